//! Modules of a discussion: that they open, that what is asked can be answered, and that there is somebody to ask.

use std::collections::BTreeSet;

use kernel::names::Slug;
use reading::{
    node::Step,
    slip::{Mark, Slip},
};
use vocabulary::{
    inject::Milestone,
    module::{Question, QuestionKind},
};

use super::Checker;
use crate::complaint::Fault;

impl<'s> Checker<'s> {
    pub(super) fn modules(&mut self) {
        let s = self.scenario;
        let circular = self.modules_in_circles();
        for (i, module) in s.modules.iter().enumerate() {
            let at = |field| vec![Step::Index(i), Step::Field(field)];
            if module.at.is_left_out() && module.after.is_none() {
                let fault = Slip::MissingField { name: "at".to_owned(), of: "Module".to_owned() };
                self.complain("modules", &[Step::Index(i)], fault);
            }
            if circular.contains(&module.id) {
                self.complain("modules", &at("after"), Fault::WaitsForItself { row: module.id });
            }
            let after =
                module.after.as_ref().filter(|after| after.once != Milestone::Fired && !circular.contains(&module.id));
            let expects = |name| s.msel.iter().any(|row| row.id == name && row.expect.is_some());
            if let Some(after) = after.filter(|after| self.kind(after.row).is_some() && !expects(after.row)) {
                let declared = self.declared(Mark::Declared, after.row);
                let fault = Fault::NoAnswerPossible { row: after.row };
                self.complain_with("modules", &at("after"), fault, declared);
            }
            if let Some(when) = &module.when {
                self.asked("modules", when, at("when"), self.time(module.at.as_str()));
            }
            if module.questions.is_empty() {
                self.complain("modules", &[Step::Index(i)], Fault::AsksNothing { module: module.id });
            }
            for (j, question) in module.questions.iter().enumerate() {
                self.question(&[Step::Index(i), Step::Field("questions"), Step::Index(j)], question, &module.seats);
            }
        }
    }

    fn question(&mut self, at: &[Step<'static>], question: &Question, seats: &[Slug]) {
        let within = |field| [at, &[Step::Field(field)]].concat();
        let least = if question.kind == QuestionKind::Open { 0 } else { 2 };
        if question.options.len() < least {
            self.complain("modules", at, Fault::TooFewOptions { question: question.id });
        }
        if question.budget.is_some() && question.kind != QuestionKind::Several {
            self.complain("modules", &within("budget"), Fault::Ignored { field: "budget", without: "kind" });
        }
        let dear = question.options.iter().position(|option| !question.can_pay(option.id, &[]));
        if let Some(k) = dear {
            let steps = [within("options"), vec![Step::Index(k), Step::Field("cost")]].concat();
            self.complain("modules", &steps, Fault::NeverPaid { option: question.options[k].id });
        }
        if question.kind == QuestionKind::Open && !question.options.is_empty() {
            self.complain("modules", &within("options"), Fault::Ignored { field: "options", without: "kind" });
        }
        for (k, seat) in question.seats.iter().enumerate() {
            if !seats.is_empty() && !seats.contains(seat) {
                let steps = [within("seats"), vec![Step::Index(k)]].concat();
                let declared = self.declared(Mark::Declared, *seat);
                self.complain_with("modules", &steps, Fault::NotAtTable { seat: *seat }, declared);
            }
        }
    }

    /// Modules that open only once they have opened themselves.
    fn modules_in_circles(&self) -> BTreeSet<Slug> {
        let s = self.scenario;
        let before = |id: Slug| {
            let rows = s.msel.iter().map(|row| (row.id, &row.after));
            let all = rows.chain(s.modules.iter().map(|module| (module.id, &module.after)));
            all.into_iter().find(|(name, _)| *name == id).and_then(|(_, after)| after.as_ref()).map(|after| after.row)
        };
        let is_circular = |id: &Slug| {
            let mut seen = BTreeSet::new();
            let mut at = before(*id);
            while let Some(name) = at.filter(|name| seen.insert(*name)) {
                at = before(name);
            }
            seen.contains(id)
        };
        s.modules.iter().map(|module| module.id).filter(is_circular).collect()
    }
}
