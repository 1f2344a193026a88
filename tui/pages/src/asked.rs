//! What a browser asks for, once the server has taken it apart and found it genuine.
//!
//! It ignores headers, cookies and tokens. It keeps what was typed as it was typed; whoever shows it cleans it.

/// The pairs of a query or of a form, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormFields(pub Vec<(String, String)>);

/// What stands in a form and was not filled in by anybody.
const NOT_FILLED_IN: [&str; 7] = ["token", "send", "keep", "sure", "yes", "no", "change"];

/// Lists, in which something stands before anybody has touched them.
const LISTS: [&str; 5] = ["place", "need", "about", "means", "community"];

impl FormFields {
    /// The first value of this name; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }
    /// All values of this name, as ticks have them.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
    /// From which row of so many a page is asked for; past the end it is the last, so that no page is empty.
    pub(crate) fn page_from(&self, all: usize) -> usize {
        self.get("from").parse().unwrap_or(0_usize).min(all.saturating_sub(1))
    }
    /// What was filled in: all but the token and the buttons.
    pub fn filled_in(&self) -> Self {
        Self(self.0.iter().filter(|(name, _)| !NOT_FILLED_IN.contains(&name.as_str())).cloned().collect())
    }
    /// The same, if anything was chosen or typed; nothing where only lists stand as they stood at first.
    pub fn begun(&self) -> Self {
        let filled = self.filled_in();
        let touched = |(name, value): &(String, String)| !LISTS.contains(&name.as_str()) && !value.trim().is_empty();
        if filled.0.iter().any(touched) { filled } else { Self::default() }
    }
    /// Whether something of this name came, be it empty: a button that was pressed.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }
}

impl<const N: usize> From<[(&str, &str); N]> for FormFields {
    fn from(pairs: [(&str, &str); N]) -> Self {
        Self(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec())
    }
}

/// A form that was sent. Its token was right: it is one of ours, made for this session and this path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostedForm {
    /// What stands in it.
    pub fields: FormFields,
    /// How many acts the seat had when the form was made, as its token says. Fewer than now: the page is old, or it was sent twice.
    pub acts: u32,
}

/// What a browser asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requested {
    /// The parts of the path behind [`BASE`](crate::BASE): none for the first page.
    pub path: Vec<String>,
    /// What stands behind the question mark.
    pub query: FormFields,
    /// The form, if one was sent.
    pub form: Option<PostedForm>,
}
