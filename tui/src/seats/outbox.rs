//! The outbox of one guest: the picture that waits to be carried to their machine. There is never more than one, so that a slow machine
//! costs nobody anything: while it has not taken the last picture, no new one is made, and the next one shows the latest state.
//!
//! It knows neither what the bytes show nor how they travel.

use std::{fmt, mem, sync::Mutex};

/// The outbox of one guest.
pub struct Outbox {
    waiting: Mutex<Waiting>,
    wake: Box<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct Waiting {
    bytes: Vec<u8>,
    /// Whether something was taken and has not arrived yet.
    travelling: bool,
    /// Whether nothing follows what waits.
    last: bool,
}

impl fmt::Debug for Outbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outbox")
    }
}

impl Outbox {
    /// An empty one; `wake` is called whenever there is something to take.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { waiting: Mutex::default(), wake: Box::new(wake) }
    }

    fn with<R>(&self, f: impl FnOnce(&mut Waiting) -> R) -> R {
        // Whoever panicked while holding it left whole bytes behind.
        f(&mut self.waiting.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Whether everything put here has been carried away.
    pub fn idle(&self) -> bool {
        self.with(|waiting| waiting.bytes.is_empty() && !waiting.travelling)
    }

    /// Puts bytes here, behind what waits.
    pub fn put(&self, bytes: &[u8]) {
        self.with(|waiting| waiting.bytes.extend_from_slice(bytes));
        (self.wake)();
    }

    /// Puts the last bytes here; the connection closes once they are carried away.
    pub fn close(&self, bytes: &[u8]) {
        self.with(|waiting| {
            waiting.bytes.extend_from_slice(bytes);
            waiting.last = true;
        });
        (self.wake)();
    }

    /// Takes what waits, and whether it is the last.
    pub fn take(&self) -> Option<(Vec<u8>, bool)> {
        self.with(|waiting| {
            if waiting.bytes.is_empty() && !waiting.last {
                return None;
            }
            waiting.travelling = true;
            Some((mem::take(&mut waiting.bytes), waiting.last))
        })
    }

    /// What was taken has arrived.
    pub fn arrived(&self) {
        self.with(|waiting| waiting.travelling = false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outbox_is_idle_only_when_what_was_taken_has_arrived() {
        let outbox = Outbox::new(|| ());
        assert!(outbox.idle());
        outbox.put(b"one");
        assert!(!outbox.idle(), "it waits");
        assert_eq!(outbox.take(), Some((b"one".to_vec(), false)));
        assert!(!outbox.idle(), "it travels");
        outbox.arrived();
        assert!(outbox.idle());
        assert_eq!(outbox.take(), None);
        outbox.close(b"bye");
        assert_eq!(outbox.take(), Some((b"bye".to_vec(), true)));
    }
}
