//! Where somebody stands who looks at a scenario as a plan of its time: which of the four views, and which line of it.

use authoring::preview::{Preview, PreviewRow};
use kernel::names::Slug;

use crate::keymap::Do;

/// Lines that a page key passes over.
const PAGE: usize = 10;

/// The views of a preview.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum PreviewView {
    #[default]
    Seats,
    Threads,
    Waits,
    Load,
}

impl PreviewView {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 4] = [Self::Seats, Self::Threads, Self::Waits, Self::Load];

    fn step(self, by: usize) -> Self {
        let at = Self::ALL.iter().position(|view| *view == self).unwrap_or(0);
        Self::ALL[(at + by) % Self::ALL.len()]
    }
}

/// A lane of a line of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreviewLane {
    /// A seat: what reaches it, and what is asked of it.
    Seat(Slug),
    /// What reaches no seat: for the facilitator.
    Facilitator,
    /// A storyline, by its number.
    Thread(usize),
    /// What belongs to no storyline.
    NoThread,
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PreviewPlace {
    /// The view.
    pub view: PreviewView,
    /// The chosen line of it.
    pub at: usize,
    /// The first row that is listed below a line of time.
    pub below: usize,
}

impl PreviewPlace {
    /// What a key brings.
    pub fn update(&mut self, what: Do, preview: &Preview) {
        let last = self.lines(preview).saturating_sub(1);
        let rows = self.lane(preview).map_or(0, |lane| rows_of(preview, lane).count());
        let at = self.at;
        match what {
            Do::Up => self.at = self.at.saturating_sub(1),
            Do::Down => self.at = (self.at + 1).min(last),
            Do::First => self.at = 0,
            Do::Last => self.at = last,
            Do::PageUp if rows > 0 => self.below = self.below.saturating_sub(PAGE / 2),
            Do::PageDown if rows > 0 => self.below = (self.below + PAGE / 2).min(rows - 1),
            Do::PageUp => self.at = self.at.saturating_sub(PAGE),
            Do::PageDown => self.at = (self.at + PAGE).min(last),
            Do::NextPane => *self = Self { view: self.view.step(1), ..Self::default() },
            Do::PreviousPane => *self = Self { view: self.view.step(PreviewView::ALL.len() - 1), ..Self::default() },
            _ => {}
        }
        if self.at != at {
            self.below = 0;
        }
    }

    /// How many lines the view has.
    pub fn lines(&self, preview: &Preview) -> usize {
        match self.view {
            PreviewView::Seats | PreviewView::Threads => lanes(preview, self.view).len(),
            PreviewView::Waits => preview.chains().len(),
            PreviewView::Load => preview.load.len(),
        }
    }

    /// The chosen lane, in a view that has lanes.
    pub fn lane(&self, preview: &Preview) -> Option<PreviewLane> {
        lanes(preview, self.view).get(self.at).copied()
    }
}

/// The lanes of a view: those of the scenario, and one for the rest where there is any.
pub fn lanes(preview: &Preview, view: PreviewView) -> Vec<PreviewLane> {
    let (mut lanes, rest): (Vec<PreviewLane>, PreviewLane) = match view {
        PreviewView::Seats => {
            (preview.load.iter().map(|load| PreviewLane::Seat(load.seat)).collect(), PreviewLane::Facilitator)
        }
        PreviewView::Threads => ((0..preview.threads.len()).map(PreviewLane::Thread).collect(), PreviewLane::NoThread),
        PreviewView::Waits | PreviewView::Load => return Vec::new(),
    };
    if rows_of(preview, rest).next().is_some() {
        lanes.push(rest);
    }
    lanes
}

/// The rows of a lane, in the order of time.
pub fn rows_of(preview: &Preview, lane: PreviewLane) -> impl Iterator<Item = &PreviewRow> {
    preview.rows.iter().filter(move |row| match lane {
        PreviewLane::Seat(seat) => row.to.contains(&seat) || row.asks.contains(&seat),
        PreviewLane::Facilitator => row.to.is_empty() && row.asks.is_empty(),
        PreviewLane::Thread(thread) => row.thread == Some(thread),
        PreviewLane::NoThread => row.thread.is_none(),
    })
}
