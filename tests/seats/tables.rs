//! Several tables behind one port of each kind: a code opens one seat of one table, and nothing that happens there reaches another.

use std::{
    collections::BTreeSet,
    path::Path,
    sync::{Arc, mpsc},
    thread,
};

use crossterm::event::{Event, KeyCode};
use harmattan::{
    host::{Host, HostedTable, Inbox, InboxSender},
    library::Source,
    remote::{Door, Remote, Whom},
    seats::listener::Listener,
    session::{Wanted, remark, twins},
};
use kernel::names::Slug;
use words::Lang;

use super::{AT_MOST, Guest, browsers::Browser, tell};
use crate::{door::Folder, twins::seated};

/// Holds two tables until the facilitator leaves, and says how people come in.
fn hold(log: &Path, told: &mpsc::Sender<(Vec<Remote>, InboxSender)>) {
    let source = Source::built_in("two-bridges").expect("it is built in");
    let begun = twins::begin(&source, &Wanted::default(), Lang::En, log, 2).expect("there is room");
    let inbox = Inbox::open();
    let post = inbox.sender();
    let mut listener = Listener::new(Arc::new(inbox.sender()), Lang::En);
    begun.iter().for_each(|(session, twin)| listener.add(session, &[remark::twin(twin)]));
    let (mut first, mut second) = (None, None);
    let scenario = begun[0].0.scenario().clone();
    for door in Door::ALL {
        let port = Listener::bind(door, "127.0.0.1:0").expect("a free port");
        listener.open(door, port, &scenario, &mut [&mut first, &mut second]).expect("the doors open");
    }
    let guests = [first, second].map(|guests| guests.expect("somebody may come"));
    let doors = guests.iter().map(|guests| guests.remote()).collect();
    let mut seated = seated(begun);
    let tables = seated.iter_mut().zip(guests);
    let hosted = tables.map(|((app, table), guests)| HostedTable::new(app, table, Some(guests))).collect();
    let mut host = Host::of(hosted, 0, inbox);
    told.send((doors, post)).expect("the story waits");
    while !host.left() {
        host.turn().expect("no keyboard can break");
    }
    host.farewell();
}

fn code(doors: &Remote, seat: &str) -> String {
    let place = doors.places.iter().find(|place| place.whom == Whom::Seat(Slug::new(seat)));
    place.expect("a seat of the scenario").code.clone()
}

#[test]
fn a_code_opens_one_seat_of_one_table_and_nothing_of_it_reaches_another() {
    const CANARY: &str = "the ford at dawn";
    let folder = Folder::new();
    let log = folder.path("day.jsonl");
    let (told, hear) = mpsc::channel();
    let thread = thread::spawn(move || hold(&log, &told));
    let (doors, post) = hear.recv_timeout(AT_MOST).expect("the doors open");
    let codes: BTreeSet<&str> = doors.iter().flat_map(|doors| &doors.places).map(|place| &*place.code).collect();
    assert_eq!(codes.len(), 2 * doors[0].places.len(), "no two codes are alike");

    let reach = &doors[0].reach;
    let port = reach.ssh.as_ref().expect("it is open").way.port;
    let web = reach.web.as_ref().expect("it is open").way.port;
    let mut elsewhere = Guest::come(port, &code(&doors[0], "speaker")).expect("they may come in");
    let mut watcher = Guest::come(port, &code(&doors[0], "chief")).expect("they may come in");
    let mut speaker = Guest::come(port, &code(&doors[1], "speaker")).expect("they may come in");
    elsewhere.sees("PAUSED").sees("Table 1/2");
    watcher.sees("PAUSED");
    let mut phone = Browser::new(web);
    phone.enter(&code(&doors[1], "governor"), "enter").is(200).shows("Table 2");
    tell(speaker.sees("Table 2/2"), CANARY);
    assert_eq!(folder.read("day-t2.jsonl").matches(CANARY).count(), 1, "it was said at table 2");
    assert!(!folder.read("day-t1.jsonl").contains(CANARY), "and at no other");

    // Both clocks run; whoever stops theirs stops no other.
    for key in [KeyCode::Char('T'), KeyCode::Home, KeyCode::Char(' ')] {
        post.here(Ok(Event::Key(key.into())));
    }
    speaker.sees("LIVE").press("\x1b[15~").sees("PAUSED");
    elsewhere.sees("LIVE");
    watcher.sees("LIVE");
    for key in ['q', 'y'] {
        post.here(Ok(Event::Key(KeyCode::Char(key).into())));
    }
    thread.join().expect("without a panic");
    for guest in [&mut elsewhere, &mut watcher] {
        assert!(!guest.is_sent_home().ever_heard(CANARY), "nothing of table 2 arrived at table 1");
    }
}
