//! Stories of a road on which two states hold a post each, one at each end.

use super::*;
use crate::world::stage::{Stage, party, scene, slug};

/// The scene, with a post of the other state at the fair.
fn two_posts() -> Stage {
    let mut scene = scene();
    let far = scenario::Post { id: slug("far"), place: slug("fair"), ..scene.posts[0].clone() };
    scene.posts.push(far);
    scene.roads.iter_mut().filter(|road| road.post.is_some()).for_each(|road| road.other_post = Some(slug("far")));
    Stage::new(&scene)
}

fn at(stage: &Stage, at: &str, which: fn(&PostFact) -> Option<Slug>) -> usize {
    stage.count(|what| matches!(what, What::Post(fact) if which(fact) == Some(slug(at))))
}

fn left(fact: &PostFact) -> Option<Slug> {
    if let PostFact::PartyCheckedOut { post, .. } = fact { Some(*post) } else { None }
}

fn crossed(fact: &PostFact) -> Option<Slug> {
    if let PostFact::PartyCrossed { post, .. } = fact { Some(*post) } else { None }
}

#[test]
fn each_state_checks_who_leaves_it_and_who_enters_and_a_party_crosses_once() {
    let mut stage = two_posts();
    let home = |n| Party { from: slug("fair"), to: slug("gate"), ..party(n, Traveller::Pupil, 3) };
    stage.send((1..=20).map(|n| party(n, Traveller::Pupil, 3))).send((21..=30).map(home)).until(Span::hours(48));
    let round = stage.count(|what| matches!(what, What::Travel(TravelFact::PartyTookUnofficialRoute { .. })));
    let (out, back) = (
        (at(&stage, "post", left), at(&stage, "far", crossed)),
        (at(&stage, "far", left), at(&stage, "post", crossed)),
    );
    assert_eq!((out.0, back.0), (out.1, back.1), "who leaves by the one enters by the other");
    assert_eq!(out.0 + back.0 + round, 30);
    assert!(out.0 > 10 && back.0 > 5, "{out:?} {back:?}");
    assert_eq!(stage.on_the_way(), 0);
}

#[test]
fn who_was_let_out_and_is_not_let_in_stands_before_the_second_barrier() {
    let mut stage = two_posts();
    stage.at(Span(0), crossing::Due::SetOpen { post: slug("far"), open: false, needy_pass: false });
    stage.send((1..=20).map(|n| party(n, Traveller::Trader, 3))).until(Span::hours(72));
    let shut = |what: &What| matches!(what, What::Post(PostFact::PartyTurnedBack { at, ground: Ground::Closed, .. }) if *at == slug("far"));
    assert!(stage.count(shut) > 10, "{}", stage.count(shut));
    assert_eq!((at(&stage, "far", crossed), stage.on_the_way()), (0, 0));
}
