//! The frame of a page: what stands above and below on all of them, and the pieces of which pages are put together.
//!
//! It ignores what a page is about. Nothing that a player typed may stand in a title, a path or a label for readers.

use maud::{DOCTYPE, Markup, html};
use words::{Lang, phone::PhoneText, ui};

use super::{
    assets,
    drawing::Drawing,
    seated::{BASE, Seated},
};

/// How a page keeps up with the exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Renews {
    /// A list: it renews itself without a script, and with one a number on it does.
    Itself,
    /// A list whose reader wants it to stand still.
    Held,
    /// Somebody reads or writes here: it never moves.
    Never,
}

/// A whole page of a seat.
pub(crate) fn page(of: &Seated<'_>, renews: Renews, main: &Markup) -> String {
    let above = html! {
        p.now {
            b { (of.ui(PhoneText::Exercise)) } " " (of.names.time(of.view.now)) " " (sky(of).show())
            @if let Some(n) = of.sitting.table { " " (words::tables::table(n, of.lang())) }
        }
        @if of.view.over { p.state { (of.ui(PhoneText::Over)) } }
        @else if !of.sitting.running { p.state { (of.ui(PhoneText::TimeStands)) } }
        div.two {
            button.plain type="button" #hear hidden { (Drawing::Aloud.show()) (of.ui(PhoneText::Listen)) }
            (go("cover", Drawing::Hidden, of.ui(PhoneText::Cover)))
        }
    };
    let below = html! {
        (go("", Drawing::House, of.ui(PhoneText::Home)))
        (go("help", Drawing::HandUp, of.ui(PhoneText::Help)))
    };
    whole(of.lang(), renews, &above, main, Some(&below))
}

/// A page around what stands on it.
pub(crate) fn whole(lang: Lang, renews: Renews, above: &Markup, main: &Markup, below: Option<&Markup>) -> String {
    let live = matches!(renews, Renews::Itself | Renews::Held);
    let head = html! {
        link rel="stylesheet" href=(assets::style());
        script src=(assets::script()) defer {}
        @if renews == Renews::Itself { noscript { meta http-equiv="refresh" content="30"; } }
    };
    let body = html! {
        body data-live=[live.then_some(BASE)] {
            header { (above) }
            main { (main) }
            @if let Some(below) = below { nav aria-label=(ui(lang, PhoneText::Ways)) { (below) } }
        }
    };
    // The same on every page: what is open on a phone can be read by who looks at its list of pages.
    document(lang, ui(lang, PhoneText::Title), &head, &body)
}

/// What all documents share: `head` is what stands in the head beside the title, `body` the whole `body` element.
pub(crate) fn document(lang: Lang, title: &str, head: &Markup, body: &Markup) -> String {
    let html = html! {
        (DOCTYPE)
        html lang=(lang.code()) dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (title) }
                (head)
            }
            (body)
        }
    };
    bound(&html.into_string())
}

/// The page with no-break spaces where French asks for them, in all that is read: on an English page, too, for players write French
/// there. What was typed into a field stays as it was typed.
fn bound(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + 64);
    let mut typed = false;
    for part in html.split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        out.push_str(&if typed { text.into() } else { words::bound(text) });
        out.push_str(tag);
        typed = tag.starts_with("<textarea");
    }
    out
}

/// Whether it is day or night there, from six to six.
fn sky(of: &Seated<'_>) -> Drawing {
    let hour = of.names.second_of_day(of.view.now).map(|second| second / 3600);
    if hour.is_some_and(|hour| (6..18).contains(&hour)) { Drawing::Sun } else { Drawing::Moon }
}

/// Where a list that renews itself can be made to stand still. With a script it stands still anyway.
pub(crate) fn hold(of: &Seated<'_>, to: &str) -> Markup {
    html! { noscript { (go(to, Drawing::Stop, of.ui(PhoneText::HoldStill))) } }
}

/// A way to another page, as a button.
pub(crate) fn go(to: &str, drawing: Drawing, word: &str) -> Markup {
    html! { a.go href=(path(to)) { (drawing.show()) span { (word) } } }
}

/// A way to another page, with how many messages wait there; a script keeps the number up.
pub(crate) fn go_with(to: &str, drawing: Drawing, word: &str, waits: usize) -> Markup {
    html! { a.go href=(path(to)) { (drawing.show()) span { (word) " " b.n data-new hidden[waits == 0] { (waits) } } } }
}

/// A button that sends the form around it.
pub(crate) fn press(name: &str, drawing: Drawing, word: &str) -> Markup {
    html! { button.go type="submit" name=(name) value="1" { (drawing.show()) span { (word) } } }
}

/// The button for which the page is there.
pub(crate) fn press_first(name: &str, drawing: Drawing, word: &str) -> Markup {
    html! { button.go.first type="submit" name=(name) value="1" { (drawing.show()) span { (word) } } }
}

/// A form of this seat, with the token that makes it ours.
pub(crate) fn form(of: &Seated<'_>, to: &str, inside: &Markup) -> Markup {
    let to = path(to);
    let token = (of.sitting.token)(&to, of.acts.get());
    html! {
        form method="post" action=(to) autocomplete="off" {
            input type="hidden" name="token" value=(token);
            (inside)
        }
    }
}

/// The path of a page.
pub(crate) fn path(to: &str) -> String {
    match to {
        "" => BASE.to_owned(),
        query if query.starts_with('?') => format!("{BASE}{query}"),
        to => format!("{BASE}/{to}"),
    }
}
