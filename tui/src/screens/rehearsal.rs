//! A rehearsal on the screen: how far it is while it runs, and what it found. Plain data; who runs it fills it in.

use kernel::time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use words::{Key, Lang, say, shards, ui};

use super::{
    help, paint,
    paint::{bold, dim},
    window,
};
use crate::{
    comfort::Comfort,
    keymap::{Do, Where},
};

/// Lines that a page key passes over.
const PAGE: usize = 10;
/// How wide a line of progress is, in cells.
const BAR: u64 = 40;

/// Where keys go here.
pub const PLACES: [Where; 2] = [Where::Reading, Where::Everywhere];

/// A rehearsal, as far as somebody sees it.
#[derive(Clone, Debug, Default)]
pub struct RehearsalPage {
    /// The language.
    pub lang: Lang,
    /// What the scenario is called.
    pub title: String,
    /// What the person has set to their liking.
    pub comfort: Comfort,
    /// Runs that are done…
    pub done: u64,
    /// …of so many.
    pub of: u64,
    /// How long it still takes, once that can be told.
    pub left: Option<time::Span>,
    /// What was found, or why nothing was; nothing while it runs.
    pub found: Option<Vec<String>>,
    /// The first line in sight.
    pub at: usize,
    /// Whether the help stands in front.
    pub help: bool,
}

impl RehearsalPage {
    /// What a key brings; whether the person leaves.
    pub fn update(&mut self, what: Do) -> bool {
        if std::mem::take(&mut self.help) {
            return false;
        }
        let last = self.found.as_ref().map_or(0, |lines| lines.len().saturating_sub(1));
        match what {
            Do::Up => self.at = self.at.saturating_sub(1),
            Do::Down => self.at = (self.at + 1).min(last),
            Do::PageUp => self.at = self.at.saturating_sub(PAGE),
            Do::PageDown => self.at = (self.at + PAGE).min(last),
            Do::Help => self.help = true,
            Do::Theme => self.comfort.theme = self.comfort.theme.next(),
            Do::Back | Do::Quit => return true,
            _ => {}
        }
        false
    }

    /// Draws it.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        if !window::too_small(self.lang, area, buf) {
            self.draw_page(area, buf);
        }
        self.comfort.theme.dress(area, buf);
    }

    fn draw_page(&self, area: Rect, buf: &mut Buffer) {
        let lang = self.lang;
        let inside = paint::frame(&say(lang, Key::RehearsalOf, &[("title", &self.title)]), true, area, buf);
        let (body, keys) = paint::bottom(inside, 1);
        match &self.found {
            Some(lines) => {
                let lines = lines.iter().map(|line| Line::from(line.as_str())).collect();
                paint::text(lines, paint::scroll(self.at), body, buf);
            }
            None => paint::text(self.running(), 0, body, buf),
        }
        // What stands here is read, not clicked.
        let _unclicked = paint::footer(&self.comfort.keys, &PLACES, lang, keys, buf);
        if self.help {
            let rect = paint::middle(area, 64, 18, buf);
            let inside = paint::frame(ui(lang, Key::Help), true, rect, buf);
            paint::text(help::help_lines(&self.comfort.keys, &PLACES, lang), 0, inside, buf);
        }
    }

    /// What stands there while it runs.
    fn running(&self) -> Vec<Line<'_>> {
        let full = (self.done * BAR).checked_div(self.of).unwrap_or(0).min(BAR) as usize;
        let bar = Span::styled("█".repeat(full), bold());
        let rest = Span::styled("░".repeat(BAR as usize - full), dim());
        vec![
            Line::default(),
            Line::from(ui(self.lang, Key::RehearsalRuns)).centered(),
            Line::default(),
            Line::from(vec![bar, rest]).centered(),
            Line::from(shards::progress(self.lang, self.done, self.of, self.left)).centered(),
            Line::default(),
            Line::styled(ui(self.lang, Key::Illustrative), dim()).centered(),
        ]
    }
}
