//! Words while they are written: a field of one line or of several, which takes no more than an act may hold
//! ([`LONGEST_TEXT`]). What does not fit is refused whole: nobody's sentence is cut in the middle.
//!
//! It ignores what the words are for. What is typed and pasted is cleaned here, once.

use std::ops::{Deref, DerefMut};

use crossterm::event::{KeyCode, KeyEvent};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};
use vocabulary::act::LONGEST_TEXT;
use words::{clean, clean_lines};

/// From how many characters on it is told how many there are.
const TOLD: usize = LONGEST_TEXT / 10 * 9;

/// A field with words in it.
#[derive(Clone, Debug)]
pub struct Writing {
    area: TextArea<'static>,
    /// Whether it may have several lines.
    several: bool,
}

/// What was typed or pasted does not fit any more, and was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

impl Writing {
    /// A field of one line or of several, with something in it already.
    pub fn new(start: &str, several: bool) -> Self {
        let lines = if several { start.lines().map(str::to_owned).collect() } else { vec![start.to_owned()] };
        let mut area = TextArea::new(lines);
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        area.set_cursor_line_style(ratatui::style::Style::new());
        Self { area, several }
    }

    /// What is written, cleaned; line ends are kept where there may be several lines.
    pub fn text(&self) -> String {
        let text = self.area.lines().join("\n");
        if self.several { clean_lines(&text) } else { clean(&text) }.trim().to_owned()
    }

    /// Takes a key. Control characters never enter a text.
    ///
    /// # Errors
    /// The field is full.
    pub fn press(&mut self, key: KeyEvent) -> Result<(), Full> {
        if matches!(key.code, KeyCode::Char(c) if clean(&c.to_string()).is_empty() && !c.is_alphanumeric()) {
            return Ok(());
        }
        self.change(|area| {
            area.input(key);
        })
    }

    /// Takes text from the clipboard: its line ends are line ends where there may be several lines, and spaces elsewhere.
    ///
    /// # Errors
    /// It is too long for what is left of the field.
    pub fn paste(&mut self, text: &str) -> Result<(), Full> {
        let text = if self.several { clean_lines(text) } else { clean(text) };
        self.change(|area| {
            area.insert_str(text);
        })
    }

    /// Begins a new line, where there may be several.
    ///
    /// # Errors
    /// The field is full.
    pub fn new_line(&mut self) -> Result<(), Full> {
        if self.several { self.change(TextArea::insert_newline) } else { Ok(()) }
    }

    fn change(&mut self, change: impl FnOnce(&mut TextArea<'static>)) -> Result<(), Full> {
        let before = (self.written(), self.area.clone());
        change(&mut self.area);
        let written = self.written();
        if written > LONGEST_TEXT && written > before.0 {
            self.area = before.1;
            return Err(Full);
        }
        Ok(())
    }

    /// How many characters there are.
    fn written(&self) -> usize {
        let lines = self.area.lines();
        lines.iter().map(|line| line.chars().count() + 1).sum::<usize>() - 1
    }

    /// How many characters there are, once that is worth telling.
    pub fn nearly_full(&self) -> Option<usize> {
        Some(self.written()).filter(|written| *written >= TOLD)
    }
}

impl Deref for Writing {
    type Target = TextArea<'static>;
    fn deref(&self) -> &Self::Target {
        &self.area
    }
}
impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.area
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_every_system_are_one_line_end_and_a_space_where_there_is_one_line() {
        for pasted in ["first line\rsecond line", "first line\nsecond line", "first line\r\nsecond line"] {
            let (mut several, mut one) = (Writing::new("", true), Writing::new("", false));
            assert_eq!((several.paste(pasted), one.paste(pasted)), (Ok(()), Ok(())));
            assert_eq!(several.lines(), ["first line", "second line"]);
            assert_eq!(several.text(), "first line\nsecond line");
            assert_eq!(one.lines(), ["first line second line"]);
            assert_eq!(one.text(), "first line second line");
        }
    }

    #[test]
    fn a_field_takes_no_more_than_an_act_may_hold_and_what_does_not_fit_is_refused_whole() {
        let mut field = Writing::new("", true);
        assert_eq!(field.paste(&"é".repeat(LONGEST_TEXT - 2)), Ok(()));
        assert_eq!(field.nearly_full(), Some(LONGEST_TEXT - 2));
        assert_eq!(field.paste("abc"), Err(Full));
        assert_eq!((field.press(KeyCode::Char('a').into()), field.new_line()), (Ok(()), Ok(())));
        assert_eq!((field.press(KeyCode::Char('b').into()), field.new_line()), (Err(Full), Err(Full)));
        assert_eq!(field.written(), LONGEST_TEXT);
        assert_eq!(field.press(KeyCode::Backspace.into()), Ok(()));
        assert_eq!(field.press(KeyCode::Char('b').into()), Ok(()), "there is room again");
        let mut short = Writing::new("kabo", false);
        assert_eq!((short.new_line(), short.nearly_full()), (Ok(()), None));
        assert_eq!(short.lines(), ["kabo"]);
    }
}
