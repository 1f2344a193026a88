//! `harmattan compare`: logs of one scenario side by side, where they part, and by whose decision.

use std::{io, io::Write as _, path::PathBuf, sync::Arc};

use hindsight::{
    compare::{Compared, MeasureOfTables, TablesPart},
    course::ActCourse,
};
use kernel::{names::Slug, seal::Seal, time::Time};
use serde::Serialize;
use words::{
    Lang, Names,
    what_if::{TablesTold, WhatIfPhrases, not_one_scenario, other_texts, tables},
};

use super::{
    columns::table,
    inputs::{look_at_log, session_stop, settled},
    output::{paragraph, remark},
    stop::{Done, OutputFormat, Stop},
};
use crate::{session::SessionFault, what_if::PlayedLog};

/// Logs of one scenario side by side: where they part, and by whose decision
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan compare table-1.jsonl table-2.jsonl table-3.jsonl --format json")]
pub struct CompareArgs {
    /// The logs; the first is held against each of the others
    #[arg(required = true, num_args = 2.., value_name = "LOG")]
    logs: Vec<PathBuf>,
    /// For people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
}

/// What `--format json` prints. The order of the fields is fixed; what comes later stands behind.
#[derive(Serialize)]
struct Printed<'a> {
    scenario: Slug,
    same_scenario: bool,
    same_seed: bool,
    until_s: Time,
    tables: Vec<TableLine>,
    partings: &'a [TablesPart],
    measures: &'a [MeasureOfTables],
}

#[derive(Serialize)]
struct TableLine {
    log: String,
    seed: u64,
    variant: Option<Slug>,
    acts: usize,
    refused: usize,
    until_s: Time,
    seal: Seal,
}

/// A log, its name and how it was played.
struct TableLog {
    called: String,
    digest: Seal,
    variant: Option<Slug>,
    until: Time,
}

pub(super) fn compare(args: &CompareArgs, lang: Lang) -> Done {
    let (mut logs, mut falter) = (Vec::new(), None);
    let mut courses: Vec<ActCourse> = Vec::new();
    for path in &args.logs {
        let remade = look_at_log(lang, path)?;
        falter = falter.or_else(|| remade.falter.clone());
        let played = PlayedLog::of(remade).map_err(|fault| session_stop(lang, fault))?;
        let header = &played.log().header;
        let called = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let (digest, variant, until) = (header.scenario_digest, header.variant, played.recorded.until);
        logs.push(TableLog { called, digest, variant, until });
        courses.push(played.recorded);
    }
    let (first, scenario) = (&logs[0], Arc::clone(&courses[0].scenario));
    if let Some(other) = courses.iter().position(|course| course.scenario.id != scenario.id) {
        let ids = (scenario.id.as_str(), courses[other].scenario.id.as_str());
        return Err(Stop::Said(not_one_scenario(lang, (&first.called, ids.0), (&logs[other].called, ids.1))));
    }
    let others = |is: &dyn Fn(&TableLog) -> bool| -> Vec<String> {
        logs.iter().filter(|log| is(log)).map(|log| log.called.clone()).collect()
    };
    let texts = others(&|log| log.digest != first.digest || log.variant != first.variant);
    if !texts.is_empty() {
        remark(&other_texts(lang, &first.called, &texts));
    }
    let compared = Compared::of(courses).map_err(|why| session_stop(lang, SessionFault::Open(why)))?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    match args.format {
        OutputFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &printed(&compared, &logs, texts.is_empty()))
                .map_err(io::Error::from)?;
            writeln!(out)?;
        }
        OutputFormat::Text => text(&mut out, &compared, &logs, &Names::new(&scenario, lang))?,
    }
    out.flush()?;
    settled(falter.as_ref())
}

fn printed<'a>(of: &'a Compared, logs: &[TableLog], same_scenario: bool) -> Printed<'a> {
    let line = |(table, log): (&hindsight::compare::ComparedTable, &TableLog)| TableLine {
        log: log.called.clone(),
        seed: table.course.seed,
        variant: log.variant,
        acts: table.telling.tried.len(),
        refused: table.telling.tried.iter().filter(|tried| tried.came.is_err()).count(),
        until_s: log.until,
        seal: table.telling.seal,
    };
    Printed {
        scenario: of.tables[0].course.scenario.id,
        same_scenario,
        same_seed: of.partings.iter().all(|part| part.same_dice),
        until_s: of.until,
        tables: of.tables.iter().zip(logs).map(line).collect(),
        partings: &of.partings,
        measures: &of.measures,
    }
}

fn text(out: &mut impl io::Write, of: &Compared, logs: &[TableLog], names: &Names) -> io::Result<()> {
    let (lang, p) = (names.lang(), WhatIfPhrases::of(names.lang()));
    let called: Vec<String> = logs.iter().map(|log| log.called.clone()).collect();
    let TablesTold { measures, partings } = tables(of, &called, names);
    writeln!(out, "{} · {}{}{}", p.compared, p.until, lang.colon(), names.time(of.until))?;
    for (head, lines) in &partings {
        writeln!(out, "\n{head}")?;
        lines.iter().try_for_each(|line| paragraph(out, "  ", line))?;
    }
    if measures.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", p.measures)?;
    let heads: Vec<String> = std::iter::once(p.measure.to_owned()).chain(called).collect();
    table(out, &heads, &measures)
}
