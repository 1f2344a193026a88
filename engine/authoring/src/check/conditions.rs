//! Conditions: what they need beyond names that resolve, and whether they can ever hold.

use kernel::{names::Slug, time::Time};
use reading::{node::Step, slip::Mark};
use vocabulary::{
    act::{ActKind, Right},
    condition::Condition,
    kind::Kind,
    matter::MatterKind,
    scenario::Seat,
};

use super::{
    Checker, Steps,
    rows::{commands, is_of_own},
    targets,
};
use crate::complaint::{Fault, Never};

impl<'s> Checker<'s> {
    pub(super) fn conditions(&mut self) {
        let s = self.scenario;
        for (i, row) in s.msel.iter().enumerate() {
            if let Some(when) = &row.when {
                self.asked("msel", when, vec![Step::Index(i), Step::Field("when")], self.time(row.at.as_str()));
            }
            if let Some(effect) = row.expect.as_ref().and_then(|expected| expected.effect.as_ref()) {
                let steps = vec![Step::Index(i), Step::Field("expect"), Step::Field("effect")];
                self.asked("msel", effect, steps.clone(), None);
                self.given("msel", effect, &steps);
            }
        }
        for (i, objective) in s.objectives.iter().enumerate() {
            for (j, task) in objective.tasks.iter().enumerate() {
                let steps = vec![Step::Index(i), Step::Field("tasks"), Step::Index(j), Step::Field("when")];
                self.asked("objectives", &task.when, steps.clone(), None);
                self.given("objectives", &task.when, &steps);
            }
        }
        for (i, lesson) in s.lessons.iter().enumerate() {
            if let Some(when) = &lesson.when {
                self.asked("lessons", when, vec![Step::Index(i), Step::Field("when")], None);
            }
        }
    }

    /// A condition as it stands in a row, a task or a lesson; `from` is when it is first looked at.
    pub(super) fn asked(
        &mut self,
        field: &'static str,
        asked: &'s Condition,
        mut steps: Steps<'s>,
        from: Option<Time>,
    ) {
        let before = self.complaints.len();
        self.condition(field, asked, &mut steps);
        let sound = self.complaints.len() == before && !self.sources.has_unread();
        if sound {
            self.never(field, asked, &mut steps);
        }
        if sound && self.complaints.len() == before {
            let why = if self.prospects().excludes_itself(asked, None) {
                Never::Contradiction
            } else if self.prospects().excludes_itself(asked, from) {
                Never::Past
            } else {
                return;
            };
            self.complain(field, &steps, Fault::NeverHolds { why });
        }
    }

    /// Single questions that are never answered with yes. Behind a `Not` that is no fault.
    fn never(&mut self, field: &'static str, asked: &'s Condition, steps: &mut Steps<'s>) {
        if matches!(asked, Condition::Not(_)) {
            return;
        }
        each_part(asked, steps, &mut |part, steps| self.never(field, part, steps));
        if let Some(why) = self.prospects().never(asked) {
            self.complain(field, steps, Fault::NeverHolds { why });
        }
    }

    /// What a question needs beyond names that resolve.
    fn condition(&mut self, field: &'static str, condition: &'s Condition, steps: &mut Steps<'s>) {
        each_part(condition, steps, &mut |part, steps| self.condition(field, part, steps));
        self.bounds(field, condition, steps);
        match condition {
            Condition::All(inner) | Condition::Any(inner) | Condition::AtLeast { of: inner, .. }
                if inner.is_empty() =>
            {
                let holds = matches!(condition, Condition::All(_));
                self.complain(field, steps, Fault::EmptyCondition { holds });
            }
            Condition::HourBetween { from, until } if from == until => self.complain(field, steps, Fault::NoHours),
            Condition::Answered(name) | Condition::Unanswered(name)
                if !self.doubled.contains(&name.slug())
                    && self.scenario.msel.iter().any(|row| *name == row.id && row.expect.is_none()) =>
            {
                let row = name.slug();
                let declared = self.declared(Mark::Declared, row);
                self.complain_with(field, steps, Fault::NoAnswerPossible { row }, declared);
            }
            Condition::Answered(_) | Condition::Unanswered(_) => {}
            Condition::Told { seat, by, .. } if seat == by => {
                self.complain(field, steps, Fault::SameEnds { name: seat.slug() });
            }
            Condition::Knows { matter, about: Some(about), .. }
            | Condition::Told { matter, about: Some(about), .. } => {
                let mut at = steps.clone();
                at.push(Step::Field("about"));
                match subject_of(*matter) {
                    Some(kind) => self.resolve(about.as_str(), &[kind], field, &at),
                    None => self.complain(field, &at, Fault::NeverHolds { why: Never::NoSubject { matter: *matter } }),
                }
            }
            Condition::Done { act, seat, on } | Condition::DoneTimes { act, seat, on, .. } => {
                let at = |key| {
                    let mut at = steps.clone();
                    at.push(Step::Field(key));
                    at
                };
                let right = act.rule().right;
                match seat.and_then(|seat| self.seat(seat.slug())) {
                    // Lessons are for whoever facilitates.
                    _ if right == Right::Facilitator && field == "lessons" => {}
                    _ if right == Right::Facilitator => {
                        self.complain(field, &at("act"), Fault::FacilitatorAct { act: *act });
                    }
                    Some(seat) if !seat.may(*act) => {
                        let declared = self.declared(Mark::Declared, seat.id);
                        let fault = Fault::LacksRight { seat: seat.id, act: *act };
                        self.complain_with(field, &at("act"), fault, declared);
                    }
                    None if seat.is_none() && !self.scenario.seats.iter().any(|seat| seat.may(*act)) => {
                        self.complain(field, &at("act"), Fault::NobodyMay { act: *act });
                    }
                    done_by => {
                        if let Some(thing) = on {
                            self.done_to(field, &at("on"), *act, *thing, done_by);
                        }
                    }
                }
            }
            Condition::Chosen { question, option } => {
                let asked = self.scenario.question(question.slug()).map(|(_, question)| question);
                if asked.is_some_and(|asked| asked.option(option.slug()).is_none())
                    && self.kind(option.slug()).is_some()
                {
                    let mut at = steps.clone();
                    at.push(Step::Field("option"));
                    let fault = Fault::NotAnOption { option: option.slug(), question: question.slug() };
                    self.complain(field, &at, fault);
                }
            }
            Condition::Agreed { seats: (one, other) } if one == other => {
                let mut at = steps.clone();
                at.push(Step::Field("seats"));
                self.complain(field, &at, Fault::SameEnds { name: one.slug() });
            }
            _ => {}
        }
    }

    /// A share, a mean or a measure is asked for within bounds.
    fn bounds(&mut self, field: &'static str, condition: &Condition, steps: &Steps<'s>) {
        if let Some(fault) = bounds_fault(condition) {
            self.complain(field, steps, fault);
        }
    }

    /// A deed is done to a thing of its kind, and by who commands it.
    fn done_to(&mut self, field: &'static str, at: &[Step<'_>], act: ActKind, thing: Slug, seat: Option<&Seat>) {
        let (Some(found), wanted) = (self.kind(thing), targets(act)) else { return };
        if !found.suits(wanted) {
            let (declared, wanted) = (self.declared(Mark::Declared, thing), wanted.to_vec());
            self.complain_with(field, at, Fault::WrongTarget { act, thing, found, wanted }, declared);
        } else if !self.orders_unclear && is_of_own(act) && seat.is_some_and(|seat| !commands(seat, thing)) {
            self.complain(field, at, Fault::NotUnderOrders { thing });
        }
    }
}

/// Visits the parts of a condition, each with the steps to its place.
pub(super) fn each_part<'s>(
    of: &'s Condition,
    steps: &mut Steps<'s>,
    visit: &mut dyn FnMut(&'s Condition, &mut Steps<'s>),
) {
    let named = matches!(of, Condition::AtLeast { .. } | Condition::HeldFor { .. });
    let several = !matches!(of, Condition::Not(_) | Condition::Once(_) | Condition::HeldFor { .. });
    steps.push(if named { Step::Field("of") } else { Step::Index(0) });
    for (i, part) in of.parts().iter().enumerate() {
        if several {
            steps.push(Step::Index(i));
        }
        visit(part, steps);
        if several {
            steps.pop();
        }
    }
    steps.pop();
}

/// Of what kind the thing is that a matter is about, where it can be asked for by name.
fn subject_of(matter: MatterKind) -> Option<Kind> {
    Some(match matter {
        MatterKind::ArmedMen
        | MatterKind::Attack
        | MatterKind::Displaced
        | MatterKind::Trafficking
        | MatterKind::Misconduct
        | MatterKind::Need => Kind::Place,
        MatterKind::RouteUsed | MatterKind::RoadDanger | MatterKind::Derogation => Kind::Road,
        MatterKind::Rumour | MatterKind::Warning | MatterKind::Consent | MatterKind::ConsentAsked => Kind::Community,
        MatterKind::Post | MatterKind::AlertHit | MatterKind::IssuerAnswer | MatterKind::AlertAnswer => Kind::Post,
        MatterKind::Patrol => Kind::Patrol,
        MatterKind::Camp => Kind::Camp,
        _ => return None,
    })
}

/// What is wrong with the bounds within which a condition asks for a number, if anything is.
pub(crate) fn bounds_fault(condition: &Condition) -> Option<Fault> {
    match condition.bounds()? {
        (None, None) => Some(Fault::NoBounds),
        (Some(least), Some(most)) if least > most => Some(Fault::Upside { least: least.into(), most: most.into() }),
        _ => None,
    }
}
