//! Something that is kept in one place and shown in others, such as the inbox of a seat or a row of the MSEL: to hold it is not to copy
//! it. Only who writes to it while somebody else holds it copies it first, so that nobody sees it change under his hands.
//!
//! It ignores what it is; written down it is the thing itself.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something that can be held by many.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shared<T>(Arc<T>);

/// A list that can be held by many.
pub type SharedList<T> = Shared<Vec<T>>;

impl<T> From<T> for Shared<T> {
    fn from(thing: T) -> Self {
        Self(Arc::new(thing))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<'a, T> IntoIterator for &'a SharedList<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Clone> IntoIterator for SharedList<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        Arc::unwrap_or_clone(self.0).into_iter()
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(self, serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Shared<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_looks_at_a_list_sees_it_as_it_was_however_it_is_written_to_meanwhile() {
        let mut kept = SharedList::from(vec![1, 2]);
        let shown = kept.clone();
        assert!(std::ptr::eq(kept.as_ptr(), shown.as_ptr()), "nothing was copied");
        kept.push(3);
        assert_eq!((kept.as_slice(), shown.as_slice()), (&[1, 2, 3][..], &[1, 2][..]));
    }
}
