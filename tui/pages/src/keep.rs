//! To keep a message to oneself, and why: whoever evaluates will know, and nobody else.

use engine::sight::view::Item;
use maud::html;
use vocabulary::act::{Act, WordAct};
use words::{clean, phone::PhoneText};

use super::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
    begun,
    desk::PhoneDesk,
    drawing::Drawing,
    fields::{one_of, words_field},
    frame::{Renews, form, page, press_first},
    news::in_short,
    said,
    seated::Seated,
    send::{NotSent, send, went, wrong_with},
    table::SeatTable,
};

/// Why one keeps something, in few words.
const READY: [PhoneText; 3] = [PhoneText::DangerForUs, PhoneText::NotSure, PhoneText::TheyAskedSilence];

/// The page: shows it, keeps what was begun on it, or sends it.
pub(crate) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    item: &Item,
    sent: Option<&PostedForm>,
) -> Answered {
    let here = format!("keep/{}", item.n);
    let Some(sent) = sent else {
        let (given, said) = begun::take_up(table, desk, of, &here);
        return shown(of, item, &given, said);
    };
    let asked_to_send = sent.fields.has("send") || sent.fields.has("sure");
    let going = if asked_to_send { reason(of, &sent.fields) } else { Err(NotSent::Kept) }.and_then(|reason| {
        let act = Act::Word(WordAct::Withhold { report: item.report.id, reason });
        NotSent::of(send(table, of, sent, &[act]))
    });
    match going {
        Ok(gone) => {
            desk.let_go(table, &here);
            went(gone)
        }
        Err(fault) => {
            begun::keep(table, desk, of, &here, sent.fields.begun());
            shown(of, item, &sent.fields, Some(fault))
        }
    }
}

fn reason(of: &Seated<'_>, given: &FormFields) -> Result<String, NotSent> {
    let ready = given.get("ready").parse().ok().and_then(|n: usize| READY.get(n)).map(|text| of.ui(*text));
    let own = clean(given.get("text").trim());
    let reason = [ready.unwrap_or_default(), &own].join(" ").trim().to_owned();
    match wrong_with(&reason, given.has("sure")) {
        Some(fault) => Err(fault),
        None if reason.is_empty() => Err(NotSent::Nothing),
        None => Ok(reason),
    }
}

fn shown(of: &Seated<'_>, item: &Item, given: &FormFields, fault: Option<NotSent>) -> Answered {
    let inside = html! {
        @if let Some(fault) = &fault { (said::why(of, fault, None)) }
        fieldset {
            legend { (of.ui(PhoneText::WhyKeep)) }
            @for (n, text) in READY.iter().enumerate() {
                (one_of("ready", &n.to_string(), of.ui(*text), given.get("ready") == n.to_string()))
            }
        }
        (words_field(of, "text", of.ui(PhoneText::OrWriteHere), given.get("text")))
        (press_first("send", Drawing::Silent, of.ui(PhoneText::IKeepIt)))
    };
    let main = html! {
        h1 { (Drawing::Silent.show()) " " (of.ui(PhoneText::KeepTitle)) }
        div.words { (in_short(of, item)) }
        p { (of.ui(PhoneText::OnlyEvaluation)) }
        (form(of, &format!("keep/{}", item.n), &inside))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}
