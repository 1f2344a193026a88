//! The run sheet: the whole list of events for the facilitator's clipboard, with what is expected and a box to tick. Players must
//! not see it, and it says so.

use maud::{Markup, html};
use vocabulary::{inject::Row, scenario::Phase};

use super::{
    cards::due,
    page::{Paper, mark, page},
};

const STYLE: &str = "
@page{size:A4 landscape;margin:10mm}
body{font-size:9.5pt}main{max-width:277mm;margin:0 auto}thead{display:table-header-group}tr{break-inside:avoid}
td.time{white-space:nowrap}.phase th{background:#ddd;text-align:left}.aim{font-weight:normal}td.box{font-size:14pt;text-align:center}
";

/// The phases that have begun when a row comes, and that no row before it has opened.
fn begins<'a>(paper: &Paper<'a>, row: &Row, open: &mut usize) -> &'a [Phase] {
    let rest = paper.scenario.phases.get(*open..).unwrap_or_default();
    let has_begun = |phase: &&Phase| paper.names.second(&phase.from).is_some_and(|from| from <= due(paper, row));
    let begun = rest.iter().take_while(has_begun).count();
    *open += begun;
    &rest[..begun]
}

/// A phase above its rows: when, what, and what for.
fn heading(paper: &Paper<'_>, phase: &Phase) -> Markup {
    let names = &paper.names;
    html! {
        tr.phase {
            th colspan="7" {
                (names.moment(&phase.from)) @if let Some(until) = &phase.until { " – " (names.moment(until)) }
                " · " (names.text(&phase.title))
                @if !phase.aim.is_empty() { (paper.lang.colon()) span.aim { (names.text(&phase.aim)) } }
            }
        }
    }
}

pub(super) fn lay_out(paper: &Paper<'_>) -> String {
    let (p, names, lang) = (paper.p, &paper.names, paper.lang);
    let mut rows = paper.scenario.msel.iter().collect::<Vec<_>>();
    // Rows of one minute keep the order of the file.
    rows.sort_by_key(|row| due(paper, row));
    let mut open = 0;
    let body = html! {
        main {
            (mark(paper))
            h1 { (p.run_sheet) " — " (names.of(paper.scenario.id)) }
            p { b { (p.run_sheet_about) } }
            table {
                thead { tr { @for head in [p.when, p.number, p.to, p.what, p.expected, p.notes, p.done] { th { (head) } } } }
                tbody {
                    @for row in rows {
                        @for phase in begins(paper, row, &mut open) { (heading(paper, phase)) }
                        tr {
                            td.time {
                                (words::print::row_time(row, names))
                                @if let Some(repeat) = &row.repeat { br; (p.again) " " (words::print::again(repeat, names)) }
                                @if let Some(until) = &row.until { br; (p.until) " " (names.moment(until)) }
                            }
                            td { (row.id) }
                            td { @if row.to.is_empty() { "—" } @else { (names.list(&row.to)) } br; span.small { (words::mode(row.mode, lang)) } }
                            td {
                                b { (names.text(&row.subject)) }
                                @if let Some(when) = &row.when { br; i { (words::print::only_if(paper.lang, &words::condition(when, names))) } }
                                @if row.manual { br; i { (p.by_hand) } }
                                @for effect in &row.effects { br; span.small { "→ " (words::effect(effect, names)) } }
                            }
                            td {
                                @if let Some(expected) = &row.expect {
                                    (names.list(&expected.seats)) (lang.colon())
                                    (words::print::expectation(expected, names))
                                    " (" (words::span(expected.within)) ")"
                                    @for (end, effects) in [(p.if_met, &expected.on_met), (p.if_missed, &expected.on_missed)] {
                                        @for effect in effects { br; span.small { (end) " → " (words::effect(effect, names)) } }
                                    }
                                }
                            }
                            td { (names.text(&row.notes)) }
                            td.box { "☐" }
                        }
                    }
                }
            }
        }
    };
    page(paper, p.run_sheet, STYLE, &body)
}
