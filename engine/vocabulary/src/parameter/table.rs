//! The figures of the table itself: how often it looks, and how often seats hear of their own. Read by `table/due` and `table/msel`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { table: TableFigures {
    /// How often posts, patrols and camps tell their own seat how they stand.
    status_every: Span = 10 Minutes, plausible 5..=120, limits 1..=14_400, ILLUSTRATIVE;
    /// How often conditions of rows and tasks are looked at.
    look_every: Span = 5 Minutes, plausible 1..=15, limits 1..=1440, "illustrative: short against the time that a table needs to act";
} }
