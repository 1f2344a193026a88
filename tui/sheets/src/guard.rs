//! What a file is, by its content, and whether it is of a size that can be read: before anything else looks into it.
//!
//! A packed file is unpacked once and counted, since its directory may lie; only what stays within bounds goes on to the reader. Tables that
//! claim a million rows are counted by what is in them.

use std::io::{Cursor, Read};

use words::sheets::Said;
use zip::ZipArchive;

use crate::{
    limits::{LARGEST, MOST_CELLS, MOST_PARTS, MOST_UNPACKED, too_large, too_many_cells},
    remark::Remark,
};

mod biff;
mod repeats;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileSort {
    Xlsx,
    Xls,
    Ods,
    Text,
}

impl FileSort {
    /// The endings under which people keep such files.
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Xlsx => &["xlsx", "xlsm", "xltx", "xltm"],
            Self::Xls => &["xls", "xlt"],
            Self::Ods => &["ods", "ots"],
            Self::Text => &["csv", "tsv", "tab", "txt"],
        }
    }
}

/// Says what the file is, and what is odd about it.
pub(crate) fn recognise(name: &str, bytes: &[u8]) -> Result<(FileSort, Vec<Remark>), Remark> {
    if bytes.len() as u64 > LARGEST {
        return Err(too_large());
    }
    let mut remarks = Vec::new();
    let sort = match bytes {
        [] => return Err(Remark::new(Said::EmptyFile)),
        [b'P', b'K', 3, 4, ..] => packed(bytes, &mut remarks)?,
        [b'P', b'K', ..] => return Err(Remark::new(Said::NoSpreadsheet)),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => old_office(bytes)?,
        _ => text(bytes)?,
    };
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    if !sort.endings().contains(&ending.as_str()) {
        remarks.push(Remark::new(Said::OtherEnding).with("ending", ending).with("sort", sort.endings()[0]));
    }
    Ok((sort, remarks))
}

/// A file made of packed parts: unpacked once, and counted.
fn packed(bytes: &[u8], remarks: &mut Vec<Remark>) -> Result<FileSort, Remark> {
    let broken = |_| Remark::new(Said::Broken);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let bomb = || Remark::new(Said::Bomb).with("most", (MOST_UNPACKED >> 20).to_string());
    if archive.len() > MOST_PARTS {
        return Err(bomb());
    }
    let mut left = MOST_UNPACKED;
    let (mut content, mut manifest) = (Vec::new(), Vec::new());
    let mut names = Vec::new();
    for n in 0..archive.len() {
        let part = archive.by_index(n).map_err(broken)?;
        if part.size() > left {
            return Err(bomb());
        }
        let name = part.name().map_err(broken)?.into_owned();
        // One byte more than is allowed shows that there is more.
        let mut within = part.take(left + 1);
        let mut keep = Vec::new();
        let read = match name.as_str() {
            "content.xml" | "META-INF/manifest.xml" => within.read_to_end(&mut keep).map(|read| read as u64),
            _ => std::io::copy(&mut within, &mut std::io::sink()),
        };
        let read = read.map_err(|_| Remark::new(Said::Broken))?;
        left = left.checked_sub(read).ok_or_else(bomb)?;
        match name.as_str() {
            "content.xml" => content = keep,
            "META-INF/manifest.xml" => manifest = keep,
            _ => {}
        }
        names.push(name);
    }
    let has = |wanted: &str| names.iter().any(|name| name.contains(wanted));
    if has("vbaProject.bin") || has("Basic/") || has("Scripts/") || has("xl/macrosheets") {
        remarks.push(Remark::new(Said::Macros));
    }
    if has("xl/externalLinks/") {
        remarks.push(Remark::new(Said::Links));
    }
    if contains(&manifest, b"encryption-data") {
        return Err(Remark::new(Said::Locked));
    }
    if has("xl/workbook.xml") {
        Ok(FileSort::Xlsx)
    } else if has("xl/workbook.bin") {
        Err(Remark::new(Said::OtherSort).with("sort", "xlsb"))
    } else if !content.is_empty() && contains(&content, b"office:spreadsheet") {
        if repeats::cells(&content) > MOST_CELLS { Err(too_many_cells()) } else { Ok(FileSort::Ods) }
    } else if has("word/document.xml") {
        Err(Remark::new(Said::OtherSort).with("sort", "Word"))
    } else {
        Err(Remark::new(Said::NoSpreadsheet))
    }
}

/// A file of the years before 2007, or a newer one behind a password.
fn old_office(bytes: &[u8]) -> Result<FileSort, Remark> {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let has = |stream: &str| contains(bytes, &wide(stream));
    if has("EncryptedPackage") {
        Err(Remark::new(Said::Locked))
    } else if has("WordDocument") {
        Err(Remark::new(Said::OtherSort).with("sort", "Word"))
    } else if has("Workbook") || has("Book") {
        biff::look(bytes).map(|()| FileSort::Xls)
    } else {
        Err(Remark::new(Said::NoSpreadsheet))
    }
}

/// Plain text, unless it is the text of something else.
fn text(bytes: &[u8]) -> Result<FileSort, Remark> {
    let start: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).take(600).collect();
    let start = String::from_utf8_lossy(&start).to_lowercase();
    let start = start.trim_start_matches(['\u{feff}', '\u{fffd}', ' ', '\r', '\n', '\t']);
    let other = |sort: &str| Err(Remark::new(Said::OtherSort).with("sort", sort));
    if start.starts_with("<?xml") && start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return other("XML 2003");
    }
    for (begins, sort) in [("<", "HTML"), ("{\\rtf", "RTF"), ("%pdf", "PDF")] {
        if start.starts_with(begins) {
            return other(sort);
        }
    }
    // Text has no zero bytes, unless every second byte is one.
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    if zeros > 0 && !crate::delimited::is_utf16(bytes) {
        Err(Remark::new(Said::NoSpreadsheet))
    } else {
        Ok(FileSort::Text)
    }
}

/// Whether a stretch of bytes stands in others.
fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    let Some(first) = wanted.first() else { return true };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        if rest[at..].starts_with(wanted) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}
