//! Community Prevention Committees: who is heard there, and whom they tell. A committee tells the first seat that it dares
//! to tell; what it keeps back it does not forget, and a seat that comes and listens may hear it yet.
//!
//! Women know of need and of girls who are led away before elders do; the young know the ways across and what is said on
//! phones; both know how men in uniform behave. What they know comes up as far as they sit there and are heard. A committee may
//! refuse to meet somebody, and who is seen talking may be made to pay for it: the more openly, the more likely.
//!
//! Whether it tells is decided by access as much as by trust: a line to somebody, a post or a patrol near by, somebody who has come
//! before and is known, an hour at which one goes there; and by fear, and by wrong that nobody answered for. Women tell less readily
//! where no woman is there to be told. Who comes and listens is known afterwards: visits open a way, and hardly win trust.
//!
//! Its members are persons, each with sex and age group, and only who speaks there is heard. A reprisal weighs on each of them
//! alone, in the days that follow: one falls silent, another leaves with the family, most go on. Who fell silent may speak again
//! when somebody comes and listens; who left does not come back. Before a report is handed on, a seat may ask those who told it. Where
//! a seat speaks for them, the people who sit there answer, and silence is a no; dice answer only where no seat does. The answer goes
//! to who asked alone, and to the seat that speaks for them. What is handed on against their word, or without asking, may
//! come back to them: it costs trust, and against their word it may cost more than that. The routine of services asks nobody:
//! what is grave goes up by it, which is why some is never told.
//!
//! To keep silent for fear is a cost that a community carries, never a fault of its: nothing here punishes it. The model
//! ignores who said what inside, and it writes no component but its own; reports leave through `sharing`.

use bevy_ecs::prelude::{In, InMut, Res};
use kernel::{
    chance::Roll,
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, CommunityFact, What},
    matter::{Matter, MatterKind},
    parameter::CommitteeFigures,
    terms::Voice,
};

use super::{
    community::{self, FULL},
    crossing::Stand,
    displacement,
    happening::Reaches,
    index::{All, Whereabouts},
    kinds::{Channels, Communities, Patrols, Posts},
    sharing::{self, Agreements, Chain, Channel},
    threat,
    turn::{Entry, Kernel, Turn},
};

mod parts;
#[cfg(test)]
mod tests;

pub use parts::{
    Acquainted, Committee, CommitteeState, CommitteeStateItem, Consents, Counsel, Ear, Member, Members, Sighting,
    Silence, Standing,
};

/// What becomes due in committees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// By order of a seat it was spoken with the people, outside the committee: they know each other now.
    Visited { community: Slug, by: Slug },
    /// Something that the community saw comes before its committee.
    Hears { community: Slug, matter: Matter, seen: Time, sighting: u64 },
    /// By order of a seat: it comes together and every voice is heard; what was kept back may now be told to `by`.
    Convened { community: Slug, by: Slug, authority: Option<Slug> },
    /// The community has suffered a reprisal.
    Reprisal { community: Slug },
    /// A member has thought over what the reprisal means.
    Weighs { community: Slug, member: u32 },
    /// By order of a seat: those who told a report are asked whether it may be handed on; `about` is what it says, as the asker has it.
    ConsentAsked { community: Slug, report: Serial, by: Slug, authority: Option<Slug>, about: Box<Matter> },
    /// Whoever speaks for them at the table has answered all who wait for a word on this report.
    ConsentAnswered { community: Slug, report: Serial, given: bool },
    /// Nobody has answered this seat in time.
    ConsentLapses { community: Slug, report: Serial, by: Slug },
    /// A seat has handed a report on.
    HandedOn { community: Slug, report: Serial, by: Slug, authority: Option<Slug> },
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: All<'_, '_, Communities, CommitteeState>,
    (channels, agreements, chain): (All<'_, '_, Channels, &'static Channel>, Res<'_, Agreements>, Res<'_, Chain>),
    (posts, patrols): (All<'_, '_, Posts, &'static Stand>, Res<'_, Whereabouts<Patrols>>),
) {
    let turn = &mut Turn::new(kernel, cause);
    let lines = (&channels, &*agreements, &*chain);
    let (Due::Visited { community, .. }
    | Due::Hears { community, .. }
    | Due::Convened { community, .. }
    | Due::Reprisal { community }
    | Due::Weighs { community, .. }
    | Due::ConsentAsked { community, .. }
    | Due::ConsentAnswered { community, .. }
    | Due::ConsentLapses { community, .. }
    | Due::HandedOn { community, .. }) = due;
    let Some(mut state) = own.get_mut(community) else { return };
    match due {
        Due::Visited { by, .. } => _ = state.acquainted.0.insert(by),
        Due::Hears { matter, seen, sighting, .. } => {
            hears(turn, &mut state, (matter, seen, sighting), lines, (&posts, &patrols));
        }
        Due::Convened { by, authority, .. } => convened(turn, &mut state, (by, authority), lines),
        Due::Reprisal { .. } => {
            let mean = turn.figures().committee.thinks_it_over.0;
            for member in 0..state.members.0.len() as u32 {
                let count = state.counsel.members.next(turn.now());
                let span = Span(turn.roll("thinks it over", community, count).exponential_secs(mean));
                turn.after(span, Due::Weighs { community, member });
            }
        }
        Due::Weighs { member, .. } => weighs(turn, &mut state, member),
        Due::ConsentAsked { report, by, authority, about, .. } => {
            consent_asked(turn, &mut state, report, (by, authority), about);
        }
        Due::ConsentAnswered { report, given, .. } => consent_answered(turn, &mut state, report, given),
        Due::ConsentLapses { report, by, .. } => consent_lapses(turn, &mut state, report, by),
        Due::HandedOn { report, by, authority, .. } => handed_on(turn, &mut state, report, (by, authority)),
    }
}

/// Something comes before it, or does not; and it tells the first seat that it dares to tell.
fn hears(
    turn: &mut Turn<'_>,
    state: &mut CommitteeStateItem<'_, '_>,
    known: Sighting,
    lines: sharing::Lines<'_, '_, '_>,
    services: Services<'_, '_, '_>,
) {
    let (figures, community) = (turn.figures().committee, state.people.model.id);
    let (kind, sighting) = (known.0.kind(), known.2);
    let count = state.counsel.hears.next(turn.now());
    let chance = state.members.hear(kind, state.committee.model.heard, &figures);
    let (heard, roll) = turn.test("comes before the committee", community, count, chance);
    if !heard {
        state.silence.unheard.push(known);
        return;
    }
    let voice = state.members.voice(kind);
    let cause = turn.fact_by_roll(What::Community(CommunityFact::CommitteeHeard { community, sighting, voice }), roll);
    let mut turn = turn.because(cause);
    let mut refusal: Option<(bool, Roll)> = None;
    for &Ear { seat, authority, place } in &state.committee.tells {
        let near = near(state, (seat, place), lines.2, services);
        let access = access(state, seat, (near, turn.is_day()), lines, &figures);
        let (chance, for_fear) = state.dares(authority, access, &figures);
        let chance = match voice {
            Voice::Women if near != Near::Women => chance * figures.women_tell / FULL,
            _ => chance,
        };
        let count = state.counsel.tells.next(turn.now());
        let (tells, roll) = turn.test("dares to tell", community, count, chance);
        if tells {
            if matches!(kind, MatterKind::ArmedMen | MatterKind::Attack) && state.people.seat != Some(seat) {
                let (place, chance) = (state.people.model.place, figures.seen_talking_telling);
                turn.soon(threat::Due::Overhears { place, chance });
            }
            tell(&mut turn, state, lines, seat, known, roll);
            return;
        }
        refusal.get_or_insert((for_fear, roll));
    }
    // Of several refusals the first is shown: the seat that is trusted most.
    if let Some((for_fear, roll)) = refusal {
        turn.fact_by_roll(What::Community(CommunityFact::CommitteeKeptSilent { community, sighting, for_fear }), roll);
    }
    state.silence.kept.push(known);
}

/// The posts, and where the patrols are.
type Services<'t, 'w, 's> = (&'t All<'w, 's, Posts, &'static Stand>, &'t Whereabouts<Patrols>);

/// Who of a service is near enough to be told in person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Near {
    Nobody,
    Men,
    /// Women among them.
    Women,
}

/// Who of a seat is at the place: it, its posts and its patrols.
fn near(
    state: &CommitteeStateItem<'_, '_>,
    (seat, sits): (Slug, Slug),
    chain: &Chain,
    (posts, patrols): Services<'_, '_, '_>,
) -> Near {
    let place = state.people.model.place;
    let is_its = |thing: &Slug| chain.seat.get(thing) == Some(&seat);
    let here = || posts.iter().filter(|(id, stand)| stand.place == place && stand.moving.is_none() && is_its(id));
    if here().any(|(_, stand)| stand.model.women > 0) {
        Near::Women
    } else if sits == place || here().next().is_some() || patrols.at(place).any(|patrol| is_its(&patrol)) {
        Near::Men
    } else {
        Near::Nobody
    }
}

/// How easily a committee reaches a seat, permille.
fn access(
    state: &CommitteeStateItem<'_, '_>,
    seat: Slug,
    (near, is_day): (Near, bool),
    lines: sharing::Lines<'_, '_, '_>,
    figures: &CommitteeFigures,
) -> u32 {
    if state.people.seat == Some(seat) {
        return FULL; // Whoever speaks for the community is one of them.
    }
    let ends = [state.committee.model.id, state.people.model.id];
    let parts = [
        (sharing::has_line(lines, &ends, seat), figures.access_line),
        (near != Near::Nobody, figures.access_near),
        (state.acquainted.0.contains(&seat), figures.access_known),
        (is_day, figures.access_day),
    ];
    parts.into_iter().filter(|(is, _)| *is).map(|(_, part)| part).sum::<u32>().min(FULL)
}

/// A seat comes and listens, if they consent to meet it: who fell silent may speak again, and what was kept back may be told.
fn convened(
    turn: &mut Turn<'_>,
    state: &mut CommitteeStateItem<'_, '_>,
    (by, authority): (Slug, Option<Slug>),
    lines: sharing::Lines<'_, '_, '_>,
) {
    let (figures, community) = (turn.figures().committee, state.people.model.id);
    // Where everybody has left there is nobody to call together.
    if state.members.0.iter().all(|m| m.stands == Standing::Fled) {
        turn.fact(What::Community(CommunityFact::CommitteeRefused { community, by, for_fear: true }));
        return;
    }
    // Whoever speaks for the community is one of them.
    let stranger = state.people.seat != Some(by);
    if stranger {
        let (tells, for_fear) = state.dares_when_asked(authority, &figures);
        let count = state.counsel.tells.next(turn.now());
        let chance = (tells * figures.consents).min(FULL);
        let (consents, roll) = turn.test("consents to meet", community, count, chance);
        if !consents {
            turn.fact_by_roll(What::Community(CommunityFact::CommitteeRefused { community, by, for_fear }), roll);
            return;
        }
    }
    let cause = turn.fact(What::Community(CommunityFact::CommitteeConvened { community, by }));
    let mut turn = turn.because(cause);
    if stranger {
        state.acquainted.0.insert(by);
        turn.soon(threat::Due::Overhears { place: state.people.model.place, chance: figures.seen_talking_meeting });
    }
    if let Some(authority) = authority {
        turn.soon(community::Due::Listened { community, authority });
    }
    for n in 0..state.members.0.len() {
        let Member { sex, age, stands } = state.members.0[n];
        if stands == Standing::Silent {
            let count = state.counsel.members.next(turn.now());
            let (chance, _) = state.dares(authority, FULL, &figures);
            let (dares, roll) = turn.test("dares to speak again", community, count, chance);
            if dares {
                state.members.0[n].stands = Standing::Speaks;
                turn.fact_by_roll(
                    What::Community(CommunityFact::MemberSpeaksAgain { community, member: n as u32, sex, age }),
                    roll,
                );
            }
        }
    }
    for known in std::mem::take(&mut state.silence.unheard) {
        let voice = state.members.voice(known.0.kind());
        turn.fact(What::Community(CommunityFact::CommitteeHeard { community, sighting: known.2, voice }));
        state.silence.kept.push(known);
    }
    for known in std::mem::take(&mut state.silence.kept) {
        let (chance, for_fear) = state.dares_when_asked(authority, &figures);
        let count = state.counsel.tells.next(turn.now());
        let (tells, roll) = turn.test("dares to tell", community, count, chance);
        if tells {
            tell(&mut turn, state, lines, by, known, roll);
        } else {
            turn.fact_by_roll(
                What::Community(CommunityFact::CommitteeKeptSilent { community, sighting: known.2, for_fear }),
                roll,
            );
            state.silence.kept.push(known);
        }
    }
}

/// A member has thought a reprisal over: one falls silent, another leaves with the family, most go on.
fn weighs(turn: &mut Turn<'_>, state: &mut CommitteeStateItem<'_, '_>, member: u32) {
    let (figures, community) = (turn.figures().committee, state.people.model.id);
    let Some(&Member { sex, age, stands: Standing::Speaks }) = state.members.0.get(member as usize) else { return };
    let chance = figures.falls_silent_without_fear + figures.falls_silent_fear_adds * state.fear.0 / FULL;
    let count = state.counsel.members.next(turn.now());
    let (silent, roll) = turn.test("falls silent", community, count, chance);
    if !silent {
        return;
    }
    let (leaves, way) = turn.test("leaves", community, count, figures.leaves);
    let (stands, cause) = if leaves {
        (
            Standing::Fled,
            turn.fact_by_roll(What::Community(CommunityFact::MemberFled { community, member, sex, age }), way),
        )
    } else {
        (
            Standing::Silent,
            turn.fact_by_roll(What::Community(CommunityFact::MemberFellSilent { community, member, sex, age }), roll),
        )
    };
    state.members.0[member as usize].stands = stands;
    if leaves {
        turn.because(cause).soon(displacement::Due::Flee { from: state.people.model.place, families: 1 });
    }
}

/// Those who told a report are asked whether it may be handed on: the seat that speaks for them where there is one, otherwise the
/// committee itself, by its dice.
fn consent_asked(
    turn: &mut Turn<'_>,
    state: &mut CommitteeStateItem<'_, '_>,
    report: Serial,
    (by, authority): (Slug, Option<Slug>),
    about: Box<Matter>,
) {
    let (figures, community) = (turn.figures().committee, state.people.model.id);
    if state.consents.asked_by(report, by) {
        return;
    }
    if let Some(seat) = state.people.seat {
        state.consents.open.insert((report, by));
        let cause = turn.fact(What::Community(CommunityFact::ConsentAsked { community, report, by }));
        let turn = &mut turn.because(cause);
        in_person(turn, community, seat, Matter::ConsentAsked { community, report, from: by, about }, cause);
        turn.after(figures.consent_waits, Due::ConsentLapses { community, report, by });
        return;
    }
    let (chance, for_fear) = state.dares_when_asked(authority, &figures);
    let count = state.counsel.tells.next(turn.now());
    let (given, roll) = turn.test("consents to hand on", community, count, chance);
    let at_the_table = false;
    let what = match given {
        true => CommunityFact::ConsentGiven { community, report, by },
        false => CommunityFact::ConsentRefused { community, report, by, for_fear, at_the_table },
    };
    let cause = turn.fact_by_roll(What::Community(what), roll);
    hear_the_answer(&mut turn.because(cause), state, (report, by), given, cause);
}

/// Whoever speaks for them has answered: all who wait for it hear the same.
fn consent_answered(turn: &mut Turn<'_>, state: &mut CommitteeStateItem<'_, '_>, report: Serial, given: bool) {
    let community = state.people.model.id;
    for by in state.consents.waiting(report).collect::<Vec<_>>() {
        let (for_fear, at_the_table) = (false, true);
        let cause = turn.fact(What::Community(match given {
            true => CommunityFact::ConsentGiven { community, report, by },
            false => CommunityFact::ConsentRefused { community, report, by, for_fear, at_the_table },
        }));
        hear_the_answer(&mut turn.because(cause), state, (report, by), given, cause);
    }
}

/// When silence is a no to somebody who asked whether a report may be handed on, as the agenda has it.
pub fn silence_is_no_at(kernel: &Kernel, community: Slug, (report, by): (Serial, Slug)) -> Option<Time> {
    let lapse = Due::ConsentLapses { community, report, by }.into();
    kernel.agenda.first(|due| due.what == lapse)
}

/// Who waits no longer takes silence for what it is.
fn consent_lapses(turn: &mut Turn<'_>, state: &mut CommitteeStateItem<'_, '_>, report: Serial, by: Slug) {
    let community = state.people.model.id;
    if state.consents.open.contains(&(report, by)) {
        let cause = turn.fact(What::Community(CommunityFact::ConsentUnanswered { community, report, by }));
        hear_the_answer(&mut turn.because(cause), state, (report, by), false, cause);
    }
}

/// The answer stands. Who asked has somebody there who brings it; the seat that speaks for them hears it too, and nobody else.
fn hear_the_answer(
    turn: &mut Turn<'_>,
    state: &mut CommitteeStateItem<'_, '_>,
    (report, by): (Serial, Slug),
    given: bool,
    cause: Cause,
) {
    let community = state.people.model.id;
    state.consents.open.remove(&(report, by));
    state.consents.answers.insert((report, by), given);
    for seat in [Some(by), state.people.seat].into_iter().flatten() {
        in_person(turn, community, seat, Matter::Consent { community, report, given }, cause);
    }
}

/// Somebody says it to a seat's face; `sighting` is what it tells of.
fn in_person(turn: &mut Turn<'_>, community: Slug, seat: Slug, matter: Matter, sighting: Cause) {
    let now = turn.now();
    let word = sharing::report(turn, community, matter, now, community::number(sighting), FULL);
    turn.soon(Reaches { seat, report: Box::new(word), channel: Slug::of_literal("person") });
}

/// A report was handed on: with their word nothing comes of it, and without it they may learn of it.
fn handed_on(
    turn: &mut Turn<'_>,
    state: &mut CommitteeStateItem<'_, '_>,
    report: Serial,
    (by, authority): (Slug, Option<Slug>),
) {
    let (figures, community) = (turn.figures().committee, state.people.model.id);
    let refused = state.consents.refused(report, by);
    if !refused && state.consents.given(report) {
        return;
    }
    if refused {
        turn.soon(threat::Due::Overhears { place: state.people.model.place, chance: figures.exposed });
    }
    let (chance, lost) = match refused {
        true => (figures.learns_of_it_refused, figures.consent_broken_refused),
        false => (figures.learns_of_it_unasked, figures.consent_broken_unasked),
    };
    let count = state.counsel.members.next(turn.now());
    let (learns, roll) = turn.test("learns who handed it on", community, count, chance);
    if learns {
        let cause =
            turn.fact_by_roll(What::Community(CommunityFact::ConsentBroken { community, report, by, refused }), roll);
        if let Some(authority) = authority {
            turn.because(cause).soon(community::Due::Trust { community, authority, by: lost });
        }
    }
}

fn tell(
    turn: &mut Turn<'_>,
    state: &CommitteeStateItem<'_, '_>,
    lines: sharing::Lines<'_, '_, '_>,
    seat: Slug,
    (matter, seen, sighting): Sighting,
    roll: Roll,
) {
    let community = state.people.model.id;
    let credibility = state.credibility(matter.kind(), &turn.figures().committee);
    let report = sharing::report(turn, community, matter, seen, sighting, credibility);
    let cause = turn
        .fact_by_roll(What::Community(CommunityFact::CommitteeToldOn { community, to: seat, report: report.id }), roll);
    sharing::send_of_committee(&mut turn.because(cause), report, (community, state.committee.model.id), seat, lines);
}
