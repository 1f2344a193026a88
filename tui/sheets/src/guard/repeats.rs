//! How many cells a sheet of an `.ods` unfolds to. A cell or a row there may say that it repeats a million times; the reader lays all of them
//! out, up to the last one that holds something.

/// The cells that the largest of the tables lays out. It looks at tags and their numbers only, and reads nothing else of the file.
pub(super) fn cells(content: &[u8]) -> u64 {
    let (mut most, mut rows, mut columns) = (0_u64, 0_u64, 0_u64);
    let (mut repeat, mut width) = (1_u64, 0_u64);
    let mut rest = content;
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        rest = &rest[at + 1..];
        let end = rest.iter().position(|byte| *byte == b'>').unwrap_or(rest.len());
        let tag = &rest[..end];
        let name = tag.split(|byte| byte.is_ascii_whitespace() || *byte == b'/').next().unwrap_or_default();
        match name {
            b"table:table" => (rows, columns) = (0, 0),
            b"table:table-row" => {
                (repeat, width) = (number(tag, b"number-rows-repeated"), 0);
                rows = rows.saturating_add(repeat);
            }
            b"table:table-cell" | b"table:covered-table-cell" => {
                width = width.saturating_add(number(tag, b"number-columns-repeated"));
                // What holds something has a value or a text within it.
                if !tag.ends_with(b"/") || find(tag, b"office:value").is_some() {
                    columns = columns.max(width);
                    most = most.max(rows.saturating_mul(columns)).max(repeat.saturating_mul(width));
                }
            }
            _ => {}
        }
        rest = &rest[end.min(rest.len())..];
    }
    most
}

/// The number of a repeat; one where none is said, and far too many where it cannot be read.
fn number(tag: &[u8], attribute: &[u8]) -> u64 {
    let Some(at) = find(tag, attribute) else { return 1 };
    let digits: Vec<u8> = tag[at + attribute.len()..]
        .iter()
        .copied()
        .skip_while(|byte| matches!(byte, b'=' | b'"' | b'\''))
        .take_while(u8::is_ascii_digit)
        .take(12)
        .collect();
    String::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()).unwrap_or(u64::from(u32::MAX))
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn empty_cells_up_to_the_edge_of_the_sheet_cost_nothing_and_full_ones_do() {
        let usual = br#"<table:table><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="16383"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#;
        assert_eq!(cells(usual), 1);
        let bomb = br#"<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"
            office:value-type="float" office:value="1"/></table:table-row></table:table>"#;
        assert_eq!(cells(bomb), 16_384_000_000);
        let far = br#"<table:table><table:table-row table:number-rows-repeated="900000"><table:table-cell/></table:table-row>
            <table:table-row><table:table-cell table:number-columns-repeated="900"/><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#;
        assert_eq!(cells(far), 900_001 * 901);
    }
}
