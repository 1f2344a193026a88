//! `harmattan facts`: the chronicle of a log, one fact a line, for other tools, worked out again from the acts as it streams; or
//! the words that people wrote, as a journal.

use std::{io, io::Write, path::PathBuf};

use clap::{
    ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use engine::table::replay;
use kernel::time::Calendar;
use paper::report::{
    files::acts_of,
    journal,
    sheet::{Separator, Spreadsheet},
};
use vocabulary::fact::{Cause, Fact};
use words::{Lang, cli as say, escaped, report::ReportPhrases};

use super::{
    inputs::{look_at_log, session_stop},
    output::{complain, deliver},
    stop::{Done, Stop},
};
use crate::{session, session::SessionFault};

/// What happened, with causes, one fact a line; or what people wrote
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan facts lake-chad.jsonl --format csv --out facts.csv\n  \
                        harmattan facts lake-chad.jsonl --format journal --separator ';' --out journal.csv")]
pub struct FactsArgs {
    /// The log
    log: PathBuf,
    /// The facts as one JSON object a line (jsonl) or as a table (csv); the words that people wrote as a table (journal)
    #[arg(long, value_enum, default_value_t)]
    format: FactsFormat,
    /// What stands between the cells of a table; a spreadsheet in French expects a semicolon
    #[arg(long, value_parser = separators(), value_name = "SIGN")]
    separator: Option<Separator>,
    /// Where to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum FactsFormat {
    #[default]
    Jsonl,
    Csv,
    Journal,
}

/// The separators by their names.
fn separators() -> impl TypedValueParser<Value = Separator> {
    PossibleValuesParser::new(Separator::ALL.map(Separator::name)).try_map(|name| {
        Separator::ALL.into_iter().find(|separator| separator.name() == name).ok_or("no separator has this name")
    })
}

pub(super) fn facts(args: &FactsArgs, lang: Lang) -> Done {
    if args.format == FactsFormat::Jsonl && args.separator.is_some() {
        complain(lang, say::separator_of_tables(lang));
        return Err(Stop::Quiet(2));
    }
    let separator = args.separator.unwrap_or_default();
    let log = look_at_log(lang, &args.log)?;
    let mut exercise = session::open(&log).map_err(|fault| session_stop(lang, fault))?;
    let calendar = exercise.calendar().clone();
    deliver(lang, args.out.as_deref(), |to| {
        let mut every = |each: &mut dyn FnMut(&Fact) -> io::Result<()>| -> Done {
            // The world cannot be stopped by its listeners: after a fault of the file the rest is let go.
            let mut outcome = Ok(());
            let rebuilt = replay::rebuild(&log, &mut exercise, &mut |fact| {
                if outcome.is_ok() {
                    outcome = each(fact);
                }
            });
            outcome?;
            rebuilt.map_err(|fault| session_stop(lang, SessionFault::Verify(args.log.clone(), fault)))
        };
        match args.format {
            FactsFormat::Jsonl => every(&mut |fact| jsonl(to, fact)),
            FactsFormat::Csv => {
                let mut sheet = Spreadsheet::new(to, separator, HEADS)?;
                every(&mut |fact| sheet.row(cells(fact, &calendar)?))?;
                Ok(sheet.finish()?)
            }
            FactsFormat::Journal => {
                let mut facts = Vec::new();
                every(&mut |fact| {
                    facts.push(fact.clone());
                    Ok(())
                })?;
                let mut sheet = Spreadsheet::new(to, separator, ReportPhrases::of(lang).journal_heads)?;
                for row in journal::rows(exercise.scenario(), &calendar, &facts, &acts_of(&log), lang) {
                    sheet.row(row)?;
                }
                Ok(sheet.finish()?)
            }
        }
    })
}

fn jsonl(to: &mut dyn Write, fact: &Fact) -> io::Result<()> {
    writeln!(to, "{}", escaped(&serde_json::to_string(fact)?))
}

/// Columns that a spreadsheet can filter by; their names are for programs, and the same in both languages.
const HEADS: &[&str] = &["n", "at_s", "date", "what", "cause", "cause_ref", "roll", "fields"];

/// A fact as a row: the fields of the fact as JSON in the last cell.
fn cells(fact: &Fact, calendar: &Calendar) -> io::Result<[String; 8]> {
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
        fact.what.name().to_owned(),
        cause.to_owned(),
        reference,
        roll,
        fields.unwrap_or_default(),
    ];
    Ok(cells.map(|cell| escaped(&cell)))
}
