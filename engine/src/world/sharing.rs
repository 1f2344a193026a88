//! Who tells whom: channels with their delay, loss and distortion, agreements between counterparts, and reports on their way.
//!
//! People at the table decide what they share. Beside that there is the **routine** of services of the state, which nobody has
//! to order: what is grave goes on by a liaison officer or a coordination platform where counterparts have agreed to it, within
//! minutes; by the service's own line up to the capital, from there by the ministries to the other side, and down again, within
//! a day or two. The agency and the communities have no routine: they decide each time.
//!
//! A report under way is a *letter*, whatever carries it: spawned when it is sent, despawned when it reaches its seat or is lost.
//! What is on its way when its channel falls is lost where it was a call (phone, radio); where it is written down or carried (a
//! data link, a platform, a ministry, a liaison officer, a messenger) it waits until the channel works again. Nobody at either
//! end is told of it.
//!
//! It ignores what a report means to whoever gets it: that is the business of `sight`, which writes the fact that one
//! arrived. It writes only channels, agreements, letters and who holds what. Every sending has dice of its own, named after
//! the report and the seat it goes to, so that one report more or less shifts nothing else.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::{
    prelude::{Commands, In, InMut, Query, Res, ResMut, Resource},
    system::SystemParam,
};
use kernel::{
    chance::{Draw, Roll},
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, SharingFact, What},
    matter::{Matter, MatterKind, Report},
    parameter::SharingFigures,
    scenario::{self, ChannelKind},
    terms::Accord,
};

use super::{
    happening::Reaches,
    index::{All, Numbered, Numbers},
    kinds::{Channels, Letters},
    turn::{Entry, Turn},
};

/// What becomes due in sharing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A channel falls silent.
    Down { channel: Slug, until: Option<Time> },
    /// A channel works again.
    Up { channel: Slug },
    /// The time for which a channel was to be silent is over; void if it was silenced for longer since.
    Recovers { channel: Slug, until: Time },
    /// Two seats agree on these things; with information among them they may exchange directly.
    Agree { seats: (Slug, Slug), about: BTreeSet<Accord> },
    /// The states of two seats agree on these things, for all services of theirs.
    StatesAgree { seats: (Slug, Slug), about: BTreeSet<Accord> },
    /// They may no longer.
    Disagree { seats: (Slug, Slug) },
    /// A letter sets out, and takes so long.
    SetsOut { letter: Box<Letter>, takes: Span },
    /// A letter comes to the other end of its channel, if that still stands.
    Comes { letter: Serial },
    /// A report that was sent is lost on the way; nobody knows but the evaluator.
    Lost { report: Serial, to: Slug, channel: Slug, roll: Roll },
    /// A post, a patrol, a camp or a community has something to tell the seat in command of it, by radio.
    Witness { source: Slug, matter: Matter, sighting: u64 },
    /// A seat holds a report of something grave since now, by this channel: the routine may carry it on.
    Holds { seat: Slug, report: Box<Report>, channel: Slug },
    /// Word of a community comes to the seat that speaks for it, in person.
    Tells { community: Slug, seat: Slug, matter: Matter, seen: Time, sighting: u64 },
    /// Whoever carried out an order of a seat tells what came of it. Who gave it waits for that word and asks again where it is
    /// not heard, so that it is never lost.
    Answers { source: Slug, of: Slug, to: Slug, matter: Box<Matter>, sighting: u64 },
}

/// A channel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Channel {
    pub model: scenario::Channel,
    pub up: bool,
    /// While it is silent: until when, if that is known.
    pub until: Option<Time>,
    /// When it fell silent last, and by what.
    pub fell: Option<(Time, Cause)>,
    /// Letters that wait until it works again.
    pub waiting: Vec<Serial>,
}

impl Channel {
    /// A channel as it stands at the start of a scenario.
    pub fn of(model: &scenario::Channel) -> Self {
        Self { model: model.clone(), up: true, until: None, fell: None, waiting: Vec::new() }
    }

    /// Whether what is on its way waits while the channel is silent: it is written down, or somebody carries it. A call that
    /// breaks off is lost.
    pub fn keeps(&self) -> bool {
        use ChannelKind as K;
        match self.model.kind {
            K::Phone | K::Radio => false,
            K::Person | K::Midas | K::I247 | K::Liaison | K::Platform | K::Ministry => true,
        }
    }
}

/// Whom a post, a patrol, a camp or a community tells what it sees: the seat that commands it or speaks for it, and for a
/// service of the state the headquarters of its country.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Chain {
    pub seat: BTreeMap<Slug, Slug>,
    pub headquarters: BTreeMap<Slug, Slug>,
    /// The channels that end at a thing or a seat, sorted.
    pub lines: BTreeMap<Slug, Vec<Slug>>,
    /// Each seat of the state, with the headquarters above it, if it has one other than itself.
    pub above: BTreeMap<Slug, Option<Slug>>,
    /// Each seat of the state, with those of its own country to which its service reaches down.
    pub below: BTreeMap<Slug, Vec<Slug>>,
    /// The seats through which a community speaks.
    pub communities: BTreeSet<Slug>,
}

impl Chain {
    /// As the seats of a scenario have it.
    pub fn of(scenario: &scenario::Scenario) -> Self {
        let under =
            |s: &scenario::Seat| [&s.posts, &s.patrols, &s.camps].into_iter().flatten().copied().collect::<Vec<_>>();
        let pairs = |s| under(s).into_iter().chain(s.community).map(|thing| (thing, s.id)).collect::<Vec<_>>();
        let above = |s: &scenario::Seat| {
            use scenario::SeatKind as K;
            let of_the_state = matches!(s.kind, K::BorderPolice | K::Governor | K::Army);
            let is_above = |h: &&scenario::Seat| of_the_state && h.kind == K::Headquarters && h.country == s.country;
            s.above.filter(|_| of_the_state).or_else(|| scenario.seats.iter().find(is_above).map(|h| h.id))
        };
        let up = |s| above(s).into_iter().flat_map(move |h| under(s).into_iter().map(move |thing| (thing, h)));
        let of_the_state = |s: &&scenario::Seat| {
            use scenario::SeatKind as K;
            matches!(s.kind, K::BorderPolice | K::Governor | K::Army | K::Headquarters)
        };
        let state = || scenario.seats.iter().filter(of_the_state);
        let below = |s: &scenario::Seat| {
            let is_below = |o: &&scenario::Seat| {
                o.country == s.country && o.id != s.id && o.kind != scenario::SeatKind::Headquarters
            };
            state().filter(is_below).map(|o| o.id).collect()
        };
        let mut lines: BTreeMap<Slug, Vec<Slug>> = BTreeMap::new();
        for channel in &scenario.channels {
            lines.entry(channel.from).or_default().push(channel.id);
            lines.entry(channel.to).or_default().push(channel.id);
        }
        lines.values_mut().for_each(|at| at.sort_unstable());
        Self {
            lines,
            above: state().map(|s| (s.id, above(s))).collect(),
            below: state().map(|s| (s.id, below(s))).collect(),
            communities: scenario.seats.iter().filter(|s| s.community.is_some()).map(|s| s.id).collect(),
            seat: scenario.seats.iter().flat_map(pairs).collect(),
            headquarters: scenario.seats.iter().flat_map(up).collect(),
        }
    }
}

impl Chain {
    /// The channels that end at a thing or a seat, in the order of their slugs.
    fn lines_of<'t>(&'t self, channels: &'t Wires<'_, '_>, end: Slug) -> impl Iterator<Item = &'t Channel> {
        self.lines.get(&end).into_iter().flatten().filter_map(|id| channels.get(*id))
    }
}

/// Who has agreed on what across the border.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Agreements {
    /// What pairs of seats have agreed on, each pair in the order of its slugs.
    pub pairs: BTreeMap<(Slug, Slug), BTreeSet<Accord>>,
    /// What two states have agreed on for all services of theirs, each pair in the order of their letters.
    pub states: BTreeMap<(String, String), BTreeSet<Accord>>,
    /// For which state a seat serves, if for one.
    serves: BTreeMap<Slug, String>,
}

impl Agreements {
    /// As in force at the start of a scenario: these pairs have agreed on what is usual.
    pub fn of(scenario: &scenario::Scenario) -> Self {
        use scenario::SeatKind as K;
        let pairs = scenario.agreements.iter().map(|(a, b)| ((*a.min(b), *a.max(b)), Accord::USUAL.into()));
        let state = |kind| matches!(kind, K::BorderPolice | K::Governor | K::Army | K::Headquarters);
        let serves = scenario.seats.iter().filter(|seat| state(seat.kind)).map(|seat| (seat.id, seat.country.clone()));
        Self { pairs: pairs.collect(), states: BTreeMap::new(), serves: serves.collect() }
    }

    /// Whether two seats have agreed on anything between themselves.
    pub fn has_pair(&self, a: Slug, b: Slug) -> bool {
        self.pairs.contains_key(&a.pair(b))
    }

    /// The states of two seats in the order of their letters, if each serves one and they are two.
    fn states_of(&self, a: Slug, b: Slug) -> Option<(String, String)> {
        let (a, b) = (self.serves.get(&a)?, self.serves.get(&b)?);
        (a != b).then(|| (a.min(b).clone(), a.max(b).clone()))
    }

    /// Whether two seats may exchange directly.
    pub fn between(&self, a: Slug, b: Slug) -> bool {
        self.on(a, b, Accord::Information)
    }

    /// Whether two seats have agreed on this.
    pub fn on(&self, a: Slug, b: Slug, accord: Accord) -> bool {
        let own = self.pairs.get(&a.pair(b)).is_some_and(|accords| accords.contains(&accord));
        own || (!self.states.is_empty() && self.states_of(a, b).is_some_and(|states| self.states_on(&states, accord)))
    }

    fn states_on(&self, states: &(String, String), accord: Accord) -> bool {
        self.states.get(states).is_some_and(|accords| accords.contains(&accord))
    }

    /// Whether a seat has agreed on this with any other, or its state with another.
    pub fn with_anybody(&self, seat: Slug, accord: Accord) -> bool {
        let own = |((a, b), accords): (&(Slug, Slug), &BTreeSet<Accord>)| {
            [*a, *b].contains(&seat) && accords.contains(&accord)
        };
        let state = self.serves.get(&seat);
        let states = |((a, b), accords): (&(String, String), &BTreeSet<Accord>)| {
            state.is_some_and(|state| [a, b].contains(&state)) && accords.contains(&accord)
        };
        self.pairs.iter().any(own) || self.states.iter().any(states)
    }

    /// Whether two seats have agreed on all of these.
    pub fn covers(&self, a: Slug, b: Slug, about: &BTreeSet<Accord>) -> bool {
        about.iter().all(|accord| self.on(a, b, *accord))
    }
}

/// When each seat of the state last heard of a kind of grave thing at a place, or was sent word of it by routine: who holds what.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Holdings(pub BTreeMap<(Slug, MatterKind, Slug), Time>);

impl Holdings {
    /// Whether a seat has heard of such a thing lately, so that the routine need not tell it again.
    fn is_told(&self, now: Time, seat: Slug, (kind, subject): (MatterKind, Slug), once_in: Span) -> bool {
        self.0.get(&(seat, kind, subject)).is_some_and(|&at| now - at < once_in)
    }
}

/// A report under way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// What it says.
    pub report: Report,
    /// The seat that it goes to.
    pub to: Slug,
    /// The channel of the scenario, or the name of a usual way.
    pub channel: Slug,
    /// Whether it is a channel of the scenario, which can fall silent.
    pub line: bool,
    /// When it set out.
    pub sent: Time,
}

/// How many letters have set out.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sent(pub u32);

/// The letters: spawned when one sets out, and despawned when it reaches its seat or is lost.
#[derive(SystemParam)]
pub struct Mail<'w, 's> {
    commands: Commands<'w, 's>,
    numbers: ResMut<'w, Numbers<Letters>>,
    sent: ResMut<'w, Sent>,
    all: Query<'w, 's, &'static Letter>,
}

impl Mail<'_, '_> {
    fn spawn(&mut self, letter: Letter) -> Serial {
        self.sent.0 += 1;
        let id = Serial { of: Slug::of_literal("mail"), n: self.sent.0 };
        let entity = self.commands.spawn((Numbered(id), letter)).id();
        self.numbers.enter(id, entity);
        id
    }

    fn get(&self, id: Serial) -> Option<&Letter> {
        self.all.get(self.numbers.entity(id)?).ok()
    }

    /// Takes a letter out of the world, if it is still under way.
    fn take(&mut self, id: Serial) -> Option<Letter> {
        let entity = self.numbers.leave(id)?;
        let letter = self.all.get(entity).ok()?.clone();
        self.commands.entity(entity).despawn();
        Some(letter)
    }

    /// A letter reaches its seat.
    fn reaches(&mut self, turn: &mut Turn<'_>, id: Serial) {
        if let Some(Letter { report, to, channel, .. }) = self.take(id) {
            turn.soon(Reaches { seat: to, report: Box::new(report), channel });
        }
    }
}

/// A new report by `source` about something seen at `seen`; `sighting` is the fact that it tells of.
pub fn report(
    turn: &mut Turn<'_>,
    source: Slug,
    matter: Matter,
    seen: Time,
    sighting: u64,
    credibility: u32,
) -> Report {
    Report {
        id: turn.serial(source),
        matter,
        first_source: source,
        relayed_by: source,
        seen,
        sighting,
        credibility,
        hops: 0,
        distorted: false,
    }
}

/// How word goes this time.
struct Means {
    /// The channel of the scenario, or the name of a usual way.
    channel: Slug,
    /// Whether it is a channel of the scenario, which can fall silent.
    line: bool,
    delay: Span,
    loss: u32,
    distortion: u32,
}

impl Means {
    fn in_person(figures: &SharingFigures) -> Self {
        Self {
            channel: Slug::of_literal("person"),
            line: false,
            delay: figures.in_person_delay,
            loss: figures.in_person_loss,
            distortion: figures.in_person_distortion,
        }
    }
    fn by_radio(figures: &SharingFigures) -> Self {
        Self {
            channel: Slug::of_literal("radio"),
            line: false,
            delay: figures.by_radio_delay,
            loss: figures.by_radio_loss,
            distortion: figures.by_radio_distortion,
        }
    }
    fn by_service(figures: &SharingFigures) -> Self {
        Self {
            channel: Slug::of_literal("service"),
            line: false,
            delay: figures.by_service_delay,
            loss: figures.by_service_loss,
            distortion: figures.by_service_distortion,
        }
    }
    fn of(channel: &Channel) -> Self {
        let scenario::Channel { id, delay, loss, distortion, .. } = channel.model;
        Self { channel: id, line: true, delay, loss, distortion }
    }
    /// The same way, after a duty officer has written it up.
    fn at_the_desk(self, figures: &SharingFigures) -> Self {
        Self { delay: self.delay + figures.duty_desk, ..self }
    }
}

/// The way of somebody who goes to tell: its name, and how long that takes on average.
pub fn on_foot(figures: &SharingFigures) -> (Slug, Span) {
    let means = Means::in_person(figures);
    (means.channel, means.delay)
}

/// The channels, which agreements are in force, and who has which line.
pub type Lines<'t, 'w, 's> = (&'t Wires<'w, 's>, &'t Agreements, &'t Chain);

/// All channels, to look at.
pub type Wires<'w, 's> = All<'w, 's, Channels, &'static Channel>;

/// Whether word of this goes on by the routine of services. Conduct and alerts do not: they are the business of few.
pub fn is_grave(kind: MatterKind) -> bool {
    use MatterKind as K;
    matches!(kind, K::Attack | K::ArmedMen | K::Displaced | K::Trafficking)
}

/// How a source that is no seat (a community, a committee, a post, a patrol) reaches a seat: by the channel that the scenario
/// gives it. Where all those are silent somebody goes in person; where none was ever given, the usual way serves.
fn way_of(
    (channels, agreements, chain): Lines<'_, '_, '_>,
    (ends, speaks_as): (&[Slug], Option<Slug>),
    seat: Slug,
    usual: Means,
    figures: &SharingFigures,
) -> Means {
    let agreed = |c: &Channel| {
        let between = speaks_as.is_some_and(|own| own == seat || agreements.between(own, seat));
        !c.model.agreement || between
    };
    let joined = |c: &&Channel| c.model.from == seat || c.model.to == seat;
    let given = || ends.iter().flat_map(|end| chain.lines_of(channels, *end)).filter(joined).filter(|c| agreed(c));
    match given().filter(|c| c.up).min_by_key(|c| (c.model.delay, c.model.id)) {
        Some(channel) => Means::of(channel),
        None if given().next().is_some() => Means::in_person(figures),
        None => usual,
    }
}

/// Whether one of these ends has a line to a seat that works now.
pub fn has_line((channels, agreements, chain): Lines<'_, '_, '_>, ends: &[Slug], seat: Slug) -> bool {
    let joined = |c: &&Channel| c.model.from == seat || c.model.to == seat;
    let mut lines = ends.iter().flat_map(|end| chain.lines_of(channels, *end)).filter(joined);
    lines.any(|c| c.up && (!c.model.agreement || ends.iter().any(|end| agreements.between(*end, seat))))
}

/// How what was ordered reports back: a service's own thing by its line or its radio, anybody else's people by radio; a community
/// is there itself.
fn way_back(lines: Lines<'_, '_, '_>, source: Slug, to: Slug, figures: &SharingFigures) -> Means {
    let (_, _, chain) = lines;
    if chain.communities.contains(&to) {
        return Means { delay: Span(0), ..Means::in_person(figures) };
    }
    match chain.seat.get(&source) == Some(&to) {
        true => way_of(lines, (&[source], Some(to)), to, Means::by_radio(figures), figures),
        false => Means::by_radio(figures),
    }
}

/// How long what was ordered takes to report back, as things stand.
pub fn answer_takes(lines: Lines<'_, '_, '_>, source: Slug, to: Slug, figures: &SharingFigures) -> Span {
    way_back(lines, source, to, figures).delay
}

/// Sends a report of a committee to a seat: by a channel of its own or of its community, or by somebody who walks or phones.
pub fn send_of_committee(
    turn: &mut Turn<'_>,
    report: Report,
    (community, committee): (Slug, Slug),
    to: Slug,
    lines: Lines<'_, '_, '_>,
) {
    let figures = &turn.figures().sharing;
    let means = way_of(lines, (&[committee, community], None), to, Means::in_person(figures), figures);
    go(turn, report, community, to, &means);
}

/// What is grave goes on by routine from a seat of the state that holds it.
fn passes_on(
    turn: &mut Turn<'_>,
    (channels, agreements): (&Wires<'_, '_>, &Agreements),
    (chain, holdings): (&Chain, &mut Holdings),
    (seat, report, by): (Slug, &Report, Slug),
) {
    let Some(above) = chain.above.get(&seat).copied() else { return };
    let Some(subject) = report.matter.subject() else { return };
    let (now, thing, figures) = (turn.now(), (report.matter.kind(), subject), turn.figures().sharing);
    holdings.0.insert((seat, thing.0, subject), now);
    // From the capital of the other side it goes down; what came up or across does not go up again.
    let by_ministry = channels.get(by).is_some_and(|c| c.model.kind == ChannelKind::Ministry);
    let by_service = by == Means::by_service(&figures).channel;
    let mut ways: Vec<(Slug, Means)> = Vec::new();
    for channel in chain.lines_of(channels, seat).filter(|c| c.up) {
        let model = &channel.model;
        let other = if model.from == seat { model.to } else { model.from };
        let is_routine = matches!(model.kind, ChannelKind::Platform | ChannelKind::Liaison | ChannelKind::Ministry);
        if is_routine && (!model.agreement || agreements.between(seat, other)) {
            ways.push((other, Means::of(channel).at_the_desk(&figures)));
        }
    }
    if by_ministry {
        ways.extend(chain.below[&seat].iter().map(|&below| (below, Means::by_service(&figures))));
    } else if !by_service {
        ways.extend(above.map(|above| (above, Means::by_service(&figures))));
    }
    // The quickest way first: who is told by it needs no other.
    ways.sort_by_key(|(to, means)| (means.delay, *to, means.channel));
    for (to, means) in ways {
        if chain.above.contains_key(&to) && !holdings.is_told(now, to, thing, figures.told_once_in) {
            holdings.0.insert((to, thing.0, subject), now);
            go(turn, report.clone(), seat, to, &means);
        }
    }
}

/// Sends a report from a source to a seat by a channel, or in person where `channel` is none (a committee member walks or
/// phones): schedules `Due::SetsOut`, or `Due::Lost`.
pub fn send(turn: &mut Turn<'_>, report: Report, from: Slug, to: Slug, channel: Option<&Channel>) {
    let means = channel.map_or_else(|| Means::in_person(&turn.figures().sharing), Means::of);
    go(turn, report, from, to, &means);
}

fn go(turn: &mut Turn<'_>, mut report: Report, from: Slug, to: Slug, means: &Means) {
    let Means { channel, line, delay, loss, distortion } = *means;
    let SharingFigures { least_part, astray, handed_on, .. } = turn.figures().sharing;
    let id = report.id;
    let count = turn.throw_between(from, to);
    let cause = turn.fact(What::Sharing(SharingFact::ReportSent { report: id, from, to, channel }));
    let mut turn = turn.because(cause);
    let drawn = turn.roll2("report delay", from, to, count).exponential_secs(delay.0.max(1));
    let span = Span(drawn.max(delay.0 / least_part).max(1));
    let (lost, roll) = turn.test2("report lost", from, to, count, loss);
    if lost {
        turn.after(span, Due::Lost { report: id, to, channel, roll });
        return;
    }
    if turn.roll2("report distorted", from, to, count).chance(distortion) {
        report.distorted |= distort(&mut report.matter, turn.roll2("report astray", from, to, count), astray);
    }
    if report.first_source != from {
        report.credibility = report.credibility * handed_on / 1000;
    }
    report.relayed_by = from;
    report.hops += 1;
    let letter = Box::new(Letter { report, to, channel, line, sent: turn.now() });
    turn.soon(Due::SetsOut { letter, takes: span });
}

/// What a service reports to the capital by itself; the rest is the business of those who are there.
fn goes_up(kind: MatterKind) -> bool {
    use MatterKind as K;
    matches!(
        kind,
        K::Attack | K::ArmedMen | K::Displaced | K::Trafficking | K::Misconduct | K::AlertHit | K::Need | K::RoadDanger
    )
}

/// Changes the number in a matter, if it has one; whether it did.
fn distort(matter: &mut Matter, draw: Draw, astray: u32) -> bool {
    let number = match matter {
        Matter::ArmedMen { men: number, .. }
        | Matter::Displaced { people: number, .. }
        | Matter::RouteUsed { people: number, .. }
        | Matter::Trafficking { people: number, .. }
        | Matter::Need { people: number, .. }
        | Matter::Post { waiting: number, .. }
        | Matter::Camp { people: number, .. } => number,
        Matter::Attack { .. }
        | Matter::RoadDanger { .. }
        | Matter::Derogation { .. }
        | Matter::Misconduct { .. }
        | Matter::Perception { .. }
        | Matter::Rumour { .. }
        | Matter::Patrol { .. }
        | Matter::AlertHit { .. }
        | Matter::IssuerAnswer { .. }
        | Matter::AlertAnswer { .. }
        | Matter::SafeSpace { .. }
        | Matter::Consent { .. }
        | Matter::ConsentAsked { .. }
        | Matter::Means { .. }
        | Matter::Inject { .. }
        | Matter::Words { .. }
        | Matter::Question { .. }
        | Matter::Query { .. }
        | Matter::Warning { .. }
        | Matter::Meeting { .. }
        | Matter::Ruling { .. }
        | Matter::Outcome { .. } => return false,
    };
    let before = *number;
    *number = draw.spread(i64::from(before), astray).clamp(1.min(i64::from(before)), i64::from(u32::MAX)) as u32;
    *number != before
}

/// The best channel between two seats that works now: up, allowed by agreement, least mean delay, ties by slug.
pub fn best<'t>(channels: &'t Wires<'_, '_>, agreements: &Agreements, a: Slug, b: Slug) -> Option<&'t Channel> {
    let usable = |c: &Channel| {
        [(c.model.from, c.model.to), (c.model.to, c.model.from)].contains(&(a, b))
            && c.up
            && (!c.model.agreement || agreements.between(a, b))
    };
    channels.iter().filter(|(_, c)| usable(c)).min_by_key(|(slug, c)| (c.model.delay, *slug)).map(|(_, c)| c)
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut channels: All<'_, '_, Channels, &'static mut Channel>,
    (mut agreements, chain, mut holdings): (ResMut<'_, Agreements>, Res<'_, Chain>, ResMut<'_, Holdings>),
    mut mail: Mail<'_, '_>,
) {
    let turn = &mut Turn::new(kernel, cause);
    let (now, chain, holdings, figures) = (turn.now(), &*chain, &mut *holdings, turn.figures().sharing);
    match due {
        Due::Down { channel, until } => {
            let Some(mut found) = channels.get_mut(channel) else { return };
            // Of two silences the longer counts; one without an end is the longest.
            found.until = match (found.up, found.until, until) {
                (true, _, until) => until,
                (false, Some(known), Some(until)) => Some(known.max(until)),
                (false, ..) => None,
            };
            if std::mem::replace(&mut found.up, false) {
                let cause = turn.fact(What::Sharing(SharingFact::ChannelFell { channel }));
                found.fell = Some((turn.now(), cause));
            }
            if let Some(until) = found.until {
                turn.at(until, Due::Recovers { channel, until });
            }
        }
        Due::Recovers { channel, until } => {
            if channels.get(channel).is_some_and(|c| !c.up && c.until == Some(until)) {
                restore(turn, &mut channels, channel, &mut mail);
            }
        }
        Due::Up { channel } => restore(turn, &mut channels, channel, &mut mail),
        Due::Agree { seats: (a, b), about } => {
            let accords = agreements.pairs.entry(a.pair(b)).or_default();
            let anew: Vec<Accord> = about.into_iter().filter(|accord| accords.insert(*accord)).collect();
            if !anew.is_empty() {
                turn.fact(What::Sharing(SharingFact::AgreementMade { seats: (a, b), about: anew }));
            }
        }
        Due::Disagree { seats: (a, b) } => {
            if agreements.pairs.remove(&a.pair(b)).is_some() {
                turn.fact(What::Sharing(SharingFact::AgreementEnded { seats: (a, b) }));
            }
        }
        Due::StatesAgree { seats: (a, b), about } => {
            let Some(states) = agreements.states_of(a, b) else { return };
            let accords = agreements.states.entry(states).or_default();
            let anew: Vec<Accord> = about.into_iter().filter(|accord| accords.insert(*accord)).collect();
            if !anew.is_empty() {
                turn.fact(What::Sharing(SharingFact::StatesAgreed { seats: (a, b), about: anew }));
            }
        }
        Due::SetsOut { letter, takes } => {
            let letter = mail.spawn(*letter);
            turn.after(takes, Due::Comes { letter });
        }
        Due::Comes { letter } => comes(turn, letter, &mut channels, &mut mail),
        Due::Lost { report, to, channel, roll } => {
            turn.fact_by_roll(What::Sharing(SharingFact::ReportLost { report, to, channel }), roll);
        }
        Due::Witness { source, matter, sighting } => {
            // Who stands under nobody's orders has nobody to call.
            let Some(&seat) = chain.seat.get(&source) else { return };
            let report = self::report(turn, source, matter, now, sighting, figures.official_credibility);
            // A post or a patrol may have a line of its own to a counterpart, for what is grave.
            if is_grave(report.matter.kind()) {
                for (other, means) in own_lines((&channels.as_readonly(), &*agreements, chain), source, seat) {
                    go(turn, report.clone(), source, other, &means);
                }
            }
            let above =
                chain.headquarters.get(&source).filter(|above| **above != seat && goes_up(report.matter.kind()));
            if let Some(&above) = above {
                if let Some(subject) = report.matter.subject() {
                    holdings.0.insert((above, report.matter.kind(), subject), turn.now());
                }
                go(turn, report.clone(), source, above, &Means::by_service(&figures));
            }
            let means = way_of(
                (&channels.as_readonly(), &*agreements, chain),
                (&[source], Some(seat)),
                seat,
                Means::by_radio(&figures),
                &figures,
            );
            go(turn, report, source, seat, &means);
        }
        Due::Holds { seat, report, channel } => {
            passes_on(turn, (&channels.as_readonly(), &agreements), (chain, holdings), (seat, &report, channel));
        }
        Due::Answers { source, of, to, matter, sighting } => {
            let way = way_back((&channels.as_readonly(), &*agreements, chain), source, to, &figures);
            // Answers are counted under a name of their own: they rename nothing else, and move no dice.
            let named = Slug::new(&format!("{of}-orders"));
            let told = Report {
                first_source: source,
                relayed_by: source,
                hops: 1,
                ..self::report(turn, named, *matter, now, sighting, figures.official_credibility)
            };
            let cause = turn.fact(What::Sharing(SharingFact::ReportSent {
                report: told.id,
                from: source,
                to,
                channel: way.channel,
            }));
            // It goes outside of all channels: whoever waits for it asks again where one is silent.
            let letter = Letter { report: told, to, channel: way.channel, line: false, sent: now };
            turn.because(cause).soon(Due::SetsOut { letter: Box::new(letter), takes: way.delay });
        }
        Due::Tells { community, seat, matter, seen, sighting } => {
            let report = self::report(turn, community, matter, seen, sighting, figures.own_people_credibility);
            let means = way_of(
                (&channels.as_readonly(), &*agreements, chain),
                (&[community], Some(seat)),
                seat,
                Means::in_person(&figures),
                &figures,
            );
            go(turn, report, community, seat, &means);
        }
    }
}

/// The channels that join a source to seats other than the one in command of it, usable now; one for each seat.
fn own_lines((channels, agreements, chain): Lines<'_, '_, '_>, source: Slug, seat: Slug) -> BTreeMap<Slug, Means> {
    let others = chain.lines_of(channels, source).filter_map(|c| {
        let other = if c.model.from == source { c.model.to } else { c.model.from };
        let agreed = !c.model.agreement || agreements.between(seat, other);
        (other != seat && c.up && agreed).then_some((other, c))
    });
    let mut lines: BTreeMap<Slug, &Channel> = BTreeMap::new();
    for (other, channel) in others {
        let best = lines.entry(other).or_insert(channel);
        if channel.model.delay < best.model.delay {
            *best = channel;
        }
    }
    lines.into_iter().map(|(other, channel)| (other, Means::of(channel))).collect()
}

/// A letter comes to the other end, or has been cut off: a call is lost then, and what was written down waits.
fn comes(
    turn: &mut Turn<'_>,
    id: Serial,
    channels: &mut All<'_, '_, Channels, &'static mut Channel>,
    mail: &mut Mail<'_, '_>,
) {
    let Some(letter) = mail.get(id) else { return };
    let (report, to, channel) = (letter.report.id, letter.to, letter.channel);
    let line = channels.get_mut(channel).filter(|_| letter.line);
    if let Some(mut line) = line
        && let Some((_, fell)) = line.fell.filter(|(at, _)| *at >= letter.sent)
    {
        let mut turn = turn.because(fell);
        if !line.keeps() {
            turn.fact(What::Sharing(SharingFact::ReportLost { report, to, channel }));
            mail.take(id);
            return;
        }
        if !line.up {
            turn.fact(What::Sharing(SharingFact::ReportHeldUp { report, to, channel }));
            line.waiting.push(id);
            return;
        }
    }
    mail.reaches(turn, id);
}

fn restore(
    turn: &mut Turn<'_>,
    channels: &mut All<'_, '_, Channels, &'static mut Channel>,
    channel: Slug,
    mail: &mut Mail<'_, '_>,
) {
    let Some(mut found) = channels.get_mut(channel) else { return };
    found.until = None;
    if !std::mem::replace(&mut found.up, true) {
        let cause = turn.fact(What::Sharing(SharingFact::ChannelRestored { channel }));
        for letter in std::mem::take(&mut found.waiting) {
            mail.reaches(&mut turn.because(cause), letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use bevy_ecs::{
        prelude::{In, Res, World},
        system::RunSystemOnce,
    };
    use vocabulary::fact::Fact;

    use super::*;
    use crate::world::{
        happening::Happening,
        people_stage::{Stage, scene, slug},
        stage::{self, spawn},
        turn::Kernel,
    };

    fn channel(id: &str, minutes: i64, agreement: bool) -> scenario::Channel {
        scenario::Channel {
            id: slug(id),
            kind: scenario::ChannelKind::Phone,
            from: slug("commissioner"),
            to: slug("agency"),
            delay: Span::minutes(minutes),
            loss: 0,
            distortion: 0,
            agreement,
        }
    }

    fn witness(source: &str, people: u32) -> Due {
        let matter = Matter::Need { place: slug("diffa"), need: vocabulary::terms::Need::Food, people };
        Due::Witness { source: slug(source), matter, sighting: 0 }
    }

    #[test]
    fn removing_one_report_does_not_change_the_dice_of_another() {
        let mut scene = scene();
        scene.seats[0].posts = vec![slug("diffa-post")];
        let run = |with_camp: bool| {
            let mut stage = Stage::new(&scene);
            for n in 0..30 {
                if with_camp {
                    stage.at(Span::minutes(n), witness("diffa-camp", 100));
                }
                stage.at(Span::minutes(n), witness("diffa-post", 100));
            }
            stage.until(Span::hours(9));
            assert_eq!(stage.reports("agency").is_empty(), !with_camp);
            let left = stage.reached();
            left.iter().filter(|r| r.1 == slug("commissioner")).map(|r| (r.0, r.2.clone())).collect::<Vec<_>>()
        };
        let (with, without) = (run(true), run(false));
        assert!(with.len() > 25);
        assert_eq!(with, without);
    }

    #[test]
    fn word_takes_at_least_a_quarter_of_its_usual_time_and_some_never_comes() {
        let mut stage = Stage::new(&scene());
        for _ in 0..400 {
            stage.at(Span(0), witness("diffa-camp", 100));
        }
        stage.until(Span::hours(5));
        let left = stage.reached();
        assert!(left.iter().all(|r| r.0 >= Time(90) && r.3 == slug("radio") && r.2.hops == 1));
        let lost = stage.count(|w| matches!(w, What::Sharing(SharingFact::ReportLost { .. })));
        assert!(lost > 0 && lost < 30 && left.len() + lost == 400, "{lost}");
        assert_eq!(stage.count(|w| matches!(w, What::Sharing(SharingFact::ReportSent { .. }))), 400);
        for r in &left {
            let Matter::Need { people, .. } = r.2.matter else { panic!("another matter arrived") };
            assert_eq!(r.2.distorted, people != 100);
            assert!((50..=150).contains(&people));
        }
        assert!(left.iter().any(|r| r.2.distorted));
    }

    #[test]
    fn of_two_silences_of_a_channel_the_longer_counts() {
        let mut scene = scene();
        scene.channels = vec![channel("phone", 10, false)];
        let mut stage = Stage::new(&scene);
        let down = |hours| Due::Down { channel: slug("phone"), until: Some(Time::START + Span::hours(hours)) };
        stage.at(Span(0), down(2)).at(Span::hours(1), down(5)).until(Span::hours(4));
        assert!(!stage.see::<Channel>("phone").up);
        assert!(stage.until(Span::hours(5)).see::<Channel>("phone").up);
        assert_eq!(stage.count(|w| matches!(w, What::Sharing(SharingFact::ChannelFell { .. }))), 1);
        assert_eq!(stage.count(|w| matches!(w, What::Sharing(SharingFact::ChannelRestored { .. }))), 1);
    }

    #[test]
    fn what_is_on_its_way_when_its_channel_falls_is_lost_with_a_call_and_waits_with_a_courier() {
        let run = |kind: ChannelKind, until: Option<i64>| {
            let mut scene = scene();
            scene.seats[0].posts = vec![slug("diffa-post")];
            scene.channels = vec![scenario::Channel { kind, from: slug("diffa-post"), ..channel("line", 60, false) }];
            scene.channels[0].to = slug("commissioner");
            let mut stage = Stage::new(&scene);
            for _ in 0..20 {
                stage.at(Span(0), witness("diffa-post", 30));
            }
            let until = until.map(|hours| Time::START + Span::hours(hours));
            stage.at(Span::minutes(10), Due::Down { channel: slug("line"), until }).until(Span::hours(200));
            let left = stage.reached();
            let came: Vec<i64> = left.iter().map(|r| r.0.0 / 3600).collect();
            let lost = stage.count(|w| matches!(w, What::Sharing(SharingFact::ReportLost { .. })));
            (
                came,
                lost,
                stage.count(|w| matches!(w, What::Sharing(SharingFact::ReportHeldUp { .. }))),
                stage.count(|w| matches!(w, What::Sharing(SharingFact::ReportSent { .. }))),
            )
        };
        for kind in [ChannelKind::Phone, ChannelKind::Radio] {
            let (came, lost, held, sent) = run(kind, Some(30));
            assert!(
                sent > 15 && came.is_empty() && held == 0 && lost == sent,
                "{kind:?}: {came:?} {lost} {held} {sent}"
            );
        }
        use ChannelKind as K;
        for kind in [K::Person, K::Midas, K::I247, K::Liaison, K::Platform, K::Ministry] {
            let (came, lost, held, sent) = run(kind, Some(30));
            assert!(lost == 0 && came.len() == sent, "{kind:?}");
            let late = came.iter().filter(|hour| **hour == 30).count();
            assert!(late == held && held == 20, "{kind:?}: {came:?} {held}");
            let (came, _, held, _) = run(kind, None);
            assert!(came.is_empty() && held == 20, "{kind:?}: what never returns delivers nothing");
        }
    }

    #[test]
    fn an_agreement_opens_the_faster_channel() {
        let mut scene = scene();
        scene.channels = vec![channel("slow", 90, false), channel("quick", 5, true), channel("swift", 5, true)];
        let mut stage = Stage::new(&scene);
        let seats = (slug("commissioner"), slug("agency"));
        let chosen = |stage: &mut Stage| {
            let find = move |In((a, b)): In<(Slug, Slug)>, all: Wires<'_, '_>, agreed: Res<'_, Agreements>| {
                best(&all, &agreed, b, a).map(|c| c.model.id)
            };
            stage.world.run_system_cached_with(find, seats).expect("the tables are there")
        };
        assert_eq!(chosen(&mut stage), Some(slug("slow")));
        stage.at(Span(0), Due::Agree { seats, about: [Accord::Information].into() }).until(Span(1));
        assert_eq!(chosen(&mut stage), Some(slug("quick")), "of two equals the first by name");
        stage.at(Span(2), Due::Down { channel: slug("quick"), until: None }).until(Span(2));
        assert_eq!(chosen(&mut stage), Some(slug("swift")));
        stage.at(Span(3), Due::Disagree { seats: (seats.1, seats.0) }).until(Span(3));
        assert_eq!(chosen(&mut stage), Some(slug("slow")));
        assert_eq!(
            stage.count(|w| matches!(
                w,
                What::Sharing(SharingFact::AgreementMade { .. }) | What::Sharing(SharingFact::AgreementEnded { .. })
            )),
            2
        );
    }

    #[test]
    fn what_is_grave_reaches_the_capital_by_the_service_and_hours_later_than_the_seat() {
        let mut scene = scene();
        scene.seats[0].posts = vec![slug("diffa-post")];
        scene.seats.push(scenario::Seat {
            id: slug("directorate"),
            kind: scenario::SeatKind::Headquarters,
            posts: vec![],
            camps: vec![],
            ..scene.seats[0].clone()
        });
        let mut stage = Stage::new(&scene);
        let source = slug("diffa-post");
        for _ in 0..40 {
            let grave = Matter::Attack { place: slug("bosso") };
            let usual = Matter::Post { post: source, open: true, waiting: 120, officers: 4, online: true };
            for matter in [grave, usual] {
                stage.at(Span(0), Due::Witness { source, matter, sighting: 0 });
            }
        }
        stage.until(Span::hours(1));
        assert!(stage.reports("commissioner").len() > 70 && stage.reports("directorate").len() < 15);
        let up = stage.until(Span::hours(48)).reports("directorate");
        assert!((28..40).contains(&up.len()), "some stay on a desk: {}", up.len());
        assert!(up.iter().all(|report| matches!(report.matter, Matter::Attack { .. })));
    }

    /// Police on both sides, the capital of one, the governor of the other, and a ministry between; with a liaison channel that
    /// needs an agreement.
    fn border() -> scenario::Scenario {
        let mut scene = scene();
        let police = scenario::Seat { posts: vec![slug("diffa-post")], ..scene.seats[0].clone() };
        let seat = |id: &str, kind, country: &str| scenario::Seat {
            id: slug(id),
            kind,
            country: country.to_owned(),
            posts: vec![],
            ..police.clone()
        };
        let seats = [
            seat("capital", scenario::SeatKind::Headquarters, "NE"),
            seat("governor", scenario::SeatKind::Governor, "TD"),
            seat("counterpart", scenario::SeatKind::BorderPolice, "TD"),
        ];
        let line = |id: &str, kind, from: &str, to: &str, minutes, agreement| scenario::Channel {
            kind,
            from: slug(from),
            to: slug(to),
            ..channel(id, minutes, agreement)
        };
        scene.channels = vec![
            line("ministries", ChannelKind::Ministry, "capital", "governor", 12 * 60, false),
            line("liaison", ChannelKind::Liaison, "commissioner", "counterpart", 5, true),
        ];
        scene.seats[0] = police;
        scene.seats.extend(seats);
        scene
    }

    fn first_word(stage: &Stage, seat: &str) -> Option<Time> {
        let left = stage.reached();
        left.iter().find(|r| r.1 == slug(seat)).map(|r| r.0)
    }

    fn warning(stage: &mut Stage) {
        let matter = Matter::ArmedMen { place: slug("bosso"), men: 30 };
        stage.at(Span(0), Due::Witness { source: slug("diffa-post"), matter, sighting: 0 });
    }

    #[test]
    fn the_same_warning_is_hours_sooner_across_the_border_where_counterparts_have_agreed() {
        let (mut minutes_with, mut minutes_without, mut by_capital) = (Vec::new(), Vec::new(), 0);
        for seed in 0..30 {
            let run = |agreed: bool| {
                let mut stage = Stage::seeded(&border(), seed);
                if agreed {
                    stage.at(
                        Span(0),
                        Due::Agree {
                            seats: (slug("commissioner"), slug("counterpart")),
                            about: [Accord::Information].into(),
                        },
                    );
                }
                warning(&mut stage);
                stage.until(Span::hours(96));
                first_word(&stage, "counterpart").map(|at| at.0 / 60)
            };
            minutes_with.extend(run(true));
            minutes_without.extend(run(false));
            by_capital += usize::from(run(false).is_some());
        }
        // The middle of them: now and then a call is not heard, and word comes by the capitals all the same.
        let middle = |minutes: &mut Vec<i64>| {
            minutes.sort_unstable();
            minutes[minutes.len() / 2]
        };
        assert!(
            minutes_with.len() >= 27 && by_capital >= 20,
            "some words are lost: {} {by_capital}",
            minutes_with.len()
        );
        let direct = middle(&mut minutes_with);
        assert!(direct < 60, "within the hour: {direct} min");
        let through_capitals = middle(&mut minutes_without) / 60;
        assert!((12..36).contains(&through_capitals), "up, across and down again: {through_capitals} h");
    }

    #[test]
    fn the_routine_tells_a_seat_of_one_thing_once_and_never_goes_round_in_a_ring() {
        let mut scene = border();
        scene.channels[0].agreement = true;
        scene.channels[0].kind = ChannelKind::Platform;
        let mut stage = Stage::new(&scene);
        for seats in [("commissioner", "counterpart"), ("capital", "governor")] {
            stage
                .at(Span(0), Due::Agree { seats: (slug(seats.0), slug(seats.1)), about: [Accord::Information].into() });
        }
        for _ in 0..20 {
            warning(&mut stage);
        }
        stage.until(Span::hours(6));
        let by_liaison = |w: &What| matches!(w, What::Sharing(SharingFact::ReportSent { channel, .. }) if *channel == slug("liaison"));
        assert_eq!(stage.count(by_liaison), 1, "twenty calls of one post are one thing to tell");
        let misconduct = Matter::Misconduct { force: slug("police"), place: slug("bosso") };
        stage.at(Span::hours(6), Due::Witness { source: slug("diffa-post"), matter: misconduct, sighting: 0 });
        stage.until(Span::hours(48));
        assert_eq!(stage.count(by_liaison), 1, "what concerns the conduct of a force is not for the neighbour");
    }

    #[test]
    fn a_post_uses_the_channel_that_it_was_given_and_sends_a_messenger_when_it_is_silent() {
        let mut scene = border();
        let line = |id: &str, to: &str, agreement| scenario::Channel {
            kind: ChannelKind::Phone,
            from: slug("diffa-post"),
            to: slug(to),
            ..channel(id, 2, agreement)
        };
        scene.channels =
            vec![line("mobile-phone", "commissioner", false), line("to-the-neighbour", "counterpart", true)];
        let by = |stage: &Stage, to: &str| -> Vec<Slug> {
            let sent = stage.facts().iter().filter_map(|f| match f.what {
                What::Sharing(SharingFact::ReportSent { to: seat, channel, .. }) if seat == slug(to) => Some(channel),
                _ => None,
            });
            sent.collect()
        };
        let mut stage = Stage::new(&scene);
        warning(&mut stage);
        stage.until(Span::hours(1));
        assert_eq!(by(&stage, "commissioner"), [slug("mobile-phone")]);
        assert!(by(&stage, "counterpart").is_empty(), "not without an agreement of its seat");
        stage.at(
            Span::hours(2),
            Due::Agree { seats: (slug("commissioner"), slug("counterpart")), about: [Accord::Information].into() },
        );
        stage.at(Span::hours(2), Due::Down { channel: slug("mobile-phone"), until: None });
        stage.until(Span::hours(2));
        warning(&mut stage);
        stage.until(Span::hours(3));
        assert_eq!(by(&stage, "commissioner"), [slug("mobile-phone"), slug("person")]);
        assert_eq!(by(&stage, "counterpart"), [slug("to-the-neighbour")]);
    }

    /// Three channels and nothing else: what the domain does, it does with these.
    fn three_channels() -> (World, Kernel) {
        let mut world = World::new();
        use ChannelKind as K;
        for (id, kind) in [("phone", K::Phone), ("courier", K::Person), ("platform", K::Platform)] {
            let model = scenario::Channel { kind, ..channel(id, 10, false) };
            spawn::<Channels>(&mut world, id, Channel::of(&model));
        }
        world.insert_resource(Agreements::default());
        world.insert_resource(Chain::default());
        world.insert_resource(Holdings::default());
        world.insert_resource(Sent::default());
        world.init_resource::<Numbers<Letters>>();
        (world, stage::kernel())
    }

    #[test]
    fn channels_alone_lose_a_call_keep_a_letter_and_deliver_what_was_not_cut_off() {
        let (mut world, mut kernel) = three_channels();
        let matter = Matter::Attack { place: slug("bosso") };
        let word = report(&mut Turn::new(&mut kernel, Cause::Start), slug("camels"), matter, Time::START, 0, 900);
        let due = |world: &mut World, kernel: &mut Kernel, due| {
            world.run_system_once_with(work, (kernel, (Cause::Start, due))).expect("all that it asks for is there");
        };
        let reached = |world: &mut World, kernel: &mut Kernel| {
            let mut by = Vec::new();
            while let Some(next) = kernel.next_due(Time::START + Span::minutes(10)) {
                match next.what {
                    Happening::Sharing(next) => due(world, kernel, next),
                    Happening::Reaches(Reaches { channel, .. }) => by.push(channel),
                    other => panic!("nothing else follows: {other:?}"),
                }
            }
            by
        };
        let under_way = |world: &World| world.resource::<Numbers<Letters>>().len();
        for channel in ["phone", "courier", "platform"].map(slug) {
            let letter =
                Letter { report: word.clone(), to: slug("commissioner"), channel, line: true, sent: Time::START };
            due(&mut world, &mut kernel, Due::SetsOut { letter: Box::new(letter), takes: Span::minutes(10) });
        }
        for channel in ["phone", "courier"].map(slug) {
            due(&mut world, &mut kernel, Due::Down { channel, until: None });
        }
        assert_eq!(under_way(&world), 3);
        assert_eq!(reached(&mut world, &mut kernel), [slug("platform")]);
        let lost = |fact: &Fact| matches!(fact.what, What::Sharing(SharingFact::ReportLost { channel, .. }) if channel == slug("phone"));
        let held = |fact: &Fact| matches!(fact.what, What::Sharing(SharingFact::ReportHeldUp { channel, .. }) if channel == slug("courier"));
        assert_eq!(kernel.ledger.iter().filter(|fact| lost(fact)).count(), 1);
        assert_eq!(kernel.ledger.iter().filter(|fact| held(fact)).count(), 1);
        assert_eq!(under_way(&world), 1, "what waits is under way still");
        for channel in ["phone", "courier"].map(slug) {
            due(&mut world, &mut kernel, Due::Up { channel });
        }
        assert_eq!(reached(&mut world, &mut kernel), [slug("courier")], "what was lost does not come back");
        assert_eq!(under_way(&world), 0);
    }
}
