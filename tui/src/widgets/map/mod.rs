//! The map: places, roads and borders of a window of the Sahel, in true proportions, from 0×0 cells up.
//!
//! It models what a paper map on the table shows: where things are, what links them, what is closed, and which mark is picked.
//! It ignores terrain, projections better than "a degree of longitude shrinks with the cosine of the latitude" (an error below
//! 1 % over the windows of a scenario) and the course of a road between its two ends. It reads nothing but the plain data it is
//! given, and carries no sentence: names and legend come from the caller, in the caller's language.
//!
//! Three things are drawn one over the other: lines (a ratatui [`Canvas`]), symbols, and labels. Symbols that would lie on one
//! another are one, with a count ([`Cluster`]); labels cover no symbol and never touch one another; when there is no room, the label
//! of the least important mark goes first.
//! Colour never stands alone: line patterns and symbols differ too, and [`Capabilities::colour`] can be off.

use paper::atlas::{Atlas, AtlasLine};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
    symbols::Marker,
    widgets::{
        Widget,
        canvas::{Canvas, Context},
    },
};

use self::{
    ink::Ink,
    labels::{Cells, Label, cells_of, one_cell, place_labels, width_of},
    sheet::{Flood, Pen, Sheet, Stroke},
    window::KM_PER_DEGREE,
};

mod cluster;
mod ink;
mod labels;
mod sheet;
mod view;
mod window;

pub use cluster::Cluster;
pub use view::*;
pub use window::MapWindow;

/// Below this many rows there is neither legend nor scale: the map itself needs them (illustrative).
const ROWS_FOR_FURNITURE: u16 = 10;

/// The cells between two words of the legend.
const LEGEND_GAP: usize = 2;

/// A row of the legend: samples in their style, and what they mean.
type LegendRow<'a> = Vec<(String, Style, &'a str)>;

/// The widget: a view over the atlas, for one terminal.
#[derive(Debug, Clone, Copy)]
pub struct Map<'a> {
    /// What to show.
    pub view: &'a MapView,
    /// The background.
    pub atlas: &'a Atlas,
    /// What the terminal can do.
    pub look: Capabilities,
}

impl Widget for Map<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() || !self.view.window.is_drawable() {
            return;
        }
        let (sheet, legend) = self.sheet(area);
        self.legend(legend, sheet.area, buf);
        self.lines(&sheet, buf);
        let mut cells = Cells::new(sheet.area.width, sheet.area.height);
        let clusters = cluster::clusters(self.view, &sheet);
        for Cluster { x, y, width, .. } in &clusters {
            cells.take(*x, *y, *width);
        }
        self.crosses(&sheet, &mut cells, buf);
        for cluster in &clusters {
            self.symbol(cluster, sheet.area, buf);
        }
        for label in place_labels(self.view, &clusters, &mut cells, self.look.raster) {
            self.label(&label, &clusters[label.cluster], sheet.area, buf);
        }
        self.scale(&sheet, &mut cells, buf);
        self.captions(&sheet, &mut cells, buf);
        self.sources(&sheet, &cells, buf);
    }
}

impl Map<'_> {
    /// What stands together when this is drawn in an area, the most important first.
    pub fn clusters(&self, area: Rect) -> Vec<Cluster> {
        if area.is_empty() || !self.view.window.is_drawable() {
            return Vec::new();
        }
        cluster::clusters(self.view, &self.sheet(area).0)
    }

    /// The sheet that the map is drawn on, and the rows of the legend below it.
    fn sheet(&self, area: Rect) -> (Sheet, Vec<LegendRow<'_>>) {
        let legend = self.legend_rows(area);
        let height = area.height - u16::try_from(legend.len()).unwrap_or(0).min(area.height);
        (Sheet::new(self.view.window, Rect { height, ..area }, self.look.raster), legend)
    }

    /// The legend in rows, if the panel can spare them: a fifth of it, or none.
    fn legend_rows(&self, area: Rect) -> Vec<LegendRow<'_>> {
        if self.view.legend.is_empty() || area.height < ROWS_FOR_FURNITURE {
            return Vec::new();
        }
        let raster = self.look.raster;
        let width = usize::from(area.width);
        let mut rows: Vec<LegendRow<'_>> = vec![Vec::new()];
        let mut used = 0;
        for (sample, word) in &self.view.legend {
            let line = |ink: Ink| {
                let style = Style::new().fg(self.look.shade(ink.colour()));
                (ink.sample(raster), style)
            };
            let (sample, style) = match *sample {
                Sample::MapMark(symbol, tone) => (one_cell(symbol, raster).to_string(), tone.style(self.look)),
                Sample::Road(kind) => line(Ink::Road(kind)),
                Sample::Closed => (raster.cross().to_string(), Tone::Bad.style(self.look)),
                Sample::Border => line(Ink::Border),
                Sample::Region => line(Ink::Region),
                Sample::River => line(Ink::River),
                Sample::Lake => line(Ink::Lake),
            };
            let needed = width_of(&sample) + 1 + width_of(word);
            if used > 0 && used + LEGEND_GAP + needed > width {
                rows.push(Vec::new());
                used = 0;
            }
            used += if used > 0 { LEGEND_GAP } else { 0 } + needed;
            if let Some(row) = rows.last_mut() {
                row.push((sample, style, word));
            }
        }
        let few = rows.len() <= usize::from(area.height / 5);
        if few { rows } else { Vec::new() }
    }

    /// Writes the legend below the map.
    fn legend(&self, rows: Vec<LegendRow<'_>>, map: Rect, buf: &mut Buffer) {
        for (y, row) in (map.bottom()..).zip(rows) {
            let mut x = map.x;
            for (sample, style, word) in row {
                let room = |x: u16| usize::from(map.right().saturating_sub(x));
                (x, _) = buf.set_stringn(x, y, sample, room(x), style);
                x = x.saturating_add(1);
                (x, _) = buf.set_stringn(x, y, word, room(x), Style::new());
                x = x.saturating_add(2);
            }
        }
    }

    /// Background and roads. All share one canvas layer (dots add up, the last ink gives the colour), the important last.
    fn lines(&self, sheet: &Sheet, buf: &mut Buffer) {
        let raster = self.look.raster;
        let marker = match raster {
            Raster::Braille => Marker::Braille,
            Raster::HalfBlock => Marker::HalfBlock,
            Raster::Ascii => Marker::Custom('.'),
        };
        let pen = |ctx: &mut Context<'_>, ink: Ink| {
            if raster == Raster::Ascii {
                ctx.marker(Marker::Custom(ink.letter()));
            }
            Pen { sheet, pattern: ink.pattern(raster), colour: self.look.shade(ink.colour()) }
        };
        Canvas::default()
            .marker(marker)
            .paint(|ctx| {
                let background = [
                    (Ink::Region, &self.atlas.regions),
                    (Ink::River, &self.atlas.rivers),
                    (Ink::Lake, &self.atlas.water),
                    (Ink::Border, &self.atlas.borders),
                ];
                for (ink, lines) in background {
                    let pen = pen(ctx, ink);
                    for AtlasLine { points, .. } in lines {
                        if ink == Ink::Lake {
                            ctx.draw(&Flood { pen, ring: points });
                        }
                        ctx.draw(&Stroke { pen, points });
                    }
                }
                // Paved last: where a track leaves it, the better road keeps the colour.
                for kind in [RoadKind::Unofficial, RoadKind::Water, RoadKind::Track, RoadKind::Unpaved, RoadKind::Paved]
                {
                    let pen = pen(ctx, Ink::Road(kind));
                    for road in self.view.roads.iter().filter(|road| road.kind == kind) {
                        let points = &[road.from, road.to];
                        ctx.draw(&Stroke { pen, points });
                    }
                }
            })
            .render(sheet.area, buf);
    }

    /// A cross in the middle of what is visible of each closed road.
    fn crosses(&self, sheet: &Sheet, cells: &mut Cells, buf: &mut Buffer) {
        let style = Tone::Bad.style(self.look);
        for road in self.view.roads.iter().filter(|road| road.closed) {
            let Some((from, to)) = sheet.clip(sheet.dot(road.from), sheet.dot(road.to)) else {
                continue;
            };
            // Aside from the middle if a mark or another cross is there already.
            let free = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]
                .into_iter()
                .map(|share| {
                    let along = |a: f64, b: f64| a + (b - a) * share;
                    sheet.cell_of_dot((along(from.0, to.0), along(from.1, to.1)))
                })
                .find(|&(x, y)| cells.is_free(x, y, 1));
            if let Some((x, y)) = free {
                cells.take(x, y, 1);
                let cross = self.look.raster.cross();
                put(buf, sheet.area, x, y, cross.encode_utf8(&mut [0; 4]), 1, style);
            }
        }
    }

    fn symbol(&self, cluster: &Cluster, area: Rect, buf: &mut Buffer) {
        let mut style = cluster.tone(self.view).style(self.look);
        if cluster.selected(self.view) {
            style = style.add_modifier(Modifier::BOLD | Modifier::REVERSED);
        }
        let symbol = cluster.symbol(one_cell(cluster.first(self.view).symbol, self.look.raster));
        put(buf, area, cluster.x, cluster.y, &symbol, cluster.width, style);
    }

    fn label(&self, label: &Label, cluster: &Cluster, area: Rect, buf: &mut Buffer) {
        let tone = cluster.tone(self.view);
        let mut style = Style::new().fg(Color::Reset);
        if tone == Tone::Dim {
            style = style.add_modifier(Modifier::DIM);
        }
        let mut note = tone.style(self.look);
        if cluster.selected(self.view) {
            style = style.add_modifier(Modifier::BOLD | Modifier::REVERSED);
            note = note.add_modifier(Modifier::BOLD | Modifier::REVERSED);
        }
        // Blank first: the lines underneath must not show between the words, nor next to a character that is not drawn.
        for x in label.x..label.x + label.width {
            put(buf, area, x, label.y, " ", 1, style);
        }
        if let Some(gap) = label.gap {
            put(buf, area, gap, label.y, " ", 1, Style::new());
        }
        let right = label.x + label.width;
        let mut x = label.x;
        for (text, style) in [(&*label.text, style), (&*label.note, note), (label.end, style)] {
            x += put(buf, area, x, label.y, text, right - x, style);
        }
    }

    /// A round number of kilometres in the lower right corner.
    fn scale(&self, sheet: &Sheet, cells: &mut Cells, buf: &mut Buffer) {
        let (columns, rows) = (sheet.area.width, sheet.area.height);
        if rows < ROWS_FOR_FURNITURE {
            return;
        }
        let shrink = sheet.window.centre().1.to_radians().cos();
        let km_per_cell = sheet.window.width() * shrink * KM_PER_DEGREE / f64::from(columns);
        let longest = km_per_cell * f64::from(columns) / 5.0;
        let round = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
        let Some(km) = round.into_iter().find(|&km| f64::from(km) <= longest) else {
            return;
        };
        let length = (f64::from(km) / km_per_cell).round() as usize;
        let (left, middle, right) = match self.look.raster {
            Raster::Ascii => ("|", "-", "|"),
            Raster::Braille | Raster::HalfBlock => ("├", "─", "┤"),
        };
        let text = format!("{left}{}{right} {km} km", middle.repeat(length.saturating_sub(2)));
        let width = cells_of(&text);
        let Some(x) = columns.checked_sub(width) else {
            return;
        };
        if cells.is_free(x, rows - 1, width) {
            cells.take(x, rows - 1, width);
            put(buf, sheet.area, x, rows - 1, &text, width, Style::new().fg(Color::Reset));
        }
    }

    fn captions(&self, sheet: &Sheet, cells: &mut Cells, buf: &mut Buffer) {
        let style = Style::new().fg(Color::Reset).add_modifier(Modifier::DIM | Modifier::ITALIC);
        for caption in &self.view.captions {
            let Some((x, y)) = sheet.cell((caption.lon, caption.lat)) else {
                continue;
            };
            let width = cells_of(&caption.text);
            // A little higher or lower does no harm to a name that belongs to no point.
            let rows = [Some(y), y.checked_add(1), y.checked_sub(1)];
            let spot = rows.into_iter().flatten().find_map(|y| {
                let x = cells.centred(x, width)?;
                cells.has_room(x, y, width).then_some((x, y))
            });
            if let Some((x, y)) = spot {
                cells.take(x, y, width);
                put(buf, sheet.area, x, y, &caption.text, width, style);
            }
        }
    }

    /// Where it all comes from, in the first corner that is free; the map as people read it goes before.
    fn sources(&self, sheet: &Sheet, cells: &Cells, buf: &mut Buffer) {
        let (columns, rows) = (sheet.area.width, sheet.area.height);
        if rows < ROWS_FOR_FURNITURE {
            return;
        }
        let background = if self.background_in_sight(sheet) { self.view.background_source } else { "" };
        let named = [background, &self.view.place_sources].into_iter().filter(|source| !source.is_empty());
        let text = named.collect::<Vec<_>>().join("; ");
        let width = cells_of(&text);
        let Some(right) = columns.checked_sub(width).filter(|_| width > 0) else {
            return;
        };
        let corners = [(0, rows - 1), (0, 0), (right, 0), (right, rows - 2), (0, rows - 2)];
        if let Some((x, y)) = corners.into_iter().find(|&(x, y)| cells.has_room(x, y, width)) {
            put(buf, sheet.area, x, y, &text, width, Style::new().fg(Color::Reset).add_modifier(Modifier::DIM));
        }
    }

    fn background_in_sight(&self, sheet: &Sheet) -> bool {
        let Atlas { borders, regions, water, rivers } = self.atlas;
        let mut lines = [borders, regions, water, rivers].into_iter().flatten();
        lines
            .any(|line| line.points.windows(2).any(|ends| sheet.clip(sheet.dot(ends[0]), sheet.dot(ends[1])).is_some()))
    }
}

/// Writes at a cell relative to the area, within `width` cells and the area. Returns the cells written.
fn put(buf: &mut Buffer, area: Rect, x: u16, y: u16, text: &str, width: u16, style: Style) -> u16 {
    let room = width.min(area.width.saturating_sub(x));
    if room == 0 || y >= area.height {
        return 0;
    }
    let start = area.x + x;
    // Reset first: what was drawn underneath keeps neither colour nor modifier.
    for column in start..start + room.min(cells_of(text)) {
        buf[(column, area.y + y)].reset();
    }
    let (end, _) = buf.set_stringn(start, area.y + y, text, usize::from(room), style);
    end - start
}

#[cfg(test)]
mod tests {
    use super::{labels::shortened, sheet::straight, window::CELL_HEIGHT, *};
    use proptest::prelude::*;
    use ratatui::{Terminal, backend::TestBackend};
    use std::fmt::Write as _;
    use words::Sort;

    const PLACES: &str = include_str!("../../../../scenarios/geography/places.csv");
    /// The window of the Lake Chad scenarios.
    const LAKE_CHAD: MapWindow = MapWindow::new(11.5, 12.0, 16.5, 15.2);

    /// Longitude and latitude of a row of `places.csv`, by its id.
    fn place(id: &str) -> (f64, f64) {
        #[derive(serde::Deserialize)]
        struct Row {
            id: String,
            lon: Option<f64>,
            lat: Option<f64>,
        }
        let rows = csv::Reader::from_reader(PLACES.as_bytes()).into_deserialize::<Row>();
        let row = rows.map(|row| row.expect("a row of places")).find(|row| row.id == id);
        row.and_then(|row| row.lon.zip(row.lat)).unwrap_or_else(|| panic!("no place {id}"))
    }

    fn mark(id: &str, label: &str, symbol: char, rank: u8, tone: Tone) -> MapMark {
        let (lon, lat) = place(id);
        let sort = match symbol {
            '◆' | '■' => Sort::Post,
            '▲' => Sort::Patrol,
            '›' => Sort::Moving,
            _ => Sort::Place,
        };
        let name = label.to_owned();
        MapMark {
            lon,
            lat,
            sort,
            symbol,
            short: name.clone(),
            place: name.clone(),
            label: name,
            state: String::new(),
            rank,
            tone,
            selected: false,
            note: None,
        }
    }

    /// As the screens count, in one language.
    fn counted(sort: Sort, n: u32) -> String {
        let word = match sort {
            Sort::Post => "poste",
            Sort::Patrol => "patrouille",
            Sort::Moving => "groupe",
            _ => "lieu",
        };
        format!("{n} {word}")
    }

    fn road(from: &str, to: &str, kind: RoadKind, closed: bool) -> MapRoad {
        MapRoad { from: place(from), to: place(to), kind, closed }
    }

    /// A plausible table around Lake Chad; queues and closures are made up.
    fn lake_chad() -> MapView {
        let mut marks = vec![
            mark("NE-diffa", "Diffa", '◆', 0, Tone::Warn),
            mark("TD-ndjamena", "N’Djamena", '■', 0, Tone::Plain),
            mark("TD-bol", "Bol", '◆', 1, Tone::Good),
            mark("NE-nguigmi", "N’Guigmi", '◆', 1, Tone::Bad),
            mark("NE-bosso", "Bosso", '▲', 2, Tone::Bad),
            mark("NG-damasak", "Damasak", '○', 3, Tone::Plain),
            mark("NG-malam_fatori", "Malam Fatori", '○', 4, Tone::Plain),
            mark("NE-maine-soroa", "Maïné-Soroa", '○', 3, Tone::Plain),
            mark("NG-geidam", "Geidam", '○', 4, Tone::Dim),
            mark("TD-rig-rig", "Rig-Rig", '○', 3, Tone::Plain),
            mark("TD-mao", "Mao", '●', 2, Tone::Plain),
            mark("TD-nokou", "Nokou", '○', 4, Tone::Plain),
            mark("TD-mondo", "Mondo", '○', 5, Tone::Plain),
            mark("TD-moussoro", "Moussoro", '●', 3, Tone::Plain),
            mark("TD-massakory", "Massakory", '●', 3, Tone::Accent),
            mark("TD-massaguet", "Massaguet", '○', 4, Tone::Plain),
            mark("CM-kousseri", "Kousséri", '●', 2, Tone::Plain),
        ];
        marks[0].note = Some("⏳120".to_owned());
        marks[3].selected = true;
        marks[4].note = Some("⏳35".to_owned());
        // Three parties on their way, where nothing has a name.
        for (lon, lat) in [(12.9, 13.9), (13.9, 14.3), (14.9, 12.6)] {
            marks.push(MapMark { lon, lat, label: String::new(), ..mark("NE-diffa", "", '›', 6, Tone::Accent) });
        }
        let caption = |lon, lat, text: &str| Caption { lon, lat, text: text.to_owned() };
        MapView {
            window: LAKE_CHAD,
            roads: vec![
                road("NE-maine-soroa", "NE-diffa", RoadKind::Paved, false),
                road("NE-diffa", "NE-nguigmi", RoadKind::Paved, false),
                road("NE-diffa", "NG-damasak", RoadKind::Unpaved, true),
                road("NE-diffa", "NE-bosso", RoadKind::Track, false),
                road("NE-nguigmi", "TD-rig-rig", RoadKind::Track, false),
                road("NE-nguigmi", "TD-nokou", RoadKind::Unofficial, false),
                road("TD-rig-rig", "TD-mao", RoadKind::Unpaved, true),
                road("NE-bosso", "TD-bol", RoadKind::Water, false),
                road("TD-bol", "TD-massakory", RoadKind::Unpaved, false),
                road("TD-massakory", "TD-massaguet", RoadKind::Paved, false),
                road("TD-massaguet", "TD-ndjamena", RoadKind::Paved, false),
                road("TD-massakory", "TD-moussoro", RoadKind::Unpaved, false),
            ],
            marks,
            captions: vec![
                caption(15.05, 12.85, "Lac Tchad"),
                caption(12.2, 14.6, "NIGER"),
                caption(16.0, 14.7, "TCHAD"),
                caption(12.6, 12.3, "NIGERIA"),
            ],
            legend: vec![
                (Sample::MapMark('◆', Tone::Plain), "poste".to_owned()),
                (Sample::MapMark('▲', Tone::Plain), "patrouille".to_owned()),
                (Sample::Road(RoadKind::Paved), "route".to_owned()),
                (Sample::Road(RoadKind::Unpaved), "latérite".to_owned()),
                (Sample::Road(RoadKind::Track), "piste".to_owned()),
                (Sample::Road(RoadKind::Unofficial), "passage non officiel".to_owned()),
                (Sample::Road(RoadKind::Water), "par le lac".to_owned()),
                (Sample::Closed, "fermé".to_owned()),
                (Sample::Border, "frontière".to_owned()),
            ],
            counted,
            background_source: "Natural Earth",
            place_sources: "GeoNames, CC BY 4.0".to_owned(),
        }
    }

    fn drawn(view: &MapView, look: Capabilities, columns: u16, rows: u16) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a test terminal");
        let map = Map { view, atlas: Atlas::embedded(), look };
        terminal.draw(|frame| frame.render_widget(map, frame.area())).expect("a frame");
        terminal
    }

    fn text(view: &MapView, look: Capabilities, columns: u16, rows: u16) -> String {
        drawn(view, look, columns, rows).backend().to_string()
    }

    /// One letter a cell for its colour, so that a lost colour does not pass unseen.
    fn colours(view: &MapView, look: Capabilities, columns: u16, rows: u16) -> String {
        let terminal = drawn(view, look, columns, rows);
        let buffer = terminal.backend().buffer();
        let mut text = String::new();
        for row in buffer.content().chunks(usize::from(columns)) {
            for cell in row {
                let letter = match cell.fg {
                    Color::Reset => '.',
                    Color::DarkGray => 'd',
                    Color::Blue => 'b',
                    Color::Magenta => 'm',
                    Color::Yellow => 'y',
                    Color::Red => 'r',
                    Color::Green => 'g',
                    Color::Cyan => 'c',
                    _ => '?',
                };
                let reversed = cell.modifier.contains(Modifier::REVERSED);
                text.push(if reversed { letter.to_ascii_uppercase() } else { letter });
            }
            writeln!(text).expect("a string grows");
        }
        text
    }

    #[test]
    fn lake_chad_on_a_phone_sized_panel() {
        insta::assert_snapshot!(text(&lake_chad(), Capabilities::default(), 40, 16));
        insta::assert_snapshot!(colours(&lake_chad(), Capabilities::default(), 40, 16));
    }

    #[test]
    fn lake_chad_on_a_usual_terminal() {
        insta::assert_snapshot!(text(&lake_chad(), Capabilities::default(), 76, 20));
    }

    #[test]
    fn lake_chad_on_a_projector() {
        insta::assert_snapshot!(text(&lake_chad(), Capabilities::default(), 120, 36));
    }

    #[test]
    fn lake_chad_without_braille() {
        let ascii = Capabilities { raster: Raster::Ascii, colour: false };
        insta::assert_snapshot!(text(&lake_chad(), ascii, 76, 24));
        let blocks = Capabilities { raster: Raster::HalfBlock, colour: false };
        insta::assert_snapshot!(text(&lake_chad(), blocks, 76, 24));
    }

    #[test]
    fn in_letters_no_thing_looks_like_another_or_like_a_line() {
        use RoadKind as R;
        let things = ['■', '□', '▲', '⌂', '●', '✖', '!', '»', '«', '◉', '○', '·'].map(|c| Raster::Ascii.sign(c));
        let roads = [R::Paved, R::Unpaved, R::Track, R::Unofficial, R::Water].map(Ink::Road);
        let lines = [Ink::River, Ink::Border].into_iter().chain(roads).map(Ink::letter);
        let mut all: Vec<char> = things.into_iter().chain(lines).chain([Raster::Ascii.cross()]).collect();
        let many = all.len();
        assert!(all.iter().all(char::is_ascii), "{all:?}");
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), many, "{all:?}");
    }

    #[test]
    fn without_colour_nothing_is_coloured() {
        let plain = Capabilities { colour: false, ..Capabilities::default() };
        let colours = colours(&lake_chad(), plain, 76, 24);
        assert!(colours.chars().all(|letter| ".\n".contains(letter)), "{colours}");
    }

    #[test]
    fn no_size_and_no_window_makes_it_panic() {
        let views = [
            LAKE_CHAD,
            LAKE_CHAD.zoomed(1e9, (13.1, 14.2)),
            LAKE_CHAD.zoomed(1e-9, (13.1, 14.2)),
            MapWindow::new(100.0, 89.0, 101.0, 90.0),
            MapWindow::new(3.0, 3.0, 3.0, 3.0),
            MapWindow::new(5.0, 5.0, 1.0, 1.0),
            MapWindow::new(f64::NAN, 0.0, 1.0, f64::INFINITY),
        ]
        .map(|window| MapView { window, ..lake_chad() });
        for columns in 0..=40 {
            for rows in 0..=20 {
                let raster = [Raster::Braille, Raster::HalfBlock, Raster::Ascii][usize::from(columns + rows) % 3];
                let look = Capabilities { raster, colour: true };
                // Every size sees the first view; the odd ones take turns.
                let odd = &views[usize::from(columns * 21 + rows) % views.len()];
                drop(drawn(&views[0], look, columns, rows));
                drop(drawn(odd, look, columns, rows));
            }
        }
    }

    #[test]
    fn an_area_beyond_the_buffer_is_cut_to_it() {
        let view = lake_chad();
        let mut buf = Buffer::empty(Rect::new(0, 0, 10, 5));
        let map = Map { view: &view, atlas: Atlas::embedded(), look: Capabilities::default() };
        map.render(Rect::new(5, 2, 40, 40), &mut buf);
        assert_eq!(buf.area, Rect::new(0, 0, 10, 5));
    }

    /// Three posts and two patrols at one place, and one patrol some way off.
    fn crowded() -> MapView {
        let mut view = lake_chad();
        let at =
            |n: usize, symbol| MapMark { note: None, ..mark("TD-bol", &format!("Bol {n}"), symbol, 1, Tone::Plain) };
        let mut marks: Vec<MapMark> =
            [(1, '◆'), (2, '◆'), (3, '◆'), (4, '▲'), (5, '▲')].map(|(n, symbol)| at(n, symbol)).into();
        marks[0].place = "Bol".to_owned();
        marks[2].tone = Tone::Bad;
        let (lon, lat) = place("TD-bol");
        marks.push(MapMark { lon: lon + 0.05, lat, ..at(6, '▲') });
        view.marks = marks;
        view.roads.clear();
        view
    }

    #[test]
    fn things_at_one_place_are_counted_and_zooming_in_parts_what_only_stood_close() {
        let far = crowded();
        let seen = text(&far, Capabilities::default(), 76, 20);
        assert!(seen.contains("◆6 Bol (3 poste, 3 patrouille)"), "{seen}");
        let near = MapView { window: far.window.zoomed(20.0, place("TD-bol")), ..crowded() };
        let seen = text(&near, Capabilities::default(), 76, 20);
        assert!(
            seen.contains("Bol (3 poste, 2 patrouille)") && seen.contains("◆5") && seen.contains("▲ Bol 6"),
            "{seen}"
        );
        let narrow = text(&near, Capabilities::default(), 24, 12);
        assert!(narrow.contains("◆5") && narrow.contains("Bol ■3 ▲2"), "{narrow}");
    }

    #[test]
    fn what_needs_a_hand_is_not_hidden_by_what_stands_well() {
        let view = MapView { legend: Vec::new(), ..crowded() };
        let red = colours(&view, Capabilities::default(), 76, 20);
        assert_eq!(red.matches("rr").count(), 1, "symbol and count are red:\n{red}");
    }

    #[test]
    fn the_name_of_a_place_makes_way_for_what_stands_there_and_is_not_counted() {
        let mut view = crowded();
        view.marks.truncate(1);
        view.marks.push(mark("TD-bol", "Bol", '○', 9, Tone::Dim));
        let seen = text(&view, Capabilities::default(), 76, 20);
        assert!(seen.contains("◆ Bol 1") && !seen.contains('○'), "{seen}");
    }

    #[test]
    fn where_there_is_room_for_one_label_the_important_place_keeps_it() {
        let mut view = lake_chad();
        let (lon, lat) = place("TD-bol");
        let far = MapMark { lon: lon + 2.0, lat, ..mark("TD-bol", "Unimportant", '○', 9, Tone::Plain) };
        view.marks = vec![far, mark("TD-bol", "Important", '●', 1, Tone::Plain)];
        view.roads.clear();
        view.window = MapWindow::fit([place("TD-bol"), (lon + 2.0, lat)]).expect("two points");
        let small = text(&view, Capabilities::default(), 20, 1);
        assert!(small.contains("Important"), "{small}");
        assert!(small.contains('●') && small.contains('○'), "{small}");
        assert!(!small.contains("Unimp"), "{small}");
    }

    #[test]
    fn what_is_selected_is_labelled_in_the_thickest_crowd() {
        let mut view = lake_chad();
        for mark in &mut view.marks {
            (mark.lon, mark.lat) = place("TD-bol");
            mark.place = "Bol".to_owned();
        }
        for (columns, rows) in [(9, 3), (12, 4), (30, 10)] {
            let crowd = text(&view, Capabilities::default(), columns, rows);
            assert!(crowd.contains("[Bo"), "{crowd}");
        }
    }

    /// Marks anywhere in and around the window, many of them at one of a few places.
    fn anywhere() -> impl Strategy<Value = Vec<MapMark>> {
        let sorts = [Sort::Post, Sort::Patrol, Sort::Camp, Sort::Report, Sort::Community, Sort::Place];
        let spot =
            prop_oneof![(0..4_u8).prop_map(|n| (13.0 + 0.3 * f64::from(n), 13.3)), (11.0..17.0_f64, 11.8..15.4_f64),];
        let one = (spot, 0..sorts.len(), 0..9_u8, 0..14_usize, any::<(bool, bool)>());
        prop::collection::vec(one, 0..60).prop_map(move |drawn| {
            let marks = drawn.into_iter().map(|((lon, lat), sort, rank, letters, (selected, noted))| {
                let name: String = "Maïné-Soroa-Est".chars().take(letters).collect();
                MapMark {
                    lon,
                    lat,
                    sort: sorts[sort],
                    symbol: sorts[sort].symbol(),
                    short: name.chars().take(4).collect(),
                    place: name.clone(),
                    label: name,
                    state: String::new(),
                    rank,
                    tone: Tone::Plain,
                    selected,
                    note: noted.then(|| "×120".to_owned()),
                }
            });
            marks.collect()
        })
    }

    proptest! {
        #[test]
        fn at_every_zoom_no_label_overlaps_and_no_thing_is_hidden_without_being_counted(
            marks in anywhere(),
            zoom in 0.3..60.0_f64,
            centre in (12.0..16.0_f64, 12.4..14.8_f64),
            (columns, rows) in (12..160_u16, 3..50_u16),
            raster in prop_oneof![Just(Raster::Braille), Just(Raster::HalfBlock), Just(Raster::Ascii)],
        ) {
            let view = MapView { marks, window: LAKE_CHAD.zoomed(zoom, centre), ..lake_chad() };
            let sheet = Sheet::new(view.window, Rect::new(0, 0, columns, rows), raster);
            let clusters = cluster::clusters(&view, &sheet);

            // Whatever lies on the panel stands in one cluster: as itself, or as the name of a place where something stands.
            let mut counted: Vec<usize> = clusters.iter().flat_map(|cluster| cluster.marks.clone()).collect();
            counted.sort_unstable();
            let all = counted.len();
            counted.dedup();
            prop_assert_eq!(counted.len(), all, "counted twice");
            for (n, mark) in view.marks.iter().enumerate() {
                let here = (mark.lon, mark.lat);
                let at_point = |&other: &usize| (view.marks[other].lon, view.marks[other].lat) == here;
                let named = counted.iter().any(at_point);
                prop_assert_eq!(sheet.cell(here).is_some(), counted.contains(&n) || (mark.sort == Sort::Place && named));
            }

            let mut cells = Cells::new(columns, rows);
            let mut seen: Vec<(u16, u16)> = Vec::new();
            for cluster in &clusters {
                prop_assert_eq!(usize::from(cluster.width), width_of(&cluster.symbol('■')), "the count is whole");
                seen.extend((cluster.x..cluster.x + cluster.width).map(|x| (x, cluster.y)));
                cells.take(cluster.x, cluster.y, cluster.width);
            }
            for label in place_labels(&view, &clusters, &mut cells, raster) {
                prop_assert_eq!(width_of(&label.text) + width_of(&label.note) + label.end.len(), usize::from(label.width));
                seen.extend((label.x..label.x + label.width).map(|x| (x, label.y)));
            }
            prop_assert!(seen.iter().all(|&(x, y)| x < columns && y < rows));
            let all = seen.len();
            seen.sort_unstable();
            seen.dedup();
            prop_assert_eq!(seen.len(), all, "overlap");
        }
    }

    #[test]
    fn symbols_that_fill_more_or_less_than_a_cell_become_bullets() {
        assert_eq!(one_cell('◆', Raster::Braille), '◆');
        assert_eq!(one_cell('⏳', Raster::Braille), '•');
        assert_eq!(one_cell('\u{301}', Raster::Ascii), '*');
        assert_eq!(one_cell('\n', Raster::Braille), '•');
    }

    #[test]
    fn a_degree_north_is_as_long_as_a_degree_east_times_the_cosine_of_the_latitude() {
        for (columns, rows) in [(40, 16), (200, 10), (10, 60)] {
            let window = LAKE_CHAD.widened_to(columns, rows);
            let east = f64::from(columns) / (window.width() * 13.6_f64.to_radians().cos());
            let north = CELL_HEIGHT * f64::from(rows) / window.height();
            assert!((east / north - 1.0).abs() < 1e-9, "{columns}×{rows}");
            // Nothing of what was asked for is lost.
            assert!(window.width() >= LAKE_CHAD.width() - 1e-9);
            assert!(window.height() >= LAKE_CHAD.height() - 1e-9);
        }
    }

    #[test]
    fn zooming_in_and_out_again_comes_back() {
        let there = LAKE_CHAD.zoomed(4.0, LAKE_CHAD.centre());
        assert!((there.width() - LAKE_CHAD.width() / 4.0).abs() < 1e-9);
        let back = there.zoomed(0.25, there.centre());
        assert!((back.west - LAKE_CHAD.west).abs() < 1e-9);
        assert!((back.north - LAKE_CHAD.north).abs() < 1e-9);
        assert_eq!(LAKE_CHAD.zoomed(f64::NAN, LAKE_CHAD.centre()).width(), 5.0);
        assert!(LAKE_CHAD.zoomed(0.0, (0.0, 0.0)).is_drawable());
    }

    #[test]
    fn panning_moves_by_shares_of_the_window() {
        let east = LAKE_CHAD.panned(0.5, 0.0);
        assert!((east.west - 14.0).abs() < 1e-9 && (east.south - 12.0).abs() < 1e-9);
        let north = LAKE_CHAD.panned(0.0, 1e9);
        assert!(north.is_drawable() && north.north <= 90.0);
    }

    #[test]
    fn a_fitted_window_holds_every_point_and_one_point_is_enough() {
        let points = ["NE-diffa", "TD-bol", "TD-ndjamena"].map(place);
        let window = MapWindow::fit(points).expect("three points");
        assert!(points.iter().all(|&point| window.contains(point)));
        let single = MapWindow::fit([place("TD-bol")]).expect("one point");
        assert!(single.is_drawable() && single.contains(place("TD-bol")));
        assert_eq!(MapWindow::fit([]), None);
        assert_eq!(MapWindow::fit([(f64::NAN, 1.0)]), None);
    }

    #[test]
    fn straight_lines_are_unbroken_in_every_direction() {
        for to in [(7, 3), (-7, 3), (3, -7), (-3, -7), (0, 0), (0, 5), (-5, 0)] {
            let dots: Vec<_> = straight((1, 1), (1 + to.0, 1 + to.1)).collect();
            assert_eq!(dots.first(), Some(&(1, 1)));
            assert_eq!(dots.last(), Some(&(1 + to.0, 1 + to.1)));
            for pair in dots.windows(2) {
                let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
                assert!(dx.abs() <= 1 && dy.abs() <= 1, "{dots:?}");
            }
        }
    }

    #[test]
    fn a_closed_road_bears_its_cross_only_while_closed() {
        let mut view = lake_chad();
        view.marks.clear();
        view.captions.clear();
        view.legend.clear();
        assert_eq!(text(&view, Capabilities::default(), 76, 20).matches('×').count(), 2);
        for road in &mut view.roads {
            road.closed = false;
        }
        assert_eq!(text(&view, Capabilities::default(), 76, 20).matches('×').count(), 0);
    }

    #[test]
    fn shortened_texts_say_so() {
        assert_eq!(shortened("N’Djamena", 0, Raster::Braille), "N’Djamena");
        assert_eq!(shortened("N’Djamena", 3, Raster::Braille), "N’Dja…");
        assert_eq!(shortened("N’Djamena", 3, Raster::Ascii), "N’Dja~");
        assert_eq!(shortened("ab", 9, Raster::Ascii), "~");
    }
}
