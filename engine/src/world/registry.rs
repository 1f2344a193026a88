//! Registration and alert systems at posts: MIDAS, alert lists, I-24/7; who is checked against what, online or by hand.
//!
//! Models: power, the link to the capital and the line to INTERPOL; records that wait at the post and are sent when the link
//! returns; paper as a fallback; alert lists that age; rare hits that prove nothing until the national bureau has answered.
//! Ignores: biometrics themselves, data protection in detail. It writes registries only.

use std::collections::BTreeMap;

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
    /// How many times each system has failed, so that the end of an old failure does not end a new one.
    pub failures: BTreeMap<System, u32>,
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
            failures: BTreeMap::new(),
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
    // A list ages only while the link is down.
    let old = systems.register() == Register::Stored && turn.now() - systems.alerts_of > STALE_AFTER;
    let stale = old && !searched;
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
            let times = systems.failures.entry(system).or_default();
            *times += 1;
            let failed = *times;
            let cause =
                if systems.set(system, false) { turn.fact(What::SystemFailed { post, system }) } else { turn.cause };
            if let Some(until) = until {
                turn.because(cause).at(until, Due::Ends { post, system, failed });
            }
        }
        Due::Ends { system, failed, .. } => {
            if systems.failures.get(&system) == Some(&failed) {
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
            let wait = turn.roll2("bureau", post, party.of, u64::from(party.n)).exponential_secs(BUREAU_ANSWERS.0);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        vocabulary::{fact::Cause, terms::Traveller},
        world::{
            stage::{Stage, party, scene, scene_with, slug},
            turn::Kernel,
        },
    };

    fn card(n: u32) -> Card {
        let (party, who) = (party(n, Traveller::Trader, 4).id, Traveller::Trader);
        Card { party, who, people: 4, women: 0, children: 0, papers: true, arrived: Time::START, cause: Cause::Start }
    }

    fn fails(system: System, hours: Option<i64>) -> Due {
        Due::Fails { post: slug("post"), system, until: hours.map(|hours| Time::START + Span::hours(hours)) }
    }

    fn crossed(what: &What, by: Register) -> bool {
        matches!(what, What::PartyCrossed { register, .. } if *register == by)
    }

    #[test]
    fn a_link_that_fails_leaves_the_capital_blind_until_it_is_back() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), fails(System::Midas, Some(20)));
        stage.send((1..20).map(|n| party(n, Traveller::Trader, 4))).until(Span::hours(19));
        let stored = stage.count(|what| crossed(what, Register::Stored));
        assert!(stored > 10, "{stored}");
        let waiting = stage.see::<Registry>("post").backlog;
        assert_eq!(waiting as usize, 4 * stored);
        stage.until(Span::hours(21));
        let sent = |what: &What| matches!(what, What::RecordsSent { people, .. } if *people == waiting);
        assert_eq!(stage.count(sent), 1);
        let systems: Registry = stage.see("post");
        assert_eq!((systems.backlog, systems.alerts_of), (0, Time::START + Span::hours(20)));
    }

    #[test]
    fn without_power_people_are_written_down_on_paper_and_typed_in_later() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), fails(System::Power, None)).send([party(1, Traveller::Pupil, 2)]).until(Span::hours(30));
        assert_eq!(stage.count(|what| crossed(what, Register::Paper)), 1);
        assert!(!stage.see::<Registry>("post").line_to_interpol(), "no power, no line");
        let back = Due::Restored { post: slug("post"), system: System::Power };
        stage.at(Span::hours(30), back).until(Span::hours(30));
        assert_eq!(stage.count(|what| matches!(what, What::RecordsSent { people: 2, .. })), 1);
    }

    #[test]
    fn paper_can_be_chosen_and_a_post_without_midas_has_nothing_else() {
        let paper = |paper| Due::Paper { post: slug("post"), paper };
        let register = |stage: &mut Stage| stage.see::<Registry>("post").register();
        let mut with = Stage::new(&scene());
        assert_eq!(register(with.at(Span(1), paper(true)).until(Span(1))), Register::Paper);
        assert_eq!(register(with.at(Span(2), paper(false)).until(Span(2))), Register::Online);
        let mut without = Stage::new(&scene_with(|post| post.midas = false));
        assert_eq!(register(without.at(Span(1), paper(false)).until(Span(1))), Register::Paper);
    }

    #[test]
    fn a_failure_ends_when_it_was_said_to_end_whatever_else_fails_meanwhile() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), fails(System::Midas, Some(5))).at(Span::hours(1), fails(System::Power, Some(3)));
        assert_eq!(stage.until(Span::hours(2)).see::<Registry>("post").register(), Register::Paper);
        assert_eq!(stage.until(Span::hours(4)).see::<Registry>("post").register(), Register::Stored);
        assert_eq!(stage.until(Span::hours(6)).see::<Registry>("post").register(), Register::Online);
    }

    #[test]
    fn a_system_that_fails_anew_is_back_when_the_last_failure_ends_and_not_before() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(0), fails(System::Midas, Some(2))).at(Span::hours(1), fails(System::Midas, Some(5)));
        assert!(!stage.until(Span::hours(3)).see::<Registry>("post").midas);
        assert!(stage.until(Span::hours(6)).see::<Registry>("post").midas);
        assert_eq!(stage.count(|what| matches!(what, What::SystemFailed { .. })), 1, "it had not worked in between");
    }

    /// Hits among so many parties of four, at a post whose systems are in this state, so long after the start.
    fn hits(systems: &Registry, after: Span) -> usize {
        let mut stage = Stage::new(&scene());
        let mut kernel = stage.world.resource_mut::<Kernel>();
        kernel.now = Time::START + after;
        let turn = Turn::new(&mut kernel, Cause::Start);
        (0..20_000).filter(|&n| hit(&turn, systems, &card(n))).count()
    }

    #[test]
    fn hits_are_rare_and_come_to_those_who_search() {
        let online = Registry::of(&scene().posts[0]);
        // 80,000 persons, one in 540: 148 are expected.
        assert!((110..190).contains(&hits(&online, Span(0))), "{}", hits(&online, Span(0)));
        let paper = Registry { paper: true, ..online.clone() };
        assert_eq!(hits(&paper, Span(0)), 0, "nobody is looked up who has papers");
        let everybody = Registry { check_all: true, ..paper.clone() };
        assert_eq!(hits(&everybody, Span(0)), hits(&online, Span(0)));
        assert_eq!(hits(&Registry { i247: false, ..everybody }, Span(0)), 0);
    }

    #[test]
    fn a_list_that_has_not_come_for_a_day_misses_half_and_a_quiet_post_on_line_misses_nothing() {
        let online = Registry::of(&scene().posts[0]);
        let cut_off = Registry { midas: false, ..online.clone() };
        let fresh = hits(&online, Span::hours(1));
        assert_eq!(hits(&cut_off, Span::hours(20)), fresh, "the list of this morning will do");
        let stale = hits(&cut_off, Span::hours(25));
        assert!((fresh * 2 / 5..fresh * 3 / 5).contains(&stale), "{stale} of {fresh}");
        assert_eq!(hits(&online, Span::hours(25)), fresh, "nobody came for a day, but the link stood");
    }

    #[test]
    fn a_hit_is_answered_by_the_bureau_and_not_always_with_yes() {
        let mut stage = Stage::new(&scene());
        for n in 1..=60 {
            stage.at(Span(0), Due::Hit { post: slug("post"), party: card(n).party });
        }
        stage.until(Span::hours(48));
        let yes = stage.count(|what| matches!(what, What::AlertConfirmed { .. }));
        let no = stage.count(|what| matches!(what, What::AlertDismissed { .. }));
        assert_eq!((yes + no, stage.see::<Registry>("post").hits), (60, 60));
        assert!(yes > 10 && no > 20, "{yes} {no}");
    }
}
