//! The after-action report and improvement plan (AAR/IP) of an exercise: page one for whoever has ten minutes, then overview, map,
//! timeline, objectives with their evidence, strengths and areas for improvement as drafts, information flow, people, voice, conduct,
//! feedback, the plan under test, and annexes with the improvement plan, every act, every measure and the evidence.
//!
//! One [`Document`] is drawn from what was played and laid out as HTML, Word and Markdown; [`guide`] is the same as a sheet to fill in.
//! What is stated cites the facts that it rests on by number, and the annex of evidence leads from there back to the act, the inject or
//! the start.
//!
//! It rates nobody: P, S, M and U are given by people ([`ratings`]), and seats are named, never persons. What is not for circulation is
//! left out by [`discreet`]. It simulates nothing; what the table changed is handed in.

mod acts;
pub mod answers;
pub mod asking;
mod autopsy;
mod chronicle;
mod conduct;
pub mod discreet;
mod drafting;
mod feedback;
pub mod files;
mod flow;
pub mod guide;
mod improvement;
pub mod journal;
mod measures;
mod objectives;
mod observations;
mod otherwise;
mod overview;
mod page_one;
mod people;
mod played;
pub mod ratings;
mod record;
pub mod sheet;
mod tested;
mod timeline;
mod voice;
pub mod what_if_file;

use std::collections::BTreeSet;

pub use self::played::{AboutRecord, Observation, ReportWish, ReportedExercise};
use self::{discreet::Edition, drafting::Drafting};
use crate::document::{Block, Document};

/// Draws the report.
pub fn document(played: &ReportedExercise<'_>, wish: &ReportWish) -> Document {
    let draft = Drafting::of(played, wish);
    let p = draft.p;
    let sections = [
        (p.overview, overview::blocks(&draft)),
        (p.timeline, timeline::blocks(&draft)),
        (p.analysis, objectives::blocks(&draft)),
        (p.flow, flow::blocks(&draft)),
        (p.people, people::blocks(&draft)),
        (p.voice, voice::blocks(&draft)),
        (p.conduct, conduct::blocks(&draft)),
        (p.feedback, feedback::blocks(&draft)),
        (p.observations, observations::blocks(&draft)),
        (p.tested, tested::blocks(&draft)),
        (p.otherwise, otherwise::blocks(&draft)),
    ];
    let annexes = [
        (p.plan, improvement::blocks(&draft)),
        (p.participants, overview::participants(&draft)),
        (p.acts, acts::blocks(&draft)),
        (p.measures, measures::blocks(&draft)),
    ];
    let mut blocks = page_one::blocks(&draft);
    blocks.extend([Block::PageBreak, Block::Contents(p.contents)]);
    for (n, (head, section)) in (1..).zip(sections.into_iter().filter(|(_, section)| !section.is_empty())) {
        blocks.push(Block::Heading(1, format!("{n}. {head}")));
        blocks.extend(section);
    }
    for (letter, (head, annex)) in ('A'..).zip(annexes) {
        blocks.push(Block::Heading(1, format!("{letter}. {head}")));
        blocks.extend(annex);
    }
    let record = record::blocks(&draft);
    let cited: BTreeSet<u64> = blocks.iter().chain(&record).flat_map(Block::cites).collect();
    blocks.push(Block::Heading(1, format!("E. {}", p.chronicle)));
    blocks.extend(chronicle::blocks(&draft, &cited));
    blocks.push(Block::Heading(1, format!("F. {}", p.about_record)));
    blocks.extend(record);
    let readers = match wish.edition {
        Edition::Public => p.edition_public,
        Edition::Confidential => p.edition_confidential,
    };
    let mark = words::print::SheetPhrases::of(wish.lang).exercise;
    Document {
        file: "report",
        lang: wish.lang,
        title: p.with_plan.to_owned(),
        exercise: draft.names.text(&played.scenario.title),
        mark: format!("{mark} · {mark} · {mark}"),
        readers: readers.to_owned(),
        landscape: false,
        blocks,
    }
}

#[cfg(test)]
mod tests;
