//! An experiment as data: the same crisis with a deed and without it, and what must come of it.

use std::{fmt, path::Path, sync::Arc};

use authoring::{read::examine, variant};
use engine::{plays::casting::Casting, table::replay::read_acts};
use kernel::time::{Calendar, Span, Time};
use reading::source::SourceFile;
use studies::cell::StudyCell;
use vocabulary::{
    measure::{MeasureUnit, measure},
    scenario::Scenario,
};

/// A lesson.
#[derive(Clone, Debug)]
pub struct Experiment {
    /// What is tried.
    pub name: &'static str,
    /// The folder of its scenario, from the root of the repository.
    pub scenario: &'static str,
    /// For how long; to the end of the scenario where nothing is said.
    pub lasts: Option<Span>,
    /// The crisis without the deed…
    pub without: Side,
    /// …and with it.
    pub with: Side,
    /// What must come of it.
    pub must: Vec<Must>,
}

/// One side of an experiment.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// The variant of the programme that is played, if one is.
    pub variant: Option<&'static str>,
    /// The play at every seat that has no acts of its own, if one is.
    pub play: Option<&'static str>,
    /// What is otherwise than the scenario says.
    pub change: Option<fn(&mut Scenario)>,
    /// What people do, as an acts file has it.
    pub acts: Vec<String>,
}

/// What must come of a deed: a measure, and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Must {
    /// The key of the measure; `*` stands for any name, and all of them are taken together: levels as a mean, numbers as a sum.
    pub measure: &'static str,
    /// What it does.
    pub mark: Mark,
}

/// A pass mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// It rises: d ≥ 2, by a size that people feel.
    Rises,
    /// It falls: d ≤ −2, by a size that people feel.
    Falls,
    /// It does not rise by a size that people feel.
    DoesNotRise,
    /// It does not fall by a size that people feel.
    DoesNotFall,
    /// With the deed it is below this.
    Below(f64),
    /// With the deed it is above this.
    Above(f64),
    /// With the deed it is this, give or take so many parts of a thousand.
    About(f64, f64),
    /// Of the main measures of the scenario at least so many get better, each by d ≥ 2 and a size that people feel, and fewer get worse.
    /// The measure is [`MAIN`].
    Betters(usize),
}

/// Stands for all main measures of a scenario.
pub const MAIN: &str = "main measures";

/// `d` of a lesson, at least.
pub const FAR: f64 = 2.0;
/// What people feel: so much of the value without the deed…
const SHARE: f64 = 0.1;
/// …or so many of a thousand, of a level.
const LEVEL: f64 = 50.0;

impl Mark {
    /// Whether it is met by a measure with these means and so far apart.
    pub fn holds(self, key: &str, without: f64, with: f64, d: f64) -> bool {
        let level = measure(key).is_some_and(|measure| measure.unit == MeasureUnit::Permille);
        let felt = if level { LEVEL.min(without.abs() * SHARE).max(1.0) } else { without.abs() * SHARE };
        let rises = with - without >= felt && with > without;
        let falls = without - with >= felt && with < without;
        match self {
            Self::Rises => rises && d >= FAR,
            Self::Falls => falls && d <= -FAR,
            Self::DoesNotRise => !rises,
            Self::DoesNotFall => !falls,
            Self::Below(most) => with < most,
            Self::Above(least) => with > least,
            Self::About(value, permille) => (with - value).abs() <= value * permille / 1000.0,
            // How many get worse is taken for what was without the deed.
            Self::Betters(least) => with >= least as f64 && without < with,
        }
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rises => f.write_str("rises"),
            Self::Falls => f.write_str("falls"),
            Self::DoesNotRise => f.write_str("does not rise"),
            Self::DoesNotFall => f.write_str("does not fall"),
            Self::Below(most) => write!(f, "below {most}"),
            Self::Above(least) => write!(f, "above {least}"),
            Self::About(value, permille) => write!(f, "{value} ± {permille} ‰"),
            Self::Betters(least) => write!(f, "{least} or more better, fewer worse"),
        }
    }
}

/// It rises.
pub fn rises(measure: &'static str) -> Must {
    Must { measure, mark: Mark::Rises }
}

/// It falls.
pub fn falls(measure: &'static str) -> Must {
    Must { measure, mark: Mark::Falls }
}

/// So many main measures get better.
pub fn betters(least: usize) -> Must {
    Must { measure: MAIN, mark: Mark::Betters(least) }
}

/// What is asked of it.
pub fn must(measure: &'static str, mark: Mark) -> Must {
    Must { measure, mark }
}

impl Side {
    /// Nobody does anything.
    pub fn idle() -> Self {
        Self::default()
    }
    /// People do this.
    pub fn acting(acts: Vec<String>) -> Self {
        Self { acts, ..Self::default() }
    }
    /// A play keeps every seat.
    pub fn played(play: &'static str) -> Self {
        Self { play: Some(play), ..Self::default() }
    }
    /// The scenario is otherwise.
    pub fn changed(change: fn(&mut Scenario)) -> Self {
        Self { change: Some(change), ..Self::default() }
    }
    /// And people do this.
    pub fn and(mut self, acts: Vec<String>) -> Self {
        self.acts.extend(acts);
        self
    }

    /// The cell of a study that this side is.
    ///
    /// # Errors
    /// What is wrong with its scenario, its acts or its play.
    pub fn cell(&self, folder: &str) -> Result<StudyCell, String> {
        let scenario = read(folder)?;
        let mut scenario = match self.variant {
            None => scenario,
            Some(name) => variant::apply(&scenario, name).map_err(|fault| format!("{fault:?}"))?,
        };
        if let Some(change) = self.change {
            change(&mut scenario);
        }
        let calendar = Calendar::new(&scenario.start, &scenario.zone).map_err(|fault| format!("{fault:?}"))?;
        let acts = read_acts(&self.acts.join("\n"), &scenario, &calendar);
        let acts = acts.map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
        let acting = acts.iter().map(|planned| planned.seat.0).collect();
        let play: Vec<String> = self.play.into_iter().map(str::to_owned).collect();
        let cast = Casting::read(&play, &scenario, &acting).map_err(|fault| format!("{fault:?}"))?;
        Ok(StudyCell { acts: Arc::from(acts), cast, ..StudyCell::plain(scenario) })
    }
}

/// A line of an acts file.
pub fn act(at: &str, seat: &str, act: &str) -> String {
    format!(r#"{{"at":"{at}","seat":"{seat}","act":{act}}}"#)
}

/// A line with which the facilitator has something come to pass.
pub fn comes(at: &str, id: &str, effects: &str) -> String {
    let row = format!(r#"{{"id":"{id}","kind":"Administrative","at":"{at}","subject":"{id}","effects":[{effects}]}}"#);
    act("+0min", "facilitator", &format!(r#"{{"AddInject":{{"row":{row}}}}}"#))
}

/// The scenario of a folder, checked.
///
/// # Errors
/// A file cannot be read, or the scenario is not sound.
pub fn read(folder: &str) -> Result<Scenario, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let entries = std::fs::read_dir(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|why| why.to_string())?.path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push(SourceFile { name, text: std::fs::read_to_string(&path).map_err(|why| why.to_string())? });
        }
    }
    files.sort_by(|a, b| (a.name != "scenario.ron", &a.name).cmp(&(b.name != "scenario.ron", &b.name)));
    let (scenario, complaints) = examine(&files);
    scenario.ok_or_else(|| format!("{complaints:?}"))
}

/// The end of a run.
pub fn until(experiment: &Experiment, scenario: &Scenario) -> Time {
    let end = Time::START + scenario.length;
    experiment.lasts.map_or(end, |lasts| (Time::START + lasts).min(end))
}
