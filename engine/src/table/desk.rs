//! The desk: everything that the table may reach. It looks at all of the world, writes what is its own (pictures, purses, the book),
//! and moves everything else by putting a happening on the agenda of the domain that may.

// Queries have nothing to print.
#![allow(missing_debug_implementations)]

use bevy_ecs::{prelude::*, system::SystemParam};
use kernel::names::Slug;
use vocabulary::terms::Hand;

use super::{
    book::{Book, Purse},
    memory::Remembered,
};
use crate::{
    sight::picture::Picture,
    world::{
        boats::Fleets,
        committee::Consents,
        community::CommunityStateReadOnly,
        conduct::Suspensions,
        crossing::PostStateReadOnly,
        diggings::Diggings,
        disclosure::Disclosures,
        displacement::{CampStateReadOnly, Displaced, Hosting, InTheOpen},
        geography::Geography,
        index::{All, Numbered, Numbers, Whereabouts},
        investigation::Files,
        kinds::{Camps, Channels, Communities, Flows, Forces, Groups, Parties, Patrols, Posts, Seats, Unsheltered},
        patrol::{Crew, Detachment, Orders, Position},
        population::Population,
        registry::Alert,
        script::Script,
        sharing::{Agreements, Chain, Channel},
        threat::{Attacks, Cell, Foothold, Progress},
        travel::{Flow, Journey, Party},
        turn::Kernel,
        wayside::Wayside,
    },
};

macro_rules! desk {
    ($( $field:ident: $param:ty ),+ $(,)?) => {
        /// What the ECS hands in for the desk.
        #[derive(SystemParam)]
        pub struct DeskParams<'w, 's> { $( $field: $param, )+ }

        /// Everything within reach, and the kernel.
        #[allow(missing_docs)] // Named after what they hold.
        pub struct Desk<'k, 'w, 's> { pub kernel: &'k mut Kernel, $( pub $field: $param, )+ }

        impl<'w, 's> DeskParams<'w, 's> {
            /// The desk with this kernel.
            pub fn with<'k>(self, kernel: &'k mut Kernel) -> Desk<'k, 'w, 's> {
                Desk { kernel, $( $field: self.$field, )+ }
            }
        }
    };
}

desk! {
    script: Res<'w, Script>,
    geography: Res<'w, Geography>,
    flows: All<'w, 's, Flows, &'static Flow>,
    parties: Query<'w, 's, (&'static Party, &'static Journey)>,
    numbers: Res<'w, Numbers<Parties>>,
    posts: All<'w, 's, Posts, PostStateReadOnly>,
    alerts: Query<'w, 's, (&'static Numbered, &'static Alert)>,
    patrols: All<'w, 's, Patrols, (&'static Detachment, &'static Position, &'static Orders, &'static Crew)>,
    patrols_are: Res<'w, Whereabouts<Patrols>>,
    communities: All<'w, 's, Communities, CommunityStateReadOnly>,
    committees: All<'w, 's, Communities, &'static Consents>,
    hosts: All<'w, 's, Communities, &'static Hosting>,
    living: Res<'w, Whereabouts<Communities>>,
    channels: All<'w, 's, Channels, &'static Channel>,
    agreements: Res<'w, Agreements>,
    files: Res<'w, Files>,
    disclosures: Res<'w, Disclosures>,
    chain: Res<'w, Chain>,
    camps: All<'w, 's, Camps, CampStateReadOnly>,
    camps_are: Res<'w, Whereabouts<Camps>>,
    displaced: Res<'w, Displaced>,
    open: All<'w, 's, Unsheltered, &'static InTheOpen>,
    population: Population<'w, 's>,
    attacks: Res<'w, Attacks>,
    wayside: Res<'w, Wayside>,
    fleets: Res<'w, Fleets>,
    diggings: Res<'w, Diggings>,
    groups: All<'w, 's, Groups, (&'static Cell, &'static Foothold, &'static Progress)>,
    forces: All<'w, 's, Forces, &'static Suspensions>,
    pictures: All<'w, 's, Seats, &'static mut Picture>,
    purses: All<'w, 's, Seats, &'static mut Purse>,
    book: ResMut<'w, Book>,
    memory: ResMut<'w, Remembered>,
}

impl Desk<'_, '_, '_> {
    /// Whether somebody has sat at a seat so far: it was given to a play, a list or the facilitator, or something was tried there.
    pub fn is_attended(&self, seat: Slug) -> bool {
        let tried = self.purses.get(seat).is_some_and(|purse| purse.acts + purse.refused > 0);
        tried || self.book.hand(seat) != Hand::People
    }
}
