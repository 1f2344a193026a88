//! What only this host can have written: the cookie of a session and the token of a form. Both are made from the host's secret and the
//! record, so that they hold after a power cut, and no other host's do.
//!
//! It ignores who asks, and keeps nothing.

use std::fmt;

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit as _, Mac as _, digest::Key};
use kernel::names::Slug;
use sha2::{Digest as _, Sha256};

use super::news::SessionId;
use crate::remote::{TablePlace, Whom};

/// Bytes of a code that vouches: nobody guesses 128 bits.
const LENGTH: usize = 16;

/// What makes cookies and tokens.
#[derive(Clone)]
pub struct WebSeal(Hmac<Sha256>);

impl fmt::Debug for WebSeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WebSeal")
    }
}

/// What a cookie says: whose place, since which code of it, and which session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Badge {
    pub place: TablePlace,
    /// How many codes the place had had before this one: whoever was sent away has an old badge.
    pub turn: u32,
    pub session: SessionId,
}

impl WebSeal {
    /// The seal of a record at this host.
    pub fn new(secret: &[u8], record: &[u8]) -> Self {
        let mut own = keyed(secret);
        own.update(b"harmattan web\0");
        own.update(record);
        Self(keyed(&own.finalize().into_bytes()))
    }

    /// Vouches for the parts of something. Each goes in with its length: no two lists of parts look the same.
    fn over(&self, parts: &[&[u8]]) -> Hmac<Sha256> {
        let mut mac = self.0.clone();
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
            mac.update(part);
        }
        mac
    }
    fn code(&self, parts: &[&[u8]]) -> String {
        HEXLOWER.encode(&self.over(parts).finalize().into_bytes()[..LENGTH])
    }
    /// Whether a code is right; how long that takes tells nothing.
    fn vouches(&self, parts: &[&[u8]], code: &str) -> bool {
        let code = HEXLOWER.decode(code.as_bytes()).unwrap_or_default();
        code.len() == LENGTH && self.over(parts).verify_truncated_left(&code).is_ok()
    }

    /// The cookie of a session.
    pub fn cookie(&self, Badge { place, turn, session }: Badge) -> String {
        let TablePlace { table, whom } = place;
        let place = match whom {
            Whom::Seat(seat) => seat.as_str(),
            Whom::Observer => "*",
        };
        let said = format!("{place}.{table}.{turn}.{session}");
        format!("{said}.{}", self.code(&[b"cookie", said.as_bytes()]))
    }

    /// What a cookie says, if it is one of ours.
    pub fn read_cookie(&self, cookie: &str) -> Option<Badge> {
        let (said, code) = cookie.rsplit_once('.')?;
        if !self.vouches(&[b"cookie", said.as_bytes()], code) {
            return None;
        }
        let mut parts = said.split('.');
        let (place, table, turn, session) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let whom = if place == "*" { Whom::Observer } else { Whom::Seat(Slug::new(place)) };
        let place = TablePlace { table: table.parse().ok()?, whom };
        Some(Badge { place, turn: turn.parse().ok()?, session: SessionId::read(session)? })
    }

    /// What a session is called in a file: the same after a power cut, and nobody makes its cookie from it.
    pub fn mark(&self, session: SessionId) -> String {
        self.code(&[b"mark", session.to_string().as_bytes()])
    }

    /// The token of a form: of a session, of the path that it is sent to, and of how many acts the seat has had so far.
    pub fn token(&self, session: SessionId, path: &str, acts: u32) -> String {
        let session = session.to_string();
        format!("{acts}.{}", self.code(&[b"form", session.as_bytes(), path.as_bytes(), &acts.to_le_bytes()]))
    }

    /// How many acts the seat had when a form was made, if it is one of ours.
    pub fn read_token(&self, session: SessionId, path: &str, token: &str) -> Option<u32> {
        let (acts, code) = token.split_once('.')?;
        let acts: u32 = acts.parse().ok()?;
        let session = session.to_string();
        self.vouches(&[b"form", session.as_bytes(), path.as_bytes(), &acts.to_le_bytes()], code).then_some(acts)
    }
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    let mut block = Key::<Hmac<Sha256>>::default();
    block[..32].copy_from_slice(&Sha256::digest(key));
    Hmac::new(&block)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn badge() -> Badge {
        let place = TablePlace { table: 3, whom: Whom::Seat(Slug::new("com-kandil")) };
        Badge { place, turn: 2, session: SessionId(0xabc) }
    }

    #[test]
    fn a_cookie_says_what_it_said_and_no_letter_of_it_can_be_changed() {
        let seal = WebSeal::new(b"secret", b"record");
        let cookie = seal.cookie(badge());
        assert_eq!(seal.read_cookie(&cookie), Some(badge()));
        let observer = Badge { place: TablePlace { table: 1, whom: Whom::Observer }, ..badge() };
        assert_eq!(seal.read_cookie(&seal.cookie(observer)), Some(observer));
        for at in 0..cookie.len() {
            let mut changed = cookie.clone().into_bytes();
            changed[at] ^= 1;
            let changed = String::from_utf8(changed).expect("letters");
            assert_eq!(seal.read_cookie(&changed), None, "{changed}");
        }
        for other in ["", ".", "a.b.c.d", "com-kandil.1.2.0", "..."] {
            assert_eq!(seal.read_cookie(other), None, "{other}");
        }
    }

    #[test]
    fn neither_another_host_nor_another_record_makes_our_cookies() {
        let ours = WebSeal::new(b"secret", b"record");
        for other in [WebSeal::new(b"another", b"record"), WebSeal::new(b"secret", b"another")] {
            assert_eq!(ours.read_cookie(&other.cookie(badge())), None);
        }
        assert!(WebSeal::new(b"secret", b"record").read_cookie(&ours.cookie(badge())).is_some(), "after a power cut");
    }

    #[test]
    fn a_token_is_good_for_one_session_one_path_and_one_number_of_acts() {
        let seal = WebSeal::new(b"secret", b"record");
        let (mine, other) = (SessionId(1), SessionId(2));
        let token = seal.token(mine, "/p/tell", 7);
        assert_eq!(seal.read_token(mine, "/p/tell", &token), Some(7));
        assert_eq!(seal.read_token(other, "/p/tell", &token), None);
        assert_eq!(seal.read_token(mine, "/p/warn", &token), None);
        assert_eq!(seal.read_token(mine, "/p/tell", &token.replacen('7', "8", 1)), None);
        assert_eq!(seal.read_token(mine, "/p/tell", "7."), None, "nothing vouches for nothing");
    }
}
