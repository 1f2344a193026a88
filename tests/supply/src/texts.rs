//! The texts of licences, each once: who holds the copyright of which crates, and then the terms.
//!
//! Two texts are one when they differ in nothing but line breaks, marks and capitals. Lines that name a holder are taken out of the
//! terms and kept word for word. A crate that names no holder in its files is listed under its authors, and one without a file under
//! the text that SPDX has. What is no part of the terms of Apache-2.0 (how to apply it to a work of one's own) is left out.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs, io,
    path::{Path, PathBuf},
};

use cargo_metadata::Package;

use super::tree::licences;

/// How the name of a file begins that holds a licence or a notice.
const NAMES: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];

/// What the name of a file says of the licence in it.
const KINDS: [(&str, &str); 10] = [
    ("unlicense", "Unlicense"),
    ("apache", "Apache-2.0"),
    ("mit", "MIT"),
    ("zlib", "Zlib"),
    ("boost", "BSL-1.0"),
    ("bsd", "BSD-3-Clause"),
    ("mpl", "MPL-2.0"),
    ("lgpl", "LGPL-2.1-or-later"),
    ("unicode", "Unicode-3.0"),
    ("isc", "ISC"),
];

/// Folders of a crate of which nothing is compiled into a binary.
const APART: [&str; 6] = ["assets", "benches", "ci", "examples", "fuzz", "tests"];

/// Where the terms of Apache-2.0 end.
const END_OF_TERMS: &str = "END OF TERMS AND CONDITIONS";

/// What follows "copyright" in the terms of a licence, and not in the name of a holder.
const NO_HOLDER: [&str; 10] =
    ["notice", "notices", "holder", "holders", "owner", "license", "and", "law", "statement", "assignment"];

/// Terms, and who grants them.
#[derive(Default)]
struct Terms {
    /// The SPDX names under which crates come with this text.
    licences: BTreeSet<String>,
    text: String,
    /// The crates of each holder.
    holders: BTreeMap<String, BTreeSet<String>>,
}

/// All notices, as plain text.
pub fn notices(crates: &[&Package]) -> Result<String, Box<dyn Error>> {
    let mut all: BTreeMap<String, Terms> = BTreeMap::new();
    for package in crates {
        let licences = licences(package)?;
        for text in texts(package, &licences)? {
            let (holders, terms) = parted(&text);
            let entry = all.entry(key(&terms)).or_default();
            if entry.text.is_empty() {
                entry.text = terms;
            }
            entry.licences.insert(licences.join(" AND "));
            let holders = if holders.is_empty() { authors(package) } else { holders };
            for holder in holders {
                entry.holders.entry(holder).or_default().insert(format!("{} {}", package.name, package.version));
            }
        }
    }
    let mut all: Vec<Terms> = all.into_values().collect();
    all.sort_by(|a, b| (&a.licences, &a.text).cmp(&(&b.licences, &b.text)));
    Ok(all.iter().map(written).collect::<Vec<_>>().join("\n"))
}

fn written(terms: &Terms) -> String {
    let licences = terms.licences.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let mut out = format!("{}\n{licences}\n\n", "=".repeat(80));
    for (holder, crates) in &terms.holders {
        let crates = crates.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        out.push_str(&format!("{holder}\n    {crates}\n"));
    }
    out + "\n" + &terms.text + "\n"
}

/// The texts that go with a crate under these licences.
fn texts(package: &Package, licences: &[String]) -> Result<Vec<String>, Box<dyn Error>> {
    let folder = package.manifest_path.parent().ok_or("a manifest lies in a folder")?;
    let mut files = Vec::new();
    find(folder.as_std_path(), &mut files)?;
    files.retain(|(_, kind)| kind.is_none_or(|kind| licences.iter().any(|licence| licence == kind)));
    if files.is_empty() {
        let standard = licences.iter().map(|licence| {
            let id = spdx::license_id(licence).ok_or_else(|| format!("SPDX does not know {licence}"))?;
            Ok(id.text().to_owned())
        });
        return standard.collect();
    }
    Ok(files.iter().map(|(file, _)| fs::read_to_string(file)).collect::<Result<_, _>>()?)
}

/// The files of a folder that hold licences or notices, by path, with the licence that the name speaks of.
fn find(folder: &Path, found: &mut Vec<(PathBuf, Option<&'static str>)>) -> io::Result<()> {
    let mut entries =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_dir() {
            if !APART.contains(&name.as_str()) {
                find(&path, found)?;
            }
        } else if NAMES.iter().any(|begins| name.starts_with(begins)) && !name.ends_with(".rs") {
            let kind = KINDS.iter().find(|(part, _)| name.contains(part)).map(|(_, kind)| *kind);
            found.push((path, kind));
        }
    }
    Ok(())
}

/// The lines of a text that name a holder, and its terms without them.
fn parted(text: &str) -> (Vec<String>, String) {
    let (terms, behind) = text.split_once(END_OF_TERMS).unwrap_or((text, ""));
    let (holders, rest): (Vec<&str>, Vec<&str>) = terms.lines().partition(|line| names_holder(line));
    let behind = behind.lines().filter(|line| names_holder(line));
    let mut holders: Vec<String> =
        holders.into_iter().chain(behind).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    holders.retain(|holder| !holder.contains(['<', '[', '{']) || holder.contains('@'));
    let mut terms = rest.into_iter().map(str::trim_end).collect::<Vec<_>>();
    terms.dedup_by(|line, before| line.is_empty() && before.is_empty());
    let terms = terms.join("\n");
    (holders, terms.trim_matches('\n').to_owned())
}

fn names_holder(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t', '*', '/', '#']).to_lowercase();
    let sign = ["©", "(c) "].iter().find_map(|sign| line.strip_prefix(sign));
    if sign.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit())) {
        return true;
    }
    let next = line.strip_prefix("copyright ").and_then(|rest| rest.split_whitespace().next());
    next.is_some_and(|next| !NO_HOLDER.contains(&next.trim_matches([',', '.', ';', ':'])))
}

/// Who a crate is by, as its manifest says, without addresses; its repository where it says nothing.
fn authors(package: &Package) -> Vec<String> {
    let names = package.authors.iter().map(|author| author.split('<').next().unwrap_or_default().trim().to_owned());
    let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    if names.is_empty() { package.repository.iter().cloned().collect() } else { vec![names.join(", ")] }
}

/// The letters and figures of a text without its title, by which it is compared.
fn key(text: &str) -> String {
    let is_title = |line: &&str| line.split_whitespace().count() < 8 && line.to_lowercase().contains("license");
    let lines = text.lines().skip_while(|line| line.trim().is_empty() || is_title(line));
    let words = lines
        .flat_map(str::split_whitespace)
        .map(|word| word.to_lowercase().replace(|c: char| !c.is_alphanumeric(), ""));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
