//! What keys do on the overview of twin tables: go to one, start, pause and pace one or all, and have the same done at one or all.
//!
//! It adds no rule: each table does or refuses by itself.

use engine::sight::view::RowState;
use kernel::names::Slug;
use serde_json::json;
use vocabulary::{
    act::{Act, ActKind, DirectionAct},
    scenario::Seat,
};
use words::{
    Key, say,
    tables::{TablesText, table, tables as named},
    ui,
};

use super::{
    doors::doors,
    forms::{add_inject, ask_shift},
    front::{front, open_form},
};
use crate::{
    app::{App, AskedDeed, Overlay, RowStanding, twins::Twins},
    input::{FormPurpose, Input},
    keymap::Do,
    msg::{TablesWish, Wish},
    table::Denial,
};

/// Opens the overview, at the table that was in front. What was told there before has been read.
pub(super) fn tables(app: &mut App) -> Vec<Wish> {
    let Some(twins) = &mut app.twins else { return Vec::new() };
    twins.told.clear();
    let at = twins.line_of(&[twins.mine]);
    front(app, Overlay::Tables(at))
}

/// A key on it.
pub(super) fn at_tables(app: &mut App, at: usize, what: Do) -> Vec<Wish> {
    let Some(twins) = &app.twins else { return Vec::new() };
    let last = twins.rows.len();
    let at = at.min(last);
    let chosen = twins.chosen(at);
    let to = match what {
        Do::Up => at.saturating_sub(1),
        Do::Down => (at + 1).min(last),
        Do::First => 0,
        Do::Last => last,
        Do::Back => return Vec::new(),
        Do::Doors => return doors(app),
        Do::Enter if at > 0 => {
            return chosen.first().map(|n| Wish::Tables(TablesWish::Front(*n))).into_iter().collect();
        }
        _ => at,
    };
    app.overlay = Some(Overlay::Tables(to));
    match what {
        Do::PauseResume => start_or_stop(app, &chosen),
        Do::Slower | Do::Faster => set_pace(app, &chosen, what),
        Do::Announce => ask_words(app),
        Do::Fire => ask_row(app, &chosen, FormPurpose::FireRow, ActKind::Fire),
        Do::HoldRelease => ask_row(app, &chosen, FormPurpose::HoldRow, ActKind::Hold),
        Do::ShiftAll => ask_shift(app),
        Do::AddInject => add_inject(app),
        _ => return Vec::new(),
    }
    .into_iter()
    .chain(meant_for(app, chosen))
    .collect()
}

/// The form that was just opened is for these tables.
fn meant_for(app: &mut App, chosen: Vec<u32>) -> Option<Wish> {
    let which = which(app, &chosen);
    if let Some(Overlay::Form(form)) = &mut app.overlay {
        form.title = format!("{} — {which}", form.title);
        form.tables = chosen;
    }
    None
}

/// What these tables are called together, within a sentence.
fn which(app: &App, chosen: &[u32]) -> String {
    let lang = app.lang();
    let all = app.twins.as_ref().is_some_and(|twins| chosen.len() > 1 && chosen.len() == twins.rows.len());
    if all { ui(lang, TablesText::AllOfThem).to_owned() } else { named(chosen, lang) }
}

/// If any of them runs, all stand; else all go on that are not over.
fn start_or_stop(app: &mut App, chosen: &[u32]) -> Vec<Wish> {
    let Some(twins) = &app.twins else { return Vec::new() };
    let of = |running: bool| -> Vec<u32> {
        let these = twins.of_these(chosen).filter(|row| !row.over && row.pace.running == running);
        these.map(|row| row.number).collect()
    };
    let (running, standing) = (of(true), of(false));
    match (running.is_empty(), standing.is_empty()) {
        (false, _) => wish(running, Act::Direction(DirectionAct::Pause {})),
        (true, false) => wish(standing, Act::Direction(DirectionAct::Resume {})),
        (true, true) => {
            app.notice = Some(ui(app.lang(), TablesText::NothingToStart).to_owned());
            Vec::new()
        }
    }
}

/// One pace for all of them, a step from that of the first.
fn set_pace(app: &App, chosen: &[u32], what: Do) -> Vec<Wish> {
    let first = app.twins.as_ref().and_then(|twins| twins.of_these(chosen).next());
    let Some(pace) = first.map(|row| row.pace) else { return Vec::new() };
    let ratio = if what == Do::Faster { pace.faster() } else { pace.slower() };
    let others = app.twins.iter().flat_map(|twins| twins.of_these(chosen)).filter(|row| row.pace.ratio != ratio);
    wish(others.map(|row| row.number).collect(), Act::Direction(DirectionAct::Pace { ratio }))
}

fn wish(at: Vec<u32>, act: Act) -> Vec<Wish> {
    if at.is_empty() { Vec::new() } else { vec![Wish::Tables(TablesWish::Act(at, act))] }
}

/// Asks what is to be said, and to whom.
fn ask_words(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let everybody = (ui(lang, TablesText::Everybody).to_owned(), json!(null));
    let seat = |seat: &Seat| (app.names.of(seat.id).into_owned(), json!(seat.id));
    let to = [everybody].into_iter().chain(app.scenario.seats.iter().map(seat)).collect();
    let fields = vec![
        (ui(lang, TablesText::AskTo).to_owned(), false, Input::pick(to)),
        (words::act_field(ActKind::Announce, "text", lang).to_owned(), false, Input::lines("")),
    ];
    open_form(app, FormPurpose::Words, words::capitalised(ui(lang, Key::SaySomething)), fields)
}

/// Asks for a row that is still to come at one of these tables.
fn ask_row(app: &mut App, chosen: &[u32], about: FormPurpose, kind: ActKind) -> Vec<Wish> {
    let lang = app.lang();
    let rows = pending_rows(app, chosen);
    if rows.is_empty() {
        app.notice = Some(ui(lang, TablesText::NoRowThere).to_owned());
        return Vec::new();
    }
    let title = words::act_name(kind, lang).to_owned();
    let fields = vec![(ui(lang, TablesText::AskRow).to_owned(), false, Input::pick(rows))];
    open_form(app, about, title, fields)
}

/// The rows that can still come at one of these tables, and whether each is held wherever it can.
fn pending_rows(app: &App, chosen: &[u32]) -> Vec<(String, serde_json::Value)> {
    let held = |twins: &Twins, id: Slug| {
        let states: Vec<RowState> = twins.pending(chosen, id).collect();
        (!states.is_empty()).then(|| states.iter().all(|state| *state == RowState::Held))
    };
    let Some(twins) = &app.twins else { return Vec::new() };
    let rows = app.view.rows.iter().filter_map(|row| Some((row, held(twins, row.id)?)));
    let word = RowStanding::Exactly(RowState::Held).word(app.lang());
    let told = |held: bool| if held { format!(" · {word}") } else { String::new() };
    rows.map(|(row, held)| {
        let named = format!("{} · {}{}", app.names.time(row.at), app.names.text(&row.subject), told(held));
        (named, json!([row.id, held]))
    })
    .collect()
}

/// Does an act at these tables, or asks first: what players read at once, nobody takes back.
pub(super) fn send_there(app: &mut App, at: &[u32], act: Act) -> Vec<Wish> {
    let asks = matches!(
        act,
        Act::Direction(
            DirectionAct::Fire { .. }
                | DirectionAct::Release { .. }
                | DirectionAct::ShiftAll { .. }
                | DirectionAct::AddInject { .. }
        )
    );
    if !asks {
        return do_there(app, at, act);
    }
    let what = words::act_sentence(&act, &app.names);
    let text = say(app.lang(), TablesText::AskThere, &[("what", &what), ("tables", &which(app, at))]);
    front(app, Overlay::Question { text, deed: AskedDeed::AtTables(at.to_vec(), act), yes: false })
}

/// Does an act at these tables, and shows all of them again.
pub(super) fn do_there(app: &mut App, at: &[u32], act: Act) -> Vec<Wish> {
    let line = app.twins.as_ref().map_or(0, |twins| twins.line_of(at));
    app.overlay = Some(Overlay::Tables(line));
    wish(at.to_vec(), act)
}

/// Tells what became of an act at several tables: a line for those that did it, and one for each that did not.
pub(super) fn told(app: &mut App, results: Vec<(u32, Result<u32, Denial>)>) {
    let lang = app.lang();
    let done: Vec<u32> = results.iter().filter(|(_, result)| result.is_ok()).map(|(n, _)| *n).collect();
    let done = (!done.is_empty()).then(|| say(lang, TablesText::DoneAt, &[("tables", &which(app, &done))]));
    let refused = results.into_iter().filter_map(|(n, result)| {
        let why = match result.err()? {
            Denial::Refused(refusal) => words::refusal(&refusal, &app.names),
            Denial::Unwritten(why) => why,
        };
        Some(say(lang, TablesText::RefusedAt, &[("table", &table(n, lang)), ("why", &why)]))
    });
    let told: Vec<String> = done.into_iter().chain(refused).collect();
    app.notice = None;
    if let Some(twins) = &mut app.twins {
        twins.told = told;
    }
}
