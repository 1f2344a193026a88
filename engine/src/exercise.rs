//! The exercise: the only owner of the ECS world, and the two verbs that change it.

use crate::{
    kernel::{
        names::Slug,
        seal::Seal,
        time::{Calendar, Time},
    },
    scenario::model::Scenario,
    sight::view::{Choice, ControlView, SeatView},
    vocabulary::{
        act::{Act, ActKind, Actor, Refusal},
        fact::Fact,
    },
};

/// One exercise, from its start to now.
#[derive(Debug)]
pub struct Exercise {
    scenario: Scenario,
}

/// Where facts go, as they happen.
pub type Sink<'a> = &'a mut dyn FnMut(&Fact);

impl Exercise {
    /// Opens an exercise. The scenario must have passed `check`; what it leaves open is refused here with a plain word.
    pub fn open(_scenario: Scenario, _seed: u64) -> Result<Self, String> {
        unimplemented!()
    }
    /// The scenario that is played.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }
    /// The civil calendar.
    pub fn calendar(&self) -> &Calendar {
        unimplemented!()
    }
    /// The present second of exercise time.
    pub fn now(&self) -> Time {
        unimplemented!()
    }
    /// When the exercise is over.
    pub fn end(&self) -> Time {
        unimplemented!()
    }
    /// Whether it is over.
    pub fn over(&self) -> bool {
        self.now() >= self.end()
    }
    /// How many happenings have been worked through.
    pub fn happenings(&self) -> u64 {
        unimplemented!()
    }
    /// When the next thing is due.
    pub fn next(&self) -> Option<Time> {
        unimplemented!()
    }
    /// Drains all that is due up to and including `to` (never past the end). Facts go to `sink` as they happen.
    pub fn advance_to(&mut self, _to: Time, _sink: Sink<'_>) {
        unimplemented!()
    }
    /// Applies an act now. Accepted or refused, it gets the next number and leaves a fact.
    pub fn submit(&mut self, _actor: Actor, _act: &Act, _sink: Sink<'_>) -> Result<u32, Refusal> {
        unimplemented!()
    }
    /// What `submit` would say, changing nothing.
    pub fn check(&mut self, _actor: Actor, _act: &Act) -> Result<(), Refusal> {
        unimplemented!()
    }
    /// How many acts have been submitted, refused ones included: the number of the last one.
    pub fn acts(&self) -> u32 {
        unimplemented!()
    }
    /// Everything, for the facilitator and the evaluator.
    pub fn control(&mut self) -> ControlView {
        unimplemented!()
    }
    /// What a seat sees; `None` if there is no such seat.
    pub fn seat(&mut self, _seat: Slug) -> Option<SeatView> {
        unimplemented!()
    }
    /// The valid choices for the `field`-th field of an act, given the values chosen before (as JSON values, in order).
    pub fn choices(
        &mut self,
        _actor: Actor,
        _kind: ActKind,
        _field: usize,
        _chosen: &[serde_json::Value],
    ) -> Vec<Choice> {
        unimplemented!()
    }
    /// The digest of the whole state.
    pub fn seal(&mut self) -> Seal {
        unimplemented!()
    }
    /// The same exercise at the same second, to be led another way.
    pub fn fork(&mut self) -> Self {
        unimplemented!()
    }
}
