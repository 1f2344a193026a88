//! Modules of a discussion in play: which are open, who has said what to which question, and what the table settles on. The effects of
//! what it settles on follow from the answers that settled it, so they are on the account of whoever gave them.
//!
//! It does not stop the clock: that is for whoever drives it. A module that is open while the clock goes closes after its minutes, or as
//! soon as all its questions are settled.

use std::collections::{BTreeMap, BTreeSet};

use kernel::names::Slug;
use serde::{Deserialize, Serialize};
use vocabulary::{
    act::{Actor, Refusal},
    fact::{Cause, ExerciseFact, What},
    module::{Module, Question, QuestionKind},
};

use super::{
    carry::{Consequence, Plan},
    desk::Desk,
    outcome,
};
use crate::{
    sight::view::{ModuleView, QuestionView},
    world::{happening::TableDue, turn::Turn},
};

/// What was said in the modules so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Discussion {
    /// The modules that are open.
    pub open: BTreeSet<Slug>,
    /// By question: who said what, the last word last. Words alone are no option.
    pub said: BTreeMap<Slug, Vec<Said>>,
    /// What the table settled on: one option, several, or none where it answered in words.
    pub settled: BTreeMap<Slug, Vec<Slug>>,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Who.
    pub by: Slug,
    /// Which option, if it is one.
    pub option: Option<Slug>,
    /// The fact of it.
    pub fact: u64,
}

impl Discussion {
    /// What each has said to a question: one answer, or an order.
    fn answers(&self, question: Slug) -> BTreeMap<Slug, Vec<Said>> {
        let mut answers: BTreeMap<Slug, Vec<Said>> = BTreeMap::new();
        for said in self.said.get(&question).into_iter().flatten() {
            answers.entry(said.by).or_default().push(*said);
        }
        answers
    }
}

/// A row that is a module has come.
pub fn opens(id: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let script = desk.script.0.clone();
    let Some(module) = script.modules.iter().find(|module| module.id == id) else { return };
    desk.book.discussion.open.insert(id);
    let mut turn = Turn::new(desk.kernel, cause);
    let opened = turn.fact(What::Exercise(ExerciseFact::ModuleOpened { module: id, minutes: module.minutes }));
    turn.because(opened).after(module.lasts(), TableDue::ModuleCloses(id));
}

/// The questions that are open to somebody; to the facilitator all that are open.
pub fn open_to<'a>(who: Actor, desk: &'a Desk<'_, '_, '_>) -> impl Iterator<Item = &'a Question> + 'a {
    let script = &desk.script.0;
    let discussion = &desk.book.discussion;
    let open = script.modules.iter().filter(|module| discussion.open.contains(&module.id));
    let asked = move |module: &Module, question: &Question| {
        who.is_facilitator() || question.asked(module, script).contains(&who.0)
    };
    let questions = open.flat_map(move |module| module.questions.iter().filter(move |it| asked(module, it)));
    questions.filter(|question| !discussion.settled.contains_key(&question.id))
}

/// The options of a question that somebody can still name.
pub fn options_for(who: Actor, question: &Question, desk: &Desk<'_, '_, '_>) -> Vec<Slug> {
    let named = ordered_by(who, question, desk);
    let can_be = |id: &Slug| !named.contains(id) && question.can_pay(*id, &named);
    question.options.iter().map(|option| option.id).filter(can_be).collect()
}

/// What somebody has put in order so far.
fn ordered_by(who: Actor, question: &Question, desk: &Desk<'_, '_, '_>) -> Vec<Slug> {
    if !matches!(question.kind, QuestionKind::Rank | QuestionKind::Several) {
        return Vec::new();
    }
    let said = desk.book.discussion.said.get(&question.id).into_iter().flatten();
    said.filter(|said| said.by == who.0).filter_map(|said| said.option).collect()
}

/// Whether somebody may answer so now, and what follows.
pub fn plan(
    who: Actor,
    (of, option, text): (Slug, Option<Slug>, &str),
    desk: &Desk<'_, '_, '_>,
) -> Result<Plan, Refusal> {
    let (_, written) = desk.script.0.question(of).ok_or(Refusal::Unknown { name: of })?;
    if desk.book.discussion.settled.contains_key(&of) {
        return Err(Refusal::Already { thing: of });
    }
    if !open_to(who, desk).any(|open| open.id == of) {
        return Err(Refusal::NotAsked { question: of });
    }
    match (written.kind, option) {
        (QuestionKind::Open, Some(name)) => return Err(Refusal::Unknown { name }),
        (QuestionKind::Open, None) if text.trim().is_empty() => {
            return Err(Refusal::Empty { field: Slug::new("text") });
        }
        (QuestionKind::Open | QuestionKind::Several, None) => {}
        (_, None) => return Err(Refusal::Empty { field: Slug::new("option") }),
        (_, Some(name)) if written.option(name).is_none() => return Err(Refusal::Unknown { name }),
        (_, Some(name)) if ordered_by(who, written, desk).contains(&name) => {
            return Err(Refusal::Already { thing: name });
        }
        (_, Some(option)) => {
            let named = ordered_by(who, written, desk);
            let left = written.left(&named).filter(|_| !written.can_pay(option, &named));
            left.map_or(Ok(()), |left| Err(Refusal::BeyondBudget { option, left }))?;
        }
    }
    let step = Consequence::Answer { question: of, by: who, option };
    Ok(Plan { on: Some(of), steps: vec![step], ..Plan::default() })
}

/// An answer is given; it may be the one that settles the question.
pub fn answer(question: Slug, by: Actor, option: Option<Slug>, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let act = desk.book.acts;
    let what = What::Exercise(ExerciseFact::QuestionAnswered { question, by: by.0, act, option });
    let Cause::Fact(fact) = Turn::new(desk.kernel, cause).fact(what) else { return };
    let script = desk.script.0.clone();
    let Some((module, written)) = script.question(question) else { return };
    let said = desk.book.discussion.said.entry(question).or_default();
    if written.kind == QuestionKind::Choice {
        // Whoever answers again has thought better of it.
        said.retain(|earlier| earlier.by != by.0);
    }
    said.push(Said { by: by.0, option, fact });
    let settled = match (by.is_facilitator(), written.kind) {
        (true, QuestionKind::Several) if option.is_some() => None,
        (true, QuestionKind::Several) => Some(ordered_by(by, written, desk)),
        (true, _) => Some(option.into_iter().collect()),
        (false, _) => agreed(module, written, desk),
    };
    if let Some(options) = settled {
        settle(written, options, Cause::Fact(fact), desk);
    }
    let all = module.questions.iter().all(|it| desk.book.discussion.settled.contains_key(&it.id));
    if all {
        closes(module.id, Cause::Fact(fact), desk);
    }
}

/// What all who are asked have said, once all of them have said it.
fn agreed(module: &Module, question: &Question, desk: &Desk<'_, '_, '_>) -> Option<Vec<Slug>> {
    let answers = desk.book.discussion.answers(question.id);
    let asked = question.asked(module, &desk.script.0);
    let mut wanted = BTreeSet::new();
    for seat in &asked {
        let said = answers.get(seat)?;
        let named = said.iter().filter_map(|said| said.option);
        wanted.insert(match question.kind {
            QuestionKind::Open => BTreeSet::new(),
            QuestionKind::Choice => named.take(1).collect(),
            QuestionKind::Rank if said.len() < question.options.len() => return None,
            QuestionKind::Rank => named.take(1).collect(),
            QuestionKind::Several if said.iter().all(|said| said.option.is_some()) => return None,
            QuestionKind::Several => named.collect(),
        });
    }
    let first: BTreeSet<Slug> = wanted.pop_first()?;
    wanted.is_empty().then(|| first.into_iter().collect())
}

/// Of several that can be had together: those that more than half of who answered have named, the most named first, as far as the
/// budget goes; and the fact of the last such answer.
fn most_together(question: &Question, desk: &Desk<'_, '_, '_>) -> Option<(Vec<Slug>, u64)> {
    let answers = desk.book.discussion.answers(question.id);
    let named = |option: Slug| answers.values().filter(|said| said.iter().any(|it| it.option == Some(option))).count();
    let options = question.options.iter().map(|option| (named(option.id), option.id));
    let mut wanted: Vec<(usize, Slug)> = options.filter(|(count, _)| count * 2 > answers.len()).collect();
    wanted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let mut chosen = Vec::new();
    for (_, option) in wanted {
        if question.can_pay(option, &chosen) {
            chosen.push(option);
        }
    }
    let last = answers.values().flatten().map(|said| said.fact).max()?;
    (!chosen.is_empty()).then_some((chosen, last))
}

/// What most of those who answered put first, and the fact of the last such answer; nothing where as many put something else first.
fn most(question: &Question, desk: &Desk<'_, '_, '_>) -> Option<(Vec<Slug>, u64)> {
    if question.kind == QuestionKind::Several {
        return most_together(question, desk);
    }
    let mut counts: BTreeMap<Option<Slug>, (usize, u64)> = BTreeMap::new();
    for said in desk.book.discussion.answers(question.id).values().filter_map(|said| said.first()) {
        let count = counts.entry(said.option).or_default();
        *count = (count.0 + 1, count.1.max(said.fact));
    }
    let most = counts.values().map(|(count, _)| *count).max()?;
    let mut leading = counts.into_iter().filter(|(_, (count, _))| *count == most);
    let (option, (_, fact)) = leading.next()?;
    leading.next().is_none().then(|| (option.into_iter().collect(), fact))
}

/// The table settles a question: what it settled on has its effects.
fn settle(question: &Question, options: Vec<Slug>, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let fact = |option| What::Exercise(ExerciseFact::QuestionSettled { question: question.id, option });
    if options.is_empty() {
        Turn::new(desk.kernel, cause).fact(fact(None));
    }
    for option in &options {
        let settled = Turn::new(desk.kernel, cause).fact(fact(Some(*option)));
        let effects = question.option(*option).map(|option| option.effects.as_slice());
        effects.unwrap_or_default().iter().for_each(|effect| outcome::set_in_motion(effect, settled, desk));
    }
    desk.book.discussion.settled.insert(question.id, options);
}

/// A module closes, if it is open: what is not settled is settled by what most have said.
pub fn closes(id: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    if !desk.book.discussion.open.remove(&id) {
        return;
    }
    let script = desk.script.0.clone();
    let Some(module) = script.modules.iter().find(|module| module.id == id) else { return };
    for question in &module.questions {
        let open = !desk.book.discussion.settled.contains_key(&question.id);
        if let Some((options, fact)) = most(question, desk).filter(|_| open) {
            settle(question, options, Cause::Fact(fact), desk);
        }
    }
    let settled = module.questions.iter().filter(|it| desk.book.discussion.settled.contains_key(&it.id)).count();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (settled, of) = (count(settled), count(module.questions.len()));
    Turn::new(desk.kernel, cause).fact(What::Exercise(ExerciseFact::ModuleClosed { module: id, settled, of }));
}

/// The modules that are open, for whoever leads.
pub fn views(desk: &Desk<'_, '_, '_>) -> Vec<ModuleView> {
    let discussion = &desk.book.discussion;
    let question = |question: &Question| QuestionView {
        id: question.id,
        settled: discussion.settled.contains_key(&question.id),
        chosen: discussion.settled.get(&question.id).cloned().unwrap_or_default(),
        said: discussion.said.get(&question.id).into_iter().flatten().map(|said| (said.by, said.option)).collect(),
    };
    let open = desk.script.0.modules.iter().filter(|module| discussion.open.contains(&module.id));
    let view = |module: &Module| ModuleView {
        id: module.id,
        minutes: module.minutes,
        questions: module.questions.iter().map(question).collect(),
    };
    open.map(view).collect()
}

#[cfg(test)]
mod tests {
    use kernel::time::{Moment, Span};
    use vocabulary::{
        act::{Act, ActKind, TableAct},
        effect::Effect,
        inject::{After, Milestone, Row},
        module::AnswerOption,
        scenario::Scenario,
        terms::Text,
    };

    use super::*;
    use crate::{
        table::small_table::{SmallTable, bosso, tense},
        world::people_stage::slug,
    };

    fn option(id: &str, by: i32) -> AnswerOption {
        let effects = vec![Effect::Tension { community: bosso(), by }];
        AnswerOption { id: slug(id), text: Text::same(id), cost: 5, effects }
    }

    fn module(kind: QuestionKind, seats: &[&str]) -> Module {
        let options =
            if kind == QuestionKind::Open { Vec::new() } else { vec![option("calm", -200), option("harsh", 200)] };
        let seats = seats.iter().map(|seat| slug(seat)).collect();
        let question = Question { id: slug("q1"), text: Text::same("What now?"), kind, seats, options, budget: None };
        Module {
            id: slug("m1"),
            title: Text::same("A first evening"),
            at: Moment::new("+1h").expect("a moment"),
            after: None,
            when: None,
            minutes: 30,
            seats: Vec::new(),
            text: Text::same("It is said that …"),
            questions: vec![question],
            objectives: Vec::new(),
            notes: Text::default(),
        }
    }

    fn with(module: Module) -> SmallTable {
        let later = Row {
            id: slug("later"),
            subject: Text::same("later"),
            after: Some(After { row: slug("m1"), once: Milestone::Fired, by: Span::hours(1) }),
            ..Row::default()
        };
        SmallTable::of(Scenario { modules: vec![module], msel: vec![later], ..tense(&[], 400) })
    }

    fn says(option: Option<&str>, text: &str) -> Act {
        let option = option.map(|option| slug(option).into());
        Act::Table(TableAct::Answer { question: slug("q1").into(), option, text: text.to_owned() })
    }

    fn settled(table: &SmallTable) -> Vec<Option<String>> {
        let ends = table.facts.iter().filter_map(|fact| match fact.what {
            What::Exercise(ExerciseFact::QuestionSettled { option, .. }) => Some(option.map(|id| id.to_string())),
            _ => None,
        });
        ends.collect()
    }

    fn closed(table: &SmallTable) -> Vec<(i64, u32)> {
        let ends = table.facts.iter().filter_map(|fact| match fact.what {
            What::Exercise(ExerciseFact::ModuleClosed { settled, .. }) => Some((fact.at.0 / 60, settled)),
            _ => None,
        });
        ends.collect()
    }

    #[test]
    fn a_module_is_handed_out_with_its_questions_and_closes_by_itself_and_rows_may_follow_it() {
        let mut table = with(module(QuestionKind::Choice, &[]));
        table.pass(Span::hours(3));
        let view = table.exercise.seat(slug("agency")).expect("a seat");
        let words = view.inbox.iter().filter_map(|item| item.inject.as_ref()).map(|inject| inject.text.en.clone());
        assert!(
            words.clone().any(|words| words.contains("1. What now?") && words.contains("– calm")),
            "{:?}",
            words.collect::<Vec<_>>()
        );
        assert_eq!(closed(&table), [(90, 0)]);
        assert!(settled(&table).is_empty());
        assert_eq!(
            table.count(
                |what| matches!(what, What::Exercise(ExerciseFact::InjectFired { row, .. }) if *row == slug("later"))
            ),
            1
        );
    }

    #[test]
    fn what_all_who_are_asked_say_is_settled_at_once_and_changes_the_world() {
        let asked = ["commissioner", "agency"];
        let (mut table, mut idle) =
            (with(module(QuestionKind::Choice, &asked)), with(module(QuestionKind::Choice, &asked)));
        table.pass(Span::hours(1));
        table.seat("commissioner", &says(Some("harsh"), "")).expect("it is asked");
        table.seat("commissioner", &says(Some("calm"), "on second thoughts")).expect("it may think better of it");
        assert!(settled(&table).is_empty());
        table.seat("agency", &says(Some("calm"), "")).expect("it is asked");
        assert_eq!((settled(&table), closed(&table)), (vec![Some("calm".to_owned())], vec![(60, 1)]));
        let again = table.seat("agency", &says(Some("harsh"), ""));
        assert_eq!(again, Err(Refusal::Already { thing: slug("q1") }));
        table.pass(Span::hours(1));
        idle.pass(Span::hours(2));
        assert!(table.tension() + 150 < idle.tension());
    }

    #[test]
    fn where_they_differ_the_facilitator_says_for_the_table_or_what_most_said_counts_and_a_tie_is_nothing() {
        let differing = |answers: &[(&str, &str)], rules: Option<&str>| {
            let mut table = with(module(QuestionKind::Choice, &[]));
            table.pass(Span::hours(1));
            for (seat, option) in answers {
                table.seat(seat, &says(Some(option), "")).expect("they are asked");
            }
            if let Some(option) = rules {
                table.seat("facilitator", &says(Some(option), "as the room said")).expect("for the table");
            }
            table.pass(Span::hours(1));
            settled(&table)
        };
        let both = [("commissioner", "calm"), ("agency", "harsh")];
        assert_eq!(differing(&both, None), []);
        assert_eq!(differing(&both, Some("calm")), [Some("calm".to_owned())]);
        assert_eq!(differing(&both[..1], None), [Some("calm".to_owned())]);
    }

    #[test]
    fn an_order_is_given_one_after_the_other_and_words_settle_an_open_question() {
        let mut table = with(module(QuestionKind::Rank, &["commissioner"]));
        table.pass(Span::hours(1));
        table.seat("commissioner", &says(Some("calm"), "")).expect("the first");
        assert_eq!(table.seat("commissioner", &says(Some("calm"), "")), Err(Refusal::Already { thing: slug("calm") }));
        table.seat("commissioner", &says(Some("harsh"), "")).expect("the second");
        assert_eq!(settled(&table), [Some("calm".to_owned())]);
        let mut open = with(module(QuestionKind::Open, &["commissioner"]));
        assert_eq!(open.seat("commissioner", &says(None, "we wait")), Err(Refusal::NotAsked { question: slug("q1") }));
        open.pass(Span::hours(1));
        assert_eq!(open.seat("agency", &says(None, "we wait")), Err(Refusal::NotAsked { question: slug("q1") }));
        assert!(matches!(open.seat("commissioner", &says(None, " ")), Err(Refusal::Empty { .. })));
        open.seat("commissioner", &says(None, "we wait for the others")).expect("it is asked");
        assert_eq!(settled(&open), [None]);
        assert!(matches!(Act::kind(&says(None, "")), ActKind::Answer));
    }

    #[test]
    fn of_several_as_many_are_had_as_the_budget_lets_and_all_bring_what_they_bring() {
        let settled_with = |budget: u32, answers: &[(&str, Option<&str>)]| {
            let mut programme = module(QuestionKind::Several, &["commissioner", "agency"]);
            programme.questions[0].budget = Some(budget);
            let mut table = with(programme);
            table.pass(Span::hours(1));
            let results: Vec<_> = answers.iter().map(|(seat, option)| table.seat(seat, &says(*option, ""))).collect();
            table.pass(Span::hours(1));
            (settled(&table), results.into_iter().find_map(Result::err))
        };
        let named = |option: &str| Some(option.to_owned());
        let whole = [("facilitator", Some("calm")), ("facilitator", Some("harsh")), ("facilitator", None)];
        assert_eq!(settled_with(10, &whole), (vec![named("calm"), named("harsh")], None));
        let beyond = Refusal::BeyondBudget { option: slug("harsh"), left: 4 };
        assert_eq!(settled_with(9, &whole), (vec![named("calm")], Some(beyond)));
        let differ = [("commissioner", Some("calm")), ("agency", Some("calm")), ("agency", Some("harsh"))];
        assert_eq!(settled_with(10, &differ), (vec![named("calm")], None), "what more than half have named");
    }
}
