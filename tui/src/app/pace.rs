//! Pace: how wall time becomes exercise time. Pure: it is told how much wall time has passed and answers with whole exercise
//! seconds, keeping the rest. A pause lets no time pass, and nothing of it is caught up afterwards.
//!
//! Time is handed over in beats of a wall second: each beat is a line of the log, written before anything of it is shown.

use kernel::time::Span;

/// The paces that the keys step through: exercise seconds in a wall second.
pub const STEPS: [u32; 7] = [1, 10, 30, 60, 120, 300, 600];
/// A gap between two looks at the clock that is longer than this (a laptop that slept) counts as this.
const LONGEST_GAP_MS: u64 = 2_000;

/// How much wall time is gathered before exercise time passes.
const BEAT_MS: u64 = 1_000;

/// How fast exercise time passes, and whether it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Exercise seconds in a wall second.
    pub ratio: u32,
    /// Whether the clock runs.
    pub running: bool,
    /// Exercise milliseconds that have passed and were not handed over.
    carry_ms: u64,
    /// Wall milliseconds since the last beat.
    beat_ms: u64,
}

impl Pace {
    /// A clock that stands, set to this ratio.
    pub fn at(ratio: u32) -> Self {
        Self { ratio, running: false, carry_ms: 0, beat_ms: 0 }
    }

    /// Lets wall time pass; the exercise time that this is.
    pub fn pass(&mut self, wall_ms: u64) -> Span {
        if !self.running {
            return Span(0);
        }
        let wall_ms = wall_ms.min(LONGEST_GAP_MS);
        self.carry_ms += wall_ms * u64::from(self.ratio);
        self.beat_ms += wall_ms;
        if self.beat_ms < BEAT_MS {
            return Span(0);
        }
        self.beat_ms %= BEAT_MS;
        let whole = self.carry_ms / 1000;
        self.carry_ms %= 1000;
        Span(i64::try_from(whole).unwrap_or(0))
    }

    /// The next faster pace.
    pub fn faster(self) -> u32 {
        STEPS.iter().copied().find(|step| *step > self.ratio).unwrap_or(self.ratio)
    }
    /// The next slower pace.
    pub fn slower(self) -> u32 {
        STEPS.iter().rev().copied().find(|step| *step < self.ratio).unwrap_or(self.ratio)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_small_looks_at_the_clock_add_up_to_one_long_one() {
        let mut pace = Pace { running: true, ..Pace::at(10) };
        let total: i64 = (0..1000).map(|_| pace.pass(7).0).sum();
        assert_eq!(total, 70);
    }

    #[test]
    fn time_passes_once_a_second_at_every_pace() {
        for ratio in STEPS {
            let mut pace = Pace { running: true, ..Pace::at(ratio) };
            let passed: Vec<i64> = (0..10).map(|_| pace.pass(200).0).collect();
            let beat = i64::from(ratio);
            assert_eq!(passed, [0, 0, 0, 0, beat, 0, 0, 0, 0, beat], "×{ratio}");
        }
    }

    #[test]
    fn a_pause_lets_no_time_pass_and_nothing_is_caught_up() {
        let mut pace = Pace { running: true, ..Pace::at(1) };
        assert_eq!(pace.pass(600), Span(0));
        pace.running = false;
        assert_eq!(pace.pass(10_000), Span(0));
        pace.running = true;
        assert_eq!(pace.pass(400), Span(1));
    }

    #[test]
    fn a_laptop_that_slept_does_not_jump_an_hour() {
        let mut pace = Pace { running: true, ..Pace::at(60) };
        assert_eq!(pace.pass(3_600_000), Span(120));
    }

    #[test]
    fn paces_step_up_and_down_and_stop_at_their_ends() {
        assert_eq!((Pace::at(60).faster(), Pace::at(60).slower()), (120, 30));
        assert_eq!((Pace::at(600).faster(), Pace::at(1).slower()), (600, 1));
        assert_eq!(Pace::at(45).faster(), 60, "a pace from a log need not be one of the steps");
    }
}
