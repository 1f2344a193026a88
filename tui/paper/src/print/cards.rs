//! Inject cards: one for each seat that a row reaches, four on a page where their words are short, else two. On a card stands what
//! the seat may read; why it comes, what is expected and who else got it does not.

use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::{inject::Row, module::Module};

use super::page::{Paper, enclosed, letters_for, mark, page, words_for};

/// So many characters fit on a quarter of a page beside the heading, in letters that can be read at arm's length.
const SHORT: usize = 620;

const STYLE: &str = "
@page{size:A4 portrait;margin:0}
section{width:210mm;height:297mm;display:grid;break-after:page;overflow:hidden}
section:last-of-type{break-after:auto}
section.four{grid-template:1fr 1fr/1fr 1fr}section.two{grid-template:1fr 1fr/1fr}
article{padding:8mm;display:flex;flex-direction:column;overflow:hidden;outline:.5pt dashed #777;outline-offset:-.25pt}
.two article{font-size:12pt;padding:12mm 16mm}
header{display:flex;justify-content:space-between;align-items:baseline;border-bottom:1pt solid #111;margin:2mm 0;gap:3mm}
header b{font-size:13pt}header span{white-space:nowrap}dl{display:grid;grid-template-columns:auto 1fr;gap:.5mm 3mm;margin:0 0 2mm}
dt{font-size:8.5pt;color:#333}dd{margin:0}.subject{font-weight:bold;font-size:12pt;margin:1mm 0}
.words{flex:1;white-space:pre-line;margin:0}footer{display:flex;justify-content:space-between;gap:4mm;border-top:.5pt solid #777;padding-top:1mm}
";

struct Card<'a> {
    row: &'a Row,
    to: Slug,
}

pub(super) fn lay_out(paper: &Paper<'_>) -> String {
    let rows = paper.scenario.msel.iter();
    let mut cards =
        rows.flat_map(|row| row.recipients().iter().map(move |to| Card { row, to: *to })).collect::<Vec<_>>();
    // Cards of one minute keep the order of the file.
    cards.sort_by_key(|card| due(paper, card.row));
    let short = |card: &Card<'_>| {
        let words = |text| letters_for(paper, card.to, text);
        // A heading line holds about as much as two lines of text.
        words(&card.row.subject) * 2 + words(&card.row.text) <= SHORT && module(paper, card.row).is_none()
    };
    let (mut pages, mut rest): (Vec<&[Card<'_>]>, _) = (Vec::new(), cards.as_slice());
    while !rest.is_empty() {
        let four = rest.len().min(4);
        let taken = if rest[..four].iter().all(short) { four } else { rest.len().min(2) };
        let (page, others) = rest.split_at(taken);
        pages.push(page);
        rest = others;
    }
    let body = html! {
        @for cards in pages {
            section.four[cards.iter().all(short)].two[!cards.iter().all(short)] {
                @for card in cards { (draw(paper, card)) }
            }
        }
    };
    page(paper, paper.p.cards, STYLE, &body)
}

/// Where a row stands in the order of the exercise.
pub(super) fn due(paper: &Paper<'_>, row: &Row) -> kernel::time::Time {
    let calendar = kernel::time::Calendar::new(&paper.scenario.start, &paper.scenario.zone).ok();
    calendar.map(|calendar| paper.scenario.reckoned(row, &calendar)).unwrap_or_default()
}

/// The module that a row is, if it is one: its questions stand on the card one below the other.
fn module<'p>(paper: &'p Paper<'_>, row: &Row) -> Option<&'p Module> {
    paper.scenario.modules.iter().find(|module| module.id == row.id)
}

fn draw(paper: &Paper<'_>, card: &Card<'_>) -> Markup {
    let (p, names, row) = (paper.p, &paper.names, card.row);
    let blank = "………………";
    html! {
        article {
            (mark(paper))
            header {
                b { (names.of(card.to)) }
                span.small { (p.number) " " (row.id) }
            }
            dl {
                dt { (p.when) }
                // When a row comes that waits for something is not known before.
                dd { @if row.comes_by_itself() { (names.moment(&row.at)) } @else { (blank) } }
                @if !row.from.is_empty() { dt { (p.from) } dd { (names.text(&row.from)) } }
                dt { (p.how) } dd { (words::mode(row.mode, paper.lang)) }
            }
            p.subject { (words_for(paper, card.to, &row.subject)) }
            @match module(paper, row) {
                None => p.words { (words_for(paper, card.to, &row.text)) },
                Some(module) => div.words {
                    p { (words_for(paper, card.to, &module.text)) }
                    ol { @for question in &module.questions {
                        li { b { (words_for(paper, card.to, &question.text)) }
                            ul { @for option in &question.options { li { (words_for(paper, card.to, &option.text)) } } }
                        }
                    } }
                },
            }
            (enclosed(paper, card.to, &row.attachments))
            footer.small { span { (p.given_at) " " (blank) } span { (names.of(paper.scenario.id)) } }
        }
    }
}
