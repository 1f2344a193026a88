//! What keys do behind the curtain and in the room of a seat.

use kernel::names::Slug;
use serde_json::json;
use vocabulary::{
    act::{Act, ActKind, Actor, DirectionAct},
    inject::RowKind,
    matter::Matter,
};
use words::{Key, say, ui};

use super::{
    compose::{ask, compose, composing},
    front::front,
    here,
    moves::{PAGE, look_around},
    replay, us,
};
use crate::{
    app::{App, AskedDeed, Overlay, Room, Station, Tab, room},
    keymap::Do,
    msg::Wish,
};

pub(super) fn curtain(app: &mut App, to: Option<Slug>, what: Do) -> Vec<Wish> {
    match (what, to) {
        (Do::Lift, Some(seat)) => sit_down(app, seat),
        (Do::Lift, None) => {
            app.room = Room::Control;
            vec![Wish::Look]
        }
        // Whoever holds the keyboard behind a curtain can only ask for the other curtain, never see through it.
        (Do::Back, Some(_)) => {
            app.room = Room::Curtain(None);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

pub(super) fn sit_down(app: &mut App, seat: Slug) -> Vec<Wish> {
    app.room = Room::Seat(seat);
    app.desk_mut();
    let mut wishes = vec![Wish::Look];
    // The choices of a field may have changed while the keyboard was elsewhere.
    if let Some(composer) = app.desk().and_then(|desk| desk.composer.as_ref())
        && composer.input.is_none()
        && !composer.ready()
    {
        wishes.push(ask(seat, composer));
    }
    wishes
}

pub(super) fn open_tab(app: &mut App, tab: Tab) {
    if let Some(desk) = app.desk_mut() {
        desk.tab = tab;
        desk.open = false;
    }
}

/// Asks whoever plays on a machine of their own whether to leave it; the exercise goes on.
pub(super) fn leave_machine(app: &mut App) -> Vec<Wish> {
    let text = ui(app.lang(), Key::ConfirmLeaveMachine).to_owned();
    front(app, Overlay::Question { text, deed: AskedDeed::Quit, yes: false })
}

pub(super) fn at_seat(app: &mut App, seat: Slug, what: Do) -> Vec<Wish> {
    match what {
        what if app.replay && replay::goes(what) => replay::replay(app, what),
        Do::LeaveSeat => leave(app),
        Do::PauseResume if app.pace.running => {
            vec![Wish::Submit(Actor(seat), Act::Direction(DirectionAct::Pause {})), Wish::Rest]
        }
        Do::PauseResume => {
            app.notice = Some(ui(app.lang(), Key::OnlyLeadResumes).to_owned());
            Vec::new()
        }
        Do::Pane1 => open_nth(app, seat, 0),
        Do::Pane2 => open_nth(app, seat, 1),
        Do::Pane3 => open_nth(app, seat, 2),
        Do::Pane4 => open_nth(app, seat, 3),
        Do::Pane5 => open_nth(app, seat, 4),
        Do::Pane6 => open_nth(app, seat, 5),
        Do::Pane7 => open_nth(app, seat, 6),
        Do::Pane8 => open_nth(app, seat, 7),
        Do::Compose => {
            open_tab(app, Tab::Act);
            Vec::new()
        }
        Do::Tell | Do::Ask | Do::Inquire | Do::Propose | Do::Argue | Do::Share => speak(app, seat, what),
        Do::Us => us::open(app),
        Do::Threads => {
            if let Some(desk) = app.desk_mut() {
                desk.threads = !desk.threads;
            }
            Vec::new()
        }
        _ if app.desk().is_some_and(|desk| desk.tab == Tab::Act && desk.composer.is_some()) => {
            composing(app, seat, what)
        }
        Do::NextPane => turn(app, seat, true),
        Do::PreviousPane => turn(app, seat, false),
        Do::Enter => enter(app, seat),
        Do::ZoomIn | Do::ZoomOut | Do::ZoomReset | Do::Left | Do::Right | Do::Up | Do::Down
            if app.desk().is_some_and(|desk| desk.tab == Tab::Known) =>
        {
            let whole = app.whole_map();
            if let Some(desk) = app.desk_mut() {
                desk.window = look_around(desk.window, whole, what);
            }
            Vec::new()
        }
        Do::Up => seat_selection(app, |at| at.saturating_sub(1)),
        Do::Down => seat_selection(app, |at| at + 1),
        Do::PageUp => seat_selection(app, |at| at.saturating_sub(PAGE)),
        Do::PageDown => seat_selection(app, |at| at + PAGE),
        Do::First => seat_selection(app, |_| 0),
        Do::Last => seat_selection(app, |_| usize::MAX),
        _ => Vec::new(),
    }
}

/// Leaves the seat: the machine, where it is one's own; else the keyboard goes behind the curtain, or back to the record.
fn leave(app: &mut App) -> Vec<Wish> {
    if app.station == Station::Seat {
        return leave_machine(app);
    }
    app.room = if app.replay { Room::Control } else { Room::Curtain(None) };
    vec![Wish::Look]
}

/// Opens the tab with this number, if the seat has so many.
fn open_nth(app: &mut App, seat: Slug, n: usize) -> Vec<Wish> {
    if let Some(tab) = Tab::of(app.seat_kind(seat)).get(n) {
        open_tab(app, *tab);
    }
    Vec::new()
}

/// Opens the next tab, or the one before.
fn turn(app: &mut App, seat: Slug, onward: bool) -> Vec<Wish> {
    let tabs = Tab::of(app.seat_kind(seat));
    let at = app.desk().and_then(|desk| tabs.iter().position(|tab| *tab == desk.tab)).unwrap_or(0);
    let by = if onward { 1 } else { tabs.len() - 1 };
    open_nth(app, seat, (at + by) % tabs.len())
}

/// Begins an act of words, to whoever is chosen where that makes sense.
fn speak(app: &mut App, seat: Slug, what: Do) -> Vec<Wish> {
    let (kind, given) = match what {
        Do::Tell => (ActKind::Tell, spoken_with(app, seat)),
        Do::Ask => (ActKind::Ask, spoken_with(app, seat)),
        Do::Inquire => (ActKind::RequestInformation, spoken_with(app, seat)),
        Do::Propose => (ActKind::Propose, None),
        Do::Argue => (ActKind::Argue, None),
        _ => {
            // In front of the messages the chosen one; elsewhere what the choices begin with: the newest that nobody was told of.
            let here = app.desk().is_some_and(|desk| desk.tab == Tab::Inbox);
            let given = selected_item(app).filter(|(item, _)| here && worth_sharing(app, *item));
            (ActKind::Share, given.map(|(_, report)| json!(report)))
        }
    };
    compose(app, seat, kind, given)
}

/// Opens what is chosen in the open tab.
fn enter(app: &mut App, seat: Slug) -> Vec<Wish> {
    match app.desk().map(|desk| desk.tab) {
        Some(Tab::Inbox) => {
            let item = selected_item(app).map(|(n, _)| n);
            if let (Some(item), Some(desk)) = (item, app.desk_mut()) {
                desk.open = !desk.open;
                desk.item = Some(item);
                desk.read.insert(item);
            }
            Vec::new()
        }
        Some(Tab::Act) => {
            let at = app.desk().and_then(|desk| desk.at.get(&Tab::Act).copied()).unwrap_or(0);
            let plain = app.is_plain(seat);
            let offer = app.seat.as_ref().and_then(|view| room::offers(view, plain).get(at).copied());
            match offer.map(|offer| (offer.kind, offer.own, offer.blocked.clone())) {
                Some((_, _, Some(why))) => {
                    let why = words::refusal(&why, &app.names);
                    app.notice = Some(say(app.lang(), Key::WasRefused, &[("why", &why)]));
                    Vec::new()
                }
                Some((kind, own, None)) => compose(app, seat, kind, own.map(|own| serde_json::json!(own))),
                None => Vec::new(),
            }
        }
        Some(Tab::Talk) => speak(app, seat, Do::Tell),
        Some(Tab::Known) => here::open(app),
        Some(Tab::Decisions) => compose(app, seat, ActKind::Decide, None),
        _ => Vec::new(),
    }
}

/// The number and the report of the selected item; the newest if none was selected yet.
fn selected_item(app: &App) -> Option<(u32, kernel::names::Serial)> {
    let view = app.seat.as_ref()?;
    let chosen = app.desk().and_then(|desk| desk.item);
    let item = chosen.and_then(|n| view.inbox.iter().find(|item| item.n == n)).or(view.inbox.last())?;
    Some((item.n, item.report.id))
}

/// Whether the chosen message is one to hand on: not the exercise's own, and nobody was told of it yet.
fn worth_sharing(app: &App, n: u32) -> bool {
    let item = app.seat.as_ref().and_then(|view| view.inbox.iter().find(|item| item.n == n));
    let scripted = |row: Slug| app.scenario.msel.iter().find(|of| of.id == row).map(|of| of.kind);
    item.is_some_and(|item| match item.report.matter {
        Matter::Inject { row } => scripted(row) != Some(RowKind::Administrative),
        _ => item.shared_with.is_empty(),
    })
}

/// Whom a message of this kind goes to if nobody else is chosen: on the page of conversations the chosen seat; on an open message,
/// whoever sent it.
fn spoken_with(app: &App, seat: Slug) -> Option<serde_json::Value> {
    let desk = app.desk()?;
    let others = room::others(&app.scenario, seat);
    let with = match desk.tab {
        Tab::Talk => others.get(desk.at.get(&Tab::Talk).copied().unwrap_or(0))?.id,
        Tab::Inbox => {
            let item = desk.item.and_then(|n| app.seat.as_ref()?.inbox.iter().find(|item| item.n == n))?;
            others.iter().find(|other| other.id == item.report.relayed_by)?.id
        }
        _ => return None,
    };
    Some(json!(with))
}

/// Chooses a line of the open tab, so many below the chosen one.
pub(super) fn choose(app: &mut App, steps: isize) -> Vec<Wish> {
    seat_selection(app, |at| at.saturating_add_signed(steps))
}

fn seat_selection(app: &mut App, to: impl Fn(usize) -> usize) -> Vec<Wish> {
    let Some(view) = app.seat.clone() else { return Vec::new() };
    let others: Vec<Slug> = room::others(&app.scenario, view.seat).iter().map(|other| other.id).collect();
    let names = app.names.clone();
    let Some(desk) = app.desk_mut() else { return Vec::new() };
    let last = |n: usize| n.saturating_sub(1);
    match desk.tab {
        Tab::Inbox => {
            let shown: Vec<u32> = room::inbox(&view, desk, &names).iter().map(|item| item.n).collect();
            let at = shown.iter().position(|n| Some(*n) == desk.item).unwrap_or(0);
            // The selected item stands in full below the list: who moves on has read it.
            desk.read.extend(shown.get(at));
            desk.item = shown.get(to(at).min(last(shown.len()))).copied();
            if desk.open
                && let Some(item) = desk.item
            {
                desk.read.insert(item);
            }
        }
        tab => {
            // Who goes on to another conversation has read this one.
            if let Some(with) = others.get(desk.at.get(&tab).copied().unwrap_or(0)).filter(|_| tab == Tab::Talk) {
                let of_theirs = view.inbox.iter().filter(|item| room::thread(item) == room::Thread::With(*with));
                desk.read.extend(of_theirs.map(|item| item.n));
            }
            let most = match tab {
                Tab::Act => last(view.offers.len()),
                Tab::Orders => last(view.orders.len()),
                Tab::Talk => last(others.len()),
                Tab::Decisions => last(room::decisions(&view).len()),
                Tab::Means => 40,
                _ => 200,
            };
            let at = desk.at.entry(tab).or_default();
            *at = to((*at).min(most)).min(most);
        }
    }
    Vec::new()
}
