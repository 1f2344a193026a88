//! How many cells the sheets of an `.xls` unfold to. The reader lays out all cells between the first used one and the last; two cells in
//! opposite corners make sixteen million of them.

use std::io::{Cursor, Read};

use cfb::CompoundFile;
use words::sheets::Said;

use crate::{
    limits::{MOST_CELLS, MOST_UNPACKED, too_many_cells},
    remark::Remark,
};

/// The beginning of a sheet.
const BEGINNING: u16 = 0x0809;
/// Records of cells; each begins with its row and its column.
const CELLS: [u16; 8] = [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// Looks whether the workbook can be read.
pub(super) fn look(bytes: &[u8]) -> Result<(), Remark> {
    let broken = || Remark::new(Said::Broken);
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| broken())?;
    let name = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)).ok_or_else(broken)?;
    let mut stream = Vec::new();
    file.open_stream(name)
        .and_then(|stored| stored.take(MOST_UNPACKED).read_to_end(&mut stream))
        .map_err(|_| broken())?;
    if cells(&stream) > MOST_CELLS { Err(too_many_cells()) } else { Ok(()) }
}

/// The cells that all sheets lay out together.
fn cells(stream: &[u8]) -> u64 {
    let word = |bytes: &[u8], at: usize| bytes.get(at..at + 2).map(|two| u16::from_le_bytes([two[0], two[1]]));
    let area = |corners: Option<[u16; 4]>| {
        corners.map_or(0, |[top, left, bottom, right]| (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1))
    };
    let (mut all, mut corners, mut at) = (0_u64, None, 0_usize);
    while let (Some(record), Some(length)) = (word(stream, at), word(stream, at + 2)) {
        if record == BEGINNING {
            all += area(corners.take());
        } else if CELLS.contains(&record)
            && let (Some(row), Some(column)) = (word(stream, at + 4), word(stream, at + 6))
        {
            let [top, left, bottom, right] = corners.unwrap_or([row, column, row, column]);
            corners = Some([top.min(row), left.min(column), bottom.max(row), right.max(column)]);
        }
        at += 4 + usize::from(length);
    }
    all + area(corners)
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn cells_in_opposite_corners_are_counted_with_all_between_them() {
        let record = |kind: u16, row: u16, column: u16| {
            [kind, 6, row, column, 0].iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>()
        };
        let sheet = [record(super::BEGINNING, 0, 0), record(0x00FD, 0, 0), record(0x00FD, 65_535, 255)].concat();
        assert_eq!(cells(&sheet), 65_536 * 256);
        assert_eq!(cells(&[record(super::BEGINNING, 0, 0), record(0x0203, 7, 3)].concat()), 1);
        assert_eq!(cells(&sheet[..7]), 0, "a torn file is no fault here; the reader will say so");
    }
}
