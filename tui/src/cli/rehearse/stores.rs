//! Which stores of runs lie in folders: shards that are whole, and what is unfinished.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

use studies::store::{RunStore, StoreFault, StoreHead, head_of};
use words::{Lang, shards as say};

use super::kept::{STORE, medium, said};
use crate::{cli::stop::Stop, files};

/// What the name of a whole shard ends with.
pub(super) const WHOLE: &str = "runs";

/// A store and where it lies.
pub(super) struct Lying {
    pub(super) path: PathBuf,
    pub(super) store: RunStore,
    /// Whether it bears the name of what is whole.
    pub(super) whole: bool,
}

/// All stores in these folders, by name. What bears the name of one and does not hold stops it with a word; what is unfinished may be
/// torn, and if nothing of it holds it is not there yet.
pub(super) fn lying(folders: &[PathBuf], lang: Lang) -> Result<Vec<Lying>, Stop> {
    let mut found = Vec::new();
    for path in paths(folders, lang)? {
        let name = path.display().to_string();
        let whole = path.extension().is_some_and(|end| end == WHOLE);
        let file = files::open(&path).map_err(|why| said(&path, &why, lang))?;
        match RunStore::open(medium(file)) {
            Ok(store) if whole && !store.is_whole() => return Err(Stop::Said(say::damaged(lang, &name))),
            Ok(store) => found.push(Lying { path, store, whole }),
            Err(StoreFault::TornHead) if !whole => {}
            Err(StoreFault::TornHead) => return Err(Stop::Said(say::damaged(lang, &name))),
            Err(StoreFault::NoStore) => return Err(Stop::Said(say::no_store(lang, &name))),
            Err(StoreFault::Io(why)) => return Err(said(&path, &why, lang)),
        }
    }
    if found.is_empty() {
        let named: Vec<String> = folders.iter().map(|folder| folder.display().to_string()).collect();
        return Err(Stop::Said(say::no_shards(lang, &named.join(", "))));
    }
    Ok(found)
}

/// The files in these folders that bear the name of a store, folder by folder and by name. A file that is named itself is taken as one.
pub(super) fn paths(folders: &[PathBuf], lang: Lang) -> Result<Vec<PathBuf>, Stop> {
    let mut found = Vec::new();
    for folder in folders {
        if folder.is_file() {
            found.push(folder.clone());
            continue;
        }
        let entries = folder.read_dir().and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect());
        let mut here: Vec<PathBuf> = entries.map_err(|why: io::Error| said(folder, &why, lang))?;
        here.retain(|path| is_store(path));
        here.sort();
        found.extend(here);
    }
    Ok(found)
}

fn is_store(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let shard = name.strip_suffix(".unfinished").unwrap_or(&name);
    name == STORE || shard.starts_with("shard-") && shard.ends_with(".runs")
}

/// What a store says of itself; nothing if it says nothing yet.
pub(super) fn head(path: &Path) -> Option<StoreHead> {
    head_of(&mut *medium(File::open(path).ok()?)).ok()
}
