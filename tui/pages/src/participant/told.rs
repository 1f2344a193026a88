//! What a seat has answered so far, and what the pages on which it answers share: to keep an answer, to say what is wrong, to go on.

use kernel::names::Slug;
use maud::{Markup, html};
use paper::report::answers::{AnswerGiven, HeardSeats, SeatAnswer};
use words::participant::YouText;

use crate::{
    answer::{Answered, PageAnswer, PageWish},
    frame::path,
    seated::Seated,
    table::SeatTable,
};

/// What a seat has answered so far.
pub(crate) struct ToldSoFar {
    pub heard: HeardSeats,
    pub seat: Slug,
}

impl ToldSoFar {
    pub fn of(answers: &[SeatAnswer], of: &Seated<'_>) -> Self {
        Self { heard: HeardSeats::of(answers, of.sitting.scenario), seat: of.sitting.seat }
    }
    pub fn agreed(&self) -> bool {
        self.heard.consent.get(&self.seat) == Some(&true)
    }
    pub fn people(&self) -> Option<u32> {
        self.heard.present.get(&self.seat).map(|count| count.people())
    }
    pub fn forms(&self, after: bool) -> u32 {
        self.heard.forms_of(self.seat, after)
    }
}

/// Keeps an answer; where that fails, why, in the language of the page.
pub(super) fn keep(table: &mut dyn SeatTable, of: &Seated<'_>, said: AnswerGiven) -> Result<(), String> {
    table.keep_answer(said).map_err(|why| of.say(YouText::NotKept, &[("why", &why)]))
}

/// What is wrong with a form.
pub(super) fn fault(said: Option<&str>) -> Markup {
    html! { @if let Some(said) = said { p.fault role="alert" { (said) } } }
}

/// Goes to another page of the seat.
pub(super) fn see(to: &str, wish: Option<PageWish>) -> Answered {
    Answered { page: PageAnswer::SeeOther(path(to)), wish }
}
