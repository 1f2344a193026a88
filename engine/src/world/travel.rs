//! Parties of travellers: when they set out, which way they choose, how they move.
//!
//! Models: flows of ordinary travellers as Poisson arrivals; one party is many heads that move together; the choice between a
//! post and an unofficial route by papers, expected wait, closure and setbacks. Ignores: what travellers carry, prices, meetings
//! on the road. It writes flows and parties; posts, patrols, communities and camps learn of a party by happenings.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{Component, Resource};
use serde::{Deserialize, Serialize};

use super::{
    community::{self, Community},
    crossing::{self, Card, Post},
    displacement,
    geography::{Geography, Routes, Way},
    parameter::{ILLUSTRATIVE, parameters},
    patrol,
    registry::Registry,
    tables::Table,
    turn::Turn,
};
use crate::{
    kernel::{
        names::{Serial, Slug},
        time::Span,
    },
    scenario::model,
    vocabulary::{
        fact::{Ground, What},
        matter::Matter,
        terms::Traveller,
    },
};

parameters! {
    /// Of parties with papers in order, the share that takes an unofficial route although the post is open and empty.
    HABIT: u32 = 60, "permille", ILLUSTRATIVE;
    /// The same, for parties without papers.
    HABIT_WITHOUT_PAPERS: u32 = 350, "permille", ILLUSTRATIVE;
    /// What each hour of expected wait adds.
    IMPATIENCE_PER_HOUR: i64 = 60, "permille", ILLUSTRATIVE;
    /// What each setback adds.
    STUBBORNNESS: u32 = 250, "permille", ILLUSTRATIVE;
    /// How likely a party that finds its post closed or was sent back still goes round it if it is in need.
    NEED_GOES_ROUND: u32 = 850, "permille", ILLUSTRATIVE;
    /// The same, for everybody else.
    OTHERS_GO_ROUND: u32 = 350, "permille", ILLUSTRATIVE;
    /// After so many setbacks a party gives up its journey.
    LAST_SETBACK: u32 = 3, "setbacks", ILLUSTRATIVE;
    /// Chance that people at the end of an unofficial route notice a party, for each head.
    NOTICED_PER_HEAD: u32 = 12, "permille", ILLUSTRATIVE;
    /// Chance that somebody notices that people are moved against their will.
    TRAFFICKING_NOTICED: u32 = 250, "permille", ILLUSTRATIVE;
}

/// What becomes due in travel. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A flow sends its next party.
    FlowSends { flow: Slug },
    /// The rate of a flow changes; `permille` of the usual.
    FlowRate { flow: Slug, permille: u32 },
    /// A party sets out: from `from` to `to`, made by whoever schedules it.
    SetsOut { party: Box<Party> },
    /// A party has reached the end of the road that it is on.
    LegDone { party: Serial },
    /// A post let a party through.
    Crossed { party: Serial, post: Slug },
    /// A post or a patrol turned a party back.
    TurnedBack { party: Serial, at: Slug, ground: Ground },
    /// A party lost patience in a queue.
    GaveUp { party: Serial, post: Slug },
    /// A party leaves the story: referred, found by a patrol, taken in.
    Ends { party: Serial },
}

/// A flow of ordinary travellers. One per `model::Flow`, under its id.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// As the scenario writes it.
    pub model: model::Flow,
    /// Permille of the usual rate.
    pub rate: u32,
    /// Parties sent so far.
    pub sent: u32,
}

/// A party on the move. Many heads, one party.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Party {
    pub id: Serial,
    pub who: Traveller,
    pub people: u32,
    pub women: u32,
    pub children: u32,
    pub papers: bool,
    pub from: Slug,
    pub to: Slug,
    /// Where it is, or the place that it left last.
    pub at: Slug,
    /// Roads still to go, the next first.
    pub route: Vec<Slug>,
    /// Draws made for it so far: its own stream, so that no other party's dice shift.
    pub draws: u64,
    /// Times it was turned back or gave up.
    pub setbacks: u32,
    /// A network behind it, for people moved against their will.
    pub network: Option<Slug>,
}

/// All parties on the move.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Parties(pub BTreeMap<Serial, Party>);

impl Party {
    /// A draw from the party's own stream.
    fn draw(&mut self, turn: &Turn<'_>, purpose: &'static str) -> crate::kernel::chance::Draw {
        self.draws += 1;
        // A party makes fewer draws than this on its whole way; its number keeps its stream apart from its siblings'.
        turn.roll(purpose, self.id.of, u64::from(self.id.n) << 8 | (self.draws & 0xff))
    }

    /// Whether turning it back puts people in danger.
    pub fn in_need(&self) -> bool {
        matches!(self.who, Traveller::Displaced | Traveller::Patient | Traveller::Trafficked)
    }

    /// How it moves.
    fn way(&self) -> Way {
        match self.who {
            Traveller::Pupil | Traveller::Herder | Traveller::Displaced => Way::Foot,
            _ => Way::Vehicle,
        }
    }

    fn card(&self, turn: &Turn<'_>) -> Card {
        Card {
            party: self.id,
            who: self.who,
            people: self.people,
            women: self.women,
            children: self.children,
            papers: self.papers,
            arrived: turn.now(),
        }
    }
}

/// What travel may look at.
pub type Look<'a, 'w, 's> =
    (&'a Geography, &'a Table<'w, 's, Post>, &'a Table<'w, 's, Registry>, &'a Table<'w, 's, Community>);

/// Puts the first happenings of this domain on the agenda.
pub fn start(turn: &mut Turn<'_>, flows: &Table<'_, '_, Flow>) {
    for (flow, state) in flows.iter() {
        schedule_next(turn, flow, state);
    }
}

/// Carries out what is due.
pub fn handle(
    turn: &mut Turn<'_>,
    due: Due,
    (parties, flows): (&mut Parties, &mut Table<'_, '_, Flow>),
    look: Look<'_, '_, '_>,
) {
    match due {
        Due::FlowSends { flow } => {
            let Some(mut state) = flows.get_mut(flow) else { return };
            state.sent += 1;
            let quiet = state.rate == 0 || (state.model.by_day && !turn.is_day());
            let party = (!quiet).then(|| make(turn, &state.model, state.sent));
            schedule_next(turn, flow, &state);
            if let Some(party) = party {
                set_out(turn, party, parties, look);
            }
        }
        Due::FlowRate { flow, permille } => {
            let Some(mut state) = flows.get_mut(flow) else { return };
            if state.rate != permille {
                // A flow that had dried up has its next party long ahead; it is asked again when the rate is.
                let dried_up = state.rate == 0;
                state.rate = permille;
                turn.fact(What::FlowChanged { flow, permille });
                if dried_up {
                    schedule_next(turn, flow, &state);
                }
            }
        }
        Due::SetsOut { party } => set_out(turn, *party, parties, look),
        Due::LegDone { party } => leg_done(turn, party, parties, look),
        Due::Crossed { party, post } => {
            let Some(state) = parties.0.get_mut(&party) else { return };
            // The post has let it through: it steps on to the road beyond.
            let Some(road) = state.route.first().copied() else { return };
            let _ = post;
            step_on(turn, state, road, look.0);
        }
        Due::TurnedBack { party, at, ground } => {
            if let Some(state) = parties.0.get(&party) {
                turn.fact(What::PartyTurnedBack { at, party, who: state.who, people: state.people, ground });
            }
            setback(turn, party, parties, look);
        }
        Due::GaveUp { party, .. } => setback(turn, party, parties, look),
        Due::Ends { party } => {
            parties.0.remove(&party);
        }
    }
}

/// The next party of a flow: exponential gaps. A flow by day runs at double rate by day and not at night.
fn schedule_next(turn: &mut Turn<'_>, flow: Slug, state: &Flow) {
    let per_day = i64::from(state.model.per_day) * i64::from(state.rate) / 1000;
    if per_day == 0 {
        return;
    }
    let mean = if state.model.by_day { 43_200 / per_day.max(1) } else { 86_400 / per_day.max(1) };
    let gap = turn.roll("flow gap", flow, u64::from(state.sent)).exponential_secs(mean.max(1));
    let mut at = turn.now() + Span(gap);
    if state.model.by_day {
        let second = turn.calendar().second_of_day(at);
        if !(6 * 3600..18 * 3600).contains(&second) {
            // What would have come at night comes after six in the morning, spread as by day.
            let to_six = (6 * 3600 - second).rem_euclid(86_400);
            at = at
                + Span(to_six + turn.roll("flow morning", flow, u64::from(state.sent)).exponential_secs(mean.max(1)));
        }
    }
    turn.at(at, Due::FlowSends { flow });
}

/// A party of a flow. Its make-up is drawn from its own number, so that no other party's shifts.
fn make(turn: &Turn<'_>, flow: &model::Flow, n: u32) -> Party {
    let id = Serial { of: flow.id, n };
    let mut party = Party {
        id,
        who: flow.who,
        people: 1,
        women: 0,
        children: 0,
        papers: true,
        from: flow.from,
        to: flow.to,
        at: flow.from,
        route: Vec::new(),
        draws: 0,
        setbacks: 0,
        network: None,
    };
    let (least, most) = flow.size;
    let size = least + party.draw(turn, "party").below(u64::from(most.saturating_sub(least)) + 1) as u32;
    party.people = size.max(1);
    for _ in 0..party.people.min(40) {
        party.women += u32::from(party.draw(turn, "party").chance(flow.women));
        party.children += u32::from(party.draw(turn, "party").chance(flow.children));
    }
    party.papers = party.draw(turn, "party").chance(flow.papers);
    party
}

fn set_out(turn: &mut Turn<'_>, mut party: Party, parties: &mut Parties, look: Look<'_, '_, '_>) {
    let cause = turn.fact(What::PartySetOut {
        party: party.id,
        who: party.who,
        people: party.people,
        from: party.from,
        to: party.to,
    });
    let mut turn = turn.because(cause);
    let round = choose_round(&turn, &mut party, look);
    if choose_route(&turn, &mut party, round, look.0) {
        let id = party.id;
        parties.0.insert(id, party);
        go_on(&mut turn, id, parties, look);
    }
    // Without any way the journey ends where it began: people stay at home.
}

/// Whether the party means to go round the posts.
fn choose_round(turn: &Turn<'_>, party: &mut Party, (map, posts, ..): Look<'_, '_, '_>) -> bool {
    if party.who == Traveller::Trafficked {
        return true;
    }
    let Some(official) = map.route(party.at, party.to, party.way(), Routes::Official) else { return true };
    let first_post = official.iter().filter_map(|r| map.road(*r)).find_map(|road| map.post_on(road));
    let Some(post) = first_post.and_then(|post| posts.get(post)) else { return false };
    let habit = if party.papers { HABIT } else { HABIT_WITHOUT_PAPERS };
    let wait = u32::try_from(post.wait_s * IMPATIENCE_PER_HOUR / 3600).unwrap_or(0);
    let shut = if post.open { 0 } else { 300 };
    let chance = (habit + wait + shut + party.setbacks * STUBBORNNESS).min(950);
    party.draw(turn, "way").chance(chance)
}

/// Lays the route; whether there is one.
fn choose_route(_turn: &Turn<'_>, party: &mut Party, round: bool, map: &Geography) -> bool {
    let (first, second) =
        if round { (Routes::Unofficial, Routes::Official) } else { (Routes::Official, Routes::Unofficial) };
    let way = party.way();
    let route = map.route(party.at, party.to, way, first).or_else(|| map.route(party.at, party.to, way, second));
    match route {
        Some(route) => {
            party.route = route;
            true
        }
        None => false,
    }
}

/// From where it stands: to the post that guards the next road, on to that road, or home at last.
fn go_on(turn: &mut Turn<'_>, id: Serial, parties: &mut Parties, (map, ..): Look<'_, '_, '_>) {
    let Some(party) = parties.0.get_mut(&id) else { return };
    let Some(road) = party.route.first().copied() else {
        arrive(turn, id, parties);
        return;
    };
    let Some(known) = map.road(road) else { return };
    match map.post_on(known) {
        Some(post) if party.who != Traveller::Trafficked || known.post.is_some() => {
            let card = Box::new(party.card(turn));
            turn.soon(crossing::Due::Arrives { post, card });
        }
        _ => step_on(turn, party, road, map),
    }
}

fn step_on(turn: &mut Turn<'_>, party: &mut Party, road: Slug, map: &Geography) {
    let Some(known) = map.road(road) else { return };
    let Some(time) = map.travel_time(road, party.way()) else { return };
    let cause = turn.cause;
    let mut turn = turn.because(cause);
    if known.unofficial {
        let (who, people) = (party.who, party.people);
        let fact = turn.fact(What::PartyTookUnofficialRoute { party: party.id, who, people, road });
        turn.cause = fact;
        if let Some(to) = map.other_end(road, party.at) {
            let card = Box::new(party.card(&turn));
            let passes = patrol::Due::PartyPasses { card, road, from: party.at, to, network: party.network };
            turn.after(Span(time.0 / 2), passes);
        }
    }
    turn.after(time, Due::LegDone { party: party.id });
}

fn leg_done(turn: &mut Turn<'_>, id: Serial, parties: &mut Parties, look: Look<'_, '_, '_>) {
    let Some(party) = parties.0.get_mut(&id) else { return };
    if party.route.is_empty() {
        return;
    }
    let road = party.route.remove(0);
    let Some(to) = look.0.other_end(road, party.at) else { return };
    party.at = to;
    let unofficial = look.0.road(road).is_some_and(|r| r.unofficial);
    if !unofficial {
        go_on(turn, id, parties, look);
        return;
    }
    let (who, people) = (party.who, party.people);
    let cause = turn.fact(What::PartyCrossedUnseen { party: id, who, people, road });
    let mut turn = turn.because(cause);
    let seen = match who {
        Traveller::Trafficked => TRAFFICKING_NOTICED,
        _ => NOTICED_PER_HEAD * people,
    };
    if party.draw(&turn, "noticed").chance(seen.min(900)) {
        let matter = match who {
            Traveller::Trafficked => Matter::Trafficking { place: to, people },
            Traveller::Displaced => Matter::Displaced { place: to, people },
            _ => Matter::RouteUsed { road, people },
        };
        turn.soon(community::Due::SeenAt { place: to, matter });
    }
    go_on(&mut turn, id, parties, look);
}

/// Sent back or out of patience: people in need mostly go round the post; others turn home, and some go round as well.
fn setback(turn: &mut Turn<'_>, id: Serial, parties: &mut Parties, look: Look<'_, '_, '_>) {
    let Some(party) = parties.0.get_mut(&id) else { return };
    party.setbacks += 1;
    let chance = if party.in_need() { NEED_GOES_ROUND } else { OTHERS_GO_ROUND };
    let goes_round = party.setbacks <= LAST_SETBACK && party.draw(turn, "goes round").chance(chance);
    let blocked = party.route.first().copied();
    if goes_round
        && choose_route(turn, party, true, look.0)
        && party.route.first().copied() != blocked
        && party.route.iter().filter_map(|r| look.0.road(*r)).all(|r| r.post.is_none())
    {
        go_on(turn, id, parties, look);
    } else if party.who == Traveller::Displaced && party.at != party.to {
        // People who fled do not go back to what they fled: they stay where they are, in front of the post.
        party.to = party.at;
        party.route.clear();
        arrive(turn, id, parties);
    } else {
        parties.0.remove(&id);
    }
}

fn arrive(turn: &mut Turn<'_>, id: Serial, parties: &mut Parties) {
    let Some(party) = parties.0.remove(&id) else { return };
    let (who, people) = (party.who, party.people);
    let cause = turn.fact(What::PartyReached { party: id, who, people, place: party.to });
    if who == Traveller::Displaced {
        turn.because(cause).soon(displacement::Due::Arrives { party: Box::new(party) });
    }
}
