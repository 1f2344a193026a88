//! Who handles what is due, and with which permissions: the left column of each arm is a happening, the right one the only
//! components that its domain may write, and those that it may look at.

use kernel::names::Slug;
use vocabulary::{
    fact::{Cause, What},
    matter::{Matter, Report},
};

use crate::{
    sight::picture,
    table::{answer, carry, desk::Desk, msel, outcome, status},
    world::{
        committee, community, conduct, crossing, displacement, geography,
        happening::{Happening, TableDue},
        hazard, movement,
        parameter::{ILLUSTRATIVE, parameters},
        patrol, registry, sharing, threat, travel,
        turn::{Due, Turn},
    },
};

parameters! {
    /// How often posts, patrols and camps tell their own seat how they stand.
    STATUS_EVERY: kernel::time::Span = kernel::time::Span::minutes(10), "span", ILLUSTRATIVE;
}

/// Works through one happening; whoever ordered it hears what came of it.
pub fn dispatch(due: Due, desk: &mut Desk<'_, '_>) {
    let (cause, before) = (due.cause, desk.kernel.facts);
    work(due, desk);
    answer::listen(cause, before, desk);
}

fn work(due: Due, desk: &mut Desk<'_, '_>) {
    let cause = due.cause;
    let turn = &mut Turn::new(&mut desk.kernel, cause);
    match due.what {
        Happening::Geography(due) => geography::handle(turn, due, &mut desk.geography),
        Happening::Travel(due) => travel::handle(
            turn,
            due,
            (&mut *desk.parties, &mut desk.flows),
            (&desk.geography, &desk.posts, &desk.registries, &desk.communities),
        ),
        Happening::Crossing(due) => {
            crossing::handle(turn, due, &mut desk.posts, (&desk.registries, &desk.geography));
        }
        Happening::Registry(due) => registry::handle(turn, due, &mut desk.registries),
        Happening::Patrol(due) => {
            let look = (&*desk.geography, &desk.groups, &*desk.displaced, &desk.camps);
            patrol::handle(turn, due, &mut desk.patrols, look);
        }
        Happening::Community(due) => community::handle(turn, due, &mut desk.communities),
        Happening::Committee(due) => committee::handle(
            turn,
            due,
            &mut desk.committees,
            (&desk.communities, (&desk.channels, &desk.agreements, &desk.chain)),
            &mut desk.mail,
        ),
        Happening::Sharing(due) => {
            sharing::handle(turn, due, (&mut desk.channels, &mut desk.agreements), (&desk.chain, &mut desk.mail))
        }
        Happening::Displacement(due) => displacement::handle(
            turn,
            due,
            (&mut desk.camps, &mut desk.hosts, &mut desk.displaced),
            (&desk.geography, &desk.communities),
        ),
        Happening::Threat(due) => threat::handle(
            turn,
            due,
            (&mut desk.groups, &mut desk.attacks),
            (&desk.geography, &desk.patrols, &desk.communities),
        ),
        Happening::Conduct(due) => conduct::handle(turn, due, &mut desk.forces, &desk.communities),
        Happening::Movement(due) => movement::handle(turn, due, &mut desk.movement, &desk.script.0),
        Happening::Hazard(due) => hazard::handle(
            turn,
            due,
            &mut desk.hazards,
            (&desk.geography, &desk.communities, &desk.camps, &desk.hosts, &desk.displaced),
            &desk.script.0,
        ),
        Happening::Reaches { seat, report, channel } => reaches(seat, &report, channel, cause, desk),
        Happening::Table(due) => table(due, cause, desk),
    }
}

/// A report reaches a seat: the fact for measures, the item for the seat.
fn reaches(seat: Slug, report: &Report, channel: Slug, cause: Cause, desk: &mut Desk<'_, '_>) {
    let now = desk.kernel.now;
    let mut turn = Turn::new(&mut desk.kernel, cause);
    let reached = turn.fact(What::ReportReached {
        report: report.id,
        to: seat,
        channel,
        sighting: report.sighting,
        delay_s: (now - report.seen).0,
        distorted: report.distorted,
    });
    if sharing::is_grave(report.matter.kind()) {
        turn.because(reached).soon(sharing::Due::Holds { seat, report: Box::new(report.clone()), channel });
    }
    // A shared inject brings its words along.
    let inject = match &report.matter {
        Matter::Inject { row } => desk.book.msel.get(row).and_then(|entry| msel::inject_text(&entry.row)),
        _ => None,
    };
    picture::receive(now, seat, report, channel, inject, &mut desk.pictures);
}

/// What becomes due at the table itself.
fn table(due: TableDue, cause: Cause, desk: &mut Desk<'_, '_>) {
    match due {
        TableDue::Row(id) => {
            if desk.book.msel.get(&id).is_some_and(|entry| msel::is_pending(entry.state)) {
                msel::fire(id, false, cause, desk);
            }
        }
        TableDue::RowLapses(id) => msel::lapse(id, cause, desk),
        TableDue::AnswerOverdue(id) => msel::overdue(id, cause, desk),
        TableDue::Look => msel::look(cause, desk),
        TableDue::StatusRound => status_round(desk),
        TableDue::Asked { source } => status::answers(source, cause, desk),
        TableDue::NothingTold { seat, act } => answer::nothing(seat, act, cause, desk),
        TableDue::MeansArrive { from, to, means, amount } => {
            let turn = &mut Turn::new(&mut desk.kernel, cause);
            let amount = i32::try_from(amount).unwrap_or(i32::MAX);
            outcome::move_means(turn, Some(from), to, means, amount, &mut desk.purses);
        }
        TableDue::MeansChange { seat, means, by } => {
            let turn = &mut Turn::new(&mut desk.kernel, cause);
            outcome::move_means(turn, None, seat, means, by, &mut desk.purses);
        }
        TableDue::PromiseDue { community, by, act } => carry::judge_promise(community, by, act, cause, desk),
        TableDue::Meeting { by, with } => {
            Turn::new(&mut desk.kernel, cause).soon(sharing::Due::Agree { seats: (by, with) });
        }
        TableDue::End => {
            Turn::new(&mut desk.kernel, cause).fact(What::ExerciseEnded);
        }
    }
}

/// Every post, patrol and camp tells its own seat how it stands, by the radio that is always on.
fn status_round(desk: &mut Desk<'_, '_>) {
    let now = desk.kernel.now;
    let script = desk.script.0.clone();
    for seat in &script.seats {
        let own = [&seat.posts, &seat.patrols, &seat.camps].into_iter().flatten();
        let words: Vec<(Slug, Matter)> = own.filter_map(|id| Some((*id, status::of(*id, desk)?))).collect();
        if let Some(mut picture) = desk.pictures.get_mut(seat.id) {
            for (source, matter) in words {
                picture.learn(now, &matter, now, source, 950);
            }
        }
    }
    Turn::new(&mut desk.kernel, Cause::Start).after(STATUS_EVERY, TableDue::StatusRound);
}
