//! The screens: pure functions from the app's plain data to cells. None of them reads a clock, a file or the table.

mod composer;
mod control;
mod curtain;
mod doors;
mod events;
mod field;
pub mod frame;
mod front;
mod head;
mod here;
mod lines;
mod msel;
mod needs;
mod paint;
mod people;
mod posts;
pub mod preview;
mod proposals;
pub mod rehearsal;
mod ruling;
pub mod seat;
mod seats;
mod situation;
pub mod start;
mod tasks;
mod timeline;
mod why;
