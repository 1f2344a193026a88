//! What the types of a scenario say of themselves: the words of the reference, the names of their fields or choices, and what
//! each of these holds. It is declared once, where the type is: [`shapes!`] makes the type of it as well.
//!
//! Read and check do not need it; the reference does, in any language.

use kernel::{
    names::{Serial, Slug},
    time::{Moment, Span, Time},
};

use super::{
    act::{Act, ActKind},
    condition::Condition,
    effect::Effect,
    fact::What,
    name::Name,
    parameter::Settings,
    terms::Text,
};

/// A type that stands in a scenario or in an act.
pub trait Described {
    /// Whether a field of this type may be left out, whatever else is said of it.
    const OPTIONAL: bool = false;
    /// What a value of it is.
    fn sort() -> ValueSort;
}

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub enum ValueSort {
    /// `true` or `false`.
    YesNo,
    /// A whole number from 0.
    Count,
    /// A whole number, perhaps negative.
    Whole,
    /// A number, perhaps with a decimal point.
    Decimal,
    /// A text in one language.
    Words,
    /// A text in both languages, or one for both.
    BothLanguages,
    /// The name of something.
    Name,
    /// The name of an act.
    Act,
    /// A whole act, with what stands in its fields.
    Deed,
    /// The name of something that came to be during play.
    Serial,
    /// A length of time.
    Span,
    /// A point of time as a scenario writes it.
    Moment,
    /// A point of time as the engine counts it, in seconds.
    Time,
    /// Figures of the model, by name.
    Figures,
    /// A fact, which no author writes.
    Fact,
    /// Several of one sort.
    List(fn() -> ValueSort),
    /// Two values in a bracket.
    Pair(fn() -> ValueSort, fn() -> ValueSort),
    /// A type that is declared by itself.
    Declared(&'static Declaration),
    /// An effect.
    Effect,
    /// A condition.
    Condition,
}

impl ValueSort {
    /// Whether something holds of it, or of what it is made of.
    pub fn any(self, holds: impl Fn(ValueSort) -> bool + Copy) -> bool {
        holds(self)
            || match self {
                Self::List(item) => item().any(holds),
                Self::Pair(first, second) => first().any(holds) || second().any(holds),
                _ => false,
            }
    }
}

/// A type as it declares itself.
#[derive(Clone, Copy, Debug)]
pub struct Declaration {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// What it consists of.
    pub parts: DeclaredParts,
}

/// What a type consists of.
#[derive(Clone, Copy, Debug)]
pub enum DeclaredParts {
    /// Named fields, all of them.
    Fields(&'static [DeclaredField]),
    /// Choices, one of them.
    Choices(&'static [DeclaredChoice]),
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct DeclaredField {
    /// Its name.
    pub name: &'static str,
    /// What it is; a field of a choice is explained with the choice.
    pub about: &'static str,
    /// What it holds.
    pub sort: fn() -> ValueSort,
    /// It may be left out.
    pub optional: bool,
}

/// One of several.
#[derive(Clone, Copy, Debug)]
pub struct DeclaredChoice {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its named fields.
    pub fields: &'static [DeclaredField],
    /// Its values without a name.
    pub values: &'static [fn() -> ValueSort],
}

macro_rules! sorts {
    ($($type:ty: $sort:expr),* $(,)?) => { $(
        impl Described for $type {
            fn sort() -> ValueSort {
                $sort
            }
        }
    )* };
}

sorts! {
    bool: ValueSort::YesNo,
    u16: ValueSort::Count,
    u32: ValueSort::Count,
    u64: ValueSort::Count,
    i32: ValueSort::Whole,
    f64: ValueSort::Decimal,
    String: ValueSort::Words,
    Text: ValueSort::BothLanguages,
    Slug: ValueSort::Name,
    Serial: ValueSort::Serial,
    Span: ValueSort::Span,
    Moment: ValueSort::Moment,
    Time: ValueSort::Time,
    ActKind: ValueSort::Act,
    Act: ValueSort::Deed,
    Settings: ValueSort::Figures,
    What: ValueSort::Fact,
    Effect: ValueSort::Effect,
    Condition: ValueSort::Condition,
}

impl<T> Described for Name<T> {
    fn sort() -> ValueSort {
        ValueSort::Name
    }
}
impl<T: Described> Described for Option<T> {
    const OPTIONAL: bool = true;
    fn sort() -> ValueSort {
        T::sort()
    }
}
impl<T: Described> Described for Box<T> {
    fn sort() -> ValueSort {
        T::sort()
    }
}
impl<T: Described> Described for Vec<T> {
    fn sort() -> ValueSort {
        ValueSort::List(T::sort)
    }
}
impl<A: Described, B: Described> Described for (A, B) {
    fn sort() -> ValueSort {
        ValueSort::Pair(A::sort, B::sort)
    }
}

/// Makes types of their declarations, as they would stand without it, and has them say of themselves what stands there. A field
/// may be left out if `serde` has a default for it, or for the whole type.
macro_rules! shapes {
    ($( $(#[$($attribute:tt)*])* pub $kind:tt $name:ident { $($body:tt)* } )*) => { $(
        $crate::written::shapes! {
            @$kind $name [ $(#[$($attribute)*])* ]
            [ concat!($($crate::written::words_of!($($attribute)*)),*) ]
            [ $($crate::written::has_default!($($attribute)*) ||)* false ]
            { $($body)* }
        }
    )* };
    (
        @struct $name:ident [ $($attributes:tt)* ] [ $about:expr ] [ $default:expr ]
        { $( $(#[$($attribute:tt)*])* pub $field:ident: $type:ty ),* $(,)? }
    ) => {
        $($attributes)*
        pub struct $name { $( $(#[$($attribute)*])* pub $field: $type ),* }
        impl $crate::written::Described for $name {
            fn sort() -> $crate::written::ValueSort {
                use $crate::written::{Declaration, DeclaredField, DeclaredParts, ValueSort, Described};
                static DECLARED: Declaration = Declaration {
                    name: stringify!($name),
                    about: $about,
                    parts: DeclaredParts::Fields(&[ $( DeclaredField {
                        name: stringify!($field),
                        about: concat!($($crate::written::words_of!($($attribute)*)),*),
                        sort: <$type as Described>::sort,
                        optional: <$type as Described>::OPTIONAL
                            || $default
                            || $($crate::written::has_default!($($attribute)*) ||)* false,
                    } ),* ]),
                };
                ValueSort::Declared(&DECLARED)
            }
        }
    };
    (
        @enum $name:ident [ $($attributes:tt)* ] [ $about:expr ] [ $default:expr ]
        { $(
            $(#[$($attribute:tt)*])*
            $choice:ident
            $({ $( $(#[$($inner:tt)*])* $field:ident: $type:ty ),* $(,)? })?
            $(( $($value:ty),* ))?
        ),* $(,)? }
    ) => {
        $($attributes)*
        #[allow(missing_docs)] // Fields are named after what they hold; their choice explains them.
        pub enum $name { $(
            $(#[$($attribute)*])*
            $choice
            $({ $( $(#[$($inner)*])* $field: $type ),* })?
            $(( $($value),* ))?
        ),* }
        impl $crate::written::Described for $name {
            fn sort() -> $crate::written::ValueSort {
                #[allow(unused_imports)]
                use $crate::written::{DeclaredChoice, Declaration, DeclaredField, DeclaredParts, ValueSort, Described};
                static DECLARED: Declaration = Declaration {
                    name: stringify!($name),
                    about: $about,
                    parts: DeclaredParts::Choices(&[ $( DeclaredChoice {
                        name: stringify!($choice),
                        about: concat!($($crate::written::words_of!($($attribute)*)),*),
                        fields: &[ $($( DeclaredField {
                            name: stringify!($field),
                            about: "",
                            sort: <$type as Described>::sort,
                            optional: <$type as Described>::OPTIONAL
                                || $($crate::written::has_default!($($inner)*) ||)* false,
                        } ),*)? ],
                        values: &[ $($( <$value as Described>::sort ),*)? ],
                    } ),* ]),
                };
                ValueSort::Declared(&DECLARED)
            }
        }
    };
}

/// The words of an attribute, if it is a line of documentation.
macro_rules! words_of {
    (doc = $words:literal) => {
        $words
    };
    ($($other:tt)*) => {
        ""
    };
}

/// Whether an attribute says that there is a default.
macro_rules! has_default {
    (serde(default $($rest:tt)*)) => {
        true
    };
    ($($other:tt)*) => {
        false
    };
}
pub(crate) use {has_default, shapes, words_of};
