//! Logs of one scenario side by side: what each table did otherwise than the first, where they part and by whose decision, and what it
//! came to. Tables that played with the same dice had the same luck as far as they did the same.
//!
//! No two tables act in the same second. An act is the same if the same seat did it within some minutes ([`ABOUT`]). It ignores what moves
//! the clock of the table, notes, and what was refused; what was said and meant it cannot know.

use std::collections::BTreeMap;

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use serde::{Serialize, Serializer, ser::SerializeStruct as _};
use vocabulary::{
    act::{Act, ActKind},
    fact::{Fact, by_number},
    measure::MainMeasure,
};

use crate::{
    apart::apart,
    course::{ActCourse, is_of_the_clock},
    step::Origin,
    telling::{Telling, mains, published, tell},
};

/// Acts of two tables that lie so near to each other are done at the same time.
pub const ABOUT: Span = Span::minutes(10);
/// What lies around the parting, before and after.
const BEFORE: Span = Span::minutes(30);
const AFTER: Span = Span::hours(3);

/// An exercise as it was played at one table.
#[derive(Clone, Debug)]
pub struct ComparedTable {
    /// What it did.
    pub course: ActCourse,
    /// What came of it, up to the last second that all tables have.
    pub telling: Telling,
}

/// Tables side by side, the first beside each of the others.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The tables.
    pub tables: Vec<ComparedTable>,
    /// The last second that all of them have.
    pub until: Time,
    /// The main measures.
    pub mains: Vec<MainMeasure>,
    /// All measures that differ, with the value of each table.
    pub measures: Vec<MeasureOfTables>,
    /// How each of the others parts from the first.
    pub partings: Vec<TablesPart>,
}

/// A measure, table by table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureOfTables {
    /// Its key.
    pub measure: String,
    /// The values; a table that does not have it has none.
    pub values: Vec<Option<i64>>,
}

impl Serialize for MeasureOfTables {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let values: Vec<_> =
            self.values.iter().map(|value| value.map(|value| published(&self.measure, value))).collect();
        let mut fields = serializer.serialize_struct("MeasureOfTables", 2)?;
        fields.serialize_field("measure", &self.measure)?;
        fields.serialize_field("values", &values)?;
        fields.end()
    }
}

/// How a table parts from the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TablesPart {
    /// Its place among the tables, from 0.
    pub table: usize,
    /// Whether both had the same dice.
    pub same_dice: bool,
    /// The first act that only one of the two did.
    pub by: Option<ActApart>,
    /// What only the first did around that time.
    pub only_first: Vec<ActApart>,
    /// What only this one did.
    pub only_this: Vec<ActApart>,
    /// How many acts only one of the two did, over the whole time.
    pub acts_apart: usize,
    /// The first fact that only one of them has, where both had the same dice: what came of it first.
    pub fact: Option<FactOfTable>,
}

/// An act that one table did and the other did not, or did at another time. Its words are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActApart {
    /// The place of the table that did it.
    pub table: usize,
    /// Its number in the log of that table.
    pub n: u32,
    /// When.
    #[serde(rename = "at_s")]
    pub at: Time,
    /// Whose.
    pub seat: Slug,
    /// What kind of act.
    pub act: ActKind,
    /// On what, as far as it names something.
    pub on: Option<Slug>,
    /// When the other table did the very same, if it did.
    #[serde(rename = "other_at_s")]
    pub other_at: Option<Time>,
}

/// A fact of one of two tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FactOfTable {
    /// The place of the table.
    pub table: usize,
    /// What came to pass.
    #[serde(flatten)]
    pub fact: Fact,
}

impl Compared {
    /// Plays the courses of one scenario up to the last second that all have, and holds them against the first.
    ///
    /// # Errors
    /// Why the scenario cannot be opened.
    pub fn of(courses: Vec<ActCourse>) -> Result<Self, String> {
        let until = courses.iter().map(|course| course.until).min().unwrap_or_default();
        let mains = courses.first().map(|course| mains(&course.scenario)).unwrap_or_default();
        let table = |course: ActCourse| -> Result<ComparedTable, String> {
            let course = ActCourse { until, ..course };
            let telling = tell(&course, &mains)?;
            Ok(ComparedTable { course, telling })
        };
        let tables: Vec<ComparedTable> = courses.into_iter().map(table).collect::<Result<_, _>>()?;
        let partings = (1..tables.len()).map(|other| part(&tables, other)).collect();
        let measures = measures(&tables);
        Ok(Self { tables, until, mains, measures, partings })
    }
}

/// All measures that are not the same at all tables.
fn measures(tables: &[ComparedTable]) -> Vec<MeasureOfTables> {
    let mut keys: Vec<&String> = Vec::new();
    for (key, _) in tables.iter().flat_map(|table| &table.telling.measures) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let value = |table: &ComparedTable, key: &str| {
        table.telling.measures.iter().find(|(known, _)| known == key).map(|(_, value)| *value)
    };
    let all = keys.into_iter().map(|key| MeasureOfTables {
        measure: key.clone(),
        values: tables.iter().map(|table| value(table, key)).collect(),
    });
    all.filter(|of| of.values.windows(2).any(|two| two[0] != two[1])).collect()
}

/// An act that was done and may have changed something.
#[derive(Clone, Copy, Debug)]
pub struct DoneAct<'a> {
    /// Its number in the log of its table.
    pub n: u32,
    /// When.
    pub at: Time,
    /// Whose.
    pub seat: Slug,
    /// What.
    pub act: &'a Act,
}

/// What a table did that could change anything, in the order of time.
fn done(table: &ComparedTable) -> Vec<DoneAct<'_>> {
    let tried = table.telling.tried.iter().filter(|tried| tried.came.is_ok() && !is_of_the_clock(&tried.step.act));
    let act = |tried: &'_ crate::step::Tried| match tried.step.of {
        Origin::Log(n) => Some((n, tried.step.at, tried.step.seat.0)),
        _ => None,
    };
    tried
        .filter_map(|tried| {
            let (n, at, seat) = act(tried)?;
            Some(DoneAct { n, at, seat, act: &tried.step.act })
        })
        .collect()
}

/// What only one of two tables did.
struct ActsApart {
    only_first: Vec<ActApart>,
    only_this: Vec<ActApart>,
    /// The acts that both did at whatever time: the number at the other table, and at the first.
    known: BTreeMap<u32, u32>,
}

impl ActsApart {
    /// Holds what a table did against what the first did. An act of the one stands for the nearest of the other that is the very same.
    fn of(first: &[DoneAct<'_>], second: &[DoneAct<'_>], other: usize) -> Self {
        let mut free: Vec<bool> = vec![true; second.len()];
        let (mut only_first, mut only_this, mut known) = (Vec::new(), Vec::new(), BTreeMap::new());
        for act in first {
            let same = |(place, of): &(usize, &DoneAct<'_>)| free[*place] && of.seat == act.seat && of.act == act.act;
            let nearest = second.iter().enumerate().filter(same).min_by_key(|(_, of)| (of.at - act.at).0.abs());
            let at = nearest.map(|(_, of)| of.at);
            if let Some((place, of)) = nearest {
                free[place] = false;
                known.insert(of.n, act.n);
            }
            if at.is_none_or(|at| (at - act.at).0.abs() > ABOUT.0) {
                only_first.push(otherwise(0, act, at));
                only_this.extend(nearest.map(|(_, of)| otherwise(other, of, Some(act.at))));
            }
        }
        only_this.extend(second.iter().zip(free).filter(|(_, free)| *free).map(|(act, _)| otherwise(other, act, None)));
        only_this.sort_by_key(|act| (act.at, act.n));
        Self { only_first, only_this, known }
    }

    /// The first act that only one of the two did.
    fn first(&self, counts: impl Fn(&&ActApart) -> bool) -> Option<&ActApart> {
        self.only_first.iter().chain(&self.only_this).filter(counts).min_by_key(|act| (act.at, act.table))
    }
}

/// The act by which a table that goes on has parted from the first, as far as can be said by the second that both have reached: what
/// the other may still do within some minutes has parted nobody yet.
pub fn parted_so_far(first: &[DoneAct<'_>], second: &[DoneAct<'_>], both: Time) -> Option<ActApart> {
    let settled = |act: &&ActApart| act.other_at.is_some() || act.at + ABOUT <= both;
    ActsApart::of(first, second, 1).first(settled).cloned()
}

/// How one of the tables parts from the first.
fn part(tables: &[ComparedTable], other: usize) -> TablesPart {
    let (one, two) = (&tables[0], &tables[other]);
    let (first, second) = (done(one), done(two));
    let apart = ActsApart::of(&first, &second, other);
    let by = apart.first(|_| true).cloned();
    let ActsApart { mut only_first, mut only_this, known } = apart;
    let acts_apart = only_first.len() + only_this.len();
    let around = |act: &ActApart| by.as_ref().is_some_and(|by| act.at >= by.at - BEFORE && act.at <= by.at + AFTER);
    only_first.retain(&around);
    only_this.retain(&around);
    let same_dice = one.course.seed == two.course.seed;
    let fact = same_dice.then(|| first_fact(tables, other, &known)).flatten();
    TablesPart { table: other, same_dice, by, only_first, only_this, acts_apart, fact }
}

fn otherwise(table: usize, act: &DoneAct<'_>, other_at: Option<Time>) -> ActApart {
    let mut on = None;
    act.act.each(&mut |_, value| {
        if let vocabulary::language::Value::Name(name) = value {
            on = on.or(Some(name));
        }
    });
    ActApart { table, n: act.n, at: act.at, seat: act.seat, act: act.act.kind(), on, other_at }
}

/// The first fact of the world that only one of two tables has; that somebody did something or not is told as an act.
fn first_fact(tables: &[ComparedTable], other: usize, known: &BTreeMap<u32, u32>) -> Option<FactOfTable> {
    let (first, second) = (&tables[0].telling.facts, &tables[other].telling.facts);
    let apart = apart(first, second, &|n| known.get(&n).copied());
    let fact = |facts: &[Fact], n: u64| by_number(facts, n).cloned();
    let of_first = apart.only_first.iter().filter_map(|n| Some(FactOfTable { table: 0, fact: fact(first, *n)? }));
    let of_second =
        apart.only_second.iter().filter_map(|n| Some(FactOfTable { table: other, fact: fact(second, *n)? }));
    let mut world = of_first.chain(of_second).filter(|of| of.fact.what.clone().act_mut().is_none()).collect::<Vec<_>>();
    world.sort_by_key(|of| (of.fact.at, of.table, of.fact.n));
    world.into_iter().next()
}

#[cfg(test)]
mod tests {
    use vocabulary::act::DirectionAct;

    use super::*;

    #[test]
    fn what_the_other_table_may_still_do_has_parted_nobody_yet() {
        let word = Act::Direction(DirectionAct::Announce { text: "a word".to_owned() });
        let done = |minute: i64| DoneAct { n: 1, at: Time(minute * 60), seat: Slug::new("a"), act: &word };
        let parted = |first: &[DoneAct<'_>], second: &[DoneAct<'_>], minute: i64| {
            parted_so_far(first, second, Time(minute * 60))
                .map(|act| (act.table, act.at.0 / 60, act.other_at.is_some()))
        };
        assert_eq!(parted(&[done(10)], &[], 15), None, "there is time left");
        assert_eq!(parted(&[done(10)], &[], 20), Some((0, 10, false)), "now there is none");
        assert_eq!(parted(&[done(10)], &[done(19)], 60), None, "about the same time");
        assert_eq!(parted(&[done(10)], &[done(31)], 31), Some((0, 10, true)), "too late to be the same");
        assert_eq!(parted(&[], &[done(10)], 60), Some((1, 10, false)), "the other table alone");
    }
}
