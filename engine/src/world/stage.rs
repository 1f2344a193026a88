//! A small stage for the stories of the border: geography, travel, posts, registers and patrols, drained by their own handlers.
//! It ignores all other domains: what is meant for them is kept, to be counted. The people have a stage of their own.

use bevy_ecs::prelude::*;
use kernel::{
    agenda::Agenda,
    chance::Dice,
    names::{Serial, Slug},
    time::{Calendar, Span, Time},
};
use vocabulary::{
    fact::{Cause, Fact, What},
    scenario::{self, Scenario},
    terms::Traveller,
};

use super::{
    community::Community,
    crossing::{self, Card, Interview, Post},
    displacement::{Camp, Displaced},
    geography::{self, Geography},
    happening::Happening,
    patrol::{self, Patrol},
    registry::{self, Registry},
    tables::{Roster, Table},
    threat::Group,
    travel::{self, Flow, Parties, Party},
    turn::{Due, Kernel, Turn},
};

/// What was meant for other domains, in order.
#[derive(Resource, Debug, Default)]
pub struct Elsewhere(pub Vec<Happening>);

#[derive(Debug)]
pub struct Stage {
    pub world: World,
}

pub fn slug(text: &str) -> Slug {
    Slug::new(text)
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
        unofficial: false,
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
            fuel: 0,
        }],
        patrols: vec![],
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
        at: slug("gate"),
        route: vec![],
        leg: None,
        at_barrier: false,
        draws: 0,
        setbacks: 0,
        network: None,
    }
}

/// What a post or a patrol sees of a party of adults with papers, all of them women.
pub fn card(n: u32, who: Traveller, people: u32) -> Box<Card> {
    let (party, interview) = (party(n, who, people).id, Interview::default());
    let (women, children, papers, arrived, cause) = (people, 0, true, Time::START, Cause::Start);
    Box::new(Card { party, who, people, women, children, papers, arrived, cause, interview })
}

impl Stage {
    /// A stage on which all has begun: flows, shifts and beats are on the agenda.
    pub fn new(scenario: &Scenario) -> Self {
        let mut stage = Self { world: World::new() };
        let w = &mut stage.world;
        w.insert_resource(Kernel {
            now: Time::START,
            end: Time(100 * 86_400),
            agenda: Agenda::new(),
            dice: Dice { seed: 2027 },
            calendar: Calendar::new("2027-03-08 06:00", "Africa/Niamey").expect("a good calendar"),
            ledger: Vec::new(),
            facts: 0,
            witnesses: Default::default(),
            happenings: 0,
        });
        let mut map = Geography::new(&scenario.places, &scenario.roads);
        map.settle(&scenario.communities);
        w.insert_resource(map);
        w.init_resource::<Parties>();
        w.init_resource::<Displaced>();
        w.init_resource::<Elsewhere>();
        w.init_resource::<Roster<Flow>>();
        w.init_resource::<Roster<Post>>();
        w.init_resource::<Roster<Registry>>();
        w.init_resource::<Roster<Patrol>>();
        w.init_resource::<Roster<Group>>();
        w.init_resource::<Roster<Community>>();
        w.init_resource::<Roster<Camp>>();
        scenario.flows.iter().for_each(|f| stage.enter(f.id, Flow::of(f)));
        scenario.patrols.iter().for_each(|p| stage.enter(p.id, Patrol::of(p)));
        scenario.camps.iter().for_each(|c| stage.enter(c.id, Camp::of(c)));
        scenario.communities.iter().for_each(|c| stage.enter(c.id, Community::of(scenario, c)));
        scenario.groups.iter().for_each(|g| stage.enter(g.id, Group::of(g)));
        for post in &scenario.posts {
            stage.enter(post.id, Post::at(post, 6 * 3600));
            stage.enter(post.id, Registry::of(post));
        }
        stage.world.run_system_cached(begin).expect("all tables are there");
        stage
    }

    fn enter<T: Component<Mutability = bevy_ecs::component::Mutable>>(&mut self, slug: Slug, component: T) {
        let entity = self.world.spawn(component).id();
        self.world.resource_mut::<Roster<T>>().enter(slug, entity);
    }

    /// Puts something on the agenda, this long after the start.
    pub fn at(&mut self, span: Span, what: impl Into<Happening>) -> &mut Self {
        Turn::new(&mut self.world.resource_mut::<Kernel>(), Cause::Start).at(Time::START + span, what);
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
        self.world.run_system_cached_with(drain, Time::START + span).expect("all tables are there");
        self
    }

    /// Every fact so far.
    pub fn facts(&self) -> &[Fact] {
        &self.world.resource::<Kernel>().ledger
    }

    /// How many facts answer to this.
    pub fn count(&self, which: impl Fn(&What) -> bool) -> usize {
        self.facts().iter().filter(|f| which(&f.what)).count()
    }

    /// How many happenings for other domains answer to this.
    pub fn elsewhere(&self, which: impl Fn(&Happening) -> bool) -> usize {
        self.world.resource::<Elsewhere>().0.iter().filter(|h| which(h)).count()
    }

    /// How many parties are still on their way.
    pub fn on_the_way(&self) -> usize {
        self.world.resource::<Parties>().0.len()
    }

    /// A component, as it stands.
    pub fn see<T: Component<Mutability = bevy_ecs::component::Mutable> + Clone>(&mut self, id: &str) -> T {
        self.world
            .run_system_cached_with(|In(id): In<Slug>, table: Table<'_, '_, T>| table.get(id).cloned(), slug(id))
            .expect("the table is there")
            .expect("a component of this name")
    }
}

type Own<'w, 's> =
    (Table<'w, 's, Flow>, Table<'w, 's, Post>, Table<'w, 's, Registry>, Table<'w, 's, Patrol>, ResMut<'w, Parties>);
type Shared<'w, 's> =
    (Table<'w, 's, Group>, Table<'w, 's, Community>, Table<'w, 's, Camp>, Res<'w, Displaced>, ResMut<'w, Elsewhere>);

fn begin(mut kernel: ResMut<'_, Kernel>, (flows, mut posts, mut registries, mut patrols, _): Own<'_, '_>) {
    let mut turn = Turn::new(&mut kernel, Cause::Start);
    travel::start(&mut turn, &flows);
    crossing::start(&mut turn, &mut posts);
    registry::start(&mut turn, &mut registries);
    patrol::start(&mut turn, &mut patrols);
}

fn drain(
    In(until): In<Time>,
    mut kernel: ResMut<'_, Kernel>,
    mut map: ResMut<'_, Geography>,
    own: Own<'_, '_>,
    shared: Shared<'_, '_>,
) {
    let (mut flows, mut posts, mut registries, mut patrols, mut parties) = own;
    let (groups, communities, camps, displaced, mut elsewhere) = shared;
    while let Some((at, _, Due { cause, what })) = kernel.agenda.pop_due(until) {
        kernel.now = at;
        kernel.happenings += 1;
        let mut turn = Turn::new(&mut kernel, cause);
        match what {
            Happening::Geography(due) => geography::handle(&mut turn, due, &mut map),
            Happening::Travel(due) => {
                let look = (&*map, &posts, &registries, &communities);
                travel::handle(&mut turn, due, (&mut parties, &mut flows), look);
            }
            Happening::Crossing(due) => crossing::handle(&mut turn, due, &mut posts, (&registries, &map)),
            Happening::Registry(due) => registry::handle(&mut turn, due, &mut registries),
            Happening::Patrol(due) => {
                patrol::handle(&mut turn, due, &mut patrols, (&map, &groups, &displaced, &camps));
            }
            other => elsewhere.0.push(other),
        }
    }
    kernel.now = until;
}
