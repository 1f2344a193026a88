//! How much of a file is read, at most. Memory is bounded by these before a reader of sheets sees a file.

use words::sheets::Said;

use crate::remark::Remark;

/// Bytes of a file that is read, at most.
pub const LARGEST: u64 = 16 << 20;
/// Bytes of all its parts together, once unpacked.
pub(crate) const MOST_UNPACKED: u64 = 48 << 20;
/// Parts of a packed file.
pub(crate) const MOST_PARTS: usize = 2000;
/// Cells that the reader lays out, the empty ones between others with them.
pub(crate) const MOST_CELLS: u64 = 2_000_000;
/// Cells of a sheet that hold something.
pub(crate) const MOST_FILLED: u64 = 500_000;
/// Characters of one cell that are read: what Excel itself holds.
pub(crate) const MOST_OF_A_CELL: usize = 32_767;
/// Stretches of merged cells of a sheet that are looked at.
pub(crate) const MOST_MERGED: usize = 3000;
/// Bytes of text of a whole book. Texts that cells share are packed once and would unfold to anything.
pub(crate) const MOST_TEXT: usize = 64 << 20;

/// That a file is longer than [`LARGEST`], for whoever sees that before it is read.
pub fn too_large() -> Remark {
    Remark::new(Said::TooLarge).with("most", (LARGEST >> 20).to_string())
}

/// That a sheet has more cells than anybody fills in.
pub(crate) fn too_many_cells() -> Remark {
    Remark::new(Said::TooManyCells).with("most", MOST_FILLED.to_string())
}
