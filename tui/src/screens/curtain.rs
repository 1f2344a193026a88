//! The curtain: between two people at one keyboard stands a screen that shows nothing of either.

use kernel::names::Slug;
use ratatui::{buffer::Buffer, layout::Rect, text::Line};
use words::{Key, say, ui};

use super::paint;
use crate::{
    app::{App, touch::Target},
    keymap::Do,
};

/// Draws the curtain before a seat, or before the facilitator.
pub fn draw(app: &App, to: Option<Slug>, area: Rect, buf: &mut Buffer) {
    let lang = app.lang();
    let (hand, lift) = match to {
        Some(seat) => {
            let with = [("seat", &*app.names.of(seat))];
            (say(lang, Key::HandOver, &with), say(lang, Key::CurtainLift, &with))
        }
        None => (ui(lang, Key::HandBack).to_owned(), ui(lang, Key::CurtainFacilitator).to_owned()),
    };
    let taken = to.filter(|seat| app.is_taken(*seat)).map_or("", |_| ui(lang, Key::SeatTakenCurtain));
    let inside = paint::frame(ui(lang, Key::ExerciseMark), false, area, buf);
    let high = 9;
    let block =
        Rect { y: inside.y + inside.height.saturating_sub(high) / 2, height: high.min(inside.height), ..inside };
    let lines = vec![
        Line::styled(hand, paint::bold()).centered(),
        Line::default(),
        Line::from(app.comfort.keys.with_keys(&lift, lang)).centered(),
        Line::default(),
        Line::styled(ui(lang, Key::CurtainOthers), paint::dim()).centered(),
        Line::default(),
        Line::styled(taken, paint::bold()).centered(),
    ];
    paint::text(lines, 0, block, buf);
    // The sentence that names the key is that key.
    let valid = app.comfort.keys.valid(&app.places());
    if let Some(action) = valid.into_iter().find(|action| action.does == Do::Lift) {
        let sentence = Rect { y: block.y + 2, height: block.height.saturating_sub(2).min(2), ..block };
        app.touch.put(sentence, Target::Does(action));
    }
}
