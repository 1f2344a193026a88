//! Rulings, going back, and asking why: what a facilitator decides is seen by all, can be looked at beforehand without touching
//! anything, and can be taken back without losing anything.

use crossterm::event::KeyCode;
use engine::{
    debrief::{
        measure::Measures,
        why,
        why::{About, Link},
    },
    exercise::Exercise,
    table::{log::Line, replay, ruling::Ends},
};
use harmattan::{
    app::{Overlay, Pane, Room, Tab, Thing},
    library::Source,
    msg::Msg,
    session,
    session::{Point, Session, SessionFault},
    table::Table as _,
};
use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use studies::forecast::{Forecast, Gauge, Outlook};
use vocabulary::{
    act::{Act, Actor, DirectionAct, Refusal, TableAct, WordAct},
    effect::Effect,
    fact::{Cause, CommunityFact, ExerciseFact, Fact, What},
    matter::{Matter, MatterKind},
    measure::Better,
};
use words::Lang;

use crate::{door::Folder, keyboard::Keyboard, laws::shipped};

fn slug(name: &str) -> Slug {
    Slug::new(name)
}

/// What comes of a proposal that brings this if it succeeds, and nothing if it fails.
fn succeeding(effects: &[Effect]) -> Ends {
    Ends { success: effects.to_vec(), failure: Vec::new() }
}

/// The shores of the lake after two hours, with a proposal on the table.
struct Case {
    exercise: Exercise,
    measures: Measures,
    facts: Vec<Fact>,
    proposal: Serial,
}

impl Case {
    fn open(secret: bool) -> Self {
        let scenario = shipped("lake-chad");
        let measures = Measures::new(&scenario);
        let exercise = Exercise::open(scenario, 7).expect("a shipped scenario opens");
        let mut case =
            Self { exercise, measures, facts: Vec::new(), proposal: Serial { of: slug("kandil-women"), n: 1 } };
        case.pass(Span::hours(2));
        let propose = Act::Table(TableAct::Propose {
            text: "The ferryman carries the sick".into(),
            reasons: String::new(),
            secret,
        });
        case.seat("kandil-women", &propose).expect("free words");
        case
    }
    fn pass(&mut self, span: Span) {
        let to = self.exercise.now() + span;
        let (facts, measures) = (&mut self.facts, &mut self.measures);
        self.exercise.advance_to(to, &mut |fact| {
            measures.note(fact);
            facts.push(fact.clone());
        });
    }
    fn act(&mut self, who: Actor, act: &Act) -> Result<u32, Refusal> {
        let (facts, measures) = (&mut self.facts, &mut self.measures);
        let result = self.exercise.submit(who, act, &mut |fact| {
            measures.note(fact);
            facts.push(fact.clone());
        });
        self.pass(Span(0));
        result
    }
    fn seat(&mut self, seat: &str, act: &Act) -> Result<u32, Refusal> {
        self.act(Actor(slug(seat)), act)
    }
    fn lead(&mut self, act: &Act) -> Result<u32, Refusal> {
        self.act(Actor::facilitator(), act)
    }
    fn foresee(&mut self, effects: &[Effect], runs: u32) -> Outlook {
        let ahead = Span::hours(3);
        let begun = Forecast::of(&mut self.exercise, &self.measures, self.proposal, &succeeding(effects), ahead, runs);
        let mut forecast = begun.expect("it can be ruled so");
        while !forecast.done() {
            forecast.run();
        }
        forecast.outlook()
    }
    fn ruled(&self) -> &Fact {
        self.facts
            .iter()
            .find(|fact| matches!(fact.what, What::Exercise(ExerciseFact::ProposalRuled { .. })))
            .expect("it was ruled on")
    }
}

#[test]
fn a_look_ahead_leaves_the_exercise_exactly_as_it_was() {
    let mut case = Case::open(false);
    let (seal, acts, happenings) = (case.exercise.seal(), case.exercise.acts(), case.exercise.happenings());
    let effects = [Effect::Displace { from: case.exercise.scenario().communities[0].place.into(), families: 40 }];
    let outlook = case.foresee(&effects, 4);
    assert_eq!((outlook.runs, outlook.of, outlook.ahead), (4, 4, Span::hours(3)));
    assert!(!outlook.moved.is_empty(), "forty families on the road move something");
    assert_eq!(case.exercise.seal(), seal);
    assert_eq!((case.exercise.acts(), case.exercise.happenings()), (acts, happenings));
    assert!(case.exercise.control().proposals[0].ruled.is_none(), "nobody has ruled");
    assert_eq!(case.foresee(&effects, 4), outlook, "the same question at the same moment has the same answer");
}

#[test]
fn a_look_ahead_tells_what_an_effect_moves_and_which_way_is_good() {
    let mut case = Case::open(false);
    let community = case.exercise.scenario().communities[0].id;
    let tension = case.exercise.control().communities.iter().find(|c| c.id == community).map(|c| c.tension);
    assert!(tension.is_some_and(|tension| tension >= 100), "there is tension to calm: {tension:?}");
    let outlook = case.foresee(&[Effect::Tension { community: community.into(), by: -100 }], 5);
    let moved = outlook.moved.iter().find(|moved| moved.gauge == Gauge::Tension(community)).expect("it is told");
    assert_eq!(moved.gauge.better(), Better::Less);
    assert!(moved.with.likely < moved.without.likely, "{moved:?}");
    assert!(moved.with.low <= moved.with.likely && moved.with.likely <= moved.with.high, "{moved:?}");
    let (best, worst) = moved.with.best_and_worst(Better::Less);
    assert!(best <= worst);
    assert!(outlook.moved.len() <= 5);
}

#[test]
fn a_ruling_that_changes_nothing_moves_nothing_for_luck_falls_out_of_each_pair() {
    let mut case = Case::open(false);
    assert_eq!(case.foresee(&[], 5).moved, []);
}

#[test]
fn a_fork_with_other_dice_is_another_future_of_the_same_present() {
    let mut case = Case::open(false);
    let now = case.exercise.now();
    let seed = case.exercise.seed();
    let mut ends = Vec::new();
    for seed in [seed, seed, seed + 1] {
        let mut fork = case.exercise.fork_with_seed(seed);
        assert_eq!(fork.control(), case.exercise.control(), "the present is the same");
        fork.advance_to(now + Span::hours(6), &mut |_| ());
        ends.push(fork.seal());
    }
    assert_eq!(ends[0], ends[1]);
    assert_ne!(ends[0], ends[2]);
}

#[test]
fn an_impossible_effect_is_refused_before_anything_is_run() {
    let mut case = Case::open(false);
    let effects = [Effect::OpenPost { post: slug("nowhere").into() }];
    let (ahead, proposal) = (Span::hours(1), case.proposal);
    let refused = Forecast::of(&mut case.exercise, &case.measures, proposal, &succeeding(&effects), ahead, 1);
    assert!(matches!(refused, Err(Refusal::Unknown { name }) if name == slug("nowhere")));
}

#[test]
fn the_dice_lie_on_the_table_before_anybody_rules_and_are_thrown_once() {
    let mut case = Case::open(false);
    let proposal = case.proposal;
    case.lead(&Act::Direction(DirectionAct::Throw { proposal, odds: 300 })).expect("dice are thrown");
    let thrown = case.facts.last().cloned().expect("a fact");
    let roll = thrown.roll.expect("for all to see");
    assert!(
        matches!(thrown.what, What::Exercise(ExerciseFact::DiceThrown { odds: 300, success, .. }) if success == roll.succeeded())
    );
    assert!(case.exercise.control().proposals[0].ruled.is_none(), "the ruling is still to come");
    let seen = case.exercise.seat(slug("police-ne")).expect("a seat").proposals;
    assert_eq!(seen[0].thrown, Some((300, roll)), "the table sees them");

    assert_eq!(
        case.lead(&Act::Direction(DirectionAct::Throw { proposal, odds: 900 })),
        Err(Refusal::DiceLie { proposal })
    );
    let rule = |odds| {
        Act::Direction(DirectionAct::Rule {
            proposal,
            odds,
            effects: Vec::new(),
            otherwise: Vec::new(),
            reason: "the river is high".into(),
        })
    };
    assert!(matches!(case.lead(&rule(900)), Err(Refusal::OutOfRange { least: 300, most: 300, .. })));
    case.lead(&rule(300)).expect("accepted");
    let ruled = case.ruled();
    assert_eq!(ruled.roll, Some(roll), "the same dice");
    let as_they_fell = matches!(ruled.what, What::Exercise(ExerciseFact::ProposalRuled { odds: 300, success, overridden: false, .. }) if success == roll.succeeded());
    assert!(as_they_fell, "{ruled:?}");
}

#[test]
fn who_decides_against_the_dice_says_why_and_everybody_hears_it() {
    let mut case = Case::open(false);
    let (proposal, community) = (case.proposal, case.exercise.scenario().communities[0].id);
    case.lead(&Act::Direction(DirectionAct::Throw { proposal, odds: 0 })).expect("dice are thrown");
    let decide = |reason: &str| {
        Act::Direction(DirectionAct::Override {
            proposal,
            success: true,
            effects: vec![Effect::Tension { community: community.into(), by: 120 }],
            otherwise: Vec::new(),
            reason: reason.into(),
        })
    };
    assert!(matches!(case.lead(&decide(" ")), Err(Refusal::Empty { .. })), "not without a reason");
    case.lead(&decide("they had practised it")).expect("decided");
    let ruled = case.ruled().clone();
    assert!(ruled.roll.is_some_and(|roll| !roll.succeeded()), "the log keeps what the dice said");
    assert!(matches!(
        ruled.what,
        What::Exercise(ExerciseFact::ProposalRuled { success: true, overridden: true, odds: 0, .. })
    ));
    let moved = |fact: &&Fact| matches!(fact.what, What::Community(CommunityFact::TensionMoved { community: c, .. }) if c == community);
    assert!(case.facts.iter().filter(moved).any(|fact| fact.n > ruled.n), "and it has its effect");
    let inbox = case.exercise.seat(slug("gov-diffa")).expect("a seat").inbox;
    let heard = inbox.iter().rev().find(|item| item.is_about(MatterKind::Ruling, None)).expect("everybody hears");
    assert!(matches!(&heard.report.matter, Matter::Ruling { overridden: true, reason, rolled: Some(_), .. }
        if reason == "they had practised it"));
}

#[test]
fn any_seat_speaks_for_or_against_until_it_is_ruled_on() {
    let mut case = Case::open(false);
    let proposal = case.proposal;
    let argue = |for_it, text: &str| Act::Table(TableAct::Argue { proposal, for_it, text: text.into() });
    case.seat("gov-diffa", &argue(true, "It saves a day")).expect("a reason for it");
    case.seat("police-ne", &argue(false, "The current is strong")).expect("a reason against");
    assert!(matches!(case.seat("police-ne", &argue(true, "")), Err(Refusal::Empty { .. })));
    let seen = case.exercise.seat(slug("kandil-women")).expect("a seat").proposals;
    let said: Vec<_> = seen[0].arguments.iter().map(|a| (a.seat.as_str(), a.for_it)).collect();
    assert_eq!(said, [("gov-diffa", true), ("police-ne", false)]);
    case.lead(&Act::Direction(DirectionAct::Override {
        proposal,
        success: false,
        effects: Vec::new(),
        otherwise: Vec::new(),
        reason: "too late".into(),
    }))
    .expect("ruled");
    assert_eq!(case.seat("gov-diffa", &argue(true, "still")), Err(Refusal::NoSuchProposal { proposal }));
    assert!(case.exercise.seat(slug("kandil-women")).expect("a seat").proposals.is_empty());
}

#[test]
fn of_a_secret_proposal_no_other_seat_learns_not_even_by_arguing() {
    let mut case = Case::open(true);
    let proposal = case.proposal;
    assert!(case.exercise.seat(slug("police-ne")).expect("a seat").proposals.is_empty());
    assert_eq!(case.exercise.seat(slug("kandil-women")).expect("a seat").proposals.len(), 1, "its own it knows");
    let argue = |proposal| Act::Table(TableAct::Argue { proposal, for_it: true, text: "?".into() });
    assert_eq!(case.seat("police-ne", &argue(proposal)), Err(Refusal::NoSuchProposal { proposal }));
    let nobodys = Serial { of: slug("kandil-women"), n: 9 };
    let none = Err(Refusal::NoSuchProposal { proposal: nobodys });
    assert_eq!(case.seat("police-ne", &argue(nobodys)), none, "the same words");
}

#[test]
fn a_seat_sees_what_others_propose_and_speaks_to_it_with_one_key() {
    let mut desk = Keyboard::seeded("two-bridges", Lang::En, Some(7), None);
    let propose =
        |text: &str, secret| Act::Table(TableAct::Propose { text: text.into(), reasons: String::new(), secret });
    desk.seat("speaker", &propose("The ferryman carries the sick", false));
    desk.seat("speaker", &propose("We hide the boats", true));
    desk.app.room = Room::Seat(slug("chief"));
    desk.app.look_at(&mut desk.table);
    for (width, height) in [(80, 24), (120, 40)] {
        let picture = desk.picture(width, height);
        assert!(picture.contains("The ferryman") && picture.contains("v for or against"), "{picture}");
        assert!(!picture.contains("hide the boats"), "{picture}");
    }
    desk.action("argue");
    let picture = desk.picture(100, 30);
    assert!(picture.contains("#1 Spokeswoman of Sorra"), "{picture}");
    desk.press(KeyCode::Enter).press(KeyCode::Down).press(KeyCode::Enter);
    desk.write("The current is strong").press(KeyCode::Enter).press(KeyCode::Enter);
    desk.app.room = Room::Control;
    desk.app.look_at(&mut desk.table);
    let said = &desk.app.view.proposals[0].arguments;
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!((said[0].seat, said[0].for_it, said[0].text.as_str()), (slug("chief"), false, "The current is strong"));
}

/// The tutorial with a log, played for 24 minutes with a word now and then.
fn played(folder: &Folder) -> Session {
    let source = Source::built_in("two-bridges").expect("it is built in");
    let log = folder.path("day.jsonl");
    let mut session = Session::start(&source, Some(7), Lang::En, Some(&log)).expect("a sound scenario starts");
    for minute in (2..=24).step_by(2) {
        session.advance_to(Time(minute * 60)).expect("a disk");
        tell(&mut session, &format!("Minute {minute}"));
    }
    session
}

fn tell(session: &mut Session, text: &str) {
    let act = Act::Word(WordAct::Tell { to: slug("chief").into(), text: text.into() });
    session.submit(Actor(slug("speaker")), &act).expect("a seat may speak");
}

#[test]
fn a_branch_begins_as_the_trunk_was_and_the_trunk_is_kept_whole() {
    let folder = Folder::new();
    let mut session = played(&folder);
    let there = Time(12 * 60);
    // What the trunk was at that second, worked out from its log alone.
    session.pause().expect("a disk");
    let trunk_path = session.log_path().expect("a log").to_owned();
    let trunk = session::read_log(&trunk_path).expect("a sound log");
    let mut then = session::open(&trunk).expect("it opens");
    for (_, line) in trunk.lines.iter().filter(|(_, line)| line.at().is_some_and(|at| at <= there)) {
        replay::carry(&mut then, line, &mut |_| ()).expect("it holds");
    }
    then.advance_to(there, &mut |_| ());

    let cut = session.cut_at(Point::Time(there)).expect("it lies behind us");
    assert_eq!((cut.at, cut.acts), (there, 6), "the words of minutes 14 to 24");
    let branched = session.branch(Point::Time(there)).expect("a branch begins");
    assert_eq!(session.now(), there);
    assert_eq!(session.exercise().seal(), then.seal(), "the branch at a second is the trunk at that second");
    assert!(session.is_branch());
    assert_eq!(session.exercise().acts(), 6);

    // The branch has a log of its own that names where it came from, verifies, and can be resumed.
    tell(&mut session, "Another way");
    session.advance_to(Time(20 * 60)).expect("a disk");
    session.pause().expect("a disk");
    let last = session.exercise().seal();
    drop(session);
    let path = branched.log.expect("a log of its own");
    let branch = session::read_log(&path).expect("a sound log");
    assert_eq!(branch.header.parent, parent_of(&trunk_path, cut.line));
    let mut again = session::open(&branch).expect("it opens");
    let verified = replay::verify(&branch, &mut again).expect("every seal holds");
    assert_eq!((verified.seal, verified.acts), (last, 7));
    let (resumed, _) = Session::resume(&path).expect("it goes on");
    assert!(resumed.is_branch());
    drop(resumed);

    // The trunk lost nothing, says where the branch went, and can be resumed too.
    let trunk = session::read_log(&trunk_path).expect("a sound log");
    assert_eq!(trunk.acts(), 12);
    let names_it = |line: &Line| matches!(line, Line::Note { text, .. } if text.ends_with("day-branch-1.jsonl"));
    assert!(trunk.lines.iter().any(|(_, line)| names_it(line)));
    let (mut resumed, found) = Session::resume(&trunk_path).expect("it goes on");
    assert_eq!((found.acts, resumed.now()), (12, Time(24 * 60)));
    assert!(!resumed.is_branch());
    // The next branch finds another name; a branch of a branch stands beside it.
    let second = resumed.branch(Point::Line(cut.line)).expect("another branch");
    assert!(second.log.as_ref().is_some_and(|log| log.ends_with("day-branch-2.jsonl")), "{second:?}");
    let third = resumed.branch(Point::Time(Time(300))).expect("a branch of the branch");
    assert!(third.log.as_ref().is_some_and(|log| log.ends_with("day-branch-3.jsonl")), "{third:?}");
    assert_eq!(resumed.exercise().acts(), 2);
}

/// The digest of a line of a log, from the chain of the log: what the line behind it carries.
fn parent_of(path: &std::path::Path, line: usize) -> Option<kernel::seal::Seal> {
    let text = std::fs::read_to_string(path).expect("a log");
    let next: serde_json::Value = serde_json::from_str(text.lines().nth(line)?).expect("a line");
    serde_json::from_value(next["prev"].clone()).ok()
}

#[test]
fn going_back_before_a_fact_undoes_the_act_behind_it_and_nothing_earlier() {
    let folder = Folder::new();
    let mut session = played(&folder);
    // Three acts within one second: only the last two are undone.
    tell(&mut session, "first");
    tell(&mut session, "second");
    tell(&mut session, "third");
    let acts = session.exercise().acts();
    let second = session
        .chronicle()
        .iter()
        .find(|fact| matches!(fact.what, What::Exercise(ExerciseFact::ActDone { act, .. }) if act == acts - 1));
    let n = second.expect("it was done").n;
    let cut = session.cut_at(Point::Before(n)).expect("it lies behind us");
    assert_eq!((cut.at, cut.acts), (Time(24 * 60), 2));
    session.branch(Point::Before(n)).expect("a branch begins");
    assert_eq!((session.now(), session.exercise().acts()), (Time(24 * 60), acts - 2));

    // What time brought is undone by going back to the second before it.
    let due = session
        .chronicle()
        .iter()
        .find(|f| matches!(f.what, What::Exercise(ExerciseFact::InjectFired { .. })) && f.at > Time(60))
        .cloned();
    let due = due.expect("injects came");
    session.branch(Point::Before(due.n)).expect("a branch begins");
    assert_eq!(session.now(), due.at - Span(1));
    assert!(session.chronicle().iter().all(|fact| fact.n < due.n));
}

#[test]
fn there_is_no_going_back_to_what_has_not_been() {
    let folder = Folder::new();
    let mut session = played(&folder);
    for point in
        [Point::Time(Time(7200)), Point::Time(Time(-5)), Point::Before(9_999_999), Point::Line(0), Point::Line(99_999)]
    {
        assert_eq!(session.cut_at(point), None, "{point:?}");
        assert!(matches!(session.branch(point), Err(SessionFault::Point)), "{point:?}");
    }
    assert!(!session.is_branch());
    assert!(!folder.path("day-branch-1.jsonl").exists(), "nothing was written");
}

#[test]
fn an_exercise_that_is_over_can_be_taken_up_again_as_a_branch() {
    let folder = Folder::new();
    let mut session = played(&folder);
    session.end().expect("a disk");
    session.branch(Point::Time(Time(600))).expect("a branch begins");
    assert!(!session.ended());
    tell(&mut session, "Once more");
    assert!(session::read_log(&folder.path("day.jsonl")).expect("a sound log").ended(), "the old one stays over");
}

#[test]
fn causes_lead_up_to_the_act_and_consequences_down_from_it() {
    let mut case = Case::open(false);
    let (proposal, community) = (case.proposal, case.exercise.scenario().communities[0].id);
    let effects = vec![Effect::Tension { community: community.into(), by: 120 }];
    case.lead(&Act::Direction(DirectionAct::Override {
        proposal,
        success: true,
        effects,
        otherwise: Vec::new(),
        reason: "so be it".into(),
    }))
    .expect("ruled");
    let ruled = why::last_of(&case.facts, About::Proposal(proposal)).expect("it is known");
    let tree = why::tree(&case.facts, ruled);
    assert!(matches!(tree.causes.last(), Some(Link::Root(Cause::Act(_)))), "{:?}", tree.causes);
    let moved = tree
        .consequences
        .iter()
        .find(|c| matches!(c.fact.what, What::Community(CommunityFact::TensionMoved { .. })))
        .expect("tension moved");
    let up = why::chain(&case.facts, moved.fact.n);
    assert!(up.iter().any(|link| matches!(link, Link::Fact(fact) if fact.n == ruled)), "both ways are one way");
    // Every consequence stands behind its cause, one step deeper.
    for facts in [&case.facts] {
        for came in &tree.consequences {
            let depth = match came.fact.cause {
                Cause::Fact(n) if n == ruled => 0,
                Cause::Fact(n) => tree.consequences.iter().find(|c| c.fact.n == n).expect("its cause is there").depth,
                _ => came.depth - 1,
            };
            assert_eq!(came.depth, depth + 1, "{:?} of {}", came.fact, facts.len());
        }
    }
}

impl Keyboard {
    fn seat(&mut self, seat: &str, act: &Act) {
        self.table.submit(Actor(slug(seat)), act).expect("a seat may");
        self.app.look_at(&mut self.table);
    }
    fn propose(&mut self) -> &mut Self {
        let text = "The old ferryman carries the sick across tonight".into();
        self.seat(
            "kandil-women",
            &Act::Table(TableAct::Propose { text, reasons: "He knows the water".into(), secret: false }),
        );
        let proposal = Serial { of: slug("kandil-women"), n: 1 };
        self.seat("gov-diffa", &Act::Table(TableAct::Argue { proposal, for_it: true, text: "It saves a day".into() }));
        self.seat(
            "police-ne",
            &Act::Table(TableAct::Argue { proposal, for_it: false, text: "The current is strong".into() }),
        );
        self.action("show-proposals").action("rule")
    }
    /// Goes down to the line that holds this.
    fn to(&mut self, word: &str) -> &mut Self {
        for _ in 0..40 {
            let picture = self.picture(100, 40);
            if picture.lines().any(|line| line.contains("› ") && line.contains(word)) {
                return self;
            }
            self.action("down");
        }
        panic!("no line holds {word:?}:\n{}", self.picture(100, 40));
    }
}

#[test]
fn a_facilitator_looks_ahead_throws_and_decides_without_a_manual() {
    let mut desk = Keyboard::seeded("lake-chad", Lang::En, Some(7), None);
    desk.wait(Span::hours(2)).propose();
    insta::assert_snapshot!("ruling_begins", desk.picture(80, 24));
    // An effect, field by field, from valid choices.
    desk.to("add an effect").press(KeyCode::Enter);
    desk.to("officers come to a post").press(KeyCode::Enter).press(KeyCode::Enter);
    insta::assert_snapshot!("ruling_asks_for_a_field", desk.picture(80, 24));
    desk.press(KeyCode::Enter);
    desk.to("Look ahead").press(KeyCode::Left).press(KeyCode::Left).press(KeyCode::Enter);
    assert!(desk.app.looks_ahead());
    for _ in 0..30 {
        desk.deal(Msg::Tick(1));
    }
    assert!(!desk.app.looks_ahead(), "twenty runs and no more");
    insta::assert_snapshot!("ruling_looks_ahead", desk.picture(80, 24));
    assert_eq!(desk.app.view.proposals[0].ruled, None);
    // The dice first, then the verdict.
    desk.to("Throw the dice").press(KeyCode::Enter);
    assert!(desk.app.view.proposals[0].thrown.is_some());
    insta::assert_snapshot!("ruling_dice", desk.picture(80, 24));
    desk.to("Decide myself: it fails").press(KeyCode::Enter).press(KeyCode::Enter);
    assert!(desk.app.overlay.is_some(), "not without a reason");
    desk.write("No boat was there").press(KeyCode::Enter);
    let asked = desk.picture(80, 24);
    assert!(asked.contains("ferryman") && asked.contains("failed"), "{asked}");
    // A no leads back to the words; a yes speaks them.
    desk.action("no");
    assert!(desk.picture(80, 24).contains("No boat was there"), "{}", desk.picture(80, 24));
    desk.press(KeyCode::Enter).action("yes");
    assert!(desk.app.overlay.is_none(), "{}", desk.picture(80, 24));
    let ruling = desk.app.view.proposals[0].ruling.clone().expect("it is ruled on");
    assert_eq!((ruling.success, ruling.reason.as_str()), (false, "No boat was there"));
    // Why does not stop at the verdict.
    desk.action("proposal-why");
    assert!(matches!(desk.app.overlay, Some(Overlay::Why(_))));
}

#[test]
fn a_look_ahead_ends_when_a_second_is_spent_and_says_how_many_runs_there_were() {
    let mut desk = Keyboard::seeded("lake-chad", Lang::Fr, Some(7), None);
    desk.wait(Span::hours(2)).propose().to("Simuler").press(KeyCode::Left).press(KeyCode::Left).press(KeyCode::Enter);
    for _ in 0..30 {
        desk.deal(Msg::Tick(400));
    }
    let Some(Overlay::Ruling(ruling)) = &desk.app.overlay else { panic!("the page stays open") };
    let outlook = ruling.outlook.as_ref().expect("something was foreseen");
    assert_eq!((outlook.runs, outlook.of), (5, 5), "too few would say nothing, more would take too long");
    let picture = desk.picture(120, 40);
    assert!(picture.contains("5 essais"), "{picture}");
    // Left and taken up again: what was decided is still there, what was foreseen is not.
    desk.press(KeyCode::Esc);
    assert!(desk.app.overlay.is_none());
    desk.action("rule");
    let Some(Overlay::Ruling(ruling)) = &desk.app.overlay else { panic!("it opens again") };
    assert!(ruling.outlook.is_none());
}

#[test]
fn every_effect_of_the_page_can_be_composed_from_its_choices_and_is_accepted() {
    let mut desk = Keyboard::seeded("lake-chad", Lang::En, Some(7), None);
    desk.wait(Span::hours(2)).propose();
    let proposal = desk.app.view.proposals[0].id;
    for (n, kind) in harmattan::input::ruling::kinds().enumerate() {
        let before = desk.effects();
        desk.to("add an effect").press(KeyCode::Enter);
        for _ in 0..n {
            desk.action("down");
        }
        for _ in 0..5 {
            if desk.asks() {
                desk.press(KeyCode::Enter);
            }
        }
        let after = desk.effects();
        let name = kind.name();
        if after.len() == before.len() {
            // Nothing of the kind is there to choose, and the page says so.
            let picture = desk.picture(80, 24);
            assert!(picture.contains("! "), "{name}: {picture}");
            continue;
        }
        let act = Act::Direction(DirectionAct::Override {
            proposal,
            success: true,
            effects: after,
            otherwise: Vec::new(),
            reason: "?".into(),
        });
        let accepted = desk.table.session.exercise().check(Actor::facilitator(), &act);
        assert_eq!(accepted, Ok(()), "{name}");
        // It is taken away again, so that each is looked at alone.
        for _ in 0..5 {
            desk.action("up");
        }
        desk.to("Enter takes it away").press(KeyCode::Enter);
    }
}

impl Keyboard {
    fn effects(&self) -> Vec<Effect> {
        match &self.app.overlay {
            Some(Overlay::Ruling(ruling)) => ruling.ends.success.clone(),
            _ => panic!("the page is gone"),
        }
    }
    fn asks(&self) -> bool {
        matches!(&self.app.overlay, Some(Overlay::Ruling(ruling)) if ruling.asking.is_some())
    }
}

#[test]
fn going_back_asks_first_names_what_is_lost_and_marks_the_branch() {
    let folder = Folder::new();
    let log = folder.path("day.jsonl");
    let mut desk = Keyboard::seeded("two-bridges", Lang::En, Some(7), Some(&log));
    desk.wait(Span::minutes(12));
    desk.seat("speaker", &Act::Word(WordAct::Tell { to: slug("chief").into(), text: "They cross by the ford".into() }));
    desk.wait(Span::minutes(12));
    // A seat has read what came; after going back that has not come yet.
    desk.app.room = Room::Seat(slug("chief"));
    desk.app.look_at(&mut desk.table);
    let inbox: Vec<u32> = desk.app.seat.iter().flat_map(|view| view.inbox.iter().map(|item| item.n)).collect();
    desk.app.desk_mut().expect("a desk").read.extend(&inbox);
    desk.app.desk_mut().expect("a desk").tab = Tab::Inbox;
    desk.app.room = Room::Control;
    desk.app.look_at(&mut desk.table);

    desk.action("rewind");
    for _ in 0..8 {
        desk.press(KeyCode::Backspace);
    }
    desk.write("soon").press(KeyCode::Enter);
    assert!(desk.picture(80, 24).contains("-30min"), "what can be written is said");
    for _ in 0..8 {
        desk.press(KeyCode::Backspace);
    }
    desk.write("-20min").press(KeyCode::Enter);
    let asked = desk.picture(80, 24);
    assert!(asked.contains("D1 08:04") && asked.contains("in it: 1"), "{asked}");
    // No is what Enter says.
    desk.press(KeyCode::Enter);
    assert!(!desk.app.branch && desk.app.now == Time(24 * 60));
    desk.action("rewind");
    for _ in 0..8 {
        desk.press(KeyCode::Backspace);
    }
    desk.write("-20min").press(KeyCode::Enter).action("yes");
    assert_eq!(desk.app.now, Time(240));
    assert!(desk.app.branch && !desk.app.pace.running);
    let read = &desk.app.desks[&slug("chief")].read;
    assert!(read.len() < inbox.len(), "{read:?} of {inbox:?}");
    let picture = desk.picture(80, 24).replace(&*folder.path("").to_string_lossy(), "");
    insta::assert_snapshot!("branch", cut_paths(&picture));
}

/// The picture without the line that names a folder of this run.
fn cut_paths(picture: &str) -> String {
    picture
        .lines()
        .filter(|line| !line.contains(".jsonl") && !line.contains("A new branch"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn one_walks_from_a_fact_to_its_causes_and_on_to_what_came_of_it() {
    let mut desk = Keyboard::seeded("lake-chad", Lang::Fr, Some(7), None);
    desk.wait(Span::hours(3)).action("show-events");
    // The inject with the most consequences.
    let fired = desk.app.view.rows.iter().find(|row| {
        let n = why::last_of(desk.table.facts(), About::Row(row.id));
        n.is_some_and(|n| why::tree(desk.table.facts(), n).consequences.len() >= 3)
    });
    let row = fired.expect("an inject with consequences").id;
    desk.app.chosen.insert(Pane::Msel, Thing::Row(row));
    desk.action("show-msel").action("msel-why");
    let picture = desk.picture(80, 24);
    let Some(Overlay::Why(walk)) = &desk.app.overlay else { panic!("no tree: {picture}") };
    assert_eq!(walk.at, walk.tree.causes.len() - 1, "it begins where it was asked");
    insta::assert_snapshot!("why_tree", picture);
    // Down to a consequence, and from there a new question; left leads back up to its cause.
    desk.press(KeyCode::Down).press(KeyCode::Enter);
    let Some(Overlay::Why(walk)) = &desk.app.overlay else { panic!("it stays open") };
    assert!(walk.tree.causes.len() >= 3, "the old question is a cause now");
    let at = walk.at;
    desk.press(KeyCode::Left);
    let Some(Overlay::Why(walk)) = &desk.app.overlay else { panic!("it stays open") };
    assert_eq!(walk.at, at - 1);
    desk.press(KeyCode::Esc);
    assert!(desk.app.overlay.is_none());
}
