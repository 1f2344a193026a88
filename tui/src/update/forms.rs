//! The facilitator’s forms: what they ask for, and the act that a filled-in one is.

use super::front;
use crate::app::{App, Overlay};
use crate::input::{About, Form, Input};
use crate::msg::Wish;
use crate::words::{self, Key, say, ui};
use engine::kernel::names::Slug;
use engine::kernel::time::{Moment, Span, read_span};
use engine::vocabulary::act::{Act, ActKind, FASTEST};
use engine::vocabulary::effect::{Effect, System};
use engine::vocabulary::inject::{Mode, Row, RowKind};
use engine::vocabulary::terms::{Means, Text};
use serde_json::{Value, json};

pub(super) fn open_form(app: &mut App, about: About, title: String, fields: Vec<(String, bool, Input)>) -> Vec<Wish> {
    front(app, Overlay::Form(Box::new(Form { about, title, fields, at: 0, fault: None })))
}

pub(super) fn add_inject(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let one = app.scenario.seats.iter().map(|s| (app.names.of(s.id).into_owned(), json!([s.id])));
    let all: Vec<Slug> = app.scenario.seats.iter().map(|s| s.id).collect();
    let seats = one.chain([(ui(lang, Key::Everybody).to_owned(), json!(all))]).collect();
    let fields = vec![
        (ui(lang, Key::Recipient).to_owned(), false, Input::pick(seats)),
        (ui(lang, Key::InSpan).to_owned(), false, Input::text("0min")),
        (ui(lang, Key::From).to_owned(), true, Input::text("")),
        (ui(lang, Key::Subject).to_owned(), false, Input::text("")),
        (ui(lang, Key::Message).to_owned(), true, Input::text("")),
    ];
    let title = words::act_name(ActKind::AddInject, lang).to_owned();
    open_form(app, About::AddInject, title, fields)
}

/// The effects that a ruling can have by a few keys; all of the language of effects can be written into scenarios.
const RULING_EFFECTS: [Key; 12] = [
    Key::NoEffect,
    Key::EffectCalm,
    Key::EffectAnger,
    Key::EffectLessFear,
    Key::EffectMoreOfficers,
    Key::EffectPower,
    Key::EffectRoadOpen,
    Key::EffectRoadClosed,
    Key::EffectPlaces,
    Key::EffectFood,
    Key::EffectFunds,
    Key::EffectVehicle,
];

pub(super) fn ask_ruling(app: &mut App, proposal: u32) -> Vec<Wish> {
    let lang = app.lang();
    let effects = RULING_EFFECTS.iter().enumerate().map(|(n, key)| (ui(lang, *key).to_owned(), json!(n))).collect();
    let fields = vec![
        (ui(lang, Key::Odds).to_owned(), false, Input::Tenths(5)),
        (ui(lang, Key::EffectKind).to_owned(), false, Input::pick(effects)),
        (ui(lang, Key::EffectOn).to_owned(), true, Input::pick(Vec::new())),
        (ui(lang, Key::Reason).to_owned(), true, Input::text("")),
    ];
    let title = words::act_name(ActKind::Rule, lang).to_owned();
    open_form(app, About::Rule(proposal), title, fields)
}

/// On what a ruling's effect can fall.
pub(super) fn effect_targets(app: &App, effect: Key) -> Vec<(String, Value)> {
    let s = &app.scenario;
    let ids: Vec<Slug> = match effect {
        Key::EffectCalm | Key::EffectAnger | Key::EffectLessFear => s.communities.iter().map(|c| c.id).collect(),
        Key::EffectMoreOfficers | Key::EffectPower => s.posts.iter().map(|p| p.id).collect(),
        Key::EffectRoadOpen => app.view.closed_roads.clone(),
        Key::EffectRoadClosed => s.roads.iter().map(|r| r.id).collect(),
        Key::EffectPlaces | Key::EffectFood => s.camps.iter().map(|c| c.id).collect(),
        Key::EffectFunds | Key::EffectVehicle => s.seats.iter().map(|x| x.id).collect(),
        _ => Vec::new(),
    };
    ids.into_iter().map(|id| (app.names.of(id).into_owned(), json!(id))).collect()
}

fn effect_of(template: Key, on: Slug) -> Option<Effect> {
    // The sizes are illustrative: large enough to be felt, small enough not to decide the exercise.
    Some(match template {
        Key::EffectCalm => Effect::Tension { community: on, by: -150 },
        Key::EffectAnger => Effect::Tension { community: on, by: 150 },
        Key::EffectLessFear => Effect::Fear { community: on, by: -150 },
        Key::EffectMoreOfficers => Effect::Officers { post: on, by: 10 },
        Key::EffectPower => Effect::Restore { post: on, system: System::Power },
        Key::EffectRoadOpen => Effect::OpenRoad { road: on },
        Key::EffectRoadClosed => Effect::CloseRoad { road: on, lasts: None },
        Key::EffectPlaces => Effect::Capacity { camp: on, by: 60 },
        Key::EffectFood => Effect::Food { camp: on, rations: 500 },
        Key::EffectFunds => Effect::Means { seat: on, means: Means::Funds, by: 100 },
        Key::EffectVehicle => Effect::Means { seat: on, means: Means::Vehicles, by: 1 },
        _ => return None,
    })
}

/// The template that is picked in a ruling's form.
pub(super) fn picked_effect(form: &Form) -> Key {
    let n = form.fields.get(1).and_then(|(_, _, input)| input.picked()).and_then(Value::as_u64).unwrap_or(0);
    usize::try_from(n).ok().and_then(|n| RULING_EFFECTS.get(n)).copied().unwrap_or(Key::NoEffect)
}

/// A span that may go backwards.
fn signed_span(text: &str) -> Option<Span> {
    let text = text.trim().replace('−', "-");
    match text.strip_prefix('-') {
        Some(back) => read_span(back).ok().map(|span| Span(-span.0)),
        None => read_span(&text).ok(),
    }
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
    let slug_of = |n: usize| {
        let picked = form.fields.get(n).and_then(|(_, _, input)| input.picked()).and_then(Value::as_str);
        picked.map(Slug::new).ok_or_else(|| (n, ui(lang, Key::NoChoice).to_owned()))
    };
    Ok(match form.about {
        About::Defer(row) => Act::Defer { row, by: span(0)?, reason: needed(1)? },
        About::Drop(row) => Act::Drop { row, reason: needed(0)? },
        About::ShiftAll => {
            let by = signed_span(&words_of(0)).filter(|by| *by != Span(0));
            Act::ShiftAll { by: by.ok_or_else(|| (0, ui(lang, Key::BadSpan).to_owned()))? }
        }
        About::Step => Act::Step { by: span(0)? },
        About::Pace => {
            let ratio = words_of(0).trim_start_matches('×').trim().parse().ok();
            let ratio = ratio.filter(|ratio| (1..=FASTEST).contains(ratio));
            let bounds = [("least", "1"), ("most", &*FASTEST.to_string())];
            Act::Pace { ratio: ratio.ok_or_else(|| (0, say(lang, Key::NumberBetween, &bounds)))? }
        }
        About::Whisper(to) => Act::Whisper { to, text: needed(0)? },
        About::Announce => Act::Announce { text: needed(0)? },
        About::HandSeat(seat) => {
            let picked = form.fields.first().and_then(|(_, _, input)| input.picked()).cloned();
            let hand = picked.and_then(|hand| serde_json::from_value(hand).ok());
            Act::HandSeat { seat, hand: hand.ok_or_else(|| (0, ui(lang, Key::NoChoice).to_owned()))? }
        }
        About::Note => Act::Note { text: needed(0)? },
        About::AddInject => {
            let picked = form.fields.first().and_then(|(_, _, input)| input.picked()).cloned();
            let to = picked.and_then(|seats| serde_json::from_value(seats).ok());
            let (to, after) = (to.ok_or_else(|| (0, ui(lang, Key::NoChoice).to_owned()))?, span(1)?);
            let n = (1..).find(|n| !app.view.rows.iter().any(|row| row.id.as_str() == format!("added-{n}")));
            let due = app.now + after;
            let at = Moment::new(&format!("+{}", Span(due.0))).map_err(|_| (1, ui(lang, Key::BadSpan).to_owned()))?;
            Act::AddInject {
                row: Box::new(Row {
                    id: Slug::new(&format!("added-{}", n.unwrap_or(1))),
                    kind: RowKind::Contextual,
                    at,
                    when: None,
                    until: None,
                    from: Text::same(&words_of(2)),
                    to,
                    mode: Mode::default(),
                    subject: Text::same(&needed(3)?),
                    text: Text::same(&words_of(4)),
                    thread: Text::default(),
                    objectives: Vec::new(),
                    effects: Vec::new(),
                    expect: None,
                    manual: false,
                    notes: Text::default(),
                }),
            }
        }
        About::Rule(proposal) => {
            let odds = match form.fields.first() {
                Some((_, _, Input::Tenths(tenths))) => tenths * 100,
                _ => 500,
            };
            let template = picked_effect(form);
            let effects = if template == Key::NoEffect { None } else { effect_of(template, slug_of(2)?) };
            Act::Rule { proposal, odds, effects: effects.into_iter().collect(), reason: words_of(3) }
        }
    })
}
