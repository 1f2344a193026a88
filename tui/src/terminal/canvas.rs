//! The canvas: the picture that one terminal shows, and the bytes that turn it into another. This machine's terminal and those of
//! guests are painted alike.
//!
//! The first picture owns every cell, whatever stood there before. Nothing here ever asks a terminal a question: the answer
//! would come in between the keys.
//!
//! It ignores what a picture shows and where the bytes go.

use crossterm::{
    cursor::{Hide, Show},
    event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste},
    queue,
    style::ResetColor,
    terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen},
};
use ratatui::{
    backend::{Backend as _, CrosstermBackend},
    buffer::Buffer,
    layout::Rect,
    style::Style,
};

use super::plain;
use crate::widgets::map::{Capabilities, Raster};

/// Clicks and the wheel, in numbers that reach beyond column 223; movements are not asked for.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// What one terminal shows.
#[derive(Debug)]
pub struct Canvas {
    shown: Buffer,
    /// Whether the terminal has to be cleared first, since nobody knows what it shows.
    unknown: bool,
    /// Whether the mouse is asked for.
    mouse: bool,
}

impl Canvas {
    /// A terminal of so many columns and rows, of which nothing else is known.
    pub fn new((columns, rows): (u16, u16)) -> Self {
        Self { shown: Buffer::empty(Rect::new(0, 0, columns, rows)), unknown: true, mouse: false }
    }

    /// All of it.
    pub fn area(&self) -> Rect {
        self.shown.area
    }

    /// The window has another size, or says so; what it shows is not known then.
    pub fn resize(&mut self, (columns, rows): (u16, u16)) {
        *self = Self { mouse: self.mouse, ..Self::new((columns, rows)) };
    }

    /// Lets every cell be painted again.
    pub fn forget(&mut self) {
        self.unknown = true;
    }

    /// The bytes that ask for the mouse, or let go of it. Whoever owns an app says before each picture what its person wishes
    /// (`app.comfort.mouse`); clicks then come as [`Msg::Mouse`](crate::msg::Msg::Mouse), here and from guests.
    pub fn hear_mouse(&mut self, on: bool) -> &'static [u8] {
        if std::mem::replace(&mut self.mouse, on) == on {
            return &[];
        }
        if on { MOUSE_ON.as_bytes() } else { MOUSE_OFF.as_bytes() }
    }

    /// The bytes that turn what is shown into this picture, which is as large as [`Canvas::area`].
    pub fn show(&mut self, mut next: Buffer, look: Capabilities) -> Vec<u8> {
        if !look.colour {
            without_colour(&mut next);
        }
        if look.raster == Raster::Ascii {
            plain::in_ascii(&mut next);
        }
        let mut bytes = Vec::new();
        if std::mem::take(&mut self.unknown) {
            self.shown = Buffer::empty(next.area);
            // Bytes in memory can always be written.
            let _ = queue!(bytes, ResetColor, Clear(ClearType::All));
        }
        let updates = self.shown.diff(&next);
        if !updates.is_empty() {
            let _ = CrosstermBackend::new(&mut bytes).draw(updates.into_iter());
        }
        self.shown = next;
        bytes
    }
}

/// The bytes that take a terminal for pictures.
pub fn hello() -> Vec<u8> {
    let mut bytes = Vec::new();
    // Bytes in memory can always be written.
    let _ = queue!(bytes, EnterAlternateScreen, EnableBracketedPaste, Hide);
    bytes
}

/// The bytes that give a terminal back to its person, in whatever state it is.
pub fn goodbye() -> Vec<u8> {
    let mut bytes = Vec::new();
    // Bytes in memory can always be written.
    let _ = queue!(bytes, ResetColor, DisableMouseCapture, DisableBracketedPaste, Show, LeaveAlternateScreen);
    bytes
}

/// The terminal's bell.
pub const BELL: &[u8] = b"\x07";

/// Takes the colours out of a picture: under `NO_COLOR` bold, dim and reversed remain.
pub fn without_colour(picture: &mut Buffer) {
    for cell in &mut picture.content {
        let style = Style { fg: None, bg: None, underline_color: None, ..cell.style() };
        cell.set_style(Style::reset());
        cell.set_style(style);
    }
}
