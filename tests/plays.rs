//! Plays keep empty seats in whole exercises: whoever goes by the book helps, in the scenario for which nobody wrote the book as well as
//! in one whose names, distances and hours are other ones; whoever does harm harms.

use std::collections::{BTreeMap, BTreeSet};

use authoring::draft::annotated;
use engine::{
    debrief::measure::Measures,
    exercise::Exercise,
    plays::{
        casting::Casting,
        players::{PlayedExercise as _, Unwatched, advance},
    },
};
use kernel::time::Time;
use reading::source::SourceFile;
use vocabulary::{
    act::Actor,
    measure::{Better, MEASURES},
    scenario::Scenario,
};
use words::{Lang, draft::DraftWords};

use crate::{door::Folder, laws::shipped};

/// Plays two days by this play and returns the measures.
fn played(scenario: &Scenario, seed: u64, play: &str) -> Measures {
    let cast = Casting::read(&[play.to_owned()], scenario, &BTreeSet::new()).expect("a shipped play");
    let mut measures = Measures::new(scenario);
    let mut sink = |fact: &vocabulary::fact::Fact| measures.note(fact);
    let exercise = Exercise::open(scenario.clone(), seed).expect("a sound scenario opens");
    let mut table = Unwatched::of(exercise, &mut sink);
    for hand in cast.hands() {
        let Ok(()) = table.act(Actor::facilitator(), &hand);
    }
    let Ok(()) = advance(&mut table, Time(48 * 3600));
    measures
}

/// The measures of three runs, added up.
fn outcomes(scenario: &Scenario, play: &str) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for (key, value) in (1..=3).flat_map(|seed| played(scenario, seed, play).finish()) {
        *sums.entry(key).or_insert(0) += value;
    }
    sums
}

/// Harm to people, as it is told.
fn harm(outcomes: &BTreeMap<String, i64>) -> i64 {
    ["harmed", "missing", "needy_turned_back"].iter().map(|key| outcomes[*key]).sum()
}

/// `lake-chad` under other names, with roads that are longer by a tenth, elsewhere on the globe, and with a start two hours before dawn: a scenario that nobody who wrote
/// the book has ever seen.
fn altered() -> Scenario {
    let given = shipped("lake-chad");
    let mut names: BTreeSet<String> = BTreeSet::new();
    let kinds = [
        vocabulary::kind::Kind::Place,
        vocabulary::kind::Kind::Post,
        vocabulary::kind::Kind::Patrol,
        vocabulary::kind::Kind::Camp,
        vocabulary::kind::Kind::Seat,
        vocabulary::kind::Kind::Community,
    ];
    for kind in kinds {
        names.extend(given.names(kind).into_iter().map(|name| name.as_str().to_owned()));
    }
    let renamed = |text: String| {
        names.iter().fold(text, |text, name| {
            let other = turned(name);
            // By itself, and behind the dot of a measure of one thing.
            let text = text.replace(&format!("\"{name}\""), &format!("\"{other}\""));
            text.replace(&format!(".{name}\""), &format!(".{other}\""))
        })
    };
    // Written anew, with all that the gazetteer says of its places: it says nothing of places under other names.
    let written = annotated(&given, &DraftWords { lang: Lang::En });
    let files: Vec<SourceFile> =
        written.into_iter().map(|file| SourceFile { text: renamed(file.text), ..file }).collect();
    let (scenario, complaints) = authoring::read::examine(&files);
    let mut scenario = scenario.unwrap_or_else(|| panic!("renaming breaks nothing: {complaints:?}"));
    for road in &mut scenario.roads {
        road.km = road.km * 11 / 10;
    }
    for place in &mut scenario.places {
        place.lon += 5.0;
    }
    scenario.start = scenario.start.replace("06:00", "04:00");
    scenario
}

/// Letters turned round, so that no name means anything.
fn turned(name: &str) -> String {
    format!("x{}", name.chars().rev().collect::<String>())
}

/// Whether it went better in the first than in the second, by a tenth at least, and more people found a place.
fn is_better(book: &BTreeMap<String, i64>, nobody: &BTreeMap<String, i64>) {
    assert!(harm(book) * 10 < harm(nobody) * 9, "{} by the book, {} without anybody", harm(book), harm(nobody));
    assert!(book["sheltered"] > nobody["sheltered"]);
    assert!(book["tension_mean"] < nobody["tension_mean"]);
}

#[test]
fn by_the_book_it_goes_better_than_if_nobody_sat_there() {
    let scenario = shipped("lake-chad");
    is_better(&outcomes(&scenario, "by-the-book"), &outcomes(&scenario, "nothing"));
}

#[test]
fn the_same_book_helps_where_names_distances_and_hours_are_other_ones() {
    let scenario = altered();
    is_better(&outcomes(&scenario, "by-the-book"), &outcomes(&scenario, "nothing"));
}

#[test]
fn whoever_does_harm_harms_more_than_the_careless() {
    let scenario = shipped("lake-chad");
    let [harmful, careless] = ["harmful", "careless"].map(|play| outcomes(&scenario, play));
    assert!(harm(&careless) < harm(&harmful), "{} careless, {} harmful", harm(&careless), harm(&harmful));
    assert!(careless["trust_mean"] > harmful["trust_mean"]);
}

/// Whether a measure went its good way, far beyond the spread over the seeds and by a tenth at least.
fn improves(better: Better, without: &[i64], with: &[i64]) -> bool {
    let mean = |values: &[i64]| values.iter().sum::<i64>() as f64 / values.len() as f64;
    let spread = |values: &[i64]| values.iter().map(|v| (*v as f64 - mean(values)).powi(2)).sum::<f64>();
    let pooled = ((spread(without) + spread(with)) / (without.len() + with.len() - 2) as f64).sqrt();
    let moved = match better {
        Better::More => mean(with) - mean(without),
        Better::Less => mean(without) - mean(with),
        Better::Unclear => 0.0,
    };
    moved > 2.0 * pooled && moved > mean(without).abs() / 10.0
}

/// Who warns everybody of everything warns a few rightly: those had agreed where to meet, are not missed when men come, and do not lose their
/// children on the way. It is the one thing that the harmful play does that helps anybody.
const RIGHT_BY_CHANCE: [&str; 2] = ["missing", "children_separated"];

#[test]
fn no_measure_gets_better_by_harm() {
    let scenario = shipped("lake-chad");
    let runs = |play| (1..=4).map(|seed| played(&scenario, seed, play).finish()).collect::<Vec<_>>();
    let (without, with) = (runs("nothing"), runs("harmful"));
    let values = |runs: &[Vec<(String, i64)>], key: &str| -> Vec<i64> {
        runs.iter().filter_map(|run| run.iter().find(|(known, _)| known == key)).map(|(_, value)| *value).collect()
    };
    let improved = MEASURES.iter().filter(|measure| measure.better != Better::Unclear).filter(|measure| {
        let (without, with) = (values(&without, measure.key), values(&with, measure.key));
        with.len() == 4 && improves(measure.better, &without, &with)
    });
    let improved: Vec<&str> =
        improved.map(|measure| measure.key).filter(|key| !RIGHT_BY_CHANCE.contains(key)).collect();
    assert!(improved.is_empty(), "whoever closes, keeps back and betrays would look better: {improved:?}");
}

#[test]
fn a_run_says_who_kept_which_seat_and_its_log_holds_without_them() {
    let folder = Folder::new();
    let args = ["run", "lake-chad", "--until", "8h", "--play", "by-the-book", "--play", "agency=nothing"];
    let run = folder.call(&[&args[..], &["--log", "played.jsonl", "--format", "json"]].concat()).json();
    assert_eq!(run["plays"]["police-ne"], "by-the-book");
    assert_eq!(run["plays"]["agency"], "nothing");
    assert!(run["measures"]["acts.police-ne"].as_i64() > Some(0));
    assert_eq!(run["measures"]["acts.agency"], 0);
    folder.call(&["verify", "played.jsonl"]).well();
    let told = folder.call(&["run", "lake-chad", "--play", "by-the-bok"]).badly(2);
    assert!(told.contains("did you mean `by-the-book`?"), "{told}");
    let told = folder.call(&["run", "lake-chad", "--lang", "fr", "--play", "agencie=careless"]).badly(2);
    assert!(told.contains("vouliez-vous dire `agency` ?"), "{told}");
}
