//! What the binary knows of where it comes from: the scenarios that are compiled in, and the commit.

use std::{env, fmt::Write as _, fs, io, path::Path, process::Command};

fn main() -> io::Result<()> {
    println!("cargo::rustc-env=HARMATTAN_COMMIT={}", commit().map(|commit| format!(" ({commit})")).unwrap_or_default());
    scenarios()
}

/// The commit of a release build, `-dirty` if what is built differs from it; nothing where no repository is, as in an unpacked
/// archive. A debug build is not told: it would be made anew with each commit.
fn commit() -> Option<String> {
    if env::var_os("PROFILE")? != "release" {
        return None;
    }
    let root = fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).ok()?;
    let git = |args: &[&str]| {
        let told = Command::new("git").current_dir(&root).args(args).output().ok()?;
        told.status.success().then(|| String::from_utf8_lossy(&told.stdout).trim().to_owned())
    };
    // An archive may lie within somebody else's repository.
    if fs::canonicalize(git(&["rev-parse", "--show-toplevel"])?).ok()? != root {
        return None;
    }
    // Asked again when another commit is made or checked out, and when a source changes.
    let branch = git(&["symbolic-ref", "--quiet", "HEAD"]);
    let files = ["HEAD", "logs/HEAD"].into_iter().chain(branch.as_deref());
    let of_commit = files.filter_map(|file| git(&["rev-parse", "--git-path", file])).map(|file| root.join(file));
    let sources = ["Cargo.lock", "engine", "scenarios", "tui"].into_iter().map(|sources| root.join(sources));
    // Cargo takes a file that is not there for one that has changed.
    for path in of_commit.chain(sources).filter(|path| path.exists()) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    git(&["describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"])
}

/// Lists every folder of `scenarios/` that holds a `scenario.ron`, with its `.ron` files, `scenario.ron` first and the others by
/// name. A new built-in scenario is a new folder and no code.
fn scenarios() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
    println!("cargo::rerun-if-changed=../scenarios");
    let mut code = String::from("&[\n");
    for folder in sorted(&root)? {
        let files: Vec<_> =
            sorted(&folder)?.into_iter().filter(|file| file.extension().is_some_and(|e| e == "ron")).collect();
        let first = folder.join("scenario.ron");
        if !files.contains(&first) {
            continue;
        }
        println!("cargo::rerun-if-changed={}", folder.display());
        let _ = writeln!(code, "    BuiltIn {{ name: {:?}, files: &[", name(&folder));
        for file in std::iter::once(&first).chain(files.iter().filter(|file| **file != first)) {
            println!("cargo::rerun-if-changed={}", file.display());
            let path = file.canonicalize()?;
            let _ = writeln!(code, "        ({:?}, include_str!({:?})),", name(file), path.display().to_string());
        }
        code.push_str("    ] },\n");
    }
    code.push_str("]\n");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("built_in.rs"), code)
}

/// What a folder holds, by name; nothing if there is no such folder.
fn sorted(folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries = fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
