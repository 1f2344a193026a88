//! The hold model: an agenda that stays as full as it is. Each turn takes the next item and puts one down again, an
//! exponential wait later. The yardsticks run beside it: the standard library's heap with the payload inside, which is what
//! one would write first, and the bare 4-ary heap of 16-byte entries, which is the least an agenda on it can cost.
//!
//! `cargo bench -p harmattan-kernel --bench agenda`

use std::{cmp::Reverse, collections::BinaryHeap};

use dary_heap::QuaternaryHeap;
use divan::{Bencher, black_box};
use kernel::{
    agenda::Agenda,
    chance::Dice,
    names::Slug,
    time::{Calendar, Span, Time},
};

/// As large as a happening with a subject, a place and a number.
type Payload = [u64; 3];

const PENDING: [usize; 3] = [1_000, 100_000, 1_000_000];

fn main() {
    divan::main();
}

/// Waits with a mean of two hours, drawn beforehand so that only the queue is timed.
struct Waits {
    drawn: Vec<u32>,
    next: usize,
}

impl Waits {
    fn new() -> Self {
        let (dice, subject) = (Dice { seed: 1 }, Slug::new("hold"));
        let drawn = (0..1 << 16).map(|n| dice.roll("bench", subject, n).exponential_secs(7200) as u32).collect();
        Self { drawn, next: 0 }
    }

    fn take(&mut self) -> u32 {
        self.next = (self.next + 1) % self.drawn.len();
        self.drawn[self.next]
    }
}

#[divan::bench(args = PENDING, sample_count = 200, sample_size = 10_000)]
fn agenda(bencher: Bencher<'_, '_>, pending: usize) {
    let (mut waits, calendar) = (Waits::new(), Calendar::new("2027-03-08 06:00", "Africa/Niamey").expect("a calendar"));
    let mut agenda: Agenda<Payload> = Agenda::new();
    for n in 0..pending {
        agenda.schedule(Time(i64::from(waits.take())), [n as u64; 3]);
    }
    bencher.bench_local(|| {
        if let Some((now, _, payload)) = agenda.pop_due(Time(i64::MAX), &calendar) {
            agenda.schedule(now + Span(i64::from(waits.take())), black_box(payload));
        }
    });
}

#[divan::bench(args = PENDING, sample_count = 200, sample_size = 10_000)]
fn std_heap_with_payload(bencher: Bencher<'_, '_>, pending: usize) {
    let mut waits = Waits::new();
    let mut rank = pending as u64;
    let mut heap: BinaryHeap<Reverse<(u32, u64, Payload)>> =
        (0..rank).map(|n| Reverse((waits.take(), n, [n; 3]))).collect();
    bencher.bench_local(|| {
        if let Some(Reverse((now, _, payload))) = heap.pop() {
            rank += 1;
            heap.push(Reverse((now + waits.take(), rank, black_box(payload))));
        }
    });
}

#[divan::bench(args = PENDING, sample_count = 200, sample_size = 10_000)]
fn bare_4_ary_heap(bencher: Bencher<'_, '_>, pending: usize) {
    let mut waits = Waits::new();
    let mut rank = pending as u64;
    let mut heap: QuaternaryHeap<Reverse<(u32, u64)>> = (0..rank).map(|n| Reverse((waits.take(), n))).collect();
    bencher.bench_local(|| {
        if let Some(Reverse((now, _))) = heap.pop() {
            rank += 1;
            heap.push(Reverse((now + waits.take(), black_box(rank))));
        }
    });
}
