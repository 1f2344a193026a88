//! The table: what people do ([`carry`]), the MSEL ([`msel`]) with rows that come after others ([`follow`]), what is expected of them ([`expect`]) and what
//! counts as done ([`deed`]), proposals and rulings ([`ruling`]), questions to the world
//! ([`question`]) with what the table remembers for them ([`memory`]), what reports say ([`content`]) and which facts bear an answer out
//! ([`witness`]), what effects set in motion ([`outcome`]), promises ([`promise`]) and meetings ([`meeting`]), the level above the border
//! ([`above`]), acts of the scenario's own ([`own_act`]), modules of a discussion ([`module`]), what an act costs ([`cost`]), what its author hears of it ([`answer`]), how one's own stands ([`status`]), and what screens are given to draw
//! ([`outlook`]), the wall that everybody sees among them ([`wall`]). What people did is kept as lines ([`log`]), and the same exercise is made again from them ([`replay`]).
//!
//! Nothing here opens a file or reads a clock; lines come in and go out as text.

mod above;
pub mod answer;
pub(crate) mod book;
pub mod carry;
mod content;
pub mod cost;
mod deed;
pub(crate) mod desk;
pub mod due;
mod expect;
pub(crate) mod follow;
pub mod log;
pub mod meeting;
pub(crate) mod memory;
pub(crate) mod module;
pub mod msel;
pub mod outcome;
pub mod outlook;
pub mod own_act;
pub mod promise;
pub mod question;
pub mod replay;
pub mod ruling;
#[cfg(test)]
mod small_table;
pub mod status;
pub mod wall;
mod witness;

#[cfg(test)]
mod tests;
