//! What a what-if says, for people, in lines of a terminal.

use std::{io, io::Write};

use hindsight::what_if::WhatIf;
use words::{
    Lang, Names,
    what_if::{WhatIfPhrases, WhatIfTold, hour_value, more_measures, told},
};

use super::{chance, found::Found};
use crate::{
    cli::{
        columns::{cut, table},
        output::paragraph,
    },
    what_if::PlayedLog,
};

/// So many hours are shown; the data have all of them, and the page draws them.
const COLUMNS: usize = 7;
/// How wide the names of both worlds are before them.
const LEFT: usize = 14;
/// So many measures are shown that are no main ones.
const OTHERS: usize = 12;

/// Prints all that was found.
pub(super) fn print(out: &mut impl Write, played: &PlayedLog, found: &Found, lang: Lang) -> io::Result<()> {
    let (names, p) = (Names::new(played.scenario(), lang), WhatIfPhrases::of(lang));
    if let Some((_, what_if)) = &found.what_if {
        let said = told(what_if, &found.changes, &played.acts, &names);
        worlds(out, &said, what_if, p, &names)?;
    }
    if let Some(no_return) = &found.no_return {
        head(out, p.no_return)?;
        chance::print(out, no_return, played, &names)?;
    }
    writeln!(out)?;
    paragraph(out, "  ", p.caution)
}

fn head(out: &mut impl Write, title: &str) -> io::Result<()> {
    writeln!(out, "\n{title}")
}

fn worlds(
    out: &mut impl Write,
    said: &WhatIfTold,
    what_if: &WhatIf,
    p: &WhatIfPhrases,
    names: &Names,
) -> io::Result<()> {
    writeln!(out, "{}", p.changes)?;
    said.changes.iter().try_for_each(|line| paragraph(out, "  ", line))?;
    head(out, p.parting)?;
    said.parting.iter().try_for_each(|line| paragraph(out, "  ", line))?;
    head(out, p.acts)?;
    said.acts.iter().try_for_each(|line| paragraph(out, "  ", line))?;
    head(out, p.measures)?;
    let heads = [p.measure, p.recorded, p.changed, p.difference].map(str::to_owned);
    table(out, &heads, said.mains.iter().chain(said.others.iter().take(OTHERS)))?;
    if let Some(more) = said.others.len().checked_sub(OTHERS).filter(|more| *more > 0) {
        paragraph(out, "  ", &more_measures(names.lang(), more))?;
    }
    if !what_if.is_the_same() {
        hours(out, what_if, p, names)?;
    }
    if !said.ways.is_empty() {
        head(out, p.ways)?;
        paragraph(out, "  ", p.ways_note)?;
        for (title, steps) in &said.ways {
            paragraph(out, "  ", title)?;
            steps.iter().try_for_each(|step| paragraph(out, "    ", step))?;
        }
    }
    if let Some(heading) = &said.odds_heading {
        head(out, p.odds)?;
        paragraph(out, "  ", heading)?;
        let heads = [p.measure, p.better, p.worse, p.same, p.mean].map(str::to_owned);
        if said.odds.is_empty() {
            paragraph(out, "  ", p.none_moves)?;
        } else {
            table(out, &heads, &said.odds)?;
        }
        if what_if.mains.iter().any(|main| main.better.is_none()) {
            paragraph(out, "  ", p.no_side_note)?;
        }
    }
    if !said.worlds.is_empty() {
        head(out, p.worlds)?;
        said.worlds.iter().try_for_each(|line| paragraph(out, "  ", line))?;
    }
    Ok(())
}

/// The main measures that end otherwise, hour by hour, one world below the other.
fn hours(out: &mut impl Write, of: &WhatIf, p: &WhatIfPhrases, names: &Names) -> io::Result<()> {
    let lang = names.lang();
    let pairs: Vec<_> = of.hours().collect();
    let Some((before, after)) = pairs.last() else { return Ok(()) };
    let apart: Vec<usize> = (0..of.mains.len()).filter(|n| before.values[*n] != after.values[*n]).collect();
    if apart.is_empty() {
        return Ok(());
    }
    head(out, p.hours)?;
    let every = pairs.len().div_ceil(COLUMNS).max(1);
    // From the last hour back, so that the end is among them.
    let mut shown: Vec<_> = pairs.iter().rev().step_by(every).collect();
    shown.reverse();
    let line = |label: &str, cells: Vec<String>| {
        let cells: String = cells.iter().map(|cell| format!(" {cell:>8}")).collect();
        format!("  {:LEFT$}{cells}", cut(label, LEFT))
    };
    writeln!(out, "{}", line("", shown.iter().map(|(hour, _)| names.time(hour.at)).collect()))?;
    for place in apart {
        let key = &of.mains[place].measure;
        let value = |value: i64| hour_value(key, value, lang);
        writeln!(out, "  {}", words::what_if::label(key, names))?;
        writeln!(out, "{}", line(p.recorded, shown.iter().map(|(before, _)| value(before.values[place])).collect()))?;
        writeln!(out, "{}", line(p.changed, shown.iter().map(|(_, after)| value(after.values[place])).collect()))?;
    }
    Ok(())
}
