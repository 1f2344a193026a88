//! What keys do while somebody looks back on a record: through its time, from one thing to the next of its kind, and out of it. They are
//! valid in every view, through the eyes of a seat and in front of what lies over a room.

use kernel::time::{Span, Time, read_span};
use vocabulary::fact::What;
use words::{replay::ReplayText, say, ui};

use super::{front::open_form, knowing, moves::go, notes, records, rewind::ask_fork, what_if};
use crate::{
    app::{App, Pane, Thing, knowing::KnowingPage, reel::MarkKind},
    input::{Form, FormPurpose, Input},
    keymap::Do,
    msg::Wish,
};

/// Whether an action goes through a record, wherever somebody is in it.
pub(super) fn goes(what: Do) -> bool {
    matches!(
        what,
        Do::Forward
            | Do::Backward
            | Do::HourForward
            | Do::HourBack
            | Do::ToStart
            | Do::ToEnd
            | Do::Fork
            | Do::Report
            | Do::HotWash
            | Do::Lanes
            | Do::Curves
            | Do::Truth
            | Do::Follow
            | Do::WhatIf
            | Do::PauseResume
            | Do::PlayBack
            | Do::Faster
            | Do::Slower
            | Do::Jump
            | Do::GoThere
            | Do::Note
            | Do::Bookmark
            | Do::Notes
            | Do::NextNote
            | Do::PreviousNote
            | Do::NextHit
            | Do::PreviousHit
            | Do::WhoKnew
            | Do::Autopsies
    ) || kind_of(what).is_some()
}

/// To which kind of thing an action goes, and whether onwards.
fn kind_of(what: Do) -> Option<(MarkKind, bool)> {
    Some(match what {
        Do::NextInject => (MarkKind::Inject, true),
        Do::PreviousInject => (MarkKind::Inject, false),
        Do::NextAct => (MarkKind::Act, true),
        Do::PreviousAct => (MarkKind::Act, false),
        Do::NextRefusal => (MarkKind::Refusal, true),
        Do::PreviousRefusal => (MarkKind::Refusal, false),
        Do::NextMissed => (MarkKind::Missed, true),
        Do::PreviousMissed => (MarkKind::Missed, false),
        Do::NextHarm => (MarkKind::Harm, true),
        Do::PreviousHarm => (MarkKind::Harm, false),
        _ => return None,
    })
}

pub(super) fn replay(app: &mut App, what: Do) -> Vec<Wish> {
    if let Some((kind, onward)) = kind_of(what) {
        return leap(app, kind, onward);
    }
    match what {
        Do::Forward => vec![Wish::Onward],
        Do::Backward => {
            let to = app.news.iter().rev().map(|f| f.at).find(|at| *at < app.now);
            go(app, to.unwrap_or(Time::START))
        }
        Do::HourForward => go(app, app.now + Span::hours(1)),
        Do::HourBack => go(app, app.now - Span::hours(1)),
        Do::ToStart => go(app, Time::START),
        Do::ToEnd => go(app, app.end),
        Do::PauseResume => play(app, false),
        Do::PlayBack => play(app, true),
        Do::Faster => speed(app, true),
        Do::Slower => speed(app, false),
        Do::Jump => ask_time(app),
        Do::GoThere => go_there(app),
        Do::Note => notes::ask_note(app),
        Do::Bookmark => notes::bookmark(app),
        Do::Notes => notes::all(app),
        Do::NextNote => notes::leap(app, true),
        Do::PreviousNote => notes::leap(app, false),
        Do::NextHit => search(app, true),
        Do::PreviousHit => search(app, false),
        Do::WhoKnew => knowing::open(app, KnowingPage::Knowledge),
        Do::Autopsies => knowing::open(app, KnowingPage::Findings),
        Do::Fork => ask_fork(app),
        Do::Report => vec![Wish::Report],
        Do::Lanes | Do::Curves | Do::Truth | Do::Follow => records::open(app, what),
        Do::WhatIf => what_if::ask(app),
        Do::HotWash => vec![Wish::HotWash],
        _ => Vec::new(),
    }
}

/// Lets the record pass by itself, or stand; `turned`: the other way round.
fn play(app: &mut App, turned: bool) -> Vec<Wish> {
    let playback = &mut app.playback;
    playback.running = turned || !playback.running;
    playback.back ^= turned;
    let (back, ends) = (playback.back, if playback.back { app.now <= Time::START } else { app.now >= app.end });
    if playback.running && ends {
        playback.running = false;
        let text = if back { ReplayText::RecordBegins } else { ReplayText::RecordEnds };
        app.notice = Some(ui(app.lang(), text).to_owned());
    }
    Vec::new()
}

fn speed(app: &mut App, faster: bool) -> Vec<Wish> {
    if faster {
        app.playback.faster()
    } else {
        app.playback.slower()
    }
    Vec::new()
}

/// So much wall time has passed.
pub(super) fn pass(app: &mut App, wall_ms: u64) -> Vec<Wish> {
    let span = app.playback.pass(wall_ms);
    if span == Span(0) {
        return Vec::new();
    }
    let to = (app.now + span).clamp(Time::START, app.end);
    app.playback.running = to > Time::START && to < app.end;
    vec![Wish::Go(to)]
}

/// To the next thing of a kind, or the one before.
fn leap(app: &mut App, kind: MarkKind, onward: bool) -> Vec<Wish> {
    let now = app.now;
    let mark = app.reel.as_ref().and_then(|reel| if onward { reel.next(kind, now) } else { reel.previous(kind, now) });
    match mark.cloned() {
        Some(mark) => arrive(app, kind.symbol(), mark.fact, mark.at, &mark.what),
        None => {
            let with = [("kind", kind.word(app.lang()))];
            app.notice = Some(say(app.lang(), ReplayText::NoFurther, &with));
            Vec::new()
        }
    }
}

/// Goes to a fact, chooses it among the events, and says what it is.
fn arrive(app: &mut App, symbol: char, n: u64, at: Time, what: &What) -> Vec<Wish> {
    let text = words::fact(what, &app.names);
    app.notice = Some(format!("{symbol} {} {text}", app.names.time(at)));
    app.chosen.insert(Pane::Events, Thing::Fact(n));
    go(app, at)
}

/// The fact that was looked for.
pub(super) fn found(app: &mut App, found: Option<(u64, Time, What)>) -> Vec<Wish> {
    match found {
        Some((n, at, what)) => arrive(app, '#', n, at, &what),
        None => {
            let with = [("words", &*app.seeking)];
            app.notice = Some(say(app.lang(), ReplayText::NotFound, &with));
            Vec::new()
        }
    }
}

/// To the moment of what is chosen: a fact of the chronicle, or one on the walk among causes.
fn go_there(app: &mut App) -> Vec<Wish> {
    match app.fact_in_front() {
        Some(n) => {
            app.overlay = None;
            app.walks_from_knowing = false;
            vec![Wish::GoFact(n)]
        }
        None => {
            app.notice = Some(ui(app.lang(), ReplayText::NothingChosen).to_owned());
            Vec::new()
        }
    }
}

/// To the next event with the words that were kept from a search, or the one before; asks for words where there are none.
fn search(app: &mut App, onward: bool) -> Vec<Wish> {
    let kept = app.sought(app.pane).to_owned();
    if !kept.trim().is_empty() {
        app.seeking = kept;
    }
    if app.seeking.trim().is_empty() {
        let lang = app.lang();
        let fields = vec![(ui(lang, ReplayText::SearchWords).to_owned(), false, Input::text(""))];
        return open_form(app, FormPurpose::Search, ui(lang, ReplayText::AskSearch).to_owned(), fields);
    }
    vec![Wish::Seek { words: app.seeking.clone(), onward }]
}

/// Looks for the words of a form, onwards.
pub(super) fn search_for(app: &mut App, form: &Form) -> Vec<Wish> {
    app.seeking = form.fields.first().map(|(_, _, input)| input.words()).unwrap_or_default();
    if app.seeking.trim().is_empty() { Vec::new() } else { search(app, true) }
}

/// Asks where to go to.
fn ask_time(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let fields = vec![(ui(lang, ReplayText::SeekTime).to_owned(), false, Input::text(""))];
    open_form(app, FormPurpose::Seek, ui(lang, ReplayText::AskSeek).to_owned(), fields)
}

/// Goes to the time of a form, or says what is wrong with it.
pub(super) fn time_in(app: &mut App, form: &Form) -> Result<Vec<Wish>, String> {
    let text = form.fields.first().map(|(_, _, input)| input.words()).unwrap_or_default().replace('−', "-");
    let text = text.trim();
    let bad = || ui(app.lang(), ReplayText::BadSeek).to_owned();
    if let Some(n) = text.strip_prefix('#') {
        return n.trim().parse().map(|n| vec![Wish::GoFact(n)]).map_err(|_| bad());
    }
    let span = |text: &str| read_span(text).map_err(|_| bad());
    let to = match (text.strip_prefix('-'), text.strip_prefix('+')) {
        (Some(back), _) => app.now - span(back)?,
        (_, Some(on)) => app.now + span(on)?,
        _ => {
            let calendar = app.calendar.as_ref().ok_or_else(bad)?;
            calendar.read(&text.replacen(['J', 'j', 'd'], "D", 1)).map_err(|_| bad())?
        }
    };
    Ok(go(app, to))
}
