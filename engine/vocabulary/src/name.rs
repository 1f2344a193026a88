//! Names typed by the kind of thing that they name, where only one kind can stand: an order to a post cannot be given to a camp.
//! On the wire a [`Name`] is the plain string that its [`Slug`] is. Where any kind may stand, a `Slug` stays a `Slug`.

use std::{cmp::Ordering, fmt, marker::PhantomData};

use kernel::names::Slug;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a `T`.
pub struct Name<T> {
    slug: Slug,
    of: PhantomData<fn() -> T>,
}

impl<T> Name<T> {
    /// The name with this text. Whether there is such a thing is for whoever uses it to ask.
    pub fn new(text: &str) -> Self {
        Slug::new(text).into()
    }
    /// The name without its kind.
    pub fn slug(self) -> Slug {
        self.slug
    }
}

impl<T> Clone for Name<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Name<T> {}

impl<T> From<Slug> for Name<T> {
    fn from(slug: Slug) -> Self {
        Self { slug, of: PhantomData }
    }
}
impl<T> From<Name<T>> for Slug {
    fn from(name: Name<T>) -> Self {
        name.slug
    }
}

impl<T> PartialEq for Name<T> {
    fn eq(&self, other: &Self) -> bool {
        self.slug == other.slug
    }
}
impl<T> Eq for Name<T> {}
impl<T> PartialEq<Slug> for Name<T> {
    fn eq(&self, other: &Slug) -> bool {
        self.slug == *other
    }
}
impl<T> PartialOrd for Name<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Name<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.slug.cmp(&other.slug)
    }
}

impl<T> fmt::Debug for Name<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.slug, f)
    }
}
impl<T> fmt::Display for Name<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.slug, f)
    }
}

impl<T> Serialize for Name<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.slug.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Name<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Slug::deserialize(deserializer).map(Self::from)
    }
}
