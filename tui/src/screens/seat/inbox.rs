//! The inbox: what has reached the seat, when it was seen, from whom, how far it is believed, and what has not been read. It stands
//! with the newest first, or by conversation; whichever it is, what comes in never moves the selection.

use engine::sight::view::{Item, SeatView};
use kernel::{names::Slug, time::Span as TimeSpan};
use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};
use vocabulary::inject::Attachment;
use words::{Key, phone::PhoneText, room::Phrase, say, ui};

use crate::{
    app::{App, SeatDesk, Tab, room, room::NewsAge},
    screens::{
        lines::{empty, found_none},
        paint,
        paint::{bold, column, cut, dim},
    },
};

/// From this width on a line says kind and credibility in words; below, a sign stands for the second.
const WORDS: usize = 90;

/// Draws the inbox.
pub fn draw(app: &App, view: &SeatView, desk: &SeatDesk, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    if view.inbox.is_empty() {
        return empty(ui(lang, Key::NoMessages), area, buf);
    }
    let items = room::inbox(view, desk, &app.names);
    if items.is_empty() {
        return empty(&found_none(app, &desk.find[&Tab::Inbox]), area, buf);
    }
    let at = desk.item.and_then(|n| items.iter().position(|item| item.n == n)).unwrap_or(0);
    if desk.open && area.height < 18 {
        return in_full(app, view, desk, items[at], area, buf);
    }
    // The list takes what it has lines for, up to a half. The rest is for the text, and moves only when something comes in.
    let listed = u16::try_from(items.len()).unwrap_or(u16::MAX).min(area.height.div_ceil(2));
    let (upper, lower) = if area.height >= 18 { paint::top(area, listed) } else { (area, Rect::ZERO) };
    let wide = usize::from(upper.width).saturating_sub(2);
    let mut before = None;
    let lines = items.iter().map(|item| {
        let thread = room::thread(item);
        let follows = desk.threads && before.as_ref() == Some(&thread);
        before = Some(thread);
        line(app, view, desk, item, follows, wide)
    });
    app.touch.lines(paint::list(lines.collect(), Some(at), focused, upper, buf));
    if lower.height > 2 {
        let (rule, text) = paint::top(lower, 1);
        let order = ui(lang, if desk.threads { Phrase::ByThread } else { Phrase::ByTime });
        let key = app.comfort.keys.key_of("threads", lang).unwrap_or_default();
        let title = format!("── {} · {key} ", order);
        let left = usize::from(rule.width).saturating_sub(title.chars().count());
        Line::styled(format!("{title}{}", "─".repeat(left)), dim()).render(rule, buf);
        in_full(app, view, desk, items[at], text, buf);
    }
}

/// One line: whether it is new, how old it is and by which sign, how sure, from whom, and what.
fn line(app: &App, view: &SeatView, desk: &SeatDesk, item: &Item, follows: bool, wide: usize) -> Line<'static> {
    let lang = app.lang();
    let unread = !desk.read.contains(&item.n);
    let mark = if unread { format!("● {}", ui(lang, Key::New)) } else { String::new() };
    let age = view.now - seen(item);
    let kind = words::matter_kind(item.report.matter.kind(), lang);
    // A message of the exercise is certain, and has the number of its printed card.
    let number = words::item_number(item).map(Slug::as_str);
    let tail = if wide > WORDS {
        let sure = number.unwrap_or_else(|| words::credibility(item.report.credibility, lang));
        format!("{} {}", column(kind, 14), column(sure, 18))
    } else {
        column(number.unwrap_or_else(|| bars(item.report.credibility)), 4)
    };
    let text = match follows {
        // Within a conversation the name has been said.
        true => format!("{} ╰ {}", app.names.time(item.at), words::item_subject(item, &app.names)),
        false => words::item(item, &app.names),
    };
    let head = format!("{} {} {}", column(&mark, 9), NewsAge::of(age).symbol(), column(&short(age), 7));
    let fill = wide.saturating_sub(head.chars().count() + tail.chars().count() + 2);
    let style = if unread { bold() } else { Style::new() };
    Line::styled(format!("{head} {} {tail}", column(&cut(&text, fill), fill)), style)
}

/// When what an item tells was seen.
pub fn seen(item: &Item) -> kernel::time::Time {
    if item.inject.is_some() { item.at } else { item.report.seen }
}

/// A span in a column: minutes at least.
pub fn short(age: TimeSpan) -> String {
    match whole(age) {
        TimeSpan(0) => "0 min".to_owned(),
        age => words::span(age),
    }
}

/// A span without its seconds: nobody counts them in news.
fn whole(span: TimeSpan) -> TimeSpan {
    TimeSpan(span.0 / 60 * 60)
}

/// How far something is believed, in three bars; the words stand beside it where there is room, and always in the full text.
pub fn bars(permille: u32) -> &'static str {
    match permille {
        0..=399 => "▮▯▯",
        400..=699 => "▮▮▯",
        _ => "▮▮▮",
    }
}

/// The sheets that came with an inject: their words, and of what is a file that it lies on paper.
pub fn handed_out(app: &App, item: &Item) -> Vec<Line<'static>> {
    let row = words::item_number(item).and_then(|id| app.scenario.msel.iter().find(|row| row.id == id));
    row.map_or_else(Vec::new, |row| enclosed(app, &row.attachments))
}

/// Sheets as a screen shows them. A picture is on paper only, and so are languages whose letters no terminal sets.
pub fn enclosed(app: &App, sheets: &[Attachment]) -> Vec<Line<'static>> {
    let lang = app.lang();
    let mut lines = Vec::new();
    for sheet in sheets {
        let kind = words::attachment_kind(sheet.kind, lang);
        let on_paper = sheet.file.as_ref().map_or_else(String::new, |_| format!(" · {}", ui(lang, Phrase::OnPaper)));
        lines.push(Line::default());
        lines.push(Line::styled(format!("▤ {} ({kind}){on_paper}", app.names.text(&sheet.title)), bold()));
        if !sheet.text.is_empty() {
            lines.push(Line::from(app.names.text(&sheet.text)));
        }
    }
    lines
}

/// An item in full: what, from whom, seen when, how sure, by which way, and what else came from there.
pub fn in_full(app: &App, view: &SeatView, desk: &SeatDesk, item: &Item, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let report = &item.report;
    let mut lines = Vec::new();
    match &item.inject {
        Some(inject) => {
            lines.push(Line::styled(app.names.text(&inject.subject), bold()));
            lines.push(Line::default());
            lines.push(Line::from(app.names.text(&inject.text)));
            lines.extend(handed_out(app, item));
        }
        None => lines.push(Line::styled(words::matter(&report.matter, &app.names), bold())),
    }
    lines.push(Line::default());
    let mut pair = |key, value: String| lines.push(Line::from(format!("{}{}{value}", ui(lang, key), lang.colon())));
    pair(Key::From, words::item_source(item, &app.names));
    if item.inject.is_none() {
        if report.first_source != report.relayed_by && report.first_source != Slug::default() {
            pair(Key::FirstSeenBy, app.names.of(report.first_source).into_owned());
        }
        let sure = format!("{} {}", bars(report.credibility), words::credibility(report.credibility, lang));
        pair(Key::HowSure, sure);
        pair(Key::Seen, format!("{} · {}", app.names.time(report.seen), old(app, view.now - report.seen)));
    }
    let by = if item.channel == Slug::default() { String::new() } else { format!(" ({})", app.names.of(item.channel)) };
    pair(Key::Received, format!("{}{by}", app.names.time(item.at)));
    if !item.again.is_empty() {
        pair(Key::ToldAgainBy, app.names.list(&item.again));
    }
    if let Some(number) = words::item_number(item) {
        lines.push(Line::from(format!("{} {number}", ui(lang, Phrase::InjectNumber))));
    }
    if let Some(until) = view.waits_until(item.n) {
        let time = app.names.time(until);
        lines.push(Line::styled(say(lang, PhoneText::SilenceIsNo, &[("time", &time)]), bold()));
    }
    let mut pair = |key, value: String| lines.push(Line::from(format!("{}{}{value}", ui(lang, key), lang.colon())));
    if !item.shared_with.is_empty() {
        pair(Key::ToldTo, app.names.list(&item.shared_with));
    }
    let same: Vec<&Item> = view.inbox.iter().filter(|other| room::thread(other) == room::thread(item)).collect();
    if same.len() > 1 {
        let new = same.iter().filter(|other| !desk.read.contains(&other.n)).count();
        let said = say(lang, Phrase::InThread, &[("n", &same.len().to_string()), ("m", &new.to_string())]);
        lines.push(Line::styled(said, dim()));
    }
    paint::text(lines, 0, area, buf);
}

/// How old something is: its sign, the word, and the span.
pub fn old(app: &App, age: TimeSpan) -> String {
    let lang = app.lang();
    let word = match NewsAge::of(age) {
        NewsAge::Fresh => Phrase::AgeFresh,
        NewsAge::Hours => Phrase::AgeHours,
        NewsAge::Old => Phrase::AgeOld,
    };
    format!("{} {} ({})", NewsAge::of(age).symbol(), ui(lang, word), ago(app, age))
}

/// `20 min ago`, or `just now`.
pub fn ago(app: &App, age: TimeSpan) -> String {
    let lang = app.lang();
    match whole(age) {
        TimeSpan(0) => ui(lang, Phrase::JustNow).to_owned(),
        age => say(lang, Phrase::Ago, &[("span", &words::span(age))]),
    }
}
