//! Keyframes: an exercise written down again and again while its record is read once, so that any second of it is near one of them.
//!
//! One is kept each hour, and sooner where much happens, for it is not the hours that take time but what happens in them. There are never
//! more than so many: when there would be, every second one is let go and those to come lie twice as far apart.
//!
//! It ignores what lines of a log say; it keeps, with each state, the number of the first line that had not been carried in.

use std::collections::BTreeMap;

use engine::exercise::{Exercise, Keyframe};
use kernel::time::{Span, Time};

/// How far apart they lie at most, as long as there is room for all.
const APART: Span = Span::hours(1);
/// How many happenings lie between two of them, about: some five milliseconds of work.
const BUSY: u64 = 20_000;
/// How often it is asked whether so many have come together.
const LOOK: Span = Span::minutes(15);
/// How many there are at most. One of `lake-chad` takes some 0.4 MB.
const MOST: usize = 160;

/// The states of a record that are kept.
#[derive(Debug)]
pub(super) struct Keyframes {
    frames: BTreeMap<Time, (Keyframe, usize)>,
    apart: Span,
    busy: u64,
    /// When it is asked next whether to keep one.
    next: Time,
    last: (Time, u64),
}

impl Keyframes {
    /// Begins with the state at the start.
    pub fn begin(exercise: &mut Exercise) -> Self {
        let mut frames =
            Self { frames: BTreeMap::new(), apart: APART, busy: BUSY, next: Time::START, last: (Time::START, 0) };
        frames.keep(exercise, 0);
        frames
    }

    /// When the next state is to be offered.
    pub fn next(&self) -> Time {
        self.next
    }

    /// Offers the state of now; `first` is the first line that has not been carried in.
    pub fn offer(&mut self, exercise: &mut Exercise, first: usize) {
        let (since, before) = self.last;
        let due = exercise.now() - since >= self.apart || exercise.happenings() - before >= self.busy;
        if due {
            self.keep(exercise, first);
        }
        self.next = exercise.now() + LOOK;
    }

    fn keep(&mut self, exercise: &mut Exercise, first: usize) {
        if self.frames.len() >= MOST {
            let mut odd = false;
            self.frames.retain(|_, _| {
                odd = !odd;
                odd
            });
            (self.apart, self.busy) = (Span(self.apart.0 * 2), self.busy * 2);
        }
        self.last = (exercise.now(), exercise.happenings());
        self.next = exercise.now() + LOOK;
        self.frames.insert(exercise.now(), (exercise.keyframe(), first));
    }

    /// The last one that does not lie behind a second, and the first line that is to be carried in from there on.
    pub fn before(&self, time: Time) -> Option<(&Keyframe, usize)> {
        self.frames.range(..=time).next_back().map(|(_, (frame, first))| (frame, *first))
    }

    /// How many there are.
    #[cfg(test)]
    fn len(&self) -> usize {
        self.frames.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vocabulary::scenario::Scenario;

    #[test]
    fn however_long_the_exercise_there_are_never_too_many_and_any_second_has_one_before_it() {
        let scenario = Scenario {
            start: "2027-03-08 06:00".into(),
            zone: "Africa/Niamey".into(),
            length: Span::hours(1000),
            ..Scenario::default()
        };
        let mut exercise = Exercise::open(scenario, 7).expect("a scenario with a day and a zone");
        exercise.advance_to(Time::START, &mut |_| ());
        let mut frames = Keyframes::begin(&mut exercise);
        while frames.next() < exercise.end() {
            exercise.advance_to(frames.next(), &mut |_| ());
            frames.offer(&mut exercise, 0);
            assert!(frames.len() <= MOST);
        }
        for hour in 0..=1000 {
            let time = Time(hour * 3600);
            let (frame, _) = frames.before(time).expect("the start is always kept");
            assert!(frame.now() <= time && time - frame.now() <= Span::hours(17), "{hour}: {}", frame.now().0);
        }
    }
}
