//! A disk behind a desk, and nothing else of an exercise.

use std::collections::BTreeMap;

use engine::sight::view::{Choice, SeatView};
use pages::{FormFields, NotDone, SeatTable};
use paper::report::answers::{AnswerGiven, SeatAnswer};
use serde_json::Value;
use vocabulary::act::{Act, ActKind};

/// A table that only writes down what was begun, while there is room.
#[derive(Default)]
pub struct Disk {
    /// What lies there, by the page.
    pub begun: BTreeMap<String, FormFields>,
    /// Whether there is no room.
    pub full: bool,
}

impl SeatTable for Disk {
    fn view(&mut self) -> SeatView {
        SeatView::default()
    }
    fn choices(&mut self, _: ActKind, _: usize, _: &[Value]) -> Vec<Choice> {
        Vec::new()
    }
    fn submit(&mut self, _: &Act) -> Result<u32, NotDone> {
        Ok(0)
    }
    fn answers(&mut self) -> Vec<SeatAnswer> {
        Vec::new()
    }
    fn keep_answer(&mut self, _: AnswerGiven) -> Result<(), String> {
        Ok(())
    }
    fn debriefs(&mut self) -> bool {
        false
    }
    fn keep_draft(&mut self, page: &str, fields: &FormFields) -> Result<(), String> {
        match (self.full, fields.0.is_empty()) {
            (true, _) => return Err("no room".to_owned()),
            (false, true) => drop(self.begun.remove(page)),
            (false, false) => drop(self.begun.insert(page.to_owned(), fields.clone())),
        }
        Ok(())
    }
}
