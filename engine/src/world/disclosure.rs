//! Registers that one service keeps and lets another look into: alert lists, records of who crossed, lists of refugees; under rules or without.
//!
//! Under rules it is agreed who looks, what for, and that each look is written down. What is opened helps: the posts of who may look search
//! the other's alerts too, an investigation of the two finds its pieces faster among records of who crossed, and who looks for the family of
//! a child looks on both sides. What is opened can be
//! misused: every so often somebody looks for another purpose, seldom under rules, often without, and names get out. People around the
//! places where they were written down hear of it: they trust less who gave their names away and fear reprisal, armed groups with ears
//! learn who is there, and in camps fewer let themselves be written down. Alerts that came without rules were checked by nobody: more
//! people answer to them, and fewer are meant.
//!
//! An audit finds of what was misused a part: more of it where looks are written down. Who finds it and closes the register wins back some
//! trust.
//!
//! It ignores what a record says, biometrics, and the law of each country. It writes what is open to whom.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::prelude::{In, InMut, Res, ResMut, Resource};
use kernel::{agenda::Ticket, names::Slug};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{DisclosureFact, What},
    scenario::Scenario,
    terms::Records,
};

use super::{
    community, displacement, registry,
    script::Script,
    threat,
    turn::{Entry, Turn},
};

/// What becomes due in registers that others look into.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// By order: a seat opens these registers to another, under rules or not, and closes all others.
    Opened { of: Slug, to: Slug, records: BTreeSet<Records>, ruled: bool },
    /// Somebody may look for another purpose, every so often while anything is open.
    Looks { of: Slug, to: Slug },
    /// By order: a seat has it looked into who looked into its registers.
    Audited { of: Slug, to: Slug },
    /// Rules that two seats had agreed on stand no longer: what was opened under them is closed.
    RulesEnd { seats: (Slug, Slug) },
}

/// What one seat has opened to another.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// Which registers.
    pub records: BTreeSet<Records>,
    /// Whether under rules.
    pub ruled: bool,
    /// What is on the agenda while anything is open.
    looked: Option<Ticket>,
    /// How many times somebody could have misused it.
    looks: u64,
    /// Misuses that nobody has found.
    hidden: u32,
    /// Misuses that an audit found, and that closing answers.
    found: u32,
}

impl Opened {
    /// Whether such a register is open in it, under rules.
    fn shows_under_rules(&self, records: Records) -> bool {
        self.ruled && self.records.contains(&records)
    }
}

/// What is open to whom: of a seat, to a seat.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Disclosures(BTreeMap<(Slug, Slug), Opened>);

impl Disclosures {
    /// What a seat has opened to another, if it ever did.
    pub fn of(&self, of: Slug, to: Slug) -> Option<&Opened> {
        self.0.get(&(of, to))
    }

    /// Whether one of two seats lets the other look into such a register under rules.
    pub fn under_rules(&self, a: Slug, b: Slug, records: Records) -> bool {
        [(a, b), (b, a)].iter().any(|pair| self.0.get(pair).is_some_and(|open| open.shows_under_rules(records)))
    }

    /// Whether a seat and any other look into such a register under rules.
    pub fn under_rules_with_anybody(&self, seat: Slug, records: Records) -> bool {
        self.0.iter().any(|((a, b), open)| [*a, *b].contains(&seat) && open.shows_under_rules(records))
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut own: ResMut<'_, Disclosures>,
    script: Res<'_, Script>,
) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Opened { of, to, records, ruled } => {
            opens(turn, own.0.entry((of, to)).or_default(), (of, to), (records, ruled), &script.0)
        }
        Due::Looks { of, to } => {
            let Some(open) = own.0.get_mut(&(of, to)) else { return };
            looks(turn, open, (of, to), &script.0);
        }
        Due::Audited { of, to } => {
            let Some(open) = own.0.get_mut(&(of, to)) else { return };
            audit(turn, open, (of, to));
        }
        Due::RulesEnd { seats: (a, b) } => {
            for (of, to) in [(a, b), (b, a)] {
                if let Some(open) = own.0.get_mut(&(of, to)).filter(|open| open.ruled && !open.records.is_empty()) {
                    opens(turn, open, (of, to), (BTreeSet::new(), true), &script.0);
                }
            }
        }
    }
}

/// Registers are opened or closed from now on.
fn opens(
    turn: &mut Turn<'_>,
    open: &mut Opened,
    (of, to): (Slug, Slug),
    (records, ruled): (BTreeSet<Records>, bool),
    scenario: &Scenario,
) {
    (open.records, open.ruled) = (records, ruled);
    if let Some(looked) = open.looked.take() {
        turn.cancel(looked);
    }
    let opened = DisclosureFact::RegistersOpened { of, to, records: open.records.iter().copied().collect(), ruled };
    let cause = turn.fact(What::Disclosure(opened));
    let turn = &mut turn.because(cause);
    let searches = open.records.contains(&Records::Alerts).then_some(ruled);
    for &post in scenario.seat(to).map(|seat| seat.posts.as_slice()).unwrap_or_default() {
        turn.soon(registry::Due::ListShared { post, by: of, checked: searches });
    }
    // Who closes what was misused answers for it.
    if open.records.is_empty() && std::mem::take(&mut open.found) > 0 {
        let by = turn.figures().disclosure.closing_restores;
        if let Some(authority) = scenario.seat(of).and_then(|seat| seat.authority) {
            turn.soon(community::Due::Answered { authority, by });
        }
    }
    if !open.records.is_empty() {
        open.looked = Some(turn.every(turn.figures().disclosure.looked_every, Due::Looks { of, to }));
    }
}

/// Somebody may look for another purpose, and names get out.
fn looks(turn: &mut Turn<'_>, open: &mut Opened, (of, to): (Slug, Slug), scenario: &Scenario) {
    let figures = turn.figures().disclosure;
    open.looks += 1;
    let chance = if open.ruled { figures.misused_ruled } else { figures.misused };
    for &records in &open.records {
        // Nobody is harmed by a wrong look at who is wanted.
        if records == Records::Alerts {
            continue;
        }
        let purpose = if records == Records::Refugees { "refugees' names misused" } else { "records misused" };
        let (misused, roll) = turn.test2(purpose, of, to, open.looks, chance);
        if !misused {
            continue;
        }
        open.hidden += 1;
        let cause = turn.fact_by_roll(What::Disclosure(DisclosureFact::RegisterMisused { of, by: to, records }), roll);
        names_get_out(&mut turn.because(cause), (of, records), scenario);
    }
}

/// Where people were written down it is heard that their names got out.
fn names_get_out(turn: &mut Turn<'_>, (of, records): (Slug, Records), scenario: &Scenario) {
    let Some(owner) = scenario.seat(of) else { return };
    let figures = turn.figures().disclosure;
    let (camps, posts) = (|id: &Slug| scenario.camps.iter().find(|camp| camp.id == *id), &scenario.posts);
    let places: BTreeSet<Slug> = match records {
        Records::Refugees => owner.camps.iter().filter_map(camps).map(|camp| camp.place).collect(),
        Records::Crossings => {
            posts.iter().filter(|post| owner.posts.contains(&post.id)).map(|post| post.place).collect()
        }
        Records::Alerts => BTreeSet::new(),
    };
    // Refugees fled from those who now know where they are.
    let times = if records == Records::Refugees { 2 } else { 1 };
    for &place in &places {
        if let Some(authority) = owner.authority {
            let (trust, fear) = (figures.trust_lost * times, figures.fear * times);
            turn.soon(community::Due::WrongAt { place, authority, trust, fear, tension: figures.tension });
        }
        turn.soon(threat::Due::Overhears { place, chance: figures.overheard });
    }
    if records == Records::Refugees {
        for &camp in &owner.camps {
            turn.soon(displacement::Due::NamesGotOut { camp, afraid: figures.keep_out });
        }
    }
}

/// Who looked, and what for: a part of what was misused comes to light.
fn audit(turn: &mut Turn<'_>, open: &mut Opened, (of, by): (Slug, Slug)) {
    let figures = turn.figures().disclosure;
    let chance = if open.ruled { figures.audit_finds_ruled } else { figures.audit_finds };
    let now = turn.now().0 as u64;
    let found = (0..open.hidden)
        .filter(|n| turn.roll2("an audit finds", of, by, now + u64::from(*n)).chance(chance))
        .count() as u32;
    open.hidden -= found;
    open.found += found;
    turn.fact(What::Disclosure(DisclosureFact::RegistersAudited { of, by, found }));
}

#[cfg(test)]
mod tests {
    use kernel::time::Span;
    use vocabulary::fact::CommunityFact;

    use super::*;
    use crate::world::{
        community::{Fear, Trust},
        displacement::Enrolled,
        happening::Happening,
        people_stage::{Stage, scene, slug},
    };

    /// The commissioner keeps a camp and lets a counterpart look at who is in it, for so many days.
    fn opened(ruled: bool, days: i64, seed: u64) -> Stage {
        let mut scene = scene();
        scene.seats[0].camps = vec![slug("diffa-camp")];
        scene.seats[1].camps = Vec::new();
        scene.camps[0].place = slug("bosso");
        let mut stage = Stage::seeded(&scene, seed);
        let (of, to) = (slug("commissioner"), slug("agency"));
        stage.at(Span(0), Due::Opened { of, to, records: [Records::Refugees].into(), ruled });
        stage.until(Span::hours(24 * days));
        stage
    }

    fn misuses(stage: &Stage) -> usize {
        stage.count(|what| matches!(what, What::Disclosure(DisclosureFact::RegisterMisused { .. })))
    }

    #[test]
    fn a_list_of_refugees_without_rules_gets_out_and_costs_trust_and_fear_and_fewer_are_written_down() {
        let (mut without, mut under) = (0, 0);
        for seed in 0..8 {
            without += misuses(&opened(false, 3, seed));
            under += misuses(&opened(true, 3, seed));
        }
        assert!(without > 12 && under * 5 < without, "{without} without rules, {under} under them");
        let mut stage = opened(false, 3, 1);
        assert!(misuses(&stage) > 0, "with this seed somebody looks");
        assert!(stage.see::<Trust>("bosso-people").in_authority(slug("police")) < 600);
        assert!(stage.see::<Fear>("bosso-people").0 > scene().communities[0].fear);
        assert!(stage.see::<Enrolled>("diffa-camp").1 > 0, "who hears of it keeps out of the register");
    }

    #[test]
    fn an_audit_finds_a_part_of_what_was_misused_and_nobody_looks_any_more_once_it_is_closed() {
        let (of, to) = (slug("commissioner"), slug("agency"));
        let mut stage = opened(false, 6, 3);
        let (before, audit) = (misuses(&stage), Due::Audited { of, to });
        stage
            .at(Span::hours(145), audit)
            .at(Span::hours(146), Due::Opened { of, to, records: BTreeSet::new(), ruled: true });
        stage.until(Span::hours(400));
        let found = |fact: &vocabulary::fact::Fact| match fact.what {
            What::Disclosure(DisclosureFact::RegistersAudited { found, .. }) => Some(found),
            _ => None,
        };
        let found = stage.facts().iter().find_map(found).expect("it was looked into");
        assert!(found > 0 && (found as usize) < before, "{found} of {before}");
        assert_eq!(misuses(&stage), before, "what is closed is closed");
        let restored = |what: &What| matches!(what, What::Community(CommunityFact::TrustMoved { by: 1.., .. }));
        assert!(stage.count(restored) > 0, "who finds it and closes the register wins some trust back");
    }

    #[test]
    fn posts_search_the_alerts_of_the_other_side_while_these_are_open_to_them() {
        let mut scene = scene();
        scene.seats[0].posts = vec![slug("post")];
        let mut stage = Stage::new(&scene);
        let (of, to) = (slug("agency"), slug("commissioner"));
        for (at, records) in [(0, [Records::Alerts].into()), (60, BTreeSet::new())] {
            stage.at(Span(at), Due::Opened { of, to, records, ruled: true });
        }
        stage.until(Span(100));
        let told = |checked| move |h: &Happening| matches!(h, Happening::Registry(registry::Due::ListShared { checked: c, .. }) if *c == checked);
        assert_eq!((stage.elsewhere(told(Some(true))), stage.elsewhere(told(None))), (1, 1));
    }
}
