//! A draft: what is known of a scenario, and of its places, seats and rows.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    inject::Row,
    scenario::{PlaceKind, Scenario, SeatKind},
    terms::Text,
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
