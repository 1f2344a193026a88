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
mod chronicle;
mod conduct;
pub mod discreet;
mod drafting;
mod feedback;
pub mod files;
mod improvement;
pub mod journal;
mod measures;
mod objectives;
mod overview;
mod page_one;
mod people;
pub mod ratings;
mod record;
pub mod sheet;
mod tested;
mod timeline;
mod voice;

use std::collections::BTreeSet;

use hindsight::without::TableEffect;
use kernel::time::{Calendar, Time};
use vocabulary::{
    act::{Act, Actor},
    fact::Fact,
    scenario::Scenario,
    variant::Variant,
};
use words::Lang;

use self::{
    discreet::Edition,
    drafting::Drafting,
    ratings::{CarriedPlan, Ratings},
};
use crate::document::{Block, Document};

/// What the log of an exercise holds, once it has been simulated again.
#[derive(Debug)]
pub struct Played<'a> {
    /// What was played.
    pub scenario: &'a Scenario,
    /// Its calendar.
    pub calendar: &'a Calendar,
    /// The seed.
    pub seed: u64,
    /// The programme variant that was played, if one was.
    pub variant: Option<&'a Variant>,
    /// How far the exercise went.
    pub reached: Time,
    /// Everything that came to pass.
    pub facts: &'a [Fact],
    /// Every act in the order of the log, with the wall-clock time as the log testifies it.
    pub acts: &'a [(Time, Actor, Act, String)],
    /// The measures, in their order.
    pub measures: &'a [(String, i64)],
    /// The seal of the last state, in hexadecimal.
    pub seal: &'a str,
    /// What the table changed; nothing where that could not be worked out.
    pub changed: Option<&'a TableEffect>,
    /// What is known of the record itself.
    pub about: &'a AboutRecord,
}

/// What is known of a record beside what was played, in words where it is said in words.
#[derive(Clone, Debug, Default)]
pub struct AboutRecord {
    /// What its file is called.
    pub log: String,
    /// Of which record it is a branch, if it is one.
    pub branch: Option<String>,
    /// When the table sat.
    pub sitting: Option<String>,
    /// Whether it verified, whether it reaches its end, who signed it: a sentence each.
    pub proof: Vec<String>,
    /// The improvement plan of an earlier exercise that it was played with.
    pub carried: Option<CarriedPlan>,
}

/// How a report is wanted.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// In which language.
    pub lang: Lang,
    /// For whom.
    pub edition: Edition,
    /// What people say of the exercise.
    pub ratings: Option<Ratings>,
    /// In how many worlds besides its own it is held against nobody at the seats.
    pub others: usize,
    /// On how many threads.
    pub threads: usize,
}

/// Draws the report.
pub fn document(played: &Played<'_>, wish: &Wish) -> Document {
    let draft = Drafting::of(played, wish);
    let p = draft.p;
    let sections = [
        (p.overview, overview::blocks(&draft)),
        (p.timeline, timeline::blocks(&draft)),
        (p.analysis, objectives::blocks(&draft)),
        (p.people, people::blocks(&draft)),
        (p.voice, voice::blocks(&draft)),
        (p.conduct, conduct::blocks(&draft)),
        (p.feedback, feedback::blocks(&draft)),
        (p.tested, tested::blocks(&draft)),
    ];
    let annexes = [
        (p.plan, improvement::blocks(&draft)),
        (p.participants, overview::participants(&draft)),
        (p.acts, acts::blocks(&draft)),
        (p.measures, measures::blocks(&draft)),
    ];
    let mut blocks = page_one::blocks(&draft);
    blocks.extend([Block::PageBreak, Block::Contents(p.contents)]);
    for (n, (head, section)) in (1..).zip(sections).filter(|(_, (_, section))| !section.is_empty()) {
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
