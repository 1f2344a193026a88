//! What people leave with, and what lies on the table: the after-action report, the journal of what people wrote, and sheets for the
//! room.
//!
//! - [`report`]: a log that was simulated again, as HTML, as Markdown and as rows of a table.
//! - [`exhibit`]: a log, what it is made of and what was made of it, in one file.
//! - [`facts`]: the chronicle of a log for other tools, in six forms.
//! - [`print`]: a scenario on paper: sheets for the room, and the papers of the exercise.
//! - [`document`]: a paper as headings, lines, lists and tables, laid out as HTML and as a Word file.
//! - [`rehearsal`]: what many runs of a scenario say together, as one page.
//! - [`what_if`]: what a change to a log would have come to, as one page.
//! - [`atlas`]: the borders and the water under every map, on paper and on screens.
//!
//! It turns data into texts and writes no file. It knows no screen and no call; its sentences stand in the crate [`words`]. Nothing in
//! what it makes needs the network.

pub mod atlas;
pub mod document;
pub mod exhibit;
pub mod facts;
mod frame;
pub mod print;
pub mod rehearsal;
pub mod report;
pub mod what_if;
