//! `harmattan whatif`: the recorded acts again with a change, both worlds side by side; and the chance of an outcome from each hour on.

mod asked;
mod chance;
mod found;
mod given;
mod json;
mod text;

use std::{io, io::Write as _, time::Instant};

use hindsight::{
    no_return::{NoReturn, OutcomeAsked},
    odds::OddsAsked,
    what_if::WhatIf,
};
use paper::what_if::{WhatIfPage, lay_out};
use reading::source::SourceFile;
use studies::pool;
use words::{Lang, Names};

pub(super) use self::asked::WhatIfArgs;
use self::{found::Found, given::Given};
use super::{
    folder,
    inputs::{look_at_log, session_stop, settled},
    stop::{Done, OutputFormat, Stop},
};
use crate::{
    session::SessionFault,
    what_if::{PAIRS, PlayedLog, THROWS},
};

pub(super) fn whatif(args: &WhatIfArgs, lang: Lang) -> Done {
    let began = Instant::now();
    if let Some(dir) = &args.out {
        folder::free(dir, lang)?;
    }
    let remade = look_at_log(lang, &args.log)?;
    let falter = remade.falter.clone();
    let played = PlayedLog::of(remade).map_err(|fault| session_stop(lang, fault))?;
    let given = Given::read(args, &played, lang)?;
    let found = find(args, &played, given, lang)?;
    let printed = json::Printed::of(&played, &found);
    if let Some(dir) = &args.out {
        let files = files(args, &played, &found, &printed, lang)?;
        folder::write(dir, &files, lang)?;
        super::output::remark(&words::cli::written(lang, &dir.display().to_string()));
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    match args.format {
        OutputFormat::Json => {
            serde_json::to_writer_pretty(&mut out, &printed.timed(began.elapsed())).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        OutputFormat::Text => text::print(&mut out, &played, &found, lang)?,
    }
    out.flush()?;
    settled(falter.as_ref())
}

/// Plays all that is asked for.
fn find(args: &WhatIfArgs, played: &PlayedLog, given: Given, lang: Lang) -> Result<Found, Stop> {
    let Given { changes, outcome, design } = given;
    let stop = |why: String| session_stop(lang, SessionFault::Open(why));
    let what_if = match args.change {
        None => None,
        Some(_) => {
            let world = played.otherwise(&changes).map_err(|fault| session_stop(lang, fault))?;
            let asked = OddsAsked { pairs: args.seeds.unwrap_or(PAIRS), design, threads: pool::cores() };
            let found = WhatIf::of(&played.recorded, &world.changed, &asked).map_err(stop)?;
            Some((world, found))
        }
    };
    let asked = outcome.map(|outcome| OutcomeAsked {
        outcome,
        throws: args.seeds.filter(|seeds| *seeds > 0).unwrap_or(THROWS),
        threads: pool::cores(),
    });
    let no_return = asked.map(|asked| NoReturn::of(&played.recorded, &asked)).transpose().map_err(stop)?;
    Ok(Found { changes, what_if, no_return })
}

/// What is written into the folder: data for tools, a page for people, and the changed log.
fn files(
    args: &WhatIfArgs,
    played: &PlayedLog,
    found: &Found,
    printed: &json::Printed<'_>,
    lang: Lang,
) -> Result<Vec<SourceFile>, Stop> {
    let unwritten = |why: serde_json::Error| Stop::Output(why.into());
    let data = serde_json::to_string_pretty(printed).map_err(unwritten)? + "\n";
    let names = Names::new(played.scenario(), lang);
    let page = lay_out(&WhatIfPage {
        title: names.text(&played.scenario().title),
        seed: played.recorded.seed,
        acts: &played.acts,
        changes: &found.changes,
        what_if: found.what_if.as_ref().map(|(_, what_if)| what_if),
        no_return: found.no_return.as_ref(),
        names: &names,
    });
    let mut files = vec![SourceFile::new("whatif.json", &data), SourceFile::new("whatif.html", &page)];
    if let Some((world, what_if)) = &found.what_if {
        let branch = played.branch(&args.log, world, &what_if.changed).map_err(unwritten)?;
        files.push(SourceFile::new("branch.jsonl", &branch));
    }
    Ok(files)
}
