//! Seats on other machines: whoever has an SSH client and the code of a seat plays that seat from where they are.
//!
//! - [`gate`]: how many connections there may be, and which have to go.
//! - [`door`]: codes, who may come in, and how often somebody may try.
//! - [`doorway`]: what has to be there before doors can be opened.
//! - [`doors`]: what the facilitator sees of them.
//! - `address`: where this machine listens, and where others find it.
//! - [`ssh`]: the only file that knows SSH and a runtime of its own. It turns bytes into [`News`] and carries pictures away.
//! - [`line`](mod@line): the picture that waits to be carried to one machine; never more than the latest.
//! - [`hub`]: who sits where. It lives in the thread that owns the exercise and draws every seat's picture there.
//! - [`narrow`]: the exercise as a guest may touch it: a seat's own view and acts, an observer's look.
//!
//! Nothing here decides what a seat may see or do: the engine's views do. What is added is that a guest holds a door to that one
//! view alone ([`narrow`]), so that no key, message or fault of a screen can show another's.
//!
//! It ignores the facilitator's own terminal ([`crate::terminal`]) and how a picture is composed ([`crate::draw`]).

use std::{fmt, net::IpAddr, sync::Arc};

use kernel::names::Slug;

use crate::{terminal::decoder::Heard, widgets::map::Look, words::Lang};

#[cfg(feature = "seats")]
pub mod address;
pub mod door;
pub mod doors;
pub mod doorway;
pub mod gate;
pub mod hub;
pub mod line;
pub mod narrow;
#[cfg(feature = "seats")]
pub mod ssh;

/// Whose place a code opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whom {
    /// A seat of the exercise.
    Seat(Slug),
    /// Somebody who looks at everything and does nothing.
    Observer,
}

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
    pub look: Look,
    /// Their language, if their machine told it.
    pub lang: Option<Lang>,
    /// Where their pictures go.
    pub line: Arc<line::Line>,
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
    /// What.
    pub event: Event,
    /// Held until the event has been worked through: whoever floods waits for their own keys, and nobody else does.
    pub hold: Option<Box<dyn Send>>,
}

impl fmt::Debug for News {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "News({}, {:?})", self.guest, self.event)
    }
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

/// The name that guests give on their command line; any other does as well.
pub const USER: &str = "table";

/// The port that seats are reached at when nobody says another.
pub const PORT: u16 = 2222;
