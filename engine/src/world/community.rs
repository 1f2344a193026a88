//! Communities: how far they trust each authority, how much they fear those who punish talk, how tense they are, and what
//! they see. Trust is slow to gain and quick to lose; fear and tension rise at a blow and settle over days.
//!
//! It ignores who within a community feels what, and all that divides people but what happens in the exercise. It writes
//! no component but its own: what a community saw goes before its committee, or to the seat that speaks for it, as a
//! happening of theirs. The figures are illustrative and predict nobody.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{
    committee,
    parameter::{ILLUSTRATIVE, parameters},
    sharing,
    tables::{Placed, Table},
    turn::Turn,
};
use crate::{
    kernel::{
        chance::Throws,
        names::Slug,
        time::{Span, Time},
    },
    scenario::model,
    vocabulary::{
        fact::{Cause, What},
        matter::Matter,
    },
};

/// Trust and every other level end here, permille.
pub const FULL: u32 = 1000;
parameters! {
    /// Trust towards an authority of which the scenario says nothing; as `scenario::model` promises.
    pub NEUTRAL_TRUST: u32 = 500, "permille", "illustrative: the middle of the scale";
    /// What a loss of trust weighs. A gain weighs what is still missing to full trust: half at the middle of the scale, so that
    /// there a loss weighs three times a gain of the same name.
    LOSS_WEIGHT: i64 = 1500, "permille",
        "that bad events weigh more than good ones on trust is Slovic's asymmetry principle (Risk Analysis 13, 1993); the \
         factor is illustrative";
    /// Mean time until a sighting comes before the committee: word of mouth within a village.
    WORD_OF_MOUTH: Span = Span::minutes(25), "span", ILLUSTRATIVE;
    /// For how long a loss of trust is remembered when somebody comes to sensitise: activities work where conduct agrees.
    REMEMBERED: Span = Span::hours(48), "span", ILLUSTRATIVE;
    /// A warning counts for this long.
    WARNING_COUNTS: Span = Span::hours(24), "span", ILLUSTRATIVE;
    /// Fear after a reprisal.
    REPRISAL_FEAR: i32 = 250, "permille", ILLUSTRATIVE;
    /// Tension after a reprisal.
    REPRISAL_TENSION: i32 = 60, "permille", ILLUSTRATIVE;
    /// Trust won by a warning, before saturation.
    WARNED_TRUST: i32 = 30, "permille", ILLUSTRATIVE;
    /// Trust won by a sensitisation activity, before saturation.
    SENSITISED_TRUST: i32 = 60, "permille", ILLUSTRATIVE;
    /// What mediation does to tension.
    MEDIATED_TENSION: i32 = -150, "permille", ILLUSTRATIVE;
    /// What a public message does to tension.
    BROADCAST_TENSION: i32 = -40, "permille", ILLUSTRATIVE;
    /// Trust won by a kept promise and lost by a broken one, before weighing.
    PROMISE_TRUST: (i32, i32) = (50, -120), "permille", ILLUSTRATIVE;
    /// Tension that a rumour of full strength brings.
    RUMOUR_TENSION: u32 = 100, "permille", ILLUSTRATIVE;
    /// What is left of a rumour in the next community.
    RUMOUR_KEEPS: u32 = 600, "permille", ILLUSTRATIVE;
    /// Below this strength nobody repeats a rumour.
    RUMOUR_FADES: u32 = 100, "permille", ILLUSTRATIVE;
    /// Mean time for a rumour to reach the next community.
    RUMOUR_RUNS: Span = Span::hours(3), "span", ILLUSTRATIVE;
    /// What is left of a rumour after a day.
    RUMOUR_DAY: u32 = 700, "permille", ILLUSTRATIVE;
    /// How far fear and tension return towards their own level in a day.
    SETTLES: i64 = 150, "permille", ILLUSTRATIVE;
}
/// How often they do.
const DAY: Span = Span::hours(24);

/// What becomes due in communities. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Trust towards an authority moves.
    Trust { community: Slug, authority: Slug, by: i32 },
    /// Trust of every community at a place towards an authority moves.
    TrustAt { place: Slug, authority: Slug, by: i32 },
    /// Tension moves.
    Tension { community: Slug, by: i32 },
    /// Fear of reprisal moves.
    Fear { community: Slug, by: i32 },
    /// Fear and tension of everybody at a place move.
    FearAt { place: Slug, fear: i32, tension: i32 },
    /// A community sees or hears something, true or not.
    Sees { community: Slug, matter: Matter },
    /// Whoever lives at a place sees something.
    SeenAt { place: Slug, matter: Matter },
    /// A rumour takes hold and may run on to neighbours.
    Rumour { community: Slug, about: Slug, strength: u32 },
    /// A group answers those who talked.
    Reprisal { place: Slug, group: Slug },
    /// By order of a seat (`by`), with its authority.
    Warned { community: Slug, by: Slug, authority: Option<Slug> },
    /// By order of a seat.
    Sensitised { community: Slug, by: Slug, authority: Option<Slug> },
    /// By order of a seat.
    Mediated { community: Slug, by: Slug },
    /// Heard on the radio around a place.
    Broadcast { place: Slug, by: Slug, authority: Option<Slug> },
    /// A promise was kept or broken.
    PromiseJudged { community: Slug, by: Slug, authority: Option<Slug>, act: u32, kept: bool },
    /// Fear and tension settle a little every day.
    Settles,
}

/// A community.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Community {
    pub model: model::Community,
    /// Permille, by authority; for all authorities of the scenario.
    pub trust: BTreeMap<Slug, u32>,
    /// When trust towards an authority last fell.
    pub fell: BTreeMap<Slug, Time>,
    pub fear: u32,
    pub tension: u32,
    pub rumours: BTreeMap<Slug, u32>,
    /// Warned, and by whom: people leave in time or hide.
    pub warned: Option<Slug>,
    /// When that was.
    pub warned_at: Time,
    pub throws: Throws,
    /// The seat through which it speaks, if it has one.
    pub seat: Option<Slug>,
    /// Communities at the same place or one road away, sorted: who repeats its rumours.
    pub neighbours: Vec<Slug>,
}

/// Who lives where, and which places are one road apart.
#[derive(Clone, Debug)]
pub struct Neighbourhood {
    living: BTreeMap<Slug, Vec<Slug>>,
    next: BTreeMap<Slug, BTreeSet<Slug>>,
}

impl Neighbourhood {
    /// As a scenario has it.
    pub fn of(scenario: &model::Scenario) -> Self {
        let (mut living, mut next): (BTreeMap<_, Vec<_>>, BTreeMap<_, BTreeSet<_>>) = Default::default();
        for community in &scenario.communities {
            living.entry(community.place).or_default().push(community.id);
        }
        for road in &scenario.roads {
            next.entry(road.from).or_default().insert(road.to);
            next.entry(road.to).or_default().insert(road.from);
        }
        Self { living, next }
    }

    /// The neighbours of a community, sorted.
    fn to(&self, model: &model::Community) -> Vec<Slug> {
        let next = self.next.get(&model.place).into_iter().flatten().filter(|place| **place != model.place);
        let places = std::iter::once(&model.place).chain(next);
        let mut neighbours: Vec<Slug> =
            places.filter_map(|place| self.living.get(place)).flatten().copied().filter(|c| *c != model.id).collect();
        neighbours.sort_unstable();
        neighbours
    }
}

impl Placed for Community {
    fn spot(&self) -> Slug {
        self.model.place
    }
}

impl Community {
    /// A community as it stands at the start of a scenario.
    pub fn of(scenario: &model::Scenario, model: &model::Community) -> Self {
        Self::among(scenario, model, &Neighbourhood::of(scenario))
    }

    /// The same, where who lives near whom has been found out for all of them together.
    pub fn among(scenario: &model::Scenario, model: &model::Community, near: &Neighbourhood) -> Self {
        let mut trust: BTreeMap<Slug, u32> = scenario.authorities.iter().map(|a| (a.id, NEUTRAL_TRUST)).collect();
        trust.extend(model.trust.iter().copied());
        Self {
            trust,
            fell: BTreeMap::new(),
            fear: model.fear.min(FULL),
            tension: model.tension.min(FULL),
            rumours: BTreeMap::new(),
            warned: None,
            warned_at: Time::START,
            throws: Throws::default(),
            seat: scenario.seats.iter().find(|s| s.community == Some(model.id)).map(|s| s.id),
            neighbours: near.to(model),
            model: model.clone(),
        }
    }

    /// Trust towards an authority, permille.
    pub fn trust_in(&self, authority: Slug) -> u32 {
        self.trust.get(&authority).copied().unwrap_or(NEUTRAL_TRUST)
    }

    /// Moves trust, weighed; writes the fact if it moved.
    fn move_trust(&mut self, turn: &mut Turn<'_>, authority: Slug, by: i32) {
        let level = self.trust_in(authority);
        let weight = if by < 0 { LOSS_WEIGHT } else { i64::from(FULL - level) };
        let weighed = i64::from(by) * weight / 1000;
        let now = clamp(i64::from(level) + weighed);
        if now < level {
            self.fell.insert(authority, turn.now());
        }
        self.trust.insert(authority, now);
        if now != level {
            let by = now as i32 - level as i32;
            turn.fact(What::TrustMoved { community: self.model.id, authority, by, level: now });
        }
    }

    fn move_fear(&mut self, turn: &mut Turn<'_>, by: i32) {
        let before = self.fear;
        self.fear = clamp(i64::from(before) + i64::from(by));
        if self.fear != before {
            let by = self.fear as i32 - before as i32;
            turn.fact(What::FearMoved { community: self.model.id, by, level: self.fear });
        }
    }

    fn move_tension(&mut self, turn: &mut Turn<'_>, by: i32) {
        let before = self.tension;
        self.tension = clamp(i64::from(before) + i64::from(by));
        if self.tension != before {
            let by = self.tension as i32 - before as i32;
            turn.fact(What::TensionMoved { community: self.model.id, by, level: self.tension });
        }
    }

    /// The root of every report about it. A seat that speaks for the community gets the word from its people, and the
    /// committee then passes nothing on by itself: what the seat keeps back stays back.
    fn sees(&mut self, turn: &mut Turn<'_>, matter: Matter) {
        let community = self.model.id;
        let cause = turn.fact(What::Sighted { community, matter: matter.clone() });
        let (sighting, seen) = (number(cause), turn.now());
        let count = self.throws.next(turn.now());
        let mut turn = turn.because(cause);
        match self.seat {
            Some(seat) => {
                turn.soon(sharing::Due::Tells { community, seat, matter, seen, sighting });
            }
            None if self.model.committee.is_some() => {
                let delay = turn.roll("word of mouth", community, count).exponential_secs(WORD_OF_MOUTH.0);
                turn.after(Span(delay), committee::Due::Hears { community, matter, seen, sighting });
            }
            None => {}
        }
    }

    fn takes_up_rumour(&mut self, turn: &mut Turn<'_>, about: Slug, strength: u32) {
        let (community, strength) = (self.model.id, strength.min(FULL));
        if strength <= self.rumours.get(&about).copied().unwrap_or(0) {
            return; // Nobody is told anything new; this also ends the round of neighbours.
        }
        self.rumours.insert(about, strength);
        let cause = turn.fact(What::RumourSpread { community, about, strength });
        let mut turn = turn.because(cause);
        self.move_tension(&mut turn, (strength * RUMOUR_TENSION / FULL) as i32);
        self.sees(&mut turn, Matter::Rumour { community, about });
        let weaker = strength * RUMOUR_KEEPS / FULL;
        if weaker < RUMOUR_FADES {
            return;
        }
        let count = self.throws.next(turn.now());
        for &neighbour in &self.neighbours {
            if turn.roll2("rumour is repeated", community, neighbour, count).chance(strength) {
                let draw = turn.roll2("rumour runs", community, neighbour, count);
                let delay = Span(draw.exponential_secs(RUMOUR_RUNS.0));
                turn.after(delay, Due::Rumour { community: neighbour, about, strength: weaker });
            }
        }
    }

    fn settles(&mut self, turn: &mut Turn<'_>) {
        let back = |level: u32, home: u32| ((i64::from(home.min(FULL)) - i64::from(level)) * SETTLES / 1000) as i32;
        self.move_fear(turn, back(self.fear, self.model.fear));
        self.move_tension(turn, back(self.tension, self.model.tension));
        self.rumours.values_mut().for_each(|strength| *strength = *strength * RUMOUR_DAY / FULL);
        self.rumours.retain(|_, strength| *strength >= RUMOUR_FADES);
        if turn.now() - self.warned_at >= WARNING_COUNTS {
            self.warned = None;
        }
    }
}

fn clamp(level: i64) -> u32 {
    level.clamp(0, i64::from(FULL)) as u32
}

/// The number of the fact that a cause names; 0 for a cause that is none.
pub(super) fn number(cause: Cause) -> u64 {
    match cause {
        Cause::Fact(n) => n,
        Cause::Start | Cause::Act(_) | Cause::Inject(_) => 0,
    }
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(turn: &mut Turn<'_>) {
    turn.after(DAY, Due::Settles);
}

fn living_at(own: &Table<'_, '_, Community>, place: Slug) -> Vec<Slug> {
    own.at(place).map(|(slug, _)| slug).collect()
}

/// Does something with each of these communities, in this order; a name that is none is passed over, for scenarios are
/// checked before they are played.
fn each(
    turn: &mut Turn<'_>,
    own: &mut Table<'_, '_, Community>,
    who: impl IntoIterator<Item = Slug>,
    mut what: impl FnMut(&mut Turn<'_>, &mut Community),
) {
    for slug in who {
        if let Some(mut community) = own.get_mut(slug) {
            what(turn, &mut community);
        }
    }
}

/// Carries out what is due.
pub fn handle(turn: &mut Turn<'_>, due: Due, own: &mut Table<'_, '_, Community>) {
    match due {
        Due::Trust { community, authority, by } => {
            each(turn, own, [community], |turn, c| c.move_trust(turn, authority, by));
        }
        Due::Tension { community, by } => each(turn, own, [community], |turn, c| c.move_tension(turn, by)),
        Due::Fear { community, by } => each(turn, own, [community], |turn, c| c.move_fear(turn, by)),
        Due::Sees { community, matter } => each(turn, own, [community], |turn, c| c.sees(turn, matter.clone())),
        Due::Rumour { community, about, strength } => {
            each(turn, own, [community], |turn, c| c.takes_up_rumour(turn, about, strength));
        }
        Due::Warned { community, by, authority } => each(turn, own, [community], |turn, c| {
            (c.warned, c.warned_at) = (Some(by), turn.now());
            let cause = turn.fact(What::CommunityWarned { community, by });
            if let Some(authority) = authority {
                c.move_trust(&mut turn.because(cause), authority, WARNED_TRUST);
            }
        }),
        Due::Sensitised { community, by, authority } => each(turn, own, [community], |turn, c| {
            let cause = turn.fact(What::CommunitySensitised { community, by });
            let Some(authority) = authority else { return };
            let hurt = c.fell.get(&authority).is_some_and(|&fell| turn.now() - fell < REMEMBERED);
            if !hurt {
                c.move_trust(&mut turn.because(cause), authority, SENSITISED_TRUST);
            }
        }),
        Due::Mediated { community, by } => each(turn, own, [community], |turn, c| {
            let cause = turn.fact(What::CommunityMediated { community, by });
            c.move_tension(&mut turn.because(cause), MEDIATED_TENSION);
        }),
        Due::PromiseJudged { community, by, authority, act, kept } => each(turn, own, [community], |turn, c| {
            let cause = turn.fact(match kept {
                true => What::PromiseKept { community, by, act },
                false => What::PromiseBroken { community, by, act },
            });
            if let Some(authority) = authority {
                let by = if kept { PROMISE_TRUST.0 } else { PROMISE_TRUST.1 };
                c.move_trust(&mut turn.because(cause), authority, by);
            }
        }),
        Due::TrustAt { place, authority, by } => {
            let there = living_at(own, place);
            each(turn, own, there, |turn, c| {
                c.move_trust(turn, authority, by);
            });
        }
        Due::FearAt { place, fear, tension } => {
            let there = living_at(own, place);
            each(turn, own, there, |turn, c| {
                c.move_fear(turn, fear);
                c.move_tension(turn, tension);
            });
        }
        Due::SeenAt { place, matter } => {
            let there = living_at(own, place);
            each(turn, own, there, |turn, c| {
                c.sees(turn, matter.clone());
            });
        }
        Due::Reprisal { place, group } => {
            let there = living_at(own, place);
            each(turn, own, there, |turn, c| {
                let cause = turn.fact(What::ReprisalSuffered { community: c.model.id, group });
                let mut turn = turn.because(cause);
                c.move_fear(&mut turn, REPRISAL_FEAR);
                c.move_tension(&mut turn, REPRISAL_TENSION);
            });
        }
        Due::Broadcast { place, by, authority } => {
            let hearers = living_at(own, place);
            let cause = turn.fact(What::PublicMessageHeard { place, by, communities: hearers.len() as u32 });
            let mut turn = turn.because(cause);
            each(&mut turn, own, hearers, |turn, c| {
                // Who is trusted is believed: full trust leaves a fifth of a rumour, none leaves four fifths.
                let trust = authority.map_or(NEUTRAL_TRUST, |authority| c.trust_in(authority));
                let left = 800 - trust * 600 / FULL;
                c.rumours.values_mut().for_each(|strength| *strength = *strength * left / FULL);
                c.move_tension(turn, BROADCAST_TENSION);
            });
        }
        Due::Settles => {
            let all: Vec<Slug> = own.slugs().collect();
            each(turn, own, all, |turn, c| c.settles(turn));
            turn.after(DAY, Due::Settles);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::people_stage::{Stage, scene, slug};

    fn moved(stage: &Stage) -> Vec<i32> {
        let by = |what: &What| match what {
            What::TrustMoved { by, .. } => Some(*by),
            _ => None,
        };
        stage.facts().iter().filter_map(|f| by(&f.what)).collect()
    }

    #[test]
    fn trust_is_slow_to_gain_and_quick_to_lose() {
        let mut scene = scene();
        scene.communities[0].trust = vec![(slug("police"), 500)];
        let mut stage = Stage::new(&scene);
        let (community, authority) = (slug("bosso-people"), slug("police"));
        for by in [100, -100] {
            stage.at(Span(0), Due::Trust { community, authority, by });
        }
        stage.until(Span(1));
        assert_eq!(moved(&stage), [50, -150]);
        // Ever smaller gains never pass full trust, and what does not move is no fact.
        for _ in 0..200 {
            stage.at(Span(2), Due::Trust { community, authority, by: 300 });
        }
        stage.until(Span(3));
        assert!(stage.see::<Community>("bosso-people").trust_in(authority) <= FULL);
        assert!(moved(&stage).len() < 100 && !moved(&stage).contains(&0));
    }

    #[test]
    fn sensitisation_wins_nothing_where_trust_has_just_been_lost() {
        let (community, authority) = (slug("bosso-people"), slug("police"));
        let visit = Due::Sensitised { community, by: slug("commissioner"), authority: Some(authority) };
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), Due::TrustAt { place: slug("bosso"), authority, by: -100 });
        stage.at(Span::hours(47), visit.clone()).at(Span::hours(49), visit).until(Span::hours(50));
        assert_eq!(stage.count(|w| matches!(w, What::CommunitySensitised { .. })), 2);
        assert_eq!(moved(&stage).iter().filter(|by| **by > 0).count(), 1, "only the later visit is believed");
    }

    #[test]
    fn a_rumour_runs_along_the_roads_and_fades() {
        let mut stage = Stage::new(&scene());
        let (community, about) = (slug("bosso-people"), slug("police"));
        stage.at(Span(0), Due::Rumour { community, about, strength: 1000 }).until(Span::hours(24));
        assert_eq!(stage.see::<Community>("bosso-people").rumours[&about], 1000);
        assert_eq!(stage.see::<Community>("diffa-people").rumours[&about], 600);
        assert!(stage.see::<Community>("bol-people").rumours.is_empty(), "no road leads there");
        assert_eq!(stage.see::<Community>("bosso-people").tension, 300);
        stage.start().until(Span::hours(24 * 10));
        assert!(stage.see::<Community>("bosso-people").rumours.is_empty());
    }

    #[test]
    fn what_people_with_a_seat_see_goes_to_that_seat_and_no_further() {
        let mut stage = Stage::new(&scene());
        let matter = Matter::ArmedMen { place: slug("diffa"), men: 20 };
        for _ in 0..20 {
            stage.at(Span(0), Due::SeenAt { place: slug("diffa"), matter: matter.clone() });
        }
        stage.until(Span::hours(24));
        assert!(stage.reports("elder").len() > 15);
        assert!(stage.reports("commissioner").is_empty());
        let roots: Vec<u64> =
            stage.facts().iter().filter(|f| matches!(f.what, What::Sighted { .. })).map(|f| f.n).collect();
        assert!(stage.reports("elder").iter().all(|r| roots.contains(&r.sighting) && r.seen == Time::START));
    }

    #[test]
    fn fear_after_a_reprisal_takes_days_to_settle() {
        let mut stage = Stage::new(&scene());
        stage.start().at(Span(0), Due::Reprisal { place: slug("bosso"), group: slug("riders") });
        stage.until(Span::hours(1));
        let fresh = stage.see::<Community>("bosso-people").fear;
        let later = stage.until(Span::hours(49)).see::<Community>("bosso-people").fear;
        assert!(fresh >= 250 && later < fresh && later > fresh / 2, "{fresh}, then {later}");
    }

    #[test]
    fn a_broken_promise_costs_more_than_a_kept_one_wins() {
        let judged = |act, kept| Due::PromiseJudged {
            community: slug("bosso-people"),
            by: slug("commissioner"),
            authority: Some(slug("police")),
            act,
            kept,
        };
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), judged(1, true)).at(Span(1), judged(2, false)).until(Span(2));
        let moved = moved(&stage);
        assert!(moved[0] > 0 && -moved[1] > 3 * moved[0], "{moved:?}");
    }
}
