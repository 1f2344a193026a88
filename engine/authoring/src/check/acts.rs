//! Acts of the scenario's own: that they cost something and bring something, that a refusal tells nobody what they cannot know, and
//! that whoever is to do one may.

use kernel::time::Span;
use reading::node::Step;
use vocabulary::{
    condition::Condition,
    own_act::{CERTAIN, OwnAct},
    terms::Stock,
};

use super::{Checker, Steps, conditions::each_part};
use crate::complaint::Fault;

impl<'s> Checker<'s> {
    pub(super) fn acts(&mut self) {
        let s = self.scenario;
        for (i, own) in s.acts.iter().enumerate().filter(|(i, _)| self.is_sound("acts", *i)).collect::<Vec<_>>() {
            let at = |field| vec![Step::Index(i), Step::Field(field)];
            for (field, asked) in [("needs", &own.needs), ("succeeds", &own.succeeds)] {
                if let Some(asked) = asked {
                    self.asked("acts", asked, at(field), None);
                }
            }
            if let Some(needs) = &own.needs {
                self.told_by_a_refusal(needs, &mut at("needs"));
            }
            if own.cost == Stock::default() && own.takes == Span(0) {
                self.complain("acts", &[Step::Index(i)], Fault::FreeAct { act: own.id });
            }
            if own.effects.is_empty() && own.fails.is_empty() && !self.is_asked_for(own) {
                self.complain("acts", &[Step::Index(i)], Fault::EmptyAct { act: own.id });
            }
            if !own.fails.is_empty() && own.succeeds.is_none() && own.chance == CERTAIN {
                self.complain("acts", &at("fails"), Fault::Ignored { field: "fails", without: "succeeds" });
            }
            if !own.refusal.is_empty() && own.needs.is_none() {
                self.complain("acts", &at("refusal"), Fault::Ignored { field: "refusal", without: "needs" });
            }
        }
    }

    /// Whether anything waits for an act to be done.
    fn is_asked_for(&self, own: &OwnAct) -> bool {
        let s = self.scenario;
        let names = |asked: &Condition| {
            let mut found = false;
            asked.walk(&mut |part| {
                let (Condition::Done { on, .. } | Condition::DoneTimes { on, .. }) = part else { return };
                found |= *on == Some(own.id);
            });
            found
        };
        let rows = s.msel.iter().any(|row| {
            row.asks().any(names) || row.expect.as_ref().is_some_and(|expected| expected.on == Some(own.id))
        });
        let tasks = s.objectives.iter().flat_map(|objective| &objective.tasks);
        rows || tasks.clone().any(|task| names(&task.when)) || s.acts.iter().flat_map(OwnAct::asks).any(names)
    }

    /// What is asked before an order tells whoever is refused how things stand.
    fn told_by_a_refusal(&mut self, asked: &'s Condition, steps: &mut Steps<'s>) {
        use Condition as C;
        each_part(asked, steps, &mut |part, steps| self.told_by_a_refusal(part, steps));
        let hidden = matches!(
            asked,
            C::GroupAt { .. }
                | C::TrustBelow { .. }
                | C::TrustAbove { .. }
                | C::MeanTrust { .. }
                | C::TensionAbove { .. }
                | C::FearAbove { .. }
                | C::Attacked { .. }
                | C::Measure { .. }
        );
        if hidden {
            self.complain("acts", steps, Fault::TellsTooMuch { condition: asked.kind() });
        }
    }
}
