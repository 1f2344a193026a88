//! The clock is never put back: what a screen showed is in the log, and a step that is written is done.

use std::path::Path;

use harmattan::session::{self, Session};
use kernel::time::{Span, Time};

use crate::{
    door::{BINARY, Folder},
    terminal::Terminal,
};

/// The keys of the paces and of a quarter of an hour, as terminals send them.
const SPACE: &str = " ";
const FASTER: &str = "\x1b[19~";
const QUARTER: &str = "\x1b[20~";

fn play(folder: &Folder) -> Terminal {
    let mut terminal = Terminal::of(BINARY, folder, &["play", "two-bridges", "--log", "a.jsonl"], &[]);
    terminal.sees("D1 08:00");
    terminal
}

/// The minute that the head shows, from the start at eight.
fn shown(terminal: &Terminal) -> Option<Time> {
    let picture = terminal.picture();
    let (_, rest) = picture.lines().next()?.split_once("D1 ")?;
    let (hours, minutes) = rest.get(..5)?.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    Some(Time::START + Span::hours(hours - 8) + Span::minutes(minutes))
}

/// Kills it as the power does, and what the screen showed at last.
fn kill(mut terminal: Terminal) -> Time {
    terminal.kill();
    shown(&terminal).expect("the head shows the time")
}

/// The last second that a log tells of.
fn told_by(log: &Path) -> Time {
    session::read_log(log).expect("what is left holds").until()
}

fn reaches(terminal: &mut Terminal, time: Time) {
    terminal.wait("that time", |terminal| shown(terminal).is_some_and(|now| now >= time));
}

#[test]
fn a_step_is_done_when_it_is_written() {
    let folder = Folder::new();
    let mut terminal = play(&folder);
    reaches(terminal.press(QUARTER), Time(900));
    assert_eq!(kill(terminal), Time(900));
    assert_eq!(Session::resume(&folder.path("a.jsonl")).expect("it goes on").0.now(), Time(900));
}

#[test]
fn a_step_of_which_only_the_act_is_written_is_gone_on_with() {
    let folder = Folder::new();
    let mut terminal = play(&folder);
    reaches(terminal.press(QUARTER), Time(900));
    kill(terminal);
    // As if everything had stopped between the act and the first second of it.
    let log = folder.read("a.jsonl");
    let end = log.find("\"Step\"").map(|at| at + log[at..].find('\n').expect("a line") + 1).expect("it is there");
    folder.write("b.jsonl", &log[..end]);
    let mut again = Terminal::of(BINARY, &folder, &["resume", "b.jsonl"], &[]);
    reaches(&mut again, Time(900));
}

#[test]
fn no_screen_shows_a_time_that_is_not_in_the_log() {
    // At ten seconds, half a minute, a minute and ten minutes in a second.
    for (faster, pace, at_least) in [(1, 10, 1), (2, 30, 2), (3, 60, 3), (6, 600, 9), (6, 600, 25)] {
        let folder = Folder::new();
        let mut terminal = play(&folder);
        terminal.press(SPACE);
        for _ in 0..faster {
            terminal.press(FASTER);
        }
        reaches(&mut terminal, Time(at_least * 60));
        let shown = kill(terminal);
        let now = told_by(&folder.path("a.jsonl"));
        assert!(now >= shown, "{shown:?} was shown, and the log tells of {now:?}");
        // The head shows whole minutes.
        assert!(now.0 < shown.0 + 60 + 5 * pace, "no more than five wall seconds ahead of it: {shown:?}, {now:?}");
    }
}

/// As often as anybody could ask for; each at another moment, at another pace, with acts in between.
#[test]
#[ignore = "takes minutes"]
fn of_120_kills_at_any_moment_none_loses_an_act_or_puts_the_clock_back() {
    let (mut furthest, mut acts) = (0, 0);
    for round in 0_u64..120 {
        let folder = Folder::new();
        let mut terminal = play(&folder);
        terminal.press(SPACE);
        for _ in 0..round % 5 {
            terminal.press(FASTER);
        }
        // A note every other moment, and a step now and then.
        let mut noted = 0;
        for moment in 0..=round % 4 {
            terminal.press("t");
            terminal.sees("┓").press(&format!("note {moment}\r")).loses("note of").hears_for(round * 37 % 700);
            noted += 1;
            if round % 3 == 0 {
                terminal.press("n");
            }
        }
        terminal.hears_for(round * 7919 % 1500);
        let shown = kill(terminal);
        let path = folder.path("a.jsonl");
        let log = folder.read("a.jsonl");
        let found = log.matches("{\"Note\":").count();
        let now = told_by(&path);
        assert!(now >= shown, "round {round}: {shown:?} was shown, and the log tells of {now:?}");
        assert!(found + 1 >= noted, "round {round}: {found} of {noted}");
        furthest = furthest.max(now.0 - shown.0);
        acts += found;
    }
    println!("120 kills: {acts} notes kept, none lost; furthest ahead of the screen {furthest} s of the exercise");
}
