//! `harmattan list`: the built-in scenarios, one a line; at its end the variants that `--variant` takes.

use std::{io, io::Write as _};

use words::{Lang, clean, cli as say, span};

use super::stop::{Done, Stop};
use crate::library::{BUILT_IN, Source};

/// The built-in scenarios: name, title, length, seats, variants
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan list --lang fr")]
pub struct ListArgs {}

pub(super) fn list(_: &ListArgs, lang: Lang) -> Done {
    let mut out = io::stdout().lock();
    for built_in in BUILT_IN {
        let scenario = Source::built_in(built_in.name).and_then(|source| source.scenario());
        // Shipped scenarios are checked before each release; one with errors is named all the same.
        let Some(scenario) = scenario else {
            return Err(Stop::Said(format!("`harmattan check {}`", built_in.name)));
        };
        let seats = say::seats(lang, scenario.seats.len());
        let title = clean(lang.of(&scenario.title));
        let names: Vec<&str> = scenario.variants.iter().map(|variant| variant.id.as_str()).collect();
        let variants = if names.is_empty() { String::new() } else { format!("\t--variant {}", names.join("|")) };
        writeln!(out, "{}\t{title}\t{}\t{seats}{variants}", built_in.name, span(scenario.length))?;
    }
    Ok(())
}
