//! What a deed amounts to, where an act is expected without saying what must come of it: whether something came of the order, whether
//! it is of a size, whether its words say anything, and whether what it brought about still stands.
//!
//! It judges no meaning and no wisdom; where these matter an author asks for an effect, and a facilitator marks what was done.

use kernel::names::Slug;
use vocabulary::{
    act::{Act, ActKind, CommunityAct, PatrolAct, PostAct, ReliefAct, TableAct, WordAct},
    terms::PEOPLE_PER_TENT,
};

use super::{content, desk::Desk};
use crate::sight::view::Order;

/// Whether an order was accepted and amounts to something by now.
pub fn amounts(order: &Order, seat: Slug, desk: &Desk<'_, '_, '_>) -> bool {
    order.refused.is_none()
        && is_of_a_size(order, seat, desk)
        && stands(&order.deed, desk)
        && !is_taken_back(order, seat, desk)
}

/// Whether a later order of the seat took this one back: what the timetable does after that is not its merit.
fn is_taken_back(order: &Order, seat: Slug, desk: &Desk<'_, '_, '_>) -> bool {
    let barrier = |kind| matches!(kind, ActKind::OpenPost | ActKind::ClosePost);
    let later = desk.pictures.get(seat).map(|picture| &picture.orders);
    let undoes = |other: &Order| other.act > order.act && other.refused.is_none() && other.on == order.on;
    barrier(order.kind)
        && later.is_some_and(|orders| {
            orders.iter().any(|other| barrier(other.kind) && other.kind != order.kind && undoes(other))
        })
}

/// Whether it is word and nothing else: it changes nothing but what somebody knows.
pub fn is_word(kind: ActKind) -> bool {
    use ActKind as K;
    matches!(
        kind,
        K::Share
            | K::ShareAnyway
            | K::Withhold
            | K::Tell
            | K::Ask
            | K::RequestInformation
            | K::ReportMatter
            | K::RequestMeans
            | K::Propose
            | K::Argue
            | K::Decide
    )
}

fn is_of_a_size(order: &Order, seat: Slug, desk: &Desk<'_, '_, '_>) -> bool {
    let came = || desk.book.came.contains(&order.act);
    let says = |text: &str| content::says_something(text, desk);
    let enough = |people: u32| people >= desk.kernel.figures.table.least_people;
    match &order.deed {
        Act::Word(WordAct::Tell { text, .. }) | Act::Word(WordAct::Ask { text, .. }) => {
            says(text) && content::names_something(text, desk)
        }
        Act::Community(CommunityAct::Promise { text, .. })
        | Act::Table(TableAct::Propose { text, .. })
        | Act::Table(TableAct::Argue { text, .. }) => says(text),
        Act::Word(WordAct::Withhold { reason, .. }) => says(reason),
        Act::Table(TableAct::Answer { option, text, .. }) => option.is_some() || says(text),
        Act::Table(TableAct::Decide { choice, reason, .. }) => says(choice) && says(reason),
        Act::Word(WordAct::Warn { text, .. }) | Act::Word(WordAct::PublicMessage { text, .. }) => came() && says(text),
        Act::Relief(ReliefAct::SetUpReception { camp, .. }) => {
            came() && enough(tents(seat, camp.slug(), desk) * PEOPLE_PER_TENT)
        }
        Act::Relief(ReliefAct::SendFood { rations: people, .. })
        | Act::Community(CommunityAct::Host { people, .. })
        | Act::Relief(ReliefAct::Vaccinate { people, .. }) => came() && enough(*people),
        _ => is_word(order.kind) || matches!(order.kind, ActKind::AskConsent | ActKind::AnswerConsent) || came(),
    }
}

/// Tents that a seat has had set up at a camp.
fn tents(seat: Slug, camp: Slug, desk: &Desk<'_, '_, '_>) -> u32 {
    let orders = desk.pictures.get(seat).into_iter().flat_map(|picture| &picture.orders);
    let there = orders.filter(|order| order.refused.is_none() && desk.book.came.contains(&order.act));
    there
        .filter_map(|order| match order.deed {
            Act::Relief(ReliefAct::SetUpReception { camp: at, tents }) if at == camp => Some(tents),
            _ => None,
        })
        .fold(0, u32::saturating_add)
}

/// Whether what an act brought about still stands, as far as it can be taken back.
fn stands(deed: &Act, desk: &Desk<'_, '_, '_>) -> bool {
    let post = |name: Slug| desk.posts.get(name);
    match deed {
        Act::Post(PostAct::OpenPost { post: at }) => post(at.slug()).is_some_and(|post| post.barrier.open),
        Act::Post(PostAct::ClosePost { post: at, .. }) => post(at.slug()).is_some_and(|post| !post.barrier.open),
        Act::Post(PostAct::UsePaper { post: at, paper }) => {
            post(at.slug()).is_some_and(|post| post.systems.paper == *paper)
        }
        Act::Post(PostAct::CheckAll { post: at, all }) => {
            post(at.slug()).is_some_and(|post| post.systems.check_all == *all)
        }
        Act::Patrol(PatrolAct::Dispatch { patrol, to }) => desk
            .patrols
            .get(patrol.slug())
            .is_some_and(|(_, position, ..)| position.at == to.slug() && position.leg.is_none()),
        _ => true,
    }
}
