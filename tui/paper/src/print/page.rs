//! A page: what all sheets are made from, and what they look like.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use vocabulary::scenario::Scenario;
use words::{Lang, Names, bound, print::SheetPhrases};

/// What all sheets are made from.
pub(super) struct Paper<'a> {
    pub scenario: &'a Scenario,
    pub names: Names,
    pub lang: Lang,
    pub p: &'static SheetPhrases,
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
pub(super) fn page(paper: &Paper<'_>, title: &str, style: &str, body: &Markup) -> String {
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
pub(super) fn mark(paper: &Paper<'_>) -> Markup {
    html! { div.mark { (paper.p.exercise) " · " (paper.p.exercise) " · " (paper.p.exercise) } }
}
