//! Files that people name: opened only if they are ordinary files, and read only up to a size. A device, a pipe or a folder is answered
//! at once, and so is what would fill the memory.
//!
//! It ignores what stands in them.

use std::{fs, fs::File, io, io::Read as _, path::Path};

use words::fault::Unfit;

/// The longest file of text that is read as a whole. The largest true one is an acts file of a long evening.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// Opens an ordinary file to read it. Looking comes first: to open a pipe is to wait for whoever writes into it.
///
/// # Errors
/// It is none, or the system says no.
pub fn open(path: &Path) -> io::Result<File> {
    let kind = fs::metadata(path)?.file_type();
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(io::Error::other(Unfit::NotOrdinary));
    }
    File::open(path)
}

/// All of an ordinary file of at most `most` bytes.
///
/// # Errors
/// It is none, it is longer, or the system says no.
pub fn read(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more tells whether there is more; what a file says of its own length is not always true.
    open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::Error::other(Unfit::TooLong(most))) } else { Ok(bytes) }
}
