//! The terminal of Harmattan: what people see and press, and what they leave with. It speaks to the engine by two verbs and
//! shows what comes of them.

pub mod atlas;
pub mod report;
pub mod widgets;
pub mod words;
