//! Happenings: what can become due, in the present tense. Internal: no log and no screen names them. Each belongs to one
//! domain, which alone handles it; another domain that wants something done schedules it here.

use std::collections::BTreeSet;

use kernel::names::{Serial, Slug};
use serde::{Deserialize, Serialize};
use vocabulary::{matter::Report, terms::Accord};

/// The domains: what a happening of each is called, and the module in which its `Due` and its system, `work`, stand. This list is the only
/// one; whoever makes something of all domains hands over the macro that makes it.
macro_rules! domains {
    ($make:ident) => {
        $make! {
            Geography geography,
            Travel travel,
            Crossing crossing,
            Registry registry,
            Patrol patrol,
            Community community,
            Committee committee,
            Sharing sharing,
            Investigation investigation,
            Disclosure disclosure,
            Displacement displacement,
            Protection protection,
            Tracing tracing,
            Threat threat,
            Harm harm,
            Wayside wayside,
            Rescue rescue,
            Boats boats,
            Diggings diggings,
            Conduct conduct,
            Movement movement,
            Hazard hazard,
        }
    };
}
pub(crate) use domains;

macro_rules! happenings {
    ($( $variant:ident $domain:ident, )+) => {
        /// Something that is due.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[allow(missing_docs)] // Named after the domain that handles it.
        pub enum Happening {
            $( $variant(super::$domain::Due), )+
            /// A report reaches a seat; what it then believes is the business of `sight`.
            Reaches(Reaches),
            /// Something of the exercise itself; the business of `table`.
            Table(TableDue),
        }

        $( impl From<super::$domain::Due> for Happening {
            fn from(due: super::$domain::Due) -> Self {
                Self::$variant(due)
            }
        } )+
    };
}
domains!(happenings);

impl From<Reaches> for Happening {
    fn from(due: Reaches) -> Self {
        Self::Reaches(due)
    }
}

impl From<TableDue> for Happening {
    fn from(due: TableDue) -> Self {
        Self::Table(due)
    }
}

/// A report reaches a seat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reaches {
    /// Whom it reaches.
    pub seat: Slug,
    /// What it says.
    pub report: Box<Report>,
    /// By which channel, or by which usual way.
    pub channel: Slug,
}

/// What becomes due at the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TableDue {
    /// A row of the MSEL comes due.
    Row(Slug),
    /// A conditional row is forgotten.
    RowLapses(Slug),
    /// The time for the expected action of a row is over.
    AnswerOverdue(Slug),
    /// Conditions of rows and tasks are looked at, at regular times, so that the size of a step does not matter.
    Look,
    /// Every post, patrol and camp tells its own seat how it stands.
    StatusRound,
    /// A post, a patrol or a camp is asked by its own seat how it stands.
    Asked { source: Slug },
    /// An order has had its time and nobody has told anything of it: its author hears that, too.
    NothingTold { seat: Slug, act: u32 },
    /// A means given by one seat arrives at another.
    MeansArrive { from: Slug, to: Slug, means: vocabulary::terms::Means, amount: u32 },
    /// A seat gains or loses means by an effect.
    MeansChange { seat: Slug, means: vocabulary::terms::Means, by: i32 },
    /// A promise falls due.
    PromiseDue { community: Slug, by: Slug, act: u32 },
    /// An answer to an invitation comes to whoever called the meeting by this act.
    MeetingAnswered { act: u32, seat: Slug, agrees: bool },
    /// A meeting across the border takes place.
    MeetingHeld { act: u32 },
    /// An invitation to a meeting lapses.
    MeetingLapses { act: u32 },
    /// A seat leaves what it has agreed on with another.
    Leaves { by: Slug, with: Slug, at_once: bool },
    /// A seat above the border has read what was sent to it.
    Read(Box<Reaches>),
    /// Time is up for whoever was asked for means above the border.
    RequestOverdue { act: u32, by: Slug, of: Slug, means: vocabulary::terms::Means },
    /// A capital signs an agreement with another.
    Signed { by: Slug, with: Slug, about: BTreeSet<Accord> },
    /// A module of the discussion has had its time.
    ModuleCloses(Slug),
    /// An act of the scenario's own has had its time.
    OwnAct { act: u32, seat: Slug, of: Slug },
    /// An alert has waited for a seat that is the national bureau of a country; perhaps nobody sits there.
    BureauUnattended { seat: Slug, alert: Serial },
    /// The exercise ends.
    End,
}
