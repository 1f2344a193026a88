//! The run sheet: the whole list of events for the facilitator's clipboard, with what is expected and a box to tick. Players must
//! not see it, and it says so.

use vocabulary::{inject::Row, scenario::Phase};

use super::{cards::due, page::Paper};
use crate::document::{Block, Grid, TextLine};

pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let p = paper.p;
    let mut rows = paper.scenario.msel.iter().collect::<Vec<_>>();
    // Rows of one minute keep the order of the file.
    rows.sort_by_cached_key(|row| due(paper, row));
    let head = [p.when, p.number, p.to, p.what, p.expected, p.notes, p.done].map(str::to_owned).to_vec();
    let rows = under_phases(paper, &rows, |row| line(paper, row));
    vec![Block::Grid(Grid { shares: vec![9, 6, 19, 29, 18, 14, 5], head, rows, writing: false })]
}

/// The lines of a list of events, each phase above those that come in it: when, what, and what for.
pub(super) fn under_phases(
    paper: &Paper<'_>,
    rows: &[&Row],
    line: impl Fn(&Row) -> Vec<Vec<TextLine>>,
) -> Vec<Vec<Vec<TextLine>>> {
    let names = &paper.names;
    let mut rest = paper.scenario.phases.iter().peekable();
    let mut lines = Vec::new();
    for row in rows {
        while let Some(phase) =
            rest.next_if(|phase| names.second(&phase.from).is_some_and(|from| from <= due(paper, row)))
        {
            lines.push(vec![heading(paper, phase)]);
        }
        lines.push(line(row));
    }
    lines
}

fn heading(paper: &Paper<'_>, phase: &Phase) -> Vec<TextLine> {
    let names = &paper.names;
    let until = phase.until.as_ref().map(|until| format!(" – {}", names.moment(until))).unwrap_or_default();
    let title = format!("{}{until} · {}", names.moment(&phase.from), names.text(&phase.title));
    let aim = (!phase.aim.is_empty()).then(|| TextLine::small(names.text(&phase.aim)));
    [TextLine::strong(title)].into_iter().chain(aim).collect()
}

fn line(paper: &Paper<'_>, row: &Row) -> Vec<Vec<TextLine>> {
    let names = &paper.names;
    let to = if row.to.is_empty() { "—".to_owned() } else { names.list(&row.to) };
    let mut what = vec![TextLine::strong(names.text(&row.subject))];
    what.extend(conditions(paper, row));
    vec![
        time(paper, row),
        vec![TextLine::plain(row.id.to_string())],
        vec![TextLine::plain(to), TextLine::small(words::mode(row.mode, paper.lang))],
        what,
        expected(paper, row),
        vec![TextLine::small(names.text(&row.notes))],
        vec![TextLine::plain("☐")],
    ]
}

/// When it comes, as far as that is known, how it comes again, and until when it may.
pub(super) fn time(paper: &Paper<'_>, row: &Row) -> Vec<TextLine> {
    let (p, names) = (paper.p, &paper.names);
    let again = row.repeat.as_ref().map(|repeat| format!("{} {}", p.again, words::print::again(repeat, names)));
    let until = row.until.as_ref().map(|until| format!("{} {}", p.until, names.moment(until)));
    let first = [TextLine::strong(words::print::row_time(row, names))];
    first.into_iter().chain(again.into_iter().chain(until).map(TextLine::small)).collect()
}

/// What it waits for, and what it does to the world.
pub(super) fn conditions(paper: &Paper<'_>, row: &Row) -> Vec<TextLine> {
    let names = &paper.names;
    let waits = row.when.as_ref().map(|when| words::print::only_if(paper.lang, &words::condition(when, names)));
    let by_hand = row.manual.then(|| paper.p.by_hand.to_owned());
    let effects = row.effects.iter().map(|effect| format!("→ {}", words::effect(effect, names)));
    waits.into_iter().chain(by_hand).chain(effects).map(TextLine::small).collect()
}

/// What players should do, and what comes of it.
pub(super) fn expected(paper: &Paper<'_>, row: &Row) -> Vec<TextLine> {
    let Some(expected) = &row.expect else { return Vec::new() };
    let seats = paper.names.list(&expected.seats);
    let colon = if seats.is_empty() { "" } else { paper.lang.colon() };
    let what = words::print::expectation(expected, &paper.names);
    let first = TextLine::plain(format!("{seats}{colon}{what} ({})", words::span(expected.within)));
    let ends = [(paper.p.if_met, &expected.on_met), (paper.p.if_missed, &expected.on_missed)];
    let ends = ends.into_iter().flat_map(|(end, effects)| {
        effects.iter().map(move |effect| TextLine::small(format!("{end} → {}", words::effect(effect, &paper.names))))
    });
    [first].into_iter().chain(ends).collect()
}
