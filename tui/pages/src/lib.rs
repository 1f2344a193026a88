//! The pages of a seat on a phone: what they show, and what their forms do.
//!
//! Whoever speaks for a community has a phone and reads little, so a page is one thing at a time: large buttons, few words, a drawing beside
//! each. A page is plain HTML that works without a script. What is typed is data and nothing else; `maud` writes it as such.
//!
//! [`answer`] is all there is to it: a [`Requested`] comes in, a [`PageAnswer`] goes out. Between them stand a [`SeatTable`], through which
//! one seat's own view is looked at and one seat's own acts are done, and a [`PhoneDesk`], which keeps what was begun and read.
//!
//! The crate is pure: no network, no clock, no file, no cookie. Of what is played it sees one seat. It holds the
//! whole scenario, the briefs and secrets of other seats too: that none of them comes to a page is seen to by a test that walks all pages.
//! Whether a form is genuine, who sits where and how bytes travel is for the server.

mod answer;
mod asked;
mod assets;
mod begun;
mod deed;
mod deeds;
mod desk;
mod drawing;
mod fields;
mod frame;
mod gate;
mod home;
mod keep;
mod little;
mod message;
mod news;
mod observer;
mod participant;
mod question;
mod route;
mod said;
mod say;
mod seated;
mod send;
mod sent;
mod speech;
mod table;
mod terminal;
mod wall;
mod warn;
mod whom;

pub use answer::{Answered, PageAnswer, PageWish};
pub use asked::{FormFields, PostedForm, Requested};
pub use assets::{WebAsset, assets};
pub use desk::PhoneDesk;
pub use gate::{GateFault, GatePage, gate, hand_line};
pub use observer::{LONGEST_NOTE, ObserverDesk, ObserverTable, OwnNote, observer};
pub use route::{answer, keep_unsent};
pub use seated::{BASE, Sitting, acts_so_far, unread};
pub use speech::Speech;
pub use table::{NotDone, SeatTable};
pub use terminal::terminal;
pub use wall::{WallAsked, wall, wall_shut};

#[cfg(test)]
extern crate self as pages;
#[cfg(test)]
mod tests;
