//! The exhibit of a log: what goes into it, and whether one holds. What an exhibit is as a file is the business of the crate [`paper`].
//!
//! The same log gives the same exhibit, to the byte, by the same version and in the same language.

use std::{collections::BTreeMap, io, path::Path};

use engine::table::log::Log;
use kernel::{
    seal::{Seal, digest_bytes},
    time::Span,
};
use paper::{
    exhibit::{Contents, FACTS, FEEDBACK, FORMAT, LOG, Manifest, NOTES, PARAMETERS, README, REPORT, SCENARIO},
    facts::{FactsForm, Manner},
    report::{ReportWish, discreet::Edition, sheet::Separator},
};
use serde::Serialize;
use vocabulary::parameter::{Figures, Parameter, Setting};
use words::{
    Lang,
    exhibit::{ReadmeFacts, readme},
    fault::ExhibitFault,
    parameter,
};

use crate::{
    facts::{chronicle, provenance, write_journal},
    report,
    session::{Remade, SessionFault, testimony::Testimony},
};

/// The number of the version, which a debug build and a release share.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A figure of the model as it counted.
#[derive(Serialize)]
struct Counted {
    name: &'static str,
    value: Setting,
    default: Setting,
    unit: &'static str,
    source: &'static str,
}

/// Packs the exhibit of a log that holds. `bytes` are those of its file.
///
/// # Errors
/// The report cannot be made of it, or a part cannot be packed.
pub fn of_log(
    path: &Path,
    bytes: &[u8],
    beside: &Testimony,
    remade: &mut Remade,
    lang: Lang,
) -> Result<(Manifest, Vec<u8>), SessionFault> {
    let io = |why| SessionFault::Io(path.to_owned(), why);
    let about = provenance(remade);
    let seal = remade.exercise.seal();
    let log = &remade.log;
    let mut parts = vec![(LOG.to_owned(), bytes[..log.kept].to_vec())];
    parts.extend(log.files.iter().map(|file| (format!("{SCENARIO}{}", file.name), file.text.clone().into_bytes())));
    parts.push((PARAMETERS.to_owned(), parameters(remade, lang).map_err(io)?));
    for form in FactsForm::ALL {
        let mut to = Vec::new();
        let manner = Manner { form: *form, separator: Separator::Comma, lang };
        paper::facts::write(&chronicle(remade, &about), manner, &mut to).map_err(io)?;
        parts.push((format!("{FACTS}{}", form.file()), to));
    }
    let mut words = Vec::new();
    write_journal(remade, Separator::Comma, lang, &mut words).map_err(io)?;
    parts.push((format!("{FACTS}journal.csv"), words));
    if !beside.notes.is_empty() {
        parts.push((NOTES.to_owned(), lines_of(&beside.notes).map_err(io)?));
    }
    if !beside.answers.is_empty() {
        parts.push((FEEDBACK.to_owned(), lines_of(&beside.answers).map_err(io)?));
    }
    // By the name that the log bears here, so that the same log makes the same exhibit.
    let wish = ReportWish { edition: Edition::Confidential, ..report::wish(lang) };
    let report = report::of_log(Path::new(LOG), beside, remade, &wish)?;
    parts.extend(report.files.into_iter().map(|(name, bytes)| (format!("{REPORT}{name}"), bytes)));
    let until = Span(about.until_s).to_string();
    let facts = ReadmeFacts {
        title: lang.of(&remade.exercise.scenario().title),
        scenario: about.scenario.as_str(),
        variant: about.variant.map(|variant| variant.as_str()),
        seed: about.seed,
        start: &about.start,
        until: &until,
        seal: &about.seal,
        version: VERSION,
        log: LOG,
    };
    parts.insert(0, (README.to_owned(), readme(lang, &facts).into_bytes()));
    let manifest = Manifest {
        exhibit: FORMAT,
        version: VERSION.to_owned(),
        scenario: about.scenario.to_string(),
        variant: about.variant.map(|variant| variant.to_string()),
        seed: about.seed,
        until_s: about.until_s,
        seal,
        log: LOG.to_owned(),
        parts: Vec::new(),
    };
    paper::exhibit::pack(manifest, parts).map_err(io)
}

/// Every figure of the model with the value that counted.
fn parameters(remade: &Remade, lang: Lang) -> io::Result<Vec<u8>> {
    let set = &remade.exercise.scenario().parameters;
    let figures = Figures::with(set).map_err(|fault| io::Error::other(format!("{fault:?}")))?;
    let counted = Parameter::all().map(|known| Counted {
        name: known.name,
        value: known.written(known.of(&figures)),
        default: known.written(known.default),
        unit: parameter::unit(lang, known.unit),
        source: known.source,
    });
    let mut bytes = serde_json::to_vec_pretty(&counted.collect::<Vec<_>>())?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// What people wrote beside the log, one object a line.
fn lines_of(written: &[impl Serialize]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for line in written {
        serde_json::to_writer(&mut bytes, line)?;
        bytes.push(b'\n');
    }
    Ok(bytes)
}

/// Whether the files of the scenario that lie in an exhibit are those of its log.
///
/// # Errors
/// The first that is not.
pub fn same_scenario(contents: &Contents, log: &Log) -> Result<(), ExhibitFault> {
    let told: BTreeMap<&str, &[u8]> = log.files.iter().map(|file| (file.name.as_str(), file.text.as_bytes())).collect();
    let shown: BTreeMap<&str, &[u8]> =
        contents.scenario.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let names = told.keys().chain(shown.keys());
    match names.into_iter().find(|name| told.get(*name) != shown.get(*name)) {
        Some(name) => Err(ExhibitFault::OtherScenario((*name).to_owned())),
        None => Ok(()),
    }
}

/// Whether the exercise made again is the one of an exhibit: its seal, and its facts where the same version packed it. Whether the facts
/// could be compared.
///
/// # Errors
/// It is another one.
pub fn same_exercise(contents: &Contents, remade: &mut Remade) -> Result<bool, ExhibitFault> {
    let found: Seal = remade.exercise.seal();
    if found != contents.manifest.seal {
        return Err(ExhibitFault::OtherSeal);
    }
    if contents.manifest.version != VERSION {
        return Ok(false);
    }
    let about = provenance(remade);
    for form in FactsForm::WORDLESS {
        let (path, mut to) = (format!("{FACTS}{}", form.file()), Vec::new());
        let manner = Manner { form, separator: Separator::Comma, lang: Lang::En };
        // Memory takes whatever is written.
        let made = paper::facts::write(&chronicle(remade, &about), manner, &mut to).is_ok();
        if !made || contents.part(&path).map(|part| part.sha256) != Some(digest_bytes(&to)) {
            return Err(ExhibitFault::OtherFacts(path));
        }
    }
    Ok(true)
}
