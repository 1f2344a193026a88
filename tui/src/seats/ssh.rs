//! Seats over SSH: the only file that names the server of `russh` and a runtime. A thread of its own takes connections, asks for the code,
//! turns bytes into keys and carries pictures away; what they mean is for the [guests](super::guests) to know.
//!
//! A hostile client gets nowhere: there is no shell, command, file transfer or forwarding here at all, connections are counted
//! ([`connections`](super::connections)), wrong codes have to wait ([`access`](super::access)), sizes are clamped, keys wait for their own turn, and
//! who does not take its picture for half a minute is gone.
//!
//! It ignores what a picture shows. It may not touch the exercise.

use std::{
    io,
    net::{IpAddr, Shutdown, TcpListener as Port, TcpStream as Stream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, Weak,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use russh::{
    Channel, ChannelId, ChannelMsg, ChannelReadHalf, ChannelWriteHalf, MethodKind, MethodSet, Pty,
    keys::{HashAlg, PrivateKey},
    server::{Auth, ChannelOpenHandle, Config, Handle, Handler, Msg, Response, Session, run_stream},
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Notify, Semaphore},
    time::timeout,
};
use words::{Key, Lang, ui};

use super::{
    access::{AccessCodes, NoEntry, TRIES},
    address,
    connections::{ConnectionId, Connections, Stage},
    news::{Arrival, Event, GuestId, News, NewsSink, clamped},
    outbox::Outbox,
};
use crate::{
    remote::{Reach, Whom},
    terminal::decoder::{Decoder, Heard},
    widgets::map::{Capabilities, Raster},
};

/// How long this host waits for the other side to greet first.
const GREETS: Duration = Duration::from_secs(3);
/// Who has not taken a picture after this long is gone.
const STALLED: Duration = Duration::from_secs(30);
/// How often a guest is asked whether they are still there, and after how long without an answer they are not.
const BETWEEN_LOOKS: Duration = Duration::from_secs(5);
const GONE: Duration = Duration::from_secs(12);
/// Keys of one guest that wait to be worked through.
const KEYS: usize = 64;
/// The time between two keys of a guest, over the long run; faster than anybody types and than a held key repeats.
const BETWEEN_KEYS: Duration = Duration::from_millis(4);

/// Answers guests. The thread behind it ends with the programme.
///
/// # Errors
/// The system has no thread or no port left.
pub fn answer(
    listener: Port,
    key: PrivateKey,
    codes: Arc<Mutex<AccessCodes>>,
    news: Arc<dyn NewsSink>,
    lang: Lang,
) -> io::Result<Reach> {
    let at = listener.local_addr()?;
    let fingerprint = key.public_key().fingerprint(HashAlg::Sha256).to_string();
    let config = Arc::new(Config {
        methods: MethodSet::from([MethodKind::KeyboardInteractive].as_slice()),
        auth_rejection_time: Duration::from_millis(500),
        auth_rejection_time_initial: Some(Duration::ZERO),
        keys: vec![key],
        max_auth_attempts: 8,
        // Who only reads is not gone. A keepalive of the library would begin before login is done, which no client bears: this
        // host looks after its guests itself (`look_after`).
        inactivity_timeout: None,
        keepalive_interval: None,
        window_size: 64 * 1024,
        nodelay: true,
        ..Config::default()
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (since, guests) = (Instant::now(), AtomicU64::new(0));
    let known = codes.lock().unwrap_or_else(PoisonError::into_inner).known();
    let connections = Mutex::new(Connections::new(known));
    let server = Arc::new(Server { codes, connections, news, lang, since, guests });
    thread::Builder::new()
        .name("seats".to_owned())
        .spawn(move || runtime.block_on(accept(listener, config, server)))?;
    let network = !at.ip().is_loopback();
    Ok(Reach { hosts: address::hosts(at.ip()), port: at.port(), fingerprint, network })
}

/// What all connections share.
struct Server {
    codes: Arc<Mutex<AccessCodes>>,
    connections: Mutex<Connections<Arc<Stream>>>,
    news: Arc<dyn NewsSink>,
    lang: Lang,
    since: Instant,
    guests: AtomicU64,
}

impl Server {
    fn now(&self) -> Duration {
        self.since.elapsed()
    }
    fn codes(&self) -> MutexGuard<'_, AccessCodes> {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn connections(&self) -> MutexGuard<'_, Connections<Arc<Stream>>> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// Cuts off a connection that has given no code, and that was let go of.
    fn cut_off(&self, stream: &Stream) {
        self.codes().turn_away();
        let _ = stream.shutdown(Shutdown::Both);
    }
    /// The same for one that is still counted; each is turned away once.
    fn turn_away(&self, id: ConnectionId, stream: &Stream) {
        if self.connections().leave(id) {
            self.cut_off(stream);
        }
    }
}

async fn accept(listener: Port, config: Arc<Config>, server: Arc<Server>) {
    let Ok(listener) = TcpListener::from_std(listener) else { return };
    loop {
        let Ok((stream, from)) = listener.accept().await else {
            // Out of file handles, most likely: strangers hold some, and others may be let go in a moment.
            let gone = server.connections().give_up_one(None);
            if let Some(gone) = gone {
                server.cut_off(&gone);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        // The second handle ends the connection even while the first waits for a client that takes nothing.
        let Some((stream, cut)) = in_two(stream) else { continue };
        let from = from.ip().to_canonical();
        let (id, gone) = server.connections().enter(from, cut.clone(), server.now());
        if let Some(gone) = gone {
            server.cut_off(&gone);
        }
        tokio::spawn(attend(stream, cut, from, id, config.clone(), server.clone()));
    }
}

/// One connection, from its first byte to its last.
async fn attend(
    stream: TcpStream,
    cut: Arc<Stream>,
    from: IpAddr,
    id: ConnectionId,
    config: Arc<Config>,
    server: Arc<Server>,
) {
    let visit = Visit {
        server: server.clone(),
        from,
        id,
        connection: Arc::default(),
        cut: cut.clone(),
        whom: None,
        wrong: 0,
        channel: None,
        size: None,
        look: Capabilities::default(),
        lang: None,
    };
    let whole = async {
        if !speaks_ssh(&stream, id, &server, &cut).await {
            return;
        }
        if let Ok(session) = run_stream(config, stream, visit).await {
            // How a connection ends is the same to everybody.
            let _ = session.await;
        }
    };
    tokio::pin!(whole);
    loop {
        let left = server.connections().left(id, server.now());
        match left {
            None => break whole.await,
            Some(Duration::ZERO) => {
                // Whoever was given up for others is counted and cut off already.
                server.turn_away(id, &cut);
                break whole.await;
            }
            Some(left) => {
                if timeout(left, &mut whole).await.is_ok() {
                    break;
                }
            }
        }
    }
    server.connections().leave(id);
}

/// Waits a moment for the first bytes of a connection: nearly every client greets at once. Whether it may go on.
async fn speaks_ssh(stream: &TcpStream, id: ConnectionId, server: &Server, cut: &Stream) -> bool {
    const GREETING: &[u8] = b"SSH-";
    let mut first = [0; GREETING.len()];
    match timeout(GREETS, stream.peek(&mut first)).await {
        Ok(Ok(n)) if n > 0 && GREETING.starts_with(&first[..n]) => {
            server.connections().comes_to(id, Stage::Greeted, server.now());
            true
        }
        // It may wait for us to greet first.
        Err(_) => true,
        // It is gone by itself.
        Ok(Ok(0) | Err(_)) => false,
        Ok(Ok(_)) => {
            server.turn_away(id, cut);
            false
        }
    }
}

fn in_two(stream: TcpStream) -> Option<(TcpStream, Arc<Stream>)> {
    let _ = stream.set_nodelay(true);
    let stream = stream.into_std().ok()?;
    let cut = Arc::new(stream.try_clone().ok()?);
    Some((TcpStream::from_std(stream).ok()?, cut))
}

/// A connection as SSH sees it.
struct Visit {
    server: Arc<Server>,
    from: IpAddr,
    id: ConnectionId,
    /// Held as long as the connection is.
    connection: Arc<()>,
    cut: Arc<Stream>,
    whom: Option<Whom>,
    /// Wrong codes that it has given.
    wrong: usize,
    /// The one channel that a guest may have.
    channel: Option<Channel<Msg>>,
    /// Their window, if they have a terminal.
    size: Option<(u16, u16)>,
    look: Capabilities,
    lang: Option<Lang>,
}

impl Visit {
    fn lang(&self) -> Lang {
        self.server.lang
    }

    /// Tries a code as soon as its turn comes.
    async fn try_code(&mut self, code: &str) -> Result<Auth, russh::Error> {
        let answer = loop {
            self.server.connections().comes_to(self.id, Stage::Asked, self.server.now());
            let answer = self.server.codes().admit(self.from, code, self.server.now());
            let Err(NoEntry::Wait(span)) = answer else { break answer };
            tokio::time::sleep(span).await;
            // Who has gone away meanwhile takes nobody's turn.
            if matches!(self.cut.peek(&mut [0]), Ok(0)) {
                return Err(russh::Error::Disconnect);
            }
        };
        match answer {
            Ok(whom) if self.server.connections().welcome(self.id, self.server.now()) => {
                self.whom = Some(whom);
                return Ok(Auth::Accept);
            }
            Ok(_) => return Ok(self.ask(Some(Key::SshFull))),
            Err(NoEntry::Locked) => return Ok(self.ask(Some(Key::SshLocked))),
            Err(_) => self.wrong += 1,
        }
        // A guess takes its time, whatever the client is in a hurry for.
        tokio::time::sleep(Duration::from_millis(300)).await;
        Ok(self.ask(Some(if self.wrong < TRIES { Key::SshWrong } else { Key::SshEnough })))
    }

    /// Asks for a code, or says why there is nothing more to ask.
    fn ask(&self, before: Option<Key>) -> Auth {
        let lang = self.lang();
        self.server.connections().comes_to(self.id, Stage::Asked, self.server.now());
        let instructions = ui(lang, before.unwrap_or(Key::SshWelcome)).into();
        // Who types a code has to see it: it is no password of theirs.
        let prompt = (format!("{} ", ui(lang, Key::SshCode)).into(), true);
        let prompts = if before == Some(Key::SshEnough) { Vec::new() } else { vec![prompt] };
        Auth::Partial { name: "Harmattan".into(), instructions, prompts: prompts.into() }
    }
}

type Fault = Result<(), russh::Error>;

impl Handler for Visit {
    type Error = russh::Error;

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        user: &str,
        _: &str,
        response: Option<Response<'a>>,
    ) -> Result<Auth, russh::Error> {
        if self.wrong >= TRIES {
            self.server.turn_away(self.id, &self.cut);
            return Err(russh::Error::Disconnect);
        }
        match response {
            // Who let a camera read the code has it in the user name already.
            None if AccessCodes::is_code(user) => self.try_code(user).await,
            None => Ok(self.ask(None)),
            Some(mut response) => {
                let given = response.next().unwrap_or_default();
                self.try_code(&String::from_utf8_lossy(&given[..given.len().min(256)])).await
            }
        }
    }

    /// From here on, and not a moment earlier, this host may speak unasked.
    async fn auth_succeeded(&mut self, session: &mut Session) -> Fault {
        tokio::spawn(look_after(session.handle(), Arc::downgrade(&self.connection), self.cut.clone()));
        Ok(())
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _: &mut Session,
    ) -> Fault {
        if self.whom.is_some() && self.channel.is_none() && self.size.is_none() {
            self.channel = Some(channel);
            reply.accept().await;
        }
        // A reply that is let go of says no.
        Ok(())
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        columns: u32,
        rows: u32,
        _: u32,
        _: u32,
        _: &[(Pty, u32)],
        session: &mut Session,
    ) -> Fault {
        self.size = Some(clamped(columns, rows));
        self.look.raster = match term {
            "dumb" => Raster::Ascii,
            "linux" => Raster::HalfBlock,
            _ => Raster::Braille,
        };
        session.channel_success(channel)
    }

    async fn env_request(&mut self, channel: ChannelId, name: &str, value: &str, session: &mut Session) -> Fault {
        match name {
            // A machine that was set up in English says little about who sits at it; one set up in French says enough.
            "LC_ALL" | "LC_MESSAGES" | "LANG" if Lang::from_env(Some(value)) == Lang::Fr => self.lang = Some(Lang::Fr),
            "NO_COLOR" => self.look.colour = value.is_empty(),
            _ => {}
        }
        session.channel_success(channel)
    }

    async fn shell_request(&mut self, id: ChannelId, session: &mut Session) -> Fault {
        let (Some(channel), Some(whom)) = (self.channel.take(), self.whom) else {
            return session.channel_failure(id);
        };
        let Some(size) = self.size else {
            session.channel_success(id)?;
            session.data(id, format!("{}\r\n", ui(self.lang(), Key::SshNoTerminal)).into_bytes())?;
            session.exit_status_request(id, 1)?;
            return session.close(id);
        };
        session.channel_success(id)?;
        self.server.connections().comes_to(self.id, Stage::Seated, self.server.now());
        let guest = self.server.guests.fetch_add(1, Ordering::Relaxed);
        let (read, write) = channel.split();
        let wake = Arc::new(Notify::new());
        let outbox = Arc::new(Outbox::new({
            let wake = wake.clone();
            move || wake.notify_one()
        }));
        let arrival = Arrival { whom, from: self.from, size, look: self.look, lang: self.lang, outbox: outbox.clone() };
        let news = self.server.news.clone();
        news.put(News { guest, event: Event::Came(Box::new(arrival)), hold: None });
        tokio::spawn(carry(write, outbox, wake, self.cut.clone()));
        tokio::spawn(hear(read, guest, news));
        Ok(())
    }

    async fn exec_request(&mut self, channel: ChannelId, _: &[u8], session: &mut Session) -> Fault {
        session.channel_failure(channel)?;
        session.close(channel)
    }

    async fn subsystem_request(&mut self, channel: ChannelId, _: &str, session: &mut Session) -> Fault {
        session.channel_failure(channel)?;
        session.close(channel)
    }

    async fn x11_request(
        &mut self,
        channel: ChannelId,
        _: bool,
        _: &str,
        _: &str,
        _: u32,
        session: &mut Session,
    ) -> Fault {
        session.channel_failure(channel)
    }
}

/// Notices who is gone without a word, until the connection ends. What is asked is what no client has to grant: whatever it
/// answers, it is there.
async fn look_after(handle: Handle, connection: Weak<()>, cut: Arc<Stream>) {
    loop {
        tokio::time::sleep(BETWEEN_LOOKS).await;
        if connection.strong_count() == 0 {
            return;
        }
        if timeout(GONE, handle.cancel_forward_tcpip(String::new(), 0)).await.is_err() {
            let _ = cut.shutdown(Shutdown::Both);
            return;
        }
    }
}

/// Carries pictures away, one at a time.
async fn carry(write: ChannelWriteHalf<Msg>, outbox: Arc<Outbox>, wake: Arc<Notify>, cut: Arc<Stream>) {
    loop {
        while let Some((bytes, last)) = outbox.take() {
            let went = timeout(STALLED, write.data_bytes(bytes)).await;
            if !matches!(went, Ok(Ok(()))) {
                let _ = cut.shutdown(Shutdown::Both);
                return;
            }
            outbox.arrived();
            if last {
                let goodbye = async {
                    let _ = write.exit_status(0).await;
                    let _ = write.eof().await;
                    let _ = write.close().await;
                };
                let _ = timeout(Duration::from_secs(2), goodbye).await;
                return;
            }
        }
        // A connection that ends lets nobody wake this again, but every guest who leaves has a last picture.
        wake.notified().await;
    }
}

/// Hears what a guest does, until they are gone.
async fn hear(mut read: ChannelReadHalf, guest: GuestId, news: Arc<dyn NewsSink>) {
    let mut decoder = Decoder::default();
    let turns = Arc::new(Semaphore::new(KEYS));
    let tell = async |heard: Heard| {
        let Ok(turn) = turns.clone().acquire_owned().await else { return };
        news.put(News { guest, event: Event::Heard(heard), hold: Some(Box::new(turn)) });
    };
    loop {
        let message = match decoder.patience() {
            Some(patience) => timeout(patience, read.wait()).await,
            None => Ok(read.wait().await),
        };
        let heard = match message {
            Err(_) => decoder.silence(),
            Ok(Some(ChannelMsg::Data { data })) => decoder.hear(&data),
            Ok(Some(ChannelMsg::WindowChange { col_width, row_height, .. })) => {
                let (columns, rows) = clamped(col_width, row_height);
                vec![Heard::Resized(columns, rows)]
            }
            Ok(Some(ChannelMsg::Eof | ChannelMsg::Close) | None) => break,
            Ok(Some(_)) => continue,
        };
        let many = u32::try_from(heard.len()).unwrap_or(u32::MAX);
        for heard in heard {
            tell(heard).await;
        }
        if many > 16 {
            tokio::time::sleep(BETWEEN_KEYS.saturating_mul(many)).await;
        }
    }
    news.put(News { guest, event: Event::Gone, hold: None });
}
