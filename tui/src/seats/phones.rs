//! Phones: who holds a seat with a browser, and what the pages of each seat are made from. What was begun on a page stays with the seat, whichever
//! device it is opened on next, and after the host was stopped.
//!
//! It lives in the thread that owns the exercise, beside the [guests](super::guests) with terminals, and what a page asks for goes
//! through a [`GuestTable`] like what they ask for. It ignores how bytes travel and what a page looks like ([`pages`]).

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
    sync::Arc,
    time::{Duration, Instant},
};

use engine::sight::{
    view::{Choice, SeatView},
    wall::WallView,
};
use kernel::{names::Slug, time::Time};
use pages::{
    Answered, FormFields, NotDone, ObserverDesk, ObserverTable, OwnNote, PageWish, PhoneDesk, Requested, SeatTable,
    Sitting, Speech,
};
use paper::report::answers::{AnswerGiven, SeatAnswer};
use serde_json::Value;
use vocabulary::{
    act::{Act, ActKind, Actor},
    scenario::Scenario,
};
use words::{Lang, Names};

use super::{
    guest_table::GuestTable,
    news::{PageReply, PageServer, SessionId},
};
use crate::{
    remote::Whom,
    session::drafts::{DraftOwner, UnsentDraft},
    table::{Denial, Table},
};

/// A phone that was left lying is covered at the next look.
const IDLE: Duration = Duration::from_secs(10 * 60);
/// A seat from whose phone nothing came for so long may be one that nobody holds any more.
const QUIET: Duration = Duration::from_secs(15 * 60);

/// Who holds a seat with a browser.
#[derive(Debug)]
struct Holder {
    session: SessionId,
    from: String,
    /// When a page was asked for last; never, where only their terminal was opened.
    heard: Option<Instant>,
}

/// What a page asked of the host besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asides {
    /// The clock is to stop.
    pub stops: bool,
    /// A hand was raised, or taken down.
    pub hand: Option<(Slug, bool)>,
    /// Something that could not be written down.
    pub fault: Option<String>,
}

/// Who holds seats with browsers, and their desks.
#[derive(Debug)]
pub struct Phones {
    /// The number of the table, where there are several.
    table: Option<u32>,
    scenario: Rc<Scenario>,
    names: Names,
    /// What makes tokens and tickets; none while no door for browsers is open.
    pub server: Option<Arc<dyn PageServer>>,
    desks: BTreeMap<Slug, PhoneDesk>,
    /// What observers have begun, and what their pages are written in.
    observers: BTreeMap<SessionId, (ObserverDesk, Speech)>,
    holders: BTreeMap<Slug, Holder>,
    /// Sessions that had a seat which was opened elsewhere since.
    had: BTreeSet<SessionId>,
    /// Sessions that the facilitator gave another seat, until they ask for something.
    moved: BTreeMap<SessionId, Slug>,
}

impl Phones {
    /// Nobody yet; the table has a number where there are several.
    pub fn new(table: Option<u32>, scenario: Rc<Scenario>, lang: Lang) -> Self {
        Self {
            table,
            names: Names::new(&scenario, lang),
            scenario,
            server: None,
            desks: BTreeMap::new(),
            observers: BTreeMap::new(),
            holders: BTreeMap::new(),
            had: BTreeSet::new(),
            moved: BTreeMap::new(),
        }
    }

    /// Whether another session holds a seat.
    pub fn others_hold(&self, seat: Slug, session: SessionId) -> bool {
        self.holders.get(&seat).is_some_and(|holder| holder.session != session)
    }

    /// What a session is told whose seat is open on another device.
    pub fn elsewhere(&self, session: SessionId) -> PageReply {
        PageReply::Elsewhere { had: self.had.contains(&session) }
    }

    /// Where a session was moved to, if it was and does not know yet.
    pub fn moved(&mut self, session: SessionId, asks_for: Slug) -> Option<Slug> {
        let to = *self.moved.get(&session)?;
        // Whoever asks for that place knows. Until then it may be a page in the background that was told.
        if to == asks_for {
            self.moved.remove(&session);
        }
        (to != asks_for).then_some(to)
    }

    /// A session holds a seat from now on, whoever held it before. Whether it did not yet.
    pub fn hold(&mut self, seat: Slug, session: SessionId, from: String) -> bool {
        if let Some(holder) = self.holders.get_mut(&seat).filter(|holder| holder.session == session) {
            holder.from = from;
            return false;
        }
        self.let_go(seat);
        self.had.remove(&session);
        self.holders.insert(seat, Holder { session, from, heard: None });
        true
    }

    /// Nobody holds a seat with a browser any more; who did is told so.
    pub fn let_go(&mut self, seat: Slug) {
        if let Some(holder) = self.holders.remove(&seat) {
            self.had.insert(holder.session);
        }
    }

    /// Those who hold two seats with browsers change places.
    pub fn swap(&mut self, one: Slug, other: Slug) {
        let (first, second) = (self.holders.remove(&one), self.holders.remove(&other));
        for (holder, seat) in [(first, other), (second, one)] {
            if let Some(holder) = holder {
                self.moved.insert(holder.session, seat);
                self.holders.insert(seat, holder);
            }
        }
    }

    /// Whether a session holds a seat, heard from lately or not.
    pub fn is_held(&self, seat: Slug) -> bool {
        self.holders.contains_key(&seat)
    }
    /// From where a seat is held, if something came from there lately.
    pub fn holds(&self, seat: Slug) -> Option<&str> {
        let holder = self.holders.get(&seat)?;
        holder.heard.is_some_and(|heard| heard.elapsed() < QUIET).then_some(holder.from.as_str())
    }
    /// Whether a seat was held and nothing has come from there for long.
    pub fn is_quiet(&self, seat: Slug) -> bool {
        let heard = self.holders.get(&seat).and_then(|holder| holder.heard);
        heard.is_some_and(|heard| heard.elapsed() >= QUIET)
    }
    /// Whether somebody at a seat has raised a hand.
    pub fn hand(&self, seat: Slug) -> bool {
        self.desks.get(&seat).is_some_and(|desk| desk.hand)
    }
    /// Raises the hand of a seat.
    pub fn raise(&mut self, seat: Slug, speech: Speech, table: &dyn Table) {
        self.desk(seat, speech, table).hand = true;
    }

    /// Raises the hand of a seat whose people are at a terminal, or takes it down.
    pub fn hand_at_a_terminal(&mut self, seat: Slug, lang: Lang, up: bool, table: &dyn Table) {
        self.desk(seat, Speech { lang, tongue: None }, table).hand = up;
    }

    /// Keeps what was written where it cannot be sent now: whoever opens the seat next finds it.
    ///
    /// # Errors
    /// Why it could not be written down.
    pub fn keep(&mut self, seat: Slug, speech: Speech, asked: &Requested, table: &mut dyn Table) -> Result<(), String> {
        if asked.form.is_none() {
            return Ok(());
        }
        let desk = self.desk(seat, speech, table);
        let table = GuestTable { table, whom: Whom::Seat(seat) };
        pages::keep_unsent(&mut OwnSeat { table, seat }, desk, asked)
    }

    /// A session opens nothing any more, after a power cut either.
    ///
    /// # Errors
    /// Why it could not be written down.
    pub fn end(&self, session: SessionId, table: &mut dyn Table) -> Result<(), String> {
        self.server.as_ref().map_or(Ok(()), |server| table.end_session(&server.mark(session)))
    }

    /// The desk of a seat, with what was begun there before the host was stopped.
    fn desk(&mut self, seat: Slug, speech: Speech, table: &dyn Table) -> &mut PhoneDesk {
        self.desks.entry(seat).or_insert_with(|| {
            // What cannot be read now is told by the page on which somebody writes next.
            let begun = table.drafts(&DraftOwner::Seat(seat)).unwrap_or_default();
            let desk = PhoneDesk::new(speech);
            begun.into_iter().fold(desk, |desk, draft| desk.with(&draft.page, FormFields(draft.fields)))
        })
    }

    /// Answers what the browser of an observer asks for. Several may look on, each with a session of their own.
    pub fn observe(
        &mut self,
        session: SessionId,
        speech: Speech,
        asked: &Requested,
        table: GuestTable<'_>,
    ) -> PageReply {
        let token = tokens(self.server.clone(), session);
        let mark = self.server.as_ref().map(|server| server.mark(session)).unwrap_or_default();
        let mut own = OwnNotes { table, observer: DraftOwner::Observer(mark) };
        let (desk, spoken) = self.observers.entry(session).or_insert_with(|| (own.begun(), speech));
        if chooses_speech(asked) {
            *spoken = speech;
        }
        PageReply::Page(pages::observer(&mut own, desk, (&self.names, *spoken), &token, asked))
    }

    /// What everybody may see, as a page; `wall` is the clock of the room.
    pub fn wall(&self, lang: Lang, view: &WallView, (running, wall): (bool, &str)) -> String {
        let mut names = self.names.clone();
        names.set_lang(lang);
        let asked = pages::WallAsked { scenario: &self.scenario, names: &names, view, running, wall };
        pages::wall(&asked)
    }

    /// What has been read on the pages of a seat.
    pub fn read(&self, seat: Slug) -> Option<&BTreeSet<u32>> {
        self.desks.get(&seat).map(|desk| &desk.read)
    }
    /// The same for all seats that have pages.
    pub fn all_read(&self) -> impl Iterator<Item = (Slug, &BTreeSet<u32>)> {
        self.desks.iter().map(|(seat, desk)| (*seat, &desk.read))
    }
    /// What was read at a seat's terminal is read on its pages as well.
    pub fn know(&mut self, seat: Slug, read: &BTreeSet<u32>) {
        if let Some(desk) = self.desks.get_mut(&seat) {
            desk.read.extend(read);
        }
    }
    /// Keeps of what has been read at a seat what is one of these.
    pub fn keep_read(&mut self, seat: Slug, of_these: impl Fn(&u32) -> bool) {
        if let Some(desk) = self.desks.get_mut(&seat) {
            desk.read.retain(of_these);
        }
    }

    /// How many messages have not been read at a seat.
    pub fn unread(&self, seat: Slug, table: &mut GuestTable<'_>) -> usize {
        match (self.desks.get(&seat), table.seat(seat)) {
            (Some(desk), Some(view)) => pages::unread(&view, desk),
            _ => 0,
        }
    }

    /// Answers what a session asks for that holds a seat, and what it asks of the host besides.
    pub fn answer(
        &mut self,
        (seat, session): (Slug, SessionId),
        speech: Speech,
        asked: &Requested,
        table: GuestTable<'_>,
        running: bool,
    ) -> (PageReply, Asides) {
        let idle = self.holders.get_mut(&seat).and_then(|holder| holder.heard.replace(Instant::now()));
        let (scenario, names) = (self.scenario.clone(), self.names.clone());
        let (token, table_number) = (tokens(self.server.clone(), session), self.table);
        let sitting = Sitting { scenario: &scenario, names: &names, seat, table: table_number, running, token: &token };
        let desk = self.desk(seat, speech, table.table);
        if chooses_speech(asked) {
            desk.speech = speech;
        }
        desk.covered |= idle.is_some_and(|heard| heard.elapsed() > IDLE);
        let mut own = OwnSeat { table, seat };
        let Answered { page, wish } = pages::answer(&mut own, desk, &sitting, asked);
        match wish {
            None => (PageReply::Page(page), Asides::default()),
            Some(PageWish::StopTime) => (PageReply::Page(page), Asides { stops: true, ..Asides::default() }),
            Some(PageWish::Hand(up)) => (PageReply::Page(page), Asides { hand: Some((seat, up)), ..Asides::default() }),
            Some(PageWish::Leave) => {
                self.holders.remove(&seat);
                let fault = self.end(session, own.table.table).err();
                (PageReply::Left(page), Asides { fault, ..Asides::default() })
            }
        }
    }
}

/// What makes the tokens of a session's forms.
fn tokens(server: Option<Arc<dyn PageServer>>, session: SessionId) -> impl Fn(&str, u32) -> String {
    move |path: &str, acts: u32| server.as_ref().map_or_else(String::new, |server| server.token(session, path, acts))
}

/// Whether somebody comes from the gate, where they have just chosen what they read: that counts, whatever the person before them read.
fn chooses_speech(asked: &Requested) -> bool {
    asked.path.is_empty() && asked.form.is_none() && asked.query.has("lang")
}

/// A seat's own part of the exercise, as its pages touch it.
struct OwnSeat<'a> {
    table: GuestTable<'a>,
    seat: Slug,
}

impl SeatTable for OwnSeat<'_> {
    fn view(&mut self) -> SeatView {
        self.table.seat(self.seat).unwrap_or_default()
    }
    fn choices(&mut self, kind: ActKind, field: usize, chosen: &[Value]) -> Vec<Choice> {
        self.table.choices(Actor(self.seat), kind, field, chosen)
    }
    fn submit(&mut self, act: &Act) -> Result<u32, NotDone> {
        self.table.submit(Actor(self.seat), act).map_err(|denial| match denial {
            Denial::Refused(refusal) => NotDone::Refused(refusal),
            Denial::Unwritten(why) => NotDone::Unwritten(why),
        })
    }
    fn answers(&mut self) -> Vec<SeatAnswer> {
        self.table.answers(self.seat)
    }
    fn debriefs(&mut self) -> bool {
        self.table.debriefs()
    }
    fn keep_answer(&mut self, said: AnswerGiven) -> Result<(), String> {
        self.table.keep_answer(self.seat, said)
    }
    fn keep_draft(&mut self, page: &str, fields: &FormFields) -> Result<(), String> {
        let (of, fields) = (DraftOwner::Seat(self.seat), fields.0.clone());
        self.table.keep_drafts(vec![UnsentDraft { of, page: page.to_owned(), fields }])
    }
}

/// What observers note, as their page touches it.
struct OwnNotes<'a> {
    table: GuestTable<'a>,
    observer: DraftOwner,
}

impl OwnNotes<'_> {
    /// The page on which an observer writes.
    const PAGE: &'static str = "note";

    /// What this observer had begun before the host was stopped.
    fn begun(&self) -> ObserverDesk {
        let begun = self.table.drafts(&self.observer).unwrap_or_default().pop();
        let fields = FormFields(begun.map(|draft| draft.fields).unwrap_or_default());
        ObserverDesk { role: fields.get("role").to_owned(), text: fields.get("text").to_owned() }
    }
}

impl ObserverTable for OwnNotes<'_> {
    fn now(&self) -> Time {
        self.table.now()
    }
    fn notes(&self, by: &str) -> Vec<OwnNote> {
        self.table.notes_by(by).into_iter().map(|note| OwnNote { at: note.at, text: note.text }).collect()
    }
    fn keep_note(&mut self, by: &str, text: &str) -> Result<(), String> {
        self.table.keep_note(by, text, None).map(|_| ())
    }
    fn keep_begun(&mut self, desk: &ObserverDesk) -> Result<(), String> {
        let fields = [("role", &desk.role), ("text", &desk.text)].map(|(name, value)| (name.to_owned(), value.clone()));
        self.table.keep_drafts(vec![UnsentDraft {
            of: self.observer.clone(),
            page: Self::PAGE.to_owned(),
            fields: fields.to_vec(),
        }])
    }
}
