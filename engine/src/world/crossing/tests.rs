//! The stories of the posts, and the theory that their queues are held to.

use std::collections::BTreeMap;
use vocabulary::fact::{PostFact, RegistryFact};

use bevy_ecs::{prelude::World, system::RunSystemOnce};
use vocabulary::fact::Fact;

use super::*;
use crate::world::{
    happening::Happening,
    index::Index,
    stage::{Stage, card, flow, kernel, party, scene, scene_with, slug, spawn},
    travel::Party,
};

/// Parties that stand before the post at the start, numbered from 1.
fn crowd(stage: &mut Stage, parties: std::ops::RangeInclusive<u32>, who: Traveller) {
    for n in parties {
        let card = card(n, who, 4);
        stage.at(Span(0), Due::Arrives { post: slug("post"), card });
    }
}

fn crossed(what: &What) -> Option<u32> {
    if let What::Post(PostFact::PartyCrossed { party, .. }) = what { Some(party.n) } else { None }
}

/// Mean wait of those who crossed in two days, with so many parties a day, and one lane.
fn mean_wait(per_day: u32) -> i64 {
    let mut scene = scene_with(|post| post.lanes = 1);
    scene.flows.push(flow(per_day));
    let mut stage = Stage::new(&scene);
    stage.until(Span::hours(48));
    let wait = |fact: &vocabulary::fact::Fact| match fact.what {
        What::Post(PostFact::PartyCrossed { waited_s, .. }) => Some(waited_s),
        _ => None,
    };
    let waits: Vec<i64> = stage.facts().iter().filter_map(wait).collect();
    waits.iter().sum::<i64>() / i64::try_from(waits.len()).expect("a count")
}

#[test]
fn waits_at_one_lane_grow_with_the_load_and_faster_than_it() {
    // Four people take 285 seconds: 303 parties a day would fill the lane, if none of them heard of the wait and went round.
    let [light, middling, heavy] = [40, 160, 280].map(mean_wait);
    assert!((250..600).contains(&light), "little but the service itself: {light}");
    assert!(middling > light, "{light} {middling}");
    assert!(heavy - middling > (middling - light) * 3 / 2, "{light} {middling} {heavy}");
}

#[test]
fn the_first_to_come_is_the_first_to_be_served() {
    let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (5, 1)));
    crowd(&mut stage, 1..=12, Traveller::Displaced);
    stage.until(Span::hours(6));
    let through: Vec<u32> = stage.facts().iter().filter_map(|f| crossed(&f.what)).collect();
    assert!(through.len() > 5 && through.is_sorted(), "{through:?}");
}

#[test]
fn each_crossing_goes_back_to_the_arrival_of_the_same_party_whoever_made_room_for_it() {
    let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (8, 1)));
    crowd(&mut stage, 1..=30, Traveller::Displaced);
    stage.until(Span::hours(9));
    let facts = stage.facts();
    let party_of = |what: &What| match what {
        What::Post(PostFact::PartyArrived { party, .. })
        | What::Post(PostFact::PartySentToSecondLine { party, .. })
        | What::Post(PostFact::PartyCrossed { party, .. }) => Some(*party),
        _ => None,
    };
    let before = |fact: &vocabulary::fact::Fact| match fact.cause {
        Cause::Fact(n) => facts.iter().find(|f| f.n == n).map(|f| &f.what),
        _ => None,
    };
    let mut second = 0;
    for fact in facts.iter().filter(|f| crossed(&f.what).is_some()) {
        let cause = before(fact).expect("a crossing has a cause");
        assert_eq!(party_of(cause), party_of(&fact.what));
        second += usize::from(matches!(cause, What::Post(PostFact::PartySentToSecondLine { .. })));
    }
    let all = stage.count(|what| crossed(what).is_some());
    assert!(second > 2 && all > second + 2, "some by way of second line, some straight: {second} of {all}");
}

#[test]
fn fewer_officers_staff_fewer_lanes_and_none_staff_none() {
    let mut stage = Stage::new(&scene());
    let staffed = |stage: &mut Stage| {
        let lanes: Lanes = stage.see("post");
        (stage.see::<Shift>("post").on_shift, lanes.first_line, lanes.second_line)
    };
    assert_eq!(staffed(&mut stage), (6, 4, 1));
    stage.at(Span(1), Due::Officers { post: slug("post"), by: -12 }).until(Span(1));
    assert_eq!(staffed(&mut stage), (1, 1, 0));
    stage.at(Span(2), Due::Officers { post: slug("post"), by: -3 }).until(Span(2));
    assert_eq!(staffed(&mut stage), (0, 0, 0));
    crowd(&mut stage, 1..=5, Traveller::Trader);
    stage.until(Span::hours(24));
    assert_eq!(stage.count(|what| crossed(what).is_some()), 0, "nobody is there to let them through");
}

/// Mean time from arrival to whatever ends it, in minutes, of parties of which many must be looked at twice: whoever still
/// waits at the end has waited until then, so that nobody is left out because the wait was too long for him.
fn mean_time_at_the_post(on_shift: u32, ordered: Option<(u32, u32)>, crowd: u32) -> i64 {
    let mut scene = scene();
    scene.posts[0].officers = on_shift * 5 / 2 + on_shift % 2;
    let mut stage = Stage::new(&scene);
    assert_eq!(stage.see::<Shift>("post").on_shift, on_shift);
    if let Some((first_line, second_line)) = ordered {
        stage.at(Span(0), Due::Staff { post: slug("post"), first_line, second_line });
    }
    let mut at = BTreeMap::new();
    for n in 1..=80 {
        // Patients are never turned back; every third of them shows no papers. Each crowd has people, and dice, of its own.
        let card = Box::new(Card { papers: n % 3 != 0, ..*card(crowd * 100 + n, Traveller::Patient, 3) });
        let comes = Span::minutes(5 * i64::from(n));
        at.insert(card.party, Time::START + comes);
        stage.at(comes, Due::Arrives { post: slug("post"), card });
    }
    // One strong shift after another, and no night: sixteen hours.
    let end = Span::minutes(16 * 60 - 1);
    stage.until(end);
    let left: BTreeMap<Serial, Time> = stage
        .facts()
        .iter()
        .filter_map(|f| match f.what {
            What::Post(PostFact::PartyCrossed { party, .. }) | What::Post(PostFact::PartyGaveUp { party, .. }) => {
                Some((party, f.at))
            }
            _ => None,
        })
        .collect();
    let spent = at.iter().map(|(party, came)| (left.get(party).copied().unwrap_or(Time::START + end) - *came).0);
    spent.sum::<i64>() / 80 / 60
}

#[test]
fn fewer_officers_never_mean_a_shorter_wait_nor_more_of_them_a_longer_one() {
    for ordered in [None, Some((2, 1)), Some((1, 2)), Some((3, 0)), Some((4, 2))] {
        let mean = |on_shift| (0..12).map(|crowd| mean_time_at_the_post(on_shift, ordered, crowd)).sum::<i64>() / 12;
        let waits: Vec<i64> = (1..=9).map(mean).collect();
        // Who is second in one queue may be first in the next: a minute is no difference.
        let falls = waits.windows(2).all(|pair| pair[1] <= pair[0] + 1);
        assert!(falls && waits[0] > waits[3], "from one officer on, ordered {ordered:?}: {waits:?} min");
    }
}

#[test]
fn lanes_that_rest_at_night_are_staffed_again_in_the_morning() {
    let mut stage = Stage::new(&scene());
    let lanes = |stage: &mut Stage, hour| stage.until(Span::hours(hour)).see::<Lanes>("post").first_line;
    assert_eq!([1, 17, 25].map(|hour| lanes(&mut stage, hour)), [4, 1, 4]);
}

#[test]
fn lanes_that_a_seat_ordered_stay_as_they_are_while_there_are_officers_for_them() {
    let mut stage = Stage::new(&scene());
    stage.at(Span(1), Due::Staff { post: slug("post"), first_line: 2, second_line: 2 });
    let staffed = |stage: &mut Stage, hour| {
        let lanes: Lanes = stage.until(Span::hours(hour)).see("post");
        (lanes.first_line, lanes.second_line)
    };
    assert_eq!(staffed(&mut stage, 1), (2, 2));
    assert_eq!(staffed(&mut stage, 9), (2, 2), "the afternoon shift is as strong");
    assert_eq!(staffed(&mut stage, 17), (1, 1), "three officers at night cannot hold it");
}

#[test]
fn a_post_without_a_safe_building_closes_at_dusk_and_opens_in_the_morning() {
    let mut stage = Stage::new(&scene_with(|post| post.safe_building = false));
    let open = |stage: &mut Stage, hour| stage.until(Span::hours(hour)).see::<Barrier>("post").open;
    assert_eq!([11, 13, 23, 25].map(|hour| open(&mut stage, hour)), [true, false, false, true]);
    let mut guarded = Stage::new(&scene());
    assert!(open(&mut guarded, 18), "behind walls it stays open");
}

#[test]
fn a_closed_post_lets_people_in_need_pass_if_its_seat_orders_so() {
    for needy_pass in [true, false] {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), Due::SetOpen { post: slug("post"), open: false, needy_pass });
        // The registers of travel know nothing of these two: it would write down who is turned back.
        crowd(&mut stage, 1..=1, Traveller::Trader);
        crowd(&mut stage, 2..=2, Traveller::Patient);
        stage.until(Span::hours(12));
        let through: Vec<u32> = stage.facts().iter().filter_map(|f| crossed(&f.what)).collect();
        assert_eq!(through, if needy_pass { vec![2] } else { vec![] });
        let told = stage.see::<Repute>("post").sent_away;
        assert_eq!(told > 0, !needy_pass, "a patient turned away is remembered");
    }
}

#[test]
fn closing_sends_the_queue_away_but_for_people_in_need() {
    let mut stage = Stage::new(&scene_with(|post| post.lanes = 1));
    stage.send((1..=20).map(|n| party(n, if n % 2 == 0 { Traveller::Patient } else { Traveller::Pupil }, 4)));
    stage.at(Span::minutes(5), Due::SetOpen { post: slug("post"), open: false, needy_pass: true });
    stage.until(Span::minutes(5));
    let queue: Queue = stage.see("post");
    assert!(!queue.first.is_empty() && queue.first.iter().all(|card| card.who == Traveller::Patient));
    let closed = |what: &What| matches!(what, What::Post(PostFact::PartyTurnedBack { who, ground: Ground::Closed, .. }) if *who == Traveller::Pupil);
    assert!(stage.count(closed) >= 6);
    assert_eq!(
        stage.count(|what| matches!(what, What::Post(PostFact::PartyTurnedBack { who: Traveller::Patient, .. }))),
        0
    );
}

#[test]
fn with_a_woman_on_shift_more_people_moved_against_their_will_are_seen_and_referred() {
    let seen = |women| {
        let mut stage = Stage::new(&scene_with(|post| (post.women, post.lanes) = (women, 12)));
        for n in 1..=400 {
            let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Trafficked, 4) };
            stage.at(Span::minutes(10 * i64::from(n)), arrives);
        }
        stage.until(Span::hours(100));
        let people = stage.see::<Care>("post").people;
        let seen = stage.count(|what| matches!(what, What::Post(PostFact::ProtectionNeedSeen { .. })));
        let left = stage.count(|what| matches!(what, What::Post(PostFact::LeftCare { .. })));
        assert_eq!(people as usize, 4 * seen - left, "some leave before anybody comes for them");
        stage
            .at(Span::hours(100), Due::Refer { post: slug("post"), to: slug("camp"), agreed: true })
            .until(Span::hours(100));
        assert_eq!(stage.see::<Care>("post").people, 0);
        let referred = |what: &What| match what {
            What::Post(PostFact::PersonReferred { people, .. })
            | What::Post(PostFact::ReferralDeclined { people, .. })
            | What::Post(PostFact::ReferralLost { people, .. }) => *people,
            _ => 0,
        };
        assert_eq!(stage.facts().iter().map(|fact| referred(&fact.what)).sum::<u32>(), people);
        seen
    };
    let (without, with) = (seen(0), seen(9));
    assert!(without > 0 && 2 * with > 3 * without, "{without} {with}");
}

#[test]
fn without_papers_an_ordinary_party_is_often_turned_back_and_a_patient_never() {
    let turned_back = |who| {
        let mut stage = Stage::new(&scene());
        stage.send((1..=20).map(|n| travel::Party { papers: false, ..party(n, who, 1) }));
        stage.until(Span::hours(30));
        assert!(stage.count(|what| matches!(what, What::Post(PostFact::PartySentToSecondLine { .. }))) >= 4);
        stage.count(|what| matches!(what, What::Post(PostFact::PartyTurnedBack { ground: Ground::Papers, .. })))
    };
    assert!(turned_back(Traveller::Migrant) >= 2);
    assert_eq!(turned_back(Traveller::Patient), 0);
}

#[test]
fn an_alert_at_a_post_too_small_for_a_desk_keeps_nobody_for_ever() {
    let mut stage = Stage::new(&scene_with(|post| post.officers = 4));
    stage.at(Span(0), registry::Due::CheckAll { post: slug("post"), all: true });
    for n in 1..=500 {
        stage.at(
            Span::minutes(20 * i64::from(n)),
            Due::Arrives { post: slug("post"), card: card(n, Traveller::Trader, 4) },
        );
    }
    stage.until(Span::hours(200));
    let hits = stage.count(|what| matches!(what, What::Registry(RegistryFact::AlertHit { .. })));
    assert!(hits > 0);
    let staffed = stage.see::<Lanes>("post").second_line;
    assert_eq!((staffed, stage.see::<Queue>("post").waiting()), (0, 0), "an officer leaves the lane for {hits} hits");
}

#[test]
fn a_long_queue_is_told_of_every_hour_and_puts_the_force_under_pressure() {
    let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (5, 1)));
    crowd(&mut stage, 1..=90, Traveller::Displaced);
    let told = |stage: &Stage| {
        let told = |h: &Happening| match h {
            Happening::Sharing(sharing::Due::Witness { matter: Matter::Post { waiting, .. }, .. }) => *waiting > 100,
            _ => false,
        };
        let pressed =
            |h: &Happening| matches!(h, Happening::Conduct(conduct::Due::Encounter { pressure, .. }) if *pressure > 50);
        (stage.elsewhere(told), stage.elsewhere(pressed))
    };
    assert_eq!(told(stage.until(Span::minutes(59))), (0, 0));
    assert_eq!(told(stage.until(Span::minutes(61))), (1, 1));
    assert_eq!(told(stage.until(Span::minutes(121))), (2, 2));
}

#[test]
fn before_a_barrier_that_is_down_for_the_night_people_in_need_wait_and_others_turn_home() {
    let mut stage = Stage::new(&scene_with(|post| post.safe_building = false));
    for (n, who) in (1..=40).zip([Traveller::Displaced, Traveller::Trader].into_iter().cycle()) {
        stage.at(Span::hours(13), travel::Due::SetsOut { party: Box::new(party(n, who, 4)) });
    }
    stage.until(Span::hours(14));
    let queue: Queue = stage.see("post");
    assert!(queue.first.len() > 10 && queue.first.iter().all(|card| card.who == Traveller::Displaced));
    let back =
        |who| move |what: &What| matches!(what, What::Post(PostFact::PartyTurnedBack { who: w, .. }) if *w == who);
    assert_eq!(stage.count(back(Traveller::Displaced)), 0);
    assert!(stage.count(back(Traveller::Trader)) > 5);
    stage.until(Span::hours(30));
    let tired = stage.count(|what| matches!(what, What::Post(PostFact::PartyGaveUp { .. })));
    let through = stage.count(|what| crossed(what).is_some());
    assert!(tired > 0 && through > 0, "{tired} cannot bear the night, {through} see the barrier go up");
}

fn order(open: bool, needy_pass: bool) -> Due {
    Due::SetOpen { post: slug("post"), open, needy_pass }
}

fn open(stage: &mut Stage, minutes: i64) -> bool {
    stage.until(Span::minutes(minutes)).see::<Barrier>("post").open
}

fn by_the_clock(from: &str, to: &str) -> Stage {
    Stage::new(&scene_with(|post| post.hours = Some((from.to_owned(), to.to_owned()))))
}

#[test]
fn a_timetable_counts_its_minutes() {
    // The stage begins at six.
    let mut stage = by_the_clock("06:30", "18:15");
    let seen = [0, 29, 31, 12 * 60 + 14, 12 * 60 + 16, 24 * 60 + 29, 24 * 60 + 31].map(|at| open(&mut stage, at));
    assert_eq!(seen, [false, false, true, true, false, false, true]);
    let mut night = by_the_clock("20:45", "04:15");
    assert_eq!([0, 14 * 60 + 46, 22 * 60 + 16].map(|at| open(&mut night, at)), [false, true, false]);
}

#[test]
fn a_post_that_was_closed_by_order_stays_closed_in_the_morning_until_somebody_opens_it() {
    let mut stage = by_the_clock("06:00", "18:00");
    stage.at(Span::hours(4), order(false, false)).at(Span::hours(50), order(true, true));
    assert!(open(&mut stage, 3 * 60));
    assert_eq!([5, 13, 25, 49].map(|hour| open(&mut stage, hour * 60)), [false; 4]);
    assert!(open(&mut stage, 51 * 60));
    assert!(!open(&mut stage, 61 * 60), "who opens it within its hours gives it back to its timetable");
    assert!(open(&mut stage, 73 * 60));
}

#[test]
fn a_post_that_was_opened_beyond_its_hours_stays_open_until_somebody_closes_it() {
    let mut stage = by_the_clock("06:00", "18:00");
    stage.at(Span::hours(13), order(true, true));
    assert_eq!([14, 20, 30, 37, 47].map(|hour| open(&mut stage, hour * 60)), [true; 5]);
    stage.at(Span::hours(48 + 14), order(false, false));
    assert!(!open(&mut stage, 63 * 60));
    assert!(open(&mut stage, 73 * 60), "the order is taken back, and in the morning the timetable has it again");
}

#[test]
fn a_post_that_is_shut_for_the_night_can_be_ordered_to_stay_shut() {
    let mut stage = by_the_clock("06:00", "18:00");
    stage.at(Span::hours(15), order(false, false));
    assert!(!open(&mut stage, 30 * 60));
}

#[test]
fn without_a_safe_building_dusk_ends_what_an_order_held_open() {
    let mut stage = Stage::new(&scene_with(|post| {
        (post.safe_building, post.hours) = (false, Some(("07:00".into(), "16:00".into())));
    }));
    stage.at(Span::minutes(10 * 60 + 30), order(true, false));
    assert_eq!(
        [11 * 60, 13 * 60, 24 * 60 + 30, 25 * 60 + 1].map(|at| open(&mut stage, at)),
        [true, false, false, true]
    );
}

#[test]
fn that_people_in_need_may_pass_is_not_forgotten_when_the_timetable_has_its_say() {
    let mut stage = by_the_clock("06:00", "18:00");
    stage.at(Span::hours(2), order(false, true));
    let needy_pass = |stage: &mut Stage, hour| stage.until(Span::hours(hour)).see::<Barrier>("post").needy_pass;
    assert_eq!([3, 13, 25, 37].map(|hour| needy_pass(&mut stage, hour)), [true; 4]);
    stage.at(Span::hours(38), order(true, true));
    assert!(!needy_pass(&mut stage, 39), "until the next order");
}

#[test]
fn to_open_what_is_open_is_no_news() {
    let mut stage = Stage::new(&scene());
    stage.at(Span(1), order(true, true)).at(Span(2), order(true, false)).until(Span(3));
    assert_eq!(
        stage.count(|what| matches!(
            what,
            What::Post(PostFact::PostOpened { .. }) | What::Post(PostFact::PostClosed { .. })
        )),
        0
    );
}

#[test]
fn officers_who_come_leave_the_ordered_lanes_as_they_are_and_the_order_outlives_a_weak_night() {
    let mut stage = Stage::new(&scene());
    stage.at(Span(1), Due::Staff { post: slug("post"), first_line: 2, second_line: 2 });
    stage.at(Span(2), Due::Officers { post: slug("post"), by: 5 });
    let staffed = |stage: &mut Stage, hour| {
        let lanes: Lanes = stage.until(Span::hours(hour)).see("post");
        (lanes.first_line, lanes.second_line)
    };
    assert_eq!([1, 17, 25].map(|hour| staffed(&mut stage, hour)), [(2, 2), (2, 1), (2, 2)]);
}

#[test]
fn the_hourly_word_says_whether_the_link_stands() {
    for works in [true, false] {
        let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (5, 1)));
        if !works {
            let (post, system) = (slug("post"), vocabulary::effect::System::Midas);
            stage.at(Span(0), registry::Due::Fails { post, system, until: None });
        }
        crowd(&mut stage, 1..=90, Traveller::Displaced);
        stage.until(Span::minutes(61));
        let told = |h: &Happening| match h {
            Happening::Sharing(sharing::Due::Witness { matter: Matter::Post { online, .. }, .. }) => *online == works,
            _ => false,
        };
        assert_eq!(stage.elsewhere(told), 1);
    }
}

#[test]
fn nobody_is_in_care_and_across_the_border_at_once() {
    // Without systems no alert keeps anybody.
    let mut stage = Stage::new(&scene_with(|post| {
        (post.lanes, post.officers, post.women, post.midas, post.i247) = (20, 200, 60, false, false);
    }));
    for n in 1..=300 {
        let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Displaced, 4) };
        stage.at(Span::minutes(10 * i64::from(n)), arrives);
    }
    stage.until(Span::hours(70));
    let people = |what: &What| match what {
        What::Post(PostFact::PartyCrossed { people, .. }) | What::Post(PostFact::LeftCare { people, .. }) => *people,
        _ => 0,
    };
    let in_care = stage.see::<Care>("post").people;
    assert!(in_care > 10, "{in_care}");
    assert_eq!(stage.facts().iter().map(|fact| people(&fact.what)).sum::<u32>() + in_care, 1200);
    let remain = |h: &Happening| matches!(h, Happening::Travel(travel::Due::Remain { .. }));
    assert_eq!(stage.elsewhere(remain), 0, "travel itself takes them off the party");
}

/// Protection needs seen among four hundred parties at a post.
fn needs_seen(at: impl FnOnce(&mut scenario::Post), who: impl Fn(u32) -> Box<Card>) -> usize {
    let mut stage = Stage::new(&scene_with(|post| {
        (post.lanes, post.women) = (12, 9);
        at(post);
    }));
    for n in 1..=400 {
        stage.at(Span::minutes(20 * i64::from(n)), Due::Arrives { post: slug("post"), card: who(n) });
    }
    stage.until(Span::hours(140)).count(|what| matches!(what, What::Post(PostFact::ProtectionNeedSeen { .. })))
}

#[test]
fn a_door_that_closes_and_officers_who_were_trained_show_more_needs() {
    let held = |n| card(n, Traveller::Trafficked, 4);
    let usual = needs_seen(|_| {}, held);
    assert!(needs_seen(|post| post.rooms = 0, held) * 3 < usual * 2, "in the open");
    assert!(needs_seen(|post| post.training = 0, held) * 5 < usual * 4, "untrained");
    assert!(needs_seen(|post| post.training = 1000, held) * 6 > usual * 7, "trained");
}

#[test]
fn men_tell_a_woman_no_more_than_a_man() {
    let men = |n| Box::new(Card { women: 0, ..*card(n, Traveller::Trafficked, 4) });
    assert_eq!(needs_seen(|post| post.women = 0, men), needs_seen(|_| {}, men));
}

#[test]
fn children_who_travel_alone_are_taken_into_care_or_let_through_but_never_turned_back() {
    let alone = |n| {
        let card = card(n, Traveller::Migrant, 2);
        Box::new(Card { women: 0, children: 2, papers: false, ..*card })
    };
    let seen = needs_seen(|_| {}, alone);
    assert!(seen > 100, "{seen}");
    let mut stage = Stage::new(&scene());
    for n in 1..=200 {
        stage.at(Span::minutes(20 * i64::from(n)), Due::Arrives { post: slug("post"), card: alone(n) });
    }
    stage.until(Span::hours(70));
    let back = |h: &Happening| matches!(h, Happening::Travel(travel::Due::TurnedBack { .. }));
    assert_eq!(stage.elsewhere(back), 0);
}

#[test]
fn people_in_care_whom_nobody_refers_leave_and_sooner_where_no_building_is_safe() {
    let left = |safe_building| {
        let mut stage = Stage::new(&scene_with(|post| {
            (post.lanes, post.women, post.safe_building, post.hours) = (12, 9, safe_building, None);
        }));
        for n in 1..=60 {
            let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Trafficked, 2) };
            stage.at(Span::minutes(10 * i64::from(n)), arrives);
        }
        stage.until(Span::hours(48)).count(|what| matches!(what, What::Post(PostFact::LeftCare { .. })))
    };
    let (safe, unsafe_) = (left(true), left(false));
    assert!(safe > 0 && unsafe_ > safe, "{safe} {unsafe_}");
}

#[test]
fn a_shift_that_works_through_a_queue_tires_sees_less_and_is_rested_the_next_day() {
    let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (5, 1)));
    crowd(&mut stage, 1..=200, Traveller::Displaced);
    let tired = |stage: &mut Stage, minutes| {
        let shift: Shift = stage.until(Span::minutes(minutes)).see("post");
        (shift.tired(), shift.keen(500, &Default::default()))
    };
    let begin = tired(&mut stage, 1);
    let end = tired(&mut stage, 8 * 60 - 1);
    assert_eq!(begin, (0, 500));
    assert!(end.0 > 700 && end.1 < 400, "{end:?}");
    assert!(tired(&mut stage, 8 * 60 + 1).0 < 150, "the next shift is fresh");
    assert!(tired(&mut stage, 24 * 60 + 1).0 < 100, "and so is the first on the next morning");
    let quiet = tired(&mut Stage::new(&scene()), 8 * 60 - 1);
    assert!(quiet.0 < end.0 / 2, "{quiet:?}");
}

#[test]
fn forged_papers_are_seen_by_training_and_by_a_reader_and_a_patient_is_not_sent_away_for_them() {
    let outcome = |who, training, midas| {
        let mut stage = Stage::new(&scene_with(|post| {
            (post.lanes, post.officers, post.training, post.midas) = (20, 100, training, midas);
        }));
        for n in 1..=4000 {
            stage.at(Span::minutes(i64::from(n)), Due::Arrives { post: slug("post"), card: card(n, who, 1) });
        }
        stage.until(Span::hours(80));
        let seen = stage.count(|what| matches!(what, What::Post(PostFact::ForgerySeen { .. })));
        let missed = stage.count(|what| matches!(what, What::Post(PostFact::ForgeryMissed { .. })));
        let crossed: std::collections::BTreeSet<u32> = stage.facts().iter().filter_map(|f| crossed(&f.what)).collect();
        let through = |f: &&vocabulary::fact::Fact| matches!(&f.what, What::Post(PostFact::ForgerySeen { party, .. }) if crossed.contains(&party.n));
        (seen, missed, stage.facts().iter().filter(through).count())
    };
    let (by_eye, missed, _) = outcome(Traveller::Migrant, 0, false);
    assert!((60..180).contains(&(by_eye + missed)), "three in a hundred: {by_eye} {missed}");
    let (trained, _, _) = outcome(Traveller::Migrant, 1000, false);
    let (both, few, through) = outcome(Traveller::Migrant, 1000, true);
    assert!(by_eye * 5 < trained * 4 && trained * 5 < both * 4, "{by_eye} {trained} {both}");
    assert!(few * 3 < both * 2, "{few} {both}");
    assert_eq!(through, 0, "whose papers are not theirs does not cross");
    let (seen, _, through) = outcome(Traveller::Patient, 1000, true);
    assert!(seen > 5);
    assert_eq!(through, seen, "nobody in need is sent away over papers");
}

/// The mean time in an M/M/c queue, wait and service together, by the formula of Erlang (1917): with a = λ/μ and B the
/// loss formula by its recursion, C = cB ÷ (c − a(1 − B)) is the chance to wait, and W = C ÷ (cμ − λ) + 1/μ.
fn erlang(lanes: u32, load: f64, mean_s: f64) -> f64 {
    let (c, a) = (f64::from(lanes), load * f64::from(lanes));
    let loss = (1..=lanes).fold(1.0, |b, n| a * b / (f64::from(n) + a * b));
    let waits = c * loss / (c - a * (1.0 - loss));
    waits * mean_s / (c - a) + mean_s
}

#[test]
fn the_mean_wait_at_lanes_of_one_kind_agrees_with_erlang_at_every_load() {
    assert!((erlang(1, 0.5, 100.0) - 200.0).abs() < 1e-9, "M/M/1: 1 / (μ − λ)");
    assert!((erlang(2, 0.5, 100.0) - 400.0 / 3.0).abs() < 1e-9, "M/M/2: 1/μ ÷ (1 − ρ²)");
    let mean_s = CrossingFigures::default().first_line_first.0 as f64;
    // Single travellers come at random to a post as it is: with officers enough for its lanes at night, too.
    for (lanes, load, parties) in [(1, 0.3, 20_000), (3, 0.6, 30_000), (3, 0.9, 60_000), (1, 0.9, 60_000)] {
        let mut stage = Stage::new(&scene_with(|post| (post.lanes, post.officers) = (lanes, 60)));
        let gap = mean_s / (load * f64::from(lanes));
        let dice = kernel::chance::Dice { seed: 1917 };
        let mut at = 0.0;
        for n in 1..=parties {
            at += dice.roll("gap", slug("erlang"), u64::from(n)).exponential(gap);
            let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Trader, 1) };
            stage.at(Span(libm::round(at) as i64), arrives);
        }
        stage.until(Span(at as i64 + 86_400));
        let second: std::collections::BTreeSet<Serial> = stage
            .facts()
            .iter()
            .filter_map(|f| {
                if let What::Post(PostFact::PartySentToSecondLine { party, .. }) = f.what { Some(party) } else { None }
            })
            .collect();
        let waits: Vec<f64> = stage
            .facts()
            .iter()
            .filter_map(|f| match f.what {
                What::Post(PostFact::PartyCrossed { party, waited_s, .. }) if !second.contains(&party) => {
                    Some(waited_s as f64)
                }
                _ => None,
            })
            .collect();
        // Means of thirty batches are as good as independent: 99 % confidence by Student's t with 29 degrees of freedom.
        let batch = waits.len() / 30;
        let means: Vec<f64> =
            waits.chunks_exact(batch).take(30).map(|b| b.iter().sum::<f64>() / batch as f64).collect();
        let mean = means.iter().sum::<f64>() / 30.0;
        let variance = means.iter().map(|m| (m - mean) * (m - mean)).sum::<f64>() / 29.0;
        let half = 2.756 * (variance / 30.0).sqrt();
        let theory = erlang(lanes, load, mean_s);
        assert!((mean - theory).abs() < half, "{lanes} lanes at {load}: {mean:.0} ± {half:.0} s, Erlang {theory:.0}");
        assert!(half < theory / 4.0, "narrow enough to mean something: {half:.0} of {theory:.0}");
    }
}

/// Three posts and nothing else: what the domain does, it does with these.
fn three_posts() -> (World, Kernel) {
    let mut scene = scene();
    let post = scene.posts[0].clone();
    scene.posts = ["gate", "ford", "bridge"].map(|id| scenario::Post { id: slug(id), ..post.clone() }).to_vec();
    let (mut world, kernel) = (World::new(), kernel());
    world.insert_resource(Geography::new(&scene.places, &scene.roads, &kernel.figures.geography));
    world.init_resource::<crate::world::investigation::Files>();
    for model in &scene.posts {
        let (site, barrier, shift, lanes) = at(model, 9 * 3600, &kernel.figures.crossing);
        let rest = (Queue::default(), Care::default(), Repute::default(), Registry::of(model), Fingerprints::of(model));
        spawn::<Posts>(&mut world, model.id.as_str(), (site, barrier, shift, lanes, rest));
    }
    (world, kernel)
}

#[test]
fn a_post_alone_serves_who_comes_and_writes_them_down_as_its_registry_says() {
    let (mut world, mut kernel) = three_posts();
    let mut due = |world: &mut World, due| {
        world.run_system_once_with(work, (&mut kernel, (Cause::Start, due))).expect("all that it asks for is there");
    };
    let ford = world.resource::<Index<Posts>>().entity(slug("ford")).expect("it was spawned");
    // The registry is another domain's; crossing looks at it.
    world.get_mut::<Registry>(ford).expect("its systems").paper = true;
    for post in ["gate", "ford"] {
        due(&mut world, Due::Arrives { post: slug(post), card: card(1, Traveller::Pupil, 2) });
    }
    let serving = |world: &World| world.get::<Lanes>(ford).map(|lanes| lanes.serving.len());
    assert_eq!(serving(&world), Some(1), "a lane is free, and nobody else is there");
    for post in ["gate", "ford"] {
        due(&mut world, Due::Served { post: slug(post), party: card(1, Traveller::Pupil, 2).party });
    }
    assert_eq!(serving(&world), Some(0));
    let crossed = |fact: &Fact| match fact.what {
        What::Post(PostFact::PartyCrossed { post, register, .. }) => Some((post, register)),
        _ => None,
    };
    let crossed: Vec<(Slug, Register)> = kernel.ledger.iter().filter_map(crossed).collect();
    assert_eq!(crossed, [(slug("gate"), Register::Online), (slug("ford"), Register::Paper)]);
}

#[test]
fn nationals_who_come_home_are_not_refused_for_papers_and_pass_a_post_that_lets_those_pass_who_must() {
    let refused = |who: Traveller| {
        let mut stage = Stage::new(&scene());
        stage.send((1..=300).map(|n| Party { papers: false, ..party(n, who, 2) })).until(Span::hours(30));
        stage.count(|what| matches!(what, What::Post(PostFact::PartyTurnedBack { ground: Ground::Papers, .. })))
    };
    assert_eq!(refused(Traveller::Returnee), 0);
    assert!(refused(Traveller::Migrant) > 5);
    let mut stage = Stage::new(&scene());
    stage.at(Span(0), Due::SetOpen { post: slug("post"), open: false, needy_pass: true });
    stage.send((1..=30).map(|n| party(n, Traveller::Returnee, 2))).until(Span::hours(12));
    assert_eq!(stage.count(|what| matches!(what, What::Post(PostFact::PartyTurnedBack { .. }))), 0);
    assert!(stage.count(|what| crossed(what).is_some()) > 15);
}

#[test]
fn an_order_before_its_time_holds_from_when_the_hours_would_have_changed_the_post() {
    let open_at = |ordered: bool| {
        let mut stage = Stage::new(&scene_with(|post| post.hours = Some(("06:00".into(), "18:00".into()))));
        if ordered {
            let open = Due::SetOpen { post: slug("post"), open: true, needy_pass: true };
            stage.at(Span::hours(4), open);
        }
        let held =
            stage.until(Span::hours(5)).count(|what| matches!(what, What::Post(PostFact::PostHeld { open: true, .. })));
        assert_eq!(held, usize::from(ordered), "whoever ordered it hears that it stands");
        stage.until(Span::hours(14)).see::<Barrier>("post").open
    };
    assert_eq!((open_at(false), open_at(true)), (false, true), "at eight in the evening");
}

#[test]
fn an_hour_of_people_who_passed_soon_is_told_along_the_road_and_its_parties_may_have_been_asked_for_money() {
    let mut stage = Stage::new(&scene());
    crowd(&mut stage, 1..=20, Traveller::Trader);
    stage.until(Span::hours(3));
    let served = stage.elsewhere(
        |h| matches!(h, Happening::Community(community::Due::Heard { hearers: Hearers::Near(place), tale, .. }) if *place == slug("gate") && tale.served > 0),
    );
    let passed: u32 = stage
        .elsewhere
        .iter()
        .map(|(_, h)| match h {
            Happening::Conduct(conduct::Due::Passed { parties, .. }) => *parties,
            _ => 0,
        })
        .sum();
    assert!(served > 0 && passed as usize == stage.count(|what| crossed(what).is_some()), "{served} {passed}");
}

#[test]
fn wrong_done_before_a_queue_is_carried_home_by_those_who_stood_in_it() {
    let mut stage = Stage::new(&scene_with(|post| post.officers = 0));
    stage.send((1..=30).map(|n| party(n, Traveller::Trader, 2))).until(Span::minutes(30));
    let told = |stage: &Stage| {
        stage.elsewhere(
            |h| matches!(h, Happening::Community(community::Due::Heard { hearers: Hearers::At(_), tale, .. }) if tale.wronged > 0),
        )
    };
    assert_eq!(told(&stage), 0);
    stage.at(Span::minutes(31), Due::WrongSeen { post: slug("post") }).until(Span::minutes(31));
    assert!(told(&stage) > 30, "where they come from and where they go: {}", told(&stage));
}

#[test]
fn each_woman_works_one_shift_of_three_and_more_women_are_there_for_more_hours() {
    let on_shift = |women| {
        let mut shift = Shift { officers: 30, women, ..Shift::default() };
        [7, 15, 23].map(|hour| {
            shift.man(hour * 3600, &Default::default());
            shift.women_on_shift
        })
    };
    assert_eq!([0, 1, 2, 3].map(on_shift), [[0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 1, 1]]);
    assert_eq!([5, 9, 30].map(on_shift), [[2, 2, 1], [4, 3, 2], [12, 12, 6]]);
    assert!((0..40).all(|women| on_shift(women).iter().sum::<u32>() <= women.max(30)));
    let held = |n| card(n, Traveller::Trafficked, 4);
    let seen = |women| needs_seen(|post| post.women = women, held);
    assert!(seen(3) > seen(1) + 20, "{} {}", seen(3), seen(1));
}

#[test]
fn forgeries_are_found_by_readers_training_and_searches_and_faces_by_eye_and_search_alone() {
    let found = |all: bool, at: fn(&mut scenario::Post)| {
        let mut stage = Stage::new(&scene_with(|post| {
            (post.lanes, post.officers, post.women) = (50, 300, 0);
            at(post);
        }));
        stage.at(Span(0), registry::Due::CheckAll { post: slug("post"), all });
        for n in 1..=6000 {
            let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Migrant, 1) };
            stage.at(Span(20 * i64::from(n)), arrives);
        }
        stage.until(Span::hours(40));
        let seen = stage.count(|what| matches!(what, What::Post(PostFact::ForgerySeen { .. })));
        (seen, seen + stage.count(|what| matches!(what, What::Post(PostFact::ForgeryMissed { .. }))))
    };
    let (usual, all) = found(false, |_| ());
    assert!((140..220).contains(&all), "three in a hundred: {all}");
    let searched = found(true, |_| ()).0;
    assert!(searched > usual + 20, "I-24/7 knows lost and stolen papers: {searched} {usual}");
    assert_eq!(found(true, |post| post.i247 = false).0, usual, "and without the line there is no search");
    assert!(found(false, |post| post.midas = false).0 + 20 < usual, "no reader");
    assert!(found(false, |post| post.training = 1000).0 > usual + 8, "trained in documents");
}

#[test]
fn to_refer_people_whom_nobody_moved_touches_no_network_and_victims_are_freed_by_who_listened_to_them() {
    let lost = |network: Option<Slug>, who: Traveller, agreed: bool| {
        let mut stage = Stage::new(&scene_with(|post| (post.lanes, post.women) = (12, 9)));
        for n in 1..=80 {
            let card = Box::new(Card { network, ..*card(n, who, 4) });
            stage.at(Span::minutes(10 * i64::from(n)), Due::Arrives { post: slug("post"), card });
        }
        let refer = Due::Refer { post: slug("post"), to: slug("camp"), agreed };
        stage.at(Span::hours(14), refer).until(Span::hours(14));
        let referred = stage.count(|what| matches!(what, What::Post(PostFact::PersonReferred { .. })));
        let freed =
            |what: &What| if let What::Post(PostFact::VictimsFreed { people, .. }) = what { *people } else { 0 };
        let lost = stage.elsewhere(|h| matches!(h, Happening::Threat(threat::Due::Lost { .. })));
        (referred, stage.facts().iter().map(|fact| freed(&fact.what)).sum::<u32>(), lost)
    };
    let (referred, freed, network) = lost(None, Traveller::Displaced, true);
    assert_eq!((referred, freed, network), (1, 0, 0));
    let (_, freed, network) = lost(Some(slug("uncles")), Traveller::Trafficked, true);
    assert!(freed > 40 && network == 1, "{freed} {network}");
    let (_, fewer, _) = lost(Some(slug("uncles")), Traveller::Trafficked, false);
    assert!(
        fewer > 0 && fewer * 5 < freed * 4,
        "where the other side agreed to nothing some are found again: {fewer} {freed}"
    );
}

#[test]
fn four_statuses_stand_at_a_lane_and_only_nationals_of_other_countries_are_turned_back_over_papers() {
    let passed = |who: Traveller| {
        let mut stage = Stage::new(&scene_with(|post| post.lanes = 12));
        stage.send((1..=400).map(|n| Party { papers: false, ..party(n, who, 1) })).until(Span::hours(40));
        let of = |status: Status| {
            stage.count(|what| matches!(what, What::Post(PostFact::PartyCrossed { status: of, .. }) if *of == status))
        };
        let crossed = [Status::National, Status::Returnee, Status::Refugee, Status::ThirdCountry].map(of);
        let refused =
            stage.count(|what| matches!(what, What::Post(PostFact::PartyTurnedBack { ground: Ground::Papers, .. })));
        (crossed, refused)
    };
    let ([nationals, _, _, others], few) = passed(Traveller::Trader);
    assert!(nationals > 100 && others > 80 && few > 10, "{nationals} {others} {few}");
    let ([_, returnees, refugees, third], none) = passed(Traveller::Displaced);
    assert!(returnees > 5 && refugees > 5 * returnees && third == 0 && none == 0, "{returnees} {refugees} {none}");
    let (_, many) = passed(Traveller::Migrant);
    assert!(many > few + few / 2, "few of them are at home here: {many} {few}");
    assert_eq!(passed(Traveller::Returnee).1, 0);
}

#[test]
fn where_a_woman_is_on_shift_women_in_danger_ask_for_her_and_more_needs_are_seen_the_more_hours_she_is_there() {
    let seen = |women: u32| {
        // Papers in order: without her nobody would look twice but for one party in thirty.
        needs_seen(|post| (post.women, post.rooms) = (women, 4), |n| card(n, Traveller::Displaced, 4))
    };
    let (none, one, three) = (seen(0), seen(1), seen(3));
    assert!(none > 0 && one > none + 8 && three > one + 15, "{none} {one} {three}");
}
