//! How a complaint is drawn: title, place, the line with the spot marked, a second spot, and what to do. `annotate-snippets` draws
//! in the manner of rustc; here it is told which part of which line to show, so that a line of any length costs the same.

use std::path::PathBuf;

use annotate_snippets::{AnnotationKind, Level as Shade, Origin, Renderer, Snippet};
use reading::slip::{Level, Mark, Spot};
use words::{Lang, clean, complaint as says};

use crate::library::Source;

/// A line of up to so many bytes is shown whole…
const WHOLE: usize = 160;
/// …and of a longer one what stands before the spot, in bytes,
const BEFORE: usize = 48;
/// and from its beginning on.
const AFTER: usize = 96;
/// The width that is drawn for, in cells: that of two windows side by side.
const WIDTH: usize = 200;

/// What is said of a fault.
pub struct ComplaintWords {
    pub level: Level,
    pub code: &'static str,
    pub message: String,
    pub help: Option<String>,
}

/// Draws complaints in a language, with colours or without.
pub struct ComplaintPen {
    lang: Lang,
    renderer: Renderer,
}

impl ComplaintPen {
    pub fn new(lang: Lang, colour: bool) -> Self {
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        Self { lang, renderer: renderer.term_width(WIDTH) }
    }

    /// The language in which it draws.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A complaint about a spot of a file, and perhaps a second spot that explains it.
    pub fn draw(&self, source: &Source, said: &ComplaintWords, spot: &Spot, related: Option<&(Mark, Spot)>) -> String {
        let title = self.shade(said.level).primary_title(said.message.as_str()).id(said.code);
        let mut group = title.element(origin(source, spot));
        if let Some(shown) = Shown::new(source, spot) {
            group = group.element(shown.snippet(AnnotationKind::Primary, ""));
        }
        if let Some((mark, spot)) = related {
            group = group.element(origin(source, spot));
            if let Some(shown) = Shown::new(source, spot) {
                group = group.element(shown.snippet(AnnotationKind::Context, says::mark(self.lang, *mark)));
            }
        }
        if let Some(help) = &said.help {
            group = group.element(self.help(help));
        }
        let drawn = self.renderer.render(&[group]);
        // The place is drawn by itself, for that of a part of a line would be wrong; the part's own head is empty.
        let empty = |line: &&str| line.trim_end().trim_end_matches("\x1b[0m").trim_end().ends_with(":::");
        drawn.lines().filter(|line| !empty(line)).map(|line| format!("{line}\n")).collect::<String>() + "\n"
    }

    /// A complaint about a file whose text cannot be shown.
    pub fn bare(
        &self,
        code: &str,
        message: &str,
        (file, line, column): (String, usize, usize),
        help: Option<&str>,
    ) -> String {
        let title = self.shade(Level::Error).primary_title(message).id(code);
        let mut group = title.element(Origin::path(file).line(line).char_column(column));
        if let Some(help) = help {
            group = group.element(self.help(help));
        }
        format!("{}\n\n", self.renderer.render(&[group]))
    }

    fn shade(&self, level: Level) -> Shade<'static> {
        let shade = match level {
            Level::Error => Shade::ERROR,
            Level::Warning => Shade::WARNING,
            Level::Note => Shade::NOTE,
        };
        shade.with_name(Some(says::level(self.lang, level)))
    }

    fn help<'a>(&self, help: &'a str) -> annotate_snippets::Message<'a> {
        Shade::HELP.with_name(Some(says::help_word(self.lang).trim_end_matches(':'))).message(help)
    }
}

fn origin(source: &Source, Spot { file, line, column, .. }: &Spot) -> Origin<'static> {
    Origin::path(place(source, file)).line(*line).char_column(*column)
}

/// The part of a line that is drawn, and where the spot is in it.
struct Shown {
    text: String,
    line: usize,
    span: std::ops::Range<usize>,
}

impl Shown {
    fn new(source: &Source, spot: &Spot) -> Option<Self> {
        let text = &source.files.iter().find(|file| file.name == spot.file)?.text;
        let (start, end) = (spot.extent.start, spot.extent.end);
        let from = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let to = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let (mut first, mut last) = (from, to);
        if to - from > WHOLE {
            first = text.floor_char_boundary(start.saturating_sub(BEFORE).max(from));
            last = text.ceil_char_boundary((start + AFTER).min(to));
        }
        let cut = |cut: bool| if cut { "…" } else { "" };
        // What steers a terminal is made visible first, so that the marks stand under what is seen.
        let before = format!("{}{}", cut(first > from), clean(&text[first..start]));
        let marked = clean(&text[start..end.clamp(start, last)]);
        let after = clean(text[end.clamp(start, last)..last].trim_end());
        let span = before.len()..before.len() + marked.len();
        Some(Self { text: format!("{before}{marked}{after}{}", cut(last < to)), line: spot.line, span })
    }

    fn snippet<'a>(&self, kind: AnnotationKind, label: &'a str) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        let mark = kind.span(self.span.clone());
        let mark = if label.is_empty() { mark } else { mark.label(label) };
        Snippet::source(self.text.clone()).line_start(self.line).annotation(mark)
    }
}

/// A file as it can be opened from where the command was called.
pub(super) fn place(source: &Source, file: &str) -> String {
    let path = source.folder.as_ref().map_or_else(|| PathBuf::from(file), |folder| folder.join(file));
    clean(&path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::{slip::Extent, source::SourceFile};

    #[test]
    fn of_a_long_line_only_what_is_around_the_spot_is_drawn_and_the_mark_stands_under_it() {
        let text = format!("(a: \"{}\", b: \"漢字\", \tc: oops, {})", "x".repeat(1_000_000), "y: 1, ".repeat(100_000));
        let at = text.find("oops").expect("written");
        let source = Source { folder: None, files: vec![SourceFile::new("scenario.ron", &text)] };
        let spot = source.files[0].spot(Extent::new(at, at + 4));
        let said = ComplaintWords { level: Level::Error, code: "H999", message: "no".to_owned(), help: None };
        let drawn = ComplaintPen::new(Lang::En, false).draw(&source, &said, &spot, None);
        assert!(drawn.len() < 600 && drawn.contains(&format!("scenario.ron:1:{}", spot.column)), "{drawn}");
        let cells = |text: &str| ratatui::text::Span::raw(text).width();
        let line = drawn.lines().find(|line| line.contains("oops")).expect("the line");
        let mark = drawn.lines().find(|line| line.contains('^')).expect("the mark");
        let (before, under) = (line.split("oops").next().expect("before"), mark.split('^').next().expect("before"));
        assert_eq!(cells(before), cells(under), "{drawn}");
        assert_eq!(mark.matches('^').count(), 4);
    }
}
