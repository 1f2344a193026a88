//! What keys do with evaluators' notes: writing one, setting a bookmark, going from one to the next. Whoever looks on while others play
//! writes them as well.

use words::{replay::ReplayText, say, ui};

use super::{
    front::{front, open_form},
    moves::{go, line},
};
use crate::{
    app::{App, Overlay, Pane, Room, Thing, reel::MarkKind},
    input::{Form, FormPurpose, Input},
    keymap::Do,
    msg::Wish,
    session::notes::EvaluatorNote,
};

/// Asks what is to be noted of this second, and by whom.
pub(super) fn ask_note(app: &mut App) -> Vec<Wish> {
    let (lang, fact) = (app.lang(), about(app));
    app.playback.running = false;
    let fields = vec![
        (ui(lang, ReplayText::NoteText).to_owned(), false, Input::lines("")),
        (ui(lang, ReplayText::NoteBy).to_owned(), false, Input::text(&role(app))),
    ];
    let title = say(lang, ReplayText::AskNote, &[("time", &app.names.time(app.now))]);
    open_form(app, FormPurpose::Noting(fact), title, fields)
}

/// The note of a filled-in form, or the field that is not right and why.
pub(super) fn note_in(app: &mut App, form: &Form, fact: Option<u64>) -> Result<Vec<Wish>, (usize, String)> {
    let words_of = |n: usize| form.fields.get(n).map(|(_, _, input)| input.words()).unwrap_or_default();
    let (text, by) = (words_of(0), words_of(1));
    for (n, text) in [&text, &by].into_iter().enumerate() {
        if text.trim().is_empty() {
            return Err((n, ui(app.lang(), words::Key::NeedsText).to_owned()));
        }
    }
    app.evaluator.clone_from(&by);
    Ok(vec![Wish::KeepNote { by, text, fact }])
}

/// Sets a bookmark at this second.
pub(super) fn bookmark(app: &mut App) -> Vec<Wish> {
    vec![Wish::KeepNote { by: role(app), text: String::new(), fact: about(app) }]
}

/// The role by which whoever sits here notes.
fn role(app: &App) -> String {
    if app.evaluator.is_empty() { ui(app.lang(), ReplayText::Evaluator).to_owned() } else { app.evaluator.clone() }
}

/// The fact that somebody has chosen, if they look at one.
fn about(app: &App) -> Option<u64> {
    match (&app.overlay, app.chosen.get(&Pane::Events)) {
        (Some(Overlay::Why(walk)), _) => walk.chosen().map(|fact| fact.n),
        (None, Some(Thing::Fact(n))) if app.room == Room::Control && app.pane == Pane::Events => Some(*n),
        _ => None,
    }
}

/// It is on the disk.
pub(super) fn kept(app: &mut App, file: &str, bookmark: bool) {
    let text = if bookmark { ReplayText::BookmarkKept } else { ReplayText::NoteKept };
    app.notice = Some(say(app.lang(), text, &[("time", &app.names.time(app.now)), ("file", file)]));
}

/// All of them, the last before this second chosen.
pub(super) fn all(app: &mut App) -> Vec<Wish> {
    let at = app.notes.partition_point(|note| note.at <= app.now).saturating_sub(1);
    front(app, Overlay::Notes(at))
}

/// To the next note, or the one before.
pub(super) fn leap(app: &mut App, onward: bool) -> Vec<Wish> {
    let now = app.now;
    let found = match onward {
        true => app.notes.iter().find(|note| note.at > now),
        false => app.notes.iter().rev().find(|note| note.at < now),
    };
    match found.cloned() {
        Some(note) => arrive(app, &note),
        None => {
            let with = [("kind", MarkKind::Note.word(app.lang()))];
            app.notice = Some(say(app.lang(), ReplayText::NoFurther, &with));
            Vec::new()
        }
    }
}

fn arrive(app: &mut App, note: &EvaluatorNote) -> Vec<Wish> {
    app.notice = Some(format!("{} {}", MarkKind::Note.symbol(), said(app, note)));
    if let Some(n) = note.fact {
        app.chosen.insert(Pane::Events, Thing::Fact(n));
    }
    go(app, note.at)
}

/// A note in one line.
fn said(app: &App, note: &EvaluatorNote) -> String {
    let lang = app.lang();
    let bookmark = || ui(lang, ReplayText::Bookmark).to_owned();
    let text = if note.text.is_empty() { bookmark() } else { words::clean(&note.text) };
    format!("{} · {}{}{text}", app.names.time(note.at), words::clean(&note.by), lang.colon())
}

/// A key in front of all notes.
pub(super) fn at_notes(app: &mut App, at: usize, what: Do) -> Vec<Wish> {
    match what {
        Do::Up | Do::Down | Do::PageUp | Do::PageDown | Do::First | Do::Last | Do::Left | Do::Right => {
            app.overlay = Some(Overlay::Notes(line(at, app.notes.len(), what)));
            Vec::new()
        }
        Do::Enter => app.notes.get(at).cloned().map_or_else(Vec::new, |note| arrive(app, &note)),
        _ => Vec::new(),
    }
}
