//! What the seat can do, beside speaking: six deeds a page, with the price of each. What cannot be done now is named behind, with the reason.

use engine::sight::view::Offer;
use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::act::ActKind;
use words::phone::{PhoneText, refused};

use super::{
    asked::FormFields,
    deed::{name_of, path_of},
    drawing::Drawing,
    frame::{Renews, go, page},
    seated::Seated,
};

/// So many deeds stand on a page.
const ROWS: usize = 6;

/// What people need most comes first; what is not listed follows as the seat is offered it.
const FIRST: [ActKind; 7] = {
    use ActKind as A;
    [A::Host, A::Convene, A::LendBoats, A::HoldBoats, A::FetchByBoat, A::RequestMeans, A::GrantMeans]
};

/// The deeds that have a page of their own, or a button where they belong.
const ELSEWHERE: [ActKind; 9] = {
    use ActKind as A;
    [A::Tell, A::Ask, A::Share, A::ShareAnyway, A::AskConsent, A::AnswerConsent, A::AnswerMeeting, A::Withhold, A::Warn]
};

/// The offer of this kind, and of this act of the scenario's own if one is named.
pub(crate) fn offer<'a>(of: &'a Seated<'_>, kind: &str, own: Option<&str>) -> Option<&'a Offer> {
    of.view.offers.iter().find(|offer| offer.kind.name() == kind && offer.own.map(Slug::as_str) == own)
}

/// The page.
pub(crate) fn show(of: &Seated<'_>, query: &FormFields) -> String {
    let mut offers: Vec<&Offer> = of.view.offers.iter().filter(|offer| !ELSEWHERE.contains(&offer.kind)).collect();
    offers.sort_by_key(|offer| FIRST.iter().position(|kind| *kind == offer.kind).unwrap_or(FIRST.len()));
    let (now, later): (Vec<&Offer>, Vec<&Offer>) = offers.into_iter().partition(|offer| offer.blocked.is_none());
    let from = query.page_from(now.len());
    let main = html! {
        h1 { (of.ui(PhoneText::WhatToDo)) }
        @if now.is_empty() { p { (of.ui(PhoneText::NothingToDo)) } }
        @for offer in now.iter().skip(from).take(ROWS) { (row(of, offer)) }
        @if from + ROWS < now.len() { (go(&format!("do?from={}", from + ROWS), Drawing::Family, of.ui(PhoneText::Others))) }
        @if !later.is_empty() && !query.has("all") {
            p { (of.say(PhoneText::NotNow, &[("n", &later.len().to_string())])) }
            (go(&format!("do?from={from}&all=1"), Drawing::Clock, of.ui(PhoneText::SeeThem)))
        }
        @if query.has("all") { ul { @for offer in &later { (why_not(of, offer)) } } }
    };
    page(of, Renews::Never, &main)
}

fn row(of: &Seated<'_>, offer: &Offer) -> Markup {
    let name = name_of(of, offer);
    let takes = if offer.takes.0 > 0 { format!(", {}", words::span(offer.takes)) } else { String::new() };
    go(&path_of(offer), Drawing::of_act(offer.kind), &format!("{name}{takes}"))
}

fn why_not(of: &Seated<'_>, offer: &Offer) -> Markup {
    let why = offer.blocked.as_ref().map(|why| refused(why, &of.names)).unwrap_or_default();
    html! { li { b { (name_of(of, offer)) } (of.lang().colon()) (why) } }
}
