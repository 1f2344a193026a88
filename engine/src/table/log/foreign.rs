//! What a file that is no log looks like, by its first bytes, so that whoever took the wrong one is told which it is. It judges nothing: a
//! file that looks like none of these is simply no log.

use serde_json::Value;

/// What a file looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// A zip file: a log that was packed, or an exhibit.
    Zip,
    /// Packed by gzip, bzip2, xz or Zstandard.
    Packed,
    /// A document in PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A Parquet table.
    Parquet,
    /// A page for a browser, or another file of marks.
    Markup,
    /// A file of acts.
    Acts,
    /// The facts of a log.
    Facts,
    /// A scenario, or a change file.
    Ron,
    /// Any other JSON.
    Json,
    /// A table.
    Table,
}

/// Files that begin so.
const SIGNS: [(&[u8], Looks); 11] = [
    (b"PK\x03\x04", Looks::Zip),
    (b"PK\x05\x06", Looks::Zip),
    (b"\x1f\x8b", Looks::Packed),
    (b"BZh", Looks::Packed),
    (b"\xfd7zXZ", Looks::Packed),
    (b"\x28\xb5\x2f\xfd", Looks::Packed),
    (b"%PDF", Looks::Pdf),
    (b"\x89PNG", Looks::Picture),
    (b"\xff\xd8\xff", Looks::Picture),
    (b"PAR1", Looks::Parquet),
    (b"<", Looks::Markup),
];

/// What a file with this first line looks like, if it looks like anything that is known.
pub fn looks_like(first: &[u8]) -> Option<Looks> {
    let line = first.trim_ascii();
    if let Some((_, looks)) = SIGNS.iter().find(|(sign, _)| line.starts_with(sign)) {
        return Some(*looks);
    }
    if let Ok(value) = serde_json::from_slice::<Value>(line) {
        let has = |names: &[&str]| names.iter().all(|name| value.get(name).is_some());
        return match () {
            // A line of a log that does not belong there.
            () if has(&["line"]) => None,
            () if has(&["seat", "act"]) => Some(Looks::Acts),
            () if has(&["n", "cause", "what"]) => Some(Looks::Facts),
            () if value.is_object() || value.is_array() => Some(Looks::Json),
            () => None,
        };
    }
    match line.first()? {
        b'(' | b'[' => Some(Looks::Ron),
        b'{' => Some(Looks::Json),
        _ if line.starts_with(b"//") => Some(Looks::Ron),
        _ if std::str::from_utf8(line).is_ok_and(|line| line.contains([',', ';', '\t'])) => Some(Looks::Table),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_no_log_is_known_by_its_first_line() {
        for (first, looks) in [
            (&b"PK\x03\x04\x14\0\0\0"[..], Some(Looks::Zip)),
            (b"\x1f\x8b\x08", Some(Looks::Packed)),
            (b"%PDF-1.7", Some(Looks::Pdf)),
            (b"<!DOCTYPE html>", Some(Looks::Markup)),
            (br#"{"at":"D1 20:00","seat":"police-td","act":{"OpenPost":{"post":"a"}}}"#, Some(Looks::Acts)),
            (br#"{"n":1,"at":0,"cause":"Start","what":"ExerciseStarted"}"#, Some(Looks::Facts)),
            (br#"{"type":"FeatureCollection"}"#, Some(Looks::Json)),
            (b"(", Some(Looks::Ron)),
            (b"n,at_s,date", Some(Looks::Table)),
            (br#"{"prev":"","line":"file","name":"a","text":""}"#, None),
            (b"hello", None),
            (b"", None),
        ] {
            assert_eq!(looks_like(first), looks, "{}", String::from_utf8_lossy(first));
        }
    }
}
