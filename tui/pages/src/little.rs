//! The little pages around the exercise: who one is, which language, hiding, calling the facilitator, stopping the time, giving back.

use maud::html;
use words::phone::PhoneText;

use super::{
    answer::{Answered, PageAnswer, PageWish},
    asked::PostedForm,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, form, go, page, path, press, whole},
    gate::{GatePage, gate},
    seated::Seated,
    speech::languages,
};

/// A neutral page, on which nothing of the seat stands.
pub(crate) fn covered(of: &Seated<'_>) -> String {
    let lang = of.lang();
    let open = html! { (press("open", Drawing::Door, of.ui(PhoneText::Open))) };
    let main = html! {
        h1 { (of.ui(PhoneText::Title)) }
        (form(of, "open", &open))
    };
    whole(lang, Renews::Never, &html! { p.now { b { (of.ui(PhoneText::Exercise)) } } }, &main, None)
}

/// Who one is, to be read aloud, and the languages of the pages.
pub(crate) fn brief(of: &Seated<'_>) -> String {
    let seat = of.seat();
    let main = html! {
        h1 { (of.names.of(of.sitting.seat)) }
        @if let Some(seat) = seat {
            (of.speech.told(&seat.brief))
            @if !seat.secret.is_empty() {
                section.card { h2 { (of.ui(PhoneText::OnlyYou)) } (of.speech.told(&seat.secret)) }
            }
        }
        h2 { (of.ui(PhoneText::Language)) }
        (languages(&path("speak"), seat.and_then(|seat| seat.tongue())))
    };
    page(of, Renews::Never, &main)
}

/// Calls the facilitator, or takes the hand down.
pub(crate) fn help(of: &Seated<'_>, desk: &mut PhoneDesk, sent: Option<&PostedForm>) -> Answered {
    if let Some(sent) = sent {
        let up = sent.fields.has("up");
        let wish = (up != desk.hand).then_some(PageWish::Hand(up));
        desk.hand = up;
        return Answered { page: PageAnswer::SeeOther(path("help")), wish };
    }
    let (title, button) = match desk.hand {
        true => (PhoneText::HandIsUp, press("down", Drawing::Person, of.ui(PhoneText::HandDown))),
        false => (PhoneText::NeedHelp, press("up", Drawing::HandUp, of.ui(PhoneText::HandUp))),
    };
    let main = html! {
        h1 { (of.ui(title)) }
        @if desk.hand { p { (of.ui(PhoneText::SomebodyComes)) } }
        (form(of, "help", &button))
        (go("brief", Drawing::Person, of.ui(PhoneText::MyRole)))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}

/// Stops the clock for everybody, once one has said yes.
pub(crate) fn stop(of: &Seated<'_>, sent: Option<&PostedForm>) -> Answered {
    if let Some(sent) = sent {
        let wish = sent.fields.has("yes").then_some(PageWish::StopTime);
        return Answered { page: PageAnswer::SeeOther(path("")), wish };
    }
    let main = if of.sitting.running {
        let buttons = html! {
            (press("no", Drawing::Stop, of.ui(PhoneText::NoNotNow)))
            (press("yes", Drawing::Clock, of.ui(PhoneText::YesStop)))
        };
        html! {
            h1 { (of.ui(PhoneText::StopForAll)) }
            p { (of.ui(PhoneText::OnlyRoomGoesOn)) }
            (form(of, "stop", &buttons))
        }
    } else {
        html! { h1 { (of.ui(PhoneText::StandsAlready)) } p { (of.ui(PhoneText::OnlyRoomGoesOn)) } }
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}

/// Gives the phone back, once one has said yes.
pub(crate) fn leave(of: &Seated<'_>, sent: Option<&PostedForm>) -> Answered {
    match sent {
        Some(sent) if sent.fields.has("yes") => {
            let told = gate(of.speech, &GatePage::GaveBack, "", &[]);
            Answered { page: PageAnswer::Page(told), wish: Some(PageWish::Leave) }
        }
        Some(_) => PageAnswer::SeeOther(path("")).into(),
        None => {
            let buttons = html! {
                (press("no", Drawing::Stop, of.ui(PhoneText::NoIStay)))
                (press("yes", Drawing::Give, of.ui(PhoneText::YesGiveBack)))
            };
            let main = html! {
                h1 { (of.ui(PhoneText::GiveBack)) }
                p { (of.ui(PhoneText::WordsStay)) }
                (form(of, "leave", &buttons))
            };
            PageAnswer::Page(page(of, Renews::Never, &main)).into()
        }
    }
}
