//! Which page answers what is asked for. The map of pages stands here, once.

use engine::sight::view::Item;
use maud::html;
use words::phone::PhoneText;

use super::{
    answer::{Answered, PageAnswer},
    asked::{PostedForm, Requested},
    deed, deeds,
    desk::PhoneDesk,
    drawing::Drawing,
    frame::{Renews, go, page, path},
    home, keep, little, message, news,
    participant::{self, said_so_far},
    question,
    say::{self, Saying},
    seated::{Seated, Sitting},
    sent,
    speech::Speech,
    table::SeatTable,
    warn, whom,
};

/// Answers what a browser at a seat asks for.
pub fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    sitting: &Sitting<'_>,
    requested: &Requested,
) -> Answered {
    let of = Seated::new(sitting, table, desk);
    let parts: Vec<&str> = requested.path.iter().map(String::as_str).collect();
    let form = requested.form.as_ref();
    if desk.covered {
        return uncover(table, &of, desk, requested);
    }
    match parts.as_slice() {
        [] => {
            let card = participant::card(&of, &said_so_far(table, &of), table.debriefs());
            shown(home::show(&of, desk, card.as_ref(), &requested.query))
        }
        ["you", rest @ ..] => participant::answer(table, desk, &of, (rest, requested)).unwrap_or_else(|| missing(&of)),
        ["news"] => shown(news::show(&of, desk, &requested.query)),
        ["m", n] => match item(&of, n) {
            Some(item) => shown(message::show(&of, desk, item)),
            None => missing(&of),
        },
        ["whom", what @ ("tell" | "ask")] => shown(whom::show(&of, what, None, &requested.query)),
        ["whom", "share", n] if item(&of, n).is_some() => shown(whom::show(&of, "share", Some(n), &requested.query)),
        ["say", what, to, rest @ ..] => said(table, desk, &of, (what, to, rest), form),
        ["q", n] => match item(&of, n) {
            Some(item) => question::answer(table, &of, item, &requested.query, form),
            None => missing(&of),
        },
        ["keep", n] => match item(&of, n) {
            Some(item) => keep::answer(table, desk, &of, item, form),
            None => missing(&of),
        },
        ["warn"] => warn::answer(table, desk, &of, form),
        ["do"] => shown(deeds::show(&of, &requested.query)),
        ["do", kind, own @ ..] => match deeds::offer(&of, kind, own.first().copied()) {
            Some(offer) if own.len() < 2 => deed::answer(table, desk, &of, offer, &requested.query, form),
            _ => missing(&of),
        },
        ["sent", n] => match of.view.orders.iter().find(|order| order.act.to_string() == *n) {
            Some(order) => shown(sent::gone(&of, order, requested.query.has("again"))),
            None => missing(&of),
        },
        ["mine"] => shown(sent::mine(&of, desk, &requested.query)),
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
        ["help"] => little::help(&of, desk, form),
        ["stop"] => little::stop(&of, form),
        ["leave"] => little::leave(&of, form),
        _ => missing(&of),
    }
}

/// A message of the seat's inbox, by its number.
fn item<'a>(of: &'a Seated<'_>, n: &str) -> Option<&'a Item> {
    n.parse().ok().and_then(|n| of.item(n))
}

/// Words to a seat, if there is such a seat and such a way of saying.
fn said(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    (what, to, rest): (&str, &str, &[&str]),
    sent: Option<&PostedForm>,
) -> Answered {
    let others = of.sitting.scenario.seats.iter().map(|seat| seat.id).filter(|id| *id != of.sitting.seat);
    let to = others.into_iter().find(|id| id.as_str() == to);
    let about = rest.first().copied();
    match (Saying::of(what, about), to) {
        (Some(saying), Some(to)) if rest.len() < 2 && about.is_none_or(|n| item(of, n).is_some()) => {
            say::answer(table, desk, of, saying, to, sent)
        }
        _ => missing(of),
    }
}

fn shown(page: String) -> Answered {
    PageAnswer::Page(page).into()
}

/// Nothing but the neutral page, until somebody opens it. A form that comes meanwhile was begun before, and is kept.
fn uncover(table: &mut dyn SeatTable, of: &Seated<'_>, desk: &mut PhoneDesk, requested: &Requested) -> Answered {
    if requested.path == ["open"] && requested.form.is_some() {
        desk.covered = false;
        return PageAnswer::SeeOther(path("")).into();
    }
    // Nothing of the seat stands on this page; the page of the form says it, and tries again.
    let _told_there = keep_unsent(table, desk, requested);
    shown(little::covered(of))
}

/// Keeps what was typed into a form that cannot be sent now: whoever opens its page next finds it there. What is only a button is not kept,
/// and what was kept before stays where nothing was typed.
///
/// # Errors
/// Why it could not be written down, in the language of the room.
pub fn keep_unsent(table: &mut dyn SeatTable, desk: &mut PhoneDesk, asked: &Requested) -> Result<(), String> {
    let Some(form) = &asked.form else { return Ok(()) };
    let parts: Vec<&str> = asked.path.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["say" | "do", ..] | ["keep", _] | ["warn"] | ["you", "count"] => {
            let begun = form.fields.begun();
            if begun.0.is_empty() { Ok(()) } else { desk.keep(table, &parts.join("/"), begun) }
        }
        ["you", when @ ("before" | "after")] => participant::keep_words(table, desk, *when == "after", &form.fields),
        _ => Ok(()),
    }
}

/// There is no such page: a way home.
fn missing(of: &Seated<'_>) -> Answered {
    let main = html! {
        h1 { (of.ui(PhoneText::NoSuchPage)) }
        (go("", Drawing::House, of.ui(PhoneText::Home)))
    };
    PageAnswer::Missing(page(of, Renews::Never, &main)).into()
}
