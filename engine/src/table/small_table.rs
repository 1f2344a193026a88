//! A small table for stories: an exercise on the scene of people, a seat with money and rights, and all that came to pass.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{Act, ActKind, Actor, Refusal},
    fact::{Fact, What},
    scenario::Scenario,
    terms::Stock,
};

use crate::{
    exercise::Exercise,
    world::people_stage::{scene, slug},
};

/// The same, with so much tension among the people of Bosso.
pub fn tense(may: &[ActKind], tension: u32) -> Scenario {
    let mut scene = staged(may);
    for home in scene.communities.iter_mut().filter(|home| bosso() == home.id) {
        home.tension = tension;
    }
    scene
}

/// An exercise, and its facts so far.
pub struct SmallTable {
    pub exercise: Exercise,
    pub facts: Vec<Fact>,
}

/// The scene of people with a commissioner who may do these acts and has money.
pub fn staged(may: &[ActKind]) -> Scenario {
    let mut scene = scene();
    (scene.start, scene.zone) = ("2027-03-08 06:00".to_owned(), "Africa/Niamey".to_owned());
    scene.length = Span::hours(240);
    scene.seats[0].may = may.to_vec();
    scene.seats[0].means = Stock { funds: 100_000, ..Stock::default() };
    scene
}

impl SmallTable {
    pub fn of(scene: Scenario) -> Self {
        Self { exercise: Exercise::open(scene, 7).expect("a small scenario opens"), facts: Vec::new() }
    }

    pub fn seat(&mut self, seat: &str, act: &Act) -> Result<u32, Refusal> {
        self.exercise.submit(Actor(slug(seat)), act, &mut |fact| self.facts.push(fact.clone()))
    }

    pub fn pass(&mut self, span: Span) -> &mut Self {
        let to = self.exercise.now() + span;
        self.exercise.advance_to(to, &mut |fact| self.facts.push(fact.clone()));
        self
    }

    /// The tension among the people of Bosso.
    pub fn tension(&mut self) -> u32 {
        let communities = self.exercise.control().communities;
        communities.iter().find(|home| bosso() == home.id).map(|home| home.tension).expect("they live there")
    }

    pub fn count(&self, which: impl Fn(&What) -> bool) -> usize {
        self.facts.iter().filter(|fact| which(&fact.what)).count()
    }
}

/// The people of Bosso.
pub fn bosso() -> vocabulary::name::Name<vocabulary::scenario::Community> {
    Slug::new("bosso-people").into()
}
