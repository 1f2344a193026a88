//! Addresses of this machine: the one that somebody asks to listen at, and those under which others find it.
//!
//! It ignores what is spoken there.

use std::{
    io,
    net::{IpAddr, SocketAddr, TcpListener as Listener, ToSocketAddrs},
};

use crate::remote::{Door, HostAddress, NetworkKind, OpenDoor};

/// A port for guests, at which nobody answers yet.
///
/// # Errors
/// The address cannot be read or the port is taken.
pub fn bind(door: Door, address: &str) -> io::Result<Listener> {
    let listener = Listener::bind(wanted(address, door.port())?.as_slice())?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// The addresses that somebody means: a port alone is a port of this machine alone.
fn wanted(address: &str, usual: u16) -> io::Result<Vec<SocketAddr>> {
    let address = address.trim();
    if let Ok(port) = address.trim_start_matches(':').parse::<u16>() {
        return Ok(vec![SocketAddr::from(([127, 0, 0, 1], port))]);
    }
    let with_port = if address.parse::<IpAddr>().is_ok() || !address.contains(':') {
        let bare: Result<IpAddr, _> = address.parse();
        bare.map_or_else(|_| format!("{address}:{usual}"), |ip| SocketAddr::new(ip, usual).to_string())
    } else {
        address.to_owned()
    };
    Ok(with_port.to_socket_addrs()?.collect())
}

/// How a port is reached.
pub fn way(at: SocketAddr) -> OpenDoor {
    OpenDoor { hosts: hosts(at.ip()), port: at.port(), network: !at.ip().is_loopback() }
}

/// The addresses under which other machines find this one, when it listens here.
pub fn hosts(at: IpAddr) -> Vec<HostAddress> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_default();
    let mut found: Vec<(NetworkKind, IpAddr)> = interfaces
        .into_iter()
        .map(|interface| (kind(&interface.name, interface.ip()), interface.ip()))
        .filter(
            |(_, ip)| if at.is_unspecified() { !ip.is_loopback() && (at.is_ipv6() || ip.is_ipv4()) } else { *ip == at },
        )
        .filter(|(_, ip)| !matches!(ip, IpAddr::V6(v6) if v6.is_unicast_link_local()))
        .collect();
    if found.is_empty() && !at.is_unspecified() {
        found.push((kind("", at), at));
    }
    // People type the old kind of address with fewer mistakes.
    found.sort_by_key(|(kind, ip)| (ip.is_ipv6(), *kind, *ip));
    found.dedup();
    found.into_iter().map(|(kind, ip)| HostAddress { host: ip.to_string(), kind }).collect()
}

/// What a network is, by the name that the system has for it and by the number that this machine has in it. Where a laptop opens a hotspot,
/// Windows gives it 192.168.137.1 and NetworkManager 10.42.0.1.
fn kind(name: &str, ip: IpAddr) -> NetworkKind {
    let name = name.to_lowercase();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| name.starts_with(beginning));
    match ip {
        ip if ip.is_loopback() => NetworkKind::Loopback,
        IpAddr::V4(v4) if matches!(v4.octets(), [192, 168, 137, 1] | [10, 42, _, 1]) => NetworkKind::Hotspot,
        _ if begins(&["wl", "wi-fi", "wifi", "wireless"]) => NetworkKind::Wireless,
        _ if begins(&["en", "eth", "ethernet", "lan"]) => NetworkKind::Cable,
        _ => NetworkKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_alone_is_a_port_of_this_machine_alone() {
        let first = |text| wanted(text, 2222).expect("an address")[0].to_string();
        assert_eq!(first("2222"), "127.0.0.1:2222");
        assert_eq!(first(":2222"), "127.0.0.1:2222");
        assert_eq!(first("0.0.0.0"), "0.0.0.0:2222");
        assert_eq!(first("0.0.0.0:22022"), "0.0.0.0:22022");
        assert!(wanted("not an address", 2222).is_err());
    }

    #[test]
    fn an_address_says_which_network_reaches_it() {
        let kind_of = |name: &str, ip: [u8; 4]| kind(name, IpAddr::from(ip));
        assert_eq!(kind_of("wlp2s0", [192, 168, 1, 20]), NetworkKind::Wireless);
        assert_eq!(kind_of("Wi-Fi", [192, 168, 1, 20]), NetworkKind::Wireless);
        assert_eq!(kind_of("Local Area Connection* 2", [192, 168, 137, 1]), NetworkKind::Hotspot);
        assert_eq!(kind_of("wlp2s0", [10, 42, 0, 1]), NetworkKind::Hotspot);
        assert_eq!(kind_of("eth0", [10, 0, 0, 7]), NetworkKind::Cable);
        assert_eq!(kind_of("tun0", [10, 8, 0, 2]), NetworkKind::Other);
        assert_eq!(kind_of("lo", [127, 0, 0, 1]), NetworkKind::Loopback);
        assert_eq!(
            way(SocketAddr::from(([127, 0, 0, 1], 8080))).hosts.len(),
            1,
            "what was asked for, and nothing else"
        );
    }
}
