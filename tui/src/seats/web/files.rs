//! What does not change: the terminal for browsers (xterm.js, see `assets/README.md`), what makes it ours, and what all pages share. Each is packed
//! once, when it is asked for first, and its address is made from what is in it, so that a browser may keep it for ever.
//!
//! It ignores who asks.

use std::{io::Write as _, sync::LazyLock};

use flate2::{Compression, write::GzEncoder};
use hyper::body::Bytes;
use kernel::seal;

/// A file, as it is and packed.
pub struct WebFile {
    pub path: String,
    pub kind: &'static str,
    pub plain: &'static str,
    pub packed: Bytes,
}

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// The parts of the page with the terminal, in the order in which it needs them.
const TERMINAL_STYLES: [(&str, &str); 2] =
    [("xterm.css", include_str!("assets/xterm.css")), ("terminal.css", include_str!("assets/terminal.css"))];
const TERMINAL_SCRIPTS: [(&str, &str); 3] = [
    ("xterm.js", include_str!("assets/xterm.js")),
    ("addon-fit.js", include_str!("assets/addon-fit.js")),
    ("terminal.js", include_str!("assets/terminal.js")),
];

/// The addresses of these styles and scripts: a third of a megabyte is hashed for them once, and not for each page.
pub static TERMINAL_PATHS: LazyLock<(Vec<String>, Vec<String>)> = LazyLock::new(|| {
    let paths = |files: &[(&str, &str)]| files.iter().map(|(name, text)| path(name, text)).collect();
    (paths(&TERMINAL_STYLES), paths(&TERMINAL_SCRIPTS))
});

static FILES: LazyLock<Vec<WebFile>> = LazyLock::new(|| {
    let styles = TERMINAL_STYLES.iter().map(|(name, text)| (path(name, text), STYLE, *text));
    let scripts = TERMINAL_SCRIPTS.iter().map(|(name, text)| (path(name, text), SCRIPT, *text));
    let of_pages = pages::assets().map(|file| (file.path.to_owned(), file.kind, file.body));
    let all = styles.chain(scripts).chain(of_pages);
    all.map(|(path, kind, plain)| WebFile { path, kind, plain, packed: packed(plain.as_bytes()) }).collect()
});

/// The address of a file: another content has another one.
fn path(name: &str, text: &str) -> String {
    let seal = seal::digest(&text).to_string();
    format!("/s/{seal:.16}-{name}")
}

/// The file at an address.
pub fn at(address: &str) -> Option<&'static WebFile> {
    FILES.iter().find(|file| file.path == address)
}

/// Bytes as `gzip` packs them.
pub fn packed(bytes: &[u8]) -> Bytes {
    let mut out = GzEncoder::new(Vec::new(), Compression::best());
    // Into memory everything can be written.
    let _ = out.write_all(bytes);
    out.finish().unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_of_a_terminal_is_under_150_kilobytes() {
        let all: usize = FILES.iter().map(|file| file.packed.len()).sum();
        assert!(all < 147_000, "{all} bytes, and a page of two kilobytes");
    }

    #[test]
    fn every_file_is_found_under_an_address_of_its_own() {
        for file in FILES.iter() {
            assert!(at(&file.path).is_some_and(|found| found.plain == file.plain), "{}", file.path);
        }
        let mut paths: Vec<&str> = FILES.iter().map(|file| file.path.as_str()).collect();
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), FILES.len());
        assert!(at("/s/").is_none() && at("/s/xterm.js").is_none());
    }
}
