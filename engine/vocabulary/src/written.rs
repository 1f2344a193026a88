//! What the types of a scenario say of themselves: the words of the reference, the names of their fields or choices, and what
//! each of these holds. It is declared once, where the type is: [`shapes!`] makes the type of it as well.
//!
//! Read and check do not need it; the reference does, in any language.

use kernel::{
    names::{Serial, Slug},
    time::{Moment, Span, Time},
};

use super::{
    act::ActKind, condition::Condition, effect::Effect, fact::What, name::Name, parameter::Settings, terms::Text,
};

/// A type that stands in a scenario or in an act.
pub trait Written {
    /// Whether a field of this type may be left out, whatever else is said of it.
    const OPTIONAL: bool = false;
    /// What a value of it is.
    fn sort() -> Sort;
}

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub enum Sort {
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
    List(fn() -> Sort),
    /// Two values in a bracket.
    Pair(fn() -> Sort, fn() -> Sort),
    /// A type that is declared by itself.
    Declared(&'static Declared),
    /// An effect.
    Effect,
    /// A condition.
    Condition,
}

impl Sort {
    /// Whether something holds of it, or of what it is made of.
    pub fn any(self, holds: impl Fn(Sort) -> bool + Copy) -> bool {
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
pub struct Declared {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// What it consists of.
    pub parts: Parts,
}

/// What a type consists of.
#[derive(Clone, Copy, Debug)]
pub enum Parts {
    /// Named fields, all of them.
    Fields(&'static [Part]),
    /// Choices, one of them.
    Choices(&'static [Choice]),
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it is; a field of a choice is explained with the choice.
    pub about: &'static str,
    /// What it holds.
    pub sort: fn() -> Sort,
    /// It may be left out.
    pub optional: bool,
}

/// One of several.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its named fields.
    pub fields: &'static [Part],
    /// Its values without a name.
    pub values: &'static [fn() -> Sort],
}

macro_rules! sorts {
    ($($type:ty: $sort:expr),* $(,)?) => { $(
        impl Written for $type {
            fn sort() -> Sort {
                $sort
            }
        }
    )* };
}

sorts! {
    bool: Sort::YesNo,
    u16: Sort::Count,
    u32: Sort::Count,
    u64: Sort::Count,
    i32: Sort::Whole,
    f64: Sort::Decimal,
    String: Sort::Words,
    Text: Sort::BothLanguages,
    Slug: Sort::Name,
    Serial: Sort::Serial,
    Span: Sort::Span,
    Moment: Sort::Moment,
    Time: Sort::Time,
    ActKind: Sort::Act,
    Settings: Sort::Figures,
    What: Sort::Fact,
    Effect: Sort::Effect,
    Condition: Sort::Condition,
}

impl<T> Written for Name<T> {
    fn sort() -> Sort {
        Sort::Name
    }
}
impl<T: Written> Written for Option<T> {
    const OPTIONAL: bool = true;
    fn sort() -> Sort {
        T::sort()
    }
}
impl<T: Written> Written for Box<T> {
    fn sort() -> Sort {
        T::sort()
    }
}
impl<T: Written> Written for Vec<T> {
    fn sort() -> Sort {
        Sort::List(T::sort)
    }
}
impl<A: Written, B: Written> Written for (A, B) {
    fn sort() -> Sort {
        Sort::Pair(A::sort, B::sort)
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
        impl $crate::written::Written for $name {
            fn sort() -> $crate::written::Sort {
                use $crate::written::{Declared, Part, Parts, Sort, Written};
                static DECLARED: Declared = Declared {
                    name: stringify!($name),
                    about: $about,
                    parts: Parts::Fields(&[ $( Part {
                        name: stringify!($field),
                        about: concat!($($crate::written::words_of!($($attribute)*)),*),
                        sort: <$type as Written>::sort,
                        optional: <$type as Written>::OPTIONAL
                            || $default
                            || $($crate::written::has_default!($($attribute)*) ||)* false,
                    } ),* ]),
                };
                Sort::Declared(&DECLARED)
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
        impl $crate::written::Written for $name {
            fn sort() -> $crate::written::Sort {
                #[allow(unused_imports)]
                use $crate::written::{Choice, Declared, Part, Parts, Sort, Written};
                static DECLARED: Declared = Declared {
                    name: stringify!($name),
                    about: $about,
                    parts: Parts::Choices(&[ $( Choice {
                        name: stringify!($choice),
                        about: concat!($($crate::written::words_of!($($attribute)*)),*),
                        fields: &[ $($( Part {
                            name: stringify!($field),
                            about: "",
                            sort: <$type as Written>::sort,
                            optional: <$type as Written>::OPTIONAL
                                || $($crate::written::has_default!($($inner)*) ||)* false,
                        } ),*)? ],
                        values: &[ $($( <$value as Written>::sort ),*)? ],
                    } ),* ]),
                };
                Sort::Declared(&DECLARED)
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
