//! The crisis. One file is one behaviour: its components, what can become due in it, its handlers and its tests.
//!
//! | file | models |
//! |---|---|
//! | [`geography`] | places and roads, routes, travel times, closures |
//! | [`travel`] | parties of travellers: when they set out, which way they choose, how they move |
//! | [`crossing`] | posts: lanes, officers on shifts, queues, first and second line, referral |
//! | [`registry`] | MIDAS, alert lists, I-24/7: who is checked against what, online or by hand |
//! | [`patrol`] | beats, dispatch, detection, encounters, escorts |
//! | [`community`] | trust, fear of reprisal, tension; what a community sees |
//! | [`committee`] | Community Prevention Committees: who is heard, what they pass on |
//! | [`sharing`] | who tells whom, by which channel, with what delay and loss, under which agreement |
//! | [`displacement`] | families that flee, where they go, camps, hosts, needs |
//! | [`movement`] | displacement over months, day by day, held against counts: Flee's rules and ours |
//! | [`threat`] | hidden groups and their plans |
//! | [`conduct`] | human rights due diligence: misconduct, seen or hidden, and what answers it |
//!
//! A domain writes only its own components. To move another domain it schedules a happening for it; to look at another it
//! takes a shared reference. The permission list of a handler is its signature.
//!
//! Equations, assumptions and what is left out stand at the head of each file, for posts, registers, travellers and patrols under
//! *The model*; the figures, with their sources, stand in its `PARAMETERS`, which `harmattan reference` prints.

pub mod committee;
pub mod community;
pub mod conduct;
pub mod crossing;
pub mod displacement;
pub mod geography;
pub mod happening;
pub mod movement;
pub mod parameter;
pub mod patrol;
#[cfg(test)]
mod people_stage;
pub mod registry;
pub mod sharing;
#[cfg(test)]
mod stage;
pub mod tables;
pub mod threat;
pub mod travel;
pub mod turn;
mod ways;
