//! An answer as bytes, and what a browser is told never to do: load, run, frame or send anything that is not of this host, guess what a file is,
//! keep a page of the exercise, or say to anybody where it comes from.
//!
//! It ignores what was asked.

use http_body_util::Full;
use hyper::{
    Response, StatusCode,
    body::Bytes,
    header::{self, HeaderValue},
};

use super::files::{self, WebFile};

pub type SentReply = Response<Full<Bytes>>;

/// Pages: what is not of this host is not loaded, and nothing stands in the page that could be run.
const PAGES: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
                     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// Pages smaller than this travel as well unpacked.
const WORTH_PACKING: usize = 1000;

/// An answer.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub kind: &'static str,
    pub body: String,
    /// Where to go instead.
    pub to: Option<String>,
    /// A cookie to be kept.
    pub cookie: Option<String>,
    /// Where the line of the terminal begins whose page it is, if it is one. The terminal draws with styles of its own making.
    pub terminal_at: Option<String>,
}

impl Reply {
    /// A page.
    pub fn page(html: String) -> Self {
        Self::with(StatusCode::OK, html)
    }
    /// A page that says why not.
    pub fn with(status: StatusCode, html: String) -> Self {
        let kind = "text/html; charset=utf-8";
        Self { status, kind, body: html, to: None, cookie: None, terminal_at: None }
    }
    /// Sends a browser elsewhere, by `GET`.
    pub fn see_other(to: impl Into<String>) -> Self {
        Self { to: Some(to.into()), ..Self::with(StatusCode::SEE_OTHER, String::new()) }
    }
    /// Sends a browser to another address of the same page. It is not to remember that: this host may speak in the plain tomorrow, and no answer
    /// with a page is kept.
    pub fn moved(to: String) -> Self {
        Self { to: Some(to), ..Self::with(StatusCode::MOVED_PERMANENTLY, String::new()) }
    }
    /// The same with a cookie to be kept.
    pub fn keeping(self, cookie: String) -> Self {
        Self { cookie: Some(cookie), ..self }
    }

    /// The answer as bytes; packed if the browser unpacks it.
    pub fn sent(self, packs: bool) -> SentReply {
        let packs = packs && self.body.len() >= WORTH_PACKING;
        let body = if packs { files::packed(self.body.as_bytes()) } else { Bytes::from(self.body) };
        let policy = match self.terminal_at {
            None => PAGES.to_owned(),
            Some(line) => PAGES
                .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                .replace("connect-src 'self'", &format!("connect-src 'self' {line}")),
        };
        let mut sent = guarded(self.status, self.kind, body, &policy, "no-store");
        let headers = sent.headers_mut();
        if packs {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        for (name, value) in [(header::LOCATION, self.to), (header::SET_COOKIE, self.cookie)] {
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
                headers.insert(name, value);
            }
        }
        if self.status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
        }
        sent
    }
}

/// A file that a browser may keep.
pub fn file(file: &WebFile, packs: bool) -> SentReply {
    let body = if packs { file.packed.clone() } else { Bytes::from_static(file.plain.as_bytes()) };
    let mut sent =
        guarded(StatusCode::OK, file.kind, body, "default-src 'none'", "public, max-age=31536000, immutable");
    if packs {
        sent.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    sent
}

/// The line becomes one for a terminal.
pub fn switching(accept: &str) -> SentReply {
    let mut sent = Response::new(Full::default());
    *sent.status_mut() = StatusCode::SWITCHING_PROTOCOLS;
    let headers = sent.headers_mut();
    headers.insert(header::CONNECTION, HeaderValue::from_static("upgrade"));
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    if let Ok(accept) = HeaderValue::from_str(accept) {
        headers.insert(header::SEC_WEBSOCKET_ACCEPT, accept);
    }
    sent
}

fn guarded(status: StatusCode, kind: &'static str, body: Bytes, policy: &str, cache: &'static str) -> SentReply {
    let mut sent = Response::new(Full::new(body));
    *sent.status_mut() = status;
    let headers = sent.headers_mut();
    let fixed = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, cache),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        // Nothing about us to others; to ourselves it says that a form is ours.
        (header::REFERRER_POLICY, "same-origin"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::VARY, "Accept-Encoding, Accept-Language, Cookie"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    sent
}
