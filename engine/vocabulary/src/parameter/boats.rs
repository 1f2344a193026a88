//! The figures of boats of communities. Read by `world/boats`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { boats: BoatsFigures {
    /// How many people a boat takes.
    seats: u32 = 12 Persons, plausible 6..=25, limits 1..=500, ILLUSTRATIVE;
    /// The share of the boats of a community that carries people on a usual day; the others fish.
    usual: u32 = 400 Permille, plausible 200..=800, limits 0..=1000, ILLUSTRATIVE;
    /// For so long a boat fills at the landing before it sets out.
    fills: Span = 30 Minutes, plausible 10..=120, limits 0..=1440, ILLUSTRATIVE;
    /// For so long people wait for a boat before they give up.
    waits: Span = 10 Hours, plausible 3..=24, limits 1..=2400, ILLUSTRATIVE;
    /// So often it is counted what boats that are lent did not catch.
    counts: Span = 6 Hours, plausible 3..=24, limits 1..=240, ILLUSTRATIVE;
    /// How much more tension there is in a community when its whole fleet has missed the catch of a day.
    catch_tension: u32 = 60 Permille, plausible 10..=200, limits 0..=1000, ILLUSTRATIVE;
    /// How many people in flight a community carries before it is more afraid for it.
    shown_by: u32 = 100 Persons, plausible 30..=400, limits 1..=100000, ILLUSTRATIVE;
    /// How much more afraid it is then: who carries others shows himself.
    shown_fear: u32 = 15 Permille, plausible 3..=60, limits 0..=1000, ILLUSTRATIVE;
    /// Who sails a boat.
    crew: u32 = 2 Persons, plausible 1..=4, limits 1..=50, ILLUSTRATIVE;
} }
