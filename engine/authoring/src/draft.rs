//! A scenario as far as somebody has it, and the files that are made of it: what it lacks is filled with the least that can be played,
//! and marked, so that its author finds every place where something is still to be said.
//!
//! A sheet with nothing but events becomes a scenario in this way, and so do the answers to a few questions. The files teach: each list says
//! what it is for, and the first thing in it what each of its fields is.
//!
//! It says nothing itself: comments and texts that stand in are those of a [`Wording`]. It writes no file, and it judges nothing; what it
//! makes is for [`super::read::examine`] to judge.

mod complete;
mod gaps;
mod land;
mod names;
mod page;
mod table;

#[cfg(test)]
mod tests;

use kernel::{names::Slug, time::Span};
use reading::source::SourceFile;
use vocabulary::{
    inject::Row,
    scenario::{PlaceKind, Scenario, SeatKind},
    terms::Text,
};

use self::{
    complete::{complete, whole},
    page::pages,
};
pub use self::{
    gaps::{Gaps, Missing},
    names::slug_of,
};

/// A scenario as far as somebody has it. What is empty (a text, a name, a span of nothing) is not known. A text that stands in one
/// language only is taken for both.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Its name; made of the title where it is not known.
    pub id: Slug,
    /// Its title.
    pub title: Text,
    /// Two or three sentences for everybody.
    pub summary: Text,
    /// Civil start: `2027-03-08 06:00`.
    pub start: String,
    /// An IANA time zone; that of the first place where it is not known.
    pub zone: String,
    /// How long it lasts; until two hours after the last row where it is not known.
    pub length: Span,
    /// Places that are not known in full.
    pub places: Vec<DraftPlace>,
    /// Seats that are not known in full.
    pub seats: Vec<DraftSeat>,
    /// The languages of its texts.
    pub languages: Languages,
    /// The rows of the events list, in their order.
    pub rows: Vec<DraftRow>,
    /// Everything that is known in full, by its own list. It is taken as it stands; rows in it come before [`Draft::rows`].
    pub rest: Scenario,
}

/// In which languages the texts of a scenario are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Languages {
    /// Side by side, where both are known.
    #[default]
    Both,
    /// English alone, where it is known.
    English,
    /// French alone, where it is known.
    French,
}

/// A place, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftPlace {
    /// Its name in the scenario; made of what it is called where it is not known.
    pub id: Slug,
    /// What it is called.
    pub name: Text,
    /// Two letters; those of the first place whose country is known otherwise.
    pub country: String,
    /// What it is; a town where that is not known.
    pub kind: Option<PlaceKind>,
    /// Degrees north and east; a free spot on the map where they are not known.
    pub spot: Option<(f64, f64)>,
    /// Where the degrees come from.
    pub source: String,
}

/// A seat, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftSeat {
    /// Its name in the scenario; made of its title where it is not known.
    pub id: Slug,
    /// Its title.
    pub title: Text,
    /// What kind of role; a headquarters where that is not known.
    pub kind: Option<SeatKind>,
    /// Two letters; those of the place where it sits otherwise.
    pub country: String,
    /// Where it sits; the first place where that is not known.
    pub place: Slug,
    /// Who one is and what one wants.
    pub brief: Text,
}

/// A row of the events list, with what its author should know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftRow {
    /// The row.
    pub row: Row,
    /// Comments above it, such as where it comes from and what was guessed.
    pub marks: Vec<String>,
    /// It cannot be played as it is: it is written as a comment, for its author to finish.
    pub unfinished: bool,
}

/// What a [`Draft`] says in some language: the comments that teach, and texts that stand in for those of the author.
pub trait Wording {
    /// A comment; it may have several lines.
    fn comment(&self, about: Comment<'_>) -> String;
    /// What a type of the format is, or a field of it; `english` is what it says of itself.
    fn about(&self, of: &'static str, field: Option<&'static str>, english: &'static str) -> String;
    /// A text that stands in, in both languages.
    fn stand_in(&self, text: StandIn<'_>) -> Text;
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
    File(Part),
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
pub enum Part {
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
pub enum StandIn<'a> {
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

impl Draft {
    /// The files of the scenario, `scenario.ron` first: read and checked without an error as long as what is known in full holds none.
    pub fn files(&self, say: &dyn Wording) -> Vec<SourceFile> {
        pages(&complete(self, say), say)
    }
}

/// A whole scenario as files that teach: what it does not have is not made up.
pub fn annotated(scenario: &Scenario, say: &dyn Wording) -> Vec<SourceFile> {
    pages(&whole(scenario), say)
}
