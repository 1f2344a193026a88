//! What seats on other machines cost: forty guests over SSH while the clock runs, five of them taking no pictures. Ten sit at the
//! seats of `lake-chad` and press a key twice a second; the others look on at the control room, the dearest picture there is.
//!
//! `cargo bench -p harmattan --bench seats` – half a minute; processor time is read where the system tells it by thread (Linux).

use std::{
    fs,
    sync::{Arc, mpsc},
    thread,
    time::{Duration, Instant},
};

use crossterm::event::{Event, KeyCode};
use harmattan::{
    app::App,
    host::{Host, Inbox},
    library::Source,
    remote::{Door, Whom},
    seats::listener::Listener,
    session::Session,
    table::Live,
};
use russh::{
    Channel, ChannelMsg, client,
    client::{KeyboardInteractiveAuthResponse as Reply, Msg},
    keys::PublicKeyOrCertificate,
};
use words::Lang;

const GUESTS: usize = 40;
const STALLED: usize = 5;
const WHILE: Duration = Duration::from_secs(20);

struct AnyKey;
impl client::Handler for AnyKey {
    type Error = russh::Error;
    async fn check_server_key(&mut self, _: &PublicKeyOrCertificate) -> Result<bool, russh::Error> {
        Ok(true)
    }
}

fn main() {
    let folder = std::env::temp_dir().join(format!("harmattan-seats-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let (told, hear) = mpsc::channel();
    let log = folder.join("bench.jsonl");
    thread::Builder::new()
        .name("host".to_owned())
        .spawn(move || {
            let source = Source::built_in("lake-chad").expect("it is built in");
            let session = Session::start(&source, Some(7), Lang::En, Some(&log)).expect("it starts");
            let inbox = Inbox::open();
            let post = inbox.sender();
            let mut listener = Listener::of(&session, &[], Arc::new(inbox.sender()), Lang::En);
            let port = Listener::bind(Door::Ssh, "127.0.0.1:0").expect("a port");
            let mut guests = None;
            listener.open(Door::Ssh, port, session.scenario(), &mut [&mut guests]).expect("the doors open");
            let guests = guests.expect("somebody may come");
            let doors = guests.remote();
            let mut app = App::new(session.scenario().clone(), Lang::En, false);
            let mut table = Live { session, lang: Lang::En };
            let mut host = Host::new(&mut app, &mut table, inbox, Some(guests));
            told.send((doors, post)).expect("main waits");
            while !host.left() {
                host.stale();
                host.turn().expect("no keyboard");
            }
        })
        .expect("a thread");
    let (doors, post) = hear.recv().expect("the doors open");
    let port = doors.reach.ssh.expect("it is open").way.port;
    let (seats, observer): (Vec<_>, Vec<_>) =
        doors.places.into_iter().partition(|place| matches!(place.whom, Whom::Seat(_)));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let codes = seats.iter().chain(observer.iter().cycle()).map(|place| place.code.clone()).take(GUESTS);
    let (mut sessions, mut channels) = (Vec::new(), Vec::new());
    for code in codes {
        let (session, channel) = runtime.block_on(come(port, &code));
        sessions.push(session);
        channels.push(channel);
    }
    post.here(Ok(Event::Key(KeyCode::Char(' ').into())));
    let stalled = channels.split_off(GUESTS - STALLED);
    let typists = seats.len();
    let before = (processor_time("host"), processor_time("seats"));
    let (since, mut echoes, mut bytes) = (Instant::now(), Vec::new(), 0_usize);
    runtime.block_on(async {
        let guests: Vec<_> = channels
            .into_iter()
            .enumerate()
            .map(|(n, channel)| tokio::spawn(play(channel, n < typists, Duration::from_millis(13 * n as u64))))
            .collect();
        for guest in guests {
            let (mine, took) = guest.await.expect("a guest plays on");
            echoes.extend(mine);
            bytes += took;
        }
    });
    let wall = since.elapsed();
    let after = (processor_time("host"), processor_time("seats"));
    echoes.sort();
    let at = |share: usize| echoes.get(echoes.len() * share / 100).copied().unwrap_or_default();
    println!("{GUESTS} guests, {STALLED} of them stalled, {:.1} s, {} keys", wall.as_secs_f64(), echoes.len());
    println!("echo of one's own key: median {:?}, 95 in 100 within {:?}", at(50), at(95));
    println!("pictures: {:.1} kB a second to all", bytes as f64 / 1000.0 / wall.as_secs_f64());
    if let ((Some(a), Some(b)), (Some(c), Some(d))) = (before, after) {
        let share = |used: Duration| 100.0 * used.as_secs_f64() / wall.as_secs_f64();
        println!("of one core: {:.1} % the exercise and its pictures, {:.1} % SSH", share(c - a), share(d - b));
    }
    drop((stalled, sessions));
    let _ = fs::remove_dir_all(folder);
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

/// Takes pictures; a typist presses a key twice a second and waits for what comes of it. Echoes, and bytes taken.
async fn play(mut channel: Channel<Msg>, types: bool, first: Duration) -> (Vec<Duration>, usize) {
    let (mut echoes, mut bytes) = (Vec::new(), 0);
    let end = Instant::now() + WHILE;
    let mut next = Instant::now() + first;
    let mut pressed: Option<Instant> = None;
    while Instant::now() < end {
        if types && pressed.is_none() && Instant::now() >= next {
            channel.data_bytes(b"\t".to_vec()).await.expect("the line holds");
            pressed = Some(Instant::now());
            next += Duration::from_millis(500);
        }
        let wait = tokio::time::timeout(Duration::from_millis(20), channel.wait()).await;
        if let Ok(Some(ChannelMsg::Data { data })) = wait {
            bytes += data.len();
            echoes.extend(pressed.take().map(|at| at.elapsed()));
        }
    }
    (echoes, bytes)
}

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
