//! What keys do with rows of the MSEL: those that come, and which are listed.

use engine::{sight::view::RowState, table::msel::is_pending};
use kernel::names::Slug;
use vocabulary::act::{Act, ActKind, DirectionAct, Refusal};
use words::{Key, ui};

use super::{
    forms::{add_inject, ask_edit, ask_filter, ask_freeze, ask_shift},
    front::open_form,
    slip::facilitate,
    talk::ask_answer,
};
use crate::{
    app::{App, Attention, Pane, Thing},
    input::{FormPurpose, Input},
    keymap::Do,
    msg::Wish,
};

pub(super) fn msel(app: &mut App, what: Do) -> Vec<Wish> {
    match what {
        Do::Filter => ask_filter(app),
        Do::Freeze => ask_freeze(app),
        Do::ShiftAll => ask_shift(app),
        Do::AddInject => add_inject(app),
        Do::EditInject => with_row(app, |app, row, _| ask_edit(app, row)),
        Do::Fire => {
            with_row(app, |app, row, _| facilitate(app, Act::Direction(DirectionAct::Fire { row: row.into() })))
        }
        Do::HoldRelease => with_row(app, |app, row, state| {
            let all = if is_pending(state) { vec![state] } else { further(app, row) };
            facilitate(
                app,
                if all.iter().all(|state| *state == RowState::Held) {
                    Act::Direction(DirectionAct::Release { row: row.into() })
                } else {
                    Act::Direction(DirectionAct::Hold { row: row.into() })
                },
            )
        }),
        Do::Defer => with_row(app, |app, row, _| {
            let lang = app.lang();
            let title = format!("{} — {}", ui(lang, Key::AskDefer), app.names.of(row));
            let fields = vec![
                (ui(lang, Key::Span).to_owned(), false, Input::text("15min")),
                (ui(lang, Key::Reason).to_owned(), false, Input::text("")),
            ];
            open_form(app, FormPurpose::Defer(row), title, fields)
        }),
        Do::Drop => with_row(app, |app, row, _| {
            let lang = app.lang();
            let title = format!("{} — {}", words::act_name(ActKind::Drop, lang), app.names.of(row));
            let fields = vec![(ui(lang, Key::Reason).to_owned(), false, Input::text(""))];
            open_form(app, FormPurpose::Drop(row), title, fields)
        }),
        Do::MarkDone => ask_mark(app),
        _ => Vec::new(),
    }
}

/// Asks why what a row expects, or a critical task, is marked as done, or is so no longer.
fn ask_mark(app: &mut App) -> Vec<Wish> {
    let marked = match app.chosen(app.pane).map(|(_, thing)| thing) {
        Some(Thing::Task(_, id)) => app.view.tasks.iter().find(|task| task.id == id).map(|task| (id, task.marked)),
        Some(Thing::Row(id)) => {
            app.view.rows.iter().find(|row| row.id == id && row.expects).map(|row| (id, row.marked))
        }
        _ => None,
    };
    let module = match app.chosen(app.pane).map(|(_, thing)| thing) {
        Some(Thing::Row(id) | Thing::Need(Attention::Talk { module: id })) => Some(id),
        _ => None,
    };
    if let Some(module) = module.filter(|id| app.view.modules.iter().any(|open| open.id == *id)) {
        return ask_answer(app, module);
    }
    let lang = app.lang();
    let Some((of, marked)) = marked else {
        app.notice = Some(ui(lang, Key::NothingToMark).to_owned());
        return Vec::new();
    };
    let what = if marked { ui(lang, Key::Unmark) } else { words::act_name(ActKind::MarkDone, lang) };
    let title = format!("{what} — {}", app.names.of(of));
    let fields = vec![(ui(lang, Key::Reason).to_owned(), false, Input::text(""))];
    open_form(app, FormPurpose::MarkDone(of, !marked), title, fields)
}

/// The further comings of a row for which it stands once it has come: those that have not.
fn further(app: &App, id: Slug) -> Vec<RowState> {
    let written = |id: Slug| app.scenario.msel.iter().find(|row| row.id == id);
    let Some(first) = written(id).filter(|row| row.repeat.is_some()) else { return Vec::new() };
    let to_come = app.view.rows.iter().filter(|row| is_pending(row.state));
    to_come.filter(|row| written(row.id).is_some_and(|row| first.has_again(row))).map(|row| row.state).collect()
}

fn with_row(app: &mut App, then: impl FnOnce(&mut App, Slug, RowState) -> Vec<Wish>) -> Vec<Wish> {
    let found = app.selected_row().map(|row| (row.id, row.state));
    match found {
        Some((row, state)) if is_pending(state) || !further(app, row).is_empty() => {
            // Whatever is done to a row, it stays the chosen one.
            app.chosen.insert(Pane::Msel, Thing::Row(row));
            then(app, row, state)
        }
        Some((row, _)) => {
            let why = words::refusal(&Refusal::RowDone { row }, &app.names);
            app.notice = Some(why);
            Vec::new()
        }
        None => Vec::new(),
    }
}
