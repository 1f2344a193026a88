//! Registration and alert systems at posts: MIDAS, alert lists, I-24/7; who is checked against what, online or by hand.
//!
//! Models: power, the link to the capital and the line to INTERPOL; records that wait at the post and are sent when the link
//! returns; paper as a fallback; alert lists that age; rare hits that prove nothing until the national bureau has answered.
//! Ignores: biometrics themselves, data protection in detail. It writes registries only.

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{
    crossing::Card,
    parameter::{ILLUSTRATIVE, parameters},
    tables::Table,
    turn::Turn,
};
use crate::{
    kernel::{
        names::{Serial, Slug},
        time::{Span, Time},
    },
    scenario::model,
    vocabulary::{
        effect::System,
        fact::{Register, What},
    },
};

parameters! {
    /// Searches for each hit in INTERPOL's documents database. A workshop would hardly ever meet one.
    SEARCHES_PER_HIT: u64 = 10_800, "searches",
        "about 10,800: January to September 2016, as quoted in public material; read in an excerpt only";
    /// So many times more often here, so that a workshop meets one or two.
    EXERCISE_FACTOR: u64 = 20, "times", ILLUSTRATIVE;
    /// Of all hits, the share that the national bureau confirms.
    CONFIRMED: u32 = 400, "permille", ILLUSTRATIVE;
    /// Mean time until the national bureau answers.
    BUREAU_ANSWERS: Span = Span::hours(3), "span", ILLUSTRATIVE;
    /// An alert list older than this misses half of what it should find.
    STALE_AFTER: Span = Span::hours(24), "span", ILLUSTRATIVE;
}

/// What becomes due in the systems. (The file's own further variants may be added.)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A system fails.
    Fails { post: Slug, system: System, until: Option<Time> },
    /// A system works again.
    Restored { post: Slug, system: System },
    /// A failure that had an end ends, unless it failed anew since.
    Ends { post: Slug, system: System, failed: u32 },
    /// By order: paper registers, or MIDAS.
    Paper { post: Slug, paper: bool },
    /// By order: check everybody against INTERPOL's databases, or only the doubtful.
    CheckAll { post: Slug, all: bool },
    /// Travellers were registered.
    Recorded { post: Slug, people: u32, register: Register },
    /// Somebody in the queue answers to an alert.
    Hit { post: Slug, party: Serial },
    /// The national bureau answers on a hit.
    HitAnswered { post: Slug, party: Serial },
}

/// The systems of a post, under the post's id.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Registry {
    pub has_midas: bool,
    pub has_i247: bool,
    pub power: bool,
    pub midas: bool,
    pub i247: bool,
    pub paper: bool,
    pub check_all: bool,
    /// Persons registered whom the capital has not seen.
    pub backlog: u32,
    /// When the alert list was last brought up to date.
    pub alerts_of: Time,
    pub hits: u32,
    /// How many times a system has failed, so that the end of an old failure does not end a new one.
    pub failures: u32,
}

impl Registry {
    /// The systems of a post, all of them working.
    pub fn of(post: &model::Post) -> Self {
        Self {
            has_midas: post.midas,
            has_i247: post.i247,
            power: true,
            midas: post.midas,
            i247: post.i247,
            paper: !post.midas,
            check_all: false,
            backlog: 0,
            alerts_of: Time::START,
            hits: 0,
            failures: 0,
        }
    }

    /// How a traveller is registered now.
    pub fn register(&self) -> Register {
        match (self.has_midas && self.power && !self.paper, self.midas) {
            (true, true) => Register::Online,
            (true, false) => Register::Stored,
            (false, _) => Register::Paper,
        }
    }

    /// Whether the line to INTERPOL's databases stands.
    pub fn line_to_interpol(&self) -> bool {
        self.has_i247 && self.power && self.i247
    }

    fn set(&mut self, system: System, works: bool) -> bool {
        let flag = match system {
            System::Power => &mut self.power,
            System::Midas => &mut self.midas,
            System::I247 => &mut self.i247,
        };
        std::mem::replace(flag, works) != works
    }
}

/// Whether somebody in a party answers to an alert. The draw belongs to the party.
pub fn hit(turn: &Turn<'_>, systems: &Registry, card: &Card) -> bool {
    let searched = systems.line_to_interpol() && (systems.check_all || !card.papers);
    let listed = systems.register() != Register::Paper;
    if !searched && !listed {
        return false;
    }
    let stale = !searched && turn.now() - systems.alerts_of > STALE_AFTER;
    let chances = u64::from(card.people) * EXERCISE_FACTOR / if stale { 2 } else { 1 };
    turn.roll("alert", card.party.of, u64::from(card.party.n)).below(SEARCHES_PER_HIT) < chances
}

/// Carries out what is due.
pub fn handle(turn: &mut Turn<'_>, due: Due, own: &mut Table<'_, '_, Registry>) {
    let post = match &due {
        Due::Fails { post, .. }
        | Due::Restored { post, .. }
        | Due::Ends { post, .. }
        | Due::Paper { post, .. }
        | Due::CheckAll { post, .. }
        | Due::Recorded { post, .. }
        | Due::Hit { post, .. }
        | Due::HitAnswered { post, .. } => *post,
    };
    let Some(mut systems) = own.get_mut(post) else { return };
    match due {
        Due::Fails { system, until, .. } => {
            systems.failures += 1;
            let failed = systems.failures;
            if systems.set(system, false) {
                let cause = turn.fact(What::SystemFailed { post, system });
                if let Some(until) = until {
                    turn.because(cause).at(until, Due::Ends { post, system, failed });
                }
            }
        }
        Due::Ends { system, failed, .. } => {
            if systems.failures == failed {
                restore(turn, post, system, &mut systems);
            }
        }
        Due::Restored { system, .. } => restore(turn, post, system, &mut systems),
        Due::Paper { paper, .. } => {
            if systems.paper != paper {
                systems.paper = paper;
                turn.fact(What::PaperChosen { post, paper });
                send_backlog(turn, post, &mut systems);
            }
        }
        Due::CheckAll { all, .. } => {
            systems.check_all = all;
            turn.fact(What::ChecksSet { post, all });
        }
        Due::Recorded { people, register, .. } => match register {
            Register::Online => systems.alerts_of = turn.now(),
            Register::Stored | Register::Paper => systems.backlog += people,
        },
        Due::Hit { party, .. } => {
            systems.hits += 1;
            let cause = turn.fact(What::AlertHit { post, party });
            let wait = turn.roll("bureau", post, u64::from(systems.hits)).exponential_secs(BUREAU_ANSWERS.0);
            turn.because(cause).after(Span(wait), Due::HitAnswered { post, party });
        }
        Due::HitAnswered { party, .. } => {
            let (confirmed, roll) = turn.test("bureau confirms", party.of, u64::from(party.n), CONFIRMED);
            let what =
                if confirmed { What::AlertConfirmed { post, party } } else { What::AlertDismissed { post, party } };
            turn.fact_by_roll(what, roll);
        }
    }
}

fn restore(turn: &mut Turn<'_>, post: Slug, system: System, systems: &mut Registry) {
    if systems.set(system, true) {
        let cause = turn.fact(What::SystemRestored { post, system });
        send_backlog(&mut turn.because(cause), post, systems);
    }
}

/// What waited at the post goes to the capital as soon as MIDAS stands again; paper is typed in.
fn send_backlog(turn: &mut Turn<'_>, post: Slug, systems: &mut Registry) {
    if systems.register() == Register::Online && systems.backlog > 0 {
        let people = std::mem::take(&mut systems.backlog);
        systems.alerts_of = turn.now();
        turn.fact(What::RecordsSent { post, people });
    }
}
