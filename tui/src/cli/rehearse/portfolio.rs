//! `--portfolio`: every set of a programme's outputs that can be had and paid for.

use authoring::variant;
use kernel::names::Slug;
use vocabulary::{scenario::Scenario, variant::Variant};
use words::{Lang, portfolio as say};

use crate::{
    cli::{inputs::session_stop, stop::Stop},
    session::SessionFault,
};

/// More sets than this say nothing that somebody could read, and take a night to run.
const MOST_SETS: usize = 256;

/// The sets over the variant that is named, or over the only one to which others add.
pub(super) fn sets(scenario: &Scenario, named: &[String], lang: Lang) -> Result<Vec<Variant>, Stop> {
    let base = base(scenario, named, lang)?;
    let sets = variant::sets(scenario, base, scenario.budget, MOST_SETS);
    match sets.len() {
        0 | 1 => Err(Stop::Said(say::nothing_affordable(lang, base))),
        many if many > MOST_SETS => Err(Stop::Said(say::too_many(lang, many, MOST_SETS))),
        _ => Ok(sets),
    }
}

fn base(scenario: &Scenario, named: &[String], lang: Lang) -> Result<Slug, Stop> {
    let mut bases: Vec<Slug> = scenario.variants.iter().filter_map(|output| output.adds_to).collect();
    bases.sort();
    bases.dedup();
    match named {
        [] => match bases[..] {
            [base] => Ok(base),
            [] => Err(Stop::Said(say::no_outputs(lang).to_owned())),
            _ => Err(Stop::Said(say::which_base(lang, &bases))),
        },
        [name] => {
            let known = variant::find(scenario, name);
            let known = known.map_err(|fault| session_stop(lang, SessionFault::Variant(fault)))?;
            if bases.contains(&known.id) {
                Ok(known.id)
            } else {
                Err(Stop::Said(say::not_a_base(lang, known.id, &bases)))
            }
        }
        _ => Err(Stop::Said(say::which_base(lang, &bases))),
    }
}
