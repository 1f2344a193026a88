//! The chronicle of a log for other tools: the same facts as lines of JSON, as a table, as Parquet, as an object-centric event log, as points
//! on a map and as tagged counts. What each holds is said once, in [`columns`], and printed by `harmattan reference`.
//!
//! - [`lines`]: every fact as it is in the engine, an object or a row each.
//! - `parquet`: the same with a column for each field, in the feature `parquet`.
//! - [`ocel`]: events and the things that they are about, for process mining.
//! - [`geojson`]: facts that have a place, for maps.
//! - [`hxl`]: counts by place and hour, for whoever plans relief.
//!
//! Each says of which exercise it is ([`Provenance`]). Facts hold names and numbers and no word that a person typed; titles of things come clean
//! out of [`words`]. It leaves out the acts themselves, which stand in the log and, with their words, in the journal. It writes to what it
//! is handed and opens no file.

use std::io;

use words::Lang;

use crate::report::sheet::Separator;

mod chronicle;
pub mod columns;
mod geojson;
mod hxl;
mod lines;
mod ocel;
#[cfg(feature = "parquet")]
mod parquet;
mod row;
mod things;

#[cfg(test)]
mod tests;

pub use chronicle::{Provenance, SCHEMA, ToldFacts};
pub use hxl::{COUNTS, HEADS_BEFORE_COUNTS, HxlCount};

/// The forms that a chronicle can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactsForm {
    /// A JSON object a line.
    Jsonl,
    /// A table for spreadsheets.
    Csv,
    /// A table with types.
    #[cfg(feature = "parquet")]
    Parquet,
    /// OCEL 2.0, as JSON.
    Ocel,
    /// RFC 7946.
    GeoJson,
    /// Counts with a row of HXL tags.
    Hxl,
}

impl FactsForm {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Jsonl,
        Self::Csv,
        #[cfg(feature = "parquet")]
        Self::Parquet,
        Self::Ocel,
        Self::GeoJson,
        Self::Hxl,
    ];

    /// Those without a word of a language: the same bytes for the same log, whoever asks.
    pub const WORDLESS: [Self; 3] = [Self::Jsonl, Self::Csv, Self::Ocel];

    /// How a call names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
            Self::Ocel => "ocel",
            Self::GeoJson => "geojson",
            Self::Hxl => "hxl",
        }
    }

    /// Whether it is a table of cells with a sign between them.
    pub const fn has_cells(self) -> bool {
        matches!(self, Self::Csv | Self::Hxl)
    }

    /// Whether it is text, which a terminal can show.
    pub const fn is_text(self) -> bool {
        match self {
            #[cfg(feature = "parquet")]
            Self::Parquet => false,
            _ => true,
        }
    }

    /// What a file in this form is called.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Jsonl => "facts.jsonl",
            Self::Csv => "facts.csv",
            #[cfg(feature = "parquet")]
            Self::Parquet => "facts.parquet",
            Self::Ocel => "facts.ocel.json",
            Self::GeoJson => "facts.geojson",
            Self::Hxl => "counts.hxl.csv",
        }
    }
}

/// How a chronicle is written down.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// The form.
    pub form: FactsForm,
    /// What stands between the cells of a table.
    pub separator: Separator,
    /// The language of heads and titles, where a form has any.
    pub lang: Lang,
}

/// Writes a chronicle down.
///
/// # Errors
/// It cannot be written.
pub fn write(chronicle: &ToldFacts<'_>, manner: Manner, to: &mut dyn io::Write) -> io::Result<()> {
    match manner.form {
        FactsForm::Jsonl => lines::jsonl(chronicle, to),
        FactsForm::Csv => lines::csv(chronicle, manner.separator, to),
        #[cfg(feature = "parquet")]
        FactsForm::Parquet => parquet::write(chronicle, to),
        FactsForm::Ocel => ocel::write(chronicle, to),
        FactsForm::GeoJson => geojson::write(chronicle, manner.lang, to),
        FactsForm::Hxl => hxl::write(chronicle, manner.separator, manner.lang, to),
    }
}
