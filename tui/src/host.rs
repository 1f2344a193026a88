//! The host: the one thread that owns the exercise. What comes in is worked through in the order in which it came, wishes are
//! carried out, time passes by the pace, and whoever sits on another machine is shown what has changed.
//!
//! It ignores terminals, this machine's ([`crate::terminal`]) and others' ([`crate::seats`]), and what keys mean (`update`). It
//! may not change the exercise but through the [`Table`].

use std::{
    collections::BTreeSet,
    fmt, io,
    path::Path,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::{Duration, Instant},
};

use engine::debrief::why;
use kernel::names::Slug;

use crate::{
    app::{App, Overlay, is_news},
    msg::{self, DoorWish, Msg, Wish},
    remark,
    report::file as report,
    seats::{
        News,
        doorway::Doorway,
        hub::{Hub, Pulse},
    },
    table::Table,
    terminal::decoder::Heard,
    update::update,
    wall,
    widgets::map::Look,
    words::{self, Key, cli, say, ui},
};

/// How long to wait for a key while the clock runs: five frames a second are enough for minutes that pass.
const RUNNING: Duration = Duration::from_millis(200);
/// How long to wait for a key while it stands: only the wall clock moves.
const STANDING: Duration = Duration::from_secs(1);

/// How much is worked through before the next picture: a guest who floods must not keep the facilitator from theirs.
const AT_ONCE: usize = 256;
/// How long the last pictures of guests may take to arrive.
const FAREWELL: Duration = Duration::from_secs(2);

/// Something that came in, from here or from another machine.
#[derive(Debug)]
enum Input {
    /// From the keyboard of this machine, or that it is gone.
    Here(io::Result<Heard>),
    Guest(News),
    /// Somebody ends the programme from outside.
    Ended,
}

/// Where whoever hears something leaves it.
#[derive(Clone, Debug)]
pub struct Post(Sender<Input>);

impl Post {
    /// Leaves what was heard from this machine's terminal. Whether there is still somebody to fetch it.
    pub fn here(&self, heard: io::Result<impl Into<Heard>>) -> bool {
        self.0.send(Input::Here(heard.map(Into::into))).is_ok()
    }
    /// Leaves news of a guest. After the end of the exercise nobody fetches them, and that is all right.
    pub fn guest(&self, news: News) {
        let _ = self.0.send(Input::Guest(news));
    }
    /// Leaves word that the programme is to end in order. Whether there is still somebody to see to it.
    pub fn end(&self) -> bool {
        self.0.send(Input::Ended).is_ok()
    }
}

/// What comes in, in the order in which it came.
#[derive(Debug)]
pub struct Ears {
    post: Post,
    from: Receiver<Input>,
}

impl Ears {
    /// Ears that hear nothing yet.
    pub fn open() -> Self {
        let (to, from) = mpsc::channel();
        Self { post: Post(to), from }
    }
    /// Where news for these ears are left.
    pub fn post(&self) -> Post {
        self.post.clone()
    }
}

/// The exercise with everybody around it.
pub struct Host<'a> {
    app: &'a mut App,
    table: &'a mut dyn Table,
    ears: Ears,
    hub: Option<Hub>,
    /// What doors can be opened with, where there may be any.
    doorway: Option<Doorway>,
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
        f.debug_struct("Host").field("hub", &self.hub).finish_non_exhaustive()
    }
}

impl<'a> Host<'a> {
    /// A host who has just sat down.
    pub fn new(app: &'a mut App, table: &'a mut dyn Table, ears: Ears, mut hub: Option<Hub>) -> Self {
        if let Some(hub) = &mut hub {
            hub.give_keys(app.comfort.keys.clone());
        }
        app.look_at(table);
        let read = app.desks.iter().flat_map(|(seat, desk)| desk.read.iter().map(|item| (*seat, *item)));
        let remarked = (app.log.clone(), read.collect());
        let lessons = app.lesson;
        Self { app, table, ears, hub, doorway: None, last: Instant::now(), soon: None, stale: true, remarked, lessons }
    }

    /// Lets doors be opened in the middle of the evening.
    pub fn with_doorway(self, doorway: Doorway) -> Self {
        Self { doorway: Some(doorway), ..self }
    }

    /// Tells what this machine's terminal can show.
    pub fn look(&mut self, look: Look) {
        self.app.look = look;
    }
    /// Where news for this host are left.
    pub fn post(&self) -> Post {
        self.ears.post()
    }
    /// What this machine's screen shows.
    pub fn app(&self) -> &App {
        self.app
    }
    /// The doors for other machines, if they are open.
    pub fn hub(&mut self) -> Option<&mut Hub> {
        self.hub.as_mut()
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
        let wait = if self.app.pace.running { RUNNING } else { STANDING };
        // A look ahead is worked on in slices; nobody waits for the next key in between.
        let wait = if self.app.looks_ahead() { Duration::ZERO } else { wait };
        let wait = self.soon.take().map_or(wait, |soon| soon.min(wait));
        let mut input = self.ears.from.recv_timeout(wait.saturating_sub(self.last.elapsed())).ok();
        for _ in 0..AT_ONCE {
            match input {
                None => break,
                Some(Input::Here(heard)) => redraw |= self.hear(heard?),
                Some(Input::Guest(news)) => self.attend(news),
                Some(Input::Ended) => {
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
            input = self.ears.from.try_recv().ok();
        }
        let now = Instant::now();
        let passed = u64::try_from((now - self.last).as_millis()).unwrap_or(u64::MAX);
        // Milliseconds are handed over whole; what is less stays for the next look.
        self.last += Duration::from_millis(passed);
        self.stale |= self.app.pace.running || self.app.looks_ahead();
        deal(self.app, self.table, Msg::Tick(passed));
        if self.table.facts().len() != self.app.heard {
            self.app.look_at(self.table);
            self.stale = true;
        }
        if let Some(hub) = &mut self.hub {
            let pulse = Pulse::of(self.app, self.table);
            self.soon = hub.refresh(self.table, &pulse);
            self.stale |= see_guests(self.app, hub);
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
        let Some(hub) = &mut self.hub else { return };
        hub.know_what_is_read(&self.app.desks);
        let pulse = Pulse::of(self.app, self.table);
        if hub.receive(news, self.table, &pulse) {
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
        let Some(hub) = &mut self.hub else { return };
        match wish {
            DoorWish::Open => {}
            DoorWish::Remove(whom) => {
                let turn = hub.remove(whom);
                // In the record, so that the new code is still the new one after a power cut.
                let written = self.table.remark(&remark::renewed(whom, turn));
                self.tell(written);
            }
            DoorWish::Relocate(from, to) => hub.relocate(from, to),
            DoorWish::Lock(seat, locked) => hub.lock(seat, locked),
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
        let (None, Some(doorway)) = (&self.hub, &self.doorway) else { return };
        let address = doorway.address.clone();
        match Doorway::bind(&address).and_then(|port| doorway.open(port, &self.app.scenario)) {
            Ok(mut hub) => {
                hub.give_keys(self.app.comfort.keys.clone());
                self.app.doors = Some(hub.doors());
                self.app.overlay = Some(Overlay::Doors { at: 0, moving: None, camera: false });
                self.hub = Some(hub);
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
        let Some(mut hub) = self.hub else { return };
        hub.farewell(self.app.over());
        let until = Instant::now() + FAREWELL;
        while !hub.all_gone() && Instant::now() < until {
            thread::sleep(Duration::from_millis(10));
        }
    }
}

/// Takes over what the facilitator sees of other machines. Whether it is something new.
fn see_guests(app: &mut App, hub: &Hub) -> bool {
    let doors = hub.doors();
    let mut new = app.doors.as_ref() != Some(&doors);
    app.doors = Some(doors);
    for (seat, theirs) in hub.apps() {
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

/// What a message left to do for whoever owns the screen and the doors.
#[derive(Debug, Default)]
pub struct After {
    /// Whether every cell is to be drawn again.
    pub redraw: bool,
    /// What is wished with places on other machines.
    pub doors: Vec<DoorWish>,
    /// Whether the report is to be written.
    pub report: bool,
}

/// Changes the app by a message and carries out all that it wishes for.
pub fn deal(app: &mut App, table: &mut dyn Table, msg: Msg) -> After {
    let mut after = After::default();
    let mut wishes = update(app, msg);
    while !wishes.is_empty() {
        let mut answers = Vec::new();
        for wish in wishes {
            match wish {
                Wish::Submit(actor, act) => {
                    let result = table.submit(actor, &act);
                    answers.push(Msg::Answer(act, result));
                }
                Wish::Choices { actor, kind, field, chosen } => {
                    answers.push(Msg::Choices(table.choices(actor, kind, field, &chosen)));
                }
                Wish::Pass(span) => answers.extend(trouble(table.advance_to(table.now() + span))),
                Wish::Go(time) => answers.extend(trouble(table.advance_to(time))),
                Wish::Why(about) => {
                    let found = why::last_of(table.facts(), about);
                    answers.push(Msg::Because(found.map(|n| Box::new(why::tree(table.facts(), n)))));
                }
                Wish::LookAhead { proposal, effects, ahead } => {
                    if let Err(why) = table.look_ahead(proposal, &effects, ahead) {
                        answers.push(Msg::Foreseen(Err(why)));
                    }
                }
                Wish::LookFurther { last } => {
                    answers.extend(table.look_further(last).map(|found| Msg::Foreseen(Ok(found))));
                }
                Wish::Cut(point) => answers.push(Msg::Cut(point, table.cut_at(point))),
                Wish::Branch(point) => answers.push(match table.branch(point) {
                    Ok(branched) => Msg::Branched(branched),
                    Err(why) => Msg::Trouble(why),
                }),
                Wish::Rest => answers.extend(trouble(table.rest())),
                // That is done below, for every wish.
                Wish::Look => {}
                Wish::Onward => {
                    let next = table.later().iter().find(|fact| is_news(&fact.what)).map(|fact| fact.at);
                    answers.extend(trouble(table.advance_to(next.unwrap_or(table.end()))));
                }
                Wish::Redraw => after.redraw = true,
                Wish::Report => after.report = true,
                Wish::Door(wish) => after.doors.push(wish),
                Wish::Leave => app.left = true,
            }
        }
        app.look_at(table);
        wishes = answers.into_iter().flat_map(|answer| update(app, answer)).collect();
    }
    after
}

fn trouble(result: Result<(), String>) -> Option<Msg> {
    result.err().map(Msg::Trouble)
}
