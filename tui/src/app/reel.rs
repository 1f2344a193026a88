//! The reel: what of a whole record stands on its line of time, so that a person sees where something was and goes there.
//!
//! It holds injects, acts of seats, refusals, what was done or missed, attacks and posts that closed. It ignores the rest, which the
//! chronicle tells, and rates nothing.

use kernel::time::Time;
use strum::VariantArray;
use vocabulary::{
    act::{ActKind, Right},
    fact::{ExerciseFact, Fact, PostFact, ThreatFact, What},
};
use words::{Lang, replay::ReplayText, ui};

/// What kind of thing stands there. Where several share a cell, the first of this list is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, VariantArray)]
pub enum MarkKind {
    /// Somebody wrote a note, or set a bookmark.
    Note,
    /// People were attacked.
    Harm,
    /// An expected action did not come in time.
    Missed,
    /// A seat wanted something and was refused.
    Refusal,
    /// An expected action came, or a task was shown.
    Done,
    /// A post closed.
    Closed,
    /// A row of the MSEL came.
    Inject,
    /// A seat did something.
    Act,
}

impl MarkKind {
    /// All of them, the one that is seen first in front.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// What a fact stands for on the line of time, if for anything.
    pub fn of(what: &What) -> Option<Self> {
        Some(match what {
            What::Exercise(ExerciseFact::InjectFired { .. }) => Self::Inject,
            What::Exercise(ExerciseFact::ActDone { kind, .. }) if is_a_seats(*kind) => Self::Act,
            What::Exercise(ExerciseFact::ActRefused { kind, .. }) if is_a_seats(*kind) => Self::Refusal,
            What::Exercise(ExerciseFact::ExpectationMet { .. } | ExerciseFact::TaskShown { .. }) => Self::Done,
            What::Exercise(ExerciseFact::ExpectationMissed { .. }) => Self::Missed,
            What::Threat(ThreatFact::Attack { .. }) => Self::Harm,
            What::Post(PostFact::PostClosed { .. }) => Self::Closed,
            _ => return None,
        })
    }

    /// Its symbol: one cell.
    pub fn symbol(self) -> char {
        match self {
            Self::Note => '★',
            Self::Harm => '▲',
            Self::Missed => '!',
            Self::Refusal => '✗',
            Self::Done => '✓',
            Self::Closed => '■',
            Self::Inject => '▾',
            Self::Act => '•',
        }
    }

    /// What several of it are called.
    pub fn word(self, lang: Lang) -> &'static str {
        ui(
            lang,
            match self {
                Self::Note => ReplayText::MarkNote,
                Self::Harm => ReplayText::MarkHarm,
                Self::Missed => ReplayText::MarkMissed,
                Self::Refusal => ReplayText::MarkRefusal,
                Self::Done => ReplayText::MarkDone,
                Self::Closed => ReplayText::MarkClosed,
                Self::Inject => ReplayText::MarkInject,
                Self::Act => ReplayText::MarkAct,
            },
        )
    }
}

/// Whether an act is one of a seat, and moves more than the clock.
fn is_a_seats(kind: ActKind) -> bool {
    kind.rule().right != Right::Facilitator && kind != ActKind::Pause
}

/// Something that stands on the line of time.
#[derive(Clone, Debug, PartialEq)]
pub struct ReelMark {
    /// When.
    pub at: Time,
    /// What kind of thing.
    pub kind: MarkKind,
    /// The number of its fact.
    pub fact: u64,
    /// What came to pass.
    pub what: What,
}

/// All that stands on the line of time of a record, oldest first.
#[derive(Clone, Debug, Default)]
pub struct Reel {
    /// See [`Reel`].
    pub marks: Vec<ReelMark>,
}

impl Reel {
    /// The reel of a whole record.
    pub fn of<'f>(facts: impl Iterator<Item = &'f Fact>) -> Self {
        let mark = |fact: &Fact| {
            let kind = MarkKind::of(&fact.what)?;
            Some(ReelMark { at: fact.at, kind, fact: fact.n, what: fact.what.clone() })
        };
        Self { marks: facts.filter_map(mark).collect() }
    }

    /// The next one of a kind after a second.
    pub fn next(&self, kind: MarkKind, after: Time) -> Option<&ReelMark> {
        let from = self.marks.partition_point(|mark| mark.at <= after);
        self.marks[from..].iter().find(|mark| mark.kind == kind)
    }

    /// The last one of a kind before a second.
    pub fn previous(&self, kind: MarkKind, before: Time) -> Option<&ReelMark> {
        let until = self.marks.partition_point(|mark| mark.at < before);
        self.marks[..until].iter().rev().find(|mark| mark.kind == kind)
    }

    /// How many of a kind there are by a second, and in all.
    pub fn count(&self, kind: MarkKind, by: Time) -> (usize, usize) {
        let of_kind = || self.marks.iter().filter(|mark| mark.kind == kind);
        (of_kind().filter(|mark| mark.at <= by).count(), of_kind().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::names::Slug;
    use vocabulary::fact::Cause;

    #[test]
    fn going_from_one_to_the_next_passes_all_of_a_kind_and_nothing_else_and_comes_back_the_same_way() {
        let closed = |n, at| {
            let what = What::Post(PostFact::PostClosed { post: Slug::new("bridge"), needy_pass: false });
            Fact { n, at: Time(at), cause: Cause::Start, roll: None, what }
        };
        let missed = |n, at| {
            let what = What::Exercise(ExerciseFact::ExpectationMissed { row: Slug::new("m-1") });
            Fact { n, at: Time(at), cause: Cause::Start, roll: None, what }
        };
        let facts = [closed(1, 10), missed(2, 10), missed(3, 20), closed(4, 20), closed(5, 20), closed(6, 30)];
        let reel = Reel::of(facts.iter());
        let mut at = Time(0);
        let mut there = Vec::new();
        while let Some(mark) = reel.next(MarkKind::Closed, at) {
            (at, _) = (mark.at, there.push(mark.at.0));
        }
        assert_eq!(there, [10, 20, 30]);
        let mut back = Vec::new();
        while let Some(mark) = reel.previous(MarkKind::Closed, at) {
            (at, _) = (mark.at, back.push(mark.at.0));
        }
        assert_eq!(back, [20, 10]);
        assert_eq!(reel.count(MarkKind::Closed, Time(20)), (3, 4));
    }
}
