//! A form becomes acts: once, however often it is sent, and never in silence.
//!
//! The token of a form says how many acts the seat had when it was made. If there are more by now, it was sent before, or its page is old.

use engine::sight::view::SeatView;
use vocabulary::act::{Act, Refusal};

use super::{
    answer::{Answered, PageAnswer},
    asked::PostedForm,
    frame::path,
    seated::{Seated, acts_so_far},
    table::{NotDone, SeatTable},
};

/// What came of sending.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FormSent {
    /// It went, as the act of this number.
    Gone(u32),
    /// It went before, as the act of this number.
    Before(u32),
    /// The seat has acted since the page was made: nothing was sent, and whoever looks at it again may send it.
    OldPage,
    /// It did not go.
    Not(NotDone),
}

/// Sends acts, one after the other; the first that does not go ends it.
pub(crate) fn send(table: &mut dyn SeatTable, of: &Seated<'_>, sent: &PostedForm, acts: &[Act]) -> FormSent {
    if sent.acts < acts_so_far(&of.view) {
        return match acts.last().and_then(|act| done_since(&of.view, sent.acts, act)) {
            Some(n) => FormSent::Before(n),
            None => FormSent::OldPage,
        };
    }
    let mut last = FormSent::OldPage;
    for act in acts {
        let done = table.submit(act);
        // A refused act counts, too; what could not be written down never was.
        if !matches!(done, Err(NotDone::Unwritten(_))) {
            of.acts.set(of.acts.get() + 1);
        }
        last = match done {
            Ok(n) => FormSent::Gone(n),
            Err(why) => return FormSent::Not(why),
        };
    }
    last
}

/// The number of an act like this one among those that came after so many.
pub(crate) fn done_since(view: &SeatView, acts: u32, act: &Act) -> Option<u32> {
    let mut since = view.orders.iter().skip(acts as usize);
    since.find(|order| order.refused.is_none() && order.deed == *act).map(|order| order.act)
}

/// Where a form ends that went, as the act of this number, or that had gone before.
pub(crate) fn went((n, before): (u32, bool)) -> Answered {
    let again = if before { "?again=1" } else { "" };
    PageAnswer::SeeOther(path(&format!("sent/{n}{again}"))).into()
}

/// Why something was not sent, as a page tells it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum NotSent {
    /// Nothing was chosen or written.
    Nothing,
    /// So many characters are more than a page takes.
    TooLong(usize),
    /// There is a number in it that may be a telephone's. It asks, and lets pass.
    ANumber,
    /// The page was old.
    OldPage,
    /// The world refused.
    Refused(Refusal),
    /// It could not be written into the log.
    Unwritten(String),
    /// A field is not filled in as it has to be.
    Field,
    /// The draft was kept.
    Kept,
}

impl NotSent {
    /// What came of sending, if it is a fault.
    pub fn of(sending: FormSent) -> Result<(u32, bool), Self> {
        match sending {
            FormSent::Gone(n) => Ok((n, false)),
            FormSent::Before(n) => Ok((n, true)),
            FormSent::OldPage => Err(Self::OldPage),
            FormSent::Not(NotDone::Refused(why)) => Err(Self::Refused(why)),
            FormSent::Not(NotDone::Unwritten(why)) => Err(Self::Unwritten(why)),
        }
    }
}

/// The most characters that a page takes: what two thumbs write and a slow reader reads.
pub(crate) const MOST: usize = 280;
/// So many digits in one text may be a telephone number.
const DIGITS: usize = 8;

/// What is wrong with words, if anything; `sure` is whether the writer was asked about a number and said that it is none.
pub(crate) fn wrong_with(text: &str, sure: bool) -> Option<NotSent> {
    let long = text.chars().count();
    let digits = text.chars().filter(|sign| sign.is_numeric()).count();
    match () {
        () if long > MOST => Some(NotSent::TooLong(long)),
        () if digits >= DIGITS && !sure => Some(NotSent::ANumber),
        () => None,
    }
}
