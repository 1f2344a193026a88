//! Stories over encrypted lines: browsers as small as they can be, whose people compared the fingerprint.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream as Stream,
    path::PathBuf,
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use tempfile::TempDir;
use tokio_rustls::rustls::{
    ClientConfig, ClientConnection, DigitallySignedStruct, Error, SignatureScheme, StreamOwned,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{verify_tls12_signature, verify_tls13_signature},
    pki_types::{ServerName, UnixTime},
};
use tokio_tungstenite::tungstenite::{
    Message,
    client::{IntoClientRequest as _, client},
};
use words::Lang;

use super::*;
use crate::{
    app::App,
    host::{Host, Inbox},
    library::Source,
    remote::{Door, Remote, WebWay},
    seats::listener::Listener,
    session::Session,
    table::Live,
};

/// The end of a story that fails, never of one that passes.
const AT_MOST: Duration = Duration::from_secs(60);

/// An exercise whose door for browsers is open, in a thread of its own.
struct Room {
    doors: Remote,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Room {
    fn open(folder: &TempDir, name: &str) -> Self {
        let (told, hear) = mpsc::channel();
        let (ends, log) = (Arc::new(AtomicBool::new(false)), folder.path().join(name));
        let end = ends.clone();
        let thread = thread::spawn(move || {
            let inbox = Inbox::open();
            let session = session(log);
            let mut listener = Listener::of(&session, &[], Arc::new(inbox.sender()), Lang::En);
            listener.encrypts = true;
            let port = Listener::bind(Door::Web, "127.0.0.1:0").expect("a free port");
            let mut guests = None;
            listener.open(Door::Web, port, session.scenario(), &mut [&mut guests]).expect("the door opens");
            let mut app = App::new(session.scenario().clone(), Lang::En, false);
            let mut table = Live { session, lang: Lang::En };
            let guests = guests.expect("somebody may come");
            told.send(guests.remote()).expect("the story waits");
            let mut host = Host::new(&mut app, &mut table, inbox, Some(guests));
            while !end.load(Ordering::Relaxed) {
                host.turn().expect("no keyboard can break");
            }
        });
        Self { doors: hear.recv_timeout(AT_MOST).expect("the door opens"), ends, thread: Some(thread) }
    }

    fn web(&self) -> &WebWay {
        self.doors.reach.web.as_ref().expect("it is open")
    }
    fn port(&self) -> u16 {
        self.web().way.port
    }
    /// The fingerprint on the page of codes.
    fn shown(&self) -> &str {
        self.web().certificate.as_deref().expect("lines are encrypted")
    }
    fn stream(&self) -> Stream {
        let stream = Stream::connect(("127.0.0.1", self.port())).expect("somebody listens");
        stream.set_read_timeout(Some(AT_MOST)).expect("a timeout");
        stream
    }

    /// The line of somebody who trusts a certificate with this fingerprint, and no other.
    fn line(&self, compared: &str) -> StreamOwned<ClientConnection, Stream> {
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(Compared(compared.to_owned())))
            .with_no_client_auth();
        let host = ServerName::try_from("127.0.0.1").expect("an address");
        StreamOwned::new(ClientConnection::new(Arc::new(config), host).expect("a client"), self.stream())
    }

    /// Asks over an encrypted line.
    fn ask(&self, method: &str, path: &str, more: &str, form: &str) -> String {
        heard(self.line(self.shown()), &self.question(method, path, more, form)).expect("an answer")
    }
    fn question(&self, method: &str, path: &str, more: &str, form: &str) -> String {
        let kind = "Content-Type: application/x-www-form-urlencoded";
        let body = format!("{kind}\r\nContent-Length: {}\r\n\r\n{form}", form.len());
        let rest = if method == "POST" { body } else { "\r\n".to_owned() };
        format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{more}{rest}", self.port())
    }

    /// Enters the first seat by its code. What came back at the end.
    fn enter(&self) -> String {
        let origin = format!("Origin: https://127.0.0.1:{}\r\n", self.port());
        let opened = self.ask("POST", "/", &origin, &format!("code={}", self.doors.places[0].code));
        let ticket = header(&opened, "location").expect("page 1").to_owned();
        self.ask("POST", ticket.split('?').next().unwrap_or_default(), &origin, "enter=1")
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.join().expect("without a panic");
        }
    }
}

fn session(log: PathBuf) -> Session {
    let source = Source::built_in("two-bridges").expect("it is built in");
    Session::start(&source, Some(7), Lang::En, Some(&log)).expect("a sound scenario starts")
}

/// Says something on a line, and hears all that comes until it ends.
fn heard(mut line: impl io::Read + io::Write, text: &str) -> io::Result<String> {
    line.write_all(text.as_bytes())?;
    let mut all = Vec::new();
    line.read_to_end(&mut all)?;
    Ok(String::from_utf8_lossy(&all).into_owned())
}

fn header<'a>(answer: &'a str, name: &str) -> Option<&'a str> {
    let head = answer.split("\r\n\r\n").next()?;
    let lines = head.lines().filter_map(|line| line.split_once(": "));
    lines.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// Somebody who compared a fingerprint.
#[derive(Debug)]
struct Compared(String);

impl ServerCertVerifier for Compared {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let same = fingerprint(certificate) == self.0;
        same.then(ServerCertVerified::assertion).ok_or_else(|| Error::General("another fingerprint".to_owned()))
    }
    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = ring::default_provider().signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, &algorithms)
    }
    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = ring::default_provider().signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, &algorithms)
    }
    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}

#[test]
fn whoever_compared_the_fingerprint_on_the_page_of_codes_gets_the_pages_and_meets_no_other_host() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = Room::open(&folder, "day.jsonl");
    let page = room.ask("GET", "/?lang=fr", "", "");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("lang=\"fr\""), "{page}");
    assert!(room.web().first_page().is_some_and(|page| page.starts_with("https://127.0.0.1:")));
    let pairs: Vec<&str> = room.shown().split(':').collect();
    let is_pair = |pair: &&str| pair.len() == 2 && pair.bytes().all(|sign| b"0123456789ABCDEF".contains(&sign));
    assert!(pairs.len() == 32 && pairs.iter().all(is_pair), "{}", room.shown());
    let another = room.shown().chars().rev().collect::<String>();
    assert!(heard(room.line(&another), &room.question("GET", "/", "", "")).is_err());
}

#[test]
fn a_seat_has_a_cookie_that_never_travels_in_the_plain_and_a_terminal_whose_line_is_encrypted_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = Room::open(&folder, "day.jsonl");
    let entered = room.enter();
    let cookie = header(&entered, "set-cookie").unwrap_or_else(|| panic!("a cookie in {entered}"));
    for guard in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.split("; ").any(|part| part == guard), "{guard} in {cookie}");
    }
    assert!(cookie.starts_with(&format!("__Host-harmattan{}=", room.port())), "{cookie}");
    let cookie = cookie.split(';').next().unwrap_or_default().to_owned();

    let page = room.ask("GET", "/t", &format!("Cookie: {cookie}\r\n"), "");
    let policy = header(&page, "content-security-policy").expect("a policy");
    assert!(policy.contains(&format!("connect-src 'self' wss://127.0.0.1:{};", room.port())), "{policy}");

    let open = |origin: &str| {
        let address = format!("wss://127.0.0.1:{}/w?size=100%2030", room.port());
        let mut request = address.into_client_request().expect("an address");
        request.headers_mut().insert("Origin", format!("{origin}://127.0.0.1:{}", room.port()).parse().expect("one"));
        request.headers_mut().insert("Cookie", cookie.parse().expect("a cookie"));
        client(request, room.line(room.shown())).ok()
    };
    assert!(open("http").is_none(), "a page that came in the plain is none of ours");
    let (mut socket, _) = open("https").expect("a line");
    let begun = Instant::now();
    let drawn = loop {
        assert!(begun.elapsed() < AT_MOST, "a picture is awaited");
        if let Message::Binary(bytes) = socket.read().expect("the line holds") {
            break bytes;
        }
    };
    assert!(!drawn.is_empty());
}

#[test]
fn whoever_types_http_by_habit_is_sent_on_and_nothing_else_is_said_in_the_plain() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = Room::open(&folder, "day.jsonl");
    let plain = |question: &str| heard(room.stream(), question).expect("an answer");
    let sent_on = plain(&room.question("GET", "/wall/2?lang=fr", "", ""));
    assert!(sent_on.starts_with("HTTP/1.1 301"), "{sent_on}");
    let to = format!("https://127.0.0.1:{}/wall/2?lang=fr", room.port());
    assert_eq!(header(&sent_on, "location"), Some(&*to));
    assert_eq!(header(&sent_on, "cache-control"), Some("no-store"), "tomorrow this host may speak in the plain");

    let origin = format!("Origin: http://127.0.0.1:{}\r\n", room.port());
    let form = format!("code={}", room.doors.places[0].code);
    let posted = plain(&room.question("POST", "/", &origin, &form));
    assert!(
        posted.starts_with("HTTP/1.1 301") && !posted.contains("/q/"),
        "a code in the plain opens nothing: {posted}"
    );

    let stranger = plain("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert!(stranger.starts_with("HTTP/1.1 421") && header(&stranger, "location").is_none(), "{stranger}");
}

#[test]
fn whoever_says_nothing_or_half_a_greeting_is_dropped_and_keeps_nobody_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let room = Room::open(&folder, "day.jsonl");
    let (mut silent, mut slow) = (room.stream(), room.stream());
    // A greeting that says it is long, and stops.
    slow.write_all(&[HELLO, 3, 1, 2, 0, 1]).expect("it is taken");
    assert!(room.ask("GET", "/", "", "").starts_with("HTTP/1.1 200"));
    let begun = Instant::now();
    assert!(matches!(silent.read(&mut [0]), Ok(0) | Err(_)));
    assert!((5..20).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
    assert!(matches!(slow.read(&mut [0]), Ok(0) | Err(_)));
    assert!((15..40).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
}

#[test]
fn the_certificate_is_the_same_after_a_restart_and_another_file_of_its_name_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let shown = ["day.jsonl", "next.jsonl"].map(|log| Room::open(&folder, log).shown().to_owned());
    assert_eq!(shown[0], shown[1]);
    let path = folder.path().join(FILE);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&path).expect("it is there").permissions().mode() & 0o777, 0o600);
    }
    let elsewhere = tempfile::tempdir().expect("a folder");
    assert_ne!(shown[0], Encryption::kept_in(elsewhere.path()).expect("a new one").fingerprint);

    let whole = fs::read_to_string(&path).expect("it is there");
    let certificate = whole.split_inclusive("-----END CERTIFICATE-----").next().unwrap_or_default().to_owned();
    for other in ["my notes", "", &certificate] {
        fs::write(&path, other).expect("it is written");
        let why = Encryption::kept_in(folder.path()).expect_err("it is no key");
        assert_eq!(Unfit::of(&why), Some(Unfit::NoCertificate(FILE)), "{other}");
        assert_eq!(fs::read_to_string(&path).expect("it is there"), other, "and it stays");
    }
}

#[test]
fn whoever_goes_on_opens_the_door_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = session(folder.path().join("day.jsonl"));
    let encrypts = |remarks: &[&str]| {
        let remarks: Vec<String> = remarks.iter().map(|text| (*text).to_owned()).collect();
        Listener::of(&session, &remarks, Arc::new(Inbox::open().sender()), Lang::En).encrypts
    };
    assert!(encrypts(&["web at 0.0.0.0", "web over tls at 0.0.0.0", "doors at 0.0.0.0"]));
    assert!(!encrypts(&["web over tls at 0.0.0.0", "web at 0.0.0.0"]) && !encrypts(&[]));
}
