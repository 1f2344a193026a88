//! Which facts are news to a facilitator. The coming and going of single parties would drown everything else; it is in the figures
//! of the posts.

use vocabulary::{
    act::{ActKind, Right},
    fact::{Ground, What},
};

/// Whether a facilitator wants to hear of it.
pub fn is_news(what: &What) -> bool {
    match what {
        // Whoever sets the pace knows it.
        What::ActDone { kind: ActKind::Pause | ActKind::Resume | ActKind::Pace | ActKind::Step, .. } => false,
        // What the facilitator does to the exercise is told by what came of it, but for words.
        What::ActDone { kind: ActKind::Note | ActKind::Whisper | ActKind::Announce, .. } => true,
        What::ActDone { kind, .. } => kind.rule().right != Right::Facilitator,
        What::PartySetOut { .. }
        | What::PartyArrived { .. }
        | What::PartyCrossed { .. }
        | What::PartySentToSecondLine { .. }
        | What::PartyGaveUp { .. }
        | What::PartyTookUnofficialRoute { .. }
        | What::PartyCrossedUnseen { .. }
        | What::PartyReached { .. }
        | What::PartyWentHome { .. }
        | What::ShiftChanged { .. }
        | What::RecordsSent { .. }
        | What::PatrolReached { .. }
        | What::PatrolRested { .. }
        | What::PatrolMetParty { .. }
        | What::ReportSent { .. }
        | What::CommitteeHeard { .. }
        | What::InjectDelivered { .. }
        | What::AlertHit { .. }
        | What::AlertDismissed { .. }
        | What::CampCounted { .. }
        | What::PeopleFled { .. }
        | What::ForgeryMissed { .. }
        | What::PaymentsAsked { .. }
        | What::TreatmentTalkedOver { .. }
        | What::PartyWillTryAgain { .. }
        | What::LeftCare { .. }
        | What::FamiliesHosted { .. }
        | What::FamiliesSheltered { .. } => false,
        What::PartyTurnedBack { ground, .. } => *ground == Ground::Alert,
        What::ReportReached { to: _, distorted, .. } => *distorted,
        What::TrustMoved { by, .. }
        | What::NeighbourTrustMoved { by, .. }
        | What::TensionMoved { by, .. }
        | What::FearMoved { by, .. } => by.abs() >= 30,
        _ => true,
    }
}
