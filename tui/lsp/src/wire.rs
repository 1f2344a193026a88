//! Messages in and out, by standard input and output. A message that is no message is passed over; a client that is gone ends it all.

use std::{
    io::{self, BufRead, Write},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

use lsp_server::Message;

use super::event::ServerEvent;

/// The line to a client.
pub struct Wire {
    /// What comes in, and what the server tells itself.
    pub(crate) events: Receiver<ServerEvent>,
    /// For whoever tells the server something later.
    pub(crate) tell: Sender<ServerEvent>,
    /// Where messages go.
    pub(crate) out: Box<dyn Write>,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wire")
    }
}

/// The line over standard input and output.
pub fn stdio() -> Wire {
    Wire::new(|| io::BufReader::new(io::stdin()), Box::new(io::stdout()))
}

impl Wire {
    /// A line that reads here, on a thread of its own, and writes there.
    pub fn new<R: BufRead>(input: impl FnOnce() -> R + Send + 'static, out: Box<dyn Write>) -> Self {
        let (tell, events) = channel();
        let told = tell.clone();
        thread::spawn(move || {
            let mut input = input();
            while let Some(event) = next(&mut input) {
                if told.send(event).is_err() {
                    return;
                }
            }
            // Nobody may listen any more, which is the same end.
            let _ = told.send(ServerEvent::Gone);
        });
        Self { events, tell, out }
    }

    /// Sends a message; `false` if nobody is there to read it.
    pub(crate) fn send(&mut self, message: &Message) -> bool {
        message.write(&mut self.out).and_then(|()| self.out.flush()).is_ok()
    }
}

/// The next message; nothing at the end.
fn next(input: &mut impl BufRead) -> Option<ServerEvent> {
    match Message::read(input) {
        Ok(Some(message)) => Some(ServerEvent::Message(message)),
        Ok(None) => None,
        // Its bytes have been read; the next one may be sound.
        Err(why) if why.kind() == io::ErrorKind::InvalidData => Some(ServerEvent::Garbled),
        Err(_) => None,
    }
}
