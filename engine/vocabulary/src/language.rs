//! How a closed language is declared: once, as a table. A line of it holds the words of the reference, the name of the variant
//! and, for each field, its name and what it holds. From the table come the enum with typed fields, its kinds, and the
//! [`Word`] of each, by which scenarios are checked, refusals given, screens filled in and the reference printed.
//!
//! A field is written `name: What`, where `What` is a variant of [`Holds`] and the alias of a type in [`held`];
//! `usually 20` is what a screen proposes for a number, and `or nothing` says that the field may be left out, and what that means
//! (`nothing`, or the type's own `empty` text or `no`).

use kernel::{
    names::{Serial, Slug},
    time::{Moment, Span},
};

use super::{
    act::ActKind,
    condition::Condition,
    effect::{Effect, System},
    inject::Row,
    kind::Kind,
    matter::{Matter, MatterKind},
    name::Name,
    terms::{Accord, Hand, Means, Text, Traveller},
    written::ValueSort,
};

/// What a field holds, so that it can be checked, worded and asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A post.
    Post,
    /// A post under the seat's orders.
    OwnPost,
    /// A mobile post under the seat's orders.
    OwnMobilePost,
    /// A patrol under the seat's orders.
    OwnPatrol,
    /// A patrol of a seat with which an agreement is in force.
    PartnerPatrol,
    /// A camp under the seat's orders.
    OwnCamp,
    /// A camp.
    Camp,
    /// A place.
    Place,
    /// A road.
    Road,
    /// A road that is closed.
    ClosedRoad,
    /// A seat.
    Seat,
    /// Another seat.
    OtherSeat,
    /// A seat on the other side of the border.
    SeatAcross,
    /// Two seats.
    TwoSeats,
    /// A post, a patrol or a camp under the seat's orders, or another seat.
    Asked,
    /// A thing that everybody knows to exist, and of which somebody may know more.
    Subject,
    /// Anything that has a name.
    Anything,
    /// A community; for a seat, one in its country.
    Community,
    /// The community that speaks through the seat.
    OwnCommunity,
    /// An authority.
    Authority,
    /// A force.
    Force,
    /// A hidden group.
    Group,
    /// A flow of travellers.
    Flow,
    /// A channel; for a seat, one to the seat chosen before.
    Channel,
    /// A community, a hidden group, a flow of travellers or a hazard.
    Process,
    /// A row of the MSEL.
    Row,
    /// A row of the MSEL that expects something, or a critical task.
    Awaited,
    /// An act of the scenario's own that the seat may do.
    OwnAct,
    /// A question of a module that is open.
    Question,
    /// One of the answers that it offers.
    AnswerOption,
    /// A report that the seat holds.
    Report,
    /// A proposal that waits for a ruling.
    Proposal,
    /// A number of something, at least and at most.
    Number(u32, u32),
    /// So many more of something, or fewer.
    Change(i32, i32),
    /// A level or a rate in permille.
    Level(u32, u32),
    /// A move of a level, in permille.
    Shift(i32, i32),
    /// A yes or a no.
    YesNo,
    /// Whether a group goes on with its plan or lies low.
    Active,
    /// One of the five means.
    Means,
    /// A system of a post.
    System,
    /// What two sides can agree on.
    Accord,
    /// A kind of act.
    Act,
    /// A kind of matter.
    MatterKind,
    /// Why people travel.
    Traveller,
    /// An hour of the day, `06:00`.
    Hour,
    /// The key of a measure.
    MeasureKey,
    /// The name of a die, of the author's own making.
    Die,
    /// A span of time.
    Span,
    /// For how long it lasts.
    Lasts,
    /// A point of time.
    Moment,
    /// Words.
    Words,
    /// Something that only a file or a screen of its own can write.
    Written,
}

/// The type of what a field holds, under the same name as in [`Holds`].
#[allow(missing_docs)]
pub(crate) mod held {
    use super::*;
    use crate::{kind, scenario};

    macro_rules! types {
        ($( $name:ident = $type:ty; )*) => { $( pub(crate) type $name = $type; )* };
    }

    types! {
        Post = Name<scenario::Post>;
        OwnPost = Post;
        OwnMobilePost = Post;
        OwnPatrol = Name<scenario::Patrol>;
        PartnerPatrol = Name<scenario::Patrol>;
        Camp = Name<scenario::Camp>;
        OwnCamp = Camp;
        Place = Name<scenario::Place>;
        Road = Name<scenario::Road>;
        ClosedRoad = Road;
        Seat = Name<scenario::Seat>;
        OtherSeat = Seat;
        SeatAcross = Seat;
        TwoSeats = (Seat, Seat);
        Asked = Slug;
        Subject = Slug;
        Anything = Slug;
        Community = Name<scenario::Community>;
        OwnCommunity = Community;
        Authority = Name<scenario::Authority>;
        Force = Name<kind::ArmedForce>;
        Group = Name<scenario::Group>;
        Flow = Name<scenario::Flow>;
        Channel = Name<scenario::Channel>;
        Process = Slug;
        Row = Name<crate::inject::Row>;
        Awaited = Slug;
        Question = Name<crate::module::Question>;
        AnswerOption = Name<crate::module::AnswerOption>;
        OwnAct = Name<crate::own_act::OwnAct>;
        Report = Serial;
        Proposal = Serial;
        Number = u32;
        Change = i32;
        Level = u32;
        Shift = i32;
        YesNo = bool;
        Active = bool;
        Means = crate::terms::Means;
        System = crate::effect::System;
        Accord = crate::terms::Accord;
        Act = ActKind;
        MatterKind = crate::matter::MatterKind;
        Traveller = crate::terms::Traveller;
        Hour = String;
        MeasureKey = String;
        Die = Slug;
        Span = kernel::time::Span;
        Lasts = kernel::time::Span;
        Moment = kernel::time::Moment;
        Words = String;
    }
    pub(crate) type Written<T> = T;
}

impl Holds {
    /// The kinds of things of which one is named here; none of them in particular where anything may stand, and nothing where
    /// no name of the scenario does.
    pub fn names(self) -> Option<&'static [Kind]> {
        Some(match self {
            Self::Post | Self::OwnPost | Self::OwnMobilePost => &[Kind::Post],
            Self::OwnPatrol | Self::PartnerPatrol => &[Kind::Patrol],
            Self::OwnCamp | Self::Camp => &[Kind::Camp],
            Self::Place => &[Kind::Place],
            Self::Road | Self::ClosedRoad => &[Kind::Road],
            Self::Seat | Self::OtherSeat | Self::SeatAcross | Self::TwoSeats => &[Kind::Seat],
            Self::Asked => &[Kind::Seat, Kind::Post, Kind::Patrol, Kind::Camp],
            Self::Subject => &[Kind::Post, Kind::Camp, Kind::Community, Kind::Place],
            Self::Anything => &[],
            Self::Community | Self::OwnCommunity => &[Kind::Community],
            Self::Authority => &[Kind::Authority],
            Self::Force => &[Kind::Force],
            Self::Group => &[Kind::Group],
            Self::Flow => &[Kind::Flow],
            Self::Channel => &[Kind::Channel],
            Self::Process => &[Kind::Community, Kind::Group, Kind::Flow, Kind::Hazard],
            Self::Row => &[Kind::Row],
            Self::Awaited => &[Kind::Row, Kind::Task],
            Self::OwnAct => &[Kind::OwnAct],
            Self::Question => &[Kind::Question],
            Self::AnswerOption => &[Kind::AnswerOption],
            Self::Report
            | Self::Proposal
            | Self::Number(..)
            | Self::Change(..)
            | Self::Level(..)
            | Self::Shift(..)
            | Self::YesNo
            | Self::Active
            | Self::Means
            | Self::System
            | Self::Accord
            | Self::Act
            | Self::MatterKind
            | Self::Traveller
            | Self::Hour
            | Self::MeasureKey
            | Self::Die
            | Self::Span
            | Self::Lasts
            | Self::Moment
            | Self::Words
            | Self::Written => return None,
        })
    }

    /// The least and the most of a number.
    pub fn range(self) -> Option<(i64, i64)> {
        match self {
            Self::Number(least, most) | Self::Level(least, most) => Some((least.into(), most.into())),
            Self::Change(least, most) | Self::Shift(least, most) => Some((least.into(), most.into())),
            _ => None,
        }
    }

    /// Whether it is a number of thousandths.
    pub fn is_permille(self) -> bool {
        matches!(self, Self::Level(..) | Self::Shift(..))
    }
}

/// A field of a word.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// What a value of its type is.
    pub sort: fn() -> ValueSort,
    /// May be left out.
    pub optional: bool,
    /// What a screen proposes for a number.
    pub usual: Option<i64>,
}

/// A word of a closed language, as its table declares it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it is, in a sentence or two.
    pub about: &'static str,
    /// Its fields, in the order in which a screen asks for them.
    pub fields: &'static [Field],
    /// Its only field stands in the bracket without a name.
    pub bare: bool,
}

impl Word {
    /// The field of this name. The one of a bare word has none in what is written.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        if self.bare && name.is_empty() {
            self.fields.first()
        } else {
            self.fields.iter().find(|field| field.name == name)
        }
    }
}

/// What stands in a field, as far as anything has to be asked about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// The name of something.
    Name(Slug),
    /// A number.
    Number(i64),
}

/// What a field may hold.
pub(crate) trait HeldValue {
    /// Shows the names and the numbers in it.
    fn each(&self, _look: &mut dyn FnMut(Value)) {}
}

impl HeldValue for Slug {
    fn each(&self, look: &mut dyn FnMut(Value)) {
        look(Value::Name(*self));
    }
}
impl<T> HeldValue for Name<T> {
    fn each(&self, look: &mut dyn FnMut(Value)) {
        look(Value::Name(self.slug()));
    }
}
impl HeldValue for u32 {
    fn each(&self, look: &mut dyn FnMut(Value)) {
        look(Value::Number((*self).into()));
    }
}
impl HeldValue for i32 {
    fn each(&self, look: &mut dyn FnMut(Value)) {
        look(Value::Number((*self).into()));
    }
}
impl<T: HeldValue> HeldValue for Option<T> {
    fn each(&self, look: &mut dyn FnMut(Value)) {
        self.iter().for_each(|held| held.each(look));
    }
}
impl<T: HeldValue> HeldValue for (T, T) {
    fn each(&self, look: &mut dyn FnMut(Value)) {
        self.0.each(look);
        self.1.each(look);
    }
}

macro_rules! plain {
    ($($type:ty),* $(,)?) => { $( impl HeldValue for $type {} )* };
}
// What has neither, or is looked at by whoever knows its own language.
plain!(bool, String, Text, Span, Moment, Serial, Means, System, Accord, Hand, ActKind, MatterKind, Traveller);
plain!(Matter, Box<Row>, Vec<Effect>, Vec<Slug>, Vec<Condition>, Box<Condition>);

/// The type of a field that may be left out.
macro_rules! optional {
    ($type:ty, nothing) => { Option<$type> };
    ($type:ty $(, $left:ident)?) => { $type };
}

/// Declares a closed language; see the head of this file.
macro_rules! language {
    (
        $(#[doc = $of:literal])* $(#[serde($($serde:tt)*)])? $language:ident, $kinds:ident;
        $(
            $(#[doc = $about:literal])*
            $name:ident
            $({ $(
                $(#[$attr:meta])*
                $field:ident : $holds:ident $(<$in:ty>)? $(( $($bound:expr),* ))? $(usually $usual:literal)? $(or $left:ident)?
            ),* $(,)? })?
            $(( $bare:ident : $bare_holds:ident $(<$bare_in:ty>)? ))?
        ),* $(,)?
    ) => {
        $(#[doc = $of])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        $(#[serde($($serde)*)])?
        #[allow(missing_docs)] // Fields are named after what they hold; the table says of what kind each is.
        pub enum $language { $(
            $(#[doc = $about])*
            $name
            $({ $(
                $(#[$attr])*
                $(#[serde(default)] #[doc = concat!("If it is left out: ", stringify!($left), ".")])?
                $field: $crate::language::optional!($crate::language::held::$holds $(<$in>)? $(, $left)?)
            ),* })?
            $(( $crate::language::held::$bare_holds $(<$bare_in>)? ))?
        ),* }

        #[doc = concat!("The kinds of [`", stringify!($language), "`]; each stands for the one of the same name.")]
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[allow(missing_docs)]
        pub enum $kinds { $( $name ),* }

        impl $language {
            /// Its kind.
            pub fn kind(&self) -> $kinds {
                match self { $( Self::$name { .. } => $kinds::$name ),* }
            }

            /// Shows every name and every number in it, with the field that holds it.
            pub fn each(&self, look: &mut dyn FnMut(&'static $crate::language::Field, $crate::language::Value)) {
                #[allow(unused_mut, unused_variables)]
                let mut fields = self.kind().word().fields.iter();
                match self { $(
                    Self::$name $({ $($field),* })? $(($bare))? => {
                        $($( $crate::language::show(fields.next(), $field, look); )*)?
                        $( $crate::language::show(fields.next(), $bare, look); )?
                    }
                )* }
            }

            /// The first number in it that is more or less than its field may hold.
            pub fn out_of_range(&self) -> Option<&'static $crate::language::Field> {
                let mut found = None;
                self.each(&mut |field, value| {
                    if let ($crate::language::Value::Number(number), Some((least, most))) = (value, field.holds.range())
                        && !(least..=most).contains(&number)
                    {
                        found = found.or(Some(field));
                    }
                });
                found
            }
        }

        impl $kinds {
            /// What all of them are.
            pub const ABOUT: &'static str = concat!($($of),*);

            /// All of them, in the order in which screens list them.
            pub const ALL: &'static [Self] = &[ $( Self::$name ),* ];

            const WORDS: &'static [$crate::language::Word] = &[ $( $crate::language::Word {
                name: stringify!($name),
                about: concat!($($about),*),
                fields: &[
                    $($( $crate::language::Field {
                        name: stringify!($field),
                        holds: $crate::language::Holds::$holds $(($($bound),*))?,
                        sort: <$crate::language::held::$holds $(<$in>)? as $crate::written::Described>::sort,
                        optional: !concat!($(stringify!($left))?).is_empty(),
                        usual: $crate::language::usual(&[$($usual)?]),
                    }, )*)?
                    $( $crate::language::Field {
                        name: stringify!($bare),
                        holds: $crate::language::Holds::$bare_holds,
                        sort: <$crate::language::held::$bare_holds $(<$bare_in>)? as $crate::written::Described>::sort,
                        optional: false,
                        usual: None,
                    }, )?
                ],
                bare: !concat!($(stringify!($bare))?).is_empty(),
            } ),* ];

            /// What the table says of it.
            pub fn word(self) -> &'static $crate::language::Word {
                &Self::WORDS[self as usize]
            }
            /// Its name on the wire.
            pub fn name(self) -> &'static str {
                self.word().name
            }
            /// The kind of this name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.name() == name)
            }
        }
    };
}
pub(crate) use {language, optional};

/// Shows what a field holds.
pub(crate) fn show(
    field: Option<&'static Field>,
    content: &impl HeldValue,
    look: &mut dyn FnMut(&'static Field, Value),
) {
    if let Some(field) = field {
        content.each(&mut |value| look(field, value));
    }
}

/// The only number, if there is one.
pub(crate) const fn usual(number: &[i64]) -> Option<i64> {
    match number {
        [number, ..] => Some(*number),
        [] => None,
    }
}
