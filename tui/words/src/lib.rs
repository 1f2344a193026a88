//! All wording of Harmattan, in English and in French.
//!
//! The engine hands out typed facts, acts and matters; this crate turns each into plain words, and nothing else does. Both
//! languages are exhaustive Rust: a fact without words in French does not build. The functions here choose the language;
//! `en` and `fr` hold the sentences, file for file alike, so that they can be read side by side.
//!
//! It decides nothing and draws nothing. It knows neither the clock nor the screen nor a file; every text that it returns is one line
//! without control characters, whatever players or files put into a name.
//!
//! **A new fact, act, effect or matter:** one arm in `en/`, one in `fr/`; the compiler names the place. **A new text of a
//! screen or a paper:** one line in its table ([`ui`](mod@ui), [`room`], [`report`], [`print`]).

#[macro_use]
mod texts;

pub mod casting;
pub mod census;
mod clean;
pub mod cli;
pub mod complaint;
pub mod draft;
pub mod editor;
mod en;
pub mod evaluation;
pub mod exhibit;
pub mod explain;
pub mod facts;
pub mod fault;
mod folded;
mod fr;
pub mod help;
pub mod hot_wash;
pub mod kind;
pub mod knowing;
mod lang;
mod names;
pub mod new;
mod numbers;
pub mod papers;
pub mod parameter;
pub mod participant;
pub mod phone;
mod play;
pub mod portfolio;
pub mod preview;
pub mod print;
pub mod record;
pub mod reference;
pub mod rehearsal;
pub mod replay;
pub mod report;
pub mod room;
mod sentences;
pub mod shards;
pub mod sheets;
pub mod shell;
mod sort;
pub mod sources;
pub mod statements;
pub mod survival;
pub mod tables;
mod terms;
pub mod tongue;
pub mod ui;
pub mod wall;
pub mod what_if;

pub use clean::{bound, broken, capitalised, clean, clean_lines, escaped};
pub use folded::folded;
pub use lang::Lang;
pub use names::{Names, clock};
pub use numbers::{of_hundred, span, thousands};
pub use play::{play_name, written};
pub use sentences::*;
pub use sort::Sort;
pub use terms::*;
pub use texts::{Fixed, fill, say, ui};
pub use ui::Key;

#[cfg(test)]
mod tests;
