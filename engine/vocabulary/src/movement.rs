//! Displacement over months, day by day, held against the counts of camps: the shapes of the optional section `movement`. It
//! needs neither posts nor players; its run ends in figures that say how far a movement model errs. The rules themselves are in
//! `world::movement`.

use kernel::names::Slug;
use serde::{Deserialize, Serialize};

use super::written::shapes;

/// More people than live in any place that such a section tells of; the sum of many such places can still be counted.
pub const MOST_PEOPLE: u32 = 200_000_000;

shapes! {
    /// Displacement over months, day by day, held against counts. Links between sites are the roads of the scenario.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Movement {
        /// By which rules people move.
        pub rules: MovementRules,
        /// The country that people flee from, two letters. All others are foreign.
        pub home: String,
        /// Where people are or can go.
        pub sites: Vec<Site>,
        /// Which sites are zones of conflict, and when.
        pub conflicts: Vec<Conflict>,
        /// Borders, sites and camps that close or open.
        #[serde(default)]
        pub closures: Vec<Closure>,
        /// Links on which people are sent on without being asked.
        #[serde(default)]
        pub redirections: Vec<Redirection>,
        /// What was counted in each camp, day by day. The sum says how many people set out.
        pub counts: Vec<Count>,
        /// The figures of Flee's rules; `Harmattan` has its own.
        #[serde(default)]
        pub settings: MovementSettings,
        /// What Flee does beside its own description, each to be switched off.
        #[serde(default)]
        pub quirks: Quirks,
    }

    /// By which rules people move.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum MovementRules {
        /// Flee's present rules: from link to link, by a weight of what lies at the end of each.
        Flee,
        /// Flee's rules of 2017 (tag 1.0).
        Flee2017,
        /// Our own: a refuge is chosen at the outset, by what is told of it, how far it is and how safe the way.
        Harmattan,
    }

    /// What a site is to people who flee.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum SiteKind {
        /// A town, and what a zone of conflict is before and after.
        Town,
        /// A camp for refugees.
        Camp,
        /// A camp for the internally displaced.
        IdpCamp,
        /// A place from which everybody is sent on.
        Hub,
        /// A bend of the road: passed through, never a goal.
        Marker,
    }

    /// A site.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Site {
        /// The place of the scenario.
        pub place: Slug,
        /// What it is.
        pub kind: SiteKind,
        /// Inhabitants of a town: so many can flee, in proportion.
        #[serde(default)]
        pub people: u32,
        /// Persons whom a camp can take; 0 if it knows no limit or if the limit is withheld.
        #[serde(default)]
        pub capacity: u32,
    }

    /// When a site is a zone of conflict.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Conflict {
        /// The site.
        pub place: Slug,
        /// Changes: the day, from 0, and the intensity from then on, permille.
        pub changes: Vec<(u32, u32)>,
    }

    /// Something that is shut for some days.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Closure {
        /// What.
        pub shuts: Shuts,
        /// The day on which it is shut, if it was not so for ever.
        #[serde(default)]
        pub day: Option<u32>,
        /// The day on which it opens again, if ever.
        #[serde(default)]
        pub until: Option<u32>,
    }

    /// What a [`Closure`] shuts.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Shuts {
        /// All links between two countries.
        Border(String, String),
        /// All links of a site.
        Site { place: Slug },
        /// One link.
        Link { road: Slug },
        /// A camp, which is a plain town meanwhile.
        Camp { place: Slug },
        /// A redirection.
        Redirection { road: Slug },
    }

    /// A link on which people are sent on.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Redirection {
        /// The link.
        pub road: Slug,
        /// The end from which they are sent.
        pub place: Slug,
        /// It stands twice in Flee's graph, by the quirk `redirections_double_links`.
        #[serde(default)]
        pub twice: bool,
    }

    /// What was counted in a camp.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub struct Count {
        /// The camp's site.
        pub place: Slug,
        /// Its capacity, for the guess of shares by capacity alone; the rules do not see it here.
        #[serde(default)]
        pub capacity: u32,
        /// Persons on each day, from day 0, already corrected for registration.
        pub people: Vec<u32>,
    }

    /// The figures of Flee's rules, with the defaults of its present code. Weights and chances are permille.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct MovementSettings {
        /// Kilometres that somebody goes in a day.
        pub max_move_speed: u32,
        /// Kilometres that somebody goes in a day on foot.
        pub max_walk_speed: u32,
        /// The first link of a journey is gone on foot.
        pub start_on_foot: bool,
        /// How many links people look ahead; 0 takes any link at random.
        pub awareness_level: u32,
        /// Chance to leave a zone of conflict in a day.
        pub conflict_movechance: u32,
        /// Chance to leave a camp.
        pub camp_movechance: u32,
        /// Chance to leave a camp for the internally displaced.
        pub idpcamp_movechance: u32,
        /// Chance to leave any other place.
        pub default_movechance: u32,
        /// Weight of a camp.
        pub camp_weight: u32,
        /// Weight of a zone of conflict.
        pub conflict_weight: u32,
        /// Weight of a place abroad.
        pub foreign_weight: u32,
        /// Added to the length of every way.
        pub softening: u32,
        /// Power of the length of a way, permille.
        pub distance_power: u32,
        /// Power of the whole weight, permille.
        pub weight_power: u32,
        /// Added to the score of every place.
        pub weight_softening: u32,
        /// Share of its capacity from which a camp begins to turn people away.
        pub capacity_buffer: u32,
        /// What every capacity is multiplied by.
        pub capacity_scaling: u32,
        /// How much an older conflict still drives people out, one entry for each interval; none is 1000 for ever.
        pub conflict_spawn_decay: Vec<u32>,
        /// Days of such an interval.
        pub conflict_spawn_decay_interval: u32,
        /// Who has hardly moved goes on at once.
        pub avoid_short_stints: bool,
        /// Who sets out is taken from the inhabitants.
        pub take_from_population: bool,
        /// The people counted on day 0 are in their camps from the start.
        pub insert_day0: bool,
    }
}

impl Default for MovementSettings {
    fn default() -> Self {
        Self {
            max_move_speed: 360,
            max_walk_speed: 35,
            start_on_foot: false,
            awareness_level: 1,
            conflict_movechance: 1000,
            camp_movechance: 1,
            idpcamp_movechance: 100,
            default_movechance: 300,
            camp_weight: 1000,
            conflict_weight: 316,
            foreign_weight: 1000,
            softening: 10,
            distance_power: 1000,
            weight_power: 1000,
            weight_softening: 0,
            capacity_buffer: 900,
            capacity_scaling: 1000,
            conflict_spawn_decay: Vec::new(),
            conflict_spawn_decay_interval: 30,
            avoid_short_stints: false,
            take_from_population: false,
            insert_day0: true,
        }
    }
}

impl MovementSettings {
    /// The figures of 2017.
    pub fn of_2017() -> Self {
        Self {
            max_move_speed: 200,
            camp_weight: 2000,
            conflict_weight: 250,
            foreign_weight: 2000,
            softening: 0,
            take_from_population: true,
            ..Self::default()
        }
    }
}

shapes! {
    /// What Flee does beside its own description. Each is on by default, since its figures depend on it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Quirks {
        /// People inserted on day 0 are taken from the capacity and counted as occupants as well.
        pub day0_counts_twice: bool,
        /// Each further link of a day starts with a whole day's speed.
        pub every_hop_a_whole_day: bool,
        /// Closures of single links do nothing.
        pub links_do_not_close: bool,
        /// A link with a redirection stands twice.
        pub redirections_double_links: bool,
        /// Redirections are stored and not followed (present rules only).
        pub redirections_ignored: bool,
        /// A camp that is nearly full is nearly closed, by a slip of the formula (2017 only).
        pub slip_when_nearly_full: bool,
    }
}

impl Default for Quirks {
    fn default() -> Self {
        Self {
            day0_counts_twice: true,
            every_hop_a_whole_day: true,
            links_do_not_close: true,
            redirections_double_links: true,
            redirections_ignored: true,
            slip_when_nearly_full: true,
        }
    }
}
