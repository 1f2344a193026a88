//! # Harmattan's terminal
//!
//! What people see and press, and what they leave with. It speaks to the engine by two verbs and shows what comes of them.
//!
//! - The calls of the command line ([`cli`]), the only caller of the two verbs ([`session`]), the scenarios that come with it
//!   ([`library`]).
//! - The thread that owns the exercise ([`host`]), the one place that touches the terminal ([`terminal`]) and the exercise behind
//!   it ([`table`]); what is shown as plain data ([`app`]) and what people fill in
//!   ([`input`], [`ruling`]) and look through ([`walk`]), what happens to it
//!   ([`msg`], [`update`]), which keys do what ([`keymap`]) and what people may set to their liking ([`comfort`]), how wall time becomes exercise time ([`pace`]), and how it is drawn
//!   ([`draw`], [`screens`], [`widgets`], [`atlas`]) and what of that can be clicked ([`touch`]).
//! - Files that people name ([`files`]), the wall clock ([`wall`]).
//! - What the facilitator has to decide now ([`needs`]).
//! - Who keeps an empty seat alive ([`automatic`]).
//! - Seats on other machines ([`seats`]) and the key of this one (`host_key`).
//! - The after-action report ([`report`]), sheets for the room ([`print`]) and every sentence ([`words`]).

pub mod app;
pub mod atlas;
pub mod automatic;
pub mod chronicle;
pub mod cli;
pub mod comfort;
pub mod draw;
pub mod files;
pub mod host;
#[cfg(feature = "seats")]
pub mod host_key;
pub mod input;
pub mod keymap;
pub mod lesson;
pub mod library;
pub mod listing;
pub mod msg;
pub mod needs;
pub mod pace;
pub mod print;
pub mod remark;
pub mod report;
pub mod room;
pub mod ruling;
pub mod screens;
pub mod seats;
pub mod session;
pub mod stand_in;
pub mod table;
pub mod terminal;
pub mod touch;
pub mod update;
pub mod walk;
pub mod wall;
pub mod widgets;
pub mod words;
pub mod writing;

/// The version, with the commit where the build knows it (`build.rs`).
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), env!("HARMATTAN_COMMIT"));
