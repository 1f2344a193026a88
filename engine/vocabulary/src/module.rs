//! Modules of a discussion: a situation, the questions that the table talks over, and what its answers change. The exercise clock stands
//! still meanwhile; how long people may talk is said in minutes of the wall clock.
//!
//! Shapes, and the row of the MSEL that a module is in play: it comes, is held, put off and handed out as any other row.

use kernel::{
    names::Slug,
    time::{Moment, Span},
};
use serde::{Deserialize, Serialize};

use super::{
    condition::Condition,
    effect::Effect,
    inject::{After, Mode, Row, RowKind},
    scenario::Scenario,
    terms::Text,
    written::shapes,
};

shapes! {
    /// What a question asks for.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    pub enum QuestionKind {
        /// Words.
        #[default]
        Open,
        /// One of its options.
        Choice,
        /// Its options in an order: one after the other, the most important first. What stands first has its effects.
        Rank,
        /// As many of its options as the budget lets: one after the other, and then an answer without an option: that is all.
        Several,
    }

    /// One of the answers that a question offers.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct AnswerOption {
        /// Its id.
        pub id: Slug,
        /// What it says.
        pub text: Text,
        /// What it costs, in United States dollars, where there is a budget.
        #[serde(default)]
        pub cost: u32,
        /// What it does to the world if the table settles on it.
        #[serde(default)]
        pub effects: Vec<Effect>,
    }

    /// A question of a module. It is settled when the facilitator answers for the table, when all who are asked have said the same, or
    /// when the module closes: then for what most of them said. Where as many said something else nothing is settled.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Question {
        /// Its id.
        pub id: Slug,
        /// The question.
        pub text: Text,
        /// What it asks for.
        #[serde(default)]
        pub kind: QuestionKind,
        /// The seats that are asked; those of the module, if none is named.
        #[serde(default)]
        pub seats: Vec<Slug>,
        /// What can be answered, for all but words.
        #[serde(default)]
        pub options: Vec<AnswerOption>,
        /// What all that is chosen may cost together, in United States dollars; as much as anybody likes, if nothing is said.
        #[serde(default)]
        pub budget: Option<u32>,
    }

    /// A module of a discussion.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Module {
        /// Its id. Other rows can wait for it as for a row.
        pub id: Slug,
        /// Its title.
        pub title: Text,
        /// When it opens; it may be left out where it comes after a row or another module.
        #[serde(default, skip_serializing_if = "Moment::is_left_out")]
        pub at: Moment,
        /// It opens only after this row or module.
        #[serde(default)]
        pub after: Option<After>,
        /// It opens only if and when this holds.
        #[serde(default)]
        pub when: Option<Condition>,
        /// For how many minutes of the wall clock the table talks. If the exercise clock goes on meanwhile, it closes after as many of those.
        pub minutes: u32,
        /// The seats that take part; all, if none is named.
        #[serde(default)]
        pub seats: Vec<Slug>,
        /// The situation, as it is handed out and read aloud.
        pub text: Text,
        /// What is talked over.
        #[serde(default)]
        pub questions: Vec<Question>,
        /// Objectives that it serves.
        #[serde(default)]
        pub objectives: Vec<Slug>,
        /// For the facilitator's eyes.
        #[serde(default)]
        pub notes: Text,
    }
}

impl Module {
    /// How long it stays open while the exercise clock goes.
    pub fn lasts(&self) -> Span {
        Span::minutes(self.minutes.max(1).into())
    }

    /// Who takes part.
    pub fn at_table(&self, scenario: &Scenario) -> Vec<Slug> {
        if self.seats.is_empty() { scenario.seats.iter().map(|seat| seat.id).collect() } else { self.seats.clone() }
    }

    /// The row of the MSEL that it is in play.
    pub fn row(&self, scenario: &Scenario) -> Row {
        Row {
            id: self.id,
            kind: RowKind::Administrative,
            at: self.at.clone(),
            after: self.after.clone(),
            when: self.when.clone(),
            to: self.at_table(scenario),
            mode: Mode::Handout,
            subject: self.title.clone(),
            text: self.handed_out(),
            objectives: self.objectives.clone(),
            notes: self.notes.clone(),
            ..Row::default()
        }
    }

    /// The situation, and the questions with their numbers.
    fn handed_out(&self) -> Text {
        let mut text = self.text.clone();
        for (n, question) in self.questions.iter().enumerate() {
            text = text.joined(&format!("\n\n{}. ", n + 1), &question.text);
            for option in &question.options {
                text = text.joined("\n– ", &option.text);
            }
        }
        text
    }
}

impl Question {
    /// What is left of the budget beside these options; nothing where there is none.
    pub fn left(&self, options: &[Slug]) -> Option<u32> {
        let costs = self.options.iter().filter(|option| options.contains(&option.id)).map(|option| option.cost);
        self.budget.map(|budget| budget.saturating_sub(costs.sum()))
    }
    /// Whether an option can be had beside these.
    pub fn can_pay(&self, option: Slug, beside: &[Slug]) -> bool {
        let cost = self.option(option).map_or(0, |option| option.cost);
        self.left(beside).is_none_or(|left| cost <= left)
    }
    /// Who is asked.
    pub fn asked(&self, module: &Module, scenario: &Scenario) -> Vec<Slug> {
        if self.seats.is_empty() { module.at_table(scenario) } else { self.seats.clone() }
    }
    /// One of its options.
    pub fn option(&self, id: Slug) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.id == id)
    }
}

impl Scenario {
    /// A question by its id, and the module in which it stands.
    pub fn question(&self, id: Slug) -> Option<(&Module, &Question)> {
        let questions = self.modules.iter().flat_map(|module| module.questions.iter().map(move |it| (module, it)));
        questions.into_iter().find(|(_, question)| question.id == id)
    }
}
