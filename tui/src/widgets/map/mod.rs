//! The map: places, roads and borders of a window of the Sahel, in true proportions, from 0×0 cells up.
//!
//! It models what a paper map on the table shows: where things are, what links them, what is closed, and which mark is picked.
//! It ignores terrain, projections better than "a degree of longitude shrinks with the cosine of the latitude" (an error below
//! 1 % over the windows of a scenario) and the course of a road between its two ends. It reads nothing but the plain data it is
//! given, and carries no sentence: names and legend come from the caller, in the caller's language.
//!
//! Three things are drawn one over the other: lines (a ratatui [`Canvas`]), symbols, and labels. Symbols are never dropped for
//! a label; labels never touch one another; when there is no room, the label of the least important mark goes first.
//! Colour never stands alone: line patterns and symbols differ too, and [`Look::colour`] can be off.

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
    labels::{Cells, Label, Symbol, cells_of, one_cell, place_labels, place_symbols, width_of},
    sheet::{Flood, Pen, Sheet, Stroke},
    window::KM_PER_DEGREE,
};
use crate::atlas::{Atlas, Line};

mod crowd;
mod ink;
mod labels;
mod sheet;
mod view;
mod window;

pub use view::*;
pub use window::Window;

/// Below this many rows there is neither legend nor scale: the map itself needs them (illustrative).
const ROWS_FOR_FURNITURE: u16 = 10;

/// The widget: a view over the atlas, for one terminal.
#[derive(Debug, Clone, Copy)]
pub struct Map<'a> {
    /// What to show.
    pub view: &'a MapView,
    /// The background.
    pub atlas: &'a Atlas,
    /// What the terminal can do.
    pub look: Look,
}

impl Widget for Map<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() || !self.view.window.is_drawable() {
            return;
        }
        let area = self.legend(area, buf);
        let sheet = Sheet::new(self.view.window, area, self.look.raster);
        self.lines(&sheet, buf);
        let mut cells = Cells::new(area.width, area.height);
        self.crosses(&sheet, &mut cells, buf);
        let marks = crowd::counted(&self.view.marks, &self.view.kinds, &sheet);
        let symbols = place_symbols(&marks, &sheet, &mut cells);
        self.symbols(&marks, &symbols, area, buf);
        for label in place_labels(&marks, &symbols, &mut cells, self.look.raster) {
            self.label(&marks[label.mark], &label, area, buf);
        }
        self.scale(&sheet, &mut cells, buf);
        self.captions(&sheet, &mut cells, buf);
    }
}

impl Map<'_> {
    /// Writes the legend into the last rows, if the panel can spare them, and returns what remains for the map.
    fn legend(&self, area: Rect, buf: &mut Buffer) -> Rect {
        const GAP: usize = 2;
        if self.view.legend.is_empty() || area.height < ROWS_FOR_FURNITURE {
            return area;
        }
        let raster = self.look.raster;
        let width = usize::from(area.width);
        // First the breaks, so that a legend too long for a fifth of the panel is left out whole.
        let mut rows: Vec<Vec<(String, Style, &str)>> = vec![Vec::new()];
        let mut used = 0;
        for (sample, word) in &self.view.legend {
            let line = |ink: Ink| {
                let style = Style::new().fg(self.look.shade(ink.colour()));
                (ink.sample(raster), style)
            };
            let (sample, style) = match *sample {
                Sample::Mark(symbol, tone) => (one_cell(symbol, raster).to_string(), tone.style(self.look)),
                Sample::Road(kind) => line(Ink::Road(kind)),
                Sample::Closed => (raster.cross().to_string(), Tone::Bad.style(self.look)),
                Sample::Border => line(Ink::Border),
                Sample::Region => line(Ink::Region),
                Sample::River => line(Ink::River),
                Sample::Lake => line(Ink::Lake),
            };
            let needed = width_of(&sample) + 1 + width_of(word);
            if used > 0 && used + GAP + needed > width {
                rows.push(Vec::new());
                used = 0;
            }
            used += if used > 0 { GAP } else { 0 } + needed;
            if let Some(row) = rows.last_mut() {
                row.push((sample, style, word));
            }
        }
        let Some(height) = u16::try_from(rows.len()).ok().filter(|&height| height <= area.height / 5) else {
            return area;
        };
        let map = Rect { height: area.height - height, ..area };
        for (y, row) in (map.bottom()..).zip(rows) {
            let mut x = area.x;
            for (sample, style, word) in row {
                let room = |x: u16| usize::from(area.right().saturating_sub(x));
                (x, _) = buf.set_stringn(x, y, sample, room(x), style);
                x = x.saturating_add(1);
                (x, _) = buf.set_stringn(x, y, word, room(x), Style::new());
                x = x.saturating_add(2);
            }
        }
        map
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
                    for Line { points, .. } in lines {
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
        let ends: Vec<_> = self.view.marks.iter().filter_map(|mark| sheet.cell((mark.lon, mark.lat))).collect();
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
                .find(|&(x, y)| !ends.contains(&(x, y)) && cells.is_free(x, y, 1));
            if let Some((x, y)) = free {
                cells.take(x, y, 1);
                let cross = self.look.raster.cross();
                put(buf, sheet.area, x, y, cross.encode_utf8(&mut [0; 4]), 1, style);
            }
        }
    }

    fn symbols(&self, marks: &[Mark], symbols: &[Symbol], area: Rect, buf: &mut Buffer) {
        for &Symbol { mark, x, y } in symbols {
            let mark = &marks[mark];
            let mut style = mark.tone.style(self.look);
            if mark.selected {
                style = style.add_modifier(Modifier::BOLD | Modifier::REVERSED);
            }
            let symbol = one_cell(mark.symbol, self.look.raster);
            put(buf, area, x, y, symbol.encode_utf8(&mut [0; 4]), 1, style);
        }
    }

    fn label(&self, mark: &Mark, label: &Label, area: Rect, buf: &mut Buffer) {
        let mut style = Style::new().fg(Color::Reset);
        if mark.tone == Tone::Dim {
            style = style.add_modifier(Modifier::DIM);
        }
        let mut note = mark.tone.style(self.look);
        if mark.selected {
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
        for (text, style) in [(&label.text, style), (&label.note, note), (&label.end, style)] {
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
    use std::fmt::Write as _;

    use ratatui::{Terminal, backend::TestBackend};

    use super::{labels::shortened, sheet::straight, window::CELL_HEIGHT, *};

    const PLACES: &str = include_str!("../../../../scenarios/geography/places.csv");
    /// The window of the Lake Chad scenarios.
    const LAKE_CHAD: Window = Window::new(11.5, 12.0, 16.5, 15.2);

    /// Longitude and latitude of a row of `places.csv`, by its id.
    fn place(id: &str) -> (f64, f64) {
        let row =
            PLACES.lines().find(|row| row.split(',').next() == Some(id)).unwrap_or_else(|| panic!("no place {id}"));
        // No field before the coordinates (columns 7 and 8) is quoted in the rows used here.
        let fields: Vec<&str> = row.split(',').collect();
        let number = |field: usize| fields[field].parse().unwrap_or_else(|_| panic!("{row}"));
        (number(8), number(7))
    }

    fn mark(id: &str, label: &str, symbol: char, rank: u8, tone: Tone) -> Mark {
        let (lon, lat) = place(id);
        let (label, place) = (label.to_owned(), String::new());
        Mark { lon, lat, symbol, label, rank, tone, selected: false, note: None, brief: None, place }
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
            marks.push(Mark { lon, lat, label: String::new(), ..mark("NE-diffa", "", '›', 6, Tone::Accent) });
        }
        let caption = |lon, lat, text: &str| Caption { lon, lat, text: text.to_owned() };
        MapView {
            kinds: Vec::new(),
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
                (Sample::Mark('◆', Tone::Plain), "poste".to_owned()),
                (Sample::Mark('▲', Tone::Plain), "patrouille".to_owned()),
                (Sample::Road(RoadKind::Paved), "route".to_owned()),
                (Sample::Road(RoadKind::Unpaved), "latérite".to_owned()),
                (Sample::Road(RoadKind::Track), "piste".to_owned()),
                (Sample::Road(RoadKind::Unofficial), "passage non officiel".to_owned()),
                (Sample::Road(RoadKind::Water), "par le lac".to_owned()),
                (Sample::Closed, "fermé".to_owned()),
                (Sample::Border, "frontière".to_owned()),
            ],
        }
    }

    fn drawn(view: &MapView, look: Look, columns: u16, rows: u16) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a test terminal");
        let map = Map { view, atlas: Atlas::embedded(), look };
        terminal.draw(|frame| frame.render_widget(map, frame.area())).expect("a frame");
        terminal
    }

    fn text(view: &MapView, look: Look, columns: u16, rows: u16) -> String {
        drawn(view, look, columns, rows).backend().to_string()
    }

    /// One letter a cell for its colour, so that a lost colour does not pass unseen.
    fn colours(view: &MapView, look: Look, columns: u16, rows: u16) -> String {
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
        insta::assert_snapshot!(text(&lake_chad(), Look::default(), 40, 16));
        insta::assert_snapshot!(colours(&lake_chad(), Look::default(), 40, 16));
    }

    #[test]
    fn lake_chad_on_a_usual_terminal() {
        insta::assert_snapshot!(text(&lake_chad(), Look::default(), 76, 20));
    }

    #[test]
    fn lake_chad_on_a_projector() {
        insta::assert_snapshot!(text(&lake_chad(), Look::default(), 120, 36));
    }

    #[test]
    fn lake_chad_without_braille() {
        let ascii = Look { raster: Raster::Ascii, colour: false };
        insta::assert_snapshot!(text(&lake_chad(), ascii, 76, 24));
        let blocks = Look { raster: Raster::HalfBlock, colour: false };
        insta::assert_snapshot!(text(&lake_chad(), blocks, 76, 24));
    }

    #[test]
    fn without_colour_nothing_is_coloured() {
        let plain = Look { colour: false, ..Look::default() };
        let colours = colours(&lake_chad(), plain, 76, 24);
        assert!(colours.chars().all(|letter| ".\n".contains(letter)), "{colours}");
    }

    #[test]
    fn no_size_and_no_window_makes_it_panic() {
        let views = [
            LAKE_CHAD,
            LAKE_CHAD.zoomed(1e9, (13.1, 14.2)),
            LAKE_CHAD.zoomed(1e-9, (13.1, 14.2)),
            Window::new(100.0, 89.0, 101.0, 90.0),
            Window::new(3.0, 3.0, 3.0, 3.0),
            Window::new(5.0, 5.0, 1.0, 1.0),
            Window::new(f64::NAN, 0.0, 1.0, f64::INFINITY),
        ]
        .map(|window| MapView { window, ..lake_chad() });
        for columns in 0..=40 {
            for rows in 0..=20 {
                let raster = [Raster::Braille, Raster::HalfBlock, Raster::Ascii][usize::from(columns + rows) % 3];
                let look = Look { raster, colour: true };
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
        let map = Map { view: &view, atlas: Atlas::embedded(), look: Look::default() };
        map.render(Rect::new(5, 2, 40, 40), &mut buf);
        assert_eq!(buf.area, Rect::new(0, 0, 10, 5));
    }

    #[test]
    fn labels_cover_neither_symbols_nor_one_another() {
        let marks = lake_chad().marks;
        for (columns, rows) in [(24, 10), (40, 16), (76, 20), (120, 36)] {
            let area = Rect::new(0, 0, columns, rows);
            let sheet = Sheet::new(LAKE_CHAD, area, Raster::Braille);
            let mut cells = Cells::new(columns, rows);
            let symbols = place_symbols(&marks, &sheet, &mut cells);
            assert_eq!(symbols.len(), marks.len(), "a symbol is missing");
            let labels = place_labels(&marks, &symbols, &mut cells, Raster::Braille);
            let mut seen: Vec<(u16, u16)> = symbols.iter().map(|s| (s.x, s.y)).collect();
            for label in &labels {
                seen.extend((label.x..label.x + label.width).map(|x| (x, label.y)));
            }
            assert!(seen.iter().all(|&(x, y)| x < columns && y < rows));
            let all = seen.len();
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), all, "overlap at {columns}×{rows}");
        }
    }

    #[test]
    fn where_there_is_room_for_one_label_the_important_place_keeps_it() {
        let mut view = lake_chad();
        view.marks =
            vec![mark("TD-bol", "Unimportant", '○', 9, Tone::Plain), mark("TD-bol", "Important", '●', 1, Tone::Plain)];
        view.roads.clear();
        view.window = Window::fit([place("TD-bol")]).expect("one point");
        let small = text(&view, Look::default(), 20, 1);
        assert!(small.contains("Important"), "{small}");
        assert!(small.contains('●') && small.contains('○'), "{small}");
        assert!(!small.contains("Unimp"), "{small}");
    }

    #[test]
    fn the_selected_mark_is_labelled_in_the_thickest_crowd() {
        let mut view = lake_chad();
        for mark in &mut view.marks {
            (mark.lon, mark.lat) = place("TD-bol");
        }
        for (columns, rows) in [(6, 3), (12, 4), (30, 10)] {
            let crowd = text(&view, Look::default(), columns, rows);
            assert!(crowd.contains("[N’"), "{crowd}");
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
        let window = Window::fit(points).expect("three points");
        assert!(points.iter().all(|&point| window.contains(point)));
        let single = Window::fit([place("TD-bol")]).expect("one point");
        assert!(single.is_drawable() && single.contains(place("TD-bol")));
        assert_eq!(Window::fit([]), None);
        assert_eq!(Window::fit([(f64::NAN, 1.0)]), None);
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
        assert_eq!(text(&view, Look::default(), 76, 20).matches('×').count(), 2);
        for road in &mut view.roads {
            road.closed = false;
        }
        assert_eq!(text(&view, Look::default(), 76, 20).matches('×').count(), 0);
    }

    #[test]
    fn shortened_texts_say_so() {
        assert_eq!(shortened("N’Djamena", 0, Raster::Braille), "N’Djamena");
        assert_eq!(shortened("N’Djamena", 3, Raster::Braille), "N’Dja…");
        assert_eq!(shortened("N’Djamena", 3, Raster::Ascii), "N’Dja~");
        assert_eq!(shortened("ab", 9, Raster::Ascii), "~");
    }
}
