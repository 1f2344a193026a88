//! The host: the one thread that owns the exercise and everybody around it. What comes in is worked through in the order in which
//! it came, time passes by the pace, and whoever sits on another machine is shown what has changed.
//!
//! - [`hosted`]: one table with its app, its guests and its log. There may be several, twins of one scenario; one of them is in front
//!   on this machine's terminal.
//! - `overview`: what the facilitator is told of all tables, where there are several.
//! - `inbox`: what comes in, from here and from elsewhere.
//! - `screen`: this machine's terminal.
//!
//! It ignores terminals, this machine's ([`crate::terminal`]) and others' ([`crate::seats`]), and what keys mean (`update`). It
//! may not change an exercise but through its [`Table`].

use std::{
    fmt, io, thread,
    time::{Duration, Instant},
};

use words::cli;

use self::inbox::Incoming;
use crate::{
    app::{App, Overlay},
    deal::After,
    msg::{DoorWish, Msg, TablesWish},
    seats::{guests::Guests, listener::Listener},
    table::Table,
    wall,
    widgets::map::Capabilities,
};

pub mod hosted;
mod inbox;
mod overview;
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
/// How often the overview of several tables is made anew while nobody touches it.
const BETWEEN_OVERVIEWS: Duration = Duration::from_secs(1);
/// How long the last pictures of guests may take to arrive.
const FAREWELL: Duration = Duration::from_secs(2);

/// The tables with everybody around them.
pub struct Host<'a> {
    tables: Vec<HostedTable<'a>>,
    /// The table in front of this machine's person.
    front: usize,
    inbox: Inbox,
    /// What this machine listens with for others, where it may.
    listener: Option<Listener>,
    /// Up to when wall time has been handed over.
    last: Instant,
    /// When a guest is to be shown something, at the latest.
    soon: Option<Duration>,
    /// When the overview of several tables was last made, and whether somebody looked at it.
    overseen: Option<(Instant, bool)>,
}

impl fmt::Debug for Host<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host").field("tables", &self.tables).finish_non_exhaustive()
    }
}

impl<'a> Host<'a> {
    /// A host who has just sat down at one table.
    pub fn new(app: &'a mut App, table: &'a mut dyn Table, inbox: Inbox, guests: Option<Guests>) -> Self {
        Self::of(vec![HostedTable::new(app, table, guests)], 0, inbox)
    }

    /// A host of at least one table; the one with this place is in front.
    pub fn of(tables: Vec<HostedTable<'a>>, front: usize, inbox: Inbox) -> Self {
        let (listener, last) = (None, Instant::now());
        let mut host = Self { tables, front, inbox, listener, last, soon: None, overseen: None };
        host.oversee();
        host
    }

    /// Lets other machines come in from the middle of the evening on.
    pub fn with_listener(self, listener: Listener) -> Self {
        Self { listener: Some(listener), ..self }
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
        self.oversee();
        Ok(redraw)
    }

    /// Tells the table in front of all of them, now and then.
    fn oversee(&mut self) {
        let shown = matches!(self.app().overlay, Some(Overlay::Tables(_)));
        let fresh = |(last, was): (Instant, bool)| was == shown && last.elapsed() < BETWEEN_OVERVIEWS;
        if self.tables.len() < 2 || self.overseen.is_some_and(fresh) {
            return;
        }
        overview::tell(&mut self.tables, self.front, shown);
        self.overseen = Some((Instant::now(), shown));
    }

    /// Opens a door in the middle of the evening, to all tables.
    fn open(&mut self, wish: DoorWish) {
        let (DoorWish::Open(door), Some(listener)) = (wish, &mut self.listener) else { return };
        let is_open = |hosted: &HostedTable<'_>| hosted.guests.as_ref().is_some_and(|guests| guests.is_open(door));
        if self.tables.iter().any(is_open) {
            return;
        }
        let address = listener.address(door).to_owned();
        let scenario = self.tables[self.front].app.scenario.clone();
        let mut guests: Vec<_> = self.tables.iter_mut().map(|hosted| &mut hosted.guests).collect();
        let opened = Listener::bind(door, &address).and_then(|port| listener.open(door, port, &scenario, &mut guests));
        if opened.is_ok() {
            let opened = listener.opened(door, &address);
            self.tables.iter_mut().for_each(|hosted| hosted.is_reached_by(&opened));
        }
        let app = &mut *self.front().app;
        match opened {
            Ok(()) => app.overlay = Some(Overlay::Doors { at: 0, moving: None, camera: false }),
            Err(why) => {
                let said = cli::cannot_listen(app.lang(), (door.call(), door.port()), &address, &why);
                app.notice = Some(words::clean(&said));
            }
        }
    }

    /// Does what is wished of several tables.
    fn see_to(&mut self, wish: TablesWish) {
        match wish {
            TablesWish::Front(number) => self.bring_to_front(number),
            TablesWish::Codes(number) => {
                self.front().app.overlay = None;
                self.bring_to_front(number);
                self.front().app.overlay = Some(Overlay::Doors { at: 0, moving: None, camera: false });
            }
            TablesWish::Act(at, act) => {
                let these = self.tables.iter_mut().filter(|hosted| at.contains(&hosted.number()));
                let results = these.map(|hosted| (hosted.number(), hosted.direct(&act))).collect();
                self.front().answer(Msg::AtTables(results));
            }
        }
        self.overseen = None;
        self.oversee();
    }

    /// Brings another table in front of this machine's person, who keeps their language and what they set to their liking.
    fn bring_to_front(&mut self, number: u32) {
        let Some(next) = self.tables.iter().position(|hosted| hosted.number() == number) else { return };
        let app = &*self.front().app;
        let (look, comfort, lang) = (app.look, app.comfort.clone(), app.lang());
        self.front = next;
        let front = self.front();
        (front.app.look, front.app.comfort) = (look, comfort);
        front.app.names.set_lang(lang);
        front.stale = true;
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
                Some(Incoming::Here(heard)) => {
                    let After { redraw: anew, doors, tables, .. } = self.front().hear(heard?);
                    redraw |= anew;
                    doors.into_iter().for_each(|wish| self.open(wish));
                    tables.into_iter().for_each(|wish| self.see_to(wish));
                }
                Some(Incoming::Guest(news)) => {
                    let theirs = self.tables.iter_mut().find(|hosted| hosted.number() == news.table);
                    if let Some(hosted) = theirs {
                        hosted.attend(news);
                    }
                }
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
    pub fn farewell(mut self) {
        self.tables.iter_mut().for_each(|hosted| hosted.keep_what_is_composed(true));
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
