//! The page around the terminal of a seat, for laptops. It holds no word of the exercise: those come over a line of their own.
//!
//! It ignores what draws the terminal; whoever serves it says where that is.

use maud::{DOCTYPE, html};
use words::{
    Lang,
    phone::{PhoneText, TerminalText},
    ui,
};

/// The page, with the styles and the scripts that draw the terminal.
pub fn terminal(lang: Lang, styles: &[String], scripts: &[String]) -> String {
    html! {
        (DOCTYPE)
        html lang=(lang.code()) dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (ui(lang, PhoneText::Title)) }
                @for style in styles { link rel="stylesheet" href=(style); }
                @for script in scripts { script src=(script) defer {} }
            }
            body {
                main {
                    h1 { (ui(lang, PhoneText::Title)) }
                    noscript { p { (ui(lang, TerminalText::NeedsScript)) } p { a href=(super::BASE) { (ui(lang, TerminalText::ToPages)) } } }
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
        }
    }
    .into_string()
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
        }
    }
}
