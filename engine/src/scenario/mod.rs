//! Scenarios: what authors write ([`model`]), how it is read and complained of, and how it becomes a world.

pub mod check;
pub mod complaint;
pub mod model;
pub mod read;
pub mod source;
mod value;
