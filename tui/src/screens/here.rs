//! What stands where: beside the map, everything of the chosen place in full, with how it stands. The map marks which one that is.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use words::{Key, ui};

use super::{
    paint,
    paint::{bold, frame},
};
use crate::{
    app::App,
    widgets::map::{Cluster, MapView, square},
};

/// From this width on, map and list stand side by side.
const WIDE: u16 = 90;

/// The part of a map's area that stays the map's, and the part of the list.
pub fn split(area: Rect) -> (Rect, Rect) {
    if area.width >= WIDE { paint::columns(area, 60) } else { paint::rows(area, 50) }
}

/// Which of the clusters is chosen: the one nearest to the chosen point, for patrols move on; the most important if none is.
pub fn chosen<'c>(app: &App, view: &MapView, clusters: &'c [Cluster]) -> Option<&'c Cluster> {
    let Some(spot) = app.spot else { return clusters.first() };
    let far = |cluster: &Cluster| cluster.points(view).map(|point| square(point, spot)).fold(f64::INFINITY, f64::min);
    clusters.iter().min_by(|a, b| far(a).total_cmp(&far(b)))
}

/// Draws the list of what stands together.
pub fn draw(app: &App, view: &MapView, cluster: Option<&Cluster>, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let inside = frame(ui(lang, Key::HereIs), true, area, buf);
    let Some(cluster) = cluster else {
        return paint::text(vec![Line::from(ui(lang, Key::NothingHere))], 0, inside, buf);
    };
    let name = cluster.names(view, app.look.raster).swap_remove(0);
    let mut lines = if cluster.marks.len() > 1 { vec![Line::styled(name, bold())] } else { Vec::new() };
    for mark in cluster.marks.iter().map(|mark| &view.marks[*mark]) {
        // Who is on a road has no name of their own.
        let name = if mark.state.is_empty() || mark.place.is_empty() && mark.label.is_empty() {
            mark.label.clone()
        } else {
            format!("{} · ", mark.label)
        };
        lines.push(Line::from(vec![
            Span::raw(format!("{} ", app.look.raster.sign(mark.symbol))),
            Span::styled(name, bold()),
            Span::raw(mark.state.clone()),
        ]));
    }
    paint::text(lines, app.scroll, inside, buf);
}
