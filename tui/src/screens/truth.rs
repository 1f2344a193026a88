//! Truth beside picture on the screen: what a seat believed of each thing, how it was, and where the two differ; the chosen one in full.

use engine::sight::view::Known;
use hindsight::belief::Belief;
use kernel::names::Slug;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use words::{replay::ReplayText, say, ui};

use super::{
    paint,
    paint::{bold, column, dim},
};
use crate::app::App;

/// How wide the names of things are.
const NAME: usize = 26;

/// Draws the list.
pub fn draw(app: &App, seat: Slug, at: usize, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (area, _) = paint::bottom(paint::top(area, 1).1, 2);
    paint::middle(area, area.width, area.height, buf);
    let differ = app.truth.iter().filter(|belief| !belief.gaps.is_empty()).count().to_string();
    let with = [("seat", &*app.names.short(seat)), ("differ", &*differ), ("n", &*app.truth.len().to_string())];
    let inside = paint::frame(&say(lang, ReplayText::Truth, &with), true, area, buf);
    let Some(chosen) = app.truth.get(at) else {
        return paint::text(vec![Line::from(ui(lang, ReplayText::NoPicture))], 0, inside, buf);
    };
    let (list, below) = paint::bottom(inside, (inside.height * 2 / 5).max(6));
    app.touch.lines(paint::list_of(app.truth.len(), Some(at), true, list, buf, |n| row(app, &app.truth[n])));
    let (rule, below) = paint::top(below, 1);
    paint::whole(Line::styled("─".repeat(usize::from(rule.width)), dim()), rule, buf);
    paint::text(in_full(app, chosen), 0, below, buf);
}

/// A line: a sign, the thing, and how it differs or what was rightly believed.
fn row(app: &App, belief: &Belief) -> Line<'static> {
    let lang = app.lang();
    let name = column(&paint::name(&app.names, belief.about, NAME), NAME);
    if belief.gaps.is_empty() {
        let word = belief.word.as_ref().map(|word| words::matter(&word.matter, &app.names)).unwrap_or_default();
        return Line::styled(format!("= {name}  {word}"), dim());
    }
    let kind = words::matter_kind(belief.kind, lang);
    let gaps: Vec<String> = belief.gaps.iter().map(|gap| words::replay::gap(gap, &app.names)).collect();
    let gaps = gaps.join(lang.semicolon());
    Line::from(vec![
        Span::styled("≠ ", bold()),
        Span::raw(format!("{name}  ")),
        Span::styled(format!("{kind}{}", lang.colon()), dim()),
        Span::styled(gaps, bold()),
    ])
}

fn in_full(app: &App, belief: &Belief) -> Vec<Line<'static>> {
    let lang = app.lang();
    let mut lines = vec![Line::styled(app.names.of(belief.about).into_owned(), bold())];
    if let Some(Known { matter, seen, at, source, .. }) = &belief.word {
        let with = [
            ("word", &*words::matter(matter, &app.names)),
            ("seen", &*app.names.time(*seen)),
            ("at", &*app.names.time(*at)),
            ("source", &*app.names.of(*source)),
        ];
        lines.push(Line::from(say(lang, ReplayText::Believed, &with)));
    }
    lines.extend(
        belief.gaps.iter().map(|gap| Line::styled(format!("≠ {}", words::replay::gap(gap, &app.names)), bold())),
    );
    if belief.gaps.is_empty() {
        lines.push(Line::styled(ui(lang, ReplayText::NoGap), dim()));
    }
    lines
}
