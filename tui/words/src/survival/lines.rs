//! What survives other figures, line by line, for a terminal and for paper alike.

use studies::{
    survival::{BoxesReport, Screening, Survival, WorldsReport},
    worlds::Conclusion,
};

use super::{
    bound, boxes_heading, conclusion, failure_box, influence, no_box, no_turn, screening_heading, turn, unjudged,
    worlds_heading,
};
use crate::{Lang, Names, measure};

/// So many figures are named for each measure; all of them stand in `summary.json`.
const SHOWN: usize = 5;

/// A line: how deep it stands below its heading, which stands at nought, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeepLine {
    /// How deep.
    pub depth: usize,
    /// What it says.
    pub text: String,
}

/// Whoever says it: in a language, with the names of things and of the combinations.
struct Speaker<'a> {
    lang: Lang,
    names: &'a Names,
    labels: &'a [String],
    lines: Vec<DeepLine>,
}

/// All lines.
pub fn lines(lang: Lang, survival: &Survival, names: &Names, labels: &[String]) -> Vec<DeepLine> {
    let mut speaker = Speaker { lang, names, labels, lines: Vec::new() };
    survival.worlds.iter().for_each(|report| speaker.worlds(report));
    if !survival.screening.is_empty() {
        speaker.say(0, screening_heading(lang).to_owned());
        survival.screening.iter().for_each(|screening| speaker.screening(screening));
    }
    survival.boxes.iter().for_each(|report| speaker.boxes(report));
    speaker.lines
}

impl Speaker<'_> {
    fn say(&mut self, depth: usize, text: String) {
        self.lines.push(DeepLine { depth, text });
    }

    fn measure(&self, key: &str) -> String {
        measure(key, self.names).unwrap_or_else(|| key.to_owned())
    }

    fn worlds(&mut self, report: &WorldsReport) {
        let lang = self.lang;
        self.say(0, worlds_heading(lang, report.worlds, report.seeds, report.varied.len()));
        let conclusions = match &report.conclusions {
            Ok(conclusions) => conclusions,
            Err(why) => return self.say(1, unjudged(lang, *why)),
        };
        let mut told = None;
        for Conclusion { measure: key, first, second, found } in conclusions {
            if told != Some(key) {
                self.say(1, self.measure(key));
                told = Some(key);
            }
            self.say(2, conclusion(lang, &self.labels[*first], &self.labels[*second], found.as_ref()));
            let Some(found) = found.as_ref().filter(|found| found.holds < found.worlds) else { continue };
            found.turned_by.iter().for_each(|figure| self.say(3, turn(lang, figure)));
            if found.turned_by.is_empty() {
                self.say(3, no_turn(lang, found).to_owned());
            }
        }
    }

    fn screening(&mut self, of: &Screening) {
        let Screening { measure: key, combination, influences } = of;
        self.say(1, format!("{} · {}", self.measure(key), self.labels[*combination]));
        let strongest = influences.iter().filter(|of| of.parameter.is_some() && of.effect.mu_star > 0.0).take(SHOWN);
        let luck = influences.iter().filter(|of| of.parameter.is_none());
        strongest.chain(luck).for_each(|of| self.say(2, influence(self.lang, key, of)));
    }

    fn boxes(&mut self, report: &BoxesReport) {
        let lang = self.lang;
        self.say(0, boxes_heading(lang, &self.measure(&report.measure), report));
        if report.discovery.boxes.is_empty() {
            self.say(1, no_box(lang, &report.discovery));
        }
        for found in &report.discovery.boxes {
            self.say(1, failure_box(lang, found));
            found.bounds.iter().for_each(|of| self.say(2, bound(lang, &report.dimensions[of.dimension], of)));
        }
    }
}
