//! Seats in browsers: whoever has a code plays a seat by pages or in the terminal, over plain HTTP, and nobody else gets anywhere. A browser as
//! small as it can be asks here: it keeps a cookie, follows where it is sent, and sends the forms that it was shown.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use engine::table::log::Line;
use harmattan::{remote::Whom, session};
use kernel::names::Slug;
use proptest::{arbitrary::any, collection::vec, test_runner::TestRunner};
use tokio_tungstenite::tungstenite::{
    Message, WebSocket,
    client::{IntoClientRequest as _, client},
    handshake::HandshakeError,
};
use vocabulary::act::{Act, Actor, WordAct};

use super::{AT_MOST, Evening, tell};
use crate::door::Folder;

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Self { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
    /// The value of a hidden field.
    pub(super) fn hidden(&self, name: &str) -> String {
        let from = format!("name=\"{name}\" value=\"");
        let rest = self.body.split_once(&from).unwrap_or_else(|| panic!("a field {name} in {}", self.body)).1;
        rest.split('"').next().unwrap_or_default().to_owned()
    }
    pub(super) fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status, status, "{}\n\n{}", self.head, self.body);
        self
    }
    pub(super) fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }
    pub(super) fn shows(&self, text: &str) -> &Self {
        assert!(self.body.contains(text), "`{text}` is awaited in {}", self.body);
        self
    }
}

/// A browser, as small as it can be.
pub(super) struct Browser {
    port: u16,
    cookie: String,
    lang: &'static str,
    /// Everything that ever arrived here.
    heard: Vec<u8>,
}

impl Browser {
    pub(super) fn new(port: u16) -> Self {
        Self { port, cookie: String::new(), lang: "en", heard: Vec::new() }
    }

    /// Sends bytes as they are, and hears all that comes until the line ends.
    fn raw(&mut self, bytes: &[u8]) -> Answer {
        let mut line = TcpStream::connect(("127.0.0.1", self.port)).expect("somebody listens");
        line.set_read_timeout(Some(AT_MOST)).expect("a timeout");
        // A host that has heard enough does not wait for the rest.
        let _ = line.write_all(bytes);
        let mut all = Vec::new();
        let _ = line.read_to_end(&mut all);
        self.heard.extend_from_slice(&all);
        Answer::of(&all)
    }

    fn ask(&mut self, method: &str, path: &str, more: &[(&str, &str)], body: &str) -> Answer {
        let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nAccept-Language: {}\r\n", self.lang);
        if !more.iter().any(|(name, _)| *name == "Host") {
            head += &format!("Host: 127.0.0.1:{}\r\n", self.port);
        }
        if !self.cookie.is_empty() {
            head += &format!("Cookie: {}\r\n", self.cookie);
        }
        for (name, value) in more {
            head += &format!("{name}: {value}\r\n");
        }
        if method == "POST" {
            head += &format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.len());
        }
        let answer = self.raw(format!("{head}\r\n{body}").as_bytes());
        if let Some(cookie) = answer.header("set-cookie") {
            self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        }
        answer
    }

    pub(super) fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }
    /// Sends a form from one of the host's own pages.
    pub(super) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = format!("http://127.0.0.1:{}", self.port);
        self.ask("POST", path, &[("Origin", &origin)], &encoded(fields))
    }
    /// Where an answer sends this browser.
    fn follow(&mut self, answer: &Answer) -> Answer {
        let to = answer.is(303).header("location").expect("a place to go to").to_owned();
        self.get(&to)
    }

    /// Types a code and enters, by this button.
    pub(super) fn enter(&mut self, code: &str, button: &str) -> Answer {
        let sent = self.post("/", &[("code", code), ("open", "1")]);
        let ticket = sent.is(303).header("location").expect("page 1").split('?').next().unwrap_or_default().to_owned();
        self.get(&ticket).is(200);
        let entered = self.post(&ticket, &[(button, "1"), ("lang", self.lang)]);
        self.follow(&entered)
    }

    /// The session that the cookie names.
    pub(super) fn session(&self) -> String {
        self.cookie.split('.').nth(3).expect("a session").to_owned()
    }
    /// The same browser with a cookie as it is now, whatever becomes of the other's.
    pub(super) fn copy(&self) -> Self {
        Self { cookie: self.cookie.clone(), lang: self.lang, ..Self::new(self.port) }
    }
    /// The host is at another port now; it is the same browser.
    pub(super) fn comes_back_to(&mut self, port: u16) {
        let cookie = self.cookie.split_once('=').map(|(_, cookie)| format!("harmattan{port}={cookie}"));
        (self.port, self.cookie) = (port, cookie.unwrap_or_default());
    }

    fn ever_heard(&self, text: &str) -> bool {
        self.heard.windows(text.len()).any(|part| part == text.as_bytes())
    }
}

/// Fields as a browser sends them.
fn encoded(fields: &[(&str, &str)]) -> String {
    let byte =
        |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let text = |text: &str| text.bytes().map(byte).collect::<String>();
    fields.iter().map(|(name, value)| format!("{}={}", text(name), text(value))).collect::<Vec<_>>().join("&")
}

/// The terminal of a seat in a browser.
pub(super) struct Laptop {
    socket: WebSocket<TcpStream>,
    screen: vt100::Parser,
    heard: Vec<u8>,
    /// The code with which the line was closed.
    closed: Option<u16>,
}

impl Laptop {
    pub(super) fn open(browser: &Browser) -> Result<Self, u16> {
        Self::open_with(browser, &format!("http://127.0.0.1:{}", browser.port), "/w?size=100%2030")
    }

    /// Opens a terminal from a page of this origin; the status if that is refused.
    fn open_with(browser: &Browser, origin: &str, path: &str) -> Result<Self, u16> {
        let stream = TcpStream::connect(("127.0.0.1", browser.port)).expect("somebody listens");
        stream.set_read_timeout(Some(Duration::from_millis(200))).expect("a timeout");
        let mut request = format!("ws://127.0.0.1:{}{path}", browser.port).into_client_request().expect("an address");
        request.headers_mut().insert("Origin", origin.parse().expect("an origin"));
        if !browser.cookie.is_empty() {
            request.headers_mut().insert("Cookie", browser.cookie.parse().expect("a cookie"));
        }
        let mut begun = client(request, stream);
        let until = Instant::now() + AT_MOST;
        loop {
            match begun {
                Ok((socket, _)) => {
                    let screen = vt100::Parser::new(30, 100, 0);
                    return Ok(Self { socket, screen, heard: Vec::new(), closed: None });
                }
                Err(HandshakeError::Interrupted(waits)) if Instant::now() < until => begun = waits.handshake(),
                Err(HandshakeError::Failure(tokio_tungstenite::tungstenite::Error::Http(answer))) => {
                    return Err(answer.status().as_u16());
                }
                Err(why) => panic!("a line is awaited: {why}"),
            }
        }
    }

    pub(super) fn press(&mut self, keys: &str) -> &mut Self {
        self.socket.send(Message::binary(keys.as_bytes().to_vec())).expect("the line holds");
        self
    }

    fn hear(&mut self) {
        match self.socket.read() {
            Ok(Message::Binary(bytes)) => {
                self.screen.process(&bytes);
                self.heard.extend_from_slice(&bytes);
            }
            Ok(Message::Close(why)) => self.closed = Some(why.map_or(0, |why| why.code.into())),
            Err(tokio_tungstenite::tungstenite::Error::Io(_)) | Ok(_) => {}
            Err(_) => self.closed = self.closed.or(Some(0)),
        }
    }

    /// The bytes that come within so long.
    fn hears_for(&mut self, how_long: Duration) -> Vec<u8> {
        let (until, before) = (Instant::now() + how_long, self.heard.len());
        while Instant::now() < until {
            self.hear();
        }
        self.heard[before..].to_vec()
    }

    fn text(&self) -> String {
        self.screen.screen().contents()
    }
    /// Waits until the screen shows something, or does not show it any more.
    fn wait(&mut self, what: &str, is: impl Fn(&str) -> bool) -> &mut Self {
        let until = Instant::now() + AT_MOST;
        while !is(&self.text()) {
            assert!(Instant::now() < until, "{what}; the screen shows:\n{}", self.text());
            self.hear();
        }
        self
    }
    pub(super) fn sees(&mut self, text: &str) -> &mut Self {
        self.wait(&format!("`{text}` is awaited"), |screen| screen.contains(text))
    }
    /// Writes a word of one's own to the first seat that may be told something, and waits until it is sent.
    pub(super) fn tell(&mut self, text: &str) -> &mut Self {
        self.press("t").sees("To whom").press("\r").sees("Words").press(text).press("\r").sees("Is this right?");
        self.press("\r").wait("the act is sent", |screen| !screen.contains("Is this right?"))
    }
    /// What the screen shows on each of the tabs of a seat. Words are looked for here: blanks between them are not always sent, so that no
    /// line of several words need stand in the bytes.
    fn each_tab(&mut self) -> String {
        ["2", "3", "4", "5", "1"].map(|tab| self.press(tab).sees(&format!("{tab}▶")).text()).join("\n")
    }
    /// Waits until the line is closed, and says with which code.
    fn is_closed(&mut self) -> u16 {
        let until = Instant::now() + AT_MOST;
        loop {
            if let Some(code) = self.closed {
                return code;
            }
            assert!(Instant::now() < until, "nobody closed the line");
            self.hear();
        }
    }
}

#[test]
fn whoever_types_a_code_sees_page_1_and_then_the_pages_of_that_seat() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = Browser { lang: "fr-NE", ..Browser::new(evening.web) };
    phone.get("/").is(200).shows("Votre code");
    phone.post("/", &[("code", "bada-bada")]).is(403).shows("Aucun rôle n’a ce code");
    let home = phone.enter(&evening.code("speaker").to_uppercase(), "enter");
    home.is(200).shows("EXERCICE").shows("<html lang=\"fr\"");
    assert!(phone.cookie.starts_with(&format!("harmattan{}=speaker.1.0.", evening.web)));
    let entered = phone.get("/");
    assert_eq!(entered.is(303).header("location"), Some("/p"), "whoever has a seat is not asked again");
    evening.end();
}

#[test]
fn a_code_for_cameras_can_be_looked_at_and_is_spent_by_whoever_enters() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let places = evening.remote().places;
    let speaker = places.iter().find(|place| place.whom == Whom::Seat(Slug::new("speaker"))).expect("a seat");
    let ticket = speaker.ticket.clone().expect("browsers may come");
    let mut camera = Browser::new(evening.web);
    for _ in 0..10 {
        camera.get(&ticket).is(200).shows("I AGREE");
    }
    assert!(camera.cookie.is_empty(), "to look gives nothing");
    let entered = camera.post(&ticket, &[("enter", "1")]);
    camera.follow(&entered).is(200).shows("EXERCISE");
    Browser::new(evening.web).get(&ticket).is(410).shows("This picture was used");
    Browser::new(evening.web).post(&ticket, &[("enter", "1")]).is(410);
    let fresh = evening.remote().places;
    let fresh = fresh.into_iter().find(|place| place.whom == speaker.whom).and_then(|place| place.ticket);
    assert_ne!(fresh.as_ref(), Some(&ticket), "the next person has a picture of their own");
    // Whoever scans the new one with the same phone is not asked whether to take the seat from themselves.
    let again = camera.post(&fresh.expect("a picture"), &[("enter", "1")]);
    camera.follow(&again).is(200).shows("EXERCISE");
    evening.end();
}

#[test]
fn the_terminal_in_a_browser_is_the_one_of_ssh_and_what_is_done_there_is_in_the_log() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut browser = Browser::new(evening.web);
    browser.enter(evening.code("chief"), "terminal").is(200).shows("id=\"terminal\"");
    let mut laptop = Laptop::open(&browser).expect("the seat is theirs");
    laptop.sees("Brief");
    laptop.socket.send(Message::text("90 28")).expect("the line holds");
    laptop.tell("The water rises.");
    assert_eq!(evening.acts().len(), 1);
    evening.end();
}

#[test]
fn a_draft_is_still_there_after_a_lost_line_and_in_a_browser_after_ssh() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut browser = Browser::new(evening.web);
    browser.enter(evening.code("chief"), "terminal").is(200);
    let mut laptop = Laptop::open(&browser).expect("the seat is theirs");
    laptop
        .sees("Brief")
        .press("t")
        .sees("To whom")
        .press("\r")
        .sees("Words")
        .press("Half a senten")
        .sees("Half a senten");
    drop(laptop);
    let mut again = Laptop::open(&browser).expect("it comes back by itself");
    again.sees("Half a senten");
    let known = evening.remote().places;
    assert!(known.iter().any(|place| place.whom == Whom::Seat(Slug::new("chief")) && !place.from.is_empty()));
    evening.end();
}

/// `cargo test -p harmattan-promises --test promises -- --ignored --nocapture echo`
#[test]
#[ignore = "it measures, and says nothing else"]
fn the_echo_of_a_key_in_a_browser_beside_that_over_ssh() {
    const KEYS: usize = 300;
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut chief = evening.guest("chief");
    chief.sees("Brief");
    let mut browser = Browser::new(evening.web);
    browser.enter(evening.code("speaker"), "terminal").is(200);
    let mut laptop = Laptop::open(&browser).expect("the seat is theirs");
    laptop.sees("1▶");
    let (mut over_ssh, mut in_browser) = (Vec::new(), Vec::new());
    for n in 0..KEYS {
        let tab = if n % 2 == 0 { "2" } else { "1" };
        while chief.hear(Duration::from_millis(20)) {}
        let pressed = Instant::now();
        chief.press(tab);
        while !chief.hear(AT_MOST) {}
        over_ssh.push(pressed.elapsed());
        let heard = laptop.heard.len();
        let pressed = Instant::now();
        laptop.press(tab);
        while laptop.heard.len() == heard {
            laptop.hear();
        }
        in_browser.push(pressed.elapsed());
    }
    for (name, mut echoes) in [("ssh", over_ssh), ("browser", in_browser)] {
        echoes.sort();
        println!("{name}: median {:?}, 95 in 100 within {:?}", echoes[KEYS / 2], echoes[KEYS * 95 / 100]);
    }
    evening.end();
}

#[test]
fn a_second_device_asks_first_and_the_first_is_told() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let (mut first, mut second) = (evening.phone("speaker"), Browser::new(evening.web));
    let asked = second.enter(evening.code("speaker"), "enter");
    asked.is(409).shows("open on another device");
    first.get("/p").is(200);
    let fields =
        |take: &'static str| [("token", asked.hidden("token")), ("to", "/p".to_owned()), (take, "1".to_owned())];
    let taken = fields("take");
    let taken: Vec<(&str, &str)> = taken.iter().map(|(name, value)| (*name, value.as_str())).collect();
    second.post("/take", &[("token", "0.00"), ("take", "1")]).is(403);
    let taken = second.post("/take", &taken);
    second.follow(&taken).is(200);
    first.get("/p").is(409).shows("on another phone");
    // A browser that comes back by itself takes nothing from anybody.
    first.get("/t").is(409);
    let mut stray = Laptop::open(&first).expect("it may ask");
    assert_eq!(stray.is_closed(), 4000, "and is told not to come back");
    second.get("/p").is(200);
    // A terminal over SSH is asked for by its code, and has the seat at once.
    let mut guest = evening.guest("speaker");
    guest.sees("1▶");
    second.get("/p").is(409);
    evening.end();
}

#[test]
fn a_phone_that_is_given_back_is_nobodys_and_the_back_button_brings_nothing() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let kept = phone.cookie.clone();
    let asks = phone.get("/p/leave");
    let token = asks.is(200).hidden("token");
    let left = phone.post("/p/leave", &[("token", &token), ("yes", "1")]);
    left.is(200).shows("Thank you");
    assert!(phone.cookie.ends_with('='), "the cookie changes: {}", phone.cookie);
    phone.cookie = kept;
    assert_eq!(phone.get("/p").is(303).header("location"), Some("/"), "and the old one is worth nothing");
    evening.end();
}

#[test]
fn whoever_is_sent_away_or_stands_before_a_locked_seat_is_told_so_and_a_seat_is_taken_back_by_its_new_code() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let speaker = Slug::new("speaker");
    let mut phone = evening.phone("speaker");
    evening.host(move |host| host.guests().expect("open").lock(speaker, true));
    phone.get("/p").is(403).shows("closed for now");
    let mut other = Browser::new(evening.web);
    other.post("/", &[("code", evening.code("speaker"))]).is(403).shows("closed for now");
    evening.host(move |host| host.guests().expect("open").lock(speaker, false));
    phone.get("/p").is(200);
    evening.host(move |host| host.guests().expect("open").remove(Whom::Seat(speaker)));
    assert_eq!(phone.get("/p").is(303).header("location"), Some("/"));
    evening.end();
}

#[test]
fn a_phone_whose_person_was_moved_finds_itself_at_the_other_seat() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    evening.host(|host| host.guests().expect("open").relocate(Slug::new("speaker"), Slug::new("governor")));
    let moved = phone.get("/p");
    phone.follow(&moved).is(200);
    assert!(phone.cookie.contains("=governor."), "{}", phone.cookie);
    evening.end();
}

#[test]
fn pages_and_cookies_hold_after_a_power_cut_and_no_other_host_gives_them() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let cookie = phone.cookie.split_once('=').expect("a value").1.to_owned();
    let asks = phone.get("/p/help");
    let token = asks.hidden("token");
    evening.cut();
    let evening = Evening::again(&folder, "evening.jsonl");
    phone.port = evening.web;
    phone.cookie = format!("harmattan{}={cookie}", evening.web);
    phone.get("/p").is(200);
    phone.post("/p/help", &[("token", &token), ("up", "1")]).is(303);
    evening.end();
    let elsewhere = Folder::new();
    let other = Evening::begin(&elsewhere);
    phone.port = other.web;
    phone.cookie = format!("harmattan{}={cookie}", other.web);
    assert_eq!(phone.get("/p").is(303).header("location"), Some("/"), "another host knows nothing of it");
    other.end();
}

#[test]
fn a_hand_that_is_raised_on_a_phone_is_seen_by_the_facilitator_and_moves_nothing() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let token = phone.get("/p/help").hidden("token");
    phone.post("/p/help", &[("token", &token), ("up", "1")]).is(303);
    let notice = evening.host(|host| host.app().notice.clone());
    assert!(evening.remote().places.iter().any(|place| place.hand));
    assert!(notice.is_some_and(|notice| notice.starts_with("A hand is up")));
    assert!(evening.acts().is_empty());
    evening.end();
}

#[test]
fn the_wall_is_shut_until_the_facilitator_opens_it_and_then_asks_for_no_code() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut hall = Browser::new(evening.web);
    hall.get("/wall").is(404).shows("The wall is not open.");
    let comes_to = |open: bool| {
        let until = Instant::now() + AT_MOST;
        while evening.remote().wall != open {
            assert!(Instant::now() < until, "the facilitator’s key is heard");
        }
    };
    // As it is done in the control room.
    evening.post.here(Ok(Event::Key(KeyEvent::new(KeyCode::Char('e'), KeyModifiers::CONTROL))));
    evening.press("o");
    comes_to(true);
    let wall = hall.get("/wall");
    wall.is(200).shows("What everybody was told").shows("http-equiv=\"refresh\"").shows("PAUSED");
    assert!(!wall.body.contains("<form") && hall.cookie.is_empty(), "nothing to press, and nobody is known");
    hall.get("/wall/1").is(200);
    hall.get("/wall/x").is(404);
    evening.press("o");
    comes_to(false);
    hall.get("/wall").is(404);
    evening.end();
}

#[test]
fn an_observer_notes_on_a_phone_and_whoever_enters_by_page_1_takes_part() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let observer = evening.codes[&Whom::Observer].clone();
    let mut phone = Browser::new(evening.web);
    let page = phone.enter(&observer, "enter");
    page.is(200).shows("What I notice");
    let token = page.hidden("token");
    let note = [
        ("token", &*token),
        ("before", "0"),
        ("role", "evaluator, north"),
        ("text", "They asked twice."),
        ("note", "1"),
    ];
    for said in ["/p?said=kept", "/p?said=again"] {
        assert_eq!(phone.post("/p", &note).is(303).header("location"), Some(said));
    }
    phone.get("/p").is(200).shows("They asked twice.");
    let beside = |kind: &str| std::fs::read_to_string(evening.log.with_file_name(format!("evening.{kind}.jsonl")));
    let notes = beside("notes").expect("notes lie beside the log");
    assert_eq!(notes.matches("They asked twice.").count(), 1);
    let mut seat = Browser::new(evening.web);
    seat.enter(evening.code("speaker"), "enter").is(200).shows("Before we begin");
    let answers = beside("feedback").expect("answers lie beside the log");
    assert!(answers.contains(r#""seat":"speaker""#) && answers.contains(r#""Consent":{"agreed":true}"#), "{answers}");
    assert!(!answers.contains("127.0.0.1") && !notes.contains("127.0.0.1"), "nobody's address is there");
    evening.end();
}

#[test]
fn a_form_of_a_stranger_does_nothing_whatever_it_brings() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let token = phone.get("/p/help").hidden("token");
    let body = encoded(&[("token", &token), ("up", "1")]);
    let own = format!("http://127.0.0.1:{}", evening.web);
    for origin in ["http://evil.example", "null", "https://127.0.0.1", ""] {
        phone.ask("POST", "/p/help", &[("Origin", origin)], &body).is(403).shows("not ours");
    }
    phone.ask("POST", "/p/help", &[], &body).is(403);
    // The right origin with a token of another path, of another session, or of nobody.
    phone.ask("POST", "/p/stop", &[("Origin", &own)], &body).is(403);
    let mut other = evening.phone("chief");
    other.ask("POST", "/p/help", &[("Origin", &own)], &body).is(403);
    phone.post("/p/help", &[("token", "0.00000000000000000000000000000000"), ("up", "1")]).is(403);
    phone.post("/p/help", &[("up", "1")]).is(403);
    let hands = evening.remote().places.iter().any(|place| place.hand);
    assert!(!hands, "nothing was done");
    // A terminal is not opened from a stranger's page either, nor without a seat.
    let opened = |browser: &Browser, origin: &str| Laptop::open_with(browser, origin, "/w?size=80%2024").err();
    assert_eq!(opened(&phone, "http://evil.example"), Some(403));
    assert_eq!(opened(&Browser::new(evening.web), &own), Some(303));
    evening.end();
}

#[test]
fn a_browser_is_told_never_to_load_frame_guess_or_keep_anything() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = Browser::new(evening.web);
    let home = phone.enter(evening.code("speaker"), "enter");
    let style =
        home.body.split("href=\"/s/").nth(1).and_then(|rest| rest.split('"').next()).expect("a style").to_owned();
    for page in [home, phone.get("/t"), phone.get("/nothing"), phone.get("/p/nothing")] {
        let policy = page.header("content-security-policy").expect("a policy");
        for rule in [
            "default-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "script-src 'self';",
        ] {
            assert!(policy.contains(rule), "{rule} in {policy}");
        }
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
        assert_eq!(page.header("cache-control"), Some("no-store"));
    }
    let kept = phone.get(&format!("/s/{style}"));
    assert!(kept.is(200).header("cache-control").is_some_and(|cache| cache.contains("immutable")));
    let mut fresh = Browser::new(evening.web);
    let sent = fresh.post("/", &[("code", evening.code("chief"))]);
    let ticket = sent.header("location").expect("page 1").to_owned();
    let entered = fresh.post(ticket.split('?').next().unwrap_or_default(), &[("enter", "1")]);
    let cookie = entered.header("set-cookie").expect("a cookie");
    assert!(cookie.contains("httponly") && cookie.contains("samesite=strict") && cookie.contains("path=/"), "{cookie}");
    evening.end();
}

#[test]
fn whatever_is_no_question_of_our_pages_is_refused_and_the_host_plays_on() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let (mut stranger, port) = (Browser::new(evening.web), evening.web);
    let host = format!("Host: 127.0.0.1:{port}\r\nConnection: close\r\n");
    let form = "Content-Type: application/x-www-form-urlencoded\r\n";
    let canary = "canary-7391";
    let questions: Vec<(String, &[u16])> = vec![
        ("GET / HTTP/1.1\r\nConnection: close\r\nHost: evil.example\r\n\r\n".to_owned(), &[421]),
        ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".to_owned(), &[421, 400]),
        (format!("GET / HTTP/1.1\r\n{host}Host: evil.example\r\n\r\n"), &[421, 400]),
        (format!("GET / HTTP/1.0\r\n{host}\r\n"), &[505]),
        (format!("GET http://evil.example/ HTTP/1.1\r\n{host}\r\n"), &[400]),
        (format!("GET /{canary} HTTP/1.1\r\n{host}\r\n"), &[404]),
        (format!("GET /../../etc/passwd HTTP/1.1\r\n{host}\r\n"), &[404]),
        (format!("GET /p/%2e%2e/%00{canary} HTTP/1.1\r\n{host}\r\n"), &[404]),
        (format!("GET /?{canary}=%ff%fe%0d%0aSet-Cookie:x HTTP/1.1\r\n{host}\r\n"), &[200]),
        (format!("GET /{} HTTP/1.1\r\n{host}\r\n", "a".repeat(5000)), &[414]),
        (format!("GET /{} HTTP/1.1\r\n{host}\r\n", "a".repeat(100_000)), &[414, 431, 400, 0]),
        (format!("GET / HTTP/1.1\r\n{host}X: {}\r\n\r\n", "a".repeat(100_000)), &[431, 400, 0]),
        (format!("GET / HTTP/1.1\r\n{host}{}\r\n", "X: y\r\n".repeat(500)), &[431, 400]),
        (format!("PUT / HTTP/1.1\r\n{host}\r\n"), &[405]),
        (format!("TRACE / HTTP/1.1\r\n{host}\r\n"), &[405]),
        (format!("CONNECT evil.example:443 HTTP/1.1\r\n{host}\r\n"), &[400, 405]),
        (format!("POST / HTTP/1.1\r\n{host}{form}Content-Length: 999999\r\n\r\n"), &[413]),
        (format!("POST / HTTP/1.1\r\n{host}{form}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc"), &[400]),
        (format!("POST / HTTP/1.1\r\n{host}{form}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), &[411]),
        (
            format!("POST / HTTP/1.1\r\n{host}{form}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            &[411, 400],
        ),
        (format!("POST / HTTP/1.1\r\n{host}Content-Type: text/plain\r\nContent-Length: 1\r\n\r\na"), &[415]),
        (format!("GET / HTTP/1.1\r\n{host}X: a\rb\r\n\r\n"), &[400]),
        (format!("GET / HTTP/1.1\r\n{host}X : a\r\n\r\n"), &[400]),
        (format!("G\u{e9}T / HTTP/1.1\r\n{host}\r\n"), &[400]),
        ("\u{0}\u{1}\u{2}garbage\r\n\r\n".to_owned(), &[400]),
        ("SSH-2.0-OpenSSH_9.0\r\n\r\n".to_owned(), &[400]),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), &[400, 505, 0]),
    ];
    for (question, awaited) in &questions {
        let answer = stranger.raw(question.as_bytes());
        let told = question.chars().take(120).collect::<String>();
        assert!(awaited.contains(&answer.status), "{told:?}: {} {}", answer.status, answer.head);
        assert!(!answer.body.contains(canary) && !answer.head.contains(canary), "nothing is echoed: {told:?}");
        assert!(!answer.head.contains("set-cookie"), "{told:?}");
    }
    // Half a question, for as long as it likes: others are answered meanwhile.
    let mut slow = TcpStream::connect(("127.0.0.1", port)).expect("somebody listens");
    slow.write_all(b"POST / HTTP/1.1\r\nHost: 127.0.0.1").expect("the line holds");
    stranger.get("/").is(200);
    evening.end();
}

#[test]
fn a_question_that_was_garbled_on_its_way_is_answered_or_let_go_and_gives_nothing() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let (path, page) = writing_page(&mut phone);
    let token = page.is(200).hidden("token");
    let form = [("token", token.as_str()), ("what", "words"), ("text", "The ford is under water."), ("send", "1")];
    let body = encoded(&form);
    let question = format!(
        "POST {path}?lang=fr HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nCookie: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        phone.cookie,
        body.len(),
        port = evening.web,
    );
    let edits = vec((0..question.len(), any::<u8>(), 0..4_u8), 1..5);
    TestRunner::deterministic()
        .run(&edits, |edits| {
            let mut garbled = question.clone().into_bytes();
            for (at, byte, deed) in edits {
                let at = at.min(garbled.len() - 1);
                match deed {
                    0 => garbled[at] = byte,
                    1 if garbled.len() > 1 => drop(garbled.remove(at)),
                    2 => garbled.insert(at, byte),
                    _ => garbled.truncate(at.max(1)),
                }
            }
            let mut line = TcpStream::connect(("127.0.0.1", evening.web)).expect("somebody listens");
            line.set_read_timeout(Some(AT_MOST)).expect("a timeout");
            let _ = line.write_all(&garbled);
            let _ = line.shutdown(std::net::Shutdown::Write);
            let mut heard = Vec::new();
            let _ = line.read_to_end(&mut heard);
            let answer = Answer::of(&heard);
            assert!(!matches!(answer.status, 500..=504), "{}", answer.head);
            assert!(!answer.head.contains("set-cookie"), "{}", answer.head);
            Ok(())
        })
        .expect("every one");
    phone.get("/p").is(200);
    let by_the_seat = |acts: &[(Actor, Act)]| {
        let is = |(by, act): &(Actor, Act)| {
            *by == Actor(Slug::new("speaker")) && matches!(act, Act::Word(WordAct::Tell { .. }))
        };
        assert!(acts.len() <= 1 && acts.iter().all(is), "one act at most, by the seat itself: {acts:?}");
    };
    by_the_seat(&evening.acts());
    // The form as it was is good still, and its token for one act in all, whether or not one of these was let through.
    phone.post(&path, &form);
    let acts = evening.acts();
    by_the_seat(&acts);
    assert_eq!(acts.len(), 1, "the token was good: {acts:?}");
    evening.end();
}

#[test]
fn silent_connections_at_the_door_for_browsers_keep_nobody_out_at_either_door() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let silent: Vec<_> = (0..200).filter_map(|_| TcpStream::connect(("127.0.0.1", evening.web)).ok()).collect();
    let _phone = evening.phone("speaker");
    evening.guest("chief").sees("Brief");
    let strangers = evening.remote().strangers;
    assert!(strangers.turned_away >= 100, "{} of {}", strangers.turned_away, silent.len());
    evening.end();
}

#[test]
fn who_floods_with_codes_waits_and_the_page_of_the_doors_counts_them_with_those_of_ssh() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut stranger = Browser::new(evening.web);
    let before = Instant::now();
    for _ in 0..12 {
        stranger.post("/", &[("code", "bada-bada")]).is(403);
    }
    // Eight cost nothing, and each further one two seconds.
    assert!(before.elapsed() >= Duration::from_secs(7), "{:?}", before.elapsed());
    let strangers = evening.remote().strangers;
    assert_eq!(strangers.wrong_codes, 12);
    evening.end();
}

#[test]
fn a_browser_that_takes_no_pictures_costs_nobody_anything_and_is_gone_in_a_while() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut browser = Browser::new(evening.web);
    browser.enter(evening.code("speaker"), "terminal").is(200);
    let mut stalled = Laptop::open(&browser).expect("the seat is theirs");
    stalled.sees("1▶");
    // From here on it takes nothing, and gives no sign of life.
    let here = || {
        let places = evening.remote().places;
        places.into_iter().find(|place| place.whom == Whom::Seat(Slug::new("speaker"))).expect("a seat")
    };
    assert!(!here().from.is_empty());
    let mut chief = evening.guest("chief");
    chief.sees("Brief").press("2").sees("2▶");
    let until = Instant::now() + AT_MOST;
    while !here().from.is_empty() {
        assert!(Instant::now() < until, "nobody noticed");
        // Whoever is there answers when the host asks whether they are.
        chief.hear(Duration::from_millis(500));
    }
    assert!(here().lost, "and the facilitator sees that the line is lost");
    chief.press("1").sees("1▶");
    evening.end();
}

#[test]
fn no_byte_of_a_seat_reaches_another_browser() {
    const CANARY: &str = "canary-of-the-chief-5520";
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    // What the chief begins to write is theirs alone, and so is the secret of every seat.
    let mut chief = evening.guest("chief");
    chief.sees("Brief").press("t").sees("To whom").press("\r").sees("Words").press(CANARY).sees(CANARY);
    let secrets = evening.host(|host| {
        let begins = |secret: &str| secret.chars().take(24).collect::<String>();
        let seats = host.app().scenario.seats.iter().map(|seat| (seat.id, begins(&seat.secret.en)));
        seats.filter(|(_, secret)| !secret.is_empty()).collect::<Vec<(Slug, String)>>()
    });
    assert!(!secrets.is_empty(), "somebody has something to keep");
    // Where it may stand it is found, in the same words: elsewhere it is looked for in vain because it is not there.
    for (seat, secret) in &secrets {
        let mut own = evening.phone(seat.as_str());
        own.get("/p/brief").is(200);
        assert!(own.ever_heard(secret), "{seat} reads its own secret");
        let token = own.get("/p/leave").is(200).hidden("token");
        own.post("/p/leave", &[("token", &token), ("yes", "1")]).is(200);
    }
    let mut phone = evening.phone("governor");
    for page in ["/p", "/p/news", "/p/brief", "/p/mine", "/p/whom/tell", "/p/whom/ask", "/p/do", "/t"] {
        phone.get(page).is(200);
    }
    for page in ["/p/m/1", "/p/events", "/"] {
        phone.get(page);
    }
    let mut beside = Browser::new(evening.web);
    beside.enter(evening.code("speaker"), "terminal").is(200);
    for (browser, seat) in [(&mut phone, "governor"), (&mut beside, "speaker")] {
        let mut laptop = Laptop::open(browser).expect("the seat is theirs");
        let shown = laptop.sees("1▶").each_tab();
        browser.heard.extend_from_slice(&laptop.heard);
        assert!(!browser.ever_heard(CANARY) && !shown.contains(CANARY), "{seat}");
        for (of, secret) in &secrets {
            let own = of.as_str() == seat;
            assert_eq!(shown.contains(secret.as_str()), own, "the secret of {of} at the terminal of {seat}:\n{shown}");
            assert!(own || !browser.ever_heard(secret), "the secret of {of} is at {seat}");
        }
    }
    evening.end();
}

#[test]
fn no_log_holds_an_address_of_a_guest_a_session_or_a_ticket() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let phone = evening.phone("speaker");
    let session = phone.cookie.split('.').nth(3).expect("a session").to_owned();
    let mut chief = evening.guest("chief");
    chief.sees("Brief");
    tell(&mut chief, "The water rises.");
    let log = std::fs::read_to_string(&evening.log).expect("the log is there");
    let lines = session::read_log(&evening.log).expect("it holds").lines;
    assert!(lines.iter().any(|(_, line)| matches!(line, Line::Act { .. })));
    assert!(!log.contains("127.0.0.1") && !log.contains(&session), "{log}");
    evening.end();
}

/// The page on which the speaker writes to somebody who can be reached, and who that is.
pub(super) fn writing_page(phone: &mut Browser) -> (String, Answer) {
    let whom = phone.get("/p/whom/tell");
    let path = whom.is(200).body.split("href=\"/p/say/tell/").nth(1).and_then(|rest| rest.split('"').next());
    let path = format!("/p/say/tell/{}", path.expect("somebody can be reached"));
    let page = phone.get(&path);
    (path, page)
}

#[test]
fn a_form_that_is_sent_twice_at_once_or_again_after_a_power_cut_acts_once() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let (path, page) = writing_page(&mut phone);
    let token = page.is(200).hidden("token");
    let fields = [("token", token.as_str()), ("what", "words"), ("text", "The ford is under water."), ("send", "1")];
    std::thread::scope(|scope| {
        for _ in 0..6 {
            let mut again = Browser { cookie: phone.cookie.clone(), ..Browser::new(evening.web) };
            let path = &path;
            scope.spawn(move || again.post(path, &fields).is(303).status);
        }
    });
    assert_eq!(evening.acts().len(), 1);
    let sent = phone.post(&path, &fields);
    phone.follow(&sent).is(200).shows("already");
    let cookie = phone.cookie.split_once('=').expect("a value").1.to_owned();
    evening.cut();
    let evening = Evening::again(&folder, "evening.jsonl");
    phone.port = evening.web;
    phone.cookie = format!("harmattan{}={cookie}", evening.web);
    let sent = phone.post(&path, &fields);
    phone.follow(&sent).is(200);
    assert_eq!(evening.acts().len(), 1, "the log knows it");
    evening.end();
}

#[test]
fn what_is_written_on_a_phone_that_has_lost_its_seat_is_found_by_the_next_one() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let (mut first, mut second) = (evening.phone("speaker"), Browser::new(evening.web));
    let (path, page) = writing_page(&mut first);
    let token = page.is(200).hidden("token");
    let asked = second.enter(evening.code("speaker"), "enter");
    let taken = second.post("/take", &[("token", &asked.is(409).hidden("token")), ("to", "/p"), ("take", "1")]);
    second.follow(&taken).is(200);
    first.post(&path, &[("token", &token), ("what", "words"), ("text", "Half a thought"), ("send", "1")]).is(409);
    assert!(evening.acts().is_empty(), "nothing went");
    second.get(&path).is(200).shows("Half a thought");
    // A seat that is locked loses no word either.
    let token = second.get(&path).hidden("token");
    evening.host(|host| host.guests().expect("open").lock(Slug::new("speaker"), true));
    second.post(&path, &[("token", &token), ("what", "words"), ("text", "A whole thought"), ("send", "1")]).is(403);
    evening.host(|host| host.guests().expect("open").lock(Slug::new("speaker"), false));
    second.get(&path).is(200).shows("A whole thought");
    evening.end();
}

#[test]
fn whoever_only_watches_a_terminal_in_a_browser_stays_while_one_picture_follows_the_other() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut browser = Browser::new(evening.web);
    browser.enter(evening.code("speaker"), "terminal").is(200);
    let mut laptop = Laptop::open(&browser).expect("the seat is theirs");
    laptop.sees("1▶");
    // Somebody who gives no sign of life is gone after seventeen seconds; a picture comes every second.
    evening.press(" >>>");
    laptop.sees("LIVE");
    let (until, mut pictures) = (Instant::now() + Duration::from_secs(18), 0);
    while Instant::now() < until {
        let before = laptop.heard.len();
        laptop.hear();
        pictures += usize::from(laptop.heard.len() > before);
        assert_eq!(laptop.closed, None, "whoever watches is there");
    }
    assert!(pictures > 10, "{pictures} pictures: they did not come one after the other");
    laptop.press("2").sees("2▶");
    evening.end();
}

#[test]
fn a_terminal_that_nobody_sees_is_sent_no_pictures_and_shows_the_present_once_it_is_seen() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut browser = Browser::new(evening.web);
    browser.enter(evening.code("speaker"), "terminal").is(200);
    let mut laptop = Laptop::open(&browser).expect("the seat is theirs");
    laptop.sees("1▶").socket.send(Message::text("hidden")).expect("the line holds");
    evening.press(" >>>");
    // What was on its way has come.
    laptop.hears_for(Duration::from_secs(1));
    let came = laptop.hears_for(Duration::from_secs(5));
    assert!(came.iter().all(|byte| *byte == 7), "nothing but the bell: {:?}", String::from_utf8_lossy(&came));
    assert!(!laptop.text().contains("LIVE"), "the last picture stands:\n{}", laptop.text());
    laptop.socket.send(Message::text("seen")).expect("the line holds");
    laptop.sees("LIVE").press("2").sees("2▶");
    evening.end();
}

#[test]
fn a_page_that_asks_in_the_background_takes_nothing_from_whoever_was_moved_and_no_word_is_lost() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    let (path, page) = writing_page(&mut phone);
    let token = page.is(200).hidden("token");
    evening.host(|host| host.guests().expect("open").relocate(Slug::new("speaker"), Slug::new("governor")));
    phone.get("/p/events").is(204);
    let sent = phone.post(&path, &[("token", &token), ("what", "words"), ("text", "Half a thought"), ("send", "1")]);
    phone.follow(&sent).is(200);
    assert!(phone.cookie.contains("=governor."), "{}", phone.cookie);
    assert!(evening.acts().is_empty(), "nothing went in the name of another seat");
    // What was written stays with the seat for which it was.
    evening.phone("speaker").get(&path).is(200).shows("Half a thought");
    evening.end();
}

/// Says on the page that asks that the seat is to be taken.
fn take(browser: &mut Browser, asks: &Answer) -> Answer {
    let token = asks.is(409).hidden("token");
    let taken = browser.post("/take", &[("token", &token), ("to", "/p"), ("take", "1")]);
    browser.follow(&taken)
}

#[test]
fn a_phone_that_lost_its_seat_gets_it_back_by_its_code() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let (mut first, mut second) = (evening.phone("speaker"), Browser::new(evening.web));
    let asks = second.enter(evening.code("speaker"), "enter");
    take(&mut second, &asks).is(200);
    first.get("/p").is(409).shows("on another phone");
    let asks = first.enter(evening.code("speaker"), "enter");
    asks.is(409).shows("open on another device");
    take(&mut first, &asks).is(200);
    first.get("/p").is(200);
    second.get("/p").is(409);
    evening.end();
}

#[test]
fn whoever_only_has_a_ticket_calls_and_answers_for_nobody_who_sits_there() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let ticket = |whom: Whom| {
        let place = evening.remote().places.into_iter().find(|place| place.whom == whom).expect("a place");
        place.ticket.expect("browsers may come")
    };
    let consents = |agreed: bool| {
        let kept = std::fs::read_to_string(evening.log.with_file_name("evening.feedback.jsonl")).unwrap_or_default();
        kept.matches(&format!(r#""Consent":{{"agreed":{agreed}}}"#)).count()
    };
    let mut camera = Browser::new(evening.web);
    let speaker = Whom::Seat(Slug::new("speaker"));
    let called = camera.post(&ticket(speaker), &[("help", "1"), ("lang", "fr")]);
    called.is(200).shows("<html lang=\"fr\"").shows("Votre main est levée");
    assert_eq!(consents(false), 1, "nobody sits there: it is the answer of that seat");
    evening.phone("speaker");
    camera.post(&ticket(speaker), &[("help", "1")]).is(200).shows("Your hand is up");
    assert_eq!((consents(true), consents(false)), (1, 1), "somebody sits there and has answered");
    // Whoever is to look on calls as well.
    camera.post(&ticket(Whom::Observer), &[("help", "1")]).is(200).shows("Your hand is up");
    let notice = evening.host(|host| host.app().notice.clone()).expect("a hand is up");
    assert!(notice.starts_with("A hand is up: Observer"), "{notice}");
    evening.end();
}

#[test]
fn the_second_person_at_a_seat_reads_what_they_chose_before_the_gate() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut first = Browser::new(evening.web);
    first.enter(evening.code("speaker"), "enter").is(200).shows("<html lang=\"en\"");
    let asks = first.get("/p/leave");
    let token = asks.is(200).hidden("token");
    first.post("/p/leave", &[("token", &token), ("yes", "1")]).is(200);
    let mut second = Browser { lang: "fr", ..Browser::new(evening.web) };
    second.enter(evening.code("speaker"), "enter").is(200).shows("<html lang=\"fr\"");
    second.get("/p/news").is(200).shows("<html lang=\"fr\"");
    // The page of an observer stays in the language that they entered in, whatever their browser asks for later.
    let observer = evening.codes[&Whom::Observer].clone();
    let mut watcher = Browser { lang: "fr", ..Browser::new(evening.web) };
    watcher.enter(&observer, "enter").is(200).shows("<html lang=\"fr\"");
    watcher.lang = "en";
    watcher.get("/p").is(200).shows("<html lang=\"fr\"");
    evening.end();
}

#[test]
fn what_comes_after_going_back_in_time_has_not_been_read() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let mut phone = evening.phone("speaker");
    // Twice: what was pressed before is done once the first look is over.
    let inbox = || {
        evening.host(|_| ());
        evening.host(|host| {
            let mut seats = host.app().view.seats.iter();
            seats.find(|seat| seat.id.as_str() == "speaker").map(|seat| seat.inbox)
        })
    };
    let first = inbox();
    let goes_on_until = |is: &dyn Fn(Option<u32>) -> bool| {
        let until = Instant::now() + AT_MOST;
        while !is(inbox()) {
            assert!(Instant::now() < until, "a message comes to the speaker: {:?}", inbox());
            evening.press("m");
        }
    };
    goes_on_until(&|now| now > first);
    let newest = inbox();
    for n in 1..=newest.expect("a seat") {
        phone.get(&format!("/p/m/{n}")).is(200);
    }
    let unread = |phone: &mut Browser| !phone.get("/p/events").is(200).body.contains("data: 0");
    assert!(!unread(&mut phone), "all are read");
    // As it is done in the control room: back by a quarter of an hour, and on again.
    evening.press("b");
    evening.press_each([KeyCode::Enter, KeyCode::Char('y')]);
    assert_eq!(inbox(), first, "it has not come any more");
    goes_on_until(&|now| now >= newest);
    assert!(unread(&mut phone), "it has come anew, and nobody has read it");
    evening.end();
}
