//! The crossing network: two hundred posts, four officers each, half a million travellers who pass three posts on their way. It
//! is small enough to be written again with any engine, and large enough to tell what an engine costs.
//!
//! One model, four engines. `agenda_and_dice` is the kernel of this crate, with named dice thrown for each post;
//! `std_heap` is what one would write by hand: a `BinaryHeap` and one sequential generator. Between the two,
//! `agenda` shows what the agenda costs without the dice. `ecs_system` is the kernel with the posts in a `bevy_ecs` world,
//! where one system drains all that is due, as an exercise does.
//!
//! Posts i and i+1, i+7, i+31 (mod 200) are joined. Travel takes an exponential time of mean 60 minutes; officers serve first come,
//! first served, for an exponential time of mean 5 or 12 minutes (load 0.9); travellers come to each post as a Poisson process, every
//! 10 minutes on average, choose a road uniformly, and leave after the third post. The horizon of 25,100 minutes is whole: 3.00
//! million events, an event being an arrival at a post or an end of service. Every run is checked: some 499,500 travellers
//! done, who waited 0.149 minutes (mean 5) or about 23 (mean 12; Erlang's formula says 23.6 without the loss of the warm-up).
//!
//! `cargo bench -p harmattan-engine --bench crossing_network`

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
};

use bevy_ecs::{prelude::*, system::SystemState};
use divan::{Bencher, counter::ItemsCount};
use kernel::{
    agenda::Agenda,
    chance::Dice,
    names::Slug,
    time::{Calendar, Span, Time},
};
use rand::{Rng, SeedableRng, rngs::Xoshiro256PlusPlus};

const POSTS: u16 = 200;
const ROADS: [u16; 3] = [1, 7, 31];
const OFFICERS: u32 = 4;
const STAGES: u8 = 3;
const MINUTE: i64 = 60;
const GAP: i64 = 10 * MINUTE;
const TRAVEL: i64 = 60 * MINUTE;
const HORIZON: Time = Time(25_100 * MINUTE);
const EVENTS: u64 = 3_000_000;
/// Mean service, minutes.
const SERVICE: [i64; 2] = [5, 12];

fn main() {
    divan::main();
}

/// What becomes due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Due {
    /// A traveller comes to its first post, and another one will.
    Comes { post: u16 },
    /// A traveller arrives by road, with so many posts behind it.
    Arrives { post: u16, passed: u8 },
    /// An officer has done with a traveller.
    Served { post: u16, passed: u8 },
}

/// A post.
#[derive(Component, Debug, Default)]
struct Post {
    busy: u32,
    /// Since when, and with how many posts behind.
    queue: VecDeque<(Time, u8)>,
}

/// What came of it all.
#[derive(Resource, Debug, Default)]
struct Tally {
    events: u64,
    done: u64,
    begun: u64,
    waited_s: i64,
}

impl Tally {
    /// That it is the network of which the measured figures tell.
    fn check(&self, service: i64) {
        let wait = self.waited_s as f64 / self.begun as f64 / MINUTE as f64;
        let (done, expected, off) = if service == 5 { (499_500, 0.149, 0.02) } else { (497_500, 23.1, 3.0) };
        assert!(self.done.abs_diff(done) < 3_500, "{} travellers done, not about {done}", self.done);
        assert!((wait - expected).abs() < off, "a mean wait of {wait} minutes, not about {expected}");
        assert!(self.events.abs_diff(EVENTS) < 30_000, "{} events", self.events);
    }
}

/// What an engine gives.
trait Engine {
    fn put(&mut self, at: Time, due: Due);
    fn take(&mut self) -> Option<(Time, Due)>;
    /// An exponential wait, and at least a second.
    fn wait(&mut self, purpose: &'static str, post: u16, mean_s: i64) -> Span;
    /// One of the roads.
    fn road(&mut self, post: u16) -> u16;
}

/// Where the posts are kept.
trait Posts {
    fn post(&mut self, post: u16) -> &mut Post;
}

impl Posts for Vec<Post> {
    fn post(&mut self, post: u16) -> &mut Post {
        &mut self[usize::from(post)]
    }
}

/// Sets the first traveller of each post on its way.
fn open(engine: &mut impl Engine) {
    for post in 0..POSTS {
        let wait = engine.wait("coming", post, GAP);
        engine.put(Time::START + wait, Due::Comes { post });
    }
}

/// Works through all that is due before the horizon.
fn drain(engine: &mut impl Engine, posts: &mut impl Posts, tally: &mut Tally, service: i64) {
    while let Some((now, due)) = engine.take() {
        tally.events += 1;
        match due {
            Due::Comes { post } => {
                let gap = engine.wait("coming", post, GAP);
                engine.put(now + gap, Due::Comes { post });
                arrives(engine, posts.post(post), tally, (now, post, 0), service);
            }
            Due::Arrives { post, passed } => arrives(engine, posts.post(post), tally, (now, post, passed), service),
            Due::Served { post, passed } => {
                let here = posts.post(post);
                match here.queue.pop_front() {
                    Some((since, next)) => serve(engine, tally, (now, post, next), since, service),
                    None => here.busy -= 1,
                }
                if passed + 1 == STAGES {
                    tally.done += 1;
                } else {
                    let to = (post + engine.road(post)) % POSTS;
                    let wait = engine.wait("travel", post, TRAVEL);
                    engine.put(now + wait, Due::Arrives { post: to, passed: passed + 1 });
                }
            }
        }
    }
}

fn arrives(engine: &mut impl Engine, here: &mut Post, tally: &mut Tally, who: (Time, u16, u8), service: i64) {
    let (now, _, passed) = who;
    if here.busy < OFFICERS {
        here.busy += 1;
        serve(engine, tally, who, now, service);
    } else {
        here.queue.push_back((now, passed));
    }
}

fn serve(engine: &mut impl Engine, tally: &mut Tally, who: (Time, u16, u8), since: Time, service: i64) {
    let (now, post, passed) = who;
    tally.begun += 1;
    tally.waited_s += (now - since).0;
    let takes = engine.wait("service", post, service * MINUTE);
    engine.put(now + takes, Due::Served { post, passed });
}

/// One generator for everything, asked in turn.
struct InTurn(Xoshiro256PlusPlus);

impl InTurn {
    fn new() -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(1))
    }
    fn wait(&mut self, mean_s: i64) -> Span {
        let unit = ((self.0.next_u64() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64;
        Span(((-(mean_s as f64) * unit.ln()).round() as i64).max(1))
    }
    fn road(&mut self) -> u16 {
        ROADS[((u128::from(self.0.next_u64()) * 3) >> 64) as usize]
    }
}

/// By hand: the heap of the standard library, and ties in the order in which they were put down.
struct ByHand {
    heap: BinaryHeap<Reverse<(Time, u64, Due)>>,
    rank: u64,
    chance: InTurn,
}

impl Engine for ByHand {
    fn put(&mut self, at: Time, due: Due) {
        self.rank += 1;
        self.heap.push(Reverse((at, self.rank, due)));
    }
    fn take(&mut self) -> Option<(Time, Due)> {
        let Reverse((now, _, due)) = self.heap.pop()?;
        (now <= HORIZON).then_some((now, due))
    }
    fn wait(&mut self, _: &'static str, _: u16, mean_s: i64) -> Span {
        self.chance.wait(mean_s)
    }
    fn road(&mut self, _: u16) -> u16 {
        self.chance.road()
    }
}

fn calendar() -> Calendar {
    Calendar::new("2027-03-08 06:00", "Africa/Niamey").expect("a good calendar")
}

/// The agenda of this crate, and one generator.
struct AgendaOnly {
    agenda: Agenda<Due>,
    calendar: Calendar,
    chance: InTurn,
}

impl Engine for AgendaOnly {
    fn put(&mut self, at: Time, due: Due) {
        self.agenda.schedule(at, due);
    }
    fn take(&mut self) -> Option<(Time, Due)> {
        self.agenda.pop_due(HORIZON, &self.calendar).map(|(now, _, due)| (now, due))
    }
    fn wait(&mut self, _: &'static str, _: u16, mean_s: i64) -> Span {
        self.chance.wait(mean_s)
    }
    fn road(&mut self, _: u16) -> u16 {
        self.chance.road()
    }
}

/// The kernel of this crate: the agenda, and dice for each post and each purpose.
#[derive(Resource)]
struct Kernel {
    agenda: Agenda<Due>,
    calendar: Calendar,
    dice: Dice,
    names: Vec<Slug>,
    /// How often each post has thrown.
    counts: Vec<u64>,
}

impl Kernel {
    fn new() -> Self {
        let names = (0..POSTS).map(|n| Slug::new(&format!("post-{n}"))).collect();
        Self {
            agenda: Agenda::new(),
            calendar: calendar(),
            dice: Dice { seed: 1 },
            names,
            counts: vec![0; usize::from(POSTS)],
        }
    }
    fn count(&mut self, post: u16) -> (Slug, u64) {
        let post = usize::from(post);
        self.counts[post] += 1;
        (self.names[post], self.counts[post])
    }
}

impl Engine for Kernel {
    fn put(&mut self, at: Time, due: Due) {
        self.agenda.schedule(at, due);
    }
    fn take(&mut self) -> Option<(Time, Due)> {
        self.agenda.pop_due(HORIZON, &self.calendar).map(|(now, _, due)| (now, due))
    }
    fn wait(&mut self, purpose: &'static str, post: u16, mean_s: i64) -> Span {
        let (name, count) = self.count(post);
        Span(self.dice.roll(purpose, name, count).exponential_secs(mean_s))
    }
    fn road(&mut self, post: u16) -> u16 {
        let (name, count) = self.count(post);
        ROADS[self.dice.roll("road", name, count).below(3) as usize]
    }
}

fn posts() -> Vec<Post> {
    (0..POSTS).map(|_| Post::default()).collect()
}

fn run(mut engine: impl Engine, service: i64) -> Tally {
    let (mut posts, mut tally) = (posts(), Tally::default());
    open(&mut engine);
    drain(&mut engine, &mut posts, &mut tally, service);
    tally.check(service);
    tally
}

#[divan::bench(args = SERVICE, sample_count = 9, sample_size = 1)]
fn std_heap(bencher: Bencher<'_, '_>, service: i64) {
    bencher
        .counter(ItemsCount::new(EVENTS))
        .bench_local(|| run(ByHand { heap: BinaryHeap::new(), rank: 0, chance: InTurn::new() }, service));
}

#[divan::bench(args = SERVICE, sample_count = 9, sample_size = 1)]
fn agenda(bencher: Bencher<'_, '_>, service: i64) {
    bencher.counter(ItemsCount::new(EVENTS)).bench_local(|| {
        run(AgendaOnly { agenda: Agenda::new(), calendar: calendar(), chance: InTurn::new() }, service)
    });
}

#[divan::bench(args = SERVICE, sample_count = 9, sample_size = 1)]
fn agenda_and_dice(bencher: Bencher<'_, '_>, service: i64) {
    bencher.counter(ItemsCount::new(EVENTS)).bench_local(|| run(Kernel::new(), service));
}

/// Where an ECS keeps the posts.
struct InWorld<'a, 'w, 's> {
    query: Query<'w, 's, &'static mut Post>,
    entities: &'a [Entity],
}

impl Posts for InWorld<'_, '_, '_> {
    fn post(&mut self, post: u16) -> &mut Post {
        match self.query.get_mut(self.entities[usize::from(post)]) {
            Ok(found) => found.into_inner(),
            Err(fault) => panic!("a post is gone: {fault}"),
        }
    }
}

#[derive(Resource)]
struct Entities(Vec<Entity>);

#[divan::bench(args = SERVICE, sample_count = 9, sample_size = 1)]
fn ecs_system(bencher: Bencher<'_, '_>, service: i64) {
    type Desk<'w, 's> = (Query<'w, 's, &'static mut Post>, Res<'w, Entities>, ResMut<'w, Kernel>, ResMut<'w, Tally>);
    bencher.counter(ItemsCount::new(EVENTS)).bench_local(|| {
        let mut world = World::new();
        let entities = (0..POSTS).map(|_| world.spawn(Post::default()).id()).collect();
        let mut kernel = Kernel::new();
        open(&mut kernel);
        world.insert_resource(Entities(entities));
        world.insert_resource(kernel);
        world.init_resource::<Tally>();
        let mut state = SystemState::<Desk<'_, '_>>::new(&mut world);
        let (query, entities, mut kernel, mut tally) = match state.get_mut(&mut world) {
            Ok(desk) => desk,
            Err(fault) => panic!("the world lacks what was put into it: {fault}"),
        };
        drain(&mut *kernel, &mut InWorld { query, entities: &entities.0 }, &mut tally, service);
        tally.check(service);
    });
}
