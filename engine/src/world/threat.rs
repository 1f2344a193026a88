//! Hidden actors: fictional groups that follow a plan step by step, give way to presence, and leave traces that people see.
//!
//! Whether a group gives up is a matter of strength: the patrols that are felt at the place against its own men
//! ([`super::patrol::Presence`]). Of those that give up some look for another place where fewer are felt: a part of what a patrol prevents
//! comes to pass elsewhere.
//!
//! Described by effects alone: what a group brings about, never how. It ignores motives, weapons and casualties. It writes
//! groups and the count of attacks; what an attack does to people is set in motion as happenings of theirs.

use std::collections::BTreeSet;

use bevy_ecs::{
    prelude::{In, InMut, Res, ResMut, Resource},
    query::QueryData,
};
use kernel::{
    agenda::Ticket,
    chance::{Roll, Throws},
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, PatrolFact, ThreatFact, What},
    matter::Matter,
    scenario::{self, GroupKind, Step},
    terms::Traveller,
};

use super::{
    community,
    diggings::Diggings,
    geography::{Geography, Way},
    harm,
    index::{All, Whereabouts},
    investigation,
    kinds::{Communities, Groups},
    patrol::{self, Presence},
    sharing,
    travel::{self, Party},
    turn::{Entry, Kernel, Turn},
    wayside::{self, Wayside},
};

/// What becomes due for hidden groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// The next step of a plan.
    Step { group: Slug },
    /// A group reaches a place.
    Reaches { group: Slug, to: Slug },
    /// By effect: a cell moves.
    Move { group: Slug, to: Slug },
    /// By effect: an attack, by whomever.
    Attack { place: Slug, families: u32, severity: u32, group: Option<Slug> },
    /// People at a place talked to an authority; who has ears there learns of it with this chance, permille.
    Overhears { place: Slug, chance: u32 },
    /// People whom a network moved were freed.
    Lost { group: Slug },
    /// A group answers those of whom it learned that they talked, if it is still there and nobody stands in its way.
    Answers { group: Slug, place: Slug },
    /// By effect: the plan goes on, or rests.
    Active { group: Slug, active: bool },
}

/// Who a hidden group is, as its scenario describes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// As the scenario writes it.
    pub model: scenario::Group,
    /// Draws of the group itself.
    pub throws: Throws,
}

/// Who the hidden groups are, and where each is.
pub type Hidden<'w, 's> = All<'w, 's, Groups, (&'static Cell, &'static Foothold)>;

/// Where a group is, and whether it can be met there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Foothold {
    /// The place.
    pub at: Slug,
    /// It goes about its plan; otherwise it lies low, and nobody sees it.
    pub active: bool,
}

/// How far a group is in its plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// Steps done.
    pub step: u32,
    /// Parties that it has brought on the road.
    pub made: u32,
    /// What is on the agenda for it.
    pub ticket: Option<Ticket>,
}

/// What a group has learned, and what it makes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Knowledge {
    /// Places where it learned that people talk, and has not answered yet.
    pub talk: BTreeSet<Slug>,
    /// Until when it keeps quiet after a loss.
    pub quiet_until: Time,
}

/// All that this domain writes of a group.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct GroupState {
    /// Who it is.
    pub cell: &'static mut Cell,
    /// Where it is.
    pub foothold: &'static mut Foothold,
    /// What it has done.
    pub progress: &'static mut Progress,
    /// What it knows.
    pub knowledge: &'static mut Knowledge,
}

/// What groups look at.
#[derive(Clone, Copy)]
struct Look<'a, 'w, 's> {
    map: &'a Geography,
    patrols: &'a Presence<'w, 's>,
    wayside: &'a Wayside,
    diggings: &'a Diggings,
}

/// Whether patrols keep a group from what it is about to do.
enum Deterred {
    /// It gives up for now, and waits there or sets out for another place.
    Yes { elsewhere: bool },
    /// It goes on; the dice, if there was anything to fear.
    No(Option<Roll>),
}

/// An attack: where, and how it is.
#[derive(Clone, Copy)]
struct Blow {
    place: Slug,
    men: u32,
    severity: u32,
    /// Families that leave the place because of it, if they have not left before.
    families: u32,
}

/// A group as it stands at the start of a scenario.
pub fn hidden(model: &scenario::Group) -> (Cell, Foothold, Progress, Knowledge) {
    let knowledge = Knowledge { talk: BTreeSet::new(), quiet_until: Time::START };
    let foothold = Foothold { at: model.at, active: true };
    (Cell { model: model.clone(), throws: Throws::default() }, foothold, Progress::default(), knowledge)
}

impl GroupStateItem<'_, '_> {
    fn next_step(&self) -> Option<Step> {
        self.cell.model.plan.get(self.progress.step as usize).cloned()
    }

    /// Puts the next step on the agenda, if the group is active and has one.
    fn plans(&mut self, turn: &mut Turn<'_>) {
        self.progress.ticket = None;
        let Some(mut step) = self.next_step().filter(|_| self.foothold.active) else { return };
        self.waits(turn, *step.after_mut());
    }

    /// The same step again after about this long.
    fn waits(&mut self, turn: &mut Turn<'_>, span: Span) {
        let (group, count) = (self.cell.model.id, self.cell.throws.next(turn.now()));
        let strays = turn.figures().threat.strays;
        let span = Span(turn.roll("plan", group, count).spread(span.0, strays));
        self.progress.ticket = Some(turn.after(span, Due::Step { group }));
    }

    /// The step is done; the next follows.
    fn goes_on(&mut self, turn: &mut Turn<'_>) {
        self.progress.step += 1;
        self.plans(turn);
    }

    /// Sets out for a place, if a way leads there; whether it did. People at the place that it leaves may notice.
    fn moves(&mut self, turn: &mut Turn<'_>, look: Look<'_, '_, '_>, to: Slug) -> bool {
        let group = self.cell.model.id;
        let Some(span) = look.map.time_between(self.foothold.at, to, Way::Vehicle) else {
            turn.fact(What::Threat(ThreatFact::GroupFoundNoWay { group, to }));
            return false;
        };
        if let Some(ticket) = self.progress.ticket.take() {
            turn.cancel(ticket);
        }
        self.is_noticed(turn, look);
        self.progress.ticket = Some(turn.after(span, Due::Reaches { group, to }));
        true
    }

    /// Whether the people of the place where it is see it, who see it sooner where a curfew keeps everybody else off the roads.
    fn is_noticed(&mut self, turn: &mut Turn<'_>, look: Look<'_, '_, '_>) {
        if self.cell.model.kind != GroupKind::Armed {
            return;
        }
        let (place, count) = (self.foothold.at, self.cell.throws.next(turn.now()));
        let figures = &turn.figures().threat;
        let chance = if turn.is_day() { figures.noticed_by_day } else { figures.noticed_at_night };
        let alone = look.wayside.keeps_roads_empty(look.map, place, turn.now(), turn.calendar());
        let chance = if alone { (chance * turn.figures().wayside.curfew_shows / 1000).min(950) } else { chance };
        if turn.roll("armed men noticed", self.cell.model.id, count).chance(chance) {
            let off = turn.figures().threat.misjudged;
            let men =
                turn.roll("armed men counted", self.cell.model.id, count).spread(i64::from(self.cell.model.men), off);
            let matter = Matter::ArmedMen { place, men: men.max(1) as u32 };
            turn.soon(community::Due::SeenAt { place, matter });
        }
    }

    /// Whether patrols that are felt at the place make it give up for now; the fact tells, with the dice. If they do not, the dice
    /// go with what it does.
    fn is_deterred(&mut self, turn: &mut Turn<'_>, look: Look<'_, '_, '_>) -> Deterred {
        let (group, place) = (self.cell.model.id, self.foothold.at);
        let figures = turn.figures().threat;
        let half = u64::from(self.cell.model.men) * u64::from(figures.deterred_half_at);
        let Some((patrol, chance)) = self.feels(turn, look, (half, figures.deterred)) else {
            return Deterred::No(None);
        };
        let count = self.cell.throws.next(turn.now());
        let (deterred, roll) = turn.test("deterred by presence", group, count, chance);
        if !deterred {
            return Deterred::No(Some(roll));
        }
        let cause = turn.fact_by_roll(What::Patrol(PatrolFact::GroupDeterred { group, patrol, place }), roll);
        let mut turn = turn.because(cause);
        self.is_noticed(&mut turn, look);
        Deterred::Yes { elsewhere: self.goes_elsewhere(&mut turn, look) }
    }

    /// Whether a network keeps people where they are because patrols are near.
    fn is_wary(&mut self, turn: &mut Turn<'_>, look: Look<'_, '_, '_>) -> Deterred {
        let (group, place) = (self.cell.model.id, self.foothold.at);
        let figures = turn.figures().threat;
        let half = u64::from(figures.wary_half_at) * 1000;
        let Some((patrol, chance)) = self.feels(turn, look, (half, figures.wary)) else { return Deterred::No(None) };
        let count = self.cell.throws.next(turn.now());
        let (wary, roll) = turn.test("keeps quiet near a patrol", group, count, chance);
        if !wary {
            return Deterred::No(Some(roll));
        }
        let cause = turn.fact_by_roll(What::Threat(ThreatFact::NetworkWary { group, patrol, place }), roll);
        Deterred::Yes { elsewhere: self.goes_elsewhere(&mut turn.because(cause), look) }
    }

    /// The patrol that it feels most where it is, and the chance to give up because of all of them: `most` at most, and half of that
    /// where they are as strong as `half`, in thousandths of men.
    fn feels(&self, turn: &Turn<'_>, look: Look<'_, '_, '_>, (half, most): (u64, u32)) -> Option<(Slug, u32)> {
        let felt = look.patrols.felt(turn, look.map, (self.cell.model.id, self.foothold.at))?;
        Some((felt.patrol, felt.outweighs(half) * most / 1000))
    }

    /// Kept from a place, some look for another: the nearest where people live and fewer patrols are felt. Whether it sets out.
    fn goes_elsewhere(&mut self, turn: &mut Turn<'_>, look: Look<'_, '_, '_>) -> bool {
        let (group, place) = (self.cell.model.id, self.foothold.at);
        let figures = turn.figures().threat;
        let count = self.cell.throws.next(turn.now());
        if !turn.roll("goes elsewhere", group, count).chance(figures.goes_elsewhere) {
            return false;
        }
        let felt = |at| look.patrols.felt(turn, look.map, (group, at)).map_or(0, |felt| felt.strength);
        let here = felt(place);
        let mut near = look.map.within(place, Way::Vehicle, figures.elsewhere_within);
        near.retain(|(other, _)| *other != place && !look.map.living(*other).is_empty());
        near.sort_by_key(|(other, time)| (*time, *other));
        let Some((to, _)) = near.into_iter().find(|(other, _)| felt(*other) < here) else { return false };
        let cause = turn.fact(What::Threat(ThreatFact::GroupWentElsewhere { group, place, to }));
        self.moves(&mut turn.because(cause), look, to)
    }

    /// After a scare it takes those whom it would have moved next to the nearest other place where people live.
    fn takes_people_elsewhere(&mut self, turn: &mut Turn<'_>, look: Look<'_, '_, '_>) {
        let Some(Step::Transport { people, .. }) = self.next_step().filter(|_| self.foothold.active) else { return };
        let (group, place) = (self.cell.model.id, self.foothold.at);
        let near = look.map.within(place, Way::Vehicle, turn.figures().threat.elsewhere_within);
        let elsewhere = near.into_iter().filter(|(other, _)| *other != place && !look.map.living(*other).is_empty());
        let Some((_, to)) = elsewhere.map(|(other, time)| (time, other)).min() else { return };
        let cause = turn.fact(What::Threat(ThreatFact::VictimsMovedElsewhere { group, place, people }));
        self.moves(&mut turn.because(cause), look, to);
    }

    /// Where people can be moved: to where the plan says, or where no way leads there, to the nearest other goal of the plan.
    fn open_way(&self, map: &Geography, to: Slug) -> Option<Slug> {
        let time = |to: Slug| map.time_between(self.foothold.at, to, Way::Vehicle);
        if time(to).is_some() {
            return Some(to);
        }
        let goal = |step: &Step| match step {
            Step::Transport { to, .. } if *to != self.foothold.at => Some(*to),
            _ => None,
        };
        let goals = self.cell.model.plan.iter().filter_map(goal);
        goals.filter_map(|to| Some((time(to)?, to))).min().map(|(_, to)| to)
    }

    fn transports(&mut self, turn: &mut Turn<'_>, look: Look<'_, '_, '_>, (to, people): (Slug, u32)) {
        let (group, from, count) = (self.cell.model.id, self.foothold.at, self.cell.throws.next(turn.now()));
        self.progress.made += 1;
        let id = Serial { of: group, n: self.progress.made };
        let cause = turn.fact(What::Threat(ThreatFact::PeopleTrafficked { group, party: id, people, to }));
        let mut turn = turn.because(cause);
        turn.soon(investigation::Due::Trace { network: group, at: from });
        let hides = if look.diggings.hides(from, turn.now()) { turn.figures().diggings.hides } else { 1000 };
        let noticed = turn.figures().threat.trafficking_noticed * hides / 1000;
        if turn.roll("trafficking noticed", group, count).chance(noticed) {
            turn.soon(community::Due::SeenAt { place: from, matter: Matter::Trafficking { place: from, people } });
        }
        let figures = &turn.figures().threat;
        let children = people * figures.children / 1000;
        let party = Party {
            id,
            who: Traveller::Trafficked,
            people,
            women: (people * figures.women / 1000).min(people - children),
            children,
            papers: false,
            from,
            to,
            draws: 0,
            network: Some(group),
        };
        turn.soon(travel::Due::SetsOut { party: Box::new(party) });
    }
}

/// Places where an attack has happened, in the order of their slugs.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attacks(pub std::collections::BTreeMap<Slug, u32>);

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>, mut own: All<'_, '_, Groups, GroupState>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    for slug in own.names().collect::<Vec<_>>() {
        if let Some(mut state) = own.get_mut(slug) {
            state.plans(turn);
        }
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    (mut groups, mut whereabouts): (All<'_, '_, Groups, GroupState>, ResMut<'_, Whereabouts<Groups>>),
    (mut attacks, map, patrols): (ResMut<'_, Attacks>, Res<'_, Geography>, Presence<'_, '_>),
    (wayside, diggings): (Res<'_, Wayside>, Res<'_, Diggings>),
    communities: Res<'_, Whereabouts<Communities>>,
) {
    let turn = &mut Turn::new(kernel, cause);
    let (attacks, map) = (&mut *attacks, &*map);
    let look = Look { map, patrols: &patrols, wayside: &wayside, diggings: &diggings };
    match due {
        Due::Step { group } => {
            let Some(mut state) = groups.get_mut(group) else { return };
            match state.next_step() {
                None => state.progress.ticket = None,
                Some(Step::Move { to, .. }) => {
                    if !state.moves(turn, look, to) {
                        state.waits(turn, turn.figures().threat.waits);
                    }
                }
                Some(step @ (Step::Strike { .. } | Step::Threaten { .. })) => match state.is_deterred(turn, look) {
                    Deterred::Yes { elsewhere: true } => {}
                    Deterred::Yes { elsewhere: false } => state.waits(turn, turn.figures().threat.comes_back),
                    Deterred::No(roll) => {
                        let (place, men) = (state.foothold.at, state.cell.model.men);
                        if let Step::Strike { families, severity, .. } = step {
                            let blow = Blow { place, men, severity, families };
                            attack(turn, attacks, look, blow, (Some(group), roll));
                        } else {
                            turn.soon(community::Due::Reprisal { place, group });
                        }
                        state.goes_on(turn);
                    }
                },
                Some(Step::Spread { about, strength, .. }) => {
                    let cause =
                        turn.fact(What::Threat(ThreatFact::RumourPlanted { group, place: state.foothold.at, about }));
                    for community in communities.at(state.foothold.at) {
                        turn.because(cause).soon(community::Due::Rumour { community, about, strength });
                    }
                    state.goes_on(turn);
                }
                Some(Step::LeaveExplosives { road, .. }) => match state.is_deterred(turn, look) {
                    Deterred::Yes { elsewhere: true } => {}
                    Deterred::Yes { elsewhere: false } => state.waits(turn, turn.figures().threat.comes_back),
                    Deterred::No(_) => {
                        // Driven elsewhere, it has no such road before it.
                        if map.other_end(road, state.foothold.at).is_some() {
                            turn.soon(wayside::Due::Explosives { road });
                        }
                        state.goes_on(turn);
                    }
                },
                Some(Step::Transport { .. }) if turn.now() < state.knowledge.quiet_until => {
                    let left = state.knowledge.quiet_until - turn.now();
                    state.waits(turn, left);
                }
                Some(Step::Transport { to, people, .. }) => match state.is_wary(turn, look) {
                    Deterred::Yes { elsewhere: true } => {}
                    Deterred::Yes { elsewhere: false } => state.waits(turn, turn.figures().threat.waits),
                    Deterred::No(_) => match state.open_way(map, to) {
                        Some(to) => {
                            state.transports(turn, look, (to, people));
                            state.goes_on(turn);
                        }
                        None => state.waits(turn, turn.figures().threat.waits),
                    },
                },
            }
        }
        Due::Reaches { group, to } => {
            let Some(mut state) = groups.get_mut(group) else { return };
            state.foothold.at = to;
            whereabouts.moved(group, to);
            let cause = turn.fact(What::Threat(ThreatFact::GroupMoved { group, to }));
            let mut turn = turn.because(cause);
            state.is_noticed(&mut turn, look);
            match state.next_step() {
                Some(Step::Move { to: planned, .. }) if planned == to => state.goes_on(&mut turn),
                _ => state.plans(&mut turn),
            }
        }
        Due::Move { group, to } => {
            let Some(mut state) = groups.get_mut(group) else { return };
            // Where no way leads it does not go, and its plan stands as it stood.
            state.moves(turn, look, to);
        }
        Due::Attack { place, families, severity, group } => {
            let known = group.and_then(|group| groups.get(group)).map(|state| state.cell.model.men);
            let men = known.unwrap_or(turn.figures().threat.men);
            attack(turn, attacks, look, Blow { place, men, severity, families }, (group, None));
        }
        Due::Overhears { place, chance } => {
            for group in whereabouts.at(place).collect::<Vec<_>>() {
                let Some(mut state) = groups.get_mut(group) else { continue };
                let has_ears = state.foothold.active && state.cell.model.kind == GroupKind::Armed;
                if !has_ears || state.knowledge.talk.contains(&place) {
                    continue;
                }
                let count = state.cell.throws.next(turn.now());
                let (learns, roll) = turn.test2("learns who talked", group, place, count, chance);
                if learns {
                    state.knowledge.talk.insert(place);
                    let cause = turn.fact_by_roll(What::Threat(ThreatFact::GroupLearned { group, place }), roll);
                    let mean = turn.figures().threat.answers_after.0;
                    let after = turn.roll2("answers", group, place, count).exponential_secs(mean);
                    turn.because(cause).after(Span(after), Due::Answers { group, place });
                }
            }
        }
        Due::Lost { group } => {
            if let Some(mut state) = groups.get_mut(group) {
                state.knowledge.quiet_until = turn.now() + turn.figures().threat.keeps_quiet;
                state.takes_people_elsewhere(turn, look);
            }
        }
        Due::Answers { group, place } => {
            let Some(mut state) = groups.get_mut(group) else { return };
            state.knowledge.talk.remove(&place);
            let is_there = state.foothold.active && state.foothold.at == place;
            if is_there && matches!(state.is_deterred(turn, look), Deterred::No(_)) {
                turn.soon(community::Due::Reprisal { place, group });
            }
        }
        Due::Active { group, active } => {
            let Some(mut state) = groups.get_mut(group) else { return };
            if state.foothold.active == active {
                return;
            }
            state.foothold.active = active;
            if let Some(ticket) = state.progress.ticket.take() {
                turn.cancel(ticket);
            }
            let cause = turn.fact(What::Threat(ThreatFact::GroupLayLow { group, active }));
            state.plans(&mut turn.because(cause));
        }
    }
}

fn attack(
    turn: &mut Turn<'_>,
    attacks: &mut Attacks,
    Look { map, patrols, .. }: Look<'_, '_, '_>,
    Blow { place, men, severity, families }: Blow,
    (group, roll): (Option<Slug>, Option<Roll>),
) {
    *attacks.0.entry(place).or_default() += 1;
    let what = What::Threat(ThreatFact::Attack { group, place, severity });
    let cause = match roll {
        Some(roll) => turn.fact_by_roll(what, roll),
        None => turn.fact(what),
    };
    let mut turn = turn.because(cause);
    let part = |full: u32| (full * severity.min(1000) / 1000) as i32;
    let figures = &turn.figures().threat;
    let (fear, tension) = (part(figures.attack_fear), part(figures.attack_tension));
    turn.soon(community::Due::FearAt { place, fear, tension });
    turn.soon(community::Due::SeenAt { place, matter: Matter::Attack { place } });
    // Patrols stand their ground or give way first: who gives way guards nobody.
    turn.soon(patrol::Due::Attacked { place, men, severity });
    turn.soon(harm::Due::Strikes { place, men, severity, families });
    // Those who flee tell it to the people, and to a patrol that stands, wherever the next road leads: hours later.
    for road in map.roads_at(place).into_iter().filter(|road| !road.unofficial && !map.is_closed(road.id)) {
        let (Some(next), Some(span)) = (map.other_end(road.id, place), map.travel_time(road.id, Way::Vehicle)) else {
            continue;
        };
        turn.after(span, community::Due::SeenAt { place: next, matter: Matter::Attack { place } });
        if let Some(source) = patrols.standing(next) {
            let (matter, sighting) = (Matter::Attack { place }, community::number(cause));
            turn.after(span, sharing::Due::Witness { source, matter, sighting });
        }
    }
}

#[cfg(test)]
mod tests {
    use bevy_ecs::{prelude::World, system::RunSystemOnce};
    use vocabulary::fact::{CommunityFact, DisplacementFact};
    use vocabulary::{fact::Fact, scenario::Scenario};

    use super::*;
    use crate::world::{
        community::{Fear, Rumours, Trust},
        kinds::Patrols,
        patrol::Rounds,
        people_stage::{Stage, patrol, posted, scene, slug},
        stage::{self, spawn_at},
    };

    fn raid() -> Scenario {
        let mut scene = scene();
        scene.groups[0].plan = vec![
            Step::Move { to: slug("bosso"), after: Span::hours(2) },
            Step::Strike { after: Span::hours(5), families: 20, severity: 600 },
            Step::Threaten { after: Span::hours(4) },
        ];
        scene
    }

    #[test]
    fn a_raid_is_seen_coming_strikes_drives_families_out_and_is_followed_by_threats() {
        let mut stage = Stage::new(&raid());
        stage.start().until(Span::hours(20));
        let when = |which: fn(&What) -> bool| stage.facts().iter().find(|f| which(&f.what)).map(|f| f.at);
        let seen =
            when(|w| matches!(w, What::Community(CommunityFact::Sighted { matter: Matter::ArmedMen { .. }, .. })));
        let struck = when(|w| matches!(w, What::Threat(ThreatFact::Attack { severity: 600, .. })));
        let threatened = when(|w| matches!(w, What::Community(CommunityFact::ReprisalSuffered { .. })));
        assert!(seen.is_some() && seen < struck && struck < threatened, "{seen:?} {struck:?} {threatened:?}");
        assert_eq!(
            stage.count(|w| matches!(w, What::Displacement(DisplacementFact::FamiliesFled { families: 20, .. }))),
            1
        );
        assert!(stage.see::<Fear>("bosso-people").0 >= 500);
        assert_eq!(stage.world.resource::<Attacks>().0[&slug("bosso")], 1);
    }

    /// Of forty raids by so many men, how many are put off by a patrol of this strength that watches at the place.
    fn put_off(strength: u32, men: u32) -> usize {
        let mut put_off = 0;
        for seed in 0..40 {
            let mut scene = raid();
            scene.groups[0].men = men;
            scene.patrols = vec![scenario::Patrol { strength, ..patrol("camels", "bosso") }];
            let mut stage = Stage::seeded(&scene, seed);
            stage.start().until(Span::hours(10));
            let deterred =
                stage.facts().iter().find(|f| matches!(f.what, What::Patrol(PatrolFact::GroupDeterred { .. })));
            assert!(deterred.is_none_or(|f| f.roll.is_some_and(|roll| roll.succeeded())));
            let attack = stage.facts().iter().find(|f| matches!(f.what, What::Threat(ThreatFact::Attack { .. })));
            assert!(attack.is_none_or(|f| f.roll.is_some_and(|roll| !roll.succeeded())), "the dice are shown");
            assert_eq!(attack.is_none(), deterred.is_some());
            put_off += usize::from(deterred.is_some());
        }
        put_off
    }

    #[test]
    fn a_strike_is_put_off_by_the_strength_of_who_watches_there_against_the_men_who_come() {
        let [one, twelve, hundred] = [1, 12, 100].map(|strength| put_off(strength, 40));
        assert!(one < 4 && (14..34).contains(&twelve) && hundred > 30, "{one} {twelve} {hundred} of 40");
        assert_eq!(put_off(12, 4000), 0, "a dozen does not stop thousands");
    }

    #[test]
    fn of_what_a_patrol_prevents_a_part_comes_to_pass_elsewhere() {
        let attacks = |strength: u32| {
            let (mut here, mut elsewhere) = (0, 0);
            for seed in 0..40 {
                let mut scene = raid();
                scene.groups[0].plan.truncate(2);
                scene.patrols = vec![scenario::Patrol { strength, ..patrol("camels", "bosso") }];
                let mut stage = Stage::seeded(&scene, seed);
                stage.start().until(Span::hours(24));
                here += stage
                    .count(|w| matches!(w, What::Threat(ThreatFact::Attack { place, .. }) if *place == slug("bosso")));
                elsewhere += stage
                    .count(|w| matches!(w, What::Threat(ThreatFact::Attack { place, .. }) if *place != slug("bosso")));
            }
            (here, elsewhere)
        };
        let ((free, none), (guarded, moved)) = (attacks(0), attacks(60));
        assert_eq!((free, none), (40, 0));
        assert!(0 < moved && 2 * moved < free - guarded, "{moved} of {} that did not come", free - guarded);
    }

    #[test]
    fn a_group_that_lies_low_does_nothing_until_it_goes_on() {
        let mut stage = Stage::new(&raid());
        let active = |active| Due::Active { group: slug("riders"), active };
        stage.start().at(Span::hours(1), active(false)).until(Span::hours(48));
        assert_eq!(
            stage.count(|w| matches!(
                w,
                What::Threat(ThreatFact::GroupMoved { .. }) | What::Threat(ThreatFact::Attack { .. })
            )),
            0
        );
        stage.at(Span::hours(48), active(true)).until(Span::hours(72));
        assert_eq!(stage.count(|w| matches!(w, What::Threat(ThreatFact::Attack { .. }))), 1);
    }

    #[test]
    fn an_ordered_move_to_where_the_plan_leads_counts_as_its_step() {
        let mut stage = Stage::new(&raid());
        stage.start().at(Span(0), Due::Move { group: slug("riders"), to: slug("bosso") }).until(Span::hours(24));
        assert_eq!(stage.count(|w| matches!(w, What::Threat(ThreatFact::GroupMoved { .. }))), 1);
        assert_eq!(stage.count(|w| matches!(w, What::Threat(ThreatFact::Attack { .. }))), 1);
    }

    #[test]
    fn a_cell_that_is_sent_where_no_way_leads_stays_and_keeps_to_its_plan() {
        let mut undisturbed = Stage::new(&raid());
        undisturbed.start().until(Span::hours(30));
        let mut stage = Stage::new(&raid());
        let nowhere = Due::Move { group: slug("riders"), to: slug("bol") };
        stage.start().at(Span::hours(1), nowhere.clone()).at(Span::hours(400), nowhere).until(Span::hours(30));
        let struck = |stage: &Stage| {
            stage
                .facts()
                .iter()
                .filter(|f| matches!(f.what, What::Threat(ThreatFact::Attack { .. })))
                .map(|f| f.at)
                .collect::<Vec<_>>()
        };
        assert_eq!(struck(&stage), struck(&undisturbed), "to the second");
        assert_eq!(stage.count(|w| matches!(w, What::Threat(ThreatFact::GroupFoundNoWay { .. }))), 1);
        // Its plan is done by then, and who was threatened has thought it over; the order leaves nothing behind on the agenda.
        let happens = |stage: &Stage| stage.kernel.agenda.len();
        let before = happens(stage.until(Span::hours(399)));
        stage.until(Span::hours(401));
        assert_eq!(happens(&stage) + 1, before, "the order itself");
    }

    #[test]
    fn a_network_whose_way_is_blocked_waits_and_tries_again() {
        let mut scene = scene();
        scene.groups[0].kind = GroupKind::Traffickers;
        scene.groups[0].plan = vec![Step::Transport { to: slug("bol"), after: Span::hours(1), people: 6 }];
        let mut stage = Stage::new(&scene);
        stage.start().until(Span::hours(40));
        assert!(stage.set_out().is_empty());
        scene.groups[0].plan = vec![Step::Transport { to: slug("bosso"), after: Span::hours(1), people: 6 }];
        let mut stage = Stage::new(&scene);
        stage.start().until(Span::hours(2));
        let parties = stage.set_out();
        assert!(parties.len() == 1 && parties[0].1.network == Some(slug("riders")) && !parties[0].1.papers);
        assert_eq!(stage.count(|w| matches!(w, What::Threat(ThreatFact::PeopleTrafficked { people: 6, .. }))), 1);
    }

    #[test]
    fn a_network_adapts_to_patrols_to_losses_and_to_closed_ways() {
        let mut scene = scene();
        scene.groups[0].kind = GroupKind::Traffickers;
        let transport = |to: &str| Step::Transport { to: slug(to), after: Span::hours(1), people: 6 };
        scene.groups[0].plan = vec![transport("bol"), transport("bosso")];
        let went = |stage: &Stage| {
            let to =
                |w: &What| if let What::Threat(ThreatFact::PeopleTrafficked { to, .. }) = w { Some(*to) } else { None };
            stage.facts().iter().filter_map(|f| Some((f.at, to(&f.what)?))).collect::<Vec<_>>()
        };
        let mut stage = Stage::new(&scene);
        stage.start().until(Span::hours(2));
        assert_eq!(went(&stage)[0].1, slug("bosso"), "no way leads to Bol, so they go elsewhere");
        stage.at(Span::minutes(90), Due::Lost { group: slug("riders") });
        let mut stage = Stage::new(&scene);
        stage.start().at(Span::minutes(80), Due::Lost { group: slug("riders") }).until(Span::hours(20));
        assert_eq!(went(&stage).len(), 1, "after a loss they keep quiet");
        assert_eq!(went(stage.until(Span::hours(60))).len(), 2);
        let mut put_off = 0;
        for seed in 0..20 {
            let scene = Scenario { patrols: vec![patrol("camels", "diffa")], ..scene.clone() };
            let mut stage = Stage::seeded(&scene, seed);
            stage.start().until(Span::hours(3));
            put_off += usize::from(stage.count(|w| matches!(w, What::Threat(ThreatFact::NetworkWary { .. }))) > 0);
        }
        assert!((10..20).contains(&put_off), "{put_off} of 20");
    }

    #[test]
    fn a_false_story_runs_from_the_place_where_it_was_set_and_costs_trust() {
        let mut scene = scene();
        scene.groups[0].plan = vec![Step::Spread { about: slug("police"), after: Span::hours(1), strength: 900 }];
        let mut down_the_road = 0;
        for seed in 0..20 {
            let mut stage = Stage::seeded(&scene, seed);
            stage.start().until(Span::hours(20));
            assert_eq!(stage.count(|w| matches!(w, What::Threat(ThreatFact::RumourPlanted { .. }))), 1);
            let (told, trust) = (stage.see::<Rumours>("diffa-people"), stage.see::<Trust>("diffa-people"));
            assert!(told.0.contains_key(&slug("police")) && trust.in_authority(slug("police")) < 560);
            down_the_road += usize::from(stage.see::<Trust>("bosso-people").in_authority(slug("police")) < 600);
        }
        assert!((14..20).contains(&down_the_road), "nine in ten repeat it: {down_the_road} of 20");
    }

    #[test]
    fn word_of_an_attack_comes_to_the_next_place_with_those_who_flee() {
        let mut scene = scene();
        scene.seats[0].patrols = vec![slug("camels")];
        scene.patrols = vec![patrol("camels", "diffa")];
        let mut stage = Stage::new(&scene);
        let attack = Due::Attack { place: slug("bosso"), families: 0, severity: 500, group: None };
        stage.at(Span(0), attack).until(Span::hours(8));
        let seen_in = |community: &str| {
            let of = |w: &What| matches!(w, What::Community(CommunityFact::Sighted { community: c, .. }) if *c == slug(community));
            stage.facts().iter().find(|f| of(&f.what)).map(|f| f.at)
        };
        assert_eq!(seen_in("bosso-people"), Some(Time::START));
        assert_eq!(seen_in("diffa-people"), Some(Time::START + Span::minutes(30)), "ten kilometres of track");
        assert_eq!(seen_in("bol-people"), None, "no road leads there");
        let told = |r: &vocabulary::matter::Report| r.first_source == slug("camels");
        assert!(stage.reports("commissioner").iter().any(told), "the patrol meets them and calls");
    }

    /// Three groups and a patrol, and nothing else: what the domain does, it does with these.
    fn three_groups_and_a_patrol(plan: &[Step]) -> (World, Kernel) {
        let (scene, kernel, mut world) = (scene(), stage::kernel(), World::new());
        world.insert_resource(Geography::new(&scene.places, &scene.roads, &kernel.figures.geography));
        world.insert_resource(Attacks::default());
        world.insert_resource(Wayside::default());
        world.insert_resource(Diggings::default());
        world.insert_resource(Whereabouts::<Communities>::default());
        for place in ["bosso", "diffa", "bol"] {
            let (id, at) = (slug(place), slug(place));
            let model = scenario::Group { id, at, plan: plan.to_vec(), ..scene.groups[0].clone() };
            spawn_at::<Groups>(&mut world, (place, place), hidden(&model));
        }
        world.insert_resource(Rounds::default());
        // Where a patrol stands is another domain's; groups look at it.
        let camels = scenario::Patrol { strength: 6, ..patrol("camels", "bosso") };
        spawn_at::<Patrols>(&mut world, ("camels", "bosso"), posted(&camels));
        (world, kernel)
    }

    #[test]
    fn a_group_alone_strikes_step_by_step_and_less_often_the_nearer_a_patrol_watches() {
        let strike = Step::Strike { after: Span::hours(1), families: 0, severity: 300 };
        let (mut world, mut kernel) = three_groups_and_a_patrol(&vec![strike; 20]);
        for hour in 1..=20 {
            kernel.now = Time::START + Span::hours(hour);
            for group in ["bosso", "diffa", "bol"].map(slug) {
                let due = (Cause::Start, Due::Step { group });
                world.run_system_once_with(work, (&mut kernel, due)).expect("all that it asks for is there");
            }
        }
        let put_off = |place| {
            let here = |f: &&Fact| matches!(f.what, What::Patrol(PatrolFact::GroupDeterred { place: at, .. }) if at == slug(place));
            kernel.ledger.iter().filter(here).count() as u32
        };
        let put_off = ["bosso", "diffa", "bol"].map(put_off);
        assert!(put_off[0] > put_off[1] && put_off[1] > 0, "half an hour away less than beside it: {put_off:?}");
        assert_eq!(put_off[2], 0, "no road leads there");
        let struck = &world.resource::<Attacks>().0;
        let struck = ["bosso", "diffa", "bol"].map(|place| struck.get(&slug(place)).copied().unwrap_or(0));
        assert_eq!(struck, put_off.map(|n| 20 - n));
    }
}
