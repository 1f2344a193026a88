//! A trail: one report, party or unit through its whole way, fact by fact.
//!
//! Which facts belong to it is found by the names that they hold, so that a new fact has its place without a line here; a report begins
//! with the sight that it tells of. It ignores what happened beside the way.

use kernel::names::{Serial, Slug};
use serde_json::Value;
use vocabulary::fact::{FACTS, Fact, SharingFact, What};

/// What is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Followed {
    /// A report.
    Report(Serial),
    /// People on the road.
    Party(Serial),
    /// A patrol.
    Unit(Slug),
}

/// The way of something, and where somebody stands on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Trail {
    /// What is followed.
    pub of: Followed,
    /// Its facts, oldest first.
    pub facts: Vec<Fact>,
    /// The chosen one.
    pub at: usize,
}

impl Followed {
    /// What of a fact can be followed: its report, else its party, else its patrol.
    pub fn in_fact(what: &What) -> Option<Self> {
        let fields = fields_of(what)?;
        let serial = |name: &str| fields.get(name).and_then(|value| serde_json::from_value(value.clone()).ok());
        let name = |name: &str| fields.get(name).and_then(Value::as_str).map(Slug::new);
        let report = serial("report").map(Self::Report);
        report.or_else(|| serial("party").map(Self::Party)).or_else(|| name("patrol").map(Self::Unit))
    }

    /// The name of the field that holds it.
    fn field(self) -> &'static str {
        match self {
            Self::Report(_) => "report",
            Self::Party(_) => "party",
            Self::Unit(_) => "patrol",
        }
    }

    fn value(self) -> Option<Value> {
        match self {
            Self::Report(serial) | Self::Party(serial) => serde_json::to_value(serial).ok(),
            Self::Unit(name) => serde_json::to_value(name).ok(),
        }
    }
}

impl Trail {
    /// The way of something through a whole record.
    pub fn of<'f>(of: Followed, facts: impl Iterator<Item = &'f Fact> + Clone) -> Self {
        let (field, wanted) = (of.field(), of.value());
        let holding: Vec<&str> = FACTS
            .iter()
            .filter(|shape| shape.fields.iter().any(|held| held.name == field))
            .map(|shape| shape.name)
            .collect();
        let holds = |fact: &&Fact| {
            holding.contains(&fact.what.name())
                && fields_of(&fact.what).is_some_and(|fields| fields.get(field) == wanted.as_ref())
        };
        let mut found: Vec<Fact> = facts.clone().filter(holds).cloned().collect();
        let sighting = found.iter().find_map(|fact| match fact.what {
            What::Sharing(SharingFact::ReportReached { sighting, .. }) if sighting > 0 => Some(sighting),
            _ => None,
        });
        let seen = sighting.and_then(|n| facts.clone().find(|fact| fact.n == n).cloned());
        if let Some(seen) = seen.filter(|seen| found.iter().all(|fact| fact.n != seen.n)) {
            let at = found.partition_point(|fact| fact.n < seen.n);
            found.insert(at, seen);
        }
        Self { of, facts: found, at: 0 }
    }
}

/// The fields of a fact by name.
fn fields_of(what: &What) -> Option<serde_json::Map<String, Value>> {
    match serde_json::to_value(what).ok()? {
        Value::Object(named) => named.into_iter().find_map(|(_, fields)| match fields {
            Value::Object(fields) => Some(fields),
            _ => None,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::time::Time;
    use vocabulary::{
        fact::{Cause, CommunityFact, TravelFact},
        matter::Matter,
        terms::Traveller,
    };

    #[test]
    fn a_report_is_followed_from_the_sight_on_and_a_party_from_its_door_and_nothing_else_is_on_the_way() {
        let [sorra, chief, radio] = ["sorra", "chief", "radio"].map(Slug::new);
        let serial = |n| Serial { of: sorra, n };
        let matter = Matter::Attack { place: sorra };
        let reached = |n| {
            let (to, channel) = (chief, radio);
            SharingFact::ReportReached { report: serial(n), to, channel, sighting: 1, delay_s: 60, distorted: false }
        };
        let sent = |n| SharingFact::ReportSent { report: serial(n), from: sorra, to: chief, channel: radio };
        let set_out =
            TravelFact::PartySetOut { party: serial(1), who: Traveller::Trader, people: 4, from: sorra, to: chief };
        let facts: Vec<Fact> = [
            What::Community(CommunityFact::Sighted { community: sorra, matter: matter.clone() }),
            What::Community(CommunityFact::Sighted { community: sorra, matter }),
            What::Sharing(sent(1)),
            What::Sharing(sent(2)),
            What::Travel(set_out),
            What::Sharing(reached(1)),
        ]
        .into_iter()
        .zip(1..)
        .map(|(what, n)| Fact { n, at: Time(i64::try_from(n).unwrap_or(0)), cause: Cause::Start, roll: None, what })
        .collect();
        let way = |of| Trail::of(of, facts.iter()).facts.iter().map(|fact| fact.n).collect::<Vec<_>>();
        assert_eq!(Followed::in_fact(&facts[5].what), Some(Followed::Report(serial(1))));
        assert_eq!(way(Followed::Report(serial(1))), [1, 3, 6]);
        assert_eq!(way(Followed::Party(serial(1))), [5]);
        assert_eq!(way(Followed::Unit(chief)), Vec::<u64>::new());
        assert_eq!(Followed::in_fact(&facts[0].what), None);
    }
}
