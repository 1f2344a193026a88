//! A file of text that a call names. It is read once, when somebody first asks for what stands in it; from then on the call carries the
//! text, and so does whatever keeps the call for another machine. Of the path that one has only the name of the file.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use words::{Lang, cli as say};

use super::stop::Stop;
use crate::{files, library};

/// The file, and its text once it was read.
#[derive(Clone, Debug)]
pub(super) struct TextFile {
    path: PathBuf,
    text: OnceLock<String>,
}

/// As a call is kept.
#[derive(Serialize, Deserialize)]
struct Carried {
    name: String,
    text: Option<String>,
}

impl From<OsString> for TextFile {
    fn from(path: OsString) -> Self {
        Self { path: path.into(), text: OnceLock::new() }
    }
}

impl TextFile {
    /// As the call names it.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What stands in it.
    pub(super) fn text(&self, lang: Lang) -> Result<&str, Stop> {
        if let Some(text) = self.text.get() {
            return Ok(text);
        }
        let text = read_text(lang, &self.path)?;
        Ok(self.text.get_or_init(|| text))
    }
}

/// A file whose name stands on the command line.
pub(super) fn read_text(lang: Lang, path: &Path) -> Result<String, Stop> {
    let bytes = files::read(path, files::LARGEST)
        .map_err(|why| Stop::Said(say::io_fault(lang, &path.display().to_string(), &why)))?;
    let text = library::utf8(path, bytes).map_err(|fault| Stop::Said(say::open_fault(lang, &fault)))?;
    // The mark that editors on Windows write first is no part of what somebody wrote.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

impl Serialize for TextFile {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Carried { name, text: self.text.get().cloned() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for TextFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Carried { name, text } = Carried::deserialize(deserializer)?;
        Ok(Self { path: name.into(), text: text.map_or_else(OnceLock::new, OnceLock::from) })
    }
}
