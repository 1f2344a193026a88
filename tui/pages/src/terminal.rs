//! The page around the terminal of a seat, for laptops. It holds no word of the exercise: those come over a line of their own.
//!
//! It ignores what draws the terminal; whoever serves it says where that is.

use maud::html;
use words::{
    Lang,
    phone::{PhoneText, TerminalText},
    ui,
};

use super::{frame::document, seated::BASE};

/// The page, with the styles and the scripts that draw the terminal.
pub fn terminal(lang: Lang, styles: &[String], scripts: &[String]) -> String {
    let title = ui(lang, PhoneText::Title);
    let head = html! {
        @for style in styles { link rel="stylesheet" href=(style); }
        @for script in scripts { script src=(script) defer {} }
    };
    let body = html! {
        body {
            main {
                h1 { (title) }
                noscript { p { (ui(lang, TerminalText::NeedsScript)) } p { a href=(BASE) { (ui(lang, TerminalText::ToPages)) } } }
                div #terminal {}
                div #told role="status" hidden {
                    div #lost hidden { p { (ui(lang, TerminalText::LineLost)) } }
                    div #gone hidden {
                        p { (ui(lang, TerminalText::Gone)) }
                        a href="/t" { (ui(lang, TerminalText::ComeBack)) }
                    }
                }
            }
        }
    };
    document(lang, title, &head, &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_a_terminal_is_small_and_says_what_to_do_without_a_script() {
        for lang in Lang::ALL {
            let html = terminal(lang, &["/s/a.css".to_owned()], &["/s/b.js".to_owned()]);
            assert!(html.len() < 2000 && html.matches("<h1").count() == 1, "{html}");
            assert!(html.contains("<noscript>") && html.contains("href=\"/p\""), "{html}");
            assert!(!html.contains(" ;"), "a semicolon that may begin a line: {html}");
        }
    }
}
