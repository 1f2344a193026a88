//! Who stands before the gate: the code, page 1 with what is recorded, a second device on one seat, and the last words to who leaves.
//!
//! No seat is known here but by its title, and nothing of the exercise stands on these pages. What is checked, and by whom, is for the server.

use maud::{Markup, html};
use vocabulary::terms::{Text, Tongue};
use words::{Lang, phone::GateText, say, ui};

use super::{
    drawing::Drawing,
    frame::{Renews, press, whole},
    speech::{Speech, languages, sentences},
};

/// What stands before the gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GatePage<'a> {
    /// A code is asked for (field `code`); what was wrong with the last one, if anything.
    Code(Option<GateFault>),
    /// A code or a ticket is good: who one would be, and what is recorded. Pressed: `enter` for pages, `terminal`, or `help`.
    Enter {
        /// The title of the seat.
        seat: &'a Text,
        /// The language of the region that its people read, if they have one.
        tongue: Option<Tongue>,
        /// Who keeps what is recorded and for how long, in the language of the page; nothing where the room has not said.
        kept: Option<&'a str>,
        /// Whether the terminal is offered beside the pages.
        terminal: bool,
    },
    /// The seat is open on another device. Pressed: `take` or `leave`.
    TakeOver,
    /// The seat was opened on another device since.
    Elsewhere,
    /// The phone was given back, or the person left.
    GaveBack,
    /// The ticket was used, or its quarter of an hour is over.
    OldTicket,
    /// Nobody is let in for now: the seat is locked.
    Locked,
    /// Every place is taken.
    Full,
    /// The facilitator sent them away, or the host has stopped for now.
    Closed,
    /// The exercise is over.
    Over,
    /// There is no such page.
    Missing,
    /// A form that is not of this session. Nothing was done.
    Foreign,
    /// They raised their hand before entering: somebody comes.
    Called,
}

/// What was wrong with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GateFault {
    /// No seat has it.
    Wrong,
    /// Too many were wrong; wait.
    Enough,
}

/// A page before the gate. Its form goes to `action` with the hidden fields of the server; its language is changed by `?lang=` on the
/// same path.
pub fn gate(speech: Speech, page: &GatePage<'_>, action: &str, hidden: &[(&str, &str)]) -> String {
    let lang = speech.lang;
    let form = |inside: Markup| {
        html! {
            form method="post" action=(action) autocomplete="off" {
                @for (name, value) in hidden { input type="hidden" name=(name) value=(value); }
                (inside)
            }
        }
    };
    let (title, main) = match page {
        GatePage::Code(fault) => (GateText::YourCode, form(code(lang, *fault))),
        GatePage::Enter { seat, kept, terminal, .. } => {
            (GateText::OnlyAnExercise, form(enter(speech, seat, *kept, *terminal)))
        }
        GatePage::TakeOver => (GateText::OpenElsewhere, form(take_over(lang))),
        told => {
            let (title, more) = last_words(told);
            // Nobody is left before a shut door with no way on.
            let back = match told {
                GatePage::Called => Some(action),
                GatePage::Missing | GatePage::OldTicket | GatePage::Foreign => Some("/"),
                _ => None,
            };
            let way = html! {
                p { (ui(lang, more)) }
                @if let Some(to) = back { a.go href=(to) { (Drawing::Door.show()) span { (ui(lang, GateText::FromStart)) } } }
            };
            (title, way)
        }
    };
    let main = html! {
        @match page {
            GatePage::Code(_) => (languages("", None)),
            GatePage::Enter { tongue, .. } => (languages("", *tongue)),
            _ => {}
        }
        h1 { (ui(lang, title)) }
        (main)
    };
    let above = html! { p.now { b { (ui(lang, GateText::Exercise)) } } };
    whole(lang, Renews::Never, &above, &main, None)
}

fn code(lang: Lang, fault: Option<GateFault>) -> Markup {
    let said = fault.map(|fault| match fault {
        GateFault::Wrong => GateText::WrongCode,
        GateFault::Enough => GateText::TooManyCodes,
    });
    html! {
        @if let Some(said) = said { p.fault role="alert" { (ui(lang, said)) } }
        label for="code" { (ui(lang, GateText::TypeCode)) }
        // No field for passwords: browsers warn of those on a network like this one.
        input.field #code type="text" name="code" autocapitalize="none" autocorrect="off" spellcheck="false" maxlength="40";
        (press("open", Drawing::Door, ui(lang, GateText::GoOn)))
    }
}

fn enter(speech: Speech, seat: &Text, kept: Option<&str>, terminal: bool) -> Markup {
    let lang = speech.lang;
    html! {
        p { (Drawing::People.show()) }
        p { (ui(lang, GateText::NothingIsReal)) }
        h2 { (ui(lang, GateText::YourRole)) }
        (speech.told(seat))
        (sentences(ui(lang, GateText::Recorded)))
        @match kept {
            Some(kept) => (sentences(kept)),
            None => (sentences(ui(lang, GateText::KeptByRoom))),
        }
        (press("enter", Drawing::Door, ui(lang, GateText::AgreeAndEnter)))
        @if terminal { (press("terminal", Drawing::Bubble, ui(lang, GateText::OnLaptop))) }
        (press("help", Drawing::HandUp, ui(lang, GateText::NoICall)))
    }
}

fn take_over(lang: Lang) -> Markup {
    html! {
        p { (ui(lang, GateText::TakeIt)) }
        (press("leave", Drawing::Stop, ui(lang, GateText::No)))
        (press("take", Drawing::Clasp, ui(lang, GateText::Yes)))
    }
}

/// What is told where nothing is left to press.
fn last_words(page: &GatePage<'_>) -> (GateText, GateText) {
    use GateText as T;
    match page {
        GatePage::Elsewhere => (T::MovedAway, T::NotYou),
        GatePage::GaveBack => (T::ThankYou, T::HandItOver),
        GatePage::OldTicket => (T::OldPicture, T::AskNewPicture),
        GatePage::Locked => (T::SeatShut, T::AskFacilitator),
        GatePage::Full => (T::NoPlace, T::AskFacilitator),
        GatePage::Closed => (T::ClosedNow, T::AskFacilitator),
        GatePage::Over => (T::AllOver, T::ThankYou),
        GatePage::Foreign => (T::NotOurs, T::NothingDone),
        GatePage::Called => (T::HandUpNow, T::SomebodyComes),
        // The others have a form of their own.
        GatePage::Missing | GatePage::Code(_) | GatePage::Enter { .. } | GatePage::TakeOver => {
            (T::NothingHere, T::AskFacilitator)
        }
    }
}

/// The line that tells a facilitator that somebody at a seat has raised a hand, or taken it down.
pub fn hand_line(lang: Lang, seat: &str, up: bool) -> String {
    say(lang, if up { GateText::HandIsUp } else { GateText::HandIsDown }, &[("seat", seat)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_before_the_gate_has_one_heading_and_names_no_seat_but_its_own() {
        let seat = Text::of("Women of <Kandil>".to_owned(), "Femmes de <Kandil>".to_owned());
        let enter = GatePage::Enter { seat: &seat, tongue: Some(Tongue::Arabic), kept: None, terminal: true };
        use GatePage as G;
        let wrong = [G::Code(Some(GateFault::Wrong)), G::Code(Some(GateFault::Enough)), G::Code(None), enter];
        let told = [G::TakeOver, G::Elsewhere, G::GaveBack, G::OldTicket, G::Locked, G::Full, G::Closed, G::Over];
        for page in wrong.into_iter().chain(told).chain([G::Missing, G::Foreign, G::Called]) {
            for lang in Lang::ALL {
                let html = gate(Speech { lang, tongue: None }, &page, "/e", &[("ticket", "\"><i>x")]);
                assert_eq!((html.matches("<h1").count(), html.matches("<main").count()), (1, 1), "{page:?}");
                assert!(!html.contains("<i>") && !html.contains("<Kandil>"), "{html}");
                assert!(html.len() < 8000, "{page:?}: {}", html.len());
            }
        }
    }
}
