//! Fixed texts: everything that is neither a fact nor an act nor a fault. There is one kind of table for all of them, `texts!`: a line
//! a text, English beside French, so that no text lacks a language. The tables stand in files by where their texts are read.
//!
//! A new text: one line in the table of its screen or paper. `{name}` stands for something that [`say`] fills in.

use crate::{clean, lang::Lang};

/// A text of a table.
pub trait Fixed: Copy {
    /// What it says.
    fn text(self, lang: Lang) -> &'static str;
}

/// A table of fixed texts. As an `enum`, each text is a key that can be kept and passed on; as a `struct`, all texts of a paper are at
/// hand at once, and one may be a list (`as TYPE`).
macro_rules! texts {
    ($(#[$doc:meta])* enum $table:ident { $( $key:ident: $en:literal, $fr:literal; )* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)] // Each is named after what it says.
        pub enum $table { $( $key ),* }

        impl $table {
            /// All texts.
            pub const ALL: &'static [Self] = &[ $( Self::$key ),* ];
        }

        impl $crate::texts::Fixed for $table {
            fn text(self, lang: $crate::Lang) -> &'static str {
                match self { $( Self::$key => lang.pick($en, $fr), )* }
            }
        }
    };
    ($(#[$doc:meta])* struct $table:ident { $( $(#[$note:meta])* $key:ident $(as $type:ty)?: $en:expr, $fr:expr; )* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        #[allow(missing_docs)] // Each is named after where it stands.
        pub struct $table { $( $(#[$note])* pub $key: texts!(@type $($type)?) ),* }

        impl $table {
            /// All texts in a language.
            pub fn of(lang: $crate::Lang) -> &'static Self {
                static EN: $table = $table { $( $key: $en ),* };
                static FR: $table = $table { $( $key: $fr ),* };
                lang.pick(&EN, &FR)
            }
        }
    };
    (@type) => { &'static str };
    (@type $type:ty) => { $type };
}

/// A text in a language.
pub fn ui(lang: Lang, text: impl Fixed) -> &'static str {
    text.text(lang)
}

/// A text with its `{name}`s filled in: `say(lang, Key::HandOver, &[("seat", &title)])`.
pub fn say(lang: Lang, text: impl Fixed, with: &[(&str, &str)]) -> String {
    fill(text.text(lang), with)
}

/// Any text with its `{name}`s filled in.
pub fn fill(text: &str, with: &[(&str, &str)]) -> String {
    // One pass from left to right, so that a filled-in text with braces of its own is not filled in again.
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, behind)) => {
                match with.iter().find(|(known, _)| *known == name) {
                    Some((_, value)) => out.push_str(&clean(value)),
                    None => {
                        out.push('{');
                        out.push_str(name);
                        out.push('}');
                    }
                }
                rest = behind;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use super::*;
    use crate::{
        cli::CallWord,
        evaluation::GuideText,
        hot_wash::HotWashText,
        new::NewText,
        participant::YouText,
        phone::{GateText, PhoneText, TerminalText},
        preview::PreviewText,
        replay::ReplayText,
        room::Phrase,
        sheets::{Field, Head, Help, KeyLine, Made, Said, SheetName, Word},
        tables::TablesText,
        ui::Key,
        wall::WallPhrase,
        what_if::WhatIfText,
    };

    #[test]
    fn every_text_stands_in_both_languages_with_the_same_blanks() {
        stand_in_both(Key::ALL);
        stand_in_both(Phrase::ALL);
        stand_in_both(CallWord::ALL);
        stand_in_both(GuideText::ALL);
        stand_in_both(HotWashText::ALL);
        stand_in_both(NewText::ALL);
        stand_in_both(GateText::ALL);
        stand_in_both(TerminalText::ALL);
        stand_in_both(PhoneText::ALL);
        stand_in_both(ReplayText::ALL);
        stand_in_both(PreviewText::ALL);
        stand_in_both(SheetName::ALL);
        stand_in_both(Head::ALL);
        stand_in_both(Help::ALL);
        stand_in_both(KeyLine::ALL);
        stand_in_both(Field::ALL);
        stand_in_both(Made::ALL);
        stand_in_both(Said::ALL);
        stand_in_both(Word::ALL);
        stand_in_both(WallPhrase::ALL);
        stand_in_both(YouText::ALL);
        stand_in_both(WhatIfText::ALL);
        stand_in_both(TablesText::ALL);
    }

    fn stand_in_both(table: &[impl Fixed + Debug]) {
        for &key in table {
            let (en, fr) = (ui(Lang::En, key), ui(Lang::Fr, key));
            assert!(!en.trim().is_empty() && !fr.trim().is_empty(), "{key:?}");
            assert_eq!(blanks(en), blanks(fr), "{key:?}");
            for text in [en, fr] {
                assert!(!text.chars().any(char::is_control), "{key:?}");
                assert!(!text.contains('\''), "{key:?}: the apostrophe is ’");
            }
        }
    }

    fn blanks(text: &str) -> Vec<&str> {
        let mut blanks: Vec<_> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        blanks.sort_unstable();
        blanks
    }

    #[test]
    fn french_is_not_english_left_untranslated() {
        let same: Vec<_> = Key::ALL.iter().filter(|key| ui(Lang::En, **key) == ui(Lang::Fr, **key)).collect();
        // A name, an equation, and words that both languages share.
        let shared = [
            Key::Title,
            Key::PaceRatio,
            Key::FoodLeft,
            Key::FoodNow,
            Key::SeatRoom,
            Key::StepQuarter,
            Key::Note,
            Key::KeyTab,
            Key::Message,
            Key::Plan,
            Key::ShortProposals,
            Key::ShortTasks,
            Key::Grave,
            Key::NetworkWireless,
            Key::Notable,
        ];
        assert!(same.iter().all(|key| shared.contains(key)), "the same in both: {same:?}");
    }

    #[test]
    fn what_fills_a_blank_is_cleaned_and_not_filled_in_again() {
        let said = say(Lang::En, Key::HandOver, &[("seat", "{seat}\u{1b}[2J")]);
        assert_eq!(said, "Hand the keyboard to {seat}[2J");
        assert_eq!(
            say(Lang::Fr, Key::TooSmall, &[("w", "60"), ("h", "20"), ("W", "80"), ("H", "24")]),
            "La fenêtre fait 60×20 ; il faut 80×24 à Harmattan."
        );
    }
}
