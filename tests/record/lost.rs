//! A log that is lost while it is written is noticed before the next act is taken; the whole record is written anew, and the exercise
//! goes on there.

use std::{fs, path::Path, time::Instant};

use harmattan::{
    session::Session,
    table::{Live, Table as _},
};
use kernel::time::{Span, Time};
use words::{Lang, fault::Loss};

use super::{finish, play, start, verify};
use crate::door::Folder;

/// What can befall a log: a name, and how it is done.
type Harm = (&'static str, fn(&Path));

const HARMS: [Harm; 5] = [
    ("deleted", |log| fs::remove_file(log).expect("it is there")),
    ("renamed away", |log| fs::rename(log, log.with_extension("old")).expect("it is there")),
    ("replaced", |log| {
        let other = log.with_extension("other");
        fs::write(&other, fs::read(log).expect("it is there")).expect("a disk");
        fs::rename(&other, log).expect("a disk");
    }),
    ("cut", |log| {
        fs::OpenOptions::new().write(true).open(log).and_then(|file| file.set_len(1000)).expect("it is there");
    }),
    ("written into", |log| {
        use std::io::Write as _;
        fs::OpenOptions::new()
            .append(true)
            .open(log)
            .and_then(|mut file| file.write_all(b"coffee\n"))
            .expect("it is there");
    }),
];

#[cfg(unix)]
#[test]
fn whatever_befalls_a_log_the_record_is_written_anew_before_the_next_act() {
    let straight = {
        let mut session = start(None);
        play(&mut session, 0, 20);
        finish(session)
    };
    for (what, harm) in HARMS {
        let folder = Folder::new();
        let path = folder.path("day.jsonl");
        let mut session = start(Some(&path));
        let codes = session.record();
        play(&mut session, 0, 10);
        harm(&path);
        let left = fs::read(&path).ok();
        assert!(session.mishap().is_none(), "{what}: nobody has looked yet");
        play(&mut session, 10, 11);
        let anew = folder.path("day-rescued-1.jsonl");
        let mishap = session.mishap().expect("it was noticed");
        assert_eq!(mishap.to.as_deref(), Some(anew.as_path()), "{what}");
        assert_eq!(session.log_path(), Some(anew.as_path()), "{what}");
        assert_eq!(session.record(), codes, "{what}: the codes of the seats are what they were");
        assert_eq!(fs::read(&path).ok(), left, "{what}: the old file is not touched");
        play(&mut session, 11, 20);
        assert_eq!(finish(session), straight, "{what}");
        assert_eq!(verify(&anew).expect("the new log holds from its first line to its end"), straight, "{what}");
    }
}

#[test]
fn a_log_that_is_deleted_while_the_clock_stands_is_noticed_without_an_act() {
    let folder = Folder::new();
    let path = folder.path("day.jsonl");
    let mut table = Live { session: start(Some(&path)), lang: Lang::En };
    assert!(table.look_after(true) && table.mishap().is_none());
    fs::remove_file(&path).expect("it is there");
    assert!(table.look_after(true), "there is room beside it");
    let said = table.mishap().expect("the facilitator is told");
    assert!(said.short.contains("deleted") && said.short.contains("day-rescued-1.jsonl"), "{}", said.short);
    assert!(said.full.contains("Nothing is lost") && !said.unwritten, "{}", said.full);
    // A second time goes on to another name.
    fs::remove_file(folder.path("day-rescued-1.jsonl")).expect("it is there");
    fs::write(folder.path("day-rescued-1.jsonl"), "mine").expect("a disk");
    assert!(table.look_after(true));
    assert!(table.mishap().is_some_and(|said| said.short.contains("day-rescued-2.jsonl")));
    assert_eq!(folder.read("day-rescued-1.jsonl"), "mine", "nobody's file is overwritten");
}

#[cfg(unix)]
#[test]
fn with_nowhere_to_write_nothing_happens_and_nothing_is_lost_until_there_is_room_again() {
    use crate::{door::BINARY, terminal::Terminal};
    let (folder, disk) = (Folder::new(), Folder::new());
    let log = disk.path("sub/day.jsonl").display().to_string();
    let start = || Terminal::of(BINARY, &folder, &["play", "two-bridges", "--log", &log], &[]);
    start().sees("there is no such file").is_given_back();

    fs::create_dir(disk.path("sub")).expect("a disk");
    let mut terminal = start();
    terminal.sees("D1 08:00").press("n").sees("left: 29 min").press(" ").sees("▶ LIVE");
    // The disk goes, and the folder of whoever sits here; their home is not there either.
    fs::remove_dir_all(folder.path("")).expect("a disk");
    fs::remove_dir_all(disk.path("sub")).expect("a disk");
    terminal.sees("the clock stands, nothing is accepted").sees("‖ PAUSED");
    terminal.press("n").sees("Not accepted, for the log cannot be written").sees("left: 29 min");
    fs::create_dir(disk.path("sub")).expect("a disk");
    terminal.sees("all is kept, in day-rescued-1.jsonl").press("n").sees("left: 28 min").press("qy");
    terminal.sees("harmattan resume").is_given_back();
    let (session, _) = Session::resume(&disk.path("sub/day-rescued-1.jsonl")).expect("everything is there");
    assert!(session.now() >= Time::START + Span::minutes(2), "the minutes before and after: {:?}", session.now());
}

#[test]
fn a_fault_of_the_disk_is_told_as_the_system_tells_it() {
    let full = Loss::Unwritable(std::io::ErrorKind::StorageFull.into());
    let mishap = words::fault::Mishap { loss: full, from: "day.jsonl".into(), to: None, tried: Instant::now() };
    let said = words::record::mishap(Lang::Fr, &mishap);
    assert!(said.full.contains("le disque est plein") && said.unwritten, "{}", said.full);
}
