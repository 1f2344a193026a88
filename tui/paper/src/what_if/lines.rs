//! A small chart of lines over exercise time, in grey: one solid, one dashed, each with its name at its end.

use kernel::time::{Span, Time};
use maud::{Markup, html};
use words::Names;

/// A line.
pub(super) struct Series {
    /// What it is.
    pub name: String,
    /// Whether it is dashed.
    pub dashed: bool,
    /// Its points, in the order of time.
    pub points: Vec<(Time, f64)>,
}

/// The picture, and where lines stand in it.
const SIZE: (f64, f64) = (370.0, 150.0);
const LEFT: f64 = 52.0;
const RIGHT: f64 = 362.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 128.0;

/// The highest value of the scale where it is fixed, and times to be marked, each with a few letters.
pub(super) type Marked<'a> = (f64, &'a [(Time, String)]);

/// A chart. `say` words a value of its scale.
pub(super) fn chart(
    title: &str,
    lines: &[Series],
    marked: Option<Marked<'_>>,
    say: &dyn Fn(f64) -> String,
    names: &Names,
) -> Markup {
    let values = || lines.iter().flat_map(|line| line.points.iter().map(|(_, value)| *value));
    // What hardly moves is drawn near by; its scale says so.
    let least = values().fold(f64::INFINITY, f64::min);
    let near = marked.is_none() && least > values().fold(0.0, f64::max) / 2.0;
    let low = if near { least } else { values().fold(0.0, f64::min) };
    let high = marked.map_or_else(|| values().fold(low, f64::max), |(high, _)| high);
    let end = lines.iter().flat_map(|line| line.points.last()).map(|(at, _)| at.0).max().unwrap_or(0);
    let x = |at: Time| LEFT + (RIGHT - LEFT) * if end > 0 { at.0 as f64 / end as f64 } else { 0.0 };
    let y = |value: f64| BOTTOM - (BOTTOM - TOP) * if high > low { (value - low) / (high - low) } else { 0.0 };
    let path = |line: &Series| {
        let point = |(at, value): &(Time, f64)| format!("{:.1},{:.1}", x(*at), y(*value));
        line.points.iter().map(point).collect::<Vec<_>>().join(" ")
    };
    let days = (1..).map(|day| Time(day * Span::hours(24).0)).take_while(|at| at.0 < end);
    html! {
        figure {
        figcaption { (title) }
        svg viewBox={ "0 0 " (SIZE.0) " " (SIZE.1) } role="img" aria-label=(title) {
            (key(lines))
            @for value in [low, high] {
                line x1=(LEFT) x2=(RIGHT) y1=(format!("{:.1}", y(value))) y2=(format!("{:.1}", y(value))) stroke="#bbb" stroke-width="0.7" {}
                text x=(LEFT - 4.0) y=(format!("{:.1}", y(value) + 3.5)) font-size="9" text-anchor="end" { (say(value)) }
            }
            @for day in days {
                line x1=(format!("{:.1}", x(day))) x2=(format!("{:.1}", x(day))) y1=(TOP) y2=(BOTTOM) stroke="#ddd" stroke-width="0.7" {}
            }
            @for (at, anchor) in [(Time::START, "start"), (Time(end), "end")] {
                text x=(format!("{:.1}", x(at))) y=(BOTTOM + 14.0) font-size="9" text-anchor=(anchor) { (names.time(at)) }
            }
            @if let Some((_, marks)) = marked {
                @for (at, letters) in marks {
                    line x1=(format!("{:.1}", x(*at))) x2=(format!("{:.1}", x(*at))) y1=(TOP) y2=(BOTTOM) stroke="#111" stroke-width="0.8" stroke-dasharray="1 2" {}
                    text x=(format!("{:.1}", x(*at))) y=(TOP - 2.0) font-size="8" text-anchor="middle" { (letters) }
                }
            }
            @for line in lines {
                polyline points=(path(line)) fill="none" stroke=(if line.dashed { "#111" } else { "#777" })
                    stroke-width=(if line.dashed { "1.4" } else { "2.4" }) stroke-dasharray=(if line.dashed { "5 3" } else { "none" }) {}
            }
        }
        }
    }
}

/// Which line is which.
fn key(lines: &[Series]) -> Markup {
    html! {
        @for (n, line) in lines.iter().enumerate() {
            @let left = LEFT + n as f64 * 130.0;
            line x1=(left) x2=(left + 18.0) y1="6" y2="6" stroke=(if line.dashed { "#111" } else { "#777" })
                stroke-width=(if line.dashed { "1.4" } else { "2.4" }) stroke-dasharray=(if line.dashed { "5 3" } else { "none" }) {}
            text x=(left + 22.0) y="9" font-size="9" { (line.name) }
        }
    }
}
