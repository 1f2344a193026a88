//! The figures of the table itself: how often it looks, and how often seats hear of their own. and what means are worth. Read by
//! `table/due`, `table/msel` and `table/cost`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { table: TableFigures {
    /// How often posts, patrols and camps tell their own seat how they stand.
    status_every: Span = 10 Minutes, plausible 5..=120, limits 1..=14_400, ILLUSTRATIVE;
    /// How often conditions of rows and tasks are looked at.
    look_every: Span = 5 Minutes, plausible 1..=15, limits 1..=1440, "illustrative: short against the time that a table needs to act";
    /// An invitation to a meeting that nobody has answered for so long is declined.
    meeting_waits: Span = 12 Hours, plausible 3..=72, limits 1..=24_000, ILLUSTRATIVE;
    /// The notice after which an agreement is left.
    notice: Span = 12 Hours, plausible 6..=720, limits 0..=24_000, ILLUSTRATIVE;
    /// For so long nobody agrees on anything with a seat that left an agreement with them without notice.
    broken_word: Span = 24 Hours, plausible 6..=720, limits 0..=24_000, ILLUSTRATIVE;
    /// After how long a ministry in the capital has read what was sent to it: it goes over desks, and waits for the morning.
    capital_reads "capital.reads": Span = 2 Hours, plausible 1..=24, limits 0..=24_000, ILLUSTRATIVE;
    /// How long the capital needs for a decision, beside what the order itself takes.
    capital_decides "capital.decides": Span = 5 Hours, plausible 1..=72, limits 0..=24_000, ILLUSTRATIVE;
    /// After how long an organisation of several states, or a donor, has read what was sent to it.
    region_reads "region.reads": Span = 4 Hours, plausible 1..=48, limits 0..=24_000, ILLUSTRATIVE;
    /// How long an organisation of several states, or a donor, needs for a decision, beside what the order itself takes.
    region_decides "region.decides": Span = 12 Hours, plausible 4..=336, limits 0..=24_000, ILLUSTRATIVE;
    /// How long released means fly to where no road leads.
    flown: Span = 12 Hours, plausible 3..=72, limits 1..=24_000, ILLUSTRATIVE;
    /// Who decides above the border on a last word that is older than this decides on an old picture.
    old_picture: Span = 12 Hours, plausible 4..=48, limits 1..=24_000, ILLUSTRATIVE;
    /// A request above the border on which nothing has come for so long is unanswered.
    request_waits: Span = 24 Hours, plausible 6..=96, limits 1..=24_000, ILLUSTRATIVE;
    /// What an officer from the reserve is worth, where it is asked what a deed cost.
    worth_officer "worth.officer": u32 = 25 Funds, plausible 5..=100, limits 0..=100_000, ILLUSTRATIVE;
    /// What a vehicle is worth, where it is asked what a deed cost.
    worth_vehicle "worth.vehicle": u32 = 100 Funds, plausible 20..=500, limits 0..=100_000, ILLUSTRATIVE;
    /// What a tent is worth, where it is asked what a deed cost.
    worth_tent "worth.tent": u32 = 60 Funds, plausible 20..=300, limits 0..=100_000, ILLUSTRATIVE;
    /// How many rations are worth a thousand CFA francs, where it is asked what a deed cost.
    worth_rations "worth.rations": u32 = 3 Parts, plausible 1..=10, limits 1..=1000, ILLUSTRATIVE;
    /// What is set up, sent or taken in for fewer people than this counts for nothing where it is expected without saying how much.
    least_people: u32 = 60 Persons, plausible 30..=200, limits 1..=10_000, "illustrative: ten families";
    /// With fewer words than this nothing has been said that could be counted.
    least_words: u32 = 4 Words, plausible 3..=10, limits 1..=100, "illustrative: who did what where takes so many";
} }
