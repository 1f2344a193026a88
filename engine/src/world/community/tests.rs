//! Stories of communities.

use super::*;
use bevy_ecs::{prelude::World, system::RunSystemOnce};
use kernel::time::Time;
use vocabulary::fact::CommunityFact;
use vocabulary::scenario;

use crate::world::{
    people_stage::{Stage, scene, slug},
    stage::{kernel, spawn_at},
};

fn moved(stage: &Stage) -> Vec<i32> {
    let by = |what: &What| match what {
        What::Community(CommunityFact::TrustMoved { by, .. }) => Some(*by),
        _ => None,
    };
    stage.facts().iter().filter_map(|f| by(&f.what)).collect()
}

#[test]
fn trust_is_slow_to_gain_and_quick_to_lose() {
    let mut scene = scene();
    scene.communities[0].trust = vec![(slug("police"), 500)];
    let mut stage = Stage::new(&scene);
    let (community, authority) = (slug("bosso-people"), slug("police"));
    for by in [100, -100] {
        stage.at(Span(0), Due::Trust { community, authority, by });
    }
    stage.until(Span(1));
    assert_eq!(moved(&stage), [50, -300]);
    // Ever smaller gains never pass full trust, and what does not move is no fact.
    for _ in 0..200 {
        stage.at(Span(2), Due::Trust { community, authority, by: 300 });
    }
    stage.until(Span(3));
    assert!(stage.see::<Trust>("bosso-people").in_authority(authority) <= FULL);
    assert!(moved(&stage).len() < 100 && !moved(&stage).contains(&0));
}

#[test]
fn sensitisation_wins_nothing_where_trust_has_just_been_lost() {
    let (community, authority) = (slug("bosso-people"), slug("police"));
    let visit = Due::Sensitised { community, by: slug("commissioner"), authority: Some(authority), studies: vec![] };
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), Due::TrustAt { place: slug("bosso"), authority, by: -100 });
    stage.at(Span::hours(167), visit.clone()).at(Span::hours(169), visit).until(Span::hours(170));
    assert_eq!(stage.count(|w| matches!(w, What::Community(CommunityFact::CommunitySensitised { .. }))), 2);
    assert_eq!(moved(&stage).iter().filter(|by| **by > 0).count(), 1, "only the later visit is believed");
}

#[test]
fn a_rumour_runs_along_the_roads_and_fades() {
    let mut stage = Stage::new(&scene());
    let (community, about) = (slug("bosso-people"), slug("police"));
    stage.at(Span(0), Due::Rumour { community, about, strength: 1000 }).until(Span::hours(24));
    assert_eq!(stage.see::<Rumours>("bosso-people").0[&about], 1000);
    assert_eq!(stage.see::<Rumours>("diffa-people").0[&about], 600);
    assert!(stage.see::<Rumours>("bol-people").0.is_empty(), "no road leads there");
    assert_eq!(stage.see::<Tension>("bosso-people").0, 300);
    stage.start().until(Span::hours(24 * 10));
    assert!(stage.see::<Rumours>("bosso-people").0.is_empty());
}

#[test]
fn what_people_with_a_seat_see_goes_to_that_seat_and_no_further() {
    let mut stage = Stage::new(&scene());
    let matter = Matter::ArmedMen { place: slug("diffa"), men: 20 };
    for _ in 0..20 {
        stage.at(Span(0), Due::SeenAt { place: slug("diffa"), matter: matter.clone() });
    }
    stage.until(Span::hours(24));
    assert!(stage.reports("elder").len() > 15);
    assert!(stage.reports("commissioner").is_empty());
    let roots: Vec<u64> = stage
        .facts()
        .iter()
        .filter(|f| matches!(f.what, What::Community(CommunityFact::Sighted { .. })))
        .map(|f| f.n)
        .collect();
    assert!(stage.reports("elder").iter().all(|r| roots.contains(&r.sighting) && r.seen == Time::START));
}

#[test]
fn fear_after_a_reprisal_takes_days_to_settle() {
    let mut stage = Stage::new(&scene());
    stage.start().at(Span(0), Due::Reprisal { place: slug("bosso"), group: slug("riders") });
    stage.until(Span::hours(1));
    let fresh = stage.see::<Fear>("bosso-people").0;
    let later = stage.until(Span::hours(49)).see::<Fear>("bosso-people").0;
    assert!(fresh >= 250 && later < fresh && later > fresh / 2, "{fresh}, then {later}");
}

#[test]
fn a_warning_holds_for_a_day_whatever_the_hour_and_a_second_one_begins_anew() {
    let mut stage = Stage::new(&scene());
    let warned = Due::Warned { community: slug("bosso-people"), by: slug("commissioner"), authority: None, reach: 900 };
    stage.start().at(Span::hours(5), warned.clone());
    let mut holds = |hours| {
        let span = Span::hours(hours);
        stage.until(span).see::<Warning>("bosso-people").holds(Time::START + span, &Default::default())
    };
    assert!(!holds(4) && holds(5) && holds(28) && !holds(29), "neither shorter for a midnight between nor longer");
    stage.at(Span::hours(40), warned.clone()).at(Span::hours(60), warned);
    let mut holds = |hours| {
        let span = Span::hours(hours);
        stage.until(span).see::<Warning>("bosso-people").holds(Time::START + span, &Default::default())
    };
    assert!(holds(83) && !holds(84));
}

#[test]
fn a_study_of_many_strays_less_than_one_of_few_and_neither_sees_through_fear() {
    let mut scene = scene();
    let (community, authority) = (slug("bosso-people"), slug("police"));
    let mut found = |fear, people| -> Vec<i64> {
        scene.communities[0].fear = fear;
        let mut stage = Stage::new(&scene);
        for hours in 0..40 {
            let by = slug("agency");
            stage.at(Span::hours(hours), Due::Studied { community, by, authority: Some(authority), people });
        }
        stage.until(Span::hours(48));
        let level = |what: &What| match what {
            What::Community(CommunityFact::PerceptionStudied { level, .. }) => Some(i64::from(*level)),
            _ => None,
        };
        assert!(stage.reports("agency").len() > 30, "the answer comes to whoever paid");
        stage.facts().iter().filter_map(|f| level(&f.what)).collect()
    };
    let mean = |of: &[i64]| of.iter().sum::<i64>() / of.len() as i64;
    let strays = |of: &[i64]| mean(&of.iter().map(|level| (level - mean(of)).abs()).collect::<Vec<_>>());
    let (few, many, afraid) = (found(0, 20), found(0, 500), found(800, 500));
    assert!((mean(&many) - 600).abs() < 15, "{}", mean(&many));
    assert!(strays(&few) > 3 * strays(&many), "{} {}", strays(&few), strays(&many));
    assert!(mean(&afraid) > 700, "who is afraid says what is expected: {}", mean(&afraid));
}

#[test]
fn a_rumour_is_believed_as_far_as_the_neighbour_who_tells_it() {
    let mut scene = scene();
    let mut heard = |trust| {
        scene.communities[1].neighbours = vec![(slug("bosso-people"), trust)];
        let mut stage = Stage::new(&scene);
        let (community, about) = (slug("bosso-people"), slug("police"));
        stage.at(Span(0), Due::Rumour { community, about, strength: 1000 }).until(Span::hours(24));
        let (told, trust) = (stage.see::<Rumours>("diffa-people"), stage.see::<Trust>("diffa-people"));
        (told.0.get(&about).copied().unwrap_or(0), trust.in_authority(about))
    };
    let (friends, strangers, foes) = (heard(900), heard(500), heard(0));
    assert!(friends.0 > strangers.0 && strangers.0 == 600 && foes.0 < strangers.0, "{friends:?} {foes:?}");
    assert!(friends.1 < foes.1 && foes.1 < 600, "and costs whom it speaks of as much trust");
}

#[test]
fn who_takes_families_in_wins_the_trust_of_those_who_sent_them() {
    let mut stage = Stage::new(&scene());
    let before = stage.see::<Trust>("bosso-people").in_neighbours(slug("diffa-people"));
    let flee = crate::world::displacement::Due::Flee { from: slug("bosso"), families: 6 };
    stage.at(Span(0), flee).until(Span::hours(24));
    assert!(stage.see::<Trust>("bosso-people").in_neighbours(slug("diffa-people")) > before);
    assert!(stage.count(|w| matches!(w, What::Community(CommunityFact::NeighbourTrustMoved { by: 1.., .. }))) > 0);
}

#[test]
fn a_mediator_whom_nobody_trusts_calms_little() {
    let calmed = |trust: u32, authority: Option<Slug>| {
        let mut scene = scene();
        (scene.communities[0].trust, scene.communities[0].tension) = (vec![(slug("police"), trust)], 500);
        let mut stage = Stage::new(&scene);
        let (community, by) = (slug("bosso-people"), slug("commissioner"));
        stage.at(Span(0), Due::Mediated { community, by, authority, studies: vec![] }).until(Span(1));
        500 - stage.see::<Tension>("bosso-people").0
    };
    assert_eq!((calmed(700, Some(slug("police"))), calmed(200, Some(slug("police"))), calmed(0, None)), (150, 60, 150));
}

#[test]
fn a_broken_promise_costs_more_than_a_kept_one_wins_and_one_that_cost_nothing_wins_nothing() {
    let judged = |act, kept| Due::PromiseJudged {
        community: slug("bosso-people"),
        by: slug("commissioner"),
        authority: Some(slug("police")),
        act,
        kept,
    };
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), judged(1, Some(0))).at(Span(0), judged(2, Some(100))).at(Span(1), judged(3, None)).until(Span(2));
    let moved = moved(&stage);
    assert!(moved.len() == 2 && moved[0] > 0 && -moved[1] > 3 * moved[0], "{moved:?}");
}

#[test]
fn to_come_again_and_again_wins_no_more_and_calms_no_more() {
    let mut scene = scene();
    (scene.communities[0].trust, scene.communities[0].tension) = (vec![(slug("police"), 500)], 900);
    let mut stage = Stage::new(&scene);
    let (community, by, authority) = (slug("bosso-people"), slug("commissioner"), Some(slug("police")));
    for n in 0..10 {
        for due in [
            Due::Warned { community, by, authority, reach: 900 },
            Due::Sensitised { community, by, authority, studies: vec![] },
            Due::Listened { community, authority: slug("police") },
            Due::Mediated { community, by, authority, studies: vec![] },
        ] {
            stage.at(Span::hours(n), due);
        }
    }
    stage.until(Span::hours(10));
    let won = stage.see::<Trust>("bosso-people").in_authority(slug("police")) - 500;
    let calmed = 900 - stage.see::<Tension>("bosso-people").0;
    assert!((5..35).contains(&won) && (200..=300).contains(&calmed), "{won} {calmed}");
    // Days later it is worth something again.
    stage.start().at(Span::hours(24 * 9), Due::Sensitised { community, by, authority, studies: vec![] });
    let before = moved(stage.until(Span::hours(24 * 8))).len();
    stage.until(Span::hours(24 * 10));
    assert_eq!(moved(&stage).len(), before + 1);
}

#[test]
fn of_three_communities_alone_those_at_the_place_feel_what_happens_there_unless_they_stand_still() {
    let (scene, mut world, mut kernel) = (scene(), World::new(), kernel());
    let near = Neighbourhood::of(&scene);
    world.insert_resource(Geography::new(&scene.places, &scene.roads, &Default::default()));
    let homes = [("bosso-people", "bosso"), ("diffa-people", "bosso"), ("bol-people", "bol")];
    let [here, still, elsewhere] = [0, 1, 2].map(|n| {
        let model = &scene.communities[n];
        let who = (Community::among(&scene, model, &near), Trust::of(&scene, model), Fear(100), Tension(200));
        let rest = (Frozen(n == 1), Rumours::default(), Warning::default(), Gestures::default(), Talk::default());
        let rest = (rest, Hearsay::default(), Grievances::default());
        spawn_at::<Communities>(&mut world, homes[n], (who, rest))
    });
    let (place, authority) = (slug("bosso"), slug("police"));
    for due in [Due::TrustAt { place, authority, by: -100 }, Due::FearAt { place, fear: 50, tension: 70 }] {
        world.run_system_once_with(work, (&mut kernel, (Cause::Start, due))).expect("all that it asks for is there");
    }
    let feels = |community| {
        let part = "it was spawned with it";
        let trust = world.get::<Trust>(community).expect(part).in_authority(authority);
        (trust, world.get::<Fear>(community).expect(part).0, world.get::<Tension>(community).expect(part).0)
    };
    assert_eq!([here, still, elsewhere].map(feels), [(300, 150, 270), (600, 100, 200), (600, 100, 200)]);
    assert_eq!(kernel.ledger.len(), 3, "trust, fear and tension of one of them moved");
}

/// Of the three communities of the scene, what they think of the police after this was told for a day, and a gate where nobody lives:
/// ten kilometres of track from Bosso, and twenty from Diffa.
fn after_a_tale(hearers: Hearers, tale: Tale, fear: u32) -> [i32; 3] {
    let mut scene = scene();
    scene.communities[0].fear = fear;
    scene.places.push(vocabulary::scenario::Place { id: slug("gate"), ..scene.places[0].clone() });
    let road = vocabulary::scenario::Road { id: slug("bosso-gate"), to: slug("gate"), ..scene.roads[0].clone() };
    scene.roads.push(road);
    let mut stage = Stage::new(&scene);
    let trust = |stage: &mut Stage| {
        ["bosso-people", "diffa-people", "bol-people"]
            .map(|name| stage.see::<Trust>(name).in_authority(slug("police")) as i32)
    };
    let before = trust(&mut stage);
    stage.at(Span(0), Due::Heard { hearers, authority: slug("police"), tale }).until(Span::hours(24));
    let after = trust(&mut stage);
    [0, 1, 2].map(|n| after[n] - before[n])
}

#[test]
fn what_happens_where_nobody_lives_is_told_along_the_roads_and_where_those_come_from_whom_it_happened_to() {
    let tale = Tale { kept_out: 60_000, ..Tale::default() };
    let [bosso, diffa, bol] = after_a_tale(Hearers::Near(slug("gate")), tale, 0);
    assert!(
        bosso < diffa && diffa < 0 && bol == 0,
        "the nearer the more, and no road leads to Bol: {bosso} {diffa} {bol}"
    );
    let [bosso, diffa, bol] = after_a_tale(Hearers::At(slug("bol")), tale, 0);
    assert!((bosso, diffa) == (0, 0) && bol < -20, "{bol}");
}

#[test]
fn people_in_need_and_wrong_weigh_more_than_delay_and_fear_understands_a_closure_but_no_refusal_of_people_in_need() {
    let at = |tale, fear| after_a_tale(Hearers::At(slug("bosso")), tale, fear)[0];
    let kept_out = Tale { kept_out: 8000, ..Tale::default() };
    let refused = Tale { refused: 8000, ..Tale::default() };
    let wronged = Tale { wronged: 8000, ..Tale::default() };
    let (delay, need, wrong) = (at(kept_out, 0), at(refused, 0), at(wronged, 0));
    assert!(wrong < need && need < delay && delay < 0, "{delay} {need} {wrong}");
    assert!(at(kept_out, 900) > delay, "who is afraid understands it");
    assert_eq!(at(refused, 900), need);
}

#[test]
fn a_post_that_serves_people_wins_trust_slowly_and_loses_it_quickly() {
    let served = after_a_tale(Hearers::At(slug("bosso")), Tale { served: 100_000, ..Tale::default() }, 0)[0];
    let refused = after_a_tale(Hearers::At(slug("bosso")), Tale { kept_out: 100_000, ..Tale::default() }, 0)[0];
    assert!(served > 0 && -refused > 4 * served, "{served} {refused}");
    // What is too little to move anything adds up.
    let mut stage = Stage::new(&scene());
    for hour in 0..480 {
        let tale = Tale { served: 300, ..Tale::default() };
        let due = Due::Heard { hearers: Hearers::At(slug("bosso")), authority: slug("police"), tale };
        stage.at(Span::hours(hour), due);
    }
    stage.until(Span::hours(500));
    assert!(!moved(&stage).is_empty() && moved(&stage).iter().all(|by| *by == 1), "{:?}", moved(&stage));
}

#[test]
fn where_wrong_goes_unanswered_fewer_tell_and_some_turn_away_and_an_answer_ends_it() {
    let told = |wrongs: i64, answered: bool| {
        let mut scene = scene();
        (scene.communities[0].people, scene.communities[0].fear) = (20_000, 0);
        let mut stage = Stage::new(&scene);
        stage.start();
        let (place, authority) = (slug("bosso"), slug("police"));
        for n in 0..wrongs {
            // Trust itself is left alone here, so that what grievance does stands by itself.
            stage.at(Span::hours(n), Due::WrongAt { place, authority, trust: 0, fear: 0, tension: 0 });
        }
        if answered {
            stage.at(Span::hours(wrongs), Due::Answered { authority, by: 80 });
        }
        stage.until(Span::hours(23));
        for _ in 0..200 {
            stage.at(Span::hours(23), Due::SeenAt { place, matter: Matter::ArmedMen { place, men: 9 } });
        }
        stage.until(Span::hours(40));
        let told = stage.count(|what| matches!(what, What::Community(CommunityFact::CommitteeToldOn { .. })));
        let away = |what: &What| {
            if let What::Community(CommunityFact::PeopleDrawnAway { people, .. }) = what { *people } else { 0 }
        };
        (told, stage.facts().iter().map(|fact| away(&fact.what)).sum::<u32>())
    };
    let ((calm, none), (bitter, some), (healed, few)) = (told(0, false), told(8, false), told(8, true));
    assert!(bitter + 20 < calm && some > 20 && none == 0, "{calm} {bitter}, {some} turned away");
    assert!(healed > bitter + 10 && few == 0, "{healed} {few}");
}

/// How many leave on a warning, and how many of the rest hide, where the police is trusted so far; permille.
fn heeded(trust: u32, reach: u32) -> (u32, u32) {
    let mut scene = scene();
    scene.communities[0].trust = vec![(slug("police"), trust)];
    let (community, by, authority) = (slug("bosso-people"), slug("commissioner"), Some(slug("police")));
    let mut stage = Stage::new(&scene);
    let warned = Due::Warned { community, by, authority, reach };
    stage.at(Span(0), warned.clone()).at(Span(60), warned).until(Span(60));
    let heeded = stage.count(|w| matches!(w, What::Community(CommunityFact::WarningHeeded { .. })));
    assert_eq!(heeded, 1, "the same words twice move nobody twice");
    let warning = stage.see::<Warning>("bosso-people");
    (warning.leave, warning.hide)
}

#[test]
fn less_than_half_leave_on_a_warning_more_where_who_warns_is_trusted_and_more_hear_of_it() {
    let ((low, _), (middle, hide), (high, _)) = (heeded(100, 900), heeded(500, 900), heeded(900, 900));
    assert!(
        low < middle && middle < high && (300..450).contains(&middle) && hide > 200,
        "{low} {middle} {high} {hide}"
    );
    assert!(heeded(500, 500).0 < middle);
}

#[test]
fn a_warning_that_is_borne_out_wins_trust_and_one_that_comes_to_nothing_costs_it_and_is_heeded_less_the_next_time() {
    let (community, by, authority) = (slug("bosso-people"), slug("commissioner"), slug("police"));
    let warned = Due::Warned { community, by, authority: Some(authority), reach: 900 };
    let run = |comes: bool| {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), warned.clone());
        if comes {
            let matter = Matter::ArmedMen { place: slug("bosso"), men: 20 };
            stage.at(Span::hours(6), Due::SeenAt { place: slug("bosso"), matter });
        }
        stage.until(Span::hours(30));
        let trust = stage.see::<Trust>("bosso-people").in_authority(authority);
        stage.at(Span::hours(31), warned.clone()).until(Span::hours(32));
        let next = stage.see::<Warning>("bosso-people").leave;
        let false_ones = stage.count(|w| matches!(w, What::Community(CommunityFact::WarningCameToNothing { .. })));
        (trust, next, false_ones)
    };
    let ((true_trust, true_next, none), (false_trust, false_next, one)) = (run(true), run(false));
    assert!(true_trust > 600 && false_trust < 600, "{true_trust} {false_trust}");
    assert!(false_next * 4 < true_next * 3, "{false_next} {true_next}");
    assert_eq!((none, one), (0, 1));
}

/// By how much a mediator who has read these studies calms Bosso, whose people trust the police 300 and the governor 700.
fn calmed(studies: &[(&str, u32)]) -> u32 {
    let mut scene = scene();
    let governor = scenario::Authority { id: slug("region"), force: false, ..scene.authorities[0].clone() };
    scene.authorities.push(governor);
    scene.communities[0].trust = vec![(slug("police"), 300), (slug("region"), 700)];
    scene.communities[0].tension = 600;
    let mut stage = Stage::new(&scene);
    let studies = studies.iter().map(|(authority, level)| (slug(authority), *level)).collect();
    let (community, by, authority) = (slug("bosso-people"), slug("governor"), Some(slug("region")));
    stage.at(Span(0), Due::Mediated { community, by, authority, studies }).until(Span(1));
    600 - stage.see::<Tension>("bosso-people").0
}

#[test]
fn who_knows_whom_people_trust_least_mediates_better_and_who_was_misled_does_not() {
    let ignorant = calmed(&[]);
    let (true_study, near, flattered) =
        (calmed(&[("police", 300)]), calmed(&[("police", 380)]), calmed(&[("police", 560)]));
    assert_eq!((ignorant, true_study), (150, 225));
    assert!(near > ignorant && near < true_study && flattered == ignorant, "{near} {flattered}");
    assert_eq!(calmed(&[("region", 700)]), ignorant, "it was not about the governor");
}

#[test]
fn who_knows_what_people_hold_against_an_authority_can_speak_of_it() {
    let held = |studies: Vec<(Slug, u32)>| {
        let mut stage = Stage::new(&scene());
        let (community, by, authority) = (slug("bosso-people"), slug("commissioner"), slug("police"));
        stage.set::<Grievances>("bosso-people", |held| _ = held.0.insert(authority, 500));
        let due = Due::Sensitised { community, by, authority: Some(authority), studies };
        stage.at(Span(0), due).until(Span(1));
        stage.see::<Grievances>("bosso-people").0[&authority]
    };
    assert_eq!((held(vec![]), held(vec![(slug("police"), 600)])), (500, 350));
}

#[test]
fn who_repeats_a_false_warning_at_once_is_wrong_once_and_who_gives_it_twice_a_day_is_wrong_each_time() {
    let false_ones = |every: Span| {
        let (community, by, authority) = (slug("bosso-people"), slug("commissioner"), Some(slug("police")));
        let mut stage = Stage::new(&scene());
        for n in 0..4 {
            let warned = Due::Warned { community, by, authority, reach: 900 };
            stage.at(Span(n * every.0), warned);
        }
        stage.until(Span::hours(72));
        let left = stage.see::<Warning>("bosso-people").doubt;
        (stage.count(|w| matches!(w, What::Community(CommunityFact::WarningCameToNothing { .. }))), left)
    };
    let ((once, little), (often, much)) = (false_ones(Span::minutes(10)), false_ones(Span::hours(12)));
    assert_eq!((once, often), (1, 4));
    assert!(much > 2 * little, "{little} {much}");
}
