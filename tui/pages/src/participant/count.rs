//! How many sit at a seat now: women, men, those under 30, and where they come from. Numbers, never names; what is said last counts.

use maud::html;
use paper::report::{
    answers::AnswerGiven,
    asking::{
        SaidSoFar,
        count::{CountField, functions, known, read, who},
    },
};
use words::participant::YouText;

use super::told::{fault, keep, see};
use crate::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
    begun,
    desk::PhoneDesk,
    drawing::Drawing,
    fields::number,
    frame::{Renews, form, page, press},
    seated::Seated,
    table::SeatTable,
};

/// The page, and where its draft is kept.
const HERE: &str = "you/count";

pub(super) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    told: &SaidSoFar,
    sent: Option<&PostedForm>,
) -> Answered {
    let Some(sent) = sent else { return show(of, told, &begun::take_up(table, desk, of, HERE).0, None) };
    let given = &sent.fields;
    let kept = match read(given) {
        Err(wrong) => Err(of.ui(wrong).to_owned()),
        // Twice the same is once.
        Ok(count) if told.count() == Some(&count) => Ok(()),
        Ok(count) => keep(table, of, AnswerGiven::Present(count)),
    };
    match kept {
        Ok(()) => {
            desk.let_go(table, HERE);
            see("you", None)
        }
        Err(why) => {
            let begun = given.0.iter().filter(|(name, _)| name != "token").cloned().collect();
            begun::keep(table, desk, of, HERE, FormFields(begun));
            show(of, told, given, Some(&why))
        }
    }
}

fn show(of: &Seated<'_>, told: &SaidSoFar, given: &FormFields, wrong: Option<&str>) -> Answered {
    let value = |key: &str| match known(told.count(), key) {
        _ if given.has(key) => given.get(key).to_owned(),
        n => n.map(|n| n.to_string()).unwrap_or_default(),
    };
    let asked = |field: &CountField| number(field.label, &field.key, &value(&field.key));
    let inside = html! {
        @for field in who(of.lang()) { (asked(&field)) }
        fieldset {
            legend { (of.ui(YouText::ComeFrom)) }
            @for field in functions(of.lang()) { (asked(&field)) }
        }
        (press("keep", Drawing::Family, of.ui(YouText::Keep)))
    };
    let main = html! {
        h1 { (of.ui(YouText::CountTitle)) }
        p { (of.ui(YouText::NoNames)) }
        (fault(wrong))
        (fault(begun::not_on_disk(of).as_deref()))
        (form(of, HERE, &inside))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}
