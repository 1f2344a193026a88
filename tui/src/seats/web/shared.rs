//! What all browsers share: the gate, what vouches for cookies and forms, tickets, sessions that were given back, and how seats are called.
//!
//! It ignores what is asked and what is answered.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use kernel::names::Slug;
use vocabulary::terms::{Text, Tongue};

#[cfg(not(feature = "tls"))]
pub use super::no_tls::NoEncryption as Encryption;
use super::pace::Paces;
#[cfg(feature = "tls")]
pub use super::tls::Encryption;
use crate::{
    remote::TablePlace,
    seats::{
        gate::Gate,
        news::{PageServer, SessionId},
        seal::WebSeal,
        tickets::Tickets,
    },
    session::drafts::EndedSessions,
};

/// The path that a ticket opens.
pub fn of_ticket(ticket: &str) -> String {
    format!("/q/{ticket}")
}

/// What all browsers share.
pub struct Web {
    pub gate: Arc<Gate>,
    pub seal: WebSeal,
    pub tickets: Mutex<Tickets>,
    pub paces: Mutex<Paces>,
    /// Sessions that were given back.
    pub ended: Mutex<EndedSessions>,
    /// What is known of a seat before somebody sits there: its title, and what its people read.
    pub faces: BTreeMap<Slug, (Text, Option<Tongue>)>,
    /// Who keeps what is recorded and for how long, if the room says so.
    pub kept: Option<String>,
    /// The name of our cookie: several hosts may share a machine, and a browser keeps their cookies together.
    pub cookie: String,
    /// What encrypts the lines, if they are.
    pub encryption: Option<Encryption>,
}

impl fmt::Debug for Web {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Web")
    }
}

impl Web {
    /// Tickets that are good.
    pub fn tickets(&self) -> MutexGuard<'_, Tickets> {
        self.tickets.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn ended(&self) -> MutexGuard<'_, EndedSessions> {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// Whether a session was given back.
    pub fn has_ended(&self, session: SessionId) -> bool {
        self.ended().has(&self.seal.mark(session))
    }
    /// A session was given back.
    pub fn end(&self, session: SessionId) {
        self.ended().add(self.seal.mark(session));
    }
}

impl PageServer for Web {
    fn token(&self, session: SessionId, path: &str, acts: u32) -> String {
        self.seal.token(session, path, acts)
    }
    fn ticket(&self, place: TablePlace) -> Option<String> {
        self.tickets().show(place).ok().map(|ticket| of_ticket(&ticket))
    }
    fn mark(&self, session: SessionId) -> String {
        self.seal.mark(session)
    }
    fn forget(&self, place: TablePlace) {
        self.tickets().forget(place);
    }
}
