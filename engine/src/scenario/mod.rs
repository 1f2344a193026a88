//! Scenarios: what authors write ([`model`]), how it is read and complained of, and how it becomes a world.

pub mod build;
pub mod model;
