//! What a community is made of, one component for each thing that one says of it, and how its own domain moves them.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::query::QueryData;
use kernel::{
    chance::Throws,
    names::Slug,
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{CommunityFact, What},
    matter::Matter,
    parameter::CommunityFigures,
    scenario,
};

use super::{Due, FULL, Grievances, Hearsay, NEUTRAL_TRUST, number};
use crate::world::{committee, displacement, sharing, turn::Turn};

/// Who they are and where they live: that stays as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Community {
    /// As the scenario writes it.
    pub model: scenario::Community,
    /// The seat through which it speaks, if it has one.
    pub seat: Option<Slug>,
    /// Communities at the same place or one road away, sorted: who repeats its rumours.
    pub neighbours: Vec<Slug>,
}

/// How far a community trusts whom, permille.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trust {
    /// By authority; for all authorities of the scenario.
    pub authorities: BTreeMap<Slug, u32>,
    /// By neighbour community; [`NEUTRAL_TRUST`] of whom it does not stand here.
    pub neighbours: BTreeMap<Slug, u32>,
    /// When trust towards an authority last fell.
    pub fell: BTreeMap<Slug, Time>,
}

/// How much a community fears those who punish talk, permille.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fear(pub u32);

/// How tense a community is, permille.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tension(pub u32);

/// Whether it stands still by order: nothing that happens moves trust, fear or tension then, for the facilitator wants to talk about
/// them as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen(pub bool);

/// The rumours that a community tells, by whom they are about, and how strongly, permille.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rumours(pub BTreeMap<Slug, u32>);

/// Who warned a community, with which authority, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Warned {
    pub by: Slug,
    pub authority: Option<Slug>,
    pub at: Time,
}

/// What a community makes of warnings. Shares are permille.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// The last one.
    pub last: Option<Warned>,
    /// Of all who live there, the share that has left because of the one that holds, or is about to.
    pub leave: u32,
    /// Of those who stay, the share that hides near when something comes.
    pub hide: u32,
    /// When something last came, or was seen to come, while one held.
    pub came: Option<Time>,
    /// Words given before this were judged with one that came to nothing: who repeats himself is wrong once.
    pub judged: Option<Time>,
    /// How far they doubt the next one, after warnings that came to nothing.
    pub doubt: u32,
}

/// What an authority does towards a community that may win trust or calm it. It is worth the less, the more often it is repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Gesture {
    Warned,
    Sensitised,
    Listened,
    Mediated,
    Spoke,
    KeptWord,
}

/// How often who did what of late. Half of it is forgotten every day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Gestures(pub BTreeMap<(Slug, Gesture), u32>);

impl Gestures {
    /// What a gesture that would move a level by so much moves it by this time: `by × repeated ^ times before`.
    fn worth(&mut self, who: Slug, gesture: Gesture, by: i32, figures: &CommunityFigures) -> i32 {
        let times = self.0.entry((who, gesture)).or_default();
        let mut worth = i64::from(by);
        for _ in 0..*times {
            worth = worth * figures.gesture_repeated / 1000;
            if worth == 0 {
                break;
            }
        }
        *times += 1;
        worth as i32
    }

    /// Whether an authority has made such a gesture of late.
    pub(super) fn made(&self, who: Slug, gesture: Gesture) -> bool {
        self.0.contains_key(&(who, gesture))
    }

    fn fade(&mut self) {
        self.0.values_mut().for_each(|times| *times /= 2);
        self.0.retain(|_, times| *times > 0);
    }
}

/// Which throw is the next of what people tell each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Talk(pub Throws);

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
    /// A community of a scenario, where who lives near whom has been found out for all of them together.
    pub fn among(scenario: &scenario::Scenario, model: &scenario::Community, near: &Neighbourhood) -> Self {
        Self {
            seat: scenario.seats.iter().find(|s| s.community == Some(model.id)).map(|s| s.id),
            neighbours: near.to(model),
            model: model.clone(),
        }
    }
}

impl Trust {
    /// As it stands at the start of a scenario.
    pub fn of(scenario: &scenario::Scenario, model: &scenario::Community) -> Self {
        let mut authorities: BTreeMap<Slug, u32> = scenario.authorities.iter().map(|a| (a.id, NEUTRAL_TRUST)).collect();
        authorities.extend(model.trust.iter().copied());
        Self { authorities, neighbours: model.neighbours.iter().copied().collect(), fell: BTreeMap::new() }
    }

    /// Trust towards an authority, permille.
    pub fn in_authority(&self, authority: Slug) -> u32 {
        self.authorities.get(&authority).copied().unwrap_or(NEUTRAL_TRUST)
    }

    /// Trust towards another community, permille.
    pub fn in_neighbours(&self, other: Slug) -> u32 {
        self.neighbours.get(&other).copied().unwrap_or(NEUTRAL_TRUST)
    }
}

impl Fear {
    /// As it stands at the start of a scenario.
    pub fn of(model: &scenario::Community) -> Self {
        Self(model.fear.min(FULL))
    }
}

impl Tension {
    /// As it stands at the start of a scenario.
    pub fn of(model: &scenario::Community) -> Self {
        Self(model.tension.min(FULL))
    }
}

impl Warning {
    /// Whether it holds at this time: people have packed, know the way and keep their ears open.
    pub fn holds(&self, now: Time, figures: &CommunityFigures) -> bool {
        self.last.is_some_and(|last| now - last.at < figures.warning_holds)
    }

    /// Of those who are still there, the share that hides near if something comes now, permille.
    pub fn hidden(&self, now: Time, figures: &CommunityFigures) -> u32 {
        if self.holds(now, figures) { self.hide } else { 0 }
    }
}

/// A community, as its own domain moves it.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct CommunityState {
    pub who: &'static Community,
    pub trust: &'static mut Trust,
    pub fear: &'static mut Fear,
    pub tension: &'static mut Tension,
    pub frozen: &'static mut Frozen,
    pub rumours: &'static mut Rumours,
    pub warning: &'static mut Warning,
    pub gestures: &'static mut Gestures,
    pub talk: &'static mut Talk,
    pub hearsay: &'static mut Hearsay,
    pub grievances: &'static mut Grievances,
}

impl CommunityStateItem<'_, '_> {
    /// Moves trust towards another community, weighed like trust in an authority.
    pub(super) fn move_towards(&mut self, turn: &mut Turn<'_>, other: Slug, by: i32) {
        let (community, level) = (self.who.model.id, self.trust.in_neighbours(other));
        let now = weighed(level, by, &turn.figures().community);
        self.trust.neighbours.insert(other, now);
        if now != level {
            let by = now as i32 - level as i32;
            turn.fact(What::Community(CommunityFact::NeighbourTrustMoved { community, other, by, level: now }));
        }
    }

    /// Moves trust, weighed; writes the fact if it moved.
    pub(super) fn move_trust(&mut self, turn: &mut Turn<'_>, authority: Slug, by: i32) {
        if self.frozen.0 {
            return;
        }
        let level = self.trust.in_authority(authority);
        let now = weighed(level, by, &turn.figures().community);
        if now < level {
            self.trust.fell.insert(authority, turn.now());
        }
        self.trust.authorities.insert(authority, now);
        if now != level {
            let by = now as i32 - level as i32;
            turn.fact(What::Community(CommunityFact::TrustMoved {
                community: self.who.model.id,
                authority,
                by,
                level: now,
            }));
        }
    }

    /// What a known wrong of an authority costs in trust: more, where it has just spoken of how it means to behave.
    pub(super) fn costs(&self, authority: Slug, by: i32, figures: &CommunityFigures) -> i32 {
        let belied = self.gestures.made(authority, Gesture::Sensitised) && by < 0;
        if belied { by + by * figures.words_belied / 1000 } else { by }
    }

    /// A gesture of an authority wins trust, the less the more often it was made.
    pub(super) fn wins(&mut self, turn: &mut Turn<'_>, authority: Slug, gesture: Gesture, by: i32) {
        let by = self.gestures.worth(authority, gesture, by, &turn.figures().community);
        self.move_trust(turn, authority, by);
    }

    /// A gesture of somebody calms, the less the more often it was made.
    pub(super) fn calms(&mut self, turn: &mut Turn<'_>, who: Slug, gesture: Gesture, by: i32) {
        let by = self.gestures.worth(who, gesture, by, &turn.figures().community);
        self.move_tension(turn, by);
    }

    /// Whether so much would leave trust in an authority where it is.
    pub(super) fn would_stay(&self, authority: Slug, by: i32, figures: &CommunityFigures) -> bool {
        let level = self.trust.in_authority(authority);
        weighed(level, by, figures) == level
    }

    pub(super) fn move_fear(&mut self, turn: &mut Turn<'_>, by: i32) {
        if self.frozen.0 {
            return;
        }
        let before = self.fear.0;
        self.fear.0 = clamp(i64::from(before) + i64::from(by));
        if self.fear.0 != before {
            let by = self.fear.0 as i32 - before as i32;
            turn.fact(What::Community(CommunityFact::FearMoved {
                community: self.who.model.id,
                by,
                level: self.fear.0,
            }));
        }
    }

    pub(super) fn move_tension(&mut self, turn: &mut Turn<'_>, by: i32) {
        if self.frozen.0 {
            return;
        }
        let before = self.tension.0;
        self.tension.0 = clamp(i64::from(before) + i64::from(by));
        if self.tension.0 != before {
            let by = self.tension.0 as i32 - before as i32;
            turn.fact(What::Community(CommunityFact::TensionMoved {
                community: self.who.model.id,
                by,
                level: self.tension.0,
            }));
        }
    }

    /// Some of those whom a warning reaches leave, by their trust in who warns, their fear and their doubt; some of the others hide
    /// near if it comes to that. A second warning while one holds moves those whom only the second convinces.
    pub(super) fn is_warned(&mut self, turn: &mut Turn<'_>, word: Warned, reach: u32) {
        let (community, place) = (self.who.model.id, self.who.model.place);
        let figures = turn.figures().community;
        let reach = reach.min(FULL);
        let leave = self.heeds(word, &figures) * reach / FULL;
        let hide = (reach - leave) * figures.hides / FULL * FULL / (FULL - leave).max(1);
        let goes_on = self.warning.holds(word.at, &figures);
        let before = if goes_on { *self.warning } else { Warning { leave: 0, hide: 0, ..*self.warning } };
        let (more, most) = (leave.saturating_sub(before.leave), before.leave.max(leave));
        *self.warning = Warning { last: Some(word), leave: most, hide: before.hide.max(hide), ..before };
        turn.after(figures.warning_holds, Due::WarningEnds { community, word });
        if more > 0 || hide > before.hide {
            let cause = turn.fact(What::Community(CommunityFact::WarningHeeded {
                community,
                leave: more,
                hide: self.warning.hide,
            }));
            let of_those_left = more * FULL / (FULL - before.leave).max(1);
            turn.because(cause).soon(displacement::Due::FleeEarly { from: place, permille: of_those_left });
        }
    }

    /// The share of those reached that leaves on a warning, permille.
    fn heeds(&self, Warned { by, authority, .. }: Warned, figures: &CommunityFigures) -> u32 {
        let trust = match authority {
            Some(authority) => self.trust.in_authority(authority),
            None if self.who.seat == Some(by) => figures.warned_by_their_own,
            None => NEUTRAL_TRUST,
        };
        let adds = figures.heeds_trust_adds * trust / FULL + figures.heeds_fear_adds * self.fear.0 / FULL;
        (figures.heeds_least + adds).min(FULL) * (FULL - self.warning.doubt) / FULL
    }

    /// What they were warned of came, or was seen to come: who warned them is believed the more.
    fn warning_comes_true(&mut self, turn: &mut Turn<'_>) {
        let holds = self.warning.holds(turn.now(), &turn.figures().community);
        let Some(Warned { by, authority, at }) = self.warning.last.filter(|_| holds) else { return };
        let known = self.warning.came.replace(turn.now()).is_some_and(|came| came >= at);
        if known {
            return;
        }
        self.warning.doubt = 0;
        let cause = turn.fact(What::Community(CommunityFact::WarningBorneOut { community: self.who.model.id, by }));
        if let Some(authority) = authority {
            let by = turn.figures().community.warned_trust;
            self.wins(&mut turn.because(cause), authority, Gesture::Warned, by);
        }
    }

    /// The day of a warning is over; one after which nothing came wears out.
    pub(super) fn warning_ends(&mut self, turn: &mut Turn<'_>, Warned { by, authority, at }: Warned) {
        if self.warning.came.is_some_and(|came| came >= at) || self.warning.judged.is_some_and(|until| at < until) {
            return;
        }
        let figures = turn.figures().community;
        self.warning.judged = Some(at + Span(figures.warning_holds.0 / 2));
        self.warning.doubt += (FULL - self.warning.doubt) * figures.false_warning_doubt / FULL;
        let cause =
            turn.fact(What::Community(CommunityFact::WarningCameToNothing { community: self.who.model.id, by }));
        if let Some(authority) = authority {
            self.move_trust(&mut turn.because(cause), authority, figures.false_warning_trust);
        }
    }

    /// The root of every report about it. A seat that speaks for the community gets the word from its people, and the
    /// committee then passes nothing on by itself: what the seat keeps back stays back.
    pub(super) fn sees(&mut self, turn: &mut Turn<'_>, matter: Matter) {
        let community = self.who.model.id;
        let cause = turn.fact(What::Community(CommunityFact::Sighted { community, matter: matter.clone() }));
        let (sighting, seen) = (number(cause), turn.now());
        let count = self.talk.0.next(turn.now());
        let mut turn = turn.because(cause);
        if let Matter::Attack { place } | Matter::ArmedMen { place, .. } = matter
            && place == self.who.model.place
        {
            self.warning_comes_true(&mut turn);
        }
        match self.who.seat {
            Some(seat) => {
                turn.soon(sharing::Due::Tells { community, seat, matter, seen, sighting });
            }
            None if self.who.model.committee.is_some() => {
                let mean = turn.figures().community.word_of_mouth.0;
                let delay = turn.roll("word of mouth", community, count).exponential_secs(mean);
                turn.after(Span(delay), committee::Due::Hears { community, matter, seen, sighting });
            }
            None => {}
        }
    }

    pub(super) fn takes_up_rumour(&mut self, turn: &mut Turn<'_>, about: Slug, strength: u32) {
        let (community, strength) = (self.who.model.id, strength.min(FULL));
        if strength <= self.rumours.0.get(&about).copied().unwrap_or(0) {
            return; // Nobody is told anything new; this also ends the round of neighbours.
        }
        self.rumours.0.insert(about, strength);
        let cause = turn.fact(What::Community(CommunityFact::RumourSpread { community, about, strength }));
        let mut turn = turn.because(cause);
        let figures = turn.figures().community;
        self.move_tension(&mut turn, (strength * figures.rumour_tension / FULL) as i32);
        let costs = strength as i32 * figures.rumour_trust / FULL as i32;
        if self.trust.authorities.contains_key(&about) {
            self.move_trust(&mut turn, about, costs);
        } else if self.who.neighbours.contains(&about) {
            self.move_towards(&mut turn, about, costs);
        }
        self.sees(&mut turn, Matter::Rumour { community, about });
        let weaker = strength * figures.rumour_keeps / FULL;
        if weaker < figures.rumour_fades {
            return;
        }
        let count = self.talk.0.next(turn.now());
        for &neighbour in &self.who.neighbours {
            if turn.roll2("rumour is repeated", community, neighbour, count).chance(strength) {
                let draw = turn.roll2("rumour runs", community, neighbour, count);
                let delay = Span(draw.exponential_secs(figures.rumour_runs.0));
                turn.after(delay, Due::Retold { community: neighbour, from: community, about, strength: weaker });
            }
        }
    }

    pub(super) fn settles(&mut self, turn: &mut Turn<'_>) {
        let figures = turn.figures().community;
        let back =
            |level: u32, home: u32| ((i64::from(home.min(FULL)) - i64::from(level)) * figures.settles / 1000) as i32;
        self.move_fear(turn, back(self.fear.0, self.who.model.fear));
        self.move_tension(turn, back(self.tension.0, self.who.model.tension));
        self.gestures.fade();
        self.rumours.0.values_mut().for_each(|strength| *strength = *strength * figures.rumour_day / FULL);
        self.rumours.0.retain(|_, strength| *strength >= figures.rumour_fades);
        self.grieves(turn);
    }
}

/// Where trust goes from a level when it is moved: slow to gain and quick to lose.
fn weighed(level: u32, by: i32, figures: &CommunityFigures) -> u32 {
    let weight = if by < 0 { figures.loss_weight } else { i64::from(FULL - level) };
    clamp(i64::from(level) + i64::from(by) * weight / 1000)
}

pub(super) fn clamp(level: i64) -> u32 {
    level.clamp(0, i64::from(FULL)) as u32
}
