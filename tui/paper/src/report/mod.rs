//! The after-action report: overview, objectives with their evidence, timeline, acts of each seat, measures, and an
//! improvement plan to be filled in. One [`ReportContent`] is gathered once; [`html`] and [`markdown`] only lay it out.
//!
//! It rates nobody: P, S, M and U are boxes for a person's hand, and seats are named, never persons.

mod discreet;
pub mod files;
mod html;
mod inert;
pub mod journal;
mod markdown;
pub mod sheet;

use std::collections::BTreeMap;

use engine::debrief::evidence;
use kernel::{
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::{
    act::{Act, Actor, DirectionAct},
    fact::{
        CommunityFact, DisclosureFact, DisplacementFact, ExerciseFact, Fact, GeographyFact, InvestigationFact,
        PatrolFact, PostFact, RegistryFact, SharingFact, ThreatFact, What,
    },
    scenario::{Objective, Scenario},
    variant::Variant,
};
use words::{Lang, Names, report::ReportPhrases};

use self::discreet::Discretion;

/// What the log of an exercise holds, once it has been simulated again.
#[derive(Debug)]
pub struct Played<'a> {
    /// What was played.
    pub scenario: &'a Scenario,
    /// Its calendar.
    pub calendar: &'a Calendar,
    /// The seed.
    pub seed: u64,
    /// The programme variant that was played, if one was.
    pub variant: Option<&'a Variant>,
    /// Of which record it is a branch, in words, if it is one.
    pub branch: Option<String>,
    /// How far the exercise went.
    pub reached: Time,
    /// Everything that came to pass.
    pub facts: &'a [Fact],
    /// Every act in the order of the log, with the wall-clock time as the log testifies it.
    pub acts: &'a [(Time, Actor, Act, String)],
    /// The measures, in their order.
    pub measures: &'a [(String, i64)],
    /// The seal of the last state, in hexadecimal.
    pub seal: &'a str,
}

/// A line with a time and a text.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Dated {
    pub at: Time,
    pub clock: String,
    pub text: String,
    /// Which lane of the timeline it belongs to.
    pub lane: Lane,
}

/// The lanes of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Rows of the MSEL.
    Inject,
    /// What the table did.
    Act,
    /// What befell the border.
    Event,
}

/// A critical task with its evidence.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct TaskLine {
    pub text: String,
    pub shown: String,
    pub acts: usize,
}

/// An objective with its tasks.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct ObjectiveLine {
    pub text: String,
    pub capability: String,
    pub tasks: Vec<TaskLine>,
}

/// The acts of one seat.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct SeatLine {
    pub title: String,
    pub accepted: usize,
    pub refused: usize,
    pub acts: Vec<(String, String)>,
}

/// All that the report says, in one language.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct ReportContent {
    pub lang: Lang,
    pub phrases: &'static ReportPhrases,
    pub title: String,
    pub overview: Vec<(String, String)>,
    pub objectives: Vec<ObjectiveLine>,
    pub timeline: Vec<Dated>,
    pub seats: Vec<SeatLine>,
    pub measures: Vec<(String, String)>,
    pub participants: Vec<(String, String)>,
    pub end: Time,
    pub footer: String,
}

/// Gathers what the report says.
pub fn gather(record: &Played<'_>, lang: Lang) -> ReportContent {
    let names = &Names::new(record.scenario, lang);
    let phrases = words::report::ReportPhrases::of(lang);
    ReportContent {
        lang,
        phrases,
        title: lang.of(&record.scenario.title).to_owned(),
        overview: overview(record, phrases, names),
        objectives: objectives(record, phrases, names),
        timeline: timeline(record, names),
        seats: seats(record, names),
        measures: measures(record, names),
        participants: record.scenario.seats.iter().map(|s| (lang.of(&s.title).to_owned(), names.kind_of(s))).collect(),
        end: record.reached,
        footer: format!(
            "{} {} · {} {} · {} {}",
            phrases.engine,
            env!("CARGO_PKG_VERSION"),
            phrases.seed,
            record.seed,
            phrases.seal,
            record.seal
        ),
    }
}

fn overview(record: &Played<'_>, p: &ReportPhrases, names: &Names) -> Vec<(String, String)> {
    let lang = names.lang();
    let (s, o) = (record.scenario, &record.scenario.exercise);
    let clock = |time| words::clock(record.calendar, time, lang);
    let dates = format!(
        "{} – {} ({} – {})",
        record.calendar.date(Time::START),
        record.calendar.date(record.reached),
        clock(Time::START),
        clock(record.reached)
    );
    let list = |texts: Vec<&str>| texts.join(lang.semicolon());
    let set: Vec<String> = s.parameters.iter().map(|(name, set)| format!("{name} = {set}")).collect();
    let rows = [
        (p.name, lang.of(&s.title).to_owned()),
        (p.dates, dates),
        (p.scope, lang.of(&o.scope).to_owned()),
        (p.hazard, lang.of(&o.hazard).to_owned()),
        (p.scenario, lang.of(&s.summary).to_owned()),
        (p.variant, record.variant.map(|variant| programme(s, variant, lang)).unwrap_or_default()),
        (p.season, region_and_season(s, lang)),
        (p.parameters, list(set.iter().map(String::as_str).collect())),
        (p.places, words::sources::of_places(s)),
        (p.branch, record.branch.clone().unwrap_or_default()),
        (p.confidential, Discretion::of(record.acts).said(names)),
        (p.capabilities, list(s.objectives.iter().map(|o| lang.of(&o.capability)).collect())),
        (p.objectives, list(s.objectives.iter().map(|o| lang.of(&o.text)).collect())),
        (p.sponsor, lang.of(&o.sponsor).to_owned()),
        (p.organisations, list(o.organisations.iter().map(|t| lang.of(t)).collect())),
        (p.contact, lang.of(&o.contact).to_owned()),
    ];
    rows.into_iter().filter(|(_, text)| !text.is_empty()).map(|(head, text)| (head.to_owned(), text)).collect()
}

/// The region and the season whose figures were taken over.
fn region_and_season(scenario: &Scenario, lang: Lang) -> String {
    let region = scenario.region.map(|region| words::parameter::region(lang, region));
    let season = scenario.season.map(|season| words::parameter::season(lang, season));
    region.into_iter().chain(season).collect::<Vec<_>>().join(lang.semicolon())
}

/// A variant with its cost against the budget.
fn programme(scenario: &Scenario, variant: &Variant, lang: Lang) -> String {
    let costs = words::cli::variant_costs(lang, scenario, variant);
    let costs = costs.iter().map(|(label, value)| format!("{label} {value}"));
    [words::cli::variant_line(lang, variant)].into_iter().chain(costs).collect::<Vec<_>>().join(lang.semicolon())
}

fn objectives(record: &Played<'_>, p: &ReportPhrases, names: &Names) -> Vec<ObjectiveLine> {
    let evidence = evidence::gather(record.scenario, record.facts);
    let lang = names.lang();
    // Where all weigh the same nothing need be said.
    let weighed = record.scenario.objectives.iter().any(|objective| objective.weight != 1);
    let weight = |objective: &Objective| weighed.then(|| format!("{}{}{}", p.weight, lang.colon(), objective.weight));
    record
        .scenario
        .objectives
        .iter()
        .map(|objective| ObjectiveLine {
            text: lang.of(&objective.text).to_owned(),
            capability: [lang.of(&objective.capability).to_owned()]
                .into_iter()
                .chain(weight(objective))
                .collect::<Vec<_>>()
                .join(" · "),
            tasks: objective
                .tasks
                .iter()
                .map(|task| {
                    let found = evidence.iter().find(|e| e.objective == objective.id && e.task == task.id);
                    let reason = found.and_then(|e| e.marked).and_then(|act| reason(record, act));
                    let shown = match found.and_then(|e| e.shown) {
                        Some((at, _)) if reason.is_some() => {
                            let reason = reason.unwrap_or_default();
                            format!("{} ({}{}{reason})", names.time(at), p.marked, lang.colon())
                        }
                        Some((at, true)) => format!("{} ({})", names.time(at), p.in_time),
                        Some((at, false)) => format!("{} ({})", names.time(at), p.late),
                        None => p.not_shown.to_owned(),
                    };
                    let acts = found.map_or(0, |e| e.acts.len());
                    TaskLine { text: lang.of(&task.text).to_owned(), shown, acts }
                })
                .collect(),
        })
        .collect()
}

/// Why the facilitator marked something as done.
fn reason<'a>(record: &Played<'a>, act: u32) -> Option<&'a str> {
    let (_, _, act, _) = record.acts.get(usize::try_from(act).ok()?.checked_sub(1)?)?;
    match act {
        Act::Direction(DirectionAct::MarkDone { reason, .. }) => Some(reason),
        _ => None,
    }
}

fn timeline(record: &Played<'_>, names: &Names) -> Vec<Dated> {
    let dated = |at, text, lane| Dated { at, clock: names.time(at), text, lane };
    let discreet = Discretion::of(record.acts);
    let mut lines = Vec::new();
    for fact in record.facts {
        let lane = match &fact.what {
            What::Exercise(ExerciseFact::ActDone { act, seat, .. }) => {
                let Some((_, _, act, _)) = usize::try_from(*act).ok().and_then(|n| record.acts.get(n.checked_sub(1)?))
                else {
                    continue;
                };
                let text = format!("{} — {}", names.of(*seat), discreet.sentence(act, names));
                lines.push(dated(fact.at, text, Lane::Act));
                continue;
            }
            what => match lane(what) {
                Some(lane) => lane,
                None => continue,
            },
        };
        lines.push(dated(fact.at, discreet.fact(&fact.what, names), lane));
    }
    lines
}

/// Which facts an evaluator reads first; the rest is in the chronicle (`harmattan facts`).
fn lane(what: &What) -> Option<Lane> {
    match what {
        What::Exercise(ExerciseFact::InjectFired { .. })
        | What::Exercise(ExerciseFact::InjectDropped { .. })
        | What::Exercise(ExerciseFact::InjectDeferred { .. })
        | What::Exercise(ExerciseFact::InjectAdded { .. })
        | What::Exercise(ExerciseFact::InjectEdited { .. })
        | What::Exercise(ExerciseFact::ExpectationMet { .. })
        | What::Exercise(ExerciseFact::ExpectationMissed { .. })
        | What::Exercise(ExerciseFact::ModuleOpened { .. })
        | What::Exercise(ExerciseFact::TaskShown { .. }) => Some(Lane::Inject),
        What::Exercise(ExerciseFact::ProposalRuled { .. })
        | What::Exercise(ExerciseFact::QuestionSettled { .. })
        | What::Exercise(ExerciseFact::OwnActDone { .. })
        | What::Exercise(ExerciseFact::ActRefused { .. })
        | What::Exercise(ExerciseFact::DecidedAbove { old: true, .. })
        | What::Sharing(SharingFact::RequestUnanswered { .. }) => Some(Lane::Act),
        What::Geography(GeographyFact::RoadClosed { .. })
        | What::Geography(GeographyFact::RoadOpened { .. })
        | What::Post(PostFact::PostClosed { .. })
        | What::Post(PostFact::PostOpened { .. })
        | What::Registry(RegistryFact::SystemFailed { .. })
        | What::Registry(RegistryFact::SystemRestored { .. })
        | What::Registry(RegistryFact::AlertConfirmed { .. })
        | What::Patrol(PatrolFact::GroupDeterred { .. })
        | What::Patrol(PatrolFact::TraffickersCaught { .. })
        | What::Community(CommunityFact::CommitteeConvened { .. })
        | What::Community(CommunityFact::CommunityWarned { .. })
        | What::Community(CommunityFact::PromiseKept { .. })
        | What::Community(CommunityFact::PromiseBroken { .. })
        | What::Community(CommunityFact::ReprisalSuffered { .. })
        | What::Community(CommunityFact::MemberFled { .. })
        | What::Community(CommunityFact::ConsentBroken { .. })
        | What::Sharing(SharingFact::AgreementMade { .. })
        | What::Sharing(SharingFact::AgreementEnded { .. })
        | What::Sharing(SharingFact::AgreementBroken { .. })
        | What::Sharing(SharingFact::StatesAgreed { .. })
        | What::Investigation(InvestigationFact::NetworkUnderstood { .. })
        | What::Investigation(InvestigationFact::InvestigationAstray { .. })
        | What::Investigation(InvestigationFact::NetworkBrokenUp { .. })
        | What::Investigation(InvestigationFact::NetworkWarned { .. })
        | What::Disclosure(DisclosureFact::RegistersOpened { .. })
        | What::Disclosure(DisclosureFact::RegisterMisused { .. })
        | What::Displacement(DisplacementFact::FamiliesFled { .. })
        | What::Displacement(DisplacementFact::NeedUnmet { .. })
        | What::Displacement(DisplacementFact::CampProtested { .. })
        | What::Threat(ThreatFact::Attack { .. })
        | What::Threat(ThreatFact::Misconduct { .. })
        | What::Threat(ThreatFact::InquiryOpened { .. }) => Some(Lane::Event),
        _ => None,
    }
}

fn seats(record: &Played<'_>, names: &Names) -> Vec<SeatLine> {
    let refused: Vec<u32> = record
        .facts
        .iter()
        .filter_map(
            |f| if let What::Exercise(ExerciseFact::ActRefused { act, .. }) = f.what { Some(act) } else { None },
        )
        .collect();
    let discreet = Discretion::of(record.acts);
    let beside = beside(record, &discreet, names);
    let actors = record.scenario.seats.iter().map(|s| s.id).chain([Actor::facilitator().0]);
    actors
        .map(|seat| {
            let own = || record.acts.iter().enumerate().filter(move |(_, (_, actor, ..))| actor.0 == seat);
            let is_refused = |n: usize| u32::try_from(n + 1).is_ok_and(|n| refused.contains(&n));
            let refused = own().filter(|(n, _)| is_refused(*n)).count();
            SeatLine {
                title: title(seat, names),
                accepted: own().count() - refused,
                refused,
                acts: own()
                    .map(|(n, (at, _, act, _))| {
                        let mark = if is_refused(n) { "✗ " } else { "" };
                        let beside = beside.get(&(n + 1)).map(|beside| format!(" — {beside}")).unwrap_or_default();
                        (names.time(*at), format!("{mark}{}{beside}", discreet.sentence(act, names)))
                    })
                    .collect(),
            }
        })
        .collect()
}

/// What stands beside a decision that was taken above the border, by the number of its act: how old what was known was, and what came
/// of it.
fn beside(record: &Played<'_>, discreet: &Discretion, names: &Names) -> BTreeMap<usize, String> {
    let decided = record.facts.iter().enumerate().filter_map(|(at, fact)| match fact.what {
        What::Exercise(ExerciseFact::DecidedAbove { act, .. }) => Some((act, fact, &record.facts[at + 1..])),
        _ => None,
    });
    let lines = decided.map(|(act, fact, later)| {
        let came = later.iter().find(|came| came.cause == fact.cause);
        let nothing = || ReportPhrases::of(names.lang()).nothing_came.to_owned();
        let came = came.map_or_else(nothing, |came| discreet.fact(&came.what, names));
        (act as usize, format!("{} {came}", discreet.fact(&fact.what, names)))
    });
    lines.collect()
}

fn title(seat: Slug, names: &Names) -> String {
    if seat == Actor::facilitator().0 {
        words::report::ReportPhrases::of(names.lang()).facilitator.to_owned()
    } else {
        names.of(seat).into_owned()
    }
}

fn measures(record: &Played<'_>, names: &Names) -> Vec<(String, String)> {
    record
        .measures
        .iter()
        .map(|(key, value)| {
            let label = words::measure(key, names).unwrap_or_else(|| key.clone());
            (label, words::report::measure_value(key, *value, names.lang()))
        })
        .collect()
}
