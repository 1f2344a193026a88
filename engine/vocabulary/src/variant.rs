//! What a programme makes of the same crisis, as authors write it: a name, a cost and a list of small changes. Shapes only; what a
//! change does to a scenario is the business of `authoring`.

use kernel::names::Slug;
use serde::{Deserialize, Serialize};

use super::{scenario::ChannelKind, terms::Text, written::shapes};

/// Stands between the names of outputs that are had together: `with-midas+with-committees`.
pub const TOGETHER: char = '+';

shapes! {
    /// What a programme makes of the same crisis.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Variant {
        /// Its name, as in `harmattan play lake-chad --variant with-midas`.
        pub id: Slug,
        /// What it stands for, in a line.
        pub title: Text,
        /// What it costs, in United States dollars, over the life of the programme.
        #[serde(default)]
        pub cost: u32,
        /// The variant that this one adds to, at that one's cost and its own. Those that add to the same one are outputs of a programme:
        /// they combine (`--variant with-midas+with-committees`), and their costs add up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub adds_to: Option<Slug>,
        /// Outputs beside which this one cannot be had.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub not_with: Vec<Slug>,
        /// What is otherwise than the scenario says, in this order: a later change has the last word.
        #[serde(default)]
        pub changes: Vec<Change>,
    }

    /// One thing that is otherwise. A list of names that is left out means all there are.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    pub enum Change {
        /// Posts have MIDAS, or have it not.
        Midas {
            has: bool,
            #[serde(default)]
            posts: Vec<Slug>,
        },
        /// Posts have a line to INTERPOL's databases, or have it not.
        I247 {
            has: bool,
            #[serde(default)]
            posts: Vec<Slug>,
        },
        /// Posts have a safe building, without which they cannot be held at night.
        SafeBuilding {
            has: bool,
            #[serde(default)]
            posts: Vec<Slug>,
        },
        /// Officers on strength at each post, all shifts.
        Officers {
            number: u32,
            #[serde(default)]
            posts: Vec<Slug>,
        },
        /// Women among them.
        WomenOfficers {
            number: u32,
            #[serde(default)]
            posts: Vec<Slug>,
        },
        /// Communities have no committee: nobody passes on what they see, unless a seat speaks for them.
        NoCommittee {
            #[serde(default)]
            communities: Vec<Slug>,
        },
        /// Communities have the committee that the scenario gives them, which the variant that this one adds to has taken away.
        Committees {
            #[serde(default)]
            communities: Vec<Slug>,
        },
        /// How much women and the young are heard in the committees that there are, permille.
        HeardInCommittee {
            heard: u32,
            #[serde(default)]
            communities: Vec<Slug>,
        },
        /// There are no channels of these kinds…
        NoChannelsOf { kinds: Vec<ChannelKind> },
        /// …or not these.
        NoChannels { channels: Vec<Slug> },
        /// There are the channels of these kinds that the scenario has, which the variant that this one adds to has taken away…
        ChannelsOf { kinds: Vec<ChannelKind> },
        /// …or these.
        Channels { channels: Vec<Slug> },
        /// Pairs of seats with an agreement in force from the start, besides those that the scenario has.
        Agreements { seats: Vec<(Slug, Slug)> },
        /// No agreement between these pairs; without names, none at all.
        NoAgreements {
            #[serde(default)]
            seats: Vec<(Slug, Slug)>,
        },
        /// Training of forces in rights and conduct, and of their posts in documents and in recognising victims, permille.
        Training {
            training: u32,
            #[serde(default)]
            forces: Vec<Slug>,
        },
        /// How likely misconduct of forces is answered, permille.
        Accountability {
            accountability: u32,
            #[serde(default)]
            forces: Vec<Slug>,
        },
        /// Men and women in each patrol.
        PatrolStrength {
            number: u32,
            #[serde(default)]
            patrols: Vec<Slug>,
        },
        /// Vehicles that seats hold.
        Vehicles { number: u32, seats: Vec<Slug> },
    }
}
