//! The facts of a log as the crate [`paper`] writes them down: of which exercise they are, by its log; and what people wrote in it.

use std::io;

use kernel::time::Time;
use paper::{
    facts::{Provenance, SCHEMA, ToldFacts},
    report::{
        files::acts_of,
        journal,
        sheet::{Separator, Spreadsheet},
    },
};
use words::{Lang, report::ReportPhrases};

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

/// Writes the journal of what people wrote.
///
/// # Errors
/// It cannot be written there.
pub fn write_journal(remade: &Remade, separator: Separator, lang: Lang, to: &mut dyn io::Write) -> io::Result<()> {
    let Remade { log, exercise, facts, .. } = remade;
    let mut sheet = Spreadsheet::new(to, separator, ReportPhrases::of(lang).journal_heads)?;
    for row in journal::rows(exercise.scenario(), exercise.calendar(), facts, &acts_of(log), lang) {
        sheet.row(row)?;
    }
    sheet.finish()
}
