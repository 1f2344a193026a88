//! The files that are being written: what stands in the editor's windows, and beside it what lies on the disk. The folder of a file is
//! the scenario if a `scenario.ron` is in it; a file anywhere else stands for itself.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use lsp_types::Uri;
use reading::source::SourceFile;
use words::fault::OpenFault;

use super::{host::EditorHost, text::WindowText, uri};

/// The file that comes first in a scenario.
const FIRST: &str = "scenario.ron";

/// A file of settings, which is no scenario though it is written in the same way.
const SETTINGS: &str = "harmattan.ron";

/// A file in a window.
#[derive(Clone, Debug)]
pub struct WindowFile {
    pub uri: Uri,
    /// As the editor counts its changes.
    pub version: i32,
    pub text: WindowText,
}

/// All files in windows, by path.
#[derive(Clone, Debug, Default)]
pub struct Documents(BTreeMap<PathBuf, WindowFile>);

/// The files of one scenario, as they stand in windows or else on the disk.
#[derive(Debug, Default)]
pub struct OpenScenario {
    /// The files; `scenario.ron` first.
    pub files: Vec<SourceFile>,
    /// Their addresses, in the same order.
    pub uris: Vec<Option<Uri>>,
    /// What cannot be read, with the address of each.
    pub unread: Vec<(Option<Uri>, OpenFault)>,
}

impl Documents {
    pub fn open(&mut self, path: PathBuf, document: WindowFile) {
        self.0.insert(path, document);
    }

    pub fn close(&mut self, path: &Path) {
        self.0.remove(path);
    }

    pub fn get(&self, path: &Path) -> Option<&WindowFile> {
        self.0.get(path)
    }

    pub fn get_mut(&mut self, path: &Path) -> Option<&mut WindowFile> {
        self.0.get_mut(path)
    }

    pub fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        self.0.keys()
    }

    /// The scenario to which a file belongs. What is larger than a scenario can be is not read.
    pub fn scenario(&self, path: &Path, host: &EditorHost) -> OpenScenario {
        let folder = path.parent().unwrap_or(Path::new("."));
        let first = folder.join(FIRST);
        let mut found: BTreeMap<(bool, String), (Option<Uri>, String)> = BTreeMap::new();
        let mut unread = Vec::new();
        let mut add = |name: String, uri: Option<Uri>, text: &str, unread: &mut Vec<(Option<Uri>, OpenFault)>| {
            if text.len() > host.most {
                unread.push((uri, OpenFault::TooLarge(folder.join(name))));
            } else {
                found.insert((name != FIRST, name), (uri, text.to_owned()));
            }
        };
        let whole = self.0.contains_key(&first) || first.symlink_metadata().is_ok();
        if whole {
            let (files, faults) = (host.read)(folder);
            for file in files {
                let path = folder.join(&file.name);
                if !self.0.contains_key(&path) {
                    add(file.name, uri::uri(&path), &file.text, &mut unread);
                }
            }
            for fault in faults {
                let path = fault.file().map(|name| folder.join(name));
                // What stands in a window can be read, whatever lies on the disk.
                if !path.as_ref().is_some_and(|path| self.0.contains_key(path)) {
                    unread.push((path.and_then(|path| uri::uri(&path)), fault));
                }
            }
        }
        for (open, document) in &self.0 {
            let beside = whole && open.parent() == Some(folder) && open.extension().is_some_and(|it| it == "ron");
            let alone = open == path && (whole || !open.ends_with(SETTINGS));
            if alone || beside {
                let name = open.file_name().unwrap_or_default().to_string_lossy().into_owned();
                add(name, Some(document.uri.clone()), document.text.as_str(), &mut unread);
            }
        }
        let mut scenario = OpenScenario { unread, ..OpenScenario::default() };
        for ((_, name), (uri, text)) in found {
            scenario.files.push(SourceFile { name, text });
            scenario.uris.push(uri);
        }
        scenario
    }
}

impl OpenScenario {
    /// The number of the file with this address.
    pub fn number(&self, uri: &Uri) -> Option<usize> {
        self.uris.iter().position(|it| it.as_ref().is_some_and(|it| it.as_str() == uri.as_str()))
    }
}
