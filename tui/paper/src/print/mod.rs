//! What a room needs on paper: inject cards, seat briefs, what is handed out with them, a wall map, the facilitator's run sheet, and a
//! page that leads to them.
//!
//! It reads a scenario and lays out files that need no network; a browser prints them. It plays nothing and keeps the fog: a card
//! or a brief holds what that seat may know and nothing else, and the wall map what everybody may know. Only the run sheet, which
//! says so, holds the rest.

pub mod attachments;
mod briefs;
mod cards;
mod map;
mod page;
mod run_sheet;

use std::collections::BTreeMap;

use authoring::beside;
use maud::html;
use vocabulary::scenario::Scenario;
use words::{Lang, Names, print::SheetPhrases};

use self::page::{Paper, mark, page};

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSheet {
    /// Its name.
    pub name: &'static str,
    /// Its text, HTML or SVG.
    pub text: String,
}

/// Lays out every sheet of a scenario; the first one leads to the others. `texts` are the words of the plain text files that it hands
/// out, by path; its pictures belong into the folder [`attachments::FOLDER`] beside the sheets.
pub fn sheets(scenario: &Scenario, lang: Lang, texts: &BTreeMap<String, String>) -> Vec<PaperSheet> {
    let paper = Paper { scenario, names: Names::new(scenario, lang), lang, p: SheetPhrases::of(lang) };
    let svg = map::draw(&paper);
    let handed_out = beside::attachments(scenario).next().is_some();
    let attached =
        handed_out.then(|| PaperSheet { name: "attachments.html", text: attachments::lay_out(&paper, texts) });
    let sheets = [
        PaperSheet { name: "index.html", text: index(&paper) },
        PaperSheet { name: "cards.html", text: cards::lay_out(&paper) },
        PaperSheet { name: "briefs.html", text: briefs::lay_out(&paper) },
        PaperSheet { name: "map.html", text: map::lay_out(&paper, &svg) },
        PaperSheet { name: "map.svg", text: svg },
        PaperSheet { name: "run-sheet.html", text: run_sheet::lay_out(&paper) },
    ];
    sheets.into_iter().chain(attached).collect()
}

fn index(paper: &Paper<'_>) -> String {
    let p = paper.p;
    let sheets = [
        ("cards.html", p.cards, p.cards_about),
        ("briefs.html", p.briefs, p.briefs_about),
        ("map.html", p.map, p.map_about),
        ("run-sheet.html", p.run_sheet, p.run_sheet_about),
    ];
    let attached = [("attachments.html", p.attachments, p.attachments_about)];
    let attached = attached.into_iter().filter(|_| beside::attachments(paper.scenario).next().is_some());
    let sheets = sheets.into_iter().chain(attached);
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
