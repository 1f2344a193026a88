//! The kernel knows no border; it could drive a brewery. It gives names, time, an agenda, dice and a seal.

pub mod agenda;
pub mod chance;
pub mod crowd;
pub mod names;
pub mod seal;
pub mod serials;
pub mod time;
