//! Every value by the name of the field that holds it, wherever it stands: `post` holds the name of a post, in a road as in an
//! effect. So a new effect or condition that keeps to the names of [`wanted`] is checked without a line here.

use std::collections::BTreeSet;

use reading::{node::Step, slip::Slip};
use serde::Serialize;
use serde_json::Value;
use vocabulary::effect::{MOST_AMOUNT, MOST_FAMILIES};

use super::{Checker, Steps, countries, texts::text, variants::DEAREST};
use crate::complaint::{Fault, Kind};

/// More of anything than a region of this world holds.
const MANY: i64 = 10_000_000;
/// Lists in which nothing is meant to stand twice.
const ONCE: &[&str] =
    &["to", "may", "needs", "tells", "objectives", "acts", "seats", "places", "months", "trust", "neighbours"];

/// What a field holds the name of, if it holds a name. `owner` is the list, field or variant that the field belongs to; a name
/// that stands in a variant's bracket without a field has no `key`.
pub fn wanted(owner: &str, key: &str) -> Option<&'static [Kind]> {
    use Kind::*;
    Some(match (owner, key) {
        ("msel", "to") | ("Means" | "Words" | "Question", "from" | "to") | ("agreements", _) => &[Seat],
        ("msel", "from") => return None,
        ("channels", "from" | "to") => &[Seat, Community, Committee, Post, Patrol, Camp],
        ("groups", "at") | (_, "from" | "to" | "place" | "base" | "beat") | ("hazards", "places") => &[Place],
        ("communities", "trust") => &[Authority],
        ("communities", "neighbours") => &[Community],
        ("PostOpen" | "PostClosed", "") => &[Post],
        ("RoadClosed", "") => &[Road],
        ("CampFull", "") => &[Camp],
        ("Fired" | "Answered" | "Unanswered", "") => &[Row],
        (_, "authority") => &[Authority],
        (_, "force" | "forces") => &[Force],
        (_, "road") => &[Road],
        (_, "post" | "posts") => &[Post],
        (_, "patrol" | "patrols") => &[Patrol],
        (_, "community" | "communities") => &[Community],
        (_, "camp") | ("seats", "camps") => &[Camp],
        (_, "flow") => &[Flow],
        (_, "group") => &[Group],
        (_, "seat" | "seats" | "tells" | "with") => &[Seat],
        (_, "channel" | "channels") => &[Channel],
        (_, "row") => &[Row],
        (_, "objectives") => &[Objective],
        // Anything that has a name.
        (_, "on" | "about") => &[],
        _ => return None,
    })
}

/// The range of a whole number.
fn range(owner: &str, key: &str) -> (i64, i64) {
    match (owner, key) {
        ("Trust" | "Tension" | "Fear", "by") => (-1000, 1000),
        (_, "by") => (-i64::from(MOST_AMOUNT), i64::from(MOST_AMOUNT)),
        (_, "families") => (0, i64::from(MOST_FAMILIES)),
        (_, "rations") => (0, i64::from(MOST_AMOUNT)),
        ("Transport", "people") => (1, 500),
        ("flows", "women") | ("communities", "trust" | "neighbours" | "fear" | "tension") => (0, 1000),
        (
            _,
            "training" | "accountability" | "law" | "monitoring" | "heard" | "loss" | "distortion" | "children"
            | "papers" | "severity" | "level",
        )
        | ("Rumour" | "Spread", "strength") => (0, 1000),
        // Ten times the usual traffic.
        (_, "permille") => (0, 10_000),
        ("flows", "per_day") => (0, 100_000),
        ("flows", "size") => (1, 1000),
        (_, "lanes") => (1, 50),
        ("flows", "months") => (1, 12),
        (_, "km") => (1, 5000),
        ("patrols", "strength") | ("PatrolStrength", "number") => (1, 1000),
        (_, "men" | "officers" | "women") | ("Officers" | "WomenOfficers" | "Vehicles", "number") => (0, 10_000),
        (_, "cost") => (0, DEAREST),
        _ => (0, MANY),
    }
}

/// Whether something of a kind will do where others are wanted; an empty list wants anything.
pub(super) fn suits(kind: Kind, wanted: &[Kind]) -> bool {
    wanted.is_empty() || wanted.contains(&kind) || (kind == Kind::Force && wanted.contains(&Kind::Authority))
}

/// `06:00`.
pub(super) fn is_hour(text: &str) -> bool {
    let Some((h, m)) = text.split_once(':') else { return false };
    let two = |text: &str| (text.len() == 2).then(|| text.parse::<u8>().ok()).flatten();
    matches!((two(h), two(m)), (Some(0..=23), Some(0..=59)) | (Some(24), Some(0)))
}

impl<'s> Checker<'s> {
    pub(super) fn values(&mut self) {
        let s = self.scenario;
        self.item("title", "", "title", &s.title, Vec::new());
        self.item("summary", "", "summary", &s.summary, Vec::new());
        self.item("exercise", "exercise", "exercise", &s.exercise, Vec::new());
        self.item("movement", "movement", "movement", &s.movement, Vec::new());
        macro_rules! lists {
            ($($list:ident),*) => { $(
                for (i, item) in s.$list.iter().enumerate() {
                    self.item(stringify!($list), stringify!($list), stringify!($list), item, vec![Step::Index(i)]);
                }
            )* };
        }
        lists!(authorities, places, roads, posts, patrols, communities, camps, flows, groups, hazards, seats, channels);
        lists!(objectives, msel, lessons, agreements, variants);
    }

    fn item(&mut self, field: &'static str, owner: &str, key: &str, item: &impl Serialize, steps: Steps<'_>) {
        // Plain data: it can always be written, and numbers that cannot (not finite) are told when they are read.
        if let Ok(value) = serde_json::to_value(item) {
            let mut steps = steps.clone();
            self.value(field, owner, key, &value, &mut steps);
        }
    }

    fn value<'v>(&mut self, field: &'static str, owner: &str, key: &str, value: &'v Value, steps: &mut Steps<'v>) {
        match value {
            Value::Null | Value::Bool(_) => {}
            Value::Array(items) => {
                self.repeated(field, (owner, key), items, steps);
                for (i, item) in items.iter().enumerate() {
                    steps.push(Step::Index(i));
                    self.value(field, owner, key, item, steps);
                    steps.pop();
                }
            }
            Value::Object(entries) => {
                let variant = entries
                    .iter()
                    .next()
                    .filter(|(name, _)| entries.len() == 1 && name.starts_with(|c: char| c.is_ascii_uppercase()));
                match variant {
                    Some((name, inner @ Value::Object(fields)))
                        if !fields.keys().any(|key| key.starts_with(|c: char| c.is_ascii_uppercase())) =>
                    {
                        self.value(field, name, name, inner, steps);
                    }
                    Some((name, inner)) => {
                        steps.push(Step::Index(0));
                        self.value(field, name, "", inner, steps);
                        steps.pop();
                    }
                    None => {
                        let texts = text(owner, key);
                        if let (Some(Value::String(en)), Some(Value::String(fr)), Some(empty)) =
                            (entries.get("en"), entries.get("fr"), texts)
                        {
                            self.languages(field, (owner, key), (en, fr), empty, steps);
                            return;
                        }
                        // A bracket belongs to its field; an item of a list to the list.
                        let owner = if key.is_empty() { owner } else { key };
                        for (key, inner) in entries {
                            steps.push(Step::Field(key));
                            self.value(field, owner, key, inner, steps);
                            steps.pop();
                        }
                    }
                }
            }
            Value::Number(number) => self.number(field, owner, key, number, steps),
            Value::String(written) => self.string(field, owner, key, written, steps),
        }
    }

    fn string(&mut self, field: &'static str, owner: &str, key: &str, written: &str, steps: &[Step<'_>]) {
        if let Some(may_be_empty) = text(owner, key) {
            return self.text_in_both(field, owner, key, written, may_be_empty, steps);
        }
        match (owner, key) {
            ("msel" | "tasks", "at" | "until" | "by") | ("After", "") => return self.moment(field, written, steps),
            (_, "lasts" | "within" | "delay" | "after") => {
                if written.starts_with('-') {
                    self.complain(field, steps, Fault::NegativeSpan);
                } else if matches!(key, "lasts" | "within") && owner != "hazards" && written == "0s" {
                    self.complain(field, steps, Fault::NoTime);
                }
                return;
            }
            (_, "hours") => {
                if !is_hour(written) {
                    self.complain(field, steps, Fault::BadHour { written: written.to_owned() });
                }
                return;
            }
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

    fn number(&mut self, field: &'static str, owner: &str, key: &str, number: &serde_json::Number, steps: &[Step<'_>]) {
        if let (Some(number), "lat" | "lon") = (number.as_f64(), key) {
            let most = if key == "lat" { 90.0 } else { 180.0 };
            if !(-most..=most).contains(&number) {
                self.complain(field, steps, Slip::OutOfBounds { least: -most, most });
            }
            return;
        }
        let (least, most) = range(owner, key);
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
        if pair || !ONCE.contains(&key) {
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
