//! What a page says when something was not sent: why, and what one may do now. Words that were written stay where they are.

use maud::{Markup, html};
use vocabulary::act::{ActKind, Refusal};
use words::phone::{PhoneText, refused};

use super::{
    begun,
    drawing::Drawing,
    frame::{go, press},
    seated::Seated,
    send::{MOST, NotSent},
};

/// Why, as a page says it above the form; `whom` is the page on which somebody else is chosen.
pub(crate) fn why(of: &Seated<'_>, fault: &NotSent, whom: Option<&str>) -> Markup {
    let told = match fault {
        NotSent::Nothing => of.ui(PhoneText::NothingChosen).to_owned(),
        NotSent::Field => of.ui(PhoneText::LookAtField).to_owned(),
        NotSent::TooLong(n) => {
            let (n, most) = (n.to_string(), MOST.to_string());
            of.say(PhoneText::TooLong, &[("n", &n), ("most", &most)])
        }
        NotSent::ANumber => of.ui(PhoneText::IsItANumber).to_owned(),
        NotSent::OldPage => of.ui(PhoneText::OldPage).to_owned(),
        NotSent::Kept => of.ui(PhoneText::Kept).to_owned(),
        NotSent::Refused(why) => refused(why, &of.names),
        NotSent::Unwritten(why) => of.say(PhoneText::Unwritten, &[("why", why)]),
    };
    let unkept = begun::not_on_disk(of);
    let gone_wrong = matches!(fault, NotSent::Refused(_) | NotSent::Unwritten(_));
    let is_kept = *fault == NotSent::Kept;
    html! {
        div.fault role="alert" {
            @if gone_wrong || is_kept && unkept.is_some() { p { b { (of.ui(PhoneText::NotSent)) } } }
            @if !is_kept || unkept.is_none() { p { (told) } }
            @if let Some(unkept) = &unkept { p { (unkept) } }
            @else if gone_wrong { p { (of.ui(PhoneText::WordsKept)) } }
        }
        @if let NotSent::Refused(why) = fault { (way_on(of, why, whom)) }
        @if *fault == NotSent::ANumber { (press("sure", Drawing::Boat, of.ui(PhoneText::NoNumberSend))) }
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
