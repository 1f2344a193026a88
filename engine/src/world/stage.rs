//! A small stage for stories: a few domains, drained by the dispatcher of the game itself, on the world of a small scenario. What is meant
//! for domains that are not on the stage is kept, to be counted. The scene of this file is the border: geography, travel, posts, registers
//! and patrols; that of people is in [`super::people_stage`].

use std::sync::Arc;

use bevy_ecs::{component::Mutable, prelude::*};
use kernel::{
    names::{Serial, Slug},
    time::{Calendar, Span, Time},
};
use vocabulary::{
    fact::{Cause, Fact, What},
    parameter::{Figures, Setting},
    scenario::{self, Scenario},
    terms::Traveller,
};

use super::{
    crossing::{self, Card, Interview},
    displacement::{Carried, InTheOpen, OpenWants},
    happening::Happening,
    index::{Index, Kind, Named, Numbers, Whereabouts},
    kinds::{Parties, Unsheltered},
    patrol, registry,
    travel::{self, Party},
    turn::{Kernel, Turn},
};
use crate::exercise::{build, dispatch::Domains};

/// Who is on a stage.
#[derive(Clone, Copy)]
pub struct Cast {
    /// Whether the domain of a happening is.
    pub plays: fn(&Happening) -> bool,
    /// What stands in for the others, where a story must go on without them.
    pub stands_in: fn(&mut Turn<'_>, &Happening, &World),
}

pub struct Stage {
    pub world: World,
    pub kernel: Kernel,
    domains: Domains,
    cast: Cast,
    /// What was meant for other domains, in order, with when it was due.
    pub elsewhere: Vec<(Time, Happening)>,
}

pub fn slug(text: &str) -> Slug {
    Slug::new(text)
}

/// Time, chance and an empty agenda, for a domain that runs alone.
pub fn kernel() -> Kernel {
    Stage::with(&scene(), 2027, BORDER).kernel
}

/// Spawns a thing by hand, in a world that nobody raised.
pub fn spawn<K: Kind>(world: &mut World, name: &str, parts: impl Bundle) -> Entity {
    let thing = world.spawn((Named(slug(name)), parts)).id();
    world.get_resource_or_insert_with(Index::<K>::default).enter(slug(name), thing);
    thing
}

/// The same, at a place.
pub fn spawn_at<K: Kind>(world: &mut World, (name, place): (&str, &str), parts: impl Bundle) -> Entity {
    world.get_resource_or_insert_with(Whereabouts::<K>::default).moved(slug(name), slug(place));
    spawn::<K>(world, name, parts)
}

/// Two hours of highway from the market to the gate, where the post stands; behind it the fair. A track leads round the post,
/// and a second one nowhere but to the dune.
pub fn scene() -> Scenario {
    let place = |id: &str, country: &str| scenario::Place {
        id: slug(id),
        name: Default::default(),
        short: Default::default(),
        lat: 13.0,
        lon: 13.0,
        kind: scenario::PlaceKind::Village,
        country: country.to_owned(),
        region: String::new(),
        approximate: true,
        source: String::new(),
    };
    let road = |id: &str, from: &str, to: &str, km: u32, surface: scenario::Surface| scenario::Road {
        id: slug(id),
        from: slug(from),
        to: slug(to),
        km,
        surface,
        post: None,
        other_post: None,
        unofficial: false,
        corridor: false,
        source: String::new(),
    };
    use scenario::Surface::{Paved, Track};
    Scenario {
        places: vec![place("market", "NE"), place("gate", "NE"), place("dune", "NE"), place("fair", "TD")],
        roads: vec![
            road("highway", "market", "gate", 120, Paved),
            scenario::Road { post: Some(slug("post")), ..road("border", "gate", "fair", 10, Paved) },
            scenario::Road { unofficial: true, ..road("track", "gate", "fair", 40, Track) },
            road("sands", "market", "dune", 60, Track),
        ],
        posts: vec![scenario::Post {
            id: slug("post"),
            name: Default::default(),
            short: Default::default(),
            place: slug("gate"),
            authority: slug("police"),
            officers: 15,
            women: 0,
            lanes: 4,
            hours: None,
            safe_building: true,
            midas: true,
            i247: true,
            mobile: false,
            rooms: 1,
            training: 500,
            fingerprints: false,
            fuel: 0,
        }],
        patrols: vec![],
        // No vehicle breaks down, so that who sets out on the track arrives.
        parameters: [("wayside.stranded.chance".to_owned(), Setting::Number(0.0))].into(),
        ..Default::default()
    }
}

/// The same, with other words about the post.
pub fn scene_with(post: impl FnOnce(&mut scenario::Post)) -> Scenario {
    let mut scene = scene();
    post(&mut scene.posts[0]);
    scene
}

/// Traders from the market to the fair, four in a party, all with papers, by day and night.
pub fn flow(per_day: u32) -> scenario::Flow {
    scenario::Flow {
        id: slug("traders"),
        who: Traveller::Trader,
        from: slug("market"),
        to: slug("fair"),
        per_day,
        size: (4, 4),
        women: 500,
        children: 0,
        papers: 1000,
        by_day: false,
        months: vec![],
        weekdays: vec![],
        back: None,
    }
}

/// A patrol with its base at the market, and a beat to the gate and the fair.
pub fn patrol() -> scenario::Patrol {
    scenario::Patrol {
        id: slug("patrol"),
        name: Default::default(),
        short: Default::default(),
        authority: slug("police"),
        base: slug("market"),
        beat: vec![slug("gate"), slug("fair")],
        strength: 8,
        boat: false,
        vehicles: None,
    }
}

/// A party with papers, at the gate, on its way to the fair.
pub fn party(n: u32, who: Traveller, people: u32) -> Party {
    Party {
        id: Serial { of: slug("people"), n },
        who,
        people,
        women: people / 2,
        children: 0,
        papers: true,
        from: slug("gate"),
        to: slug("fair"),
        network: None,
        draws: 0,
    }
}

/// What a post or a patrol sees of a party of adults with papers, all of them women.
pub fn card(n: u32, who: Traveller, people: u32) -> Box<Card> {
    let (party, interview) = (party(n, who, people).id, Interview::default());
    let (women, children, papers, network) = (people, 0, true, None);
    let (arrived, cause) = (Time::START, Cause::Start);
    Box::new(Card { party, who, people, women, children, papers, network, leaves: false, arrived, cause, interview })
}

/// The domains of the border; nobody stands in for the others.
const BORDER: Cast = Cast {
    plays: |what| {
        use Happening as H;
        matches!(what, H::Geography(_) | H::Travel(_) | H::Crossing(_) | H::Registry(_) | H::Patrol(_))
            || matches!(what, H::Wayside(_) | H::Rescue(_) | H::Boats(_) | H::Diggings(_))
    },
    stands_in: |_, _, _| (),
};

impl Stage {
    /// A stage of the border on which all has begun: flows, shifts and beats are on the agenda.
    pub fn new(scenario: &Scenario) -> Self {
        let mut stage = Self::with(scenario, 2027, BORDER);
        stage.begin(travel::start).begin(crossing::start).begin(registry::start).begin(patrol::start);
        stage
    }

    /// An empty agenda before the world of a scenario, with these domains.
    pub fn with(scenario: &Scenario, seed: u64, cast: Cast) -> Self {
        let calendar = Calendar::new("2027-03-08 06:00", "Africa/Niamey").expect("a good calendar");
        let figures = Arc::new(Figures::with(&scenario.parameters).expect("figures that can be"));
        let state = build::first_state(scenario, &calendar, &figures, seed);
        let mut kernel = state.kernel(scenario, &calendar, &figures);
        kernel.end = Time(100 * 86_400);
        let mut world = state.raise(&Arc::new(scenario.clone()), &figures);
        let domains = Domains::of(&mut world);
        Self { world, kernel, domains, cast, elsewhere: Vec::new() }
    }

    /// Puts the first happenings of a domain on the agenda.
    pub fn begin<M>(&mut self, start: impl IntoSystem<InMut<'static, Kernel>, (), M>) -> &mut Self {
        let mut system = IntoSystem::into_system(start);
        system.initialize(&mut self.world);
        system.run(&mut self.kernel, &mut self.world).expect("all that it asks for is there");
        self
    }

    /// Puts something on the agenda, this long after the start.
    pub fn at(&mut self, span: Span, what: impl Into<Happening>) -> &mut Self {
        Turn::new(&mut self.kernel, Cause::Start).at(Time::START + span, what);
        self
    }

    /// Sends parties at the start, numbered from 1.
    pub fn send(&mut self, parties: impl IntoIterator<Item = Party>) -> &mut Self {
        for party in parties {
            self.at(Span(0), travel::Due::SetsOut { party: Box::new(party) });
        }
        self
    }

    /// Works off all that is due up to then.
    pub fn until(&mut self, span: Span) -> &mut Self {
        let until = Time::START + span;
        while let Some(due) = self.kernel.next_due(until) {
            if (self.cast.plays)(&due.what) {
                self.domains.work(due, &mut self.kernel, &mut self.world);
            } else {
                // What is meant for others is kept, to be counted.
                (self.cast.stands_in)(&mut Turn::new(&mut self.kernel, due.cause), &due.what, &self.world);
                self.elsewhere.push((self.kernel.now, due.what));
            }
        }
        self.kernel.now = until;
        self
    }

    /// Every fact so far.
    pub fn facts(&self) -> &[Fact] {
        &self.kernel.ledger
    }

    /// How many facts answer to this.
    pub fn count(&self, which: impl Fn(&What) -> bool) -> usize {
        self.facts().iter().filter(|f| which(&f.what)).count()
    }

    /// How many happenings for other domains answer to this.
    pub fn elsewhere(&self, which: impl Fn(&Happening) -> bool) -> usize {
        self.elsewhere.iter().filter(|(_, what)| which(what)).count()
    }

    /// How many parties are still on their way.
    pub fn on_the_way(&self) -> usize {
        self.world.resource::<Numbers<Parties>>().len()
    }

    /// How many displaced people lie in the open at a place.
    pub fn in_the_open(&self, place: &str) -> u32 {
        let group = self.world.resource::<Index<Unsheltered>>().entity(slug(place));
        group.and_then(|group| self.world.get::<InTheOpen>(group)).map_or(0, |group| group.people)
    }

    /// Puts displaced people in the open at a place where nobody lies yet.
    pub fn lie_in_the_open(&mut self, place: &str, people: u32) -> &mut Self {
        let parts = (InTheOpen { people }, Carried::default(), OpenWants::default());
        spawn::<Unsheltered>(&mut self.world, place, parts);
        self
    }

    /// A component, as it stands.
    pub fn see<T: Component + Clone>(&mut self, id: &str) -> T {
        let mut all = self.world.query::<(&Named, &T)>();
        let found = all.iter(&self.world).find(|(name, _)| name.0 == slug(id));
        found.expect("a component of this name").1.clone()
    }

    /// Every component of a kind, whoever bears it.
    pub fn all<T: Component + Clone>(&mut self) -> Vec<T> {
        self.world.query::<&T>().iter(&self.world).cloned().collect()
    }

    /// Changes a component by hand.
    pub fn set<T: Component<Mutability = Mutable>>(&mut self, id: &str, change: impl FnOnce(&mut T)) -> &mut Self {
        let mut all = self.world.query::<(&Named, &mut T)>();
        let found = all.iter_mut(&mut self.world).find(|(name, _)| name.0 == slug(id));
        change(&mut found.expect("a component of this name").1);
        self
    }
}

impl std::fmt::Debug for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Stage at {:?}", self.kernel.now)
    }
}
