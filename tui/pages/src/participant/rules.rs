//! The ground rules and what is recorded, and whether this seat takes part. Refusing is as easy as agreeing: it calls the facilitator.

use maud::html;
use paper::report::answers::Said;
use words::{papers::PaperPhrases, participant::YouText};

use super::{Told, fault, keep, see};
use crate::{
    answer::{Answered, PageAnswer, PageWish},
    asked::PostedForm,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, form, page, press},
    seated::Seated,
    table::SeatTable,
};

pub(super) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    told: &Told,
    sent: Option<&PostedForm>,
) -> Answered {
    let Some(sent) = sent else { return show(of, told, None) };
    let agreed = sent.fields.has("agree");
    // Twice the same is once.
    if !(agreed && told.agreed())
        && let Err(why) = keep(table, of, Said::Consent { agreed })
    {
        return show(of, told, Some(&why));
    }
    if agreed {
        return see(if told.people().is_none() { "you/count" } else { "you" }, None);
    }
    let wish = (!desk.hand).then_some(PageWish::Hand(true));
    desk.hand = true;
    see("help", wish)
}

fn show(of: &Seated<'_>, told: &Told, wrong: Option<&str>) -> Answered {
    let w = PaperPhrases::of(of.lang());
    let parts = [
        (w.rules_stop, w.rules_stop_text),
        (w.rules_together, w.rules_together_text),
        (w.rules_recorded, w.rules_recorded_text),
    ];
    let buttons = html! {
        (press("agree", Drawing::Clasp, of.ui(YouText::Agree)))
        (press("call", Drawing::HandUp, of.ui(YouText::ICall)))
    };
    let main = html! {
        h1 { (of.ui(YouText::RulesTitle)) }
        (fault(wrong))
        @for (head, texts) in parts {
            section { h2 { (head) } @for text in texts { p { (words::bound(text)) } } }
        }
        p { (of.ui(YouText::AnswersKept)) }
        @if told.agreed() { p { b { (of.ui(YouText::Agreed)) } } }
        (form(of, "you/rules", &buttons))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}
