//! The terminal: the one place that touches it.
//!
//! - [`screen`]: this machine's own, taken and given back.
//! - [`decoder`]: bytes of a terminal, this one's or a guest's → keys, clicks and pastes.
//! - [`canvas`]: pictures → bytes for a terminal, this one or a guest's.
//! - [`plain`]: pictures for terminals that know ASCII alone.
//!
//! It knows neither what a key means (`keymap`, `update`), nor what comes of it (`host`), nor what a frame shows (`screens`).

pub(crate) mod canvas;
pub(crate) mod decoder;
pub(crate) mod plain;
mod screen;

pub use canvas::without_colour;
pub use screen::{HeardSink, Screen, for_reading, give_back, speaks_utf8};
