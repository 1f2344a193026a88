//! Inject cards: one for each seat that a row reaches, four on a page where their words are short, else two. On a card stands what
//! the seat may read; why it comes, what is expected and who else got it does not.

use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::{inject::Row, module::Module};

use super::page::{Paper, enclosed, letters_for, lines_for, mark, page, words_for};
use crate::document::{Block, TextLine};

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

/// What stands where something is written by hand.
const BLANK: &str = "………………";

/// The cards in the order in which they are handed over; those of one minute keep the order of the file.
fn cards<'a>(paper: &Paper<'a>) -> Vec<Card<'a>> {
    let rows = paper.scenario.msel.iter();
    let mut cards =
        rows.flat_map(|row| row.recipients().iter().map(move |to| Card { row, to: *to })).collect::<Vec<_>>();
    cards.sort_by_cached_key(|card| due(paper, card.row));
    cards
}

/// The cards as a document, one below the other.
pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let (p, names, colon) = (paper.p, &paper.names, paper.lang.colon());
    let card = |card: &Card<'_>| {
        let row = card.row;
        let label = |name: &str, said: &str| TextLine::plain(format!("{name}{colon}{said}"));
        let from = (!row.from.is_empty()).then(|| label(p.from, &names.text(&row.from)));
        let head = [
            TextLine::strong(format!("{} · {} · {}", p.exercise, p.exercise, p.exercise)),
            TextLine::strong(format!("{} — {} {}", names.of(card.to), p.number, row.id)),
            label(p.when, &when(paper, row)),
        ];
        let enclosed = row.attachments.iter().map(|sheet| label(p.enclosed, &names.text(&sheet.title)));
        let words = [label(p.how, words::mode(row.mode, paper.lang)), TextLine::strong(names.text(&row.subject))]
            .into_iter()
            .chain(said(paper, card))
            .chain(enclosed)
            .chain([label(p.given_at, BLANK)]);
        let filled = |line: &TextLine| !line.text.trim().is_empty();
        Block::Frame(head.into_iter().chain(from).chain(words).filter(filled).collect())
    };
    cards(paper).iter().map(card).collect()
}

/// Its words; of a module the situation, and its questions with what can be answered.
fn said(paper: &Paper<'_>, card: &Card<'_>) -> Vec<TextLine> {
    let Some(module) = module(paper, card.row) else { return lines_for(paper, card.to, &card.row.text) };
    let mut lines = lines_for(paper, card.to, &module.text);
    for (n, question) in module.questions.iter().enumerate() {
        lines.push(TextLine::strong(format!("{}. {}", n + 1, paper.names.text(&question.text))));
        lines.extend(
            question.options.iter().map(|option| TextLine::plain(format!("☐ {}", paper.names.text(&option.text)))),
        );
    }
    lines
}

/// Its hour; when a row comes that waits for something is not known before.
fn when(paper: &Paper<'_>, row: &Row) -> String {
    if row.comes_by_itself() { paper.names.moment(&row.at) } else { BLANK.to_owned() }
}

pub(super) fn lay_out(paper: &Paper<'_>) -> String {
    let cards = cards(paper);
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
    paper.names.reckoned(paper.scenario, row)
}

/// The module that a row is, if it is one: its questions stand on the card one below the other.
fn module<'p>(paper: &'p Paper<'_>, row: &Row) -> Option<&'p Module> {
    paper.scenario.modules.iter().find(|module| module.id == row.id)
}

fn draw(paper: &Paper<'_>, card: &Card<'_>) -> Markup {
    let (p, names, row) = (paper.p, &paper.names, card.row);
    html! {
        article {
            (mark(paper))
            header {
                b { (names.of(card.to)) }
                span.small { (p.number) " " (row.id) }
            }
            dl {
                dt { (p.when) }
                dd { (when(paper, row)) }
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
            footer.small { span { (p.given_at) " " (BLANK) } span { (names.of(paper.scenario.id)) } }
        }
    }
}
