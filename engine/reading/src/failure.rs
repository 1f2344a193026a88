//! Why a value could not be read, on its way from the value to whoever tells it.

use std::fmt;

use serde::de;

use super::slip::Slip;

/// Why a value could not be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// It has been told where it stands.
    Told,
    /// A field is wanting, and of what, as far as that is known.
    Missing(&'static str, String),
    /// To be told at the value itself.
    Slip(Box<Slip>),
    /// What the value's type said.
    Said(String),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}
impl std::error::Error for Failure {}
impl From<Slip> for Failure {
    fn from(fault: Slip) -> Self {
        Self::Slip(Box::new(fault))
    }
}
impl de::Error for Failure {
    fn custom<T: fmt::Display>(said: T) -> Self {
        Self::Said(said.to_string())
    }
    fn missing_field(field: &'static str) -> Self {
        Self::Missing(field, String::new())
    }
}
