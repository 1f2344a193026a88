//! What went: on its way, and never more than its sender can know. And all that the seat sent so far, with what came of it.

use engine::sight::view::{Answer, Item, Order, SeatView};
use kernel::time::Time;
use maud::{Markup, html};
use vocabulary::{
    act::{Act, ActKind, WordAct},
    matter::Matter,
};
use words::{
    participant::YouText,
    phone::{PhoneText, refused},
};

use super::{
    asked::FormFields,
    deed::name_of,
    deeds::offer,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, go, hold, page},
    news::reported,
    seated::Seated,
};

/// So many stand on a page.
const ROWS: usize = 5;

/// The page after something went; `again` is whether it had gone before.
pub(crate) fn gone(of: &Seated<'_>, order: &Order, again: bool) -> String {
    let at = of.names.time(order.at);
    let whom = order.on.map(|on| of.names.of(on).into_owned());
    let (drawing, title) = match order.answer {
        _ if again => (Drawing::Boat, of.say(PhoneText::GoneBefore, &[("time", &at)])),
        Answer::Sent { .. } => (Drawing::Boat, of.say(PhoneText::GoneAt, &[("time", &at)])),
        Answer::Told { about } if about > order.at => {
            (Drawing::of_act(order.kind), of.say(PhoneText::AskedForAt, &[("time", &at)]))
        }
        // What takes no time is done once it is said.
        Answer::Told { .. } | Answer::Stands => (Drawing::Pen, of.say(PhoneText::NotedAt, &[("time", &at)])),
    };
    if let Some(why) = &order.refused {
        let main = html! { h1 { (of.ui(PhoneText::NotSent)) } p { (refused(why, &of.names)) } };
        return page(of, Renews::Never, &main);
    }
    let main = html! {
        h1 { (drawing.show()) " " (title) }
        @match order.answer {
            Answer::Sent { takes, .. } => {
                @if let Some(whom) = whom { p { (of.say(PhoneText::Towards, &[("seat", &whom)])) } }
                p { (of.say(PhoneText::TakesAbout, &[("span", &words::span(takes))])) }
                p { (of.ui(PhoneText::MayGetLost)) }
                p { (of.ui(PhoneText::NobodyTells)) }
            }
            Answer::Told { about } if about > order.at => {
                (deed(of, order))
                p { (of.say(PhoneText::WordAbout, &[("time", &of.names.time(about))])) }
            }
            Answer::Told { .. } | Answer::Stands => { (deed(of, order)) }
        }
        @if let Some(again) = to_another(of, order) { (go(&again, Drawing::Mouth, of.ui(PhoneText::TellAnother))) }
        (go("mine", Drawing::Boat, of.ui(PhoneText::Mine)))
    };
    page(of, Renews::Never, &main)
}

/// Where the same can be told to somebody else.
fn to_another(of: &Seated<'_>, order: &Order) -> Option<String> {
    match &order.deed {
        Act::Word(WordAct::Share { report, .. } | WordAct::ShareAnyway { report, .. }) => {
            let item = of.view.inbox.iter().rev().find(|item| item.report.id == *report)?;
            Some(format!("whom/share/{}", item.n))
        }
        Act::Word(WordAct::Tell { .. } | WordAct::ReportMatter { .. }) => Some("whom/tell".to_owned()),
        Act::Word(WordAct::Ask { .. } | WordAct::RequestInformation { .. }) => Some("whom/ask".to_owned()),
        _ => None,
    }
}

/// The page of all that the seat sent, the newest first, and of what it has begun.
pub(crate) fn mine(of: &Seated<'_>, desk: &PhoneDesk, query: &FormFields) -> String {
    let all = of.view.orders.len();
    let from = query.page_from(all);
    let held = query.has("still");
    let still = if held { "&still=1" } else { "" };
    let begun: Vec<&str> = desk.begun().into_iter().take(ROWS).collect();
    let main = html! {
        h1 { (of.ui(PhoneText::MineTitle)) }
        @if from == 0 && !begun.is_empty() {
            section.card {
                h2 { (of.ui(PhoneText::WordsKeptHere)) }
                @for page in &begun { (go(page, Drawing::Pen, &begun_name(of, page))) }
            }
        }
        @if all == 0 { p { (of.ui(PhoneText::NothingSent)) } }
        @for order in of.view.orders.iter().rev().skip(from).take(ROWS) { (row(of, order)) }
        @if from + ROWS < all { (go(&format!("mine?from={}{still}", from + ROWS), Drawing::Boat, of.ui(PhoneText::Older))) }
        @if from > 0 { (go(&format!("mine?from={}{still}", from.saturating_sub(ROWS)), Drawing::Boat, of.ui(PhoneText::Newer))) }
        @if !held { (hold(of, &format!("mine?from={from}&still=1"))) }
    };
    page(of, if held { Renews::Held } else { Renews::Itself }, &main)
}

/// What is called a page on which something was begun: the deed, and to whom.
fn begun_name(of: &Seated<'_>, page: &str) -> String {
    let parts: Vec<&str> = page.split('/').collect();
    let title = |id: &str| {
        let seat = of.sitting.scenario.seats.iter().find(|seat| seat.id.as_str() == id);
        seat.map(|seat| of.names.of(seat.id).into_owned()).unwrap_or_default()
    };
    match parts.as_slice() {
        ["say", _, to, ..] => of.say(PhoneText::To, &[("seat", &title(to))]),
        ["do", kind, own @ ..] => match offer(of, kind, own.first().copied()) {
            Some(offer) => name_of(of, offer),
            // It is offered no more, as an answer is once its question is closed.
            None => ActKind::named(kind).map(|kind| words::act_name(kind, of.lang())).unwrap_or_default().to_owned(),
        },
        ["keep", _] => of.ui(PhoneText::KeepTitle).to_owned(),
        ["warn"] => of.ui(PhoneText::Warn).to_owned(),
        ["you", "before"] => of.ui(YouText::RateBefore).to_owned(),
        ["you", "after"] => of.ui(YouText::RateAfter).to_owned(),
        ["you", "count"] => of.ui(YouText::Count).to_owned(),
        _ => of.ui(PhoneText::Mine).to_owned(),
    }
}

fn row(of: &Seated<'_>, order: &Order) -> Markup {
    html! {
        section.card {
            h2 { (of.names.time(order.at)) (of.lang().colon()) (state(of, order)) }
            (deed(of, order))
            @if let Some(why) = &order.refused { p { (refused(why, &of.names)) } }
            @for item in came_of(&of.view, order) {
                p { (Drawing::Ear.show()) " " (words::matter(&item.report.matter, &of.names)) }
            }
        }
    }
}

/// What was ordered or said. A report is told in its own words: its number says nothing to whoever reads little.
fn deed(of: &Seated<'_>, order: &Order) -> Markup {
    let whole = || html! { p { (words::act_sentence(&order.deed, &of.names)) } };
    let (said, report) = match &order.deed {
        Act::Word(WordAct::AnswerConsent { report, given }) => {
            let text = if *given { PhoneText::YouSaidYes } else { PhoneText::YouSaidNo };
            (html! { p { (of.ui(text)) } }, report)
        }
        Act::Word(WordAct::AskConsent { report } | WordAct::ShareAnyway { report, .. }) => {
            let whom = order.on.map(|on| of.say(PhoneText::To, &[("seat", &of.names.of(on))]));
            let name = words::act_name(order.kind, of.lang());
            (html! { p { (name) } @if let Some(whom) = &whom { p { (whom) } } }, report)
        }
        Act::Word(WordAct::Share { report, .. } | WordAct::Withhold { report, .. }) => (whole(), report),
        _ => return whole(),
    };
    html! { (said) @if let Some(told) = reported(of, *report) { div.words { (told) } } }
}

/// How far it has come, as its sender can know it: nobody is told that a word arrived.
fn state(of: &Seated<'_>, order: &Order) -> String {
    let text = match order.answer {
        _ if order.refused.is_some() => PhoneText::StateNotGone,
        Answer::Sent { takes, .. } if of.view.now < order.at + takes => PhoneText::StateUnderWay,
        Answer::Sent { .. } if was_answered(&of.view, order) => PhoneText::StateAnswered,
        Answer::Sent { .. } => PhoneText::StateNoNews,
        Answer::Told { .. } if came_of(&of.view, order).next().is_some() || they_said(&of.view, order) => {
            PhoneText::StateWordCame
        }
        Answer::Told { about } if about <= order.at => PhoneText::StateNoted,
        Answer::Told { about } if about < of.view.now => PhoneText::StateNoNews,
        Answer::Told { about } => {
            return of.say(PhoneText::WordAbout, &[("time", &of.names.time(about.max(Time(0))))]);
        }
        Answer::Stands => PhoneText::StateNoted,
    };
    of.ui(text).to_owned()
}

/// Whether those who were asked for their consent have said yes or no since.
fn they_said(view: &SeatView, order: &Order) -> bool {
    let Act::Word(WordAct::AskConsent { report: asked }) = &order.deed else { return false };
    view.inbox.iter().any(|item| {
        item.at > order.at && matches!(&item.report.matter, Matter::Consent { report, .. } if report == asked)
    })
}

/// Whether whom it went to has said anything since.
fn was_answered(view: &SeatView, order: &Order) -> bool {
    view.inbox.iter().any(|item| item.at > order.at && Some(item.report.relayed_by) == order.on)
}

/// What came back of an order.
fn came_of<'v>(view: &'v SeatView, order: &Order) -> impl Iterator<Item = &'v Item> {
    let act = order.act;
    view.inbox.iter().filter(move |item| matches!(item.report.matter, Matter::Outcome { act: of, .. } if of == act))
}
