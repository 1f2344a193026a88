//! The table in front of the engine: the screens, the seats, the report.

pub mod atlas;
pub mod widgets;
