//! The lessons, by what they are about. A new one is an entry in a list.

mod camps;
mod danger;
mod gates;
mod people;
mod players;
mod table;
mod travellers;

use vocabulary::scenario::Scenario;

use crate::experiment::{Experiment, act};

/// The crisis on which most is tried.
const LAKE_CHAD: &str = "scenarios/lake-chad";

/// Who commands which posts of `lake-chad`.
const POSTS: [(&str, [&str; 3]); 2] = [
    ("police-ne", ["nguigmi-est", "bosso-lac", "mobile-dune"]),
    ("police-td", ["daboua-nord", "rig-ouest", "foura-lac"]),
];
/// Who commands which patrols of `lake-chad`.
const PATROLS: [(&str, [&str; 2]); 4] = [
    ("police-ne", ["pat-shore", "pat-egret"]),
    ("police-td", ["pat-north", "pat-heron"]),
    ("gov-diffa", ["pat-acacia", "pat-well"]),
    ("gov-lac", ["pat-dune", "pat-lake"]),
];

/// All of them.
pub fn all() -> Vec<Experiment> {
    [gates::all(), danger::all(), camps::all(), people::all(), players::all(), table::all(), travellers::all()].concat()
}

/// An order for every post of `lake-chad`, given again every so many hours for three days.
fn at_every_post(every: u32, order: impl Fn(&str) -> String) -> Vec<String> {
    let hours = (0..72).step_by(every as usize);
    let posts = || POSTS.iter().flat_map(|(seat, posts)| posts.iter().map(move |post| (*seat, *post)));
    hours
        .flat_map(|hour| posts().map(move |(seat, post)| (hour, seat, post)))
        .map(|(hour, seat, post)| act(&format!("+{hour}h05"), seat, &order(post)))
        .collect()
}

/// The same for every patrol.
fn for_every_patrol(at: &str, order: impl Fn(&str) -> String) -> Vec<String> {
    let patrols = PATROLS.iter().flat_map(|(seat, patrols)| patrols.iter().map(move |patrol| (*seat, *patrol)));
    patrols.map(|(seat, patrol)| act(at, seat, &order(patrol))).collect()
}

/// Each seat holds so much of everything, so that an experiment does not fail for want of means.
fn rich(scenario: &mut Scenario) {
    for seat in &mut scenario.seats {
        let means = &mut seat.means;
        (means.funds, means.food, means.tents) =
            (means.funds.max(20_000), means.food.max(400_000), means.tents.max(400));
    }
}
