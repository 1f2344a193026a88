//! Complaints about a scenario as people read them, in the manner of rustc: what is wrong, where, the line itself with the
//! spot marked, a second spot that explains it, and what to do; or as plain data for tools.
//!
//! [`words::complaint`] words them and [`draw`] draws them; what is a fault is for [`authoring`] to say. Nothing from a file reaches the terminal as a control character.

mod draw;

use std::collections::BTreeMap;

use authoring::complaint::Complaint;
use reading::{
    slip::{Finding, Graded, Level},
    source::{LineStarts, SourceFile},
};
use serde::Serialize;
use words::{
    Lang, clean, complaint as says,
    fault::{OpenFault, SettingFault},
};

use self::draw::{ComplaintPen, ComplaintWords, place};
use crate::library::Source;

/// So many complaints are drawn; whoever has more begins with these.
const DRAWN: usize = 100;
/// So many that say the same are drawn; the others are counted: a name with a slip in its declaration is used in forty rows.
const ALIKE: usize = 5;
/// So many places are named of those that are only counted.
const PLACES: usize = 8;

/// A complaint as data, its fields in the order in which they are written.
#[derive(Clone, Debug, Serialize)]
pub struct ComplaintEntry {
    /// The file, relative to the folder of the scenario.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// Where it ends: the line,
    pub end_line: usize,
    /// and the first column after it.
    pub end_column: usize,
    /// `error`, `warning` or `note`, in any language.
    pub level: &'static str,
    /// The code of the fault, such as `H204`.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// A second place that explains it.
    pub related: Option<RelatedEntry>,
}

/// A second place, as data.
#[derive(Clone, Debug, Serialize)]
pub struct RelatedEntry {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What it has to do with the fault.
    pub message: &'static str,
}

/// Complaints about files as data, for `--format json`: an array of these.
pub fn entries(files: &[SourceFile], complaints: &[Complaint], lang: Lang) -> Vec<ComplaintEntry> {
    let lines: BTreeMap<&str, (&SourceFile, LineStarts)> =
        files.iter().map(|file| (file.name.as_str(), (file, file.lines()))).collect();
    let entry = |complaint: &Complaint| {
        let spot = &complaint.spot;
        let end = lines.get(spot.file.as_str()).map(|(file, lines)| file.position_by(lines, spot.extent.end));
        let (end_line, end_column) = end.unwrap_or((spot.line, spot.column));
        let related = complaint.related.as_ref().map(|(mark, spot)| RelatedEntry {
            file: spot.file.clone(),
            line: spot.line,
            column: spot.column,
            message: says::mark(lang, *mark),
        });
        ComplaintEntry {
            file: spot.file.clone(),
            line: spot.line,
            column: spot.column,
            end_line,
            end_column,
            level: says::level(Lang::En, complaint.level),
            code: complaint.code(),
            message: clean(&says::message(lang, &complaint.fault)),
            help: says::help(lang, &complaint.fault).map(|help| clean(&help)),
            related,
        }
    };
    complaints.iter().map(entry).collect()
}

/// A scenario, or a file of it, that cannot be read, as data like any other fault. `asked` stands for it if it has no file.
pub fn unread(fault: &OpenFault, asked: &str, lang: Lang) -> ComplaintEntry {
    let file = fault.file().map_or_else(|| asked.to_owned(), |path| path.display().to_string());
    let (line, column) = fault.position();
    let (message, help) = says::unread(lang, fault);
    ComplaintEntry {
        file: clean(&file),
        line,
        column,
        end_line: line,
        end_column: column,
        level: says::level(Lang::En, Level::Error),
        code: fault.code(),
        message: clean(&message),
        help: help.map(|it| clean(&it)),
        related: None,
    }
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
    let (mut out, pen) = (String::new(), ComplaintPen::new(lang, colour));
    for fault in unread_files {
        let ComplaintEntry { file, line, column, code, message, help, .. } =
            unread(fault, asked.unwrap_or_default(), lang);
        let place = (place(source, &file), line, column);
        out.push_str(&pen.bare(code, &message, place, help.as_deref()));
    }
    out.push_str(&drawn(source, complaints, &pen));
    if let Some(asked) = asked {
        out.push_str(&format!("{}{}", clean(asked), lang.pick(": ", " : ")));
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

/// Complaints one after another, as many as somebody reads.
fn drawn(source: &Source, complaints: &[Complaint], pen: &ComplaintPen) -> String {
    let lang = pen.lang();
    let mut out = String::new();
    let said = |complaint: &Complaint| (complaint.code(), clean(&says::message(lang, &complaint.fault)));
    let all: Vec<(&Complaint, (&'static str, String))> = complaints.iter().map(|it| (it, said(it))).collect();
    // Of those that say the same the first few are drawn, as often as it helps; the rest of them are counted there.
    let mut alike: BTreeMap<&(&'static str, String), Vec<&Complaint>> = BTreeMap::new();
    let mut shown = Vec::new();
    for (complaint, said) in &all {
        let same = alike.entry(said).or_default();
        same.push(complaint);
        if same.len() <= ALIKE {
            shown.push((*complaint, said));
        }
    }
    // Errors are never left out for the sake of what is worth a look.
    if shown.len() > DRAWN {
        shown.sort_by_key(|(complaint, _)| complaint.level);
    }
    for (complaint, said) in shown.iter().take(DRAWN) {
        let Complaint { level, fault, spot, related } = complaint;
        let (code, message) = said;
        let help = says::help(lang, fault).map(|help| clean(&help));
        let said_here = ComplaintWords { level: *level, code, message: message.clone(), help };
        out.push_str(&pen.draw(source, &said_here, spot, related.as_ref()));
        let same = &alike[said];
        if same.len() > ALIKE && std::ptr::eq(same[ALIKE - 1], *complaint) {
            let more = &same[ALIKE..];
            let places: Vec<String> =
                more.iter().take(PLACES).map(|it| format!("{}:{}", clean(&it.spot.file), it.spot.line)).collect();
            out.push_str(&says::alike(lang, code, more.len(), &places));
            out.push_str("\n\n");
        }
    }
    if let Some(more) = shown.len().checked_sub(DRAWN).filter(|more| *more > 0) {
        out.push_str(&says::more(lang, more));
        out.push_str("\n\n");
    }
    out
}

/// Complaints about a file of settings, for people.
pub fn settings(source: &Source, complaints: &[Finding<SettingFault>], lang: Lang, colour: bool) -> String {
    of_file(source, complaints, |fault| says::setting(lang, fault), lang, colour)
}

/// Complaints about one file that is no scenario, for people. `say` words each: what is wrong, and what to do about it.
pub fn of_file<F: Graded>(
    source: &Source,
    complaints: &[Finding<F>],
    say: impl Fn(&F) -> (String, Option<String>),
    lang: Lang,
    colour: bool,
) -> String {
    let (mut out, pen) = (String::new(), ComplaintPen::new(lang, colour));
    let Some(file) = source.files.first() else { return out };
    for Finding { fault, extent, related } in complaints {
        let (message, help) = say(fault);
        let related = related.map(|(mark, extent)| (mark, file.spot(extent)));
        let said = ComplaintWords {
            level: fault.level(),
            code: fault.code(),
            message: clean(&message),
            help: help.map(|help| clean(&help)),
        };
        out.push_str(&pen.draw(source, &said, &file.spot(*extent), related.as_ref()));
    }
    let count = |level| complaints.iter().filter(|complaint| complaint.fault.level() == level).count();
    out.push_str(&says::summary(lang, count(Level::Error), count(Level::Warning), count(Level::Note)));
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use authoring::read::examine;

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
    fn escape_codes_come_only_if_asked_for_and_never_from_a_file() {
        let changed = SOUND.replacen("to: [\"post-chief\"]", "to: [\"post\u{1b}[31m\"]", 1);
        let source = Source { folder: None, files: vec![SourceFile::new("scenario.ron", &changed)] };
        let (_, complaints) = examine(&source.files);
        assert!(!complaints.is_empty());
        assert!(!text(&source, &[], &complaints, None, Lang::En, false).contains('\u{1b}'));
        assert!(text(&source, &[], &complaints, None, Lang::En, true).contains("\u{1b}["));
    }

    #[test]
    fn data_for_tools_has_its_fields_in_order() {
        let changed = SOUND.replacen("lanes: 2", "lane: 2", 1);
        let files = [SourceFile::new("scenario.ron", &changed)];
        let json = serde_json::to_string(&entries(&files, &examine(&files).1, Lang::En)).expect("plain data");
        assert_eq!(
            json,
            r#"[{"file":"scenario.ron","line":25,"column":37,"end_line":25,"end_column":41,"level":"error","code":"H101","message":"`Post` has no field `lane`","help":"did you mean `lanes`?","related":null}]"#
        );
    }

    #[test]
    fn what_says_the_same_many_times_is_drawn_a_few_times_and_counted() {
        let rows: String = (0..40)
            .map(|n| {
                format!(
                    "(id: \"x{n}\", kind: Contextual, at: \"+1h\", to: [\"cheif\"], subject: \"{n}\", text: \"{n}\"),\n"
                )
            })
            .collect();
        let text = shown(&[("msel: [", &format!("msel: [{rows}"))], Lang::En);
        assert_eq!(text.matches("no seat is named `cheif`").count(), ALIKE, "{text}");
        assert!(text.contains("35 more of H204 say the same: scenario.ron:"), "{text}");
        assert!(text.ends_with("40 errors\n"), "{text}");
    }

    #[test]
    fn nothing_to_complain_of_is_said_so() {
        assert_eq!(shown(&[], Lang::En), "no faults\n");
        assert_eq!(shown(&[], Lang::Fr), "aucune faute\n");
    }
}
