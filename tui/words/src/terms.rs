//! Words of kinds and amounts, in the language of who reads them. No name of a scenario is needed for any of them.
//!
//! The functions here choose the language and no more: [`en`](crate::en) and [`fr`](crate::fr) hold the words.

use engine::sight::view::RowState;
use vocabulary::{
    effect::System,
    fact::{Ground, Register},
    inject::{AttachmentKind, Mode, RowKind},
    scenario::{ChannelKind, PlaceKind, SeatKind, Surface},
    terms::{Accord, Hand, Means, Need, Stock, Traveller},
};

use crate::{en, fr, lang::Lang, sort::Sort};

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
pub(crate) use with_lang;

with_lang! {
    /// Who acts for a seat.
    terms::hand(hand: Hand) -> String;
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
    /// What two sides have agreed on.
    terms::accords(about: &[Accord]) -> String;
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
    /// What is handed out with a row or a brief.
    terms::attachment_kind(kind: AttachmentKind) -> &'static str;
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
