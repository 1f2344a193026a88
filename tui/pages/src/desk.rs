//! What a seat has begun and read on its phone. It lies with the host, so that a line that is lost or a phone that is taken away
//! costs what was not sent, and nothing else.
//!
//! It outlives sessions, and it knows no device: the next phone at this seat finds it as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::{asked::FormFields, speech::Speech};

/// So many forms that were begun are kept for a seat; of more, what was not touched for longest is let go.
const KEPT: usize = 24;

/// What a seat has begun and read.
#[derive(Clone, Debug, Default)]
pub struct PhoneDesk {
    /// The items of the inbox that have been read, by number; shared with the seat's terminal.
    pub read: BTreeSet<u32>,
    /// What its pages are written in.
    pub speech: Speech,
    /// Whether a neutral page hides everything until somebody opens it again.
    pub covered: bool,
    /// Whether the facilitator has been called.
    pub hand: bool,
    /// Forms that were begun, by the page on which they stand, and when each was touched last.
    drafts: BTreeMap<String, (u64, FormFields)>,
    touched: u64,
}

impl PhoneDesk {
    /// A desk on which nothing lies.
    pub fn new(speech: Speech) -> Self {
        Self { speech, ..Self::default() }
    }

    /// What was begun on a page.
    pub fn draft(&self, page: &str) -> Option<&FormFields> {
        self.drafts.get(page).map(|(_, fields)| fields)
    }

    /// Keeps what was begun on a page, if anything was.
    pub fn keep(&mut self, page: &str, fields: FormFields) {
        if fields.0.iter().all(|(_, value)| value.trim().is_empty()) {
            return self.let_go(page);
        }
        self.touched += 1;
        self.drafts.insert(page.to_owned(), (self.touched, fields));
        while self.drafts.len() > KEPT
            && let Some(oldest) =
                self.drafts.iter().min_by_key(|(_, (touched, _))| *touched).map(|(page, _)| page.clone())
        {
            self.drafts.remove(&oldest);
        }
    }

    /// Lets go of what was begun on a page: it was sent.
    pub fn let_go(&mut self, page: &str) {
        self.drafts.remove(page);
    }

    /// The pages on which something was begun, the newest first.
    pub fn begun(&self) -> Vec<&str> {
        let mut pages: Vec<_> = self.drafts.iter().map(|(page, (touched, _))| (*touched, page.as_str())).collect();
        pages.sort_unstable_by(|one, other| other.cmp(one));
        pages.into_iter().map(|(_, page)| page).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_drafts_are_kept_and_the_oldest_let_go() {
        let mut desk = PhoneDesk::default();
        for n in 0..=KEPT {
            desk.keep(&n.to_string(), FormFields::from([("text", "abc")]));
        }
        desk.keep("1", FormFields::from([("text", "def")]));
        assert_eq!((desk.draft("0"), desk.begun().len()), (None, KEPT));
        assert_eq!(desk.begun().first(), Some(&"1"), "touched last");
        desk.let_go("1");
        assert_eq!(desk.draft("1"), None);
    }
}
