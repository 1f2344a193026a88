//! Reading what people write in RON, with every fault at its place: the files ([`source`]), their text as a tree ([`walk`], [`node`]),
//! the tree as values of any type ([`value`]), and values whose fields are split over several files ([`split`]). What is wrong is a
//! [`slip`]; with its spot it becomes a [`complaint`].
//!
//! It knows RON, and the slips of word processors, spreadsheets and other formats ([`foreign`]). It knows no scenario and no
//! setting, opens no file, and says nothing in words.

pub mod complaint;
mod failure;
pub mod foreign;
pub mod node;
pub mod slip;
pub mod source;
pub mod split;
mod stand_in;
pub mod value;
pub mod walk;
