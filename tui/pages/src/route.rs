//! Which page answers what is asked for. The map of pages stands here, once.

use maud::html;
use words::phone::PhoneText;

use super::{
    answer::{Answered, PageAnswer},
    asked::{PostedForm, Requested},
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, go, page, path},
    home, little, message, news,
    seated::{Seated, Sitting},
    speech::Speech,
    table::SeatTable,
};

/// Answers what a browser at a seat asks for.
pub fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    sitting: &Sitting<'_>,
    requested: &Requested,
) -> Answered {
    let of = Seated::new(sitting, table.view(), desk);
    let parts: Vec<&str> = requested.path.iter().map(String::as_str).collect();
    let sent = requested.form.as_ref();
    if desk.covered {
        return uncover(&of, desk, &parts, sent);
    }
    match parts.as_slice() {
        [] => shown(home::show(&of, desk)),
        ["news"] => shown(news::show(&of, desk, &requested.query)),
        ["m", n] => match n.parse().ok().and_then(|n| of.item(n)) {
            Some(item) => shown(message::show(&of, desk, item)),
            None => missing(&of),
        },
        ["brief"] => shown(little::brief(&of)),
        ["speak"] => {
            desk.speech = Speech::of_code(requested.query.get("lang"), desk.speech.lang);
            PageAnswer::SeeOther(path("")).into()
        }
        ["cover"] => {
            desk.covered = true;
            shown(little::covered(&of))
        }
        ["open"] => PageAnswer::SeeOther(path("")).into(),
        ["help"] => little::help(&of, desk, sent),
        ["stop"] => little::stop(&of, sent),
        ["leave"] => little::leave(&of, sent),
        _ => missing(&of),
    }
}

fn shown(page: String) -> Answered {
    PageAnswer::Page(page).into()
}

/// Nothing but the neutral page, until somebody opens it.
fn uncover(of: &Seated<'_>, desk: &mut PhoneDesk, parts: &[&str], sent: Option<&PostedForm>) -> Answered {
    if parts == ["open"] && sent.is_some() {
        desk.covered = false;
        return PageAnswer::SeeOther(path("")).into();
    }
    shown(little::covered(of))
}

/// There is no such page: a way home.
fn missing(of: &Seated<'_>) -> Answered {
    let main = html! {
        h1 { (of.ui(PhoneText::NoSuchPage)) }
        (go("", Drawing::House, of.ui(PhoneText::Home)))
    };
    PageAnswer::Missing(page(of, Renews::Never, &main)).into()
}
