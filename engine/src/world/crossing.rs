//! Border posts: lanes, officers on shifts, queues, first and second line, referral.
//!
//! Models: parties served first come, first served, by as many lanes as are staffed, in times drawn from an exponential
//! distribution, so that a post with one kind of lane is the queue M/M/c of Erlang; doubtful cases, forged documents and alerts
//! sent to second line; opening hours, and orders that stand against them; posts that cannot be held at night; mobile posts that
//! pack up and drive; shifts that tire; patience; protection needs that are seen or missed, depending on who interviews whom,
//! and where. Ignores: vehicles and goods, what is said in an interview. It writes posts only; what a crossing does to trust,
//! registers and travellers is scheduled for those domains.
//!
//! # The model
//!
//! **Queue.** Parties wait in one line; *c* lanes serve them in the order in which they came. The time at a lane is exponential,
//! with mean 1/μ = `FIRST_LINE`.0 + `FIRST_LINE`.1 × (heads − 1), longer on paper (`PAPER_TAKES`), and to it comes the time of a
//! search in INTERPOL's databases, if there is one. With parties of one size that come at random at the rate λ this is the queue
//! M/M/c, and the mean time in it is that of Erlang (1917): with *a* = λ/μ, the loss formula *B*(*c*, *a*), and
//! *C* = *cB* ÷ (*c* − *a*(1 − *B*)) the chance to wait at all, W = *C* ÷ (*c*μ − λ) + 1/μ. A test holds the posts to it at the
//! loads 0.3, 0.6 and 0.9. No option switches anything off for that test; what departs from the theory departs from it only
//! where queues are long: nobody leaves in the first two hours (`PATIENCE`), nobody thinks of another way before an hour
//! ([`super::travel`]), and tired officers miss more but are no slower.
//!
//! **Who is looked at twice.** Forged papers, if they are seen; fingerprints that answer to somebody's, and a refusal to give them where
//! untrained officers hold it against people; children who travel alone; and a share of all others by their papers
//! and their reason to travel. Second line has its own desks, two officers each; with fewer than three officers the one lane becomes a desk in turn.
//! Women officers whom lanes and desks do not need see women and children apart, so that these wait for no desk. A forgery is seen with the chance
//! eye + training + reader + search (`FORGERY_SEEN`); the reader works while MIDAS does, and the search while I-24/7 does. Of papers that
//! are somebody else's (`impostors`) only eye and search tell (`impostor_seen`). Refugees and patients are not turned back over
//! papers, in the spirit of article 31 of the Convention of 1951, nor are children alone.
//!
//! **Who is recognised.** A need is there or not, by the party's own dice; it is seen with the chance
//! base(who is asked, who asks) × (behind a door or not) × training × alertness. A woman officer conducts one interview at a time,
//! and so does a room serve one. Who is recognised stays in care until somebody refers them; some leave unheard
//! (`LEAVES_CARE`), some are lost on the way (`REFERRAL_LOST`), and some find the service full. People moved against their will are
//! freed by this, and by nothing less: somebody listened, somebody receives them. Where the two sides have not agreed on the handing over of
//! persons, and no agency receives them, the network finds some again (`FOUND_AGAIN`). To refer others touches no network.
//!
//! **Four statuses.** Nationals on an ordinary journey, nationals who come home, refugees, and nationals of other countries: each party is one
//! of them by its own dice, papers or not. Only the last may be turned back for want of papers.
//!
//! **Orders and the clock.** An order to open or close stands until another takes it back; if what is left agrees with the
//! timetable, the timetable has the post again. An order to stay as it is holds from when the timetable would have changed it. Dusk
//! ends what is held open without a safe building. Lanes that a seat ordered are
//! staffed by every shift that is strong enough; a weaker one staffs as many of them as it can. A mobile post closes, drives at the pace of a patrol, and opens where it
//! arrives. Each hour on shift tires (`TIRES`), each shift of the others rests (`RESTED`).
//!
//! **Left out.** Balking at the sight of the queue, priorities, officers who fall ill, learning.

use bevy_ecs::prelude::{In, InMut, Res};
use kernel::{
    chance::{Draw, Throws},
    crowd::Crowd,
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, Ground, PostFact, Register, RegistryFact, What},
    matter::Matter,
    parameter::CrossingFigures,
    scenario,
    terms::{Need, Status, Traveller},
};

use super::{
    community::{self, Hearers, Tale},
    conduct, displacement,
    geography::{self, Geography, Way},
    index::All,
    investigation::{self, Files},
    kinds::Posts,
    protection,
    registry::{self, Fingerprints, Prints, Registry},
    sharing, threat, travel,
    turn::{Entry, Kernel, Turn},
};

mod handover;
mod lines;
mod post;
#[cfg(test)]
mod tests;

use lines::*;
pub use post::*;

/// What becomes due at posts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A party arrives.
    Arrives { post: Slug, card: Box<Card> },
    /// A first-line lane has finished with a party.
    Served { post: Slug, party: Serial },
    /// Second line has finished with a party.
    SecondLineDone { post: Slug, party: Serial },
    /// A party loses patience, if it still waits.
    Patience { post: Slug, party: Serial },
    /// The national bureau has answered on a party that is held; `wrongly`, if it confirms what is not so.
    Answered { post: Slug, party: Serial, confirmed: bool, wrongly: bool },
    /// A party that is held is handed over to a seat of another country; `genuine`, if it is who is sought.
    HandsOver { post: Slug, party: Serial, to: Slug, checks: bool, genuine: bool },
    /// A party that is held is not handed over.
    KeepsHere { post: Slug, party: Serial, genuine: bool },
    /// It is known what became of people who were handed over.
    HandOverKnown { post: Slug, people: u32, to: Slug },
    /// A party has been held as long as may be.
    HeldLongEnough { post: Slug, party: Serial },
    /// A look along the queue, every hour: word of its length, and pressure on those who serve it.
    QueueSeen { post: Slug },
    /// Officers change.
    ShiftChange { post: Slug },
    /// Local opening or closing time, or dusk: the timetable has its say, where no order stands against it. `at` is the second
    /// of the local day.
    Hour { post: Slug, at: i64 },
    /// By order: open or close, until another order.
    SetOpen { post: Slug, open: bool, needy_pass: bool },
    /// Officers arrive or leave.
    Officers { post: Slug, by: i32 },
    /// By order of a seat: its women officers have an association to turn to.
    Association { post: Slug, by: Slug },
    /// Women officers arrive.
    Women { post: Slug, officers: u32 },
    /// By order: staff lanes and desks.
    Staff { post: Slug, first_line: u32, second_line: u32 },
    /// By order: a mobile post packs up and drives somewhere else.
    Moves { post: Slug, to: Slug },
    /// A mobile post has arrived.
    Stands { post: Slug, to: Slug },
    /// By order: people in need of protection at second line are taken to a camp or service.
    /// Whether both sides of the border have agreed to their reception decides whether a network finds them again.
    Refer { post: Slug, to: Slug, agreed: bool },
    /// Its officers did wrong to somebody before the eyes of those who stood there.
    WrongSeen { post: Slug },
    /// People tell that fingerprints of so many got out.
    LeakTold { post: Slug, people: u32 },
    /// Of so many parties that passed of late so many were asked for money.
    PaymentsAsked { post: Slug, asked: u32, of: u32 },
}

fn second_of_day(turn: &Turn<'_>) -> i64 {
    turn.calendar().second_of_day(turn.now())
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(InMut(kernel): InMut<'_, Kernel>, posts: All<'_, '_, Posts, &'static Stand>) {
    let turn = &mut Turn::new(kernel, Cause::Start);
    let figures = turn.figures().crossing;
    // Where both come at once, a post opens before its shift changes.
    for (post, site) in posts.iter() {
        let Some((from, to)) = site.hours(&figures) else { continue };
        let dusk = figures.daylight().end;
        // Whom an order keeps there beyond the hours, dusk sends away.
        let sent_away = (!site.model.safe_building && to != dusk).then_some(dusk);
        for at in [from, to].into_iter().chain(sent_away) {
            turn.daily(at, Due::Hour { post, at });
        }
    }
    for (post, site) in posts.iter() {
        for hour in [figures.shifts_morning, figures.shifts_afternoon, figures.shifts_night] {
            turn.daily(hour * 3600, Due::ShiftChange { post });
        }
        turn.every(Span::hours(1), Due::QueueSeen { post });
        if site.model.mobile {
            turn.soon(geography::Due::Guard { post, place: site.place });
        }
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    mut posts: All<'_, '_, Posts, PostState>,
    (map, files): (Res<'_, Geography>, Res<'_, Files>),
) {
    let turn = &mut Turn::new(kernel, cause);
    let id = match &due {
        Due::Arrives { post, .. }
        | Due::Served { post, .. }
        | Due::SecondLineDone { post, .. }
        | Due::Patience { post, .. }
        | Due::Answered { post, .. }
        | Due::HandsOver { post, .. }
        | Due::KeepsHere { post, .. }
        | Due::HandOverKnown { post, .. }
        | Due::HeldLongEnough { post, .. }
        | Due::QueueSeen { post }
        | Due::ShiftChange { post }
        | Due::Hour { post, .. }
        | Due::SetOpen { post, .. }
        | Due::Officers { post, .. }
        | Due::Women { post, .. }
        | Due::Association { post, .. }
        | Due::Staff { post, .. }
        | Due::Moves { post, .. }
        | Due::Stands { post, .. }
        | Due::Refer { post, .. }
        | Due::WrongSeen { post }
        | Due::LeakTold { post, .. }
        | Due::PaymentsAsked { post, .. } => *post,
    };
    let Some(mut post) = posts.get_mut(id) else { return };
    let post = &mut post;
    match due {
        Due::Arrives { mut card, .. } => {
            if let Some(network) = card.network {
                card.interview.looked_for = files.looks_for(network, map.country(post.site.place));
                turn.soon(investigation::Due::Trace { network, at: id });
            }
            arrives(turn, *card, post);
        }
        Due::Served { party, .. } => served(turn, party, post),
        Due::SecondLineDone { party, .. } => second_line_done(turn, party, post),
        Due::Patience { party, .. } => {
            if let Some(at) = post.queue.first.iter().position(|card| card.party == party)
                && let Some(card) = post.queue.first.remove(at)
            {
                let waited_s = (turn.now() - card.arrived).0;
                let cause =
                    turn.fact(What::Post(PostFact::PartyGaveUp { post: id, party, people: card.people, waited_s }));
                turn.because(cause).soon(travel::Due::GaveUp { party, post: id });
            }
        }
        Due::Answered { party, confirmed, wrongly, .. } => {
            let held = take(&mut post.queue.held, party);
            let answer = Matter::AlertAnswer { post: id, party, confirmed, in_time: held.is_some() };
            witness(turn, id, answer, turn.cause);
            match (held, confirmed) {
                (Some(card), true) if wrongly => held_wrongly(turn, &card, post),
                (Some(card), true) => turn_back(turn, &card, Ground::Alert, post),
                (Some(card), false) => let_through(turn, &card, post),
                (None, true) => {
                    turn.fact(What::Registry(RegistryFact::AlertTooLate { post: id, party }));
                }
                (None, false) => {}
            }
        }
        Due::HandsOver { party, to, checks, genuine, .. } => {
            handover::decided(turn, party, (to, checks, genuine), post)
        }
        Due::KeepsHere { party, genuine, .. } => handover::refused(turn, party, genuine, post),
        Due::HandOverKnown { people, to, .. } => handover::known(turn, people, to, post),
        Due::HeldLongEnough { party, .. } => {
            if let Some(card) = take(&mut post.queue.held, party) {
                let people = card.people;
                let cause = turn.fact(match card.interview.prints {
                    Prints::Matched => What::Registry(RegistryFact::MatchLifted { post: id, party, people }),
                    _ => What::Post(PostFact::PartyReleased { post: id, party, people }),
                });
                let_through(&mut turn.because(cause), &card, post);
            }
        }
        Due::QueueSeen { .. } => queue_seen(turn, post),
        Due::ShiftChange { .. } => {
            few_women_leave(turn, post);
            post.shift.man(second_of_day(turn), &turn.figures().crossing);
            let on = usize::from(post.shift.which);
            for (shift, fatigue) in post.shift.fatigue.iter_mut().enumerate() {
                *fatigue = fatigue.saturating_sub(if shift == on { 0 } else { turn.figures().crossing.rested });
            }
            post.lanes.staff(post.site.model.lanes, post.shift.on_shift);
            let (on_shift, women) = (post.shift.on_shift, post.shift.women_on_shift);
            turn.fact(What::Post(PostFact::ShiftChanged { post: id, on_shift, women }));
            call_next(turn, post);
        }
        Due::Hour { .. } => {
            let (second, figures) = (second_of_day(turn), &turn.figures().crossing);
            if !post.site.can_stay(second, figures) && post.barrier.standing == Some(true) {
                post.barrier.standing = None;
            }
            let open = post.site.can_stay(second, figures)
                && post.barrier.standing.unwrap_or_else(|| post.site.should_be_open(second, figures));
            set_open(turn, open, post.barrier.needy_pass, post);
        }
        Due::SetOpen { open, needy_pass, .. } => {
            let (second, figures) = (second_of_day(turn), &turn.figures().crossing);
            // An order that takes back the one that stands gives the post back to its timetable, where the two agree.
            let taken_back = post.barrier.standing == Some(!open) && post.site.should_be_open(second, figures) == open;
            let stands = if taken_back { None } else { Some(open) };
            if std::mem::replace(&mut post.barrier.standing, stands) != stands {
                (post.barrier.since, post.barrier.by) = (turn.now(), turn.cause);
            }
            let open = open && post.site.can_stay(second, figures);
            // Of a post that is open nobody needs an exception.
            if !set_open(turn, open, needy_pass && !open, post) && stands.is_some() {
                let cause = turn.fact(What::Post(PostFact::PostHeld { post: id, open }));
                post.barrier.by = cause;
            }
        }
        Due::Association { by, .. } => {
            post.shift.association = true;
            turn.fact(What::Post(PostFact::AssociationJoined { post: id, by }));
        }
        Due::Officers { by, .. } => officers(turn, by, 0, post),
        Due::Women { officers: women, .. } => officers(turn, i32::try_from(women).unwrap_or(i32::MAX), women, post),
        Due::Staff { first_line, second_line, .. } => {
            post.lanes.ordered = Some((first_line, second_line));
            post.lanes.staff(post.site.model.lanes, post.shift.on_shift);
            // If the shift has become too weak since the order was given, the next strong one follows it.
            if (post.lanes.first_line, post.lanes.second_line) == (first_line, second_line) {
                turn.fact(What::Post(PostFact::LanesStaffed { post: id, first_line, second_line }));
                call_next(turn, post);
            }
        }
        Due::Moves { to, .. } => {
            match map.time_between(post.site.place, to, Way::Patrol).filter(|_| post.site.moving.is_none()) {
                Some(span) => {
                    post.site.moving = Some(to);
                    let cause = turn.fact(What::Post(PostFact::PostPacked { post: id, to }));
                    let mut turn = turn.because(cause);
                    turn.soon(geography::Due::Leaves { post: id });
                    turn.soon(registry::Due::Packed { post: id, packed: true });
                    for card in std::mem::take(&mut post.queue.first) {
                        turn_back(&mut turn, &card, Ground::Closed, post);
                    }
                    turn.after(span, Due::Stands { post: id, to });
                }
                // No way now, or still on the way to somewhere else: it tries again.
                None => {
                    turn.after(Span::hours(1), Due::Moves { post: id, to });
                }
            }
        }
        Due::Stands { to, .. } => {
            post.site.place = to;
            post.site.moving = None;
            let cause = turn.fact(What::Post(PostFact::PostMoved { post: id, to }));
            let mut turn = turn.because(cause);
            turn.soon(geography::Due::Guard { post: id, place: to });
            turn.soon(registry::Due::Packed { post: id, packed: false });
            let (second, figures) = (second_of_day(&turn), &turn.figures().crossing);
            let open = post.site.can_stay(second, figures)
                && post.barrier.standing.unwrap_or_else(|| post.site.should_be_open(second, figures));
            let needy_pass = post.barrier.needy_pass;
            set_open(&mut turn, open, needy_pass, post);
        }
        Due::Refer { to, agreed, .. } => refer(turn, (to, agreed), post),
        Due::WrongSeen { .. } => {
            let queue = post.queue.first.iter().chain(&post.queue.second);
            let served = post.lanes.serving.iter().chain(&post.lanes.second_serving);
            let parties = queue.chain(served).map(|card| card.party).collect();
            let told = turn.figures().conduct.onlooker_tells;
            turn.soon(travel::Due::SawWrong { parties, authority: post.site.model.authority, told });
        }
        Due::LeakTold { people, .. } => leak_told(turn, people, post),
        Due::PaymentsAsked { asked, of, .. } => {
            let share = asked * 1000 / of.max(1);
            // What travellers hear follows the last hours.
            post.repute.payments = (post.repute.payments * 3 + share) / 4;
        }
    }
}

/// Opens or closes it; whether that changed anything.
fn set_open(turn: &mut Turn<'_>, open: bool, needy_pass: bool, post: &mut PostStateItem<'_, '_>) -> bool {
    let id = post.site.model.id;
    if post.barrier.open == open && post.barrier.needy_pass == needy_pass {
        return false;
    }
    let was_open = std::mem::replace(&mut post.barrier.open, open);
    post.barrier.needy_pass = needy_pass;
    if was_open && open {
        return false;
    }
    let what = if open {
        What::Post(PostFact::PostOpened { post: id })
    } else {
        What::Post(PostFact::PostClosed { post: id, needy_pass })
    };
    let cause = turn.fact(what);
    post.barrier.by = cause;
    let mut turn = turn.because(cause);
    if !open {
        let (second, figures) = (second_of_day(&turn), &turn.figures().crossing);
        let queue = std::mem::take(&mut post.queue.first);
        let (stay, go): (Vec<Card>, Vec<Card>) =
            queue.into_iter().partition(|card| post.barrier.may_wait(&post.site, card.who, second, figures));
        post.queue.first = stay.into();
        for card in go {
            turn_back(&mut turn, &card, Ground::Closed, post);
        }
    }
    call_next(&mut turn, post);
    true
}

fn queue_seen(turn: &mut Turn<'_>, post: &mut PostStateItem<'_, '_>) {
    let id = post.site.model.id;
    let waiting = post.queue.waiting();
    let figures = &turn.figures().crossing;
    let tires = if waiting > 0 { figures.tires_busy } else { figures.tires_quiet };
    let shift = usize::from(post.shift.which % 3);
    post.shift.fatigue[shift] = (post.shift.fatigue[shift] + tires).min(1000);
    post.repute.sent_away -= post.repute.sent_away * figures.sent_away_forgotten / 1000;
    if waiting == 0 {
        // Travellers who come back tell that there is no queue any more.
        post.repute.wait_s = post.repute.wait_s * 3 / 4;
    }
    let tired = post.shift.tired() * figures.tired_pressure / 1000;
    let leaves = if post.site.model.safe_building { figures.leaves_care_safe } else { figures.leaves_care_unsafe };
    if waiting > figures.long_queue {
        let (open, officers, online) =
            (post.barrier.open, post.shift.on_shift, post.systems.register() == Register::Online);
        let sighting = turn.cause;
        witness(turn, id, Matter::Post { post: id, open, waiting, officers, online }, sighting);
        // A long queue, few officers, a long day: that is when things go wrong.
        let pressure = (waiting * 2 / post.shift.on_shift.max(1) + tired).min(1000);
        meets(turn, post, pressure);
    }
    told_of(turn, post);
    let refused = std::mem::take(&mut post.repute.refused);
    if refused > 0 {
        let place = post.site.place;
        let matter = Matter::Need { place, need: Need::Protection, people: refused };
        turn.because(post.barrier.by).soon(community::Due::PassersSee { place, matter });
    }
    let through = std::mem::take(&mut post.repute.displaced_through);
    if through > 0 {
        let place = post.site.place;
        let sighting = turn.cause;
        witness(turn, id, Matter::Displaced { place, people: through }, sighting);
    }
    if post.care.people > 0 && post.draw(turn, "leaves care").chance((leaves * post.care.people).min(900)) {
        post.leave_care(1);
        turn.fact(What::Post(PostFact::LeftCare { post: id, people: 1 }));
    }
    // Some days a tired officer is rude although nobody waits.
    if post.draw(turn, "contact").chance(20) {
        meets(turn, post, 50 + tired);
    }
}

/// People tell that fingerprints got out of a post, and are afraid: whoever had hidden can be found.
fn leak_told(turn: &mut Turn<'_>, people: u32, post: &mut PostStateItem<'_, '_>) {
    let (place, authority) = (post.site.place, post.site.model.authority);
    post.repute.leak = 1000;
    let figures = turn.figures().registry;
    turn.soon(community::Due::News { place, authority, trust: figures.leak_trust, fear: figures.leak_fear });
    let tale = Tale { wronged: people.saturating_mul(figures.leak_told), ..Tale::default() };
    turn.soon(community::Due::Heard { hearers: Hearers::Near(place), authority, tale });
}

/// Where women officers are few and have nobody to turn to, one of them may go.
fn few_women_leave(turn: &mut Turn<'_>, post: &mut PostStateItem<'_, '_>) {
    let (id, figures) = (post.site.model.id, &turn.figures().crossing);
    if !post.shift.women_are_alone(figures) {
        return;
    }
    let (leaves, roll) = turn.test("a woman leaves", id, turn.now().0 as u64, figures.few_leave);
    if leaves {
        post.shift.women -= 1;
        post.shift.officers = post.shift.officers.saturating_sub(1);
        turn.fact_by_roll(What::Post(PostFact::WomanLeft { post: id, women: post.shift.women }), roll);
    }
}

/// Officers arrive, `women` of them women, or leave.
fn officers(turn: &mut Turn<'_>, by: i32, women: u32, post: &mut PostStateItem<'_, '_>) {
    let id = post.site.model.id;
    let before = post.shift.officers;
    post.shift.officers = before.saturating_add_signed(by);
    post.shift.women = (post.shift.women + women).min(post.shift.officers);
    if by > 0 {
        // Who comes is rested, and brings fuel along.
        let all = post.shift.officers.max(1);
        post.shift.fatigue.iter_mut().for_each(|fatigue| *fatigue = *fatigue * before / all);
        turn.soon(registry::Due::Refuel { post: id });
    }
    post.shift.man(second_of_day(turn), &turn.figures().crossing);
    let officers = post.shift.officers;
    turn.fact(What::Post(PostFact::OfficersMoved { post: id, by, officers }));
    post.lanes.staff(post.site.model.lanes, post.shift.on_shift);
    call_next(turn, post);
}

/// A party is held on an alert that is somebody else's: those who stand there see it, and it is told where the party comes from.
fn held_wrongly(turn: &mut Turn<'_>, card: &Card, post: &mut PostStateItem<'_, '_>) {
    let scenario::Post { id, authority, .. } = post.site.model;
    let (party, people) = (card.party, card.people);
    let cause = turn.fact(What::Registry(RegistryFact::HeldWrongly { post: id, party, people }));
    let mut turn = turn.because(cause);
    turn.soon(travel::Due::SawWrong { parties: vec![party], authority, told: 1000 });
    turn.soon(Due::WrongSeen { post: id });
    let tale = Tale { wronged: people * 1000, ..Tale::default() };
    turn.soon(community::Due::Heard { hearers: Hearers::Near(post.site.place), authority, tale });
    turn_back(&mut turn, card, Ground::Alert, post);
}

/// Officers and travellers meet under pressure.
fn meets(turn: &mut Turn<'_>, post: &PostStateItem<'_, '_>, pressure: u32) {
    let (force, place, post) = (post.site.model.authority, post.site.place, Some(post.site.model.id));
    turn.soon(conduct::Due::Encounter { force, place, post, pressure });
}

/// An hour of people who passed: those who were served soon tell it along the road, and of all some were asked for money.
fn told_of(turn: &mut Turn<'_>, post: &mut PostStateItem<'_, '_>) {
    let scenario::Post { id, authority, .. } = post.site.model;
    let place = post.site.place;
    let soon = std::mem::take(&mut post.repute.soon_through);
    if soon > 0 {
        let tale = Tale { served: soon * 1000, ..Tale::default() };
        turn.soon(community::Due::Heard { hearers: Hearers::Near(place), authority, tale });
    }
    let parties = std::mem::take(&mut post.repute.parties_through);
    if parties > 0 {
        turn.soon(conduct::Due::Passed { force: authority, place, post: id, parties });
    }
}

/// People in care are asked whether they want to be taken to a camp or a service. Who says no goes on; of the others some are lost on the
/// way, each with dice of their own.
fn refer(turn: &mut Turn<'_>, (to, agreed): (Slug, bool), post: &mut PostStateItem<'_, '_>) {
    let id = post.site.model.id;
    let asked = post.care.people;
    let refuses = turn.figures().crossing.referral_declined;
    let declined = Crowd::new(post.draw(turn, "referral declined")).how_many(asked, f64::from(refuses) / 1000.0);
    if declined > 0 {
        post.leave_care(declined);
        turn.fact(What::Post(PostFact::ReferralDeclined { post: id, to, people: declined }));
    }
    let people = asked - declined;
    let victims = post.leave_care(people);
    let mut lost = Vec::new();
    for _ in 0..people {
        let count = post.site.throws.next(turn.now());
        let chance = turn.figures().crossing.referral_lost;
        lost.extend(Some(turn.test("referral lost", id, count, chance)).filter(|(lost, _)| *lost));
    }
    let away = u32::try_from(lost.len()).unwrap_or(people);
    if let Some((_, roll)) = lost.pop() {
        turn.fact_by_roll(What::Post(PostFact::ReferralLost { post: id, to, people: away }), roll);
    }
    let people = people - away;
    if people > 0 {
        let cause = turn.fact(What::Post(PostFact::PersonReferred { post: id, to, people }));
        let takes = turn.figures().crossing.referral_takes;
        let mut turn = turn.because(cause);
        turn.after(takes, displacement::Due::Referred { post: id, camp: to, people });
        // Who was recognised for what happened to them, and is on the way to somebody who looks after them, is free.
        for (group, victims) in victims {
            let received = victims.saturating_sub(away);
            let chance = if agreed { 0 } else { turn.figures().crossing.found_again };
            let again = Crowd::new(post.draw(&turn, "found again")).how_many(received, f64::from(chance) / 1000.0);
            if again > 0 {
                turn.fact(What::Post(PostFact::VictimsFoundAgain { post: id, group, people: again }));
            }
            let freed = received - again;
            if freed > 0 {
                let cause = turn.fact(What::Post(PostFact::VictimsFreed { post: id, group, people: freed }));
                turn.because(cause).soon(threat::Due::Lost { group });
            }
        }
    }
}

/// The post tells the seat in command of it.
fn witness(turn: &mut Turn<'_>, source: Slug, matter: Matter, sighting: Cause) {
    let sighting = if let Cause::Fact(n) = sighting { n } else { 0 };
    turn.soon(sharing::Due::Witness { source, matter, sighting });
}
