//! What becomes due at the table itself: rows of the MSEL, looks at conditions, the round in which one's own posts tell how they stand,
//! means on the way, promises, meetings; and a report that reaches a seat. It writes what is the table's own.

use bevy_ecs::prelude::{In, InMut};
use kernel::{names::Slug, time::Span};
use vocabulary::{
    fact::{Cause, ExerciseFact, SharingFact, What},
    matter::Matter,
};

use super::{
    above, answer, content,
    desk::{Desk, DeskParams},
    expect, meeting, module, msel, outcome, own_act, promise, status,
};
use crate::{
    sight::picture,
    world::{
        happening::{Reaches, TableDue},
        registry, sharing,
        turn::{Entry, Kernel, Turn},
    },
};

/// Puts the first happenings of the table on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>) {
    let end = kernel.end;
    let mut turn = Turn::new(kernel, Cause::Start);
    turn.fact(What::Exercise(ExerciseFact::ExerciseStarted));
    let figures = turn.figures().table;
    turn.every_from_now(figures.status_every, TableDue::StatusRound);
    turn.every_from_now(figures.look_every, TableDue::Look);
    turn.at(end, TableDue::End);
}

/// Listens to what has just come of this cause, and sends word of it to whoever ordered it.
pub fn listen((InMut(kernel), In((cause, before))): Entry<'_, u64>, reach: DeskParams<'_, '_>) {
    answer::listen(cause, before, &mut reach.with(kernel));
}

/// A report reaches a seat: the fact for measures, the item for the seat.
/// Above the border it is read hours later.
pub fn reaches((InMut(kernel), In((cause, due))): Entry<'_, Reaches>, reach: DeskParams<'_, '_>) {
    let desk = &mut reach.with(kernel);
    match above::reads(&due, desk) {
        Span(0) => is_read(due, cause, desk),
        later => _ = Turn::new(desk.kernel, cause).after(later, TableDue::Read(Box::new(due))),
    }
}

fn is_read(Reaches { seat, report, channel }: Reaches, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let now = desk.kernel.now;
    let retold = content::retold(&report, desk);
    let mut turn = Turn::new(desk.kernel, cause);
    let reached = turn.fact(What::Sharing(SharingFact::ReportReached {
        report: report.id,
        to: seat,
        channel,
        sighting: report.sighting,
        delay_s: (now - report.seen).0,
        distorted: report.distorted,
    }));
    for (kind, about) in &retold {
        turn.fact(What::Sharing(SharingFact::SeatTold { seat, kind: *kind, about: *about }));
    }
    if sharing::is_grave(report.matter.kind()) {
        turn.because(reached).soon(sharing::Due::Holds { seat, report: report.clone(), channel });
    }
    // A shared inject brings its words along.
    let inject = match &report.matter {
        Matter::Inject { row } => desk.book.msel.get(row).and_then(|entry| msel::inject_text(&entry.row)),
        _ => None,
    };
    picture::receive(now, seat, &report, channel, inject, &mut desk.pictures);
}

/// Carries out what is due.
pub fn work((InMut(kernel), In((cause, due))): Entry<'_, TableDue>, reach: DeskParams<'_, '_>) {
    let desk = &mut reach.with(kernel);
    match due {
        TableDue::Row(id) => {
            if desk.book.msel.get(&id).is_some_and(|entry| msel::is_pending(entry.state)) {
                msel::fire(id, false, cause, desk);
            }
        }
        TableDue::RowLapses(id) => msel::lapse(id, cause, desk),
        TableDue::AnswerOverdue(id) => expect::overdue(id, cause, desk),
        TableDue::Look => {
            promise::look(desk);
            msel::look(cause, desk);
        }
        TableDue::StatusRound => status_round(desk),
        TableDue::Asked { source } => status::answers(source, cause, desk),
        TableDue::NothingTold { seat, act } => answer::nothing(seat, act, cause, desk),
        TableDue::MeansArrive { from, to, means, amount } => {
            let turn = &mut Turn::new(desk.kernel, cause);
            let amount = i32::try_from(amount).unwrap_or(i32::MAX);
            outcome::move_means(turn, Some(from), to, means, amount, &mut desk.purses);
        }
        TableDue::MeansChange { seat, means, by } => {
            let turn = &mut Turn::new(desk.kernel, cause);
            outcome::move_means(turn, None, seat, means, by, &mut desk.purses);
        }
        TableDue::PromiseDue { community, by: _, act } => promise::judge(community, act, cause, desk),
        TableDue::MeetingAnswered { act, seat, agrees } => meeting::answered(act, seat, agrees, cause, desk),
        TableDue::MeetingHeld { act } => meeting::held(act, desk),
        TableDue::MeetingLapses { act } => meeting::lapses(act, cause, desk),
        TableDue::Leaves { by, with, at_once } => meeting::leaves((by, with), at_once, cause, desk),
        TableDue::Read(due) => is_read(*due, cause, desk),
        TableDue::RequestOverdue { act, by, of, means } => above::overdue(act, (by, of, means), cause, desk),
        TableDue::Signed { by, with, about } => above::signs(by, with, about, cause, desk),
        TableDue::ModuleCloses(id) => module::closes(id, cause, desk),
        TableDue::OwnAct { act, seat, of } => own_act::comes(act, seat, of, cause, desk),
        TableDue::BureauUnattended { seat, alert } => {
            if !desk.is_attended(seat) {
                Turn::new(desk.kernel, cause).soon(registry::Due::HitAnswered { alert });
            }
        }
        TableDue::End => {
            Turn::new(desk.kernel, cause).fact(What::Exercise(ExerciseFact::ExerciseEnded));
        }
    }
}

/// Every post, patrol and camp tells its own seat how it stands, by the radio that is always on.
fn status_round(desk: &mut Desk<'_, '_, '_>) {
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
}
