//! What a play makes of the view of its seat: the questions that doctrines ask. All answers come from what has reached the seat, from
//! what it has ordered, and from what everybody knows.

use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use vocabulary::{
    act::{AcrossAct, Act, ActKind, WordAct},
    fact::{SharingFact, What},
    matter::{Matter, MatterKind},
    parameter::PlaysFigures,
    scenario::Seat,
    terms::Accord,
};

use super::common::CommonKnowledge;
use crate::sight::view::{Item, LineState, Order, SeatView};

/// The picture of a seat, and who sits in it.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// What the seat sees.
    pub view: &'a SeatView,
    /// What everybody knows.
    pub common: &'a CommonKnowledge,
    /// The seat.
    pub me: &'a Seat,
}

/// A place and what was said of it: how many people or men, where somebody counted them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reported {
    /// Where.
    pub place: Slug,
    /// How many, as the last word says.
    pub number: Option<u32>,
}

impl<'a> Seen<'a> {
    /// The figures of plays.
    pub fn figures(&self) -> &'a PlaysFigures {
        self.common.figures()
    }

    /// Whether the seat may do such an act, and can pay what every one of its kind costs.
    pub fn may(&self, kind: ActKind) -> bool {
        self.view.offers.iter().any(|offer| offer.kind == kind && offer.blocked.is_none())
    }

    /// Whether a place lies on the seat's own side of the border.
    pub fn is_own_side(&self, place: Slug) -> bool {
        self.common.country(place) == Some(&self.me.country)
    }

    /// What has come lately of matters of these kinds, the newest first.
    pub fn fresh(&self, kinds: &'static [MatterKind]) -> impl Iterator<Item = &'a Item> + use<'a> {
        let since = self.view.now - self.figures().fresh;
        // Nothing comes before it is seen.
        let inbox = self.view.inbox.iter().rev().take_while(move |item| item.at >= since);
        inbox.filter(move |item| item.report.seen >= since && kinds.contains(&item.report.matter.kind()))
    }

    /// Whether the seat is the authority that is responsible for such an act at a place: of those on its side of the border that may do
    /// it, the one with ground of its own nearest to it. So not everybody does the same.
    pub fn is_mine(&self, place: Slug, kind: ActKind) -> bool {
        let side = self.common.country(place);
        let may = |seat: &Seat| {
            seat.community.is_none() && Some(seat.country.as_str()) == side && CommonKnowledge::may(seat, kind)
        };
        let mut all = self.common.seats_around(place).filter(|(seat, _)| may(seat));
        let Some((first, least)) = all.next() else { return false };
        // Of several that are as near, one does it.
        let as_near = all.take_while(|(_, km)| *km == least).map(|(seat, _)| seat.id);
        as_near.chain([first.id]).min() == Some(self.me.id)
    }

    /// Whether there are funds for what can wait: who feeds and shelters people keeps some back for that.
    pub fn can_spare(&self) -> bool {
        let relieves = [ActKind::Distribute, ActKind::SetUpReception].iter().any(|kind| self.me.may.contains(kind));
        !relieves || self.view.stock.funds >= self.figures().keeps_back
    }

    /// The places of which matters of these kinds were told lately, each with its last number, the newest first.
    pub fn reported(&self, kinds: &'static [MatterKind]) -> Vec<Reported> {
        let mut places: Vec<Reported> = Vec::new();
        for item in self.fresh(kinds) {
            let matter = &item.report.matter;
            let Some(place) = matter.subject().and_then(|thing| self.common.place_of(thing)) else { continue };
            let number = match matter {
                Matter::ArmedMen { men: number, .. }
                | Matter::Displaced { people: number, .. }
                | Matter::Need { people: number, .. } => Some(*number),
                _ => None,
            };
            match places.iter_mut().find(|known| known.place == place) {
                Some(known) => known.number = known.number.or(number),
                None => places.push(Reported { place, number }),
            }
        }
        places
    }

    /// Where danger to life was told of lately.
    pub fn dangers(&self) -> Vec<Reported> {
        self.reported(&[MatterKind::ArmedMen, MatterKind::Attack])
    }

    /// Where people who fled were told of lately.
    pub fn crowds(&self) -> Vec<Reported> {
        self.reported(&[MatterKind::Displaced])
    }

    /// Places to which people who fled come, as far as they are this seat's business for such an act, and it has not given the order there:
    /// those with a camp of its own first.
    pub fn arrivals(&self, kind: ActKind) -> Vec<Slug> {
        let own = self.me.camps.iter().filter_map(|camp| self.common.place_of(*camp));
        let crowds: Vec<Slug> = self.crowds().into_iter().map(|crowd| crowd.place).collect();
        let mut places: Vec<Slug> = own.filter(|place| crowds.contains(place)).chain(crowds.iter().copied()).collect();
        places.dedup();
        places.retain(|place| self.is_mine(*place, kind) && !self.has_ordered(kind, *place));
        places
    }

    /// Accepted orders of the last so much time.
    pub fn orders(&self, within: Span) -> impl Iterator<Item = &'a Order> + use<'a> {
        let since = self.view.now - within;
        let given = self.view.orders.iter().rev().take_while(move |order| order.at >= since);
        given.filter(|order| order.refused.is_none())
    }

    /// Whether something was ordered, in vain or not, within the time that a play gives an order to do its work.
    pub fn tried(&self, is: impl Fn(&Act) -> bool) -> bool {
        let since = self.view.now - self.figures().patience;
        self.view.orders.iter().rev().take_while(|order| order.at >= since).any(|order| is(&order.deed))
    }

    /// Whether such an order was accepted on this thing, at whatever time.
    pub fn has_ordered(&self, kind: ActKind, on: Slug) -> bool {
        self.orders(self.view.now - Time::START).any(|order| order.kind == kind && order.on == Some(on))
    }

    /// Whether such an order was accepted since then. One that was refused is not done: it counts only for as long as a play gives an order
    /// to do its work, and is tried again after that.
    pub fn has_done_since(&self, since: Time, is: impl Fn(&Act) -> bool) -> bool {
        let lately = since.max(self.view.now - self.figures().patience);
        let given = self.view.orders.iter().rev().take_while(|order| order.at >= since);
        given.filter(|order| order.refused.is_none() || order.at >= lately).any(|order| is(&order.deed))
    }

    /// The same at whatever time.
    pub fn has_done(&self, is: impl Fn(&Act) -> bool) -> bool {
        self.has_done_since(Time::START, is)
    }

    /// What this seat heard of its own orders, and when, the oldest first.
    pub fn outcomes(&self) -> impl DoubleEndedIterator<Item = (Time, &'a What)> + use<'a> {
        self.view.inbox.iter().filter_map(|item| match &item.report.matter {
            Matter::Outcome { what: Some(what), .. } => Some((item.at, &**what)),
            _ => None,
        })
    }

    /// What such places are to the seat: those within reach by road, the nearest first.
    pub fn nearest<T: Copy>(&self, from: Slug, within: u32, all: impl Iterator<Item = (T, Slug)>) -> Vec<(T, u32)> {
        let far = all.filter_map(|(thing, place)| Some((thing, self.common.km(from, place)?)));
        let mut near: Vec<(T, u32)> = far.filter(|(_, km)| *km <= within).collect();
        near.sort_by_key(|(_, km)| *km);
        near
    }

    /// Who waits for an answer to an invitation: one that is still to take place, and was not answered since it came.
    pub fn invitations(&self) -> impl Iterator<Item = Slug> + use<'a> {
        let (seen, view) = (*self, self.view);
        let open = view.inbox.iter().filter_map(move |item| match item.report.matter {
            Matter::Meeting { with, at, .. } if at > view.now => Some((with, item.at)),
            _ => None,
        });
        let answered = move |by: Slug, since| {
            let answer = |deed: &Act| matches!(deed, Act::Across(AcrossAct::AnswerMeeting { with, .. }) if *with == by);
            seen.has_done_since(since, answer)
        };
        open.filter(move |(by, since)| !answered(*by, *since)).map(|(by, _)| by)
    }

    /// The questions whether a report may be handed on that this seat has not answered: the report, who asks, and what it says.
    pub fn asked_for_consent(&self) -> impl Iterator<Item = (Serial, Slug, &'a Matter)> + use<'a> {
        let (seen, view) = (*self, self.view);
        let answered = move |report: Serial, since| {
            let answer =
                |deed: &Act| matches!(deed, Act::Word(WordAct::AnswerConsent { report: of, .. }) if *of == report);
            seen.has_done_since(since, answer)
        };
        let asked = view.inbox.iter().filter_map(|item| match &item.report.matter {
            Matter::ConsentAsked { report, from, about, .. } => Some((item.at, *report, *from, about.as_ref())),
            _ => None,
        });
        asked
            .filter(move |(at, report, ..)| !answered(*report, *at))
            .map(|(_, report, from, about)| (report, from, about))
    }

    /// Whether word can go to a seat now.
    pub fn can_reach(&self, seat: Slug) -> bool {
        self.view.lines.iter().any(|line| line.with == seat && line.state == LineState::Works)
    }

    /// Whether a line to a seat waits for an agreement.
    pub fn lacks_agreement(&self, seat: Slug) -> bool {
        self.view.lines.iter().any(|line| line.with == seat && line.state == LineState::NoAgreement)
    }

    /// A seat of another country to which this one may hand persons over: one with which that was agreed, before it began or as this seat
    /// was told since.
    pub fn hands_over_to(&self) -> Option<Slug> {
        let me = self.me.id;
        let other = |(a, b): (Slug, Slug)| if a == me { Some(b) } else { (b == me).then_some(a) };
        let before = self.common.agreements().iter().copied().filter_map(other);
        let since = self.outcomes().filter_map(|(_, what)| match what {
            What::Sharing(SharingFact::AgreementMade { seats, about }) if about.contains(&Accord::HandingOver) => {
                other(*seats)
            }
            _ => None,
        });
        let across = |seat: &Slug| self.common.seat(*seat).is_some_and(|seat| seat.country != self.me.country);
        before.chain(since).find(across).filter(|_| self.may(ActKind::HandOver))
    }

    /// The committee behind a report that would have to be asked before it is handed on: none for one's own people.
    pub fn source_to_ask(&self, item: &Item) -> Option<Slug> {
        let source = item.report.first_source;
        let theirs = self.me.community != Some(source);
        let committee = self.common.community(source).is_some_and(|community| community.committee.is_some());
        (theirs && committee).then_some(source)
    }

    /// What those who told a report said to its being handed on, if they were asked and have answered.
    pub fn consent(&self, report: Serial) -> Option<bool> {
        self.view.inbox.iter().rev().find_map(|item| match item.report.matter {
            Matter::Consent { report: of, given, .. } if of == report => Some(given),
            _ => None,
        })
    }

    /// The last word on a post of one's own.
    pub fn post(&self, post: Slug) -> Option<PostWord> {
        self.view.known.iter().find_map(|known| match known.matter {
            Matter::Post { post: of, open, waiting, officers, online } if of == post => {
                Some(PostWord { open, waiting, officers, online })
            }
            _ => None,
        })
    }

    /// People in a camp and places for them, as it was told last; as it was built, if nothing was.
    pub fn camp(&self, camp: Slug) -> (u32, u32) {
        let told = self.view.known.iter().find_map(|known| match known.matter {
            Matter::Camp { camp: of, people, capacity } if of == camp => Some((people, capacity)),
            _ => None,
        });
        let built = || self.common.camp(camp).map_or((0, 0), |camp| (camp.people, camp.capacity));
        told.unwrap_or_else(built)
    }
}

/// How a post stands, as it was told last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // As in `Matter::Post`.
pub struct PostWord {
    pub open: bool,
    pub waiting: u32,
    pub officers: u32,
    pub online: bool,
}
