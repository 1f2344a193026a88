//! What was run: scenario, runs, plays, variants, seeds, and which figures were set.

use std::collections::BTreeSet;

use maud::{Markup, html};
use words::{cli::seed_range, rehearsal::runs_of};

use super::sheet::RehearsalSheet;

pub(super) fn section(sheet: &RehearsalSheet<'_>) -> Markup {
    let (p, study) = (sheet.p, sheet.study);
    let scenario = &study.cells[0].scenario;
    let plays: BTreeSet<&str> = study.cells.iter().map(|cell| cell.play.as_str()).collect();
    let variants = variants(sheet);
    let set: Vec<String> = study.cells[0].parameters.iter().map(|(name, set)| format!("{name} = {set}")).collect();
    let figures = if set.is_empty() { p.no_figures.to_owned() } else { set.join(sheet.lang.semicolon()) };
    let varied: Vec<&str> = study.varied().iter().map(|parameter| parameter.name).collect();
    let acts = study.cells[0].acts.len();
    let rows = [
        (p.scenario, format!("{} ({})", sheet.names.text(&scenario.title), scenario.id)),
        (p.until, sheet.names.time(study.until)),
        (p.runs, runs_of(sheet.lang, study.runs(), sheet.cells.len(), study.runs() / sheet.cells.len().max(1))),
        (p.plays, plays.into_iter().collect::<Vec<_>>().join(", ")),
        (p.variants, variants.join(sheet.lang.semicolon())),
        (p.seeds, seed_range(&study.seeds)),
        (p.figures, figures),
        (p.varied, varied.join(", ")),
        (p.acts, if acts == 0 { String::new() } else { acts.to_string() }),
        (p.engine, format!("Harmattan {}", env!("CARGO_PKG_VERSION"))),
    ];
    html! {
        table { tbody {
            @for (head, text) in rows.iter().filter(|(_, text)| !text.is_empty()) {
                tr { th scope="row" { (head) } td { (text) } }
            }
        } }
    }
}

/// The variants that were played, each with what it stands for.
fn variants(sheet: &RehearsalSheet<'_>) -> Vec<String> {
    let scenario = &sheet.study.cells[0].scenario;
    let mut said: Vec<String> = Vec::new();
    for name in sheet.study.cells.iter().filter_map(|cell| cell.variant) {
        let known = scenario.variants.iter().find(|variant| variant.id == name);
        let text = known.map_or_else(|| name.to_string(), |variant| words::cli::variant_line(sheet.lang, variant));
        if !said.contains(&text) {
            said.push(text);
        }
    }
    said
}
