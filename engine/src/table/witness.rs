//! Which fact bears out the answer to a condition, so that `why` can walk on from a conditional inject or a task to what called for it.

use kernel::{names::Slug, time::Moment};
use vocabulary::{
    condition::{Aspect, Condition},
    name::Name,
};

use super::{content, desk::Desk, memory::Comings, question};

/// The fact that last moved what a condition asks about, so that it now answers `answer`. `None` where only the clock decides,
/// or where things stand as the scenario began.
pub fn witness(asked: &Condition, answer: bool, desk: &Desk<'_, '_, '_>) -> Option<u64> {
    use Condition as C;
    let of = |aspect, thing: Slug| desk.kernel.witnesses.get(&(aspect, thing)).copied();
    let last = |aspect| desk.kernel.witnesses.iter().filter(|((a, _), _)| *a == aspect).map(|(_, n)| *n).max();
    let counted = |count, thing, since: Option<&Moment>| question::count(count, thing, since, desk).last;
    let at = |place: Slug| {
        let roofs = desk.camps_are.at(place).chain(desk.living.at(place)).chain([place]);
        roofs.filter_map(|thing| of(Aspect::Shelter, thing)).max()
    };
    match asked {
        C::Waiting { post, .. } => of(if answer { Aspect::Queue } else { Aspect::Served }, post.slug()),
        C::PostOpen(post) | C::PostClosed(post) => of(Aspect::Barrier, post.slug()),
        C::Online { post, .. } => of(Aspect::System, post.slug()),
        C::RoadClosed(road) => of(Aspect::Road, road.slug()),
        C::Displaced { .. } => last(Aspect::Flight),
        C::Sheltered { camp, .. }
        | C::CampFull(camp)
        | C::Places { camp, .. }
        | C::FreePlaces { camp, .. }
        | C::Rations { camp, .. } => of(Aspect::Shelter, camp.slug()),
        C::SeekingShelter { place, .. } | C::ShareSheltered { place: Some(place), .. } => at(place.slug()),
        C::ShareSheltered { place: None, .. } => last(Aspect::Shelter),
        C::Present { place, .. } => {
            let stand = desk.posts.iter().filter(|(_, post)| post.site.place == place.slug());
            stand.filter_map(|(post, _)| of(Aspect::Queue, post)).max().max(at(place.slug()))
        }
        C::Lanes { post, .. } | C::OnPaper(post) => of(Aspect::Service, post.slug()),
        C::Guarded { place, .. } => question::count(Comings::PatrolCame, Some(place.slug()), None, desk).last,
        C::Crossed { post, since, .. } => counted(Comings::Crossed, post.map(Name::slug), since.as_ref()),
        C::TurnedBack { post, since, .. } => counted(Comings::TurnedBack, post.map(Name::slug), since.as_ref()),
        C::ShareTurnedBack { post, .. } => {
            let counts = [Comings::NeedyCrossed, Comings::NeedyTurnedBack];
            counts.map(|count| counted(count, post.map(Name::slug), None)).into_iter().max().flatten()
        }
        C::Arrived { place, since, .. } => counted(Comings::Arrived, Some(place.slug()), since.as_ref()),
        C::Warned { community, since } => counted(Comings::Warned, Some(community.slug()), since.as_ref()),
        C::TrustBelow { community, .. } | C::TrustAbove { community, .. } => of(Aspect::Trust, community.slug()),
        C::TensionAbove { community, .. } => of(Aspect::Tension, community.slug()),
        C::FearAbove { community, .. } => of(Aspect::Fear, community.slug()),
        C::Attacked { place: None } => last(Aspect::Attack),
        C::Attacked { place: Some(place) } => of(Aspect::Attack, place.slug()),
        C::GroupAt { group, .. } => of(Aspect::Group, group.slug()),
        C::MeanTrust { .. } => last(Aspect::Trust),
        C::Done { act, seat, on } | C::DoneTimes { act, seat, on, .. } => {
            question::deeds((*act, seat.map(Name::slug), *on), desk).map(|deed| deed.first).min()
        }
        C::Knows { seat, matter, about } => content::sighting(seat.slug(), None, (*matter, *about), desk),
        C::Told { seat, by, matter, about } => content::sighting(seat.slug(), Some(by.slug()), (*matter, *about), desk),
        C::Agreed { seats: (a, b) } => of(Aspect::Agreement, a.slug()).max(of(Aspect::Agreement, b.slug())),
        C::Fired(row) | C::Answered(row) | C::Unanswered(row) => of(Aspect::Row, row.slug()),
        C::Chosen { question, .. } => of(Aspect::Question, question.slug()),
        C::After(_) | C::HourBetween { .. } | C::BeyondHours(_) => None,
        C::Measure { key, .. } => desk.memory.moved_by(key),
        C::Chance { die, .. } => desk.memory.thrown(*die),
        C::HeldFor { of, .. } | C::Once(of) => desk.memory.made_so(of),
        // The last of the parts that answer so is the one that decided.
        C::All(parts) | C::Any(parts) | C::AtLeast { of: parts, .. } => {
            parts.iter().filter(|c| question::holds(c, desk) == answer).filter_map(|c| witness(c, answer, desk)).max()
        }
        C::Not(not) => witness(not, !answer, desk),
    }
}
