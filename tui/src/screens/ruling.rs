//! The page of a ruling: what was proposed and said about it, what the facilitator decides, what the look ahead shows, and the
//! dice for all to see.

use std::cmp::Ordering;

use engine::sight::view::ProposalView;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};
use studies::{
    forecast,
    forecast::{Gauge, Outlook, Spread},
};
use vocabulary::measure::Better;
use words::{Key, Lang, Names, broken, say, ui};

use super::{
    field, lines, paint,
    paint::{bold, column, cut, dim},
};
use crate::{
    app::App,
    input::{
        Input,
        ruling::{Asking, Item, Ruling, Verdict, asked},
    },
};

/// Draws the page.
pub fn draw(app: &App, ruling: &Ruling, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let Some(proposal) = app.view.proposals.iter().find(|p| p.id == ruling.proposal) else { return };
    // Both clocks above, the word of the programme and the keys below stay in sight.
    let (area, _) = paint::bottom(paint::top(area, 2).1, 2);
    let width = area.width.min(100);
    let inner = width.saturating_sub(2);
    let said = said(app, proposal, inner);
    let said_rows = u16::try_from(said.len()).unwrap_or(u16::MAX).min(area.height / 3);
    let items = ruling.items(proposal.thrown.is_some());
    let dice = dice_line(app, proposal);
    let item_rows = u16::try_from(items.len() + usize::from(dice.is_some())).unwrap_or(u16::MAX);
    let lower_rows = match (&ruling.asking, &ruling.outlook, ruling.looking) {
        (Some(asking), ..) => asking_rows(asking),
        (None, Some(outlook), _) => u16::try_from(outlook.moved.len()).unwrap_or(0).max(1) + 3,
        (None, None, Some(_)) => 2,
        _ => 0,
    } + u16::from(ruling.fault.is_some());
    let rect = paint::middle(area, width, said_rows + 1 + item_rows + lower_rows + 2, buf);
    let title = say(lang, Key::RulingOn, &[("n", &ruling.proposal.to_string())]);
    let inside = paint::frame(&title, true, rect, buf);
    let (top, rest) = paint::top(inside, said_rows);
    paint::text(said, app.scroll, top, buf);
    let (rule, rest) = paint::top(rest, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    let (mut middle, mut lower) = paint::top(rest, item_rows);
    if lower.height < lower_rows {
        // What is asked for or foreseen matters more than all the lines at once.
        (middle, lower) = paint::bottom(rest, lower_rows.min(rest.height.saturating_sub(3)));
    }
    if let Some(dice) = dice {
        let (first, others) = paint::top(middle, 1);
        dice.render(first, buf);
        middle = others;
    }
    let at = ruling.at.min(items.len().saturating_sub(1));
    let lines = items.iter().enumerate().map(|(n, item)| item_line(app, ruling, *item, n == at, inner)).collect();
    app.touch.lines(paint::list(lines, Some(at), ruling.asking.is_none(), middle, buf));
    if let Some(fault) = &ruling.fault {
        let (upper, last) = paint::bottom(lower, 1);
        Line::styled(cut(&format!("! {fault}"), usize::from(inner)), bold()).render(last, buf);
        lower = upper;
    }
    match (&ruling.asking, &ruling.outlook) {
        (Some(asking), _) => ask(app, asking, lower, buf),
        (None, Some(outlook)) => foreseen(app, outlook, lower, buf),
        (None, None) if ruling.looking.is_some() => {
            let word = say(lang, Key::LookingAhead, &[("runs", "0"), ("of", &forecast::RUNS.to_string())]);
            Line::styled(word, dim()).render(lower, buf);
        }
        _ => {}
    }
}

/// The proposal and what was said for and against it; each line is as wide as it may be.
fn said(app: &App, proposal: &ProposalView, width: u16) -> Vec<Line<'static>> {
    let lang = app.lang();
    let secret = if proposal.secret { format!(" ({})", ui(lang, Key::Secret)) } else { String::new() };
    let why = words::clean(&proposal.reasons);
    let why = if why.is_empty() { why } else { format!(" — {why}") };
    let text = format!("{}{secret}{}{}{why}", app.names.of(proposal.seat), lang.colon(), words::clean(&proposal.text));
    let mut lines: Vec<Line<'static>> =
        broken(&text, usize::from(width)).into_iter().map(|line| Line::styled(line, bold())).collect();
    for argument in &proposal.arguments {
        let (mark, side) =
            if argument.for_it { ('+', ui(lang, Key::SpokenFor)) } else { ('−', ui(lang, Key::SpokenAgainst)) };
        let who = app.names.of(argument.seat);
        let text = format!("{mark} {side}, {who}{}{}", lang.colon(), words::clean(&argument.text));
        lines.extend(broken(&text, usize::from(width)).into_iter().map(Line::from));
    }
    lines
}

fn dice_line(app: &App, proposal: &ProposalView) -> Option<Line<'static>> {
    let (_, roll) = proposal.thrown?;
    let lang = app.lang();
    let word = ui(lang, if roll.succeeded() { Key::Succeeded } else { Key::Failed });
    let said = |permille: u16| words::of_hundred(permille.into(), lang);
    let (rolled, needed) = (said(roll.rolled), said(roll.needed));
    let text = say(lang, Key::DiceShow, &[("rolled", &rolled), ("needed", &needed), ("word", word)]);
    Some(Line::styled(format!("⚄ {text}"), bold()))
}

/// The heading of what a success brings, or a failure.
fn brings(success: bool) -> Key {
    if success { Key::EffectKind } else { Key::FailureBrings }
}

fn item_line(app: &App, ruling: &Ruling, item: Item, here: bool, width: u16) -> Line<'static> {
    let lang = app.lang();
    let width = usize::from(width).saturating_sub(2);
    let label = |key| column(&format!("{}{}", ui(lang, key), lang.colon()), 26);
    match item {
        Item::Odds => {
            let n = usize::try_from(ruling.tenths).unwrap_or(0).min(10);
            let bar = format!("◂ {}{} ▸ {} %", "█".repeat(n), "░".repeat(10 - n), n * 10);
            Line::from(format!("{}{bar}", label(Key::Odds)))
        }
        Item::Effect(success, n) => {
            let text =
                ruling.ends.of(success).get(n).map(|effect| words::effect(effect, &app.names)).unwrap_or_default();
            let hint =
                if here { format!("  ({})", app.comfort.keys.ui(lang, Key::EnterTakesAway)) } else { String::new() };
            let room = width.saturating_sub(28 + hint.chars().count());
            let label = if n == 0 { label(brings(success)) } else { column("", 26) };
            Line::from(vec![Span::raw(format!("{label}• {}", cut(&text, room))), Span::styled(hint, dim())])
        }
        Item::Add(success) => {
            let first = ruling.ends.of(success).is_empty();
            let label = if first { label(brings(success)) } else { column("", 26) };
            let none = if first { format!("{} · ", ui(lang, Key::NoEffect)) } else { String::new() };
            Line::from(format!("{label}{none}+ {}", ui(lang, Key::AddEffect)))
        }
        Item::Ahead => Line::from(format!("{}◂ {} ▸  ⏎", label(Key::LookAheadBy), words::span(ruling.ahead))),
        Item::Throw => Line::from(format!("⚄ {}", ui(lang, Key::ThrowDice))),
        Item::Decide(Verdict::Dice) => Line::from(format!("⚄ {}", ui(lang, Key::AcceptDice))),
        Item::Decide(Verdict::Succeeds) => Line::from(format!("+ {}", ui(lang, Key::DecideYes))),
        Item::Decide(Verdict::Fails) => Line::from(format!("− {}", ui(lang, Key::DecideNo))),
    }
}

fn asking_rows(asking: &Asking) -> u16 {
    match asking.input() {
        Input::Pick { options, .. } => 2 + u16::try_from(options.len()).unwrap_or(u16::MAX).min(9),
        _ => 4,
    }
}

fn ask(app: &App, asking: &Asking, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let title = match asking {
        Asking::Kind(success, _) => ui(lang, brings(*success)).to_owned(),
        Asking::Part { kind, chosen, .. } => {
            let field = asked(*kind, chosen.len()).map(|field| words::effect_field(*kind, field.name, lang));
            format!("{} — {}", words::effect_name(*kind, lang), field.unwrap_or_default())
        }
        Asking::Word(Verdict::Dice, _) => format!("{} ({})", ui(lang, Key::WhyAccept), ui(lang, Key::Optional)),
        Asking::Word(..) => ui(lang, Key::WhyOverride).to_owned(),
    };
    let (rule, rest) = paint::top(area, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    let (head, rest) = paint::top(rest, 1);
    Line::styled(format!("› {}{}", title, lang.colon().trim_end()), bold()).render(head, buf);
    let rest = Rect { x: rest.x + 2, width: rest.width.saturating_sub(2), ..rest };
    match asking.input() {
        Input::Pick { options, at } => {
            let lines = options.iter().map(|(name, _)| Line::from(name.clone())).collect();
            app.touch.lines(paint::list(lines, Some(*at), true, rest, buf));
        }
        input => field::field(app, input, true, rest, buf),
    }
}

/// What many runs say: likely, best and worst, with it and without.
fn foreseen(app: &App, outlook: &Outlook, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (rule, rest) = paint::top(area, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    let with = [("span", &*words::span(outlook.ahead)), ("runs", &*outlook.runs.to_string())];
    let going = outlook.runs < outlook.of;
    let head = if going {
        say(lang, Key::LookingAhead, &[("runs", &outlook.runs.to_string()), ("of", &outlook.of.to_string())])
    } else {
        say(lang, Key::AheadIn, &with)
    };
    let (first, rest) = paint::top(rest, 1);
    Line::styled(head, bold()).render(first, buf);
    if outlook.moved.is_empty() {
        return lines::empty(ui(lang, Key::NothingMoves), rest, buf);
    }
    let rows: Vec<[String; 3]> = outlook
        .moved
        .iter()
        .map(|moved| {
            let better = moved.gauge.better();
            let mark = match (better, moved.with.likely.cmp(&moved.without.likely)) {
                (Better::Unclear, _) | (_, Ordering::Equal) => '·',
                (Better::More, Ordering::Greater) | (Better::Less, Ordering::Less) => '+',
                _ => '!',
            };
            let text = |spread: &Spread| {
                let (best, worst) = spread.best_and_worst(better);
                let n = |v: i64| value(&moved.gauge, v, lang);
                format!("{} ({} – {})", n(spread.likely), n(best), n(worst))
            };
            [format!("{mark} {}", gauge(&moved.gauge, &app.names)), text(&moved.with), text(&moved.without)]
        })
        .collect();
    // The figures take what they need, the names what is left.
    let heads = ["", ui(lang, Key::IfItSucceeds), ui(lang, Key::IfItFails)];
    let widest = |n: usize| {
        let all = rows.iter().map(|row| row[n].chars().count()).chain([heads[n].chars().count()]);
        all.max().unwrap_or(0) + 2
    };
    let (with, without) = (widest(1), widest(2));
    let name = usize::from(area.width).saturating_sub(with + without + 1);
    let legend = format!("  {} ({})", ui(lang, Key::Likely), ui(lang, Key::BestWorst));
    let head = format!("{} {}{}", column(&legend, name), column(heads[1], with), column(heads[2], without));
    let mut lines = vec![Line::styled(head, dim())];
    for [label, first, second] in &rows {
        let label = column(&paint::cut_middle(label, name), name);
        let (first, second) = (column(first, with), column(second, without));
        lines.push(Line::from(vec![Span::raw(format!("{label} ")), Span::styled(first, bold()), Span::raw(second)]));
    }
    paint::text(lines, 0, rest, buf);
}

/// What a gauge is called.
fn gauge(gauge: &Gauge, names: &Names) -> String {
    let of = |key, thing| say(names.lang(), key, &[("thing", &names.of(thing))]);
    match gauge {
        Gauge::Measure(key) => words::measure(key, names).unwrap_or_else(|| key.clone()),
        Gauge::Waiting(post) => of(Key::WaitingNow, *post),
        Gauge::Tension(community) => of(Key::TensionNow, *community),
        Gauge::Fear(community) => of(Key::FearNow, *community),
        Gauge::People(camp) => of(Key::PeopleNow, *camp),
        Gauge::Food(camp) => of(Key::FoodNow, *camp),
    }
}

/// A figure of a gauge, with its unit.
fn value(gauge: &Gauge, n: i64, lang: Lang) -> String {
    let key = match gauge {
        Gauge::Measure(key) => key,
        Gauge::Tension(_) => "tension_mean",
        Gauge::Fear(_) => "fear_mean",
        Gauge::Waiting(_) | Gauge::People(_) | Gauge::Food(_) => return n.to_string(),
    };
    words::report::measure_value(key, n, lang)
}
