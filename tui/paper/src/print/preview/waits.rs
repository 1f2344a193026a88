//! Which events wait for which: a column for each step of the wait, an arrow from each event to those that wait for it. Events that wait
//! only for the world or the hour stand in the table below, not here.

use std::collections::BTreeMap;

use authoring::preview::{Became, Preview, PreviewRow, Wait};
use kernel::names::Slug;
use maud::{Markup, html};

use super::chart::{WIDE, n, sheet, shortened};
use crate::print::page::Paper;

/// Boxes above each other on one drawing, at most.
const DEEP: usize = 22;
/// The height of a box with its room.
const STEP: f64 = 70.0;
/// Columns beside each other; a longer chain goes on in the last.
const COLUMNS: usize = 4;

/// An event on the drawing.
struct Node<'a> {
    row: &'a PreviewRow,
    column: usize,
    line: usize,
}

/// As many drawings as it takes.
pub(super) fn draw(paper: &Paper<'_>, preview: &Preview) -> Vec<(String, f64)> {
    let mut pages: Vec<(Vec<Node<'_>>, usize)> = Vec::new();
    for group in groups(preview) {
        let depths = depths(&group);
        let mut lines = [0_usize; COLUMNS];
        let placed = group.iter().map(|row| {
            let column = depths[&row.id].min(COLUMNS - 1);
            lines[column] += 1;
            (*row, column, lines[column] - 1)
        });
        let placed: Vec<_> = placed.collect();
        let high = lines.iter().max().copied().unwrap_or(0);
        if pages.last().is_none_or(|(_, used)| used + high > DEEP) {
            pages.push((Vec::new(), 0));
        }
        let Some((nodes, used)) = pages.last_mut() else { continue };
        nodes.extend(placed.into_iter().map(|(row, column, line)| Node { row, column, line: *used + line }));
        *used += high;
    }
    pages.iter().map(|(nodes, used)| page(paper, nodes, *used)).collect()
}

/// Events that hang together, in the order of time.
fn groups(preview: &Preview) -> Vec<Vec<&PreviewRow>> {
    let mut group: BTreeMap<Slug, usize> = BTreeMap::new();
    let edges: Vec<(Slug, Slug)> =
        preview.rows.iter().flat_map(|row| waited(row).map(|(on, _)| (on, row.id))).collect();
    for (n, row) in preview.rows.iter().enumerate() {
        group.insert(row.id, n);
    }
    // Whatever an arrow joins becomes one group, the earlier of the two.
    for (on, row) in &edges {
        let (Some(a), Some(b)) = (group.get(on).copied(), group.get(row).copied()) else { continue };
        group.values_mut().filter(|of| **of == a.max(b)).for_each(|of| *of = a.min(b));
    }
    let joined = |row: &&PreviewRow| edges.iter().any(|(on, waits)| *on == row.id || *waits == row.id);
    let mut groups: BTreeMap<usize, Vec<&PreviewRow>> = BTreeMap::new();
    for row in preview.rows.iter().filter(joined) {
        groups.entry(group[&row.id]).or_default().push(row);
    }
    groups.into_values().collect()
}

/// The rows for which a row waits, and what must have become of them.
fn waited(row: &PreviewRow) -> impl Iterator<Item = (Slug, Became)> {
    row.waits.iter().filter_map(|wait| match wait {
        Wait::Row(on, became) => Some((*on, *became)),
        _ => None,
    })
}

/// How many steps of waiting lie before each event of a group; a circle ends after as many steps as there are events.
fn depths(group: &[&PreviewRow]) -> BTreeMap<Slug, usize> {
    let mut depths: BTreeMap<Slug, usize> = group.iter().map(|row| (row.id, 0)).collect();
    for _ in 0..group.len().min(COLUMNS) {
        for row in group {
            let before = waited(row).filter_map(|(on, _)| depths.get(&on)).max();
            let depth = before.map_or(0, |before| (before + 1).min(group.len()));
            depths.insert(row.id, depth);
        }
    }
    depths
}

fn page(paper: &Paper<'_>, nodes: &[Node<'_>], lines: usize) -> (String, f64) {
    let columns = nodes.iter().map(|node| node.column + 1).max().unwrap_or(1).max(2);
    let wide = WIDE / columns as f64;
    let corner = |node: &Node<'_>| (node.column as f64 * wide + 10.0, node.line as f64 * STEP + 10.0);
    let room = wide - 110.0;
    let find = |id: Slug| nodes.iter().find(|node| node.row.id == id);
    let body = html! {
        defs { marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto" { path d="M0 0L10 5L0 10Z" fill="#333" {} } }
        @for node in nodes {
            @for (on, became) in waited(node.row) {
                @if let Some(from) = find(on) { (arrow(corner(from), corner(node), room, became)) }
            }
        }
        @for node in nodes { (drawn(paper, node.row, corner(node), room)) }
    };
    sheet(lines as f64 * STEP + 20.0, &body)
}

fn arrow((x, y): (f64, f64), (to_x, to_y): (f64, f64), room: f64, became: Became) -> Markup {
    // An arrow back or within a column leaves and comes on the left.
    let from_x = if to_x > x { x + room } else { x };
    // What waits for a lack of an answer is drawn in dashes.
    let dashes = if became == Became::Unanswered { "14 8" } else { "none" };
    html! {
        line x1=(n(from_x)) y1=(n(y + 26.0)) x2=(n(to_x)) y2=(n(to_y + 26.0)) stroke="#333" stroke-width="3" stroke-dasharray=(dashes) marker-end="url(#end)" {}
    }
}

fn drawn(paper: &Paper<'_>, row: &PreviewRow, (x, y): (f64, f64), room: f64) -> Markup {
    let letters = ((room - 20.0) / 13.5) as usize;
    let text = format!("{} · {} · {}", row.id, paper.names.time(row.at), paper.names.of(row.id));
    html! {
        rect x=(n(x)) y=(n(y)) width=(n(room)) height="52" rx="6" fill="#fbf8f1" stroke="#8a2f12" stroke-width="3" {}
        text x=(n(x + 10.0)) y=(n(y + 35.0)) font-size="25" { (shortened(&text, letters)) }
    }
}
