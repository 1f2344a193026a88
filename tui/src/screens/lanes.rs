//! Lanes on the screen: a row for each seat, post and community over the whole record, one sign a stretch of time; below, what stands in
//! the chosen row where the clock is.

use kernel::time::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier, Style},
    text::{Line, Span},
};
use words::{replay::ReplayText, say, ui};

use super::{
    paint,
    paint::{bold, cut, dim, reversed},
    scrubber::TimeLine,
};
use crate::app::{
    App,
    lanes::{LaneOf, LaneSign, RecordLane, RecordLanes},
    touch::Target,
};

/// How much of a window names may take, in percent, and at least.
const NAMES: (u16, u16) = (22, 16);
/// Rows below the lanes: what stands where the clock is, and the legend.
const BELOW: u16 = 6;

/// Draws them.
pub fn draw(app: &App, lanes: &RecordLanes, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (area, _) = paint::bottom(paint::top(area, 1).1, 2);
    paint::middle(area, area.width, area.height, buf);
    let inside = paint::frame(ui(lang, ReplayText::Lanes), true, area, buf);
    let (list, below) = paint::bottom(inside, BELOW.min(inside.height / 2));
    let names = usize::from((area.width * NAMES.0 / 100).max(NAMES.1));
    let line = TimeLine { end: app.end, width: usize::from(inside.width).saturating_sub(names + 3) };
    let (mut lines, mut chosen, mut last) = (Vec::new(), 0, None);
    for (n, lane) in lanes.lanes.iter().enumerate() {
        if last != Some(lane.of) {
            lines.push(Line::styled(ui(lang, heading(lane.of)), dim()));
            last = Some(lane.of);
        }
        if n == lanes.at {
            chosen = lines.len();
        }
        lines.push(row(app, lane, n == lanes.at, names, line));
    }
    paint::list(lines, Some(chosen), false, list, buf);
    slots(app, line, Rect { x: list.x + 3 + u16::try_from(names).unwrap_or(0), ..list });
    if let Some(lane) = lanes.lanes.get(lanes.at) {
        detail(app, lane, line, below, buf);
    }
}

fn heading(of: LaneOf) -> ReplayText {
    match of {
        LaneOf::Seats => ReplayText::LaneSeats,
        LaneOf::Posts => ReplayText::LanePosts,
        LaneOf::Communities => ReplayText::LaneCommunities,
    }
}

/// The columns of a line of time can be clicked, and stepped through.
pub fn slots(app: &App, line: TimeLine, from: Rect) {
    for cell in 0..line.width {
        let x = from.x + u16::try_from(cell).unwrap_or(0);
        app.touch.put(Rect { x, width: 1, ..from }, Target::Slot(line.second(cell)));
    }
}

fn row(app: &App, lane: &RecordLane, chosen: bool, names: usize, line: TimeLine) -> Line<'static> {
    let mut cells: Vec<Option<LaneSign>> = vec![None; line.width];
    for fact in &lane.facts {
        let cell = &mut cells[line.cell(fact.at)];
        *cell = Some(cell.map_or(fact.sign, |there| there.min(fact.sign)));
    }
    let now = line.cell(app.now);
    let name = paint::column(&paint::name(&app.names, lane.id, names), names);
    let name = Span::styled(format!("{name} "), if chosen { bold() } else { Style::new() });
    let cell = |(n, sign): (usize, Option<LaneSign>)| {
        let symbol = sign.map_or(if n == now { '│' } else { ' ' }, LaneSign::symbol);
        let style = sign.map_or_else(dim, style);
        let style = match n == now {
            true if chosen => reversed().add_modifier(Modifier::BOLD),
            true => style.add_modifier(Modifier::UNDERLINED),
            false if n > now => style.add_modifier(Modifier::DIM),
            false => style,
        };
        Span::styled(symbol.to_string(), style)
    };
    Line::from([name].into_iter().chain(cells.into_iter().enumerate().map(cell)).collect::<Vec<_>>())
}

fn style(sign: LaneSign) -> Style {
    match sign {
        LaneSign::Grave => Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
        LaneSign::Refused | LaneSign::Deed => bold(),
        LaneSign::Told | LaneSign::Word | LaneSign::Notable => Style::new(),
        LaneSign::Minor => dim(),
    }
}

/// What stands in a row where the clock is, and what the signs mean.
fn detail(app: &App, lane: &RecordLane, line: TimeLine, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let cell = line.cell(app.now);
    let to = if cell + 1 < line.width { line.second(cell + 1) } else { Time(app.end.0 + 1) };
    let here = lane.between(line.second(cell), to);
    let with = [
        ("name", &*app.names.of(lane.id)),
        ("from", &*app.names.time(line.second(cell))),
        ("to", &*app.names.time(to.min(app.end))),
        ("n", &*here.len().to_string()),
    ];
    let mut lines = vec![Line::styled(say(lang, ReplayText::LaneSlot, &with), bold())];
    let (facts, legend) = paint::bottom(area, 1);
    let room = usize::from(facts.height).saturating_sub(1);
    let width = usize::from(facts.width);
    let brief = app.names.in_brief();
    for fact in here.iter().rev().take(room) {
        let head = format!("{} {} ", app.names.time(fact.at), fact.sign.symbol());
        let text = cut(&words::fact(&fact.what, &brief), width.saturating_sub(head.chars().count()));
        lines.push(Line::from(vec![Span::styled(head, dim()), Span::raw(text)]));
    }
    paint::text(lines, 0, facts, buf);
    let signs = LaneSign::ALL.iter().map(|sign| format!("{} {}", sign.symbol(), sign.word(lang)));
    paint::whole(Line::styled(signs.collect::<Vec<_>>().join("   "), dim()), legend, buf);
}
