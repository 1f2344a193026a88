//! The listener: what has to be there before this machine listens for others, at the start or in the middle of an evening.
//!
//! It ignores who comes in. It touches one file, the key of this host, which lies beside the log: whoever carries the folder to
//! another machine after a power cut brings it along, and codes stay what they were.

use std::{
    collections::BTreeMap,
    io,
    net::TcpListener,
    path::{Path, PathBuf},
    sync::Arc,
};

use vocabulary::scenario::Scenario;
use words::Lang;

use super::{guests::Guests, news::NewsSink};
use crate::{
    remote::{Door, Whom},
    session::{Session, remark},
};

/// Where it listens when nobody says where: every network of this machine.
pub const EVERY_NETWORK: &str = "0.0.0.0";

/// What is needed to listen.
#[derive(Debug)]
pub struct Listener {
    /// Where each door was opened before, or is to be.
    addresses: BTreeMap<Door, String>,
    /// The folder of the log.
    pub folder: PathBuf,
    /// What tells this record from all others.
    record: String,
    /// How many codes places have had before.
    turns: Vec<(Whom, u32)>,
    /// Where guests' news are left.
    news: Arc<dyn NewsSink>,
    /// The language of whoever does not ask for another.
    lang: Lang,
    #[cfg(feature = "seats")]
    opened: Option<Opened>,
}

/// What all doors share once one of them is open.
#[cfg(feature = "seats")]
#[derive(Debug)]
struct Opened {
    gate: Arc<super::gate::Gate>,
    key: russh::keys::PrivateKey,
}

impl Listener {
    /// What is needed for this session, after what was remarked of guests before.
    pub fn of(session: &Session, remarks: &[String], news: Arc<dyn NewsSink>, lang: Lang) -> Self {
        let opened = remarks.iter().filter_map(|text| remark::read_opened(text));
        let addresses = opened.map(|(door, address)| (door, address.to_owned())).collect();
        let folder = session.log_path().and_then(Path::parent).unwrap_or(Path::new("")).to_owned();
        let own = || session.record().map(|digest| digest.to_string());
        let record = remarks.iter().find_map(|text| remark::read_codes_of(text)).map(str::to_owned).or_else(own);
        let turns = remarks.iter().filter_map(|text| remark::read_renewed(text)).collect();
        let record = record.unwrap_or_default();
        Self {
            addresses,
            folder,
            record,
            turns,
            news,
            lang,
            #[cfg(feature = "seats")]
            opened: None,
        }
    }

    /// Where a door was opened before, or is to be.
    pub fn address(&self, door: Door) -> &str {
        self.addresses.get(&door).map_or(EVERY_NETWORK, String::as_str)
    }

    /// The doors that were opened before.
    pub fn opened_before(&self) -> Vec<Door> {
        self.addresses.keys().copied().collect()
    }

    /// Takes a port of this machine; nobody answers there yet.
    ///
    /// # Errors
    /// The address cannot be read, the port is taken, or this programme was built without seats on other machines.
    pub fn bind(door: Door, address: &str) -> io::Result<TcpListener> {
        #[cfg(feature = "seats")]
        return super::address::bind(door, address);
        #[cfg(not(feature = "seats"))]
        return Err(io::Error::new(io::ErrorKind::Unsupported, format!("{address}, port {}", door.port())));
    }

    /// Answers guests behind a port. The first door brings the guests with it; a further one lets more of them in.
    ///
    /// # Errors
    /// The host's key cannot be read or made.
    #[cfg(feature = "seats")]
    pub fn open(
        &mut self,
        door: Door,
        port: TcpListener,
        scenario: &Scenario,
        guests: &mut Option<Guests>,
    ) -> io::Result<()> {
        use super::ssh;

        let Opened { gate, key } = self.gate(scenario)?;
        let guests = guests.get_or_insert_with(|| Guests::new(gate.shared_codes(), scenario, gate.lang));
        match door {
            Door::Ssh => guests.reach.ssh = Some(ssh::answer(gate, port, key.clone())?),
            Door::Web => return Err(io::ErrorKind::Unsupported.into()),
        }
        Ok(())
    }

    /// What all doors share; made with the first.
    #[cfg(feature = "seats")]
    fn gate(&mut self, scenario: &Scenario) -> io::Result<&Opened> {
        use super::{access::AccessCodes, gate::Gate};
        use crate::host_key;
        use kernel::names::Slug;
        use std::sync::Mutex;

        if self.opened.is_none() {
            let key = host_key::at(&self.folder.join(host_key::FILE))?;
            let seats: Vec<Slug> = scenario.seats.iter().map(|seat| seat.id).collect();
            let mut codes = AccessCodes::new(&host_key::secret(&key), self.record.as_bytes(), seats);
            for (whom, turn) in &self.turns {
                codes.renewed(*whom, *turn);
            }
            let gate = Gate::open(Arc::new(Mutex::new(codes)), self.news.clone(), self.lang)?;
            // What this machine's own terminal wants must not decide for the others; each picture is told what it may use.
            crossterm::style::force_color_output(true);
            self.opened = Some(Opened { gate, key });
        }
        self.opened.as_ref().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    /// There are none in this programme.
    ///
    /// # Errors
    /// Always.
    #[cfg(not(feature = "seats"))]
    pub fn open(&mut self, _: Door, _: TcpListener, _: &Scenario, _: &mut Option<Guests>) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
