//! `harmattan lsp`: what an editor asks of a scenario while somebody writes it. Faults as one types ([`tell`]), what fits here
//! ([`complete`]), what it means ([`hover`]), where it is declared and used ([`find`]), and what to do about a fault ([`remedy`]).
//!
//! It answers from the same tables as `check` and `reference`: the format ([`format`]) is what `authoring` declares, the words are
//! those of `words`. What stands at the cursor is found in the bare text ([`scan`]), so that it is found while the text is broken,
//! which it is for as long as somebody types.
//!
//! It opens no file by itself: whoever starts it hands in how a folder is read. It changes no file either; edits are the editor's.

mod complete;
mod documents;
mod event;
mod find;
mod format;
mod host;
mod hover;
mod names;
mod remedy;
mod scan;
mod server;
mod tell;
mod text;
mod uri;
mod wire;

pub use self::{
    host::{EditorHost, ReadFolder},
    server::serve,
    wire::{Wire, stdio},
};
