//! Any act of the seat, as one form: made from the fields of the act and from what may stand in them now, so that a new act needs nothing here.
//!
//! All fields stand on one page. What may stand in one can depend on those before it: whatever does not fit any more is asked again.

use engine::sight::view::{Choice, Offer};
use kernel::time::read_span;
use maud::{Markup, html};
use serde_json::{Map, Value, json};
use vocabulary::{
    act::{Act, ActKind, TableAct},
    language::{Field, Holds},
};
use words::{clean, phone::PhoneText};

use super::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
    begun,
    desk::PhoneDesk,
    drawing::Drawing,
    fields::{choose, number, one_of, words_field},
    frame::{Renews, form, page, path, press, press_first},
    news::in_short,
    said,
    seated::Seated,
    send::{NotSent, send, went, wrong_with},
    table::SeatTable,
};

/// The spans that a page offers; whoever needs another one writes it as a proposal.
const SPANS: [&str; 9] = ["30min", "1h", "2h", "3h", "6h", "12h", "24h", "48h", "72h"];
/// Up to so many choices stand open on the page; more fold into a list.
const OPEN: usize = 4;

/// A field as the page asks for it.
struct AskedField {
    field: &'static Field,
    choices: Vec<Choice>,
    /// What was given, as it was typed.
    given: Option<String>,
    /// What it comes to, or what is wrong.
    value: Result<Value, NotSent>,
}

/// The page of an act: shows it, keeps what was begun on it, or sends it.
pub(crate) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    offer: &Offer,
    query: &FormFields,
    sent: Option<&PostedForm>,
) -> Answered {
    let here = path_of(offer);
    let Some(sent) = sent else {
        let (draft, said) = begun::take_up(table, desk, of, &here);
        // What a link asks for goes before what was begun.
        let mut given = query.clone();
        given.0.extend(draft.0);
        return shown(table, of, offer, &given, said);
    };
    let fault = if sent.fields.has("send") || sent.fields.has("sure") {
        let sending = act_of(table, of, offer, &sent.fields).and_then(|act| NotSent::of(send(table, of, sent, &[act])));
        match sending {
            Ok(gone) => {
                desk.let_go(table, &here);
                return went(gone);
            }
            Err(fault) => fault,
        }
    } else if sent.fields.has("no") {
        desk.let_go(table, &here);
        return PageAnswer::SeeOther(path("do")).into();
    } else {
        NotSent::Kept
    };
    begun::keep(table, desk, of, &here, sent.fields.filled_in());
    shown(table, of, offer, &sent.fields, Some(fault))
}

/// Where the page of an offer stands.
pub(crate) fn path_of(offer: &Offer) -> String {
    match offer.own {
        Some(own) => format!("do/{}/{own}", offer.kind.name()),
        None => format!("do/{}", offer.kind.name()),
    }
}

/// What an offer is called.
pub(crate) fn name_of(of: &Seated<'_>, offer: &Offer) -> String {
    match offer.own {
        Some(own) => of.names.of(own).into_owned(),
        None => words::act_name(offer.kind, of.lang()).to_owned(),
    }
}

fn shown(
    table: &mut dyn SeatTable,
    of: &Seated<'_>,
    offer: &Offer,
    given: &FormFields,
    fault: Option<NotSent>,
) -> Answered {
    let fields = fields(table, of, offer, given);
    let impossible = fields.iter().any(|asked| asked.choices.is_empty());
    let own = offer.own.and_then(|own| of.sitting.scenario.own_act(own));
    let help = own.map(|own| of.names.text(&own.text)).filter(|text| !text.is_empty());
    let wordy = fields.iter().any(|asked| asked.choices.contains(&Choice::Words));
    let inside = html! {
        @if let Some(fault) = &fault { (said::why(of, fault, None)) }
        @if impossible { p.fault { (of.ui(PhoneText::NothingToChoose)) } }
        @for asked in &fields { (field(of, offer.kind, asked)) }
        p { (price(of, offer)) }
        @if !impossible {
            @if wordy {
                (press_first("send", Drawing::Boat, of.ui(PhoneText::Send)))
                (press("keep", Drawing::Pen, of.ui(PhoneText::KeepDraft)))
            } @else {
                (press("no", Drawing::Stop, of.ui(PhoneText::NoIChange)))
                (press("send", Drawing::of_act(offer.kind), of.ui(PhoneText::YesDoIt)))
            }
        }
    };
    let main = html! {
        h1 { (Drawing::of_act(offer.kind).show()) " " (name_of(of, offer)) }
        p { (help.unwrap_or_else(|| words::act_help(offer.kind, of.lang()).to_owned())) }
        @if let Some(blocked) = &offer.blocked { p.fault { (words::phone::refused(blocked, &of.names)) } }
        (form(of, &path_of(offer), &inside))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}

/// How long it takes and what it costs.
fn price(of: &Seated<'_>, offer: &Offer) -> String {
    let takes = match offer.takes.0 {
        0 => of.ui(PhoneText::AtOnce).to_owned(),
        _ => of.say(PhoneText::ItTakes, &[("span", &words::span(offer.takes))]),
    };
    let cost = if offer.cost == Default::default() {
        of.ui(PhoneText::CostsNothing).to_owned()
    } else {
        of.say(PhoneText::ItCosts, &[("cost", &words::stock(&offer.cost, of.lang()))])
    };
    format!("{takes} {cost}")
}

/// The fields of an act, each with what may stand in it after those before.
fn fields(table: &mut dyn SeatTable, of: &Seated<'_>, offer: &Offer, given: &FormFields) -> Vec<AskedField> {
    let mut chosen: Vec<Value> = Vec::new();
    let mut asked = Vec::new();
    for (n, field) in offer.kind.fields().iter().enumerate() {
        if field.optional && field.holds == Holds::Written {
            break;
        }
        // Which of the scenario's own it is stands in the path.
        if let (Holds::OwnAct, Some(own)) = (field.holds, offer.own) {
            chosen.push(json!(own));
            continue;
        }
        let choices = table.choices(offer.kind, n, &chosen);
        let typed = given.has(field.name).then(|| given.get(field.name).trim().to_owned());
        let value = match &typed {
            Some(typed) => read(of, field, &choices, typed, given.has("sure")),
            None => proposed(field, &choices).ok_or(NotSent::Field),
        };
        chosen.push(value.clone().ok().or_else(|| proposed(field, &choices)).unwrap_or(Value::Null));
        asked.push(AskedField { field, choices, given: typed, value });
    }
    asked
}

/// The act that a filled-in page is.
fn act_of(table: &mut dyn SeatTable, of: &Seated<'_>, offer: &Offer, given: &FormFields) -> Result<Act, NotSent> {
    if let (ActKind::Do, Some(own)) = (offer.kind, offer.own) {
        return Ok(Act::Table(TableAct::Do { act: own.into() }));
    }
    let mut written = Map::new();
    for asked in fields(table, of, offer, given) {
        let value = asked.value?;
        if !value.is_null() {
            written.insert(asked.field.name.to_owned(), value);
        }
    }
    let act = Map::from_iter([(offer.kind.name().to_owned(), Value::Object(written))]);
    serde_json::from_value(Value::Object(act)).map_err(|_| NotSent::Field)
}

/// What stands in a field for a choice, and what it means.
fn options(of: &Seated<'_>, choices: &[Choice]) -> Vec<(String, String, Value)> {
    let mut options = Vec::new();
    for choice in choices {
        match choice {
            Choice::Name(slug) => {
                let name = of.names.of_choice(*slug, of.sitting.scenario);
                options.push((slug.to_string(), name, json!(slug)));
            }
            Choice::Report { report, item } => {
                let told = of.item(*item).map(|item| {
                    format!("{}, {}", words::item_source(item, &of.names), words::item_subject(item, &of.names))
                });
                options.push((item.to_string(), told.unwrap_or_default(), json!(report)));
            }
            Choice::Proposal(id) => {
                let found = of.view.proposals.iter().find(|proposal| proposal.id == *id);
                let told = found.map(|it| format!("{}{}{}", of.names.of(it.seat), of.lang().colon(), clean(&it.text)));
                options.push((id.to_string(), told.unwrap_or_default(), json!(id)));
            }
            Choice::YesNo => {
                options.push(("yes".to_owned(), of.ui(PhoneText::Yes).to_owned(), json!(true)));
                options.push(("no".to_owned(), of.ui(PhoneText::No).to_owned(), json!(false)));
            }
            Choice::Span => {
                let spans = SPANS.iter().filter_map(|typed| Some((typed, read_span(typed).ok()?)));
                options.extend(spans.map(|(typed, span)| ((*typed).to_owned(), words::span(span), json!(span))));
            }
            Choice::Number { .. } | Choice::Words | Choice::Nothing => {}
        }
    }
    let open = choices.contains(&Choice::Nothing) && !choices.contains(&Choice::YesNo) && !options.is_empty();
    if open {
        options.insert(0, (String::new(), of.ui(PhoneText::LeaveOpen).to_owned(), Value::Null));
    }
    options
}

/// What a field holds before anybody has touched it; nothing where that is for a person to say.
fn proposed(field: &Field, choices: &[Choice]) -> Option<Value> {
    match choices {
        [Choice::Number { usual, .. }] => Some(json!(usual)),
        _ if choices.contains(&Choice::Nothing) || field.optional => Some(Value::Null),
        [Choice::Name(first), ..] => Some(json!(first)),
        [Choice::Report { report, .. }, ..] => Some(json!(report)),
        [Choice::Proposal(id), ..] => Some(json!(id)),
        _ => None,
    }
}

/// What was given for a field.
fn read(of: &Seated<'_>, field: &Field, choices: &[Choice], typed: &str, sure: bool) -> Result<Value, NotSent> {
    for choice in choices {
        match choice {
            Choice::Number { least, most, .. } => {
                let n = typed.parse::<u32>().ok().filter(|n| (least..=most).contains(&n));
                return n.map(|n| json!(n)).ok_or(NotSent::Field);
            }
            Choice::Words => {
                let text = clean(typed);
                return match wrong_with(&text, sure) {
                    Some(fault) => Err(fault),
                    None if text.is_empty() && field.optional => Ok(Value::Null),
                    None if text.is_empty() => Err(NotSent::Nothing),
                    None => Ok(json!(text)),
                };
            }
            _ => {}
        }
    }
    let found = options(of, choices).into_iter().find(|(value, ..)| value == typed);
    match found {
        Some((.., value)) => Ok(value),
        None if typed.is_empty() && field.optional => Ok(Value::Null),
        None => Err(NotSent::Field),
    }
}

/// A field on the page.
fn field(of: &Seated<'_>, kind: ActKind, asked: &AskedField) -> Markup {
    let label = words::act_field(kind, asked.field.name, of.lang());
    let name = asked.field.name;
    let given = asked.given.clone();
    let bounds = asked.choices.iter().find_map(|choice| match choice {
        Choice::Number { least, most, usual } => Some((least, most, usual)),
        _ => None,
    });
    if let Some((least, most, usual)) = bounds {
        let label = format!("{label} ({least}–{most})");
        return number(&label, name, &given.unwrap_or_else(|| usual.to_string()));
    }
    if asked.choices.contains(&Choice::Words) {
        return words_field(of, name, label, &given.unwrap_or_default());
    }
    let options = options(of, &asked.choices);
    let chosen = given.unwrap_or_else(|| {
        let value = asked.value.as_ref().ok();
        let found = value.and_then(|value| options.iter().find(|(.., known)| known == value));
        found.map(|(typed, ..)| typed.clone()).unwrap_or_default()
    });
    match options.as_slice() {
        [] => html! {},
        [(value, word, _)] => html! {
            input type="hidden" name=(name) value=(value);
            p { (label) (of.lang().colon()) b { (word) } }
        },
        few if few.len() <= OPEN => html! {
            fieldset {
                legend { (label) }
                @for (value, word, _) in few { (one_of(name, value, word, *value == chosen)) }
            }
        },
        many => {
            let listed: Vec<_> = many.iter().map(|(value, word, _)| (value.clone(), word.clone())).collect();
            html! {
                (choose(label, name, &listed, &chosen))
                @if let Some(item) = chosen.parse().ok().filter(|_| asked.field.holds == Holds::Report).and_then(|n| of.item(n)) {
                    div.words { (in_short(of, item)) }
                }
            }
        }
    }
}
