//! What the matrix is made of: matters, seats, words, the hops of their ways, and where they stood still. Plain data; how it is found is
//! the business of the files beside.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use serde::Serialize;
use vocabulary::{
    act::Refusal,
    matter::{Matter, MatterKind},
};

/// The matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KnowledgeMatrix {
    /// The seats, in the order of the scenario: the columns.
    pub seats: Vec<Slug>,
    /// The matters, by when they were first seen or told: the rows.
    pub matters: Vec<Traced>,
    /// Within what span sights of the same are one matter.
    pub once_in: Span,
}

/// A matter, traced through the exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Traced {
    /// What kind of thing.
    pub kind: MatterKind,
    /// At which place, road, post, camp or community.
    pub about: Slug,
    /// Who saw it, oldest first; at least one. A matter that was told and seen by nobody has whoever told it.
    pub seen: Vec<Sight>,
    /// Whether it touches the protection of people, so that it stays out of what circulates.
    pub protected: bool,
    /// Where word of it stood still before it was for any one seat, oldest first.
    pub held: Vec<WordStop>,
    /// What each seat got of it, in the order of [`KnowledgeMatrix::seats`].
    pub cells: Vec<KnowledgeCell>,
}

/// Somebody saw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sight {
    /// The fact by which it is known that they did.
    pub fact: u64,
    /// When.
    pub at: Time,
    /// Who.
    pub by: Witness,
    /// What they saw, where a fact or a report says it.
    pub matter: Option<Matter>,
}

/// Who saw a thing, or told it without having seen it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Witness {
    /// Those who live there.
    Community(Slug),
    /// A post, a patrol or a camp.
    Service(Slug),
    /// Nobody at the table or in the field: a row of the MSEL tells of it.
    Row(Slug),
    /// A seat told it of itself.
    Seat(Slug),
}

/// What one seat got of one matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KnowledgeCell {
    /// Whose.
    pub seat: Slug,
    /// Whether the scenario says that it needs to hear of such things.
    pub needs: bool,
    /// Every word of it that came, oldest first.
    pub words: Vec<HeardWord>,
    /// Where word to this seat stood still, oldest first.
    pub stops: Vec<WordStop>,
}

/// Word of a matter that came to a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeardWord {
    /// The fact of its coming.
    pub fact: u64,
    /// When.
    pub at: Time,
    /// As what it came.
    pub carrier: Carrier,
    /// The way to here, from whoever saw it: the first hop first. A row of the MSEL comes without one.
    pub way: Vec<Hop>,
    /// What it said when it came, where it was a report.
    pub said: Option<Matter>,
    /// The number that was seen and the number that was said, where they are not the same.
    pub changed: Option<(u32, u32)>,
}

/// As what word comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Carrier {
    /// A report of those who saw it.
    Report,
    /// A row of the MSEL.
    Row(Slug),
    /// Words of this seat, typed or reported by it.
    Words(Slug),
}

/// One step of a way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hop {
    /// Who handed it on.
    pub from: Slug,
    /// To which seat.
    pub to: Slug,
    /// The channel of the scenario, or the name of a usual way: `person`, `radio`, `service`.
    pub channel: Slug,
    /// The fact of its sending, where one was written, and when it left.
    pub sent: Option<(u64, Time)>,
    /// The fact of its coming.
    pub fact: u64,
    /// When it came.
    pub came: Time,
    /// What it said there.
    pub said: Option<Matter>,
}

/// Where word stood still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordStop {
    /// The fact that shows it: the last one on this way.
    pub fact: u64,
    /// When that was.
    pub at: Time,
    /// What held it.
    pub halt: Halt,
}

/// What held word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Halt {
    /// They saw it, and nobody there tells a seat: no committee, no seat that speaks for them.
    NobodyTells {
        /// Who saw it.
        community: Slug,
    },
    /// They saw it, and it never came before their committee.
    NotHeard {
        /// Who saw it.
        community: Slug,
    },
    /// Their committee told nobody.
    KeptSilent {
        /// Who saw it.
        community: Slug,
        /// Whether it was fear rather than lack of trust.
        for_fear: bool,
        /// The first seat that it would tell, and its trust in the authority there then, permille.
        trust: Option<(Slug, u32)>,
    },
    /// A seat knew since then and did not pass it on.
    NotPassedOn {
        /// Which.
        seat: Slug,
    },
    /// A seat knew, and no channel of it to the other one worked since.
    ChannelDown {
        /// Which seat knew.
        seat: Slug,
        /// The channel that had fallen.
        channel: Slug,
    },
    /// A seat kept it to itself and said why; the reason stands in the act.
    Withheld {
        /// Which.
        seat: Slug,
    },
    /// Those who told it did not agree that this seat hands it on, or did not answer it.
    NoConsent {
        /// Who told it.
        community: Slug,
        /// The seat that asked.
        seat: Slug,
        /// Whether they said no, rather than nothing.
        refused: bool,
    },
    /// A seat would have handed it on and was refused: no channel, no agreement, no consent.
    Barred {
        /// Which.
        seat: Slug,
        /// The number of its act.
        act: u32,
        /// Why it was refused.
        why: Refusal,
    },
    /// It waits on a channel that is silent.
    HeldUp {
        /// Who sent it.
        from: Slug,
        /// On which.
        channel: Slug,
    },
    /// It was lost on the way.
    Lost {
        /// Who sent it.
        from: Slug,
        /// On which channel.
        channel: Slug,
    },
    /// It was still on its way when the record ended.
    UnderWay {
        /// Who sent it.
        from: Slug,
        /// On which channel.
        channel: Slug,
    },
}

impl WordStop {
    /// The seat with which it stood still, or that had sent it.
    pub fn holder(&self) -> Option<Slug> {
        match self.halt {
            Halt::NobodyTells { .. } | Halt::NotHeard { .. } | Halt::KeptSilent { .. } => None,
            Halt::NotPassedOn { seat }
            | Halt::ChannelDown { seat, .. }
            | Halt::Withheld { seat }
            | Halt::NoConsent { seat, .. }
            | Halt::Barred { seat, .. } => Some(seat),
            Halt::HeldUp { from, .. } | Halt::Lost { from, .. } | Halt::UnderWay { from, .. } => Some(from),
        }
    }

    /// How far word had come: what stood still nearer to the seat counts for more, and of several the last.
    pub(crate) fn nearness(&self) -> (u8, u64) {
        let near = match self.halt {
            Halt::NobodyTells { .. } => 0,
            Halt::NotHeard { .. } => 1,
            Halt::KeptSilent { .. } => 2,
            Halt::NotPassedOn { .. } => 3,
            Halt::ChannelDown { .. } => 4,
            Halt::Withheld { .. } => 5,
            Halt::NoConsent { .. } => 6,
            Halt::Barred { .. } => 7,
            Halt::HeldUp { .. } | Halt::Lost { .. } => 8,
            Halt::UnderWay { .. } => 9,
        };
        (near, self.fact)
    }
}

impl Traced {
    /// When it was first seen or told.
    pub fn since(&self) -> Time {
        self.seen.iter().map(|sight| sight.at).min().unwrap_or(Time::START)
    }

    /// When it was last seen or told.
    pub fn until(&self) -> Time {
        self.seen.iter().map(|sight| sight.at).max().unwrap_or(Time::START)
    }

    /// What a seat got of it.
    pub fn cell(&self, seat: Slug) -> Option<&KnowledgeCell> {
        self.cells.iter().find(|cell| cell.seat == seat)
    }

    /// Where word to a seat stood still, of all that stood still the nearest to it; nothing if word came, or nobody ever held any.
    pub fn stood(&self, seat: Slug) -> Option<&WordStop> {
        let cell = self.cell(seat).filter(|cell| cell.words.is_empty())?;
        cell.stops.iter().chain(&self.held).max_by_key(|stop| stop.nearness())
    }
}

impl KnowledgeCell {
    /// The first word that came.
    pub fn first(&self) -> Option<&HeardWord> {
        self.words.first()
    }

    /// How long after it was first seen the first word came.
    pub fn after(&self, matter: &Traced) -> Option<Span> {
        self.first().map(|word| word.at - matter.since())
    }
}

/// The number in a matter that a way can change: persons, mostly.
pub fn number(matter: &Matter) -> Option<u32> {
    match matter {
        Matter::ArmedMen { men: n, .. }
        | Matter::Displaced { people: n, .. }
        | Matter::RouteUsed { people: n, .. }
        | Matter::Trafficking { people: n, .. }
        | Matter::Need { people: n, .. }
        | Matter::Post { waiting: n, .. }
        | Matter::Camp { people: n, .. } => Some(*n),
        _ => None,
    }
}

/// Whether a matter of this kind is one that somebody saw, so that it has a row here.
pub(super) fn is_traced(kind: MatterKind) -> bool {
    use MatterKind as K;
    matches!(
        kind,
        K::ArmedMen
            | K::Attack
            | K::Displaced
            | K::RouteUsed
            | K::RoadDanger
            | K::Derogation
            | K::Trafficking
            | K::Misconduct
            | K::Rumour
            | K::Need
            | K::Post
            | K::Patrol
            | K::Camp
            | K::AlertHit
    )
}

/// Whether a matter touches the protection of people: whoever saw, told or suffered it could be found by it.
pub(super) fn is_protected(kind: MatterKind, matter: Option<&Matter>) -> bool {
    kind.concerns_protection() || matter.is_some_and(Matter::concerns_protection)
}
