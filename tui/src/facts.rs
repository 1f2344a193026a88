//! The facts of a log as the crate [`paper`] writes them down: of which exercise they are, by its log.

use kernel::time::Time;
use paper::facts::{Provenance, SCHEMA, ToldFacts};

use crate::session::Remade;

/// Of which exercise the facts of a log are.
pub fn provenance(remade: &mut Remade) -> Provenance {
    let seal = remade.exercise.seal().to_string();
    let Remade { log, falter, exercise, .. } = remade;
    let header = &log.header;
    Provenance {
        schema: SCHEMA,
        scenario: header.scenario,
        variant: header.variant,
        seed: header.seed,
        parameters: header.parameters.clone(),
        engine: header.engine.clone(),
        start: exercise.calendar().stamp(Time::START),
        zone: header.zone.clone(),
        until_s: exercise.now().0,
        seal,
        breaks_off_at: falter.as_ref().and_then(|falter| falter.breaks_off_at()),
        otherwise_from: falter.as_ref().and_then(|falter| falter.otherwise_from()),
    }
}

/// The facts of a log, with what is said of them.
pub fn chronicle<'a>(remade: &'a Remade, about: &'a Provenance) -> ToldFacts<'a> {
    ToldFacts {
        about,
        scenario: remade.exercise.scenario(),
        calendar: remade.exercise.calendar(),
        facts: &remade.facts,
    }
}
