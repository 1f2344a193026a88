//! The exercise: the only owner of the ECS world, and the two verbs that change it. No rule of play here.

pub mod build;
pub(crate) mod dispatch;

use std::{fmt, sync::Arc};

use bevy_ecs::{component::Mutable, prelude::*, system::SystemState};
use kernel::{
    names::Slug,
    seal::{self, Seal},
    time::{Calendar, Time},
};
use vocabulary::{
    act::{Act, ActKind, Actor, Refusal},
    condition::Condition,
    fact::{Cause, Fact, What},
    scenario::Scenario,
    terms::Hand,
};

use self::{
    build::{Rows, State},
    dispatch::dispatch,
};
use crate::{
    sight::view::{Choice, ControlView, SeatView},
    table::{carry, desk::Desk, outlook, question},
    world::{
        community, crossing, displacement,
        happening::TableDue,
        hazard, movement, patrol, registry,
        tables::Table,
        threat, travel,
        turn::{Kernel, Turn},
    },
};

/// Facts wait for the consumer in batches of this size, so that neither memory nor the cache holds a month of a region.
const LEDGER: usize = 64;

/// Where facts go, as they happen.
pub type Sink<'a> = &'a mut dyn FnMut(&Fact);

/// One exercise, from its start to now.
pub struct Exercise {
    world: World,
    desk: SystemState<Desk<'static, 'static>>,
    scenario: Arc<Scenario>,
    calendar: Calendar,
    now: Time,
    end: Time,
    happenings: u64,
    acts: u32,
}

impl fmt::Debug for Exercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { scenario, now, acts, happenings, .. } = self;
        write!(f, "Exercise({} at {}s, {acts} acts, {happenings} happenings)", scenario.id, now.0)
    }
}

impl Exercise {
    /// Opens an exercise with a seed. The scenario must have passed `check`.
    ///
    /// # Errors
    /// The start or the zone of the scenario cannot be read.
    pub fn open(scenario: Scenario, seed: u64) -> Result<Self, String> {
        let calendar = Calendar::new(&scenario.start, &scenario.zone).map_err(|fault| format!("{fault:?}"))?;
        let scenario = Arc::new(scenario);
        let state = build::first_state(&scenario, &calendar, seed);
        let mut exercise = Self::in_state(scenario, calendar, &state);
        exercise.with(|desk| {
            let mut turn = Turn::new(&mut desk.kernel, Cause::Start);
            turn.fact(What::ExerciseStarted);
            turn.soon(TableDue::StatusRound);
            turn.soon(TableDue::Look);
            let end = desk.kernel.end;
            let mut turn = Turn::new(&mut desk.kernel, Cause::Start);
            turn.at(end, TableDue::End);
            crossing::start(&mut turn, &mut desk.posts);
            registry::start(&mut turn, &mut desk.registries);
            travel::start(&mut turn, &desk.flows);
            patrol::start(&mut turn, &mut desk.patrols);
            community::start(&mut turn);
            displacement::start(&mut turn);
            threat::start(&mut turn, &mut desk.groups);
            movement::start(&mut turn, &desk.script.0);
            hazard::start(&mut turn, &desk.script.0);
        });
        Ok(exercise)
    }

    fn in_state(scenario: Arc<Scenario>, calendar: Calendar, state: &State) -> Self {
        let mut world = build::raise(state, &scenario, &calendar);
        let desk = SystemState::new(&mut world);
        let end = Time(scenario.length.0);
        let (now, happenings, acts) = (state.now, state.happenings, state.book.acts);
        Self { world, desk, scenario, calendar, now, end, happenings, acts }
    }

    /// Holds everything once, for whatever is to be done with it.
    fn with<R>(&mut self, f: impl FnOnce(&mut Desk<'_, '_>) -> R) -> R {
        let result = match self.desk.get_mut(&mut self.world) {
            Ok(mut desk) => {
                let result = f(&mut desk);
                self.now = desk.kernel.now;
                self.happenings = desk.kernel.happenings;
                self.acts = desk.book.acts;
                result
            }
            // `raise` inserts every resource of the desk; without one there is no exercise to speak of.
            Err(fault) => panic!("a world was raised without all its resources: {fault}"),
        };
        self.world.clear_trackers();
        result
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }
    /// The civil calendar.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }
    /// The present second of exercise time.
    pub fn now(&self) -> Time {
        self.now
    }
    /// When the exercise is over.
    pub fn end(&self) -> Time {
        self.end
    }
    /// Whether it is over.
    pub fn over(&self) -> bool {
        self.now >= self.end
    }
    /// How many happenings have been worked through.
    pub fn happenings(&self) -> u64 {
        self.happenings
    }
    /// How many parties of any kind are on the move now.
    pub fn parties_on_the_move(&mut self) -> usize {
        self.with(|desk| desk.parties.0.len())
    }
    /// How many acts have been submitted, refused ones included: the number of the last one.
    pub fn acts(&self) -> u32 {
        self.acts
    }

    /// Drains all that is due up to and including `to`, never past the end. Facts go to `sink` as they happen. The size of the
    /// steps does not matter.
    pub fn advance_to(&mut self, to: Time, sink: Sink<'_>) {
        let to = to.min(self.end);
        self.with(|desk| {
            while let Some((at, _, due)) = desk.kernel.agenda.pop_due(to) {
                desk.kernel.now = at;
                desk.kernel.happenings += 1;
                dispatch(due, desk);
                if desk.kernel.ledger.len() >= LEDGER {
                    hand_over(&mut desk.kernel, sink);
                }
            }
            desk.kernel.now = desk.kernel.now.max(to);
            hand_over(&mut desk.kernel, sink);
        });
    }

    /// Applies an act now. Accepted or refused, it gets the next number and leaves a fact.
    ///
    /// # Errors
    /// Why the act was refused; it changed nothing and cost nothing.
    pub fn submit(&mut self, actor: Actor, act: &Act, sink: Sink<'_>) -> Result<u32, Refusal> {
        self.with(|desk| {
            let outcome = carry::plan(actor, act, desk);
            desk.book.acts += 1;
            let n = desk.book.acts;
            let result = match outcome {
                Ok(plan) => {
                    carry::carry_out(actor, act, plan, desk);
                    Ok(n)
                }
                Err(why) => {
                    carry::refuse(actor, act, why.clone(), desk);
                    Err(why)
                }
            };
            hand_over(&mut desk.kernel, sink);
            result
        })
    }

    /// What `submit` would say, changing nothing.
    ///
    /// # Errors
    /// Why the act would be refused.
    pub fn check(&mut self, actor: Actor, act: &Act) -> Result<(), Refusal> {
        self.with(|desk| carry::plan(actor, act, desk).map(|_| ()))
    }

    /// Whether a condition holds now.
    pub fn holds(&mut self, condition: &Condition) -> bool {
        self.with(|desk| question::holds(condition, desk))
    }

    /// Everything, for the facilitator and the evaluator.
    pub fn control(&mut self) -> ControlView {
        self.with(|desk| outlook::control(desk))
    }

    /// The seats that are not in their people's hands but in these.
    pub fn seats_in(&mut self, hand: Hand) -> Vec<Slug> {
        let is_there = |(seat, of): (&Slug, &Hand)| (*of == hand).then_some(*seat);
        self.with(|desk| desk.book.hands.iter().filter_map(is_there).collect())
    }

    /// What a seat sees; `None` if there is no such seat.
    pub fn seat(&mut self, seat: Slug) -> Option<SeatView> {
        self.with(|desk| outlook::seat(seat, desk))
    }

    /// The valid choices for the `field`-th field of an act, given the values chosen before (as JSON values, in order).
    pub fn choices(&mut self, actor: Actor, kind: ActKind, field: usize, chosen: &[serde_json::Value]) -> Vec<Choice> {
        self.with(|desk| outlook::choices(actor, kind, field, chosen, desk))
    }

    fn state(&mut self) -> State {
        self.with(|desk| State {
            now: desk.kernel.now,
            happenings: desk.kernel.happenings,
            facts: desk.kernel.facts,
            witnesses: desk.kernel.witnesses.clone(),
            dice: desk.kernel.dice,
            agenda: desk.kernel.agenda.clone(),
            geography: desk.geography.state().clone(),
            parties: desk.parties.clone(),
            agreements: desk.agreements.clone(),
            mail: desk.mail.clone(),
            displaced: desk.displaced.clone(),
            attacks: desk.attacks.clone(),
            movement: desk.movement.clone(),
            hazards: desk.hazards.clone(),
            book: desk.book.clone(),
            flows: rows(&desk.flows),
            posts: rows(&desk.posts),
            registries: rows(&desk.registries),
            patrols: rows(&desk.patrols),
            communities: rows(&desk.communities),
            committees: rows(&desk.committees),
            channels: rows(&desk.channels),
            camps: rows(&desk.camps),
            hosts: rows(&desk.hosts),
            groups: rows(&desk.groups),
            forces: rows(&desk.forces),
            pictures: rows(&desk.pictures),
            purses: rows(&desk.purses),
        })
    }

    /// The digest of the whole state.
    pub fn seal(&mut self) -> Seal {
        seal::digest(&self.state())
    }

    /// The same exercise at the same second, to be led another way. From the same rows as the seal.
    pub fn fork(&mut self) -> Self {
        let state = self.state();
        Self::in_state(self.scenario.clone(), self.calendar.clone(), &state)
    }

    /// The same with other dice from here on: what may come instead. What was thrown before, and what stands on the agenda
    /// because of it, remains.
    pub fn fork_with_seed(&mut self, seed: u64) -> Self {
        let mut state = self.state();
        state.dice.seed = seed;
        Self::in_state(self.scenario.clone(), self.calendar.clone(), &state)
    }

    /// The seed of its dice.
    pub fn seed(&mut self) -> u64 {
        self.with(|desk| desk.kernel.dice.seed)
    }
}

fn hand_over(kernel: &mut Kernel, sink: Sink<'_>) {
    for fact in kernel.ledger.drain(..) {
        sink(&fact);
    }
}

fn rows<T: Component<Mutability = Mutable> + Clone>(table: &Table<'_, '_, T>) -> Rows<T> {
    table.iter().map(|(slug, row)| (slug, row.clone())).collect()
}
