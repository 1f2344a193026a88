//! The figures of registers that others look into. Read by `world/disclosure`.

use kernel::time::Span;

use super::quantity::ILLUSTRATIVE;

figures! { disclosure: DisclosureFigures {
    /// How often somebody may look into an open register for another purpose.
    looked_every: Span = 8 Hours, plausible 1..=72, limits 1..=24_000, ILLUSTRATIVE;
    /// Chance that a register which is open without rules is misused in that time, and names get out.
    misused: u32 = 350 Permille, plausible 20..=700, limits 0..=1000, ILLUSTRATIVE;
    /// The same under rules: who looks, what for, and that it is written down.
    misused_ruled: u32 = 20 Permille, plausible 0..=150, limits 0..=1000, ILLUSTRATIVE;
    /// What happens to trust in who gave names away, where they were written down; twice that where they are of refugees.
    trust_lost: i32 = -50 Permille, plausible -200..=0, limits -1000..=1000, ILLUSTRATIVE;
    /// Fear where names got out; twice that where they are of refugees.
    fear: i32 = 60 Permille, plausible 0..=300, limits -1000..=1000, ILLUSTRATIVE;
    /// Tension where names got out.
    tension: i32 = 30 Permille, plausible 0..=200, limits -1000..=1000, ILLUSTRATIVE;
    /// Chance that an armed group with ears at such a place learns who is there.
    overheard: u32 = 300 Permille, plausible 0..=800, limits 0..=1000, ILLUSTRATIVE;
    /// Of people in a camp who would be written down, those who keep out of its register each time that names of refugees get out.
    keep_out: u32 = 250 Permille, plausible 50..=700, limits 0..=1000, ILLUSTRATIVE;
    /// Of what was misused, the share that an audit finds where nobody wrote down who looked.
    audit_finds: u32 = 400 Permille, plausible 100..=800, limits 0..=1000, ILLUSTRATIVE;
    /// The same under rules.
    audit_finds_ruled: u32 = 850 Permille, plausible 400..=1000, limits 0..=1000, ILLUSTRATIVE;
    /// Trust that is won back at each place concerned by closing a register of which an audit found misuse, before saturation.
    closing_restores: i32 = 40 Permille, plausible 0..=150, limits -1000..=1000, ILLUSTRATIVE;
} }
