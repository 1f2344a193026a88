//! The door: the code of every seat, and how often somebody may try one.
//!
//! A code is made of the host's secret, the record and the seat. After a power cut the same record has the same codes, and
//! nobody has to be told a new one; a seat that somebody was removed from gets another. Codes are two words that can be read
//! aloud (`kabo-tiru`) and typed on any keyboard.
//!
//! It ignores how a code travels. It may not touch the exercise.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
    time::Duration,
};

use engine::kernel::names::Slug;
use sha2::{Digest as _, Sha256};

use super::Whom;

/// How many wrong codes an address may give before it has to wait.
const TRIES: usize = 5;
/// How long wrong codes of an address are remembered.
const REMEMBERED: Duration = Duration::from_secs(60);
/// Addresses that are remembered at the same time; behind this many strangers everybody waits who has just failed.
const STRANGERS: usize = 1024;

/// Letters that stand on every keyboard of Latin script and are not easily taken for each other aloud.
const CONSONANTS: &[u8] = b"bdfgjklmnprstvz";
const VOWELS: &[u8] = b"aeiou";

/// Why somebody may not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stay {
    /// No seat has this code.
    Wrong,
    /// Too many wrong codes from there; so long to wait.
    Wait(Duration),
    /// The facilitator has locked this seat.
    Locked,
}

/// Codes and tries.
#[derive(Debug)]
pub struct Door {
    secret: [u8; 32],
    /// For each place, how many codes it has had before.
    turns: BTreeMap<Whom, u32>,
    locked: BTreeSet<Slug>,
    /// When an address gave wrong codes.
    wrong: BTreeMap<IpAddr, Vec<Duration>>,
}

impl Door {
    /// The door of a record. `secret` is the host's, `record` what tells this record from others.
    pub fn new(secret: &[u8], record: &[u8], seats: impl IntoIterator<Item = Slug>) -> Self {
        let mixed = Sha256::new().chain_update(b"harmattan door\0").chain_update(Sha256::digest(secret));
        let secret = mixed.chain_update(Sha256::digest(record)).finalize().into();
        let places = seats.into_iter().map(Whom::Seat).chain([Whom::Observer]);
        let mut door = Self { secret, turns: BTreeMap::new(), locked: BTreeSet::new(), wrong: BTreeMap::new() };
        for whom in places {
            door.turns.insert(whom, 0);
            door.make_unlike_others(whom);
        }
        door
    }

    /// Whether a text has the form of a code. Few names of people have.
    pub fn is_code(text: &str) -> bool {
        let pairs = text.as_bytes().split(|byte| *byte == b'-').map(|word| word.chunks(2).collect::<Vec<_>>());
        let pairs: Vec<Vec<&[u8]>> = pairs.collect();
        let pair = |pair: &&[u8]| matches!(pair, [c, v] if CONSONANTS.contains(c) && VOWELS.contains(v));
        pairs.len() == 2 && pairs.iter().all(|word| word.len() == 2 && word.iter().all(pair))
    }

    /// The places that have a code.
    pub fn places(&self) -> impl Iterator<Item = Whom> + '_ {
        self.turns.keys().copied()
    }

    /// The code of a place.
    pub fn code(&self, whom: Whom) -> String {
        let turn = self.turns.get(&whom).copied().unwrap_or(0);
        let mut mix = Sha256::new().chain_update(self.secret).chain_update(turn.to_le_bytes());
        match whom {
            Whom::Seat(seat) => mix = mix.chain_update(b"seat\0").chain_update(seat.as_str()),
            Whom::Observer => mix = mix.chain_update(b"observer"),
        }
        let digest = mix.finalize();
        let mut code = String::new();
        for (n, pair) in digest.chunks_exact(2).take(4).enumerate() {
            if n == 2 {
                code.push('-');
            }
            // Eight bits over 15 and over 5: the first letters come a little more often, which costs a guesser nothing of note.
            code.push(char::from(CONSONANTS[usize::from(pair[0]) % CONSONANTS.len()]));
            code.push(char::from(VOWELS[usize::from(pair[1]) % VOWELS.len()]));
        }
        code
    }

    /// How many codes a place has had before this one.
    pub fn turn(&self, whom: Whom) -> u32 {
        self.turns.get(&whom).copied().unwrap_or(0)
    }

    /// Gives a place another code: whoever knows the old one stays out.
    pub fn renew(&mut self, whom: Whom) {
        *self.turns.entry(whom).or_default() += 1;
        self.make_unlike_others(whom);
    }

    /// The same as after that many renewals.
    pub fn renewed(&mut self, whom: Whom, turn: u32) {
        if let Some(mine) = self.turns.get_mut(&whom) {
            *mine = turn.max(*mine);
            self.make_unlike_others(whom);
        }
    }

    fn make_unlike_others(&mut self, whom: Whom) {
        while self.turns.keys().any(|other| *other != whom && self.code(*other) == self.code(whom)) {
            *self.turns.entry(whom).or_default() += 1;
        }
    }

    /// Locks a seat, or opens it again.
    pub fn lock(&mut self, seat: Slug, locked: bool) {
        if locked {
            self.locked.insert(seat);
        } else {
            self.locked.remove(&seat);
        }
    }
    /// Whether a seat is locked.
    pub fn is_locked(&self, seat: Slug) -> bool {
        self.locked.contains(&seat)
    }

    /// Whose place a code opens. Case, spaces and hyphens do not matter. `now` is any clock that only goes forward.
    ///
    /// # Errors
    /// Why not.
    pub fn admit(&mut self, from: IpAddr, given: &str, now: Duration) -> Result<Whom, Stay> {
        self.wrong.retain(|_, times| {
            times.retain(|at| now < *at + REMEMBERED);
            !times.is_empty()
        });
        let crowded = self.wrong.len() >= STRANGERS;
        let times = self.wrong.get(&from);
        if let Some(times) = times
            && (times.len() >= TRIES || crowded)
        {
            let until = times[times.len().saturating_sub(TRIES)] + REMEMBERED;
            return Err(Stay::Wait(until.saturating_sub(now)));
        }
        let given: String = given.chars().filter(char::is_ascii_alphabetic).take(64).collect();
        let given = given.to_ascii_lowercase();
        let mut found = None;
        for whom in self.turns.keys() {
            // Every code is compared, and each in the same time, so that no time tells how near a guess was.
            if same(self.code(*whom).replace('-', "").as_bytes(), given.as_bytes()) {
                found = Some(*whom);
            }
        }
        match found {
            None => {
                if self.wrong.len() < STRANGERS || times.is_some() {
                    self.wrong.entry(from).or_default().push(now);
                }
                Err(Stay::Wrong)
            }
            Some(Whom::Seat(seat)) if self.is_locked(seat) => Err(Stay::Locked),
            Some(whom) => {
                self.wrong.remove(&from);
                Ok(whom)
            }
        }
    }
}

/// Compares digests, so that neither length nor content decides how long it takes.
fn same(one: &[u8], other: &[u8]) -> bool {
    let (one, other) = (Sha256::digest(one), Sha256::digest(other));
    one.iter().zip(other.iter()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    const NOW: Duration = Duration::from_secs(100);

    fn door() -> Door {
        Door::new(b"a secret", b"a record", ["diffa", "nguigmi"].map(Slug::new))
    }
    fn diffa() -> Whom {
        Whom::Seat(Slug::new("diffa"))
    }

    #[test]
    fn the_same_record_has_the_same_codes_after_a_power_cut_and_another_record_has_others() {
        assert_eq!(door().code(diffa()), door().code(diffa()));
        let other = Door::new(b"a secret", b"another record", ["diffa"].map(Slug::new));
        assert_ne!(door().code(diffa()), other.code(diffa()));
        let elsewhere = Door::new(b"another secret", b"a record", ["diffa"].map(Slug::new));
        assert_ne!(door().code(diffa()), elsewhere.code(diffa()));
    }

    #[test]
    fn a_code_opens_its_own_place_however_it_is_typed() {
        let mut door = door();
        for whom in door.places().collect::<Vec<_>>() {
            let code = door.code(whom);
            for typed in
                [code.clone(), code.to_uppercase(), code.replace('-', ""), format!("  {} ", code.replace('-', " "))]
            {
                assert_eq!(door.admit(HERE, &typed, NOW), Ok(whom), "{typed}");
            }
        }
    }

    #[test]
    fn an_address_that_guesses_has_to_wait_and_others_do_not() {
        let mut door = door();
        let code = door.code(diffa());
        for _ in 0..TRIES {
            assert_eq!(door.admit(HERE, "nope", NOW), Err(Stay::Wrong));
        }
        assert_eq!(door.admit(HERE, &code, NOW), Err(Stay::Wait(REMEMBERED)), "even with the right code");
        let other = IpAddr::from([10, 0, 0, 7]);
        assert_eq!(door.admit(other, &code, NOW), Ok(diffa()));
        assert_eq!(door.admit(HERE, &code, NOW + REMEMBERED), Ok(diffa()), "a minute later");
    }

    #[test]
    fn a_seat_that_somebody_was_removed_from_has_another_code() {
        let mut door = door();
        let old = door.code(diffa());
        door.renew(diffa());
        assert_eq!(door.admit(HERE, &old, NOW), Err(Stay::Wrong));
        assert_eq!(door.admit(HERE, &door.code(diffa()), NOW), Ok(diffa()));
        let mut again = self::door();
        again.renewed(diffa(), door.turn(diffa()));
        assert_eq!(again.code(diffa()), door.code(diffa()), "and still after a power cut");
    }

    #[test]
    fn a_locked_seat_lets_nobody_in() {
        let mut door = door();
        door.lock(Slug::new("diffa"), true);
        assert_eq!(door.admit(HERE, &door.code(diffa()), NOW), Err(Stay::Locked));
        door.lock(Slug::new("diffa"), false);
        assert_eq!(door.admit(HERE, &door.code(diffa()), NOW), Ok(diffa()));
    }

    #[test]
    fn nothing_that_is_typed_is_too_long_or_too_strange() {
        let mut door = door();
        for typed in ["", "é\u{202e}\0", &"a".repeat(100_000)] {
            assert_eq!(door.admit(HERE, typed, NOW), Err(Stay::Wrong));
            door.wrong.clear();
        }
    }

    #[test]
    fn a_code_is_known_by_its_form() {
        let door = door();
        assert!(door.places().all(|whom| Door::is_code(&door.code(whom))));
        for name in ["table", "fatima", "kabotixu", "kabo-", "ka-bo", "kabo-tiru-kabo", "", "-", "KABO-TIXU"] {
            assert!(!Door::is_code(name), "{name}");
        }
    }

    #[test]
    fn forty_seats_have_forty_codes() {
        let seats: Vec<Slug> = (0..40).map(|n| Slug::new(&format!("seat-{n}"))).collect();
        let door = Door::new(b"s", b"r", seats);
        let codes: BTreeSet<String> = door.places().map(|whom| door.code(whom)).collect();
        assert_eq!(codes.len(), 41);
    }
}
