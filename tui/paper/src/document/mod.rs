//! A paper as a document, laid out twice: as HTML that a browser prints on A4, and as a Word file.
//!
//! ```text
//! Document (headings, lines, lists, grids, pictures, gaps to fill in) ─┬─ html  a page that needs no network
//!                                                                     └─ word  parts of a .docx, one zip, the same bytes each time
//! ```
//!
//! It knows no scenario and says no sentence: what stands in a document comes from whoever makes it. Every text is escaped, and what XML
//! does not allow is left out. Left out besides: footnotes, columns, merged cells, anything that a paper of an exercise does without.

mod html;
mod model;
mod package;
mod word;

pub use html::html;
pub use model::{Block, Document, Grid, TextLine, TextStyle};
pub use word::docx;

#[cfg(test)]
mod tests;
