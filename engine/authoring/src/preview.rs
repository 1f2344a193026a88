//! A scenario before it is played: when each row of its events list comes, whom it reaches, what it waits for, and how much falls on each
//! seat in each hour. Screens and papers draw it; here it is plain data.
//!
//! It looks at what is written and at nothing else: a row that comes only if something holds stands at the time from which it is looked
//! at, and whether it comes at all is for the play to say.

use kernel::{
    names::Slug,
    time::{Calendar, Span, Time},
};
use vocabulary::{
    condition::Condition,
    inject::{Milestone, Row, RowKind},
    scenario::Scenario,
    terms::Text,
};

/// The seconds of an hour.
const HOUR: i64 = 3600;

/// A scenario as a plan of its time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// How long it lasts.
    pub length: Span,
    /// Its rows in the order of time; rows of one time in the order of the scenario.
    pub rows: Vec<PreviewRow>,
    /// The storylines, in the order in which they begin.
    pub threads: Vec<Text>,
    /// Every seat with what falls on it, in the order of the scenario.
    pub load: Vec<SeatLoad>,
}

/// How a row comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowComes {
    /// At its time.
    AtTime,
    /// From its time on, if and when its condition holds.
    Conditionally,
    /// By the facilitator’s hand.
    ByHand,
}

/// A row of the events list.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewRow {
    /// Its name.
    pub id: Slug,
    /// What type of event.
    pub kind: RowKind,
    /// When it comes, or from when on.
    pub at: Time,
    /// When it is forgotten, if it ever is.
    pub until: Option<Time>,
    /// How it comes.
    pub comes: RowComes,
    /// The seats that its words reach.
    pub to: Vec<Slug>,
    /// The seats of which something is expected.
    pub asks: Vec<Slug>,
    /// Its storyline, by its number among [`Preview::threads`].
    pub thread: Option<usize>,
    /// What it waits for, part by part; nothing where it only waits for its time.
    pub waits: Vec<Wait>,
    /// The rows that wait for it.
    pub awaited_by: Vec<Slug>,
}

/// What a row waits for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wait {
    /// Another row, and what must have become of it.
    Row(Slug, Became),
    /// A point of time.
    Time(Time),
    /// Something in the world.
    World(Condition),
}

/// What became of a row that another waits for. What must *not* have become of one is asked of the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// It came.
    Fired,
    /// What it expects was done in time.
    Answered,
    /// What it expects was not done in time.
    Unanswered,
}

/// What falls on a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatLoad {
    /// The seat.
    pub seat: Slug,
    /// Messages in each hour of the exercise, the first hour first.
    pub messages: Vec<u32>,
    /// Rows of each hour that expect something of it.
    pub asked: Vec<u32>,
}

impl SeatLoad {
    /// What falls on it in an hour: each message, and each thing that is expected of it without one.
    pub fn in_hour(&self, hour: usize) -> u32 {
        self.messages.get(hour).copied().unwrap_or(0).max(self.asked.get(hour).copied().unwrap_or(0))
    }

    /// The most that falls on it in any hour.
    pub fn most(&self) -> u32 {
        (0..self.messages.len()).map(|hour| self.in_hour(hour)).max().unwrap_or(0)
    }

    /// The longest run of hours in which nothing comes, before the last thing that does: from which hour, and how many. Nobody who waits for
    /// long is still at the table.
    pub fn idle(&self) -> Option<(usize, usize)> {
        let last = (0..self.messages.len()).rev().find(|hour| self.in_hour(*hour) > 0)?;
        let (mut best, mut from) = (None::<(usize, usize)>, 0);
        for hour in 0..=last {
            if self.in_hour(hour) == 0 {
                continue;
            }
            let long = hour - from;
            if long > best.map_or(0, |(_, long)| long) {
                best = Some((from, long));
            }
            from = hour + 1;
        }
        best
    }
}

impl Preview {
    /// The plan of a scenario that can be played.
    pub fn of(scenario: &Scenario) -> Self {
        let calendar = Calendar::new(&scenario.start, &scenario.zone).ok();
        let mut threads: Vec<Text> = Vec::new();
        let mut rows: Vec<PreviewRow> =
            scenario.msel.iter().map(|row| preview_row(scenario, row, calendar.as_ref(), &mut threads)).collect();
        rows.sort_by_key(|row| row.at);
        let began = threads_by_beginning(&rows, threads.len());
        let threads = began.iter().filter_map(|old| threads.get(*old).cloned()).collect();
        for row in &mut rows {
            row.thread = row.thread.and_then(|old| began.iter().position(|known| *known == old));
        }
        let waited: Vec<(Slug, Slug)> = rows.iter().flat_map(waits_for).collect();
        for row in &mut rows {
            row.awaited_by = waited.iter().filter(|(on, _)| *on == row.id).map(|(_, who)| *who).collect();
        }
        let load = scenario.seats.iter().map(|seat| load(seat.id, &rows, scenario.length)).collect();
        Self { length: scenario.length, rows, threads, load }
    }

    /// A row by its name.
    pub fn row(&self, id: Slug) -> Option<&PreviewRow> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// The hours of the exercise, the last perhaps not whole.
    pub fn hours(&self) -> usize {
        hours(self.length)
    }

    /// The rows that wait for something, each with how deep it stands in the chain of rows: 1 for one that waits for the world, the time or
    /// for rows that wait for nothing.
    pub fn chains(&self) -> Vec<(&PreviewRow, usize)> {
        let mut depths = vec![0_usize; self.rows.len()];
        let number = |id: Slug| self.rows.iter().position(|row| row.id == id);
        let before: Vec<Vec<usize>> =
            self.rows.iter().map(|row| waits_for(row).filter_map(|(on, _)| number(on)).collect()).collect();
        // A chain has no more links than there are rows; one that goes in a circle ends there.
        for _ in 0..self.rows.len() {
            let mut settled = true;
            for n in (0..self.rows.len()).filter(|n| !self.rows[*n].waits.is_empty()) {
                let deep = 1 + before[n].iter().map(|on| depths[*on]).max().unwrap_or(0);
                settled &= deep.min(self.rows.len()) == depths[n];
                depths[n] = deep.min(self.rows.len());
            }
            if settled {
                break;
            }
        }
        let rows = self.rows.iter().zip(depths);
        rows.filter(|(row, _)| !row.waits.is_empty()).collect()
    }
}

fn hours(length: Span) -> usize {
    usize::try_from((length.0.max(0) + HOUR - 1) / HOUR).unwrap_or(0)
}

fn preview_row(scenario: &Scenario, row: &Row, calendar: Option<&Calendar>, threads: &mut Vec<Text>) -> PreviewRow {
    let time = |text: &str| calendar.and_then(|calendar| calendar.read(text).ok());
    let thread = (!row.thread.is_empty()).then(|| {
        threads.iter().position(|known| *known == row.thread).unwrap_or_else(|| {
            threads.push(row.thread.clone());
            threads.len() - 1
        })
    });
    let mut waits: Vec<Wait> = row.after.iter().map(|after| Wait::Row(after.row, became(after.once))).collect();
    if let Some(when) = &row.when {
        parts(when, &time, &mut waits);
    }
    PreviewRow {
        id: row.id,
        kind: row.kind,
        at: calendar.map_or(Time::START, |calendar| scenario.reckoned(row, calendar)),
        until: row.until.as_ref().and_then(|until| time(until.as_str())),
        comes: match row.manual {
            true => RowComes::ByHand,
            false if row.comes_by_itself() => RowComes::AtTime,
            false => RowComes::Conditionally,
        },
        to: row.recipients().to_vec(),
        asks: row.expect.iter().flat_map(|expected| expected.seats.iter().copied()).collect(),
        thread,
        waits,
        awaited_by: Vec::new(),
    }
}

/// What a row must have come to that another one follows.
fn became(milestone: Milestone) -> Became {
    match milestone {
        Milestone::Fired => Became::Fired,
        Milestone::Answered => Became::Answered,
        Milestone::Unanswered => Became::Unanswered,
    }
}

/// The parts of a condition, one by one; whether all of them are wanted or one is enough is said by the condition itself.
fn parts(asked: &Condition, time: &impl Fn(&str) -> Option<Time>, into: &mut Vec<Wait>) {
    match asked {
        Condition::All(of) | Condition::Any(of) | Condition::AtLeast { of, .. } => {
            of.iter().for_each(|part| parts(part, time, into));
        }
        Condition::Fired(row) => into.push(Wait::Row(row.slug(), Became::Fired)),
        Condition::Answered(row) => into.push(Wait::Row(row.slug(), Became::Answered)),
        Condition::Unanswered(row) => into.push(Wait::Row(row.slug(), Became::Unanswered)),
        Condition::After(at) => match time(at.as_str()) {
            Some(at) => into.push(Wait::Time(at)),
            None => into.push(Wait::World(asked.clone())),
        },
        other => into.push(Wait::World(other.clone())),
    }
}

/// For which rows a row waits: (that row, this one).
fn waits_for(row: &PreviewRow) -> impl Iterator<Item = (Slug, Slug)> {
    row.waits.iter().filter_map(|wait| match wait {
        Wait::Row(on, _) => Some((*on, row.id)),
        _ => None,
    })
}

/// The numbers of the storylines in the order in which they begin.
fn threads_by_beginning(rows: &[PreviewRow], count: usize) -> Vec<usize> {
    let mut began: Vec<usize> = Vec::with_capacity(count);
    for thread in rows.iter().filter_map(|row| row.thread) {
        if !began.contains(&thread) {
            began.push(thread);
        }
    }
    began
}

fn load(seat: Slug, rows: &[PreviewRow], length: Span) -> SeatLoad {
    let hours = hours(length);
    let (mut messages, mut asked) = (vec![0; hours], vec![0; hours]);
    for row in rows {
        let hour = usize::try_from(row.at.0 / HOUR).ok().filter(|hour| *hour < hours);
        let Some(hour) = hour else { continue };
        messages[hour] += u32::from(row.to.contains(&seat));
        asked[hour] += u32::from(row.asks.contains(&seat));
    }
    SeatLoad { seat, messages, asked }
}

#[cfg(test)]
mod tests {
    use reading::source::SourceFile;

    use super::*;
    use crate::read::examine;

    fn preview(rows: &str) -> Preview {
        let sound = include_str!("../../../tests/scenarios/sound/scenario.ron");
        let at = sound.find("    msel: [").expect("its events come last");
        let text = format!("{}    msel: [{rows}],\n)", &sound[..at]);
        let (scenario, complaints) = examine(&[SourceFile::new("scenario.ron", &text)]);
        Preview::of(&scenario.unwrap_or_else(|| panic!("{complaints:?}")))
    }

    const ROWS: &str = r#"
        (id: "e3", kind: Contingency, at: "+1h", when: All([Unanswered("e1"), Attacked(), After("+90min")]), to: ["relief"],
         subject: "Late", text: "Late", thread: "Queue"),
        (id: "e1", kind: Contextual, at: "D1 08:20", to: ["post-chief"], subject: "First", text: "First", thread: "Queue",
         expect: (seats: ["post-chief"], acts: [StaffLanes], within: "30min")),
        (id: "e2", kind: Contextual, at: "D1 08:40", to: ["post-chief", "elder"], subject: "Second", text: "Second", thread: "Rumour"),
        (id: "e4", kind: Contingency, at: "+2h", when: Fired("e3"), to: ["elder"], subject: "Last", text: "Last"),
        (id: "e5", kind: Contextual, at: "+150min", manual: true, to: ["elder"], subject: "Hand", text: "Hand"),
    "#;

    #[test]
    fn rows_stand_in_the_order_of_time_with_their_storylines() {
        let preview = preview(ROWS);
        let ids: Vec<&str> = preview.rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["e1", "e2", "e3", "e4", "e5"]);
        assert_eq!(
            preview.rows.iter().map(|row| row.thread).collect::<Vec<_>>(),
            [Some(0), Some(1), Some(0), None, None]
        );
        assert_eq!(preview.threads.iter().map(|thread| thread.en.as_str()).collect::<Vec<_>>(), ["Queue", "Rumour"]);
        let comes: Vec<RowComes> = preview.rows.iter().map(|row| row.comes).collect();
        use RowComes::{AtTime, ByHand, Conditionally};
        assert_eq!(comes, [AtTime, AtTime, Conditionally, Conditionally, ByHand]);
    }

    #[test]
    fn what_waits_for_what_is_said_part_by_part_and_in_both_directions() {
        let preview = preview(ROWS);
        let row = |id: &str| preview.row(Slug::new(id)).expect("a row").clone();
        let waits = row("e3").waits;
        assert_eq!(waits[0], Wait::Row(Slug::new("e1"), Became::Unanswered));
        assert!(matches!(&waits[1], Wait::World(Condition::Attacked { place: None })));
        assert_eq!(waits[2], Wait::Time(Time(90 * 60)));
        assert_eq!(row("e1").awaited_by, [Slug::new("e3")]);
        let depths: Vec<(&str, usize)> = preview.chains().iter().map(|(row, deep)| (row.id.as_str(), *deep)).collect();
        assert_eq!(depths, [("e3", 1), ("e4", 2)]);
    }

    #[test]
    fn the_load_of_a_seat_counts_its_messages_by_the_hour_and_finds_where_it_waits() {
        let preview = preview(ROWS);
        let of = |seat: &str| preview.load.iter().find(|load| load.seat.as_str() == seat).expect("a seat").clone();
        assert_eq!(of("post-chief").messages, [2, 0, 0]);
        assert_eq!(of("post-chief").asked, [1, 0, 0]);
        assert_eq!((of("post-chief").most(), of("post-chief").idle()), (2, None));
        assert_eq!(of("elder").messages, [1, 0, 2]);
        assert_eq!(of("elder").idle(), Some((1, 1)));
    }
}
