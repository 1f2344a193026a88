//! What a committee is made of, one component for each thing that one says of it, and whom it hears and dares to tell. All of
//! it stands on the entity of its community; a community without a committee has none of it.

use std::collections::{BTreeMap, BTreeSet};

use bevy_ecs::query::QueryData;
use kernel::{
    chance::Throws,
    names::{Serial, Slug},
    time::Time,
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    matter::{Matter, MatterKind},
    parameter::CommitteeFigures,
    scenario,
    terms::{Age, Sex, Voice},
};

use crate::world::community::{Community, FULL, Fear, Grievances, NEUTRAL_TRUST, Trust};

/// What a committee is: that stays as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Committee {
    /// As the scenario writes it.
    pub model: scenario::Committee,
    /// Whom it may tell, in this order.
    pub tells: Vec<Ear>,
}

/// A seat that a committee may tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ear {
    /// The seat.
    pub seat: Slug,
    /// Which authority stands behind it: the trust that counts.
    pub authority: Option<Slug>,
    /// Where it sits.
    pub place: Slug,
}

/// Whom a committee knows by now, because they came and listened or spoke with its people.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Acquainted(pub BTreeSet<Slug>);

/// How a member stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Standing {
    Speaks,
    Silent,
    Fled,
}

/// A member, as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Member {
    pub sex: Sex,
    pub age: Age,
    pub stands: Standing,
}

/// The members of a committee, in the order of the scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Members(pub Vec<Member>);

/// Something that was seen: what, when, and the fact of it.
pub type Sighting = (Matter, Time, u64);

/// What a committee has not told anybody.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Silence {
    /// What came before it and was kept back.
    pub kept: Vec<Sighting>,
    /// What some in the community know and nobody let them say.
    pub unheard: Vec<Sighting>,
}

/// Who asked whether a report may be handed on, and what was answered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Consents {
    /// What was answered, by the report and whoever asked.
    pub answers: BTreeMap<(Serial, Slug), bool>,
    /// Who waits for the word of whoever speaks for these people at the table.
    pub open: BTreeSet<(Serial, Slug)>,
}

/// Which throw is the next: of what comes before it, of whom it tells, and of what becomes of its members.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Counsel {
    pub hears: Throws,
    pub tells: Throws,
    pub members: Throws,
}

impl Committee {
    /// As it stands in a scenario.
    pub fn of(scenario: &scenario::Scenario, model: &scenario::Committee) -> Self {
        let ears = model.tells.iter().filter_map(|id| scenario.seat(*id));
        let tells = ears.map(|s| Ear { seat: s.id, authority: s.authority, place: s.place }).collect();
        Self { tells, model: model.clone() }
    }
}

impl Members {
    /// As they stand at the start of a scenario: all of them speak.
    pub fn of(model: &scenario::Committee) -> Self {
        let member = |m: scenario::Member| Member { sex: m.sex, age: m.age, stands: Standing::Speaks };
        Self(model.everybody().into_iter().map(member).collect())
    }

    /// How many speak of whom this is true.
    pub(super) fn speaking(&self, of: impl Fn(&Member) -> bool) -> u32 {
        self.0.iter().filter(|m| m.stands == Standing::Speaks && of(m)).count() as u32
    }

    fn women(&self) -> u32 {
        self.speaking(|m| m.sex == Sex::Woman)
    }

    fn young(&self) -> u32 {
        self.speaking(|m| m.age == Age::Young)
    }

    /// By whose word a matter comes before them: of those who know it first, where such a one speaks.
    pub fn voice(&self, kind: MatterKind) -> Voice {
        let (women, young) = (self.women() > 0, self.young() > 0);
        match kind {
            MatterKind::Need | MatterKind::Trafficking if women => Voice::Women,
            MatterKind::RouteUsed | MatterKind::Rumour if young => Voice::Youth,
            MatterKind::Misconduct if women => Voice::Women,
            MatterKind::Misconduct if young => Voice::Youth,
            _ => Voice::Others,
        }
    }

    /// Chance that a matter comes before them, permille. What mostly some know comes up as far as they sit there and are `heard`:
    /// `hears_unheard + (hears − hears_unheard) × heard × their share`. The share of women, or of the young, counts in full from
    /// a quarter of the members on; that of both together from a half on. Who fell silent or left is still one of the members,
    /// so that nobody is heard better for it.
    pub fn hear(&self, kind: MatterKind, heard: u32, figures: &CommitteeFigures) -> u32 {
        if self.speaking(|_| true) == 0 {
            return 0;
        }
        let (voices, full_from) = match kind {
            MatterKind::Need | MatterKind::Trafficking => (self.women(), 4),
            MatterKind::RouteUsed | MatterKind::Rumour => (self.young(), 4),
            MatterKind::Misconduct => (self.speaking(|m| m.sex == Sex::Woman || m.age == Age::Young), 2),
            _ => return figures.hears,
        };
        let members = self.0.len() as u32;
        let share = (full_from * voices * FULL / members.max(1)).min(FULL);
        let range = figures.hears.saturating_sub(figures.hears_unheard);
        figures.hears_unheard + range * (heard.min(FULL) * share / FULL) / FULL
    }
}

impl Consents {
    /// Whether a seat was asked not to hand this report on.
    pub fn refused(&self, report: Serial, seat: Slug) -> bool {
        self.answers.get(&(report, seat)) == Some(&false)
    }

    /// Whether anybody may hand this report on: then it is no secret any more.
    pub fn given(&self, report: Serial) -> bool {
        self.answers.iter().any(|((of, _), given)| *of == report && *given)
    }

    /// Whether this seat has asked, answered or not.
    pub fn asked_by(&self, report: Serial, seat: Slug) -> bool {
        self.open.contains(&(report, seat)) || self.answers.contains_key(&(report, seat))
    }

    /// Who waits for an answer on this report.
    pub fn waiting(&self, report: Serial) -> impl Iterator<Item = Slug> + '_ {
        self.open.iter().filter(move |(of, _)| *of == report).map(|(_, seat)| *seat)
    }
}

/// A committee, as its own domain moves it, and the community for which it speaks.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct CommitteeState {
    pub committee: &'static Committee,
    pub members: &'static mut Members,
    pub silence: &'static mut Silence,
    pub consents: &'static mut Consents,
    pub counsel: &'static mut Counsel,
    pub acquainted: &'static mut Acquainted,
    pub people: &'static Community,
    pub trust: &'static Trust,
    pub fear: &'static Fear,
    pub grievances: &'static Grievances,
}

impl CommitteeStateItem<'_, '_> {
    /// How far what it says is believed, permille.
    pub(super) fn credibility(&self, kind: MatterKind, figures: &CommitteeFigures) -> u32 {
        if kind == MatterKind::Rumour {
            return figures.rumour_credibility;
        }
        let behind = figures.credibility_each_member * self.members.speaking(|_| true);
        (figures.credibility_at_least + behind).min(figures.credibility_at_most)
    }

    /// Chance that it tells a seat, permille: `tells_at_least + trust_adds × trust + access_adds × access − fear_takes × fear −
    /// grievance_takes × grievance`, and whether fear weighs more in it than the lack of trust. Where wrong goes unanswered fewer
    /// tell anybody.
    pub(super) fn dares(&self, authority: Option<Slug>, access: u32, figures: &CommitteeFigures) -> (u32, bool) {
        let trust = i64::from(authority.map_or(NEUTRAL_TRUST, |authority| self.trust.in_authority(authority)));
        let fear = figures.fear_takes * i64::from(self.fear.0) / 1000;
        let distrust = figures.trust_adds * (1000 - trust) / 1000;
        let grieved = figures.grievance_takes * i64::from(self.grievances.worst()) / 1000;
        let access = figures.access_adds * i64::from(access) / 1000;
        let chance = figures.tells_at_least + figures.trust_adds - distrust + access - fear - grieved;
        (chance.clamp(figures.never_sure_at_least, figures.never_sure_at_most) as u32, fear > distrust)
    }

    /// The same for somebody who has come and asks: nothing stands between them but trust, grievance and fear.
    pub(super) fn dares_when_asked(&self, authority: Option<Slug>, figures: &CommitteeFigures) -> (u32, bool) {
        let (chance, for_fear) = self.dares(authority, FULL, figures);
        ((chance + figures.asked_adds as u32).min(figures.never_sure_at_most as u32), for_fear)
    }
}
