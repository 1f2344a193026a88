//! Themes: what the screens' sixteen colours, bold, dim and reversed become on the way to the terminal.
//!
//! Screens and maps draw in roles that they write as the plain colours of a terminal: red needs a hand, yellow an eye, green is
//! as it should be, and so on ([`ROLES`]). A theme passes once over the finished picture and dresses every cell, so that no
//! screen can forget it. It ignores what is drawn; it may not change a character, and no theme says by colour alone what a word
//! or a symbol does not say.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier},
};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};
use words::{Key, Lang, ui};

/// How the screen is coloured.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Theme {
    /// The terminal's own colours, whatever the person has chosen them to be.
    #[default]
    Terminal,
    /// For a projector in a lit room: black on white, nothing dim, every colour dark.
    Projector,
    /// Colours that people with any of the common kinds of colour blindness tell apart, on black.
    ColourBlind,
}

/// The colours that screens draw in.
pub const ROLES: [Color; 7] =
    [Color::Red, Color::Yellow, Color::Green, Color::Cyan, Color::Blue, Color::Magenta, Color::DarkGray];

impl Theme {
    /// All themes, in the order in which a key goes through them.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// Their names in a settings file and on the command line.
    pub const NAMES: &'static [&'static str] = <Self as VariantNames>::VARIANTS;

    /// Its name there.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The theme of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        name.parse().ok()
    }

    /// What people call it.
    pub fn label(self, lang: Lang) -> &'static str {
        ui(
            lang,
            match self {
                Self::Terminal => Key::ThemeTerminal,
                Self::Projector => Key::ThemeProjector,
                Self::ColourBlind => Key::ThemeColourBlind,
            },
        )
    }

    /// The theme after it.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|theme| *theme == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }

    /// The colours of text and ground; none leaves the terminal's.
    pub const fn page(self) -> Option<(Color, Color)> {
        // From the fixed part of the 256 colours: what a person has made of the first sixteen must not undo the contrast.
        match self {
            Self::Terminal => None,
            Self::Projector => Some((Color::Indexed(16), Color::Indexed(231))),
            Self::ColourBlind => Some((Color::Indexed(255), Color::Indexed(16))),
        }
    }

    /// What a colour that a screen draws in becomes.
    pub const fn colour(self, drawn: Color) -> Color {
        match self {
            Self::Terminal => drawn,
            // Dark enough for a contrast of four and a half to one on white (WCAG 2.2, success criterion 1.4.3); text has 21.
            Self::Projector => match drawn {
                Color::Red => Color::Indexed(88),
                Color::Yellow => Color::Indexed(94),
                Color::Green => Color::Indexed(22),
                Color::Cyan => Color::Indexed(23),
                Color::Blue => Color::Indexed(18),
                Color::Magenta => Color::Indexed(53),
                Color::DarkGray => Color::Indexed(239),
                other => other,
            },
            // The palette of Okabe and Ito (2008), in B. Wong, "Points of view: color blindness", Nature Methods 8 (2011) 441,
            // as near as the 256 colours come.
            Self::ColourBlind => match drawn {
                Color::Red => Color::Indexed(202),
                Color::Yellow => Color::Indexed(227),
                Color::Green => Color::Indexed(36),
                Color::Cyan => Color::Indexed(117),
                Color::Blue => Color::Indexed(33),
                Color::Magenta => Color::Indexed(175),
                Color::DarkGray => Color::Indexed(245),
                other => other,
            },
        }
    }

    /// Dresses a picture.
    pub fn dress(self, area: Rect, buf: &mut Buffer) {
        let Some((text, ground)) = self.page() else { return };
        let area = area.intersection(buf.area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                let Some(cell) = buf.cell_mut((x, y)) else { continue };
                cell.fg = if cell.fg == Color::Reset { text } else { self.colour(cell.fg) };
                cell.bg = if cell.bg == Color::Reset { ground } else { self.colour(cell.bg) };
                // What is dim on a desk is gone on a wall.
                cell.modifier.remove(Modifier::DIM);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    /// Red, green and blue of one of the fixed 240 colours, from 0 to 1 (the palette of xterm).
    fn rgb(colour: Color) -> [f64; 3] {
        let Color::Indexed(n) = colour else { panic!("{colour:?} is not one of the fixed colours") };
        let step = |n: u8| if n == 0 { 0.0 } else { f64::from(55 + 40 * u32::from(n)) / 255.0 };
        match n {
            16..=231 => [step((n - 16) / 36), step((n - 16) / 6 % 6), step((n - 16) % 6)],
            232.. => [f64::from(8 + 10 * u32::from(n - 232)) / 255.0; 3],
            _ => panic!("{n} is whatever its person makes of it"),
        }
    }

    fn linear(rgb: [f64; 3]) -> [f64; 3] {
        rgb.map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
    }

    /// The contrast of two colours, as WCAG 2.2 defines it.
    fn contrast(a: Color, b: Color) -> f64 {
        let light = |colour| {
            let [r, g, b] = linear(rgb(colour));
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_colour_stands_out_from_its_ground() {
        for theme in [Theme::Projector, Theme::ColourBlind] {
            let (text, ground) = theme.page().expect("it has colours of its own");
            assert!(contrast(text, ground) > 15.0);
            for role in ROLES {
                let seen = contrast(theme.colour(role), ground);
                assert!(seen >= 4.5, "{} {role:?}: {seen:.1}", theme.name());
            }
        }
    }

    /// How a colour looks to people without one kind of cone. F. Viénot, H. Brettel, J. Mollon, "Digital video colourmaps for
    /// checking the legibility of displays by dichromats", Color Research and Application 24 (1999) 243.
    fn as_seen_without(cone: &str, colour: Color) -> [f64; 3] {
        let [r, g, b] = linear(rgb(colour));
        let lms = [
            17.8824 * r + 43.5161 * g + 4.119_35 * b,
            3.455_65 * r + 27.1554 * g + 3.867_14 * b,
            0.029_956_6 * r + 0.184_309 * g + 1.467_09 * b,
        ];
        let [l, m, s] = lms;
        match cone {
            "long" => [2.023_44 * m - 2.525_81 * s, m, s],
            _ => [l, 0.494_207 * l + 1.248_27 * s, s],
        }
    }

    #[test]
    fn what_calls_for_a_hand_is_told_from_what_is_well_whatever_the_eyes() {
        let theme = Theme::ColourBlind;
        // The moods of a symbol on the map: these must never be taken for one another.
        let moods = [Color::Red, Color::Yellow, Color::Green, Color::Cyan];
        for cone in ["long", "middle"] {
            for (n, a) in moods.iter().enumerate() {
                for b in &moods[n + 1..] {
                    let (x, y) = (as_seen_without(cone, theme.colour(*a)), as_seen_without(cone, theme.colour(*b)));
                    // The share by which the strongest answer of a cone differs.
                    let differs =
                        x.iter().zip(y).map(|(x, y)| (x - y).abs() / x.abs().max(y.abs())).fold(0.0, f64::max);
                    assert!(differs > 0.35, "{a:?} and {b:?} without {cone} cones: {differs:.2}");
                }
            }
        }
    }

    #[test]
    fn a_theme_changes_colours_and_no_character() {
        let area = Rect::new(0, 0, 9, 1);
        let mut drawn = Buffer::empty(area);
        drawn.set_string(0, 0, "× Bosso", Style::new().fg(Color::Red).add_modifier(Modifier::DIM));
        for theme in Theme::ALL.iter().copied() {
            let mut dressed = drawn.clone();
            theme.dress(area, &mut dressed);
            for (a, b) in drawn.content.iter().zip(&dressed.content) {
                assert_eq!(a.symbol(), b.symbol());
            }
            assert_eq!(dressed == drawn, theme == Theme::Terminal);
            assert_eq!(dressed.content[0].modifier.contains(Modifier::DIM), theme == Theme::Terminal);
            assert_eq!(Theme::of_name(theme.name()), Some(theme));
        }
    }
}
