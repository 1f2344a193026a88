//! How much falls on each seat in each hour, as a field of shades with its number.

use authoring::preview::{Preview, SeatLoad};
use kernel::time::Time;
use maud::{Markup, html};

use super::chart::{HEAD, Hours, LANE, lanes, n, sheet};
use crate::print::page::Paper;

/// Fields beside each other, at most; beyond that several hours make one.
const FIELDS: usize = 96;

pub(super) fn draw(paper: &Paper<'_>, preview: &Preview) -> (String, f64) {
    let hours = Hours::of(preview);
    let high = HEAD + preview.load.len() as f64 * LANE;
    let names: Vec<String> = preview.load.iter().map(|load| paper.names.of(load.seat).into_owned()).collect();
    let together = preview.hours().div_ceil(FIELDS).max(1);
    let most = preview.load.iter().flat_map(|load| fields(load, preview.hours(), together)).max().unwrap_or(0).max(1);
    let body = html! {
        @for (lane, load) in preview.load.iter().enumerate() {
            @for (field, many) in fields(load, preview.hours(), together).into_iter().enumerate().filter(|(_, many)| *many > 0) {
                (shade(&hours, lane, field * together, together, (many, most)))
            }
        }
        (hours.grid(paper, high))
        (lanes(&names))
    };
    sheet(high, &body)
}

/// What falls on a seat, so many hours together.
fn fields(load: &SeatLoad, hours: usize, together: usize) -> Vec<u32> {
    let of = |from: usize| (from..(from + together).min(hours)).map(|hour| load.in_hour(hour)).sum();
    (0..hours).step_by(together).map(of).collect()
}

fn shade(hours: &Hours, lane: usize, from: usize, together: usize, (many, most): (u32, u32)) -> Markup {
    let time = |hour: usize| Time(i64::try_from(hour).unwrap_or(i64::MAX / 3600) * 3600);
    let (x, end) = (hours.x(time(from)), hours.x(time(from + together)));
    let y = HEAD + lane as f64 * LANE;
    let dark = f64::from(many) / f64::from(most);
    html! {
        rect x=(n(x)) y=(n(y + 3.0)) width=(n(end - x - 1.0)) height=(n(LANE - 6.0)) fill="#b3541e" fill-opacity={ (format!("{:.2}", 0.12 + 0.88 * dark)) } {}
        @if end - x > 22.0 {
            text x=(n(x + (end - x) / 2.0)) y=(n(y + LANE * 0.62)) font-size="24" text-anchor="middle" fill=(if dark > 0.6 { "#fff" } else { "#111" }) { (many) }
        }
    }
}
