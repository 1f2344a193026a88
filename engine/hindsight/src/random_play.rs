//! Exercises that play themselves, of every shipped scenario and with every play: what hindsight says of them must hold, whatever came.

use crate::{
    autopsy::{self, findings},
    knowledge::{self, KnowledgeMatrix},
    played::{played, shipped},
};

fn holds(folder: &str, seed: u64, play: Option<&str>) {
    let mut table = played(shipped(folder), seed, "", play);
    let record = table.record();
    let known = KnowledgeMatrix::of(&record);
    knowledge::tests::assert_sound(&record, &known);
    let found = findings(&record, &known);
    autopsy::tests::assert_sound(&record, &known, &found);
}

#[test]
fn of_the_two_bridges_hindsight_holds_with_any_play_and_any_dice() {
    for seed in 1..=12 {
        for play in [None, Some("by-the-book"), Some("careless"), Some("harmful")] {
            holds("scenarios/two-bridges", seed, play);
        }
    }
}

#[test]
fn of_the_lake_hindsight_holds_with_any_play() {
    for (seed, play) in [(5, None), (6, Some("careless")), (7, Some("harmful")), (8, Some("by-the-book"))] {
        holds("scenarios/lake-chad", seed, play);
    }
}
