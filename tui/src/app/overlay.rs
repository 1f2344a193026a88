//! What stands in front of everything else: help, palette, questions with what a yes brings, forms, causes, a ruling.

use authoring::preview::Preview;
use engine::sight::wall::WallView;
use hindsight::hot_wash::HotWash;
use kernel::names::Slug;
use paper::report::ratings::CarriedPlan;
use vocabulary::act::Act;
use words::what_if::OtherWorldLines;

use super::{
    curves::Curves, filter::Filter, knowing::Knowing, lanes::RecordLanes, preview::PreviewPlace, trail::Trail,
    walk::Walk,
};
use crate::{
    input::{Form, ruling::Ruling},
    remote::{Door, Whom},
    session::Point,
};

/// What a yes brings.
#[derive(Clone, Debug, PartialEq)]
pub enum AskedDeed {
    /// Leave the exercise.
    Quit,
    /// Go back to a point and begin a branch.
    Branch(Point),
    /// Do an act.
    Act(Act),
    /// Undo what was done.
    Undo(Box<Undoable>),
    /// Leave a replay and play on from its second.
    Fork,
    /// Show the start of the debrief though the exercise goes on.
    HotWash,
    /// Open these doors to other machines.
    OpenDoors(Vec<Door>),
    /// Send away whoever is at a place on another machine.
    Remove(Whom),
    /// Do an act at these tables.
    AtTables(Vec<u32>, Act),
}

/// Something that the facilitator did and can undo.
#[derive(Clone, Debug, PartialEq)]
pub struct Undoable {
    /// What it was; nothing where only the screen changed.
    pub act: Option<Act>,
    /// What is said of it once it is done, where that is not plain.
    pub said: Option<String>,
    /// How to undo it; nothing where it cannot be.
    pub undo: Option<Undo>,
}

/// How something is undone.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// By the opposite acts, one after the other: the record keeps both.
    Acts(Vec<Act>),
    /// By listing the rows of the MSEL as before.
    Filter(Filter),
}

/// Something in front of everything else.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time; an act holds its texts")]
pub enum Overlay {
    /// The keys that are valid here.
    Help,
    /// All actions, by their words.
    Palette {
        /// What was typed.
        filter: String,
        /// The chosen line.
        at: usize,
        /// Whether a choice was made and the next Enter does it.
        armed: bool,
    },
    /// A question whose yes cannot be taken back.
    Question {
        /// What is asked, with object and consequence.
        text: String,
        /// What a yes brings.
        deed: AskedDeed,
        /// Whether yes is chosen; it is not at first.
        yes: bool,
    },
    /// A form.
    Form(Box<Form>),
    /// Why a fact came to be, and what came of it.
    Why(Box<Walk>),
    /// The start of the debrief, on the wall, and which of its pages.
    HotWash(Box<HotWash>, usize),
    /// The wall, for everybody in the room; as the table showed it last.
    Wall(Box<WallView>),
    /// The lanes of a record.
    Lanes(Box<RecordLanes>),
    /// Its measures over time.
    Curves(Box<Curves>),
    /// What a seat believed beside what was so, and which line is chosen.
    Truth {
        /// The seat.
        seat: Slug,
        /// The chosen line.
        at: usize,
    },
    /// The way of one thing.
    Trail(Box<Trail>),
    /// What a change would have come to.
    WhatIf(Box<OtherWorldLines>),
    /// All notes of evaluators, and which of them is chosen.
    Notes(usize),
    /// Who knew what when, and why something was missed.
    Knowing(Box<Knowing>),
    /// A ruling that is being made.
    Ruling(Box<Ruling>),
    /// A row of the MSEL in full.
    Row(Slug),
    /// The improvement plan of an earlier exercise that this one is played with.
    Plan(Box<CarriedPlan>),
    /// The scenario as a plan of its time, and where somebody stands in it.
    Preview(Box<Preview>, PreviewPlace),
    /// Where the people of a seat answer for themselves; what they have begun lies on the seat's desk.
    Us,
    /// What stands where on the part of the map that is looked at.
    Here,
    /// All tables of this programme, and which line is chosen; the first stands for all of them.
    Tables(usize),
    /// The doors for other machines.
    Doors {
        /// The chosen place.
        at: usize,
        /// The place whose people are to sit elsewhere.
        moving: Option<usize>,
        /// Whether the code for cameras fills the page.
        camera: bool,
    },
}

impl Overlay {
    /// Whether it looks at a record, so that the keys that go through its time are valid in front of it as well.
    pub fn looks_back(&self) -> bool {
        matches!(
            self,
            Self::Why(_) | Self::Notes(_) | Self::Lanes(_) | Self::Curves(_) | Self::Truth { .. } | Self::Trail(_)
        )
    }
}
