//! A post as it stands: its timetable, who is on shift, how many lanes and desks they staff, and what tired or trained officers see
//! of a party. Decides nothing about a party and schedules nothing.

use std::collections::{BTreeMap, VecDeque};

use bevy_ecs::query::QueryData;
use kernel::time::read_hour;
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
    /// Who moves them against their will, which nobody at the post knows before somebody has listened to them.
    pub network: Option<Slug>,
    /// It only leaves here: the post of the other country stands further on.
    pub leaves: bool,
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
    /// It is seen by a woman apart from the desks.
    pub apart: bool,
    /// It speaks behind a door.
    pub in_room: bool,
    /// It bears the signs of a network that officers here look for.
    pub looked_for: bool,
    /// What its fingerprints said.
    pub prints: Prints,
}

/// Where a post stands, and how its scenario describes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stand {
    /// As the scenario writes it.
    pub model: scenario::Post,
    /// Where it stands now, or the place that it left last.
    pub place: Slug,
    /// Where it drives to, packed up: it serves nobody.
    pub moving: Option<Slug>,
    /// Draws of the post itself.
    pub throws: Throws,
}

/// Whether the barrier is up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Barrier {
    /// For everybody.
    pub open: bool,
    /// Closed, but people in need may pass; until the next order.
    pub needy_pass: bool,
    /// Open or closed by an order that stands, whatever the timetable says.
    pub standing: Option<bool>,
    /// Since when it has been as it is.
    pub since: Time,
    /// What made it so: whoever is sent away is sent away by that.
    pub by: Cause,
}

/// The officers of a post, and those of them who are on shift.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shift {
    /// Officers on strength.
    pub officers: u32,
    /// Women among them.
    pub women: u32,
    /// Officers on shift now.
    pub on_shift: u32,
    /// Women among them.
    pub women_on_shift: u32,
    /// Which of the three shifts that is.
    pub which: u8,
    /// How tired each of the three is, permille.
    pub fatigue: [u32; 3],
    /// The women among them have an association to turn to.
    pub association: bool,
}

/// The lanes of the first line and the desks of the second, as far as they are staffed, and who is at them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lanes {
    /// Lanes that are staffed.
    pub first_line: u32,
    /// Desks that are staffed.
    pub second_line: u32,
    /// What the seat ordered of them; it holds whenever a shift is strong enough.
    pub ordered: Option<(u32, u32)>,
    /// At the lanes now.
    pub serving: Vec<Card>,
    /// At the desks now.
    pub second_serving: Vec<Card>,
}

/// Who waits at a post.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Queue {
    /// For a lane.
    pub first: VecDeque<Card>,
    /// For a desk.
    pub second: VecDeque<Card>,
    /// For an answer of the national bureau.
    pub held: Vec<Card>,
}

/// People recognised as needing protection, who wait at a post for a referral.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Care {
    /// How many.
    pub people: u32,
    /// Those of them who were moved against their will, by who moved them.
    pub victims: BTreeMap<Slug, u32>,
}

/// What travellers hear of a post, and what its officers remember of a day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Repute {
    /// Persons let through so far.
    pub crossed: u32,
    /// Smoothed wait in seconds.
    pub wait_s: i64,
    /// How much is told of people in need who were sent away here, permille.
    pub sent_away: u32,
    /// Displaced persons let through since the last word of it.
    pub displaced_through: u32,
    /// Parties let through since then.
    pub parties_through: u32,
    /// Persons let through soon since then.
    pub soon_through: u32,
    /// People refused since then whom a post may not refuse.
    pub refused: u32,
    /// How much is told of parties that were asked for money here, permille.
    pub payments: u32,
    /// How much is told of fingerprints that got out of here, permille.
    pub leak: u32,
}

/// All that crossing writes of a post, and the systems that it looks at.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct PostState {
    /// Where it stands.
    pub site: &'static mut Stand,
    /// Whether it is open.
    pub barrier: &'static mut Barrier,
    /// Who is on duty.
    pub shift: &'static mut Shift,
    /// Who is served.
    pub lanes: &'static mut Lanes,
    /// Who waits.
    pub queue: &'static mut Queue,
    /// Who is looked after.
    pub care: &'static mut Care,
    /// What is told of it.
    pub repute: &'static mut Repute,
    /// MIDAS, alert lists and I-24/7, which are another domain's.
    pub systems: &'static Registry,
    /// Fingerprints, which are that domain's too.
    pub prints: &'static Fingerprints,
}

/// A post as it stands at the given second of the local day.
pub fn at(model: &scenario::Post, second: i64, figures: &CrossingFigures) -> (Stand, Barrier, Shift, Lanes) {
    let site = Stand { place: model.place, moving: None, throws: Throws::default(), model: model.clone() };
    let open = site.should_be_open(second, figures);
    let barrier = Barrier { open, needy_pass: false, standing: None, since: Time::START, by: Cause::Start };
    let mut shift = Shift { officers: model.officers, women: model.women, ..Shift::default() };
    shift.man(second, figures);
    let mut lanes = Lanes::default();
    lanes.staff(model.lanes, shift.on_shift);
    (site, barrier, shift, lanes)
}

impl Stand {
    /// Seconds of the local day from and to which it is open; `None` if it never closes.
    pub(super) fn hours(&self, figures: &CrossingFigures) -> Option<(i64, i64)> {
        // `check` has read these; a text that is no hour means no hours.
        let told = self.model.hours.as_ref().and_then(|(from, to)| Some((read_hour(from)?, read_hour(to)?)));
        if self.model.safe_building {
            return told;
        }
        // Without a safe building nobody stays after dark.
        let light = figures.daylight();
        let (from, to) = told.unwrap_or((light.start, light.end));
        Some((from.max(light.start), if from < to { to.min(light.end) } else { light.end }))
    }

    /// Whether its timetable never closes it.
    pub fn never_closes(&self) -> bool {
        self.model.safe_building && self.model.hours.is_none()
    }

    /// What the timetable says.
    pub fn should_be_open(&self, second: i64, figures: &CrossingFigures) -> bool {
        let within = |(from, to)| if from <= to { (from..to).contains(&second) } else { second >= from || second < to };
        self.hours(figures).is_none_or(within)
    }

    /// Whether officers can be there at all at this hour.
    pub(super) fn can_stay(&self, second: i64, figures: &CrossingFigures) -> bool {
        self.moving.is_none() && (self.model.safe_building || figures.daylight().contains(&second))
    }
}

impl Barrier {
    /// Whether it will let people of this kind through at this hour, as travellers know it: by the order that stands, otherwise by
    /// its timetable.
    pub fn lets_in(&self, site: &Stand, who: Traveller, second: i64, figures: &CrossingFigures) -> bool {
        let stands = || self.standing.unwrap_or_else(|| site.should_be_open(second, figures));
        let open = site.can_stay(second, figures) && stands();
        open || (who.must_be_let_in() && self.needy_pass)
    }

    /// What people tell at home of finding it down, beside a refusal in full, permille: hours that everybody knows, or an order that
    /// has just been given, are borne; an order that lasts is borne less each day.
    pub fn told(&self, now: Time, figures: &CrossingFigures) -> u32 {
        let first = figures.closure_told_first;
        if self.standing != Some(false) {
            return first;
        }
        let hours = u32::try_from((now - self.since).0 / 3600).unwrap_or(0).min(10_000);
        (first + figures.closure_told_day * hours / 24).min(figures.closure_told_at_most).max(first)
    }

    /// Whether people of this kind may stand in the queue. Before a barrier that is down for the night people in need, and those
    /// who come home, wait for the morning, as long as they can bear it; nobody is there to send them away.
    pub(super) fn may_wait(&self, site: &Stand, who: Traveller, second: i64, figures: &CrossingFigures) -> bool {
        let down = || self.needy_pass || !site.should_be_open(second, figures);
        site.moving.is_none() && (self.open || (who.must_be_let_in() && down()))
    }
}

impl Shift {
    /// Officers on shift: two fifths by day, a fifth at night, at least one. Illustrative.
    pub(super) fn man(&mut self, second: i64, figures: &CrossingFigures) {
        let hour = second / 3600;
        let by_day = (figures.shifts_morning..figures.shifts_night).contains(&hour);
        let fifths = if by_day { 2 } else { 1 };
        self.on_shift = (self.officers * fifths / 5).max(u32::from(self.officers > 0));
        self.which = if by_day { u8::from(hour >= figures.shifts_afternoon) } else { 2 };
        self.women_on_shift = self.women_of(self.which).min(self.on_shift);
    }

    /// Women of a shift: each works one of three, and they are spread so that as many shifts as can be have one of them.
    fn women_of(&self, which: u8) -> u32 {
        let (fives, left) = (self.women / 5, self.women % 5);
        match which {
            0 => 2 * fives + u32::from(left >= 1) + u32::from(left >= 4),
            1 => 2 * fives + u32::from(left >= 2),
            _ => fives + u32::from(left >= 3),
        }
    }

    /// Whether the women of the post are few among many men, and have nobody to turn to.
    pub(super) fn women_are_alone(&self, figures: &CrossingFigures) -> bool {
        let few = (1..figures.women_are_few).contains(&self.women);
        few && self.officers >= 4 * self.women && !self.association
    }

    /// How tired those on shift are, permille.
    pub fn tired(&self) -> u32 {
        self.fatigue[usize::from(self.which % 3)]
    }

    /// A chance to see something, as much of it as tired eyes have.
    pub(super) fn keen(&self, chance: u32, figures: &CrossingFigures) -> u32 {
        chance * (1000 - figures.tired_misses * self.tired() / 1000) / 1000
    }
}

impl Lanes {
    /// The lanes and desks that a shift staffs: what the seat ordered, or every lane and one desk, as far as there are officers
    /// for it. What is too much shrinks in one order, further desks first and then lanes, so that fewer officers never serve
    /// faster than more would. Two officers make no desk beside a lane: they keep one lane, which turns into a desk while
    /// somebody must be looked at more closely. Where nobody is on shift nothing is staffed.
    pub(super) fn staff(&mut self, lanes: u32, on_shift: u32) {
        let (lanes, desks) = self.ordered.unwrap_or((lanes, 1));
        let beside_lanes = on_shift.saturating_sub(lanes) / 2;
        let one_lane = lanes.min(1);
        self.second_line = beside_lanes.max(1).min(desks).min(on_shift.saturating_sub(one_lane) / 2);
        let officers = if desks > 0 && self.second_line == 0 { on_shift.min(1) } else { on_shift };
        self.first_line = lanes.min(officers.saturating_sub(self.second_line * 2));
    }

    /// How many of those who are at second line are seen in this way.
    pub(super) fn seen(&self, how: fn(&Interview) -> bool) -> usize {
        self.second_serving.iter().filter(|card| how(&card.interview)).count()
    }

    /// Whether anybody is looked at twice here: not where the seat has ordered that no desk be staffed, but where officers are
    /// too few for a desk, a lane serves as one.
    pub(super) fn looks_twice(&self) -> bool {
        self.ordered.is_none_or(|(_, desks)| desks > 0)
    }
}

impl Queue {
    /// Persons who wait, in first and second line.
    pub fn waiting(&self) -> u32 {
        self.first.iter().chain(&self.second).map(|card| card.people).sum()
    }
}

impl PostStateItem<'_, '_> {
    /// Chance that papers are seen to be forged: by eye, training, a document reader, which works while MIDAS does, and a search; or to
    /// be somebody else's: by eye and a search alone.
    pub(super) fn sees_forgery(&self, card: &Card, impostor: bool, figures: &CrossingFigures) -> u32 {
        let searched = if self.systems.searches(card) { figures.forgery_seen_searched } else { 0 };
        if impostor {
            let prints = if card.interview.prints == Prints::Given { figures.impostor_seen_prints } else { 0 };
            return self.shift.keen((figures.impostor_seen + prints + searched).min(1000), figures);
        }
        let reader = if self.systems.register() == Register::Paper { 0 } else { figures.forgery_seen_reader };
        let trained = figures.forgery_seen_trained * self.site.model.training.min(1000) / 1000;
        self.shift.keen((figures.forgery_seen_by_eye + trained + reader + searched).min(1000), figures)
    }

    /// Chance that a protection need in this party is seen at second line: who asks, behind a door or not, how well trained and
    /// how tired.
    pub(super) fn sees_need(&self, card: &Card, figures: &CrossingFigures, known: u32) -> u32 {
        let base = match (card.women + card.children > 0, card.interview.by_woman) {
            (true, true) if self.shift.women_are_alone(figures) => figures.seen_with_women * figures.few_heard / 1000,
            (true, true) => figures.seen_with_women,
            (true, false) => figures.seen_by_men,
            (false, _) => figures.seen_among_men,
        };
        let place = if card.interview.in_room { 1000 } else { figures.in_the_open };
        let gained = figures.trained_sees_fully.saturating_sub(figures.trained_sees_without);
        let skill = figures.trained_sees_without + gained * self.site.model.training.min(1000) / 1000;
        let signs = if card.interview.looked_for { known } else { 1000 };
        self.shift.keen(base * place / 1000 * skill / 1000 * signs / 1000, figures).min(950)
    }

    /// How many interviews women officers can hold apart from the desks: as many as are on shift and at none of them, as far as lanes and
    /// desks are staffed without them.
    pub(super) fn women_apart(&self) -> u32 {
        let needed = officers_needed(self.lanes.first_line, self.lanes.second_line);
        let spare = self.shift.on_shift.saturating_sub(needed);
        let at_desks = self.lanes.seen(|interview| interview.by_woman && !interview.apart) as u32;
        self.shift.women_on_shift.saturating_sub(at_desks).min(spare)
    }

    /// So many people leave care: whoever was moved against their will is among them in proportion; gives them by who moved them.
    pub(super) fn leave_care(&mut self, people: u32) -> Vec<(Slug, u32)> {
        let before = self.care.people.max(1);
        self.care.people = self.care.people.saturating_sub(people);
        let left = |of: u32| (of * people).div_ceil(before).min(of);
        let leave: Vec<(Slug, u32)> = self.care.victims.iter().map(|(group, of)| (*group, left(*of))).collect();
        for (group, of) in &leave {
            if let Some(victims) = self.care.victims.get_mut(group) {
                *victims -= of;
            }
        }
        self.care.victims.retain(|_, of| *of > 0);
        leave
    }

    pub(super) fn draw(&mut self, turn: &Turn<'_>, purpose: &'static str) -> Draw {
        let site = &mut *self.site;
        turn.roll(purpose, site.model.id, site.throws.next(turn.now()))
    }
}

/// Officers needed to staff so many lanes and desks: one a lane, two a desk. Illustrative.
pub fn officers_needed(first_line: u32, second_line: u32) -> u32 {
    first_line.saturating_add(second_line.saturating_mul(2))
}

/// Children who travel without any adult.
pub(super) fn unaccompanied(card: &Card) -> bool {
    card.children >= card.people && card.who != Traveller::Pupil
}

/// What a party is before the law of the post's country. It belongs to the party, papers or not.
pub(super) fn status(turn: &Turn<'_>, card: &Card) -> Status {
    let figures = &turn.figures().crossing;
    let share = match card.who {
        Traveller::Returnee => return Status::Returnee,
        Traveller::Trafficked => return Status::ThirdCountry,
        Traveller::Displaced => figures.nationals_displaced,
        Traveller::Migrant => figures.nationals_migrants,
        Traveller::Trader | Traveller::Herder | Traveller::Pupil | Traveller::Patient => figures.nationals_others,
    };
    let national = turn.roll("national", card.party.of, u64::from(card.party.n)).chance(share);
    match (card.who, national) {
        (Traveller::Displaced, true) => Status::Returnee,
        (Traveller::Displaced, false) => Status::Refugee,
        (_, true) => Status::National,
        (_, false) => Status::ThirdCountry,
    }
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
