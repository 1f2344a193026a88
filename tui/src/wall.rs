//! The wall clock, in one place: what the log testifies, what screens show, what files are named after.
//!
//! A laptop may believe in any year, and a calendar ends. What lies outside is taken for its first or last moment: testimony may be
//! wrong, and nothing stops because of it. Nothing of it enters the world.

use std::time::SystemTime;

use jiff::{Timestamp, Zoned, tz::TimeZone};

/// Now, within what a calendar can hold.
fn now() -> Timestamp {
    within(SystemTime::now())
}

fn within(time: SystemTime) -> Timestamp {
    let outside = if time > SystemTime::UNIX_EPOCH { Timestamp::MAX } else { Timestamp::MIN };
    Timestamp::try_from(time).unwrap_or(outside)
}

fn here() -> Zoned {
    now().to_zoned(TimeZone::system())
}

/// In RFC 3339, to the second: testimony for the log.
pub fn stamp() -> String {
    now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Reads a [`stamp`] again.
pub fn read_stamp(text: &str) -> Option<Timestamp> {
    text.parse().ok()
}

/// A stamp as people read it in a zone, the same on every machine: `2027-03-08 14:02`.
pub fn for_reading(stamp: Timestamp, zone: &str) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    stamp.to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string()
}

/// As a screen shows it: `14:02`.
pub fn clock() -> String {
    here().strftime("%H:%M").to_string()
}

/// As a part of a file's name: `20270308-060000`.
pub fn for_names() -> String {
    here().strftime("%Y%m%d-%H%M%S").to_string()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_clock_of_any_year_is_told_and_stops_nothing() {
        const YEAR: u64 = 31_556_952;
        let year = |time| within(time).to_zoned(TimeZone::UTC).year();
        for (years, told) in [(0, 1970), (57, 2027), (8_028, 9998), (8_030, 9999), (20_000, 9999)] {
            // In the middle of a year, for years are not all as long as their mean.
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(years * YEAR + YEAR / 2);
            assert_eq!(year(time), told, "{years} years later");
        }
        assert_eq!(year(SystemTime::UNIX_EPOCH - Duration::from_secs(10 * YEAR - YEAR / 2)), 1960);
        assert_eq!(read_stamp(&stamp()).map(|told| told.to_string()), Some(stamp()));
    }
}
