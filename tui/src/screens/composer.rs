//! Composing an act: field by field with only valid choices, then a summary to read over before it is sent.

use engine::{sight::view::Choice, table::cost};
use kernel::names::Slug;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};
use vocabulary::{
    act::{Act, ActKind, TableAct},
    terms::{Means, Stock},
};
use words::{Key, room::Phrase, say, ui};

use super::{
    field, paint,
    paint::{bold, dim},
};
use crate::{
    app::App,
    input::{Composer, Input},
};

/// Draws the act that is being composed.
pub fn draw(app: &App, seat: Slug, composer: &Composer, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let kind = composer.kind;
    let fields = composer.fields();
    let mut lines = vec![
        Line::styled(words::act_name(kind, lang), bold()),
        Line::styled(own_help(app, composer).unwrap_or_else(|| words::act_help(kind, lang).to_owned()), dim()),
        Line::default(),
    ];
    let width = area.width.max(1);
    for (field, read) in fields.iter().zip(&composer.read) {
        let name = format!("✓ {}{}", words::act_field(kind, field.name, lang), lang.colon());
        // Long words stand in the summary once more; here a line of them will do, or what is asked would stand out of sight.
        let room = usize::from(width).saturating_sub(name.chars().count());
        lines.push(Line::from(vec![Span::raw(name), Span::styled(paint::cut(read, room), bold())]));
    }
    let used: u16 = lines
        .iter()
        .map(|line| u16::try_from(line.width()).unwrap_or(0).div_ceil(width).max(1))
        .sum::<u16>()
        .min(area.height);
    let (upper, rest) = paint::top(area, used);
    paint::text(lines, 0, upper, buf);
    let rest = fault(composer, rest, buf);
    if composer.ready() {
        summary(app, seat, composer, rest, buf);
        return;
    }
    let field = &fields[composer.field];
    let optional = if field.optional { format!(" ({})", ui(lang, Key::Optional)) } else { String::new() };
    let (label, rest) = paint::top(rest, 1);
    let written = matches!(composer.input, Some(Input::Text(_)));
    let asked = say(
        lang,
        if written { Key::Write } else { Key::Choose },
        &[("field", words::act_field(kind, field.name, lang))],
    );
    let place = format!(" {}/{}", composer.field + 1, fields.len());
    Line::from(vec![Span::styled(format!("› {asked}{optional}"), bold()), Span::styled(place, dim())])
        .render(label, buf);
    let inside = Rect { x: rest.x + 2, width: rest.width.saturating_sub(4), ..rest };
    match &composer.input {
        Some(Input::Pick { options, at }) => {
            let lines = options.iter().map(|(name, _)| Line::from(name.as_str())).collect();
            app.touch.lines(paint::list(lines, Some(*at), true, inside, buf));
        }
        Some(input) => {
            let (hint, box_) = paint::top(inside, 1);
            let text = match &composer.choice {
                Some(Choice::Number { least, most, .. }) => {
                    say(lang, Key::NumberBetween, &[("least", &least.to_string()), ("most", &most.to_string())])
                }
                Some(Choice::Span) => ui(lang, Key::SpanExample).to_owned(),
                _ => ui(lang, Key::WriteHere).to_owned(),
            };
            Line::styled(text, dim()).render(hint, buf);
            let (box_, _) = paint::top(box_, 8);
            let inner = paint::frame("", true, box_, buf);
            field::field(app, input, true, inner, buf);
        }
        None => {}
    }
}

/// What the act of the scenario's own that is being chosen is for, if it is one.
fn own_help(app: &App, composer: &Composer) -> Option<String> {
    let picked = composer.input.as_ref().and_then(Input::picked).or(composer.given.as_ref());
    let own = composer.chosen.first().or(picked).filter(|_| composer.kind == ActKind::Do)?;
    let own = app.scenario.own_act(Slug::new(own.as_str()?))?;
    Some(app.names.text(&own.text)).filter(|text| !text.is_empty())
}

/// Why it was not sent, at the bottom, where no summary however long pushes it out of sight. What is left above comes back.
fn fault(composer: &Composer, area: Rect, buf: &mut Buffer) -> Rect {
    let Some(fault) = &composer.fault else { return area };
    let text = format!("! {fault}");
    let (rest, foot) = paint::bottom(area, paint::rows_of(&text, area.width));
    paint::text(vec![Line::styled(text, bold())], 0, foot, buf);
    rest
}

/// So many rows of what is about to be sent a summary shows: the question below has to stay in sight.
const SENTENCE_ROWS: usize = 4;

fn summary(app: &App, seat: Slug, composer: &Composer, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let rule = composer.kind.rule();
    let own = match composer.act() {
        Some(Act::Table(TableAct::Do { act })) => Some(act.slug()),
        _ => None,
    };
    // Above the border a decision takes longer than its kind says.
    let offered =
        app.seat.iter().flat_map(|view| &view.offers).find(|offer| offer.kind == composer.kind && offer.own == own);
    let takes = offered.map_or(rule.takes, |offer| offer.takes);
    let takes = if takes.0 == 0 { ui(lang, Key::AtOnce).to_owned() } else { words::span(takes) };
    let authority = app
        .scenario
        .seats
        .iter()
        .find(|s| s.id == seat)
        .and_then(|s| s.authority)
        .map_or_else(|| app.names.of(seat), |authority| app.names.of(authority));
    let mut lines = vec![Line::default()];
    if let Some(act) = composer.act() {
        let order = format!("{}{}{}", ui(lang, Key::YouOrder), lang.colon(), words::act_sentence(&act, &app.names));
        lines.push(Line::styled(paint::cut(&order, SENTENCE_ROWS * usize::from(area.width)), bold()));
    }
    lines.push(Line::styled(ui(lang, Key::Ready), bold()));
    lines.push(Line::styled(app.comfort.keys.ui(lang, Key::ReadyHint), dim()));
    lines.push(Line::default());
    let mut pair = |label: &str, value: String| lines.push(Line::from(format!("  {label}{}{value}", lang.colon())));
    pair(ui(lang, Key::UnderAuthority), authority.into_owned());
    pair(ui(lang, Key::WillTake), takes);
    pair(ui(lang, Phrase::MustAgree), agrees(app, composer.kind).to_owned());
    let cost = composer.act().map_or(rule.cost, |act| cost::paid(&act, &app.scenario));
    let cost = offered.filter(|_| own.is_some()).map_or(cost, |offer| offer.cost);
    pair(ui(lang, Key::Costs), words::stock(&cost, lang));
    if let Some(view) = &app.seat {
        pair(ui(lang, Key::YouHold), words::stock(&view.stock, lang));
        if cost != Stock::default() {
            let mut left = view.stock;
            for means in Means::ALL {
                *left.of_mut(means) = left.of(means).saturating_sub(cost.of(means));
            }
            pair(ui(lang, Phrase::LeavesYou), words::stock(&left, lang));
        }
    }
    paint::text(lines, 0, area, buf);
}

/// Who must agree to an act of this kind, beside whoever gives the order.
pub fn agrees(app: &App, kind: ActKind) -> &'static str {
    use ActKind as A;
    let who = match kind {
        A::CallMeeting | A::SignAgreement | A::OpenInvestigation => Phrase::AgreeCounterpart,
        A::PatrolTogether => Phrase::AgreePartner,
        A::Share => Phrase::AgreeSource,
        A::ShareAnyway => Phrase::AgreeAgainst,
        A::Propose => Phrase::AgreeFacilitator,
        A::Ask | A::RequestInformation | A::RequestMeans | A::AskConsent => Phrase::AgreeOther,
        _ => Phrase::AgreeNobody,
    };
    ui(app.lang(), who)
}
