//! Every fact as it is: an object a line, or a row of a table. The first of them is no fact; it has the number 0 and says of which
//! exercise the others are.

use std::io;

use serde::Serialize;
use vocabulary::fact::Cause;
use words::escaped;

use super::{
    chronicle::{Provenance, ToldFacts},
    row::{self, FactRow},
};
use crate::report::sheet::{Separator, Spreadsheet};

/// What the first line calls itself, where facts have their kind.
pub const ABOUT: &str = "About";

/// FieldColumns that a spreadsheet can filter by; their names are for programs, and the same in both languages.
pub const HEADS: [&str; 8] = ["n", "at_s", "date", "what", "cause", "cause_ref", "roll", "fields"];

/// The first line, in the shape of a fact.
#[derive(Serialize)]
struct First<'a> {
    n: u64,
    at: i64,
    cause: Cause,
    what: std::collections::BTreeMap<&'static str, &'a Provenance>,
}

pub fn jsonl(chronicle: &ToldFacts<'_>, to: &mut dyn io::Write) -> io::Result<()> {
    let what = [(ABOUT, chronicle.about)].into();
    let first = First { n: 0, at: 0, cause: Cause::Start, what };
    writeln!(to, "{}", escaped(&serde_json::to_string(&first)?))?;
    chronicle.facts.iter().try_for_each(|fact| writeln!(to, "{}", escaped(&serde_json::to_string(fact)?)))
}

pub fn csv(chronicle: &ToldFacts<'_>, separator: Separator, to: &mut dyn io::Write) -> io::Result<()> {
    let ToldFacts { about, calendar, facts, .. } = *chronicle;
    let start = kernel::time::Time::START;
    let mut sheet = Spreadsheet::new(to, separator, &HEADS)?;
    let said = serde_json::to_string(about)?;
    sheet.row(["0", "0", &calendar.date(start), ABOUT, "start", "", "", &said].map(escaped))?;
    for row in facts.iter().map(FactRow::of) {
        let fact = row.fact;
        let (cause, reference) = row::cause(fact);
        let roll = fact.roll.as_ref().map(serde_json::to_string).transpose()?.unwrap_or_default();
        let (n, at, date) = (fact.n.to_string(), fact.at.0.to_string(), calendar.date(fact.at));
        let (reference, fields) = (reference.unwrap_or_default(), row.json());
        sheet.row([&n, &at, &date, row.shape.name, cause, &reference, &roll, &fields].map(escaped))?;
    }
    sheet.finish()
}
