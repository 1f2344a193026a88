//! What a hand can reach: whatever is drawn and can be clicked leaves its cells here, so that a click means what stands under it and
//! no second layout has to agree with the first.
//!
//! It knows the picture that was drawn last and nothing else. What comes of a click is for `update` to say.

use std::cell::RefCell;

use kernel::time::Time;
use ratatui::layout::{Position, Rect};

use super::place::{Pane, Tab};
use crate::keymap::Action;

/// Something that can be reached.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// What a key does, by its name in the line of keys.
    Does(&'static Action),
    /// A pane of the control room.
    Pane(Pane),
    /// A tab of a seat's room.
    Tab(Tab),
    /// A line of a list, so many lines below the chosen one, or above it.
    Line(isize),
    /// A field of a form, so many fields below the one that is filled in, or above it.
    Field(isize),
    /// A moment of a record, on its line of time.
    Moment(Time),
    /// A column of a view of a whole record, by its first second.
    Slot(Time),
    /// What stands together on the map, by a point of it: longitude, latitude.
    Spot((f64, f64)),
}

/// Everything within reach, in the order in which it was drawn. It is the one thing that drawing changes.
#[derive(Clone, Debug, Default)]
pub struct Touch(RefCell<Vec<(Rect, Target)>>);

impl Touch {
    /// Begins a new picture.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Puts what lies under something that is drawn in front of it out of reach: all but the keys, which say what is valid.
    pub fn cover(&self) {
        self.0.borrow_mut().retain(|(_, target)| matches!(target, Target::Does(_)));
    }

    /// Within reach in these cells.
    pub fn put(&self, cells: Rect, target: Target) {
        self.0.borrow_mut().push((cells, target));
    }

    /// All of these, in these cells.
    pub fn all(&self, things: impl IntoIterator<Item = (Rect, Target)>) {
        self.0.borrow_mut().extend(things);
    }

    /// The lines of a list, each by how far it is from the chosen one.
    pub fn lines(&self, rows: Vec<(Rect, isize)>) {
        self.all(rows.into_iter().map(|(row, steps)| (row, Target::Line(steps))));
    }

    /// The keys of the line of keys.
    pub fn keys(&self, keys: Vec<(Rect, &'static Action)>) {
        self.all(keys.into_iter().map(|(cells, action)| (cells, Target::Does(action))));
    }

    /// What stands at a cell, the foremost first.
    pub fn at(&self, x: u16, y: u16) -> Vec<Target> {
        let all = self.0.borrow();
        all.iter().rev().filter(|(cells, _)| cells.contains(Position { x, y })).map(|(_, target)| *target).collect()
    }

    /// The first seconds of the columns of a view of a whole record, from left to right.
    pub fn slots(&self) -> Vec<Time> {
        let slot = |(_, target): &(Rect, Target)| match target {
            Target::Slot(at) => Some(*at),
            _ => None,
        };
        self.0.borrow().iter().filter_map(slot).collect()
    }

    /// What stands together on the map, with the cells of its symbol.
    pub fn spots(&self) -> Vec<(Rect, (f64, f64))> {
        let spot = |(cells, target): &(Rect, Target)| match target {
            Target::Spot(point) => Some((*cells, *point)),
            _ => None,
        };
        self.0.borrow().iter().filter_map(spot).collect()
    }
}
