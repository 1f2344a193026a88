//! The figures of the model: each stands once, with what it says, its unit and where it comes from, and becomes both the
//! constant that a domain reckons with and a row of that domain's `PARAMETERS`, which the reference prints.
//!
//! Whoever gives neither unit nor source does not build. It knows no domain, and no figure may change during an exercise.

use kernel::time::Span;

/// The source of a figure that was set by us, so that a decision can be felt, and not taken from anywhere.
pub const ILLUSTRATIVE: &str = "illustrative";

/// A figure of the model, as the reference shows it.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// Its name in the code.
    pub name: &'static str,
    /// Of what: `permille`, `persons`, `span` and the like.
    pub unit: &'static str,
    /// Its value, in that unit, as text.
    pub default: fn() -> String,
    /// What it says.
    pub about: &'static str,
    /// Where it comes from: a publication with its year, or [`ILLUSTRATIVE`] and perhaps why.
    pub source: &'static str,
}

impl Parameter {
    /// The values that it can have at all, as its unit says; each that stands in its default lies within.
    pub fn range(&self) -> &'static str {
        let default = (self.default)();
        let beyond = default.split(" / ").filter_map(|n| n.parse::<i64>().ok()).any(|n| n > 1000);
        match self.unit {
            // A multiplier may be more than one.
            "permille" if beyond => "0 or more",
            "permille" | "permille an hour" | "permille of the chance" => "0 to 1000",
            "local hour" | "local hours" => "0 to 24",
            "second of the local day" => "0 to 86400",
            "months" => "1 to 12",
            "log odds" => "any",
            "divisor" => "1 or more",
            _ => "0 or more",
        }
    }
}

/// A value that the reference can print.
pub trait Figure {
    /// The value as text; several stand in the order of their words, with strokes between them.
    fn figure(&self) -> String;
}

macro_rules! plain {
    ($($kind:ty),+) => { $( impl Figure for $kind {
        fn figure(&self) -> String {
            self.to_string()
        }
    } )+ };
}
plain!(i32, i64, u32, u64, f64, Span);

impl<A: Figure, B: Figure> Figure for (A, B) {
    fn figure(&self) -> String {
        format!("{} / {}", self.0.figure(), self.1.figure())
    }
}
impl<A: Figure, B: Figure, C: Figure> Figure for (A, B, C) {
    fn figure(&self) -> String {
        format!("{} / {} / {}", self.0.figure(), self.1.figure(), self.2.figure())
    }
}
impl<T: Figure, const N: usize> Figure for [T; N] {
    fn figure(&self) -> String {
        self.iter().map(Figure::figure).collect::<Vec<_>>().join(" / ")
    }
}

/// Declares the figures of a domain:
///
/// ```text
/// parameters! {
///     /// Chance that a referral is lost on the way.
///     REFERRAL_LOST: u32 = 120, "permille", ILLUSTRATIVE;
/// }
/// ```
macro_rules! parameters {
    ($( $(#[doc = $about:literal])+ $vis:vis $name:ident: $kind:ty = $value:expr, $unit:literal, $source:expr; )+) => {
        $(
            $(#[doc = $about])+
            #[doc = concat!("\n\nUnit: ", $unit, ". Its source is in the reference.")]
            $vis const $name: $kind = $value;
        )+

        /// The figures of this domain, in the order in which they are declared.
        pub(crate) const PARAMETERS: &[$crate::world::parameter::Parameter] = &[ $(
            $crate::world::parameter::Parameter {
                name: stringify!($name),
                unit: $unit,
                default: || $crate::world::parameter::Figure::figure(&$name),
                about: concat!($($about),+),
                source: $source,
            },
        )+ ];
    };
}
pub(crate) use parameters;

#[cfg(test)]
mod tests {
    use super::*;

    parameters! {
        /// How long the mash rests, first and
        /// last.
        RESTS: (Span, Span) = (Span::minutes(50), Span::hours(2)), "span", "Balling (1865)";
        /// Hops.
        HOPS: [u32; 3] = [1, 2, 3], "grams", ILLUSTRATIVE;
    }

    #[test]
    fn a_figure_is_declared_once_and_read_by_the_domain_and_by_the_reference() {
        assert_eq!((RESTS.0, HOPS[2]), (Span::minutes(50), 3));
        let [rests, hops] = PARAMETERS else { panic!("two were declared") };
        let shown = (rests.name, rests.unit, (rests.default)(), rests.about, rests.source);
        let about = " How long the mash rests, first and last.";
        assert_eq!(shown, ("RESTS", "span", "50min / 2h".to_owned(), about, "Balling (1865)"));
        assert_eq!(((hops.default)(), hops.source), ("1 / 2 / 3".to_owned(), ILLUSTRATIVE));
    }
}
