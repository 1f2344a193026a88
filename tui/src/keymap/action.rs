//! Actions: what they do, what somebody wants who looks for one, and a line of the key table.

use strum::VariantArray;
use words::Key;

use super::{place::Where, press::Press};

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
    MarkDone,
    AddInject,
    ShiftAll,
    Rule,
    Why,
    WhoKnew,
    Autopsies,
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
    Us,
    Threads,
    Preview,
    Back,
    NewLine,
    Yes,
    No,
    HotWash,
    Wall,
    Lanes,
    Curves,
    Truth,
    Follow,
    WhatIf,
    Bookmark,
    NextNote,
    PreviousNote,
    Notes,
    PlayBack,
    NextInject,
    PreviousInject,
    NextAct,
    PreviousAct,
    NextRefusal,
    PreviousRefusal,
    NextMissed,
    PreviousMissed,
    NextHarm,
    PreviousHarm,
    NextHit,
    PreviousHit,
    GoThere,
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
    Tables,
    Doors,
    RemoveGuest,
    WallPage,
    MoveGuest,
    LockDoor,
    OpenSsh,
    OpenWeb,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
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
    pub const ALL: &'static [Self] = Self::VARIANTS;

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
            | Self::Tables
            | Self::Threads
            | Self::Preview
            | Self::Lanes
            | Self::Curves
            | Self::Truth
            | Self::Follow
            | Self::WhatIf
            | Self::Why
            | Self::WhoKnew
            | Self::Autopsies => Aim::Look,
            Self::PauseResume
            | Self::Slower
            | Self::Faster
            | Self::PaceAsk
            | Self::StepMinute
            | Self::StepQuarter
            | Self::StepAsk
            | Self::NextEvent
            | Self::Jump
            | Self::PlayBack
            | Self::NextNote
            | Self::PreviousNote
            | Self::NextInject
            | Self::PreviousInject
            | Self::NextAct
            | Self::PreviousAct
            | Self::NextRefusal
            | Self::PreviousRefusal
            | Self::NextMissed
            | Self::PreviousMissed
            | Self::NextHarm
            | Self::PreviousHarm
            | Self::NextHit
            | Self::PreviousHit
            | Self::GoThere
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
            | Self::MarkDone
            | Self::AddInject
            | Self::ShiftAll
            | Self::EditInject
            | Self::Freeze => Aim::Injects,
            Self::Us
            | Self::SwitchSeat
            | Self::LeaveSeat
            | Self::Lift
            | Self::Whisper
            | Self::Announce
            | Self::HandSeat
            | Self::LockSeat
            | Self::Doors
            | Self::RemoveGuest
            | Self::WallPage
            | Self::MoveGuest
            | Self::LockDoor
            | Self::OpenSsh
            | Self::OpenWeb => Aim::Seats,
            Self::Rule => Aim::Rule,
            Self::Compose | Self::Share | Self::Tell | Self::Ask | Self::Inquire | Self::Propose | Self::Argue => {
                Aim::Act
            }
            Self::Undo
            | Self::Note
            | Self::Bookmark
            | Self::Notes
            | Self::HotWash
            | Self::Wall
            | Self::Rewind
            | Self::Fork
            | Self::Report => Aim::Record,
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
