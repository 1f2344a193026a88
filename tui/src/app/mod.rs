//! The app: everything that the screens draw and that keys change, and what can be read from it.
//!
//! - [`state`]: [`App`] itself, plain data, made of [`place`], [`filter`], [`desk`], [`overlay`], [`thing`], [`chronicle`], [`pace`],
//!   [`walk`] and [`touch`].
//! - [`look`]: taking up what the table shows; [`news`] says what of it is worth hearing, [`lesson`] which lesson is done by it.
//! - [`keys`]: which keys are valid now.
//! - [`listing`], [`needs`], [`find`]: what the panes list, what needs the facilitator now, what has the words that somebody looks for.
//! - [`lanes`], [`curves`], [`trail`]: a whole record in rows, its measures over time, the way of one thing.
//! - [`reel`], [`playback`]: what stands on the line of time of a record, and how it passes by itself.
//! - [`knowing`]: who knew what when, and why something was missed, of a whole record.
//! - [`room`]: what the room of a seat holds.
//! - `asked`: what the people of a seat are asked of themselves, [`UsDesk`] what they have begun of it.
//! - [`twins`]: other tables of the same programme.
//! - [`preview`]: where somebody stands who looks at the plan of the time.
//!
//! Keys and pictures both ask here, so that both speak of the same. `update` changes it; it knows neither `update` nor `screens`.

mod asked;
pub mod chronicle;
pub mod curves;
mod desk;
mod filter;
pub(crate) mod find;
mod keys;
pub mod knowing;
pub mod lanes;
pub(crate) mod lesson;
mod listing;
mod look;
mod needs;
pub(crate) mod news;
mod overlay;
pub(crate) mod pace;
mod place;
pub mod playback;
mod preview;
pub mod reel;
pub mod room;
mod state;
mod thing;
pub(crate) mod touch;
pub mod trail;
pub mod twins;
mod us;
pub(crate) mod walk;

pub use desk::SeatDesk;
pub use filter::{Filter, RowStanding};
pub use overlay::{AskedDeed, Overlay, Undo, Undoable};
pub use place::{Layer, Pane, Room, Station, Tab};
pub use preview::{PreviewLane, PreviewPlace, PreviewView, lanes, rows_of};
pub use state::App;
pub use thing::{Attention, Thing};
pub use us::{BegunPart, UsDesk, UsPage};
