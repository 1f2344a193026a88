//! Questions that wait for an answer of the seat: the oldest opens first. A no is as near as a yes, and silence is nobody's fault.

use engine::sight::view::{Item, Order};
use vocabulary::{
    act::{AcrossAct, Act, WordAct},
    matter::Matter,
};

use super::seated::Seated;

/// Whether a message asks something that this seat has not answered yet.
pub(crate) fn is_open(of: &Seated<'_>, item: &Item) -> bool {
    asks(item) && !of.view.orders.iter().any(|order| answers(order, item))
}

/// The questions that are open, the oldest first.
pub(crate) fn open<'a>(of: &'a Seated<'_>) -> Vec<&'a Item> {
    of.view.inbox.iter().filter(|item| is_open(of, item)).collect()
}

fn asks(item: &Item) -> bool {
    use Matter as M;
    matches!(
        item.report.matter,
        M::Question { .. } | M::Query { .. } | M::ConsentAsked { .. } | M::Meeting { .. } | M::Means { .. }
    )
}

/// Whether an order was the answer to a question.
fn answers(order: &Order, item: &Item) -> bool {
    if order.refused.is_some() || order.at < item.at {
        return false;
    }
    match (&item.report.matter, &order.deed) {
        (Matter::ConsentAsked { report: asked, .. }, Act::Word(WordAct::AnswerConsent { report, .. })) => {
            asked == report
        }
        (Matter::Meeting { with: asked, .. }, Act::Across(AcrossAct::AnswerMeeting { with, .. })) => {
            *asked == with.slug()
        }
        (Matter::ConsentAsked { .. } | Matter::Meeting { .. }, _) => false,
        (Matter::Question { from, .. } | Matter::Query { from, .. } | Matter::Means { to: from, .. }, _) => {
            order.on == Some(*from)
        }
        _ => false,
    }
}
