//! Connections: how many there may be, and which of those have to go that have given no code yet.
//!
//! Whoever has given no code is a stranger, and strangers keep nobody out: where places run short, the one goes who has come
//! least far, and among equals the one who came first. Somebody at the prompt therefore loses their place to no number of silent
//! connections. Addresses from which a right code came before are the last to be taken from. Who does not come further within
//! the time of each stage is cut off; at the prompt it is counted anew with each answer, and long enough to look for a paper.
//!
//! It ignores codes ([`access`](super::access)) and what a connection is: it holds a handle to each, and gives it back when that
//! connection is to be cut. It has no clock; whoever asks tells it the time.

use std::{collections::BTreeMap, net::IpAddr, time::Duration};

use super::known::{KnownAddresses, network};

/// Guests in all, and those of one address. Forty seats behind one router are one address.
const GUESTS: usize = 160;
const GUESTS_OF_ONE: usize = 96;
/// Strangers in all, and those of one address: a whole room may look for its codes at the same time.
const STRANGERS: usize = 192;
const STRANGERS_OF_ONE: usize = 96;

/// How far a connection has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// It has said nothing.
    Silent,
    /// It speaks SSH, and keys are being exchanged; or a browser's question is on its way.
    Greeted,
    /// It is asked for a code, or shown a page.
    Asked,
    /// It has given one and has no seat on its screen yet.
    Guest,
    /// Somebody plays.
    Seated,
}

impl Stage {
    /// How long a connection may stay at it.
    fn lasts(self) -> Option<Duration> {
        match self {
            Self::Silent => Some(Duration::from_secs(10)),
            // Over a bad network three messages each way take their time.
            Self::Greeted => Some(Duration::from_secs(20)),
            Self::Asked => Some(Duration::from_secs(180)),
            Self::Guest => Some(Duration::from_secs(30)),
            Self::Seated => None,
        }
    }
}

/// A connection, by number.
pub type ConnectionId = u64;

#[derive(Debug)]
struct Visit<C> {
    from: IpAddr,
    stage: Stage,
    /// When it came that far, or last answered.
    since: Duration,
    handle: C,
}

/// All connections.
#[derive(Debug)]
pub struct Connections<C> {
    next: ConnectionId,
    visits: BTreeMap<ConnectionId, Visit<C>>,
    known: KnownAddresses,
}

impl<C> Connections<C> {
    /// None yet. Addresses that are known are the last to be taken from.
    pub fn new(known: KnownAddresses) -> Self {
        Self { next: 0, visits: BTreeMap::new(), known }
    }

    /// Takes a connection, and names the one that has to go for it, if places run short.
    pub fn enter(&mut self, from: IpAddr, handle: C, now: Duration) -> (ConnectionId, Option<C>) {
        let from = network(from);
        let strangers = |of: Option<IpAddr>| {
            self.visits
                .values()
                .filter(|visit| visit.stage < Stage::Guest && of.is_none_or(|of| of == visit.from))
                .count()
        };
        let gone = if strangers(Some(from)) >= STRANGERS_OF_ONE {
            self.give_up_one(Some(from))
        } else if strangers(None) >= STRANGERS {
            self.give_up_one(None)
        } else {
            None
        };
        self.next += 1;
        self.visits.insert(self.next, Visit { from, stage: Stage::Silent, since: now, handle });
        (self.next, gone)
    }

    /// Lets go of the stranger who has come least far, from this address or from any. None if there is no stranger.
    pub fn give_up_one(&mut self, of: Option<IpAddr>) -> Option<C> {
        let strangers = self.visits.iter().filter(|(_, visit)| visit.stage < Stage::Guest);
        let strangers = strangers.filter(|(_, visit)| of.is_none_or(|of| of == visit.from));
        let last =
            strangers.min_by_key(|(id, visit)| (self.known.contains(visit.from), visit.stage, visit.since, **id));
        let id = *last?.0;
        self.visits.remove(&id).map(|visit| visit.handle)
    }

    /// A connection has come further, or has answered.
    pub fn comes_to(&mut self, id: ConnectionId, stage: Stage, now: Duration) {
        if let Some(visit) = self.visits.get_mut(&id) {
            (visit.stage, visit.since) = (stage.max(visit.stage), now);
        }
    }

    /// A connection has given a right code. Whether there is a place for it.
    pub fn welcome(&mut self, id: ConnectionId, now: Duration) -> bool {
        let Some(from) = self.visits.get(&id).map(|visit| visit.from) else { return false };
        let guests = || self.visits.values().filter(|visit| visit.stage >= Stage::Guest);
        let room = guests().count() < GUESTS && guests().filter(|visit| visit.from == from).count() < GUESTS_OF_ONE;
        if room {
            self.comes_to(id, Stage::Guest, now);
        }
        room
    }

    /// How long a connection may still stay where it is: nothing if it has to go now, `None` if it may stay for good.
    pub fn left(&self, id: ConnectionId, now: Duration) -> Option<Duration> {
        let Some(visit) = self.visits.get(&id) else { return Some(Duration::ZERO) };
        visit.stage.lasts().map(|lasts| (visit.since + lasts).saturating_sub(now))
    }

    /// A connection has ended. Whether it was still counted.
    pub fn leave(&mut self, id: ConnectionId) -> bool {
        self.visits.remove(&id).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Duration = Duration::from_secs(100);

    fn address(n: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, n])
    }
    fn seconds(n: u64) -> Duration {
        NOW + Duration::from_secs(n)
    }

    /// Connections of which one waits at the prompt, by number and by name.
    fn asked(from: IpAddr) -> (Connections<String>, ConnectionId) {
        let mut connections = Connections::new(KnownAddresses::default());
        let (id, gone) = connections.enter(from, "asked".to_owned(), NOW);
        connections.comes_to(id, Stage::Asked, NOW);
        assert_eq!(gone, None);
        (connections, id)
    }

    #[test]
    fn no_number_of_silent_connections_keeps_anybody_out_behind_the_same_router_or_elsewhere() {
        let (mut connections, waits) = asked(address(1));
        for n in 0..1_000 {
            connections.enter(address(1), format!("silent {n}"), seconds(n / 100));
            connections.enter(
                address(u8::try_from(n % 200).unwrap_or(0) + 2),
                format!("elsewhere {n}"),
                seconds(n / 100),
            );
        }
        let (mine, gone) = connections.enter(address(1), "mine".to_owned(), seconds(11));
        assert!(gone.is_some_and(|gone| gone.starts_with("silent")), "an old one of the same address goes for it");
        connections.comes_to(mine, Stage::Greeted, seconds(11));
        for n in 0..1_000 {
            let (_, gone) = connections.enter(address(1), format!("later {n}"), seconds(12));
            assert!(gone.is_none_or(|gone| gone != "mine" && gone != "asked"), "who comes further stays");
        }
        assert!(connections.welcome(mine, seconds(13)) && connections.welcome(waits, seconds(60)));
        assert!(connections.visits.len() <= STRANGERS + 2, "and they are counted: {}", connections.visits.len());
    }

    #[test]
    fn who_came_first_goes_first_and_an_address_that_knew_a_code_last() {
        let mut connections = Connections::new(KnownAddresses::default());
        let (guest, _) = connections.enter(address(9), "guest".to_owned(), NOW);
        connections.known.remember(address(9));
        assert!(connections.welcome(guest, NOW));
        connections.enter(address(9), "their second".to_owned(), NOW);
        for n in 0..3 {
            connections.enter(address(n), format!("stranger {n}"), seconds(u64::from(n)));
        }
        let gone: Vec<String> = std::iter::from_fn(|| connections.give_up_one(None)).collect();
        assert_eq!(gone, ["stranger 0", "stranger 1", "stranger 2", "their second"], "and a guest never");
    }

    #[test]
    fn the_silent_go_early_and_whoever_looks_for_a_code_has_minutes_anew_with_each_answer() {
        let (mut connections, asked) = asked(address(1));
        let (silent, _) = connections.enter(address(1), "silent".to_owned(), NOW);
        assert_eq!(connections.left(silent, seconds(10)), Some(Duration::ZERO));
        assert_eq!(connections.left(asked, seconds(60)), Some(Duration::from_secs(120)));
        connections.comes_to(asked, Stage::Asked, seconds(170));
        assert_eq!(connections.left(asked, seconds(180)), Some(Duration::from_secs(170)));
        assert!(connections.welcome(asked, seconds(190)));
        connections.comes_to(asked, Stage::Seated, seconds(191));
        assert_eq!(connections.left(asked, seconds(100_000)), None);
        assert!(connections.leave(asked) && !connections.leave(asked), "and leaves once");
    }
}
