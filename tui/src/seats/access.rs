//! Access codes: the code of every seat, and how often somebody may try one.
//!
//! There are 31.6 million codes, and as many of them are right as there are seats, and one for observers. Wrong ones make the next
//! try from there wait, and lock nobody out: a right code opens as soon as its turn comes, even while somebody guesses behind the
//! same router. After [`FREE`] wrong codes an address has a try every two seconds, and every second if a right code came from
//! there before; all strangers together have one a second after [`FREE_OF_ALL`], however many addresses they have; and over
//! SSH a connection ends with its fifth ([`TRIES`]). So of eleven right codes somebody who guesses for an evening of eight hours finds
//! one with a chance of 1 in 200 from one address, and of 1 in 100 from any number of them; the facilitator's page counts their
//! 28,800 wrong codes meanwhile. Where there are more codes, because there are more seats or several tables, strangers wait in
//! proportion ([`CODES`]), so that their chance stays what it is.
//!
//! A code opens one place at one table. It is made of the host's secret, the record of the table and the seat. After a power cut the same record has the same codes, and
//! nobody has to be told a new one; a seat that somebody was removed from gets another. Codes are two words that can be read
//! aloud (`kabo-tiru`) and typed on any keyboard.
//!
//! It ignores how a code travels. It may not touch the exercise.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
    time::Duration,
};

use kernel::names::Slug;
use sha2::{Digest as _, Sha256};

use super::{
    known::{KnownAddresses, network},
    meter::{ADDRESSES, Meter},
};
use crate::remote::{Strangers, TablePlace, Whom};

/// Wrong codes that one connection over SSH may give; a browser has a connection for each, and is held back by the waits alone.
pub const TRIES: usize = 5;
/// Wrong codes that cost no wait: of one address, and of all strangers together.
const FREE: u32 = 8;
const FREE_OF_ALL: u32 = 64;
/// The wait for each further one: at an address, at one from which a right code came, and among all strangers.
const WAIT: Duration = Duration::from_secs(2);
const WAIT_KNOWN: Duration = Duration::from_secs(1);
const WAIT_OF_ALL: Duration = Duration::from_secs(1);
/// For so many right codes, or a part of them, strangers wait once as long.
const CODES: usize = 12;

/// Letters that stand on every keyboard of Latin script and are not easily taken for each other aloud.
const CONSONANTS: &[u8] = b"bdfgjklmnprstvz";
const VOWELS: &[u8] = b"aeiou";

/// Why somebody may not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEntry {
    /// No seat has this code.
    Wrong,
    /// The code was not looked at: wrong ones came before, and it is this long until the next is.
    Wait(Duration),
    /// The facilitator has locked this seat.
    Locked,
}

/// Codes and tries.
#[derive(Debug, Default)]
pub struct AccessCodes {
    /// What the codes of each table are made of.
    secrets: BTreeMap<u32, [u8; 32]>,
    /// For each place, how many codes it has had before.
    turns: BTreeMap<TablePlace, u32>,
    /// The code of each place, for it is asked for at every picture.
    codes: BTreeMap<TablePlace, String>,
    /// Seats that are locked, each with its table.
    locked: BTreeSet<(u32, Slug)>,
    /// The wrong codes of each address, of all that found no place in this table, and of all strangers together.
    wrong: BTreeMap<IpAddr, Meter>,
    others: Meter,
    all: Meter,
    known: KnownAddresses,
    strangers: Strangers,
}

impl AccessCodes {
    /// Gives codes to the seats of a table, and to whoever looks on there. `secret` is the host's, `record` what tells the record of this
    /// table from all others.
    pub fn add_table(&mut self, table: u32, secret: &[u8], record: &[u8], seats: impl IntoIterator<Item = Slug>) {
        let mixed = Sha256::new().chain_update(b"harmattan door\0").chain_update(Sha256::digest(secret));
        self.secrets.insert(table, mixed.chain_update(Sha256::digest(record)).finalize().into());
        for whom in seats.into_iter().map(Whom::Seat).chain([Whom::Observer]) {
            let place = TablePlace { table, whom };
            self.turns.insert(place, 0);
            self.make_unlike_others(place);
        }
    }

    /// The addresses from which a right code came.
    pub fn known(&self) -> KnownAddresses {
        self.known.clone()
    }

    /// Whether a text has the form of a code. Few names of people have.
    pub fn is_code(text: &str) -> bool {
        let pairs = text.as_bytes().split(|byte| *byte == b'-').map(|word| word.chunks(2).collect::<Vec<_>>());
        let pairs: Vec<Vec<&[u8]>> = pairs.collect();
        let pair = |pair: &&[u8]| matches!(pair, [c, v] if CONSONANTS.contains(c) && VOWELS.contains(v));
        pairs.len() == 2 && pairs.iter().all(|word| word.len() == 2 && word.iter().all(pair))
    }

    /// The places of a table that have a code.
    pub fn places_at(&self, table: u32) -> impl Iterator<Item = Whom> + '_ {
        self.turns.keys().filter(move |place| place.table == table).map(|place| place.whom)
    }

    /// The code of a place; nothing where there is no such place.
    pub fn code(&self, place: TablePlace) -> String {
        self.codes.get(&place).cloned().unwrap_or_default()
    }

    /// What the code of a place is, after as many others.
    fn made(&self, place: TablePlace) -> String {
        let (turn, secret) = (self.turn(place), self.secrets.get(&place.table).copied().unwrap_or_default());
        let mut mix = Sha256::new().chain_update(secret).chain_update(turn.to_le_bytes());
        match place.whom {
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
    pub fn turn(&self, place: TablePlace) -> u32 {
        self.turns.get(&place).copied().unwrap_or(0)
    }

    /// Gives a place another code: whoever knows the old one stays out.
    pub fn renew(&mut self, place: TablePlace) {
        *self.turns.entry(place).or_default() += 1;
        self.make_unlike_others(place);
    }

    /// The same as after that many renewals.
    pub fn renewed(&mut self, place: TablePlace, turn: u32) {
        if let Some(mine) = self.turns.get_mut(&place) {
            *mine = turn.max(*mine);
            self.make_unlike_others(place);
        }
    }

    fn make_unlike_others(&mut self, place: TablePlace) {
        let mut code = self.made(place);
        while self.codes.iter().any(|(other, known)| *other != place && *known == code) {
            *self.turns.entry(place).or_default() += 1;
            code = self.made(place);
        }
        self.codes.insert(place, code);
    }

    /// Locks a seat, or opens it again.
    pub fn lock(&mut self, table: u32, seat: Slug, locked: bool) {
        if locked {
            self.locked.insert((table, seat));
        } else {
            self.locked.remove(&(table, seat));
        }
    }
    /// Whether a seat is locked.
    pub fn is_locked(&self, table: u32, seat: Slug) -> bool {
        self.locked.contains(&(table, seat))
    }

    /// Whose place a code opens. Case, spaces and hyphens do not matter. `now` is any clock that only goes forward.
    ///
    /// # Errors
    /// Why not.
    pub fn admit(&mut self, from: IpAddr, given: &str, now: Duration) -> Result<TablePlace, NoEntry> {
        let from = network(from);
        let wait = self.wait(from, now);
        if !wait.is_zero() {
            return Err(NoEntry::Wait(wait));
        }
        let given: String = given.chars().filter(char::is_ascii_alphabetic).take(64).collect();
        let given = given.to_ascii_lowercase();
        let mut found = None;
        for (place, code) in &self.codes {
            // Every code is compared, and each in the same time, so that no time tells how near a guess was.
            if same(code.replace('-', "").as_bytes(), given.as_bytes()) {
                found = Some(*place);
            }
        }
        match found {
            None => {
                self.count_wrong(from, now);
                Err(NoEntry::Wrong)
            }
            Some(TablePlace { table, whom: Whom::Seat(seat) }) if self.is_locked(table, seat) => Err(NoEntry::Locked),
            Some(place) => {
                self.known.remember(from);
                Ok(place)
            }
        }
    }

    /// How long it is until a code from there is looked at.
    fn wait(&self, from: IpAddr, now: Duration) -> Duration {
        let own = self.wrong.get(&from).copied();
        if self.known.contains(from) {
            return own.unwrap_or_default().wait(WAIT_KNOWN, FREE, now);
        }
        // A full table opens no hole: who is not in it waits with all the others.
        let own = own.unwrap_or(if self.wrong.len() < ADDRESSES { Meter::default() } else { self.others });
        own.wait(self.stretched(WAIT), FREE, now).max(self.all.wait(self.stretched(WAIT_OF_ALL), FREE_OF_ALL, now))
    }

    /// How long strangers wait where there are as many right codes as here.
    fn stretched(&self, wait: Duration) -> Duration {
        wait.saturating_mul(u32::try_from(self.turns.len().div_ceil(CODES)).unwrap_or(u32::MAX))
    }

    fn count_wrong(&mut self, from: IpAddr, now: Duration) {
        self.strangers.wrong_codes += 1;
        self.wrong.retain(|_, meter| !meter.has_worn_off(now));
        let (known, each, of_all) = (self.known.contains(from), self.stretched(WAIT), self.stretched(WAIT_OF_ALL));
        let room = self.wrong.len() < ADDRESSES || self.wrong.contains_key(&from);
        let own = if room { self.wrong.entry(from).or_default() } else { &mut self.others };
        own.count(if known { WAIT_KNOWN } else { each }, now);
        if !known {
            self.all.count(of_all, now);
        }
    }

    /// A connection was cut off before it had given a code.
    pub fn turn_away(&mut self) {
        self.strangers.turned_away += 1;
    }
    /// Who was kept out.
    pub fn strangers(&self) -> Strangers {
        self.strangers
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

    fn made(secret: &[u8], record: &[u8], seats: impl IntoIterator<Item = Slug>) -> AccessCodes {
        let mut codes = AccessCodes::default();
        codes.add_table(1, secret, record, seats);
        codes
    }
    fn codes() -> AccessCodes {
        made(b"a secret", b"a record", ["diffa", "nguigmi"].map(Slug::new))
    }
    fn diffa() -> TablePlace {
        TablePlace { table: 1, whom: Whom::Seat(Slug::new("diffa")) }
    }
    fn all(codes: &AccessCodes) -> Vec<TablePlace> {
        codes.turns.keys().copied().collect()
    }

    #[test]
    fn the_same_record_has_the_same_codes_after_a_power_cut_and_another_record_has_others() {
        assert_eq!(codes().code(diffa()), codes().code(diffa()));
        let other = made(b"a secret", b"another record", ["diffa"].map(Slug::new));
        assert_ne!(codes().code(diffa()), other.code(diffa()));
        let elsewhere = made(b"another secret", b"a record", ["diffa"].map(Slug::new));
        assert_ne!(codes().code(diffa()), elsewhere.code(diffa()));
    }

    #[test]
    fn a_code_opens_its_own_place_however_it_is_typed() {
        let mut codes = codes();
        for place in all(&codes) {
            let code = codes.code(place);
            for typed in
                [code.clone(), code.to_uppercase(), code.replace('-', ""), format!("  {} ", code.replace('-', " "))]
            {
                assert_eq!(codes.admit(HERE, &typed, NOW), Ok(place), "{typed}");
            }
        }
    }

    /// Tries until a time, as often as it is let. How many codes were looked at.
    fn guesses(codes: &mut AccessCodes, from: &[IpAddr], until: Duration) -> usize {
        let (mut looked_at, mut now) = (0, NOW);
        while now < until {
            for from in from {
                looked_at += usize::from(codes.admit(*from, "nope", now) == Err(NoEntry::Wrong));
            }
            now += Duration::from_millis(100);
        }
        looked_at
    }

    #[test]
    fn an_address_that_guesses_has_to_wait_and_a_right_code_opens_there_as_soon_as_its_turn_comes() {
        let mut codes = codes();
        let code = codes.code(diffa());
        for _ in 0..FREE {
            assert_eq!(codes.admit(HERE, "nope", NOW), Err(NoEntry::Wrong));
        }
        assert_eq!(codes.admit(HERE, &code, NOW), Err(NoEntry::Wait(WAIT)), "even with the right code");
        let other = IpAddr::from([10, 0, 0, 7]);
        assert_eq!(codes.admit(other, &code, NOW), Ok(diffa()), "not so elsewhere");
        assert_eq!(codes.admit(HERE, &code, NOW + WAIT), Ok(diffa()), "a moment later");
        guesses(&mut codes, &[HERE], NOW + Duration::from_secs(60));
        let later = NOW + Duration::from_secs(60);
        let wait = codes.wait(HERE, later);
        assert!(wait <= WAIT_KNOWN, "whoever guesses there: {wait:?}");
        assert_eq!(codes.admit(HERE, &code, later + wait), Ok(diffa()));
    }

    #[test]
    fn however_many_addresses_guess_they_have_a_try_a_second_and_a_full_table_opens_no_hole() {
        let addresses: Vec<IpAddr> =
            (0..=u8::MAX).flat_map(|a| (0..8).map(move |b| IpAddr::from([10, b, 1, a]))).collect();
        assert!(addresses.len() > ADDRESSES);
        let mut codes = codes();
        assert_eq!(codes.admit(HERE, &codes.code(diffa()), NOW), Ok(diffa()));
        let looked_at = guesses(&mut codes, &addresses, NOW + Duration::from_secs(100));
        assert!((100..=100 + usize::try_from(FREE_OF_ALL).unwrap_or(0)).contains(&looked_at), "{looked_at}");
        let fresh = IpAddr::from([192, 168, 0, 1]);
        let now = NOW + Duration::from_secs(100);
        assert!(matches!(codes.admit(fresh, "nope", now), Err(NoEntry::Wait(_) | NoEntry::Wrong)));
        assert_eq!(codes.admit(HERE, &codes.code(diffa()), now), Ok(diffa()), "who was here before does not care");
        // Eight hours of it, in codes and in chances.
        assert_eq!(guesses(&mut self::codes(), &[HERE], NOW + Duration::from_secs(8 * 3600)), 14_400 + 7);
    }

    #[test]
    fn a_table_of_addresses_that_is_full_makes_the_fresh_ones_wait_together() {
        let mut codes = codes();
        for n in 0..ADDRESSES {
            let [a, b] = u16::try_from(n).expect("small").to_be_bytes();
            codes.count_wrong(IpAddr::from([10, 0, a, b]), NOW);
        }
        codes.all = Meter::default();
        let fresh: Vec<IpAddr> = (0..100).map(|n| IpAddr::from([192, 168, 0, n])).collect();
        let looked_at = fresh.iter().filter(|from| codes.admit(**from, "nope", NOW) == Err(NoEntry::Wrong)).count();
        assert_eq!(looked_at, usize::try_from(FREE).unwrap_or(0));
        assert_eq!(codes.strangers().wrong_codes, u64::try_from(ADDRESSES + looked_at).unwrap_or(0));
    }

    #[test]
    fn a_seat_that_somebody_was_removed_from_has_another_code() {
        let mut codes = codes();
        let old = codes.code(diffa());
        codes.renew(diffa());
        assert_eq!(codes.admit(HERE, &old, NOW), Err(NoEntry::Wrong));
        assert_eq!(codes.admit(HERE, &codes.code(diffa()), NOW), Ok(diffa()));
        let mut again = self::codes();
        again.renewed(diffa(), codes.turn(diffa()));
        assert_eq!(again.code(diffa()), codes.code(diffa()), "and still after a power cut");
    }

    #[test]
    fn a_locked_seat_lets_nobody_in() {
        let mut codes = codes();
        codes.lock(1, Slug::new("diffa"), true);
        assert_eq!(codes.admit(HERE, &codes.code(diffa()), NOW), Err(NoEntry::Locked));
        codes.lock(1, Slug::new("diffa"), false);
        assert_eq!(codes.admit(HERE, &codes.code(diffa()), NOW), Ok(diffa()));
    }

    #[test]
    fn nothing_that_is_typed_is_too_long_or_too_strange() {
        let mut codes = codes();
        for typed in ["", "é\u{202e}\0", &"a".repeat(100_000)] {
            assert_eq!(codes.admit(HERE, typed, NOW), Err(NoEntry::Wrong));
        }
    }

    #[test]
    fn a_code_is_known_by_its_form() {
        let codes = codes();
        assert!(all(&codes).into_iter().all(|place| AccessCodes::is_code(&codes.code(place))));
        for name in ["table", "fatima", "kabotixu", "kabo-", "ka-bo", "kabo-tiru-kabo", "", "-", "KABO-TIXU"] {
            assert!(!AccessCodes::is_code(name), "{name}");
        }
    }

    #[test]
    fn forty_seats_have_forty_codes() {
        let seats: Vec<Slug> = (0..40).map(|n| Slug::new(&format!("seat-{n}"))).collect();
        let codes = made(b"s", b"r", seats);
        let codes: BTreeSet<String> = all(&codes).into_iter().map(|place| codes.code(place)).collect();
        assert_eq!(codes.len(), 41);
    }

    #[test]
    fn the_codes_of_several_tables_open_each_its_own_and_a_lock_at_one_is_none_at_another() {
        let mut codes = AccessCodes::default();
        for table in 1..=6 {
            codes.add_table(table, b"s", format!("r table {table}").as_bytes(), ["diffa", "nguigmi"].map(Slug::new));
        }
        let every: BTreeSet<String> = all(&codes).into_iter().map(|place| codes.code(place)).collect();
        assert_eq!(every.len(), 18);
        codes.lock(2, Slug::new("diffa"), true);
        for place in all(&codes) {
            let locked = place == TablePlace { table: 2, ..diffa() };
            let expected = if locked { Err(NoEntry::Locked) } else { Ok(place) };
            assert_eq!(codes.admit(HERE, &codes.code(place), NOW), expected);
        }
    }

    #[test]
    fn more_right_codes_make_strangers_wait_longer_so_that_their_chance_is_the_same() {
        let seats: Vec<Slug> = (0..47).map(|n| Slug::new(&format!("seat-{n}"))).collect();
        let mut codes = made(b"s", b"r", seats);
        let looked_at = guesses(&mut codes, &[HERE], NOW + Duration::from_secs(8 * 3600));
        assert_eq!(looked_at, 14_400 / 4 + 7, "48 right codes, four times the wait");
    }
}
