//! What a report can be about. A matter is what somebody saw, heard or was told: typed, without sentences, so that any
//! screen can word it in any language, and so that distortion has something to change.
//!
//! It names places, posts and numbers of people; never a person, never an ethnic group.

use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};

use super::{
    act::ActKind,
    fact::What,
    terms::{Accord, Means, Need},
    written::shapes,
};

shapes! {
    /// What a report says. Numbers are of persons unless said otherwise.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Matter {
        /// Armed men of no known force seen near a place.
        ArmedMen { place: Slug, men: u32 },
        /// An attack on a place, as it was told.
        Attack { place: Slug },
        /// Displaced people who have come to a place, or are on the road to it.
        Displaced { place: Slug, people: u32 },
        /// People cross by an unofficial route.
        RouteUsed { road: Slug, people: u32 },
        /// Something that can explode lies on a road.
        RoadDanger { road: Slug },
        /// People may pass along a road for so long in spite of a curfew, by order of a seat.
        Derogation { road: Slug, from: Slug, lasts: Span },
        /// People held or moved against their will seem to pass a place.
        Trafficking { place: Slug, people: u32 },
        /// What a force did to people at a place.
        Misconduct { force: Slug, place: Slug },
        /// A rumour, true or not, that runs in a community. `about` is a name of the scenario.
        Rumour { community: Slug, about: Slug },
        /// What a perception study found: of a thousand who answered so many trust an authority.
        Perception { community: Slug, authority: Slug, level: u32, answered: u32 },
        /// A need that is not met.
        Need { place: Slug, need: Need, people: u32 },
        /// How a post stands.
        Post { post: Slug, open: bool, waiting: u32, officers: u32, online: bool },
        /// How a patrol stands.
        Patrol { patrol: Slug, place: Slug, busy: bool },
        /// How a camp or a reception site stands.
        Camp { camp: Slug, people: u32, capacity: u32 },
        /// A document or a person at a post answers to an alert; not proof, until the national bureau confirms.
        AlertHit { post: Slug, party: Serial },
        /// What the country that issued a document answers about an alert, to the national bureau that asked it.
        IssuerAnswer { post: Slug, party: Serial, genuine: bool },
        /// What the national bureau answered to an alert, and whether the people were still at the post.
        AlertAnswer { post: Slug, party: Serial, confirmed: bool, in_time: bool },
        /// How many survivors a safe space has received since it told last; nothing where they are too few to be counted. For whoever
        /// runs it, and nobody else.
        SafeSpace { place: Slug, received: u32 },
        /// What those who told a thing said when they were asked whether it may be handed on.
        Consent { community: Slug, report: Serial, given: bool },
        /// A seat asks whoever speaks for those who told it this whether it may hand it on.
        ConsentAsked { community: Slug, report: Serial, from: Slug, about: Box<Matter> },
        /// A means was asked for, granted or refused between two seats.
        Means { from: Slug, to: Slug, means: Means, amount: u32 },
        /// A message of the exercise itself: the row of the MSEL that brought it.
        Inject { row: Slug },
        /// Words from a seat.
        Words { from: Slug, text: String },
        /// A question from a seat, to be answered by a report.
        Question { from: Slug, text: String },
        /// A request for what is known of something; without one, for whatever is known. A person answers it, or does not.
        Query { from: Slug, about: Option<Slug> },
        /// A warning given to a community, so that people can leave in time or hide.
        Warning { community: Slug, text: String },
        /// An invitation to a meeting of counterparts across the border, and what is to be agreed there.
        Meeting {
            with: Slug,
            at: Time,
            #[serde(default)]
            about: Vec<Accord>,
        },
        /// What became of a free proposal: its words, the odds that the facilitator stated (permille) and why, what the dice showed
        /// (permille; below the odds succeeds), how it came out, and whether the facilitator decided otherwise than the dice.
        Ruling {
            from: Slug,
            text: String,
            odds: u32,
            reason: String,
            success: bool,
            #[serde(default)]
            rolled: Option<u16>,
            #[serde(default)]
            overridden: bool,
        },
        /// What came of an order, as whoever carried it out tells the seat that gave it: the fact, with what nobody on the spot can
        /// see left out; without one, that nothing has changed so far. `act` is the number of the order.
        Outcome { act: u32, kind: ActKind, on: Option<Slug>, what: Option<Box<What>> },
    }

    /// The kinds of [`Matter`], for conditions, for what a seat needs to hear of, and for measures.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum MatterKind {
        ArmedMen,
        Attack,
        Displaced,
        RouteUsed,
        RoadDanger,
        Derogation,
        Trafficking,
        Misconduct,
        Rumour,
        Perception,
        Need,
        Post,
        Patrol,
        Camp,
        AlertHit,
        IssuerAnswer,
        AlertAnswer,
        SafeSpace,
        Consent,
        ConsentAsked,
        Means,
        Inject,
        Words,
        Question,
        Query,
        Warning,
        Meeting,
        Ruling,
        Outcome,
    }
}

impl MatterKind {
    /// Whether it is always about the protection of people: whoever saw, told or suffered it could be found by it.
    pub fn concerns_protection(self) -> bool {
        matches!(self, Self::Trafficking | Self::Misconduct | Self::SafeSpace | Self::AlertHit)
    }
}

impl Matter {
    /// Whether it is about the protection of people.
    pub fn concerns_protection(&self) -> bool {
        self.kind().concerns_protection() || matches!(self, Self::Need { need: Need::Protection, .. })
    }

    /// The kind of this matter.
    pub fn kind(&self) -> MatterKind {
        match self {
            Self::ArmedMen { .. } => MatterKind::ArmedMen,
            Self::Attack { .. } => MatterKind::Attack,
            Self::Displaced { .. } => MatterKind::Displaced,
            Self::RouteUsed { .. } => MatterKind::RouteUsed,
            Self::RoadDanger { .. } => MatterKind::RoadDanger,
            Self::Derogation { .. } => MatterKind::Derogation,
            Self::Trafficking { .. } => MatterKind::Trafficking,
            Self::Misconduct { .. } => MatterKind::Misconduct,
            Self::Rumour { .. } => MatterKind::Rumour,
            Self::Perception { .. } => MatterKind::Perception,
            Self::Need { .. } => MatterKind::Need,
            Self::Post { .. } => MatterKind::Post,
            Self::Patrol { .. } => MatterKind::Patrol,
            Self::Camp { .. } => MatterKind::Camp,
            Self::AlertHit { .. } => MatterKind::AlertHit,
            Self::IssuerAnswer { .. } => MatterKind::IssuerAnswer,
            Self::AlertAnswer { .. } => MatterKind::AlertAnswer,
            Self::SafeSpace { .. } => MatterKind::SafeSpace,
            Self::Consent { .. } => MatterKind::Consent,
            Self::ConsentAsked { .. } => MatterKind::ConsentAsked,
            Self::Means { .. } => MatterKind::Means,
            Self::Inject { .. } => MatterKind::Inject,
            Self::Words { .. } => MatterKind::Words,
            Self::Question { .. } => MatterKind::Question,
            Self::Query { .. } => MatterKind::Query,
            Self::Warning { .. } => MatterKind::Warning,
            Self::Meeting { .. } => MatterKind::Meeting,
            Self::Ruling { .. } => MatterKind::Ruling,
            Self::Outcome { .. } => MatterKind::Outcome,
        }
    }

    /// The place, post, community, camp or road it speaks of, if it speaks of one: where a map shows it.
    pub fn subject(&self) -> Option<Slug> {
        match self {
            Self::ArmedMen { place, .. }
            | Self::Attack { place }
            | Self::Displaced { place, .. }
            | Self::Trafficking { place, .. }
            | Self::Misconduct { place, .. }
            | Self::Need { place, .. } => Some(*place),
            Self::RouteUsed { road, .. } | Self::RoadDanger { road } | Self::Derogation { road, .. } => Some(*road),
            Self::Rumour { community, .. }
            | Self::Warning { community, .. }
            | Self::Consent { community, .. }
            | Self::ConsentAsked { community, .. } => Some(*community),
            Self::Post { post, .. }
            | Self::AlertHit { post, .. }
            | Self::IssuerAnswer { post, .. }
            | Self::AlertAnswer { post, .. } => Some(*post),
            Self::Patrol { patrol, .. } => Some(*patrol),
            Self::Camp { camp, .. } => Some(*camp),
            // What is confidential has no place on a map.
            Self::SafeSpace { .. }
            | Self::Perception { .. }
            | Self::Means { .. }
            | Self::Inject { .. }
            | Self::Words { .. }
            | Self::Question { .. }
            | Self::Query { .. }
            | Self::Meeting { .. }
            | Self::Ruling { .. }
            | Self::Outcome { .. } => None,
        }
    }
}

/// A report: what is said, by whom it was first seen, and when. It travels by channels, and may lose precision on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Its name: who first made it, and the count of theirs.
    pub id: Serial,
    /// What it says now, after any distortion.
    pub matter: Matter,
    /// Who saw or said it first: a community, a post, a patrol, a seat. It goes along with the report, as its source.
    pub first_source: Slug,
    /// Who handed it on last.
    pub relayed_by: Slug,
    /// When it was seen, not when it was told.
    pub seen: Time,
    /// The fact that it tells of, for measures and for `why`; never shown to a seat.
    pub sighting: u64,
    /// How far it is believed, in permille.
    pub credibility: u32,
    /// How many times it has been handed on.
    pub hops: u32,
    /// Whether a number or a place in it was changed on the way; never shown to a seat.
    pub distorted: bool,
}
