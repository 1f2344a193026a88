//! What serde says of a value, as a tree of RON: words keep their names, which JSON would lose, and what may stand or not is a value
//! that stands or `None`.

use std::{cell::Cell, fmt::Display};

use serde::{
    Serialize, Serializer,
    ser::{
        Error as _, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant,
    },
};

/// A value without parts, as it is written.
pub type Leaf = String;

/// A value of RON.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueTree {
    /// A number, a text, a word.
    Leaf(Leaf),
    /// `[…]`.
    List(Vec<ValueTree>),
    /// `Name(…)`, or a bracket without a name.
    Tuple(&'static str, Vec<ValueTree>),
    /// `Name(field: …)`, or a bracket without a name.
    Fields(&'static str, Vec<Part>),
    /// `{ …: … }`.
    Map(Vec<(ValueTree, ValueTree)>),
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub value: ValueTree,
    /// Whether it is left out.
    pub left_out: Cell<bool>,
}

/// A value as a tree. Plain data can always be written; what cannot is nothing that a scenario holds, and becomes `()`.
pub fn tree<T: Serialize + ?Sized>(value: &T) -> ValueTree {
    value.serialize(Writer).unwrap_or_else(|_| ValueTree::Leaf("()".to_owned()))
}

/// A text in quotes.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

type Fault = ron::Error;
type Written = Result<ValueTree, Fault>;

fn leaf(written: impl Display) -> Written {
    Ok(ValueTree::Leaf(written.to_string()))
}

#[derive(Clone, Copy, Debug)]
struct Writer;

/// Several values, as they come.
#[derive(Debug)]
struct Several(&'static str, Vec<ValueTree>);

/// Fields, as they come.
#[derive(Debug)]
struct Named(&'static str, Vec<Part>);

/// Entries, as they come.
#[derive(Debug, Default)]
struct Entries(Vec<(ValueTree, ValueTree)>, Option<ValueTree>);

impl Several {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        self.1.push(value.serialize(Writer)?);
        Ok(())
    }
}

impl Named {
    fn push<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Fault> {
        self.1.push(Part { name, value: value.serialize(Writer)?, left_out: Cell::new(false) });
        Ok(())
    }
}

impl Serializer for Writer {
    type Ok = ValueTree;
    type Error = Fault;
    type SerializeSeq = Several;
    type SerializeTuple = Several;
    type SerializeTupleStruct = Several;
    type SerializeTupleVariant = Several;
    type SerializeMap = Entries;
    type SerializeStruct = Named;
    type SerializeStructVariant = Named;

    fn serialize_bool(self, value: bool) -> Written {
        leaf(value)
    }
    fn serialize_i8(self, value: i8) -> Written {
        leaf(value)
    }
    fn serialize_i16(self, value: i16) -> Written {
        leaf(value)
    }
    fn serialize_i32(self, value: i32) -> Written {
        leaf(value)
    }
    fn serialize_i64(self, value: i64) -> Written {
        leaf(value)
    }
    fn serialize_u8(self, value: u8) -> Written {
        leaf(value)
    }
    fn serialize_u16(self, value: u16) -> Written {
        leaf(value)
    }
    fn serialize_u32(self, value: u32) -> Written {
        leaf(value)
    }
    fn serialize_u64(self, value: u64) -> Written {
        leaf(value)
    }
    fn serialize_f32(self, value: f32) -> Written {
        self.serialize_f64(value.into())
    }
    fn serialize_f64(self, value: f64) -> Written {
        leaf(format!("{value:?}"))
    }
    fn serialize_char(self, value: char) -> Written {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, value: &str) -> Written {
        leaf(quoted(value))
    }
    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Fault::custom("bytes stand in no scenario"))
    }
    fn serialize_none(self) -> Written {
        leaf("None")
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Written {
        leaf("()")
    }
    fn serialize_unit_struct(self, _: &'static str) -> Written {
        leaf("()")
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        leaf(variant)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Written {
        Ok(ValueTree::Tuple(variant, vec![value.serialize(self)?]))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Several, Fault> {
        Ok(Several("", Vec::new()))
    }
    fn serialize_tuple(self, _: usize) -> Result<Several, Fault> {
        Ok(Several("", Vec::new()))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Several, Fault> {
        Ok(Several("", Vec::new()))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Several, Fault> {
        Ok(Several(variant, Vec::new()))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Entries, Fault> {
        Ok(Entries::default())
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Named, Fault> {
        Ok(Named("", Vec::new()))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Named, Fault> {
        Ok(Named(variant, Vec::new()))
    }
}

impl SerializeSeq for Several {
    type Ok = ValueTree;
    type Error = Fault;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        self.push(value)
    }
    fn end(self) -> Written {
        Ok(ValueTree::List(self.1))
    }
}

/// A bracket with values in it: what serde calls them makes no difference here.
macro_rules! brackets {
    ($($kind:ident $push:ident),* $(,)?) => { $(
        impl $kind for Several {
            type Ok = ValueTree;
            type Error = Fault;
            fn $push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
                self.push(value)
            }
            fn end(self) -> Written {
                Ok(ValueTree::Tuple(self.0, self.1))
            }
        }
    )* };
}
brackets! {
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

macro_rules! fields {
    ($($kind:ident),* $(,)?) => { $(
        impl $kind for Named {
            type Ok = ValueTree;
            type Error = Fault;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Fault> {
                self.push(name, value)
            }
            fn end(self) -> Written {
                Ok(ValueTree::Fields(self.0, self.1))
            }
        }
    )* };
}
fields! { SerializeStruct, SerializeStructVariant }

impl SerializeMap for Entries {
    type Ok = ValueTree;
    type Error = Fault;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Fault> {
        self.1 = Some(key.serialize(Writer)?);
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        let key = self.1.take().ok_or_else(|| Fault::custom("a value without a key"))?;
        self.0.push((key, value.serialize(Writer)?));
        Ok(())
    }
    fn end(self) -> Written {
        Ok(ValueTree::Map(self.0))
    }
}
