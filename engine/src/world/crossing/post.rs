//! A post as it stands: its timetable, who is on shift, how many lanes and desks they staff, and what tired or trained officers see
//! of a party. Decides nothing about a party and schedules nothing.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::*;

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

/// A post.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Post {
    pub model: scenario::Post,
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
    pub fn at(model: &scenario::Post, second: i64, figures: &CrossingFigures) -> Self {
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
        post.open = post.should_be_open(second, figures);
        post.man(second, figures);
        post.staff();
        post
    }

    /// Seconds of the local day from and to which it is open; `None` if it never closes.
    pub(super) fn hours(&self, figures: &CrossingFigures) -> Option<(i64, i64)> {
        // `check` has read these; a text that is no hour means no hours.
        let told = self.model.hours.as_ref().and_then(|(from, to)| Some((second_of(from)?, second_of(to)?)));
        if self.model.safe_building {
            return told;
        }
        // Without a safe building nobody stays after dark.
        let light = figures.daylight();
        let (from, to) = told.unwrap_or((light.start, light.end));
        Some((from.max(light.start), if from < to { to.min(light.end) } else { light.end }))
    }

    /// What the timetable says.
    pub(super) fn should_be_open(&self, second: i64, figures: &CrossingFigures) -> bool {
        let within = |(from, to)| if from <= to { (from..to).contains(&second) } else { second >= from || second < to };
        self.hours(figures).is_none_or(within)
    }

    /// Whether it will let people of this kind through at this hour, as travellers know it: by the order that stands, otherwise by
    /// its timetable.
    pub fn lets_in(&self, who: Traveller, second: i64, figures: &CrossingFigures) -> bool {
        let stands = || self.standing.unwrap_or_else(|| self.should_be_open(second, figures));
        let open = self.can_stay(second, figures) && stands();
        open || (who.in_need() && self.needy_pass)
    }

    /// Whether officers can be there at all at this hour.
    pub(super) fn can_stay(&self, second: i64, figures: &CrossingFigures) -> bool {
        self.moving.is_none() && (self.model.safe_building || figures.daylight().contains(&second))
    }

    /// Whether people of this kind may stand in the queue. Before a barrier that is down for the night people in need wait for
    /// the morning, as long as they can bear it; nobody is there to send them away.
    pub(super) fn may_wait(&self, who: Traveller, second: i64, figures: &CrossingFigures) -> bool {
        let down = || self.needy_pass || !self.should_be_open(second, figures);
        self.moving.is_none() && (self.open || (who.in_need() && down()))
    }

    /// Officers on shift: two fifths by day, a fifth at night, at least one. Illustrative.
    pub(super) fn man(&mut self, second: i64, figures: &CrossingFigures) {
        let hour = second / 3600;
        let by_day = (figures.shifts_morning..figures.shifts_night).contains(&hour);
        let fifths = if by_day { 2 } else { 1 };
        self.on_shift = (self.officers * fifths / 5).max(u32::from(self.officers > 0));
        self.women_on_shift = (self.women * fifths).div_ceil(5).min(self.on_shift);
        self.shift = if by_day { u8::from(hour >= figures.shifts_afternoon) } else { 2 };
    }

    /// The lanes and desks that a shift staffs: what the seat ordered, or every lane and one desk, as far as there are officers
    /// for it. What is too much shrinks in one order, further desks first and then lanes, so that fewer officers never serve
    /// faster than more would. Two officers make no desk beside a lane: they keep one lane, which turns into a desk while
    /// somebody must be looked at more closely. Where nobody is on shift nothing is staffed.
    pub(super) fn staff(&mut self) {
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
    pub(super) fn looks_twice(&self) -> bool {
        self.ordered.is_none_or(|(_, desks)| desks > 0)
    }

    /// How tired those on shift are, permille.
    pub fn tired(&self) -> u32 {
        self.fatigue[usize::from(self.shift % 3)]
    }

    /// A chance to see something, as much of it as tired eyes have.
    pub(super) fn keen(&self, chance: u32, figures: &CrossingFigures) -> u32 {
        chance * (1000 - figures.tired_misses * self.tired() / 1000) / 1000
    }

    /// Chance that a forgery is seen: training and a document reader, which works while MIDAS does.
    pub(super) fn sees_forgery(&self, systems: &Registry, figures: &CrossingFigures) -> u32 {
        let reader = if systems.register() == Register::Paper { 0 } else { figures.forgery_seen_reader };
        let trained = figures.forgery_seen_trained * self.model.training.min(1000) / 1000;
        self.keen(figures.forgery_seen_by_eye + trained + reader, figures)
    }

    /// Chance that a protection need in this party is seen at second line: who asks, behind a door or not, how well trained and
    /// how tired.
    pub(super) fn sees_need(&self, card: &Card, figures: &CrossingFigures) -> u32 {
        let base = match (card.women + card.children > 0, card.interview.by_woman) {
            (true, true) => figures.seen_with_women,
            (true, false) => figures.seen_by_men,
            (false, _) => figures.seen_among_men,
        };
        let place = if card.interview.in_room { 1000 } else { figures.in_the_open };
        let gained = figures.trained_sees_fully.saturating_sub(figures.trained_sees_without);
        let skill = figures.trained_sees_without + gained * self.model.training.min(1000) / 1000;
        self.keen(base * place / 1000 * skill / 1000, figures).min(950)
    }

    pub(super) fn draw(&mut self, turn: &Turn<'_>, purpose: &'static str) -> Draw {
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
pub(super) fn unaccompanied(card: &Card) -> bool {
    card.children >= card.people && card.who != Traveller::Pupil
}

/// Whether the papers that a party shows are forged or somebody else's. It belongs to the party, not to the post.
pub(super) fn forged(turn: &Turn<'_>, card: &Card) -> bool {
    let figures = &turn.figures().crossing;
    let share = if card.who == Traveller::Migrant { figures.forged_migrants } else { figures.forged_others };
    card.papers && turn.roll("forged papers", card.party.of, u64::from(card.party.n)).chance(share)
}

/// A draw that belongs to a party, not to the post that serves it.
pub(super) fn party_draw(turn: &Turn<'_>, purpose: &'static str, post: Slug, party: Serial) -> Draw {
    turn.roll2(purpose, party.of, post, u64::from(party.n))
}
