//! What keys do when somebody asks why.

use engine::debrief::why::{About, Tree};
use words::{Key, ui};

use super::moves::line;
use crate::{
    app::{
        App, Overlay, Thing,
        walk::{Walk, WalkRow},
    },
    keymap::Do,
    msg::Wish,
};

/// Asks why of what is chosen in the pane that has the keys.
pub(super) fn ask_why(app: &mut App) -> Vec<Wish> {
    app.walks_from_knowing = false;
    let about = match app.chosen(app.pane) {
        Some((_, Thing::Row(row))) => Some(About::Row(row)),
        Some((_, Thing::Proposal(proposal))) => Some(About::Proposal(proposal)),
        Some((_, Thing::Post(post))) => Some(About::Post(post)),
        Some((_, Thing::Fact(fact))) => Some(About::Fact(fact)),
        _ => None,
    };
    match about {
        Some(about) => vec![Wish::Why(about)],
        None => because(app, None),
    }
}

/// Shows what was found.
pub(super) fn because(app: &mut App, tree: Option<Box<Tree>>) -> Vec<Wish> {
    app.scroll = 0;
    match tree {
        Some(tree) => app.overlay = Some(Overlay::Why(Box::new(Walk::new(*tree)))),
        None => app.notice = Some(ui(app.lang(), Key::NoWhy).to_owned()),
    }
    Vec::new()
}

/// A key on the walk.
pub(super) fn at_why(app: &mut App, mut walk: Box<Walk>, what: Do) -> Vec<Wish> {
    let rows = walk.rows();
    let last = rows.len().saturating_sub(1);
    let at = walk.at.min(last);
    let chosen = rows.get(at).copied();
    let number = chosen.and_then(|(_, row)| row.fact()).map(|fact| fact.n);
    let can_open = matches!(chosen, Some((_, WalkRow::Came(_, children))) if children > 0);
    let mut wishes = Vec::new();
    let (mut to, mut unfold, mut fold) = (at, None, None);
    match what {
        Do::Up | Do::Down | Do::PageUp | Do::PageDown | Do::First | Do::Last => to = line(at, rows.len(), what),
        Do::Right => match number.filter(|n| can_open && !walk.open.contains(n)) {
            Some(n) => unfold = Some(n),
            None => to = (at + 1).min(last),
        },
        Do::Left => match number.filter(|n| walk.open.contains(n)) {
            Some(n) => fold = Some(n),
            // To what it came of.
            None => {
                let depth = chosen.map_or(0, |(depth, _)| depth);
                to = rows[..at].iter().rposition(|(other, _)| *other < depth).unwrap_or(0);
            }
        },
        Do::Enter => match number {
            // The same fact again would show the same.
            Some(n) if !matches!(chosen, Some((_, WalkRow::Asked(_)))) => wishes = vec![Wish::Why(About::Fact(n))],
            _ => {}
        },
        _ if std::mem::take(&mut app.walks_from_knowing) => {
            app.overlay = app.knowing.take().map(Overlay::Knowing);
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    walk.at = to;
    walk.open.extend(unfold);
    if let Some(n) = fold {
        walk.open.remove(&n);
    }
    app.overlay = Some(Overlay::Why(walk));
    wishes
}
