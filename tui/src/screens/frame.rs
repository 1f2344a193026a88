//! The frame: which screen stands in the window now.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    app::{App, Overlay, Room},
    screens::{control, curtain, front, hot_wash, paint, scrubber, seat, wall, window::too_small},
};

/// Draws everything.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) {
    app.touch.clear();
    if !too_small(app.lang(), area, buf) {
        match &app.overlay {
            // On the wall stands this and nothing else.
            Some(Overlay::HotWash(wash, at)) => {
                let pages = words::hot_wash::pages(wash, &app.names.of(app.scenario.id), &app.names);
                hot_wash::draw(app, &pages, *at, area, buf);
            }
            Some(Overlay::Wall(view)) => wall::draw(app, view, area, buf),
            _ => screens(app, area, buf),
        }
    }
    app.comfort.theme.dress(area, buf);
}

fn screens(app: &App, area: Rect, buf: &mut Buffer) {
    // The line of time of a record stands at the foot of whatever is shown of it.
    let (area, foot) = paint::bottom(area, scrubber::rows(app, area));
    match app.room {
        Room::Control => control::draw(app, area, buf),
        Room::Curtain(to) => curtain::draw(app, to, area, buf),
        Room::Seat(id) => seat::draw(app, id, area, buf),
    }
    front::draw(app, area, buf);
    scrubber::draw(app, foot, buf);
}
