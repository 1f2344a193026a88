//! The figures of MIDAS, alert lists, I-24/7 and fingerprints. Read by `world/registry`.

use kernel::time::Span;

use super::{published::SIRENE, quantity::ILLUSTRATIVE};

figures! { registry: RegistryFigures {
    /// Searches for each hit in INTERPOL's documents database. A workshop would hardly ever meet one.
    searches_per_hit: u64 = 11_600 Searches, plausible 8000..=13_900, limits 1..=1_000_000_000,
        "11,644 in 2021 (ngm.com.au on INTERPOL, 2021, excerpt); 13,900 in 2014 and 10,809 in 2016 (INTERPOL, database of stolen and lost \
         travel documents, 2014 and 2016, excerpts); 7,984 in the United States (US News, 9 July 2008, excerpt)";
    /// So many times more often here, so that a workshop meets one or two.
    exercise_factor: u64 = 20 Times, plausible 1..=200, limits 0..=1_000_000, ILLUSTRATIVE;
    /// Of all alerts, the share that stands on the national list too; of the others, such as papers that were lost or stolen abroad,
    /// only INTERPOL's databases know.
    national_list: u32 = 600 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Of the alerts that the national list lacks, the share that the list of a neighbour holds who lets the post search it.
    neighbour_list: u32 = 600 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// How many more people answer to a neighbour's list that came without rules, since nobody checked who stands on it; none of
    /// these is who is looked for.
    unchecked_hits: u32 = 1500 Permille, plausible 0..=5000, limits 0..=100_000, ILLUSTRATIVE;
    /// How long a search in INTERPOL's databases holds up a party at the lane, for each person, on average.
    search_takes: Span = 8 Seconds, plausible 2..=60, limits 0..=86_400,
        "illustrative; answers in 0.2 s in tests (INTERPOL, April 2014, excerpt); the officer’s part of it is ours";
    /// Of all hits, the share that the national bureau confirms.
    confirmed: u32 = 400 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Mean time until the national bureau answers over a link that stands.
    bureau_answers_link "bureau_answers.link": Span = 3 Hours, plausible 1..=12, limits 0..=2400, SIRENE;
    /// Mean time until the national bureau answers where somebody must find it by radio.
    bureau_answers_radio "bureau_answers.radio": Span = 9 Hours, plausible 2..=48, limits 0..=2400, ILLUSTRATIVE;
    /// Of refugees who answer to an alert, the share whose rights are at risk on the other side.
    at_risk_refugees "at_risk.refugees": u32 = 600 Permille, plausible 200..=950, limits 0..=1000, ILLUSTRATIVE;
    /// Of all others who answer to an alert.
    at_risk_others "at_risk.others": u32 = 150 Permille, plausible 20..=500, limits 0..=1000, ILLUSTRATIVE;
    /// How long it takes to look what awaits somebody on the other side.
    rights_checked: Span = 3 Hours, plausible 1..=48, limits 0..=2400, ILLUSTRATIVE;
    /// After how long, on average, it is known at home what became of people who were handed over.
    handed_over_known "handed_over.known_after": Span = 24 Hours, plausible 6..=336, limits 0..=24_000, ILLUSTRATIVE;
    /// What that does to trust in the force that handed them over, before weighing; less with the road.
    handed_over_trust "handed_over.trust": i32 = -60 Permille, plausible -200..=0, limits -1000..=0, "illustrative: as misconduct that is seen";
    /// What it does to fear; less with the road.
    handed_over_fear "handed_over.fear": i32 = 80 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// For so long a kit of MIDAS at a mobile post runs on its battery.
    kit_runs "kit.runs": Span = 30 Hours, plausible 8..=72, limits 1..=2400, ILLUSTRATIVE;
    /// After so long the duty desk of a national bureau asks and answers by itself, where nobody has sat at its seat so far.
    bureau_unattended "bureau_unattended": Span = 4 Hours, plausible 1..=8, limits 0..=240, ILLUSTRATIVE;
    /// After so long without an update an alert list misses half of what it should find: most alerts are young.
    list_halves: Span = 24 Hours, plausible 6..=720, limits 1..=24_000, ILLUSTRATIVE;
    /// Paper records that a post types into MIDAS in an hour, beside its other work.
    typed_in_an_hour: u32 = 60 Persons, plausible 10..=200, limits 0..=1000, ILLUSTRATIVE;
    /// Of paper records, the share that nobody can read any more.
    paper_lost: u32 = 30 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
    /// Share of parties in which somebody does not want to give fingerprints.
    prints_refused "prints.refused": u32 = 60 Permille, plausible 5..=300, limits 0..=1000, ILLUSTRATIVE;
    /// What it adds to that share that people know that fingerprints got out.
    prints_refused_after_leak "prints.refused_after_leak": u32 = 250 Permille, plausible 50..=600, limits 0..=1000, ILLUSTRATIVE;
    /// With fingerprints the first line takes so much of the time without.
    prints_take "prints.take": i64 = 1300 Permille, plausible 1000..=1700, limits 1000..=10_000,
        "illustrative; biometrics add 4 to 10 minutes to a quarter of an hour for a family of five (UNHCR, Guidance on \
         Registration, 2020, excerpt)";
    /// Chance that the fingerprints of one person answer to somebody else's: hands that nets, ropes and hoes have worn.
    false_match: u32 = 3 Permille, plausible 0..=20, limits 0..=1000, ILLUSTRATIVE;
    /// How many times as often, where the list is open to other services.
    wide_matches: u32 = 4 Times, plausible 1..=20, limits 1..=1000, ILLUSTRATIVE;
    /// Chance that officers without training believe a match; nothing of it is left with full training in responsible use.
    match_believed: u32 = 700 Permille, plausible 200..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that officers without training hold it against people that they would not give fingerprints; nothing of it is left with full
    /// training.
    refusal_held_against "refusal.held_against": u32 = 600 Permille, plausible 100..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Of those, the share that second line sends back.
    refusal_sent_back "refusal.sent_back": u32 = 300 Permille, plausible 50..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Chance in a day that what a post holds of fingerprints gets out, where officers are not trained in responsible use.
    leaks_in_a_day "leaks.in_a_day": u32 = 10 Permille, plausible 0..=50, limits 0..=1000, ILLUSTRATIVE;
    /// How many times as likely, where the list is open to other services.
    leaks_wide "leaks.wide": u32 = 8 Times, plausible 1..=40, limits 1..=1000, ILLUSTRATIVE;
    /// After how long people know of it, on average.
    leak_known_after: Span = 12 Hours, plausible 1..=240, limits 0..=24_000, ILLUSTRATIVE;
    /// Of those whose fingerprints got out, the share that tells it like a wrong.
    leak_told: u32 = 100 Permille, plausible 10..=500, limits 0..=1000, ILLUSTRATIVE;
    /// What the news that fingerprints got out does to trust in who kept them, before weighing; less with the road.
    leak_trust: i32 = -30 Permille, plausible -120..=0, limits -1000..=0, ILLUSTRATIVE;
    /// Fear of reprisal around a post from which fingerprints got out, less with the road: who had hidden can be found.
    leak_fear: i32 = 60 Permille, plausible 0..=300, limits -1000..=1000, ILLUSTRATIVE;
} }
