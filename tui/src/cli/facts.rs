//! `harmattan facts`: the chronicle of a log, one fact a line, for other tools. Worked out again from the acts, as it streams.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::ValueEnum;
use engine::{
    kernel::time::Calendar,
    table::replay,
    vocabulary::fact::{Cause, Fact},
};

use super::{Done, deliver, read_log, session_stop};
use crate::{
    session::{self, SessionFault},
    words::{Lang, escaped},
};

/// What happened, with causes, one fact a line
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan facts lake-chad.jsonl --format csv --out facts.csv")]
pub struct Args {
    /// The log
    log: PathBuf,
    /// One JSON object a line, or a table
    #[arg(long, value_enum, default_value_t)]
    format: FactsFormat,
    /// Where to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum FactsFormat {
    #[default]
    Jsonl,
    Csv,
}

pub(super) fn facts(args: &Args, lang: Lang) -> Done {
    let log = read_log(lang, &args.log)?;
    let mut exercise = session::open(&log).map_err(|fault| session_stop(lang, fault))?;
    let calendar = exercise.calendar().clone();
    deliver(lang, args.out.as_deref(), |to| {
        if matches!(args.format, FactsFormat::Csv) {
            writeln!(to, "n,at_s,date,what,cause,cause_ref,roll,fields")?;
        }
        // The world cannot be stopped by its listeners: after a fault of the file the rest is let go.
        let mut outcome = Ok(());
        let rebuilt = replay::rebuild(&log, &mut exercise, &mut |fact| {
            if outcome.is_ok() {
                outcome = match args.format {
                    FactsFormat::Jsonl => jsonl(to, fact),
                    FactsFormat::Csv => csv(to, fact, &calendar),
                };
            }
        });
        outcome?;
        rebuilt.map_err(|fault| session_stop(lang, SessionFault::Verify(args.log.clone(), fault)))
    })
}

fn jsonl(to: &mut dyn Write, fact: &Fact) -> io::Result<()> {
    writeln!(to, "{}", escaped(&serde_json::to_string(fact)?))
}

/// Columns that a spreadsheet can filter by; the fields of the fact as JSON in the last one.
fn csv(to: &mut dyn Write, fact: &Fact, calendar: &Calendar) -> io::Result<()> {
    let (cause, reference) = match fact.cause {
        Cause::Start => ("start", String::new()),
        Cause::Act(n) => ("act", n.to_string()),
        Cause::Inject(row) => ("inject", row.to_string()),
        Cause::Fact(n) => ("fact", n.to_string()),
    };
    let roll = fact.roll.as_ref().map(serde_json::to_string).transpose()?.unwrap_or_default();
    // A unit variant is a string and has no fields.
    let fields = match serde_json::to_value(&fact.what)? {
        serde_json::Value::Object(what) => what.into_iter().next().map(|(_, fields)| fields.to_string()),
        _ => None,
    };
    let cells = [
        fact.n.to_string(),
        fact.at.0.to_string(),
        calendar.date(fact.at),
        fact.what.name(),
        cause.to_owned(),
        reference,
        roll,
        fields.unwrap_or_default(),
    ];
    writeln!(to, "{}", cells.map(|cell| quoted(&escaped(&cell))).join(","))
}

/// RFC 4180: quoted only where it must be.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
