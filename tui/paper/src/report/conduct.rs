//! What touches conduct and rights: wrong done and whether anybody saw it, money asked for, support in breach of due diligence, people held
//! or handed over wrongly, and what was done about it. Each kind with how often, the first cases and the way to them.

use std::collections::BTreeMap;

use vocabulary::fact::{DisclosureFact, DisplacementFact, Fact, PostFact, RegistryFact, RoadFact, ThreatFact, What};
use words::report::so_often;

use super::{discreet::Edition, drafting::Drafting};
use crate::document::{Block, TextLine};

/// So many of a kind are cited.
const CITED: usize = 5;

pub(super) fn blocks(draft: &Drafting<'_>) -> Vec<Block> {
    let p = draft.p;
    let counted = counted(draft);
    let mut kinds: BTreeMap<&str, Vec<&Fact>> = BTreeMap::new();
    for fact in draft.played.facts.iter().filter(|fact| concerns(&fact.what) && !draft.discreet.hides(&fact.what)) {
        kinds.entry(fact.what.name()).or_default().push(fact);
    }
    if kinds.is_empty() && counted.is_empty() {
        return vec![Block::text(p.conduct_none)];
    }
    let mut kinds: Vec<Vec<&Fact>> = kinds.into_values().collect();
    kinds.sort_by_key(|facts| facts[0].n);
    let lines = kinds.into_iter().map(|facts| {
        let first = draft.sentence(facts[0]);
        let said = if facts.len() == 1 {
            first
        } else {
            format!("{} ({})", so_often(draft.lang, facts.len(), &first), p.more_of_them)
        };
        TextLine::plain(said).citing(facts.iter().take(CITED).map(|fact| fact.n))
    });
    vec![Block::list(counted.into_iter().chain(lines)), Block::Text(TextLine::small(p.conduct_unseen))]
}

/// Wrong that was done to people: how often, where this edition prints no case of it.
fn counted(draft: &Drafting<'_>) -> Vec<TextLine> {
    if draft.discreet.edition() == Edition::Confidential {
        return Vec::new();
    }
    let keys =
        ["misconduct", "misconduct_seen", "misconduct_uncovered"].into_iter().filter(|key| draft.measure(key) > 0);
    let said =
        |key| format!("{}{}{}", draft.measure_name(key), draft.lang.colon(), draft.amount(key, draft.measure(key)));
    keys.map(|key| TextLine::plain(said(key))).collect()
}

fn concerns(what: &What) -> bool {
    matches!(
        what,
        What::Threat(
            ThreatFact::Misconduct { .. }
                | ThreatFact::MisconductUncovered { .. }
                | ThreatFact::SupportInBreach { .. }
                | ThreatFact::ForceAssessed { .. }
                | ThreatFact::ConditionsSet { .. }
                | ThreatFact::ComplaintsTakenUp { .. }
                | ThreatFact::InquiryOpened { .. }
                | ThreatFact::InquiryReferred { .. }
                | ThreatFact::SupportSet { .. }
                | ThreatFact::ForceTrained { .. }
        ) | What::Post(PostFact::PaymentsAsked { .. })
            | What::Road(RoadFact::RoadPaymentsAsked { .. })
            | What::Registry(
                RegistryFact::HeldWrongly { .. }
                    | RegistryFact::HeldOnFalseMatch { .. }
                    | RegistryFact::LeakKnown { .. }
                    | RegistryFact::HandedOverAtRisk { .. }
            )
            | What::Disclosure(DisclosureFact::RegisterMisused { .. })
            | What::Displacement(DisplacementFact::ReturnInBreach { .. } | DisplacementFact::ProtectionIncident { .. })
    )
}
