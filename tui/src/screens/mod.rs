//! The screens: pure functions from the app's plain data to cells. None of them reads a clock, a file or the table.

pub mod composer;
pub mod control;
pub mod curtain;
pub mod doors;
pub mod events;
pub mod field;
pub mod frame;
pub mod front;
pub mod head;
pub mod here;
pub mod lines;
pub mod msel;
pub mod needs;
pub mod paint;
pub mod people;
pub mod posts;
pub mod proposals;
pub mod ruling;
pub mod seat;
pub mod seats;
pub mod situation;
pub mod start;
pub mod tasks;
pub mod timeline;
pub mod why;
