//! A paper as a document, laid out three times: as HTML that a browser prints on A4, as a Word file, and as Markdown.
//!
//! ```text
//! Document (headings, lines, lists, grids, pictures, gaps to fill in) ─┬─ html      a page that needs no network
//!                                                                     ├─ word      parts of a .docx, one zip, the same bytes each time
//!                                                                     └─ markdown  for mail and for editing, without the pictures
//! ```
//!
//! A line may cite others by number: in each layout the number leads to the line that is marked with it, and to nowhere else.
//!
//! It knows no scenario and says no sentence: what stands in a document comes from whoever makes it. Every text is escaped, and what XML
//! does not allow is left out. Left out besides: footnotes, columns, merged cells, anything that a paper of an exercise does without.

mod html;
mod inert;
mod markdown;
mod model;
pub(crate) mod package;
mod word;

pub use html::html;
pub use markdown::markdown;
pub use model::{Block, Document, Grid, TextLine, TextStyle};
pub use word::docx;

#[cfg(test)]
mod tests;
