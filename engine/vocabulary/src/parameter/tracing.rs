//! The figures of children who are separated from their families on the way, and of tracing. Read by `world/tracing`.

use super::quantity::ILLUSTRATIVE;
use kernel::time::Span;

figures! { tracing: TracingFigures {
    /// Of children who flee after a blow that nobody had warned of, the share that arrives without its family.
    separated_sudden "separated.sudden": u32 = 40 Permille, plausible 20..=100, limits 0..=1000,
        "illustrative; 2 to 5 % of a refugee population, as a rule of thumb (UNHCR, 2018, excerpt); more after sudden attacks (UNICEF on \
         Chad, 2023, excerpt)";
    /// Of children who flee where people were warned and left in order, the share that arrives without its family.
    separated_warned "separated.warned": u32 = 8 Permille, plausible 0..=30, limits 0..=1000,
        "illustrative; few in an ordered first wave (UNICEF on Chad, 2023, excerpt)";
    /// How often it is counted who was found, cared for and traced.
    counts: Span = 6 Hours, plausible 3..=12, limits 1..=24, ILLUSTRATIVE;
    /// Chance in a day that neighbours and hosts bring a child that is alone into care.
    found_alone "found.alone": u32 = 250 Permille, plausible 50..=600, limits 0..=1000, ILLUSTRATIVE;
    /// What a child desk in a safe space at the place adds to it.
    found_desk "found.desk": u32 = 500 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// What a post at the place adds to it, with a woman on shift.
    found_post "found.post": u32 = 150 Permille, plausible 0..=400, limits 0..=1000, ILLUSTRATIVE;
    /// Chance in a day that a child whom nobody has in care goes away with somebody, and no more is known of it.
    taken: u32 = 40 Permille, plausible 5..=150, limits 0..=1000, ILLUSTRATIVE;
    /// Chance in a day that a child in care is brought back to its family, where every claim is checked and the child asked.
    reunites_checked "reunites.checked": u32 = 350 Permille, plausible 50..=700, limits 0..=1000, ILLUSTRATIVE;
    /// Chance in a day that a child in care is given to whoever claims it, where nothing is checked.
    reunites_unchecked "reunites.unchecked": u32 = 700 Permille, plausible 200..=950, limits 0..=1000, ILLUSTRATIVE;
    /// Of children who are given to whoever claims them, the share that is given to somebody who has no right to it.
    false_claims: u32 = 150 Permille, plausible 30..=400, limits 0..=1000, ILLUSTRATIVE;
    /// What each child who was given away without a check adds to that share, of what is missing: word goes round that nobody asks.
    word_draws "false_claims.word_draws": u32 = 20 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// After how long, on average, a family comes for a child who was given to somebody else, and everybody knows it.
    false_claim_known "false_claims.known_after": Span = 18 Hours, plausible 6..=336, limits 0..=24_000, ILLUSTRATIVE;
    /// What that news does to trust in who gave the child away, before weighing; less with the road.
    false_claim_trust "false_claims.trust": i32 = -60 Permille, plausible -200..=0, limits -1000..=0,
        "illustrative: as misconduct that is seen";
    /// What it does to fear; less with the road.
    false_claim_fear "false_claims.fear": i32 = 40 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
    /// What a search finds, of all that it could, where nobody at the place stands in a register.
    without_register: u32 = 600 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Families on the other side of the border: nothing is found of these where nobody tells anybody, and half where people may tell.
    across: u32 = 400 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
} }
