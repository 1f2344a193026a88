//! Rows of the MSEL: whom they reach, what they expect of whom, when they come, and what they wait for.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    names::Slug,
    time::{Moment, Time},
};
use reading::{
    node::Step,
    slip::{Mark, Slip},
};
use vocabulary::{
    act::{ActKind, Right},
    condition::Condition,
    effect::Effect,
    inject::{Expected, Milestone, Row, RowKind},
    kind::Kind,
    language::Holds,
    scenario::Seat,
    series::MOST_TIMES,
};

use super::{Checker, never::Comes, targets};
use crate::complaint::Fault;

/// Whether an act is done to something under one's own orders.
pub(super) fn is_of_own(act: ActKind) -> bool {
    let first = act.fields().first().map(|field| field.holds);
    matches!(first, Some(Holds::OwnPost | Holds::OwnMobilePost | Holds::OwnPatrol | Holds::OwnCamp))
}

/// Whether a thing is under the orders of a seat.
pub(super) fn commands(seat: &Seat, thing: Slug) -> bool {
    seat.posts.contains(&thing) || seat.patrols.contains(&thing) || seat.camps.contains(&thing)
}

/// The effects of the row of this number, each with the steps to its place.
pub(super) fn effects(i: usize, row: &Row) -> Vec<(Vec<Step<'static>>, &Effect)> {
    let ends = row.expect.iter().flat_map(|expect| [("on_met", &expect.on_met), ("on_missed", &expect.on_missed)]);
    let ends = ends.map(|(field, effects)| (vec![Step::Field("expect"), Step::Field(field)], effects));
    let lists = std::iter::once((vec![Step::Field("effects")], &row.effects)).chain(ends);
    let placed = lists.flat_map(|(field, effects)| {
        let steps = move |j| [vec![Step::Index(i)], field.clone(), vec![Step::Index(j)]].concat();
        effects.iter().enumerate().map(move |(j, effect)| (steps(j), effect))
    });
    placed.collect()
}

impl<'s> Checker<'s> {
    pub(super) fn rows(&mut self) {
        let s = self.scenario;
        for (i, row) in s.msel.iter().enumerate() {
            let at = [Step::Index(i)];
            match &row.expect {
                Some(expected) => self.expected(i, expected),
                None if row.kind == RowKind::ExpectedAction => self.complain("msel", &at, Fault::ExpectsNothing),
                None => {}
            }
            if self.is_sound("msel", i) {
                self.delivery(i, row);
                self.timing(i, row);
                self.following(i, row);
            }
            let idle = row.to.is_empty() && row.effects.is_empty() && row.expect.is_none();
            if idle && row.kind != RowKind::Administrative && row.text.is_empty() {
                self.complain("msel", &at, Fault::IdleRow { row: row.id });
            }
            let time = |moment: &Moment| self.time(moment.as_str());
            if let Some(until) = &row.until
                && let (Some(at), Some(until)) = (time(&row.at), time(until))
                && until < at
            {
                self.complain("msel", &[Step::Index(i), Step::Field("until")], Fault::UntilBeforeAt);
            }
        }
        for i in self.waiting_in_circles() {
            let row = s.msel[i].id;
            let field = if s.msel[i].after.is_some() { "after" } else { "when" };
            self.complain("msel", &[Step::Index(i), Step::Field(field)], Fault::WaitsForItself { row });
        }
        self.twins();
        self.objectives();
        for (i, lesson) in s.lessons.iter().enumerate() {
            if lesson.when.is_some() == lesson.action.is_some() {
                self.complain("lessons", &[Step::Index(i)], Fault::LessonWaits);
            }
        }
    }

    fn expected(&mut self, i: usize, expected: &Expected) {
        let at = |field| [Step::Index(i), Step::Field("expect"), Step::Field(field)];
        for (field, empty) in [("seats", expected.seats.is_empty()), ("acts", expected.acts.is_empty())] {
            if empty && expected.effect.is_none() {
                self.complain("msel", &at(field), Fault::EmptyExpectation);
            }
        }
        let seats: Vec<&Seat> = expected.seats.iter().filter_map(|seat| self.seat(*seat)).collect();
        // With a slip in a seat, what it may do has perhaps not been read.
        let read = |name: &Slug| {
            let n = self.scenario.seats.iter().position(|seat| seat.id == *name);
            n.is_some_and(|n| self.is_sound("seats", n))
        };
        let known = expected.seats.iter().all(read);
        for (j, act) in expected.acts.iter().enumerate() {
            let steps = [Step::Index(i), Step::Field("expect"), Step::Field("acts"), Step::Index(j)];
            if act.rule().right == Right::Facilitator {
                self.complain("msel", &steps, Fault::FacilitatorAct { act: *act });
            } else if known
                && let Some(first) = seats.first()
                && !seats.iter().any(|seat| seat.may(*act))
            {
                let declared = self.declared(Mark::Declared, first.id);
                self.complain_with("msel", &steps, Fault::LacksRight { seat: first.id, act: *act }, declared);
            }
        }
        // A seat that may do none of it stands there in vain, though another may.
        for (j, name) in expected.seats.iter().enumerate().filter(|_| known) {
            if let Some(seat) = self.seat(*name)
                && let Some(act) = expected.acts.first()
                && seats.iter().any(|seat| expected.acts.iter().any(|act| seat.may(*act)))
                && !expected.acts.iter().any(|act| seat.may(*act))
            {
                let steps = [Step::Index(i), Step::Field("expect"), Step::Field("seats"), Step::Index(j)];
                let declared = self.declared(Mark::Declared, *name);
                self.complain_with("msel", &steps, Fault::LacksRight { seat: *name, act: *act }, declared);
            }
        }
        let own = expected.on.filter(|_| expected.acts == [ActKind::Do]).and_then(|on| self.scenario.own_act(on));
        if let Some(own) = own.filter(|own| !seats.is_empty() && !seats.iter().any(|seat| own.is_for(seat.id))) {
            self.complain("msel", &at("on"), Fault::NotForThem { act: own.id });
        }
        if let Some(thing) = expected.on {
            self.target(i, expected, thing, &seats);
        }
    }

    /// An expected act is done to a thing of its kind, and by who commands it.
    fn target(&mut self, i: usize, expected: &Expected, thing: Slug, seats: &[&Seat]) {
        let at = [Step::Index(i), Step::Field("expect"), Step::Field("on")];
        let Some(found) = self.kind(thing) else { return };
        let fits = |act: &ActKind| found.suits(targets(*act));
        // What none of them may do is told as that.
        let done = |act: &&ActKind| seats.iter().any(|seat| seat.may(**act));
        if let Some(act) = expected.acts.iter().filter(done).find(|act| !fits(act)) {
            let wanted = targets(*act).to_vec();
            let declared = self.declared(Mark::Declared, thing);
            let fault = Fault::WrongTarget { act: *act, thing, found, wanted };
            return self.complain_with("msel", &at, fault, declared);
        }
        if !self.orders_unclear
            && seats.iter().any(|seat| expected.acts.iter().any(|act| seat.may(*act)))
            && !expected.acts.is_empty()
            && expected.acts.iter().all(|act| is_of_own(*act))
            && !seats.iter().any(|seat| commands(seat, thing))
        {
            self.complain("msel", &at, Fault::NotUnderOrders { thing });
        }
    }

    /// Whom the words of a row reach.
    fn delivery(&mut self, i: usize, row: &Row) {
        let at = |field| [Step::Index(i), Step::Field(field)];
        match row.kind {
            RowKind::ExpectedAction if !row.text.is_empty() => {
                self.complain("msel", &at("text"), Fault::GivesAnswerAway { row: row.id });
            }
            RowKind::Contextual | RowKind::Contingency if row.to.is_empty() && !row.text.is_empty() => {
                self.complain("msel", &at("text"), Fault::ReachesNobody { row: row.id });
            }
            // What a contingency does may be all that there is to it.
            RowKind::Contextual | RowKind::Contingency
                if !row.to.is_empty()
                    && row.text.is_empty()
                    && (row.kind == RowKind::Contextual || row.effects.is_empty()) =>
            {
                self.complain("msel", &[Step::Index(i)], Fault::OnlySubject { row: row.id });
            }
            _ => {}
        }
        if row.kind == RowKind::Contingency && row.comes_by_itself() {
            self.complain("msel", &at("kind"), Fault::NoOccasion { row: row.id });
        }
    }

    /// When a row comes, if ever.
    fn timing(&mut self, i: usize, row: &Row) {
        let at = |field| [Step::Index(i), Step::Field(field)];
        if row.until.is_some() && row.comes_by_itself() {
            let fault = Fault::Ignored { field: "until", without: "when" };
            self.complain("msel", &at("until"), fault);
        }
        let prospects = self.prospects();
        let (comes, end) = (prospects.comes(row), prospects.end());
        let known = |moment: &Moment| self.time(moment.as_str());
        let until = row.until.as_ref().and_then(known);
        let due = known(&row.at).unwrap_or(Time::START);
        match comes {
            Comes::ByHand(waits_for) if waits_for != row.id => {
                let field = if row.after.is_some() { "after" } else { "when" };
                self.complain("msel", &at(field), Fault::ByHandOnly { row: waits_for });
            }
            Comes::From(earliest) if row.after.is_some() && earliest > end => {
                self.complain("msel", &at("after"), Fault::AfterEnd { length: self.scenario.length });
            }
            Comes::From(earliest) if row.when.is_some() || row.after.is_some() => {
                let forgotten = until.filter(|until| *until < earliest && *until >= due);
                let clocks = (forgotten.and_then(|until| self.clock(until)), self.clock(earliest));
                if let (Some(until), Some(earliest)) = clocks {
                    self.complain("msel", &at("until"), Fault::ForgottenTooEarly { until, earliest });
                }
            }
            _ => {}
        }
        if let (Some(expected), Comes::From(earliest)) = (&row.expect, comes)
            && earliest <= end
            && earliest + expected.within > end
        {
            let steps = [Step::Index(i), Step::Field("expect"), Step::Field("within")];
            self.complain("msel", &steps, Fault::WindowPastEnd { length: self.scenario.length });
        }
    }

    /// What a row follows, and how it comes again.
    fn following(&mut self, i: usize, row: &Row) {
        let at = |field| [Step::Index(i), Step::Field(field)];
        if row.at.is_left_out() && row.after.is_none() {
            let fault = Slip::MissingField { name: "at".to_owned(), of: "Row".to_owned() };
            self.complain("msel", &[Step::Index(i)], fault);
        }
        if let Some(after) = &row.after {
            let other = self.scenario.msel.iter().find(|other| other.id == after.row);
            let is_module = self.kind(after.row) == Some(Kind::Module);
            let expects_nothing = is_module || other.is_some_and(|other| other.expect.is_none());
            if expects_nothing && after.once != Milestone::Fired {
                let declared = self.declared(Mark::Declared, after.row);
                let fault = Fault::NoAnswerPossible { row: after.row };
                self.complain_with("msel", &at("after"), fault, declared);
            }
            if row.manual {
                self.complain("msel", &at("after"), Fault::AfterByHand);
            }
        }
        let Some(repeat) = &row.repeat else { return };
        if repeat.times.is_none() && repeat.until.is_none() {
            return self.complain("msel", &at("repeat"), Fault::NoEnd);
        }
        let (Some(asked), Some(calendar)) = (repeat.times, &self.calendar) else { return };
        let fit = row.comings(calendar, Time::START + self.scenario.length);
        if fit < asked.min(MOST_TIMES) {
            self.complain("msel", &at("repeat"), Fault::CutShort { asked, fit });
        }
    }

    /// Rows that say the same to the same seats at the same time.
    fn twins(&mut self) {
        let s = self.scenario;
        let mut first: BTreeMap<String, &Row> = BTreeMap::new();
        for (i, row) in s.msel.iter().enumerate() {
            // Everything but the name, its storyline and what only the facilitator reads.
            let told = format!(
                "{:?}",
                (
                    &row.at,
                    &row.after,
                    &row.when,
                    row.manual,
                    &row.to,
                    &row.subject,
                    &row.text,
                    &row.effects,
                    &row.expect
                )
            );
            match first.get(&told) {
                Some(twin) if twin.id != row.id => {
                    let (twin, declared) = (twin.id, self.declared(Mark::First, twin.id));
                    self.complain_with("msel", &[Step::Index(i)], Fault::Twin { row: twin }, declared);
                }
                Some(_) => {}
                None => {
                    first.insert(told, row);
                }
            }
        }
    }

    /// Objectives that nothing shows, and that no row serves.
    fn objectives(&mut self) {
        let s = self.scenario;
        for (i, objective) in
            s.objectives.iter().enumerate().filter(|(i, _)| self.is_sound("objectives", *i)).collect::<Vec<_>>()
        {
            if objective.tasks.is_empty() {
                self.complain("objectives", &[Step::Index(i), Step::Field("tasks")], Fault::NoTasks);
            }
            if !s.msel.is_empty() && !s.msel.iter().any(|row| row.objectives.contains(&objective.id)) {
                self.complain("objectives", &[Step::Index(i)], Fault::NoRows { objective: objective.id });
            }
        }
    }

    /// Rows that can only come once they have come themselves.
    fn waiting_in_circles(&self) -> Vec<usize> {
        fn waits_for(condition: &Condition, rows: &mut BTreeSet<Slug>) {
            match condition {
                Condition::Fired(row) | Condition::Answered(row) | Condition::Unanswered(row) => {
                    rows.insert(row.slug());
                }
                Condition::All(all) => all.iter().for_each(|condition| waits_for(condition, rows)),
                Condition::Once(of) | Condition::HeldFor { of, .. } => waits_for(of, rows),
                Condition::AtLeast { count, of } if *count as usize == of.len() => {
                    of.iter().for_each(|condition| waits_for(condition, rows));
                }
                // One way out is enough; a single one is none.
                Condition::Any(any) if any.len() == 1 => waits_for(&any[0], rows),
                _ => {}
            }
        }
        let needs: BTreeMap<Slug, BTreeSet<Slug>> = (self.scenario.msel.iter())
            .map(|row: &Row| {
                let mut rows = BTreeSet::new();
                if let Some(when) = &row.when {
                    waits_for(when, &mut rows);
                }
                rows.extend(row.after.iter().map(|after| after.row));
                (row.id, rows)
            })
            .collect();
        let circular = |start: Slug| {
            let mut open: Vec<Slug> = needs.get(&start).into_iter().flatten().copied().collect();
            let mut seen = BTreeSet::new();
            while let Some(row) = open.pop() {
                if row == start {
                    return true;
                }
                if seen.insert(row) {
                    open.extend(needs.get(&row).into_iter().flatten());
                }
            }
            false
        };
        (self.scenario.msel.iter().enumerate())
            .filter(|(_, row)| !self.doubled.contains(&row.id) && circular(row.id))
            .map(|(i, _)| i)
            .collect()
    }
}
