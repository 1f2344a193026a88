//! Answers to conditions: reads, and changes nothing. What they ask of the past the table remembers (`memory`), and which facts
//! bear them out is told by `witness`.

use kernel::{
    names::Slug,
    time::{Moment, Time, read_hour},
};
use vocabulary::{act::ActKind, condition::Condition, effect::System, name::Name, terms::Traveller};

use super::{
    book::Deeds,
    content,
    desk::Desk,
    memory::{Comings, Counted},
    msel,
};
use crate::{debrief::measure::Measures, sight::view::RowState};

/// Whether a condition holds now. A name that does not exist answers no.
pub fn holds(asked: &Condition, desk: &Desk<'_, '_, '_>) -> bool {
    use Condition as C;
    match asked {
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
        C::Present { place, who, more_than } => present(place.slug(), *who, desk) > *more_than,
        C::Sheltered { camp, more_than } => desk.camps.get(camp.slug()).is_some_and(|c| c.shelter.people > *more_than),
        C::CampFull(camp) => desk.camps.get(camp.slug()).is_some_and(|c| c.shelter.free() == 0),
        C::Places { camp, at_least } => desk.camps.get(camp.slug()).is_some_and(|c| c.shelter.capacity >= *at_least),
        C::FreePlaces { camp, at_least } => desk.camps.get(camp.slug()).is_some_and(|c| c.shelter.free() >= *at_least),
        C::Rations { camp, at_least } => desk.camps.get(camp.slug()).is_some_and(|c| c.stores.food >= *at_least),
        C::ShareSheltered { place, .. } => within(asked, share_sheltered(place.map(Name::slug), desk)),
        C::Lanes { post, at_least } => desk.posts.get(post.slug()).is_some_and(|p| p.lanes.first_line >= *at_least),
        C::OnPaper(post) => desk.posts.get(post.slug()).is_some_and(|p| p.systems.paper),
        C::BeyondHours(post) => desk
            .posts
            .get(post.slug())
            .is_some_and(|p| !p.site.should_be_open(second_of_day(desk), &desk.kernel.figures.crossing)),
        C::Guarded { place, at_least } => guards(place.slug(), desk) >= *at_least,
        C::Crossed { post, at_least, since } => {
            count(Comings::Crossed, post.map(Name::slug), since.as_ref(), desk).number >= u64::from(*at_least)
        }
        C::TurnedBack { post, at_least, since } => {
            count(Comings::TurnedBack, post.map(Name::slug), since.as_ref(), desk).number >= u64::from(*at_least)
        }
        C::ShareTurnedBack { post, .. } => within(asked, share_turned_back(post.map(Name::slug), desk)),
        C::Arrived { place, at_least, since } => {
            count(Comings::Arrived, Some(place.slug()), since.as_ref(), desk).number >= u64::from(*at_least)
        }
        C::Warned { community, since } => {
            count(Comings::Warned, Some(community.slug()), since.as_ref(), desk).number > 0
        }
        C::TrustBelow { community, authority, level } => {
            trust(community.slug(), authority.slug(), desk).is_some_and(|t| t < *level)
        }
        C::TrustAbove { community, authority, level } => {
            trust(community.slug(), authority.slug(), desk).is_some_and(|t| t > *level)
        }
        C::MeanTrust { authority, .. } => within(asked, mean_trust(authority.slug(), desk)),
        C::TensionAbove { community, level } => {
            desk.communities.get(community.slug()).is_some_and(|c| c.tension.0 > *level)
        }
        C::FearAbove { community, level } => desk.communities.get(community.slug()).is_some_and(|c| c.fear.0 > *level),
        C::Attacked { place: None } => !desk.attacks.0.is_empty(),
        C::Attacked { place: Some(place) } => desk.attacks.0.contains_key(&place.slug()),
        C::GroupAt { group, place } => {
            desk.groups.get(group.slug()).is_some_and(|(_, foothold, _)| foothold.active && foothold.at == place.slug())
        }
        C::Done { act, seat, on } => deeds((*act, seat.map(Name::slug), *on), desk).next().is_some(),
        C::DoneTimes { act, at_least, seat, on, since } => {
            let since = time_of(since.as_ref(), desk);
            let times = deeds((*act, seat.map(Name::slug), *on), desk).flat_map(|deed| &deed.times);
            times.filter(|at| **at >= since).count() >= *at_least as usize
        }
        C::Knows { seat, matter, about } => content::has_heard(seat.slug(), (*matter, *about), desk),
        C::Told { seat, by, matter, about } => content::has_told(by.slug(), seat.slug(), (*matter, *about), desk),
        C::Agreed { seats: (a, b) } => desk.agreements.between(a.slug(), b.slug()),
        C::Fired(row) => state(row.slug(), desk).is_some_and(msel::has_come),
        C::Answered(row) => state(row.slug(), desk) == Some(RowState::Answered),
        C::Unanswered(row) => state(row.slug(), desk) == Some(RowState::Unanswered),
        C::Chosen { question, option } => {
            desk.book.discussion.settled.get(&question.slug()).is_some_and(|chosen| chosen.contains(&option.slug()))
        }
        C::After(moment) => desk.kernel.calendar.read(moment.as_str()).is_ok_and(|moment| desk.kernel.now >= moment),
        C::HourBetween { from, until } => hour_between(from, until, second_of_day(desk)),
        C::Measure { key, .. } => within(asked, desk.memory.measure(key)),
        C::Chance { die, below } => u32::from(desk.memory.fallen(*die, desk)) < *below,
        C::HeldFor { span, of } => desk.memory.has_held(of, *span, desk.kernel.now),
        C::Once(of) => desk.memory.ever(of) || holds(of, desk),
        C::AtLeast { count, of } => of.iter().filter(|c| holds(c, desk)).count() >= *count as usize,
        C::All(all) => all.iter().all(|c| holds(c, desk)),
        C::Any(any) => any.iter().any(|c| holds(c, desk)),
        C::Not(not) => !holds(not, desk),
    }
}

/// What a condition answers from now on to the end, whatever comes, where that is certain. It may be certain and not be known here.
pub fn settled(asked: &Condition, desk: &Desk<'_, '_, '_>) -> Option<bool> {
    use Condition as C;
    match asked {
        // What these count never falls, and no moment comes twice.
        C::Displaced { .. }
        | C::Attacked { .. }
        | C::Crossed { .. }
        | C::TurnedBack { .. }
        | C::Arrived { .. }
        | C::Warned { .. }
        | C::Done { .. }
        | C::DoneTimes { .. }
        | C::After(_) => holds(asked, desk).then_some(true),
        C::Measure { key, .. } if Measures::only_rises(key) => {
            let (stands, (least, most)) = (desk.memory.measure(key)?, asked.bounds()?);
            match most {
                Some(most) => (stands > i64::from(most)).then_some(false),
                None => least.is_none_or(|least| stands >= i64::from(least)).then_some(true),
            }
        }
        C::Once(of) if desk.memory.ever(of) => Some(true),
        C::Once(of) => settled(of, desk),
        C::Not(not) => settled(not, desk).map(|answer| !answer),
        C::All(all) => settled_by(false, all, desk),
        C::Any(any) => settled_by(true, any, desk),
        _ => None,
    }
}

/// The same of several, of which one with this answer decides.
fn settled_by(decides: bool, of: &[Condition], desk: &Desk<'_, '_, '_>) -> Option<bool> {
    let answers: Vec<Option<bool>> = of.iter().map(|part| settled(part, desk)).collect();
    if answers.contains(&Some(decides)) { Some(decides) } else { (!answers.contains(&None)).then_some(!decides) }
}

/// The accepted acts of this kind, by this seat and to this thing, where these are named.
pub(super) fn deeds<'a>(
    (act, seat, on): (ActKind, Option<Slug>, Option<Slug>),
    desk: &'a Desk<'_, '_, '_>,
) -> impl Iterator<Item = &'a Deeds> + 'a {
    let is_it = move |(who, kind, what): &(Slug, ActKind, Option<Slug>)| {
        *kind == act && seat.is_none_or(|seat| seat == *who) && on.is_none_or(|on| Some(on) == *what)
    };
    desk.book.deeds.iter().filter(move |(deed, _)| is_it(deed)).map(|(_, deed)| deed)
}

/// What has been counted at a thing, or at all of them.
pub(super) fn count(count: Comings, thing: Option<Slug>, since: Option<&Moment>, desk: &Desk<'_, '_, '_>) -> Counted {
    desk.memory.counted(count, thing, time_of(since, desk))
}

fn time_of(since: Option<&Moment>, desk: &Desk<'_, '_, '_>) -> Time {
    since.and_then(|since| desk.kernel.calendar.read(since.as_str()).ok()).unwrap_or(Time::START)
}

/// Whether a number is within the bounds of a condition; no number is not.
fn within(asked: &Condition, number: Option<i64>) -> bool {
    let (least, most) = asked.bounds().unwrap_or_default();
    number.is_some_and(|n| least.is_none_or(|least| n >= least.into()) && most.is_none_or(|most| n <= most.into()))
}

/// A part of a whole in permille; of nothing there is no part.
fn share(part: u64, whole: u64) -> Option<i64> {
    (part * 1000).checked_div(whole).and_then(|share| i64::try_from(share).ok())
}

fn second_of_day(desk: &Desk<'_, '_, '_>) -> i64 {
    desk.kernel.calendar.second_of_day(desk.kernel.now)
}

/// Whether a second of the local day lies between two hours, over midnight where the second hour is the earlier one.
pub fn hour_between(from: &str, until: &str, now: i64) -> bool {
    let (Some(from), Some(until)) = (read_hour(from), read_hour(until)) else { return false };
    if from <= until { (from..until).contains(&now) } else { now >= from || now < until }
}

/// People in patrols that stand at a place.
fn guards(place: Slug, desk: &Desk<'_, '_, '_>) -> u32 {
    let there = desk.patrols.at(&desk.patrols_are, place);
    let watching = there.filter(|(_, (_, position, orders, crew))| position.stands_at(place) && !orders.rest(crew));
    watching.map(|(_, (unit, .., crew))| unit.able(crew)).sum()
}

/// Of the displaced who have arrived, the share with a roof.
fn share_sheltered(place: Option<Slug>, desk: &Desk<'_, '_, '_>) -> Option<i64> {
    let here = |at: Slug| place.is_none_or(|place| place == at);
    let camps = desk.camps.iter().filter(|(_, c)| here(c.camp.model.place)).map(|(_, c)| c.shelter.people);
    let homes = desk.communities.iter().filter(|(_, c)| here(c.who.model.place)).map(|(name, _)| name);
    let hosted = homes.filter_map(|name| desk.hosts.get(name)).map(|h| h.hosted);
    let roof: u64 = camps.chain(hosted).map(u64::from).sum();
    let open: u64 = desk.open.iter().filter(|(at, _)| here(*at)).map(|(_, group)| u64::from(group.people)).sum();
    share(roof, roof + open)
}

/// Of the people in need who came before a post, the share that was turned back.
fn share_turned_back(post: Option<Slug>, desk: &Desk<'_, '_, '_>) -> Option<i64> {
    let back = count(Comings::NeedyTurnedBack, post, None, desk).number;
    share(back, back + count(Comings::NeedyCrossed, post, None, desk).number)
}

/// The mean trust in an authority over the communities of its country, and those of which the scenario says it.
fn mean_trust(authority: Slug, desk: &Desk<'_, '_, '_>) -> Option<i64> {
    let script = &desk.script.0;
    let country = &script.authorities.iter().find(|known| known.id == authority)?.country;
    let at_home = |place: Slug| script.places.iter().any(|known| known.id == place && known.country == *country);
    let asked = script
        .communities
        .iter()
        .filter(|home| home.trust.iter().any(|(known, _)| *known == authority) || at_home(home.place));
    let levels: Vec<u32> = asked.filter_map(|home| trust(home.id, authority, desk)).collect();
    let sum: i64 = levels.iter().copied().map(i64::from).sum();
    sum.checked_div(levels.len() as i64)
}

/// People at a place who do not live there, of one kind or of all.
fn present(place: Slug, who: Option<Traveller>, desk: &Desk<'_, '_, '_>) -> u32 {
    let of_kind = |kind: Traveller| who.is_none_or(|who| who == kind);
    let stand = desk.parties.iter().filter(|(party, journey)| {
        of_kind(party.who) && journey.leg.is_none() && journey.stands(&desk.geography) == place
    });
    let displaced = if of_kind(Traveller::Displaced) { seeking(place, desk) } else { 0 };
    stand.map(|(party, _)| party.people).sum::<u32>() + displaced
}

fn trust(community: Slug, authority: Slug, desk: &Desk<'_, '_, '_>) -> Option<u32> {
    desk.communities.get(community)?.trust.authorities.get(&authority).copied()
}

fn state(row: Slug, desk: &Desk<'_, '_, '_>) -> Option<RowState> {
    desk.book.msel.get(&row).map(|entry| entry.state)
}

/// Displaced persons at a place: in its camps, with its families, and without shelter.
fn seeking(place: Slug, desk: &Desk<'_, '_, '_>) -> u32 {
    desk.population.at(place).guests()
}
