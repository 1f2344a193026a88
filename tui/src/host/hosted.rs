//! One table with everybody around it: the exercise, the app that its facilitator looks at, and guests on other machines. Wishes are
//! carried out here, and what people may need after a power cut is remarked in the log.
//!
//! It ignores that there may be other tables, and what is in front of this machine's person. It may not change the exercise but
//! through the [`Table`].

use std::{collections::BTreeSet, fmt, path::Path, time::Duration};

use kernel::names::Slug;
use vocabulary::act::{Act, Actor, DirectionAct};
use words::{Key, say, ui};

use crate::{
    app::App,
    deal::{After, deal, trouble},
    msg,
    msg::{DoorWish, Msg},
    remote::Whom,
    report,
    seats::{
        composed::ComposedActs,
        guests::{Guests, Pulse},
        news::News,
    },
    session::{remark, remark::OpenedDoor},
    table::{Denial, Table},
    terminal::decoder::Heard,
};

/// A table and those around it.
pub struct HostedTable<'a> {
    pub(super) app: &'a mut App,
    pub(super) table: &'a mut dyn Table,
    pub(super) guests: Option<Guests>,
    /// Whether something has changed that the facilitator's screen shows; guests' keys alone do not.
    pub(super) stale: bool,
    /// What the log remarks as read, and which log.
    remarked: (Option<String>, BTreeSet<(Slug, u32)>),
    /// How many lessons the log remarks as done.
    lessons: usize,
    /// What guests are composing, as it was written down.
    composed: ComposedActs,
}

impl fmt::Debug for HostedTable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostedTable").field("guests", &self.guests).finish_non_exhaustive()
    }
}

impl<'a> HostedTable<'a> {
    /// A table at which the host has just sat down.
    pub fn new(app: &'a mut App, table: &'a mut dyn Table, mut guests: Option<Guests>) -> Self {
        if let Some(guests) = &mut guests {
            guests.give_comfort(&app.comfort);
            guests.take_up_composed(table);
        }
        app.look_at(table);
        let read = app.desks.iter().flat_map(|(seat, desk)| desk.read.iter().map(|item| (*seat, *item)));
        let remarked = (app.log.clone(), read.collect());
        let lessons = app.lesson;
        Self { app, table, guests, stale: true, remarked, lessons, composed: ComposedActs::default() }
    }

    /// Lets so many wall milliseconds go by, and shows everybody what came of it. When a guest is to be shown something, at the latest.
    pub(super) fn pass(&mut self, wall_ms: u64) -> Option<Duration> {
        let before = (self.app.now, self.app.pace.running, self.app.notice.clone());
        // Between two beats of the clock a picture stays as it is; what is looked ahead, talked over or played back moves by itself.
        let moves = self.app.looks_ahead() || self.app.replay && self.app.passes() || !self.app.view.modules.is_empty();
        deal(self.app, self.table, Msg::Tick(wall_ms));
        if self.table.facts().len() != self.app.heard {
            self.app.look_at(self.table);
            self.stale = true;
        }
        let after = (self.app.now, self.app.pace.running, &self.app.notice);
        self.stale |= moves || (before.0, before.1, &before.2) != after;
        let mut soon = None;
        if let Some(guests) = &mut self.guests {
            let pulse = Pulse::of(self.app, self.table);
            soon = guests.refresh(self.table, &pulse);
            self.stale |= see_guests(self.app, guests);
        }
        self.keep_what_is_composed(false);
        self.remark_reading();
        self.look_after();
        soon
    }

    /// Writes down what guests are composing, so that it is still there after a power cut.
    pub(super) fn keep_what_is_composed(&mut self, at_once: bool) {
        let Some(guests) = &self.guests else { return };
        let kept = self.composed.keep(guests.apps(), self.table, at_once);
        self.tell(kept);
    }

    /// Its number among several tables.
    pub(super) fn number(&self) -> u32 {
        self.app.twins.as_ref().map_or(1, |twins| twins.mine)
    }

    /// Lets the app know of something.
    pub(super) fn answer(&mut self, msg: Msg) {
        deal(self.app, self.table, msg);
        self.stale = true;
    }

    /// Makes the clock's place in the log safe.
    pub(super) fn rest(&mut self) {
        let rested = self.table.rest();
        self.tell(rested);
    }

    /// Looks after the log. What befell it stands on the facilitator's screen until it has been read.
    fn look_after(&mut self) {
        let ran = self.app.pace.running;
        // Where nothing can be written, nothing may happen.
        self.app.pace.running &= self.table.look_after(!ran);
        self.stale |= ran != self.app.pace.running;
        if self.table.mishap() != self.app.alarm {
            // What was said before must not stand in front of it.
            self.app.notice = None;
            self.app.look_at(self.table);
            self.stale = true;
        }
    }

    /// Something from this machine's terminal. What is left to do concerns the screen or all tables.
    pub(super) fn hear(&mut self, heard: Heard) -> After {
        self.stale = true;
        let Some(msg) = msg::of_heard(self.app, heard) else { return After::default() };
        let after = deal(self.app, self.table, msg);
        if after.report {
            self.report();
        }
        let (all, own) = after.doors.into_iter().partition(|wish| matches!(wish, DoorWish::Open(_)));
        let own: Vec<DoorWish> = own;
        own.into_iter().for_each(|wish| self.see_to_place(wish));
        After { doors: all, ..after }
    }

    /// Does an act of the facilitator that comes from the overview of tables, as if it had been done in this control room.
    pub(super) fn direct(&mut self, act: &Act) -> Result<u32, Denial> {
        deal(self.app, self.table, Msg::Intended(act.clone()));
        let pauses = matches!(act, Act::Direction(DirectionAct::Pause {}));
        // The clock stands whether or not that can be written.
        self.app.pace.running &= !pauses;
        let result = self.table.submit(Actor::facilitator(), act);
        deal(self.app, self.table, Msg::Answer(act.clone(), result.clone()));
        if pauses {
            self.rest();
        }
        self.stale = true;
        result
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
    pub(super) fn attend(&mut self, news: News) {
        let Some(guests) = &mut self.guests else { return };
        guests.know_what_is_read(&self.app.desks);
        let pulse = Pulse::of(self.app, self.table);
        let stops = guests.receive(news, self.table, &pulse);
        if let Some(why) = guests.faults().pop() {
            self.app.notice = Some(why);
            self.stale = true;
        }
        if let Some((whom, up)) = guests.hands().pop() {
            let lang = self.app.lang();
            let called = match whom {
                Whom::Seat(seat) => self.app.names.of(seat).into_owned(),
                Whom::Observer => ui(lang, Key::Observer).to_owned(),
            };
            self.app.notice = Some(pages::hand_line(lang, &called, up));
            self.stale = true;
        }
        if stops {
            // The clock stands whether or not that can be written.
            self.app.pace.running = false;
            self.stale = true;
            self.rest();
        }
    }

    /// Does what the facilitator wishes with places on other machines.
    fn see_to_place(&mut self, wish: DoorWish) {
        let Some(guests) = &mut self.guests else { return };
        match wish {
            // All tables have the same doors: that is for the host.
            DoorWish::Open(_) => {}
            DoorWish::Remove(whom) => {
                let turn = guests.remove(whom);
                // In the record, so that the new code is still the new one after a power cut.
                let written = self.table.remark(&remark::renewed(whom, turn));
                self.tell(written);
            }
            DoorWish::Relocate(from, to) => guests.relocate(from, to),
            DoorWish::Lock(seat, locked) => guests.lock(seat, locked),
            DoorWish::Wall(open) => guests.open_wall(open),
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

    /// A door stands open from now on.
    pub(super) fn is_reached_by(&mut self, opened: &OpenedDoor<'_>) {
        if let Some(guests) = &mut self.guests {
            guests.give_comfort(&self.app.comfort);
            guests.take_up_composed(self.table);
            self.app.remote = Some(guests.remote());
        }
        let written = self.table.remark(&remark::opened(opened));
        self.tell(written);
        self.stale = true;
    }

    /// Lets the person know of a trouble.
    fn tell(&mut self, result: Result<(), String>) {
        if let Some(trouble) = trouble(result) {
            deal(self.app, self.table, trouble);
        }
    }
}

/// Takes over what the facilitator sees of other machines. Whether it is something new.
fn see_guests(app: &mut App, guests: &Guests) -> bool {
    let remote = guests.remote();
    let mut new = app.remote.as_ref() != Some(&remote);
    app.remote = Some(remote);
    app.give_way();
    let at_terminals = guests.apps().filter_map(|(seat, theirs)| Some((seat, &theirs.desks.get(&seat)?.read)));
    for (seat, read) in at_terminals.chain(guests.read_on_pages()) {
        // Just after going back, theirs may still hold what has not come yet.
        let inbox = app.view.seats.iter().find(|status| status.id == seat).map_or(0, |status| status.inbox);
        let mine = &mut app.desks.entry(seat).or_default().read;
        let before = mine.len();
        mine.extend(read.iter().filter(|item| **item <= inbox));
        new |= mine.len() > before;
    }
    new
}
