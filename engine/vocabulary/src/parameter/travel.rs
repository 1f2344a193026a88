//! The figures of travellers: which way they choose, and what they do at a closed post. Read by `world/travel`.

use kernel::time::Span;

use super::{published::DETECTED, quantity::ILLUSTRATIVE};

figures! { travel: TravelFigures {
    /// Of parties with papers in order, the share that takes an unofficial route although the post is open and empty, and it takes
    /// no longer.
    habit: u32 = 60 Permille, plausible 10..=300, limits 1..=999, ILLUSTRATIVE;
    /// Of parties without papers, the share that takes an unofficial route although the post is open and empty, and it takes no
    /// longer.
    habit_without_papers: u32 = 350 Permille, plausible 100..=800, limits 1..=999, ILLUSTRATIVE;
    /// The wait that everybody bears without a thought of another way.
    wait_borne: Span = 60 Minutes, plausible 0..=480, limits 0..=144_000, ILLUSTRATIVE;
    /// What each hour of expected wait beyond it weighs.
    wait_weighs: f64 = 0.4 LogOdds, plausible 0.0..=1.5, limits -100.0..=100.0, ILLUSTRATIVE;
    /// What it weighs that the post will be closed on arrival.
    closure_weighs: f64 = 2.0 LogOdds, plausible 0.5..=5.0, limits -100.0..=100.0,
        "illustrative; flows at counting points fell by 39 to 48 % when 14 countries shut their borders (IOM DTM West and Central \
         Africa, 2020, excerpt)";
    /// What each setback weighs.
    setback_weighs: f64 = 1.0 LogOdds, plausible 0.0..=3.0, limits -100.0..=100.0, ILLUSTRATIVE;
    /// What it weighs for people in need that all like them are sent away at the post, as they hear.
    sent_away_weighs: f64 = 2.5 LogOdds, plausible 0.0..=5.0, limits -100.0..=100.0, ILLUSTRATIVE;
    /// What it weighs that the place from which they come has no trust at all in the authority of the post; full trust weighs as
    /// much against it.
    distrust_weighs: f64 = 1.0 LogOdds, plausible 0.0..=3.0, limits -100.0..=100.0, ILLUSTRATIVE;
    /// What full fear of reprisal weighs where they come from: a queue before officers is seen by everybody.
    fear_weighs: f64 = 0.6 LogOdds, plausible 0.0..=3.0, limits -100.0..=100.0, ILLUSTRATIVE;
    /// What it weighs that all who pass are asked for money that nobody owes, as they hear.
    payment_weighs: f64 = 1.5 LogOdds, plausible 0.0..=4.0, limits -100.0..=100.0, ILLUSTRATIVE;
    /// What it weighs that fingerprints got out of the post, as they hear.
    leak_weighs: f64 = 1.0 LogOdds, plausible 0.0..=3.0, limits -100.0..=100.0, ILLUSTRATIVE;
    /// What people tell at home of a barrier that made them go another way, beside a refusal in full.
    round_told: u32 = 500 Permille, plausible 0..=1000, limits 0..=10_000, ILLUSTRATIVE;
    /// What each hour weighs, against the unofficial route, by which it takes longer.
    cost_weighs: f64 = 0.15 LogOdds, plausible 0.0..=1.0, limits -100.0..=100.0, ILLUSTRATIVE;
    /// How likely a party that finds its post closed or was sent back still goes round it if it is in need.
    need_goes_round: u32 = 850 Permille, plausible 300..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// How likely a party that finds its post closed or was sent back goes round it if it is not in need.
    others_go_round: u32 = 350 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// After so long people in need who were sent away and did not go round try again.
    tries_again: Span = 12 Hours, plausible 2..=48, limits 1..=2400, ILLUSTRATIVE;
    /// After so many setbacks a party gives up its journey.
    last_setback: u32 = 3 Setbacks, plausible 1..=10, limits 0..=1000, ILLUSTRATIVE;
    /// Kilometres that a family makes in a day on foot.
    families_march "march.families": i64 = 20 Km, plausible 15..=25, limits 1..=1000,
        "illustrative; Bosso’s families had 25 to 30 km to Toumour, their first refuge (ACAPS, 9 June 2016, excerpt); others walked \
         four to five days (MSF, 9 September 2016, excerpt)";
    /// Kilometres that a herd makes in a day.
    herds_march "march.herds": i64 = 15 Km, plausible 10..=20, limits 1..=1000, ILLUSTRATIVE;
    /// What a herd that comes over fields adds to the tension of the people there.
    fields_tension "herds.fields_tension": i32 = 4 Permille, plausible 0..=40, limits -1000..=1000, ILLUSTRATIVE;
    /// Who has stood still for so long is rested.
    rests: Span = 8 Hours, plausible 4..=12, limits 1..=240, ILLUSTRATIVE;
    /// Chance that people at the end of an unofficial route notice a party, for each head.
    noticed_per_head: u32 = 12 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that somebody notices that people are moved against their will.
    trafficking_noticed: u32 = 150 Permille, plausible 50..=250, limits 0..=1000, DETECTED;
    /// How far the number of people in a party may be off when somebody tells of it who saw them pass.
    miscounted: u32 = 250 Permille, plausible 0..=600, limits 0..=1000, ILLUSTRATIVE;
} }
