//! What a call asks for, read before anything is played: the changes, the outcome, the figures that vary. Every fault comes at once, with
//! its place.

use std::{
    io,
    io::{IsTerminal as _, Write as _},
    path::Path,
    sync::Arc,
};

use authoring::change::read_condition;
use reading::{slip::Graded as _, slip::Level, source::SourceFile};
use studies::{
    design::{Design, Points},
    worlds::SEEDS_OF_A_WORLD,
};
use vocabulary::{change::Change, condition::Condition, parameter::Settings};
use words::{Lang, complaint as says, what_if as said};

use super::asked::WhatIfArgs;
use crate::{
    cli::{
        diagnostics,
        output::{colour, complain},
        rehearse::varied,
        stop::Stop,
        text_file::TextFile,
    },
    library::Source,
    what_if::{PAIRS, PlayedLog},
};

/// What is asked for.
pub(super) struct Given {
    pub changes: Vec<Change>,
    pub outcome: Option<Condition>,
    pub design: Option<Arc<Design>>,
}

impl Given {
    /// Reads all of it.
    pub(super) fn read(args: &WhatIfArgs, played: &PlayedLog, lang: Lang) -> Result<Self, Stop> {
        let changes = args.change.as_ref().map(|file| changes(file, played, lang)).transpose()?.unwrap_or_default();
        let outcome = args.no_return.as_ref().map(|text| outcome(text, played, lang)).transpose()?;
        let design = design(args, played, &changes, lang)?;
        Ok(Self { changes, outcome, design })
    }
}

fn changes(file: &TextFile, played: &PlayedLog, lang: Lang) -> Result<Vec<Change>, Stop> {
    let text = file.text(lang)?;
    let (changes, faults) = played.read(text);
    if !faults.is_empty() {
        let name = file.path().file_name().unwrap_or_default().to_string_lossy();
        let folder = file.path().parent().map(Path::to_owned);
        let source = Source { folder, files: vec![SourceFile::new(&name, text)] };
        let colour = io::stderr().is_terminal() && colour();
        let drawn = diagnostics::of_file(&source, &faults, |fault| says::change(lang, fault), lang, colour);
        // A closed standard error is nobody to tell.
        let _ = write!(io::stderr(), "{drawn}");
    }
    let is_error = faults.iter().any(|fault| fault.fault.level() == Level::Error);
    if is_error { Err(Stop::Quiet(1)) } else { Ok(changes) }
}

fn outcome(text: &str, played: &PlayedLog, lang: Lang) -> Result<Condition, Stop> {
    read_condition(text, played.scenario()).map_err(|faults| {
        let source = Source { folder: None, files: vec![SourceFile::new("--no-return", text)] };
        let say = |fault: &_| (says::message(lang, fault), says::help(lang, fault));
        let colour = io::stderr().is_terminal() && colour();
        let _ = write!(io::stderr(), "{}", diagnostics::of_file(&source, &faults, say, lang, colour));
        Stop::Quiet(1)
    })
}

/// The worlds of figures, if figures are to vary. What a change sets is not varied.
fn design(args: &WhatIfArgs, played: &PlayedLog, changes: &[Change], lang: Lang) -> Result<Option<Arc<Design>>, Stop> {
    if args.vary.is_empty() {
        return Ok(None);
    }
    let (pairs, each) = (args.seeds.unwrap_or(PAIRS), SEEDS_OF_A_WORLD);
    if !pairs.is_multiple_of(each) || pairs < 2 * each {
        complain(lang, &said::not_tens(lang, pairs));
        return Err(Stop::Quiet(2));
    }
    let mut set: Settings = played.log().header.parameters.clone();
    set.extend(Change::settings(changes));
    let varied = varied(&args.vary, &set, lang)?;
    Ok(Some(Arc::new(Design { varied, points: Points::Drawn(played.recorded.seed) })))
}
