//! The figures of the model, as data: each is declared once, in the file of the domain that reads it, with its value, the range in
//! which it is plausible, the limits within which the engine works at all, its unit, its source and what it says. From that one row
//! come the field that the domain reads ([`Figures`]), the name by which a scenario or a call sets it, the checks of what is set,
//! and the reference.
//!
//! It knows no rule of play, and no figure changes during an exercise. Words for people stand elsewhere, but for what a row says of
//! itself, in English.

use std::{collections::BTreeMap, fmt};

use kernel::{
    names::nearest,
    time::{Span, read_span},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

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
    Setbacks,
    Times,
    /// Into how many parts something is divided.
    Parts,
}

impl Unit {
    /// Whether figures of this unit are spans of time.
    pub const fn is_span(self) -> bool {
        matches!(self, Self::Seconds | Self::Minutes | Self::Hours)
    }

    /// What one of this unit is in the engine, which counts spans in seconds.
    const fn scale(self) -> f64 {
        match self {
            Self::Minutes => 60.0,
            Self::Hours => 3600.0,
            _ => 1.0,
        }
    }
}

/// A value as people write it: a number, or a span such as `"2h15"`.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// A number; shares are decimals.
    Number(f64),
    /// A text.
    Text(String),
}

// No text is read as a number that is none.
impl Eq for Setting {}

/// Figures that somebody sets, by name.
pub type Settings = BTreeMap<String, Setting>;

/// A figure of the model. Its values are those of the engine: thousandths, seconds, numbers.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    /// By which it is set: `crossing.first_line.first`.
    pub name: &'static str,
    /// What it says.
    pub about: &'static str,
    /// Of what it is.
    pub unit: Unit,
    /// Whether it is a whole number in the engine.
    pub whole: bool,
    /// Its value where nobody sets it.
    pub default: f64,
    /// The values that somebody who knows the matter may believe, least and most.
    pub plausible: (f64, f64),
    /// The values with which the engine works at all, least and most.
    pub limits: (f64, f64),
    /// Where it comes from: a publication with its year, or [`ILLUSTRATIVE`] and perhaps why.
    pub source: &'static str,
    get: fn(&Figures) -> f64,
    set: fn(&mut Figures, f64),
}

/// Why a figure cannot be set as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No figure has this name; perhaps that one is meant.
    Unknown(Option<&'static str>),
    /// It is not written as its unit asks.
    Kind,
    /// The engine cannot work with it.
    Beyond,
}

impl Parameter {
    /// The figure of this name.
    ///
    /// # Errors
    /// There is none.
    pub fn named(name: &str) -> Result<&'static Self, Fault> {
        let found = Self::all().find(|known| known.name == name);
        found.ok_or_else(|| Fault::Unknown(nearest(name, Self::all().map(|known| known.name))))
    }

    /// All figures, domain by domain.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        DOMAINS.iter().flat_map(|(_, parameters)| *parameters)
    }

    /// What somebody wrote, as the engine counts it. Shares are rounded to thousandths.
    ///
    /// # Errors
    /// It is of another kind, or beyond the limits.
    pub fn read(&self, written: &Setting) -> Result<f64, Fault> {
        let value = match written {
            Setting::Text(text) if self.unit.is_span() => read_span(text).map_err(|_| Fault::Kind)?.0 as f64,
            Setting::Number(number) if self.unit == Unit::Permille => (number * 1000.0).round(),
            Setting::Number(number) if !self.unit.is_span() => *number,
            _ => return Err(Fault::Kind),
        };
        if self.whole && value.fract() != 0.0 {
            return Err(Fault::Kind);
        }
        let (least, most) = self.limits;
        if (least..=most).contains(&value) { Ok(value) } else { Err(Fault::Beyond) }
    }

    /// A value of the engine, as people write it.
    pub fn written(&self, value: f64) -> Setting {
        match self.unit {
            unit if unit.is_span() => Setting::Text(Span(value as i64).to_string()),
            Unit::Permille => Setting::Number(value / 1000.0),
            _ => Setting::Number(value),
        }
    }

    /// Whether somebody who knows the matter may believe it.
    pub fn is_plausible(&self, value: f64) -> bool {
        let (least, most) = self.plausible;
        (least..=most).contains(&value)
    }

    /// Its value among these.
    pub fn of(&self, figures: &Figures) -> f64 {
        (self.get)(figures)
    }
}

impl Figures {
    /// The figures with which a scenario is played: those that are set, and the others as they are.
    ///
    /// # Errors
    /// The first name that cannot be set so, and why.
    pub fn with(settings: &Settings) -> Result<Self, (String, Fault)> {
        let mut figures = Self::default();
        for (name, written) in settings {
            figures.set(name, written).map_err(|fault| (name.clone(), fault))?;
        }
        Ok(figures)
    }

    /// Sets a figure.
    ///
    /// # Errors
    /// There is none of this name, or it cannot be set so.
    pub fn set(&mut self, name: &str, written: &Setting) -> Result<(), Fault> {
        let parameter = Parameter::named(name)?;
        let value = parameter.read(written)?;
        (parameter.set)(self, value);
        Ok(())
    }
}

/// The types that figures have in the engine.
trait Quantity: Copy {
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

/// Declares the figures of a domain: the struct that it reads, and their rows. Behind the field stands the public name, where it
/// is not the same.
///
/// ```text
/// figures! { crossing: CrossingFigures {
///     /// Chance that a person who is referred is lost on the way.
///     referral_lost: u32 = 120 Permille, plausible 20..=500, limits 0..=1000, ILLUSTRATIVE;
/// } }
/// ```
macro_rules! figures {
    ($domain:ident: $figures:ident { $(
        $(#[doc = $about:literal])+
        $field:ident $($name:literal)?: $kind:ty = $value:literal $unit:ident,
            plausible $from:literal ..= $to:literal, limits $least:literal ..= $most:literal, $source:expr;
    )+ }) => {
        #[doc = concat!("What `", stringify!($domain), "` reckons with.")]
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $figures { $(
            $(#[doc = $about])+
            pub $field: $kind,
        )+ }

        impl Default for $figures {
            fn default() -> Self {
                use $crate::parameter::{Quantity, Unit};
                Self { $( $field: Quantity::from_f64($value as f64 * Unit::$unit.scale()), )+ }
            }
        }

        pub(super) const PARAMETERS: &[$crate::parameter::Parameter] = {
            use $crate::parameter::{Parameter, Quantity, Unit};
            &[ $( Parameter {
                name: concat!(stringify!($domain), ".", $crate::parameter::public_name!($field $($name)?)),
                about: concat!($($about),+),
                unit: Unit::$unit,
                whole: <$kind as Quantity>::WHOLE,
                default: $value as f64 * Unit::$unit.scale(),
                plausible: ($from as f64 * Unit::$unit.scale(), $to as f64 * Unit::$unit.scale()),
                limits: ($least as f64 * Unit::$unit.scale(), $most as f64 * Unit::$unit.scale()),
                source: $source,
                get: |figures| figures.$domain.$field.to_f64(),
                set: |figures, value| figures.$domain.$field = Quantity::from_f64(value),
            }, )+ ]
        };
    };
}
macro_rules! public_name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $name:literal) => {
        $name
    };
}
use public_name;

macro_rules! domains {
    ($($domain:ident: $figures:ident),+ $(,)?) => {
        $( mod $domain; pub use $domain::$figures; )+

        /// All figures of the model, domain by domain.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        #[allow(missing_docs)]
        pub struct Figures { $( pub $domain: $figures, )+ }

        /// The domains in the order in which the reference prints them, and their figures in the order of their rows.
        pub const DOMAINS: &[(&str, &[Parameter])] = &[ $( (stringify!($domain), $domain::PARAMETERS), )+ ];
    };
}
domains! {
    geography: GeographyFigures,
    travel: TravelFigures,
    crossing: CrossingFigures,
    registry: RegistryFigures,
    patrol: PatrolFigures,
    community: CommunityFigures,
    committee: CommitteeFigures,
    sharing: SharingFigures,
    displacement: DisplacementFigures,
    threat: ThreatFigures,
    conduct: ConductFigures,
    movement: MovementFigures,
    hazard: HazardFigures,
    table: TableFigures,
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

impl Serialize for Setting {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            // A whole number stays one for whoever reads it.
            Self::Number(n) if n.fract() == 0.0 && n.abs() < 1e15 => serializer.serialize_i64(*n as i64),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Setting {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;
        impl serde::de::Visitor<'_> for Written {
            type Value = Setting;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number such as 1.2, or a span such as \"2h15\"")
            }
            fn visit_f64<E>(self, number: f64) -> Result<Setting, E> {
                Ok(Setting::Number(number))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Setting, E> {
                Ok(Setting::Number(number as f64))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Setting, E> {
                Ok(Setting::Number(number as f64))
            }
            fn visit_str<E>(self, text: &str) -> Result<Setting, E> {
                Ok(Setting::Text(text.to_owned()))
            }
        }
        deserializer.deserialize_any(Written)
    }
}
