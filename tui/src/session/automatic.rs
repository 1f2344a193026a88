//! The automatic player: keeps a seat alive at which nobody sits. It hands on what is grave to two others, agrees to meet, opens a post in front of
//! which people wait, sends officers where a queue is long, and says to who asks that nobody sits there.
//!
//! It is simple on purpose, and marked wherever it acts: an exercise is for people. It sees what the seat sees and chooses among
//! what the seat may choose, so that it can neither cheat nor guess; it throws no dice. It ignores what was planned for the seat.

use engine::{
    exercise::Exercise,
    sight::view::{Choice, Item, SeatView},
};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use serde_json::json;
use vocabulary::{
    act::{Act, ActKind, Actor},
    matter::{Matter, MatterKind},
};
use words::{Key, Lang, ui};

/// How often it looks up. Exercise time, so that the pace changes nothing.
pub const EVERY: Span = Span::minutes(15);
/// To how many others it hands a report on.
const TELLS: usize = 2;
/// A queue that is worth officers, in persons, and how many it sends.
const LONG_QUEUE: u32 = 150;
const SENDS: u32 = 2;
/// How long it trusts an order of its own to do its work before it gives another like it.
const PATIENCE: Span = Span::hours(3);

/// What an automatic player does now at a seat, if anything. Changes nothing.
pub fn choose(seat: Slug, exercise: &mut Exercise, lang: Lang) -> Option<Act> {
    let view = exercise.seat(seat)?;
    let actor = Actor(seat);
    let candidates = invitations(&view).chain(posts(&view)).chain(answers(&view, lang)).chain(reports(&view, exercise));
    let candidates: Vec<Act> = candidates.collect();
    candidates.into_iter().find(|act| exercise.check(actor, act).is_ok())
}

/// A yes to every invitation; those that were answered are refused by the check.
fn invitations(view: &SeatView) -> impl Iterator<Item = Act> {
    view.inbox.iter().filter_map(|item| match item.report.matter {
        Matter::Meeting { with, .. } => Some(Act::AnswerMeeting { with: with.into(), agree: true }),
        _ => None,
    })
}

/// Orders to posts that it hears of: those under others' orders are refused by the check.
fn posts(view: &SeatView) -> Vec<Act> {
    let lately = |kind: ActKind, on: Slug| {
        let since = Time(view.now.0 - PATIENCE.0);
        view.orders.iter().any(|order| order.kind == kind && order.on == Some(on) && order.at > since)
    };
    let orders = view.known.iter().filter_map(|known| match known.matter {
        Matter::Post { post, open: false, waiting, .. } if waiting > 0 && !lately(ActKind::OpenPost, post) => {
            Some(Act::OpenPost { post: post.into() })
        }
        Matter::Post { post, open: true, waiting, .. }
            if waiting >= LONG_QUEUE && view.stock.officers >= SENDS && !lately(ActKind::Reinforce, post) =>
        {
            Some(Act::Reinforce { post: post.into(), officers: SENDS })
        }
        _ => None,
    });
    orders.collect()
}

/// A word to who asked something and has had none since.
fn answers(view: &SeatView, lang: Lang) -> Option<Act> {
    let mut asked = view.inbox.iter().filter_map(|item| match &item.report.matter {
        Matter::Question { from, .. } => Some((*from, item.at)),
        _ => None,
    });
    let told = |to: Slug, since: Time| {
        view.orders.iter().any(|order| order.kind == ActKind::Tell && order.on == Some(to) && order.at >= since)
    };
    let (to, _) = asked.rfind(|(from, at)| !told(*from, *at))?;
    Some(Act::Tell { to: to.into(), text: ui(lang, Key::AutomaticAnswer).to_owned() })
}

/// What is grave and has not been handed on, the newest first.
fn reports(view: &SeatView, exercise: &mut Exercise) -> Option<Act> {
    use MatterKind as K;
    let grave = |item: &&Item| {
        matches!(item.report.matter.kind(), K::ArmedMen | K::Attack | K::Displaced | K::Need | K::Trafficking)
            && item.shared_with.len() < TELLS
    };
    let item = view.inbox.iter().rev().find(grave)?;
    let report = item.report.id;
    let others = exercise.choices(Actor(view.seat), ActKind::Share, 1, &[json!(report)]);
    let knows = |seat: &Slug| {
        item.shared_with.contains(seat) || [item.report.first_source, item.report.relayed_by].contains(seat)
    };
    let mut to = others.into_iter().filter_map(|choice| match choice {
        Choice::Name(seat) if !knows(&seat) => Some(seat),
        _ => None,
    });
    to.find_map(|to| {
        let act = Act::Share { report, to: to.into(), via: None };
        exercise.check(Actor(view.seat), &act).is_ok().then_some(act)
    })
}
