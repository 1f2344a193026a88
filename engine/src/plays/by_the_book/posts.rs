//! Posts: open to people in need, staffed where people wait, with systems that run and somebody who sees to those in care.

use kernel::{names::Slug, time::Time};
use vocabulary::{
    act::{Act, ActKind, PostAct},
    matter::{Matter, MatterKind},
    scenario::Post,
    terms::Need,
};

use crate::plays::{doctrine::Doctrine, seen::Seen};

/// Where people who fled may come, a post is opened beyond its hours; if it cannot be held at night, whoever is in need still passes.
pub const STAY_OPEN_TO_PEOPLE_IN_NEED: Doctrine = Doctrine { name: "stay open to people in need", acts: open };
/// More lanes and more officers where a queue grows.
pub const SHORTEN_QUEUES: Doctrine = Doctrine { name: "shorten queues", acts: shorten };
/// Women officers go where people who fled come, and none of them is.
pub const SEND_WOMEN_WHERE_PEOPLE_FLEE: Doctrine = Doctrine { name: "send women where people flee", acts: women };
/// Whoever was recognised as needing protection is taken to a service.
pub const REFER_WHO_NEEDS_PROTECTION: Doctrine = Doctrine { name: "refer who needs protection", acts: refer };
/// Fuel before the tank is empty; paper where the register does not run.
pub const KEEP_SYSTEMS_RUNNING: Doctrine = Doctrine { name: "keep systems running", acts: systems };

fn own<'a>(seen: &Seen<'a>) -> impl Iterator<Item = &'a Post> + use<'a> {
    let common = seen.common;
    seen.me.posts.iter().filter_map(|post| common.post(*post))
}

/// Whether people who fled, or what they flee, were told of near a post.
fn flight_near(seen: &Seen<'_>, post: &Post) -> bool {
    const FLIGHT: &[MatterKind] = &[MatterKind::Attack, MatterKind::Displaced];
    let near = |place: Slug| seen.common.km(post.place, place).is_some_and(|km| km <= seen.figures().walks);
    seen.reported(FLIGHT).iter().any(|told| near(told.place))
}

fn open(seen: &Seen<'_>) -> Vec<Act> {
    let day = seen.common.is_day(seen.view.now);
    let shut = own(seen).filter(|post| {
        let word = seen.post(post.id);
        let waits = word.is_some_and(|word| word.waiting > 0);
        word.is_none_or(|word| !word.open) && (waits || flight_near(seen, post))
    });
    let can_be_held = |post: &&Post| day || post.safe_building;
    shut.filter(can_be_held).map(|post| Act::Post(PostAct::OpenPost { post: post.id.into() })).collect()
}

fn shorten(seen: &Seen<'_>) -> Vec<Act> {
    let (day, figures) = (seen.common.is_day(seen.view.now), seen.figures());
    let mut acts = Vec::new();
    for post in own(seen) {
        let Some(word) = seen.post(post.id).filter(|word| word.open) else { continue };
        let long = word.waiting >= figures.long_queue;
        let wanted = long || (day && flight_near(seen, post));
        if !wanted {
            continue;
        }
        // Two of them sit at a desk of the second line: somebody always listens to those who need it.
        let lanes = post.lanes.min(word.officers.saturating_sub(2));
        let ordered = |deed: &Act| matches!(deed, Act::Post(PostAct::StaffLanes { post: of, .. }) if *of == post.id);
        if lanes > 0 && seen.may(ActKind::StaffLanes) && !seen.tried(ordered) {
            acts.push(Act::Post(PostAct::StaffLanes { post: post.id.into(), first_line: lanes, second_line: 1 }));
        }
        let officers = figures.reinforces_by.min(seen.view.stock.officers);
        let sent = |deed: &Act| matches!(deed, Act::Post(PostAct::Reinforce { post: of, .. }) if *of == post.id);
        if officers > 0 && !seen.tried(sent) {
            acts.push(Act::Post(PostAct::Reinforce { post: post.id.into(), officers }));
        }
    }
    acts
}

fn women(seen: &Seen<'_>) -> Vec<Act> {
    let wanted = own(seen).find(|post| post.women == 0 && flight_near(seen, post));
    let whole = seen.view.now - Time::START;
    let sent: u32 = seen.orders(whole).filter(|order| order.kind == ActKind::PostWomen).count() as u32;
    let officers = (seen.me.women / 2).min(seen.view.stock.officers);
    let send = |post: &Post| Act::Post(PostAct::PostWomen { post: post.id.into(), officers });
    wanted.filter(|_| officers > 0 && sent == 0).map(send).into_iter().collect()
}

fn refer(seen: &Seen<'_>) -> Vec<Act> {
    let in_care = seen.fresh(&[MatterKind::Need, MatterKind::Trafficking]).filter(|item| {
        let matter = &item.report.matter;
        matches!(matter, Matter::Need { need: Need::Protection, .. } | Matter::Trafficking { .. })
            && seen.me.posts.contains(&item.report.first_source)
    });
    let refers = in_care.filter_map(|item| {
        let post = item.report.first_source;
        // What was ordered after this was told was for this.
        let done = seen
            .has_done_since(item.at, |deed| matches!(deed, Act::Post(PostAct::Refer { post: of, .. }) if *of == post));
        let place = seen.common.place_of(post).filter(|_| !done)?;
        let camps = seen.common.camps().iter().filter(|camp| seen.camp(camp.id).1 > 0);
        let own_side = camps.filter(|camp| seen.is_own_side(camp.place));
        let near = seen.nearest(place, u32::MAX, own_side.map(|camp| (camp.id, camp.place)));
        let (camp, _) = near.first()?;
        Some(Act::Post(PostAct::Refer { post: post.into(), to: (*camp).into() }))
    });
    refers.collect()
}

fn systems(seen: &Seen<'_>) -> Vec<Act> {
    let dark = own(seen).filter(|post| post.midas && seen.post(post.id).is_some_and(|word| !word.online));
    let fuelled =
        |post: &Post| seen.tried(|deed| matches!(deed, Act::Post(PostAct::RefuelPost { post: of }) if *of == post.id));
    dark.filter(|post| post.fuel > 0 && !fuelled(post))
        .map(|post| Act::Post(PostAct::RefuelPost { post: post.id.into() }))
        .collect()
}
