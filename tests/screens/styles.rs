//! How the screens look and not only what they say: under each line stands what is bold, dim or reversed in it, and in which
//! colour. A snapshot of these is what somebody with the terminal in front of them sees.

use harmattan::comfort::Theme;
use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use super::*;

/// The letters of a colour: its name, or its figures where a theme sets its own.
fn colour(colour: Color) -> String {
    match colour {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        other => format!("{other:?}").to_lowercase(),
    }
}

/// How a cell looks, in words; nothing for the terminal's own.
fn look(cell: &Cell) -> String {
    let weights = [(Modifier::BOLD, "bold"), (Modifier::DIM, "dim"), (Modifier::REVERSED, "reversed")];
    let mut words: Vec<String> = weights
        .iter()
        .filter(|(weight, _)| cell.modifier.contains(*weight))
        .map(|(_, name)| (*name).to_owned())
        .collect();
    if cell.fg != Color::Reset {
        words.push(colour(cell.fg));
    }
    if cell.bg != Color::Reset {
        words.push(format!("on {}", colour(cell.bg)));
    }
    words.join(" ")
}

impl<T: Table> Keyboard<T> {
    /// The picture, and under each line the stretches of it that look otherwise than most.
    fn styled(&self, width: u16, height: u16) -> String {
        let buffer = self.drawn(width, height);
        // A theme dresses every cell; what all have in common is said once.
        let corner = look(&buffer.content[buffer.content.len() - 1]);
        let mut out = if corner.is_empty() { String::new() } else { format!("everywhere: {corner}\n") };
        for row in buffer.content.chunks(usize::from(width)) {
            let line: String = row.iter().map(Cell::symbol).collect();
            out.push_str(line.trim_end());
            out.push('\n');
            let mut at = 0;
            let mut stretches = Vec::new();
            for same in row.chunk_by(|a, b| look(a) == look(b)) {
                let shown = look(&same[0]);
                let blank = same.iter().all(|cell| cell.symbol() == " ") && !shown.contains("reversed");
                if shown != corner && !blank {
                    stretches.push(format!("{at}–{} {shown}", at + same.len() - 1));
                }
                at += same.len();
            }
            if !stretches.is_empty() {
                out.push_str(&format!("    ^ {}\n", stretches.join(", ")));
            }
        }
        out
    }
}

fn in_the_middle_of_it() -> Keyboard {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.wait(Span::minutes(16));
    room
}

#[test]
fn the_map_says_by_colour_what_its_symbols_say_and_the_list_by_weight() {
    let mut room = in_the_middle_of_it();
    insta::assert_snapshot!("styles_map", room.action("show-map").styled(80, 24));
    insta::assert_snapshot!("styles_msel", room.action("show-msel").styled(80, 24));
    insta::assert_snapshot!("styles_wide", room.styled(120, 40));
}

#[test]
fn on_a_projector_all_is_dark_on_white_and_nothing_is_dim() {
    let mut room = in_the_middle_of_it();
    room.app.comfort.theme = Theme::Projector;
    let picture = room.action("show-map").styled(80, 24);
    assert!(!picture.contains("dim"), "{picture}");
    insta::assert_snapshot!("styles_projector", picture);
}

#[test]
fn who_cannot_tell_red_from_green_is_shown_neither() {
    let mut room = in_the_middle_of_it();
    room.app.comfort.theme = Theme::ColourBlind;
    insta::assert_snapshot!("styles_colour_blind", room.action("show-map").styled(80, 24));
}

#[test]
fn a_seat_of_a_community_and_the_curtain_before_it_look_as_they_should() {
    let mut room = Keyboard::open("two-bridges", Lang::Fr);
    room.wait(Span::minutes(9));
    insta::assert_snapshot!("styles_community", room.sit("speaker").styled(80, 24));
    insta::assert_snapshot!("styles_curtain", room.action("switch-seat").styled(80, 24));
}
