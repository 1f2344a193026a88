//! The chronicle as people read it: how grave each fact is, and what repeats within a quarter of an hour told in one line, with its
//! sum and how often it came.
//!
//! It models a reader's patience and nothing of the world. It ignores what is no news (`app::is_news`) and puts nothing into words.
//! It may not hide a fact: every number that it was given stands in one of its lines.

use std::mem::discriminant;

use kernel::time::{Span, Time};
use strum::VariantArray;
use vocabulary::{
    fact::{
        BoatFact, CommunityFact, DisclosureFact, DisplacementFact, ExerciseFact, Fact, GeographyFact,
        InvestigationFact, PatrolFact, PostFact, ProtectionFact, RegistryFact, RoadFact, SharingFact, ThreatFact, What,
    },
    terms::Danger,
};
use words::{Key, Lang, ui};

use crate::widgets::map::Tone;

/// What repeats within this is one line. Illustrative.
const TOGETHER: Span = Span::minutes(15);
/// A level that moves by this, in permille, is worth a look, and by this it is grave. Illustrative.
const MUCH: (i32, i32) = (100, 200);

/// How grave a fact is for whoever leads the exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum Gravity {
    /// People came to harm, or lost what does not come back soon.
    Grave,
    /// Somebody decided something, or something works or stands otherwise than before.
    Notable,
    /// The course of the day.
    Minor,
}

impl Gravity {
    /// All of them, the gravest first.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// How grave this is.
    pub fn of(what: &What) -> Self {
        match what {
            What::Threat(ThreatFact::Attack { .. })
            | What::Community(CommunityFact::ReprisalSuffered { .. })
            | What::Threat(ThreatFact::PeopleInHarmsWay { danger: Danger::Attack, .. })
            | What::Patrol(PatrolFact::PatrolGaveWay { .. })
            | What::Patrol(PatrolFact::PatrolHurt { .. })
            | What::Patrol(PatrolFact::PatrolMetExplosive { .. })
            | What::Community(CommunityFact::WarningCameToNothing { .. })
            | What::Threat(ThreatFact::PeopleHarmed { .. })
            | What::Road(RoadFact::ExplosiveMet { .. })
            | What::Road(RoadFact::PeopleLeftOnTheWay { .. })
            | What::Displacement(DisplacementFact::ReturnInBreach { .. } | DisplacementFact::ReliefLost { .. })
            | What::Threat(ThreatFact::PeopleMissing { .. })
            | What::Threat(ThreatFact::Misconduct { .. })
            | What::Threat(ThreatFact::MisconductUncovered { .. })
            | What::Community(CommunityFact::PeopleDrawnAway { .. })
            | What::Displacement(DisplacementFact::ProtectionIncident { .. })
            | What::Threat(ThreatFact::PeopleTrafficked { .. })
            | What::Displacement(DisplacementFact::FamiliesFled { .. })
            | What::Displacement(DisplacementFact::FamiliesWithoutShelter { .. })
            | What::Displacement(DisplacementFact::NeedUnmet { .. })
            | What::Displacement(DisplacementFact::CampProtested { .. })
            | What::Displacement(DisplacementFact::FamiliesLeftCamp { .. })
            | What::Threat(ThreatFact::CasesRose { .. })
            | What::Threat(ThreatFact::HazardBegan { .. })
            | What::Community(CommunityFact::MemberFellSilent { .. })
            | What::Community(CommunityFact::MemberFled { .. })
            | What::Disclosure(DisclosureFact::RegisterMisused { .. })
            | What::Community(CommunityFact::ConsentBroken { .. })
            | What::Community(CommunityFact::PromiseBroken { .. })
            | What::Exercise(ExerciseFact::ExpectationMissed { .. }) => Self::Grave,
            What::Community(CommunityFact::TrustMoved { by, .. })
            | What::Community(CommunityFact::TensionMoved { by, .. })
            | What::Community(CommunityFact::FearMoved { by, .. })
            | What::Community(CommunityFact::NeighbourTrustMoved { by, .. }) => match by.abs() {
                by if by >= MUCH.1 => Self::Grave,
                by if by >= MUCH.0 => Self::Notable,
                _ => Self::Minor,
            },
            What::Exercise(ExerciseFact::ExerciseStarted)
            | What::Exercise(ExerciseFact::ExerciseEnded)
            | What::Exercise(ExerciseFact::ActDone { .. })
            | What::Exercise(ExerciseFact::ActRefused { .. })
            | What::Exercise(ExerciseFact::SeatHanded { .. })
            | What::Exercise(ExerciseFact::InjectFired { .. })
            | What::Exercise(ExerciseFact::InjectLapsed { .. })
            | What::Exercise(ExerciseFact::ExpectationMet { .. })
            | What::Exercise(ExerciseFact::ProposalMade { .. })
            | What::Exercise(ExerciseFact::DiceThrown { .. })
            | What::Exercise(ExerciseFact::ProposalRuled { .. })
            | What::Exercise(ExerciseFact::TaskShown { .. })
            | What::Exercise(ExerciseFact::DeedMarked { .. })
            | What::Exercise(ExerciseFact::OwnActDone { .. })
            | What::Exercise(ExerciseFact::ModuleOpened { .. })
            | What::Exercise(ExerciseFact::QuestionSettled { .. })
            | What::Geography(GeographyFact::RoadClosed { .. })
            | What::Geography(GeographyFact::RoadOpened { .. })
            | What::Road(RoadFact::CheckpointSet { .. })
            | What::Road(RoadFact::CheckpointLifted { .. })
            | What::Road(RoadFact::RouteMarked { .. })
            | What::Road(RoadFact::RouteCleared { .. })
            | What::Road(RoadFact::CurfewSet { .. })
            | What::Road(RoadFact::DerogationGiven { .. })
            | What::Road(RoadFact::PeopleRescued { .. })
            | What::Diggings(_)
            | What::Boats(
                BoatFact::BoatsLent { .. }
                | BoatFact::BoatsHeld { .. }
                | BoatFact::BoatsTurnedBack { .. }
                | BoatFact::NoBoatCame { .. }
                | BoatFact::PeopleFetched { .. },
            )
            | What::Displacement(DisplacementFact::PeopleSetDown { .. })
            | What::Displacement(DisplacementFact::ReturnAssessed { .. })
            | What::Displacement(DisplacementFact::ReturnAsked { .. })
            | What::Post(PostFact::PostOpened { .. })
            | What::Post(PostFact::PostClosed { .. })
            | What::Registry(RegistryFact::SystemFailed { .. })
            | What::Registry(RegistryFact::SystemRestored { .. })
            | What::Registry(RegistryFact::FuelRanOut { .. })
            | What::Registry(RegistryFact::AlertConfirmed { .. })
            | What::Registry(RegistryFact::HeldWrongly { .. })
            | What::Registry(RegistryFact::HeldOnFalseMatch { .. })
            | What::Registry(RegistryFact::ListWidened { .. })
            | What::Registry(RegistryFact::DataLeaked { .. })
            | What::Registry(RegistryFact::LeakKnown { .. })
            | What::Registry(RegistryFact::PersonHandedOver { .. })
            | What::Registry(RegistryFact::HandOverRefused { .. })
            | What::Registry(RegistryFact::HandedOverAtRisk { .. })
            | What::Registry(RegistryFact::SoughtLetGo { .. })
            | What::Registry(RegistryFact::AlertTooLate { .. })
            | What::Registry(RegistryFact::LateHit { .. })
            | What::Patrol(PatrolFact::PatrolSawGroup { .. })
            | What::Patrol(PatrolFact::GroupDeterred { .. })
            | What::Patrol(PatrolFact::TraffickersCaught { .. })
            | What::Sharing(SharingFact::ChannelFell { .. })
            | What::Sharing(SharingFact::ChannelRestored { .. })
            | What::Sharing(SharingFact::AgreementMade { .. })
            | What::Sharing(SharingFact::AgreementSigned { .. })
            | What::Sharing(SharingFact::StatesAgreed { .. })
            | What::Sharing(SharingFact::RequestUnanswered { .. })
            | What::Investigation(InvestigationFact::InvestigationOpened { .. })
            | What::Investigation(InvestigationFact::InvestigationAstray { .. })
            | What::Investigation(InvestigationFact::NetworkUnderstood { .. })
            | What::Investigation(InvestigationFact::NetworkBrokenUp { .. })
            | What::Investigation(InvestigationFact::NetworkWarned { .. })
            | What::Disclosure(DisclosureFact::RegistersOpened { .. })
            | What::Disclosure(DisclosureFact::RegistersAudited { .. })
            | What::Sharing(SharingFact::AgreementBroken { .. })
            | What::Sharing(SharingFact::MeetingDeclined { .. })
            | What::Sharing(SharingFact::MeetingUnanswered { .. })
            | What::Sharing(SharingFact::AgreementEnded { .. })
            | What::Community(CommunityFact::CommitteeRefused { .. })
            | What::Community(CommunityFact::ConsentRefused { .. })
            | What::Community(CommunityFact::ConsentUnanswered { .. })
            | What::Post(PostFact::VictimsFoundAgain { .. })
            | What::Threat(ThreatFact::VictimsMovedElsewhere { .. })
            | What::Protection(ProtectionFact::ChildrenLost { .. })
            | What::Protection(ProtectionFact::ChildrenReunited { .. })
            | What::Community(CommunityFact::PromiseKept { .. })
            | What::Post(PostFact::ReferralLost { .. })
            | What::Sharing(SharingFact::ReportLost { .. })
            | What::Displacement(DisplacementFact::ReliefHeldUp { .. })
            | What::Threat(ThreatFact::SupportSet { .. })
            | What::Threat(ThreatFact::SupportInBreach { .. })
            | What::Threat(ThreatFact::ForceAssessed { .. })
            | What::Threat(ThreatFact::InquiryReferred { .. })
            | What::Threat(ThreatFact::InquiryOpened { .. })
            | What::Threat(ThreatFact::HazardEnded { .. }) => Self::Notable,
            _ => Self::Minor,
        }
    }

    /// Its symbol: one cell.
    pub fn symbol(self) -> char {
        match self {
            Self::Grave => '!',
            Self::Notable => '•',
            Self::Minor => '·',
        }
    }

    /// Its word.
    pub fn word(self, lang: Lang) -> &'static str {
        ui(
            lang,
            match self {
                Self::Grave => Key::Grave,
                Self::Notable => Key::Notable,
                Self::Minor => Key::Minor,
            },
        )
    }

    /// Its colour, as a mood of the map.
    pub fn tone(self) -> Tone {
        match self {
            Self::Grave => Tone::Bad,
            Self::Notable => Tone::Plain,
            Self::Minor => Tone::Dim,
        }
    }
}

/// A line of the chronicle: one fact, or several that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct ChronicleLine {
    /// When the first of them came to be.
    since: Time,
    /// The numbers of the facts, the newest last.
    pub facts: Vec<u64>,
    /// When the newest came to be.
    pub at: Time,
    /// What they come to: sums where there is something to add up, otherwise the newest.
    pub what: What,
    /// Whether dice decided any of them.
    pub dice: bool,
}

impl ChronicleLine {
    /// A line of one fact.
    pub fn of(fact: &Fact) -> Self {
        Self { since: fact.at, facts: vec![fact.n], at: fact.at, what: fact.what.clone(), dice: fact.roll.is_some() }
    }

    /// The number of the newest fact.
    pub fn newest(&self) -> u64 {
        self.facts.last().copied().unwrap_or_default()
    }

    /// Whether a fact stands in this line.
    pub fn holds(&self, n: u64) -> bool {
        self.facts.contains(&n)
    }
}

/// The chronicle so far: the line whose newest fact is the newest stands last. A fact that is heard later never changes how earlier
/// ones were told apart.
#[derive(Clone, Debug, Default)]
pub struct Chronicle {
    /// In short: what repeats is one line.
    pub short: Vec<ChronicleLine>,
    /// Fact by fact.
    pub every: Vec<ChronicleLine>,
}

impl Chronicle {
    /// Tells one more fact, which is newer than all before.
    pub fn hear(&mut self, fact: &Fact) {
        self.every.push(ChronicleLine::of(fact));
        let near = |time: Time| fact.at <= time + TOGETHER;
        // The newest stand last, so that nobody looks further back than a quarter of an hour.
        let recent = self.short.iter().enumerate().rev().take_while(|(_, told)| near(told.at));
        let mut alike = recent.filter(|(_, told)| near(told.since));
        let found = alike.find_map(|(at, told)| Some((at, together(&told.what, &fact.what)?)));
        let Some((at, sum)) = found else {
            self.short.push(ChronicleLine::of(fact));
            return;
        };
        let mut told = self.short.remove(at);
        told.facts.push(fact.n);
        (told.at, told.what, told.dice) = (fact.at, sum, told.dice || fact.roll.is_some());
        self.short.push(told);
    }

    /// Tells only what was heard up to and including a fact, as if nothing had come since. `heard` is all that was.
    pub fn forget_after(&mut self, n: u64, heard: &[Fact]) {
        self.every.truncate(self.every.partition_point(|told| told.newest() <= n));
        // A line that goes takes earlier facts with it, and lines that were told since the earliest of them are told again as well.
        let mut kept = n;
        while let Some(last) = self.short.last().filter(|told| told.newest() > kept) {
            kept = last.facts.first().map_or(kept, |first| kept.min(first.saturating_sub(1)));
            self.short.pop();
        }
        let lies_between = |fact: &&Fact| fact.n > kept && fact.n <= n;
        let from = heard.partition_point(|fact| fact.n <= kept);
        let every = std::mem::take(&mut self.every);
        heard[from..].iter().take_while(lies_between).for_each(|fact| self.hear(fact));
        self.every = every;
    }
}

/// What two facts come to that say the same of the same thing; nothing if they do not.
fn together(older: &What, newer: &What) -> Option<What> {
    use What as W;
    if discriminant(older) != discriminant(newer) {
        return None;
    }
    let mut sum = newer.clone();
    let same = match (older, &mut sum) {
        (
            W::Community(CommunityFact::TrustMoved { community, authority, by: before, .. }),
            W::Community(CommunityFact::TrustMoved { community: c, authority: a, by, .. }),
        ) => {
            *by += before;
            (community, authority) == (&*c, &*a)
        }
        (
            W::Community(CommunityFact::NeighbourTrustMoved { community, other, by: before, .. }),
            W::Community(CommunityFact::NeighbourTrustMoved { community: c, other: o, by, .. }),
        ) => {
            *by += before;
            (community, other) == (&*c, &*o)
        }
        (
            W::Community(CommunityFact::TensionMoved { community, by: before, .. }),
            W::Community(CommunityFact::TensionMoved { community: c, by, .. }),
        )
        | (
            W::Community(CommunityFact::FearMoved { community, by: before, .. }),
            W::Community(CommunityFact::FearMoved { community: c, by, .. }),
        ) => {
            *by += before;
            community == c
        }
        (
            W::Post(PostFact::OfficersMoved { post, by: before, .. }),
            W::Post(PostFact::OfficersMoved { post: p, by, .. }),
        ) => {
            *by += before;
            post == p
        }
        (
            W::Post(PostFact::ProtectionNeedSeen { post, people: before, .. }),
            W::Post(PostFact::ProtectionNeedSeen { post: p, people, .. }),
        )
        | (
            W::Post(PostFact::ForgerySeen { post, people: before, .. }),
            W::Post(PostFact::ForgerySeen { post: p, people, .. }),
        )
        | (
            W::Post(PostFact::PartyReleased { post, people: before, .. }),
            W::Post(PostFact::PartyReleased { post: p, people, .. }),
        )
        | (
            W::Registry(RegistryFact::RecordsLost { post, people: before }),
            W::Registry(RegistryFact::RecordsLost { post: p, people }),
        ) => {
            *people += before;
            post == p
        }
        (
            W::Post(PostFact::PersonReferred { post, to, people: before }),
            W::Post(PostFact::PersonReferred { post: p, to: t, people }),
        )
        | (
            W::Post(PostFact::ReferralLost { post, to, people: before }),
            W::Post(PostFact::ReferralLost { post: p, to: t, people }),
        ) => {
            *people += before;
            (post, to) == (&*p, &*t)
        }
        (
            W::Road(RoadFact::PartyHeldUp { road, people: before, wait_s: waited, .. }),
            W::Road(RoadFact::PartyHeldUp { road: r, people, wait_s, .. }),
        ) => {
            *people += before;
            *wait_s = (*wait_s).max(*waited);
            road == r
        }
        (
            W::Displacement(DisplacementFact::FamiliesWithoutShelter { place, people: before, .. }),
            W::Displacement(DisplacementFact::FamiliesWithoutShelter { place: p, people, .. }),
        ) => {
            *people += before;
            place == p
        }
        // An attack stands for itself; one way on a road after the other is one line.
        (
            W::Threat(ThreatFact::PeopleInHarmsWay { place, danger, people: before, .. }),
            W::Threat(ThreatFact::PeopleInHarmsWay { place: p, danger: d, people, .. }),
        ) if *danger != Danger::Attack => {
            *people += before;
            (place, danger) == (&*p, &*d)
        }
        (
            W::Threat(ThreatFact::PeopleHarmed { place, danger, people: before }),
            W::Threat(ThreatFact::PeopleHarmed { place: p, danger: d, people }),
        )
        | (
            W::Threat(ThreatFact::PeopleMissing { place, danger, people: before }),
            W::Threat(ThreatFact::PeopleMissing { place: p, danger: d, people }),
        ) => {
            *people += before;
            (place, danger) == (&*p, &*d)
        }
        (
            W::Displacement(DisplacementFact::FamiliesFled { from, families: homes, people: before }),
            W::Displacement(DisplacementFact::FamiliesFled { from: f, families, people }),
        ) => {
            *families += homes;
            *people += before;
            from == f
        }
        (
            W::Displacement(DisplacementFact::CampRegistered { camp, people: before, .. }),
            W::Displacement(DisplacementFact::CampRegistered { camp: c, people, .. }),
        ) => {
            *people += before;
            camp == c
        }
        (
            W::Threat(ThreatFact::CasesRose { hazard, place, new: before, .. }),
            W::Threat(ThreatFact::CasesRose { hazard: h, place: p, new, .. }),
        ) => {
            *new += before;
            (hazard, place) == (&*h, &*p)
        }
        (
            W::Displacement(DisplacementFact::NeedUnmet { camp, need, .. }),
            W::Displacement(DisplacementFact::NeedUnmet { camp: c, need: n, .. }),
        ) => (camp, need) == (&*c, &*n),
        (
            W::Registry(RegistryFact::AlertConfirmed { post, .. }),
            W::Registry(RegistryFact::AlertConfirmed { post: p, .. }),
        )
        | (
            W::Registry(RegistryFact::AlertTooLate { post, .. }),
            W::Registry(RegistryFact::AlertTooLate { post: p, .. }),
        )
        | (W::Registry(RegistryFact::LateHit { post }), W::Registry(RegistryFact::LateHit { post: p })) => post == p,
        (
            W::Patrol(PatrolFact::PatrolSawGroup { patrol, group, .. }),
            W::Patrol(PatrolFact::PatrolSawGroup { patrol: p, group: g, .. }),
        ) => (patrol, group) == (&*p, &*g),
        (
            W::Community(CommunityFact::CommitteeToldOn { community, to, .. }),
            W::Community(CommunityFact::CommitteeToldOn { community: c, to: t, .. }),
        ) => (community, to) == (&*c, &*t),
        (
            W::Community(CommunityFact::CommitteeKeptSilent { community, for_fear, .. }),
            W::Community(CommunityFact::CommitteeKeptSilent { community: c, for_fear: f, .. }),
        ) => (community, for_fear) == (&*c, &*f),
        (
            W::Community(CommunityFact::RumourSpread { community, about, .. }),
            W::Community(CommunityFact::RumourSpread { community: c, about: a, .. }),
        ) => (community, about) == (&*c, &*a),
        _ => false,
    };
    same.then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::names::Slug;
    use vocabulary::fact::Cause;

    fn moved(n: u64, minutes: i64, by: i32) -> Fact {
        let (community, authority) = (Slug::new("sorra"), Slug::new("police"));
        let what = What::Community(CommunityFact::TrustMoved { community, authority, by, level: 500 });
        Fact { n, at: Time(minutes * 60), cause: Cause::Start, roll: None, what }
    }

    fn tension(by: i32) -> What {
        What::Community(CommunityFact::TensionMoved { community: Slug::new("daboua"), by, level: 500 })
    }

    #[test]
    fn six_moves_of_one_villages_trust_in_a_quarter_of_an_hour_are_one_line_with_their_sum() {
        let mut chronicle = Chronicle::default();
        for n in 1..=6 {
            chronicle.hear(&moved(n, i64::try_from(n).expect("small"), 30));
            let other =
                Fact { what: What::Post(PostFact::PostOpened { post: Slug::new("bridge") }), ..moved(n + 10, 0, 0) };
            chronicle.hear(&Fact { at: Time(60), ..other });
        }
        let trust: Vec<_> = chronicle
            .short
            .iter()
            .filter(|told| matches!(told.what, What::Community(CommunityFact::TrustMoved { .. })))
            .collect();
        assert_eq!(trust.len(), 1);
        assert_eq!(trust[0].facts, [1, 2, 3, 4, 5, 6]);
        assert!(
            matches!(trust[0].what, What::Community(CommunityFact::TrustMoved { by: 180, .. })),
            "{:?}",
            trust[0].what
        );
        // What does not repeat as a small thing stands for itself.
        assert_eq!(chronicle.short.len(), 7);
    }

    #[test]
    fn whoever_goes_back_reads_what_stood_there_then() {
        // Two villages whose lines are told in turn, with gaps in which new lines begin.
        let heard: Vec<Fact> = (1..=60)
            .map(|n: u64| {
                let minutes = i64::try_from(n * 2 + n / 9 * 10).expect("small");
                let fact = moved(n, minutes, 30);
                if n.is_multiple_of(3) { Fact { what: tension(40), ..fact } } else { fact }
            })
            .collect();
        let told = |facts: &[Fact]| {
            let mut chronicle = Chronicle::default();
            facts.iter().for_each(|fact| chronicle.hear(fact));
            chronicle
        };
        for n in 0..=heard.len() {
            let mut went_back = told(&heard);
            went_back.forget_after(n as u64, &heard);
            let straight = told(&heard[..n]);
            assert_eq!((went_back.short, went_back.every), (straight.short, straight.every), "back to {n}");
        }
    }

    #[test]
    fn what_comes_later_than_that_is_a_line_of_its_own_and_no_fact_is_lost() {
        let mut chronicle = Chronicle::default();
        for (n, at) in [(1, 0), (2, 10), (3, 15), (4, 16), (5, 40)] {
            chronicle.hear(&moved(n, at, 30));
        }
        let numbers: Vec<_> = chronicle.short.iter().map(|told| told.facts.clone()).collect();
        assert_eq!(numbers, [vec![1, 2, 3], vec![4], vec![5]]);
        assert!(chronicle.short[0].holds(2) && chronicle.short[0].newest() == 3);
    }
}
