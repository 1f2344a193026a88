//! A ruling while the facilitator makes it: the odds, the effects of a success, the look ahead, and the dice. Plain data; what
//! keys do to it is in `update`.
//!
//! Effects are composed from the closed language of effects, each field from what exists in the scenario. Left out is what a
//! community sees or hears: that is an inject, and takes a form of its own.

use engine::table::forecast::{AHEAD, Outlook};
use kernel::time::Span;
use serde_json::{Map, Value, json};
use vocabulary::effect::{Effect, MOST_AMOUNT, MOST_FAMILIES};
use words::Key;

use crate::input::Input;

/// A ruling that is being made.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// The proposal.
    pub proposal: u32,
    /// The odds, in tenths.
    pub tenths: u32,
    /// What a success brings.
    pub effects: Vec<Effect>,
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
    /// Which effect.
    Kind(Input),
    /// A field of an effect.
    Part {
        /// Its place in [`KINDS`].
        kind: usize,
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
            Self::Kind(input) | Self::Part { input, .. } | Self::Word(_, input) => input,
        }
    }
    /// The same, to change it.
    pub fn input_mut(&mut self) -> &mut Input {
        match self {
            Self::Kind(input) | Self::Part { input, .. } | Self::Word(_, input) => input,
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
    Effect(usize),
    Add,
    Ahead,
    Throw,
    Decide(Verdict),
}

/// How far can be looked ahead.
pub const SPANS: [Span; 5] = [Span::hours(1), Span::hours(3), AHEAD, Span::hours(12), Span::hours(24)];

impl Ruling {
    /// A ruling on a proposal of which nothing is decided.
    pub fn new(proposal: u32) -> Self {
        Self {
            proposal,
            tenths: 5,
            effects: Vec::new(),
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
        items.extend((0..self.effects.len()).map(Item::Effect));
        items.extend([Item::Add, Item::Ahead]);
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

/// What a field of an effect holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Part {
    Road,
    ClosedRoad,
    Post,
    System,
    Channel,
    Place,
    Community,
    Authority,
    Force,
    Group,
    Camp,
    Seat,
    Flow,
    Means,
    /// Anything that a rumour can be about.
    Subject,
    /// Goes on with its plan, or lies low.
    Active,
    /// A number: label, least, most, and the usual one.
    Number(Key, i32, i32, i32),
    /// The same in per cent, which an effect holds in thousandths.
    Percent(Key, i32, i32, i32),
    /// How long it lasts; may be left open.
    Lasts,
}

/// A kind of effect: its name in the language of effects, what people call it, and its fields.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Kind {
    pub name: &'static str,
    pub label: Key,
    pub parts: &'static [(&'static str, Part)],
}

const fn kind(name: &'static str, label: Key, parts: &'static [(&'static str, Part)]) -> Kind {
    Kind { name, label, parts }
}

const BY: Part = Part::Percent(Key::FieldBy, -100, 100, -15);
const COUNT: Part = Part::Number(Key::FieldCount, -MOST_AMOUNT, MOST_AMOUNT, 10);

/// The effects that a ruling can be composed of. The usual sizes are illustrative: large enough to be felt, small enough not to
/// decide the exercise.
pub const KINDS: &[Kind] = &[
    kind("Tension", Key::KindTension, &[("community", Part::Community), ("by", BY)]),
    kind("Fear", Key::KindFear, &[("community", Part::Community), ("by", BY)]),
    kind(
        "Trust",
        Key::KindTrust,
        &[
            ("community", Part::Community),
            ("authority", Part::Authority),
            ("by", Part::Percent(Key::FieldBy, -100, 100, 10)),
        ],
    ),
    kind("Officers", Key::KindOfficers, &[("post", Part::Post), ("by", COUNT)]),
    kind("OpenPost", Key::KindOpenPost, &[("post", Part::Post)]),
    kind("ClosePost", Key::KindClosePost, &[("post", Part::Post)]),
    kind("Restore", Key::KindRestore, &[("post", Part::Post), ("system", Part::System)]),
    kind("Outage", Key::KindOutage, &[("post", Part::Post), ("system", Part::System), ("lasts", Part::Lasts)]),
    kind("OpenRoad", Key::KindOpenRoad, &[("road", Part::ClosedRoad)]),
    kind("CloseRoad", Key::KindCloseRoad, &[("road", Part::Road), ("lasts", Part::Lasts)]),
    kind("ChannelUp", Key::KindChannelUp, &[("channel", Part::Channel)]),
    kind("ChannelDown", Key::KindChannelDown, &[("channel", Part::Channel), ("lasts", Part::Lasts)]),
    kind(
        "Capacity",
        Key::KindCapacity,
        &[("camp", Part::Camp), ("by", Part::Number(Key::FieldCount, -MOST_AMOUNT, MOST_AMOUNT, 60))],
    ),
    kind(
        "Food",
        Key::KindFood,
        &[("camp", Part::Camp), ("rations", Part::Number(Key::FieldCount, 1, MOST_AMOUNT, 500))],
    ),
    kind("Means", Key::KindMeans, &[("seat", Part::Seat), ("means", Part::Means), ("by", COUNT)]),
    kind(
        "Traffic",
        Key::KindTraffic,
        &[("flow", Part::Flow), ("permille", Part::Percent(Key::FieldTraffic, 0, 1000, 150)), ("lasts", Part::Lasts)],
    ),
    kind(
        "Displace",
        Key::KindDisplace,
        &[("from", Part::Place), ("families", Part::Number(Key::FieldFamilies, 1, MOST_FAMILIES as i32, 20))],
    ),
    kind(
        "Rumour",
        Key::KindRumour,
        &[
            ("community", Part::Community),
            ("about", Part::Subject),
            ("strength", Part::Percent(Key::FieldStrength, 1, 100, 40)),
        ],
    ),
    kind("Agreement", Key::KindAgreement, &[("seats", Part::Seat), ("seats", Part::Seat)]),
    kind("EndAgreement", Key::KindEndAgreement, &[("seats", Part::Seat), ("seats", Part::Seat)]),
    kind("MoveCell", Key::KindMoveCell, &[("group", Part::Group), ("to", Part::Place)]),
    kind("Plan", Key::KindPlan, &[("group", Part::Group), ("active", Part::Active)]),
    kind(
        "Attack",
        Key::KindAttack,
        &[
            ("place", Part::Place),
            ("families", Part::Number(Key::FieldFamilies, 0, MOST_FAMILIES as i32, 20)),
            ("severity", Part::Percent(Key::FieldStrength, 1, 100, 30)),
        ],
    ),
    kind("Misconduct", Key::KindMisconduct, &[("force", Part::Force), ("place", Part::Place)]),
];

impl Kind {
    /// The effect that these values of its fields make, if they make one.
    pub fn effect(&self, values: &[Value]) -> Option<Effect> {
        let mut fields = Map::new();
        for ((name, _), value) in self.parts.iter().zip(values) {
            match fields.get_mut(*name) {
                // Two seats stand in one field.
                Some(first) => *first = json!([first.clone(), value]),
                None => {
                    fields.insert((*name).to_owned(), value.clone());
                }
            }
        }
        serde_json::from_value(json!({ self.name: fields })).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_makes_an_effect_within_its_bounds() {
        for kind in KINDS {
            for end in 0..3 {
                let values: Vec<Value> = kind
                    .parts
                    .iter()
                    .map(|(_, part)| match part {
                        Part::System => json!("Power"),
                        Part::Means => json!("Tents"),
                        Part::Active => json!(true),
                        Part::Lasts => Value::Null,
                        Part::Number(_, least, most, usual) => json!([least, most, usual][end]),
                        Part::Percent(_, least, most, usual) => json!([least, most, usual][end] * 10),
                        _ => json!("somewhere"),
                    })
                    .collect();
                let effect = kind.effect(&values).unwrap_or_else(|| panic!("{}: {values:?}", kind.name));
                assert_eq!(effect.out_of_bounds(), None, "{}", kind.name);
            }
        }
    }
}
