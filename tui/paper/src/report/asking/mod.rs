//! What the people of a seat are asked of themselves and of the exercise: the four parts, what the moment asks for, and what they have said
//! so far. A phone's pages and the screens of a terminal ask here, so that both ask the same in the same order and keep the same lines.
//!
//! [`rules`] says what they are told first, [`count`] and [`rating`] make an answer of what was filled in. How that is drawn, which keys or
//! taps lead through it and where answers are kept is not known here.

pub mod count;
pub mod rating;
pub mod rules;

use std::collections::BTreeMap;

use kernel::names::Slug;
use vocabulary::scenario::Scenario;
use words::{Lang, participant::YouText, say, ui};

use super::answers::{Headcount, HeardSeats, SeatAnswer};

/// A part of what a seat is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AskedPart {
    /// The ground rules, what is recorded, and whether they take part.
    Rules,
    /// How many they are.
    Count,
    /// Oneself, before the exercise.
    Before,
    /// Oneself and the day, after it.
    After,
}

impl AskedPart {
    /// All of them, in the order in which they are listed. Each is open at any time; the moment asks for one ([`SaidSoFar::due`]).
    pub const ALL: [Self; 4] = [Self::Rules, Self::Count, Self::Before, Self::After];

    /// The form about oneself before the exercise or after it.
    pub fn rating(after: bool) -> Self {
        if after { Self::After } else { Self::Before }
    }

    /// Its name in a file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Count => "count",
            Self::Before => "before",
            Self::After => "after",
        }
    }
    /// The part with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// What it is called.
    pub fn label(self) -> YouText {
        match self {
            Self::Rules => YouText::Rules,
            Self::Count => YouText::Count,
            Self::Before => YouText::RateBefore,
            Self::After => YouText::RateAfter,
        }
    }

    /// What stands above it where the moment asks for it.
    pub fn heading(self) -> YouText {
        if self == Self::After { YouText::AtTheEnd } else { YouText::BeforeWeBegin }
    }
    /// What it is called there.
    pub fn asked_as(self) -> YouText {
        if self == Self::After { YouText::GiveFeedback } else { self.label() }
    }
}

/// What somebody has filled in so far, by the key of each question.
pub trait GivenSoFar {
    /// What was given to a question; nothing where it was not answered yet.
    fn given(&self, key: &str) -> Option<&str>;
}

impl GivenSoFar for BTreeMap<String, String> {
    fn given(&self, key: &str) -> Option<&str> {
        self.get(key).map(String::as_str)
    }
}

/// What a seat has said so far.
#[derive(Clone, Debug)]
pub struct SaidSoFar {
    heard: HeardSeats,
    seat: Slug,
    lines: usize,
}

impl SaidSoFar {
    /// Puts together what a seat of a scenario said.
    pub fn of(answers: &[SeatAnswer], scenario: &Scenario, seat: Slug) -> Self {
        Self { heard: HeardSeats::of(answers, scenario), seat, lines: answers.len() }
    }

    /// How many lines that was put together from.
    pub fn lines(&self) -> usize {
        self.lines
    }

    /// Which seat.
    pub fn seat(&self) -> Slug {
        self.seat
    }
    /// What it said last when it was asked whether it takes part; nothing where it has not said.
    pub fn consent(&self) -> Option<bool> {
        self.heard.consent.get(&self.seat).copied()
    }
    /// Whether it takes part.
    pub fn agreed(&self) -> bool {
        self.consent() == Some(true)
    }
    /// How many they are, as they said last.
    pub fn count(&self) -> Option<&Headcount> {
        self.heard.present.get(&self.seat)
    }
    /// How many forms were sent, before or after.
    pub fn forms(&self, after: bool) -> u32 {
        self.heard.forms_of(self.seat, after)
    }

    /// What the moment asks for: what is still to be done before it begins, or once the hot wash has begun. Nothing where that is done.
    pub fn due(&self, hot_wash: bool) -> Option<AskedPart> {
        if hot_wash {
            return (self.forms(true) == 0).then_some(AskedPart::After);
        }
        // Whoever entered by page 1 knows what is recorded, and has heard no rule yet: from the rules the way leads on to the count.
        if !self.agreed() || self.count().is_none() {
            return Some(AskedPart::Rules);
        }
        (self.forms(false) == 0).then_some(AskedPart::Before)
    }

    /// How far a part is, in words: done, how many people, how many forms, or not yet.
    pub fn state(&self, part: AskedPart, lang: Lang) -> String {
        let forms = |after| match self.forms(after) {
            0 => None,
            n => Some(say(lang, YouText::Forms, &[("n", &n.to_string())])),
        };
        let done = match part {
            AskedPart::Rules => self.agreed().then(|| ui(lang, YouText::Done).to_owned()),
            AskedPart::Count => {
                self.count().map(|count| say(lang, YouText::People, &[("n", &count.people().to_string())]))
            }
            AskedPart::Before => forms(false),
            AskedPart::After => forms(true),
        };
        done.unwrap_or_else(|| ui(lang, YouText::NotDone).to_owned())
    }
}

#[cfg(test)]
mod tests;
