//! The figures of displacement over months, by our own rules; Flee's own stand with its scenarios. Read by `world/movement`.

/// How our own figures were found.
const OURS: &str = "illustrative; chosen from a coarse grid over six conflicts, each held against a choice from the other five, see docs/data.md";

figures! { movement: MovementFigures {
    /// The power with which inhabitants count for how many set out: at a half, of a town four times as large twice as many.
    sets_out "power.sets_out": f64 = 0.5 Factor, plausible 0.0..=1.0, limits 0.0..=4.0, OURS;
    /// The power with which word of those who went before draws to a refuge; at nothing it draws nobody.
    told_draws "power.told_draws": f64 = 0.6 Factor, plausible 0.3..=0.7, limits 0.0..=4.0, OURS;
    /// The power with which kilometres keep away from a refuge; at nothing they keep nobody away.
    way_repels "power.way_repels": f64 = 0.75 Factor, plausible 0.25..=1.0, limits 0.0..=4.0, OURS;
    /// What one more person told of weighs: a refuge of which nobody has told counts like this share of all who arrived.
    untold: u32 = 30 Permille, plausible 1..=100, limits 1..=1000, OURS;
    /// Kilometres added to every way before its weight is taken: packing up costs as much as a short road.
    near: u32 = 150 Km, plausible 10..=300, limits 1..=100_000, OURS;
    /// Kilometres that families make in a day, on foot and by what takes them along.
    a_day: u32 = 50 Km, plausible 20..=200, limits 1..=100_000,
        "illustrative; between 30 on foot and 100 where lorries take people along; no source gives a day's way; Bosso’s families had 25 to 30 km to Toumour, their first refuge (ACAPS, 9 June 2016, excerpt)";
    /// How much longer a kilometre into a zone of conflict seems.
    unsafe_seems "unsafe": u32 = 4000 Permille, plausible 1000..=10_000, limits 1..=1_000_000, OURS;
    /// Chance that people who are with hosts move on to the camp, in a day.
    leave_hosts: u32 = 300 Permille, plausible 0..=400, limits 0..=1000,
        "illustrative; 704 of more than 100,000 went on to the camp in six weeks in Diffa (OCHA Niger, Situation Report 11, 2015, \
         excerpt); in the conflicts held against counts only who is in a camp is counted";
} }
