//! Sets of outputs of a programme, held against what they cost: which of them do most for a measure, for how much money.
//!
//! Each set is compared in pairs of seeds (and of worlds, where figures are varied) with the programme's base, which is the set without
//! any output. Going through the sets from the cheapest, one stands on the *frontier* if it does more than every cheaper one. It may do so
//! by luck: it is *surely* better than the step before only if the interval of their difference leaves nought out.
//!
//! There is no sum over measures and no best set. What counts how much is not for a model to say.

use kernel::names::Slug;
use serde::Serialize;
use vocabulary::{
    measure::{Better, MainMeasure},
    scenario::Scenario,
    variant::TOGETHER,
};

use crate::{
    pairs::{Chance, Paired},
    statistics::mean,
    study::Study,
    summary::Summary,
};

/// All sets of outputs that a study runs, and what they do for its main measures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Portfolio {
    /// The variant to which the outputs add.
    pub base: Slug,
    /// What the programme may cost, where the scenario says so.
    pub budget_usd: Option<u32>,
    /// How many sets were run beside the base.
    pub sets: usize,
    /// By measure, and in each by play.
    pub frontiers: Vec<Frontier>,
}

impl Portfolio {
    /// Of the outputs among the variants of a study, beside what they add to; nothing if there are none. Measures without a good way
    /// are left out.
    pub fn of(study: &Study, summary: &Summary, measures: &[MainMeasure]) -> Option<Self> {
        let scenario = &*study.cells.first()?.scenario;
        let mut played: Vec<Slug> = study.combinations().filter_map(|cell| cell.variant).collect();
        played.dedup();
        let base = *played.iter().find(|variant| scenario.variants.iter().any(|one| one.adds_to == Some(**variant)))?;
        let mut sets: Vec<OutputSet> = played.into_iter().filter_map(|variant| set(scenario, base, variant)).collect();
        sets.sort_by_key(|set| set.variant);
        sets.dedup();
        let side = |main: &MainMeasure| Some((main.measure.clone(), main.direction()?));
        let sided = measures.iter().filter_map(side).filter(|(_, better)| *better != Better::Unclear);
        let frontiers = sided.flat_map(|(key, better)| frontiers(study, summary, &sets, base, (&key, better)));
        let (budget_usd, count) = (scenario.budget, sets.len());
        (count > 0).then(|| Self { base, budget_usd, sets: count, frontiers: frontiers.collect() })
    }
}

/// A variant as a set of outputs over a base, if it is one.
fn set(scenario: &Scenario, base: Slug, variant: Slug) -> Option<OutputSet> {
    let cost = |name: &str| {
        let output = scenario.variants.iter().find(|known| known.id.as_str() == name)?;
        (output.adds_to == Some(base)).then_some(output.cost)
    };
    let mut all = scenario.variants.iter().find(|known| known.id == base)?.cost;
    for name in variant.as_str().split(TOGETHER) {
        all = all.saturating_add(cost(name)?);
    }
    Some(OutputSet { variant, cost: all })
}

/// A set of outputs: the name under which its cells are run, and what it costs in United States dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutputSet {
    /// `with-midas+with-committees`.
    pub variant: Slug,
    /// All of it.
    pub cost: u32,
}

/// What a set does for a measure under a play, against the base.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SetEffect {
    /// Its name.
    pub variant: Slug,
    /// What it costs.
    pub cost_usd: u32,
    /// The difference that it makes, in the unit of the measure.
    pub effect: Paired,
    /// How likely it is better than the base with the same dice.
    pub chance: Chance,
    /// In what share of the worlds its mean is better than that of the base; where figures are varied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worlds: Option<Chance>,
    /// Whether no set that costs as much or less does more.
    pub frontier: bool,
    /// Whether it is surely better than the step of the frontier before it.
    pub sure: bool,
}

/// The sets for one measure under one play, the cheapest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Frontier {
    /// The measure.
    pub measure: String,
    /// How the play is called.
    pub play: String,
    /// The sets that have an effect to tell of; the base is left out.
    pub sets: Vec<SetEffect>,
}

/// The frontiers of a measure, one for each play, in the order of the cells. Sets that were not run are left out.
pub fn frontiers(
    study: &Study,
    summary: &Summary,
    sets: &[OutputSet],
    base: Slug,
    (measure, better): (&str, Better),
) -> Vec<Frontier> {
    let mut plays: Vec<&str> = Vec::new();
    for cell in study.combinations() {
        if !plays.contains(&cell.play.as_str()) {
            plays.push(&cell.play);
        }
    }
    let frontier = |play: &&str| {
        let worlds = |variant| values(study, summary, (variant, play), measure);
        let base_worlds = worlds(base);
        let mut found: Vec<(SetEffect, Vec<i64>)> = Vec::new();
        for set in sets.iter().filter(|set| set.variant != base) {
            let set_worlds = worlds(set.variant);
            found.extend(effect(*set, &set_worlds, &base_worlds, better).map(|effect| (effect, set_worlds.concat())));
        }
        let sets = climb(found, &base_worlds.concat(), better);
        Frontier { measure: measure.to_owned(), play: (*play).to_owned(), sets }
    };
    plays.iter().map(frontier).collect()
}

/// The values of a measure, world by world; none where such a set was not run under this play.
fn values(study: &Study, summary: &Summary, (variant, play): (Slug, &str), measure: &str) -> Vec<Vec<i64>> {
    let mut combinations = study.combinations().zip(summary.cells());
    let meant = combinations.find(|(cell, _)| cell.variant == Some(variant) && cell.play == play);
    meant.map_or_else(Vec::new, |(_, found)| {
        found.values(measure).chunks(study.seeds.len().max(1)).map(<[i64]>::to_vec).collect()
    })
}

fn effect(set: OutputSet, worlds: &[Vec<i64>], base: &[Vec<i64>], better: Better) -> Option<SetEffect> {
    let effect = Paired::of(&worlds.concat(), &base.concat())?;
    let gains = worlds.iter().zip(base).map(|(with, without)| gain(mean(with) - mean(without), better));
    let won: f64 = gains.map(|gain| if gain > 0.0 { 1.0 } else { f64::from(u8::from(gain == 0.0)) / 2.0 }).sum();
    Some(SetEffect {
        variant: set.variant,
        cost_usd: set.cost,
        chance: effect.chance(Some(better)),
        effect,
        worlds: (worlds.len() > 1).then(|| Chance::wilson(won, worlds.len() as f64)),
        frontier: false,
        sure: false,
    })
}

/// How much better a difference is.
fn gain(difference: f64, better: Better) -> f64 {
    if better == Better::Less { -difference } else { difference }
}

/// Goes through the sets from the cheapest and marks the steps of the frontier.
fn climb(mut found: Vec<(SetEffect, Vec<i64>)>, base: &[i64], better: Better) -> Vec<SetEffect> {
    // Of two at one price the better comes first, so that the other is no step.
    found.sort_by(|(one, _), (other, _)| {
        let gains = gain(other.effect.mean, better).total_cmp(&gain(one.effect.mean, better));
        one.cost_usd.cmp(&other.cost_usd).then(gains)
    });
    let (mut best, mut step) = (0.0, base.to_vec());
    let mut sets = Vec::with_capacity(found.len());
    for (mut set, values) in found {
        let gained = gain(set.effect.mean, better);
        if gained > best {
            set.frontier = true;
            set.sure = Paired::of(&values, &step).is_some_and(|apart| apart.differs());
            (best, step) = (gained, values);
        }
        sets.push(set);
    }
    sets
}

#[cfg(test)]
mod tests {
    use std::{io, iter};

    use kernel::{seal, time::Time};
    use vocabulary::variant::Variant;

    use super::*;
    use crate::{
        cell::StudyCell,
        identity::Identity,
        run::Outcome,
        shard::Shard,
        store::{Memory, RunStore, StoreHead},
    };

    /// A study in which the numbers of harmed people are given: by set, world by world, seed by seed.
    fn told(harmed: &[(&str, Vec<[i64; 4]>)]) -> (Study, Summary) {
        let cells = harmed.iter().enumerate().flat_map(|(combination, (name, worlds))| {
            let plain = StudyCell::plain(Scenario::default());
            let cell = StudyCell { combination, variant: Some(Slug::new(name)), play: "book".to_owned(), ..plain };
            iter::repeat_n(cell, worlds.len())
        });
        let study = Study { cells: cells.collect(), seeds: (1..=4).collect(), until: Time(1) };
        let summary = kept(&study, harmed.iter().flat_map(|(_, worlds)| worlds.concat()));
        (study, summary.expect("memory holds it"))
    }

    fn kept(study: &Study, values: impl Iterator<Item = i64>) -> io::Result<Summary> {
        let head = StoreHead::of(study, Shard::WHOLE, Identity::default(), String::new());
        let mut store = RunStore::create(Box::<Memory>::default(), head)?;
        for (row, value) in (0..).zip(values) {
            let (measures, watched) = (vec![("harmed".to_owned(), value)], Vec::new());
            let (cell, seed) = (row as usize / study.seeds.len(), row % study.seeds.len() as u64 + 1);
            store.push(
                row,
                &Outcome { cell, seed, seal: seal::digest(&seed), acts: 0, refused: 0, measures, watched },
            )?;
        }
        Summary::read(study, store)
    }

    fn set(variant: &str, cost: u32) -> OutputSet {
        OutputSet { variant: variant.into(), cost }
    }

    fn steps(harmed: &[(&str, [i64; 4])], sets: &[OutputSet]) -> Vec<(String, bool, bool)> {
        let one_world: Vec<_> = harmed.iter().map(|(name, values)| (*name, vec![*values])).collect();
        let (study, summary) = told(&one_world);
        let found = frontiers(&study, &summary, sets, "before".into(), ("harmed", Better::Less));
        assert_eq!(found.len(), 1, "one play");
        found[0].sets.iter().map(|set| (set.variant.to_string(), set.frontier, set.sure)).collect()
    }

    #[test]
    fn a_set_is_a_step_if_no_cheaper_one_does_as_much() {
        let harmed =
            [("before", [50, 60, 55, 58]), ("a", [40, 51, 44, 48]), ("b", [45, 56, 50, 53]), ("a+b", [30, 41, 35, 37])];
        let found = steps(&harmed, &[set("before", 0), set("a+b", 300), set("b", 200), set("a", 100)]);
        let expected = [("a", true, true), ("b", false, false), ("a+b", true, true)];
        assert_eq!(found, expected.map(|(name, frontier, sure)| (name.to_owned(), frontier, sure)));
    }

    #[test]
    fn a_step_that_luck_may_have_made_is_not_sure_and_harm_is_no_step() {
        let harmed = [("before", [50, 60, 55, 58]), ("lucky", [49, 61, 50, 60]), ("harmful", [70, 80, 75, 78])];
        let found = steps(&harmed, &[set("lucky", 10), set("harmful", 20)]);
        assert_eq!(found, [("lucky".to_owned(), true, false), ("harmful".to_owned(), false, false)]);
    }

    #[test]
    fn of_two_sets_at_one_price_only_the_better_is_a_step() {
        let harmed = [("before", [50, 60, 55, 58]), ("a", [48, 57, 53, 55]), ("b", [40, 50, 45, 48])];
        let found = steps(&harmed, &[set("a", 10), set("b", 10)]);
        assert_eq!(found, [("b".to_owned(), true, true), ("a".to_owned(), false, false)]);
    }

    #[test]
    fn with_varied_figures_the_share_of_worlds_is_told() {
        let harmed = [("before", vec![[1; 4], [5; 4]]), ("a", vec![[0; 4], [9; 4]])];
        let (study, summary) = told(&harmed);
        let found = frontiers(&study, &summary, &[set("a", 1)], "before".into(), ("harmed", Better::Less));
        assert_eq!(found[0].sets[0].worlds.map(|worlds| worlds.share), Some(0.5));
        assert_eq!(found[0].sets[0].effect.pairs, 8);
    }

    #[test]
    fn a_study_that_runs_outputs_and_what_they_add_to_is_a_portfolio() {
        let (mut study, summary) = {
            let harmed = [("before", vec![[5; 4]]), ("a", vec![[4; 4]]), ("a+b", vec![[1; 4]]), ("all", vec![[0; 4]])];
            told(&harmed)
        };
        let variant = |id: &str, cost, adds_to: Option<&str>| {
            let (id, title, changes) = (Slug::new(id), vocabulary::terms::Text::same(id), Vec::new());
            Variant { id, title, cost, adds_to: adds_to.map(Slug::new), not_with: Vec::new(), changes }
        };
        let before = Some("before");
        let variants = vec![
            variant("before", 7, None),
            variant("a", 10, before),
            variant("b", 20, before),
            variant("all", 9, None),
        ];
        let scenario = std::sync::Arc::new(Scenario { variants, budget: Some(50), ..Scenario::default() });
        study.cells.iter_mut().for_each(|cell| cell.scenario = std::sync::Arc::clone(&scenario));
        let measures = [MainMeasure { measure: "harmed".to_owned(), better: None }];
        let found = Portfolio::of(&study, &summary, &measures).expect("outputs were run");
        assert_eq!((found.base, found.sets, found.budget_usd), ("before".into(), 2, Some(50)));
        let sets = found.frontiers[0].sets.iter().map(|set| (set.variant.as_str(), set.cost_usd, set.frontier));
        assert_eq!(sets.collect::<Vec<_>>(), [("a", 17, true), ("a+b", 37, true)]);
        study.cells.truncate(1);
        assert_eq!(Portfolio::of(&study, &summary, &measures), None, "one alone is no portfolio");
    }
}
