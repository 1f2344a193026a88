//! The record is never lost: what was shown as accepted is in the log, a torn last line is repaired, and nothing else that does
//! not hold is taken.

use std::{
    env, fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use engine::table::{log::Line, replay};
use harmattan::{
    library::Source,
    session::{self, Resumed, Session, SessionFault},
};
use kernel::{names::Slug, seal::Seal, time::Time};
use vocabulary::{
    act::{Act, Actor, PostAct, WordAct},
    name::Name,
};
use words::Lang;

use crate::door::Folder;

#[cfg(unix)]
mod clock;
mod falter;
mod lost;
mod proof;

/// Names the log that the child of the killing story writes.
const CHILD: &str = "HARMATTAN_PROMISE_LOG";
/// Acts that the child plays.
const ACTS: i64 = 300;

fn source() -> Source {
    Source::built_in("two-bridges").expect("it is built in")
}

fn start(log: Option<&Path>) -> Session {
    Session::start(&source(), Some(7), Lang::En, log).expect("a sound scenario starts")
}

/// The `n`th act of the plan, from 0, and when it is done.
fn planned(n: i64) -> (Time, Actor, Act) {
    let (from, to) = if n % 2 == 0 { ("speaker", "chief") } else { ("chief", "governor") };
    let act = match n % 5 {
        4 => Act::Post(PostAct::StaffLanes {
            post: Name::new("north-post"),
            first_line: u32::try_from(1 + n % 3).expect("small"),
            second_line: 1,
        }),
        _ => Act::Word(WordAct::Tell { to: Name::new(to), text: format!("Message {n}: l’eau monte.") }),
    };
    // Several at the same second: their order is part of the record.
    (Time(60 + n / 3 * 15), Actor(Slug::new(from)), act)
}

/// Plays the plan from its `first` act up to before its `last`. A refusal is a part of the record like any other.
fn play(session: &mut Session, first: i64, last: i64) {
    for n in first..last {
        let (at, seat, act) = planned(n);
        session.advance_to(at).expect("it can be written");
        let _ = session.submit(seat, &act);
    }
}

fn finish(mut session: Session) -> Seal {
    let end = session.exercise().end();
    session.advance_to(end).expect("it can be written");
    assert!(session.ended());
    session.exercise().seal()
}

/// A log of some acts, which was left at a pause: its last two lines are an act and a seal.
fn paused(folder: &Folder) -> Vec<u8> {
    let path = folder.path("paused.jsonl");
    let mut session = start(Some(&path));
    play(&mut session, 0, 6);
    session.pause().expect("it can be written");
    drop(session);
    fs::read(&path).expect("the log")
}

/// Where the last `n` lines begin.
fn last_lines(log: &[u8], n: usize) -> usize {
    let ends: Vec<usize> = log.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
    ends[ends.len() - 1 - n]
}

fn acts_in(log: &[u8]) -> u32 {
    let lines =
        log.split(|byte| *byte == b'\n').filter(|line| serde_json::from_slice::<serde_json::Value>(line).is_ok());
    let acts = lines.filter(|line| String::from_utf8_lossy(line).contains(r#""line":"act""#)).count();
    u32::try_from(acts).expect("few")
}

fn verify(path: &Path) -> Result<Seal, SessionFault> {
    let log = session::read_log(path)?;
    let mut exercise = session::open(&log)?;
    replay::verify(&log, &mut exercise)
        .map(|verified| verified.seal)
        .map_err(|fault| SessionFault::Verify(path.to_owned(), fault))
}

#[test]
fn a_log_cut_at_any_byte_of_its_last_two_lines_is_resumed_with_every_whole_line() {
    let folder = Folder::new();
    let whole = paused(&folder);
    let straight = {
        let mut session = start(None);
        play(&mut session, 0, 10);
        finish(session)
    };
    for cut in last_lines(&whole, 2)..=whole.len() {
        let name = format!("{cut}.jsonl");
        folder.write(&name, &whole[..cut]);
        let path = folder.path(&name);
        let (mut session, resumed) = Session::resume(&path).unwrap_or_else(|fault| panic!("cut at {cut}: {fault:?}"));
        let acts = acts_in(&whole[..cut]);
        let kept = whole[..cut].iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        // A line that lacks only its newline is whole.
        let torn =
            (cut > kept && whole.get(cut) != Some(&b'\n')).then(|| (cut - kept, folder.path(&format!("{name}.torn"))));
        if let Some((_, aside)) = &torn {
            assert_eq!(fs::read(aside).expect("put aside"), &whole[kept..cut], "cut at {cut}");
        }
        assert_eq!(resumed, Resumed { torn, acts, ..Resumed::default() }, "cut at {cut}");
        play(&mut session, i64::from(acts), 10);
        assert_eq!(finish(session), straight, "cut at {cut}");
        let log = fs::read(&path).expect("the log");
        assert!(log.starts_with(&whole[..kept]), "cut at {cut}: what held is still there");
        assert_eq!(verify(&path).expect("the mended log holds"), straight, "cut at {cut}");
        fs::remove_file(&path).expect("done with it");
    }
}

#[test]
fn verify_names_a_torn_last_line_and_says_that_the_log_is_not_whole() {
    let folder = Folder::new();
    let whole = paused(&folder);
    let lines = whole.iter().filter(|byte| **byte == b'\n').count();
    folder.write("torn.jsonl", &whole[..whole.len() - 10]);
    let said = folder.call(&["verify", "torn.jsonl"]);
    assert!(said.out.starts_with("holds: "), "{}", said.out);
    let err = said.badly(1);
    assert!(err.contains(&format!("line {lines} was torn")), "{err}");
    folder.write("newline.jsonl", &whole[..whole.len() - 1]);
    folder.call(&["verify", "newline.jsonl"]).well();
    folder.call(&["verify", "paused.jsonl"]).well();
}

#[test]
fn a_log_without_its_last_line_is_resumed_and_one_without_another_line_is_refused() {
    let folder = Folder::new();
    let whole = paused(&folder);
    folder.write("short.jsonl", &whole[..last_lines(&whole, 2)]);
    let (session, resumed) = Session::resume(&folder.path("short.jsonl")).expect("what is left holds");
    assert_eq!((resumed.acts, resumed.torn), (5, None));
    drop(session);

    let text = String::from_utf8(whole).expect("text");
    for gone in 0..text.lines().count() - 1 {
        let kept: String =
            text.lines().enumerate().filter(|(n, _)| *n != gone).map(|(_, line)| format!("{line}\n")).collect();
        folder.write("gap.jsonl", &kept);
        let err = folder.call(&["verify", "gap.jsonl"]).badly(1);
        assert!(err.contains(&format!("gap.jsonl: line {}: ", gone + 1)), "line {} is gone: {err}", gone + 1);
        assert!(Session::resume(&folder.path("gap.jsonl")).is_err());
        assert_eq!(folder.read("gap.jsonl"), kept, "what is refused is not touched");
    }
}

#[test]
fn a_changed_byte_is_refused_with_its_line_and_the_file_is_left_alone() {
    let folder = Folder::new();
    let whole = paused(&folder);
    let before_last = last_lines(&whole, 1);
    // Some bytes of each line but the last: the chain guards what has a successor.
    let mut from = 0;
    for (n, line) in whole[..before_last].split_inclusive(|byte| *byte == b'\n').enumerate() {
        for at in [from, from + 9, from + line.len() / 2, from + line.len() - 2, from + line.len() - 1] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            folder.write("changed.jsonl", &changed);
            let err = folder.call(&["verify", "changed.jsonl"]).badly(1);
            // The line itself, or the next one, which no longer carries the right digest.
            let named = [n + 1, n + 2].iter().any(|n| err.contains(&format!("changed.jsonl: line {n}: ")));
            assert!(named, "line {}, byte {}: {err}", n + 1, at - from);
            assert!(Session::resume(&folder.path("changed.jsonl")).is_err());
            assert_eq!(fs::read(folder.path("changed.jsonl")).expect("the file"), changed);
        }
        from += line.len();
    }
    assert_eq!(folder.names(), ["changed.jsonl", "paused.jsonl"], "nothing was put aside");
}

#[test]
fn a_changed_seal_in_the_last_line_is_refused_because_the_exercise_comes_out_otherwise() {
    let folder = Folder::new();
    let whole = String::from_utf8(paused(&folder)).expect("text");
    let last = whole.lines().count();
    let at = whole.rfind("\"seal\":\"").expect("the last line is a seal") + 8;
    let flipped = if &whole[at..=at] == "0" { "1" } else { "0" };
    folder.write("seal.jsonl", format!("{}{flipped}{}", &whole[..at], &whole[at + 1..]));
    let err = folder.call(&["verify", "seal.jsonl"]).badly(1);
    assert!(err.contains(&format!("line {last}: the seal is")), "{err}");
    assert!(Session::resume(&folder.path("seal.jsonl")).is_err());
}

#[test]
fn what_somebody_added_to_a_log_is_not_taken_for_a_torn_line() {
    let folder = Folder::new();
    let whole = paused(&folder);
    let last = whole.iter().filter(|byte| **byte == b'\n').count() + 1;
    // No digest begins with a `g`: what is torn off the true next line never looks like this.
    for added in ["coffee", "coffee\n", "{\"prev\":\"g0", "{}", "\n\ncoffee", "{\"prev\":\"\",\"line\":\"note\"}\n"] {
        let changed = [&whole[..], added.as_bytes()].concat();
        folder.write("added.jsonl", &changed);
        let err = folder.call(&["verify", "added.jsonl"]).badly(1);
        assert!(err.contains(&format!("line {last}: ")), "{added:?}: {err}");
        assert!(Session::resume(&folder.path("added.jsonl")).is_err(), "{added:?}");
        assert_eq!(fs::read(folder.path("added.jsonl")).expect("the file"), changed);
    }
}

#[test]
fn an_exercise_that_is_over_is_not_resumed_and_a_log_has_one_writer() {
    let folder = Folder::new();
    let path = folder.path("a.jsonl");
    let session = start(Some(&path));
    assert!(matches!(Session::resume(&path), Err(SessionFault::Busy(_))), "somebody writes it");
    finish(session);
    assert!(matches!(Session::resume(&path), Err(SessionFault::Ended(_))));
    assert!(matches!(Session::start(&source(), None, Lang::En, Some(&path)), Err(SessionFault::Exists(_))));
    verify(&path).expect("it still holds");
}

/// Not a story but a part of the next one: plays the plan, tells each act when it was accepted, and waits to be killed.
#[test]
#[ignore = "the child that is killed in the next story"]
fn a_child_that_plays() {
    let Some(log) = env::var_os(CHILD) else { return };
    let mut session = start(Some(Path::new(&log)));
    for n in 0..ACTS {
        play(&mut session, n, n + 1);
        println!("\naccepted {n}");
    }
    thread::sleep(Duration::from_secs(60));
}

#[test]
fn a_session_that_is_killed_has_lost_no_act_that_it_showed() {
    let folder = Folder::new();
    let straight = {
        let mut session = start(None);
        play(&mut session, 0, ACTS);
        finish(session)
    };
    for (run, shown) in [1, 2, 13, 60, 150, ACTS].into_iter().enumerate() {
        let path = folder.path(&format!("{run}.jsonl"));
        let mut child = Command::new(env::current_exe().expect("this test"))
            .args(["record::a_child_that_plays", "--exact", "--ignored", "--nocapture", "--test-threads=1"])
            .env(CHILD, &path)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a child");
        let mut told = BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok);
        let mut accepted = 0;
        let mut next = || {
            let line = told.by_ref().find_map(|line| line.strip_prefix("accepted ").map(str::to_owned));
            line.map(|n| n.parse::<i64>().expect("a number") + 1)
        };
        while accepted < shown {
            accepted = next().expect("the child plays on");
        }
        // SIGKILL: no chance to flush or to say goodbye. What it had told until then still waits in the pipe.
        child.kill().expect("it is killed");
        child.wait().expect("it is gone");
        while let Some(n) = next() {
            accepted = n;
        }

        let (mut session, resumed) = Session::resume(&path).expect("what a killed session left is resumed");
        let acts = i64::from(resumed.acts);
        assert!((accepted..=accepted + 1).contains(&acts), "{accepted} were shown, {acts} are there");
        let log = session::read_log(&path).expect("it holds");
        let written = log.lines.iter().filter_map(|(_, line)| match line {
            Line::Act { at, seat, act, .. } => Some((*at, *seat, act.clone())),
            _ => None,
        });
        assert!(written.eq((0..acts).map(planned)), "each act is there as it was done, in order");
        play(&mut session, acts, ACTS);
        assert_eq!(finish(session), straight);
        assert_eq!(verify(&path).expect("the log holds to its end"), straight);
    }
}
