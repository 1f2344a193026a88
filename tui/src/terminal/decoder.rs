//! The decoder: the bytes of a terminal → what its person did. One for every terminal, this machine's and those of guests.
//!
//! It finds where each sequence begins and ends, however the bytes are split, and knows which of them are a person's: keys, the
//! mouse, pasted text. What a terminal says of itself (colours, its name, where its cursor is, whether its window has the focus)
//! is taken whole and dropped; nobody here asks for it. What a key's sequence means is `termina`'s to know.
//!
//! **No byte of a paste is a key.** A paste lasts until its end mark. Where the mark is lost, the paste is over after
//! [`LOST`] without a byte, and what came is the paste; so the keyboard comes back by itself. Yet a slow network falls silent in
//! mid-paste too: so what comes first after such a silence is a key only if it is one key and nothing else. A burst of text, or
//! anything with an end mark in it, is still the paste; and a mark that the silence has torn in two is still a mark. A paste longer
//! than [`LONGEST`] is dropped whole, its late rest with it.
//!
//! It has no clock: whoever feeds it asks how [patient](Decoder::patience) it is, and tells it of a [silence](Decoder::silence).

use std::{mem, time::Duration};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use termina::event as there;

/// How long an escape may be the beginning of a longer sequence. A slow line parts a packet from the next by some tens of milliseconds,
/// and what it parts must not become a key; a tenth of a second is the longest that nobody feels who presses the key itself.
const ESCAPE: Duration = Duration::from_millis(100);
/// After how long without a byte what has begun will not end any more.
const LOST: Duration = Duration::from_millis(500);
/// The longest paste, in bytes; no field here takes as much.
const LONGEST: usize = 64 * 1024;
/// The longest sequence that can be a key or a click.
const SEQUENCE: usize = 64;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const CAN: u8 = 0x18;
const SUB: u8 = 0x1a;
/// The mark that ends a paste.
const END: &[u8] = b"\x1b[201~";

/// What a terminal tells of its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A key.
    Key(KeyEvent),
    /// A click or a turn of the wheel, where the mouse was asked for.
    Mouse(MouseEvent),
    /// Text from the clipboard, as it is there.
    Paste(String),
    /// A paste that was too long and is gone.
    TooLong,
    /// The window has another size: columns and rows.
    Resized(u16, u16),
    /// Something that means nothing here.
    Nothing,
}

impl From<Event> for Heard {
    fn from(event: Event) -> Self {
        match event {
            Event::Key(key) => Self::Key(key),
            Event::Mouse(mouse) => Self::Mouse(mouse),
            Event::Paste(text) if text.len() > LONGEST => Self::TooLong,
            Event::Paste(text) => Self::Paste(text),
            Event::Resize(columns, rows) => Self::Resized(columns, rows),
            Event::FocusGained | Event::FocusLost => Self::Nothing,
        }
    }
}

/// What has begun and has not ended.
#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// An escape: alone it is the key, or it begins something.
    Escape,
    /// `ESC O`, and one byte that is to come.
    Single,
    /// `ESC [`, and what came behind it.
    Sequence(Vec<u8>),
    /// The same, longer than anything that we know.
    Endless,
    /// A report of the mouse in an old form that was not asked for: so many bytes are to come.
    OldMouse(u8),
    /// A string of the terminal: what ends it, and whether the last byte was an escape.
    Text {
        ends: Ends,
        escape: bool,
    },
    /// A character of several bytes, with the escape before it if there was one, and how long it will be.
    Char(Vec<u8>, usize),
    Paste(Paste),
}

/// What ends a string of the terminal, besides `ESC \`.
#[derive(Clone, Copy, Debug)]
struct Ends {
    bell: bool,
    /// The end in one byte; only behind a beginning in one byte, for it may be a part of a letter.
    byte: bool,
}

#[derive(Debug, Default)]
struct Paste {
    bytes: Vec<u8>,
    /// How much of the end mark has come.
    matched: usize,
    too_long: bool,
}

impl Paste {
    /// Takes a byte. Whether it was the last.
    fn take(&mut self, byte: u8) -> bool {
        if byte == END[self.matched] {
            self.matched += 1;
            return self.matched == END.len();
        }
        self.keep(&END[..self.matched]);
        self.matched = usize::from(byte == ESC);
        if self.matched == 0 {
            self.keep(&[byte]);
        }
        false
    }

    fn keep(&mut self, bytes: &[u8]) {
        if self.too_long || self.bytes.len() + bytes.len() > LONGEST {
            (self.too_long, self.bytes) = (true, Vec::new());
        } else {
            self.bytes.extend_from_slice(bytes);
        }
    }

    fn whole(self) -> Option<Heard> {
        match self {
            Self { too_long: true, .. } => Some(Heard::TooLong),
            Self { bytes, .. } if bytes.is_empty() => None,
            Self { bytes, .. } => Some(Heard::Paste(String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
}

/// Bytes of one terminal, as what its person did.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
    /// What was given up half-way, for nothing came for too long: a paste, or the beginning of a sequence. It may go on.
    given_up: State,
}

impl Decoder {
    /// What these bytes and those before them mean.
    pub fn hear(&mut self, bytes: &[u8]) -> Vec<Heard> {
        let mut heard = Vec::new();
        if !bytes.is_empty() {
            let given_up = mem::take(&mut self.given_up);
            if goes_on(&given_up, bytes) {
                self.state = given_up;
            }
        }
        for byte in bytes {
            self.take(*byte, &mut heard);
        }
        heard
    }

    /// After how long without a byte [`Decoder::silence`] wants to be called, if at all.
    pub fn patience(&self) -> Option<Duration> {
        match self.state {
            State::Ground => None,
            State::Escape => Some(ESCAPE),
            _ => Some(LOST),
        }
    }

    /// Nothing came for as long as that: what has begun is over.
    pub fn silence(&mut self) -> Vec<Heard> {
        let (given_up, heard) = match mem::take(&mut self.state) {
            State::Escape => (State::Escape, key_of(&[ESC])),
            State::Paste(paste) => {
                let rest = Paste { bytes: Vec::new(), matched: paste.matched, too_long: paste.too_long };
                (State::Paste(rest), paste.whole())
            }
            begun => (begun, None),
        };
        self.given_up = given_up;
        heard.into_iter().collect()
    }

    fn take(&mut self, byte: u8, heard: &mut Vec<Heard>) {
        match &mut self.state {
            State::Ground => self.begin(&[], byte, heard),
            State::Escape => self.escaped(byte, heard),
            State::Single => {
                self.state = State::Ground;
                match byte {
                    b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S' => heard.extend(key_of(&[ESC, b'O', byte])),
                    ESC => self.state = State::Escape,
                    _ => {}
                }
            }
            State::Sequence(so_far) => match byte {
                // The function keys of the Linux console.
                b'[' if so_far.is_empty() => so_far.push(byte),
                0x20..=0x3f if so_far.len() < SEQUENCE => so_far.push(byte),
                0x20..=0x3f => self.state = State::Endless,
                0x40..=0x7e => {
                    let mut whole = mem::take(so_far);
                    whole.push(byte);
                    self.state = State::Ground;
                    self.sequence(&whole, heard);
                }
                _ => self.abort(byte, heard),
            },
            State::Endless => match byte {
                0x20..=0x3f => {}
                0x40..=0x7e => self.state = State::Ground,
                _ => self.abort(byte, heard),
            },
            State::OldMouse(left) => {
                *left -= 1;
                if *left == 0 {
                    self.state = State::Ground;
                }
            }
            State::Text { escape: true, .. } => match byte {
                b'\\' => self.state = State::Ground,
                // Anything else begins anew, as in a terminal.
                _ => self.escaped(byte, heard),
            },
            State::Text { ends, escape } => match byte {
                ESC => *escape = true,
                BEL if ends.bell => self.state = State::Ground,
                0x9c if ends.byte => self.state = State::Ground,
                CAN | SUB => self.state = State::Ground,
                _ => {}
            },
            State::Char(so_far, whole) => {
                if !(0x80..=0xbf).contains(&byte) {
                    return self.abort(byte, heard);
                }
                so_far.push(byte);
                if so_far.len() == *whole {
                    let bytes = mem::take(so_far);
                    self.state = State::Ground;
                    match bytes.as_slice() {
                        // A control character that was written as a letter.
                        [0xc2, c1 @ 0x80..=0x9f] => self.state = introduced(*c1),
                        _ => heard.extend(key_of(&bytes)),
                    }
                }
            }
            State::Paste(paste) => {
                if paste.take(byte) {
                    heard.extend(mem::take(paste).whole());
                    self.state = State::Ground;
                }
            }
        }
    }

    /// The first byte of something, behind an escape or not.
    fn begin(&mut self, before: &[u8], byte: u8, heard: &mut Vec<Heard>) {
        let long = match byte {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => 1,
        };
        let so_far = [before, &[byte]].concat();
        self.state = match byte {
            ESC => State::Escape,
            // No letter begins so: these are control characters in one byte, or nothing.
            0x80..=0xff if long == 1 => introduced(byte),
            0x80..=0xff => State::Char(so_far, before.len() + long),
            _ => {
                heard.extend(key_of(&so_far));
                State::Ground
            }
        };
    }

    /// A byte behind an escape.
    fn escaped(&mut self, byte: u8, heard: &mut Vec<Heard>) {
        self.state = match byte {
            b'[' | b']' | b'O' | b'P' | b'X' | b'^' | b'_' => State::of_control(byte, false),
            ESC => {
                heard.extend(key_of(&[ESC]));
                State::Escape
            }
            // The end of a string that is over already.
            b'\\' => State::Ground,
            _ => return self.begin(&[ESC], byte, heard),
        };
    }

    /// What has begun is no sequence; this byte stands for itself.
    fn abort(&mut self, byte: u8, heard: &mut Vec<Heard>) {
        self.state = State::Ground;
        if !matches!(byte, CAN | SUB) {
            self.begin(&[], byte, heard);
        }
    }

    /// A whole sequence, without its beginning. Only keys and clicks count; the rest is a terminal that speaks of itself.
    fn sequence(&mut self, whole: &[u8], heard: &mut Vec<Heard>) {
        match whole {
            b"200~" => self.state = State::Paste(Paste::default()),
            b"M" => self.state = State::OldMouse(3),
            [b'[', b'A'..=b'E']
            | [b'A'..=b'D' | b'F' | b'H' | b'P' | b'Q' | b'S' | b'Z']
            | [b'0'..=b'9', .., b'A'..=b'D' | b'F' | b'H' | b'P' | b'Q' | b'S' | b'~' | b'u'] => {
                heard.extend(key_of(&[b"\x1b[", whole].concat()));
            }
            [b'<', numbers @ .., b'M' | b'm'] => {
                // Columns and rows count from one.
                let sound = numbers.split(|byte| *byte == b';').skip(1).all(|n| n.iter().any(|digit| *digit != b'0'));
                if sound {
                    heard.extend(key_of(&[b"\x1b[", whole].concat()));
                }
            }
            _ => {}
        }
    }
}

impl State {
    /// What a control character begins, by its byte behind an escape; `byte` if it came as one byte itself.
    fn of_control(c: u8, byte: bool) -> Self {
        match c {
            b'[' => Self::Sequence(Vec::new()),
            b'O' => Self::Single,
            b']' => Self::Text { ends: Ends { bell: true, byte }, escape: false },
            b'P' | b'X' | b'^' | b'_' => Self::Text { ends: Ends { bell: false, byte }, escape: false },
            _ => Self::Ground,
        }
    }
}

/// What a control character of the second kind begins.
fn introduced(c1: u8) -> State {
    if (0x80..=0x9f).contains(&c1) { State::of_control(c1 - 0x40, true) } else { State::Ground }
}

/// Whether these bytes, the first after a silence, belong to what was given up.
fn goes_on(given_up: &State, bytes: &[u8]) -> bool {
    /// How a paste begins, behind the escape.
    const BEGIN: &[u8] = b"[200~";
    let alike = |one: &[u8], other: &[u8]| one.starts_with(other) || other.starts_with(one);
    match given_up {
        State::Paste(paste) => (paste.matched > 0 && alike(&END[paste.matched..], bytes)) || !is_one_key(bytes),
        // As keys, pastes and replies go on; a word that somebody types behind an escape begins otherwise.
        State::Escape => matches!(
            bytes,
            [b'[', ..]
                | [b'O', b'A'..=b'S']
                | [b']', b'0'..=b'9', ..]
                | [b'P', b'!' | b'$' | b'>' | b'0'..=b'9', ..]
                | [b'_', b'G', ..]
        ),
        State::Sequence(so_far) => {
            let whole = [b"[", so_far.as_slice(), bytes].concat();
            (0x20..=0x7e).contains(&bytes[0]) && (bytes.len() > 1 || alike(BEGIN, &whole))
        }
        // The rest of a reply comes in one piece; whatever begins with an escape begins anew in it as well.
        State::Text { ends, escape } => {
            bytes.len() > 1 || (ends.bell && bytes[0] == BEL) || (*escape && bytes[0] == b'\\')
        }
        _ => false,
    }
}

/// Whether these bytes are one key, or a terminal's word of itself, and nothing else.
fn is_one_key(bytes: &[u8]) -> bool {
    let mut alone = Decoder::default();
    let marked = bytes.windows(END.len()).any(|part| part == END);
    let heard = alone.hear(bytes);
    (!marked || bytes == END) && heard.len() + usize::from(matches!(alone.state, State::Escape)) <= 1
}

/// The key or click of a whole sequence, if it is one.
fn key_of(bytes: &[u8]) -> Option<Heard> {
    let mut parser = termina::Parser::default();
    parser.parse(bytes, false);
    match parser.pop()? {
        there::Event::Key(key) => key_here(key).map(Heard::Key),
        there::Event::Mouse(mouse) => Some(Heard::Mouse(mouse_here(mouse))),
        _ => None,
    }
}

fn key_here(key: there::KeyEvent) -> Option<KeyEvent> {
    use there::KeyCode as There;
    let code = match key.code {
        There::Char(c) => KeyCode::Char(c),
        There::Enter => KeyCode::Enter,
        There::Backspace => KeyCode::Backspace,
        There::Tab => KeyCode::Tab,
        There::Escape => KeyCode::Esc,
        There::Left => KeyCode::Left,
        There::Right => KeyCode::Right,
        There::Up => KeyCode::Up,
        There::Down => KeyCode::Down,
        There::Home => KeyCode::Home,
        There::End => KeyCode::End,
        There::BackTab => KeyCode::BackTab,
        There::PageUp => KeyCode::PageUp,
        There::PageDown => KeyCode::PageDown,
        There::Insert => KeyCode::Insert,
        There::Delete => KeyCode::Delete,
        There::Function(n) => KeyCode::F(n),
        _ => return None,
    };
    let kind = match key.kind {
        there::KeyEventKind::Release => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    Some(KeyEvent::new_with_kind(code, modifiers_here(key.modifiers), kind))
}

fn modifiers_here(given: there::Modifiers) -> KeyModifiers {
    let mut modifiers = KeyModifiers::empty();
    for (there, here) in [
        (there::Modifiers::SHIFT, KeyModifiers::SHIFT),
        (there::Modifiers::ALT, KeyModifiers::ALT),
        (there::Modifiers::CONTROL, KeyModifiers::CONTROL),
    ] {
        if given.contains(there) {
            modifiers.insert(here);
        }
    }
    modifiers
}

fn mouse_here(mouse: there::MouseEvent) -> MouseEvent {
    use there::MouseEventKind as There;
    let button = |button| match button {
        there::MouseButton::Left => MouseButton::Left,
        there::MouseButton::Right => MouseButton::Right,
        there::MouseButton::Middle => MouseButton::Middle,
    };
    let kind = match mouse.kind {
        There::Down(which) => MouseEventKind::Down(button(which)),
        There::Up(which) => MouseEventKind::Up(button(which)),
        There::Drag(which) => MouseEventKind::Drag(button(which)),
        There::Moved => MouseEventKind::Moved,
        There::ScrollDown => MouseEventKind::ScrollDown,
        There::ScrollUp => MouseEventKind::ScrollUp,
        There::ScrollLeft => MouseEventKind::ScrollLeft,
        There::ScrollRight => MouseEventKind::ScrollRight,
    };
    MouseEvent { kind, column: mouse.column, row: mouse.row, modifiers: modifiers_here(mouse.modifiers) }
}

#[cfg(test)]
mod tests;
