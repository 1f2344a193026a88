//! # Harmattan's terminal
//!
//! What people see and press, and what they leave with. It speaks to the engine by two verbs and shows what comes of them.
//!
//! - [`cli`]: the calls of the command line. [`library`]: the scenarios that come with it.
//! - [`session`]: the only caller of the two verbs and the only writer of the log; [`table`]: what stands behind the screens, a session
//!   or a record.
//! - [`app`]: what is shown, as plain data; [`input`]: what people fill in; [`keymap`]: which keys do what; [`comfort`]: what people
//!   may set to their liking.
//! - [`msg`], [`update`]: what happens to the app, and what it wishes for; [`deal`]: wishes carried out.
//! - [`screens`], [`widgets`]: plain data → cells.
//! - [`terminal`]: the one place that touches a terminal. [`host`]: the thread that owns the exercise and everybody around it.
//! - [`seats`]: people on other machines; [`remote`]: what the facilitator sees of them; `host_key`: the key of this one.
//! - [`report`]: the report of a log as files; [`facts`]: its facts for other tools; [`exhibit`]: all of
//!   it in one file. What people leave with is made in the crate [`paper`]; every sentence stands in the
//!   crate [`words`].
//! - [`what_if`]: a log, ready to be played otherwise.
//! - [`files`]: files that people name. [`wall`]: the wall clock.
//!
//! No module stands in a circle with others: each is made of those that it names, and knows none of those that name it. A test in
//! `tests/house.rs` draws the arrows.

pub mod app;
pub mod cli;
pub mod comfort;
pub mod deal;
pub mod exhibit;
pub mod facts;
mod files;
pub mod host;
#[cfg(feature = "seats")]
pub mod host_key;
pub mod input;
pub mod keymap;
pub mod library;
pub mod msg;
pub mod remote;
pub mod report;
pub mod screens;
pub mod seats;
pub mod session;
pub mod table;
pub mod terminal;
pub mod update;
mod wall;
pub mod what_if;
pub mod widgets;

/// The version, with the commit where the build knows it (`build.rs`).
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), env!("HARMATTAN_COMMIT"));
