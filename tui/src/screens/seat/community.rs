//! The room of a community's seat: few choices, short lines that can be read aloud, a sign and a word for each thing and the key
//! beside it, and first of all what nobody else knows. Whoever reads little must be able to manage it alone.

use engine::sight::view::{Item, SeatView};
use kernel::names::Slug;
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};
use vocabulary::act::ActKind;
use words::{Key, room::Phrase, say, ui};

use super::{brief, inbox, means, talk};
use crate::{
    app::{App, SeatDesk, Tab, room, room::TalkTurn},
    screens::{
        paint,
        paint::{bold, dim},
    },
};

fn key(app: &App, name: &str) -> String {
    app.comfort.keys.key_of(name, app.lang()).unwrap_or_default()
}

fn hint(app: &App, text: Phrase, name: &str) -> Line<'static> {
    Line::styled(say(app.lang(), text, &[("key", &key(app, name))]), bold())
}

/// The first page: what only this seat knows, what to do now, and who it is.
pub fn start(app: &App, seat: Slug, view: &SeatView, desk: &SeatDesk, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let Some(model) = app.scenario.seats.iter().find(|s| s.id == seat) else { return };
    let mut lines = vec![Line::styled(ui(lang, Phrase::OnlyYouKnow), bold())];
    if !model.secret.is_empty() {
        lines.extend(sentences(&app.names.text(&model.secret)));
    }
    let own = room::only_here(view, model);
    for item in own.iter().take(2) {
        let (text, age) = (talk::heard(app, item), inbox::ago(app, view.now - inbox::seen(item)));
        lines.push(Line::from(format!("  {text} ({age})")));
    }
    if model.secret.is_empty() && own.is_empty() {
        lines.push(Line::styled(format!("  {}", ui(lang, Phrase::NothingOnly)), dim()));
    }
    lines.push(Line::default());
    lines.push(Line::styled(ui(lang, Phrase::Do), bold()));
    lines.push(Line::from(format!("  {}", brief::next(app, seat, view, desk))));
    lines.push(Line::default());
    lines.push(Line::styled(ui(lang, Phrase::WhoYouAre), bold()));
    lines.push(Line::from(format!("  {}.", app.names.of(seat))));
    lines.extend(sentences(&app.names.text(&model.brief)));
    let at = desk.at.get(&Tab::Brief).copied().unwrap_or(0);
    paint::text(lines, paint::scroll(at), area, buf);
}

/// A sentence on each line: whoever reads aloud, for somebody or with a finger on the screen, breathes where the line ends.
fn sentences(text: &str) -> Vec<Line<'static>> {
    let (mut lines, mut from) = (Vec::new(), 0);
    for (at, _) in text.match_indices(['.', '!', '?']) {
        let end = at + 1;
        if text[end..].starts_with(' ') {
            lines.push(&text[from..end]);
            from = end + 1;
        }
    }
    lines.push(&text[from..]);
    lines.into_iter().map(|line| Line::from(format!("  {}", line.trim()))).collect()
}

/// What has come, a few at a time: who says it and when, then what, in one sentence.
pub fn news(app: &App, view: &SeatView, desk: &SeatDesk, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let items = room::inbox(view, desk, &app.names);
    let at = desk.item.and_then(|n| items.iter().position(|item| item.n == n)).unwrap_or(0);
    let Some(chosen) = items.get(at) else {
        return paint::text(vec![Line::from(ui(lang, Key::NoMessages))], 0, area, buf);
    };
    let (body, foot) = paint::bottom(area, 2);
    let hints = vec![
        hint(
            app,
            if desk.open { Phrase::PressToShare } else { Phrase::PressToRead },
            if desk.open { "share" } else { "open-item" },
        ),
        Line::styled(ui(lang, Phrase::ArrowsChoose), dim()),
    ];
    paint::text(hints, 0, foot, buf);
    if desk.open {
        let mut lines = vec![Line::styled(says(app, view, chosen), bold()), Line::default()];
        if chosen.inject.is_some() {
            let subject = numbered(chosen, words::item_subject(chosen, &app.names));
            lines.push(Line::styled(subject, bold()));
        }
        lines.push(Line::from(talk::heard(app, chosen)));
        lines.extend(super::inbox::handed_out(app, chosen));
        if chosen.inject.is_none() {
            lines.push(Line::default());
            let sure = words::credibility(chosen.report.credibility, lang);
            lines.push(Line::from(format!("{}{}{sure}", ui(lang, Key::HowSure), lang.colon())));
        }
        if !chosen.again.is_empty() {
            let again = app.names.list(&chosen.again);
            lines.push(Line::from(format!("{}{}{again}", ui(lang, Key::ToldAgainBy), lang.colon())));
        }
        if !chosen.shared_with.is_empty() {
            let told = app.names.list(&chosen.shared_with);
            lines.push(Line::from(format!("{}{}{told}", ui(lang, Key::ToldTo), lang.colon())));
        }
        return paint::text(lines, 0, body, buf);
    }
    let choices = items.iter().map(|item| {
        let new = !desk.read.contains(&item.n);
        let mark = if new { format!("{}  ", ui(lang, Phrase::NewPlain)) } else { String::new() };
        let what = match &item.inject {
            Some(_) => numbered(item, words::item_subject(item, &app.names)),
            None => words::matter(&item.report.matter, &app.names),
        };
        (format!("{mark}{}", says(app, view, item)), what, if new { bold() } else { Style::new() })
    });
    page(app, choices.collect(), at, body, buf);
}

/// With the number of its printed card in front, if it has one.
fn numbered(item: &Item, subject: String) -> String {
    words::item_number(item).map_or(subject.clone(), |number| format!("{number} · {subject}"))
}

fn says(app: &App, view: &SeatView, item: &Item) -> String {
    let who = words::item_source(item, &app.names);
    let when = inbox::ago(app, view.now - inbox::seen(item));
    say(app.lang(), Phrase::SaysPlain, &[("who", &who), ("when", &when)])
}

/// Whom one can speak to, and what was said with the chosen one.
pub fn people(app: &App, seat: Slug, view: &SeatView, desk: &SeatDesk, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let others = room::others(&app.scenario, seat);
    let at = desk.at.get(&Tab::Talk).copied().unwrap_or(0).min(others.len().saturating_sub(1));
    let Some(chosen) = others.get(at) else { return };
    let (body, foot) = paint::bottom(area, 2);
    let hints = vec![hint(app, Phrase::PressToTalk, "tell-them"), Line::styled(ui(lang, Phrase::ArrowsChoose), dim())];
    paint::text(hints, 0, foot, buf);
    let (upper, lower) = paint::bottom(body, if body.height >= 14 { body.height / 3 } else { 4.min(body.height / 3) });
    let choices = others.iter().map(|other| {
        let open = room::lines(view, other.id).find(|line| line.state == engine::sight::view::LineState::Works);
        let hears = match open {
            Some(line) => {
                let takes = say(lang, Phrase::Takes, &[("span", &words::span(line.delay))]);
                format!("{}, {takes}", ui(lang, Phrase::CanHear))
            }
            None => ui(lang, Phrase::CannotHear).to_owned(),
        };
        (app.names.of(other.id).into_owned(), hears, Style::new())
    });
    page(app, choices.collect(), at, upper, buf);
    let said = room::talk(view, chosen.id);
    let turns = said.iter().rev().take(3).rev().map(|turn| match turn {
        TalkTurn::Heard(item) => format!("{}{}{}", app.names.of(chosen.id), lang.colon(), talk::heard(app, item)),
        TalkTurn::Told(order) => format!("{}{}{}", ui(lang, Phrase::You), lang.colon(), talk::told(app, order)),
    });
    let mut lines: Vec<Line<'_>> = turns.map(Line::from).collect();
    if lines.is_empty() {
        lines.push(Line::styled(ui(lang, Phrase::NoTalkYet), dim()));
    }
    paint::text(lines, 0, lower, buf);
}

/// What one can do, a few at a time.
pub fn deeds(app: &App, view: &SeatView, at: usize, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (body, foot) = paint::bottom(area, 2);
    let hints = vec![hint(app, Phrase::PressToDo, "choose-act"), Line::styled(ui(lang, Phrase::ArrowsChoose), dim())];
    paint::text(hints, 0, foot, buf);
    let choices = room::offers(view, true).into_iter().map(|offer| {
        let costs = if offer.cost == vocabulary::terms::Stock::default() {
            ui(lang, Phrase::Free).to_owned()
        } else {
            words::stock(&offer.cost, lang)
        };
        let takes = if offer.takes.0 == 0 { ui(lang, Key::AtOnce).to_owned() } else { words::span(offer.takes) };
        let name = format!("{} {}", sign(offer.kind), means::offer_name(app, offer));
        match offer.blocked {
            Some(_) => (format!("{name}  {}", ui(lang, Phrase::NotNowPlain)), String::new(), dim()),
            None => (format!("{name} · {takes} · {costs}"), means::offer_help(app, offer), Style::new()),
        }
    });
    page(app, choices.collect(), at, body, buf);
}

/// A sign for an act, beside its words: one cell in every terminal.
fn sign(kind: ActKind) -> char {
    use ActKind as A;
    match kind {
        A::Tell | A::Ask | A::RequestInformation => '☺',
        A::Share | A::ShareAnyway | A::ReportMatter => '→',
        A::Warn | A::PublicMessage => '‼',
        A::LendBoats | A::HoldBoats | A::FetchByBoat => '≈',
        A::Host | A::SetUpReception | A::SetUpSafeSpace => '⌂',
        A::Convene | A::Mediate | A::Sensitise | A::CallMeeting | A::AnswerMeeting => '♣',
        A::RequestMeans | A::GrantMeans | A::SendFood | A::Distribute => '♥',
        A::AnswerConsent => '♦',
        A::Withhold => '■',
        _ => '•',
    }
}

/// A page of choices: a line in bold, a sentence below it, and room between them where there is room for all.
fn page(app: &App, choices: Vec<(String, String, Style)>, at: usize, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    // A choice takes two rows and an empty one where all have room like that; two lines say how many there are above and below.
    let rows = usize::from(area.height.saturating_sub(2));
    let airy = choices.len() * 3 <= rows;
    let shown = (rows / if airy { 3 } else { 2 }).max(1);
    let at = at.min(choices.len().saturating_sub(1));
    let first = at.saturating_sub(shown / 2).min(choices.len().saturating_sub(shown));
    let below = choices.len().saturating_sub(first + shown);
    let more = |text, n: usize| match n {
        0 => Line::default(),
        n => Line::styled(say(lang, text, &[("n", &n.to_string())]), dim()),
    };
    let wide = usize::from(area.width).saturating_sub(2);
    let mut lines = vec![more(Phrase::MoreAbove, first)];
    for (n, (head, text, style)) in choices.into_iter().enumerate().skip(first).take(shown) {
        let (mark, head_style) = if n == at { ("› ", paint::reversed()) } else { ("  ", style) };
        lines.push(Line::styled(paint::cut(&format!("{mark}{head} "), wide), head_style));
        lines.push(Line::styled(paint::cut(&format!("    {text}"), wide), if n == at { bold() } else { dim() }));
        if airy {
            lines.push(Line::default());
        }
    }
    lines.push(more(Phrase::MoreBelow, below));
    paint::text(lines, 0, area, buf);
}

#[cfg(test)]
mod tests {
    use crate::library::{BUILT_IN, Source};
    use vocabulary::{
        act::{ActKind, Right},
        scenario::{Seat, SeatKind},
    };
    use words::Lang;

    #[test]
    fn what_a_community_can_do_is_said_on_one_line_of_the_smallest_window() {
        // The window less its frame and the step in from it.
        let wide = 80 - 2 - 2 - 4;
        for source in BUILT_IN.iter().filter_map(|built_in| Source::built_in(built_in.name)) {
            let scenario = source.scenario().expect("a sound scenario");
            let community = |seat: &&Seat| seat.kind == SeatKind::Community;
            let granted = scenario.seats.iter().filter(community).flat_map(|seat| &seat.may);
            let everybodys = ActKind::ALL.iter().filter(|kind| kind.rule().right == Right::Everybody);
            for kind in granted.chain(everybodys) {
                for lang in Lang::ALL {
                    let said = words::act_help(*kind, lang);
                    assert!(said.chars().count() <= wide, "{kind:?}, {lang:?}: {said}");
                }
            }
        }
    }
}
