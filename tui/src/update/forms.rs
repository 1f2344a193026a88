//! The facilitator’s forms: what they ask for, and the act that a filled-in one is.

use engine::sight::view::RowState;
use kernel::{
    names::Slug,
    time::{Moment, Span, Time, read_span},
};
use serde_json::{Value, json};
use vocabulary::{
    act::{Act, ActKind, DirectionAct, FASTEST},
    inject::Row,
    name::Name,
    scenario::Seat,
    terms::Text,
};
use words::{Key, say, ui};

use super::{front::open_form, talk::answer_of};
use crate::{
    app::{App, Filter, RowStanding},
    input::{Form, FormPurpose, Input},
    msg::Wish,
};

pub(super) fn add_inject(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let fields = vec![
        (ui(lang, Key::Recipients).to_owned(), false, recipients(app, &[])),
        (ui(lang, Key::InSpan).to_owned(), false, Input::text("0min")),
        (ui(lang, Key::InjectFrom).to_owned(), true, Input::text("")),
        (ui(lang, Key::Subject).to_owned(), false, Input::text("")),
        (ui(lang, Key::Message).to_owned(), true, Input::lines("")),
    ];
    let title = words::act_name(ActKind::AddInject, lang).to_owned();
    open_form(app, FormPurpose::AddInject, title, fields)
}

/// The seats, of which some are taken already.
fn recipients(app: &App, taken: &[Slug]) -> Input {
    let seat = |seat: &Seat| (app.names.of(seat.id).into_owned(), seat.id, taken.contains(&seat.id));
    Input::several(app.scenario.seats.iter().map(seat).collect())
}

/// Asks what is to be changed of a row that has not come yet.
pub(super) fn ask_edit(app: &mut App, id: Slug) -> Vec<Wish> {
    let lang = app.lang();
    let Some(row) = app.view.rows.iter().find(|row| row.id == id) else { return Vec::new() };
    let at = app.names.time(row.at);
    let fields = vec![
        (ui(lang, Key::InjectTime).to_owned(), false, Input::text(&at)),
        (ui(lang, Key::Recipients).to_owned(), row.to.is_empty(), recipients(app, &row.to)),
        (ui(lang, Key::Subject).to_owned(), false, Input::text(&app.names.text(&row.subject))),
        (ui(lang, Key::Message).to_owned(), true, Input::lines(&app.names.text(&row.text))),
        (ui(lang, Key::Notes).to_owned(), true, Input::lines(&app.names.text(&row.notes))),
    ];
    let title = format!("{} — {id}", words::act_name(ActKind::EditInject, lang));
    open_form(app, FormPurpose::EditInject(id), title, fields)
}

/// Asks by how much rows are to be shifted, and which: all, or the chosen one and every later one.
pub(super) fn ask_shift(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let every = (ui(lang, Key::ShiftEvery).to_owned(), json!(null));
    let from = app
        .selected_row()
        .filter(|row| row.at > app.now)
        .map(|row| (say(lang, Key::ShiftFrom, &[("row", &app.names.of(row.id))]), json!(row.id)));
    let which = [every].into_iter().chain(from).collect();
    let fields = vec![
        (ui(lang, Key::SpanBack).to_owned(), false, Input::text("")),
        (ui(lang, Key::ShiftWhich).to_owned(), false, Input::pick(which)),
    ];
    open_form(app, FormPurpose::ShiftAll, ui(lang, Key::AskShift).to_owned(), fields)
}

/// Asks which process is to stand still, or to go on.
pub(super) fn ask_freeze(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let s = &app.scenario;
    let flows = s.flows.iter().map(|flow| flow.id);
    let all = s.communities.iter().map(|c| c.id).chain(s.groups.iter().map(|g| g.id)).chain(flows);
    let all = all.chain(s.hazards.iter().map(|hazard| hazard.id));
    let name = |id: Slug| {
        let frozen = app.view.frozen.contains(&id);
        let mark = if frozen { format!("❄ {} – ", ui(lang, Key::Frozen)) } else { String::new() };
        (format!("{mark}{}", app.names.of(id)), json!([id, !frozen]))
    };
    // Those that stand still come first: they are what is easily forgotten.
    let mut processes: Vec<_> = all.map(name).collect();
    processes.sort_by_key(|(_, value)| value[1].as_bool() == Some(true));
    let fields = vec![(words::act_field(ActKind::Freeze, "process", lang).to_owned(), false, Input::pick(processes))];
    open_form(app, FormPurpose::Freeze, words::act_name(ActKind::Freeze, lang).to_owned(), fields)
}

/// Asks which rows of the MSEL are to be listed.
pub(super) fn ask_filter(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let all = || [(ui(lang, Key::FilterAll).to_owned(), json!(null))].into_iter();
    let exactly = RowState::ALL.iter().copied().map(RowStanding::Exactly);
    let states = [RowStanding::ToCome, RowStanding::Over].into_iter().chain(exactly);
    let states = states.map(|standing| (standing.word(lang).to_owned(), json!(standing)));
    let threads = threads(app).into_iter().map(|thread| (thread.clone(), json!(thread)));
    let seats = app.scenario.seats.iter().map(|seat| (app.names.of(seat.id).into_owned(), json!(seat.id)));
    let objectives = app.scenario.objectives.iter().map(|o| (app.names.of(o.id).into_owned(), json!(o.id)));
    let fields = vec![
        (ui(lang, Key::FilterState).to_owned(), true, Input::pick(all().chain(states).collect())),
        (ui(lang, Key::Thread).to_owned(), true, Input::pick(all().chain(threads).collect())),
        (ui(lang, Key::Recipient).to_owned(), true, Input::pick(all().chain(seats).collect())),
        (ui(lang, Key::Objective).to_owned(), true, Input::pick(all().chain(objectives).collect())),
    ];
    open_form(app, FormPurpose::Filter, ui(lang, Key::AskFilter).to_owned(), fields)
}

/// The filter that a filled-in form stands for.
pub(super) fn filter_of(form: &Form) -> Filter {
    let picked = |n: usize| form.fields.get(n).and_then(|(_, _, input)| input.picked());
    let slug = |n: usize| picked(n).and_then(Value::as_str).map(Slug::new);
    Filter {
        standing: picked(0).and_then(|standing| serde_json::from_value(standing.clone()).ok()),
        thread: picked(1).and_then(Value::as_str).map(str::to_owned),
        seat: slug(2),
        objective: slug(3),
    }
}

/// The storylines of the MSEL, in the order in which they begin.
fn threads(app: &App) -> Vec<String> {
    let mut threads = Vec::new();
    for row in &app.view.rows {
        let thread = app.names.text(&row.thread);
        if !thread.is_empty() && !threads.contains(&thread) {
            threads.push(thread);
        }
    }
    threads
}

/// Asks to what time, or to which storyline, the clock is to jump.
pub(super) fn ask_jump(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let next = |thread: &String| {
        let row = app.view.rows.iter().find(|row| row.at > app.now && app.names.text(&row.thread) == *thread)?;
        Some((format!("{} · {thread}", app.names.time(row.at)), json!(row.at.0)))
    };
    let nowhere = [("—".to_owned(), json!(null))].into_iter();
    let modules = nowhere.chain(threads(app).iter().filter_map(next)).collect();
    let fields = vec![
        (ui(lang, Key::JumpTime).to_owned(), true, Input::text("")),
        (ui(lang, Key::Thread).to_owned(), true, Input::pick(modules)),
    ];
    open_form(app, FormPurpose::Jump, ui(lang, Key::AskJump).to_owned(), fields)
}

/// The seats that a field takes.
fn taken(form: &Form, n: usize) -> Vec<Slug> {
    form.fields.get(n).map(|(_, _, input)| input.taken()).unwrap_or_default()
}

/// The time that somebody types: as a day, as their screen shows it, or as a span from now, `+6h`.
fn time_of(app: &App, text: &str) -> Option<Time> {
    match text.strip_prefix('+') {
        Some(span) => read_span(span).ok().map(|span| app.now + span),
        None => app.calendar.as_ref()?.read(&text.replacen(['J', 'j', 'd'], "D", 1)).ok(),
    }
}

/// A time as a row of the MSEL names it.
pub(super) fn moment(time: Time) -> Option<Moment> {
    Moment::new(&format!("+{}", Span(time.0))).ok()
}

/// A span that may go backwards.
pub(super) fn signed_span(text: &str) -> Option<Span> {
    let text = text.trim().replace('−', "-");
    match text.strip_prefix('-') {
        Some(back) => read_span(back).ok().map(|span| Span(-span.0)),
        None => read_span(&text).ok(),
    }
}

/// What was changed of a row; what was left as it was is left out, so that its other language stays too.
fn edited(app: &App, id: Slug, form: &Form) -> Result<Act, (usize, String)> {
    let lang = app.lang();
    let words_of = |n: usize| form.fields.get(n).map(|(_, _, input)| input.words()).unwrap_or_default();
    let Some(row) = app.view.rows.iter().find(|row| row.id == id) else {
        return Err((0, ui(lang, Key::NoChoice).to_owned()));
    };
    let at = match words_of(0) {
        text if text == app.names.time(row.at) => None,
        text => {
            let due = time_of(app, &text).ok_or_else(|| (0, ui(lang, Key::BadTime).to_owned()))?;
            if due <= app.now || due > app.end {
                return Err((0, ui(lang, Key::JumpForwards).to_owned()));
            }
            Some(moment(due).ok_or_else(|| (0, ui(lang, Key::BadTime).to_owned()))?)
        }
    };
    let to = taken(form, 1);
    // A row that moves the world alone has nobody to tell.
    if to.is_empty() && !row.to.is_empty() {
        return Err((1, app.comfort.keys.ui(lang, Key::NeedsSeat)));
    }
    // Left as they were, they keep the author's order.
    let same = to.len() == row.to.len() && to.iter().all(|seat| row.to.contains(seat));
    let to = (!same).then_some(to);
    if words_of(2).is_empty() {
        return Err((2, ui(lang, Key::NeedsText).to_owned()));
    }
    let changed = |n: usize, before: &Text| {
        let text = words_of(n);
        (text != app.names.text(before)).then(|| Text::same(&text))
    };
    let (subject, text, notes) = (changed(2, &row.subject), changed(3, &row.text), changed(4, &row.notes));
    Ok(Act::Direction(DirectionAct::EditInject { row: id.into(), at, to, subject, text, notes }))
}

/// The clock by which something is timed that goes to these tables: the one that is furthest on, so that it lies in nobody's past.
fn clock_of(app: &App, tables: &[u32]) -> Time {
    let rows = app.twins.iter().flat_map(|twins| twins.of_these(tables));
    // Of the table in front this app knows best.
    let mine = |number: u32| app.twins.as_ref().is_some_and(|twins| twins.mine == number);
    rows.map(|row| if mine(row.number) { app.now } else { row.now }).max().unwrap_or(app.now)
}

/// What a filled-in form wants, or the field that is not right and why.
pub(super) fn submitted(app: &App, form: &Form) -> Result<Act, (usize, String)> {
    let lang = app.lang();
    let words_of = |n: usize| form.fields.get(n).map(|(_, _, input)| input.words()).unwrap_or_default();
    let needed = |n: usize| match words_of(n) {
        text if text.is_empty() => Err((n, ui(lang, Key::NeedsText).to_owned())),
        text => Ok(text),
    };
    let span = |n: usize| read_span(&words_of(n)).map_err(|_| (n, ui(lang, Key::BadSpan).to_owned()));
    Ok(match form.about {
        FormPurpose::Defer(row) => {
            Act::Direction(DirectionAct::Defer { row: row.into(), by: span(0)?, reason: needed(1)? })
        }
        FormPurpose::Drop(row) => Act::Direction(DirectionAct::Drop { row: row.into(), reason: needed(0)? }),
        FormPurpose::Answer => return answer_of(form, lang),
        FormPurpose::MarkDone(of, done) => Act::Direction(DirectionAct::MarkDone { of, done, reason: needed(0)? }),
        FormPurpose::ShiftAll => {
            let by = signed_span(&words_of(0)).filter(|by| *by != Span(0));
            let picked = form.fields.get(1).and_then(|(_, _, input)| input.picked());
            let after = picked.and_then(|picked| picked.as_str()).map(Slug::new);
            Act::Direction(DirectionAct::ShiftAll {
                by: by.ok_or_else(|| (0, ui(lang, Key::BadSpan).to_owned()))?,
                after: after.map(Name::from),
            })
        }
        FormPurpose::Step => Act::Direction(DirectionAct::Step { by: span(0)? }),
        FormPurpose::Pace => {
            let ratio = words_of(0).trim_start_matches('×').trim().parse().ok();
            let ratio = ratio.filter(|ratio| (1..=FASTEST).contains(ratio));
            let bounds = [("least", "1"), ("most", &*FASTEST.to_string())];
            Act::Direction(DirectionAct::Pace {
                ratio: ratio.ok_or_else(|| (0, say(lang, Key::NumberBetween, &bounds)))?,
            })
        }
        FormPurpose::Whisper(to) => Act::Direction(DirectionAct::Whisper { to: to.into(), text: needed(0)? }),
        FormPurpose::Words => {
            let picked = form.fields.first().and_then(|(_, _, input)| input.picked()).and_then(Value::as_str);
            let text = needed(1)?;
            Act::Direction(match picked.map(Slug::new) {
                Some(seat) => DirectionAct::Whisper { to: seat.into(), text },
                None => DirectionAct::Announce { text },
            })
        }
        FormPurpose::FireRow | FormPurpose::HoldRow => {
            let picked = form.fields.first().and_then(|(_, _, input)| input.picked()).cloned();
            let picked: Option<(Slug, bool)> = picked.and_then(|picked| serde_json::from_value(picked).ok());
            let (row, held) = picked.ok_or_else(|| (0, ui(lang, Key::NoChoice).to_owned()))?;
            Act::Direction(match (form.about, held) {
                (FormPurpose::FireRow, _) => DirectionAct::Fire { row: row.into() },
                (_, true) => DirectionAct::Release { row: row.into() },
                (_, false) => DirectionAct::Hold { row: row.into() },
            })
        }
        FormPurpose::Announce => Act::Direction(DirectionAct::Announce { text: needed(0)? }),
        FormPurpose::HandSeat(seat) => {
            let picked = form.fields.first().and_then(|(_, _, input)| input.picked()).cloned();
            let hand = picked.and_then(|hand| serde_json::from_value(hand).ok());
            Act::Direction(DirectionAct::HandSeat {
                seat: seat.into(),
                hand: hand.ok_or_else(|| (0, ui(lang, Key::NoChoice).to_owned()))?,
            })
        }
        FormPurpose::EditInject(id) => edited(app, id, form)?,
        FormPurpose::Freeze => {
            let picked = form.fields.first().and_then(|(_, _, input)| input.picked()).cloned();
            let picked: Option<(Slug, bool)> = picked.and_then(|picked| serde_json::from_value(picked).ok());
            let (process, frozen) = picked.ok_or_else(|| (0, ui(lang, Key::NoChoice).to_owned()))?;
            Act::Direction(DirectionAct::Freeze { process, frozen })
        }
        // This one changes the screen alone: see `filter_of`.
        FormPurpose::Filter => return Err((0, String::new())),
        FormPurpose::Jump => {
            let picked = form.fields.get(1).and_then(|(_, _, input)| input.picked()).and_then(Value::as_i64).map(Time);
            let typed = match words_of(0) {
                text if text.is_empty() => None,
                text => Some(time_of(app, &text).ok_or_else(|| (0, ui(lang, Key::BadTime).to_owned()))?),
            };
            let to = typed.or(picked).ok_or_else(|| (0, ui(lang, Key::BadTime).to_owned()))?;
            if to <= app.now || to > app.end {
                return Err((0, ui(lang, Key::JumpForwards).to_owned()));
            }
            Act::Direction(DirectionAct::Step { by: to - app.now })
        }
        FormPurpose::Note => Act::Direction(DirectionAct::Note { text: needed(0)? }),
        FormPurpose::AddInject => {
            let to = taken(form, 0);
            if to.is_empty() {
                return Err((0, app.comfort.keys.ui(lang, Key::NeedsSeat)));
            }
            let after = span(1)?;
            // What is added at several tables is called the same at all of them.
            let elsewhere =
                app.twins.iter().flat_map(|twins| twins.of_these(&form.tables)).flat_map(|table| &table.msel);
            let taken: Vec<Slug> = app.view.rows.iter().map(|row| row.id).chain(elsewhere.map(|(id, _)| *id)).collect();
            let n = (1..).find(|n| !taken.iter().any(|id| id.as_str() == format!("added-{n}")));
            let at =
                moment(clock_of(app, &form.tables) + after).ok_or_else(|| (1, ui(lang, Key::BadSpan).to_owned()))?;
            Act::Direction(DirectionAct::AddInject {
                row: Box::new(Row {
                    id: Slug::new(&format!("added-{}", n.unwrap_or(1))),
                    at,
                    from: Text::same(&words_of(2)),
                    to,
                    subject: Text::same(&needed(3)?),
                    text: Text::same(&words_of(4)),
                    ..Row::default()
                }),
            })
        }
        // Going back is no act; it has a question of its own. Neither is going through a record, or noting what one sees.
        FormPurpose::Rewind
        | FormPurpose::Noting(_)
        | FormPurpose::Seek
        | FormPurpose::Search
        | FormPurpose::WhatIf => {
            return Err((0, ui(lang, Key::BadPoint).to_owned()));
        }
    })
}

#[cfg(test)]
mod tests {
    use words::Lang;

    use super::*;
    use crate::{
        app::{
            pace::Pace,
            twins::{TwinRow, Twins},
        },
        library::Source,
        session::Session,
    };

    fn table(number: u32, now: Time) -> TwinRow {
        TwinRow {
            number,
            now,
            pace: Pace::at(10),
            over: false,
            seated: None,
            presses: 0,
            needs: None,
            last: None,
            parted: None,
            measures: Vec::new(),
            msel: Vec::new(),
        }
    }

    #[test]
    fn what_is_added_at_other_tables_comes_so_much_later_by_the_clock_there() {
        let source = Source::built_in("two-bridges").expect("it is built in");
        let session = Session::start(&source, None, Lang::En, None).expect("a sound scenario starts");
        let mut app = App::new(session.scenario().clone(), Lang::En, false);
        app.now = Time(600);
        // What is told of the own table is a moment old.
        let rows = vec![table(1, Time(500)), table(2, Time(3600)), table(3, Time(1800))];
        app.twins = Some(Twins { mine: 1, of: 3, rows, ..Twins::default() });
        let comes = |tables: &[u32]| {
            let seat = app.scenario.seats[0].id;
            let mut fields = vec![(String::new(), false, recipients(&app, &[seat]))];
            let typed = ["10min", "", "A word", ""];
            fields.extend(typed.map(|text| (String::new(), false, Input::text(text))));
            let (about, title, tables) = (FormPurpose::AddInject, String::new(), tables.to_vec());
            let form = Form { about, title, fields, at: 0, fault: None, tables };
            match submitted(&app, &form) {
                Ok(Act::Direction(DirectionAct::AddInject { row })) => Some(row.at),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(comes(&[]), moment(Time(1200)), "at the table in front");
        assert_eq!(comes(&[1]), moment(Time(1200)));
        assert_eq!(comes(&[3]), moment(Time(2400)));
        assert_eq!(comes(&[1, 2, 3]), moment(Time(4200)), "in nobody's past");
    }
}
