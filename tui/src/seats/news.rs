//! News of guests: who came in with what, what their terminals told, and who is gone.
//!
//! It ignores how it came here and who fetches it.

use std::{fmt, net::IpAddr, sync::Arc};

use pages::{PageAnswer, Requested, Speech};
use words::Lang;

use super::outbox::Outbox;
use crate::{
    remote::{TablePlace, Whom},
    terminal::decoder::Heard,
    widgets::map::Capabilities,
};

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
    /// The session of the browser in which the terminal is, if it is in one.
    pub session: Option<SessionId>,
    /// Where their pictures go.
    pub outbox: Arc<Outbox>,
}

/// A session of a browser, by a number that nobody guesses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SessionId(pub u128);

impl SessionId {
    /// The session of this text, as it is written.
    pub fn read(text: &str) -> Option<Self> {
        (text.len() == 32).then(|| u128::from_str_radix(text, 16).ok().map(Self)).flatten()
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// What a browser asks of a place.
#[derive(Debug)]
pub enum PageQuestion {
    /// A page, or what a form does.
    Page(Requested),
    /// To keep what was written, for whoever may send it.
    Keep(Requested),
    /// How many messages have not been read.
    Unread,
    /// Whether the place is theirs.
    Mine,
    /// The place, whoever has it.
    Take,
    /// Nothing any more: their session is given back, and the place stays whose it is.
    End,
    /// The facilitator's attention; nobody sits down by that.
    Hand,
    /// The wall. Whoever asks has no place.
    Wall,
}

/// What a browser asks, and who.
pub struct PageAsked {
    /// Whose place it is about.
    pub whom: Whom,
    /// Which session asks.
    pub session: SessionId,
    /// From where.
    pub from: IpAddr,
    /// The language that the browser asks for.
    pub speech: Speech,
    /// What.
    pub what: PageQuestion,
    /// Where the reply goes; somebody waits for it.
    pub reply: Box<dyn FnOnce(PageReply) + Send>,
}

impl fmt::Debug for PageAsked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PageAsked({:?} at {:?})", self.what, self.whom)
    }
}

/// The reply to a browser.
#[derive(Debug, PartialEq, Eq)]
pub enum PageReply {
    /// What is shown.
    Page(PageAnswer),
    /// What is shown last: they gave the place back.
    Left(PageAnswer),
    /// So many messages have not been read.
    Unread(usize),
    /// The place is theirs, or the hand is up.
    Done,
    /// The place is open on another device; whether it was theirs before.
    Elsewhere {
        /// Whether this session had it.
        had: bool,
    },
    /// The facilitator gave them another place.
    Moved(Whom),
}

/// What the server of pages lends to whoever draws them.
pub trait PageServer: fmt::Debug + Send + Sync {
    /// The token of a form.
    fn token(&self, session: SessionId, path: &str, acts: u32) -> String;
    /// What a code for cameras holds: the path of a place's page. None if the system has no chance to give.
    fn ticket(&self, place: TablePlace) -> Option<String>;
    /// What a session is called in a file: nobody makes its cookie from it.
    fn mark(&self, session: SessionId) -> String;
    /// Lets nobody in any more by what was made for a place.
    fn forget(&self, place: TablePlace);
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
    /// Whether their terminal can be seen; in a tab behind another it cannot.
    Seen(bool),
    /// They are gone, for whatever reason.
    Gone,
    /// A browser asks for a page.
    Page(Box<PageAsked>),
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
