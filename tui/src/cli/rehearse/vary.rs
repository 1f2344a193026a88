//! `--vary`, `--screen`, `--boxes` and `--design`: which figures differ from world to world, and what is asked of that. What cannot be is
//! wrong usage, told with what would be right.

use std::{collections::BTreeSet, sync::Arc};

use kernel::names::nearest;
use serde::{Deserialize, Serialize};
use studies::{
    cell::StudyCell,
    design::{Design, Points, drawn::MOST, trajectory},
    survival::in_rows,
    worlds::SEEDS_OF_A_WORLD,
};
use vocabulary::{
    measure::{Better, MEASURES, MainMeasure, measure},
    parameter::{Parameter, Settings},
    scenario::Scenario,
};
use words::{
    Lang,
    complaint::help_word,
    parameter,
    survival::{VaryFault, vary_fault},
};

use super::given::DesignFile;
use crate::cli::{output::complain, stop::Stop, text_file::TextFile};

/// All figures.
const ALL: &str = "all";

/// Which figures differ from world to world.
#[derive(Debug, Default, Serialize, Deserialize, clap::Args)]
pub struct VaryArgs {
    /// Draws figures of the model from their plausible ranges: `all`, or names with commas between
    ///
    /// A set of drawn figures is a world. With it `--runs N` are N/10 worlds of ten seeds each, the same for every combination; so N is a
    /// multiple of ten. The findings say in how many worlds a comparison holds, and which figures turn it.
    #[arg(long, value_name = "all|P,P...", value_delimiter = ',')]
    vary: Vec<String>,
    /// Says how strong each figure is: elementary effects over N trajectories, then shares of variance for the strongest ten
    ///
    /// All figures are tried, unless `--vary` names some. `--runs N` are N trajectories; each has as many runs as there are figures, and two.
    #[arg(long)]
    screen: bool,
    /// Looks for boxes of figures, plays and variants in which a measure is among its worst tenth
    ///
    /// All figures are varied, unless `--vary` or `--design` says otherwise.
    #[arg(long, value_name = "MEASURE")]
    boxes: Option<String>,
    /// Runs a design of another tool: a CSV with a world a row and a figure a column
    ///
    /// It may have columns `variant`, `play` and `seed` as well. `--runs N` are N seeds for each row, one if nothing is said.
    #[arg(long, value_name = "FILE.csv")]
    design: Option<TextFile>,
}

/// How many runs a call wants, and the first seed.
#[derive(Clone, Copy, Debug)]
pub(super) struct RunsAsked {
    /// As the call says; only a design needs no number.
    pub(super) runs: Option<u64>,
    /// The first seed.
    pub(super) start: u64,
}

/// The cells of a study, and the seeds that they share.
pub(super) type CellsAndSeeds = (Vec<StudyCell>, Vec<u64>);

impl VaryArgs {
    /// What is asked of the runs, beyond their numbers. Told before anything is run.
    pub(super) fn asked(&self, scenario: &Scenario, lang: Lang) -> Result<Option<(String, bool)>, Stop> {
        let mut together = vec![("--design", self.design.is_some()), ("--vary", !self.vary.is_empty())];
        together.extend([("--screen", self.screen), ("--boxes", self.boxes.is_some())]);
        for (one, other) in [(0, 1), (0, 2), (2, 3)] {
            if together[one].1 && together[other].1 {
                return Err(wrong(lang, &VaryFault::Together(together[one].0, together[other].0)));
            }
        }
        let Some(key) = &self.boxes else { return Ok(None) };
        let Some(known) = measure(key).filter(|known| known.publishes(key, scenario)) else {
            let near = nearest(key, MEASURES.iter().map(|known| known.key));
            return Err(wrong(lang, &VaryFault::Measure(key.clone(), near)));
        };
        let own = scenario.main_measures.iter().find(|main| main.measure == *key).and_then(MainMeasure::direction);
        match own.unwrap_or(known.better) {
            Better::More => Ok(Some((key.clone(), false))),
            Better::Less => Ok(Some((key.clone(), true))),
            Better::Unclear => Err(wrong(lang, &VaryFault::NoSide(key.clone()))),
        }
    }

    /// The design from outside, if there is one; all its faults are told. `called` says whether the call names variants, and plays.
    pub(super) fn given(
        &self,
        scenario: &Scenario,
        called: (bool, bool),
        lang: Lang,
    ) -> Result<Option<DesignFile>, Stop> {
        let Some(file) = &self.design else { return Ok(None) };
        let file = DesignFile::read(file, scenario, lang)?;
        let twice =
            [("--variant", called.0 && file.variants().is_some()), ("--play", called.1 && file.plays().is_some())];
        match twice.into_iter().find(|(_, twice)| *twice) {
            Some((option, _)) => Err(wrong(lang, &VaryFault::Together(option, "--design"))),
            None => Ok(Some(file)),
        }
    }

    /// The combinations in all their worlds.
    pub(super) fn spread(
        &self,
        combinations: Vec<StudyCell>,
        given: Option<&DesignFile>,
        asked: RunsAsked,
        set: &Settings,
        lang: Lang,
    ) -> Result<CellsAndSeeds, Stop> {
        let RunsAsked { runs, start } = asked;
        let runs = runs.unwrap_or(1);
        let seeds = |count: u64| (0..count).map(|n| start.wrapping_add(n)).collect::<Vec<u64>>();
        if let Some(given) = given {
            return Ok((given.cells(&combinations), seeds(runs)));
        }
        if self.vary.is_empty() && !self.screen && self.boxes.is_none() {
            return Ok((combinations, seeds(runs)));
        }
        let varied = varied(&self.vary, set, lang)?;
        if self.screen {
            let points = trajectory::points(varied.len());
            let design = Arc::new(Design { varied, points: Points::Trajectories(start) });
            return Ok((in_rows(&combinations, &design, runs as usize, points, start), seeds(1)));
        }
        let each = SEEDS_OF_A_WORLD as u64;
        if !runs.is_multiple_of(each) || runs < 2 * each {
            return Err(wrong(lang, &VaryFault::NotTens(runs)));
        }
        let worlds = (runs / each) as usize;
        if worlds > MOST {
            return Err(wrong(lang, &VaryFault::TooManyWorlds(MOST)));
        }
        let design = Arc::new(Design { varied, points: Points::Drawn(start) });
        let cells = combinations.iter().flat_map(|of| (0..worlds).map(|number| of.in_world(&design, number)));
        Ok((cells.collect(), seeds(each)))
    }
}

/// The figures that are varied: those that are named, or all that are not set.
pub fn varied(names: &[String], set: &Settings, lang: Lang) -> Result<Vec<&'static Parameter>, Stop> {
    let all = names.is_empty() || names.iter().any(|name| name.trim() == ALL);
    let mut wanted = BTreeSet::new();
    for name in names.iter().map(|name| name.trim()).filter(|name| !name.is_empty() && *name != ALL) {
        let known = Parameter::named(name).map_err(|fault| {
            let help = format!("{} {}", help_word(lang), parameter::fault_help(lang, &fault));
            complain(lang, &format!("{}\n{help}", parameter::fault(lang, &fault)));
            Stop::Quiet(2)
        })?;
        if set.contains_key(name) {
            return Err(wrong(lang, &VaryFault::SetAndVaried(name.to_owned())));
        }
        wanted.insert(known.name);
    }
    let moves = |known: &&Parameter| known.plausible.0 < known.plausible.1;
    let free = |known: &&Parameter| wanted.contains(known.name) || (all && !set.contains_key(known.name));
    let varied: Vec<&Parameter> = Parameter::all().filter(moves).filter(free).collect();
    if varied.is_empty() { Err(wrong(lang, &VaryFault::NothingVaried)) } else { Ok(varied) }
}

/// Wrong usage, told with what would be right.
fn wrong(lang: Lang, fault: &VaryFault) -> Stop {
    let (said, help) = vary_fault(lang, fault);
    complain(lang, &format!("{said}\n{} {help}", help_word(lang)));
    Stop::Quiet(2)
}
