//! Addresses of this machine: the one that somebody asks to listen at, and those under which others find it.
//!
//! It ignores what is spoken there.

use std::{
    io,
    net::{IpAddr, SocketAddr, TcpListener as Listener, ToSocketAddrs},
};

use crate::remote::PORT;

/// A port for guests, at which nobody answers yet.
///
/// # Errors
/// The address cannot be read or the port is taken.
pub fn bind(address: &str) -> io::Result<Listener> {
    let listener = Listener::bind(wanted(address)?.as_slice())?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// The addresses that somebody means: a port alone is a port of this machine alone.
fn wanted(address: &str) -> io::Result<Vec<SocketAddr>> {
    let address = address.trim();
    if let Ok(port) = address.trim_start_matches(':').parse::<u16>() {
        return Ok(vec![SocketAddr::from(([127, 0, 0, 1], port))]);
    }
    let with_port = if address.parse::<IpAddr>().is_ok() || !address.contains(':') {
        let bare: Result<IpAddr, _> = address.parse();
        bare.map_or_else(|_| format!("{address}:{}", PORT), |ip| SocketAddr::new(ip, PORT).to_string())
    } else {
        address.to_owned()
    };
    Ok(with_port.to_socket_addrs()?.collect())
}

/// The addresses under which other machines find this one, when it listens here.
pub fn hosts(at: IpAddr) -> Vec<String> {
    if !at.is_unspecified() {
        return vec![at.to_string()];
    }
    let mut found: Vec<IpAddr> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .map(|interface| interface.ip())
        .filter(|ip| !ip.is_loopback() && (at.is_ipv6() || ip.is_ipv4()))
        .filter(|ip| !matches!(ip, IpAddr::V6(v6) if v6.is_unicast_link_local()))
        .collect();
    // People type the old kind of address with fewer mistakes.
    found.sort_by_key(|ip| (ip.is_ipv6(), *ip));
    found.into_iter().map(|ip| ip.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_alone_is_a_port_of_this_machine_alone() {
        let first = |text| wanted(text).expect("an address")[0].to_string();
        assert_eq!(first("2222"), "127.0.0.1:2222");
        assert_eq!(first(":2222"), "127.0.0.1:2222");
        assert_eq!(first("0.0.0.0"), format!("0.0.0.0:{}", PORT));
        assert_eq!(first("0.0.0.0:22022"), "0.0.0.0:22022");
        assert!(wanted("not an address").is_err());
    }
}
