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
        committee, community, conduct, crossing, disclosure, displacement, geography,
        happening::{Happening, Reaches, TableDue},
        harm, hazard, investigation, movement, patrol, protection, registry, rescue, sharing, threat, tracing, travel,
        turn::{Due, Kernel},
        wayside,
    },
};

/// The system of a domain, entered with what is due in it.
type Domain<D> = BoxedSystem<(InMut<'static, Kernel>, In<(Cause, D)>)>;

macro_rules! domains {
    (after each: $listen:path; $( $variant:ident => $domain:ident: $due:ty, $work:path; )+) => {
        /// The systems of all domains, ready for one world.
        pub struct Domains {
            $( $domain: Domain<$due>, )+
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
                    $( $domain: ready(IntoSystem::into_system($work), stringify!($work), &mut writers, world), )+
                    listen: ready(IntoSystem::into_system($listen), stringify!($listen), &mut writers, world),
                };
                writers.assert_one_each(world);
                domains
            }

            /// Keeps the ticks of change detection from growing too old over a very long run.
            pub fn check_change_ticks(&mut self, world: &mut World) {
                if let Some(check) = world.check_change_ticks() {
                    $( self.$domain.check_change_tick(check); )+
                    self.listen.check_change_tick(check);
                }
            }

            /// Works through one happening; whoever ordered it hears what came of it.
            pub fn work(&mut self, Due { cause, what }: Due, kernel: &mut Kernel, world: &mut World) {
                let before = kernel.facts;
                match what {
                    $( Happening::$variant(due) => enter(&mut self.$domain, (cause, due), kernel, world), )+
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

domains! {
    after each: table::listen;
    Geography => geography: geography::Due, geography::work;
    Travel => travel: travel::Due, travel::work;
    Crossing => crossing: crossing::Due, crossing::work;
    Registry => registry: registry::Due, registry::work;
    Patrol => patrol: patrol::Due, patrol::work;
    Community => community: community::Due, community::work;
    Committee => committee: committee::Due, committee::work;
    Sharing => sharing: sharing::Due, sharing::work;
    Investigation => investigation: investigation::Due, investigation::work;
    Disclosure => disclosure: disclosure::Due, disclosure::work;
    Displacement => displacement: displacement::Due, displacement::work;
    Protection => protection: protection::Due, protection::work;
    Tracing => tracing: tracing::Due, tracing::work;
    Threat => threat: threat::Due, threat::work;
    Harm => harm: harm::Due, harm::work;
    Wayside => wayside: wayside::Due, wayside::work;
    Rescue => rescue: rescue::Due, rescue::work;
    Conduct => conduct: conduct::Due, conduct::work;
    Movement => movement: movement::Due, movement::work;
    Hazard => hazard: hazard::Due, hazard::work;
    Reaches => reaches: Reaches, table::reaches;
    Table => table: TableDue, table::work;
}

/// A system made ready for a world; what it writes is noted under the module that it stands in.
fn ready<D: 'static>(
    system: impl System<In = (InMut<'static, Kernel>, In<(Cause, D)>), Out = ()>,
    path: &'static str,
    writers: &mut Writers,
    world: &mut World,
) -> Domain<D> {
    let mut system: Domain<D> = Box::new(system);
    let module = path.split("::").next().unwrap_or(path).trim();
    writers.note(module, &system.initialize(world));
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
    let begin: [BoxedSystem<InMut<'static, Kernel>>; 10] = [
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
