//! A day's march: how far people on foot get before they must rest, and when they are at the end of a road.
//!
//! Models: families with children and herds go so many kilometres in a day, by day, and rest by night. Who has just fled goes at
//! once, whatever the hour, and rests when the first march is done. A boat needs no rest. Ignores heat, wells on the way and who
//! falls behind. It writes nothing: a journey keeps its march.

use std::ops::Range;

use kernel::time::{Calendar, Span, Time};
use serde::{Deserialize, Serialize};

/// What of a day's march lies behind a party.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct March {
    /// Metres since the last rest.
    metres: i64,
    /// When it stopped walking.
    until: Time,
    /// Nights of rest so far.
    rests: u32,
}

/// How a party marches.
#[derive(Clone, Copy, Debug)]
pub struct MarchPace {
    /// Metres in a day.
    pub a_day: i64,
    /// Whether it flees: the first march begins at any hour.
    pub flees: bool,
    /// Who has stood still for so long has rested.
    pub rest: Span,
}

impl March {
    /// Walks a road of so many metres that takes so long without a rest, between dawn and dusk (seconds of the day); gives when its
    /// end is reached.
    pub fn walk(
        &mut self,
        now: Time,
        (metres, takes): (i64, Span),
        pace: MarchPace,
        (calendar, light): (&Calendar, Range<i64>),
    ) -> Time {
        if metres <= 0 {
            return now + takes;
        }
        if now - self.until >= pace.rest {
            self.metres = 0;
        }
        let (mut at, mut left) = (now, metres);
        while left > 0 {
            let second = calendar.second_of_day(at);
            let until_dusk = if light.contains(&second) { (light.end - second) * metres / takes.0.max(1) } else { 0 };
            let light_left = if pace.flees && self.rests == 0 { left } else { until_dusk };
            let goes = left.min(pace.a_day - self.metres).min(light_left);
            if goes > 0 {
                at = at + Span(takes.0 * goes / metres);
                self.metres += goes;
                left -= goes;
            } else {
                // Until the next dawn.
                at = at + Span((light.start - second - 1).rem_euclid(86_400) + 1);
                self.metres = 0;
                self.rests += 1;
            }
        }
        self.until = at;
        at
    }
}
