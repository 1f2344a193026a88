//! Questions that wait for an answer of the seat: the oldest opens first. A no is as near as a yes, and silence is nobody's fault.

use engine::sight::view::{Item, Order};
use kernel::names::Slug;
use maud::{Markup, html};
use vocabulary::{
    act::{AcrossAct, Act, WordAct},
    matter::Matter,
};
use words::phone::PhoneText;

use super::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
    drawing::Drawing,
    frame::{Renews, form, go, page, press},
    said,
    seated::Seated,
    send::{NotSent, send, went},
    speech::sentences,
    table::SeatTable,
};

/// Whether a message asks something that this seat has not answered yet.
pub(crate) fn is_open(of: &Seated<'_>, item: &Item) -> bool {
    asks(of, item) && !of.view.orders.iter().any(|order| answers(order, item))
}

/// The questions that are open, the oldest first.
pub(crate) fn open<'a>(of: &'a Seated<'_>) -> Vec<&'a Item> {
    of.view.inbox.iter().filter(|item| is_open(of, item)).collect()
}

/// Whether a message asks this seat something; what waits for a yes or a no waits only for so long.
fn asks(of: &Seated<'_>, item: &Item) -> bool {
    match &item.report.matter {
        Matter::Question { .. } | Matter::Query { .. } => true,
        Matter::ConsentAsked { .. } | Matter::Meeting { .. } => of.view.waits_until(item.n).is_some(),
        Matter::Means { from, .. } => *from == of.sitting.seat,
        _ => false,
    }
}

/// Who asks: whoever brings the question may be somebody else.
fn asker(item: &Item) -> Slug {
    match &item.report.matter {
        Matter::Question { from, .. } | Matter::Query { from, .. } | Matter::ConsentAsked { from, .. } => *from,
        Matter::Meeting { with, .. } => *with,
        Matter::Means { to, .. } => *to,
        _ => item.report.relayed_by,
    }
}

/// Whether an order was the answer to a question.
fn answers(order: &Order, item: &Item) -> bool {
    if order.refused.is_some() || order.at < item.at {
        return false;
    }
    match (&item.report.matter, &order.deed) {
        (Matter::ConsentAsked { report: asked, .. }, Act::Word(WordAct::AnswerConsent { report, .. })) => {
            asked == report
        }
        (Matter::Meeting { with: asked, .. }, Act::Across(AcrossAct::AnswerMeeting { with, .. })) => {
            *asked == with.slug()
        }
        (Matter::ConsentAsked { .. } | Matter::Meeting { .. }, _) => false,
        (Matter::Question { from, .. } | Matter::Query { from, .. } | Matter::Means { to: from, .. }, _) => {
            order.on == Some(*from)
        }
        _ => false,
    }
}

/// The page of a question: shows it, or sends the yes or the no.
pub(crate) fn answer(
    table: &mut dyn SeatTable,
    of: &Seated<'_>,
    item: &Item,
    query: &FormFields,
    sent: Option<&PostedForm>,
) -> Answered {
    let Some(sent) = sent else { return shown(of, item, query.has("yes"), None) };
    let Some(act) = reply(item, sent.fields.has("yes")) else { return shown(of, item, false, None) };
    match NotSent::of(send(table, of, sent, &[act])) {
        Ok(gone) => went(gone),
        Err(fault) => shown(of, item, false, Some(fault)),
    }
}

/// The answer that a yes or a no is.
fn reply(item: &Item, yes: bool) -> Option<Act> {
    Some(match &item.report.matter {
        Matter::ConsentAsked { report, .. } => Act::Word(WordAct::AnswerConsent { report: *report, given: yes }),
        Matter::Meeting { with, .. } => Act::Across(AcrossAct::AnswerMeeting { with: (*with).into(), agree: yes }),
        _ => return None,
    })
}

/// Shows the question; `sure` is whether they said yes and are asked once more, since a yes says more than a no.
fn shown(of: &Seated<'_>, item: &Item, sure: bool, fault: Option<NotSent>) -> Answered {
    let here = format!("q/{}", item.n);
    let from = asker(item);
    let later = go("", Drawing::House, of.ui(PhoneText::Later));
    let buttons = match &item.report.matter {
        _ if !is_open(of, item) => {
            let answered = of.view.orders.iter().any(|order| answers(order, item));
            html! { p { (of.ui(if answered { PhoneText::AnsweredAlready } else { PhoneText::TooLate })) } }
        }
        Matter::ConsentAsked { .. } | Matter::Meeting { .. } => {
            let yes_or_no = html! {
                (press("no", Drawing::Stop, of.ui(PhoneText::No)))
                @if sure { (press("yes", Drawing::Clasp, of.ui(PhoneText::YesAgain))) }
            };
            html! {
                (form(of, &here, &yes_or_no))
                @if !sure { (go(&format!("{here}?yes=1"), Drawing::Clasp, of.ui(PhoneText::Yes))) }
                (later)
            }
        }
        Matter::Means { to, means, amount, .. } => html! {
            (go(&format!("say/reply/{to}/{}", item.n), Drawing::Stop, of.ui(PhoneText::NoInWords)))
            (go(&format!("do/GrantMeans?to={to}&means={means:?}&amount={amount}"), Drawing::Give, of.ui(PhoneText::GiveIt)))
            (later)
        },
        _ => html! {
            (go(&format!("say/reply/{from}/{}", item.n), Drawing::Mouth, of.ui(PhoneText::InMyWords)))
            (later)
        },
    };
    let main = html! {
        h1 { (Drawing::of_seat(of.sitting.scenario.seat(from)).show()) " " (of.say(PhoneText::AsksYou, &[("seat", &of.names.of(from))])) }
        @if let Some(fault) = &fault { (said::why(of, fault, None)) }
        @if sure { h2 { (of.ui(PhoneText::IsThisRight)) } }
        (asked(of, item))
        (buttons)
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}

/// What is asked, and what a yes would mean.
fn asked(of: &Seated<'_>, item: &Item) -> Markup {
    match &item.report.matter {
        Matter::ConsentAsked { about, .. } => html! {
            p.words { (of.ui(PhoneText::MayITellOthers)) }
            p { (Drawing::Bubble.show()) " " (of.ui(told(about))) }
            div.words { (sentences(&words::matter(about, &of.names))) }
            p { (of.ui(PhoneText::TheyMayGuess)) }
            (silence(of, item))
        },
        Matter::Meeting { .. } => html! {
            div.words { (sentences(&words::matter(&item.report.matter, &of.names))) }
            (silence(of, item))
        },
        matter => html! { div.words { (sentences(&words::matter(matter, &of.names))) } },
    }
}

/// What stands above the words that are to be handed on. What came of an order nobody has said: it came back.
fn told(about: &Matter) -> PhoneText {
    match about {
        Matter::Outcome { .. } => PhoneText::CameBack,
        _ => PhoneText::YouHadSaid,
    }
}

/// By when silence is a no; nothing once it is answered or has lapsed.
fn silence(of: &Seated<'_>, item: &Item) -> Markup {
    let until = of.view.waits_until(item.n).map(|until| of.names.time(until));
    html! { @if let Some(until) = until { p { b { (of.say(PhoneText::SilenceIsNo, &[("time", &until)])) } } } }
}
