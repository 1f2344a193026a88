//! The kinds of things that have an entity each, by what one calls them: `All<Posts, &Queue>` are the queues of all posts. Which
//! components a thing of a kind is made of stands in one table, in `exercise/state.rs`.

use super::index::Kind;

macro_rules! kinds {
    ($( $(#[doc = $about:literal])+ $kind:ident ),+ $(,)?) => {
        $(
            $(#[doc = $about])+
            #[derive(Debug)]
            pub struct $kind;
            impl Kind for $kind {}
        )+
    };
}

kinds! {
    /// Flows of ordinary travellers.
    Flows,
    /// Parties on the move, by serial; they come and go.
    Parties,
    /// Alerts that the national bureau has not answered yet, by serial; they come and go.
    Alerts,
    /// Border posts.
    Posts,
    /// Patrols.
    Patrols,
    /// Communities, with their committees and what their families give.
    Communities,
    /// Channels of word.
    Channels,
    /// Reports under way, by serial; they come and go.
    Letters,
    /// Camps and reception sites.
    Camps,
    /// Displaced people in the open, together by the place where they are; they come and go.
    Unsheltered,
    /// Outbreaks, floods and droughts.
    Hazards,
    /// Hidden groups.
    Groups,
    /// Forces, whose conduct is watched.
    Forces,
    /// Seats at the table.
    Seats,
}
