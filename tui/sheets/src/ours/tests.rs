//! Stories of a workbook that goes out and comes back.

use std::{fs, path::PathBuf};

use authoring::read::{examine, read};
use proptest::prelude::*;
use words::sheets::Head;

use super::*;
use crate::{
    book,
    tables::{CellForm, TableColumn},
};

fn folder(path: &str) -> Vec<SourceFile> {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    let mut files: Vec<SourceFile> = fs::read_dir(&dir)
        .expect("a folder of the repository")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            SourceFile::new(&name, &fs::read_to_string(&path).expect("text"))
        })
        .collect();
    files.sort_by_key(|file| (file.name != "scenario.ron", file.name.clone()));
    files
}

fn exported(files: &[SourceFile], lang: Lang) -> Vec<u8> {
    let scenario = read(files).scenario.expect("a scenario");
    crate::export(files, &scenario, lang).expect("fits")
}

fn sound() -> Vec<SourceFile> {
    folder("tests/scenarios/sound")
}

/// The book of an exported scenario, with one cell of the events changed.
fn with_cell(files: &[SourceFile], id: &str, head: Head, value: &str) -> SheetFile {
    let mut book = book::open("list.xlsx", &exported(files, Lang::En)).expect("ours");
    let sheet = book.sheets.iter_mut().find(|sheet| sheet.name == ui(Lang::En, SheetName::Events)).expect("events");
    let row = *sheet.rows.iter().find(|(_, row)| row.get(&0).is_some_and(|cell| cell.text() == id)).expect("row").0;
    let column = *sheet.rows[&0].iter().find(|(_, cell)| cell.text() == ui(Lang::En, head)).expect("column").0;
    let row = sheet.rows.entry(row).or_default();
    if value.is_empty() {
        row.remove(&column)
    } else {
        row.insert(column, crate::cell::SheetCell::Text(value.to_owned()))
    };
    book
}

fn back(book: &SheetFile) -> ImportedList {
    let kept = KeptFiles::find(book).expect("ours").expect("whole");
    import(book, kept, Lang::En).expect("taken")
}

#[test]
fn what_goes_out_and_comes_back_untouched_is_the_same_to_the_byte_in_both_languages() {
    for path in ["scenarios/lake-chad", "scenarios/two-bridges", "tests/scenarios/sound"] {
        let files = folder(path);
        for lang in Lang::ALL {
            let bytes = exported(&files, lang);
            assert_eq!(bytes, exported(&files, lang), "{path}: the same bytes again");
            let imported = crate::import("list.xlsx", &bytes, None, lang).expect("ours");
            assert!(imported.ours);
            assert_eq!(imported.files, files, "{path}");
            assert_eq!(exported(&imported.files, lang), bytes, "{path}");
            let said: Vec<String> = imported.remarks.iter().map(|remark| remark.say(lang)).collect();
            assert!(imported.remarks.iter().all(|remark| remark.is(Said::NothingChanged)), "{said:?}");
        }
    }
}

#[test]
fn a_cell_that_is_changed_changes_its_field_and_leaves_every_comment_where_it_is() {
    let files = sound();
    let imported = back(&with_cell(&files, "e1", Head::SubjectFr, "Jour de foire"));
    let text = &imported.files[0].text;
    assert_eq!(*text, files[0].text.replace("Jour de marché", "Jour de foire"));
    let imported = back(&with_cell(&files, "e3", Head::At, "D1 09:40"));
    assert_eq!(imported.files[0].text, files[0].text.replacen("at: \"+1h\"", "at: \"D1 09:40\"", 1));
    let imported = back(&with_cell(&files, "e1", Head::Mode, "par téléphone"));
    assert!(imported.files[0].text.contains("mode: Phone"), "either language is understood");
}

#[test]
fn a_cell_that_is_emptied_takes_its_field_away_and_one_that_is_filled_brings_it() {
    let files = sound();
    let imported = back(&with_cell(&files, "e2", Head::Until, ""));
    assert_eq!(imported.files[0].text, files[0].text.replace("until: \"+2h\", ", ""));
    let imported = back(&with_cell(&files, "e3", Head::NotesEn, "Say nothing of it."));
    let row = &examine(&imported.files).0.expect("sound").msel[2];
    assert_eq!(row.notes.en, "Say nothing of it.");
}

#[test]
fn a_cell_that_says_nothing_a_scenario_could_take_is_told_by_its_address_and_changes_nothing() {
    let files = sound();
    for (head, value, said) in [
        (Head::At, "tomorrow", Said::NoTime),
        (Head::Kind, "surprise", Said::NoChoice),
        (Head::Effects, "[Tension(", Said::NotRon),
        (Head::Manual, "perhaps", Said::NotYesNo),
        (Head::SubjectEn, "", Said::NothingChanged),
    ] {
        let book = with_cell(&files, "e3", head, value);
        let imported = back(&book);
        if said != Said::NothingChanged {
            assert!(imported.remarks.iter().any(|remark| remark.is(said)), "{value}");
            assert_eq!(imported.files, files, "{value}");
        }
    }
    let told = back(&with_cell(&files, "e3", Head::At, "tomorrow"));
    let told: Vec<String> = told.remarks.iter().map(|remark| remark.say(Lang::En)).collect();
    assert!(told[0].starts_with("Events!C4: “tomorrow” is no time"), "{told:?}");
}

#[test]
fn a_name_that_is_not_there_is_told_by_its_cell() {
    let files = sound();
    let imported = back(&with_cell(&files, "e1", Head::To, "post-chief, nobody"));
    let against: Vec<String> = imported
        .remarks
        .iter()
        .filter(|remark| remark.is(Said::CheckSays))
        .map(|remark| remark.say(Lang::En))
        .collect();
    assert_eq!(against.len(), 1);
    assert!(
        against[0].starts_with("Events!") && against[0].contains("nobody") && against[0].ends_with("[H204]"),
        "{against:?}"
    );
}

#[test]
fn rows_are_added_behind_the_row_before_them_and_taken_away_when_they_are_gone() {
    let files = sound();
    let mut book = with_cell(&files, "e1", Head::At, "D1 08:20");
    let sheet = book.sheets.iter_mut().find(|sheet| sheet.name == "Events").expect("events");
    let second = sheet.rows.remove(&2).expect("e2");
    let mut row = second.clone();
    row.insert(0, crate::cell::SheetCell::Text("e1b".to_owned()));
    sheet.rows.insert(2, row);
    let imported = back(&book);
    let ids: Vec<&str> = examine(&imported.files).0.expect("sound").msel.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["e1", "e1b", "e3"]);
    assert!(imported.remarks.iter().any(|remark| remark.is(Said::RowsGone)));
    assert!(imported.remarks.iter().any(|remark| remark.is(Said::RowNew)));
}

#[test]
fn a_number_that_stands_twice_is_told_and_its_second_row_left() {
    let files = sound();
    let mut book = with_cell(&files, "e1", Head::At, "D1 08:20");
    let sheet = book.sheets.iter_mut().find(|sheet| sheet.name == "Events").expect("events");
    let first = sheet.rows[&1].clone();
    sheet.rows.insert(9, first);
    let imported = back(&book);
    assert!(imported.remarks.iter().any(|remark| remark.is(Said::IdTwice)));
    assert_eq!(imported.files, files);
}

#[test]
fn a_sheet_that_was_emptied_takes_nothing_away() {
    let files = sound();
    let mut book = with_cell(&files, "e1", Head::At, "D1 08:20");
    let sheet = book.sheets.iter_mut().find(|sheet| sheet.name == "Events").expect("events");
    sheet.rows.retain(|row, _| *row == 0);
    let imported = back(&book);
    assert!(imported.remarks.iter().any(|remark| remark.is(Said::SheetEmpty)));
    assert_eq!(imported.files, files);
}

#[test]
fn a_hidden_sheet_that_names_a_file_outside_the_folder_is_refused() {
    for name in
        ["../evil.ron", "/etc/x.ron", "a/../../b.ron", "c:\\x.ron", ".hidden.ron", "scenario.ron/../x.ron", "run.sh"]
    {
        assert!(!stays_inside(name), "{name}");
    }
    for name in ["scenario.ron", "shared/land.ron", "été 2.ron"] {
        assert!(stays_inside(name), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn any_text_that_a_colleague_types_comes_back_as_it_was_typed(text in "[\\PC\\n]{1,80}", en in any::<bool>()) {
        let files = sound();
        let head = if en { Head::TextEn } else { Head::TextFr };
        let imported = back(&with_cell(&files, "e1", head, &text));
        let scenario = read(&imported.files).scenario.expect("read");
        let row = scenario.msel.iter().find(|row| row.id.as_str() == "e1").expect("there");
        let got = if en { &row.text.en } else { &row.text.fr };
        if text.trim().is_empty() {
            // An emptied cell leaves the other language to stand for both.
            prop_assert_eq!(&row.text.en, &row.text.fr);
        } else {
            let wanted: String = text.trim().chars().filter(|c| *c == '\n' || !c.is_control()).collect();
            prop_assert_eq!(got, &wanted);
        }
        // And what was made of it goes out and comes back.
        let again = crate::import("list.xlsx", &exported(&imported.files, Lang::Fr), None, Lang::Fr).expect("ours");
        prop_assert_eq!(again.files, imported.files);
    }
}

#[test]
fn no_column_of_a_table_stands_twice_and_each_table_ends_with_everything_else() {
    for table in TABLES {
        for lang in Lang::ALL {
            let columns: Vec<TableColumn> = table.columns(lang);
            assert_eq!(columns.iter().filter(|column| column.part == CellForm::Rest).count(), 1);
            let heads: std::collections::BTreeSet<&str> = columns.iter().map(|column| ui(lang, column.head)).collect();
            assert_eq!(heads.len(), columns.len(), "{}", table.list);
        }
    }
}
