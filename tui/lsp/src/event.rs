//! What the server hears: messages of the client, and what it finds out by itself.

use lsp_server::Message;
use lsp_types::Uri;

use super::tell::ToldFault;

/// What the server hears.
#[derive(Debug)]
pub(crate) enum ServerEvent {
    /// A message of the client.
    Message(Message),
    /// What was no message.
    Garbled,
    /// Faults were looked for in the texts as they were after so many changes.
    Checked(u64, Vec<(Uri, Vec<ToldFault>)>),
    /// The client is gone.
    Gone,
}
