//! What a call of `whatif` has found.

use hindsight::{no_return::NoReturn, what_if::WhatIf};
use vocabulary::change::Change;

use crate::what_if::OtherWorld;

/// All that was found.
pub(super) struct Found {
    pub changes: Vec<Change>,
    pub what_if: Option<(OtherWorld, WhatIf)>,
    pub no_return: Option<NoReturn>,
}
