//! What a measure is: the key under which it is published, what it is counted in, which way is good, and what it leaves out. Which
//! measures there are, and what they count, is in `engine::debrief::measure`; what people call them is in `words`.
//!
//! A published key stays and keeps its unit. A measure of one thing (`trust.village.police`) bears the key of its family and then
//! the names of the things.

/// What a measure is counted in. Whole numbers throughout; parts of ten thousand are published as a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MeasureUnit {
    Persons,
    /// Parties of travellers, however large.
    Parties,
    /// Times that something happened.
    Times,
    Seconds,
    /// Thousandths of a level or of a share.
    Permille,
    /// Parts of [`PARTS`].
    Fraction,
}

/// Into how many parts a measure that is a fraction is divided.
pub const PARTS: i64 = 10_000;

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    More,
    /// Less is better.
    Less,
    /// That depends.
    Unclear,
}

/// A measure, or a family of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Under which it is published; of a family, the part before the first dot.
    pub key: &'static str,
    /// What it is counted in.
    pub unit: MeasureUnit,
    /// Which way is good.
    pub better: Better,
    /// What one could think is in it and is not; empty where there is nothing of the kind.
    pub leaves_out: &'static str,
}
