//! From the tree of a text to the types that are asked for, by serde, without stopping at the first fault.
//!
//! A value that cannot be read is told once, then a placeholder stands in for it and reading starts again, until nothing new
//! comes up: so one faulty field hides neither its neighbours nor the name of its item. Misspelled fields and words are read as
//! the nearest known one. Whoever reads must not use a value with errors: it holds placeholders.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use kernel::{names::nearest, time::TimeFault};
use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, IntoDeserializer, Visitor, value::StrDeserializer},
};

use super::{
    failure::Failure,
    foreign::{decimal_point, ungrouped},
    node::{Form, NamedNode, Node},
    slip::{Extent, Finding, Graded as _, Language, Mark, Shape, Slip},
    stand_in::StandIn,
};

/// The languages of a text, by code: the two that must stand, and those of the region that may. Whoever keeps texts knows the same
/// ones; a test holds the two lists together.
pub const LANGUAGES: &[&str] = &["en", "fr", "ha", "kr", "ff", "taq", "tmh", "dje", "tuq", "ar"];

/// Rounds of reading one item, at most; each finds at least one fault more.
const ROUNDS: usize = 60;

/// What reading an item has found so far.
#[derive(Debug, Default)]
pub struct Findings {
    /// The faults, once each.
    pub slips: Vec<Finding>,
    /// List items that were left out, by their first byte.
    pub skipped: BTreeSet<usize>,
    told: BTreeSet<(usize, &'static str, String)>,
    /// Values that get a placeholder, by their first byte.
    wild: BTreeSet<(usize, usize)>,
    /// Fields that get a placeholder, by the extent of what lacks them.
    lacking: BTreeMap<Extent, BTreeSet<&'static str>>,
}

impl Findings {
    fn tell(&mut self, extent: Extent, fault: Slip, related: Option<(Mark, Extent)>) {
        let key = match &fault {
            Slip::MissingField { name, .. } => name.clone(),
            _ => String::new(),
        };
        if self.told.insert((extent.start, fault.code(), key)) {
            self.slips.push(Finding { extent, fault, related });
        }
    }
    fn size(&self) -> usize {
        self.slips.len()
            + self.wild.len()
            + self.skipped.len()
            + self.lacking.values().map(BTreeSet::len).sum::<usize>()
    }
}

/// Reads a value of a type from a tree; faults go to the findings. `None` if not even a placeholder could be made of it.
pub fn read_value<T: for<'de> Deserialize<'de>>(node: &Node, findings: &mut Findings) -> Option<T> {
    let context = RefCell::new(std::mem::take(findings));
    let mut value = None;
    for _ in 0..ROUNDS {
        let before = context.borrow().size();
        let reader = Reader { node, context: &context };
        value = match T::deserialize(reader) {
            Ok(value) => Some(value),
            Err(fault) => {
                reader.settle(fault);
                None
            }
        };
        if context.borrow().size() == before {
            break;
        }
    }
    *findings = context.into_inner();
    value
}

/// A value of the tree, to be read by serde.
#[derive(Clone, Copy)]
struct Reader<'t> {
    node: &'t Node,
    context: &'t RefCell<Findings>,
}

impl<'t> Reader<'t> {
    fn at(self, node: &'t Node) -> Self {
        Self { node, context: self.context }
    }

    fn wrong(self, wanted: Shape) -> Failure {
        match &self.node.form {
            // Its own fault has been told when the text was walked.
            Form::Broken => Failure::Told,
            _ => Slip::WrongShape { wanted, found: self.node.shape() }.into(),
        }
    }

    fn is_wild(self) -> bool {
        let extent = self.node.extent;
        self.context.borrow().wild.contains(&(extent.start, extent.end)) || matches!(self.node.form, Form::Broken)
    }

    /// Tells a failure where it belongs, and notes what the next round shall put in its place.
    fn settle(self, failure: Failure) {
        let mut context = self.context.borrow_mut();
        let extent = self.node.extent;
        match failure {
            Failure::Told => {}
            Failure::Missing(field, of) => {
                let of = name_of(self.node).unwrap_or(of);
                context.tell(head(self.node), Slip::MissingField { name: field.to_owned(), of }, None);
                context.lacking.entry(extent).or_default().insert(field);
            }
            Failure::Slip(fault) => {
                context.tell(extent, *fault, None);
                context.wild.insert((extent.start, extent.end));
            }
            Failure::Said(said) => {
                context.tell(extent, understood(self.node, said), None);
                context.wild.insert((extent.start, extent.end));
            }
        }
    }

    fn whole<T: TryFrom<i128>>(self, least: i64, most: i64) -> Result<T, Failure> {
        let Form::Number(written) = &self.node.form else { return Err(self.wrong(Shape::Whole)) };
        let whole =
            ron::from_str::<i64>(written).map(i128::from).or_else(|_| ron::from_str::<u64>(written).map(i128::from));
        match whole {
            Err(_) if ungrouped(written).is_some() => Err(grouped(written)),
            Ok(whole) => T::try_from(whole).map_err(|_| Slip::out_of(least..=most).into()),
            Err(_) if ron::from_str::<f64>(&written.replace(',', ".")).is_ok() => Err(self.wrong(Shape::Whole)),
            Err(_) => Err(Slip::Malformed { written: written.clone() }.into()),
        }
    }

    fn text(self, wanted: Shape) -> Result<&'t str, Failure> {
        match &self.node.form {
            Form::Text(text) => Ok(text),
            Form::Phrase(written) => {
                self.context.borrow_mut().tell(self.node.extent, Slip::Unquoted { written: written.clone() }, None);
                Ok(written)
            }
            _ => Err(self.wrong(wanted)),
        }
    }

    fn struct_of<'de, V: Visitor<'de>>(
        self,
        name: &str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let fields: &'t [NamedNode] = match &self.node.form {
            Form::Fields { fields, .. } => fields,
            Form::Tuple { items, .. } if items.is_empty() => &[],
            _ => return Err(self.wrong(Shape::Fields)),
        };
        let mut entries: Vec<(&'static str, Option<&'t Node>)> = Vec::new();
        let mut first: BTreeMap<&str, Extent> = BTreeMap::new();
        let mut strangers = Vec::new();
        for field in fields {
            let seen = first.get(field.name.as_str()).copied();
            if let Some(seen) = seen {
                let fault = Slip::Twice { name: field.name.clone() };
                self.context.borrow_mut().tell(field.at, fault, Some((Mark::First, seen)));
                continue;
            }
            first.insert(&field.name, field.at);
            match known.iter().find(|known| **known == field.name) {
                Some(known) => entries.push((known, Some(&field.value))),
                None => strangers.push(field),
            }
        }
        for field in strangers {
            let free = known.iter().copied().filter(|known| !first.contains_key(known));
            let guess = nearest(&field.name, free);
            let fault = Slip::UnknownField {
                name: field.name.clone(),
                of: name.to_owned(),
                nearest: guess.map(str::to_owned),
                known: known.to_vec(),
            };
            self.context.borrow_mut().tell(field.at, fault, None);
            if let Some(guess) = known.iter().find(|known| Some(**known) == guess) {
                first.insert(guess, field.at);
                entries.push((guess, Some(&field.value)));
            }
        }
        let lacking = self.context.borrow().lacking.get(&self.node.extent).cloned().unwrap_or_default();
        entries.extend(lacking.into_iter().filter(|name| !first.contains_key(name)).map(|name| (name, None)));
        let read = visitor.visit_map(Entries { reader: self, entries: entries.into_iter(), value: None });
        read.map_err(|failure| match failure {
            Failure::Missing(field, _) => Failure::Missing(field, name.to_owned()),
            other => other,
        })
    }
}

/// A number with its thousands set apart.
fn grouped(written: &str) -> Failure {
    Slip::GroupedDigits { meant: ungrouped(written).unwrap_or_default() }.into()
}

/// The word before a bracket.
fn name_of(node: &Node) -> Option<String> {
    match &node.form {
        Form::Fields { name, .. } | Form::Tuple { name, .. } => name.clone(),
        _ => None,
    }
}

/// Where to point for something that is wanting in a bracket: its `id`, the word before it, or the bracket itself.
fn head(node: &Node) -> Extent {
    if let Some(id) = node.field("id") {
        return id.extent;
    }
    let length = name_of(node).map_or(1, |name| name.len());
    Extent::new(node.extent.start, node.extent.start + length)
}

/// What the types that are asked for say in words, as the typed fault that it is.
fn understood(node: &Node, said: String) -> Slip {
    match &node.form {
        Form::Text(written) => {
            let written = written.trim_start_matches('-');
            if said == (TimeFault { written: written.to_owned() }).to_string() {
                return Slip::BadTime { written: written.to_owned() };
            }
        }
        Form::Map(_) | Form::Fields { .. } => {
            for (key, language) in [("en", Language::English), ("fr", Language::French)] {
                if said.contains("lacks") && node.field(key).is_none() {
                    return Slip::MissingLanguage { language };
                }
            }
        }
        _ => {}
    }
    Slip::Other { said }
}

macro_rules! whole_numbers {
    ($($method:ident $visit:ident $type:ty),* $(,)?) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
            let least = i64::try_from(<$type>::MIN).unwrap_or(i64::MIN);
            let most = i64::try_from(<$type>::MAX).unwrap_or(i64::MAX);
            visitor.$visit(self.whole::<$type>(least, most)?)
        }
    )* };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Failure;

    /// Texts in two languages ask for whatever there is, and so do figures, which are numbers or spans.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.form {
            Form::Text(_) | Form::Phrase(_) => visitor.visit_str(self.text(Shape::Text)?),
            Form::Map(entries) => {
                let mut first: BTreeMap<&str, Extent> = BTreeMap::new();
                let mut known = Vec::new();
                let has = |language: &str| entries.iter().any(|(key, _)| key.form == Form::Text(language.to_owned()));
                for (key, value) in entries {
                    let Form::Text(text) = &key.form else {
                        self.at(key).settle(self.at(key).wrong(Shape::Text));
                        continue;
                    };
                    let slot = match LANGUAGES.iter().find(|known| *known == text) {
                        Some(known) => *known,
                        None => {
                            let fault = Slip::UnknownLanguage { written: text.clone() };
                            self.context.borrow_mut().tell(key.extent, fault, None);
                            // It stands for the language that is wanting: one slip is one fault.
                            match ["en", "fr"].into_iter().find(|language| !has(language)) {
                                Some(meant) if !first.contains_key(meant) => meant,
                                _ => continue,
                            }
                        }
                    };
                    if let Some(seen) = first.get(slot).copied() {
                        let fault = Slip::Twice { name: text.clone() };
                        self.context.borrow_mut().tell(key.extent, fault, Some((Mark::First, seen)));
                        continue;
                    }
                    first.insert(slot, key.extent);
                    known.push((slot, Some(value)));
                }
                visitor.visit_map(Entries { reader: self, entries: known.into_iter(), value: None })
            }
            Form::Fields { .. } => self.struct_of("", LANGUAGES, visitor),
            Form::Number(_) => self.deserialize_f64(visitor).map_err(|failure| match failure {
                // Whoever cannot take a number wants a text.
                Failure::Said(_) => self.wrong(Shape::Text),
                other => other,
            }),
            _ => Err(self.wrong(Shape::Text)),
        }
    }

    whole_numbers! {
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32, deserialize_i64 visit_i64 i64,
        deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64,
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.form {
            Form::Word(word) if word == "true" => visitor.visit_bool(true),
            Form::Word(word) if word == "false" => visitor.visit_bool(false),
            _ => Err(self.wrong(Shape::YesNo)),
        }
    }
    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_f64(visitor)
    }
    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let Form::Number(written) = &self.node.form else { return Err(self.wrong(Shape::Number)) };
        match ron::from_str::<f64>(written) {
            Ok(number) if number.is_finite() => visitor.visit_f64(number),
            _ => Err(match (decimal_point(written), ungrouped(written)) {
                (Some(meant), _) => Slip::DecimalComma { meant }.into(),
                (None, Some(_)) => grouped(written),
                (None, None) => Slip::Malformed { written: written.clone() }.into(),
            }),
        }
    }
    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_str(visitor)
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_str(self.text(Shape::Text)?)
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_str(visitor)
    }
    fn deserialize_bytes<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Failure> {
        Err(self.wrong(Shape::Text))
    }
    fn deserialize_byte_buf<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Failure> {
        Err(self.wrong(Shape::Text))
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.form {
            Form::Word(word) if word == "None" => visitor.visit_none(),
            _ => visitor.visit_some(self.at(self.node.within_some())),
        }
    }
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.form {
            Form::Tuple { items, .. } if items.is_empty() => visitor.visit_unit(),
            _ => Err(self.wrong(Shape::Tuple(0))),
        }
    }
    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_unit(visitor)
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.form {
            Form::List(items) => visitor.visit_seq(Items { reader: self, items: items.iter(), tuple: false }),
            _ => Err(self.wrong(Shape::List)),
        }
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.form {
            Form::Tuple { name: None, items } if items.len() == length => {
                visitor.visit_seq(Items { reader: self, items: items.iter(), tuple: true })
            }
            _ => Err(self.wrong(Shape::Tuple(length))),
        }
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        n: usize,
        visitor: V,
    ) -> Result<V::Value, Failure> {
        self.deserialize_tuple(n, visitor)
    }
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let Form::Map(entries) = &self.node.form else { return Err(self.wrong(Shape::Map)) };
        let mut first: BTreeMap<&str, Extent> = BTreeMap::new();
        let mut known = Vec::new();
        for (key, value) in entries {
            let Form::Text(text) = &key.form else {
                self.at(key).settle(self.at(key).wrong(Shape::Text));
                continue;
            };
            match first.get(text.as_str()).copied() {
                Some(seen) => {
                    let fault = Slip::Twice { name: text.clone() };
                    self.context.borrow_mut().tell(key.extent, fault, Some((Mark::First, seen)));
                }
                None => {
                    first.insert(text, key.extent);
                    known.push((text.as_str(), Some(value)));
                }
            }
        }
        visitor.visit_map(Entries { reader: self, entries: known.into_iter(), value: None })
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        // A name before the bracket must be the right one: `Post(…)`.
        if let Some(written) = name_of(self.node)
            && written != name
        {
            let fault = Slip::UnknownWord { name: written, nearest: Some(name.to_owned()), known: Vec::new() };
            self.context.borrow_mut().tell(head(self.node), fault, None);
        }
        self.struct_of(name, fields, visitor)
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let (written, at) = match &self.node.form {
            Form::Word(word) | Form::Phrase(word) => (word.clone(), self.node.extent),
            Form::Fields { name: Some(name), .. } | Form::Tuple { name: Some(name), .. } => {
                (name.clone(), head(self.node))
            }
            _ => return Err(self.wrong(Shape::Word)),
        };
        let variant = match variants.iter().find(|known| **known == written) {
            Some(known) => known,
            None => {
                let guess = nearest(&written, variants.iter().copied());
                let fault =
                    Slip::UnknownWord { name: written, nearest: guess.map(str::to_owned), known: variants.to_vec() };
                self.context.borrow_mut().tell(at, fault, None);
                match guess {
                    Some(guess) => guess,
                    None => {
                        let extent = self.node.extent;
                        self.context.borrow_mut().wild.insert((extent.start, extent.end));
                        return Err(Failure::Told);
                    }
                }
            }
        };
        visitor.visit_enum(Variant { reader: self, variant })
    }
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match &self.node.form {
            Form::Word(word) => visitor.visit_str(word),
            _ => self.deserialize_str(visitor),
        }
    }
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_unit()
    }
}

/// The fields of a bracket or the keys of a map; `None` asks for a placeholder.
struct Entries<'t, I> {
    reader: Reader<'t>,
    entries: I,
    value: Option<Option<&'t Node>>,
}

impl<'de, 't, 'k, I: Iterator<Item = (&'k str, Option<&'t Node>)>> de::MapAccess<'de> for Entries<'t, I> {
    type Error = Failure;
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Failure> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(value);
        let key: StrDeserializer<'_, Failure> = key.into_deserializer();
        seed.deserialize(key).map(Some)
    }
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Failure> {
        match self.value.take().flatten() {
            None => seed.deserialize(StandIn),
            Some(node) => {
                let reader = self.reader.at(node);
                if reader.is_wild() {
                    return seed.deserialize(StandIn);
                }
                seed.deserialize(reader).map_err(|failure| {
                    reader.settle(failure);
                    Failure::Told
                })
            }
        }
    }
}

/// The values of a list, where a faulty one is left out, or of a tuple, where a placeholder takes its seat.
struct Items<'t, I> {
    reader: Reader<'t>,
    items: I,
    tuple: bool,
}

impl<'de, 't, I: Iterator<Item = &'t Node>> de::SeqAccess<'de> for Items<'t, I> {
    type Error = Failure;
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        loop {
            let Some(node) = self.items.next() else { return Ok(None) };
            let reader = self.reader.at(node);
            if reader.is_wild() {
                if self.tuple {
                    return seed.deserialize(StandIn).map(Some);
                }
                reader.context.borrow_mut().skipped.insert(node.extent.start);
                continue;
            }
            return match seed.deserialize(reader) {
                Ok(value) => Ok(Some(value)),
                Err(failure) => {
                    reader.settle(failure);
                    Err(Failure::Told)
                }
            };
        }
    }
}

struct Variant<'t> {
    reader: Reader<'t>,
    variant: &'static str,
}

impl<'de> de::EnumAccess<'de> for Variant<'_> {
    type Error = Failure;
    type Variant = Self;
    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Failure> {
        let name: StrDeserializer<'_, Failure> = self.variant.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'_> {
    type Error = Failure;
    fn unit_variant(self) -> Result<(), Failure> {
        match &self.reader.node.form {
            Form::Word(_) | Form::Phrase(_) => Ok(()),
            Form::Tuple { items, .. } if items.is_empty() => Ok(()),
            _ => Err(self.reader.wrong(Shape::Word)),
        }
    }
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
        match &self.reader.node.form {
            Form::Tuple { items, .. } if items.len() == 1 => {
                let inner = self.reader.at(&items[0]);
                if inner.is_wild() {
                    return seed.deserialize(StandIn);
                }
                seed.deserialize(inner).map_err(|failure| {
                    inner.settle(failure);
                    Failure::Told
                })
            }
            _ => Err(self.reader.wrong(Shape::Tuple(1))),
        }
    }
    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Failure> {
        match &self.reader.node.form {
            Form::Tuple { items, .. } if items.len() == length => {
                visitor.visit_seq(Items { reader: self.reader, items: items.iter(), tuple: true })
            }
            _ => Err(self.reader.wrong(Shape::Tuple(length))),
        }
    }
    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Failure> {
        self.reader.struct_of(self.variant, fields, visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walk::walk;

    /// Nothing of a scenario: whatever serde can read is read with all its faults.
    #[derive(Debug, Default, PartialEq, Deserialize)]
    struct Brew {
        name: String,
        litres: u32,
        hops: Vec<Hop>,
        #[serde(default)]
        cloudy: bool,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    enum Hop {
        Saaz,
        Other { name: String, grams: u32 },
    }

    fn read(text: &str) -> (Option<Brew>, Vec<(&'static str, String)>) {
        let (tree, slips) = walk(text);
        assert_eq!(slips, [], "{text} is RON");
        let mut findings = Findings::default();
        let value = read_value(&tree.expect("a tree"), &mut findings);
        let told =
            findings.slips.iter().map(|slip| (slip.fault.code(), text[slip.extent.start..slip.extent.end].to_owned()));
        (value, told.collect())
    }

    #[test]
    fn a_value_of_any_type_is_read_as_it_is_written() {
        let (brew, told) = read("(name: \"Kölsch\", litres: 20, hops: [Saaz, Other(name: \"Perle\", grams: 15)])");
        assert_eq!(told, []);
        let hops = vec![Hop::Saaz, Hop::Other { name: "Perle".to_owned(), grams: 15 }];
        assert_eq!(brew, Some(Brew { name: "Kölsch".to_owned(), litres: 20, hops, cloudy: false }));
    }

    #[test]
    fn one_faulty_field_hides_no_other() {
        let (_, told) = read("(nam: \"Kölsch\", litres: -2, hops: [Sazz, Other(name: 5)], cloudy: maybe)");
        let mut told: Vec<(&str, &str)> = told.iter().map(|(code, text)| (*code, text.as_str())).collect();
        told.sort_unstable();
        let expected =
            [("H101", "nam"), ("H102", "Sazz"), ("H103", "Other"), ("H105", "5"), ("H105", "maybe"), ("H106", "-2")];
        assert_eq!(told, expected);
    }
}
