//! The law of exactness, held against the shipped scenarios: same inputs, same world; steps of any size; forks that run on to
//! the same end; dice that do not shift when an unrelated act is removed; seats that see only their picture.

use std::path::Path;

use authoring::read;
use engine::exercise::Exercise;
use kernel::{
    names::Slug,
    seal::Seal,
    time::{Span, Time},
};
use reading::source::SourceFile;
use vocabulary::{
    act::{Act, ActKind, Actor, DirectionAct, PostAct, Refusal, WordAct},
    effect::Effect,
    fact::{Cause, CommunityFact, ExerciseFact, Fact, SharingFact, What},
    inject::{Row, RowKind},
    name::Name,
    scenario::Scenario,
    terms::Text,
};

/// A shipped scenario, read from its folder.
pub fn shipped(name: &str) -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name);
    let mut files: Vec<SourceFile> = std::fs::read_dir(&folder)
        .expect("the folder of a shipped scenario")
        .map(|entry| entry.expect("an entry of the folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .map(|path| SourceFile {
            name: path.file_name().expect("a file").to_string_lossy().into_owned(),
            text: std::fs::read_to_string(&path).expect("a scenario file"),
        })
        .collect();
    files.sort_by(|a, b| (a.name != "scenario.ron", &a.name).cmp(&(b.name != "scenario.ron", &b.name)));
    let reading = read::read(&files);
    assert!(reading.complaints.is_empty(), "{:?}", reading.complaints);
    reading.scenario.expect("a shipped scenario is readable")
}

fn open(name: &str, seed: u64) -> Exercise {
    Exercise::open(shipped(name), seed).expect("a shipped scenario opens")
}

/// Runs to the end in steps of one size, and gives the facts and the seal.
fn run(exercise: &mut Exercise, step: Span, acts: &[(Time, Slug, Act)]) -> (Vec<Fact>, Seal) {
    let mut facts = Vec::new();
    let end = exercise.end();
    let mut acts = acts.iter().peekable();
    while exercise.now() < end {
        let next = (exercise.now() + step).min(end);
        while let Some((at, seat, act)) = acts.next_if(|(at, ..)| *at <= next) {
            exercise.advance_to(*at, &mut |f| facts.push(f.clone()));
            let _ = exercise.submit(Actor(*seat), act, &mut |f| facts.push(f.clone()));
        }
        exercise.advance_to(next, &mut |f| facts.push(f.clone()));
    }
    let seal = exercise.seal();
    (facts, seal)
}

#[test]
fn the_size_of_the_steps_does_not_matter() {
    let whole = run(&mut open("lake-chad", 7), Span::hours(100), &[]);
    let minutes = run(&mut open("lake-chad", 7), Span(421), &[]);
    assert_eq!(whole.1, minutes.1);
    assert!(whole.0 == minutes.0, "the facts differ, although the seal does not");
    assert!(whole.0.len() > 10_000, "72 hours at the border are tens of thousands of facts, not {}", whole.0.len());
}

#[test]
fn another_seed_is_another_exercise() {
    let one = run(&mut open("two-bridges", 1), Span::hours(1), &[]);
    let two = run(&mut open("two-bridges", 2), Span::hours(1), &[]);
    assert_ne!(one.1, two.1);
}

#[test]
fn a_fork_runs_on_to_the_same_seal_as_a_straight_run() {
    let mut straight = open("lake-chad", 3);
    straight.advance_to(Time(20 * 3600), &mut |_| {});
    let mut fork = straight.fork();
    assert_eq!(straight.seal(), fork.seal());
    straight.advance_to(Time(50 * 3600), &mut |_| {});
    fork.advance_to(Time(50 * 3600), &mut |_| {});
    assert_eq!(straight.seal(), fork.seal());
}

#[test]
fn a_check_changes_nothing_and_says_what_the_act_would_say() {
    let mut exercise = open("lake-chad", 3);
    exercise.advance_to(Time(4 * 3600), &mut |_| {});
    let scenario = exercise.scenario().clone();
    let before = exercise.seal();
    for seat in &scenario.seats {
        for post in &scenario.posts {
            let act = Act::Post(PostAct::ClosePost { post: post.id.into(), let_needy_pass: true });
            let said = exercise.check(Actor(seat.id), &act);
            let done = exercise.fork().submit(Actor(seat.id), &act, &mut |_| {}).map(|_| ());
            assert_eq!(said, done);
        }
    }
    assert_eq!(before, exercise.seal());
}

#[test]
fn every_fact_can_be_walked_back_to_a_root() {
    let (facts, _) = run(&mut open("lake-chad", 5), Span::hours(1), &[]);
    for fact in &facts {
        if let Cause::Fact(n) = fact.cause {
            assert!(n < fact.n, "fact {} is caused by a later one: {fact:?}", fact.n);
        }
    }
    let last = facts.last().expect("facts");
    let walked = engine::debrief::why::chain(&facts, last.n);
    assert!(matches!(walked.last(), Some(engine::debrief::why::Link::Root(_))));
}

#[test]
fn a_refused_act_changes_nothing_but_leaves_its_fact() {
    let mut exercise = open("lake-chad", 1);
    let scenario = exercise.scenario().clone();
    let stranger = scenario.seats.iter().find(|s| s.posts.is_empty()).expect("a seat without posts");
    let act = Act::Post(PostAct::ClosePost { post: scenario.posts[0].id.into(), let_needy_pass: false });
    let mut facts = Vec::new();
    exercise.advance_to(Time::START, &mut |_| ());
    let before = exercise.control();
    let refused = exercise.submit(Actor(stranger.id), &act, &mut |f| facts.push(f.clone()));
    assert!(matches!(refused, Err(Refusal::NotYours { .. } | Refusal::NotUnderYourOrders { .. })), "{refused:?}");
    assert!(
        matches!(facts.as_slice(), [Fact { what: What::Exercise(ExerciseFact::ActRefused { act: 1, .. }), .. }]),
        "{facts:?}"
    );
    assert_eq!(before.posts, exercise.control().posts);
}

/// What happens in this very second nobody has told yet: whatever it is, no seat may notice.
#[test]
fn what_nobody_has_told_yet_shows_at_no_seat() {
    let scenario = shipped("lake-chad");
    let (village, force) = (&scenario.communities[0], scenario.authorities.iter().find(|a| a.force).expect("a force"));
    let group = &scenario.groups[0];
    for effect in [
        Effect::CloseRoad { road: scenario.roads[0].id.into(), lasts: None },
        Effect::Attack { place: village.place.into(), families: 40, severity: 600 },
        Effect::Displace { from: village.place.into(), families: 40 },
        Effect::MoveCell { group: group.id.into(), to: village.place.into() },
        Effect::Plan { group: group.id.into(), active: false },
        Effect::Misconduct { force: force.id.into(), place: village.place.into() },
        Effect::Tension { community: village.id.into(), by: 300 },
        Effect::Trust { community: village.id.into(), authority: force.id.into(), by: -300 },
        Effect::ChannelDown { channel: scenario.channels[0].id.into(), lasts: None },
    ] {
        let mut one = open("lake-chad", 11);
        // Not on the minute: no status round falls into this second.
        one.advance_to(Time(5 * 3600 + 17), &mut |_| {});
        let mut two = one.fork();
        let act = Act::Direction(DirectionAct::AddInject { row: Box::new(unseen("+5h1min", vec![effect.clone()])) });
        two.submit(Actor::facilitator(), &act, &mut |_| {}).expect("the inject is added");
        let fire = Act::Direction(DirectionAct::Fire { row: Name::new("unseen") });
        two.submit(Actor::facilitator(), &fire, &mut |_| {}).expect("the inject is fired");
        two.advance_to(Time(5 * 3600 + 17), &mut |_| {});
        assert_ne!(one.seal(), two.seal());
        for seat in &scenario.seats {
            let (mut without, mut with) = (one.seat(seat.id), two.seat(seat.id));
            // Whoever sits at one end of a line finds it silent on picking up the receiver, and finds out nothing else.
            let line = &scenario.channels[0];
            let at_an_end = line.from == seat.id || line.to == seat.id;
            if matches!(effect, Effect::ChannelDown { .. }) && at_an_end {
                for view in [&mut without, &mut with].into_iter().flatten() {
                    view.lines.retain(|own| own.with != line.from && own.with != line.to);
                }
            }
            assert_eq!(without, with, "{} noticed {effect:?} before anybody told", seat.id);
            for kind in ActKind::ALL {
                for field in 0..kind.fields().len() {
                    let choices = |world: &mut Exercise| world.choices(Actor(seat.id), *kind, field, &[]);
                    let told = matches!(effect, Effect::ChannelDown { .. }) || choices(&mut one) == choices(&mut two);
                    assert!(told, "{}: the choices of {kind:?} betray {effect:?}", seat.id);
                }
            }
        }
    }
}

/// Rations that nobody counts: the worlds differ for hours, and nobody ever tells.
#[test]
fn two_worlds_that_differ_only_in_something_unseen_look_the_same_from_every_seat() {
    let mut one = open("lake-chad", 11);
    let mut two = open("lake-chad", 11);
    let scenario = one.scenario().clone();
    let camp = scenario.camps[0].id;
    let row = unseen("+1h", vec![Effect::Food { camp: camp.into(), rations: 17 }]);
    two.submit(Actor::facilitator(), &Act::Direction(DirectionAct::AddInject { row: Box::new(row) }), &mut |_| {})
        .expect("the inject is added");
    for hour in 1..=6 {
        one.advance_to(Time(hour * 3600), &mut |_| {});
        two.advance_to(Time(hour * 3600), &mut |_| {});
        assert_ne!(one.control().camps, two.control().camps, "the worlds do differ");
        for seat in &scenario.seats {
            assert_eq!(one.seat(seat.id), two.seat(seat.id), "{} saw what nobody told", seat.id);
        }
    }
}

/// A row that reaches no seat and has these effects.
fn unseen(at: &str, effects: Vec<Effect>) -> Row {
    Row {
        id: Slug::new("unseen"),
        kind: RowKind::Administrative,
        at: kernel::time::Moment::new(at).expect("a moment"),
        subject: Text::same("rations that nobody has counted yet"),
        effects,
        ..Row::default()
    }
}

#[test]
fn removing_an_act_leaves_what_it_did_not_influence_exactly_as_it_was() {
    let scenario = shipped("lake-chad");
    let (a, b) = (scenario.seats[0].id, scenario.seats[1].id);
    let tell = |from: Slug, to: Slug, at: i64, text: &str| {
        (Time(at), from, Act::Word(WordAct::Tell { to: to.into(), text: text.to_owned() }))
    };
    let both = [tell(a, b, 600, "good morning"), tell(b, a, 1200, "and to you")];
    let (with, _) = run(&mut open("lake-chad", 9), Span::hours(1), &both);
    let (without, _) = run(&mut open("lake-chad", 9), Span::hours(1), &both[1..]);
    // Everything but the words themselves, and but the numbers of acts and facts, which shift.
    let others = |facts: &[Fact]| -> Vec<(Time, What)> {
        let told = |what: &What| {
            matches!(
                what,
                What::Exercise(ExerciseFact::ActDone { .. })
                    | What::Sharing(SharingFact::ReportSent { .. })
                    | What::Sharing(SharingFact::ReportReached { .. })
                    | What::Sharing(SharingFact::ReportLost { .. })
            )
        };
        let numbered = |what: &What| {
            matches!(
                what,
                What::Community(CommunityFact::CommitteeHeard { .. })
                    | What::Community(CommunityFact::CommitteeKeptSilent { .. })
            )
        };
        facts.iter().filter(|f| !told(&f.what) && !numbered(&f.what)).map(|f| (f.at, f.what.clone())).collect()
    };
    let (with_it, without_it) = (others(&with), others(&without));
    assert!(with_it.len() > 10_000);
    let parted = with_it.iter().zip(&without_it).find(|(a, b)| a != b);
    assert!(with_it == without_it, "words between two seats moved the world: {parted:?}");
    let said = |facts: &[Fact]| {
        facts.iter().filter(|f| matches!(f.what, What::Exercise(ExerciseFact::ActDone { .. }))).count()
    };
    assert_eq!((said(&with), said(&without)), (2, 1));
}
