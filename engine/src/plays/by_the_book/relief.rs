//! Reception and relief: places before the first night, food ahead of hunger, and means asked for before they are missing.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::{AcrossAct, Act, ActKind, CommunityAct, ReliefAct},
    condition::Condition,
    matter::MatterKind,
    play::Phrase,
    scenario::{Seat, SeatKind},
    terms::{Means, PEOPLE_PER_TENT},
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// As soon as a danger or a flight is known, places are set up for those who may come: in the nearest own camp whose wells serve more
/// people than it has places for, or else in the nearest.
pub const PREPARE_PLACES: Doctrine = Doctrine { name: "prepare places", acts: prepare };
/// A camp has food for some days ahead of those who are in it.
pub const FEED_CAMPS: Doctrine = Doctrine { name: "feed camps", acts: feed };
/// Who had places set up says so to the people nearest to the danger, and names what must come about for the word to be kept.
pub const PROMISE_WHAT_IS_ORDERED: Doctrine = Doctrine { name: "promise what is ordered", acts: promise };
/// Who is short of tents or food asks those who hold them.
pub const ASK_FOR_MEANS: Doctrine = Doctrine { name: "ask for means", acts: ask };

/// Of what it is told that people may need a roof.
const FLIGHT: &[MatterKind] = &[MatterKind::ArmedMen, MatterKind::Attack, MatterKind::Displaced, MatterKind::Need];

/// How many people may need a place, and where they come from: those who were counted, or as many as are to be expected, which is a
/// share of those who live where the danger is.
fn expected(seen: &Seen<'_>) -> Option<(Slug, u32)> {
    let crowds = seen.reported(&[MatterKind::Displaced, MatterKind::Need]);
    let counted: u32 = crowds.iter().filter_map(|crowd| crowd.number).sum();
    let from = seen.reported(FLIGHT).first()?.place;
    let dangers = seen.dangers();
    let endangered = seen.common.communities().iter().filter(|home| dangers.iter().any(|at| at.place == home.place));
    let share = |people: u32| u64::from(people) * u64::from(seen.figures().expects_share) / 1000;
    let flee = endangered.map(|home| share(home.people)).sum::<u64>().min(u64::from(u32::MAX)) as u32;
    Some((from, counted.max(flee).max(seen.figures().expects_people)))
}

/// The own camps within reach of a place, the nearest first.
fn own_camps(seen: &Seen<'_>, from: Slug) -> Vec<Slug> {
    let places = seen.me.camps.iter().filter_map(|camp| Some((*camp, seen.common.camp(*camp)?.place)));
    let near = seen.nearest(from, seen.figures().reach, places);
    near.into_iter().map(|(camp, _)| camp).collect()
}

/// Places of a camp that are free, with those that are being set up.
fn free(seen: &Seen<'_>, camp: Slug) -> u32 {
    let (people, capacity) = seen.camp(camp);
    let coming = seen.view.orders.iter().filter(|order| order.refused.is_none() && order.effective > seen.view.now);
    let tents: u32 = coming
        .map(|order| match order.deed {
            Act::Relief(ReliefAct::SetUpReception { camp: of, tents }) if of == camp => tents,
            _ => 0,
        })
        .sum();
    (capacity + tents * PEOPLE_PER_TENT).saturating_sub(people)
}

/// How many tents are missing in the own camps for those who may come, and in which camp.
fn missing_tents(seen: &Seen<'_>) -> Option<(Slug, u32)> {
    let (from, people) = expected(seen)?;
    let camps = own_camps(seen, from);
    let free: u32 = camps.iter().map(|camp| free(seen, *camp)).sum();
    let missing = people.saturating_sub(free).div_ceil(PEOPLE_PER_TENT);
    let watered = camps.iter().find(|camp| has_water_for_more(seen, **camp));
    watered.or(camps.first()).map(|camp| (*camp, missing))
}

/// Whether the wells of a camp serve so many more people than it has places for that it is worth setting some up.
fn has_water_for_more(seen: &Seen<'_>, camp: Slug) -> bool {
    let places = seen.camp(camp).0 + free(seen, camp);
    let wells = seen.common.camp(camp).and_then(|camp| camp.water);
    let serve = wells.map(|litres| litres / seen.common.water_per_person().max(1));
    serve.is_none_or(|people| people >= places + seen.figures().worth_a_lorry)
}

fn prepare(seen: &Seen<'_>) -> Vec<Act> {
    let Some((camp, missing)) = missing_tents(seen).filter(|_| seen.may(ActKind::SetUpReception)) else {
        return Vec::new();
    };
    let tents = missing.min(seen.view.stock.tents);
    // A handful of places for a crowd is no reception, and nobody is sent out for them.
    let worth = tents > 0 && tents * PEOPLE_PER_TENT >= seen.figures().worth_a_lorry;
    worth.then(|| Act::Relief(ReliefAct::SetUpReception { camp: camp.into(), tents })).into_iter().collect()
}

/// Rations that a camp should hold for some days, less what it was given and what is eaten since.
fn missing_food(seen: &Seen<'_>, camp: Slug) -> u32 {
    let (people, _) = seen.camp(camp);
    let sent: u32 = seen
        .orders(seen.view.now - Time::START)
        .map(|order| match order.deed {
            Act::Relief(ReliefAct::SendFood { camp: of, rations }) if of == camp => rations,
            _ => 0,
        })
        .sum();
    let store = seen.common.camp(camp).map_or(0, |camp| camp.food) + sent;
    let days = u32::try_from(seen.view.now.0 / Span::hours(24).0).unwrap_or(u32::MAX);
    let needed = people.saturating_mul(days.saturating_add(seen.figures().food_ahead));
    needed.saturating_sub(store)
}

fn feed(seen: &Seen<'_>) -> Vec<Act> {
    if !seen.may(ActKind::SendFood) {
        return Vec::new();
    }
    let short = seen.me.camps.iter().map(|camp| (*camp, missing_food(seen, *camp)));
    // A lorry leaves once a day's food is missing.
    let needed = short.filter(|(camp, rations)| *rations >= seen.camp(*camp).0.max(seen.figures().worth_a_lorry)).map(
        |(camp, rations)| {
            Act::Relief(ReliefAct::SendFood { camp: camp.into(), rations: rations.min(seen.view.stock.food).max(1) })
        },
    );
    needed.collect()
}

fn promise(seen: &Seen<'_>) -> Vec<Act> {
    let Some(danger) = seen.reported(FLIGHT).first().map(|told| told.place) else { return Vec::new() };
    let coming = seen.orders(seen.figures().patience).find_map(|order| match order.deed {
        Act::Relief(ReliefAct::SetUpReception { camp, tents }) if order.effective > seen.view.now => {
            Some((camp, tents, order.effective))
        }
        _ => None,
    });
    let near = seen.common.homes_around(danger).take_while(|(_, km)| *km <= seen.figures().warns_within);
    let near = near.map(|(community, _)| community).find(|community| seen.is_own_side(community.place));
    let promised = seen.view.orders.iter().any(|order| order.kind == ActKind::Promise && order.refused.is_none());
    let pair = coming.zip(near).filter(|_| !promised);
    let word = pair.map(|((camp, tents, effective), community)| {
        Act::Community(CommunityAct::Promise {
            community: community.id.into(),
            text: Phrase::Help.mark(),
            by: effective - seen.view.now + Span::hours(6),
            keeps: Some(Box::new(Condition::Places { camp, at_least: tents * PEOPLE_PER_TENT })),
        })
    });
    word.into_iter().collect()
}

fn ask(seen: &Seen<'_>) -> Vec<Act> {
    let short = |means, missing: u32, held: u32| (missing > held).then(|| (means, missing - held));
    let tents = missing_tents(seen).and_then(|(_, missing)| short(Means::Tents, missing, seen.view.stock.tents));
    let hungry: u32 = seen.me.camps.iter().map(|camp| missing_food(seen, *camp)).sum();
    let food = short(Means::Food, hungry, seen.view.stock.food);
    let wanted: Vec<_> = tents.into_iter().chain(food).collect();
    let holds = |kind: SeatKind| matches!(kind, SeatKind::Headquarters | SeatKind::Agency | SeatKind::Governor);
    let asked = |from: Slug, means: Means| {
        seen.tried(
            |deed| matches!(deed, Act::Across(AcrossAct::RequestMeans { from: of, means: what, .. }) if *of == from && *what == means),
        )
    };
    let others = seen
        .common
        .seats()
        .iter()
        .filter(|other| other.id != seen.me.id && (holds(other.kind) || seen.me.above == Some(other.id)));
    let near = |other: &&Seat| other.country == seen.me.country || seen.me.above == Some(other.id);
    let others = others.filter(|other| near(other) && seen.can_reach(other.id));
    let asks = others.flat_map(|other| wanted.iter().map(move |(means, amount)| (other.id, *means, *amount)));
    asks.filter(|(from, means, _)| !asked(*from, *means))
        .map(|(from, means, amount)| Act::Across(AcrossAct::RequestMeans { from: from.into(), means, amount }))
        .collect()
}
