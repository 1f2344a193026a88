//! Which rows of the MSEL are listed.

use engine::sight::view::{RowState, RowView};
use kernel::names::Slug;
use serde::{Deserialize, Serialize};
use vocabulary::scenario::Scenario;
use words::{Key, Lang, Names, ui};

/// How far a row has come, roughly or exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowStanding {
    /// Still to come.
    ToCome,
    /// Has come, or will not come any more.
    Over,
    /// In this state.
    Exactly(RowState),
}

impl RowStanding {
    /// How it reads.
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::ToCome => ui(lang, Key::FilterToCome),
            Self::Over => ui(lang, Key::FilterCame),
            Self::Exactly(state) => words::row_state(state, lang),
        }
    }

    fn holds(self, state: RowState) -> bool {
        use RowState as S;
        match self {
            Self::ToCome => matches!(state, S::Scheduled | S::Conditional | S::Manual | S::Held),
            Self::Over => !Self::ToCome.holds(state),
            Self::Exactly(wanted) => wanted == state,
        }
    }
}

/// Which rows of the MSEL are listed; a field that is left open lets all pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Those that have come so far.
    pub standing: Option<RowStanding>,
    /// Those of one storyline, as the scenario names it in the language of the screen.
    pub thread: Option<String>,
    /// Those that reach one seat.
    pub seat: Option<Slug>,
    /// Those that serve one objective.
    pub objective: Option<Slug>,
}

impl Filter {
    /// Whether it lets a row pass. Rows that were added on the spot serve no objective.
    pub fn passes(&self, row: &RowView, names: &Names, scenario: &Scenario) -> bool {
        let serves = |objective: Slug| {
            scenario.msel.iter().any(|written| written.id == row.id && written.objectives.contains(&objective))
        };
        self.standing.is_none_or(|standing| standing.holds(row.state))
            && self.thread.as_ref().is_none_or(|thread| *thread == names.text(&row.thread))
            && self.seat.is_none_or(|seat| row.to.contains(&seat))
            && self.objective.is_none_or(serves)
    }
}
