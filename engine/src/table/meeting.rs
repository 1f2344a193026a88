//! Meetings of counterparts across the border: an invitation, the answers of those invited, and what comes of them.
//!
//! An invitation proposes what is to be agreed: direct information, and perhaps patrols together, pursuit across the border, the
//! handing over of persons. Who is invited says yes or no; who says nothing has said no when the invitation lapses. Between any two
//! who come, and who sit on two sides of the border, stands from then on what was proposed. What each accord opens is asked where it
//! is needed: channels in `world/sharing`, orders in `carry`. It ignores what is said at the meeting, and that people may agree to a
//! part of what was proposed: they decline, and invite in turn.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, SharingFact, What},
    matter::Matter,
    terms::Accord,
};

use super::{answer, desk::Desk};
use crate::world::{disclosure, happening::TableDue, sharing, turn::Turn};

/// A meeting to which somebody has invited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// Who invited.
    pub by: Slug,
    /// Who was invited.
    pub with: BTreeSet<Slug>,
    /// What is to be agreed.
    pub about: BTreeSet<Accord>,
    /// When they meet.
    pub at: Time,
    /// Who has answered: the fact of a yes, or a no.
    pub answers: BTreeMap<Slug, Option<u64>>,
}

impl Meeting {
    /// An invitation that somebody is about to send.
    pub fn new(by: Slug, with: BTreeSet<Slug>, about: BTreeSet<Accord>) -> Self {
        Self { by, with, about, at: Time::START, answers: BTreeMap::new() }
    }

    /// Whether it is one invitation, sent again.
    pub fn is_the_same(&self, other: &Self) -> bool {
        (self.by, &self.with, &self.about) == (other.by, &other.with, &other.about)
    }

    /// Whether a seat is invited and has not answered.
    pub fn waits_for(&self, seat: Slug) -> bool {
        self.with.contains(&seat) && !self.answers.contains_key(&seat)
    }
}

/// The meeting to which this seat was invited by that one, if it has heard of it and not answered: the number of the act.
pub fn invited(seat: Slug, by: Slug, desk: &Desk<'_, '_, '_>) -> Option<u32> {
    let waits = |(_, meeting): &(&u32, &Meeting)| meeting.by == by && meeting.waits_for(seat);
    let (act, _) = desk.book.meetings.iter().find(waits)?;
    let has_heard = desk.pictures.get(seat).is_some_and(|picture| {
        picture.inbox.iter().any(|item| matches!(item.report.matter, Matter::Meeting { with, .. } if with == by))
    });
    has_heard.then_some(*act)
}

/// When silence is a no to the invitation of this act, as the agenda has it.
pub fn silence_is_no_at(act: u32, desk: &Desk<'_, '_, '_>) -> Option<Time> {
    let lapse = TableDue::MeetingLapses { act }.into();
    desk.kernel.agenda.first(|due| due.what == lapse)
}

/// Invitations go out; they lapse after a time.
pub fn invite(mut meeting: Meeting, takes: Span, act: u32, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let by = meeting.by;
    meeting.at = desk.kernel.now + takes;
    let proposed: Vec<Accord> = meeting.about.iter().copied().collect();
    for &with in &meeting.with {
        let mut turn = Turn::new(desk.kernel, cause);
        let called = turn.fact(What::Sharing(SharingFact::MeetingCalled { by, with }));
        let mut turn = turn.because(called);
        let matter = Matter::Meeting { with: by, at: meeting.at, about: proposed.clone() };
        let (now, sighting) = (turn.now(), if let Cause::Fact(n) = called { n } else { 0 });
        let report = sharing::report(&mut turn, by, matter, now, sighting, 1000);
        // Where no line leads across, somebody carries the letter.
        let channel = sharing::best(&desk.channels, &desk.agreements, by, with);
        sharing::send(&mut turn, report, by, with, channel);
    }
    let mut turn = Turn::new(desk.kernel, cause);
    turn.after(takes, TableDue::MeetingHeld { act });
    let waits = turn.figures().table.meeting_waits;
    turn.after(waits.max(takes), TableDue::MeetingLapses { act });
    // Who asks again means this hour, and no other.
    desk.book.meetings.retain(|_, earlier| !earlier.is_the_same(&meeting));
    desk.book.meetings.insert(act, meeting);
}

/// Somebody's answer comes to whoever invited.
pub fn answered(act: u32, seat: Slug, agrees: bool, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let Some(meeting) = desk.book.meetings.get_mut(&act).filter(|meeting| meeting.waits_for(seat)) else { return };
    let (by, with, at) = (meeting.by, seat, meeting.at);
    let mut turn = Turn::new(desk.kernel, cause);
    let fact = turn.fact(if agrees {
        What::Sharing(SharingFact::MeetingAgreed { by, with })
    } else {
        What::Sharing(SharingFact::MeetingDeclined { by, with })
    });
    let Cause::Fact(n) = fact else { return };
    meeting.answers.insert(seat, agrees.then_some(n));
    let past = turn.now() >= at;
    if agrees && past {
        turn.because(fact).soon(TableDue::MeetingHeld { act });
    }
    // What is answered comes of another's act; who invited hears it all the same.
    if let Cause::Fact(answer) = cause {
        answer::comes_of(act, answer, desk);
    }
    answer::comes_of(act, n, desk);
}

/// They meet: between any two who came from two sides of the border stands what was proposed.
pub fn held(act: u32, desk: &mut Desk<'_, '_, '_>) {
    let Some(meeting) = desk.book.meetings.get(&act) else { return };
    let about = meeting.about.clone();
    let country = |seat: Slug| desk.script.0.seat(seat).map(|s| s.country.clone());
    let came: Vec<(Slug, u64)> =
        [(meeting.by, 0)].into_iter().chain(meeting.answers.iter().filter_map(|(s, n)| Some((*s, (*n)?)))).collect();
    let mut agree = Vec::new();
    for (at, &(one, said)) in came.iter().enumerate() {
        for &(other, also) in &came[at + 1..] {
            if country(one) != country(other) && !desk.agreements.covers(one, other, &about) {
                agree.push(((one, other), said.max(also)));
            }
        }
    }
    for (seats, fact) in agree {
        answer::comes_of(act, fact, desk);
        Turn::new(desk.kernel, Cause::Fact(fact)).soon(sharing::Due::Agree { seats, about: about.clone() });
    }
}

/// An invitation lapses: silence was a no.
pub fn lapses(act: u32, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let Some(meeting) = desk.book.meetings.remove(&act) else { return };
    let mut turn = Turn::new(desk.kernel, cause);
    for &with in meeting.with.iter().filter(|seat| meeting.waits_for(**seat)) {
        turn.fact(What::Sharing(SharingFact::MeetingUnanswered { by: meeting.by, with }));
    }
}

/// A seat leaves what it has agreed on with another. Without notice that is a broken word.
pub fn leaves((by, with): (Slug, Slug), at_once: bool, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    if !desk.agreements.has_pair(by, with) {
        return;
    }
    let mut turn = Turn::new(desk.kernel, cause);
    if at_once {
        turn.cause = turn.fact(What::Sharing(SharingFact::AgreementBroken { by, with }));
        desk.book.broken.insert((by, with), turn.now() + turn.figures().table.broken_word);
    }
    turn.soon(sharing::Due::Disagree { seats: (by, with) });
    turn.soon(disclosure::Due::RulesEnd { seats: (by, with) });
}

#[cfg(test)]
mod tests {
    use vocabulary::{
        act::{AcrossAct, Act, ActKind, PatrolAct, Refusal},
        scenario::{Scenario, Seat},
        terms::Accord,
    };

    use super::*;
    use crate::{
        table::small_table::{SmallTable, staged},
        world::people_stage::{patrol, slug},
    };

    /// A commissioner with a patrol at Bosso, a counterpart behind the border, where Diffa lies, and a third side.
    fn scene() -> Scenario {
        let mut scene = staged(&[ActKind::CallMeeting, ActKind::Dispatch, ActKind::PatrolTogether]);
        scene.places[1].country = "TD".to_owned();
        scene.patrols = vec![patrol("own", "bosso"), patrol("theirs", "diffa")];
        scene.seats[0].patrols = vec![slug("own")];
        let beyond = |id: &str, country: &str| Seat {
            id: slug(id),
            country: country.to_owned(),
            camps: vec![],
            ..scene.seats[1].clone()
        };
        let counterpart = Seat { patrols: vec![slug("theirs")], ..beyond("counterpart", "TD") };
        let third = beyond("third", "NG");
        scene.seats.extend([counterpart, third]);
        scene
    }

    fn calls(
        table: &mut SmallTable,
        third: Option<&str>,
        (joint_patrols, pursuit): (bool, bool),
    ) -> Result<u32, Refusal> {
        let third = third.map(|third| slug(third).into());
        let with = slug("counterpart").into();
        table.seat(
            "commissioner",
            &Act::Across(AcrossAct::CallMeeting {
                with,
                third,
                joint_patrols,
                pursuit,
                handing_over: false,
                investigations: false,
                registers: false,
            }),
        )
    }

    fn answers(table: &mut SmallTable, seat: &str, agree: bool) -> Result<u32, Refusal> {
        table.seat(seat, &Act::Across(AcrossAct::AnswerMeeting { with: slug("commissioner").into(), agree }))
    }

    fn agreed(table: &SmallTable) -> Vec<((Slug, Slug), Vec<Accord>)> {
        let agreed = |what: &What| match what {
            What::Sharing(SharingFact::AgreementMade { seats, about }) => Some((*seats, about.clone())),
            _ => None,
        };
        table.facts.iter().filter_map(|fact| agreed(&fact.what)).collect()
    }

    #[test]
    fn nothing_is_agreed_before_the_other_side_says_yes_and_then_what_was_proposed_and_no_more() {
        let mut table = SmallTable::of(scene());
        let to = slug("diffa");
        let follows = Act::Patrol(PatrolAct::Dispatch { patrol: slug("own").into(), to: to.into() });
        let beside = Act::Patrol(PatrolAct::PatrolTogether {
            patrol: slug("own").into(),
            with: slug("theirs").into(),
            to: to.into(),
        });
        let with = slug("counterpart");
        assert_eq!(
            table.seat("commissioner", &beside),
            Err(Refusal::NoAgreement { with, about: Accord::JointPatrols })
        );
        calls(&mut table, None, (true, false)).expect("granted");
        assert_eq!(
            calls(&mut table, None, (true, false)),
            Err(Refusal::Already { thing: with }),
            "they are asked once"
        );
        table.pass(Span::hours(4));
        calls(&mut table, None, (true, false)).expect("word can be lost: they are asked again");
        table.pass(Span::hours(1));
        answers(&mut table, "counterpart", true).expect("invited");
        assert!(agreed(&table).is_empty(), "they have not met yet");
        table.pass(Span::hours(3));
        let pair = (slug("commissioner"), with);
        assert_eq!(agreed(&table), [(pair, vec![Accord::Information, Accord::JointPatrols])]);
        table.seat("commissioner", &beside).expect("agreed");
        assert_eq!(table.seat("commissioner", &follows), Err(Refusal::AcrossTheBorder { place: to }));
        // What has been agreed stands; another meeting adds to it.
        calls(&mut table, None, (true, true)).expect("there is more to agree on");
        table.pass(Span::hours(1));
        answers(&mut table, "counterpart", true).expect("invited");
        table.pass(Span::hours(4));
        assert_eq!(agreed(&table)[1], (pair, vec![Accord::Pursuit]));
        table.seat("commissioner", &follows).expect("agreed");
    }

    #[test]
    fn a_no_and_a_silence_bring_nothing_and_whoever_invited_hears_of_both() {
        for says in [Some(false), None] {
            let mut table = SmallTable::of(scene());
            calls(&mut table, None, (false, false)).expect("granted");
            table.pass(Span::hours(1));
            if let Some(agree) = says {
                answers(&mut table, "counterpart", agree).expect("invited");
            }
            table.pass(Span::hours(20));
            assert!(agreed(&table).is_empty());
            let declined = table.count(|what| matches!(what, What::Sharing(SharingFact::MeetingDeclined { .. })));
            let silent = table.count(|what| matches!(what, What::Sharing(SharingFact::MeetingUnanswered { .. })));
            assert_eq!((declined, silent), if says.is_some() { (1, 0) } else { (0, 1) });
            let told = table.exercise.seat(slug("commissioner")).expect("a seat").inbox.into_iter().any(|item| {
                let came = |what: &What| {
                    matches!(
                        what,
                        What::Sharing(SharingFact::MeetingDeclined { .. })
                            | What::Sharing(SharingFact::MeetingUnanswered { .. })
                    )
                };
                matches!(item.report.matter, Matter::Outcome { what: Some(what), .. } if came(&what))
            });
            assert!(told, "{says:?}");
            assert_eq!(answers(&mut table, "counterpart", true), Err(Refusal::NotInvited { by: slug("commissioner") }));
        }
    }

    #[test]
    fn whoever_is_invited_sees_by_when_their_silence_is_a_no_until_their_answer_has_come() {
        let waiting = |table: &mut SmallTable| table.exercise.seat(slug("counterpart")).expect("a seat").waiting;
        for says in [Some(false), None] {
            let mut table = SmallTable::of(scene());
            calls(&mut table, None, (false, false)).expect("granted");
            assert_eq!(waiting(&mut table), [], "they have not heard of it");
            table.pass(Span::hours(1));
            let [question] = waiting(&mut table)[..] else { panic!("one invitation waits") };
            if let Some(agree) = says {
                answers(&mut table, "counterpart", agree).expect("invited");
                table.pass(Span::hours(2));
                assert_eq!(waiting(&mut table), []);
                continue;
            }
            table.pass(Span::hours(20));
            let unanswered = |what: &What| matches!(what, What::Sharing(SharingFact::MeetingUnanswered { .. }));
            let lapsed = table.facts.iter().find(|fact| unanswered(&fact.what)).expect("nobody answered");
            assert_eq!((lapsed.at, waiting(&mut table)), (question.until, vec![]));
        }
    }

    #[test]
    fn three_sides_may_meet_and_who_was_not_asked_has_nothing_to_answer() {
        let mut table = SmallTable::of(scene());
        assert_eq!(answers(&mut table, "third", true), Err(Refusal::NotInvited { by: slug("commissioner") }));
        calls(&mut table, Some("third"), (false, false)).expect("granted");
        assert_eq!(
            answers(&mut table, "third", true),
            Err(Refusal::NotInvited { by: slug("commissioner") }),
            "no word yet"
        );
        table.pass(Span::hours(2));
        answers(&mut table, "counterpart", true).expect("invited");
        table.pass(Span::hours(4));
        assert_eq!(agreed(&table).len(), 1, "two met without the third");
        answers(&mut table, "third", true).expect("late, and still in time");
        table.pass(Span::hours(2));
        let pairs: BTreeSet<(Slug, Slug)> = agreed(&table).into_iter().map(|((a, b), _)| a.pair(b)).collect();
        assert_eq!(pairs.len(), 3, "{pairs:?}");
    }
}
