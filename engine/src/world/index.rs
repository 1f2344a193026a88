//! How a system reaches the things of a kind: by name, by where they are, and in the order of names wherever order matters, since the
//! ECS promises no order of its own.
//!
//! [`All`] is what a signature says: the things of this kind, and those of their components that are named, to read or to write. An
//! [`Index`] finds an entity by the number of its name; a [`Whereabouts`] finds who is at a place or on a road. Both are made when a
//! world is raised, and again when it is restored; no seal sees them.

use bevy_ecs::{
    prelude::*,
    query::{QueryData, ROQueryItem, ReadOnlyQueryData},
    system::SystemParam,
};
use kernel::{
    names::{Serial, Slug},
    serials::Serials,
};

/// The name of a thing, for as long as there is it.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[component(immutable)]
pub struct Named(pub Slug);

/// The serial of a thing that came to be during play.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[component(immutable)]
pub struct Numbered(pub Serial);

/// A kind of thing, such as posts: what an index is of.
pub trait Kind: Send + Sync + 'static {}

/// Which entity is the thing of a name, for one kind.
#[derive(Resource, Debug)]
pub struct Index<K: Kind> {
    /// In the order of names.
    rows: Vec<(Slug, Entity)>,
    /// Which row a name has, by its number.
    row_of: Vec<Option<u32>>,
    kind: std::marker::PhantomData<K>,
}

impl<K: Kind> Default for Index<K> {
    fn default() -> Self {
        Self { rows: Vec::new(), row_of: Vec::new(), kind: std::marker::PhantomData }
    }
}

impl<K: Kind> Index<K> {
    /// Adds an entity under its name. Fast in the order of names.
    pub fn enter(&mut self, name: Slug, entity: Entity) {
        let at = self.rows.partition_point(|(known, _)| *known < name);
        self.rows.insert(at, (name, entity));
        for (row, (name, _)) in self.rows.iter().enumerate().skip(at) {
            if self.row_of.len() <= name.number() {
                self.row_of.resize(name.number() + 1, None);
            }
            self.row_of[name.number()] = Some(row as u32);
        }
    }

    fn row(&self, name: Slug) -> Option<usize> {
        self.row_of.get(name.number()).copied().flatten().map(|row| row as usize)
    }

    /// Forgets a name; gives its entity.
    pub fn leave(&mut self, name: Slug) -> Option<Entity> {
        let at = self.row(name)?;
        let (_, entity) = self.rows.remove(at);
        self.row_of[name.number()] = None;
        for (row, (name, _)) in self.rows.iter().enumerate().skip(at) {
            self.row_of[name.number()] = Some(row as u32);
        }
        Some(entity)
    }

    /// All of them, in the order of names.
    pub fn iter(&self) -> impl Iterator<Item = (Slug, Entity)> + '_ {
        self.rows.iter().copied()
    }

    /// The entity of this name.
    pub fn entity(&self, name: Slug) -> Option<Entity> {
        self.row(name).map(|row| self.rows[row].1)
    }
}

/// All things of a kind, as far as `D` asks for their components.
#[derive(SystemParam)]
pub struct All<'w, 's, K: Kind, D: QueryData + 'static> {
    query: Query<'w, 's, D>,
    index: Res<'w, Index<K>>,
}

impl<K: Kind, D: QueryData> std::fmt::Debug for All<'_, '_, K, D> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.names()).finish()
    }
}

impl<'s, K: Kind, D: QueryData> All<'_, 's, K, D> {
    /// The thing of this name, to look at.
    pub fn get(&self, name: Slug) -> Option<ROQueryItem<'_, 's, D>> {
        self.query.get(self.index.entity(name)?).ok()
    }

    /// The thing of this name, to change.
    pub fn get_mut(&mut self, name: Slug) -> Option<D::Item<'_, 's>> {
        self.query.get_mut(self.index.entity(name)?).ok()
    }

    /// All names, sorted.
    pub fn names(&self) -> impl Iterator<Item = Slug> + '_ {
        self.index.rows.iter().map(|(name, _)| *name)
    }

    /// All things, in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (Slug, ROQueryItem<'_, 's, D>)> + '_ {
        self.index.rows.iter().filter_map(|(name, entity)| Some((*name, self.query.get(*entity).ok()?)))
    }

    /// Those that are at a place or on a road, in the order of their names.
    pub fn at<'a>(
        &'a self,
        whereabouts: &'a Whereabouts<K>,
        spot: Slug,
    ) -> impl Iterator<Item = (Slug, ROQueryItem<'a, 's, D>)> + 'a {
        whereabouts.at(spot).filter_map(|name| Some((name, self.get(name)?)))
    }
}

impl<'w, 's, K: Kind, D: QueryData> All<'w, 's, K, D> {
    /// The same, to look at only.
    pub fn as_readonly(&self) -> All<'_, 's, K, D::ReadOnly>
    where
        D::ReadOnly: ReadOnlyQueryData,
    {
        All { query: self.query.as_readonly(), index: Res::clone(&self.index) }
    }
}

/// Where the things of a kind are: at a place, or on a road; both share one name space. Whoever moves a thing says so here.
#[derive(Resource, Debug)]
pub struct Whereabouts<K: Kind> {
    /// Names at a spot, sorted, by the number of its name.
    there: Vec<There>,
    /// The spot of each name, by the number of the name.
    spot_of: Vec<Option<Slug>>,
    kind: std::marker::PhantomData<K>,
}

/// The names at a spot, ascending. Mostly there is one, and it is found without following a pointer.
#[derive(Clone, Debug, Default)]
struct There {
    first: Option<Slug>,
    more: Vec<Slug>,
}

impl There {
    fn insert(&mut self, name: Slug) {
        // Whichever is greater goes to the others.
        let Some(first) = self.first.replace(self.first.map_or(name, |first| first.min(name))) else { return };
        let greater = first.max(name);
        self.more.insert(self.more.partition_point(|other| *other < greater), greater);
    }

    fn remove(&mut self, name: Slug) {
        if self.first == Some(name) {
            self.first = (!self.more.is_empty()).then(|| self.more.remove(0));
        } else {
            self.more.retain(|other| *other != name);
        }
    }
}

impl<K: Kind> Default for Whereabouts<K> {
    fn default() -> Self {
        Self { there: Vec::new(), spot_of: Vec::new(), kind: std::marker::PhantomData }
    }
}

impl<K: Kind> Whereabouts<K> {
    /// Says that a thing is at this spot now, wherever it was.
    pub fn moved(&mut self, name: Slug, spot: Slug) {
        if self.spot_of.len() <= name.number() {
            self.spot_of.resize(name.number() + 1, None);
        }
        let before = self.spot_of[name.number()].replace(spot);
        if before == Some(spot) {
            return;
        }
        if let Some(before) = before {
            self.there[before.number()].remove(name);
        }
        if self.there.len() <= spot.number() {
            self.there.resize_with(spot.number() + 1, There::default);
        }
        self.there[spot.number()].insert(name);
    }

    /// Who is at a spot, in the order of names.
    pub fn at(&self, spot: Slug) -> impl Iterator<Item = Slug> + '_ {
        let there = self.there.get(spot.number());
        there.into_iter().flat_map(|there| there.first.into_iter().chain(there.more.iter().copied()))
    }
}

/// Which entity is the thing of a serial, for a kind whose things come and go.
#[derive(Resource, Debug)]
pub struct Numbers<K: Kind> {
    entities: Serials<Entity>,
    kind: std::marker::PhantomData<K>,
}

impl<K: Kind> Default for Numbers<K> {
    fn default() -> Self {
        Self { entities: Serials::default(), kind: std::marker::PhantomData }
    }
}

impl<K: Kind> Numbers<K> {
    /// The entity of a serial.
    pub fn entity(&self, serial: Serial) -> Option<Entity> {
        self.entities.get(&serial).copied()
    }

    /// Adds an entity under its serial.
    pub fn enter(&mut self, serial: Serial, entity: Entity) {
        self.entities.insert(serial, entity);
    }

    /// Forgets a serial; gives its entity.
    pub fn leave(&mut self, serial: Serial) -> Option<Entity> {
        self.entities.remove(&serial)
    }

    /// All of them, in the order of serials.
    pub fn iter(&self) -> impl Iterator<Item = (Serial, Entity)> + '_ {
        self.entities.iter().map(|(serial, entity)| (serial, *entity))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entities.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use bevy_ecs::system::RunSystemOnce;

    use super::*;

    #[derive(Debug)]
    struct Camels;
    impl Kind for Camels {}

    #[derive(Component, Debug)]
    struct Load(u32);

    fn name(n: u32) -> Slug {
        Slug::new(&format!("camel-{n:02}"))
    }

    fn well(n: u32) -> Slug {
        Slug::new(["dakoro", "tanout", "ingall"][n as usize % 3])
    }

    fn herd() -> World {
        let mut world = World::new();
        let (mut index, mut whereabouts) = (Index::<Camels>::default(), Whereabouts::<Camels>::default());
        // Not in the order of their names.
        for n in (0..20).map(|n| n * 7 % 20) {
            index.enter(name(n), world.spawn(Load(n)).id());
            whereabouts.moved(name(n), well(n));
        }
        world.insert_resource(index);
        world.insert_resource(whereabouts);
        world
    }

    #[test]
    fn who_is_at_a_well_is_who_came_there_last_and_in_the_order_of_names() {
        let mut spots: Vec<u32> = (0..20).collect();
        let wander = move |camels: All<'_, '_, Camels, &Load>, mut whereabouts: ResMut<'_, Whereabouts<Camels>>| {
            for step in 0..200_u32 {
                let (camel, to) = (step * 7 % 20, step * step / 3);
                whereabouts.moved(name(camel), well(to));
                spots[camel as usize] = to;
                let looked: Vec<Slug> = (0..20).filter(|n| well(spots[*n as usize]) == well(step)).map(name).collect();
                let found: Vec<Slug> = camels.at(&whereabouts, well(step)).map(|(name, _)| name).collect();
                assert_eq!(found, looked, "after step {step}");
            }
        };
        herd().run_system_once(wander).expect("the herd is there");
    }

    #[test]
    fn who_has_left_is_found_no_more_and_the_others_as_before() {
        let mut herd = herd();
        let mut index = herd.resource_mut::<Index<Camels>>();
        let (seventh, eighth) = (index.entity(name(7)), index.entity(name(8)));
        assert_eq!(index.leave(name(7)), seventh);
        assert_eq!((index.leave(name(7)), index.entity(name(7)), index.entity(name(8))), (None, None, eighth));
        let left: Vec<Slug> = index.iter().map(|(name, _)| name).collect();
        assert!(left.len() == 19 && left.is_sorted());
    }

    #[test]
    fn things_are_found_by_name_in_order_and_a_name_that_nobody_bears_finds_nothing() {
        let look = |mut camels: All<'_, '_, Camels, &mut Load>| {
            assert!(camels.names().is_sorted() && camels.iter().count() == 20);
            assert!(camels.get(Slug::new("no-camel")).is_none());
            camels.get_mut(name(3)).expect("it is there").0 += 100;
            camels.as_readonly().get(name(3)).map(|load| load.0)
        };
        assert_eq!(herd().run_system_once(look).expect("the herd is there"), Some(103));
    }
}
