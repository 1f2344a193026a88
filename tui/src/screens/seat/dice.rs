//! Dice on the table: whatever a seat has open, it sees them fall, and they lie there until the ruling is told.
//!
//! It draws what the seat's own view holds: the dice of proposals that were made aloud, and of the seat's own. They take rows of
//! their own and no key, so that whoever is writing goes on writing.

use engine::sight::view::{ProposalView, SeatView};
use kernel::chance::Roll;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};
use words::{Key, ui};

use crate::{
    app::App,
    screens::{
        paint,
        paint::{bold, cut, frame},
    },
};

/// What the dice were thrown for, and what they show.
const ROWS: u16 = 2;

/// Draws the dice that lie on the table above the room, and returns what remains for it. Where there is too little room for all,
/// those of the newest proposals are seen.
pub fn draw(app: &App, area: Rect, buf: &mut Buffer) -> Rect {
    let Some(view) = &app.seat else { return area };
    let room = usize::from((area.height / 3).saturating_sub(2) / ROWS).max(1);
    let lying: Vec<(&ProposalView, Roll)> = lying(view).take(room).collect();
    if lying.is_empty() {
        return area;
    }
    let secret = lying.iter().all(|(proposal, _)| proposal.secret);
    let title = ui(app.lang(), if secret { Key::DiceInSecret } else { Key::DiceOnTable });
    let rows = ROWS * u16::try_from(lying.len()).unwrap_or(1);
    let (mine, rest) = paint::top(area, rows + 2);
    let inside = frame(title, false, mine, buf);
    let lines = lying.into_iter().flat_map(|(proposal, roll)| lines(app, proposal, roll, inside.width));
    paint::text(lines.collect(), 0, inside, buf);
    rest
}

fn lines<'a>(app: &App, proposal: &ProposalView, roll: Roll, width: u16) -> [Line<'a>; 2] {
    let lang = app.lang();
    let who = format!("{}{}", app.names.of(proposal.seat), lang.colon());
    let room = usize::from(width).saturating_sub(who.chars().count());
    let what = cut(&words::clean(&proposal.text), room);
    let shown = words::roll(&roll, lang);
    [Line::from(vec![Span::styled(who, bold()), Span::raw(what)]), Line::styled(format!("⚄ {shown}"), bold())]
}

/// The dice of proposals that wait for a ruling, the newest proposal first.
fn lying(view: &SeatView) -> impl Iterator<Item = (&ProposalView, Roll)> {
    view.proposals.iter().rev().filter_map(|proposal| Some((proposal, proposal.thrown?.1)))
}
