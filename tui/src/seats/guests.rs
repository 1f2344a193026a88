//! The guests: who sits where on other machines, and what each of them is shown.
//!
//! It lives in the thread that owns the exercise. Every guest has an app of their own, changed by their own keys and drawn for
//! their own window; what they ask for goes through a [`GuestTable`]. A seat's app outlives its connection: whoever comes
//! back finds everything unread still unread, and a text that was begun still there.
//!
//! It ignores how bytes travel. It may not act on the exercise but by what a guest asks for.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use kernel::{names::Slug, time::Time};
use pages::PageAnswer;
use paper::report::answers::{AnswerGiven, SeatAnswer};
use ratatui::buffer::Buffer;
use vocabulary::{
    act::{Act, Actor, DirectionAct},
    scenario::Scenario,
    terms::Hand,
};
use words::{Key, Lang, clean, say, ui};

use super::{
    access::AccessCodes,
    composed,
    guest_table::GuestTable,
    news::{Arrival, Event, GuestId, News, PageAsked, PageQuestion, PageReply, SessionId},
    outbox::Outbox,
    phones::{Asides, Phones},
};
use crate::{
    app::{App, Room, SeatDesk, Station, pace::Pace, twins::Twins},
    comfort::{Comfort, Keys},
    deal::deal,
    msg,
    msg::Msg,
    remote::{Door, Reach, Remote, RemotePlace, TablePlace, Whom},
    screens::frame,
    session::drafts::{DraftOwner, UnsentDraft},
    table::Table,
    terminal::{canvas, canvas::Canvas, decoder::Heard, plain},
    widgets::map::{Capabilities, Raster},
};

/// The shortest time between two pictures that nobody asked for by a key.
const BETWEEN: Duration = Duration::from_millis(100);
/// The same for who looks on: the control room is the dearest picture, and nobody acts on it there. And for whose picture nobody sees: only
/// the bell can call them.
const BETWEEN_LOOKS: Duration = Duration::from_millis(500);
/// How long pictures that nobody asked for by a key may take in one go: a key that comes meanwhile waits no longer.
const ROUND: Duration = Duration::from_millis(3);
/// When to look again at a machine that has not taken its last picture.
const AGAIN: Duration = Duration::from_millis(250);

/// What every picture depends on besides a guest's own keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Pulse {
    /// How the facilitator's clock runs.
    pub pace: Pace,
    /// The wall clock.
    pub wall: String,
    /// When it has not moved, no seat's view has.
    moment: Moment,
    /// Whether people are asked what they think: a line on each terminal says so.
    debriefs: bool,
}

/// The second, and how many facts there are.
type Moment = (Time, usize);

impl Pulse {
    /// The pulse of a table in front of the facilitator's app.
    pub fn of(app: &App, table: &dyn Table) -> Self {
        let moment = (table.now(), table.facts().len());
        Self { pace: app.pace, wall: app.wall.clone(), moment, debriefs: table.debriefs() }
    }
    /// Whether what pictures show has changed since. What is left of a second does not show.
    fn differs(&self, seen: Option<&Self>) -> bool {
        seen.is_none_or(|seen| {
            (self.moment, self.debriefs, &self.wall, self.pace.running, self.pace.ratio)
                != (seen.moment, seen.debriefs, &seen.wall, seen.pace.running, seen.pace.ratio)
        })
    }
}

#[derive(Debug)]
struct Guest {
    whom: Whom,
    from: String,
    /// The session of the browser in which their terminal is, if it is in one.
    session: Option<SessionId>,
    app: App,
    outbox: Arc<Outbox>,
    /// What their terminal shows.
    canvas: Canvas,
    /// Whether nobody can see it.
    hidden: bool,
    /// What the last picture was made from.
    seen: Option<Pulse>,
    drawn: Instant,
    /// Whether a key of their own has changed something since.
    touched: bool,
}

/// Who sits where.
#[derive(Debug)]
pub struct Guests {
    /// The doors that are open.
    pub(super) reach: Reach,
    /// The number of the table that they sit at, and of how many it is one.
    table: u32,
    tables: u32,
    codes: Arc<Mutex<AccessCodes>>,
    scenario: Rc<Scenario>,
    lang: Lang,
    /// The keys of the room: what people are told about keys is then true for everybody.
    keys: Rc<Keys>,
    /// Who keeps what is recorded, and for how long, where the room says so.
    kept: Option<String>,
    guests: BTreeMap<GuestId, Guest>,
    /// Who holds seats with browsers.
    pub(super) phones: Phones,
    /// Hands that were raised or taken down since somebody asked.
    hands: Vec<(Whom, bool)>,
    /// What could not be kept since somebody asked.
    faults: Vec<String>,
    /// Whether the wall is open to other machines.
    wall: bool,
    /// The page of the wall as it was made last in each language, and from what: a hall of browsers asks for it again and again.
    walls: BTreeMap<Lang, (Pulse, String)>,
    /// The moment up to which guests were shown something.
    moment: Option<Moment>,
    /// The apps of seats whose people are away.
    away: BTreeMap<Slug, App>,
    /// What seats have read, wherever they read it.
    read: BTreeMap<Slug, BTreeSet<u32>>,
    /// What was being composed at terminals of seats before the host was stopped, until somebody sits there.
    composed: BTreeMap<Slug, Vec<UnsentDraft>>,
    /// Outboxes of guests who were sent home and may not have arrived there yet.
    leaving: Vec<Arc<Outbox>>,
}

impl Guests {
    /// Nobody yet.
    pub fn new((table, tables): (u32, u32), codes: Arc<Mutex<AccessCodes>>, scenario: &Scenario, lang: Lang) -> Self {
        // Lessons are for whoever leads.
        let scenario = Rc::new(Scenario { lessons: Vec::new(), ..scenario.clone() });
        Self {
            phones: Phones::new((tables > 1).then_some(table), scenario.clone(), lang),
            hands: Vec::new(),
            faults: Vec::new(),
            wall: false,
            walls: BTreeMap::new(),
            moment: None,
            reach: Reach::default(),
            table,
            tables,
            codes,
            scenario,
            lang,
            keys: Rc::default(),
            kept: None,
            guests: BTreeMap::new(),
            away: BTreeMap::new(),
            read: BTreeMap::new(),
            composed: BTreeMap::new(),
            leaving: Vec::new(),
        }
    }

    /// Gives guests who come from now on the keys of the room, and its word on who keeps what is recorded.
    pub fn give_comfort(&mut self, room: &Comfort) {
        (self.keys, self.kept) = (room.keys.clone(), room.kept.clone());
    }

    /// The app of somebody who has just come. Where there are several tables, it says which this is.
    fn fresh_app(&self, lang: Lang) -> App {
        let mut app = App::new(self.scenario.clone(), lang, false);
        let twins = Twins { mine: self.table, of: self.tables, ..Twins::default() };
        app.twins = (self.tables > 1).then_some(twins);
        app.comfort.kept.clone_from(&self.kept);
        app
    }
    fn place(&self, whom: Whom) -> TablePlace {
        TablePlace { table: self.table, whom }
    }
    fn codes(&self) -> MutexGuard<'_, AccessCodes> {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes news of another machine. Whether the clock is to stop: anybody may ask for that.
    pub fn receive(&mut self, news: News, table: &mut dyn Table, pulse: &Pulse) -> bool {
        let News { guest: id, event, hold, .. } = news;
        self.forget_what_has_not_come(table, pulse);
        let stops = match event {
            Event::Came(arrival) => {
                self.welcome(id, *arrival, table, pulse);
                false
            }
            Event::Gone => {
                self.part(id, None);
                false
            }
            Event::Heard(Heard::Resized(columns, rows)) => {
                if let Some(guest) = self.guests.get_mut(&id) {
                    guest.canvas.resize((columns, rows));
                    guest.touched = true;
                }
                false
            }
            Event::Seen(seen) => {
                // Who says the same again asks for no picture.
                if let Some(guest) = self.guests.get_mut(&id).filter(|guest| guest.hidden == seen) {
                    (guest.hidden, guest.touched) = (!seen, true);
                }
                false
            }
            Event::Page(asked) => self.page(*asked, table, pulse),
            Event::Heard(heard) => self.touch(id, table, pulse, |app| msg::of_heard(app, heard)),
        };
        drop(hold);
        stops
    }

    fn welcome(&mut self, id: GuestId, arrival: Arrival, table: &mut dyn Table, pulse: &Pulse) {
        let Arrival { whom, from, size, look, lang, session, outbox } = arrival;
        if let (Whom::Seat(seat), Some(session)) = (whom, session) {
            // A browser comes back by itself after a lost line, and takes from nobody what they opened meanwhile.
            if self.is_open_elsewhere(seat, session) {
                let lang = lang.unwrap_or(self.lang);
                return outbox.close(&goodbye(Some(ui(lang, Key::SeatOpenedElsewhere)), look));
            }
            self.phones.hold(seat, session, from.to_string());
        } else if let Whom::Seat(seat) = whom {
            self.phones.let_go(seat);
        }
        // Whoever comes last has the seat: an old connection may be a dead one that nobody has noticed yet.
        let before = match whom {
            Whom::Seat(_) => self.at(whom),
            Whom::Observer => Vec::new(),
        };
        for old in before {
            self.part(old, Some(Key::SeatOpenedElsewhere));
        }
        let back = match whom {
            Whom::Seat(seat) => self.away.remove(&seat),
            Whom::Observer => None,
        };
        let mut app = back.unwrap_or_else(|| {
            let mut app = self.fresh_app(lang.unwrap_or(self.lang));
            app.comfort.keys = self.keys.clone();
            (app.room, app.station) = match whom {
                Whom::Seat(seat) => (Room::Seat(seat), Station::Seat),
                Whom::Observer => (Room::Control, Station::Observer),
            };
            app
        });
        if let Whom::Seat(seat) = whom {
            self.give_what_is_read(seat, &mut app);
            relieve(seat, table);
        }
        (app.look, app.left, app.overlay) = (look, false, None);
        outbox.put(&canvas::hello());
        app.look_at(&mut GuestTable { table, whom });
        let guest = Guest {
            whom,
            from: from.to_string(),
            session,
            app,
            outbox,
            canvas: Canvas::new(size),
            hidden: false,
            seen: None,
            drawn: Instant::now(),
            touched: true,
        };
        self.guests.insert(id, guest);
        self.refresh(table, pulse);
    }

    /// Whether somebody else has a seat than this session.
    fn is_open_elsewhere(&self, seat: Slug, session: SessionId) -> bool {
        let at_terminals = self.guests.values().filter(|guest| guest.whom == Whom::Seat(seat));
        at_terminals.into_iter().any(|guest| guest.session != Some(session)) || self.phones.others_hold(seat, session)
    }

    /// A browser asks for a page. Whether the clock is to stop.
    fn page(&mut self, asked: PageAsked, table: &mut dyn Table, pulse: &Pulse) -> bool {
        let (whom, session, speech) = (asked.whom, asked.session, asked.speech);
        if let PageQuestion::Wall = asked.what {
            (asked.reply)(self.wall_page(speech.lang, table, pulse));
            return false;
        }
        let Whom::Seat(seat) = whom else {
            let told = match &asked.what {
                PageQuestion::Page(requested) => {
                    self.phones.observe(session, speech, requested, GuestTable { table, whom })
                }
                PageQuestion::Hand => {
                    self.hands.push((whom, true));
                    PageReply::Done
                }
                PageQuestion::End => {
                    self.faults.extend(self.phones.end(session, table).err());
                    PageReply::Done
                }
                _ => PageReply::Done,
            };
            (asked.reply)(told);
            return false;
        };
        let told = match &asked.what {
            PageQuestion::Hand => {
                // Whoever only holds a ticket answers for nobody who sits there already.
                if self.at(whom).is_empty() && !self.phones.is_held(seat) {
                    self.consents(seat, false, table);
                }
                self.phones.raise(seat, speech, table);
                self.hands.push((whom, true));
                Some(PageReply::Done)
            }
            PageQuestion::Keep(written) => {
                self.faults.extend(self.phones.keep(seat, speech, written, table).err());
                Some(PageReply::Done)
            }
            PageQuestion::End => {
                self.faults.extend(self.phones.end(session, table).err());
                Some(PageReply::Done)
            }
            what => self.sits_elsewhere(seat, session, what),
        };
        if let Some(told) = told {
            if let (PageReply::Moved(_) | PageReply::Elsewhere { .. }, PageQuestion::Page(written)) =
                (&told, &asked.what)
            {
                self.faults.extend(self.phones.keep(seat, speech, written, table).err());
            }
            (asked.reply)(told);
            return false;
        }
        self.seated_page(seat, asked, table, pulse)
    }

    /// What a session is told that asks for a seat which is not its own, or not any more.
    fn sits_elsewhere(&mut self, seat: Slug, session: SessionId, what: &PageQuestion) -> Option<PageReply> {
        if let Some(seat) = self.phones.moved(session, seat) {
            return Some(PageReply::Moved(Whom::Seat(seat)));
        }
        let takes = matches!(what, PageQuestion::Take);
        (!takes && self.is_open_elsewhere(seat, session)).then(|| self.phones.elsewhere(session))
    }

    /// The session of a seat asks for a page, or takes the seat. Whether the clock is to stop.
    fn seated_page(&mut self, seat: Slug, asked: PageAsked, table: &mut dyn Table, pulse: &Pulse) -> bool {
        let PageAsked { whom, session, from, speech, what, reply } = asked;
        if matches!(what, PageQuestion::Take) {
            self.part_where(whom, |theirs| theirs != Some(session), Key::SeatOpenedElsewhere);
        }
        if !matches!(what, PageQuestion::Unread) && self.phones.hold(seat, session, from.to_string()) {
            relieve(seat, table);
            self.consents(seat, true, table);
        }
        let mut own = GuestTable { table, whom };
        let (answer, asides) = match what {
            PageQuestion::Page(requested) => {
                self.give_pages_what_is_read(seat);
                self.phones.answer((seat, session), speech, &requested, own, pulse.pace.running)
            }
            PageQuestion::Unread => {
                self.give_pages_what_is_read(seat);
                (PageReply::Unread(self.phones.unread(seat, &mut own)), Asides::default())
            }
            _ => (PageReply::Done, Asides::default()),
        };
        if matches!(answer, PageReply::Left(_)) {
            self.part_where(whom, |theirs| theirs == Some(session), Key::ComeBack);
        }
        self.take_what_pages_read(seat);
        self.faults.extend(asides.fault);
        self.hands.extend(asides.hand.map(|(seat, up)| (Whom::Seat(seat), up)));
        reply(answer);
        asides.stops && pulse.pace.running
    }

    /// The wall as a page, while the facilitator has opened it.
    fn wall_page(&mut self, lang: Lang, table: &mut dyn Table, pulse: &Pulse) -> PageReply {
        if !self.wall {
            return PageReply::Page(PageAnswer::Missing(pages::wall_shut(lang)));
        }
        let html = match self.walls.get(&lang) {
            Some((seen, html)) if !pulse.differs(Some(seen)) => html.clone(),
            _ => {
                let html = self.phones.wall(lang, &table.wall(), (pulse.pace.running, &pulse.wall));
                self.walls.insert(lang, (pulse.clone(), html.clone()));
                html
            }
        };
        PageReply::Page(PageAnswer::Page(html))
    }

    /// Opens the wall to other machines, or shuts it.
    pub fn open_wall(&mut self, open: bool) {
        self.wall = open;
    }

    /// Page 1 said what is recorded. Whoever enters by it takes part; whoever calls first does not yet. It is kept once.
    fn consents(&mut self, seat: Slug, agreed: bool, table: &mut dyn Table) {
        let said = |answer: &SeatAnswer| match answer.said {
            AnswerGiven::Consent { agreed } => Some(agreed),
            _ => None,
        };
        if table.answers(seat).iter().rev().find_map(said) != Some(agreed)
            && let Err(why) = table.keep_answer(seat, AnswerGiven::Consent { agreed })
        {
            self.faults.push(why);
        }
    }

    /// What could not be kept since somebody asked, in words.
    pub fn faults(&mut self) -> Vec<String> {
        std::mem::take(&mut self.faults)
    }

    /// Ends the terminals of a place whose session is one of these.
    fn part_where(&mut self, whom: Whom, which: impl Fn(Option<SessionId>) -> bool, why: Key) {
        for id in self.at(whom) {
            if self.guests.get(&id).is_some_and(|guest| which(guest.session)) {
                self.part(id, Some(why));
            }
        }
    }

    /// What was read at a seat's terminal is read on its pages.
    fn give_pages_what_is_read(&mut self, seat: Slug) {
        let at_terminals = self.guests.values().filter(|guest| guest.whom == Whom::Seat(seat)).map(|guest| &guest.app);
        let desks = at_terminals.chain(self.away.get(&seat)).filter_map(|app| app.desks.get(&seat));
        let known = self.read.get(&seat).into_iter().chain(desks.map(|desk| &desk.read));
        let read: BTreeSet<u32> = known.flatten().copied().collect();
        self.phones.know(seat, &read);
    }

    /// What was read on a seat's pages is read at its terminal.
    fn take_what_pages_read(&mut self, seat: Slug) {
        let Some(read) = self.phones.read(seat) else { return };
        self.read.entry(seat).or_default().extend(read);
        let here = self.guests.values_mut().filter(|guest| guest.whom == Whom::Seat(seat)).map(|guest| &mut guest.app);
        for app in here.chain(self.away.get_mut(&seat)) {
            app.desks.entry(seat).or_default().read.extend(read);
        }
    }

    /// Hands that were raised, or taken down, since this was asked last.
    pub fn hands(&mut self) -> Vec<(Whom, bool)> {
        std::mem::take(&mut self.hands)
    }

    /// A key of a guest. Whether they asked for the clock to stop.
    fn touch(
        &mut self,
        id: GuestId,
        table: &mut dyn Table,
        pulse: &Pulse,
        what: impl FnOnce(&App) -> Option<Msg>,
    ) -> bool {
        // Whoever was sent away may have pressed a key before they knew.
        let Some(guest) = self.guests.get_mut(&id) else { return false };
        guest.app.pace = pulse.pace;
        let Some(msg) = what(&guest.app) else { return false };
        let mut own = GuestTable { table, whom: guest.whom };
        // A guest has no key that opens or shuts a door.
        let after = deal(&mut guest.app, &mut own, msg);
        if after.redraw {
            guest.forget_picture();
        }
        if let (Some(up), Whom::Seat(seat)) = (after.hand, guest.whom) {
            self.phones.hand_at_a_terminal(seat, guest.app.lang(), up, own.table);
            self.hands.push((guest.whom, up));
        }
        guest.touched = true;
        let stops = pulse.pace.running && !guest.app.pace.running;
        if guest.app.left {
            self.part(id, Some(Key::ComeBack));
        } else {
            self.refresh(own.table, pulse);
        }
        stops
    }

    /// Draws what has changed for whom. When to look again, if somebody still waits for a picture.
    pub fn refresh(&mut self, table: &mut dyn Table, pulse: &Pulse) -> Option<Duration> {
        self.forget_what_has_not_come(table, pulse);
        let mut again: Option<Duration> = None;
        // Whoever pressed a key comes first, then whoever has waited longest.
        let mut turns: Vec<&mut Guest> = self.guests.values_mut().collect();
        turns.sort_by_key(|guest| (!guest.touched, guest.drawn));
        let (began, mut unasked) = (Instant::now(), false);
        for guest in turns {
            let changed = pulse.differs(guest.seen.as_ref());
            if !changed && (!guest.touched || guest.hidden) {
                continue;
            }
            let wait = if !guest.outbox.idle() {
                AGAIN
            } else if guest.touched && !guest.hidden {
                Duration::ZERO
            } else {
                let slow = guest.hidden || guest.whom == Whom::Observer;
                let between = if slow { BETWEEN_LOOKS } else { BETWEEN };
                between.saturating_sub(guest.drawn.elapsed())
            };
            // One in each round at least: nobody's keys, however many, keep the clocks of all others back.
            if wait.is_zero() && !guest.touched && unasked && began.elapsed() >= ROUND {
                again = Some(Duration::ZERO);
            } else if wait.is_zero() {
                unasked |= !guest.touched;
                if changed {
                    guest.app.look_at(&mut GuestTable { table: &mut *table, whom: guest.whom });
                }
                if guest.hidden {
                    guest.ring(pulse);
                } else {
                    guest.draw(pulse);
                }
            } else {
                again = Some(again.map_or(wait, |other| other.min(wait)));
            }
        }
        again
    }

    /// Ends a connection; its seat's app waits for whoever comes back.
    fn part(&mut self, id: GuestId, why: Option<Key>) {
        let Some(guest) = self.guests.remove(&id) else { return };
        let lang = guest.app.lang();
        guest.outbox.close(&goodbye(why.map(|why| ui(lang, why)), guest.app.look));
        self.leaving.retain(|outbox| !outbox.idle());
        self.leaving.push(guest.outbox);
        if let Whom::Seat(seat) = guest.whom {
            self.away.insert(seat, guest.app);
        }
    }

    /// Sends away whoever is at a place and gives it another code.
    pub fn remove(&mut self, whom: Whom) -> u32 {
        for id in self.at(whom) {
            self.part(id, Some(Key::SentAway));
        }
        if let Whom::Seat(seat) = whom {
            self.phones.let_go(seat);
        }
        if let Some(server) = &self.phones.server {
            server.forget(self.place(whom));
        }
        let (mut codes, place) = (self.codes(), self.place(whom));
        codes.renew(place);
        codes.turn(place)
    }

    /// Locks a seat, so that nobody comes in, or opens it again.
    pub fn lock(&mut self, seat: Slug, locked: bool) {
        self.codes().lock(self.table, seat, locked);
    }

    /// Whether a seat is locked.
    pub fn is_locked(&self, seat: Slug) -> bool {
        self.codes().is_locked(self.table, seat)
    }

    /// Gives whoever is at a seat another one. Whoever was there changes places with them.
    pub fn relocate(&mut self, from: Slug, to: Slug) {
        self.phones.swap(from, to);
        let (leaving, coming) = (self.at(Whom::Seat(from)), self.at(Whom::Seat(to)));
        for (ids, seat) in [(&leaving, to), (&coming, from)] {
            for id in ids {
                if let Some(mut guest) = self.guests.remove(id) {
                    let (lang, look, comfort) = (guest.app.lang(), guest.app.look, guest.app.comfort.clone());
                    if let Whom::Seat(old) = guest.whom {
                        self.away.insert(old, guest.app);
                    }
                    // The other seat's desk, not their own: nothing of the old seat comes along.
                    let back = self.away.remove(&seat);
                    guest.app = back.unwrap_or_else(|| self.fresh_app(lang));
                    self.give_what_is_read(seat, &mut guest.app);
                    (guest.app.room, guest.app.station) = (Room::Seat(seat), Station::Seat);
                    (guest.app.look, guest.app.overlay, guest.app.left) = (look, None, false);
                    guest.app.comfort = comfort;
                    let with = [("seat", &*guest.app.names.of(seat))];
                    guest.app.notice = Some(say(lang, Key::MovedHere, &with));
                    (guest.whom, guest.seen) = (Whom::Seat(seat), None);
                    guest.forget_picture();
                    self.guests.insert(*id, guest);
                }
            }
        }
    }

    fn at(&self, whom: Whom) -> Vec<GuestId> {
        self.guests.iter().filter(|(_, guest)| guest.whom == whom).map(|(id, _)| *id).collect()
    }

    /// Whether a door is open.
    pub fn is_open(&self, door: Door) -> bool {
        self.reach.is_open(door)
    }

    /// What the facilitator sees of other machines.
    pub fn remote(&self) -> Remote {
        let codes = self.codes();
        let places = codes.places_at(self.table).map(|whom| {
            let seat = if let Whom::Seat(seat) = whom { Some(seat) } else { None };
            let mut from: Vec<String> =
                self.guests.values().filter(|guest| guest.whom == whom).map(|guest| guest.from.clone()).collect();
            if from.is_empty() {
                from.extend(seat.and_then(|seat| self.phones.holds(seat)).map(str::to_owned));
            }
            RemotePlace {
                whom,
                code: codes.code(self.place(whom)),
                ticket: self.phones.server.as_ref().and_then(|server| server.ticket(self.place(whom))),
                from,
                lost: seat.is_some_and(|seat| self.away.contains_key(&seat) || self.phones.is_quiet(seat)),
                locked: seat.is_some_and(|seat| codes.is_locked(self.table, seat)),
                hand: seat.is_some_and(|seat| self.phones.hand(seat)),
            }
        });
        Remote { reach: self.reach.clone(), places: places.collect(), strangers: codes.strangers(), wall: self.wall }
    }

    /// After somebody went back in time: what has not come yet has been read by nobody, wherever it was read. Messages that come from now
    /// on have the numbers of those that do not.
    fn forget_what_has_not_come(&mut self, table: &mut dyn Table, pulse: &Pulse) {
        let (now, facts) = pulse.moment;
        let before = self.moment.replace(pulse.moment);
        if before.is_none_or(|(then, known)| now >= then && facts >= known) {
            return;
        }
        for status in &table.control().seats {
            let came = |item: &u32| *item <= status.inbox;
            if let Some(read) = self.read.get_mut(&status.id) {
                read.retain(came);
            }
            self.phones.keep_read(status.id, came);
            let apps = self.guests.values_mut().map(|guest| &mut guest.app).chain(self.away.values_mut());
            for desk in apps.filter_map(|app| app.desks.get_mut(&status.id)) {
                desk.read.retain(came);
            }
        }
    }

    /// Takes over what seats have read, wherever they read it.
    pub fn know_what_is_read(&mut self, desks: &BTreeMap<Slug, SeatDesk>) {
        for (seat, desk) in desks {
            let known = self.read.entry(*seat).or_default();
            if known.len() != desk.read.len() {
                known.clone_from(&desk.read);
            }
        }
    }

    /// What was read at the seat before, on whichever machine, is read.
    fn give_what_is_read(&mut self, seat: Slug, app: &mut App) {
        if let Some(read) = self.read.get(&seat) {
            app.desks.entry(seat).or_default().read.extend(read);
        }
        if let Some(composed) = self.composed.remove(&seat) {
            composed::take_up(app.desks.entry(seat).or_default(), &composed);
        }
    }

    /// Has whoever comes find what was being composed at their seat before the host was stopped. Where somebody has sat since, what they have
    /// begun, sent or thrown away counts.
    pub fn take_up_composed(&mut self, table: &dyn Table) {
        let sat: BTreeSet<Slug> = self.apps().map(|(seat, _)| seat).collect();
        let seats = self.scenario.seats.iter().map(|seat| seat.id).filter(|seat| !sat.contains(seat));
        // What cannot be read cannot be written either, and that is told.
        let begun = seats.map(|seat| (seat, table.drafts(&DraftOwner::Terminal(seat)).unwrap_or_default()));
        self.composed = begun.filter(|(_, drafts)| !drafts.is_empty()).collect();
    }

    /// The apps of all seats that somebody has sat at, to see what they have read.
    pub fn apps(&self) -> impl Iterator<Item = (Slug, &App)> {
        let here = self.guests.values().filter_map(|guest| match guest.whom {
            Whom::Seat(seat) => Some((seat, &guest.app)),
            Whom::Observer => None,
        });
        here.chain(self.away.iter().map(|(seat, app)| (*seat, app)))
    }

    /// What seats have read on pages.
    pub fn read_on_pages(&self) -> impl Iterator<Item = (Slug, &BTreeSet<u32>)> {
        self.phones.all_read()
    }

    /// Sends everybody home, with their terminals as they were.
    pub fn farewell(&mut self, over: bool) {
        let why = if over { Key::ExerciseOver } else { Key::HostLeft };
        for id in self.guests.keys().copied().collect::<Vec<_>>() {
            self.part(id, Some(why));
        }
    }

    /// Whether the last picture of everybody who was sent home has arrived.
    pub fn all_gone(&self) -> bool {
        self.leaving.iter().all(|outbox| outbox.idle())
    }
}

impl Guest {
    /// Lets every cell be drawn again.
    fn forget_picture(&mut self) {
        self.canvas.forget();
        self.touched = true;
    }

    /// What somebody notices who does not see the picture. It is drawn once they do.
    fn ring(&mut self, pulse: &Pulse) {
        if self.app.rings() {
            self.outbox.put(canvas::BELL);
        }
        (self.seen, self.drawn) = (Some(pulse.clone()), Instant::now());
    }

    fn draw(&mut self, pulse: &Pulse) {
        self.app.pace = pulse.pace;
        self.app.wall.clone_from(&pulse.wall);
        let mut next = Buffer::empty(self.canvas.area());
        frame::draw(&self.app, next.area, &mut next);
        let mut bytes = self.canvas.hear_mouse(self.app.comfort.mouse).to_vec();
        bytes.extend(self.canvas.show(next, self.app.look));
        if self.app.rings() {
            bytes.extend(canvas::BELL);
        }
        if !bytes.is_empty() {
            self.outbox.put(&bytes);
        }
        (self.seen, self.drawn) = (Some(pulse.clone()), Instant::now());
        self.touched = false;
    }
}

/// What gives a remote terminal back to its person, with a last word.
fn goodbye(why: Option<&str>, look: Capabilities) -> Vec<u8> {
    let mut bytes = canvas::goodbye();
    if let Some(why) = why {
        let why = clean(why);
        let why = if look.raster == Raster::Ascii { plain::text(&why) } else { why.into() };
        bytes.extend_from_slice(why.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes
}

/// Whoever sits down takes the seat from the play that kept it. That it cannot be written is told where the log is looked after.
fn relieve(seat: Slug, table: &mut dyn Table) {
    let played = table
        .control()
        .seats
        .iter()
        .any(|status| status.id == seat && matches!(status.hand, Hand::Play(_) | Hand::Automatic));
    if played {
        let hand = Act::Direction(DirectionAct::HandSeat { seat: seat.into(), hand: Hand::People });
        let _told_elsewhere = table.submit(Actor::facilitator(), &hand);
    }
}
