//! How a closed list of words is nested by domain, while its names on the wire stay flat.
//!
//! Code matches by domain: `What::Post(PostFact::PostOpened { .. })`. Files, logs and seals know `PostOpened` alone. What is written and
//! read is therefore a *flat* enum of the same words; the macro makes the nested one, and the way from each to the other. A copy is
//! made on the way, which nobody feels: acts are few, and facts are written once.

/// Declares an enum of enums beside a flat one that has the same words with the same fields.
macro_rules! nested {
    (
        $(#[doc = $of:literal])*
        $outer:ident, $flat:ident;
        $(
            $(#[doc = $about:literal])*
            $group:ident($inner:ident) { $(
                $(#[doc = $doc:literal])*
                $name:ident $({ $( $(#[doc = $held:literal])* $field:ident : $type:ty ),* $(,)? })?
            ),* $(,)? }
        )*
    ) => {
        $(#[doc = $of])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $outer { $( $(#[doc = $about])* $group($inner) ),* }

        $(
            $(#[doc = $about])*
            #[derive(Clone, Debug, PartialEq, Eq)]
            #[allow(missing_docs)] // Fields are named after what they hold.
            pub enum $inner { $(
                $(#[doc = $doc])*
                $name $({ $( $(#[doc = $held])* $field: $type ),* })?
            ),* }

            impl From<$inner> for $outer {
                fn from(inner: $inner) -> Self {
                    Self::$group(inner)
                }
            }
        )*

        impl From<$flat> for $outer {
            fn from(flat: $flat) -> Self {
                match flat { $($(
                    $flat::$name $({ $($field),* })? => Self::$group($inner::$name $({ $($field),* })?),
                )*)* }
            }
        }

        impl From<$outer> for $flat {
            fn from(nested: $outer) -> Self {
                match nested { $( $outer::$group(inner) => match inner { $(
                    $inner::$name $({ $($field),* })? => Self::$name $({ $($field),* })?,
                )* } ),* }
            }
        }

        impl serde::Serialize for $outer {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $flat::from(self.clone()).serialize(serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $outer {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $flat::deserialize(deserializer).map(Self::from)
            }
        }
    };
}
pub(crate) use nested;
