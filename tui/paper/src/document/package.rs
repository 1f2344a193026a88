//! The zip around the parts of a Word file, and around those of an exhibit. No part bears a time, so that the same parts make the same bytes.

use std::io::{self, Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// Packs parts, each by its name, in this order.
///
/// # Errors
/// The packer refuses a part.
pub(crate) fn pack(parts: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), how)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
