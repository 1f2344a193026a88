//! Who keeps the seats at which nobody sits: when each looks up, and the one function that lets an exercise pass with them.
//!
//! A play looks up some time after word has reached its seat, some time after it has done something itself, and now and then though
//! nothing came. A script does what it says, to the second. When is decided by facts, by named dice and by the clock of the exercise:
//! neither the pace nor the size of the steps changes what they do, and whoever has heard all facts of an exercise goes on with it as if
//! it had sat there from the start. What they do is submitted like the acts of people and stands in the log.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    chance::Dice,
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::{Act, Actor},
    fact::{ExerciseFact, Fact, SharingFact, What},
    play::BY_THE_BOOK,
    scenario::Scenario,
    terms::Hand,
};

use super::{common::CommonKnowledge, policy::Policy};
use crate::{
    exercise::{Exercise, Sink},
    table::replay::Planned,
};

/// How long the exercise is let run before anybody is asked whether something reached them. No reading time is shorter.
const LISTENS_EVERY: Span = Span::minutes(1);

/// Everybody who keeps an empty seat.
#[derive(Clone, Debug)]
pub struct Players {
    /// Nothing where the scenario cannot be opened either.
    common: Option<CommonKnowledge>,
    dice: Dice,
    /// What scripted ones do, in the order of time.
    script: Vec<Planned>,
    seats: BTreeMap<Slug, Kept>,
}

/// A seat in other hands than its people's.
#[derive(Clone, Copy, Debug, Default)]
struct Kept {
    hand: Hand,
    /// How much has reached it.
    heard: u32,
    /// When it looks up because of that.
    looks: Option<Time>,
    /// If a play keeps it: when it looks up first though nothing came. Not everybody looks up in the same minute.
    first: Option<Time>,
}

impl Kept {
    /// When a play at this seat looks up next after `now`, or at it.
    fn next_look(&self, now: Time, every: i64) -> Option<Time> {
        let first = self.first?;
        let round = Time(first.0 + ((now.0 - first.0).max(0) + every - 1) / every * every);
        Some(self.looks.filter(|looks| *looks >= now).map_or(round, |looks| looks.min(round)))
    }
}

impl Players {
    /// Players for an exercise with this seed. Until a seat is given into their hands they do nothing.
    pub fn of(scenario: &Scenario, seed: u64) -> Self {
        let common = CommonKnowledge::of(scenario).ok();
        Self { common, dice: Dice { seed }, script: Vec::new(), seats: BTreeMap::new() }
    }

    /// The same with a script for the seats that are given to it.
    pub fn with_script(mut self, script: Vec<Planned>) -> Self {
        self.script = script;
        self
    }

    /// What scripted ones do.
    pub fn script(&self) -> &[Planned] {
        &self.script
    }

    /// The seats that have a part in the script.
    pub fn parts(&self) -> BTreeSet<Slug> {
        self.script.iter().map(|planned| planned.seat.0).collect()
    }

    /// Hears what came to pass, as far as it says whose hands a seat is in and that something reached it.
    pub fn hear(&mut self, fact: &Fact) {
        match &fact.what {
            What::Exercise(ExerciseFact::SeatHanded { seat, hand }) => {
                let first = self.first_look(*seat, *hand);
                let kept = self.seats.entry(*seat).or_default();
                (kept.hand, kept.looks, kept.first) = (*hand, None, first);
                self.wakes(*seat, fact.at, false);
            }
            What::Sharing(SharingFact::ReportReached { to: seat, .. })
            | What::Exercise(ExerciseFact::InjectDelivered { seat, .. }) => {
                self.wakes(*seat, fact.at, false);
            }
            What::Exercise(ExerciseFact::ActDone { seat, .. })
            | What::Exercise(ExerciseFact::ActRefused { seat, .. }) => self.wakes(*seat, fact.at, true),
            _ => {}
        }
    }

    /// Something reached a seat, or it did something itself and looks what comes of it. Who is going to look up anyway reads all at
    /// once.
    fn wakes(&mut self, seat: Slug, at: Time, anew: bool) {
        let Some((kept, common)) = self.seats.get_mut(&seat).zip(self.common.as_ref()) else { return };
        let Some(policy) = policy(kept.hand, common) else { return };
        kept.heard += 1;
        if anew || kept.looks.is_none_or(|looks| looks < at) {
            kept.looks = Some(at + policy.reading_time(seat, kept.heard, common, &self.dice));
        }
    }

    /// How many seconds pass between two looks though nothing came.
    fn every(&self) -> i64 {
        self.common.as_ref().map_or(1, |common| common.figures().looks_every.0.max(1))
    }

    /// When a seat in these hands looks up first though nothing came, if they are those of a play.
    fn first_look(&self, seat: Slug, hand: Hand) -> Option<Time> {
        policy(hand, self.common.as_ref()?)?;
        Some(Time(self.dice.roll("looks up", seat, 0).below(self.every() as u64) as i64))
    }

    /// Whether nobody but people sits anywhere.
    fn is_idle(&self) -> bool {
        self.seats.values().all(|kept| kept.first.is_none() && kept.hand != Hand::Scripted)
    }

    /// The next moment, now or later, at which anybody does or looks at something.
    fn next(&self, now: Time) -> Option<Time> {
        let every = self.every();
        let looks = self.seats.values().filter_map(|kept| kept.next_look(now, every));
        let planned = self.script.iter().filter(|planned| planned.at >= now && self.plays_script(planned.seat));
        looks.chain(planned.map(|planned| planned.at)).min()
    }

    fn plays_script(&self, seat: Actor) -> bool {
        self.seats.get(&seat.0).is_some_and(|kept| kept.hand == Hand::Scripted)
    }
}

/// The play that a hand is.
fn policy(hand: Hand, common: &CommonKnowledge) -> Option<Policy<'_>> {
    match hand {
        Hand::Automatic => Policy::named(Slug::new(BY_THE_BOOK), common),
        Hand::Play(name) => Policy::named(name, common),
        Hand::People | Hand::Facilitator | Hand::Scripted => None,
    }
}

/// An exercise with players at its seats: whoever keeps its log, its measures or its screens.
///
/// Every fact that comes of any of these goes to [`Players::hear`] as well.
pub trait PlayedExercise {
    /// What may go wrong beside a refusal.
    type Fault;
    /// The players.
    fn players(&mut self) -> &mut Players;
    /// The exercise, to look at.
    fn exercise(&mut self) -> &mut Exercise;
    /// Lets time pass. `last` of several spans that are one to whoever watches.
    ///
    /// # Errors
    /// It cannot be written down.
    fn pass(&mut self, to: Time, last: bool) -> Result<(), Self::Fault>;
    /// Has somebody act. A refusal is a part of the record, for players as for people.
    ///
    /// # Errors
    /// It cannot be written down.
    fn act(&mut self, seat: Actor, act: &Act) -> Result<(), Self::Fault>;
}

/// Lets an exercise pass up to `to` with everybody who keeps a seat doing what they do meanwhile. Live play, runs and rehearsals all
/// come through here.
///
/// # Errors
/// Something cannot be written down.
pub fn advance<E: PlayedExercise>(table: &mut E, to: Time) -> Result<(), E::Fault> {
    let to = to.min(table.exercise().end());
    // At the last second nobody can do anything any more.
    let last = to.min(table.exercise().end() - Span(1));
    // What is due at this very second was done when it came.
    let mut from = table.exercise().now() + Span(1);
    while !table.players().is_idle() && from <= last {
        let heard = table.exercise().now() + LISTENS_EVERY;
        match table.players().next(from).filter(|next| *next <= heard.min(last)) {
            Some(next) => {
                table.pass(next, false)?;
                look(table, next)?;
                from = next + Span(1);
            }
            None if heard < last => {
                table.pass(heard, false)?;
                from = heard + Span(1);
            }
            None => break,
        }
    }
    table.pass(to, true)
}

/// Everybody whose moment this is does what is to be done: the script first, then seat by seat.
fn look<E: PlayedExercise>(table: &mut E, now: Time) -> Result<(), E::Fault> {
    let players = table.players();
    let planned = players.script.iter().filter(|planned| planned.at == now && players.plays_script(planned.seat));
    for Planned { seat, act, .. } in planned.cloned().collect::<Vec<_>>() {
        table.act(seat, &act)?;
    }
    let players = table.players();
    let every = players.every();
    let awake = players.seats.iter().filter(|(_, kept)| kept.next_look(now, every) == Some(now));
    for (seat, hand) in awake.map(|(seat, kept)| (*seat, kept.hand)).collect::<Vec<_>>() {
        if let Some(kept) = table.players().seats.get_mut(&seat) {
            kept.looks = None;
        }
        let Some(view) = table.exercise().seat(seat) else { continue };
        let Players { common: Some(common), dice, .. } = table.players() else { continue };
        let acts = policy(hand, common).map(|policy| policy.acts(&view, common, dice)).unwrap_or_default();
        // What nobody looks at any more need not be copied when it changes.
        drop(view);
        for act in acts {
            table.act(Actor(seat), &act)?;
        }
    }
    Ok(())
}

/// An exercise that nobody watches: for runs without a log, and for tests.
pub struct Unwatched<'a> {
    /// The exercise.
    pub exercise: Exercise,
    /// Who sits where.
    pub players: Players,
    /// Where facts go.
    pub sink: Sink<'a>,
}

impl std::fmt::Debug for Unwatched<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unwatched({:?})", self.exercise)
    }
}

impl<'a> Unwatched<'a> {
    /// An exercise as it was opened. Facts go to `sink`.
    pub fn of(exercise: Exercise, sink: Sink<'a>) -> Self {
        let players = Players::of(exercise.scenario(), exercise.seed());
        Self { exercise, players, sink }
    }
}

/// Every fact goes to the players, and on.
fn told<'a>(players: &'a mut Players, sink: Sink<'a>) -> impl FnMut(&Fact) + 'a {
    move |fact| {
        players.hear(fact);
        sink(fact);
    }
}

impl PlayedExercise for Unwatched<'_> {
    type Fault = std::convert::Infallible;

    fn players(&mut self) -> &mut Players {
        &mut self.players
    }
    fn exercise(&mut self) -> &mut Exercise {
        &mut self.exercise
    }
    fn pass(&mut self, to: Time, _last: bool) -> Result<(), Self::Fault> {
        self.exercise.advance_to(to, &mut told(&mut self.players, self.sink));
        Ok(())
    }
    fn act(&mut self, seat: Actor, act: &Act) -> Result<(), Self::Fault> {
        // A refusal is a fact like any other.
        let _refused = self.exercise.submit(seat, act, &mut told(&mut self.players, self.sink));
        let now = self.exercise.now();
        self.pass(now, false)
    }
}
