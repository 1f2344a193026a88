//! What a change to a log would have come to: one HTML file for evaluators, on screens and on A4, in grey, without network or script.
//!
//! It finds nothing itself: what comes of a change is made in [`hindsight`], its words in [`words::what_if`].

mod lines;
mod style;

use hindsight::{no_return::NoReturn, what_if::WhatIf};
use maud::{Markup, html};
use vocabulary::change::{Change, RecordedAct};
use words::{
    Names,
    what_if::{ChanceTold, WhatIfPhrases, WhatIfTold, chance, label, told},
};

use self::lines::{Series, chart};
use crate::frame::framed;

/// What the page is made of.
#[derive(Debug)]
pub struct WhatIfPage<'a> {
    /// The title of the scenario.
    pub title: String,
    /// The dice of the log.
    pub seed: u64,
    /// Its acts by their numbers.
    pub acts: &'a [RecordedAct],
    /// The changes.
    pub changes: &'a [Change],
    /// What came of them, if a change was asked for.
    pub what_if: Option<&'a WhatIf>,
    /// The chance of an outcome, if that was asked for.
    pub no_return: Option<&'a NoReturn>,
    /// The names of the scenario, in the language of the page.
    pub names: &'a Names,
}

/// The whole page.
pub fn lay_out(page: &WhatIfPage<'_>) -> String {
    let lang = page.names.lang();
    let p = WhatIfPhrases::of(lang);
    let body = html! {
        p.sub { (p.title) " · " (words::report::ReportPhrases::of(lang).seed) " " (page.seed) }
        h1 { (page.title) }
        p.note { strong { (p.caution_head) "." } " " (p.caution) " " (p.confidential) }
        @if let Some(what_if) = page.what_if { (worlds(page, what_if, p)) }
        @if let Some(no_return) = page.no_return { (outcome(page, no_return, p)) }
        footer { "Harmattan " (env!("CARGO_PKG_VERSION")) }
    };
    framed(lang, p.title, &page.title, style::STYLE, &body)
}

fn worlds(page: &WhatIfPage<'_>, what_if: &WhatIf, p: &WhatIfPhrases) -> Markup {
    let said = told(what_if, page.changes, page.acts, page.names);
    html! {
        h2 { (p.changes) }
        ul { @for line in &said.changes { li { (line) } } }
        h2 { (p.parting) }
        @for line in &said.parting { p { (line) } }
        h2 { (p.acts) }
        @for line in &said.acts { p { (line) } }
        h2 { (p.measures) }
        (measures(&said.mains, p))
        (hours(page, what_if, p))
        (ways(&said, p))
        @if let Some(heading) = &said.odds_heading {
            h2 { (p.odds) }
            p { (heading) }
            @if said.odds.is_empty() { p { (p.none_moves) } } @else { (odds(&said, p)) }
            @if what_if.mains.iter().any(|main| main.better.is_none()) { p { (p.no_side_note) } }
        }
        @if !said.worlds.is_empty() {
            h2 { (p.worlds) }
            ul { @for line in &said.worlds { li { (line.trim()) } } }
        }
        @if !said.others.is_empty() {
            h2 { (p.others) }
            (measures(&said.others, p))
        }
    }
}

fn measures(rows: &[[String; 4]], p: &WhatIfPhrases) -> Markup {
    html! {
        table {
            thead { tr {
                th scope="col" { (p.measure) } th scope="col" { (p.recorded) }
                th scope="col" { (p.changed) } th scope="col" { (p.difference) }
            } }
            tbody { @for [measure, before, after, by] in rows {
                tr { th scope="row" { (measure) } td.n { (before) } td.n { (after) } td.n { (by) } }
            } }
        }
    }
}

fn odds(said: &WhatIfTold, p: &WhatIfPhrases) -> Markup {
    html! {
        table {
            thead { tr {
                th scope="col" { (p.measure) } th scope="col" { (p.better) } th scope="col" { (p.worse) }
                th scope="col" { (p.same) } th scope="col" { (p.mean) }
            } }
            tbody { @for [measure, better, worse, same, mean] in &said.odds {
                tr { th scope="row" { (measure) } td.n { (better) } td.n { (worse) } td.n { (same) } td.n { (mean) } }
            } }
        }
    }
}

fn ways(said: &WhatIfTold, p: &WhatIfPhrases) -> Markup {
    html! {
        @if !said.ways.is_empty() {
            h2 { (p.ways) }
            p { (p.ways_note) }
            @for (head, steps) in &said.ways {
                h3 { (head) }
                ol { @for step in steps { li { (step) } } }
            }
        }
    }
}

/// A chart for each main measure that ends otherwise.
fn hours(page: &WhatIfPage<'_>, what_if: &WhatIf, p: &WhatIfPhrases) -> Markup {
    let pairs: Vec<_> = what_if.hours().collect();
    let apart = (0..what_if.mains.len())
        .filter(|place| pairs.iter().any(|(before, after)| before.values[*place] != after.values[*place]));
    let charts: Vec<Markup> = apart
        .map(|place| {
            let key = &what_if.mains[place].measure;
            let value = |value: i64| words::what_if::hour_value(key, value, page.names.lang());
            let line = |name: &str, dashed: bool, values: Vec<i64>| Series {
                name: name.to_owned(),
                dashed,
                points: pairs.iter().zip(values).map(|((hour, _), value)| (hour.at, value as f64)).collect(),
            };
            let recorded = line(p.recorded, false, pairs.iter().map(|(before, _)| before.values[place]).collect());
            let changed = line(p.changed, true, pairs.iter().map(|(_, after)| after.values[place]).collect());
            chart(&label(key, page.names), &[recorded, changed], None, &|of| value(of.round() as i64), page.names)
        })
        .collect();
    html! {
        @if !charts.is_empty() {
            h2 { (p.hours) }
            div.charts { @for chart in charts { (chart) } }
        }
    }
}

fn outcome(page: &WhatIfPage<'_>, of: &NoReturn, p: &WhatIfPhrases) -> Markup {
    let seat_of = |n: u32| page.acts.iter().find(|act| act.n == n).map(|act| act.seat.0);
    let ChanceTold { head, moment, acts, note, .. } = chance(of, &seat_of, page.names);
    let line = |name: &str, dashed: bool, share: &dyn Fn(&hindsight::no_return::HourChance) -> f64| Series {
        name: name.to_owned(),
        dashed,
        points: of.hours.iter().map(|hour| (hour.at, share(hour) * 100.0)).collect(),
    };
    let lines =
        [line(p.as_played, false, &|hour| hour.as_played.share), line(p.hands_off, true, &|hour| hour.hands_off.share)];
    let marks: Vec<_> = of.acts.iter().map(|act| (act.at, act.n.to_string())).collect();
    let percent = |value: f64| format!("{value:.0} %");
    html! {
        h2 { (p.no_return) }
        @for line in &head { p { (line) } }
        (chart(p.chance, &lines, Some((100.0, &marks)), &percent, page.names))
        p { strong { (moment) } }
        @if !acts.is_empty() {
            table {
                thead { tr {
                    th scope="col" { (p.act) } th scope="col" { (p.with) } th scope="col" { (p.without) }
                } }
                tbody { @for [act, with, without] in &acts {
                    tr { th scope="row" { (act) } td.n { (with) } td.n { (without) } }
                } }
            }
        }
        p.small { (note) }
    }
}
