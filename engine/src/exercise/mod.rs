//! The exercise: the only owner of the ECS world, and the two verbs that change it. No rule of play here.
//!
//! A scenario may be built by hand as well as read. Steps of any size lead to the same state, and a fork goes on like the exercise that it
//! was taken from:
//!
//! ```
//! use engine::exercise::Exercise;
//! use kernel::time::{Span, Time};
//! use vocabulary::scenario::Scenario;
//!
//! # fn main() -> Result<(), String> {
//! let scenario = Scenario {
//!     start: "2027-03-08 06:00".into(),
//!     zone: "Africa/Niamey".into(),
//!     length: Span::hours(24),
//!     ..Scenario::default()
//! };
//! let (mut hourly, mut at_once) = (Exercise::open(scenario.clone(), 7)?, Exercise::open(scenario, 7)?);
//! (1..=12).for_each(|hour| hourly.advance_to(Time::START + Span::hours(hour), &mut |_| {}));
//! at_once.advance_to(Time::START + Span::hours(12), &mut |_| {});
//! assert_eq!(hourly.seal(), at_once.seal());
//!
//! let mut other = hourly.fork();
//! for exercise in [&mut hourly, &mut other] {
//!     exercise.advance_to(exercise.end(), &mut |_| {});
//! }
//! assert_eq!(hourly.seal(), other.seal());
//! # Ok(())
//! # }
//! ```

pub(crate) mod build;
pub(crate) mod dispatch;
mod state;

use std::{fmt, sync::Arc};

use bevy_ecs::{system::SystemState, world::World};
use kernel::{
    names::Slug,
    seal::{self, Seal},
    time::{Calendar, Time},
};
use vocabulary::{
    act::{Act, ActKind, Actor, Refusal},
    condition::Condition,
    fact::Fact,
    parameter::Figures,
    scenario::Scenario,
    terms::Hand,
};

use self::{dispatch::Domains, state::State};
use crate::{
    sight::{
        view::{Choice, ControlView, SeatView},
        wall::WallView,
    },
    table::{
        book::Book,
        carry,
        desk::{Desk, DeskParams},
        memory::Remembered,
        outlook, question, wall,
    },
    world::{index::Numbers, kinds::Parties, turn::Kernel},
};

/// Facts wait for the consumer in batches of this size, so that neither memory nor the cache holds a month of a region.
const LEDGER: usize = 64;

/// Where facts go, as they happen.
pub type Sink<'a> = &'a mut dyn FnMut(&Fact);

/// One exercise, from its start to now.
pub struct Exercise {
    world: World,
    kernel: Kernel,
    domains: Domains,
    reach: SystemState<DeskParams<'static, 'static>>,
    scenario: Arc<Scenario>,
    calendar: Calendar,
}

/// An exercise written down at one second: its rows, without the ECS around them. It can be raised again from there as often as one
/// likes, and takes no more room than the rows.
///
/// ```
/// # use engine::exercise::Exercise;
/// # use kernel::time::{Span, Time};
/// # use vocabulary::scenario::Scenario;
/// # let scenario = Scenario { start: "2027-03-08 06:00".into(), zone: "Africa/Niamey".into(), length: Span::hours(24), ..Scenario::default() };
/// let mut exercise = Exercise::open(scenario, 7)?;
/// let first = exercise.keyframe();
/// exercise.advance_to(Time(3600), &mut |_| {});
/// let mut again = first.raise();
/// assert_eq!(again.now(), Time::START);
/// again.advance_to(Time(3600), &mut |_| {});
/// assert_eq!(again.seal(), exercise.seal());
/// # Ok::<(), String>(())
/// ```
pub struct Keyframe {
    scenario: Arc<Scenario>,
    calendar: Calendar,
    figures: Arc<Figures>,
    state: State,
}

impl Keyframe {
    /// The second at which it was written down.
    pub fn now(&self) -> Time {
        self.state.now
    }
    /// How many happenings had been worked through by then.
    pub fn happenings(&self) -> u64 {
        self.state.happenings
    }
    /// The exercise as it stood then.
    pub fn raise(&self) -> Exercise {
        Exercise::in_state(self.scenario.clone(), self.calendar.clone(), &self.figures, self.state.clone())
    }
}

impl fmt::Debug for Keyframe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keyframe({} at {}s)", self.scenario.id, self.now().0)
    }
}

impl fmt::Debug for Exercise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (id, now, acts, happenings) = (self.scenario.id, self.now(), self.acts(), self.happenings());
        write!(f, "Exercise({id} at {}s, {acts} acts, {happenings} happenings)", now.0)
    }
}

impl Exercise {
    /// Opens an exercise with a seed. The scenario must have passed `check`.
    ///
    /// # Errors
    /// The start, the zone or a parameter of the scenario cannot be read.
    pub fn open(scenario: impl Into<Arc<Scenario>>, seed: u64) -> Result<Self, String> {
        let mut scenario: Arc<Scenario> = scenario.into();
        if scenario.is_folded() {
            Arc::make_mut(&mut scenario).unfold();
        }
        let calendar = Calendar::new(&scenario.start, &scenario.zone).map_err(|fault| format!("{fault:?}"))?;
        let figures = Figures::with(&scenario.parameters).map_err(|fault| format!("{fault:?}"))?;
        let figures = Arc::new(figures);
        let state = build::first_state(&scenario, &calendar, &figures, seed);
        let mut exercise = Self::in_state(scenario, calendar, &figures, state);
        dispatch::start(&mut exercise.kernel, &mut exercise.world);
        Ok(exercise)
    }

    fn in_state(scenario: Arc<Scenario>, calendar: Calendar, figures: &Arc<Figures>, state: State) -> Self {
        let kernel = state.kernel(&scenario, &calendar, figures);
        let mut world = state.raise(&scenario, figures);
        let domains = Domains::of(&mut world);
        let reach = SystemState::new(&mut world);
        Self { world, kernel, domains, reach, scenario, calendar }
    }

    /// Lays everything on the desk, for whatever is to be done with it.
    fn with<R>(&mut self, f: impl FnOnce(&mut Desk<'_, '_, '_>) -> R) -> R {
        match self.reach.get_mut(&mut self.world) {
            Ok(reach) => f(&mut reach.with(&mut self.kernel)),
            // `raise` gives a world all that the desk asks for; without it there is no exercise to speak of.
            Err(fault) => panic!("a world was raised without all that the desk asks for: {fault}"),
        }
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
        self.kernel.now
    }
    /// When the exercise is over.
    pub fn end(&self) -> Time {
        self.kernel.end
    }
    /// Whether it is over.
    pub fn over(&self) -> bool {
        self.now() >= self.end()
    }
    /// How many happenings have been worked through.
    pub fn happenings(&self) -> u64 {
        self.kernel.happenings
    }
    /// How many parties of any kind are on the move now.
    pub fn parties_on_the_move(&self) -> usize {
        self.world.resource::<Numbers<Parties>>().len()
    }
    /// How many acts have been submitted, refused ones included: the number of the last one.
    pub fn acts(&self) -> u32 {
        self.world.resource::<Book>().acts
    }

    /// Drains all that is due up to and including `to`, never past the end. Facts go to `sink` as they happen. The size of the
    /// steps does not matter.
    pub fn advance_to(&mut self, to: Time, sink: Sink<'_>) {
        let to = to.min(self.end());
        let Self { kernel, domains, world, .. } = self;
        while let Some(due) = kernel.next_due(to) {
            domains.work(due, kernel, world);
            if kernel.ledger.len() >= LEDGER {
                hand_over(kernel, &mut world.resource_mut::<Remembered>(), sink);
                // Each despawn leaves a message behind, which nobody here reads.
                world.clear_trackers();
            }
        }
        kernel.now = kernel.now.max(to);
        hand_over(kernel, &mut world.resource_mut::<Remembered>(), sink);
        world.clear_trackers();
        domains.check_change_ticks(world);
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
            hand_over(desk.kernel, &mut desk.memory, sink);
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
        self.with(|desk| {
            desk.memory.note(&desk.kernel.ledger);
            question::holds(condition, desk)
        })
    }

    /// What a condition answers from now on to the end, whatever is done and thrown, where that is certain by now. What it asks of the
    /// past must be remembered ([`Self::remember`]).
    pub fn settled(&mut self, condition: &Condition) -> Option<bool> {
        self.with(|desk| {
            desk.memory.note(&desk.kernel.ledger);
            question::settled(condition, desk)
        })
    }

    /// Remembers from now on what a condition asks of the past, for whoever looks into what might have been. What is remembered is part
    /// of the state, and so of its seal.
    pub fn remember(&mut self, condition: &Condition) {
        self.with(|desk| {
            let script = desk.script.0.clone();
            desk.memory.learn(condition, &script, &desk.kernel.calendar);
        });
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

    /// What everybody in the room may see.
    pub fn wall(&mut self) -> WallView {
        self.with(|desk| wall::wall(desk))
    }

    /// The valid choices for the `field`-th field of an act, given the values chosen before (as JSON values, in order).
    pub fn choices(&mut self, actor: Actor, kind: ActKind, field: usize, chosen: &[serde_json::Value]) -> Vec<Choice> {
        self.with(|desk| outlook::choices(actor, kind, field, chosen, desk))
    }

    fn state(&mut self) -> State {
        State::of(&self.kernel, &mut self.world)
    }

    /// The state for another exercise to begin with. Facts that nobody has been handed yet, as right after the opening, are not in it: what
    /// the table remembers of them is taken note of here, or it would be lost.
    fn written_down(&mut self) -> State {
        self.with(|desk| desk.memory.note(&desk.kernel.ledger));
        self.state()
    }

    /// The digest of the whole state.
    pub fn seal(&mut self) -> Seal {
        seal::digest(&self.state())
    }

    /// The same exercise at the same second, to be led another way. From the same rows as the seal.
    pub fn fork(&mut self) -> Self {
        let state = self.written_down();
        Self::in_state(self.scenario.clone(), self.calendar.clone(), &self.kernel.figures, state)
    }

    /// The exercise as it stands now, written down, to be raised again later. From the same rows as the seal.
    pub fn keyframe(&mut self) -> Keyframe {
        let (scenario, calendar) = (self.scenario.clone(), self.calendar.clone());
        Keyframe { scenario, calendar, figures: self.kernel.figures.clone(), state: self.written_down() }
    }

    /// The same with other dice from here on: what may come instead. What was thrown before, and what stands on the agenda
    /// because of it, remains.
    pub fn fork_with_seed(&mut self, seed: u64) -> Self {
        let mut state = self.written_down();
        state.dice.seed = seed;
        Self::in_state(self.scenario.clone(), self.calendar.clone(), &self.kernel.figures, state)
    }

    /// The seed of its dice.
    pub fn seed(&self) -> u64 {
        self.kernel.dice.seed
    }
}

fn hand_over(kernel: &mut Kernel, memory: &mut Remembered, sink: Sink<'_>) {
    memory.note(&kernel.ledger);
    for fact in kernel.ledger.drain(..) {
        sink(&fact);
    }
}
