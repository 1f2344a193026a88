//! Our own workbook: which sheets it has, which columns these have, and how a field of the scenario stands in a cell and back.
//!
//! A column knows its field by name and looks at the text of the scenario, not at the engine's types: what a later format adds to a row
//! stands in the column of everything else, and nothing is lost. What no cell can say well (conditions, effects, expectations) stands as
//! it is written in the file.

use reading::{
    node::{Form, Node},
    source::SourceFile,
    walk::walk,
};
use serde::{Deserialize, de::value::StrDeserializer};
use vocabulary::{
    inject::{Mode, RowKind},
    scenario::{PlaceKind, SeatKind},
    written::{DeclaredParts, Described, ValueSort},
};
use words::{
    Lang,
    sheets::{Head, SheetName},
};

use crate::tree::{ListItem, written};

/// How a field stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CellForm {
    /// A text or a number, without its quotes.
    Plain,
    /// A point of time; French says J for the day.
    Moment,
    /// The words of a text in one language.
    In(Lang),
    /// Names or words with commas between them.
    Names,
    /// One word of several, as people say it.
    WordChoice(WordChoice),
    /// Yes, or nothing.
    YesNo,
    /// As it is written in the file.
    Ron,
    /// Every field that has no column, as it is written in the file.
    Rest,
}

/// Words to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordChoice {
    RowKind,
    Mode,
    SeatKind,
    PlaceKind,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableColumn {
    /// The field of the item; none for the column of everything else.
    pub(crate) field: &'static str,
    pub(crate) part: CellForm,
    pub(crate) head: Head,
    /// In characters.
    pub(crate) width: u16,
}

/// A sheet of the workbook: a list of the scenario.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SheetTable {
    pub(crate) list: &'static str,
    pub(crate) name: SheetName,
    columns: &'static [TableColumn],
}

const fn column(field: &'static str, part: CellForm, head: Head, width: u16) -> TableColumn {
    TableColumn { field, part, head, width }
}

use CellForm::{Moment, Names, Plain, Rest, Ron, YesNo};

const EN: CellForm = CellForm::In(Lang::En);
const FR: CellForm = CellForm::In(Lang::Fr);

const EVENTS: &[TableColumn] = &[
    column("id", Plain, Head::Number, 9),
    column("kind", CellForm::WordChoice(WordChoice::RowKind), Head::Kind, 15),
    column("at", Moment, Head::At, 11),
    column("thread", EN, Head::ThreadEn, 14),
    column("thread", FR, Head::ThreadFr, 14),
    column("from", EN, Head::FromEn, 20),
    column("from", FR, Head::FromFr, 20),
    column("to", Names, Head::To, 20),
    column("mode", CellForm::WordChoice(WordChoice::Mode), Head::Mode, 15),
    column("subject", EN, Head::SubjectEn, 28),
    column("subject", FR, Head::SubjectFr, 28),
    column("text", EN, Head::TextEn, 60),
    column("text", FR, Head::TextFr, 60),
    column("objectives", Names, Head::Objectives, 16),
    column("plan", Names, Head::Plan, 12),
    column("notes", EN, Head::NotesEn, 36),
    column("notes", FR, Head::NotesFr, 36),
    column("until", Moment, Head::Until, 11),
    column("manual", YesNo, Head::Manual, 9),
    column("expect", Ron, Head::Expect, 36),
    column("effects", Ron, Head::Effects, 36),
    column("when", Ron, Head::When, 30),
    column("", Rest, Head::Rest, 30),
];

const SEATS: &[TableColumn] = &[
    column("id", Plain, Head::Id, 18),
    column("title", EN, Head::TitleEn, 30),
    column("title", FR, Head::TitleFr, 30),
    column("kind", CellForm::WordChoice(WordChoice::SeatKind), Head::Kind, 18),
    column("country", Plain, Head::Country, 9),
    column("place", Plain, Head::Place, 16),
    column("brief", EN, Head::BriefEn, 60),
    column("brief", FR, Head::BriefFr, 60),
    column("secret", EN, Head::SecretEn, 40),
    column("secret", FR, Head::SecretFr, 40),
    column("may", Names, Head::May, 36),
    column("", Rest, Head::Rest, 30),
];

const OBJECTIVES: &[TableColumn] = &[
    column("id", Plain, Head::Id, 18),
    column("text", EN, Head::ObjectiveEn, 50),
    column("text", FR, Head::ObjectiveFr, 50),
    column("capability", EN, Head::CapabilityEn, 30),
    column("capability", FR, Head::CapabilityFr, 30),
    column("plan", Names, Head::Plan, 12),
    column("tasks", Ron, Head::Tasks, 60),
    column("", Rest, Head::Rest, 30),
];

const PLACES: &[TableColumn] = &[
    column("id", Plain, Head::Id, 18),
    column("name", EN, Head::NameEn, 24),
    column("name", FR, Head::NameFr, 24),
    column("kind", CellForm::WordChoice(WordChoice::PlaceKind), Head::Kind, 14),
    column("country", Plain, Head::Country, 9),
    column("region", Plain, Head::Region, 16),
    column("lat", Plain, Head::Latitude, 10),
    column("lon", Plain, Head::Longitude, 10),
    column("approximate", YesNo, Head::Approximate, 12),
    column("source", Plain, Head::Source, 36),
    column("", Rest, Head::Rest, 30),
];

/// The sheets, in their order.
pub(crate) const TABLES: &[SheetTable] = &[
    SheetTable { list: "msel", name: SheetName::Events, columns: EVENTS },
    SheetTable { list: "seats", name: SheetName::Seats, columns: SEATS },
    SheetTable { list: "objectives", name: SheetName::Objectives, columns: OBJECTIVES },
    SheetTable { list: "places", name: SheetName::Places, columns: PLACES },
];

impl SheetTable {
    /// Its columns: those of the reader's language together, and behind them the texts of the other language.
    pub(crate) fn columns(&self, lang: Lang) -> Vec<TableColumn> {
        let other = CellForm::In(lang.toggle());
        let (others, mut columns): (Vec<TableColumn>, Vec<TableColumn>) =
            self.columns.iter().partition(|column| column.part == other);
        columns.extend(others);
        columns
    }

    /// How many columns people read first: those before what is written as in the file, and before the other language.
    pub(crate) fn plain(&self, lang: Lang) -> usize {
        let plain =
            |column: &TableColumn| !matches!(column.part, Ron | Rest) && column.part != CellForm::In(lang.toggle());
        self.columns(lang).iter().take_while(|column| plain(column)).count()
    }

    /// The fields that have a column.
    fn fields(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|column| column.field).filter(|field| !field.is_empty())
    }

    /// The fields of an item that have no column: name and value as written.
    pub(crate) fn rest<'f>(&self, item: &ListItem, file: &'f SourceFile) -> Vec<(String, &'f str)> {
        let Form::Fields { fields, .. } = &item.node.form else { return Vec::new() };
        let known: Vec<&str> = self.fields().collect();
        let others = fields.iter().filter(|field| !known.contains(&field.name.as_str()));
        others.map(|field| (field.name.clone(), written(&field.value, file))).collect()
    }

    /// What stands in a cell of this item.
    pub(crate) fn shown(&self, column: TableColumn, item: &ListItem, file: &SourceFile, lang: Lang) -> String {
        if column.part == Rest {
            let fields = self.rest(item, file);
            let lines: Vec<String> =
                fields.iter().map(|(name, value)| format!("{name}: {}", dedented(value))).collect();
            return lines.join(",\n");
        }
        // An item that is taken whole from elsewhere has a name and no more.
        let whole = if column.field == "id" { item.id.clone() } else { String::new() };
        let Some(node) = item.field(column.field) else { return whole };
        shown(column.part, node.within_some(), file, lang)
    }
}

fn shown(part: CellForm, node: &Node, file: &SourceFile, lang: Lang) -> String {
    let as_written = || dedented(written(node, file));
    match (part, &node.form) {
        (CellForm::Moment, Form::Text(text)) => in_language(text, lang),
        (CellForm::Plain, Form::Text(text)) => text.clone(),
        // One text for both languages stands once, in the column of its reader.
        (CellForm::In(of), Form::Text(text)) => {
            if of == lang {
                text.clone()
            } else {
                String::new()
            }
        }
        (CellForm::In(of), Form::Map(_)) => match node.field(of.code()).map(|node| &node.form) {
            Some(Form::Text(text)) => text.clone(),
            _ => String::new(),
        },
        (CellForm::Names, Form::List(items)) => {
            let names = items.iter().map(|item| match &item.form {
                Form::Text(name) => name.clone(),
                _ => written(item, file).to_owned(),
            });
            names.collect::<Vec<_>>().join(", ")
        }
        (CellForm::WordChoice(choice), Form::Word(word)) => choice.label(word, lang).unwrap_or_else(|| word.clone()),
        (CellForm::YesNo, Form::Word(word)) if word == "true" => words::sheets::yes(lang).to_owned(),
        (CellForm::YesNo, Form::Word(word)) if word == "false" => words::sheets::no(lang).to_owned(),
        _ => as_written(),
    }
}

/// The day of a moment with the letter of the reader's language.
fn in_language(text: &str, lang: Lang) -> String {
    match text.strip_prefix(['D', 'J']) {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => format!("{}{rest}", lang.day_letter()),
        _ => text.to_owned(),
    }
}

/// A value of several lines, without the indent that it has in its file.
fn dedented(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let others = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let common = others.map(indent).min().unwrap_or(0);
    let mut lines = text.lines();
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        out.push_str(line.get(common.min(indent(line))..).unwrap_or_default());
    }
    out
}

/// Why a cell cannot become a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum UnfitCell {
    /// It is none of these words.
    NoChoice(Vec<String>),
    /// It is not written as a scenario is.
    NotRon,
    /// It is no point of time.
    NoTime,
    /// It is neither yes nor no.
    NotYesNo,
    /// The field must stand.
    Empty,
}

/// The field as the file has it; nothing where an empty cell leaves it out. Texts of two languages are put together elsewhere.
pub(crate) fn unshown(column: TableColumn, cell: &str) -> Result<Option<String>, UnfitCell> {
    let cell = cell.trim();
    if cell.is_empty() {
        let needed = matches!((column.field, column.part), ("id" | "kind" | "at", _));
        return if needed { Err(UnfitCell::Empty) } else { Ok(None) };
    }
    Ok(Some(match column.part {
        CellForm::Plain if matches!(column.field, "lat" | "lon") => number(cell).ok_or(UnfitCell::NotRon)?,
        CellForm::Plain | CellForm::Moment | CellForm::In(_) => quoted(cell),
        CellForm::Names => {
            let bare = column.field == "may";
            let names = cell.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty());
            let names = names.map(|name| if bare { name.to_owned() } else { quoted(name) });
            format!("[{}]", names.collect::<Vec<_>>().join(", "))
        }
        CellForm::WordChoice(choice) => {
            choice.word(cell).ok_or_else(|| UnfitCell::NoChoice(choice.labels(Lang::En)))?
        }
        CellForm::YesNo => yes_or_no(cell).ok_or(UnfitCell::NotYesNo)?.to_string(),
        CellForm::Ron | CellForm::Rest => {
            if !is_ron(cell) {
                return Err(UnfitCell::NotRon);
            }
            cell.to_owned()
        }
    }))
}

/// Whether a text is one value as a scenario writes it.
pub(crate) fn is_ron(text: &str) -> bool {
    let (node, slips) = walk(text);
    node.is_some() && slips.is_empty()
}

/// A number with a point; French sheets write a comma.
fn number(cell: &str) -> Option<String> {
    let number: f64 = cell.replace(',', ".").parse().ok()?;
    number.is_finite().then(|| format!("{number:?}"))
}

/// A text in quotes, as a scenario writes it.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn yes_or_no(cell: &str) -> Option<bool> {
    match words::folded(cell).as_str() {
        "yes" | "y" | "oui" | "o" | "true" | "vrai" | "x" | "1" => Some(true),
        "no" | "n" | "non" | "false" | "faux" | "0" | "-" => Some(false),
        _ => None,
    }
}

impl WordChoice {
    /// The words of the format, each with what people call it.
    pub(crate) fn all(self, lang: Lang) -> Vec<(&'static str, &'static str)> {
        fn of<T: Described + for<'de> Deserialize<'de>>(
            lang: Lang,
            called: fn(T, Lang) -> &'static str,
        ) -> Vec<(&'static str, &'static str)> {
            let ValueSort::Declared(declared) = T::sort() else { return Vec::new() };
            let DeclaredParts::Choices(choices) = declared.parts else { return Vec::new() };
            let value = |name| T::deserialize(StrDeserializer::<serde::de::value::Error>::new(name)).ok();
            choices.iter().filter_map(|choice| Some((choice.name, called(value(choice.name)?, lang)))).collect()
        }
        match self {
            Self::RowKind => of::<RowKind>(lang, words::row_kind),
            Self::Mode => of::<Mode>(lang, words::mode),
            Self::SeatKind => of::<SeatKind>(lang, words::seat_kind),
            Self::PlaceKind => of::<PlaceKind>(lang, words::place_kind),
        }
    }

    /// What people call them.
    pub(crate) fn labels(self, lang: Lang) -> Vec<String> {
        self.all(lang).into_iter().map(|(_, label)| label.to_owned()).collect()
    }

    fn label(self, word: &str, lang: Lang) -> Option<String> {
        self.all(lang).into_iter().find(|(name, _)| *name == word).map(|(_, label)| label.to_owned())
    }

    /// The word of the format, from whichever language it was said in, or from the word itself.
    fn word(self, said: &str) -> Option<String> {
        let said = words::folded(said);
        let mut all = Lang::ALL.into_iter().flat_map(|lang| self.all(lang));
        let found = all.find(|(name, label)| words::folded(label) == said || words::folded(name) == said);
        found.map(|(name, _)| name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_by_what_people_call_it_in_either_language() {
        assert_eq!(WordChoice::Mode.word("Par téléphone"), Some("Phone".to_owned()));
        assert_eq!(WordChoice::Mode.word("by phone"), Some("Phone".to_owned()));
        assert_eq!(WordChoice::RowKind.word("ExpectedAction"), Some("ExpectedAction".to_owned()));
        assert_eq!(WordChoice::RowKind.word("whatever"), None);
        assert_eq!(WordChoice::RowKind.all(Lang::Fr).len(), 4, "every word has its label");
    }

    #[test]
    fn a_value_of_several_lines_stands_in_its_cell_without_the_indent_of_the_file() {
        assert_eq!(dedented("All([\n            A,\n            B,\n        ])"), "All([\n    A,\n    B,\n])");
    }

    #[test]
    fn what_looks_like_a_formula_is_a_text_like_any_other() {
        let subject = column("subject", EN, Head::SubjectEn, 1);
        assert_eq!(unshown(subject, "=HYPERLINK(\"x\")"), Ok(Some(r#""=HYPERLINK(\"x\")""#.to_owned())));
    }
}
