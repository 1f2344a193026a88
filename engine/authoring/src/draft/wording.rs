//! What a draft asks of whoever speaks a language: the comments that teach, and texts that stand in for those of the author.

use kernel::names::Slug;
use vocabulary::terms::Text;

use super::gaps::Missing;

/// What a draft says in some language: the comments that teach, and texts that stand in for those of the author.
pub trait Wording {
    /// A comment; it may have several lines.
    fn comment(&self, about: Comment<'_>) -> String;
    /// What a type of the format is, or a field of it; `english` is what it says of itself.
    fn about(&self, of: &'static str, field: Option<&'static str>, english: &'static str) -> String;
    /// A text that stands in, in both languages.
    fn stand_in(&self, text: Stopgap<'_>) -> Text;
    /// A text in the language of this wording.
    fn one_language(&self, text: &Text) -> String;
    /// What a country is called, by its two letters.
    fn country(&self, code: &str) -> Text;
}

/// What a comment is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comment<'a> {
    /// The first lines of all: what the files are, and what to do next.
    Head,
    /// The first lines of one file of several.
    File(FilePart),
    /// What a list of the scenario is for, and what to do with it.
    List(&'static str),
    /// These fields may also stand in the thing above.
    MoreFields(&'a [&'static str]),
    /// These lists may also stand in this file.
    MoreLists(&'a [&'static str]),
    /// Something was not known, and stands in.
    Gap(Missing),
    /// The row below is not finished and so no part of the scenario.
    Unfinished,
}

/// The files of a scenario of some size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FilePart {
    /// `land.ron`: authorities, places, roads, posts, patrols, camps.
    Land,
    /// `people.ron`: communities, travellers, hidden groups, hazards.
    People,
    /// `table.ron`: seats and what connects them.
    Table,
    /// `msel.ron`: objectives and events.
    Events,
}

/// What stands in for a text of the author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopgap<'a> {
    /// The title of the exercise.
    Title,
    /// Its summary.
    Summary,
    /// The name of a place, where none is known.
    Place,
    /// Where a spot or a length comes from that nobody gave.
    Source,
    /// Where a spot comes from that a template made up.
    Invented,
    /// The title of a seat, where none is known.
    Seat,
    /// The brief of a seat.
    Brief {
        /// The title of the seat.
        title: &'a Text,
    },
    /// The name of a community.
    Community {
        /// The name of the place where it lives.
        place: &'a Text,
    },
    /// The subject of a first row.
    Subject,
    /// The words of a first row.
    Words,
    /// An objective of which only the name is known.
    Objective {
        /// Its name.
        id: Slug,
    },
    /// A task: the expected answer to a row is given in time.
    Task {
        /// The subject of the row.
        subject: &'a Text,
    },
}
