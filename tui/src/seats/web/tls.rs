//! Lines of browsers that nobody can read along: the only file that knows TLS. The key and its certificate are made once, and lie beside the log
//! as the key of this host does, so that guests who come back after a power cut meet the fingerprint that they compared.
//!
//! No authority signed the certificate, for there is none in a hall: every browser warns at first, and the page of codes shows what to compare.
//! Whoever asks in the plain, as by habit, is heard as far as it takes to send them here.
//!
//! It ignores what is asked on a line. A file that holds something else is never overwritten.

use std::{
    fmt, io,
    net::{IpAddr, Ipv6Addr},
    path::Path,
    sync::Arc,
};

use jiff::{ToSpan as _, Zoned, civil::Date};
use rcgen::{CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, KeyPair};
use sha2::{Digest as _, Sha256};
use tokio::net::TcpStream;
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    },
    server::TlsStream,
};
use words::fault::Unfit;

use crate::{
    files,
    seats::{address, connections::Stage, gate::Newcomer},
};

/// The file that holds the key and its certificate.
pub const FILE: &str = "harmattan-web-key";
/// The longest file that may hold them, in bytes.
const LONGEST: u64 = 64 * 1024;
/// With this byte each of these lines begins, and no question that is asked in the plain.
const HELLO: u8 = 0x16;
/// Days for which a certificate is good. Some browsers take none that is good for longer than 825.
const LASTS: i32 = 820;

/// What encrypts the lines of browsers.
pub struct Encryption {
    acceptor: TlsAcceptor,
    fingerprint: String,
}

impl fmt::Debug for Encryption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Encryption").field("fingerprint", &self.fingerprint).finish_non_exhaustive()
    }
}

impl Encryption {
    /// With the certificate in this folder; a new one for all addresses of this machine if there is none.
    ///
    /// # Errors
    /// The file cannot be read or made, or holds something else.
    pub fn kept_in(folder: &Path) -> io::Result<Self> {
        let path = folder.join(FILE);
        match files::read(&path, LONGEST) {
            Ok(text) => Self::of(&text),
            Err(why) if why.kind() == io::ErrorKind::NotFound => {
                let text = made().map_err(io::Error::other)?;
                files::keep_secret(&path, text.as_bytes())?;
                Self::of(text.as_bytes())
            }
            Err(why) => Err(why),
        }
    }

    /// With a key and its certificate, as the file has them.
    fn of(text: &[u8]) -> io::Result<Self> {
        let other = || io::Error::other(Unfit::NoCertificate(FILE));
        let certificate = CertificateDer::from_pem_slice(text).map_err(|_| other())?;
        let key = PrivateKeyDer::from_pem_slice(text).map_err(|_| other())?;
        let fingerprint = fingerprint(&certificate);
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .map_err(|_| other())?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { acceptor: TlsAcceptor::from(Arc::new(config)), fingerprint })
    }

    /// The SHA-256 of the certificate, as browsers show it.
    pub fn fingerprint(&self) -> String {
        self.fingerprint.clone()
    }

    /// The encrypted line of a connection, or the connection as it came of whoever asks in the plain; nothing if they said nothing that can be
    /// understood. Whoever is silent is cut off by the gate; whoever begins has the time that strangers have for it.
    pub async fn greet(
        &self,
        stream: TcpStream,
        visitor: &Newcomer,
    ) -> Option<Result<TlsStream<TcpStream>, TcpStream>> {
        let mut first = [0];
        if !matches!(stream.peek(&mut first).await, Ok(1)) {
            return None;
        }
        if first != [HELLO] {
            return Some(Err(stream));
        }
        visitor.comes_to(Stage::Greeted);
        // How a connection ends is the same to everybody.
        self.acceptor.accept(stream).await.ok().map(Ok)
    }
}

/// A new key and its certificate, as the file has them.
fn made() -> Result<String, rcgen::Error> {
    let everywhere = address::hosts(IpAddr::V6(Ipv6Addr::UNSPECIFIED)).into_iter().map(|address| address.host);
    let here = ["localhost", "127.0.0.1", "::1"].map(str::to_owned);
    let mut certificate = CertificateParams::new(here.into_iter().chain(everywhere).collect::<Vec<_>>())?;
    certificate.distinguished_name = DistinguishedName::new();
    certificate.distinguished_name.push(DnType::CommonName, "Harmattan");
    certificate.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let moment =
        |day: Date| rcgen::date_time_ymd(i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs());
    // The clocks of a hall differ.
    let yesterday = Zoned::now().date().saturating_sub(1.day());
    (certificate.not_before, certificate.not_after) =
        (moment(yesterday), moment(yesterday.saturating_add(LASTS.days())));
    let key = KeyPair::generate()?;
    Ok(certificate.self_signed(&key)?.pem() + &key.serialize_pem())
}

/// The SHA-256 of a certificate, as browsers show it.
fn fingerprint(certificate: &[u8]) -> String {
    Sha256::digest(certificate).iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

#[cfg(test)]
mod tests;
