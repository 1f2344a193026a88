//! The decision log of a seat: options, choice, reason and owner, as it wrote them down.

use engine::sight::view::SeatView;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use vocabulary::act::{Act, TableAct};
use words::{clean, room::Phrase, ui};

use crate::{
    app::{App, room},
    screens::{
        lines::empty,
        paint,
        paint::{bold, cut},
    },
};

/// Draws the log, the chosen decision in full below it.
pub fn draw(app: &App, view: &SeatView, at: usize, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let decisions = room::decisions(view);
    if decisions.is_empty() {
        return empty(ui(lang, Phrase::NoDecisions), area, buf);
    }
    let at = at.min(decisions.len() - 1);
    let (list, full) = paint::rows(area, 50);
    let wide = usize::from(area.width).saturating_sub(2);
    let lines = decisions.iter().map(|order| {
        let choice =
            if let Act::Table(TableAct::Decide { choice, .. }) = &order.deed { clean(choice) } else { String::new() };
        Line::from(cut(&format!("{} #{} {choice}", app.names.time(order.at), order.act), wide))
    });
    app.touch.lines(paint::list(lines.collect(), Some(at), focused, list, buf));
    let Act::Table(TableAct::Decide { options, choice, reason, owner }) = &decisions[at].deed else { return };
    let owner = owner.map_or_else(|| ui(lang, Phrase::Yourself).to_owned(), |owner| app.names.of(owner).into_owned());
    let pair = |label, value: String| {
        Line::from(vec![Span::raw(format!("{}{}", ui(lang, label), lang.colon())), Span::styled(value, bold())])
    };
    let lines = vec![
        pair(Phrase::Options, clean(options)),
        pair(Phrase::Chosen, clean(choice)),
        pair(Phrase::Reason, clean(reason)),
        pair(Phrase::Owner, owner),
    ];
    paint::text(lines, 0, full, buf);
}
