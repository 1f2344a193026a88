//! That something moves, for whoever waits.

use std::{
    io,
    io::{IsTerminal as _, Write as _},
    time::{Duration, Instant},
};

/// Nobody reads faster.
const PAUSE: Duration = Duration::from_millis(100);

/// One line on a terminal's standard error that is written over and wiped out; nothing anywhere else.
pub(super) struct ProgressLine {
    shown: usize,
    terminal: bool,
    last: Option<Instant>,
}

impl ProgressLine {
    pub(super) fn new() -> Self {
        Self { shown: 0, terminal: io::stderr().is_terminal(), last: None }
    }
    pub(super) fn show(&mut self, text: &str) {
        if self.terminal && self.last.is_none_or(|last| last.elapsed() >= PAUSE) {
            self.last = Some(Instant::now());
            // Spaces wipe what was longer; no escape code is needed. Nobody misses a line that cannot be shown.
            let _ = write!(io::stderr(), "\r{text:<width$}", width = self.shown);
            self.shown = self.shown.max(text.chars().count());
        }
    }
    pub(super) fn clear(&mut self) {
        if self.shown > 0 {
            let _ = write!(io::stderr(), "\r{:width$}\r", "", width = self.shown);
            self.shown = 0;
        }
    }
}
