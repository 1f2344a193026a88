//! Seats over SSH: the only file that names the server of `russh`. It greets whoever comes through the [gate](super::gate), asks for the
//! code, turns bytes into keys and carries pictures away; what they mean is for the [guests](super::guests) to know.
//!
//! There is no shell, command, file transfer or forwarding here at all, sizes are clamped, keys wait for their own turn, and who does not
//! take its picture for half a minute is gone.
//!
//! It ignores what a picture shows. It may not touch the exercise.

use std::{
    io,
    net::TcpListener as Port,
    sync::{Arc, Weak},
    time::Duration,
};

use russh::{
    Channel, ChannelId, ChannelMsg, ChannelReadHalf, ChannelWriteHalf, MethodKind, MethodSet, Pty,
    keys::{HashAlg, PrivateKey},
    server::{Auth, ChannelOpenHandle, Config, Handle, Handler, Msg, Response, Session, run_stream},
};
use tokio::{net::TcpStream, sync::Notify, time::timeout};
use words::{Key, Lang, ui};

use super::{
    access::{AccessCodes, NoEntry, TRIES},
    address,
    connections::Stage,
    ear::{self, GuestEar, GuestTerminal},
    gate::{BETWEEN_LOOKS, GONE, GUESS, Gate, Newcomer, STALLED},
    news::clamped,
    outbox::Outbox,
};
use crate::{
    remote::{SshWay, TablePlace},
    widgets::map::{Capabilities, Raster},
};

/// How long this host waits for the other side to greet first.
const GREETS: Duration = Duration::from_secs(3);
/// Answers guests who speak SSH.
///
/// # Errors
/// The port is no longer ours.
pub fn answer(gate: &Arc<Gate>, port: Port, key: PrivateKey) -> io::Result<SshWay> {
    let at = port.local_addr()?;
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
    gate.listen(port, move |stream, visitor| speak(stream, visitor, config.clone()));
    Ok(SshWay { way: address::way(at), fingerprint })
}

/// One connection, from its first byte to its last.
async fn speak(stream: TcpStream, visitor: Newcomer, config: Arc<Config>) {
    if !speaks_ssh(&stream, &visitor).await {
        return;
    }
    let visit = Visit {
        visitor,
        connection: Arc::default(),
        place: None,
        wrong: 0,
        channel: None,
        size: None,
        look: Capabilities::default(),
        lang: None,
    };
    if let Ok(session) = run_stream(config, stream, visit).await {
        // How a connection ends is the same to everybody.
        let _ = session.await;
    }
}

/// Waits a moment for the first bytes of a connection: nearly every client greets at once. Whether it may go on.
async fn speaks_ssh(stream: &TcpStream, visitor: &Newcomer) -> bool {
    const GREETING: &[u8] = b"SSH-";
    let mut first = [0; GREETING.len()];
    match timeout(GREETS, stream.peek(&mut first)).await {
        Ok(Ok(n)) if n > 0 && GREETING.starts_with(&first[..n]) => {
            visitor.comes_to(Stage::Greeted);
            true
        }
        // It may wait for us to greet first.
        Err(_) => true,
        // It is gone by itself.
        Ok(Ok(0) | Err(_)) => false,
        Ok(Ok(_)) => {
            visitor.turn_away();
            false
        }
    }
}

/// A connection as SSH sees it.
struct Visit {
    visitor: Newcomer,
    /// Held as long as the connection is.
    connection: Arc<()>,
    place: Option<TablePlace>,
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
        self.visitor.gate.lang
    }

    /// Tries a code as soon as its turn comes.
    async fn try_code(&mut self, code: &str) -> Result<Auth, russh::Error> {
        let Some(answer) = self.visitor.try_code(code).await else { return Err(russh::Error::Disconnect) };
        match answer {
            Ok(place) if self.visitor.welcome() => {
                self.place = Some(place);
                return Ok(Auth::Accept);
            }
            Ok(_) => return Ok(self.ask(Some(Key::SshFull))),
            Err(NoEntry::Locked) => return Ok(self.ask(Some(Key::SshLocked))),
            Err(_) => self.wrong += 1,
        }
        tokio::time::sleep(GUESS).await;
        Ok(self.ask(Some(if self.wrong < TRIES { Key::SshWrong } else { Key::SshEnough })))
    }

    /// Asks for a code, or says why there is nothing more to ask.
    fn ask(&self, before: Option<Key>) -> Auth {
        let lang = self.lang();
        self.visitor.comes_to(Stage::Asked);
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
            self.visitor.turn_away();
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
        tokio::spawn(look_after(session.handle(), Arc::downgrade(&self.connection), self.visitor.clone()));
        Ok(())
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _: &mut Session,
    ) -> Fault {
        if self.place.is_some() && self.channel.is_none() && self.size.is_none() {
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
        let (Some(channel), Some(place)) = (self.channel.take(), self.place) else {
            return session.channel_failure(id);
        };
        let Some(size) = self.size else {
            session.channel_success(id)?;
            session.data(id, format!("{}\r\n", ui(self.lang(), Key::SshNoTerminal)).into_bytes())?;
            session.exit_status_request(id, 1)?;
            return session.close(id);
        };
        session.channel_success(id)?;
        let (read, write) = channel.split();
        let terminal = GuestTerminal { size, look: self.look, lang: self.lang, session: None };
        let (outbox, wake, ear) = ear::seat(&self.visitor, place, terminal);
        tokio::spawn(carry(write, outbox, wake, self.visitor.clone()));
        tokio::spawn(hear(read, ear));
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
async fn look_after(handle: Handle, connection: Weak<()>, visitor: Newcomer) {
    loop {
        tokio::time::sleep(BETWEEN_LOOKS).await;
        if connection.strong_count() == 0 {
            return;
        }
        if timeout(GONE, handle.cancel_forward_tcpip(String::new(), 0)).await.is_err() {
            visitor.cut();
            return;
        }
    }
}

/// Carries pictures away, one at a time.
async fn carry(write: ChannelWriteHalf<Msg>, outbox: Arc<Outbox>, wake: Arc<Notify>, visitor: Newcomer) {
    loop {
        while let Some((bytes, last)) = outbox.take() {
            let went = timeout(STALLED, write.data_bytes(bytes)).await;
            if !matches!(went, Ok(Ok(()))) {
                visitor.cut();
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
async fn hear(mut read: ChannelReadHalf, mut ear: GuestEar) {
    loop {
        let message = match ear.patience() {
            Some(patience) => timeout(patience, read.wait()).await,
            None => Ok(read.wait().await),
        };
        match message {
            Err(_) => ear.silence().await,
            Ok(Some(ChannelMsg::Data { data })) => ear.hear(&data).await,
            Ok(Some(ChannelMsg::WindowChange { col_width, row_height, .. })) => {
                ear.resized(clamped(col_width, row_height)).await;
            }
            Ok(Some(ChannelMsg::Eof | ChannelMsg::Close) | None) => break,
            Ok(Some(_)) => {}
        }
    }
    ear.gone();
}
