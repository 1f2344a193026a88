//! The report as a sheet to fill in: the evaluation guide. A row a task with what is known of it and room for a rating and an observation; a
//! row a statement of the feedback; the improvement plan as it is drafted; the timeline; who knew what when. Plain data: how a workbook
//! is made of it, and read back, is not known here.

use std::collections::BTreeSet;

use kernel::names::Slug;
use vocabulary::{measure::MEASURES, scenario::Scenario};
use words::{
    Lang,
    statements::{Statement, statements},
};

use super::{
    drafting::Drafting,
    flow, improvement, objectives,
    played::{ReportWish, ReportedExercise},
    ratings::{Feedback, PlanLine, TaskRating},
    timeline,
};

/// All that goes into the workbook, in the language of the report and as its edition has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    /// In which language.
    pub lang: Lang,
    /// The exercise.
    pub title: String,
    /// A row a task.
    pub tasks: Vec<GuideTask>,
    /// A row a statement, with answers that were entered already.
    pub feedback: Vec<Feedback>,
    /// The improvement plan.
    pub plan: Vec<PlanLine>,
    /// What mattered most: number of the fact, time, what, from what.
    pub timeline: Vec<[String; 4]>,
    /// Who knew what when: the heads, then a row a matter.
    pub knowledge: (Vec<String>, Vec<Vec<String>>),
    /// What may stand where a measure is named.
    pub measures: Vec<String>,
}

/// A critical task to be rated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // Each is named after its column.
pub struct GuideTask {
    pub id: String,
    pub objective: String,
    pub capability: String,
    pub task: String,
    pub asked_of: String,
    pub target: String,
    pub actual: String,
    pub evidence: String,
    pub rated: TaskRating,
}

/// What may be rated and named: by this a workbook that comes back is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideNames {
    /// The critical tasks.
    pub tasks: BTreeSet<Slug>,
    /// The keys of measures.
    pub measures: BTreeSet<String>,
}

impl GuideNames {
    /// Those of a scenario. Of a measure that is published for each of several things the keys of its main measures are known.
    pub fn of(scenario: &Scenario) -> Self {
        let tasks = scenario.objectives.iter().flat_map(|objective| &objective.tasks).map(|task| task.id).collect();
        let alone = MEASURES.iter().filter(|measure| measure.alone).map(|measure| measure.key.to_owned());
        let main = scenario.main_measures.iter().map(|main| main.measure.clone());
        Self { tasks, measures: alone.chain(main).collect() }
    }
}

/// Draws the guide.
pub fn guide(played: &ReportedExercise<'_>, wish: &ReportWish) -> Guide {
    let draft = Drafting::of(played, wish);
    let (names, scenario) = (&draft.names, played.scenario);
    let tasks = draft.tasks.iter().map(|found| {
        let cites = found.fact.into_iter().chain(found.last_acts.iter().copied());
        let rated = wish.ratings.as_ref().and_then(|ratings| ratings.tasks.get(&found.task.id));
        GuideTask {
            id: found.task.id.to_string(),
            objective: names.text(&found.objective.text),
            capability: names.text(&found.objective.capability),
            task: names.text(&found.task.text),
            asked_of: draft.seats(&found.task.seats),
            target: found.task.by.as_ref().map(|by| names.moment(by)).unwrap_or_default(),
            actual: objectives::actual(&draft, found),
            evidence: cites.map(|n| n.to_string()).collect::<Vec<_>>().join(", "),
            rated: rated.cloned().unwrap_or_default(),
        }
    });
    Guide {
        lang: wish.lang,
        title: names.text(&scenario.title),
        tasks: tasks.collect(),
        feedback: feedback(&draft),
        plan: improvement::lines(&draft).into_iter().map(|(line, _)| line).collect(),
        timeline: timeline::rows(&draft),
        knowledge: flow::table(&draft),
        measures: GuideNames::of(scenario).measures.into_iter().collect(),
    }
}

/// The statements of the form that participants filled in, with what has been counted of paper. What was answered at seats is not
/// among it: it would count twice once the sheet comes back.
fn feedback(draft: &Drafting<'_>) -> Vec<Feedback> {
    let known = draft.wish.ratings.as_ref().map(|ratings| ratings.feedback.as_slice()).unwrap_or_default();
    let counted = |Statement { text: statement, .. }| {
        let counted = known.iter().find(|of| of.statement == statement).cloned();
        counted.unwrap_or_else(|| Feedback { statement, ..Feedback::default() })
    };
    statements(draft.played.scenario, &draft.names).into_iter().map(counted).collect()
}
