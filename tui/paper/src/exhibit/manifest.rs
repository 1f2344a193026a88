//! The manifest of an exhibit, where its parts lie, and the packing.

use std::io;

use kernel::seal::{Seal, digest_bytes};
use serde::{Deserialize, Serialize};

use crate::document::package;

/// The format of the manifest that is written and read.
pub const FORMAT: u32 = 1;
/// The part that says what the others are.
pub const MANIFEST: &str = "manifest.json";
/// The log. What it was called says nothing, and would make another file of the same log.
pub const LOG: &str = "log/log.jsonl";
/// Under this the scenario's files lie.
pub const SCENARIO: &str = "scenario/";
/// Under this the facts lie, in every form.
pub const FACTS: &str = "facts/";
/// Under this the report lies.
pub const REPORT: &str = "report/";
/// What evaluators noted, where they did.
pub const NOTES: &str = "notes.jsonl";
/// What participants answered, where they did.
pub const FEEDBACK: &str = "feedback.jsonl";
/// Every figure of the model with the value that counted.
pub const PARAMETERS: &str = "parameters.json";
/// What all of this is, for whoever opens it.
pub const README: &str = "README.txt";

/// What an exhibit is, and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub exhibit: u32,
    /// The version that packed it.
    pub version: String,
    /// The scenario's name.
    pub scenario: String,
    /// The variant, if one was played.
    pub variant: Option<String>,
    /// The seed.
    pub seed: u64,
    /// The last second of exercise time.
    pub until_s: i64,
    /// The digest of the state there.
    pub seal: Seal,
    /// Which part is the log.
    pub log: String,
    /// All parts but this one, in the order in which they lie.
    pub parts: Vec<ExhibitPart>,
}

/// A part of an exhibit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExhibitPart {
    /// Its name.
    pub path: String,
    /// How long it is.
    pub bytes: u64,
    /// Its SHA-256, hexadecimal.
    pub sha256: Seal,
}

impl ExhibitPart {
    fn of((path, bytes): &(String, Vec<u8>)) -> Self {
        Self { path: path.clone(), bytes: bytes.len() as u64, sha256: digest_bytes(bytes) }
    }
}

/// Packs parts in this order behind their manifest, which is given without them; gives it back with them.
///
/// # Errors
/// The packer refuses a part.
pub fn pack(mut manifest: Manifest, parts: Vec<(String, Vec<u8>)>) -> io::Result<(Manifest, Vec<u8>)> {
    manifest.parts = parts.iter().map(ExhibitPart::of).collect();
    let mut first = serde_json::to_vec_pretty(&manifest)?;
    first.push(b'\n');
    let all: Vec<_> = [(MANIFEST.to_owned(), first)].into_iter().chain(parts).collect();
    Ok((manifest, package::pack(&all)?))
}
