//! What follows from an act that is about what waits on roads, or about people whom the way has stopped.

use std::collections::BTreeSet;
use vocabulary::act::RoadAct;

use super::*;
use crate::world::{diggings, wayside};

impl Planner<'_, '_, '_, '_> {
    pub(super) fn on_the_road(&self, act: &RoadAct) -> Result<Plan, Refusal> {
        let by = self.seat.id;
        match act {
            RoadAct::LiftCheckpoint { road } => {
                self.own_road(road.slug())?;
                let road = road.slug();
                let there = self.desk.wayside.checkpoint(road).ok_or(Refusal::Already { thing: road })?;
                self.own_force(there.force)?;
                Ok(happens(road, wayside::Due::NoCheckpoint { road, by: Some(by) }))
            }
            RoadAct::MarkRoute { road } => {
                self.own_road(road.slug())?;
                Ok(happens(*road, wayside::Due::Marked { road: road.slug(), by }))
            }
            RoadAct::ClearRoute { road } => {
                self.own_road(road.slug())?;
                Ok(happens(*road, wayside::Due::Cleared { road: road.slug(), by }))
            }
            RoadAct::OverseeSite { place } => {
                let place = self.own_site(place.slug())?;
                Ok(happens(place, diggings::Due::Overseen { place, by }))
            }
            RoadAct::CloseSite { place } => {
                let place = self.own_site(place.slug())?;
                if self.desk.diggings.0.get(&place).is_some_and(|site| site.closed) {
                    return Err(Refusal::Already { thing: place });
                }
                Ok(happens(place, diggings::Due::Closed { place, by, authority: self.seat.authority }))
            }
            RoadAct::SetCurfew { place, from, until } => {
                self.own_side(place.slug())?;
                let due = wayside::Due::Curfew { place: place.slug(), by, from: *from, until: *until };
                Ok(happens(*place, due))
            }
            RoadAct::Derogate { road, lasts, tells } => {
                self.own_road(road.slug())?;
                let lasts = lasting(*lasts)?;
                let road = road.slug();
                let mut told = self.forces_of(self.seat);
                let mut word = None;
                if let Some(other) = tells.map(Name::slug) {
                    // Who cannot be reached is not told. Whoever sits there reads it as well.
                    let channel = self.channel(other, None)?;
                    told.extend(self.forces_of(self.other_seat(other)?));
                    let matter = Matter::Derogation { road, from: by, lasts };
                    word = Some(Consequence::Word { matter, to: other, channel });
                }
                let mut plan = happens(road, wayside::Due::Derogation { road, by, lasts, told });
                plan.steps.extend(word);
                Ok(plan)
            }
        }
    }

    /// A gold site on the seat's own side.
    fn own_site(&self, place: Slug) -> Result<Slug, Refusal> {
        self.own_side(place)?;
        if self.desk.diggings.is_site(place) { Ok(place) } else { Err(Refusal::Unknown { name: place }) }
    }

    /// Has a patrol search a road for people, from the end that it reaches first.
    pub(super) fn search_road(&self, patrol: Slug, road: Slug) -> Result<Plan, Refusal> {
        self.own_patrol(patrol)?;
        let known = self.desk.geography.road(road).ok_or(Refusal::Unknown { name: road })?;
        let end = [known.from, known.to].into_iter().find(|end| self.own_side(*end).is_ok());
        let end = end.ok_or(Refusal::AcrossTheBorder { place: known.from })?;
        self.way(patrol, end)?;
        let on_foot = self.on_foot();
        Ok(happens(patrol, patrol::Due::Search { patrol, road, on_foot }))
    }

    /// Whose patrols hear of what a seat orders: its own authority, and the forces of those under its orders.
    fn forces_of(&self, seat: &Seat) -> BTreeSet<Slug> {
        let patrols = seat.patrols.iter().filter_map(|patrol| self.desk.patrols.get(*patrol));
        seat.authority.into_iter().chain(patrols.map(|(unit, ..)| unit.model.authority)).collect()
    }

    /// A road of which an end lies on the seat's own side.
    fn own_road(&self, road: Slug) -> Result<(), Refusal> {
        let known = self.desk.geography.road(road).ok_or(Refusal::Unknown { name: road })?;
        self.own_side(known.from).or_else(|_| self.own_side(known.to))
    }
}
