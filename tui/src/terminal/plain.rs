//! Plain characters: a picture for a terminal that knows no more than ASCII (`LC_ALL=C`, ISO-8859-1, `TERM=dumb`). Lines become
//! `+-|`, signs the nearest one on a typewriter, and letters lose their accents: every cell keeps its width, so that nothing moves.
//!
//! It ignores the map, which has an ASCII drawing of its own ([`Raster::Ascii`](crate::widgets::map::Raster)).

use std::borrow::Cow;

use ratatui::buffer::Buffer;

/// Turns every cell of a picture into ASCII.
pub fn in_ascii(picture: &mut Buffer) {
    for cell in &mut picture.content {
        if !cell.symbol().is_ascii() {
            // Marks that stand on a letter go with it; the cell behind a wide letter is empty already.
            let plain = cell.symbol().chars().next().map_or(' ', ascii);
            cell.set_char(plain);
        }
    }
}

/// A text in ASCII, for what is said below the pictures.
pub fn text(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(ascii).collect()) }
}

/// The character of a typewriter that comes nearest.
fn ascii(c: char) -> char {
    match c {
        c if c.is_ascii() => c,
        // Lines of boxes, then their corners and crossings.
        '─' | '━' | '═' | '╌' | '╍' | '┄' | '┅' | '┈' | '┉' | '╴' | '╶' | '‐'..='―' | '−' => {
            '-'
        }
        '│' | '┃' | '║' | '╎' | '╏' | '┆' | '┇' | '┊' | '┋' | '‖' | '▍'..='▏' => '|',
        '┌'..='╋' | '╒'..='╬' | '╭'..='╰' => '+',
        '█' | '▉'..='▌' | '▐' | '▓' | '■' | '▮' | '◼' => '#',
        '▀' | '▔' => '^',
        '▁'..='▇' => '_',
        '░' | '▒' | '▯' | '□' | '▦' => ':',
        // Arrows and pointers.
        '←' | '◀' | '◂' | '‹' | '◁' | '⏎' => '<',
        '→' | '▶' | '►' | '▸' | '›' | '▷' => '>',
        '↑' | '▲' | '▴' | '△' => '^',
        '↓' | '▼' | '▾' | '▽' => 'v',
        '↔' | '⇄' | '↕' => '=',
        // Signs.
        '●' | '◆' | '♦' | '•' | '◉' | '★' | '❄' | '⚙' | '♥' | '♣' | '❖' => '*',
        '○' | '◇' | '∘' | '◦' | '☐' | '°' => 'o',
        '×' | '✖' | '✗' | '✕' => 'x',
        '✓' | '☑' => 'v',
        '·' | '‧' => '.',
        '⌂' | '⏳' | '✉' | '✎' | '☺' | '⚄' => '@',
        '‼' | '⚠' => '!',
        '≈' | '…' => '~',
        '≤' | '≥' => '=',
        '€' => 'E',
        '£' => 'L',
        'µ' => 'u',
        '§' => 'S',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        '\u{a0}' | '\u{202f}' | '\u{2000}'..='\u{200a}' => ' ',
        // Letters of the languages around the Sahel, without what stands on or under them.
        'À'..='Æ' | 'Ā' | 'Ă' | 'Ą' => 'A',
        'à'..='æ' | 'ā' | 'ă' | 'ą' => 'a',
        'Ç' | 'Ć' | 'Č' => 'C',
        'ç' | 'ć' | 'č' => 'c',
        'Ð' | 'Ɗ' => 'D',
        'ð' | 'ɗ' => 'd',
        'È'..='Ë' | 'Ē' | 'Ę' | 'Ə' | 'Ɛ' => 'E',
        'è'..='ë' | 'ē' | 'ę' | 'ə' | 'ɛ' => 'e',
        'Ɓ' => 'B',
        'ɓ' => 'b',
        'Ƙ' => 'K',
        'ƙ' => 'k',
        'Ì'..='Ï' | 'Ī' => 'I',
        'ì'..='ï' | 'ī' => 'i',
        'Ñ' | 'Ŋ' => 'N',
        'ñ' | 'ŋ' => 'n',
        'Ò'..='Ö' | 'Ø' | 'Œ' | 'Ō' | 'Ɔ' => 'O',
        'ò'..='ö' | 'ø' | 'œ' | 'ō' | 'ɔ' => 'o',
        'Š' | 'Ş' => 'S',
        'š' | 'ş' | 'ß' => 's',
        'Ù'..='Ü' | 'Ū' => 'U',
        'ù'..='ü' | 'ū' => 'u',
        'Ý' | 'Ÿ' | 'Ƴ' => 'Y',
        'ý' | 'ÿ' | 'ƴ' => 'y',
        'Ž' => 'Z',
        'ž' => 'z',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{layout::Rect, style::Style};

    #[test]
    fn a_picture_keeps_its_shape_and_nothing_in_it_is_above_127() {
        let mut picture = Buffer::empty(Rect::new(0, 0, 30, 3));
        for (y, line) in ["┌ Évènement « à lire » ─╮", "│● 漢字 e\u{301} ▶ œuvre…", "╰━━┻⠿⣿⇄"].iter().enumerate()
        {
            picture.set_string(0, u16::try_from(y).unwrap_or(0), line, Style::new());
        }
        in_ascii(&mut picture);
        let lines: Vec<String> =
            picture.content.chunks(30).map(|row| row.iter().map(|cell| cell.symbol()).collect()).collect();
        assert!(lines.concat().is_ascii());
        let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
        assert_eq!(lines, ["+ Evenement \" a lire \" -+", "|* ? ?  e > ouvre~", "+--+??="]);
    }

    #[test]
    fn every_sign_of_the_words_has_a_plain_one() {
        let sources = [
            include_str!("../../words/src/ui.rs"),
            include_str!("../../words/src/room.rs"),
            include_str!("../../words/src/help.rs"),
        ];
        for c in sources.concat().chars() {
            assert!(c == '?' || ascii(c) != '?', "{c:?} has none");
        }
    }
}
