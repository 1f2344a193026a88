//! What the room of a seat holds, worked out once for the keys and for the pictures: messages in their order, what was said with
//! whom, decisions, offers, and what would be a good next step.
//!
//! Everything here is folded from the seat's own view, its desk and the public parts of the scenario. It draws nothing and it
//! asks the world nothing.

use engine::sight::view::{Item, Line, LineState, Offer, Order, SeatView};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use strum::VariantArray;
use vocabulary::{
    act::{ActGroup, ActKind},
    language::Holds,
    matter::{Matter, MatterKind},
    scenario::{Scenario, Seat},
};
use words::{Names, folded};

use super::{desk::SeatDesk, find::holds, place::Tab};

/// Not older than this, news is fresh. Illustrative.
const FRESH: Span = Span::hours(1);
/// Older than this, it is old. Illustrative.
const OLD: Span = Span::hours(6);

/// How old news is: a symbol that fades, and a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum NewsAge {
    /// Of the last hour.
    Fresh,
    /// Some hours old: it may have changed.
    Hours,
    /// So old that it may be wrong by now.
    Old,
}

impl NewsAge {
    /// All ages, the freshest first.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The age of what was seen so long ago.
    pub fn of(span: Span) -> Self {
        match span {
            span if span <= FRESH => Self::Fresh,
            span if span <= OLD => Self::Hours,
            _ => Self::Old,
        }
    }
    /// Its symbol: one cell, fading.
    pub fn symbol(self) -> char {
        match self {
            Self::Fresh => '█',
            Self::Hours => '▒',
            Self::Old => '░',
        }
    }
}

/// Whom a message belongs with: one conversation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thread {
    /// Somebody outside the seats and their services, by the name that the message gives.
    Voice(String),
    /// A seat, a post, a patrol, a camp or a community.
    With(Slug),
}

/// The conversation that an item belongs to.
pub fn thread(item: &Item) -> Thread {
    match &item.inject {
        Some(inject) if !inject.from.is_empty() => Thread::Voice(inject.from.en.clone()),
        _ => Thread::With(item.report.relayed_by),
    }
}

/// The inbox in the order in which it is shown: the newest first, or by conversation, the one with the newest word first.
/// Somebody who looks for words sees those that have them.
pub fn inbox<'v>(view: &'v SeatView, desk: &SeatDesk, names: &Names) -> Vec<&'v Item> {
    let sought = folded(desk.find.get(&Tab::Inbox).map_or("", String::as_str));
    let found = |item: &&Item| sought.is_empty() || holds(&said_by(item, names), &sought);
    let mut items: Vec<&Item> = view.inbox.iter().rev().filter(found).collect();
    if desk.threads {
        let newest = |of: &Thread| view.inbox.iter().rev().position(|item| thread(item) == *of);
        // Stable: within a conversation the newest stays first.
        items.sort_by_cached_key(|item| newest(&thread(item)));
    }
    items
}

/// All that an item says.
pub fn said_by(item: &Item, names: &Names) -> String {
    let inject =
        item.inject.as_ref().map(|inject| [&inject.from, &inject.subject, &inject.text].map(|text| names.text(text)));
    let words = inject.map_or_else(|| words::matter(&item.report.matter, names), |texts| texts.join(" "));
    format!("{} {} {words}", names.time(item.at), words::item(item, names))
}

/// How many items have not been read.
pub fn unread(view: &SeatView, desk: &SeatDesk) -> usize {
    view.inbox.iter().filter(|item| !desk.read.contains(&item.n)).count()
}

/// The other seats, as the scenario lists them.
pub fn others(scenario: &Scenario, seat: Slug) -> Vec<&Seat> {
    scenario.seats.iter().filter(|other| other.id != seat).collect()
}

/// One turn of a conversation.
#[derive(Clone, Copy, Debug)]
pub enum TalkTurn<'v> {
    /// What the other seat said or handed on.
    Heard(&'v Item),
    /// What this seat said; nobody tells it whether that arrived.
    Told(&'v Order),
}

impl TalkTurn<'_> {
    /// When it came, or went out.
    pub fn at(&self) -> Time {
        match self {
            Self::Heard(item) => item.at,
            Self::Told(order) => order.at,
        }
    }
}

/// What was said between this seat and another one, oldest first.
pub fn talk(view: &SeatView, with: Slug) -> Vec<TalkTurn<'_>> {
    let heard = view.inbox.iter().filter(|item| item.inject.is_none() && item.report.relayed_by == with);
    let told = view.orders.iter().filter(|order| order.refused.is_none() && order.on == Some(with));
    let mut said: Vec<TalkTurn<'_>> = heard.map(TalkTurn::Heard).chain(told.map(TalkTurn::Told)).collect();
    said.sort_by_key(TalkTurn::at);
    said
}

/// The lines to a seat, those that work first.
pub fn lines(view: &SeatView, with: Slug) -> impl Iterator<Item = &Line> {
    view.lines.iter().filter(move |line| line.with == with)
}

/// Whether any word can go to a seat now.
pub fn reaches(view: &SeatView, with: Slug) -> bool {
    lines(view, with).any(|line| line.state == LineState::Works)
}

/// The decision log, newest first.
pub fn decisions(view: &SeatView) -> Vec<&Order> {
    let kept = view.orders.iter().rev();
    kept.filter(|order| order.kind == ActKind::Decide && order.refused.is_none()).collect()
}

/// What has come back of an order, oldest first.
pub fn outcomes<'v>(view: &'v SeatView, order: &Order) -> impl Iterator<Item = &'v Item> {
    let act = order.act;
    let of_it = move |item: &&Item| matches!(item.report.matter, Matter::Outcome { act: of, .. } if of == act);
    view.inbox.iter().filter(of_it)
}

/// What somebody wants who looks for an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // Each is a heading of the page of acts.
pub enum Want {
    Posts,
    Patrols,
    Word,
    People,
    Across,
    Relief,
    Conduct,
    Ideas,
}

impl Want {
    /// What an act of this kind is for: as the table of acts groups them, but that what answers the conduct of a force stands apart.
    pub fn of(kind: ActKind) -> Self {
        let is_of_a_force = || kind.word().fields.iter().any(|field| field.holds == Holds::Force);
        match kind.group() {
            ActGroup::Post | ActGroup::Road => Self::Posts,
            ActGroup::Patrol => Self::Patrols,
            ActGroup::Community => Self::People,
            ActGroup::Across => Self::Across,
            ActGroup::Relief if is_of_a_force() => Self::Conduct,
            ActGroup::Relief => Self::Relief,
            ActGroup::Table => Self::Ideas,
            // What no seat may do at all stands anywhere.
            ActGroup::Word | ActGroup::Direction => Self::Word,
        }
    }
}

/// What a community's seat needs most comes first; what is not listed follows in the usual order.
const PLAIN_FIRST: [ActKind; 9] = {
    use ActKind as A;
    [A::Share, A::Tell, A::Ask, A::Warn, A::Host, A::Convene, A::RequestInformation, A::RequestMeans, A::Propose]
};

/// The acts on offer, in the order in which the seat's room lists them.
pub fn offers(view: &SeatView, plain: bool) -> Vec<&Offer> {
    let mut offers: Vec<&Offer> = view.offers.iter().collect();
    match plain {
        true => offers
            .sort_by_key(|offer| PLAIN_FIRST.iter().position(|kind| *kind == offer.kind).unwrap_or(PLAIN_FIRST.len())),
        false => offers.sort_by_key(|offer| Want::of(offer.kind)),
    }
    offers
}

/// What nobody but this seat was told so far, as far as it can know: word from its own people that it has not passed on.
pub fn only_here<'v>(view: &'v SeatView, seat: &Seat) -> Vec<&'v Item> {
    let own = |item: &&Item| {
        let of_the_world = item.inject.is_none() && item.report.matter.kind() != MatterKind::Outcome;
        of_the_world && seat.community == Some(item.report.first_source) && item.shared_with.is_empty()
    };
    view.inbox.iter().rev().filter(own).collect()
}

/// What would be a good next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// So many messages have not been read.
    Read(usize),
    /// This seat asked something, and nothing was said to it since.
    Answer(Slug),
    /// What only this seat knows has not been told.
    Tell,
    /// Nothing was asked or ordered for long.
    Ask,
    /// A decision has been taken; wait for news.
    Wait,
}

/// A good next step for whoever does not know what to do: a hint, and never more than what the seat itself can know.
pub fn next(view: &SeatView, desk: &SeatDesk, seat: &Seat) -> Next {
    let unread = unread(view, desk);
    if unread > 0 {
        return Next::Read(unread);
    }
    let asked = view.inbox.iter().rev().find_map(|item| match &item.report.matter {
        Matter::Question { from, .. } | Matter::Query { from, .. } | Matter::ConsentAsked { from, .. } => {
            Some((*from, item.at))
        }
        _ => None,
    });
    let done = |since: Time, on: Option<Slug>| {
        view.orders.iter().any(|o| o.refused.is_none() && o.at >= since && (on.is_none() || o.on == on))
    };
    if let Some((from, _)) = asked.filter(|(from, at)| !done(*at, Some(*from))) {
        return Next::Answer(from);
    }
    if !only_here(view, seat).is_empty() || (!seat.secret.is_empty() && view.orders.is_empty()) {
        return Next::Tell;
    }
    let lately = Time((view.now.0 - FRESH.0).max(0));
    if done(lately, None) { Next::Wait } else { Next::Ask }
}
