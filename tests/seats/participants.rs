//! Participants at a seat over SSH: they answer for themselves as on a phone, and what they began outlives their line.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use crossterm::event::KeyCode;
use harmattan::{app::Overlay, remote::Whom};
use kernel::names::Slug;

use super::{AT_MOST, Evening};
use crate::door::Folder;

#[test]
fn a_seat_over_ssh_hears_the_rules_counts_itself_and_finds_what_it_began_after_a_lost_line() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let kept = || fs::read_to_string(evening.log.with_file_name("evening.feedback.jsonl")).unwrap_or_default();
    let mut chief = evening.guest("chief");
    chief.sees("Before we begin").sees("THE RULES: key n").sees("No name, no number");
    // The rules, part by part; the second line of the last is a no.
    chief.press("n").sees("not yet").press("\r").sees("1 of 3").press("\r").sees("2 of 3").press("\r").sees("3 of 3");
    chief.press("2\r").sees("The facilitator is called");
    assert!(kept().contains(r#""seat":"chief""#) && kept().contains(r#""Consent":{"agreed":false}"#), "{}", kept());
    let raised = |evening: &Evening| {
        let places = evening.remote().places;
        places.iter().any(|place| place.whom == Whom::Seat(Slug::new("chief")) && place.hand)
    };
    assert!(raised(&evening), "a refusal calls");
    assert!(evening.host(|host| host.app().notice.clone()).is_some_and(|notice| notice.contains("calls you")));
    // Whoever has talked it over takes part, and the hand is down.
    chief.press("1").sees("1 of 3").press("\r\r").sees("3 of 3").press("1\r").sees("How many are you");
    assert!(!raised(&evening));
    let filled = |screen: &str| {
        let number = |label: &str, n: char| screen.lines().any(|line| line.contains(label) && line.contains(n));
        number("  Women", '3') && number("› Men", '2')
    };
    chief.press("3\x1b[B").press("2").wait("the numbers stand there", filled);
    drop(chief);
    let mut back = evening.guest("chief");
    back.sees("THE RULES: key n").press("n2").wait("what was begun is there", filled);
    for _ in 0..8 {
        back.press("\x1b[B");
    }
    back.sees("› KEEP").press("\r").sees("5 people");
    assert!(kept().contains(r#""Present":{"women":3,"men":2,"under_30":0}"#), "{}", kept());
    assert!(!kept().contains("127.0.0.1"), "nobody's address is there");
    // No other seat is touched by it.
    evening.guest("speaker").sees("THE RULES: key n").press("n").sees("not yet");
    // Whoever has the facilitator's keyboard and answers there gives way to whoever sits down on a machine of their own.
    evening.press_each([KeyCode::Char('4'), KeyCode::Down, KeyCode::Enter, KeyCode::Enter, KeyCode::Char('n')]);
    let asked = |evening: &Evening| evening.host(|host| matches!(host.app().overlay, Some(Overlay::Us)));
    assert!(asked(&evening));
    let mut governor = evening.guest("governor");
    governor.sees("THE RULES: key n");
    evening.host(|_| ());
    assert!(!asked(&evening));
    evening.end();
}

#[test]
fn what_a_seat_began_to_answer_is_there_after_a_power_cut_and_in_no_record() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut chief = evening.guest("chief");
    chief.sees("THE RULES: key n").press("n3").sees("1 of").press("4").sees("2 of").press("5").sees("3 of");
    chief.press("\x1b").sees("THE RULES: key n").press("n2").sees("How many are you").press("12").sees("12");
    // It is written down every few seconds.
    let until = Instant::now() + AT_MOST;
    let begun = || {
        let file = folder.names().into_iter().find(|name| name.starts_with("evening.drafts-"));
        file.and_then(|name| fs::read_to_string(folder.path(&name)).ok()).unwrap_or_default()
    };
    while !(begun().contains("us before") && begun().contains(r#"["women","12"]"#)) {
        assert!(Instant::now() < until, "{}", begun());
        thread::sleep(Duration::from_millis(50));
    }
    evening.cut();
    let evening = Evening::again(&folder, "evening.jsonl");
    let mut back = evening.guest("chief");
    back.sees("THE RULES: key n").press("n").sees("begun").press("2").sees("12").press("\x1b").sees("THE RULES: key n");
    back.press("n3").sees("3 of").press("\x1b[D").sees("› 5, fully");
    assert!(!evening.log.with_file_name("evening.feedback.jsonl").exists(), "nothing was sent");
    evening.end();
}
