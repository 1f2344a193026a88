//! The screens: pure functions from the app's plain data to cells. None of them reads a clock, a file or the table.

pub mod composer;
pub mod control;
pub mod curtain;
pub mod doors;
pub mod events;
pub mod frame;
pub mod front;
pub mod here;
pub mod msel;
pub mod needs;
pub mod paint;
pub mod ruling;
pub mod seat;
pub mod seats;
pub mod situation;
pub mod start;
pub mod timeline;
pub mod why;
