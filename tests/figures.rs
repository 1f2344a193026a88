//! The figures of the model are data: none hides in the code, and whoever sets one plays with it.

use std::path::Path;

/// The files of a folder and of the folders in it, each with its text.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(folder).expect("a folder of the engine");
    let paths = entries.map(|entry| entry.expect("it can be listed").path());
    let read = |path: std::path::PathBuf| match path.is_dir() {
        true => sources(&path),
        false => vec![(path.display().to_string(), std::fs::read_to_string(&path).expect("it can be read"))],
    };
    paths.flat_map(read).collect()
}

#[test]
fn no_figure_of_the_world_is_a_constant() {
    // Ends and middle of a scale, periods of which figures speak, bounds of memory, and the arithmetic of Flee, which is as it was
    // published: nothing that one could wish to be otherwise.
    let technical =
        ["FULL", "NEUTRAL_TRUST", "DAY", "SEARCHES", "ANSWERS", "FAR", "NONE", "LEDGER", "PIECES", "LEVELS", "HOPS"];
    let engine = Path::new(env!("CARGO_MANIFEST_DIR")).join("engine/src");
    let files: Vec<_> = ["world", "exercise"].iter().flat_map(|part| sources(&engine.join(part))).collect();
    assert!(files.len() > 30, "the world was looked for in the wrong place");
    for (path, source) in files {
        let body = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for line in body.lines().map(str::trim_start) {
            let line = line.split_once("const ").filter(|(before, _)| before.is_empty() || before.starts_with("pub"));
            let Some((name, kind)) = line.and_then(|(_, rest)| rest.split_once(": ")) else { continue };
            let number = ["u8", "u16", "u32", "u64", "i32", "i64", "f64", "Span", "(", "["];
            if number.iter().any(|start| kind.starts_with(start)) {
                assert!(technical.contains(&name), "{path}: make `{name}` a figure of `vocabulary::parameter`");
            }
        }
    }
}
