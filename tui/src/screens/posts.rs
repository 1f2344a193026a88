//! Posts and patrols: queues, lanes, officers, and where patrols are.

use engine::sight::view::{PatrolView, PostView};
use kernel::names::Slug;
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use words::{Key, ui};

use super::{
    lines::{named, table},
    paint::{TableRow, bold},
};
use crate::app::{App, Pane, Thing};

/// Draws posts, and patrols below them.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let heads = ["", ui(lang, Key::Queue), ui(lang, Key::Lanes), ui(lang, Key::Officers), "", ui(lang, Key::Crossed)];
    let post = |id: Slug| {
        let post = app.view.posts.iter().find(|post| post.id == id)?;
        let symbol = if post.open { '■' } else { '□' };
        let cells = vec![
            post.waiting.to_string(),
            format!("{}/{}", post.staffed, post.lanes),
            format!("{}/{}", post.on_shift, post.officers),
            system_of(app, post).to_owned(),
            post.crossed.to_string(),
        ];
        let style = if post.open && post.power { Style::new() } else { bold() };
        Some(TableRow { name: named(app, symbol, id), cells, style })
    };
    let patrol = |id: Slug| {
        let patrol = app.view.patrols.iter().find(|patrol| patrol.id == id)?;
        let line = |name: &dyn Fn(Slug) -> String| format!("▲ {} · {}", name(id), way_of(app, patrol, name));
        let (full, short) = (|id| app.names.of(id).into_owned(), |id| app.names.short(id).into_owned());
        Some(TableRow { name: [line(&full), line(&short)], ..TableRow::default() })
    };
    let row = |thing: &Thing| match thing {
        Thing::Post(id) => post(*id),
        Thing::Patrol(id) => patrol(*id),
        _ => None,
    };
    table(app, Pane::Posts, &heads, row, focused, area, buf);
}

/// How a post registers people now, or why it does not.
pub fn system_of(app: &App, post: &PostView) -> &'static str {
    let lang = app.lang();
    match (post.open, post.power, post.paper, post.midas) {
        (false, ..) => ui(lang, Key::Closed),
        (_, false, ..) => ui(lang, Key::NoPower),
        (_, _, true, _) => ui(lang, Key::OnPaper),
        (.., true) => "MIDAS",
        _ => ui(lang, Key::Offline),
    }
}

/// Whether a patrol is busy, where it is, and where it goes; places by the names that they have there.
pub fn way_of(app: &App, patrol: &PatrolView, name: &dyn Fn(Slug) -> String) -> String {
    let way = match patrol.to {
        Some((to, there)) => format!("{} → {} {}", name(patrol.place), name(to), app.names.time(there)),
        None => name(patrol.place),
    };
    format!("{} · {way}", ui(app.lang(), if patrol.busy { Key::Busy } else { Key::Free }))
}
