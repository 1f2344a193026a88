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
    text::Line as TextLine,
    widgets::{
        Widget,
        canvas::{Canvas, Context, Painter, Shape},
    },
};

use crate::atlas::{Atlas, Line};

/// Kilometres in one degree of latitude (mean meridian of the WGS 84 ellipsoid).
const KM_PER_DEGREE: f64 = 111.32;
/// A cell of a terminal is about twice as high as wide (illustrative: fonts vary between 1.9 and 2.3).
const CELL_HEIGHT: f64 = 2.0;
/// The narrowest window zooming leads to, in degrees: about 2 km (illustrative: the atlas is no finer).
const NARROWEST: f64 = 0.02;
/// The widest, in degrees.
const WIDEST: f64 = 120.0;
/// The share of its span that [`Window::fit`] leaves free on each side (illustrative).
const MARGIN: f64 = 0.08;
/// The span around a single point, in degrees (illustrative).
const SPAN_OF_A_POINT: f64 = 0.5;
/// Below this many rows there is neither legend nor scale: the map itself needs them (illustrative).
const ROWS_FOR_FURNITURE: u16 = 10;

/// A piece of the Earth, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Western edge, longitude east.
    pub west: f64,
    /// Southern edge, latitude north.
    pub south: f64,
    /// Eastern edge, longitude east.
    pub east: f64,
    /// Northern edge, latitude north.
    pub north: f64,
}

impl Window {
    /// A window from its edges: west, south, east, north.
    pub const fn new(west: f64, south: f64, east: f64, north: f64) -> Self {
        Self {
            west,
            south,
            east,
            north,
        }
    }

    /// The smallest window that shows all points (longitude, latitude) with a margin around them. `None` without any point.
    pub fn fit(points: impl IntoIterator<Item = (f64, f64)>) -> Option<Self> {
        let hull = points
            .into_iter()
            .filter(|(lon, lat)| lon.is_finite() && lat.is_finite())
            .fold(None, |hull: Option<Self>, (lon, lat)| {
                let hull = hull.unwrap_or(Self::new(lon, lat, lon, lat));
                Some(Self::new(
                    hull.west.min(lon),
                    hull.south.min(lat),
                    hull.east.max(lon),
                    hull.north.max(lat),
                ))
            })?;
        let span = hull.width().max(hull.height());
        let margin = if span > 0.0 {
            span * MARGIN
        } else {
            SPAN_OF_A_POINT / 2.0
        };
        Some(Self::new(
            hull.west - margin,
            hull.south - margin,
            hull.east + margin,
            hull.north + margin,
        ))
    }

    /// Degrees of longitude from edge to edge.
    pub fn width(&self) -> f64 {
        self.east - self.west
    }

    /// Degrees of latitude from edge to edge.
    pub fn height(&self) -> f64 {
        self.north - self.south
    }

    /// The middle, as (longitude, latitude).
    pub fn centre(&self) -> (f64, f64) {
        (
            f64::midpoint(self.west, self.east),
            f64::midpoint(self.south, self.north),
        )
    }

    /// Whether a point (longitude, latitude) lies inside or on the edge.
    pub fn contains(&self, (lon, lat): (f64, f64)) -> bool {
        (self.west..=self.east).contains(&lon) && (self.south..=self.north).contains(&lat)
    }

    /// Closer (`factor` above 1) or farther (below 1), with `centre` in the middle. A factor that is no positive number leaves
    /// the scale as it is; the scale has limits at both ends.
    pub fn zoomed(&self, factor: f64, centre: (f64, f64)) -> Self {
        let factor = if factor.is_finite() && factor > 0.0 {
            factor
        } else {
            1.0
        };
        // One scale for both directions, or repeated zooming against a limit would bend the proportions.
        let widest = self.width().max(self.height());
        let scale = if widest > 0.0 {
            (widest / factor).clamp(NARROWEST, WIDEST) / widest
        } else {
            1.0
        };
        Self::around(centre, self.width() * scale, self.height() * scale)
    }

    /// Moved by shares of its own width (east positive) and height (north positive): `panned(0.25, 0.0)` is a quarter east.
    pub fn panned(&self, dx: f64, dy: f64) -> Self {
        let (lon, lat) = self.centre();
        let centre = (
            (lon + dx * self.width()).clamp(-180.0, 180.0),
            (lat + dy * self.height()).clamp(-80.0, 80.0),
        );
        Self::around(centre, self.width(), self.height())
    }

    fn around((lon, lat): (f64, f64), width: f64, height: f64) -> Self {
        Self::new(
            lon - width / 2.0,
            lat - height / 2.0,
            lon + width / 2.0,
            lat + height / 2.0,
        )
    }

    /// Widened in one direction until proportions hold on so many cells: instead of empty bands, more of the surroundings.
    pub fn widened_to(&self, columns: u16, rows: u16) -> Self {
        let (centre, width, height) = (self.centre(), self.width(), self.height());
        let shrink = centre.1.to_radians().cos().max(0.1);
        let wanted = f64::from(columns.max(1)) / (CELL_HEIGHT * f64::from(rows.max(1)));
        let present = width * shrink / height;
        if present < wanted {
            Self::around(centre, height * wanted / shrink, height)
        } else {
            Self::around(centre, width, width * shrink / wanted)
        }
    }

    /// Whether anything can be drawn in it: edges in order, all finite.
    fn is_drawable(&self) -> bool {
        let edges = [self.west, self.south, self.east, self.north];
        edges.iter().all(|edge| edge.is_finite()) && self.width() > 0.0 && self.height() > 0.0
    }
}

/// What a road is made of, which decides its pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoadKind {
    /// Tarred: an unbroken line.
    Paved,
    /// Laterite or gravel: long dashes.
    Unpaved,
    /// A desert track: short dashes.
    Track,
    /// A way around the posts: dots.
    Unofficial,
    /// A passage by boat: dash and dot.
    Water,
}

/// A link between two places, drawn as a straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct MapRoad {
    /// One end: longitude, latitude.
    pub from: (f64, f64),
    /// The other end: longitude, latitude.
    pub to: (f64, f64),
    /// Its pattern.
    pub kind: RoadKind,
    /// Marked with a cross in the middle of its visible part, unless the road is so short here that marks fill all of it.
    pub closed: bool,
}

/// The mood of a mark. It colours the symbol and the note; the label keeps the default foreground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Default foreground.
    #[default]
    Plain,
    /// As it should be: green.
    Good,
    /// Needs an eye: yellow.
    Warn,
    /// Needs a hand: red and bold.
    Bad,
    /// Background information: dim, its label too.
    Dim,
    /// Ours, or what the screen speaks about: cyan.
    Accent,
}

impl Tone {
    fn style(self, look: Look) -> Style {
        let style = Style::new();
        let (style, colour) = match self {
            Self::Plain => (style, Color::Reset),
            Self::Good => (style, Color::Green),
            Self::Warn => (style, Color::Yellow),
            Self::Bad => (style.add_modifier(Modifier::BOLD), Color::Red),
            Self::Dim => (style.add_modifier(Modifier::DIM), Color::Reset),
            Self::Accent => (style, Color::Cyan),
        };
        style.fg(look.shade(colour))
    }
}

/// A place, a post, a party: one symbol on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Longitude east, in degrees.
    pub lon: f64,
    /// Latitude north, in degrees.
    pub lat: f64,
    /// One cell wide; anything else is drawn as `•` (`*` in ASCII).
    pub symbol: char,
    /// Name, in the language of the screen.
    pub label: String,
    /// 0 is the most important; decides who keeps the cell and the label when there is no room for all.
    pub rank: u8,
    /// Colour of symbol and note.
    pub tone: Tone,
    /// Drawn reversed and in brackets, and always labelled.
    pub selected: bool,
    /// A short addition after the label, such as `⏳120`. Goes before the label does.
    pub note: Option<String>,
}

/// A name without a symbol: a country, a lake. Shown where nothing else needs the cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Caption {
    /// Longitude of its middle.
    pub lon: f64,
    /// Latitude of its middle.
    pub lat: f64,
    /// The name, in the language of the screen.
    pub text: String,
}

/// What a line of the legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A symbol in its tone.
    Mark(char, Tone),
    /// A kind of road.
    Road(RoadKind),
    /// The cross of a closed road.
    Closed,
    /// A border between countries.
    Border,
    /// A border between regions.
    Region,
    /// A river.
    River,
    /// A lake.
    Lake,
}

/// All that a map shows, as plain data.
#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    /// What must be visible; it is widened to the proportions of the panel.
    pub window: Window,
    /// Links between places.
    pub roads: Vec<MapRoad>,
    /// Symbols with their labels.
    pub marks: Vec<Mark>,
    /// Names without symbol, the most important first.
    pub captions: Vec<Caption>,
    /// What the lines and symbols mean: sample and word. Empty for no legend.
    pub legend: Vec<(Sample, String)>,
}

/// How fine lines can be drawn on this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Raster {
    /// Eight dots a cell; needs a font with braille.
    #[default]
    Braille,
    /// Two blocks a cell, for fonts without braille.
    HalfBlock,
    /// One ASCII character a cell, another one for each sort of line, for everything else.
    Ascii,
}

impl Raster {
    /// Dots in a cell, across and down.
    const fn dots(self) -> (u16, u16) {
        match self {
            Self::Braille => (2, 4),
            Self::HalfBlock => (1, 2),
            Self::Ascii => (1, 1),
        }
    }

    const fn cross(self) -> char {
        if matches!(self, Self::Ascii) {
            'x'
        } else {
            '×'
        }
    }

    const fn bullet(self) -> char {
        if matches!(self, Self::Ascii) {
            '*'
        } else {
            '•'
        }
    }

    const fn ellipsis(self) -> &'static str {
        if matches!(self, Self::Ascii) {
            "~"
        } else {
            "…"
        }
    }
}

/// What the terminal can do. The colours are the 16 of ANSI, text keeps the default foreground, so that dark and light
/// backgrounds both work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Dots, blocks or letters.
    pub raster: Raster,
    /// Off under `NO_COLOR`: bold, dim and reversed remain.
    pub colour: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            raster: Raster::Braille,
            colour: true,
        }
    }
}

impl Look {
    fn shade(self, colour: Color) -> Color {
        if self.colour { colour } else { Color::Reset }
    }
}

/// One sort of line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ink {
    Region,
    River,
    Lake,
    Border,
    Road(RoadKind),
}

impl Ink {
    /// Which dots of a line are set, over and over along it.
    const fn pattern(self, raster: Raster) -> &'static [u8] {
        if matches!(raster, Raster::Ascii) {
            // One character stands for several dots: the letters tell the sorts apart, gaps would only tear the line.
            return match self {
                Self::Region | Self::Road(RoadKind::Unofficial) => b"# ",
                _ => b"#",
            };
        }
        match self {
            Self::Region => b"#    ",
            Self::River => b"##### ",
            Self::Lake | Self::Road(RoadKind::Paved) => b"#",
            Self::Border => b"##### # ",
            Self::Road(RoadKind::Unpaved) => b"#### ",
            Self::Road(RoadKind::Track) => b"##  ",
            Self::Road(RoadKind::Unofficial) => b"#  ",
            Self::Road(RoadKind::Water) => b"###  #  ",
        }
    }

    /// Its letter where there is one character a cell.
    const fn letter(self) -> char {
        match self {
            Self::Region => '.',
            Self::River | Self::Lake => '~',
            Self::Border => '+',
            Self::Road(RoadKind::Paved) => '=',
            Self::Road(RoadKind::Unpaved) => '-',
            Self::Road(RoadKind::Track) => ':',
            Self::Road(RoadKind::Unofficial) => ',',
            Self::Road(RoadKind::Water) => '^',
        }
    }

    const fn colour(self) -> Color {
        match self {
            Self::Region => Color::DarkGray,
            Self::River | Self::Lake => Color::Blue,
            Self::Border => Color::Magenta,
            Self::Road(RoadKind::Paved) => Color::Reset,
            Self::Road(RoadKind::Unpaved | RoadKind::Track) => Color::Yellow,
            Self::Road(RoadKind::Unofficial) => Color::Red,
            Self::Road(RoadKind::Water) => Color::Cyan,
        }
    }

    /// A few cells of it, for the legend.
    fn sample(self, raster: Raster) -> String {
        let cells: usize = 4;
        let pattern = self.pattern(raster);
        let on = |dot: usize| pattern[dot % pattern.len()] == b'#';
        (0..cells)
            .map(|cell| match raster {
                Raster::Ascii if on(cell) => self.letter(),
                Raster::HalfBlock if on(cell) => '▀',
                Raster::Ascii | Raster::HalfBlock => ' ',
                Raster::Braille => {
                    // The dots of the second row of a braille cell.
                    let left = if on(2 * cell) { 0x02 } else { 0 };
                    let right = if on(2 * cell + 1) { 0x10 } else { 0 };
                    char::from_u32(0x2800 + left + right).unwrap_or(' ')
                }
            })
            .collect()
    }
}

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
        let symbols = place_symbols(&self.view.marks, &sheet, &mut cells);
        self.symbols(&symbols, area, buf);
        for label in place_labels(&self.view.marks, &symbols, &mut cells, self.look.raster) {
            self.label(&label, area, buf);
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
                Sample::Mark(symbol, tone) => {
                    (one_cell(symbol, raster).to_string(), tone.style(self.look))
                }
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
        let Some(height) = u16::try_from(rows.len())
            .ok()
            .filter(|&height| height <= area.height / 5)
        else {
            return area;
        };
        let map = Rect {
            height: area.height - height,
            ..area
        };
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
            Pen {
                sheet,
                pattern: ink.pattern(raster),
                colour: self.look.shade(ink.colour()),
            }
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
                for kind in [
                    RoadKind::Unofficial,
                    RoadKind::Water,
                    RoadKind::Track,
                    RoadKind::Unpaved,
                    RoadKind::Paved,
                ] {
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
        let ends: Vec<_> = self
            .view
            .marks
            .iter()
            .filter_map(|mark| sheet.cell((mark.lon, mark.lat)))
            .collect();
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
                put(
                    buf,
                    sheet.area,
                    x,
                    y,
                    cross.encode_utf8(&mut [0; 4]),
                    1,
                    style,
                );
            }
        }
    }

    fn symbols(&self, symbols: &[Symbol], area: Rect, buf: &mut Buffer) {
        for &Symbol { mark, x, y } in symbols {
            let mark = &self.view.marks[mark];
            let mut style = mark.tone.style(self.look);
            if mark.selected {
                style = style.add_modifier(Modifier::BOLD | Modifier::REVERSED);
            }
            let symbol = one_cell(mark.symbol, self.look.raster);
            put(buf, area, x, y, symbol.encode_utf8(&mut [0; 4]), 1, style);
        }
    }

    fn label(&self, label: &Label, area: Rect, buf: &mut Buffer) {
        let mark = &self.view.marks[label.mark];
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
        for (text, style) in [
            (&label.text, style),
            (&label.note, note),
            (&label.end, style),
        ] {
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
        let text = format!(
            "{left}{}{right} {km} km",
            middle.repeat(length.saturating_sub(2))
        );
        let width = cells_of(&text);
        let Some(x) = columns.checked_sub(width) else {
            return;
        };
        if cells.is_free(x, rows - 1, width) {
            cells.take(x, rows - 1, width);
            put(
                buf,
                sheet.area,
                x,
                rows - 1,
                &text,
                width,
                Style::new().fg(Color::Reset),
            );
        }
    }

    fn captions(&self, sheet: &Sheet, cells: &mut Cells, buf: &mut Buffer) {
        let style = Style::new()
            .fg(Color::Reset)
            .add_modifier(Modifier::DIM | Modifier::ITALIC);
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

/// The projection onto one panel: the window widened to its proportions, and its size in cells and dots.
#[derive(Debug, Clone, Copy)]
struct Sheet {
    window: Window,
    area: Rect,
    /// Dots across and down, as (columns, rows).
    dots: (u32, u32),
}

impl Sheet {
    fn new(window: Window, area: Rect, raster: Raster) -> Self {
        let (across, down) = raster.dots();
        Self {
            window: window.widened_to(area.width, area.height),
            area,
            dots: (
                u32::from(area.width) * u32::from(across),
                u32::from(area.height) * u32::from(down),
            ),
        }
    }

    /// Where a point lies in dots from the upper left corner; may be outside.
    fn dot(&self, (lon, lat): (f64, f64)) -> (f64, f64) {
        (
            (lon - self.window.west) / self.window.width() * f64::from(self.dots.0),
            (self.window.north - lat) / self.window.height() * f64::from(self.dots.1),
        )
    }

    /// The cell that shows a point, relative to the area; `None` outside.
    fn cell(&self, point: (f64, f64)) -> Option<(u16, u16)> {
        self.window
            .contains(point)
            .then(|| self.cell_of_dot(self.dot(point)))
    }

    fn cell_of_dot(&self, (x, y): (f64, f64)) -> (u16, u16) {
        let scaled = |at: f64, dots: u32, cells: u16| {
            let cell = at / f64::from(dots) * f64::from(cells);
            (cell as u16).min(cells.saturating_sub(1))
        };
        (
            scaled(x, self.dots.0, self.area.width),
            scaled(y, self.dots.1, self.area.height),
        )
    }

    /// The visible part of a segment (Liang–Barsky), in dots.
    fn clip(&self, from: (f64, f64), to: (f64, f64)) -> Option<((f64, f64), (f64, f64))> {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        let edges = [
            (-dx, from.0),
            (dx, f64::from(self.dots.0) - from.0),
            (-dy, from.1),
            (dy, f64::from(self.dots.1) - from.1),
        ];
        for (speed, room) in edges {
            if !speed.is_finite() || !room.is_finite() || (speed == 0.0 && room < 0.0) {
                return None;
            }
            if speed < 0.0 {
                enter = enter.max(room / speed);
            } else if speed > 0.0 {
                leave = leave.min(room / speed);
            }
        }
        let along = |share: f64| (from.0 + share * dx, from.1 + share * dy);
        (enter <= leave).then(|| (along(enter), along(leave)))
    }
}

/// An ink on a sheet.
#[derive(Debug, Clone, Copy)]
struct Pen<'a> {
    sheet: &'a Sheet,
    pattern: &'static [u8],
    colour: Color,
}

impl Pen<'_> {
    fn touch(&self, painter: &mut Painter<'_, '_>, x: i64, y: i64) {
        let (width, height) = self.sheet.dots;
        let inside = (0..i64::from(width)).contains(&x) && (0..i64::from(height)).contains(&y);
        if let (true, Ok(x), Ok(y)) = (inside, usize::try_from(x), usize::try_from(y)) {
            painter.paint(x, y, self.colour);
        }
    }
}

/// A polyline in the pattern of its pen. The pattern runs on over corners, or short segments would all be solid.
struct Stroke<'a> {
    pen: Pen<'a>,
    points: &'a [(f64, f64)],
}

impl Shape for Stroke<'_> {
    fn draw(&self, painter: &mut Painter<'_, '_>) {
        let sheet = self.pen.sheet;
        let (mut step, mut last) = (0, None);
        for pair in self.points.windows(2) {
            let Some((from, to)) = sheet.clip(sheet.dot(pair[0]), sheet.dot(pair[1])) else {
                continue;
            };
            // The far edges belong to the last dot.
            let dot = |(x, y): (f64, f64)| {
                (
                    (x as i64).min(i64::from(sheet.dots.0) - 1),
                    (y as i64).min(i64::from(sheet.dots.1) - 1),
                )
            };
            for (x, y) in straight(dot(from), dot(to)) {
                if last.replace((x, y)) == Some((x, y)) {
                    continue;
                }
                if self.pen.pattern[step % self.pen.pattern.len()] == b'#' {
                    self.pen.touch(painter, x, y);
                }
                step += 1;
            }
        }
    }
}

/// All dots of a straight line, both ends included.
fn straight(from: (i64, i64), to: (i64, i64)) -> impl Iterator<Item = (i64, i64)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let steps = dx.abs().max(dy.abs());
    let at = move |start: i64, delta: i64, step: i64| {
        // Rounded to the nearest, in integers.
        start + (2 * delta * step + steps).div_euclid(2 * steps.max(1))
    };
    (0..=steps).map(move |step| (at(from.0, dx, step), at(from.1, dy, step)))
}

/// The inside of a ring, every other dot (even–odd rule on the middle of each row of dots).
struct Flood<'a> {
    pen: Pen<'a>,
    ring: &'a [(f64, f64)],
}

impl Shape for Flood<'_> {
    fn draw(&self, painter: &mut Painter<'_, '_>) {
        let sheet = self.pen.sheet;
        let corners: Vec<_> = self.ring.iter().map(|&point| sheet.dot(point)).collect();
        for row in 0..i64::from(sheet.dots.1) {
            let y = row as f64 + 0.5;
            let mut shores: Vec<f64> = corners
                .windows(2)
                .filter(|pair| (pair[0].1 > y) != (pair[1].1 > y))
                .map(|pair| {
                    let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
                    x0 + (y - y0) / (y1 - y0) * (x1 - x0)
                })
                .collect();
            shores.sort_by(f64::total_cmp);
            for pair in shores.chunks_exact(2) {
                let edge = |x: f64| x.clamp(0.0, f64::from(sheet.dots.0)).round() as i64;
                for x in (edge(pair[0])..edge(pair[1])).filter(|x| (x + row) % 2 == 0) {
                    self.pen.touch(painter, x, row);
                }
            }
        }
    }
}

/// Which cells of the map are spoken for.
#[derive(Debug)]
struct Cells {
    columns: u16,
    rows: u16,
    taken: Vec<bool>,
}

impl Cells {
    fn new(columns: u16, rows: u16) -> Self {
        Self {
            columns,
            rows,
            taken: vec![false; usize::from(columns) * usize::from(rows)],
        }
    }

    fn span(&self, x: u16, y: u16, width: u16) -> Option<std::ops::Range<usize>> {
        let fits = y < self.rows && x.checked_add(width)? <= self.columns;
        let start = usize::from(y) * usize::from(self.columns) + usize::from(x);
        fits.then(|| start..start + usize::from(width))
    }

    fn take(&mut self, x: u16, y: u16, width: u16) {
        if let Some(span) = self.span(x, y, width) {
            self.taken[span].fill(true);
        }
    }

    /// Whether all these cells exist and are free.
    fn is_free(&self, x: u16, y: u16, width: u16) -> bool {
        self.span(x, y, width)
            .is_some_and(|span| !self.taken[span].contains(&true))
    }

    /// Free, and with a free cell (or the edge) on both sides, so that two texts do not read as one.
    fn has_room(&self, x: u16, y: u16, width: u16) -> bool {
        let left = x.saturating_sub(1);
        let Some(right) = x.checked_add(width) else {
            return false;
        };
        right <= self.columns && {
            let right = right.saturating_add(1).min(self.columns);
            self.is_free(left, y, right - left)
        }
    }

    /// Where a text of this width starts if its middle is to be at `x`, moved inwards at the edges.
    fn centred(&self, x: u16, width: u16) -> Option<u16> {
        let last = self.columns.checked_sub(width)?;
        Some(x.saturating_sub(width / 2).min(last))
    }
}

/// Where the symbol of a mark (by its index) came to lie.
#[derive(Debug, Clone, Copy)]
struct Symbol {
    mark: usize,
    x: u16,
    y: u16,
}

/// Cells for the symbols, the selected and the important first. When a cell is taken the symbol moves to the nearest free one
/// (at most four columns or two rows away); only where all of those are taken too is it hidden by the more important.
fn place_symbols(marks: &[Mark], sheet: &Sheet, cells: &mut Cells) -> Vec<Symbol> {
    let mut near: Vec<(i32, i32)> = (-2..=2)
        .flat_map(|dy| (-4..=4).map(move |dx| (dx, dy)))
        .collect();
    near.sort_by_key(|&(dx, dy)| (dx * dx + 4 * dy * dy, dy, -dx));

    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|&mark| (!marks[mark].selected, marks[mark].rank));
    let mut placed = Vec::new();
    for mark in order {
        let Some((x, y)) = sheet.cell((marks[mark].lon, marks[mark].lat)) else {
            continue;
        };
        let free = near.iter().find_map(|&(dx, dy)| {
            let x = u16::try_from(i32::from(x) + dx).ok()?;
            let y = u16::try_from(i32::from(y) + dy).ok()?;
            cells.is_free(x, y, 1).then_some((x, y))
        });
        if let Some((x, y)) = free {
            cells.take(x, y, 1);
            placed.push(Symbol { mark, x, y });
        }
    }
    placed
}

/// A label in its place: `text`, `note` and `end` follow one another within `width` cells.
#[derive(Debug, Clone, PartialEq)]
struct Label {
    mark: usize,
    x: u16,
    y: u16,
    width: u16,
    /// The cell between symbol and label, kept blank; none above and below.
    gap: Option<u16>,
    text: String,
    note: String,
    end: String,
}

/// Labels in the order of their symbols, each right, left, above or below, first with its note, then without. One that finds
/// no room is dropped, unless selected: that one is shortened, and at worst goes to the upper left corner.
fn place_labels(
    marks: &[Mark],
    symbols: &[Symbol],
    cells: &mut Cells,
    raster: Raster,
) -> Vec<Label> {
    let mut placed = Vec::new();
    for symbol in symbols {
        let mark = &marks[symbol.mark];
        if mark.label.is_empty() && mark.note.is_none() {
            continue;
        }
        let (open, close) = if mark.selected { ("[", "]") } else { ("", "") };
        let write = |note: Option<&str>, shorter_by: u16| {
            let text = format!("{open}{}", shortened(&mark.label, shorter_by, raster));
            let note = note.map_or(String::new(), |note| {
                let gap = if mark.label.is_empty() { "" } else { " " };
                format!("{gap}{note}")
            });
            Label {
                mark: symbol.mark,
                x: 0,
                y: 0,
                gap: None,
                width: cells_of(&text) + cells_of(&note) + cells_of(close),
                text,
                note,
                end: close.to_owned(),
            }
        };
        let mut wordings = vec![write(mark.note.as_deref(), 0)];
        if mark.note.is_some() && !mark.label.is_empty() {
            wordings.push(write(None, 0));
        }
        if mark.selected {
            wordings.extend((1..cells_of(&mark.label)).map(|less| write(None, less)));
        }
        let spot = wordings
            .iter()
            .find_map(|label| Some((label, beside(symbol, label.width, cells)?)));
        if let Some((label, (x, y))) = spot {
            cells.take(x, y, label.width);
            let gap = if x > symbol.x { x - 1 } else { x + label.width };
            placed.push(Label {
                x,
                y,
                gap: (y == symbol.y).then_some(gap),
                ..label.clone()
            });
        } else if mark.selected {
            let label = write(mark.note.as_deref(), 0);
            let width = label.width.min(cells.columns);
            cells.take(0, 0, width);
            placed.push(Label { width, ..label });
        }
    }
    placed
}

/// The first free place for a label next to its symbol: right, left, above, below.
fn beside(symbol: &Symbol, width: u16, cells: &Cells) -> Option<(u16, u16)> {
    let &Symbol { x, y, .. } = symbol;
    // Beside the symbol the gap cell must be free as well; the symbol itself is the neighbour that may be taken.
    let right = x.checked_add(2).filter(|&start| {
        let end = start
            .saturating_add(width)
            .saturating_add(1)
            .min(cells.columns);
        start + width <= cells.columns && cells.is_free(x + 1, y, end - (x + 1))
    });
    let left = x.checked_sub(width.saturating_add(1)).filter(|&start| {
        let before = start.saturating_sub(1);
        cells.is_free(before, y, x - before)
    });
    let over = cells.centred(x, width);
    let above = y.checked_sub(1);
    let below = y.checked_add(1);
    [
        right.map(|start| (start, y)),
        left.map(|start| (start, y)),
        over.zip(above)
            .filter(|&(x, y)| cells.has_room(x, y, width)),
        over.zip(below)
            .filter(|&(x, y)| cells.has_room(x, y, width)),
    ]
    .into_iter()
    .flatten()
    .next()
}

/// The text without its last cells, and an ellipsis to say so.
fn shortened(text: &str, by: u16, raster: Raster) -> String {
    if by == 0 {
        return text.to_owned();
    }
    let room = cells_of(text).saturating_sub(by).saturating_sub(1);
    let mut short = String::new();
    for letter in text.chars() {
        short.push(letter);
        if cells_of(&short) > room {
            short.pop();
            break;
        }
    }
    short + raster.ellipsis()
}

/// Display width in cells.
fn width_of(text: &str) -> usize {
    TextLine::raw(text).width()
}

/// Display width in cells, at most what a buffer can hold.
fn cells_of(text: &str) -> u16 {
    // Halved, so that sums of three such widths and a position stay far from the limit.
    u16::try_from(width_of(text)).map_or(u16::MAX / 8, |width| width.min(u16::MAX / 8))
}

/// The symbol, or a bullet if it is not exactly one cell wide.
fn one_cell(symbol: char, raster: Raster) -> char {
    if width_of(symbol.encode_utf8(&mut [0; 4])) == 1 && !symbol.is_control() {
        symbol
    } else {
        raster.bullet()
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

    use super::*;

    const PLACES: &str = include_str!("../../../scenarios/geography/places.csv");
    /// The window of the Lake Chad scenarios.
    const LAKE_CHAD: Window = Window::new(11.5, 12.0, 16.5, 15.2);

    /// Longitude and latitude of a row of `places.csv`, by its id.
    fn place(id: &str) -> (f64, f64) {
        let row = PLACES
            .lines()
            .find(|row| row.split(',').next() == Some(id))
            .unwrap_or_else(|| panic!("no place {id}"));
        // No field before the coordinates (columns 7 and 8) is quoted in the rows used here.
        let fields: Vec<&str> = row.split(',').collect();
        let number = |field: usize| fields[field].parse().unwrap_or_else(|_| panic!("{row}"));
        (number(8), number(7))
    }

    fn mark(id: &str, label: &str, symbol: char, rank: u8, tone: Tone) -> Mark {
        let (lon, lat) = place(id);
        Mark {
            lon,
            lat,
            symbol,
            label: label.to_owned(),
            rank,
            tone,
            selected: false,
            note: None,
        }
    }

    fn road(from: &str, to: &str, kind: RoadKind, closed: bool) -> MapRoad {
        MapRoad {
            from: place(from),
            to: place(to),
            kind,
            closed,
        }
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
            marks.push(Mark {
                lon,
                lat,
                label: String::new(),
                ..mark("NE-diffa", "", '›', 6, Tone::Accent)
            });
        }
        let caption = |lon, lat, text: &str| Caption {
            lon,
            lat,
            text: text.to_owned(),
        };
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
                (Sample::Mark('◆', Tone::Plain), "poste".to_owned()),
                (Sample::Mark('▲', Tone::Plain), "patrouille".to_owned()),
                (Sample::Road(RoadKind::Paved), "route".to_owned()),
                (Sample::Road(RoadKind::Unpaved), "latérite".to_owned()),
                (Sample::Road(RoadKind::Track), "piste".to_owned()),
                (
                    Sample::Road(RoadKind::Unofficial),
                    "passage non officiel".to_owned(),
                ),
                (Sample::Road(RoadKind::Water), "par le lac".to_owned()),
                (Sample::Closed, "fermé".to_owned()),
                (Sample::Border, "frontière".to_owned()),
            ],
        }
    }

    fn drawn(view: &MapView, look: Look, columns: u16, rows: u16) -> Terminal<TestBackend> {
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).expect("a test terminal");
        let map = Map {
            view,
            atlas: Atlas::embedded(),
            look,
        };
        terminal
            .draw(|frame| frame.render_widget(map, frame.area()))
            .expect("a frame");
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
                text.push(if reversed {
                    letter.to_ascii_uppercase()
                } else {
                    letter
                });
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
        let ascii = Look {
            raster: Raster::Ascii,
            colour: false,
        };
        insta::assert_snapshot!(text(&lake_chad(), ascii, 76, 24));
        let blocks = Look {
            raster: Raster::HalfBlock,
            colour: false,
        };
        insta::assert_snapshot!(text(&lake_chad(), blocks, 76, 24));
    }

    #[test]
    fn without_colour_nothing_is_coloured() {
        let plain = Look {
            colour: false,
            ..Look::default()
        };
        let colours = colours(&lake_chad(), plain, 76, 24);
        assert!(
            colours.chars().all(|letter| ".\n".contains(letter)),
            "{colours}"
        );
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
        .map(|window| MapView {
            window,
            ..lake_chad()
        });
        for columns in 0..=40 {
            for rows in 0..=20 {
                let raster = [Raster::Braille, Raster::HalfBlock, Raster::Ascii]
                    [usize::from(columns + rows) % 3];
                let look = Look {
                    raster,
                    colour: true,
                };
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
        let map = Map {
            view: &view,
            atlas: Atlas::embedded(),
            look: Look::default(),
        };
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
        view.marks = vec![
            mark("TD-bol", "Unimportant", '○', 9, Tone::Plain),
            mark("TD-bol", "Important", '●', 1, Tone::Plain),
        ];
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
