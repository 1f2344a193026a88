//! The state of an exercise: all that differs between two moments of one scenario. One canonical row per entity, in the order of names or
//! serials, and what the world has once. Seal, fork and restore are made of this and of nothing else.
//!
//! What a thing of a kind is made of stands in [`things!`] below, and only there: the table is what makes a type a component. Whatever
//! else a system would write is found when its exercise is opened; so nothing can be left out of a seal.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use bevy_ecs::{
    component::{Component, ComponentId, Mutable, StorageType},
    prelude::{Bundle, World},
};
use kernel::{
    agenda::Agenda,
    chance::{Dice, Throws},
    names::{Serial, Slug},
    time::{Calendar, Time},
};
use serde::Serialize;
use vocabulary::{condition::Aspect, parameter::Figures, scenario::Scenario};

use crate::{
    sight::picture::Picture,
    table::{
        book::{Book, Purse},
        memory::Remembered,
    },
    world::{
        boats::Fleets,
        committee::{Acquainted, Committee, Consents, Counsel, Members, Silence},
        community::{Community, Fear, Frozen, Gestures, Grievances, Hearsay, Rumours, Talk, Tension, Trust, Warning},
        conduct::{ConductRecord, Diligence, Encounters, Force, Standards, Suspensions},
        crossing::{Barrier, Care, Lanes, Queue, Repute, Shift, Stand},
        diggings::Diggings,
        disclosure::Disclosures,
        displacement::{
            Arrivals, Assessments, Camp, CampWants, Carried, Displaced, Enrolled, Flights, HostedWants, Hosting,
            InTheOpen, Larder, OpenWants, Shelter, Stores, Unrest, WordOfRoom,
        },
        geography::{self, Geography},
        harm::Tolls,
        hazard::{Chances, Course, HazardPlan, Outbreak, Precautions},
        index::{Index, Kind, Named, Numbered, Numbers, Whereabouts},
        investigation::{Files, Traces},
        kinds::{
            Alerts, Camps, Channels, Communities, Flows, Forces, Groups, Hazards, Letters, Parties, Patrols, Posts,
            Seats, Unsheltered,
        },
        movement::Movement,
        patrol::{Crew, Detachment, Orders, Position, Rounds, Vehicle},
        protection::Protection,
        registry::{Alert, Fingerprints, Registry},
        rescue::LeftOnTheWay,
        script::Script,
        sharing::{Agreements, Chain, Channel, Holdings, Letter, Sent},
        threat::{Attacks, Cell, Foothold, Knowledge, Progress},
        tracing::Tracing,
        travel::{Flow, Journey, Party},
        turn::{Due, Kernel},
        wayside::Wayside,
    },
};

/// The rows of a kind, by name.
pub type Rows<T> = Vec<(Slug, T)>;

macro_rules! things {
    (
        named { $( $list:ident: $kind:ident, $row:ident { $($part:ident: $component:ty),+ $(,)? $(; $maybe:ident?: $optional:ident { $($opart:ident: $ocomponent:ty),+ $(,)? })? } )+ }
        numbered { $( $nlist:ident: $nkind:ident, $nrow:ident { $($npart:ident: $ncomponent:ty),+ $(,)? } )+ }
        once { $( $single:ident: $resource:ty ),+ $(,)? }
    ) => {
        $(
            /// What a thing of this kind is made of; the parts are named after what they hold.
            #[derive(Bundle, Clone, Debug, Serialize)]
            #[allow(missing_docs)]
            pub struct $row { $( pub $part: $component, )+ }
            $( component!($component); )+
            $(
                /// What stands on it besides, where there is one.
                #[derive(Bundle, Clone, Debug, Serialize)]
                #[allow(missing_docs)]
                pub struct $optional { $( pub $opart: $ocomponent, )+ }
                $( component!($ocomponent); )+
            )?
        )+
        $(
            /// What a thing of this kind is made of; the parts are named after what they hold.
            #[derive(Bundle, Clone, Debug, Serialize)]
            #[allow(missing_docs)]
            pub struct $nrow { $( pub $npart: $ncomponent, )+ }
            $( component!($ncomponent); )+
        )+
        /// All things, and what the world has once.
        #[derive(Clone, Debug, Serialize)]
        #[allow(missing_docs)]
        pub struct Things {
            $( pub $list: Rows<($row, $(Option<$optional>,)?)>, )+
            $( pub $nlist: Vec<(Serial, $nrow)>, )+
            $( pub $single: $resource, )+
        }

        impl Things {
            /// Spawns all of it into an empty world, and enters it into its index.
            fn raise(self, world: &mut World) {
                $(
                    let mut index = Index::<$kind>::default();
                    for (name, (row, $($maybe,)?)) in self.$list {
                        #[allow(unused_mut)]
                        let mut entity = world.spawn((Named(name), row));
                        $( if let Some(part) = $maybe { entity.insert(part); } )?
                        index.enter(name, entity.id());
                    }
                    world.insert_resource(index);
                )+
                $(
                    let mut numbers = Numbers::<$nkind>::default();
                    for (serial, row) in self.$nlist {
                        numbers.enter(serial, world.spawn((Numbered(serial), row)).id());
                    }
                    world.insert_resource(numbers);
                )+
                $( world.insert_resource(self.$single); )+
            }

            /// What is kept of a world: whoever writes anything else would write it past the seal.
            pub fn kept(world: &World) -> BTreeSet<ComponentId> {
                let components = world.components();
                [
                    $( $(components.component_id::<$component>(),)+ $( $(components.component_id::<$ocomponent>(),)+ )? )+
                    $( $(components.component_id::<$ncomponent>(),)+ )+
                    $( components.component_id::<$resource>(), )+
                    // What follows from the rows is made again with them.
                    $( components.component_id::<Index<$kind>>(), components.component_id::<Whereabouts<$kind>>(), )+
                    $( components.component_id::<Numbers<$nkind>>(), )+
                    components.component_id::<Geography>(),
                ]
                .into_iter()
                .flatten()
                .collect()
            }

            /// Gathers all of it from a world.
            fn gather(world: &mut World) -> Self {
                $(
                    let mut query = world.query::<(&Named, ($(&$component,)+), $(Option<($(&$ocomponent,)+)>,)?)>();
                    #[allow(unused_variables)]
                    let mut $list: Rows<($row, $(Option<$optional>,)?)> = query
                        .iter(world)
                        .map(|(name, ($($part,)+), $($maybe,)?)| {
                            $( let $maybe = $maybe.map(|($($opart,)+)| $optional { $($opart: $opart.clone(),)+ }); )?
                            (name.0, ($row { $($part: $part.clone(),)+ }, $($maybe,)?))
                        })
                        .collect();
                    $list.sort_unstable_by_key(|(name, _)| *name);
                )+
                $(
                    let mut query = world.query::<(&Numbered, $(&$ncomponent,)+)>();
                    let mut $nlist: Vec<(Serial, $nrow)> = query
                        .iter(world)
                        .map(|(serial, $($npart,)+)| (serial.0, $nrow { $($npart: $npart.clone(),)+ }))
                        .collect();
                    $nlist.sort_unstable_by_key(|(serial, _)| *serial);
                )+
                Self {
                    $( $list, )+
                    $( $nlist, )+
                    $( $single: world.resource::<$resource>().clone(), )+
                }
            }
        }
    };
}

macro_rules! component {
    ($component:ty) => {
        impl Component for $component {
            const STORAGE_TYPE: StorageType = StorageType::Table;
            type Mutability = Mutable;
        }
    };
}

things! {
    named {
        flows: Flows, FlowRow { flow: Flow }
        posts: Posts, PostRow {
            site: Stand,
            barrier: Barrier,
            shift: Shift,
            lanes: Lanes,
            queue: Queue,
            care: Care,
            repute: Repute,
            registry: Registry,
            prints: Fingerprints,
        }
        patrols: Patrols, PatrolRow { unit: Detachment, position: Position, orders: Orders, crew: Crew, vehicle: Vehicle }
        communities: Communities, CommunityRow {
            community: Community,
            trust: Trust,
            fear: Fear,
            tension: Tension,
            frozen: Frozen,
            rumours: Rumours,
            warning: Warning,
            gestures: Gestures,
            talk: Talk,
            hearsay: Hearsay,
            grievances: Grievances,
            hosting: Hosting,
            larder: Larder,
            wants: HostedWants;
            committee?: CommitteeRow {
                committee: Committee,
                members: Members,
                silence: Silence,
                consents: Consents,
                counsel: Counsel,
                acquainted: Acquainted,
            }
        }
        channels: Channels, ChannelRow { channel: Channel }
        camps: Camps, CampRow {
            camp: Camp,
            shelter: Shelter,
            stores: Stores,
            wants: CampWants,
            unrest: Unrest,
            enrolled: Enrolled,
        }
        unsheltered: Unsheltered, UnshelteredRow { open: InTheOpen, carried: Carried, wants: OpenWants }
        hazards: Hazards, HazardRow { plan: HazardPlan, course: Course, outbreak: Outbreak, chances: Chances }
        groups: Groups, GroupRow { cell: Cell, foothold: Foothold, progress: Progress, knowledge: Knowledge }
        forces: Forces, ForceRow {
            force: Force,
            standards: Standards,
            record: ConductRecord,
            suspensions: Suspensions,
            diligence: Diligence,
            encounters: Encounters,
        }
        seats: Seats, SeatRow { picture: Picture, purse: Purse }
    }
    numbered {
        parties: Parties, PartyRow { party: Party, journey: Journey }
        alerts: Alerts, AlertRow { alert: Alert }
        letters: Letters, LetterRow { letter: Letter }
    }
    once {
        agreements: Agreements,
        holdings: Holdings,
        sent: Sent,
        files: Files,
        traces: Traces,
        disclosures: Disclosures,
        flights: Flights,
        arrivals: Arrivals,
        displaced: Displaced,
        heard: WordOfRoom,
        protection: Protection,
        tracing: Tracing,
        attacks: Attacks,
        tolls: Tolls,
        rounds: Rounds,
        wayside: Wayside,
        fleets: Fleets,
        diggings: Diggings,
        left_on_the_way: LeftOnTheWay,
        assessments: Assessments,
        movement: Movement,
        precautions: Precautions,
        book: Book,
        memory: Remembered,
    }
}

/// Everything that differs between two moments of one scenario.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs)]
pub struct State {
    pub now: Time,
    pub happenings: u64,
    pub facts: u64,
    pub witnesses: BTreeMap<(Aspect, Slug), u64>,
    pub origins: BTreeMap<u64, u32>,
    pub made: BTreeMap<Slug, u32>,
    pub between: BTreeMap<(Slug, Slug), Throws>,
    pub dice: Dice,
    pub agenda: Agenda<Due>,
    pub geography: geography::MapState,
    pub things: Things,
}

impl State {
    /// The state of a world.
    pub fn of(kernel: &Kernel, world: &mut World) -> Self {
        Self {
            now: kernel.now,
            happenings: kernel.happenings,
            facts: kernel.facts,
            witnesses: kernel.witnesses.clone(),
            origins: kernel.origins.clone(),
            made: kernel.made.clone(),
            between: kernel.between.clone(),
            dice: kernel.dice,
            agenda: kernel.agenda.clone(),
            geography: world.resource::<Geography>().state().clone(),
            things: Things::gather(world),
        }
    }

    /// Time, chance and the agenda as this state has them.
    pub fn kernel(&self, scenario: &Scenario, calendar: &Calendar, figures: &Arc<Figures>) -> Kernel {
        Kernel {
            now: self.now,
            end: Time(scenario.length.0),
            agenda: self.agenda.clone(),
            dice: self.dice,
            calendar: calendar.clone(),
            ledger: Vec::new(),
            facts: self.facts,
            witnesses: self.witnesses.clone(),
            origins: self.origins.clone(),
            made: self.made.clone(),
            between: self.between.clone(),
            happenings: self.happenings,
            listened: self.things.book.awaited.keys().copied().collect(),
            figures: figures.clone(),
        }
    }

    /// A world in this state.
    pub fn raise(self, scenario: &Arc<Scenario>, figures: &Figures) -> World {
        let mut world = World::new();
        world.insert_resource(Script(scenario.clone()));
        world.insert_resource(Chain::of(scenario));
        let mut geography = Geography::new(&scenario.places, &scenario.roads, &figures.geography);
        geography.settle(&scenario.communities);
        geography.set_state(self.geography);
        world.insert_resource(geography);
        let things = &self.things;
        world.insert_resource(whereabouts::<Patrols>(
            things.patrols.iter().map(|(name, (row,))| (*name, row.position.spot())),
        ));
        world.insert_resource(whereabouts::<Groups>(
            things.groups.iter().map(|(name, (row,))| (*name, row.foothold.at)),
        ));
        world.insert_resource(whereabouts::<Communities>(
            things.communities.iter().map(|(name, (row, _))| (*name, row.community.model.place)),
        ));
        world.insert_resource(whereabouts::<Camps>(
            things.camps.iter().map(|(name, (row,))| (*name, row.camp.model.place)),
        ));
        self.things.raise(&mut world);
        world
    }
}

fn whereabouts<K: Kind>(spots: impl Iterator<Item = (Slug, Slug)>) -> Whereabouts<K> {
    let mut whereabouts = Whereabouts::default();
    spots.for_each(|(name, spot)| whereabouts.moved(name, spot));
    whereabouts
}
