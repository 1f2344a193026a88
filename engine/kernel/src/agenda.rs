//! The agenda: what is due, and in which order. Items come due by time, and within one second in the order in which they
//! were put on the agenda. An item can come again by itself, be cancelled, held aside and released, moved alone or with others.
//!
//! It ignores what an item means, and what the time is: the caller says up to when items are due. It may not touch a clock,
//! and its content may not depend on its history: two agendas with the same items are written as the same bytes.
//!
//! Who put an item down names it by its ticket; who wants all that concerns one thing says which payloads are meant:
//!
//! ```
//! use kernel::{agenda::Agenda, rhythm::Rhythm, time::{Calendar, Span, Time}};
//!
//! # fn main() -> Result<(), kernel::time::CalendarFault> {
//! let calendar = Calendar::new("2027-03-08 06:00", "Africa/Niamey")?;
//! let mut agenda = Agenda::new();
//! let bread = agenda.schedule(Time(1800), "bread");
//! agenda.repeat(Time::START, Rhythm::Every(Span::minutes(20)), "stir");
//! agenda.repeat(calendar.next(7 * 3600, Time::START), Rhythm::Daily(7 * 3600), "opening");
//!
//! // Whoever holds an item takes nothing from it: released, it comes when it was due, or then if that is past.
//! assert!(agenda.hold(bread));
//! assert_eq!(agenda.when(bread), Some(Time(1800)));
//! assert!(agenda.release(bread, Time(2500)));
//!
//! let mut due = Vec::new();
//! while let Some((at, _ticket, what)) = agenda.pop_due(Time(3600), &calendar) {
//!     due.push((at.0 / 60, what));
//! }
//! assert_eq!(due, [(0, "stir"), (20, "stir"), (40, "stir"), (41, "bread"), (60, "opening"), (60, "stir")]);
//!
//! // All of one kind at once.
//! assert_eq!(agenda.hold_all(|what| *what == "stir"), 1);
//! assert_eq!(agenda.peek(), Some((Time(25 * 3600), &"opening")));
//! # Ok(())
//! # }
//! ```
//!
//! How: a 4-ary heap of 16-byte entries beside a vector of payloads. An entry whose item has gone or moved stays behind in
//! the heap and is dropped when it surfaces; the first entry is always a living one, so that peeking needs no change.

use std::cmp::Ordering;

use dary_heap::QuaternaryHeap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};

use super::{
    rhythm::Rhythm,
    time::{Calendar, Span, Time},
};

/// Stale entries tolerated before tidying, beside as many as there are living ones.
const SLACK: usize = 64;

/// What the owner of an item keeps, to cancel, hold or move it. It outlives a restore, and is never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ticket(u64);

/// One entry of the heap. `rank` is unique for ever, so that an entry can tell whether its slot is still its own.
#[derive(Clone, Copy, Debug)]
struct Entry {
    at: u32,
    slot: u32,
    rank: u64,
}

impl Entry {
    /// Time, then rank, as one number: one comparison without a branch.
    #[inline]
    fn key(self) -> u128 {
        u128::from(self.at) << 64 | u128::from(self.rank)
    }
}
impl PartialEq for Entry {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    /// Reversed: the heap gives its greatest entry first, and the earliest is what is wanted.
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        other.key().cmp(&self.key())
    }
}

/// The place of one item; vacant when it has no payload.
#[derive(Clone, Debug)]
struct Slot<P> {
    at: u32,
    held: bool,
    /// The order among items of the same second: the ticket, until a shift squeezes items into one second.
    rank: u64,
    ticket: Ticket,
    /// When it comes again, if it does.
    again: Option<Rhythm>,
    payload: Option<P>,
}

impl<P> Slot<P> {
    /// Whether the item will come due.
    fn pending(&self) -> bool {
        self.payload.is_some() && !self.held
    }
}

/// What is due, in stable order: time, then ticket. Times before the start count as the start, times past the last second
/// of 136 years as that second; scenarios are checked long before either.
#[derive(Clone, Debug)]
pub struct Agenda<P> {
    heap: QuaternaryHeap<Entry>,
    slots: Vec<Slot<P>>,
    vacant: Vec<u32>,
    /// Where the item of a ticket is. Sorted by ticket, because tickets only grow; it may name slots that have passed on to
    /// another ticket, so that popping need not touch it.
    whereabouts: Vec<(Ticket, u32)>,
    pending: usize,
    next: u64,
}

impl<P> Default for Agenda<P> {
    fn default() -> Self {
        Self {
            heap: QuaternaryHeap::new(),
            slots: Vec::new(),
            vacant: Vec::new(),
            whereabouts: Vec::new(),
            pending: 0,
            next: 0,
        }
    }
}

impl<P> Agenda<P> {
    /// An agenda with nothing on it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts `payload` on the agenda for `at`, behind all that is already there for that second.
    pub fn schedule(&mut self, at: Time, payload: P) -> Ticket {
        self.put(at, None, payload)
    }

    /// Puts `payload` on the agenda for `first`, and then again in this rhythm, until it is cancelled. Whenever it comes due it
    /// stands on the agenda anew at once, under the same ticket, behind all that is there already for its next second.
    pub fn repeat(&mut self, first: Time, rhythm: Rhythm, payload: P) -> Ticket {
        self.put(first, Some(rhythm), payload)
    }

    fn put(&mut self, at: Time, again: Option<Rhythm>, payload: P) -> Ticket {
        let rank = self.fresh_rank();
        let ticket = Ticket(rank);
        let slot = Slot { at: whole_seconds(at), held: false, rank, ticket, again, payload: Some(payload) };
        let slot = self.settle_in(slot);
        self.enter(slot);
        ticket
    }

    /// Takes an item off the agenda, pending or held. `None`: it has come due or was cancelled before.
    pub fn cancel(&mut self, ticket: Ticket) -> Option<P> {
        let slot = self.find(ticket)?;
        let was_pending = self.slots[slot].pending();
        let payload = self.vacate(slot);
        if was_pending {
            self.pending -= 1;
            self.tidy();
        }
        payload
    }

    /// When an item comes due, or would if it were not held. `None`: it has come due or was cancelled.
    pub fn when(&self, ticket: Ticket) -> Option<Time> {
        self.find(ticket).map(|slot| Time(i64::from(self.slots[slot].at)))
    }

    /// Keeps a pending item aside: it does not come due until released. `false`: it is not pending.
    pub fn hold(&mut self, ticket: Ticket) -> bool {
        let found = self.find(ticket).filter(|&slot| !self.slots[slot].held);
        found.is_some_and(|slot| self.hold_these(&[slot]) == 1)
    }

    /// The same with every pending item that `which` names; says how many.
    pub fn hold_all(&mut self, which: impl Fn(&P) -> bool) -> usize {
        let meant = self.sorted_slots(|slot| !slot.held && slot.payload.as_ref().is_some_and(&which));
        self.hold_these(&meant)
    }

    fn hold_these(&mut self, slots: &[usize]) -> usize {
        slots.iter().for_each(|&slot| self.slots[slot].held = true);
        self.pending -= slots.len();
        self.tidy();
        slots.len()
    }

    /// Puts a held item back on the agenda: it comes when it was due, or if that is past at `not_before`, behind what is already
    /// there. `false`: it is not held.
    pub fn release(&mut self, ticket: Ticket, not_before: Time) -> bool {
        let found = self.find(ticket).filter(|&slot| self.slots[slot].held);
        found.is_some_and(|slot| self.release_these(&[slot], not_before) == 1)
    }

    /// The same with every held item that `which` names; they keep their order among themselves. Says how many.
    pub fn release_all(&mut self, not_before: Time, which: impl Fn(&P) -> bool) -> usize {
        let meant = self.sorted_slots(|slot| slot.held && slot.payload.as_ref().is_some_and(&which));
        self.release_these(&meant, not_before)
    }

    fn release_these(&mut self, slots: &[usize], not_before: Time) -> usize {
        let floor = whole_seconds(not_before);
        for &slot in slots {
            self.slots[slot].held = false;
            if self.slots[slot].at < floor {
                self.slots[slot].rank = self.fresh_rank();
                self.slots[slot].at = floor;
            }
            self.enter(slot);
        }
        slots.len()
    }

    /// Moves one item to `at`, pending or held; among items of that second its rank decides. `false`: there is no such item.
    pub fn reschedule(&mut self, ticket: Ticket, at: Time) -> bool {
        let Some(slot) = self.find(ticket) else { return false };
        let at = whole_seconds(at);
        if std::mem::replace(&mut self.slots[slot].at, at) != at && self.slots[slot].pending() {
            self.pending -= 1;
            self.enter(slot);
            self.tidy();
        }
        true
    }

    /// Moves every item that `which` names by `by`, pending or held, and says how many. `which` is asked in due order. The moved
    /// items keep their order among themselves. Moved backwards, none passes `not_before` (the present, usually): those that
    /// would, come due at that second, behind what is already there. An item already earlier than that stays where it is.
    pub fn shift(&mut self, by: Span, not_before: Time, mut which: impl FnMut(&P) -> bool) -> usize {
        let floor = i64::from(whole_seconds(not_before));
        let mut moved = self.sorted_slots(|_| true);
        moved.retain(|&slot| self.slots[slot].payload.as_ref().is_some_and(&mut which));
        for &slot in &moved {
            let old = i64::from(self.slots[slot].at);
            let wished = old.saturating_add(by.0);
            if by.0 < 0 && old > floor && wished <= floor {
                // Squeezed into one second: only new ranks keep the order they had.
                self.slots[slot].rank = self.fresh_rank();
                self.slots[slot].at = whole_seconds(Time(floor));
            } else if by.0 >= 0 || old > floor {
                self.slots[slot].at = whole_seconds(Time(wished));
            }
        }
        self.rebuild();
        moved.len()
    }

    /// The next item to come due.
    pub fn peek(&self) -> Option<(Time, &P)> {
        let first = self.heap.peek()?;
        let payload = self.slots[first.slot as usize].payload.as_ref()?;
        Some((Time(i64::from(first.at)), payload))
    }

    /// When the first item that `which` names comes due; held ones do not.
    pub fn first(&self, which: impl Fn(&P) -> bool) -> Option<Time> {
        let meant = self.slots.iter().filter(|slot| !slot.held && slot.payload.as_ref().is_some_and(&which));
        meant.map(|slot| Time(i64::from(slot.at))).min()
    }

    /// How many items will come due; held ones are not counted.
    pub fn len(&self) -> usize {
        self.pending
    }

    /// Whether nothing will come due.
    pub fn is_empty(&self) -> bool {
        self.pending == 0
    }

    /// All that will come due, in that order.
    pub fn iter_sorted(&self) -> Vec<(Time, Ticket, &P)> {
        self.pending_slots().into_iter().filter_map(|slot| self.row(slot)).collect()
    }

    /// What is held aside, in the order in which it would have come due; the time is the one it was held from.
    pub fn held(&self) -> Vec<(Time, Ticket, &P)> {
        self.sorted_slots(|slot| slot.held).into_iter().filter_map(|slot| self.row(slot)).collect()
    }

    fn row(&self, slot: usize) -> Option<(Time, Ticket, &P)> {
        let Slot { at, ticket, payload, .. } = &self.slots[slot];
        Some((Time(i64::from(*at)), *ticket, payload.as_ref()?))
    }

    fn pending_slots(&self) -> Vec<usize> {
        self.sorted_slots(|slot| !slot.held)
    }

    /// The occupied slots that `which` names, by time and rank.
    fn sorted_slots(&self, which: impl Fn(&Slot<P>) -> bool) -> Vec<usize> {
        let mut found: Vec<usize> = (0..self.slots.len())
            .filter(|&slot| self.slots[slot].payload.is_some() && which(&self.slots[slot]))
            .collect();
        found.sort_unstable_by_key(|&slot| (self.slots[slot].at, self.slots[slot].rank));
        found
    }

    fn fresh_rank(&mut self) -> u64 {
        let rank = self.next;
        self.next += 1;
        rank
    }

    /// Gives an item with a new ticket a slot.
    fn settle_in(&mut self, item: Slot<P>) -> usize {
        let ticket = item.ticket;
        let slot = match self.vacant.pop() {
            Some(slot) => {
                self.slots[slot as usize] = item;
                slot
            }
            None => {
                self.slots.push(item);
                // 2³² items would need 200 GB before they could overflow this.
                (self.slots.len() - 1) as u32
            }
        };
        if self.whereabouts.len() >= 2 * (self.slots.len() - self.vacant.len()) + SLACK {
            let slots = &self.slots;
            self.whereabouts.retain(|&(ticket, slot)| {
                let slot = &slots[slot as usize];
                slot.ticket == ticket && slot.payload.is_some()
            });
        }
        self.whereabouts.push((ticket, slot));
        slot as usize
    }

    /// Puts the item of a slot into the heap, at its time.
    fn enter(&mut self, slot: usize) {
        let Slot { at, rank, .. } = self.slots[slot];
        self.heap.push(Entry { at, slot: slot as u32, rank });
        self.pending += 1;
    }

    fn find(&self, ticket: Ticket) -> Option<usize> {
        let found = self.whereabouts.binary_search_by_key(&ticket, |&(known, _)| known).ok()?;
        let slot = self.whereabouts[found].1 as usize;
        (self.slots[slot].ticket == ticket && self.slots[slot].payload.is_some()).then_some(slot)
    }

    fn vacate(&mut self, slot: usize) -> Option<P> {
        let payload = self.slots[slot].payload.take()?;
        self.vacant.push(slot as u32);
        Some(payload)
    }

    /// Drops stale entries from the top, so that the first entry of the heap is a living one.
    fn surface(&mut self) {
        while let Some(first) = self.heap.peek() {
            let slot = &self.slots[first.slot as usize];
            if slot.rank == first.rank && slot.at == first.at && slot.pending() {
                break;
            }
            self.heap.pop();
        }
    }

    /// As [`Self::surface`], and where stale entries outnumber living ones, a new heap: cancelling costs no memory for long.
    fn tidy(&mut self) {
        if self.heap.len() > 2 * self.pending + SLACK {
            self.rebuild();
        } else {
            self.surface();
        }
    }

    fn rebuild(&mut self) {
        let entries: Vec<Entry> = self
            .slots
            .iter()
            .enumerate()
            .filter(|(_, slot)| slot.pending())
            .map(|(index, slot)| Entry { at: slot.at, slot: index as u32, rank: slot.rank })
            .collect();
        self.pending = entries.len();
        self.heap = entries.into();
    }
}

impl<P: Clone> Agenda<P> {
    /// Takes the next item that is due at `until` or before. One that comes again stays, for when the calendar says.
    pub fn pop_due(&mut self, until: Time, calendar: &Calendar) -> Option<(Time, Ticket, P)> {
        let first = *self.heap.peek()?;
        let at = Time(i64::from(first.at));
        if at > until {
            return None;
        }
        self.heap.pop();
        self.pending -= 1;
        let slot = first.slot as usize;
        let ticket = self.slots[slot].ticket;
        let next = self.slots[slot].again.map(|rhythm| whole_seconds(rhythm.next(at, calendar)));
        let payload = match next.filter(|next| *next > first.at) {
            None => self.vacate(slot)?,
            Some(next) => {
                self.slots[slot].rank = self.fresh_rank();
                self.slots[slot].at = next;
                self.enter(slot);
                self.slots[slot].payload.clone()?
            }
        };
        self.surface();
        Some((at, ticket, payload))
    }
}

/// Exercise time as the heap keeps it. Out of range is the nearest second in range.
#[inline]
fn whole_seconds(at: Time) -> u32 {
    at.0.clamp(0, i64::from(u32::MAX) - 1) as u32
}

/// One item as it is written: the canonical row of an agenda.
#[derive(Serialize, Deserialize)]
struct Row<P> {
    at: u32,
    rank: u64,
    ticket: Ticket,
    held: bool,
    again: Option<Rhythm>,
    payload: P,
}

/// Canonical: the next ticket, then the rows by time and rank, pending and held together.
impl<P: Serialize> Serialize for Agenda<P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows: Vec<Row<&P>> = self
            .sorted_slots(|_| true)
            .into_iter()
            .filter_map(|slot| {
                let Slot { at, held, rank, ticket, again, payload } = &self.slots[slot];
                let payload = payload.as_ref()?;
                Some(Row { at: *at, rank: *rank, ticket: *ticket, held: *held, again: *again, payload })
            })
            .collect();
        let mut state = serializer.serialize_struct("Agenda", 2)?;
        state.serialize_field("next", &self.next)?;
        state.serialize_field("rows", &rows)?;
        state.end()
    }
}

impl<'de, P: Deserialize<'de>> Deserialize<'de> for Agenda<P> {
    /// Refuses rows that no agenda could have written.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "Agenda")]
        struct Written<P> {
            next: u64,
            rows: Vec<Row<P>>,
        }
        let Written { next, mut rows } = Written::<P>::deserialize(deserializer)?;
        if rows.iter().any(|row| row.at == u32::MAX || row.rank >= next || row.ticket.0 > row.rank) {
            return Err(de::Error::custom("an item of the agenda has an impossible time or ticket"));
        }
        rows.sort_unstable_by_key(|row| row.rank);
        let same_rank = rows.windows(2).any(|pair| pair[0].rank == pair[1].rank);
        rows.sort_unstable_by_key(|row| row.ticket);
        if same_rank || rows.windows(2).any(|pair| pair[0].ticket == pair[1].ticket) {
            return Err(de::Error::custom("two items of the agenda share a ticket"));
        }
        let mut agenda = Self { next, ..Self::default() };
        for Row { at, rank, ticket, held, again, payload } in rows {
            agenda.settle_in(Slot { at, held, rank, ticket, again, payload: Some(payload) });
        }
        agenda.rebuild();
        Ok(agenda)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn calendar() -> Calendar {
        Calendar::new("2027-03-08 06:00", "Africa/Niamey").expect("a good calendar")
    }

    fn drain<P: Clone>(agenda: &mut Agenda<P>) -> Vec<(i64, P)> {
        drain_until(agenda, i64::MAX)
    }

    fn drain_until<P: Clone>(agenda: &mut Agenda<P>, until: i64) -> Vec<(i64, P)> {
        let calendar = calendar();
        let due = || agenda.pop_due(Time(until), &calendar);
        std::iter::from_fn(due).map(|(at, _, payload)| (at.0, payload)).collect()
    }

    fn bytes(agenda: &Agenda<u32>) -> Vec<u8> {
        postcard::to_allocvec(agenda).expect("an agenda of numbers can be written")
    }

    #[test]
    fn items_of_one_second_come_due_in_the_order_they_were_put_down() {
        let mut agenda = Agenda::new();
        for (at, name) in [(60, "patrol"), (30, "first car"), (60, "report"), (30, "second car")] {
            agenda.schedule(Time(at), name);
        }
        assert_eq!(agenda.pop_due(Time(29), &calendar()), None, "nothing is due yet");
        assert_eq!(agenda.peek(), Some((Time(30), &"first car")));
        assert_eq!(drain(&mut agenda), [(30, "first car"), (30, "second car"), (60, "patrol"), (60, "report")]);
        assert!(agenda.is_empty());
    }

    #[test]
    fn a_held_item_waits_until_it_is_released() {
        let mut agenda = Agenda::new();
        let inject = agenda.schedule(Time(10), "inject");
        agenda.schedule(Time(20), "car");
        assert!(agenda.hold(inject));
        assert!(!agenda.hold(inject), "it is held already");
        assert_eq!((agenda.len(), agenda.peek()), (1, Some((Time(20), &"car"))));
        assert_eq!((agenda.held(), agenda.when(inject)), (vec![(Time(10), inject, &"inject")], Some(Time(10))));
        assert!(agenda.release(inject, Time(20)));
        assert_eq!(drain(&mut agenda), [(20, "car"), (20, "inject")], "it comes behind what is there");
        assert!(!agenda.release(inject, Time(30)), "it has come due");
        assert_eq!((agenda.cancel(inject), agenda.when(inject)), (None, None));
    }

    #[test]
    fn what_is_held_can_be_moved_and_comes_when_it_is_due_then() {
        let mut agenda = Agenda::new();
        let inject = agenda.schedule(Time(10), "inject");
        assert!(agenda.hold(inject) && agenda.reschedule(inject, Time(50)));
        assert_eq!(agenda.shift(Span(100), Time(0), |_| true), 1);
        assert_eq!(drain(&mut agenda), [], "it is held");
        assert!(agenda.release(inject, Time(20)));
        assert_eq!(drain(&mut agenda), [(150, "inject")]);
    }

    #[test]
    fn what_comes_again_comes_behind_what_is_there_and_keeps_its_ticket() {
        let mut agenda = Agenda::new();
        let round = agenda.repeat(Time(10), Rhythm::Every(Span(10)), "round");
        agenda.schedule(Time(20), "car");
        assert_eq!(drain_until(&mut agenda, 30), [(10, "round"), (20, "car"), (20, "round"), (30, "round")]);
        assert!(agenda.hold(round));
        assert_eq!(drain_until(&mut agenda, 100), []);
        assert!(agenda.release(round, Time(105)));
        assert_eq!(drain_until(&mut agenda, 120), [(105, "round"), (115, "round")], "its phase is that of its release");
        assert_eq!(agenda.cancel(round), Some("round"));
        assert!(agenda.is_empty());
    }

    #[test]
    fn all_that_concerns_one_thing_stands_still_and_goes_on_together() {
        let mut agenda = Agenda::new();
        for (at, name) in [(10, "flood begins"), (15, "car"), (20, "flood ends")] {
            agenda.schedule(Time(at), name);
        }
        let flood = |name: &&str| name.starts_with("flood");
        assert_eq!((agenda.hold_all(flood), agenda.hold_all(flood)), (2, 0));
        assert_eq!(drain(&mut agenda), [(15, "car")]);
        assert_eq!(agenda.release_all(Time(15), flood), 2);
        assert_eq!(drain(&mut agenda), [(15, "flood begins"), (20, "flood ends")]);
    }

    #[test]
    fn a_shift_into_the_present_keeps_the_order_of_what_it_moves() {
        let mut agenda = Agenda::new();
        // The later inject has the older ticket: tickets alone would turn the two round.
        for (at, name) in [(300, "inject 2"), (200, "inject 1"), (150, "inject 0"), (100, "car"), (900, "inject 3")] {
            agenda.schedule(Time(at), name);
        }
        let moved = agenda.shift(Span(-200), Time(100), |name| name.starts_with("inject"));
        assert_eq!(moved, 4);
        let expected = [(100, "car"), (100, "inject 0"), (100, "inject 1"), (100, "inject 2"), (700, "inject 3")];
        assert_eq!(drain(&mut agenda), expected);
    }

    #[test]
    fn the_same_items_are_written_as_the_same_bytes_whatever_happened_before() {
        let mut straight = Agenda::new();
        let mut eventful = Agenda::new();
        for n in 0..400_u32 {
            straight.schedule(Time(i64::from(n % 7)), n);
        }
        let tickets: Vec<Ticket> = (0..400).map(|n| eventful.schedule(Time(5000 - i64::from(n)), n)).collect();
        for (n, &ticket) in tickets.iter().enumerate() {
            assert!(eventful.hold(ticket) && eventful.release(ticket, Time(3)));
            assert!(eventful.reschedule(ticket, Time(n as i64 % 7)));
        }
        assert_eq!(bytes(&straight), bytes(&eventful));
        for n in [3, 77, 399] {
            assert_eq!(straight.cancel(tickets[n]), Some(n as u32));
        }
        for n in [399, 3, 77] {
            assert_eq!(eventful.cancel(tickets[n]), Some(n as u32));
        }
        assert_eq!(bytes(&straight), bytes(&eventful));
    }

    #[test]
    fn items_moved_to_and_fro_cost_no_memory() {
        let mut agenda = Agenda::new();
        let ticket = agenda.schedule(Time(0), 0);
        for n in 0..100_000 {
            assert!(agenda.reschedule(ticket, Time(n % 2)));
            let other = agenda.schedule(Time(9), 1);
            assert_eq!(agenda.cancel(other), Some(1));
        }
        assert!(agenda.heap.len() <= 200, "{}", agenda.heap.len());
        assert!(agenda.whereabouts.len() <= 200, "{}", agenda.whereabouts.len());
        assert_eq!(agenda.slots.len(), 2);
    }

    #[test]
    fn rows_that_no_agenda_wrote_are_refused() {
        for wrong in [
            r#"{"next":1,"rows":[{"at":0,"rank":0,"ticket":0,"held":false,"again":null,"payload":1},{"at":1,"rank":0,"ticket":0,"held":true,"again":null,"payload":2}]}"#,
            r#"{"next":0,"rows":[{"at":0,"rank":0,"ticket":0,"held":false,"again":null,"payload":1}]}"#,
            r#"{"next":1,"rows":[{"at":4294967295,"rank":0,"ticket":0,"held":false,"again":null,"payload":1}]}"#,
        ] {
            assert!(serde_json::from_str::<Agenda<u32>>(wrong).is_err(), "{wrong}");
        }
    }

    /// What may be done to an agenda. Tickets are named by their place among all tickets given so far.
    #[derive(Clone, Debug)]
    enum Deed {
        Schedule(i64),
        Repeat { first: i64, every: i64 },
        Cancel(usize),
        Hold(usize),
        Release(usize, i64),
        Reschedule(usize, i64),
        Shift { by: i64, not_before: i64, remainder: u32 },
        Pop(i64),
        WriteAndRead,
    }

    fn deeds() -> impl Strategy<Value = Vec<Deed>> {
        // Twelve seconds for hundreds of items: ties everywhere.
        let (at, which) = (0..12_i64, 0..500_usize);
        let deed = prop_oneof![
            8 => at.clone().prop_map(Deed::Schedule),
            1 => (at.clone(), 1..5_i64).prop_map(|(first, every)| Deed::Repeat { first, every }),
            2 => which.clone().prop_map(Deed::Cancel),
            2 => which.clone().prop_map(Deed::Hold),
            2 => (which.clone(), at.clone()).prop_map(|(w, at)| Deed::Release(w, at)),
            2 => (which, at.clone()).prop_map(|(w, at)| Deed::Reschedule(w, at)),
            1 => (-6..6_i64, at.clone(), 0..3_u32)
                .prop_map(|(by, not_before, remainder)| Deed::Shift { by, not_before, remainder }),
            4 => at.prop_map(Deed::Pop),
            1 => Just(Deed::WriteAndRead),
        ];
        prop::collection::vec(deed, 1..300)
    }

    /// The agenda as one would explain it: a list, sorted whenever one looks. `order` is the place within a second.
    #[derive(Clone, Debug)]
    struct Item {
        at: i64,
        order: u64,
        ticket: Ticket,
        held: bool,
        every: Option<i64>,
        payload: u32,
    }

    fn listed(model: &[Item], held: bool) -> Vec<(Time, Ticket, &u32)> {
        let mut items: Vec<&Item> = model.iter().filter(|item| item.held == held).collect();
        items.sort_by_key(|item| (item.at, item.order));
        items.into_iter().map(|item| (Time(item.at), item.ticket, &item.payload)).collect()
    }

    fn named(agenda: &Agenda<u32>, remainder: u32) -> Vec<u32> {
        agenda.iter_sorted().into_iter().map(|(_, _, &p)| p).filter(|p| p % 3 == remainder).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn an_agenda_does_what_a_sorted_list_does(deeds in deeds()) {
            let (mut agenda, calendar) = (Agenda::new(), calendar());
            let mut model: Vec<Item> = Vec::new();
            let mut tickets: Vec<Ticket> = Vec::new();
            let mut orders = 0..;
            for deed in deeds {
                let pick = |which: usize| tickets.get(which % tickets.len().max(1)).copied();
                match deed {
                    Deed::Schedule(_) | Deed::Repeat { .. } => {
                        let payload = tickets.len() as u32;
                        let (at, every) = match deed {
                            Deed::Repeat { first, every } => (first, Some(every)),
                            Deed::Schedule(at) => (at, None),
                            _ => unreachable!("no other deed puts something down"),
                        };
                        let ticket = match every {
                            Some(every) => agenda.repeat(Time(at), Rhythm::Every(Span(every)), payload),
                            None => agenda.schedule(Time(at), payload),
                        };
                        prop_assert!(tickets.last().is_none_or(|&last| last < ticket));
                        tickets.push(ticket);
                        let item = |order| Item { at, order, ticket, held: false, every, payload };
                        model.extend(orders.next().map(item));
                    }
                    Deed::Cancel(which) => if let Some(ticket) = pick(which) {
                        let found = model.iter().position(|item| item.ticket == ticket);
                        prop_assert_eq!(agenda.cancel(ticket), found.map(|i| model.remove(i).payload));
                    },
                    Deed::Hold(which) => if let Some(ticket) = pick(which) {
                        let found = model.iter_mut().find(|item| item.ticket == ticket && !item.held);
                        prop_assert_eq!(agenda.hold(ticket), found.map(|item| item.held = true).is_some());
                    },
                    Deed::Release(which, at) => if let Some(ticket) = pick(which) {
                        let found = model.iter_mut().find(|item| item.ticket == ticket && item.held);
                        prop_assert_eq!(agenda.release(ticket, Time(at)), found.is_some());
                        if let Some(item) = found {
                            item.held = false;
                            if item.at < at {
                                item.at = at;
                                item.order = orders.next().unwrap_or_default();
                            }
                        }
                    },
                    Deed::Reschedule(which, at) => if let Some(ticket) = pick(which) {
                        let found = model.iter_mut().find(|item| item.ticket == ticket);
                        let done = found.map(|item| item.at = at).is_some();
                        prop_assert_eq!(agenda.reschedule(ticket, Time(at)), done);
                    },
                    Deed::Shift { by, not_before, remainder } => {
                        let before = named(&agenda, remainder);
                        let count = agenda.shift(Span(by), Time(not_before), |payload| payload % 3 == remainder);
                        prop_assert_eq!(named(&agenda, remainder), before, "the moved keep their order");
                        model.sort_by_key(|item| (item.at, item.order));
                        prop_assert_eq!(count, model.iter().filter(|item| item.payload % 3 == remainder).count());
                        for item in model.iter_mut().filter(|item| item.payload % 3 == remainder) {
                            let floor = item.at.min(not_before);
                            if by < 0 && item.at > floor && item.at + by <= floor {
                                item.order = orders.next().unwrap_or_default();
                            }
                            item.at = if by < 0 { (item.at + by).max(floor) } else { item.at + by };
                        }
                    }
                    Deed::Pop(until) => {
                        let first = listed(&model, false).first().map(|&(at, ticket, &payload)| (at, ticket, payload));
                        let due = first.filter(|&(at, _, _)| at <= Time(until));
                        prop_assert_eq!(agenda.pop_due(Time(until), &calendar), due);
                        let is_due = |item: &Item| due.is_some_and(|(_, ticket, _)| item.ticket == ticket);
                        model.retain(|item| !is_due(item) || item.every.is_some());
                        for item in model.iter_mut().filter(|item| is_due(item)) {
                            item.at += item.every.unwrap_or_default();
                            item.order = orders.next().unwrap_or_default();
                        }
                    }
                    Deed::WriteAndRead => {
                        let written = bytes(&agenda);
                        agenda = postcard::from_bytes(&written).expect("what was written can be read");
                        prop_assert_eq!(bytes(&agenda), written);
                    }
                }
                prop_assert_eq!(agenda.iter_sorted(), listed(&model, false));
                prop_assert_eq!(agenda.held(), listed(&model, true));
                prop_assert_eq!(agenda.len(), listed(&model, false).len());
                prop_assert_eq!(agenda.peek(), listed(&model, false).first().map(|&(at, _, payload)| (at, payload)));
            }
            for ticket in model.iter().filter(|item| item.every.is_some()).map(|item| item.ticket) {
                prop_assert!(agenda.cancel(ticket).is_some());
            }
            model.retain(|item| item.every.is_none());
            let rest: Vec<(i64, u32)> = listed(&model, false).iter().map(|&(at, _, &p)| (at.0, p)).collect();
            prop_assert_eq!(drain(&mut agenda), rest);
        }
    }
}
