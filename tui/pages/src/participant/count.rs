//! How many sit at a seat now: women, men, those under 30, and where they come from. Numbers, never names; what is said last counts.

use maud::html;
use paper::report::answers::{AnswerGiven, Headcount, MOST_PEOPLE};
use words::{papers::PaperPhrases, participant::YouText};

use super::told::{ToldSoFar, fault, keep, see};
use crate::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
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
    told: &ToldSoFar,
    sent: Option<&PostedForm>,
) -> Answered {
    let Some(sent) = sent else { return show(of, told, &desk.draft(HERE).cloned().unwrap_or_default(), None) };
    let given = &sent.fields;
    let kept = match read(given) {
        Err(wrong) => Err(of.ui(wrong).to_owned()),
        // Twice the same is once.
        Ok(count) if told.heard.present.get(&told.seat) == Some(&count) => Ok(()),
        Ok(count) => keep(table, of, AnswerGiven::Present(count)),
    };
    match kept {
        Ok(()) => {
            desk.let_go(HERE);
            see("you", None)
        }
        Err(why) => {
            desk.keep(HERE, FormFields(given.0.iter().filter(|(name, _)| name != "token").cloned().collect()));
            show(of, told, given, Some(&why))
        }
    }
}

/// The names of the fields for where people come from.
fn function(n: usize) -> String {
    format!("from-{n}")
}

/// What a form says.
fn read(given: &FormFields) -> Result<Headcount, YouText> {
    let number = |name: &str| match given.get(name).trim() {
        "" => Ok(0),
        text => text.parse().ok().filter(|n| *n <= MOST_PEOPLE).ok_or(YouText::NoNumber),
    };
    let functions = (0..5).map(|n| number(&function(n))).collect::<Result<Vec<u32>, _>>()?;
    let functions = if functions.iter().all(|n| *n == 0) { Vec::new() } else { functions };
    let (women, men, under_30) = (number("women")?, number("men")?, number("young")?);
    let count = Headcount { women, men, under_30, functions };
    if count.adds_up() { Ok(count) } else { Err(YouText::NotMoreThanAll) }
}

fn show(of: &Seated<'_>, told: &ToldSoFar, given: &FormFields, wrong: Option<&str>) -> Answered {
    let known = told.heard.present.get(&told.seat);
    let value = |name: &str, n: Option<u32>| match (given.has(name), n) {
        (true, _) => given.get(name).to_owned(),
        (false, Some(n)) => n.to_string(),
        (false, None) => String::new(),
    };
    let three = [
        (YouText::Women, "women", known.map(|count| count.women)),
        (YouText::Men, "men", known.map(|count| count.men)),
        (YouText::Young, "young", known.map(|count| count.under_30)),
    ];
    let inside = html! {
        @for (label, name, n) in three { (number(of.ui(label), name, &value(name, n))) }
        fieldset {
            legend { (of.ui(YouText::ComeFrom)) }
            @for (n, label) in PaperPhrases::of(of.lang()).functions.iter().enumerate() {
                @let name = function(n);
                (number(label, &name, &value(&name, known.and_then(|count| count.functions.get(n).copied()))))
            }
        }
        (press("keep", Drawing::Family, of.ui(YouText::Keep)))
    };
    let main = html! {
        h1 { (of.ui(YouText::CountTitle)) }
        p { (of.ui(YouText::NoNames)) }
        (fault(wrong))
        (form(of, HERE, &inside))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}
