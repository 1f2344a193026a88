//! Survivors of violence on flight, and the confidential path to care: who discloses, to whom, and whether a service is reached in time.
//!
//! Survivors come first. No case is anybody's report, none has a place, a party or a person, and nothing below a handful is ever written
//! down: what is told of cases are sums for the whole exercise, as soon as there are enough of a kind. Only whoever runs a service hears
//! how many it has received. So there is nothing to publish and nothing to press for; what people at the table can do is to set up
//! services, and paths that lead there.
//!
//! # The model
//!
//! Of women and girls who flee some are survivors (`SURVIVORS`), drawn from the party's own dice; of incidents in camps and in the open
//! others are. A survivor discloses in a day with the chance `DISCLOSES` × what there is to hear her (a safe space in its hours, women
//! in a committee, a woman officer and a room) × what fear leaves; after others spoke in vain, less. At the second line of a post
//! she may tell a woman officer in a room. From there a confidential path leads to a service, if one was arranged; without it most are
//! lost. Otherwise she goes to the nearest safe space within `REACH` on foot, or finds none. A safe space receives by day, and as many
//! as its case workers can; most of those are seen again (`FOLLOWED_UP`).
//!
//! It ignores what happened, who did it, men and boys, care that is there from before, and that people move on after they arrived.
//! It writes what is its own: services, paths, and how many have not been heard.

use std::collections::BTreeMap;

use bevy_ecs::{
    prelude::{In, InMut, Res, ResMut, Resource},
    system::SystemParam,
};
use kernel::{
    chance::Throws,
    crowd::Crowd,
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, ProtectionFact, What},
    matter::Matter,
    parameter::ProtectionFigures,
    terms::Sex,
};

use super::{
    committee::{Member, Members, Standing},
    community::{FULL, Fear},
    crossing::{Shift, Stand},
    geography::{Geography, Way},
    index::{All, Whereabouts},
    kinds::{Communities, Posts},
    sharing,
    turn::{Entry, Turn},
};

/// What becomes due in protection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A party that fled has arrived, with so many women and girls.
    Arrived { party: Serial, place: Slug, women: u32 },
    /// An incident in a camp or in the open after which nobody is told.
    Incident { place: Slug },
    /// A woman officer has spoken with such a party in a room, at the second line of a post.
    Heard { post: Slug, party: Serial, women: u32 },
    /// By order: a safe space with so many case workers.
    SpaceSetUp { place: Slug, by: Slug, case_workers: u32 },
    /// By order: whoever discloses at a post is taken to a service.
    PathSet { post: Slug, to: Slug },
    /// It is looked who discloses.
    Counts,
    /// Survivors come to a safe space.
    Comes { space: Slug, since: Time, people: u32 },
    /// Those who were received are seen again, or not.
    FollowUp { space: Slug, people: u32 },
    /// Whoever runs a safe space hears how many it has received.
    SpaceTells { space: Slug },
}

/// A safe space: who runs it, with how many case workers, and what it has done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SafeSpace {
    /// The seat that set it up.
    pub by: Slug,
    /// Case workers.
    pub case_workers: u32,
    /// What set it up: all that it does comes of that.
    since: Cause,
    /// Day of the exercise, and how many were received on it.
    today: (i64, u32),
    /// Received since its seat last heard of it, and not told for being too few.
    untold: u32,
}

/// What can become of those who disclose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Outcome {
    Disclosed,
    InTime,
    Late,
    FollowedUp,
    Lost,
}

/// All that this domain keeps: services, paths, and numbers that no fact names before they are large enough.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Protection {
    /// Safe spaces by place.
    pub spaces: BTreeMap<Slug, SafeSpace>,
    /// Confidential paths: from a post to the place of a service.
    pub paths: BTreeMap<Slug, Slug>,
    /// Survivors whom nobody has heard yet, by place: since when, and how many.
    unheard: BTreeMap<Slug, Vec<(Time, u32)>>,
    /// Parties of which survivors disclosed on the way, and how many.
    on_the_way: BTreeMap<Serial, u32>,
    /// How many have disclosed in vain, by place.
    in_vain: BTreeMap<Slug, u32>,
    /// What is not written down yet, for being too few.
    waiting: BTreeMap<Outcome, u32>,
    /// Draws made by place.
    throws: BTreeMap<Slug, Throws>,
    /// Whether the next count is on the agenda.
    counting: bool,
}

/// Who can hear somebody at a place.
#[derive(SystemParam)]
pub struct Listeners<'w, 's> {
    map: Res<'w, Geography>,
    posts: All<'w, 's, Posts, (&'static Stand, &'static Shift)>,
    fears: All<'w, 's, Communities, &'static Fear>,
    committees: All<'w, 's, Communities, &'static Members>,
    living: Res<'w, Whereabouts<Communities>>,
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: ResMut<'_, Protection>,
    look: Listeners<'_, '_>,
) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Arrived { party, place, women } => own.arrived(turn, party, place, women),
        Due::Incident { place } => own.is_there(turn, place, turn.now(), 1),
        Due::Heard { post, party, women } => own.heard_at(turn, &look, post, (party, women)),
        Due::SpaceSetUp { place, by, case_workers } => own.set_up(turn, place, by, case_workers),
        Due::PathSet { post, to } => {
            own.paths.insert(post, to);
            turn.fact(What::Protection(ProtectionFact::ReferralPathSet { post, to }));
        }
        Due::Counts => {
            own.counting = false;
            own.counts(turn, &look);
        }
        Due::Comes { space, since, people } => own.comes(turn, space, since, people),
        Due::FollowUp { space, people } => own.follow_up(turn, space, people),
        Due::SpaceTells { space } => own.tells(turn, space),
    }
}

/// How many survivors are in a party, and when that was: it belongs to the party.
fn survivors(turn: &Turn<'_>, party: Serial, women: u32) -> (Time, u32) {
    let figures = turn.figures().protection;
    let mut crowd = Crowd::new(turn.roll("survivors", party.of, u64::from(party.n)));
    let ago = turn.roll("how long ago", party.of, u64::from(party.n)).below(figures.before_arrival.0.max(1) as u64);
    (turn.now() - Span(ago as i64), crowd.how_many(women, f64::from(figures.survivors) / 1000.0))
}

impl Protection {
    fn crowd(&mut self, turn: &Turn<'_>, purpose: &'static str, place: Slug) -> Crowd {
        let count = self.throws.entry(place).or_default().next(turn.now());
        Crowd::new(turn.roll(purpose, place, count))
    }

    fn arrived(&mut self, turn: &mut Turn<'_>, party: Serial, place: Slug, women: u32) {
        let (since, survivors) = survivors(turn, party, women);
        let heard = self.on_the_way.remove(&party).unwrap_or(0);
        self.is_there(turn, place, since, survivors.saturating_sub(heard));
    }

    /// Survivors whom nobody has heard are at a place.
    fn is_there(&mut self, turn: &mut Turn<'_>, place: Slug, since: Time, people: u32) {
        if people == 0 {
            return;
        }
        self.unheard.entry(place).or_default().push((since, people));
        if !std::mem::replace(&mut self.counting, true) {
            // What made the clock run has nothing to do with anybody in particular.
            let counts = turn.figures().protection.counts;
            turn.because(Cause::Start).after(counts, Due::Counts);
        }
    }

    fn heard_at(&mut self, turn: &mut Turn<'_>, look: &Listeners<'_, '_>, post: Slug, (party, women): (Serial, u32)) {
        let (since, survivors) = survivors(turn, party, women);
        let figures = turn.figures().protection;
        let mut crowd = Crowd::new(turn.roll("discloses at a desk", party.of, u64::from(party.n)));
        let people = crowd.how_many(survivors, f64::from(figures.at_a_desk) / 1000.0);
        if people == 0 || self.on_the_way.contains_key(&party) {
            return;
        }
        self.on_the_way.insert(party, people);
        let Some(place) = look.posts.get(post).map(|(stand, _)| stand.place) else { return };
        let path = self.paths.get(&post).copied().filter(|to| self.spaces.contains_key(to));
        self.note(turn, Outcome::Disclosed, people, path);
        let taken = path.and_then(|to| Some((to, look.map.time_between(place, to, Way::Vehicle)?)));
        if let Some((space, way)) = taken {
            turn.because(Cause::Start).after(way, Due::Comes { space, since, people });
            return;
        }
        let lost =
            self.crowd(turn, "finds no service", place).how_many(people, f64::from(figures.no_path_lost) / 1000.0);
        self.note(turn, Outcome::Lost, lost, None);
        self.goes_to_a_service(turn, look, place, (since, people - lost));
    }

    fn set_up(&mut self, turn: &mut Turn<'_>, place: Slug, by: Slug, case_workers: u32) {
        let before = self.spaces.get(&place);
        let case_workers = case_workers + before.map_or(0, |space| space.case_workers);
        let (today, untold) = before.map_or(((0, 0), 0), |space| (space.today, space.untold));
        let first = before.is_none();
        let since = turn.fact(What::Protection(ProtectionFact::SafeSpaceSetUp { place, by, case_workers }));
        self.spaces.insert(place, SafeSpace { by, case_workers, since, today, untold });
        // Where help has come, nobody speaks in vain any more.
        self.in_vain.remove(&place);
        if first {
            turn.because(since).every(Span::hours(24), Due::SpaceTells { space: place });
        }
    }

    /// Of those whom nobody has heard some disclose, place by place.
    fn counts(&mut self, turn: &mut Turn<'_>, look: &Listeners<'_, '_>) {
        let figures = turn.figures().protection;
        let hours = figures.counts.0 / 3600;
        for place in self.unheard.keys().copied().collect::<Vec<_>>() {
            let hears = u64::from(self.hears(turn, look, place)) * u64::from(figures.discloses) / 1000;
            let chance = hears as f64 / 1000.0 * hours as f64 / 24.0;
            let mut disclosed = Vec::new();
            let mut crowd = self.crowd(turn, "discloses", place);
            let Some(groups) = self.unheard.get_mut(&place) else { continue };
            for (since, people) in groups.iter_mut() {
                let speak = crowd.how_many(*people, chance);
                *people -= speak;
                disclosed.push((*since, speak));
            }
            groups.retain(|(_, people)| *people > 0);
            if groups.is_empty() {
                self.unheard.remove(&place);
            }
            for (since, people) in disclosed.into_iter().filter(|(_, people)| *people > 0) {
                let space = Some(place).filter(|place| self.spaces.contains_key(place));
                self.note(turn, Outcome::Disclosed, people, space);
                self.goes_to_a_service(turn, look, place, (since, people));
            }
        }
        if !self.unheard.is_empty() {
            self.counting = true;
            turn.after(figures.counts, Due::Counts);
        }
    }

    /// How much there is at a place that could hear a survivor, of all that should be, permille.
    fn hears(&self, turn: &Turn<'_>, look: &Listeners<'_, '_>, place: Slug) -> u32 {
        let figures = turn.figures().protection;
        let space = turn.is_day() && self.spaces.contains_key(&place);
        let speaks = |m: &Member| m.sex == Sex::Woman && m.stands == Standing::Speaks;
        let women = look.committees.at(&look.living, place).any(|(_, members)| members.0.iter().any(speaks));
        let at_post = |(stand, shift): (&Stand, &Shift)| {
            stand.place == place && stand.moving.is_none() && stand.model.rooms > 0 && shift.women_on_shift > 0
        };
        let post = look.posts.iter().any(|(_, post)| at_post(post));
        let parts = [(space, figures.hears_space), (women, figures.hears_committee), (post, figures.hears_post)];
        let hears = parts.into_iter().filter(|(is, _)| *is).map(|(_, part)| part).sum::<u32>().min(FULL);
        let fear = look.fears.at(&look.living, place).map(|(_, fear)| fear.0).max().unwrap_or(0);
        let vain = self.in_vain.get(&place).copied().unwrap_or(0);
        let hears = hears * (FULL - figures.fear_takes * fear / FULL) / FULL;
        hears * FULL / (FULL + vain.saturating_mul(figures.in_vain))
    }

    /// Who has disclosed goes to the nearest safe space within reach, or finds none.
    fn goes_to_a_service(
        &mut self,
        turn: &mut Turn<'_>,
        look: &Listeners<'_, '_>,
        place: Slug,
        (since, people): (Time, u32),
    ) {
        if people == 0 {
            return;
        }
        let reach = turn.figures().protection.reach;
        let way =
            |space: Slug| if space == place { Some(Span(0)) } else { look.map.time_between(place, space, Way::Foot) };
        let near =
            self.spaces.keys().filter_map(|space| Some((way(*space).filter(|way| *way <= reach)?, *space))).min();
        match near {
            Some((way, space)) => {
                turn.because(Cause::Start).after(way, Due::Comes { space, since, people });
            }
            None => {
                *self.in_vain.entry(place).or_default() += people;
                self.note(turn, Outcome::Lost, people, None);
            }
        }
    }

    /// A safe space receives by day, and as many as its case workers can; the others come again the next day.
    fn comes(&mut self, turn: &mut Turn<'_>, place: Slug, since: Time, people: u32) {
        let figures = turn.figures().protection;
        let open = turn.is_day();
        let Some(space) = self.spaces.get_mut(&place) else { return };
        let day = (turn.now().0 + turn.calendar().second_of_day(Time::START)).div_euclid(86_400);
        if space.today.0 != day {
            space.today = (day, 0);
        }
        let free = if open { (space.case_workers * figures.receives).saturating_sub(space.today.1) } else { 0 };
        let received = people.min(free);
        space.today.1 += received;
        space.untold += received;
        if received < people {
            let light = turn.figures().crossing.daylight().start - turn.calendar().second_of_day(turn.now());
            let waits = if open { Span::hours(24) } else { Span(light.rem_euclid(86_400)) };
            turn.after(waits, Due::Comes { space: place, since, people: people - received });
        }
        if received > 0 {
            let in_time = turn.now() - since <= figures.in_time;
            self.note(turn, if in_time { Outcome::InTime } else { Outcome::Late }, received, Some(place));
            turn.after(figures.follow_up, Due::FollowUp { space: place, people: received });
        }
    }

    fn follow_up(&mut self, turn: &mut Turn<'_>, space: Slug, people: u32) {
        let chance = f64::from(turn.figures().protection.followed_up) / 1000.0;
        let seen = self.crowd(turn, "is seen again", space).how_many(people, chance);
        self.note(turn, Outcome::FollowedUp, seen, Some(space));
        self.note(turn, Outcome::Lost, people - seen, Some(space));
    }

    /// Whoever runs a safe space hears how many it has received: not fewer than a handful, and nothing else.
    fn tells(&mut self, turn: &mut Turn<'_>, place: Slug) {
        let fewest = turn.figures().protection.fewest;
        let Some(space) = self.spaces.get_mut(&place) else { return };
        let received = if space.untold >= fewest { std::mem::take(&mut space.untold) } else { 0 };
        let (to, matter) = (space.by, Box::new(Matter::SafeSpace { place, received }));
        turn.soon(sharing::Due::Answers { source: place, of: to, to, matter, sighting: 0 });
    }

    /// So many more, of whom nothing is written before there are enough of the kind; then it comes of the service that did it.
    fn note(&mut self, turn: &mut Turn<'_>, outcome: Outcome, people: u32, space: Option<Slug>) {
        let ProtectionFigures { fewest, .. } = turn.figures().protection;
        let waiting = self.waiting.entry(outcome).or_default();
        *waiting += people;
        if people == 0 || *waiting < fewest {
            return;
        }
        let people = std::mem::take(waiting);
        let since = space.and_then(|space| self.spaces.get(&space)).map_or(Cause::Start, |space| space.since);
        turn.because(since).fact(What::Protection(match outcome {
            Outcome::Disclosed => ProtectionFact::SurvivorsDisclosed { people },
            Outcome::InTime => ProtectionFact::SurvivorsReached { people, in_time: true },
            Outcome::Late => ProtectionFact::SurvivorsReached { people, in_time: false },
            Outcome::FollowedUp => ProtectionFact::SurvivorsFollowedUp { people },
            Outcome::Lost => ProtectionFact::SurvivorsLost { people },
        }));
    }
}

#[cfg(test)]
mod tests {
    use vocabulary::scenario::Scenario;

    use super::*;
    use crate::{
        debrief::measure::Measures,
        world::people_stage::{Stage, scene, slug},
    };

    /// Two hundred parties with twenty women each come to Diffa in the course of a day; then three days pass.
    fn arrivals(change: impl Fn(&mut Scenario), spaces: &[&str]) -> Stage {
        let mut scene = scene();
        change(&mut scene);
        let mut stage = Stage::new(&scene);
        for space in spaces {
            let (place, by) = (slug(space), slug("agency"));
            stage.at(Span(0), Due::SpaceSetUp { place, by, case_workers: 20 });
        }
        for n in 1..=200 {
            let party = Serial { of: slug("bosso"), n };
            let due = Due::Arrived { party, place: slug("diffa"), women: 20 };
            stage.at(Span::minutes(i64::from(n) * 7), due);
        }
        stage.until(Span::hours(96));
        stage
    }

    fn measured(stage: &Stage, key: &str) -> i64 {
        let mut measures = Measures::default();
        stage.facts().iter().for_each(|fact| measures.note(fact));
        measures.value(key).expect("a measure")
    }

    #[test]
    fn survivors_reach_care_in_time_where_somebody_can_hear_them_and_are_nowhere_counted_where_nobody_can() {
        let with = arrivals(|_| (), &["diffa"]);
        let [disclosed, reached] = ["survivors_disclosed", "survivors_reached"].map(|key| measured(&with, key));
        assert!(disclosed > 30 && reached > disclosed / 2, "{disclosed} {reached}");
        assert!(measured(&with, "survivors_followed_up") > reached / 3);
        let without = arrivals(|_| (), &[]);
        assert_eq!(["survivors_disclosed", "survivors_reached"].map(|key| measured(&without, key)), [0, 0]);
    }

    #[test]
    fn nobody_speaks_in_vain_for_long_and_fear_closes_mouths() {
        // Women of a committee hear them, and there is no service to go to.
        let heard = |scene: &mut Scenario| {
            let committee = scene.communities[0].committee.clone();
            scene.communities[1].committee = committee;
        };
        let vain = arrivals(heard, &[]);
        let (disclosed, lost) = (measured(&vain, "survivors_disclosed"), measured(&vain, "survivors_lost"));
        assert!(
            disclosed > 0 && lost >= disclosed - 4 && measured(&vain, "survivors_reached") == 0,
            "{disclosed} {lost}"
        );
        let calm = arrivals(|_| (), &["diffa"]);
        let afraid = arrivals(|scene| scene.communities[1].fear = 900, &["diffa"]);
        let [calm, afraid] = [calm, afraid].map(|stage| measured(&stage, "survivors_disclosed"));
        assert!(disclosed < calm / 2 && afraid < calm * 3 / 4, "{disclosed} {afraid} {calm}");
    }

    #[test]
    fn no_case_is_told_to_anybody_and_no_small_number_is_ever_written() {
        let stage = arrivals(|_| (), &["diffa"]);
        let fewest = ProtectionFigures::default().fewest;
        for fact in stage.facts() {
            if let What::Protection(
                ProtectionFact::SurvivorsDisclosed { people }
                | ProtectionFact::SurvivorsReached { people, .. }
                | ProtectionFact::SurvivorsFollowedUp { people }
                | ProtectionFact::SurvivorsLost { people },
            ) = fact.what
            {
                assert!(people >= fewest, "{fact:?}");
                let whose = stage.facts().iter().find(|other| Cause::Fact(other.n) == fact.cause);
                let by_a_service = whose
                    .is_none_or(|other| matches!(other.what, What::Protection(ProtectionFact::SafeSpaceSetUp { .. })));
                assert!(by_a_service, "it leads to no party: {whose:?}");
            }
        }
        let told: Vec<_> = stage.reached().into_iter().map(|(_, seat, report, _)| (seat, report.matter)).collect();
        assert!(!told.is_empty() && told.iter().all(|(seat, _)| *seat == slug("agency")), "{told:?}");
        assert!(told.iter().all(|(_, matter)| match matter {
            Matter::SafeSpace { received, .. } => *received == 0 || *received >= fewest,
            _ => false,
        }));
    }
}
