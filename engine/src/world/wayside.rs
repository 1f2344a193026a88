//! What waits on roads: checkpoints of forces, explosives that were left behind, and curfews.
//!
//! Models: how long a party is held up before or on a road; who is asked for money at a checkpoint and what is told of it; whether a
//! party comes upon an explosive, which is then known, and is marked or cleared or not; from which hour to which nobody may be on the
//! roads around a place, and for whom somebody lifted that. Ignores who put an explosive there and how, what is said at a checkpoint,
//! and whether somebody breaks a curfew. It writes what lies on roads and nothing else; harm, word and trust are happenings of
//! theirs, and `travel` asks here before a party steps on to a road.
//!
//! # The model
//!
//! A checkpoint holds each party up for an exponential time, and asks it for money with `CHECKPOINT_ASKS` × (1 − accountability of the
//! force). Travellers hear of both and weigh them against another way. A party comes upon an explosive with `EXPLOSIVE_MET`, of which
//! `MARKED_LEFT` is left where it is marked, and nothing where the road was cleared. A known and unmarked one halts relief.
//!
//! Under a curfew a party waits where it is until the hour is over. A derogation lets everybody pass, whoever it is: armed men are no
//! longer seen at once for being the only ones on the road ([`super::threat`]). A patrol of a force that was not told holds people up.
//!
//! Patrols and relief come upon explosives as others do: people of a patrol may be hurt, and the load of a lorry is lost.
//!
//! Left out: vehicles that are lost with those who drive them.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::{In, InMut, Res, ResMut, Resource};
use kernel::{
    chance::Throws,
    crowd::Crowd,
    names::Slug,
    time::{Calendar, Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, RoadFact, What},
    matter::Matter,
    parameter::WaysideFigures,
    terms::Danger,
};

use super::{
    community::{self, Hearers, Tale},
    conduct::Standards,
    geography::{Geography, Road},
    harm,
    index::All,
    kinds::Forces,
    patrol,
    turn::{Entry, Turn},
};

#[cfg(test)]
mod tests;

/// What becomes due on roads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A force stands at a checkpoint on a road.
    Checkpoint { road: Slug, force: Slug },
    /// It is taken away, by order of a seat or by itself.
    NoCheckpoint { road: Slug, by: Option<Slug> },
    /// An hour in which parties passed a checkpoint is over.
    Hour { road: Slug },
    /// Explosives have been left on a road.
    Explosives { road: Slug },
    /// A party of so many people goes along a road on which something waits.
    Passes { road: Slug, people: u32 },
    /// A patrol of so many goes along such a road.
    PatrolPasses { road: Slug, patrol: Slug, people: u32 },
    /// Relief on its way has come upon what lies on a road; so many people were aboard.
    Met { road: Slug, people: u32 },
    /// Somebody has found out what lies on a road.
    Found { road: Slug },
    /// By order: the dangerous part of a road is marked.
    Marked { road: Slug, by: Slug },
    /// By order: a road is cleared.
    Cleared { road: Slug, by: Slug },
    /// By order: a curfew from this full hour to that one; none if they are the same.
    Curfew { place: Slug, by: Slug, from: u32, until: u32 },
    /// By order: for so long people pass along a road; these forces know of it.
    Derogation { road: Slug, by: Slug, lasts: Span, told: BTreeSet<Slug> },
}

/// A checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// Who stands there.
    pub force: Slug,
    /// What put it there: whoever is asked for money is asked because of that.
    by: Cause,
    /// Parties that passed in this hour.
    passed: u32,
    /// Of a thousand parties so many were asked for money, as travellers hear.
    asked: u32,
}

/// Explosives on a road.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Explosives {
    /// Somebody came upon one, or found them.
    pub known: bool,
    /// The dangerous part is marked.
    pub marked: bool,
    throws: Throws,
}

/// A curfew on the roads around a place, by full hours of the local day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Curfew {
    from: i64,
    until: i64,
    /// What set it: whoever waits, waits because of that.
    pub by: Cause,
}

/// A road on which people pass in spite of a curfew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derogation {
    until: Time,
    /// Forces that know of it.
    pub told: BTreeSet<Slug>,
    /// What gave it.
    pub by: Cause,
}

/// All that waits on roads, by road; curfews by place.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wayside {
    checkpoints: BTreeMap<Slug, Checkpoint>,
    explosives: BTreeMap<Slug, Explosives>,
    curfews: BTreeMap<Slug, Curfew>,
    derogations: BTreeMap<Slug, Derogation>,
}

impl Curfew {
    /// How long it still lasts; nothing while it is not in force.
    fn left(&self, now: Time, calendar: &Calendar) -> Span {
        let second = calendar.second_of_day(now);
        let whole = (self.until - self.from).rem_euclid(24) * 3600;
        let gone = (second - self.from * 3600).rem_euclid(86_400);
        Span((whole - gone).max(0))
    }
}

impl Wayside {
    /// Whether nothing waits anywhere, as in most exercises.
    pub fn is_empty(&self) -> bool {
        self.checkpoints.is_empty() && self.explosives.is_empty() && self.curfews.is_empty()
    }

    /// Whether this domain is to hear of who passes on a road.
    pub fn minds(&self, road: Slug) -> bool {
        self.checkpoints.contains_key(&road) || self.explosives.contains_key(&road)
    }

    /// The checkpoint on a road.
    pub fn checkpoint(&self, road: Slug) -> Option<&Checkpoint> {
        self.checkpoints.get(&road)
    }

    /// The curfew on a road that lasts longest from now on, and for how long.
    pub fn curfew(&self, road: &Road, now: Time, calendar: &Calendar) -> Option<(&Curfew, Span)> {
        let ends = [road.from, road.to].into_iter().filter_map(|place| self.curfews.get(&place));
        let in_force = ends.map(|curfew| (curfew, curfew.left(now, calendar))).filter(|(_, left)| left.0 > 0);
        in_force.max_by_key(|(_, left)| *left)
    }

    /// The derogation that holds on a road.
    pub fn derogation(&self, road: Slug, now: Time) -> Option<&Derogation> {
        self.derogations.get(&road).filter(|derogation| now < derogation.until)
    }

    /// Whether nobody but armed men is on some road around a place now.
    pub fn keeps_roads_empty(&self, map: &Geography, place: Slug, now: Time, calendar: &Calendar) -> bool {
        let empty =
            |road: &&Road| self.curfew(road, now, calendar).is_some() && self.derogation(road.id, now).is_none();
        !self.curfews.is_empty() && map.roads_at(place).iter().any(empty)
    }

    /// Whether a lorry that is sent along these roads halts, since something is known to lie there that nobody has marked.
    pub fn halts(&self, route: &[Slug]) -> bool {
        route.iter().filter_map(|road| self.explosives.get(road)).any(|there| there.known && !there.marked)
    }

    /// The first road of a way on which relief for somebody comes upon an explosive, if it does; and how many roads lie before it.
    pub fn stops(&self, turn: &Turn<'_>, route: &[Slug], relief_for: Slug) -> Option<(usize, Slug)> {
        let now = turn.now().0 as u64;
        let met = |road: &Slug| {
            let there = self.explosives.get(road)?;
            let draw = turn.roll2("relief comes upon an explosive", *road, relief_for, now).unit();
            (draw < there.chance(&turn.figures().wayside)).then_some(*road)
        };
        route.iter().enumerate().find_map(|(before, road)| Some((before, met(road)?)))
    }

    /// Whether something that can explode lies on a road, known or marked or not.
    pub fn has_explosives(&self, road: Slug) -> bool {
        self.explosives.contains_key(&road)
    }

    /// Whether a road is dangerous, known or not.
    pub fn is_dangerous(&self, road: Slug) -> bool {
        self.explosives.get(&road).is_some_and(|there| !there.marked)
    }

    /// What checkpoints on a way weigh against it, in logarithms of odds: `asked` for all who are asked, `waits` for an hour.
    pub fn weighs(&self, way: &[Slug], (asked, waits, delay): (f64, f64, Span)) -> f64 {
        let there = way.iter().filter_map(|road| self.checkpoints.get(road));
        there.map(|c| asked * f64::from(c.asked) / 1000.0 + waits * delay.0 as f64 / 3600.0).sum()
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: ResMut<'_, Wayside>,
    (forces, map): (All<'_, '_, Forces, &'static Standards>, Res<'_, Geography>),
) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Checkpoint { road, force } => {
            if own.checkpoints.get(&road).is_none_or(|there| there.force != force) {
                let by = turn.fact(What::Road(RoadFact::CheckpointSet { road, force }));
                own.checkpoints.insert(road, Checkpoint { force, by, passed: 0, asked: 0 });
            }
        }
        Due::NoCheckpoint { road, by } => {
            if let Some(was) = own.checkpoints.remove(&road) {
                turn.fact(What::Road(RoadFact::CheckpointLifted { road, by: by.unwrap_or(was.force) }));
            }
        }
        Due::Hour { road } => {
            if let (Some(checkpoint), Some(known)) = (own.checkpoints.get_mut(&road), map.road(road)) {
                let accountability = forces.get(checkpoint.force).map_or(500, |standards| standards.accountability);
                checkpoint.asks(turn, known, accountability);
            }
        }
        Due::Explosives { road } => {
            // What is left after a road was marked nobody has marked.
            let there = own.explosives.entry(road).or_default();
            if std::mem::replace(&mut there.marked, false) {
                there.known = false;
            }
            turn.fact(What::Road(RoadFact::RoadMadeDangerous { road }));
        }
        Due::Passes { road, people } => passes(turn, &mut own, &map, (road, people)),
        Due::PatrolPasses { road, patrol, people } => {
            if own.explosives.get_mut(&road).is_some_and(|there| there.is_met(turn, road)) {
                let cause = turn.fact(What::Road(RoadFact::ExplosiveMet { road, people }));
                turn.because(cause).soon(patrol::Due::MetExplosive { patrol, road });
            }
        }
        Due::Met { road, people } => {
            if let Some(there) = own.explosives.get_mut(&road) {
                there.known = true;
                blast(turn, &map, (road, people));
            }
        }
        Due::Found { road } => {
            if let Some(there) = own.explosives.get_mut(&road) {
                there.known = true;
            }
        }
        Due::Marked { road, by } => {
            let found = own.explosives.get_mut(&road).map(|there| (there.known, there.marked) = (true, true)).is_some();
            turn.fact(What::Road(RoadFact::RouteMarked { road, by, found }));
        }
        Due::Cleared { road, by } => {
            let found = own.explosives.remove(&road).is_some();
            turn.fact(What::Road(RoadFact::RouteCleared { road, by, found }));
        }
        Due::Curfew { place, by, from, until } => {
            let cause = turn.fact(What::Road(RoadFact::CurfewSet { place, by, from, until }));
            own.curfews.remove(&place);
            if from != until {
                own.curfews.insert(place, Curfew { from: from.into(), until: until.into(), by: cause });
            }
        }
        Due::Derogation { road, by, lasts, told } => {
            let cause = turn.fact(What::Road(RoadFact::DerogationGiven { road, by, lasts_s: lasts.0 }));
            // Whoever was told before knows of it still.
            let mut told = told;
            told.extend(own.derogation(road, turn.now()).into_iter().flat_map(|before| before.told.iter().copied()));
            own.derogations.insert(road, Derogation { until: turn.now() + lasts, told, by: cause });
        }
    }
}

impl Checkpoint {
    /// Of the parties of the last hour some were asked for money, and tell it.
    fn asks(&mut self, turn: &mut Turn<'_>, road: &Road, accountability: u32) {
        let parties = std::mem::take(&mut self.passed);
        if parties == 0 {
            return;
        }
        let (now, figures) = (turn.now().0 as u64, turn.figures());
        let (told, at_worst) = (figures.conduct.payment_told, figures.wayside.checkpoint_asks);
        let chance = f64::from(at_worst * (1000 - accountability.min(1000))) / 1e6;
        let times = Crowd::new(turn.roll("asked for money on a road", road.id, now)).how_many(parties, chance);
        // What travellers hear follows the last hours.
        self.asked = (self.asked * 3 + times * 1000 / parties) / 4;
        if times == 0 {
            return;
        }
        let force = self.force;
        let fact = RoadFact::RoadPaymentsAsked { road: road.id, force, times };
        let cause = turn.because(self.by).fact(What::Road(fact));
        let tale = Tale { wronged: times * told, ..Tale::default() };
        let mut turn = turn.because(cause);
        for place in [road.from, road.to] {
            turn.soon(community::Due::Heard { hearers: Hearers::At(place), authority: force, tale });
        }
    }
}

/// A party goes along a road: it passes a checkpoint, and may come upon an explosive.
fn passes(turn: &mut Turn<'_>, own: &mut Wayside, map: &Geography, (road, people): (Slug, u32)) {
    if let Some(checkpoint) = own.checkpoints.get_mut(&road) {
        checkpoint.passed += 1;
        if checkpoint.passed == 1 {
            turn.after(Span::hours(1), Due::Hour { road });
        }
    }
    if own.explosives.get_mut(&road).is_some_and(|there| there.is_met(turn, road)) {
        blast(turn, map, (road, people));
    }
}

/// People on a road have come upon what lies there: some come to harm, and it is told.
fn blast(turn: &mut Turn<'_>, map: &Geography, (road, people): (Slug, u32)) {
    let Some(known) = map.road(road) else { return };
    let cause = turn.fact(What::Road(RoadFact::ExplosiveMet { road, people }));
    let mut turn = turn.because(cause);
    turn.soon(harm::Due::Befalls { place: road, people, danger: Danger::Explosive });
    turn.soon(community::Due::PassersSee { place: known.to, matter: Matter::RoadDanger { road } });
}

impl Explosives {
    /// The chance that whoever goes along a road comes upon one.
    fn chance(&self, figures: &WaysideFigures) -> f64 {
        let left = if self.marked { figures.marked_left } else { 1000 };
        f64::from(figures.explosive_met * left) / 1e6
    }

    /// Whether somebody who goes along the road comes upon one, and so finds out.
    fn is_met(&mut self, turn: &Turn<'_>, road: Slug) -> bool {
        let chance = self.chance(&turn.figures().wayside);
        let met = turn.roll("comes upon an explosive", road, self.throws.next(turn.now())).unit() < chance;
        self.known |= met;
        met
    }
}
