//! Carrying out acts. [`plan`] looks at an act and says either why not, or what follows from it; [`carry_out`] does what the
//! plan says. Check and execute share that path: a check is a plan that is thrown away.

use kernel::{
    names::{Serial, Slug},
    time::Span,
};
use vocabulary::{
    act::{Act, ActKind, Actor, Refusal, Right},
    effect::Effect,
    fact::{Cause, ExerciseFact, What},
    inject::Row,
    language::Field,
    matter::{Matter, MatterKind, Report},
    name::Name,
    scenario::{Level, Seat, SeatKind},
    terms::{Accord, Hand, Means, PEOPLE_PER_TENT, Records, Stock},
};

use super::{
    above, answer,
    book::{Awaited, Deeds, Proposal},
    cost,
    desk::Desk,
    expect, follow,
    meeting::{self, Meeting},
    module, msel, outcome, own_act,
    promise::{self, Promise},
    ruling::{self, Ends, Verdict},
};
use crate::{
    sight::{
        picture,
        view::{Answer, Argument, Order},
    },
    world::{
        boats, committee, community, conduct, crossing, diggings, disclosure, displacement,
        happening::{Happening, TableDue},
        hazard, investigation, patrol, protection, registry, sharing, threat, tracing, travel,
        turn::Turn,
    },
};

mod direction;
mod road;
mod seat;
#[cfg(test)]
mod stories;

use direction::*;
use seat::*;

/// What follows from an act that is accepted.
#[derive(Debug, Default)]
pub struct Plan {
    /// What the act is about, for expected actions and conditions.
    pub on: Option<Slug>,
    /// What the seat spends.
    pub spends: Stock,
    /// What it releases from its reserve.
    pub releases: Stock,
    /// Women among the officers whom it sends.
    pub women: u32,
    /// From the order to its effect.
    pub takes: Span,
    pub(super) steps: Vec<Consequence>,
}

#[derive(Debug)]
pub(super) enum Consequence {
    /// Something happens, once the order has had its time.
    Happens(Happening),
    /// A fact stands at once.
    Stands(What),
    /// Word goes to a seat.
    Word {
        matter: Matter,
        to: Slug,
        channel: Option<Slug>,
    },
    /// A report goes on.
    Report {
        report: Box<Report>,
        to: Slug,
        channel: Option<Slug>,
    },
    Propose(Proposal),
    Argue(Serial, Argument),
    Promise(Promise, Span),
    Invite(Meeting),
    /// The answer to the meeting that this act called goes this way.
    AnswerMeeting {
        call: u32,
        agrees: bool,
        channel: Option<Slug>,
    },
    /// A question of a module is answered.
    Answer {
        question: Slug,
        by: Actor,
        option: Option<Slug>,
    },
    /// A seat gives its leave for an act of the scenario's own.
    Leave(Slug, Slug),
    /// Means are asked for above the border: somebody waits for an answer.
    AskAbove {
        of: Slug,
        means: Means,
    },
    Fire(Slug),
    Hold(Slug),
    Release(Slug),
    Defer(Slug, Span),
    Drop(Slug),
    Restore(Slug),
    ShiftAll(Span, Option<Slug>),
    Edit(Box<Row>),
    Mark(Slug, bool),
    Freeze(Slug, bool, Happening),
    /// The facilitator says something to these seats.
    Say(Vec<Slug>, String),
    Hand(Slug, Hand),
    Lock(Slug, bool),
    Add(Box<Row>),
    Throw(Serial, u32),
    Rule {
        proposal: Serial,
        verdict: Verdict,
        ends: Ends,
        reason: String,
    },
}

/// Whether an actor may do an act now, and what follows from it. Changes nothing.
pub fn plan(actor: Actor, act: &Act, desk: &Desk<'_, '_, '_>) -> Result<Plan, Refusal> {
    let kind = act.kind();
    let rule = kind.rule();
    if desk.kernel.now >= desk.kernel.end && kind != ActKind::Note {
        return Err(Refusal::Over);
    }
    if rule.right == Right::Facilitator || actor.is_facilitator() {
        return facilitator(actor, act, desk);
    }
    if desk.book.locked.contains(&actor.0) {
        return Err(Refusal::SeatLocked);
    }
    let script = desk.script.0.clone();
    let seat = script.seat(actor.0).ok_or(Refusal::Unknown { name: actor.0 })?;
    if rule.right == Right::Granted && !seat.may.contains(&kind) {
        return Err(Refusal::NotYours { act: kind });
    }
    Planner { seat, desk, kind }.plan(act)
}

/// Whether a seat that holds `held` can spend `spends`.
pub fn lacking(spends: Stock, held: Stock) -> Result<(), Refusal> {
    for means in Means::ALL {
        let (needed, held) = (spends.of(means), held.of(means));
        if needed > held {
            return Err(Refusal::NotEnough { means, needed, held });
        }
    }
    Ok(())
}

/// Does what the plan says, and writes that the act was accepted.
pub fn carry_out(actor: Actor, act: &Act, plan: Plan, desk: &mut Desk<'_, '_, '_>) {
    let n = desk.book.acts;
    let kind = act.kind();
    let now = desk.kernel.now;
    let seat = actor.0;
    let hand = desk.book.hand(seat);
    let mut turn = Turn::new(desk.kernel, Cause::Act(n));
    let done = turn.fact(What::Exercise(ExerciseFact::ActDone { act: n, seat, kind, on: plan.on, hand }));
    if let Some(mut purse) = desk.purses.get_mut(seat) {
        for means in Means::ALL {
            *purse.stock.of_mut(means) -= plan.spends.of(means);
            *purse.reserve.of_mut(means) -= plan.releases.of(means);
        }
        purse.women = (purse.women - plan.women.min(purse.women)).min(purse.stock.officers);
        purse.acts += 1;
        purse.last_act = Some(now);
    }
    let (on, effective) = (plan.on, now + plan.takes);
    let answer = answer::promised(seat, act, &plan, desk);
    note_order(desk, seat, Order { act: n, at: now, kind, on, effective, answer, refused: None, deed: act.clone() });
    if let (Answer::Told { .. }, Cause::Fact(fact)) = (answer, done) {
        let order = Awaited { seat, act: n, kind, on, deed: act.clone() };
        answer::awaits(order, fact, effective, desk);
    }
    // Who was asked to share has shared, by whichever act.
    let also = (kind == ActKind::ShareAnyway).then_some(ActKind::Share);
    if let Cause::Fact(fact) = done {
        for kind in [kind].into_iter().chain(also) {
            let deed = desk.book.deeds.entry((seat, kind, plan.on)).or_insert(Deeds { first: fact, times: Vec::new() });
            deed.times.push(now);
        }
    }
    above::decided(seat, (n, kind, on), done, desk);
    for step in plan.steps {
        follow(step, seat, plan.takes, done, desk);
    }
    expect::answers(desk);
}

/// Writes that an act was refused.
pub fn refuse(actor: Actor, act: &Act, why: Refusal, desk: &mut Desk<'_, '_, '_>) {
    let n = desk.book.acts;
    let (seat, kind, now) = (actor.0, act.kind(), desk.kernel.now);
    if let Some(mut purse) = desk.purses.get_mut(seat) {
        purse.refused += 1;
    }
    // It has a number of its own all the same: whoever reads the log counts without knowing what was refused.
    if kind == ActKind::Propose {
        desk.book.proposed.next(seat);
    }
    let (refused, answer) = (Some(why.clone()), Answer::Stands);
    note_order(
        desk,
        seat,
        Order { act: n, at: now, kind, on: None, effective: now, answer, refused, deed: act.clone() },
    );
    Turn::new(desk.kernel, Cause::Act(n)).fact(What::Exercise(ExerciseFact::ActRefused { act: n, seat, kind, why }));
}

fn note_order(desk: &mut Desk<'_, '_, '_>, seat: Slug, order: Order) {
    if let Some(mut picture) = desk.pictures.get_mut(seat) {
        picture.orders.push(order);
    }
}

fn follow(step: Consequence, seat: Slug, takes: Span, done: Cause, desk: &mut Desk<'_, '_, '_>) {
    let n = desk.book.acts;
    let mut turn = Turn::new(desk.kernel, done);
    let now = turn.now();
    match step {
        Consequence::Happens(what) => {
            turn.after(takes, what);
        }
        Consequence::Stands(what) => {
            turn.fact(what);
        }
        Consequence::Word { matter, to, channel } => {
            let sighting = if let Cause::Fact(n) = done { n } else { 0 };
            let report = sharing::report(&mut turn, seat, matter, now, sighting, 800);
            let channel = channel.and_then(|c| desk.channels.get(c));
            sharing::send(&mut turn, report, seat, to, channel);
        }
        Consequence::Report { report, to, channel } => {
            if let Some(mut picture) = desk.pictures.get_mut(seat) {
                picture.note_shared(report.id, to);
            }
            let channel = channel.and_then(|c| desk.channels.get(c));
            sharing::send(&mut turn, *report, seat, to, channel);
        }
        Consequence::Propose(proposal) => {
            let name = desk.book.proposed.next(seat);
            turn.fact(What::Exercise(ExerciseFact::ProposalMade { proposal: name, seat, secret: proposal.secret }));
            desk.book.proposals.insert(name, proposal);
        }
        Consequence::Argue(proposal, argument) => {
            turn.fact(What::Exercise(ExerciseFact::ProposalArgued { proposal, seat, for_it: argument.for_it }));
            if let Some(kept) = desk.book.proposals.get_mut(&proposal) {
                kept.arguments.push(argument);
            }
        }
        Consequence::Promise(promise, by) => {
            promise::make(promise, by, n, done, desk);
        }
        Consequence::Invite(meeting) => meeting::invite(meeting, takes, n, done, desk),
        Consequence::AnswerMeeting { call, agrees, channel } => {
            let (_, on_foot) = sharing::on_foot(&turn.figures().sharing);
            let delay = channel.and_then(|c| desk.channels.get(c)).map_or(on_foot, |channel| channel.model.delay);
            turn.after(takes + delay, TableDue::MeetingAnswered { act: call, seat, agrees });
        }
        Consequence::AskAbove { of, means } => {
            let waits = turn.figures().table.request_waits;
            turn.after(waits, TableDue::RequestOverdue { act: n, by: seat, of, means });
        }
        Consequence::Answer { question, by, option } => module::answer(question, by, option, done, desk),
        Consequence::Leave(of, by) => {
            turn.fact(What::Exercise(ExerciseFact::LeaveGiven { of, by }));
            desk.book.leaves.insert(of);
        }
        Consequence::Fire(id) => msel::fire(id, true, done, desk),
        Consequence::Hold(id) => with_row(id, done, desk, |turn, entry| msel::hold(id, turn, entry)),
        Consequence::Release(id) => with_row(id, done, desk, |turn, entry| msel::release(id, turn, entry)),
        Consequence::Defer(id, by) => with_row(id, done, desk, |turn, entry| msel::defer(id, by, turn, entry)),
        Consequence::Drop(id) => with_row(id, done, desk, |turn, entry| msel::drop_row(id, turn, entry)),
        Consequence::Restore(id) => {
            with_row(id, done, desk, |turn, entry| msel::restore(id, turn, entry));
            follow::comes_alone(id, done, desk);
        }
        Consequence::ShiftAll(by, after) => msel::shift_all(by, after, done, desk),
        Consequence::Edit(row) => msel::edit(*row, done, desk),
        Consequence::Mark(of, marked) => expect::mark(of, marked, done, desk),
        Consequence::Freeze(process, frozen, due) => {
            let cause = turn.fact(What::Exercise(ExerciseFact::ProcessFrozen { process, frozen }));
            turn.because(cause).soon(due);
            if frozen {
                desk.book.frozen.insert(process);
            } else {
                desk.book.frozen.remove(&process);
            }
        }
        Consequence::Say(seats, text) => {
            let facilitator = Actor::facilitator().0;
            let report = Report {
                id: Serial { of: facilitator, n },
                matter: Matter::Words { from: facilitator, text },
                first_source: facilitator,
                relayed_by: facilitator,
                seen: now,
                sighting: if let Cause::Fact(n) = done { n } else { 0 },
                credibility: 1000,
                hops: 0,
                distorted: false,
            };
            for seat in seats {
                picture::receive(now, seat, &report, Slug::default(), None, &mut desk.pictures);
            }
        }
        Consequence::Hand(seat, hand) => {
            turn.fact(What::Exercise(ExerciseFact::SeatHanded { seat, hand }));
            desk.book.hands.insert(seat, hand);
        }
        Consequence::Lock(seat, locked) => {
            turn.fact(What::Exercise(ExerciseFact::SeatLocked { seat, locked }));
            if locked {
                desk.book.locked.insert(seat);
            } else {
                desk.book.locked.remove(&seat);
            }
        }
        Consequence::Add(row) => {
            let again = row.again(&desk.kernel.calendar, desk.kernel.end);
            std::iter::once(*row).chain(again).for_each(|row| msel::add(row, done, desk));
        }
        Consequence::Throw(proposal, odds) => ruling::throw(proposal, odds, done, desk),
        Consequence::Rule { proposal, verdict, ends, reason } => {
            ruling::rule(proposal, verdict, &ends, reason, done, desk);
        }
    }
}

fn with_row(
    id: Slug,
    cause: Cause,
    desk: &mut Desk<'_, '_, '_>,
    change: impl FnOnce(&mut Turn<'_>, &mut super::book::Entry),
) {
    if let Some(entry) = desk.book.msel.get_mut(&id) {
        change(&mut Turn::new(desk.kernel, cause), entry);
        follow::reckon(&mut desk.book.msel, &desk.kernel.calendar);
    }
}

fn happens(on: impl Into<Slug>, what: impl Into<Happening>) -> Plan {
    Plan { on: Some(on.into()), steps: vec![Consequence::Happens(what.into())], ..Plan::default() }
}

fn stands(on: Option<Slug>, what: What) -> Plan {
    Plan { on, steps: vec![Consequence::Stands(what)], ..Plan::default() }
}

fn words(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::Empty { field: Slug::new(field) }) } else { Ok(()) }
}

/// The refusal of words to many people that hold no word: a sign alone tells nobody anything.
fn message(text: &str) -> Result<(), Refusal> {
    if text.chars().any(char::is_alphabetic) { Ok(()) } else { Err(Refusal::Empty { field: Slug::new("text") }) }
}

/// A span for which something is to last: it must last.
fn lasting(lasts: Span) -> Result<Span, Refusal> {
    if lasts.0 > 0 { Ok(lasts) } else { Err(out_of_range("lasts", 1, u32::MAX)) }
}

fn out_of_range(field: &'static str, least: u32, most: u32) -> Refusal {
    Refusal::OutOfRange { field: Slug::new(field), least, most }
}

/// The refusal of a number that is more or less than its field may hold.
fn beyond(field: &Field) -> Refusal {
    let (least, most) = field.holds.range().unwrap_or_default();
    let bound = |number: i64| u32::try_from(number).unwrap_or_default();
    out_of_range(field.name, bound(least), bound(most))
}

/// Whether every number of an act is one that its field may hold.
fn in_range(act: &Act) -> Result<(), Refusal> {
    act.out_of_range().map_or(Ok(()), |field| Err(beyond(field)))
}
