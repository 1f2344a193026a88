//! The local date and hour of any second from a year before a start to twenty years after it, worked out once from the time zone: which
//! hour it is, is asked at nearly every happening, and a look into a time zone costs more than most of them. Who is on the road when an
//! exercise begins set out before it. It says what the zone says, and a test holds it to that; whatever lies outside its years it leaves
//! to the zone.

use std::sync::Arc;

use jiff::{Timestamp, ToSpan, Zoned, civil::Date};

/// How far it reaches back from the start, in seconds.
const BACK: i64 = 365 * 86_400;
/// How far it reaches on from the start, in seconds.
const REACH: i64 = 20 * 365 * 86_400;

/// The almanac of one start in one time zone.
#[derive(Clone, Debug)]
pub struct Almanac {
    /// Seconds from the epoch to the start.
    start: i64,
    /// Days from the epoch to the local date of the start.
    first_day: i64,
    /// From which second since the start on the clock is so many seconds ahead of universal time.
    ahead: Arc<[(i64, i64)]>,
    /// On which day from the epoch which month begins.
    months: Arc<[(i64, i8)]>,
}

/// A local day, from the epoch, and the second of it.
pub type DayAndSecond = (i64, i64);

impl Almanac {
    /// The almanac of a start.
    pub fn of(start: &Zoned) -> Self {
        let epoch = start.timestamp().as_second();
        let begins = Timestamp::from_second(epoch - BACK).unwrap_or(Timestamp::MIN);
        let last = Timestamp::from_second(epoch + REACH).unwrap_or(Timestamp::MAX);
        let zone = start.time_zone();
        let first = (-BACK, i64::from(zone.to_offset(begins).seconds()));
        let changes = zone.following(begins).take_while(|change| change.timestamp() <= last);
        let changes =
            changes.map(|change| (change.timestamp().as_second() - epoch, i64::from(change.offset().seconds())));
        let mut months = Vec::new();
        let mut month = begins.to_zoned(zone.clone()).date().first_of_month();
        while days(month) * 86_400 <= epoch + REACH + 86_400 {
            months.push((days(month), month.month()));
            let Ok(next) = month.checked_add(1.month()) else { break };
            month = next;
        }
        Self {
            start: epoch,
            first_day: days(start.date()),
            ahead: std::iter::once(first).chain(changes).collect(),
            months: months.into(),
        }
    }

    /// The local day and the second of it, so long after the start, or before it; nothing outside the years of the almanac.
    pub fn day_and_second(&self, since_start: i64) -> Option<DayAndSecond> {
        if !(-BACK..=REACH).contains(&since_start) {
            return None;
        }
        let at = self.ahead.partition_point(|(from, _)| *from <= since_start);
        let (_, ahead) = self.ahead.get(at.checked_sub(1)?)?;
        let local = self.start + since_start + ahead;
        Some((local.div_euclid(86_400), local.rem_euclid(86_400)))
    }

    /// How many days after the first one a local day is.
    pub fn days_on(&self, day: i64) -> i64 {
        day - self.first_day
    }

    /// The month of a local day.
    pub fn month(&self, day: i64) -> Option<i8> {
        let at = self.months.partition_point(|(first, _)| *first <= day);
        self.months.get(at.checked_sub(1)?).map(|(_, month)| *month)
    }
}

/// Days from the epoch.
fn days(date: Date) -> i64 {
    date.since(Date::constant(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::time::{Calendar, Time};

    proptest! {
        #[test]
        fn it_says_what_the_time_zone_says(
            zone in prop::sample::select(vec!["Africa/Niamey", "Europe/Paris", "Australia/Lord_Howe", "America/St_Johns"]),
            (month, day, hour) in (1..13_u32, 1..29_u32, 0..24_u32),
            seconds in prop::collection::vec(-40_000_000..700_000_000_i64, 1..40),
        ) {
            let start = format!("2027-{month:02}-{day:02} {hour:02}:00");
            let calendar = Calendar::new(&start, zone).expect("a good calendar");
            for second in seconds {
                let time = Time(second);
                prop_assert_eq!(calendar.day_and_clock(time), calendar.day_and_clock_of_zone(time), "{} {}", zone, second);
                prop_assert_eq!(calendar.month(time), calendar.month_of_zone(time), "{} {}", zone, second);
            }
        }
    }
}
