//! What keys do while somebody looks through who knew what when, and why something was missed.

use std::rc::Rc;

use engine::debrief::why::About;
use hindsight::account::Account;

use super::{front::front, moves::line};
use crate::{
    app::{
        App, Overlay, Thing,
        knowing::{Knowing, KnowingPage},
    },
    keymap::Do,
    msg::Wish,
};

/// Opens a page of it, where it was left; what is not worked out yet is wished for.
pub(super) fn open(app: &mut App, page: KnowingPage) -> Vec<Wish> {
    let Some(mut knowing) = app.knowing.take() else { return vec![Wish::Hindsight(page)] };
    (knowing.page, knowing.line) = (page, None);
    show(app, knowing)
}

/// It has been worked out.
pub(super) fn worked_out(app: &mut App, of: Account, page: KnowingPage) -> Vec<Wish> {
    show(app, Box::new(Knowing::new(Rc::new(of), page)))
}

fn show(app: &mut App, mut knowing: Box<Knowing>) -> Vec<Wish> {
    if let Some((_, Thing::Row(row))) = app.chosen(app.pane) {
        knowing.turn_to(row);
    }
    front(app, Overlay::Knowing(knowing))
}

/// A key on it.
pub(super) fn at_knowing(app: &mut App, mut knowing: Box<Knowing>, what: Do) -> Vec<Wish> {
    match what {
        Do::WhoKnew => (knowing.page, knowing.line) = (KnowingPage::Knowledge, None),
        Do::Autopsies => knowing.page = KnowingPage::Findings,
        Do::NextPane => {
            knowing.line = None;
            knowing.page =
                if knowing.page == KnowingPage::Findings { KnowingPage::Knowledge } else { KnowingPage::Findings };
        }
        Do::Back if knowing.page == KnowingPage::Knowledge && knowing.line.is_some() => knowing.line = None,
        Do::GoThere | Do::Enter => return act(app, knowing, what),
        Do::Back => {
            app.knowing = Some(knowing);
            return Vec::new();
        }
        Do::Right if knowing.page == KnowingPage::Findings => knowing.follow(),
        _ => step(&mut knowing, what),
    }
    app.overlay = Some(Overlay::Knowing(knowing));
    Vec::new()
}

/// Goes to the moment of what is chosen, opens the chosen cell, or goes on to why.
fn act(app: &mut App, mut knowing: Box<Knowing>, what: Do) -> Vec<Wish> {
    let fact = knowing.fact();
    let opens = what == Do::Enter && knowing.page == KnowingPage::Knowledge && knowing.line.is_none();
    if opens {
        knowing.line = (!knowing.lines().is_empty()).then_some(0);
        app.overlay = Some(Overlay::Knowing(knowing));
        return Vec::new();
    }
    let Some(fact) = fact else {
        app.overlay = Some(Overlay::Knowing(knowing));
        return Vec::new();
    };
    app.knowing = Some(knowing);
    if what == Do::GoThere {
        return vec![Wish::GoFact(fact)];
    }
    app.walks_from_knowing = true;
    vec![Wish::Why(About::Fact(fact))]
}

/// Chooses another line or column.
fn step(knowing: &mut Knowing, what: Do) {
    let (last_row, last_column) = (knowing.of.knowledge.matters.len(), knowing.of.knowledge.seats.len());
    let (at, count) = match (knowing.page, knowing.line) {
        (KnowingPage::Findings, _) => (knowing.finding, knowing.of.findings.len()),
        (KnowingPage::Knowledge, Some(line)) => (line, knowing.lines().len()),
        (KnowingPage::Knowledge, None) => (knowing.row, last_row),
    };
    let to = line(at, count, what);
    match (knowing.page, knowing.line) {
        (KnowingPage::Findings, _) => knowing.finding = to,
        (KnowingPage::Knowledge, Some(_)) => knowing.line = Some(to),
        (KnowingPage::Knowledge, None) => {
            knowing.row = to;
            knowing.column = match what {
                Do::Left => knowing.column.saturating_sub(1),
                Do::Right => (knowing.column + 1).min(last_column.saturating_sub(1)),
                _ => knowing.column,
            };
        }
    }
}
