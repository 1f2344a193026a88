//! Playback: how a record passes by itself, onwards or backwards. Pure: it is told how much wall time has passed, and answers with whole
//! seconds of the exercise, keeping the rest. Nothing is written by it, so that no second waits for another.

use kernel::time::Span;

/// The speeds that keys step through: seconds of the exercise in a wall second.
pub const SPEEDS: [u32; 8] = [1, 10, 60, 300, 600, 1200, 1800, 3600];

/// A gap between two looks at the clock that is longer than this counts as this.
const LONGEST_GAP_MS: u64 = 1_000;

/// How a record passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Playback {
    /// Seconds of the exercise in a wall second.
    pub ratio: u32,
    /// Whether it passes at all.
    pub running: bool,
    /// Whether backwards.
    pub back: bool,
    carry_ms: u64,
}

impl Default for Playback {
    fn default() -> Self {
        Self { ratio: 600, running: false, back: false, carry_ms: 0 }
    }
}

impl Playback {
    /// Lets wall time pass; by how much the record moves, below nought backwards.
    pub fn pass(&mut self, wall_ms: u64) -> Span {
        if !self.running {
            return Span(0);
        }
        self.carry_ms += wall_ms.min(LONGEST_GAP_MS) * u64::from(self.ratio);
        let whole = i64::try_from(self.carry_ms / 1000).unwrap_or(0);
        self.carry_ms %= 1000;
        Span(if self.back { -whole } else { whole })
    }

    /// The next faster speed.
    pub fn faster(&mut self) {
        self.ratio = SPEEDS.iter().copied().find(|speed| *speed > self.ratio).unwrap_or(self.ratio);
    }
    /// The next slower speed.
    pub fn slower(&mut self) {
        self.ratio = SPEEDS.iter().rev().copied().find(|speed| *speed < self.ratio).unwrap_or(self.ratio);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_passes_as_far_backwards_as_onwards_at_every_speed() {
        for ratio in SPEEDS {
            let mut playback = Playback { ratio, running: true, ..Playback::default() };
            let there: i64 = (0..1000).map(|_| playback.pass(7).0).sum();
            playback.back = true;
            let back: i64 = (0..1000).map(|_| playback.pass(7).0).sum();
            assert_eq!((there, back), (7 * i64::from(ratio), -7 * i64::from(ratio)), "×{ratio}");
        }
    }

    #[test]
    fn the_speed_steps_up_and_down_and_stops_at_its_ends() {
        let mut playback = Playback::default();
        (0..20).for_each(|_| playback.faster());
        assert_eq!(playback.ratio, 3600);
        (0..20).for_each(|_| playback.slower());
        assert_eq!(playback.ratio, 1);
    }
}
