//! Scenarios: what authors write ([`model`]), how it is read ([`read`]) and complained of ([`check`]), what a programme's
//! [`variant`] changes in it, and how it becomes a world ([`build`]).

pub mod check;
pub mod complaint;
pub mod flee;
pub mod foreign;
pub mod read;
pub mod source;
mod value;
pub mod variant;
