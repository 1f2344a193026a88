//! A scenario as a plan of its time: what comes when by seat and by storyline, what waits for what, and how much falls on whom. From the
//! start screen, and over the control room.

use authoring::preview::{Preview, PreviewRow};
use kernel::time::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};
use vocabulary::scenario::Scenario;
use words::{Lang, Names, preview as said, preview::PreviewText, say, ui};

use super::{
    help, paint,
    paint::{bold, column, cut, dim, reversed},
    window,
};
use crate::{
    app::{App, PreviewLane, PreviewPlace, PreviewView, lanes, rows_of},
    comfort::Comfort,
    keymap::{Do, Where},
};

/// The least and the most columns of the name of a lane.
const NAME: (usize, usize) = (14, 26);
/// Columns between two hours that are written above a line of time.
const TICK: usize = 12;
/// Beyond this depth lines are indented no further.
const DEEPEST: usize = 8;
/// Where keys go here.
pub const PLACES: [Where; 2] = [Where::Preview, Where::Everywhere];

/// What is looked at, in whose words.
#[derive(Clone, Copy, Debug)]
pub struct Looked<'a> {
    /// The plan.
    pub preview: &'a Preview,
    /// The scenario that it is of.
    pub scenario: &'a Scenario,
    /// What things are called.
    pub names: &'a Names,
    /// Where somebody stands.
    pub place: PreviewPlace,
}

/// A preview as a page of its own, from the start screen.
#[derive(Clone, Debug)]
pub struct PreviewPage {
    /// The scenario.
    pub scenario: Scenario,
    /// Its plan.
    pub preview: Preview,
    /// What things are called.
    pub names: Names,
    /// Where somebody stands.
    pub place: PreviewPlace,
    /// What the person has set to their liking.
    pub comfort: Comfort,
    /// Whether the help stands in front.
    pub help: bool,
}

impl PreviewPage {
    /// A page for a scenario.
    pub fn of(scenario: Scenario, lang: Lang, comfort: Comfort) -> Self {
        let (preview, names) = (Preview::of(&scenario), Names::new(&scenario, lang));
        Self { scenario, preview, names, place: PreviewPlace::default(), comfort, help: false }
    }

    /// What a key brings; whether the person leaves.
    pub fn update(&mut self, what: Do) -> bool {
        if std::mem::take(&mut self.help) {
            return false;
        }
        match what {
            Do::Help => self.help = true,
            Do::Theme => self.comfort.theme = self.comfort.theme.next(),
            Do::Language => self.names.set_lang(self.names.lang().toggle()),
            Do::Back | Do::Quit => return true,
            what => self.place.update(what, &self.preview),
        }
        false
    }

    /// Draws it.
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        let lang = self.names.lang();
        if !window::too_small(lang, area, buf) {
            let (body, keys) = paint::bottom(area, 1);
            let Self { preview, scenario, names, place, .. } = self;
            draw(Looked { preview, scenario, names, place: *place }, body, buf);
            // What stands here is read, not clicked.
            let _unclicked = paint::footer(&self.comfort.keys, &PLACES, lang, keys, buf);
            if self.help {
                let rect = paint::middle(area, 64, 18, buf);
                let inside = paint::frame(ui(lang, words::Key::Help), true, rect, buf);
                paint::text(help::help_lines(&self.comfort.keys, &PLACES, lang), 0, inside, buf);
            }
        }
        self.comfort.theme.dress(area, buf);
    }
}

/// Draws a preview over the control room: both clocks above and the keys below stay in sight.
pub fn over(app: &App, preview: &Preview, place: PreviewPlace, area: Rect, buf: &mut Buffer) {
    let (area, _) = paint::bottom(paint::top(area, 2).1, 2);
    let rect = paint::middle(area, area.width, area.height, buf);
    draw(Looked { preview, scenario: &app.scenario, names: &app.names, place }, rect, buf);
}

/// Draws a preview into a frame.
pub fn draw(looked: Looked<'_>, area: Rect, buf: &mut Buffer) {
    let lang = looked.names.lang();
    let title = looked.names.text(&looked.scenario.title);
    let inside = paint::frame(&say(lang, PreviewText::Of, &[("title", &title)]), true, area, buf);
    let (tabs, body) = paint::top(inside, 2);
    paint::text(vec![tab_line(looked.place.view, lang)], 0, tabs, buf);
    match looked.place.view {
        PreviewView::Seats | PreviewView::Threads => time_line(looked, body, buf),
        PreviewView::Waits => waits(looked, body, buf),
        PreviewView::Load => load(looked, body, buf),
    }
}

fn tab_line(view: PreviewView, lang: Lang) -> Line<'static> {
    let tab = |of: PreviewView| {
        let text = match of {
            PreviewView::Seats => PreviewText::BySeat,
            PreviewView::Threads => PreviewText::ByThread,
            PreviewView::Waits => PreviewText::Waits,
            PreviewView::Load => PreviewText::Load,
        };
        let (left, right, style) = if of == view { ("[", "]", reversed()) } else { (" ", " ", dim()) };
        [Span::styled(format!("{left}{}{right}", ui(lang, text)), style), Span::raw(" ")]
    };
    Line::from(PreviewView::ALL.into_iter().flat_map(tab).collect::<Vec<_>>())
}

/// A line of time: where its columns lie, and which stretch of the exercise each of them is.
#[derive(Clone, Copy, Debug)]
struct Scale {
    name: usize,
    cells: usize,
    length: i64,
}

impl Scale {
    fn of(preview: &Preview, longest: usize, width: u16) -> Self {
        let name = longest.clamp(NAME.0, NAME.1);
        let cells = usize::from(width).saturating_sub(name + 3).max(1);
        Self { name, cells, length: preview.length.0.max(1) }
    }

    /// The column of a point of time.
    fn cell(self, at: Time) -> usize {
        let at = usize::try_from(at.0.clamp(0, self.length - 1)).unwrap_or(0);
        at * self.cells / usize::try_from(self.length).unwrap_or(1)
    }

    /// The time at which a column begins.
    fn begins(self, cell: usize) -> Time {
        let part = |n: usize| i64::try_from(n).unwrap_or(0);
        Time(part(cell) * self.length / part(self.cells).max(1))
    }

    /// The hours above the columns.
    fn ticks(self, names: &Names) -> String {
        let mut line = " ".repeat(self.name + 2);
        for cell in (0..self.cells).step_by(TICK) {
            let room = TICK.min(self.cells - cell);
            let label = format!("|{}", names.time(self.begins(cell)));
            line.push_str(&column(if label.chars().count() < room { &label } else { "|" }, room));
        }
        line
    }
}

fn lane_name(looked: Looked<'_>, lane: PreviewLane, room: usize) -> String {
    let lang = looked.names.lang();
    match lane {
        PreviewLane::Seat(seat) => paint::name(looked.names, seat, room),
        PreviewLane::Facilitator => ui(lang, PreviewText::Facilitator).to_owned(),
        PreviewLane::Thread(thread) => {
            looked.preview.threads.get(thread).map_or_else(String::new, |text| looked.names.text(text))
        }
        PreviewLane::NoThread => ui(lang, PreviewText::NoThread).to_owned(),
    }
}

/// The lanes with their rows, and the chosen one row by row below.
fn time_line(looked: Looked<'_>, area: Rect, buf: &mut Buffer) {
    let Looked { preview, names, place, .. } = looked;
    let lanes = lanes(preview, place.view);
    let wanted = u16::try_from(lanes.len() + 1).unwrap_or(u16::MAX);
    let (upper, lower) = paint::top(area, wanted.min(area.height / 2 + 1));
    let longest = lanes.iter().map(|lane| lane_name(looked, *lane, NAME.1).chars().count()).max().unwrap_or(0);
    let scale = Scale::of(preview, longest, upper.width);
    let (ticks, list) = paint::top(upper, 1);
    Line::styled(scale.ticks(names), dim()).render(ticks, buf);
    let line = |lane: &PreviewLane| {
        let name = column(&cut(&lane_name(looked, *lane, scale.name), scale.name), scale.name);
        Line::from(format!("{name}{}", cells(preview, *lane, scale)))
    };
    let _unclicked = paint::list(lanes.iter().map(line).collect(), Some(place.at), true, list, buf);
    below(looked, lower, buf);
}

/// The columns of a lane: a sign for one row, a number for several.
fn cells(preview: &Preview, lane: PreviewLane, scale: Scale) -> String {
    let mut marks: Vec<(usize, char)> = vec![(0, '·'); scale.cells];
    for row in rows_of(preview, lane) {
        let (count, mark) = &mut marks[scale.cell(row.at)];
        *count += 1;
        *mark = sign(row, lane);
    }
    let cell = |(count, mark): (usize, char)| match count {
        0 | 1 => mark,
        2..=9 => char::from_digit(u32::try_from(count).unwrap_or(9), 10).unwrap_or('+'),
        _ => '+',
    };
    marks.into_iter().map(cell).collect()
}

/// The sign of a row in a lane: what is asked of a seat without a word to it has its own.
fn sign(row: &PreviewRow, lane: PreviewLane) -> char {
    match lane {
        PreviewLane::Seat(seat) if !row.to.contains(&seat) => '▸',
        _ => said::mark(row),
    }
}

/// The rows of the chosen lane.
fn below(looked: Looked<'_>, area: Rect, buf: &mut Buffer) {
    let Looked { preview, names, place, .. } = looked;
    let lang = names.lang();
    let (rule, area) = paint::top(area, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    let (area, legend) = paint::bottom(area, 1);
    Line::styled(cut(ui(lang, PreviewText::Legend), usize::from(legend.width)), dim()).render(legend, buf);
    let lane = place.lane(preview);
    let rows: Vec<&PreviewRow> = lane.into_iter().flat_map(|lane| rows_of(preview, lane)).collect();
    if rows.is_empty() {
        return paint::text(vec![Line::from(ui(lang, PreviewText::NoRows))], 0, area, buf);
    }
    let lines = rows.iter().skip(place.below).map(|row| {
        let mark = lane.map_or_else(|| said::mark(row), |lane| sign(row, lane));
        Line::from(format!("{mark} {}", in_short(looked, row)))
    });
    paint::text(lines.map(|line| one_line(line, area.width)).collect(), 0, area, buf);
}

/// A line that takes no second one.
fn one_line(line: Line<'static>, width: u16) -> Line<'static> {
    let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
    Line::styled(cut(&text, usize::from(width)), line.style)
}

/// A row in a line: when, which, about what, and what is asked of whom.
fn in_short(looked: Looked<'_>, row: &PreviewRow) -> String {
    let Looked { scenario, names, .. } = looked;
    let subject = scenario.msel.iter().find(|written| written.id == row.id).map(|written| names.text(&written.subject));
    let asks = match row.asks.as_slice() {
        [] => String::new(),
        seats => {
            let seats = seats.iter().map(|seat| names.short(*seat)).collect::<Vec<_>>().join(", ");
            format!(" ({})", say(names.lang(), PreviewText::Asked, &[("seats", &seats)]))
        }
    };
    format!("{} {} {}{asks}", names.time(row.at), column(row.id.as_str(), 5), subject.unwrap_or_default())
}

/// What waits for what: the rows that wait, indented by how deep they stand in the chain; the chosen one in full below.
fn waits(looked: Looked<'_>, area: Rect, buf: &mut Buffer) {
    let Looked { preview, names, place, .. } = looked;
    let lang = names.lang();
    let chains = preview.chains();
    if chains.is_empty() {
        return paint::text(vec![Line::from(ui(lang, PreviewText::NothingWaits))], 0, area, buf);
    }
    let (list, lower) = paint::bottom(area, (area.height / 3).clamp(5, 12));
    let width = usize::from(list.width).saturating_sub(2);
    let line = |(row, deep): &(&PreviewRow, usize)| {
        let indent = "  ".repeat(deep.saturating_sub(1).min(DEEPEST));
        let waits: Vec<String> = row.waits.iter().map(|wait| said::wait(wait, names)).collect();
        let text = format!("{indent}{} {} ← {}", said::mark(row), in_short(looked, row), waits.join(" · "));
        Line::from(cut(&text, width))
    };
    let _unclicked = paint::list(chains.iter().map(line).collect(), Some(place.at), true, list, buf);
    let (rule, lower) = paint::top(lower, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    if let Some((row, _)) = chains.get(place.at) {
        paint::text(in_full(looked, row), 0, lower, buf);
    }
}

/// A row with what it waits for, part by part.
fn in_full(looked: Looked<'_>, row: &PreviewRow) -> Vec<Line<'static>> {
    let Looked { names, scenario, .. } = looked;
    let lang = names.lang();
    let mut lines = vec![Line::styled(in_short(looked, row), bold())];
    let until = row.until.map(|until| say(lang, PreviewText::Until, &[("time", &names.time(until))]));
    let comes = [Some(said::comes(row.comes, lang).to_owned()), until];
    lines.push(Line::from(comes.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
    let written = scenario.msel.iter().find(|written| written.id == row.id);
    if let Some(when) = written.and_then(|written| written.when.as_ref()) {
        lines.push(Line::from(format!("← {}", words::condition(when, names))));
    }
    if !row.awaited_by.is_empty() {
        let rows = row.awaited_by.iter().map(|row| row.as_str()).collect::<Vec<_>>().join(", ");
        lines.push(Line::styled(say(lang, PreviewText::WaitedFor, &[("rows", &rows)]), dim()));
    }
    lines
}

/// How much falls on each seat, stretch by stretch.
fn load(looked: Looked<'_>, area: Rect, buf: &mut Buffer) {
    let Looked { preview, names, place, .. } = looked;
    let lang = names.lang();
    let (list, lower) = paint::bottom(area, 4);
    let lanes = lanes(preview, PreviewView::Seats);
    let longest = lanes.iter().map(|lane| lane_name(looked, *lane, NAME.1).chars().count()).max().unwrap_or(0);
    let scale = Scale::of(preview, longest, list.width);
    let hours = preview.hours().max(1);
    // An hour is one column or more, or a column is several hours.
    let (columns, each) = (hours.min(scale.cells), hours.div_ceil(scale.cells));
    let wide = (scale.cells / columns.max(1)).clamp(1, 3);
    let line = |load: &authoring::preview::SeatLoad| {
        let name = column(&paint::name(names, load.seat, scale.name), scale.name);
        let spans = (0..hours).step_by(each).map(|from| {
            let n: u32 = (from..(from + each).min(hours)).map(|hour| load.in_hour(hour)).sum();
            let text = if n == 0 { "·".to_owned() } else { n.to_string() };
            Span::styled(format!("{text:>wide$}"), heat(n))
        });
        Line::from(std::iter::once(Span::raw(name)).chain(spans).collect::<Vec<_>>())
    };
    let (ticks, rows) = paint::top(list, 1);
    let shown = Scale { cells: (hours.div_ceil(each) * wide).min(scale.cells), ..scale };
    Line::styled(shown.ticks(names), dim()).render(ticks, buf);
    let _unclicked = paint::list(preview.load.iter().map(line).collect(), Some(place.at), true, rows, buf);
    let (rule, lower) = paint::top(lower, 1);
    Line::styled("─".repeat(usize::from(rule.width)), dim()).render(rule, buf);
    if let Some(load) = preview.load.get(place.at) {
        let about = format!("{}{}{}", names.of(load.seat), lang.colon(), said::load(load, names));
        let lines = vec![Line::styled(about, bold()), Line::styled(ui(lang, PreviewText::LoadLegend), dim())];
        paint::text(lines, 0, lower, buf);
    }
}

/// How a number of things within an hour stands out.
fn heat(n: u32) -> Style {
    match n {
        0 => dim(),
        1 | 2 => Style::new(),
        3 | 4 => bold(),
        _ => bold().patch(reversed()),
    }
}
