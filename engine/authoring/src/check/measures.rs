//! The main measures, by which runs of a scenario are compared: whether there are such measures, whether each takes a side, and
//! whether they are as many as a reader can weigh.

use std::{collections::BTreeSet, ops::RangeInclusive};

use kernel::names::nearest;
use reading::node::Step;
use vocabulary::measure::{MEASURES, MainMeasure, measure};

use super::Checker;
use crate::complaint::Fault;

/// Fewer hide what else became of people; of more nobody keeps an eye on each.
const USUAL: RangeInclusive<usize> = 8..=15;

impl<'s> Checker<'s> {
    pub(super) fn main_measures(&mut self) {
        let main = &self.scenario.main_measures;
        // A scenario need not have any.
        if !main.is_empty() && !USUAL.contains(&main.len()) {
            let (found, least, most) = (main.len(), *USUAL.start(), *USUAL.end());
            self.complain("main_measures", &[], Fault::NumberOfMeasures { found, least, most });
        }
        let mut seen = BTreeSet::new();
        for (i, main) in main.iter().enumerate() {
            let steps = [Step::Index(i), Step::Field("measure")];
            if !seen.insert(&main.measure) {
                self.complain("main_measures", &steps, Fault::Repeated { name: main.measure.clone() });
            }
            self.main_measure(main, &steps);
        }
    }

    fn main_measure(&mut self, main: &'s MainMeasure, steps: &[Step<'_>]) {
        if self.measure_key("main_measures", &main.measure, steps) && main.direction().is_none() {
            self.complain("main_measures", steps, Fault::NoDirection { measure: main.measure.clone() });
        }
    }

    /// Whether a measure is published under this key; what its names name is told by itself.
    pub(super) fn measure_key(&mut self, field: &'static str, written: &str, steps: &[Step<'_>]) -> bool {
        let mut parts = written.split('.');
        let family = parts.next().unwrap_or_default();
        let Some(known) = measure(family) else {
            let nearest = nearest(family, MEASURES.iter().map(|known| known.key)).map(str::to_owned);
            let written = family.to_owned();
            self.complain(field, steps, Fault::UnknownMeasure { written, nearest });
            return false;
        };
        let names: Vec<&str> = parts.collect();
        if names.len() != known.each.len() && !(names.is_empty() && known.alone) {
            let (measure, each) = (known.key, known.each);
            self.complain(field, steps, Fault::MeasureOf { measure, each, alone: known.alone });
            return false;
        }
        for (name, kind) in names.iter().zip(known.each) {
            self.resolve(name, &[*kind], field, steps);
        }
        true
    }
}
