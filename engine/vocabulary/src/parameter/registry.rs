//! The figures of MIDAS, alert lists and I-24/7. Read by `world/registry`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { registry: RegistryFigures {
    /// Searches for each hit in INTERPOL's documents database. A workshop would hardly ever meet one.
    searches_per_hit: u64 = 10_800 Searches, plausible 8000..=13_900, limits 1..=1_000_000_000,
        "about 10,800: January to September 2016, as quoted in public material; read in an excerpt only";
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
        "illustrative; that answers come within seconds is what public material says, the officer's part of it is ours";
    /// Of all hits, the share that the national bureau confirms.
    confirmed: u32 = 400 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Mean time until the national bureau answers over a link that stands.
    bureau_answers_link "bureau_answers.link": Span = 3 Hours, plausible 1..=12, limits 0..=2400,
        "illustrative; SIRENE bureaux answer in 12 hours at the latest (Decision 2011/406/EU)";
    /// Mean time until the national bureau answers where somebody must find it by radio.
    bureau_answers_radio "bureau_answers.radio": Span = 9 Hours, plausible 2..=48, limits 0..=2400, ILLUSTRATIVE;
    /// After so long without an update an alert list misses half of what it should find: most alerts are young.
    list_halves: Span = 24 Hours, plausible 6..=720, limits 1..=24_000, ILLUSTRATIVE;
    /// Paper records that a post types into MIDAS in an hour, beside its other work.
    typed_in_an_hour: u32 = 60 Persons, plausible 10..=200, limits 0..=1000, ILLUSTRATIVE;
    /// Of paper records, the share that nobody can read any more.
    paper_lost: u32 = 30 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
} }
