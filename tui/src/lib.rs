//! The terminal of Harmattan: what people see and press. It speaks to the engine by two verbs and shows what comes of them.

pub mod cli;
pub mod words;
