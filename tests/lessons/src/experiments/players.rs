//! Players that know only their seat, and what the outputs of a programme are worth to them.

use authoring::variant;
use kernel::names::Slug;
use vocabulary::{
    scenario::{ChannelKind, Scenario},
    terms::Text,
    variant::{Change, Variant},
};

use super::LAKE_CHAD;
use crate::experiment::{Experiment, Mark, Must, Side, betters, falls, must, rises};

const BY_THE_BOOK: &str = "by-the-book";

pub fn all() -> Vec<Experiment> {
    let mut all = vec![
        lesson(
            "by the book instead of nothing",
            Side::idle(),
            Side::played(BY_THE_BOOK),
            vec![betters(8), must("harmed", Mark::DoesNotRise), must("expectations_met", Mark::Above(12.0))],
        ),
        lesson("careless instead of harmful", Side::played("harmful"), Side::played("careless"), vec![betters(3)]),
        lesson(
            "by the book instead of careless",
            Side::played("careless"),
            Side::played(BY_THE_BOOK),
            vec![betters(3)],
        ),
    ];
    all.extend(worth());
    all
}

fn lesson(name: &'static str, without: Side, with: Side, must: Vec<Must>) -> Experiment {
    Experiment { name, scenario: LAKE_CHAD, lasts: None, without, with, must }
}

/// What each output of a programme is worth where people act on what they hear.
fn worth() -> Vec<Experiment> {
    let of = |name, without, with| {
        let side = |change| Side { change: Some(change), ..Side::played(BY_THE_BOOK) };
        lesson(name, side(without), side(with), vec![betters(1)])
    };
    vec![
        of(
            "committees, to those who play by the book",
            |s| becomes(s, Change::NoCommittee { communities: Vec::new() }),
            |s| becomes(s, Change::HeardInCommittee { heard: 800, communities: Vec::new() }),
        ),
        // What they are for is that word comes, and sooner. In three days no main measure follows from it beyond luck: the README says so.
        Experiment {
            must: vec![
                falls("seconds_to_seat.police-td"),
                rises("heard_permille.prefect-nguigmi"),
                rises("tasks_shown"),
            ],
            ..of(
                "platforms and liaison, to those who play by the book",
                |s| becomes(s, Change::NoChannelsOf { kinds: vec![ChannelKind::Platform, ChannelKind::Liaison] }),
                |s| becomes(s, Change::Agreements { seats: pairs() }),
            )
        },
        of(
            "MIDAS, to those who play by the book",
            |s| becomes(s, Change::Midas { has: false, posts: Vec::new() }),
            |s| becomes(s, Change::Midas { has: true, posts: Vec::new() }),
        ),
        of(
            "women officers, to those who play by the book",
            |s| becomes(s, Change::WomenOfficers { number: 0, posts: Vec::new() }),
            |s| becomes(s, Change::WomenOfficers { number: 5, posts: Vec::new() }),
        ),
        // No main measure holds conduct, since there is less of it where posts are shut; and trust of a village near a post differs by more
        // between seeds than three days of better conduct move it. What training is for is asked for here.
        Experiment {
            must: vec![falls("payments_asked")],
            ..of(
                "training, to those who play by the book",
                |s| becomes(s, Change::Training { training: 300, forces: Vec::new() }),
                |s| becomes(s, Change::Training { training: 750, forces: Vec::new() }),
            )
        },
    ]
}

fn pairs() -> Vec<(Slug, Slug)> {
    let pair = |(one, other)| (Slug::new(one), Slug::new(other));
    [
        ("police-ne", "police-td"),
        ("gov-diffa", "gov-lac"),
        ("gov-diffa", "police-td"),
        ("dokora-chair", "ngorea-traders"),
    ]
    .map(pair)
    .to_vec()
}

fn becomes(scenario: &mut Scenario, change: Change) {
    let id = Slug::new("one-output");
    let (title, changes) = (Text::same("One output"), vec![change]);
    let variant = Variant { id, title, cost: 0, adds_to: None, not_with: Vec::new(), changes };
    *scenario = variant::changed(scenario, &variant);
}
