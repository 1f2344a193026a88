//! Where a template is laid: two towns on two sides of a border.

use vocabulary::scenario::PlaceKind;

/// A town at a border.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// What it is called.
    pub name: String,
    /// Its country: two letters.
    pub country: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// What it is.
    pub kind: PlaceKind,
    /// Where its degrees come from.
    pub source: String,
}

/// Two towns on two sides of a border, with a road between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Border {
    /// The near side.
    pub here: Town,
    /// The far side.
    pub there: Town,
}
