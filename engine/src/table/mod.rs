//! The table: what people do ([`carry`]), the MSEL ([`msel`]), proposals and rulings ([`ruling`]), questions to the world
//! ([`question`]), what effects set in motion ([`outcome`]), and what screens are given to draw ([`outlook`]).

pub mod book;
pub mod carry;
pub mod desk;
pub mod msel;
pub mod outcome;
pub mod outlook;
pub mod question;
pub mod ruling;
