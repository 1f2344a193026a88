//! Looking ahead: what a ruling may bring. From this very second the exercise is forked many times; each fork gets other dice and
//! is led once with the proposal as a success and once as a failure, for some hours in which nobody acts. What comes out is
//! told as likely, best and worst, with and without it.
//!
//! Each pair of forks shares its dice, so that what differs between the two comes of the ruling and not of luck. The dice of the
//! exercise itself stay unknown: no fork bears their seed. It ignores what people would do next, and it may not touch the
//! exercise that it was forked from.

use std::collections::BTreeMap;

use engine::{debrief::measure::Measures, exercise::Exercise, table::ruling::Ends};
use kernel::{
    chance::Dice,
    names::{Serial, Slug},
    time::{Span, Time},
};
use vocabulary::{
    act::{Act, Actor, DirectionAct, Refusal},
    measure::{Better, measure},
};

/// How many pairs of forks are run when nobody says otherwise. Illustrative: enough for a tenth and a nine-tenths that hold
/// still, few enough for a second of work.
pub const RUNS: u32 = 20;
/// How far ahead is looked when nobody says otherwise. Illustrative.
pub const AHEAD: Span = Span::hours(6);
/// How many things are told of at most; people do not weigh more at once.
pub const TOLD: usize = 5;
/// Of one kind of thing (trust in five authorities, say) so many are told of at most.
const OF_ONE_KIND: usize = 2;

/// Something that may move.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gauge {
    /// A measure of the debrief, by its key.
    Measure(String),
    /// People who wait at a post.
    Waiting(Slug),
    /// Tension in a community, permille.
    Tension(Slug),
    /// Fear of reprisal in a community, permille.
    Fear(Slug),
    /// People in a camp.
    People(Slug),
    /// Rations in a camp.
    Food(Slug),
}

impl Gauge {
    /// Which way is good.
    pub fn better(&self) -> Better {
        match self {
            Self::Waiting(_) | Self::Tension(_) | Self::Fear(_) => Better::Less,
            Self::People(_) => Better::Unclear,
            Self::Food(_) => Better::More,
            Self::Measure(key) => measure(key).map_or(Better::Unclear, |measure| measure.better),
        }
    }

    /// What kind of thing it is; of one kind only a few are told of.
    fn kind(&self) -> &str {
        match self {
            Self::Waiting(_) => "waiting",
            Self::Tension(_) => "tension",
            Self::Fear(_) => "fear",
            Self::People(_) => "people",
            Self::Food(_) => "food",
            Self::Measure(key) => key.split('.').next().unwrap_or_default(),
        }
    }

    /// A step that a person at the table would notice. Illustrative: it only sets what is told of first.
    fn step(&self) -> i64 {
        match self {
            Self::Tension(_) | Self::Fear(_) => 50,
            Self::Waiting(_) | Self::People(_) => 20,
            Self::Food(_) => 100,
            Self::Measure(_) => match self.kind() {
                "trust" | "heard_permille" => 50,
                "wait_mean_s" | "wait_max_s" | "seconds_to_seat" => 900,
                "attacks" | "reprisals" | "misconduct" | "protection_incidents" | "agreements" => 1,
                _ => 20,
            },
        }
    }
}

/// Keys that tell of the table itself, or that are means of what is told one by one here.
fn is_told(key: &str) -> bool {
    let head = key.split('.').next().unwrap_or_default();
    !matches!(
        head,
        "trust_mean"
            | "tension_mean"
            | "fear_mean"
            // Who is where at the moment, and who moves at all.
            | "waiting_at_end"
            | "on_road_at_end"
            | "set_out"
            | "under_way"
            | "promises_open"
            | "acts"
            | "acts_total"
            | "acts_refused"
            | "proposals"
            | "tasks_shown"
            | "objectives_shown"
            | "injects_delivered"
            | "injects_dropped"
            | "expectations_met"
            | "expectations_missed"
            | "expectations_open"
            | "sightings"
            | "studies"
            // A part of what is told as a whole.
            | "crossed_women"
            | "crossed_children"
            | "turned_back_women"
            | "turned_back_children"
            | "inquiries"
            | "registered_stored"
            | "registered_paper"
            | "misconduct_seen"
            | "misconduct_uncovered"
    ) && !head.starts_with("ard_")
}

/// What many runs say of one thing: the middle one, and those that a tenth lie below and a tenth above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// The median.
    pub likely: i64,
    /// The 10th percentile.
    pub low: i64,
    /// The 90th percentile.
    pub high: i64,
}

impl Spread {
    fn of(mut values: Vec<i64>) -> Self {
        values.sort_unstable();
        // Nearest rank: a value that did come out, never one in between.
        let at = |permille: usize| {
            let rank = (values.len() * permille).div_ceil(1000).max(1);
            values.get(rank - 1).copied().unwrap_or_default()
        };
        Self { likely: at(500), low: at(100), high: at(900) }
    }

    /// The best and the worst; lowest and highest where neither is better.
    pub fn best_and_worst(&self, better: Better) -> (i64, i64) {
        match better {
            Better::More => (self.high, self.low),
            Better::Less | Better::Unclear => (self.low, self.high),
        }
    }
}

/// A thing that a ruling moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// What.
    pub gauge: Gauge,
    /// If the proposal succeeds.
    pub with: Spread,
    /// If it does not.
    pub without: Spread,
}

/// What the runs say so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Pairs of runs so far.
    pub runs: u32,
    /// Pairs of runs that were asked for.
    pub of: u32,
    /// How far ahead was looked; shorter than asked for if the exercise ends before.
    pub ahead: Span,
    /// What moves, the most telling first.
    pub moved: Vec<Moved>,
}

/// A look ahead, pair of runs by pair of runs, so that whoever asks can do something else in between.
#[derive(Debug)]
pub struct Forecast {
    base: Exercise,
    folded: Measures,
    dice: Dice,
    success: Act,
    failure: Act,
    until: Time,
    of: u32,
    runs: u32,
    with: BTreeMap<Gauge, Vec<i64>>,
    without: BTreeMap<Gauge, Vec<i64>>,
}

impl Forecast {
    /// A look ahead from now: what comes if the proposal succeeds, and what if it fails. `folded` are the
    /// measures up to now.
    ///
    /// # Errors
    /// Why nobody could rule so.
    pub fn of(
        exercise: &mut Exercise,
        folded: &Measures,
        proposal: Serial,
        ends: &Ends,
        ahead: Span,
        runs: u32,
    ) -> Result<Self, Refusal> {
        let ruling = |success: bool| {
            Act::Direction(DirectionAct::Override {
                proposal,
                success,
                effects: ends.success.clone(),
                otherwise: ends.failure.clone(),
                reason: "?".to_owned(),
            })
        };
        let success = ruling(true);
        exercise.check(Actor::facilitator(), &success)?;
        let until = (exercise.now() + ahead).min(exercise.end());
        Ok(Self {
            dice: Dice { seed: exercise.seed() },
            base: exercise.fork(),
            folded: folded.clone(),
            success,
            failure: ruling(false),
            until,
            of: runs,
            runs: 0,
            with: BTreeMap::new(),
            without: BTreeMap::new(),
        })
    }

    /// Whether all runs are done.
    pub fn done(&self) -> bool {
        self.runs >= self.of
    }

    /// Stops here: what was run is all that is told.
    pub fn stop(&mut self) {
        self.of = self.runs;
    }

    /// Runs the next pair.
    pub fn run(&mut self) {
        if self.done() {
            return;
        }
        // The same question at the same moment gets the same answer.
        let seed =
            self.dice.roll2("forecast", Slug::new("seed"), Slug::new("run"), u64::from(self.runs)).below(u64::MAX);
        for (act, into) in [(&self.success, &mut self.with), (&self.failure, &mut self.without)] {
            let (mut fork, mut measures) = (self.base.fork_with_seed(seed), self.folded.clone());
            // `of` has checked the one; the other asks for less.
            let _ruled = fork.submit(Actor::facilitator(), act, &mut |fact| measures.note(fact));
            fork.advance_to(self.until, &mut |fact| measures.note(fact));
            for (gauge, value) in read(&mut fork, &measures) {
                into.entry(gauge).or_default().push(value);
            }
        }
        self.runs += 1;
    }

    /// What the runs say so far.
    pub fn outlook(&self) -> Outlook {
        let mut moved: Vec<(i64, Moved)> = self
            .with
            .iter()
            .filter_map(|(gauge, with)| {
                let without = self.without.get(gauge)?;
                // Pair by pair: what luck did to both falls out.
                let by = Spread::of(with.iter().zip(without).map(|(with, without)| with - without).collect());
                if by.likely == 0 {
                    return None;
                }
                let (with, without) = (Spread::of(with.clone()), Spread::of(without.clone()));
                // So many noticeable steps, less where the thing is large anyway.
                let weight = by.likely.abs() * 1000 / (gauge.step() + without.likely.abs() / 10);
                Some((weight, Moved { gauge: gauge.clone(), with, without }))
            })
            .collect();
        // The order of the gauges decides between equals.
        moved.sort_by_key(|(weight, _)| -weight);
        let mut told: BTreeMap<String, usize> = BTreeMap::new();
        let first_of_kind = |(_, moved): &(i64, Moved)| {
            let n = told.entry(moved.gauge.kind().to_owned()).or_default();
            *n += 1;
            *n <= OF_ONE_KIND
        };
        let moved = moved.into_iter().filter(first_of_kind).map(|(_, moved)| moved).take(TOLD).collect();
        Outlook { runs: self.runs, of: self.of, ahead: self.until - self.base.now(), moved }
    }
}

/// How everything stands.
fn read(exercise: &mut Exercise, measures: &Measures) -> Vec<(Gauge, i64)> {
    let view = exercise.control();
    let mut all: Vec<(Gauge, i64)> = measures
        .finish()
        .into_iter()
        .filter(|(key, _)| is_told(key))
        .map(|(key, v)| (Gauge::Measure(key), v))
        .collect();
    all.extend(view.posts.iter().map(|post| (Gauge::Waiting(post.id), i64::from(post.waiting))));
    for community in &view.communities {
        all.push((Gauge::Tension(community.id), i64::from(community.tension)));
        all.push((Gauge::Fear(community.id), i64::from(community.fear)));
    }
    for camp in &view.camps {
        all.push((Gauge::People(camp.id), i64::from(camp.people)));
        all.push((Gauge::Food(camp.id), i64::from(camp.food)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_best_and_worst_are_values_that_came_out() {
        let spread = Spread::of((1..=20).map(|n| n * 10).collect());
        assert_eq!(spread, Spread { likely: 100, low: 20, high: 180 });
        assert_eq!(spread.best_and_worst(Better::Less), (20, 180));
        assert_eq!(spread.best_and_worst(Better::More), (180, 20));
        assert_eq!(Spread::of(Vec::new()), Spread::default());
    }
}
