//! Border posts.

use std::collections::VecDeque;

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{registry::Registry, tables::Table, turn::Turn};
use crate::{
    kernel::{
        names::{Serial, Slug},
        time::Time,
    },
    scenario::model,
    vocabulary::terms::Traveller,
};

/// What a post sees of a party: enough to serve it, and no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Card {
    pub party: Serial,
    pub who: Traveller,
    pub people: u32,
    pub women: u32,
    pub children: u32,
    pub papers: bool,
    pub arrived: Time,
}

/// What becomes due at posts. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A party arrives.
    Arrives { post: Slug, card: Box<Card> },
    /// A first-line lane has finished with a party.
    Served { post: Slug, party: Serial },
    /// Second line has finished with a party.
    SecondLineDone { post: Slug, party: Serial },
    /// A party may lose patience.
    Patience { post: Slug, party: Serial },
    /// Officers change.
    ShiftChange { post: Slug },
    /// Local opening or closing hour.
    Hour { post: Slug, opens: bool },
    /// By order: open or close.
    SetOpen { post: Slug, open: bool, needy_pass: bool },
    /// Officers arrive or leave.
    Officers { post: Slug, by: i32 },
    /// By order: staff lanes and desks.
    Staff { post: Slug, first_line: u32, second_line: u32 },
    /// By order: a mobile post stands somewhere else from now on.
    Moves { post: Slug, to: Slug },
    /// By order: people in need of protection at second line are taken to a camp or service.
    Refer { post: Slug, to: Slug },
}

/// A post.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Post {
    pub model: model::Post,
    /// Where it stands now.
    pub place: Slug,
    pub open: bool,
    /// Closed, but people in need may pass.
    pub needy_pass: bool,
    /// Officers on strength, women among them.
    pub officers: u32,
    pub women: u32,
    /// Officers on shift now, women among them.
    pub on_shift: u32,
    pub women_on_shift: u32,
    /// Lanes and second-line desks that are staffed.
    pub first_line: u32,
    pub second_line: u32,
    pub queue: VecDeque<Card>,
    /// At the lanes now.
    pub serving: Vec<Card>,
    pub second_queue: VecDeque<Card>,
    pub second_serving: Vec<Card>,
    /// People recognised as needing protection, who wait for a referral.
    pub in_care: u32,
    pub crossed: u32,
    /// Smoothed wait in seconds: what travellers hear of it.
    pub wait_s: i64,
    /// Draws of the post itself.
    pub draws: u64,
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(_turn: &mut Turn<'_>, _posts: &mut Table<'_, '_, Post>) {}

/// Carries out what is due.
pub fn handle(_turn: &mut Turn<'_>, _due: Due, _own: &mut Table<'_, '_, Post>, _look: &Table<'_, '_, Registry>) {}

impl Post {
    /// A post as it stands at the given local hour.
    pub fn new(_model: model::Post, _hour: i64) -> Self {
        unimplemented!()
    }
}
pub fn waiting(_post: &Post) -> u32 {
    0
}
pub fn officers_needed(first: u32, second: u32) -> u32 {
    first + second
}
