//! From a scenario to the state in which it begins. No rule of play here; things are made in the order of the scenario, and nothing relies
//! on it.

use std::{collections::BTreeMap, sync::Arc};

use kernel::{
    agenda::Agenda,
    chance::Dice,
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::{
    act::ActKind,
    fact::Cause,
    parameter::Figures,
    scenario::{self, Scenario},
};

use super::state::{
    CampRow, ChannelRow, CommitteeRow, CommunityRow, FlowRow, ForceRow, GroupRow, HazardRow, PatrolRow, PostRow, Rows,
    SeatRow, State, Things,
};
use crate::{
    sight::picture::Picture,
    table::{
        book::{Book, Purse},
        follow,
        memory::Remembered,
        msel,
    },
    world::{
        boats::Fleets,
        committee::{Acquainted, Committee, Consents, Counsel, Members, Silence},
        community::{
            Community, Fear, Frozen, Gestures, Grievances, Hearsay, Neighbourhood, Rumours, Talk, Tension, Trust,
            Warning,
        },
        conduct::{ConductRecord, Diligence, Encounters, Force, Standards, Suspensions},
        crossing::{self, Care, Queue, Repute},
        diggings::Diggings,
        disclosure::Disclosures,
        displacement::{
            Arrivals, Assessments, Camp, CampWants, Displaced, Enrolled, Flights, HostedWants, Hosting, Larder,
            Shelter, Stores, Unrest, WordOfRoom,
        },
        geography,
        harm::Tolls,
        hazard::{Chances, Course, HazardPlan, Outbreak, Precautions},
        investigation::{Files, Traces},
        movement::Movement,
        patrol::{self, Rounds},
        protection::Protection,
        registry::{Fingerprints, Registry},
        rescue::LeftOnTheWay,
        sharing::{Agreements, Channel, Holdings, Sent},
        threat::{self, Attacks},
        tracing::Tracing,
        travel::Flow,
        turn::Turn,
        wayside::Wayside,
    },
};

/// The state at the start of a scenario.
pub fn first_state(scenario: &Scenario, calendar: &Calendar, figures: &Arc<Figures>, seed: u64) -> State {
    let second = calendar.second_of_day(Time::START);
    let mut book = Book::default();
    for row in &scenario.msel {
        book.msel.insert(row.id, msel::entry(row.clone(), calendar, Time::START));
    }
    follow::reckon(&mut book.msel, calendar);
    for objective in &scenario.objectives {
        for task in &objective.tasks {
            book.tasks.insert((objective.id, task.id), None);
        }
    }
    let near = Neighbourhood::of(scenario);
    let mut state = State {
        now: Time::START,
        happenings: 0,
        facts: 0,
        witnesses: BTreeMap::new(),
        origins: BTreeMap::new(),
        made: BTreeMap::new(),
        between: BTreeMap::new(),
        dice: Dice { seed },
        agenda: Agenda::new(),
        geography: geography::MapState::default(),
        things: Things {
            parties: Vec::new(),
            alerts: Vec::new(),
            letters: Vec::new(),
            agreements: Agreements::of(scenario),
            holdings: Holdings::default(),
            sent: Sent::default(),
            files: Files::default(),
            traces: Traces::default(),
            disclosures: Disclosures::default(),
            flights: Flights::default(),
            arrivals: Arrivals::default(),
            displaced: Displaced::default(),
            heard: WordOfRoom::default(),
            unsheltered: Vec::new(),
            protection: Protection::default(),
            tracing: Tracing::default(),
            attacks: Attacks::default(),
            tolls: Tolls::default(),
            rounds: Rounds::default(),
            wayside: Wayside::default(),
            fleets: Fleets::of(scenario),
            diggings: Diggings::of(scenario),
            left_on_the_way: LeftOnTheWay::default(),
            assessments: Assessments::default(),
            movement: Movement::of(scenario),
            precautions: Precautions::default(),
            hazards: rows(scenario.hazards.iter().map(|m| (m.id, (hazard(m),)))),
            book,
            memory: Remembered::of(scenario, calendar),
            flows: rows(scenario.flows.iter().map(|m| (m.id, (FlowRow { flow: Flow::of(m) },)))),
            posts: rows(scenario.posts.iter().map(|m| (m.id, (post(scenario, m, second, figures),)))),
            patrols: rows(scenario.patrols.iter().map(|m| (m.id, (patrol(m, figures),)))),
            communities: rows(scenario.communities.iter().map(|m| {
                let committee = m.committee.as_ref().map(|committee| self::committee(scenario, committee));
                (m.id, (community(scenario, m, &near, figures), committee))
            })),
            channels: rows(scenario.channels.iter().map(|m| (m.id, (ChannelRow { channel: Channel::of(m) },)))),
            camps: rows(scenario.camps.iter().map(|m| (m.id, (camp(m),)))),
            groups: rows(scenario.groups.iter().map(|m| (m.id, (group(m),)))),
            forces: rows(scenario.authorities.iter().filter(|m| m.force).map(|m| (m.id, (force(m),)))),
            seats: rows(scenario.seats.iter().map(|m| {
                let purse = Purse { stock: m.means, reserve: m.reserve, women: m.women, ..Purse::default() };
                (m.id, (SeatRow { picture: Picture::default(), purse },))
            })),
        },
    };
    let mut kernel = state.kernel(scenario, calendar, figures);
    let mut turn = Turn::new(&mut kernel, Cause::Start);
    for id in msel::in_order(&scenario.msel, &state.things.book.msel) {
        if let Some(entry) = state.things.book.msel.get_mut(&id) {
            msel::schedule(&mut turn, entry);
        }
    }
    state.agenda = kernel.agenda;
    state
}

/// A post as it stands at the given second of the local day, with nobody before it.
fn post(scenario: &Scenario, model: &scenario::Post, second: i64, figures: &Figures) -> PostRow {
    let (site, barrier, shift, lanes) = crossing::at(model, second, &figures.crossing);
    let (queue, care, repute) = (Queue::default(), Care::default(), Repute::default());
    let registry = Registry { bureau: bureau(scenario, model), ..Registry::of(model) };
    PostRow { site, barrier, shift, lanes, queue, care, repute, registry, prints: Fingerprints::of(model) }
}

/// The seat that answers the alerts of a post as the national bureau of its country.
fn bureau(scenario: &Scenario, post: &scenario::Post) -> Option<Slug> {
    let authority = scenario.authorities.iter().find(|authority| authority.id == post.authority)?;
    let answers =
        |seat: &&scenario::Seat| seat.country == authority.country && seat.may.contains(&ActKind::ConfirmAlert);
    scenario.seats.iter().find(answers).map(|seat| seat.id)
}

/// A patrol at its base, about to set out.
fn patrol(model: &scenario::Patrol, figures: &Figures) -> PatrolRow {
    let (unit, position, orders, crew, vehicle) = patrol::at_base(model, &figures.patrol);
    PatrolRow { unit, position, orders, crew, vehicle }
}

/// A hidden group before the first step of its plan.
fn group(model: &scenario::Group) -> GroupRow {
    let (cell, foothold, progress, knowledge) = threat::hidden(model);
    GroupRow { cell, foothold, progress, knowledge }
}

/// A community that has told nothing and been told nothing.
fn community(
    scenario: &Scenario,
    model: &scenario::Community,
    near: &Neighbourhood,
    figures: &Figures,
) -> CommunityRow {
    CommunityRow {
        community: Community::among(scenario, model, near),
        trust: Trust::of(scenario, model),
        fear: Fear::of(model),
        tension: Tension::of(model),
        frozen: Frozen::default(),
        rumours: Rumours::default(),
        warning: Warning::default(),
        gestures: Gestures::default(),
        talk: Talk::default(),
        hearsay: Hearsay::default(),
        grievances: Grievances::default(),
        hosting: Hosting::of(model),
        larder: Larder::of(model, &figures.displacement),
        wants: HostedWants::default(),
    }
}

/// A committee before which nothing has come.
fn committee(scenario: &Scenario, model: &scenario::Committee) -> CommitteeRow {
    CommitteeRow {
        committee: Committee::of(scenario, model),
        members: Members::of(model),
        silence: Silence::default(),
        consents: Consents::default(),
        counsel: Counsel::default(),
        acquainted: Acquainted::default(),
    }
}

/// A camp in whose register everybody stands who is there.
fn camp(model: &scenario::Camp) -> CampRow {
    let (shelter, stores, enrolled) = (Shelter::of(model), Stores::of(model), Enrolled(model.people, 0));
    let (wants, unrest) = (CampWants::default(), Unrest::default());
    CampRow { camp: Camp { model: model.clone() }, shelter, stores, wants, unrest, enrolled }
}

/// A force that has done nothing wrong.
fn force(model: &scenario::Authority) -> ForceRow {
    ForceRow {
        force: Force { model: model.clone() },
        standards: Standards::of(model),
        record: ConductRecord::default(),
        suspensions: Suspensions::default(),
        diligence: Diligence::default(),
        encounters: Encounters::default(),
    }
}

/// A hazard that has not begun.
fn hazard(model: &scenario::Hazard) -> HazardRow {
    let (course, outbreak, chances) = (Course::default(), Outbreak::default(), Chances::default());
    HazardRow { plan: HazardPlan { model: model.clone() }, course, outbreak, chances }
}

fn rows<T>(rows: impl Iterator<Item = (Slug, T)>) -> Rows<T> {
    let mut rows: Rows<T> = rows.collect();
    rows.sort_by_key(|(slug, _)| *slug);
    rows
}
