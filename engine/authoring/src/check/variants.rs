//! Variants: each makes a scenario of its own, and that one has to make sense as well.

use std::collections::{BTreeMap, BTreeSet};

use reading::{node::Step, slip::Slip};
use vocabulary::variant::Change;

use super::Checker;
use crate::{
    complaint::{Complaint, Fault},
    variant,
};

/// No programme costs more, in dollars.
pub(super) const DEAREST: i64 = 1_000_000_000;

impl<'s> Checker<'s> {
    /// Each variant makes a scenario of its own, and that one has to make sense as well.
    pub(super) fn variants(&mut self) {
        let s = self.scenario;
        if let Some(budget) = s.budget
            && !(1..=DEAREST).contains(&i64::from(budget))
        {
            self.complain("budget", &[], Slip::out_of(1..=DEAREST));
        }
        for (i, variant) in s.variants.iter().enumerate() {
            for (j, change) in variant.changes.iter().enumerate() {
                let (Change::Agreements { seats } | Change::NoAgreements { seats }) = change else { continue };
                for (k, (one, _)) in seats.iter().enumerate().filter(|(_, (one, other))| one == other) {
                    let at = |step| [Step::Index(i), Step::Field("changes"), Step::Index(j), step, Step::Index(k)];
                    self.complain("variants", &at(Step::Field("seats")), Fault::SameEnds { name: *one });
                }
            }
        }
        // A fault of the scenario itself is told once, and a slip in a variant where it stands.
        if self.complaints.iter().any(Complaint::is_error) || self.sources.has_unread() {
            return;
        }
        for (i, variant) in s.variants.iter().enumerate() {
            let changed = variant::changed(s, variant);
            let mut checker = Checker {
                scenario: &changed,
                sources: self.sources,
                names: BTreeMap::new(),
                meant: BTreeSet::new(),
                doubled: BTreeSet::new(),
                guesses: self.guesses,
                orders_unclear: false,
                calendar: None,
                variant: Some(i),
                complaints: Vec::new(),
            };
            checker.names();
            checker.geography();
            checker.numbers();
            checker.seats();
            // A seat that nobody can reach any more may be the point of it; what cannot be played is none.
            self.complaints.extend(checker.complaints.into_iter().filter(Complaint::is_error));
        }
    }
}
