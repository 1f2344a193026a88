//! The lessons, by what they are about. A new one is an entry in a list.

pub mod boats;
mod camps;
pub mod cooperation;
mod danger;
mod evidence;
pub mod forces;
mod gates;
pub mod gold;
pub mod moves;
pub mod people;
mod players;
pub mod protection;
mod table;
mod travellers;

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::ActKind,
    scenario::{Flow, Group, GroupKind, Scenario},
    terms::Traveller,
};

use crate::experiment::{Experiment, act};

/// The crisis on which most is tried.
pub const LAKE_CHAD: &str = "scenarios/lake-chad";

/// A post at a bridge: what happens at posts is tried there, made busy.
pub const SOUND: &str = "tests/scenarios/sound";

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
    [
        gates::all(),
        moves::all(),
        boats::all(),
        gold::all(),
        forces::all(),
        danger::all(),
        evidence::all(),
        camps::all(),
        people::all(),
        players::all(),
        cooperation::all(),
        protection::all(),
        table::all(),
        travellers::all(),
    ]
    .concat()
}

/// An order for every post of `lake-chad`, given again every so many hours for three days.
pub fn at_every_post(every: u32, order: impl Fn(&str) -> String) -> Vec<String> {
    let hours = (0..72).step_by(every as usize);
    let posts = || POSTS.iter().flat_map(|(seat, posts)| posts.iter().map(move |post| (*seat, *post)));
    hours
        .flat_map(|hour| posts().map(move |(seat, post)| (hour, seat, post)))
        .map(|(hour, seat, post)| act(&format!("+{hour}h05"), seat, &order(post)))
        .collect()
}

/// The same for every patrol.
pub fn for_every_patrol(at: &str, order: impl Fn(&str) -> String) -> Vec<String> {
    let patrols = PATROLS.iter().flat_map(|(seat, patrols)| patrols.iter().map(move |patrol| (*seat, *patrol)));
    patrols.map(|(seat, patrol)| act(at, seat, &order(patrol))).collect()
}

/// Each seat holds so much of everything, so that an experiment does not fail for want of means.
pub fn rich(scenario: &mut Scenario) {
    for seat in &mut scenario.seats {
        let means = &mut seat.means;
        (means.funds, means.food, means.tents) =
            (means.funds.max(20_000), means.food.max(400_000), means.tents.max(400));
    }
}

/// No family can take anybody in: where nobody has a bed to give, only places that are set up are a roof.
pub fn no_hosts(scenario: &mut Scenario) {
    scenario.communities.iter_mut().for_each(|community| community.hosts = 0);
}

/// Thirty networks instead of one: of the few people whom one moves in three days patrols find too few to tell from luck.
pub fn many_networks(scenario: &mut Scenario) {
    let one = scenario.groups.iter().find(|group| group.kind == GroupKind::Traffickers).cloned();
    for n in 0..29 {
        let id = Slug::new(&format!("network-{n}"));
        scenario.groups.extend(one.clone().map(|network| Group { id, ..network }));
    }
}

/// A post through which a thousand parties come in a day, of whom some need protection and some show forged papers.
pub fn busy(scenario: &mut Scenario) {
    scenario.length = Span::hours(72);
    (scenario.groups, scenario.msel) = (Vec::new(), Vec::new());
    for post in &mut scenario.posts {
        (post.officers, post.women, post.lanes, post.hours) = (60, 3, 8, None);
        (post.safe_building, post.midas, post.i247) = (true, true, true);
    }
    scenario.seats[0].means.funds = 20_000;
    scenario.seats[0].may.extend([ActKind::CheckAll, ActKind::RefuelPost, ActKind::Refer, ActKind::UsePaper]);
    let usual = scenario.flows[0].clone();
    let flow = |(id, who, per_day): (&str, Traveller, u32)| {
        let id = Slug::new(id);
        Flow { id, who, per_day, size: (1, 4), papers: 800, by_day: false, ..usual.clone() }
    };
    let flows = [
        ("fl-migrants", Traveller::Migrant, 700),
        ("fl-flight", Traveller::Displaced, 200),
        ("fl-home", Traveller::Returnee, 100),
    ];
    scenario.flows = flows.map(flow).to_vec();
}
