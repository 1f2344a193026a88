//! File names in commands that people copy: quoted for the shell of their system, so that what is printed is what is meant.
//!
//! A name that a screen cannot show as it is (a line break, an escape, letters that turn the line round) is written with the escapes that
//! bash, zsh and ksh read.

use std::path::Path;

use super::clean;

/// A path as a word of a command.
pub fn quoted(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    // A name that begins with a dash would be an option.
    let start = if bytes.starts_with(b"-") { if cfg!(windows) { ".\\" } else { "./" } } else { "" };
    match std::str::from_utf8(bytes) {
        Ok(name) if cfg!(windows) => in_windows(&format!("{start}{}", clean(name))),
        Ok(name) if clean(name) == name => {
            let name = format!("{start}{name}");
            shlex::try_quote(&name).map_or_else(|_| escaped(name.as_bytes()), |quoted| quoted.into_owned())
        }
        _ => escaped(&[start.as_bytes(), bytes].concat()),
    }
}

/// For the shells of Windows, where no name can hold a quote.
fn in_windows(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "\\/:._-".contains(c);
    if name.chars().all(plain) { name.to_owned() } else { format!("\"{name}\"") }
}

fn escaped(bytes: &[u8]) -> String {
    let mut out = String::from("$'");
    for chunk in bytes.utf8_chunks() {
        for c in chunk.valid().chars() {
            match c {
                '\'' | '\\' => out.extend(['\\', c]),
                '\n' => out.push_str("\\n"),
                // Three digits, so that no digit behind it counts as one more.
                c if c.is_ascii_control() => out.push_str(&format!("\\{:03o}", u32::from(c))),
                c if clean(&c.to_string()) != c.to_string() => out.push_str(&format!("\\U{:08x}", u32::from(c))),
                c => out.push(c),
            }
        }
        chunk.invalid().iter().for_each(|byte| out.push_str(&format!("\\{byte:03o}")));
    }
    out.push('\'');
    out
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _, process::Command};

    #[test]
    fn a_shell_reads_back_every_name_as_it_was() {
        let names: [&[u8]; 12] = [
            b"day.jsonl",
            b"mon exercice \xc3\xa9t\xc3\xa9.jsonl",
            b"l'eau.jsonl",
            b"a\nb.jsonl",
            b"\x1b[31mred.jsonl",
            b"say \"no\" to $HOME `id` \\.jsonl",
            b"-rf.jsonl",
            b"a\xff\xfe1.jsonl",
            b"turned \xe2\x80\xaeround.jsonl",
            b"*?[a]{b,c}~!#&;|<>.jsonl",
            b"\x077.jsonl",
            b"tab\there's.jsonl",
        ];
        for name in names {
            let said = quoted(Path::new(OsStr::from_bytes(name)));
            assert_eq!(clean(&said), said, "a screen shows it as it is");
            let output =
                Command::new("bash").arg("-c").arg(format!("printf %s {said}")).env("LC_ALL", "C.UTF-8").output();
            let Ok(output) = output else { return eprintln!("there is no bash here") };
            let read = output.stdout.strip_prefix(b"./".as_slice()).unwrap_or(&output.stdout);
            assert_eq!(read, name, "{said}");
        }
    }

    #[test]
    fn names_of_windows_are_quoted_as_its_shells_read_them() {
        assert_eq!(in_windows(r"C:\exercices\jour.jsonl"), r"C:\exercices\jour.jsonl");
        assert_eq!(in_windows(r"C:\mes exercices\jour 1.jsonl"), r#""C:\mes exercices\jour 1.jsonl""#);
    }
}
