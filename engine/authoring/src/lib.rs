//! Scenarios as their authors write them: read ([`read`]), looked through ([`check`]) and complained of ([`complaint`]); what stands
//! where they say nothing ([`defaults`]), and what they take over by a name from the [`gazetteer`](mod@gazetteer); what lies beside
//! them ([`beside`]); the plan of its time ([`preview`]); what a programme's [`variant`] changes in one; a folder of Flee as one
//! ([`flee`]); a scenario of what somebody knows so far ([`draft`]) or of a [`template`], written as an author would
//! ([`write`](mod@write)); what somebody would change in an exercise that was played ([`change`]); and the format itself, for whoever
//! writes one ([`mod@format`], [`reference`]).
//!
//! How text is read is the business of the crate `reading`, the shapes of a scenario are those of `vocabulary`, and what becomes of
//! one is the engine's, which is not known here. No file is opened, and no sentence is said.

pub mod beside;
pub mod change;
pub mod check;
pub mod complaint;
pub mod defaults;
pub mod draft;
pub mod flee;
pub mod format;
pub mod gazetteer;
pub mod preview;
pub mod read;
pub mod reference;
mod taken;
pub mod template;
pub mod variant;
pub mod write;
