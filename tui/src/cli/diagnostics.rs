//! Complaints about a scenario as people read them, in the manner of rustc: what is wrong, where, the line itself with the
//! spot marked, a second spot that explains it, and what to do; or as plain data for tools.
//!
//! [`words::complaint`] words them and [`draw`] draws them; what is a fault is for [`authoring`] to say. Nothing from a file reaches the terminal as a control character.

mod draw;

use authoring::complaint::Complaint;
use reading::slip::{Finding, Graded as _, Level};
use serde::Serialize;
use words::{
    Lang, clean, complaint as says,
    fault::{OpenFault, SettingFault},
};

use self::draw::{ComplaintPen, Said, place};
use crate::library::Source;

/// So many complaints are drawn; whoever has more begins with these.
const DRAWN: usize = 100;

/// A complaint as data, its fields in the order in which they are written.
#[derive(Clone, Debug, Serialize)]
pub struct ComplaintEntry {
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
pub fn entries(complaints: &[Complaint], lang: Lang) -> Vec<ComplaintEntry> {
    complaints
        .iter()
        .map(|complaint| ComplaintEntry {
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
pub fn unread(fault: &OpenFault, asked: &str, lang: Lang) -> ComplaintEntry {
    let file = fault.file().map_or_else(|| asked.to_owned(), |path| path.display().to_string());
    let (line, column) = fault.position();
    let (message, help) = says::unread(lang, fault);
    ComplaintEntry {
        file: clean(&file),
        line,
        column,
        level: says::level(Lang::En, Level::Error),
        code: fault.code(),
        message: clean(&message),
        help: help.map(|it| clean(&it)),
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
    // Errors are never left out for the sake of what is worth a look.
    let mut drawn: Vec<&Complaint> = complaints.iter().collect();
    if drawn.len() > DRAWN {
        drawn.sort_by_key(|complaint| complaint.level);
    }
    for Complaint { level, fault, spot, related } in drawn.iter().take(DRAWN) {
        let (message, help) = (clean(&says::message(lang, fault)), says::help(lang, fault));
        let said = Said { level: *level, code: fault.code(), message, help: help.map(|help| clean(&help)) };
        out.push_str(&pen.draw(source, &said, spot, related.as_ref()));
    }
    if let Some(more) = complaints.len().checked_sub(DRAWN).filter(|more| *more > 0) {
        out.push_str(&says::more(lang, more));
        out.push_str("\n\n");
    }
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

/// Complaints about a file of settings, for people.
pub fn settings(source: &Source, complaints: &[Finding<SettingFault>], lang: Lang, colour: bool) -> String {
    let (mut out, pen) = (String::new(), ComplaintPen::new(lang, colour));
    let Some(file) = source.files.first() else { return out };
    for Finding { fault, extent, related } in complaints {
        let (code, message, help) = says::setting(lang, fault);
        let related = related.map(|(mark, extent)| (mark, file.spot(extent)));
        let said = Said { level: Level::Error, code, message: clean(&message), help: help.map(|help| clean(&help)) };
        out.push_str(&pen.draw(source, &said, &file.spot(*extent), related.as_ref()));
    }
    out.push_str(&says::summary(lang, complaints.len(), 0, 0));
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use authoring::read::examine;
    use reading::source::SourceFile;

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
