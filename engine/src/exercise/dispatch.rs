//! Who handles what is due. Each domain is a system, and the signature of its system is its permission: the components that it may write,
//! and those that it may look at. At opening it is checked that no component has two writers.
//!
//! Play and tests are dispatched here alike. A system is entered with each happening: the kernel and the happening are handed in, and
//! what the system needs of the world is fetched by the ECS.

use bevy_ecs::{
    component::ComponentId,
    prelude::{In, InMut, IntoSystem, World},
    system::{BoxedSystem, System, SystemAccess},
};
use vocabulary::fact::Cause;

use super::state::Things;
use crate::{
    table::due as table,
    world::{
        self, community, crossing, diggings, displacement,
        happening::{Happening, Reaches, TableDue, domains},
        hazard, movement, patrol, registry, threat, travel,
        turn::{Due, Kernel},
    },
};

/// The system of a domain, entered with what is due in it.
type Domain<D> = BoxedSystem<(InMut<'static, Kernel>, In<(Cause, D)>)>;

macro_rules! systems {
    ($( $variant:ident $domain:ident, )+) => {
        /// The systems of all domains, ready for one world; those of the table beside them.
        pub struct Domains {
            $( $domain: Domain<world::$domain::Due>, )+
            table: Domain<TableDue>,
            reaches: Domain<Reaches>,
            listen: Domain<u64>,
        }

        impl Domains {
            /// Makes the systems ready for a world.
            ///
            /// # Panics
            /// A component has two writers: the law of the house, and no scenario can break it.
            pub fn of(world: &mut World) -> Self {
                let mut writers = Writers::default();
                let domains = Self {
                    $( $domain: ready(
                        IntoSystem::into_system(world::$domain::work), stringify!($domain), &mut writers, world,
                    ), )+
                    table: ready(IntoSystem::into_system(table::work), "table", &mut writers, world),
                    reaches: ready(IntoSystem::into_system(table::reaches), "table", &mut writers, world),
                    listen: ready(IntoSystem::into_system(table::listen), "table", &mut writers, world),
                };
                writers.assert_one_each(world);
                domains
            }

            /// Keeps the ticks of change detection from growing too old over a very long run.
            pub fn check_change_ticks(&mut self, world: &mut World) {
                if let Some(check) = world.check_change_ticks() {
                    $( self.$domain.check_change_tick(check); )+
                    self.table.check_change_tick(check);
                    self.reaches.check_change_tick(check);
                    self.listen.check_change_tick(check);
                }
            }

            /// Works through one happening; whoever ordered it hears what came of it.
            pub fn work(&mut self, Due { cause, what }: Due, kernel: &mut Kernel, world: &mut World) {
                let before = kernel.facts;
                match what {
                    $( Happening::$variant(due) => enter(&mut self.$domain, (cause, due), kernel, world), )+
                    Happening::Table(due) => enter(&mut self.table, (cause, due), kernel, world),
                    Happening::Reaches(due) => enter(&mut self.reaches, (cause, due), kernel, world),
                }
                // Mostly nobody waits to hear of it, and then the table is not entered.
                if kernel.facts > before
                    && let Cause::Fact(from) = cause
                    && kernel.listened.contains(&from)
                {
                    enter(&mut self.listen, (cause, before), kernel, world);
                }
            }
        }
    };
}

domains!(systems);

/// A system made ready for a world; what it writes is noted under its domain.
fn ready<D: 'static>(
    system: impl System<In = (InMut<'static, Kernel>, In<(Cause, D)>), Out = ()>,
    domain: &'static str,
    writers: &mut Writers,
    world: &mut World,
) -> Domain<D> {
    let mut system: Domain<D> = Box::new(system);
    writers.note(domain, &system.initialize(world));
    system
}

fn enter<D: 'static>(domain: &mut Domain<D>, due: (Cause, D), kernel: &mut Kernel, world: &mut World) {
    if let Err(fault) = domain.run((kernel, due), world) {
        // Whoever raises a world gives it all that the domains ask for; without that there is no exercise to speak of.
        panic!("a world was raised without what {} asks for: {fault}", domain.name());
    }
}

/// Puts the first happenings of every domain on the agenda, in this order.
pub fn start(kernel: &mut Kernel, world: &mut World) {
    let begin: [BoxedSystem<InMut<'static, Kernel>>; 11] = [
        Box::new(IntoSystem::into_system(table::start)),
        Box::new(IntoSystem::into_system(crossing::start)),
        Box::new(IntoSystem::into_system(registry::start)),
        Box::new(IntoSystem::into_system(travel::start)),
        Box::new(IntoSystem::into_system(patrol::start)),
        Box::new(IntoSystem::into_system(community::start)),
        Box::new(IntoSystem::into_system(displacement::start)),
        Box::new(IntoSystem::into_system(threat::start)),
        Box::new(IntoSystem::into_system(movement::start)),
        Box::new(IntoSystem::into_system(hazard::start)),
        Box::new(IntoSystem::into_system(diggings::start)),
    ];
    for mut system in begin {
        system.initialize(world);
        if let Err(fault) = system.run(kernel, world) {
            panic!("a world was raised without what {} asks for: {fault}", system.name());
        }
    }
}

/// Which domain writes which component.
#[derive(Default)]
struct Writers(Vec<(ComponentId, &'static str)>);

impl Writers {
    fn note(&mut self, domain: &'static str, access: &SystemAccess) {
        let SystemAccess::Shared(access) = access else { return };
        let Some(writes) = access.combined_access().writes().as_finite_set() else { return };
        self.0.extend(writes.iter().map(|component| (component, domain)));
    }

    fn assert_one_each(mut self, world: &World) {
        self.0.sort_unstable();
        self.0.dedup();
        for pair in self.0.windows(2) {
            let [(component, one), (same, other)] = pair else { continue };
            let name = || world.components().get_name(*component);
            assert!(component != same, "{:?} has two writers: {one} and {other}", name());
        }
        let kept = Things::kept(world);
        for (component, domain) in &self.0 {
            let name = || world.components().get_name(*component);
            assert!(kept.contains(component), "{domain} writes {:?}, and no seal sees it", name());
        }
    }
}
