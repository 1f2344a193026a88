//! The figures of what waits on roads, and of people whom the way has stopped. Read by `world/wayside` and `world/rescue`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { wayside: WaysideFigures {
    /// How long a checkpoint holds a party up on average.
    checkpoint_delay "checkpoint.delay": Span = 20 Minutes, plausible 5..=60, limits 0..=1440,
        "controls cost 7 to 26 minutes on 100 km, with 1.8 to 5 posts (IRTG, 11th report, Togo to Côte d’Ivoire, 2010, \
         excerpt); 10 to 49 in 2017 (OPA in allAfrica, 30 May 2018, excerpt)";
    /// The share of parties that are asked for money at a checkpoint of a force that answers for nothing.
    checkpoint_asks "checkpoint.asks": u32 = 950 Permille, plausible 500..=1000, limits 0..=1000,
        "of those whom police stopped in Niger 49 of a hundred paid in a year, 52 in Burkina Faso (Afrobarometer, 2022, excerpt); here a force that answers for half of its cases asks 48 of a hundred";
    /// Chance that a party comes upon an explosive on a road where some lie and nobody has marked them.
    explosive_met "explosive.met": u32 = 15 Permille, plausible 1..=60, limits 0..=1000, ILLUSTRATIVE;
    /// What is left of it where they are marked.
    marked_left "explosive.marked_left": u32 = 100 Permille, plausible 20..=400, limits 0..=1000, ILLUSTRATIVE;
    /// Kilometres of road that are searched and cleared in a day.
    clears: u32 = 25 Km, plausible 3..=40, limits 1..=1000, ILLUSTRATIVE;
    /// How long a patrol that has not been told of a derogation holds people up.
    untold_holds "curfew.untold_holds": Span = 180 Minutes, plausible 30..=720, limits 0..=14_400, ILLUSTRATIVE;
    /// People in need who are held up for so long spend the night outside.
    night_outside "curfew.night_outside": Span = 4 Hours, plausible 2..=8, limits 0..=240, ILLUSTRATIVE;
    /// How much likelier armed men are noticed where a curfew keeps everybody else off the roads.
    curfew_shows "curfew.shows": u32 = 2000 Permille, plausible 1000..=4000, limits 0..=10_000, ILLUSTRATIVE;
    /// Chance that a vehicle gets no further, or those in it are left behind, on a hundred kilometres of track without a post.
    left_behind "stranded.chance": u32 = 15 Permille, plausible 2..=80, limits 0..=1000, ILLUSTRATIVE;
    /// For so long they have water.
    water "stranded.water": Span = 12 Hours, plausible 4..=36, limits 0..=2400, ILLUSTRATIVE;
    /// Each time that so long has passed after that, they come to harm as by a day of thirst elsewhere.
    thirst_counts "stranded.thirst_counts": Span = 3 Hours, plausible 1..=12, limits 1..=2400, ILLUSTRATIVE;
    /// Chance that they reach somebody by telephone.
    calls "stranded.calls": u32 = 380 Permille, plausible 100..=600, limits 0..=1000,
        "telephone networks reach 38.2 % of the land of Niger (ARCEP by osiris.sn, end of 2023, excerpt)";
    /// Chance, each time that thirst counts, that somebody passes who gives them water and tells of them.
    passed_by "stranded.passed_by": u32 = 80 Permille, plausible 10..=300, limits 0..=1000, ILLUSTRATIVE;
    /// After so long those who are left have walked to a well.
    through "stranded.through": Span = 48 Hours, plausible 24..=96, limits 1..=2400, ILLUSTRATIVE;
    /// Chance that a patrol which drives along a road in search of people finds those who are there.
    search_finds "search.finds": u32 = 900 Permille, plausible 500..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that a patrol which drives there for another reason does.
    passing_finds "search.passing_finds": u32 = 350 Permille, plausible 100..=700, limits 0..=1000, ILLUSTRATIVE;
} }
