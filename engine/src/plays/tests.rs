//! Stories of plays: what they see, when they look up, and what they do about it.

use kernel::{
    names::{Serial, Slug},
    time::{Moment, Span, Time},
};
use vocabulary::{
    act::{Act, ActKind, Actor, PatrolAct, ReliefAct, WordAct},
    condition::Condition,
    fact::{ExerciseFact, Fact, SharingFact, ThreatFact, What},
    matter::{Matter, MatterKind, Report},
    name::Name,
    play::{BY_THE_BOOK, CARELESS, HARMFUL, Phrase, Play, PlayRule},
    scenario::{
        Camp, Channel, ChannelKind, Committee, Community, GroupKind, Place, PlaceKind, Road, Scenario, Seat, SeatKind,
        Step, Surface,
    },
    terms::{Hand, Stock, Text},
};

use super::{
    casting::{BadCasting, Casting},
    common::CommonKnowledge,
    players::{PlayedExercise, Unwatched, advance},
    policy::Policy,
    seen::Seen,
};
use crate::{
    exercise::Exercise,
    sight::view::{Answer, Item, Offer, Order, SeatView},
};

fn slug(text: &str) -> Slug {
    Slug::new(text)
}

fn seat(id: &str, country: &str, place: &str, may: &[ActKind]) -> Seat {
    Seat {
        id: slug(id),
        title: Text::same(id),
        short: Text::default(),
        kind: SeatKind::Governor,
        level: Default::default(),
        above: None,
        country: country.to_owned(),
        place: slug(place),
        authority: None,
        community: None,
        brief: Text::default(),
        secret: Text::same("something that nobody else knows"),
        posts: Vec::new(),
        patrols: Vec::new(),
        camps: Vec::new(),
        may: may.to_vec(),
        means: Stock { tents: 100, food: 5000, funds: 2000, ..Stock::default() },
        reserve: Stock::default(),
        women: 0,
        due_diligence: false,
        needs: Vec::new(),
        language: String::new(),
        own_kind: None,
        attachments: Vec::new(),
    }
}

fn place(id: &str, country: &str, lat: f64) -> Place {
    Place {
        id: slug(id),
        name: Text::same(id),
        short: Text::default(),
        lat,
        lon: 1.0,
        kind: PlaceKind::Village,
        country: country.to_owned(),
        region: String::new(),
        approximate: false,
        source: String::new(),
    }
}

fn road(id: &str, from: &str, to: &str, km: u32) -> Road {
    let (id, from, to) = (slug(id), slug(from), slug(to));
    let (surface, source) = (Surface::Unpaved, String::new());
    Road { id, from, to, km, surface, post: None, other_post: None, unofficial: false, corridor: false, source }
}

fn village(id: &str, place: &str, tells: &[&str]) -> Community {
    let committee = Committee {
        id: slug(&format!("committee-{id}")),
        name: Text::same(id),
        women: 3,
        youth: 3,
        elders: 3,
        members: Vec::new(),
        heard: 900,
        tells: tells.iter().map(|seat| slug(seat)).collect(),
    };
    Community {
        id: slug(id),
        name: Text::same(id),
        short: Text::default(),
        place: slug(place),
        people: 3000,
        hosts: 100,
        boats: 0,
        trust: Vec::new(),
        neighbours: Vec::new(),
        fear: 0,
        tension: 100,
        committee: Some(committee),
    }
}

/// A governor with a camp, two villages near each other, and a governor on the other side.
fn scene() -> Scenario {
    use ActKind as A;
    let mut governor = seat("governor", "NE", "town", &[A::Warn, A::SetUpReception, A::Convene, A::SendFood]);
    governor.camps = vec![slug("camp")];
    let camp = Camp {
        id: slug("camp"),
        name: Text::same("camp"),
        short: Text::default(),
        place: slug("town"),
        capacity: 0,
        people: 0,
        food: 0,
        water: None,
        health: None,
        registers: None,
    };
    let line = |id: &str, from: &str, to: &str| Channel {
        id: slug(id),
        kind: ChannelKind::Phone,
        from: slug(from),
        to: slug(to),
        delay: Span::minutes(5),
        loss: 0,
        distortion: 0,
        agreement: false,
    };
    Scenario {
        start: "2027-03-08 06:00".into(),
        zone: "Africa/Niamey".into(),
        length: Span::hours(48),
        places: vec![
            place("town", "NE", 13.0),
            place("landing", "NE", 13.2),
            place("far", "NE", 14.5),
            place("over", "TD", 13.1),
        ],
        roads: vec![road("a", "town", "landing", 25), road("b", "town", "far", 180), road("c", "landing", "over", 20)],
        communities: vec![village("fishers", "landing", &["governor"]), village("herders", "far", &["governor"])],
        camps: vec![camp],
        seats: vec![governor, seat("other", "TD", "over", &[A::Warn, A::Dispatch])],
        channels: vec![line("line", "governor", "other"), line("fishers-line", "fishers", "governor")],
        ..Scenario::default()
    }
}

/// The same with armed men who go to the landing and strike there.
fn struck() -> Scenario {
    let plan = vec![
        Step::Move { to: slug("landing"), after: Span::hours(2) },
        Step::Strike { after: Span::hours(12), families: 40, severity: 500 },
    ];
    let group = vocabulary::scenario::Group {
        id: slug("men"),
        name: Text::same("men"),
        kind: GroupKind::Armed,
        at: slug("over"),
        men: 40,
        plan,
    };
    Scenario { groups: vec![group], ..scene() }
}

/// Plays a scenario by these plays, in steps of `step`, and returns what came to pass.
fn played(scenario: &Scenario, plays: &[&str], step: Span) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut sink = |fact: &Fact| facts.push(fact.clone());
    let given: Vec<String> = plays.iter().map(|play| (*play).to_owned()).collect();
    let cast = Casting::read(&given, scenario, &std::collections::BTreeSet::new()).expect("plays that exist");
    let exercise = Exercise::open(scenario.clone(), 5).expect("a sound scenario");
    let mut table = Unwatched::of(exercise, &mut sink);
    for hand in cast.hands() {
        let Ok(()) = table.act(Actor::facilitator(), &hand);
    }
    while !table.exercise.over() {
        let to = table.exercise.now() + step;
        let Ok(()) = advance(&mut table, to);
    }
    facts
}

fn done(facts: &[Fact]) -> Vec<(Time, Slug, ActKind)> {
    let done = facts.iter().filter_map(|fact| match fact.what {
        What::Exercise(ExerciseFact::ActDone { seat, kind, .. }) if seat != Actor::facilitator().0 => {
            Some((fact.at, seat, kind))
        }
        _ => None,
    });
    done.collect()
}

/// A view of the governor's seat with nothing in it but these reports.
fn view(scenario: &Scenario, reports: &[(&str, Matter)]) -> SeatView {
    let me = &scenario.seats[0];
    let item = |(n, (source, matter)): (usize, &(&str, Matter))| Item {
        n: n as u32 + 1,
        at: Time(3600),
        report: Report {
            id: Serial { of: slug(source), n: n as u32 + 1 },
            matter: matter.clone(),
            first_source: slug(source),
            relayed_by: slug(source),
            seen: Time(3000),
            sighting: 0,
            credibility: 800,
            hops: 0,
            distorted: false,
        },
        channel: slug("line"),
        inject: None,
        shared_with: Vec::new(),
        again: Vec::new(),
    };
    let offer =
        |kind: &ActKind| Offer { kind: *kind, own: None, takes: Span(0), cost: Stock::default(), blocked: None };
    let line = crate::sight::view::Line {
        with: slug("other"),
        channel: slug("line"),
        delay: Span(60),
        state: crate::sight::view::LineState::Works,
    };
    SeatView {
        seat: me.id,
        now: Time(3600),
        end: Time(48 * 3600),
        inbox: reports.iter().enumerate().map(item).collect::<Vec<_>>().into(),
        stock: me.means,
        offers: me.may.iter().map(offer).collect(),
        lines: vec![line],
        ..SeatView::default()
    }
}

fn acts(play: &str, view: &SeatView) -> Vec<Act> {
    acts_in(&scene(), play, view)
}

fn acts_in(scenario: &Scenario, play: &str, view: &SeatView) -> Vec<Act> {
    let common = CommonKnowledge::of(scenario).expect("a sound scenario");
    let dice = kernel::chance::Dice { seed: 1 };
    Policy::named(slug(play), &common).expect("a play").acts(view, &common, &dice)
}

#[test]
fn by_the_book_men_near_a_village_are_answered_by_a_warning_and_by_places_to_go_to() {
    let matter = Matter::ArmedMen { place: slug("landing"), men: 40 };
    let view = view(&scene(), &[("fishers", matter.clone())]);
    let acts = acts(BY_THE_BOOK, &view);
    let warning = Act::Word(WordAct::Warn { community: Name::new("fishers"), text: Phrase::Danger.mark() });
    assert!(acts.contains(&warning), "{acts:?}");
    assert!(
        !acts
            .iter()
            .any(|act| matches!(act, Act::Word(WordAct::Warn { community, .. }) if *community == slug("herders")))
    );
    assert!(
        acts.iter().any(|act| matches!(act, Act::Relief(ReliefAct::SetUpReception { tents, .. }) if *tents >= 40)),
        "{acts:?}"
    );
}

/// An order that the seat gave some time ago.
fn order(at: Time, deed: Act) -> Order {
    let kind = deed.kind();
    Order { act: 1, at, kind, on: None, effective: at, answer: Answer::Stands, refused: None, deed }
}

#[test]
fn nobody_does_more_in_an_hour_than_a_person_can() {
    let matter = Matter::ArmedMen { place: slug("landing"), men: 40 };
    let mut seen = view(&scene(), &[("fishers", matter)]);
    assert!(!acts(BY_THE_BOOK, &seen).is_empty());
    let told = Act::Word(WordAct::Tell { to: Name::new("other"), text: "We are on our way.".into() });
    let orders = (0..6).map(|minute| order(seen.now - Span::minutes(minute), told.clone()));
    seen.orders = orders.collect::<Vec<_>>().into();
    assert_eq!(acts(BY_THE_BOOK, &seen), vec![]);
    seen.now = seen.now + Span::minutes(60);
    assert!(!acts(BY_THE_BOOK, &seen).is_empty(), "an hour later");
}

/// The scene with a patrol of the governor's in the town.
fn guarded() -> Scenario {
    let mut scenario = scene();
    let camels = crate::world::people_stage::patrol("camels", "town");
    scenario.patrols = vec![camels];
    scenario.seats[0].patrols = vec![slug("camels")];
    scenario.seats[0].may = vec![ActKind::Dispatch, ActKind::Recall];
    scenario
}

#[test]
fn by_the_book_a_patrol_that_was_sent_stays_and_goes_home_a_day_after_the_last_word_of_danger() {
    let scenario = guarded();
    let danger = Matter::ArmedMen { place: slug("landing"), men: 10 };
    let mut seen = view(&scenario, &[("fishers", danger)]);
    let [sent, home] = [
        Act::Patrol(PatrolAct::Dispatch { patrol: Name::new("camels"), to: Name::new("landing") }),
        Act::Patrol(PatrolAct::Recall { patrol: Name::new("camels") }),
    ];
    assert!(acts_in(&scenario, BY_THE_BOOK, &seen).contains(&sent));
    seen.orders = vec![order(seen.now, sent.clone())].into();
    for (hours, goes_home) in [(7, false), (20, false), (26, true)] {
        seen.now = Time(3600) + Span::hours(hours);
        let acts = acts_in(&scenario, BY_THE_BOOK, &seen);
        assert!(!acts.contains(&sent), "it is there: {acts:?}");
        assert_eq!(acts.contains(&home), goes_home, "after {hours} hours");
    }
}

#[test]
fn by_the_book_a_lorry_leaves_for_a_crowd_and_from_the_seat_that_is_responsible_there() {
    let lorries = |scenario: &Scenario, people: u32| {
        let matter = Matter::Displaced { place: slug("landing"), people };
        let acts = acts_in(scenario, BY_THE_BOOK, &view(scenario, &[("fishers", matter)]));
        acts.into_iter().filter(|act| act.kind() == ActKind::Distribute).collect::<Vec<_>>()
    };
    let mut scenario = scene();
    scenario.seats[0].may = vec![ActKind::Distribute];
    assert_eq!(lorries(&scenario, 3), vec![], "for three people nobody is sent out");
    let litres = 200 * 15 * 3;
    let aid = Act::Relief(ReliefAct::Distribute { place: Name::new("landing"), rations: 600, litres });
    assert_eq!(lorries(&scenario, 200), vec![aid], "for three days");
    scenario.seats.push(seat("nearer", "NE", "landing", &[ActKind::Distribute]));
    assert_eq!(lorries(&scenario, 200), vec![], "who is nearer sees to it");
}

#[test]
fn by_the_book_a_committee_is_asked_before_its_report_is_handed_on_and_its_no_is_respected() {
    let matter = Matter::Trafficking { place: slug("landing"), people: 6 };
    let mut seen = view(&scene(), &[("fishers", matter)]);
    let report = seen.inbox[0].report.id;
    let shares = |view: &SeatView| acts(BY_THE_BOOK, view).into_iter().any(|act| act.kind() == ActKind::Share);
    assert!(acts(BY_THE_BOOK, &seen).contains(&Act::Word(WordAct::AskConsent { report })));
    assert!(!shares(&seen), "nobody has said yes");
    for given in [false, true] {
        let answer = Matter::Consent { community: slug("fishers"), report, given };
        let answered = view(&scene(), &[("fishers", answer)]);
        seen.inbox.truncate(1);
        seen.inbox.extend(answered.inbox.into_iter().map(|item| Item { n: 2, ..item }));
        assert_eq!(shares(&seen), given, "asked, and the answer was {given}");
    }
}

#[test]
fn by_the_book_who_speaks_for_a_village_lets_its_word_go_on_unless_danger_is_near() {
    let mut scenario = scene();
    (scenario.seats[0].community, scenario.seats[0].may) = (Some(slug("fishers")), Vec::new());
    let (community, from) = (slug("fishers"), slug("other"));
    let about = Box::new(Matter::Trafficking { place: slug("landing"), people: 6 });
    let report = Serial { of: community, n: 9 };
    let asked = Matter::ConsentAsked { community, report, from, about };
    let armed = Matter::ArmedMen { place: slug("landing"), men: 40 };
    for (told, given) in [(vec![("other", asked.clone())], true), (vec![("fishers", armed), ("other", asked)], false)] {
        let acts = acts_in(&scenario, BY_THE_BOOK, &view(&scenario, &told));
        assert!(acts.contains(&Act::Word(WordAct::AnswerConsent { report, given })), "{acts:?}");
    }
}

#[test]
fn by_the_book_danger_to_life_is_told_across_the_border_at_once_and_nobody_hears_who_saw_it() {
    let matter = Matter::ArmedMen { place: slug("landing"), men: 40 };
    let mut seen = view(&scene(), &[("fishers", matter.clone())]);
    // What is more urgent was done before.
    seen.stock.tents = 0;
    let told = acts(BY_THE_BOOK, &seen);
    assert!(told.contains(&Act::Word(WordAct::ReportMatter { to: Name::new("other"), matter })), "{told:?}");
    assert!(told.iter().all(|act| !matches!(act, Act::Word(WordAct::Share { .. }))), "{told:?}");
}

#[test]
fn what_everybody_knows_holds_no_secret_of_the_scenario() {
    let scenario = struck();
    let common = CommonKnowledge::of(&scenario).expect("a sound scenario");
    let said = format!("{common:?}");
    for hidden in ["something that nobody else knows", "men\"", "Strike"] {
        assert!(!said.contains(hidden), "{hidden} is known to all");
    }
    let fishers = common.community(slug("fishers")).expect("a village");
    assert_eq!((fishers.tension, fishers.fear), (0, 0));
}

#[test]
fn a_play_does_the_same_whatever_befalls_that_no_word_has_told() {
    // Over there nobody tells anybody; the two worlds part in the second hour.
    let mut silent = struck();
    for community in &mut silent.communities {
        community.committee = None;
    }
    silent.seats[1].country = "NE".into();
    let quiet = Scenario { groups: Vec::new(), ..silent.clone() };
    let [struck, quiet] = [silent, quiet].map(|scenario| played(&scenario, &["governor=by-the-book"], Span::hours(1)));
    let happened =
        |facts: &[Fact]| facts.iter().any(|fact| matches!(fact.what, What::Threat(ThreatFact::Attack { .. })));
    assert!(happened(&struck) && !happened(&quiet));
    let told = struck
        .iter()
        .find(|fact| matches!(fact.what, What::Sharing(SharingFact::ReportReached { .. })))
        .map(|fact| fact.at);
    let before = |facts: &[Fact]| -> Vec<_> {
        let acts = done(facts).into_iter();
        acts.filter(|(at, ..)| told.is_none_or(|told| *at <= told)).collect()
    };
    assert_eq!(before(&struck), before(&quiet));
}

#[test]
fn plays_do_the_same_in_steps_of_any_size() {
    let run = |step| done(&played(&struck(), &[BY_THE_BOOK, "other=careless"], step));
    let fine = run(Span(41));
    assert!(!fine.is_empty(), "they do something");
    assert_eq!(fine, run(Span::hours(7)));
}

#[test]
fn whatever_a_play_does_is_marked_with_its_name_and_follows_a_reading_time() {
    let facts = played(&struck(), &[BY_THE_BOOK], Span::hours(1));
    let first = facts.iter().find(
        |fact| matches!(fact.what, What::Sharing(SharingFact::ReportReached { to, .. }) if to == slug("governor")),
    );
    let first = first.expect("the fishers told of the men").at;
    let answered = done(&facts).into_iter().filter(|(at, seat, _)| *at > first && *seat == slug("governor"));
    let (at, ..) = answered.min().expect("and were answered");
    assert!(at >= first + Span::minutes(3) && at <= first + Span::minutes(60), "{at:?} after {first:?}");
    let hands = facts.iter().filter_map(|fact| match fact.what {
        What::Exercise(ExerciseFact::ActDone { seat, hand, .. }) if seat != Actor::facilitator().0 => Some(hand),
        _ => None,
    });
    assert!(hands.into_iter().all(|hand| hand == Hand::Play(slug(BY_THE_BOOK))));
}

#[test]
fn the_careless_read_later_than_the_careful() {
    let common = CommonKnowledge::of(&scene()).expect("a sound scenario");
    let dice = kernel::chance::Dice { seed: 1 };
    let [careful, careless] = [BY_THE_BOOK, CARELESS].map(|play| {
        Policy::named(slug(play), &common).expect("a play").reading_time(slug("governor"), 1, &common, &dice)
    });
    assert!(careless.0 > 2 * careful.0);
}

#[test]
fn the_harmful_play_does_what_the_book_never_does() {
    let mut scenario = scene();
    scenario.seats[0].may.push(ActKind::ClosePost);
    let matter = Matter::Trafficking { place: slug("landing"), people: 6 };
    let seen = view(&scenario, &[("fishers", matter)]);
    let harmful = acts(HARMFUL, &seen);
    assert!(harmful.iter().any(|act| matches!(act, Act::Word(WordAct::ShareAnyway { .. }))), "{harmful:?}");
    let common = CommonKnowledge::of(&scenario).expect("a sound scenario");
    let me = common.seat(slug("governor")).expect("a seat");
    let book = Seen { view: &seen, common: &common, me };
    let never = [ActKind::ShareAnyway, ActKind::ClosePost, ActKind::Withhold];
    let by_the_book = super::by_the_book::DOCTRINES.iter().flat_map(|doctrine| (doctrine.acts)(&book));
    assert!(by_the_book.into_iter().all(|act| !never.contains(&act.kind())));
}

/// The same scene with a play of its own for the governor.
fn cautious(when: Condition, every: Option<Span>) -> Scenario {
    let acts = vec![Act::Word(WordAct::Warn { community: Name::new("fishers"), text: "Get ready.".into() })];
    let play =
        Play { id: slug("cautious"), seats: vec![slug("governor")], rules: vec![PlayRule { when, acts, every }] };
    Scenario { plays: vec![play], ..struck() }
}

#[test]
fn a_scenario_adds_rules_that_are_asked_of_the_picture_alone() {
    let knows = Condition::Knows { seat: Name::new("governor"), matter: MatterKind::ArmedMen, about: None };
    let facts = played(&cautious(knows, None), &["cautious"], Span::hours(1));
    let told = facts.iter().find(
        |fact| matches!(fact.what, What::Sharing(SharingFact::ReportReached { to, .. }) if to == slug("governor")),
    );
    let warned: Vec<_> = done(&facts).into_iter().filter(|(.., kind)| *kind == ActKind::Warn).collect();
    assert_eq!(warned.len(), 1, "once");
    assert!(warned[0].0 > told.expect("the fishers told of the men").at, "not before it was told");
    assert_eq!(warned[0].1, slug("governor"), "the other seat is not one of its seats");
}

#[test]
fn a_rule_may_be_followed_again_after_so_long() {
    let after = Condition::After(Moment::new("D1 08:00").expect("a moment"));
    let facts = played(&cautious(after, Some(Span::hours(10))), &["governor=cautious"], Span::hours(5));
    let warned: Vec<_> = done(&facts).into_iter().map(|(at, ..)| at).collect();
    assert!((4..=5).contains(&warned.len()), "{warned:?}");
    assert!(warned.windows(2).all(|pair| (pair[1] - pair[0]).0 >= 10 * 3600), "{warned:?}");
}

#[test]
fn seats_and_plays_that_do_not_exist_are_told_with_what_is_near() {
    let none = std::collections::BTreeSet::new();
    let read = |given: &str| Casting::read(&[given.to_owned()], &scene(), &none);
    let near = Some("by-the-book".to_owned());
    assert_eq!(read("by-the-bok"), Err(BadCasting::NoPlay { name: "by-the-bok".into(), nearest: near }));
    let near = Some("governor".to_owned());
    assert_eq!(read("governer=careless"), Err(BadCasting::NoSeat { name: "governer".into(), nearest: near }));
}

#[test]
fn a_seat_with_acts_of_its_own_has_no_play_unless_it_is_named() {
    let acting = std::collections::BTreeSet::from([slug("governor")]);
    let cast = |given: &[&str]| {
        let given: Vec<String> = given.iter().map(|text| (*text).to_owned()).collect();
        Casting::read(&given, &scene(), &acting).expect("plays that exist").0.get(&slug("governor")).copied()
    };
    assert_eq!(cast(&[BY_THE_BOOK]), None);
    assert_eq!(cast(&["governor=careless", BY_THE_BOOK]), Some(slug(CARELESS)));
}
