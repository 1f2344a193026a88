//! The notices of the crates in the binary, for `harmattan licences`: who holds their copyright, and under which terms they are used.
//!
//! `cargo run -p harmattan-supply` – writes `tui/notices.txt`, which is compiled in. A test fails when the file is not
//! what this would write. It reads what cargo has fetched, and fetches what is missing.

mod texts;
mod tree;

use std::{error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let metadata = tree::metadata(&workspace)?;
    let crates = tree::shipped(&workspace, &metadata)?;
    let file = workspace.join("tui/notices.txt");
    fs::write(&file, texts::notices(&crates)?)?;
    println!("{}: {} crates", file.display(), crates.len());
    Ok(())
}

#[cfg(test)]
mod tests;
