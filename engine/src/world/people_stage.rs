//! A small stage for the stories of people: communities, committees, sharing, displacement, threat and conduct, drained by
//! their own handlers. It ignores all other domains, but for one stand-in: a party of displaced people arrives on foot.

use bevy_ecs::prelude::*;
use kernel::{
    agenda::Agenda,
    chance::Dice,
    names::Slug,
    time::{Calendar, Span, Time},
};
use vocabulary::{
    fact::{Cause, Fact, What},
    matter::Report,
    scenario::{self, Scenario},
    terms::Traveller,
};

use super::{
    committee::{self, Committee},
    community::{self, Community},
    conduct::{self, Force},
    displacement::{self, Camp, Displaced, Hosts},
    geography::{Geography, Way},
    happening::Happening,
    hazard::{self, Hazards},
    patrol::{Patrol, Task},
    sharing::{self, Agreements, Chain, Channel, Mail},
    tables::{Roster, Table},
    threat::{self, Attacks, Group},
    travel::{self, Party},
    turn::{Due, Kernel, Turn},
};
use crate::table::desk::Script;

/// What left the stage: reports that reached a seat, and parties that set out.
#[derive(Resource, Debug, Default)]
pub struct Left {
    pub reports: Vec<(Time, Slug, Report, Slug)>,
    pub parties: Vec<(Time, Party)>,
}

#[derive(Debug)]
pub struct Stage {
    pub world: World,
}

pub fn slug(text: &str) -> Slug {
    Slug::new(text)
}

/// Bosso (fled from), Diffa (two hours away, a camp and hosts) and Bol, with no way between Bol and the others.
pub fn scene() -> Scenario {
    let place = |id: &str| scenario::Place {
        id: slug(id),
        name: Default::default(),
        short: Default::default(),
        lat: 13.0,
        lon: 13.0,
        kind: scenario::PlaceKind::Village,
        country: "NE".to_owned(),
        region: String::new(),
        approximate: true,
        source: String::new(),
    };
    let community = |id: &str, at: &str, committee: bool| scenario::Community {
        id: slug(id),
        name: Default::default(),
        short: Default::default(),
        place: slug(at),
        people: 900,
        hosts: 40,
        trust: vec![(slug("police"), 600)],
        neighbours: vec![],
        fear: 0,
        tension: 200,
        committee: committee.then(|| scenario::Committee {
            id: slug(&format!("{id}-cpc")),
            name: Default::default(),
            women: 3,
            youth: 2,
            elders: 5,
            members: vec![],
            heard: 500,
            tells: vec![slug("commissioner")],
        }),
    };
    let seat = |id: &str, authority: Option<&str>, community: Option<&str>| scenario::Seat {
        id: slug(id),
        title: Default::default(),
        short: Default::default(),
        kind: scenario::SeatKind::BorderPolice,
        country: "NE".to_owned(),
        place: slug("diffa"),
        authority: authority.map(slug),
        community: community.map(slug),
        brief: Default::default(),
        secret: Default::default(),
        posts: vec![],
        patrols: vec![],
        camps: vec![],
        may: vec![],
        means: Default::default(),
        needs: vec![],
    };
    Scenario {
        authorities: vec![scenario::Authority {
            id: slug("police"),
            name: Default::default(),
            country: "NE".to_owned(),
            force: true,
            training: 500,
            accountability: 500,
            law: 500,
            monitoring: 500,
        }],
        places: ["bosso", "diffa", "bol"].map(place).to_vec(),
        roads: vec![scenario::Road {
            id: slug("bosso-diffa"),
            from: slug("bosso"),
            to: slug("diffa"),
            km: 10,
            surface: scenario::Surface::Track,
            post: None,
            unofficial: false,
            source: String::new(),
        }],
        communities: vec![
            community("bosso-people", "bosso", true),
            community("diffa-people", "diffa", false),
            community("bol-people", "bol", true),
        ],
        camps: vec![scenario::Camp {
            id: slug("diffa-camp"),
            name: Default::default(),
            short: Default::default(),
            place: slug("diffa"),
            capacity: 60,
            people: 0,
            food: 50,
            water: None,
            health: None,
            registers: None,
        }],
        seats: vec![
            seat("commissioner", Some("police"), None),
            scenario::Seat { camps: vec![slug("diffa-camp")], ..seat("agency", None, None) },
            seat("elder", None, Some("diffa-people")),
        ],
        groups: vec![scenario::Group {
            id: slug("riders"),
            name: Default::default(),
            kind: scenario::GroupKind::Armed,
            at: slug("diffa"),
            men: 30,
            plan: vec![],
        }],
        ..Default::default()
    }
}

impl Stage {
    pub fn new(scenario: &Scenario) -> Self {
        Self::seeded(scenario, 2027)
    }

    pub fn seeded(scenario: &Scenario, seed: u64) -> Self {
        let mut stage = Self { world: World::new() };
        let w = &mut stage.world;
        w.insert_resource(Kernel {
            now: Time::START,
            end: Time(100 * 86_400),
            agenda: Agenda::new(),
            dice: Dice { seed },
            calendar: Calendar::new("2027-03-08 06:00", "Africa/Niamey").expect("a good calendar"),
            ledger: Vec::new(),
            facts: 0,
            witnesses: Default::default(),
            happenings: 0,
        });
        w.insert_resource(Geography::new(&scenario.places, &scenario.roads));
        w.insert_resource(Chain::of(scenario));
        w.init_resource::<Agreements>();
        w.init_resource::<Mail>();
        w.init_resource::<Displaced>();
        w.init_resource::<Attacks>();
        w.init_resource::<Hazards>();
        w.insert_resource(Script(std::sync::Arc::new(scenario.clone())));
        w.init_resource::<Left>();
        w.init_resource::<Roster<Community>>();
        w.init_resource::<Roster<Committee>>();
        w.init_resource::<Roster<Channel>>();
        w.init_resource::<Roster<Camp>>();
        w.init_resource::<Roster<Hosts>>();
        w.init_resource::<Roster<Group>>();
        w.init_resource::<Roster<Force>>();
        w.init_resource::<Roster<Patrol>>();
        for c in &scenario.communities {
            stage.enter(c.id, Community::of(scenario, c));
            stage.enter(c.id, Hosts::of(c));
            if let Some(committee) = Committee::of(scenario, c) {
                stage.enter(c.id, committee);
            }
        }
        scenario.channels.iter().for_each(|c| stage.enter(c.id, Channel::of(c)));
        scenario.camps.iter().for_each(|c| stage.enter(c.id, Camp::of(c)));
        scenario.groups.iter().for_each(|g| stage.enter(g.id, Group::of(g)));
        scenario.authorities.iter().filter(|a| a.force).for_each(|a| stage.enter(a.id, Force::of(a)));
        stage
    }

    fn enter<T: Component<Mutability = bevy_ecs::component::Mutable>>(&mut self, slug: Slug, component: T) {
        let entity = self.world.spawn(component).id();
        self.world.resource_mut::<Roster<T>>().enter(slug, entity);
    }

    /// A patrol that stands at a place and stays there.
    pub fn post_patrol(&mut self, id: &str, at: &str) {
        let model = scenario::Patrol {
            id: slug(id),
            name: Default::default(),
            short: Default::default(),
            authority: slug("police"),
            base: slug(at),
            beat: vec![],
            strength: 8,
            boat: false,
        };
        let patrol = Patrol { task: Task::Sent(slug(at)), ..Patrol::of(&model) };
        self.enter(slug(id), patrol);
    }

    /// Lets groups begin their plans, camps eat and levels settle.
    pub fn start(&mut self) -> &mut Self {
        fn begin(mut kernel: ResMut<'_, Kernel>, mut groups: Table<'_, '_, Group>, script: Res<'_, Script>) {
            let mut turn = Turn::new(&mut kernel, Cause::Start);
            threat::start(&mut turn, &mut groups);
            community::start(&mut turn);
            displacement::start(&mut turn);
            hazard::start(&mut turn, &script.0);
        }
        self.world.run_system_cached(begin).expect("all tables are there");
        self
    }

    /// Puts something on the agenda, this long after the start.
    pub fn at(&mut self, span: Span, what: impl Into<Happening>) -> &mut Self {
        Turn::new(&mut self.world.resource_mut::<Kernel>(), Cause::Start).at(Time::START + span, what);
        self
    }

    /// Works off all that is due up to then.
    pub fn until(&mut self, span: Span) -> &mut Self {
        self.world.run_system_cached_with(drain, Time::START + span).expect("all tables are there");
        self
    }

    /// Reports that have reached a seat.
    pub fn reports(&self, seat: &str) -> Vec<Report> {
        self.world.resource::<Left>().reports.iter().filter(|r| r.1 == slug(seat)).map(|r| r.2.clone()).collect()
    }

    /// Every fact so far.
    pub fn facts(&self) -> &[Fact] {
        &self.world.resource::<Kernel>().ledger
    }

    /// How many facts answer to this.
    pub fn count(&self, which: impl Fn(&What) -> bool) -> usize {
        self.facts().iter().filter(|f| which(&f.what)).count()
    }

    /// A component, as it stands.
    pub fn see<T: Component<Mutability = bevy_ecs::component::Mutable> + Clone>(&mut self, id: &str) -> T {
        self.world
            .run_system_cached_with(|In(id): In<Slug>, table: Table<'_, '_, T>| table.get(id).cloned(), slug(id))
            .expect("the table is there")
            .expect("a component of this name")
    }
}

type Own<'w, 's> = (
    Table<'w, 's, Community>,
    Table<'w, 's, Committee>,
    Table<'w, 's, Channel>,
    Table<'w, 's, Camp>,
    Table<'w, 's, Hosts>,
    Table<'w, 's, Group>,
    Table<'w, 's, Force>,
    Table<'w, 's, Patrol>,
);
type Shared<'w> = (
    Res<'w, Geography>,
    Res<'w, Chain>,
    ResMut<'w, Agreements>,
    ResMut<'w, Mail>,
    ResMut<'w, Displaced>,
    ResMut<'w, Attacks>,
    ResMut<'w, Left>,
    ResMut<'w, Hazards>,
    Res<'w, Script>,
);

fn drain(In(until): In<Time>, mut kernel: ResMut<'_, Kernel>, own: Own<'_, '_>, shared: Shared<'_>) {
    let (mut communities, mut committees, mut channels, mut camps, mut hosts, mut groups, mut forces, patrols) = own;
    let (map, chain, mut agreements, mut mail, mut displaced, mut attacks, mut left, mut hazards, script) = shared;
    while let Some((at, _, Due { cause, what })) = kernel.agenda.pop_due(until) {
        kernel.now = at;
        let mut turn = Turn::new(&mut kernel, cause);
        match what {
            Happening::Community(due) => community::handle(&mut turn, due, &mut communities),
            Happening::Committee(due) => {
                let look = (&communities, (&channels, &*agreements, &*chain));
                committee::handle(&mut turn, due, &mut committees, look, &mut mail);
            }
            Happening::Sharing(due) => {
                sharing::handle(&mut turn, due, (&mut channels, &mut agreements), (&chain, &mut mail));
            }
            Happening::Displacement(due) => {
                let own = (&mut camps, &mut hosts, &mut *displaced);
                displacement::handle(&mut turn, due, own, (&map, &communities));
            }
            Happening::Threat(due) => {
                let own = (&mut groups, &mut *attacks);
                threat::handle(&mut turn, due, own, (&map, &patrols, &communities));
            }
            Happening::Conduct(due) => conduct::handle(&mut turn, due, &mut forces, &communities),
            Happening::Hazard(due) => {
                let look = (&*map, &communities, &camps, &hosts, &*displaced);
                hazard::handle(&mut turn, due, &mut hazards, look, &script.0);
            }
            Happening::Reaches { seat, report, channel } => {
                left.reports.push((at, seat, (*report).clone(), channel));
                if sharing::is_grave(report.matter.kind()) {
                    turn.soon(sharing::Due::Holds { seat, report, channel });
                }
            }
            Happening::Travel(travel::Due::SetsOut { party }) => {
                left.parties.push((at, (*party).clone()));
                if let Some(span) = map.time_between(party.from, party.to, Way::Foot)
                    && party.who == Traveller::Displaced
                {
                    turn.after(span, displacement::Due::Arrives { party });
                }
            }
            Happening::Geography(_)
            | Happening::Travel(_)
            | Happening::Crossing(_)
            | Happening::Registry(_)
            | Happening::Patrol(_)
            | Happening::Movement(_)
            | Happening::Table(_) => {}
        }
    }
    kernel.now = until;
}
