//! What is said of a sheet: what was noticed, what was guessed, and what could not be taken. The sentences stand in [`words::sheets`].

use words::{
    Lang, say,
    sheets::{Said, Weighed as _},
};

use crate::cell::Address;

pub use words::sheets::Weight;

/// Something to say, perhaps of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    said: Said,
    /// The cell as people find it; empty where it is about the whole file.
    at: String,
    with: Vec<(&'static str, String)>,
}

impl Remark {
    /// About the file as a whole.
    pub(crate) fn new(said: Said) -> Self {
        Self { said, at: String::new(), with: Vec::new() }
    }

    /// About a cell.
    pub(crate) fn of(said: Said, at: &Address) -> Self {
        Self { said, at: at.to_string(), with: Vec::new() }
    }

    /// Fills in a blank of the sentence.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.with.push((name, value.into()));
        self
    }

    /// How much it matters.
    pub fn weight(&self) -> Weight {
        self.said.weight()
    }

    /// The sentence, with the address of its cell in front.
    pub fn say(&self, lang: Lang) -> String {
        let with: Vec<(&str, &str)> = self.with.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let said = say(lang, self.said, &with);
        if self.at.is_empty() { said } else { format!("{}{}{said}", words::clean(&self.at), lang.colon()) }
    }

    /// Which sentence it is, for tests.
    #[cfg(test)]
    pub(crate) fn is(&self, said: Said) -> bool {
        self.said == said
    }
}
