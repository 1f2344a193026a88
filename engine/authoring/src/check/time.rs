//! The calendar, the length of the exercise, the window of its map, and points of time within it.

use kernel::{
    names::nearest,
    time::{Calendar, CalendarFault, Local, Span, Time},
};
use reading::{node::Step, slip::Slip};

use super::Checker;
use crate::{complaint::Fault, defaults};

/// An exercise lasts at least this long…
const SHORTEST: Span = Span::minutes(1);
/// …and at most this long.
const LONGEST: Span = Span::hours(60 * 24);
/// A movement that is held against counts may last for years.
const LONGEST_MOVEMENT: Span = Span::hours(5000 * 24);

impl<'s> Checker<'s> {
    pub(super) fn calendar(&mut self) {
        let s = self.scenario;
        match Calendar::new(&s.start, &s.zone) {
            Ok(calendar) => {
                self.calendar = Some(calendar);
                let local = Calendar::start_as_written(&s.start, &s.zone);
                self.clock_change("start", &[], local, Time::START);
            }
            Err(CalendarFault::Start(written)) => self.complain("start", &[], Fault::BadStart { written }),
            Err(CalendarFault::Zone(written)) => {
                let nearest = self.nearest_zone(&written);
                self.complain("zone", &[], Fault::BadZone { written, nearest });
                // The start deserves its own judgement.
                if let Err(CalendarFault::Start(written)) = Calendar::new(&s.start, "UTC") {
                    self.complain("start", &[], Fault::BadStart { written });
                }
            }
        }
        let longest = if s.movement.is_some() { LONGEST_MOVEMENT } else { LONGEST };
        if !(SHORTEST..=longest).contains(&s.length) {
            self.complain("length", &[], Fault::BadLength { least: SHORTEST, most: longest });
        }
        if !(1..=3600).contains(&s.pace) {
            self.complain("pace", &[], Slip::out_of(1..=3600));
        }
        let window = s.window;
        let within = |value: f64, most: f64| (-most..=most).contains(&value);
        for (side, value, most) in [
            ("west", window.west, 180.0),
            ("south", window.south, 90.0),
            ("east", window.east, 180.0),
            ("north", window.north, 90.0),
        ] {
            if !within(value, most) {
                self.complain("window", &[Step::Field(side)], Slip::OutOfBounds { least: -most, most });
            }
        }
        if window.west >= window.east || window.south >= window.north {
            self.complain("window", &[], Fault::BadWindow);
        }
    }

    /// The zone that is perhaps meant: that of a city named alone, that of a slip of the pen, and of what names no place (`GMT+1`, `WAT`)
    /// that of the first place. Zones of `Etc` are never proposed: their signs are the other way round.
    fn nearest_zone(&self, written: &str) -> Option<String> {
        let written = written.trim();
        let zones: Vec<String> = Calendar::zones().into_iter().filter(|zone| !zone.starts_with("Etc/")).collect();
        let city = |zone: &&String| zone.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(written));
        let slip = || nearest(written, zones.iter().map(String::as_str)).map(str::to_owned);
        let names_a_place = written.contains('/') || (written.len() > 4 && written.chars().all(char::is_alphabetic));
        let here = || (!self.scenario.places.is_empty()).then(|| defaults::zone(&self.scenario.places).to_owned());
        let meant = || if names_a_place { slip() } else { here().or_else(slip) };
        zones.iter().find(city).cloned().or_else(meant)
    }

    pub(super) fn time(&self, moment: &str) -> Option<Time> {
        self.calendar.as_ref()?.read(moment).ok()
    }

    pub(super) fn moment(&mut self, field: &'static str, written: &str, steps: &[Step<'_>]) {
        let Some(time) = self.time(written) else { return };
        let length = self.scenario.length;
        if time < Time::START {
            self.complain(field, steps, Fault::BeforeStart);
        } else if time > Time::START + length && length >= SHORTEST {
            self.complain(field, steps, Fault::AfterEnd { length });
        }
        let local = self.calendar.as_ref().and_then(|calendar| calendar.as_written(written));
        self.clock_change(field, steps, local, time);
    }

    /// A local hour that does not exist, or comes twice, on a day on which the clocks are changed.
    fn clock_change(&mut self, field: &'static str, steps: &[Step<'_>], local: Option<Local>, time: Time) {
        match (local, self.clock(time)) {
            (Some(Local::Skipped), Some(shown)) => self.complain(field, steps, Fault::HourSkipped { shown }),
            (Some(Local::Twice), _) => self.complain(field, steps, Fault::HourTwice),
            _ => {}
        }
    }
}
