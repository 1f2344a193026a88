//! What every page of a seat is made from: its view, its names, its language, and the token of its forms.
//!
//! Folded from the seat's own view, its desk and the public parts of the scenario. It asks the world nothing.

use std::{
    cell::{Cell, RefCell},
    fmt,
};

use engine::sight::view::{Item, LineState, SeatView};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::scenario::{Scenario, Seat};
use words::{Fixed, Lang, Names, phone::PhoneText, say, ui};

use super::{desk::PhoneDesk, speech::Speech, table::SeatTable};

/// Under this path all pages of a seat stand.
pub const BASE: &str = "/p";

/// Who sits there, and what the server lends a page.
#[derive(Clone, Copy)]
pub struct Sitting<'a> {
    /// What is played. Pages take the public parts of it, and the brief of this seat.
    pub scenario: &'a Scenario,
    /// What things are called, in whichever language.
    pub names: &'a Names,
    /// The seat.
    pub seat: Slug,
    /// The number of its table, where there are several.
    pub table: Option<u32>,
    /// Whether the clock runs.
    pub running: bool,
    /// The token of a form: of the path to which it is sent, and of how many acts the seat has had so far.
    pub token: &'a dyn Fn(&str, u32) -> String,
}

impl fmt::Debug for Sitting<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sitting({}, running: {})", self.seat, self.running)
    }
}

/// How many acts a seat has had so far, refused ones too: what the token of a form is bound to.
pub fn acts_so_far(view: &SeatView) -> u32 {
    u32::try_from(view.orders.len()).unwrap_or(u32::MAX)
}

/// How many messages have not been read: the one number that may be sent to a page which is open.
pub fn unread(view: &SeatView, desk: &PhoneDesk) -> usize {
    view.inbox.iter().filter(|item| !desk.read.contains(&item.n)).count()
}

/// What the pages of one answer are made from.
#[derive(Debug)]
pub(crate) struct Seated<'a> {
    pub sitting: &'a Sitting<'a>,
    pub view: SeatView,
    pub names: Names,
    pub speech: Speech,
    /// How many acts the seat has had, with those of the form that is being answered: what the next form is bound to.
    pub acts: Cell<u32>,
    /// Why what was begun on the page could not be written down, if it could not.
    pub unkept: RefCell<Option<String>>,
}

impl<'a> Seated<'a> {
    pub fn new(sitting: &'a Sitting<'a>, table: &mut dyn SeatTable, desk: &PhoneDesk) -> Self {
        let mut names = sitting.names.clone();
        names.set_lang(desk.speech.lang);
        let view = table.view();
        let acts = Cell::new(acts_so_far(&view));
        Self { sitting, view, acts, names, speech: desk.speech, unkept: RefCell::default() }
    }

    pub fn lang(&self) -> Lang {
        self.speech.lang
    }
    /// A fixed text.
    pub fn ui(&self, text: impl Fixed) -> &'static str {
        ui(self.lang(), text)
    }
    /// A fixed text with its blanks filled in.
    pub fn say(&self, text: impl Fixed, with: &[(&str, &str)]) -> String {
        say(self.lang(), text, with)
    }
    /// This seat, as the scenario writes it.
    pub fn seat(&self) -> Option<&'a Seat> {
        self.sitting.scenario.seat(self.sitting.seat)
    }
    /// An item of the inbox.
    pub fn item(&self, n: u32) -> Option<&Item> {
        self.view.inbox.iter().find(|item| item.n == n)
    }
    /// How long ago, in words.
    pub fn ago(&self, at: Time) -> String {
        let span = Span((self.view.now - at).0 / 60 * 60);
        match span {
            Span(..60) => self.ui(PhoneText::JustNow).to_owned(),
            span => self.say(PhoneText::Ago, &[("span", &words::span(span))]),
        }
    }
    /// Whom word can reach now, the quickest first, and how long it takes.
    pub fn hearing(&self) -> Vec<(Slug, Span)> {
        let mut hearing: Vec<(Slug, Span)> = Vec::new();
        for line in self.view.lines.iter().filter(|line| line.state == LineState::Works) {
            match hearing.iter_mut().find(|(with, _)| *with == line.with) {
                Some((_, delay)) => *delay = (*delay).min(line.delay),
                None => hearing.push((line.with, line.delay)),
            }
        }
        hearing.sort_by_key(|(with, delay)| (*delay, *with));
        hearing
    }
}
