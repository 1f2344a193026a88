//! Rows that come again, unfolded: each coming is a row of its own, with a serial behind the name of the first, so that it can be held,
//! put off, dropped and answered like any other. The second and further ones follow the first; whoever moves that one moves all.
//!
//! It decides how many comings there are, and nothing of when one is fired: that is for whoever plays.

use std::collections::BTreeSet;

use kernel::{
    names::Slug,
    time::{Calendar, Moment, Span, Time},
};

use super::{
    inject::{After, Milestone, Repeat, Row},
    scenario::Scenario,
};

/// A row comes this many times at most.
pub const MOST_TIMES: u32 = 200;
/// It comes again no sooner than after this.
pub const SOONEST: Span = Span::minutes(1);

impl Row {
    /// The name of its coming of this number; the first bears the name of the row.
    pub fn nth(&self, n: u32) -> Slug {
        if n <= 1 { self.id } else { Slug::new(&format!("{}-{n}", self.id)) }
    }

    /// Whether another row is a further coming of this one.
    pub fn has_again(&self, other: &Self) -> bool {
        let follows = |after: &After| after.row == self.id && after.once == Milestone::Fired;
        let serial = other.id.as_str().strip_prefix(self.id.as_str()).and_then(|rest| rest.strip_prefix('-'));
        self.repeat.is_some()
            && other.after.as_ref().is_some_and(follows)
            && serial.is_some_and(|serial| serial.parse::<u32>().is_ok())
    }

    /// How many times it comes in all, as far as that is known before, in an exercise that ends at `end`.
    pub fn comings(&self, calendar: &Calendar, end: Time) -> u32 {
        let Some(Repeat { every, times, until }) = &self.repeat else { return 1 };
        let read = |moment: &Moment| calendar.read(moment.as_str()).ok();
        let first = read(&self.at).unwrap_or(Time::START);
        let last = until.as_ref().and_then(read).unwrap_or(end).min(end);
        let fit = 1 + (last - first).0.max(0) / every.0.max(SOONEST.0);
        let times = times.unwrap_or(MOST_TIMES).min(MOST_TIMES);
        u32::try_from(fit).unwrap_or(MOST_TIMES).min(times).max(1)
    }

    /// Its second and further comings.
    pub fn again(&self, calendar: &Calendar, end: Time) -> Vec<Row> {
        let Some(repeat) = &self.repeat else { return Vec::new() };
        let coming = |n: u32| Self {
            id: self.nth(n),
            at: Moment::default(),
            after: Some(After {
                row: self.id,
                once: Milestone::Fired,
                by: Span(repeat.every.0.max(SOONEST.0) * i64::from(n - 1)),
            }),
            repeat: None,
            until: repeat.until.clone().or_else(|| self.until.clone()),
            manual: false,
            ..self.clone()
        };
        (2..=self.comings(calendar, end)).map(coming).collect()
    }
}

impl Scenario {
    /// Puts the further comings of rows that come again behind their first, and modules behind all rows. Done twice it is done once: a name that is there stays.
    pub fn unfold(&mut self) {
        let Ok(calendar) = Calendar::new(&self.start, &self.zone) else { return };
        let end = Time::START + self.length;
        let mut known: BTreeSet<Slug> = self.msel.iter().map(|row| row.id).collect();
        let mut rows = Vec::with_capacity(self.msel.len());
        for row in self.msel.drain(..) {
            let mut again = row.again(&calendar, end);
            again.retain(|coming| known.insert(coming.id));
            rows.push(row);
            rows.append(&mut again);
        }
        for module in &self.modules {
            if known.insert(module.id) {
                rows.push(module.row(self));
            }
        }
        self.msel = rows;
    }

    /// Whether a row that comes again or a module is not among the rows yet.
    pub fn is_folded(&self) -> bool {
        let is_row = |id: Slug| self.msel.iter().any(|row| row.id == id);
        self.modules.iter().any(|module| !is_row(module.id))
            || self.msel.iter().any(|row| row.repeat.is_some() && !self.msel.iter().any(|other| row.has_again(other)))
    }

    /// When a row comes at the earliest, if those that it follows come when they may: for lists that are printed before anybody plays.
    pub fn reckoned(&self, row: &Row, calendar: &Calendar) -> Time {
        let mut seen = BTreeSet::new();
        self.reckoned_after(row, calendar, &mut seen)
    }

    fn reckoned_after(&self, row: &Row, calendar: &Calendar, seen: &mut BTreeSet<Slug>) -> Time {
        let at = calendar.read(row.at.as_str()).unwrap_or(Time::START);
        let Some(after) = row.after.as_ref().filter(|_| seen.insert(row.id)) else { return at };
        let Some(first) = self.msel.iter().find(|known| known.id == after.row) else { return at };
        at.max(self.reckoned_after(first, calendar, seen) + after.waits(first))
    }
}

impl After {
    /// How long after the coming of the other row it comes, at the earliest or, where that one is to be missed, for certain.
    pub fn waits(&self, other: &Row) -> Span {
        let missed = other.expect.as_ref().filter(|_| self.once == Milestone::Unanswered);
        self.by + missed.map_or(Span(0), |expected| expected.within)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scenario(repeat: Repeat) -> Scenario {
        let row = Row {
            id: Slug::new("e5"),
            at: Moment::new("+1h").expect("a moment"),
            repeat: Some(repeat),
            ..Row::default()
        };
        let last = Row { id: Slug::new("e6"), at: Moment::new("+2h").expect("a moment"), ..Row::default() };
        Scenario {
            start: "2027-03-08 06:00".to_owned(),
            zone: "Africa/Niamey".to_owned(),
            length: Span::hours(24),
            msel: vec![row, last],
            ..Scenario::default()
        }
    }

    fn unfolded(repeat: Repeat) -> Vec<String> {
        let mut scenario = scenario(repeat);
        scenario.unfold();
        scenario.unfold();
        scenario.msel.iter().map(|row| row.id.to_string()).collect()
    }

    #[test]
    fn a_row_comes_as_often_as_it_says_as_long_as_the_exercise_lasts() {
        let every = Span::hours(6);
        let until = Some(Moment::new("+14h").expect("a moment"));
        assert_eq!(unfolded(Repeat { every, times: Some(3), until: None }), ["e5", "e5-2", "e5-3", "e6"]);
        assert_eq!(unfolded(Repeat { every, times: Some(9), until: None }), ["e5", "e5-2", "e5-3", "e5-4", "e6"]);
        assert_eq!(unfolded(Repeat { every, times: None, until }), ["e5", "e5-2", "e5-3", "e6"]);
    }

    #[test]
    fn further_comings_follow_the_first_at_its_distance() {
        let mut scenario = scenario(Repeat { every: Span::hours(6), times: Some(3), until: None });
        scenario.unfold();
        let calendar = Calendar::new(&scenario.start, &scenario.zone).expect("a calendar");
        let at: Vec<i64> = scenario.msel.iter().map(|row| scenario.reckoned(row, &calendar).0 / 3600).collect();
        assert_eq!(at, [1, 7, 13, 2]);
        assert!(scenario.msel[0].has_again(&scenario.msel[2]) && !scenario.msel[0].has_again(&scenario.msel[3]));
    }
}
