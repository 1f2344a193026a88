//! A meter of what wears off with time: so many come free, and who goes on faster than the rest wears off has to wait.
//!
//! It ignores what is counted, and whose it is. It has no clock; whoever asks tells it the time.

use std::time::Duration;

/// Addresses of which each has a meter of its own at the same time; all others share one.
pub const ADDRESSES: usize = 1024;

/// Until when what was counted is paid for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Meter(Duration);

impl Meter {
    /// How long the next one has to wait, where each counts so much and the first ones nothing.
    pub fn wait(self, each: Duration, free: u32, now: Duration) -> Duration {
        self.0.saturating_sub(now + each * (free - 1))
    }
    /// Counts one.
    pub fn count(&mut self, each: Duration, now: Duration) {
        self.0 = self.0.max(now) + each;
    }
    /// Whether nothing is left of what was counted.
    pub fn has_worn_off(self, now: Duration) -> bool {
        self.0 <= now
    }
}
