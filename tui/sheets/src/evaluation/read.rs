//! A workbook that people filled in, read back: ratings, answers and the improvement plan. Sheets and columns are found by their heads, in
//! either language; what the software wrote into the other columns is let be.

use std::collections::BTreeMap;

use kernel::names::{Slug, nearest};
use paper::report::{
    guide::GuideNames,
    ratings::{CarriedPlan, Feedback, MOST_ANSWERS, PlanLine, Rating, Ratings, TaskRating},
};
use vocabulary::measure::{MEASURES, measure as known_measure};
use words::{Lang, evaluation::GuideText, sheets::Said, ui};

use super::answers::{ANSWERS, answers_head};
use crate::{
    book,
    cell::{Address, SheetCell},
    remark::{Remark, Weight},
    tab::{SheetFile, SheetTab},
};

/// Reads a workbook. `name` is the file's own name and only serves to say where something is; `known` is what may be rated and named.
/// What was noticed and stands against nothing comes with the ratings.
///
/// # Errors
/// Everything that stands against taking it, each by the address of its cell.
pub fn read(name: &str, bytes: &[u8], known: &GuideNames) -> Result<(Ratings, Vec<Remark>), Vec<Remark>> {
    let book = book::open(name, bytes).map_err(|remark| vec![remark])?;
    let mut reader = GuideReader { known, against: Vec::new() };
    let ratings = Ratings { tasks: reader.tasks(&book), feedback: reader.feedback(&book), plan: reader.plan(&book) };
    Ok((ratings, reader.settled(book.remarks)?))
}

/// Reads the improvement plan alone, whatever exercise the workbook is of, for the exercise into which it is carried.
///
/// # Errors
/// Everything that stands against taking it, each by the address of its cell.
pub fn read_plan(name: &str, bytes: &[u8]) -> Result<CarriedPlan, Vec<Remark>> {
    let book = book::open(name, bytes).map_err(|remark| vec![remark])?;
    let known = GuideNames::default();
    let mut reader = GuideReader { known: &known, against: Vec::new() };
    let lines = reader.plan(&book);
    let title = |sheet: &SheetTab| sheet.text(0, 1);
    let lists = book.sheets.iter().find(|sheet| Lang::ALL.iter().any(|lang| sheet.name == ui(*lang, GuideText::Lists)));
    let exercise = lists.map(title).filter(|title| !title.is_empty()).unwrap_or_else(|| name.to_owned());
    reader.settled(book.remarks)?;
    Ok(CarriedPlan { exercise, lines })
}

struct GuideReader<'a> {
    known: &'a GuideNames,
    /// Every fault so far.
    against: Vec<Remark>,
}

/// A sheet with the places of its columns.
struct Located<'b> {
    sheet: &'b SheetTab,
    columns: Vec<u32>,
}

impl Located<'_> {
    fn at(&self, row: u32, column: usize) -> Address {
        self.sheet.at(row, self.columns[column])
    }
    fn text(&self, row: u32, column: usize) -> String {
        self.sheet.text(row, self.columns[column])
    }
    fn cell(&self, row: u32, column: usize) -> Option<&SheetCell> {
        self.sheet.get(row, self.columns[column])
    }
    /// The rows below the head in which one of the columns holds something.
    fn rows(&self) -> impl Iterator<Item = u32> {
        let filled = |row: &u32| (0..self.columns.len()).any(|column| !self.text(*row, column).is_empty());
        self.sheet.rows.keys().copied().filter(|row| *row > 0).filter(filled)
    }
}

impl<'a> GuideReader<'a> {
    /// What is worth knowing of the workbook, where nothing stands against taking it.
    fn settled(mut self, remarks: Vec<Remark>) -> Result<Vec<Remark>, Vec<Remark>> {
        let (stopped, noted): (Vec<Remark>, Vec<Remark>) =
            remarks.into_iter().partition(|remark| remark.weight() == Weight::NotTaken);
        self.against.extend(stopped);
        if self.against.is_empty() { Ok(noted) } else { Err(self.against) }
    }

    /// Finds a sheet and its columns, in whichever language it was written; nothing, and a fault, if there is none.
    fn locate<'b>(
        &mut self,
        book: &'b SheetFile,
        name: GuideText,
        heads: &dyn Fn(Lang) -> Vec<String>,
    ) -> Option<Located<'b>> {
        let called = |lang: &Lang| book.sheets.iter().find(|sheet| sheet.name.trim() == ui(*lang, name));
        let Some((lang, sheet)) = Lang::ALL.into_iter().find_map(|lang| Some((lang, called(&lang)?))) else {
            self.against.push(Remark::new(Said::NoGuideSheet).with("sheet", ui(Lang::En, name)));
            return None;
        };
        let edge = sheet.rows.get(&0).and_then(|head| head.keys().last().copied()).unwrap_or(0);
        let mut columns = Vec::new();
        for head in heads(lang) {
            match (0..=edge).find(|column| sheet.text(0, *column) == head) {
                Some(column) => columns.push(column),
                None => self
                    .against
                    .push(Remark::new(Said::NoGuideColumn).with("column", head).with("sheet", sheet.name.clone())),
            }
        }
        (columns.len() == heads(lang).len()).then_some(Located { sheet, columns })
    }

    fn tasks(&mut self, book: &SheetFile) -> BTreeMap<Slug, TaskRating> {
        let heads = [GuideText::Id, GuideText::Rating, GuideText::Observation, GuideText::RatedBy];
        let mut rated = BTreeMap::new();
        let heads = |lang| heads.iter().map(|head| ui(lang, *head).to_owned()).collect();
        let Some(sheet) = self.locate(book, GuideText::Tasks, &heads) else { return rated };
        let mut places: BTreeMap<String, String> = BTreeMap::new();
        for row in sheet.rows() {
            let id = sheet.text(row, 0);
            let Some(task) = self.known.tasks.iter().find(|task| task.as_str() == id) else {
                self.against.push(Remark::of(Said::NoTask, &sheet.at(row, 0)).with("cell", id));
                continue;
            };
            let there = sheet.at(row, 0);
            if let Some(first) = places.get(&id) {
                self.against.push(Remark::of(Said::TaskTwice, &there).with("id", id).with("there", first.clone()));
                continue;
            }
            places.insert(id, there.to_string());
            let letter = sheet.text(row, 1);
            let rating = Rating::of_letter(&letter);
            if rating.is_none() && !letter.is_empty() {
                self.against.push(Remark::of(Said::NoRating, &sheet.at(row, 1)).with("cell", letter));
            }
            let said = TaskRating { rating, observation: sheet.text(row, 2), by: sheet.text(row, 3) };
            if said != TaskRating::default() {
                rated.insert(*task, said);
            }
        }
        rated
    }

    fn feedback(&mut self, book: &SheetFile) -> Vec<Feedback> {
        let heads = |lang| {
            let counts = [GuideText::Before, GuideText::After];
            let counts = counts.into_iter().flat_map(|head| (1..=ANSWERS).map(move |n| answers_head(lang, head, n)));
            [ui(lang, GuideText::Statement).to_owned()].into_iter().chain(counts).collect()
        };
        let Some(sheet) = self.locate(book, GuideText::Feedback, &heads) else { return Vec::new() };
        let rows: Vec<u32> = sheet.rows().collect();
        let read = rows.into_iter().map(|row| {
            let mut of = Feedback { statement: sheet.text(row, 0), ..Feedback::default() };
            for n in 0..ANSWERS {
                of.before[n] = self.count(&sheet, row, 1 + n);
                of.after[n] = self.count(&sheet, row, 1 + ANSWERS + n);
            }
            of
        });
        read.collect()
    }

    /// A number of answers; an empty cell is none.
    fn count(&mut self, sheet: &Located<'_>, row: u32, column: usize) -> u32 {
        match self.whole(sheet, row, column) {
            Ok(None) => 0,
            Ok(Some(n)) if (0..=i64::from(MOST_ANSWERS)).contains(&n) => u32::try_from(n).unwrap_or(0),
            Ok(Some(_)) | Err(()) => {
                let fault = Remark::of(Said::NoCount, &sheet.at(row, column));
                let fault = fault.with("cell", sheet.text(row, column)).with("most", MOST_ANSWERS.to_string());
                self.against.push(fault);
                0
            }
        }
    }

    /// A whole number, as a number or as its digits; nothing where the cell is empty.
    fn whole(&self, sheet: &Located<'_>, row: u32, column: usize) -> Result<Option<i64>, ()> {
        match sheet.cell(row, column) {
            None => Ok(None),
            Some(SheetCell::Number(n)) if n.fract() == 0.0 && n.abs() < 1e15 => Ok(Some(*n as i64)),
            Some(SheetCell::Text(text)) if text.trim().is_empty() => Ok(None),
            Some(SheetCell::Text(text)) => text.trim().parse().map(Some).map_err(|_| ()),
            Some(_) => Err(()),
        }
    }

    fn plan(&mut self, book: &SheetFile) -> Vec<PlanLine> {
        use GuideText as T;
        let heads = [T::Capability, T::Issue, T::Action, T::Element, T::Owner, T::Start, T::End, T::Measure, T::Was];
        let heads = |lang| heads.iter().map(|head| ui(lang, *head).to_owned()).collect();
        let Some(sheet) = self.locate(book, GuideText::Plan, &heads) else { return Vec::new() };
        let rows: Vec<u32> = sheet.rows().collect();
        let mut lines = Vec::new();
        for row in rows {
            let [capability, issue, action, element, owner, start, end, measure] =
                [0, 1, 2, 3, 4, 5, 6, 7].map(|column| sheet.text(row, column));
            // One of a single thing may be of another scenario; its family is known.
            if !measure.is_empty() && known_measure(&measure).is_none() {
                let like = nearest(&measure, MEASURES.iter().map(|known| known.key)).unwrap_or("harmed");
                let fault = Remark::of(Said::NoMeasure, &sheet.at(row, 7));
                self.against.push(fault.with("cell", measure.clone()).with("like", like));
            }
            let was = self.whole(&sheet, row, 8).unwrap_or_else(|()| {
                let fault = Remark::of(Said::NoValue, &sheet.at(row, 8)).with("cell", sheet.text(row, 8));
                self.against.push(fault);
                None
            });
            lines.push(PlanLine { capability, issue, action, element, owner, start, end, measure, was });
        }
        lines
    }
}
