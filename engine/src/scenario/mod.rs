//! Scenarios: what authors write ([`model`]), how it is read and complained of, and how it becomes a world.

pub mod complaint;
pub mod model;
pub mod source;
