//! `harmattan whatif`: the recorded acts again with a change, both worlds side by side; and the chance of an outcome from each hour on.

mod chance;
mod given;
mod json;
mod text;

use std::{io, io::Write as _, path::PathBuf, time::Instant};

use hindsight::{
    no_return::{NoReturn, OutcomeAsked},
    odds::OddsAsked,
    what_if::WhatIf,
};
use paper::what_if::{WhatIfPage, lay_out};
use reading::source::SourceFile;
use vocabulary::change::Change;
use words::{Lang, Names};

use self::given::Given;
use super::{
    folder,
    inputs::{look_at_log, session_stop, settled},
    stop::{Done, OutputFormat, Stop},
    text_file::TextFile,
};
use crate::{
    session::SessionFault,
    what_if::{OtherWorld, PAIRS, PlayedLog, THROWS, threads},
};

/// What would have come of it: the acts of a log again, with a change
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan whatif lake-chad.jsonl --change change.ron\n  \
                        harmattan whatif lake-chad.jsonl --change change.ron --seeds 400 --vary all --out whatif\n  \
                        harmattan whatif lake-chad.jsonl --no-return 'Measure(key: \"harmed\", at_least: 20)'\n\n\
                        A change file: [drop(17), move(21, \"-2h\"), set(\"crossing.paper_takes\", 1.2)]")]
pub struct WhatIfArgs {
    /// The log
    log: PathBuf,
    /// What should have been otherwise, as a list: drop, move, replace, add, set, variant, agree
    ///
    /// Acts are named by their numbers in the log. `docs/evaluator.md` shows one of each.
    #[arg(long, value_name = "FILE", required_unless_present = "no_return")]
    change: Option<TextFile>,
    /// How many pairs of runs with other dice say how often it would have gone better [default: 200]; 0 leaves that out
    ///
    /// With --no-return also how often the dice are thrown again from each hour on [default: 50].
    #[arg(long, value_name = "N")]
    seeds: Option<usize>,
    /// Draws figures of the model as well: `all`, or names with commas between
    ///
    /// A set of drawn figures is a world. N pairs are N/10 worlds of ten pairs each; so N is a multiple of ten.
    #[arg(long, value_name = "all|P,P...", value_delimiter = ',', requires = "change")]
    vary: Vec<String>,
    /// The chance of an outcome from each hour on, and the acts that changed it: a condition as in a scenario
    #[arg(long, value_name = "CONDITION")]
    no_return: Option<String>,
    /// For people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
    /// A new folder for whatif.json, whatif.html and branch.jsonl, the changed log to look back on and to play on
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// All that was found.
pub(super) struct Found {
    changes: Vec<Change>,
    what_if: Option<(OtherWorld, WhatIf)>,
    no_return: Option<NoReturn>,
}

pub(super) fn whatif(args: &WhatIfArgs, lang: Lang) -> Done {
    let began = Instant::now();
    if let Some(dir) = &args.out {
        folder::free(dir, lang)?;
    }
    let remade = look_at_log(lang, &args.log)?;
    let falter = remade.falter.clone();
    let played = PlayedLog::of(remade).map_err(|fault| session_stop(lang, fault))?;
    let given = Given::read(args, &played, lang)?;
    let found = find(args, &played, given, lang)?;
    let printed = json::Printed::of(&played, &found);
    if let Some(dir) = &args.out {
        let files = files(args, &played, &found, &printed, lang)?;
        folder::write(dir, &files, lang)?;
        super::output::remark(&words::cli::written(lang, &dir.display().to_string()));
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    match args.format {
        OutputFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &printed.timed(began.elapsed())).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        OutputFormat::Text => text::print(&mut out, &played, &found, lang)?,
    }
    out.flush()?;
    settled(falter.as_ref())
}

/// Plays all that is asked for.
fn find(args: &WhatIfArgs, played: &PlayedLog, given: Given, lang: Lang) -> Result<Found, Stop> {
    let Given { changes, outcome, design } = given;
    let stop = |why: String| session_stop(lang, SessionFault::Open(why));
    let what_if = match args.change {
        None => None,
        Some(_) => {
            let world = played.otherwise(&changes).map_err(|fault| session_stop(lang, fault))?;
            let asked = OddsAsked { pairs: args.seeds.unwrap_or(PAIRS), design, threads: threads() };
            let found = WhatIf::of(&played.recorded, &world.changed, &asked).map_err(stop)?;
            Some((world, found))
        }
    };
    let asked = outcome.map(|outcome| OutcomeAsked {
        outcome,
        throws: args.seeds.filter(|seeds| *seeds > 0).unwrap_or(THROWS),
        threads: threads(),
    });
    let no_return = asked.map(|asked| NoReturn::of(&played.recorded, &asked)).transpose().map_err(stop)?;
    Ok(Found { changes, what_if, no_return })
}

/// What is written into the folder: data for tools, a page for people, and the changed log.
fn files(
    args: &WhatIfArgs,
    played: &PlayedLog,
    found: &Found,
    printed: &json::Printed<'_>,
    lang: Lang,
) -> Result<Vec<SourceFile>, Stop> {
    let unwritten = |why: serde_json::Error| Stop::Output(why.into());
    let data = serde_json::to_string_pretty(printed).map_err(unwritten)? + "\n";
    let names = Names::new(played.scenario(), lang);
    let page = lay_out(&WhatIfPage {
        title: names.text(&played.scenario().title),
        seed: played.recorded.seed,
        acts: &played.acts,
        changes: &found.changes,
        what_if: found.what_if.as_ref().map(|(_, what_if)| what_if),
        no_return: found.no_return.as_ref(),
        names: &names,
    });
    let mut files = vec![SourceFile::new("whatif.json", &data), SourceFile::new("whatif.html", &page)];
    if let Some((world, what_if)) = &found.what_if {
        let branch = played.branch(&args.log, world, &what_if.changed).map_err(unwritten)?;
        files.push(SourceFile::new("branch.jsonl", &branch));
    }
    Ok(files)
}
