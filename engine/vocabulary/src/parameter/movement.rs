//! The figures of displacement over months, by our own rules; Flee's own stand with its scenarios. Read by `world/movement`.

use super::quantity::ILLUSTRATIVE;

figures! { movement: MovementFigures {
    /// What one more person told of weighs: a refuge of which nobody has told counts like this share of all who arrived.
    untold: u32 = 10 Permille, plausible 1..=100, limits 1..=1000, "illustrative; one coarse grid for all conflicts, see the tests of our own rules";
    /// Kilometres added to every way before its weight is taken: packing up costs as much as a short road.
    near: u32 = 50 Km, plausible 10..=200, limits 1..=100_000, "illustrative; Flee's softening with FabFlee's validation settings";
    /// Kilometres that families make in a day, on foot and by what takes them along.
    a_day: u32 = 100 Km, plausible 20..=200, limits 1..=100_000,
        "illustrative; no source gives a day's way; Bosso's families had 25 to 30 km to Toumour, their first refuge (ACAPS, 9 June 2016)";
    /// How much longer a kilometre into a zone of conflict seems.
    unsafe_seems "unsafe": u32 = 2000 Permille, plausible 1000..=10_000, limits 1..=1_000_000, ILLUSTRATIVE;
    /// Chance that people who are with hosts move on to the camp, in a day.
    leave_hosts: u32 = 300 Permille, plausible 0..=400, limits 0..=1000,
        "illustrative; in Diffa less than a hundredth in six weeks (OCHA Niger, 2015)";
} }
