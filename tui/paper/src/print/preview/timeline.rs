//! The list of events along the hours, a lane for each seat or each storyline.

use authoring::preview::{Preview, PreviewRow, RowComes};
use maud::{Markup, html};

use super::chart::{HEAD, Hours, LANE, lanes, n, sheet};
use crate::print::page::Paper;

/// Colours of storylines; they differ in grey as well, and come again where there are more.
const COLOURS: [&str; 8] = ["#1b3a57", "#b3541e", "#2e7d4f", "#7a3b8f", "#c08a00", "#9c1f2e", "#3f7fae", "#6b6b6b"];

/// A lane a seat, with what reaches it and what is expected of it.
pub(super) fn by_seat(paper: &Paper<'_>, preview: &Preview) -> (String, f64) {
    let seats: Vec<_> = preview.load.iter().map(|load| load.seat).collect();
    let names: Vec<String> = seats.iter().map(|seat| paper.names.of(*seat).into_owned()).collect();
    draw(paper, preview, &names, |row, lane| row.to.contains(&seats[lane]) || row.asks.contains(&seats[lane]))
}

/// A lane a storyline.
pub(super) fn by_thread(paper: &Paper<'_>, preview: &Preview) -> (String, f64) {
    let names: Vec<String> = preview.threads.iter().map(|thread| paper.names.text(thread)).collect();
    draw(paper, preview, &names, |row, lane| row.thread == Some(lane))
}

fn draw(
    paper: &Paper<'_>,
    preview: &Preview,
    names: &[String],
    stands: impl Fn(&PreviewRow, usize) -> bool,
) -> (String, f64) {
    let hours = Hours::of(preview);
    let high = HEAD + names.len() as f64 * LANE;
    let dots = |lane: usize| {
        let rows = preview.rows.iter().filter(|row| stands(row, lane)).collect::<Vec<_>>();
        let y = HEAD + (lane as f64 + 0.5) * LANE;
        html! { @for row in rows { (dot(row, hours.x(row.at), y)) } }
    };
    let body = html! {
        (hours.grid(paper, high))
        (lanes(names))
        @for lane in 0..names.len() { (dots(lane)) }
    };
    sheet(high, &body)
}

fn dot(row: &PreviewRow, x: f64, y: f64) -> Markup {
    let colour = row.thread.map_or("#333", |thread| COLOURS[thread % COLOURS.len()]);
    let fill = if row.comes == RowComes::AtTime { colour } else { "#fff" };
    html! { circle cx=(n(x)) cy=(n(y)) r="10" fill=(fill) stroke=(colour) stroke-width="5" { title { (row.id) } } }
}
