//! News of guests: who came in with what, what their terminals told, and who is gone.
//!
//! It ignores how it came here and who fetches it.

use std::{fmt, net::IpAddr, sync::Arc};

use words::Lang;

use super::outbox::Outbox;
use crate::{remote::Whom, terminal::decoder::Heard, widgets::map::Capabilities};

/// A connection, by number; a number is never used twice.
pub type GuestId = u64;

/// What somebody brings who has come in.
pub struct Arrival {
    /// Whose code they gave.
    pub whom: Whom,
    /// From where.
    pub from: IpAddr,
    /// The window there: columns and rows, within bounds.
    pub size: (u16, u16),
    /// What their terminal can show.
    pub look: Capabilities,
    /// Their language, if their machine told it.
    pub lang: Option<Lang>,
    /// Where their pictures go.
    pub outbox: Arc<Outbox>,
}

impl fmt::Debug for Arrival {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Arrival({:?} from {}, {:?})", self.whom, self.from, self.size)
    }
}

/// Something that happened on another machine.
#[derive(Debug)]
pub enum Event {
    /// Somebody came in.
    Came(Box<Arrival>),
    /// Their terminal told something.
    Heard(Heard),
    /// They are gone, for whatever reason.
    Gone,
}

/// An event, and whose.
pub struct News {
    /// Whose.
    pub guest: GuestId,
    /// The table that they are at.
    pub table: u32,
    /// What.
    pub event: Event,
    /// Held until the event has been worked through: whoever floods waits for their own keys, and nobody else does.
    pub hold: Option<Box<dyn Send>>,
}

impl fmt::Debug for News {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "News({} at {}, {:?})", self.guest, self.table, self.event)
    }
}

/// Where news of guests are left. After the end of the exercise nobody fetches them, and that is all right.
pub trait NewsSink: fmt::Debug + Send + Sync {
    /// Leaves them.
    fn put(&self, news: News);
}

/// The widest and highest window that is drawn for a guest. A client may claim any size; a picture costs by its size.
pub const LARGEST: (u16, u16) = (300, 100);

/// A window's size within what is drawn. A client that does not know its own says nought, and is taken for an ordinary one.
pub fn clamped(columns: u32, rows: u32) -> (u16, u16) {
    if (columns, rows) == (0, 0) {
        return (80, 24);
    }
    let within = |n: u32, most: u16| u16::try_from(n).unwrap_or(most).clamp(1, most);
    (within(columns, LARGEST.0), within(rows, LARGEST.1))
}
