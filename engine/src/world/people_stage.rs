//! The scene of people, for stories of communities, committees, sharing, displacement, threat, conduct and hazards. Of the other
//! domains it knows one stand-in: a party of displaced people arrives on foot.

use bevy_ecs::{bundle::Bundle, world::World};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    matter::Report,
    scenario::{self, Scenario},
    terms::Traveller,
};

pub use super::stage::slug;
use super::{
    community, displacement,
    geography::{Geography, Way},
    happening::{Happening, Reaches},
    hazard,
    patrol::{self, Orders, Task},
    sharing, stage, threat,
    travel::{self, Party},
    turn::Turn,
};

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
        boats: 0,
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
        level: Default::default(),
        above: None,
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
        reserve: Default::default(),
        women: 0,
        due_diligence: false,
        needs: vec![],
        language: String::new(),
        own_kind: None,
        attachments: Vec::new(),
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
            other_post: None,
            unofficial: false,
            corridor: false,
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

/// A patrol that was sent to its base and watches there.
pub fn posted(model: &scenario::Patrol) -> impl Bundle {
    let (unit, position, orders, crew, vehicle) = patrol::at_base(model, &Default::default());
    (unit, position, Orders { task: Task::Sent(model.base), ..orders }, crew, vehicle)
}

/// A patrol that stands at a place; nobody on this stage moves it.
pub fn patrol(id: &str, at: &str) -> scenario::Patrol {
    scenario::Patrol {
        id: slug(id),
        name: Default::default(),
        short: Default::default(),
        authority: slug("police"),
        base: slug(at),
        beat: vec![],
        strength: 8,
        boat: false,
        vehicles: None,
    }
}

/// The domains of people.
const PEOPLE: stage::Cast = stage::Cast {
    plays: |what| {
        use Happening as H;
        let on_stage = matches!(what, H::Community(_) | H::Committee(_) | H::Sharing(_) | H::Displacement(_));
        let cared_for = matches!(what, H::Protection(_) | H::Tracing(_));
        let across = matches!(what, H::Investigation(_) | H::Disclosure(_));
        let afloat = matches!(what, H::Boats(_) | H::Diggings(_));
        afloat
            || on_stage
            || cared_for
            || across
            || matches!(what, H::Threat(_) | H::Harm(_) | H::Conduct(_) | H::Hazard(_))
    },
    stands_in,
};

/// Stands in for those who are not on the stage of people: seats that pass on what is grave, and a road that people walk.
fn stands_in(turn: &mut Turn<'_>, what: &Happening, world: &World) {
    match what {
        Happening::Reaches(Reaches { seat, report, channel }) if sharing::is_grave(report.matter.kind()) => {
            turn.soon(sharing::Due::Holds { seat: *seat, report: report.clone(), channel: *channel });
        }
        Happening::Travel(travel::Due::SetsOut { party }) if party.who == Traveller::Displaced => {
            let map = world.resource::<Geography>();
            if let Some(span) = map.time_between(party.from, party.to, Way::Foot) {
                turn.after(span, displacement::Due::Arrives { party: party.clone() });
            }
        }
        _ => {}
    }
}

/// A stage of people.
#[derive(Debug)]
pub struct Stage(stage::Stage);

impl std::ops::Deref for Stage {
    type Target = stage::Stage;
    fn deref(&self) -> &stage::Stage {
        &self.0
    }
}

impl std::ops::DerefMut for Stage {
    fn deref_mut(&mut self) -> &mut stage::Stage {
        &mut self.0
    }
}

impl Stage {
    pub fn new(scenario: &Scenario) -> Self {
        Self::seeded(scenario, 2027)
    }

    pub fn seeded(scenario: &Scenario, seed: u64) -> Self {
        let mut stage = stage::Stage::with(scenario, seed, PEOPLE);
        for patrol in &scenario.patrols {
            stage.set(patrol.id.as_str(), |orders: &mut Orders| orders.task = Task::Sent(patrol.base));
        }
        Self(stage)
    }

    /// Lets groups begin their plans, camps eat and levels settle.
    pub fn start(&mut self) -> &mut Self {
        self.begin(threat::start).begin(community::start).begin(displacement::start).begin(hazard::start);
        self
    }

    pub fn at(&mut self, span: Span, what: impl Into<Happening>) -> &mut Self {
        self.0.at(span, what);
        self
    }

    pub fn until(&mut self, span: Span) -> &mut Self {
        self.0.until(span);
        self
    }

    /// Reports that have reached anybody: when, whom, what, and by which channel.
    pub fn reached(&self) -> Vec<(Time, Slug, Report, Slug)> {
        let reached = |(at, what): &(Time, Happening)| match what {
            Happening::Reaches(Reaches { seat, report, channel }) => Some((*at, *seat, (**report).clone(), *channel)),
            _ => None,
        };
        self.elsewhere.iter().filter_map(reached).collect()
    }

    /// Reports that have reached a seat.
    pub fn reports(&self, seat: &str) -> Vec<Report> {
        self.reached().into_iter().filter(|(_, to, ..)| *to == slug(seat)).map(|(_, _, report, _)| report).collect()
    }

    /// Parties that set out, and when.
    pub fn set_out(&self) -> Vec<(Time, Party)> {
        let set_out = |(at, what): &(Time, Happening)| match what {
            Happening::Travel(travel::Due::SetsOut { party }) => Some((*at, (**party).clone())),
            _ => None,
        };
        self.elsewhere.iter().filter_map(set_out).collect()
    }
}
