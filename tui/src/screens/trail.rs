//! A trail on the screen: what became of one report, party or unit, fact by fact; what lies behind the clock is fainter.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use words::{replay::ReplayText, say, ui};

use super::{
    paint,
    paint::{bold, dim},
};
use crate::app::{
    App,
    trail::{Followed, Trail},
};

/// Draws the way.
pub fn draw(app: &App, trail: &Trail, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (area, _) = paint::bottom(paint::top(area, 1).1, 2);
    paint::middle(area, area.width, area.height, buf);
    let what = match trail.of {
        Followed::Report(report) => {
            format!("{} {}", ui(lang, ReplayText::FollowedReport), words::clean(&report.to_string()))
        }
        Followed::Party(party) => {
            format!("{} {}", ui(lang, ReplayText::FollowedParty), words::clean(&party.to_string()))
        }
        Followed::Unit(patrol) => app.names.of(patrol).into_owned(),
    };
    let with = [("what", &*what), ("n", &*trail.facts.len().to_string())];
    let inside = paint::frame(&say(lang, ReplayText::Trail, &with), true, area, buf);
    let (list, below) = paint::bottom(inside, 4);
    let (count, brief) = (trail.facts.len(), app.names.in_brief());
    app.touch.lines(paint::list_of(count, Some(trail.at), true, list, buf, |n| {
        let fact = &trail.facts[n];
        let dice = if fact.roll.is_some() { " ⚄" } else { "" };
        let style = if fact.at > app.now { dim() } else { Style::new() };
        Line::from(vec![
            Span::styled(format!("{}{dice}  ", app.names.time(fact.at)), dim()),
            Span::raw(words::fact(&fact.what, &brief)),
        ])
        .style(style)
    }));
    if let Some(fact) = trail.facts.get(trail.at) {
        let mut lines = vec![Line::styled(
            format!("#{} · {} · {}", fact.n, app.names.time(fact.at), words::fact(&fact.what, &app.names)),
            bold(),
        )];
        lines.extend(fact.roll.as_ref().map(|roll| Line::from(format!("⚄ {}", words::roll(roll, lang)))));
        paint::text(lines, 0, below, buf);
    }
}
