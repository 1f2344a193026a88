//! Seats, the lines between them, what they command and what they may do.

use std::collections::{BTreeMap, BTreeSet};

use kernel::names::Slug;
use reading::{
    node::Step,
    slip::{Mark, Slip},
};
use vocabulary::{
    act::{ActKind, Right},
    kind::Kind,
    language::Holds,
    scenario::{Level, Seat, SeatKind},
    terms::{Stock, Text},
};

use super::{Checker, Steps};
use crate::complaint::Fault;

/// Words that are read aloud in a minute.
const BRIEF_WORDS: usize = 130;

/// What can be under the orders of a seat: its kind, the field of that name in a seat and in a scenario, and what is.
fn commanded(seat: &Seat) -> [(Kind, &'static str, &[Slug]); 3] {
    [(Kind::Post, "posts", &seat.posts), (Kind::Patrol, "patrols", &seat.patrols), (Kind::Camp, "camps", &seat.camps)]
}

impl<'s> Checker<'s> {
    pub(super) fn seats(&mut self) {
        let s = self.scenario;
        // With a slip in a seat, what it commands may not have been read.
        self.orders_unclear |= (0..s.seats.len()).any(|i| !self.is_sound("seats", i));
        let mut masters: BTreeMap<Slug, (Slug, Steps<'s>)> = BTreeMap::new();
        for (i, seat) in s.seats.iter().enumerate() {
            for (kind, field, things) in commanded(seat) {
                // What is of another kind is told as such.
                for (j, thing) in
                    things.iter().enumerate().filter(|(_, thing)| self.kind(**thing) == Some(kind)).collect::<Vec<_>>()
                {
                    let steps = vec![Step::Index(i), Step::Field(field), Step::Index(j)];
                    match masters.get(thing).cloned() {
                        Some((first, there)) if first != seat.id => {
                            let fault = Fault::TwoMasters { thing: *thing, seats: (first, seat.id) };
                            self.complain_with("seats", &steps, fault, Some((Mark::First, "seats", there)));
                        }
                        Some((_, there)) => {
                            let fault = Slip::Twice { name: thing.to_string() };
                            self.complain_with("seats", &steps, fault, Some((Mark::First, "seats", there)));
                        }
                        None => {
                            masters.insert(*thing, (seat.id, steps));
                        }
                    }
                }
            }
            if seat.kind == SeatKind::Community && seat.community.is_none() {
                self.complain("seats", &[Step::Index(i)], Fault::NoCommunity { seat: seat.id });
            }
            if seat.above == Some(seat.id) {
                self.complain("seats", &[Step::Index(i), Step::Field("above")], Fault::SameEnds { name: seat.id });
            }
            for (j, act) in seat.may.iter().enumerate() {
                let steps = [Step::Index(i), Step::Field("may"), Step::Index(j)];
                match act.rule().right {
                    Right::Granted => {}
                    Right::Everybody => {
                        self.complain("seats", &steps, Fault::NeedlessRight { act: *act, facilitator: false });
                    }
                    Right::Facilitator => {
                        self.complain("seats", &steps, Fault::NeedlessRight { act: *act, facilitator: true });
                    }
                }
            }
            let reached = s.channels.iter().any(|channel| channel.from == seat.id || channel.to == seat.id);
            if s.seats.len() > 1 && !reached {
                self.complain("seats", &[Step::Index(i)], Fault::SilentSeat { seat: seat.id });
            }
            self.brief(i, &seat.brief);
            // What is to be done over months is done by nobody at a table.
            if s.movement.is_none() && self.is_sound("seats", i) {
                self.idle_seat(i, seat);
            }
        }
        self.masterless();
        for (i, channel) in s.channels.iter().enumerate() {
            let steps = [Step::Index(i), Step::Field("to")];
            if channel.from == channel.to {
                self.complain("channels", &steps, Fault::SameEnds { name: channel.to });
            } else if self.kind(channel.from).is_some_and(|kind| kind != Kind::Seat)
                && self.kind(channel.to).is_some_and(|kind| kind != Kind::Seat)
            {
                // A thing may speak, but to a seat.
                self.resolve(channel.to.as_str(), &[Kind::Seat], "channels", &steps);
            }
        }
        for (i, (one, other)) in s.agreements.iter().enumerate() {
            if one == other {
                self.complain("agreements", &[Step::Index(i)], Fault::SameEnds { name: *one });
            }
        }
    }

    fn brief(&mut self, i: usize, brief: &Text) {
        let words = |text: &str| text.split_whitespace().count();
        for (language, words) in [("en", words(&brief.en)), ("fr", words(&brief.fr))] {
            if words > BRIEF_WORDS {
                let fault = Fault::LongBrief { words, most: BRIEF_WORDS };
                let steps = [Step::Index(i), Step::Field("brief"), Step::Field(language)];
                self.complain("seats", if brief.en == brief.fr { &steps[..2] } else { &steps }, fault);
                if brief.en == brief.fr {
                    return;
                }
            }
        }
    }

    /// A seat at which there is nothing to do, rights without their things, and things without a right.
    fn idle_seat(&mut self, i: usize, seat: &Seat) {
        let s = self.scenario;
        let things = commanded(seat);
        let holds = seat.means != Stock::default() || seat.reserve != Stock::default();
        let commands = things.iter().any(|(.., held)| !held.is_empty());
        let speaks = seat.community.is_some() || seat.kind == SeatKind::Community;
        if seat.may.is_empty() && !commands && !holds && !speaks {
            return self.complain("seats", &[Step::Index(i)], Fault::IdleSeat { seat: seat.id });
        }
        for (j, act) in seat.may.iter().enumerate() {
            if self.has_nothing_for(seat, *act) {
                let fault = Fault::IdleRight { seat: seat.id, act: *act };
                self.complain("seats", &[Step::Index(i), Step::Field("may"), Step::Index(j)], fault);
            }
        }
        let lacks = |act: &ActKind| match act {
            ActKind::ReleaseMeans if seat.reserve == Stock::default() => Some(Fault::NoReserve { seat: seat.id }),
            ActKind::SignAgreement if seat.level != Level::Capital => Some(Fault::SignsForNoState { seat: seat.id }),
            _ => None,
        };
        for (j, fault) in seat.may.iter().enumerate().filter_map(|(j, act)| Some((j, lacks(act)?))) {
            self.complain("seats", &[Step::Index(i), Step::Field("may"), Step::Index(j)], fault);
        }
        for (kind, field, held) in things {
            let own = |field: Holds| match kind {
                Kind::Post => matches!(field, Holds::OwnPost | Holds::OwnMobilePost),
                Kind::Patrol => field == Holds::OwnPatrol,
                _ => matches!(field, Holds::OwnCamp | Holds::Camp),
            };
            let serves = |act: &ActKind| act.fields().iter().any(|field| own(field.holds));
            if !held.is_empty() && !seat.may.iter().any(serves) && !s.seats.is_empty() {
                let fault = Fault::IdleCommand { seat: seat.id, kind };
                self.complain("seats", &[Step::Index(i), Step::Field(field)], fault);
            }
        }
    }

    /// Whether an act asks for something that the seat has not, or that is nowhere.
    fn has_nothing_for(&self, seat: &Seat, act: ActKind) -> bool {
        let s = self.scenario;
        if act.rule().right != Right::Granted || self.sources.has_unread() {
            return false;
        }
        let mobile = |post: &Slug| s.posts.iter().any(|known| known.id == *post && known.mobile);
        let abroad = |other: &Seat| other.country != seat.country;
        let at_home = |place: Slug| s.places.iter().any(|known| known.id == place && known.country == seat.country);
        act.fields().iter().filter(|field| !field.optional).any(|field| match field.holds {
            Holds::OwnPost => seat.posts.is_empty(),
            Holds::OwnMobilePost => !seat.posts.iter().any(mobile),
            Holds::OwnPatrol => seat.patrols.is_empty(),
            Holds::PartnerPatrol => !s.seats.iter().any(|other| other.id != seat.id && !other.patrols.is_empty()),
            Holds::OwnCamp => seat.camps.is_empty(),
            Holds::Camp => s.camps.is_empty(),
            Holds::SeatAcross => !s.seats.iter().any(abroad),
            Holds::OwnCommunity => seat.community.is_none(),
            Holds::Community => {
                seat.community.is_none() && !s.communities.iter().any(|community| at_home(community.place))
            }
            Holds::Force => !s.authorities.iter().any(|authority| authority.force),
            _ => false,
        })
    }

    /// Posts, patrols and camps that nobody at the table commands.
    fn masterless(&mut self) {
        let s = self.scenario;
        if s.seats.is_empty() || s.movement.is_some() || self.orders_unclear || self.sources.has_unread() {
            return;
        }
        let led: BTreeSet<Slug> = s
            .seats
            .iter()
            .flat_map(|seat| commanded(seat).into_iter().flat_map(|(.., things)| things))
            .copied()
            .collect();
        for (kind, list, _) in commanded(&s.seats[0]) {
            for (i, thing) in s.names(kind).into_iter().enumerate().filter(|(_, thing)| !led.contains(thing)) {
                self.complain(list, &[Step::Index(i)], Fault::Masterless { thing, kind });
            }
        }
    }
}
