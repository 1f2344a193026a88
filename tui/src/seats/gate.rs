//! The gate: what all connections from other machines share, whatever is spoken on them. One thread with a runtime, one count of
//! connections, one set of codes and of waits. SSH and browsers stand on it side by side.
//!
//! A hostile client gets nowhere: connections are counted ([`connections`](super::connections)), wrong codes have to wait
//! ([`access`](super::access)), and whoever does not come further in time is cut off.
//!
//! It ignores what is spoken. It may not touch the exercise.

use std::{
    fmt, io,
    net::{IpAddr, Shutdown, TcpListener as Port, TcpStream as Stream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use tokio::{
    net::{TcpListener, TcpStream},
    runtime::Handle,
    time::timeout,
};
use words::Lang;

use super::{
    access::{AccessCodes, NoEntry},
    connections::{ConnectionId, Connections, Stage},
    news::{GuestId, NewsSink},
};
use crate::remote::TablePlace;

/// Who has not taken a picture or an answer after this long is gone.
pub const STALLED: Duration = Duration::from_secs(30);
/// How often a guest is asked whether they are still there, and after how long without an answer they are not.
pub const BETWEEN_LOOKS: Duration = Duration::from_secs(5);
pub const GONE: Duration = Duration::from_secs(12);
/// A guess takes its time, whatever the client is in a hurry for.
pub const GUESS: Duration = Duration::from_millis(300);

/// What all connections share.
pub struct Gate {
    codes: Arc<Mutex<AccessCodes>>,
    connections: Mutex<Connections<Arc<Stream>>>,
    /// Where what guests do is left.
    pub news: Arc<dyn NewsSink>,
    /// The language of whoever does not ask for another.
    pub lang: Lang,
    since: Instant,
    guests: AtomicU64,
    runtime: Handle,
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gate")
    }
}

impl Gate {
    /// A gate at which nobody stands yet. The thread behind it ends with the programme.
    ///
    /// # Errors
    /// The system has no thread left.
    pub fn open(codes: Arc<Mutex<AccessCodes>>, news: Arc<dyn NewsSink>, lang: Lang) -> io::Result<Arc<Self>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let known = codes.lock().unwrap_or_else(PoisonError::into_inner).known();
        let connections = Mutex::new(Connections::new(known));
        let (since, guests) = (Instant::now(), AtomicU64::new(0));
        let gate = Self { codes, connections, news, lang, since, guests, runtime: runtime.handle().clone() };
        thread::Builder::new()
            .name("seats".to_owned())
            .spawn(move || runtime.block_on(std::future::pending::<()>()))?;
        Ok(Arc::new(gate))
    }

    /// Takes connections at a port, and has each of them spoken with.
    pub fn listen<T>(self: &Arc<Self>, port: Port, speak: impl Fn(TcpStream, Newcomer) -> T + Send + 'static)
    where
        T: Future<Output = ()> + Send + 'static,
    {
        self.runtime.spawn(accept(port, self.clone(), speak));
    }

    /// How long this gate has been open: the clock of codes and connections.
    pub fn now(&self) -> Duration {
        self.since.elapsed()
    }
    /// The codes, and how often somebody may try one.
    pub fn codes(&self) -> MutexGuard<'_, AccessCodes> {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// The same, to be held by whoever owns the exercise.
    pub fn shared_codes(&self) -> Arc<Mutex<AccessCodes>> {
        self.codes.clone()
    }
    fn connections(&self) -> MutexGuard<'_, Connections<Arc<Stream>>> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// A number that no guest had before.
    pub fn next_guest(&self) -> GuestId {
        self.guests.fetch_add(1, Ordering::Relaxed)
    }
    /// Cuts off a connection that has given no code, and that was let go of.
    fn cut_off(&self, stream: &Stream) {
        self.codes().turn_away();
        let _ = stream.shutdown(Shutdown::Both);
    }
}

/// One connection, as the gate knows it.
#[derive(Clone, Debug)]
pub struct Newcomer {
    pub gate: Arc<Gate>,
    /// From where.
    pub from: IpAddr,
    id: ConnectionId,
    /// Ends the connection even while somebody waits for a client that takes nothing.
    cut: Arc<Stream>,
}

impl Newcomer {
    /// It has come further, or has answered.
    pub fn comes_to(&self, stage: Stage) {
        self.gate.connections().comes_to(self.id, stage, self.gate.now());
    }
    /// It has given a right code and stays. Whether there is a place for it.
    pub fn welcome(&self) -> bool {
        self.gate.connections().welcome(self.id, self.gate.now())
    }
    /// Cuts it off as a stranger, and counts that; each is turned away once.
    pub fn turn_away(&self) {
        if self.gate.connections().leave(self.id) {
            self.gate.cut_off(&self.cut);
        }
    }
    /// Ends it.
    pub fn cut(&self) {
        let _ = self.cut.shutdown(Shutdown::Both);
    }

    /// Tries a code as soon as its turn comes; nothing if they have gone away meanwhile, who then take nobody's turn.
    pub async fn try_code(&self, code: &str) -> Option<Result<TablePlace, NoEntry>> {
        loop {
            self.comes_to(Stage::Asked);
            let answer = self.gate.codes().admit(self.from, code, self.gate.now());
            let Err(NoEntry::Wait(span)) = answer else { return Some(answer) };
            tokio::time::sleep(span).await;
            if matches!(self.cut.peek(&mut [0]), Ok(0)) {
                return None;
            }
        }
    }
}

async fn accept<T>(port: Port, gate: Arc<Gate>, speak: impl Fn(TcpStream, Newcomer) -> T)
where
    T: Future<Output = ()> + Send + 'static,
{
    let Ok(listener) = TcpListener::from_std(port) else { return };
    loop {
        let Ok((stream, from)) = listener.accept().await else {
            // Out of file handles, most likely: strangers hold some, and others may be let go in a moment.
            let gone = gate.connections().give_up_one(None);
            if let Some(gone) = gone {
                gate.cut_off(&gone);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        // The second handle ends the connection even while the first waits for a client that takes nothing.
        let Some((stream, cut)) = in_two(stream) else { continue };
        let from = from.ip().to_canonical();
        let (id, gone) = gate.connections().enter(from, cut.clone(), gate.now());
        if let Some(gone) = gone {
            gate.cut_off(&gone);
        }
        let visitor = Newcomer { gate: gate.clone(), from, id, cut };
        tokio::spawn(attend(visitor.clone(), speak(stream, visitor)));
    }
}

fn in_two(stream: TcpStream) -> Option<(TcpStream, Arc<Stream>)> {
    let _ = stream.set_nodelay(true);
    let stream = stream.into_std().ok()?;
    let cut = Arc::new(stream.try_clone().ok()?);
    Some((TcpStream::from_std(stream).ok()?, cut))
}

/// One connection, from its first byte to its last.
async fn attend(visitor: Newcomer, whole: impl Future<Output = ()>) {
    let gate = &visitor.gate;
    tokio::pin!(whole);
    loop {
        let left = gate.connections().left(visitor.id, gate.now());
        match left {
            None => break whole.await,
            Some(Duration::ZERO) => {
                // Whoever was given up for others is counted and cut off already.
                visitor.turn_away();
                break whole.await;
            }
            Some(left) => {
                if timeout(left, &mut whole).await.is_ok() {
                    break;
                }
            }
        }
    }
    gate.connections().leave(visitor.id);
}
