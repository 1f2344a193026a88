//! Saying yes: what one of two seats asks of the other (a meeting, consent, means, what is known) and what that one does to grant it.
//!
//! Which asks of a log were refused or left without an answer is seen in its acts. When word of one has come depends on the dice, and so
//! it is looked for on the way. It ignores asks of which word never comes.

use engine::exercise::Exercise;
use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use vocabulary::{
    act::{AcrossAct, Act, Actor, WordAct},
    matter::Matter,
    scenario::Scenario,
    terms::Means,
};

use crate::step::{CourseStep, Origin};

/// What is asked of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssentAsked {
    /// To meet across the border.
    Meeting,
    /// That a report may be handed on.
    Consent(Serial),
    /// What is known of a thing, or of anything.
    Information(Option<Slug>),
    /// Means, and how much of them.
    Means(Means, u32),
}

/// Something that one seat asks of another, and that is to be granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The act by which it is asked.
    pub of: Origin,
    /// Who asks.
    pub from: Slug,
    /// Who is asked.
    pub to: Slug,
    /// What.
    pub what: AssentAsked,
}

/// An ask that waits for its answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Waiting {
    /// Its place among the asks of the course.
    pub ask: usize,
    /// Since when.
    pub since: Time,
}

/// After so long nobody answers any more: invitations and questions have lapsed by then.
const LAPSES: Span = Span::hours(24);

/// What was asked between two seats and refused or not answered, and the acts of the log that refused it.
pub fn refused(steps: &[CourseStep], (one, other): (Slug, Slug), scenario: &Scenario) -> (Vec<Ask>, Vec<Origin>) {
    let (mut asks, mut noes) = (Vec::new(), Vec::new());
    for (place, step) in steps.iter().enumerate() {
        let from = step.seat.0;
        let to = if from == one { other } else { one };
        if from != one && from != other {
            continue;
        }
        let Some(what) = asked(&step.act, to, scenario) else { continue };
        let ask = Ask { of: step.of, from, to, what };
        let later = steps[place + 1..].iter().filter(|step| step.seat.0 == to);
        match later.filter_map(|step| Some((ask.is_answered_by(&step.act)?, step.of))).next() {
            Some((true, _)) => {}
            Some((false, no)) => {
                noes.push(no);
                asks.push(ask);
            }
            None => asks.push(ask),
        }
    }
    (asks, noes)
}

/// What an act asks of a seat.
fn asked(act: &Act, of: Slug, scenario: &Scenario) -> Option<AssentAsked> {
    match act {
        Act::Across(AcrossAct::CallMeeting { with, third, .. }) => {
            (with.slug() == of || third.is_some_and(|third| third.slug() == of)).then_some(AssentAsked::Meeting)
        }
        Act::Word(WordAct::AskConsent { report }) => {
            let speaks_for = scenario.seat(of)?.community?;
            (speaks_for == report.of).then_some(AssentAsked::Consent(*report))
        }
        Act::Word(WordAct::RequestInformation { from, about }) => {
            (*from == of).then_some(AssentAsked::Information(*about))
        }
        Act::Across(AcrossAct::RequestMeans { from, means, amount }) => {
            (from.slug() == of).then_some(AssentAsked::Means(*means, *amount))
        }
        _ => None,
    }
}

impl Ask {
    /// Whether it is the same thing, asked again.
    pub(crate) fn is_the_same(&self, other: &Self) -> bool {
        (self.from, self.to, self.what) == (other.from, other.to, other.what)
    }

    /// Whether an act of whoever is asked answers it, and how.
    fn is_answered_by(&self, act: &Act) -> Option<bool> {
        match (self.what, act) {
            (AssentAsked::Meeting, Act::Across(AcrossAct::AnswerMeeting { with, agree })) => {
                (with.slug() == self.from).then_some(*agree)
            }
            (AssentAsked::Consent(asked), Act::Word(WordAct::AnswerConsent { report, given })) => {
                (asked == *report).then_some(*given)
            }
            (
                AssentAsked::Information(_),
                Act::Word(
                    WordAct::Share { to, .. }
                    | WordAct::ShareAnyway { to, .. }
                    | WordAct::Tell { to, .. }
                    | WordAct::ReportMatter { to, .. },
                ),
            ) => (to.slug() == self.from).then_some(true),
            (
                AssentAsked::Means(asked, _),
                Act::Across(AcrossAct::GrantMeans { to, means, .. } | AcrossAct::ReleaseMeans { to, means, .. }),
            ) => (to.slug() == self.from && *means == asked).then_some(true),
            _ => None,
        }
    }

    /// The acts that grant it, once word of it has come; any of them does.
    fn grants(&self, exercise: &mut Exercise) -> Vec<Act> {
        let from = self.from.into();
        match self.what {
            AssentAsked::Meeting => vec![Act::Across(AcrossAct::AnswerMeeting { with: from, agree: true })],
            AssentAsked::Consent(report) => vec![Act::Word(WordAct::AnswerConsent { report, given: true })],
            AssentAsked::Means(means, amount) => {
                let came = |matter: &Matter| matches!(matter, Matter::Means { to, means: of, .. } if *to == self.from && *of == means);
                if !self.has_heard(exercise, came) {
                    return Vec::new();
                }
                let release = Act::Across(AcrossAct::ReleaseMeans { to: from, means, amount });
                vec![release, Act::Across(AcrossAct::GrantMeans { to: from, means, amount })]
            }
            AssentAsked::Information(about) => {
                let came = |matter: &Matter| matches!(matter, Matter::Query { from, .. } if *from == self.from);
                if !self.has_heard(exercise, came) {
                    return Vec::new();
                }
                let Some(view) = exercise.seat(self.to) else { return Vec::new() };
                let fits = |matter: &Matter| matter.subject().is_some_and(|of| about.is_none_or(|about| about == of));
                let held = view.inbox.iter().rev().filter(|item| fits(&item.report.matter));
                let new = held.filter(|item| !item.shared_with.contains(&self.from));
                new.map(|item| Act::Word(WordAct::Share { report: item.report.id, to: from, via: None })).collect()
            }
        }
    }

    fn has_heard(&self, exercise: &mut Exercise, what: impl Fn(&Matter) -> bool) -> bool {
        exercise.seat(self.to).is_some_and(|view| view.inbox.iter().any(|item| what(&item.report.matter)))
    }
}

impl Waiting {
    /// The acts that answer it now; of means one way of giving, of reports all that are held.
    pub fn answers(&self, ask: Ask, exercise: &mut Exercise) -> Vec<CourseStep> {
        let (seat, at) = (Actor(ask.to), exercise.now());
        let mut acts: Vec<Act> = ask.grants(exercise);
        acts.retain(|act| exercise.check(seat, act).is_ok());
        if !matches!(ask.what, AssentAsked::Information(_)) {
            acts.truncate(1);
        }
        acts.into_iter().map(|act| CourseStep { at, seat, act, of: Origin::Answer(self.ask) }).collect()
    }

    /// Whether nobody will answer any more.
    pub fn is_over(&self, now: Time) -> bool {
        now >= self.since + LAPSES
    }
}
