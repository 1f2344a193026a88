//! Stories of the guide: it comes back as it was filled in, no cell is a formula, and each fault is told by its cell.

use std::collections::BTreeSet;

use calamine::{Data, Reader as _, Xlsx};
use kernel::names::Slug;
use paper::report::{
    guide::{Guide, GuideNames, GuideTask},
    ratings::{Feedback, PlanLine, Rating, TaskRating},
};
use rust_xlsxwriter::Workbook;
use words::Lang;

use super::*;

fn names() -> GuideNames {
    GuideNames {
        tasks: ["lanes", "warn"].map(Slug::new).into(),
        measures: ["harmed", "wait_mean_s"].map(str::to_owned).into_iter().collect::<BTreeSet<_>>(),
    }
}

/// A guide that people have filled in, with texts that look like something else.
fn filled(lang: Lang) -> Guide {
    let rated =
        TaskRating { rating: Some(Rating::M), observation: "=1+1\n@ligne 2 ; =2".into(), by: "évaluation 2".into() };
    let task =
        |id: &str, rated| GuideTask { id: id.into(), task: "+48 : ouvrir".into(), rated, ..GuideTask::default() };
    Guide {
        lang,
        title: "Pont & rive".into(),
        tasks: vec![task("lanes", rated), task("warn", TaskRating::default())],
        feedback: vec![Feedback {
            statement: "Je sais qui appeler.".into(),
            before: [1, 2, 0, 0, 0],
            after: [0, 0, 0, 3, 12],
        }],
        plan: vec![PlanLine {
            capability: "Alerte".into(),
            issue: "Personne ne savait".into(),
            action: "Un numéro par poste".into(),
            owner: "Gouvernorat".into(),
            start: "2027-03".into(),
            measure: "wait_mean_s".into(),
            was: Some(2_820),
            ..PlanLine::default()
        }],
        timeline: vec![["12", "J1 06:10", "=cmd|' /C calc'!A0", "inject"].map(str::to_owned)],
        knowledge: (vec!["Sujet".into(), "Vu".into(), "Chef".into()], vec![vec!["a".into(), "b".into(), "-1".into()]]),
        measures: vec!["harmed".into(), "wait_mean_s".into()],
    }
}

#[test]
fn what_people_filled_in_comes_back_in_either_language() {
    for lang in Lang::ALL {
        let guide = filled(lang);
        let bytes = write(&guide).expect("written");
        assert_eq!(bytes, write(&guide).expect("written"), "the same bytes");
        let (ratings, noted) = read("report.xlsx", &bytes, &names()).unwrap_or_else(|faults| panic!("{faults:?}"));
        assert!(noted.is_empty(), "{noted:?}");
        assert_eq!(ratings.tasks.len(), 1, "who said nothing rated nothing");
        assert_eq!(ratings.tasks[&Slug::new("lanes")], guide.tasks[0].rated);
        assert_eq!((ratings.feedback, ratings.plan), (guide.feedback, guide.plan));
    }
}

#[test]
fn the_improvement_plan_is_taken_into_another_exercise_with_the_name_of_its_own() {
    let bytes = write(&filled(Lang::Fr)).expect("written");
    let carried = read_plan("report.xlsx", &bytes).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!((carried.exercise.as_str(), carried.lines), ("Pont & rive", filled(Lang::Fr).plan));
}

#[test]
fn no_cell_of_the_workbook_is_a_formula_whatever_stands_in_it() {
    let bytes = write(&filled(Lang::Fr)).expect("written");
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes.as_slice())).expect("a workbook");
    let mut texts = Vec::new();
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.used_cells().all(|(.., formula)| formula.is_empty()), "{name}");
        let range = book.worksheet_range(&name).expect("a sheet");
        texts.extend(range.used_cells().filter_map(|(.., cell)| match cell {
            Data::String(text) => Some(text.clone()),
            _ => None,
        }));
    }
    for typed in ["=1+1\n@ligne 2 ; =2", "=cmd|' /C calc'!A0", "+48 : ouvrir", "-1"] {
        assert!(texts.iter().any(|text| text == typed), "{typed}: {texts:?}");
    }
}

/// The workbook with cells written over, as somebody would who did not look.
fn spoilt(cells: &[(&str, u32, u16, &str)]) -> Vec<String> {
    let guide = filled(Lang::En);
    let mut book = Workbook::new();
    let (tasks, plan) = (table(Lang::En, TASKS, &guide.tasks), table(Lang::En, PLAN, &guide.plan));
    let columns = [tasks.0, feedback_columns(Lang::En), plan.0];
    let feedback = guide.feedback.iter().map(|of| vec![of.statement.clone()]).collect();
    let rows = [tasks.1, feedback, plan.1];
    for ((name, columns), rows) in ["Tasks", "Feedback", "Improvement plan"].into_iter().zip(columns).zip(rows) {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (at, column) in (0..).zip(&columns) {
            sheet.write_string(0, at, &column.head).expect("a cell");
        }
        for (row, cells) in (1..).zip(&rows) {
            for (at, text) in (0..).zip(cells) {
                sheet.write_string(row, at, text).expect("a cell");
            }
        }
        for (_, row, column, text) in cells.iter().filter(|(of, ..)| *of == name) {
            sheet.write_string(*row, *column, *text).expect("a cell");
        }
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    match read("report.xlsx", &bytes, &names()) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(|fault| fault.say(Lang::En)).collect(),
    }
}

#[test]
fn every_fault_of_a_sheet_is_told_at_once_by_the_address_of_its_cell() {
    assert_eq!(spoilt(&[]), [""; 0]);
    let faults = spoilt(&[
        ("Tasks", 1, 8, "good"),
        ("Tasks", 2, 0, "lanes"),
        ("Tasks", 3, 0, "nothing"),
        ("Feedback", 1, 3, "many"),
        ("Feedback", 1, 4, "-2"),
        ("Improvement plan", 1, 7, "harmd"),
        ("Improvement plan", 1, 8, "47 min"),
    ]);
    let begins = [
        "Tasks!I2: “good” is no rating",
        "Tasks!A3: the task lanes is rated in Tasks!A2 already",
        "Tasks!A4: “nothing” is no critical task",
        "Feedback!D2: “many” is no number of answers",
        "Feedback!E2: “-2” is no number of answers",
        "'Improvement plan'!H2: “harmd” is no measure of this exercise; did you mean harmed?",
        "'Improvement plan'!I2: “47 min” is no whole number",
    ];
    assert_eq!(faults.len(), begins.len(), "{faults:#?}");
    for (fault, begins) in faults.iter().zip(begins) {
        assert!(fault.starts_with(begins), "{fault}");
    }
}

#[test]
fn a_sheet_or_a_column_that_is_missing_is_named() {
    let faults = spoilt(&[("Tasks", 0, 8, "Grade")]);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].contains("“Rating (P, S, M, U)” is missing on the sheet “Tasks”"), "{faults:?}");
    let other = Workbook::new().save_to_buffer().expect("a workbook");
    let faults = read("list.xlsx", &other, &names()).expect_err("no guide");
    assert_eq!(faults.len(), 3);
    assert!(faults[0].say(Lang::Fr).contains("seul un classeur écrit par le rapport"), "{faults:?}");
    let faults = read("list.xlsx", b"a;b\n", &names()).expect_err("no guide");
    assert_eq!(faults.len(), 3);
}
