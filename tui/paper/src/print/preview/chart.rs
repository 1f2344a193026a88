//! What all drawings of the preview share: the sheet, its lanes, and the hours along it.

use authoring::preview::Preview;
use kernel::time::Time;
use maud::{Markup, html};

use crate::print::page::Paper;

/// The width of a drawing.
pub(super) const WIDE: f64 = 2600.0;
/// The width of the names of lanes.
const NAMES: f64 = 520.0;
/// The height of a lane.
pub(super) const LANE: f64 = 62.0;
/// Above the lanes.
pub(super) const HEAD: f64 = 70.0;
/// Letters of a name that have room.
const LETTERS: usize = 30;

/// The hours along a drawing.
pub(super) struct Hours {
    length: f64,
}

impl Hours {
    pub(super) fn of(preview: &Preview) -> Self {
        Self { length: (preview.length.0.max(3600)) as f64 }
    }

    /// Where a point of time stands.
    pub(super) fn x(&self, at: Time) -> f64 {
        NAMES + (at.0 as f64 / self.length).clamp(0.0, 1.0) * (WIDE - NAMES - 20.0)
    }

    /// Lines at even hours, at most a dozen and a half, each with its time.
    pub(super) fn grid(&self, paper: &Paper<'_>, high: f64) -> Markup {
        let step = [1, 2, 3, 6, 12, 24, 48, 168, 720]
            .into_iter()
            .map(|hours| hours * 3600)
            .find(|step| self.length / *step as f64 <= 16.0)
            .unwrap_or(8760 * 3600);
        let marks = (0..).map(|n| Time(n * step)).take_while(|at| at.0 as f64 <= self.length);
        html! {
            @for at in marks {
                line x1=(n(self.x(at))) y1=(n(HEAD - 12.0)) x2=(n(self.x(at))) y2=(n(high)) stroke="#bbb" stroke-width="2" {}
                text x=(n(self.x(at) + 4.0)) y=(n(HEAD - 22.0)) font-size="25" fill="#333" { (paper.names.time(at)) }
            }
        }
    }
}

/// A whole drawing: so high, with this in it.
pub(super) fn sheet(high: f64, body: &Markup) -> (String, f64) {
    let svg = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (n(WIDE)) " " (n(high)) } width="260mm" height={ (n(high / 10.0)) "mm" } role="img"
            font-family="Arial, 'DejaVu Sans', sans-serif" {
            rect width="100%" height="100%" fill="#fff" {}
            (body)
        }
    };
    (svg.into_string(), high)
}

/// The names of lanes, each with the line that the next begins at.
pub(super) fn lanes(names: &[String]) -> Markup {
    html! {
        @for (lane, name) in names.iter().enumerate() {
            @let y = HEAD + lane as f64 * LANE;
            line x1="0" y1=(n(y + LANE)) x2=(n(WIDE)) y2=(n(y + LANE)) stroke="#ddd" stroke-width="2" {}
            text x="4" y=(n(y + LANE * 0.64)) font-size="30" { (shortened(name, LETTERS)) }
        }
    }
}

/// A name as far as there is room.
pub(super) fn shortened(name: &str, letters: usize) -> String {
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    let kept: String = name.chars().take(letters - 1).collect();
    format!("{}…", kept.trim_end())
}

/// A length as it is written.
pub(super) fn n(value: f64) -> String {
    format!("{value:.0}")
}
