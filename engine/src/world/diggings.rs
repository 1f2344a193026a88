//! Gold sites: who digs there, what befalls them, and what control, word or closure does to that.
//!
//! Models: that people come to a site with the flows that lead there, dig for as long as their flow says and go home with some money;
//! that shafts fall in and water is short; that a network at a site is noticed less; that a site that is overseen has water and props,
//! and shows who is held there; that diggers who are told of the danger take some care; that a site that is closed by force empties
//! within hours, on to the tracks, and that some dig elsewhere or come back by night. Ignores the gold, its price, who buys it, who owns
//! a shaft, mercury, and what armed groups take of it. It writes who digs where, and nothing else: who comes to harm is counted by
//! `harm`, who walks by `travel`.
//!
//! # The model
//!
//! Of those who dig on a day each is in the way of a shaft that falls in, and `DRY` of them go without enough water. Where a site is
//! overseen `OVERSEEN_LEFT` of the one is left and nothing of the other; where they were told `TOLD_LEFT` of the one. A network that
//! stands at a site which nobody oversees is noticed with `HIDES` of the usual chance.
//!
//! By force all leave within `EMPTIES`, without water for the way. `GOES_ELSEWHERE` of them go to the nearest other site that is open, the
//! others home; and of these `COMES_BACK` dig there again by night after `BACK_AFTER`, when nobody props a shaft: `BY_NIGHT` times as
//! dangerous.
//!
//! Left out: who dies of what later, children in the shafts, quarrels between those who dig.

use std::collections::BTreeMap;

use bevy_ecs::prelude::{In, InMut, Res, ResMut, Resource};
use kernel::{
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    fact::{Cause, DiggingFact, What},
    matter::Matter,
    scenario::{GroupKind, PlaceKind, Scenario},
    terms::{Danger, Traveller},
};

use super::{
    community::{self, Hearers, Tale},
    geography::{Geography, Way},
    harm,
    index::Whereabouts,
    kinds::Groups,
    script::Script,
    sharing,
    threat::{Cell, Foothold, Hidden},
    travel::{self, Party},
    turn::{Entry, Kernel, Turn},
};

#[cfg(test)]
mod tests;

/// What becomes due at gold sites.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Due {
    /// A party has come to dig, and stays for so long, or for good.
    Comes { party: Box<Party>, stay: Option<Span> },
    /// A party has dug as long as it meant to.
    Leaves { place: Slug, party: Serial },
    /// A day's work is over everywhere.
    Day,
    /// By order of a seat people look after a site: props, water, and who is held there.
    Overseen { place: Slug, by: Slug },
    /// Those who dig are told of the danger.
    Told { place: Slug },
    /// By order of a seat a site is closed by force.
    Closed { place: Slug, by: Slug, authority: Option<Slug> },
    /// Some have come back to a closed site, by night.
    ComesBack { place: Slug, people: u32 },
}

/// A gold site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Digging {
    /// Who digs there by day, by party: they go home by themselves.
    parties: BTreeMap<Serial, Party>,
    /// Who comes back by night to a site that was closed.
    by_night: u32,
    /// Whether it was closed.
    pub closed: bool,
    /// Until when somebody looks after it.
    overseen: Time,
    /// Until when those who dig mind what they were told.
    told: Time,
    /// Parties that were driven away, for their names.
    driven: u32,
}

/// All gold sites, by place.
#[derive(Resource, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Diggings(pub BTreeMap<Slug, Digging>);

impl Digging {
    /// How many dig there by day.
    pub fn people(&self) -> u32 {
        self.parties.values().map(|party| party.people).sum()
    }
}

impl Diggings {
    /// The gold sites of a scenario. At the start there are as many people as the flows that lead there keep there.
    pub fn of(scenario: &Scenario) -> Self {
        let sites = scenario.places.iter().filter(|place| place.kind == PlaceKind::GoldSite);
        let mut own = Self(sites.map(|place| (place.id, Digging::default())).collect());
        for flow in &scenario.flows {
            let (Some(site), Some(stay)) = (own.0.get_mut(&flow.to), flow.back) else { continue };
            let mean = u64::from(flow.size.0.midpoint(flow.size.1));
            let people = u64::from(flow.per_day) * mean * stay.0.max(0) as u64 / 86_400;
            let people = u32::try_from(people).unwrap_or(u32::MAX);
            let parties = in_lorries(people, u32::try_from(mean).unwrap_or(u32::MAX));
            for (n, people) in parties.enumerate() {
                // Counted apart from those that come.
                let id = Serial { of: flow.id, n: 1 << 30 | u32::try_from(n).unwrap_or(0) };
                site.parties.insert(id, Party { people, from: flow.from, ..digger(id, flow.to) });
            }
        }
        own
    }

    /// Whether people dig at a place.
    pub fn is_site(&self, place: Slug) -> bool {
        self.0.contains_key(&place)
    }

    /// Whether a network that stands at a place is hidden among those who dig.
    pub fn hides(&self, place: Slug, now: Time) -> bool {
        self.0.get(&place).is_some_and(|site| !site.closed && site.overseen <= now)
    }
}

/// Somebody who digs at a place.
fn digger(id: Serial, place: Slug) -> Party {
    Party {
        id,
        who: Traveller::Migrant,
        people: 0,
        women: 0,
        children: 0,
        papers: false,
        from: place,
        to: place,
        network: None,
        draws: 0,
    }
}

/// Puts the first happenings of this domain on the agenda. Who digs there at the start goes home one after the other, as others come.
pub fn start(InMut(kernel): InMut<'_, Kernel>, own: Res<'_, Diggings>, script: Res<'_, Script>) {
    if own.0.is_empty() {
        return;
    }
    let turn = &mut Turn::new(kernel, Cause::Start);
    turn.daily(turn.figures().diggings.evening * 3600, Due::Day);
    for flow in &script.0.flows {
        let (Some(site), Some(stay)) = (own.0.get(&flow.to), flow.back) else { continue };
        let there: Vec<Serial> = site.parties.keys().copied().filter(|party| party.of == flow.id).collect();
        let apart = stay.0 / i64::try_from(there.len()).unwrap_or(i64::MAX).max(1);
        for (n, party) in (1..).zip(there) {
            turn.after(Span(apart * n), Due::Leaves { place: flow.to, party });
        }
    }
}

/// Carries out what is due.
pub fn work(
    (InMut(kernel), In((cause, due))): Entry<'_, Due>,
    (mut own, map): (ResMut<'_, Diggings>, Res<'_, Geography>),
    (groups, groups_are): (Hidden<'_, '_>, Res<'_, Whereabouts<Groups>>),
) {
    let turn = &mut Turn::new(kernel, cause);
    match due {
        Due::Comes { party, stay } => own.comes(turn, &map, *party, stay),
        Due::Leaves { place, party } => {
            if let Some(party) = own.0.get_mut(&place).and_then(|site| site.parties.remove(&party)) {
                goes_home(turn, party);
            }
        }
        Due::Day => own.0.iter().for_each(|(place, site)| site.day(turn, *place)),
        Due::Overseen { place, by } => {
            let network = |(cell, foothold): (&Cell, &Foothold)| {
                (foothold.active && cell.model.kind == GroupKind::Traffickers).then_some(cell.model.men)
            };
            let held = groups.at(&groups_are, place).find_map(|(_, group)| network(group));
            if let Some(site) = own.0.get_mut(&place) {
                site.overseen(turn, (place, by), held);
            }
        }
        Due::Told { place } => {
            let lasts = turn.figures().diggings.lasts;
            if let Some(site) = own.0.get_mut(&place) {
                site.told = turn.now() + lasts;
                turn.fact(What::Diggings(DiggingFact::DiggersTold { place, people: site.people() }));
            }
        }
        Due::Closed { place, by, authority } => own.closes(turn, &map, place, (by, authority)),
        Due::ComesBack { place, people } => {
            if let Some(site) = own.0.get_mut(&place).filter(|site| site.closed) {
                site.by_night += people;
                turn.fact(What::Diggings(DiggingFact::DiggersCameBack { place, people }));
            }
        }
    }
}

/// A party goes home with what it has found: there is a little less want there.
fn goes_home(turn: &mut Turn<'_>, party: Party) {
    if party.from == party.to {
        return;
    }
    let tension = -turn.figures().diggings.pays;
    turn.soon(community::Due::FearAt { place: party.from, fear: 0, tension });
    let id = Serial { n: party.id.n | 1 << 31, ..party.id };
    let home = Party { id, from: party.to, to: party.from, draws: 0, ..party };
    turn.soon(travel::Due::SetsOut { party: Box::new(home) });
}

impl Digging {
    /// A day at a site.
    fn day(&self, turn: &mut Turn<'_>, place: Slug) {
        let figures = turn.figures().diggings;
        let now = turn.now();
        let overseen = self.overseen > now;
        let left = if overseen { figures.overseen_left } else { 1000 };
        let left = if self.told > now { left * figures.told_left / 1000 } else { left };
        let people = self.people();
        // As many as would be in full danger.
        let by_day = u64::from(people) * u64::from(left) / 1000;
        let by_night = u64::from(self.by_night) * u64::from(figures.by_night) / 1000;
        let exposed = u32::try_from(by_day + by_night).unwrap_or(u32::MAX);
        let dry = if overseen { 0 } else { people * figures.dry.min(1000) / 1000 };
        for (people, danger) in [(exposed, Danger::Collapse), (dry, Danger::Thirst)] {
            if people > 0 {
                turn.soon(harm::Due::Befalls { place, people, danger });
            }
        }
    }

    /// People look after a site: who is held there may be found.
    fn overseen(&mut self, turn: &mut Turn<'_>, (place, by): (Slug, Slug), held: Option<u32>) {
        let figures = turn.figures().diggings;
        (self.overseen, self.closed) = (turn.now() + figures.lasts, false);
        let fact = DiggingFact::SiteOverseen { place, by, people: self.people() };
        let cause = turn.fact(What::Diggings(fact));
        let found = turn.roll2("held at a gold site", place, by, turn.now().0 as u64).chance(figures.found);
        if let (Some(people), true, Cause::Fact(sighting)) = (held, found, cause) {
            let matter = Box::new(Matter::Trafficking { place, people });
            turn.because(cause).soon(sharing::Due::Answers { source: place, of: by, to: by, matter, sighting });
        }
    }
}

impl Diggings {
    /// A party comes to dig; where the site is closed it turns round.
    fn comes(&mut self, turn: &mut Turn<'_>, map: &Geography, party: Party, stay: Option<Span>) {
        let place = party.to;
        let Some(site) = self.0.get_mut(&place) else { return };
        if site.closed {
            let driven = vec![party];
            return self.drives(turn, map, place, driven);
        }
        if let Some(stay) = stay {
            turn.after(stay, Due::Leaves { place, party: party.id });
        }
        site.parties.insert(party.id, party);
    }

    /// A site is closed by force: everybody leaves, without water for the way.
    fn closes(&mut self, turn: &mut Turn<'_>, map: &Geography, place: Slug, (by, authority): (Slug, Option<Slug>)) {
        let Some(site) = self.0.get_mut(&place) else { return };
        let (people, parties) = (site.people() + site.by_night, std::mem::take(&mut site.parties));
        (site.closed, site.by_night, site.overseen) = (true, 0, turn.now());
        let cause = turn.fact(What::Diggings(DiggingFact::SiteClosed { place, by, people }));
        let mut turn = turn.because(cause);
        if people == 0 {
            return;
        }
        turn.soon(harm::Due::Befalls { place, people, danger: Danger::Thirst });
        let tale = Tale { kept_out: people * turn.figures().diggings.driven_told, ..Tale::default() };
        if let Some(authority) = authority {
            turn.soon(community::Due::Heard { hearers: Hearers::Near(place), authority, tale });
        }
        self.drives(&mut turn, map, place, parties.into_values().collect());
    }

    /// Parties that may not dig here go to the nearest other site, or home; and some come back by night.
    fn drives(&mut self, turn: &mut Turn<'_>, map: &Geography, place: Slug, parties: Vec<Party>) {
        let figures = turn.figures().diggings;
        let open = |(other, site): (&Slug, &Digging)| (*other != place && !site.closed).then_some(*other);
        let far = |other: &Slug| map.time_between(place, *other, Way::Vehicle).map_or(i64::MAX, |time| time.0);
        let elsewhere = self.0.iter().filter_map(open).filter(|other| far(other) < i64::MAX).min_by_key(far);
        let sites: Vec<Slug> = self.0.keys().copied().collect();
        let Some(site) = self.0.get_mut(&place) else { return };
        let mut back = 0;
        for party in parties {
            for people in in_lorries(party.people, figures.lorry) {
                site.driven += 1;
                let id = Serial { of: place, n: site.driven };
                let goes = turn.roll("digs elsewhere", place, u64::from(id.n)).chance(figures.goes_elsewhere);
                back += if goes { 0 } else { people * figures.comes_back / 1000 };
                // Whoever has been driven from another site goes home from here, and nobody knows where that is.
                let home = (!sites.contains(&party.from)).then_some(party.from);
                let Some(to) = elsewhere.filter(|_| goes).or(home) else { continue };
                let wait = turn.roll("leaves a site", place, u64::from(id.n)).below(figures.empties.0.max(1) as u64);
                let driven = Party { id, people, from: place, to, papers: false, ..digger(id, place) };
                turn.after(Span(wait as i64), travel::Due::SetsOut { party: Box::new(driven) });
            }
        }
        if back > 0 {
            turn.after(figures.back_after, Due::ComesBack { place, people: back });
        }
    }
}

/// So many people, as many as a lorry takes at a time.
fn in_lorries(people: u32, lorry: u32) -> impl Iterator<Item = u32> {
    let lorry = lorry.max(1);
    (0..people.div_ceil(lorry)).map(move |n| lorry.min(people - n * lorry))
}
