//! The crisis. One file is one behaviour: its components, what can become due in it, its system and its tests.
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
//! | [`investigation`] | what both sides put together of a network, and what it shows |
//! | [`disclosure`] | registers that one service lets another look into, under rules or not, and what comes of misuse |
//! | [`displacement`] | families that flee, where they go, camps, hosts, needs |
//! | [`protection`] | survivors, and the confidential path to a service; safe spaces |
//! | [`tracing`] | children without their families: found, cared for, brought back or lost |
//! | [`movement`] | displacement over months, day by day, held against counts: Flee's rules and ours |
//! | [`threat`] | hidden groups and their plans |
//! | [`harm`] | people in the way of a danger, and for how many of them it ends badly |
//! | [`wayside`] | what waits on roads: checkpoints, explosives left behind, curfews |
//! | [`boats`] | boats of communities: who finds a place in one, what they are lent or held for, and what that costs |
//! | [`diggings`] | gold sites: who digs there, what befalls them, and what control, word or closure does |
//! | [`rescue`] | people whom the way has stopped, and who finds them |
//! | [`hazard`] | outbreaks, floods and droughts that a scenario may bring |
//! | [`conduct`] | human rights due diligence: misconduct, seen or hidden, and what answers it |
//!
//! # The model
//!
//! **Time and people.** Time is whole seconds of a civil calendar; what is due stands on one agenda, and a happening at a second is
//! worked through before the next. People move in parties of many heads, never head by head; a party has numbers of women and
//! children, papers or none, and what brought it on the road. Levels (trust, fear, tension, chances) are permille. State holds
//! whole numbers; a weight within a draw may be a decimal.
//!
//! **Chance.** Every draw is named by purpose, subject and count, so that what an act does not touch falls as it fell without it.
//! Arrivals are Poisson, service and delays exponential, choices a logit or a draw by weights; the head of each file gives its
//! equations under the same words, and `vocabulary::parameter` the figures with unit, range and source. Most figures are
//! `illustrative`: set so that an order can be felt in three days, and true to no place.
//!
//! **How the domains hang together.** Flows and flight make parties ([`travel`], [`displacement`]); a party weighs post and
//! unofficial route ([`travel`]), waits, is looked at and perhaps asked in ([`crossing`], [`registry`]), or is met on the way
//! ([`patrol`]). What people see, they tell as far as they trust and dare ([`community`], [`committee`]); word takes its time, its
//! losses and its agreements ([`sharing`]). Hidden groups act by plan and look where patrols and closures are ([`threat`]); forces
//! do wrong under pressure, and are answered or not ([`conduct`]); both come back as trust and fear. Whom an attack finds at a place, who
//! goes a road that nobody looks after, and who goes without comes to harm or not ([`harm`]), as far as people moved, hid or were
//! guarded. Nothing else binds a domain to another.
//!
//! **Held against something.** Waits at a post agree with Erlang's formula for M/M/c at loads 0.3, 0.6 and 0.9 ([`crossing`]). The
//! rules of Flee, rebuilt, agree with Flee's own error on two conflicts ([`movement`]). Programme variants move the measures that
//! they should, beyond the spread of seeds (`tests/variants.rs`). Everything else is held to stories, not to data.
//!
//! **Left out.** Prices and money but for what a seat spends; weather day by day; persons, and everything that would profile them;
//! tactics. The model trains people and predicts nothing.
//!
//! Each domain is a system, entered with what is due in it. The signature of the system is its permission: it writes only its own
//! components, and looks at those of others. To move another domain it schedules a happening for it.
//!
//! Equations, assumptions and what is left out stand at the head of each file, for posts, registers, travellers and patrols under
//! *The model*; the figures, with their sources, are printed by `harmattan reference`.

pub mod boats;
pub mod committee;
pub mod community;
pub mod conduct;
pub mod crossing;
pub mod diggings;
pub mod disclosure;
pub mod displacement;
pub mod geography;
pub mod happening;
pub mod harm;
pub mod hazard;
pub mod index;
pub mod investigation;
pub mod kinds;
pub mod movement;
pub mod patrol;
#[cfg(test)]
pub(crate) mod people_stage;
pub mod population;
pub mod protection;
pub mod registry;
pub mod rescue;
pub mod script;
pub mod sharing;
#[cfg(test)]
pub(crate) mod stage;
pub mod threat;
pub mod tracing;
pub mod travel;
pub mod turn;
mod ways;
pub mod wayside;
