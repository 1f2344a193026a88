//! From a draft to a whole scenario: what is not known is filled with the least that can be played, and noted as a gap.

use kernel::{
    names::Slug,
    time::{Calendar, Moment, Span, Time},
};
use vocabulary::{
    condition::Condition,
    inject::Row,
    scenario::{FORMAT, Objective, Scenario, Task},
    terms::Text,
};

use super::{
    Draft, DraftRow, Languages, Stopgap, Wording,
    filling::{Filling, either, trimmed},
    gaps::{Gaps, Missing},
    land,
    names::Taken,
    slug_of, table,
};
use crate::defaults;

/// The seconds of an hour.
const HOUR: i64 = 3600;
/// How long an exercise goes on after its last row…
const AFTER: i64 = 2 * HOUR;
/// …and how long it lasts at least, and at most as `check` has it.
const SHORTEST: i64 = 4 * HOUR;
const LONGEST: i64 = 60 * 24 * HOUR;
/// When the row comes that stands in for all.
const FIRST_ROW: &str = "+30min";
/// The pace of a scenario that sets none, as the reader has it.
const PACE: u32 = 60;

/// A scenario that is whole, and what is to be said of it.
#[derive(Debug)]
pub(super) struct Whole {
    /// The scenario.
    pub(super) scenario: Scenario,
    /// What was not known.
    pub(super) gaps: Gaps,
    /// The languages of its texts.
    pub(super) languages: Languages,
    /// The rows in their order, those that are not finished among them.
    pub(super) rows: Vec<DraftRow>,
}

pub(super) fn complete(draft: &Draft, say: &dyn Wording) -> Whole {
    let s = draft.rest.clone();
    let mut taken = Taken::of(&s);
    // A name that somebody gave is not given away to something that is named here.
    let given = draft.places.iter().map(|place| place.id).chain(draft.seats.iter().map(|seat| seat.id));
    let given: Vec<Slug> = given.filter(|id| *id != Slug::default()).collect();
    let rows = rows(draft, &mut taken);
    let mut filling = Filling { s, gaps: Gaps::default(), taken, say };
    let rows = filling.subjects(rows);
    filling.head(draft);
    land::fill(&mut filling, &draft.places, &given);
    table::fill(&mut filling, &draft.seats, &rows, &given);
    filling.s.msel = rows.iter().filter(|row| !row.unfinished).map(|row| row.row.clone()).collect();
    let rows = filling.first_row(rows);
    filling.objectives();
    filling.calendar(draft);
    Whole { scenario: filling.s, gaps: filling.gaps, languages: draft.languages, rows }
}

/// A scenario of which everything is known. One without rows stays one without rows: people may only watch in it.
pub(super) fn whole(scenario: &Scenario) -> Whole {
    let rows = scenario.msel.iter().map(known).collect();
    let scenario = Scenario { format: FORMAT, ..scenario.clone() };
    Whole { scenario, gaps: Gaps::default(), languages: Languages::default(), rows }
}

/// A row that is known in full.
fn known(row: &Row) -> DraftRow {
    DraftRow { row: row.clone(), marks: Vec::new(), unfinished: false }
}

/// Every row with a name of its own; rows that are known in full come first.
fn rows(draft: &Draft, taken: &mut Taken) -> Vec<DraftRow> {
    let known = draft.rest.msel.iter().map(known);
    let others = draft.rows.iter().map(|row| {
        let id = taken.name(row.row.id, &Text::default(), "e1");
        DraftRow { row: Row { id, ..row.row.clone() }, ..row.clone() }
    });
    known.chain(others).collect()
}

impl Filling<'_> {
    /// The scenario itself: its name, its title, how it looks from outside.
    fn head(&mut self, draft: &Draft) {
        let s = &mut self.s;
        s.format = FORMAT;
        if s.pace == 0 {
            s.pace = PACE;
        }
        s.title = either(&draft.title, &s.title);
        s.summary = either(&draft.summary, &s.summary);
        if s.title.is_empty() {
            s.title = self.say.stand_in(Stopgap::Title);
            self.gaps.field("title", Missing::Title);
        }
        if s.summary.is_empty() {
            s.summary = self.say.stand_in(Stopgap::Summary);
            self.gaps.field("summary", Missing::Summary);
        }
        let given = [draft.id, s.id].into_iter().find(|id| id.is_well_formed());
        let made = || slug_of(&s.title.en).or_else(|| slug_of(&s.title.fr));
        s.id = given.or_else(made).unwrap_or_else(|| Slug::new("exercise"));
    }

    /// Rows that say at least what they are about.
    fn subjects(&mut self, mut rows: Vec<DraftRow>) -> Vec<DraftRow> {
        for row in rows.iter_mut().map(|row| &mut row.row).filter(|row| trimmed(&row.subject).is_empty()) {
            row.subject = self.say.stand_in(Stopgap::Subject);
            self.gaps.thing("msel", row.id, Missing::Subject);
        }
        rows
    }

    /// The row that stands in where there is none.
    fn first_row(&mut self, mut rows: Vec<DraftRow>) -> Vec<DraftRow> {
        let nothing = self.s.msel.is_empty() && self.s.modules.is_empty();
        let (true, Some(seat)) = (nothing, self.s.seats.first()) else { return rows };
        let Ok(at) = Moment::new(FIRST_ROW) else { return rows };
        let row = Row {
            id: self.taken.free(Slug::new("e1")),
            at,
            to: vec![seat.id],
            subject: self.say.stand_in(Stopgap::Subject),
            text: self.say.stand_in(Stopgap::Words),
            ..Row::default()
        };
        self.gaps.thing("msel", row.id, Missing::Rows);
        self.s.msel.push(row.clone());
        rows.push(DraftRow { row, marks: Vec::new(), unfinished: false });
        rows
    }

    /// Objectives that rows name and nobody described: what shows them is that the rows are answered.
    fn objectives(&mut self) {
        let mut named: Vec<Slug> = Vec::new();
        for id in self.s.msel.iter().flat_map(|row| &row.objectives) {
            if !self.s.objectives.iter().any(|known| known.id == *id) && !named.contains(id) {
                named.push(*id);
            }
        }
        for id in named {
            let serves = |row: &&Row| row.objectives.contains(&id) && row.expect.is_some();
            let rows: Vec<(Slug, Text)> =
                self.s.msel.iter().filter(serves).map(|row| (row.id, row.subject.clone())).collect();
            let tasks = rows.into_iter().map(|(row, subject)| Task {
                id: self.taken.free(Slug::new(&format!("{id}-{row}"))),
                text: self.say.stand_in(Stopgap::Task { subject: &subject }),
                when: Condition::Answered(row.into()),
                by: None,
                seats: Vec::new(),
                plan: Vec::new(),
            });
            let tasks = tasks.collect();
            let text = self.say.stand_in(Stopgap::Objective { id });
            self.s.objectives.push(Objective { id, text, tasks, ..Objective::default() });
            self.gaps.thing("objectives", id, Missing::Objective);
        }
    }

    /// When it is, and for how long.
    fn calendar(&mut self, draft: &Draft) {
        let s = &mut self.s;
        let known =
            |given: &str, rest: &str| [given, rest].into_iter().find(|text| !text.is_empty()).map(str::to_owned);
        s.start = known(&draft.start, &s.start).unwrap_or_else(|| {
            self.gaps.field("start", Missing::Start);
            defaults::START.to_owned()
        });
        s.zone = known(&draft.zone, &s.zone).unwrap_or_else(|| {
            self.gaps.field("zone", Missing::Zone);
            defaults::zone(&s.places).to_owned()
        });
        if draft.length != Span::default() {
            s.length = draft.length;
        }
        if s.length == Span::default() {
            self.gaps.field("length", Missing::Length);
            let calendar = Calendar::new(&s.start, &s.zone).ok();
            let time = |moment: &Moment| calendar.as_ref().and_then(|calendar| calendar.read(moment.as_str()).ok());
            let ends = |row: &Row| {
                let late = row.until.as_ref().and_then(time).or_else(|| time(&row.at)).unwrap_or(Time::START);
                late.0 + row.expect.as_ref().map_or(0, |expected| expected.within.0)
            };
            let last = s.msel.iter().map(ends).max().unwrap_or(0);
            let hours = ((last + AFTER).clamp(SHORTEST, LONGEST) + HOUR - 1) / HOUR;
            s.length = Span(hours * HOUR);
        }
    }
}
