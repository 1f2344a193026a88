//! Every typed thing as a sentence or a few words, in the language of who reads it.
//!
//! The functions here choose the language and no more: [`en`](crate::en) and [`fr`](crate::fr) hold the sentences.

use engine::sight::view::{Item, Order, RowState};
use kernel::{chance::Roll, names::Slug};
use vocabulary::{
    act::{Act, ActKind, Refusal},
    condition::Condition,
    effect::{Effect, EffectKind},
    fact::{Cause, What},
    matter::{Matter, MatterKind},
};

use crate::{en, fr, lang::Lang, names::Names, terms::with_lang};

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
    /// The label of a field, by its name in the table of acts.
    act::act_field(kind: ActKind, field: &str) -> &'static str;
    /// What a kind of effect is called where one is chosen.
    effect::effect_name(kind: EffectKind) -> &'static str;
    /// The label of a field, by its name in the table of effects.
    effect::effect_field(kind: EffectKind, field: &str) -> &'static str;
    /// The kind of a matter.
    matter::matter_kind(kind: MatterKind) -> &'static str;
    /// How far something is believed, from permille.
    matter::credibility(permille: u32) -> &'static str;
}

/// The symbol of a row's state; always shown beside its word, one cell wide.
pub fn row_symbol(state: RowState) -> char {
    match state {
        RowState::Scheduled => '·',
        RowState::Conditional => '?',
        RowState::Following => '&',
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
