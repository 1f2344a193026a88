//! The figures of gold sites. Read by `world/diggings`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { diggings: DiggingsFigures {
    /// Local hour at which the day's work at a site is over, and counted.
    evening: i64 = 18 HourOfDay, plausible 16..=20, limits 0..=23, ILLUSTRATIVE;
    /// Of those who dig, the share that goes without enough water on a day.
    dry: u32 = 150 Permille, plausible 50..=400, limits 0..=1000, ILLUSTRATIVE;
    /// What is left of the danger of the shafts where somebody looks after a site.
    overseen_left: u32 = 400 Permille, plausible 200..=800, limits 0..=1000, ILLUSTRATIVE;
    /// What is left of it where people were told of the danger.
    told_left: u32 = 800 Permille, plausible 500..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// For so long after a visit a site is looked after, and for so long people mind what they were told.
    lasts: Span = 72 Hours, plausible 24..=240, limits 1..=2400, ILLUSTRATIVE;
    /// What is left of the chance that a network is noticed at a site which nobody looks after.
    hides: u32 = 300 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Chance that those who look after a site find a network that holds people there.
    found: u32 = 700 Permille, plausible 300..=900, limits 0..=1000, ILLUSTRATIVE;
    /// How much tension a party that comes home with money takes off.
    pays: i32 = 2 Permille, plausible 0..=10, limits 0..=1000, ILLUSTRATIVE;
    /// Within so long a site is empty that is closed by force.
    empties: Span = 6 Hours, plausible 2..=24, limits 1..=240, ILLUSTRATIVE;
    /// People whom one lorry takes away.
    lorry: u32 = 25 Persons, plausible 10..=50, limits 1..=1000, ILLUSTRATIVE;
    /// Of those who are driven away, the share that goes to dig elsewhere.
    goes_elsewhere: u32 = 600 Permille, plausible 200..=900, limits 0..=1000, ILLUSTRATIVE;
    /// Of the others, the share that comes back to dig by night.
    comes_back: u32 = 400 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// After so long they are back.
    back_after: Span = 36 Hours, plausible 12..=168, limits 1..=2400, ILLUSTRATIVE;
    /// How much more dangerous a shaft is by night.
    by_night: u32 = 2500 Permille, plausible 1000..=6000, limits 0..=20000, ILLUSTRATIVE;
    /// How much of each person who is driven from a site is told, of what is told of somebody who is sent away at a post.
    driven_told: u32 = 500 Permille, plausible 100..=1000, limits 0..=1000, ILLUSTRATIVE;
} }
