//! Text with separators: in which encoding it is, and what separates its cells.

use csv::ReaderBuilder;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use words::sheets::Said;

use crate::{
    cell::SheetCell,
    remark::Remark,
    tab::{SheetTab, put},
};

/// Whether every second byte is zero, as in texts of two bytes a letter.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]) || zeros(bytes, 0) || zeros(bytes, 1)
}

/// Whether most even bytes are zero, or most odd ones, and none of the others.
fn zeros(bytes: &[u8], from: usize) -> bool {
    let head = &bytes[..bytes.len().min(2000)];
    let of = |start: usize| head.iter().skip(start).step_by(2);
    let count = of(from).filter(|byte| **byte == 0).count();
    head.len() > 3 && count * 2 > of(from).count() && of(1 - from).all(|byte| *byte != 0)
}

/// The text, and what was taken for its encoding if that is a guess.
fn decode(bytes: &[u8]) -> (String, Option<Remark>) {
    let encoding = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => UTF_8,
        [0xFF, 0xFE, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] => UTF_16BE,
        _ if zeros(bytes, 1) => UTF_16LE,
        _ if zeros(bytes, 0) => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    };
    let (text, ..) = encoding.decode(bytes);
    let guess = (encoding == WINDOWS_1252).then(|| Remark::new(Said::Encoding).with("encoding", encoding.name()));
    (text.into_owned(), guess)
}

/// What separates the cells: of the usual marks the one that stands most evenly over the first lines, outside quotes.
fn separator(text: &str) -> u8 {
    let count = |mark: char| {
        let (mut quoted, mut lines, mut here) = (false, Vec::new(), 0_usize);
        for c in text.chars().take(20_000) {
            match c {
                '"' => quoted = !quoted,
                '\n' if !quoted => lines.push(std::mem::take(&mut here)),
                c if c == mark && !quoted => here += 1,
                _ => {}
            }
        }
        lines.push(here);
        // A mark within texts stands in some lines, a separator in nearly all.
        let with = lines.iter().filter(|count| **count > 0).count();
        (with, lines.iter().sum::<usize>())
    };
    let marks = [';', '\t', ',', '|'];
    let best = marks.into_iter().rev().max_by_key(|mark| count(*mark)).filter(|mark| count(*mark).0 > 0);
    best.unwrap_or(',') as u8
}

/// The cells of a text.
pub(crate) fn read(bytes: &[u8]) -> Result<(SheetTab, Vec<Remark>), Remark> {
    let (text, guess) = decode(bytes);
    let mut remarks: Vec<Remark> = guess.into_iter().collect();
    // Excel writes its separator into a first line of its own.
    let (separator, body, skipped) = match text.split_once('\n') {
        Some((first, rest)) if first.trim_end().len() == 5 && first.starts_with("sep=") => {
            (first.as_bytes()[4], rest, 1)
        }
        _ => (separator(&text), text.as_str(), 0),
    };
    let shown = if separator == b'\t' { "TAB".to_owned() } else { char::from(separator).to_string() };
    remarks.push(Remark::new(Said::Separator).with("separator", shown));
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(body.as_bytes());
    let mut sheet = SheetTab::default();
    for (n, record) in reader.records().enumerate() {
        let record = record.map_err(|_| Remark::new(Said::Broken))?;
        for (column, text) in record.iter().enumerate() {
            put(&mut sheet, n as u32 + skipped, column as u32, SheetCell::Text(text.to_owned()))?;
        }
    }
    Ok((sheet, remarks))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_row(bytes: &[u8]) -> Vec<String> {
        let (sheet, _) = read(bytes).expect("text");
        sheet.rows.values().next().into_iter().flat_map(|row| row.values().map(SheetCell::text)).collect()
    }

    #[test]
    fn texts_are_read_in_the_encodings_and_with_the_separators_that_people_have() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let wanted = ["Réaction", "à 8h"];
        for bytes in [
            "Réaction;à 8h\nb, c;d".as_bytes().to_vec(),
            "\u{feff}Réaction,à 8h\n".as_bytes().to_vec(),
            "Réaction\tà 8h\n".as_bytes().to_vec(),
            b"R\xe9action;\xe0 8h\n".to_vec(),
            utf16("\u{feff}Réaction;à 8h\n"),
            utf16("Réaction;à 8h\n"),
            "sep=|\nRéaction|à 8h\n".as_bytes().to_vec(),
        ] {
            assert_eq!(first_row(&bytes), wanted, "{bytes:?}");
        }
    }

    #[test]
    fn a_cell_in_quotes_keeps_its_separators_and_its_lines() {
        assert_eq!(first_row(b"\"a;b\nc, d\";e;f\n1;2;3"), ["a;b\nc, d", "e", "f"]);
    }
}
