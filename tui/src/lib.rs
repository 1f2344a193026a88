//! The terminal of Harmattan: what people see and press. It speaks to the engine by two verbs and shows what comes of them.

pub mod app;
pub mod atlas;
pub mod draw;
pub mod keymap;
pub mod msg;
pub mod pace;
pub mod screens;
pub mod update;
pub mod widgets;
pub mod words;
