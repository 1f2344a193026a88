//! What a room needs on paper: inject cards, seat briefs, a wall map, the facilitator's run sheet, and a page that leads to them.
//!
//! It reads a scenario and lays out files that need no network; a browser prints them. It plays nothing and keeps the fog: a card
//! or a brief holds what that seat may know and nothing else, and the wall map what everybody may know. Only the run sheet, which
//! says so, holds the rest.

mod briefs;
mod cards;
mod map;
mod run_sheet;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use vocabulary::scenario::Scenario;

use crate::words::{
    Lang, Names, bound,
    print::{Phrases, phrases},
};

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// Its text, HTML or SVG.
    pub text: String,
}

/// What all sheets are made from.
struct Paper<'a> {
    scenario: &'a Scenario,
    names: Names,
    lang: Lang,
    p: &'static Phrases,
}

/// Lays out every sheet of a scenario; the first one leads to the others.
pub fn sheets(scenario: &Scenario, lang: Lang) -> Vec<Sheet> {
    let paper = Paper { scenario, names: Names::new(scenario, lang), lang, p: phrases(lang) };
    let svg = map::draw(&paper);
    vec![
        Sheet { name: "index.html", text: index(&paper) },
        Sheet { name: "cards.html", text: cards::lay_out(&paper) },
        Sheet { name: "briefs.html", text: briefs::lay_out(&paper) },
        Sheet { name: "map.html", text: map::lay_out(&paper, &svg) },
        Sheet { name: "map.svg", text: svg },
        Sheet { name: "run-sheet.html", text: run_sheet::lay_out(&paper) },
    ]
}

/// What all sheets look like.
const STYLE: &str = "
*{box-sizing:border-box}
body{font:11pt/1.35 system-ui,'DejaVu Sans',sans-serif;color:#111;background:#fff;margin:0}
h1{font-size:17pt;margin:0 0 2mm}h2{font-size:12pt;margin:4mm 0 1mm}
.mark{font-size:8pt;letter-spacing:.25em;font-weight:bold;text-align:center}
.small{font-size:8.5pt;color:#333}.frame{border:1.2pt solid #111;padding:3mm;margin:3mm 0}
table{border-collapse:collapse;width:100%}th,td{border:.5pt solid #777;padding:1mm 1.5mm;text-align:left;vertical-align:top}
th{background:#eee}
@media print{a{color:inherit;text-decoration:none}}
";

/// A whole file around what stands on the paper.
fn page(paper: &Paper<'_>, title: &str, style: &str, body: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang=(paper.lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " — " (paper.names.of(paper.scenario.id)) }
                style { (PreEscaped(STYLE)) (PreEscaped(style)) }
            }
            body { (PreEscaped(bound(&body.clone().into_string()))) }
        }
    }
    .into_string()
}

/// The word that stands on everything that leaves the table: it is an exercise.
fn mark(paper: &Paper<'_>) -> Markup {
    html! { div.mark { (paper.p.exercise) " · " (paper.p.exercise) " · " (paper.p.exercise) } }
}

fn index(paper: &Paper<'_>) -> String {
    let p = paper.p;
    let sheets = [
        ("cards.html", p.cards, p.cards_about),
        ("briefs.html", p.briefs, p.briefs_about),
        ("map.html", p.map, p.map_about),
        ("run-sheet.html", p.run_sheet, p.run_sheet_about),
    ];
    let body = html! {
        main {
            (mark(paper))
            h1 { (paper.names.of(paper.scenario.id)) }
            p { (paper.names.text(&paper.scenario.summary)) }
            p.small { (p.illustrative) }
            ul { @for (file, name, about) in sheets { li { a href=(file) { (name) } " — " (about) } } }
            ol { @for step in p.how_to { li { (step) } } }
        }
    };
    page(paper, p.for_the_room, "main{max-width:42rem;margin:12mm auto;padding:0 6mm}", &body)
}

#[cfg(test)]
mod tests;
