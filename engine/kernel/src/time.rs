//! Exercise time: whole seconds since the start of the exercise, and the calendar that gives them a date, an hour and a
//! time zone. There is no wall clock here; whoever holds one hands its consequences in as acts.

use std::{fmt, sync::OnceLock};

use jiff::{
    SignedDuration, Timestamp, Zoned, civil,
    tz::{AmbiguousOffset, TimeZone},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::almanac::Almanac;

/// A point of exercise time, in whole seconds since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(pub i64);

/// A length of exercise time, in whole seconds. Written as people say it (`"45min"`) wherever people read it, and as a
/// number in the rows of a seal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(pub i64);

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { serializer.serialize_i64(self.0) }
    }
}
impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return i64::deserialize(deserializer).map(Self);
        }
        let text = String::deserialize(deserializer)?;
        // Only a shift of the whole list goes backwards; who reads any other span complains of a negative one.
        match text.trim().strip_prefix('-') {
            Some(back) => read_span(back).map(|span| Self(-span.0)),
            None => read_span(&text),
        }
        .map_err(serde::de::Error::custom)
    }
}

/// A point of time as a scenario writes it: a day and an hour (`"D1 06:30"`) or a span since the start (`"+2h15"`). It
/// becomes a [`Time`] once the calendar is known. The default is one that was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment(String);

impl Moment {
    /// Whether nothing was written: such a one becomes no [`Time`].
    pub fn is_left_out(&self) -> bool {
        self.0.is_empty()
    }
    /// The text as written; its form has been checked.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// Reads the text, or says how it should be written.
    pub fn new(text: &str) -> Result<Self, TimeFault> {
        // Any calendar serves to judge the form, and one is enough.
        static ANY: OnceLock<Calendar> = OnceLock::new();
        let any = ANY.get_or_init(|| Calendar::from_start(Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC)));
        any.read(text).map(|_| Self(text.trim().to_owned()))
    }
}
impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl Time {
    /// The start of the exercise.
    pub const START: Self = Self(0);
}

impl Span {
    /// A span of whole minutes.
    pub const fn minutes(n: i64) -> Self {
        Self(n * 60)
    }
    /// A span of whole hours.
    pub const fn hours(n: i64) -> Self {
        Self(n * 3600)
    }
}

impl std::ops::Add<Span> for Time {
    type Output = Time;
    fn add(self, span: Span) -> Time {
        Time(self.0 + span.0)
    }
}
impl std::ops::Sub<Span> for Time {
    type Output = Time;
    fn sub(self, span: Span) -> Time {
        Time(self.0 - span.0)
    }
}
impl std::ops::Sub<Time> for Time {
    type Output = Span;
    fn sub(self, earlier: Time) -> Span {
        Span(self.0 - earlier.0)
    }
}
impl std::ops::Add for Span {
    type Output = Span;
    fn add(self, other: Span) -> Span {
        Span(self.0 + other.0)
    }
}

/// `2h15`, `45min`, `30s`: spans as people say them, the same in English and French.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, total) = if self.0 < 0 { ("-", -self.0) } else { ("", self.0) };
        let text = match (total / 3600, total % 3600 / 60, total % 60) {
            (0, 0, s) => format!("{sign}{s}s"),
            (0, m, 0) => format!("{sign}{m}min"),
            (0, m, s) => format!("{sign}{m}min{s}s"),
            (h, 0, 0) => format!("{sign}{h}h"),
            (h, m, 0) => format!("{sign}{h}h{m:02}"),
            (h, m, s) => format!("{sign}{h}h{m:02}min{s}s"),
        };
        f.pad(&text)
    }
}

/// What is wrong with a time or a span that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeFault {
    /// The text as it was written.
    pub written: String,
}

impl fmt::Display for TimeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a time; write \"D1 06:30\", \"+2h15\" or \"45min\"", self.written)
    }
}
impl std::error::Error for TimeFault {}

/// Reads an hour of the day, `06:30`, as seconds since midnight.
pub fn read_hour(text: &str) -> Option<i64> {
    let (hour, minute) = text.split_once(':')?;
    let part = |text: &str| text.trim().parse::<i64>().ok();
    Some(part(hour)? * 3600 + part(minute)? * 60)
}

/// Reads a span: `45min`, `2h15`, `3h`, `90s`, `2d`, `1d6h`; a leading `+` is allowed.
pub fn read_span(text: &str) -> Result<Span, TimeFault> {
    let fault = || TimeFault { written: text.to_owned() };
    let mut rest = text.trim().trim_start_matches('+');
    if rest.is_empty() {
        return Err(fault());
    }
    let (mut total, mut last_unit) = (0_i64, i64::MAX);
    while !rest.is_empty() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number: i64 = rest[..digits].parse().map_err(|_| fault())?;
        if number > 100_000_000 {
            return Err(fault());
        }
        rest = &rest[digits..];
        let letters = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
        let unit = match (&rest[..letters], last_unit) {
            ("d" | "j", _) => 86_400,
            ("h", _) => 3600,
            ("min" | "m", _) => 60,
            ("s", _) => 1,
            // `2h15`: bare digits after hours are minutes.
            ("", 3600) if number < 60 => 60,
            _ => return Err(fault()),
        };
        if unit >= last_unit {
            return Err(fault());
        }
        rest = &rest[letters..];
        total += number * unit;
        last_unit = unit;
    }
    Ok(Span(total))
}

/// The civil calendar of an exercise: when it starts, and in which time zone.
#[derive(Clone, Debug)]
pub struct Calendar {
    start: Zoned,
    almanac: Almanac,
}

/// What is wrong with the start or the zone of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarFault {
    /// The start is not written as `2027-03-08 06:00`.
    Start(String),
    /// The zone is not an IANA name such as `Africa/Niamey`.
    Zone(String),
}

/// How a local hour that somebody writes stands to the clock on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Local {
    /// It comes once.
    Once,
    /// It never comes: the clocks are put forward over it.
    Skipped,
    /// It comes twice: the clocks are put back. The first is meant.
    Twice,
}

fn civil_start(start: &str) -> Result<civil::DateTime, CalendarFault> {
    start.trim().replace(' ', "T").parse().map_err(|_| CalendarFault::Start(start.to_owned()))
}

fn local(there: civil::DateTime, zone: &TimeZone) -> Local {
    match zone.to_ambiguous_timestamp(there).offset() {
        AmbiguousOffset::Unambiguous { .. } => Local::Once,
        AmbiguousOffset::Gap { .. } => Local::Skipped,
        AmbiguousOffset::Fold { .. } => Local::Twice,
    }
}

impl Calendar {
    /// The names of all time zones.
    pub fn zones() -> Vec<String> {
        jiff::tz::db().available().map(|name| name.to_string()).collect()
    }

    /// How the start stands to the clock on the wall, where it can be read.
    pub fn start_as_written(start: &str, zone: &str) -> Option<Local> {
        Some(local(civil_start(start).ok()?, &TimeZone::get(zone).ok()?))
    }

    /// How the local hour of a point of time stands to the clock on the wall; `None` for a span since the start.
    pub fn as_written(&self, text: &str) -> Option<Local> {
        Some(local(self.civil(text).ok()??, self.start.time_zone()))
    }

    /// The calendar that starts at `start` (`2027-03-08 06:00`) in `zone` (an IANA name, from the bundled database).
    pub fn new(start: &str, zone: &str) -> Result<Self, CalendarFault> {
        let tz = TimeZone::get(zone).map_err(|_| CalendarFault::Zone(zone.to_owned()))?;
        let start = civil_start(start)?.to_zoned(tz).map_err(|_| CalendarFault::Start(start.to_owned()))?;
        Ok(Self::from_start(start))
    }

    fn from_start(start: Zoned) -> Self {
        Self { almanac: Almanac::of(&start), start }
    }

    fn at(&self, time: Time) -> Zoned {
        let moved: Option<Timestamp> = self.start.timestamp().checked_add(SignedDuration::from_secs(time.0)).ok();
        // Past the year 9999 the last representable moment is as good as any.
        moved.unwrap_or(Timestamp::MAX).to_zoned(self.start.time_zone().clone())
    }

    /// The day of the exercise (1 = the first) and the local hour, minute and second.
    pub fn day_and_clock(&self, time: Time) -> (i64, i8, i8, i8) {
        let Some((day, second)) = self.almanac.day_and_second(time.0) else { return self.day_and_clock_of_zone(time) };
        let part = |of: i64| of as i8; // An hour, a minute or a second: below sixty.
        (self.almanac.days_on(day) + 1, part(second / 3600), part(second / 60 % 60), part(second % 60))
    }

    /// The same, from the time zone itself.
    pub(crate) fn day_and_clock_of_zone(&self, time: Time) -> (i64, i8, i8, i8) {
        let now = self.at(time);
        let days = now.date().since(self.start.date()).map_or(0, |span| i64::from(span.get_days()));
        (days + 1, now.hour(), now.minute(), now.second())
    }

    /// The second of the local day, 0 to 86,399.
    pub fn second_of_day(&self, time: Time) -> i64 {
        let known = self.almanac.day_and_second(time.0).map(|(_, second)| second);
        known.unwrap_or_else(|| {
            let (_, h, m, s) = self.day_and_clock_of_zone(time);
            i64::from(h) * 3600 + i64::from(m) * 60 + i64::from(s)
        })
    }

    /// When the local clock shows this second of the day next, later than `after`. Where the clocks are put forward over it, it
    /// comes as much later.
    pub fn next(&self, second: i64, after: Time) -> Time {
        const DAY: i64 = 86_400;
        let wait = (second - self.second_of_day(after)).rem_euclid(DAY);
        let there = after + Span(if wait == 0 { DAY } else { wait });
        // Between the two the clocks may have been put forward or back.
        let off = (second - self.second_of_day(there) + DAY / 2).rem_euclid(DAY) - DAY / 2;
        let mended = there + Span(off);
        if mended > after && self.second_of_day(mended) == second.rem_euclid(DAY) { mended } else { there }
    }

    /// The month of the local date, 1 to 12.
    pub fn month(&self, time: Time) -> i8 {
        let known = self.almanac.day_and_second(time.0).and_then(|(day, _)| self.almanac.month(day));
        known.unwrap_or_else(|| self.month_of_zone(time))
    }

    /// The same, from the time zone itself.
    pub(crate) fn month_of_zone(&self, time: Time) -> i8 {
        self.at(time).month()
    }

    /// The local day of the week: Monday is 1, Sunday 7.
    pub fn weekday(&self, time: Time) -> u32 {
        match self.almanac.day_and_second(time.0) {
            // The first day from which days are counted was a Thursday.
            Some((day, _)) => (day + 3).rem_euclid(7) as u32 + 1,
            None => self.at(time).weekday().to_monday_one_offset() as u32,
        }
    }

    /// `D1 06:30` (English) or `J1 06:30` (French): the exercise clock as people read it. `day` is the letter.
    pub fn clock(&self, time: Time, day: char) -> String {
        let (d, h, m, _) = self.day_and_clock(time);
        format!("{day}{d} {h:02}:{m:02}")
    }

    /// The local date and time, `2027-03-08 06:30`.
    pub fn date(&self, time: Time) -> String {
        self.at(time).strftime("%Y-%m-%d %H:%M").to_string()
    }

    /// The local date and time with its distance from UTC, to the second, as RFC 3339 has it: `2027-03-08T06:30:00+01:00`.
    pub fn stamp(&self, time: Time) -> String {
        self.at(time).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// The same moment in seconds since the beginning of 1970, UTC.
    pub fn instant(&self, time: Time) -> i64 {
        self.at(time).timestamp().as_second()
    }

    /// Reads a point of time: `D1 06:30` or `J1 06:30` (day of the exercise and local hour), or a span since the start, `+2h15`.
    pub fn read(&self, text: &str) -> Result<Time, TimeFault> {
        let Some(there) = self.civil(text)? else { return read_span(text.trim()).map(|span| Time(span.0)) };
        let there =
            there.to_zoned(self.start.time_zone().clone()).map_err(|_| TimeFault { written: text.to_owned() })?;
        Ok(Time(there.timestamp().as_second() - self.start.timestamp().as_second()))
    }

    /// The local date and hour of `D1 06:30`; nothing for a span since the start.
    fn civil(&self, text: &str) -> Result<Option<civil::DateTime>, TimeFault> {
        let fault = || TimeFault { written: text.to_owned() };
        let day_and_hour = text.trim().strip_prefix(['D', 'J', 'd', 'j']).and_then(|rest| rest.split_once(' '));
        let Some((day, clock)) = day_and_hour else { return Ok(None) };
        let day: i64 = day.parse().map_err(|_| fault())?;
        let (h, m) = clock.trim().split_once(':').ok_or_else(fault)?;
        let (h, m): (i8, i8) = (h.parse().map_err(|_| fault())?, m.parse().map_err(|_| fault())?);
        if !(1..=400).contains(&day) {
            return Err(fault());
        }
        let date = self.start.date().checked_add(SignedDuration::from_hours(24 * (day - 1))).map_err(|_| fault())?;
        let local = civil::Time::new(h, m, 0, 0).map_err(|_| fault())?;
        Ok(Some(date.to_datetime(local)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_people_say_them() {
        for (text, seconds) in
            [("45min", 2700), ("+2h15", 8100), ("3h", 10_800), ("90s", 90), ("2d", 172_800), ("1d6h", 108_000)]
        {
            assert_eq!(read_span(text), Ok(Span(seconds)), "{text}");
        }
        for wrong in ["", "+", "2h75", "15min2h", "two hours", "2h15min30", "h", "-3h"] {
            assert!(read_span(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_day_and_an_hour_are_counted_from_a_start_that_is_not_midnight() {
        let calendar = Calendar::new("2027-03-08 06:00", "Africa/Niamey").expect("a good calendar");
        assert_eq!(calendar.read("D1 06:30"), Ok(Time(1800)));
        assert_eq!(calendar.read("J2 05:00"), Ok(Time(23 * 3600)));
        assert_eq!(calendar.read("D1 05:00"), Ok(Time(-3600)), "before the start; check complains of it");
        assert_eq!(calendar.clock(Time(23 * 3600), 'D'), "D2 05:00");
        assert_eq!(calendar.stamp(Time(1805)), "2027-03-08T06:30:05+01:00");
        assert_eq!(calendar.instant(Time(1805)), calendar.instant(Time(0)) + 1805);
        assert!(calendar.read("D1 25:00").is_err());
        assert!(Calendar::new("2027-03-08 06:00", "Africa/Atlantis").is_err());
    }

    #[test]
    fn an_hour_comes_by_the_clock_on_the_wall_also_when_the_clocks_are_changed() {
        let spring = Calendar::new("2027-03-27 20:00", "Europe/Paris").expect("a good calendar");
        let autumn = Calendar::new("2027-10-30 20:00", "Europe/Paris").expect("a good calendar");
        let (two_thirty, eight) = (9000, 8 * 3600);
        assert_eq!(spring.clock(spring.next(eight, Time(0)), 'D'), "D2 08:00", "eleven hours later");
        assert_eq!(autumn.clock(autumn.next(eight, Time(0)), 'D'), "D2 08:00", "thirteen hours later");
        assert_eq!(spring.clock(spring.next(two_thirty, Time(0)), 'D'), "D2 03:30", "there is no half past two");
        let morning = spring.next(eight, Time(0));
        assert_eq!(spring.clock(spring.next(eight, morning), 'D'), "D3 08:00", "it shows eight now");
    }

    #[test]
    fn an_hour_that_does_not_exist_and_one_that_comes_twice_are_told_from_others() {
        let spring = Calendar::new("2027-03-27 20:00", "Europe/Paris").expect("a good calendar");
        let autumn = Calendar::new("2027-10-30 20:00", "Europe/Paris").expect("a good calendar");
        for (text, in_spring, in_autumn) in [
            ("D2 01:59", Some(Local::Once), Some(Local::Once)),
            ("D2 02:00", Some(Local::Skipped), Some(Local::Twice)),
            ("J2 02:59", Some(Local::Skipped), Some(Local::Twice)),
            ("D2 03:00", Some(Local::Once), Some(Local::Once)),
            ("+7h", None, None),
        ] {
            assert_eq!((spring.as_written(text), autumn.as_written(text)), (in_spring, in_autumn), "{text}");
        }
        assert_eq!(Calendar::start_as_written("2027-03-28 02:30", "Europe/Paris"), Some(Local::Skipped));
        assert_eq!(Calendar::start_as_written("2027-03-28 02:30", "Africa/Niamey"), Some(Local::Once));
    }
}
