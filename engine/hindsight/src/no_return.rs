//! The moment of no return: from each hour of a log on the dice are thrown again, many times, and it is asked how often an outcome comes
//! about. Once with all that the table still did, once as if it had done nothing more from that hour on.
//!
//! While the two differ, what the table still did was worth something for the outcome; from the moment on at which they differ no more,
//! it was not. Which acts it was, is found in pairs with the same dice: with an act and without it, all others done. An hour, or an act,
//! counts if luck alone would make as much of a difference in at most one of a hundred such tries (sign test over the pairs that come out
//! otherwise, each looked at for itself).
//!
//! A throw goes on until the outcome is certain, at the latest to the end of the log: what has come about once and cannot be undone is not
//! waited for. A chance that is certain on both sides of a span is taken to be so within it ([`HourChance::tried`]). It ignores that people would have
//! done something else in another course.

use std::sync::Mutex;

use kernel::time::{Span, Time};
use serde::Serialize;
use studies::{pairs::Chance, pool};
use vocabulary::{act::ActKind, condition::Condition, parameter::Settings};

use crate::{
    course::{ActCourse, Follower, is_of_the_clock},
    odds::seed,
};

/// What is asked.
#[derive(Clone, Debug)]
pub struct OutcomeAsked {
    /// The outcome, asked for at the end of the log.
    pub outcome: Condition,
    /// How often the dice are thrown again from each hour on.
    pub throws: usize,
    /// On so many threads. It changes no byte.
    pub threads: usize,
}

/// The chance of an outcome over time.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoReturn {
    /// The outcome.
    pub outcome: Condition,
    /// How often the dice were thrown from each hour on.
    pub throws: usize,
    /// Whether it came about, as it was played.
    pub came: bool,
    /// Hour by hour, from the start.
    pub hours: Vec<HourChance>,
    /// The first hour from which on nothing that was still done changed the chance; the start, if nothing ever did. Nothing is said where
    /// the last hours still changed it.
    #[serde(rename = "no_return_s")]
    pub moment: Option<Time>,
    /// The acts that changed it, in the order of time.
    pub acts: Vec<ActWeight>,
}

/// The chance from an hour on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct HourChance {
    /// When.
    #[serde(rename = "at_s")]
    pub at: Time,
    /// With all that was still done.
    pub as_played: Chance,
    /// Had nothing more been done.
    pub hands_off: Chance,
    /// Whether the two differ beyond luck.
    pub differs: bool,
    /// Whether the dice were thrown; between two spans of the same certainty they are not.
    pub tried: bool,
}

/// What an act was worth for the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ActWeight {
    /// Its number in the log.
    pub n: u32,
    /// When.
    #[serde(rename = "at_s")]
    pub at: Time,
    /// What kind of act.
    pub act: ActKind,
    /// The chance with it, from its hour on.
    pub with: Chance,
    /// Without it, all others done.
    pub without: Chance,
}

/// Hours between two that are looked at first.
const COARSE: usize = 6;
/// Spans at whose beginning an exercise is kept at a time.
const KEPT: usize = 4;
/// So often it is looked whether the outcome is certain.
const LOOKED_AT_EVERY: Span = Span::hours(1);
/// So seldom luck alone may do as much.
const LUCK: f64 = 0.01;

impl NoReturn {
    /// Throws the dice again from each hour of a course on.
    ///
    /// # Errors
    /// Why the scenario cannot be opened.
    pub fn of(course: &ActCourse, asked: &OutcomeAsked) -> Result<Self, String> {
        let (search, came) = Search::of(course, asked)?;
        let hours: Vec<Time> =
            (0..).map(|n| Time::START + Span::hours(n)).take_while(|at| *at < course.until).collect();
        let mut thrown: Vec<Option<Thrown>> = vec![None; hours.len()];
        let coarse = (0..hours.len()).filter(|hour| hour % COARSE == 0 || hour + 1 == hours.len()).collect();
        search.throw(&hours, coarse, &mut thrown)?;
        let fine = (0..hours.len()).filter(|hour| thrown[*hour].is_none() && !is_certain_around(&thrown, *hour));
        search.throw(&hours, fine.collect(), &mut thrown)?;
        let mut last = None;
        let chances = hours.iter().zip(&thrown).map(|(at, thrown)| {
            last = thrown.as_ref().or(last);
            last.map(|of| of.chance(*at, thrown.is_some()))
        });
        let hours: Vec<HourChance> = chances.flatten().collect();
        let moment = match hours.iter().rposition(|hour| hour.differs) {
            Some(place) => hours.get(place + 1).map(|hour| hour.at),
            None => Some(Time::START),
        };
        let acts = search.weights(&hours, &thrown)?;
        Ok(Self { outcome: asked.outcome.clone(), throws: asked.throws, came, hours, moment, acts })
    }
}

/// Whether the hours that were tried around one are certain, and of the same.
fn is_certain_around(thrown: &[Option<Thrown>], hour: usize) -> bool {
    let before = thrown[..hour].iter().rev().flatten().next().and_then(Thrown::certainly);
    let after = thrown[hour..].iter().flatten().next().and_then(Thrown::certainly);
    before.is_some() && before == after
}

/// What came of the throws from an hour on, throw by throw.
#[derive(Clone, Debug)]
struct Thrown {
    as_played: Vec<bool>,
    hands_off: Vec<bool>,
    /// Without the acts of this hour, if it has any.
    without: Option<Vec<bool>>,
}

impl Thrown {
    fn chance(&self, at: Time, tried: bool) -> HourChance {
        let differs = beyond_luck(&self.as_played, &self.hands_off);
        HourChance { at, as_played: share(&self.as_played), hands_off: share(&self.hands_off), differs, tried }
    }

    /// The outcome, if it comes about always or never, whatever is done.
    fn certainly(&self) -> Option<bool> {
        let first = *self.as_played.first()?;
        let all = self.as_played.iter().chain(&self.hands_off).chain(self.without.iter().flatten());
        all.into_iter().all(|came| *came == first).then_some(first)
    }
}

fn share(came: &[bool]) -> Chance {
    Chance::wilson(came.iter().filter(|came| **came).count() as f64, came.len() as f64)
}

/// Whether two lots of pairs differ by more than luck would explain.
fn beyond_luck(one: &[bool], other: &[bool]) -> bool {
    let more = one.iter().zip(other).filter(|(one, other)| **one && !**other).count();
    let less = one.iter().zip(other).filter(|(one, other)| !**one && **other).count();
    sign_test(more, less) < LUCK
}

/// How often luck alone parts so many pairs at least as unevenly, if each falls either way like a coin.
fn sign_test(more: usize, less: usize) -> f64 {
    let (all, few) = (more + less, more.min(less));
    // The share of those with k of one kind; a half to the power of thousands is nought, which is near enough.
    let mut part = (0..all).fold(1.0, |part, _| part / 2.0);
    let mut sum = 0.0;
    for k in 0..=few {
        sum += part;
        part = part * (all - k) as f64 / (k + 1) as f64;
    }
    f64::min(1.0, 2.0 * sum)
}

struct Search<'a> {
    course: &'a ActCourse,
    asked: &'a OutcomeAsked,
    /// Whether each act was accepted, by its place.
    accepted: Vec<bool>,
}

impl<'a> Search<'a> {
    /// Plays the course as it was recorded; and whether the outcome came about.
    fn of(course: &'a ActCourse, asked: &'a OutcomeAsked) -> Result<(Self, bool), String> {
        let mut search = Self { course, asked, accepted: Vec::with_capacity(course.steps.len()) };
        let mut base = search.begin()?;
        base.to(course.until, &mut |tried| search.accepted.push(tried.came.is_ok()), &mut |_| {});
        let came = base.exercise.holds(&asked.outcome);
        Ok((search, came))
    }

    /// An exercise at its start, which remembers what is asked for.
    fn begin(&self) -> Result<Follower<'a>, String> {
        let mut base = self.course.begin(self.course.seed, &Settings::new())?;
        base.exercise.remember(&self.asked.outcome);
        Ok(base)
    }

    /// Whether an act can have changed anything.
    fn counts(&self, place: usize) -> bool {
        self.accepted.get(place).is_some_and(|accepted| *accepted) && !is_of_the_clock(&self.course.steps[place].act)
    }

    /// The places of the acts of an hour that can have changed anything.
    fn acts_of(&self, hour: Time) -> Vec<usize> {
        let within = |at: Time| at >= hour && at < hour + Span::hours(1);
        let places = self.course.steps.iter().enumerate().filter(|(_, step)| within(step.at));
        places.map(|(place, _)| place).filter(|place| self.counts(*place)).collect()
    }

    /// Throws the dice from these hours on. A few hours are kept at a time, so that a long exercise fits into the memory.
    fn throw(&self, hours: &[Time], which: Vec<usize>, into: &mut [Option<Thrown>]) -> Result<(), String> {
        let mut base = self.begin()?;
        for some in which.chunks(KEPT * self.asked.threads.max(1)) {
            let kept: Vec<Mutex<Follower<'_>>> = some
                .iter()
                .map(|hour| {
                    base.before_acts_of(hours[*hour], &mut |_| {});
                    Mutex::new(base.onto(self.course))
                })
                .collect();
            // Each hour has one thread to itself.
            let one = |n: usize| {
                let mut at = kept[n].lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                self.from(&mut at, hours[some[n]])
            };
            let mut next = some.iter();
            pool::in_order(self.asked.threads, some.len(), one, &mut |thrown| {
                if let Some(hour) = next.next() {
                    into[*hour] = Some(thrown);
                }
                Ok::<(), String>(())
            })?;
        }
        Ok(())
    }

    fn from(&self, base: &mut Follower<'_>, hour: Time) -> Thrown {
        let acts = self.acts_of(hour);
        let as_played = self.outcomes(base, &|_| true);
        let nothing_left = (base.next()..self.course.steps.len()).all(|place| !self.counts(place));
        let hands_off = if nothing_left { as_played.clone() } else { self.outcomes(base, &|_| false) };
        let without = (!acts.is_empty()).then(|| self.outcomes(base, &|place| !acts.contains(&place)));
        Thrown { as_played, hands_off, without }
    }

    /// Whether the outcome comes about, throw by throw, where only some of the acts are done.
    fn outcomes(&self, base: &mut Follower<'_>, done: &dyn Fn(usize) -> bool) -> Vec<bool> {
        if let Some(certain) = base.exercise.settled(&self.asked.outcome) {
            return vec![certain; self.asked.throws];
        }
        (0..self.asked.throws).map(|throw| self.outcome(base.with_seed(seed(self.course, throw)), done)).collect()
    }

    /// Whether it comes about in one throw.
    fn outcome(&self, mut fork: Follower<'_>, done: &dyn Fn(usize) -> bool) -> bool {
        let (mut at, until) = (fork.exercise.now(), self.course.until);
        while at < until {
            at = (at + LOOKED_AT_EVERY).min(until);
            fork.to_with(at, done, &mut |_| {});
            if let Some(certain) = fork.exercise.settled(&self.asked.outcome) {
                return certain;
            }
        }
        fork.exercise.holds(&self.asked.outcome)
    }

    /// The acts that changed the chance, in the hours in which all together did.
    fn weights(&self, hours: &[HourChance], thrown: &[Option<Thrown>]) -> Result<Vec<ActWeight>, String> {
        let mut tries: Vec<(usize, usize)> = Vec::new();
        for (hour, of) in hours.iter().zip(thrown).enumerate().filter_map(|(n, (at, of))| Some((n, (at, of.as_ref()?))))
        {
            let (at, thrown) = of;
            let matters = |without: &Vec<bool>| beyond_luck(&thrown.as_played, without);
            if thrown.without.as_ref().is_some_and(matters) {
                tries.extend(self.acts_of(at.at).into_iter().map(|place| (hour, place)));
            }
        }
        let one = |n: usize| -> Result<Vec<bool>, String> {
            let (hour, place) = tries[n];
            let mut base = self.begin()?;
            base.before_acts_of(hours[hour].at, &mut |_| {});
            Ok(self.outcomes(&mut base, &|of| of != place))
        };
        let (mut found, mut next) = (Vec::new(), tries.iter());
        pool::in_order(self.asked.threads, tries.len(), one, &mut |without| {
            let (without, Some((hour, place))) = (without?, next.next()) else { return Ok(()) };
            let Some(with) = thrown[*hour].as_ref().map(|of| &of.as_played) else { return Ok(()) };
            if beyond_luck(with, &without) {
                found.extend(self.weight(*place, with, &without));
            }
            Ok::<(), String>(())
        })?;
        Ok(found)
    }

    fn weight(&self, place: usize, with: &[bool], without: &[bool]) -> Option<ActWeight> {
        let step = &self.course.steps[place];
        let crate::step::Origin::Log(n) = step.of else { return None };
        Some(ActWeight { n, at: step.at, act: step.act.kind(), with: share(with), without: share(without) })
    }
}

#[cfg(test)]
mod tests {
    use engine::exercise::Exercise;

    use super::*;
    use crate::played::shipped;

    #[test]
    fn a_sign_test_says_what_coins_say() {
        // scipy.stats.binomtest(k, n, 0.5).pvalue, SciPy 1.17.1.
        let near = |found: f64, told: f64| (found - told).abs() < 1e-12;
        assert!(near(sign_test(0, 0), 1.0) && near(sign_test(8, 0), 0.007_812_5));
        assert!(near(sign_test(12, 3), 0.035_156_25) && near(sign_test(5, 5), 1.0));
    }

    #[test]
    fn what_is_certain_is_answered_so_at_every_hour_to_the_end() {
        let measure = |key: &str, at_least, at_most| Condition::Measure { key: key.to_owned(), at_least, at_most };
        let fled = Condition::Displaced { more_than: 200 };
        let once = Condition::Once(Box::new(measure("without_shelter", Some(1), None)));
        let asked = [
            fled.clone(),
            Condition::Not(Box::new(fled.clone())),
            measure("crossed", Some(400), None),
            measure("crossed", None, Some(400)),
            Condition::All(vec![once.clone(), fled.clone()]),
            Condition::Any(vec![measure("tension_mean", Some(0), None), fled]),
            once,
        ];
        let falls = measure("without_shelter", Some(1), None);
        let mut exercise = Exercise::open(shipped("scenarios/lake-chad"), 7).expect("it was checked");
        asked.iter().chain([&falls]).for_each(|asked| exercise.remember(asked));
        let mut settled = vec![None; asked.len()];
        while !exercise.over() {
            exercise.advance_to(exercise.now() + Span::hours(1), &mut |_| {});
            for (asked, known) in asked.iter().zip(&mut settled) {
                let now = exercise.settled(asked);
                assert!(known.is_none() || now == *known, "{asked:?} at {:?}", exercise.now());
                *known = now;
                assert!(now.is_none_or(|answer| answer == exercise.holds(asked)), "{asked:?} at {:?}", exercise.now());
            }
            assert_eq!(exercise.settled(&falls), None, "who found a roof is in the open no more");
        }
        let answers = [true, false, true, false, true, true, true].map(Some);
        assert_eq!(settled, answers);
    }

    #[test]
    fn of_pairs_those_that_come_out_alike_say_nothing() {
        let (all, none) = ([true; 8], [false; 8]);
        assert!(beyond_luck(&all, &none) && !beyond_luck(&all, &all));
        assert!(!beyond_luck(&all[..6], &none[..6]), "six coins fall alike in three of a hundred tries");
    }
}
