//! Facts: one sentence each, in the past tense.

use kernel::{chance::Roll, names::Slug};
use vocabulary::{
    fact::{
        Breach, Cause, CommunityFact, DiggingFact, DisclosureFact, DisplacementFact, ExerciseFact, GeographyFact,
        InvestigationFact, PatrolFact, PostFact, ProtectionFact, RegistryFact, Risk, SharingFact, ThreatFact,
        TravelFact, What,
    },
    terms::{Danger, Hand, Means},
};

use super::{act, boat, count, matter, number, numbers::of_hundred, percent, points, road, terms};
use crate::{Lang, Names, numbers::seconds};

/// With what somebody had read in a perception study, if it is worth anything.
fn studied(insight: u32) -> String {
    if insight == 0 { String::new() } else { format!(", with a study that is near the truth ({})", percent(insight)) }
}

pub fn cause(cause: Cause, names: &Names) -> String {
    match cause {
        Cause::Start => "set by the scenario".to_owned(),
        Cause::Act(n) => format!("act {n}"),
        Cause::Inject(row) => format!("inject “{}”", names.of(row)),
        Cause::Fact(n) => format!("fact {n}"),
    }
}

pub fn roll(roll: &Roll) -> String {
    let outcome = if roll.succeeded() { "yes" } else { "no" };
    let (chance, fell) = (percent(roll.needed.into()), of_hundred(roll.rolled.into(), Lang::En));
    format!("the chance was {chance}, the dice showed {fell}: {outcome}")
}

/// A level that moved: `gained 4 points (now 52 %)`.
fn moved(by: i32, level: u32) -> String {
    format!("{} (now {})", points(by, "gained", "lost"), percent(level))
}

/// Which network it is, where that may be said.
fn named(network: Option<Slug>, names: &Names) -> String {
    network.map(|network| format!(" ({})", names.of(network))).unwrap_or_default()
}

pub fn fact(what: &What, names: &Names) -> String {
    use terms::{families, officers, party, people};
    let n = |slug| names.of(slug);
    match what {
        What::Exercise(ExerciseFact::ExerciseStarted) => "The exercise began.".to_owned(),
        What::Exercise(ExerciseFact::ExerciseEnded) => "The exercise ended.".to_owned(),
        What::Exercise(ExerciseFact::ActDone { act, seat, kind, on, hand }) => {
            let hand = if *hand == Hand::People { String::new() } else { format!(" [{}]", terms::hand(*hand)) };
            let on = on.map(|on| format!(" ({})", n(on))).unwrap_or_default();
            format!("{}{hand} {}{on}. Act {act}.", n(*seat), act::act_done(*kind))
        }
        What::Exercise(ExerciseFact::SeatHanded { seat, hand }) => {
            format!("The seat “{}” is now in the hands of: {}.", n(*seat), terms::hand(*hand))
        }
        What::Exercise(ExerciseFact::SeatLocked { seat, locked: true }) => {
            format!("The seat “{}” was locked.", n(*seat))
        }
        What::Exercise(ExerciseFact::SeatLocked { seat, locked: false }) => {
            format!("The seat “{}” was opened again.", n(*seat))
        }
        What::Exercise(ExerciseFact::ActRefused { act, seat, kind, why }) => {
            format!("{} could not order: {}. Act {act}. {}", n(*seat), act::act_name(*kind), act::refusal(why, names))
        }
        What::Exercise(ExerciseFact::InjectFired { row, expected_by: Some(by), .. }) => {
            format!("Expected from now on, by {}: “{}”.", names.time(*by), n(*row))
        }
        What::Exercise(ExerciseFact::InjectFired { row, by_hand: true, .. }) => {
            format!("The inject “{}” was fired by hand.", n(*row))
        }
        What::Exercise(ExerciseFact::InjectFired { row, .. }) => format!("The inject “{}” came due.", n(*row)),
        What::Exercise(ExerciseFact::InjectDelivered { row, seat }) => {
            format!("The inject “{}” reached {}.", n(*row), n(*seat))
        }
        What::Exercise(ExerciseFact::InjectHeld { row }) => format!("The inject “{}” was held.", n(*row)),
        What::Exercise(ExerciseFact::InjectReleased { row }) => format!("The inject “{}” was released.", n(*row)),
        What::Exercise(ExerciseFact::InjectDeferred { row, until }) => {
            format!("The inject “{}” now comes at {}.", n(*row), names.time(*until))
        }
        What::Exercise(ExerciseFact::InjectDropped { row }) => format!("The inject “{}” was dropped.", n(*row)),
        What::Exercise(ExerciseFact::InjectRestored { row }) => {
            format!("The dropped inject “{}” was taken back.", n(*row))
        }
        What::Exercise(ExerciseFact::InjectLapsed { row }) => {
            format!("The inject “{}” lapsed: its condition never came.", n(*row))
        }
        What::Exercise(ExerciseFact::InjectAdded { row }) => format!("The inject “{}” was added to the MSEL.", n(*row)),
        What::Exercise(ExerciseFact::InjectEdited { row }) => {
            format!("The inject “{}” was edited before it came.", n(*row))
        }
        What::Exercise(ExerciseFact::ProcessFrozen { process, frozen: true }) => {
            format!("“{}” stands still by order of the facilitator.", n(*process))
        }
        What::Exercise(ExerciseFact::ProcessFrozen { process, frozen: false }) => format!("“{}” goes on.", n(*process)),
        What::Exercise(ExerciseFact::InjectsShifted { rows, by_s }) => {
            let injects = count(*rows, "inject was", "injects were");
            format!("{injects} shifted by {}.", seconds(*by_s))
        }
        What::Exercise(ExerciseFact::ExpectationMet { row, seat, act, early, late_s }) => {
            let when = match (*early, *late_s) {
                (_, 1..) => format!("{} late", seconds(*late_s)),
                (true, _) => "before it was asked for".to_owned(),
                (false, _) => "in time".to_owned(),
            };
            format!("{} did {when} what “{}” called for (act {act}).", n(*seat), n(*row))
        }
        What::Exercise(ExerciseFact::DeedMarked { of, done: true, .. }) => {
            format!("“{}” was marked as done by the facilitator.", n(*of))
        }
        What::Exercise(ExerciseFact::DeedMarked { of, done: false, .. }) => {
            format!("The facilitator took the mark on “{}” back.", n(*of))
        }
        What::Exercise(ExerciseFact::ExpectationMissed { row }) => {
            format!("Nobody did in time what “{}” called for.", n(*row))
        }
        What::Exercise(ExerciseFact::ProposalMade { proposal, seat, secret }) => {
            let secret = if *secret { "secret proposal" } else { "proposal" };
            format!("{} made {secret} {}.", n(*seat), proposal.n)
        }
        What::Exercise(ExerciseFact::ProposalArgued { proposal, seat, for_it }) => {
            let side = if *for_it { "for" } else { "against" };
            format!("{} spoke {side} proposal {} of {}.", n(*seat), proposal.n, n(proposal.of))
        }
        What::Exercise(ExerciseFact::DiceThrown { proposal, seat, odds, success }) => {
            let outcome = if *success { "they say yes" } else { "they say no" };
            format!(
                "The dice were thrown for proposal {} of {}: odds {} %, {outcome}.",
                proposal.n,
                n(*seat),
                odds / 10
            )
        }
        What::Exercise(ExerciseFact::ProposalRuled { proposal, seat, success, overridden: true, .. }) => {
            let outcome = if *success { "it succeeded" } else { "it failed" };
            format!(
                "Proposal {} of {} was decided by the facilitator, not by the dice: {outcome}.",
                proposal.n,
                n(*seat)
            )
        }
        What::Exercise(ExerciseFact::ProposalRuled { proposal, seat, odds, success, .. }) => {
            let outcome = if *success { "it succeeded" } else { "it failed" };
            format!("Proposal {} of {} was ruled on: odds {} %, {outcome}.", proposal.n, n(*seat), odds / 10)
        }
        What::Exercise(ExerciseFact::TaskShown { objective, task, in_time, late_s }) => {
            let when = match late_s {
                1.. => format!("{} late", seconds(*late_s)),
                _ if *in_time => "in time".to_owned(),
                _ => "late".to_owned(),
            };
            format!("Evidence {when} for the task “{}” of the objective “{}”.", n(*task), n(*objective))
        }
        What::Exercise(ExerciseFact::DieFell { die }) => format!("The die “{die}” was thrown."),
        What::Exercise(ExerciseFact::DecidedAbove { seat, act, kind: _, knew_s, old }) => {
            let knew = match knew_s {
                Some(knew) => format!("its last word on this was {} old", seconds(*knew)),
                None => "nothing had come on this".to_owned(),
            };
            let old = if *old { ": too old to decide on" } else { "" };
            format!("{} decided (act {act}); {knew}{old}.", n(*seat))
        }
        What::Exercise(ExerciseFact::OwnActDone { of, seat, success: true, .. }) => {
            format!("{}: “{}” is done.", names.of(*seat), names.of(*of))
        }
        What::Exercise(ExerciseFact::OwnActDone { of, seat, success: false, .. }) => {
            format!("{}: “{}” came to nothing.", names.of(*seat), names.of(*of))
        }
        What::Exercise(ExerciseFact::LeaveGiven { of, by }) => {
            format!("{} gave leave for “{}”.", names.of(*by), names.of(*of))
        }
        What::Exercise(ExerciseFact::ModuleOpened { module, minutes }) => {
            format!("“{}” begins: {} min to talk.", names.of(*module), number(*minutes))
        }
        What::Exercise(ExerciseFact::ModuleClosed { module, settled, of }) => {
            format!("“{}” is over: {} of {} questions settled.", names.of(*module), number(*settled), number(*of))
        }
        What::Exercise(ExerciseFact::QuestionAnswered { question, by, option: Some(option), .. }) => {
            format!("{} answered “{}”: “{}”.", names.of(*by), names.of(*question), names.of(*option))
        }
        What::Exercise(ExerciseFact::QuestionAnswered { question, by, option: None, .. }) => {
            format!("{} answered “{}” in words.", names.of(*by), names.of(*question))
        }
        What::Exercise(ExerciseFact::QuestionSettled { question, option: Some(option) }) => {
            format!("The table settled “{}”: “{}”.", names.of(*question), names.of(*option))
        }
        What::Exercise(ExerciseFact::QuestionSettled { question, option: None }) => {
            format!("The table answered “{}” in words.", names.of(*question))
        }
        What::Exercise(ExerciseFact::DecisionNoted { seat, act }) => {
            format!("{} wrote down a decision (act {act}).", n(*seat))
        }

        What::Geography(GeographyFact::RoadClosed { road }) => format!("The road {} closed.", n(*road)),
        What::Geography(GeographyFact::RoadOpened { road }) => format!("The road {} opened again.", n(*road)),

        What::Road(fact) => road::road_fact(fact, names),
        What::Diggings(DiggingFact::SiteOverseen { place, by, people: size }) => {
            format!("{} had somebody look after the site {}, where {} dug.", n(*by), n(*place), people(*size))
        }
        What::Diggings(DiggingFact::DiggersTold { place, people: size }) => {
            format!("{} at {} were told of the danger of the shafts.", people(*size), n(*place))
        }
        What::Diggings(DiggingFact::SiteClosed { place, by, people: size }) => {
            format!("{} closed the site {} by force: {} had to leave.", n(*by), n(*place), people(*size))
        }
        What::Diggings(DiggingFact::DiggersCameBack { place, people: size }) => {
            format!("{} dug at {} by night, though it was closed.", people(*size), n(*place))
        }
        What::Boats(fact) => boat::boat_fact(fact, names),

        What::Post(PostFact::PostOpened { post }) => format!("{} opened.", n(*post)),
        What::Post(PostFact::PostClosed { post, needy_pass }) => {
            let but = if *needy_pass { ", but people in need could still pass" } else { " to everybody" };
            format!("{} closed{but}.", n(*post))
        }
        What::Post(PostFact::PostHeld { post, open }) => {
            let stays = if *open { "stays open" } else { "stays closed" };
            format!("{} {stays} until another order, whatever its hours say.", n(*post))
        }
        What::Post(PostFact::PaymentsAsked { post, force, times }) => {
            let parties = count(*times, "party was", "parties were");
            format!("{}: {parties} asked by people of {} for money that nobody owes.", n(*post), n(*force))
        }
        What::Post(PostFact::ShiftChanged { post, on_shift, women }) => format!(
            "{}: the shift changed, {} on duty ({}).",
            n(*post),
            officers(*on_shift),
            count(*women, "woman", "women")
        ),
        What::Post(PostFact::OfficersMoved { post, by, officers: left }) => {
            let went = if *by < 0 { "left" } else { "joined" };
            format!("{} {went} {}, which now has {}.", officers(by.unsigned_abs()), n(*post), number(*left))
        }
        What::Post(PostFact::LanesStaffed { post, first_line, second_line }) => format!(
            "{}: {} and {} were staffed.",
            n(*post),
            count(*first_line, "first-line lane", "first-line lanes"),
            count(*second_line, "second-line desk", "second-line desks")
        ),
        What::Post(PostFact::AssociationJoined { post, by }) => {
            format!("{}: its women officers have an association to turn to, with the help of {}.", n(*post), n(*by))
        }
        What::Post(PostFact::WomanLeft { post, women }) => {
            let left = count(*women, "is", "are");
            format!("{}: a woman officer, one of few, asked to be posted elsewhere; {left} left.", n(*post))
        }
        What::Post(PostFact::PostMoved { post, to }) => format!("{} moved to {}.", n(*post), n(*to)),
        What::Post(PostFact::PartyArrived { post, party: _, who, people: size, waiting }) => {
            let waits = if *waiting == 1 { "person was" } else { "people were" };
            format!("{} came to {}, where {} {waits} waiting.", party(*who, *size), n(*post), number(*waiting))
        }
        What::Post(PostFact::PartyCrossed {
            post,
            party: _,
            who,
            people: size,
            women,
            children,
            waited_s,
            register,
            status,
        }) => format!(
            "{} ({}, {}, {}) crossed at {} after {}, written down {}.",
            party(*who, *size),
            terms::status(*status),
            count(*women, "woman", "women"),
            count(*children, "child", "children"),
            n(*post),
            seconds(*waited_s),
            terms::register(*register)
        ),
        What::Post(PostFact::PartyCheckedOut {
            post,
            party: _,
            who,
            people: size,
            women,
            children,
            waited_s,
            register,
        }) => format!(
            "{} ({}, {}) left the country at {} after {}, written down {}.",
            party(*who, *size),
            count(*women, "woman", "women"),
            count(*children, "child", "children"),
            n(*post),
            seconds(*waited_s),
            terms::register(*register)
        ),
        What::Post(PostFact::PartySentToSecondLine { post, party: _, people: size }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{} {were} sent to the second line at {}.", people(*size), n(*post))
        }
        What::Post(PostFact::PartyTurnedBack { at, who, people: size, ground, .. }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{} {were} turned back at {}: {}.", party(*who, *size), n(*at), terms::ground(*ground))
        }
        What::Post(PostFact::PartyGaveUp { post, party: _, people: size, waited_s }) => {
            format!("{} gave up at {} after {}.", people(*size), n(*post), seconds(*waited_s))
        }
        What::Post(PostFact::ProtectionNeedSeen { post, party: _, people: size }) => {
            format!("{}: officers recognised that {} needed protection.", n(*post), people(*size))
        }
        What::Post(PostFact::PersonReferred { post, to, people: size }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{} {were} referred from {} to {}.", people(*size), n(*post), n(*to))
        }
        What::Post(PostFact::VictimsFoundAgain { post, group, people: size }) => format!(
            "{}: {} found {} again who had been received; the other side had agreed to nothing.",
            n(*post),
            n(*group),
            people(*size)
        ),
        What::Post(PostFact::VictimsFreed { post, group, people: size }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{}: {} whom {} had moved {were} freed.", n(*post), people(*size), n(*group))
        }
        What::Post(PostFact::ReferralDeclined { post, to, people: size }) => {
            format!("{}: {} did not want to be taken to {}, and went on.", n(*post), people(*size), n(*to))
        }
        What::Post(PostFact::ReferralLost { post, to, people: size }) => {
            format!("A referral from {} to {} failed for {}.", n(*post), n(*to), people(*size))
        }

        What::Registry(RegistryFact::SystemFailed { post, system }) => {
            format!("{}: {} failed.", n(*post), terms::system(*system))
        }
        What::Registry(RegistryFact::SystemRestored { post, system }) => {
            format!("{}: {} worked again.", n(*post), terms::system(*system))
        }
        What::Registry(RegistryFact::PaperChosen { post, paper }) => {
            let change = if *paper { "went over to paper registers" } else { "went back to MIDAS" };
            format!("{} {change}.", n(*post))
        }
        What::Registry(RegistryFact::ChecksSet { post, all }) => {
            let whom = if *all { "every traveller" } else { "only doubtful cases" };
            format!("{} began to check {whom} against INTERPOL’s databases.", n(*post))
        }
        What::Registry(RegistryFact::RecordsSent { post, people: size }) => {
            format!("{}: records of {} reached the capital.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::AlertHit { post, party: _ }) => {
            format!("{}: an alert answered. It still had to be confirmed.", n(*post))
        }
        What::Registry(RegistryFact::AlertConfirmed { post, party: _ }) => {
            format!("{}: the national bureau confirmed the alert.", n(*post))
        }
        What::Registry(RegistryFact::AlertDismissed { post, party: _ }) => {
            format!("{}: the national bureau found no ground for the alert.", n(*post))
        }
        What::Registry(RegistryFact::FingerprintsSet { post, taken }) => {
            let change =
                if *taken { "began to take fingerprints of those who agree" } else { "takes no more fingerprints" };
            format!("{} {change}.", n(*post))
        }
        What::Registry(RegistryFact::ListWidened { post, wide }) => {
            let change = if *wide { "opened to other services" } else { "kept to the border again" };
            format!("{}: its list of fingerprints was {change}.", n(*post))
        }
        What::Registry(RegistryFact::FingerprintsRefused { post, party: _, people: size }) => {
            format!("{}: {} did not want to give fingerprints.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::FalseMatch { post, party: _, people: _ }) => {
            format!("{}: fingerprints answered to somebody else’s.", n(*post))
        }
        What::Registry(RegistryFact::HeldOnFalseMatch { post, party: _, people: size }) => {
            format!("{}: {} held because their fingerprints answered to somebody else’s.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::MatchLifted { post, party: _, people: size }) => {
            format!("{}: {} let go; the fingerprints were somebody else’s.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::DataLeaked { post, people: size }) => {
            format!("{}: fingerprints of {} got into wrong hands.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::LeakKnown { post, people: size }) => {
            format!("It became known that fingerprints of {} had got out of {}.", people(*size), n(*post))
        }
        What::Registry(RegistryFact::IssuerAsked { post, party: _ }) => {
            format!("{}: the national bureau asked the country that issued the document.", n(*post))
        }
        What::Registry(RegistryFact::IssuerAnswered { post, party: _, genuine }) => {
            let answer = if *genuine { "it is the person who is looked for" } else { "it is somebody else" };
            format!("{}: the country that issued the document answered: {answer}.", n(*post))
        }
        What::Registry(RegistryFact::HeldWrongly { post, party: _, people: size }) => {
            format!("{}: {} held on an alert that was somebody else’s.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::PersonHandedOver { post, party: _, people: size, to }) => {
            format!("{}: {} handed over to {}.", n(*post), people(*size), n(*to))
        }
        What::Registry(RegistryFact::HandOverRefused { post, party: _, people: size }) => {
            format!("{}: {} not handed over; they stay.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::HandedOverAtRisk { post, people: size, to }) => {
            format!(
                "It became known what awaited {} whom {} had handed over to {}: their rights were at risk, or it was somebody else.",
                people(*size),
                n(*post),
                n(*to)
            )
        }
        What::Registry(RegistryFact::SoughtLetGo { post, party: _ }) => {
            format!("{}: somebody who was looked for was let go.", n(*post))
        }

        What::Travel(TravelFact::PartySetOut { party: _, who, people: size, from, to }) => {
            format!("{} set out from {} for {}.", party(*who, *size), n(*from), n(*to))
        }
        What::Travel(TravelFact::PartyUnderWay { party: _, who, people: size, from, to }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{} {were} on the way already, from {} to {}.", party(*who, *size), n(*from), n(*to))
        }
        What::Travel(TravelFact::PartyTookUnofficialRoute { party: _, who, people: size, road }) => {
            format!("{} left the official road for {}.", party(*who, *size), n(*road))
        }
        What::Travel(TravelFact::HerdOffCorridor { party: _, people: _, road, place }) => {
            format!("A herd came over fields to {}, by {}.", n(*place), n(*road))
        }
        What::Travel(TravelFact::PartyCrossedUnseen { party: _, who, people: size, road }) => {
            format!("{} crossed the border unseen by {}.", party(*who, *size), n(*road))
        }
        What::Travel(TravelFact::PartyReached { party: _, who, people: size, place }) => {
            format!("{} reached {}.", party(*who, *size), n(*place))
        }
        What::Travel(TravelFact::FlowChanged { flow, permille }) => {
            format!("The flow “{}” now runs at {} of its usual rate.", n(*flow), percent(*permille))
        }

        What::Travel(TravelFact::PartyWillTryAgain { party: _, who, people: size, place }) => {
            format!("{} waited near {} to try again later.", party(*who, *size), n(*place))
        }
        What::Travel(TravelFact::PartyStranded { party: _, who, people: size, place }) => {
            format!("{} got no further than {}.", party(*who, *size), n(*place))
        }
        What::Travel(TravelFact::PartyWentHome { party: _, who, people: size, place }) => {
            format!("{} gave up the journey at {}.", party(*who, *size), n(*place))
        }
        What::Post(PostFact::PostPacked { post, to }) => format!("{} packed up and left for {}.", n(*post), n(*to)),
        What::Post(PostFact::ForgerySeen { post, party: _, people: size }) => {
            format!("{}: officers saw that the papers of {} were not genuine.", n(*post), people(*size))
        }
        What::Post(PostFact::ForgeryMissed { post, party: _, people: size }) => {
            format!("{}: nobody saw that the papers of {} were not genuine.", n(*post), people(*size))
        }
        What::Post(PostFact::PartyReleased { post, party: _, people: size }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{}: {} {were} let go; no answer on the alert had come.", n(*post), people(*size))
        }
        What::Post(PostFact::LeftCare { post, people: size }) => {
            format!("{}: {} left before anybody had referred them.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::AlertTooLate { post, party: _ }) => {
            format!("{}: an alert was confirmed after the travellers had gone on.", n(*post))
        }
        What::Registry(RegistryFact::LateHit { post }) => {
            format!("{}: a paper record typed in later answered to an alert. The person had gone on.", n(*post))
        }
        What::Registry(RegistryFact::RecordsLost { post, people: size }) => {
            format!("{}: the paper records of {} could not be read any more.", n(*post), people(*size))
        }
        What::Registry(RegistryFact::PostRefuelled { post }) => {
            format!("Fuel and a technician came to {}: it has power.", n(*post))
        }
        What::Registry(RegistryFact::PostEquipped { post }) => format!("{}: a kit of MIDAS stood ready.", n(*post)),
        What::Registry(RegistryFact::FuelRanOut { post }) => {
            format!("{}: the generator had used up its fuel.", n(*post))
        }
        What::Patrol(PatrolFact::PatrolOutOfFuel { patrol, place }) => {
            format!("{} had no fuel left at {} and waited for some.", n(*patrol), n(*place))
        }
        What::Patrol(PatrolFact::PatrolGaveWay { patrol, place }) => {
            format!("{} gave way at {} to many more men.", n(*patrol), n(*place))
        }
        What::Patrol(PatrolFact::PatrolMetExplosive { patrol, road, hurt }) => {
            format!("{} came upon an explosive on {}; {} of it hurt.", n(*patrol), n(*road), people(*hurt))
        }
        What::Patrol(PatrolFact::PatrolHurt { patrol, place, people: size }) => {
            format!("{} stood its ground at {}; {} of it hurt.", n(*patrol), n(*place), people(*size))
        }
        What::Patrol(PatrolFact::PatrolBrokeDown { patrol, road, delay_s }) => {
            format!("{} broke down on the way ({}) and lost {}.", n(*patrol), n(*road), seconds(*delay_s))
        }
        What::Patrol(PatrolFact::EscortArrived { patrol, camp, people: size }) => {
            format!("{} brought {} to {}.", n(*patrol), people(*size), n(*camp))
        }

        What::Patrol(PatrolFact::PatrolDispatched { patrol, to }) => format!("{} set out for {}.", n(*patrol), n(*to)),
        What::Patrol(PatrolFact::PatrolReached { patrol, place }) => format!("{} reached {}.", n(*patrol), n(*place)),
        What::Patrol(PatrolFact::PatrolRecalled { patrol }) => format!("{} was called back.", n(*patrol)),
        What::Patrol(PatrolFact::PatrolRested { patrol }) => format!("{} rested and refuelled.", n(*patrol)),
        What::Patrol(PatrolFact::PatrolMetParty { patrol, party: _, people: size, place }) => {
            format!("{} met {} near {}.", n(*patrol), people(*size), n(*place))
        }
        What::Patrol(PatrolFact::PatrolSawGroup { patrol, group, place }) => {
            format!("{} saw {} near {}.", n(*patrol), n(*group), n(*place))
        }
        What::Patrol(PatrolFact::GroupDeterred { group, patrol, place }) => {
            format!("{} gave up at {}: {} was near.", n(*group), n(*place), n(*patrol))
        }
        What::Patrol(PatrolFact::TraffickersCaught { patrol, group, place, people: size }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{} caught {} near {}; {} {were} freed.", n(*patrol), n(*group), n(*place), people(*size))
        }
        What::Patrol(PatrolFact::EscortStarted { patrol, from, people: 0, .. }) => {
            format!("{} found nobody without shelter at {} and went home.", n(*patrol), n(*from))
        }
        What::Patrol(PatrolFact::EscortStarted { patrol, from, camp, people: size }) => {
            format!("{} began to escort {} from {} to {}.", n(*patrol), people(*size), n(*from), n(*camp))
        }

        What::Community(CommunityFact::TrustMoved { community, authority, by, level }) => {
            format!("{}: trust in {} {}.", n(*community), n(*authority), moved(*by, *level))
        }
        What::Community(CommunityFact::TensionMoved { community, by, level }) => {
            format!("{}: tension {}.", n(*community), moved(*by, *level))
        }
        What::Community(CommunityFact::FearMoved { community, by, level }) => {
            format!("{}: fear of reprisal {}.", n(*community), moved(*by, *level))
        }
        What::Community(CommunityFact::TreatmentTalkedOver { community, authority, refused, wronged, heard }) => {
            let of = match (*refused, *wronged) {
                (0, 0) => "served people soon".to_owned(),
                (refused, 0) => format!("refused or kept out {}", people(refused)),
                (0, wronged) => format!("wronged {}", people(wronged)),
                (refused, wronged) => {
                    format!("refused or kept out {} and wronged {wronged}", people(refused))
                }
            };
            format!("{}: word went round that {} {of} ({} heard of it).", n(*community), n(*authority), percent(*heard))
        }
        What::Community(CommunityFact::PeopleDrawnAway { community, authority, people: size }) => {
            let were = if *size == 1 { "feels" } else { "feel" };
            format!(
                "{}: {} who {were} wronged by {} turned away from the authorities.",
                n(*community),
                people(*size),
                n(*authority)
            )
        }
        What::Community(CommunityFact::Sighted { community, matter }) => {
            format!("{} saw or heard: {}", n(*community), matter::matter(matter, names))
        }
        What::Community(CommunityFact::CommitteeHeard { community, sighting, voice }) => {
            let who = terms::voice(*voice);
            format!("{}: the committee heard of it {who} (fact {sighting}).", n(*community))
        }
        What::Community(CommunityFact::CommitteeToldOn { community, to, report }) => {
            format!("{}: the committee told {} (report {report}).", n(*community), n(*to))
        }
        What::Community(CommunityFact::CommitteeKeptSilent { community, sighting, for_fear }) => {
            let why = if *for_fear { "for fear of reprisal" } else { "for lack of trust" };
            format!("{}: the committee kept silent {why} (fact {sighting}).", n(*community))
        }
        What::Community(CommunityFact::CommitteeConvened { community, by }) => {
            format!("{} called the committee together and listened: {}.", n(*by), n(*community))
        }
        What::Community(CommunityFact::CommitteeRefused { community, by, for_fear }) => {
            let why = if *for_fear { "for fear of being seen with it" } else { "for lack of trust" };
            format!("{}: the committee did not come together for {}, {why}.", n(*community), n(*by))
        }
        What::Community(CommunityFact::MemberFellSilent { community, member, sex, age }) => {
            let who = terms::member(*member, *sex, *age);
            format!("{}: {who} of the committee says no more there, after the reprisal.", n(*community))
        }
        What::Community(CommunityFact::MemberFled { community, member, sex, age }) => {
            let who = terms::member(*member, *sex, *age);
            format!("{}: {who} of the committee has left with the family.", n(*community))
        }
        What::Community(CommunityFact::MemberSpeaksAgain { community, member, sex, age }) => {
            let who = terms::member(*member, *sex, *age);
            format!("{}: {who} of the committee dares to speak again.", n(*community))
        }
        What::Community(CommunityFact::ConsentGiven { community, report, by }) => {
            format!("{}: {} may hand report {report} on; those who told it agree.", n(*community), n(*by))
        }
        What::Community(CommunityFact::ConsentAsked { community, report, by }) => {
            format!("{}: {} asks whether it may hand report {report} on.", n(*community), n(*by))
        }
        What::Community(CommunityFact::ConsentUnanswered { community, report, by }) => {
            format!("{}: nobody answered {} on report {report}; silence is a no.", n(*community), n(*by))
        }
        What::Community(CommunityFact::ConsentRefused { community, report, by, for_fear, at_the_table }) => {
            let why = match (at_the_table, for_fear) {
                (true, _) => "",
                (false, true) => ", for fear of reprisal",
                (false, false) => ", for lack of trust",
            };
            format!("{}: {} was asked not to hand report {report} on{why}.", n(*community), n(*by))
        }
        What::Community(CommunityFact::ConsentBroken { community, report, by, refused }) => {
            let how = if *refused { "against their word" } else { "without asking them" };
            format!("{}: they learned that {} had handed report {report} on {how}.", n(*community), n(*by))
        }
        What::Community(CommunityFact::NeighbourTrustMoved { community, other, by, level }) => {
            format!("{}: trust in its neighbour {} {}.", n(*community), n(*other), moved(*by, *level))
        }
        What::Community(CommunityFact::PerceptionStudied { community, authority, by, asked, answered, level }) => {
            format!(
                "{} had {} asked in {}; {answered} answered, and {} of them trust {}.",
                n(*by),
                people(*asked),
                n(*community),
                percent(*level),
                n(*authority)
            )
        }
        What::Community(CommunityFact::CommunityWarned { community, by }) => {
            format!("{} warned {}.", n(*by), n(*community))
        }
        What::Community(CommunityFact::WarningHeeded { community, leave, hide }) => format!(
            "{}: on the warning {} leave, and {} of the others mean to hide near.",
            n(*community),
            percent(*leave),
            percent(*hide)
        ),
        What::Community(CommunityFact::WarningBorneOut { community, by }) => {
            format!("{}: what {} had warned of came, or was seen to come.", n(*community), n(*by))
        }
        What::Community(CommunityFact::WarningCameToNothing { community, by }) => {
            format!("{}: nothing came of what {} had warned of.", n(*community), n(*by))
        }
        What::Community(CommunityFact::CommunitySensitised { community, by, insight }) => {
            format!("{} held a sensitisation activity: {}{}.", n(*by), n(*community), studied(*insight))
        }
        What::Community(CommunityFact::CommunityMediated { community, by, insight }) => {
            format!("{} mediated: {}{}.", n(*by), n(*community), studied(*insight))
        }
        What::Community(CommunityFact::PromiseMade { community, by, act }) => {
            format!("{} made a promise to {} (act {act}).", n(*by), n(*community))
        }
        What::Community(CommunityFact::PromiseKept { community, by, act, spent }) => {
            let spent = terms::amount(Means::Funds, *spent);
            format!("{} kept the promise to {} (act {act}; spent on it: {spent}).", n(*by), n(*community))
        }
        What::Community(CommunityFact::PromiseBroken { community, by, act }) => {
            format!("{} broke the promise to {} (act {act}).", n(*by), n(*community))
        }
        What::Community(CommunityFact::RumourSpread { community, about, strength }) => {
            format!("A rumour about {} ran through {} (strength {}).", n(*about), n(*community), percent(*strength))
        }
        What::Community(CommunityFact::PublicMessageHeard { place, by, communities }) => format!(
            "The public message of {} around {} was heard by {}.",
            n(*by),
            n(*place),
            count(*communities, "community", "communities")
        ),
        What::Community(CommunityFact::ReprisalSuffered { community, group }) => {
            format!("{} suffered a reprisal by {}.", n(*community), n(*group))
        }

        What::Sharing(SharingFact::ReportSent { report, from, to, channel }) => {
            format!("{} sent report {report} to {} ({}).", n(*from), n(*to), n(*channel))
        }
        What::Sharing(SharingFact::ReportReached { report, to, channel, sighting, delay_s, distorted }) => {
            let changed = if *distorted { "; a number in it had changed on the way" } else { "" };
            format!(
                "Report {report} reached {} after {} ({}){changed}. It tells of fact {sighting}.",
                n(*to),
                seconds(*delay_s),
                n(*channel)
            )
        }
        What::Sharing(SharingFact::SeatTold { seat, kind, about }) => {
            format!("{} was told: {} ({}).", n(*seat), matter::matter_kind(*kind), n(*about))
        }
        What::Sharing(SharingFact::ReportLost { report, to, channel }) => {
            format!("Report {report} was lost on its way to {} ({}).", n(*to), n(*channel))
        }
        What::Sharing(SharingFact::ReportHeldUp { report, to, channel }) => {
            format!("Report {report} to {} waits: its channel is silent ({}).", n(*to), n(*channel))
        }
        What::Sharing(SharingFact::ReportWithheld { report, seat }) => {
            format!("{} kept report {report} back.", n(*seat))
        }
        What::Sharing(SharingFact::ChannelFell { channel }) => format!("A channel fell silent: {}.", n(*channel)),
        What::Sharing(SharingFact::ChannelRestored { channel }) => format!("A channel worked again: {}.", n(*channel)),
        What::Sharing(SharingFact::MeetingCalled { by, with }) => {
            format!("{} called {} to a cross-border meeting.", n(*by), n(*with))
        }
        What::Sharing(SharingFact::MeetingAgreed { by, with }) => {
            format!("{} agreed to the meeting with {}.", n(*with), n(*by))
        }
        What::Sharing(SharingFact::MeetingDeclined { by, with }) => {
            format!("{} declined the meeting with {}.", n(*with), n(*by))
        }
        What::Sharing(SharingFact::MeetingUnanswered { by, with }) => {
            format!("{} did not answer the invitation of {}: that is a no.", n(*with), n(*by))
        }
        What::Sharing(SharingFact::AgreementMade { seats: (a, b), about }) => {
            format!("{} and {} agreed on {}.", n(*a), n(*b), terms::accords(about))
        }
        What::Sharing(SharingFact::AgreementEnded { seats: (a, b) }) => {
            format!("The agreement between {} and {} ended.", n(*a), n(*b))
        }
        What::Sharing(SharingFact::AgreementBroken { by, with }) => {
            format!("{} left its agreement with {} without notice.", n(*by), n(*with))
        }
        What::Sharing(SharingFact::AgreementSigned { by, with, about }) => {
            format!("{} signed an agreement with the state of {}: {}.", n(*by), n(*with), terms::accords(about))
        }
        What::Sharing(SharingFact::StatesAgreed { seats: (a, b), about }) => {
            let about = terms::accords(about);
            format!(
                "Both capitals have signed ({}, {}). All services of both states may use it: {about}.",
                n(*a),
                n(*b)
            )
        }
        What::Sharing(SharingFact::RequestUnanswered { by, of, means, act: _ }) => {
            format!("{} asked {} for {}; neither means nor word came of it.", n(*by), n(*of), terms::means(*means))
        }
        What::Sharing(SharingFact::MeansMoved { from, to, means, amount }) => {
            let given = terms::amount(*means, amount.unsigned_abs());
            match (from, *amount < 0) {
                (Some(from), false) => format!("{} gave {} to {}.", n(*from), given, n(*to)),
                (Some(from), true) => format!("{} took {} back from {}.", n(*from), given, n(*to)),
                (None, false) => format!("{} received {}.", n(*to), given),
                (None, true) => format!("{} lost {}.", n(*to), given),
            }
        }

        What::Investigation(InvestigationFact::InvestigationOpened { seats: (a, b), about }) => {
            format!("{} and {} opened a joint investigation. It begins with {}.", n(*a), n(*b), n(*about))
        }
        What::Investigation(InvestigationFact::PieceAdded { seats: (by, _), about, pieces }) => {
            let pieces = count(*pieces, "report lies", "reports lie");
            format!("{} put a report about {} into the joint file: {pieces} there now.", n(*by), n(*about))
        }
        What::Investigation(InvestigationFact::InvestigationAstray { seats: (a, b), about }) => {
            format!(
                "The investigators of {} and {} followed a wrong trail, at {}: it cost them hours.",
                n(*a),
                n(*b),
                n(*about)
            )
        }
        What::Investigation(InvestigationFact::NetworkUnderstood { seats: (a, b), network, place }) => {
            let which = named(*network, names);
            format!(
                "The joint file of {} and {} shows how a network works{which}. It is at {}.",
                n(*a),
                n(*b),
                n(*place)
            )
        }
        What::Investigation(InvestigationFact::FoundBySigns { network, place, people: size }) => {
            format!("Officers at {} knew the signs of {}: they found {}.", n(*place), n(*network), people(*size))
        }
        What::Investigation(InvestigationFact::NetworkBrokenUp { seats: (a, b), network, place }) => {
            format!("{} and {} broke a network up at {}{}.", n(*a), n(*b), n(*place), named(*network, names))
        }
        What::Investigation(InvestigationFact::NetworkWarned { seats: (a, b), network, place }) => {
            let which = named(*network, names);
            format!(
                "A network at {} got wind of {} and {}{which}: it lies low and changes its ways.",
                n(*place),
                n(*a),
                n(*b)
            )
        }

        What::Disclosure(DisclosureFact::RegistersOpened { of, to, records, ruled }) => match records.as_slice() {
            [] => format!("{} closed its registers to {}.", n(*of), n(*to)),
            records => {
                let how = if *ruled { "under rules" } else { "without rules" };
                format!("{} let {} look, {how}, at: {}.", n(*of), n(*to), terms::records(records))
            }
        },
        What::Disclosure(DisclosureFact::RegisterMisused { of, by, records }) => {
            let records = terms::records(&[*records]);
            format!(
                "Somebody at {} looked for another purpose at what {} had opened ({records}), and names got out.",
                n(*by),
                n(*of)
            )
        }
        What::Disclosure(DisclosureFact::RegistersAudited { of, by, found }) => {
            let found = count(*found, "misuse was found", "misuses were found");
            format!(
                "{} had it looked into who looks into its registers at {}: {found}. There may be more.",
                n(*of),
                n(*by)
            )
        }

        What::Displacement(DisplacementFact::FamiliesFled { from, families: homes, people: size }) => {
            format!("{} ({}) fled from {}.", families(*homes), people(*size), n(*from))
        }
        What::Displacement(DisplacementFact::HomesOpened { community, people: size }) => {
            format!("{} made room for {} in their homes.", n(*community), people(*size))
        }
        What::Displacement(DisplacementFact::FamiliesHosted { community, party: _, people: size }) => {
            format!("{} took {} into their homes.", n(*community), people(*size))
        }
        What::Displacement(DisplacementFact::FamiliesSheltered { camp, party: _, people: size }) => {
            format!("{} found shelter at {}.", people(*size), n(*camp))
        }
        What::Displacement(DisplacementFact::FamiliesWithoutShelter { place, party: _, people: size }) => {
            format!("{} came to {} and found no shelter.", people(*size), n(*place))
        }
        What::Displacement(DisplacementFact::PeopleFled { from, people: size }) => {
            format!("{} fled from {}.", people(*size), n(*from))
        }
        What::Displacement(DisplacementFact::CampCounted { camp, people: size, counted, capacity: _ }) => {
            format!("{}: {} by the rules of movement; {counted} counted.", n(*camp), people(*size))
        }
        What::Displacement(DisplacementFact::CapacityChanged { camp, capacity }) => {
            format!("{} now had {}.", n(*camp), count(*capacity, "place", "places"))
        }
        What::Displacement(DisplacementFact::FoodArrived { camp, rations }) => {
            format!("{} arrived at {}.", count(*rations, "ration", "rations"), n(*camp))
        }
        What::Displacement(DisplacementFact::ReliefOnItsWay { camp, from, rations, takes_s }) => format!(
            "{} left {} for {}; the way takes {}.",
            count(*rations, "ration", "rations"),
            n(*from),
            n(*camp),
            seconds(*takes_s)
        ),
        What::Displacement(DisplacementFact::ReliefHeldUp { camp, from, rations }) => {
            format!("{} waited at {}: no way led to {}.", count(*rations, "ration", "rations"), n(*from), n(*camp))
        }
        What::Displacement(DisplacementFact::AidOnItsWay { place, from, rations, litres, takes_s }) => format!(
            "For the displaced at {}: {} left {}; the way takes {}.",
            n(*place),
            terms::aid(*rations, *litres),
            n(*from),
            seconds(*takes_s)
        ),
        What::Displacement(DisplacementFact::AidHeldUp { place, from, rations, litres }) => {
            format!("No way led from {} to {}. Waiting: {}.", n(*from), n(*place), terms::aid(*rations, *litres))
        }
        What::Displacement(DisplacementFact::AidArrived { place, rations, litres }) => {
            format!("Shared out among the displaced at {}: {}.", n(*place), terms::aid(*rations, *litres))
        }
        What::Displacement(DisplacementFact::WentWithout { place, camp, need, people: size, hours }) => format!(
            "{}: {} went without {} for {}.",
            n(camp.unwrap_or(*place)),
            people(*size),
            terms::need(*need),
            count(*hours, "hour", "hours")
        ),
        What::Displacement(DisplacementFact::CampProtested { camp, need, people: size }) => {
            format!("{}: people protested; {} lacked {}.", n(*camp), people(*size), terms::need(*need))
        }
        What::Displacement(DisplacementFact::FamiliesLeftCamp { camp, party: _, people: size, need }) => {
            format!("{} left {}, where they lacked {}.", people(*size), n(*camp), terms::need(*need))
        }
        What::Displacement(DisplacementFact::PeopleSetDown { place, party: _, people: size }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{} who had been expelled {were} set down at {}.", people(*size), n(*place))
        }
        What::Displacement(DisplacementFact::ReturnAssessed { place, by, safe }) => {
            let found = if *safe { "nothing was found against it" } else { "it is not safe" };
            format!("{} had it looked whether people can go back to {}: {found}.", n(*by), n(*place))
        }
        What::Displacement(DisplacementFact::ReturnAsked { camp, to, people: size, informed }) => {
            let told = if *informed { "were told how things stand" } else { "were told nothing of how things stand" };
            format!("{}: people {told} at {}; {} set out to go home.", n(*camp), n(*to), people(*size))
        }
        What::Displacement(DisplacementFact::ReturnInBreach { camp, to, by, people: size, informed, agreed }) => {
            let why = match (informed, agreed) {
                (false, false) => "uninformed, and nobody over there had agreed",
                (false, true) => "nobody had told them how things stood there",
                (true, _) => "nobody over there had agreed to receive them",
            };
            format!("{} had {} taken from {} to {}: {why}.", n(*by), people(*size), n(*camp), n(*to))
        }
        What::Displacement(DisplacementFact::ReliefLost { to, from, rations, litres: 0, road }) => {
            let load = count(*rations, "ration", "rations");
            format!("{load} from {} to {} were lost to an explosive on {}.", n(*from), n(*to), n(*road))
        }
        What::Displacement(DisplacementFact::ReliefLost { to, from, rations, litres, road }) => {
            let load = format!("{} and {}", count(*rations, "ration", "rations"), count(*litres, "litre", "litres"));
            format!("{load} from {} to {} were lost to an explosive on {}.", n(*from), n(*to), n(*road))
        }
        What::Displacement(DisplacementFact::PeopleReturned { place, party: _, people: size }) => {
            let were = if *size == 1 { "was" } else { "were" };
            format!("{} {were} home again at {}.", people(*size), n(*place))
        }
        What::Displacement(DisplacementFact::FamiliesMovedOn { from, to, party: _, people: size }) => {
            format!(
                "{} without shelter at {} set out for {}, of which they had heard.",
                people(*size),
                n(*from),
                n(*to)
            )
        }
        What::Displacement(DisplacementFact::CampRegistered { camp, people: size, registered }) => {
            format!("{} registered {}, {registered} in all.", n(*camp), people(*size))
        }
        What::Displacement(DisplacementFact::ProtectionIncident { place, camp }) => {
            let at = camp.unwrap_or(*place);
            format!("A displaced person was harmed or threatened at {}.", n(at))
        }
        What::Displacement(DisplacementFact::NeedUnmet { camp, need, people: size }) => {
            format!("{}: {} lacked {}.", n(*camp), people(*size), terms::need(*need))
        }

        What::Protection(ProtectionFact::SafeSpaceSetUp { place, by, case_workers }) => format!(
            "A safe space stands at {}, set up by {}, with {}.",
            n(*place),
            n(*by),
            count(*case_workers, "case worker", "case workers")
        ),
        What::Protection(ProtectionFact::ReferralPathSet { post, to }) => {
            format!("A confidential path leads from {} to the service at {}.", n(*post), n(*to))
        }
        What::Protection(ProtectionFact::SurvivorsDisclosed { people: size }) => {
            format!("{} more have told somebody who can help.", count(*size, "survivor", "survivors"))
        }
        What::Protection(ProtectionFact::SurvivorsReached { people: size, in_time: true }) => {
            format!("{} more were received within the hours that count.", count(*size, "survivor", "survivors"))
        }
        What::Protection(ProtectionFact::SurvivorsReached { people: size, in_time: false }) => {
            format!("{} more were received, after the hours that count.", count(*size, "survivor", "survivors"))
        }
        What::Protection(ProtectionFact::SurvivorsFollowedUp { people: size }) => {
            format!("{} more were seen again.", count(*size, "survivor", "survivors"))
        }
        What::Protection(ProtectionFact::SurvivorsLost { people: size }) => format!(
            "{} more had told somebody and found no service, or were not seen again.",
            count(*size, "survivor", "survivors")
        ),
        What::Protection(ProtectionFact::ChildrenSeparated { from, children, warned }) => {
            let how = if *warned { "who had been warned" } else { "whom nobody had warned" };
            let who = count(*children, "child", "children");
            format!("{who} of those who fled {}, {how}, arrived without a family.", n(*from))
        }
        What::Protection(ProtectionFact::ChildrenInCare { children }) => {
            format!("Now looked after: {} who arrived alone.", count(*children, "child", "children"))
        }
        What::Protection(ProtectionFact::TracingBegun { place, by, checks: true }) => {
            format!(
                "{} traces the families of children at {}, with their consent; claims are checked.",
                n(*by),
                n(*place)
            )
        }
        What::Protection(ProtectionFact::TracingBegun { place, by, checks: false }) => {
            format!("{} has children at {} given to whoever claims them.", n(*by), n(*place))
        }
        What::Protection(ProtectionFact::ChildrenReunited { children }) => {
            format!("Back with their families: {}.", count(*children, "child", "children"))
        }
        What::Protection(ProtectionFact::ChildrenLost { children, claimed: true }) => {
            format!("Given to somebody who had no right to them: {}.", count(*children, "child", "children"))
        }
        What::Protection(ProtectionFact::ChildrenLost { children, claimed: false }) => {
            format!("In nobody's care, gone away with somebody: {}.", count(*children, "child", "children"))
        }

        What::Threat(ThreatFact::GroupMoved { group, to }) => format!("{} moved to {}.", n(*group), n(*to)),
        What::Threat(ThreatFact::VictimsMovedElsewhere { group, place, people: size }) => {
            format!("{} took {} away from {}, out of sight.", n(*group), people(*size), n(*place))
        }
        What::Threat(ThreatFact::NetworkWary { group, patrol, place }) => {
            format!("{} stayed quiet at {}: {} was near.", n(*group), n(*place), n(*patrol))
        }
        What::Threat(ThreatFact::RumourPlanted { group, place, about }) => {
            format!("{} set a false story about {} running at {}.", n(*group), n(*about), n(*place))
        }
        What::Threat(ThreatFact::HazardBegan { hazard, place }) => format!("{} began at {}.", n(*hazard), n(*place)),
        What::Threat(ThreatFact::HazardEnded { hazard }) => format!("{} was over.", n(*hazard)),
        What::Threat(ThreatFact::PeopleVaccinated { place, people, protected }) => format!(
            "{} vaccinated around {}; {} more are protected.",
            terms::people(*people),
            n(*place),
            number(*protected)
        ),
        What::Threat(ThreatFact::TreatmentSetUp { place, beds }) => {
            format!("The sick are treated at {}: {}.", n(*place), count(*beds, "bed", "beds"))
        }
        What::Threat(ThreatFact::FellIll { place, people: size }) => {
            format!("{}: {} fell ill for want of clean water.", n(*place), people(*size))
        }
        What::Threat(ThreatFact::CasesRose { hazard, place, new, ill }) => {
            format!("{}, {}: {} fell ill; {ill} are ill now.", n(*hazard), n(*place), people(*new))
        }
        What::Threat(ThreatFact::GroupLearned { group, place }) => {
            format!("{} learned that people at {} talk.", n(*group), n(*place))
        }
        What::Threat(ThreatFact::GroupFoundNoWay { group, to }) => {
            format!("{} found no way to {} and stayed.", n(*group), n(*to))
        }
        What::Threat(ThreatFact::Attack { group, place, severity }) => {
            let by = group.map(|group| format!(" by {}", n(group))).unwrap_or_default();
            format!("{} was attacked{by} (severity {}).", n(*place), percent(*severity))
        }
        What::Threat(ThreatFact::GroupWentElsewhere { group, place, to }) => {
            format!("Kept from {}, {} set out for {}.", n(*place), n(*group), n(*to))
        }
        What::Threat(ThreatFact::PeopleInHarmsWay {
            place,
            people: size,
            danger: Danger::Attack,
            hidden,
            warned,
            guards,
        }) => {
            let warned = if *warned { "they had been warned" } else { "nobody had warned them" };
            let hidden = if *hidden > 0 { format!("; {} had hidden", people(*hidden)) } else { String::new() };
            let by = match *guards {
                0 => "nobody stood by them".to_owned(),
                guards => format!("{} of patrols stood by them", people(guards)),
            };
            format!("{}: {} in the way of the attack; {warned}{hidden}; {by}.", n(*place), people(*size))
        }
        What::Threat(ThreatFact::PeopleInHarmsWay { place, people: size, danger, .. }) => {
            format!("{}, {}: {} in harm's way.", n(*place), terms::danger(*danger), people(*size))
        }
        What::Threat(ThreatFact::PeopleHarmed { place, people: size, danger }) => {
            format!("{}, {}: {} came to harm.", n(*place), terms::danger(*danger), people(*size))
        }
        What::Threat(ThreatFact::PeopleMissing { place, people: size, danger }) => {
            format!("{}, {}: {} missed by their own.", n(*place), terms::danger(*danger), people(*size))
        }
        What::Threat(ThreatFact::GroupLayLow { group, active }) => {
            let change = if *active { "went on with its plan" } else { "lay low" };
            format!("{} {change}.", n(*group))
        }
        What::Threat(ThreatFact::PeopleTrafficked { group, party: _, people: size, to }) => {
            format!("{} moved {} towards {}.", n(*group), people(*size), n(*to))
        }
        What::Threat(ThreatFact::Misconduct { force, place, seen }) => {
            let seen = if *seen { "People saw it." } else { "Nobody saw it." };
            format!("People of {} did wrong to people at {}. {seen}", n(*force), n(*place))
        }
        What::Threat(ThreatFact::MisconductUncovered { force, place }) => {
            format!("It came to light that people of {} had done wrong to people at {}.", n(*force), n(*place))
        }
        What::Threat(ThreatFact::SupportSet { force, by, suspended }) => {
            let change = if *suspended { "suspended its support to" } else { "gave its support again to" };
            format!("{} {change} {}.", n(*by), n(*force))
        }
        What::Threat(ThreatFact::ForceAssessed { force, by, risk }) => {
            let risk = match risk {
                Risk::Low => "low",
                Risk::Medium => "medium",
                Risk::High => "high",
            };
            format!("{} assessed {}: the risk of grave violations is {risk}.", n(*by), n(*force))
        }
        What::Threat(ThreatFact::ConditionsSet { force, by, training, monitors, complaints }) => {
            match terms::conditions(*training, *monitors, *complaints) {
                none if none.is_empty() => format!("{} took back its conditions for support to {}.", n(*by), n(*force)),
                some => format!("{} tied its support to {} to conditions: {some}.", n(*by), n(*force)),
            }
        }
        What::Threat(ThreatFact::SupportInBreach { force, by, ground }) => {
            let how = match ground {
                Breach::NotAssessed => "without having assessed it",
                Breach::NotMitigated => "at a high risk and without conditions",
            };
            format!("{} supported {} {how}, against the due diligence policy.", n(*by), n(*force))
        }
        What::Threat(ThreatFact::ComplaintsTakenUp { force, place, complaints }) => {
            let complaints = count(*complaints, "complaint", "complaints");
            format!("{}: the complaints desk answered {complaints} about {}.", n(*place), n(*force))
        }
        What::Threat(ThreatFact::InquiryReferred { force, by, to }) => {
            format!("{} referred what it knew of {} to {}, who may inquire.", n(*by), n(*force), n(*to))
        }
        What::Threat(ThreatFact::ForceTrained { force, by, training }) => {
            format!("{} had {} trained in rights and conduct (now {}).", n(*by), n(*force), percent(*training))
        }
        What::Threat(ThreatFact::InquiryOpened { force, by }) => {
            format!("{} opened an inquiry into the conduct of {}.", n(*by), n(*force))
        }
    }
}

/// The same as people on the spot tell it to whoever gave the order: without what they cannot see.
pub fn outcome(what: &What, names: &Names) -> String {
    let n = |slug| names.of(slug);
    match what {
        What::Community(CommunityFact::CommitteeRefused { community, .. }) => {
            format!("{}: the committee did not come together.", n(*community))
        }
        What::Threat(ThreatFact::PeopleVaccinated { place, people, .. }) => {
            format!("{}: {} vaccinated.", n(*place), terms::people(*people))
        }
        What::Threat(ThreatFact::ForceTrained { force, .. }) => {
            format!("{}: the training in rights and conduct was held.", n(*force))
        }
        what => fact(what, names),
    }
}
