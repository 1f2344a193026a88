//! `harmattan keys`, and the file of settings that every call in a terminal starts with.
//!
//! The first of these files counts, whole: the one that `--keys` names; `harmattan.ron` in the current folder; `harmattan.ron`
//! in the person's own folder of settings. What none of them says is as the programme comes.

use std::{
    env, io,
    io::{IsTerminal as _, Write as _},
    path::{Path, PathBuf},
};

use reading::source::SourceFile;
use words::Lang;

use super::{
    diagnostics, output,
    output::deliver,
    stop::{Done, Stop},
    text_file::read_text,
};
use crate::{
    comfort::{Comfort, Theme, settings},
    library::Source,
};

/// The settings in force, as a file to start from: every action with its keys, theme, bell
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan keys --out harmattan.ron")]
pub struct KeysArgs {
    /// Where to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// What the command line itself says about settings.
#[derive(Debug, clap::Args)]
pub(super) struct Asked {
    /// A file of settings: keys, theme, bell [default: harmattan.ron in this folder, else in your folder of settings]
    ///
    /// One file counts, whole: the one named here; else `harmattan.ron` in the current folder; else `harmattan/harmattan.ron` in
    /// $XDG_CONFIG_HOME, or in ~/.config, or in %APPDATA% on Windows. `harmattan keys` prints one to start from.
    #[arg(long, global = true, value_name = "FILE")]
    keys: Option<PathBuf>,
    /// The colours; NO_COLOR takes them all out
    #[arg(long, global = true, value_name = "THEME", value_parser = theme_names())]
    theme: Option<String>,
}

fn theme_names() -> clap::builder::PossibleValuesParser {
    Theme::NAMES.into()
}

pub(super) fn keys(args: &KeysArgs, comfort: &Comfort, lang: Lang) -> Done {
    deliver(lang, args.out.as_deref(), |to| Ok(to.write_all(settings::write(comfort, lang).as_bytes())?))
}

/// The settings that are in force.
///
/// # Errors
/// The file cannot be read, or is faulty; all its faults have been shown.
pub(super) fn comfort(asked: &Asked, lang: Lang) -> Result<Comfort, Stop> {
    let own = || own_folder().map(|folder| folder.join("harmattan"));
    let found = [Some(PathBuf::new()), own()].into_iter().flatten().map(|folder| folder.join(settings::FILE));
    let file = asked.keys.clone().or_else(|| found.into_iter().find(|file| file.is_file()));
    let mut comfort = file.map_or_else(|| Ok(Comfort::default()), |file| read(&file, lang))?;
    if let Some(theme) = asked.theme.as_deref().and_then(Theme::of_name) {
        comfort.theme = theme;
    }
    Ok(comfort)
}

fn read(path: &Path, lang: Lang) -> Result<Comfort, Stop> {
    let text = read_text(lang, path)?;
    let (comfort, complaints) = settings::read(&text);
    if complaints.is_empty() {
        return Ok(comfort);
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let source = Source { folder: path.parent().map(Path::to_owned), files: vec![SourceFile::new(&name, &text)] };
    let colour = io::stderr().is_terminal() && output::colour();
    // A closed standard error is nobody to tell.
    let _ = write!(io::stderr(), "{}", diagnostics::settings(&source, &complaints, lang, colour));
    Err(Stop::Quiet(1))
}

/// The folder where programmes keep what a person has set.
fn own_folder() -> Option<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if cfg!(windows) {
        return set("APPDATA");
    }
    set("XDG_CONFIG_HOME").or_else(|| Some(set("HOME")?.join(".config")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, lang: Lang) -> String {
        let source = Source { folder: None, files: vec![SourceFile::new(settings::FILE, text)] };
        diagnostics::settings(&source, &settings::read(text).1, lang, false)
    }

    #[test]
    fn a_faulty_file_shows_each_fault_at_its_place_and_what_was_perhaps_meant() {
        let text = "(\n    theme: \"projektor\",\n    keys: {\n        \"pauze\": [\"F3\"],\n        \"quit\": [\"Ecs\"],\n        \
                    \"slower\": [\"f\"],\n        \"new-line\": [\"z\"],\n        \"faster\": [],\n    },\n)\n";
        insta::assert_snapshot!("settings_in_english", shown(text, Lang::En));
        insta::assert_snapshot!("settings_in_french", shown(text, Lang::Fr));
    }
}
