//! Regions and seasons: figures of the model that belong together, so that an author names them at once. What the scenario sets
//! itself counts more, and what a call sets counts most.
//!
//! A season says how hard its months are. When it rains is for the calendar and for `geography.rains.from` and `.to`.

use serde::{Deserialize, Serialize};

use super::{ILLUSTRATIVE, Setting, Settings};
use crate::written::shapes;

shapes! {
    /// A region whose figures a scenario takes over.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Region {
        /// The shores of Lake Chad.
        LakeChad,
        /// Liptako-Gourma, where Mali, Niger and Burkina Faso meet.
        Liptako,
        /// The Kaouar, and the tracks from Agadez to Libya: desert.
        Kaouar,
    }

    /// A season whose figures a scenario takes over.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Season {
        /// The hot dry months before the rains.
        Dry,
        /// The months in which stores are empty and nothing is harvested yet.
        Lean,
        /// The rains: tracks are slow or closed, and there is water.
        Rains,
    }
}

/// A figure of a region or a season.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regional {
    /// The figure, by its name.
    pub name: &'static str,
    /// What it is there, as it is written.
    pub value: RegionalValue,
    /// Where that comes from.
    pub source: &'static str,
}

/// A value of a figure, as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RegionalValue {
    /// A number; shares are decimals.
    Number(f64),
    /// A span.
    Span(&'static str),
}

impl Regional {
    const fn number(name: &'static str, value: f64, source: &'static str) -> Self {
        Self { name, value: RegionalValue::Number(value), source }
    }

    const fn span(name: &'static str, value: &'static str, source: &'static str) -> Self {
        Self { name, value: RegionalValue::Span(value), source }
    }

    /// Its value, as a scenario sets it.
    pub fn setting(&self) -> Setting {
        match self.value {
            RegionalValue::Number(number) => Setting::Number(number),
            RegionalValue::Span(span) => Setting::Text(span.to_owned()),
        }
    }
}

const LAKE_CHAD: &[Regional] = &[
    Regional::number(
        "geography.rains.from",
        6.0,
        "June to October, about 300 mm a year (Lake Chad Basin Commission, lis.cblt.org, excerpt)",
    ),
    Regional::number(
        "geography.rains.to",
        10.0,
        "June to October, about 300 mm a year (Lake Chad Basin Commission, lis.cblt.org, excerpt)",
    ),
];

const LIPTAKO: &[Regional] = &[
    Regional::number("geography.rains.from", 6.0, ILLUSTRATIVE),
    Regional::number("geography.rains.to", 9.0, ILLUSTRATIVE),
];

const KAOUAR: &[Regional] = &[
    // A first month after the last one is no rains at all.
    Regional::number("geography.rains.from", 12.0, "illustrative: desert, where a rain is an event and no season"),
    Regional::number("geography.rains.to", 1.0, "illustrative: desert, where a rain is an event and no season"),
    Regional::number(
        "geography.by_vehicle.track",
        25.0,
        "illustrative; 510 km a day from Agadez to Libya, mostly by night (Pressbooks, and a mission report of 2017, excerpts)",
    ),
    Regional::number("displacement.open.water", 3.0, "illustrative: wells are a day apart"),
    Regional::span("displacement.thirst.harms", "8h", "illustrative: desert"),
];

const DRY: &[Regional] = &[
    Regional::number("displacement.open.water", 4.0, "illustrative: pools have dried up and wells are low"),
    Regional::span("displacement.thirst.harms", "8h", "illustrative: the hottest months"),
];

const LEAN: &[Regional] = &[
    Regional::number("displacement.carry.food", 1.0, "illustrative: stores are empty before the harvest"),
    Regional::number("displacement.hosts.reserve", 2.0, "illustrative: stores are empty before the harvest"),
    Regional::number("displacement.open.fed", 0.15, "illustrative: stores are empty before the harvest"),
];

const RAINS: &[Regional] = &[
    Regional::number(
        "geography.in_the_rains.track",
        0.25,
        "illustrative; lorries stand for 3 to 12 hours after a rain in Chad (Logistics Capacity Assessment, 2012, excerpt)",
    ),
    Regional::number(
        "geography.in_the_rains.unpaved",
        0.5,
        "illustrative; vehicles under 3.5 t stand for 3 hours after a rain in Chad (Logistics Capacity Assessment, 2012, excerpt)",
    ),
    Regional::number("displacement.open.water", 10.0, "illustrative: there are pools"),
];

impl Region {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::LakeChad, Self::Liptako, Self::Kaouar];

    /// Its figures.
    pub fn figures(self) -> &'static [Regional] {
        match self {
            Self::LakeChad => LAKE_CHAD,
            Self::Liptako => LIPTAKO,
            Self::Kaouar => KAOUAR,
        }
    }
}

impl Season {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Dry, Self::Lean, Self::Rains];

    /// Its figures.
    pub fn figures(self) -> &'static [Regional] {
        match self {
            Self::Dry => DRY,
            Self::Lean => LEAN,
            Self::Rains => RAINS,
        }
    }

    /// Whether a month (1 to 12) may belong to it, where it rains from one month to another.
    pub fn holds(self, month: i64, rains: (i64, i64)) -> bool {
        let rainy = (rains.0..=rains.1).contains(&month);
        match self {
            Self::Dry => !rainy,
            // Stores are empty from some weeks before the rains until what they bring is ripe.
            Self::Lean => (5..=9).contains(&month),
            Self::Rains => rainy,
        }
    }
}

/// The figures of a region and of a season; those of the season count more.
pub fn regional(region: Option<Region>, season: Option<Season>) -> Settings {
    let region = region.map(Region::figures).unwrap_or_default();
    let season = season.map(Season::figures).unwrap_or_default();
    region.iter().chain(season).map(|figure| (figure.name.to_owned(), figure.setting())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parameter::Parameter;

    #[test]
    fn every_figure_of_a_region_and_a_season_is_one_of_the_model_can_be_set_so_and_says_where_it_comes_from() {
        let all = Region::ALL.into_iter().map(Region::figures).chain(Season::ALL.into_iter().map(Season::figures));
        for figure in all.flatten() {
            let known = Parameter::named(figure.name).expect(figure.name);
            let value = known.read(&figure.setting()).expect(figure.name);
            // Where no season of rains is, its months are no months.
            let no_rains = figure.name.starts_with("geography.rains") && !known.is_plausible(value);
            assert!(known.is_plausible(value) || (no_rains && KAOUAR.contains(figure)), "{}", figure.name);
            assert!(!figure.source.is_empty(), "{}", figure.name);
        }
    }

    #[test]
    fn a_season_counts_more_than_a_region() {
        let both = regional(Some(Region::Kaouar), Some(Season::Dry));
        assert_eq!(both["displacement.open.water"], Setting::Number(4.0));
        assert_eq!(both["geography.by_vehicle.track"], Setting::Number(25.0));
        assert_eq!(regional(None, None), Settings::new());
    }
}
