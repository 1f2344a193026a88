//! Taking an exhibit apart: every part is unpacked once, counted, and held against the manifest. One that claims more than any exhibit
//! holds is not unpacked; what unpacks to more than it claims is stopped there; what its own directory says of lengths is not believed.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use kernel::seal::digest_bytes;
use words::fault::ExhibitFault;
use zip::ZipArchive;

use super::manifest::{ExhibitPart, FORMAT, MANIFEST, Manifest, SCENARIO};

/// Bytes of an exhibit, and of any of its parts, at most. A three-day exercise takes some ten million, and twice as much its longest part.
pub const LARGEST: u64 = 256 << 20;
/// Bytes of all its parts, unpacked.
const MOST_UNPACKED: u64 = 1 << 30;
/// Its parts.
const MOST_PARTS: usize = 1000;
/// Bytes of the manifest.
const LONGEST_MANIFEST: u64 = 1 << 20;
/// How every zip file ends, if nothing was added behind it: this mark, twenty bytes more, and a remark of any length below 64 KiB.
const END: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;

/// What an exhibit holds, once every part is as its manifest has it.
#[derive(Debug)]
pub struct Contents {
    /// The manifest.
    pub manifest: Manifest,
    /// The log.
    pub log: Vec<u8>,
    /// The files of the scenario, by their names in it.
    pub scenario: BTreeMap<String, Vec<u8>>,
}

impl Contents {
    /// What the manifest says of a part.
    pub fn part(&self, path: &str) -> Option<&ExhibitPart> {
        self.manifest.parts.iter().find(|part| part.path == path)
    }
}

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Takes an exhibit apart.
///
/// # Errors
/// It is damaged, larger than any, no exhibit, or not as its manifest says.
pub fn open(bytes: &[u8]) -> Result<Contents, ExhibitFault> {
    if promised(bytes).ok_or(ExhibitFault::Damaged)? > MOST_PARTS {
        return Err(ExhibitFault::TooManyParts(MOST_PARTS));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ExhibitFault::Damaged)?;
    let names = names(&mut archive)?;
    let manifest = manifest(&mut archive, &names)?;
    let claimed = manifest.parts.iter().fold(0, |sum: u64, part| sum.saturating_add(part.bytes));
    if claimed > MOST_UNPACKED || manifest.parts.iter().any(|part| part.bytes > LARGEST) {
        return Err(ExhibitFault::TooLarge(MOST_UNPACKED));
    }
    let (mut log, mut scenario) = (Vec::new(), BTreeMap::new());
    for part in &manifest.parts {
        let at = *names.get(&part.path).ok_or_else(|| ExhibitFault::Missing(part.path.clone()))?;
        let changed = || ExhibitFault::Changed(part.path.clone());
        // What is longer than the manifest says is not unpacked further.
        let unpacked = unpack(&mut archive, at, part.bytes).map_err(|fault| match fault {
            ExhibitFault::TooLarge(_) => changed(),
            other => other,
        })?;
        if unpacked.len() as u64 != part.bytes || digest_bytes(&unpacked) != part.sha256 {
            return Err(changed());
        }
        if part.path == manifest.log {
            log = unpacked;
        } else if let Some(file) = part.path.strip_prefix(SCENARIO) {
            scenario.insert(file.to_owned(), unpacked);
        }
    }
    let known = |name: &String| name == MANIFEST || manifest.parts.iter().any(|part| part.path == *name);
    if let Some(stranger) = names.keys().find(|name| !known(name)) {
        return Err(ExhibitFault::Stranger(stranger.clone()));
    }
    if !manifest.parts.iter().any(|part| part.path == manifest.log) {
        return Err(ExhibitFault::Missing(manifest.log.clone()));
    }
    Ok(Contents { manifest, log, scenario })
}

/// How many parts the end of a zip file promises; nothing where it has no end. It is read before the directory is, which may be long.
fn promised(bytes: &[u8]) -> Option<usize> {
    let from = bytes.len().checked_sub(END_LENGTH)?;
    let last =
        bytes[from.saturating_sub(u16::MAX.into())..].windows(END_LENGTH).rposition(|end| end.starts_with(END))?;
    let end = &bytes[from.saturating_sub(u16::MAX.into()) + last..];
    Some(u16::from_le_bytes([end[10], end[11]]).into())
}

/// Where each part lies. Two of one name would let a reader see the one and a check the other.
fn names(archive: &mut Archive<'_>) -> Result<BTreeMap<String, usize>, ExhibitFault> {
    let mut names = BTreeMap::new();
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|_| ExhibitFault::Damaged)?;
        let name = part.name().map_err(|_| ExhibitFault::Damaged)?.into_owned();
        if names.insert(name.clone(), at).is_some() {
            return Err(ExhibitFault::Stranger(name));
        }
    }
    Ok(names)
}

fn manifest(archive: &mut Archive<'_>, names: &BTreeMap<String, usize>) -> Result<Manifest, ExhibitFault> {
    let Some(at) = names.get(MANIFEST) else {
        let logs: Vec<&String> = names.keys().filter(|name| name.ends_with(".jsonl")).collect();
        return Err(ExhibitFault::NoManifest(if let [log] = logs[..] { Some(log.clone()) } else { None }));
    };
    let bytes = unpack(archive, *at, LONGEST_MANIFEST)?;
    let unreadable = |why: serde_json::Error| ExhibitFault::Manifest(why.to_string());
    let said: serde_json::Value = serde_json::from_slice(&bytes).map_err(unreadable)?;
    // Whatever else a newer one says may mean something else.
    match said.get("exhibit").and_then(serde_json::Value::as_u64) {
        Some(format) if format == u64::from(FORMAT) => serde_json::from_value(said).map_err(unreadable),
        Some(format) => Err(ExhibitFault::Newer(format)),
        None => Err(ExhibitFault::NoManifest(None)),
    }
}

/// The bytes of a part, at most so many.
fn unpack(archive: &mut Archive<'_>, at: usize, most: u64) -> Result<Vec<u8>, ExhibitFault> {
    let part = archive.by_index(at).map_err(|_| ExhibitFault::Damaged)?;
    let mut bytes = Vec::new();
    // One byte more than is allowed shows that there is more.
    part.take(most + 1).read_to_end(&mut bytes).map_err(|_| ExhibitFault::Damaged)?;
    if bytes.len() as u64 > most { Err(ExhibitFault::TooLarge(most)) } else { Ok(bytes) }
}
