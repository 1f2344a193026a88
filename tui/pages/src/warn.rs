//! To warn one's people: in ready words or one's own, read over once more before it goes. It needs no line, only mouths.

use kernel::names::Slug;
use maud::html;
use vocabulary::act::{Act, ActKind, WordAct};
use words::{clean, phone::PhoneText};

use super::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
    begun,
    desk::PhoneDesk,
    drawing::Drawing,
    fields::{choose, one_of, words_field},
    frame::{Renews, form, page, press, press_first},
    said,
    seated::Seated,
    send::{NotSent, done_since, send, went, wrong_with},
    speech::sentences,
    table::SeatTable,
};

/// Where the page stands.
const HERE: &str = "warn";

/// What is said most, in few words.
const READY: [PhoneText; 4] =
    [PhoneText::HideKeepChildren, PhoneText::LeaveTogether, PhoneText::StayAtHome, PhoneText::NotOnThisWay];

/// The page: shows it, reads it over, or sends it.
pub(crate) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    sent: Option<&PostedForm>,
) -> Answered {
    let Some(sent) = sent else {
        let (given, said) = begun::take_up(table, desk, of, HERE);
        return shown(table, of, &given, said);
    };
    let asked_to_send = ["send", "sure", "yes"].iter().any(|button| sent.fields.has(button));
    let warning = if asked_to_send { warning(table, of, &sent.fields) } else { Err(NotSent::Kept) };
    let going = match warning {
        Ok((community, text)) => {
            let act = Act::Word(WordAct::Warn { community: community.into(), text: text.clone() });
            match done_since(&of.view, sent.acts, &act) {
                // The way back of a browser leads to the form as it was before the warning went.
                Some(n) => Ok((n, true)),
                None if !sent.fields.has("yes") => {
                    begun::keep(table, desk, of, HERE, sent.fields.begun());
                    return read_over(of, community, &text);
                }
                None => NotSent::of(send(table, of, sent, &[act])),
            }
        }
        Err(fault) => Err(fault),
    };
    match going {
        Ok(gone) => {
            desk.let_go(table, HERE);
            went(gone)
        }
        Err(fault) => {
            begun::keep(table, desk, of, HERE, sent.fields.begun());
            shown(table, of, &sent.fields, Some(fault))
        }
    }
}

/// Whom one may warn: one's own people first.
fn communities(table: &mut dyn SeatTable, of: &Seated<'_>) -> Vec<Slug> {
    let mut communities = table.names(ActKind::Warn, 0, &[]);
    let own = of.seat().and_then(|seat| seat.community);
    communities.sort_by_key(|community| Some(*community) != own);
    communities
}

/// The warning that a filled-in page is: to whom, and the words.
fn warning(table: &mut dyn SeatTable, of: &Seated<'_>, given: &FormFields) -> Result<(Slug, String), NotSent> {
    let community = communities(table, of).into_iter().find(|id| id.as_str() == given.get("community"));
    let ready = given.get("ready").parse().ok().and_then(|n: usize| READY.get(n)).map(|text| of.ui(*text));
    let own = clean(given.get("text").trim());
    let text = match (ready, own.is_empty()) {
        (Some(ready), true) => ready.to_owned(),
        (Some(ready), false) => format!("{ready} {own}"),
        (None, _) => own,
    };
    match (community, wrong_with(&text, given.has("sure") || given.has("yes"))) {
        (_, Some(fault)) => Err(fault),
        (_, None) if text.is_empty() => Err(NotSent::Nothing),
        (None, None) => Err(NotSent::Field),
        (Some(community), None) => Ok((community, text)),
    }
}

fn shown(table: &mut dyn SeatTable, of: &Seated<'_>, given: &FormFields, fault: Option<NotSent>) -> Answered {
    let communities = communities(table, of);
    let listed: Vec<(String, String)> =
        communities.iter().map(|id| (id.to_string(), of.names.of(*id).into_owned())).collect();
    let inside = html! {
        @if let Some(fault) = &fault { (said::why(of, fault, None)) }
        (choose(of.ui(PhoneText::WhomToWarn), "community", &listed, given.get("community")))
        fieldset {
            legend { (of.ui(PhoneText::WhatToSay)) }
            @for (n, text) in READY.iter().enumerate() {
                (one_of("ready", &n.to_string(), of.ui(*text), given.get("ready") == n.to_string()))
            }
            (one_of("ready", "", of.ui(PhoneText::MyWordsOnly), given.has("ready") && given.get("ready").is_empty()))
        }
        (words_field(of, "text", of.ui(PhoneText::OrWriteHere), given.get("text")))
        (press_first("send", Drawing::Drum, of.ui(PhoneText::WarnThem)))
        (press("keep", Drawing::Pen, of.ui(PhoneText::KeepDraft)))
    };
    let main = html! {
        h1 { (Drawing::Drum.show()) " " (of.ui(PhoneText::WarnTitle)) }
        p { (of.ui(PhoneText::ByMouth)) }
        (form(of, HERE, &inside))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}

/// Shows the warning once more before it goes.
fn read_over(of: &Seated<'_>, community: Slug, text: &str) -> Answered {
    let takes = of.view.offers.iter().find(|offer| offer.kind == ActKind::Warn).map(|offer| offer.takes);
    let inside = html! {
        input type="hidden" name="community" value=(community);
        input type="hidden" name="text" value=(text);
        (press("change", Drawing::Stop, of.ui(PhoneText::NoIChange)))
        (press("yes", Drawing::Drum, of.ui(PhoneText::YesWarn)))
    };
    let main = html! {
        h1 { (of.ui(PhoneText::IsThisRight)) }
        @if let Some(why) = begun::not_on_disk(of) { p.fault role="alert" { (why) } }
        p { (of.say(PhoneText::YouWarn, &[("community", &of.names.of(community))])) }
        div.words { (sentences(text)) }
        @if let Some(takes) = takes { p { (of.say(PhoneText::ItTakes, &[("span", &words::span(takes))])) } }
        (form(of, HERE, &inside))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}
