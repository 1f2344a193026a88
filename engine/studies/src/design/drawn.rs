//! Worlds that are drawn: points of a Sobol sequence with Owen's scrambling, which fills the ranges of many figures more evenly than
//! dice do. The first worlds of a long rehearsal are those of a short one.

/// How many worlds can be drawn: as long is the sequence.
pub const MOST: usize = 1 << 16;

/// How many figures one sequence has room for; further ones are drawn from a sequence of their own.
const DIMENSIONS: usize = 256;

/// At which part of its range the figure number `axis` stands in world number `world`, 0 to 1.
pub fn part(seed: u64, world: usize, axis: usize) -> f64 {
    let sequence = (seed ^ (seed >> 32)) as u32 ^ (axis / DIMENSIONS) as u32;
    f64::from(sobol_burley::sample(world as u32, (axis % DIMENSIONS) as u32, sequence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_sixteen_worlds_one_stands_in_each_sixteenth_of_each_range() {
        for axis in [0, 1, 100, 255, 256, 384] {
            let mut seen: Vec<u32> = (0..16).map(|world| (part(7, world, axis) * 16.0) as u32).collect();
            seen.sort_unstable();
            assert!(seen.into_iter().eq(0..16), "figure {axis}");
        }
    }

    #[test]
    fn another_seed_draws_other_worlds_and_figures_beyond_a_sequence_have_their_own() {
        let drawn = |seed, axis| (0..8).map(|world| part(seed, world, axis)).collect::<Vec<_>>();
        assert_ne!(drawn(1, 0), drawn(2, 0));
        assert_ne!(drawn(1, 0), drawn(1, 256));
        assert_eq!(drawn(1, 3), drawn(1, 3));
    }
}
