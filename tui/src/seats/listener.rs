//! The listener: what has to be there before this machine listens for others, at the start or in the middle of an evening.
//!
//! It ignores who comes in. It touches one file, the key of this host, which lies beside the log: whoever carries the folder to
//! another machine after a power cut brings it along, and codes stay what they were.

use std::{
    io,
    net::TcpListener,
    path::{Path, PathBuf},
    sync::Arc,
};

use vocabulary::scenario::Scenario;
use words::Lang;

use super::{guests::Guests, news::NewsSink};
use crate::{
    remote::Whom,
    session::{Session, remark},
};

/// Where it listens when nobody says where: every network of this machine.
pub const EVERY_NETWORK: &str = "0.0.0.0";

/// What is needed to listen.
#[derive(Debug)]
pub struct Listener {
    /// Where it listens, or is to.
    pub address: String,
    /// The folder of the log.
    pub folder: PathBuf,
    /// What tells this record from all others.
    pub record: String,
    /// How many codes places have had before.
    pub turns: Vec<(Whom, u32)>,
    /// Where guests' news are left.
    pub news: Arc<dyn NewsSink>,
    /// The language of whoever does not ask for another.
    pub lang: Lang,
}

impl Listener {
    /// What is needed for this session, after what was remarked of guests before.
    pub fn of(session: &Session, remarks: &[String], news: Arc<dyn NewsSink>, lang: Lang) -> Self {
        let address =
            remarks.iter().rev().find_map(|text| remark::read_opened(text)).unwrap_or(EVERY_NETWORK).to_owned();
        let folder = session.log_path().and_then(Path::parent).unwrap_or(Path::new("")).to_owned();
        let own = || session.record().map(|digest| digest.to_string());
        let record = remarks.iter().find_map(|text| remark::read_codes_of(text)).map(str::to_owned).or_else(own);
        let turns = remarks.iter().filter_map(|text| remark::read_renewed(text)).collect();
        Self { address, folder, record: record.unwrap_or_default(), turns, news, lang }
    }

    /// Takes a port of this machine; nobody answers there yet.
    ///
    /// # Errors
    /// The address cannot be read, the port is taken, or this programme was built without seats on other machines.
    pub fn bind(address: &str) -> io::Result<TcpListener> {
        #[cfg(feature = "seats")]
        return super::address::bind(address);
        #[cfg(not(feature = "seats"))]
        return Err(io::Error::new(io::ErrorKind::Unsupported, address.to_owned()));
    }

    /// Answers guests behind a port.
    ///
    /// # Errors
    /// The host's key cannot be read or made.
    #[cfg(feature = "seats")]
    pub fn open(&self, port: TcpListener, scenario: &Scenario) -> io::Result<Guests> {
        use super::{access::AccessCodes, ssh};
        use crate::host_key;
        use kernel::names::Slug;
        use std::sync::Mutex;

        let key = host_key::at(&self.folder.join(host_key::FILE))?;
        let seats: Vec<Slug> = scenario.seats.iter().map(|seat| seat.id).collect();
        let mut codes = AccessCodes::new(&host_key::secret(&key), self.record.as_bytes(), seats);
        for (whom, turn) in &self.turns {
            codes.renewed(*whom, *turn);
        }
        let codes = Arc::new(Mutex::new(codes));
        let reach = ssh::answer(port, key, codes.clone(), self.news.clone(), self.lang)?;
        // What this machine's own terminal wants must not decide for the others; each picture is told what it may use.
        crossterm::style::force_color_output(true);
        Ok(Guests::new(reach, codes, scenario, self.lang))
    }

    /// There are none in this programme.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(feature = "seats"))]
    pub fn open(&self, _: TcpListener, _: &Scenario) -> io::Result<Guests> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
