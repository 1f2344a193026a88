//! The frame of a page of HTML: what stands around the body of every paper that a browser shows. It loads nothing.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use words::{Lang, bound};

/// A whole file: `of` says of what the page of this title is a part.
pub(crate) fn framed(lang: Lang, title: &str, of: &str, style: &str, body: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " — " (of) }
                style { (PreEscaped(style)) }
            }
            body { (PreEscaped(bound(&body.0))) }
        }
    }
    .into_string()
}
