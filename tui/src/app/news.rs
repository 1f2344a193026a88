//! Which facts are news to a facilitator. The coming and going of single parties would drown everything else; it is in the figures
//! of the posts.

use vocabulary::{
    act::{ActKind, Right},
    fact::{
        BoatFact, CommunityFact, DisplacementFact, ExerciseFact, Ground, PatrolFact, PostFact, RegistryFact, RoadFact,
        SharingFact, TravelFact, What,
    },
};

/// Whether a facilitator wants to hear of it.
pub fn is_news(what: &What) -> bool {
    match what {
        // Whoever sets the pace knows it.
        What::Exercise(ExerciseFact::ActDone {
            kind: ActKind::Pause | ActKind::Resume | ActKind::Pace | ActKind::Step,
            ..
        }) => false,
        // What the facilitator does to the exercise is told by what came of it, but for words.
        What::Exercise(ExerciseFact::ActDone {
            kind: ActKind::Note | ActKind::Whisper | ActKind::Announce, ..
        }) => true,
        What::Exercise(ExerciseFact::ActDone { kind, .. }) => kind.rule().right != Right::Facilitator,
        What::Travel(TravelFact::PartySetOut { .. })
        | What::Travel(TravelFact::PartyUnderWay { .. })
        | What::Travel(TravelFact::HerdOffCorridor { .. })
        | What::Post(PostFact::PartyArrived { .. })
        | What::Post(PostFact::PartyCrossed { .. })
        | What::Post(PostFact::PartyCheckedOut { .. })
        | What::Post(PostFact::PartySentToSecondLine { .. })
        | What::Post(PostFact::PartyGaveUp { .. })
        | What::Travel(TravelFact::PartyTookUnofficialRoute { .. })
        | What::Travel(TravelFact::PartyCrossedUnseen { .. })
        | What::Travel(TravelFact::PartyReached { .. })
        | What::Travel(TravelFact::PartyWentHome { .. })
        | What::Post(PostFact::ShiftChanged { .. })
        | What::Registry(RegistryFact::RecordsSent { .. })
        | What::Patrol(PatrolFact::PatrolReached { .. })
        | What::Patrol(PatrolFact::PatrolRested { .. })
        | What::Patrol(PatrolFact::PatrolMetParty { .. })
        | What::Sharing(SharingFact::ReportSent { .. })
        | What::Community(CommunityFact::CommitteeHeard { .. })
        | What::Exercise(ExerciseFact::InjectDelivered { .. })
        | What::Registry(RegistryFact::AlertHit { .. })
        | What::Registry(RegistryFact::AlertDismissed { .. })
        | What::Registry(RegistryFact::IssuerAsked { .. })
        | What::Registry(RegistryFact::FingerprintsRefused { .. })
        | What::Registry(RegistryFact::FalseMatch { .. })
        | What::Displacement(DisplacementFact::CampCounted { .. })
        | What::Displacement(DisplacementFact::PeopleFled { .. })
        | What::Post(PostFact::ForgeryMissed { .. })
        | What::Post(PostFact::PaymentsAsked { .. })
        | What::Road(RoadFact::RoadPaymentsAsked { .. })
        | What::Road(RoadFact::PartyHeldUp { .. })
        | What::Boats(BoatFact::PartyBoarded { .. })
        | What::Community(CommunityFact::TreatmentTalkedOver { .. })
        | What::Travel(TravelFact::PartyWillTryAgain { .. })
        | What::Post(PostFact::LeftCare { .. })
        | What::Displacement(DisplacementFact::FamiliesHosted { .. })
        | What::Displacement(DisplacementFact::FamiliesSheltered { .. }) => false,
        What::Post(PostFact::PartyTurnedBack { ground, .. }) => *ground == Ground::Alert,
        What::Sharing(SharingFact::ReportReached { to: _, distorted, .. }) => *distorted,
        What::Community(CommunityFact::TrustMoved { by, .. })
        | What::Community(CommunityFact::NeighbourTrustMoved { by, .. })
        | What::Community(CommunityFact::TensionMoved { by, .. })
        | What::Community(CommunityFact::FearMoved { by, .. }) => by.abs() >= 30,
        _ => true,
    }
}
