//! Where people hope for a roof: those who flee, and those who look further because they lie in the open or cannot stay in a camp
//! that lacks water or food.
//!
//! **The model.** A place is drawn over all that are heard of and have room, each with weight √room ÷ (1 + hours on foot)^1.5, and
//! little where others fled from. Who flees headlong, warned by nobody, follows the crowd: each who set out for a place before draws there
//! like so many free places, room or none; so camps that nobody planned come about along a road. If there is no room anywhere within the
//! horizon, who flees goes to any place there where people live. Word of room that was not there before needs the road's hours by vehicle and some more; an authority that speaks to people
//! where they are is quicker. By day a share of those who lie in the open sets out for a roof that they have heard of, less the
//! further it is, and no more than there is room for and than are on their way to it: people see who else goes. Of a camp that
//! leaves them thirsty or hungry some leave for a roof of which they have heard; of the thirsty also where people live, roof or none.
//!
//! It ignores kin, language, and what the families want in the long run. How they move is the business of `travel`.

use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use vocabulary::{
    fact::{DisplacementFact, What},
    terms::{Need, Traveller},
};

use super::{
    Refuge, Surroundings, everybody,
    needs::Wants,
    parts::{Coming, Flights, WordOfRoom},
};
use crate::world::{
    geography::Way,
    travel::{self, Party},
    turn::Turn,
};

/// Places to which people may go, and what each weighs.
type Choices = Vec<(Slug, f64)>;

impl Flights {
    /// The next party from a place: a few families, no more than so many of them and so many people. Gives how many families too.
    pub(super) fn gather(&mut self, turn: &Turn<'_>, from: Slug, families: u32, most: u32) -> (Party, u32) {
        let figures = &turn.figures().displacement;
        let n = self.parties.entry(from).or_default();
        *n += 1;
        let count = u64::from(*n);
        let together = turn.roll("families together", from, count).below(figures.together);
        let together = (1 + together).min(u64::from(families));
        let persons = |family: u64| {
            let more = figures.family_most.saturating_sub(figures.family_least);
            figures.family_least + turn.roll("family size", from, count * figures.together + family).below(more + 1)
        };
        let people = ((0..together).map(persons).sum::<u64>() as u32).min(most);
        let children = people * figures.children / 1000;
        let party = Party {
            id: Serial { of: from, n: *n },
            who: Traveller::Displaced,
            people,
            women: (people - children) * figures.women / 1000,
            children,
            papers: false,
            from,
            to: from,
            draws: 0,
            network: None,
        };
        (party, together as u32)
    }
}

impl WordOfRoom {
    /// A party sets out for a roof.
    pub(super) fn comes(&mut self, party: &Party, again: bool) {
        self.coming.insert(party.id, Coming { to: party.to, people: party.people, again });
    }

    /// How many are on their way to a place.
    fn on_the_way(&self, to: Slug) -> u32 {
        self.coming.values().filter(|coming| coming.to == to).map(|coming| coming.people).sum()
    }
}

impl Refuge<'_, '_> {
    /// Where a party that flees hopes for a roof.
    pub(super) fn destination(&self, turn: &Turn<'_>, look: &Surroundings<'_, '_>, party: &Party) -> Option<Slug> {
        let from = party.from;
        let warned = look.communities.at(&self.homes.whereabouts, from).filter_map(|(_, (_, warning))| warning.last);
        let told = warned.map(|warned| warned.at).max();
        let figures = &turn.figures().displacement;
        let follows = if told.is_none() { figures.follows } else { 0 };
        let company = |place: Slug| {
            let went = self.counts.flights.towards.get(&place).copied().unwrap_or(0);
            (u64::from(went) * u64::from(follows) / 1000) as u32
        };
        let mut room = false;
        let draws = |place, free: u32| {
            room |= free > 0;
            free.min(figures.free_counts) + company(place)
        };
        let mut choices = self.choices(turn, look, (from, told), false, draws);
        // The crowd alone is no roof: who hears of none goes where people live, and most where others went.
        if !room {
            choices = self.where_people_live(turn, look, from, company);
        }
        draw(turn, party.id, &choices).map(|at| choices[at].0)
    }

    /// Places that draw, by the room there of which people at a place have heard, or were told then; how much they draw is for the caller
    /// to say. Nobody goes where people have no water to live on, and who leaves for want not where they have no food either.
    fn choices(
        &self,
        turn: &Turn<'_>,
        look: &Surroundings<'_, '_>,
        (from, told): (Slug, Option<Time>),
        for_want: bool,
        mut draws: impl FnMut(Slug, u32) -> u32,
    ) -> Choices {
        let heard = &self.counts.heard;
        let told = told.max(heard.told.get(&from).copied());
        self.weighed(turn, look, from, |place| {
            // Room at a place that cannot keep people alive is no roof to anybody, and draws no crowd.
            if self.lack_at(place, for_want) {
                return 0;
            }
            let free = self.room_at(place);
            let knows = free > 0
                && heard.room.get(&place).is_none_or(|since| {
                    told.is_some_and(|told| told >= *since)
                        || look
                            .map
                            .time_between(place, from, Way::Vehicle)
                            .is_some_and(|way| turn.now() - *since >= way + turn.figures().displacement.word_takes)
                });
            draws(place, if knows { free } else { 0 })
        })
    }

    /// Places where people live, room or none; and what draws there besides.
    fn where_people_live(
        &self,
        turn: &Turn<'_>,
        look: &Surroundings<'_, '_>,
        from: Slug,
        besides: impl Fn(Slug) -> u32,
    ) -> Choices {
        self.weighed(turn, look, from, |place| if look.lives_somebody(place) { 1 + besides(place) } else { 0 })
    }

    /// Whether people in the camps at a place lack water to live on, or food if that is asked.
    fn lack_at(&self, place: Slug, food_too: bool) -> bool {
        let lack = |wants: &Wants| wants.thirst.people + if food_too { wants.food.people } else { 0 };
        let mut camps = self.camps.all.at(&self.camps.whereabouts, place);
        camps.any(|(_, camp)| camp.shelter.people > 0 && lack(&camp.wants.0) > 0)
    }

    /// All other places within the horizon, each weighed by what draws there and the way.
    fn weighed(
        &self,
        turn: &Turn<'_>,
        look: &Surroundings<'_, '_>,
        from: Slug,
        mut draws: impl FnMut(Slug) -> u32,
    ) -> Choices {
        let figures = &turn.figures().displacement;
        let weigh = |time: Span, draws: u32, fled: bool| {
            let hours = time.0 as f64 / 3600.0;
            let safety = if fled { figures.fled_from } else { 1.0 };
            f64::from(draws).sqrt() * safety / ((1.0 + hours) * (1.0 + hours).sqrt())
        };
        // Both are in the order of slugs: one walk along the two tells from which places others fled.
        let mut fled = self.counts.flights.people.keys().peekable();
        let mut found = Vec::new();
        for (place, time) in look.map.within(from, Way::Foot, figures.horizon) {
            while fled.next_if(|from| **from < place).is_some() {}
            let draws = if place == from { 0 } else { draws(place) };
            if draws > 0 {
                found.push((place, weigh(time, draws, fled.peek() == Some(&&place))));
            }
        }
        found
    }

    /// By day those without a roof, and those whom a camp leaves thirsty or hungry, look further.
    pub(super) fn look_further(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>) {
        let figures = turn.figures().displacement;
        for place in self.open.places() {
            // What has become free where they are comes first.
            let waiting = self.open.at(place);
            let left = self.take_in(turn, place, everybody(place), waiting);
            let left = self.shelter(turn, place, everybody(place), left);
            self.open.stay(place, left);
            let Some(group) = self.open.get_mut(place) else { continue };
            let (since, flee) = (group.wants.0.since, group.wants.0.thirst.felt(figures.thirst_leaves).min(left));
            let leaving = Leaving { place, camp: None, people: left, flee };
            let gone = self.go_on(&mut turn.because(since), look, leaving);
            self.open.stay(place, left - gone);
        }
        for camp in self.camps.all.names().collect::<Vec<_>>() {
            let Some(site) = self.camps.all.get(camp) else { continue };
            let (place, wants, people) = (site.camp.model.place, site.wants.0, site.shelter.people);
            // They look only by day, in half of all hours.
            let by_now = |people: u32, share: u32| {
                (u64::from(people) * u64::from(share) * figures.counts.0 as u64 / (43_200 * 1000)) as u32
            };
            let thirsty = by_now(wants.thirst.felt(figures.thirst_leaves), figures.leave_thirsty);
            let hungry = by_now(wants.food.felt(figures.hunger_felt), figures.leave_hungry);
            let (need, flee) = if thirsty > 0 { (Need::Water, thirsty) } else { (Need::Food, hungry) };
            let flee = flee.min(people);
            if flee > 0 {
                let leaving = Leaving { place, camp: Some((camp, need)), people: flee, flee };
                let gone = self.go_on(&mut turn.because(wants.since), look, leaving);
                if let Some(mut site) = self.camps.all.get_mut(camp) {
                    let was_full = site.shelter.free() == 0;
                    site.shelter.people -= gone;
                    self.counts.totals.sheltered = self.counts.totals.sheltered.saturating_sub(gone);
                    self.room_again(turn, place, was_full && gone > 0);
                }
            }
        }
    }

    /// Parties set out; gives how many people go.
    fn go_on(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>, leaving: Leaving) -> u32 {
        let Leaving { place, camp, people, flee } = leaving;
        let figures = turn.figures().displacement;
        let unreserved = |place, free: u32| free.saturating_sub(self.counts.heard.on_the_way(place));
        let mut roofs: Vec<(Slug, f64, u32)> = self
            .choices(turn, look, (place, None), camp.is_some(), |to, free| {
                unreserved(to, free).min(figures.free_counts)
            })
            .into_iter()
            .map(|(to, weight)| (to, weight, unreserved(to, self.room_at(to))))
            .collect();
        // Thirst leaves no choice; who is hungry keeps a roof until there is a better one.
        let cannot_stay = match camp {
            Some((_, need)) => need == Need::Water,
            None => !look.lives_somebody(place),
        };
        let elsewhere =
            if flee > 0 && cannot_stay { self.where_people_live(turn, look, place, |_| 0) } else { Vec::new() };
        let mut gone = 0;
        let mut passed_by = 0;
        while gone + passed_by < people {
            let must = gone < flee;
            let choices: Choices = roofs.iter().filter(|(.., room)| *room > 0).map(|(to, w, _)| (*to, *w)).collect();
            let choices = if choices.is_empty() && must { &elsewhere } else { &choices };
            if choices.is_empty() {
                break;
            }
            let (mut party, _) = self.counts.flights.gather(turn, place, u32::MAX, people - gone - passed_by);
            let Some(to) = draw(turn, party.id, choices).map(|at| choices[at].0) else { break };
            let way = look.map.time_between(place, to, Way::Foot).unwrap_or(figures.horizon);
            let near = figures.looks_far.0 * 1000 / (figures.looks_far + way).0.max(1);
            let chance = figures.looks_on * near as u32 / 1000;
            let count = u64::from(party.id.n);
            if !must && !turn.roll("looks further", place, count).chance(chance) {
                passed_by += party.people;
                continue;
            }
            party.to = to;
            party.papers = turn.roll("papers", place, count).chance(figures.papers);
            if let Some((.., room)) = roofs.iter_mut().find(|(other, ..)| *other == to) {
                *room = room.saturating_sub(party.people);
            }
            gone += party.people;
            self.set_out(turn, camp, party);
        }
        gone
    }

    /// A party leaves a camp, or where it lay in the open.
    fn set_out(&mut self, turn: &mut Turn<'_>, camp: Option<(Slug, Need)>, party: Party) {
        let (id, people, from, to) = (party.id, party.people, party.from, party.to);
        let cause = turn.fact(match camp {
            Some((camp, need)) => {
                What::Displacement(DisplacementFact::FamiliesLeftCamp { camp, party: id, people, need })
            }
            None => What::Displacement(DisplacementFact::FamiliesMovedOn { from, to, party: id, people }),
        });
        self.counts.heard.comes(&party, true);
        turn.because(cause).soon(travel::Due::SetsOut { party: Box::new(party) });
    }
}

/// People who look further: from where, how many, and how many of them cannot stay.
struct Leaving {
    place: Slug,
    camp: Option<(Slug, Need)>,
    people: u32,
    flee: u32,
}

/// Draws one of the choices for a party.
fn draw(turn: &Turn<'_>, party: Serial, choices: &Choices) -> Option<usize> {
    let weights: Vec<f64> = choices.iter().map(|(_, weight)| *weight).collect();
    turn.roll("destination", party.of, u64::from(party.n)).pick(&weights)
}
