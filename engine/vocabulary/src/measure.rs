//! Which measures there are: the key under which each is published, what it is counted in, which way is good, and what it leaves
//! out. How they are counted is in `engine::debrief::measure`; what people call them is in `words`.
//!
//! A published key stays and keeps its unit. A measure of one thing (`trust.village.police`) bears the key of its family and then
//! the names of the things.

use kernel::names::Slug;
use serde::{Deserialize, Serialize};

use super::{kind::Kind, scenario::Scenario, written::shapes};

/// What a measure is counted in. Whole numbers throughout; parts of ten thousand are published as a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MeasureUnit {
    Persons,
    /// Persons, each as many times as there are hours.
    PersonHours,
    /// Parties of travellers, however large.
    Parties,
    /// Times that something happened.
    Times,
    Seconds,
    /// Thousandths of a level or of a share.
    Permille,
    /// Parts of [`PARTS`].
    Fraction,
}

/// Into how many parts a measure that is a fraction is divided.
pub const PARTS: i64 = 10_000;

shapes! {
    /// Which way is good.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Better {
        /// More is better.
        More,
        /// Less is better.
        Less,
        /// That depends.
        Unclear,
    }

    /// A measure by which runs of a scenario are compared.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct MainMeasure {
        /// Its key; one of a single thing in full, as `trust.village.police`.
        pub measure: String,
        /// Which way is good here; what the measure says of itself where nothing is said.
        #[serde(default)]
        pub better: Option<Better>,
    }
}

impl MainMeasure {
    /// Which way is good: what is said here, else what the measure says of itself; nothing where neither takes a side.
    pub fn direction(&self) -> Option<Better> {
        let own = || measure(&self.measure).map(|measure| measure.better);
        self.better.or_else(own).filter(|better| *better != Better::Unclear)
    }
}

/// A measure, or a family of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Under which it is published; of a family, the part before the first dot.
    pub key: &'static str,
    /// What it is counted in.
    pub unit: MeasureUnit,
    /// Which way is good.
    pub better: Better,
    /// What one could think is in it and is not; empty where there is nothing of the kind.
    pub leaves_out: &'static str,
    /// The kinds of the things whose names follow the key, where it is published for each of them.
    pub each: &'static [Kind],
    /// It is published by its key alone.
    pub alone: bool,
}

macro_rules! measures {
    ($( $key:ident: $unit:ident, $better:ident $(, each [$($kind:ident),*] $($too:ident)?)? $(, leaves out $out:literal)?; )*) => {
        /// Every measure, in the order in which they are printed.
        pub const MEASURES: &[Measure] = &[ $( Measure {
            key: stringify!($key),
            unit: MeasureUnit::$unit,
            better: Better::$better,
            leaves_out: concat!($($out)?),
            each: &[ $($( Kind::$kind ),*)? ],
            alone: concat!($($( stringify!($kind) ),*)?).is_empty() || !concat!($($( stringify!($too) )?)?).is_empty(),
        } ),* ];
    };
}

measures! {
    wait_mean_s: Seconds, Less, leaves out "whoever never came to a post";
    wait_max_s: Seconds, Less, leaves out "whoever never came to a post";
    waiting_at_end: Persons, Unclear;
    set_out: Persons, Unclear;
    under_way: Persons, Unclear, leaves out "whoever had a post behind them at the start";
    reached: Persons, Unclear, leaves out "why they set out; who flees and arrives counts as well";
    stranded: Persons, Less, leaves out "ordinary travellers, who turn back";
    went_home: Persons, Unclear;
    taken_off_road: Persons, Unclear;
    on_road_at_end: Persons, Unclear, leaves out "whoever stands at a post";
    registered_online: Persons, More;
    registered_stored: Persons, Unclear;
    registered_paper: Persons, Unclear;
    crossed: Persons, More, leaves out "whoever crossed where no post stands";
    crossed_women: Persons, More;
    crossed_children: Persons, More;
    checked_out: Persons, Unclear, leaves out "whoever left a country where only one post stands on the road";
    crossed_unseen: Persons, Less, leaves out "whoever was kept from crossing";
    turned_back: Persons, Less, each [Post] too, leaves out "whoever gave up waiting";
    turned_back_women: Persons, Less, leaves out "whoever gave up waiting";
    turned_back_children: Persons, Less, leaves out "whoever gave up waiting";
    needy_turned_back: Persons, Less, leaves out "people moved against their will, whom nobody recognised";
    nationals_refused: Persons, Less, leaves out "whoever came home by another way";
    gave_up: Persons, Less;
    held_up: Persons, Less, leaves out "whoever waits at a post, or never set out";
    waited_for_boats: PersonHours, Less, leaves out "whoever goes by water where no boats are counted, and who still waits at the end";
    carried_by_boat: Persons, Unclear, leaves out "whoever goes by water where no boats are counted";
    no_boat_came: Persons, Less, leaves out "whoever did not try";
    fetched_by_boat: Persons, More;
    catches_missed: Times, Unclear, leaves out "what boats that carry on a usual day would have caught";
    left_on_the_way: Persons, Less, leaves out "whoever broke down where others pass";
    rescued: Persons, Unclear, leaves out "whoever came through alone";
    paid_on_roads: Parties, Less, leaves out "controls that no scenario names";
    explosives_met: Times, Less;
    set_down: Persons, Unclear;
    harmed_at_sites: Persons, Less, leaves out "whoever thirsts there, who is in the count of all who came to harm";
    driven_from_sites: Persons, Less;
    returned_in_breach: Persons, Less, leaves out "whoever went home alone";
    relief_lost: Times, Less;
    harmed_by_explosives: Persons, Less, leaves out "people of patrols";
    returned_home: Persons, Unclear, leaves out "whoever went home alone";
    herds_off_corridor: Times, Less;
    protection_needs_seen: Persons, More;
    referred: Persons, More;
    survivors_disclosed: Persons, Unclear, leaves out "whoever told nobody, and the last few of each kind, who are too few to be counted";
    survivors_reached: Persons, More, leaves out "whoever told nobody, and the last few, who are too few to be counted";
    survivors_late: Persons, Unclear, leaves out "whoever was never received";
    survivors_followed_up: Persons, More, leaves out "the last few, who are too few to be counted";
    survivors_lost: Persons, Unclear, leaves out "whoever told nobody: where nobody listens, nobody is lost";
    children_separated: Persons, Less, leaves out "children whom a network moves";
    children_in_care: Persons, More, leaves out "children who never arrived";
    children_reunited: Persons, Unclear, leaves out "children whose families are not found before the end";
    children_lost: Persons, Less, leaves out "children who never arrived";
    referrals_declined: Persons, Unclear, leaves out "whoever was never asked";
    referrals_lost: Persons, Unclear, leaves out "whoever was never referred";
    left_care: Persons, Unclear, leaves out "whose need nobody saw";
    women_left: Persons, Less, leaves out "posts that never had a woman officer";
    forgeries_seen: Parties, More;
    forgeries_missed: Parties, Unclear, leaves out "whoever never came to a post";
    alert_hits: Times, Unclear;
    alerts_confirmed: Times, More;
    alerts_dismissed: Times, Unclear, leaves out "whoever was never held";
    fingerprints_refused: Persons, Unclear;
    false_matches: Times, Unclear, leaves out "whoever never came to a post";
    held_on_false_match: Persons, Less;
    data_leaked: Persons, Less, leaves out "what is on paper";
    held_wrongly: Persons, Less, leaves out "whoever was let go within the hours that are allowed";
    sought_let_go: Parties, Unclear, leaves out "whoever never came to a post, and what was confirmed too late";
    handed_over: Persons, Unclear, leaves out "what becomes of them there";
    handed_over_at_risk: Persons, Less, leaves out "what is not known yet";
    hand_overs_refused: Persons, Unclear, leaves out "whoever nobody asked about";
    alerts_too_late: Times, Unclear, leaves out "whoever never came to a post";
    capital_unknown: Persons, Less, leaves out "whoever was kept from crossing";
    records_lost: Persons, Unclear, leaves out "whoever was never written down";
    trafficked_moved: Persons, Less;
    trafficked_found: Persons, More;
    trafficked_found_again: Persons, Less, leaves out "whoever was never freed";
    trafficked_moved_elsewhere: Persons, Unclear, leaves out "whoever was moved before anybody looked";
    crossed_nationals: Persons, Unclear;
    crossed_returnees: Persons, Unclear;
    crossed_refugees: Persons, Unclear;
    crossed_third_country: Persons, Unclear;
    investigations: Times, Unclear, leaves out "files of one side alone";
    networks_understood: Times, More, leaves out "networks about which nobody put anything together";
    found_by_signs: Persons, More, leaves out "whoever was found by luck";
    networks_broken_up: Times, More, leaves out "what becomes of those whom it held";
    led_astray: Times, Unclear, leaves out "files to which nobody added anything";
    registers_misused: Times, Less, leaves out "wrong looks at who is wanted";
    misuse_found: Times, Unclear, leaves out "what no audit looked into";
    agreements_broken: Times, Less, leaves out "agreements that were left after notice";
    displaced: Persons, Unclear, leaves out "whoever could not leave; who left in time counts as well";
    sheltered: Persons, Unclear, each [Camp] too, leaves out "whoever stays with families, whoever left a camp again, and how many look for a roof";
    hosted: Persons, Unclear, leaves out "how many look for a roof";
    without_shelter: Persons, Less, leaves out "whoever found a roof later";
    escorted: Persons, More;
    patrols_stopped: Times, Unclear, leaves out "patrols that never set out";
    registered_in_camps: Persons, Unclear, leaves out "how many there are to register";
    protection_incidents: Times, Less;
    relief_held_up: Times, Unclear, leaves out "relief that was never sent";
    unmet_water: PersonHours, Less, leaves out "whoever lives at home";
    unmet_food: PersonHours, Less, leaves out "whoever lives at home";
    unmet_shelter: PersonHours, Less, leaves out "the hours on the road";
    left_camps: Persons, Less;
    moved_on: Persons, Unclear;
    protests: Times, Unclear;
    fell_ill: Persons, Less;
    vaccinated: Persons, Unclear;
    sightings: Times, Unclear;
    needs_known: Times, Unclear, leaves out "needs that nobody there saw, and how many there are";
    routes_known: Times, Unclear, leaves out "ways that nobody there saw used, and how many use them";
    trafficking_known: Times, Unclear, leaves out "what nobody there noticed, and how often it happens";
    known_by_women: Times, Unclear, leaves out "how much there is to know";
    known_by_youth: Times, Unclear, leaves out "how much there is to know";
    known_by_others: Times, Unclear;
    kept_silent: Times, Unclear, leaves out "what never came before a committee";
    never_told: Times, Less, leaves out "what services of the state saw for themselves";
    reports_sent: Times, Unclear;
    reports_reached: Times, Unclear, leaves out "whether anybody needed them";
    reports_lost: Times, Unclear, leaves out "what was never told";
    reports_held_up: Times, Unclear;
    reports_distorted: Times, Unclear, leaves out "what was never told";
    reports_withheld: Times, Unclear;
    attacks: Times, Less, leaves out "attacks given up near a patrol";
    attacks_deterred: Times, More;
    patrols_hurt: Persons, Less, leaves out "people of posts";
    reprisals: Times, Less;
    in_harms_way: Persons, Less, leaves out "whoever had left or hidden in time, and that somebody may be counted twice";
    harmed: Persons, Less, leaves out "protection incidents and reprisals, which are counted by times";
    missing: Persons, Less, leaves out "whoever is found again";
    misconduct: Times, Unclear, leaves out "what would have happened at posts that were shut";
    misconduct_seen: Times, Unclear;
    misconduct_uncovered: Times, Unclear;
    payments_asked: Times, Unclear, leaves out "controls away from posts, and whoever was kept from passing";
    drawn_away: Persons, Less;
    inquiries: Times, Unclear;
    forces_assessed: Times, Unclear;
    support_in_breach: Times, Less, leaves out "support of seats that no policy binds";
    complaints_taken_up: Times, Unclear, leaves out "whoever complained to nobody";
    support_suspended: Times, Unclear;
    committees_refused: Times, Unclear, leaves out "committees that nobody called";
    members_silenced: Persons, Unclear;
    consents_refused: Times, Unclear;
    consents_unanswered: Times, Unclear;
    consents_broken: Times, Unclear;
    studies: Times, Unclear;
    communities_warned: Times, Unclear;
    warnings_false: Times, Less, leaves out "warnings whose day is not over";
    promises_kept: Times, More;
    promises_broken: Times, Less, leaves out "promises whose day has not come";
    promises_open: Times, Unclear;
    agreements: Times, More, leaves out "agreements in force from the start";
    states_agreed: Times, More, leaves out "what services agreed on among themselves";
    decided_on_old_picture: Times, Unclear, leaves out "decisions that were never taken";
    requests_unanswered: Times, Unclear, leaves out "requests at the border, and what nobody asked for";
    injects_delivered: Times, Unclear;
    injects_dropped: Times, Unclear, leaves out "rows that were taken back";
    expectations_met: Times, Unclear;
    expectations_missed: Times, Unclear, leaves out "what was done late, which is counted as missed and as late";
    expectations_late: Times, Unclear;
    expectations_open: Times, Unclear;
    proposals: Times, Unclear;
    tasks_shown: Times, Unclear;
    acts_total: Times, Unclear, leaves out "acts that were refused";
    acts_refused: Times, Unclear;
    ard_plain: Fraction, Unclear;
    ard_rescaled: Fraction, Unclear;
    ard_equal_shares: Fraction, Unclear;
    ard_capacity_shares: Fraction, Unclear;
    trust_mean: Permille, Unclear, leaves out "authorities of another country, unless the scenario names them";
    tension_mean: Permille, Unclear;
    fear_mean: Permille, Unclear;
    objectives_shown: Permille, Unclear, leaves out "how well it was done, which people rate";
    seconds_to_seat: Seconds, Less, each [Seat], leaves out "what the seat does not need to hear of";
    heard_permille: Permille, More, each [Seat], leaves out "what the seat does not need to hear of";
    acts: Times, Unclear, each [Seat];
    trust: Permille, More, each [Community, Authority];
}

/// The measure of a published key.
pub fn measure(key: &str) -> Option<&'static Measure> {
    let family = key.split('.').next().unwrap_or_default();
    MEASURES.iter().find(|measure| measure.key == family)
}

/// How the keys of measures begin that count what belongs to the protection of people.
const OF_PROTECTION: &[&str] = &[
    "children_",
    "consents_",
    "found_by_signs",
    "hand_overs_refused",
    "handed_over",
    "kept_silent",
    "left_care",
    "members_silenced",
    "protection_",
    "referral",
    "referred",
    "reprisals",
    "survivors_",
    "trafficked_",
    "trafficking_known",
];

/// Whether what this measure says is for those who protect people, and not for what circulates.
pub fn concerns_protection(key: &str) -> bool {
    OF_PROTECTION.iter().any(|beginning| key.starts_with(beginning))
}

impl Measure {
    /// Whether a scenario publishes it under this key: alone, or followed by the names of things that there are.
    pub fn publishes(&self, key: &str, scenario: &Scenario) -> bool {
        let names: Vec<&str> = key.split('.').skip(1).collect();
        if names.is_empty() {
            return self.alone;
        }
        let there = |(name, kind): (&&str, &Kind)| scenario.declares(Slug::new(name), &[*kind]);
        names.len() == self.each.len() && names.iter().zip(self.each).all(there)
    }
}
