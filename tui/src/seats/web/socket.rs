//! The terminal of a seat in a browser: the same bytes as over SSH, in messages of a WebSocket. Pictures go there as bytes; keys come as bytes,
//! the size of the window as a line of two numbers, and whether anybody can see it as a word.
//!
//! Who does not take a picture for half a minute, or gives no sign of life, is gone. It ignores what a picture shows.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::{
    SinkExt as _, StreamExt as _,
    stream::{SplitSink, SplitStream},
};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tokio::{sync::Notify, time::timeout};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        Message,
        protocol::{CloseFrame, Role, WebSocketConfig, frame::coding::CloseCode},
    },
};
use words::Lang;

use super::super::{
    ear::{self, GuestEar, GuestTerminal},
    gate::{BETWEEN_LOOKS, GONE, Newcomer, STALLED},
    news::{SessionId, clamped},
    outbox::Outbox,
};
use crate::{remote::TablePlace, widgets::map::Capabilities};

/// The largest message that is taken, in bytes. A paste comes in several.
const LARGEST: usize = 64 * 1024;
/// How long a line may take to become one for a terminal.
const BEGINS: Duration = Duration::from_secs(5);
/// What the page says when its tab comes before the others, and when it goes behind them.
const SEEN: &str = "seen";
const HIDDEN: &str = "hidden";
/// What the page is told when it is not to come back by itself.
const GOODBYE: u16 = 4000;

type Line = WebSocketStream<TokioIo<Upgraded>>;

/// A terminal that was asked for.
pub struct WebTerminal {
    pub line: OnUpgrade,
    pub place: TablePlace,
    pub session: SessionId,
    /// Columns and rows, as the page claims them.
    pub size: (u32, u32),
    pub lang: Lang,
}

/// Somebody sits there until they are gone.
pub async fn sit(terminal: WebTerminal, visitor: Newcomer) {
    let WebTerminal { line, place, session, size, lang } = terminal;
    let Ok(Ok(line)) = timeout(BEGINS, line).await else { return };
    let bounds = WebSocketConfig::default()
        .max_message_size(Some(LARGEST))
        .max_frame_size(Some(LARGEST))
        // A picture goes out at once.
        .write_buffer_size(0);
    let line = WebSocketStream::from_raw_socket(TokioIo::new(line), Role::Server, Some(bounds)).await;
    let (write, read) = line.split();
    let terminal = GuestTerminal {
        size: clamped(size.0, size.1),
        look: Capabilities::default(),
        lang: Some(lang),
        session: Some(session),
    };
    let (outbox, wake, ear) = ear::seat(&visitor, place, terminal);
    let carries = tokio::spawn(carry(write, outbox, wake, visitor.clone()));
    hear(read, ear).await;
    // Whoever is gone takes no more pictures; the last one may be on its way.
    if timeout(Duration::from_secs(2), carries).await.is_err() {
        visitor.cut();
    }
}

/// Carries pictures away, one at a time, and asks now and then whether somebody is there: also of whoever is shown one picture after the
/// other, for who only watches gives no other sign of life than the answer to that.
async fn carry(mut write: SplitSink<Line, Message>, outbox: Arc<Outbox>, wake: Arc<Notify>, visitor: Newcomer) {
    let mut looked = Instant::now();
    loop {
        if looked.elapsed() >= BETWEEN_LOOKS {
            let asked = timeout(STALLED, write.send(Message::Ping(Default::default()))).await;
            if !matches!(asked, Ok(Ok(()))) {
                return visitor.cut();
            }
            looked = Instant::now();
        }
        let Some((bytes, last)) = outbox.take() else {
            // Woken or not: the next round sees what is to be done.
            let _ = timeout(BETWEEN_LOOKS.saturating_sub(looked.elapsed()), wake.notified()).await;
            continue;
        };
        let went = timeout(STALLED, write.send(Message::Binary(bytes.into()))).await;
        if !matches!(went, Ok(Ok(()))) {
            return visitor.cut();
        }
        outbox.arrived();
        if last {
            let why = CloseFrame { code: CloseCode::Library(GOODBYE), reason: "".into() };
            let _ = timeout(Duration::from_secs(2), write.send(Message::Close(Some(why)))).await;
            return;
        }
    }
}

/// Hears what a guest does, until they are gone.
async fn hear(mut read: SplitStream<Line>, mut ear: GuestEar) {
    let mut alive = Instant::now();
    loop {
        let gone = (GONE + BETWEEN_LOOKS).saturating_sub(alive.elapsed());
        let patience = ear.patience().map_or(gone, |patience| patience.min(gone));
        match timeout(patience, read.next()).await {
            Err(_) if alive.elapsed() >= GONE + BETWEEN_LOOKS => break,
            Err(_) => ear.silence().await,
            Ok(Some(Ok(message))) => {
                alive = Instant::now();
                match message {
                    Message::Binary(bytes) => ear.hear(&bytes).await,
                    Message::Text(text) => match &*text {
                        SEEN => ear.seen(true).await,
                        HIDDEN => ear.seen(false).await,
                        text => {
                            let Some((columns, rows)) = size(text) else { break };
                            ear.resized(clamped(columns, rows)).await;
                        }
                    },
                    Message::Close(_) => break,
                    Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => {}
                }
            }
            Ok(Some(Err(_)) | None) => break,
        }
    }
    ear.gone();
}

/// The size of a window, as the page says it: `120 40`.
pub fn size(text: &str) -> Option<(u32, u32)> {
    let (columns, rows) = text.split_once(' ')?;
    Some((columns.parse().ok()?, rows.parse().ok()?))
}
