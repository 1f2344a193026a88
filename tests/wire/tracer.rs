//! The names of a type as serde reads them, found by asking the type itself: a deserializer that follows a path into it, notes what
//! is wanted at the end of the path, and stops there with an error. No list of names is written by hand.
//!
//! It does not look into tuples and maps, whose parts have no names of their own here, nor behind a type that takes several forms.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use serde::{
    Deserialize, Deserializer,
    de::value::Error,
    de::{
        DeserializeSeed, EnumAccess, Error as _, IntoDeserializer as _, MapAccess, SeqAccess, VariantAccess, Visitor,
    },
};

/// A step into a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Variant(&'static str),
    Field(&'static str),
    /// Into an option, a list or a wrapper.
    Within,
}

type Names = &'static [&'static str];

/// What a type wants to read.
#[derive(Clone, Copy, Debug)]
enum Shape {
    Plain(&'static str),
    Option,
    Wrapper,
    List,
    Tuple(usize),
    Fields(Names),
    Struct(&'static str, Names),
    Enum(&'static str, Names),
}

/// Every name behind some types, by the type that holds it: its own name, and those in it.
#[derive(Debug, Default)]
pub struct Tracer {
    types: BTreeMap<(&'static str, Names), BTreeSet<String>>,
}

impl Tracer {
    /// Looks through `T` and whatever it holds.
    pub fn trace<'de, T: Deserialize<'de>>(mut self) -> Self {
        self.describe::<T>(&mut Vec::new());
        self
    }

    /// All of it, a line for each variant and each struct.
    pub fn lines(&self) -> String {
        let types = self.types.iter().map(|((name, _), lines)| {
            let lines: String = lines.iter().map(|line| format!("  {line}\n")).collect();
            format!("{name}\n{lines}")
        });
        types.collect()
    }

    /// What stands at the end of a path, in a word; structs and enums are looked into the first time.
    fn describe<'de, T: Deserialize<'de>>(&mut self, path: &mut Vec<Step>) -> String {
        match shape::<T>(path) {
            Shape::Plain(what) => what.to_owned(),
            Shape::Option => format!("{}?", self.step::<T>(path, Step::Within)),
            Shape::Wrapper => self.step::<T>(path, Step::Within),
            Shape::List => format!("[{}]", self.step::<T>(path, Step::Within)),
            Shape::Tuple(parts) => format!("tuple of {parts}"),
            Shape::Fields(fields) => self.fields::<T>(path, fields),
            Shape::Struct(name, fields) => {
                if self.is_new(name, fields) {
                    let holds = self.fields::<T>(path, fields);
                    self.types.entry((name, fields)).or_default().insert(holds);
                }
                name.to_owned()
            }
            Shape::Enum(name, variants) => {
                if self.is_new(name, variants) {
                    for variant in variants {
                        let holds = self.step::<T>(path, Step::Variant(variant));
                        self.types
                            .entry((name, variants))
                            .or_default()
                            .insert(format!("{variant} {holds}").trim_end().to_owned());
                    }
                }
                name.to_owned()
            }
        }
    }

    /// Whether a type is met for the first time; from now on it is known, so that one that holds itself ends.
    fn is_new(&mut self, name: &'static str, names: Names) -> bool {
        let known = self.types.contains_key(&(name, names));
        self.types.entry((name, names)).or_default();
        !known
    }

    fn fields<'de, T: Deserialize<'de>>(&mut self, path: &mut Vec<Step>, fields: Names) -> String {
        let fields: Vec<String> =
            fields.iter().map(|field| format!("{field}: {}", self.step::<T>(path, Step::Field(field)))).collect();
        format!("{{ {} }}", fields.join(", "))
    }

    fn step<'de, T: Deserialize<'de>>(&mut self, path: &mut Vec<Step>, step: Step) -> String {
        path.push(step);
        let what = self.describe::<T>(path);
        path.pop();
        what
    }
}

fn shape<'de, T: Deserialize<'de>>(path: &[Step]) -> Shape {
    let found = RefCell::new(None);
    let end = T::deserialize(Probe { path, found: &found }).err().map(|error| error.to_string());
    found.into_inner().unwrap_or_else(|| panic!("nothing stands at {path:?}: {end:?}"))
}

/// Stands before a type and leads it along a path.
struct Probe<'a> {
    path: &'a [Step],
    found: &'a RefCell<Option<Shape>>,
}

fn stop() -> Error {
    Error::custom("the path ends here")
}

impl Probe<'_> {
    /// One step on; at the end of the path, what is wanted there is noted.
    fn walk(self, shape: Shape) -> Result<(Step, Self), Error> {
        match self.path.split_first() {
            Some((step, path)) => Ok((*step, Self { path, ..self })),
            None => {
                *self.found.borrow_mut() = Some(shape);
                Err(stop())
            }
        }
    }
    fn end<T>(self, shape: Shape) -> Result<T, Error> {
        self.walk(shape).and_then(|_| Err(stop()))
    }
}

macro_rules! plain {
    ($($method:ident $what:literal),* $(,)?) => {
        $( fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> { self.end(Shape::Plain($what)) } )*
    };
}

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    plain!(
        deserialize_any "any of several forms", deserialize_bool "bool", deserialize_char "char",
        deserialize_i8 "i8", deserialize_i16 "i16", deserialize_i32 "i32", deserialize_i64 "i64",
        deserialize_u8 "u8", deserialize_u16 "u16", deserialize_u32 "u32", deserialize_u64 "u64",
        deserialize_f32 "f32", deserialize_f64 "f64", deserialize_str "text", deserialize_string "text",
        deserialize_bytes "bytes", deserialize_byte_buf "bytes", deserialize_unit "nothing", deserialize_map "map",
        deserialize_identifier "name", deserialize_ignored_any "anything",
    );

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, _: V) -> Result<V::Value, Error> {
        self.end(Shape::Plain("nothing"))
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, parts: usize, _: V) -> Result<V::Value, Error> {
        self.end(Shape::Tuple(parts))
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, parts: usize, _: V) -> Result<V::Value, Error> {
        self.end(Shape::Tuple(parts))
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self.walk(Shape::Option)?.1)
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self.walk(Shape::Wrapper)?.1)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Part::of(self.walk(Shape::List)?))
    }
    fn deserialize_struct<V: Visitor<'de>>(self, name: &'static str, of: Names, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(Part::of(self.walk(Shape::Struct(name, of))?))
    }
    fn deserialize_enum<V: Visitor<'de>>(self, name: &'static str, of: Names, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_enum(Part::of(self.walk(Shape::Enum(name, of))?))
    }
}

/// What a compound type is offered: the one part that the path leads to, and nothing else.
struct Part<'a> {
    step: Step,
    within: Option<Probe<'a>>,
}

impl<'a> Part<'a> {
    fn of((step, within): (Step, Probe<'a>)) -> Self {
        Self { step, within: Some(within) }
    }
    fn name(&self) -> Result<&'static str, Error> {
        match self.step {
            Step::Field(name) | Step::Variant(name) if self.within.is_some() => Ok(name),
            _ => Err(stop()),
        }
    }
    fn take(&mut self) -> Result<Probe<'a>, Error> {
        self.within.take().ok_or_else(stop)
    }
}

impl<'de> SeqAccess<'de> for Part<'_> {
    type Error = Error;
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        seed.deserialize(self.take()?).map(Some)
    }
}

impl<'de> MapAccess<'de> for Part<'_> {
    type Error = Error;
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        seed.deserialize(self.name()?.into_deserializer()).map(Some)
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.take()?)
    }
}

impl<'de, 'a> EnumAccess<'de> for Part<'a> {
    type Error = Error;
    type Variant = Probe<'a>;
    fn variant_seed<V: DeserializeSeed<'de>>(mut self, seed: V) -> Result<(V::Value, Probe<'a>), Error> {
        let variant = seed.deserialize(self.name()?.into_deserializer())?;
        Ok((variant, self.take()?))
    }
}

impl<'de> VariantAccess<'de> for Probe<'_> {
    type Error = Error;
    fn unit_variant(self) -> Result<(), Error> {
        self.end(Shape::Plain(""))
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.walk(Shape::Wrapper)?.1)
    }
    fn tuple_variant<V: Visitor<'de>>(self, parts: usize, _: V) -> Result<V::Value, Error> {
        self.end(Shape::Tuple(parts))
    }
    fn struct_variant<V: Visitor<'de>>(self, of: Names, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(Part::of(self.walk(Shape::Fields(of))?))
    }
}
