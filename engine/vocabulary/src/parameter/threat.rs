//! The figures of hidden groups and networks. Read by `world/threat`.

use kernel::time::Span;

use super::{published::DETECTED, quantity::ILLUSTRATIVE};

figures! { threat: ThreatFigures {
    /// How far the time of a step strays from the plan, either way.
    strays: u32 = 100 Permille, plausible 0..=500, limits 0..=900, ILLUSTRATIVE;
    /// How long a group waits when a way is blocked.
    waits: Span = 360 Minutes, plausible 60..=1440, limits 1..=144_000, ILLUSTRATIVE;
    /// How long a group that gave up near a patrol stays away: until another night.
    comes_back: Span = 24 Hours, plausible 6..=72, limits 1..=2400, ILLUSTRATIVE;
    /// Chance that patrols that are felt at a place make a group give up for now, however many they are.
    deterred: u32 = 900 Permille, plausible 300..=900, limits 0..=1000,
        "illustrative; more patrols in large areas lowered crime by 6 to 9 % (Weisburd and others, Criminology & Public Policy, doi \
         10.1111/1745-9133.12665, excerpt); of armed groups that see a patrol nothing was found";
    /// Strength of the patrols felt at a place, as a share of a group's men, at which it gives up half as often as at most.
    deterred_half_at "deterred.half_at": u32 = 200 Permille, plausible 100..=2000, limits 1..=100_000, ILLUSTRATIVE;
    /// Of groups and networks that give up at a place, the share that goes elsewhere.
    goes_elsewhere: u32 = 250 Permille, plausible 0..=600, limits 0..=1000,
        "illustrative; more patrols in large areas moved no crime elsewhere (Weisburd and others, Criminology & Public Policy, doi \
         10.1111/1745-9133.12665, excerpt)";
    /// No further than this does one go that was kept from a place.
    elsewhere_within: Span = 6 Hours, plausible 2..=24, limits 0..=2400, ILLUSTRATIVE;
    /// Men of an attack of which nobody says who came.
    men: u32 = 40 Persons, plausible 10..=200, limits 1..=1_000_000, ILLUSTRATIVE;
    /// Chance that people at a place notice armed men who come there by day.
    noticed_by_day "noticed.by_day": u32 = 750 Permille, plausible 300..=950, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that people at a place notice armed men who come there at night.
    noticed_at_night "noticed.at_night": u32 = 350 Permille, plausible 100..=700, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that people at a place notice others moved against their will.
    trafficking_noticed: u32 = 200 Permille, plausible 100..=300, limits 0..=1000, DETECTED;
    /// How far a number of armed men is misjudged by who sees them, either way.
    misjudged: u32 = 300 Permille, plausible 0..=700, limits 0..=1000, ILLUSTRATIVE;
    /// Fear at a place for an attack of full severity.
    attack_fear "attack.fear": u32 = 500 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Tension at a place for an attack of full severity.
    attack_tension "attack.tension": u32 = 200 Permille, plausible 50..=500, limits 0..=1000, ILLUSTRATIVE;
    /// How long after it learned that people talked a group answers them, on average.
    answers_after: Span = 14 Hours, plausible 4..=72, limits 0..=2400, ILLUSTRATIVE;
    /// Chance that a network does not move people while a patrol is near.
    wary: u32 = 700 Permille, plausible 200..=950, limits 0..=1000, ILLUSTRATIVE;
    /// Strength of the patrols felt at a place at which a network keeps people where they are half as often as at most.
    wary_half_at "wary.half_at": u32 = 8 Persons, plausible 1..=40, limits 1..=100_000, ILLUSTRATIVE;
    /// How long a network that lost people to a patrol keeps quiet.
    keeps_quiet: Span = 24 Hours, plausible 6..=168, limits 0..=24_000, ILLUSTRATIVE;
    /// Women among people moved by a network, as far as there are any beside the children.
    women: u32 = 690 Permille, plausible 300..=800, limits 0..=1000,
        "69 % women and girls among 666 victims assisted in Niger (IOM, An IOM perspective on human trafficking in Niger, 2022, \
         excerpt)";
    /// Children among people moved by a network.
    children: u32 = 370 Permille, plausible 200..=800, limits 0..=1000,
        "37 % of victims assisted in Niger (IOM, An IOM perspective on human trafficking in Niger, 2022, excerpt); 77 % of those \
         detected in West Africa (UNODC, Global Report, 2020, excerpt)";
} }
