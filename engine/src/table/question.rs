//! Answers to conditions, and the facts that witness them: reads, and changes nothing.

use kernel::names::Slug;
use vocabulary::{
    act::ActKind,
    condition::{Aspect, Condition},
    effect::System,
    name::Name,
};

use super::desk::Desk;
use crate::sight::view::RowState;

/// Whether a condition holds now. A name that does not exist answers no.
pub fn holds(condition: &Condition, desk: &Desk<'_, '_, '_>) -> bool {
    use Condition as C;
    match condition {
        C::Waiting { post, more_than } => desk.posts.get(post.slug()).is_some_and(|p| p.queue.waiting() > *more_than),
        C::PostOpen(post) => desk.posts.get(post.slug()).is_some_and(|p| p.barrier.open),
        C::PostClosed(post) => desk.posts.get(post.slug()).is_some_and(|p| !p.barrier.open),
        C::Online { post, system } => desk.posts.get(post.slug()).map(|p| p.systems).is_some_and(|r| match system {
            System::Power => r.power,
            System::Midas => r.power && r.midas,
            System::I247 => r.power && r.i247,
        }),
        C::RoadClosed(road) => desk.geography.is_closed(road.slug()),
        C::Displaced { more_than } => desk.displaced.fled > *more_than,
        C::SeekingShelter { place, more_than } => seeking(place.slug(), desk) > *more_than,
        C::Sheltered { camp, more_than } => desk.camps.get(camp.slug()).is_some_and(|c| c.shelter.people > *more_than),
        C::CampFull(camp) => desk.camps.get(camp.slug()).is_some_and(|c| c.shelter.free() == 0),
        C::TrustBelow { community, authority, level } => {
            trust(community.slug(), authority.slug(), desk).is_some_and(|t| t < *level)
        }
        C::TrustAbove { community, authority, level } => {
            trust(community.slug(), authority.slug(), desk).is_some_and(|t| t > *level)
        }
        C::TensionAbove { community, level } => {
            desk.communities.get(community.slug()).is_some_and(|c| c.tension.0 > *level)
        }
        C::FearAbove { community, level } => desk.communities.get(community.slug()).is_some_and(|c| c.fear.0 > *level),
        C::Attacked { place: None } => !desk.attacks.0.is_empty(),
        C::Attacked { place: Some(place) } => desk.attacks.0.contains_key(&place.slug()),
        C::Done { act, seat, on } => {
            desk.book.deeds.keys().any(|deed| is_deed(deed, (*act, seat.map(Name::slug), *on)))
        }
        C::Knows { seat, matter, about } => desk.pictures.get(seat.slug()).is_some_and(|p| p.knows(*matter, *about)),
        C::Agreed { seats: (a, b) } => desk.agreements.between(a.slug(), b.slug()),
        C::Fired(row) => state(row.slug(), desk).is_some_and(|s| {
            matches!(
                s,
                RowState::Came | RowState::Delivered | RowState::Awaited | RowState::Answered | RowState::Unanswered
            )
        }),
        C::Answered(row) => state(row.slug(), desk) == Some(RowState::Answered),
        C::Unanswered(row) => state(row.slug(), desk) == Some(RowState::Unanswered),
        C::After(moment) => desk.kernel.calendar.read(moment.as_str()).is_ok_and(|moment| desk.kernel.now >= moment),
        C::All(all) => all.iter().all(|c| holds(c, desk)),
        C::Any(any) => any.iter().any(|c| holds(c, desk)),
        C::Not(not) => !holds(not, desk),
    }
}

/// The fact that last moved what a condition asks about, so that it now answers `answer`. `None` where only the clock decides,
/// or where things stand as the scenario began.
pub fn witness(condition: &Condition, answer: bool, desk: &Desk<'_, '_, '_>) -> Option<u64> {
    use Condition as C;
    let of = |aspect, thing: Slug| desk.kernel.witnesses.get(&(aspect, thing)).copied();
    let last = |aspect| desk.kernel.witnesses.iter().filter(|((a, _), _)| *a == aspect).map(|(_, n)| *n).max();
    match condition {
        C::Waiting { post, .. } => of(if answer { Aspect::Queue } else { Aspect::Served }, post.slug()),
        C::PostOpen(post) | C::PostClosed(post) => of(Aspect::Barrier, post.slug()),
        C::Online { post, .. } => of(Aspect::System, post.slug()),
        C::RoadClosed(road) => of(Aspect::Road, road.slug()),
        C::Displaced { .. } => last(Aspect::Flight),
        C::Sheltered { camp, .. } | C::CampFull(camp) => of(Aspect::Shelter, camp.slug()),
        C::SeekingShelter { place, .. } => {
            let camps = desk.camps_are.at(place.slug());
            let hosts = desk.living.at(place.slug());
            camps.chain(hosts).chain([place.slug()]).filter_map(|thing| of(Aspect::Shelter, thing)).max()
        }
        C::TrustBelow { community, .. } | C::TrustAbove { community, .. } => of(Aspect::Trust, community.slug()),
        C::TensionAbove { community, .. } => of(Aspect::Tension, community.slug()),
        C::FearAbove { community, .. } => of(Aspect::Fear, community.slug()),
        C::Attacked { place: None } => last(Aspect::Attack),
        C::Attacked { place: Some(place) } => of(Aspect::Attack, place.slug()),
        C::Done { act, seat, on } => desk
            .book
            .deeds
            .iter()
            .filter(|(deed, _)| is_deed(deed, (*act, seat.map(Name::slug), *on)))
            .map(|(_, n)| *n)
            .min(),
        C::Knows { seat, matter, about } => desk.pictures.get(seat.slug())?.sighting_behind(*matter, *about),
        C::Agreed { seats: (a, b) } => of(Aspect::Agreement, a.slug()).max(of(Aspect::Agreement, b.slug())),
        C::Fired(row) | C::Answered(row) | C::Unanswered(row) => of(Aspect::Row, row.slug()),
        C::After(_) => None,
        // The last of the parts that answer so is the one that decided.
        C::All(parts) | C::Any(parts) => {
            parts.iter().filter(|c| holds(c, desk) == answer).filter_map(|c| witness(c, answer, desk)).max()
        }
        C::Not(not) => witness(not, !answer, desk),
    }
}

/// Shows a condition and all that it is put together from.
pub fn each_part(condition: &Condition, look: &mut dyn FnMut(&Condition)) {
    look(condition);
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| each_part(part, look)),
        Condition::Not(part) => each_part(part, look),
        _ => {}
    }
}

/// Whether an accepted act is of this kind, by this seat and to this thing, where these are named.
fn is_deed(
    (who, kind, what): &(Slug, ActKind, Option<Slug>),
    (act, seat, on): (ActKind, Option<Slug>, Option<Slug>),
) -> bool {
    *kind == act && seat.is_none_or(|seat| seat == *who) && on.is_none_or(|on| Some(on) == *what)
}

fn trust(community: Slug, authority: Slug, desk: &Desk<'_, '_, '_>) -> Option<u32> {
    desk.communities.get(community)?.trust.authorities.get(&authority).copied()
}

fn state(row: Slug, desk: &Desk<'_, '_, '_>) -> Option<RowState> {
    desk.book.msel.get(&row).map(|entry| entry.state)
}

/// Displaced persons at a place: in its camps, with its families, and without shelter.
fn seeking(place: Slug, desk: &Desk<'_, '_, '_>) -> u32 {
    let camps: u32 = desk.camps.at(&desk.camps_are, place).map(|(_, c)| c.shelter.people).sum();
    let hosted: u32 = desk.hosts.at(&desk.living, place).map(|(_, h)| h.hosted).sum();
    camps + hosted + desk.open.get(place).map_or(0, |group| group.people)
}
