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
//! **Who is looked at twice.** Forged papers, if they are seen; children who travel alone; and a share of all others by their papers
//! and their reason to travel. Second line has its own desks, two officers each; with fewer than three officers the one lane becomes a desk in turn. A forgery is seen with the chance
//! eye + training + reader (`FORGERY_SEEN`); the reader works while MIDAS does. Refugees and patients are not turned back over
//! papers, in the spirit of article 31 of the Convention of 1951, nor are children alone.
//!
//! **Who is recognised.** A need is there or not, by the party's own dice; it is seen with the chance
//! base(who is asked, who asks) × (behind a door or not) × training × alertness. A woman officer conducts one interview at a time,
//! and so does a room serve one. Who is recognised stays in care until somebody refers them; some leave unheard
//! (`LEAVES_CARE`), some are lost on the way (`REFERRAL_LOST`), and some find the service full.
//!
//! **Orders and the clock.** An order to open or close stands until another takes it back; if what is left agrees with the
//! timetable, the timetable has the post again. Dusk ends what is held open without a safe building. Lanes that a seat ordered are
//! staffed by every shift that is strong enough; a weaker one staffs as many of them as it can. A mobile post closes, drives at the pace of a patrol, and opens where it
//! arrives. Each hour on shift tires (`TIRES`), each shift of the others rests (`RESTED`).
//!
//! **Left out.** Balking at the sight of the queue, priorities, bribes, officers who fall ill, learning.

use std::collections::VecDeque;

use bevy_ecs::prelude::Component;
use serde::{Deserialize, Serialize};

use super::{
    community, conduct, displacement,
    geography::{self, Geography, Way},
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
    /// The same for children who travel without any adult, pupils on their way to school excepted.
    DOUBT_CHILDREN: u32 = 800, "permille", ILLUSTRATIVE;
    /// How long a party waits at least, and how much longer on average; people in need wait three times as long, but before a
    /// barrier that is down no longer than others.
    PATIENCE: (Span, Span) = (Span::hours(2), Span::hours(4)), "span", ILLUSTRATIVE;
    /// Of parties without papers that nobody needs to protect, the share turned back at second line.
    NO_PAPERS_TURNED_BACK: u32 = 250, "permille", ILLUSTRATIVE;
    /// Of parties that show papers, the share whose papers are forged or somebody else's: migrants, and everybody else.
    FORGED: (u32, u32) = (30, 5), "permille", ILLUSTRATIVE;
    /// Chance that an officer sees a forgery: by eye alone, what full training in documents adds to it, and what a document
    /// reader adds, which comes and goes with MIDAS.
    FORGERY_SEEN: (u32, u32, u32) = (100, 400, 350), "permille",
        "illustrative; that training and equipment each help is what the programme's documents say";
    /// Chance that a protection need of women or children is seen by men alone.
    SEEN_BY_MEN: u32 = 150, "permille", ILLUSTRATIVE;
    /// Chance that it is seen when a woman officer interviews them.
    SEEN_WITH_WOMEN: u32 = 550, "permille",
        "illustrative; that women are told more by women is what the programme's documents say";
    /// Chance that a protection need among men is seen, whoever interviews them.
    SEEN_AMONG_MEN: u32 = 250, "permille", ILLUSTRATIVE;
    /// Where there is no interview room free, an interview in the open finds so much of what it would find behind a door.
    IN_THE_OPEN: u32 = 500, "permille", ILLUSTRATIVE;
    /// What training does to identification: without any, and fully trained.
    TRAINED_SEES: (u32, u32) = (600, 1400), "permille", ILLUSTRATIVE;
    /// Share of displaced parties, of two or three families, with somebody who needs protection.
    NEEDS_PROTECTION: u32 = 500, "permille", ILLUSTRATIVE;
    /// The same for migrants and returnees.
    NEEDS_PROTECTION_OTHERS: u32 = 60, "permille", ILLUSTRATIVE;
    /// Chance that a person who is referred is lost on the way.
    REFERRAL_LOST: u32 = 120, "permille", ILLUSTRATIVE;
    /// How long the way to the service takes.
    REFERRAL_TAKES: Span = Span::hours(2), "span", ILLUSTRATIVE;
    /// Chance in an hour that a person in care at the post, who waits for a referral, leaves unheard: with a safe building, and
    /// without.
    LEAVES_CARE: (u32, u32) = (10, 40), "permille an hour", ILLUSTRATIVE;
    /// A party that answers to an alert is held no longer than this without an answer from the national bureau.
    pub(super) HELD_AT_MOST: Span = Span::hours(8), "span", ILLUSTRATIVE;
    /// When officers change.
    SHIFTS: [i64; 3] = [6, 14, 22], "local hours", "illustrative, and the same everywhere: no real timetable";
    /// When it gets light, and when it gets dark.
    DAYLIGHT: (i64, i64) = (6 * 3600, 18 * 3600), "second of the local day", "illustrative: near the equator, all year";
    /// How much an hour on shift tires: a quiet one, and one with people waiting.
    TIRES: (u32, u32) = (30, 110), "permille", ILLUSTRATIVE;
    /// How much of it a shift loses during each shift of the others.
    RESTED: u32 = 400, "permille", ILLUSTRATIVE;
    /// What officers miss when fully tired, of what they would see when fresh. They do not work more slowly.
    TIRED_MISSES: u32 = 400, "permille", ILLUSTRATIVE;
    /// What full fatigue adds to the pressure under which misconduct happens.
    TIRED_PRESSURE: u32 = 200, "permille", ILLUSTRATIVE;
    /// How far the word that people in need were sent away at a post moves what travellers hear of it, and what of it is
    /// forgotten in an hour.
    SENT_AWAY: (u32, u32) = (200, 20), "permille", ILLUSTRATIVE;
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
    /// What second line knows of it.
    pub interview: Interview,
}

/// What second line knows of a party, and how it hears it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interview {
    /// Its papers were found to be forged.
    pub forged: bool,
    /// It speaks with a woman.
    pub by_woman: bool,
    /// It speaks behind a door.
    pub in_room: bool,
}

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
    /// The national bureau has answered on a party that is held.
    Answered { post: Slug, party: Serial, confirmed: bool },
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
    /// By order: staff lanes and desks.
    Staff { post: Slug, first_line: u32, second_line: u32 },
    /// By order: a mobile post packs up and drives somewhere else.
    Moves { post: Slug, to: Slug },
    /// A mobile post has arrived.
    Stands { post: Slug, to: Slug },
    /// By order: people in need of protection at second line are taken to a camp or service.
    Refer { post: Slug, to: Slug },
}

/// A post.
#[derive(Component, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Post {
    pub model: model::Post,
    /// Where it stands now, or the place that it left last.
    pub place: Slug,
    /// Where it drives to, packed up: it serves nobody.
    pub moving: Option<Slug>,
    pub open: bool,
    /// Closed, but people in need may pass; until the next order.
    pub needy_pass: bool,
    /// Open or closed by an order that stands, whatever the timetable says.
    pub standing: Option<bool>,
    /// Officers on strength, women among them.
    pub officers: u32,
    pub women: u32,
    /// Officers on shift now, women among them.
    pub on_shift: u32,
    pub women_on_shift: u32,
    /// Which of the three shifts that is, and how tired each of them is, permille.
    pub shift: u8,
    pub fatigue: [u32; 3],
    /// Lanes and second-line desks that are staffed.
    pub first_line: u32,
    pub second_line: u32,
    /// What the seat ordered of them; it holds whenever a shift is strong enough.
    pub ordered: Option<(u32, u32)>,
    pub queue: VecDeque<Card>,
    /// At the lanes now.
    pub serving: Vec<Card>,
    pub second_queue: VecDeque<Card>,
    pub second_serving: Vec<Card>,
    /// Held until the national bureau has answered.
    pub held: Vec<Card>,
    /// People recognised as needing protection, who wait for a referral.
    pub in_care: u32,
    pub crossed: u32,
    /// Smoothed wait in seconds: what travellers hear of it.
    pub wait_s: i64,
    /// How much travellers hear of people in need who were sent away here, permille.
    pub sent_away: u32,
    /// Draws of the post itself.
    pub throws: Throws,
    /// Displaced persons let through since the last word of it.
    pub displaced_through: u32,
}

impl Post {
    /// A post as it stands at the given second of the local day.
    pub fn at(model: &model::Post, second: i64) -> Self {
        let mut post = Self {
            place: model.place,
            moving: None,
            open: true,
            needy_pass: false,
            standing: None,
            officers: model.officers,
            women: model.women,
            on_shift: 0,
            women_on_shift: 0,
            shift: 0,
            fatigue: [0; 3],
            first_line: 0,
            second_line: 0,
            ordered: None,
            queue: VecDeque::new(),
            serving: Vec::new(),
            second_queue: VecDeque::new(),
            second_serving: Vec::new(),
            held: Vec::new(),
            in_care: 0,
            crossed: 0,
            wait_s: 0,
            sent_away: 0,
            throws: Throws::default(),
            displaced_through: 0,
            model: model.clone(),
        };
        post.open = post.should_be_open(second);
        post.man(second);
        post.staff();
        post
    }

    /// Seconds of the local day from and to which it is open; `None` if it never closes.
    fn hours(&self) -> Option<(i64, i64)> {
        // `check` has read these; a text that is no hour means no hours.
        let told = self.model.hours.as_ref().and_then(|(from, to)| Some((second_of(from)?, second_of(to)?)));
        if self.model.safe_building {
            return told;
        }
        // Without a safe building nobody stays after dark.
        let (from, to) = told.unwrap_or(DAYLIGHT);
        Some((from.max(DAYLIGHT.0), if from < to { to.min(DAYLIGHT.1) } else { DAYLIGHT.1 }))
    }

    /// What the timetable says.
    fn should_be_open(&self, second: i64) -> bool {
        let within = |(from, to)| if from <= to { (from..to).contains(&second) } else { second >= from || second < to };
        self.hours().is_none_or(within)
    }

    /// Whether officers can be there at all at this hour.
    fn can_stay(&self, second: i64) -> bool {
        self.moving.is_none() && (self.model.safe_building || (DAYLIGHT.0..DAYLIGHT.1).contains(&second))
    }

    /// Whether people of this kind may stand in the queue. Before a barrier that is down for the night people in need wait for
    /// the morning, as long as they can bear it; nobody is there to send them away.
    fn may_wait(&self, who: Traveller, second: i64) -> bool {
        self.moving.is_none() && (self.open || (who.in_need() && (self.needy_pass || !self.should_be_open(second))))
    }

    /// Officers on shift: two fifths by day, a fifth at night, at least one. Illustrative.
    fn man(&mut self, second: i64) {
        let hour = second / 3600;
        let fifths = if (SHIFTS[0]..SHIFTS[2]).contains(&hour) { 2 } else { 1 };
        self.on_shift = (self.officers * fifths / 5).max(u32::from(self.officers > 0));
        self.women_on_shift = (self.women * fifths).div_ceil(5).min(self.on_shift);
        self.shift = if hour < SHIFTS[0] || hour >= SHIFTS[2] { 2 } else { u8::from(hour >= SHIFTS[1]) };
    }

    /// The lanes and desks that a shift staffs: what the seat ordered, or every lane and one desk, as far as there are officers
    /// for it. What is too much shrinks in one order, further desks first and then lanes, so that fewer officers never serve
    /// faster than more would. Two officers make no desk beside a lane: they keep one lane, which turns into a desk while
    /// somebody must be looked at more closely. Where nobody is on shift nothing is staffed.
    fn staff(&mut self) {
        let (lanes, desks) = self.ordered.unwrap_or((self.model.lanes, 1));
        let on_shift = self.on_shift;
        let beside_lanes = on_shift.saturating_sub(lanes) / 2;
        let one_lane = lanes.min(1);
        self.second_line = beside_lanes.max(1).min(desks).min(on_shift.saturating_sub(one_lane) / 2);
        let officers = if desks > 0 && self.second_line == 0 { on_shift.min(1) } else { on_shift };
        self.first_line = lanes.min(officers.saturating_sub(self.second_line * 2));
    }

    /// Whether anybody is looked at twice here: not where the seat has ordered that no desk be staffed, but where officers are
    /// too few for a desk, a lane serves as one.
    fn looks_twice(&self) -> bool {
        self.ordered.is_none_or(|(_, desks)| desks > 0)
    }

    /// How tired those on shift are, permille.
    pub fn tired(&self) -> u32 {
        self.fatigue[usize::from(self.shift % 3)]
    }

    /// A chance to see something, as much of it as tired eyes have.
    fn keen(&self, chance: u32) -> u32 {
        chance * (1000 - TIRED_MISSES * self.tired() / 1000) / 1000
    }

    /// Chance that a forgery is seen: training and a document reader, which works while MIDAS does.
    fn sees_forgery(&self, systems: &Registry) -> u32 {
        let (eye, trained, reader) = FORGERY_SEEN;
        let reader = if systems.register() == Register::Paper { 0 } else { reader };
        self.keen(eye + trained * self.model.training.min(1000) / 1000 + reader)
    }

    /// Chance that a protection need in this party is seen at second line: who asks, behind a door or not, how well trained and
    /// how tired.
    fn sees_need(&self, card: &Card) -> u32 {
        let base = match (card.women + card.children > 0, card.interview.by_woman) {
            (true, true) => SEEN_WITH_WOMEN,
            (true, false) => SEEN_BY_MEN,
            (false, _) => SEEN_AMONG_MEN,
        };
        let place = if card.interview.in_room { 1000 } else { IN_THE_OPEN };
        let skill = TRAINED_SEES.0 + (TRAINED_SEES.1 - TRAINED_SEES.0) * self.model.training.min(1000) / 1000;
        self.keen(base * place / 1000 * skill / 1000).min(950)
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

fn second_of(text: &str) -> Option<i64> {
    let (hour, minute) = text.split_once(':')?;
    let part = |text: &str| text.trim().parse::<i64>().ok();
    Some(part(hour)? * 3600 + part(minute)? * 60)
}

/// Children who travel without any adult.
fn unaccompanied(card: &Card) -> bool {
    card.children >= card.people && card.who != Traveller::Pupil
}

/// Whether the papers that a party shows are forged or somebody else's. It belongs to the party, not to the post.
fn forged(turn: &Turn<'_>, card: &Card) -> bool {
    let share = if card.who == Traveller::Migrant { FORGED.0 } else { FORGED.1 };
    card.papers && turn.roll("forged papers", card.party.of, u64::from(card.party.n)).chance(share)
}

/// A draw that belongs to a party, not to the post that serves it.
fn party_draw(turn: &Turn<'_>, purpose: &'static str, post: Slug, party: Serial) -> Draw {
    turn.roll2(purpose, party.of, post, u64::from(party.n))
}

fn second_of_day(turn: &Turn<'_>) -> i64 {
    turn.calendar().second_of_day(turn.now())
}

/// What posts may look at.
pub type Look<'a, 'w, 's> = (&'a Table<'w, 's, Registry>, &'a Geography);

/// Puts the first happenings of this domain on the agenda.
pub fn start(turn: &mut Turn<'_>, posts: &mut Table<'_, '_, Post>) {
    let ids: Vec<Slug> = posts.slugs().collect();
    for post in ids {
        let Some(state) = posts.get(post) else { continue };
        next_shift(turn, post);
        if let Some((from, to)) = state.hours() {
            next_hour(turn, post, from);
            next_hour(turn, post, to);
            if !state.model.safe_building && to != DAYLIGHT.1 {
                // Whom an order keeps there beyond the hours, dusk sends away.
                next_hour(turn, post, DAYLIGHT.1);
            }
        }
        turn.after(Span::hours(1), Due::QueueSeen { post });
        if state.model.mobile {
            turn.soon(geography::Due::Guard { post, place: state.place });
        }
    }
}

fn next_shift(turn: &mut Turn<'_>, post: Slug) {
    let second = second_of_day(turn);
    let wait = SHIFTS.iter().map(|hour| until_second(second, *hour * 3600)).min().unwrap_or(28_800);
    turn.after(Span(wait), Due::ShiftChange { post });
}

fn next_hour(turn: &mut Turn<'_>, post: Slug, at: i64) {
    let wait = until_second(second_of_day(turn), at);
    turn.after(Span(wait), Due::Hour { post, at });
}

/// Seconds until the next time the clock shows this; a whole day if it shows it now.
fn until_second(now: i64, then: i64) -> i64 {
    match (then - now).rem_euclid(86_400) {
        0 => 86_400,
        wait => wait,
    }
}

/// Carries out what is due.
pub fn handle(turn: &mut Turn<'_>, due: Due, own: &mut Table<'_, '_, Post>, (registries, map): Look<'_, '_, '_>) {
    let id = match &due {
        Due::Arrives { post, .. }
        | Due::Served { post, .. }
        | Due::SecondLineDone { post, .. }
        | Due::Patience { post, .. }
        | Due::Answered { post, .. }
        | Due::HeldLongEnough { post, .. }
        | Due::QueueSeen { post }
        | Due::ShiftChange { post }
        | Due::Hour { post, .. }
        | Due::SetOpen { post, .. }
        | Due::Officers { post, .. }
        | Due::Staff { post, .. }
        | Due::Moves { post, .. }
        | Due::Stands { post, .. }
        | Due::Refer { post, .. } => *post,
    };
    let (Some(mut post), Some(systems)) = (own.get_mut(id), registries.get(id)) else { return };
    let post = &mut *post;
    match due {
        Due::Arrives { card, .. } => arrives(turn, *card, post, systems),
        Due::Served { party, .. } => served(turn, party, post, systems),
        Due::SecondLineDone { party, .. } => second_line_done(turn, party, post, systems),
        Due::Patience { party, .. } => {
            if let Some(at) = post.queue.iter().position(|card| card.party == party)
                && let Some(card) = post.queue.remove(at)
            {
                let waited_s = (turn.now() - card.arrived).0;
                let cause = turn.fact(What::PartyGaveUp { post: id, party, people: card.people, waited_s });
                turn.because(cause).soon(travel::Due::GaveUp { party, post: id });
            }
        }
        Due::Answered { party, confirmed, .. } => {
            let held = take(&mut post.held, party);
            let answer = Matter::AlertAnswer { post: id, party, confirmed, in_time: held.is_some() };
            witness(turn, id, answer, turn.cause);
            match (held, confirmed) {
                (Some(card), true) => turn_back(turn, &card, Ground::Alert, post),
                (Some(card), false) => let_through(turn, &card, post, systems),
                (None, true) => {
                    turn.fact(What::AlertTooLate { post: id, party });
                }
                (None, false) => {}
            }
        }
        Due::HeldLongEnough { party, .. } => {
            if let Some(card) = take(&mut post.held, party) {
                let cause = turn.fact(What::PartyReleased { post: id, party, people: card.people });
                let_through(&mut turn.because(cause), &card, post, systems);
            }
        }
        Due::QueueSeen { .. } => queue_seen(turn, post, systems),
        Due::ShiftChange { .. } => {
            post.man(second_of_day(turn));
            let on = usize::from(post.shift);
            for (shift, fatigue) in post.fatigue.iter_mut().enumerate() {
                *fatigue = fatigue.saturating_sub(if shift == on { 0 } else { RESTED });
            }
            post.staff();
            let (on_shift, women) = (post.on_shift, post.women_on_shift);
            turn.fact(What::ShiftChanged { post: id, on_shift, women });
            next_shift(turn, id);
            call_next(turn, post, systems);
        }
        Due::Hour { at, .. } => {
            next_hour(turn, id, at);
            let second = second_of_day(turn);
            if !post.can_stay(second) && post.standing == Some(true) {
                post.standing = None;
            }
            let open = post.can_stay(second) && post.standing.unwrap_or_else(|| post.should_be_open(second));
            set_open(turn, open, post.needy_pass, post, systems);
        }
        Due::SetOpen { open, needy_pass, .. } => {
            let second = second_of_day(turn);
            // An order that takes back the one that stands gives the post back to its timetable, where the two agree.
            let taken_back = post.standing == Some(!open) && post.should_be_open(second) == open;
            post.standing = if taken_back { None } else { Some(open) };
            let open = open && post.can_stay(second);
            // Of a post that is open nobody needs an exception.
            set_open(turn, open, needy_pass && !open, post, systems);
        }
        Due::Officers { by, .. } => {
            let before = post.officers;
            post.officers = before.saturating_add_signed(by);
            post.women = post.women.min(post.officers);
            if by > 0 {
                // Who comes is rested, and brings fuel along.
                let all = post.officers.max(1);
                post.fatigue.iter_mut().for_each(|fatigue| *fatigue = *fatigue * before / all);
                turn.soon(registry::Due::Refuel { post: id });
            }
            post.man(second_of_day(turn));
            let officers = post.officers;
            turn.fact(What::OfficersMoved { post: id, by, officers });
            post.staff();
            call_next(turn, post, systems);
        }
        Due::Staff { first_line, second_line, .. } => {
            post.ordered = Some((first_line, second_line));
            post.staff();
            // If the shift has become too weak since the order was given, the next strong one follows it.
            if (post.first_line, post.second_line) == (first_line, second_line) {
                turn.fact(What::LanesStaffed { post: id, first_line, second_line });
                call_next(turn, post, systems);
            }
        }
        Due::Moves { to, .. } => {
            match map.time_between(post.place, to, Way::Patrol).filter(|_| post.moving.is_none()) {
                Some(span) => {
                    post.moving = Some(to);
                    let cause = turn.fact(What::PostPacked { post: id, to });
                    let mut turn = turn.because(cause);
                    turn.soon(geography::Due::Leaves { post: id });
                    turn.soon(registry::Due::Packed { post: id, packed: true });
                    for card in std::mem::take(&mut post.queue) {
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
            post.place = to;
            post.moving = None;
            let cause = turn.fact(What::PostMoved { post: id, to });
            let mut turn = turn.because(cause);
            turn.soon(geography::Due::Guard { post: id, place: to });
            turn.soon(registry::Due::Packed { post: id, packed: false });
            let second = second_of_day(&turn);
            let open = post.can_stay(second) && post.standing.unwrap_or_else(|| post.should_be_open(second));
            let needy_pass = post.needy_pass;
            set_open(&mut turn, open, needy_pass, post, systems);
        }
        Due::Refer { to, .. } => refer(turn, to, post),
    }
}

fn arrives(turn: &mut Turn<'_>, mut card: Card, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    card.arrived = turn.now();
    if !post.may_wait(card.who, second_of_day(turn)) {
        turn_back(turn, &card, Ground::Closed, post);
        return;
    }
    let waiting = waiting(post) + card.people;
    let (party, who, people) = (card.party, card.who, card.people);
    let cause = turn.fact(What::PartyArrived { post: id, party, who, people, waiting });
    card.cause = cause;
    let mut turn = turn.because(cause);
    let times = if who.in_need() && (post.open || post.needy_pass) { 3 } else { 1 };
    let more = party_draw(&turn, "patience", id, party).exponential_secs(PATIENCE.1.0 * times);
    turn.after(Span(PATIENCE.0.0 * times + more), Due::Patience { post: id, party });
    post.queue.push_back(card);
    call_next(&mut turn, post, systems);
}

/// Fills the lanes and desks that are free.
fn call_next(turn: &mut Turn<'_>, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    let served = post.moving.is_none() && (post.open || (post.needy_pass && post.can_stay(second_of_day(turn))));
    // Where no desk is staffed, one lane turns into one for as long as somebody must be looked at more closely.
    let doubtful = !(post.second_queue.is_empty() && post.second_serving.is_empty());
    let borrowed = u32::from(doubtful && post.second_line == 0).min(post.first_line);
    let (lanes, desks) = (post.first_line - borrowed, post.second_line + borrowed);
    while served && post.serving.len() < lanes as usize {
        let Some(card) = post.queue.pop_front() else { break };
        let mean = FIRST_LINE.0 + FIRST_LINE.1 * i64::from(card.people - 1);
        let mean = if systems.register() == Register::Paper { mean * PAPER_TAKES / 1000 } else { mean };
        let time = party_draw(turn, "first line", id, card.party).exponential_secs(mean);
        let search = registry::search_time(turn, systems, &card);
        // Whoever made room for it, it is served because it came.
        turn.because(card.cause).after(Span(time) + search, Due::Served { post: id, party: card.party });
        post.serving.push(card);
    }
    while post.second_serving.len() < desks as usize {
        let Some(mut card) = post.second_queue.pop_front() else { break };
        let taken = |how: fn(&Interview) -> bool| post.second_serving.iter().filter(|c| how(&c.interview)).count();
        card.interview.in_room = taken(|i| i.in_room) < post.model.rooms as usize;
        card.interview.by_woman =
            card.women + card.children > 0 && taken(|i| i.by_woman) < post.women_on_shift as usize;
        let time = party_draw(turn, "second line", id, card.party).exponential_secs(SECOND_LINE);
        turn.because(card.cause).after(Span(time), Due::SecondLineDone { post: id, party: card.party });
        post.second_serving.push(card);
    }
}

fn take(cards: &mut Vec<Card>, party: Serial) -> Option<Card> {
    let at = cards.iter().position(|card| card.party == party)?;
    Some(cards.remove(at))
}

/// First line is over: to the bureau if an alert answers, to second line in doubt, and otherwise through.
fn served(turn: &mut Turn<'_>, party: Serial, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    let Some(mut card) = take(&mut post.serving, party) else { return };
    let people = card.people;
    if registry::hit(turn, systems, &card) {
        let sighting = turn.fact(What::PartySentToSecondLine { post: id, party, people });
        witness(turn, id, Matter::AlertHit { post: id, party }, sighting);
        let mut turn = turn.because(sighting);
        turn.soon(registry::Due::Hit { post: id, party });
        turn.after(HELD_AT_MOST, Due::HeldLongEnough { post: id, party });
        card.cause = sighting;
        post.held.push(card);
        call_next(&mut turn, post, systems);
        return;
    }
    if forged(turn, &card) {
        card.interview.forged = party_draw(turn, "forgery", id, party).chance(post.sees_forgery(systems));
        let what = if card.interview.forged {
            What::ForgerySeen { post: id, party, people }
        } else {
            What::ForgeryMissed { post: id, party, people }
        };
        card.cause = turn.fact(what);
    }
    let doubt = match (card.papers, card.who) {
        _ if unaccompanied(&card) => DOUBT_CHILDREN,
        (false, Traveller::Displaced | Traveller::Trafficked) => DOUBT_DISPLACED_WITHOUT_PAPERS,
        (false, _) => DOUBT_WITHOUT_PAPERS,
        (true, Traveller::Displaced | Traveller::Trafficked) => DOUBT_DISPLACED,
        (true, _) => DOUBT,
    };
    let doubted = party_draw(turn, "doubt", id, party).chance(doubt) && post.looks_twice();
    if doubted || card.interview.forged {
        card.cause = turn.because(card.cause).fact(What::PartySentToSecondLine { post: id, party, people });
        post.second_queue.push_back(card);
    } else {
        let_through(turn, &card, post, systems);
    }
    call_next(turn, post, systems);
}

fn second_line_done(turn: &mut Turn<'_>, party: Serial, post: &mut Post, systems: &Registry) {
    let Some(mut card) = take(&mut post.second_serving, party) else { return };
    if stays_in_care(turn, &mut card, post) {
        call_next(turn, post, systems);
        return;
    }
    let id = post.model.id;
    let in_doubt = !card.papers && party_draw(turn, "papers", id, party).chance(NO_PAPERS_TURNED_BACK);
    // Nobody who seeks protection is turned back over papers.
    if (in_doubt || card.interview.forged) && !card.who.in_need() && !unaccompanied(&card) {
        turn_back(turn, &card, Ground::Papers, post);
    } else {
        let_through(turn, &card, post, systems);
    }
    call_next(turn, post, systems);
}

/// Whether nobody of a party is left to go on, because all of them stay at the post, in care, until they are referred. Who stays
/// alone is taken off the card: nobody is in care and across the border at once.
fn stays_in_care(turn: &mut Turn<'_>, card: &mut Card, post: &mut Post) -> bool {
    let (id, party) = (post.model.id, card.party);
    let share = match card.who {
        Traveller::Trafficked => 1000,
        _ if unaccompanied(card) => 1000,
        Traveller::Displaced => NEEDS_PROTECTION,
        Traveller::Migrant | Traveller::Returnee => NEEDS_PROTECTION_OTHERS,
        _ => 0,
    };
    let in_danger = party_draw(turn, "protection need", id, party).chance(share);
    let (seen, roll) = turn.test("need is seen", party.of, u64::from(party.n), post.sees_need(card));
    if !(in_danger && seen) {
        return false;
    }
    let all = card.who == Traveller::Trafficked || unaccompanied(card);
    let people = if all { card.people } else { 1 };
    let cause = turn.fact_by_roll(What::ProtectionNeedSeen { post: id, party, people }, roll);
    post.in_care += people;
    let place = post.place;
    let matter = match card.who {
        Traveller::Trafficked => Matter::Trafficking { place, people },
        _ => Matter::Need { place, need: Need::Protection, people },
    };
    witness(turn, id, matter, cause);
    let mut turn = turn.because(cause);
    if people >= card.people {
        turn.soon(travel::Due::Ends { party });
        return true;
    }
    let women = people.min(card.women);
    let children = (people - women).min(card.children);
    (card.people, card.women, card.children) = (card.people - people, card.women - women, card.children - children);
    turn.soon(travel::Due::Remain { party, people, women, children });
    false
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

fn turn_back(turn: &mut Turn<'_>, card: &Card, ground: Ground, post: &mut Post) {
    turn.soon(travel::Due::TurnedBack { party: card.party, at: post.model.id, ground });
    if card.who.in_need() && ground != Ground::Alert {
        // Turning people in need away is seen, and remembered: by those who live there, and by those who come after.
        let (place, authority) = (post.place, post.model.authority);
        turn.soon(community::Due::TrustAt { place, authority, by: -6 });
        post.sent_away += (1000 - post.sent_away) * SENT_AWAY.0 / 1000;
    }
}

fn set_open(turn: &mut Turn<'_>, open: bool, needy_pass: bool, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    if post.open == open && post.needy_pass == needy_pass {
        return;
    }
    let was_open = std::mem::replace(&mut post.open, open);
    post.needy_pass = needy_pass;
    if was_open && open {
        return;
    }
    let what = if open { What::PostOpened { post: id } } else { What::PostClosed { post: id, needy_pass } };
    let cause = turn.fact(what);
    let mut turn = turn.because(cause);
    if !open {
        let second = second_of_day(&turn);
        let queue = std::mem::take(&mut post.queue);
        let (stay, go): (Vec<Card>, Vec<Card>) = queue.into_iter().partition(|card| post.may_wait(card.who, second));
        post.queue = stay.into();
        for card in go {
            turn_back(&mut turn, &card, Ground::Closed, post);
        }
    }
    call_next(&mut turn, post, systems);
}

fn queue_seen(turn: &mut Turn<'_>, post: &mut Post, systems: &Registry) {
    let id = post.model.id;
    turn.after(Span::hours(1), Due::QueueSeen { post: id });
    let waiting = waiting(post);
    let tires = if waiting > 0 { TIRES.1 } else { TIRES.0 };
    let shift = usize::from(post.shift % 3);
    post.fatigue[shift] = (post.fatigue[shift] + tires).min(1000);
    post.sent_away -= post.sent_away * SENT_AWAY.1 / 1000;
    if waiting == 0 {
        // Travellers who come back tell that there is no queue any more.
        post.wait_s = post.wait_s * 3 / 4;
    }
    let tired = post.tired() * TIRED_PRESSURE / 1000;
    if waiting > LONG_QUEUE {
        let (open, officers, online) = (post.open, post.on_shift, systems.register() == Register::Online);
        let sighting = turn.cause;
        witness(turn, id, Matter::Post { post: id, open, waiting, officers, online }, sighting);
        // A long queue, few officers, a long day: that is when things go wrong.
        let pressure = (waiting * 2 / post.on_shift.max(1) + tired).min(1000);
        turn.soon(conduct::Due::Encounter { force: post.model.authority, place: post.place, pressure });
    }
    let through = std::mem::take(&mut post.displaced_through);
    if through > 0 {
        let (place, authority) = (post.place, post.model.authority);
        turn.soon(community::Due::TrustAt { place, authority, by: 2 });
        let sighting = turn.cause;
        witness(turn, id, Matter::Displaced { place, people: through }, sighting);
    }
    let leaves = if post.model.safe_building { LEAVES_CARE.0 } else { LEAVES_CARE.1 };
    if post.in_care > 0 && post.draw(turn, "leaves care").chance((leaves * post.in_care).min(900)) {
        post.in_care -= 1;
        turn.fact(What::LeftCare { post: id, people: 1 });
    }
    // Some days a tired officer is rude although nobody waits.
    if post.draw(turn, "contact").chance(20) {
        let pressure = 50 + tired;
        turn.soon(conduct::Due::Encounter { force: post.model.authority, place: post.place, pressure });
    }
}

/// People in care are taken to a camp or a service; some are lost on the way, each with dice of their own.
fn refer(turn: &mut Turn<'_>, to: Slug, post: &mut Post) {
    let id = post.model.id;
    let people = std::mem::take(&mut post.in_care);
    let mut lost = Vec::new();
    for _ in 0..people {
        let count = post.throws.next(turn.now());
        lost.extend(Some(turn.test("referral lost", id, count, REFERRAL_LOST)).filter(|(lost, _)| *lost));
    }
    let away = u32::try_from(lost.len()).unwrap_or(people);
    if let Some((_, roll)) = lost.pop() {
        turn.fact_by_roll(What::ReferralLost { post: id, to, people: away }, roll);
    }
    let people = people - away;
    if people > 0 {
        let cause = turn.fact(What::PersonReferred { post: id, to, people });
        turn.because(cause).after(REFERRAL_TAKES, displacement::Due::Referred { post: id, camp: to, people });
    }
}

/// The post tells the seat in command of it.
fn witness(turn: &mut Turn<'_>, source: Slug, matter: Matter, sighting: Cause) {
    let sighting = if let Cause::Fact(n) = sighting { n } else { 0 };
    turn.soon(sharing::Due::Witness { source, matter, sighting });
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::world::{
        happening::Happening,
        stage::{Stage, card, flow, party, scene, scene_with, slug},
    };

    /// Parties that stand before the post at the start, numbered from 1.
    fn crowd(stage: &mut Stage, parties: std::ops::RangeInclusive<u32>, who: Traveller) {
        for n in parties {
            let card = card(n, who, 4);
            stage.at(Span(0), Due::Arrives { post: slug("post"), card });
        }
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

    /// Mean time from arrival to whatever ends it, in minutes, of parties of which many must be looked at twice: whoever still
    /// waits at the end has waited until then, so that nobody is left out because the wait was too long for him.
    fn mean_time_at_the_post(on_shift: u32, ordered: Option<(u32, u32)>, crowd: u32) -> i64 {
        let mut scene = scene();
        scene.posts[0].officers = on_shift * 5 / 2 + on_shift % 2;
        let mut stage = Stage::new(&scene);
        assert_eq!(stage.see::<Post>("post").on_shift, on_shift);
        if let Some((first_line, second_line)) = ordered {
            stage.at(Span(0), Due::Staff { post: slug("post"), first_line, second_line });
        }
        let mut at = BTreeMap::new();
        for n in 1..=80 {
            // Patients are never turned back; every third of them shows no papers. Each crowd has people, and dice, of its own.
            let card = Box::new(Card { papers: n % 3 != 0, ..*card(crowd * 100 + n, Traveller::Patient, 3) });
            let comes = Span::minutes(5 * i64::from(n));
            at.insert(card.party, Time::START + comes);
            stage.at(comes, Due::Arrives { post: slug("post"), card });
        }
        // One strong shift after another, and no night: sixteen hours.
        let end = Span::minutes(16 * 60 - 1);
        stage.until(end);
        let left: BTreeMap<Serial, Time> = stage
            .facts()
            .iter()
            .filter_map(|f| match f.what {
                What::PartyCrossed { party, .. } | What::PartyGaveUp { party, .. } => Some((party, f.at)),
                _ => None,
            })
            .collect();
        let spent = at.iter().map(|(party, came)| (left.get(party).copied().unwrap_or(Time::START + end) - *came).0);
        spent.sum::<i64>() / 80 / 60
    }

    #[test]
    fn fewer_officers_never_mean_a_shorter_wait_nor_more_of_them_a_longer_one() {
        for ordered in [None, Some((2, 1)), Some((1, 2)), Some((3, 0)), Some((4, 2))] {
            let mean =
                |on_shift| (0..12).map(|crowd| mean_time_at_the_post(on_shift, ordered, crowd)).sum::<i64>() / 12;
            let waits: Vec<i64> = (1..=9).map(mean).collect();
            // Who is second in one queue may be first in the next: a minute is no difference.
            let falls = waits.windows(2).all(|pair| pair[1] <= pair[0] + 1);
            assert!(falls && waits[0] > waits[3], "from one officer on, ordered {ordered:?}: {waits:?} min");
        }
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
                let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Trafficked, 4) };
                stage.at(Span::minutes(10 * i64::from(n)), arrives);
            }
            stage.until(Span::hours(100));
            let people = stage.see::<Post>("post").in_care;
            let seen = stage.count(|what| matches!(what, What::ProtectionNeedSeen { .. }));
            let left = stage.count(|what| matches!(what, What::LeftCare { .. }));
            assert_eq!(people as usize, 4 * seen - left, "some leave before anybody comes for them");
            stage.at(Span::hours(100), Due::Refer { post: slug("post"), to: slug("camp") }).until(Span::hours(100));
            assert_eq!(stage.see::<Post>("post").in_care, 0);
            let referred = |what: &What| match what {
                What::PersonReferred { people, .. } | What::ReferralLost { people, .. } => *people,
                _ => 0,
            };
            assert_eq!(stage.facts().iter().map(|fact| referred(&fact.what)).sum::<u32>(), people);
            seen
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
                Due::Arrives { post: slug("post"), card: card(n, Traveller::Trader, 4) },
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

    fn order(open: bool, needy_pass: bool) -> Due {
        Due::SetOpen { post: slug("post"), open, needy_pass }
    }

    fn open(stage: &mut Stage, minutes: i64) -> bool {
        stage.until(Span::minutes(minutes)).see::<Post>("post").open
    }

    fn by_the_clock(from: &str, to: &str) -> Stage {
        Stage::new(&scene_with(|post| post.hours = Some((from.to_owned(), to.to_owned()))))
    }

    #[test]
    fn a_timetable_counts_its_minutes() {
        // The stage begins at six.
        let mut stage = by_the_clock("06:30", "18:15");
        let seen = [0, 29, 31, 12 * 60 + 14, 12 * 60 + 16, 24 * 60 + 29, 24 * 60 + 31].map(|at| open(&mut stage, at));
        assert_eq!(seen, [false, false, true, true, false, false, true]);
        let mut night = by_the_clock("20:45", "04:15");
        assert_eq!([0, 14 * 60 + 46, 22 * 60 + 16].map(|at| open(&mut night, at)), [false, true, false]);
    }

    #[test]
    fn a_post_that_was_closed_by_order_stays_closed_in_the_morning_until_somebody_opens_it() {
        let mut stage = by_the_clock("06:00", "18:00");
        stage.at(Span::hours(4), order(false, false)).at(Span::hours(50), order(true, true));
        assert!(open(&mut stage, 3 * 60));
        assert_eq!([5, 13, 25, 49].map(|hour| open(&mut stage, hour * 60)), [false; 4]);
        assert!(open(&mut stage, 51 * 60));
        assert!(!open(&mut stage, 61 * 60), "who opens it within its hours gives it back to its timetable");
        assert!(open(&mut stage, 73 * 60));
    }

    #[test]
    fn a_post_that_was_opened_beyond_its_hours_stays_open_until_somebody_closes_it() {
        let mut stage = by_the_clock("06:00", "18:00");
        stage.at(Span::hours(13), order(true, true));
        assert_eq!([14, 20, 30, 37, 47].map(|hour| open(&mut stage, hour * 60)), [true; 5]);
        stage.at(Span::hours(48 + 14), order(false, false));
        assert!(!open(&mut stage, 63 * 60));
        assert!(open(&mut stage, 73 * 60), "the order is taken back, and in the morning the timetable has it again");
    }

    #[test]
    fn a_post_that_is_shut_for_the_night_can_be_ordered_to_stay_shut() {
        let mut stage = by_the_clock("06:00", "18:00");
        stage.at(Span::hours(15), order(false, false));
        assert!(!open(&mut stage, 30 * 60));
    }

    #[test]
    fn without_a_safe_building_dusk_ends_what_an_order_held_open() {
        let mut stage = Stage::new(&scene_with(|post| {
            (post.safe_building, post.hours) = (false, Some(("07:00".into(), "16:00".into())));
        }));
        stage.at(Span::minutes(10 * 60 + 30), order(true, false));
        assert_eq!(
            [11 * 60, 13 * 60, 24 * 60 + 30, 25 * 60 + 1].map(|at| open(&mut stage, at)),
            [true, false, false, true]
        );
    }

    #[test]
    fn that_people_in_need_may_pass_is_not_forgotten_when_the_timetable_has_its_say() {
        let mut stage = by_the_clock("06:00", "18:00");
        stage.at(Span::hours(2), order(false, true));
        let needy_pass = |stage: &mut Stage, hour| stage.until(Span::hours(hour)).see::<Post>("post").needy_pass;
        assert_eq!([3, 13, 25, 37].map(|hour| needy_pass(&mut stage, hour)), [true; 4]);
        stage.at(Span::hours(38), order(true, true));
        assert!(!needy_pass(&mut stage, 39), "until the next order");
    }

    #[test]
    fn to_open_what_is_open_is_no_news() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(1), order(true, true)).at(Span(2), order(true, false)).until(Span(3));
        assert_eq!(stage.count(|what| matches!(what, What::PostOpened { .. } | What::PostClosed { .. })), 0);
    }

    #[test]
    fn officers_who_come_leave_the_ordered_lanes_as_they_are_and_the_order_outlives_a_weak_night() {
        let mut stage = Stage::new(&scene());
        stage.at(Span(1), Due::Staff { post: slug("post"), first_line: 2, second_line: 2 });
        stage.at(Span(2), Due::Officers { post: slug("post"), by: 5 });
        let staffed = |stage: &mut Stage, hour| {
            let post: Post = stage.until(Span::hours(hour)).see("post");
            (post.first_line, post.second_line)
        };
        assert_eq!([1, 17, 25].map(|hour| staffed(&mut stage, hour)), [(2, 2), (2, 1), (2, 2)]);
    }

    #[test]
    fn the_hourly_word_says_whether_the_link_stands() {
        for works in [true, false] {
            let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (5, 1)));
            if !works {
                let (post, system) = (slug("post"), crate::vocabulary::effect::System::Midas);
                stage.at(Span(0), registry::Due::Fails { post, system, until: None });
            }
            crowd(&mut stage, 1..=90, Traveller::Displaced);
            stage.until(Span::minutes(61));
            let told = |h: &Happening| match h {
                Happening::Sharing(sharing::Due::Witness { matter: Matter::Post { online, .. }, .. }) => {
                    *online == works
                }
                _ => false,
            };
            assert_eq!(stage.elsewhere(told), 1);
        }
    }

    #[test]
    fn nobody_is_in_care_and_across_the_border_at_once() {
        // Without systems no alert keeps anybody.
        let mut stage = Stage::new(&scene_with(|post| {
            (post.lanes, post.officers, post.women, post.midas, post.i247) = (20, 200, 60, false, false);
        }));
        for n in 1..=300 {
            let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Displaced, 4) };
            stage.at(Span::minutes(10 * i64::from(n)), arrives);
        }
        stage.until(Span::hours(70));
        let people = |what: &What| match what {
            What::PartyCrossed { people, .. } | What::LeftCare { people, .. } => *people,
            _ => 0,
        };
        let in_care = stage.see::<Post>("post").in_care;
        assert!(in_care > 10, "{in_care}");
        assert_eq!(stage.facts().iter().map(|fact| people(&fact.what)).sum::<u32>() + in_care, 1200);
        let remain = |h: &Happening| matches!(h, Happening::Travel(travel::Due::Remain { .. }));
        assert_eq!(stage.elsewhere(remain), 0, "travel itself takes them off the party");
    }

    /// Protection needs seen among four hundred parties at a post.
    fn needs_seen(at: impl FnOnce(&mut model::Post), who: impl Fn(u32) -> Box<Card>) -> usize {
        let mut stage = Stage::new(&scene_with(|post| {
            (post.lanes, post.women) = (12, 9);
            at(post);
        }));
        for n in 1..=400 {
            stage.at(Span::minutes(20 * i64::from(n)), Due::Arrives { post: slug("post"), card: who(n) });
        }
        stage.until(Span::hours(140)).count(|what| matches!(what, What::ProtectionNeedSeen { .. }))
    }

    #[test]
    fn a_door_that_closes_and_officers_who_were_trained_show_more_needs() {
        let held = |n| card(n, Traveller::Trafficked, 4);
        let usual = needs_seen(|_| {}, held);
        assert!(needs_seen(|post| post.rooms = 0, held) * 3 < usual * 2, "in the open");
        assert!(needs_seen(|post| post.training = 0, held) * 5 < usual * 4, "untrained");
        assert!(needs_seen(|post| post.training = 1000, held) * 6 > usual * 7, "trained");
    }

    #[test]
    fn men_tell_a_woman_no_more_than_a_man() {
        let men = |n| Box::new(Card { women: 0, ..*card(n, Traveller::Trafficked, 4) });
        assert_eq!(needs_seen(|post| post.women = 0, men), needs_seen(|_| {}, men));
    }

    #[test]
    fn children_who_travel_alone_are_taken_into_care_or_let_through_but_never_turned_back() {
        let alone = |n| {
            let card = card(n, Traveller::Migrant, 2);
            Box::new(Card { women: 0, children: 2, papers: false, ..*card })
        };
        let seen = needs_seen(|_| {}, alone);
        assert!(seen > 100, "{seen}");
        let mut stage = Stage::new(&scene());
        for n in 1..=200 {
            stage.at(Span::minutes(20 * i64::from(n)), Due::Arrives { post: slug("post"), card: alone(n) });
        }
        stage.until(Span::hours(70));
        let back = |h: &Happening| matches!(h, Happening::Travel(travel::Due::TurnedBack { .. }));
        assert_eq!(stage.elsewhere(back), 0);
    }

    #[test]
    fn people_in_care_whom_nobody_refers_leave_and_sooner_where_no_building_is_safe() {
        let left = |safe_building| {
            let mut stage = Stage::new(&scene_with(|post| {
                (post.lanes, post.women, post.safe_building, post.hours) = (12, 9, safe_building, None);
            }));
            for n in 1..=60 {
                let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Trafficked, 2) };
                stage.at(Span::minutes(10 * i64::from(n)), arrives);
            }
            stage.until(Span::hours(48)).count(|what| matches!(what, What::LeftCare { .. }))
        };
        let (safe, unsafe_) = (left(true), left(false));
        assert!(safe > 0 && unsafe_ > safe, "{safe} {unsafe_}");
    }

    #[test]
    fn a_shift_that_works_through_a_queue_tires_sees_less_and_is_rested_the_next_day() {
        let mut stage = Stage::new(&scene_with(|post| (post.officers, post.lanes) = (5, 1)));
        crowd(&mut stage, 1..=200, Traveller::Displaced);
        let tired = |stage: &mut Stage, minutes| {
            let post: Post = stage.until(Span::minutes(minutes)).see("post");
            (post.tired(), post.keen(500))
        };
        let begin = tired(&mut stage, 1);
        let end = tired(&mut stage, 8 * 60 - 1);
        assert_eq!(begin, (0, 500));
        assert!(end.0 > 700 && end.1 < 400, "{end:?}");
        assert!(tired(&mut stage, 8 * 60 + 1).0 < 150, "the next shift is fresh");
        assert!(tired(&mut stage, 24 * 60 + 1).0 < 100, "and so is the first on the next morning");
        let quiet = tired(&mut Stage::new(&scene()), 8 * 60 - 1);
        assert!(quiet.0 < end.0 / 2, "{quiet:?}");
    }

    #[test]
    fn forged_papers_are_seen_by_training_and_by_a_reader_and_a_patient_is_not_sent_away_for_them() {
        let outcome = |who, training, midas| {
            let mut stage = Stage::new(&scene_with(|post| {
                (post.lanes, post.officers, post.training, post.midas) = (20, 100, training, midas);
            }));
            for n in 1..=4000 {
                stage.at(Span::minutes(i64::from(n)), Due::Arrives { post: slug("post"), card: card(n, who, 1) });
            }
            stage.until(Span::hours(80));
            let seen = stage.count(|what| matches!(what, What::ForgerySeen { .. }));
            let missed = stage.count(|what| matches!(what, What::ForgeryMissed { .. }));
            let crossed: std::collections::BTreeSet<u32> =
                stage.facts().iter().filter_map(|f| crossed(&f.what)).collect();
            let through = |f: &&crate::vocabulary::fact::Fact| matches!(&f.what, What::ForgerySeen { party, .. } if crossed.contains(&party.n));
            (seen, missed, stage.facts().iter().filter(through).count())
        };
        let (by_eye, missed, _) = outcome(Traveller::Migrant, 0, false);
        assert!((60..180).contains(&(by_eye + missed)), "three in a hundred: {by_eye} {missed}");
        let (trained, _, _) = outcome(Traveller::Migrant, 1000, false);
        let (both, few, through) = outcome(Traveller::Migrant, 1000, true);
        assert!(by_eye * 3 < trained && trained * 5 < both * 4, "{by_eye} {trained} {both}");
        assert!(few * 2 < both);
        assert_eq!(through, 0, "whose papers are not theirs does not cross");
        let (seen, _, through) = outcome(Traveller::Patient, 1000, true);
        assert!(seen > 5);
        assert_eq!(through, seen, "nobody in need is sent away over papers");
    }

    /// The mean time in an M/M/c queue, wait and service together, by the formula of Erlang (1917): with a = λ/μ and B the
    /// loss formula by its recursion, C = cB ÷ (c − a(1 − B)) is the chance to wait, and W = C ÷ (cμ − λ) + 1/μ.
    fn erlang(lanes: u32, load: f64, mean_s: f64) -> f64 {
        let (c, a) = (f64::from(lanes), load * f64::from(lanes));
        let loss = (1..=lanes).fold(1.0, |b, n| a * b / (f64::from(n) + a * b));
        let waits = c * loss / (c - a * (1.0 - loss));
        waits * mean_s / (c - a) + mean_s
    }

    #[test]
    fn the_mean_wait_at_lanes_of_one_kind_agrees_with_erlang_at_every_load() {
        assert!((erlang(1, 0.5, 100.0) - 200.0).abs() < 1e-9, "M/M/1: 1 / (μ − λ)");
        assert!((erlang(2, 0.5, 100.0) - 400.0 / 3.0).abs() < 1e-9, "M/M/2: 1/μ ÷ (1 − ρ²)");
        let mean_s = FIRST_LINE.0 as f64;
        // Single travellers come at random to a post as it is: with officers enough for its lanes at night, too.
        for (lanes, load, parties) in [(1, 0.3, 20_000), (3, 0.6, 30_000), (3, 0.9, 60_000), (1, 0.9, 60_000)] {
            let mut stage = Stage::new(&scene_with(|post| (post.lanes, post.officers) = (lanes, 60)));
            let gap = mean_s / (load * f64::from(lanes));
            let dice = crate::kernel::chance::Dice { seed: 1917 };
            let mut at = 0.0;
            for n in 1..=parties {
                at += dice.roll("gap", slug("erlang"), u64::from(n)).exponential(gap);
                let arrives = Due::Arrives { post: slug("post"), card: card(n, Traveller::Trader, 1) };
                stage.at(Span(libm::round(at) as i64), arrives);
            }
            stage.until(Span(at as i64 + 86_400));
            let second: std::collections::BTreeSet<Serial> = stage
                .facts()
                .iter()
                .filter_map(|f| if let What::PartySentToSecondLine { party, .. } = f.what { Some(party) } else { None })
                .collect();
            let waits: Vec<f64> = stage
                .facts()
                .iter()
                .filter_map(|f| match f.what {
                    What::PartyCrossed { party, waited_s, .. } if !second.contains(&party) => Some(waited_s as f64),
                    _ => None,
                })
                .collect();
            // Means of thirty batches are as good as independent: 99 % confidence by Student's t with 29 degrees of freedom.
            let batch = waits.len() / 30;
            let means: Vec<f64> =
                waits.chunks_exact(batch).take(30).map(|b| b.iter().sum::<f64>() / batch as f64).collect();
            let mean = means.iter().sum::<f64>() / 30.0;
            let variance = means.iter().map(|m| (m - mean) * (m - mean)).sum::<f64>() / 29.0;
            let half = 2.756 * (variance / 30.0).sqrt();
            let theory = erlang(lanes, load, mean_s);
            assert!(
                (mean - theory).abs() < half,
                "{lanes} lanes at {load}: {mean:.0} ± {half:.0} s, Erlang {theory:.0}"
            );
            assert!(half < theory / 4.0, "narrow enough to mean something: {half:.0} of {theory:.0}");
        }
    }
}
