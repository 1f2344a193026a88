//! A ruling while the facilitator makes it: the odds, the effects of a success and of a failure, the look ahead, and the dice. Plain data; what
//! keys do to it is in `update`.
//!
//! Effects are composed from the table of effects, each field from what exists in the scenario. Left out is what a
//! community sees or hears: that is an inject, and takes a form of its own.

use std::iter;

use engine::table::ruling::Ends;
use kernel::{names::Serial, time::Span};
use serde_json::{Map, Value, json};
use studies::forecast::{AHEAD, Outlook};
use vocabulary::{
    effect::{Effect, EffectKind},
    language::{Field, Holds},
};

use crate::input::Input;

/// A ruling that is being made.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// The proposal.
    pub proposal: Serial,
    /// The odds, in tenths.
    pub tenths: u32,
    /// What a success brings, and what a failure does.
    pub ends: Ends,
    /// The chosen line.
    pub at: usize,
    /// How far to look ahead.
    pub ahead: Span,
    /// What is asked for in between.
    pub asking: Option<Asking>,
    /// What the look ahead says so far.
    pub outlook: Option<Outlook>,
    /// Wall milliseconds that the look ahead has taken, while it runs.
    pub looking: Option<u64>,
    /// What is wrong.
    pub fault: Option<String>,
}

/// Something that is asked for in between.
#[derive(Clone, Debug)]
pub enum Asking {
    /// Which effect of a success, or of a failure.
    Kind(bool, Input),
    /// A field of an effect.
    Part {
        /// Whether a success brings it.
        success: bool,
        /// Of which.
        kind: EffectKind,
        /// The values of the fields before.
        chosen: Vec<Value>,
        /// What is filled in.
        input: Input,
    },
    /// A word on the verdict.
    Word(Verdict, Input),
}

impl Asking {
    /// What is filled in.
    pub fn input(&self) -> &Input {
        match self {
            Self::Kind(_, input) | Self::Part { input, .. } | Self::Word(_, input) => input,
        }
    }
    /// The same, to change it.
    pub fn input_mut(&mut self) -> &mut Input {
        match self {
            Self::Kind(_, input) | Self::Part { input, .. } | Self::Word(_, input) => input,
        }
    }
}

/// How the facilitator decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As the dice say.
    Dice,
    /// It succeeds, whatever they say.
    Succeeds,
    /// It fails, whatever they say.
    Fails,
}

/// A line of the ruling's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Item {
    Odds,
    /// An effect of a success, or of a failure.
    Effect(bool, usize),
    Add(bool),
    Ahead,
    Throw,
    Decide(Verdict),
}

/// How far can be looked ahead.
pub const SPANS: [Span; 5] = [Span::hours(1), Span::hours(3), AHEAD, Span::hours(12), Span::hours(24)];

impl Ruling {
    /// A ruling on a proposal of which nothing is decided.
    pub fn new(proposal: Serial) -> Self {
        Self {
            proposal,
            tenths: 5,
            ends: Ends::default(),
            at: 0,
            ahead: AHEAD,
            asking: None,
            outlook: None,
            looking: None,
            fault: None,
        }
    }

    /// The lines of its page. Once the dice lie on the table their odds stand.
    pub fn items(&self, thrown: bool) -> Vec<Item> {
        let mut items = if thrown { Vec::new() } else { vec![Item::Odds] };
        for success in [true, false] {
            items.extend((0..self.ends.of(success).len()).map(|n| Item::Effect(success, n)));
            items.push(Item::Add(success));
        }
        items.push(Item::Ahead);
        items.push(if thrown { Item::Decide(Verdict::Dice) } else { Item::Throw });
        items.extend([Item::Decide(Verdict::Succeeds), Item::Decide(Verdict::Fails)]);
        items
    }

    /// What the look ahead said no longer holds.
    pub fn unsay(&mut self) {
        (self.outlook, self.looking) = (None, None);
    }

    /// Whether letters are text now.
    pub fn typing(&self) -> bool {
        matches!(self.asking.as_ref().map(Asking::input), Some(Input::Text(_)))
    }
}

/// The effects that can be composed here: all but those of which a part takes a form of its own.
pub fn kinds() -> impl Iterator<Item = EffectKind> {
    let is_asked = |kind: &EffectKind| kind.word().fields.iter().all(|field| field.holds != Holds::Written);
    EffectKind::ALL.iter().copied().filter(is_asked)
}

/// The field that is asked for after so many; two seats stand in one field, and are asked for one by one.
pub fn asked(kind: EffectKind, after: usize) -> Option<&'static Field> {
    let times = |field: &Field| if field.holds == Holds::TwoSeats { 2 } else { 1 };
    kind.word().fields.iter().flat_map(|field| iter::repeat_n(field, times(field))).nth(after)
}

/// The effect that these values of its fields make, if they make one.
pub fn effect(kind: EffectKind, values: &[Value]) -> Option<Effect> {
    let mut fields = Map::new();
    for (n, value) in values.iter().enumerate() {
        let name = asked(kind, n)?.name;
        match fields.get_mut(name) {
            Some(first) => *first = json!([first.clone(), value]),
            None => {
                fields.insert(name.to_owned(), value.clone());
            }
        }
    }
    serde_json::from_value(json!({ kind.name(): fields })).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_makes_an_effect_within_its_bounds() {
        for kind in kinds() {
            for end in 0..3 {
                let value = |field: &Field| match (field.holds, field.holds.range()) {
                    (_, Some((least, most))) => json!([least, most, field.usual.unwrap_or(least)][end]),
                    (Holds::System, _) => json!("Power"),
                    (Holds::Means, _) => json!("Tents"),
                    (Holds::Active, _) => json!(true),
                    (Holds::Lasts | Holds::Accord, _) => Value::Null,
                    _ => json!("somewhere"),
                };
                let values: Vec<Value> = (0..).map_while(|n| asked(kind, n)).map(value).collect();
                let effect = effect(kind, &values).unwrap_or_else(|| panic!("{kind:?}: {values:?}"));
                assert_eq!((effect.kind(), effect.out_of_range().map(|field| field.name)), (kind, None));
            }
        }
    }

    #[test]
    fn only_what_a_community_sees_is_left_to_a_form_of_its_own() {
        let left: Vec<_> = EffectKind::ALL.iter().filter(|kind| !kinds().any(|asked| asked == **kind)).collect();
        assert_eq!(left, [&EffectKind::Sighting]);
    }

    #[test]
    fn every_number_has_a_usual_size_within_its_range() {
        for (kind, field) in kinds().flat_map(|kind| kind.word().fields.iter().map(move |field| (kind, field))) {
            if let Some((least, most)) = field.holds.range() {
                let usual = field.usual.unwrap_or_else(|| panic!("{kind:?}: {}", field.name));
                assert!((least..=most).contains(&usual), "{kind:?}: {}", field.name);
            }
        }
    }
}
