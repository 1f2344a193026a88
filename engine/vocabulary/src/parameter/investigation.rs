//! The figures of joint investigations. Read by `world/investigation`, and by posts and patrols that know what to look for.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { investigation: InvestigationFigures {
    /// From so many pieces on that bear on one network, each from another side, of another kind or of another place, it may show.
    enough: u32 = 3 Times, plausible 2..=8, limits 1..=100, ILLUSTRATIVE;
    /// Chance that a network shows when a piece is added, for each piece from that number on.
    each_piece: u32 = 300 Permille, plausible 50..=600, limits 0..=1000, ILLUSTRATIVE;
    /// Where one side alone has brought pieces, the part of that chance: half of a network lies across the border.
    one_side: u32 = 150 Permille, plausible 0..=600, limits 0..=1000, ILLUSTRATIVE;
    /// How much sooner it shows where one side lets the other look at who crossed, under rules.
    records_help: u32 = 1400 Permille, plausible 1000..=2500, limits 1000..=10_000, ILLUSTRATIVE;
    /// Chance that investigators are led astray by a piece, where most of what they have tells of no network.
    led_astray: u32 = 350 Permille, plausible 0..=800, limits 0..=1000, ILLUSTRATIVE;
    /// For how long a wrong trail keeps them busy.
    astray_for: Span = 12 Hours, plausible 3..=72, limits 0..=24_000, ILLUSTRATIVE;
    /// How much sooner a patrol notices people whom a network moves, if it knows the signs.
    known_noticed: u32 = 2200 Permille, plausible 1000..=4000, limits 1000..=10_000, ILLUSTRATIVE;
    /// Chance that a post looks twice at people who bear the signs of a network.
    known_doubted: u32 = 900 Permille, plausible 200..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// How much sooner officers who know the signs see in second line that people are moved against their will.
    known_seen: u32 = 1600 Permille, plausible 1000..=3000, limits 1000..=10_000, ILLUSTRATIVE;
    /// Chance that a network is broken up where a patrol stands at its place.
    breaks_up: u32 = 850 Permille, plausible 300..=950, limits 0..=1000, ILLUSTRATIVE;
    /// The same where none does.
    breaks_up_from_afar: u32 = 350 Permille, plausible 50..=700, limits 0..=1000, ILLUSTRATIVE;
} }
