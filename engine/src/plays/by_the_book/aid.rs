//! Aid to places: rations and water for those who fled, wherever they lie, word of where there is room, and treatment where people fall
//! ill.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{Act, ActKind, ReliefAct, WordAct},
    matter::{Matter, MatterKind},
    play::Phrase,
    scenario::Camp,
    terms::Need,
};

use crate::plays::{
    doctrine::Doctrine,
    seen::{Reported, Seen},
};

/// Where people who fled or lack something were told of, food and water go there for some days, before anybody has to ask: from the
/// seat that is responsible there, and from whoever runs a camp to it.
pub const SHARE_OUT_AID: Doctrine = Doctrine { name: "share out aid", acts: share_out };
/// People who lie in the open are told where there is room, while there is some.
pub const SAY_WHERE_THERE_IS_ROOM: Doctrine = Doctrine { name: "say where there is room", acts: say_where };
/// Where people are ill, they are treated, and those around them vaccinated.
pub const TREAT_THE_ILL: Doctrine = Doctrine { name: "treat the ill", acts: treat };

/// Of what it is told that people lie in the open.
const CROWDS: &[MatterKind] = &[MatterKind::Displaced, MatterKind::Need];

fn share_out(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::Distribute) {
        return Vec::new();
    }
    let own: Vec<&Camp> = seen.me.camps.iter().filter_map(|camp| seen.common.camp(*camp)).collect();
    let crowds = seen.reported(CROWDS).into_iter();
    let crowds = crowds.filter(|crowd| seen.is_mine(crowd.place, ActKind::Distribute));
    // Where it runs a camp it knows who is there, and what the wells give.
    let open = crowds.filter(|crowd| own.iter().all(|camp| camp.place != crowd.place));
    let open = open.filter_map(|Reported { place, number }| Some((place, number?, number?)));
    let camps = own.iter().filter_map(|camp| Some((camp.place, 0, thirsty(seen, camp)?)));
    camps.chain(open).filter_map(|(place, eaters, drinkers)| lorry(seen, place, (eaters, drinkers))).collect()
}

/// People in an own camp for whom its wells do not give enough, with those who may be on their way: a quarter more than are there.
fn thirsty(seen: &Seen<'_>, camp: &Camp) -> Option<u32> {
    let (people, capacity) = seen.camp(camp.id);
    let soon = (people + people / 4).min(capacity.max(people));
    Some(soon.saturating_sub(camp.water? / seen.common.water_per_person().max(1)))
}

/// Food and water to a place for so many for some days, less what went there within them.
fn lorry(seen: &Seen<'_>, place: Slug, (eaters, drinkers): (u32, u32)) -> Option<Act> {
    let (figures, each) = (seen.figures(), seen.common.water_per_person());
    let days = figures.food_ahead;
    let sent = seen.orders(Span::hours(24 * i64::from(days))).filter_map(|order| match order.deed {
        Act::Relief(ReliefAct::Distribute { place: to, rations, litres }) if to == place => Some((rations, litres)),
        _ => None,
    });
    let (fed, given) = sent.fold((0, 0), |(food, water), (rations, litres)| (food + rations, water + litres));
    let rations = (eaters * days).saturating_sub(fed).min(seen.view.stock.food / 2);
    let litres = (drinkers * each * days).saturating_sub(given);
    let worth = litres >= figures.worth_a_lorry * each * days;
    worth.then(|| Act::Relief(ReliefAct::Distribute { place: place.into(), rations, litres }))
}

fn say_where(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::PublicMessage) {
        return Vec::new();
    }
    let has_room = |camp: &Camp| {
        let (people, capacity) = seen.camp(camp.id);
        capacity >= people + seen.figures().worth_a_lorry
    };
    let camps: Vec<&Camp> = seen.common.camps().iter().filter(|camp| has_room(camp)).collect();
    let crowds = seen.reported(CROWDS).into_iter();
    let mine = crowds.filter(|crowd| seen.is_mine(crowd.place, ActKind::PublicMessage));
    let crowds = mine.filter(|crowd| {
        let far = |camp: &Camp| seen.common.km(crowd.place, camp.place);
        let near = |camp: &&Camp| far(camp).is_some_and(|km| (1..=seen.figures().walks).contains(&km));
        let said =
            |deed: &Act| matches!(deed, Act::Word(WordAct::PublicMessage { place, .. }) if *place == crowd.place);
        camps.iter().any(near) && !seen.tried(said)
    });
    crowds
        .map(|crowd| Act::Word(WordAct::PublicMessage { place: crowd.place.into(), text: Phrase::News.mark() }))
        .collect()
}

fn treat(seen: &Seen<'_>) -> Vec<Act> {
    let ill = seen.fresh(&[MatterKind::Need]).filter_map(|item| match item.report.matter {
        Matter::Need { place, need: Need::Health, people } => Some((place, people)),
        _ => None,
    });
    let mut acts = Vec::new();
    for (place, people) in ill.filter(|(place, _)| seen.is_own_side(*place)) {
        let treated = |deed: &Act| matches!(deed, Act::Relief(ReliefAct::Treat { place: at, .. }) if *at == place);
        if seen.may(ActKind::Treat) && !seen.tried(treated) {
            acts.push(Act::Relief(ReliefAct::Treat { place: place.into(), beds: people.clamp(1, 500) }));
        }
        let vaccinated =
            |deed: &Act| matches!(deed, Act::Relief(ReliefAct::Vaccinate { place: at, .. }) if *at == place);
        let camps = seen.common.camps().iter().filter(|camp| camp.place == place);
        let around: u32 = camps.map(|camp| seen.camp(camp.id).0).sum();
        if around > 0 && seen.may(ActKind::Vaccinate) && !seen.tried(vaccinated) {
            acts.push(Act::Relief(ReliefAct::Vaccinate { place: place.into(), people: around.min(20_000) }));
        }
    }
    acts
}
