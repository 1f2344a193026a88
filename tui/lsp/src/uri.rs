//! Files as editors name them: `file:///home/a/b%20c.ron`. Other kinds of addresses name nothing on this machine.

use std::path::{Path, PathBuf};

use lsp_types::Uri;

/// The path of a file, if the address names one here.
pub fn path(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // A host may stand before the path; ours is empty or bears this name.
    let rest = rest.strip_prefix("localhost").unwrap_or(rest);
    let decoded = decode(rest.starts_with('/').then_some(rest)?)?;
    // `/c:/x` on Windows.
    let bytes = decoded.as_bytes();
    let drive = bytes.len() > 2 && bytes[1].is_ascii_alphabetic() && bytes[2] == b':';
    Some(PathBuf::from(if drive { &decoded[1..] } else { &decoded }))
}

/// The address of a file.
pub fn uri(path: &Path) -> Option<Uri> {
    let mut written = path.to_str()?.replace('\\', "/");
    if !written.starts_with('/') {
        written.insert(0, '/');
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let mut encoded = String::from("file://");
    for byte in written.bytes() {
        if plain(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded.parse().ok()
}

/// A text with `%20` and the like read; `None` if that makes no text.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok()).filter(|_| *byte == b'%');
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(read) => {
                bytes.push(read);
                rest = &after[2..];
            }
            None => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> Option<String> {
        path(&written.parse().ok()?).map(|path| path.display().to_string())
    }

    #[test]
    fn a_path_comes_back_as_it_went() {
        for name in ["/home/a/scenario.ron", "/home/é à/100 %.ron", "/a+b/[x]#1.ron"] {
            let there = uri(Path::new(name)).expect("an address");
            assert_eq!(path(&there).as_deref(), Some(Path::new(name)), "{}", there.as_str());
        }
    }

    #[test]
    fn addresses_of_other_editors_and_systems_are_understood_and_others_name_nothing() {
        assert_eq!(read("file:///c%3A/Users/x.ron").as_deref(), Some("c:/Users/x.ron"));
        assert_eq!(read("file://localhost/a.ron").as_deref(), Some("/a.ron"));
        assert_eq!(read("untitled:Untitled-1"), None);
        assert_eq!(read("https://example.org/a.ron"), None);
        assert_eq!(read("file:///a%FF.ron"), None, "no text comes of it");
    }
}
