//! Parties of travellers: when they set out, which way they choose, how they move.
//!
//! Models: flows of ordinary travellers as Poisson arrivals, by day and by month; one party is many heads that move together; the
//! choice between a post and an unofficial route, a binary logit of papers, expected wait, closure, setbacks, what is told of
//! the post, trust in who holds it, fear, and the hours that the other way costs; people who are sent away and come back.
//! Ignores: what travellers carry, prices, meetings on the road, the way home. It writes flows and parties; posts, patrols,
//! communities and camps learn of a party by happenings.
//!
//! The form of the choice is the one of discrete choice (McFadden, 1974): with *v* the sum of what speaks for the unofficial
//! route, each term in logarithms of odds, it is taken with probability 1 ÷ (1 + e^−v). Its figures are illustrative.
//!
//! # The model
//!
//! *v* = ln(h ÷ (1 − h)) + `WAIT_WEIGHS` × hours of expected wait beyond `WAIT_BORNE` + `CLOSURE_WEIGHS` if the post will be shut
//! to them when they come to it + `SETBACK_WEIGHS` × setbacks + `SENT_AWAY_WEIGHS` × what is told of people in need who were sent
//! away there, for people in need + `PAYMENT_WEIGHS` × the share that is asked for money + `DISTRUST_WEIGHS` × (distrust − trust) + `FEAR_WEIGHS` × fear − `COST_WEIGHS` × hours by which the other way is
//! longer; *h* is the habit of those with papers or without. Trust and fear are those of the communities where the party set
//! out, the wait is the one that the last parties met, and what is told of a post is forgotten over days: to send people in need
//! away costs trust at once, moves those who come after them off the road, and brings some of them back to the barrier later.
//!
//! Whoever is sent away, gives up or finds a barrier down tells it where they set out, where they were going, and along the road to
//! the post: as much as the ground is felt to be unjust, and of a closure that was ordered more each day.
//!
//! A post stands at one end of its road. Who comes from that end is checked and then walks; who comes from the other end walks
//! first, waits before the barrier, and is across the border once it is through. Whom a post sends away who has walked to it walks
//! the road back before going round.
//!
//! Ordinary flows are Poisson processes whose rate may change, for a while or for good; changes overlap, and the latest that
//! still lasts counts. Every head of a party has a sex and an age; an adult goes along unless only children travel.
//!
//! Families who flee and herds go a day's march on foot and rest by night ([`march`]); others are on the road day and night. An exercise
//! begins in the middle of a day like any other: of each flow some are on their way already ([`under_way`]).
//!
//! Two posts may stand on one road, one at each end, as two states hold them: the first checks who leaves, the second who enters.
//!
//! Left out: money, meetings on the road, people who learn from their own journeys, return trips.

use bevy_ecs::{
    prelude::{Commands, In, InMut, Query, Res, ResMut},
    system::SystemParam,
};
use kernel::{
    chance::Draw,
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, Ground, PostFact, RoadFact, TravelFact, What},
    matter::Matter,
    parameter::TravelFigures,
    scenario::{self, Surface},
    terms::{Danger, Traveller},
};

use super::{
    boats::{self, Fleets},
    community::{self, Fear, Hearers, Tale, Trust},
    crossing::{self, Barrier, Card, Interview, Repute, Stand},
    diggings::{self, Diggings},
    displacement,
    geography::{Geography, Road, Routes, Way},
    harm,
    index::{All, Numbered, Numbers},
    investigation,
    kinds::{Communities, Flows, Parties, Posts},
    patrol::{self, Presence},
    rescue,
    script::Script,
    turn::{Entry, Kernel, Turn},
    wayside::{self, Wayside},
};

mod march;
#[cfg(test)]
mod two_posts;
mod under_way;

use march::{March, MarchPace};

/// What becomes due in travel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A flow sends its next party, unless its rate has changed since it was `asked` for it.
    FlowSends { flow: Slug, asked: u32 },
    /// The rate of a flow changes, for a while or from now on; `permille` of the usual.
    FlowRate { flow: Slug, permille: u32, until: Option<Time> },
    /// A change of rate that had an end is over: the latest of those that still last counts again.
    FlowRateEnds { flow: Slug, change: u32 },
    /// By order of the facilitator: nobody sets out any more, or as many as now would.
    FreezeFlow { flow: Slug, frozen: bool },
    /// A party sets out: from `from` to `to`, made by whoever schedules it.
    SetsOut { party: Box<Party> },
    /// A party has reached the end of the road that it is on; `checked` if no post has a say on this road any more.
    LegDone { party: Serial, checked: bool },
    /// A post let a party through.
    Crossed { party: Serial, post: Slug },
    /// A post or a patrol turned a party back.
    TurnedBack { party: Serial, at: Slug, ground: Ground },
    /// A party lost patience in a queue.
    GaveUp { party: Serial, post: Slug },
    /// Some of a party stay at a post, in care; the others go on.
    Remain { party: Serial, people: u32, women: u32, children: u32 },
    /// People of an authority did wrong to these, or before their eyes; they tell it where they come from and where they go, `told` permille
    /// of what those tell to whom it was done.
    SawWrong { parties: Vec<Serial>, authority: Slug, told: u32 },
    /// A party gets no further on a road where nobody looks after travellers.
    GetsNoFurther { party: Serial, road: Slug },
    /// A boat has a place for a party: it sets out along its way by water.
    Embarks { party: Serial, road: Slug, checked: bool },
    /// A party has waited for a boat in vain.
    NoBoat { party: Serial },
    /// A party that was sent away comes back.
    TriesAgain { party: Serial },
    /// A party leaves the story: referred, found by a patrol, taken in.
    Ends { party: Serial },
}

/// A flow of ordinary travellers. One per `scenario::Flow`, under its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// As the scenario writes it.
    pub model: scenario::Flow,
    /// Permille of the usual rate.
    pub rate: u32,
    /// Changes of it that last, by their numbers, the latest last; whether each has an end.
    pub changes: Vec<(u32, u32, bool)>,
    /// How many there have been.
    pub changed: u32,
    /// Parties sent so far.
    pub sent: u32,
    /// Whether it stands still by order of the facilitator, whatever changes meanwhile.
    pub frozen: bool,
    /// How many times its rate has changed: what was asked of it before counts no more.
    pub asked: u32,
    /// What is left of a second between its last party and its next, microseconds: the clock shows whole seconds, and what were cut
    /// off each gap would make a busy flow a third busier.
    pub rest_us: u32,
}

impl Flow {
    /// A flow at its usual rate.
    pub fn of(model: &scenario::Flow) -> Self {
        Self {
            model: model.clone(),
            rate: 1000,
            changes: Vec::new(),
            changed: 0,
            sent: 0,
            frozen: false,
            asked: 0,
            rest_us: 0,
        }
    }
}

/// A party: who they are, and where they want to go. Many heads, one party.
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
    /// A network behind it, for people moved against their will.
    pub network: Option<Slug>,
    /// Draws made for it so far: its own stream, so that no other party's dice shift.
    pub draws: u64,
}

/// How far a party has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Journey {
    /// Where it is, or the place that it left last.
    pub at: Slug,
    /// Roads still to go, the next first.
    pub route: Vec<Slug>,
    /// When it stepped on to the first of them and when it will be at its end; nothing while it waits.
    pub leg: Option<(Time, Time)>,
    /// Whether it has walked the first of them and stands at its end, before the barrier of a post.
    pub at_barrier: bool,
    /// Times it was turned back or gave up.
    pub setbacks: u32,
    /// What of a day's march lies behind it.
    pub march: March,
}

impl Party {
    /// A draw from the party's own stream.
    fn draw(&mut self, turn: &Turn<'_>, purpose: &'static str) -> Draw {
        self.draws += 1;
        // A party makes fewer draws than this on its whole way; its number keeps its stream apart from its siblings'.
        turn.roll(purpose, self.id.of, u64::from(self.id.n) << 8 | (self.draws & 0xff))
    }

    /// Whether it seldom turns home when it is sent back: people in need cannot, home lies ahead of others, and a network does not.
    fn must_go_on(&self) -> bool {
        self.who.must_be_let_in() || self.network.is_some()
    }

    /// How it moves.
    fn way(&self) -> Way {
        match self.who {
            Traveller::Pupil | Traveller::Herder | Traveller::Displaced => Way::Foot,
            _ => Way::Vehicle,
        }
    }

    /// How far it gets on foot before it must rest; nothing where it need not.
    fn pace(&self, figures: &TravelFigures) -> Option<MarchPace> {
        let (km, flees) = match self.who {
            Traveller::Displaced => (figures.families_march, true),
            Traveller::Herder => (figures.herds_march, false),
            _ => return None,
        };
        Some(MarchPace { a_day: km * 1000, flees, rest: figures.rests })
    }

    fn card(&self, turn: &Turn<'_>) -> Card {
        Card {
            party: self.id,
            who: self.who,
            people: self.people,
            women: self.women,
            children: self.children,
            papers: self.papers,
            network: self.network,
            leaves: false,
            arrived: turn.now(),
            cause: turn.cause,
            interview: Interview::default(),
        }
    }
}

impl Journey {
    /// A journey that begins here.
    pub fn from(at: Slug) -> Self {
        Self { at, route: Vec::new(), leg: None, at_barrier: false, setbacks: 0, march: March::default() }
    }

    /// Where the party stands while it waits: at the end of its road if it has walked that, before the barrier.
    pub fn stands(&self, map: &Geography) -> Slug {
        let road = self.route.first().filter(|_| self.at_barrier);
        road.and_then(|road| map.other_end(*road, self.at)).unwrap_or(self.at)
    }
}

/// A party on its way, while something becomes of it.
struct OnTheWay<'a> {
    party: &'a mut Party,
    journey: &'a mut Journey,
}

/// Whether a party is still on its way, or its story has ended: the entity goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Still {
    OnTheWay,
    Gone,
}

/// What travellers know of a post: where it stands, whether it is open, and what is told of it.
type PostSeen<'a> = (&'a Stand, &'a Barrier, &'a Repute);

/// What travel looks at.
#[derive(SystemParam)]
pub struct Look<'w, 's> {
    map: Res<'w, Geography>,
    posts: All<'w, 's, Posts, (&'static Stand, &'static Barrier, &'static Repute)>,
    communities: All<'w, 's, Communities, (&'static Trust, &'static Fear)>,
    wayside: Res<'w, Wayside>,
    fleets: Res<'w, Fleets>,
    diggings: Res<'w, Diggings>,
    script: Res<'w, Script>,
    patrols: Presence<'w, 's>,
}

/// The parties: whoever sets out is spawned, and whoever is done is despawned.
#[derive(SystemParam)]
pub struct Travellers<'w, 's> {
    commands: Commands<'w, 's>,
    numbers: ResMut<'w, Numbers<Parties>>,
    all: Query<'w, 's, (&'static mut Party, &'static mut Journey)>,
}

impl Travellers<'_, '_> {
    fn spawn(&mut self, party: Party, journey: Journey) {
        let id = party.id;
        let entity = self.commands.spawn((Numbered(id), party, journey)).id();
        self.numbers.enter(id, entity);
    }

    /// Does something with a party, and despawns it if its story has ended. Of one that is gone already nothing comes.
    fn with(&mut self, id: Serial, what: impl FnOnce(&mut OnTheWay<'_>) -> Still) {
        let Some(entity) = self.numbers.entity(id) else { return };
        let Ok((mut party, mut journey)) = self.all.get_mut(entity) else { return };
        if what(&mut OnTheWay { party: &mut party, journey: &mut journey }) == Still::Gone {
            self.numbers.leave(id);
            self.commands.entity(entity).despawn();
        }
    }
}

/// Puts the first happenings of this domain on the agenda, and those on the road who are on their way already.
pub fn start(
    InMut(kernel): InMut<'_, Kernel>,
    mut flows: All<'_, '_, Flows, &'static mut Flow>,
    mut parties: Travellers<'_, '_>,
    look: Look<'_, '_>,
) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    for flow in flows.names().collect::<Vec<_>>() {
        if let Some(mut state) = flows.get_mut(flow) {
            under_way::begin(turn, &mut state, &mut parties, &look);
            schedule_next(turn, flow, &mut state);
        }
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut flows: All<'_, '_, Flows, &'static mut Flow>,
    mut parties: Travellers<'_, '_>,
    look: Look<'_, '_>,
) {
    let turn = &mut Turn::new(kernel, cause);
    let look = &look;
    match due {
        Due::FlowSends { flow, asked } => {
            let Some(mut state) = flows.get_mut(flow).filter(|state| state.asked == asked) else { return };
            state.sent += 1;
            let month = || u32::try_from(turn.calendar().month(turn.now())).unwrap_or(0);
            let in_season = state.model.months.is_empty() || state.model.months.contains(&month());
            let weekdays = &state.model.weekdays;
            let on_its_day = weekdays.is_empty() || weekdays.contains(&turn.calendar().weekday(turn.now()));
            let quiet = state.rate == 0 || (state.model.by_day && !turn.is_day()) || !in_season || !on_its_day;
            let party = (!quiet).then(|| make(turn, &state.model, state.sent));
            schedule_next(turn, flow, &mut state);
            if let Some(party) = party {
                set_out(turn, party, &mut parties, look);
            }
        }
        Due::FlowRate { flow, permille, until } => {
            let Some(mut state) = flows.get_mut(flow) else { return };
            state.changed += 1;
            let change = state.changed;
            if until.is_none() {
                // What holds from now on takes the place of what held from an earlier day on.
                state.changes.retain(|(.., ends)| *ends);
            }
            state.changes.push((change, permille, until.is_some()));
            let cause = set_rate(turn, flow, &mut state);
            if let Some(until) = until {
                turn.because(cause).at(until, Due::FlowRateEnds { flow, change });
            }
        }
        Due::FlowRateEnds { flow, change } => {
            let Some(mut state) = flows.get_mut(flow) else { return };
            state.changes.retain(|(n, ..)| *n != change);
            set_rate(turn, flow, &mut state);
        }
        Due::FreezeFlow { flow, frozen } => {
            let Some(mut state) = flows.get_mut(flow) else { return };
            state.frozen = frozen;
            set_rate(turn, flow, &mut state);
        }
        Due::SetsOut { party } => set_out(turn, *party, &mut parties, look),
        Due::LegDone { party, checked } => parties.with(party, |state| leg_done(turn, state, checked, look)),
        Due::Crossed { party, .. } => parties.with(party, |state| crossed(turn, state, look)),
        Due::TurnedBack { party, at, ground } => {
            parties.with(party, |state| turned_back(turn, state, (at, ground), look));
        }
        Due::GaveUp { party, post } => parties.with(party, |state| {
            let told = turn.figures().crossing.gave_up_told;
            tell_of(turn, state.party, (post, told), look);
            setback(turn, state, look)
        }),
        Due::SawWrong { parties: those, authority, told } => {
            for id in those {
                parties.with(id, |OnTheWay { party, .. }| {
                    let tale = Tale { wronged: party.people * told, ..Tale::default() };
                    tell_at_home(turn, party, authority, tale);
                    Still::OnTheWay
                });
            }
        }
        Due::Remain { party, people, women, children } => parties.with(party, |OnTheWay { party, .. }| {
            party.people = party.people.saturating_sub(people).max(1);
            party.women = party.women.saturating_sub(women);
            party.children = party.children.saturating_sub(children);
            Still::OnTheWay
        }),
        Due::Embarks { party, road, checked } => parties.with(party, |state| {
            if state.journey.route.first() == Some(&road) {
                sets_off(turn, state, (road, checked), look);
            }
            Still::OnTheWay
        }),
        Due::NoBoat { party } => parties.with(party, |state| setback(turn, state, look)),
        Due::TriesAgain { party } => parties.with(party, |state| tries_again(turn, state, look)),
        Due::GetsNoFurther { party, road } => parties.with(party, |OnTheWay { party, journey }| {
            turn.soon(rescue::Due::Left { party: Box::new(party.clone()), road, from: journey.at });
            Still::Gone
        }),
        Due::Ends { party } => parties.with(party, |_| Still::Gone),
    }
}

/// A post has let it through: the road is behind it, or lies before it, and perhaps another post at its end.
fn crossed(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, look: &Look<'_, '_>) -> Still {
    let Some(road) = state.journey.route.first().copied() else { return Still::OnTheWay };
    if state.journey.at_barrier {
        return road_done(turn, state, true, look);
    }
    let checked = look.map.road(road).is_none_or(|known| checks(state, known, look).far.is_none());
    step_on(turn, state, (road, checked), look);
    Still::OnTheWay
}

fn turned_back(
    turn: &mut Turn<'_>,
    state: &mut OnTheWay<'_>,
    (at, ground): (Slug, Ground),
    look: &Look<'_, '_>,
) -> Still {
    let OnTheWay { party, .. } = state;
    let Party { id, who, people, women, children, .. } = **party;
    let what = What::Post(PostFact::PartyTurnedBack { at, party: id, who, people, women, children, ground });
    let cause = turn.fact(what);
    if ground == Ground::Alert {
        // Somebody in it was looked for: its journey ends here.
        return Still::Gone;
    }
    let turn = &mut turn.because(cause);
    let told = match (ground, look.posts.get(at)) {
        (Ground::Closed, Some((_, barrier, _))) => barrier.told(turn.now(), &turn.figures().crossing),
        _ => turn.figures().crossing.papers_told,
    };
    tell_of(turn, state.party, (at, told), look);
    setback(turn, state, look)
}

/// A party tells how a post received it, at home, where it was going, and along the road to the post; `told` permille of a refusal
/// in full, which whoever may not be refused tells at least.
fn tell_of(turn: &mut Turn<'_>, party: &Party, (post, told): (Slug, u32), Look { posts, .. }: &Look<'_, '_>) {
    let Some((site, ..)) = posts.get(post) else { return };
    let authority = site.model.authority;
    let tale = match party.who.must_be_let_in() {
        true => Tale { refused: party.people * told.max(1000), ..Tale::default() },
        false => Tale { kept_out: party.people * told, ..Tale::default() },
    };
    tell_at_home(turn, party, authority, tale);
    turn.soon(community::Due::Heard { hearers: Hearers::Near(site.place), authority, tale });
}

/// It tells something where it set out and where it was going.
fn tell_at_home(turn: &mut Turn<'_>, party: &Party, authority: Slug, tale: Tale) {
    for place in [party.from, party.to] {
        turn.soon(community::Due::Heard { hearers: Hearers::At(place), authority, tale });
    }
}

fn tries_again(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, look: &Look<'_, '_>) -> Still {
    if state.journey.at_barrier {
        // It stands there still.
        return go_on(turn, state, look);
    }
    match choose_way(turn, state, turn.now(), look) {
        Some(route) => {
            state.journey.route = route;
            go_on(turn, state, look)
        }
        None => go_home(turn, state, &look.map),
    }
}

/// Sets the rate of a flow to what the latest change that still lasts says. Gives the cause of what follows.
fn set_rate(turn: &mut Turn<'_>, flow: Slug, state: &mut Flow) -> Cause {
    let lasting = state.changes.last().map_or(1000, |(_, permille, _)| *permille);
    let permille = if state.frozen { 0 } else { lasting };
    if state.rate == permille {
        return turn.cause;
    }
    // Arrivals have no memory: to ask again for the next party, at the new rate, is exact.
    state.rate = permille;
    state.asked += 1;
    let cause = turn.fact(What::Travel(TravelFact::FlowChanged { flow, permille }));
    schedule_next(&mut turn.because(cause), flow, state);
    cause
}

/// The next party of a flow: exponential gaps, so that several may come in one second. A flow by day runs at double rate by day and
/// not at night.
fn schedule_next(turn: &mut Turn<'_>, flow: Slug, state: &mut Flow) {
    const SECOND_US: i64 = 1_000_000;
    let in_thousand_days = f64::from(state.model.per_day) * f64::from(state.rate);
    if in_thousand_days == 0.0 {
        return;
    }
    let day = if state.model.by_day { 43_200.0 } else { 86_400.0 };
    let mean = day * 1000.0 / in_thousand_days;
    let asked = state.asked;
    let draw = u64::from(asked) << 32 | u64::from(state.sent);
    // At least a microsecond, so that nothing repeats within one second for ever.
    let gap = turn.roll("flow gap", flow, draw).exponential(mean * SECOND_US as f64).max(1.0) as i64;
    let gap = i64::from(state.rest_us) + gap;
    state.rest_us = (gap % SECOND_US) as u32;
    let mut at = turn.now() + Span(gap / SECOND_US);
    if state.model.by_day {
        let second = turn.calendar().second_of_day(at);
        if !(6 * 3600..18 * 3600).contains(&second) {
            // What would have come at night comes after six in the morning, spread as by day.
            let to_six = (6 * 3600 - second).rem_euclid(86_400);
            at = at + Span(to_six + turn.roll("flow morning", flow, draw).exponential(mean) as i64);
        }
    }
    turn.at(at, Due::FlowSends { flow, asked });
}

/// A party of a flow. Its make-up is drawn from its own number, so that no other party's shifts.
fn make(turn: &Turn<'_>, flow: &scenario::Flow, n: u32) -> Party {
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
        network: None,
        draws: 0,
    };
    let (least, most) = flow.size;
    let size = least + party.draw(turn, "party").below(u64::from(most.saturating_sub(least)) + 1) as u32;
    party.people = size.max(1);
    // An adult goes with each party, unless pupils go to school or the flow is one of children alone.
    let led = flow.children < 1000 && flow.who != Traveller::Pupil;
    for head in 0..party.people {
        let of = u64::from(n) << 16 | u64::from(head);
        if !(led && head == 0) && turn.roll("head is a child", id.of, of).chance(flow.children) {
            party.children += 1;
        } else if turn.roll("head is a woman", id.of, of).chance(flow.women) {
            party.women += 1;
        }
    }
    party.papers = party.draw(turn, "party").chance(flow.papers);
    party
}

fn set_out(turn: &mut Turn<'_>, mut party: Party, parties: &mut Travellers<'_, '_>, look: &Look<'_, '_>) {
    let cause = turn.fact(What::Travel(TravelFact::PartySetOut {
        party: party.id,
        who: party.who,
        people: party.people,
        from: party.from,
        to: party.to,
    }));
    let mut turn = turn.because(cause);
    let mut journey = Journey::from(party.from);
    let mut state = OnTheWay { party: &mut party, journey: &mut journey };
    let now = turn.now();
    let still = match choose_way(&mut turn, &mut state, now, look) {
        Some(route) => {
            state.journey.route = route;
            go_on(&mut turn, &mut state, look)
        }
        // Without any way the journey ends where it began.
        None => go_home(&mut turn, &mut state, &look.map),
    };
    if still == Still::OnTheWay {
        parties.spawn(party, journey);
    }
}

/// The way that a party takes that left, or leaves, at this time, if there is any: past the posts, or round them.
fn choose_way(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, left: Time, look: &Look<'_, '_>) -> Option<Vec<Slug>> {
    let OnTheWay { party, journey } = state;
    let map = &look.map;
    let (at, to, way) = (journey.at, party.to, party.way());
    let route = |routes| map.route(at, to, way, routes);
    if party.who == Traveller::Trafficked {
        return route(Routes::Unofficial).or_else(|| route(Routes::Official));
    }
    let Some(official) = route(Routes::Official) else { return route(Routes::Unofficial) };
    let Some((post, met)) = first_post(turn, (party, at, left), &official, look) else { return Some(official) };
    let Some(round) = route(Routes::Unofficial).filter(|round| *round != official) else { return Some(official) };
    let time = |roads: &[Slug]| roads.iter().filter_map(|road| map.travel_time(*road, way)).map(|t| t.0).sum::<i64>();
    let longer = (time(&round) - time(&official)).max(0);
    let (site, barrier, _) = post;
    let lets_them = barrier.lets_in(site, party.who, turn.calendar().second_of_day(met), &turn.figures().crossing);
    let figures = turn.figures();
    let checks = (figures.travel.payment_weighs, figures.travel.wait_weighs, figures.wayside.checkpoint_delay);
    let checked = look.wayside.weighs(&official, checks) - look.wayside.weighs(&round, checks);
    let odds = checked + leaning((party, journey.setbacks), (post, lets_them), longer, look, &figures.travel);
    let goes_round = party.draw(turn, "way").unit() < 1.0 / (1.0 + libm::exp(-odds));
    if goes_round && !lets_them && left >= turn.now() {
        let told = barrier.told(turn.now(), &turn.figures().crossing) * turn.figures().travel.round_told / 1000;
        let tale = Tale { kept_out: party.people * told, ..Tale::default() };
        tell_at_home(&mut turn.because(barrier.by), party, site.model.authority, tale);
    }
    Some(if goes_round { round } else { official })
}

/// The first post on a way, and when the party that left at this time will stand before it.
fn first_post<'a>(
    turn: &Turn<'_>,
    (party, from, left): (&Party, Slug, Time),
    way: &[Slug],
    Look { map, posts, .. }: &'a Look<'_, '_>,
) -> Option<(PostSeen<'a>, Time)> {
    let (mut at, mut met) = (from, left);
    for road in way {
        let there = map.other_end(*road, at)?;
        let on = map.road(*road).map(|road| map.posts_on(road)).unwrap_or_default();
        let standing = |far: bool| {
            on.into_iter().flatten().filter_map(|post| posts.get(post)).find(|(site, ..)| (site.place == there) == far)
        };
        if let Some(post) = standing(false) {
            return Some((post, met));
        }
        met = met + map.time_in_season(*road, party.way(), turn)?;
        if let Some(post) = standing(true) {
            return Some((post, met));
        }
        at = there;
    }
    None
}

/// What speaks for the unofficial route, in logarithms of odds; whether the post lets them in when they come to it.
fn leaning(
    (party, setbacks): (&Party, u32),
    ((site, _, repute), lets_them): (PostSeen<'_>, bool),
    longer_s: i64,
    Look { map, communities, .. }: &Look<'_, '_>,
    figures: &TravelFigures,
) -> f64 {
    let share = |permille: u32| f64::from(permille) / 1000.0;
    let habit = share(if party.papers { figures.habit } else { figures.habit_without_papers });
    let hours = |seconds: i64| seconds as f64 / 3600.0;
    let at_home = map.living(party.from).iter().filter_map(|id| communities.get(*id));
    let (n, trust, fear) = at_home.fold((0, 0, 0), |(n, trust, fear), home| {
        (n + 1, trust + home.0.in_authority(site.model.authority), fear + home.1.0)
    });
    let trust = trust.checked_div(n).unwrap_or(community::NEUTRAL_TRUST);
    let fear = fear.checked_div(n).unwrap_or(0);
    let in_need = party.who.in_need();
    libm::log(habit / (1.0 - habit))
        + figures.wait_weighs * hours((repute.wait_s - figures.wait_borne.0).max(0))
        + if lets_them { 0.0 } else { figures.closure_weighs }
        + figures.setback_weighs * f64::from(setbacks)
        + if in_need { figures.sent_away_weighs * share(repute.sent_away) } else { 0.0 }
        + figures.distrust_weighs * 2.0 * (share(community::NEUTRAL_TRUST) - share(trust))
        + figures.payment_weighs * share(repute.payments)
        + figures.leak_weighs * share(repute.leak)
        + figures.fear_weighs * share(fear)
        - figures.cost_weighs * hours(longer_s)
}

/// The way that is open to a party: round the posts or past them, or the other if there is no such way.
fn open_way(OnTheWay { party, journey }: &OnTheWay<'_>, round: bool, map: &Geography) -> Option<Vec<Slug>> {
    let (first, second) =
        if round { (Routes::Unofficial, Routes::Official) } else { (Routes::Official, Routes::Unofficial) };
    let route = |routes| map.route(journey.at, party.to, party.way(), routes);
    route(first).or_else(|| route(second))
}

/// The posts that check a party on a road: here, before it steps on to it, and at the far end, where the road comes first.
#[derive(Clone, Copy, Debug, Default)]
struct Checks {
    near: Option<Slug>,
    far: Option<Slug>,
}

fn checks(state: &OnTheWay<'_>, road: &Road, Look { map, posts, .. }: &Look<'_, '_>) -> Checks {
    // Who moves people against their will goes round the posts that move about.
    if state.party.who == Traveller::Trafficked && road.post.is_none() {
        return Checks::default();
    }
    let end = map.other_end(road.id, state.journey.at);
    let mut checks = Checks::default();
    for post in map.posts_on(road).into_iter().flatten() {
        let far = posts.get(post).is_some_and(|(site, ..)| Some(site.place) == end);
        *(if far { &mut checks.far } else { &mut checks.near }) = Some(post);
    }
    checks
}

/// From where it stands: to the post that checks it here, on to the next road, or home at last.
fn go_on(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, look: &Look<'_, '_>) -> Still {
    let map = &*look.map;
    // What closed on the way is learnt here: another way, if there is one.
    if !state.journey.at_barrier && state.journey.route.first().is_some_and(|road| map.is_closed(*road)) {
        let round = state.journey.route.iter().filter_map(|road| map.road(*road)).any(|road| road.unofficial);
        let Some(route) = open_way(state, round, map) else { return setback(turn, state, look) };
        state.journey.route = route;
    }
    let Some(road) = state.journey.route.first().copied() else { return arrive(turn, state, look) };
    let Some(known) = map.road(road) else { return Still::OnTheWay };
    let checks = checks(state, known, look);
    let at_barrier = state.journey.at_barrier;
    match if at_barrier { checks.far } else { checks.near } {
        Some(post) => queue(turn, state.party, post, !at_barrier && checks.far.is_some()),
        // The post that it walked to has moved away.
        None if at_barrier => return road_done(turn, state, false, look),
        None => step_on(turn, state, (road, false), look),
    }
    Still::OnTheWay
}

/// Into the queue of a post, to leave the country where the post of the other one stands further on.
fn queue(turn: &mut Turn<'_>, party: &Party, post: Slug, leaves: bool) {
    let card = Box::new(Card { leaves, ..party.card(turn) });
    turn.soon(crossing::Due::Arrives { post, card });
}

/// How long a party that steps on to a road at this time is on it, resting where it must.
fn leg_time(turn: &Turn<'_>, state: &mut OnTheWay<'_>, road: Slug, at: Time, map: &Geography) -> Option<Span> {
    let known = map.road(road)?;
    let time = map.time_in_season(road, state.party.way(), turn)?;
    match state.party.pace(&turn.figures().travel).filter(|_| known.surface != Surface::Water) {
        Some(pace) => {
            let way = (i64::from(known.km) * 1000, time);
            let daylight = (turn.calendar(), turn.figures().crossing.daylight());
            Some(state.journey.march.walk(at, way, pace, daylight) - at)
        }
        None => Some(time),
    }
}

/// On to a road, or to the landing where somebody may have a place in a boat; `checked` if no post has a say on it any more.
fn step_on(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, (road, checked): (Slug, bool), look: &Look<'_, '_>) {
    let (at, figures) = (state.journey.at, turn.figures().boats);
    let known = look.map.road(road).filter(|_| state.party.network.is_none());
    let Some((community, beyond)) = known.and_then(|known| look.fleets.needed(known, at, &figures)) else {
        return sets_off(turn, state, (road, checked), look);
    };
    let Some(takes) = leg_time(turn, state, road, turn.now(), &look.map) else { return };
    let Party { id: party, who, people, .. } = *state.party;
    let since = turn.now();
    let passengers = boats::Passengers { party, who, people, road, takes, checked, beyond, since };
    turn.soon(boats::Due::Comes { community, passengers });
}

/// On to a road, with all that one needs for it.
fn sets_off(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, (road, checked): (Slug, bool), look: &Look<'_, '_>) {
    let left = turn.now() + held_up(turn, state, road, look);
    let Some(time) = leg_time(turn, state, road, left, &look.map) else { return };
    walks(turn, state, (road, checked), (left, left + time), look);
}

/// How long a party is held up where it is before it steps on to a road, and at a checkpoint on it.
fn held_up(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, road: Slug, look: &Look<'_, '_>) -> Span {
    let Some(known) = look.map.road(road).filter(|_| !look.wayside.is_empty()) else { return Span(0) };
    let (id, figures) = (state.party.id, turn.figures().wayside);
    let delay = match look.wayside.checkpoint(road) {
        Some(_) => Span(state.party.draw(turn, "checkpoint").exponential_secs(figures.checkpoint_delay.0)),
        None => Span(0),
    };
    let Some((curfew, left)) = look.wayside.curfew(known, turn.now(), turn.calendar()) else { return delay };
    let (wait, by) = match look.wayside.derogation(road, turn.now()) {
        None => (left, curfew.by),
        Some(lifted) if look.patrols.another_force_along(&look.map, road, &lifted.told) => {
            (left.min(figures.untold_holds), lifted.by)
        }
        Some(_) => return delay,
    };
    let Party { who, people, .. } = *state.party;
    let fact = RoadFact::PartyHeldUp { party: id, who, people, road, wait_s: wait.0 };
    let cause = turn.because(by).fact(What::Road(fact));
    if who.in_need() && wait >= figures.night_outside {
        let place = state.journey.at;
        turn.because(cause).soon(harm::Due::Befalls { place, people, danger: Danger::Exposure });
    }
    wait + delay
}

/// On a road from then to then; what lies behind it comes to nobody any more.
fn walks(
    turn: &mut Turn<'_>,
    state: &mut OnTheWay<'_>,
    (road, checked): (Slug, bool),
    (left, there): (Time, Time),
    look: &Look<'_, '_>,
) {
    let map = &look.map;
    let Some(known) = map.road(road) else { return };
    // The road of a post that has moved away is as good as any track.
    let guards = checks(state, known, look);
    let unguarded = known.post.is_some() && guards.near.or(guards.far).is_none();
    let OnTheWay { party, journey } = state;
    let cause = turn.cause;
    let mut turn = turn.because(cause);
    let half = left + Span((there - left).0 / 2);
    if !checked && (known.unofficial || unguarded) && half >= turn.now() {
        let (who, people) = (party.who, party.people);
        let fact = turn.fact(What::Travel(TravelFact::PartyTookUnofficialRoute { party: party.id, who, people, road }));
        turn.cause = fact;
        if let Some(to) = map.other_end(road, journey.at) {
            let card = Box::new(party.card(&turn));
            let passes = patrol::Due::PartyPasses { card, road, from: journey.at, to, network: party.network };
            turn.at(half, passes);
        }
        if let Some(network) = party.network {
            turn.soon(investigation::Due::Trace { network, at: road });
        }
        // Nobody looks after travellers there.
        turn.at(half, harm::Due::Befalls { place: road, people, danger: Danger::Road });
        let chance = turn.figures().wayside.left_behind * known.km / 100;
        let stuck = known.surface == Surface::Track && party.way() == Way::Vehicle;
        if stuck && party.draw(&turn, "gets no further").chance(chance.min(500)) {
            // Whoever meets them meets them before.
            turn.at(half + Span(1), Due::GetsNoFurther { party: party.id, road });
        }
    }
    if look.wayside.minds(road) && half >= turn.now() {
        turn.at(half, wayside::Due::Passes { road, people: party.people });
    }
    journey.leg = Some((left, there));
    turn.at(there, Due::LegDone { party: party.id, checked });
}

/// At the end of a road: before the barrier of the post that stands there, or past it all.
fn leg_done(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, checked: bool, look: &Look<'_, '_>) -> Still {
    state.journey.leg = None;
    let Some(known) = state.journey.route.first().and_then(|road| look.map.road(*road)) else { return Still::OnTheWay };
    match checks(state, known, look).far {
        Some(post) if !checked => {
            state.journey.at_barrier = true;
            queue(turn, state.party, post, false);
            Still::OnTheWay
        }
        _ => road_done(turn, state, checked, look),
    }
}

/// A road lies behind a party, `checked` if a post has let it through; unseen if one should have and none did.
fn road_done(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, checked: bool, look: &Look<'_, '_>) -> Still {
    let OnTheWay { party, journey } = state;
    journey.at_barrier = false;
    if journey.route.is_empty() {
        return Still::OnTheWay;
    }
    let road = journey.route.remove(0);
    let (Some(known), Some(to)) = (look.map.road(road), look.map.other_end(road, journey.at)) else {
        return Still::OnTheWay;
    };
    journey.at = to;
    if party.who == Traveller::Herder && !known.corridor {
        over_fields(turn, party, (road, to), look);
    }
    if checked || !(known.unofficial || known.post.is_some()) {
        return go_on(turn, state, look);
    }
    let (who, people) = (party.who, party.people);
    let cause = turn.fact(What::Travel(TravelFact::PartyCrossedUnseen { party: party.id, who, people, road }));
    let mut turn = turn.because(cause);
    let seen = match who {
        Traveller::Trafficked => turn.figures().travel.trafficking_noticed,
        _ => turn.figures().travel.noticed_per_head * people,
    };
    if party.draw(&turn, "noticed").chance(seen.min(900)) {
        let most = turn.figures().travel.miscounted;
        let off = party.draw(&turn, "heads counted").spread(i64::from(people), most);
        let people = u32::try_from(off).unwrap_or(people).max(1);
        let matter = match who {
            Traveller::Trafficked => Matter::Trafficking { place: to, people },
            Traveller::Displaced => Matter::Displaced { place: to, people },
            _ => Matter::RouteUsed { road, people },
        };
        turn.soon(community::Due::SeenAt { place: to, matter });
    }
    go_on(&mut turn, state, look)
}

/// Sent back or out of patience: people in need mostly go round the post; others turn home, and some go round as well.
fn setback(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, look: &Look<'_, '_>) -> Still {
    let map = &*look.map;
    let OnTheWay { party, journey } = state;
    journey.setbacks += 1;
    let figures = turn.figures().travel;
    let chance = if party.must_go_on() { figures.need_goes_round } else { figures.others_go_round };
    let goes_round = journey.setbacks <= figures.last_setback && party.draw(turn, "goes round").chance(chance);
    let blocked = journey.route.first().copied();
    let can_turn = !(journey.at_barrier && blocked.is_some_and(|road| map.is_closed(road)));
    let leads_round = |route: &Vec<Slug>| {
        route.first().copied() != blocked && route.iter().filter_map(|r| map.road(*r)).all(|r| r.post.is_none())
    };
    let round = if goes_round && can_turn { open_way(state, true, map).filter(leads_round) } else { None };
    let OnTheWay { party, journey } = state;
    if let Some(route) = round {
        go_round(turn, state, route, look)
    } else if party.who == Traveller::Displaced && journey.at != party.to {
        strand(turn, state, map)
    } else if party.must_go_on() && journey.setbacks <= figures.last_setback {
        let (who, people, place) = (party.who, party.people, journey.stands(map));
        let cause = turn.fact(What::Travel(TravelFact::PartyWillTryAgain { party: party.id, who, people, place }));
        turn.because(cause).after(figures.tries_again, Due::TriesAgain { party: party.id });
        Still::OnTheWay
    } else {
        go_home(turn, state, map)
    }
}

/// By another way; before a barrier that means to walk the road back first, which no post looks at.
fn go_round(turn: &mut Turn<'_>, state: &mut OnTheWay<'_>, mut route: Vec<Slug>, look: &Look<'_, '_>) -> Still {
    let journey = &mut *state.journey;
    let Some(road) = journey.route.first().copied().filter(|_| journey.at_barrier) else {
        journey.route = route;
        return go_on(turn, state, look);
    };
    journey.at = journey.stands(&look.map);
    journey.at_barrier = false;
    route.insert(0, road);
    journey.route = route;
    step_on(turn, state, (road, true), look);
    Still::OnTheWay
}

/// A party gives up its journey.
fn go_home(turn: &mut Turn<'_>, OnTheWay { party, journey }: &mut OnTheWay<'_>, map: &Geography) -> Still {
    let (who, people, place) = (party.who, party.people, journey.stands(map));
    turn.fact(What::Travel(TravelFact::PartyWentHome { party: party.id, who, people, place }));
    Still::Gone
}

/// A herd comes by a road that is no corridor, where herds have some: people there who till the land are angry.
fn over_fields(turn: &mut Turn<'_>, party: &Party, (road, place): (Slug, Slug), Look { map, .. }: &Look<'_, '_>) {
    if map.living(place).is_empty() || !map.has_corridors() {
        return;
    }
    let fact = TravelFact::HerdOffCorridor { party: party.id, people: party.people, road, place };
    let cause = turn.fact(What::Travel(fact));
    let tension = turn.figures().travel.fields_tension;
    turn.because(cause).soon(community::Due::FearAt { place, fear: 0, tension });
}

/// It digs where there is gold, or goes home after a while, if its flow does; whoever goes home bears the number with which they came, and the highest bit.
fn goes_back(turn: &mut Turn<'_>, party: &Party, Look { script, diggings, .. }: &Look<'_, '_>) {
    let mut flows = script.0.flows.iter();
    let flow = flows.find(|flow| flow.id == party.id.of && party.id.n >> 31 == 0);
    let stay = flow.and_then(|flow| flow.back);
    if diggings.is_site(party.to) {
        turn.soon(diggings::Due::Comes { party: Box::new(party.clone()), stay });
        return;
    }
    let Some(stay) = stay else { return };
    let id = Serial { n: party.id.n | 1 << 31, ..party.id };
    let home = Party { id, from: party.to, to: party.from, draws: 0, ..party.clone() };
    turn.after(stay, Due::SetsOut { party: Box::new(home) });
}

fn arrive(turn: &mut Turn<'_>, OnTheWay { party, .. }: &mut OnTheWay<'_>, look: &Look<'_, '_>) -> Still {
    let (who, people) = (party.who, party.people);
    let cause = turn.fact(What::Travel(TravelFact::PartyReached { party: party.id, who, people, place: party.to }));
    let mut turn = turn.because(cause);
    match who {
        Traveller::Displaced => _ = turn.soon(displacement::Due::Arrives { party: Box::new(party.clone()) }),
        Traveller::Returnee => _ = turn.soon(displacement::Due::ComesHome { party: Box::new(party.clone()) }),
        _ => goes_back(&mut turn, party, look),
    }
    Still::Gone
}

/// People who fled do not go back to what they fled: they stay where they are, in front of the post.
fn strand(turn: &mut Turn<'_>, OnTheWay { party, journey }: &mut OnTheWay<'_>, map: &Geography) -> Still {
    let (who, people, place) = (party.who, party.people, journey.stands(map));
    party.to = place;
    let cause = turn.fact(What::Travel(TravelFact::PartyStranded { party: party.id, who, people, place }));
    // On their own side somebody may take them in; what lies behind a barrier is out of their reach.
    let party = Box::new(party.clone());
    let due =
        if journey.at_barrier { displacement::Due::InTheOpen { party } } else { displacement::Due::Arrives { party } };
    turn.because(cause).soon(due);
    Still::Gone
}

#[cfg(test)]
mod tests {
    use bevy_ecs::{prelude::World, system::RunSystemOnce};
    use vocabulary::fact::{Fact, Register};

    use super::*;
    use crate::world::{
        geography,
        happening::Happening,
        index::Index,
        index::Whereabouts,
        kinds::Patrols,
        patrol::Rounds,
        stage::{Stage, flow, kernel, party, scene, scene_with, slug, spawn},
    };

    fn unofficial(what: &What) -> bool {
        matches!(what, What::Travel(TravelFact::PartyTookUnofficialRoute { .. }))
    }

    fn through_post(what: &What) -> bool {
        matches!(what, What::Post(PostFact::PartyCrossed { .. }))
    }

    fn set_out(what: &What) -> bool {
        matches!(what, What::Travel(TravelFact::PartySetOut { .. }))
    }

    fn reached(what: &What, at: &str) -> bool {
        matches!(what, What::Travel(TravelFact::PartyReached { place, .. }) if *place == slug(at))
    }

    fn with_flow(flow: scenario::Flow) -> Stage {
        Stage::new(&scenario::Scenario { flows: vec![flow], ..scene() })
    }

    fn rate(permille: u32) -> Due {
        Due::FlowRate { flow: slug("traders"), permille, until: None }
    }

    fn rate_until(permille: u32, hours: i64) -> Due {
        Due::FlowRate { flow: slug("traders"), permille, until: Some(Time::START + Span::hours(hours)) }
    }

    fn shut() -> crossing::Due {
        crossing::Due::SetOpen { post: slug("post"), open: false, needy_pass: false }
    }

    /// When a party that sets out at this hour after six in the morning has gone the highway of 120 km to the gate, in hours.
    fn on_the_highway(who: Traveller, at: i64) -> i64 {
        let mut stage = Stage::new(&scene());
        let party = Party { from: slug("market"), to: slug("gate"), ..party(1, who, 6) };
        stage.at(Span::hours(at), Due::SetsOut { party: Box::new(party) }).until(Span::hours(400));
        when(&stage, |what| reached(what, "gate")).expect("they come through") / 3600
    }

    #[test]
    fn families_go_a_days_march_and_rest_by_night_and_herds_go_less() {
        // Four kilometres an hour: five hours on each of six days, or less than four on each of eight.
        assert_eq!(on_the_highway(Traveller::Pupil, 0), 30);
        assert_eq!(on_the_highway(Traveller::Displaced, 0), 5 * 24 + 5);
        assert_eq!(on_the_highway(Traveller::Herder, 0), 7 * 24 + 3);
        // Who flees in the night goes at once; a herd waits for the day.
        assert_eq!(
            on_the_highway(Traveller::Displaced, 16),
            5 * 24 + 5,
            "the first march lasts until the night is over"
        );
        assert_eq!(on_the_highway(Traveller::Herder, 16), 24 + 7 * 24 + 3);
    }

    #[test]
    fn a_flow_sends_its_parties_a_day_and_only_in_daylight_where_it_says_so() {
        for by_day in [false, true] {
            let mut stage = with_flow(scenario::Flow { by_day, ..flow(200) });
            stage.until(Span::hours(48));
            let calendar = stage.kernel.calendar.clone();
            let sent: Vec<&Fact> = stage.facts().iter().filter(|fact| set_out(&fact.what)).collect();
            assert!((340..460).contains(&sent.len()), "{}", sent.len());
            let in_daylight = |at: Time| (6 * 3600..18 * 3600).contains(&calendar.second_of_day(at));
            assert_eq!(sent.iter().all(|fact| in_daylight(fact.at)), by_day);
        }
    }

    #[test]
    fn as_many_set_out_as_the_flow_says_however_many_that_are() {
        // Of so many the draws stray by one in two hundred at most, three times in four hundred.
        for per_day in [10_000, 50_000, 200_000] {
            let mut stage = with_flow(flow(per_day));
            stage.until(Span::hours(if per_day == 10_000 { 96 } else { 24 }));
            let day = if per_day == 10_000 { stage.count(set_out) / 4 } else { stage.count(set_out) };
            let strays = (day as f64 / f64::from(per_day) - 1.0).abs();
            assert!(strays < 0.015, "{day} of {per_day}");
        }
    }

    #[test]
    fn a_flow_can_dry_up_and_swell_again() {
        let mut stage = with_flow(flow(240));
        stage.at(Span(0), rate(0)).until(Span::hours(24));
        assert_eq!(stage.count(set_out), 0);
        stage.at(Span::hours(24), rate(2000)).until(Span::hours(48));
        assert!((410..550).contains(&stage.count(set_out)), "{}", stage.count(set_out));
    }

    #[test]
    fn a_flow_that_is_stopped_and_let_go_at_once_is_the_same_flow_as_before() {
        let mut stage = with_flow(flow(240));
        for minute in 0..10 {
            stage.at(Span(60 * minute), rate(0)).at(Span(60 * minute + 1), rate(1000));
        }
        stage.until(Span::hours(24));
        assert!((190..290).contains(&stage.count(set_out)), "one flow, not ten: {}", stage.count(set_out));
    }

    #[test]
    fn a_small_flow_at_a_tenth_of_its_rate_is_small_and_not_dead() {
        let mut stage = with_flow(flow(5));
        stage.at(Span(0), rate(100)).until(Span::hours(24 * 40));
        let few = stage.count(set_out);
        assert!((8..35).contains(&few), "twenty are expected in forty days: {few}");
        stage.at(Span::hours(24 * 40), rate(1000)).until(Span::hours(24 * 60));
        assert!((70..130).contains(&(stage.count(set_out) - few)), "{}", stage.count(set_out) - few);
    }

    #[test]
    fn traders_use_the_post_while_it_works_and_some_the_track_when_it_is_closed() {
        let run = |closed| {
            let mut stage = with_flow(flow(240));
            if closed {
                stage.at(Span(0), shut());
            }
            stage.until(Span::hours(48));
            (stage.count(through_post), stage.count(unofficial))
        };
        let ((open_post, open_track), (closed_post, closed_track)) = (run(false), run(true));
        assert!(open_post > 5 * open_track, "{open_post} {open_track}");
        assert_eq!(closed_post, 0);
        assert!(closed_track > 3 * open_track, "closing moves people, it does not stop them: {closed_track}");
    }

    #[test]
    fn a_patient_who_is_turned_back_mostly_goes_round_and_a_pupil_mostly_goes_home() {
        let round = |who| {
            let mut stage = Stage::new(&scene());
            stage.at(Span(0), shut()).send((1..=60).map(|n| party(n, who, 2))).until(Span::hours(72));
            assert!(
                stage
                    .count(|what| matches!(what, What::Post(PostFact::PartyTurnedBack { ground: Ground::Closed, .. })))
                    > 20
            );
            assert_eq!(stage.on_the_way(), 0);
            assert_eq!(stage.count(unofficial), stage.count(|what| reached(what, "fair")));
            stage.count(unofficial)
        };
        let (patients, pupils) = (round(Traveller::Patient), round(Traveller::Pupil));
        assert!(patients > 45, "{patients}");
        assert!(pupils < 45, "{pupils}");
    }

    #[test]
    fn a_party_that_waits_too_long_gives_up_and_may_take_the_unofficial_route() {
        let mut stage = Stage::new(&scene_with(|post| post.officers = 0));
        stage.send((1..=40).map(|n| party(n, Traveller::Trader, 2))).until(Span::hours(72));
        let gave_up = stage.count(|what| matches!(what, What::Post(PostFact::PartyGaveUp { .. })));
        assert!(gave_up > 25, "{gave_up}");
        assert_eq!((stage.count(through_post), stage.on_the_way()), (0, 0));
        let straight_away = 40 - gave_up;
        assert!((straight_away + 1..40).contains(&stage.count(unofficial)), "{}", stage.count(unofficial));
    }

    #[test]
    fn people_moved_against_their_will_pass_no_post_and_somebody_may_notice() {
        let mut stage = Stage::new(&scene());
        stage.send((1..=40).map(|n| party(n, Traveller::Trafficked, 6))).until(Span::hours(24));
        assert_eq!((stage.count(unofficial), stage.count(through_post)), (40, 0));
        let noticed = stage.elsewhere(|h| {
            matches!(
                h,
                Happening::Community(community::Due::SeenAt { matter: Matter::Trafficking { people: 4..=8, .. }, .. })
            )
        });
        assert!((1..20).contains(&noticed), "{noticed}");
    }

    #[test]
    fn displaced_people_who_arrive_are_handed_on_and_leave_the_road() {
        let mut stage = Stage::new(&scene());
        stage.send([party(1, Traveller::Displaced, 5)]).until(Span::hours(72));
        let arrived = |h: &Happening| matches!(h, Happening::Displacement(displacement::Due::Arrives { party }) if party.to == slug("fair"));
        assert_eq!((stage.elsewhere(arrived), stage.on_the_way()), (1, 0));
    }

    #[test]
    fn displaced_people_for_whom_there_is_no_way_round_stay_before_the_closed_post() {
        let mut scene = scene();
        scene.roads.retain(|road| !road.unofficial);
        let mut stage = Stage::new(&scene);
        stage.at(Span(0), shut()).send([party(1, Traveller::Displaced, 5)]).until(Span::hours(24));
        let stranded = |h: &Happening| matches!(h, Happening::Displacement(displacement::Due::Arrives { party }) if party.to == slug("gate"));
        assert_eq!(stage.elsewhere(stranded), 1);
        let stopped = |what: &What| matches!(what, What::Travel(TravelFact::PartyStranded { place, people: 5, .. }) if *place == slug("gate"));
        assert_eq!((stage.count(stopped), stage.count(|what| reached(what, "gate"))), (1, 0));
    }

    /// A party at the fair on its way to the market: the post stands at the far end of the border road.
    fn homeward(n: u32, who: Traveller) -> Party {
        let (fair, market) = (slug("fair"), slug("market"));
        Party { from: fair, to: market, ..party(n, who, 3) }
    }

    /// When the first fact came that answers to this, in seconds.
    fn when(stage: &Stage, which: impl Fn(&What) -> bool) -> Option<i64> {
        stage.facts().iter().find(|fact| which(&fact.what)).map(|fact| fact.at.0)
    }

    fn before_post(what: &What) -> bool {
        matches!(what, What::Post(PostFact::PartyArrived { .. }))
    }

    #[test]
    fn who_comes_from_the_other_side_walks_first_and_waits_at_the_barrier_then() {
        let mut stage = Stage::new(&scene());
        stage.send([homeward(1, Traveller::Pupil)]).until(Span::hours(72));
        let at = |which: fn(&What) -> bool| when(&stage, which).expect("it happened");
        let (arrived, crossed) = (at(before_post), at(through_post));
        assert_eq!(arrived, 10 * 3600 / 4, "ten kilometres on foot");
        assert!((1..3600).contains(&(crossed - arrived)), "{arrived} {crossed}");
        // The highway lies behind the post, and the border road is walked once.
        assert_eq!(at(|what| reached(what, "market")), crossed + 30 * 3600);
        assert_eq!(stage.count(unofficial), 0);
    }

    #[test]
    fn a_barrier_is_met_at_the_hour_of_arrival() {
        let met = |hours: i64| {
            let mut stage = Stage::new(&scene_with(|post| post.hours = Some(("06:00".into(), "18:00".into()))));
            for n in 1..=200 {
                stage.at(Span::hours(hours), Due::SetsOut { party: Box::new(homeward(n, Traveller::Pupil)) });
            }
            // The stage begins at six in the morning; they walk for two hours and a half.
            stage.until(Span::hours(hours + 3));
            let shut =
                |what: &What| matches!(what, What::Post(PostFact::PartyTurnedBack { ground: Ground::Closed, .. }));
            (stage.count(before_post), stage.count(shut), stage.count(unofficial))
        };
        let (by_day, shut_by_day, round_by_day) = met(6);
        assert!(by_day > 150 && shut_by_day == 0, "{by_day} {shut_by_day}");
        let (late, shut_late, round_late) = met(11);
        assert!(late == 0 && shut_late > 50, "the post was open when they set out: {late} {shut_late}");
        assert!(round_late > 2 * round_by_day, "some know the hours and do not even try: {round_late} {round_by_day}");
        // They set out before it opens, and it is open when they come.
        assert!(met(23).0 > 150);
    }

    #[test]
    fn who_is_sent_away_at_the_end_of_a_road_walks_it_back_before_going_round() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), shut()).send((1..=40).map(|n| homeward(n, Traveller::Patient))).until(Span::hours(12));
        let back = |of: Serial| {
            when(&stage, |what| matches!(what, What::Post(PostFact::PartyTurnedBack { party, .. }) if *party == of))
        };
        let mut walked = 0;
        for fact in stage.facts() {
            let What::Travel(TravelFact::PartyTookUnofficialRoute { party, .. }) = fact.what else { continue };
            // Ten kilometres there and ten back, by vehicle; some took the track at once.
            let Some(back) = back(party) else { continue };
            assert_eq!((back, fact.at.0), (600, 1200));
            walked += 1;
        }
        assert!(walked > 10, "{walked}");
        assert_eq!(stage.count(through_post), 0);
    }

    #[test]
    fn displaced_people_stranded_at_the_end_of_a_road_are_in_the_open_before_the_barrier() {
        let mut scene = scene();
        scene.roads.retain(|road| !road.unofficial);
        let mut stage = Stage::new(&scene);
        stage.at(Span(0), shut()).send([homeward(1, Traveller::Displaced)]).until(Span::hours(24));
        let stopped = |what: &What| matches!(what, What::Travel(TravelFact::PartyStranded { place, .. }) if *place == slug("gate"));
        let open = |h: &Happening| matches!(h, Happening::Displacement(displacement::Due::InTheOpen { party }) if party.to == slug("gate"));
        let roof = |h: &Happening| matches!(h, Happening::Displacement(displacement::Due::Arrives { .. }));
        assert_eq!((stage.count(stopped), stage.elsewhere(open), stage.elsewhere(roof)), (1, 1, 0));
        assert_eq!(stage.on_the_way(), 0);
    }

    #[test]
    fn a_post_that_leaves_while_people_walk_to_it_checks_nobody() {
        let mut stage = Stage::new(&scene_with(|post| post.mobile = true));
        stage.send([homeward(1, Traveller::Pupil)]);
        stage.at(Span::hours(1), crossing::Due::Moves { post: slug("post"), to: slug("dune") }).until(Span::hours(48));
        let unseen = |what: &What| matches!(what, What::Travel(TravelFact::PartyCrossedUnseen { road, .. }) if *road == slug("border"));
        assert_eq!((stage.count(before_post), stage.count(unseen)), (0, 1));
        assert_eq!(stage.count(|what| reached(what, "market")), 1);
    }

    #[test]
    fn patients_sent_away_at_the_end_of_a_road_wait_there_and_come_through_when_it_opens() {
        let mut scene = scene();
        scene.roads.retain(|road| !road.unofficial);
        let mut stage = Stage::new(&scene);
        let open = crossing::Due::SetOpen { post: slug("post"), open: true, needy_pass: false };
        stage.at(Span(0), shut()).at(Span::hours(6), open);
        stage.send((1..=20).map(|n| homeward(n, Traveller::Patient))).until(Span::hours(48));
        let waits = |what: &What| matches!(what, What::Travel(TravelFact::PartyWillTryAgain { place, .. }) if *place == slug("gate"));
        assert_eq!((stage.count(waits), stage.count(through_post)), (20, 20), "there is no other way");
        let first = when(&stage, through_post).expect("they cross");
        assert!((600 + 12 * 3600..600 + 13 * 3600).contains(&first), "they stand there already: {first}");
        assert_eq!(stage.count(|what| reached(what, "market")), 20);
    }

    #[test]
    fn a_road_that_closes_while_a_party_is_on_its_way_there_is_not_walked() {
        let pupils = || Party { from: slug("market"), ..party(1, Traveller::Pupil, 3) };
        let journey = |closed: &[&str]| {
            let mut scene = scene();
            // No post, so that nothing but the roads decides.
            scene.roads.iter_mut().for_each(|road| road.post = None);
            let mut stage = Stage::new(&scene);
            stage.send([pupils()]);
            for road in closed {
                stage.at(Span::hours(1), geography::Due::Close { road: slug(road), until: None });
            }
            stage.until(Span::hours(96));
            assert_eq!(stage.on_the_way(), 0);
            (stage.count(|what| reached(what, "fair")), stage.count(unofficial))
        };
        assert_eq!(journey(&[]), (1, 0));
        assert_eq!(journey(&["border"]), (1, 1), "there is another way");
        assert_eq!(journey(&["border", "track"]), (0, 0), "there is none");
    }

    #[test]
    fn a_mobile_post_checks_those_on_the_track_where_it_stands_and_nobody_where_it_stood() {
        let run = |to: Option<&str>| {
            let mut scene = scene_with(|post| post.mobile = true);
            // The dune lies on a track of its own to the fair.
            let beyond = scenario::Road { id: slug("beyond"), from: slug("dune"), ..scene.roads[2].clone() };
            scene.roads.push(beyond);
            let mut stage = Stage::new(&scene);
            if let Some(to) = to {
                stage.at(Span(0), crossing::Due::Moves { post: slug("post"), to: slug(to) });
            }
            stage.until(Span::hours(5)).at(Span::hours(5), geography::Due::Close { road: slug("border"), until: None });
            stage.until(Span::hours(5));
            let at_dune = Party { from: slug("dune"), ..party(2, Traveller::Returnee, 3) };
            for party in [party(1, Traveller::Returnee, 3), at_dune] {
                stage.at(Span::hours(5), Due::SetsOut { party: Box::new(party) });
            }
            stage.until(Span::hours(48));
            let who = |what: &What| match what {
                What::Post(PostFact::PartyCrossed { party, register: Register::Online, .. }) => Some((party.n, true)),
                What::Travel(TravelFact::PartyCrossedUnseen { party, .. }) => Some((party.n, false)),
                _ => None,
            };
            let mut seen: Vec<(u32, bool)> = stage.facts().iter().filter_map(|fact| who(&fact.what)).collect();
            seen.sort_unstable();
            seen
        };
        assert_eq!(run(None), [(1, true), (2, false)]);
        assert_eq!(run(Some("dune")), [(1, false), (2, true)]);
    }

    #[test]
    fn a_mobile_post_that_has_left_its_own_road_checks_nobody_there() {
        let mut stage = Stage::new(&scene_with(|post| post.mobile = true));
        stage.at(Span(0), crossing::Due::Moves { post: slug("post"), to: slug("dune") }).until(Span(1));
        // On foot over the border road, since the track is closed.
        stage.at(Span(1), geography::Due::Close { road: slug("track"), until: None }).until(Span(1));
        stage.at(Span(2), Due::SetsOut { party: Box::new(party(1, Traveller::Herder, 3)) }).until(Span::hours(24));
        let unseen = |what: &What| matches!(what, What::Travel(TravelFact::PartyCrossedUnseen { road, .. }) if *road == slug("border"));
        assert_eq!((stage.count(through_post), stage.count(unseen)), (0, 1));
        assert_eq!(stage.count(|what| reached(what, "fair")), 1);
    }

    #[test]
    fn a_mobile_post_on_the_road_checks_nobody_where_it_left_and_nobody_where_it_goes() {
        let mut stage = Stage::new(&scene_with(|post| post.mobile = true));
        stage.at(Span(0), crossing::Due::Moves { post: slug("post"), to: slug("dune") });
        let guards = |stage: &mut Stage, hours| {
            let site: Stand = stage.until(Span::hours(hours)).see("post");
            (site.place, stage.world.resource::<Geography>().state().guarded.len())
        };
        assert_eq!(guards(&mut stage, 1), (slug("gate"), 0));
        // A hundred and twenty kilometres of highway, and sixty of sand.
        assert_eq!(guards(&mut stage, 4), (slug("dune"), 0), "no track begins there");
        let left = |what: &What| {
            matches!(what, What::Post(PostFact::PostPacked { .. }) | What::Post(PostFact::PostMoved { .. }))
        };
        assert_eq!(stage.count(left), 2);
    }

    #[test]
    fn changes_of_traffic_that_overlap_do_not_undo_each_other() {
        let mut stage = with_flow(flow(240));
        stage.at(Span(0), rate_until(400, 30)).at(Span::hours(5), rate_until(2000, 10));
        stage.at(Span::hours(20), rate_until(0, 25)).at(Span::hours(40), rate(500));
        let at = |stage: &mut Stage, hours| stage.until(Span::hours(hours)).see::<Flow>("traders").rate;
        let seen = [1, 6, 11, 21, 26, 31, 41].map(|hours| at(&mut stage, hours));
        assert_eq!(seen, [400, 2000, 400, 0, 400, 1000, 500]);
        stage.at(Span::hours(45), rate_until(100, 50)).at(Span::hours(46), rate(1000));
        assert_eq!([47, 51].map(|hours| at(&mut stage, hours)), [1000, 1000], "the last word counts");
    }

    #[test]
    fn a_flow_of_the_season_runs_in_its_months_only() {
        // The stage begins on the eighth of March.
        let sent = |months: &[u32]| {
            let mut stage = with_flow(scenario::Flow { months: months.to_vec(), ..flow(100) });
            stage.until(Span::hours(24 * 30)).count(set_out)
        };
        let (all, march, other) = (sent(&[]), sent(&[3]), sent(&[10, 11]));
        assert_eq!(other, 0);
        assert!((all * 70 / 100..all * 90 / 100).contains(&march), "24 of 30 days: {march} of {all}");
    }

    #[test]
    fn every_head_of_a_large_party_has_a_sex_and_an_age_and_an_adult_leads_it() {
        let mut scene = scene();
        scene.flows = vec![scenario::Flow { size: (200, 200), women: 500, children: 400, ..flow(40) }];
        let mut stage = Stage::new(&scene);
        stage.until(Span::hours(24));
        let parties: Vec<Party> = stage.all();
        assert!(!parties.is_empty());
        for Party { women, children, .. } in &parties {
            assert!((55..105).contains(children), "eighty of two hundred: {children}");
            assert!((35..85).contains(women), "half of the adults: {women}");
        }
        let small = scenario::Flow { size: (1, 3), children: 900, ..flow(40) };
        let turn_of = |flow: &scenario::Flow| {
            let mut stage = Stage::new(&crate::world::stage::scene());
            let turn = Turn::new(&mut stage.kernel, Cause::Start);
            (1..200).map(|n| make(&turn, flow, n)).filter(|p| p.children == p.people).count()
        };
        assert_eq!(turn_of(&small), 0, "no child goes alone");
        assert_eq!(turn_of(&scenario::Flow { children: 1000, ..small }), 199, "unless only children go");
    }

    /// Of patients who set out for a post of this reputation, from a place with this trust and fear, how many go round it.
    fn go_round(sent_away: u32, trust: u32, fear: u32, wait_hours: i64) -> usize {
        let mut scene = scene();
        scene.authorities.push(scenario::Authority {
            id: slug("police"),
            name: Default::default(),
            country: "NE".to_owned(),
            force: true,
            training: 500,
            accountability: 500,
            law: 500,
            monitoring: 500,
        });
        scene.communities.push(scenario::Community {
            id: slug("people-of-the-gate"),
            name: Default::default(),
            short: Default::default(),
            place: slug("gate"),
            people: 900,
            hosts: 0,
            boats: 0,
            trust: vec![(slug("police"), trust)],
            neighbours: vec![],
            fear,
            tension: 0,
            committee: None,
        });
        let mut stage = Stage::new(&scene);
        stage.set("post", |repute: &mut Repute| (repute.sent_away, repute.wait_s) = (sent_away, wait_hours * 3600));
        stage.send((1..=400).map(|n| party(n, Traveller::Patient, 2))).until(Span(0));
        stage.count(unofficial)
    }

    #[test]
    fn wait_distrust_fear_and_the_word_of_those_who_were_sent_away_each_move_people_off_the_road() {
        let usual = go_round(0, 500, 0, 0);
        assert!((8..35).contains(&usual), "{usual}");
        for (what, more) in [
            ("the word of those sent away", go_round(900, 500, 0, 0)),
            ("distrust", go_round(0, 100, 0, 0)),
            ("fear", go_round(0, 500, 1000, 0)),
            ("a wait of six hours", go_round(0, 500, 0, 6)),
        ] {
            assert!(more * 2 > usual * 3, "{what}: {more} {usual}");
        }
        assert!(go_round(0, 950, 0, 0) < usual, "trust brings them to the post");
    }

    #[test]
    fn people_in_need_who_were_sent_away_come_back_and_others_after_them_go_round() {
        let run = |closed: bool| {
            let mut stage = Stage::new(&scene());
            if closed {
                let open = crossing::Due::SetOpen { post: slug("post"), open: true, needy_pass: false };
                stage.at(Span(0), shut()).at(Span::hours(6), open);
            }
            stage.send((1..=60).map(|n| party(n, Traveller::Patient, 2))).until(Span::hours(7));
            let before = stage.count(unofficial);
            // The post is open again, for everybody.
            for n in 101..=400 {
                stage.at(Span::hours(8), Due::SetsOut { party: Box::new(party(n, Traveller::Patient, 2)) });
            }
            stage.until(Span::hours(8));
            let later = stage.count(unofficial) - before;
            stage.until(Span::hours(72));
            let again = stage.count(|what| matches!(what, What::Travel(TravelFact::PartyWillTryAgain { .. })));
            let back = |what: &What| matches!(what, What::Post(PostFact::PartyCrossed { party, .. }) if party.n <= 60);
            (later, again, stage.count(back))
        };
        let ((calm, none, _), (bitter, again, back)) = (run(false), run(true));
        assert_eq!(none, 0);
        assert!(bitter > 2 * calm, "they have heard of it: {bitter} {calm}");
        assert!(again > 2 && back > 0 && back <= again, "{back} of {again} who wait come through the post after all");
    }

    #[test]
    fn between_the_road_and_the_place_behind_the_post_nobody_is_lost_and_nobody_is_counted_twice() {
        let mut stage = Stage::new(&scene_with(|post| {
            (post.lanes, post.officers, post.women, post.midas, post.i247) = (20, 200, 60, false, false);
        }));
        stage.send((1..=300).map(|n| party(n, Traveller::Displaced, 4))).until(Span::hours(96));
        let ended = |what: &What| match what {
            What::Travel(TravelFact::PartyReached { people, .. }) | What::Post(PostFact::LeftCare { people, .. }) => {
                *people
            }
            _ => 0,
        };
        let in_care = stage.see::<crossing::Care>("post").people;
        let ended = stage.facts().iter().map(|fact| ended(&fact.what)).sum::<u32>();
        assert_eq!(stage.on_the_way(), 0);
        assert!(stage.count(|what| matches!(what, What::Post(PostFact::ProtectionNeedSeen { .. }))) > 10);
        assert_eq!(ended + in_care, 1200);
    }

    #[test]
    fn in_the_rains_tracks_are_slow_and_asphalt_is_not() {
        let mut stage = Stage::new(&scene());
        let mut times = |month: &str, way: Way| {
            stage.kernel.calendar = kernel::time::Calendar::new(&format!("2027-{month}-08 06:00"), "Africa/Niamey")
                .expect("a good calendar");
            let scene = crate::world::stage::scene();
            let map = Geography::new(&scene.places, &scene.roads, &Default::default());
            let turn = Turn::new(&mut stage.kernel, Cause::Start);
            ["highway", "track"].map(|road| map.time_in_season(slug(road), way, &turn).expect("a road").0)
        };
        let (dry, wet) = (times("03", Way::Patrol), times("08", Way::Patrol));
        assert_eq!(dry[0], wet[0]);
        assert_eq!(dry[1] * 5, wet[1] * 2);
        // Who walks loses a third everywhere, and less on a track than a car does.
        let (dry, wet) = (times("03", Way::Foot), times("08", Way::Foot));
        assert_eq!(dry.map(|time| time * 10 / 7), wet);
    }

    #[test]
    fn one_party_more_changes_nothing_for_a_party_that_it_does_not_meet() {
        let journey = |others: bool| {
            let mut stage = Stage::new(&scene());
            stage.send([party(1, Traveller::Herder, 3)]);
            if others {
                stage.send((2..9).map(|n| Party { to: slug("dune"), ..party(n, Traveller::Herder, 3) }));
            }
            stage.until(Span::hours(72));
            let mine = |fact: &&Fact| match fact.what {
                What::Post(PostFact::PartyCrossed { party, .. })
                | What::Travel(TravelFact::PartyReached { party, .. }) => party.n == 1,
                _ => false,
            };
            stage.facts().iter().filter(mine).map(|fact| (fact.at, fact.what.clone())).collect::<Vec<_>>()
        };
        let alone = journey(false);
        assert!(!alone.is_empty());
        assert_eq!(alone, journey(true));
    }

    /// What is told at home of how these were received at a post that is shut, in persons: kept out, and refused though they may not be.
    fn told(who: Traveller, shut_for: i64) -> (u32, u32) {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), shut());
        for n in 1..=40 {
            stage.at(Span::hours(shut_for), Due::SetsOut { party: Box::new(party(n, who, 3)) });
        }
        stage.until(Span::hours(shut_for));
        let tale = |(_, what): &(Time, Happening)| match what {
            Happening::Community(community::Due::Heard { hearers: Hearers::At(place), tale, .. }) => {
                (*place == slug("gate")).then_some(*tale)
            }
            _ => None,
        };
        let tales = stage.elsewhere.iter().filter_map(tale);
        let (out, refused) = tales.fold((0, 0), |(out, refused), tale| (out + tale.kept_out, refused + tale.refused));
        (out / 1000, refused / 1000)
    }

    #[test]
    fn who_finds_a_barrier_down_tells_it_at_home_and_more_each_day_that_it_stays_down() {
        let (first, later) = (told(Traveller::Trader, 0), told(Traveller::Trader, 60));
        assert!(first.0 > 10 && later.0 > 4 * first.0, "{first:?} {later:?}");
        assert_eq!((first.1, later.1), (0, 0));
        for who in [Traveller::Patient, Traveller::Returnee] {
            let (_, refused) = told(who, 0);
            assert!(refused > 40, "whoever may not be refused tells it in full from the first hour: {refused}");
        }
    }

    #[test]
    fn what_is_told_at_home_goes_back_to_what_brought_the_barrier_down() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), shut()).send((1..=20).map(|n| party(n, Traveller::Patient, 2))).until(Span::hours(2));
        let closed = stage
            .facts()
            .iter()
            .find(|fact| matches!(fact.what, What::Post(PostFact::PostClosed { .. })))
            .expect("it closed")
            .n;
        let back = |fact: &&Fact| matches!(fact.what, What::Post(PostFact::PartyTurnedBack { .. }));
        assert!(stage.facts().iter().filter(back).count() > 5);
        assert!(stage.facts().iter().filter(back).all(|fact| fact.cause == Cause::Fact(closed)));
    }

    #[test]
    fn where_everybody_is_asked_for_money_more_go_round() {
        let round = |payments| {
            let mut stage = Stage::new(&scene());
            stage.set("post", |repute: &mut Repute| repute.payments = payments);
            stage.send((1..=400).map(|n| party(n, Traveller::Trader, 2))).until(Span(0));
            stage.count(unofficial)
        };
        let (honest, asked) = (round(0), round(1000));
        assert!(asked > 2 * honest, "{asked} {honest}");
    }

    #[test]
    fn who_goes_round_a_post_is_in_harms_way_and_who_passes_it_is_not() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), shut()).send((1..=40).map(|n| party(n, Traveller::Patient, 2))).until(Span::hours(48));
        let exposed = stage.elsewhere(|h| matches!(h, Happening::Harm(harm::Due::Befalls { place, danger: Danger::Road, .. }) if *place == slug("track")));
        assert!(exposed > 20);
        assert_eq!(exposed, stage.count(unofficial));
    }

    #[test]
    fn when_the_flow_ends_nobody_is_left_on_the_road() {
        let mut scene = scene_with(|post| (post.lanes, post.officers) = (12, 90));
        scene.flows.push(flow(2000));
        let mut stage = Stage::new(&scene);
        stage.until(Span::hours(24));
        let begun = stage.count(set_out);
        assert!((1800..2200).contains(&begun), "{begun}");
        assert!(stage.on_the_way() > 0);
        stage.at(Span::hours(24), rate(0)).until(Span::hours(96));
        assert_eq!(stage.on_the_way(), 0);
        // Work is counted, not timed: a test knows no clock.
        let worked = stage.kernel.happenings;
        assert!(worked < 12 * begun as u64, "{worked}");
    }

    /// A map, a post on its border and nobody else: no community, no other domain.
    fn map_and_post(open: bool) -> (World, Kernel) {
        let (scene, mut world, kernel) = (scene(), World::new(), kernel());
        let (site, mut barrier, ..) = crossing::at(&scene.posts[0], 0, &kernel.figures.crossing);
        (barrier.open, barrier.standing) = (open, Some(open));
        spawn::<Posts>(&mut world, "post", (site, barrier, Repute::default()));
        world.insert_resource(Geography::new(&scene.places, &scene.roads, &kernel.figures.geography));
        world.init_resource::<Wayside>();
        world.init_resource::<Fleets>();
        world.init_resource::<Diggings>();
        world.insert_resource(Script(std::sync::Arc::new(scene.clone())));
        world.init_resource::<Index<Flows>>();
        world.init_resource::<Index<Patrols>>();
        world.init_resource::<Whereabouts<Patrols>>();
        world.init_resource::<Rounds>();
        world.init_resource::<Index<Communities>>();
        world.init_resource::<Numbers<Parties>>();
        (world, kernel)
    }

    #[test]
    fn without_any_other_domain_more_go_round_a_post_that_is_shut_and_who_has_arrived_is_gone() {
        let round = |open| {
            let (mut world, mut kernel) = map_and_post(open);
            for n in 1..=100 {
                let due = Due::SetsOut { party: Box::new(party(n, Traveller::Trader, 4)) };
                let entry = (&mut kernel, (Cause::Start, due));
                world.run_system_once_with(work, entry).expect("all that it asks for is there");
            }
            let (mut before_the_post, mut arrived) = (0, 0);
            while let Some(next) = kernel.next_due(kernel.end) {
                match next.what {
                    Happening::Travel(due) => {
                        let entry = (&mut kernel, (next.cause, due));
                        world.run_system_once_with(work, entry).expect("all that it asks for is there");
                    }
                    // Nobody is there to let them through.
                    Happening::Crossing(crossing::Due::Arrives { .. }) => before_the_post += 1,
                    _ => {}
                }
                arrived = 100 - world.resource::<Numbers<Parties>>().len();
            }
            assert_eq!(before_the_post + arrived, 100);
            arrived
        };
        let (while_open, while_shut) = (round(true), round(false));
        assert!(while_shut > 2 * while_open && while_open > 0, "{while_open} {while_shut}");
    }
}
