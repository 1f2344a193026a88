//! The figures of plays: how long who keeps an empty seat takes to read, and from when on something is worth an act. Read by `plays`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { plays: PlaysFigures {
    /// The least time from word that reaches a seat to what a play does about it.
    reading_least "reading.least": Span = 3 Minutes, plausible 2..=15, limits 2..=720, ILLUSTRATIVE;
    /// The most time for the same.
    reading_most "reading.most": Span = 20 Minutes, plausible 5..=60, limits 2..=1440, ILLUSTRATIVE;
    /// How often a play looks up though nothing came.
    looks_every: Span = 60 Minutes, plausible 30..=240, limits 5..=14_400, ILLUSTRATIVE;
    /// How many acts it does at most each time.
    acts_each_look: u32 = 3 Times, plausible 1..=6, limits 1..=50, ILLUSTRATIVE;
    /// How many acts it does at most in an hour: each has to be weighed, written and looked after.
    acts_an_hour: u32 = 6 Times, plausible 3..=12, limits 1..=500, ILLUSTRATIVE;
    /// How long it does not do the very same again.
    patience: Span = 6 Hours, plausible 2..=24, limits 1..=14_400, ILLUSTRATIVE;
    /// For how long word of something is fresh enough to act on.
    fresh: Span = 12 Hours, plausible 6..=36, limits 1..=14_400, ILLUSTRATIVE;
    /// To how many seats it hands on what is grave.
    tells: u32 = 3 Times, plausible 1..=6, limits 0..=50, ILLUSTRATIVE;
    /// How far around a danger communities are warned, by road: as far as armed men come in two hours or so.
    warns_within: u32 = 10 Km, plausible 5..=40, limits 0..=2000, ILLUSTRATIVE;
    /// How far people who fled come on foot within a day or two: so far around them posts and homes are opened.
    walks: u32 = 50 Km, plausible 30..=80, limits 0..=2000,
        "illustrative: two days at the 15 to 25 km that a family makes on foot";
    /// How far from a danger or a crowd its own posts, patrols and camps are set to work, by road.
    reach: u32 = 150 Km, plausible 50..=300, limits 0..=5000, ILLUSTRATIVE;
    /// How many people wait before a queue is long.
    long_queue: u32 = 60 Persons, plausible 30..=200, limits 1..=1_000_000, ILLUSTRATIVE;
    /// How many officers it sends to a post at a time.
    reinforces_by: u32 = 4 Persons, plausible 2..=10, limits 1..=40, ILLUSTRATIVE;
    /// How many people it prepares for when a danger is known and nobody has counted those who flee.
    expects_people: u32 = 300 Persons, plausible 100..=1000, limits 0..=1_000_000, ILLUSTRATIVE;
    /// The share of those who live at a place in danger for whom it prepares.
    expects_share: u32 = 250 Permille, plausible 100..=500, limits 0..=1000,
        "illustrative; of those warned of cyclone Sidr 41 % left (Evacuation studies, 2014, excerpt)";
    /// For fewer people no tents, no lorry and no escort are sent out.
    worth_a_lorry: u32 = 50 Persons, plausible 10..=150, limits 0..=1_000_000, ILLUSTRATIVE;
    /// Funds that who feeds and shelters people keeps back for that.
    keeps_back: u32 = 400 Funds, plausible 100..=1000, limits 0..=1_000_000, ILLUSTRATIVE;
    /// For so long a patrol guards a place after the last word of danger there, or goes with people who fled.
    guards_for: Span = 24 Hours, plausible 12..=72, limits 1..=14_400, ILLUSTRATIVE;
    /// How many armed men it reckons with where nobody has counted them.
    expects_men: u32 = 30 Persons, plausible 10..=100, limits 0..=1_000_000, ILLUSTRATIVE;
    /// How many days of food it keeps in a camp ahead of those who are there.
    food_ahead: u32 = 3 Days, plausible 2..=7, limits 0..=365, ILLUSTRATIVE;
    /// How many case workers it sends to a safe space.
    case_workers: u32 = 6 Persons, plausible 2..=12, limits 1..=20, ILLUSTRATIVE;
    /// How many committees it calls together in a day.
    convenes_a_day: u32 = 2 Times, plausible 1..=4, limits 0..=50, ILLUSTRATIVE;
    /// How many times as long who is careless takes to read.
    careless_slower: u32 = 6 Times, plausible 3..=12, limits 1..=200, ILLUSTRATIVE;
    /// How often who is careless looks and does nothing.
    careless_forgets: u32 = 500 Permille, plausible 200..=800, limits 0..=1000, ILLUSTRATIVE;
} }
