//! The crates that the shipped binary is built from, and the licences under which they may be used.
//!
//! The normal dependencies of `harmattan`, direct and indirect, with all its features, on every platform that it is shipped for.
//! What only tests, benches and build scripts use is no part of the binary. Crates that run in the compiler (derive macros) are
//! listed too: what they write is compiled in.

use std::{
    collections::BTreeSet,
    env,
    error::Error,
    path::Path,
    process::{Command, Stdio},
};

use cargo_metadata::{CargoOpt, Metadata, MetadataCommand, Package};
use spdx::{Expression, Licensee, ParseMode};

/// The package of the binary.
const BINARY: &str = "harmattan";

/// What the binary is shipped for.
const PLATFORMS: [&str; 7] = [
    "x86_64-unknown-linux-gnu",
    "x86_64-unknown-linux-musl",
    "aarch64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "x86_64-pc-windows-gnu",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
];

/// The licences that a crate may come under, the preferred ones first: where a crate leaves a choice, the first is taken. All of
/// them let the binary be passed on under MIT OR Apache-2.0 with notices.
const ACCEPTED: [&str; 7] = ["MIT", "Apache-2.0", "ISC", "BSD-3-Clause", "Zlib", "Unicode-3.0", "CC0-1.0"];

/// What cargo knows of the workspace, exactly as `Cargo.lock` has it.
pub fn metadata(workspace: &Path) -> Result<Metadata, cargo_metadata::Error> {
    let platforms = PLATFORMS.iter().flat_map(|platform| ["--filter-platform", platform]);
    let options = ["--locked"].into_iter().chain(platforms).map(str::to_owned).collect::<Vec<_>>();
    MetadataCommand::new()
        .manifest_path(workspace.join("Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        .other_options(options)
        .exec()
}

/// The crates of the shipped binary by name and version, without our own. What `Cargo.lock` names and no feature asks for is not
/// among them: only `cargo tree` tells the two apart.
pub fn shipped<'m>(workspace: &Path, metadata: &'m Metadata) -> Result<Vec<&'m Package>, Box<dyn Error>> {
    let mut tree = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    tree.current_dir(workspace).args(["tree", "--package", BINARY, "--all-features", "--edges", "normal", "--locked"]);
    tree.args(["--prefix", "none", "--format", "{p}"])
        .args(PLATFORMS.iter().flat_map(|platform| ["--target", platform]));
    let told = tree.stderr(Stdio::inherit()).output()?;
    if !told.status.success() {
        return Err("cargo does not tell the tree of the binary".into());
    }
    let told = String::from_utf8(told.stdout)?;
    // Each line begins with a name and a version: `serde v1.0.229`.
    let used: BTreeSet<(&str, &str)> = told
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.split_once(" v")?;
            Some((name, rest.split(' ').next()?))
        })
        .collect();
    let is_used = |package: &&Package| used.contains(&(package.name.as_str(), package.version.to_string().as_str()));
    let mut crates: Vec<&Package> = foreign(metadata).filter(is_used).collect();
    crates.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(crates)
}

/// All crates by others, those of tests, benches and build scripts included.
pub fn foreign(metadata: &Metadata) -> impl Iterator<Item = &Package> {
    metadata.packages.iter().filter(|package| !metadata.workspace_members.contains(&package.id))
}

/// The licences under which a crate is used, by their SPDX names; an error if it has none that is accepted.
pub fn licences(package: &Package) -> Result<Vec<String>, Box<dyn Error>> {
    let written = package.license.as_deref().ok_or_else(|| format!("{} names no licence", package.name))?;
    let accepted = ACCEPTED.into_iter().map(Licensee::parse).collect::<Result<Vec<_>, _>>()?;
    let chosen = Expression::parse_mode(written, ParseMode::LAX)?
        .minimized_requirements(&accepted)
        .map_err(|why| format!("{} {}: {written}: {why}", package.name, package.version))?;
    Ok(chosen.into_iter().map(|licence| licence.to_string()).collect())
}
