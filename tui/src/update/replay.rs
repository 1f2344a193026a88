//! What keys do while somebody looks back on a record: through its time, and out of it.

use kernel::time::{Span, Time};

use super::rewind::ask_fork;
use crate::{app::App, keymap::Do, msg::Wish};

pub(super) fn replay(app: &mut App, what: Do) -> Vec<Wish> {
    match what {
        Do::Forward => vec![Wish::Onward],
        Do::Backward => {
            let to = app.news.iter().rev().map(|f| f.at).find(|at| *at < app.now);
            go(app, to.unwrap_or(Time::START))
        }
        Do::HourForward => go(app, app.now + Span::hours(1)),
        Do::HourBack => go(app, app.now - Span::hours(1)),
        Do::ToStart => go(app, Time::START),
        Do::ToEnd => go(app, app.end),
        Do::Fork => ask_fork(app),
        Do::Report => vec![Wish::Report],
        _ => Vec::new(),
    }
}

fn go(app: &App, to: Time) -> Vec<Wish> {
    vec![Wish::Go(to.clamp(Time::START, app.end))]
}
