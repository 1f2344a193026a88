//! How a handler reaches the components of a kind: by slug, by where they are, and in the order of slugs wherever order
//! matters, since the ECS promises no order of its own.
//!
//! A look-up costs the same however many there are: by slug it goes by the number of the name, and by place through a list of who
//! is there. That list follows by itself whoever is changed through [`Table::get_mut`]; no seal sees it, and it is made anew when a
//! world is.

use bevy_ecs::{component::Mutable, prelude::*, system::SystemParam};
use kernel::names::Slug;

/// Something that is somewhere: at a place, or on a road. Places and roads share one name space.
pub trait Placed {
    /// Where it is now.
    fn spot(&self) -> Slug;
}

/// Which entity bears the component `T` of which slug. Made once when the world is built, and again when it is restored.
#[derive(Resource, Debug)]
pub struct Roster<T: Send + Sync + 'static> {
    /// In the order of slugs.
    rows: Vec<(Slug, Entity)>,
    /// Which row a name has and which entity, by its number.
    row_of: Vec<Option<(u32, Entity)>>,
    /// Where they are, if that is followed.
    spots: Option<Spots<T>>,
}

/// Who is where.
#[derive(Debug)]
struct Spots<T> {
    of: fn(&T) -> Slug,
    /// By row, as far as it is known.
    known: Vec<Slug>,
    /// The rows at a spot, by the number of its name.
    there: Vec<There>,
    /// The row that was handed out to be changed last: where it is now, only a look can tell.
    changing: Option<u32>,
}

/// The rows at a spot, ascending. Mostly there is one, and it is found without following a pointer.
#[derive(Clone, Debug, Default)]
struct There {
    first: Option<u32>,
    more: Vec<u32>,
}

impl There {
    fn rows(&self) -> impl Iterator<Item = u32> + Clone + '_ {
        self.first.into_iter().chain(self.more.iter().copied())
    }

    fn insert(&mut self, row: u32) {
        // Whichever is greater goes to the others.
        let Some(first) = self.first.replace(self.first.map_or(row, |first| first.min(row))) else { return };
        let greater = first.max(row);
        self.more.insert(self.more.partition_point(|other| *other < greater), greater);
    }

    fn remove(&mut self, row: u32) {
        if self.first == Some(row) {
            self.first = (!self.more.is_empty()).then(|| self.more.remove(0));
        } else {
            self.more.retain(|other| *other != row);
        }
    }
}

impl<T: Send + Sync + 'static> Default for Roster<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), row_of: Vec::new(), spots: None }
    }
}

impl<T: Send + Sync + 'static> Roster<T> {
    /// Adds an entity under its slug. Fast in the order of slugs.
    pub fn enter(&mut self, slug: Slug, entity: Entity) {
        let at = match self.rows.binary_search_by_key(&slug, |(known, _)| *known) {
            Ok(at) => {
                self.rows[at].1 = entity;
                self.row_of[slug.number()] = Some((at as u32, entity));
                return;
            }
            Err(at) => at,
        };
        self.rows.insert(at, (slug, entity));
        for row in at..self.rows.len() {
            let (slug, entity) = self.rows[row];
            if self.row_of.len() <= slug.number() {
                self.row_of.resize(slug.number() + 1, None);
            }
            self.row_of[slug.number()] = Some((row as u32, entity));
        }
    }

    fn row(&self, slug: Slug) -> Option<(u32, Entity)> {
        self.row_of.get(slug.number()).copied().flatten()
    }
}

impl<T: Placed + Send + Sync + 'static> Roster<T> {
    /// Follows from now on where each is; `all` are the components in the order of slugs.
    pub fn follow<'t>(&mut self, all: impl IntoIterator<Item = &'t T>) {
        let mut spots = Spots { of: T::spot, known: Vec::new(), there: Vec::new(), changing: None };
        for (row, component) in all.into_iter().enumerate() {
            let spot = component.spot();
            spots.known.push(spot);
            spots.list(spot).insert(row as u32);
        }
        self.spots = Some(spots);
    }
}

impl<T> Spots<T> {
    fn list(&mut self, spot: Slug) -> &mut There {
        let number = spot.number();
        if self.there.len() <= number {
            self.there.resize_with(number + 1, There::default);
        }
        &mut self.there[number]
    }

    /// Notes where a row is.
    fn note(&mut self, row: u32, spot: Slug) {
        let known = std::mem::replace(&mut self.known[row as usize], spot);
        if known != spot {
            self.list(known).remove(row);
            self.list(spot).insert(row);
        }
    }
}

/// All components of a kind.
#[derive(SystemParam)]
pub struct Table<'w, 's, T: Component<Mutability = Mutable>> {
    query: Query<'w, 's, &'static mut T>,
    roster: ResMut<'w, Roster<T>>,
}

impl<T: Component<Mutability = Mutable>> std::fmt::Debug for Table<'_, '_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.slugs()).finish()
    }
}

impl<T: Component<Mutability = Mutable>> Table<'_, '_, T> {
    /// The component of this slug, to look at.
    pub fn get(&self, slug: Slug) -> Option<&T> {
        self.query.get(self.roster.row(slug)?.1).ok()
    }

    /// The component of this slug, to change.
    pub fn get_mut(&mut self, slug: Slug) -> Option<Mut<'_, T>> {
        let (row, entity) = self.roster.row(slug)?;
        if self.roster.spots.is_some() {
            self.hand_out(row);
        }
        self.query.get_mut(entity).ok()
    }

    /// Looks where the one is that was changed last, and notes which one is changed next.
    fn hand_out(&mut self, row: u32) {
        let Roster { rows, spots: Some(spots), .. } = &mut *self.roster else { return };
        if let Some(last) = spots.changing.replace(row)
            && let Ok(component) = self.query.get(rows[last as usize].1)
        {
            spots.note(last, (spots.of)(component));
        }
    }

    /// All slugs, sorted.
    pub fn slugs(&self) -> impl Iterator<Item = Slug> + '_ {
        self.roster.rows.iter().map(|(slug, _)| *slug)
    }

    /// All components, in the order of their slugs.
    pub fn iter(&self) -> impl Iterator<Item = (Slug, &T)> + '_ {
        self.roster.rows.iter().filter_map(|(slug, entity)| Some((*slug, self.query.get(*entity).ok()?)))
    }
}

impl<T: Component<Mutability = Mutable> + Placed> Table<'_, '_, T> {
    /// Those that are at a place or on a road, in the order of their slugs.
    pub fn at(&self, spot: Slug) -> impl Iterator<Item = (Slug, &T)> + '_ {
        let Roster { rows, spots, .. } = &*self.roster;
        // Where nobody is followed, everybody is looked at.
        let everybody = 0..if spots.is_none() { rows.len() as u32 } else { 0 };
        let there = spots.as_ref().and_then(|spots| spots.there.get(spot.number()));
        let there = there.map(There::rows).into_iter().flatten();
        // The one that was changed last may have come here since; whoever has left is passed over below.
        let changing = spots.as_ref().and_then(|spots| spots.changing);
        let before = there.clone().take_while(move |row| changing.is_some_and(|last| *row < last));
        let after = there.skip_while(move |row| changing.is_some_and(|last| *row <= last));
        let rows = everybody.chain(before).chain(changing).chain(after);
        rows.filter_map(move |row| {
            let (slug, entity) = self.roster.rows[row as usize];
            self.query.get(entity).ok().filter(|component| component.spot() == spot).map(|component| (slug, component))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Component, Debug)]
    struct Camel {
        at: Slug,
    }

    impl Placed for Camel {
        fn spot(&self) -> Slug {
            self.at
        }
    }

    fn well(n: usize) -> Slug {
        Slug::new(["dakoro", "tanout", "ingall"][n % 3])
    }

    fn herd(follow: bool) -> World {
        let mut world = World::new();
        let mut roster = Roster::<Camel>::default();
        let names: Vec<Slug> = (0..20).map(|n| Slug::new(&format!("camel-{n:02}"))).collect();
        for (n, name) in names.iter().enumerate() {
            roster.enter(*name, world.spawn(Camel { at: well(n) }).id());
        }
        if follow {
            let all: Vec<Camel> = (0..20).map(|n| Camel { at: well(n) }).collect();
            roster.follow(&all);
        }
        world.insert_resource(roster);
        world
    }

    /// Who stands at each well after a while of wandering, looked at after every step.
    fn wander(mut camels: Table<'_, '_, Camel>) -> Vec<Vec<Slug>> {
        let mut seen = Vec::new();
        for step in 0..200_usize {
            let name = Slug::new(&format!("camel-{:02}", step * 7 % 20));
            if let Some(mut camel) = camels.get_mut(name) {
                camel.at = well(step * step / 3);
            }
            seen.push(camels.at(well(step)).map(|(name, _)| name).collect());
        }
        seen
    }

    #[test]
    fn who_is_followed_is_found_where_a_look_at_everybody_finds_them() {
        let found = herd(true).run_system_cached(wander).expect("the table is there");
        let looked = herd(false).run_system_cached(wander).expect("the table is there");
        assert_eq!(found, looked);
        assert!(found.iter().any(|there| there.len() > 3) && found.iter().all(|there| there.is_sorted()));
    }

    #[test]
    fn a_name_that_nobody_bears_finds_nothing() {
        let look = |camels: Table<'_, '_, Camel>| camels.get(Slug::new("no-camel")).is_none();
        assert!(herd(true).run_system_cached(look).expect("the table is there"));
    }
}
