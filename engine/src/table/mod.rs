//! The table: what people did, kept as lines ([`log`]), and the same exercise made again from them ([`replay`]).
//!
//! Nothing here opens a file or reads a clock; lines come in and go out as text.

pub mod log;
pub mod replay;
