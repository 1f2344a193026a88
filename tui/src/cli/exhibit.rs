//! `harmattan exhibit`: a log, what it is made of and what was made of it, in one file that anybody can check.

use std::path::{Path, PathBuf};

use kernel::seal::digest_bytes;
use paper::exhibit::open::LARGEST;
use words::{Lang, cli as say, exhibit as exhibit_words};

use super::{
    inputs::{beside, look_at_bytes, session_stop},
    output::{deliver, remark},
    stop::{Done, Stop},
};
use crate::{exhibit, files};

/// Packs log, scenario, parameters, facts and report into one sealed file
///
/// The file is a zip with a manifest that has the SHA-256 of each part and the seal of the exercise. `harmattan verify` checks it and
/// simulates it again. It holds everything that was recorded and does not circulate.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  harmattan exhibit lake-chad.jsonl --out evening.exhibit.zip\n  harmattan verify evening.exhibit.zip"
)]
pub struct ExhibitArgs {
    /// The log
    log: PathBuf,
    /// Where to write [default: named after the log]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn exhibit(args: &ExhibitArgs, lang: Lang) -> Done {
    let path = args.log.display().to_string();
    // What is packed is what was read, whatever becomes of the file meanwhile.
    let bytes = files::read(&args.log, LARGEST).map_err(|why| Stop::Said(say::io_fault(lang, &path, &why)))?;
    let mut remade = look_at_bytes(lang, &args.log, &bytes)?;
    if remade.falter.is_some() {
        return Err(Stop::Said(exhibit_words::only_of_what_holds(lang).to_owned()));
    }
    let (manifest, packed) = exhibit::of_log(&args.log, &bytes, &beside(lang, &args.log), &mut remade, lang)
        .map_err(|fault| session_stop(lang, fault))?;
    let out = args.out.clone().unwrap_or_else(|| named_after(&args.log));
    deliver(lang, Some(&out), |to| Ok(to.write_all(&packed)?))?;
    let sum = digest_bytes(&packed).to_string();
    remark(&exhibit_words::sealed(lang, manifest.parts.len(), &manifest.seal.to_string(), &sum));
    Ok(())
}

/// Where the exhibit of a log goes if nobody says where.
fn named_after(log: &Path) -> PathBuf {
    let mut name = log.file_stem().unwrap_or_default().to_owned();
    name.push(".exhibit.zip");
    name.into()
}
