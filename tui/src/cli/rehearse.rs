//! `harmattan rehearse`: the same exercise many times, before anybody travels. A row a run, and what the runs say together.

mod findings;

use std::{
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
    thread,
    time::Instant,
};

use engine::exercise::Exercise;
use kernel::names::Slug;
use studies::{
    cell::StudyCell,
    identity::Identity,
    shard::Shard,
    store::{Memory, RunStore, StoreHead},
    study::{Study, StudyFault},
    summary::Summary,
    table::write_csv,
};
use vocabulary::scenario::Scenario;
use words::{Lang, Names, cli as say, cli::CallWord, ui};

use self::findings::Rehearsal;
use super::{
    course::CourseArgs,
    inputs::{find, session_stop},
    output::{not_reached, remark},
    progress::ProgressLine,
    stop::{Done, OutputFormat, Stop},
};
use crate::{
    files::Aside,
    session::{SessionFault, varied},
};

/// Runs a scenario many times, with other dice, and says what the runs have in common
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan rehearse lake-chad --runs 100 --out rehearsal\n  \
                        harmattan rehearse lake-chad --runs 30 --play nothing --play by-the-book --format json\n  \
                        harmattan rehearse lake-chad --runs 30 --acts acts.jsonl --set crossing.paper_takes=1.2")]
pub struct RehearseArgs {
    /// A folder, a file, or a name from `harmattan list`
    scenario: String,
    /// How many runs of each combination
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    runs: u64,
    /// The seed of the first run; each further one has the next [default: the scenario's own]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Plays a programme variant of the scenario; may stand several times
    #[arg(long, value_name = "NAME")]
    variant: Vec<String>,
    #[command(flatten)]
    course: CourseArgs,
    /// How many runs at a time [default: as many as the machine has cores]
    #[arg(long, value_name = "J", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    /// A folder for the table of runs (runs.csv) and their statistics (summary.json)
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// A summary for people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

pub(super) fn rehearse(args: &RehearseArgs, lang: Lang) -> Done {
    let began = Instant::now();
    let study = study(args, lang)?;
    let summary = match &args.out {
        None => ran(&study, args.jobs, io::sink(), lang)?.0,
        Some(dir) => into_folder(dir, &study, args.jobs, began, lang)?,
    };
    let findings = Rehearsal::of(&study, &summary, lang);
    let mut out = io::stdout().lock();
    match args.format {
        OutputFormat::Json => {
            findings.json(&mut out, began.elapsed())?;
            writeln!(out)?;
        }
        OutputFormat::Text => {
            findings.text(&mut out)?;
            let warn = |text: &String| remark(&format!("{} {text}", ui(lang, CallWord::Warning)));
            findings.warnings().iter().for_each(warn);
        }
    }
    Ok(())
}

/// What is to be run. Everything that can be wrong with it is found before a file is created.
fn study(args: &RehearseArgs, lang: Lang) -> Result<Study, Stop> {
    let source = find(lang, &args.scenario)?;
    let parameters = args.course.set.read(lang)?;
    let variants: Vec<Option<&str>> = match &args.variant[..] {
        [] => vec![None],
        named => named.iter().map(|name| Some(name.as_str())).collect(),
    };
    let varied = |variant| varied(&source, variant, &parameters).map_err(|fault| session_stop(lang, fault));
    let scenarios: Vec<Scenario> = variants.iter().map(|variant| varied(*variant)).collect::<Result<_, _>>()?;
    let first = &scenarios[0];
    let open = Exercise::open(first.clone(), first.seed);
    let exercise = open.map_err(|why| session_stop(lang, SessionFault::Open(why)))?;
    let (acts, until) = args.course.read(&exercise, lang)?;
    not_reached(&acts, until, &Names::new(first, lang), lang);
    let acting = acts.iter().map(|planned| planned.seat.0).collect();
    let casts = args.course.play.each(first, &acting, lang)?;
    let start = args.seed.unwrap_or(first.seed);
    let acts = Arc::from(acts);
    let cells = scenarios
        .iter()
        .zip(variants)
        .flat_map(|(scenario, variant)| casts.iter().map(move |(play, cast)| (scenario, variant, play, cast)));
    let cells = cells.enumerate().map(|(combination, (scenario, variant, play, cast))| StudyCell {
        combination,
        variant: variant.map(Slug::new),
        acts: Arc::clone(&acts),
        parameters: parameters.clone(),
        play: play.clone(),
        cast: cast.clone(),
        ..StudyCell::plain(scenario.clone())
    });
    Ok(Study { cells: cells.collect(), seeds: (0..args.runs).map(|n| start.wrapping_add(n)).collect(), until })
}

/// Runs it all, and writes the table.
fn ran<W: io::Write>(study: &Study, jobs: Option<u16>, to: W, lang: Lang) -> Result<(Summary, W), Stop> {
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let jobs = jobs.map_or_else(cores, usize::from);
    let head = StoreHead::of(study, Shard::WHOLE, Identity::default(), String::new());
    let mut store = RunStore::create(Box::<Memory>::default(), head)?;
    let mut progress = ProgressLine::new();
    let outcome = study.run(jobs, &mut |row, outcome| {
        store.push(row, &outcome)?;
        progress.show(&format!("{}/{}", store.runs(), study.runs()));
        Ok::<_, io::Error>(())
    });
    progress.clear();
    outcome.map_err(|fault| match fault {
        StudyFault::Open(why) => session_stop(lang, SessionFault::Open(why)),
        StudyFault::Taken(why) => Stop::Output(why),
    })?;
    let to = write_csv(study, &mut store, to)?;
    Ok((Summary::read(study, store)?, to))
}

/// The same with its two files in a folder. Neither bears its name before it is whole.
fn into_folder(dir: &Path, study: &Study, jobs: Option<u16>, began: Instant, lang: Lang) -> Result<Summary, Stop> {
    let said = |path: &Path, why: &io::Error| {
        let path = path.display().to_string();
        Stop::Said(match why.kind() {
            io::ErrorKind::AlreadyExists => say::exists(lang, &path),
            _ => say::io_fault(lang, &path, why),
        })
    };
    let create = |name| {
        let path = dir.join(name);
        Aside::create(path.clone()).map_err(|why| said(&path, &why))
    };
    fs::create_dir_all(dir).map_err(|why| said(dir, &why))?;
    let (runs, mut statistics) = (create("runs.csv")?, create("summary.json")?);
    let runs_path = runs.path().to_owned();
    let (summary, runs) = ran(study, jobs, runs, lang).map_err(|stop| match stop {
        Stop::Output(why) => said(&runs_path, &why),
        other => other,
    })?;
    let findings = Rehearsal::of(study, &summary, lang);
    let statistics_path = statistics.path().to_owned();
    let written = findings.json(&mut statistics, began.elapsed()).and_then(|()| statistics.close());
    written.map_err(|why| said(&statistics_path, &why))?;
    runs.close().map_err(|why| said(&runs_path, &why))?;
    [runs_path, statistics_path].iter().for_each(|path| remark(&say::written(lang, &path.display().to_string())));
    Ok(summary)
}
