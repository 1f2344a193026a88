//! One's own words to somebody: what was seen, what is lacking, what nobody else knows, or what one types.

use kernel::names::Slug;
use maud::{Markup, html};
use serde_json::json;
use vocabulary::{
    act::{AcrossAct, Act, ActKind, WordAct},
    matter::Matter,
    scenario::Place,
    terms::{Means, Need},
};
use words::{clean, phone::PhoneText};

use super::{
    answer::{Answered, PageAnswer},
    asked::{FormFields, PostedForm},
    begun,
    desk::PhoneDesk,
    drawing::Drawing,
    fields::{choose, choose_place, number, several, tick, words_field},
    frame::{Renews, form, page, press, press_first},
    message, said,
    seated::Seated,
    send::{NotSent, send, went, wrong_with},
    speech::split,
    table::SeatTable,
};

/// What is done with the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saying {
    /// Something is told.
    Tell,
    /// Something is asked.
    Ask,
    /// A message is handed on, by its number.
    Share(u32),
    /// A question is answered, by the number of its message.
    Reply(u32),
}

impl Saying {
    /// What stands in a path.
    pub fn of(what: &str, item: Option<&str>) -> Option<Self> {
        let n = item.and_then(|item| item.parse().ok());
        match (what, item, n) {
            ("tell", None, _) => Some(Self::Tell),
            ("ask", None, _) => Some(Self::Ask),
            ("share", Some(_), Some(n)) => Some(Self::Share(n)),
            ("reply", Some(_), Some(n)) => Some(Self::Reply(n)),
            _ => None,
        }
    }
    fn path(self, to: Slug) -> String {
        match self {
            Self::Tell => format!("say/tell/{to}"),
            Self::Ask => format!("say/ask/{to}"),
            Self::Share(n) => format!("say/share/{to}/{n}"),
            Self::Reply(n) => format!("say/reply/{to}/{n}"),
        }
    }
    fn whom(self) -> String {
        match self {
            Self::Tell | Self::Reply(_) => "whom/tell".to_owned(),
            Self::Ask => "whom/ask".to_owned(),
            Self::Share(n) => format!("whom/share/{n}"),
        }
    }
}

/// The page: shows it, keeps what was begun on it, or sends it.
pub(crate) fn answer(
    table: &mut dyn SeatTable,
    desk: &mut PhoneDesk,
    of: &Seated<'_>,
    saying: Saying,
    to: Slug,
    sent: Option<&PostedForm>,
) -> Answered {
    let here = saying.path(to);
    let Some(sent) = sent else {
        let (given, said) = begun::take_up(table, desk, of, &here);
        return shown(table, of, saying, to, &given, said);
    };
    // A browser that sends a form without its button has not asked for anything to be sent.
    let asked_to_send = sent.fields.has("send") || sent.fields.has("sure");
    let fault = if asked_to_send {
        let acts = acts(table, of, saying, to, &sent.fields);
        match acts.and_then(|acts| NotSent::of(send(table, of, sent, &acts))) {
            Ok(gone) => {
                desk.let_go(table, &here);
                return went(gone);
            }
            Err(fault) => fault,
        }
    } else {
        NotSent::Kept
    };
    begun::keep(table, desk, of, &here, sent.fields.begun());
    shown(table, of, saying, to, &sent.fields, Some(fault))
}

fn shown(
    table: &mut dyn SeatTable,
    of: &Seated<'_>,
    saying: Saying,
    to: Slug,
    given: &FormFields,
    fault: Option<NotSent>,
) -> Answered {
    let title = of.names.of(to);
    let seat = of.sitting.scenario.seat(to);
    let whom = saying.whom();
    let inside = html! {
        @if let Some(fault) = &fault { (said::why(of, fault, Some(&whom))) }
        @match saying {
            Saying::Tell => (telling(of, given)),
            Saying::Ask => (asking(table, of, to, given)),
            Saying::Share(n) | Saying::Reply(n) => @if let Some(item) = of.item(n) {
                div.words { (message::in_full(of, item)) }
            },
        }
        @if !matches!(saying, Saying::Share(_)) { (words_field(of, "text", of.ui(words_label(saying)), given.get("text"))) }
        (press_first("send", Drawing::Boat, &of.say(PhoneText::SendTo, &[("seat", &of.names.short(to))])))
        @if !matches!(saying, Saying::Share(_)) { (press("keep", Drawing::Pen, of.ui(PhoneText::KeepDraft))) }
    };
    let main = html! {
        h1 { (Drawing::of_seat(seat).show()) " " (of.say(PhoneText::To, &[("seat", &title)])) }
        (form(of, &saying.path(to), &inside))
    };
    PageAnswer::Page(page(of, Renews::Never, &main)).into()
}

fn words_label(saying: Saying) -> PhoneText {
    match saying {
        Saying::Ask => PhoneText::OrAskHere,
        Saying::Reply(_) => PhoneText::MyWords,
        Saying::Tell | Saying::Share(_) => PhoneText::OrWriteHere,
    }
}

/// What can be told by a tick: the same for every community, and for every other seat too.
fn telling(of: &Seated<'_>, given: &FormFields) -> Markup {
    let secret = of.seat().map(|seat| of.names.text(&seat.secret)).unwrap_or_default();
    let sentences = split(&secret);
    let of_them = |n: usize| given.all("secret").any(|told| told == n.to_string());
    let needs = NEEDS.map(|need| (format!("{need:?}"), words::need(need, of.lang()).to_owned()));
    let places = places(of);
    let (near, far) = places.split_at(NEAR.min(places.len()));
    html! {
        fieldset {
            legend { (of.ui(PhoneText::WhatDidYouSee)) }
            (tick(of, "what", "men", Drawing::Gunmen, PhoneText::ArmedMen, given))
            (tick(of, "what", "families", Drawing::Walkers, PhoneText::FamiliesCome, given))
            (tick(of, "what", "need", Drawing::Bucket, PhoneText::WeLack, given))
            (tick(of, "what", "words", Drawing::Bubble, PhoneText::MyWordsOnly, given))
            div.more {
                (choose_place(of, near, far, given.get("place")))
                (number(of.ui(PhoneText::HowMany), "people", given.get("people")))
                (choose(of.ui(PhoneText::WhatIsLacking), "need", &needs, given.get("need")))
            }
        }
        @if !sentences.is_empty() {
            fieldset {
                legend { (of.ui(PhoneText::WhatNobodyKnows)) }
                @for (n, sentence) in sentences.iter().enumerate() {
                    (several("secret", &n.to_string(), sentence, of_them(n)))
                }
            }
        }
    }
}

/// What can be asked by a tick.
fn asking(table: &mut dyn SeatTable, of: &Seated<'_>, to: Slug, given: &FormFields) -> Markup {
    let means = Means::ALL.map(|means| (format!("{means:?}"), words::means(means, of.lang()).to_owned()));
    let subjects = subjects(table, of, to).into_iter();
    let mut about: Vec<_> = subjects.map(|slug| (slug.to_string(), of.names.of(slug).into_owned())).collect();
    about.insert(0, (String::new(), of.ui(PhoneText::Anything).to_owned()));
    html! {
        fieldset {
            legend { (of.ui(PhoneText::WhatDoYouAsk)) }
            (tick(of, "what", "know", Drawing::Ear, PhoneText::WhatDoYouKnow, given))
            (tick(of, "what", "means", Drawing::OpenHand, PhoneText::CanYouGive, given))
            (tick(of, "what", "words", Drawing::Bubble, PhoneText::MyWordsOnly, given))
            div.more {
                (choose(of.ui(PhoneText::AboutWhat), "about", &about, given.get("about")))
                (choose(of.ui(PhoneText::WhichMeans), "means", &means, given.get("means")))
                (number(of.ui(PhoneText::HowMuch), "amount", given.get("amount")))
            }
        }
    }
}

/// What one can ask a seat about.
fn subjects(table: &mut dyn SeatTable, of: &Seated<'_>, to: Slug) -> Vec<Slug> {
    let mut subjects = table.names(ActKind::RequestInformation, 1, &[json!(to)]);
    let near: Vec<Slug> = nearest(of).into_iter().map(|place| place.id).collect();
    // Stable: what lies at one place stays in its order.
    subjects.sort_by_key(|slug| {
        let at = of.sitting.scenario.place_of(*slug);
        near.iter().position(|place| Some(*place) == at)
    });
    subjects.truncate(MOST_LISTED);
    subjects
}

/// The places of the scenario, the nearest to the seat first.
fn nearest<'a>(of: &Seated<'a>) -> Vec<&'a Place> {
    let all = &of.sitting.scenario.places;
    let own = of.seat().and_then(|seat| all.iter().find(|place| place.id == seat.place));
    let mut places: Vec<_> = all.iter().collect();
    if let Some(own) = own {
        let far = |lat: f64, lon: f64| (lat - own.lat) * (lat - own.lat) + (lon - own.lon) * (lon - own.lon);
        places.sort_by(|one, other| far(one.lat, one.lon).total_cmp(&far(other.lat, other.lon)));
    }
    places
}

/// Places to be chosen: what stands for each, and what it is called.
fn places(of: &Seated<'_>) -> Vec<(String, String)> {
    let near = nearest(of).into_iter().take(MOST_LISTED);
    near.map(|place| (place.id.to_string(), of.names.of(place.id).into_owned())).collect()
}

/// So many of them are near.
const NEAR: usize = 6;
/// So many can be chosen; others are written in words.
const MOST_LISTED: usize = 30;

/// The acts that a filled-in page asks for, in the order in which they go.
fn acts(
    table: &mut dyn SeatTable,
    of: &Seated<'_>,
    saying: Saying,
    to: Slug,
    given: &FormFields,
) -> Result<Vec<Act>, NotSent> {
    let word = |act: WordAct| Act::Word(act);
    let text = clean(given.get("text").trim());
    if let Some(fault) = wrong_with(&text, given.has("sure")) {
        return Err(fault);
    }
    let mut acts = Vec::new();
    match saying {
        Saying::Share(n) => {
            let item = of.item(n).ok_or(NotSent::Nothing)?;
            return Ok(vec![word(WordAct::Share { report: item.report.id, to: to.into(), via: None })]);
        }
        Saying::Tell => acts.extend(told(of, to, given)?),
        Saying::Ask => acts.extend(asked(table, of, to, given)?),
        Saying::Reply(_) => {}
    }
    if !text.is_empty() {
        let to = to.into();
        acts.push(word(match saying {
            Saying::Ask => WordAct::Ask { to, text },
            _ => WordAct::Tell { to, text },
        }));
    }
    if acts.is_empty() { Err(NotSent::Nothing) } else { Ok(acts) }
}

/// What was ticked to be told.
fn told(of: &Seated<'_>, to: Slug, given: &FormFields) -> Result<Vec<Act>, NotSent> {
    let mut acts = Vec::new();
    if let what @ ("men" | "families" | "need") = given.get("what") {
        let place =
            of.sitting.scenario.places.iter().map(|place| place.id).find(|id| id.as_str() == given.get("place"));
        let people = given.get("people").trim().parse().ok().filter(|people| (1..=MOST_PEOPLE).contains(people));
        let (Some(place), Some(people)) = (place, people) else { return Err(NotSent::Field) };
        let need = NEEDS.into_iter().find(|need| format!("{need:?}") == given.get("need"));
        let matter = match what {
            "men" => Matter::ArmedMen { place, men: people },
            "families" => Matter::Displaced { place, people },
            _ => Matter::Need { place, need: need.ok_or(NotSent::Field)?, people },
        };
        acts.push(Act::Word(WordAct::ReportMatter { to: to.into(), matter }));
    }
    let secret = of.seat().map(|seat| of.names.text(&seat.secret)).unwrap_or_default();
    let sentences = split(&secret);
    let chosen: Vec<&str> =
        given.all("secret").filter_map(|n| sentences.get(n.parse::<usize>().ok()?).copied()).collect();
    if !chosen.is_empty() {
        acts.push(Act::Word(WordAct::Tell { to: to.into(), text: chosen.join(" ") }));
    }
    Ok(acts)
}

/// What a place may lack, the most urgent first.
const NEEDS: [Need; 6] = [Need::Water, Need::Food, Need::Shelter, Need::Health, Need::Protection, Need::Documents];

/// More people than this nobody has counted.
const MOST_PEOPLE: u32 = 100_000;

/// What was ticked to be asked.
fn asked(table: &mut dyn SeatTable, of: &Seated<'_>, to: Slug, given: &FormFields) -> Result<Vec<Act>, NotSent> {
    Ok(match given.get("what") {
        "know" => {
            let about = subjects(table, of, to).into_iter().find(|slug| slug.as_str() == given.get("about"));
            vec![Act::Word(WordAct::RequestInformation { from: to, about })]
        }
        "means" => {
            let means = Means::ALL.into_iter().find(|means| format!("{means:?}") == given.get("means"));
            let amount = given.get("amount").trim().parse().ok();
            let (Some(means), Some(amount)) = (means, amount) else { return Err(NotSent::Field) };
            vec![Act::Across(AcrossAct::RequestMeans { from: to.into(), means, amount })]
        }
        _ => Vec::new(),
    })
}
