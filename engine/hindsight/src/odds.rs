//! How often it would have gone better: both courses many times over, in pairs with the same dice, so that what differs comes of the
//! change and not of luck; and in other plausible worlds of figures, if that is asked.
//!
//! Up to the first act that differs a pair is one exercise, which is run once. It ignores what people would have done in answer.

use std::{io, sync::Arc};

use engine::debrief::measure::Measures;
use kernel::seal::Seal;
use serde::Serialize;
use studies::{
    cell::StudyCell,
    design::{Design, World},
    identity::Identity,
    pairs::{Chance, Paired},
    pool,
    run::Outcome,
    shard::Shard,
    store::{Memory, RunStore, StoreHead},
    study::Study,
    summary::Summary,
    worlds::{Conclusion, SEEDS_OF_A_WORLD, conclusions},
};
use vocabulary::{
    measure::{Better, MainMeasure},
    parameter::Settings,
    scenario::Scenario,
};

use crate::{
    change::Changed,
    course::ActCourse,
    telling::{Tally, tally},
};

/// What many pairs of runs say.
#[derive(Clone, Debug, Serialize)]
pub struct Odds {
    /// How many pairs there are.
    pub pairs: usize,
    /// In how many of them acts were refused in the changed world that are not in the recorded one.
    pub with_refusals: usize,
    /// Measure by measure.
    pub measures: Vec<MeasureOdds>,
    /// The same over worlds of figures, where these were varied: in how many the difference has the sign that it has over all.
    pub worlds: Option<WorldsOdds>,
}

/// What the pairs say of a measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeasureOdds {
    /// Its key.
    pub measure: String,
    /// Which way is good, if one is.
    #[serde(skip)]
    pub side: Option<Better>,
    /// In how many pairs the changed world is better; in how many it has more, where no way is good.
    pub better: usize,
    /// In how many it is worse, or has less.
    pub worse: usize,
    /// In how many both come to the same.
    pub same: usize,
    /// The changed less the recorded; nothing can be said of a single pair.
    pub difference: Option<Paired>,
    /// How likely the changed is better, with ties counted half.
    pub chance: Option<Chance>,
}

/// What worlds of figures say.
#[derive(Clone, Debug, Serialize)]
pub struct WorldsOdds {
    /// How many worlds, each with ten pairs.
    pub worlds: usize,
    /// Measure by measure.
    pub conclusions: Vec<Conclusion>,
}

/// How often is asked.
#[derive(Clone, Debug)]
pub struct OddsAsked {
    /// How many pairs.
    pub pairs: usize,
    /// The figures that differ from world to world, if they do. Then each world has ten pairs.
    pub design: Option<Arc<Design>>,
    /// On so many threads. It changes no byte.
    pub threads: usize,
}

/// Runs the pairs.
///
/// # Errors
/// Why a scenario cannot be opened.
pub fn odds(recorded: &ActCourse, changed: &Changed, mains: &[MainMeasure], asked: &OddsAsked) -> Result<Odds, String> {
    let each = if asked.design.is_some() { SEEDS_OF_A_WORLD } else { asked.pairs.max(1) };
    let count = if asked.design.is_some() { asked.pairs / each * each } else { asked.pairs };
    let one = |n: usize| {
        let world = asked.design.as_ref().map(|design| World { design: Arc::clone(design), number: n / each });
        let settings = world.map(|world| world.settings()).unwrap_or_default();
        pair(recorded, changed, mains, seed(recorded, n % each), &settings)
    };
    let mut pairs: Vec<(Tally, Tally)> = Vec::with_capacity(count);
    pool::in_order(asked.threads, count, one, &mut |found| {
        pairs.push(found?);
        Ok::<(), String>(())
    })?;
    let with_refusals = pairs.iter().filter(|(before, after)| after.refused > before.refused).count();
    let measures =
        mains.iter().enumerate().map(|(place, main)| measure_odds(main, place, &pairs, asked, each)).collect();
    let worlds =
        asked.design.as_ref().map(|design| worlds(recorded, changed, mains, (design, each), &pairs)).transpose()?;
    Ok(Odds { pairs: count, with_refusals, measures, worlds })
}

/// The dice of a pair: none of them are those of the log.
pub(crate) fn seed(recorded: &ActCourse, pair: usize) -> u64 {
    recorded.seed.wrapping_add(1 + pair as u64)
}

/// Both courses with the same dice and figures.
fn pair(
    recorded: &ActCourse,
    changed: &Changed,
    mains: &[MainMeasure],
    seed: u64,
    settings: &Settings,
) -> Result<(Tally, Tally), String> {
    let mut first = recorded.begin(seed, settings)?;
    let mut measures = Measures::new(&recorded.scenario);
    let second = match changed.shared {
        Some(shared) => {
            first.steps(shared, &mut |_| {}, &mut |fact| measures.note(fact));
            first.onto(&changed.course)
        }
        None => changed.course.begin(seed, settings)?,
    };
    let begun = if changed.shared.is_some() { measures.clone() } else { Measures::new(&changed.course.scenario) };
    Ok((tally(first, recorded.until, measures, mains), tally(second, recorded.until, begun, mains)))
}

fn measure_odds(
    main: &MainMeasure,
    place: usize,
    pairs: &[(Tally, Tally)],
    asked: &OddsAsked,
    each: usize,
) -> MeasureOdds {
    let (before, after): (Vec<i64>, Vec<i64>) =
        pairs.iter().map(|(before, after)| (before.values[place], after.values[place])).unzip();
    let more = after.iter().zip(&before).filter(|(after, before)| after > before).count();
    let less = after.iter().zip(&before).filter(|(after, before)| after < before).count();
    let (better, worse) = if main.better == Some(Better::Less) { (less, more) } else { (more, less) };
    let difference = Paired::in_worlds(&after, &before, if asked.design.is_some() { each } else { 1 });
    let chance = difference.map(|difference| difference.chance(main.better));
    let same = pairs.len() - more - less;
    MeasureOdds { measure: main.measure.clone(), side: main.better, better, worse, same, difference, chance }
}

/// World by world, as of a study of two combinations, the changed one first.
fn worlds(
    recorded: &ActCourse,
    changed: &Changed,
    mains: &[MainMeasure],
    (design, each): (&Arc<Design>, usize),
    pairs: &[(Tally, Tally)],
) -> Result<WorldsOdds, String> {
    let count = pairs.len() / each;
    let cell = |combination: usize, course: &ActCourse, number: usize| StudyCell {
        combination,
        play: combination.to_string(),
        world: Some(World { design: Arc::clone(design), number }),
        scenario: Arc::clone(&course.scenario),
        ..StudyCell::plain(Scenario::default())
    };
    let cells: Vec<StudyCell> = (0..count)
        .map(|number| cell(0, &changed.course, number))
        .chain((0..count).map(|number| cell(1, recorded, number)))
        .collect();
    let seeds = (0..each).map(|n| seed(recorded, n)).collect();
    let study = Study { cells, seeds, until: recorded.until };
    let said = |why: io::Error| why.to_string();
    let head = StoreHead::of(&study, Shard::WHOLE, Identity::default(), String::new());
    let mut store = RunStore::create(Box::<Memory>::default(), head).map_err(said)?;
    let both = pairs.iter().map(|(_, after)| after).chain(pairs.iter().map(|(before, _)| before));
    for (row, tally) in (0..).zip(both) {
        let measures = mains.iter().map(|main| main.measure.clone()).zip(tally.values.iter().copied()).collect();
        let (place, refused) = (row as usize / each, tally.refused);
        let outcome = Outcome {
            cell: place,
            seed: study.seeds[row as usize % each],
            // Of these runs nobody asks for the state.
            seal: Seal::from_bytes([0; 32]),
            acts: 0,
            refused,
            measures,
            watched: Vec::new(),
        };
        store.push(row, &outcome).map_err(said)?;
    }
    let summary = Summary::read(&study, store).map_err(said)?;
    let keys: Vec<String> = mains.iter().map(|main| main.measure.clone()).collect();
    let conclusions = conclusions(&study, &summary, &keys).unwrap_or_default();
    Ok(WorldsOdds { worlds: count, conclusions })
}
