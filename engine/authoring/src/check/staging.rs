//! What the room is run with: phases of the day, sheets that are handed out, and files that belong to the scenario.

use kernel::time::Time;
use reading::node::Step;
use vocabulary::inject::Attachment;

use super::Checker;
use crate::{
    beside::{Beside, is_printed, stays_within},
    complaint::Fault,
};

impl<'s> Checker<'s> {
    /// Phases end after they begin, and one after the other.
    pub(super) fn phases(&mut self) {
        let s = self.scenario;
        let mut before: Option<(usize, Time)> = None;
        for (i, phase) in s.phases.iter().enumerate() {
            let Some(from) = self.time(phase.from.as_str()) else { continue };
            let until = phase.until.as_ref().and_then(|until| self.time(until.as_str()));
            if until.is_some_and(|until| until <= from) {
                self.complain("phases", &[Step::Index(i), Step::Field("until")], Fault::PhaseEndsFirst);
            }
            if let Some((other, ends)) = before.filter(|(_, ends)| from < *ends) {
                let fault = Fault::PhasesOverlap { other: s.phases[other].id, ends: self.clock(ends) };
                self.complain("phases", &[Step::Index(i), Step::Field("from")], fault);
            }
            before = Some((i, until.unwrap_or(from)));
        }
    }

    /// What is handed out has words or a file, and the file is there.
    pub(super) fn attachments(&mut self, beside: &dyn Fn(&str) -> Beside) {
        let s = self.scenario;
        for (i, row) in s.msel.iter().enumerate() {
            self.handed_out("msel", i, &row.attachments, beside);
            // A sheet that reaches nobody lies on the table of nobody.
            if !row.attachments.is_empty() && row.recipients().is_empty() {
                let steps = [Step::Index(i), Step::Field("attachments")];
                self.complain("msel", &steps, Fault::Ignored { field: "attachments", without: "to" });
            }
        }
        for (i, seat) in s.seats.iter().enumerate() {
            self.handed_out("seats", i, &seat.attachments, beside);
        }
    }

    fn handed_out(&mut self, list: &'static str, i: usize, sheets: &[Attachment], beside: &dyn Fn(&str) -> Beside) {
        for (j, sheet) in sheets.iter().enumerate() {
            let at = [Step::Index(i), Step::Field("attachments"), Step::Index(j), Step::Field("file")];
            let Some(file) = &sheet.file else {
                if sheet.text.is_empty() {
                    self.complain(list, &at[..3], Fault::EmptyAttachment);
                }
                continue;
            };
            let written = file.clone();
            if !stays_within(file) {
                self.complain(list, &at, Fault::PathLeaves { written });
            } else if !is_printed(file) {
                self.complain(list, &at, Fault::NotPrinted { written });
            } else {
                match beside(file) {
                    Beside::There => {}
                    how => self.complain(list, &at, Fault::Unattached { written, how }),
                }
            }
        }
    }
}
