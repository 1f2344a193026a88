//! The ear for one guest's terminal: bytes become keys, and keys become news. Who floods waits for their own turn.
//!
//! It ignores how bytes travel here, and what keys mean.

use std::{sync::Arc, time::Duration};

use tokio::sync::Semaphore;

use super::news::{Event, GuestId, News, NewsSink};
use crate::terminal::decoder::{Decoder, Heard};

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

impl GuestEar {
    /// An ear for a guest who has just come to a table.
    pub fn new(guest: GuestId, table: u32, news: Arc<dyn NewsSink>) -> Self {
        Self { decoder: Decoder::default(), turns: Arc::new(Semaphore::new(KEYS)), guest, table, news }
    }

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

    /// They are gone.
    pub fn gone(self) {
        self.news.put(News { guest: self.guest, table: self.table, event: Event::Gone, hold: None });
    }

    async fn tell(&self, heard: Vec<Heard>) {
        let many = u32::try_from(heard.len()).unwrap_or(u32::MAX);
        for heard in heard {
            let Ok(turn) = self.turns.clone().acquire_owned().await else { return };
            let (guest, table) = (self.guest, self.table);
            self.news.put(News { guest, table, event: Event::Heard(heard), hold: Some(Box::new(turn)) });
        }
        if many > 16 {
            tokio::time::sleep(BETWEEN_KEYS.saturating_mul(many)).await;
        }
    }
}
