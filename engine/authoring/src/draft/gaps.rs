//! What a draft did not know, and where: each gap is said by a comment at the thing that it is about.

use std::collections::BTreeMap;

use kernel::names::Slug;

/// What was not known, and what stands there now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// The title: a general one.
    Title,
    /// The summary: a general one.
    Summary,
    /// The start: a Monday morning.
    Start,
    /// The time zone: that of the first place.
    Zone,
    /// The length: until some time after the last row.
    Length,
    /// Any place at all: one that stands for the region.
    Places,
    /// Where a place lies: a free spot.
    Spot,
    /// In which country a place lies: that of the first.
    Country,
    /// What kind of place it is: a town.
    PlaceKind,
    /// How one gets to a place: a track of estimated length.
    Road,
    /// Any seat at all: one.
    Seats,
    /// A seat that rows name and nobody described.
    NamedByRows,
    /// What kind of seat it is: a headquarters.
    SeatKind,
    /// Where a seat sits: at the first place.
    SeatPlace,
    /// Who one is at a seat: a general brief.
    Brief,
    /// What a seat may do and holds: little.
    Rights,
    /// The community that speaks through a seat: one of a thousand people.
    Community,
    /// Who reaches a seat: the first seat, by telephone.
    Channel,
    /// Any row at all: one.
    Rows,
    /// What a row is about: a general word.
    Subject,
    /// What an objective is: only its name.
    Objective,
}

/// All gaps, by the list (or the field) and the thing that they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps(BTreeMap<(&'static str, Slug), Vec<Missing>>);

impl Gaps {
    /// Notes a gap in a field of the scenario itself.
    pub(super) fn field(&mut self, field: &'static str, missing: Missing) {
        self.thing(field, Slug::default(), missing);
    }

    /// Notes a gap in a thing of a list.
    pub(super) fn thing(&mut self, list: &'static str, id: Slug, missing: Missing) {
        self.0.entry((list, id)).or_default().push(missing);
    }

    /// The gaps of a thing, or of a field with the empty name.
    pub fn of(&self, list: &'static str, id: Slug) -> &[Missing] {
        self.0.get(&(list, id)).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }
}
