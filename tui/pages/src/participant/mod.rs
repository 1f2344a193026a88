//! What participants answer for themselves, at their seat: whether they take part by the rules, how many they are, what they could do before
//! and after, and what they think of the day. No act comes of it; it is kept under the name of the seat, and nobody has a name here.
//!
//! It ignores where answers are kept, and what is made of them.

mod count;
mod rating;
mod rules;
mod told;

use maud::{Markup, html};
use words::participant::YouText;

pub(crate) use self::{rating::keep_words, told::ToldSoFar};
use super::{
    answer::{Answered, PageAnswer},
    asked::Requested,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, go, page},
    seated::Seated,
    table::SeatTable,
};

/// On the first page of a seat: what is still to be done before it begins, or once it is over. Nothing where that is done.
pub(crate) fn card(of: &Seated<'_>, told: &ToldSoFar) -> Option<Markup> {
    if of.view.over {
        return (told.forms(true) == 0).then(|| {
            html! {
                section.card {
                    h2 { (of.ui(YouText::AtTheEnd)) }
                    (go("you/after", Drawing::Bubble, of.ui(YouText::GiveFeedback)))
                }
            }
        });
    }
    // Whoever entered by page 1 knows what is recorded, and has heard no rule yet: from the rules the way leads on to the count.
    let (to, drawing, word) = if !told.agreed() || told.people().is_none() {
        ("you/rules", Drawing::People, YouText::Rules)
    } else if told.forms(false) == 0 {
        ("you/before", Drawing::Person, YouText::RateBefore)
    } else {
        return None;
    };
    Some(html! {
        section.card { h2 { (of.ui(YouText::BeforeWeBegin)) } (go(to, drawing, of.ui(word))) }
    })
}

/// Answers what is asked under `you`; nothing if there is no such page.
pub(crate) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    (parts, requested): (&[&str], &Requested),
) -> Option<Answered> {
    let told = ToldSoFar::of(&table.answers(), of);
    let form = requested.form.as_ref();
    match parts {
        [] => Some(PageAnswer::Page(menu(of, &told)).into()),
        ["rules"] => Some(rules::answer(table, desk, of, &told, form)),
        ["rules", n] => n.parse().ok().and_then(|n| rules::part(of, &told, n)),
        ["count"] => Some(count::answer(table, desk, of, &told, form)),
        [when @ ("before" | "after")] => {
            let rating = rating::RatingForm::of(of, &told, *when == "after");
            Some(rating.answer(table, desk, of, form))
        }
        ["sent", when @ ("before" | "after")] => {
            Some(PageAnswer::Page(rating::sent(of, when, requested.query.has("again"))).into())
        }
        _ => None,
    }
}

/// All that can be answered, and what has been.
fn menu(of: &Seated<'_>, told: &ToldSoFar) -> String {
    let done = |done: bool| of.ui(if done { YouText::Done } else { YouText::NotDone }).to_owned();
    let forms = |n: u32| if n == 0 { done(false) } else { of.say(YouText::Forms, &[("n", &n.to_string())]) };
    let people = told.people().map_or_else(|| done(false), |n| of.say(YouText::People, &[("n", &n.to_string())]));
    let lines = [
        ("you/rules", Drawing::People, YouText::Rules, done(told.agreed())),
        ("you/count", Drawing::Family, YouText::Count, people),
        ("you/before", Drawing::Person, YouText::RateBefore, forms(told.forms(false))),
        ("you/after", Drawing::Bubble, YouText::RateAfter, forms(told.forms(true))),
    ];
    let main = html! {
        h1 { (of.ui(YouText::UsTitle)) }
        @for (to, drawing, word, state) in &lines {
            (go(to, *drawing, of.ui(*word)))
            p { (state) }
        }
    };
    page(of, Renews::Never, &main)
}
