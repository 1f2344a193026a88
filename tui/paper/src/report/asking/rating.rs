//! Oneself before the exercise; oneself, the day and one's words after it. One question at a time; several people of a seat answer one after
//! the other, each with a form of their own.

use std::collections::BTreeMap;

use vocabulary::scenario::Scenario;
use words::{
    Lang, Names,
    papers::PaperPhrases,
    participant::YouText,
    say,
    statements::{Statement, StatementOf, statements},
};

use super::{GivenSoFar, SaidSoFar};
use crate::report::answers::{AnswerGiven, LONGEST_ANSWER, MOST_PEOPLE, Rated};

/// What a statement can be answered with, from 1 on; whoever does not answer gives 0.
pub const SCORES: [YouText; 5] = [YouText::NotAtAll, YouText::ALittle, YouText::SoSo, YouText::Rather, YouText::Fully];
/// So many things are taken one by one; whoever writes more lines has them as one text.
const MOST_LINES: usize = 10;
/// What is answered in words, by the keys under which it is kept: what went well, what should change, the plan, and anything else.
const WRITTEN: [&str; 4] = ["strengths", "changes", "plan", "anything"];

/// A question of the form.
#[derive(Clone, Debug)]
pub enum FormQuestion {
    /// Answered from 1 to 5.
    Scored(Statement),
    /// Answered in words.
    Written {
        /// The key under which they are kept.
        key: &'static str,
        /// The question.
        asks: &'static str,
    },
}

impl FormQuestion {
    /// The key under which its answer is kept.
    pub fn key(&self) -> &str {
        match self {
            Self::Scored(statement) => &statement.key,
            Self::Written { key, .. } => key,
        }
    }
    /// What it says.
    pub fn title(&self) -> &str {
        match self {
            Self::Scored(statement) => &statement.text,
            Self::Written { asks, .. } => asks,
        }
    }
    /// What is asked of it: whether one can, whether one agrees, or words, one thing a line.
    pub fn asks(&self) -> YouText {
        match self {
            Self::Scored(statement) if statement.of == StatementOf::Oneself => YouText::CanYou,
            Self::Scored(_) => YouText::DoYouAgree,
            Self::Written { .. } => YouText::OneALine,
        }
    }
}

/// The form of one person.
#[derive(Clone, Debug)]
pub struct RatingForm {
    /// Whether it is filled in after the exercise.
    pub after: bool,
    /// Whose form it is: so many of this seat were sent before, and this one.
    pub person: u32,
    /// What it asks, in its order.
    pub questions: Vec<FormQuestion>,
}

impl RatingForm {
    /// The next form of a seat.
    pub fn of(scenario: &Scenario, names: &Names, said: &SaidSoFar, after: bool) -> Self {
        let w = PaperPhrases::of(names.lang());
        let all = statements(scenario, names).into_iter();
        let asked = all.filter(|statement| after || statement.of == StatementOf::Oneself);
        let mut questions: Vec<FormQuestion> = asked.map(FormQuestion::Scored).collect();
        if after {
            // First oneself, as before it, then the day.
            questions
                .sort_by_key(|question| matches!(question, FormQuestion::Scored(it) if it.of == StatementOf::Exercise));
            let asks = [w.three_strengths, w.three_actions, w.plan_change, w.anything];
            let written = WRITTEN.into_iter().zip(asks).map(|(key, asks)| FormQuestion::Written { key, asks });
            questions.extend(written.filter(|question| question.key() != "plan" || scenario.plan.is_some()));
        }
        Self { after, person: said.forms(after) + 1, questions }
    }

    /// Whether no further person of this seat can answer.
    pub fn is_full(&self) -> bool {
        self.person > MOST_PEOPLE
    }

    /// The question with this key, with its place in the form.
    pub fn question(&self, key: &str) -> Option<(usize, &FormQuestion)> {
        self.questions.iter().enumerate().find(|(_, question)| question.key() == key)
    }

    /// The first question that was not answered yet, with its place in the form; nothing when all of it can be sent.
    pub fn next(&self, given: &dyn GivenSoFar) -> Option<(usize, &FormQuestion)> {
        self.questions.iter().enumerate().find(|(_, question)| given.given(question.key()).is_none())
    }

    /// How many questions were answered with more than nothing.
    pub fn answered(&self, given: &dyn GivenSoFar) -> usize {
        let answered = |question: &&FormQuestion| !matches!(given.given(question.key()), None | Some("" | "0"));
        self.questions.iter().filter(answered).count()
    }

    /// What was filled in, as it is kept.
    pub fn said(&self, given: &dyn GivenSoFar) -> AnswerGiven {
        let scored = self.questions.iter().filter_map(|question| match question {
            FormQuestion::Scored(statement) => {
                let answer: u8 = given.given(&statement.key)?.parse().ok()?;
                (1..=5).contains(&answer).then(|| (statement.key.clone(), answer))
            }
            FormQuestion::Written { .. } => None,
        });
        let answers: BTreeMap<String, u8> = scored.collect();
        let rated = Rated { person: self.person, answers };
        if !self.after {
            return AnswerGiven::Before(rated);
        }
        let [strengths, changes, plan, anything] = WRITTEN.map(|key| given.given(key).unwrap_or_default());
        let text = |given: &str| words::clean(given.trim());
        let (plan, anything) = (text(plan), text(anything));
        AnswerGiven::After { rated, strengths: lines(strengths), changes: lines(changes), plan, anything }
    }
}

/// Whether a question with this key is answered in words.
pub fn is_written(key: &str) -> bool {
    WRITTEN.contains(&key)
}

/// Whether a text is as short as a form takes.
pub fn fits(text: &str) -> bool {
    text.chars().count() <= LONGEST_ANSWER
}

/// What is said of words that are longer; nothing of others.
pub fn too_long(text: &str, lang: Lang) -> Option<String> {
    let with = [("n", &*text.chars().count().to_string()), ("most", &*LONGEST_ANSWER.to_string())];
    (!fits(text)).then(|| say(lang, YouText::TooLong, &with))
}

/// The things that somebody wrote, one a line.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(words::clean).map(|line| line.trim().to_owned());
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    if lines.len() > MOST_LINES { vec![words::clean(text.trim())] } else { lines }
}
