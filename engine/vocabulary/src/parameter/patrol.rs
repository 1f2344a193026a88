//! The figures of patrols: duty, fuel, breakdowns, and what they notice. Read by `world/patrol`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { patrol: PatrolFigures {
    /// A halt on the beat.
    halt: Span = 90 Minutes, plausible 15..=360, limits 1..=14_400, "illustrative, and the same everywhere: no real timetable";
    /// A patrol rests after so long on duty.
    duty: Span = 12 Hours, plausible 6..=24, limits 1..=2400, ILLUSTRATIVE;
    /// A patrol rests for so long.
    rest: Span = 6 Hours, plausible 4..=24, limits 1..=2400, ILLUSTRATIVE;
    /// Chance to notice a party on an unofficial route near by, by day.
    notices_by_day "notices.by_day": u32 = 250 Permille, plausible 50..=540, limits 0..=1000,
        "illustrative; 54 % of entries were caught by the whole chain at the border of the United States with Mexico (IDA report on \
         fiscal year 2015, excerpt): a ceiling";
    /// Chance to notice a party on an unofficial route near by, at night.
    notices_at_night "notices.at_night": u32 = 100 Permille, plausible 10..=400, limits 0..=1000, ILLUSTRATIVE;
    /// Chance to notice an armed group at the same place; traffickers look like anybody.
    sees_group: u32 = 600 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// How far a number of men seen from afar by day may be off.
    miscounted_by_day "miscounted.by_day": u32 = 300 Permille, plausible 0..=700, limits 0..=1000, ILLUSTRATIVE;
    /// How far a number of men seen from afar at night may be off.
    miscounted_at_night "miscounted.at_night": u32 = 500 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
    /// At this distance along a road a patrol notices half of what it would notice beside it.
    reach: u32 = 10 Km, plausible 2..=30, limits 1..=10_000, ILLUSTRATIVE;
    /// What each further head in a party adds to the chance that it is noticed, up to thirty.
    each_head: u32 = 20 Permille, plausible 0..=100, limits 0..=10_000, ILLUSTRATIVE;
    /// What a patrol at the end of its duty misses, of what it would notice when fresh.
    tired_misses: u32 = 400 Permille, plausible 100..=700, limits 0..=1000, ILLUSTRATIVE;
    /// What two forces together notice, for what each would notice alone: one knows the road, the other the people.
    together: u32 = 1300 Permille, plausible 1000..=2000, limits 0..=10_000, ILLUSTRATIVE;
    /// How far a tank lasts on land.
    tank_on_land "tank.on_land": i64 = 600 Km, plausible 300..=1100, limits 1..=1_000_000,
        "a Land Cruiser 70 holds 130 litres, 650 km at the 20 litres of sand (Toyota Nigeria in BusinessDay, and a review of 2012, \
         excerpts)";
    /// How far a tank lasts in a boat.
    tank_in_a_boat "tank.in_a_boat": i64 = 250 Km, plausible 100..=500, limits 1..=1_000_000, ILLUSTRATIVE;
    /// On its beat a patrol turns home when so much of a tank is left.
    reserve: i64 = 350 Permille, plausible 100..=600, limits 0..=1000, ILLUSTRATIVE;
    /// How much of a tank a patrol gets whose force has lost its support.
    unsupported_tank: i64 = 600 Permille, plausible 300..=1000, limits 1..=1000, ILLUSTRATIVE;
    /// How long a patrol with a dry tank waits for somebody to bring fuel.
    fuel_brought: Span = 6 Hours, plausible 2..=48, limits 1..=2400, ILLUSTRATIVE;
    /// Chance of a breakdown on a hundred kilometres of paved road.
    breaks_down_paved "breaks_down.paved": u32 = 5 Permille, plausible 0..=50, limits 0..=1000, ILLUSTRATIVE;
    /// Chance of a breakdown on a hundred kilometres of unpaved road.
    breaks_down_unpaved "breaks_down.unpaved": u32 = 12 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// Chance of a breakdown on a hundred kilometres of track.
    breaks_down_track "breaks_down.track": u32 = 30 Permille, plausible 0..=200, limits 0..=1000, ILLUSTRATIVE;
    /// Chance of a breakdown on a hundred kilometres of water.
    breaks_down_water "breaks_down.water": u32 = 12 Permille, plausible 0..=100, limits 0..=1000, ILLUSTRATIVE;
    /// Mean time until a broken vehicle or boat goes on.
    repair: Span = 3 Hours, plausible 1..=72, limits 0..=2400,
        "illustrative; a convoy of twelve laden lorries stood for repairs on 7 of 11 days (Christian Science Monitor, 8 April 1985, \
         excerpt)";
    /// A patrol that could be at a place within this time is felt there, the less, the longer it needs.
    felt_near "felt.near": Span = 60 Minutes, plausible 15..=240, limits 1..=14_400, ILLUSTRATIVE;
    /// For so long after it left a patrol is still felt at a place, less from hour to hour.
    felt_after "felt.after": Span = 24 Hours, plausible 2..=72, limits 1..=2400, ILLUSTRATIVE;
    /// What a patrol weighs that has seen a group where it stands, against one that knows of nothing.
    forewarned: u32 = 1500 Permille, plausible 1000..=3000, limits 0..=10_000, ILLUSTRATIVE;
    /// Attacked by men of whom it is less than this share, a patrol gives way.
    gives_way: u32 = 100 Permille, plausible 20..=300, limits 0..=100_000, ILLUSTRATIVE;
    /// Chance that one of a patrol which stands its ground in an attack of full severity is hurt, by as many men as there could be.
    hurt: u32 = 200 Permille, plausible 20..=500, limits 0..=1000, ILLUSTRATIVE;
    /// People whom one vehicle carries.
    seats: u32 = 8 Persons, plausible 5..=30, limits 1..=1000,
        "illustrative; pickups on the way to Libya carry 25 to 30 (IOM, 2017, excerpt); a patrol carries fuel and water as well";
    /// People without shelter that one man or woman of a patrol can look after on the way to a camp.
    escorted_each: u32 = 25 Persons, plausible 5..=60, limits 0..=100_000, ILLUSTRATIVE;
    /// Until people who are to be escorted have gathered.
    gather: Span = 45 Minutes, plausible 10..=240, limits 1..=14_400, ILLUSTRATIVE;
    /// Of ordinary parties met off the road, the share sent back; the others are written down and let go.
    sent_back: u32 = 500 Permille, plausible 100..=900, limits 0..=1000, ILLUSTRATIVE;
} }
