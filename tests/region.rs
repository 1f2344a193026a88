//! What is promised of size: a region of hundreds of posts is the same thing as a workshop, only larger. The measuring itself is
//! a bench (`cargo bench -p harmattan-engine --bench region`); here its land is looked at, and played for some hours.

#[path = "../engine/benches/region/generate.rs"]
mod generate;

use authoring::read::examine;
use engine::exercise::Exercise;
use generate::{DAYS, SIZES, Size};
use kernel::time::{Span, Time};
use reading::source::SourceFile;
use vocabulary::{
    fact::{PatrolFact, PostFact, SharingFact, TravelFact, What},
    scenario::Scenario,
};

fn region(seed: u64, size: Size) -> Scenario {
    let file = SourceFile { name: "scenario.ron".into(), text: generate::scenario(seed, size) };
    let (scenario, complaints) = examine(&[file]);
    assert!(complaints.is_empty(), "{:?}", complaints.first());
    scenario.expect("nothing stands against playing it")
}

#[test]
fn a_generated_region_has_the_size_that_was_asked_for_and_nothing_to_complain_of() {
    let size = SIZES[1];
    let region = region(1, size);
    assert_eq!(region.posts.len(), size.posts as usize);
    assert_eq!(region.communities.len(), size.communities as usize);
    assert_eq!(region.patrols.len(), size.patrols as usize);
    let a_day: u32 = region.flows.iter().map(|flow| flow.per_day * (flow.size.0 + flow.size.1) / 2).sum();
    let travellers = a_day * DAYS;
    // The last tenth are those who flee.
    assert!((size.people * 8 / 10..size.people).contains(&travellers), "{travellers} of {}", size.people);
    assert!(region.posts.iter().all(|post| region.roads.iter().any(|road| road.post == Some(post.id))));
    assert!(region.roads.iter().filter(|road| road.unofficial).count() > size.posts as usize / 2);
}

#[test]
fn the_same_seed_and_size_give_the_same_region_to_the_letter_and_another_seed_another() {
    let text = |seed| generate::scenario(seed, SIZES[0]);
    assert_eq!(text(7), text(7));
    assert_ne!(text(7), text(8));
}

#[test]
fn a_small_region_lives_for_a_day_and_a_half_and_comes_to_the_same_seal_in_one_step_or_in_many() {
    let scenario = region(3, SIZES[0]);
    let end = Time::START + Span::hours(36);
    let (mut crossed, mut legs, mut told) = (0, 0, 0);
    let mut at_once = Exercise::open(scenario.clone(), 5).expect("a region opens");
    at_once.advance_to(end, &mut |fact| match &fact.what {
        What::Post(PostFact::PartyCrossed { .. }) | What::Travel(TravelFact::PartyCrossedUnseen { .. }) => crossed += 1,
        What::Patrol(PatrolFact::PatrolReached { .. }) => legs += 1,
        What::Sharing(SharingFact::ReportReached { .. }) => told += 1,
        _ => {}
    });
    assert!(crossed > 50 && legs > 100 && told > 0, "{crossed} crossed, {legs} legs of patrols, {told} reports");
    let mut by_hours = Exercise::open(scenario, 5).expect("a region opens");
    for hour in 1..=36 {
        by_hours.advance_to(Time::START + Span::hours(hour), &mut |_| ());
        // A fork starts without anything that was remembered only for speed, and must not know the difference.
        if hour == 18 {
            by_hours = by_hours.fork();
        }
    }
    assert_eq!(at_once.seal(), by_hours.seal());
}
