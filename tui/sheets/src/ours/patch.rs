//! Changes to the text of files, kept until all are known, and where each of them stands afterwards.

use authoring::read::examine;
use reading::source::SourceFile;
use words::{Lang, complaint, sheets::Said};

use crate::{cell::Address, remark::Remark};

/// A stretch of a file that gives way to a text.
#[derive(Debug)]
struct Edit {
    file: usize,
    start: usize,
    end: usize,
    text: String,
    /// The cell that asks for it.
    by: Address,
}

/// Changes that wait.
#[derive(Debug, Default)]
pub(super) struct Edits {
    all: Vec<Edit>,
    /// Rows that somebody changed, added or took away, each counted once.
    rows: std::collections::BTreeSet<(String, u32)>,
}

/// Where the changes stand in the changed files.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<(String, usize, usize, Address)>);

impl Edits {
    /// How many rows are changed.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Puts a text in place of a stretch; an empty stretch takes it in.
    pub(super) fn replace(&mut self, file: usize, start: usize, end: usize, text: String, by: &Address) {
        self.rows.insert((by.sheet.clone(), by.row));
        self.all.push(Edit { file, start, end, text, by: by.clone() });
    }

    /// Takes a stretch away with the comma behind it, and its lines if nothing else stands on them.
    pub(super) fn remove(&mut self, file: usize, text: &str, start: usize, end: usize, by: &Address) {
        let blank = |from: usize| text[from..].len() - text[from..].trim_start_matches([' ', '\t']).len();
        let behind = text[end..].len() - text[end..].trim_start().len();
        let mut end = if text[end + behind..].starts_with(',') { end + behind + 1 } else { end };
        end += blank(end);
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let alone = text[line..start].trim().is_empty() && text[end..].starts_with('\n');
        let (start, end) = if alone { (line, end + 1) } else { (start, end) };
        self.replace(file, start, end, String::new(), by);
    }

    /// The changed files.
    pub(super) fn apply(mut self, mut files: Vec<SourceFile>) -> (Vec<SourceFile>, Places) {
        // What is put in at a place comes before what is taken away there; of several, the first stays first.
        self.all.sort_by_key(|edit| (edit.file, edit.start, edit.end));
        let mut places = Places::default();
        for (number, file) in files.iter_mut().enumerate() {
            let (mut out, mut done) = (String::with_capacity(file.text.len()), 0);
            for edit in self.all.iter().filter(|edit| edit.file == number) {
                out.push_str(&file.text[done.min(edit.start)..edit.start]);
                let start = out.len();
                out.push_str(&edit.text);
                places.0.push((file.name.clone(), start, out.len(), edit.by.clone()));
                done = edit.end.max(done);
            }
            out.push_str(&file.text[done..]);
            file.text = out;
        }
        (files, places)
    }
}

impl Places {
    /// What `check` has against what stands in these places, by the cells that asked for it.
    pub(super) fn complaints(&self, files: &[SourceFile], lang: Lang) -> Vec<Remark> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let complaints = examine(files).1;
        let found = complaints.iter().filter(|complaint| complaint.is_error()).filter_map(|complaint| {
            let at = complaint.spot.extent.start;
            let here = |(file, start, end, _): &&(String, usize, usize, Address)| {
                *file == complaint.spot.file && (*start..*end).contains(&at)
            };
            let (.., by) = self.0.iter().find(here)?;
            let says = complaint::message(lang, &complaint.fault);
            Some(Remark::of(Said::CheckSays, by).with("code", complaint.code()).with("says", says))
        });
        found.collect()
    }
}
