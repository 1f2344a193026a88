//! Effects: the closed language of what an inject, an authored action or a ruling does to the world. A scenario writes them;
//! each is carried out by the one domain that owns what it changes.
//!
//! An effect says what comes to be, never how anybody brought it about.

use serde::{Deserialize, Serialize};

use super::{language::language, matter::Matter, written::shapes};

shapes! {
    /// A system of a post that can fail.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum System {
        /// Electric power; without it MIDAS and I-24/7 stand still as well.
        Power,
        /// The link of MIDAS to the capital; without it alerts go stale and records wait.
        Midas,
        /// The line to INTERPOL's databases.
        I247,
    }
}

/// The most families that one effect can set on the road.
pub const MOST_FAMILIES: u32 = 20_000;
/// The most people whom one convoy can set down.
pub const MOST_SET_DOWN: u32 = 5_000;
/// The most of anything else that one effect can bring or take.
pub const MOST_AMOUNT: i32 = 100_000;

language! {
    /// What comes to be. `by` is in permille and may be negative; people are persons. What is usual is illustrative: large enough to be
    /// felt, small enough not to decide the exercise.
    Effect, EffectKind;

    /// Tension in a community moves.
    Tension { community: Community, by: Shift(-1000, 1000) usually -150 },
    /// Fear of reprisal in a community moves.
    Fear { community: Community, by: Shift(-1000, 1000) usually -150 },
    /// Trust of a community towards an authority moves.
    Trust { community: Community, authority: Authority, by: Shift(-1000, 1000) usually 100 },
    /// Officers arrive at a post (or leave it, if negative).
    Officers { post: Post, by: Change(-MOST_AMOUNT, MOST_AMOUNT) usually 10 },
    /// A post opens by order of somebody who is not in the room.
    OpenPost { post: Post },
    /// A post closes by order of somebody who is not in the room.
    ClosePost { post: Post },
    /// A system of a post works again.
    Restore { post: Post, system: System },
    /// A system of a post fails.
    Outage { post: Post, system: System, lasts: Lasts or nothing },
    /// A closed road is open again.
    OpenRoad { road: ClosedRoad },
    /// A post has a system from now on, and it works: MIDAS, a line to INTERPOL's databases, or power.
    Equip { post: Post, system: System },
    /// A force has been trained in rights and conduct, on account of a seat: a tenth off what is missing.
    Train { force: Force, seat: Seat },
    /// A safe space stands at a place, run by a seat, with so many case workers.
    SafeSpace { place: Place, seat: Seat, case_workers: Number(1, 20) usually 3 },
    /// What a post holds of fingerprints gets into wrong hands.
    LeakData { post: Post },
    /// A road is closed to everybody (water, sand, a broken bridge), for a while or until it is opened.
    CloseRoad { road: Road, lasts: Lasts or nothing },
    /// A force stands at a checkpoint on a road: whoever passes is held up, and some are asked for money.
    Checkpoint { road: Road, force: Force },
    /// A checkpoint on a road is taken away.
    NoCheckpoint { road: Road },
    /// Something that can explode has been left on a road. Whoever goes there may come upon it, until it is marked or cleared.
    Explosives { road: Road },
    /// A channel works again.
    ChannelUp { channel: Channel },
    /// A channel falls silent.
    ChannelDown { channel: Channel, lasts: Lasts or nothing },
    /// A camp or reception site gains or loses places.
    Capacity { camp: Camp, by: Change(-MOST_AMOUNT, MOST_AMOUNT) usually 60 },
    /// Rations arrive at a camp.
    Food { camp: Camp, rations: Number(0, MOST_AMOUNT as u32) usually 500 },
    /// A seat gains or loses means.
    Means { seat: Seat, means: Means, by: Change(-MOST_AMOUNT, MOST_AMOUNT) usually 10 },
    /// A flow of travellers swells or dries up: `permille` of its usual rate.
    Traffic { flow: Flow, permille: Level(0, 10_000) usually 1500, lasts: Lasts or nothing },
    /// Families leave a place for whatever reason.
    Displace { from: Place, families: Number(0, MOST_FAMILIES) usually 20 },
    /// People who were expelled from elsewhere are set down at a place, with what they have on them: so many each time, so many times,
    /// so long apart (a day, where nothing is said).
    SetDown { place: Place, people: Number(1, MOST_SET_DOWN) usually 300, times: Number(1, 60) usually 1, every: Lasts or nothing },
    /// A community sees or hears something, true or not; its committee decides what becomes of it.
    Sighting { community: Community, matter: Written<Matter> },
    /// A rumour starts in a community; `strength` in permille.
    Rumour { community: Community, about: Anything, strength: Level(0, 1000) usually 400 },
    /// Counterparts on two sides of the border may exchange directly from now on; on what else they agree, if it is not the usual.
    Agreement {
        seats: TwoSeats,
        #[serde(skip_serializing_if = "Option::is_none")] about: Accord or nothing,
    },
    /// An agreement is suspended.
    EndAgreement { seats: TwoSeats },
    /// A cell of an armed group moves.
    MoveCell { group: Group, to: Place },
    /// A group or a network goes on with its plan (`true`) or lies low (`false`).
    Plan { group: Group, active: Active },
    /// An armed group strikes a place; `families` leave it. `severity` in permille moves fear and tension.
    Attack { place: Place, families: Number(0, MOST_FAMILIES) usually 20, severity: Level(0, 1000) usually 300 },
    /// A force commits an act against people at a place. Described by its effect alone.
    Misconduct { force: Force, place: Place },
}
