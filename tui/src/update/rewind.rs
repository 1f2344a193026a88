//! Going back: where to, the question with its consequence, and what changes once the branch has begun.

use kernel::time::{Time, read_span};
use words::{Key, clean, replay::ReplayText, say, ui};

use super::front::{front, open_form};
use crate::{
    app::{App, AskedDeed, Overlay, Pane, Thing},
    input::{Form, FormPurpose, Input},
    msg::Wish,
    session::{Branched, Cut, Point},
};

/// Asks where to go back to; a chosen event is offered first.
pub(super) fn ask_rewind(app: &mut App) -> Vec<Wish> {
    let start = match app.chosen.get(&Pane::Events).filter(|_| app.pane == Pane::Events) {
        Some(Thing::Fact(n)) => format!("#{n}"),
        _ => "-15min".to_owned(),
    };
    let lang = app.lang();
    let fields = vec![(ui(lang, Key::RewindTo).to_owned(), false, Input::text(&start))];
    open_form(app, FormPurpose::Rewind, ui(lang, Key::AskRewind).to_owned(), fields)
}

/// The point that the form names, or what is wrong with it.
pub(super) fn rewind_to(app: &App, form: &Form) -> Result<Point, String> {
    let text = form.fields.first().map(|(_, _, input)| input.words()).unwrap_or_default();
    point(app, &text.replace('−', "-")).ok_or_else(|| ui(app.lang(), Key::BadPoint).to_owned())
}

fn point(app: &App, text: &str) -> Option<Point> {
    let number = |rest: &str| rest.trim().parse::<u64>().ok();
    if let Some(rest) = text.strip_prefix('#') {
        return number(rest).map(Point::Before);
    }
    if let Some(rest) = text.strip_prefix(['L', 'l']) {
        return number(rest).and_then(|line| usize::try_from(line).ok()).map(Point::Line);
    }
    if let Some(back) = text.strip_prefix('-') {
        let to = app.now - read_span(back).ok()?;
        return Some(Point::Time(to.max(Time::START)));
    }
    if !text.starts_with(['D', 'd', 'J', 'j', '+']) {
        return None;
    }
    app.calendar.as_ref()?.read(text).ok().map(Point::Time)
}

/// Asks whether to go back there, with all that follows from it.
pub(super) fn ask_branch(app: &mut App, point: Point, cut: Option<Cut>) -> Vec<Wish> {
    let lang = app.lang();
    let Some(cut) = cut else {
        app.notice = Some(ui(lang, Key::BadPoint).to_owned());
        return Vec::new();
    };
    let (time, acts) = (app.names.time(cut.at), cut.acts.to_string());
    let log = app.log.clone().unwrap_or_else(|| "—".to_owned());
    let text = say(lang, Key::ConfirmRewind, &[("time", &time), ("acts", &acts), ("log", &log)]);
    front(app, Overlay::Question { text, deed: AskedDeed::Branch(point), yes: false })
}

/// Asks whether to play on from the second that is shown of a record.
pub(super) fn ask_fork(app: &mut App) -> Vec<Wish> {
    if app.now.0 >= app.scenario.length.0 {
        app.notice = Some(ui(app.lang(), ReplayText::ForkAtEnd).to_owned());
        return Vec::new();
    }
    let log = app.log.clone().unwrap_or_else(|| "—".to_owned());
    let text = say(app.lang(), Key::ConfirmFork, &[("time", &app.names.time(app.now)), ("log", &log)]);
    front(app, Overlay::Question { text, deed: AskedDeed::Fork, yes: false })
}

/// The branch has begun: the clock stands, and everybody can read where.
pub(super) fn new_branch(app: &mut App, branched: &Branched) {
    (app.pace.running, app.origin) = (false, None);
    let time = app.names.time(branched.cut.at);
    let log = branched.log.as_ref().map_or_else(|| "—".to_owned(), |log| clean(&log.display().to_string()));
    app.notice = Some(say(app.lang(), Key::Rewound, &[("time", &time), ("log", &log)]));
}
