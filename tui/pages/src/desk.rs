//! What a seat has begun and read on its phone. It lies with the host, so that a line that is lost or a phone that is taken away
//! costs what was not sent, and nothing else.
//!
//! It outlives sessions, and it knows no device: the next phone at this seat finds it as it is. What was begun is handed to the
//! [table](SeatTable), which writes it down: it outlives the host as well, and only then a page calls it kept.

use std::collections::{BTreeMap, BTreeSet};

use super::{asked::FormFields, speech::Speech, table::SeatTable};

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
    /// Why what was begun here last could not be written down, if it could not.
    pub(crate) unkept: Option<String>,
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

    /// With what was begun on a page and written down before. Returns the desk.
    pub fn with(mut self, page: &str, fields: FormFields) -> Self {
        self.touched += 1;
        self.drafts.insert(page.to_owned(), (self.touched, fields));
        self
    }

    /// Keeps what was begun on a page, if anything was. It lies here whatever becomes of it on the disk.
    ///
    /// # Errors
    /// Why it could not be written down, in the language of the room.
    pub fn keep(&mut self, table: &mut dyn SeatTable, page: &str, fields: FormFields) -> Result<(), String> {
        if fields.0.iter().all(|(_, value)| value.trim().is_empty()) {
            self.let_go(table, page);
            return Ok(());
        }
        let written = table.keep_draft(page, &fields);
        self.unkept = written.clone().err();
        self.touched += 1;
        self.drafts.insert(page.to_owned(), (self.touched, fields));
        while self.drafts.len() > KEPT
            && let Some(oldest) =
                self.drafts.iter().min_by_key(|(_, (touched, _))| *touched).map(|(page, _)| page.clone())
        {
            self.let_go(table, &oldest);
        }
        written
    }

    /// Lets go of what was begun on a page: it was sent. Where that cannot be written down now, it is with what is written next.
    pub fn let_go(&mut self, table: &mut dyn SeatTable, page: &str) {
        if self.drafts.remove(page).is_some() {
            self.unkept = table.keep_draft(page, &FormFields::default()).err();
        }
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
    use crate::tests::disk::Disk;

    fn words(text: &str) -> FormFields {
        FormFields::from([("text", text)])
    }

    #[test]
    fn the_newest_drafts_are_kept_and_the_oldest_let_go_here_and_on_the_disk() {
        let (mut desk, mut disk) = (PhoneDesk::default(), Disk::default());
        for n in 0..=KEPT {
            desk.keep(&mut disk, &n.to_string(), words("abc")).expect("room");
        }
        desk.keep(&mut disk, "1", words("def")).expect("room");
        assert_eq!((desk.draft("0"), desk.begun().len()), (None, KEPT));
        assert_eq!(desk.begun().first(), Some(&"1"), "touched last");
        assert_eq!((disk.begun.len(), disk.begun.get("1")), (KEPT, Some(&words("def"))));
        desk.let_go(&mut disk, "1");
        assert_eq!((desk.draft("1"), disk.begun.get("1")), (None, None));
    }

    #[test]
    fn what_the_disk_does_not_take_is_said_and_lies_here_all_the_same() {
        let (mut desk, mut disk) = (PhoneDesk::default(), Disk { full: true, ..Disk::default() });
        assert_eq!(desk.keep(&mut disk, "warn", words("abc")), Err("no room".to_owned()));
        assert_eq!(desk.draft("warn"), Some(&words("abc")));
    }
}
