//! `harmattan run`: the same exercise without a table, to its end. Acts come from a file, measures come out.

use std::{collections::BTreeMap, io, io::Write as _, path::PathBuf, time::Instant};

use engine::{plays::casting::Casting, table::replay::Planned};
use kernel::{
    names::Slug,
    seal::Seal,
    time::{Span, Time},
};
use serde::{Serialize, Serializer, ser::SerializeMap as _};
use vocabulary::{
    measure::{MeasureUnit, PARTS, measure as measure_of},
    parameter::Settings,
    variant::Variant,
};
use words::{
    Lang, Names, act_name, clean, cli as say, cli::CallWord, measure, play_name, refusal, report::measure_value, span,
    ui,
};

use super::{
    course::CourseArgs,
    inputs::{find, session_stop},
    output::{not_reached, remark},
    plays::seat,
    progress::ProgressLine,
    stop::{Done, OutputFormat, Stop},
};
use crate::session::{Denied, Session, Wanted};

/// Runs a scenario without a terminal, to its end
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan run lake-chad --seed 7 --format json\n  \
                        harmattan run lake-chad --acts acts.jsonl --until 24h --log run.jsonl\n  \
                        harmattan run lake-chad --variant with-midas\n  \
                        harmattan run lake-chad --play by-the-book --play gov-lac=careless\n  \
                        harmattan run lake-chad --set crossing.paper_takes=1.2 --set crossing.patience.at_least=3h")]
pub struct RunArgs {
    /// A folder, a file, or a name from `harmattan list`
    scenario: String,
    /// The seed of every dice [default: the scenario's own]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Plays a programme variant of the scenario
    #[arg(long, value_name = "NAME")]
    variant: Option<String>,
    #[command(flatten)]
    course: CourseArgs,
    /// Writes a log into this new file
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// A summary for people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

impl RunArgs {
    /// A plain run.
    pub(super) fn of(scenario: &str) -> Self {
        let scenario = scenario.to_owned();
        Self {
            scenario,
            seed: None,
            variant: None,
            course: CourseArgs::default(),
            log: None,
            format: OutputFormat::Text,
        }
    }
}

/// What `--format json` prints. The order of the fields is part of the contract.
#[derive(Serialize)]
struct Outcome<'a> {
    scenario: &'a str,
    seed: u64,
    lang: &'a str,
    /// Only where a variant is played.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    variant: Option<Programme>,
    until_s: i64,
    happenings: u64,
    acts: u32,
    seal: Seal,
    measures: Ordered<'a>,
    wall_ms: u128,
    /// Figures of the model that the scenario or the call sets.
    #[serde(skip_serializing_if = "Settings::is_empty")]
    parameters: Settings,
    /// Which play kept which seat, where the call gave any.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    plays: BTreeMap<Slug, Slug>,
}

/// The programme variant that was played, what it costs and what it may cost, in United States dollars.
#[derive(Serialize)]
struct Programme {
    variant: Slug,
    cost_usd: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    budget_usd: Option<u32>,
}

/// Measures in their own order.
struct Ordered<'a>(&'a [(String, i64)]);

impl Serialize for Ordered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in self.0 {
            if measure_of(key).is_some_and(|measure| measure.unit == MeasureUnit::Fraction) {
                map.serialize_entry(key, &(*value as f64 / PARTS as f64))?;
            } else {
                map.serialize_entry(key, value)?;
            }
        }
        map.end()
    }
}

pub(super) fn run(args: &RunArgs, lang: Lang) -> Done {
    let began = Instant::now();
    let (mut session, acts, cast, until) = prepared(args, lang)?;
    seat(&mut session, &cast, lang)?;
    played(&mut session, &acts, until, args.format, lang)?;

    let measures = session.measures();
    let variant = session.variant();
    let (scenario, seed, budget_usd) = (session.scenario().id, session.seed(), session.scenario().budget);
    let parameters = session.scenario().parameters.clone();
    let exercise = session.exercise();
    let outcome = Outcome {
        scenario: scenario.as_str(),
        seed,
        lang: lang.code(),
        variant: variant.as_ref().map(|v| Programme { variant: v.id, cost_usd: v.cost, budget_usd }),
        until_s: exercise.now().0,
        happenings: exercise.happenings(),
        acts: exercise.acts(),
        seal: exercise.seal(),
        measures: Ordered(&measures),
        wall_ms: began.elapsed().as_millis(),
        parameters,
        plays: cast.0,
    };
    let mut out = io::stdout().lock();
    match args.format {
        OutputFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &outcome).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        OutputFormat::Text => {
            summary(&mut out, &session, variant.as_ref(), &outcome, lang)?;
            if let Some(path) = &args.log {
                writeln!(out, "{} {}", ui(lang, CallWord::Log), clean(&path.display().to_string()))?;
            }
        }
    }
    Ok(())
}

/// The session, the acts, the plays and the second to stop at. Everything that can be wrong with them is found before a log is created.
fn prepared(args: &RunArgs, lang: Lang) -> Result<(Session, Vec<Planned>, Casting, Time), Stop> {
    let source = find(lang, &args.scenario)?;
    let wanted = Wanted { variant: args.variant.clone(), parameters: args.course.set.read(lang)?, seed: args.seed };
    let begin = |log| {
        let session = Session::start_as(&source, &wanted, lang, log);
        session.map(Session::forgetting).map_err(|fault| session_stop(lang, fault))
    };
    let mut probe = begin(None)?;
    let (acts, until) = args.course.read(probe.exercise(), lang)?;
    let acting = acts.iter().map(|planned| planned.seat.0).collect();
    let cast = args.course.play.read(probe.scenario(), &acting, lang)?;
    let session = match &args.log {
        None => probe,
        Some(log) => begin(Some(log.as_path()))?,
    };
    Ok((session, acts, cast, until))
}

/// Plays the acts, each at its second, up to the last one. Refusals are said to people alone.
fn played(session: &mut Session, acts: &[Planned], until: Time, format: OutputFormat, lang: Lang) -> Done {
    let names = Names::new(session.scenario(), lang);
    let mut progress = ProgressLine::new();
    for Planned { at, seat, act } in acts.iter().filter(|planned| planned.at <= until) {
        advance(session, *at, &names, &mut progress, lang)?;
        match session.submit(*seat, act) {
            Err(Denied::Refused(why)) if format == OutputFormat::Text => {
                progress.clear();
                let (time, seat, kind) = (names.time(*at), names.of(seat.0), act_name(act.kind(), lang));
                remark(&say::refused(lang, &format!("{time}, {seat}, {kind}"), &refusal(&why, &names)));
            }
            Ok(_) | Err(Denied::Refused(_)) => {}
            Err(Denied::Log(fault)) => return Err(session_stop(lang, fault)),
        }
    }
    advance(session, until, &names, &mut progress, lang)?;
    progress.clear();
    not_reached(acts, until, &names, lang);
    if !session.ended() {
        session.pause().map_err(|fault| session_stop(lang, fault))?;
    }
    Ok(())
}

/// What came of it, for people. The measures of single seats and communities are for programs, and for the report.
fn summary(
    out: &mut impl io::Write,
    session: &Session,
    variant: Option<&Variant>,
    outcome: &Outcome<'_>,
    lang: Lang,
) -> io::Result<()> {
    let scenario = session.scenario();
    let names = Names::new(scenario, lang);
    writeln!(out, "{}\n", clean(lang.of(&scenario.title)))?;
    let mut rows = [
        (ui(lang, CallWord::Scenario), outcome.scenario.to_owned()),
        (ui(lang, CallWord::Seed), outcome.seed.to_string()),
        (ui(lang, CallWord::Length), span(Span(outcome.until_s))),
        (ui(lang, CallWord::Happenings), outcome.happenings.to_string()),
        (ui(lang, CallWord::Facts), session.facts().to_string()),
        (ui(lang, CallWord::Acts), outcome.acts.to_string()),
    ]
    .map(|(label, value)| (label.to_owned(), value))
    .to_vec();
    if let Some(variant) = variant {
        writeln!(out, "{}\n", say::variant_line(lang, variant))?;
        let name = (ui(lang, CallWord::Variant).to_owned(), variant.id.to_string());
        rows.splice(1..1, [name].into_iter().chain(say::variant_costs(lang, scenario, variant)));
    }
    rows.extend(outcome.parameters.iter().map(|(name, set)| (name.clone(), set.to_string())));
    let plays = outcome
        .plays
        .iter()
        .map(|(seat, play)| (names.of(*seat).into_owned(), play_name(play.as_str(), lang).to_owned()));
    rows.extend(plays);
    table(out, &rows)?;
    let whole = outcome.measures.0.iter().filter(|(key, _)| !key.contains('.'));
    let word = |key: &String| measure(key, &names).unwrap_or_else(|| key.clone());
    let measured: Vec<_> = whole.map(|(key, value)| (word(key), measure_value(key, *value, lang))).collect();
    if !measured.is_empty() {
        writeln!(out)?;
        table(out, &measured)?;
    }
    writeln!(out, "\n{} {}", ui(lang, CallWord::Seal), outcome.seal)
}

/// Two columns, the second one right-aligned.
fn table(out: &mut impl io::Write, rows: &[(String, String)]) -> io::Result<()> {
    let wide = |column: fn(&(String, String)) -> usize| rows.iter().map(column).max().unwrap_or(0);
    let (left, right) = (wide(|row| row.0.chars().count()), wide(|row| row.1.chars().count()));
    for (label, value) in rows {
        writeln!(out, "  {label:left$}  {value:>right$}")?;
    }
    Ok(())
}

/// Goes on hour by hour, so that a terminal sees that something moves. The size of the steps does not matter.
fn advance(session: &mut Session, to: Time, names: &Names, progress: &mut ProgressLine, lang: Lang) -> Done {
    while session.exercise().now() < to && !session.ended() {
        let now = session.exercise().now();
        let next = to.min(now + Span::hours(1));
        session.advance_to(next).map_err(|fault| session_stop(lang, fault))?;
        progress.show(&names.time(next));
    }
    Ok(())
}
