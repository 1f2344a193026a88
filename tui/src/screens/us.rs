//! Where the people of a seat answer for themselves: the rules, how many they are, themselves before and after. One question at a time. The
//! head and the last lines of the room stay in sight, so that whatever comes in meanwhile is seen; one key leads back to it.

use paper::report::asking::{
    AskedPart, SaidSoFar, count,
    rating::{FormQuestion, SCORES},
    rules,
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Widget},
};
use words::{Key, participant::YouText, phone::GateText, say, ui};

use super::{
    field::field,
    paint,
    paint::{bold, column, dim},
};
use crate::{
    app::{App, BegunPart, Overlay, UsDesk, UsPage, touch::Target},
    keymap::Do,
};

/// No wider and no higher than is read at a glance.
const SIZE: (u16, u16) = (90, 22);
/// How far the words under what the moment asks for stand to the right.
const TOLD: u16 = 3;
/// How wide the names of parts and of numbers are.
const LABEL: usize = 42;

/// What the moment asks of the people of the seat, in a line above all tabs, with its key; below it, until they have heard the rules, what
/// is recorded. Returns what remains.
pub fn band(app: &App, area: Rect, buf: &mut Buffer) -> Rect {
    let lang = app.lang();
    // Whoever learns the programme has the lesson there.
    let learns = app.lesson < app.scenario.lessons.len();
    let Some(part) = app.due().filter(|_| !learns && !matches!(app.overlay, Some(Overlay::Us))) else { return area };
    let Some(action) = app.comfort.keys.valid(&app.places_behind()).into_iter().find(|it| it.does == Do::Us) else {
        return area;
    };
    let untold = part == AskedPart::Rules && app.said.as_ref().is_some_and(|said| said.consent().is_none());
    let recorded = ui(lang, GateText::Recorded);
    let told = if untold { paint::rows_of(recorded, area.width.saturating_sub(TOLD)) } else { 0 };
    let (mine, rest) = paint::top(area, 1 + told);
    let (first, below) = paint::top(mine, 1);
    let key = app.comfort.keys.shown(action, lang).label(lang);
    let by_key = say(lang, YouText::ByKey, &[("key", &key)]);
    let asks = format!(" ► {} — {}{}{by_key} ", ui(lang, part.heading()), ui(lang, part.asked_as()), lang.colon());
    paint::whole(Line::styled(asks, paint::reversed()), first, buf);
    app.touch.put(first, Target::Does(action));
    if untold {
        let below = Rect { x: below.x + TOLD, width: below.width.saturating_sub(TOLD), ..below };
        paint::text(vec![Line::styled(recorded, dim())], 0, below, buf);
    }
    rest
}

/// Draws what is asked now.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    let (Some(said), Some(us), lang) = (&app.said, app.desk().map(|desk| &desk.us), app.lang()) else { return };
    let (area, _) = paint::bottom(paint::top(area, 2).1, 2);
    // Nothing of the room beside it draws the eye away.
    Clear.render(area, buf);
    let rect = paint::middle(area, area.width.min(SIZE.0), area.height.min(SIZE.1), buf);
    let part = match us.page {
        UsPage::Menu => None,
        UsPage::Part(part) => Some(part),
        UsPage::Sent(after) => Some(AskedPart::rating(after)),
    };
    let part = part.map(|part| format!(" · {}", ui(lang, part.label()))).unwrap_or_default();
    let inside = paint::frame(&format!("{}{part}", ui(lang, YouText::UsTitle)), true, rect, buf);
    let inside = fault(us, inside, buf);
    match (us.page, us.here()) {
        (UsPage::Menu, _) => menu(app, said, us, inside, buf),
        (UsPage::Part(AskedPart::Rules), Some(begun)) => the_rules(app, said, us, begun, inside, buf),
        (UsPage::Part(AskedPart::Count), Some(begun)) => the_count(app, us, begun, inside, buf),
        (UsPage::Part(part), Some(begun)) => question(app, us, part, begun, inside, buf),
        (UsPage::Sent(_), _) => {
            let said = vec![Line::styled(ui(lang, YouText::Sent), bold())];
            ask(app, us, said, &[YouText::AnotherPerson, YouText::Us].map(|text| ui(lang, text)), inside, buf);
        }
        (UsPage::Part(_), None) => {}
    }
}

/// What is wrong, at the bottom where it is in sight. What is left above comes back.
fn fault(us: &UsDesk, area: Rect, buf: &mut Buffer) -> Rect {
    let Some(fault) = &us.fault else { return area };
    let text = format!("! {fault}");
    let (rest, foot) = paint::bottom(area, paint::rows_of(&text, area.width));
    paint::text(vec![Line::styled(text, bold())], 0, foot, buf);
    rest
}

/// Which keys do what here, at the bottom. What is left above comes back.
fn hint(app: &App, text: YouText, area: Rect, buf: &mut Buffer) -> Rect {
    let text = app.comfort.keys.with_keys(ui(app.lang(), text), app.lang());
    let (rest, foot) = paint::bottom(area, paint::rows_of(&text, area.width));
    paint::text(vec![Line::styled(text, dim())], 0, foot, buf);
    rest
}

/// Some lines, then what can be chosen, with its number.
fn ask(app: &App, us: &UsDesk, lines: Vec<Line<'_>>, choices: &[&str], area: Rect, buf: &mut Buffer) {
    let choices = (1..).zip(choices).map(|(n, text)| Line::from(format!("{n}  {text}"))).collect();
    choose(app, us, lines, choices, area, buf);
}

fn choose(app: &App, us: &UsDesk, lines: Vec<Line<'_>>, choices: Vec<Line<'_>>, area: Rect, buf: &mut Buffer) {
    let area = hint(app, YouText::HowToChoose, area, buf);
    let high = u16::try_from(choices.len()).unwrap_or(u16::MAX);
    let above: u16 = lines.iter().map(|line| paint::rows_of(&line.to_string(), area.width).max(1)).sum();
    let (text, rest) = paint::top(area, (above + 1).min(area.height.saturating_sub(high)));
    paint::text(lines, app.scroll, text, buf);
    let rows = paint::list(choices, us.at, true, rest, buf);
    // While nothing is chosen, the first arrow leads to the first line.
    let before = isize::from(us.at.is_none());
    app.touch.lines(rows.into_iter().map(|(row, steps)| (row, steps + before)).collect());
}

fn menu(app: &App, said: &SaidSoFar, us: &UsDesk, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let line = |(n, part): (usize, AskedPart)| {
        let begun = us.begun.get(&part).is_some_and(BegunPart::holds_something);
        let begun = if begun { format!(" · {}", ui(lang, YouText::Begun)) } else { String::new() };
        Line::from(format!("{n}  {}{}{begun}", column(ui(lang, part.label()), LABEL), said.state(part, lang)))
    };
    let lines = vec![Line::from(ui(lang, YouText::AnswersKept))];
    choose(app, us, lines, (1..).zip(AskedPart::ALL).map(line).collect(), area, buf);
}

fn the_rules(app: &App, said: &SaidSoFar, us: &UsDesk, begun: &BegunPart, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let asked = begun.asked.min(rules::PARTS - 1);
    let part = rules::parts(lang)[asked];
    let mut lines = vec![of_all(app, asked, rules::PARTS, part.head)];
    lines.extend(part.texts.iter().map(|text| Line::from(format!("• {text}"))));
    if asked + 1 < rules::PARTS {
        let area = hint(app, YouText::HowToGoOn, area, buf);
        return paint::text(lines, app.scroll, area, buf);
    }
    let by_whom = app.comfort.kept.as_deref().unwrap_or_else(|| ui(lang, GateText::KeptByRoom));
    lines.extend([ui(lang, YouText::AnswersKept), by_whom].map(|text| Line::from(format!("• {text}"))));
    lines.extend(said.agreed().then(|| Line::styled(ui(lang, YouText::Agreed), bold())));
    ask(app, us, lines, &[YouText::Agree, YouText::ICall].map(|text| ui(lang, text)), area, buf);
}

/// Which of how many, and what it is about.
fn of_all(app: &App, n: usize, all: usize, title: &str) -> Line<'static> {
    let with = [("n", &*(n + 1).to_string()), ("all", &*all.to_string())];
    let place = format!("{}  ", say(app.lang(), YouText::OfAll, &with));
    Line::from(vec![Span::styled(place, dim()), Span::styled(title.to_owned(), bold())])
}

fn the_count(app: &App, us: &UsDesk, begun: &BegunPart, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let head = vec![
        Line::styled(ui(lang, YouText::CountTitle), bold()),
        Line::styled(ui(lang, YouText::NoNames), dim()),
        Line::default(),
    ];
    let area = hint(app, YouText::HowToCount, area, buf);
    let (top, mut rest) = paint::top(area, 3);
    paint::text(head, 0, top, buf);
    let mut row = |n: usize, line: Line<'_>| {
        let (mine, below) = paint::top(rest, 1);
        rest = below;
        line.render(mine, buf);
        app.touch.put(mine, Target::Line(n.cast_signed() - begun.asked.cast_signed()));
        mine
    };
    let mark = |n: usize| if n == begun.asked { "› " } else { "  " };
    let style = |n: usize| if n == begun.asked { bold() } else { ratatui::style::Style::new() };
    let (fields, first) = (app.count_fields(), count::who(lang).len());
    let mut written = None;
    for (n, asked) in fields.iter().enumerate() {
        if n == first {
            row(n, Line::styled(ui(lang, YouText::ComeFrom), dim()));
        }
        let label = format!("{}{}", mark(n), column(asked.label, LABEL));
        let value = if n == begun.asked { String::new() } else { app.counted(&asked.key) };
        let mine = row(n, Line::styled(format!("{label}{value}"), style(n)));
        if n == begun.asked {
            let at = u16::try_from(label.chars().count()).unwrap_or(0).min(mine.width);
            written = Some(Rect { x: mine.x + at, width: mine.width - at, ..mine });
        }
    }
    let last = fields.len();
    row(last, Line::styled(format!("{}{}", mark(last), ui(lang, YouText::Keep)), style(last)));
    if let (Some(input), Some(cells)) = (us.input(), written) {
        field(app, input, true, cells, buf);
    }
}

fn question(app: &App, us: &UsDesk, part: AskedPart, begun: &BegunPart, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let Some(form) = app.rating_form(part == AskedPart::After) else { return };
    let all = form.questions.len();
    let Some(asked) = form.questions.get(begun.asked) else {
        let with = [("n", &*form.answered(&begun.given).to_string()), ("all", &*all.to_string())];
        let lines =
            vec![Line::styled(ui(lang, YouText::ReadySend), bold()), Line::from(say(lang, YouText::AnsweredSo, &with))];
        return ask(app, us, lines, &[YouText::Send, YouText::Anew].map(|text| ui(lang, text)), area, buf);
    };
    let lines = vec![of_all(app, begun.asked, all, asked.title()), Line::from(ui(lang, asked.asks()))];
    match asked {
        FormQuestion::Scored(_) => {
            let scores = SCORES.map(|score| Line::from(ui(lang, score)));
            let skip = Line::from(ui(lang, YouText::Skip));
            choose(app, us, lines, scores.into_iter().chain([skip]).collect(), area, buf);
        }
        FormQuestion::Written { .. } => {
            let above = paint::rows_of(&lines[0].to_string(), area.width) + 1;
            let (top, rest) = paint::top(area, above);
            paint::text(lines, 0, top, buf);
            let (box_, rest) = paint::top(rest, 8);
            let inner = paint::frame(ui(lang, Key::WriteHere), true, box_, buf);
            if let Some(input) = us.input() {
                field(app, input, true, inner, buf);
            }
            hint(app, YouText::HowToWrite, rest, buf);
        }
    }
}
