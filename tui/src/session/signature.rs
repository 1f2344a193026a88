//! The key of the host vouches for a log: at each end it signs the digest of the line before, and with it everything up to there. Whoever
//! changes a line and writes the chain anew cannot sign it again; whoever has the fingerprint of the key, as the page of the doors shows
//! it, can tell.
//!
//! The signatures are those of OpenSSH (`ssh-keygen -Y`), in the namespace [`NAMESPACE`], over the digest in hexadecimal. The key lies
//! beside the log, where doors were opened; without it a log is not signed, and a programme without seats on other machines can
//! neither sign nor judge.

use engine::table::log::Log;
use kernel::seal::Seal;
use words::fault::{SessionFault, SignatureFault, Signed};

/// What a signature is for: one that was given for something else says nothing here.
pub const NAMESPACE: &str = "harmattan-log";

#[cfg(feature = "seats")]
mod ssh {
    use super::*;
    use crate::{files, host_key};
    use russh::keys::{
        HashAlg, PrivateKey, PublicKey,
        ssh_key::{LineEnding, SshSig},
    };
    use std::{io, path::Path};

    /// The signature of a digest by the key of the host, if that lies in this folder.
    ///
    /// # Errors
    /// The key cannot be read, or cannot sign.
    pub fn sign(head: Seal, folder: &Path) -> Result<Option<String>, SessionFault> {
        let path = folder.join(host_key::FILE);
        if !path.exists() {
            return Ok(None);
        }
        let fault = |why| SessionFault::Key(path.clone(), why);
        let other = |why: russh::keys::ssh_key::Error| fault(io::Error::new(io::ErrorKind::InvalidData, why));
        let key = host_key::at(&path).map_err(fault)?;
        let signed = key.sign(NAMESPACE, HashAlg::Sha256, head.to_string().as_bytes()).map_err(other)?;
        signed.to_pem(LineEnding::LF).map(Some).map_err(other)
    }

    /// The signatures of a log, in their order.
    ///
    /// # Errors
    /// One of them does not belong to the lines before it.
    pub fn judge(log: &Log) -> Result<Vec<Signed>, SignatureFault> {
        let judged = log.signatures().map(|(line, head, text)| {
            let broken = || SignatureFault::Broken(line);
            let signature = SshSig::from_pem(text).map_err(|_| broken())?;
            // Written in one way only: a change that means the same is still a change.
            if signature.to_pem(LineEnding::LF).ok().as_deref() != Some(text) {
                return Err(broken());
            }
            let key = PublicKey::from(signature.public_key().clone());
            key.verify(NAMESPACE, head.to_string().as_bytes(), &signature).map_err(|_| broken())?;
            Ok(Signed { line, by: key.fingerprint(HashAlg::Sha256).to_string() })
        });
        judged.collect()
    }

    /// The fingerprint that somebody names: as it is, or that of the key in a file.
    ///
    /// # Errors
    /// It is neither.
    pub fn fingerprint(named: &str) -> io::Result<String> {
        if named.starts_with("SHA256:") {
            return Ok(named.to_owned());
        }
        let path = Path::new(named);
        let text = String::from_utf8_lossy(&files::read(path, host_key::LONGEST)?).into_owned();
        // The key itself will do as well as its public half.
        let key =
            PublicKey::from_openssh(text.trim()).or_else(|_| PrivateKey::from_openssh(&text).map(PublicKey::from));
        let key = key.map_err(|why| io::Error::new(io::ErrorKind::InvalidData, why))?;
        Ok(key.fingerprint(HashAlg::Sha256).to_string())
    }
}

#[cfg(feature = "seats")]
pub use ssh::{fingerprint, judge, sign};

#[cfg(not(feature = "seats"))]
mod none {
    use super::*;
    use std::{io, path::Path};

    /// There is no key in this programme.
    ///
    /// # Errors
    /// None.
    pub fn sign(_: Seal, _: &Path) -> Result<Option<String>, SessionFault> {
        Ok(None)
    }

    /// Whether there is nothing to judge.
    ///
    /// # Errors
    /// There is, and this programme cannot.
    pub fn judge(log: &Log) -> Result<Vec<Signed>, SignatureFault> {
        if log.signatures().next().is_none() { Ok(Vec::new()) } else { Err(SignatureFault::Unable) }
    }

    /// A fingerprint as it is named; keys in files cannot be read.
    ///
    /// # Errors
    /// It is none.
    pub fn fingerprint(named: &str) -> io::Result<String> {
        if named.starts_with("SHA256:") { Ok(named.to_owned()) } else { Err(io::ErrorKind::Unsupported.into()) }
    }
}

#[cfg(not(feature = "seats"))]
pub use none::{fingerprint, judge, sign};
