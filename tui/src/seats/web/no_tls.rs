//! What stands where TLS would, in a programme that was built without it: no line is encrypted, and whoever wants that is told. A line that somebody
//! believes to be encrypted is never opened in the plain.

use std::{io, path::Path};

use tokio::net::TcpStream;
use words::fault::Unfit;

use crate::seats::gate::Newcomer;

/// There is none.
#[derive(Debug)]
pub enum NoEncryption {}

impl NoEncryption {
    /// There is none in any folder.
    ///
    /// # Errors
    /// Always.
    pub fn kept_in(_: &Path) -> io::Result<Self> {
        Err(io::Error::other(Unfit::BuiltWithoutTls))
    }
    /// Nobody has to compare anything.
    pub fn fingerprint(&self) -> String {
        match *self {}
    }
    /// Nobody comes.
    pub async fn greet(&self, _: TcpStream, _: &Newcomer) -> Option<Result<TcpStream, TcpStream>> {
        match *self {}
    }
}
