//! Displacement that is held against counts: countries that some place lies in, and counts for every day.

use std::collections::BTreeSet;

use reading::node::Step;
use vocabulary::movement::Shuts;

use super::Checker;
use crate::complaint::Fault;

impl<'s> Checker<'s> {
    /// Countries that some place lies in, and counts that can be held against each other day by day.
    pub(super) fn movement(&mut self) {
        let s = self.scenario;
        let Some(movement) = &s.movement else { return };
        let countries: BTreeSet<&str> = s.places.iter().map(|place| place.country.as_str()).collect();
        let unknown = |written: &String| Fault::NoSuchCountry {
            written: written.clone(),
            known: countries.iter().map(|&known| known.to_owned()).collect(),
        };
        if !countries.contains(movement.home.as_str()) {
            self.complain("movement", &[Step::Field("home")], unknown(&movement.home));
        }
        for (i, closure) in movement.closures.iter().enumerate() {
            let Shuts::Border(one, other) = &closure.shuts else { continue };
            for written in [one, other].into_iter().filter(|written| !countries.contains(written.as_str())) {
                let steps = [Step::Field("closures"), Step::Index(i), Step::Field("shuts")];
                self.complain("movement", &steps, unknown(written));
            }
        }
        // The run looks once a day, from day 0, for as long as the exercise lasts.
        let needed = usize::try_from(s.length.0).unwrap_or(0).div_ceil(86_400);
        for (i, count) in movement.counts.iter().enumerate().filter(|(_, count)| count.people.len() < needed) {
            let steps = [Step::Field("counts"), Step::Index(i), Step::Field("people")];
            self.complain("movement", &steps, Fault::CountsEndEarly { days: count.people.len(), needed });
        }
    }
}
