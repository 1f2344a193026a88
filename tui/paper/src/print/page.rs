//! A page: what all sheets are made from, and what they look like.

use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::{inject::Attachment, scenario::Scenario, terms::Text};
use words::{Lang, Names, papers::PaperPhrases, print::SheetPhrases, tongue};

use crate::{document::TextLine, frame::framed};

/// What all sheets are made from.
pub(super) struct Paper<'a> {
    pub scenario: &'a Scenario,
    pub names: Names,
    pub lang: Lang,
    pub p: &'static SheetPhrases,
    pub w: &'static PaperPhrases,
}

/// What all sheets look like.
const STYLE: &str = "
*{box-sizing:border-box}
body{font:11pt/1.35 system-ui,'DejaVu Sans',sans-serif;color:#111;background:#fff;margin:0}
h1{font-size:17pt;margin:0 0 2mm}h2{font-size:12pt;margin:4mm 0 1mm}
.mark{font-size:8pt;letter-spacing:.25em;font-weight:bold;text-align:center}
.small{font-size:8.5pt;color:#333}.spoken{display:block;font-family:system-ui,'Noto Sans','Noto Naskh Arabic','DejaVu Sans',sans-serif;text-align:start}.also{font-size:.75em;color:#333}.frame{border:1.2pt solid #111;padding:3mm;margin:3mm 0}
table{border-collapse:collapse;width:100%}th,td{border:.5pt solid #777;padding:1mm 1.5mm;text-align:left;vertical-align:top}
th{background:#eee}
@media print{a{color:inherit;text-decoration:none}}
";

/// A whole file around what stands on the paper.
pub(super) fn page(paper: &Paper<'_>, title: &str, style: &str, body: &Markup) -> String {
    framed(paper.lang, title, &paper.names.of(paper.scenario.id), &format!("{STYLE}{style}"), body)
}

/// A text for a seat: in the language that its people read where it has been put into that, and small behind it in the language of
/// the room, for who hands it over. The browser chooses the letters by the language.
pub(super) fn words_for(paper: &Paper<'_>, seat: Slug, text: &Text) -> Markup {
    let room = paper.names.text(text);
    match tongue::spoken(paper.scenario.seat(seat), text) {
        None => html! { (room) },
        Some((tongue, words)) => html! {
            span.spoken lang=(tongue.code()) dir=(if tongue.runs_left() { "rtl" } else { "ltr" }) { (words) }
            span.also { (room) }
        },
    }
}

/// What comes with a card or a brief, by its title.
pub(super) fn enclosed(paper: &Paper<'_>, seat: Slug, sheets: &[Attachment]) -> Markup {
    html! {
        @for sheet in sheets {
            p.small { (paper.p.enclosed) (paper.lang.colon()) (words_for(paper, seat, &sheet.title)) " (" (words::attachment_kind(sheet.kind, paper.lang)) ")" }
        }
    }
}

/// The lines of a text for a seat in a document: in the language that its people read, if it has been put into that, and in that of the
/// room.
pub(super) fn lines_for(paper: &Paper<'_>, seat: Slug, text: &Text) -> Vec<TextLine> {
    let spoken = tongue::spoken(paper.scenario.seat(seat), text).map(|(_, words)| TextLine::plain(words));
    spoken.into_iter().chain([TextLine::plain(paper.names.text(text))]).collect()
}

/// The letters that a text for a seat takes on paper.
pub(super) fn letters_for(paper: &Paper<'_>, seat: Slug, text: &Text) -> usize {
    let spoken = tongue::spoken(paper.scenario.seat(seat), text).map_or(0, |(_, words)| words.chars().count());
    paper.names.text(text).chars().count() + spoken
}

/// The word that stands on everything that leaves the table: it is an exercise.
pub(super) fn mark(paper: &Paper<'_>) -> Markup {
    html! { div.mark { (paper.p.exercise) " · " (paper.p.exercise) " · " (paper.p.exercise) } }
}
