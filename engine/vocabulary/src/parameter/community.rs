//! The figures of trust, fear, tension and rumours. Read by `world/community`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { community: CommunityFigures {
    /// What a loss of trust weighs. A gain weighs what is still missing to full trust: half at the middle of the scale, so that
    /// there a loss weighs six times a gain of the same name.
    loss_weight: i64 = 3000 Permille, plausible 2000..=7000, limits 0..=100_000,
        "a bad experience with police weighed 4 to 14 times a good one (Skogan, Policing & Society, 2006); 3000 is six times at \
         the middle of the scale";
    /// Mean time until a sighting comes before the committee: word of mouth within a village.
    word_of_mouth: Span = 25 Minutes, plausible 5..=360, limits 0..=14_400, ILLUSTRATIVE;
    /// What a rumour of full strength does to trust in whom it speaks of, before weighing.
    rumour_trust: i32 = -30 Permille, plausible -100..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// What a rumour from a neighbour loses or gains with the trust in that neighbour: nothing at the middle of the scale, this
    /// share of itself at its ends.
    rumour_believed: i64 = 500 Permille, plausible 0..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Trust in a neighbour community that took one's families in, for each party, before saturation.
    hosted_trust: i32 = 15 Permille, plausible 0..=60, limits -1000..=1000, ILLUSTRATIVE;
    /// From this trust on a mediator is listened to in full; below, in proportion.
    mediator_trusted: u32 = 500 Permille, plausible 200..=900, limits 1..=1000, ILLUSTRATIVE;
    /// Chance that somebody who is asked in a perception study answers, without fear.
    study_answers_without_fear "study_answers.without_fear": u32 = 900 Permille, plausible 580..=980, limits 0..=1000,
        "illustrative; 0.89 in person in Dadaab (Vu and others, 2017), 0.79 by phone in Burkina Faso (BFA_2020_HFPS)";
    /// What full fear takes from the chance that somebody who is asked in a perception study answers.
    study_answers_fear_takes "study_answers.fear_takes": u32 = 500 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// How far full fear makes people say that they trust when they do not: of the distrust, this share is hidden.
    study_flattered: u32 = 600 Permille, plausible 0..=900, limits 0..=1000, ILLUSTRATIVE;
    /// For how long a loss of trust is remembered when somebody comes to sensitise: activities work where conduct agrees.
    remembered: Span = 48 Hours, plausible 24..=672, limits 0..=24_000,
        "illustrative; reactions to harm were gone in less than four weeks (Condra and Shapiro, draft of 2010)";
    /// People act on a warning for this long, to the second; a later one begins anew.
    warning_holds: Span = 24 Hours, plausible 6..=72, limits 0..=24_000, ILLUSTRATIVE;
    /// Fear after a reprisal.
    reprisal_fear: i32 = 250 Permille, plausible 50..=600, limits -1000..=1000, ILLUSTRATIVE;
    /// Tension after a reprisal.
    reprisal_tension: i32 = 60 Permille, plausible 0..=300, limits -1000..=1000, ILLUSTRATIVE;
    /// Trust won by a warning, before saturation.
    warned_trust: i32 = 10 Permille, plausible 0..=60, limits -1000..=1000, ILLUSTRATIVE;
    /// Trust won by a sensitisation activity, before saturation.
    sensitised_trust: i32 = 10 Permille, plausible 0..=60, limits -1000..=1000,
        "illustrative; six field experiments found no gain of trust from community policing (Blair and others, Science 374, 2021)";
    /// What is left of what a gesture wins (a visit, a warning, a mediation, a word on the radio, a kept promise) when the same
    /// authority repeats it in the same community. Each day half of the repetitions are forgotten.
    gesture_repeated: i64 = 500 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// What mediation does to tension.
    mediated_tension: i32 = -150 Permille, plausible -400..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// What a public message does to tension.
    broadcast_tension: i32 = -40 Permille, plausible -150..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// What a promise does to trust that was kept at full cost, before saturation. One that cost less does less, in proportion;
    /// one that cost nothing does nothing.
    promise_kept "promise_trust.kept": i32 = 30 Permille, plausible 0..=150, limits -1000..=1000, ILLUSTRATIVE;
    /// What a broken promise does to trust, before weighing.
    promise_broken "promise_trust.broken": i32 = -30 Permille, plausible -100..=0, limits -1000..=1000,
        "illustrative; with the weight of a loss 4 to 14 times a kept promise of the same cost (Skogan, Policing & Society, 2006)";
    /// What must have been spent on a promise for it to count in full.
    promise_full_cost: u32 = 100 Funds, plausible 20..=1000, limits 1..=1_000_000, ILLUSTRATIVE;
    /// Tension that a rumour of full strength brings.
    rumour_tension: u32 = 100 Permille, plausible 0..=300, limits 0..=1000, ILLUSTRATIVE;
    /// What is left of a rumour in the next community.
    rumour_keeps: u32 = 600 Permille, plausible 200..=900, limits 0..=950, ILLUSTRATIVE;
    /// Below this strength nobody repeats a rumour.
    rumour_fades: u32 = 100 Permille, plausible 20..=300, limits 1..=1000, ILLUSTRATIVE;
    /// Mean time for a rumour to reach the next community.
    rumour_runs: Span = 180 Minutes, plausible 30..=1440, limits 1..=144_000, ILLUSTRATIVE;
    /// What is left of a rumour after a day.
    rumour_day: u32 = 700 Permille, plausible 300..=950, limits 0..=1000, ILLUSTRATIVE;
    /// How far fear and tension return towards their own level in a day.
    settles: i64 = 150 Permille, plausible 20..=500, limits 0..=1000, ILLUSTRATIVE;
} }
