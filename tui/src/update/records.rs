//! What keys do in the views of a whole record: lanes, curves, truth beside picture, the trail of something. Arrows to the side go through
//! time by a column of the picture; everything else that goes through a record does so in front of them as well.

use engine::debrief::why::About;
use kernel::time::Time;
use words::{replay::ReplayText, ui};

use super::{
    front::front,
    moves::{go, line},
};
use crate::{
    app::{
        App, Overlay, Pane, Room, Tab, Thing,
        curves::Curves,
        lanes::RecordLanes,
        trail::{Followed, Trail},
    },
    keymap::Do,
    msg::Wish,
};

/// Opens one of these views.
pub(super) fn open(app: &mut App, what: Do) -> Vec<Wish> {
    match what {
        Do::Lanes => vec![Wish::Lanes],
        Do::Curves => vec![Wish::Curves],
        Do::Truth => open_truth(app),
        _ => follow(app),
    }
}

/// The seat in front of the screen, or the one that is chosen among the seats.
fn open_truth(app: &mut App) -> Vec<Wish> {
    let seat = match (app.room, app.chosen(Pane::Seats)) {
        (Room::Seat(seat), _) => Some(seat),
        (_, Some((_, Thing::Seat(seat)))) => Some(seat),
        _ => None,
    };
    let Some(seat) = seat else { return Vec::new() };
    front(app, Overlay::Truth { seat, at: 0 });
    vec![Wish::Look]
}

/// Follows what is chosen: of an event its report, party or patrol; a message's report; a patrol.
fn follow(app: &mut App) -> Vec<Wish> {
    let in_fact = |app: &App, n: u64| {
        let known = app.news.iter().find(|fact| fact.n == n);
        known.and_then(|fact| Followed::in_fact(&fact.what))
    };
    let chosen = match (&app.overlay, app.room) {
        (Some(Overlay::Why(walk)), _) => walk.chosen().and_then(|fact| Followed::in_fact(&fact.what)),
        (Some(Overlay::Trail(trail)), _) => Some(trail.of),
        (Some(_), _) => None,
        (None, Room::Seat(_)) => message(app),
        (None, _) => match app.chosen(app.pane) {
            Some((_, Thing::Fact(n))) => in_fact(app, n),
            Some((_, Thing::Patrol(patrol))) => Some(Followed::Unit(patrol)),
            _ => None,
        },
    };
    match chosen {
        Some(of) => vec![Wish::Follow(of)],
        None => {
            app.notice = Some(ui(app.lang(), ReplayText::NothingToFollow).to_owned());
            Vec::new()
        }
    }
}

/// The report of the chosen message.
fn message(app: &App) -> Option<Followed> {
    let desk = app.desk().filter(|desk| desk.tab == Tab::Inbox)?;
    let view = app.seat.as_ref()?;
    let item = desk.item.and_then(|n| view.inbox.iter().find(|item| item.n == n)).or(view.inbox.last())?;
    item.inject.is_none().then_some(Followed::Report(item.report.id))
}

/// The second of the column before the clock, or behind it.
fn step(app: &App, onward: bool) -> Time {
    let slots = app.touch.slots();
    let found = match onward {
        true => slots.iter().find(|slot| **slot > app.now),
        false => slots.iter().rev().find(|slot| **slot < app.now),
    };
    found.copied().unwrap_or(if onward { app.end } else { Time::START })
}

/// The column that the clock stands in.
fn slot(app: &App) -> (Time, Time) {
    let slots = app.touch.slots();
    let from = slots.iter().rev().find(|slot| **slot <= app.now).copied().unwrap_or(Time::START);
    let to = slots.iter().find(|slot| **slot > app.now).copied().unwrap_or(Time(app.end.0 + 1));
    (from, to)
}

/// Goes to a fact, by its second and number, and asks why it came.
fn to_why(app: &mut App, fact: Option<(Time, u64)>) -> Vec<Wish> {
    let Some((at, n)) = fact else { return Vec::new() };
    app.walks_from_knowing = false;
    let mut wishes = go(app, at);
    wishes.push(Wish::Why(About::Fact(n)));
    wishes
}

pub(super) fn at_lanes(app: &mut App, mut lanes: Box<RecordLanes>, what: Do) -> Vec<Wish> {
    if what == Do::Back {
        return Vec::new();
    }
    let mut wishes = Vec::new();
    match what {
        Do::Left | Do::Right => wishes = go(app, step(app, what == Do::Right)),
        Do::Enter => {
            let (from, to) = slot(app);
            let newest = lanes.lanes.get(lanes.at).and_then(|lane| lane.between(from, to).last());
            wishes = to_why(app, newest.map(|fact| (fact.at, fact.fact)));
        }
        what => lanes.at = line(lanes.at, lanes.lanes.len(), what),
    }
    app.overlay = Some(Overlay::Lanes(lanes));
    wishes
}

pub(super) fn at_curves(app: &mut App, mut curves: Box<Curves>, what: Do) -> Vec<Wish> {
    if what == Do::Back {
        return Vec::new();
    }
    let mut wishes = Vec::new();
    match what {
        Do::Left | Do::Right => wishes = go(app, step(app, what == Do::Right)),
        Do::Enter => {
            let (from, to) = slot(app);
            let movers = curves.curves.get(curves.at).map(|curve| curve.moved_between(from, to)).unwrap_or_default();
            wishes = to_why(app, movers.first().map(|mover| (mover.at, mover.fact)));
        }
        what => curves.at = line(curves.at, curves.curves.len(), what),
    }
    app.overlay = Some(Overlay::Curves(curves));
    wishes
}

pub(super) fn at_trail(app: &mut App, mut trail: Box<Trail>, what: Do) -> Vec<Wish> {
    match what {
        Do::Back => return Vec::new(),
        Do::Enter => {
            if let Some(fact) = trail.facts.get(trail.at) {
                app.chosen.insert(Pane::Events, Thing::Fact(fact.n));
                return go(app, fact.at);
            }
        }
        what => trail.at = line(trail.at, trail.facts.len(), what),
    }
    app.overlay = Some(Overlay::Trail(trail));
    Vec::new()
}

pub(super) fn at_truth(app: &mut App, seat: kernel::names::Slug, at: usize, what: Do) -> Vec<Wish> {
    if what == Do::Back {
        return Vec::new();
    }
    let at = line(at, app.truth.len(), what);
    app.overlay = Some(Overlay::Truth { seat, at });
    Vec::new()
}
