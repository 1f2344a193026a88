//! Every typed thing as a sentence or a few words, in the language of who reads it.
//!
//! The functions here choose the language and no more: [`en`](crate::en) and [`fr`](crate::fr) hold the sentences.

use engine::sight::view::{Item, Order, RowState};
use kernel::{chance::Roll, names::Slug};
use vocabulary::{
    act::{Act, ActKind, Refusal},
    condition::Condition,
    effect::{Effect, System},
    fact::{Cause, Ground, Register, What},
    inject::{Mode, RowKind},
    matter::{Matter, MatterKind},
    scenario::{ChannelKind, PlaceKind, SeatKind, Surface},
    terms::{Hand, Means, Need, Stock, Traveller},
};

use crate::{en, fr, lang::Lang, names::Names, sort::Sort};

/// Functions that speak of things by name: the language is that of the [`Names`].
macro_rules! with_names {
    ($( $(#[$doc:meta])* $file:ident::$name:ident($arg:ident: $type:ty) -> $out:ty; )*) => {
        $( $(#[$doc])* pub fn $name($arg: $type, names: &Names) -> $out {
            match names.lang() {
                Lang::En => en::$file::$name($arg, names),
                Lang::Fr => fr::$file::$name($arg, names),
            }
        } )*
    };
}

/// Functions that need no name.
macro_rules! with_lang {
    ($( $(#[$doc:meta])* $file:ident::$name:ident($($arg:ident: $type:ty),*) -> $out:ty; )*) => {
        $( $(#[$doc])* pub fn $name($($arg: $type),*, lang: Lang) -> $out {
            match lang {
                Lang::En => en::$file::$name($($arg),*),
                Lang::Fr => fr::$file::$name($($arg),*),
            }
        } )*
    };
}

with_names! {
    /// One plain sentence, past tense, for the facilitator's and the evaluator's eyes: facts hold what seats may not know.
    fact::fact(what: &What) -> String;
    /// What something came from, as a few words: "act 12", "inject “A boat is missing”".
    fact::cause(cause: Cause) -> String;
    /// What was ordered, as one sentence.
    act::act_sentence(act: &Act) -> String;
    /// What its author is told as soon as an order is given.
    act::answer(order: &Order) -> String;
    /// Why an act was not accepted, and what to do about it.
    act::refusal(refusal: &Refusal) -> String;
    /// What a report says, as read in an inbox.
    matter::matter(matter: &Matter) -> String;
    /// The same in a few words, for a list.
    matter::matter_short(matter: &Matter) -> String;
    /// What an effect brings about, for the facilitator.
    effect::effect(effect: &Effect) -> String;
    /// What a condition asks, as a clause that can stand after "when".
    effect::condition(condition: &Condition) -> String;
    /// The label of a measure, by its key; nothing for a key that is not known here.
    measure::measure(key: &str) -> Option<String>;
}

with_lang! {
    /// A throw of the dice: what was needed, what fell, and whether that was enough.
    fact::roll(roll: &Roll) -> String;
    /// A short label in the imperative: "Close a post".
    act::act_name(kind: ActKind) -> &'static str;
    /// One sentence: what it does and when to use it.
    act::act_help(kind: ActKind) -> &'static str;
    /// The label of a field, by its name in [`vocabulary::act::RULES`].
    act::act_field(kind: ActKind, field: &str) -> &'static str;
    /// The kind of a matter.
    matter::matter_kind(kind: MatterKind) -> &'static str;
    /// How far something is believed, from permille.
    matter::credibility(permille: u32) -> &'static str;
    /// Who acts for a seat.
    terms::hand(hand: Hand) -> &'static str;
    /// So many things of a sort on a map: "3 posts".
    terms::counted(sort: Sort, n: u32) -> String;
    /// A need.
    terms::need(need: Need) -> &'static str;
    /// A means.
    terms::means(means: Means) -> &'static str;
    /// An amount of a means with its unit: "3 tents".
    terms::amount(means: Means, n: u32) -> String;
    /// What a seat holds or spends, without what it has none of; nothing at all is said so.
    terms::stock(stock: &Stock) -> String;
    /// A system of a post.
    terms::system(system: System) -> &'static str;
    /// Why people travel.
    terms::traveller(who: Traveller) -> &'static str;
    /// Why a party was turned back.
    terms::ground(ground: Ground) -> &'static str;
    /// How a crossing was written down.
    terms::register(register: Register) -> &'static str;
    /// A type of event of the MSEL.
    terms::row_kind(kind: RowKind) -> &'static str;
    /// How far a row of the MSEL has come.
    terms::row_state(state: RowState) -> &'static str;
    /// How an inject is handed over.
    terms::mode(mode: Mode) -> &'static str;
    /// How word travels.
    terms::channel_kind(kind: ChannelKind) -> &'static str;
    /// What a road is made of.
    terms::surface(surface: Surface) -> &'static str;
    /// What kind of role a seat is.
    terms::seat_kind(kind: SeatKind) -> &'static str;
    /// What kind of place it is.
    terms::place_kind(kind: PlaceKind) -> &'static str;
    /// A number of persons with its unit: "1 person", "412 people".
    terms::people(n: u32) -> String;
}

/// The symbol of a row's state; always shown beside its word, one cell wide.
pub fn row_symbol(state: RowState) -> char {
    match state {
        RowState::Scheduled => '·',
        RowState::Conditional => '?',
        RowState::Manual => 'm',
        RowState::Held => '=',
        RowState::Came => '*',
        RowState::Delivered => '>',
        RowState::Awaited => '~',
        RowState::Answered => '+',
        RowState::Unanswered => '!',
        RowState::Dropped => 'x',
        RowState::Lapsed => '-',
    }
}

/// An item of an inbox on one line: when, from whom, what.
pub fn item(item: &Item, names: &Names) -> String {
    format!("{} {} · {}", names.time(item.at), item_source(item, names), item_subject(item, names))
}

/// What it is about, in a few words.
pub fn item_subject(item: &Item, names: &Names) -> String {
    match &item.inject {
        Some(inject) => names.text(&inject.subject),
        None => matter_short(&item.report.matter, names),
    }
}

/// The number of a message of the exercise, as it stands on its printed card.
pub fn item_number(item: &Item) -> Option<Slug> {
    match item.report.matter {
        Matter::Inject { row } => Some(row),
        _ => None,
    }
}

/// Who told it.
pub fn item_source(item: &Item, names: &Names) -> String {
    match &item.inject {
        Some(inject) if !inject.from.is_empty() => names.text(&inject.from),
        _ => names.of(item.report.relayed_by).into_owned(),
    }
}
