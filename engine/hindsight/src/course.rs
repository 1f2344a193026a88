//! A course: the acts of an exercise in their order, in the scenario and with the dice with which they are done. A log holds one; a
//! what-if makes another of it ([`change`](mod@crate::change)).
//!
//! It is followed by the two verbs alone, as a replay is, from its start or from a fork on its way. What is asked of a seat that is to
//! say yes is answered here as soon as word of it has come. It ignores seals, the wall clock, and what people would have done next.

use std::sync::Arc;

use engine::{
    exercise::{Exercise, Sink},
    table::log::{Line, Log},
};
use kernel::time::{Span, Time};
use vocabulary::{
    act::{Act, DirectionAct},
    change::RecordedAct,
    parameter::Settings,
    scenario::Scenario,
};

use crate::{
    assent::{Ask, Waiting},
    step::{CourseStep, Origin, Tried},
};

/// A course of acts.
#[derive(Clone, Debug)]
pub struct ActCourse {
    /// The scenario as it is played, with its variant and its figures.
    pub scenario: Arc<Scenario>,
    /// The dice.
    pub seed: u64,
    /// The acts, in the order of time.
    pub steps: Vec<CourseStep>,
    /// What is answered with yes as soon as it is asked.
    pub asks: Vec<Ask>,
    /// Its last second.
    pub until: Time,
}

/// The acts of a log, by number.
pub fn acts_of(log: &Log) -> Vec<RecordedAct> {
    let act = |line: &Line| match line {
        Line::Act { n, at, seat, act, .. } => Some(RecordedAct { n: *n, at: *at, seat: *seat, act: act.clone() }),
        _ => None,
    };
    log.lines.iter().filter_map(|(_, line)| act(line)).collect()
}

/// Whether an act moves the clock of the table or remarks something, and nothing in the world.
pub fn is_of_the_clock(act: &Act) -> bool {
    matches!(
        act,
        Act::Direction(
            DirectionAct::Pause {}
                | DirectionAct::Resume {}
                | DirectionAct::Pace { .. }
                | DirectionAct::Step { .. }
                | DirectionAct::Note { .. }
        )
    )
}

impl ActCourse {
    /// What a log records, in its scenario as it was played.
    pub fn recorded(log: &Log, scenario: Arc<Scenario>) -> Self {
        let step = |act: RecordedAct| CourseStep { at: act.at, seat: act.seat, act: act.act, of: Origin::Log(act.n) };
        let steps = acts_of(log).into_iter().map(step).collect();
        Self { scenario, seed: log.header.seed, steps, asks: Vec::new(), until: log.until() }
    }

    /// Begins to follow it, with these dice and with these figures besides.
    ///
    /// # Errors
    /// Why the scenario cannot be opened.
    pub fn begin(&self, seed: u64, settings: &Settings) -> Result<Follower<'_>, String> {
        let mut scenario = self.scenario.clone();
        if !settings.is_empty() {
            Arc::make_mut(&mut scenario).parameters.extend(settings.clone());
        }
        let exercise = Exercise::open(scenario, seed)?;
        Ok(Follower { course: self, exercise, next: 0, waiting: Vec::new(), unanswered: Vec::new() })
    }
}

/// An exercise on its way along a course.
#[derive(Debug)]
pub struct Follower<'c> {
    course: &'c ActCourse,
    /// The exercise.
    pub exercise: Exercise,
    /// The place of the next act.
    next: usize,
    waiting: Vec<Waiting>,
    unanswered: Vec<Ask>,
}

/// So often it is looked whether somebody can answer.
const ANSWERS_EVERY: Span = Span::minutes(5);

impl<'c> Follower<'c> {
    /// Goes on up to and including a second, its acts included.
    pub fn to(&mut self, time: Time, tried: &mut dyn FnMut(Tried), sink: Sink<'_>) {
        self.steps_while(&|step, _| step.at <= time, &|_| true, tried, sink);
        self.pass(time, tried, sink);
    }

    /// The same, where only some of the acts are done. Which, is asked by their places.
    pub fn to_with(&mut self, time: Time, done: &dyn Fn(usize) -> bool, sink: Sink<'_>) {
        self.steps_while(&|step, _| step.at <= time, done, &mut |_| {}, sink);
        self.pass(time, &mut |_| {}, sink);
    }

    /// Goes on to a second at which no act of that second has been done.
    pub fn before_acts_of(&mut self, time: Time, sink: Sink<'_>) {
        self.steps_while(&|step, _| step.at < time, &|_| true, &mut |_| {}, sink);
        self.pass(time, &mut |_| {}, sink);
    }

    /// Does so many of its acts in all, and lets no time pass behind them.
    pub fn steps(&mut self, count: usize, tried: &mut dyn FnMut(Tried), sink: Sink<'_>) {
        self.steps_while(&|_, place| place < count, &|_| true, tried, sink);
    }

    /// The place of the next act.
    pub fn next(&self) -> usize {
        self.next
    }

    /// The same exercise at the same second, to be led along another course that has the same acts so far.
    pub fn onto<'o>(&mut self, course: &'o ActCourse) -> Follower<'o> {
        let exercise = self.exercise.fork();
        Follower {
            course,
            exercise,
            next: self.next,
            waiting: self.waiting.clone(),
            unanswered: self.unanswered.clone(),
        }
    }

    /// The same with other dice from here on.
    pub fn with_seed(&mut self, seed: u64) -> Follower<'c> {
        let exercise = self.exercise.fork_with_seed(seed);
        Follower {
            exercise,
            course: self.course,
            next: self.next,
            waiting: self.waiting.clone(),
            unanswered: Vec::new(),
        }
    }

    /// What was asked and could not be granted so far: word of it did not come in time, or there was nothing to give.
    pub fn unanswered(&self) -> impl Iterator<Item = Ask> {
        let waiting = self.waiting.iter().map(|waiting| self.course.asks[waiting.ask]);
        self.unanswered.iter().copied().chain(waiting)
    }

    fn steps_while(
        &mut self,
        goes_on: &dyn Fn(&CourseStep, usize) -> bool,
        done: &dyn Fn(usize) -> bool,
        tried: &mut dyn FnMut(Tried),
        sink: Sink<'_>,
    ) {
        while let Some(step) = self.course.steps.get(self.next).filter(|step| goes_on(step, self.next)) {
            self.next += 1;
            if done(self.next - 1) {
                self.pass(step.at, tried, sink);
                self.submit(step.clone(), tried, sink);
            }
        }
    }

    fn submit(&mut self, step: CourseStep, tried: &mut dyn FnMut(Tried), sink: Sink<'_>) {
        let came = self.exercise.submit(step.seat, &step.act, sink);
        if came.is_ok() {
            let (now, of) = (self.exercise.now(), step.of);
            let asks = self.course.asks.iter().enumerate().filter(|(_, ask)| ask.of == of);
            self.waiting.extend(asks.map(|(ask, _)| Waiting { ask, since: now }));
        }
        tried(Tried { step, came });
    }

    /// Lets time pass. Everything due at its last second is worked through.
    fn pass(&mut self, to: Time, tried: &mut dyn FnMut(Tried), sink: Sink<'_>) {
        while !self.waiting.is_empty() && self.exercise.now() < to {
            let next = (self.exercise.now() + ANSWERS_EVERY).min(to);
            self.exercise.advance_to(next, sink);
            self.answer(tried, sink);
        }
        self.exercise.advance_to(to, sink);
    }

    /// Whoever has heard what is asked of them answers.
    fn answer(&mut self, tried: &mut dyn FnMut(Tried), sink: Sink<'_>) {
        for waiting in self.waiting.clone() {
            let ask = self.course.asks[waiting.ask];
            let answers = waiting.answers(ask, &mut self.exercise);
            if !answers.is_empty() {
                // Who was asked the same twice has said yes to both.
                let asks = &self.course.asks;
                self.waiting.retain(|other| !asks[other.ask].is_the_same(&ask));
            } else if waiting.is_over(self.exercise.now()) {
                self.waiting.retain(|other| other.ask != waiting.ask);
                self.unanswered.push(ask);
            }
            for step in answers {
                self.submit(step, tried, sink);
            }
        }
    }
}
