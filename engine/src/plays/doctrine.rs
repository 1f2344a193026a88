//! A doctrine: one rule of conduct of a play. *When my picture says …, then these acts*, the most urgent first.

use std::fmt;

use vocabulary::act::Act;

use super::seen::Seen;

/// A rule of conduct.
#[derive(Clone, Copy)]
pub struct Doctrine {
    /// By which it is known.
    pub name: &'static str,
    /// What it calls for now. It need not ask what the seat may do, can pay or did a moment ago: that is asked of all alike.
    pub acts: fn(&Seen<'_>) -> Vec<Act>,
}

impl fmt::Debug for Doctrine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
