//! Aid to places: rations and water for those who fled, wherever they lie, and treatment where people fall ill.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{Act, ActKind},
    matter::{Matter, MatterKind},
    scenario::SeatKind,
    terms::Need,
};

use crate::{
    plays::{
        doctrine::Doctrine,
        seen::{Reported, Seen},
    },
    sight::view::Order,
};

/// Where people who fled or lack something were told of, food and water go there for some days, before anybody has to ask.
pub const SHARE_OUT_AID: Doctrine = Doctrine { name: "share out aid", acts: share_out };
/// Where people are ill, they are treated, and those around them vaccinated.
pub const TREAT_THE_ILL: Doctrine = Doctrine { name: "treat the ill", acts: treat };

/// Places that are the business of the seat: those on its own side, and for an agency all.
fn is_mine(seen: &Seen<'_>, place: Slug) -> bool {
    seen.is_own_side(place) || seen.me.kind == SeatKind::Agency
}

fn share_out(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::Distribute) {
        return Vec::new();
    }
    let crowds = seen.reported(&[MatterKind::Displaced, MatterKind::Need]).into_iter();
    let open = crowds.filter(|crowd| is_mine(seen, crowd.place) && !is_served(seen, crowd.place));
    let days = seen.figures().food_ahead;
    let aid = open.filter_map(|Reported { place, number }| {
        let people = number.filter(|people| *people > 0)?;
        let rations = (people * days).min(seen.view.stock.food / 2);
        let litres = people * days * seen.common.water_per_person();
        Some(Act::Distribute { place: place.into(), rations, litres })
    });
    aid.chain(water(seen)).collect()
}

/// Whether aid was sent to a place within a day.
fn is_served(seen: &Seen<'_>, place: Slug) -> bool {
    let sent = |order: &Order| matches!(order.deed, Act::Distribute { place: to, .. } if to == place);
    seen.orders(Span::hours(24)).any(sent)
}

/// Water for own camps in which more people are than its wells serve.
fn water<'a>(seen: &'a Seen<'_>) -> impl Iterator<Item = Act> + 'a {
    let (each, days) = (seen.common.water_per_person(), seen.figures().food_ahead);
    let camps =
        seen.me.camps.iter().filter_map(|camp| seen.common.camp(*camp)).filter(|camp| !is_served(seen, camp.place));
    camps.filter_map(move |camp| {
        let missing = (seen.camp(camp.id).0 * each).saturating_sub(camp.water?);
        let litres = missing * days;
        (litres > 0).then(|| Act::Distribute { place: camp.place.into(), rations: 0, litres })
    })
}

fn treat(seen: &Seen<'_>) -> Vec<Act> {
    let ill = seen.fresh(&[MatterKind::Need]).filter_map(|item| match item.report.matter {
        Matter::Need { place, need: Need::Health, people } => Some((place, people)),
        _ => None,
    });
    let mut acts = Vec::new();
    for (place, people) in ill.filter(|(place, _)| seen.is_own_side(*place)) {
        let treated = |deed: &Act| matches!(deed, Act::Treat { place: at, .. } if *at == place);
        if seen.may(ActKind::Treat) && !seen.tried(treated) {
            acts.push(Act::Treat { place: place.into(), beds: people.clamp(1, 500) });
        }
        let vaccinated = |deed: &Act| matches!(deed, Act::Vaccinate { place: at, .. } if *at == place);
        let camps = seen.common.camps().iter().filter(|camp| camp.place == place);
        let around: u32 = camps.map(|camp| seen.camp(camp.id).0).sum();
        if around > 0 && seen.may(ActKind::Vaccinate) && !seen.tried(vaccinated) {
            acts.push(Act::Vaccinate { place: place.into(), people: around.min(20_000) });
        }
    }
    acts
}
