//! The host: the one thread that owns the exercise. What comes in is worked through in the order in which it came, wishes are
//! carried out, time passes by the pace, and whoever sits on another machine is shown what has changed.
//!
//! It ignores terminals, this machine's ([`crate::terminal`]) and others' ([`crate::seats`]), and what keys mean (`update`). It
//! may not change the exercise but through the [`Table`].

use std::{
    collections::BTreeSet,
    fmt, io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use kernel::names::Slug;
use words::{Key, cli, say, ui};

use self::inbox::Incoming;
use crate::{
    app::{App, Overlay},
    deal::{After, deal, trouble},
    msg,
    msg::{DoorWish, Msg},
    report,
    seats::{
        guests::{Guests, Pulse},
        listener::Listener,
        news::News,
    },
    session::remark,
    table::Table,
    terminal::decoder::Heard,
    wall,
    widgets::map::Capabilities,
};

mod inbox;
mod screen;

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

/// The exercise with everybody around it.
pub struct Host<'a> {
    app: &'a mut App,
    table: &'a mut dyn Table,
    inbox: Inbox,
    guests: Option<Guests>,
    /// What this machine listens with for others, where it may.
    listener: Option<Listener>,
    /// Up to when wall time has been handed over.
    last: Instant,
    /// When a guest is to be shown something, at the latest.
    soon: Option<Duration>,
    /// Whether something has changed that this machine's screen shows; guests' keys alone do not.
    stale: bool,
    /// What the log remarks as read, and which log.
    remarked: (Option<String>, BTreeSet<(Slug, u32)>),
    /// How many lessons the log remarks as done.
    lessons: usize,
}

impl fmt::Debug for Host<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host").field("guests", &self.guests).finish_non_exhaustive()
    }
}

impl<'a> Host<'a> {
    /// A host who has just sat down.
    pub fn new(app: &'a mut App, table: &'a mut dyn Table, inbox: Inbox, mut guests: Option<Guests>) -> Self {
        if let Some(guests) = &mut guests {
            guests.give_keys(app.comfort.keys.clone());
        }
        app.look_at(table);
        let read = app.desks.iter().flat_map(|(seat, desk)| desk.read.iter().map(|item| (*seat, *item)));
        let remarked = (app.log.clone(), read.collect());
        let lessons = app.lesson;
        Self {
            app,
            table,
            inbox,
            guests,
            listener: None,
            last: Instant::now(),
            soon: None,
            stale: true,
            remarked,
            lessons,
        }
    }

    /// Lets other machines come in from the middle of the evening on.
    pub fn with_listener(self, listener: Listener) -> Self {
        Self { listener: Some(listener), ..self }
    }

    /// Tells what this machine's terminal can show.
    pub fn look(&mut self, look: Capabilities) {
        self.app.look = look;
    }
    /// Where news for this host are left.
    pub fn sender(&self) -> InboxSender {
        self.inbox.sender()
    }
    /// What this machine's screen shows.
    pub fn app(&self) -> &App {
        self.app
    }
    /// The guests, if this machine listens.
    pub fn guests(&mut self) -> Option<&mut Guests> {
        self.guests.as_mut()
    }
    /// Whether this machine's person has left.
    pub fn left(&self) -> bool {
        self.app.left
    }

    /// Whether this machine's screen is to be drawn anew; asking answers for it.
    pub fn stale(&mut self) -> bool {
        let wall = wall::clock();
        self.stale |= wall != self.app.wall;
        self.app.wall = wall;
        std::mem::take(&mut self.stale)
    }

    /// Whether this machine's bell is to ring; asking answers for it.
    pub fn rings(&mut self) -> bool {
        self.app.rings()
    }

    /// Waits for what comes in, works through it, and lets time pass. Whether every cell of this machine's screen is to be drawn
    /// again.
    ///
    /// # Errors
    /// The keyboard is gone.
    pub fn turn(&mut self) -> io::Result<bool> {
        let mut redraw = false;
        let wait = if self.app.passes() { RUNNING } else { STANDING };
        // A look ahead is worked on in slices; nobody waits for the next key in between.
        let wait = if self.app.looks_ahead() { Duration::ZERO } else { wait };
        let wait = self.soon.take().map_or(wait, |soon| soon.min(wait));
        let mut input = self.inbox.wait(wait.saturating_sub(self.last.elapsed()));
        for _ in 0..AT_ONCE {
            match input {
                None => break,
                Some(Incoming::Here(heard)) => redraw |= self.hear(heard?),
                Some(Incoming::Guest(news)) => self.attend(news),
                Some(Incoming::Ended) => {
                    // Nobody is asked any more; the clock's place is made safe, as after a question.
                    let rested = self.table.rest();
                    self.tell(rested);
                    self.app.left = true;
                }
            }
            if self.app.left {
                break;
            }
            // What lies ready is taken before the next picture: a held key must not lag behind.
            input = self.inbox.ready();
        }
        let now = Instant::now();
        let passed = u64::try_from((now - self.last).as_millis()).unwrap_or(u64::MAX);
        // Milliseconds are handed over whole; what is less stays for the next look.
        self.last += Duration::from_millis(passed);
        self.stale |= self.app.passes() || self.app.looks_ahead();
        deal(self.app, self.table, Msg::Tick(passed));
        if self.table.facts().len() != self.app.heard {
            self.app.look_at(self.table);
            self.stale = true;
        }
        if let Some(guests) = &mut self.guests {
            let pulse = Pulse::of(self.app, self.table);
            self.soon = guests.refresh(self.table, &pulse);
            self.stale |= see_guests(self.app, guests);
        }
        self.remark_reading();
        self.look_after();
        Ok(redraw)
    }

    /// Looks after the log. What befell it stands on the facilitator's screen until it has been read.
    fn look_after(&mut self) {
        // Where nothing can be written, nothing may happen.
        self.app.pace.running &= self.table.look_after(!self.app.pace.running);
        if self.table.mishap() != self.app.alarm {
            // What was said before must not stand in front of it.
            self.app.notice = None;
            self.app.look_at(self.table);
            self.stale = true;
        }
    }

    /// Something from this machine's terminal.
    fn hear(&mut self, heard: Heard) -> bool {
        self.stale = true;
        let Some(msg) = msg::of_heard(self.app, heard) else { return false };
        let After { redraw, doors, report } = deal(self.app, self.table, msg);
        if report {
            self.report();
        }
        for wish in doors {
            self.open_or_shut(wish);
        }
        redraw
    }

    /// Remarks in the log what seats have read and how far the lessons are, so that it is still so after a power cut. A branch has a
    /// log of its own.
    fn remark_reading(&mut self) {
        if self.remarked.0 != self.app.log {
            self.remarked = (self.app.log.clone(), BTreeSet::new());
            self.lessons = 0;
        }
        if self.app.lesson != self.lessons {
            self.lessons = self.app.lesson;
            let written = self.table.remark(&remark::lesson(self.lessons));
            self.tell(written);
        }
        let read = self.app.desks.iter().flat_map(|(seat, desk)| desk.read.iter().map(|item| (*seat, *item)));
        let new: Vec<(Slug, u32)> = read.filter(|item| !self.remarked.1.contains(item)).collect();
        for (seat, item) in new {
            self.remarked.1.insert((seat, item));
            let written = self.table.remark(&remark::has_read(seat, item));
            self.tell(written);
        }
    }

    /// Something from another machine.
    fn attend(&mut self, news: News) {
        let Some(guests) = &mut self.guests else { return };
        guests.know_what_is_read(&self.app.desks);
        let pulse = Pulse::of(self.app, self.table);
        if guests.receive(news, self.table, &pulse) {
            // The clock stands whether or not that can be written.
            self.app.pace.running = false;
            self.stale = true;
            let rested = self.table.rest();
            self.tell(rested);
        }
    }

    /// Does what the facilitator wishes with places on other machines.
    fn open_or_shut(&mut self, wish: DoorWish) {
        if wish == DoorWish::Open {
            return self.open();
        }
        let Some(guests) = &mut self.guests else { return };
        match wish {
            DoorWish::Open => {}
            DoorWish::Remove(whom) => {
                let turn = guests.remove(whom);
                // In the record, so that the new code is still the new one after a power cut.
                let written = self.table.remark(&remark::renewed(whom, turn));
                self.tell(written);
            }
            DoorWish::Relocate(from, to) => guests.relocate(from, to),
            DoorWish::Lock(seat, locked) => guests.lock(seat, locked),
        }
    }

    /// Writes the report of the log beside it, and opens it where somebody can look at it.
    fn report(&mut self) {
        let lang = self.app.lang();
        let Some(log) = &self.app.log else {
            self.app.notice = Some(ui(lang, Key::NoReportYet).to_owned());
            return;
        };
        self.app.notice = Some(match report::write_beside(Path::new(log), lang) {
            Ok(page) => {
                let key = if report::open(&page) { Key::ReportOpened } else { Key::ReportWritten };
                say(lang, key, &[("path", &words::clean(&page.display().to_string()))])
            }
            Err(why) => words::clean(&why),
        });
    }

    /// Opens the doors in the middle of the evening.
    fn open(&mut self) {
        let (None, Some(listener)) = (&self.guests, &self.listener) else { return };
        let address = listener.address.clone();
        match Listener::bind(&address).and_then(|port| listener.open(port, &self.app.scenario)) {
            Ok(mut guests) => {
                guests.give_keys(self.app.comfort.keys.clone());
                self.app.remote = Some(guests.remote());
                self.app.overlay = Some(Overlay::Doors { at: 0, moving: None, camera: false });
                self.guests = Some(guests);
                let written = self.table.remark(&remark::opened(&address));
                self.tell(written);
            }
            Err(why) => {
                self.app.notice = Some(words::clean(&cli::cannot_listen(self.app.lang(), &address, &why)));
            }
        }
    }

    /// Lets the person know of a trouble.
    fn tell(&mut self, result: Result<(), String>) {
        if let Some(trouble) = trouble(result) {
            deal(self.app, self.table, trouble);
        }
    }

    /// Sends everybody home, with their terminals as they were.
    pub fn farewell(self) {
        let Some(mut guests) = self.guests else { return };
        guests.farewell(self.app.over());
        let until = Instant::now() + FAREWELL;
        while !guests.all_gone() && Instant::now() < until {
            thread::sleep(Duration::from_millis(10));
        }
    }
}

/// Takes over what the facilitator sees of other machines. Whether it is something new.
fn see_guests(app: &mut App, guests: &Guests) -> bool {
    let remote = guests.remote();
    let mut new = app.remote.as_ref() != Some(&remote);
    app.remote = Some(remote);
    for (seat, theirs) in guests.apps() {
        let Some(desk) = theirs.desks.get(&seat) else { continue };
        // Just after going back, theirs may still hold what has not come yet.
        let inbox = app.view.seats.iter().find(|status| status.id == seat).map_or(0, |status| status.inbox);
        let mine = &mut app.desks.entry(seat).or_default().read;
        let before = mine.len();
        mine.extend(desk.read.iter().filter(|item| **item <= inbox));
        new |= mine.len() > before;
    }
    new
}
