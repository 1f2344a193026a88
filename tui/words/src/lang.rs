//! The languages, and what differs between them everywhere.

use vocabulary::terms::Text;

/// A language of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Of what is said in both languages, what is said in this one.
    pub fn pick<T>(self, en: T, fr: T) -> T {
        match self {
            Self::En => en,
            Self::Fr => fr,
        }
    }

    /// The same of a pair.
    pub fn either<T>(self, (en, fr): (T, T)) -> T {
        self.pick(en, fr)
    }

    /// What stands between a label and its value; French asks for a space that does not break.
    pub fn colon(self) -> &'static str {
        self.pick(": ", "\u{a0}: ")
    }

    /// What stands between the parts of a list that have commas of their own.
    pub fn semicolon(self) -> &'static str {
        self.pick("; ", " ; ")
    }

    /// All languages, in the order in which screens list them.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The language that `--lang` or the value of `LANG` asks for: French for `fr`, `fr_NE.UTF-8` and the like, English for
    /// anything else.
    pub fn from_env(lang: Option<&str>) -> Self {
        let asked = lang.unwrap_or_default().trim().to_ascii_lowercase();
        match asked.split(['_', '-', '.', '@']).next() {
            Some("fr" | "fra" | "fre" | "french" | "francais" | "français") => Self::Fr,
            _ => Self::En,
        }
    }
    /// The two letters that `--lang` takes.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
    /// The letter before a day of the exercise: `D1`, `J1`.
    pub fn day_letter(self) -> char {
        match self {
            Self::En => 'D',
            Self::Fr => 'J',
        }
    }
    /// The other language.
    #[must_use]
    pub fn toggle(self) -> Self {
        match self {
            Self::En => Self::Fr,
            Self::Fr => Self::En,
        }
    }
    /// The words of a scenario's text in this language, as they were written; [`clean`](super::clean()) them before they are shown.
    pub fn of(self, text: &Text) -> &str {
        match self {
            Self::En => &text.en,
            Self::Fr => &text.fr,
        }
    }
}
