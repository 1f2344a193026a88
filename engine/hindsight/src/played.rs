//! Exercises for the stories of this crate: a scenario, acts at their seconds, plays at the other seats, and all that came of it.

use std::{fs, path::Path};

use authoring::read::examine;
use engine::{
    exercise::Exercise,
    plays::{
        casting::Casting,
        players::{PlayedExercise as _, Unwatched, advance},
    },
    table::replay::{Planned, read_acts},
};
use reading::source::SourceFile;
use vocabulary::{
    act::{Act, Actor},
    fact::Fact,
    scenario::Scenario,
};

use crate::record::PlayedRecord;

/// An exercise that is over.
pub(crate) struct Played {
    pub exercise: Exercise,
    pub facts: Vec<Fact>,
    acts: Vec<Planned>,
}

impl Played {
    /// What is left of it.
    pub fn record(&mut self) -> PlayedRecord<'_> {
        let acts: Vec<&Act> = self.acts.iter().map(|planned| &planned.act).collect();
        PlayedRecord::of(&mut self.exercise, &self.facts, acts)
    }
}

/// A scenario of the repository, by its folder.
pub(crate) fn shipped(folder: &str) -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut files: Vec<_> =
        fs::read_dir(&folder).expect("the folder is there").flatten().map(|file| file.path()).collect();
    files.sort();
    let name = |path: &Path| path.file_name().expect("a file has a name").to_string_lossy().into_owned();
    let text = |path: &Path| fs::read_to_string(path).expect("scenarios are text");
    let sources: Vec<SourceFile> = files
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| SourceFile::new(&name(path), &text(path)))
        .collect();
    let (scenario, complaints) = examine(&sources);
    scenario.unwrap_or_else(|| panic!("{complaints:?}"))
}

/// The exercise with this seed, these acts (as an acts file has them) and this play at all seats that have none.
pub(crate) fn played(scenario: Scenario, seed: u64, acts: &str, play: Option<&str>) -> Played {
    let exercise = Exercise::open(scenario, seed).expect("it was checked");
    let acts = read_acts(acts, exercise.scenario(), exercise.calendar()).expect("acts can be read");
    let acting = acts.iter().map(|planned| planned.seat.0).collect();
    let given: Vec<String> = play.map(str::to_owned).into_iter().collect();
    let casting = Casting::read(&given, exercise.scenario(), &acting).expect("there is such a play");
    let mut facts = Vec::new();
    let mut sink = |fact: &Fact| facts.push(fact.clone());
    let mut table = Unwatched::of(exercise, &mut sink);
    for hand in casting.hands() {
        let Ok(()) = table.act(Actor::facilitator(), &hand);
    }
    for Planned { at, seat, act } in &acts {
        let Ok(()) = advance(&mut table, *at);
        let Ok(()) = table.act(*seat, act);
    }
    let end = table.exercise.end();
    let Ok(()) = advance(&mut table, end);
    let exercise = table.exercise;
    Played { exercise, facts, acts }
}
