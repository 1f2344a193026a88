//! A page about a code: its parts, and how it is printed.

use crate::lang::Lang;

/// A sentence in English and in French.
pub type Both = (&'static str, &'static str);

/// A page about a code.
#[derive(Debug)]
pub struct CodePage {
    /// The code, such as `H204`.
    pub code: &'static str,
    /// What is wrong, in a few words.
    pub title: Both,
    /// Why it matters.
    pub why: Both,
    /// The mistake, and the same without it.
    pub example: CodeExample,
    /// What to do.
    pub remedy: Both,
}

/// A mistake, and the same without it.
#[derive(Debug)]
pub enum CodeExample {
    /// Stretches that stand in the place of `at` in a scenario without fault, of which some is `given` otherwise, old and new.
    Stretch {
        given: &'static [(&'static str, &'static str)],
        at: &'static str,
        wrong: &'static str,
        right: &'static str,
    },
    /// Whole files.
    Whole { wrong: &'static str, right: &'static str },
    /// Whole files of changes.
    Change { wrong: &'static str, right: &'static str },
    /// A fault of the file itself, or one that is too long to be shown.
    None,
}

/// A page, part by part.
pub(super) const fn page(code: &'static str, title: Both, why: Both, example: CodeExample, remedy: Both) -> CodePage {
    CodePage { code, title, why, example, remedy }
}

/// An example of which the right stretch stands in the scenario.
pub(super) const fn swap(right: &'static str, wrong: &'static str) -> CodeExample {
    CodeExample::Stretch { given: &[], at: right, wrong, right }
}

/// An example of which neither stretch stands in the scenario.
pub(super) const fn put(at: &'static str, wrong: &'static str, right: &'static str) -> CodeExample {
    CodeExample::Stretch { given: &[], at, wrong, right }
}

/// What makes the scenario one of the second format.
pub(super) const TWO: (&str, &str) = ("format: 1", "format: 2");
const SECOND: &[(&str, &str)] = &[TWO];

/// An example in the second format, of which neither stretch stands in the scenario.
pub(super) const fn second(at: &'static str, wrong: &'static str, right: &'static str) -> CodeExample {
    CodeExample::Stretch { given: SECOND, at, wrong, right }
}

impl CodePage {
    /// The page as it is printed, in Markdown that reads well in a terminal too.
    pub fn in_words(&self, lang: Lang) -> String {
        let said = |both: Both| wrapped(lang.either(both));
        let ExplainPhrases { wrong: over_wrong, right: over_right, remedy, .. } = ExplainPhrases::of(lang);
        let example = self.example.shown().map_or_else(String::new, |(wrong, right)| {
            format!("{over_wrong}\n\n```ron\n{wrong}\n```\n\n{over_right}\n\n```ron\n{right}\n```\n\n")
        });
        let title = lang.either(self.title);
        let head = format!("# {}{}{title}\n\n{}\n\n", self.code, lang.colon(), said(self.why));
        format!("{head}{example}{remedy}\n\n{}\n", said(self.remedy))
    }
}

impl CodeExample {
    /// What is shown of it: wrong, and right.
    pub fn shown(&self) -> Option<(String, String)> {
        match self {
            Self::Stretch { wrong, right, .. } | Self::Whole { wrong, right } | Self::Change { wrong, right } => {
                Some((visible(wrong.trim_matches('\n')), visible(right.trim_matches('\n'))))
            }
            Self::None => None,
        }
    }
}

texts! {
    /// What stands around the parts of a page.
    struct ExplainPhrases {
        wrong: "Wrong:", "Faux :";
        right: "Right:", "Juste :";
        remedy: "**What to do**", "**Que faire**";
        index: "What `check` says, code by code", "Ce que dit `check`, code par code";
        about_index:
            "Each page says why it matters, shows the mistake and the same without it, and says what to do. \
             `harmattan check --explain CODE` prints the same page without a network.",
            "Chaque page dit pourquoi cela compte, montre l’erreur et la même chose sans elle, et dit que faire. \
             `harmattan check --explain CODE` affiche la même page sans réseau.";
    }
}

/// The width of a line of words.
const WIDTH: usize = 100;

/// A text in lines that a terminal shows whole.
fn wrapped(text: &str) -> String {
    let (mut out, mut column) = (String::new(), 0);
    // A space that does not break keeps what it joins together.
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > WIDTH {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// What cannot be seen, made visible: a mark in the place of a character that takes no room.
fn visible(text: &str) -> String {
    let mark = |c: char| match c {
        '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{a0}' | '\u{202f}' => {
            format!("⟨U+{:04X}⟩", u32::from(c))
        }
        _ => c.to_string(),
    };
    text.chars().map(mark).collect()
}
