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
    remote::{Door, Reach, TablePlace, Whom},
    session::{Session, remark, remark::OpenedDoor},
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
    /// The tables that people come to.
    tables: Vec<ListenedTable>,
    /// Where guests' news are left.
    news: Arc<dyn NewsSink>,
    /// The language of whoever does not ask for another.
    lang: Lang,
    /// Who keeps what is recorded and for how long, if the room says so.
    pub kept: Option<String>,
    /// Whether the lines of browsers are to be encrypted: as they were before, until somebody says otherwise.
    pub encrypts: bool,
    #[cfg(feature = "seats")]
    opened: Option<Opened>,
}

/// A table, as far as codes are made for it.
#[derive(Debug)]
struct ListenedTable {
    number: u32,
    /// Of so many tables it is one.
    of: u32,
    /// What tells its record from all others.
    record: String,
    /// What tells the exercise that it belongs to from all others: the same for all tables that began together, whichever of them are here.
    together: String,
    /// How many codes its places have had before.
    turns: Vec<(Whom, u32)>,
    /// The marks of the sessions of browsers that were given back before.
    ended: Vec<String>,
}

/// What all doors share once one of them is open.
#[cfg(feature = "seats")]
#[derive(Debug)]
struct Opened {
    gate: Arc<super::gate::Gate>,
    key: crate::host_key::HostKey,
}

impl Listener {
    /// What is needed, but for the tables.
    pub fn new(news: Arc<dyn NewsSink>, lang: Lang) -> Self {
        Self {
            addresses: BTreeMap::new(),
            folder: PathBuf::new(),
            tables: Vec::new(),
            news,
            lang,
            kept: None,
            encrypts: false,
            #[cfg(feature = "seats")]
            opened: None,
        }
    }

    /// What is needed for this session alone, after what was remarked of guests before.
    pub fn of(session: &Session, remarks: &[String], news: Arc<dyn NewsSink>, lang: Lang) -> Self {
        let mut listener = Self::new(news, lang);
        listener.add(session, remarks);
        listener
    }

    /// Lets people come to this table as well, after what was remarked of its guests before.
    pub fn add(&mut self, session: &Session, remarks: &[String]) {
        for OpenedDoor { door, address, encrypts } in remarks.iter().filter_map(|text| remark::read_opened(text)) {
            self.addresses.insert(door, address.to_owned());
            if door == Door::Web {
                self.encrypts = encrypts;
            }
        }
        if self.tables.is_empty() {
            self.folder = session.log_path().and_then(Path::parent).unwrap_or(Path::new("")).to_owned();
        }
        let own = || session.record().map(|digest| digest.to_string());
        let record = remarks.iter().find_map(|text| remark::read_codes_of(text)).map(str::to_owned).or_else(own);
        let record = record.unwrap_or_default();
        // Tables that began in the same second begin with the same line.
        let (number, of, record, together) = match remarks.iter().find_map(|text| remark::read_twin(text)) {
            Some(twin) => (twin.table, twin.of, format!("{record} table {}", twin.table), twin.together),
            None => (1, 1, record.clone(), record),
        };
        let turns = remarks.iter().filter_map(|text| remark::read_renewed(text)).collect();
        // Where they cannot be read, nothing can be kept beside the log either, and every page says so.
        let ended = session.ended_sessions().unwrap_or_default();
        self.tables.push(ListenedTable { number, of, record, together, turns, ended });
    }

    /// Where a door was opened before, or is to be.
    pub fn address(&self, door: Door) -> &str {
        self.addresses.get(&door).map_or(EVERY_NETWORK, String::as_str)
    }

    /// The doors that were opened before.
    pub fn opened_before(&self) -> Vec<Door> {
        self.addresses.keys().copied().collect()
    }

    /// A door that is opened there, as the log remarks it.
    pub fn opened<'a>(&self, door: Door, address: &'a str) -> OpenedDoor<'a> {
        OpenedDoor { door, address, encrypts: self.encrypts && door == Door::Web }
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

    /// Answers guests behind a port. The first door brings the guests of each table with it, in the order in which the tables were added; a
    /// further one lets more of them in.
    ///
    /// # Errors
    /// The host's key or certificate cannot be read or made.
    #[cfg(feature = "seats")]
    pub fn open(
        &mut self,
        door: Door,
        port: TcpListener,
        scenario: &Scenario,
        guests: &mut [&mut Option<Guests>],
    ) -> io::Result<()> {
        use super::{seal::WebSeal, ssh, web};
        use crate::host_key;

        let numbers: Vec<(u32, u32)> = self.tables.iter().map(|table| (table.number, table.of)).collect();
        let together = self.tables.first().map(|table| table.together.clone()).unwrap_or_default();
        let kept = self.kept.clone();
        let ended = self.tables.iter().flat_map(|table| table.ended.iter().cloned()).collect();
        let certificate_in = self.encrypts.then(|| self.folder.clone());
        let Opened { gate, key } = self.gate(scenario)?;
        let (mut reach, mut server) = (Reach::default(), None);
        match door {
            Door::Ssh => reach.ssh = Some(ssh::answer(gate, port, key.clone())?),
            Door::Web => {
                let seal = WebSeal::new(&host_key::secret(key), together.as_bytes());
                let (way, pages) = web::answer(gate, port, (seal, ended), certificate_in.as_deref(), (scenario, kept))?;
                (reach.web, server) = (Some(way), Some(pages));
            }
        }
        for (guests, table) in guests.iter_mut().zip(numbers) {
            let guests = guests.get_or_insert_with(|| Guests::new(table, gate.shared_codes(), scenario, gate.lang));
            guests.reach.add(&reach);
            guests.phones.server = server.clone().or(guests.phones.server.take());
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
            let mut codes = AccessCodes::default();
            for ListenedTable { number, record, turns, .. } in &self.tables {
                codes.add_table(*number, &host_key::secret(&key), record.as_bytes(), seats.iter().copied());
                for (whom, turn) in turns {
                    codes.renewed(TablePlace { table: *number, whom: *whom }, *turn);
                }
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
    pub fn open(&mut self, _: Door, _: TcpListener, _: &Scenario, _: &mut [&mut Option<Guests>]) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
