//! # Harmattan's terminal
//!
//! What people see and press. It speaks to the engine by two verbs and shows what comes of them: the calls of the command line
//! ([`cli`]), the only caller of the two verbs ([`session`]), the scenarios that come with it ([`library`]), the after-action
//! report ([`report`]) and every sentence ([`words`]).

pub mod atlas;
pub mod cli;
pub mod library;
pub mod report;
pub mod session;
pub mod widgets;
pub mod words;
