//! What participants answer for themselves, at their seat: whether they take part by the rules, how many they are, what they could do before
//! and after, and what they think of the day. No act comes of it; it is kept under the name of the seat, and nobody has a name here.
//!
//! It ignores where answers are kept, and what is made of them.

mod count;
mod rating;
mod rules;
mod told;

use maud::{Markup, html};
use paper::report::asking::{AskedPart, SaidSoFar};
use words::participant::YouText;

pub(crate) use self::{rating::keep_words, told::said_so_far};
use super::{
    answer::{Answered, PageAnswer},
    asked::Requested,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, go, page},
    seated::Seated,
    table::SeatTable,
};

/// On the first page of a seat: what is still to be done before it begins, or once the hot wash has begun. Nothing where that is done.
pub(crate) fn card(of: &Seated<'_>, told: &SaidSoFar, debriefs: bool) -> Option<Markup> {
    let part = told.due(debriefs)?;
    let (to, drawing) = page_of(part);
    Some(html! {
        section.card { h2 { (of.ui(part.heading())) } (go(to, drawing, of.ui(part.asked_as()))) }
    })
}

/// Where a part stands, and its drawing.
fn page_of(part: AskedPart) -> (&'static str, Drawing) {
    match part {
        AskedPart::Rules => ("you/rules", Drawing::People),
        AskedPart::Count => ("you/count", Drawing::Family),
        AskedPart::Before => ("you/before", Drawing::Person),
        AskedPart::After => ("you/after", Drawing::Bubble),
    }
}

/// Answers what is asked under `you`; nothing if there is no such page.
pub(crate) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    (parts, requested): (&[&str], &Requested),
) -> Option<Answered> {
    let told = said_so_far(table, of);
    let form = requested.form.as_ref();
    match parts {
        [] => Some(PageAnswer::Page(menu(of, &told)).into()),
        ["rules"] => Some(rules::answer(table, desk, of, &told, form)),
        ["rules", n] => n.parse().ok().and_then(|n| rules::part(of, &told, n)),
        ["count"] => Some(count::answer(table, desk, of, &told, form)),
        [when @ ("before" | "after")] => {
            let rating = rating::RatingPages::of(of, &told, *when == "after");
            Some(rating.answer(table, desk, of, form))
        }
        ["sent", when @ ("before" | "after")] => {
            Some(PageAnswer::Page(rating::sent(of, when, requested.query.has("again"))).into())
        }
        _ => None,
    }
}

/// All that can be answered, and what has been.
fn menu(of: &Seated<'_>, told: &SaidSoFar) -> String {
    let main = html! {
        h1 { (of.ui(YouText::UsTitle)) }
        @for part in AskedPart::ALL {
            @let (to, drawing) = page_of(part);
            @let state = told.state(part, of.lang());
            (go(to, drawing, &format!("{}{}{state}", of.ui(part.label()), of.lang().colon())))
        }
    };
    page(of, Renews::Never, &main)
}
