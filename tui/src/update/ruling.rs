//! What keys do while the facilitator rules on a proposal.

use engine::table::ruling::Ends;
use kernel::{
    names::{Serial, Slug},
    time::read_span,
};
use serde_json::{Value, json};
use studies::forecast::Outlook;
use vocabulary::{
    act::{Act, DirectionAct, Refusal},
    effect::{EffectKind, System},
    kind::Kind,
    language::Holds,
    terms::{Accord, Means},
};
use words::{Key, say, ui};

use super::{front::front, moves::line, slip::submit};
use crate::{
    app::{App, AskedDeed, Overlay},
    input::{
        Input,
        ruling::{Asking, Item, Ruling, SPANS, Verdict, asked, effect, kinds},
    },
    keymap::Do,
    msg::Wish,
};

/// A look ahead ends after so many wall milliseconds, with what it has by then.
const PATIENCE_MS: u64 = 1000;
/// Fewer runs than this say nothing; they are waited for.
const FEWEST: u32 = 5;

/// Opens the page of a proposal, as it was left.
pub(super) fn rule_on(app: &mut App, proposal: Serial) -> Vec<Wish> {
    let mut ruling = app.rulings.remove(&proposal).unwrap_or_else(|| Ruling::new(proposal));
    // What was foreseen then was foreseen from then.
    ruling.unsay();
    app.scroll = 0;
    app.overlay = Some(Overlay::Ruling(Box::new(ruling)));
    Vec::new()
}

/// A key on that page.
pub(super) fn at_ruling(app: &mut App, mut ruling: Box<Ruling>, what: Do) -> Vec<Wish> {
    ruling.fault = None;
    let mut wishes = Vec::new();
    if let Some(asking) = ruling.asking.take() {
        if let Some(act) = answer(app, &mut ruling, asking, what) {
            return ask_verdict(app, *ruling, act);
        }
    } else {
        let thrown = app.view.proposals.iter().any(|p| p.id == ruling.proposal && p.thrown.is_some());
        let items = ruling.items(thrown);
        ruling.at = ruling.at.min(items.len() - 1);
        match (what, items[ruling.at]) {
            (Do::Up, _) => ruling.at = ruling.at.saturating_sub(1),
            (Do::Down | Do::NextPane, _) => ruling.at = (ruling.at + 1).min(items.len() - 1),
            (Do::PageUp, _) => app.scroll = app.scroll.saturating_sub(5),
            (Do::PageDown, _) => app.scroll = app.scroll.saturating_add(5),
            (Do::Left, Item::Odds) => ruling.tenths = ruling.tenths.saturating_sub(1),
            (Do::Right, Item::Odds) => ruling.tenths = (ruling.tenths + 1).min(10),
            (Do::Left | Do::Right, Item::Ahead) => {
                let at = SPANS.iter().position(|span| *span == ruling.ahead).unwrap_or(0);
                let to = if what == Do::Left { at.saturating_sub(1) } else { (at + 1).min(SPANS.len() - 1) };
                ruling.ahead = SPANS[to];
                ruling.unsay();
            }
            (Do::Enter, Item::Odds) => ruling.at += 1,
            (Do::Enter, Item::Effect(success, n)) => {
                ruling.ends.of_mut(success).remove(n);
                ruling.unsay();
            }
            (Do::Enter, Item::Add(success)) => {
                ruling.asking = Some(Asking::Kind(success, Input::pick(choices(app))));
            }
            (Do::Enter, Item::Ahead) => {
                ruling.unsay();
                ruling.looking = Some(0);
                let (proposal, ends, ahead) = (ruling.proposal, ruling.ends.clone(), ruling.ahead);
                wishes = vec![Wish::LookAhead { proposal, ends, ahead }];
            }
            (Do::Enter, Item::Throw) => {
                wishes = submit(
                    app,
                    Act::Direction(DirectionAct::Throw { proposal: ruling.proposal, odds: ruling.tenths * 100 }),
                );
                // The next thing is to accept what they say.
                ruling.at = ruling.items(true).iter().position(|i| *i == Item::Decide(Verdict::Dice)).unwrap_or(0);
            }
            (Do::Enter, Item::Decide(verdict)) => ruling.asking = Some(Asking::Word(verdict, Input::lines(""))),
            (Do::Back, _) => {
                app.rulings.insert(ruling.proposal, *ruling);
                return Vec::new();
            }
            _ => {}
        }
    }
    app.overlay = Some(Overlay::Ruling(ruling));
    wishes
}

/// A key while something is asked for in between; the verdict, once it is there.
fn answer(app: &App, ruling: &mut Ruling, mut asking: Asking, what: Do) -> Option<Act> {
    let lang = app.lang();
    match what {
        Do::Back => return None,
        Do::Enter => {}
        _ => {
            nudge(asking.input_mut(), what);
            ruling.asking = Some(asking);
            return None;
        }
    }
    match asking {
        Asking::Kind(success, ref input) => match input.picked().and_then(Value::as_str).and_then(EffectKind::named) {
            Some(kind) => ask_part(app, ruling, success, kind, Vec::new()),
            None => ruling.asking = None,
        },
        Asking::Part { success, kind, ref chosen, ref input } => match value_of(app, kind, chosen.len(), input) {
            Ok(value) => {
                let chosen = chosen.iter().cloned().chain([value]).collect();
                ask_part(app, ruling, success, kind, chosen);
            }
            Err(fault) => {
                ruling.fault = Some(fault);
                ruling.asking = Some(asking);
            }
        },
        Asking::Word(verdict, ref input) => {
            let (proposal, reason) = (ruling.proposal, input.words());
            let Ends { success: effects, failure: otherwise } = ruling.ends.clone();
            if verdict != Verdict::Dice && reason.is_empty() {
                ruling.fault = Some(ui(lang, Key::NeedsText).to_owned());
                ruling.asking = Some(asking);
                return None;
            }
            // Kept for whoever thinks better of it.
            ruling.asking = Some(asking);
            let thrown = app.view.proposals.iter().find(|p| p.id == proposal).and_then(|p| p.thrown);
            let odds = thrown.map_or(ruling.tenths * 100, |(odds, _)| odds);
            return Some(match verdict {
                Verdict::Dice => Act::Direction(DirectionAct::Rule { proposal, odds, effects, otherwise, reason }),
                Verdict::Succeeds | Verdict::Fails => {
                    let success = verdict == Verdict::Succeeds;
                    Act::Direction(DirectionAct::Override { proposal, success, effects, otherwise, reason })
                }
            });
        }
    }
    None
}

/// Asks whether to rule so, with the proposal and what comes of it; the page is kept for whoever says no.
fn ask_verdict(app: &mut App, ruling: Ruling, act: Act) -> Vec<Wish> {
    let proposal = app.view.proposals.iter().find(|p| p.id == ruling.proposal);
    let fell = proposal.and_then(|p| p.thrown).is_some_and(|(_, roll)| roll.succeeded());
    let succeeds = if let Act::Direction(DirectionAct::Override { success, .. }) = act { success } else { fell };
    let how = ui(app.lang(), if succeeds { Key::Succeeded } else { Key::Failed });
    let words = proposal.map(|p| words::clean(&p.text)).unwrap_or_default();
    let text = say(app.lang(), Key::ConfirmRuling, &[("text", &words), ("how", how)]);
    app.rulings.insert(ruling.proposal, ruling);
    front(app, Overlay::Question { text, deed: AskedDeed::Act(act), yes: false })
}

/// Asks for the next field of an effect, or adds the effect once all are there.
fn ask_part(app: &App, ruling: &mut Ruling, success: bool, kind: EffectKind, chosen: Vec<Value>) {
    let Some(field) = asked(kind, chosen.len()) else {
        match effect(kind, &chosen) {
            Some(effect) => {
                ruling.ends.of_mut(success).push(effect);
                ruling.at += 1;
                ruling.unsay();
            }
            None => ruling.fault = Some(ui(app.lang(), Key::BadField).to_owned()),
        }
        return;
    };
    let input = match (field.holds, field.holds.range()) {
        (holds, Some(_)) => Input::text(&(field.usual.unwrap_or_default() / unit(holds)).to_string()),
        (Holds::Lasts, _) => Input::text("6h"),
        (holds, _) => {
            // Nobody agrees with themselves.
            let other = |(_, value): &(String, Value)| holds != Holds::TwoSeats || !chosen.contains(value);
            Input::pick(options(app, holds).into_iter().filter(other).collect())
        }
    };
    if matches!(&input, Input::Pick { options, .. } if options.is_empty()) {
        ruling.fault = Some(ui(app.lang(), Key::NoChoice).to_owned());
        return;
    }
    ruling.asking = Some(Asking::Part { success, kind, chosen, input });
}

/// In how many of its own units a number is asked for: levels are spoken of in per cent, and held in thousandths.
fn unit(holds: Holds) -> i64 {
    if holds.is_permille() { 10 } else { 1 }
}

fn value_of(app: &App, kind: EffectKind, n: usize, input: &Input) -> Result<Value, String> {
    let lang = app.lang();
    let holds = asked(kind, n).map(|field| field.holds);
    match (holds, holds.and_then(Holds::range)) {
        (Some(holds), Some((least, most))) => {
            let (unit, written) = (unit(holds), input.words().replace('−', "-"));
            let (least, most) = (least / unit, most / unit);
            match written.trim_start_matches('+').trim_end_matches(['%', ' ', '\u{a0}']).parse::<i64>() {
                Ok(n) if (least..=most).contains(&n) => Ok(json!(n * unit)),
                _ => Err(say(lang, Key::BadNumber, &[("least", &least.to_string()), ("most", &most.to_string())])),
            }
        }
        (Some(Holds::Lasts), _) => match input.words() {
            text if text.is_empty() => Ok(Value::Null),
            text => match read_span(&text) {
                Ok(span) if span.0 > 0 => Ok(json!(span)),
                _ => Err(ui(lang, Key::BadSpan).to_owned()),
            },
        },
        _ => input.picked().cloned().ok_or_else(|| ui(lang, Key::NoChoice).to_owned()),
    }
}

fn choices(app: &App) -> Vec<(String, Value)> {
    kinds().map(|kind| (words::effect_name(kind, app.lang()).to_owned(), json!(kind))).collect()
}

/// What can stand in a field.
fn options(app: &App, holds: Holds) -> Vec<(String, Value)> {
    let lang = app.lang();
    let mut ids: Vec<Slug> = match holds {
        Holds::ClosedRoad => app.view.closed_roads.clone(),
        Holds::Means => {
            return Means::ALL.iter().map(|m| (words::means(*m, lang).to_owned(), json!(m))).collect();
        }
        Holds::System => {
            let all = [System::Power, System::Midas, System::I247];
            return all.into_iter().map(|x| (words::system(x, lang).to_owned(), json!(x))).collect();
        }
        Holds::Accord => {
            use Accord as A;
            let all = [A::Information, A::JointPatrols, A::Pursuit, A::HandingOver, A::Investigations, A::Registers];
            let usual = [(ui(lang, Key::LeaveOpen).to_owned(), Value::Null)].into_iter();
            return usual.chain(all.map(|it| (words::accords(&[it], lang), json!(it)))).collect();
        }
        Holds::Active => {
            let named = |key, value| (ui(lang, key).to_owned(), json!(value));
            return vec![named(Key::LyingLow, false), named(Key::Active, true)];
        }
        // A rumour can be about anything; these are what people talk about.
        Holds::Anything => {
            [Kind::Authority, Kind::Post, Kind::Camp].into_iter().flat_map(|kind| app.scenario.names(kind)).collect()
        }
        holds => holds.names().unwrap_or_default().iter().flat_map(|kind| app.scenario.names(*kind)).collect(),
    };
    if holds == Holds::Road {
        ids.retain(|id| !app.view.closed_roads.contains(id));
    }
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(*id));
    let named = ids.into_iter().map(|id| (app.names.of(id).into_owned(), json!(id)));
    named.collect()
}

fn nudge(input: &mut Input, what: Do) {
    match input {
        Input::Pick { options, at } => {
            let count = options.len();
            *at = match what {
                Do::Left => line(*at, count, Do::Up),
                Do::Right => line(*at, count, Do::Down),
                Do::Up | Do::Down | Do::PageUp | Do::PageDown => line(*at, count, what),
                _ => *at,
            };
        }
        Input::Text(area) => match what {
            Do::Left => area.move_cursor(ratatui_textarea::CursorMove::Back),
            Do::Right => area.move_cursor(ratatui_textarea::CursorMove::Forward),
            _ => {}
        },
        // Neither an effect nor a verdict takes several.
        Input::Several { .. } => {}
    }
}

/// What a look ahead has found so far, or why it could not begin.
pub(super) fn foreseen(app: &mut App, found: Result<Outlook, Refusal>) {
    let refused = found.as_ref().err().map(|why| words::refusal(why, &app.names));
    let Some(Overlay::Ruling(ruling)) = &mut app.overlay else { return };
    match found {
        Ok(outlook) => {
            if outlook.runs >= outlook.of {
                ruling.looking = None;
            }
            ruling.outlook = Some(outlook);
        }
        Err(_) => (ruling.looking, ruling.fault) = (None, refused),
    }
}

/// The wish to go on with a look ahead, while one runs: wall time went by.
pub(super) fn look_on(app: &mut App, wall_ms: u64) -> Option<Wish> {
    let Some(Overlay::Ruling(ruling)) = &mut app.overlay else { return None };
    let spent = ruling.looking.as_mut()?;
    *spent += wall_ms;
    let enough = ruling.outlook.as_ref().is_some_and(|outlook| outlook.runs + 1 >= FEWEST);
    Some(Wish::LookFurther { last: *spent >= PATIENCE_MS && enough })
}
