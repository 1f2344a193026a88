//! What the author of an order hears of it: whoever carries an order out tells what came of it, and when nothing did, that. So no
//! order ends in silence.
//!
//! It listens to the facts that come of an order and hands on those that people on the spot can see; what they cannot (why a
//! committee did not meet, how well a training was taken in) is left out here, so that no screen can show it. It ignores words that
//! were sent to a seat: of those nobody tells whether they arrived.

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::{Act, ActKind, PatrolAct, PostAct, ReliefAct, WordAct},
    fact::{
        BoatFact, Cause, CommunityFact, DiggingFact, DisclosureFact, DisplacementFact, ExerciseFact, InvestigationFact,
        PatrolFact, PostFact, ProtectionFact, RegistryFact, RoadFact, SharingFact, ThreatFact, What,
    },
    matter::Matter,
};

use super::{
    book::Awaited,
    carry::{Consequence, Plan},
    desk::Desk,
    promise,
};
use crate::{
    sight::view::Answer,
    world::{happening::TableDue, sharing, turn::Turn},
};

/// What the author is promised to hear.
pub fn promised(seat: Slug, act: &Act, plan: &Plan, desk: &Desk<'_, '_, '_>) -> Answer {
    let word = plan.steps.iter().find_map(|step| match step {
        Consequence::Word { channel, .. }
        | Consequence::Report { channel, .. }
        | Consequence::AnswerMeeting { channel, .. } => Some(*channel),
        _ => None,
    });
    // When something comes of it, if anything does: a promise is judged when it falls due.
    let comes = plan.steps.iter().find_map(|step| match step {
        Consequence::Happens(_) => Some(plan.takes),
        Consequence::Promise(_, by) => Some(*by),
        Consequence::Invite(_) => Some(plan.takes),
        _ => None,
    });
    match (word, plan.on.zip(comes)) {
        // A warning and an invitation go out as words, and somebody carries them as well.
        (Some(channel), _) if plan.takes == Span(0) || comes.is_none() => {
            let (person, on_foot) = sharing::on_foot(&desk.kernel.figures.sharing);
            let (channel, delay) = match channel.and_then(|channel| desk.channels.get(channel)) {
                Some(channel) => (channel.model.id, channel.model.delay),
                None => (person, on_foot),
            };
            Answer::Sent { channel, takes: plan.takes + delay }
        }
        (_, Some((on, comes))) => {
            let lines = (&desk.channels, &*desk.agreements, &*desk.chain);
            let takes = match act {
                // A committee answers on the spot; whoever speaks for it at the table takes as long as a question waits.
                Act::Word(WordAct::AskConsent { .. }) => match desk.communities.get(on).and_then(|c| c.who.seat) {
                    Some(_) => desk.kernel.figures.committee.consent_waits,
                    None => Span(0),
                },
                Act::Word(WordAct::AnswerConsent { .. }) => Span(0),
                Act::Post(PostAct::AskIssuer { .. }) => desk.kernel.figures.registry.bureau_answers_link,
                _ => sharing::answer_takes(lines, on, seat, &desk.kernel.figures.sharing),
            };
            Answer::Told { about: desk.kernel.now + comes + takes }
        }
        _ => Answer::Stands,
    }
}

/// From now on its author waits to hear of an order; what comes of it comes from this fact.
pub fn awaits(order: Awaited, fact: u64, effective: Time, desk: &mut Desk<'_, '_, '_>) {
    let (seat, act) = (order.seat, order.act);
    // What is asked of people, or of a thing about itself, brings an answer of its own.
    if matches!(
        order.kind,
        ActKind::AskConsent | ActKind::AnswerConsent | ActKind::AskIssuer | ActKind::RequestInformation
    ) {
        return;
    }
    // A promise is judged on its day, whatever comes.
    let judged = order.kind == ActKind::Promise;
    wait_for(fact, order, desk);
    if judged {
        return;
    }
    desk.book.untold.insert(act);
    let mut turn = Turn::new(desk.kernel, Cause::Fact(fact));
    turn.at(effective + Span(1), TableDue::NothingTold { seat, act });
}

/// What a fact that came of an order means to whoever waits for word of it.
enum Says {
    /// It is told, and the order is done.
    Last,
    /// It is told, and more follows.
    More,
    /// It is not worth a word; more follows.
    Silent,
    /// It is told by a report of its own, and the order is done.
    Elsewhere,
}

fn says(deed: &Act, what: &What) -> Option<Says> {
    use Says::{Elsewhere, Last, More, Silent};
    use What as W;
    Some(match (deed, what) {
        (
            Act::Patrol(PatrolAct::Dispatch { patrol, to }) | Act::Patrol(PatrolAct::PatrolTogether { patrol, to, .. }),
            W::Patrol(PatrolFact::PatrolReached { patrol: at, place }),
        ) if patrol == at => match to == place {
            true => Last,
            false => Silent,
        },
        (_, W::Patrol(PatrolFact::PatrolReached { .. })) => Silent,
        (_, W::Patrol(PatrolFact::EscortStarted { people: 0, .. })) => Last,
        (_, W::Community(CommunityFact::PerceptionStudied { .. })) => Elsewhere,
        // The chain of command may still look to what it was suspended over.
        (
            Act::Relief(ReliefAct::SuspendSupport { suspended: true, .. }),
            W::Threat(ThreatFact::SupportSet { suspended: true, .. }),
        ) => More,
        (
            _,
            W::Patrol(PatrolFact::PatrolDispatched { .. })
            | W::Patrol(PatrolFact::PatrolRecalled { .. })
            | W::Patrol(PatrolFact::PatrolOutOfFuel { .. })
            | W::Patrol(PatrolFact::PatrolBrokeDown { .. })
            | W::Patrol(PatrolFact::EscortStarted { .. })
            | W::Road(RoadFact::PeopleRescued { .. })
            | W::Displacement(DisplacementFact::ReturnAsked { people: 1.., .. })
            | W::Boats(BoatFact::BoatsSent { boats: 1.., .. })
            | W::Post(PostFact::PostPacked { .. })
            | W::Threat(ThreatFact::SupportInBreach { .. })
            | W::Sharing(SharingFact::MeetingAgreed { .. })
            | W::Sharing(SharingFact::MeetingDeclined { .. })
            | W::Sharing(SharingFact::AgreementSigned { .. })
            | W::Sharing(SharingFact::AgreementBroken { .. })
            | W::Post(PostFact::PersonReferred { .. })
            | W::Post(PostFact::ReferralLost { .. })
            | W::Post(PostFact::ReferralDeclined { .. })
            | W::Displacement(DisplacementFact::ReliefOnItsWay { .. })
            | W::Displacement(DisplacementFact::ReliefHeldUp { .. })
            | W::Displacement(DisplacementFact::ReturnInBreach { .. })
            | W::Displacement(DisplacementFact::AidOnItsWay { .. })
            | W::Displacement(DisplacementFact::AidHeldUp { .. }),
        ) => More,
        (
            _,
            W::Post(PostFact::PostOpened { .. })
            | W::Post(PostFact::PostClosed { .. })
            | W::Post(PostFact::PostHeld { .. })
            | W::Post(PostFact::OfficersMoved { .. })
            | W::Post(PostFact::LanesStaffed { .. })
            | W::Post(PostFact::AssociationJoined { .. })
            | W::Registry(RegistryFact::PaperChosen { .. })
            | W::Registry(RegistryFact::ChecksSet { .. })
            | W::Registry(RegistryFact::FingerprintsSet { .. })
            | W::Registry(RegistryFact::ListWidened { .. })
            | W::Registry(RegistryFact::AlertConfirmed { .. })
            | W::Registry(RegistryFact::AlertDismissed { .. })
            | W::Post(PostFact::PostMoved { .. })
            | W::Registry(RegistryFact::PostRefuelled { .. })
            | W::Registry(RegistryFact::PostEquipped { .. })
            | W::Road(RoadFact::CheckpointLifted { .. })
            | W::Road(RoadFact::RouteMarked { .. })
            | W::Road(RoadFact::RouteCleared { .. })
            | W::Road(RoadFact::CurfewSet { .. })
            | W::Road(RoadFact::DerogationGiven { .. })
            | W::Road(RoadFact::RoadSearched { .. })
            | W::Displacement(DisplacementFact::ReturnAssessed { .. })
            | W::Displacement(DisplacementFact::ReturnAsked { people: 0, .. })
            | W::Displacement(DisplacementFact::PeopleReturned { .. })
            | W::Patrol(PatrolFact::PatrolRested { .. })
            | W::Patrol(PatrolFact::EscortArrived { .. })
            | W::Community(CommunityFact::CommunityWarned { .. })
            | W::Community(CommunityFact::PublicMessageHeard { .. })
            | W::Community(CommunityFact::CommitteeConvened { .. })
            | W::Community(CommunityFact::CommitteeRefused { .. })
            | W::Community(CommunityFact::CommunitySensitised { .. })
            | W::Community(CommunityFact::CommunityMediated { .. })
            | W::Displacement(DisplacementFact::HomesOpened { .. })
            | W::Diggings(DiggingFact::SiteOverseen { .. })
            | W::Diggings(DiggingFact::SiteClosed { .. })
            | W::Boats(BoatFact::BoatsLent { .. })
            | W::Boats(BoatFact::BoatsHeld { .. })
            | W::Boats(BoatFact::BoatsSent { boats: 0, .. })
            | W::Boats(BoatFact::PeopleFetched { .. })
            | W::Boats(BoatFact::BoatsTurnedBack { .. })
            | W::Community(CommunityFact::PromiseKept { .. })
            | W::Community(CommunityFact::PromiseBroken { .. })
            | W::Sharing(SharingFact::AgreementMade { .. })
            | W::Sharing(SharingFact::MeetingUnanswered { .. })
            | W::Sharing(SharingFact::MeansMoved { .. })
            | W::Sharing(SharingFact::StatesAgreed { .. })
            | W::Sharing(SharingFact::AgreementEnded { .. })
            | W::Disclosure(DisclosureFact::RegistersOpened { .. })
            | W::Disclosure(DisclosureFact::RegistersAudited { .. })
            | W::Investigation(InvestigationFact::InvestigationOpened { .. })
            | W::Investigation(InvestigationFact::PieceAdded { .. })
            | W::Investigation(InvestigationFact::InvestigationAstray { .. })
            | W::Investigation(InvestigationFact::NetworkUnderstood { .. })
            | W::Investigation(InvestigationFact::NetworkBrokenUp { .. })
            | W::Investigation(InvestigationFact::NetworkWarned { .. })
            | W::Displacement(DisplacementFact::CapacityChanged { .. })
            | W::Displacement(DisplacementFact::FoodArrived { .. })
            | W::Displacement(DisplacementFact::ReliefLost { .. })
            | W::Displacement(DisplacementFact::AidArrived { .. })
            | W::Threat(ThreatFact::PeopleVaccinated { .. })
            | W::Threat(ThreatFact::TreatmentSetUp { .. })
            | W::Protection(ProtectionFact::SafeSpaceSetUp { .. })
            | W::Protection(ProtectionFact::ReferralPathSet { .. })
            | W::Protection(ProtectionFact::TracingBegun { .. })
            | W::Registry(RegistryFact::PersonHandedOver { .. })
            | W::Registry(RegistryFact::HandOverRefused { .. })
            | W::Threat(ThreatFact::InquiryOpened { .. })
            | W::Threat(ThreatFact::SupportSet { .. })
            | W::Threat(ThreatFact::ForceAssessed { .. })
            | W::Threat(ThreatFact::ConditionsSet { .. })
            | W::Threat(ThreatFact::ForceTrained { .. })
            | W::Exercise(ExerciseFact::OwnActDone { .. }),
        ) => Last,
        _ => return None,
    })
}

/// The same fact as those on the spot can tell it.
fn as_seen(what: What) -> What {
    match what {
        What::Community(CommunityFact::CommitteeRefused { community, by, .. }) => {
            What::Community(CommunityFact::CommitteeRefused { community, by, for_fear: false })
        }
        What::Threat(ThreatFact::PeopleVaccinated { place, people, .. }) => {
            What::Threat(ThreatFact::PeopleVaccinated { place, people, protected: 0 })
        }
        What::Community(CommunityFact::CommunitySensitised { community, by, .. }) => {
            What::Community(CommunityFact::CommunitySensitised { community, by, insight: 0 })
        }
        What::Community(CommunityFact::CommunityMediated { community, by, .. }) => {
            What::Community(CommunityFact::CommunityMediated { community, by, insight: 0 })
        }
        What::Threat(ThreatFact::ForceTrained { force, by, .. }) => {
            What::Threat(ThreatFact::ForceTrained { force, by, training: 0 })
        }
        What::Investigation(fact) => What::Investigation(nameless(fact)),
        what => what,
    }
}

/// What an investigation shows is how a network works, and not by which name the exercise calls it.
fn nameless(mut fact: InvestigationFact) -> InvestigationFact {
    use InvestigationFact as I;
    if let I::NetworkUnderstood { network, .. }
    | I::NetworkBrokenUp { network, .. }
    | I::NetworkWarned { network, .. } = &mut fact
    {
        *network = None;
    }
    fact
}

/// Listens to what has just come of this cause, and sends word of it to whoever ordered it.
pub fn listen(cause: Cause, before: u64, desk: &mut Desk<'_, '_, '_>) {
    let Cause::Fact(from) = cause else { return };
    let Some(order) = desk.book.awaited.get(&from).cloned() else { return };
    let new = desk.kernel.ledger.iter().filter(|fact| fact.n > before);
    let new: Vec<(u64, What)> = new.map(|fact| (fact.n, fact.what.clone())).collect();
    for (fact, what) in new {
        let Some(says) = says(&order.deed, &what) else { continue };
        if matches!(says, Says::Last) {
            promise::served(&order, &what, fact, desk);
        }
        if !came_to_nothing(&what) && (matches!(says, Says::Last | Says::Elsewhere) || is_referral(&what)) {
            desk.book.came.insert(order.act);
        }
        match says {
            Says::Last | Says::More => tell(&order, Some(what), fact, desk),
            Says::Elsewhere => _ = desk.book.untold.remove(&order.act),
            Says::Silent => {}
        }
        match says {
            Says::Last | Says::Elsewhere => is_done(order.act, desk),
            Says::More | Says::Silent => wait_for(fact, order.clone(), desk),
        }
    }
}

/// Whether what is told of an order is that nothing came of it.
pub fn came_to_nothing(what: &What) -> bool {
    matches!(
        what,
        What::Community(CommunityFact::CommitteeRefused { .. })
            | What::Patrol(PatrolFact::EscortStarted { people: 0, .. })
            | What::Road(RoadFact::RoadSearched { people: 0, .. })
            | What::Displacement(DisplacementFact::ReturnAsked { people: 0, .. })
            | What::Displacement(DisplacementFact::ReliefLost { .. })
            | What::Boats(
                BoatFact::BoatsSent { boats: 0, .. }
                    | BoatFact::PeopleFetched { people: 0, .. }
                    | BoatFact::BoatsTurnedBack { .. }
            )
            | What::Community(CommunityFact::PromiseBroken { .. })
            | What::Exercise(ExerciseFact::OwnActDone { success: false, .. })
    )
}

/// Whether people have been taken to a service, though others may follow.
fn is_referral(what: &What) -> bool {
    matches!(what, What::Post(PostFact::PersonReferred { people: 1.., .. }))
}

/// Whatever comes of this fact is heard by the author of the order.
fn wait_for(fact: u64, order: Awaited, desk: &mut Desk<'_, '_, '_>) {
    desk.book.awaited.insert(fact, order);
    desk.kernel.listened.insert(fact);
}

/// What comes of this fact, too, is heard by the author of an order who still waits to hear.
pub fn comes_of(act: u32, fact: u64, desk: &mut Desk<'_, '_, '_>) {
    if let Some(order) = desk.book.awaited.values().find(|order| order.act == act).cloned() {
        wait_for(fact, order, desk);
    }
}

/// Nothing more of an order is waited for.
fn is_done(act: u32, desk: &mut Desk<'_, '_, '_>) {
    desk.book.awaited.retain(|_, order| order.act != act);
    desk.kernel.listened.retain(|fact| desk.book.awaited.contains_key(fact));
}

/// An order has had its time: if nobody has told anything of it, its author hears that nothing has changed so far.
pub fn nothing(seat: Slug, act: u32, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let Cause::Fact(fact) = cause else { return };
    let untold = desk.book.untold.contains(&act);
    let order = desk.book.awaited.values().find(|order| untold && order.seat == seat && order.act == act).cloned();
    if let Some(order) = order {
        tell(&order, None, fact, desk);
    }
}

fn tell(order: &Awaited, what: Option<What>, fact: u64, desk: &mut Desk<'_, '_, '_>) {
    desk.book.untold.remove(&order.act);
    let Awaited { seat, act, kind, on, .. } = *order;
    // What two seats share both hear of.
    let other = match what {
        Some(What::Sharing(SharingFact::MeansMoved { to, .. })) => Some(to),
        Some(What::Sharing(SharingFact::AgreementSigned { with, .. } | SharingFact::AgreementBroken { with, .. })) => {
            Some(with)
        }
        Some(What::Disclosure(DisclosureFact::RegistersOpened { to, .. })) => Some(to),
        Some(What::Sharing(
            SharingFact::AgreementMade { seats: (a, b), .. }
            | SharingFact::StatesAgreed { seats: (a, b), .. }
            | SharingFact::AgreementEnded { seats: (a, b) },
        )) => Some(if a == seat { b } else { a }),
        Some(What::Investigation(ref fact)) => fact.seats().map(|(a, b)| if a == seat { b } else { a }),
        _ => None,
    };
    let matter = Matter::Outcome { act, kind, on, what: what.map(|what| Box::new(as_seen(what))) };
    let source = on.unwrap_or(seat);
    let told = [(source, seat)].into_iter().chain(other.map(|other| (seat, other)));
    let mut turn = Turn::new(desk.kernel, Cause::Fact(fact));
    for (source, to) in told {
        let matter = Box::new(matter.clone());
        turn.soon(sharing::Due::Answers { source, of: seat, to, matter, sighting: fact });
    }
}
