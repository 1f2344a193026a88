//! Other machines as the facilitator sees them: how to get here, who is at which place, and who was kept out. Plain data.
//!
//! It ignores how people come in: that is for [`seats`](crate::seats).

use kernel::names::Slug;

/// The name that guests give on their command line; any other does as well.
pub const USER: &str = "table";

/// A way in for people on other machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Door {
    /// For whoever has an SSH client.
    Ssh,
    /// For whoever has a browser.
    Web,
}

impl Door {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ssh, Self::Web];

    /// How it is opened on the command line.
    pub fn call(self) -> &'static str {
        match self {
            Self::Ssh => "--listen",
            Self::Web => "--web",
        }
    }

    /// The port that it is reached at when nobody says another.
    pub fn port(self) -> u16 {
        match self {
            Self::Ssh => 2222,
            Self::Web => 8080,
        }
    }
}

/// Whose place a code opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whom {
    /// A seat of the exercise.
    Seat(Slug),
    /// Somebody who looks at everything and does nothing.
    Observer,
}

/// A place that a code opens, at which of the tables of this programme. One alone has the number 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TablePlace {
    /// The number of the table.
    pub table: u32,
    /// Whose place it is there.
    pub whom: Whom,
}

/// What kind of network an address belongs to, as far as its name and its number tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NetworkKind {
    /// One that this machine itself opened.
    Hotspot,
    /// A wireless network of the house.
    Wireless,
    /// A cable.
    Cable,
    /// Some other.
    Other,
    /// This machine alone.
    Loopback,
}

/// An address of this machine, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostAddress {
    /// As it is typed; of the newer kind with brackets in an address of a page.
    pub host: String,
    /// Which network reaches it.
    pub kind: NetworkKind,
}

/// Where one door is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenDoor {
    /// The addresses of this machine, most useful first.
    pub hosts: Vec<HostAddress>,
    /// The port.
    pub port: u16,
    /// Whether other machines can reach it at all.
    pub network: bool,
}

/// Where SSH is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SshWay {
    /// Where.
    pub way: OpenDoor,
    /// The fingerprint of the host key, as clients show it.
    pub fingerprint: String,
}

/// Where browsers find us.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebWay {
    /// Where.
    pub way: OpenDoor,
    /// The fingerprint of the certificate, as browsers show it; none where lines are not encrypted.
    pub certificate: Option<String>,
}

impl WebWay {
    /// The address of the pages at one of this machine's addresses, as a browser takes it.
    pub fn page(&self, host: &HostAddress) -> String {
        let scheme = if self.certificate.is_some() { "https" } else { "http" };
        let port = self.way.port;
        if host.host.contains(':') {
            format!("{scheme}://[{}]:{port}", host.host)
        } else {
            format!("{scheme}://{}:{port}", host.host)
        }
    }
    /// The same at the most useful one; none where this machine is on no network.
    pub fn first_page(&self) -> Option<String> {
        self.way.hosts.first().map(|host| self.page(host))
    }
}

/// How people reach this exercise from other machines: the doors that are open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// By SSH.
    pub ssh: Option<SshWay>,
    /// By browser.
    pub web: Option<WebWay>,
}

impl Reach {
    /// Takes over the doors that are open there.
    pub fn add(&mut self, other: &Self) {
        let Self { ssh, web } = other.clone();
        (self.ssh, self.web) = (ssh.or(self.ssh.take()), web.or(self.web.take()));
    }
    /// Whether a door is open.
    pub fn is_open(&self, door: Door) -> bool {
        match door {
            Door::Ssh => self.ssh.is_some(),
            Door::Web => self.web.is_some(),
        }
    }
}

/// What the facilitator sees of a place that has a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemotePlace {
    /// The place.
    pub whom: Whom,
    /// Its code.
    pub code: String,
    /// The path that a code for cameras leads to; none where no door for browsers is open.
    pub ticket: Option<String>,
    /// From where somebody is there now, oldest connection first.
    pub from: Vec<String>,
    /// Whether somebody was there and is not now.
    pub lost: bool,
    /// Whether it is locked.
    pub locked: bool,
    /// Whether somebody there has raised a hand.
    pub hand: bool,
}

/// What the facilitator sees of other machines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remote {
    /// How to get here.
    pub reach: Reach,
    /// The places, seats first.
    pub places: Vec<RemotePlace>,
    /// Who was kept out.
    pub strangers: Strangers,
    /// Whether the wall is open to other machines.
    pub wall: bool,
}

/// Who was kept out. Numbers alone: nothing here knows an address that is gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strangers {
    /// Connections that were cut off before they had given a code.
    pub turned_away: u64,
    /// Wrong codes.
    pub wrong_codes: u64,
}
