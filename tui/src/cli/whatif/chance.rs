//! The chance of an outcome over time, for people: a bar an hour.

use std::{io, io::Write};

use hindsight::no_return::NoReturn;
use words::{
    Names,
    what_if::{ChanceTold, WhatIfPhrases, chance},
};

use crate::{
    cli::{columns::table, output::paragraph},
    what_if::PlayedLog,
};

/// How long a bar is that stands for certainty.
const BAR: u32 = 20;

/// Prints it.
pub(super) fn print(out: &mut impl Write, of: &NoReturn, played: &PlayedLog, names: &Names) -> io::Result<()> {
    let p = WhatIfPhrases::of(names.lang());
    let seat_of = |n: u32| played.acts.iter().find(|act| act.n == n).map(|act| act.seat.0);
    let said = chance(of, &seat_of, names);
    said.head.iter().try_for_each(|line| paragraph(out, "  ", line))?;
    paragraph(out, "  ", &said.moment)?;
    let [as_played, hands_off] = ChanceTold::heads(names.lang());
    writeln!(out, "  {:9}  {as_played:27}  {hands_off}", p.time)?;
    // An hour like the one before it says nothing new.
    let new = |n: usize| n == 0 || n + 1 == said.rows.len() || !said.rows[n].is_like(&said.rows[n - 1]);
    for row in said.rows.iter().enumerate().filter(|(n, _)| new(*n)).map(|(_, row)| row) {
        let mark = if row.differs { " *" } else { "" };
        let bar = |(text, permille): &(String, u32)| {
            let full = (permille * BAR + 500) / 1000;
            let (full, empty) = ("#".repeat(full as usize), ".".repeat((BAR - full) as usize));
            format!("{full}{empty} {text:>5}")
        };
        writeln!(out, "  {:9}  {:27}  {}{mark}", row.time, bar(&row.as_played), bar(&row.hands_off))?;
    }
    paragraph(out, "  ", p.like_before)?;
    if !said.acts.is_empty() {
        writeln!(out)?;
        let heads = [p.act, p.with, p.without].map(str::to_owned);
        table(out, &heads, &said.acts)?;
    }
    paragraph(out, "  ", &format!("* {}", said.note))
}
