//! What seats on other machines cost while the clock runs at ×60: forty mixed guests at one table (SSH, terminals in browsers, phones with
//! pages), five of whom take nothing; then six tables of eight seats. Whoever sits at a seat presses a key twice a second, or asks with a
//! phone for a page every three seconds; all others look on at the control room, the dearest picture there is.
//!
//! `cargo bench -p harmattan --bench seats` – a minute; processor time is read where the system tells it by thread (Linux).

use std::{
    fs,
    io::{ErrorKind, Read as _, Write as _},
    net::TcpStream,
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

use crossterm::event::{Event, KeyCode};
use harmattan::{
    app::{App, twins::Twins},
    host::{Host, HostedTable, Inbox, InboxSender},
    library::Source,
    remote::{Door, Remote, Whom},
    seats::listener::Listener,
    session::{Session, Wanted, remark, twins},
    table::Live,
};
use russh::{
    Channel, ChannelMsg, client,
    client::{KeyboardInteractiveAuthResponse as Reply, Msg},
    keys::PublicKeyOrCertificate,
};
use tokio_tungstenite::tungstenite::{
    Error, Message, WebSocket,
    client::{IntoClientRequest as _, client as web_client},
};
use words::Lang;

const WHILE: Duration = Duration::from_secs(20);
/// How often somebody at a terminal presses a key, and a phone asks for a page.
const KEYS: Duration = Duration::from_millis(500);
const PAGES: Duration = Duration::from_secs(3);

/// Echoes of one's own keys or pages, and bytes taken.
type Heard = (Vec<Duration>, usize);

struct AnyKey;
impl client::Handler for AnyKey {
    type Error = russh::Error;
    async fn check_server_key(&mut self, _: &PublicKeyOrCertificate) -> Result<bool, russh::Error> {
        Ok(true)
    }
}

fn main() {
    println!("forty mixed guests at one table, five of them stalled");
    measure(1, 40, usize::MAX, 5);
    println!("six tables of eight seats");
    measure(6, 48, 8, 0);
}

/// Holds so many tables and lets so many guests come, of each table at most so many at seats; the last of those at SSH take nothing.
fn measure(tables: u32, guests: usize, seats: usize, stalled: usize) {
    let folder = std::env::temp_dir().join(format!("harmattan-seats-{}-{tables}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let (told, hear) = mpsc::channel();
    let log = folder.join("bench.jsonl");
    let host =
        thread::Builder::new().name("host".to_owned()).spawn(move || host(&log, tables, &told)).expect("a thread");
    let (doors, post) = hear.recv().expect("the doors open");
    let codes = codes(&doors, guests, seats);
    let ports = |door| match (door, &doors[0].reach) {
        (Door::Ssh, reach) => reach.ssh.as_ref().map(|ssh| ssh.way.port),
        (Door::Web, reach) => reach.web.as_ref().map(|web| web.way.port),
    };
    let (ssh, web) = (ports(Door::Ssh).expect("it is open"), ports(Door::Web).expect("it is open"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (mut kept, mut by_ssh, mut browsers, mut phones) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (n, (code, seat)) in codes.iter().enumerate() {
        match n % 3 {
            // A phone without a seat has no page; whoever looks on has a terminal.
            2 if *seat => phones.push(Browser::enter(web, code, "enter")),
            1 => browsers.push((terminal(web, code), *seat)),
            _ => {
                let (session, channel) = runtime.block_on(come(ssh, code));
                kept.push(session);
                by_ssh.push((channel, *seat));
            }
        }
    }
    // All of them run, and at ×60.
    let all = [KeyCode::Char('T'), KeyCode::Home].into_iter().filter(|_| tables > 1);
    for key in all.chain([' ', '>', '>'].map(KeyCode::Char)) {
        post.here(Ok(Event::Key(key.into())));
    }
    let silent = by_ssh.split_off(by_ssh.len() - stalled);
    let before = (processor_time("host"), processor_time("seats"));
    let since = Instant::now();
    let browsers: Vec<_> =
        browsers.into_iter().map(|(socket, types)| thread::spawn(move || at_browser(socket, types))).collect();
    let phones: Vec<_> = phones.into_iter().map(|phone| thread::spawn(move || at_phone(phone))).collect();
    let by_ssh: Vec<Heard> = runtime.block_on(async {
        let guests: Vec<_> = by_ssh
            .into_iter()
            .enumerate()
            .map(|(n, (channel, types))| tokio::spawn(at_ssh(channel, types, Duration::from_millis(13 * n as u64))))
            .collect();
        let mut heard = Vec::new();
        for guest in guests {
            heard.push(guest.await.expect("a guest plays on"));
        }
        heard
    });
    let others = [browsers, phones]
        .map(|guests| guests.into_iter().map(|guest| guest.join().expect("a guest plays on")).collect::<Vec<Heard>>());
    let (wall, after) = (since.elapsed(), (processor_time("host"), processor_time("seats")));
    let [browsers, phones] = others;
    let ways = [("a key over SSH", by_ssh), ("a key in a browser", browsers), ("a page on a phone", phones)];
    tell(guests, ways, wall, (before, after));
    post.here(Ok(Event::Key(KeyCode::Char('q').into())));
    post.here(Ok(Event::Key(KeyCode::Char('y').into())));
    host.join().expect("the host leaves");
    drop((silent, kept));
    let _ = fs::remove_dir_all(folder);
}

/// Holds the tables until the facilitator leaves.
fn host(log: &std::path::Path, tables: u32, told: &mpsc::Sender<(Vec<Remote>, InboxSender)>) {
    let source = Source::built_in("lake-chad").expect("it is built in");
    let begun = twins::begin(&source, &Wanted::default(), Lang::En, log, tables).expect("there is room");
    let inbox = Inbox::open();
    let post = inbox.sender();
    let mut listener = Listener::new(Arc::new(inbox.sender()), Lang::En);
    begun.iter().for_each(|(session, twin)| listener.add(session, &[remark::twin(twin)]));
    let mut guests: Vec<_> = begun.iter().map(|_| None).collect();
    for door in Door::ALL {
        let port = Listener::bind(door, "127.0.0.1:0").expect("a port");
        let mut guests: Vec<_> = guests.iter_mut().collect();
        listener.open(door, port, begun[0].0.scenario(), &mut guests).expect("the doors open");
    }
    let sit = |(session, twin): (Session, remark::TwinTable)| {
        let mut app = App::new(session.scenario().clone(), Lang::En, false);
        app.twins = Some(Twins { mine: twin.table, of: twin.of, ..Twins::default() });
        (app, Live { session, lang: Lang::En })
    };
    let mut seated: Vec<(App, Live)> = begun.into_iter().map(sit).collect();
    let doors = guests.iter().flatten().map(|guests| guests.remote()).collect();
    let hosted =
        seated.iter_mut().zip(guests).map(|((app, table), guests)| HostedTable::new(app, table, guests)).collect();
    let mut host = Host::of(hosted, 0, inbox);
    told.send((doors, post)).expect("main waits");
    while !host.left() {
        host.stale();
        host.turn().expect("no keyboard");
    }
    host.farewell();
}

/// So many codes, and whether each is of a seat: of each table in turn those of its seats, then those of whoever looks on.
fn codes(doors: &[Remote], guests: usize, seats: usize) -> Vec<(String, bool)> {
    let of = |seat: bool| {
        doors.iter().flat_map(move |doors| {
            let places = doors.places.iter().filter(move |place| matches!(place.whom, Whom::Seat(_)) == seat);
            places.take(seats).map(move |place| (place.code.clone(), seat))
        })
    };
    let observers: Vec<(String, bool)> = of(false).collect();
    of(true).chain(observers.into_iter().cycle()).take(guests).collect()
}

/// Says what was measured.
fn tell(guests: usize, ways: [(&str, Vec<Heard>); 3], wall: Duration, (before, after): (Times, Times)) {
    let bytes: usize = ways.iter().flat_map(|(_, heard)| heard).map(|(_, bytes)| bytes).sum();
    println!("  {guests} guests, {:.1} s", wall.as_secs_f64());
    for (way, heard) in ways {
        let mut echoes: Vec<Duration> = heard.into_iter().flat_map(|(echoes, _)| echoes).collect();
        echoes.sort();
        let at = |share: usize| echoes.get(echoes.len() * share / 100).copied().unwrap_or_default();
        println!("  what comes of {way}: median {:?}, 95 in 100 within {:?}, of {}", at(50), at(95), echoes.len());
    }
    println!("  to all of them: {:.1} kB a second", bytes as f64 / 1000.0 / wall.as_secs_f64());
    if let ((Some(a), Some(b)), (Some(c), Some(d))) = (before, after) {
        let share = |used: Duration| 100.0 * used.as_secs_f64() / wall.as_secs_f64();
        println!("  of one core: {:.1} % exercises and pictures, {:.1} % lines", share(c - a), share(d - b));
    }
}

async fn come(port: u16, code: &str) -> (client::Handle<AnyKey>, Channel<Msg>) {
    let config = Arc::new(client::Config { nodelay: true, ..client::Config::default() });
    let mut session = client::connect(config, ("127.0.0.1", port), AnyKey).await.expect("somebody listens");
    let reply = session.authenticate_keyboard_interactive_start(code, None).await.expect("an answer");
    assert!(matches!(reply, Reply::Success), "the code is right");
    let channel = session.channel_open_session().await.expect("a channel");
    channel.request_pty(false, "xterm-256color", 120, 40, 0, 0, &[]).await.expect("a terminal");
    channel.request_shell(false).await.expect("a seat");
    (session, channel)
}

/// Takes pictures; a typist presses keys and waits for what comes of each.
async fn at_ssh(mut channel: Channel<Msg>, types: bool, first: Duration) -> Heard {
    let (mut echoes, mut bytes) = (Vec::new(), 0);
    let (end, mut next) = (Instant::now() + WHILE, Instant::now() + first);
    let mut pressed: Option<Instant> = None;
    while Instant::now() < end {
        if types && pressed.is_none() && Instant::now() >= next {
            channel.data_bytes(b"\t".to_vec()).await.expect("the line holds");
            pressed = Some(Instant::now());
            next += KEYS;
        }
        let wait = tokio::time::timeout(Duration::from_millis(20), channel.wait()).await;
        match wait {
            Ok(Some(ChannelMsg::Data { data })) => {
                bytes += data.len();
                echoes.extend(pressed.take().map(|at| at.elapsed()));
            }
            Ok(Some(ChannelMsg::Close) | None) => panic!("the line is lost"),
            Ok(Some(_)) | Err(_) => {}
        }
    }
    (echoes, bytes)
}

/// A browser, as small as it can be: it keeps a cookie.
struct Browser {
    port: u16,
    cookie: String,
}

impl Browser {
    /// Gives a code and enters, by this button.
    fn enter(port: u16, code: &str, button: &str) -> Self {
        let mut browser = Self { port, cookie: String::new() };
        let sent = browser.ask("POST", "/", &format!("code={code}&open=1"));
        let ticket = header(&sent, "location").split('?').next().unwrap_or_default().to_owned();
        browser.ask("GET", &ticket, "");
        let entered = browser.ask("POST", &ticket, &format!("{button}=1&lang=en"));
        browser.ask("GET", &header(&entered, "location"), "");
        browser
    }

    fn ask(&mut self, method: &str, path: &str, body: &str) -> String {
        let at = format!("127.0.0.1:{}", self.port);
        let mut line = TcpStream::connect(&at).expect("somebody listens");
        let cookie = if self.cookie.is_empty() { String::new() } else { format!("Cookie: {}\r\n", self.cookie) };
        let form = format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.len());
        let form = if method == "POST" { form } else { String::new() };
        let head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nHost: {at}\r\nOrigin: http://{at}\r\n");
        line.write_all(format!("{head}{cookie}{form}\r\n{body}").as_bytes()).expect("the line holds");
        let mut answer = Vec::new();
        line.read_to_end(&mut answer).expect("the line holds");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let cookie = header(&answer, "set-cookie");
        if !cookie.is_empty() {
            self.cookie = cookie.split(';').next().unwrap_or_default().to_owned();
        }
        answer
    }
}

/// What stands in a head under this name; nothing if nothing does.
fn header(answer: &str, name: &str) -> String {
    let lines = answer.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split_once(": "));
    lines
        .into_iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map_or_else(String::new, |(_, v)| v.to_owned())
}

/// Enters by a browser and opens the terminal there.
fn terminal(port: u16, code: &str) -> WebSocket<TcpStream> {
    let browser = Browser::enter(port, code, "terminal");
    let stream = TcpStream::connect(("127.0.0.1", port)).expect("somebody listens");
    let mut request = format!("ws://127.0.0.1:{port}/w?size=120%2040").into_client_request().expect("an address");
    let origin = format!("http://127.0.0.1:{port}");
    request.headers_mut().insert("Origin", origin.parse().expect("an origin"));
    request.headers_mut().insert("Cookie", browser.cookie.parse().expect("a cookie"));
    let (socket, _) = web_client(request, stream).expect("a line");
    socket.get_ref().set_read_timeout(Some(Duration::from_millis(20))).expect("a timeout");
    socket
}

/// The same as over SSH.
fn at_browser(mut socket: WebSocket<TcpStream>, types: bool) -> Heard {
    let (mut echoes, mut bytes) = (Vec::new(), 0);
    let (end, mut next) = (Instant::now() + WHILE, Instant::now());
    let mut pressed: Option<Instant> = None;
    while Instant::now() < end {
        if types && pressed.is_none() && Instant::now() >= next {
            socket.send(Message::binary(b"\t".to_vec())).expect("the line holds");
            pressed = Some(Instant::now());
            next += KEYS;
        }
        match socket.read() {
            Ok(Message::Binary(picture)) => {
                bytes += picture.len();
                echoes.extend(pressed.take().map(|at| at.elapsed()));
            }
            Ok(Message::Close(why)) => panic!("the host closed the line: {why:?}"),
            Ok(_) => {}
            Err(Error::Io(why)) if matches!(why.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            // Whoever is gone takes no pictures: what is measured then says nothing.
            Err(why) => panic!("the line is lost: {why}"),
        }
    }
    (echoes, bytes)
}

/// Asks for the first page again and again.
fn at_phone(mut phone: Browser) -> Heard {
    let (mut echoes, mut bytes) = (Vec::new(), 0);
    let end = Instant::now() + WHILE;
    while Instant::now() < end {
        let asked = Instant::now();
        bytes += phone.ask("GET", "/p", "").len();
        echoes.push(asked.elapsed());
        thread::sleep(PAGES);
    }
    (echoes, bytes)
}

/// Processor time of whoever holds the exercises, and of the lines.
type Times = (Option<Duration>, Option<Duration>);

/// Processor time of the threads of a name, if the system tells.
fn processor_time(name: &str) -> Option<Duration> {
    let mut ticks = 0;
    for task in fs::read_dir("/proc/self/task").ok()? {
        let task = task.ok()?.path();
        if fs::read_to_string(task.join("comm")).ok()?.trim() == name {
            let stat = fs::read_to_string(task.join("stat")).ok()?;
            let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
            ticks += fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
        }
    }
    // Linux counts in hundredths of a second for whoever asks.
    Some(Duration::from_millis(ticks * 10))
}
