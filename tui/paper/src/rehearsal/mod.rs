//! The report on a rehearsal: one HTML file for authors and ministries, readable in grey and on A4, without network or script.
//!
//! Each section is a function of typed data, in a file of its own; charts are small SVG. It finds nothing itself: what runs say
//! together is made in [`studies`], its words in [`words::rehearsal`].

mod advice;
mod against;
mod chart;
mod decides;
mod measures;
mod portfolio;
mod ran;
mod sheet;
mod style;
mod survives;

use maud::{Markup, html};
use studies::{cell::StudyCell, findings::StudyFindings, study::Study, summary::Summary, survival::Survival};
use words::{
    Lang, Names,
    portfolio::PortfolioPhrases,
    rehearsal::{RehearsalPhrases, cell_name},
};

use self::sheet::RehearsalSheet;
use crate::frame::framed;

/// A study with its runs and with what they say, to be laid out in a language.
#[derive(Debug)]
pub struct Rehearsed<'a> {
    /// What was run.
    pub study: &'a Study,
    /// The values of its runs.
    pub summary: &'a Summary,
    /// What they say together.
    pub findings: &'a StudyFindings,
    /// What of that survives other figures.
    pub survival: Option<&'a Survival>,
    /// The language of the page.
    pub lang: Lang,
}

/// The whole page; nothing of a study without cells.
pub fn lay_out(rehearsed: &Rehearsed<'_>) -> String {
    let Rehearsed { study, summary, findings, survival, lang } = *rehearsed;
    let Some(first) = study.cells.first() else { return String::new() };
    let names = Names::new(&first.scenario, lang);
    let cells = combinations(study, lang);
    let sheet =
        RehearsalSheet { study, summary, findings, survival, lang, names, cells, p: RehearsalPhrases::of(lang) };
    let (p, title) = (sheet.p, sheet.names.text(&first.scenario.title));
    let body = html! {
        p.sub { (p.rehearsal) }
        h1 { (title) }
        p.note { (p.illustrative) }
        @for (n, (head, section)) in (1..).zip(sections(&sheet)) { h2 { (n) ". " (head) } (section) }
        footer { "Harmattan " (env!("CARGO_PKG_VERSION")) }
    };
    page(&sheet, &title, &body)
}

/// Beside a portfolio no more combinations than this are shown one by one; the table of runs has all of them.
const MOST_ONE_BY_ONE: usize = 8;

/// The sections, each under its head.
fn sections(sheet: &RehearsalSheet<'_>) -> Vec<(&'static str, Markup)> {
    let p = sheet.p;
    let portfolio = sheet.findings.portfolio.as_ref();
    let portfolio = portfolio.map(|of| (PortfolioPhrases::of(sheet.lang).title, portfolio::section(sheet, of)));
    // Of dozens of sets, line after line and table after table would bury what the portfolio says of them.
    let each = portfolio.is_none() || sheet.cells.len() <= MOST_ONE_BY_ONE;
    let against = each.then(|| (p.against, against::section(sheet)));
    let all = each.then(|| (p.all, measures::section(sheet)));
    let before = [(p.ran, ran::section(sheet)), (p.decides, decides::section(sheet))].into_iter().chain(against);
    let after = [(p.look, advice::section(sheet))].into_iter().chain(all).chain([(p.reading, reading(p))]);
    let survives = sheet.survival.filter(|survival| !survival.is_empty());
    let survives = survives.map(|of| (p.survives, survives::section(sheet, of)));
    before.chain(portfolio).chain(survives).chain(after).collect()
}

/// What the combinations are called here: by their plays alone where all have the same variant.
fn combinations(study: &Study, lang: Lang) -> Vec<String> {
    let alike = study.combinations().all(|cell| cell.variant == study.cells[0].variant);
    let name = |cell: &StudyCell| if alike { cell.play.clone() } else { cell_name(lang, cell.variant, &cell.play) };
    study.combinations().map(name).collect()
}

fn reading(p: &RehearsalPhrases) -> Markup {
    html! { ul { @for line in p.reading_lines { li { (line) } } } }
}

fn page(sheet: &RehearsalSheet<'_>, title: &str, body: &Markup) -> String {
    framed(sheet.lang, sheet.p.rehearsal, title, style::STYLE, body)
}
