//! Composing an act: field by field with only valid choices, forwards and back, until it is sent.

use engine::sight::view::Choice;
use kernel::{
    names::{Serial, Slug},
    time::read_span,
};
use serde_json::{Value, json};
use vocabulary::act::{Act, ActKind, Actor, DirectionAct};
use words::{Key, say, ui};

use super::{moves::line, write::full};
use crate::{
    app::{App, Tab, Undoable},
    input::{Composer, Input},
    keymap::Do,
    msg::Wish,
    table::Denial,
};

pub(super) fn ask(seat: Slug, composer: &Composer) -> Wish {
    Wish::Choices { actor: Actor(seat), kind: composer.kind, field: composer.field, chosen: composer.chosen.clone() }
}

pub(super) fn compose(app: &mut App, seat: Slug, kind: ActKind, given: Option<Value>) -> Vec<Wish> {
    let Some(desk) = app.desk_mut() else { return Vec::new() };
    if let Some(begun) = desk.composer.take() {
        desk.drafts.insert(begun.kind, begun);
    }
    let mut composer = desk.drafts.remove(&kind).unwrap_or_else(|| Composer::new(kind));
    if given.is_some() && given != composer.given {
        composer = Composer { given, kept: composer.kept, ..Composer::new(kind) };
    }
    desk.tab = Tab::Act;
    let wish = (!composer.ready() && composer.input.is_none()).then(|| ask(seat, &composer));
    desk.composer = Some(composer);
    wish.into_iter().collect()
}

/// Turns the choices that came into something to fill in.
pub(super) fn offer(app: &mut App, choices: Vec<Choice>) {
    let lang = app.lang();
    let mut options = Vec::new();
    let mut text = None;
    for choice in &choices {
        match choice {
            Choice::Name(slug) => {
                options.push((app.names.of_choice(*slug, &app.scenario), json!(slug)));
            }
            Choice::Report { report, item } => options.push((item_line(app, *item), json!(report))),
            Choice::Proposal(n) => options.push((proposal_line(app, *n), json!(n))),
            Choice::YesNo => {
                options.push((ui(lang, Key::Yes).to_owned(), json!(true)));
                options.push((ui(lang, Key::No).to_owned(), json!(false)));
            }
            Choice::Number { usual, .. } => text = Some((choice.clone(), usual.to_string())),
            Choice::Words | Choice::Span => text = Some((choice.clone(), String::new())),
            Choice::Nothing => {}
        }
    }
    if choices.contains(&Choice::Nothing) && choices.contains(&Choice::YesNo) {
        // To leave a yes or no open is a no: two words are enough, and the harmless one stands first.
        options.reverse();
    } else if choices.contains(&Choice::Nothing) && text.is_none() {
        options.insert(0, (ui(lang, Key::LeaveOpen).to_owned(), Value::Null));
    }
    let Some(desk) = app.desk_mut() else { return };
    let Some(composer) = desk.composer.as_mut() else { return };
    let kept = composer.kept.remove(&composer.field);
    composer.choice = text.as_ref().map(|(choice, _)| choice.clone());
    composer.input = match (text, kept) {
        (Some(_), Some(written @ Input::Text(_))) => Some(written),
        (Some((Choice::Words, _)), _) => Some(Input::lines("")),
        (Some((_, start)), _) => Some(Input::text(&start)),
        (None, _) if options.is_empty() => None,
        (None, kept) => {
            let given = composer.given.as_ref().filter(|_| composer.field == 0);
            let wanted = given.or(kept.as_ref().and_then(Input::picked));
            let at = wanted.and_then(|value| options.iter().position(|(_, option)| option == value)).unwrap_or(0);
            Some(Input::Pick { options, at })
        }
    };
    composer.fault = if composer.input.is_none() { Some(ui(lang, Key::NoChoice).to_owned()) } else { None };
}

/// A proposal in one line: its number, who made it, and its words.
fn proposal_line(app: &App, id: Serial) -> String {
    let proposals = app.seat.as_ref().map_or(&app.view.proposals, |view| &view.proposals);
    let found = proposals.iter().find(|proposal| proposal.id == id);
    found.map_or_else(
        || id.to_string(),
        |p| format!("#{} {}{}{}", id.n, app.names.of(p.seat), app.lang().colon(), words::clean(&p.text)),
    )
}

fn item_line(app: &App, n: u32) -> String {
    let item = app.seat.as_ref().and_then(|view| view.inbox.iter().find(|item| item.n == n));
    let number = item.and_then(words::item_number).map(|number| format!(" ({number})")).unwrap_or_default();
    item.map_or_else(|| format!("#{n}"), |item| format!("{}{number}", words::item(item, &app.names)))
}

pub(super) fn composing(app: &mut App, seat: Slug, what: Do) -> Vec<Wish> {
    let (lang, names) = (app.lang(), app.names.clone());
    let Some(desk) = app.desk_mut() else { return Vec::new() };
    let Some(composer) = desk.composer.as_mut() else { return Vec::new() };
    match what {
        Do::Back if composer.field == 0 => {
            // Left, not lost: the next time that this act is chosen, it goes on here.
            if let Some(begun) = desk.composer.take() {
                desk.drafts.insert(begun.kind, begun);
            }
            Vec::new()
        }
        Do::Back => {
            if let Some(input) = composer.input.take() {
                composer.kept.insert(composer.field, input);
            }
            composer.field -= 1;
            composer.chosen.truncate(composer.field);
            composer.read.truncate(composer.field);
            composer.fault = None;
            vec![ask(seat, composer)]
        }
        Do::Enter if composer.ready() => match composer.act() {
            Some(act) => vec![Wish::Submit(Actor(seat), act)],
            None => {
                composer.fault = Some(ui(lang, Key::BadField).to_owned());
                Vec::new()
            }
        },
        Do::Enter => match value_of(composer, &names) {
            Ok((value, read)) => {
                if let Some(input) = composer.input.take() {
                    composer.kept.insert(composer.field, input);
                }
                composer.chosen.push(value);
                composer.read.push(read);
                composer.field += 1;
                (composer.choice, composer.fault) = (None, None);
                if composer.ready() { Vec::new() } else { vec![ask(seat, composer)] }
            }
            Err(fault) => {
                composer.fault = Some(fault);
                Vec::new()
            }
        },
        Do::NewLine => {
            if let Some(Input::Text(writing)) = &mut composer.input
                && writing.new_line().is_err()
            {
                full(app);
            }
            Vec::new()
        }
        Do::Up | Do::Down | Do::PageUp | Do::PageDown => {
            match &mut composer.input {
                Some(Input::Pick { options, at }) => {
                    *at = line(*at, options.len(), what);
                }
                Some(Input::Text(area)) => area.move_cursor(if what == Do::Up {
                    ratatui_textarea::CursorMove::Up
                } else {
                    ratatui_textarea::CursorMove::Down
                }),
                _ => {}
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The value of the field that is being filled in and how it reads, or what is wrong with it.
fn value_of(composer: &Composer, names: &words::Names) -> Result<(Value, String), String> {
    let lang = names.lang();
    let field = &composer.kind.fields()[composer.field];
    match &composer.input {
        // No field of an act takes several.
        None | Some(Input::Several { .. }) => Err(ui(lang, Key::NoChoice).to_owned()),
        Some(Input::Pick { options, at }) => {
            let (read, value) = options.get(*at).cloned().ok_or_else(|| ui(lang, Key::NoChoice).to_owned())?;
            Ok((value, read))
        }
        Some(input @ Input::Text(_)) => {
            let text = input.words();
            if text.is_empty() && field.optional {
                return Ok((Value::Null, "—".to_owned()));
            }
            match &composer.choice {
                Some(Choice::Number { least, most, .. }) => match text.parse::<u32>() {
                    Ok(n) if (*least..=*most).contains(&n) => Ok((json!(n), text)),
                    _ => {
                        let with = [("least", &*least.to_string()), ("most", &*most.to_string())];
                        Err(say(lang, Key::BadNumber, &with))
                    }
                },
                Some(Choice::Span) => match read_span(&text) {
                    Ok(span) => Ok((json!(span), words::span(span))),
                    Err(_) => Err(ui(lang, Key::BadSpan).to_owned()),
                },
                _ if text.is_empty() => Err(ui(lang, Key::NeedsText).to_owned()),
                _ => Ok((json!(text), text)),
            }
        }
    }
}

pub(super) fn answered(app: &mut App, act: &Act, result: Result<u32, Denial>) -> Vec<Wish> {
    let lang = app.lang();
    match result {
        Ok(n) => {
            // What concerns the clock counts only now that it is written.
            let mut wishes = Vec::new();
            match act {
                Act::Direction(DirectionAct::Resume {}) => app.pace.running = true,
                Act::Direction(DirectionAct::Pause {}) => app.pace.running = false,
                Act::Direction(DirectionAct::Pace { ratio }) => app.pace.ratio = *ratio,
                Act::Direction(DirectionAct::Step { by }) => wishes.push(Wish::Pass(*by)),
                Act::Direction(DirectionAct::Rule { proposal, .. })
                | Act::Direction(DirectionAct::Override { proposal, .. }) => {
                    app.rulings.remove(proposal);
                }
                _ => {}
            }
            let doing = app.doing.as_mut().map(|doing| (doing.said.clone(), doing.undo.take()));
            let (said, undo) = doing.unwrap_or_default();
            if let Some(undo) = undo {
                app.done.push(Undoable { act: Some(act.clone()), said: None, undo: Some(undo) });
            }
            app.notice = match act {
                _ if said.is_some() => said,
                Act::Direction(DirectionAct::Pause {})
                | Act::Direction(DirectionAct::Resume {})
                | Act::Direction(DirectionAct::Pace { .. })
                | Act::Direction(DirectionAct::Step { .. }) => None,
                _ => Some(match app.seat.as_ref().and_then(|view| view.orders.iter().rev().find(|o| o.act == n)) {
                    Some(order) => words::answer(order, &app.names),
                    None => ui(lang, Key::Done).to_owned(),
                }),
            };
            if let Some(desk) = app.desk_mut()
                && desk.composer.as_ref().is_some_and(|c| c.kind == act.kind())
            {
                desk.composer = None;
                desk.drafts.remove(&act.kind());
            }
            wishes
        }
        Err(Denial::Refused(refusal)) => {
            let why = say(lang, Key::WasRefused, &[("why", &words::refusal(&refusal, &app.names))]);
            match app.desk_mut().and_then(|desk| desk.composer.as_mut()) {
                Some(composer) => composer.fault = Some(why),
                None => app.notice = Some(why),
            }
            Vec::new()
        }
        Err(Denial::Unwritten(why)) => {
            app.pace.running = false;
            app.notice = Some(say(lang, Key::DiskFull, &[("why", &why)]));
            Vec::new()
        }
    }
}
