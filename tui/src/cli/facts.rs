//! `harmattan facts`: the chronicle of a log for other tools, worked out again from the acts; or the words that people wrote, as a
//! journal.

use std::{
    io::{IsTerminal as _, stdout},
    path::PathBuf,
};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use paper::{
    facts::{FactsForm, Manner},
    report::sheet::Separator,
};
use words::{Lang, cli as say};

use super::{
    inputs::{look_at_log, settled},
    output::{complain, deliver},
    stop::{Done, Stop},
};
use crate::facts::{chronicle, provenance, write_journal};

/// What happened, with causes, for other tools; or what people wrote
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  harmattan facts lake-chad.jsonl --format csv --out facts.csv\n  \
                        harmattan facts lake-chad.jsonl --format parquet --out facts.parquet\n  \
                        harmattan facts lake-chad.jsonl --format journal --separator ';' --out journal.csv")]
pub struct FactsArgs {
    /// The log
    log: PathBuf,
    /// The facts as one JSON object a line (jsonl), as a table (csv), as a table with types (parquet), as events and objects (ocel), as points on a map (geojson), or counted by place and hour (hxl); the words that people wrote as a table (journal)
    ///
    /// `harmattan reference` prints what stands in each.
    #[arg(long, value_parser = kinds(), default_value = "jsonl", value_name = "FORM")]
    format: Kind,
    /// What stands between the cells of a table; a spreadsheet in French expects a semicolon
    #[arg(long, value_parser = separators(), value_name = "SIGN")]
    separator: Option<Separator>,
    /// Where to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// What is written: facts in a form, or the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Facts(FactsForm),
    Journal,
}

/// The kinds by their names.
fn kinds() -> impl TypedValueParser<Value = Kind> {
    const JOURNAL: &str = "journal";
    PossibleValuesParser::new(FactsForm::ALL.iter().map(|form| form.name()).chain([JOURNAL])).map(|name| {
        let form = FactsForm::ALL.iter().find(|form| form.name() == name);
        form.map_or(Kind::Journal, |form| Kind::Facts(*form))
    })
}

/// The separators by their names.
fn separators() -> impl TypedValueParser<Value = Separator> {
    PossibleValuesParser::new(Separator::ALL.map(Separator::name)).try_map(|name| {
        Separator::ALL.into_iter().find(|separator| separator.name() == name).ok_or("no separator has this name")
    })
}

pub(super) fn facts(args: &FactsArgs, lang: Lang) -> Done {
    if args.separator.is_some() && matches!(args.format, Kind::Facts(form) if !form.has_cells()) {
        complain(lang, say::separator_of_tables(lang));
        return Err(Stop::Quiet(2));
    }
    let to_look_at = args.out.is_none() && stdout().is_terminal();
    if to_look_at && matches!(args.format, Kind::Facts(form) if !form.is_text()) {
        complain(lang, say::nothing_to_look_at(lang));
        return Err(Stop::Quiet(2));
    }
    let separator = args.separator.unwrap_or_default();
    let mut remade = look_at_log(lang, &args.log)?;
    let about = provenance(&mut remade);
    deliver(lang, args.out.as_deref(), |to| match args.format {
        Kind::Facts(form) => {
            let manner = Manner { form, separator, lang };
            Ok(paper::facts::write(&chronicle(&remade, &about), manner, to)?)
        }
        Kind::Journal => Ok(write_journal(&remade, separator, lang, to)?),
    })?;
    settled(remade.falter.as_ref())
}
