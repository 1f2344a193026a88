//! Lists the scenarios that are compiled in: every folder of `scenarios/` that holds a `scenario.ron`, with its `.ron` files,
//! `scenario.ron` first and the others by name. A new built-in scenario is a new folder and no code.

use std::{env, fmt::Write as _, fs, io, path::Path};

fn main() -> io::Result<()> {
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
