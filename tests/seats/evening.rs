//! A whole exercise through all three ways at once, with the real programme: two hours of `lake-chad`, a commissioner over SSH, a governor
//! in a browser, the women of Kandil on a phone. In the middle the plug is pulled; they come back to where they were, what was sent
//! twice counts once, and the log holds each word that anybody said.

use std::{
    collections::BTreeMap,
    net::TcpListener,
    time::{Duration, Instant},
};

use engine::table::log::Line;
use harmattan::session;
use vocabulary::act::{Act, WordAct};

use super::{
    AT_MOST, Guest,
    browsers::{Browser, Laptop},
};
use crate::{
    door::{BINARY, Folder},
    terminal::Terminal,
};

const COMMISSIONER: &str = "Border police commissioner, N’Guigmi";
const GOVERNOR: &str = "Governor of Diffa";
const WOMEN: &str = "Women’s representative of Kandil";
/// The last line of the page of codes: once it stands there, all of them do.
const LAST: &str = "Observer (sees everything)";
/// Quarters of an hour that are played before the plug is pulled, and in all.
const BEFORE: usize = 4;
const QUARTERS: usize = 8;

/// The programme on the facilitator's laptop, and the ports at which it lets people in.
struct Hall {
    terminal: Terminal,
    ssh: u16,
    web: u16,
}

/// Two ports that are free now, and not the same one: both are held until both are known.
fn free_ports() -> (u16, u16) {
    let held = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").expect("a port is free"));
    let [ssh, web] = held.each_ref().map(|port| port.local_addr().expect("it has an address").port());
    (ssh, web)
}

impl Hall {
    fn open(folder: &Folder, call: &[&str], (ssh, web): (u16, u16)) -> Self {
        let (listen, browsers) = (format!("127.0.0.1:{ssh}"), format!("127.0.0.1:{web}"));
        let args = [call, &["--listen", &listen, "--web", &browsers]].concat();
        let mut terminal = Terminal::of(BINARY, folder, &args, &[]);
        terminal.resize((120, 40)).sees("do not project").sees(LAST);
        Self { terminal, ssh, web }
    }

    /// The code behind a seat's name on the page of codes.
    fn code(&self, seat: &str) -> String {
        let picture = self.terminal.picture();
        let line = picture.lines().find(|line| line.contains(seat)).expect("each seat has a line");
        let behind = line.split_once(seat).expect("just found").1;
        behind.split_whitespace().next().expect("a code").to_owned()
    }

    /// Back to the control room, where the clock is.
    fn close_page_of_codes(&mut self) {
        self.terminal.press("\x1b").loses("do not project");
    }

    /// Lets a quarter of an hour go by: this one, counted from nought. The head says when it is over; elsewhere on the screen the same hour may
    /// stand before it has come.
    fn lets_go_by(&mut self, quarter: usize) {
        let over = quarter + 1;
        let clock = format!("D1 {:02}:{:02}", 6 + over / 4, over % 4 * 15);
        let is_over = |terminal: &Terminal| terminal.picture().lines().next().is_some_and(|head| head.contains(&clock));
        self.terminal.press("m").wait(&clock, is_over);
    }
}

/// The people of the evening, each where they are.
struct People {
    commissioner: Guest,
    laptop: Laptop,
    phone: Browser,
}

impl People {
    fn come(hall: &Hall, browser: &mut Browser, phone: Browser) -> Self {
        let mut commissioner = Guest::come(hall.ssh, &hall.code(COMMISSIONER)).expect("the code is right");
        commissioner.sees("1▶");
        let mut laptop = Laptop::open(browser).expect("the seat is theirs");
        laptop.sees("▶");
        browser.get("/t");
        Self { commissioner, laptop, phone }
    }

    /// Each says a word of this quarter of an hour.
    fn speak(&mut self, quarter: usize) {
        super::tell(&mut self.commissioner, &format!("ssh {quarter}."));
        self.laptop.tell(&format!("laptop {quarter}."));
        self.by_phone(quarter);
    }

    /// A word by the page of the phone; the form as it was sent.
    fn by_phone(&mut self, quarter: usize) -> [(&'static str, String); 3] {
        let page = self.phone.get(TELLING);
        let form =
            [("token", page.is(200).hidden("token")), ("text", format!("phone {quarter}.")), ("send", "1".to_owned())];
        let sent = self.send(&form);
        assert_eq!(sent.0, 303, "{}", sent.1);
        form
    }

    fn send(&mut self, form: &[(&'static str, String); 3]) -> (u16, String) {
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let sent = self.phone.post(TELLING, &fields);
        (sent.status, sent.header("location").unwrap_or_default().to_owned())
    }
}

/// The page on which the women of Kandil write to the commissioner.
const TELLING: &str = "/p/say/tell/police-ne";

/// How often each word was said, as the log has it.
fn words_said(folder: &Folder) -> BTreeMap<String, usize> {
    let mut said = BTreeMap::new();
    for (_, line) in session::read_log(&folder.path("hall.jsonl")).expect("the log holds").lines {
        if let Line::Act { act: Act::Word(WordAct::Tell { text, .. }), .. } = line {
            *said.entry(text).or_default() += 1;
        }
    }
    said
}

/// Waits until the log holds as many words: what was sent has been taken in.
fn wait_for_words(folder: &Folder, many: usize) {
    let until = Instant::now() + AT_MOST;
    while words_said(folder).len() < many {
        assert!(Instant::now() < until, "{:?}", words_said(folder));
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn two_hours_over_ssh_in_a_browser_and_on_a_phone_outlive_a_power_cut_in_the_middle() {
    let folder = Folder::new();
    let ports = free_ports();
    let mut hall = Hall::open(&folder, &["play", "lake-chad", "--seed", "7", "--log", "hall.jsonl"], ports);
    let mut governor = Browser::new(hall.web);
    governor.enter(&hall.code(GOVERNOR), "terminal").is(200);
    let mut phone = Browser::new(hall.web);
    phone.enter(&hall.code(WOMEN), "enter").is(200);
    let mut people = People::come(&hall, &mut governor, phone);
    hall.close_page_of_codes();
    for quarter in 0..BEFORE {
        people.speak(quarter);
        hall.lets_go_by(quarter);
    }
    let form = people.by_phone(BEFORE);
    wait_for_words(&folder, 3 * BEFORE + 1);
    // The plug is pulled. Nobody says goodbye, and the phone's page is what it was.
    hall.terminal.kill();
    let phone = people.phone;

    let mut hall = Hall::open(&folder, &["resume", "hall.jsonl"], ports);
    let mut people = People::come(&hall, &mut governor, phone);
    hall.close_page_of_codes();
    // Whoever was not sure that it went sends it again.
    let (status, place) = people.send(&form);
    assert_eq!(status, 303);
    people.phone.get(&place).is(200).shows("Gone already");
    for quarter in BEFORE..QUARTERS {
        if quarter > BEFORE {
            people.speak(quarter);
        }
        hall.lets_go_by(quarter);
    }
    people.phone.get("/p/news").is(200);
    // All but the two who had no turn in the quarter of the power cut.
    wait_for_words(&folder, 3 * QUARTERS - 2);
    let said = words_said(&folder);
    assert!(said.values().all(|times| *times == 1), "nothing twice: {said:?}");
    assert_eq!(said.len(), 3 * QUARTERS - 2, "nothing lost: {said:?}");
    hall.terminal.press("q").sees("y yes").press("y");
    hall.terminal.is_given_back();
    folder.call(&["verify", "hall.jsonl"]).well();
}
