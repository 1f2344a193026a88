//! The agenda: what is due, and in which order. Items come due by time, and within one second in the order in which they
//! were put on the agenda. An item can be cancelled, held aside and released, moved alone or with others.
//!
//! It ignores what an item means, and what the time is: the caller says up to when items are due. It may not touch a clock,
//! and its content may not depend on its history: two agendas with the same items are written as the same bytes.
//!
//! How: a 4-ary heap of 16-byte entries beside a vector of payloads. An entry whose item has gone or moved stays behind in
//! the heap and is dropped when it surfaces; the first entry is always a living one, so that peeking needs no change.

use std::cmp::Ordering;

use dary_heap::QuaternaryHeap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeStruct};

use super::time::{Span, Time};

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
        let rank = self.fresh_rank();
        let ticket = Ticket(rank);
        let slot = self.settle_in(Slot { at: whole_seconds(at), held: false, rank, ticket, payload: Some(payload) });
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

    /// Keeps a pending item aside: it does not come due until released. `false`: it is not pending.
    pub fn hold(&mut self, ticket: Ticket) -> bool {
        let Some(slot) = self.find(ticket).filter(|&slot| !self.slots[slot].held) else {
            return false;
        };
        self.slots[slot].held = true;
        self.pending -= 1;
        self.tidy();
        true
    }

    /// Puts a held item back on the agenda, for `at`. `false`: it is not held.
    pub fn release(&mut self, ticket: Ticket, at: Time) -> bool {
        let Some(slot) = self.find(ticket).filter(|&slot| self.slots[slot].held) else {
            return false;
        };
        self.slots[slot].held = false;
        self.slots[slot].at = whole_seconds(at);
        self.enter(slot);
        true
    }

    /// Moves one pending item to `at`; among items of that second its ticket decides. `false`: it is not pending.
    pub fn reschedule(&mut self, ticket: Ticket, at: Time) -> bool {
        let Some(slot) = self.find(ticket).filter(|&slot| !self.slots[slot].held) else {
            return false;
        };
        let at = whole_seconds(at);
        if self.slots[slot].at != at {
            self.slots[slot].at = at;
            self.pending -= 1;
            self.enter(slot);
            self.tidy();
        }
        true
    }

    /// Moves every pending item that `which` names by `by`, and says how many. `which` is asked in due order. The moved
    /// items keep their order among themselves. Moved backwards, none passes `not_before` (the present, usually): those that
    /// would, come due at that second, behind what is already there. An item already earlier than that stays where it is.
    pub fn shift(&mut self, by: Span, not_before: Time, mut which: impl FnMut(&P) -> bool) -> usize {
        let floor = i64::from(whole_seconds(not_before));
        let mut moved = self.pending_slots();
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

    /// When the next item comes due.
    pub fn next_time(&self) -> Option<Time> {
        self.heap.peek().map(|first| Time(i64::from(first.at)))
    }

    /// Takes the next item that is due at `until` or before.
    pub fn pop_due(&mut self, until: Time) -> Option<(Time, Ticket, P)> {
        let first = *self.heap.peek()?;
        let at = Time(i64::from(first.at));
        if at > until {
            return None;
        }
        self.heap.pop();
        let slot = first.slot as usize;
        let ticket = self.slots[slot].ticket;
        let payload = self.vacate(slot)?;
        self.pending -= 1;
        self.surface();
        Some((at, ticket, payload))
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
    payload: P,
}

/// Canonical: the next ticket, then the rows by time and rank, pending and held together.
impl<P: Serialize> Serialize for Agenda<P> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let rows: Vec<Row<&P>> = self
            .sorted_slots(|_| true)
            .into_iter()
            .filter_map(|slot| {
                let Slot { at, held, rank, ticket, payload } = &self.slots[slot];
                Some(Row { at: *at, rank: *rank, ticket: *ticket, held: *held, payload: payload.as_ref()? })
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
        for Row { at, rank, ticket, held, payload } in rows {
            agenda.settle_in(Slot { at, held, rank, ticket, payload: Some(payload) });
        }
        agenda.rebuild();
        Ok(agenda)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn drain<P>(agenda: &mut Agenda<P>) -> Vec<(i64, P)> {
        std::iter::from_fn(|| agenda.pop_due(Time(i64::MAX))).map(|(at, _, payload)| (at.0, payload)).collect()
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
        assert_eq!(agenda.pop_due(Time(29)), None, "nothing is due yet");
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
        assert_eq!((agenda.len(), agenda.next_time()), (1, Some(Time(20))));
        assert_eq!(agenda.held(), [(Time(10), inject, &"inject")]);
        assert!(agenda.release(inject, Time(20)));
        assert_eq!(drain(&mut agenda), [(20, "inject"), (20, "car")], "its ticket is the older one");
        assert!(!agenda.release(inject, Time(30)), "it has come due");
        assert_eq!(agenda.cancel(inject), None);
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
            r#"{"next":1,"rows":[{"at":0,"rank":0,"ticket":0,"held":false,"payload":1},{"at":1,"rank":0,"ticket":0,"held":true,"payload":2}]}"#,
            r#"{"next":0,"rows":[{"at":0,"rank":0,"ticket":0,"held":false,"payload":1}]}"#,
            r#"{"next":1,"rows":[{"at":4294967295,"rank":0,"ticket":0,"held":false,"payload":1}]}"#,
        ] {
            assert!(serde_json::from_str::<Agenda<u32>>(wrong).is_err(), "{wrong}");
        }
    }

    /// What may be done to an agenda. Tickets are named by their place among all tickets given so far.
    #[derive(Clone, Debug)]
    enum Deed {
        Schedule(i64),
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
            let mut agenda = Agenda::new();
            let mut model: Vec<Item> = Vec::new();
            let mut tickets: Vec<Ticket> = Vec::new();
            let mut orders = 0..;
            for deed in deeds {
                let pick = |which: usize| tickets.get(which % tickets.len().max(1)).copied();
                match deed {
                    Deed::Schedule(at) => {
                        let payload = tickets.len() as u32;
                        let ticket = agenda.schedule(Time(at), payload);
                        prop_assert!(tickets.last().is_none_or(|&last| last < ticket));
                        tickets.push(ticket);
                        model.extend(orders.next().map(|order| Item { at, order, ticket, held: false, payload }));
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
                        let done = found.map(|item| (item.at, item.held) = (at, false)).is_some();
                        prop_assert_eq!(agenda.release(ticket, Time(at)), done);
                    },
                    Deed::Reschedule(which, at) => if let Some(ticket) = pick(which) {
                        let found = model.iter_mut().find(|item| item.ticket == ticket && !item.held);
                        let done = found.map(|item| item.at = at).is_some();
                        prop_assert_eq!(agenda.reschedule(ticket, Time(at)), done);
                    },
                    Deed::Shift { by, not_before, remainder } => {
                        let before = named(&agenda, remainder);
                        let count = agenda.shift(Span(by), Time(not_before), |payload| payload % 3 == remainder);
                        prop_assert_eq!(&named(&agenda, remainder), &before, "the moved keep their order");
                        prop_assert_eq!(count, before.len());
                        for payload in before {
                            let found = model.iter_mut().find(|item| item.payload == payload);
                            let Some(item) = found else { continue };
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
                        prop_assert_eq!(agenda.pop_due(Time(until)), due);
                        model.retain(|item| due.is_none_or(|(_, ticket, _)| item.ticket != ticket));
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
            let rest: Vec<(i64, u32)> = listed(&model, false).iter().map(|&(at, _, &p)| (at.0, p)).collect();
            prop_assert_eq!(drain(&mut agenda), rest);
        }
    }
}
