//! Acts of the scenario's own: what they need, whose leave they take, and how they end. The author says all of it; here it is asked in
//! one order: who, how often, leave, condition, means. What comes of one is a fact with its effects behind it, so that harm by an
//! authored act is counted against whoever ordered it, like any other.

use kernel::{
    chance::Roll,
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::{ActKind, Refusal},
    condition::Condition,
    fact::{Cause, ExerciseFact, What},
    own_act::{CERTAIN, OwnAct},
    scenario::Seat,
    terms::Stock,
};

use super::{
    carry::{Consequence, Plan, lacking},
    desk::Desk,
    memory, outcome, question,
};
use crate::world::{happening::TableDue, turn::Turn};

/// Whether a seat may do an act of the scenario's own now, and what follows from it.
pub fn plan(seat: &Seat, own: &OwnAct, held: Stock, desk: &Desk<'_, '_, '_>) -> Result<Plan, Refusal> {
    let of = own.id;
    if own.is_leave(seat.id) {
        return gives_leave(seat, own, desk);
    }
    if !own.is_for(seat.id) {
        return Err(Refusal::NotYours { act: ActKind::Do });
    }
    if let Some(times) = own.times.filter(|times| ordered(of, desk) >= *times as usize) {
        return Err(Refusal::DoneBefore { act: of, times });
    }
    if let Some(leave) = own.leave_of.filter(|leave| *leave != seat.id && !desk.book.leaves.contains(&of)) {
        return Err(Refusal::NoLeave { act: of, of: leave });
    }
    if own.needs.as_ref().is_some_and(|needs| !question::holds(needs, desk)) {
        return Err(Refusal::NotNow { act: of });
    }
    lacking(own.holds, held)?;
    let due = TableDue::OwnAct { act: desk.book.acts + 1, seat: seat.id, of };
    Ok(Plan { on: Some(of), steps: vec![Consequence::Happens(due.into())], ..Plan::default() })
}

/// A leave is given once. It is no doing of the act: nothing that asks for one takes it for one.
fn gives_leave(seat: &Seat, own: &OwnAct, desk: &Desk<'_, '_, '_>) -> Result<Plan, Refusal> {
    if desk.book.leaves.contains(&own.id) {
        return Err(Refusal::Already { thing: own.id });
    }
    Ok(Plan { steps: vec![Consequence::Leave(own.id, seat.id)], ..Plan::default() })
}

/// How many times it was ordered, by whomever.
fn ordered(of: Slug, desk: &Desk<'_, '_, '_>) -> usize {
    question::deeds((ActKind::Do, None, Some(of)), desk).map(|deeds| deeds.times.len()).sum()
}

/// What a seat spends on it; a leave costs nothing.
pub fn cost(own: &OwnAct, seat: Slug) -> Stock {
    if own.is_leave(seat) { Stock::default() } else { own.cost }
}

/// How long it takes; a leave is given at once.
pub fn takes(own: &OwnAct, seat: Slug) -> Span {
    if own.is_leave(seat) { Span(0) } else { own.takes }
}

/// An act has had its time: its condition and its dice say how it ends.
pub fn comes(act: u32, seat: Slug, of: Slug, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let script = desk.script.0.clone();
    let Some(own) = script.own_act(of) else { return };
    let dice: Vec<Condition> = memory::dice(own.succeeds.iter());
    memory::throw(&dice, cause, desk);
    let held = own.succeeds.as_ref().is_none_or(|succeeds| question::holds(succeeds, desk));
    let roll = (held && own.chance < CERTAIN).then(|| fallen(own, seat, desk));
    let success = held && roll.as_ref().is_none_or(Roll::succeeded);
    let mut turn = Turn::new(desk.kernel, cause);
    let what = What::Exercise(ExerciseFact::OwnActDone { of, seat, act, success });
    let ended = match roll {
        Some(roll) => turn.fact_by_roll(what, roll),
        None => turn.fact(what),
    };
    let effects = if success { &own.effects } else { &own.fails };
    effects.iter().for_each(|effect| outcome::set_in_motion(effect, ended, desk));
}

/// The dice of an act belong to it, to the seat and to the second: what others do does not change them.
fn fallen(own: &OwnAct, seat: Slug, desk: &Desk<'_, '_, '_>) -> Roll {
    let Time(now) = desk.kernel.now;
    let seats = &desk.script.0.seats;
    let place = seats.iter().position(|known| known.id == seat).unwrap_or(seats.len());
    desk.kernel.dice.test("own act", own.id, now.unsigned_abs() << 16 | place as u64, own.chance).1
}

#[cfg(test)]
mod tests {
    use vocabulary::{
        act::{Act, TableAct},
        effect::Effect,
        scenario::Scenario,
        terms::Text,
    };

    use super::*;
    use crate::table::small_table::{SmallTable, bosso, tense};
    use crate::world::people_stage::slug;

    fn elders() -> OwnAct {
        OwnAct {
            id: slug("call-elders"),
            title: Text::same("Call the elders"),
            text: Text::default(),
            seats: vec![slug("commissioner")],
            needs: None,
            refusal: Text::default(),
            leave_of: None,
            holds: Stock::default(),
            cost: Stock { funds: 40, ..Stock::default() },
            takes: Span::hours(3),
            times: None,
            succeeds: None,
            chance: CERTAIN,
            effects: vec![Effect::Tension { community: bosso(), by: -200 }],
            fails: vec![Effect::Tension { community: bosso(), by: 200 }],
            by_the_book: false,
        }
    }

    fn with(own: OwnAct) -> SmallTable {
        SmallTable::of(Scenario { acts: vec![own], ..tense(&[], 400) })
    }

    fn done() -> Act {
        Act::Table(TableAct::Do { act: slug("call-elders").into() })
    }

    fn ended(table: &SmallTable) -> Vec<bool> {
        let ends = table.facts.iter().filter_map(|fact| match fact.what {
            What::Exercise(ExerciseFact::OwnActDone { success, .. }) => Some(success),
            _ => None,
        });
        ends.collect()
    }

    #[test]
    fn it_takes_its_time_and_its_price_and_brings_what_it_says_and_its_author_hears_of_it() {
        let (mut table, mut idle) = (with(elders()), with(elders()));
        let funds = |table: &mut SmallTable| table.exercise.seat(slug("commissioner")).expect("a seat").stock.funds;
        let before = funds(&mut table);
        table.seat("commissioner", &done()).expect("it may");
        assert_eq!(before - funds(&mut table), 40);
        table.pass(Span::hours(2));
        assert!(ended(&table).is_empty());
        table.pass(Span::hours(2));
        idle.pass(Span::hours(4));
        assert_eq!(ended(&table), [true]);
        assert!(table.tension() + 150 < idle.tension(), "it calms");
        let told = table.exercise.seat(slug("commissioner")).expect("a seat").inbox.iter().any(|item| {
            matches!(item.report.matter, vocabulary::matter::Matter::Outcome { kind: ActKind::Do, what: Some(_), .. })
        });
        assert!(told);
    }

    #[test]
    fn one_that_harms_is_counted_and_leads_back_to_whoever_ordered_it() {
        let effects = vec![Effect::Attack { place: slug("bosso").into(), families: 10, severity: 500 }];
        let mut table = with(OwnAct { effects, ..elders() });
        table.seat("commissioner", &done()).expect("nobody is kept from a wrong deed");
        table.pass(Span::hours(5));
        let attack = table
            .facts
            .iter()
            .find(|fact| matches!(fact.what, What::Threat(vocabulary::fact::ThreatFact::Attack { .. })));
        let mut cause = attack.expect("it came").cause;
        while let Cause::Fact(n) = cause {
            cause = table.facts[usize::try_from(n).expect("small") - 1].cause;
        }
        assert_eq!(cause, Cause::Act(1));
    }

    #[test]
    fn it_is_refused_to_others_without_leave_without_its_condition_without_means_and_once_too_often() {
        let refused = |own: OwnAct, seat: &str| with(own).seat(seat, &done());
        let of = slug("call-elders");
        assert_eq!(refused(elders(), "agency"), Err(Refusal::NotYours { act: ActKind::Do }));
        let leave_of = Some(slug("agency"));
        let with_leave = OwnAct { leave_of, ..elders() };
        assert_eq!(refused(with_leave.clone(), "commissioner"), Err(Refusal::NoLeave { act: of, of: slug("agency") }));
        let needs = Some(Condition::Attacked { place: None });
        assert_eq!(refused(OwnAct { needs, ..elders() }, "commissioner"), Err(Refusal::NotNow { act: of }));
        let holds = Stock { vehicles: 900, ..Stock::default() };
        assert!(matches!(refused(OwnAct { holds, ..elders() }, "commissioner"), Err(Refusal::NotEnough { .. })));
        let mut once = with(OwnAct { times: Some(1), ..elders() });
        once.seat("commissioner", &done()).expect("the first time");
        assert_eq!(once.seat("commissioner", &done()), Err(Refusal::DoneBefore { act: of, times: 1 }));
        let mut asked = with(with_leave);
        asked.seat("agency", &done()).expect("it gives its leave");
        assert_eq!(asked.seat("agency", &done()), Err(Refusal::Already { thing: of }));
        asked.seat("commissioner", &done()).expect("now it may");
    }

    #[test]
    fn what_fails_has_the_effects_of_a_failure() {
        for own in [
            OwnAct { chance: 0, ..elders() },
            OwnAct { succeeds: Some(Condition::Attacked { place: None }), ..elders() },
        ] {
            let (mut table, mut idle) = (with(own), with(elders()));
            table.seat("commissioner", &done()).expect("it may");
            table.pass(Span::hours(4));
            idle.pass(Span::hours(4));
            assert_eq!(ended(&table), [false]);
            assert!(table.tension() > idle.tension() + 150);
        }
    }
}
