//! What figures are made of: their units, the types that they have in the engine, and the word for a source that is none.

use kernel::time::Span;

/// The source of a figure that was set by us, so that a decision can be felt, and not taken from anywhere.
pub const ILLUSTRATIVE: &str = "illustrative";

/// Of what a figure is, and so how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Unit {
    /// A share, a chance or a level: written as a decimal, kept in thousandths.
    Permille,
    /// Spans are written as people say them; the unit in which their row counts is nobody else's business.
    Seconds,
    Minutes,
    Hours,
    /// A ratio that is kept as it is written.
    Factor,
    LogOdds,
    Persons,
    Families,
    Cases,
    Days,
    /// An hour of the local day.
    HourOfDay,
    /// A month of the year, 1 to 12.
    Month,
    Km,
    KmPerHour,
    Litres,
    Searches,
    /// Thousands of CFA francs, as means are counted.
    Funds,
    Setbacks,
    Times,
    Words,
    /// Into how many parts something is divided.
    Parts,
}

impl Unit {
    /// Whether figures of this unit are spans of time.
    pub const fn is_span(self) -> bool {
        matches!(self, Self::Seconds | Self::Minutes | Self::Hours)
    }

    /// What one of this unit is in the engine, which counts spans in seconds.
    pub(super) const fn scale(self) -> f64 {
        match self {
            Self::Minutes => 60.0,
            Self::Hours => 3600.0,
            _ => 1.0,
        }
    }
}

/// The types that figures have in the engine.
pub(super) trait Quantity: Copy {
    /// Whether it is a whole number.
    const WHOLE: bool = true;
    fn from_f64(value: f64) -> Self;
    fn to_f64(self) -> f64;
}

macro_rules! quantities {
    ($($kind:ty),+) => { $( impl Quantity for $kind {
        fn from_f64(value: f64) -> Self {
            value as Self
        }
        fn to_f64(self) -> f64 {
            self as f64
        }
    } )+ };
}
quantities!(i32, i64, u32, u64);

impl Quantity for f64 {
    const WHOLE: bool = false;
    fn from_f64(value: f64) -> Self {
        value
    }
    fn to_f64(self) -> f64 {
        self
    }
}

impl Quantity for Span {
    fn from_f64(value: f64) -> Self {
        Self(value as i64)
    }
    fn to_f64(self) -> f64 {
        self.0 as f64
    }
}
