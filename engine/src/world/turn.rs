//! A handler's turn: the time, the cause of what is happening, the dice, the agenda, and the ledger in which facts are written.
//! Nothing here knows a border.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use bevy_ecs::prelude::{In, InMut};
use kernel::{
    agenda::{Agenda, Ticket},
    chance::{Dice, Draw, Roll, Throws},
    names::{Serial, Slug},
    rhythm::Rhythm,
    time::{Calendar, Span, Time},
};
use vocabulary::{
    condition::Aspect,
    fact::{Cause, Fact, What},
    parameter::Figures,
};

use super::happening::Happening;

/// Something due, and why.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Due {
    /// What it came from.
    pub cause: Cause,
    /// What happens.
    pub what: Happening,
}

/// Time, chance and the ledger of one exercise.
#[derive(Debug)]
pub struct Kernel {
    /// The present second.
    pub now: Time,
    /// When the exercise is over.
    pub end: Time,
    /// What is due.
    pub agenda: Agenda<Due>,
    /// The dice.
    pub dice: Dice,
    /// The civil calendar.
    pub calendar: Calendar,
    /// Facts written since they were last handed to the consumer.
    pub ledger: Vec<Fact>,
    /// How many facts have been written in all.
    pub facts: u64,
    /// The last fact that changed an aspect of a thing.
    pub witnesses: BTreeMap<(Aspect, Slug), u64>,
    /// Facts that came of an act, at however many removes, and of which.
    pub origins: BTreeMap<u64, u32>,
    /// How many happenings have been worked through.
    pub happenings: u64,
    /// How many things each origin has brought forth, so that the next one has a name of its own.
    pub made: BTreeMap<Slug, u32>,
    /// Throws between two, so that no other pair's dice shift.
    pub between: BTreeMap<(Slug, Slug), Throws>,
    /// Facts of which somebody waits to hear what comes; the table keeps who.
    pub listened: BTreeSet<u64>,
    /// What the model reckons with; it never changes.
    pub figures: Arc<Figures>,
}

impl Kernel {
    /// What is due next, up to and including `until`. The clock jumps to its second.
    pub fn next_due(&mut self, until: Time) -> Option<Due> {
        let (at, _, due) = self.agenda.pop_due(until, &self.calendar)?;
        self.now = at;
        self.happenings += 1;
        Some(due)
    }

    /// Whether it is day.
    pub fn is_day(&self) -> bool {
        self.figures.crossing.daylight().contains(&self.calendar.second_of_day(self.now))
    }
}

/// What the system of a domain is entered with: time, chance and the agenda; and what is due, with what it came from.
pub type Entry<'a, D> = (InMut<'a, Kernel>, In<(Cause, D)>);

/// One domain's turn.
#[derive(Debug)]
pub struct Turn<'a> {
    kernel: &'a mut Kernel,
    /// What this turn came from. Facts and happenings of the turn bear it, unless they say otherwise.
    pub cause: Cause,
}

impl<'a> Turn<'a> {
    /// A turn for what came from `cause`.
    pub fn new(kernel: &'a mut Kernel, cause: Cause) -> Self {
        Self { kernel, cause }
    }

    /// The same turn, for something that came from `cause`.
    pub fn because(&mut self, cause: Cause) -> Turn<'_> {
        Turn { kernel: self.kernel, cause }
    }

    /// The present second.
    pub fn now(&self) -> Time {
        self.kernel.now
    }

    /// The civil calendar.
    pub fn calendar(&self) -> &Calendar {
        &self.kernel.calendar
    }

    /// The local hour of the day, 0 to 23.
    pub fn hour(&self) -> i64 {
        self.kernel.calendar.second_of_day(self.kernel.now) / 3600
    }

    /// Whether it is day.
    pub fn is_day(&self) -> bool {
        self.kernel.is_day()
    }

    /// What the model reckons with.
    pub fn figures(&self) -> &Figures {
        &self.kernel.figures
    }

    /// A draw from the stream of this purpose and subject. `count` names which draw: the same three always give the same.
    pub fn roll(&self, purpose: &'static str, subject: Slug, count: u64) -> Draw {
        self.kernel.dice.roll(purpose, subject, count)
    }

    /// A draw from the stream of this purpose and pair of subjects.
    pub fn roll2(&self, purpose: &'static str, subject: Slug, sub: Slug, count: u64) -> Draw {
        self.kernel.dice.roll2(purpose, subject, sub, count)
    }

    /// A test against a chance in permille, with the roll to show.
    pub fn test(&self, purpose: &'static str, subject: Slug, count: u64, permille: u32) -> (bool, Roll) {
        self.kernel.dice.test(purpose, subject, count, permille)
    }

    /// The same for a pair of subjects; the roll is shown under the first.
    pub fn test2(&self, purpose: &'static str, subject: Slug, sub: Slug, count: u64, permille: u32) -> (bool, Roll) {
        let rolled = self.roll2(purpose, subject, sub, count).permille();
        let roll =
            Roll { purpose: Slug::of_literal(purpose), subject, count, needed: permille.min(1000) as u16, rolled };
        (roll.succeeded(), roll)
    }

    /// Writes a fact, and gives the cause that later things can name.
    pub fn fact(&mut self, what: What) -> Cause {
        self.write(what, None)
    }

    /// Writes a fact that dice decided.
    pub fn fact_by_roll(&mut self, what: What, roll: Roll) -> Cause {
        self.write(what, Some(roll))
    }

    fn write(&mut self, what: What, roll: Option<Roll>) -> Cause {
        self.kernel.facts += 1;
        let n = self.kernel.facts;
        let origin = match self.cause {
            Cause::Act(act) => Some(act),
            Cause::Fact(fact) => self.kernel.origins.get(&fact).copied(),
            Cause::Start | Cause::Inject(_) => None,
        };
        if let Some(act) = origin {
            self.kernel.origins.insert(n, act);
        }
        if let Some(changed) = what.changes() {
            self.kernel.witnesses.insert(changed, n);
        }
        self.kernel.ledger.push(Fact { n, at: self.kernel.now, cause: self.cause, roll, what });
        Cause::Fact(n)
    }

    /// Puts something on the agenda, this long from now.
    pub fn after(&mut self, span: Span, what: impl Into<Happening>) -> Ticket {
        self.at(self.kernel.now + span, what)
    }

    /// Puts something on the agenda for this time, or for now if that is past.
    pub fn at(&mut self, time: Time, what: impl Into<Happening>) -> Ticket {
        let due = Due { cause: self.cause, what: what.into() };
        self.kernel.agenda.schedule(time.max(self.kernel.now), due)
    }

    /// Puts something on the agenda for now, behind what is already there.
    pub fn soon(&mut self, what: impl Into<Happening>) -> Ticket {
        self.at(self.kernel.now, what)
    }

    /// Puts something on the agenda that comes every so often, the first time after one such span, until it is taken off.
    pub fn every(&mut self, span: Span, what: impl Into<Happening>) -> Ticket {
        self.again(self.kernel.now + span, Rhythm::Every(span), what)
    }

    /// The same, the first time now.
    pub fn every_from_now(&mut self, span: Span, what: impl Into<Happening>) -> Ticket {
        self.again(self.kernel.now, Rhythm::Every(span), what)
    }

    /// Puts something on the agenda that comes every day when the local clock shows this second, until it is taken off. Where the
    /// clock shows it now, it comes tomorrow.
    pub fn daily(&mut self, second: i64, what: impl Into<Happening>) -> Ticket {
        let rhythm = Rhythm::Daily(second);
        self.again(rhythm.next(self.kernel.now, &self.kernel.calendar), rhythm, what)
    }

    fn again(&mut self, first: Time, rhythm: Rhythm, what: impl Into<Happening>) -> Ticket {
        self.kernel.agenda.repeat(first, rhythm, Due { cause: self.cause, what: what.into() })
    }

    /// The name of the next thing that this origin brings forth.
    pub fn serial(&mut self, of: Slug) -> Serial {
        let n = self.kernel.made.entry(of).or_insert(0);
        *n += 1;
        Serial { of, n: *n }
    }

    /// Which throw between these two is the next.
    pub fn throw_between(&mut self, from: Slug, to: Slug) -> u64 {
        self.kernel.between.entry((from, to)).or_default().next(self.kernel.now)
    }

    /// Takes something off the agenda.
    pub fn cancel(&mut self, ticket: Ticket) -> bool {
        self.kernel.agenda.cancel(ticket).is_some()
    }

    /// When something on the agenda comes due, or would if it were not held.
    pub fn when(&self, ticket: Ticket) -> Option<Time> {
        self.kernel.agenda.when(ticket)
    }

    /// Keeps something on the agenda aside until it is released.
    pub fn hold(&mut self, ticket: Ticket) -> bool {
        self.kernel.agenda.hold(ticket)
    }

    /// Lets something that was held come when it was due, or now if that is past.
    pub fn release(&mut self, ticket: Ticket) -> bool {
        self.kernel.agenda.release(ticket, self.kernel.now)
    }

    /// Moves something on the agenda, held or not, to this time, or to now if that is past.
    pub fn put_off(&mut self, ticket: Ticket, to: Time) -> bool {
        self.kernel.agenda.reschedule(ticket, to.max(self.kernel.now))
    }

    /// Keeps all of this aside until it is released; says how much there was.
    pub fn hold_all(&mut self, which: impl Fn(&Happening) -> bool) -> usize {
        self.kernel.agenda.hold_all(|due| which(&due.what))
    }

    /// Lets all of this that was held come when it was due, though not before so long from now; says how much there was.
    pub fn release_all(&mut self, not_within: Span, which: impl Fn(&Happening) -> bool) -> usize {
        self.kernel.agenda.release_all(self.kernel.now + not_within, |due| which(&due.what))
    }

    /// Moves all of this by so much, held or not, but never into the past; says how much there was.
    pub fn shift_all(&mut self, by: Span, which: impl Fn(&Happening) -> bool) -> usize {
        self.kernel.agenda.shift(by, self.kernel.now, |due| which(&due.what))
    }
}
