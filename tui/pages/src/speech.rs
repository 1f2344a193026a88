//! The language of a page: French or English, and beside it the language of the region in which the texts of a seat are written.
//!
//! The programme speaks none of the languages of the region. Texts of the scenario come in them where an author wrote them so; the fixed
//! words of a page stay in French or English.

use maud::{Markup, html};
use vocabulary::terms::{Text, Tongue};
use words::{Lang, clean, phone::PhoneText, tongue, ui};

/// What a page is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Speech {
    /// The language of its fixed words.
    pub lang: Lang,
    /// The language of texts of the scenario, where they have it.
    pub tongue: Option<Tongue>,
}

impl Speech {
    /// The speech that a code asks for: `fr`, `en`, or one of the region, whose fixed words are in `lang`.
    pub fn of_code(code: &str, lang: Lang) -> Self {
        match (Lang::ALL.into_iter().find(|known| known.code() == code), Tongue::of_code(code)) {
            (Some(lang), _) => Self { lang, tongue: None },
            (None, tongue) => Self { lang, tongue },
        }
    }
    /// The code of its language.
    pub fn code(self) -> &'static str {
        self.tongue.map_or(self.lang.code(), Tongue::code)
    }

    /// A text of the scenario within a line, in this speech where it has it.
    pub(crate) fn in_line(self, text: &Text) -> Markup {
        match self.tongue.and_then(|tongue| Some((tongue, text.spoken(tongue)?))) {
            Some((tongue, words)) => html! { span lang=(tongue.code()) dir=(direction(tongue)) { (clean(words)) } },
            None => html! { (clean(self.lang.of(text))) },
        }
    }

    /// A text of the scenario, sentence by sentence, in this speech where it has it.
    pub(crate) fn told(self, text: &Text) -> Markup {
        match self.tongue.and_then(|tongue| Some((tongue, text.spoken(tongue)?))) {
            Some((tongue, words)) => {
                html! { div lang=(tongue.code()) dir=(direction(tongue)) { (sentences(&clean(words))) } }
            }
            None => sentences(&clean(self.lang.of(text))),
        }
    }
}

/// The languages that a page can be in, each by its own name: French, English, and one of the region if the seat reads it. `to` is the path
/// that takes `?lang=`; an empty one is the page itself.
pub(crate) fn languages(to: &str, own: Option<Tongue>) -> Markup {
    html! {
        div.two {
            @for lang in Lang::ALL.into_iter().rev() {
                a.go lang=(lang.code()) href={ (to) "?lang=" (lang.code()) } { (ui(lang, PhoneText::ThisLanguage)) }
            }
            @if let Some(own) = own {
                a.go lang=(own.code()) href={ (to) "?lang=" (own.code()) } { (tongue::own_name(own)) }
            }
        }
    }
}

/// Which way the lines of a language run.
fn direction(tongue: Tongue) -> &'static str {
    if tongue.runs_left() { "rtl" } else { "ltr" }
}

/// A text with each sentence on a line of its own: nobody who reads slowly has to look for where the next one begins.
pub(crate) fn sentences(text: &str) -> Markup {
    html! { @for sentence in split(text) { p { (sentence) } } }
}

/// The sentences of a text.
pub(crate) fn split(text: &str) -> Vec<&str> {
    let (mut sentences, mut begun) = (Vec::new(), 0);
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let ends = matches!(sign, '.' | '!' | '?' | '؟' | '۔');
        if ends && signs.peek().is_none_or(|(_, next)| next.is_whitespace()) {
            let end = at + sign.len_utf8();
            sentences.push(text[begun..end].trim());
            begun = end;
        }
    }
    sentences.push(text[begun..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}
