//! The ear for one guest's terminal: bytes become keys, and keys become news. Who floods waits for their own turn. Whoever comes to a place
//! is given theirs here, and an outbox for what they are shown.
//!
//! It ignores how bytes travel here, and what keys mean.

use std::{sync::Arc, time::Duration};

use tokio::sync::{Notify, Semaphore};
use words::Lang;

use super::{
    connections::Stage,
    gate::Newcomer,
    news::{Arrival, Event, GuestId, News, NewsSink, SessionId},
    outbox::Outbox,
};
use crate::{
    remote::TablePlace,
    terminal::decoder::{Decoder, Heard},
    widgets::map::Capabilities,
};

/// Keys of one guest that wait to be worked through.
const KEYS: usize = 64;
/// The time between two keys of a guest, over the long run; faster than anybody types and than a held key repeats.
const BETWEEN_KEYS: Duration = Duration::from_millis(4);

/// What one guest's terminal says.
#[derive(Debug)]
pub struct GuestEar {
    decoder: Decoder,
    turns: Arc<Semaphore>,
    guest: GuestId,
    table: u32,
    news: Arc<dyn NewsSink>,
}

/// What somebody's terminal is, who has come to a place.
#[derive(Clone, Copy, Debug)]
pub struct GuestTerminal {
    /// The window: columns and rows, within bounds.
    pub size: (u16, u16),
    /// What it can show.
    pub look: Capabilities,
    /// Their language, if their machine told it.
    pub lang: Option<Lang>,
    /// The session of the browser that it is in, if it is in one.
    pub session: Option<SessionId>,
}

/// Somebody has come to a place with a terminal. Where their pictures will lie, what tells that one does, and the ear for their keys.
pub fn seat(visitor: &Newcomer, place: TablePlace, terminal: GuestTerminal) -> (Arc<Outbox>, Arc<Notify>, GuestEar) {
    visitor.comes_to(Stage::Seated);
    let (guest, news) = (visitor.gate.next_guest(), visitor.gate.news.clone());
    let TablePlace { table, whom } = place;
    let GuestTerminal { size, look, lang, session } = terminal;
    let wake = Arc::new(Notify::new());
    let outbox = Arc::new(Outbox::new({
        let wake = wake.clone();
        move || wake.notify_one()
    }));
    let arrival = Arrival { whom, from: visitor.from, size, look, lang, session, outbox: outbox.clone() };
    news.put(News { guest, table, event: Event::Came(Box::new(arrival)), hold: None });
    let turns = Arc::new(Semaphore::new(KEYS));
    (outbox, wake, GuestEar { decoder: Decoder::default(), turns, guest, table, news })
}

impl GuestEar {
    /// How long to wait for more bytes before what was heard so far is taken for all there is.
    pub fn patience(&self) -> Option<Duration> {
        self.decoder.patience()
    }

    /// Nothing came for that long.
    pub async fn silence(&mut self) {
        let heard = self.decoder.silence();
        self.tell(heard).await;
    }

    /// Bytes came.
    pub async fn hear(&mut self, bytes: &[u8]) {
        let heard = self.decoder.hear(bytes);
        self.tell(heard).await;
    }

    /// The window has another size.
    pub async fn resized(&mut self, (columns, rows): (u16, u16)) {
        self.tell(vec![Heard::Resized(columns, rows)]).await;
    }

    /// Their terminal is seen, or nobody sees it now.
    pub async fn seen(&self, seen: bool) {
        self.wait_for(Event::Seen(seen)).await;
    }

    /// They are gone.
    pub fn gone(self) {
        self.news.put(News { guest: self.guest, table: self.table, event: Event::Gone, hold: None });
    }

    /// Tells of something once it is this guest's turn.
    async fn wait_for(&self, event: Event) {
        let Ok(turn) = self.turns.clone().acquire_owned().await else { return };
        let (guest, table) = (self.guest, self.table);
        self.news.put(News { guest, table, event, hold: Some(Box::new(turn)) });
    }

    async fn tell(&self, heard: Vec<Heard>) {
        let many = u32::try_from(heard.len()).unwrap_or(u32::MAX);
        for heard in heard {
            self.wait_for(Event::Heard(heard)).await;
        }
        if many > 16 {
            tokio::time::sleep(BETWEEN_KEYS.saturating_mul(many)).await;
        }
    }
}
