//! Seats over SSH: the only file that names `russh` and a runtime. A thread of its own takes connections, asks for the code,
//! turns bytes into keys and carries pictures away; what they mean is the [hub](super::hub)'s to know.
//!
//! A hostile client gets nowhere: there is no shell, command, file transfer or forwarding here at all, who does not give a code
//! within a minute is cut off, connections are counted per address, sizes are clamped, keys wait for their own turn, and who
//! does not take its picture for half a minute is gone.
//!
//! It ignores what a picture shows. It may not touch the exercise.

use std::{
    collections::BTreeMap,
    io::{self, Write as _},
    net::{IpAddr, Shutdown, SocketAddr, TcpListener as Listener, TcpStream as Stream, ToSocketAddrs},
    path::Path,
    sync::{
        Arc, Mutex, PoisonError, Weak,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use russh::{
    Channel, ChannelId, ChannelMsg, ChannelReadHalf, ChannelWriteHalf, MethodKind, MethodSet, Pty,
    keys::{Algorithm, HashAlg, PrivateKey, key::safe_rng, ssh_key::LineEnding},
    server::{Auth, ChannelOpenHandle, Config, Handle, Handler, Msg, Response, Session, run_stream},
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Notify, Semaphore},
    time::timeout,
};

use super::{
    Arrival, Event, GuestId, News, Whom, clamped,
    door::{Door, Stay},
    doors::Reach,
    line::Line,
};
use crate::{
    host::Post,
    terminal::decoder::{Decoder, Heard},
    widgets::map::{Look, Raster},
    words::{Key, Lang, say, ui},
};

/// The file that holds the key of this host.
pub const HOST_KEY: &str = "harmattan-host-key";

/// Who has not given a code after this long is cut off.
const LOGIN: Duration = Duration::from_secs(60);
/// Who has not taken a picture after this long is gone.
const STALLED: Duration = Duration::from_secs(30);
/// How often a guest is asked whether they are still there, and after how long without an answer they are not.
const BETWEEN_LOOKS: Duration = Duration::from_secs(5);
const GONE: Duration = Duration::from_secs(12);
/// Connections at the same time, and those of one address. Forty seats behind one router are one address.
const CONNECTIONS: usize = 160;
const PER_ADDRESS: usize = 96;
/// Connections of one address that have given no code.
const STRANGERS: usize = 24;
/// Keys of one guest that wait to be worked through.
const KEYS: usize = 64;
/// The time between two keys of a guest, over the long run; faster than anybody types and than a held key repeats.
const BETWEEN_KEYS: Duration = Duration::from_millis(4);

/// A key of this host: its fingerprint tells guests that they are where they think they are, and codes are made from it.
///
/// # Errors
/// The file cannot be read or made, or holds something else.
pub fn host_key(path: &Path) -> io::Result<PrivateKey> {
    let other = |why: russh::keys::ssh_key::Error| io::Error::new(io::ErrorKind::InvalidData, why.to_string());
    match std::fs::read_to_string(path) {
        Ok(text) => PrivateKey::from_openssh(text).map_err(other),
        Err(why) if why.kind() == io::ErrorKind::NotFound => {
            let key = PrivateKey::random(&mut safe_rng(), Algorithm::Ed25519).map_err(other)?;
            let text = key.to_openssh(LineEnding::LF).map_err(other)?;
            let mut options = std::fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            options.open(path)?.write_all(text.as_bytes())?;
            Ok(key)
        }
        Err(why) => Err(why),
    }
}

/// What nobody but this host knows.
pub fn secret(key: &PrivateKey) -> Vec<u8> {
    key.key_data().ed25519().map_or_else(Vec::new, |pair| pair.private.to_bytes().to_vec())
}

/// A port for guests, at which nobody answers yet.
///
/// # Errors
/// The address cannot be read or the port is taken.
pub fn bind(address: &str) -> io::Result<Listener> {
    let listener = Listener::bind(wanted(address)?.as_slice())?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Answers guests. The thread behind it ends with the programme.
///
/// # Errors
/// The system has no thread or no port left.
pub fn answer(
    listener: Listener,
    key: PrivateKey,
    door: Arc<Mutex<Door>>,
    post: Post,
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
    let host =
        Arc::new(Host { door, post, lang, since: Instant::now(), guests: AtomicU64::new(0), visits: Mutex::default() });
    thread::Builder::new().name("seats".to_owned()).spawn(move || runtime.block_on(accept(listener, config, host)))?;
    let network = !at.ip().is_loopback();
    Ok(Reach { hosts: hosts(at.ip()), port: at.port(), fingerprint, network })
}

/// The addresses that somebody means: a port alone is a port of this machine alone.
fn wanted(address: &str) -> io::Result<Vec<SocketAddr>> {
    let address = address.trim();
    if let Ok(port) = address.trim_start_matches(':').parse::<u16>() {
        return Ok(vec![SocketAddr::from(([127, 0, 0, 1], port))]);
    }
    let with_port = if address.parse::<IpAddr>().is_ok() || !address.contains(':') {
        let bare: Result<IpAddr, _> = address.parse();
        bare.map_or_else(|_| format!("{address}:{}", super::PORT), |ip| SocketAddr::new(ip, super::PORT).to_string())
    } else {
        address.to_owned()
    };
    Ok(with_port.to_socket_addrs()?.collect())
}

/// The addresses under which other machines find this one, when it listens here.
fn hosts(at: IpAddr) -> Vec<String> {
    if !at.is_unspecified() {
        return vec![at.to_string()];
    }
    let mut found: Vec<IpAddr> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .map(|interface| interface.ip())
        .filter(|ip| !ip.is_loopback() && (at.is_ipv6() || ip.is_ipv4()))
        .filter(|ip| !matches!(ip, IpAddr::V6(v6) if v6.is_unicast_link_local()))
        .collect();
    // People type the old kind of address with fewer mistakes.
    found.sort_by_key(|ip| (ip.is_ipv6(), *ip));
    found.into_iter().map(|ip| ip.to_string()).collect()
}

/// What all connections share.
struct Host {
    door: Arc<Mutex<Door>>,
    post: Post,
    lang: Lang,
    since: Instant,
    guests: AtomicU64,
    /// For each address, its connections, and those of them that have given no code.
    visits: Mutex<BTreeMap<IpAddr, (usize, usize)>>,
}

impl Host {
    fn visits<R>(&self, f: impl FnOnce(&mut BTreeMap<IpAddr, (usize, usize)>) -> R) -> R {
        f(&mut self.visits.lock().unwrap_or_else(PoisonError::into_inner))
    }
    /// Counts a connection, if there may be another one from there.
    fn let_in(&self, from: IpAddr) -> bool {
        self.visits(|visits| {
            let all: usize = visits.values().map(|(n, _)| n).sum();
            let (mine, strangers) = visits.entry(from).or_default();
            let room = all < CONNECTIONS && *mine < PER_ADDRESS && *strangers < STRANGERS;
            if room {
                (*mine, *strangers) = (*mine + 1, *strangers + 1);
            }
            room
        })
    }
    fn known(&self, from: IpAddr) {
        self.visits(|visits| {
            if let Some((_, strangers)) = visits.get_mut(&from) {
                *strangers = strangers.saturating_sub(1);
            }
        });
    }
    fn let_out(&self, from: IpAddr) {
        self.visits(|visits| {
            if let Some((mine, _)) = visits.get_mut(&from) {
                *mine = mine.saturating_sub(1);
                if *mine == 0 {
                    visits.remove(&from);
                }
            }
        });
    }
    fn admit(&self, from: IpAddr, code: &str) -> Result<Whom, Stay> {
        let now = self.since.elapsed();
        self.door.lock().unwrap_or_else(PoisonError::into_inner).admit(from, code, now)
    }
}

async fn accept(listener: Listener, config: Arc<Config>, host: Arc<Host>) {
    let Ok(listener) = TcpListener::from_std(listener) else { return };
    loop {
        let Ok((stream, from)) = listener.accept().await else {
            // Out of file handles, most likely: others may be let go in a moment.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let from = from.ip().to_canonical();
        if host.let_in(from) {
            tokio::spawn(attend(stream, from, config.clone(), host.clone()));
        }
    }
}

/// One connection, from its first byte to its last.
async fn attend(stream: TcpStream, from: IpAddr, config: Arc<Config>, host: Arc<Host>) {
    let known = Arc::new(AtomicBool::new(false));
    // The second handle ends the connection even while the first waits for a client that takes nothing.
    let (Some(stream), Some(cut)) = in_two(stream) else {
        host.known(from);
        return host.let_out(from);
    };
    let visit = Visit {
        host: host.clone(),
        from,
        known: known.clone(),
        cut: cut.clone(),
        whom: None,
        channel: None,
        size: None,
        look: Look::default(),
        lang: None,
    };
    let whole = async {
        if let Ok(session) = run_stream(config, stream, visit).await {
            // How a connection ends is the same to everybody.
            let _ = session.await;
        }
    };
    tokio::pin!(whole);
    if timeout(LOGIN, &mut whole).await.is_err() {
        if !known.load(Ordering::Relaxed) {
            let _ = cut.shutdown(Shutdown::Both);
        }
        whole.await;
    }
    if !known.load(Ordering::Relaxed) {
        host.known(from);
    }
    host.let_out(from);
}

fn in_two(stream: TcpStream) -> (Option<TcpStream>, Option<Arc<Stream>>) {
    let _ = stream.set_nodelay(true);
    let Ok(stream) = stream.into_std() else { return (None, None) };
    let cut = stream.try_clone().ok().map(Arc::new);
    (TcpStream::from_std(stream).ok(), cut)
}

/// A connection as SSH sees it.
struct Visit {
    host: Arc<Host>,
    from: IpAddr,
    known: Arc<AtomicBool>,
    cut: Arc<Stream>,
    whom: Option<Whom>,
    /// The one channel that a guest may have.
    channel: Option<Channel<Msg>>,
    /// Their window, if they have a terminal.
    size: Option<(u16, u16)>,
    look: Look,
    lang: Option<Lang>,
}

impl Visit {
    fn lang(&self) -> Lang {
        self.host.lang
    }

    fn welcome(&mut self, whom: Whom) -> Auth {
        self.whom = Some(whom);
        if !self.known.swap(true, Ordering::Relaxed) {
            self.host.known(self.from);
        }
        Auth::Accept
    }

    fn ask(&self, before: Option<Stay>) -> Auth {
        let lang = self.lang();
        let instructions = match before {
            None => ui(lang, Key::SshWelcome).to_owned(),
            Some(Stay::Wrong) => ui(lang, Key::SshWrong).to_owned(),
            Some(Stay::Locked) => ui(lang, Key::SshLocked).to_owned(),
            Some(Stay::Wait(span)) => say(lang, Key::SshWait, &[("seconds", &(span.as_secs() + 1).to_string())]),
        };
        // Who types a code has to see it: it is no password of theirs.
        let prompts = vec![(format!("{} ", ui(lang, Key::SshCode)).into(), true)];
        Auth::Partial { name: "Harmattan".into(), instructions: instructions.into(), prompts: prompts.into() }
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
        let Some(mut response) = response else {
            // Who let a camera read the code has it in the user name already.
            let told = Door::is_code(user).then(|| self.host.admit(self.from, user));
            return Ok(match told {
                Some(Ok(whom)) => self.welcome(whom),
                Some(Err(why)) => self.ask(Some(why)),
                None => self.ask(None),
            });
        };
        let given = response.next().map(|bytes| String::from_utf8_lossy(&bytes[..bytes.len().min(256)]).into_owned());
        match self.host.admit(self.from, &given.unwrap_or_default()) {
            Ok(whom) => Ok(self.welcome(whom)),
            // A guess takes its time, whatever the client is in a hurry for.
            Err(Stay::Wait(_)) => {
                tokio::time::sleep(Duration::from_secs(1)).await;
                Ok(Auth::reject())
            }
            Err(why) => {
                tokio::time::sleep(Duration::from_millis(300)).await;
                Ok(self.ask(Some(why)))
            }
        }
    }

    /// From here on, and not a moment earlier, this host may speak unasked.
    async fn auth_succeeded(&mut self, session: &mut Session) -> Fault {
        tokio::spawn(look_after(session.handle(), Arc::downgrade(&self.known), self.cut.clone()));
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
        let guest = self.host.guests.fetch_add(1, Ordering::Relaxed);
        let (read, write) = channel.split();
        let wake = Arc::new(Notify::new());
        let line = Arc::new(Line::new({
            let wake = wake.clone();
            move || wake.notify_one()
        }));
        let arrival = Arrival { whom, from: self.from, size, look: self.look, lang: self.lang, line: line.clone() };
        let post = self.host.post.clone();
        post.guest(News { guest, event: Event::Came(Box::new(arrival)), hold: None });
        tokio::spawn(carry(write, line, wake, self.cut.clone()));
        tokio::spawn(hear(read, guest, post));
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
async fn look_after(handle: Handle, connection: Weak<AtomicBool>, cut: Arc<Stream>) {
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
async fn carry(write: ChannelWriteHalf<Msg>, line: Arc<Line>, wake: Arc<Notify>, cut: Arc<Stream>) {
    loop {
        while let Some((bytes, last)) = line.take() {
            let went = timeout(STALLED, write.data_bytes(bytes)).await;
            if !matches!(went, Ok(Ok(()))) {
                let _ = cut.shutdown(Shutdown::Both);
                return;
            }
            line.arrived();
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
async fn hear(mut read: ChannelReadHalf, guest: GuestId, post: Post) {
    let mut decoder = Decoder::default();
    let turns = Arc::new(Semaphore::new(KEYS));
    let tell = async |heard: Heard| {
        let Ok(turn) = turns.clone().acquire_owned().await else { return };
        post.guest(News { guest, event: Event::Heard(heard), hold: Some(Box::new(turn)) });
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
    post.guest(News { guest, event: Event::Gone, hold: None });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_alone_is_a_port_of_this_machine_alone() {
        let first = |text| wanted(text).expect("an address")[0].to_string();
        assert_eq!(first("2222"), "127.0.0.1:2222");
        assert_eq!(first(":2222"), "127.0.0.1:2222");
        assert_eq!(first("0.0.0.0"), format!("0.0.0.0:{}", crate::seats::PORT));
        assert_eq!(first("0.0.0.0:22022"), "0.0.0.0:22022");
        assert!(wanted("not an address").is_err());
    }
}
