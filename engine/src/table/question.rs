//! Answers to conditions: reads, and changes nothing.

use super::desk::Desk;
use crate::{
    kernel::names::Slug,
    sight::view::RowState,
    vocabulary::{condition::Condition, effect::System},
    world::crossing,
};

/// Whether a condition holds now. A name that does not exist answers no.
pub fn holds(condition: &Condition, desk: &Desk<'_, '_>) -> bool {
    use Condition as C;
    match condition {
        C::Waiting { post, more_than } => desk.posts.get(*post).is_some_and(|p| crossing::waiting(p) > *more_than),
        C::PostOpen(post) => desk.posts.get(*post).is_some_and(|p| p.open),
        C::PostClosed(post) => desk.posts.get(*post).is_some_and(|p| !p.open),
        C::Online { post, system } => desk.registries.get(*post).is_some_and(|r| match system {
            System::Power => r.power,
            System::Midas => r.power && r.midas,
            System::I247 => r.power && r.i247,
        }),
        C::RoadClosed(road) => desk.geography.is_closed(*road),
        C::Displaced { more_than } => desk.displaced.fled > *more_than,
        C::SeekingShelter { place, more_than } => seeking(*place, desk) > *more_than,
        C::Sheltered { camp, more_than } => desk.camps.get(*camp).is_some_and(|c| c.people > *more_than),
        C::CampFull(camp) => desk.camps.get(*camp).is_some_and(|c| c.people >= c.capacity),
        C::TrustBelow { community, authority, level } => {
            trust(*community, *authority, desk).is_some_and(|t| t < *level)
        }
        C::TrustAbove { community, authority, level } => {
            trust(*community, *authority, desk).is_some_and(|t| t > *level)
        }
        C::TensionAbove { community, level } => desk.communities.get(*community).is_some_and(|c| c.tension > *level),
        C::FearAbove { community, level } => desk.communities.get(*community).is_some_and(|c| c.fear > *level),
        C::Attacked { place: None } => !desk.attacks.0.is_empty(),
        C::Attacked { place: Some(place) } => desk.attacks.0.contains_key(place),
        C::Done { act, seat, on } => desk.book.deeds.keys().any(|(who, kind, what)| {
            kind == act && seat.is_none_or(|seat| seat == *who) && on.is_none_or(|on| Some(on) == *what)
        }),
        C::Knows { seat, matter, about } => desk.pictures.get(*seat).is_some_and(|p| p.knows(*matter, *about)),
        C::Agreed { seats: (a, b) } => desk.agreements.between(*a, *b),
        C::Fired(row) => state(*row, desk).is_some_and(|s| {
            matches!(s, RowState::Delivered | RowState::Awaited | RowState::Answered | RowState::Unanswered)
        }),
        C::Answered(row) => state(*row, desk) == Some(RowState::Answered),
        C::Unanswered(row) => state(*row, desk) == Some(RowState::Unanswered),
        C::After(moment) => desk.kernel.calendar.read(moment.as_str()).is_ok_and(|moment| desk.kernel.now >= moment),
        C::All(all) => all.iter().all(|c| holds(c, desk)),
        C::Any(any) => any.iter().any(|c| holds(c, desk)),
        C::Not(not) => !holds(not, desk),
    }
}

fn trust(community: Slug, authority: Slug, desk: &Desk<'_, '_>) -> Option<u32> {
    desk.communities.get(community)?.trust.get(&authority).copied()
}

fn state(row: Slug, desk: &Desk<'_, '_>) -> Option<RowState> {
    desk.book.msel.get(&row).map(|entry| entry.state)
}

/// Displaced persons at a place: in its camps, with its families, and without shelter.
fn seeking(place: Slug, desk: &Desk<'_, '_>) -> u32 {
    let camps: u32 = desk.camps.at(place).map(|(_, c)| c.people).sum();
    let hosted: u32 = desk.hosts.at(place).map(|(_, h)| h.hosted).sum();
    camps + hosted + desk.displaced.without_shelter.get(&place).copied().unwrap_or(0)
}
