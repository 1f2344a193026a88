//! Registration and alert systems at posts: MIDAS, alert lists, I-24/7; who is checked against what, online or by hand.
//!
//! Models: power, and a generator that runs dry; the link to the capital and the line to INTERPOL; records that wait at the
//! post and are sent when the link returns; paper as a fallback, which somebody must type in afterwards and of which some is lost;
//! alert lists that age while nobody brings them up to date; searches that take time; rare hits that prove nothing until the
//! national bureau has answered, and answers that come too late; fingerprints of those who agree. It writes registries, fingerprints, and
//! the alerts that wait for an answer: each is an entity from the hit to the answer.
//!
//! # The model
//!
//! A post registers on line, in MIDAS without a link, or on paper, in that order of what it has: a system, power, no order for
//! paper, and a place where it stands. What is stored waits for the link and goes out at once; paper is typed in, so much an hour
//! (`TYPED_IN_AN_HOUR`), and some of it cannot be read (`PAPER_LOST`). Failures overlap: the longest counts. A generator runs
//! for as long as its tank lasts; reinforcements bring fuel along, and whoever commands the
//! post may send fuel and a technician, who also mends a failure of the power that is not the fuel's.
//!
//! The alert list of a post is of now while the link stands. From the hour in which it falls the share of what it should hold is
//! 2^(−age ÷ `list_halves`), as if alerts were exponentially young. A party of *n* heads answers with the chance
//! *n* × `EXERCISE_FACTOR` × that share × `national_list` ÷ `SEARCHES_PER_HIT`: of the alerts of the world the national list holds so
//! many. A search in INTERPOL's databases finds all of them, as of now.
//! A hit is no proof: the party is held until the national bureau answers (`registry/alerts.rs`). If the answer comes after the party
//! was let go, or the paper is typed in after it went on, the alert came too late.
//!
//! Left out: names that resemble each other, lists of different countries, the cost of a link.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{In, InMut};
use kernel::{
    agenda::Ticket,
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    effect::System,
    fact::{Cause, Register, RegistryFact, What},
    parameter::RegistryFigures,
    scenario,
};

use super::{
    crossing::Card,
    index::All,
    kinds::Posts,
    turn::{Entry, Kernel, Turn},
};

mod alerts;
mod fingerprints;

pub use alerts::{Alert, Unanswered};
pub use fingerprints::{Fingerprints, Prints, taken_of};

/// What becomes due in the systems.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A system fails, for a while or until it is restored.
    Fails { post: Slug, system: System, until: Option<Time> },
    /// A system works again.
    Restored { post: Slug, system: System },
    /// A system has been set up that the post lacked, and works; with a battery where the post has no power of its own.
    Equipped { post: Slug, system: System, by_battery: bool },
    /// A failure that had an end ends, unless another one lasts longer or it was restored since.
    Ends { post: Slug, system: System, until: Time },
    /// The generator has used up its fuel.
    FuelOut { post: Slug },
    /// Somebody has brought fuel.
    Refuel { post: Slug },
    /// By order: fuel and a technician have come.
    Serviced { post: Slug },
    /// A mobile post packs its systems up, or has set them up again.
    Packed { post: Slug, packed: bool },
    /// By order: paper registers, or MIDAS.
    Paper { post: Slug, paper: bool },
    /// By order: check everybody against INTERPOL's databases, or only the doubtful.
    CheckAll { post: Slug, all: bool },
    /// A neighbour lets the post search its list of alerts, which was checked or not; or no longer.
    ListShared { post: Slug, by: Slug, checked: Option<bool> },
    /// Travellers were registered.
    Recorded { post: Slug, people: u32, register: Register },
    /// An hour of typing paper records into MIDAS is over.
    Typed { post: Slug },
    /// Somebody in the queue answers to an alert.
    Hit { post: Slug, party: Serial },
    /// The desk of the national bureau answers on a hit.
    HitAnswered { alert: Serial },
    /// By order: the national bureau asks the country that issued the document.
    IssuerAsked { alert: Serial },
    /// By order of the bureau: whoever answers to an alert is handed over to a seat of another country, with a look at what awaits them
    /// there or without.
    HandsOver { alert: Serial, to: Slug, checks: bool },
    /// By order of the bureau: whoever answers to an alert is not handed over.
    KeepsHere { alert: Serial },
    /// The bureau of that country answers.
    IssuerAnswers { alert: Serial },
    /// By order: the national bureau confirms an alert, or lifts it.
    BureauSays { alert: Serial, genuine: bool },
    /// Nobody has answered an alert in time.
    Lapses { alert: Serial },
    /// By order: fingerprints are taken, or no longer.
    TakePrints { post: Slug, taken: bool },
    /// By order: the list of fingerprints is open to other services, or no longer.
    Widen { post: Slug, wide: bool },
    /// So many have given their fingerprints.
    PrintsGiven { post: Slug, people: u32 },
    /// A day has passed in which fingerprints may have got out.
    MayLeak { post: Slug },
    /// What is held of fingerprints has got out.
    Leaks { post: Slug },
    /// People know of it.
    LeakKnown { post: Slug, people: u32 },
}

/// The systems of a post, under the post's id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Registry {
    pub has_midas: bool,
    pub has_i247: bool,
    pub power: bool,
    pub midas: bool,
    pub i247: bool,
    pub paper: bool,
    /// Packed up, on the road.
    pub packed: bool,
    pub check_all: bool,
    /// Persons registered in MIDAS whom the capital has not seen.
    pub stored: u32,
    /// Persons written down on paper and not typed in.
    pub on_paper: u32,
    /// What is on the agenda while somebody types.
    pub typing: Option<Ticket>,
    /// How old the alert list is: when it was last brought up to date. It is of now while the link stands.
    pub alerts_of: Time,
    pub hits: u32,
    /// Neighbours who let the post search their lists, and whether these were checked.
    pub neighbours: BTreeMap<Slug, bool>,
    /// The seat that answers the alerts of this post as the national bureau; its desk does where there is none.
    pub bureau: Option<Slug>,
    /// Systems that have failed, and until when if that is known; the longest failure counts.
    pub down: BTreeMap<System, Option<Time>>,
    /// For how many hours a full tank lasts; 0 where power does not come from a generator.
    pub tank_h: u32,
    /// What is on the agenda for the generator.
    pub runs_dry: Option<Ticket>,
}

impl Registry {
    /// The systems of a post, all of them working.
    pub fn of(post: &scenario::Post) -> Self {
        Self {
            has_midas: post.midas,
            has_i247: post.i247,
            power: true,
            midas: post.midas,
            i247: post.i247,
            paper: !post.midas,
            packed: false,
            check_all: false,
            stored: 0,
            on_paper: 0,
            typing: None,
            alerts_of: Time::START,
            hits: 0,
            neighbours: BTreeMap::new(),
            bureau: None,
            down: BTreeMap::new(),
            tank_h: post.fuel,
            runs_dry: None,
        }
    }

    /// How a traveller is registered now.
    pub fn register(&self) -> Register {
        match (self.has_midas && self.power && !self.paper && !self.packed, self.midas) {
            (true, true) => Register::Online,
            (true, false) => Register::Stored,
            (false, _) => Register::Paper,
        }
    }

    /// Whether the line to INTERPOL's databases stands.
    pub fn line_to_interpol(&self) -> bool {
        self.has_i247 && self.power && self.i247 && !self.packed
    }

    /// Persons registered whom the capital has not seen.
    pub fn backlog(&self) -> u32 {
        self.stored + self.on_paper
    }

    /// Whether this party is searched for in INTERPOL's databases: everybody by order, and otherwise who shows no papers.
    pub fn searches(&self, card: &Card) -> bool {
        self.line_to_interpol() && (self.check_all || !card.papers)
    }

    /// Of the alerts that a list of now would hold, the share that the list at this post holds: half of it for each
    /// `list_halves` without an update. Nothing on paper.
    pub fn list_holds(&self, now: Time, figures: &RegistryFigures) -> f64 {
        match self.register() {
            Register::Online => 1.0,
            Register::Stored => libm::exp2(-((now - self.alerts_of).0 as f64) / figures.list_halves.0 as f64),
            Register::Paper => 0.0,
        }
    }

    /// Of all alerts, the share that stands on the national list, or on that of a neighbour.
    fn lists(&self, figures: &RegistryFigures) -> f64 {
        let national = f64::from(figures.national_list) / 1000.0;
        let neighbour = if self.neighbours.is_empty() { 0.0 } else { f64::from(figures.neighbour_list) / 1000.0 };
        national + (1.0 - national) * neighbour
    }

    /// How many answer besides to lists that nobody checked, beside those who answer to all alerts of the world.
    fn unmeant(&self, now: Time, figures: &RegistryFigures) -> f64 {
        let unchecked = self.neighbours.values().filter(|checked| !**checked).count() as f64;
        unchecked * f64::from(figures.unchecked_hits) / 1000.0 * self.list_holds(now, figures)
    }

    /// Of the hits here, the share that the bureau can confirm, permille.
    fn meant(&self, now: Time, figures: &RegistryFigures) -> u32 {
        let (alerts, unmeant) = (self.lists(figures), self.unmeant(now, figures));
        (f64::from(figures.confirmed) * alerts / (alerts + unmeant)) as u32
    }

    fn set(&mut self, system: System, works: bool) -> bool {
        let flag = match system {
            System::Power => &mut self.power,
            System::Midas => &mut self.midas,
            System::I247 => &mut self.i247,
        };
        std::mem::replace(flag, works) != works
    }
}

/// How long looking a party up in INTERPOL's databases takes at the lane.
pub fn search_time(turn: &Turn<'_>, systems: &Registry, card: &Card) -> Span {
    if !systems.searches(card) {
        return Span(0);
    }
    let mean = turn.figures().registry.search_takes.0 * i64::from(card.people);
    Span(turn.roll("search takes", card.party.of, u64::from(card.party.n)).exponential_secs(mean))
}

/// Whether somebody in a party answers to an alert. The draw belongs to the party.
pub fn hit(turn: &Turn<'_>, systems: &Registry, card: &Card) -> bool {
    let figures = &turn.figures().registry;
    let holds =
        if systems.searches(card) { 1.0 } else { systems.list_holds(turn.now(), figures) * systems.lists(figures) };
    let holds = holds + systems.unmeant(turn.now(), figures);
    if holds <= 0.0 {
        return false;
    }
    let chance = chance_of_a_hit(card.people, holds, &turn.figures().registry);
    turn.roll("alert", card.party.of, u64::from(card.party.n)).unit() < chance
}

/// Chance that one of so many persons answers to an alert, on a list that holds this share of all alerts.
fn chance_of_a_hit(people: u32, holds: f64, figures: &RegistryFigures) -> f64 {
    f64::from(people) * figures.exercise_factor as f64 * holds / figures.searches_per_hit as f64
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>, mut own: All<'_, '_, Posts, &'static mut Registry>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    for post in own.names().collect::<Vec<_>>() {
        if let Some(mut systems) = own.get_mut(post) {
            fill_up(turn, post, &mut systems);
        }
    }
}

/// A full tank: the generator runs from now until it is used up.
fn fill_up(turn: &mut Turn<'_>, post: Slug, systems: &mut Registry) {
    if let Some(ticket) = systems.runs_dry.take() {
        turn.cancel(ticket);
    }
    if systems.tank_h > 0 {
        systems.runs_dry = Some(turn.after(Span::hours(i64::from(systems.tank_h)), Due::FuelOut { post }));
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: All<'_, '_, Posts, (&'static mut Registry, &'static mut Fingerprints)>,
    mut alerts: Unanswered<'_, '_>,
) {
    let turn = &mut Turn::new(kernel, cause);
    let post = match &due {
        Due::Fails { post, .. }
        | Due::Restored { post, .. }
        | Due::Ends { post, .. }
        | Due::FuelOut { post }
        | Due::Refuel { post }
        | Due::Serviced { post }
        | Due::Equipped { post, .. }
        | Due::Packed { post, .. }
        | Due::Paper { post, .. }
        | Due::CheckAll { post, .. }
        | Due::ListShared { post, .. }
        | Due::Recorded { post, .. }
        | Due::Typed { post }
        | Due::TakePrints { post, .. }
        | Due::Widen { post, .. }
        | Due::PrintsGiven { post, .. }
        | Due::MayLeak { post }
        | Due::Leaks { post }
        | Due::LeakKnown { post, .. }
        | Due::Hit { post, .. } => *post,
        Due::HitAnswered { alert }
        | Due::IssuerAsked { alert }
        | Due::HandsOver { alert, .. }
        | Due::KeepsHere { alert }
        | Due::IssuerAnswers { alert }
        | Due::BureauSays { alert, .. }
        | Due::Lapses { alert } => alert.of,
    };
    let Some((mut systems, mut prints)) = own.get_mut(post) else { return };
    let systems = &mut *systems;
    let was = systems.register();
    match due {
        Due::Fails { system, until, .. } => fails(turn, post, system, until, systems),
        Due::Ends { system, until, .. } => {
            if systems.down.get(&system) == Some(&Some(until)) {
                restore(turn, post, system, systems);
            }
        }
        Due::Restored { system, .. } => {
            if system == System::Power {
                fill_up(turn, post, systems);
            }
            restore(turn, post, system, systems);
        }
        Due::Equipped { system, by_battery, .. } => equip(turn, post, (system, by_battery), systems),
        Due::FuelOut { .. } => {
            systems.runs_dry = None;
            let cause = turn.fact(What::Registry(RegistryFact::FuelRanOut { post }));
            fails(&mut turn.because(cause), post, System::Power, None, systems);
        }
        Due::Refuel { .. } => {
            if systems.tank_h > 0 {
                let dry = systems.runs_dry.is_none();
                fill_up(turn, post, systems);
                if dry {
                    restore(turn, post, System::Power, systems);
                }
            }
        }
        Due::Serviced { .. } => {
            let cause = turn.fact(What::Registry(RegistryFact::PostRefuelled { post }));
            let turn = &mut turn.because(cause);
            fill_up(turn, post, systems);
            restore(turn, post, System::Power, systems);
        }
        Due::Packed { packed, .. } => systems.packed = packed,
        Due::Paper { paper, .. } => {
            if systems.paper != paper {
                systems.paper = paper;
                turn.fact(What::Registry(RegistryFact::PaperChosen { post, paper }));
            }
        }
        Due::CheckAll { all, .. } => {
            systems.check_all = all;
            turn.fact(What::Registry(RegistryFact::ChecksSet { post, all }));
        }
        Due::ListShared { by, checked, .. } => match checked {
            Some(checked) => _ = systems.neighbours.insert(by, checked),
            None => _ = systems.neighbours.remove(&by),
        },
        Due::Recorded { people, register, .. } => match register {
            Register::Online => {}
            Register::Stored => systems.stored += people,
            Register::Paper => systems.on_paper += people,
        },
        Due::Typed { .. } => typed(turn, post, systems),
        Due::Hit { party, .. } => alerts.hit(turn, systems, (post, party)),
        Due::HitAnswered { alert } => alerts.desk_answers(turn, alert),
        Due::IssuerAsked { alert } => alerts.asks_issuer(turn, alert),
        Due::IssuerAnswers { alert } => alerts.issuer_answers(turn, alert),
        Due::BureauSays { alert, genuine } => alerts.bureau_says(turn, alert, genuine),
        Due::HandsOver { alert, to, checks } => alerts.hands_over(turn, alert, (to, checks)),
        Due::KeepsHere { alert } => alerts.keeps_here(turn, alert),
        Due::Lapses { alert } => alerts.lapses(turn, alert),
        Due::TakePrints { taken, .. } => fingerprints::set(turn, post, &mut prints, taken),
        Due::Widen { wide, .. } => fingerprints::widen(turn, post, &mut prints, wide),
        Due::PrintsGiven { people, .. } => fingerprints::given(turn, post, &mut prints, people),
        Due::MayLeak { .. } => fingerprints::may_leak(turn, post, &prints),
        Due::Leaks { .. } => fingerprints::leaks(turn, post, &prints),
        Due::LeakKnown { people, .. } => fingerprints::leak_known(turn, post, &mut prints, people),
    }
    changed(turn, post, was, systems);
}

/// What follows when a post is registered in another way than before: the list ages from when the link fell, and what waited
/// goes out when it is back.
fn changed(turn: &mut Turn<'_>, post: Slug, was: Register, systems: &mut Registry) {
    let is = systems.register();
    if was == Register::Online && is != was {
        systems.alerts_of = turn.now();
    }
    if is == Register::Online {
        send(turn, post, systems);
    }
    if is != Register::Paper && systems.on_paper > 0 && systems.typing.is_none() {
        systems.typing = Some(turn.every(Span::hours(1), Due::Typed { post }));
    }
}

/// A post has a system from now on, by order or by an inject. With MIDAS its lists are of today, and nobody writes on paper any more.
fn equip(turn: &mut Turn<'_>, post: Slug, (system, by_battery): (System, bool), systems: &mut Registry) {
    match system {
        System::Power => fill_up(turn, post, systems),
        System::I247 if !systems.has_i247 => (systems.has_i247, systems.i247) = (true, false),
        System::Midas if !systems.has_midas => {
            (systems.has_midas, systems.midas, systems.paper, systems.alerts_of) = (true, false, false, turn.now());
            turn.cause = turn.fact(What::Registry(RegistryFact::PostEquipped { post }));
            if by_battery && systems.tank_h == 0 {
                systems.tank_h = u32::try_from(turn.figures().registry.kit_runs.0 / 3600).unwrap_or(0).max(1);
                fill_up(turn, post, systems);
            }
        }
        System::Midas | System::I247 => {}
    }
    restore(turn, post, system, systems);
}

fn fails(turn: &mut Turn<'_>, post: Slug, system: System, until: Option<Time>, systems: &mut Registry) {
    // Of failures that overlap the longest counts; one without an end lasts until somebody restores the system.
    let until = match systems.down.get(&system) {
        Some(None) => None,
        Some(Some(other)) => until.map(|until| until.max(*other)),
        None => until,
    };
    systems.down.insert(system, until);
    let cause = if systems.set(system, false) {
        turn.fact(What::Registry(RegistryFact::SystemFailed { post, system }))
    } else {
        turn.cause
    };
    if let Some(until) = until {
        turn.because(cause).at(until, Due::Ends { post, system, until });
    }
}

fn restore(turn: &mut Turn<'_>, post: Slug, system: System, systems: &mut Registry) {
    // Without fuel the end of another failure brings no power.
    if system == System::Power && systems.tank_h > 0 && systems.runs_dry.is_none() {
        return;
    }
    systems.down.remove(&system);
    if systems.set(system, true) {
        let cause = turn.fact(What::Registry(RegistryFact::SystemRestored { post, system }));
        turn.cause = cause;
    }
}

/// What waited in MIDAS goes to the capital.
fn send(turn: &mut Turn<'_>, post: Slug, systems: &mut Registry) {
    let people = std::mem::take(&mut systems.stored);
    if people > 0 {
        turn.fact(What::Registry(RegistryFact::RecordsSent { post, people }));
    }
}

/// An hour of back-entry: paper becomes records, but for what nobody can read. Who crossed on paper is looked up only now.
fn typed(turn: &mut Turn<'_>, post: Slug, systems: &mut Registry) {
    // Without power nobody types; whoever restores it goes on.
    let has_power = systems.register() != Register::Paper;
    let people = if has_power { systems.on_paper.min(turn.figures().registry.typed_in_an_hour) } else { 0 };
    systems.on_paper -= people;
    if let Some(done) = systems.typing.take_if(|_| !has_power || systems.on_paper == 0) {
        turn.cancel(done);
    }
    if people == 0 {
        return;
    }
    let (hour, unreadable) = (turn.now().0 as u64, turn.figures().registry.paper_lost);
    let lost = (0..u64::from(people))
        .filter(|n| turn.roll("paper cannot be read", post, hour << 10 | n).chance(unreadable))
        .count() as u32;
    if lost > 0 {
        turn.fact(What::Registry(RegistryFact::RecordsLost { post, people: lost }));
    }
    let typed = people - lost;
    systems.stored += typed;
    let figures = &turn.figures().registry;
    let national = f64::from(figures.national_list) / 1000.0;
    let chance = chance_of_a_hit(typed, systems.list_holds(turn.now(), figures) * national, figures);
    if turn.roll("alert found late", post, hour).unit() < chance {
        turn.fact(What::Registry(RegistryFact::LateHit { post }));
    }
}

#[cfg(test)]
mod tests {
    use bevy_ecs::{prelude::World, system::RunSystemOnce};
    use vocabulary::fact::PostFact;
    use vocabulary::parameter::CrossingFigures;

    use super::*;
    use crate::world::{
        crossing,
        happening::Happening,
        index::{Numbered, Numbers},
        kinds::Alerts,
        sharing,
        stage::{self, Stage, party, scene, scene_with, slug, spawn},
    };
    use vocabulary::terms::Traveller;

    fn card(n: u32) -> Card {
        *stage::card(n, Traveller::Trader, 4)
    }

    fn fails(system: System, hours: Option<i64>) -> Due {
        Due::Fails { post: slug("post"), system, until: hours.map(|hours| Time::START + Span::hours(hours)) }
    }

    fn crossed(what: &What, by: Register) -> bool {
        matches!(what, What::Post(PostFact::PartyCrossed { register, .. }) if *register == by)
    }

    #[test]
    fn a_link_that_fails_leaves_the_capital_blind_until_it_is_back() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), fails(System::Midas, Some(20)));
        stage.send((1..20).map(|n| party(n, Traveller::Trader, 4))).until(Span::hours(19));
        let stored = stage.count(|what| crossed(what, Register::Stored));
        assert!(stored > 10, "{stored}");
        let waiting = stage.see::<Registry>("post").stored;
        assert_eq!(waiting as usize, 4 * stored);
        stage.until(Span::hours(21));
        let sent = |what: &What| matches!(what, What::Registry(RegistryFact::RecordsSent { people, .. }) if *people == waiting);
        assert_eq!(stage.count(sent), 1);
        let systems: Registry = stage.see("post");
        assert_eq!(
            (systems.backlog(), systems.list_holds(Time::START + Span::hours(21), &Default::default())),
            (0, 1.0)
        );
    }

    #[test]
    fn without_power_people_are_written_down_on_paper_and_typed_in_when_it_is_back() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), fails(System::Power, None));
        stage.send((1..=60).map(|n| party(n, Traveller::Pupil, 4))).until(Span::hours(30));
        let on_paper = 4 * stage.count(|what| crossed(what, Register::Paper)) as u32;
        assert!(on_paper > 150, "{on_paper}");
        let systems: Registry = stage.see("post");
        assert!(!systems.line_to_interpol(), "no power, no line");
        assert_eq!((systems.on_paper, systems.stored), (on_paper, 0));
        let back = Due::Restored { post: slug("post"), system: System::Power };
        stage.at(Span::hours(30), back).until(Span::minutes(30 * 60 + 59));
        let sent = |stage: &Stage| {
            stage
                .facts()
                .iter()
                .map(|f| match f.what {
                    What::Registry(RegistryFact::RecordsSent { people, .. })
                    | What::Registry(RegistryFact::RecordsLost { people, .. }) => people,
                    _ => 0,
                })
                .sum::<u32>()
        };
        assert_eq!(sent(&stage), 0, "typing takes time");
        let in_an_hour = RegistryFigures::default().typed_in_an_hour;
        assert_eq!(sent(stage.until(Span::hours(31))), in_an_hour);
        stage.until(Span::hours(30 + 1 + i64::from(on_paper / in_an_hour)));
        assert_eq!((sent(&stage), stage.see::<Registry>("post").backlog()), (on_paper, 0));
        assert!(
            stage.count(|what| matches!(what, What::Registry(RegistryFact::RecordsLost { .. }))) > 0,
            "not every page can be read"
        );
    }

    #[test]
    fn a_generator_stands_still_when_its_fuel_is_used_up_until_somebody_brings_more() {
        let mut stage = Stage::new(&scene_with(|post| post.fuel = 10));
        let power = |stage: &mut Stage, hours| stage.until(Span::hours(hours)).see::<Registry>("post").power;
        assert!(power(&mut stage, 9));
        assert!(!power(&mut stage, 11));
        stage.at(Span::hours(12), fails(System::Power, Some(13)));
        assert!(!power(&mut stage, 14), "the grid's return fills no tank");
        stage.at(Span::hours(15), crossing::Due::Officers { post: slug("post"), by: 2 });
        assert!(power(&mut stage, 16), "who came brought fuel along");
        assert!(!power(&mut stage, 26));
        stage.at(Span::hours(27), Due::Restored { post: slug("post"), system: System::Power });
        assert!(power(&mut stage, 28));
        assert_eq!(stage.count(|what| matches!(what, What::Registry(RegistryFact::FuelRanOut { .. }))), 2);
    }

    #[test]
    fn paper_can_be_chosen_and_a_post_without_midas_has_nothing_else() {
        let paper = |paper| Due::Paper { post: slug("post"), paper };
        let register = |stage: &mut Stage| stage.see::<Registry>("post").register();
        let mut with = Stage::new(&scene());
        assert_eq!(register(with.at(Span(1), paper(true)).until(Span(1))), Register::Paper);
        assert_eq!(register(with.at(Span(2), paper(false)).until(Span(2))), Register::Online);
        let mut without = Stage::new(&scene_with(|post| post.midas = false));
        assert_eq!(register(without.at(Span(1), paper(false)).until(Span(1))), Register::Paper);
    }

    #[test]
    fn a_failure_ends_when_it_was_said_to_end_whatever_else_fails_meanwhile() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), fails(System::Midas, Some(5))).at(Span::hours(1), fails(System::Power, Some(3)));
        assert_eq!(stage.until(Span::hours(2)).see::<Registry>("post").register(), Register::Paper);
        assert_eq!(stage.until(Span::hours(4)).see::<Registry>("post").register(), Register::Stored);
        assert_eq!(stage.until(Span::hours(6)).see::<Registry>("post").register(), Register::Online);
    }

    #[test]
    fn of_failures_that_overlap_the_longest_counts_whichever_came_first() {
        for (first, second) in [(2, 5), (5, 2)] {
            let mut stage = Stage::new(&scene());
            let (first, second) = (fails(System::Midas, Some(first)), fails(System::Midas, Some(second)));
            stage.at(Span(0), first).at(Span::hours(1), second);
            assert!(!stage.until(Span::hours(3)).see::<Registry>("post").midas);
            assert!(stage.until(Span::hours(6)).see::<Registry>("post").midas);
            assert_eq!(
                stage.count(|what| matches!(what, What::Registry(RegistryFact::SystemFailed { .. }))),
                1,
                "it had not worked in between"
            );
        }
    }

    /// Hits among so many parties of four, at a post whose systems are in this state, so long after the start.
    fn hits(systems: &Registry, after: Span) -> usize {
        let mut stage = Stage::new(&scene());
        stage.kernel.now = Time::START + after;
        let turn = Turn::new(&mut stage.kernel, Cause::Start);
        (0..20_000).filter(|&n| hit(&turn, systems, &card(n))).count()
    }

    #[test]
    fn hits_are_rare_and_come_to_those_who_search() {
        let online = Registry::of(&scene().posts[0]);
        // 80,000 persons, one in 540: 148 are expected of a search in all databases, and 89 of the national list.
        assert!((65..115).contains(&hits(&online, Span(0))), "{}", hits(&online, Span(0)));
        let paper = Registry { paper: true, ..online.clone() };
        assert_eq!(hits(&paper, Span(0)), 0, "nobody is looked up who has papers");
        let everybody = Registry { check_all: true, ..paper.clone() };
        assert!((110..190).contains(&hits(&everybody, Span(0))), "{}", hits(&everybody, Span(0)));
        assert_eq!(hits(&Registry { i247: false, ..everybody }, Span(0)), 0);
    }

    #[test]
    fn a_list_ages_from_the_hour_in_which_the_link_fell_and_a_quiet_post_on_line_misses_nothing() {
        let online = Registry::of(&scene().posts[0]);
        let cut_off = Registry { midas: false, ..online.clone() };
        let fresh = hits(&online, Span::hours(1));
        let found = [1, 24, 72].map(|hours| hits(&cut_off, Span::hours(hours)));
        assert!(found[0] * 100 > fresh * 90, "the list of this morning will do: {found:?} of {fresh}");
        assert!((fresh * 2 / 5..fresh * 3 / 5).contains(&found[1]), "half after a day: {found:?} of {fresh}");
        assert!((fresh / 20..fresh / 5).contains(&found[2]), "an eighth after three: {found:?} of {fresh}");
        assert_eq!(hits(&online, Span::hours(72)), fresh, "nobody came for days, but the link stood");

        let mut stage = Stage::new(&scene());
        stage.at(Span::hours(50), fails(System::Midas, None)).until(Span::hours(51));
        assert_eq!(stage.see::<Registry>("post").alerts_of, Time::START + Span::hours(50));
    }

    #[test]
    fn searching_everybody_takes_time_at_the_lane() {
        let mean_wait = |all| {
            let mut stage = Stage::new(&scene());
            stage.at(Span(0), Due::CheckAll { post: slug("post"), all });
            for n in 1..=200 {
                let arrives = crossing::Due::Arrives { post: slug("post"), card: stage::card(n, Traveller::Trader, 4) };
                stage.at(Span::minutes(30 * i64::from(n)), arrives);
            }
            stage.until(Span::hours(110));
            let wait = |what: &What| {
                if let What::Post(PostFact::PartyCrossed { waited_s, .. }) = what { *waited_s } else { 0 }
            };
            stage.facts().iter().map(|fact| wait(&fact.what)).sum::<i64>() / 200
        };
        let (few, all) = (mean_wait(false), mean_wait(true));
        assert!((few + 15..few + 50).contains(&all), "four searches of eight seconds each: {few} {all}");
    }

    #[test]
    fn a_hit_is_answered_by_the_bureau_and_not_always_with_yes() {
        let mut stage = Stage::new(&scene());
        for n in 1..=60 {
            stage.at(Span(0), Due::Hit { post: slug("post"), party: card(n).party });
        }
        stage.until(Span::hours(48));
        let yes = stage.count(|what| matches!(what, What::Registry(RegistryFact::AlertConfirmed { .. })));
        let no = stage.count(|what| matches!(what, What::Registry(RegistryFact::AlertDismissed { .. })));
        assert_eq!((yes + no, stage.see::<Registry>("post").hits), (60, 60));
        assert!(yes > 10 && no > 20, "{yes} {no}");
    }

    #[test]
    fn a_party_that_answers_to_an_alert_waits_for_the_bureau_and_goes_on_only_when_it_is_cleared() {
        let mut stage = Stage::new(&scene_with(|post| (post.lanes, post.officers) = (50, 200)));
        stage.at(Span(0), Due::CheckAll { post: slug("post"), all: true });
        stage.send((1..=3000).map(|n| party(n, Traveller::Returnee, 4))).until(Span::hours(200));
        let of = |which: fn(&What) -> Option<Serial>| -> Vec<Serial> {
            stage.facts().iter().filter_map(|f| which(&f.what)).collect()
        };
        let hits = of(|what| match what {
            What::Registry(RegistryFact::AlertHit { party, .. }) => Some(*party),
            _ => None,
        });
        let confirmed = of(|what| match what {
            What::Registry(RegistryFact::AlertConfirmed { party, .. }) => Some(*party),
            _ => None,
        });
        let late = of(|what| match what {
            What::Registry(RegistryFact::AlertTooLate { party, .. }) => Some(*party),
            _ => None,
        });
        let through = of(|what| match what {
            What::Post(PostFact::PartyCrossed { party, .. }) => Some(*party),
            _ => None,
        });
        assert!(hits.len() > 6 && !confirmed.is_empty(), "{hits:?} {confirmed:?}");
        for party in &hits {
            let stopped = confirmed.contains(party) && !late.contains(party);
            assert_eq!(through.contains(party), !stopped, "{party}");
        }
        let back = |what: &What| {
            matches!(what, What::Post(PostFact::PartyTurnedBack { ground: vocabulary::fact::Ground::Alert, .. }))
        };
        assert_eq!(stage.count(back), confirmed.len() - late.len());
    }

    #[test]
    fn the_bureau_is_slower_to_answer_a_post_without_a_line_and_may_come_too_late() {
        let late = |cut: bool| {
            let mut stage = Stage::new(&scene());
            if cut {
                stage.at(Span(0), fails(System::I247, None)).at(Span(0), fails(System::Midas, None));
            }
            for n in 1..=80 {
                stage.at(Span(1), Due::Hit { post: slug("post"), party: stage::card(n, Traveller::Trader, 1).party });
            }
            stage.until(CrossingFigures::default().held_at_most + Span(1));
            80 - stage.count(|what| {
                matches!(
                    what,
                    What::Registry(RegistryFact::AlertConfirmed { .. })
                        | What::Registry(RegistryFact::AlertDismissed { .. })
                )
            })
        };
        let (with, without) = (late(false), late(true));
        assert!(with < 15 && without > 2 * with, "{with} {without}");
    }

    #[test]
    fn a_mobile_post_on_the_road_has_no_link_and_has_it_again_where_it_stands() {
        let mut stage = Stage::new(&scene_with(|post| post.mobile = true));
        stage.at(Span(0), crossing::Due::Moves { post: slug("post"), to: slug("dune") });
        let link = |stage: &mut Stage, minutes| {
            let systems: Registry = stage.until(Span::minutes(minutes)).see("post");
            (systems.register(), systems.line_to_interpol())
        };
        assert_eq!(link(&mut stage, 1), (Register::Paper, false));
        assert_eq!(link(&mut stage, 12 * 60), (Register::Online, true));
    }

    #[test]
    fn fuel_that_is_sent_keeps_a_post_in_midas_and_a_technician_mends_what_is_not_the_fuel() {
        let on_paper = |tank_h: u32, serviced: bool| {
            let mut stage = Stage::new(&scene_with(|post| post.fuel = tank_h));
            if tank_h == 0 {
                stage.at(Span::hours(6), fails(System::Power, None));
            }
            if serviced {
                stage.at(Span::hours(8), Due::Serviced { post: slug("post") });
            }
            for n in 1..=60 {
                let arrives = crossing::Due::Arrives { post: slug("post"), card: stage::card(n, Traveller::Trader, 4) };
                stage.at(Span::minutes(10 * i64::from(n)), arrives);
            }
            stage.until(Span::hours(12));
            let power = stage.see::<Registry>("post").power;
            (power, stage.count(|what| crossed(what, Register::Paper)))
        };
        for tank_h in [6, 0] {
            let (dark, paper) = on_paper(tank_h, false);
            assert!(!dark && paper > 15, "{tank_h}: {paper}");
            let (lit, less) = on_paper(tank_h, true);
            assert!(lit && less > 5 && less < paper * 2 / 3, "{tank_h}: {less} of {paper}");
        }
        let mut stage = Stage::new(&scene_with(|post| post.fuel = 10));
        stage.at(Span::hours(6), Due::Serviced { post: slug("post") }).until(Span::minutes(15 * 60 + 50));
        assert!(stage.see::<Registry>("post").power, "a full tank counts from when it was filled");
        assert!(!stage.until(Span::minutes(16 * 60 + 10)).see::<Registry>("post").power);
    }

    /// A post whose alerts a seat answers, and so many parties that are held there on a hit.
    fn held_for_a_bureau(parties: u32) -> Stage {
        let mut stage = Stage::new(&scene());
        stage.set("post", |systems: &mut Registry| systems.bureau = Some(slug("bureau")));
        for n in 1..=parties {
            stage.set("post", |queue: &mut crossing::Queue| queue.held.push(card(n)));
            stage.at(Span(0), Due::Hit { post: slug("post"), party: card(n).party });
        }
        stage.until(Span(0));
        stage
    }

    fn alert(n: u32) -> Serial {
        Serial { of: slug("post"), n }
    }

    /// Parties that were held wrongly, people who were looked for and let go, and alerts that nobody has answered.
    fn errors(stage: &mut Stage) -> (usize, usize, usize) {
        let wrongly = stage.count(|what| matches!(what, What::Registry(RegistryFact::HeldWrongly { .. })));
        let let_go = stage.count(|what| matches!(what, What::Registry(RegistryFact::SoughtLetGo { .. })));
        (wrongly, let_go, stage.all::<Alert>().len())
    }

    #[test]
    fn a_bureau_that_asks_the_issuing_country_and_waits_for_it_wrongs_nobody() {
        let mut stage = held_for_a_bureau(40);
        for n in 1..=40 {
            stage.at(Span::minutes(5), Due::IssuerAsked { alert: alert(n) });
        }
        stage.until(Span::hours(7));
        let said = |what: &What| match what {
            What::Registry(RegistryFact::IssuerAnswered { party, genuine, .. }) => Some((party.n, *genuine)),
            _ => None,
        };
        let answers: Vec<(u32, bool)> = stage.facts().iter().filter_map(|fact| said(&fact.what)).collect();
        assert!(answers.len() > 25, "most answers come within hours: {}", answers.len());
        for (n, genuine) in &answers {
            stage.at(Span::hours(7), Due::BureauSays { alert: alert(*n), genuine: *genuine });
        }
        stage.until(Span::hours(7));
        assert_eq!(errors(&mut stage), (0, 0, 40 - answers.len()));
    }

    #[test]
    fn a_bureau_that_confirms_on_a_hit_alone_holds_the_wrong_people_and_one_that_lifts_all_lets_the_right_ones_go() {
        let says = |genuine| {
            let mut stage = held_for_a_bureau(40);
            for n in 1..=40 {
                stage.at(Span::minutes(5), Due::BureauSays { alert: alert(n), genuine });
            }
            errors(stage.until(Span::hours(1)))
        };
        let ((wrongly, none, left), (nobody, let_go, also)) = (says(true), says(false));
        assert_eq!((none, left, nobody, also, wrongly + let_go), (0, 0, 0, 0, 40), "either it was so, or it was not");
        assert!(wrongly > 15 && let_go > 8, "{wrongly} {let_go}");
    }

    #[test]
    fn an_alert_that_nobody_answers_lapses_and_whoever_is_looked_for_goes_on() {
        let mut stage = held_for_a_bureau(40);
        let (wrongly, let_go, left) = errors(stage.until(CrossingFigures::default().held_at_most + Span(1)));
        assert!(wrongly == 0 && let_go > 8 && left == 0, "{wrongly} {let_go} {left}");
        stage.at(Span::hours(9), Due::BureauSays { alert: alert(1), genuine: true }).until(Span::hours(9));
        assert_eq!(errors(&mut stage), (0, let_go, 0), "it is too late to say anything");
    }

    #[test]
    fn a_bureau_hears_late_of_a_hit_at_a_post_without_a_line() {
        let told = |cut: bool| {
            let mut stage = Stage::new(&scene());
            stage.set("post", |systems: &mut Registry| systems.bureau = Some(slug("bureau")));
            if cut {
                stage.at(Span(0), fails(System::I247, None)).at(Span(0), fails(System::Midas, None));
            }
            for n in 1..=40 {
                stage.at(Span(1), Due::Hit { post: slug("post"), party: card(n).party });
            }
            let tells = |due: &Happening| matches!(due, Happening::Sharing(sharing::Due::Answers { to, .. }) if *to == slug("bureau"));
            stage.until(Span::hours(1)).elsewhere(tells)
        };
        assert_eq!(told(false), 40);
        assert!(told(true) < 15);
    }

    /// Three posts and nothing of them but their systems: what the domain does, it does with these.
    fn three_registries() -> (World, Kernel) {
        let mut world = World::new();
        for post in ["gate", "ford", "bridge"] {
            let model = &scene().posts[0];
            spawn::<Posts>(&mut world, post, (Registry::of(model), Fingerprints::of(model)));
        }
        world.insert_resource(Numbers::<Alerts>::default());
        (world, stage::kernel())
    }

    #[test]
    fn registries_alone_keep_each_alert_until_the_bureau_has_answered_it_and_not_longer() {
        let (mut world, mut kernel) = three_registries();
        let due = |world: &mut World, kernel: &mut Kernel, cause, due| {
            world.run_system_once_with(work, (kernel, (cause, due))).expect("all that it asks for is there");
        };
        let waiting = |world: &mut World| {
            let mut alerts = world.query::<(&Numbered, &Alert)>();
            let mut alerts: Vec<Serial> = alerts.iter(world).map(|(serial, _)| serial.0).collect();
            alerts.sort_unstable();
            alerts
        };
        // One party that three posts look up: three alerts.
        let party = card(1).party;
        for post in ["gate", "ford", "bridge"].map(slug) {
            due(&mut world, &mut kernel, Cause::Start, Due::Hit { post, party });
        }
        let mut left = ["bridge", "ford", "gate"].map(|post| Serial { of: slug(post), n: 1 }).to_vec();
        left.sort_unstable();
        assert_eq!(waiting(&mut world), left);
        let mut answered = Vec::new();
        while let Some(next) = kernel.next_due(kernel.end) {
            match next.what {
                Happening::Registry(Due::HitAnswered { alert }) => {
                    due(&mut world, &mut kernel, next.cause, Due::HitAnswered { alert });
                    left.retain(|other| *other != alert);
                    assert_eq!(waiting(&mut world), left, "the one that was answered is gone, and no other");
                }
                Happening::Crossing(crossing::Due::Answered { post, .. }) => answered.push(post),
                other => panic!("nothing else follows a hit: {other:?}"),
            }
        }
        answered.sort_unstable();
        let mut asked = ["gate", "ford", "bridge"].map(slug);
        asked.sort_unstable();
        assert_eq!(answered, asked, "each post hears of its own");
        assert!(world.resource::<Numbers<Alerts>>().is_empty());
    }
}
