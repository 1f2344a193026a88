//! The calls of the command line, and how they show what is wrong.

pub mod diagnostics;
