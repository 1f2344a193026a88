//! Lanes: the whole record in rows, one for each seat, post and community: what each did, what came to it and what happened there.
//!
//! Which rows a fact belongs to is found by the names that it holds, so that a new fact has its place without a line here; what happens at
//! a place stands with the posts and communities of that place. It ignores what is no news but for the word that reaches a seat.

use std::collections::BTreeMap;

use kernel::{names::Slug, time::Time};
use serde_json::Value;
use strum::VariantArray;
use vocabulary::{
    fact::{CommunityFact, ExerciseFact, Fact, SharingFact, What},
    scenario::Scenario,
};
use words::{Lang, replay::ReplayText, ui};

use super::{chronicle::Gravity, news::is_news};

/// What a cell of a lane shows: the first of these that stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
#[allow(missing_docs)] // The legend says what each is.
pub enum LaneSign {
    Grave,
    Refused,
    Deed,
    Told,
    Word,
    Notable,
    Minor,
}

impl LaneSign {
    /// All of them, the foremost first.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// What a fact is on a lane.
    fn of(what: &What) -> Self {
        match what {
            What::Exercise(ExerciseFact::ActRefused { .. }) => Self::Refused,
            What::Exercise(ExerciseFact::ActDone { .. }) => Self::Deed,
            What::Community(CommunityFact::CommitteeToldOn { .. }) => Self::Told,
            What::Exercise(ExerciseFact::InjectDelivered { .. }) | What::Sharing(SharingFact::ReportReached { .. }) => {
                Self::Word
            }
            what => match Gravity::of(what) {
                Gravity::Grave => Self::Grave,
                Gravity::Notable => Self::Notable,
                Gravity::Minor => Self::Minor,
            },
        }
    }

    /// Its symbol: one cell.
    pub fn symbol(self) -> char {
        match self {
            Self::Grave => '!',
            Self::Refused => '✗',
            Self::Deed => '•',
            Self::Told => '→',
            Self::Word => '✉',
            Self::Notable => '▪',
            Self::Minor => '·',
        }
    }

    /// What it is called.
    pub fn word(self, lang: Lang) -> &'static str {
        ui(
            lang,
            match self {
                Self::Grave => ReplayText::SignGrave,
                Self::Refused => ReplayText::SignRefused,
                Self::Deed => ReplayText::SignDeed,
                Self::Told => ReplayText::SignTold,
                Self::Word => ReplayText::SignWord,
                Self::Notable => ReplayText::SignNotable,
                Self::Minor => ReplayText::SignMinor,
            },
        )
    }
}

/// What a lane is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum LaneOf {
    Seats,
    Posts,
    Communities,
}

/// Something on a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneFact {
    /// When.
    pub at: Time,
    /// The number of the fact.
    pub fact: u64,
    /// What it is there.
    pub sign: LaneSign,
    /// What came to pass.
    pub what: What,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordLane {
    /// What kind of thing it is about.
    pub of: LaneOf,
    /// Which.
    pub id: Slug,
    /// What stands there, oldest first.
    pub facts: Vec<LaneFact>,
}

/// The lanes of a record, and where somebody stands in them.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordLanes {
    /// Seats, then posts, then communities, each as the scenario lists them.
    pub lanes: Vec<RecordLane>,
    /// The chosen row.
    pub at: usize,
}

impl RecordLanes {
    /// The lanes of a whole record.
    pub fn of<'f>(scenario: &Scenario, facts: impl Iterator<Item = &'f Fact>) -> Self {
        let lane = |of, id| RecordLane { of, id, facts: Vec::new() };
        let seats = scenario.seats.iter().map(|seat| lane(LaneOf::Seats, seat.id));
        let posts = scenario.posts.iter().map(|post| lane(LaneOf::Posts, post.id));
        let communities = scenario.communities.iter().map(|community| lane(LaneOf::Communities, community.id));
        let mut lanes: Vec<RecordLane> = seats.chain(posts).chain(communities).collect();
        let by_name: BTreeMap<String, usize> =
            lanes.iter().enumerate().map(|(n, lane)| (lane.id.as_str().to_owned(), n)).collect();
        let mut at_place: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let posts = scenario.posts.iter().map(|post| (post.place, post.id));
        let communities = scenario.communities.iter().map(|community| (community.place, community.id));
        for (place, id) in posts.chain(communities) {
            at_place.entry(place.as_str().to_owned()).or_default().extend(by_name.get(id.as_str()));
        }
        for fact in facts.filter(|fact| stands(&fact.what)) {
            let Ok(value) = serde_json::to_value(&fact.what) else { continue };
            let mut names = Vec::new();
            named(&value, &mut names);
            let mut rows: Vec<usize> = names.iter().filter_map(|name| by_name.get(*name).copied()).collect();
            if rows.is_empty() {
                rows = names.iter().filter_map(|name| at_place.get(*name)).flatten().copied().collect();
            }
            rows.sort_unstable();
            rows.dedup();
            let sign = LaneSign::of(&fact.what);
            for row in rows {
                lanes[row].facts.push(LaneFact { at: fact.at, fact: fact.n, sign, what: fact.what.clone() });
            }
        }
        Self { lanes, at: 0 }
    }
}

impl RecordLane {
    /// What stands there from a second up to before another one.
    pub fn between(&self, from: Time, to: Time) -> &[LaneFact] {
        let start = self.facts.partition_point(|fact| fact.at < from);
        let end = self.facts.partition_point(|fact| fact.at < to);
        &self.facts[start..end.max(start)]
    }
}

/// Whether a fact stands on lanes at all.
fn stands(what: &What) -> bool {
    is_news(what)
        || matches!(
            what,
            What::Exercise(ExerciseFact::InjectDelivered { .. }) | What::Sharing(SharingFact::ReportReached { .. })
        )
}

/// The texts within a value: the names that a fact holds.
fn named<'v>(value: &'v Value, names: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => names.push(text),
        Value::Array(values) => values.iter().for_each(|value| named(value, names)),
        Value::Object(fields) => fields.values().for_each(|value| named(value, names)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Source;
    use vocabulary::{
        act::ActKind,
        fact::{Cause, ThreatFact},
        terms::Hand,
    };

    #[test]
    fn a_deed_stands_with_who_did_it_and_with_what_it_was_done_to_and_an_attack_with_who_lives_there() {
        let scenario = Source::built_in("two-bridges").and_then(|source| source.scenario()).expect("a sound scenario");
        let (seat, post) = (scenario.seats[0].id, scenario.posts[0].id);
        let (community, place) = (scenario.communities[0].id, scenario.communities[0].place);
        let fact = |n, at, what| Fact { n, at: Time(at), cause: Cause::Start, roll: None, what };
        let (kind, hand) = (ActKind::ClosePost, Hand::default());
        let closed = ExerciseFact::ActDone { act: 1, seat, kind, on: Some(post), hand };
        let attack = ThreatFact::Attack { group: None, place, severity: 300 };
        let facts = [fact(1, 60, What::Exercise(closed)), fact(2, 120, What::Threat(attack))];
        let lanes = RecordLanes::of(&scenario, facts.iter()).lanes;
        let stands = |id: Slug| {
            let lane = lanes.iter().find(|lane| lane.id == id).expect("a lane of its own");
            lane.facts.iter().map(|fact| (fact.at.0, fact.sign)).collect::<Vec<_>>()
        };
        assert_eq!(stands(seat), [(60, LaneSign::Deed)]);
        assert_eq!(stands(post), [(60, LaneSign::Deed)]);
        assert_eq!(stands(community), [(120, LaneSign::Grave)]);
        let lane = lanes.iter().find(|lane| lane.id == community).expect("a lane of its own");
        assert_eq!(lane.between(Time(0), Time(120)), []);
        assert_eq!(lane.between(Time(120), Time(121)).len(), 1);
    }
}
