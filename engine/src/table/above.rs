//! The level above the border: capitals and organisations, whose seats are slow and powerful. What is sent to them is read hours later;
//! what they decide takes hours longer; and they decide on what has reached them by then. They release means from a reserve, and sign for
//! their states. They answer for it: each decision stands beside the age of what was known, and a request on which nothing came is said.
//!
//! It ignores who within a ministry decides, and that a grave matter is carried to a minister at night. What an agreement of two states
//! opens is asked where it is needed, as of every agreement (`world/sharing`).

use std::collections::BTreeSet;

use kernel::{
    names::Slug,
    time::{Span, Time},
};
use vocabulary::{
    act::{ActKind, Right},
    fact::{Cause, ExerciseFact, SharingFact, What},
    matter::MatterKind,
    parameter::TableFigures,
    scenario::Level,
    terms::{Accord, Means},
};

use super::desk::Desk;
use crate::{
    sight::picture::Picture,
    world::{happening::Reaches, sharing, turn::Turn},
};

/// Whether an act is a decision that is weighed; words are said as quickly as anywhere.
fn is_weighed(kind: ActKind) -> bool {
    kind.rule().right == Right::Granted || matches!(kind, ActKind::GrantMeans | ActKind::AnswerMeeting | ActKind::Do)
}

/// How long a seat of this level needs to decide, beside what the order itself takes.
pub fn decides(level: Level, kind: ActKind, figures: &TableFigures) -> Span {
    match level {
        Level::Capital if is_weighed(kind) => figures.capital_decides,
        Level::Region if is_weighed(kind) => figures.region_decides,
        _ => Span(0),
    }
}

fn level(seat: Slug, desk: &Desk<'_, '_, '_>) -> Level {
    desk.script.0.seat(seat).map(|seat| seat.level).unwrap_or_default()
}

/// How long it takes until a seat has read what has just come. What came of its own orders it is told at once.
pub fn reads(due: &Reaches, desk: &Desk<'_, '_, '_>) -> Span {
    let figures = &desk.kernel.figures.table;
    match level(due.seat, desk) {
        _ if due.report.matter.kind() == MatterKind::Outcome => Span(0),
        Level::Border => Span(0),
        Level::Capital => figures.capital_reads,
        Level::Region => figures.region_reads,
    }
}

/// A decision above the border, and how old what was known is.
pub fn decided(seat: Slug, (act, kind, on): (u32, ActKind, Option<Slug>), done: Cause, desk: &mut Desk<'_, '_, '_>) {
    if level(seat, desk) == Level::Border || !is_weighed(kind) {
        return;
    }
    // What is decided for somebody is decided on what they told: news of other things makes no picture of theirs newer.
    let told = |picture: &Picture| on.and_then(|of| picture.told_by(of)).or_else(|| picture.newest(on));
    let newest = desk.pictures.get(seat).and_then(told);
    let mut turn = Turn::new(desk.kernel, done);
    let knew_s = newest.map(|seen: Time| (turn.now() - seen).0);
    let old = knew_s.is_none_or(|knew| knew > turn.figures().table.old_picture.0);
    turn.fact(What::Exercise(ExerciseFact::DecidedAbove { seat, act, kind, knew_s, old }));
}

/// Time is up for a request above the border: means, or a word that none will come, would have been an answer.
pub fn overdue(act: u32, (by, of, means): (Slug, Slug, Means), cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    use ActKind as A;
    let asked = desk.kernel.now - desk.kernel.figures.table.request_waits;
    let answered = [A::ReleaseMeans, A::GrantMeans, A::Tell, A::Ask].into_iter().any(|kind| {
        let deeds = desk.book.deeds.get(&(of, kind, Some(by)));
        deeds.is_some_and(|deeds| deeds.times.iter().any(|at| *at >= asked))
    });
    if !answered {
        let unanswered = SharingFact::RequestUnanswered { by, of, means, act };
        Turn::new(desk.kernel, cause).fact(What::Sharing(unanswered));
    }
}

/// A capital signs: what both have signed stands between the two states.
pub fn signs(by: Slug, with: Slug, about: BTreeSet<Accord>, cause: Cause, desk: &mut Desk<'_, '_, '_>) {
    let signed = desk.book.signatures.entry((by, with)).or_default();
    signed.extend(about.iter().copied());
    let own = signed.clone();
    let theirs = desk.book.signatures.get(&(with, by)).cloned().unwrap_or_default();
    let mut turn = Turn::new(desk.kernel, cause);
    let fact = turn.fact(What::Sharing(SharingFact::AgreementSigned { by, with, about: about.into_iter().collect() }));
    let both: BTreeSet<Accord> = own.intersection(&theirs).copied().collect();
    if !both.is_empty() {
        turn.because(fact).soon(sharing::Due::StatesAgree { seats: (by, with), about: both });
    }
}

#[cfg(test)]
mod tests {
    use vocabulary::{
        act::{AcrossAct, Act, PatrolAct, Refusal, WordAct},
        scenario::{Scenario, Seat, SeatKind},
        terms::Stock,
    };

    use super::*;
    use crate::{
        table::small_table::{SmallTable, staged},
        world::people_stage::{patrol, slug},
    };

    /// A commissioner here and a counterpart across, each under a capital of its own.
    fn scene() -> Scenario {
        let mut scene = staged(&[ActKind::PatrolTogether]);
        scene.places[1].country = "TD".to_owned();
        scene.patrols = vec![patrol("own", "bosso"), patrol("theirs", "diffa")];
        scene.seats[0].patrols = vec![slug("own")];
        scene.seats[0].above = Some(slug("capital"));
        let beyond = |id: &str, country: &str| Seat {
            id: slug(id),
            country: country.to_owned(),
            camps: Vec::new(),
            ..scene.seats[1].clone()
        };
        let capital = |id: &str, country: &str| Seat {
            kind: SeatKind::Headquarters,
            level: Level::Capital,
            may: vec![ActKind::ReleaseMeans, ActKind::SignAgreement],
            reserve: Stock { tents: 100, ..Stock::default() },
            ..beyond(id, country)
        };
        let counterpart = Seat { patrols: vec![slug("theirs")], ..beyond("counterpart", "TD") };
        scene.seats.extend([counterpart, capital("capital", "NE"), capital("other-capital", "TD")]);
        scene
    }

    fn asks() -> Act {
        Act::Across(AcrossAct::RequestMeans { from: slug("capital").into(), means: Means::Tents, amount: 60 })
    }

    fn releases(amount: u32) -> Act {
        Act::Across(AcrossAct::ReleaseMeans { to: slug("commissioner").into(), means: Means::Tents, amount })
    }

    fn tents(table: &mut SmallTable) -> u32 {
        table.exercise.seat(slug("commissioner")).expect("a seat").stock.tents
    }

    fn has_read(table: &mut SmallTable) -> bool {
        let inbox = table.exercise.seat(slug("capital")).expect("a seat").inbox;
        inbox.into_iter().any(|item| item.report.matter.kind() == MatterKind::Means)
    }

    #[test]
    fn a_capital_reads_late_decides_late_and_gives_from_its_reserve_what_it_holds_and_no_more() {
        let mut table = SmallTable::of(scene());
        let before = tents(&mut table);
        table.seat("commissioner", &asks()).expect("everybody may ask");
        table.pass(Span::minutes(90));
        assert!(!has_read(&mut table), "it goes over desks");
        table.pass(Span::hours(6));
        assert!(has_read(&mut table));
        let too_much = Refusal::NotEnough { means: Means::Tents, needed: 101, held: 100 };
        assert_eq!(table.seat("capital", &releases(101)), Err(too_much));
        table.seat("capital", &releases(60)).expect("it holds a hundred");
        table.pass(Span::hours(10));
        assert_eq!(tents(&mut table), before, "the decision takes its hours");
        table.pass(Span::hours(40));
        assert_eq!(tents(&mut table), before + 60);
        let too_much = Refusal::NotEnough { means: Means::Tents, needed: 41, held: 40 };
        assert_eq!(table.seat("capital", &releases(41)), Err(too_much), "a reserve is spent once");
        assert_eq!(table.count(|what| matches!(what, What::Sharing(SharingFact::RequestUnanswered { .. }))), 0);
    }

    #[test]
    fn a_request_on_which_nothing_comes_is_said_and_a_word_is_an_answer() {
        for says in [false, true] {
            let mut table = SmallTable::of(scene());
            table.seat("commissioner", &asks()).expect("everybody may ask");
            table.pass(Span::hours(10));
            if says {
                let no = Act::Word(WordAct::Tell { to: slug("commissioner").into(), text: "We have none.".to_owned() });
                table.seat("capital", &no).expect("everybody may tell");
            }
            table.pass(Span::hours(20));
            let unanswered = |what: &What| matches!(what, What::Sharing(SharingFact::RequestUnanswered { .. }));
            assert_eq!(table.count(unanswered), usize::from(!says));
        }
    }

    #[test]
    fn a_decision_above_stands_beside_the_age_of_what_was_known() {
        let mut table = SmallTable::of(scene());
        table.pass(Span::hours(30));
        table.seat("capital", &releases(10)).expect("it holds a hundred");
        let old = |what: &What| matches!(what, What::Exercise(ExerciseFact::DecidedAbove { old: true, .. }));
        assert_eq!(table.count(old), 1, "nobody has told it anything for thirty hours");
        let people = Act::Word(WordAct::ReportMatter {
            to: slug("capital").into(),
            matter: vocabulary::matter::Matter::Displaced { place: slug("bosso"), people: 300 },
        });
        table.seat("commissioner", &people).expect("somebody saw them");
        table.pass(Span::hours(6));
        table.seat("capital", &releases(10)).expect("it holds ninety");
        assert_eq!(table.count(old), 1);
        let decided = |what: &What| matches!(what, What::Exercise(ExerciseFact::DecidedAbove { .. }));
        assert_eq!(table.count(decided), 2, "and nothing is said of decisions at the border");
    }

    #[test]
    fn two_states_agree_once_both_capitals_have_signed_and_then_every_service_may_use_it() {
        let mut table = SmallTable::of(scene());
        let sign = |with: &str, pursuit| {
            let with = slug(with).into();
            Act::Across(AcrossAct::SignAgreement {
                with,
                joint_patrols: true,
                pursuit,
                handing_over: false,
                investigations: false,
                registers: false,
            })
        };
        let together = Act::Patrol(PatrolAct::PatrolTogether {
            patrol: slug("own").into(),
            with: slug("theirs").into(),
            to: slug("bosso").into(),
        });
        let refused = Refusal::NotForAState { seat: slug("counterpart") };
        assert_eq!(table.seat("capital", &sign("counterpart", false)), Err(refused), "a service binds no state");
        table.seat("capital", &sign("other-capital", true)).expect("granted");
        table.pass(Span::hours(12));
        assert!(table.seat("commissioner", &together).is_err(), "one signature is none");
        table.seat("other-capital", &sign("capital", false)).expect("granted");
        table.pass(Span::hours(12));
        let agreed: Vec<Vec<Accord>> = table
            .facts
            .iter()
            .filter_map(|fact| match &fact.what {
                What::Sharing(SharingFact::StatesAgreed { about, .. }) => Some(about.clone()),
                _ => None,
            })
            .collect();
        assert_eq!(agreed, [vec![Accord::Information, Accord::JointPatrols]], "what both have signed, and no pursuit");
        table.seat("commissioner", &together).expect("the states agreed on it");
    }
}
