//! Twin tables as the facilitator of one of them sees all: where each stands, what needs a person there, and by what it has parted from
//! the first. Plain data, told by whoever holds all of them.
//!
//! It ignores how they are held. Nothing here is kept: what was true a moment ago is told anew.

use engine::{sight::view::RowState, table::msel::is_pending};
use kernel::{names::Slug, time::Time};

use super::pace::Pace;

/// All tables of a programme that holds several.
#[derive(Clone, Debug, Default)]
pub struct Twins {
    /// The number of the table that this app stands in front of.
    pub mine: u32,
    /// How many began together; some may not be here.
    pub of: u32,
    /// Those that are here, by number.
    pub rows: Vec<TwinRow>,
    /// What became of what was last done at several of them, line by line.
    pub told: Vec<String>,
}

/// A table as all others are told of it.
#[derive(Clone, Debug, PartialEq)]
pub struct TwinRow {
    /// Its number, from 1.
    pub number: u32,
    /// Its second.
    pub now: Time,
    /// How its clock runs.
    pub pace: Pace,
    /// Whether it is over.
    pub over: bool,
    /// How many seats somebody plays on another machine, of how many; nothing while its doors are shut.
    pub seated: Option<(usize, usize)>,
    /// How many things there press.
    pub presses: usize,
    /// The first of them, as it reads; or what befell its log.
    pub needs: Option<String>,
    /// What was done there last, as it reads.
    pub last: Option<String>,
    /// By what it has parted from the first table, as it reads; nothing while it has not.
    pub parted: Option<String>,
    /// The main measures: what each is called, and its value.
    pub measures: Vec<(String, String)>,
    /// The rows of its MSEL, and how each stands.
    pub msel: Vec<(Slug, RowState)>,
}

impl Twins {
    /// The tables that a line of the overview is about: the first line is about all of them.
    pub fn chosen(&self, at: usize) -> Vec<u32> {
        match at.checked_sub(1) {
            None => self.rows.iter().map(|row| row.number).collect(),
            Some(n) => self.rows.get(n).map(|row| row.number).into_iter().collect(),
        }
    }
    /// The table after this one, or before it; round again at the end. None where there is no other.
    pub fn beside(&self, after: bool) -> Option<u32> {
        let at = self.rows.iter().position(|row| row.number == self.mine)?;
        let many = self.rows.len();
        let to = if after { at + 1 } else { at + many - 1 } % many;
        (to != at).then(|| self.rows[to].number)
    }
    /// The line of the overview that is about these tables.
    pub fn line_of(&self, tables: &[u32]) -> usize {
        match tables {
            [one] if self.rows.len() > 1 => self.rows.iter().position(|row| row.number == *one).map_or(0, |n| n + 1),
            _ => 0,
        }
    }
    /// What is known of these tables.
    pub fn of_these<'a>(&'a self, tables: &'a [u32]) -> impl Iterator<Item = &'a TwinRow> {
        self.rows.iter().filter(|row| tables.contains(&row.number))
    }
    /// How a row of the MSEL stands at the tables where it can still come.
    pub fn pending<'a>(&'a self, tables: &'a [u32], id: Slug) -> impl Iterator<Item = RowState> + 'a {
        let rows = self.of_these(tables).flat_map(|row| &row.msel);
        rows.filter(move |(row, state)| *row == id && is_pending(*state)).map(|(_, state)| *state)
    }
    /// The other tables at which something presses.
    pub fn pressing_elsewhere(&self) -> Vec<u32> {
        let others = self.rows.iter().filter(|row| row.number != self.mine && row.presses > 0);
        others.map(|row| row.number).collect()
    }
}
