//! # Harmattan's terminal
//!
//! The calls of the command line ([`cli`]), the only caller of the engine's two verbs ([`session`]), the scenarios that come
//! with it ([`library`]) and every sentence it says ([`words`]).

pub mod cli;
pub mod library;
pub mod report;
pub mod session;
pub mod words;
