//! The exhibit: one file that holds a log, what it is made of and what was made of it, so that anybody can hold it up and simulate it again.
//! A zip without times, in which the first part, the manifest, has the length and the SHA-256 of every other, and the seal of the exercise.
//!
//! What is packed is for the caller to say; [`open`](mod@open) takes it apart again, within bounds, and holds every part against the
//! manifest. It judges no log: that is for whoever can make an exercise again. It leaves nothing out for discretion: an exhibit is
//! evidence, and its README says that it does not circulate.

mod manifest;
pub mod open;

#[cfg(test)]
mod tests;

pub use manifest::{
    ExhibitPart, FACTS, FEEDBACK, FORMAT, LOG, MANIFEST, Manifest, NOTES, PARAMETERS, README, REPORT, SCENARIO, pack,
};
pub use open::{Contents, open};
