//! Plays: policies that keep a seat at which nobody sits.
//!
//! A play sees what a seat sees ([`SeatView`](crate::sight::view::SeatView)) and what everybody at the table knows ([`common`]), and
//! speaks in acts. It stands outside of the world: it reads no component, its acts are submitted like those of people, and a replay
//! finds them in the log and never asks it. What it remembers is what its seat has in the inbox and has ordered, so that it can be
//! resumed and forked with the exercise, and nothing of it has to be kept.
//!
//! | file | what |
//! |---|---|
//! | [`common`] | what everybody knows: the map, who commands what, who may do what |
//! | `listed`, `distances` | things found by name; how far they lie from each other |
//! | [`seen`] | what a play makes of the view of its seat |
//! | [`doctrine`] | a rule: when my picture says …, then these acts |
//! | [`rules`] | the rules of a scenario's own plays, asked of the picture |
//! | [`policy`] | the plays by name: which doctrines, and in which manner |
//! | [`by_the_book`], [`careless`], [`harmful`] | the doctrines, one a file |
//! | [`casting`] | which play sits where, as a call wants it |
//! | [`players`] | when each looks up, and the one function that drives an exercise with players at its seats |
//!
//! It ignores free words: it neither reads them nor writes any but the fixed phrases of
//! [`vocabulary::play::Phrase`]. It may not touch the world but by the two verbs.

pub mod by_the_book;
pub mod careless;
pub mod casting;
pub mod common;
mod distances;
pub mod doctrine;
pub mod harmful;
mod listed;
pub mod players;
pub mod policy;
pub mod rules;
pub mod seen;

#[cfg(test)]
mod tests;
