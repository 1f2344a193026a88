//! What a page says when something was not sent: why, and what one may do now. Words that were written stay where they are.

use maud::{Markup, html};
use vocabulary::act::{ActKind, Refusal};
use words::phone::{PhoneText, refused};

use super::{
    drawing::Drawing,
    frame::{go, press},
    seated::Seated,
    send::{Fault, MOST},
};

/// Why, as a page says it above the form; `whom` is the page on which somebody else is chosen.
pub(crate) fn why(of: &Seated<'_>, fault: &Fault, whom: Option<&str>) -> Markup {
    let told = match fault {
        Fault::Nothing => of.ui(PhoneText::NothingChosen).to_owned(),
        Fault::Field => of.ui(PhoneText::LookAtField).to_owned(),
        Fault::TooLong(n) => {
            let (n, most) = (n.to_string(), MOST.to_string());
            of.say(PhoneText::TooLong, &[("n", &n), ("most", &most)])
        }
        Fault::ANumber => of.ui(PhoneText::IsItANumber).to_owned(),
        Fault::OldPage => of.ui(PhoneText::OldPage).to_owned(),
        Fault::Kept => of.ui(PhoneText::Kept).to_owned(),
        Fault::Refused(why) => refused(why, &of.names),
        Fault::Unwritten(why) => of.say(PhoneText::Unwritten, &[("why", why)]),
    };
    let gone_wrong = matches!(fault, Fault::Refused(_) | Fault::Unwritten(_));
    html! {
        div.fault role="alert" {
            @if gone_wrong { p { b { (of.ui(PhoneText::NotSent)) } } }
            p { (told) }
            @if gone_wrong { p { (of.ui(PhoneText::WordsKept)) } }
        }
        @if let Fault::Refused(why) = fault { (way_on(of, why, whom)) }
        @if *fault == Fault::ANumber { (press("sure", Drawing::Boat, of.ui(PhoneText::NoNumberSend))) }
    }
}

/// What one may do instead.
fn way_on(of: &Seated<'_>, why: &Refusal, whom: Option<&str>) -> Markup {
    let may = |kind| of.view.offers.iter().any(|offer| offer.kind == kind);
    match why {
        Refusal::NoChannel { .. } => html! {
            @if let Some(whom) = whom { (go(whom, Drawing::People, of.ui(PhoneText::AnotherOne))) }
        },
        Refusal::NoConsent { report } => {
            let item = of.view.inbox.iter().rev().find(|item| item.report.id == *report).map(|item| item.n);
            html! {
                @if let Some(n) = item {
                    (go(&format!("do/AskConsent?report={n}"), Drawing::Faces, of.ui(PhoneText::AskThemFirst)))
                    (go(&format!("do/ShareAnyway?report={n}"), Drawing::Mouth, of.ui(PhoneText::TellAnyway)))
                }
            }
        }
        Refusal::NotEnough { .. } if may(ActKind::RequestMeans) => {
            go("do/RequestMeans", Drawing::OpenHand, of.ui(PhoneText::AskForMeans))
        }
        Refusal::NotYours { .. } | Refusal::NotUnderYourOrders { .. } | Refusal::NotYourCommunity { .. } => {
            go("do/Propose", Drawing::Tree, of.ui(PhoneText::Propose))
        }
        _ => html! {},
    }
}
