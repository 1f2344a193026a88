//! The way home, and people who are set down: who goes back from a camp, informed or not, and whom lorries bring from elsewhere.
//!
//! Models: whether a place was looked at before anybody was taken there, and what those who are asked make of it; that who is home
//! again is at home when something comes there; that to take people home whom nobody has told how things stand, or across a border to where
//! nobody has agreed to receive them, is a breach that is told and costs trust. Ignores houses, fields and papers. Nothing is decided here about harm: who goes back
//! too early is on a road where something lies, or at a place that is struck.

use kernel::time::Span;
use vocabulary::scenario::GroupKind;

use super::*;
use crate::world::{
    community::{Hearers, Tale},
    wayside,
};

/// People are taken home whom nobody has told how things stand there, or whom nobody over there has agreed to receive. It is told where
/// they lived and where they are taken.
fn in_breach(
    turn: &mut Turn<'_>,
    (camp, from): (Slug, Slug),
    to: Slug,
    (people, informed): (u32, bool),
    Steward { seat: by, authority, agreed }: Steward,
) {
    let fact = DisplacementFact::ReturnInBreach { camp, to, by, people, informed, agreed };
    let cause = turn.fact(What::Displacement(fact));
    let told = turn.figures().displacement.breach_told;
    let tale = Tale { wronged: people * told, ..Tale::default() };
    for place in [from, to] {
        let heard = |authority| community::Due::Heard { hearers: Hearers::Near(place), authority, tale };
        authority.into_iter().for_each(|authority| _ = turn.because(cause).soon(heard(authority)));
    }
}

impl Refuge<'_, '_> {
    /// So many people are set down at a place, and others after them.
    pub(super) fn set_down(&mut self, turn: &mut Turn<'_>, place: Slug, people: u32, (times, every): (u32, Span)) {
        if times > 1 {
            turn.after(every, Due::SetDown { place, people, times: times - 1, every });
        }
        let party = self.party_of(turn, place, (people, Traveller::Displaced), (place, place));
        let cause = turn.fact(What::Displacement(DisplacementFact::PeopleSetDown { place, party: party.id, people }));
        turn.because(cause).soon(Due::Arrives { party: Box::new(party) });
    }

    /// Somebody has looked whether people can go back to a place.
    pub(super) fn assess(&mut self, turn: &mut Turn<'_>, look: &Surroundings<'_, '_>, place: Slug, by: Slug) {
        let armed = |(cell, foothold): (&Cell, &Foothold)| foothold.active && cell.model.kind == GroupKind::Armed;
        let roads: Vec<Slug> = look.map.roads_at(place).iter().map(|road| road.id).collect();
        let dangerous: Vec<Slug> = roads.into_iter().filter(|road| look.wayside.is_dangerous(*road)).collect();
        let struck = look.attacks.0.contains_key(&place);
        let safe =
            dangerous.is_empty() && !struck && !look.groups.at(&look.groups_are, place).any(|(_, group)| armed(group));
        self.counts.assessments.0.insert(place, (turn.now(), safe));
        let cause = turn.fact(What::Displacement(DisplacementFact::ReturnAssessed { place, by, safe }));
        for road in dangerous {
            turn.because(cause).soon(wayside::Due::Found { road });
        }
    }

    /// People of a camp are asked whether they go home; those who want to set out.
    pub(super) fn returns(&mut self, turn: &mut Turn<'_>, (camp, to): (Slug, Slug), asked: u32, by: Steward) {
        let Some(mut site) = self.camps.all.get_mut(camp) else { return };
        let figures = turn.figures().displacement;
        let known = self.counts.assessments.0.get(&to).filter(|(at, _)| turn.now() - *at <= figures.assessment_holds);
        let want = match known {
            Some((_, true)) => figures.return_informed,
            Some((_, false)) => 0,
            None => figures.return_uninformed,
        };
        let (informed, people) = (known.is_some(), asked.min(site.shelter.people) * want / 1000);
        site.shelter.people -= people;
        let from = site.camp.model.place;
        let cause = turn.fact(What::Displacement(DisplacementFact::ReturnAsked { camp, to, people, informed }));
        let mut turn = turn.because(cause);
        if people > 0 && !(informed && by.agreed) {
            in_breach(&mut turn, (camp, from), to, (people, informed), by);
        }
        let mut left = people;
        while left > 0 {
            let aboard = left.min(figures.lorry);
            left -= aboard;
            let party = self.party_of(&turn, camp, (aboard, Traveller::Returnee), (from, to));
            turn.soon(travel::Due::SetsOut { party: Box::new(party) });
        }
    }

    /// People are home again; of those who came by themselves nobody keeps count.
    pub(super) fn comes_home(&mut self, turn: &mut Turn<'_>, party: &Party) {
        if self.camps.all.get(party.id.of).is_none() {
            return;
        }
        let (place, people) = (party.to, party.people);
        let flights = &mut *self.counts.flights;
        for count in [&mut flights.left, &mut flights.people] {
            if let Some(gone) = count.get_mut(&place) {
                *gone = gone.saturating_sub(people);
            }
        }
        turn.fact(What::Displacement(DisplacementFact::PeopleReturned { place, party: party.id, people }));
    }

    /// A party that bears the name of a camp or a place.
    pub(super) fn party_of(
        &mut self,
        turn: &Turn<'_>,
        of: Slug,
        (people, who): (u32, Traveller),
        (from, to): (Slug, Slug),
    ) -> Party {
        let figures = turn.figures().displacement;
        let n = self.counts.flights.parties.entry(of).or_default();
        *n += 1;
        let children = people * figures.children / 1000;
        let women = (people - children) * figures.women / 1000;
        let papers = who == Traveller::Returnee;
        Party { id: Serial { of, n: *n }, who, people, women, children, papers, from, to, network: None, draws: 0 }
    }
}
