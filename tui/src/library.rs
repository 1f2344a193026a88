//! The library: scenarios by name or by path. The built-in ones are compiled in, so that the binary alone is a complete
//! installation; any other is a folder with `scenario.ron`, or one `.ron` file. Both may include files of their own folder or below
//! it; so several scenarios in a folder, each a file, share their parts.
//!
//! It reads files and nothing more: what they mean is for the engine to say. No path leaves the folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use authoring::{
    beside::{Beside, included, stays_within},
    complaint::Complaint,
    read::{examine, examine_with},
};
use engine::table::{log, log::Log};
use kernel::names::nearest;
use reading::source::SourceFile;
use vocabulary::scenario::Scenario;
use words::fault::{OpenFault, Unfit};

use crate::files;

/// A scenario that is part of the binary.
#[derive(Debug)]
pub struct BuiltIn {
    /// Its name on the command line.
    pub name: &'static str,
    /// Its files, as (name, text), `scenario.ron` first.
    pub files: &'static [(&'static str, &'static str)],
}

/// All built-in scenarios, by name.
pub const BUILT_IN: &[BuiltIn] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// The scenario that is run when nobody says which.
pub const DEFAULT: &str = "lake-chad";

/// Bytes of a file of a scenario, at most; the region of 300 posts that is generated for measuring has a seventh of it.
pub const MOST: usize = 4 << 20;
/// Bytes of all files of a scenario.
const MOST_IN_ALL: u64 = 16 << 20;
/// Files that a scenario includes, at most; who has more has made a list by mistake.
const MOST_INCLUDED: usize = 200;
/// Bytes of a sheet that is handed out: a picture in print quality.
const MOST_ATTACHED: u64 = 8 << 20;

/// The texts of a scenario, and where they come from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The folder, for messages that name a file; `None` for a built-in scenario.
    pub folder: Option<PathBuf>,
    /// The files, `scenario.ron` first and the others by name.
    pub files: Vec<SourceFile>,
}

impl Source {
    /// A built-in scenario.
    pub fn built_in(name: &str) -> Option<Self> {
        let found = BUILT_IN.iter().find(|built_in| built_in.name == name)?;
        let files = found.files.iter().map(|(name, text)| SourceFile::new(name, text)).collect();
        Some(Self { folder: None, files })
    }

    /// The scenario of a log.
    pub fn of_log(log: &Log) -> Self {
        Self { folder: None, files: log.files.iter().map(|file| SourceFile::new(&file.name, &file.text)).collect() }
    }

    /// The scenario, if its texts hold no error.
    pub fn scenario(&self) -> Option<Scenario> {
        examine(&self.files).0
    }

    /// The same, with everything that there is to complain of.
    pub fn examine(&self) -> (Option<Scenario>, Vec<Complaint>) {
        examine_with(&self.files, &|file| self.beside(file))
    }

    /// How it stands with a file that is handed out. What lies beside a log or a built-in scenario is not known.
    fn beside(&self, file: &str) -> Beside {
        let Some(folder) = &self.folder else { return Beside::There };
        let path = folder.join(file);
        let outside = |home: PathBuf| matches!(inside(&home, &path), Err(OpenFault::LeavesFolder(_)));
        match fs::metadata(&path) {
            Err(_) => Beside::Missing,
            Ok(_) if folder.canonicalize().is_ok_and(outside) => Beside::Outside,
            Ok(found) if !found.is_file() => Beside::NotAFile,
            Ok(found) if found.len() > MOST_ATTACHED => Beside::TooLarge(MOST_ATTACHED),
            Ok(_) => Beside::There,
        }
    }

    /// The bytes of a file that is handed out; nothing where there is no folder, as with a log.
    ///
    /// # Errors
    /// It cannot be read, or leads out of the folder.
    pub fn attached(&self, file: &str) -> Result<Option<Vec<u8>>, OpenFault> {
        let Some(folder) = &self.folder else { return Ok(None) };
        let path = folder.join(file);
        let home = folder.canonicalize().map_err(|why| OpenFault::Io(folder.clone(), why))?;
        if !stays_within(file) {
            return Err(OpenFault::LeavesFolder(path));
        }
        inside(&home, &path)?;
        bytes(&path, MOST_ATTACHED).map(Some)
    }

    /// The files as a log keeps them.
    pub fn log_files(&self) -> Vec<log::File> {
        self.files.iter().map(|file| log::File { name: file.name.clone(), text: file.text.clone() }).collect()
    }
}

/// Finds a scenario: a folder, a file, or the name of a built-in one. What lies in the current folder comes first, so that
/// an edited copy is played and not the original.
pub fn open(asked: &str) -> Result<Source, OpenFault> {
    let (source, faults) = find(asked)?;
    faults.into_iter().next().map_or(Ok(source), Err)
}

/// Finds a scenario and reads what can be read of it; the faults are those of files that cannot. For those who look for faults:
/// one bad file does not hide what is wrong with the others.
pub fn find(asked: &str) -> Result<(Source, Vec<OpenFault>), OpenFault> {
    let path = Path::new(asked);
    if path.join("scenario.ron").is_file() {
        return folder(path);
    }
    if path.is_file() {
        return file(path);
    }
    if let Some(source) = Source::built_in(asked) {
        return Ok((source, Vec::new()));
    }
    let inside = path.join("scenario.ron");
    if inside.symlink_metadata().is_ok() {
        return Err(OpenFault::NotAFile(inside));
    }
    if path.is_dir() {
        return Err(OpenFault::NoScenario(path.to_owned(), scenarios(path)));
    }
    if path.exists() {
        return Err(OpenFault::NotAFile(path.to_owned()));
    }
    Err(OpenFault::Unknown(asked.to_owned(), nearest(asked, BUILT_IN.iter().map(|built_in| built_in.name))))
}

/// The folders here that hold a scenario, by name, so many at most.
pub fn folders(here: &Path, most: usize) -> Vec<String> {
    let entries = fs::read_dir(here).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<String> = entries
        .filter(|entry| entry.path().join("scenario.ron").is_file())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    found.sort();
    found.truncate(most);
    found
}

/// Reads what can be read of a folder, whether or not a `scenario.ron` is in it.
pub fn folder(path: &Path) -> Result<(Source, Vec<OpenFault>), OpenFault> {
    let io = |why| OpenFault::Io(path.to_owned(), why);
    let home = path.canonicalize().map_err(io)?;
    let mut found = Vec::new();
    for entry in fs::read_dir(path).map_err(io)? {
        let file = entry.map_err(io)?.path();
        // A link that leads nowhere is no file, and still somebody meant it to be one.
        if file.extension().is_some_and(|extension| extension == "ron") && !is_hidden(&file) {
            found.push(file);
        }
    }
    let first = |file: &PathBuf| (file.file_name().is_none_or(|name| name != "scenario.ron"), file.clone());
    found.sort_by_key(first);
    let (mut files, mut faults) = (Vec::<SourceFile>::new(), Vec::new());
    for file in found {
        match inside(&home, &file).and_then(|()| text(&file, room(&files))) {
            Ok(file) => files.push(file),
            Err(fault) => faults.push(fault),
        }
    }
    faults.extend(include(path, &home, &mut files));
    Ok((Source { folder: Some(path.to_owned()), files }, faults))
}

/// Reads what the first of the files includes, behind the others. A file that is there already is not read twice.
fn include(folder: &Path, home: &Path, files: &mut Vec<SourceFile>) -> Vec<OpenFault> {
    let Some(first) = files.first() else { return Vec::new() };
    let mut faults = Vec::new();
    for name in included(&first.text).into_iter().take(MOST_INCLUDED) {
        if files.iter().any(|file| file.name == name) {
            continue;
        }
        let file = folder.join(&name);
        let within =
            if stays_within(&name) { inside(home, &file) } else { Err(OpenFault::LeavesFolder(name.clone().into())) };
        match within.and_then(|()| text(&file, room(files))) {
            Ok(file) => files.push(SourceFile { name, ..file }),
            Err(fault) => faults.push(fault),
        }
    }
    faults
}

/// How many bytes more a scenario may have.
fn room(files: &[SourceFile]) -> u64 {
    MOST_IN_ALL.saturating_sub(files.iter().map(|file| file.text.len() as u64).sum())
}

/// The files of a folder that are scenarios by themselves, by name: those that say when they start.
fn scenarios(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let ron = entries.filter(|file| file.extension().is_some_and(|end| end == "ron") && !is_hidden(file));
    let mut found: Vec<String> = ron
        .filter_map(|file| text(&file, MOST_IN_ALL).ok())
        .filter(|file| file.text.contains("start:") && file.text.contains("length:"))
        .map(|file| file.name)
        .collect();
    found.sort();
    found
}

/// What editors and systems leave beside a file: `._scenario.ron`, `.#scenario.ron`, `~$scenario.ron`.
fn is_hidden(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['.', '~', '#']))
}

/// No path leaves the folder.
fn inside(home: &Path, file: &Path) -> Result<(), OpenFault> {
    let real = file.canonicalize().map_err(|why| OpenFault::Io(file.to_owned(), why))?;
    if real.starts_with(home) { Ok(()) } else { Err(OpenFault::LeavesFolder(file.to_owned())) }
}

fn file(path: &Path) -> Result<(Source, Vec<OpenFault>), OpenFault> {
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    // `scenario.ron` stands for its folder; any other file stands for itself.
    if path.file_name().is_some_and(|name| name == "scenario.ron") {
        return folder(parent);
    }
    let home = parent.canonicalize().map_err(|why| OpenFault::Io(parent.to_owned(), why))?;
    let mut files = vec![text(path, MOST_IN_ALL)?];
    let faults = include(parent, &home, &mut files);
    Ok((Source { folder: Some(parent.to_owned()), files }, faults))
}

fn text(path: &Path, room: u64) -> Result<SourceFile, OpenFault> {
    let text = utf8(path, bytes(path, (MOST as u64).min(room))?)?;
    Ok(SourceFile::new(&path.file_name().unwrap_or_default().to_string_lossy(), &text))
}

/// The bytes of an ordinary file, unless there are more than `most`.
fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, OpenFault> {
    files::read(path, most).map_err(|why| match (Unfit::of(&why), why.kind()) {
        (Some(Unfit::NotOrdinary), _) | (None, io::ErrorKind::IsADirectory) => OpenFault::NotAFile(path.to_owned()),
        (Some(Unfit::TooLong(_)), _) => OpenFault::TooLarge(path.to_owned()),
        _ => OpenFault::Io(path.to_owned(), why),
    })
}

/// The bytes of a file as text, or where they are none.
pub fn utf8(path: &Path, bytes: Vec<u8>) -> Result<String, OpenFault> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(OpenFault::Utf16(path.to_owned()));
    }
    String::from_utf8(bytes).map_err(|fault| {
        let good = String::from_utf8_lossy(&fault.as_bytes()[..fault.utf8_error().valid_up_to()]).into_owned();
        let line = good.rsplit('\n').next().unwrap_or_default();
        OpenFault::NotText(path.to_owned(), good.matches('\n').count() + 1, line.chars().count() + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_nearly_a_built_in_one_is_answered_with_the_right_one() {
        let Err(OpenFault::Unknown(asked, near)) = open("lake-chat") else { panic!("there is no such scenario") };
        assert_eq!((asked.as_str(), near), ("lake-chat", Some("lake-chad")));
    }

    #[test]
    fn every_built_in_scenario_can_be_played() {
        assert!(BUILT_IN.iter().any(|built_in| built_in.name == DEFAULT));
        for built_in in BUILT_IN {
            let source = Source::built_in(built_in.name).expect("it is in the list");
            assert_eq!(source.files[0].name, "scenario.ron");
            let scenario = source.scenario().expect("no errors");
            assert_eq!(scenario.id.as_str(), built_in.name);
        }
    }

    /// A folder of its own for a test, with these files in it.
    fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("harmattan-{name}-{}", std::process::id()));
        for (name, text) in files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("room");
            fs::write(path, text).expect("room");
        }
        folder
    }

    #[test]
    fn several_scenarios_of_a_folder_share_parts_and_none_reads_what_lies_outside() {
        let head = |id: &str, include: &str| {
            format!("(format: 2, id: \"{id}\", include: [{include}], start: \"\", length: \"1h\")")
        };
        let (monday, tuesday) = (
            head("monday", "\"shared/land.ron\""),
            head("tuesday", "\"shared/land.ron\", \"../secret.ron\", \"gone.ron\""),
        );
        let files = [
            ("week/monday.ron", &*monday),
            ("week/tuesday.ron", &*tuesday),
            ("week/shared/land.ron", "(places: [])"),
            ("secret.ron", "()"),
        ];
        let folder = folder("shared", &files);
        let week = folder.join("week");
        let (source, faults) = find(&week.join("monday.ron").display().to_string()).expect("a file");
        let names: Vec<&str> = source.files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!((names.as_slice(), faults.len()), (["monday.ron", "shared/land.ron"].as_slice(), 0));
        let (source, faults) = find(&week.join("tuesday.ron").display().to_string()).expect("a file");
        assert_eq!(source.files.len(), 2);
        assert!(matches!(faults.as_slice(), [OpenFault::LeavesFolder(_), OpenFault::Io(..)]), "{faults:?}");
        let Err(OpenFault::NoScenario(_, there)) = find(&week.display().to_string()) else { panic!("no scenario.ron") };
        assert_eq!(there, ["monday.ron", "tuesday.ron"]);
        fs::remove_dir_all(folder).expect("ours");
    }

    #[test]
    fn what_is_handed_out_lies_in_the_folder_is_an_ordinary_file_and_is_not_endless() {
        let folder = folder("attached", &[("scenario.ron", "()"), ("maps/north.svg", "<svg/>")]);
        let source = Source { folder: Some(folder.clone()), files: Vec::new() };
        assert_eq!(source.beside("maps/north.svg"), Beside::There);
        assert_eq!(source.attached("maps/north.svg").expect("a file").as_deref(), Some(b"<svg/>".as_slice()));
        assert_eq!(source.beside("maps/south.svg"), Beside::Missing);
        assert_eq!(source.beside("maps"), Beside::NotAFile);
        assert!(matches!(source.attached("../passwd"), Err(OpenFault::LeavesFolder(_))));
        let long = fs::File::create(folder.join("long.png")).expect("room");
        long.set_len(MOST_ATTACHED + 1).expect("a hole");
        assert_eq!(source.beside("long.png"), Beside::TooLarge(MOST_ATTACHED));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("/etc/hostname", folder.join("out.txt")).expect("a link");
            assert_eq!(source.beside("out.txt"), Beside::Outside);
        }
        assert_eq!(Source { folder: None, files: Vec::new() }.beside("anything"), Beside::There);
        fs::remove_dir_all(folder).expect("ours");
    }
}
