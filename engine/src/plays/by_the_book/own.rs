//! Acts of the scenario's own: those of which its author says that the book asks for them, once, as soon as they can be done. Of all
//! others a play by the book keeps away: nobody but the author knows what is sound there.

use vocabulary::act::{Act, TableAct};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// What the author says that the book asks for is done once.
pub const DO_WHAT_THE_AUTHOR_ASKS: Doctrine = Doctrine { name: "do what the author asks", acts: asked };

fn asked(seen: &Seen<'_>) -> Vec<Act> {
    let possible = seen.view.offers.iter().filter(|offer| offer.blocked.is_none()).filter_map(|offer| offer.own);
    let by_the_book = possible.filter(|own| seen.common.own_act(*own).is_some_and(|own| own.by_the_book));
    let acts = by_the_book.map(|own| Act::Table(TableAct::Do { act: own.into() }));
    acts.filter(|act| !seen.view.orders.iter().any(|order| order.refused.is_none() && order.deed == *act)).collect()
}
