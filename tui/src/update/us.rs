//! What keys do where the people of a seat answer for themselves. Escape leaves at once, so that nothing stands in the way of what comes
//! in; what was begun stays. Nothing is sent but by Enter on a line that says so, and it counts as kept only when the table says so.

use kernel::names::Slug;
use paper::report::{
    answers::AnswerGiven,
    asking::{
        AskedPart, count,
        rating::{FormQuestion, SCORES, too_long},
        rules,
    },
};
use ratatui_textarea::CursorMove;
use words::{participant::YouText, say, ui};

use super::{front::front, write::full};
use crate::{
    app::{App, BegunPart, Overlay, Room, Station, UsDesk, UsPage},
    input::Input,
    keymap::Do,
    msg::Wish,
};

/// How far a page key moves a text.
const LINES: u16 = 10;

/// Opens the list of all parts, at what the moment asks for, or else at what was begun.
pub(super) fn open(app: &mut App) -> Vec<Wish> {
    if app.said.is_none() {
        return Vec::new();
    }
    let due = app.due();
    if let Some(us) = us(app) {
        let begun =
            || AskedPart::ALL.into_iter().find(|part| us.begun.get(part).is_some_and(BegunPart::holds_something));
        let first = due.or_else(begun);
        let at = AskedPart::ALL.iter().position(|part| Some(*part) == first).unwrap_or(0);
        (us.page, us.at, us.fault) = (UsPage::Menu, Some(at), None);
    }
    front(app, Overlay::Us)
}

/// A key there.
pub(super) fn at_us(app: &mut App, what: Do) -> Vec<Wish> {
    let Some(us) = us(app).filter(|_| what != Do::Back) else { return Vec::new() };
    us.fault = None;
    let page = us.page;
    app.overlay = Some(Overlay::Us);
    match page {
        UsPage::Menu => {
            if let Some(n) = choose(app, AskedPart::ALL.len(), what, true) {
                go_on_with(app, AskedPart::ALL[n]);
            }
            Vec::new()
        }
        UsPage::Part(AskedPart::Rules) => at_rules(app, what),
        UsPage::Part(AskedPart::Count) => at_count(app, what),
        UsPage::Part(part) => at_form(app, part, what),
        UsPage::Sent(after) => {
            match choose(app, 2, what, false) {
                Some(0) => go_on_with(app, AskedPart::rating(after)),
                Some(_) => return open(app),
                None => {}
            }
            Vec::new()
        }
    }
}

/// What became of an answer.
pub(super) fn kept(app: &mut App, said: &AnswerGiven, result: Result<(), String>) -> Vec<Wish> {
    let lang = app.lang();
    let part = match said {
        AnswerGiven::Consent { .. } => AskedPart::Rules,
        AnswerGiven::Present(_) => AskedPart::Count,
        AnswerGiven::Before(_) => AskedPart::Before,
        AnswerGiven::After { .. } => AskedPart::After,
    };
    if let Err(why) = result {
        if let Some(us) = us(app) {
            us.fault = Some(say(lang, YouText::NotKept, &[("why", &why)]));
        }
        return Vec::new();
    }
    if let Some(us) = us(app) {
        us.begun.remove(&part);
    }
    match said {
        AnswerGiven::Consent { agreed: false } => {
            let told = if app.station == Station::Lead { YouText::KeptCallThem } else { YouText::KeptAndCalled };
            app.notice = Some(ui(lang, told).to_owned());
            open(app)
        }
        AnswerGiven::Consent { agreed: true } if app.said.as_ref().is_none_or(|said| said.count().is_none()) => {
            go_on_with(app, AskedPart::Count);
            Vec::new()
        }
        AnswerGiven::Consent { .. } | AnswerGiven::Present(_) => {
            app.notice = Some(ui(lang, YouText::NoteKept).to_owned());
            open(app)
        }
        AnswerGiven::Before(_) | AnswerGiven::After { .. } => {
            if let Some(us) = us(app) {
                (us.page, us.at) = (UsPage::Sent(part == AskedPart::After), Some(0));
            }
            Vec::new()
        }
    }
}

fn us(app: &mut App) -> Option<&mut UsDesk> {
    app.desk_mut().map(|desk| &mut desk.us)
}

fn begun(app: &mut App, part: AskedPart) -> Option<&mut BegunPart> {
    us(app).map(|us| us.begun.entry(part).or_default())
}

/// The line that a key takes of so many, if it takes one. Digits take a line at once, or only choose it where Enter has to follow.
fn choose(app: &mut App, count: usize, what: Do, at_once: bool) -> Option<usize> {
    let lang = app.lang();
    let us = us(app)?;
    let digit = match what {
        Do::Pane1 => Some(0),
        Do::Pane2 => Some(1),
        Do::Pane3 => Some(2),
        Do::Pane4 => Some(3),
        Do::Pane5 => Some(4),
        _ => None,
    };
    match (what, digit.filter(|n| *n < count)) {
        (_, Some(n)) => us.at = Some(n),
        // Around, so that the last line is as near as the first.
        (Do::Up, _) => us.at = Some(us.at.filter(|at| *at > 0).unwrap_or(count) - 1),
        (Do::Down, _) => us.at = Some(us.at.map_or(0, |at| (at + 1) % count)),
        (Do::Enter, _) if us.at.is_none() => us.fault = Some(ui(lang, YouText::ChooseFirst).to_owned()),
        (Do::Enter, _) => return us.at,
        _ => {}
    }
    digit.filter(|n| at_once && *n < count)
}

/// Goes on with a part where it was left, or begins it.
fn go_on_with(app: &mut App, part: AskedPart) {
    if begun(app, part).is_some()
        && let Some(us) = us(app)
    {
        us.page = UsPage::Part(part);
    }
    settle(app, part);
}

/// Goes to another question of a part; what was written to this one is kept.
fn go_to(app: &mut App, part: AskedPart, asked: usize) {
    let key = app.desk().and_then(|desk| app.key_asked(part, desk.us.begun.get(&part)?));
    if let Some(begun) = begun(app, part) {
        if let (Some(key), Some(input)) = (key, begun.input.take()) {
            begun.given.insert(key, input.words());
        }
        begun.asked = asked;
    }
    settle(app, part);
}

/// Lays out the question that is asked now: its chosen line, or the words that were begun.
fn settle(app: &mut App, part: AskedPart) {
    app.scroll = 0;
    let Some(here) = app.desk().and_then(|desk| desk.us.begun.get(&part)) else { return };
    let (at, input) = match part {
        // Nobody agrees by pressing Enter once too often.
        AskedPart::Rules => (None, None),
        AskedPart::Count => {
            let field = app.count_fields().into_iter().nth(here.asked);
            (Some(here.asked), field.map(|field| Input::text(&app.counted(&field.key))))
        }
        part => {
            let form = app.rating_form(part == AskedPart::After);
            match form.as_ref().and_then(|form| form.questions.get(here.asked)) {
                Some(question @ FormQuestion::Scored(_)) => {
                    let score = here.given.get(question.key()).and_then(|given| given.parse::<usize>().ok());
                    (score.map(|score| score.checked_sub(1).unwrap_or(SCORES.len())), None)
                }
                Some(question) => {
                    let text = here.given.get(question.key()).map_or("", String::as_str);
                    (None, Some(Input::lines(text)))
                }
                None => (Some(0), None),
            }
        }
    };
    if let Some(us) = us(app) {
        us.at = at;
        if let Some(begun) = us.begun.get_mut(&part) {
            begun.input = input.map(|fresh| begun.input.take().unwrap_or(fresh));
        }
    }
}

fn keep(app: &App, said: AnswerGiven) -> Vec<Wish> {
    seat(app).map(|seat| Wish::KeepAnswer(seat, said)).into_iter().collect()
}

fn seat(app: &App) -> Option<Slug> {
    match app.room {
        Room::Seat(seat) => Some(seat),
        _ => None,
    }
}

fn at_rules(app: &mut App, what: Do) -> Vec<Wish> {
    let asked = begun(app, AskedPart::Rules).map_or(0, |begun| begun.asked);
    let last = asked + 1 >= rules::PARTS;
    match what {
        Do::PreviousPane => go_to(app, AskedPart::Rules, asked.saturating_sub(1)),
        Do::PageUp => app.scroll = app.scroll.saturating_sub(LINES),
        Do::PageDown => app.scroll = app.scroll.saturating_add(LINES),
        Do::Enter | Do::Right if !last => go_to(app, AskedPart::Rules, asked + 1),
        Do::Up if !last => app.scroll = app.scroll.saturating_sub(1),
        Do::Down if !last => app.scroll = app.scroll.saturating_add(1),
        what if last => return choose(app, 2, what, false).map_or_else(Vec::new, |n| consent(app, n == 0)),
        _ => {}
    }
    Vec::new()
}

/// Whether the seat takes part. Refusing calls the facilitator, whether or not it can be kept.
fn consent(app: &mut App, agreed: bool) -> Vec<Wish> {
    let said = AnswerGiven::Consent { agreed };
    let before = app.said.as_ref().and_then(|said| said.consent());
    // Twice the same is once.
    if agreed && before == Some(true) {
        return kept(app, &said, Ok(()));
    }
    let mut wishes = keep(app, said);
    wishes.extend((!agreed || before == Some(false)).then_some(Wish::Hand(!agreed)));
    wishes
}

fn at_count(app: &mut App, what: Do) -> Vec<Wish> {
    let last = app.count_fields().len();
    let asked = begun(app, AskedPart::Count).map_or(0, |begun| begun.asked.min(last));
    match what {
        Do::Up | Do::PreviousPane => go_to(app, AskedPart::Count, asked.saturating_sub(1)),
        Do::Down | Do::NextPane => go_to(app, AskedPart::Count, (asked + 1).min(last)),
        Do::Enter if asked < last => go_to(app, AskedPart::Count, asked + 1),
        Do::Enter => return keep_count(app),
        _ => {}
    }
    Vec::new()
}

fn keep_count(app: &mut App) -> Vec<Wish> {
    let fields = app.count_fields().into_iter();
    let filled: std::collections::BTreeMap<_, _> = fields.map(|it| (it.key.clone(), app.counted(&it.key))).collect();
    match count::read(&filled) {
        Err(wrong) => {
            let wrong = ui(app.lang(), wrong).to_owned();
            if let Some(us) = us(app) {
                us.fault = Some(wrong);
            }
            Vec::new()
        }
        Ok(count) if app.said.as_ref().and_then(|said| said.count()) == Some(&count) => {
            kept(app, &AnswerGiven::Present(count), Ok(()))
        }
        Ok(count) => keep(app, AnswerGiven::Present(count)),
    }
}

fn at_form(app: &mut App, part: AskedPart, what: Do) -> Vec<Wish> {
    let Some(form) = app.rating_form(part == AskedPart::After) else { return Vec::new() };
    let asked = begun(app, part).map_or(0, |begun| begun.asked);
    match form.questions.get(asked) {
        _ if what == Do::PreviousPane => go_to(app, part, asked.saturating_sub(1)),
        Some(question @ FormQuestion::Scored(_)) => {
            if let Some(n) = choose(app, SCORES.len() + 1, what, true)
                && let Some(begun) = begun(app, part)
            {
                let score = if n < SCORES.len() { n + 1 } else { 0 };
                begun.given.insert(question.key().to_owned(), score.to_string());
                go_to(app, part, asked + 1);
            }
        }
        Some(FormQuestion::Written { .. }) => at_words(app, part, asked, what),
        None => match choose(app, 2, what, false) {
            Some(0) if form.is_full() => {
                let told = ui(app.lang(), YouText::SentAlready).to_owned();
                if let Some(us) = us(app) {
                    us.fault = Some(told);
                }
            }
            Some(0) => {
                let said = begun(app, part).map(|begun| form.said(&begun.given));
                return said.map_or_else(Vec::new, |said| keep(app, said));
            }
            Some(_) => {
                if let Some(us) = us(app) {
                    us.begun.remove(&part);
                }
                go_on_with(app, part);
            }
            None => {}
        },
    }
    Vec::new()
}

/// A key while words are written.
fn at_words(app: &mut App, part: AskedPart, asked: usize, what: Do) {
    let lang = app.lang();
    let Some(us) = us(app) else { return };
    let Some(Input::Text(writing)) = us.input_mut() else { return };
    match what {
        Do::Enter => match too_long(&writing.text(), lang) {
            Some(fault) => us.fault = Some(fault),
            None => go_to(app, part, asked + 1),
        },
        Do::NewLine => {
            let fits = writing.new_line().is_ok();
            if !fits {
                full(app);
            }
        }
        Do::Up => writing.move_cursor(CursorMove::Up),
        Do::Down => writing.move_cursor(CursorMove::Down),
        _ => {}
    }
}
