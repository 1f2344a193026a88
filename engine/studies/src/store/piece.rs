//! The pieces of which a store is made: each with its length and a check, which covers the piece and the check before it. So a torn
//! end, a flipped bit, and a piece that is missing or moved are all found at the first piece that does not hold.
//!
//! It ignores what the pieces mean.

use std::{io, io::Read};

use kernel::seal::digest_bytes;
use serde::{Serialize, de::DeserializeOwned};

/// Bytes of length and check before each piece.
const ROOM: usize = 4 + 8;
/// The longest piece: a head carries the texts of a scenario, and those have at most 16 MB.
const MOST: u64 = 1 << 28;

/// What stands behind the last piece that held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Check([u8; 8]);

impl Check {
    fn of(self, piece: &[u8]) -> Self {
        let bytes = digest_bytes(&[&self.0, piece].concat()).to_bytes();
        Self(std::array::from_fn(|n| bytes[n]))
    }
}

/// What comes next.
#[derive(Debug)]
pub enum NextPiece<T> {
    /// A piece that holds, and how many bytes it takes.
    Piece(T, u64),
    /// Nothing more.
    End,
    /// Something that does not hold.
    Torn,
}

/// A piece as bytes. The check goes on by it.
pub fn written(piece: &impl Serialize, check: &mut Check) -> io::Result<Vec<u8>> {
    let piece = postcard::to_allocvec(piece).map_err(io::Error::other)?;
    let length = u32::try_from(piece.len()).ok().filter(|length| u64::from(*length) <= MOST);
    let length = length.ok_or_else(|| io::Error::other("a piece of a store is too long"))?;
    *check = check.of(&piece);
    Ok([&length.to_le_bytes(), &check.0[..], &piece].concat())
}

/// The next piece. The check goes on by it, if it holds.
///
/// # Errors
/// It cannot be read.
pub fn next<T: DeserializeOwned>(from: &mut impl Read, check: &mut Check) -> io::Result<NextPiece<T>> {
    let mut room = Vec::with_capacity(ROOM);
    from.take(ROOM as u64).read_to_end(&mut room)?;
    if room.is_empty() {
        return Ok(NextPiece::End);
    }
    let Some((length, found)) = room.split_first_chunk().filter(|_| room.len() == ROOM) else {
        return Ok(NextPiece::Torn);
    };
    let length = u64::from(u32::from_le_bytes(*length));
    let mut piece = Vec::new();
    if length <= MOST {
        // What is not there takes no memory, whatever the length says.
        from.take(length).read_to_end(&mut piece)?;
    }
    let after = check.of(&piece);
    if piece.len() as u64 != length || after.0 != found {
        return Ok(NextPiece::Torn);
    }
    *check = after;
    Ok(postcard::from_bytes(&piece).map_or(NextPiece::Torn, |read| NextPiece::Piece(read, length + ROOM as u64)))
}
