//! What an exercise needs on paper: sheets for the room (inject cards, seat briefs, what is handed out with them, a wall map, the run sheet)
//! and the papers of the exercise, as HTML and as Word files, with a page that leads to them.
//!
//! It reads a scenario and lays out files that need no network. It plays nothing and keeps the fog: a card or a brief holds what that
//! seat may know and nothing else, and the wall map and the situation manual what everybody may know. Only the run sheet, the handbook and
//! the evaluation guides, which say so, hold the rest.

pub mod attachments;
mod briefs;
mod cards;
mod map;
mod page;
mod papers;
mod preview;
mod run_sheet;
mod sheet;

use std::{collections::BTreeMap, io};

use authoring::beside;
use maud::{Markup, html};
use vocabulary::scenario::Scenario;
use words::{Lang, Names, papers::PaperPhrases, print::SheetPhrases};

use self::{
    page::{Paper, mark, page},
    sheet::PaperKind,
};
use crate::{document, document::Block};

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSheet {
    /// Its name.
    pub name: String,
    /// Its text, HTML or SVG.
    pub text: String,
}

/// A Word file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordSheet {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The map that everybody may see, as a picture for a document about a scenario.
pub fn everybodys_map(scenario: &Scenario, lang: Lang, caption: &str) -> Block {
    Block::Picture { svg: map::draw(&of(scenario, lang)), caption: caption.to_owned(), size: map::SIZE }
}

fn of(scenario: &Scenario, lang: Lang) -> Paper<'_> {
    let names = Names::new(scenario, lang);
    Paper { scenario, names, lang, p: SheetPhrases::of(lang), w: PaperPhrases::of(lang) }
}

/// Lays out every sheet and paper of a scenario as HTML; the first one leads to the others, and to the Word files if they are written too.
/// `texts` are the words of the plain text files that it hands out, by path; its pictures belong into the folder [`attachments::FOLDER`]
/// beside the sheets.
pub fn sheets(scenario: &Scenario, lang: Lang, texts: &BTreeMap<String, String>, with_word: bool) -> Vec<PaperSheet> {
    let paper = of(scenario, lang);
    let svg = map::draw(&paper);
    let pages = PaperKind::ALL.into_iter().map(|kind| {
        let text = match (kind, papers::draw(&paper, kind)) {
            (_, Some(drawn)) => document::html(&drawn),
            (PaperKind::Cards, None) => cards::lay_out(&paper),
            (PaperKind::Briefs, None) => briefs::lay_out(&paper),
            (_, None) => map::lay_out(&paper, &svg),
        };
        PaperSheet { name: format!("{}.html", kind.file()), text }
    });
    let index = PaperSheet { name: "index.html".to_owned(), text: index(&paper, with_word) };
    let map = PaperSheet { name: "map.svg".to_owned(), text: svg.clone() };
    let attached = hands_out(scenario)
        .then(|| PaperSheet { name: "attachments.html".to_owned(), text: attachments::lay_out(&paper, texts) });
    [index].into_iter().chain(pages).chain([map]).chain(attached).collect()
}

/// Lays out every sheet and paper as a Word file; the wall map is a drawing and has none.
///
/// # Errors
/// A file cannot be packed.
pub fn word_sheets(scenario: &Scenario, lang: Lang) -> io::Result<Vec<WordSheet>> {
    let paper = of(scenario, lang);
    let drawn = PaperKind::ALL.into_iter().filter_map(|kind| match kind {
        PaperKind::Cards => Some(sheet::document(&paper, kind, false, cards::blocks(&paper))),
        PaperKind::Briefs => Some(sheet::document(&paper, kind, false, briefs::blocks(&paper))),
        kind => papers::draw(&paper, kind),
    });
    drawn.map(|drawn| Ok(WordSheet { name: format!("{}.docx", drawn.file), bytes: document::docx(&drawn)? })).collect()
}

fn hands_out(scenario: &Scenario) -> bool {
    beside::attachments(scenario).next().is_some()
}

fn index(paper: &Paper<'_>, with_word: bool) -> String {
    let p = paper.p;
    let line = |kind: &PaperKind| -> Markup {
        let (name, about) = kind.called(paper);
        html! {
            li {
                a href={ (kind.file()) ".html" } { (name) }
                @if with_word && *kind != PaperKind::Map { " (" a href={ (kind.file()) ".docx" } { "Word" } ")" }
                " — " (about) br;
                span.small { (kind.readers(paper)) }
            }
        }
    };
    let body = html! {
        main {
            (mark(paper))
            h1 { (paper.names.of(paper.scenario.id)) }
            p { (paper.names.text(&paper.scenario.summary)) }
            p.small { (p.illustrative) }
            ul {
                @for kind in &PaperKind::ALL { (line(kind)) }
                @if hands_out(paper.scenario) {
                    li { a href="attachments.html" { (p.attachments) } " — " (p.attachments_about) br; span.small { (paper.w.for_seats) } }
                }
            }
            ol { @for step in p.how_to { li { (step) } } }
        }
    };
    page(paper, p.for_the_room, "main{max-width:42rem;margin:12mm auto;padding:0 6mm}li{margin-bottom:1.5mm}", &body)
}

#[cfg(test)]
mod tests;
