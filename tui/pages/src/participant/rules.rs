//! The ground rules and what is recorded, a part a page, and whether this seat takes part. Refusing is as easy as agreeing: it calls the
//! facilitator.

use maud::html;
use paper::report::{
    answers::AnswerGiven,
    asking::{
        SaidSoFar,
        rules::{PARTS, parts},
    },
};
use words::participant::YouText;

use super::told::{fault, keep, see};
use crate::{
    answer::{Answered, PageAnswer, PageWish},
    asked::PostedForm,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, form, go, page, press},
    seated::Seated,
    table::SeatTable,
};

/// The first part, or what the seat says at the end of the last.
pub(super) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    told: &SaidSoFar,
    sent: Option<&PostedForm>,
) -> Answered {
    let Some(sent) = sent else { return show(of, told, 1, None) };
    let agreed = sent.fields.has("agree");
    // Twice the same is once.
    if !(agreed && told.agreed())
        && let Err(why) = keep(table, of, AnswerGiven::Consent { agreed })
    {
        return show(of, told, PARTS, Some(&why));
    }
    if agreed {
        return see(if told.count().is_none() { "you/count" } else { "you" }, None);
    }
    let wish = (!desk.hand).then_some(PageWish::Hand(true));
    desk.hand = true;
    see("help", wish)
}

/// A further part, if there is one of this number.
pub(super) fn part(of: &Seated<'_>, told: &SaidSoFar, n: usize) -> Option<Answered> {
    (2..=PARTS).contains(&n).then(|| show(of, told, n, None))
}

fn show(of: &Seated<'_>, told: &SaidSoFar, n: usize, wrong: Option<&str>) -> Answered {
    let part = parts(of.lang())[n - 1];
    let buttons = html! {
        (press("agree", Drawing::Clasp, of.ui(YouText::Agree)))
        (press("call", Drawing::HandUp, of.ui(YouText::ICall)))
    };
    let with = [("n", &*n.to_string()), ("all", &*PARTS.to_string())];
    let main = html! {
        p { (of.ui(YouText::RulesTitle)) ", " (of.say(YouText::OfAll, &with)) }
        h1 { (part.head) }
        (fault(wrong))
        @for text in part.texts { p { (text) } }
        @if n < PARTS {
            (go(&format!("you/rules/{}", n + 1), Drawing::People, of.ui(YouText::GoOn)))
        } @else {
            p { (of.ui(YouText::AnswersKept)) }
            @if told.agreed() { p { b { (of.ui(YouText::Agreed)) } } }
            (form(of, "you/rules", &buttons))
        }
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}
