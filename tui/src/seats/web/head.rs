//! The head of a question: whether it may be asked here at all, and what it says. Whatever is not one of the few things that our own pages
//! ask for is refused before its body is read.
//!
//! A page of a stranger can make a browser ask this host, so the name that the browser used has to be exactly the address at which the
//! connection came in, and whoever sends a form or opens a terminal has to come from one of our own pages.
//!
//! It ignores who asks and what a path means.

use std::net::SocketAddr;

use hyper::{
    HeaderMap, Method, StatusCode, Version,
    header::{self, HeaderName, HeaderValue},
    http::request::Parts,
};
use pages::FormFields;
use words::Lang;

/// The longest address of a page, in bytes.
const LONGEST_ADDRESS: usize = 1024;
/// The largest form, in bytes: a note of an observer has 2,000 characters ([`pages::LONGEST_NOTE`]), each of them twelve bytes at most on
/// its way.
pub const LARGEST_FORM: u64 = 32 * 1024;
/// Fields of a form or an address; more are let fall.
const FIELDS: usize = 64;

/// Where a question came in.
#[derive(Clone, Copy, Debug)]
pub struct Doorstep {
    /// The address of this host.
    pub at: SocketAddr,
    /// Whether nobody can read along on the way there.
    pub encrypted: bool,
}

impl Doorstep {
    /// How the addresses of pages begin there, and the port that nobody has to name.
    fn scheme(self) -> (&'static str, u16) {
        if self.encrypted { ("https", 443) } else { ("http", 80) }
    }
    /// How the address of a terminal's line begins there.
    pub fn socket_scheme(self) -> &'static str {
        if self.encrypted { "wss" } else { "ws" }
    }
}

/// What a head says.
#[derive(Debug, PartialEq, Eq)]
pub struct RequestHead {
    /// Whether a form was sent; a page is asked for otherwise.
    pub posts: bool,
    /// The address as the browser has it, without what stands behind the question mark.
    pub address: String,
    /// Its parts.
    pub path: Vec<String>,
    /// What stands behind the question mark.
    pub query: FormFields,
    /// This host as the browser names it.
    pub host: String,
    /// Whether one of our own pages asks.
    pub ours: bool,
    /// The language that the browser asks for.
    pub lang: Option<Lang>,
    /// Whether the browser unpacks what was packed.
    pub packs: bool,
}

/// Takes a head apart.
///
/// # Errors
/// Why it is refused.
pub fn read(parts: &Parts, here: Doorstep) -> Result<RequestHead, StatusCode> {
    let headers = &parts.headers;
    if parts.version != Version::HTTP_11 {
        return Err(StatusCode::HTTP_VERSION_NOT_SUPPORTED);
    }
    // A second body of unknown length is how one connection is made to look like two.
    if headers.contains_key(header::TRANSFER_ENCODING) {
        return Err(StatusCode::LENGTH_REQUIRED);
    }
    let host = only(headers, header::HOST).filter(|host| is_here(host, here)).ok_or(StatusCode::MISDIRECTED_REQUEST)?;
    if parts.uri.scheme().is_some() || parts.uri.authority().is_some() {
        return Err(StatusCode::BAD_REQUEST);
    }
    if parts.uri.path_and_query().is_some_and(|address| address.as_str().len() > LONGEST_ADDRESS) {
        return Err(StatusCode::URI_TOO_LONG);
    }
    let posts = match parts.method {
        Method::GET | Method::HEAD => false,
        Method::POST => true,
        _ => return Err(StatusCode::METHOD_NOT_ALLOWED),
    };
    let address = parts.uri.path().to_owned();
    let path = path(&address).ok_or(StatusCode::NOT_FOUND)?;
    body(headers, posts)?;
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Ok(RequestHead {
        posts,
        path,
        query: fields(parts.uri.query().unwrap_or_default().as_bytes()),
        ours: is_ours(headers, here.scheme().0, host),
        host: host.to_owned(),
        lang: lang(text(header::ACCEPT_LANGUAGE)),
        packs: text(header::ACCEPT_ENCODING).split(',').any(|way| way.trim().starts_with("gzip")),
        address,
    })
}

/// The value of a header that stands there once.
fn only(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    let mut values = headers.get_all(name).iter();
    let first = values.next()?;
    values.next().is_none().then(|| first.to_str().ok()).flatten()
}

/// Whether a browser names the address at which its connection came in, and nothing else: a name that a stranger pointed here is none.
fn is_here(host: &str, here: Doorstep) -> bool {
    let (ip, port) = (here.at.ip().to_canonical(), here.at.port());
    let (_, usual) = here.scheme();
    let here = SocketAddr::new(ip, port).to_string();
    let bare = here.strip_suffix(&format!(":{usual}")).filter(|_| port == usual);
    host == here || bare == Some(host) || (ip.is_loopback() && host == format!("localhost:{port}"))
}

/// Whether the page that asks is one of ours. Every browser that can show our pages says so with a form.
fn is_ours(headers: &HeaderMap, scheme: &str, host: &str) -> bool {
    let own = format!("{scheme}://{host}");
    match (headers.contains_key(header::ORIGIN), only(headers, header::ORIGIN)) {
        (true, origin) => origin == Some(own.as_str()),
        (false, _) => {
            let from = only(headers, header::REFERER).and_then(|from| from.strip_prefix(own.as_str()));
            from.is_some_and(|rest| rest.starts_with('/'))
        }
    }
}

/// The parts of an address; nothing if it is none of ours, which are plain words.
fn path(address: &str) -> Option<Vec<String>> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let rest = address.strip_prefix('/')?;
    let parts: Vec<&str> = rest.split('/').collect();
    let sound = |part: &&str| !part.is_empty() && !part.starts_with('.') && part.bytes().all(plain);
    match parts.as_slice() {
        [""] => Some(Vec::new()),
        parts => parts.iter().all(sound).then(|| parts.iter().map(|part| (*part).to_owned()).collect()),
    }
}

/// Whether there is a body where there may be one, of a kind and a length that our pages send.
fn body(headers: &HeaderMap, posts: bool) -> Result<(), StatusCode> {
    let length = match headers.contains_key(header::CONTENT_LENGTH) {
        false => 0,
        true => only(headers, header::CONTENT_LENGTH)
            .and_then(|length| length.parse::<u64>().ok())
            .ok_or(StatusCode::BAD_REQUEST)?,
    };
    if !posts {
        return if length == 0 { Ok(()) } else { Err(StatusCode::BAD_REQUEST) };
    }
    if length > LARGEST_FORM {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    if kind.split(|byte| *byte == b';').next() != Some(b"application/x-www-form-urlencoded") {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    Ok(())
}

/// The fields of a form or of an address. What is no text becomes signs that say so.
pub fn fields(bytes: &[u8]) -> FormFields {
    FormFields(form_urlencoded::parse(bytes).take(FIELDS).map(|(name, value)| (name.into(), value.into())).collect())
}

/// The first of our languages that a browser asks for.
fn lang(accepted: &str) -> Option<Lang> {
    let mut wanted: Vec<(u32, Lang)> = Vec::new();
    for one in accepted.split(',').take(16) {
        let mut parts = one.trim().split(';');
        let code = parts.next().unwrap_or_default().split('-').next().unwrap_or_default().to_ascii_lowercase();
        let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.code() == code) else { continue };
        let weight = parts.next().and_then(|weight| weight.trim().strip_prefix("q=")).unwrap_or("1");
        // In thousandths, as far as they are written: `0.8`, `1`.
        let (whole, part) = weight.split_once('.').unwrap_or((weight, "0"));
        let part: u32 = format!("{part:0<3}").get(..3).and_then(|part| part.parse().ok()).unwrap_or(0);
        wanted.push((whole.parse::<u32>().unwrap_or(0).min(1) * 1000 + part, lang));
    }
    // Among equals the first counts.
    wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wanted.first().filter(|(weight, _)| *weight > 0).map(|(_, lang)| *lang)
}

#[cfg(test)]
mod tests {
    use hyper::Request;

    use super::*;

    const AT: ([u8; 4], u16) = ([192, 168, 137, 1], 8080);
    const HOST: &str = "192.168.137.1:8080";

    fn asked(method: &str, address: &str, headers: &[(&str, &str)]) -> Result<RequestHead, StatusCode> {
        asked_at(Doorstep { at: SocketAddr::from(AT), encrypted: false }, method, address, headers)
    }
    fn asked_at(
        here: Doorstep,
        method: &str,
        address: &str,
        headers: &[(&str, &str)],
    ) -> Result<RequestHead, StatusCode> {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        read(&request.body(()).expect("a question").into_parts().0, here)
    }
    fn with_host(address: &str) -> Result<RequestHead, StatusCode> {
        asked("GET", address, &[("host", HOST)])
    }

    #[test]
    fn only_the_very_address_at_which_a_connection_came_in_is_this_host() {
        assert!(with_host("/").is_ok());
        for host in
            ["harmattan.example:8080", "192.168.137.1", "192.168.137.1:80", "192.168.137.10:8080", "", "localhost:8080"]
        {
            assert_eq!(asked("GET", "/", &[("host", host)]), Err(StatusCode::MISDIRECTED_REQUEST), "{host}");
        }
        assert_eq!(asked("GET", "/", &[]), Err(StatusCode::MISDIRECTED_REQUEST));
        assert_eq!(asked("GET", "/", &[("host", HOST), ("host", HOST)]), Err(StatusCode::MISDIRECTED_REQUEST));
        let at = |host: &str, at: &str, encrypted| {
            is_here(host, Doorstep { at: at.parse().expect("an address"), encrypted })
        };
        let here = |host: &str, where_to: &str| at(host, where_to, false);
        assert!(here("localhost:8080", "127.0.0.1:8080") && here("10.0.0.1", "10.0.0.1:80"));
        assert!(here("[fd00::1]:8080", "[fd00::1]:8080") && here("10.0.0.1:8080", "[::ffff:10.0.0.1]:8080"));
        assert!(!here("10.0.0.1", "10.0.0.1:8080") && !here("10.0.0.1", "10.0.0.1:443"));
        assert!(at("10.0.0.1", "10.0.0.1:443", true) && !at("10.0.0.1", "10.0.0.1:80", true));
    }

    #[test]
    fn whatever_is_no_plain_address_is_not_there() {
        for address in [
            "/../etc/passwd",
            "/p/..",
            "/p//x",
            "/p/",
            "//evil/",
            "/p/%00",
            "/p/%2e%2e",
            "/p/a;b",
            "/.git",
            "/p/é",
            "*",
        ] {
            let uri_is_none = Request::builder().uri(address).body(()).is_err();
            assert!(uri_is_none || with_host(address).is_err(), "{address}");
        }
        assert_eq!(with_host("http://192.168.137.1:8080/"), Err(StatusCode::BAD_REQUEST), "we are nobody's proxy");
        assert_eq!(with_host(&format!("/{}", "a".repeat(LONGEST_ADDRESS))), Err(StatusCode::URI_TOO_LONG));
        let head = with_host("/p/tell/gov-diffa?to=a%20b&to=%ff").expect("one of ours");
        assert_eq!(head.path, ["p", "tell", "gov-diffa"]);
        assert_eq!(head.query, FormFields::from([("to", "a b"), ("to", "\u{fffd}")]));
    }

    #[test]
    fn only_the_methods_and_bodies_of_our_own_pages_are_taken() {
        for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND"] {
            assert_eq!(asked(method, "/", &[("host", HOST)]), Err(StatusCode::METHOD_NOT_ALLOWED), "{method}");
        }
        let form = ("content-type", "application/x-www-form-urlencoded; charset=utf-8");
        let post = |headers: &[(&str, &str)]| asked("POST", "/", &[&[("host", HOST)], headers].concat());
        assert!(post(&[form, ("content-length", "10")]).is_ok_and(|head| head.posts));
        assert_eq!(post(&[form, ("content-length", "99999")]), Err(StatusCode::PAYLOAD_TOO_LARGE));
        assert_eq!(post(&[form, ("content-length", "-1")]), Err(StatusCode::BAD_REQUEST));
        assert_eq!(post(&[form, ("content-length", "1"), ("content-length", "1")]), Err(StatusCode::BAD_REQUEST));
        assert_eq!(post(&[form, ("transfer-encoding", "chunked")]), Err(StatusCode::LENGTH_REQUIRED));
        assert_eq!(post(&[("content-type", "text/plain")]), Err(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        assert_eq!(asked("GET", "/", &[("host", HOST), ("content-length", "3")]), Err(StatusCode::BAD_REQUEST));
    }

    #[test]
    fn the_longest_note_of_an_observer_is_taken_whatever_script_it_is_written_in() {
        let note = "\u{10ffff}".repeat(pages::LONGEST_NOTE);
        let form = form_urlencoded::Serializer::new(String::new()).append_pair("text", &note).finish();
        let length = u64::try_from(form.len()).expect("small");
        assert!(length > 12 * 2000 && length + 4096 < LARGEST_FORM, "{length} bytes, and a role and a token");
    }

    #[test]
    fn a_page_of_a_stranger_is_not_ours_whatever_it_says() {
        let ours = |headers: &[(&str, &str)]| {
            asked("GET", "/", &[&[("host", HOST)], headers].concat()).expect("it may be asked").ours
        };
        assert!(ours(&[("origin", "http://192.168.137.1:8080")]));
        assert!(ours(&[("referer", "http://192.168.137.1:8080/p")]), "an old browser says it in its own way");
        let own = ("referer", "http://192.168.137.1:8080/p");
        for origin in ["null", "http://evil.example", "https://192.168.137.1:8080", "http://192.168.137.1:80801", ""] {
            assert!(!ours(&[("origin", origin), own]), "{origin}");
        }
        assert!(!ours(&[]) && !ours(&[("referer", "http://192.168.137.1:8080.evil.example/")]));
        assert!(!ours(&[("origin", "http://192.168.137.1:8080"), ("origin", "http://evil.example")]));
    }

    #[test]
    fn a_page_that_came_in_the_plain_is_none_of_ours_where_lines_are_encrypted() {
        let here = Doorstep { at: SocketAddr::from(AT), encrypted: true };
        let ours = |name: &str, value: &str| {
            asked_at(here, "GET", "/", &[("host", HOST), (name, value)]).expect("it may be asked").ours
        };
        assert!(ours("origin", "https://192.168.137.1:8080") && ours("referer", "https://192.168.137.1:8080/p"));
        assert!(!ours("origin", "http://192.168.137.1:8080") && !ours("referer", "http://192.168.137.1:8080/p"));
    }

    #[test]
    fn the_language_that_a_browser_wants_most_is_taken_if_it_is_one_of_ours() {
        assert_eq!(lang("fr-NE,fr;q=0.9,en;q=0.8"), Some(Lang::Fr));
        assert_eq!(lang("ha, en-GB;q=0.7, fr;q=0.5"), Some(Lang::En));
        assert_eq!(lang("en;q=0.2,fr;q=0.91"), Some(Lang::Fr));
        for nothing in ["", "ha", "fr;q=0", ";;;,,,q=", "*"] {
            assert_eq!(lang(nothing), None, "{nothing}");
        }
    }
}
