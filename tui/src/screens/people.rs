//! People: communities, camps and hidden groups.

use kernel::names::Slug;
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use words::{Key, ui};

use super::{
    lines::{named, table},
    paint::{TableRow, bold},
};
use crate::app::{App, Pane, Thing};

/// Draws them.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let heads =
        ["", ui(lang, Key::Tension), ui(lang, Key::ShortFear), ui(lang, Key::LeastTrust), ui(lang, Key::TakenIn)];
    let percent = |permille: u32| format!("{} %", permille / 10);
    let community = |id: Slug| {
        let c = app.view.communities.iter().find(|community| community.id == id)?;
        let lowest = c.trust.iter().min_by_key(|(authority, level)| (*level, *authority));
        // In whom, where there is room to say so.
        let trust = match lowest {
            Some((whom, level)) if area.width >= 70 => format!("{} {}", percent(*level), app.names.of(*whom)),
            Some((_, level)) => percent(*level),
            None => String::new(),
        };
        let cells = vec![percent(c.tension), percent(c.fear), trust, format!("{}/{}", c.hosted, c.hosts)];
        let style = if c.tension.max(c.fear) >= 600 { bold() } else { Style::new() };
        Some(TableRow { name: named(app, '●', id), cells, style })
    };
    let camp = |id: Slug| {
        let camp = app.view.camps.iter().find(|camp| camp.id == id)?;
        let full = camp.people > camp.capacity;
        let cells = vec![
            if full { ui(lang, Key::Full).to_owned() } else { String::new() },
            String::new(),
            format!("{} {}", camp.food, ui(lang, Key::FoodLeft)),
            format!("{}/{}", camp.people, camp.capacity),
        ];
        Some(TableRow { name: named(app, '⌂', id), cells, style: if full { bold() } else { Style::new() } })
    };
    let group = |id: Slug| {
        let group = app.view.groups.iter().find(|group| group.id == id)?;
        let state = ui(lang, if group.active { Key::Active } else { Key::LyingLow });
        let cells = vec![
            state.to_owned(),
            String::new(),
            app.names.short(group.place).into_owned(),
            format!("{} {}/{}", ui(lang, Key::Plan), group.step, group.steps),
        ];
        Some(TableRow { name: named(app, if group.armed { '✖' } else { '◆' }, id), cells, style: Style::new() })
    };
    let row = |thing: &Thing| match thing {
        Thing::Community(id) => community(*id),
        Thing::Camp(id) => camp(*id),
        Thing::Group(id) => group(*id),
        _ => None,
    };
    table(app, Pane::People, &heads, row, focused, area, buf);
}
