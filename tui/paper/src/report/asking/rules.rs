//! The ground rules and what is recorded, a part at a time; at the end of the last the seat says whether it takes part.

use words::{Lang, papers::PaperPhrases};

/// A part of the rules.
#[derive(Clone, Copy, Debug)]
pub struct RulesPart {
    /// What it is about.
    pub head: &'static str,
    /// What it says, a paragraph each.
    pub texts: &'static [&'static str],
}

/// How many parts there are.
pub const PARTS: usize = 3;

/// The parts, in their order: when one stops, how one is at the table, what is recorded.
pub fn parts(lang: Lang) -> [RulesPart; PARTS] {
    let w = PaperPhrases::of(lang);
    [
        RulesPart { head: w.rules_stop, texts: w.rules_stop_text },
        RulesPart { head: w.rules_together, texts: w.rules_together_text },
        RulesPart { head: w.rules_recorded, texts: w.rules_recorded_text },
    ]
}
