//! Border posts: lanes, officers on shifts, queues, first and second line, referral.
//!
//! Models: parties served first come, first served, by as many lanes as are staffed; doubtful cases sent to second line; opening
//! hours; posts that cannot be held at night; patience; protection needs that are seen or missed, depending on who screens
//! whom. Ignores: vehicles and goods, interview rooms. It writes posts only; what a crossing does to trust, registers and
//! travellers is scheduled for those domains.

use std::collections::VecDeque;

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{
    community, conduct, displacement, geography,
    parameter::{ILLUSTRATIVE, parameters},
    registry::{self, Registry},
    sharing,
    tables::Table,
    travel,
    turn::Turn,
};
use crate::{
    kernel::{
        chance::{Draw, Throws},
        names::{Serial, Slug},
        time::{Span, Time},
    },
    scenario::model,
    vocabulary::{
        fact::{Cause, Ground, Register, What},
        matter::Matter,
        terms::{Need, Traveller},
    },
};

parameters! {
    /// Mean time at the first line for one person in MIDAS, in a party: the first person, and each further one.
    FIRST_LINE: (i64, i64) = (150, 45), "seconds", ILLUSTRATIVE;
    /// Paper takes so much of that time.
    PAPER_TAKES: i64 = 1600, "permille", ILLUSTRATIVE;
    /// Mean time at second line for one party.
    SECOND_LINE: i64 = 1000, "seconds", ILLUSTRATIVE;
    /// Of parties with papers in order, the share sent to second line all the same.
    DOUBT: u32 = 30, "permille", ILLUSTRATIVE;
    /// Of parties without papers, the share sent to second line; the others, whom the officers know, are written down at the
    /// lane and go on.
    DOUBT_WITHOUT_PAPERS: u32 = 600, "permille", ILLUSTRATIVE;
    /// The same for displaced families without papers, whom nobody there knows.
    DOUBT_DISPLACED_WITHOUT_PAPERS: u32 = 850, "permille", ILLUSTRATIVE;
    /// The same for displaced families with papers.
    DOUBT_DISPLACED: u32 = 300, "permille", ILLUSTRATIVE;
    /// Mean patience of a party; people in need wait three times as long, but before a barrier that is down no longer than
    /// others.
    PATIENCE: Span = Span::hours(5), "span", ILLUSTRATIVE;
    /// Of parties without papers that nobody needs to protect, the share turned back at second line.
    NO_PAPERS_TURNED_BACK: u32 = 250, "permille", ILLUSTRATIVE;
    /// Chance that a protection need is seen by men alone.
    SEEN_BY_MEN: u32 = 150, "permille", ILLUSTRATIVE;
    /// Chance that it is seen with a woman officer on shift.
    SEEN_WITH_WOMEN: u32 = 550, "permille",
        "illustrative; that women are told more by women is what the programme's documents say";
    /// Share of displaced parties, of two or three families, with somebody who needs protection.
    NEEDS_PROTECTION: u32 = 500, "permille", ILLUSTRATIVE;
    /// Chance that a referral is lost on the way.
    REFERRAL_LOST: u32 = 120, "permille", ILLUSTRATIVE;
    /// When officers change.
    SHIFTS: [i64; 3] = [6, 14, 22], "local hours", "illustrative, and the same everywhere: no real timetable";
    /// A queue longer than this is worth a word to the seat in command.
    LONG_QUEUE: u32 = 100, "persons", ILLUSTRATIVE;
}

/// What a post sees of a party: enough to serve it, and no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Card {
    pub party: Serial,
    pub who: Traveller,
    pub people: u32,
    pub women: u32,
    pub children: u32,
    pub papers: bool,
    pub arrived: Time,
    /// What it came to this point by: the fact of its arrival, then that of its way to second line.
    pub cause: Cause,
}

/// What becomes due at posts. (The file's own further variants may be added.)
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
    /// A look along the queue, every hour: word of its length, and pressure on those who serve it.
    QueueSeen { post: Slug },
    /// Officers change.
    ShiftChange { post: Slug },
    /// Local opening or closing hour.
    Hour { post: Slug, opens: bool },
    /// By order: open or close.
    SetOpen { post: Slug, open: bool, needy_pass: bool },
    /// Officers arrive or leave.
    Officers { post: Slug, by: i32 },
    /// By order: staff lanes and desks.
    Staff { post: Slug, first_line: u32, second_line: u32 },
    /// By order: a mobile post stands somewhere else from now on.
    Moves { post: Slug, to: Slug },
    /// By order: people in need of protection at second line are taken to a camp or service.
    Refer { post: Slug, to: Slug },
}

/// A post.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Post {
    pub model: model::Post,
    /// Where it stands now.
    pub place: Slug,
    pub open: bool,
    /// Closed, but people in need may pass.
    pub needy_pass: bool,
    /// Officers on strength, women among them.
    pub officers: u32,
    pub women: u32,
    /// Officers on shift now, women among them.
    pub on_shift: u32,
    pub women_on_shift: u32,
    /// Lanes and second-line desks that are staffed.
    pub first_line: u32,
    pub second_line: u32,
    /// Staffed by order of the seat, not as usual.
    pub ordered: bool,
    pub queue: VecDeque<Card>,
    /// At the lanes now.
    pub serving: Vec<Card>,
    pub second_queue: VecDeque<Card>,
    pub second_serving: Vec<Card>,
    /// People recognised as needing protection, who wait for a referral.
    pub in_care: u32,
    pub crossed: u32,
    /// Smoothed wait in seconds: what travellers hear of it.
    pub wait_s: i64,
    /// Draws of the post itself.
    pub throws: Throws,
    /// Displaced persons let through since the last word of it.
    pub displaced_through: u32,
}

impl Post {
    /// A post as it stands at the given local hour.
    pub fn at_hour(model: &model::Post, hour: i64) -> Self {
        let mut post = Self {
            place: model.place,
            open: true,
            needy_pass: false,
            officers: model.officers,
            women: model.women,
            on_shift: 0,
            women_on_shift: 0,
            first_line: 0,
            second_line: 0,
            ordered: false,
            queue: VecDeque::new(),
            serving: Vec::new(),
            second_queue: VecDeque::new(),
            second_serving: Vec::new(),
            in_care: 0,
            crossed: 0,
            wait_s: 0,
            throws: Throws::default(),
            displaced_through: 0,
            model: model.clone(),
        };
        post.open = post.should_be_open(hour);
        post.man(hour);
        post.staff_usual();
        post
    }

    fn hours(&self) -> Option<(i64, i64)> {
        if let Some((from, to)) = &self.model.hours {
            // `check` has read these; a text that is no hour means no hours.
            return Some((hour_of(from)?, hour_of(to)?));
        }
        // Without a safe building nobody stays after dark.
        (!self.model.safe_building).then_some((6, 18))
    }

    fn should_be_open(&self, hour: i64) -> bool {
        self.hours()
            .is_none_or(|(from, to)| if from <= to { (from..to).contains(&hour) } else { hour >= from || hour < to })
    }

    /// Whether people of this kind may stand in the queue. Before a barrier that is down for the night people in need wait for
    /// the morning, as long as they can bear it; nobody is there to send them away.
    fn may_wait(&self, who: Traveller, hour: i64) -> bool {
        self.open || (in_need(who) && (self.needy_pass || !self.should_be_open(hour)))
    }

    /// Officers on shift: two fifths by day, a fifth at night, at least one. Illustrative.
    fn man(&mut self, hour: i64) {
        let fifths = if (6..22).contains(&hour) { 2 } else { 1 };
        self.on_shift = (self.officers * fifths / 5).max(u32::from(self.officers > 0));
        self.women_on_shift = (self.women * fifths).div_ceil(5).min(self.on_shift);
    }

    /// The lanes that a shift staffs when nobody says otherwise: one desk at second line if there are enough officers, the rest
    /// at the lanes. Where nobody is on shift nothing is staffed.
    fn staff_usual(&mut self) {
        self.ordered = false;
        self.second_line = u32::from(self.on_shift >= 3);
        self.first_line = self.model.lanes.min(self.on_shift.saturating_sub(self.second_line * 2));
    }

    fn draw(&mut self, turn: &Turn<'_>, purpose: &'static str) -> Draw {
        turn.roll(purpose, self.model.id, self.throws.next(turn.now()))
    }
}

/// Officers needed to staff so many lanes and desks: one a lane, two a desk. Illustrative.
pub fn officers_needed(first_line: u32, second_line: u32) -> u32 {
    first_line.saturating_add(second_line.saturating_mul(2))
}

/// Persons who wait, in first and second line.
pub fn waiting(post: &Post) -> u32 {
    post.queue.iter().chain(&post.second_queue).map(|card| card.people).sum()
}

fn hour_of(text: &str) -> Option<i64> {
    text.split_once(':')?.0.trim().parse().ok()
}

fn in_need(who: Traveller) -> bool {
    matches!(who, Traveller::Displaced | Traveller::Patient)
}

/// A draw that belongs to a party, not to the post that serves it.
fn party_draw(turn: &Turn<'_>, purpose: &'static str, post: Slug, party: Serial) -> Draw {
    turn.roll2(purpose, party.of, post, u64::from(party.n))
}

/// Puts the first happenings of this domain on the agenda.
pub fn start(turn: &mut Turn<'_>, posts: &mut Table<'_, '_, Post>) {
    let ids: Vec<Slug> = posts.slugs().collect();
    for post in ids {
        let Some(state) = posts.get(post) else { continue };
        next_shift(turn, post);
        if let Some((from, to)) = state.hours() {
            next_hour(turn, post, from, true);
            next_hour(turn, post, to, false);
        }
        turn.after(Span::hours(1), Due::QueueSeen { post });
        if state.model.mobile {
            turn.soon(geography::Due::Guard { post, place: state.place });
        }
    }
}

fn next_shift(turn: &mut Turn<'_>, post: Slug) {
    let second = turn.calendar().second_of_day(turn.now());
    let wait = SHIFTS.iter().map(|hour| until_hour(second, *hour)).min().unwrap_or(28_800);
    turn.after(Span(wait), Due::ShiftChange { post });
}

fn next_hour(turn: &mut Turn<'_>, post: Slug, hour: i64, opens: bool) {
    let wait = until_hour(turn.calendar().second_of_day(turn.now()), hour);
    turn.after(Span(wait), Due::Hour { post, opens });
}

/// Seconds until the next time the clock shows this hour; a whole day if it shows it now.
fn until_hour(second: i64, hour: i64) -> i64 {
    match (hour * 3600 - second).rem_euclid(86_400) {
        0 => 86_400,
        wait => wait,
    }
}

/// Carries out what is due.
pub fn handle(turn: &mut Turn<'_>, due: Due, own: &mut Table<'_, '_, Post>, look: &Table<'_, '_, Registry>) {
    let id = match &due {
        Due::Arrives { post, .. }
        | Due::Served { post, .. }
        | Due::SecondLineDone { post, .. }
        | Due::Patience { post, .. }
        | Due::QueueSeen { post }
        | Due::ShiftChange { post }
        | Due::Hour { post, .. }
        | Due::SetOpen { post, .. }
        | Due::Officers { post, .. }
        | Due::Staff { post, .. }
        | Due::Moves { post, .. }
        | Due::Refer { post, .. } => *post,
    };
    let (Some(mut post), Some(systems)) = (own.get_mut(id), look.get(id)) else { return };
    match due {
        Due::Arrives { card, .. } => arrives(turn, *card, &mut post, systems),
        Due::Served { party, .. } => served(turn, party, &mut post, systems),
        Due::SecondLineDone { party, .. } => second_line_done(turn, party, &mut post, systems),
        Due::Patience { party, .. } => {
            if let Some(at) = post.queue.iter().position(|card| card.party == party)
                && let Some(card) = post.queue.remove(at)
            {
                let waited_s = (turn.now() - card.arrived).0;
                let cause = turn.fact(What::PartyGaveUp { post: id, party, people: card.people, waited_s });
                turn.because(cause).soon(travel::Due::GaveUp { party, post: id });
            }
        }
        Due::QueueSeen { .. } => queue_seen(turn, &mut post),
        Due::ShiftChange { .. } => {
            let hour = turn.hour();
            post.man(hour);
            // What the seat ordered stands as long as there are officers for it.
            let needed = officers_needed(post.first_line, post.second_line);
            if !post.ordered || needed > post.on_shift || post.first_line == 0 {
                post.staff_usual();
            }
            let (on_shift, women) = (post.on_shift, post.women_on_shift);
            turn.fact(What::ShiftChanged { post: id, on_shift, women });
            next_shift(turn, id);
            call_next(turn, &mut post, systems);
        }
        Due::Hour { opens, .. } => {
            let hour = turn.hour();
            next_hour(turn, id, hour, opens);
            set_open(turn, opens, false, &mut post, systems);
        }
        Due::SetOpen { open, needy_pass, .. } => set_open(turn, open, needy_pass, &mut post, systems),
        Due::Officers { by, .. } => {
            post.officers = post.officers.saturating_add_signed(by);
            post.women = post.women.min(post.officers);
            let hour = turn.hour();
            post.man(hour);
            let officers = post.officers;
            turn.fact(What::OfficersMoved { post: id, by, officers });
            post.staff_usual();
            call_next(turn, &mut post, systems);
        }
        Due::Staff { first_line, second_line, .. } => {
            // The shift may have changed since the order was given.
            if officers_needed(first_line, second_line) <= post.on_shift {
                (post.first_line, post.second_line, post.ordered) = (first_line, second_line, true);
                turn.fact(What::LanesStaffed { post: id, first_line, second_line });
                call_next(turn, &mut post, systems);
            }
        }
        Due::Moves { to, .. } => {
            post.place = to;
            let cause = turn.fact(What::PostMoved { post: id, to });
            turn.because(cause).soon(geography::Due::Guard { post: id, place: to });
        }
        Due::Refer { to, .. } => {
            let people = std::mem::take(&mut post.in_care);
            if people == 0 {
                return;
            }
            let count = post.throws.next(turn.now());
            let (lost, roll) = turn.test("referral lost", id, count, REFERRAL_LOST);
            if lost {
                turn.fact_by_roll(What::ReferralLost { post: id, to, people }, roll);
            } else {
                let cause = turn.fact_by_roll(What::PersonReferred { post: id, to, people }, roll);
                turn.because(cause).soon(displacement::Due::Referred { post: id, camp: to, people });
            }
        }
    }
}

fn arrives(turn: &mut Turn<'_>, mut card: Card, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    card.arrived = turn.now();
    if !post.may_wait(card.who, turn.hour()) {
        turn_back(turn, &card, Ground::Closed, post);
        return;
    }
    let waiting = waiting(post) + card.people;
    let (party, who, people) = (card.party, card.who, card.people);
    let cause = turn.fact(What::PartyArrived { post: id, party, who, people, waiting });
    card.cause = cause;
    let mut turn = turn.because(cause);
    let patience = if in_need(who) && (post.open || post.needy_pass) { PATIENCE.0 * 3 } else { PATIENCE.0 };
    let patience = party_draw(&turn, "patience", id, party).exponential_secs(patience);
    turn.after(Span(patience), Due::Patience { post: id, party });
    post.queue.push_back(card);
    call_next(&mut turn, post, systems);
}

/// Fills the lanes and desks that are free.
fn call_next(turn: &mut Turn<'_>, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    let served = post.open || post.needy_pass;
    // Where no desk is staffed, one lane turns into one for as long as somebody must be looked at more closely.
    let doubtful = !(post.second_queue.is_empty() && post.second_serving.is_empty());
    let borrowed = u32::from(doubtful && post.second_line == 0).min(post.first_line);
    let (lanes, desks) = (post.first_line - borrowed, post.second_line + borrowed);
    while served && post.serving.len() < lanes as usize {
        let Some(card) = post.queue.pop_front() else { break };
        let mean = FIRST_LINE.0 + FIRST_LINE.1 * i64::from(card.people - 1);
        let mean = if systems.register() == Register::Paper { mean * PAPER_TAKES / 1000 } else { mean };
        let time = party_draw(turn, "first line", id, card.party).exponential_secs(mean);
        // Whoever made room for it, it is served because it came.
        turn.because(card.cause).after(Span(time), Due::Served { post: id, party: card.party });
        post.serving.push(card);
    }
    while post.second_serving.len() < desks as usize {
        let Some(card) = post.second_queue.pop_front() else { break };
        let time = party_draw(turn, "second line", id, card.party).exponential_secs(SECOND_LINE);
        turn.because(card.cause).after(Span(time), Due::SecondLineDone { post: id, party: card.party });
        post.second_serving.push(card);
    }
}

fn take(cards: &mut Vec<Card>, party: Serial) -> Option<Card> {
    let at = cards.iter().position(|card| card.party == party)?;
    Some(cards.remove(at))
}

fn served(turn: &mut Turn<'_>, party: Serial, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    let Some(mut card) = take(&mut post.serving, party) else { return };
    let hit = registry::hit(turn, systems, &card);
    if hit {
        turn.soon(registry::Due::Hit { post: id, party });
        let sighting = turn.fact(What::PartySentToSecondLine { post: id, party, people: card.people });
        witness(turn, id, Matter::AlertHit { post: id, party }, sighting);
        card.cause = sighting;
        post.second_queue.push_back(card);
        call_next(turn, post, systems);
        return;
    }
    let doubt = match (card.papers, card.who) {
        (false, Traveller::Displaced | Traveller::Trafficked) => DOUBT_DISPLACED_WITHOUT_PAPERS,
        (false, _) => DOUBT_WITHOUT_PAPERS,
        (true, Traveller::Displaced | Traveller::Trafficked) => DOUBT_DISPLACED,
        (true, _) => DOUBT,
    };
    if party_draw(turn, "doubt", id, party).chance(doubt) && post.second_line > 0 {
        card.cause = turn.fact(What::PartySentToSecondLine { post: id, party, people: card.people });
        post.second_queue.push_back(card);
    } else {
        let_through(turn, &card, post, systems);
    }
    call_next(turn, post, systems);
}

fn second_line_done(turn: &mut Turn<'_>, party: Serial, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    let Some(card) = take(&mut post.second_serving, party) else { return };
    let in_danger = match card.who {
        Traveller::Trafficked => true,
        Traveller::Displaced => party_draw(turn, "protection need", id, party).chance(NEEDS_PROTECTION),
        _ => false,
    };
    let sees = if post.women_on_shift > 0 { SEEN_WITH_WOMEN } else { SEEN_BY_MEN };
    let (seen, roll) = turn.test("need is seen", party.of, u64::from(party.n), sees);
    if in_danger && seen {
        let people = if card.who == Traveller::Trafficked { card.people } else { 1 };
        let cause = turn.fact_by_roll(What::ProtectionNeedSeen { post: id, party, people }, roll);
        post.in_care += people;
        let matter = match card.who {
            Traveller::Trafficked => Matter::Trafficking { place: post.place, people },
            _ => Matter::Need { place: post.place, need: Need::Protection, people },
        };
        witness(turn, id, matter, cause);
        if card.who == Traveller::Trafficked {
            turn.because(cause).soon(travel::Due::Ends { party });
            call_next(turn, post, systems);
            return;
        }
    }
    let refused =
        !card.papers && !in_need(card.who) && party_draw(turn, "papers", id, party).chance(NO_PAPERS_TURNED_BACK);
    if refused {
        turn_back(turn, &card, Ground::Papers, post);
    } else {
        let_through(turn, &card, post, systems);
    }
    call_next(turn, post, systems);
}

fn let_through(turn: &mut Turn<'_>, card: &Card, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    let register = systems.register();
    let waited_s = (turn.now() - card.arrived).0;
    post.crossed += card.people;
    // What travellers hear of the wait follows the last eight parties or so.
    post.wait_s += (waited_s - post.wait_s) / 8;
    if card.who == Traveller::Displaced {
        post.displaced_through += card.people;
    }
    let Card { party, who, people, women, children, .. } = *card;
    let what = What::PartyCrossed { post: id, party, who, people, women, children, waited_s, register };
    let cause = turn.fact(what);
    let mut turn = turn.because(cause);
    turn.soon(registry::Due::Recorded { post: id, people, register });
    turn.soon(travel::Due::Crossed { party, post: id });
}

fn turn_back(turn: &mut Turn<'_>, card: &Card, ground: Ground, post: &Post) {
    turn.soon(travel::Due::TurnedBack { party: card.party, at: post.model.id, ground });
    if in_need(card.who) {
        // Turning people in need away is seen, and remembered.
        let (place, authority) = (post.place, post.model.authority);
        turn.soon(community::Due::TrustAt { place, authority, by: -6 });
    }
}

fn set_open(turn: &mut Turn<'_>, open: bool, needy_pass: bool, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    if post.open == open && post.needy_pass == needy_pass {
        return;
    }
    post.open = open;
    post.needy_pass = needy_pass;
    let what = if open { What::PostOpened { post: id } } else { What::PostClosed { post: id, needy_pass } };
    let cause = turn.fact(what);
    let mut turn = turn.because(cause);
    if !open {
        let hour = turn.hour();
        let queue = std::mem::take(&mut post.queue);
        let (stay, go): (Vec<Card>, Vec<Card>) = queue.into_iter().partition(|card| post.may_wait(card.who, hour));
        post.queue = stay.into();
        for card in go {
            turn_back(&mut turn, &card, Ground::Closed, post);
        }
    }
    call_next(&mut turn, post, systems);
}

fn queue_seen(turn: &mut Turn<'_>, post: &mut Post) {
    let id = post.model.id;
    turn.after(Span::hours(1), Due::QueueSeen { post: id });
    let waiting = waiting(post);
    if waiting > LONG_QUEUE {
        let (open, officers) = (post.open, post.on_shift);
        let sighting = turn.cause;
        witness(turn, id, Matter::Post { post: id, open, waiting, officers, online: true }, sighting);
        // A long queue, few officers, a long day: that is when things go wrong.
        let pressure = (waiting * 2 / post.on_shift.max(1)).min(1000);
        turn.soon(conduct::Due::Encounter { force: post.model.authority, place: post.place, pressure });
    }
    let through = std::mem::take(&mut post.displaced_through);
    if through > 0 {
        let (place, authority) = (post.place, post.model.authority);
        turn.soon(community::Due::TrustAt { place, authority, by: 2 });
        let sighting = turn.cause;
        witness(turn, id, Matter::Displaced { place, people: through }, sighting);
    }
    // Some days a tired officer is rude although nobody waits.
    if post.draw(turn, "contact").chance(20) {
        turn.soon(conduct::Due::Encounter { force: post.model.authority, place: post.place, pressure: 50 });
    }
}

/// The post tells the seat in command of it.
fn witness(turn: &mut Turn<'_>, source: Slug, matter: Matter, sighting: Cause) {
    let sighting = if let Cause::Fact(n) = sighting { n } else { 0 };
    turn.soon(sharing::Due::Witness { source, matter, sighting });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{
        happening::Happening,
        stage::{Stage, flow, party, scene, scene_with, slug},
    };

    /// Parties that stand before the post at the start, numbered from 1.
    fn crowd(stage: &mut Stage, parties: std::ops::RangeInclusive<u32>, who: Traveller) {
        for n in parties {
            let card = card(n, who);
            stage.at(Span(0), Due::Arrives { post: slug("post"), card });
        }
    }

    fn card(n: u32, who: Traveller) -> Box<Card> {
        let party = party(n, who, 4).id;
        Box::new(Card { party, who, people: 4, women: 4, children: 0, papers: true, arrived: Time::START, cause: Cause::Start })
    }

    fn crossed(what: &What) -> Option<u32> {
        if let What::PartyCrossed { party, .. } = what { Some(party.n) } else { None }
    }

    /// Mean wait of those who crossed in two days, with so many parties a day, and one lane.
    fn mean_wait(per_day: u32) -> i64 {
        let mut scene = scene_with(|post| post.lanes = 1);
        scene.flows.push(flow(per_day));
        let mut stage = Stage::new(&scene);
        stage.until(Span::hours(48));
        let wait = |fact: &crate::vocabulary::fact::Fact| match fact.what {
            What::PartyCrossed { waited_s, .. } => Some(waited_s),
            _ => None,
        };
        let waits: Vec<i64> = stage.facts().iter().filter_map(wait).collect();
        waits.iter().sum::<i64>() / i64::try_from(waits.len()).expect("a count")
    }

    #[test]
    fn waits_at_one_lane_grow_with_the_load_and_faster_than_it() {
        // Four people take 285 seconds: 303 parties a day would fill the lane, if none of them heard of the wait and went round.
        let [light, middling, heavy] = [40, 160, 280].map(mean_wait);
        assert!((250..600).contains(&light), "little but the service itself: {light}");
        assert!(middling > light, "{light} {middling}");
        assert!(heavy - middling > (middling - light) * 3 / 2, "{light} {middling} {heavy}");
    }

    #[test]
    fn the_first_to_come_is_the_first_to_be_served() {
        let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (5, 1)));
        crowd(&mut stage, 1..=12, Traveller::Displaced);
        stage.until(Span::hours(6));
        let through: Vec<u32> = stage.facts().iter().filter_map(|f| crossed(&f.what)).collect();
        assert!(through.len() > 5 && through.is_sorted(), "{through:?}");
    }

    #[test]
    fn each_crossing_goes_back_to_the_arrival_of_the_same_party_whoever_made_room_for_it() {
        let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (8, 1)));
        crowd(&mut stage, 1..=30, Traveller::Displaced);
        stage.until(Span::hours(9));
        let facts = stage.facts();
        let party_of = |what: &What| match what {
            What::PartyArrived { party, .. }
            | What::PartySentToSecondLine { party, .. }
            | What::PartyCrossed { party, .. } => Some(*party),
            _ => None,
        };
        let before = |fact: &crate::vocabulary::fact::Fact| match fact.cause {
            Cause::Fact(n) => facts.iter().find(|f| f.n == n).map(|f| &f.what),
            _ => None,
        };
        let mut second = 0;
        for fact in facts.iter().filter(|f| crossed(&f.what).is_some()) {
            let cause = before(fact).expect("a crossing has a cause");
            assert_eq!(party_of(cause), party_of(&fact.what));
            second += usize::from(matches!(cause, What::PartySentToSecondLine { .. }));
        }
        let all = stage.count(|what| crossed(what).is_some());
        assert!(second > 2 && all > second + 2, "some by way of second line, some straight: {second} of {all}");
    }

    #[test]
    fn fewer_officers_staff_fewer_lanes_and_none_staff_none() {
        let mut stage = Stage::new(&scene());
        let staffed = |stage: &mut Stage| {
            let post: Post = stage.see("post");
            (post.on_shift, post.first_line, post.second_line)
        };
        assert_eq!(staffed(&mut stage), (6, 4, 1));
        stage.at(Span(1), Due::Officers { post: slug("post"), by: -12 }).until(Span(1));
        assert_eq!(staffed(&mut stage), (1, 1, 0));
        stage.at(Span(2), Due::Officers { post: slug("post"), by: -3 }).until(Span(2));
        assert_eq!(staffed(&mut stage), (0, 0, 0));
        crowd(&mut stage, 1..=5, Traveller::Trader);
        stage.until(Span::hours(24));
        assert_eq!(stage.count(|what| crossed(what).is_some()), 0, "nobody is there to let them through");
    }

    #[test]
    fn lanes_that_rest_at_night_are_staffed_again_in_the_morning() {
        let mut stage = Stage::new(&scene());
        let lanes = |stage: &mut Stage, hour| stage.until(Span::hours(hour)).see::<Post>("post").first_line;
        assert_eq!([1, 17, 25].map(|hour| lanes(&mut stage, hour)), [4, 1, 4]);
    }

    #[test]
    fn lanes_that_a_seat_ordered_stay_as_they_are_while_there_are_officers_for_them() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(1), Due::Staff { post: slug("post"), first_line: 2, second_line: 2 });
        let staffed = |stage: &mut Stage, hour| {
            let post: Post = stage.until(Span::hours(hour)).see("post");
            (post.first_line, post.second_line)
        };
        assert_eq!(staffed(&mut stage, 1), (2, 2));
        assert_eq!(staffed(&mut stage, 9), (2, 2), "the afternoon shift is as strong");
        assert_eq!(staffed(&mut stage, 17), (1, 1), "three officers at night cannot hold it");
    }

    #[test]
    fn a_post_without_a_safe_building_closes_at_dusk_and_opens_in_the_morning() {
        let mut stage = Stage::new(&scene_with(|post| post.safe_building = false));
        let open = |stage: &mut Stage, hour| stage.until(Span::hours(hour)).see::<Post>("post").open;
        assert_eq!([11, 13, 23, 25].map(|hour| open(&mut stage, hour)), [true, false, false, true]);
        let mut guarded = Stage::new(&scene());
        assert!(open(&mut guarded, 18), "behind walls it stays open");
    }

    #[test]
    fn a_closed_post_lets_people_in_need_pass_if_its_seat_orders_so() {
        for needy_pass in [true, false] {
            let mut stage = Stage::new(&scene());
            stage.at(Span(0), Due::SetOpen { post: slug("post"), open: false, needy_pass });
            // The registers of travel know nothing of these two: it would write down who is turned back.
            crowd(&mut stage, 1..=1, Traveller::Trader);
            crowd(&mut stage, 2..=2, Traveller::Patient);
            stage.until(Span::hours(12));
            let through: Vec<u32> = stage.facts().iter().filter_map(|f| crossed(&f.what)).collect();
            assert_eq!(through, if needy_pass { vec![2] } else { vec![] });
            let bitter = |h: &Happening| matches!(h, Happening::Community(community::Due::TrustAt { by: -6, .. }));
            assert_eq!(stage.elsewhere(bitter), usize::from(!needy_pass), "a patient turned away is remembered");
        }
    }

    #[test]
    fn closing_sends_the_queue_away_but_for_people_in_need() {
        let mut stage = Stage::new(&scene_with(|post| post.lanes = 1));
        stage.send((1..=20).map(|n| party(n, if n % 2 == 0 { Traveller::Patient } else { Traveller::Pupil }, 4)));
        stage.at(Span::minutes(5), Due::SetOpen { post: slug("post"), open: false, needy_pass: true });
        stage.until(Span::minutes(5));
        let post: Post = stage.see("post");
        assert!(!post.queue.is_empty() && post.queue.iter().all(|card| card.who == Traveller::Patient));
        let closed = |what: &What| matches!(what, What::PartyTurnedBack { who, ground: Ground::Closed, .. } if *who == Traveller::Pupil);
        assert!(stage.count(closed) >= 6);
        assert_eq!(stage.count(|what| matches!(what, What::PartyTurnedBack { who: Traveller::Patient, .. })), 0);
    }

    #[test]
    fn with_a_woman_on_shift_more_people_moved_against_their_will_are_seen_and_referred() {
        let seen = |women| {
            let mut stage = Stage::new(&scene_with(|post| (post.women, post.lanes) = (women, 12)));
            for n in 1..=400 {
                let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Trafficked) };
                stage.at(Span::minutes(10 * i64::from(n)), arrives);
            }
            stage.until(Span::hours(100));
            let people = stage.see::<Post>("post").in_care;
            assert_eq!(people as usize, 4 * stage.count(|what| matches!(what, What::ProtectionNeedSeen { .. })));
            stage.at(Span::hours(101), Due::Refer { post: slug("post"), to: slug("camp") }).until(Span::hours(101));
            assert_eq!(stage.see::<Post>("post").in_care, 0);
            let referred = |what: &What| match what {
                What::PersonReferred { people: sent, .. } | What::ReferralLost { people: sent, .. } => *sent == people,
                _ => false,
            };
            assert_eq!(stage.count(referred), 1);
            people
        };
        let (without, with) = (seen(0), seen(9));
        assert!(without > 0 && with > 2 * without, "{without} {with}");
    }

    #[test]
    fn without_papers_an_ordinary_party_is_often_turned_back_and_a_patient_never() {
        let turned_back = |who| {
            let mut stage = Stage::new(&scene());
            stage.send((1..=20).map(|n| travel::Party { papers: false, at: slug("gate"), ..party(n, who, 1) }));
            stage.until(Span::hours(30));
            assert!(stage.count(|what| matches!(what, What::PartySentToSecondLine { .. })) >= 4);
            stage.count(|what| matches!(what, What::PartyTurnedBack { ground: Ground::Papers, .. }))
        };
        assert!(turned_back(Traveller::Migrant) >= 2);
        assert_eq!(turned_back(Traveller::Patient), 0);
    }

    #[test]
    fn an_alert_at_a_post_too_small_for_a_desk_keeps_nobody_for_ever() {
        let mut stage = Stage::new(&scene_with(|post| post.officers = 4));
        stage.at(Span(0), registry::Due::CheckAll { post: slug("post"), all: true });
        for n in 1..=500 {
            stage.at(
                Span::minutes(20 * i64::from(n)),
                Due::Arrives { post: slug("post"), card: card(n, Traveller::Trader) },
            );
        }
        stage.until(Span::hours(200));
        let hits = stage.count(|what| matches!(what, What::AlertHit { .. }));
        assert!(hits > 0);
        let post: Post = stage.see("post");
        assert_eq!((post.second_line, waiting(&post)), (0, 0), "an officer leaves the lane for {hits} hits");
    }

    #[test]
    fn a_long_queue_is_told_of_every_hour_and_puts_the_force_under_pressure() {
        let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (5, 1)));
        crowd(&mut stage, 1..=90, Traveller::Displaced);
        let told = |stage: &Stage| {
            let told = |h: &Happening| match h {
                Happening::Sharing(sharing::Due::Witness { matter: Matter::Post { waiting, .. }, .. }) => {
                    *waiting > 100
                }
                _ => false,
            };
            let pressed = |h: &Happening| matches!(h, Happening::Conduct(conduct::Due::Encounter { pressure, .. }) if *pressure > 50);
            (stage.elsewhere(told), stage.elsewhere(pressed))
        };
        assert_eq!(told(stage.until(Span::minutes(59))), (0, 0));
        assert_eq!(told(stage.until(Span::minutes(61))), (1, 1));
        assert_eq!(told(stage.until(Span::minutes(121))), (2, 2));
    }

    #[test]
    fn before_a_barrier_that_is_down_for_the_night_people_in_need_wait_and_others_turn_home() {
        let mut stage = Stage::new(&scene_with(|post| post.safe_building = false));
        for (n, who) in (1..=40).zip([Traveller::Displaced, Traveller::Trader].into_iter().cycle()) {
            stage.at(Span::hours(13), travel::Due::SetsOut { party: Box::new(party(n, who, 4)) });
        }
        stage.until(Span::hours(14));
        let post: Post = stage.see("post");
        assert!(post.queue.len() > 10 && post.queue.iter().all(|card| card.who == Traveller::Displaced));
        let back = |who| move |what: &What| matches!(what, What::PartyTurnedBack { who: w, .. } if *w == who);
        assert_eq!(stage.count(back(Traveller::Displaced)), 0);
        assert!(stage.count(back(Traveller::Trader)) > 5);
        stage.until(Span::hours(30));
        let tired = stage.count(|what| matches!(what, What::PartyGaveUp { .. }));
        let through = stage.count(|what| crossed(what).is_some());
        assert!(tired > 0 && through > 0, "{tired} cannot bear the night, {through} see the barrier go up");
    }
}
