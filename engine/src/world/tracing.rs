//! Children who are separated from their families on the way: found, cared for, and brought back, or lost.
//!
//! # The model
//!
//! Of children who flee some arrive alone: more after a blow that nobody had warned of (`SEPARATED`). A child that nobody has in care
//! may go away with somebody, and no more is known of it (`TAKEN`). Neighbours, a child desk in a safe space and women at a post bring
//! children into care (`FOUND`). Who traces families brings them back: with checks and the child's consent slowly and surely
//! (`REUNITES_CHECKED`), the sooner the more people at the place stand in a camp's register; families on the other side of the border
//! where a register is open under rules, half of them where people may tell each other, and none otherwise: no list goes where there are
//! no rules for it. To give children to whoever claims them is quicker, and some are given to somebody who has no right to them
//! (`FALSE_CLAIMS`): more and more of them, for word goes round that nobody asks. When the family comes and the child is gone, everybody
//! around hears who gave it away.
//!
//! No list of names is ever made public, and none can be: tracing goes from a child to its family, not from a list to a crowd.
//!
//! It ignores who the children are, how old, and who takes them. Whoever moves on after the arrival is counted where they arrived.
//! It writes children by place and who traces there.

use std::collections::BTreeMap;

use bevy_ecs::{
    prelude::{In, InMut, Res, ResMut, Resource},
    system::SystemParam,
};
use kernel::{
    chance::Throws,
    crowd::Crowd,
    names::{Serial, Slug},
    time::Span,
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, ProtectionFact, What},
    parameter::TracingFigures,
    terms::{Accord, Records},
};

use super::{
    community::{self, FULL},
    crossing::{Shift, Stand},
    disclosure::Disclosures,
    displacement::{Enrolled, Shelter},
    index::{All, Whereabouts},
    kinds::{Camps, Posts},
    protection::Protection,
    sharing::Agreements,
    turn::{Entry, Turn},
};

/// What becomes due in tracing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// Families leave a place, warned or not.
    Fled { from: Slug, warned: bool },
    /// A party that fled has arrived, with so many children.
    Arrived { party: Serial, place: Slug, children: u32 },
    /// By order of a seat, with its authority: families of children at a place are traced.
    Traces { place: Slug, by: Slug, authority: Option<Slug>, checks: bool },
    /// A family has come for a child whom an authority gave to somebody else.
    ClaimKnown { place: Slug, authority: Slug },
    /// It is counted who was found and who was brought back.
    Counts,
}

/// Children at a place without their families.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Alone {
    /// In nobody's care.
    unseen: u32,
    /// In care.
    cared_for: u32,
    /// What separated the last of them.
    since: Cause,
}

/// Who traces families at a place.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Search {
    by: Slug,
    authority: Option<Slug>,
    checks: bool,
    /// Children who were given away there without a check, by whomever.
    unchecked: u32,
    since: Cause,
}

/// Children without their families, and who looks for these.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tracing {
    /// Places from which families left after a warning.
    warned: BTreeMap<Slug, bool>,
    /// Children by the place where they arrived.
    alone: BTreeMap<Slug, Alone>,
    /// Who traces, by place.
    searches: BTreeMap<Slug, Search>,
    /// Draws made by place.
    throws: BTreeMap<Slug, Throws>,
    /// Whether the next count is on the agenda.
    counting: bool,
}

/// Who finds children, and what a search can look into.
#[derive(SystemParam)]
pub struct LookAround<'w, 's> {
    posts: All<'w, 's, Posts, (&'static Stand, &'static Shift)>,
    services: Res<'w, Protection>,
    camps: All<'w, 's, Camps, (&'static Shelter, &'static Enrolled)>,
    camped: Res<'w, Whereabouts<Camps>>,
    agreements: Res<'w, Agreements>,
    disclosures: Res<'w, Disclosures>,
}

/// Carries out what is due.
pub fn work((InMut(kernel), In((cause, due))): Entry<'_, Due>, mut own: ResMut<'_, Tracing>, look: LookAround<'_, '_>) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Fled { from, warned } => _ = own.warned.insert(from, warned),
        Due::Arrived { party, place, children } => own.arrived(turn, party, place, children),
        Due::Traces { place, by, authority, checks } => {
            let since = turn.fact(What::Protection(ProtectionFact::TracingBegun { place, by, checks }));
            let unchecked = own.searches.get(&place).map_or(0, |before| before.unchecked);
            own.searches.insert(place, Search { by, authority, checks, unchecked, since });
        }
        Due::ClaimKnown { place, authority } => {
            let TracingFigures { false_claim_trust: trust, false_claim_fear: fear, .. } = turn.figures().tracing;
            turn.soon(community::Due::News { place, authority, trust, fear });
        }
        Due::Counts => {
            own.counting = false;
            own.counts(turn, &look);
        }
    }
}

impl Tracing {
    fn arrived(&mut self, turn: &mut Turn<'_>, party: Serial, place: Slug, children: u32) {
        let figures = turn.figures().tracing;
        let warned = self.warned.get(&party.of).copied().unwrap_or(false);
        let share = if warned { figures.separated_warned } else { figures.separated_sudden };
        let mut crowd = Crowd::new(turn.roll("separated", party.of, u64::from(party.n)));
        let separated = crowd.how_many(children, f64::from(share) / 1000.0);
        if separated == 0 {
            return;
        }
        let what = ProtectionFact::ChildrenSeparated { from: party.of, children: separated, warned };
        let since = turn.fact(What::Protection(what));
        let alone = self.alone.entry(place).or_insert(Alone { unseen: 0, cared_for: 0, since });
        (alone.unseen, alone.since) = (alone.unseen + separated, since);
        self.count_later(turn);
    }

    fn count_later(&mut self, turn: &mut Turn<'_>) {
        if !std::mem::replace(&mut self.counting, true) {
            let counts = turn.figures().tracing.counts;
            turn.because(Cause::Start).after(counts, Due::Counts);
        }
    }

    /// Hours have passed: place by place children were found, taken away, and brought back.
    fn counts(&mut self, turn: &mut Turn<'_>, look: &LookAround<'_, '_>) {
        for place in self.alone.keys().copied().collect::<Vec<_>>() {
            let count = self.throws.entry(place).or_default().next(turn.now());
            let mut crowd = Crowd::new(turn.roll("children alone", place, count));
            let Some(alone) = self.alone.get_mut(&place) else { continue };
            alone.is_seen(turn, &mut crowd, look.finds(turn, place));
            if let Some(search) = self.searches.get_mut(&place) {
                let chance = look.traces(turn, place, *search);
                alone.is_traced(turn, &mut crowd, (place, search), chance);
            }
        }
        self.alone.retain(|_, alone| alone.unseen + alone.cared_for > 0);
        if !self.alone.is_empty() {
            self.count_later(turn);
        }
    }
}

/// What of a chance in a day is left for the hours between two counts, as a share of one.
fn by_now(a_day: u32, figures: &TracingFigures) -> f64 {
    f64::from(a_day.min(FULL)) / 1000.0 * figures.counts.0 as f64 / 86_400.0
}

impl Alone {
    /// Some come into care, some go away with somebody.
    fn is_seen(&mut self, turn: &mut Turn<'_>, crowd: &mut Crowd, finds: u32) {
        let figures = turn.figures().tracing;
        let found = crowd.how_many(self.unseen, by_now(finds, &figures));
        let taken = crowd.how_many(self.unseen - found, by_now(figures.taken, &figures));
        self.unseen -= found + taken;
        self.cared_for += found;
        let mut turn = turn.because(self.since);
        if found > 0 {
            turn.fact(What::Protection(ProtectionFact::ChildrenInCare { children: found }));
        }
        if taken > 0 {
            turn.fact(What::Protection(ProtectionFact::ChildrenLost { children: taken, claimed: false }));
        }
    }

    /// Some are brought back to their families, or given to whoever claims them.
    fn is_traced(&mut self, turn: &mut Turn<'_>, crowd: &mut Crowd, (place, search): (Slug, &mut Search), chance: u32) {
        let figures = turn.figures().tracing;
        let left = crowd.how_many(self.cared_for, by_now(chance, &figures));
        let astray = if search.checks { 0 } else { crowd.how_many(left, search.falsely(&figures)) };
        self.cared_for -= left;
        search.unchecked += if search.checks { 0 } else { left };
        let mut turn = turn.because(search.since);
        if left > astray {
            turn.fact(What::Protection(ProtectionFact::ChildrenReunited { children: left - astray }));
        }
        if astray > 0 {
            let lost = turn.fact(What::Protection(ProtectionFact::ChildrenLost { children: astray, claimed: true }));
            let Some(authority) = search.authority else { return };
            let after = turn.roll2("a family comes too late", place, authority, turn.now().0 as u64);
            let after = Span(after.exponential_secs(figures.false_claim_known.0.max(1)));
            turn.because(lost).after(after, Due::ClaimKnown { place, authority });
        }
    }
}

impl Search {
    /// Of those who claim a child where nobody checks, the share that has no right to it, of one.
    fn falsely(&self, figures: &TracingFigures) -> f64 {
        let heard = figures.word_draws.saturating_mul(self.unchecked).min(FULL);
        let missing = FULL - figures.false_claims.min(FULL);
        f64::from(figures.false_claims + missing * heard / FULL) / 1000.0
    }
}

impl LookAround<'_, '_> {
    /// Chance in a day that a child at a place is brought into care, permille.
    fn finds(&self, turn: &Turn<'_>, place: Slug) -> u32 {
        let figures = turn.figures().tracing;
        let desk = if self.services.spaces.contains_key(&place) { figures.found_desk } else { 0 };
        let women = |(stand, shift): (&Stand, &Shift)| stand.place == place && shift.women > 0;
        let post = if self.posts.iter().any(|(_, post)| women(post)) { figures.found_post } else { 0 };
        (figures.found_alone + desk + post).min(FULL)
    }

    /// Chance in a day that a child in care there leaves it for its family, or for whoever claims it, permille.
    fn traces(&self, turn: &Turn<'_>, place: Slug, search: Search) -> u32 {
        let figures = turn.figures().tracing;
        if !search.checks {
            return figures.reunites_unchecked;
        }
        let (mut people, mut registered) = (0, 0);
        for (_, (shelter, enrolled)) in self.camps.at(&self.camped, place) {
            (people, registered) = (people + shelter.people, registered + enrolled.0.min(shelter.people));
        }
        let known = u64::from(registered) * u64::from(FULL) / u64::from(people.max(1));
        let looked = figures.without_register + (FULL - figures.without_register) * known as u32 / FULL;
        // A register under rules finds families on the other side; where people only tell each other, half of them.
        let across = if self.disclosures.under_rules_with_anybody(search.by, Records::Refugees) {
            0
        } else if self.agreements.with_anybody(search.by, Accord::Information) {
            figures.across / 2
        } else {
            figures.across
        };
        let reach = FULL - across;
        figures.reunites_checked * looked / FULL * reach / FULL
    }
}

#[cfg(test)]
mod tests {
    use kernel::time::Span;
    use vocabulary::scenario::{Camp, Scenario};

    use super::*;
    use crate::world::{
        community::Trust,
        people_stage::{Stage, scene, slug},
        protection,
    };

    /// Two hundred parties with eight children each come from Bosso to Diffa; five days pass. Separated, in care, reunited, and lost.
    fn children(change: impl Fn(&mut Scenario), warned: bool, traces: Option<bool>) -> [u32; 4] {
        staged(change, warned, traces).0
    }

    /// The same, and the stage after it.
    fn staged(change: impl Fn(&mut Scenario), warned: bool, traces: Option<bool>) -> ([u32; 4], Stage) {
        staged_with(change, warned, traces, 4)
    }

    /// The same with so many case workers in a safe space at the place; without any there is none.
    fn staged_with(
        change: impl Fn(&mut Scenario),
        warned: bool,
        traces: Option<bool>,
        case_workers: u32,
    ) -> ([u32; 4], Stage) {
        let mut scene = scene();
        change(&mut scene);
        let (from, place, by) = (slug("bosso"), slug("diffa"), slug("agency"));
        let mut stage = Stage::new(&scene);
        stage.at(Span(0), Due::Fled { from, warned });
        if case_workers > 0 {
            stage.at(Span(0), protection::Due::SpaceSetUp { place, by, case_workers });
        }
        if let Some(checks) = traces {
            stage.at(Span(0), Due::Traces { place, by, authority: Some(slug("police")), checks });
        }
        for n in 1..=200 {
            let party = Serial { of: from, n };
            stage.at(Span::minutes(i64::from(n)), Due::Arrived { party, place, children: 8 });
        }
        stage.until(Span::hours(120));
        let sum = |number: fn(&ProtectionFact) -> u32| {
            let of = |what: &What| if let What::Protection(what) = what { number(what) } else { 0 };
            stage.facts().iter().map(|fact| of(&fact.what)).sum()
        };
        use ProtectionFact as P;
        let sums = [
            sum(|what| if let P::ChildrenSeparated { children, .. } = what { *children } else { 0 }),
            sum(|what| if let P::ChildrenInCare { children } = what { *children } else { 0 }),
            sum(|what| if let P::ChildrenReunited { children } = what { *children } else { 0 }),
            sum(|what| if let P::ChildrenLost { children, .. } = what { *children } else { 0 }),
        ];
        (sums, stage)
    }

    #[test]
    fn fewer_children_are_separated_where_people_were_warned() {
        let ([sudden, ..], [warned, ..]) = (children(|_| (), false, None), children(|_| (), true, None));
        assert!((40..100).contains(&sudden) && warned * 3 < sudden, "{warned} {sudden}");
    }

    #[test]
    fn families_are_found_by_tracing_and_who_gives_children_to_whoever_comes_loses_some() {
        let [separated, cared, none, _] = children(|_| (), false, None);
        assert!(cared > separated / 2 && none == 0, "nobody looks for their families: {cared} {none}");
        let [_, _, slow, kept] = children(|_| (), false, Some(true));
        let [_, _, quick, lost] = children(|_| (), false, Some(false));
        assert!(slow > separated / 5 && quick >= slow && lost > kept, "{slow} {kept}, {quick} {lost}");
    }

    #[test]
    fn fewer_children_are_lost_where_a_desk_finds_them_first() {
        let [(alone, _), (found, _)] = [0, 4].map(|workers| staged_with(|_| (), false, None, workers));
        assert!(found[1] > alone[1] && found[3] < alone[3], "{alone:?} {found:?}");
    }

    #[test]
    fn who_gives_a_child_to_somebody_who_had_no_right_to_it_answers_for_it_to_everybody_around() {
        let trust = |checks: bool| {
            let (_, mut stage) = staged(|_| (), false, Some(checks));
            ["bosso-people", "diffa-people"].map(|home| stage.see::<Trust>(home).in_authority(slug("police")))
        };
        let ([far, near], [heard, charged]) = (trust(true), trust(false));
        assert!(charged < near && heard < far, "{near} {charged}, {far} {heard}");
    }

    #[test]
    fn the_longer_nobody_checks_the_more_come_who_have_no_right() {
        let figures = TracingFigures::default();
        let search =
            |unchecked| Search { by: slug("agency"), authority: None, checks: false, unchecked, since: Cause::Start };
        assert_eq!(search(0).falsely(&figures), 0.15);
        assert!(search(20).falsely(&figures) > 0.45 && search(1000).falsely(&figures) <= 1.0);
    }

    #[test]
    fn a_register_and_an_agreement_with_the_other_side_find_more() {
        let registered = |scene: &mut Scenario| {
            let camp = scene.camps[0].clone();
            scene.camps[0] = Camp { people: 50, ..camp };
        };
        let agreed = |scene: &mut Scenario| scene.agreements = vec![(slug("agency"), slug("commissioner"))];
        let [_, _, alone, _] = children(|_| (), false, Some(true));
        let [_, _, known, _] = children(registered, false, Some(true));
        let [_, _, both, _] = children(
            |scene| {
                registered(scene);
                agreed(scene);
            },
            false,
            Some(true),
        );
        assert!(alone < known && known < both, "{alone} {known} {both}");
    }
}
