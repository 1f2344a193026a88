//! What a seat has in front of it: the open tab, what was read, the act that is being composed.

use std::collections::{BTreeMap, BTreeSet};

use vocabulary::act::ActKind;

use super::{place::Tab, us::UsDesk};
use crate::{input::Composer, widgets::map::MapWindow};

/// What a seat has in front of it; it stays when the keyboard goes elsewhere.
#[derive(Clone, Debug, Default)]
pub struct SeatDesk {
    /// The open tab.
    pub tab: Tab,
    /// The selected line of each tab.
    pub at: BTreeMap<Tab, usize>,
    /// The items of the inbox that have been read, by number.
    pub read: BTreeSet<u32>,
    /// The selected item of the inbox, by number: a new message never moves it.
    pub item: Option<u32>,
    /// Whether the inbox stands by conversation and not by time.
    pub threads: bool,
    /// Whether the selected item is open.
    pub open: bool,
    /// The act that is being composed.
    pub composer: Option<Composer>,
    /// What is looked for in each tab.
    pub find: BTreeMap<Tab, String>,
    /// Acts that were begun and left.
    pub drafts: BTreeMap<ActKind, Composer>,
    /// What its people have begun to answer for themselves.
    pub us: UsDesk,
    /// The part of the map that is looked at.
    pub window: Option<MapWindow>,
}
