//! The session: the only caller of the two verbs, and the only writer of the log. Live play, resume, headless runs and replay
//! all hold one of these two: a [`Session`] goes on, a [`Replay`] looks back.
//!
//! - [`live`]: a session that goes on; [`open`](mod@open): how one begins; [`words::fault`]: why it does not.
//! - [`journal`]: the file; whether it still is what was written, and where the record goes if it is not.
//! - [`record`]: what the log holds, at hand.
//! - [`resume`]: going on with a log.
//! - [`branch`]: going back, and what begins there.
//! - [`look`]: what is shown of a log that does not hold.
//! - [`replay`](mod@replay): looking back; [`keyframes`]: the states that make a jump quick.
//! - [`beside`]: files beside a log; [`notes`]: what evaluators note there, [`feedback`]: what participants answer,
//!   [`testimony`]: all of it; [`drafts`], `unsent`: what people have begun and not sent.
//! - [`signature`]: the key of the host vouches for a log.
//! - [`remark`]: what the log says beside the acts.
//! - [`twins`]: several tables that began together.
//!
//! What happens is written before it comes to be: an act is flushed to disk before it is applied and shown, and how far the clock
//! may run is written before it runs there. What a log says was done was done, and what was shown is in the log. While the clock
//! stands, the last line is a seal, so that not even a change of the last words goes unnoticed.
//!
//! Everything due at a second is drained before an act of that second, so that live play and replay come to the same state.
//!
//! It ignores wall-clock pace and screens. It may not decide anything about the world.

pub mod beside;
mod branch;
pub mod drafts;
pub mod feedback;
mod journal;
mod keyframes;
mod live;
mod look;
pub mod notes;
mod open;
mod record;
pub mod remark;
mod replay;
mod resume;
pub mod signature;
pub mod testimony;
pub mod twins;
mod unsent;

pub use branch::{Branched, Cut, Point};
pub use live::Session;
pub use look::{Remade, read_to_look, remake, remake_from};
pub use open::{Wanted, checked, default_log, open, played, varied};
pub use replay::Replay;
pub use resume::{Resumed, begins_like_a_log, read_log};

pub use words::fault::{Denied, SessionFault};
