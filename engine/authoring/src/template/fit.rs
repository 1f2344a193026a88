//! A drawing laid over a real border: its first town where the one lies, its second where the other does, and everything between turned and
//! stretched with them; and its events within the time that there is.

use std::collections::BTreeMap;

use kernel::{
    names::Slug,
    time::{Calendar, Moment, Span, Time},
};
use vocabulary::scenario::{Place, Scenario, Window};

use super::{Border, Town};
use crate::{
    check::kilometres,
    defaults::zone,
    draft::{Stopgap, Wording},
};

/// The names of the two towns in every template.
const HERE: &str = "here";
const THERE: &str = "there";
/// A road is longer than the straight line by this.
const DETOUR: f64 = 1.2;
/// Times that are moved are rounded to this: nobody plans by the second.
const STEP: i64 = 300;

/// Lays the places of a drawing over a border, and measures its roads.
pub(super) fn places(scenario: &mut Scenario, border: &Border, say: &dyn Wording) {
    let invented = say.one_language(&say.stand_in(Stopgap::Invented));
    for place in &mut scenario.places {
        match place.id.as_str() {
            HERE => stand(place, &border.here),
            THERE => stand(place, &border.there),
            _ => {
                (place.lat, place.lon) = laid(border, place.lat, place.lon);
                place.approximate = true;
                place.source.clone_from(&invented);
            }
        }
    }
    // The map of the drawing shows the drawing. Where nothing is said it shows all places, those that the author adds too.
    scenario.window = Window::default();
    let estimated = say.one_language(&say.stand_in(Stopgap::Source));
    let places: BTreeMap<Slug, &Place> = scenario.places.iter().map(|place| (place.id, place)).collect();
    for road in &mut scenario.roads {
        if let (Some(from), Some(to)) = (places.get(&road.from), places.get(&road.to)) {
            road.km = ((kilometres(from, to) * DETOUR).ceil() as u32).max(1);
        }
        road.source.clone_from(&estimated);
    }
}

fn stand(place: &mut Place, town: &Town) {
    (place.lat, place.lon, place.kind) = (town.lat, town.lon, town.kind);
    place.source.clone_from(&town.source);
}

/// A point of the drawing on the map: along the line between the towns, and across it.
fn laid(border: &Border, across: f64, along: f64) -> (f64, f64) {
    let (here, there) = (&border.here, &border.there);
    let (north, east) = (there.lat - here.lat, there.lon - here.lon);
    let rounded = |degrees: f64| (degrees * 1000.0).round() / 1000.0;
    (rounded(here.lat + north * along + east * across), rounded(here.lon + east * along - north * across))
}

/// Gives a scenario another length. Where that is shorter its events move closer together, so that all of them still come.
pub(super) fn length(scenario: &mut Scenario, wanted: Span) {
    let was = scenario.length;
    if wanted == Span::default() || wanted == was {
        return;
    }
    scenario.length = wanted;
    let Ok(calendar) = Calendar::new(&scenario.start, zone(&scenario.places)) else { return };
    if wanted > was || was.0 <= 0 {
        return;
    }
    let shrunk = |seconds: i64| seconds * wanted.0 / was.0 / STEP * STEP;
    let moved = |moment: &mut Moment| {
        let Ok(at) = calendar.read(moment.as_str()) else { return };
        if let Ok(moved) = Moment::new(&format!("+{}", Span(shrunk(at.0)))) {
            *moment = moved;
        }
    };
    for row in &mut scenario.msel {
        moved(&mut row.at);
        row.until.iter_mut().for_each(moved);
        if let (Some(expected), Ok(at)) = (&mut row.expect, calendar.read(row.at.as_str())) {
            let left = (Time::START + wanted) - at;
            expected.within = expected.within.min(left);
        }
    }
    for module in &mut scenario.modules {
        moved(&mut module.at);
    }
    for task in scenario.objectives.iter_mut().flat_map(|objective| &mut objective.tasks) {
        task.by.iter_mut().for_each(moved);
    }
    for step in scenario.groups.iter_mut().flat_map(|group| &mut group.plan) {
        let after = step.after_mut();
        *after = Span(shrunk(after.0).max(STEP));
    }
}
