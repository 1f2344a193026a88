//! A new folder: written aside and given its name once it is whole, so that whoever stops in the middle leaves nothing behind.

use std::{fs, io, io::Write as _, path::Path};

use reading::source::SourceFile;
use words::{Lang, cli as say, new as texts};

use super::{
    output::create,
    stop::{Done, Stop},
};

/// Whether a folder may be written to: it is not there, or it holds nothing.
pub(super) fn free(dir: &Path, lang: Lang) -> Done {
    match fs::read_dir(dir) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(Stop::Said(texts::not_empty(lang, dir))),
        },
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(why) if why.kind() == io::ErrorKind::NotADirectory => Err(Stop::Said(texts::not_a_folder(lang, dir))),
        Err(why) => Err(fault(dir, lang)(why)),
    }
}

/// Why a folder cannot be written to, if it cannot.
pub(super) fn taken(dir: &Path, lang: Lang) -> Option<String> {
    match free(dir, lang) {
        Err(Stop::Said(why)) => Some(why),
        _ => None,
    }
}

/// Writes the files of a scenario into a folder that is new or empty.
pub(super) fn write(dir: &Path, files: &[SourceFile], lang: Lang) -> Done {
    free(dir, lang)?;
    let said = fault(dir, lang);
    let parent = match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if dir.exists() {
        return fill(dir, files, lang);
    }
    fs::create_dir_all(parent).map_err(&said)?;
    // It goes by itself as long as it has not got its name.
    let aside = tempfile::Builder::new().prefix(".harmattan-new-").tempdir_in(parent).map_err(&said)?;
    fill(aside.path(), files, lang)?;
    readable(aside.path()).map_err(&said)?;
    fs::rename(aside.path(), dir).map_err(&said)?;
    let _gone = aside.keep();
    Ok(())
}

/// A folder for a while is its owner’s alone; one that stays is like any other.
#[cfg(unix)]
fn readable(dir: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(dir, fs::Permissions::from_mode(0o755))
}
#[cfg(not(unix))]
fn readable(_: &Path) -> io::Result<()> {
    Ok(())
}

/// `scenario.ron` comes last: without it a folder is no scenario. What was written goes again if anything fails.
fn fill(dir: &Path, files: &[SourceFile], lang: Lang) -> Done {
    let (first, others): (Vec<&SourceFile>, Vec<&SourceFile>) =
        files.iter().partition(|file| file.name == "scenario.ron");
    let mut written = Vec::new();
    for file in others.into_iter().chain(first) {
        let path = dir.join(&file.name);
        // A file of a large scenario may lie in a folder within.
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(fault(&path, lang))?;
        let done =
            create(lang, &path).and_then(|mut to| to.write_all(file.text.as_bytes()).map_err(fault(&path, lang)));
        written.push(path);
        if let Err(stop) = done {
            for path in written {
                let _ = fs::remove_file(path);
            }
            return Err(stop);
        }
    }
    Ok(())
}

fn fault(path: &Path, lang: Lang) -> impl Fn(io::Error) -> Stop + use<> {
    let path = path.display().to_string();
    move |why| Stop::Said(say::io_fault(lang, &path, &why))
}
