//! The key table: every action of the programme, its name, its keys, its label and where it is valid. Footer, help and palette
//! are printed from it, so that none of them can lie; lessons name actions by the names of this table.
//!
//! No key here needs AltGr, and what digits do works unshifted on AZERTY keyboards too. While somebody types, letters are text.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

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
    ProposalsPane,
    /// The doors for people on other machines.
    Doors,
    Curtain,
    /// Any tab of a seat.
    Seat,
    /// Any tab of a seat, live.
    SeatLive,
    InboxTab,
    /// The inbox, live.
    InboxLive,
    OrderTab,
    KnownMap,
    /// Composing an act.
    Composer,
    /// Reading an act over before it is sent.
    Summary,
    /// A form of the facilitator.
    Form,
    /// A ruling that is being made.
    Ruling,
    /// A walk among causes and consequences.
    Why,
    /// A question with a dangerous yes.
    Question,
    /// Something to read that covers the rest.
    Reading,
    Palette,
    Replay,
    Lesson,
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
        /// Every action of every place; which of them a key means is [`find`]'s to say.
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
    Redraw,
    Quit,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    NextPane,
    PreviousPane,
    PauseResume,
    Slower,
    Faster,
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
    Propose,
    Argue,
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
    SkipLesson,
    Doors,
    RemoveGuest,
    MoveGuest,
    LockSeat,
    Pane1,
    Pane2,
    Pane3,
    Pane4,
    Pane5,
    Pane6,
    Pane7,
    Pane8,
}

// `+` stands in the footer, `-` only in the help.
table! {
    Everywhere {
        - "help" Help DoHelp [F(1), Char('?')];
        - "palette" Palette DoPalette [Ctrl('p'), F(12)];
        - "language" Language DoLanguage [F(11), Char('l')];
        - "redraw" Redraw DoRedraw [Ctrl('l')];
        - "quit" Quit DoQuit [Char('q'), Ctrl('c'), F(10)];
    }
    Start {
        + "up" Up Up [Up]; + "down" Down Down [Down]; + "open" Enter DoOpen [Enter]; + "back" Back DoBack [Escape];
    }
    Watch {
        + "next-pane" NextPane NextPane [Tab]; - "switch-seat" SwitchSeat SwitchSeat [F(2)]; - "previous-pane" PreviousPane PreviousPane [BackTab];
        - "up" Up Up [Up, Char('k')]; - "down" Down Down [Down, Char('j')];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "first" First First [Home]; - "last" Last Last [End];
        - "show-map" Pane1 ShowMap [Char('1'), Char('&')]; - "show-msel" Pane2 ShowMsel [Char('2'), Char('é')];
        - "show-events" Pane3 ShowEvents [Char('3'), Char('"')]; - "show-seats" Pane4 ShowSeats [Char('4'), Char('\'')];
        - "show-posts" Pane5 ShowPosts [Char('5'), Char('(')]; - "show-people" Pane6 ShowPeople [Char('6'), Char('-'), Char('§')];
        - "show-proposals" Pane7 ShowProposals [Char('7'), Char('è')]; - "show-tasks" Pane8 ShowTasks [Char('8'), Char('_'), Char('!')];
    }
    Control {
        + "pause" PauseResume PauseResume [Char(' '), F(5)];
        + "slower" Slower Slower [Char('<'), F(7)]; + "faster" Faster Faster [Char('>'), F(8)];
        + "minute" StepMinute StepMinute [Char('n')]; - "quarter" StepQuarter StepQuarter [Char('m'), F(9)];
        - "let-pass" StepAsk StepAsk [Char('p')]; - "next-event" NextEvent NextEvent [Char('e')];
        - "add-inject" AddInject AddInject [Char('a')]; - "shift-all" ShiftAll ShiftAll [Char('s')];
        - "doors" Doors DoDoors [F(6)];
        - "note" Note Note [Char('t')]; - "rule" Rule Rule [Char('r')];
        - "rewind" Rewind Rewind [Char('b')];
    }
    MapPane {
        - "pan-up" Up Up [Up]; - "pan-down" Down Down [Down]; - "pan-left" Left Left [Left]; - "pan-right" Right Right [Right];
        + "map-zoom-in" ZoomIn ZoomIn [Char('+'), Char('='), Char('i')]; + "map-zoom-out" ZoomOut ZoomOut [Char('o')];
        - "map-whole" ZoomReset ZoomReset [Char('0'), Char('à'), Home];
    }
    MselPane {
        + "msel-fire" Fire Fire [Char('f')]; + "msel-hold" HoldRelease HoldRelease [Char('h')]; + "msel-defer" Defer Defer [Char('d')];
        + "msel-drop" Drop Drop [Char('x')]; - "msel-read" Enter DoOpen [Enter]; - "msel-why" Why DoWhy [Char('w')];
    }
    EventsPane { + "why" Why DoWhy [Char('w'), Enter]; }
    SeatsPane { + "hand-over" Enter GiveKeyboard [Enter]; }
    PostsPane { + "post-why" Why DoWhy [Char('w'), Enter]; }
    ProposalsPane { + "rule" Rule Rule [Char('r'), Enter]; + "proposal-why" Why DoWhy [Char('w')]; }
    Doors {
        + "close" Back DoBack [Escape]; - "up" Up Up [Up]; - "down" Down Down [Down];
        + "door-camera" Enter DoorCamera [Enter]; + "door-move" MoveGuest DoorMove [Char('m')]; + "door-lock" LockSeat DoorLock [Char('b')];
        + "door-remove" RemoveGuest DoorRemove [Char('x')];
    }
    Curtain { + "lift" Lift Lift [Enter]; - "take-back" Back TakeBack [Escape]; }
    Seat {
        + "switch-seat" LeaveSeat DoLeaveSeat [F(2)];
        + "next-tab" NextPane NextPane [Tab]; - "previous-tab" PreviousPane PreviousPane [BackTab];
        - "show-brief" Pane1 ShowBrief [Char('1'), Char('&')]; - "show-inbox" Pane2 ShowInbox [Char('2'), Char('é')];
        - "show-known" Pane3 ShowKnown [Char('3'), Char('"')]; - "show-means" Pane4 ShowMeans [Char('4'), Char('\'')];
        - "show-orders" Pane5 ShowOrders [Char('5'), Char('(')]; - "show-act" Pane6 ShowAct [Char('6'), Char('-'), Char('§')];
        - "up" Up Up [Up, Char('k')]; - "down" Down Down [Down, Char('j')];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "first" First First [Home]; - "last" Last Last [End];
    }
    SeatLive {
        + "compose" Compose ShowAct [Char('c')]; + "tell" Tell Tell [Char('t')]; + "ask" Ask Ask [Char('a')]; + "propose" Propose Propose [Char('p')];
        - "argue" Argue Argue [Char('v')];
        - "ask-pause" PauseResume AskPause [F(5)];
    }
    InboxLive { + "share" Share Share [Char('s')]; }
    InboxTab { + "open-item" Enter DoOpen [Enter]; }
    OrderTab { + "choose-act" Enter DoChoose [Enter]; }
    KnownMap {
        - "pan-left" Left Left [Left]; - "pan-right" Right Right [Right]; - "pan-up" Up Up [Up]; - "pan-down" Down Down [Down];
        + "map-zoom-in" ZoomIn ZoomIn [Char('+'), Char('='), Char('i')]; + "map-zoom-out" ZoomOut ZoomOut [Char('o')];
        - "map-whole" ZoomReset ZoomReset [Char('0'), Char('à'), Home];
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
    Reading {
        + "close" Back DoBack [Escape, Enter]; - "up" Up Up [Up]; - "down" Down Down [Down];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
    }
    Palette { + "choose" Enter DoChoose [Enter]; + "close" Back DoBack [Escape]; - "up" Up Up [Up]; - "down" Down Down [Down]; }
    Replay {
        + "forward" Forward ReplayForward [Right, Char('n')]; + "backward" Backward ReplayBack [Left, Char('b')];
        + "hour-forward" HourForward HourForward [Char('>'), F(8)]; + "hour-back" HourBack HourBack [Char('<'), F(7)];
        - "to-start" ToStart ToStart [Char('g')]; - "to-end" ToEnd ToEnd [Char('G')];
    }
    Lesson { - "skip-lesson" SkipLesson SkipLesson [F(4)]; }
}

impl Action {
    /// The key that footers and lessons show: its first one, but a yes is an `o` to who reads French.
    pub fn key(&self, lang: Lang) -> Press {
        match (self.does, lang) {
            (Do::Yes, Lang::Fr) => Press::Char('o'),
            _ => self.keys[0],
        }
    }
}

/// The action of a key, in the first of these places that knows it.
pub fn find(places: &[Where], press: Press) -> Option<&'static Action> {
    places.iter().find_map(|place| ACTIONS.iter().find(|a| a.place == *place && a.keys.contains(&press)))
}

/// The actions that are valid in these places; one that a more specific place covers is left out.
pub fn valid(places: &[Where]) -> Vec<&'static Action> {
    let all = places.iter().flat_map(|place| ACTIONS.iter().filter(move |a| a.place == *place));
    all.filter(|a| find(places, a.keys[0]).is_some_and(|b| std::ptr::eq(*a, b))).collect()
}

/// The key of an action by its name, for texts that speak of it.
pub fn key_of(name: &str, lang: Lang) -> Option<String> {
    ACTIONS.iter().find(|a| a.name == name).map(|a| a.key(lang).label(lang))
}

/// A text with each `{key:NAME}` replaced by that action's key; a name that the table lacks is shown as it stands.
pub fn with_keys(text: &str, lang: Lang) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once("{key:") {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            out.push_str("{key:");
            rest = after;
            continue;
        };
        match key_of(name, lang) {
            Some(key) => out.push_str(&key),
            None => out.push_str(name),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn no_key_needs_altgr_on_a_french_keyboard() {
        let needing = ['[', ']', '{', '}', '\\', '|', '@', '#', '~', '^', '`'];
        for action in ACTIONS {
            for key in action.keys {
                assert!(!matches!(key, Press::Char(c) if needing.contains(c)), "{}", action.name);
            }
        }
    }

    #[test]
    fn a_lesson_speaks_of_the_key_that_the_table_holds() {
        assert_eq!(with_keys("Press {key:pause}.", Lang::Fr), "Press Espace.");
        assert_eq!(with_keys("Press {key:nothing", Lang::En), "Press {key:nothing");
    }
}
