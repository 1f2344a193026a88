//! Rhythms: when something comes again that comes again by itself. An item of the [agenda](crate::agenda) that has one stands there
//! until it is cancelled; whoever wants a round every hour, or a meal every evening, says so once.
//!
//! It knows a fixed period, and an hour of the local day; which days are Fridays, and what is due then, is for others to say.

use serde::{Deserialize, Serialize};

use super::time::{Calendar, Span, Time};

/// When something comes again.
///
/// ```
/// use kernel::{rhythm::Rhythm, time::{Calendar, Span, Time}};
///
/// # fn main() -> Result<(), kernel::time::CalendarFault> {
/// let calendar = Calendar::new("2027-03-08 06:00", "Africa/Niamey")?;
/// let (now, six) = (Time::START, 6 * 3600);
/// assert_eq!(Rhythm::Every(Span::hours(5)).next(now, &calendar), Time(5 * 3600));
/// // By the clock on the wall; where it shows this hour already, the next day.
/// assert_eq!(Rhythm::Daily(six + 900).next(now, &calendar), Time(900));
/// assert_eq!(Rhythm::Daily(six).next(now, &calendar), Time(24 * 3600));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rhythm {
    /// After so long, again and again; when it comes first is its phase.
    Every(Span),
    /// Every day when the local clock shows this second of the day, 0 to 86,399.
    Daily(i64),
}

impl Rhythm {
    /// When it comes next after a moment at which it came.
    pub fn next(self, after: Time, calendar: &Calendar) -> Time {
        match self {
            Self::Every(span) => after + span,
            Self::Daily(second) => calendar.next(second, after),
        }
    }
}
