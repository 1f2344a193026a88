//! What the pages on which a seat answers share: to keep an answer, to say what is wrong, to go on.

use maud::{Markup, html};
use paper::report::{
    answers::AnswerGiven,
    asking::{GivenSoFar, SaidSoFar},
};
use words::participant::YouText;

use crate::{
    answer::{Answered, PageAnswer, PageWish},
    asked::FormFields,
    frame::path,
    seated::Seated,
    table::SeatTable,
};

impl GivenSoFar for FormFields {
    fn given(&self, key: &str) -> Option<&str> {
        self.has(key).then(|| self.get(key))
    }
}

/// What a seat has said so far.
pub(crate) fn said_so_far(table: &mut dyn SeatTable, of: &Seated<'_>) -> SaidSoFar {
    SaidSoFar::of(&table.answers(), of.sitting.scenario, of.sitting.seat)
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
