//! Real clients: the programmes that people have, in a terminal, typed at as people type: slowly.

use std::{
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use harmattan::remote::Whom;

use super::{Evening, is_not_here};
use crate::{door::Folder, terminal::Terminal};

/// How long somebody looks for the code before they type it. Longer than any sign of life of a host may take to come.
const LOOKS_FOR_THE_CODE: Duration = Duration::from_secs(10);

/// The clients that this machine has, and how each is called.
fn clients(port: u16, fingerprint: &str) -> Vec<(&'static str, Vec<String>)> {
    let port = port.to_string();
    let openssh = ["-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o"];
    let openssh = [&openssh[..], &["LogLevel=ERROR", "-p", &port, "table@127.0.0.1"]].concat();
    let plink = ["-ssh", "-no-antispoof", "-t", "-hostkey", fingerprint, "-P", &port, "table@127.0.0.1"];
    let dropbear = ["-y", "-y", "-p", &port, "table@127.0.0.1"];
    let all: [(&str, &[&str]); 3] = [("ssh", &openssh), ("plink", &plink), ("dbclient", &dropbear)];
    let mut found = Vec::new();
    for (name, args) in all {
        if Command::new(name).arg("-V").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok() {
            found.push((name, args.iter().map(|arg| (*arg).to_owned()).collect()));
        } else {
            is_not_here(name);
        }
    }
    found
}

fn start(client: &str, args: &[String], folder: &Folder) -> Terminal {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let path = std::env::var("PATH").unwrap_or_default();
    Terminal::of(client, folder, &args, &[("PATH", &path)])
}

/// Lets time go by as it does for somebody who looks for a paper; what their client says meanwhile is heard.
fn wait_at_the_prompt(clients: &mut [Terminal], how_long: Duration) {
    let until = Instant::now() + how_long;
    while Instant::now() < until {
        thread::sleep(Duration::from_millis(200));
        for client in &mut *clients {
            client.sees("Your code:");
        }
    }
}

#[test]
fn whoever_takes_their_time_at_the_prompt_comes_in_with_every_client() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let fingerprint = evening.remote().reach.ssh.expect("open").fingerprint;
    let seats = ["chief", "governor", "speaker"];
    let found = clients(evening.port, &fingerprint);
    let mut waiting: Vec<Terminal> = found.iter().map(|(name, args)| start(name, args, &folder)).collect();
    for client in &mut waiting {
        client.sees("Your code:");
    }
    wait_at_the_prompt(&mut waiting, LOOKS_FOR_THE_CODE);
    for (client, seat) in waiting.iter_mut().zip(seats) {
        client.press(&format!("{}\r", evening.code(seat))).sees("1▶").press("2").sees("2▶");
    }
    // Signs of life are asked for by now, and every client gives them.
    for client in &mut waiting {
        client.press("1").sees("1▶");
    }
    evening.end();
}

/// A minute of fifty people. `cargo test -p harmattan-promises --test promises -- --ignored fifty`
#[test]
#[ignore = "takes more than a minute"]
fn fifty_guests_who_wait_a_minute_at_the_prompt_all_come_in() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let fingerprint = evening.remote().reach.ssh.expect("open").fingerprint;
    let found = clients(evening.port, &fingerprint);
    let mut waiting: Vec<Terminal> =
        found.iter().cycle().take(50).map(|(name, args)| start(name, args, &folder)).collect();
    for client in &mut waiting {
        client.sees("Your code:");
    }
    wait_at_the_prompt(&mut waiting, Duration::from_secs(60));
    let code = &evening.codes[&Whom::Observer];
    for client in &mut waiting {
        client.press(&format!("{code}\r"));
    }
    for client in &mut waiting {
        client.sees("PAUSED");
    }
    println!(
        "{} clients ({:?}) waited 60 s; all are in.",
        waiting.len(),
        found.iter().map(|it| it.0).collect::<Vec<_>>()
    );
    evening.end();
}

#[test]
fn an_ordinary_ssh_client_comes_in_plays_and_leaves_with_its_terminal_as_it_was() {
    let folder = Folder::new();
    let evening = Evening::begin(&folder);
    let Some((ssh, args)) = clients(evening.port, "").into_iter().find(|(name, _)| *name == "ssh") else { return };
    let mut client = start(ssh, &args, &folder);
    client.sees("Your code:").press(&format!("{}\r", evening.code("chief"))).sees("Brief").press("2").sees("Inbox");
    client.press("\x1b[21~").sees("Leave this seat?").press("y");
    assert!(client.is_given_back().success());
    assert!(client.picture().contains("same way in"), "{}", client.picture());
    evening.end();
}
