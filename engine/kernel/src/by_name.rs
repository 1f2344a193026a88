//! A table that is looked up by name: a look goes straight to its place by the number of the name, without a glance at any text.
//!
//! Numbers of names mean nothing, so the table finds and does no more: it cannot be gone through, ordered or written down.

use super::names::Slug;

/// What belongs to a name.
#[derive(Clone, Debug)]
pub struct ByName<T> {
    /// Where that of a name is kept, from 1, by the number of the name; 0 for nothing.
    places: Vec<u32>,
    kept: Vec<T>,
}

impl<T> Default for ByName<T> {
    fn default() -> Self {
        Self { places: Vec::new(), kept: Vec::new() }
    }
}

impl<T> ByName<T> {
    fn place(&self, name: Slug) -> Option<usize> {
        let place = *self.places.get(name.number())?;
        (place as usize).checked_sub(1)
    }

    /// What belongs to this name.
    pub fn get(&self, name: Slug) -> Option<&T> {
        self.kept.get(self.place(name)?)
    }

    /// The same, to change.
    pub fn get_mut(&mut self, name: Slug) -> Option<&mut T> {
        let place = self.place(name)?;
        self.kept.get_mut(place)
    }

    /// Says what belongs to a name from now on.
    pub fn insert(&mut self, name: Slug, thing: T) {
        if let Some(known) = self.get_mut(name) {
            *known = thing;
            return;
        }
        if self.places.len() <= name.number() {
            self.places.resize(name.number() + 1, 0);
        }
        self.kept.push(thing);
        self.places[name.number()] = self.kept.len() as u32;
    }
}

/// Where several have one name the first of them counts, as it does in a list that is searched.
impl<T> FromIterator<(Slug, T)> for ByName<T> {
    fn from_iter<I: IntoIterator<Item = (Slug, T)>>(things: I) -> Self {
        let mut table = Self::default();
        for (name, thing) in things {
            if table.get(name).is_none() {
                table.insert(name, thing);
            }
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_finds_what_was_said_of_it_last_and_in_a_list_the_first_that_bears_it() {
        let names = ["zinder", "agadez", "maradi"].map(Slug::new);
        let mut table: ByName<usize> = names.into_iter().chain(names).zip(0..).collect();
        assert_eq!(names.map(|name| table.get(name).copied()), [Some(0), Some(1), Some(2)]);
        table.insert(names[1], 7);
        assert_eq!((table.get(names[1]), table.get(Slug::new("tahoua"))), (Some(&7), None));
        assert_eq!(ByName::<u32>::default().get(Slug::default()), None);
    }
}
