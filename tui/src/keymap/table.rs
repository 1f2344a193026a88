//! The key table: every action of the programme, its name, its keys, its label and where it is valid. Footer, help and palette
//! are printed from it, so that none of them can lie; lessons name actions by the names of this table.
//!
//! No key here needs AltGr, and what digits do works unshifted on AZERTY keyboards too. While somebody types, letters are text.

use words::Key;

use super::{
    action::{Action, Do},
    place::Where,
    press::Press,
};

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
        - "show-needs" Pane9 ShowNeeds [Char('9'), Char('ç')]; - "preview" Preview DoPreview [Char(';')];
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
        - "rewind" Rewind Rewind [Char('b')]; - "hot-wash" HotWash DoHotWash [Ctrl('d')]; - "report" Report DoReport [Ctrl('r')];
        - "wall" Wall DoWall [Ctrl('e')];
    }
    Observer { + "evaluator-note" Note Note [Char('t')]; + "bookmark" Bookmark DoBookmark [Char('s')]; }
    LookingBack {
        + "up" Up Up [Up]; + "down" Down Down [Down]; - "left" Left Left [Left]; - "right" Right Right [Right];
        + "open" Enter DoOpen [Enter]; + "close" Back DoBack [Escape];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "first" First First [Home]; - "last" Last Last [End];
    }
    HotWash {
        + "page-on" Right PageOn [Char(' '), Right, PageDown, Enter]; + "page-back" Left PageBefore [Left, PageUp]; + "close" Back DoBack [Escape];
    }
    Wall {
        + "close" Back DoBack [Escape]; + "pause" PauseResume PauseResume [Char(' '), F(5)];
        + "wall-page" WallPage DoWallPage [Char('o')];
    }
    MapPane {
        - "pan-up" Up Up [Up]; - "pan-down" Down Down [Down]; - "pan-left" Left Left [Left]; - "pan-right" Right Right [Right];
        + "map-open" Enter DoMapOpen [Enter]; + "map-zoom-in" ZoomIn ZoomIn [Char('+'), Char('=')]; + "map-zoom-out" ZoomOut ZoomOut [Char('o')];
        - "map-whole" ZoomReset ZoomReset [Char('0'), Char('à')]; + "map-layer" Layer DoLayer [Char('c')];
    }
    MselPane {
        + "msel-fire" Fire Fire [Char('f')]; + "msel-hold" HoldRelease HoldRelease [Char('h')]; + "msel-defer" Defer Defer [Char('d')];
        + "msel-drop" Drop Drop [Char('x')]; - "msel-read" Enter DoOpen [Enter]; - "msel-why" Why DoWhy [Char('w')];
        - "msel-mark" MarkDone MarkDone [Char(',')];
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
    TasksPane { + "task-mark" MarkDone MarkDone [Char(',')]; }
    NeedsPane { + "go-to-need" Enter GoToNeed [Enter]; }
    Twins { + "tables" Tables DoTables [Char('T')]; }
    Tables {
        + "open-table" Enter OpenTable [Enter]; + "pause" PauseResume PauseResume [Char(' '), F(5)];
        + "slower" Slower Slower [Char('<'), F(7)]; + "faster" Faster Faster [Char('>'), F(8)];
        + "say-there" Announce SaySomething [Char('z')]; + "msel-fire" Fire Fire [Char('f')];
        + "msel-hold" HoldRelease HoldRelease [Char('h')]; + "shift-all" ShiftAll ShiftAll [Char('s')];
        - "add-inject" AddInject AddInject [Char('a')]; - "doors" Doors DoDoors [F(6)]; + "close" Back DoBack [Escape, Char('T')];
        - "up" Up Up [Up]; - "down" Down Down [Down]; - "first" First First [Home]; - "last" Last Last [End];
    }
    Doors {
        + "close" Back DoBack [Escape]; - "up" Up Up [Up]; - "down" Down Down [Down];
        + "door-camera" Enter DoorCamera [Enter]; + "door-move" MoveGuest DoorMove [Char('g')]; + "door-lock" LockDoor DoorLock [Char('k')];
        + "door-remove" RemoveGuest DoorRemove [Char('x')]; - "door-web" OpenWeb DoorWeb [Char('w')]; - "door-ssh" OpenSsh DoorSsh [Char('s')];
        - "next-table" Right NextTable [Right]; - "table-before" Left TableBefore [Left];
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
    Participants { + "us" Us DoUs [Char('n')]; }
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
    Us {
        + "us-choose" Enter DoChoose [Enter]; + "close" Back DoBack [Escape]; + "up" Up Up [Up]; + "down" Down Down [Down];
        + "question-before" PreviousPane QuestionBefore [Left, BackTab]; - "page-on" Right PageOn [Right];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "choose-1" Pane1 ChooseNumber [Char('1'), Char('&')]; - "choose-2" Pane2 ChooseNumber [Char('2'), Char('é')];
        - "choose-3" Pane3 ChooseNumber [Char('3'), Char('"')]; - "choose-4" Pane4 ChooseNumber [Char('4'), Char('\'')];
        - "choose-5" Pane5 ChooseNumber [Char('5'), Char('(')]; - "ask-pause" PauseResume AskPause [F(5)];
    }
    UsWriting {
        + "us-next" Enter DoNext [Enter]; + "close" Back DoBack [Escape]; + "up" Up Up [Up]; + "down" Down Down [Down];
        + "question-before" PreviousPane QuestionBefore [BackTab]; - "new-line" NewLine NewLine [Ctrl('j')]; - "next-field" NextPane NextField [Tab];
        - "ask-pause" PauseResume AskPause [F(5)];
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
    Knowing {
        + "up" Up Up [Up]; + "down" Down Down [Down]; + "left" Left Left [Left]; + "right" Right Right [Right];
        + "open" Enter OpenOrWhy [Enter]; + "next-view" NextPane NextView [Tab]; + "close" Back DoBack [Escape];
        - "who-knew" WhoKnew DoWhoKnew [Char('D')]; - "why-missed" Autopsies DoAutopsies [Char('U')];
        - "go-there" GoThere GoThere [Char('J')];
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
    Preview {
        + "next-view" NextPane NextView [Tab]; + "up" Up Up [Up]; + "down" Down Down [Down]; + "close" Back DoBack [Escape];
        - "previous-view" PreviousPane PreviousView [BackTab];
        - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
        - "first" First First [Home]; - "last" Last Last [End];
    }
    Finding {
        + "find-next" Down FindNext [Down]; + "find-previous" Up FindPrevious [Up]; + "keep-found" Enter KeepFound [Enter];
        + "find-no-more" Back DoFilterOff [Escape]; - "page-up" PageUp PageUp [PageUp]; - "page-down" PageDown PageDown [PageDown];
    }
    Palette { + "choose" Enter DoChoose [Enter]; + "close" Back DoBack [Escape]; - "up" Up Up [Up]; - "down" Down Down [Down]; }
    Replay {
        + "play" PauseResume DoPlay [Char(' '), F(5)]; - "play-back" PlayBack DoPlayBack [Char('r')];
        - "replay-faster" Faster Faster [Char('v')]; - "replay-slower" Slower Slower [Char('V')];
        + "forward" Forward ReplayForward [Right, Char('n')]; + "backward" Backward ReplayBack [Left, Char('b')];
        + "hour-forward" HourForward HourForward [Char('>'), F(8)]; + "hour-back" HourBack HourBack [Char('<'), F(7)];
        - "to-start" ToStart ToStart [Char('g')]; - "to-end" ToEnd ToEnd [Char('G')];
        - "to-time" Jump DoJump [F(3)]; - "go-there" GoThere GoThere [Char('J')];
        + "next-of-injects" NextInject NextOfInjects [Char('i')]; - "last-of-injects" PreviousInject LastOfInjects [Char('I')];
        + "next-of-acts" NextAct NextOfActs [Char('a')]; - "last-of-acts" PreviousAct LastOfActs [Char('A')];
        - "next-of-refusals" NextRefusal NextOfRefusals [Char('x')]; - "last-of-refusals" PreviousRefusal LastOfRefusals [Char('X')];
        + "next-of-missed" NextMissed NextOfMissed [Char('m')]; - "last-of-missed" PreviousMissed LastOfMissed [Char('M')];
        - "next-of-harm" NextHarm NextOfHarm [Char('y')]; - "last-of-harm" PreviousHarm LastOfHarm [Char('Y')];
        - "next-note" NextNote NextOfNotes [Char('k')]; - "last-note" PreviousNote LastOfNotes [Char('K')];
        + "evaluator-note" Note Note [Char('t')]; - "bookmark" Bookmark DoBookmark [Char('s')]; - "notes" Notes DoNotes [Char('N')];
        + "lanes" Lanes DoLanes [Char('f')]; + "curves" Curves DoCurves [Char('u')];
        - "truth" Truth DoTruth [Char('z')]; - "follow" Follow DoFollow [Char('j')]; - "what-if" WhatIf DoWhatIf [Char('W')];
        - "next-hit" NextHit NextHit [Char('e')]; - "last-hit" PreviousHit LastHit [Char('E')];
        - "who-knew" WhoKnew DoWhoKnew [Char('D')]; - "why-missed" Autopsies DoAutopsies [Char('U')];
        - "fork" Fork DoFork [Char('p')]; - "hot-wash" HotWash DoHotWash [Ctrl('d')]; - "report" Report DoReport [Ctrl('r')];
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
        Where::Tables,
        Where::Ruling,
        Where::Why,
        Where::Knowing,
        Where::HotWash,
        Where::Wall,
        Where::LookingBack,
        Where::Preview,
        Where::Curtain,
        Where::Composer,
        Where::Summary,
        Where::Question,
        Where::Here,
        Where::Us,
        Where::UsWriting,
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
                W::Twins,
                W::Watch,
                W::MapPane,
                W::MselPane,
                W::EventsPane,
                W::SeatsPane,
                W::SeatsLive,
                W::PostsPane,
                W::ProposalsPane,
                W::TasksPane,
                W::NeedsPane,
            ],
            &[W::Everywhere, W::Replay, W::Watch, W::MapPane, W::EventsPane, W::SeatsPane, W::PostsPane],
            &[
                W::Everywhere,
                W::Lesson,
                W::Seat,
                W::SeatLive,
                W::Participants,
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
                W::Participants,
                W::InboxTab,
                W::InboxLive,
                W::OrderTab,
                W::TalkTab,
                W::KnownMap,
            ],
            &[W::Everywhere, W::Replay, W::Seat, W::InboxTab, W::KnownMap],
            &[W::Everywhere, W::Replay, W::Why],
            &[W::Everywhere, W::Replay, W::LookingBack],
            &[W::Everywhere, W::Observer, W::Watch, W::MapPane, W::EventsPane, W::PostsPane],
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
