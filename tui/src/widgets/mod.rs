//! Pieces of a screen: pure functions from plain data to cells. No widget reads the clock, a file or the exercise.

pub mod map;
