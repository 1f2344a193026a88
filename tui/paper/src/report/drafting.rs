//! What every section is drawn from: the record with its names and phrases, and what is looked up in it again and again, once.

use std::collections::BTreeMap;

use engine::debrief::evidence;
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::{Act, Actor, DirectionAct},
    fact::{Cause, ExerciseFact, Fact, SharingFact, What, by_number},
    inject::Row,
    scenario::{Objective, Task},
    terms::Hand,
};
use words::{
    Lang, Names,
    papers::PaperPhrases,
    report::{ReportPhrases, report_of_people},
};

use super::{
    discreet::{Discretion, Edition, is_of_the_people, people},
    played::{ReportWish, ReportedExercise},
};
use crate::document::TextLine;

/// A report while it is drawn.
pub(super) struct Drafting<'a> {
    pub played: &'a ReportedExercise<'a>,
    pub wish: &'a ReportWish,
    pub lang: Lang,
    pub names: Names,
    pub p: &'static ReportPhrases,
    pub w: &'static PaperPhrases,
    pub discreet: Discretion,
    /// By its number, the fact that an act was accepted or refused; and whether it was accepted.
    acts: BTreeMap<u32, (u64, bool)>,
    /// Rows as they came: those of the scenario and those that were added.
    rows: BTreeMap<Slug, Row>,
    /// Critical tasks, in the order of the scenario.
    pub tasks: Vec<TaskFound<'a>>,
    /// Expected actions, in the order in which they came due.
    pub expected: Vec<RowFound>,
}

/// How a critical task, or what a row expects, came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CameOut {
    InTime,
    /// By so many seconds.
    Late(i64),
    Missed,
    /// The exercise ended before its time was over.
    Open,
}

impl CameOut {
    /// Whether it was late, or did not come.
    pub(super) fn falls_short(self) -> bool {
        matches!(self, Self::Late(_) | Self::Missed)
    }
}

/// A critical task with its evidence.
pub(super) struct TaskFound<'a> {
    pub objective: &'a Objective,
    pub task: &'a Task,
    pub came_out: CameOut,
    /// The fact that shows it.
    pub fact: Option<u64>,
    pub at: Option<Time>,
    /// Why the facilitator marked it as done, if that is why.
    pub marked: Option<&'a str>,
    /// Acts of its seats until then.
    pub acts: usize,
    /// The facts of the last of these acts.
    pub last_acts: Vec<u64>,
}

/// What a row expects of players.
pub(super) struct RowFound {
    pub row: Row,
    pub came_out: CameOut,
    /// The last fact that says so.
    pub fact: u64,
}

/// So many acts are cited beside a task.
const ACTS_CITED: usize = 1;

impl<'a> Drafting<'a> {
    pub(super) fn of(played: &'a ReportedExercise<'a>, wish: &'a ReportWish) -> Self {
        let lang = wish.lang;
        let mut rows: BTreeMap<Slug, Row> = played.scenario.msel.iter().map(|row| (row.id, row.clone())).collect();
        for (_, _, act, _) in played.acts {
            if let Act::Direction(DirectionAct::AddInject { row }) = act {
                rows.insert(row.id, (**row).clone());
            }
        }
        let acts = played.facts.iter().filter_map(|fact| match fact.what {
            What::Exercise(ExerciseFact::ActDone { act, .. }) => Some((act, (fact.n, true))),
            What::Exercise(ExerciseFact::ActRefused { act, .. }) => Some((act, (fact.n, false))),
            _ => None,
        });
        let acts = acts.collect();
        let mut draft = Self {
            played,
            wish,
            lang,
            names: Names::new(played.scenario, lang),
            p: ReportPhrases::of(lang),
            w: PaperPhrases::of(lang),
            discreet: Discretion::of(played.acts, played.facts, wish.edition),
            acts,
            rows,
            tasks: Vec::new(),
            expected: Vec::new(),
        };
        draft.tasks = tasks(played, &draft);
        draft.expected = expected(played, &draft.rows);
        draft
    }

    /// The value of a measure; nought where it is not known.
    pub(super) fn measure(&self, key: &str) -> i64 {
        self.played.measures.iter().find(|(known, _)| known == key).map_or(0, |(_, value)| *value)
    }

    /// What a measure is called.
    pub(super) fn measure_name(&self, key: &str) -> String {
        words::measure(key, &self.names).unwrap_or_else(|| words::clean(key))
    }

    /// How many, the thousands kept apart.
    pub(super) fn count(&self, n: i64) -> String {
        usize::try_from(n).map_or_else(|_| n.to_string(), |n| words::thousands(n, self.lang))
    }

    /// A value of a measure with its unit.
    pub(super) fn amount(&self, key: &str, value: i64) -> String {
        words::report::amount(key, value, self.lang)
    }

    /// A row by its name.
    pub(super) fn row(&self, id: Slug) -> Option<&Row> {
        self.rows.get(&id)
    }

    /// What a row is called: its subject, or its number where it has none.
    pub(super) fn row_name(&self, row: &Row) -> String {
        let subject = self.names.text(&row.subject);
        if subject.trim().is_empty() { row.id.to_string() } else { subject }
    }

    /// An act of the log by its number.
    pub(super) fn act(&self, n: u32) -> Option<&'a (Time, Actor, Act, String)> {
        self.played.acts.get(usize::try_from(n).ok()?.checked_sub(1)?)
    }

    /// The fact of an act, and whether it was accepted.
    pub(super) fn fact_of(&self, act: u32) -> Option<(u64, bool)> {
        self.acts.get(&act).copied()
    }

    /// The acts of the log with their numbers, those alone that were accepted.
    pub(super) fn accepted(&self) -> impl Iterator<Item = (u32, &'a (Time, Actor, Act, String))> {
        let done = |(n, _): &(u32, _)| self.acts.get(n).is_some_and(|(_, accepted)| *accepted);
        (1..).zip(self.played.acts).filter(done)
    }

    /// What a measure came to, if there is such a one and this edition prints it.
    pub(super) fn value(&self, key: &str) -> Option<i64> {
        let known = self.played.measures.iter().find(|(known, _)| known == key);
        known.filter(|_| !self.discreet.hides_measure(key)).map(|(_, value)| *value)
    }

    /// Whether these are people who live somewhere or speak for them, and no service.
    pub(super) fn is_of_the_people(&self, who: Slug) -> bool {
        is_of_the_people(who, self.played.scenario)
    }

    /// A fact of the record by its number.
    pub(super) fn fact(&self, n: u64) -> Option<&'a Fact> {
        by_number(self.played.facts, n)
    }

    /// Whether a fact is one of which this edition prints no line.
    pub(super) fn hidden(&self, n: u64) -> bool {
        self.fact(n).is_none_or(|fact| self.discreet.hides(&fact.what))
    }

    /// A fact as this edition prints it; an act with its seat and its words.
    pub(super) fn sentence(&self, fact: &Fact) -> String {
        match fact.what {
            What::Exercise(ExerciseFact::ActDone { act, seat, hand, .. }) => {
                let said = self.act(act).map(|(_, _, act, _)| self.order(act));
                let by =
                    if hand == Hand::People { String::new() } else { format!(" [{}]", words::hand(hand, self.lang)) };
                format!("{}{by} — {}", self.seat(seat), said.unwrap_or_default())
            }
            _ => self.told(&fact.what),
        }
    }

    /// An act as this edition prints it.
    pub(super) fn order(&self, act: &Act) -> String {
        self.unnamed(self.discreet.sentence(act, &self.names))
    }

    /// A fact as this edition prints it, without whose act it was.
    pub(super) fn told(&self, what: &What) -> String {
        match what {
            What::Sharing(SharingFact::ReportSent { from, to, .. })
                if self.discreet.edition() == Edition::Public && self.is_of_the_people(*from) =>
            {
                report_of_people(self.lang, &self.seat(*to))
            }
            what => self.unnamed(self.discreet.fact(what, &self.names)),
        }
    }

    /// A report bears the name of whoever made it. Where people are not named, it does not.
    pub(super) fn unnamed(&self, text: String) -> String {
        if self.discreet.edition() == Edition::Confidential || !text.contains('#') {
            return text;
        }
        let of_a_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        let (mut told, mut rest) = (String::with_capacity(text.len()), text.as_str());
        while let Some(at) = rest.find('#') {
            let (before, number) = (&rest[..at], &rest[at + 1..]);
            // The whole name counts: other things may be called after a community.
            let (ahead, name) = before.split_at(before.trim_end_matches(of_a_name).len());
            let digits = number.chars().take_while(char::is_ascii_digit).count();
            if people(self.played.scenario).any(|known| known.as_str() == name) {
                told.push_str(ahead);
                told.push_str(self.p.of_a_community);
            } else {
                told.push_str(&rest[..at + 1 + digits]);
            }
            rest = &number[digits..];
        }
        told.push_str(rest);
        told
    }

    /// A seat by its title; the facilitator by its office.
    pub(super) fn seat(&self, seat: Slug) -> String {
        if seat == Actor::facilitator().0 { self.p.facilitator.to_owned() } else { self.names.of(seat).into_owned() }
    }

    /// Seats by their titles, which may have commas of their own.
    pub(super) fn seats(&self, seats: &[Slug]) -> String {
        seats.iter().map(|seat| self.seat(*seat)).collect::<Vec<_>>().join(self.lang.semicolon())
    }

    /// What a fact came from, with the way there where that is a fact as well.
    pub(super) fn cause(&self, fact: &Fact) -> TextLine {
        let said = words::cause(fact.cause, &self.names);
        match fact.cause {
            // Nothing leads to what is not printed.
            Cause::Fact(n) if self.hidden(n) => TextLine::small(self.p.protection_cause),
            Cause::Fact(n) => TextLine::small("").citing([n]),
            Cause::Act(act) => TextLine::small(said).citing(self.fact_of(act).map(|(n, _)| n).filter(|n| *n != fact.n)),
            Cause::Inject(_) | Cause::Start => TextLine::small(said),
        }
    }
}

/// The critical tasks with what shows them.
fn tasks<'a>(played: &'a ReportedExercise<'a>, draft: &Drafting<'a>) -> Vec<TaskFound<'a>> {
    let evidence = evidence::gather(played.scenario, played.facts);
    let all =
        played.scenario.objectives.iter().flat_map(|objective| objective.tasks.iter().map(move |t| (objective, t)));
    let found = all.map(|(objective, task)| {
        let found = evidence.iter().find(|e| e.objective == objective.id && e.task == task.id);
        let shown = found.and_then(|e| e.shown);
        // What was shown by a mark that was taken back was shown again, if it was.
        let fact = played.facts.iter().rev().find_map(|fact| match fact.what {
            What::Exercise(ExerciseFact::TaskShown { objective: of, task: shown, late_s, .. })
                if of == objective.id && shown == task.id =>
            {
                Some((fact.n, late_s))
            }
            _ => None,
        });
        let marked = found.and_then(|e| e.marked);
        let came_out = match (shown, fact) {
            // The facilitator has seen it done: it is neither missed nor late, whenever that was written down.
            _ if marked.is_some() => CameOut::InTime,
            (Some((_, true)), _) => CameOut::InTime,
            (Some((_, false)), late) => CameOut::Late(late.map_or(0, |(_, late_s)| late_s)),
            (None, _) => CameOut::Missed,
        };
        let acts = found.map(|e| e.acts.as_slice()).unwrap_or_default();
        let last = acts.iter().rev().take(ACTS_CITED).filter_map(|(act, ..)| draft.fact_of(*act)).map(|(n, _)| n);
        TaskFound {
            objective,
            task,
            came_out,
            fact: shown.and(fact).map(|(n, _)| n),
            at: shown.map(|(at, _)| at),
            marked: marked.and_then(|act| reason(played, act)),
            acts: acts.len(),
            last_acts: last.collect(),
        }
    });
    found.collect()
}

/// Why the facilitator marked something as done.
fn reason<'a>(played: &'a ReportedExercise<'a>, act: u32) -> Option<&'a str> {
    let (_, _, act, _) = played.acts.get(usize::try_from(act).ok()?.checked_sub(1)?)?;
    match act {
        Act::Direction(DirectionAct::MarkDone { reason, .. }) => Some(reason),
        _ => None,
    }
}

/// What rows expected that came due, and how that came out. What the facilitator marked as done came about in time; if the mark is taken
/// back, deeds and the clock count again.
fn expected(played: &ReportedExercise<'_>, rows: &BTreeMap<Slug, Row>) -> Vec<RowFound> {
    let mut found: Vec<RowFound> = Vec::new();
    // By which fact: a row may be marked before it has come.
    let mut marks: BTreeMap<Slug, u64> = BTreeMap::new();
    for fact in played.facts {
        let (id, came_out) = match fact.what {
            What::Exercise(ExerciseFact::InjectFired { row, .. }) => (row, CameOut::Open),
            What::Exercise(ExerciseFact::ExpectationMissed { row }) => (row, CameOut::Missed),
            What::Exercise(ExerciseFact::ExpectationMet { row, late_s: 0, .. }) => (row, CameOut::InTime),
            What::Exercise(ExerciseFact::ExpectationMet { row, late_s, .. }) => (row, CameOut::Late(late_s)),
            What::Exercise(ExerciseFact::DeedMarked { of, done, .. }) => {
                if done {
                    marks.insert(of, fact.n);
                } else {
                    marks.remove(&of);
                }
                continue;
            }
            _ => continue,
        };
        let Some(row) = rows.get(&id).filter(|row| row.expect.is_some()) else { continue };
        match found.iter_mut().find(|known| known.row.id == id) {
            // What was done before the row came is done.
            Some(known) if came_out == CameOut::Open && known.came_out == CameOut::InTime => {}
            Some(known) => (known.came_out, known.fact) = (came_out, fact.n),
            None => found.push(RowFound { row: row.clone(), came_out, fact: fact.n }),
        }
    }
    for known in found.iter_mut().filter(|known| known.came_out != CameOut::InTime) {
        if let Some(mark) = marks.get(&known.row.id) {
            (known.came_out, known.fact) = (CameOut::InTime, *mark);
        }
    }
    found
}

/// A span in words.
pub(super) fn span(seconds: i64) -> String {
    words::span(Span(seconds))
}
