//! Measures: numbers folded over facts as they happen. The same facts give the same numbers, in the same order of keys, on
//! every machine: whole numbers (persons, seconds, permille, counts) throughout.
//!
//! Which measures there are stands in `vocabulary::measure`. A new one: its line of that table, where it is counted here, and its words.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::Serialize;
use vocabulary::{
    fact::{
        BoatFact, CommunityFact, DiggingFact, DisclosureFact, DisplacementFact, ExerciseFact, Fact, Ground,
        InvestigationFact, PatrolFact, PostFact, ProtectionFact, Register, RegistryFact, RoadFact, SharingFact,
        ThreatFact, TravelFact, What,
    },
    matter::{Matter, MatterKind},
    measure::{MEASURES, PARTS},
    scenario::{Objective, Scenario},
    terms::{Danger, Need, Status, Voice},
};

use super::journeys::Journeys;
use crate::world::community::NEUTRAL_TRUST;

/// The running totals of one exercise.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Measures {
    journeys: Journeys,
    counts: BTreeMap<&'static str, i64>,
    /// How many times one of them was moved.
    moves: u64,
    /// Which of them the last fact moved; worked out anew with each.
    #[serde(skip)]
    moved: Vec<&'static str>,
    registered: BTreeMap<Register, i64>,
    acts: BTreeMap<Slug, i64>,
    trust: BTreeMap<(Slug, Slug), i64>,
    tension: BTreeMap<Slug, i64>,
    fear: BTreeMap<Slug, i64>,
    /// What there was to hear, in the order in which it began.
    situations: Vec<Situation>,
    /// The last situation of a kind at a thing.
    current: BTreeMap<(MatterKind, Slug), usize>,
    /// Which situation a sighting belongs to, by the number of its fact.
    sightings: BTreeMap<u64, usize>,
    /// What people saw and no seat has heard of, by the number of the fact…
    untold: BTreeMap<u64, MatterKind>,
    /// …and what not even their committee has.
    unknown: BTreeSet<u64>,
    /// For each seat, the seconds from the beginning of a situation that it needed to hear of to the first word of it.
    heard: BTreeMap<Slug, BTreeMap<usize, i64>>,
    needs: BTreeMap<Slug, Vec<MatterKind>>,
    /// When each seat was told last of a kind of matter at a thing, otherwise than by a report of those who saw it.
    told: BTreeMap<(Slug, MatterKind, Slug), Time>,
    /// Rows that expect something: whether each has come, and how it stands.
    expecting: BTreeMap<Slug, (bool, Stands)>,
    /// The second of the last fact: what no word of has come until then is still being waited for.
    until: Time,
    sheltered: BTreeMap<Slug, i64>,
    /// By post.
    turned_back: BTreeMap<Slug, i64>,
    strays: Strays,
    /// Objectives with their weights and their tasks. Neither these nor what was shown enters the seal: the scenario and the tasks
    /// themselves do.
    #[serde(skip)]
    objectives: Vec<(u32, Vec<Slug>)>,
    /// The tasks that were shown…
    #[serde(skip)]
    shown: BTreeSet<Slug>,
    /// …and those that the facilitator marked as done.
    #[serde(skip)]
    marked: BTreeSet<Slug>,
    /// Parties that left where they were to look for a roof elsewhere: they had none since.
    wandering: BTreeSet<Serial>,
}

/// How it stands with what a row expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
enum Stands {
    ToCome,
    Open,
    Met,
    Missed,
}

/// Something that goes on somewhere. Ten sightings of the same people at the same place are one thing to hear of, not ten.
#[derive(Clone, Debug, Serialize)]
struct Situation {
    kind: MatterKind,
    began: Time,
    last: Time,
}

/// What is seen again at the same place after so long is something new.
const SOMETHING_NEW: Span = Span::hours(12);

/// An inject tells of a thing in the very hour in which people see it.
const JUST_TOLD: Span = Span::hours(1);

/// Word that comes later than this is no news any more, and counts like word that never came.
const NEWS_NO_MORE: Span = Span::hours(24);

/// How far a movement strays from what was counted: the averaged relative difference (ARD) of Flee's own validation, 0 to 2 in
/// millionths while it is summed up. A day has an error, the mean over days is the measure; half of it is the share of people in
/// the wrong camp.
#[derive(Clone, Debug, Default, Serialize)]
struct Strays {
    at: Option<Time>,
    /// Of each camp on the day that is being told: people, counted, capacity.
    today: Vec<[i64; 3]>,
    days: i64,
    plain: i64,
    rescaled: i64,
    equal_shares: i64,
    capacity_shares: i64,
}

impl Strays {
    fn note(&mut self, at: Time, camp: [u32; 3]) {
        if self.at != Some(at) {
            self.close();
            self.at = Some(at);
        }
        self.today.push(camp.map(i64::from));
    }

    fn close(&mut self) {
        const ONE: i64 = 1_000_000;
        if self.today.is_empty() {
            return;
        }
        let today = std::mem::take(&mut self.today);
        let [people, counted, capacity] = [0, 1, 2].map(|n| today.iter().map(|camp| camp[n]).sum::<i64>());
        let share = |part: i64, of: i64| if of == 0 { 0 } else { part * ONE / of };
        let all = counted.max(1);
        let camps = today.len() as i64;
        for [here, seen, room] in today {
            self.plain += (here - seen).abs() * ONE / all;
            let seen = share(seen, all);
            // With nobody in any count nobody can be in the wrong place.
            let of_all = |share: i64| if counted == 0 { 0 } else { (share - seen).abs() };
            self.rescaled += of_all(share(here, people));
            self.equal_shares += of_all(ONE / camps);
            self.capacity_shares += of_all(share(room, capacity));
        }
        self.days += 1;
    }

    fn finish(&self) -> Vec<(String, i64)> {
        let mut whole = self.clone();
        whole.close();
        if whole.days == 0 {
            return Vec::new();
        }
        let mean = |sum: i64| (sum / whole.days * PARTS + 500_000) / 1_000_000;
        [
            ("ard_plain", whole.plain),
            ("ard_rescaled", whole.rescaled),
            ("ard_equal_shares", whole.equal_shares),
            ("ard_capacity_shares", whole.capacity_shares),
        ]
        .map(|(key, sum)| (key.to_owned(), mean(sum)))
        .to_vec()
    }
}

/// The first and the last of the counts that start at nought; those between them stand in the table in the order in which they are
/// printed.
const COUNTS: (&str, &str) = ("crossed", "acts_refused");

/// The counts that a fact may lower. All others only rise.
const MAY_FALL: [&str; 9] = [
    "capital_unknown",
    "expectations_met",
    "expectations_missed",
    "expectations_open",
    "injects_dropped",
    "never_told",
    "promises_open",
    "sheltered",
    "without_shelter",
];

/// The keys of these counts.
fn counts() -> impl Iterator<Item = &'static str> {
    let keys = MEASURES.iter().map(|measure| measure.key).skip_while(|key| *key != COUNTS.0);
    let mut over = false;
    keys.take_while(move |key| !std::mem::replace(&mut over, *key == COUNTS.1))
}

/// Hours of so many people, to the nearest.
fn person_hours(people: u32, seconds: i64) -> i64 {
    (i64::from(people) * seconds + 1800) / 3600
}

impl Measures {
    /// Nothing has happened yet.
    pub fn new(scenario: &Scenario) -> Self {
        let mut measures = Self::default();
        let countries: BTreeMap<Slug, &String> = scenario.places.iter().map(|p| (p.id, &p.country)).collect();
        for community in &scenario.communities {
            let country = countries.get(&community.place).copied();
            for authority in &scenario.authorities {
                let said = community.trust.iter().find(|(a, _)| *a == authority.id).map(|(_, t)| *t);
                // Nobody asks a village what it thinks of the police of another country, unless the scenario does.
                if said.is_some() || country == Some(&authority.country) {
                    measures.trust.insert((community.id, authority.id), i64::from(said.unwrap_or(NEUTRAL_TRUST)));
                }
            }
            measures.tension.insert(community.id, i64::from(community.tension));
            measures.fear.insert(community.id, i64::from(community.fear));
        }
        for seat in &scenario.seats {
            measures.acts.insert(seat.id, 0);
            measures.needs.insert(seat.id, seat.needs.clone());
        }
        for camp in &scenario.camps {
            measures.sheltered.insert(camp.id, 0);
        }
        for post in &scenario.posts {
            measures.turned_back.insert(post.id, 0);
        }
        let expecting = scenario.msel.iter().filter(|row| row.expect.is_some());
        measures.expecting = expecting.map(|row| (row.id, (false, Stands::ToCome))).collect();
        let tasks = |objective: &Objective| objective.tasks.iter().map(|task| task.id).collect();
        measures.objectives =
            scenario.objectives.iter().map(|objective| (objective.weight, tasks(objective))).collect();
        measures
    }

    fn add(&mut self, key: &'static str, by: impl Into<i64>) {
        let by = by.into();
        debug_assert!(counts().any(|known| known == key), "{key} is counted and never printed");
        debug_assert!(by >= 0 || MAY_FALL.contains(&key), "{key} falls and is said to rise only");
        *self.counts.entry(key).or_default() += by;
        self.moves += 1;
        self.moved.push(key);
    }

    /// Takes note of a fact.
    pub fn note(&mut self, fact: &Fact) {
        self.until = self.until.max(fact.at);
        self.moved.clear();
        self.journeys.note(fact);
        match &fact.what {
            What::Post(PostFact::PartyCrossed { people, women, children, register, status, .. }) => {
                self.add(
                    match status {
                        Status::National => "crossed_nationals",
                        Status::Returnee => "crossed_returnees",
                        Status::Refugee => "crossed_refugees",
                        Status::ThirdCountry => "crossed_third_country",
                    },
                    *people,
                );
                self.add("crossed", *people);
                self.add("crossed_women", *women);
                self.add("crossed_children", *children);
                if *register != Register::Online {
                    self.add("capital_unknown", *people);
                }
                *self.registered.entry(*register).or_default() += i64::from(*people);
            }
            What::Post(PostFact::PartyCheckedOut { people, register, .. }) => {
                self.add("checked_out", *people);
                if *register != Register::Online {
                    self.add("capital_unknown", *people);
                }
            }
            What::Travel(TravelFact::PartyCrossedUnseen { people, .. }) => {
                self.add("crossed_unseen", *people);
                // A post that is shut must not look like one that tells.
                self.add("capital_unknown", *people);
            }
            What::Post(PostFact::PartyTurnedBack { at, people, women, children, who, ground, .. }) => {
                self.add("turned_back", *people);
                self.add("turned_back_women", *women);
                self.add("turned_back_children", *children);
                if let Some(here) = self.turned_back.get_mut(at) {
                    *here += i64::from(*people);
                }
                if who.comes_home() && *ground != Ground::Alert {
                    self.add("nationals_refused", *people);
                }
                if who.in_need() {
                    self.add("needy_turned_back", *people);
                }
            }
            What::Post(PostFact::PartyGaveUp { people, .. }) => self.add("gave_up", *people),
            What::Post(PostFact::ProtectionNeedSeen { people, .. }) => self.add("protection_needs_seen", *people),
            What::Post(PostFact::PersonReferred { people, .. }) => self.add("referred", *people),
            What::Post(PostFact::ReferralLost { people, .. }) => self.add("referrals_lost", *people),
            What::Post(PostFact::ReferralDeclined { people, .. }) => self.add("referrals_declined", *people),
            What::Post(PostFact::LeftCare { people, .. }) => self.add("left_care", *people),
            What::Post(PostFact::WomanLeft { .. }) => self.add("women_left", 1),
            What::Post(PostFact::ForgerySeen { .. }) => self.add("forgeries_seen", 1),
            What::Post(PostFact::ForgeryMissed { .. }) => self.add("forgeries_missed", 1),
            What::Registry(RegistryFact::AlertHit { .. }) => self.add("alert_hits", 1),
            What::Registry(RegistryFact::AlertConfirmed { .. }) => self.add("alerts_confirmed", 1),
            What::Registry(RegistryFact::FingerprintsRefused { people, .. }) => {
                self.add("fingerprints_refused", *people)
            }
            What::Registry(RegistryFact::FalseMatch { .. }) => self.add("false_matches", 1),
            What::Registry(RegistryFact::HeldOnFalseMatch { people, .. }) => self.add("held_on_false_match", *people),
            What::Registry(RegistryFact::DataLeaked { people, .. }) => self.add("data_leaked", *people),
            What::Registry(RegistryFact::HeldWrongly { people, .. }) => self.add("held_wrongly", *people),
            What::Registry(RegistryFact::SoughtLetGo { .. }) => self.add("sought_let_go", 1),
            What::Registry(RegistryFact::PersonHandedOver { people, .. }) => self.add("handed_over", *people),
            What::Registry(RegistryFact::HandedOverAtRisk { people, .. }) => self.add("handed_over_at_risk", *people),
            What::Registry(RegistryFact::HandOverRefused { people, .. }) => self.add("hand_overs_refused", *people),
            What::Registry(RegistryFact::AlertTooLate { .. }) | What::Registry(RegistryFact::LateHit { .. }) => {
                self.add("alerts_too_late", 1)
            }
            What::Registry(RegistryFact::RecordsSent { people, .. }) => {
                self.add("capital_unknown", -i64::from(*people))
            }
            What::Registry(RegistryFact::RecordsLost { people, .. }) => self.add("records_lost", *people),
            What::Travel(TravelFact::HerdOffCorridor { .. }) => self.add("herds_off_corridor", 1),
            What::Road(RoadFact::PartyHeldUp { people, .. }) => self.add("held_up", *people),
            What::Road(RoadFact::PeopleLeftOnTheWay { people, .. }) => self.add("left_on_the_way", *people),
            What::Road(RoadFact::PeopleRescued { people, .. }) => self.add("rescued", *people),
            What::Boats(fact) => self.carried(fact),
            What::Diggings(DiggingFact::SiteClosed { people, .. }) => self.add("driven_from_sites", *people),
            What::Threat(ThreatFact::PeopleHarmed { people, danger: Danger::Collapse, .. }) => {
                self.add("harmed", *people);
                self.add("harmed_at_sites", *people);
            }
            What::Road(RoadFact::RoadPaymentsAsked { times, .. }) => self.add("paid_on_roads", *times),
            What::Road(RoadFact::ExplosiveMet { .. }) => self.add("explosives_met", 1),
            What::Displacement(DisplacementFact::PeopleSetDown { people, .. }) => self.add("set_down", *people),
            What::Patrol(PatrolFact::PatrolMetExplosive { hurt, .. }) => self.add("patrols_hurt", *hurt),
            What::Displacement(DisplacementFact::ReturnInBreach { people, .. }) => {
                self.add("returned_in_breach", *people)
            }
            What::Displacement(DisplacementFact::ReliefLost { .. }) => self.add("relief_lost", 1),
            What::Displacement(DisplacementFact::PeopleReturned { people, .. }) => self.add("returned_home", *people),
            What::Patrol(PatrolFact::EscortArrived { people, .. }) => self.add("escorted", *people),
            What::Patrol(PatrolFact::PatrolBrokeDown { .. }) | What::Patrol(PatrolFact::PatrolOutOfFuel { .. }) => {
                self.add("patrols_stopped", 1)
            }
            What::Investigation(fact) => self.investigated(fact),
            What::Disclosure(DisclosureFact::RegisterMisused { .. }) => self.add("registers_misused", 1),
            What::Disclosure(DisclosureFact::RegistersAudited { found, .. }) => self.add("misuse_found", *found),
            What::Sharing(SharingFact::AgreementBroken { .. }) => self.add("agreements_broken", 1),
            What::Registry(RegistryFact::AlertDismissed { .. }) => self.add("alerts_dismissed", 1),
            What::Threat(ThreatFact::PeopleTrafficked { people, .. }) => self.add("trafficked_moved", *people),
            What::Post(PostFact::VictimsFreed { people, .. }) => self.add("trafficked_found", *people),
            What::Patrol(PatrolFact::TraffickersCaught { people, place, .. }) => {
                self.add("trafficked_found", *people);
                self.sighted(fact, &Matter::Trafficking { place: *place, people: *people });
            }
            What::Displacement(DisplacementFact::FamiliesFled { people, .. })
            | What::Displacement(DisplacementFact::PeopleFled { people, .. }) => self.add("displaced", *people),
            What::Displacement(DisplacementFact::CampCounted { people, counted, capacity, .. }) => {
                self.strays.note(fact.at, [*people, *counted, *capacity]);
            }
            What::Displacement(DisplacementFact::FamiliesSheltered { people, camp, party }) => {
                self.add("sheltered", *people);
                self.found_a_roof(*party, *people);
                *self.sheltered.entry(*camp).or_default() += i64::from(*people);
            }
            What::Displacement(DisplacementFact::FamiliesHosted { people, party, .. }) => {
                self.add("hosted", *people);
                self.found_a_roof(*party, *people);
            }
            // Who went on without a roof is counted already.
            What::Displacement(DisplacementFact::FamiliesWithoutShelter { people, party, .. })
                if !self.wandering.contains(party) =>
            {
                self.add("without_shelter", *people);
            }
            What::Displacement(DisplacementFact::FamiliesMovedOn { party, people, .. }) => {
                self.add("moved_on", *people);
                self.wandering.insert(*party);
            }
            What::Displacement(DisplacementFact::FamiliesLeftCamp { camp, party, people, .. }) => {
                self.add("left_camps", *people);
                self.add("without_shelter", *people);
                // Who lived there from the start was never counted as having come.
                let came = self.sheltered.entry(*camp).or_default();
                let left = i64::from(*people).min(*came);
                *came -= left;
                self.add("sheltered", -left);
                self.wandering.insert(*party);
            }
            What::Displacement(DisplacementFact::WentWithout { need, people, hours, .. }) => {
                let key = match need {
                    Need::Water => "unmet_water",
                    Need::Food => "unmet_food",
                    Need::Shelter => "unmet_shelter",
                    Need::Health | Need::Protection | Need::Documents => return,
                };
                self.add(key, i64::from(*people) * i64::from(*hours));
            }
            What::Displacement(DisplacementFact::CampProtested { .. }) => self.add("protests", 1),
            What::Threat(ThreatFact::FellIll { people, .. }) => self.add("fell_ill", *people),
            What::Community(CommunityFact::Sighted { matter, .. }) => {
                self.add("sightings", 1);
                self.add("never_told", 1);
                self.untold.insert(fact.n, matter.kind());
                self.unknown.insert(fact.n);
                self.sighted(fact, matter);
            }
            // What a service of the state sees for itself there is to hear as well.
            What::Patrol(PatrolFact::PatrolSawGroup { place, .. }) => {
                self.sighted(fact, &Matter::ArmedMen { place: *place, men: 0 })
            }
            What::Community(CommunityFact::CommitteeHeard { sighting, voice, .. }) => {
                self.add(
                    match voice {
                        Voice::Women => "known_by_women",
                        Voice::Youth => "known_by_youth",
                        Voice::Others => "known_by_others",
                    },
                    1,
                );
                self.known(*sighting);
            }
            What::Community(CommunityFact::CommitteeKeptSilent { .. }) => self.add("kept_silent", 1),
            What::Sharing(SharingFact::ReportSent { .. }) => self.add("reports_sent", 1),
            What::Sharing(SharingFact::ReportReached { to, sighting, distorted, .. }) => {
                self.add("reports_reached", 1);
                self.add("reports_distorted", *distorted);
                self.known(*sighting);
                if self.untold.remove(sighting).is_some() {
                    self.add("never_told", -1);
                }
                self.reached(*to, *sighting, fact.at);
            }
            What::Sharing(SharingFact::SeatTold { seat, kind, about }) => self.told(*seat, (*kind, *about), fact.at),
            What::Sharing(SharingFact::ReportLost { .. }) => self.add("reports_lost", 1),
            What::Sharing(SharingFact::ReportHeldUp { .. }) => self.add("reports_held_up", 1),
            What::Sharing(SharingFact::ReportWithheld { .. }) => self.add("reports_withheld", 1),
            What::Threat(ThreatFact::Attack { place, .. }) => {
                self.add("attacks", 1);
                self.sighted(fact, &Matter::Attack { place: *place });
            }
            What::Patrol(PatrolFact::GroupDeterred { .. }) => self.add("attacks_deterred", 1),
            What::Community(CommunityFact::ReprisalSuffered { .. }) => self.add("reprisals", 1),
            What::Patrol(PatrolFact::PatrolHurt { people, .. }) => self.add("patrols_hurt", *people),
            What::Community(CommunityFact::WarningCameToNothing { .. }) => self.add("warnings_false", 1),
            What::Threat(ThreatFact::PeopleInHarmsWay { people, .. }) => self.add("in_harms_way", *people),
            What::Threat(ThreatFact::PeopleHarmed { people, danger: Danger::Explosive, .. }) => {
                self.add("harmed", *people);
                self.add("harmed_by_explosives", *people);
            }
            What::Threat(ThreatFact::PeopleHarmed { people, .. }) => self.add("harmed", *people),
            What::Threat(ThreatFact::PeopleMissing { people, .. }) => self.add("missing", *people),
            What::Threat(ThreatFact::Misconduct { seen, .. }) => {
                self.add("misconduct", 1);
                self.add("misconduct_seen", *seen);
            }
            What::Displacement(DisplacementFact::CampRegistered { people, .. }) => {
                self.add("registered_in_camps", *people)
            }
            What::Displacement(DisplacementFact::ProtectionIncident { .. }) => self.add("protection_incidents", 1),
            What::Displacement(DisplacementFact::ReliefHeldUp { .. }) => self.add("relief_held_up", 1),
            What::Threat(ThreatFact::PeopleVaccinated { people, .. }) => self.add("vaccinated", *people),
            What::Threat(ThreatFact::CasesRose { new, .. }) => self.add("fell_ill", *new),
            What::Threat(ThreatFact::MisconductUncovered { .. }) => self.add("misconduct_uncovered", 1),
            What::Post(PostFact::PaymentsAsked { times, .. }) => self.add("payments_asked", *times),
            What::Community(CommunityFact::PeopleDrawnAway { people, .. }) => self.add("drawn_away", *people),
            What::Threat(ThreatFact::InquiryOpened { .. }) => self.add("inquiries", 1),
            What::Threat(ThreatFact::ForceAssessed { .. }) => self.add("forces_assessed", 1),
            What::Threat(ThreatFact::SupportInBreach { .. }) => self.add("support_in_breach", 1),
            What::Threat(ThreatFact::ComplaintsTakenUp { complaints, .. }) => {
                self.add("complaints_taken_up", *complaints)
            }
            What::Threat(ThreatFact::SupportSet { suspended, .. }) => self.add("support_suspended", *suspended),
            What::Community(CommunityFact::CommitteeRefused { .. }) => self.add("committees_refused", 1),
            What::Community(CommunityFact::MemberFellSilent { .. })
            | What::Community(CommunityFact::MemberFled { .. }) => self.add("members_silenced", 1),
            What::Community(CommunityFact::ConsentRefused { .. }) => self.add("consents_refused", 1),
            What::Post(PostFact::VictimsFoundAgain { people, .. }) => self.add("trafficked_found_again", *people),
            What::Threat(ThreatFact::VictimsMovedElsewhere { people, .. }) => {
                self.add("trafficked_moved_elsewhere", *people)
            }
            What::Protection(what) => self.protected(what),
            What::Community(CommunityFact::ConsentUnanswered { .. }) => self.add("consents_unanswered", 1),
            What::Community(CommunityFact::ConsentBroken { .. }) => self.add("consents_broken", 1),
            What::Community(CommunityFact::PerceptionStudied { .. }) => self.add("studies", 1),
            What::Community(CommunityFact::CommunityWarned { .. }) => self.add("communities_warned", 1),
            What::Community(CommunityFact::PromiseMade { .. }) => self.add("promises_open", 1),
            What::Community(CommunityFact::PromiseKept { .. }) => {
                self.add("promises_kept", 1);
                self.add("promises_open", -1);
            }
            What::Community(CommunityFact::PromiseBroken { .. }) => {
                self.add("promises_broken", 1);
                self.add("promises_open", -1);
            }
            What::Sharing(SharingFact::AgreementMade { .. }) => self.add("agreements", 1),
            What::Sharing(SharingFact::StatesAgreed { .. }) => self.add("states_agreed", 1),
            What::Sharing(SharingFact::RequestUnanswered { .. }) => self.add("requests_unanswered", 1),
            What::Exercise(ExerciseFact::DecidedAbove { old, .. }) => self.add("decided_on_old_picture", *old),
            What::Exercise(ExerciseFact::InjectDelivered { .. }) => self.add("injects_delivered", 1),
            What::Exercise(ExerciseFact::InjectDropped { .. }) => self.add("injects_dropped", 1),
            // A slip that was undone is no drop.
            What::Exercise(ExerciseFact::InjectRestored { .. }) => self.add("injects_dropped", -1),
            What::Exercise(ExerciseFact::InjectFired { row, .. }) => {
                if let Some((came, stands)) = self.expecting.get_mut(row) {
                    *came = true;
                    // What was marked as done beforehand stays so.
                    if *stands == Stands::ToCome {
                        self.stands(*row, Stands::Open);
                    }
                }
            }
            What::Exercise(ExerciseFact::ExpectationMet { late_s: 1.., .. }) => self.add("expectations_late", 1),
            What::Exercise(ExerciseFact::ExpectationMet { row, .. }) => self.stands(*row, Stands::Met),
            What::Exercise(ExerciseFact::DeedMarked { of, done, .. }) => self.marked(*of, *done),
            What::Exercise(ExerciseFact::ExpectationMissed { row }) => self.stands(*row, Stands::Missed),
            What::Exercise(ExerciseFact::ProposalMade { .. }) => self.add("proposals", 1),
            What::Exercise(ExerciseFact::TaskShown { task, .. }) => {
                self.shown.insert(*task);
                self.add("tasks_shown", 1);
            }
            What::Exercise(ExerciseFact::ActDone { seat, .. }) => {
                self.add("acts_total", 1);
                *self.acts.entry(*seat).or_default() += 1;
            }
            What::Exercise(ExerciseFact::ActRefused { .. }) => self.add("acts_refused", 1),
            What::Community(CommunityFact::TrustMoved { community, authority, level, .. }) => {
                if let Some(known) = self.trust.get_mut(&(*community, *authority)) {
                    *known = i64::from(*level);
                }
            }
            What::Community(CommunityFact::TensionMoved { community, level, .. }) => {
                self.tension.insert(*community, i64::from(*level));
            }
            What::Community(CommunityFact::FearMoved { community, level, .. }) => {
                self.fear.insert(*community, i64::from(*level));
            }
            _ => {}
        }
    }

    /// Boats of communities: who goes in them, who waits for them, and what they do not catch meanwhile.
    fn carried(&mut self, fact: &BoatFact) {
        use BoatFact as B;
        match fact {
            B::PartyBoarded { people, waited_s, .. } => {
                self.add("waited_for_boats", person_hours(*people, *waited_s));
                self.add("carried_by_boat", *people);
            }
            B::NoBoatCame { people, waited_s, .. } => {
                self.add("waited_for_boats", person_hours(*people, *waited_s));
                self.add("no_boat_came", *people);
            }
            B::PeopleFetched { people, .. } => self.add("fetched_by_boat", *people),
            B::CatchesMissed { catches, .. } => self.add("catches_missed", *catches),
            B::BoatsLent { .. }
            | B::BoatsHeld { .. }
            | B::BoatsAsUsual { .. }
            | B::BoatsSent { .. }
            | B::BoatsTurnedBack { .. } => {}
        }
    }

    fn investigated(&mut self, fact: &InvestigationFact) {
        use InvestigationFact as I;
        match fact {
            I::InvestigationOpened { .. } => self.add("investigations", 1),
            I::NetworkUnderstood { .. } => self.add("networks_understood", 1),
            I::FoundBySigns { people, .. } => self.add("found_by_signs", *people),
            I::NetworkBrokenUp { .. } => self.add("networks_broken_up", 1),
            I::InvestigationAstray { .. } => self.add("led_astray", 1),
            I::PieceAdded { .. } | I::NetworkWarned { .. } => {}
        }
    }

    /// Sums of survivors and of children; no fact of them says more.
    fn protected(&mut self, what: &ProtectionFact) {
        use ProtectionFact as P;
        match what {
            P::SurvivorsDisclosed { people } => self.add("survivors_disclosed", *people),
            P::SurvivorsReached { people, in_time: true } => self.add("survivors_reached", *people),
            P::SurvivorsReached { people, in_time: false } => self.add("survivors_late", *people),
            P::SurvivorsFollowedUp { people } => self.add("survivors_followed_up", *people),
            P::SurvivorsLost { people } => self.add("survivors_lost", *people),
            P::ChildrenSeparated { children, .. } => self.add("children_separated", *children),
            P::ChildrenInCare { children } => self.add("children_in_care", *children),
            P::ChildrenReunited { children } => self.add("children_reunited", *children),
            P::ChildrenLost { children, .. } => self.add("children_lost", *children),
            P::SafeSpaceSetUp { .. } | P::ReferralPathSet { .. } | P::TracingBegun { .. } => {}
        }
    }

    /// What somebody saw is known to a committee or a seat from now on.
    fn known(&mut self, sighting: u64) {
        let kind = self.untold.get(&sighting).copied();
        if let Some(kind) = kind.filter(|_| self.unknown.remove(&sighting)) {
            match kind {
                MatterKind::Need => self.add("needs_known", 1),
                MatterKind::RouteUsed => self.add("routes_known", 1),
                MatterKind::Trafficking => self.add("trafficking_known", 1),
                _ => {}
            }
        }
    }

    /// How it stands from now on with what a row expects.
    fn stands(&mut self, row: Slug, stands: Stands) {
        let key = |stands| match stands {
            Stands::ToCome => None,
            Stands::Open => Some("expectations_open"),
            Stands::Met => Some("expectations_met"),
            Stands::Missed => Some("expectations_missed"),
        };
        // A row that was added at the table is not known beforehand.
        let (_, stood) = self.expecting.entry(row).or_insert((true, Stands::ToCome));
        let before = std::mem::replace(stood, stands);
        for (key, by) in [(key(before), -1), (key(stands), 1)] {
            if let Some(key) = key {
                self.add(key, by);
            }
        }
    }

    /// The facilitator says that something was done, or no longer says so; if its time is over by then, another fact tells.
    fn marked(&mut self, of: Slug, done: bool) {
        match self.expecting.get(&of) {
            Some(_) if done => self.stands(of, Stands::Met),
            Some((true, Stands::Met)) => self.stands(of, Stands::Open),
            Some((false, Stands::Met)) => self.stands(of, Stands::ToCome),
            // A task that was shown by the mark alone is shown no more.
            None if !done && self.marked.remove(&of) => _ = self.shown.remove(&of),
            None if done => _ = self.marked.insert(of),
            _ => {}
        }
    }

    /// The share of critical tasks with evidence, each objective by its weight, permille.
    fn objectives_shown(&self) -> i64 {
        let (mut sum, mut weights) = (0, 0);
        for (weight, tasks) in self.objectives.iter().filter(|(_, tasks)| !tasks.is_empty()) {
            let shown = tasks.iter().filter(|task| self.shown.contains(task)).count() as i64;
            sum += i64::from(*weight) * shown * 1000 / tasks.len() as i64;
            weights += i64::from(*weight);
        }
        if weights == 0 { 0 } else { sum / weights }
    }

    /// Somebody saw something that a seat may need to hear of.
    fn sighted(&mut self, fact: &Fact, matter: &Matter) {
        let Some(subject) = matter.subject() else { return };
        let (kind, at) = (matter.kind(), fact.at);
        let known = self.current.get(&(kind, subject)).copied();
        let goes_on = known.filter(|n| at - self.situations[*n].last < SOMETHING_NEW);
        let n = goes_on.unwrap_or_else(|| {
            self.situations.push(Situation { kind, began: at, last: at });
            self.situations.len() - 1
        });
        if goes_on.is_none() {
            self.known_before(n, (kind, subject), at);
        }
        self.situations[n].last = at;
        self.current.insert((kind, subject), n);
        self.sightings.insert(fact.n, n);
    }

    /// A camp or families take in people who were in the open: they are counted together, under number 0 of their place, or went on
    /// from there.
    fn found_a_roof(&mut self, party: Serial, people: u32) {
        if party.n == 0 || self.wandering.contains(&party) {
            self.add("without_shelter", -i64::from(people));
        }
    }

    /// Whoever was told of a thing just before anybody saw it heard of it at once.
    fn known_before(&mut self, n: usize, (kind, subject): (MatterKind, Slug), at: Time) {
        let just = |told: &Time| at - *told <= JUST_TOLD;
        let needs = self.needs.iter().filter(|(_, needs)| needs.contains(&kind));
        let knew = needs.filter(|(seat, _)| self.told.get(&(**seat, kind, subject)).is_some_and(just));
        for seat in knew.map(|(seat, _)| *seat).collect::<Vec<_>>() {
            self.heard.entry(seat).or_default().insert(n, 0);
        }
    }

    /// A seat was told of a matter by words, by an inject or by somebody who reported it otherwise.
    fn told(&mut self, seat: Slug, (kind, about): (MatterKind, Slug), at: Time) {
        self.told.insert((seat, kind, about), at);
        let goes_on = |n: &usize| at - self.situations[*n].last < SOMETHING_NEW;
        if let Some(n) = self.current.get(&(kind, about)).copied().filter(goes_on) {
            self.hears(seat, n, at);
        }
    }

    fn reached(&mut self, seat: Slug, sighting: u64, at: Time) {
        if let Some(&n) = self.sightings.get(&sighting) {
            self.hears(seat, n, at);
        }
    }

    /// The first word of a situation that a seat needed to hear of.
    fn hears(&mut self, seat: Slug, n: usize, at: Time) {
        let Situation { kind, began, .. } = self.situations[n];
        if self.needs.get(&seat).is_some_and(|needs| needs.contains(&kind)) {
            self.heard.entry(seat).or_default().entry(n).or_insert((at - began).0);
        }
    }

    /// How a measure stands that is a plain count of facts.
    pub fn count(&self, key: &str) -> Option<i64> {
        Self::plain_count(key).map(|key| self.counted(key))
    }

    /// The key, if it is that of a plain count.
    pub fn plain_count(key: &str) -> Option<&'static str> {
        counts().find(|known| *known == key)
    }

    /// Whether this is a plain count that no fact lowers.
    pub fn only_rises(key: &str) -> bool {
        Self::plain_count(key).is_some_and(|key| !MAY_FALL.contains(&key))
    }

    /// The plain counts that the last fact moved; one that it moved twice stands here twice.
    pub fn moved(&self) -> &[&'static str] {
        &self.moved
    }

    /// How a plain count stands.
    pub fn counted(&self, key: &'static str) -> i64 {
        self.counts.get(key).copied().unwrap_or(0)
    }

    /// How a measure stands.
    pub fn value(&self, key: &str) -> Option<i64> {
        self.count(key).or_else(|| self.finish().into_iter().find(|(known, _)| known == key).map(|(_, value)| value))
    }

    /// All measures, keys in a fixed order.
    pub fn finish(&self) -> Vec<(String, i64)> {
        let mean = |sum: i64, n: i64| if n == 0 { 0 } else { sum / n };
        let mean_of = |map: &BTreeMap<Slug, i64>| mean(map.values().sum(), map.len() as i64);
        let mut all = self.journeys.finish(self.until);
        for (key, register) in [
            ("registered_online", Register::Online),
            ("registered_stored", Register::Stored),
            ("registered_paper", Register::Paper),
        ] {
            all.push((key.into(), self.registered.get(&register).copied().unwrap_or(0)));
        }
        all.extend(counts().map(|key| (key.to_owned(), self.counts.get(key).copied().unwrap_or(0))));
        all.extend(self.strays.finish());
        all.push(("trust_mean".into(), mean(self.trust.values().sum(), self.trust.len() as i64)));
        all.push(("tension_mean".into(), mean_of(&self.tension)));
        all.push(("fear_mean".into(), mean_of(&self.fear)));
        all.push(("objectives_shown".into(), self.objectives_shown()));
        for (seat, needs) in &self.needs {
            if needs.is_empty() {
                continue;
            }
            let wanted = || self.situations.iter().enumerate().filter(|(_, s)| needs.contains(&s.kind));
            let heard = |n| self.heard.get(seat).and_then(|heard| heard.get(&n)).copied();
            let n = wanted().filter(|(n, _)| heard(*n).is_some()).count() as i64;
            // What never reached the seat counts up to now: a seat that hears nothing must not look quicker than one that hears
            // late.
            let took = |n, s: &Situation| heard(n).unwrap_or((self.until - s.began).0).min(NEWS_NO_MORE.0);
            let sum = wanted().map(|(n, s)| took(n, s)).sum();
            let wanted = wanted().count() as i64;
            all.push((format!("seconds_to_seat.{seat}"), mean(sum, wanted)));
            all.push((format!("heard_permille.{seat}"), mean(n * 1000, wanted)));
        }
        all.extend(self.acts.iter().map(|(seat, n)| (format!("acts.{seat}"), *n)));
        all.extend(self.sheltered.iter().map(|(camp, n)| (format!("sheltered.{camp}"), *n)));
        all.extend(self.turned_back.iter().map(|(post, n)| (format!("turned_back.{post}"), *n)));
        all.extend(self.trust.iter().map(|((c, a), level)| (format!("trust.{c}.{a}"), *level)));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vocabulary::{fact::Cause, terms::Traveller};

    fn fact(n: u64, at: i64, what: What) -> Fact {
        Fact { n, at: Time(at), cause: Cause::Start, roll: None, what }
    }

    fn value(measures: &Measures, key: &str) -> i64 {
        measures.finish().into_iter().find(|(k, _)| k == key).map_or(-1, |(_, v)| v)
    }

    #[test]
    fn every_measure_that_is_printed_stands_in_the_table_in_its_order() {
        let (seat, camp, authority) = (Slug::new("governor"), Slug::new("camp"), Slug::new("police"));
        let mut measures = Measures::default();
        measures.needs.insert(seat, vec![MatterKind::ArmedMen]);
        measures.acts.insert(seat, 0);
        measures.sheltered.insert(camp, 0);
        measures.trust.insert((camp, authority), 500);
        measures.strays.note(Time(0), [1, 1, 1]);
        let printed = measures.finish().into_iter().map(|(key, _)| key);
        let table: Vec<&str> = MEASURES.iter().map(|measure| measure.key).collect();
        // Those of a camp bear the key of their sum.
        let printed: Vec<String> = printed.map(|key| key.split('.').next().unwrap_or_default().to_owned()).collect();
        let last = printed.iter().rposition(|key| key == "sheltered").expect("of a camp");
        let printed: Vec<&str> =
            printed.iter().enumerate().filter(|(n, _)| *n != last).map(|(_, key)| &**key).collect();
        assert_eq!(printed, table);
    }

    #[test]
    fn an_objective_of_three_times_the_weight_counts_three_times_and_a_mark_that_is_taken_back_does_not() {
        let (heavy, light) = (Slug::new("warned"), Slug::new("sheltered"));
        let task = |name: &str| Slug::new(name);
        let mut measures = Measures {
            objectives: vec![
                (3, vec![task("told"), task("heeded")]),
                (1, vec![task("tents")]),
                (0, vec![task("extra")]),
            ],
            ..Measures::default()
        };
        let shown = |objective, name| ExerciseFact::TaskShown { objective, task: task(name), in_time: true, late_s: 0 };
        measures.note(&fact(1, 0, What::Exercise(shown(heavy, "told"))));
        assert_eq!(value(&measures, "objectives_shown"), 375, "half of three of four");
        let mark = |done| What::Exercise(ExerciseFact::DeedMarked { of: task("tents"), act: 1, done });
        measures.note(&fact(2, 0, mark(true)));
        measures.note(&fact(3, 0, What::Exercise(shown(light, "tents"))));
        assert_eq!(value(&measures, "objectives_shown"), 625);
        measures.note(&fact(4, 0, mark(false)));
        assert_eq!(value(&measures, "objectives_shown"), 375);
    }

    #[test]
    fn a_wait_counts_once_for_each_person_who_waited() {
        let mut measures = Measures::default();
        let post = Slug::new("post");
        for (n, people, waited_s) in [(1, 1, 100), (2, 3, 500)] {
            measures.note(&fact(
                n,
                0,
                What::Post(PostFact::PartyCrossed {
                    post,
                    party: kernel::names::Serial { of: post, n: 1 },
                    who: Traveller::Trader,
                    people,
                    women: 0,
                    children: 0,
                    waited_s,
                    register: Register::Online,
                    status: Status::default(),
                }),
            ));
        }
        assert_eq!(value(&measures, "wait_mean_s"), 400);
        assert_eq!(value(&measures, "wait_max_s"), 500);
        assert_eq!(value(&measures, "registered_online"), 4);
    }

    #[test]
    fn what_was_written_on_paper_is_unknown_to_the_capital_until_it_is_sent() {
        let mut measures = Measures::default();
        let (post, who) = (Slug::new("post"), Traveller::Trader);
        let party = Serial { of: post, n: 1 };
        for (n, register) in [(1, Register::Online), (2, Register::Stored), (3, Register::Paper)] {
            let (people, women, children, waited_s) = (10, 4, 3, 60);
            let what = What::Post(PostFact::PartyCrossed {
                post,
                party,
                who,
                people,
                women,
                children,
                waited_s,
                register,
                status: Status::default(),
            });
            measures.note(&fact(n, 0, what));
        }
        measures.note(&fact(4, 0, What::Registry(RegistryFact::RecordsSent { post, people: 15 })));
        measures.note(&fact(5, 0, What::Registry(RegistryFact::RecordsLost { post, people: 1 })));
        let seen = ["capital_unknown", "records_lost", "crossed_women", "crossed_children"];
        assert_eq!(seen.map(|key| value(&measures, key)), [5, 1, 12, 9]);
    }

    #[test]
    fn a_seat_is_timed_only_on_what_it_needs_and_only_by_the_first_word() {
        let (seat, village) = (Slug::new("governor"), Slug::new("village"));
        let mut measures = Measures::default();
        measures.needs.insert(seat, vec![MatterKind::ArmedMen]);
        let sight = |n, matter| fact(n, 100, What::Community(CommunityFact::Sighted { community: village, matter }));
        measures.note(&sight(1, Matter::ArmedMen { place: village, men: 5 }));
        measures.note(&sight(2, Matter::Displaced { place: village, people: 5 }));
        for (n, at, sighting) in [(3, 700, 1), (4, 9000, 1), (5, 200, 2)] {
            measures.note(&fact(
                n,
                at,
                What::Sharing(SharingFact::ReportReached {
                    report: kernel::names::Serial { of: village, n: 1 },
                    to: seat,
                    channel: Slug::new("phone"),
                    sighting,
                    delay_s: at - 100,
                    distorted: false,
                }),
            ));
        }
        assert_eq!(value(&measures, "seconds_to_seat.governor"), 600);
        assert_eq!(value(&measures, "heard_permille.governor"), 1000);
    }

    #[test]
    fn what_goes_on_is_one_thing_to_hear_of_until_it_begins_anew() {
        let (seat, village) = (Slug::new("governor"), Slug::new("village"));
        let mut measures = Measures::default();
        measures.needs.insert(seat, vec![MatterKind::Displaced]);
        for (n, hours) in [(1, 0), (2, 5), (3, 11), (4, 40)] {
            let matter = Matter::Displaced { place: village, people: 5 };
            measures.note(&fact(
                n,
                hours * 3600,
                What::Community(CommunityFact::Sighted { community: village, matter }),
            ));
        }
        let reached = What::Sharing(SharingFact::ReportReached {
            report: Serial { of: village, n: 1 },
            to: seat,
            channel: Slug::new("phone"),
            sighting: 2,
            delay_s: 60,
            distorted: false,
        });
        measures.note(&fact(5, 6 * 3600, reached));
        assert_eq!(value(&measures, "sightings"), 4);
        assert_eq!(value(&measures, "heard_permille.governor"), 500, "one of two");
        measures.note(&fact(6, 60 * 3600, What::Exercise(ExerciseFact::ExerciseEnded)));
        let mean = i64::midpoint(6, 60 - 40) * 3600;
        assert_eq!(value(&measures, "seconds_to_seat.governor"), mean, "from its beginning; the other to the end");
    }

    #[test]
    fn what_a_seat_is_told_in_words_or_by_an_inject_it_has_heard() {
        let (seat, village) = (Slug::new("governor"), Slug::new("village"));
        let mut measures = Measures::default();
        measures.needs.insert(seat, vec![MatterKind::ArmedMen]);
        let seen = |n, at| {
            let matter = Matter::ArmedMen { place: village, men: 5 };
            fact(n, at, What::Community(CommunityFact::Sighted { community: village, matter }))
        };
        let told = What::Sharing(SharingFact::SeatTold { seat, kind: MatterKind::ArmedMen, about: village });
        measures.note(&seen(1, 100));
        measures.note(&fact(2, 700, told.clone()));
        assert_eq!(value(&measures, "seconds_to_seat.governor"), 600, "in words");
        // Two days later an inject tells of what its own effect shows to people in the same minute.
        let later = 48 * 3600;
        measures.note(&fact(3, later, told));
        measures.note(&seen(4, later));
        assert_eq!(value(&measures, "seconds_to_seat.governor"), 300);
        assert_eq!(value(&measures, "heard_permille.governor"), 1000);
    }

    #[test]
    fn a_promise_whose_day_has_not_come_is_neither_kept_nor_forgotten() {
        let (community, by) = (Slug::new("village"), Slug::new("governor"));
        let mut measures = Measures::default();
        for act in 1..=3 {
            measures.note(&fact(u64::from(act), 0, What::Community(CommunityFact::PromiseMade { community, by, act })));
        }
        measures.note(&fact(4, 60, What::Community(CommunityFact::PromiseKept { community, by, act: 1, spent: 20 })));
        measures.note(&fact(5, 90, What::Community(CommunityFact::PromiseBroken { community, by, act: 2 })));
        let seen = ["promises_kept", "promises_broken", "promises_open"];
        assert_eq!(seen.map(|key| value(&measures, key)), [1, 1, 1]);
    }

    #[test]
    fn what_a_committee_keeps_apart_is_known_and_what_no_seat_ever_hears_is_told_to_nobody() {
        let (community, seat) = (Slug::new("village"), Slug::new("governor"));
        let mut measures = Measures::default();
        for n in 1..=3 {
            let matter = Matter::Need { place: community, need: Need::Health, people: 5 };
            measures.note(&fact(n, 0, What::Community(CommunityFact::Sighted { community, matter })));
        }
        for (n, sighting, voice) in [(4, 1, Voice::Women), (5, 2, Voice::Others)] {
            measures.note(&fact(n, 60, What::Community(CommunityFact::CommitteeHeard { community, sighting, voice })));
        }
        measures.note(&fact(
            6,
            61,
            What::Community(CommunityFact::CommitteeKeptSilent { community, sighting: 2, for_fear: true }),
        ));
        let report = Serial { of: community, n: 1 };
        for n in 7..=8 {
            let (channel, delay_s, distorted) = (Slug::new("phone"), 60, false);
            let reached = What::Sharing(SharingFact::ReportReached {
                report,
                to: seat,
                channel,
                sighting: 1,
                delay_s,
                distorted,
            });
            measures.note(&fact(n, 90, reached));
        }
        let seen = ["needs_known", "known_by_women", "known_by_others", "kept_silent", "never_told"];
        assert_eq!(seen.map(|key| value(&measures, key)), [2, 1, 1, 1, 2]);
    }

    #[test]
    fn who_lived_in_a_camp_from_the_start_and_leaves_it_takes_no_place_from_those_who_came() {
        let (camp, place) = (Slug::new("camp"), Slug::new("landing"));
        let mut measures = Measures::default();
        measures.note(&fact(
            1,
            0,
            What::Displacement(DisplacementFact::FamiliesSheltered {
                camp,
                party: Serial { of: place, n: 3 },
                people: 10,
            }),
        ));
        let (party, need) = (Serial { of: camp, n: 1 }, Need::Food);
        measures.note(&fact(
            2,
            9,
            What::Displacement(DisplacementFact::FamiliesLeftCamp { camp, party, people: 400, need }),
        ));
        assert_eq!((value(&measures, "left_camps"), value(&measures, "sheltered")), (400, 0));
    }

    #[test]
    fn who_finds_a_roof_later_is_in_the_open_no_more() {
        let (place, camp) = (Slug::new("landing"), Slug::new("camp"));
        let mut measures = Measures::default();
        let party = Serial { of: Slug::new("village"), n: 3 };
        measures.note(&fact(1, 0, What::Displacement(DisplacementFact::FamiliesSheltered { camp, party, people: 10 })));
        measures.note(&fact(
            2,
            0,
            What::Displacement(DisplacementFact::FamiliesWithoutShelter { place, party, people: 30 }),
        ));
        measures.note(&fact(
            3,
            9,
            What::Displacement(DisplacementFact::FamiliesSheltered {
                camp,
                party: Serial { of: place, n: 0 },
                people: 25,
            }),
        ));
        assert_eq!((value(&measures, "sheltered"), value(&measures, "without_shelter")), (35, 5));
    }
}
