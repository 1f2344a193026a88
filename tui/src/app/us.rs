//! What the people of a seat have before them when they answer for themselves: where they stand, and what they have filled in and not sent.
//! It stays with the seat when the keyboard goes elsewhere or a line is lost.
//!
//! What is asked, and when, is in [`paper::report::asking`]; what keys do here is in `update`.

use std::collections::BTreeMap;

use paper::report::asking::AskedPart;

use crate::input::Input;

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UsPage {
    /// All parts, and how far each is.
    #[default]
    Menu,
    /// A part, at what is asked there now.
    Part(AskedPart),
    /// A form was sent, after the exercise or before it: the next person may answer.
    Sent(bool),
}

/// What the people of a seat have before them.
#[derive(Clone, Debug, Default)]
pub struct UsDesk {
    /// What is shown.
    pub page: UsPage,
    /// The chosen line; none where nobody may choose by mistake.
    pub at: Option<usize>,
    /// What is wrong.
    pub fault: Option<String>,
    /// What was begun and not sent.
    pub begun: BTreeMap<AskedPart, BegunPart>,
}

/// The name under which it is written how far somebody has come; no question has a key with a space.
const ASKED: &str = "asked now";
/// More is asked in no part.
const MOST_ASKED: usize = 1000;

/// A part that was begun.
#[derive(Clone, Debug, Default)]
pub struct BegunPart {
    /// What was filled in, by the key of the question.
    pub given: BTreeMap<String, String>,
    /// Which question is asked now: one past the last when it is only to be sent.
    pub asked: usize,
    /// The words that are being written.
    pub input: Option<Input>,
}

impl BegunPart {
    /// Whether somebody has filled in anything.
    pub fn holds_something(&self) -> bool {
        !self.given.is_empty() || self.input.as_ref().is_some_and(|input| !input.words().is_empty())
    }

    /// What was filled in and how far somebody has come, as names and values; `key` is that of the question which is asked now. Nothing
    /// where nobody has filled in anything.
    pub fn written(&self, key: Option<&str>) -> Vec<(String, String)> {
        if !self.holds_something() {
            return Vec::new();
        }
        let mut given = self.given.clone();
        if let (Some(key), Some(input)) = (key, &self.input) {
            given.insert(key.to_owned(), input.words());
        }
        [(ASKED.to_owned(), self.asked.to_string())].into_iter().chain(given).collect()
    }

    /// Reads that again.
    pub fn read(fields: &[(String, String)]) -> Self {
        let mut given: BTreeMap<String, String> = fields.iter().cloned().collect();
        let asked = given.remove(ASKED).and_then(|asked| asked.parse().ok());
        // The file may have been written by hand.
        let asked = asked.filter(|asked| *asked < MOST_ASKED).unwrap_or(0);
        Self { given, asked, input: None }
    }
}

impl UsDesk {
    /// What is begun of the part that is shown.
    pub fn here(&self) -> Option<&BegunPart> {
        match self.page {
            UsPage::Part(part) => self.begun.get(&part),
            _ => None,
        }
    }
    /// The words that are being written.
    pub fn input(&self) -> Option<&Input> {
        self.here()?.input.as_ref()
    }
    /// The same, to change them.
    pub fn input_mut(&mut self) -> Option<&mut Input> {
        match self.page {
            UsPage::Part(part) => self.begun.get_mut(&part)?.input.as_mut(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_begun_is_read_as_it_was_written_with_the_words_that_are_being_written() {
        let given = BTreeMap::from([("can-1".to_owned(), "4".to_owned())]);
        let begun = BegunPart { given, asked: 1, input: Some(Input::lines("Le tam")) };
        let again = BegunPart::read(&begun.written(Some("strengths")));
        assert_eq!((again.asked, again.given.len()), (1, 2));
        assert_eq!(again.given["strengths"], "Le tam");
        assert!(BegunPart::default().written(None).is_empty());
        assert_eq!(BegunPart::read(&[(ASKED.to_owned(), "x".to_owned())]).asked, 0);
    }
}
