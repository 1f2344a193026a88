//! Seats on other machines: whoever has the code of a seat, and an SSH client or a browser, plays that seat from where they are.
//!
//! - [`access`]: codes, who may come in, and how often somebody may try.
//! - [`connections`]: how many there may be, and which have to go.
//! - `meter`: what wears off with time, wrong codes and questions alike.
//! - [`known`]: the addresses from which a right code came.
//! - [`listener`]: what has to be there before this machine listens.
//! - `address`: where this machine listens, and where others find it.
//! - `gate`: what all connections share, with the one runtime: codes, counts, waits.
//! - `ssh`: the only file that knows SSH. It turns bytes into news and carries pictures away.
//! - `ear`: the bytes of one guest's terminal as keys, each in its turn.
//! - [`news`]: what comes from guests.
//! - `web`: the only folder that knows HTTP and WebSocket. It turns questions of browsers into news and answers into bytes.
//! - `seal`: what only this host can have written: cookies, and tokens of forms.
//! - `tickets`: what codes for cameras hold.
//! - [`outbox`]: the picture that waits to be carried to one machine; never more than the latest.
//! - [`guests`]: who sits where. It lives in the thread that owns the exercise and draws every seat's picture there.
//! - [`phones`]: who holds a seat with a browser, and what its pages are made from.
//! - [`composed`]: what is being composed at terminals, as it is written down.
//! - [`guest_table`]: the exercise as a guest may touch it: a seat's own view and acts, an observer's look.
//!
//! Nothing here decides what a seat may see or do: the engine's views do. What is added is that a guest holds that one view
//! alone ([`guest_table`]), so that no key, message or fault of a screen can show another's.
//!
//! It ignores the facilitator's own terminal ([`crate::terminal`]) and how a picture is composed ([`crate::screens::frame`]).

mod access;
#[cfg(feature = "seats")]
mod address;
pub(crate) mod composed;
mod connections;
#[cfg(feature = "seats")]
mod ear;
#[cfg(feature = "seats")]
mod gate;
pub mod guest_table;
pub(crate) mod guests;
mod known;
pub mod listener;
mod meter;
pub(crate) mod news;
mod outbox;
mod phones;
#[cfg(feature = "seats")]
mod seal;
#[cfg(feature = "seats")]
mod ssh;
#[cfg(feature = "seats")]
mod tickets;
#[cfg(feature = "seats")]
mod web;
