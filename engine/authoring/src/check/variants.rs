//! Variants: each makes a scenario of its own, and that one has to make sense as well.

use std::collections::{BTreeMap, BTreeSet};

use reading::{node::Step, slip::Slip};
use vocabulary::variant::{Change, Variant};

use super::Checker;
use crate::{
    complaint::{Complaint, Fault},
    variant,
    variant::VariantFault,
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
        self.outputs();
        // A fault of the scenario itself is told once, and a slip in a variant where it stands.
        if self.complaints.iter().any(Complaint::is_error) || self.sources.has_unread() {
            return;
        }
        let judged: Vec<Vec<Complaint>> =
            (0..s.variants.len()).map(|i| self.made(i, &variant::whole(s, &s.variants[i]))).collect();
        // What is sound alone may not fit beside another: women of one output among the officers of the other.
        for (i, one) in s.variants.iter().enumerate() {
            let sound = |j: &usize| judged[i].is_empty() && judged[*j].is_empty();
            for other in (0..i).filter(sound).map(|j| &s.variants[j]) {
                if let Ok(both) = variant::find(s, &format!("{}+{}", other.id, one.id)) {
                    let found = self.made(i, &both);
                    self.complaints.extend(found);
                }
            }
        }
        self.complaints.extend(judged.into_iter().flatten());
    }

    /// Outputs add to something whole, and each can be had beside each other, or the author says that it cannot.
    fn outputs(&mut self) {
        let s = self.scenario;
        for (i, one) in s.variants.iter().enumerate() {
            let Some(base) = one.adds_to else { continue };
            if s.variants.iter().any(|known| known.id == base && known.adds_to.is_some()) {
                self.complain("variants", &[Step::Index(i), Step::Field("adds_to")], Fault::AddsToOutput { base });
                continue;
            }
            for other in s.variants.iter().take(i) {
                if let Err(VariantFault::Contradict { about, .. }) = variant::combine(s, other, one) {
                    let fault = Fault::OutputsContradict { other: other.id, about };
                    self.complain("variants", &[Step::Index(i), Step::Field("id")], fault);
                }
            }
        }
    }

    /// What is wrong with the scenario that a variant makes; told at the place of the variant with this number.
    fn made(&self, i: usize, variant: &Variant) -> Vec<Complaint> {
        let changed = variant::changed(self.scenario, variant);
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
        checker.complaints.into_iter().filter(Complaint::is_error).collect()
    }
}
