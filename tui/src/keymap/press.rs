//! Keys as people press them: what a terminal tells, what people call them, and how a settings file writes them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use kernel::names::nearest;
use words::{Key, Lang, ui};

/// A key, as people press it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Press {
    Char(char),
    Ctrl(char),
    F(u8),
    Enter,
    Escape,
    Tab,
    BackTab,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
}

impl Press {
    /// The press that a key event stands for, if the table can hold it.
    pub fn of(key: &KeyEvent) -> Option<Self> {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        Some(match key.code {
            // AltGr arrives as Ctrl+Alt on some terminals: what it makes is a character, not a command.
            KeyCode::Char(c) if ctrl && !key.modifiers.contains(KeyModifiers::ALT) => {
                Self::Ctrl(c.to_ascii_lowercase())
            }
            KeyCode::Char(c) => Self::Char(c),
            KeyCode::F(n) => Self::F(n),
            KeyCode::Enter => Self::Enter,
            KeyCode::Esc => Self::Escape,
            KeyCode::Tab => Self::Tab,
            KeyCode::BackTab => Self::BackTab,
            KeyCode::Up => Self::Up,
            KeyCode::Down => Self::Down,
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            KeyCode::PageUp => Self::PageUp,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::Home => Self::Home,
            KeyCode::End => Self::End,
            _ => return None,
        })
    }

    /// Whether it would write something into a text.
    pub fn writes(self) -> bool {
        matches!(self, Self::Char(_))
    }

    /// What people call the key.
    pub fn label(self, lang: Lang) -> String {
        let named = |key| ui(lang, key).to_owned();
        match self {
            Self::Char(' ') => named(Key::KeySpace),
            Self::Char(c) => c.to_string(),
            Self::Ctrl(c) => format!("Ctrl+{}", c.to_ascii_uppercase()),
            Self::F(n) => format!("F{n}"),
            Self::Enter => named(Key::KeyEnter),
            Self::Escape => named(Key::KeyEscape),
            Self::Tab => named(Key::KeyTab),
            Self::BackTab => named(Key::KeyBackTab),
            Self::Up => "↑".to_owned(),
            Self::Down => "↓".to_owned(),
            Self::Left => "←".to_owned(),
            Self::Right => "→".to_owned(),
            Self::PageUp => named(Key::KeyPageUp),
            Self::PageDown => named(Key::KeyPageDown),
            Self::Home => named(Key::KeyHome),
            Self::End => named(Key::KeyEnd),
        }
    }
}

/// The keys that have names, as a settings file writes them.
const NAMED: [(&str, Press); 14] = [
    ("Space", Press::Char(' ')),
    ("Enter", Press::Enter),
    ("Esc", Press::Escape),
    ("Tab", Press::Tab),
    ("Shift+Tab", Press::BackTab),
    ("Up", Press::Up),
    ("Down", Press::Down),
    ("Left", Press::Left),
    ("Right", Press::Right),
    ("PageUp", Press::PageUp),
    ("PageDown", Press::PageDown),
    ("Home", Press::Home),
    ("End", Press::End),
    ("Ctrl+Space", Press::Ctrl(' ')),
];

impl Press {
    /// The key as a settings file writes it: `"f"`, `"F5"`, `"Ctrl+P"`, `"PageUp"`. The same in every language.
    pub fn written(self) -> String {
        match (NAMED.iter().find(|(_, press)| *press == self), self) {
            (Some((name, _)), _) => (*name).to_owned(),
            (None, Self::Char(c)) => c.to_string(),
            (None, Self::Ctrl(c)) => format!("Ctrl+{}", c.to_ascii_uppercase()),
            (None, Self::F(n)) => format!("F{n}"),
            (None, other) => format!("{other:?}"),
        }
    }

    /// The key that is written so.
    ///
    /// # Errors
    /// No key is written so; the name that was perhaps meant.
    pub fn read(written: &str) -> Result<Self, Option<String>> {
        let mut letters = written.chars();
        if let (Some(c), None) = (letters.next(), letters.next())
            && !c.is_control()
        {
            return Ok(Self::Char(c));
        }
        let lower = written.to_lowercase();
        if let Some((_, press)) = NAMED.iter().find(|(name, _)| name.to_lowercase() == lower) {
            return Ok(*press);
        }
        if let Some(letter) = lower.strip_prefix("ctrl+").filter(|rest| rest.len() == 1)
            && let Some(c) = letter.chars().next().filter(char::is_ascii_graphic)
        {
            return Ok(Self::Ctrl(c));
        }
        // Terminals tell twelve of them apart; some send more.
        if let Some(n) = lower.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=24).contains(n)) {
            return Ok(Self::F(n));
        }
        let known: Vec<String> =
            NAMED.iter().map(|(name, _)| (*name).to_owned()).chain(["Ctrl+P".to_owned()]).collect();
        Err(nearest(written, known.iter().map(String::as_str)).map(str::to_owned))
    }
}
