//! `(App, Msg) → wishes`: what every key and every answer changes. Pure: no clock, no file, no table.

use crossterm::event::{KeyEvent, KeyModifiers};
use engine::{
    kernel::{
        names::Slug,
        time::{Moment, Span, Time, read_span},
    },
    sight::view::{Choice, RowState},
    vocabulary::{
        act::{Act, ActKind, Actor},
        effect::{Effect, System},
        inject::{Mode, Row, RowKind},
        terms::{Means, Text},
    },
};
use serde_json::{Map, Value, json};

use crate::{
    app::{About, App, Composer, Deed, Form, Input, Overlay, Pane, QUARTER, Room, Tab},
    keymap::{self, Action, Do},
    msg::{Denial, Msg, Wish},
    screens,
    widgets::map::Window,
    words::{
        self, Key, say,
        screen::{Screen, screen},
        ui,
    },
};

/// How far a page key moves.
const PAGE: usize = 10;

/// Changes the app by a message and says what is wanted of the table.
pub fn update(app: &mut App, msg: Msg) -> Vec<Wish> {
    match msg {
        Msg::Do(action) => {
            app.notice = None;
            let before = lesson_action(app).is_some_and(|name| name == action.name);
            let wishes = act(app, action);
            if before {
                app.lesson += 1;
            }
            wishes
        }
        Msg::Type(key) => {
            typed(app, key);
            Vec::new()
        }
        Msg::Paste(text) => {
            if let Some(Input::Text(area)) = current_input(app) {
                area.insert_str(words::clean(&text));
            }
            Vec::new()
        }
        Msg::Tick(wall_ms) => {
            if app.over() {
                app.pace.running = false;
            }
            match app.pace.pass(wall_ms) {
                Span(0) => Vec::new(),
                span => vec![Wish::Pass(span)],
            }
        }
        Msg::Choices(choices) => {
            offer(app, choices);
            Vec::new()
        }
        Msg::Answer(act, result) => answered(app, &act, result),
        Msg::Because(links) => {
            app.scroll = 0;
            app.overlay = Some(Overlay::Why(links));
            Vec::new()
        }
        Msg::Trouble(text) => {
            app.pace.running = false;
            app.notice = Some(words::clean(&text));
            Vec::new()
        }
    }
}

fn lesson_action(app: &App) -> Option<String> {
    app.scenario.lessons.get(app.lesson).and_then(|lesson| lesson.action.clone())
}

fn act(app: &mut App, action: &'static Action) -> Vec<Wish> {
    match action.does {
        Do::Help if matches!(app.overlay, Some(Overlay::Help)) => close(app),
        Do::Help => front(app, Overlay::Help),
        Do::Palette => front(app, Overlay::Palette { filter: String::new(), at: 0, armed: false }),
        Do::Language => {
            let lang = app.lang().toggle();
            app.names.set_lang(lang);
            app.notice = Some(ui(lang, Key::LangChanged).to_owned());
            Vec::new()
        }
        Do::Redraw => vec![Wish::Redraw],
        Do::Quit => {
            let log = app.log.clone().unwrap_or_else(|| "—".to_owned());
            let text = if app.replay {
                screen(app.lang(), Screen::Quitting).to_owned()
            } else {
                say(app.lang(), Key::ConfirmQuit, &[("log", &log)])
            };
            front(app, Overlay::Question { text, deed: Deed::Quit, yes: false })
        }
        Do::SkipLesson => {
            app.lesson += 1;
            Vec::new()
        }
        _ if app.overlay.is_some() => overlay(app, action.does),
        _ => match app.room {
            Room::Control => control(app, action.does),
            Room::Curtain(to) => curtain(app, to, action.does),
            Room::Seat(seat) => at_seat(app, seat, action.does),
        },
    }
}

fn front(app: &mut App, overlay: Overlay) -> Vec<Wish> {
    app.scroll = 0;
    app.overlay = Some(overlay);
    Vec::new()
}

fn close(app: &mut App) -> Vec<Wish> {
    app.overlay = None;
    app.scroll = 0;
    Vec::new()
}

fn facilitate(act: Act) -> Vec<Wish> {
    vec![Wish::Submit(Actor::facilitator(), act)]
}

// --- The control room --------------------------------------------------------------------------------------------------

fn control(app: &mut App, what: Do) -> Vec<Wish> {
    let pane = |n: usize| Pane::ALL[n];
    match what {
        Do::NextPane => turn(app, 1),
        Do::PreviousPane => turn(app, Pane::ALL.len() - 1),
        Do::Pane1 => focus(app, pane(0)),
        Do::Pane2 => focus(app, pane(1)),
        Do::Pane3 => focus(app, pane(2)),
        Do::Pane4 => focus(app, pane(3)),
        Do::Pane5 => focus(app, pane(4)),
        Do::Pane6 => focus(app, pane(5)),
        Do::Pane7 => focus(app, pane(6)),
        Do::Pane8 => focus(app, pane(7)),
        Do::Up | Do::Down | Do::Left | Do::Right | Do::ZoomIn | Do::ZoomOut | Do::ZoomReset
            if app.pane == Pane::Map =>
        {
            let whole = screens::situation::window(&app.scenario);
            app.window = look_around(app.window, whole, what);
            Vec::new()
        }
        Do::Up => step_selection(app, |at| at.saturating_sub(1)),
        Do::Down => step_selection(app, |at| at + 1),
        Do::PageUp => step_selection(app, |at| at.saturating_sub(PAGE)),
        Do::PageDown => step_selection(app, |at| at + PAGE),
        Do::First => step_selection(app, |_| 0),
        Do::Last => step_selection(app, |_| usize::MAX),
        Do::PauseResume => {
            if app.over() {
                app.notice = Some(ui(app.lang(), Key::OverNext).to_owned());
                return Vec::new();
            }
            app.pace.running = !app.pace.running;
            if app.pace.running {
                facilitate(Act::Resume {})
            } else {
                vec![Wish::Submit(Actor::facilitator(), Act::Pause {}), Wish::Rest]
            }
        }
        Do::Slower => set_pace(app, app.pace.slower()),
        Do::Faster => set_pace(app, app.pace.faster()),
        Do::StepMinute => step(Span::minutes(1)),
        Do::StepQuarter => step(QUARTER),
        Do::NextEvent => match app.next_row().map(|row| row.at) {
            Some(at) => {
                app.row = None;
                step(at - app.now)
            }
            None => {
                app.notice = Some(ui(app.lang(), Key::NoRows).to_owned());
                Vec::new()
            }
        },
        Do::StepAsk => {
            let lang = app.lang();
            let fields = vec![(screen(lang, Screen::Span).to_owned(), false, Input::text("1h"))];
            open_form(app, About::Step, ui(lang, Key::AskStep).to_owned(), fields)
        }
        Do::Note => {
            let lang = app.lang();
            let fields = vec![(ui(lang, Key::Notes).to_owned(), false, Input::text(""))];
            open_form(app, About::Note, ui(lang, Key::AskNote).to_owned(), fields)
        }
        Do::ShiftAll => {
            let lang = app.lang();
            let fields = vec![(screen(lang, Screen::SpanBack).to_owned(), false, Input::text(""))];
            open_form(app, About::ShiftAll, ui(lang, Key::AskShift).to_owned(), fields)
        }
        Do::AddInject => add_inject(app),
        Do::Fire => with_row(app, |app, row, _| {
            let text = say(app.lang(), Key::ConfirmFire, &[("row", &app.names.of(row))]);
            front(app, Overlay::Question { text, deed: Deed::Act(Act::Fire { row }), yes: false })
        }),
        Do::HoldRelease => with_row(app, |_, row, state| {
            facilitate(if state == RowState::Held { Act::Release { row } } else { Act::Hold { row } })
        }),
        Do::Defer => with_row(app, |app, row, _| {
            let lang = app.lang();
            let title = format!("{} — {}", ui(lang, Key::AskDefer), app.names.of(row));
            let fields = vec![
                (screen(lang, Screen::Span).to_owned(), false, Input::text("15min")),
                (screen(lang, Screen::Reason).to_owned(), false, Input::text("")),
            ];
            open_form(app, About::Defer(row), title, fields)
        }),
        Do::Drop => with_row(app, |app, row, _| {
            let lang = app.lang();
            let title = format!("{} — {}", words::act_name(ActKind::Drop, lang), app.names.of(row));
            let fields = vec![(screen(lang, Screen::Reason).to_owned(), false, Input::text(""))];
            open_form(app, About::Drop(row), title, fields)
        }),
        Do::Rule => {
            let at = app.at.get(&Pane::Proposals).copied().unwrap_or(0);
            let newest_first: Vec<_> = app.view.proposals.iter().rev().collect();
            let chosen = newest_first.get(at).copied().filter(|p| p.ruled.is_none());
            match chosen.or_else(|| newest_first.into_iter().find(|p| p.ruled.is_none())).map(|p| p.id) {
                Some(proposal) => ask_ruling(app, proposal),
                None => {
                    app.notice = Some(ui(app.lang(), Key::NoProposals).to_owned());
                    Vec::new()
                }
            }
        }
        Do::Why => {
            let chosen = app.event.or_else(|| app.events().next().map(|fact| fact.n));
            chosen.map_or_else(Vec::new, |n| vec![Wish::Why(n)])
        }
        Do::SwitchSeat if app.pane != Pane::Seats => focus(app, Pane::Seats),
        Do::Enter | Do::SwitchSeat => match app.pane {
            Pane::Seats => match app.view.seats.get(app.at.get(&Pane::Seats).copied().unwrap_or(0)).map(|s| s.id) {
                // A replay has no secrets from who leads it: no curtain.
                Some(seat) if app.replay => sit_down(app, seat),
                Some(seat) => {
                    app.room = Room::Curtain(Some(seat));
                    vec![Wish::Look(None)]
                }
                None => Vec::new(),
            },
            Pane::Msel => {
                let chosen = app.selected_row().map(|row| row.id);
                chosen.map_or_else(Vec::new, |row| front(app, Overlay::Row(row)))
            }
            _ => Vec::new(),
        },
        Do::Forward => go(app, app.news.iter().map(|f| f.at).find(|at| *at > app.now)),
        Do::Backward => {
            let to = app.news.iter().rev().map(|f| f.at).find(|at| *at < app.now);
            go(app, to.or(Some(Time::START)))
        }
        Do::HourForward => go(app, Some(app.now + Span::hours(1))),
        Do::HourBack => go(app, Some(app.now - Span::hours(1))),
        Do::ToStart => go(app, Some(Time::START)),
        Do::ToEnd => go(app, Some(app.end)),
        _ => Vec::new(),
    }
}

fn go(app: &App, to: Option<Time>) -> Vec<Wish> {
    // Forward from the last thing known so far: an hour on, for what is to come is not in the news yet.
    let to = to.unwrap_or(app.now + QUARTER);
    vec![Wish::Go(to.clamp(Time::START, app.end))]
}

fn step(by: Span) -> Vec<Wish> {
    vec![Wish::Submit(Actor::facilitator(), Act::Step { by }), Wish::Pass(by)]
}

fn set_pace(app: &mut App, ratio: u32) -> Vec<Wish> {
    if ratio == app.pace.ratio {
        return Vec::new();
    }
    app.pace.ratio = ratio;
    facilitate(Act::Pace { ratio })
}

fn turn(app: &mut App, by: usize) -> Vec<Wish> {
    let at = Pane::ALL.iter().position(|pane| *pane == app.pane).unwrap_or(0);
    focus(app, Pane::ALL[(at + by) % Pane::ALL.len()])
}

fn focus(app: &mut App, pane: Pane) -> Vec<Wish> {
    app.pane = pane;
    if !matches!(pane, Pane::Map | Pane::Msel | Pane::Events) {
        app.side = pane;
    }
    Vec::new()
}

/// How many lines a pane lists.
fn lines_of(app: &App, pane: Pane) -> usize {
    match pane {
        Pane::Map => 0,
        Pane::Msel => app.view.rows.len(),
        Pane::Events => app.news.len(),
        Pane::Seats => app.view.seats.len(),
        Pane::Posts => app.view.posts.len() + app.view.patrols.len(),
        Pane::People => app.view.communities.len() + app.view.camps.len() + app.view.groups.len(),
        Pane::Proposals => app.view.proposals.len(),
        // Each objective has a line above its tasks.
        Pane::Tasks => app.view.tasks.len() + app.scenario.objectives.len(),
    }
}

fn step_selection(app: &mut App, to: impl Fn(usize) -> usize) -> Vec<Wish> {
    let last = lines_of(app, app.pane).saturating_sub(1);
    match app.pane {
        Pane::Msel => {
            let chosen = app.selected_row().map(|row| row.id);
            let at = app.view.rows.iter().position(|row| Some(row.id) == chosen).unwrap_or(0);
            app.row = app.view.rows.get(to(at).min(last)).map(|row| row.id);
        }
        Pane::Events => {
            let at = app.events().position(|fact| Some(fact.n) == app.event).unwrap_or(0);
            let to = to(at).min(last);
            let event = app.events().nth(to).map(|fact| fact.n);
            // At the top the selection follows the newest again.
            app.event = if to == 0 { None } else { event };
        }
        pane => {
            let at = app.at.entry(pane).or_default();
            *at = to((*at).min(last)).min(last);
        }
    }
    Vec::new()
}

fn with_row(app: &mut App, then: impl FnOnce(&mut App, Slug, RowState) -> Vec<Wish>) -> Vec<Wish> {
    let found = app.selected_row().map(|row| (row.id, row.state));
    match found {
        Some((row, RowState::Scheduled | RowState::Conditional | RowState::Manual | RowState::Held)) => {
            let state = found.map(|(_, state)| state).unwrap_or_default();
            then(app, row, state)
        }
        Some((row, _)) => {
            let why = words::refusal(&engine::vocabulary::act::Refusal::RowDone { row }, &app.names);
            app.notice = Some(why);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// The window after a step of looking around.
fn look_around(now: Option<Window>, whole: Window, what: Do) -> Option<Window> {
    let window = now.unwrap_or(whole);
    Some(match what {
        Do::Up => window.panned(0.0, 0.2),
        Do::Down => window.panned(0.0, -0.2),
        Do::Left => window.panned(-0.2, 0.0),
        Do::Right => window.panned(0.2, 0.0),
        Do::ZoomIn => window.zoomed(0.7, window.centre()),
        Do::ZoomOut => window.zoomed(1.0 / 0.7, window.centre()),
        _ => return None,
    })
}

// --- Forms of the facilitator ------------------------------------------------------------------------------------------

fn open_form(app: &mut App, about: About, title: String, fields: Vec<(String, bool, Input)>) -> Vec<Wish> {
    front(app, Overlay::Form(Box::new(Form { about, title, fields, at: 0, fault: None })))
}

fn add_inject(app: &mut App) -> Vec<Wish> {
    let lang = app.lang();
    let seats = app.scenario.seats.iter().map(|s| (app.names.of(s.id).into_owned(), json!(s.id))).collect();
    let fields = vec![
        (screen(lang, Screen::Recipient).to_owned(), false, Input::pick(seats)),
        (screen(lang, Screen::InSpan).to_owned(), false, Input::text("0min")),
        (ui(lang, Key::From).to_owned(), true, Input::text("")),
        (ui(lang, Key::Subject).to_owned(), false, Input::text("")),
        (screen(lang, Screen::Message).to_owned(), true, Input::text("")),
    ];
    let title = words::act_name(ActKind::AddInject, lang).to_owned();
    open_form(app, About::AddInject, title, fields)
}

/// The effects that a ruling can have by a few keys; all of the language of effects can be written into scenarios.
const RULING_EFFECTS: [Screen; 12] = [
    Screen::NoEffect,
    Screen::EffectCalm,
    Screen::EffectAnger,
    Screen::EffectLessFear,
    Screen::EffectMoreOfficers,
    Screen::EffectPower,
    Screen::EffectRoadOpen,
    Screen::EffectRoadClosed,
    Screen::EffectPlaces,
    Screen::EffectFood,
    Screen::EffectFunds,
    Screen::EffectVehicle,
];

fn ask_ruling(app: &mut App, proposal: u32) -> Vec<Wish> {
    let lang = app.lang();
    let effects = RULING_EFFECTS.iter().enumerate().map(|(n, key)| (screen(lang, *key).to_owned(), json!(n))).collect();
    let fields = vec![
        (ui(lang, Key::Odds).to_owned(), false, Input::Tenths(5)),
        (screen(lang, Screen::EffectKind).to_owned(), false, Input::pick(effects)),
        (screen(lang, Screen::EffectOn).to_owned(), true, Input::pick(Vec::new())),
        (screen(lang, Screen::Reason).to_owned(), true, Input::text("")),
    ];
    let title = words::act_name(ActKind::Rule, lang).to_owned();
    open_form(app, About::Rule(proposal), title, fields)
}

/// On what a ruling's effect can fall.
fn effect_targets(app: &App, effect: Screen) -> Vec<(String, Value)> {
    let s = &app.scenario;
    let ids: Vec<Slug> = match effect {
        Screen::EffectCalm | Screen::EffectAnger | Screen::EffectLessFear => {
            s.communities.iter().map(|c| c.id).collect()
        }
        Screen::EffectMoreOfficers | Screen::EffectPower => s.posts.iter().map(|p| p.id).collect(),
        Screen::EffectRoadOpen => app.view.closed_roads.clone(),
        Screen::EffectRoadClosed => s.roads.iter().map(|r| r.id).collect(),
        Screen::EffectPlaces | Screen::EffectFood => s.camps.iter().map(|c| c.id).collect(),
        Screen::EffectFunds | Screen::EffectVehicle => s.seats.iter().map(|x| x.id).collect(),
        _ => Vec::new(),
    };
    ids.into_iter().map(|id| (app.names.of(id).into_owned(), json!(id))).collect()
}

fn effect_of(template: Screen, on: Slug) -> Option<Effect> {
    // The sizes are illustrative: large enough to be felt, small enough not to decide the exercise.
    Some(match template {
        Screen::EffectCalm => Effect::Tension { community: on, by: -150 },
        Screen::EffectAnger => Effect::Tension { community: on, by: 150 },
        Screen::EffectLessFear => Effect::Fear { community: on, by: -150 },
        Screen::EffectMoreOfficers => Effect::Officers { post: on, by: 10 },
        Screen::EffectPower => Effect::Restore { post: on, system: System::Power },
        Screen::EffectRoadOpen => Effect::OpenRoad { road: on },
        Screen::EffectRoadClosed => Effect::CloseRoad { road: on, lasts: None },
        Screen::EffectPlaces => Effect::Capacity { camp: on, by: 60 },
        Screen::EffectFood => Effect::Food { camp: on, rations: 500 },
        Screen::EffectFunds => Effect::Means { seat: on, means: Means::Funds, by: 100 },
        Screen::EffectVehicle => Effect::Means { seat: on, means: Means::Vehicles, by: 1 },
        _ => return None,
    })
}

/// The template that is picked in a ruling's form.
fn picked_effect(form: &Form) -> Screen {
    let n = form.fields.get(1).and_then(|(_, _, input)| input.picked()).and_then(Value::as_u64).unwrap_or(0);
    usize::try_from(n).ok().and_then(|n| RULING_EFFECTS.get(n)).copied().unwrap_or(Screen::NoEffect)
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
fn submitted(app: &App, form: &Form) -> Result<Act, (usize, String)> {
    let lang = app.lang();
    let words_of = |n: usize| form.fields.get(n).map(|(_, _, input)| input.words()).unwrap_or_default();
    let needed = |n: usize| match words_of(n) {
        text if text.is_empty() => Err((n, screen(lang, Screen::NeedsText).to_owned())),
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
        About::Note => Act::Note { text: needed(0)? },
        About::AddInject => {
            let (to, after) = (slug_of(0)?, span(1)?);
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
                    to: vec![to],
                    mode: Mode::default(),
                    subject: Text::same(&needed(3)?),
                    text: Text::same(&words_of(4)),
                    thread: String::new(),
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
            let effects = if template == Screen::NoEffect { None } else { effect_of(template, slug_of(2)?) };
            Act::Rule { proposal, odds, effects: effects.into_iter().collect(), reason: words_of(3) }
        }
    })
}

fn overlay(app: &mut App, what: Do) -> Vec<Wish> {
    let Some(mut front) = app.overlay.take() else { return Vec::new() };
    let (mut keep, mut wishes) = (true, Vec::new());
    match &mut front {
        Overlay::Help | Overlay::Why(_) | Overlay::Row(_) => match what {
            Do::Up => app.scroll = app.scroll.saturating_sub(1),
            Do::Down => app.scroll = app.scroll.saturating_add(1),
            Do::PageUp => app.scroll = app.scroll.saturating_sub(10),
            Do::PageDown => app.scroll = app.scroll.saturating_add(10),
            _ => keep = false,
        },
        Overlay::Question { deed, yes, .. } => match what {
            Do::NextPane => *yes = !*yes,
            Do::Yes => {
                keep = false;
                wishes = do_deed(app, deed);
            }
            Do::Enter => {
                keep = false;
                if *yes {
                    wishes = do_deed(app, deed);
                }
            }
            _ => keep = false,
        },
        Overlay::Palette { filter, at, armed } => match what {
            Do::Up => (*at, *armed) = (at.saturating_sub(1), false),
            Do::Down => (*at, *armed) = (*at + 1, false),
            Do::Enter if !*armed => *armed = true,
            Do::Enter => {
                let chosen = palette(app, filter).into_iter().nth(*at);
                return chosen.map_or_else(Vec::new, |action| act(app, action));
            }
            _ => keep = false,
        },
        Overlay::Form(form) => {
            let count = form.fields.len().max(1);
            match what {
                Do::NextPane | Do::Down if what == Do::NextPane || !is_pick(form) => form.at = (form.at + 1) % count,
                Do::PreviousPane | Do::Up if what == Do::PreviousPane || !is_pick(form) => {
                    form.at = (form.at + count - 1) % count;
                }
                Do::Up | Do::Left => nudge(form, false),
                Do::Down | Do::Right => nudge(form, true),
                Do::Enter if form.at + 1 < count => form.at += 1,
                Do::Enter => match submitted(app, form) {
                    Ok(act) => {
                        keep = false;
                        wishes = send_form(app, form, act);
                        if app.overlay.is_some() {
                            return wishes;
                        }
                    }
                    Err((at, fault)) => (form.at, form.fault) = (at, Some(fault)),
                },
                _ => keep = false,
            }
            if matches!(form.about, About::Rule(_)) && form.at == 1 {
                let targets = effect_targets(app, picked_effect(form));
                if let Some((_, _, input)) = form.fields.get_mut(2) {
                    *input = Input::pick(targets);
                }
            }
        }
    }
    if keep {
        app.overlay = Some(front);
    }
    wishes
}

fn send_form(app: &mut App, form: &Form, act: Act) -> Vec<Wish> {
    match (&form.about, act) {
        (About::Drop(row), act) => {
            let text = say(app.lang(), Key::ConfirmDrop, &[("row", &app.names.of(*row))]);
            front(app, Overlay::Question { text, deed: Deed::Act(act), yes: false })
        }
        (_, Act::Step { by }) => step(by),
        (_, act) => facilitate(act),
    }
}

fn is_pick(form: &Form) -> bool {
    form.fields.get(form.at).is_some_and(|(_, _, input)| !matches!(input, Input::Text(_)))
}

fn nudge(form: &mut Form, up: bool) {
    match form.fields.get_mut(form.at).map(|(_, _, input)| input) {
        Some(Input::Pick { options, at }) => {
            let last = options.len().saturating_sub(1);
            *at = if up { (*at + 1).min(last) } else { at.saturating_sub(1) };
        }
        Some(Input::Tenths(tenths)) => *tenths = if up { (*tenths + 1).min(10) } else { tenths.saturating_sub(1) },
        Some(Input::Text(area)) => {
            let way = if up { ratatui_textarea::CursorMove::Forward } else { ratatui_textarea::CursorMove::Back };
            area.move_cursor(way);
        }
        None => {}
    }
}

fn do_deed(app: &mut App, deed: &Deed) -> Vec<Wish> {
    match deed {
        Deed::Quit => {
            app.left = true;
            vec![Wish::Rest, Wish::Leave]
        }
        Deed::Act(act) => facilitate(act.clone()),
    }
}

/// The actions that the palette lists for a filter: those of the room behind it. Accents and case do not matter.
pub fn palette(app: &App, filter: &str) -> Vec<&'static Action> {
    let behind = App { overlay: None, ..App::new((*app.scenario).clone(), app.lang(), app.replay) };
    let places =
        App { room: app.room, pane: app.pane, desks: app.desks.clone(), lesson: app.lesson, ..behind }.places();
    let wanted = plain(filter);
    keymap::valid(&places)
        .into_iter()
        .filter(|action| action.does != Do::Palette && plain(screen(app.lang(), action.label)).contains(&wanted))
        .collect()
}

/// The text in lower case and without accents.
fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'à' | 'â' | 'ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' => 'i',
            'ô' | 'ö' => 'o',
            'ù' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            c => c,
        })
        .collect()
}

// --- The curtain and the seats -----------------------------------------------------------------------------------------

fn curtain(app: &mut App, to: Option<Slug>, what: Do) -> Vec<Wish> {
    match (what, to) {
        (Do::Lift, Some(seat)) => sit_down(app, seat),
        (Do::Lift, None) => {
            app.room = Room::Control;
            vec![Wish::Look(None)]
        }
        // Whoever holds the keyboard behind a curtain can only ask for the other curtain, never see through it.
        (Do::Back, Some(_)) => {
            app.room = Room::Curtain(None);
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn sit_down(app: &mut App, seat: Slug) -> Vec<Wish> {
    app.room = Room::Seat(seat);
    app.desks.entry(seat).or_default();
    let mut wishes = vec![Wish::Look(Some(seat))];
    // The choices of a field may have changed while the keyboard was elsewhere.
    if let Some(composer) = app.desk().and_then(|desk| desk.composer.as_ref())
        && composer.input.is_none()
        && !composer.ready()
    {
        wishes.push(ask(seat, composer));
    }
    wishes
}

fn at_seat(app: &mut App, seat: Slug, what: Do) -> Vec<Wish> {
    let tabs = Tab::of(app.seat_kind(seat));
    let go_to = |app: &mut App, tab: Option<&Tab>| {
        if let (Some(tab), Some(desk)) = (tab, app.desk_mut()) {
            desk.tab = *tab;
            desk.open = false;
        }
        Vec::new()
    };
    let at = app.desk().and_then(|desk| tabs.iter().position(|tab| *tab == desk.tab)).unwrap_or(0);
    match what {
        Do::LeaveSeat if app.replay => {
            app.room = Room::Control;
            vec![Wish::Look(None)]
        }
        Do::LeaveSeat => {
            app.room = Room::Curtain(None);
            vec![Wish::Look(None)]
        }
        Do::Pane1 => go_to(app, tabs.first()),
        Do::Pane2 => go_to(app, tabs.get(1)),
        Do::Pane3 => go_to(app, tabs.get(2)),
        Do::Pane4 => go_to(app, tabs.get(3)),
        Do::Pane5 => go_to(app, tabs.get(4)),
        Do::Pane6 => go_to(app, tabs.get(5)),
        Do::Compose => go_to(app, Some(&Tab::Act)),
        Do::Tell => compose(app, seat, ActKind::Tell, None),
        Do::Ask => compose(app, seat, ActKind::Ask, None),
        Do::Propose => compose(app, seat, ActKind::Propose, None),
        Do::Share => match selected_item(app) {
            Some((_, report)) => compose(app, seat, ActKind::Share, Some(json!(report))),
            None => Vec::new(),
        },
        _ if app.desk().is_some_and(|desk| desk.tab == Tab::Act && desk.composer.is_some()) => {
            composing(app, seat, what)
        }
        Do::NextPane => go_to(app, tabs.get((at + 1) % tabs.len())),
        Do::PreviousPane => go_to(app, tabs.get((at + tabs.len() - 1) % tabs.len())),
        Do::Enter => match app.desk().map(|desk| desk.tab) {
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
                let offer = app.seat.as_ref().and_then(|view| view.offers.get(at));
                match offer.map(|offer| (offer.kind, offer.blocked.clone())) {
                    Some((_, Some(why))) => {
                        app.notice =
                            Some(say(app.lang(), Key::WasRefused, &[("why", &words::refusal(&why, &app.names))]));
                        Vec::new()
                    }
                    Some((kind, None)) => compose(app, seat, kind, None),
                    None => Vec::new(),
                }
            }
            _ => Vec::new(),
        },
        Do::ZoomIn | Do::ZoomOut | Do::ZoomReset | Do::Left | Do::Right | Do::Up | Do::Down
            if app.desk().is_some_and(|desk| desk.tab == Tab::Known) =>
        {
            let whole = screens::situation::window(&app.scenario);
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

/// The number and the report of the selected item; the newest if none was selected yet.
fn selected_item(app: &App) -> Option<(u32, engine::kernel::names::Serial)> {
    let view = app.seat.as_ref()?;
    let chosen = app.desk().and_then(|desk| desk.item);
    let item = chosen.and_then(|n| view.inbox.iter().find(|item| item.n == n)).or(view.inbox.last())?;
    Some((item.n, item.report.id))
}

fn seat_selection(app: &mut App, to: impl Fn(usize) -> usize) -> Vec<Wish> {
    let Some(view) = app.seat.clone() else { return Vec::new() };
    let Some(desk) = app.desk_mut() else { return Vec::new() };
    let last = |n: usize| n.saturating_sub(1);
    match desk.tab {
        Tab::Inbox => {
            let newest_first: Vec<u32> = view.inbox.iter().rev().map(|item| item.n).collect();
            let at = newest_first.iter().position(|n| Some(*n) == desk.item).unwrap_or(0);
            // The selected item stands in full below the list: who moves on has read it.
            desk.read.extend(newest_first.get(at));
            desk.item = newest_first.get(to(at).min(last(newest_first.len()))).copied();
            if desk.open
                && let Some(item) = desk.item
            {
                desk.read.insert(item);
            }
        }
        tab => {
            let most = match tab {
                Tab::Act => last(view.offers.len()),
                Tab::Orders => last(view.orders.len()),
                Tab::Means => 40,
                _ => 200,
            };
            let at = desk.at.entry(tab).or_default();
            *at = to((*at).min(most)).min(most);
        }
    }
    Vec::new()
}

// --- Composing an act --------------------------------------------------------------------------------------------------

fn ask(seat: Slug, composer: &Composer) -> Wish {
    Wish::Choices { actor: Actor(seat), kind: composer.kind, field: composer.field, chosen: composer.chosen.clone() }
}

fn compose(app: &mut App, seat: Slug, kind: ActKind, given: Option<Value>) -> Vec<Wish> {
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
fn offer(app: &mut App, choices: Vec<Choice>) {
    let lang = app.lang();
    let mut options = Vec::new();
    let mut text = None;
    for choice in &choices {
        match choice {
            Choice::Name(slug) => options.push((name_of(app, *slug), json!(slug))),
            Choice::Report { report, item } => options.push((item_line(app, *item), json!(report))),
            Choice::YesNo => {
                options.push((ui(lang, Key::Yes).to_owned(), json!(true)));
                options.push((ui(lang, Key::No).to_owned(), json!(false)));
            }
            Choice::Number { usual, .. } => text = Some((choice.clone(), usual.to_string())),
            Choice::Words | Choice::Span => text = Some((choice.clone(), String::new())),
            Choice::Nothing => {}
        }
    }
    if choices.contains(&Choice::Nothing) && text.is_none() {
        options.insert(0, (ui(lang, Key::LeaveOpen).to_owned(), Value::Null));
    }
    let Some(desk) = app.desk_mut() else { return };
    let Some(composer) = desk.composer.as_mut() else { return };
    let kept = composer.kept.remove(&composer.field);
    composer.choice = text.as_ref().map(|(choice, _)| choice.clone());
    composer.input = match (text, kept) {
        (Some(_), Some(written @ Input::Text(_))) => Some(written),
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

/// The name of a choice; means are among them and have words of their own.
fn name_of(app: &App, slug: Slug) -> String {
    match Means::ALL.iter().find(|means| format!("{means:?}") == slug.as_str()) {
        Some(means) => words::means(*means, app.lang()).to_owned(),
        None => match app.scenario.channels.iter().find(|channel| channel.id == slug) {
            Some(channel) => format!("{} (≈ {})", app.names.of(slug), words::span(channel.delay)),
            None => app.names.of(slug).into_owned(),
        },
    }
}

fn item_line(app: &App, n: u32) -> String {
    let item = app.seat.as_ref().and_then(|view| view.inbox.iter().find(|item| item.n == n));
    item.map_or_else(|| format!("#{n}"), |item| screens::seat::item_line(app, item))
}

fn composing(app: &mut App, seat: Slug, what: Do) -> Vec<Wish> {
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
        Do::Enter if composer.ready() => match build(composer) {
            Some(act) => vec![Wish::Submit(Actor(seat), act)],
            None => {
                composer.fault = Some(screen(lang, Screen::BadField).to_owned());
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
            if let Some(Input::Text(area)) = &mut composer.input {
                area.insert_newline();
            }
            Vec::new()
        }
        Do::Up | Do::Down | Do::PageUp | Do::PageDown => {
            match &mut composer.input {
                Some(Input::Pick { options, at }) => {
                    let last = options.len().saturating_sub(1);
                    *at = match what {
                        Do::Up => at.saturating_sub(1),
                        Do::Down => (*at + 1).min(last),
                        Do::PageUp => at.saturating_sub(PAGE),
                        _ => (*at + PAGE).min(last),
                    };
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
    let field = &composer.kind.rule().fields[composer.field];
    match &composer.input {
        None => Err(ui(lang, Key::NoChoice).to_owned()),
        Some(Input::Pick { options, at }) => {
            let (read, value) = options.get(*at).cloned().ok_or_else(|| ui(lang, Key::NoChoice).to_owned())?;
            Ok((value, read))
        }
        Some(Input::Tenths(tenths)) => Ok((json!(tenths * 100), format!("{} %", tenths * 10))),
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
                _ if text.is_empty() => Err(screen(lang, Screen::NeedsText).to_owned()),
                _ => Ok((json!(text), text)),
            }
        }
    }
}

/// The act of a composer whose fields are all filled in. Goes by the names of the fields, so that a new act needs nothing here.
pub fn build(composer: &Composer) -> Option<Act> {
    let fields = composer.kind.rule().fields;
    let mut object = Map::new();
    for (field, value) in fields.iter().zip(&composer.chosen) {
        if !value.is_null() {
            object.insert(field.name.to_owned(), value.clone());
        }
    }
    let mut whole = Map::new();
    whole.insert(composer.kind.name().to_owned(), Value::Object(object));
    serde_json::from_value(Value::Object(whole)).ok()
}

fn answered(app: &mut App, act: &Act, result: Result<u32, Denial>) -> Vec<Wish> {
    let lang = app.lang();
    match result {
        Ok(_) => {
            let takes = act.kind().rule().takes;
            app.notice = match act {
                Act::Pause {} | Act::Resume {} | Act::Pace { .. } | Act::Step { .. } => None,
                _ if takes == Span(0) => Some(ui(lang, Key::OrderedAtOnce).to_owned()),
                _ => Some(say(lang, Key::Ordered, &[("time", &app.names.time(app.now + takes))])),
            };
            if let Some(desk) = app.desk_mut()
                && desk.composer.as_ref().is_some_and(|c| c.kind == act.kind())
            {
                desk.composer = None;
                desk.drafts.remove(&act.kind());
            }
        }
        Err(Denial::Refused(refusal)) => {
            let why = say(lang, Key::WasRefused, &[("why", &words::refusal(&refusal, &app.names))]);
            match app.desk_mut().and_then(|desk| desk.composer.as_mut()) {
                Some(composer) => composer.fault = Some(why),
                None => app.notice = Some(why),
            }
        }
        Err(Denial::Unwritten(why)) => {
            app.pace.running = false;
            app.notice = Some(say(lang, Key::DiskFull, &[("why", &why)]));
        }
    }
    Vec::new()
}

// --- Writing -----------------------------------------------------------------------------------------------------------

fn current_input(app: &mut App) -> Option<&mut Input> {
    match &mut app.overlay {
        Some(Overlay::Form(form)) => {
            let at = form.at;
            form.fields.get_mut(at).map(|(_, _, input)| input)
        }
        Some(_) => None,
        None => match app.room {
            Room::Seat(seat) => app.desks.get_mut(&seat)?.composer.as_mut()?.input.as_mut(),
            _ => None,
        },
    }
}

fn typed(app: &mut App, key: KeyEvent) {
    use crossterm::event::KeyCode;
    if let Some(Overlay::Palette { filter, at, armed }) = &mut app.overlay {
        (*at, *armed) = (0, false);
        match key.code {
            KeyCode::Char(c) if !key.modifiers.contains(KeyModifiers::CONTROL) => filter.push(c),
            KeyCode::Backspace => {
                filter.pop();
            }
            _ => {}
        }
        return;
    }
    if let Some(Overlay::Form(form)) = &mut app.overlay {
        form.fault = None;
    }
    if let Some(Input::Text(area)) = current_input(app) {
        // Control characters never enter a text; Enter has its own meaning.
        if !matches!(key.code, KeyCode::Char(c) if words::clean(&c.to_string()).is_empty() && !c.is_alphanumeric()) {
            area.input(key);
        }
    }
}
