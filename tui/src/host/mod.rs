//! The host: the one thread that owns the exercise and everybody around it. What comes in is worked through in the order in which
//! it came, time passes by the pace, and whoever sits on another machine is shown what has changed.
//!
//! - [`hosted`]: one table with its app, its guests and its log. There may be several, twins of one scenario; one of them is in front
//!   on this machine's terminal.
//! - `inbox`: what comes in, from here and from elsewhere.
//! - `screen`: this machine's terminal.
//!
//! It ignores terminals, this machine's ([`crate::terminal`]) and others' ([`crate::seats`]), and what keys mean (`update`). It
//! may not change an exercise but through its [`Table`].

use std::{
    fmt, io, thread,
    time::{Duration, Instant},
};

use self::inbox::Incoming;
use crate::{
    app::App,
    seats::{guests::Guests, listener::Listener},
    table::Table,
    wall,
    widgets::map::Capabilities,
};

pub mod hosted;
mod inbox;
mod screen;

pub use hosted::HostedTable;
pub use inbox::{Inbox, InboxSender};
pub use screen::{choose, leaf_through, look_on, run};

/// How long to wait for a key while the clock runs: five frames a second are enough for minutes that pass.
const RUNNING: Duration = Duration::from_millis(200);
/// How long to wait for a key while it stands: only the wall clock moves.
const STANDING: Duration = Duration::from_secs(1);

/// How much is worked through before the next picture: a guest who floods must not keep the facilitator from theirs.
const AT_ONCE: usize = 256;
/// How long the last pictures of guests may take to arrive.
const FAREWELL: Duration = Duration::from_secs(2);

/// The tables with everybody around them.
pub struct Host<'a> {
    tables: Vec<HostedTable<'a>>,
    /// The table in front of this machine's person.
    front: usize,
    inbox: Inbox,
    /// Up to when wall time has been handed over.
    last: Instant,
    /// When a guest is to be shown something, at the latest.
    soon: Option<Duration>,
}

impl fmt::Debug for Host<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host").field("tables", &self.tables).finish_non_exhaustive()
    }
}

impl<'a> Host<'a> {
    /// A host who has just sat down at one table.
    pub fn new(app: &'a mut App, table: &'a mut dyn Table, inbox: Inbox, guests: Option<Guests>) -> Self {
        Self::of(HostedTable::new(app, table, guests), Vec::new(), inbox)
    }

    /// A host of twin tables, of which the first is in front.
    pub fn of(first: HostedTable<'a>, others: Vec<HostedTable<'a>>, inbox: Inbox) -> Self {
        let tables = [first].into_iter().chain(others).collect();
        Self { tables, front: 0, inbox, last: Instant::now(), soon: None }
    }

    /// Lets other machines come in from the middle of the evening on.
    pub fn with_listener(mut self, listener: Listener) -> Self {
        self.front().listen_later(listener);
        self
    }

    fn front(&mut self) -> &mut HostedTable<'a> {
        &mut self.tables[self.front]
    }

    /// Tells what this machine's terminal can show.
    pub fn look(&mut self, look: Capabilities) {
        self.front().app.look = look;
    }
    /// Where news for this host are left.
    pub fn sender(&self) -> InboxSender {
        self.inbox.sender()
    }
    /// What this machine's screen shows.
    pub fn app(&self) -> &App {
        self.tables[self.front].app
    }
    /// The guests of the table in front, if this machine listens.
    pub fn guests(&mut self) -> Option<&mut Guests> {
        self.front().guests.as_mut()
    }
    /// Whether this machine's person has left.
    pub fn left(&self) -> bool {
        self.app().left
    }

    /// Whether this machine's screen is to be drawn anew; asking answers for it.
    pub fn stale(&mut self) -> bool {
        let wall = wall::clock();
        for hosted in &mut self.tables {
            hosted.stale |= wall != hosted.app.wall;
            hosted.app.wall.clone_from(&wall);
        }
        std::mem::take(&mut self.front().stale)
    }

    /// Whether this machine's bell is to ring; asking answers for it.
    pub fn rings(&mut self) -> bool {
        self.tables.iter_mut().fold(false, |rings, hosted| rings | hosted.app.rings())
    }

    /// Waits for what comes in, works through it, and lets time pass. Whether every cell of this machine's screen is to be drawn
    /// again.
    ///
    /// # Errors
    /// The keyboard is gone.
    pub fn turn(&mut self) -> io::Result<bool> {
        let redraw = self.work_through()?;
        let now = Instant::now();
        let passed = u64::try_from((now - self.last).as_millis()).unwrap_or(u64::MAX);
        // Milliseconds are handed over whole; what is less stays for the next look.
        self.last += Duration::from_millis(passed);
        self.soon = self.tables.iter_mut().filter_map(|hosted| hosted.pass(passed)).min();
        Ok(redraw)
    }

    /// Works through what comes in, waiting for the first of it.
    fn work_through(&mut self) -> io::Result<bool> {
        let mut redraw = false;
        let passes = self.tables.iter().any(|hosted| hosted.app.passes());
        let wait = if passes { RUNNING } else { STANDING };
        // A look ahead is worked on in slices; nobody waits for the next key in between.
        let looks_ahead = self.tables.iter().any(|hosted| hosted.app.looks_ahead());
        let wait = if looks_ahead { Duration::ZERO } else { wait };
        let wait = self.soon.take().map_or(wait, |soon| soon.min(wait));
        let mut input = self.inbox.wait(wait.saturating_sub(self.last.elapsed()));
        for _ in 0..AT_ONCE {
            match input {
                None => break,
                Some(Incoming::Here(heard)) => redraw |= self.front().hear(heard?),
                Some(Incoming::Guest(news)) => self.front().attend(news),
                Some(Incoming::Ended) => {
                    // Nobody is asked any more; the clocks' places are made safe, as after a question.
                    self.tables.iter_mut().for_each(HostedTable::rest);
                    self.front().app.left = true;
                }
            }
            if self.left() {
                break;
            }
            // What lies ready is taken before the next picture: a held key must not lag behind.
            input = self.inbox.ready();
        }
        Ok(redraw)
    }

    /// Sends everybody home, with their terminals as they were.
    pub fn farewell(self) {
        let over = |hosted: HostedTable<'a>| (hosted.app.over(), hosted.guests);
        let mut leaving: Vec<Guests> = Vec::new();
        for (over, guests) in self.tables.into_iter().map(over) {
            leaving.extend(guests.map(|mut guests| {
                guests.farewell(over);
                guests
            }));
        }
        let until = Instant::now() + FAREWELL;
        while !leaving.iter().all(Guests::all_gone) && Instant::now() < until {
            thread::sleep(Duration::from_millis(10));
        }
    }
}
