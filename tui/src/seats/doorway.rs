//! The doorway: what has to be there before doors can be opened to other machines, at the start or in the middle of an evening.
//!
//! It ignores who comes in. It touches one file, the key of this host, which lies beside the log: whoever carries the folder to
//! another machine after a power cut brings it along, and codes stay what they were.

use std::{
    io,
    net::TcpListener,
    path::{Path, PathBuf},
};

use vocabulary::scenario::Scenario;

use super::{Whom, hub::Hub};
use crate::{host::Post, remark, session::Session, words::Lang};

/// Where doors are opened when nobody says where: every network of this machine.
pub const EVERY_NETWORK: &str = "0.0.0.0";

/// What doors are made of.
#[derive(Debug)]
pub struct Doorway {
    /// Where the doors are, or are to be.
    pub address: String,
    /// The folder of the log.
    pub folder: PathBuf,
    /// What tells this record from all others.
    pub record: String,
    /// How many codes places have had before.
    pub turns: Vec<(Whom, u32)>,
    /// Where guests' news are left.
    pub post: Post,
    /// The language of whoever does not ask for another.
    pub lang: Lang,
}

impl Doorway {
    /// What doors of this session are made of, after what was remarked of them before.
    pub fn of(session: &Session, remarks: &[String], post: Post, lang: Lang) -> Self {
        let address =
            remarks.iter().rev().find_map(|text| remark::read_opened(text)).unwrap_or(EVERY_NETWORK).to_owned();
        let folder = session.log_path().and_then(Path::parent).unwrap_or(Path::new("")).to_owned();
        let own = || session.record().map(|digest| digest.to_string());
        let record = remarks.iter().find_map(|text| remark::read_codes_of(text)).map(str::to_owned).or_else(own);
        let turns = remarks.iter().filter_map(|text| remark::read_renewed(text)).collect();
        Self { address, folder, record: record.unwrap_or_default(), turns, post, lang }
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

    /// Opens the doors behind a port.
    ///
    /// # Errors
    /// The host's key cannot be read or made.
    #[cfg(feature = "seats")]
    pub fn open(&self, port: TcpListener, scenario: &Scenario) -> io::Result<Hub> {
        use super::{door::Door, ssh};
        use crate::host_key;
        use kernel::names::Slug;
        use std::sync::{Arc, Mutex};

        let key = host_key::at(&self.folder.join(host_key::FILE))?;
        let seats: Vec<Slug> = scenario.seats.iter().map(|seat| seat.id).collect();
        let mut door = Door::new(&host_key::secret(&key), self.record.as_bytes(), seats);
        for (whom, turn) in &self.turns {
            door.renewed(*whom, *turn);
        }
        let door = Arc::new(Mutex::new(door));
        let reach = ssh::answer(port, key, door.clone(), self.post.clone(), self.lang)?;
        // What this machine's own terminal wants must not decide for the others; each picture is told what it may use.
        crossterm::style::force_color_output(true);
        Ok(Hub::new(reach, door, scenario, self.lang))
    }

    /// There are none in this programme.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(feature = "seats"))]
    pub fn open(&self, _: TcpListener, _: &Scenario) -> io::Result<Hub> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
