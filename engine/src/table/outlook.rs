//! What screens are given to draw: the facilitator's view of the world, a seat's view of its picture, and the valid choices for
//! the fields of an act. Reads, and changes nothing.

use std::collections::BTreeMap;

use kernel::{
    names::{Serial, Slug},
    time::Time,
};
use serde_json::Value;
use vocabulary::{
    act::{Act, ActKind, Actor, Right, TableAct},
    inject::RowKind,
    kind::Kind,
    language::Holds,
    matter::{Matter, MatterKind, Report},
    own_act::OwnAct,
    scenario::{self, GroupKind, Level, Seat, SeatKind},
    terms::{Accord, Means, Traveller},
};

use super::{
    above,
    book::{Proposal, Purse},
    carry,
    desk::Desk,
    expect, meeting, module, own_act,
};
use crate::{
    sight::view::{
        CampView, Choice, CommunityView, ControlView, DisplacedView, GroupView, Line, LineState, MoveView, Offer,
        PatrolView, PostView, ProposalView, RowState, RowView, SeatStatus, SeatView, TaskView, YesOrNo,
    },
    world::{
        committee, crossing,
        patrol::{Orders, Position},
        sharing,
    },
};

/// Everything, for the control room.
pub fn control(desk: &Desk<'_, '_, '_>) -> ControlView {
    let now = desk.kernel.now;
    ControlView {
        now,
        end: desk.kernel.end,
        over: now >= desk.kernel.end,
        posts: desk.posts.iter().map(|(id, post)| post_view(id, &post)).collect(),
        patrols: desk
            .patrols
            .iter()
            .map(|(id, (_, position, orders, _))| patrol_view(id, position, orders, now))
            .collect(),
        communities: desk
            .communities
            .iter()
            .map(|(id, c)| {
                let (hosted, hosts) = desk.hosts.get(id).map_or((0, 0), |h| (h.hosted, h.capacity));
                let trust = c.trust.authorities.iter().map(|(a, t)| (*a, *t)).collect();
                let place = c.who.model.place;
                CommunityView { id, place, trust, fear: c.fear.0, tension: c.tension.0, hosted, hosts }
            })
            .collect(),
        camps: desk
            .camps
            .iter()
            .map(|(id, c)| CampView {
                id,
                place: c.camp.model.place,
                people: c.shelter.people,
                capacity: c.shelter.capacity,
                food: c.stores.food,
            })
            .collect(),
        groups: desk
            .groups
            .iter()
            .map(|(id, (cell, foothold, progress))| GroupView {
                id,
                place: foothold.at,
                armed: cell.model.kind == GroupKind::Armed,
                active: foothold.active,
                step: progress.step,
                steps: u32::try_from(cell.model.plan.len()).unwrap_or(u32::MAX),
            })
            .collect(),
        closed_roads: desk.geography.closed_roads(),
        on_roads: on_roads(desk),
        frozen: desk.book.frozen.iter().copied().collect(),
        channels_down: desk.channels.iter().filter(|(_, c)| !c.up).map(|(id, _)| id).collect(),
        agreements: desk.agreements.pairs.keys().copied().collect(),
        rows: rows(desk),
        modules: module::views(desk),
        proposals: proposals(desk, |_| true),
        seats: desk.purses.iter().map(|(id, p)| seat_status(id, p, desk)).collect(),
        tasks: desk
            .book
            .tasks
            .iter()
            .map(|((objective, id), shown)| TaskView {
                objective: *objective,
                id: *id,
                shown: *shown,
                marked: desk.book.marked.contains_key(id),
            })
            .collect(),
        displaced: displaced(desk),
        parties: u32::try_from(desk.numbers.len()).unwrap_or(u32::MAX),
    }
}

/// The proposals of which this is true, in the order in which they were made.
fn proposals(desk: &Desk<'_, '_, '_>, which: impl Fn(&Proposal) -> bool) -> Vec<ProposalView> {
    let mut found: Vec<_> = desk.book.proposals.iter().filter(|(_, p)| which(p)).collect();
    found.sort_by_key(|(_, p)| p.act);
    found.into_iter().map(|(id, p)| proposal_view(*id, p)).collect()
}

fn proposal_view(id: Serial, p: &Proposal) -> ProposalView {
    ProposalView {
        id,
        seat: p.seat,
        at: p.at,
        text: p.text.clone(),
        reasons: p.reasons.clone(),
        secret: p.secret,
        arguments: p.arguments.clone(),
        thrown: p.thrown.map(|thrown| (thrown.odds, thrown.roll)),
        ruled: p.ruled.as_ref().map(|ruling| (ruling.odds, ruling.success)),
        ruling: p.ruled.clone(),
    }
}

/// All who go the same way on the same road are seen as one, where the middle of them is.
fn on_roads(desk: &Desk<'_, '_, '_>) -> Vec<MoveView> {
    let mut near = BTreeMap::new();
    // In whichever order they come: what is made of them are sums.
    for (party, journey) in &desk.parties {
        let (Some(road), Some((left, there))) = (journey.route.first(), journey.leg) else { continue };
        let Some(to) = desk.geography.other_end(*road, journey.at) else { continue };
        let (view, sum) = near.entry((*road, journey.at)).or_insert((MoveView::default(), 0));
        (view.from, view.to) = (journey.at, to);
        view.people += party.people;
        view.displaced += if party.who == Traveller::Displaced { party.people } else { 0 };
        *sum += u64::from(share_of_way(desk.kernel.now, left, there)) * u64::from(party.people);
    }
    let seen = near.into_values().filter(|(view, _)| view.people > 0).map(|(view, sum)| {
        let progress = u32::try_from(sum / u64::from(view.people)).unwrap_or(1000);
        MoveView { progress, ..view }
    });
    seen.collect()
}

/// How far somebody is on a way, permille.
fn share_of_way(now: Time, left: Time, there: Time) -> u32 {
    u32::try_from(((now - left).0 * 1000 / (there - left).0.max(1)).clamp(0, 1000)).unwrap_or(0)
}

fn seat_status(id: Slug, purse: &Purse, desk: &Desk<'_, '_, '_>) -> SeatStatus {
    let picture = desk.pictures.get(id);
    let awaited = desk.book.msel.values().filter(|entry| entry.state == RowState::Awaited);
    let mine = awaited.filter(|entry| entry.row.expect.iter().any(|expect| expect.seats.contains(&id)));
    let orders = picture.as_ref().map_or(&[][..], |picture| &picture.orders);
    let pending = orders.iter().filter(|order| order.refused.is_none() && order.effective > desk.kernel.now);
    SeatStatus {
        id,
        acts: purse.acts,
        refused: purse.refused,
        inbox: picture.as_ref().map_or(0, |picture| u32::try_from(picture.inbox.len()).unwrap_or(u32::MAX)),
        last_act: purse.last_act,
        stock: purse.stock,
        hand: desk.book.hand(id),
        locked: desk.book.locked.contains(&id),
        owes: mine.filter_map(|entry| entry.answer_by).min(),
        pending: u32::try_from(pending.clone().count()).unwrap_or(u32::MAX),
        next_effect: pending.map(|order| order.effective).min(),
    }
}

fn displaced(desk: &Desk<'_, '_, '_>) -> DisplacedView {
    let unsheltered = desk.open.iter().map(|(_, group)| group.people).sum();
    let (sheltered, hosted) = (desk.displaced.sheltered, desk.displaced.hosted);
    let moving = desk.parties.iter().map(|(p, _)| p).filter(|p| p.who == Traveller::Displaced).map(|p| p.people).sum();
    DisplacedView { moving, sheltered, hosted, unsheltered }
}

fn post_view(id: Slug, post: &crossing::PostStateReadOnlyItem<'_, '_>) -> PostView {
    let systems = post.systems;
    PostView {
        id,
        place: post.site.place,
        open: post.barrier.open,
        waiting: post.queue.waiting(),
        second_line: post.queue.second.iter().chain(&post.lanes.second_serving).map(|c| c.people).sum(),
        officers: post.shift.officers,
        on_shift: post.shift.on_shift,
        lanes: post.site.model.lanes,
        staffed: post.lanes.first_line,
        crossed: post.repute.crossed,
        power: systems.power,
        midas: systems.has_midas && systems.power && systems.midas && !systems.packed,
        i247: systems.line_to_interpol(),
        paper: systems.paper,
        backlog: systems.backlog(),
    }
}

fn patrol_view(id: Slug, position: &Position, orders: &Orders, now: Time) -> PatrolView {
    let mut view = PatrolView { id, place: position.at, to: None, progress: 0, busy: orders.busy() };
    if let Some((_, to, left, there)) = position.leg {
        view.to = Some((to, there));
        view.progress = share_of_way(now, left, there);
    }
    view
}

fn rows(desk: &Desk<'_, '_, '_>) -> Vec<RowView> {
    let mut rows: Vec<RowView> = desk
        .book
        .msel
        .values()
        .map(|entry| RowView {
            id: entry.row.id,
            kind: Some(entry.row.kind),
            state: entry.state,
            at: entry.due,
            to: entry.row.to.clone(),
            arrived: entry
                .row
                .to
                .iter()
                .filter_map(|seat| Some((*seat, item_of(entry.row.id, *seat, desk)?)))
                .collect(),
            subject: entry.row.subject.clone(),
            text: entry.row.text.clone(),
            from: entry.row.from.clone(),
            thread: entry.row.thread.clone(),
            notes: entry.row.notes.clone(),
            answer_by: entry.answer_by.filter(|_| entry.state == RowState::Awaited),
            conditional: entry.row.when.is_some(),
            expects: entry.row.expect.is_some(),
            marked: desk.book.marked.contains_key(&entry.row.id),
            late: entry.late,
        })
        .collect();
    // Rows of one minute stand in the order in which they come.
    let order = super::msel::in_order(&desk.script.0.msel, &desk.book.msel);
    let place: BTreeMap<Slug, usize> = order.into_iter().zip(0..).collect();
    rows.sort_by_cached_key(|row| (row.at, place.get(&row.id).copied()));
    rows
}

/// The item of a seat's inbox that a row came as. What another seat handed on is another item.
fn item_of(row: Slug, seat: Slug, desk: &Desk<'_, '_, '_>) -> Option<u32> {
    let inbox = &desk.pictures.get(seat)?.inbox;
    inbox.iter().find(|item| item.inject.is_some() && item.report.id.of == row).map(|item| item.n)
}

/// What a seat sees: its picture, its means, and what it may do. Nothing else of the world is read here.
pub fn seat(id: Slug, desk: &Desk<'_, '_, '_>) -> Option<SeatView> {
    let seat = desk.script.0.seat(id)?;
    let picture = desk.pictures.get(id)?;
    let stock = desk.purses.get(id).map(|p| p.stock).unwrap_or_default();
    Some(SeatView {
        seat: id,
        now: desk.kernel.now,
        end: desk.kernel.end,
        over: desk.kernel.now >= desk.kernel.end,
        inbox: picture.inbox.clone(),
        stock,
        reserve: desk.purses.get(id).map(|p| p.reserve).unwrap_or_default(),
        known: picture.known(),
        orders: picture.orders.clone(),
        proposals: proposals(desk, |proposal| proposal.waits_for(id)),
        waiting: waiting(seat, desk),
        offers: offers(seat, desk),
        lines: lines(seat, desk),
    })
}

/// The questions to which silence of this seat is a no, oldest first, and when that is: as the agenda has it.
fn waiting(seat: &Seat, desk: &Desk<'_, '_, '_>) -> Vec<YesOrNo> {
    let consents = seat.community.and_then(|community| Some((community, desk.committees.get(community)?)));
    let asked = consents.filter(|(_, consents)| !consents.open.is_empty());
    let invited = desk.book.meetings.values().any(|meeting| meeting.waits_for(seat.id));
    let Some(picture) = desk.pictures.get(seat.id).filter(|_| asked.is_some() || invited) else { return Vec::new() };
    let until = |matter: &Matter| match *matter {
        Matter::ConsentAsked { report, from: by, .. } => {
            let (community, _) = asked.filter(|(_, consents)| consents.open.contains(&(report, by)))?;
            committee::silence_is_no_at(desk.kernel, community, (report, by))
        }
        Matter::Meeting { with, .. } => meeting::silence_is_no_at(meeting::invited(seat.id, with, desk)?, desk),
        _ => None,
    };
    let questions = picture.inbox.iter();
    questions.filter_map(|item| Some(YesOrNo { item: item.n, until: until(&item.report.matter)? })).collect()
}

/// The lines that end at a seat, as it finds them when it picks up the receiver. What is silent between others it does not learn.
fn lines(seat: &Seat, desk: &Desk<'_, '_, '_>) -> Vec<Line> {
    let other_end = |channel: &scenario::Channel| match (channel.from, channel.to) {
        (from, to) if from == seat.id => Some(to),
        (from, to) if to == seat.id => Some(from),
        _ => None,
    };
    let all = desk.channels.iter().filter_map(|(id, channel)| Some((other_end(&channel.model)?, id, channel)));
    let ends: Vec<_> = all.collect();
    let mut lines = Vec::with_capacity(ends.len());
    for other in desk.script.0.seats.iter().filter(|s| s.id != seat.id) {
        let theirs = ends.iter().filter(|(with, ..)| *with == other.id);
        let ways = theirs.map(|(with, id, channel)| {
            let state = if channel.model.agreement && !desk.agreements.between(seat.id, *with) {
                LineState::NoAgreement
            } else if channel.up {
                LineState::Works
            } else {
                LineState::Down
            };
            Line { with: *with, channel: *id, delay: channel.model.delay, state }
        });
        let first = lines.len();
        lines.extend(ways);
        // Within a country somebody can always go there; that is what carries word when nothing else does.
        if other.country == seat.country && !lines[first..].iter().any(|way| way.state == LineState::Works) {
            let (channel, delay) = sharing::on_foot(&desk.kernel.figures.sharing);
            lines.push(Line { with: other.id, channel, delay, state: LineState::Works });
        }
        lines[first..].sort_by_key(|way| (way.state, way.delay, way.channel));
    }
    lines
}

fn offers(seat: &Seat, desk: &Desk<'_, '_, '_>) -> Vec<Offer> {
    let stock = desk.purses.get(seat.id).map(|p| p.stock).unwrap_or_default();
    let own = desk.script.0.own_acts_of(seat.id).map(|own| own_offer(seat, own, desk));
    let usual = ActKind::ALL
        .iter()
        .filter(|kind| match kind.rule().right {
            Right::Everybody if **kind == ActKind::Answer => module::open_to(Actor(seat.id), desk).next().is_some(),
            Right::Everybody => !matches!(kind, ActKind::ReportMatter | ActKind::Do),
            Right::Granted => seat.may.contains(kind),
            Right::Facilitator => false,
        })
        .map(|kind| {
            let rule = kind.rule();
            let takes = rule.takes + above::decides(seat.level, *kind, &desk.kernel.figures.table);
            Offer { kind: *kind, own: None, takes, cost: rule.cost, blocked: carry::lacking(rule.cost, stock).err() }
        });
    usual.chain(own).collect()
}

/// An act of the scenario's own, as a seat finds it among the others.
fn own_offer(seat: &Seat, own: &OwnAct, desk: &Desk<'_, '_, '_>) -> Offer {
    let act = Act::Table(TableAct::Do { act: own.id.into() });
    let plan = carry::plan(Actor(seat.id), &act, desk);
    let takes = own_act::takes(own, seat.id) + above::decides(seat.level, ActKind::Do, &desk.kernel.figures.table);
    Offer { kind: ActKind::Do, own: Some(own.id), takes, cost: own_act::cost(own, seat.id), blocked: plan.err() }
}

/// The valid choices for a field of an act.
pub fn choices(actor: Actor, kind: ActKind, field: usize, chosen: &[Value], desk: &Desk<'_, '_, '_>) -> Vec<Choice> {
    let Some(asked) = kind.fields().get(field) else { return Vec::new() };
    let script = &desk.script.0;
    let mut choices: Vec<Choice> = match asked.holds {
        Holds::Number(least, most) => {
            let there_is = in_hand(actor, kind, chosen, desk).or_else(|| lanes(kind, field, chosen, desk));
            let most = there_is.map_or(most, |there_is| most.min(there_is).max(least));
            vec![Choice::Number { least, most, usual: least.max(1).min(most) }]
        }
        Holds::YesNo => vec![Choice::YesNo],
        Holds::Words => vec![Choice::Words],
        Holds::Span => vec![Choice::Span],
        Holds::Means => Means::ALL.iter().map(|m| Choice::Name(Slug::new(&format!("{m:?}")))).collect(),
        Holds::Row => desk
            .book
            .msel
            .values()
            .filter(|e| super::msel::is_pending(e.state))
            .map(|e| Choice::Name(e.row.id))
            .collect(),
        Holds::Awaited => expect::awaited(desk).map(Choice::Name).collect(),
        Holds::Proposal => desk
            .book
            .proposals
            .iter()
            .filter(|(_, p)| if actor.is_facilitator() { p.ruled.is_none() } else { p.waits_for(actor.0) })
            .map(|(id, _)| Choice::Proposal(*id))
            .collect(),
        Holds::Question => module::open_to(actor, desk).map(|question| Choice::Name(question.id)).collect(),
        Holds::AnswerOption => {
            let asked = chosen.first().and_then(Value::as_str).map(Slug::new);
            let question = asked.and_then(|asked| desk.script.0.question(asked));
            let options = question.map(|(_, question)| module::options_for(actor, question, desk));
            options.unwrap_or_default().into_iter().map(Choice::Name).collect()
        }
        Holds::Written => Vec::new(),
        _ => {
            let Some(seat) = script.seat(actor.0) else { return Vec::new() };
            of_seat(asked.holds, seat, chosen, kind, desk)
        }
    };
    if asked.optional {
        choices.push(Choice::Nothing);
    }
    choices
}

/// How much the seat holds of what an act of this kind would take from it, if it takes anything that is counted.
fn in_hand(actor: Actor, kind: ActKind, chosen: &[Value], desk: &Desk<'_, '_, '_>) -> Option<u32> {
    let means = match kind {
        ActKind::Reinforce => Means::Officers,
        ActKind::SetUpReception => Means::Tents,
        ActKind::SendFood | ActKind::Distribute => Means::Food,
        ActKind::GrantMeans | ActKind::ReleaseMeans => serde_json::from_value(chosen.get(1)?.clone()).ok()?,
        _ => return None,
    };
    let purse = desk.purses.get(actor.0)?;
    Some(if kind == ActKind::ReleaseMeans { purse.reserve.of(means) } else { purse.stock.of(means) })
}

/// How many lanes the chosen post has, for the field that staffs them.
fn lanes(kind: ActKind, field: usize, chosen: &[Value], desk: &Desk<'_, '_, '_>) -> Option<u32> {
    if kind != ActKind::StaffLanes || kind.fields().get(field)?.name != "first_line" {
        return None;
    }
    let post = chosen.first()?.as_str().map(Slug::new)?;
    Some(desk.posts.get(post)?.site.model.lanes)
}

fn of_seat(field: Holds, seat: &Seat, chosen: &[Value], kind: ActKind, desk: &Desk<'_, '_, '_>) -> Vec<Choice> {
    let script = &desk.script.0;
    let names = |list: &mut dyn Iterator<Item = Slug>| list.map(Choice::Name).collect::<Vec<_>>();
    let others = || script.seats.iter().filter(|s| s.id != seat.id);
    // The seat chosen in an earlier field, for the channels that lead there.
    let to = || {
        let at = kind.fields().iter().position(|f| f.holds == Holds::OtherSeat)?;
        chosen.get(at)?.as_str().map(Slug::new)
    };
    match field {
        Holds::OwnPost => names(&mut seat.posts.iter().copied()),
        Holds::OwnMobilePost => {
            names(&mut script.posts.iter().filter(|p| p.mobile && seat.posts.contains(&p.id)).map(|p| p.id))
        }
        Holds::OwnPatrol => names(&mut seat.patrols.iter().copied()),
        Holds::PartnerPatrol => names(
            &mut others()
                .filter(|s| desk.agreements.on(seat.id, s.id, Accord::JointPatrols))
                .flat_map(|s| s.patrols.iter().copied()),
        ),
        Holds::OwnCamp => names(&mut seat.camps.iter().copied()),
        Holds::Camp => names(&mut script.names(Kind::Camp).into_iter()),
        // Radio crosses the border, and so do patrols of two countries together; who is sent alone does not.
        Holds::Place if matches!(kind, ActKind::PublicMessage | ActKind::PatrolTogether) => {
            names(&mut script.places.iter().map(|p| p.id))
        }
        Holds::Place => {
            // Who may pursue across the border may also be sent there.
            let pursues = |country: &String| {
                let agreed = |s: &&Seat| s.country == *country && desk.agreements.on(seat.id, s.id, Accord::Pursuit);
                kind == ActKind::Dispatch && others().any(|s| agreed(&s))
            };
            let there = |country: &String| *country == seat.country || pursues(country);
            names(&mut script.places.iter().filter(|p| there(&p.country)).map(|p| p.id))
        }
        // Roads of which an end lies on the seat's own side.
        Holds::Road => {
            let own = |place| desk.geography.country(place).is_some_and(|country| country == seat.country);
            names(&mut script.roads.iter().filter(|road| own(road.from) || own(road.to)).map(|road| road.id))
        }
        Holds::OtherSeat if kind == ActKind::AnswerMeeting => {
            names(&mut others().map(|s| s.id).filter(|by| meeting::invited(seat.id, *by, desk).is_some()))
        }
        Holds::OtherSeat if matches!(kind, ActKind::AddToInvestigation | ActKind::BreakUpNetwork) => {
            names(&mut others().map(|s| s.id).filter(|with| desk.files.is_open(seat.id, *with)))
        }
        Holds::OtherSeat => names(&mut others().map(|s| s.id)),
        Holds::Asked => {
            let own = [&seat.posts, &seat.patrols, &seat.camps].into_iter().flatten().copied();
            names(&mut own.chain(others().map(|s| s.id)))
        }
        // One's own post tells of itself.
        Holds::Subject => match chosen.first().and_then(Value::as_str).map(Slug::new) {
            Some(asked) if others().any(|s| s.id == asked) => {
                let kinds = field.names().unwrap_or_default();
                names(&mut kinds.iter().flat_map(|kind| script.names(*kind)))
            }
            _ => Vec::new(),
        },
        Holds::SeatAcross if kind == ActKind::SignAgreement => {
            let capitals = others().filter(|s| s.country != seat.country && s.level == Level::Capital);
            names(&mut capitals.map(|s| s.id))
        }
        Holds::SeatAcross => names(&mut others().filter(|s| s.country != seat.country).map(|s| s.id)),
        Holds::Community => names(
            &mut script
                .communities
                .iter()
                .filter(|c| desk.geography.country(c.place).is_some_and(|country| country == seat.country))
                .map(|c| c.id),
        ),
        Holds::OwnAct => names(&mut script.own_acts_of(seat.id).map(|own| own.id)),
        Holds::OwnCommunity => names(&mut seat.community.iter().copied()),
        Holds::Authority => names(&mut script.names(Kind::Authority).into_iter()),
        Holds::Force => {
            // An agency supports forces on both sides; who inquires into a force is its own side alone, to which others refer what they know.
            let both = seat.kind == SeatKind::Agency && kind != ActKind::OpenInquiry;
            let inbox = desk.pictures.get(seat.id).map(|picture| picture.inbox.as_slice()).unwrap_or_default();
            let told = |force: Slug| {
                let of = |matter: &Matter| matches!(matter, Matter::Misconduct { force: of, .. } if *of == force);
                kind == ActKind::OpenInquiry && inbox.iter().any(|item| of(&item.report.matter))
            };
            let fits = |model: &&scenario::Authority| both || model.country == seat.country || told(model.id);
            let forces = script.authorities.iter().filter(|model| model.force);
            names(&mut forces.filter(fits).map(|model| model.id))
        }
        Holds::Report if kind == ActKind::AnswerConsent => asked_for_consent(seat, desk),
        Holds::Report => {
            let Some(picture) = desk.pictures.get(seat.id) else { return Vec::new() };
            // What nobody was told of yet stands first, the newest above all; what is no news to anybody stands last.
            let stale = |matter: &Matter| match matter {
                Matter::Inject { row } => {
                    desk.book.msel.get(row).is_some_and(|entry| entry.row.kind == RowKind::Administrative)
                }
                matter => matches!(matter.kind(), MatterKind::Outcome | MatterKind::Ruling),
            };
            // The bureau asks and answers about alerts, and about nothing else.
            use ActKind as A;
            let on_alerts = matches!(kind, A::AskIssuer | A::ConfirmAlert | A::HandOver | A::RefuseHandOver);
            let only = on_alerts.then_some(MatterKind::AlertHit);
            let fits = |report: &Report| match kind {
                A::AskConsent => may_be_asked(seat, report, desk),
                _ => only.is_none_or(|only| report.matter.kind() == only),
            };
            let mut items: Vec<_> = picture.inbox.iter().rev().filter(|item| fits(&item.report)).collect();
            items.sort_by_key(|item| (stale(&item.report.matter), !item.shared_with.is_empty()));
            items.into_iter().map(|item| Choice::Report { report: item.report.id, item: item.n }).collect()
        }
        Holds::Channel => {
            let Some(to) = to() else { return Vec::new() };
            names(
                &mut desk
                    .channels
                    .iter()
                    .filter(|(_, c)| {
                        let ends = (c.model.from, c.model.to);
                        c.up && (ends == (seat.id, to) || ends == (to, seat.id))
                            && (!c.model.agreement || desk.agreements.between(seat.id, to))
                    })
                    .map(|(id, _)| id),
            )
        }
        _ => Vec::new(),
    }
}

/// Whether those who told a report to this seat can be asked for their consent to hand it on: they have a committee that is not its own and
/// was not asked before. What only answers this seat was told for it, and not in confidence.
fn may_be_asked(seat: &Seat, report: &Report, desk: &Desk<'_, '_, '_>) -> bool {
    let answers = matches!(report.matter.kind(), MatterKind::Outcome | MatterKind::Consent | MatterKind::ConsentAsked);
    let others = desk.committees.get(report.first_source).filter(|_| seat.community != Some(report.first_source));
    !answers && others.is_some_and(|others| !others.asked_by(report.id, seat.id))
}

/// The reports on which somebody waits for this seat's word, the newest question first, each by the item that asks.
fn asked_for_consent(seat: &Seat, desk: &Desk<'_, '_, '_>) -> Vec<Choice> {
    let consents = seat.community.and_then(|community| desk.committees.get(community));
    let (Some(picture), Some(consents)) = (desk.pictures.get(seat.id), consents) else { return Vec::new() };
    let open = picture.inbox.iter().rev().filter_map(|item| match item.report.matter {
        Matter::ConsentAsked { report, from, .. } if consents.open.contains(&(report, from)) => {
            Some(Choice::Report { report, item: item.n })
        }
        _ => None,
    });
    open.collect()
}
