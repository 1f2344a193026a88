//! Every value by the field that holds it. Effects and conditions have a table that says what each of their fields holds; so a new
//! one is checked without a line here. In the other shapes the name of the field says it, wherever it stands: `post` holds the
//! name of a post.

use std::collections::BTreeSet;

use reading::{node::Step, slip::Slip};
use serde::Serialize;
use serde_json::{Map, Number, Value};
use vocabulary::{
    act::ActKind,
    condition::ConditionKind,
    effect::{EffectKind, MOST_FAMILIES},
    kind::{Kind, NamedThing, Visitor},
    language::{Field, Holds, Word},
    movement::MOST_PEOPLE,
    own_act::CERTAIN,
    series::MOST_TIMES,
};

use super::{Checker, Steps, countries, texts::text, variants::DEAREST};
use crate::complaint::Fault;

/// More of anything than a region of this world holds.
pub(crate) const MANY: i64 = 10_000_000;
/// Lists in which nothing is meant to stand twice.
const ONCE: &[&str] = &[
    "to",
    "may",
    "needs",
    "tells",
    "objectives",
    "plan",
    "acts",
    "seats",
    "places",
    "months",
    "weekdays",
    "trust",
    "neighbours",
];

/// Where a value stands: in the field `key` of `owner`, which is a list, a field or a variant. What stands in a variant's bracket
/// without a field has no `key`.
#[derive(Clone, Copy)]
struct Place<'v> {
    owner: &'v str,
    key: &'v str,
    /// The effect or the condition to which it belongs.
    entry: Option<&'static Word>,
}

impl<'v> Place<'v> {
    /// The same as the field of this name within it.
    fn field(self, key: &'v str) -> Self {
        // A bracket belongs to its field; an item of a list to the list.
        Self { owner: if self.key.is_empty() { self.owner } else { self.key }, key, ..self }
    }
    /// A variant that stands here; without names for its fields if it is `bare`.
    fn variant(self, name: &'v str, bare: bool) -> Self {
        let entry = match self.key {
            "effects" | "fails" | "on_met" | "on_missed" => EffectKind::named(name).map(EffectKind::word),
            "acts" => ActKind::named(name).map(ActKind::word),
            // Behind `All`, `Any` and `Not` stand others, without a field; behind `HeldFor` and `AtLeast`, in a field.
            "when" | "needs" | "succeeds" | "effect" | "of" | "" => ConditionKind::named(name).map(ConditionKind::word),
            _ => None,
        };
        Self { owner: name, key: if bare { "" } else { name }, entry }
    }
    /// The field, if a table declares it.
    fn declared(self) -> Option<&'static Field> {
        self.entry?.field(self.key)
    }
}

/// What a field of the other shapes holds the name of, if it holds a name.
pub(crate) fn wanted(owner: &str, key: &str) -> Option<&'static [Kind]> {
    use Kind::*;
    Some(match (owner, key) {
        ("msel", "to") | ("Means" | "Words" | "Question", "from" | "to") | ("agreements", _) => &[Seat],
        ("msel", "from") => return None,
        ("channels", "from" | "to") => &[Seat, Community, Committee, Post, Patrol, Camp],
        ("groups", "at") | (_, "from" | "to" | "place" | "base" | "beat") | ("hazards", "places") => &[Place],
        ("communities", "trust") => &[Authority],
        ("communities", "neighbours") => &[Community],
        (_, "authority") => &[Authority],
        (_, "force" | "forces") => &[Force],
        (_, "road") => &[Road],
        (_, "post" | "posts") => &[Post],
        (_, "patrol" | "patrols") => &[Patrol],
        (_, "community" | "communities") => &[Community],
        (_, "camp") | ("seats", "camps") => &[Camp],
        (_, "flow") => &[Flow],
        (_, "group") => &[Group],
        (_, "seat" | "seats" | "tells" | "with") | ("seats", "above") | ("acts", "leave_of") => &[Seat],
        (_, "channel" | "channels") => &[Channel],
        (_, "row") => &[Row],
        (_, "objectives") => &[Objective],
        (_, "plan") => &[Paragraph],
        (_, "own_kind") => &[OwnKind],
        (_, "adds_to" | "not_with") => &[Variant],
        // Anything that has a name.
        (_, "on" | "about") => &[],
        _ => return None,
    })
}

/// The range of a whole number in the other shapes.
pub(crate) fn range(owner: &str, key: &str) -> (i64, i64) {
    match (owner, key) {
        (_, "families") => (0, i64::from(MOST_FAMILIES)),
        ("Transport", "people") => (1, 500),
        ("flows", "women") | ("communities", "trust" | "neighbours" | "fear" | "tension") => (0, 1000),
        (
            _,
            "training" | "accountability" | "law" | "monitoring" | "heard" | "loss" | "distortion" | "children"
            | "papers" | "severity" | "level",
        )
        | ("Spread", "strength") => (0, 1000),
        ("flows", "per_day") => (0, 100_000),
        ("flows", "size") => (1, 1000),
        (_, "lanes") => (1, 50),
        ("flows", "months") => (1, 12),
        ("flows", "weekdays") => (1, 7),
        (_, "km") => (1, 5000),
        ("patrols", "strength") | ("PatrolStrength", "number") => (1, 1000),
        (_, "men" | "officers" | "women") | ("Officers" | "WomenOfficers" | "Vehicles", "number") => (0, 10_000),
        (_, "cost") => (0, DEAREST),
        ("questions", "budget") => (1, DEAREST),
        ("modules", "minutes") => (1, 480),
        ("acts", "chance") => (0, CERTAIN.into()),
        ("acts", "times") => (1, MOST_TIMES.into()),
        ("repeat", "times") => (2, MOST_TIMES.into()),
        ("objectives", "weight") => (0, 100),
        ("sites" | "counts", "people" | "capacity") => (0, MOST_PEOPLE.into()),
        _ => (0, MANY),
    }
}

/// `06:00`.
pub(super) fn is_hour(text: &str) -> bool {
    let Some((h, m)) = text.split_once(':') else { return false };
    let two = |text: &str| (text.len() == 2).then(|| text.parse::<u8>().ok()).flatten();
    matches!((two(h), two(m)), (Some(0..=23), Some(0..=59)) | (Some(24), Some(0)))
}

impl<'s> Visitor<'s> for Checker<'s> {
    fn list<T: NamedThing>(&mut self, field: &'static str, things: &'s [T]) {
        self.items(field, things);
    }
}

impl<'s> Checker<'s> {
    pub(super) fn values(&mut self) {
        let s = self.scenario;
        self.item("title", ("", "title"), &s.title, Vec::new());
        self.item("summary", ("", "summary"), &s.summary, Vec::new());
        self.item("exercise", ("exercise", "exercise"), &s.exercise, Vec::new());
        self.item("plan", ("plan", "plan"), &s.plan, Vec::new());
        self.item("movement", ("movement", "movement"), &s.movement, Vec::new());
        s.visit(self);
        self.items("agreements", &s.agreements);
    }

    fn items(&mut self, field: &'static str, items: &[impl Serialize]) {
        for (i, item) in items.iter().enumerate() {
            self.item(field, (field, field), item, vec![Step::Index(i)]);
        }
    }

    fn item(&mut self, field: &'static str, (owner, key): (&str, &str), item: &impl Serialize, steps: Steps<'_>) {
        // Plain data: it can always be written, and numbers that cannot (not finite) are told when they are read.
        if let Ok(value) = serde_json::to_value(item) {
            let mut steps = steps.clone();
            self.value(field, Place { owner, key, entry: None }, &value, &mut steps);
        }
    }

    fn value<'v>(&mut self, field: &'static str, place: Place<'_>, value: &'v Value, steps: &mut Steps<'v>) {
        match value {
            Value::Null | Value::Bool(_) => {}
            Value::Array(items) => {
                self.repeated(field, (place.owner, place.key), items, steps);
                for (i, item) in items.iter().enumerate() {
                    steps.push(Step::Index(i));
                    self.value(field, place, item, steps);
                    steps.pop();
                }
            }
            Value::Object(entries) => self.object(field, place, entries, steps),
            Value::Number(number) => self.number(field, place, number, steps),
            Value::String(written) => self.string(field, place, written, steps),
        }
    }

    /// A variant, a text in two languages, or fields.
    fn object<'v>(
        &mut self,
        field: &'static str,
        place: Place<'_>,
        entries: &'v Map<String, Value>,
        steps: &mut Steps<'v>,
    ) {
        let is_variant = |name: &str| name.starts_with(|c: char| c.is_ascii_uppercase());
        match entries.iter().next().filter(|(name, _)| entries.len() == 1 && is_variant(name)) {
            Some((name, Value::Object(fields))) if !fields.keys().any(|key| is_variant(key)) => {
                return self.object(field, place.variant(name, false), fields, steps);
            }
            Some((name, inner)) => {
                steps.push(Step::Index(0));
                self.value(field, place.variant(name, true), inner, steps);
                steps.pop();
                return;
            }
            None => {}
        }
        let in_both = (entries.get("en"), entries.get("fr"), text(place.owner, place.key));
        if let (Some(Value::String(en)), Some(Value::String(fr)), Some(empty)) = in_both {
            self.languages(field, (place.owner, place.key), (en, fr), empty, steps);
            return self.spoken(field, (place.owner, place.key), entries, steps);
        }
        for (key, inner) in entries {
            steps.push(Step::Field(key));
            self.value(field, place.field(key), inner, steps);
            steps.pop();
        }
    }

    fn string(&mut self, field: &'static str, place: Place<'_>, written: &str, steps: &[Step<'_>]) {
        let Place { owner, key, .. } = place;
        if let Some(declared) = place.declared() {
            return match declared.holds {
                Holds::Moment => self.moment(field, written, steps),
                Holds::Lasts => self.lasts(field, written, steps),
                Holds::Hour => self.hour(field, written, steps),
                Holds::MeasureKey => _ = self.measure_key(field, written, steps),
                holds => {
                    if let Some(wanted) = holds.names() {
                        self.resolve(written, wanted, field, steps);
                    }
                }
            };
        }
        if let Some(may_be_empty) = text(owner, key) {
            return self.text_in_both(field, owner, key, written, may_be_empty, steps);
        }
        match (owner, key) {
            ("msel" | "tasks" | "modules", "at" | "until" | "by")
            | ("repeat", "until")
            | ("phases", "from" | "until") => {
                return self.moment(field, written, steps);
            }
            (_, "within") | ("rules" | "repeat", "every") => return self.lasts(field, written, steps),
            (_, "lasts" | "delay" | "after") | ("acts", "takes") | ("after", "by") => {
                if written.starts_with('-') {
                    self.complain(field, steps, Fault::NegativeSpan);
                }
                return;
            }
            (_, "hours") => return self.hour(field, written, steps),
            (_, "country") => {
                if let Some(fault) = countries::judge(written) {
                    self.complain(field, steps, fault);
                }
                return;
            }
            _ => {}
        }
        if let Some(wanted) = wanted(owner, key) {
            self.resolve(written, wanted, field, steps);
        }
    }

    fn hour(&mut self, field: &'static str, written: &str, steps: &[Step<'_>]) {
        if !is_hour(written) {
            self.complain(field, steps, Fault::BadHour { written: written.to_owned() });
        }
    }

    /// How long something lasts that cannot last no time.
    fn lasts(&mut self, field: &'static str, written: &str, steps: &[Step<'_>]) {
        if written.starts_with('-') {
            self.complain(field, steps, Fault::NegativeSpan);
        } else if written == "0s" {
            self.complain(field, steps, Fault::NoTime);
        }
    }

    fn number(&mut self, field: &'static str, place: Place<'_>, number: &Number, steps: &[Step<'_>]) {
        let Place { owner, key, .. } = place;
        if let (Some(number), "lat" | "lon") = (number.as_f64(), key) {
            let most = if key == "lat" { 90.0 } else { 180.0 };
            if !(-most..=most).contains(&number) {
                self.complain(field, steps, Slip::OutOfBounds { least: -most, most });
            }
            return;
        }
        let declared = place.declared().and_then(|field| field.holds.range());
        let (least, most) = declared.unwrap_or_else(|| range(owner, key));
        if number.as_i64().is_none_or(|number| !(least..=most).contains(&number)) {
            self.complain(field, steps, Slip::out_of(least..=most));
        }
    }

    /// Names and words that stand a second time in a list; of pairs, the first of each.
    fn repeated<'v>(
        &mut self,
        field: &'static str,
        (owner, key): (&str, &str),
        items: &'v [Value],
        steps: &mut Steps<'v>,
    ) {
        // A pair of seats is no list; that its ends differ is asked elsewhere.
        let pair = matches!(steps.last(), Some(Step::Index(_))) || owner.contains("Agree");
        // What a group does it may do again, in the same words; the paragraphs of a row are names.
        let deeds = (owner, key) == ("groups", "plan");
        if pair || deeds || !ONCE.contains(&key) {
            return;
        }
        // Trust is stated once for each authority, whatever the level.
        let leveled = matches!(key, "trust" | "neighbours");
        let name = |item: &'v Value| if leveled { item.get(0) } else { Some(item) };
        let mut seen = BTreeSet::new();
        for (i, item) in items.iter().enumerate() {
            let Some(name) = name(item).map(|name| name.to_string().replace('"', "")) else { continue };
            if !seen.insert(name.clone()) {
                steps.push(Step::Index(i));
                self.complain(field, steps, Fault::Repeated { name });
                steps.pop();
            }
        }
    }
}
