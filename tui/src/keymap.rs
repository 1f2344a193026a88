//! The key table: every action of the programme, its name, its keys, its label and where it is valid. Footer, help and palette
//! are printed from it, so that none of them can lie; lessons name actions by the names of this table.
//!
//! No key here needs AltGr, and what digits do works unshifted on AZERTY keyboards too. While somebody types, letters are text.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use kernel::names::nearest;

use crate::words::{Key, Lang, ui};

/// Where an action is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Where {
    Everywhere,
    Start,
    /// Any pane of the control room, live.
    Control,
    /// Any pane of the control room, live or replayed.
    Watch,
    MapPane,
    MselPane,
    EventsPane,
    SeatsPane,
    PostsPane,
    /// The pane of seats, live.
    SeatsLive,
    ProposalsPane,
    NeedsPane,
    /// The doors for people on other machines.
    Doors,
    Curtain,
    /// Any tab of a seat.
    Seat,
    /// Any tab of a seat, live.
    SeatLive,
    /// Any tab of a community's seat, whose room is plain.
    PlainSeat,
    /// The same, live.
    PlainLive,
    InboxTab,
    /// The inbox, live.
    InboxLive,
    OrderTab,
    /// Conversations, live.
    TalkTab,
    /// The decision log, live.
    DecisionsTab,
    KnownMap,
    /// Composing an act.
    Composer,
    /// Reading an act over before it is sent.
    Summary,
    /// A form of the facilitator.
    Form,
    /// A field of a form that takes any number of several.
    Ticks,
    /// A ruling that is being made.
    Ruling,
    /// A walk among causes and consequences.
    Why,
    /// A question with a dangerous yes.
    Question,
    /// The map with one place on it chosen.
    Here,
    /// Something to read that covers the rest.
    Reading,
    Palette,
    /// Looking for a word in a list.
    Finding,
    Replay,
    Lesson,
}

impl Where {
    /// Places that can be valid together: those of one line, unless [`Self::APART`] keeps them apart. A place that stands in no
    /// line meets only those that are valid nearly everywhere.
    const TOGETHER: &[&[Self]] = &[
        &[
            Self::Control,
            Self::Watch,
            Self::Replay,
            Self::MapPane,
            Self::MselPane,
            Self::EventsPane,
            Self::SeatsPane,
            Self::SeatsLive,
            Self::PostsPane,
            Self::ProposalsPane,
            Self::NeedsPane,
        ],
        &[
            Self::Seat,
            Self::SeatLive,
            Self::PlainSeat,
            Self::PlainLive,
            Self::InboxTab,
            Self::InboxLive,
            Self::OrderTab,
            Self::TalkTab,
            Self::DecisionsTab,
            Self::KnownMap,
        ],
        &[Self::Form, Self::Ticks],
    ];
    /// Of each of these lines, one at a time.
    const APART: &[&[Self]] = &[
        &[Self::Control, Self::Replay],
        &[
            Self::MapPane,
            Self::MselPane,
            Self::EventsPane,
            Self::SeatsPane,
            Self::PostsPane,
            Self::ProposalsPane,
            Self::NeedsPane,
        ],
        &[
            Self::MapPane,
            Self::MselPane,
            Self::EventsPane,
            Self::SeatsLive,
            Self::PostsPane,
            Self::ProposalsPane,
            Self::NeedsPane,
        ],
        &[Self::Replay, Self::MselPane],
        &[Self::Replay, Self::ProposalsPane],
        &[Self::Replay, Self::NeedsPane],
        &[Self::Replay, Self::SeatsLive],
        &[Self::InboxTab, Self::OrderTab, Self::TalkTab, Self::DecisionsTab, Self::KnownMap],
        &[Self::InboxLive, Self::OrderTab, Self::TalkTab, Self::DecisionsTab, Self::KnownMap],
        &[Self::Seat, Self::PlainSeat],
        &[Self::Seat, Self::PlainLive],
        &[Self::SeatLive, Self::PlainSeat],
        &[Self::SeatLive, Self::PlainLive],
        &[Self::PlainSeat, Self::DecisionsTab],
        &[Self::PlainLive, Self::DecisionsTab],
    ];

    /// Whether a key can mean something in both places at one moment, so that one hides the other.
    pub fn meets(self, other: Self) -> bool {
        let of = |places: &[Self]| places.contains(&self) && places.contains(&other);
        match (self, other) {
            (a, b) if a == b => true,
            // A dangerous yes is asked without anything else.
            (Self::Question, _) | (_, Self::Question) => false,
            (Self::Everywhere, _) | (_, Self::Everywhere) => true,
            // Whoever looks back through the eyes of a seat moves the clock there too.
            (Self::Replay, Self::Seat | Self::PlainSeat | Self::InboxTab | Self::KnownMap)
            | (Self::Seat | Self::PlainSeat | Self::InboxTab | Self::KnownMap, Self::Replay) => true,
            (Self::Lesson, place) | (place, Self::Lesson) => {
                matches!(place, Self::Curtain | Self::Composer | Self::Summary)
                    || Self::TOGETHER.iter().any(|places| places.contains(&place))
            }
            _ => Self::TOGETHER.iter().any(|places| of(places)) && !Self::APART.iter().any(|places| of(places)),
        }
    }

    /// Whether people write texts there, so that letters do not reach its actions.
    pub fn is_for_writing(self) -> bool {
        matches!(self, Self::Composer | Self::Form | Self::Palette | Self::Finding | Self::Ruling)
    }

    /// Its name in a settings file: `map-pane`.
    pub fn name(self) -> String {
        let mut name = String::new();
        for c in format!("{self:?}").chars() {
            if c.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(c.to_ascii_lowercase());
        }
        name
    }
}

/// A key, as people press it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Press {
    Char(char),
    Ctrl(char),
    F(u8),
    Enter,
    Escape,
    Tab,
    BackTab,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
}

impl Press {
    /// The press that a key event stands for, if the table can hold it.
    pub fn of(key: &KeyEvent) -> Option<Self> {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        Some(match key.code {
            // AltGr arrives as Ctrl+Alt on some terminals: what it makes is a character, not a command.
            KeyCode::Char(c) if ctrl && !key.modifiers.contains(KeyModifiers::ALT) => {
                Self::Ctrl(c.to_ascii_lowercase())
            }
            KeyCode::Char(c) => Self::Char(c),
            KeyCode::F(n) => Self::F(n),
            KeyCode::Enter => Self::Enter,
            KeyCode::Esc => Self::Escape,
            KeyCode::Tab => Self::Tab,
            KeyCode::BackTab => Self::BackTab,
            KeyCode::Up => Self::Up,
            KeyCode::Down => Self::Down,
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            KeyCode::PageUp => Self::PageUp,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::Home => Self::Home,
            KeyCode::End => Self::End,
            _ => return None,
        })
    }

    /// Whether it would write something into a text.
    pub fn writes(self) -> bool {
        matches!(self, Self::Char(_))
    }

    /// What people call the key.
    pub fn label(self, lang: Lang) -> String {
        let named = |key| ui(lang, key).to_owned();
        match self {
            Self::Char(' ') => named(Key::KeySpace),
            Self::Char(c) => c.to_string(),
            Self::Ctrl(c) => format!("Ctrl+{}", c.to_ascii_uppercase()),
            Self::F(n) => format!("F{n}"),
            Self::Enter => named(Key::KeyEnter),
            Self::Escape => named(Key::KeyEscape),
            Self::Tab => named(Key::KeyTab),
            Self::BackTab => named(Key::KeyBackTab),
            Self::Up => "↑".to_owned(),
            Self::Down => "↓".to_owned(),
            Self::Left => "←".to_owned(),
            Self::Right => "→".to_owned(),
            Self::PageUp => named(Key::KeyPageUp),
            Self::PageDown => named(Key::KeyPageDown),
            Self::Home => named(Key::KeyHome),
            Self::End => named(Key::KeyEnd),
        }
    }
}

/// The keys that have names, as a settings file writes them.
const NAMED: [(&str, Press); 14] = [
    ("Space", Press::Char(' ')),
    ("Enter", Press::Enter),
    ("Esc", Press::Escape),
    ("Tab", Press::Tab),
    ("Shift+Tab", Press::BackTab),
    ("Up", Press::Up),
    ("Down", Press::Down),
    ("Left", Press::Left),
    ("Right", Press::Right),
    ("PageUp", Press::PageUp),
    ("PageDown", Press::PageDown),
    ("Home", Press::Home),
    ("End", Press::End),
    ("Ctrl+Space", Press::Ctrl(' ')),
];

impl Press {
    /// The key as a settings file writes it: `"f"`, `"F5"`, `"Ctrl+P"`, `"PageUp"`. The same in every language.
    pub fn written(self) -> String {
        match (NAMED.iter().find(|(_, press)| *press == self), self) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, Self::Char(c)) => c.to_string(),
            (None, Self::Ctrl(c)) => format!("Ctrl+{}", c.to_ascii_uppercase()),
            (None, Self::F(n)) => format!("F{n}"),
            (None, other) => format!("{other:?}"),
        }
    }

    /// The key that is written so.
    ///
    /// # Errors
    /// No key is written so; the name that was perhaps meant.
    pub fn read(written: &str) -> Result<Self, Option<String>> {
        let mut letters = written.chars();
        if let (Some(c), None) = (letters.next(), letters.next())
            && !c.is_control()
        {
            return Ok(Self::Char(c));
        }
        let lower = written.to_lowercase();
        if let Some((_, press)) = NAMED.iter().find(|(name, _)| name.to_lowercase() == lower) {
            return Ok(*press);
        }
        if let Some(letter) = lower.strip_prefix("ctrl+").filter(|rest| rest.len() == 1)
            && let Some(c) = letter.chars().next().filter(char::is_ascii_graphic)
        {
            return Ok(Self::Ctrl(c));
        }
        // Terminals tell twelve of them apart; some send more.
        if let Some(n) = lower.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=24).contains(n)) {
            return Ok(Self::F(n));
        }
        let known: Vec<String> =
            NAMED.iter().map(|(name, _)| (*name).to_owned()).chain(["Ctrl+P".to_owned()]).collect();
        Err(nearest(written, known.iter().map(String::as_str)).map(str::to_owned))
    }
}

/// A line of the key table.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// Its name: for lessons (`{key:pause}`) and for tests.
    pub name: &'static str,
    /// What it does.
    pub does: Do,
    /// Its keys; the first is the one that footers show.
    pub keys: &'static [Press],
    /// What it is called.
    pub label: Key,
    /// Where it is valid.
    pub place: Where,
    /// Whether the footer shows it; the help shows all.
    pub footer: bool,
}

macro_rules! table {
    ($( $place:ident { $( $mark:tt $name:literal $does:ident $label:ident [$($key:expr),* $(,)?] ; )* } )*) => {
        /// Every action of every place, with the keys that it has if nobody has given it others. Which of them a key means is
        /// [`Keys`](crate::comfort::Keys)' to say.
        pub static ACTIONS: &[Action] = {
            use Press::*;
            &[ $( $( Action {
                name: $name, does: Do::$does, keys: &[$($key),*], label: Key::$label, place: Where::$place,
                footer: table!(@ $mark),
            }, )* )* ]
        };
    };
    (@ +) => { true };
    (@ -) => { false };
}

/// What actions do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // The key table names each.
pub enum Do {
    Help,
    Palette,
    Language,
    Theme,
    Bell,
    Mouse,
    Redraw,
    Quit,
    Up,
    Down,
    Left,
    Right,
    Tick,
    PageUp,
    PageDown,
    First,
    Last,
    NextPane,
    PreviousPane,
    PauseResume,
    Slower,
    Faster,
    PaceAsk,
    StepMinute,
    StepQuarter,
    StepAsk,
    NextEvent,
    Enter,
    Fire,
    HoldRelease,
    Defer,
    Drop,
    AddInject,
    ShiftAll,
    Rule,
    Why,
    Rewind,
    Note,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Lift,
    SwitchSeat,
    LeaveSeat,
    Compose,
    Share,
    Tell,
    Ask,
    Inquire,
    Propose,
    Argue,
    Threads,
    Back,
    NewLine,
    Yes,
    No,
    Forward,
    Backward,
    HourForward,
    HourBack,
    ToStart,
    ToEnd,
    Fork,
    SkipLesson,
    Layer,
    EditInject,
    Freeze,
    Undo,
    Find,
    Filter,
    FilterOff,
    Unfold,
    Report,
    Jump,
    Learn,
    Whisper,
    Announce,
    HandSeat,
    LockSeat,
    Doors,
    RemoveGuest,
    MoveGuest,
    LockDoor,
    Pane1,
    Pane2,
    Pane3,
    Pane4,
    Pane5,
    Pane6,
    Pane7,
    Pane8,
    Pane9,
}

/// What somebody wants who looks for a key: the help is grouped by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Aim {
    Look,
    PassTime,
    Injects,
    Seats,
    Rule,
    Act,
    Record,
    Move,
    Programme,
}

impl Aim {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 9] = [
        Self::Look,
        Self::PassTime,
        Self::Injects,
        Self::Seats,
        Self::Rule,
        Self::Act,
        Self::Record,
        Self::Move,
        Self::Programme,
    ];

    /// How the help calls it.
    pub fn label(self) -> Key {
        match self {
            Self::Look => Key::AimLook,
            Self::PassTime => Key::AimPassTime,
            Self::Injects => Key::AimInjects,
            Self::Seats => Key::AimSeats,
            Self::Rule => Key::AimRule,
            Self::Act => Key::AimAct,
            Self::Record => Key::AimRecord,
            Self::Move => Key::AimMove,
            Self::Programme => Key::AimProgramme,
        }
    }
}

impl Do {
    /// What somebody wants who does this.
    pub fn aim(self) -> Aim {
        match self {
            Self::Pane1
            | Self::Pane2
            | Self::Pane3
            | Self::Pane4
            | Self::Pane5
            | Self::Pane6
            | Self::Pane7
            | Self::Pane8
            | Self::Pane9
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::Layer
            | Self::Find
            | Self::Filter
            | Self::FilterOff
            | Self::Unfold
            | Self::Threads
            | Self::Why => Aim::Look,
            Self::PauseResume
            | Self::Slower
            | Self::Faster
            | Self::PaceAsk
            | Self::StepMinute
            | Self::StepQuarter
            | Self::StepAsk
            | Self::NextEvent
            | Self::Jump
            | Self::Forward
            | Self::Backward
            | Self::HourForward
            | Self::HourBack
            | Self::ToStart
            | Self::ToEnd => Aim::PassTime,
            Self::Fire
            | Self::HoldRelease
            | Self::Defer
            | Self::Drop
            | Self::AddInject
            | Self::ShiftAll
            | Self::EditInject
            | Self::Freeze => Aim::Injects,
            Self::SwitchSeat
            | Self::LeaveSeat
            | Self::Lift
            | Self::Whisper
            | Self::Announce
            | Self::HandSeat
            | Self::LockSeat
            | Self::Doors
            | Self::RemoveGuest
            | Self::MoveGuest
            | Self::LockDoor => Aim::Seats,
            Self::Rule => Aim::Rule,
            Self::Compose | Self::Share | Self::Tell | Self::Ask | Self::Inquire | Self::Propose | Self::Argue => {
                Aim::Act
            }
            Self::Undo | Self::Note | Self::Rewind | Self::Fork | Self::Report => Aim::Record,
            Self::Up
            | Self::Down
            | Self::Left
            | Self::Right
            | Self::Tick
            | Self::PageUp
            | Self::PageDown
            | Self::First
            | Self::Last
            | Self::NextPane
            | Self::PreviousPane
            | Self::Enter
            | Self::Back
            | Self::NewLine
            | Self::Yes
            | Self::No => Aim::Move,
            Self::Help
            | Self::Palette
            | Self::Language
            | Self::Theme
            | Self::Bell
            | Self::Mouse
            | Self::Redraw
            | Self::Quit
            | Self::Learn
            | Self::SkipLesson => Aim::Programme,
        }
    }
}

// `+` stands in the footer, `-` only in the help.
table! {
    Everywhere {
        - "help" Help DoHelp [F(1), Char('?')];
        - "palette" Palette DoPalette [Ctrl('p'), F(12)];
        - "language" Language DoLanguage [F(11), Char('l')];
        - "theme" Theme DoTheme [Ctrl('t')]; - "bell" Bell DoBell [Ctrl('g')];
        - "mouse" Mouse DoMouse [Ctrl('o')];
        - "redraw" Redraw DoRedraw [Ctrl('l')];
        - "quit" Quit DoQuit [Char('q'), Ctrl('c'), F(10)];
    }
    Start {
        + "up" Up Up [Up]; + "down" Down Down [Down]; + "open" Enter DoOpen [Enter]; + "back" Back DoBack [Escape];
        + "learn" Learn DoLearn [Char('t')];
    }
    Watch {
        + "next-pane" NextPane NextPane [Tab]; - "switch-seat" SwitchSeat SwitchSeat [F(2)]; - "previous-pane" PreviousPane PreviousPane [BackTab];
        - "up" Up Up [Up]; - "down" Down Down [Down];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "first" First First [Home]; - "last" Last Last [End];
        + "find" Find DoFind [Char('/'), Ctrl('f')]; - "list-all" FilterOff DoFilterOff [Escape];
        - "show-map" Pane1 ShowMap [Char('1'), Char('&')]; - "show-msel" Pane2 ShowMsel [Char('2'), Char('é')];
        - "show-events" Pane3 ShowEvents [Char('3'), Char('"')]; - "show-seats" Pane4 ShowSeats [Char('4'), Char('\'')];
        - "show-posts" Pane5 ShowPosts [Char('5'), Char('(')]; - "show-people" Pane6 ShowPeople [Char('6'), Char('-'), Char('§')];
        - "show-proposals" Pane7 ShowProposals [Char('7'), Char('è')]; - "show-tasks" Pane8 ShowTasks [Char('8'), Char('_'), Char('!')];
        - "show-needs" Pane9 ShowNeeds [Char('9'), Char('ç')];
    }
    Control {
        + "pause" PauseResume PauseResume [Char(' '), F(5)]; + "undo" Undo DoUndo [Char('u')];
        + "slower" Slower Slower [Char('<'), F(7)]; + "faster" Faster Faster [Char('>'), F(8)];
        - "set-pace" PaceAsk DoPace [Char('v')];
        + "minute" StepMinute StepMinute [Char('n')]; - "quarter" StepQuarter StepQuarter [Char('m'), F(9)];
        - "let-pass" StepAsk StepAsk [Char('p')]; - "next-event" NextEvent NextEvent [Char('e')];
        - "jump" Jump DoJump [F(3)]; - "freeze" Freeze DoFreeze [Char('y')];
        - "add-inject" AddInject AddInject [Char('a')]; - "shift-all" ShiftAll ShiftAll [Char('s')];
        - "announce" Announce DoAnnounce [Char('z')]; - "doors" Doors DoDoors [F(6)];
        - "note" Note Note [Char('t')]; - "rule" Rule Rule [Char('r')];
        - "rewind" Rewind Rewind [Char('b')]; - "report" Report DoReport [Ctrl('r')];
    }
    MapPane {
        - "pan-up" Up Up [Up]; - "pan-down" Down Down [Down]; - "pan-left" Left Left [Left]; - "pan-right" Right Right [Right];
        + "map-open" Enter DoMapOpen [Enter]; + "map-zoom-in" ZoomIn ZoomIn [Char('+'), Char('=')]; + "map-zoom-out" ZoomOut ZoomOut [Char('o')];
        - "map-whole" ZoomReset ZoomReset [Char('0'), Char('à')]; + "map-layer" Layer DoLayer [Char('c')];
    }
    MselPane {
        + "msel-fire" Fire Fire [Char('f')]; + "msel-hold" HoldRelease HoldRelease [Char('h')]; + "msel-defer" Defer Defer [Char('d')];
        + "msel-drop" Drop Drop [Char('x')]; - "msel-read" Enter DoOpen [Enter]; - "msel-why" Why DoWhy [Char('w')];
        - "msel-edit" EditInject DoEdit [Char('i')]; - "msel-filter" Filter DoFilter [Char(':')];
    }
    EventsPane {
        + "why" Why DoWhy [Char('w')]; - "event-open" Enter DoWhy [Enter]; + "unfold-events" Unfold DoUnfold [Char('*')];
    }
    SeatsPane { + "hand-over" Enter GiveKeyboard [Enter]; }
    SeatsLive {
        + "whisper" Whisper DoWhisper [Char('j')]; + "hand-seat" HandSeat DoHandSeat [Char('g')];
        - "lock-seat" LockSeat DoLockSeat [Char('k')];
    }
    PostsPane { + "post-why" Why DoWhy [Char('w')]; - "post-open" Enter DoWhy [Enter]; }
    ProposalsPane { + "proposal-open" Enter Rule [Enter]; + "proposal-why" Why DoWhy [Char('w')]; }
    NeedsPane { + "go-to-need" Enter GoToNeed [Enter]; }
    Doors {
        + "close" Back DoBack [Escape]; - "up" Up Up [Up]; - "down" Down Down [Down];
        + "door-camera" Enter DoorCamera [Enter]; + "door-move" MoveGuest DoorMove [Char('g')]; + "door-lock" LockDoor DoorLock [Char('k')];
        + "door-remove" RemoveGuest DoorRemove [Char('x')];
    }
    Curtain { + "lift" Lift Lift [Enter]; - "take-back" Back TakeBack [Escape]; }
    Seat {
        + "switch-seat" LeaveSeat DoLeaveSeat [F(2)];
        + "next-tab" NextPane NextPane [Tab]; - "previous-tab" PreviousPane PreviousPane [BackTab];
        - "show-brief" Pane1 ShowBrief [Char('1'), Char('&')]; - "show-inbox" Pane2 ShowInbox [Char('2'), Char('é')];
        - "show-known" Pane3 ShowKnown [Char('3'), Char('"')]; - "show-means" Pane4 ShowMeans [Char('4'), Char('\'')];
        - "show-orders" Pane5 ShowOrders [Char('5'), Char('(')]; - "show-act" Pane6 ShowAct [Char('6'), Char('-'), Char('§')];
        - "show-talk" Pane7 ShowTalk [Char('7'), Char('è')]; - "show-decisions" Pane8 ShowDecisions [Char('8'), Char('_'), Char('!')];
        - "up" Up Up [Up]; - "down" Down Down [Down];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "first" First First [Home]; - "last" Last Last [End];
        - "find" Find DoFind [Char('/'), Ctrl('f')]; - "list-all" FilterOff DoFilterOff [Escape];
    }
    PlainSeat {
        - "switch-seat" LeaveSeat DoLeaveSeat [F(2)];
        - "next-tab" NextPane NextPane [Tab]; - "previous-tab" PreviousPane PreviousPane [BackTab];
        - "show-brief" Pane1 ShowBrief [Char('1'), Char('&')]; - "show-inbox" Pane2 ShowNews [Char('2'), Char('é')];
        - "show-known" Pane3 ShowKnown [Char('3'), Char('"')]; - "show-talk" Pane4 ShowTalk [Char('4'), Char('\'')];
        - "show-act" Pane5 ShowAct [Char('5'), Char('(')];
        - "up" Up Up [Up]; - "down" Down Down [Down];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "first" First First [Home]; - "last" Last Last [End];
        - "find" Find DoFind [Char('/'), Ctrl('f')]; - "list-all" FilterOff DoFilterOff [Escape];
    }
    PlainLive {
        - "compose" Compose ShowAct [Char('c')]; + "tell" Tell Tell [Char('t')]; + "ask" Ask Ask [Char('a')];
        - "propose" Propose Propose [Char('p')]; - "inquire" Inquire Inquire [Char('r')];
        - "argue" Argue Argue [Char('v')]; - "ask-pause" PauseResume AskPause [F(5)];
    }
    SeatLive {
        + "compose" Compose ShowAct [Char('c')]; + "tell" Tell Tell [Char('t')]; + "ask" Ask Ask [Char('a')]; + "inquire" Inquire Inquire [Char('r')];
        + "propose" Propose Propose [Char('p')]; - "argue" Argue Argue [Char('v')];
        - "ask-pause" PauseResume AskPause [F(5)];
    }
    InboxLive { + "share" Share Share [Char('s')]; }
    InboxTab { + "open-item" Enter DoOpen [Enter]; - "threads" Threads DoThreads [Char('d')]; }
    OrderTab { + "choose-act" Enter DoChoose [Enter]; }
    TalkTab { + "tell-them" Enter Tell [Enter]; }
    DecisionsTab { + "decide" Enter NoteDecision [Enter]; }
    KnownMap {
        - "pan-left" Left Left [Left]; - "pan-right" Right Right [Right]; - "pan-up" Up Up [Up]; - "pan-down" Down Down [Down];
        + "map-open" Enter DoMapOpen [Enter]; + "map-zoom-in" ZoomIn ZoomIn [Char('+'), Char('=')]; + "map-zoom-out" ZoomOut ZoomOut [Char('o')];
        - "map-whole" ZoomReset ZoomReset [Char('0'), Char('à')];
    }
    Composer {
        + "next" Enter DoNext [Enter]; + "back" Back DoBack [Escape]; + "switch-seat" LeaveSeat DoLeaveSeat [F(2)];
        + "up" Up Up [Up]; + "down" Down Down [Down]; - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "new-line" NewLine NewLine [Ctrl('j')];
    }
    Summary { + "send" Enter Send [Enter]; + "back" Back DoBack [Escape]; + "switch-seat" LeaveSeat DoLeaveSeat [F(2)]; }
    Form {
        + "next" Enter DoNext [Enter]; + "cancel" Back DoBack [Escape];
        + "next-field" NextPane NextField [Tab]; - "previous-field" PreviousPane PreviousField [BackTab];
        - "up" Up Up [Up]; - "down" Down Down [Down]; - "left" Left Left [Left]; - "right" Right Right [Right];
    }
    Ticks { + "tick" Tick DoTick [Char(' ')]; }
    Ruling {
        + "choose" Enter DoChoose [Enter]; + "back" Back DoBack [Escape];
        + "up" Up Up [Up]; + "down" Down Down [Down]; + "less" Left Less [Left]; + "more" Right More [Right];
        - "next-line" NextPane NextField [Tab]; - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
    }
    Why {
        + "up" Up Up [Up]; + "down" Down Down [Down]; + "unfold" Right Unfold [Right]; + "fold" Left Fold [Left];
        + "start-here" Enter StartHere [Enter]; + "close" Back DoBack [Escape];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "first" First First [Home]; - "last" Last Last [End];
    }
    Question {
        + "choose" NextPane DoChoose [Tab, Left, Right, Up, Down]; + "answer" Enter Answer [Enter];
        + "yes" Yes DoYes [Char('y'), Char('o')]; + "no" No DoNo [Char('n'), Escape];
    }
    Here {
        + "close" Back DoBack [Escape, Enter]; - "up" Up Up [Up]; - "down" Down Down [Down]; - "left" Left Left [Left]; - "right" Right Right [Right];
        + "map-zoom-in" ZoomIn ZoomIn [Char('+'), Char('=')]; + "map-zoom-out" ZoomOut ZoomOut [Char('o')];
        - "map-whole" ZoomReset ZoomReset [Char('0'), Char('à')]; - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
    }
    Reading {
        + "close" Back DoBack [Escape, Enter]; - "up" Up Up [Up]; - "down" Down Down [Down];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
    }
    Finding {
        + "find-next" Down FindNext [Down]; + "find-previous" Up FindPrevious [Up]; + "keep-found" Enter KeepFound [Enter];
        + "find-no-more" Back DoFilterOff [Escape]; - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
    }
    Palette { + "choose" Enter DoChoose [Enter]; + "close" Back DoBack [Escape]; - "up" Up Up [Up]; - "down" Down Down [Down]; }
    Replay {
        + "forward" Forward ReplayForward [Right, Char('n')]; + "backward" Backward ReplayBack [Left, Char('b')];
        + "hour-forward" HourForward HourForward [Char('>'), F(8)]; + "hour-back" HourBack HourBack [Char('<'), F(7)];
        - "to-start" ToStart ToStart [Char('g')]; - "to-end" ToEnd ToEnd [Char('G')];
        - "fork" Fork DoFork [Char('p')]; - "report" Report DoReport [Ctrl('r')];
    }
    Lesson { - "skip-lesson" SkipLesson SkipLesson [F(4)]; }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Places that are valid alone.
    const ALONE: &[Where] = &[
        Where::Start,
        Where::Doors,
        Where::Ruling,
        Where::Why,
        Where::Curtain,
        Where::Composer,
        Where::Summary,
        Where::Question,
        Where::Here,
        Where::Reading,
        Where::Palette,
        Where::Finding,
    ];

    /// The rooms of one person: what a key means in one part of a room, it means in all of it.
    const ROOMS: &[&[Where]] = {
        use Where as W;
        &[
            &[
                W::Everywhere,
                W::Lesson,
                W::Control,
                W::Watch,
                W::MapPane,
                W::MselPane,
                W::EventsPane,
                W::SeatsPane,
                W::SeatsLive,
                W::PostsPane,
                W::ProposalsPane,
                W::NeedsPane,
            ],
            &[W::Everywhere, W::Replay, W::Watch, W::MapPane, W::EventsPane, W::SeatsPane, W::PostsPane],
            &[
                W::Everywhere,
                W::Lesson,
                W::Seat,
                W::SeatLive,
                W::InboxTab,
                W::InboxLive,
                W::OrderTab,
                W::TalkTab,
                W::DecisionsTab,
                W::KnownMap,
            ],
            &[
                W::Everywhere,
                W::Lesson,
                W::PlainSeat,
                W::PlainLive,
                W::InboxTab,
                W::InboxLive,
                W::OrderTab,
                W::TalkTab,
                W::KnownMap,
            ],
            &[W::Everywhere, W::Replay, W::Seat, W::InboxTab, W::KnownMap],
            &[W::Everywhere, W::Replay, W::PlainSeat, W::InboxTab, W::KnownMap],
        ]
    };

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for (i, a) in ACTIONS.iter().enumerate() {
            for b in &ACTIONS[i + 1..] {
                if a.place == b.place {
                    assert!(
                        !a.keys.iter().any(|key| b.keys.contains(key)),
                        "{} and {} in {:?}",
                        a.name,
                        b.name,
                        a.place
                    );
                }
            }
        }
    }

    #[test]
    fn a_key_means_one_thing_in_the_whole_room() {
        // Nothing comes of an arrow: over a map it moves the map, elsewhere in a replay it moves the clock.
        let arrow = |key: &Press| matches!(key, Press::Left | Press::Right);
        for room in ROOMS {
            let here: Vec<&Action> = ACTIONS.iter().filter(|action| room.contains(&action.place)).collect();
            for a in &here {
                for b in &here {
                    let shared = a.keys.iter().find(|key| b.keys.contains(key) && !arrow(key));
                    let same = a.does == b.does || a.label == b.label;
                    assert!(
                        shared.is_none() || same,
                        "{shared:?}: {} in {:?}, {} in {:?}",
                        a.name,
                        a.place,
                        b.name,
                        b.place
                    );
                }
            }
        }
    }

    #[test]
    fn one_thing_is_done_by_one_key_in_the_whole_room() {
        for room in ROOMS {
            let here: Vec<&Action> = ACTIONS.iter().filter(|action| room.contains(&action.place)).collect();
            for a in &here {
                // What Enter does depends on what is chosen; it has a key of its own as well, or none.
                for b in here.iter().filter(|b| b.does == a.does && a.does != Do::Enter) {
                    assert_eq!(a.keys, b.keys, "{} in {:?}, {} in {:?}", a.name, a.place, b.name, b.place);
                }
            }
        }
    }

    #[test]
    fn no_key_needs_altgr_on_a_french_keyboard() {
        let needing = ['[', ']', '{', '}', '\\', '|', '@', '#', '~', '^', '`'];
        for action in ACTIONS {
            for key in action.keys {
                assert!(!matches!(key, Press::Char(c) if needing.contains(c)), "{}", action.name);
            }
        }
    }

    #[test]
    fn every_place_says_with_which_others_it_is_valid() {
        for action in ACTIONS {
            let place = action.place;
            let lists = Where::TOGETHER.iter().chain([&ALONE]).filter(|list| list.contains(&place)).count();
            let anywhere = matches!(place, Where::Everywhere | Where::Lesson);
            assert_eq!(lists, usize::from(!anywhere), "{place:?} stands in one of TOGETHER and ALONE");
        }
    }

    #[test]
    fn every_key_of_the_table_is_read_as_it_is_written() {
        for press in ACTIONS.iter().flat_map(|action| action.keys) {
            assert_eq!(Press::read(&press.written()), Ok(*press));
        }
        assert_eq!(Press::read("Entre"), Err(Some("Enter".to_owned())));
        assert_eq!(Press::read("F99"), Err(None));
    }
}
