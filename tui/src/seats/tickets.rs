//! Tickets: what a code for cameras holds. Each opens the page of one place once, within a quarter of an hour, and to look at that page spends
//! nothing: a telephone may look before its person does.
//!
//! It ignores how a ticket is drawn and what it opens.

use std::{
    collections::BTreeMap,
    io,
    time::{Duration, Instant},
};

use data_encoding::HEXLOWER;

use crate::remote::TablePlace;

/// How long a ticket is good.
const LASTS: Duration = Duration::from_secs(15 * 60);
/// One that is shown is good for so much longer at least.
const STILL: Duration = Duration::from_secs(5 * 60);
/// Tickets that are remembered at the same time. Whoever gave a right code gets one, and nobody else.
const MOST: usize = 4096;

/// All tickets that are good.
#[derive(Debug)]
pub struct Tickets {
    since: Instant,
    good: BTreeMap<String, (TablePlace, Duration)>,
    /// The one that is shown for each place.
    shown: BTreeMap<TablePlace, String>,
}

impl Default for Tickets {
    fn default() -> Self {
        Self { since: Instant::now(), good: BTreeMap::new(), shown: BTreeMap::new() }
    }
}

impl Tickets {
    /// A ticket for a place.
    ///
    /// # Errors
    /// The system has no chance to give.
    pub fn issue(&mut self, place: TablePlace) -> io::Result<String> {
        self.issue_at(place, self.since.elapsed())
    }

    /// The ticket to be shown for a place: the same until it has been used or is soon over.
    ///
    /// # Errors
    /// The system has no chance to give.
    pub fn show(&mut self, place: TablePlace) -> io::Result<String> {
        self.show_at(place, self.since.elapsed())
    }

    /// Whose page a ticket opens. It spends nothing.
    pub fn read(&self, ticket: &str) -> Option<TablePlace> {
        self.read_at(ticket, self.since.elapsed())
    }

    /// Uses a ticket.
    pub fn spend(&mut self, ticket: &str) -> Option<TablePlace> {
        let place = self.read(ticket);
        self.good.remove(ticket);
        place
    }

    /// No ticket of a place is good any more: somebody was sent away from there.
    pub fn forget(&mut self, place: TablePlace) {
        self.good.retain(|_, (theirs, _)| *theirs != place);
    }

    fn issue_at(&mut self, place: TablePlace, now: Duration) -> io::Result<String> {
        self.good.retain(|_, (_, until)| *until > now);
        while self.good.len() >= MOST
            && let Some(first) = self.good.iter().min_by_key(|(_, (_, until))| *until).map(|(ticket, _)| ticket.clone())
        {
            self.good.remove(&first);
        }
        let ticket = HEXLOWER.encode(&chance()?);
        self.good.insert(ticket.clone(), (place, now + LASTS));
        Ok(ticket)
    }

    fn show_at(&mut self, place: TablePlace, now: Duration) -> io::Result<String> {
        let shown = self.shown.get(&place);
        let good = shown.filter(|ticket| self.good.get(*ticket).is_some_and(|(_, until)| *until > now + STILL));
        if let Some(good) = good {
            return Ok(good.clone());
        }
        let ticket = self.issue_at(place, now)?;
        self.shown.insert(place, ticket.clone());
        Ok(ticket)
    }

    fn read_at(&self, ticket: &str, now: Duration) -> Option<TablePlace> {
        self.good.get(ticket).filter(|(_, until)| *until > now).map(|(place, _)| *place)
    }
}

/// 128 bits that nobody guesses.
///
/// # Errors
/// The system has none to give.
pub fn chance() -> io::Result<[u8; 16]> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|why| io::Error::other(why.to_string()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use kernel::names::Slug;

    use super::*;
    use crate::remote::Whom;

    const NOW: Duration = Duration::from_secs(100);

    fn seat() -> TablePlace {
        TablePlace { table: 1, whom: Whom::Seat(Slug::new("com-kandil")) }
    }

    #[test]
    fn a_ticket_can_be_looked_at_ten_times_and_used_once() {
        let mut tickets = Tickets::default();
        let ticket = tickets.issue(seat()).expect("chance");
        for _ in 0..10 {
            assert_eq!(tickets.read(&ticket), Some(seat()));
        }
        assert_eq!(tickets.spend(&ticket), Some(seat()));
        assert_eq!((tickets.read(&ticket), tickets.spend(&ticket)), (None, None));
        assert_eq!(tickets.read("0000"), None);
    }

    #[test]
    fn a_ticket_is_over_after_a_quarter_of_an_hour_and_one_that_is_shown_is_good_for_five_minutes_more() {
        let mut tickets = Tickets::default();
        let shown = tickets.show_at(seat(), NOW).expect("chance");
        assert_eq!(tickets.read_at(&shown, NOW + LASTS), None);
        let later = NOW + Duration::from_secs(9 * 60);
        assert_eq!(tickets.show_at(seat(), later).expect("chance"), shown, "the picture stands still");
        let later = NOW + Duration::from_secs(11 * 60);
        let next = tickets.show_at(seat(), later).expect("chance");
        assert_ne!(next, shown);
        assert_eq!(tickets.read_at(&shown, later), Some(seat()), "whoever scanned it a moment ago is not sent back");
        tickets.forget(seat());
        assert_eq!(tickets.read_at(&next, later), None);
    }

    #[test]
    fn no_number_of_tickets_fills_the_memory() {
        let mut tickets = Tickets::default();
        for _ in 0..=MOST {
            tickets.issue_at(seat(), NOW).expect("chance");
        }
        assert_eq!(tickets.good.len(), MOST);
    }
}
