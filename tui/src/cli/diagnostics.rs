//! Complaints about a scenario as people read them, in the manner of rustc: what is wrong, where, the line itself with the
//! spot marked, a second spot that explains it, and what to do; or as plain data for tools.
//!
//! It words and draws; what is a fault is the engine's to say. Nothing from a file reaches the terminal as a control character.

mod says;

use std::path::PathBuf;

use engine::scenario::{
    complaint::{Complaint, Level, Mark, Spot},
    source::SourceFile,
};
use ratatui::text::Span;
use serde::Serialize;

use crate::{
    comfort::settings,
    library::{OpenFault, Source},
    words::{Lang, clean, cli as say},
};

/// The widest part of a source line that is shown, in cells.
const WIDEST: usize = 96;
/// What is kept before the spot when a line is clipped.
const BEFORE: usize = 32;
/// Cells of a tab.
const TAB: usize = 4;

const BLUE: &str = "\x1b[1;34m";
const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// A complaint as data, its fields in the order in which they are written.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// The file, relative to the folder of the scenario.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// `error`, `warning` or `note`, in any language.
    pub level: &'static str,
    /// The code of the fault, such as `H204`.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// Complaints as data, for `--format json`: an array of these.
pub fn entries(complaints: &[Complaint], lang: Lang) -> Vec<Entry> {
    complaints
        .iter()
        .map(|complaint| Entry {
            file: complaint.spot.file.clone(),
            line: complaint.spot.line,
            column: complaint.spot.column,
            level: says::level(Lang::En, complaint.level),
            code: complaint.code(),
            message: clean(&says::message(lang, &complaint.fault)),
            help: says::help(lang, &complaint.fault).map(|help| clean(&help)),
        })
        .collect()
}

/// A scenario, or a file of it, that cannot be read, as data like any other fault. `asked` stands for it if it has no file.
pub fn unread(fault: &OpenFault, asked: &str, lang: Lang) -> Entry {
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (file, line, column, code, message, help) = match fault {
        OpenFault::Unknown(_, _) | OpenFault::NoScenario(_) => {
            let said = say::open_fault(lang, fault);
            let (message, help) = said.split_once('\n').map_or((said.as_str(), None), |(it, help)| (it, Some(help)));
            let help = help.map(|help| help.trim_start_matches(says::help_word(lang)).trim().to_owned());
            (asked.to_owned(), 1, 1, "H013", message.to_owned(), help)
        }
        OpenFault::LeavesFolder(path) => {
            let help =
                say::pick(lang, "put the file itself into the folder", "mettez le fichier lui-même dans le dossier");
            (name(path), 1, 1, "H014", say::leaves_folder(lang).to_owned(), Some(help.to_owned()))
        }
        OpenFault::NotText(path, line, column) => {
            let help = say::pick(lang, "save the file as UTF-8", "enregistrez le fichier en UTF-8");
            (name(path), *line, *column, "H015", say::not_text(lang).to_owned(), Some(help.to_owned()))
        }
        OpenFault::Io(path, why) => (name(path), 1, 1, "H016", say::system_fault(lang, why), None),
    };
    let level = says::level(Lang::En, Level::Error);
    Entry { file: clean(&file), line, column, level, code, message: clean(&message), help: help.map(|it| clean(&it)) }
}

/// Complaints for people, with a line that counts them at the end, after the name that was asked for. Files that could not be
/// read come first. Escape codes only with `colour`.
pub fn text(
    source: &Source,
    unread_files: &[OpenFault],
    complaints: &[Complaint],
    asked: Option<&str>,
    lang: Lang,
    colour: bool,
) -> String {
    let (mut out, paint) = (String::new(), Paint(colour));
    for fault in unread_files {
        let Entry { file, line, column, code, message, help, .. } = unread(fault, asked.unwrap_or_default(), lang);
        let title = paint.level(Level::Error, &format!("{}[{code}]", says::level(lang, Level::Error)));
        let at = place(source, &file);
        out.push_str(&format!("{title}{}\n", paint.with(BOLD, &format!(": {message}"))));
        out.push_str(&format!(" {} {at}:{line}:{column}\n", paint.with(BLUE, "-->")));
        if let Some(help) = help {
            let (sign, word) = (paint.with(BLUE, "="), paint.with(BOLD, says::help_word(lang)));
            out.push_str(&format!("  {sign} {word} {help}\n"));
        }
        out.push('\n');
    }
    for complaint in complaints {
        one(&mut out, source, complaint, lang, paint);
        out.push('\n');
    }
    if let Some(asked) = asked {
        out.push_str(&format!("{}{}", clean(asked), say::pick(lang, ": ", " : ")));
    }
    let count = |level| complaints.iter().filter(|complaint| complaint.level == level).count();
    out.push_str(&says::summary(
        lang,
        unread_files.len() + count(Level::Error),
        count(Level::Warning),
        count(Level::Note),
    ));
    out.push('\n');
    out
}

/// A file as it can be opened from where the command was called.
fn place(source: &Source, file: &str) -> String {
    let path = source.folder.as_ref().map_or_else(|| PathBuf::from(file), |folder| folder.join(file));
    clean(&path.display().to_string())
}

#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        if self.0 { format!("{code}{text}{PLAIN}") } else { text.to_owned() }
    }
    fn level(self, level: Level, text: &str) -> String {
        let code = match level {
            Level::Error => "\x1b[1;31m",
            Level::Warning => "\x1b[1;33m",
            Level::Note => "\x1b[1;36m",
        };
        self.with(code, text)
    }
}

fn one(out: &mut String, source: &Source, complaint: &Complaint, lang: Lang, paint: Paint) {
    let Complaint { level, fault, spot, related } = complaint;
    let title = format!("{}[{}]", says::level(lang, *level), complaint.code());
    let (message, help) = (clean(&says::message(lang, fault)), says::help(lang, fault));
    sketch(out, source, &Sketch { level: *level, title, message, spot, related, help }, lang, paint);
}

/// What is drawn of a complaint.
struct Sketch<'a> {
    level: Level,
    title: String,
    message: String,
    spot: &'a Spot,
    related: &'a Option<(Mark, Spot)>,
    help: Option<String>,
}

fn sketch(out: &mut String, source: &Source, sketch: &Sketch<'_>, lang: Lang, paint: Paint) {
    let Sketch { level, title, message, spot, related, help } = sketch;
    out.push_str(&paint.level(*level, title));
    out.push_str(&paint.with(BOLD, &format!(": {message}")));
    out.push('\n');

    let second = related.as_ref().map_or(0, |(_, spot)| spot.line);
    let gutter = spot.line.max(second).to_string().len();
    let (blank, bar) = (" ".repeat(gutter), paint.with(BLUE, "|"));
    let mut excerpt = |arrow: &str, spot: &Spot, sign: &str, label: &str, level: Option<Level>| {
        let Spot { file, line, column, .. } = spot;
        out.push_str(&format!("{blank}{} {}:{line}:{column}\n", paint.with(BLUE, arrow), place(source, file)));
        let Some(shown) = source.files.iter().find(|there| there.name == *file).map(|file| Shown::new(file, spot))
        else {
            return;
        };
        let number = paint.with(BLUE, &format!("{line:>gutter$}"));
        let marks = format!("{} {label}", sign.repeat(shown.length));
        let marks = match level {
            Some(level) => paint.level(level, marks.trim_end()),
            None => paint.with(BLUE, &marks),
        };
        let indent = " ".repeat(shown.start);
        out.push_str(&format!("{blank} {bar}\n{number} {bar} {}\n{blank} {bar} {indent}{marks}\n", shown.line));
    };
    excerpt("-->", spot, "^", "", Some(*level));
    if let Some((mark, spot)) = related {
        excerpt(":::", spot, "-", says::mark(lang, *mark), None);
    }
    if let Some(help) = help {
        let word = paint.with(BOLD, says::help_word(lang));
        out.push_str(&format!("{blank} {} {word} {}\n", paint.with(BLUE, "="), clean(help)));
    }
}

/// Complaints about a file of settings, for people.
pub fn settings(source: &Source, complaints: &[settings::Complaint], lang: Lang, colour: bool) -> String {
    let (mut out, paint) = (String::new(), Paint(colour));
    let Some(file) = source.files.first() else { return out };
    for settings::Complaint { fault, extent, related } in complaints {
        let level = Level::Error;
        let (code, message, help) = match fault {
            settings::Fault::Written(fault) => (fault.code(), says::message(lang, fault), says::help(lang, fault)),
            other => says::setting(lang, other),
        };
        let title = format!("{}[{code}]", says::level(lang, level));
        let (spot, related) = (file.spot(*extent), related.map(|(mark, extent)| (mark, file.spot(extent))));
        let drawn = Sketch { level, title, message: clean(&message), spot: &spot, related: &related, help };
        sketch(&mut out, source, &drawn, lang, paint);
        out.push('\n');
    }
    out.push_str(&says::summary(lang, complaints.len(), 0, 0));
    out.push('\n');
    out
}

/// A line of a file as it is drawn, and where the spot is in it.
#[derive(Debug)]
struct Shown {
    line: String,
    /// Cells before the spot.
    start: usize,
    /// Cells of the spot, at least one.
    length: usize,
}

impl Shown {
    fn new(file: &SourceFile, spot: &Spot) -> Self {
        let from = file.text[..spot.extent.start].rfind('\n').map_or(0, |at| at + 1);
        let line = file.text[from..].split('\n').next().unwrap_or_default().trim_end_matches('\r');
        // Each character as its cells: tabs spread, what has no width or steers a terminal made visible.
        let mut cells: Vec<(String, usize)> = Vec::new();
        let (mut start, mut end, mut width) = (None, 0, 0);
        for (at, c) in line.char_indices() {
            let drawn = match c {
                '\t' => " ".repeat(TAB - width % TAB),
                c => Some(clean(&c.to_string()))
                    .filter(|drawn| Span::raw(drawn).width() > 0)
                    .unwrap_or("\u{fffd}".into()),
            };
            let wide = Span::raw(&drawn).width();
            if from + at >= spot.extent.start {
                start.get_or_insert(cells.len());
            }
            if from + at < spot.extent.end {
                end = cells.len() + 1;
            }
            width += wide;
            cells.push((drawn, wide));
        }
        let start = start.unwrap_or(cells.len());
        let end = end.max(start);
        Self::clip(&cells, start, end)
    }

    /// Shows a line, or the part of it around the spot if it is long; `start` and `end` count characters.
    fn clip(cells: &[(String, usize)], start: usize, end: usize) -> Self {
        let width = |cells: &[(String, usize)]| cells.iter().map(|(_, wide)| wide).sum::<usize>();
        let mut first = 0;
        if width(&cells[..end]) > WIDEST {
            while width(&cells[first..start]) > BEFORE {
                first += 1;
            }
        }
        let mut last = cells.len();
        while width(&cells[first..last]) > WIDEST {
            last -= 1;
        }
        let ellipsis = |clipped: bool| if clipped { "…" } else { "" };
        let part: String = cells[first..last].iter().map(|(drawn, _)| drawn.as_str()).collect();
        let line = format!("{}{}{}", ellipsis(first > 0), part.trim_end(), ellipsis(last < cells.len()));
        let before = usize::from(first > 0) + width(&cells[first..start.min(last)]);
        Self { line, start: before, length: width(&cells[start.min(last)..end.min(last)]).max(1) }
    }
}

#[cfg(test)]
mod tests {
    use engine::scenario::read::examine;

    use super::*;

    const SOUND: &str = include_str!("../../../tests/scenarios/sound/scenario.ron");

    fn shown(changes: &[(&str, &str)], lang: Lang) -> String {
        let mut scenario = SOUND.to_owned();
        for (old, new) in changes {
            assert!(scenario.contains(old), "`{old}` stands in the sound scenario");
            scenario = scenario.replacen(old, new, 1);
        }
        let source = Source { folder: None, files: vec![SourceFile::new("scenario.ron", &scenario)] };
        let (_, complaints) = examine(&source.files);
        text(&source, &[], &complaints, None, lang, false)
    }

    #[test]
    fn a_typo_in_the_name_of_a_seat_shows_the_nearest_seat() {
        insta::assert_snapshot!(shown(&[("to: [\"post-chief\"]", "to: [\"post-cheif\"]")], Lang::En));
    }

    #[test]
    fn five_faults_in_one_file_are_shown_at_once() {
        let five = [
            ("lat: 12.5", "lat: 12,5"),
            ("lanes: 2", "lane: 2"),
            ("\"fr\": \"Chef du poste\"", "\"fr\": « Chef du poste »"),
            ("at: \"D1 08:20\"", "at: \"8 o'clock\""),
            ("id: \"e2\"", "id: \"e1\""),
        ];
        insta::assert_snapshot!("five_in_english", shown(&five, Lang::En));
        insta::assert_snapshot!("five_in_french", shown(&five, Lang::Fr));
    }

    #[test]
    fn an_unclosed_text_is_shown_where_it_opened() {
        insta::assert_snapshot!(shown(&[("title: \"Sound bridge\"", "title: \"Sound bridge")], Lang::En));
    }

    #[test]
    fn a_seat_without_the_right_is_named_in_the_help() {
        insta::assert_snapshot!(shown(
            &[
                ("acts: [StaffLanes]", "acts: [OpenInquiry]"),
                ("brief: {\"en\": \"You have", "brief: {\"en\": \"\t\u{7}You have")
            ],
            Lang::Fr
        ));
    }

    #[test]
    fn a_long_line_is_clipped_around_the_spot_and_wide_letters_keep_the_mark_in_place() {
        let text = format!("(a: \"{}\", b: \"漢字\", \tc: oops, {})", "x".repeat(200), "y: 1, ".repeat(40));
        let file = SourceFile::new("scenario.ron", &text);
        let at = text.find("oops").expect("written");
        let extent = engine::scenario::complaint::Extent::new(at, at + 4);
        let shown = Shown::new(&file, &file.spot(extent));
        assert!(Span::raw(&shown.line).width() <= WIDEST + 2);
        let before: String = shown
            .line
            .chars()
            .scan(0, |cells, c| {
                *cells += Span::raw(c.to_string()).width();
                (*cells <= shown.start).then_some(c)
            })
            .collect();
        assert!(shown.line[before.len()..].starts_with("oops"), "{shown:?}");
        assert_eq!(shown.length, 4);
    }

    #[test]
    fn escape_codes_come_only_if_asked_for_and_never_from_a_file() {
        let changed = SOUND.replacen("to: [\"post-chief\"]", "to: [\"post\u{1b}[31m\"]", 1);
        let source = Source { folder: None, files: vec![SourceFile::new("scenario.ron", &changed)] };
        let (_, complaints) = examine(&source.files);
        assert!(!complaints.is_empty());
        assert!(!text(&source, &[], &complaints, None, Lang::En, false).contains('\u{1b}'));
        assert!(text(&source, &[], &complaints, None, Lang::En, true).contains("\u{1b}[1;31merror[H008]"));
    }

    #[test]
    fn data_for_tools_has_its_fields_in_order() {
        let changed = SOUND.replacen("lanes: 2", "lane: 2", 1);
        let files = [SourceFile::new("scenario.ron", &changed)];
        let json = serde_json::to_string(&entries(&examine(&files).1, Lang::En)).expect("plain data");
        assert_eq!(
            json,
            r#"[{"file":"scenario.ron","line":25,"column":37,"level":"error","code":"H101","message":"`Post` has no field `lane`","help":"did you mean `lanes`?"}]"#
        );
    }

    #[test]
    fn nothing_to_complain_of_is_said_so() {
        assert_eq!(shown(&[], Lang::En), "no faults\n");
        assert_eq!(shown(&[], Lang::Fr), "aucune faute\n");
    }
}
