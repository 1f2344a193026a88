//! What can happen to the app ([`Msg`]) and what the app can ask for ([`Wish`]). Keys become messages here, by the key table.

use crossterm::event::{KeyEvent, KeyEventKind, MouseEvent};
use engine::{
    debrief::why::{About, Tree},
    sight::{view::Choice, wall::WallView},
    table::ruling::Ends,
};
use hindsight::{account::Account, hot_wash::HotWash};
use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use paper::report::answers::AnswerGiven;
use studies::forecast::Outlook;
use vocabulary::{
    act::{Act, ActKind, Actor, Refusal},
    change::Change,
    fact::What,
};
use words::what_if::OtherWorldLines;

use crate::{
    app::{
        App,
        curves::Curves,
        knowing::KnowingPage,
        lanes::RecordLanes,
        trail::{Followed, Trail},
    },
    comfort::Keys,
    keymap::{Action, Press, Where},
    remote::{Door, Whom},
    session::{Branched, Cut, Point},
    table::Denial,
    terminal::decoder::Heard,
};

/// Something that happened to the app.
#[derive(Clone, Debug)]
pub enum Msg {
    /// An action of the key table was pressed.
    Do(&'static Action),
    /// A key for the text that is being written.
    Type(KeyEvent),
    /// Text came from the clipboard.
    Paste(String),
    /// Text came from the clipboard that was too long for anything here, and is gone.
    TooLong,
    /// A click or a turn of the wheel, at a cell of the picture that was shown last.
    Mouse(MouseEvent),
    /// So many wall milliseconds went by.
    Tick(u64),
    /// The choices that were wished for.
    Choices(Vec<Choice>),
    /// What became of an act.
    Answer(Act, Result<u32, Denial>),
    /// The causes and consequences that were wished for; nothing if nothing has happened there.
    Because(Option<Box<Tree>>),
    /// Who knew what when, and why something was missed; what of it is to be shown.
    Hindsight(Box<Account>, KnowingPage),
    /// What a look ahead has found so far.
    Foreseen(Result<Outlook, Refusal>),
    /// Where the point to go back to lies, if it lies behind us.
    Cut(Point, Option<Cut>),
    /// A branch has begun.
    Branched(Branched),
    /// The facilitator does this here from another table: how to undo it is kept in mind.
    Intended(Act),
    /// What became of an act at several tables.
    AtTables(Vec<(u32, Result<u32, Denial>)>),
    /// The next fact of a record with the words that were looked for: its number, when it was, and what it says.
    Sought(Option<(u64, Time, What)>),
    /// The start of the debrief.
    HotWash(Box<HotWash>),
    /// What everybody in the room may see.
    Wall(Box<WallView>),
    /// The lanes of a record.
    Lanes(Box<RecordLanes>),
    /// Its curves.
    Curves(Box<Curves>),
    /// The way of something.
    Trail(Box<Trail>),
    /// What a change would have come to.
    WhatIf(Box<OtherWorldLines>),
    /// A note was kept, in this file; whether it is a bookmark.
    NoteKept(String, bool),
    /// What became of what somebody at a seat answers: it is on the disk, or why not.
    AnswerKept(AnswerGiven, Result<(), String>),
    /// Something went wrong that the person must know, in their language.
    Trouble(String),
}

/// Something that the app wants from the table. It never does it itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Do this act.
    Submit(Actor, Act),
    /// Say what may stand in a field.
    Choices {
        /// Who composes.
        actor: Actor,
        /// Which act.
        kind: ActKind,
        /// Which of its fields.
        field: usize,
        /// What was chosen for the fields before.
        chosen: Vec<serde_json::Value>,
    },
    /// Let exercise time pass.
    Pass(Span),
    /// Say why something came to be, and what came of it.
    Why(About),
    /// Work out who knew what when and why something was missed, and show this of it (replay).
    Hindsight(KnowingPage),
    /// Look ahead at what a ruling may bring.
    LookAhead {
        /// The proposal.
        proposal: Serial,
        /// What comes of a success and of a failure.
        ends: Ends,
        /// How far.
        ahead: Span,
    },
    /// Go on with that for a while.
    LookFurther {
        /// Whether it ends there.
        last: bool,
    },
    /// Say where a point to go back to lies.
    Cut(Point),
    /// Go back to a point and begin a branch there.
    Branch(Point),
    /// Make the clock's place in the log safe.
    Rest,
    /// Show the record at this second (replay).
    Go(Time),
    /// Show the record at the second of the fact with this number (replay).
    GoFact(u64),
    /// Find the next fact of the record that has these words, or the last before now (replay).
    Seek {
        /// The words.
        words: String,
        /// Whether after now.
        onward: bool,
    },
    /// Work out the start of the debrief.
    HotWash,
    /// Show what everybody in the room may see.
    Wall,
    /// Lay out the lanes of the record.
    Lanes,
    /// Draw the curves of the record.
    Curves,
    /// Work out what a change to the record would have come to.
    WhatIf(Change),
    /// Follow something through the record.
    Follow(Followed),
    /// Keep an evaluator's note of this second; without words it is a bookmark.
    KeepNote {
        /// Their role.
        by: String,
        /// What they note.
        text: String,
        /// The fact that it is about.
        fact: Option<u64>,
    },
    /// Keep what somebody at a seat answers, of themselves or of the exercise.
    KeepAnswer(Slug, AnswerGiven),
    /// Raise the hand of the seat in front, so that the facilitator comes, or take it down.
    Hand(bool),
    /// Look at the table anew, through the eyes of whoever sits there now.
    Look,
    /// Show the record at the next thing of note (replay).
    Onward,
    /// Something with other tables of this programme.
    Tables(TablesWish),
    /// Change who may sit where on other machines.
    Door(DoorWish),
    /// Write the report of the log, and open it where it can be opened.
    Report,
    /// Draw every cell again.
    Redraw,
    /// Leave the exercise.
    Leave,
}

/// What the facilitator may wish of several tables.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time; an act holds its texts")]
pub enum TablesWish {
    /// Bring this one in front.
    Front(u32),
    /// Bring this one in front, with the codes of its places.
    Codes(u32),
    /// Do this act at each of these.
    Act(Vec<u32>, Act),
}

/// What the facilitator may do with places on other machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoorWish {
    /// Open a door to the networks of this machine.
    Open(Door),
    /// Send away whoever is there; the place gets another code.
    Remove(Whom),
    /// Let whoever is at the first seat sit at the second.
    Relocate(Slug, Slug),
    /// Let nobody in, or let people in again.
    Lock(Slug, bool),
    /// Show the wall to other machines, or no longer.
    Wall(bool),
}

/// The message of what a terminal tells, this machine's or a guest's.
pub fn of_heard(app: &App, heard: Heard) -> Option<Msg> {
    match heard {
        Heard::Key(key) => of_key(app, key),
        Heard::Mouse(mouse) => Some(Msg::Mouse(mouse)),
        Heard::Paste(text) => Some(Msg::Paste(text)),
        Heard::TooLong => Some(Msg::TooLong),
        Heard::Resized(..) | Heard::Nothing => None,
    }
}

/// The message of a key, if it has one here. Key releases mean nothing; while somebody types, letters are text.
pub fn of_key(app: &App, key: KeyEvent) -> Option<Msg> {
    of_press(&app.comfort.keys, &app.places(), app.typing(), key)
}

/// The same for whoever knows their places.
pub fn of_press(keys: &Keys, places: &[Where], typing: bool, key: KeyEvent) -> Option<Msg> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let press = Press::of(&key);
    let action = press.filter(|press| !(typing && press.writes())).and_then(|press| keys.find(places, press));
    match action {
        Some(action) => Some(Msg::Do(action)),
        None if typing => Some(Msg::Type(key)),
        None => None,
    }
}
