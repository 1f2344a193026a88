//! Communities: how far they trust each authority, how much they fear those who punish talk, how tense they are, and what
//! they see. Trust is slow to gain and quick to lose; fear and tension rise at a blow and settle over days.
//!
//! It ignores who within a community feels what, and all that divides people but what happens in the exercise. It writes
//! no component but its own: what a community saw goes before its committee, or to the seat that speaks for it, as a
//! happening of theirs. The figures are illustrative and predict nobody.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::{In, InMut, Res};
use kernel::{
    chance::Throws,
    names::Slug,
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, What},
    matter::Matter,
    parameter::CommunityFigures,
    scenario,
};

use super::{
    committee, hazard,
    index::{All, Whereabouts},
    kinds::Communities,
    sharing,
    turn::{Entry, Kernel, Turn},
};

/// Trust and every other level end here, permille.
pub const FULL: u32 = 1000;
/// Trust where nothing is known of it: the middle of the scale, from which distrust is counted too.
pub const NEUTRAL_TRUST: u32 = FULL / 2;
/// How often they do.
const DAY: Span = Span::hours(24);

/// What becomes due in communities.
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
    /// By order of the facilitator: it stays as it is, or moves again.
    Freeze { community: Slug, frozen: bool },
    /// A rumour takes hold and may run on to neighbours.
    Rumour { community: Slug, about: Slug, strength: u32 },
    /// A rumour comes from a neighbour, and is believed as far as the neighbour is.
    Retold { community: Slug, from: Slug, about: Slug, strength: u32 },
    /// A community took in people who had fled from a place.
    Hosted { from: Slug, host: Slug },
    /// A perception study that a seat paid for: so many people are asked what they think of an authority.
    Studied { community: Slug, by: Slug, authority: Option<Slug>, people: u32 },
    /// A group answers those who talked.
    Reprisal { place: Slug, group: Slug },
    /// By order of a seat (`by`), with its authority.
    Warned { community: Slug, by: Slug, authority: Option<Slug> },
    /// By order of a seat.
    Sensitised { community: Slug, by: Slug, authority: Option<Slug> },
    /// By order of a seat.
    Mediated { community: Slug, by: Slug, authority: Option<Slug> },
    /// Heard on the radio around a place.
    Broadcast { place: Slug, by: Slug, authority: Option<Slug> },
    /// A promise was kept or broken.
    PromiseJudged { community: Slug, by: Slug, authority: Option<Slug>, act: u32, kept: bool },
    /// Fear and tension settle a little every day.
    Settles,
}

/// A community.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Community {
    pub model: scenario::Community,
    /// Permille, by authority; for all authorities of the scenario.
    pub trust: BTreeMap<Slug, u32>,
    /// Permille, by neighbour community; [`NEUTRAL_TRUST`] of whom it does not stand here.
    pub towards: BTreeMap<Slug, u32>,
    /// When trust towards an authority last fell.
    pub fell: BTreeMap<Slug, Time>,
    pub fear: u32,
    pub tension: u32,
    /// While it is, nothing that happens moves trust, fear or tension: the facilitator wants to talk about them as they are.
    pub frozen: bool,
    pub rumours: BTreeMap<Slug, u32>,
    /// By whom it was last warned, and when. Whether that still holds: [`Community::is_warned`].
    pub warned: Option<(Slug, Time)>,
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
    pub fn of(scenario: &scenario::Scenario) -> Self {
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
    fn to(&self, model: &scenario::Community) -> Vec<Slug> {
        let next = self.next.get(&model.place).into_iter().flatten().filter(|place| **place != model.place);
        let places = std::iter::once(&model.place).chain(next);
        let mut neighbours: Vec<Slug> =
            places.filter_map(|place| self.living.get(place)).flatten().copied().filter(|c| *c != model.id).collect();
        neighbours.sort_unstable();
        neighbours
    }
}

impl Community {
    /// A community as it stands at the start of a scenario.
    pub fn of(scenario: &scenario::Scenario, model: &scenario::Community) -> Self {
        Self::among(scenario, model, &Neighbourhood::of(scenario))
    }

    /// The same, where who lives near whom has been found out for all of them together.
    pub fn among(scenario: &scenario::Scenario, model: &scenario::Community, near: &Neighbourhood) -> Self {
        let mut trust: BTreeMap<Slug, u32> = scenario.authorities.iter().map(|a| (a.id, NEUTRAL_TRUST)).collect();
        trust.extend(model.trust.iter().copied());
        Self {
            trust,
            towards: model.neighbours.iter().copied().collect(),
            fell: BTreeMap::new(),
            fear: model.fear.min(FULL),
            tension: model.tension.min(FULL),
            frozen: false,
            rumours: BTreeMap::new(),
            warned: None,
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

    /// Whether a warning holds at this time: people have packed, know the way and keep their ears open.
    pub fn is_warned(&self, now: Time, figures: &CommunityFigures) -> bool {
        self.warned.is_some_and(|(_, at)| now - at < figures.warning_holds)
    }

    /// Trust towards another community, permille.
    pub fn trust_towards(&self, other: Slug) -> u32 {
        self.towards.get(&other).copied().unwrap_or(NEUTRAL_TRUST)
    }

    /// Moves trust towards another community, weighed like trust in an authority.
    fn move_towards(&mut self, turn: &mut Turn<'_>, other: Slug, by: i32) {
        let (community, level) = (self.model.id, self.trust_towards(other));
        let now = weighed(level, by, &turn.figures().community);
        self.towards.insert(other, now);
        if now != level {
            let by = now as i32 - level as i32;
            turn.fact(What::NeighbourTrustMoved { community, other, by, level: now });
        }
    }

    /// Moves trust, weighed; writes the fact if it moved.
    fn move_trust(&mut self, turn: &mut Turn<'_>, authority: Slug, by: i32) {
        if self.frozen {
            return;
        }
        let level = self.trust_in(authority);
        let now = weighed(level, by, &turn.figures().community);
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
        if self.frozen {
            return;
        }
        let before = self.fear;
        self.fear = clamp(i64::from(before) + i64::from(by));
        if self.fear != before {
            let by = self.fear as i32 - before as i32;
            turn.fact(What::FearMoved { community: self.model.id, by, level: self.fear });
        }
    }

    fn move_tension(&mut self, turn: &mut Turn<'_>, by: i32) {
        if self.frozen {
            return;
        }
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
                let mean = turn.figures().community.word_of_mouth.0;
                let delay = turn.roll("word of mouth", community, count).exponential_secs(mean);
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
        let figures = turn.figures().community;
        self.move_tension(&mut turn, (strength * figures.rumour_tension / FULL) as i32);
        let costs = strength as i32 * figures.rumour_trust / FULL as i32;
        if self.trust.contains_key(&about) {
            self.move_trust(&mut turn, about, costs);
        } else if self.neighbours.contains(&about) {
            self.move_towards(&mut turn, about, costs);
        }
        self.sees(&mut turn, Matter::Rumour { community, about });
        let weaker = strength * figures.rumour_keeps / FULL;
        if weaker < figures.rumour_fades {
            return;
        }
        let count = self.throws.next(turn.now());
        for &neighbour in &self.neighbours {
            if turn.roll2("rumour is repeated", community, neighbour, count).chance(strength) {
                let draw = turn.roll2("rumour runs", community, neighbour, count);
                let delay = Span(draw.exponential_secs(figures.rumour_runs.0));
                turn.after(delay, Due::Retold { community: neighbour, from: community, about, strength: weaker });
            }
        }
    }

    /// Asks so many people; each answers with a chance that fear lowers, and says yes with a chance that trust gives and fear
    /// flatters. What comes out strays from the truth the less, the more people are asked, but the flattery stays.
    fn is_studied(&self, turn: &mut Turn<'_>, by: Slug, authority: Slug, asked: u32) {
        let community = self.model.id;
        let trust = self.trust_in(authority);
        let figures = &turn.figures().community;
        let says = trust + (FULL - trust) * figures.study_flattered / FULL * self.fear / FULL;
        let afraid = figures.study_answers_fear_takes * self.fear / FULL;
        let answers = figures.study_answers_without_fear.saturating_sub(afraid);
        let person = |n: u32| (turn.now().0 as u64) << 16 | u64::from(n);
        let answering: Vec<u64> = (0..asked)
            .map(person)
            .filter(|&n| turn.roll2("answers a study", community, authority, n).chance(answers))
            .collect();
        let yes = |n: &&u64| turn.roll2("says that they trust", community, authority, **n).chance(says);
        let yes = answering.iter().filter(yes).count() as u32;
        let answered = answering.len() as u32;
        if answered == 0 {
            return;
        }
        let level = yes * FULL / answered;
        let cause = turn.fact(What::PerceptionStudied { community, authority, by, asked, answered, level });
        let matter = Matter::Perception { community, authority, level, answered };
        let (matter, sighting) = (Box::new(matter), number(cause));
        turn.because(cause).soon(sharing::Due::Answers { source: community, of: by, to: by, matter, sighting });
    }

    fn settles(&mut self, turn: &mut Turn<'_>) {
        let figures = turn.figures().community;
        let back =
            |level: u32, home: u32| ((i64::from(home.min(FULL)) - i64::from(level)) * figures.settles / 1000) as i32;
        self.move_fear(turn, back(self.fear, self.model.fear));
        self.move_tension(turn, back(self.tension, self.model.tension));
        self.rumours.values_mut().for_each(|strength| *strength = *strength * figures.rumour_day / FULL);
        self.rumours.retain(|_, strength| *strength >= figures.rumour_fades);
    }
}

/// Where trust goes from a level when it is moved: slow to gain and quick to lose.
fn weighed(level: u32, by: i32, figures: &CommunityFigures) -> u32 {
    let weight = if by < 0 { figures.loss_weight } else { i64::from(FULL - level) };
    clamp(i64::from(level) + i64::from(by) * weight / 1000)
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
pub fn start(InMut(kernel): InMut<'_, Kernel>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    turn.after(DAY, Due::Settles);
}

/// Does something with each of these communities, in this order; a name that is none is passed over, for scenarios are
/// checked before they are played.
fn each(
    turn: &mut Turn<'_>,
    own: &mut All<'_, '_, Communities, &'static mut Community>,
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
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: All<'_, '_, Communities, &'static mut Community>,
    whereabouts: Res<'_, Whereabouts<Communities>>,
) {
    let turn = &mut Turn::new(kernel, cause);
    let own = &mut own;
    let living_at = |place| whereabouts.at(place);
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
            c.warned = Some((by, turn.now()));
            let cause = turn.fact(What::CommunityWarned { community, by });
            if let Some(authority) = authority {
                let by = turn.figures().community.warned_trust;
                c.move_trust(&mut turn.because(cause), authority, by);
            }
        }),
        Due::Sensitised { community, by, authority } => each(turn, own, [community], |turn, c| {
            let cause = turn.fact(What::CommunitySensitised { community, by });
            let Some(authority) = authority else { return };
            let hurt =
                c.fell.get(&authority).is_some_and(|&fell| turn.now() - fell < turn.figures().community.remembered);
            if !hurt {
                let by = turn.figures().community.sensitised_trust;
                c.move_trust(&mut turn.because(cause), authority, by);
            }
        }),
        Due::Mediated { community, by, authority } => each(turn, own, [community], |turn, c| {
            let cause = turn.fact(What::CommunityMediated { community, by });
            let figures = &turn.figures().community;
            let trust = authority.map_or(FULL, |authority| c.trust_in(authority)).min(figures.mediator_trusted);
            let listened = figures.mediated_tension * trust as i32 / figures.mediator_trusted as i32;
            c.move_tension(&mut turn.because(cause), listened);
        }),
        Due::Retold { community, from, about, strength } => each(turn, own, [community], |turn, c| {
            let trust = i64::from(c.trust_towards(from)) - i64::from(NEUTRAL_TRUST);
            let share = turn.figures().community.rumour_believed;
            let believed = i64::from(strength) * (1000 + 2 * share * trust / 1000) / 1000;
            c.takes_up_rumour(turn, about, clamp(believed));
        }),
        Due::Hosted { from, host } => {
            let there = living_at(from);
            let by = turn.figures().community.hosted_trust;
            each(turn, own, there, |turn, c| c.move_towards(turn, host, by));
        }
        Due::Studied { community, by, authority, people } => each(turn, own, [community], |turn, c| {
            let said: Vec<Slug> = c.model.trust.iter().map(|(authority, _)| *authority).collect();
            for authority in authority.map_or(said, |own| vec![own]) {
                c.is_studied(turn, by, authority, people);
            }
        }),
        Due::PromiseJudged { community, by, authority, act, kept } => each(turn, own, [community], |turn, c| {
            let cause = turn.fact(match kept {
                true => What::PromiseKept { community, by, act },
                false => What::PromiseBroken { community, by, act },
            });
            if let Some(authority) = authority {
                let figures = &turn.figures().community;
                let by = if kept { figures.promise_kept } else { figures.promise_broken };
                c.move_trust(&mut turn.because(cause), authority, by);
            }
        }),
        Due::Freeze { community, frozen } => {
            if let Some(mut c) = own.get_mut(community) {
                c.frozen = frozen;
            }
        }
        Due::TrustAt { place, authority, by } => {
            let there = living_at(place);
            each(turn, own, there, |turn, c| {
                c.move_trust(turn, authority, by);
            });
        }
        Due::FearAt { place, fear, tension } => {
            let there = living_at(place);
            each(turn, own, there, |turn, c| {
                c.move_fear(turn, fear);
                c.move_tension(turn, tension);
            });
        }
        Due::SeenAt { place, matter } => {
            let there = living_at(place);
            each(turn, own, there, |turn, c| {
                c.sees(turn, matter.clone());
            });
        }
        Due::Reprisal { place, group } => {
            let there = living_at(place);
            each(turn, own, there, |turn, c| {
                let cause = turn.fact(What::ReprisalSuffered { community: c.model.id, group });
                let mut turn = turn.because(cause);
                let figures = turn.figures().community;
                c.move_fear(&mut turn, figures.reprisal_fear);
                c.move_tension(&mut turn, figures.reprisal_tension);
                turn.soon(committee::Due::Reprisal { community: c.model.id });
            });
        }
        Due::Broadcast { place, by, authority } => {
            let hearers: Vec<Slug> = living_at(place).collect();
            let cause = turn.fact(What::PublicMessageHeard { place, by, communities: hearers.len() as u32 });
            let mut turn = turn.because(cause);
            turn.soon(hazard::Due::Informed { place });
            each(&mut turn, own, hearers, |turn, c| {
                // Who is trusted is believed: full trust leaves a fifth of a rumour, none leaves four fifths.
                let trust = authority.map_or(NEUTRAL_TRUST, |authority| c.trust_in(authority));
                let left = 800 - trust * 600 / FULL;
                c.rumours.values_mut().for_each(|strength| *strength = *strength * left / FULL);
                let by = turn.figures().community.broadcast_tension;
                c.move_tension(turn, by);
            });
        }
        Due::Settles => {
            let all: Vec<Slug> = own.names().collect();
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
    fn a_warning_holds_for_a_day_whatever_the_hour_and_a_second_one_begins_anew() {
        let mut stage = Stage::new(&scene());
        let warned = Due::Warned { community: slug("bosso-people"), by: slug("commissioner"), authority: None };
        stage.start().at(Span::hours(5), warned.clone());
        let mut holds = |hours| {
            let span = Span::hours(hours);
            stage.until(span).see::<Community>("bosso-people").is_warned(Time::START + span, &Default::default())
        };
        assert!(!holds(4) && holds(5) && holds(28) && !holds(29), "neither shorter for a midnight between nor longer");
        stage.at(Span::hours(40), warned.clone()).at(Span::hours(60), warned);
        let mut holds = |hours| {
            let span = Span::hours(hours);
            stage.until(span).see::<Community>("bosso-people").is_warned(Time::START + span, &Default::default())
        };
        assert!(holds(83) && !holds(84));
    }

    #[test]
    fn a_study_of_many_strays_less_than_one_of_few_and_neither_sees_through_fear() {
        let mut scene = scene();
        let (community, authority) = (slug("bosso-people"), slug("police"));
        let mut found = |fear, people| -> Vec<i64> {
            scene.communities[0].fear = fear;
            let mut stage = Stage::new(&scene);
            for hours in 0..40 {
                let by = slug("agency");
                stage.at(Span::hours(hours), Due::Studied { community, by, authority: Some(authority), people });
            }
            stage.until(Span::hours(48));
            let level = |what: &What| match what {
                What::PerceptionStudied { level, .. } => Some(i64::from(*level)),
                _ => None,
            };
            assert!(stage.reports("agency").len() > 30, "the answer comes to whoever paid");
            stage.facts().iter().filter_map(|f| level(&f.what)).collect()
        };
        let mean = |of: &[i64]| of.iter().sum::<i64>() / of.len() as i64;
        let strays = |of: &[i64]| mean(&of.iter().map(|level| (level - mean(of)).abs()).collect::<Vec<_>>());
        let (few, many, afraid) = (found(0, 20), found(0, 500), found(800, 500));
        assert!((mean(&many) - 600).abs() < 15, "{}", mean(&many));
        assert!(strays(&few) > 3 * strays(&many), "{} {}", strays(&few), strays(&many));
        assert!(mean(&afraid) > 700, "who is afraid says what is expected: {}", mean(&afraid));
    }

    #[test]
    fn a_rumour_is_believed_as_far_as_the_neighbour_who_tells_it() {
        let mut scene = scene();
        let mut heard = |trust| {
            scene.communities[1].neighbours = vec![(slug("bosso-people"), trust)];
            let mut stage = Stage::new(&scene);
            let (community, about) = (slug("bosso-people"), slug("police"));
            stage.at(Span(0), Due::Rumour { community, about, strength: 1000 }).until(Span::hours(24));
            let hearers = stage.see::<Community>("diffa-people");
            (hearers.rumours.get(&about).copied().unwrap_or(0), hearers.trust_in(about))
        };
        let (friends, strangers, foes) = (heard(900), heard(500), heard(0));
        assert!(friends.0 > strangers.0 && strangers.0 == 600 && foes.0 < strangers.0, "{friends:?} {foes:?}");
        assert!(friends.1 < foes.1 && foes.1 < 600, "and costs whom it speaks of as much trust");
    }

    #[test]
    fn who_takes_families_in_wins_the_trust_of_those_who_sent_them() {
        let mut stage = Stage::new(&scene());
        let before = stage.see::<Community>("bosso-people").trust_towards(slug("diffa-people"));
        let flee = crate::world::displacement::Due::Flee { from: slug("bosso"), families: 6 };
        stage.at(Span(0), flee).until(Span::hours(24));
        assert!(stage.see::<Community>("bosso-people").trust_towards(slug("diffa-people")) > before);
        assert!(stage.count(|w| matches!(w, What::NeighbourTrustMoved { by: 1.., .. })) > 0);
    }

    #[test]
    fn a_mediator_whom_nobody_trusts_calms_little() {
        let calmed = |trust: u32, authority: Option<Slug>| {
            let mut scene = scene();
            (scene.communities[0].trust, scene.communities[0].tension) = (vec![(slug("police"), trust)], 500);
            let mut stage = Stage::new(&scene);
            let (community, by) = (slug("bosso-people"), slug("commissioner"));
            stage.at(Span(0), Due::Mediated { community, by, authority }).until(Span(1));
            500 - stage.see::<Community>("bosso-people").tension
        };
        assert_eq!(
            (calmed(700, Some(slug("police"))), calmed(200, Some(slug("police"))), calmed(0, None)),
            (150, 60, 150)
        );
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
