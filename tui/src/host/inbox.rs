//! The inbox: what comes in from this machine's terminal and from guests, in the order in which it came.
//!
//! It ignores what it means.

use std::{
    io,
    sync::mpsc::{self, Receiver, Sender},
    time::Duration,
};

use crate::{
    seats::news::{News, NewsSink},
    terminal::{HeardSink, decoder::Heard},
};

/// Something that came in, from here or from another machine.
#[derive(Debug)]
pub(super) enum Incoming {
    /// From the keyboard of this machine, or that it is gone.
    Here(io::Result<Heard>),
    Guest(News),
    /// Somebody ends the programme from outside.
    Ended,
}

/// Where whoever hears something leaves it.
#[derive(Clone, Debug)]
pub struct InboxSender(Sender<Incoming>);

impl InboxSender {
    /// Leaves what was heard from this machine's terminal. Whether there is still somebody to fetch it.
    pub fn here(&self, heard: io::Result<impl Into<Heard>>) -> bool {
        self.0.send(Incoming::Here(heard.map(Into::into))).is_ok()
    }
}

impl HeardSink for InboxSender {
    fn put(&self, heard: io::Result<Heard>) -> bool {
        self.here(heard)
    }
    fn end(&self) -> bool {
        self.0.send(Incoming::Ended).is_ok()
    }
}

impl NewsSink for InboxSender {
    fn put(&self, news: News) {
        let _ = self.0.send(Incoming::Guest(news));
    }
}

/// What comes in, in the order in which it came.
#[derive(Debug)]
pub struct Inbox {
    sender: InboxSender,
    from: Receiver<Incoming>,
}

impl Inbox {
    /// One in which nothing lies yet.
    pub fn open() -> Self {
        let (to, from) = mpsc::channel();
        Self { sender: InboxSender(to), from }
    }
    /// Where news for this inbox are left.
    pub fn sender(&self) -> InboxSender {
        self.sender.clone()
    }
    /// Waits for what comes in next, for so long.
    pub(super) fn wait(&self, most: Duration) -> Option<Incoming> {
        self.from.recv_timeout(most).ok()
    }
    /// What lies ready.
    pub(super) fn ready(&self) -> Option<Incoming> {
        self.from.try_recv().ok()
    }
}
