//! What seats have proposed, and how it was ruled on.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use words::{Key, ui};

use super::{
    lines::list,
    paint,
    paint::{bold, dim},
};
use crate::app::{App, Pane, Thing};

/// Draws them, the newest first.
pub fn draw(app: &App, focused: bool, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let line = |thing: &Thing| {
        let found = app.view.proposals.iter().find(|proposal| *thing == Thing::Proposal(proposal.id));
        let Some(p) = found else { return Line::default() };
        let (symbol, state) = match p.ruled {
            None => ('●', ui(lang, Key::NeedRuling).to_owned()),
            Some((odds, success)) => {
                let word = ui(lang, if success { Key::Succeeded } else { Key::Failed });
                let by_hand = p.ruling.as_ref().is_some_and(|ruling| ruling.overridden);
                let how = if by_hand { ui(lang, Key::Overridden).to_owned() } else { format!("{} %", odds / 10) };
                (if success { '+' } else { '-' }, format!("{word} ({how})"))
            }
        };
        let secret = if p.secret { format!(" [{}]", ui(lang, Key::Secret)) } else { String::new() };
        let spoken = |for_it: bool| p.arguments.iter().filter(|argument| argument.for_it == for_it).count();
        let spoken = match (spoken(true), spoken(false)) {
            (0, 0) => String::new(),
            (pro, contra) => format!(" (+{pro} −{contra})"),
        };
        let text = format!(
            "{symbol} {} {} {state}{secret}{spoken}{}{}",
            app.names.time(p.at),
            paint::name(&app.names, p.seat, usize::from(area.width) / 3),
            lang.colon(),
            words::clean(&p.text)
        );
        Line::styled(text, if p.ruled.is_none() { bold() } else { dim() })
    };
    list(app, Pane::Proposals, Key::NoProposals, line, focused, area, buf);
}
