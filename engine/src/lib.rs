//! # Harmattan's engine
//!
//! > **People speak in acts, time speaks in happenings, the world answers in facts, and a seat sees only its picture.**
//!
//! `kernel ← vocabulary ← world ← {table, sight, debrief} ← exercise`. Nothing points back, and where a border is a crate the compiler
//! says so. A scenario comes in checked, never as text: reading is the business of `authoring`, which this crate does not know.
//!
//! Two verbs change an exercise: `advance_to(time)` drains all that is due, `submit(seat, act)` applies now. There is no wall
//! clock, file, terminal, thread, hash order or operating-system entropy in here; what depends on them is handed in. State
//! keeps integers, so that a seal is the same on every machine.

pub mod debrief;
pub mod exercise;
pub mod reference;
pub mod sight;
pub mod table;
mod world;
