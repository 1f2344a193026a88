//! The figures of roads: speeds, rains, and what a detour is worth. Read by `world/geography`.

use kernel::time::Span;

use super::{published::{BOATS, ON_FOOT}, quantity::ILLUSTRATIVE};

/// What stands behind the speeds.
const DRY_SEASON: &str = "illustrative: orders of magnitude for the dry season, not measured";
/// What stands behind the months of the rains.
const RAINS: &str = "illustrative: the Sahel in general; the Lake Chad Basin Commission gives June to October (lis.cblt.org, Diffa, 1950 to 2007, excerpt)";

figures! { geography: GeographyFigures {
    /// Speed on foot on a paved road; 0 is no way.
    on_foot_paved "on_foot.paved": i64 = 4 KmPerHour, plausible 2..=6, limits 0..=1000, ON_FOOT;
    /// Speed on foot on an unpaved road; 0 is no way.
    on_foot_unpaved "on_foot.unpaved": i64 = 3 KmPerHour, plausible 2..=6, limits 0..=1000, ON_FOOT;
    /// Speed on foot on a track; 0 is no way.
    on_foot_track "on_foot.track": i64 = 2 KmPerHour, plausible 1..=5, limits 0..=1000, ON_FOOT;
    /// Speed of people on foot by hired boat on water; 0 is no way.
    on_foot_water "on_foot.water": i64 = 4 KmPerHour, plausible 3..=8, limits 0..=1000, BOATS;
    /// Speed in a traveller's vehicle, cart or hired seat on a paved road; 0 is no way.
    by_vehicle_paved "by_vehicle.paved": i64 = 60 KmPerHour, plausible 30..=90, limits 0..=1000, DRY_SEASON;
    /// Speed in a traveller's vehicle, cart or hired seat on an unpaved road; 0 is no way.
    by_vehicle_unpaved "by_vehicle.unpaved": i64 = 40 KmPerHour, plausible 15..=70, limits 0..=1000, DRY_SEASON;
    /// Speed in a traveller's vehicle, cart or hired seat on a track; 0 is no way.
    by_vehicle_track "by_vehicle.track": i64 = 20 KmPerHour, plausible 5..=40, limits 0..=1000,
        "illustrative; 510 km a day from Agadez to Libya, mostly by night (Pressbooks, and a mission report of 2017, excerpts)";
    /// Speed of travellers with a vehicle by hired boat on water; 0 is no way.
    by_vehicle_water "by_vehicle.water": i64 = 4 KmPerHour, plausible 3..=8, limits 0..=1000, BOATS;
    /// Speed in a patrol's vehicle on a paved road; 0 is no way.
    by_patrol_paved "by_patrol.paved": i64 = 70 KmPerHour, plausible 40..=100, limits 0..=1000, DRY_SEASON;
    /// Speed in a patrol's vehicle on an unpaved road; 0 is no way.
    by_patrol_unpaved "by_patrol.unpaved": i64 = 50 KmPerHour, plausible 20..=80, limits 0..=1000, DRY_SEASON;
    /// Speed in a patrol's vehicle on a track; 0 is no way.
    by_patrol_track "by_patrol.track": i64 = 30 KmPerHour, plausible 10..=50, limits 0..=1000, DRY_SEASON;
    /// Speed in a patrol's boat on water; 0 is no way.
    by_boat_water "by_boat.water": i64 = 25 KmPerHour, plausible 8..=50, limits 0..=1000, DRY_SEASON;
    /// What is left of the speed of people on foot in the rains, on any land.
    in_the_rains_on_foot "in_the_rains.on_foot": i64 = 700 Permille, plausible 500..=900, limits 1..=1000,
        "Niger: 0.67 to 0.75 (Int. J. Health Geographics 11:24, table 2, seen in 2026, excerpt)";
    /// What is left of the speed of vehicles in the rains on a paved road.
    in_the_rains_paved "in_the_rains.paved": i64 = 1000 Permille, plausible 700..=1000, limits 1..=1000, ILLUSTRATIVE;
    /// What is left of the speed of vehicles in the rains on an unpaved road.
    in_the_rains_unpaved "in_the_rains.unpaved": i64 = 600 Permille, plausible 300..=900, limits 1..=1000, ILLUSTRATIVE;
    /// What is left of the speed of vehicles in the rains on a track.
    in_the_rains_track "in_the_rains.track": i64 = 400 Permille, plausible 100..=800, limits 1..=1000,
        "illustrative; lorries stand for 3 to \
         12 hours after a rain in Chad (Logistics Capacity Assessment, 2012, excerpt)";
    /// What is left of every speed in the rains on water.
    in_the_rains_water "in_the_rains.water": i64 = 1000 Permille, plausible 700..=1000, limits 1..=1000, ILLUSTRATIVE;
    /// The first month of the rains. A first month after the last one means no rains at all.
    rains_from "rains.from": i64 = 6 Month, plausible 5..=7, limits 1..=12, RAINS;
    /// The last month of the rains.
    rains_to "rains.to": i64 = 9 Month, plausible 8..=10, limits 1..=12, RAINS;
    /// What passing a post weighs to somebody who would rather not.
    avoid_post: Span = 24 Hours, plausible 1..=72, limits 0..=2400, ILLUSTRATIVE;
} }
