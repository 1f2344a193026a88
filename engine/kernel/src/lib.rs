//! The kernel knows no border; it could drive a brewery. It gives names, time, an agenda, dice and a seal.
//!
//! A brewery with one kettle. A batch takes six hours on average, then the kettle is cleaned for one. At noon the cart takes away
//! what stands in the cellar:
//!
//! ```
//! use kernel::{agenda::Agenda, chance::Dice, names::Slug, rhythm::Rhythm, seal, time::{Calendar, CalendarFault, Span, Time}};
//!
//! #[derive(Clone)]
//! enum Due { Brew { batch: u64 }, Ready { batch: u64 }, Cart }
//!
//! fn two_days(seed: u64) -> Result<Vec<(u64, Time)>, CalendarFault> {
//!     let calendar = Calendar::new("2027-03-08 06:00", "Africa/Niamey")?;
//!     let (dice, kettle, noon) = (Dice { seed }, Slug::new("kettle"), 12 * 3600);
//!     let (mut cellar, mut sold) = (Vec::new(), Vec::new());
//!     let mut agenda = Agenda::new();
//!     agenda.schedule(Time::START, Due::Brew { batch: 1 });
//!     agenda.repeat(calendar.next(noon, Time::START), Rhythm::Daily(noon), Due::Cart);
//!     while let Some((now, _ticket, due)) = agenda.pop_due(Time::START + Span::hours(48), &calendar) {
//!         match due {
//!             Due::Brew { batch } => {
//!                 // Dice are named: what for, for whom, and which throw it is.
//!                 let takes = dice.roll("brewing", kettle, batch).exponential_secs(6 * 3600);
//!                 agenda.schedule(now + Span(takes), Due::Ready { batch });
//!             }
//!             Due::Ready { batch } => {
//!                 cellar.push((batch, now));
//!                 agenda.schedule(now + Span::hours(1), Due::Brew { batch: batch + 1 });
//!             }
//!             Due::Cart => sold.append(&mut cellar),
//!         }
//!     }
//!     Ok(sold)
//! }
//!
//! # fn main() -> Result<(), CalendarFault> {
//! assert!(!two_days(7)?.is_empty());
//! assert_eq!(seal::digest(&two_days(7)?), seal::digest(&two_days(7)?));
//! assert_ne!(seal::digest(&two_days(7)?), seal::digest(&two_days(8)?));
//! # Ok(())
//! # }
//! ```
//!
//! It has no clock of its own and no generator of numbers: whoever holds an agenda and a seed holds all that the next second needs.

pub mod agenda;
mod almanac;
pub mod by_name;
pub mod chance;
pub mod crowd;
pub mod names;
pub mod rhythm;
pub mod seal;
pub mod serials;
pub mod time;
