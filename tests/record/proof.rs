//! What a log proves, what it does not, and what is no log at all.

use std::{fs, process::Command};

use engine::table::{log, replay};
use harmattan::session::{self, Session};
use kernel::{seal::digest_bytes, time::Time};
use serde_json::Value;
use vocabulary::act::{Act, Actor, DirectionAct, WordAct};

use super::{finish, paused, play, start, verify};
use crate::door::Folder;

/// The log after somebody has changed it and written the whole chain anew.
pub fn forged(log: &str, change: impl Fn(usize, &mut Value)) -> String {
    let (mut prev, mut out) = (String::new(), String::new());
    for (n, line) in log.lines().enumerate() {
        let mut value: Value = serde_json::from_str(line).expect("a line");
        change(n, &mut value);
        // The chain stands first in a line, whatever order a map has.
        value.as_object_mut().expect("an object").remove("prev");
        let rest = value.to_string();
        let line = format!("{{\"prev\":\"{prev}\",{}", &rest[1..]);
        prev = digest_bytes(line.as_bytes()).to_string();
        out.push_str(&line);
        out.push('\n');
    }
    out
}

#[test]
fn not_one_bit_of_a_log_that_was_left_in_order_changes_unnoticed() {
    let folder = Folder::new();
    let path = folder.path("a.jsonl");
    let mut session = start(Some(&path));
    play(&mut session, 0, 2);
    session.advance_to(Time(90)).expect("a disk");
    let words = Act::Word(WordAct::Tell {
        to: kernel::names::Slug::new("chief").into(),
        text: "The last words, and nobody answers.".into(),
    });
    session.submit(Actor(kernel::names::Slug::new("speaker")), &words).expect("a seat may speak");
    // As the host does whenever the clock stands.
    session.cover().expect("a disk");
    drop(session);
    let whole = fs::read(&path).expect("the log");
    let from = super::last_lines(&whole, 4);
    let mut fresh = session::open(&log::read(&whole).expect("it holds")).expect("it opens");
    let mut judged = 0;
    for at in from..whole.len() {
        for bit in 0..8 {
            let mut changed = whole.clone();
            changed[at] ^= 1 << bit;
            let Ok(log) = log::read(&changed) else { continue };
            if log.torn.is_some() || log.odd.any() {
                continue;
            }
            let held = replay::verify(&log, &mut fresh.fork());
            assert!(held.is_err(), "bit {bit} of byte {at}: {}", String::from_utf8_lossy(&changed[from..]));
            judged += 1;
        }
    }
    assert!(judged > 0, "some changes are found by simulating alone");
}

#[test]
fn a_log_that_passed_through_windows_opens_with_a_word_and_is_gone_on_with() {
    let folder = Folder::new();
    let whole = String::from_utf8(paused(&folder)).expect("text");
    let crlf = whole.replace('\n', "\r\n");
    let straight = {
        let mut session = start(None);
        play(&mut session, 0, 10);
        finish(session)
    };
    for (name, text, word) in [
        ("crlf.jsonl", crlf.clone(), "line ends of Windows"),
        ("mark.jsonl", format!("\u{feff}{whole}"), "byte order mark"),
        ("blank.jsonl", format!("{whole}\n\n"), "empty lines at its end (2)"),
        ("spaces.jsonl", format!("{crlf}  \r\n\r\n"), "empty lines at its end (2)"),
        ("all.jsonl", format!("\u{feff}{crlf}\r\n"), "a byte order mark at its beginning, line ends of Windows"),
        ("half.jsonl", format!("{}{}", &crlf[..crlf.len() / 2], &crlf[crlf.len() / 2..].replace('\r', "")), "Windows"),
        ("unended.jsonl", crlf.trim_end().to_owned(), "line ends of Windows"),
    ] {
        folder.write(name, &text);
        for call in ["verify", "facts", "report"] {
            let said = folder.call(&[call, name]);
            assert!(said.err.contains(word), "{call} {name}: {}", said.err);
            said.well();
        }
        let path = folder.path(name);
        let (mut session, resumed) = Session::resume(&path).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert!(resumed.odd.any() && resumed.torn.is_none(), "{name}");
        play(&mut session, 6, 10);
        assert_eq!(finish(session), straight, "{name}");
        assert_eq!(verify(&path).expect("it holds to its end"), straight, "{name}");
    }
}

#[test]
fn what_is_no_log_is_refused_with_what_it_is() {
    let folder = Folder::new();
    let whole = String::from_utf8(paused(&folder)).expect("text");
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(whole.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    folder.write("wide.jsonl", wide);
    folder.write("gap.jsonl", whole.replacen('\n', "\n\n", 1));
    folder.write("long.jsonl", vec![b'x'; 17 * 1024 * 1024]);
    fs::File::create(folder.path("hole.jsonl")).and_then(|file| file.set_len(1 << 40)).expect("a hole");
    fs::create_dir(folder.path("folder.jsonl")).expect("a folder");
    let mut cases = vec![
        ("wide.jsonl", "UTF-16"),
        ("gap.jsonl", "line 2: this line is empty, and lines follow"),
        ("long.jsonl", "longer than any line of a log"),
        ("hole.jsonl", "longer than any line of a log"),
        ("folder.jsonl", "this is a folder"),
        ("none.jsonl", "there is no such file"),
    ];
    if cfg!(unix) {
        let made = Command::new("mkfifo").arg(folder.path("pipe.jsonl")).status().expect("a shell's tools");
        assert!(made.success());
        cases.extend([("/dev/zero", "no ordinary file"), ("pipe.jsonl", "no ordinary file")]);
    }
    for (name, word) in cases {
        for call in ["verify", "facts", "report"] {
            let err = folder.call(&[call, name]).badly(1);
            assert!(err.contains(word), "{call} {name}: {err}");
        }
        assert!(Session::resume(&folder.path(name)).is_err(), "{name}");
    }
    if cfg!(unix) {
        let err = folder.call(&["run", "two-bridges", "--acts", "/dev/zero"]).badly(1);
        assert!(err.contains("no ordinary file"), "{err}");
    }
    folder.write("acts.jsonl", vec![b'x'; 65 * 1024 * 1024]);
    let err = folder.call(&["run", "two-bridges", "--acts", "acts.jsonl"]).badly(1);
    assert!(err.contains("longer than 64 MiB"), "{err}");
}

#[test]
fn a_log_without_its_end_says_that_lines_may_be_missing_and_one_with_it_that_none_are() {
    let folder = Folder::new();
    let whole = paused(&folder);
    let lines = whole.iter().filter(|byte| **byte == b'\n').count();
    let out = folder.call(&["verify", "paused.jsonl"]).well();
    assert!(out.contains(&format!("lines after line {lines} may be missing")), "{out}");
    assert!(out.contains("not signed") && out.contains("nothing was changed by accident"), "{out}");
    folder.call(&["run", "two-bridges", "--log", "run.jsonl"]).well();
    let out = folder.call(&["verify", "run.jsonl", "--lang", "fr"]).well();
    assert!(out.contains("mené jusqu’à sa fin") && out.contains("non signé"), "{out}");
}

#[test]
fn a_header_that_contradicts_its_scenario_is_refused_and_odd_testimony_is_told() {
    let folder = Folder::new();
    let whole = String::from_utf8(paused(&folder)).expect("text");
    for (field, value) in [("scenario", "lake-chad"), ("start", "2020-01-01 08:00"), ("zone", "Europe/Paris")] {
        folder.write(
            "a.jsonl",
            forged(&whole, |n, line| {
                if n == 0 {
                    line[field] = value.into()
                }
            }),
        );
        let err = folder.call(&["verify", "a.jsonl"]).badly(1);
        assert!(err.contains(&format!("line 1: the header says `{value}` for `{field}`")), "{err}");
    }
    for (field, value, word) in [
        ("lang", "klingon", "`klingon` is no language"),
        ("engine", "9.9.9", "written by version 9.9.9"),
        ("wall", "yesterday", "line 1: the time of the computer’s clock cannot be read"),
        ("wall", "2999-01-01T00:00:00Z", "the computer’s clock went back"),
    ] {
        folder.write(
            "a.jsonl",
            forged(&whole, |n, line| {
                if n == 0 {
                    line[field] = value.into()
                }
            }),
        );
        let out = folder.call(&["verify", "a.jsonl"]).well();
        assert!(out.contains(word), "{out}");
    }
}

#[test]
fn a_log_of_the_first_format_is_read_and_not_written() {
    let folder = Folder::new();
    // Nothing of the second format stands in it.
    let whole = String::from_utf8(paused(&folder)).expect("text");
    let kept: String =
        whole.lines().filter(|line| !line.contains("\"line\":\"clock\"")).map(|line| format!("{line}\n")).collect();
    let old = forged(&kept, |n, line| {
        if n == 0 {
            line["format"] = 1.into()
        }
    });
    folder.write("old.jsonl", &old);
    let out = folder.call(&["verify", "old.jsonl"]).well();
    assert!(out.contains("format 1 is read and not written any more"), "{out}");
    for call in ["facts", "report"] {
        folder.call(&[call, "old.jsonl"]).well();
    }
    // What an older engine sealed comes out otherwise: whoever looks is told from where on, and `verify` refuses.
    let strange = forged(&old, |n, line| {
        if n > 2 && line["line"] == "seal" {
            line["seal"] = "0".repeat(64).into();
        }
    });
    folder.write("strange.jsonl", strange);
    folder.call(&["verify", "strange.jsonl"]).badly(1);
    for call in ["facts", "report"] {
        let said = folder.call(&[call, "strange.jsonl"]);
        assert!(said.err.contains("comes out otherwise than the older version"), "{}", said.err);
        said.well();
    }
    assert!(session::Replay::open(&folder.path("strange.jsonl")).is_ok_and(|replay| replay.falter().is_some()));

    let path = folder.path("old.jsonl");
    assert!(matches!(Session::resume(&path), Err(session::SessionFault::Old(_, 1))));
    assert_eq!(folder.read("old.jsonl"), old, "it is not touched");
    let (mut fork, _) = Session::fork(&path, Time(75)).expect("a branch of it is played on");
    assert!(fork.is_branch() && fork.now() == Time(75));
    play(&mut fork, 6, 10);
    finish(fork);
    verify(&folder.path("old-branch-1.jsonl")).expect("the branch is of the present format, and holds");
}

#[test]
fn a_finished_exercise_is_played_on_from_any_second_of_it_in_a_branch() {
    let folder = Folder::new();
    folder.call(&["run", "two-bridges", "--log", "day.jsonl"]).well();
    let path = folder.path("day.jsonl");
    let before = folder.read("day.jsonl");
    for (n, at) in [0, 61, 900, 1799].into_iter().enumerate() {
        let (mut fork, resumed) = Session::fork(&path, Time(at)).expect("it lies before the end");
        assert_eq!((fork.now(), fork.ended(), resumed.acts), (Time(at), false, 0));
        fork.submit(Actor::facilitator(), &Act::Direction(DirectionAct::Note { text: "another way".into() }))
            .expect("it is live");
        finish(fork);
        let name = format!("day-branch-{}.jsonl", n + 1);
        let out = folder.call(&["verify", &name]).well();
        assert!(out.contains("a branch of day.jsonl, from line "), "{out}");
    }
    assert!(Session::fork(&path, Time(1800)).is_err(), "behind the end there is nothing to play");
    assert_eq!(folder.read("day.jsonl"), before, "the record is not touched");
}

#[test]
fn the_key_of_the_host_vouches_for_a_log_and_a_forged_one_is_found_out() {
    use harmattan::host_key;
    let folder = Folder::new();
    let key = host_key::at(&folder.path(host_key::FILE)).expect("a key");
    let by = key.public_key().fingerprint(Default::default()).to_string();
    let path = folder.path("day.jsonl");
    let mut session = start(Some(&path));
    play(&mut session, 0, 6);
    session.close().expect("it is left");
    drop(session);
    let out = folder.call(&["verify", "day.jsonl"]).well();
    assert!(out.contains(&format!("signed by {by}: lines 1 to ")), "{out}");

    // It goes on, and is signed at its end as well.
    let (mut session, _) = Session::resume(&path).expect("it goes on");
    play(&mut session, 6, 10);
    finish(session);
    let whole = folder.read("day.jsonl");
    assert_eq!(whole.matches("\"line\":\"signature\"").count(), 2);
    assert!(matches!(Session::resume(&path), Err(session::SessionFault::Ended(_))));
    for named in [by.as_str(), host_key::FILE] {
        folder.call(&["verify", "day.jsonl", "--signed-by", named]).well();
    }
    let err = folder.call(&["verify", "day.jsonl", "--signed-by", "SHA256:somebody"]).badly(1);
    assert!(err.contains(&format!("it is signed by {by}")), "{err}");

    // Whoever changes the wall clock of an act and writes the chain anew cannot sign it.
    let changed = |n: usize, line: &mut Value| {
        if n > 2 && line["line"] == "act" {
            line["wall"] = "2020-01-01T00:00:00Z".into();
        }
    };
    folder.write("forged.jsonl", forged(&whole, changed));
    let err = folder.call(&["verify", "forged.jsonl"]).badly(1);
    assert!(err.contains("the signature does not belong to the lines before it"), "{err}");
    // Without its signatures it holds, and says that it is not signed.
    let bare: String =
        whole.lines().filter(|line| !line.contains("\"line\":\"signature\"")).map(|line| format!("{line}\n")).collect();
    folder.write("bare.jsonl", forged(&bare, changed));
    assert!(folder.call(&["verify", "bare.jsonl"]).well().contains("not signed"));
    folder.call(&["verify", "bare.jsonl", "--signed-by", &by]).badly(1);
    // A bit of the last signature is no less noticed.
    let at = whole.rfind("BEGIN SSH").expect("a signature") + 40;
    for n in 0..whole.len() - at {
        let mut bytes = whole.clone().into_bytes();
        bytes[at + n] ^= 1;
        let Ok(log) = log::read(&bytes) else { continue };
        let judged = session::signature::judge(&log);
        assert!(judged.is_err() || log.torn.is_some(), "byte {n}");
    }
}
