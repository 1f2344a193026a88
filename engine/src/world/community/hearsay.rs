//! What people tell each other of how an authority treated those whom they know: who was refused, kept out or wronged, and who was
//! served. Nobody has to live where it happened: it goes home with those whom it happened to, and along the roads.
//!
//! Models: news of a great wrong that is known at once; tales that gather for hours before people think otherwise of an authority; how many hear them, by how many tell and how
//! many live there; need and wrong that weigh more than delay; fear that understands a closure, but not a refusal of people in need;
//! grievance that grows while nobody answers, keeps people from telling and draws some away, as a number and never as a profile.
//! Ignores: who tells whom, what is made up. It writes trust, fear, tension, tales and grievances of communities.
//!
//! # The model
//!
//! Of *n* people who live there, *t* × *w* ÷ (*t* × *w* + *n*) hear a tale: *t* is `told_each`, and *w* the people in it, each as much
//! as need and wrong weigh. Near a post *w* is halved for each `hearsay_halves` of road. That share of `hearsay_lost` or
//! `hearsay_won` moves trust. What is too little to move anything is not forgotten: it adds to what comes.

use std::collections::BTreeMap;

use kernel::{names::Slug, time::Span};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, CommunityFact, What},
    parameter::CommunityFigures,
};

use super::{CommunityState, CommunityStateItem, Due, FULL, clamp, each};
use crate::world::{
    geography::{Geography, Way},
    index::All,
    kinds::Communities,
    turn::Turn,
};

/// Who hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hearers {
    /// Those who live at this place.
    At(Slug),
    /// Those who live within reach of this place by road, the nearer the more.
    Near(Slug),
}

/// How people were treated, as it is told: thousandths of a person each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tale {
    /// Others than the following who were sent away, gave up or found the barrier down.
    pub kept_out: u32,
    /// People in need, or coming home, who were refused.
    pub refused: u32,
    /// People to whom wrong was done.
    pub wronged: u32,
    /// People who were let through soon.
    pub served: u32,
}

/// What is told of one authority, until it has been talked over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TalkedOver {
    /// What has been told so far.
    pub tale: Tale,
    /// What the last of it came from, the bad before the good.
    pub last: Cause,
    /// Whether it is on the agenda to be talked over.
    pub due: bool,
}

/// What is told in a community, by authority.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Hearsay(pub BTreeMap<Slug, TalkedOver>);

/// How far a community feels wronged by an authority that has not answered for it, permille.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Grievances(pub BTreeMap<Slug, u32>);

impl Grievances {
    /// The worst of them, permille.
    pub fn worst(&self) -> u32 {
        self.0.values().copied().max().unwrap_or(0)
    }
}

impl Tale {
    /// This much of it, permille.
    fn part(self, permille: u32) -> Self {
        let part = |of: u32| (u64::from(of) * u64::from(permille) / 1000) as u32;
        Self {
            kept_out: part(self.kept_out),
            refused: part(self.refused),
            wronged: part(self.wronged),
            served: part(self.served),
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            kept_out: self.kept_out.saturating_add(other.kept_out),
            refused: self.refused.saturating_add(other.refused),
            wronged: self.wronged.saturating_add(other.wronged),
            served: self.served.saturating_add(other.served),
        }
    }

    /// Whether anything in it is bad.
    fn bad(self) -> bool {
        self.kept_out + self.refused + self.wronged > 0
    }
}

/// How many of a thousand who live somewhere hear what is told of so many thousandths of a person.
fn hear(told: u64, people: u32, figures: &CommunityFigures) -> u32 {
    let told = told * u64::from(figures.told_each) / 1000;
    (told * u64::from(FULL) / (told + u64::from(people.max(1)))) as u32
}

/// Passes a tale on to those who hear it.
pub(super) fn heard(
    turn: &mut Turn<'_>,
    own: &mut All<'_, '_, Communities, CommunityState>,
    map: &Geography,
    (hearers, authority, tale): (Hearers, Slug, Tale),
) {
    match hearers {
        Hearers::At(place) => {
            each(turn, own, map.living(place).iter().copied(), |turn, c| c.is_told(turn, authority, tale));
        }
        Hearers::Near(place) => {
            let figures = &turn.figures().community;
            let (reach, halves) = (figures.hearsay_reach, figures.hearsay_halves);
            for (there, away) in map.within(place, Way::Vehicle, reach) {
                let part = tale.part(left_after(away, halves));
                each(turn, own, map.living(there).iter().copied(), |turn, c| c.is_told(turn, authority, part));
            }
        }
    }
}

/// News of a wrong: trust and fear move at once, and people hold it against the authority.
///
/// Tales of queues and of money gather and fill up ([`hear`]); where these are many a single great wrong would be lost among them.
pub(super) fn news(
    turn: &mut Turn<'_>,
    own: &mut All<'_, '_, Communities, CommunityState>,
    map: &Geography,
    (place, authority): (Slug, Slug),
    (trust, fear): (i32, i32),
) {
    let figures = turn.figures().community;
    for (there, away) in map.within(place, Way::Vehicle, figures.hearsay_reach) {
        let share = left_after(away, figures.hearsay_halves);
        let part = |of: i32| of * share as i32 / FULL as i32;
        each(turn, own, map.living(there).iter().copied(), |turn, c| {
            let trust = c.costs(authority, part(trust), &figures);
            c.move_trust(turn, authority, trust);
            c.move_fear(turn, part(fear));
            c.is_aggrieved(authority, share, &figures);
        });
    }
}

/// What is left of something that halves with each stretch, permille.
fn left_after(away: Span, halves: Span) -> u32 {
    (libm::exp2(-(away.0 as f64) / halves.0.max(1) as f64) * 1000.0) as u32
}

impl CommunityStateItem<'_, '_> {
    /// Hears a tale; it is talked over by and by.
    pub(super) fn is_told(&mut self, turn: &mut Turn<'_>, authority: Slug, tale: Tale) {
        if tale == Tale::default() {
            return;
        }
        let community = self.who.model.id;
        let told = self.hearsay.0.entry(authority).or_insert_with(|| TalkedOver {
            tale: Tale::default(),
            last: turn.cause,
            due: false,
        });
        if tale.bad() || !told.tale.bad() {
            told.last = turn.cause;
        }
        told.tale = told.tale.and(tale);
        if !told.due {
            told.due = true;
            turn.after(turn.figures().community.talks_over, Due::TalksOver { community, authority });
        }
    }

    /// What was told has been talked over: trust, tension and fear move, and grievance grows.
    pub(super) fn talks_over(&mut self, turn: &mut Turn<'_>, authority: Slug) {
        let Some(told) = self.hearsay.0.get_mut(&authority) else { return };
        told.due = false;
        let (tale, last) = (told.tale, told.last);
        let figures = turn.figures().community;
        let of = |people: u32, weighs: u32| u64::from(people) * u64::from(weighs) / 1000;
        let forgives = figures.fear_understands * self.fear.0 / FULL;
        let unjust = of(tale.refused, figures.need_weighs) + of(tale.wronged, figures.wrong_weighs);
        let bad = of(tale.kept_out, 1000 - forgives) + unjust;
        let people = self.who.model.people;
        let share = |told: u64| hear(told, people, &figures) as i32;
        let trust = (figures.hearsay_lost * share(bad) + figures.hearsay_won * share(u64::from(tale.served))) / 1000;
        if trust == 0 || (trust > 0 && self.would_stay(authority, trust, &figures)) {
            return; // Too little to think otherwise for; it adds to what comes.
        }
        self.hearsay.0.remove(&authority);
        let community = self.who.model.id;
        let persons = |thousandths: u32| thousandths / 1000;
        let cause = turn.because(last).fact(What::Community(CommunityFact::TreatmentTalkedOver {
            community,
            authority,
            refused: persons(tale.kept_out) + persons(tale.refused),
            wronged: persons(tale.wronged),
            heard: hear(bad.max(u64::from(tale.served)), people, &figures),
        }));
        let turn = &mut turn.because(cause);
        let trust = if tale.wronged > 0 { self.costs(authority, trust, &figures) } else { trust };
        self.move_trust(turn, authority, trust);
        self.move_tension(turn, figures.hearsay_tension * share(bad) / 1000);
        self.move_fear(turn, figures.hearsay_fear * share(unjust) / 1000);
        self.is_aggrieved(authority, share(unjust) as u32, &figures);
    }

    /// Injustice of which so many of a thousand have heard adds to what is felt.
    pub(super) fn is_aggrieved(&mut self, authority: Slug, share: u32, figures: &CommunityFigures) {
        let grievance = self.grievances.0.get(&authority).copied().unwrap_or(0);
        let more = (FULL - grievance) * figures.grievance_adds / 1000 * share / FULL;
        if more > 0 {
            self.grievances.0.insert(authority, clamp(i64::from(grievance + more)));
        }
    }

    /// An authority answers for what it did: where people felt wronged trust comes back in part, as far as they did.
    pub(super) fn is_answered(&mut self, turn: &mut Turn<'_>, authority: Slug, by: i32) {
        if let Some(grievance) = self.grievances.0.remove(&authority) {
            // One case of which everybody heard is answered in full.
            let full = turn.figures().community.grievance_adds.max(1);
            self.move_trust(turn, authority, by * grievance.min(full) as i32 / full as i32);
        }
    }

    /// A day passes over what is felt, and some turn away.
    pub(super) fn grieves(&mut self, turn: &mut Turn<'_>) {
        let figures = turn.figures().community;
        let worst = self.grievances.0.iter().map(|(authority, grievance)| (*grievance, *authority)).max();
        if let Some((grievance, authority)) = worst {
            let community = self.who.model.id;
            let thousandths = u64::from(self.who.model.people) * u64::from(figures.drawn_away) * u64::from(grievance);
            let people = (thousandths / 1_000_000) as u32;
            if people > 0 {
                turn.fact(What::Community(CommunityFact::PeopleDrawnAway { community, authority, people }));
            }
        }
        self.grievances.0.values_mut().for_each(|grievance| *grievance = *grievance * figures.grievance_day / 1000);
        self.grievances.0.retain(|_, grievance| *grievance > 0);
    }
}
