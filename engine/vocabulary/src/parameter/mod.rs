//! The figures of the model, as data: each is declared once, in the file of the domain that reads it, with its value, the range in
//! which it is plausible, the limits within which the engine works at all, its unit, its source and what it says. From that one row
//! come the field that the domain reads ([`Figures`]), the name by which a scenario or a call sets it, the checks of what is set,
//! and the reference.
//!
//! It knows no rule of play, and no figure changes during an exercise. Words for people stand elsewhere, but for what a row says of
//! itself, in English.

mod published;
mod quantity;
pub mod regional;
mod setting;

use kernel::{
    names::nearest,
    time::{Span, read_span},
};

use self::quantity::Quantity;
pub use self::{
    quantity::{ILLUSTRATIVE, Unit},
    setting::{Setting, Settings},
};

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
pub enum BadSetting {
    /// No figure has this name; perhaps that one is meant.
    Unknown {
        /// The name as written.
        name: String,
        /// The name that is perhaps meant.
        nearest: Option<&'static str>,
    },
    /// It is not written as its unit asks.
    Kind(&'static Parameter),
    /// The engine cannot work with it.
    Beyond(&'static Parameter),
}

impl PartialEq for Parameter {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}
impl Eq for Parameter {}

impl Parameter {
    /// The figure of this name.
    ///
    /// # Errors
    /// There is none.
    pub fn named(name: &str) -> Result<&'static Self, BadSetting> {
        let found = Self::all().find(|known| known.name == name);
        found.ok_or_else(|| {
            let nearest = nearest(name, Self::all().map(|known| known.name));
            BadSetting::Unknown { name: name.to_owned(), nearest }
        })
    }

    /// All figures, domain by domain.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        DOMAINS.iter().flat_map(|(_, parameters)| *parameters)
    }

    /// What somebody wrote, as the engine counts it. Shares are rounded to thousandths.
    ///
    /// # Errors
    /// It is of another kind, or beyond the limits.
    pub fn read(&'static self, written: &Setting) -> Result<f64, BadSetting> {
        let value = match written {
            Setting::Text(text) if self.unit.is_span() => read_span(text).map_err(|_| BadSetting::Kind(self))?.0 as f64,
            Setting::Number(number) if self.unit == Unit::Permille => (number * 1000.0).round(),
            Setting::Number(number) if !self.unit.is_span() => *number,
            _ => return Err(BadSetting::Kind(self)),
        };
        if self.whole && value.fract() != 0.0 {
            return Err(BadSetting::Kind(self));
        }
        let (least, most) = self.limits;
        if (least..=most).contains(&value) { Ok(value) } else { Err(BadSetting::Beyond(self)) }
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

    /// What was published and stands behind it, or beside it where it is illustrative: the statement, and by whom. Statements are parted
    /// by semicolons, and who published one stands in brackets behind it.
    pub fn published(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.source.split("; ").filter_map(|part| {
            let (says, by) = part.trim_start_matches(ILLUSTRATIVE).rsplit_once('(')?;
            Some((says.trim(), by.split(')').next().unwrap_or_default()))
        })
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
    /// The first that cannot be set so.
    pub fn with(settings: &Settings) -> Result<Self, BadSetting> {
        let mut figures = Self::default();
        for (name, written) in settings {
            figures.set(name, written)?;
        }
        Ok(figures)
    }

    /// Sets a figure.
    ///
    /// # Errors
    /// There is none of this name, or it cannot be set so.
    pub fn set(&mut self, name: &str, written: &Setting) -> Result<(), BadSetting> {
        let parameter = Parameter::named(name)?;
        let value = parameter.read(written)?;
        (parameter.set)(self, value);
        Ok(())
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
    investigation: InvestigationFigures,
    disclosure: DisclosureFigures,
    displacement: DisplacementFigures,
    protection: ProtectionFigures,
    tracing: TracingFigures,
    threat: ThreatFigures,
    harm: HarmFigures,
    wayside: WaysideFigures,
    boats: BoatsFigures,
    diggings: DiggingsFigures,
    conduct: ConductFigures,
    movement: MovementFigures,
    hazard: HazardFigures,
    table: TableFigures,
    plays: PlaysFigures,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_has_words_a_source_and_a_default_that_is_plausible_and_possible() {
        for known in Parameter::all() {
            let name = known.name;
            assert!(!known.about.trim().is_empty(), "{name} does not say what it is");
            let dated = known.source.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
            assert!(
                known.source.contains(ILLUSTRATIVE) || dated,
                "{name} gives no dated source, nor says that it is none"
            );
            let ((least, most), (low, high)) = (known.limits, known.plausible);
            assert!(least <= low && low <= known.default && known.default <= high && high <= most, "{name}");
            assert_eq!(known.of(&Figures::default()), known.default, "{name}");
        }
    }

    #[test]
    fn every_figure_is_read_as_it_is_written_and_moves_no_other() {
        for known in Parameter::all() {
            for value in [known.limits.0, known.plausible.0, known.plausible.1, known.limits.1] {
                let mut figures = Figures::default();
                assert_eq!(figures.set(known.name, &known.written(value)), Ok(()), "{} at {value}", known.name);
                assert_eq!(known.of(&figures), value, "{}", known.name);
                let others = Parameter::all().filter(|other| *other != known);
                assert!(others.into_iter().all(|other| other.of(&figures) == other.default), "{}", known.name);
            }
        }
    }

    #[test]
    fn no_two_figures_share_a_name() {
        let names: std::collections::BTreeSet<_> = Parameter::all().map(|known| known.name).collect();
        assert_eq!(names.len(), Parameter::all().count());
    }
}
