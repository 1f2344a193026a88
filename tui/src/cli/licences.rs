//! `harmattan licences`: whose data and whose libraries are in the binary, and under which terms. The binary alone is a complete
//! installation, so it carries what the licences ask to go with it.
//!
//! The notices of the libraries are made by `cargo run -p harmattan-supply`.

use std::{io, io::Write as _};

use words::{Lang, clean, sources};

use super::stop::{Done, Stop};
use crate::{
    VERSION,
    library::{BUILT_IN, Source},
};

/// Our own licence; the other one, Apache-2.0, stands among the notices.
const OWN: &str = include_str!("../../../LICENSE-MIT");
/// Who holds the copyright of which libraries, and the terms.
const NOTICES: &str = include_str!("../../notices.txt");
/// The terms of the terminal that browsers are given; its provenance stands beside it.
const BROWSERS: &str = include_str!("../seats/web/assets/LICENSE-xterm.txt");

/// Attributions of data and notices of libraries
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan licences > licences.txt")]
pub struct LicencesArgs {}

pub(super) fn licences(_: &LicencesArgs, lang: Lang) -> Done {
    let words = sources::LicenceWords::of(lang);
    let mut out = io::BufWriter::new(io::stdout().lock());
    writeln!(out, "Harmattan {VERSION}\n{}\n\n{OWN}\n{}\n", words.own, words.data)?;
    for attribution in words.attributions {
        writeln!(out, "{attribution}\n")?;
    }
    writeln!(out, "{}", words.scenarios)?;
    for built_in in BUILT_IN {
        let scenario = Source::built_in(built_in.name).and_then(|source| source.scenario());
        let Some(scenario) = scenario else { return Err(Stop::Said(format!("`harmattan check {}`", built_in.name))) };
        let places = scenario.places.iter().map(|place| &place.source);
        let mut named: Vec<&String> = places.chain(scenario.roads.iter().map(|road| &road.source)).collect();
        named.sort();
        named.dedup();
        let named: Vec<String> =
            named.into_iter().filter(|source| !source.is_empty()).map(|source| clean(source)).collect();
        writeln!(out, "  {}{}{}", built_in.name, lang.colon(), named.join("; "))?;
    }
    writeln!(out, "\n{}\n\n{}\n\n{}\n\n{BROWSERS}", words.libraries, words.standard, words.browsers)?;
    writeln!(out, "{}\n\n{NOTICES}", words.how_to_read)?;
    Ok(out.flush()?)
}
