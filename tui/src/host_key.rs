//! The key of this host, in a file beside the log. Its fingerprint tells guests that they are where they think they are, the codes of
//! seats are made from it, and it vouches for logs.
//!
//! It ignores who asks for it. A file that holds something else is never overwritten.

use std::{io, path::Path};

use russh::keys::{
    Algorithm, PrivateKey,
    key::safe_rng,
    ssh_key::{Error, LineEnding},
};

use crate::files;

/// What it is.
pub type HostKey = PrivateKey;

/// The file that holds it.
pub const FILE: &str = "harmattan-host-key";

/// The longest file that may hold a key, in bytes.
pub const LONGEST: u64 = 64 * 1024;

/// The key in this file; a new one if there is no such file.
///
/// # Errors
/// The file cannot be read or made, or holds something else.
pub fn at(path: &Path) -> io::Result<HostKey> {
    let other = |why: Error| io::Error::new(io::ErrorKind::InvalidData, why.to_string());
    match files::read(path, LONGEST) {
        Ok(text) => PrivateKey::from_openssh(text).map_err(other),
        Err(why) if why.kind() == io::ErrorKind::NotFound => {
            let key = PrivateKey::random(&mut safe_rng(), Algorithm::Ed25519).map_err(other)?;
            let text = key.to_openssh(LineEnding::LF).map_err(other)?;
            files::keep_secret(path, text.as_bytes())?;
            Ok(key)
        }
        Err(why) => Err(why),
    }
}

/// What nobody but this host knows.
pub fn secret(key: &HostKey) -> Vec<u8> {
    key.key_data().ed25519().map_or_else(Vec::new, |pair| pair.private.to_bytes().to_vec())
}
