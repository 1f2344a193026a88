//! The crossing network: 200 posts in a ring with short cuts, four officers each, travellers who pass three posts and leave. The
//! same network runs on the engine's agenda with dice by stream, on the agenda with a plain generator, and on the standard
//! library's heap with a plain generator, which is what one would write first. So one run shows what stable tickets cost, and
//! what it costs that every draw has a name.
//!
//! Travel takes 60 minutes in the mean, service 5 or 12, a traveller arrives at each post every 10 minutes; all exponential,
//! in whole seconds. The horizon is 2,510 minutes, a tenth of the one whose figures are known (mean wait 0.15 minutes, and
//! 23.1 with the load at 0.9 once it is warm; a short run stays below that). Before the timing, each is run once and says what
//! came out: they must tell the same story.
//!
//! `cargo bench -p harmattan-engine --bench crossing_network`

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
};

use divan::{Bencher, black_box, counter::ItemsCount};
use engine::kernel::{agenda::Agenda, chance::Dice, names::Slug, time::Time};
use rand::{RngExt as _, SeedableRng as _, rngs::SmallRng};

const POSTS: usize = 200;
const OFFICERS: u32 = 4;
const HOPS: u8 = 3;
const TRAVEL_S: f64 = 3600.0;
const GAP_S: f64 = 600.0;
const HORIZON_S: i64 = 2_510 * 60;
/// Mean service in minutes: load 0.375, and 0.9.
const SERVICE_MIN: [u32; 2] = [5, 12];

#[derive(Clone, Copy)]
enum Event {
    Appears { post: u16 },
    Arrives { post: u16, passed: u8 },
    Served { post: u16, passed: u8 },
}

trait Queue {
    fn put(&mut self, at: i64, event: Event);
    fn take(&mut self) -> Option<(i64, Event)>;
}

impl Queue for Agenda<Event> {
    fn put(&mut self, at: i64, event: Event) {
        self.schedule(Time(at), event);
    }
    fn take(&mut self) -> Option<(i64, Event)> {
        self.pop_due(Time(HORIZON_S)).map(|(at, _, event)| (at.0, event))
    }
}

/// An entry that is compared by time and rank alone.
struct Entry(i64, u64, Event);

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        (self.0, self.1) == (other.0, other.1)
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0, self.1).cmp(&(other.0, other.1))
    }
}

#[derive(Default)]
struct StdHeap {
    heap: BinaryHeap<Reverse<Entry>>,
    rank: u64,
}

impl Queue for StdHeap {
    fn put(&mut self, at: i64, event: Event) {
        self.rank += 1;
        self.heap.push(Reverse(Entry(at, self.rank, event)));
    }
    fn take(&mut self) -> Option<(i64, Event)> {
        let Reverse(Entry(at, _, event)) = self.heap.pop()?;
        (at <= HORIZON_S).then_some((at, event))
    }
}

trait Chance {
    fn wait(&mut self, purpose: &'static str, post: usize, mean_s: f64) -> i64;
    fn way(&mut self, post: usize) -> usize;
}

/// Every draw has a name: its purpose, its post and its count.
struct Named {
    dice: Dice,
    posts: Vec<Slug>,
    counts: Vec<u64>,
}

impl Named {
    fn new() -> Self {
        let posts = (0..POSTS).map(|n| Slug::new(&format!("post-{n}"))).collect();
        Self { dice: Dice { seed: 1 }, posts, counts: vec![0; POSTS] }
    }
    fn count(&mut self, post: usize) -> u64 {
        self.counts[post] += 1;
        self.counts[post]
    }
}

impl Chance for Named {
    fn wait(&mut self, purpose: &'static str, post: usize, mean_s: f64) -> i64 {
        let count = self.count(post);
        self.dice.roll(purpose, self.posts[post], count).exponential(mean_s) as i64
    }
    fn way(&mut self, post: usize) -> usize {
        let count = self.count(post);
        self.dice.roll("way", self.posts[post], count).below(3) as usize
    }
}

struct Plain(SmallRng);

impl Chance for Plain {
    fn wait(&mut self, _: &'static str, _: usize, mean_s: f64) -> i64 {
        let unit: f64 = self.0.random();
        (-libm::log(1.0 - unit) * mean_s) as i64
    }
    fn way(&mut self, _: usize) -> usize {
        self.0.random_range(0..3)
    }
}

struct Post {
    free: u32,
    waiting: VecDeque<(i64, u8)>,
}

/// What came out.
#[derive(Debug, Default)]
struct Outcome {
    events: u64,
    done: u64,
    waited_s: i64,
    services: u64,
}

impl Outcome {
    fn mean_wait_min(&self) -> f64 {
        self.waited_s as f64 / self.services.max(1) as f64 / 60.0
    }
}

fn run(queue: &mut impl Queue, chance: &mut impl Chance, service_min: u32) -> Outcome {
    let service_s = f64::from(service_min) * 60.0;
    let mut posts: Vec<Post> = (0..POSTS).map(|_| Post { free: OFFICERS, waiting: VecDeque::new() }).collect();
    let mut outcome = Outcome::default();
    for post in 0..POSTS {
        queue.put(chance.wait("gap", post, GAP_S), Event::Appears { post: post as u16 });
    }
    while let Some((now, event)) = queue.take() {
        let (post, arriving) = match event {
            Event::Appears { post } => {
                queue.put(now + chance.wait("gap", usize::from(post), GAP_S), Event::Appears { post });
                (usize::from(post), Some(0))
            }
            Event::Arrives { post, passed } => (usize::from(post), Some(passed)),
            Event::Served { post, passed } => {
                let post = usize::from(post);
                posts[post].free += 1;
                if passed + 1 == HOPS {
                    outcome.done += 1;
                } else {
                    let to = (post + [1, 7, 31][chance.way(post)]) % POSTS;
                    let there = now + chance.wait("travel", post, TRAVEL_S);
                    queue.put(there, Event::Arrives { post: to as u16, passed: passed + 1 });
                }
                (post, None)
            }
        };
        outcome.events += 1;
        if let Some(passed) = arriving {
            posts[post].waiting.push_back((now, passed));
        }
        if posts[post].free > 0
            && let Some((since, passed)) = posts[post].waiting.pop_front()
        {
            posts[post].free -= 1;
            outcome.waited_s += now - since;
            outcome.services += 1;
            let done = now + chance.wait("service", post, service_s);
            queue.put(done, Event::Served { post: post as u16, passed });
        }
    }
    outcome
}

fn with_named_dice(service_min: u32) -> Outcome {
    run(&mut Agenda::new(), &mut Named::new(), service_min)
}

fn with_plain_dice(service_min: u32) -> Outcome {
    run(&mut Agenda::new(), &mut Plain(SmallRng::seed_from_u64(1)), service_min)
}

fn with_std_heap(service_min: u32) -> Outcome {
    run(&mut StdHeap::default(), &mut Plain(SmallRng::seed_from_u64(1)), service_min)
}

fn main() {
    for service_min in SERVICE_MIN {
        let outcomes = [with_named_dice(service_min), with_plain_dice(service_min), with_std_heap(service_min)];
        for (name, outcome) in
            ["agenda, named dice", "agenda, plain dice", "std heap, plain dice"].iter().zip(&outcomes)
        {
            let (events, done, wait) = (outcome.events, outcome.done, outcome.mean_wait_min());
            println!(
                "service {service_min} min, {name}: {events} events, {done} travellers done, mean wait {wait:.2} min"
            );
        }
        let [named, plain, heap] = outcomes.map(|outcome| outcome.done as f64);
        assert!((named / heap - 1.0).abs() < 0.02 && (plain / heap - 1.0).abs() < 0.02, "they tell the same story");
    }
    divan::main();
}

#[divan::bench(args = SERVICE_MIN, sample_count = 20)]
fn agenda_with_named_dice(bencher: Bencher<'_, '_>, service_min: u32) {
    let events = with_named_dice(service_min).events;
    bencher.counter(ItemsCount::new(events)).bench_local(|| black_box(with_named_dice(service_min)));
}

#[divan::bench(args = SERVICE_MIN, sample_count = 20)]
fn agenda_with_plain_dice(bencher: Bencher<'_, '_>, service_min: u32) {
    let events = with_plain_dice(service_min).events;
    bencher.counter(ItemsCount::new(events)).bench_local(|| black_box(with_plain_dice(service_min)));
}

#[divan::bench(args = SERVICE_MIN, sample_count = 20)]
fn std_heap_with_plain_dice(bencher: Bencher<'_, '_>, service_min: u32) {
    let events = with_std_heap(service_min).events;
    bencher.counter(ItemsCount::new(events)).bench_local(|| black_box(with_std_heap(service_min)));
}
