//! What follows from an act of the facilitator: the clock, the rows of the MSEL, rulings, seats and what stands still.

use vocabulary::act::{DirectionAct, TableAct};
use vocabulary::play::plays_of;

use super::*;
use crate::sight::view::RowState;

/// Whether effects name what exists and stay within bounds.
fn sound<'e>(effects: impl Iterator<Item = &'e Effect>, desk: &Desk<'_, '_, '_>) -> Result<(), Refusal> {
    for effect in effects {
        if let Some(name) = outcome::unknown_name(effect, &desk.script.0) {
            return Err(Refusal::Unknown { name });
        }
        if let Some(field) = effect.out_of_range() {
            return Err(beyond(field));
        }
    }
    Ok(())
}

/// Whether a row that was written on the spot can be played.
fn written(row: &Row, desk: &Desk<'_, '_, '_>) -> Result<(), Refusal> {
    for seat in row.to.iter().chain(row.expect.iter().flat_map(|e| &e.seats)) {
        if !desk.script.0.seats.iter().any(|s| s.id == *seat) {
            return Err(Refusal::Unknown { name: *seat });
        }
    }
    sound(row.brings(), desk)?;
    if let Some(after) = row.after.as_ref().filter(|after| !desk.book.msel.contains_key(&after.row)) {
        return Err(Refusal::Unknown { name: after.row });
    }
    if row.subject.is_empty() {
        return Err(Refusal::Empty { field: Slug::new("subject") });
    }
    Ok(())
}

pub(super) fn facilitator(actor: Actor, act: &Act, desk: &Desk<'_, '_, '_>) -> Result<Plan, Refusal> {
    let kind = act.kind();
    // Anyone may stop the clock; only the lead starts it again.
    if !actor.is_facilitator() {
        return if kind == ActKind::Pause { Ok(Plan::default()) } else { Err(Refusal::NotYours { act: kind }) };
    }
    if let Act::Table(TableAct::Answer { question, option, text }) = act {
        return module::plan(actor, (question.slug(), option.map(Name::slug), text), desk);
    }
    if kind.rule().right != Right::Facilitator {
        return Err(Refusal::NotYours { act: kind });
    }
    let row = |id: &Name<Row>| {
        let id = id.slug();
        let entry = desk.book.msel.get(&id).ok_or(Refusal::Unknown { name: id })?;
        if msel::is_pending(entry.state) { Ok(entry) } else { Err(Refusal::RowDone { row: id }) }
    };
    // A row that comes again stands for its further comings: once it has come, or when it is dropped or taken back as a whole.
    let rows = |id: &Name<Row>| match row(id) {
        Err(Refusal::RowDone { .. }) if !follow::again(id.slug(), &desk.book.msel).is_empty() => Ok(()),
        known => known.map(|_| ()),
    };
    let among = |named: Vec<Slug>, fits: &dyn Fn(RowState) -> bool| -> Vec<Slug> {
        let fitting = |id: &Slug| desk.book.msel.get(id).is_some_and(|entry| fits(entry.state));
        named.into_iter().filter(fitting).collect()
    };
    let steps = |id: &Name<Row>, found: Vec<Slug>, step: &dyn Fn(Slug) -> Consequence, none: Refusal| {
        let steps: Vec<Consequence> = found.into_iter().map(step).collect();
        if steps.is_empty() { Err(none) } else { Ok(Plan { on: Some(id.slug()), steps, ..Plan::default() }) }
    };
    let each = |id: &Name<Row>, fits: &dyn Fn(RowState) -> bool, step: &dyn Fn(Slug) -> Consequence, none: Refusal| {
        steps(id, among(follow::named(id.slug(), &desk.book.msel), fits), step, none)
    };
    let whole = |id: &Name<Row>, fits: &dyn Fn(RowState) -> bool, step: &dyn Fn(Slug) -> Consequence, none: Refusal| {
        let all = std::iter::once(id.slug()).chain(follow::again(id.slug(), &desk.book.msel)).collect();
        steps(id, among(all, fits), step, none)
    };
    let open = |n: &Serial| {
        let proposal = desk.book.proposals.get(n).filter(|p| p.ruled.is_none());
        proposal.ok_or(Refusal::NoSuchProposal { proposal: *n })
    };
    let known = |seat: Slug| match desk.script.0.seats.iter().any(|s| s.id == seat) {
        true => Ok(seat),
        false => Err(Refusal::Unknown { name: seat }),
    };
    let one = |on: Slug, step: Consequence| Ok(Plan { on: Some(on), steps: vec![step], ..Plan::default() });
    match act {
        Act::Direction(DirectionAct::Fire { row: id }) => {
            row(id).and_then(|_| one(id.slug(), Consequence::Fire(id.slug())))
        }
        Act::Direction(DirectionAct::Hold { row: id }) => {
            rows(id)?;
            each(
                id,
                &|state| msel::is_pending(state) && state != RowState::Held,
                &Consequence::Hold,
                Refusal::Already { thing: id.slug() },
            )
        }
        Act::Direction(DirectionAct::Release { row: id }) => {
            rows(id)?;
            each(id, &|state| state == RowState::Held, &Consequence::Release, Refusal::NotHeld { row: id.slug() })
        }
        Act::Direction(DirectionAct::Defer { row: id, by, reason }) => {
            rows(id)?;
            words("reason", reason)?;
            if *by == Span(0) {
                return Err(out_of_range("by", 1, u32::MAX));
            }
            each(id, &msel::is_pending, &|id| Consequence::Defer(id, *by), Refusal::RowDone { row: id.slug() })
        }
        Act::Direction(DirectionAct::Drop { row: id, reason }) => {
            rows(id)?;
            words("reason", reason)?;
            whole(id, &msel::is_pending, &Consequence::Drop, Refusal::RowDone { row: id.slug() })
        }
        Act::Direction(DirectionAct::Restore { row: id }) => {
            desk.book.msel.get(&id.slug()).ok_or(Refusal::Unknown { name: id.slug() })?;
            let dropped = |state| state == RowState::Dropped;
            whole(id, &dropped, &Consequence::Restore, Refusal::NotDropped { row: id.slug() })
        }
        Act::Direction(DirectionAct::MarkDone { of, done, reason }) => {
            words("reason", reason)?;
            if !expect::can_be_marked(*of, desk) {
                return Err(Refusal::Unknown { name: *of });
            }
            if desk.book.marked.contains_key(of) == *done {
                return Err(Refusal::Already { thing: *of });
            }
            one(*of, Consequence::Mark(*of, *done))
        }
        Act::Direction(DirectionAct::ShiftAll { by, after }) => {
            if let Some(id) = after {
                row(id)?;
            }
            Ok(Plan { steps: vec![Consequence::ShiftAll(*by, after.map(Name::slug))], ..Plan::default() })
        }
        Act::Direction(DirectionAct::EditInject { row: id, at, to, subject, text, notes }) => {
            let mut anew = Row::clone(&row(id)?.row);
            if let Some(at) = at {
                anew.at = at.clone();
            }
            if let Some(to) = to {
                anew.to.clone_from(to);
            }
            for (old, new) in [(&mut anew.subject, subject), (&mut anew.text, text), (&mut anew.notes, notes)] {
                if let Some(new) = new {
                    old.clone_from(new);
                }
            }
            written(&anew, desk)?;
            one(id.slug(), Consequence::Edit(Box::new(anew)))
        }
        Act::Direction(DirectionAct::Freeze { process, frozen }) => {
            if desk.book.frozen.contains(process) == *frozen {
                return Err(Refusal::Already { thing: *process });
            }
            let (id, frozen) = (*process, *frozen);
            let due: Happening = if desk.communities.get(id).is_some() {
                community::Due::Freeze { community: id, frozen }.into()
            } else if desk.groups.get(id).is_some() {
                threat::Due::Active { group: id, active: !frozen }.into()
            } else if desk.flows.get(id).is_some() {
                travel::Due::FreezeFlow { flow: id, frozen }.into()
            } else if desk.script.0.hazards.iter().any(|hazard| hazard.id == id) {
                hazard::Due::Freeze { hazard: id, frozen }.into()
            } else {
                return Err(Refusal::Unknown { name: id });
            };
            one(id, Consequence::Freeze(id, frozen, due))
        }
        Act::Direction(DirectionAct::AddInject { row }) => {
            let again = row.again(&desk.kernel.calendar, desk.kernel.end);
            let taken = |id: &Slug| !id.is_well_formed() || desk.book.msel.contains_key(id);
            if let Some(name) = std::iter::once(row.id).chain(again.iter().map(|row| row.id)).find(taken) {
                return Err(Refusal::BadName { name });
            }
            written(row, desk)?;
            one(row.id, Consequence::Add(row.clone()))
        }
        Act::Direction(DirectionAct::Throw { proposal, odds }) => {
            if open(proposal)?.thrown.is_some() {
                return Err(Refusal::DiceLie { proposal: *proposal });
            }
            in_range(act)?;
            Ok(Plan { steps: vec![Consequence::Throw(*proposal, *odds)], ..Plan::default() })
        }
        Act::Direction(DirectionAct::Rule { proposal, odds, effects, otherwise, reason }) => {
            match open(proposal)?.thrown {
                // The odds that the dice were thrown against stand.
                Some(thrown) if thrown.odds != *odds => return Err(out_of_range("odds", thrown.odds, thrown.odds)),
                _ => in_range(act)?,
            }
            rules(*proposal, Verdict::Dice(*odds), ends(effects, otherwise), reason, desk)
        }
        Act::Direction(DirectionAct::Override { proposal, success, effects, otherwise, reason }) => {
            open(proposal)?;
            words("reason", reason)?;
            rules(*proposal, Verdict::Set(*success), ends(effects, otherwise), reason, desk)
        }
        Act::Direction(DirectionAct::Note { text }) => words("text", text).map(|()| Plan::default()),
        Act::Direction(DirectionAct::Whisper { to, text }) => {
            words("text", text)?;
            one(known(to.slug())?, Consequence::Say(vec![to.slug()], text.clone()))
        }
        Act::Direction(DirectionAct::Announce { text }) => {
            words("text", text)?;
            let everybody = desk.script.0.seats.iter().map(|seat| seat.id).collect();
            Ok(Plan { steps: vec![Consequence::Say(everybody, text.clone())], ..Plan::default() })
        }
        Act::Direction(DirectionAct::HandSeat { hand: Hand::Play(play), .. })
            if !plays_of(&desk.script.0).contains(play) =>
        {
            Err(Refusal::Unknown { name: *play })
        }
        Act::Direction(DirectionAct::HandSeat { seat, hand }) => match desk.book.hand(known(seat.slug())?) {
            same if same == *hand => Err(Refusal::Already { thing: seat.slug() }),
            _ => one(seat.slug(), Consequence::Hand(seat.slug(), *hand)),
        },
        Act::Direction(DirectionAct::LockSeat { seat, locked }) => {
            match desk.book.locked.contains(&known(seat.slug())?) {
                same if same == *locked => Err(Refusal::Already { thing: seat.slug() }),
                _ => one(seat.slug(), Consequence::Lock(seat.slug(), *locked)),
            }
        }
        Act::Direction(DirectionAct::Pace { .. }) => in_range(act).map(|()| Plan::default()),
        _ => Ok(Plan::default()),
    }
}

fn ends(success: &[Effect], failure: &[Effect]) -> Ends {
    Ends { success: success.to_vec(), failure: failure.to_vec() }
}

fn rules(
    proposal: Serial,
    verdict: Verdict,
    ends: Ends,
    reason: &str,
    desk: &Desk<'_, '_, '_>,
) -> Result<Plan, Refusal> {
    sound(ends.success.iter().chain(&ends.failure), desk)?;
    let step = Consequence::Rule { proposal, verdict, ends, reason: reason.to_owned() };
    Ok(Plan { steps: vec![step], ..Plan::default() })
}
