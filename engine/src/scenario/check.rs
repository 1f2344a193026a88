//! Whether a scenario that could be read also makes sense: names resolve and are of the right kind, numbers stay within their
//! ranges, times within the exercise, roads join what they should, and seats may do what is expected of them.
//!
//! Most of it is decided by the name of the field that holds a value, wherever it stands: `post` holds the name of a post, in a
//! road as in an effect. So a new effect or condition that keeps to the names of [`wanted`] is checked without a line here.
//! All complaints come at once; nothing is changed, and how people read them is decided elsewhere.

mod short;

use std::collections::{BTreeMap, BTreeSet};

use petgraph::unionfind::UnionFind;
use serde::Serialize;
use serde_json::Value;

use super::{
    complaint::{Complaint, Fault, Kind, Mark, nearest},
    model::{Scenario, SeatKind},
    movement::Shuts,
    read::Sources,
    source::Step,
    variant::{self, Change},
};
use crate::{
    kernel::{
        names::Slug,
        time::{Calendar, CalendarFault, Moment, Span, Time},
    },
    vocabulary::{
        act::{ActKind, FieldKind, Right},
        condition::Condition,
        effect::{MOST_AMOUNT, MOST_FAMILIES},
        inject::{Expected, Row, RowKind},
        terms::Text,
    },
};

/// The name under which the facilitator acts.
const FACILITATOR: &str = "facilitator";
/// Words that are read aloud in a minute.
const BRIEF_WORDS: usize = 130;
/// Words up to which a text may well be the same in English and French: a place, a name.
const SAME_WORDS: usize = 3;
/// More of anything than a region of this world holds.
const MANY: i64 = 10_000_000;
/// No programme costs more, in dollars.
const DEAREST: i64 = 1_000_000_000;
/// An exercise lasts at least this long…
const SHORTEST: Span = Span::minutes(1);
/// …and at most this long.
const LONGEST: Span = Span::hours(60 * 24);
/// A movement that is held against counts may last for years.
const LONGEST_MOVEMENT: Span = Span::hours(5000 * 24);

/// Complains of everything that does not make sense.
pub fn check(scenario: &Scenario, sources: &Sources) -> Vec<Complaint> {
    let mut checker = Checker {
        scenario,
        sources,
        names: BTreeMap::new(),
        meant: BTreeSet::new(),
        doubled: BTreeSet::new(),
        calendar: None,
        variant: None,
        complaints: Vec::new(),
    };
    checker.names();
    checker.short_names();
    checker.calendar();
    checker.values();
    checker.geography();
    checker.seats();
    checker.rows();
    checker.conditions();
    checker.movement();
    checker.variants();
    checker.complaints
}

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

/// Whether a field holds a text in two languages, and whether it may be empty.
fn text(owner: &str, key: &str) -> Option<bool> {
    match (owner, key) {
        ("Words" | "Question" | "Warning", "text") => None,
        ("msel", "text" | "from") => Some(true),
        (_, "name" | "title" | "subject" | "brief" | "text") => Some(false),
        (
            _,
            "summary" | "short" | "secret" | "notes" | "capability" | "sponsor" | "scope" | "hazard" | "organisations"
            | "contact",
        ) => Some(true),
        _ => None,
    }
}

/// Whether something of a kind will do where others are wanted; an empty list wants anything.
fn suits(kind: Kind, wanted: &[Kind]) -> bool {
    wanted.is_empty() || wanted.contains(&kind) || (kind == Kind::Force && wanted.contains(&Kind::Authority))
}

fn may(seat: &super::model::Seat, act: ActKind) -> bool {
    match act.rule().right {
        Right::Everybody => true,
        Right::Granted => seat.may.contains(&act),
        Right::Facilitator => false,
    }
}

/// `06:00`.
fn is_hour(text: &str) -> bool {
    let Some((h, m)) = text.split_once(':') else { return false };
    let two = |text: &str| (text.len() == 2).then(|| text.parse::<u8>().ok()).flatten();
    matches!((two(h), two(m)), (Some(0..=23), Some(0..=59)) | (Some(24), Some(0)))
}

type Steps<'a> = Vec<Step<'a>>;

struct Checker<'s> {
    scenario: &'s Scenario,
    sources: &'s Sources,
    /// What every name stands for, and where it is declared.
    names: BTreeMap<Slug, (Kind, &'static str, Steps<'s>)>,
    /// Well formed versions of names that are not: who writes `diffa` where `Diffa` is declared is told once, at the declaration.
    meant: BTreeSet<String>,
    /// Names declared twice; what hangs on them is not judged, since nobody knows which is meant.
    doubled: BTreeSet<Slug>,
    calendar: Option<Calendar>,
    /// Where the variant stands that made this scenario of another; what is wrong in it is told there.
    variant: Option<usize>,
    complaints: Vec<Complaint>,
}

impl<'s> Checker<'s> {
    fn complain(&mut self, field: &'static str, steps: &[Step<'_>], fault: Fault) {
        self.complain_with(field, steps, fault, None);
    }

    fn complain_with(
        &mut self,
        field: &'static str,
        steps: &[Step<'_>],
        fault: Fault,
        related: Option<(Mark, &'static str, Steps<'s>)>,
    ) {
        let spot = match self.variant {
            Some(i) => self.sources.place("variants", &[Step::Index(i)]),
            None => self.sources.place(field, steps),
        };
        let Some(spot) = spot else { return };
        let related = related.and_then(|(mark, field, steps)| Some((mark, self.sources.place(field, &steps)?)));
        self.complaints.push(Complaint { level: fault.level(), fault, spot, related });
    }

    fn declared(&self, mark: Mark, name: Slug) -> Option<(Mark, &'static str, Steps<'s>)> {
        self.names.get(&name).map(|(_, field, steps)| (mark, *field, steps.clone()))
    }

    fn kind(&self, name: Slug) -> Option<Kind> {
        self.names.get(&name).map(|(kind, ..)| *kind)
    }

    fn seat(&self, name: Slug) -> Option<&'s super::model::Seat> {
        self.scenario.seats.iter().find(|seat| seat.id == name)
    }

    // --- Names -------------------------------------------------------------------------------------------------------

    fn names(&mut self) {
        let s = self.scenario;
        let id = |i| vec![Step::Index(i), Step::Field("id")];
        let mut all: Vec<(Slug, Kind, &'static str, Steps<'s>)> = Vec::new();
        macro_rules! declare {
            ($($list:ident $kind:ident),*) => { $(
                for (i, item) in s.$list.iter().enumerate() {
                    all.push((item.id, Kind::$kind, stringify!($list), id(i)));
                }
            )* };
        }
        for (i, item) in s.authorities.iter().enumerate() {
            all.push((item.id, if item.force { Kind::Force } else { Kind::Authority }, "authorities", id(i)));
        }
        declare!(places Place, roads Road, posts Post, patrols Patrol, communities Community, camps Camp, flows Flow);
        declare!(groups Group, hazards Hazard, seats Seat, channels Channel, objectives Objective, msel Row, lessons Lesson);
        declare!(variants Variant);
        for (i, community) in s.communities.iter().enumerate() {
            if let Some(committee) = &community.committee {
                let steps = vec![Step::Index(i), Step::Field("committee"), Step::Field("id")];
                all.push((committee.id, Kind::Committee, "communities", steps));
            }
        }
        for (i, objective) in s.objectives.iter().enumerate() {
            for (j, task) in objective.tasks.iter().enumerate() {
                let steps = vec![Step::Index(i), Step::Field("tasks"), Step::Index(j), Step::Field("id")];
                all.push((task.id, Kind::Task, "objectives", steps));
            }
        }
        self.well_formed(s.id, "id", &[]);
        for (name, kind, field, steps) in all {
            self.well_formed(name, field, &steps);
            if name.as_str() == FACILITATOR {
                self.complain(field, &steps, Fault::ReservedName { name });
            }
            if self.names.contains_key(&name) {
                self.doubled.insert(name);
                let first = self.declared(Mark::First, name);
                self.complain_with(field, &steps, Fault::DuplicateName { name }, first);
                continue;
            }
            self.names.insert(name, (kind, field, steps));
        }
        if !self.sources.has_unread() {
            for (empty, of) in [(s.seats.is_empty(), Kind::Seat), (s.places.is_empty(), Kind::Place)] {
                if empty {
                    self.complain("id", &[], Fault::EmptyList { of });
                }
            }
        }
    }

    fn well_formed(&mut self, name: Slug, field: &'static str, steps: &[Step<'_>]) {
        if name.is_well_formed() {
            return;
        }
        let better: String = name
            .as_str()
            .to_lowercase()
            .chars()
            .map(|c| match c {
                'à' | 'â' | 'ä' | 'á' => 'a',
                'é' | 'è' | 'ê' | 'ë' => 'e',
                'î' | 'ï' | 'í' => 'i',
                'ô' | 'ö' | 'ó' => 'o',
                'û' | 'ü' | 'ù' | 'ú' => 'u',
                'ç' => 'c',
                'a'..='z' | '0'..='9' | '_' => c,
                _ => '-',
            })
            .skip_while(|c| !c.is_ascii_lowercase())
            .take(64)
            .collect();
        let better = better.trim_matches('-').to_owned();
        let better = Slug::new(&better).is_well_formed().then_some(better);
        self.meant.extend(better.clone());
        self.complain(field, steps, Fault::BadName { name, better });
    }

    fn resolve(&mut self, text: &str, wanted: &[Kind], field: &'static str, steps: &[Step<'_>]) {
        let name = Slug::new(text);
        let found = self.kind(name);
        if found.is_some_and(|kind| suits(kind, wanted))
            || (found.is_none() && (self.sources.is_unread(text) || self.meant.contains(text)))
        {
            return;
        }
        let fitting = self.names.iter().filter(|(_, (kind, ..))| suits(*kind, wanted)).map(|(name, _)| name.as_str());
        let nearest = nearest(text, fitting).map(Slug::new);
        let wanted = wanted.to_vec();
        match found {
            Some(found) => {
                let related = self.declared(Mark::Declared, name);
                self.complain_with(field, steps, Fault::WrongKind { name, wanted, found, nearest }, related);
            }
            None => {
                let related = nearest.and_then(|nearest| self.declared(Mark::Nearest, nearest));
                self.complain_with(field, steps, Fault::Dangling { name, wanted, nearest }, related);
            }
        }
    }

    // --- Every value, by the name of its field -----------------------------------------------------------------------

    fn values(&mut self) {
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
                            self.languages(field, en, fr, empty, steps);
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

    fn languages(&mut self, field: &'static str, en: &str, fr: &str, may_be_empty: bool, steps: &mut Steps<'_>) {
        for (language, words) in [("en", en), ("fr", fr)] {
            if words.trim().is_empty() && !(may_be_empty && en.trim() == fr.trim()) {
                let mut steps = steps.clone();
                steps.push(Step::Field(language));
                self.complain(field, &steps, Fault::EmptyText);
            }
        }
    }

    fn string(&mut self, field: &'static str, owner: &str, key: &str, written: &str, steps: &[Step<'_>]) {
        if let Some(may_be_empty) = text(owner, key) {
            if written.trim().is_empty() && !may_be_empty {
                self.complain(field, steps, Fault::EmptyText);
            } else if written.split_whitespace().count() > SAME_WORDS {
                self.complain(field, steps, Fault::SameInBoth);
            }
            return;
        }
        match (owner, key) {
            ("msel" | "tasks", "at" | "until" | "by") | ("After", "") => return self.moment(field, written, steps),
            (_, "lasts" | "within" | "delay" | "after") => {
                if written.starts_with('-') {
                    self.complain(field, steps, Fault::NegativeSpan);
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
                if written.len() != 2 || !written.bytes().all(|b| b.is_ascii_uppercase()) {
                    self.complain(field, steps, Fault::Malformed { written: written.to_owned() });
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
                self.complain(field, steps, Fault::OutOfBounds { least: -most, most });
            }
            return;
        }
        let (least, most) = range(owner, key);
        if number.as_i64().is_none_or(|number| !(least..=most).contains(&number)) {
            self.complain(field, steps, Fault::out_of(least..=most));
        }
    }

    // --- Time --------------------------------------------------------------------------------------------------------

    fn calendar(&mut self) {
        let s = self.scenario;
        match Calendar::new(&s.start, &s.zone) {
            Ok(calendar) => self.calendar = Some(calendar),
            Err(CalendarFault::Start(written)) => self.complain("start", &[], Fault::BadStart { written }),
            Err(CalendarFault::Zone(written)) => {
                // The zones of the lands around the lake, and where people plan from.
                let near =
                    ["Africa/Niamey", "Africa/Ndjamena", "Africa/Lagos", "Africa/Douala", "Africa/Tripoli", "UTC"];
                let nearest = nearest(&written, near).map(str::to_owned);
                self.complain("zone", &[], Fault::BadZone { written, nearest });
                // The start deserves its own judgement.
                if let Err(CalendarFault::Start(written)) = Calendar::new(&s.start, "UTC") {
                    self.complain("start", &[], Fault::BadStart { written });
                }
            }
        }
        let longest = if s.movement.is_some() { LONGEST_MOVEMENT } else { LONGEST };
        if !(SHORTEST..=longest).contains(&s.length) {
            self.complain("length", &[], Fault::BadLength { least: SHORTEST, most: longest });
        }
        if !(1..=3600).contains(&s.pace) {
            self.complain("pace", &[], Fault::out_of(1..=3600));
        }
        let window = s.window;
        let within = |value: f64, most: f64| (-most..=most).contains(&value);
        for (side, value, most) in [
            ("west", window.west, 180.0),
            ("south", window.south, 90.0),
            ("east", window.east, 180.0),
            ("north", window.north, 90.0),
        ] {
            if !within(value, most) {
                self.complain("window", &[Step::Field(side)], Fault::OutOfBounds { least: -most, most });
            }
        }
        if window.west >= window.east || window.south >= window.north {
            self.complain("window", &[], Fault::BadWindow);
        }
    }

    fn time(&self, moment: &str) -> Option<Time> {
        self.calendar.as_ref()?.read(moment).ok()
    }

    fn moment(&mut self, field: &'static str, written: &str, steps: &[Step<'_>]) {
        let Some(time) = self.time(written) else { return };
        let length = self.scenario.length;
        if time < Time::START {
            self.complain(field, steps, Fault::BeforeStart);
        } else if time > Time::START + length && length >= SHORTEST {
            self.complain(field, steps, Fault::AfterEnd { length });
        }
    }

    // --- Geography ---------------------------------------------------------------------------------------------------

    fn geography(&mut self) {
        let s = self.scenario;
        let number: BTreeMap<Slug, usize> = s.places.iter().enumerate().map(|(n, place)| (place.id, n)).collect();
        let mut joined = UnionFind::<usize>::new(s.places.len());
        let mut past: BTreeMap<Slug, usize> = BTreeMap::new();
        for (i, road) in s.roads.iter().enumerate() {
            let at = |field| [Step::Index(i), Step::Field(field)];
            if road.from == road.to {
                self.complain("roads", &at("to"), Fault::RoadToItself { place: road.to });
            }
            if let (Some(from), Some(to)) = (number.get(&road.from), number.get(&road.to)) {
                joined.union(*from, *to);
            }
            let Some(post) = road.post else { continue };
            if road.unofficial {
                self.complain("roads", &at("unofficial"), Fault::PostAndUnofficial);
            }
            if let Some(first) = past.get(&post) {
                let first = Some((Mark::First, "roads", vec![Step::Index(*first), Step::Field("post")]));
                self.complain_with("roads", &at("post"), Fault::PostWithTwoRoads { post }, first);
                continue;
            }
            past.insert(post, i);
            if let Some(there) = s.posts.iter().find(|there| there.id == post)
                && number.contains_key(&there.place)
                && road.from != there.place
                && road.to != there.place
            {
                let declared = self.declared(Mark::Declared, post);
                let fault = Fault::RoadMissesPost { post, place: there.place };
                self.complain_with("roads", &at("post"), fault, declared);
            }
        }
        for (i, post) in s.posts.iter().enumerate() {
            // A mobile unit stands where it is sent, beside the road.
            if !past.contains_key(&post.id) && !post.mobile {
                self.complain("posts", &[Step::Index(i)], Fault::PostWithoutRoad { post: post.id });
            }
            if post.women > post.officers {
                let steps = [Step::Index(i), Step::Field("women")];
                self.complain("posts", &steps, Fault::out_of(0..=i64::from(post.officers)));
            }
        }
        // The mainland is the largest part of the map that roads join.
        let mut parts: BTreeMap<usize, usize> = BTreeMap::new();
        for n in number.values() {
            *parts.entry(joined.find(*n)).or_default() += 1;
        }
        let mainland =
            parts.iter().max_by_key(|(part, size)| (**size, std::cmp::Reverse(**part))).map(|(part, _)| *part);
        // A road whose end has an unknown name may be the one that joins them.
        let known = s.roads.iter().all(|road| number.contains_key(&road.from) && number.contains_key(&road.to));
        for (i, place) in s.places.iter().enumerate() {
            if known && s.places.len() > 1 && number.get(&place.id) == Some(&i) && Some(joined.find(i)) != mainland {
                self.complain("places", &[Step::Index(i)], Fault::Unreachable { place: place.id });
            }
        }
        let apart = |from: Slug, to: Slug| match (number.get(&from), number.get(&to)) {
            (Some(a), Some(b)) if known => !joined.equiv(*a, *b),
            _ => false,
        };
        let flows: Vec<bool> = s.flows.iter().map(|flow| apart(flow.from, flow.to)).collect();
        let beats: Vec<Vec<bool>> = s
            .patrols
            .iter()
            .map(|patrol| patrol.beat.iter().map(|place| apart(patrol.base, *place)).collect())
            .collect();
        for (i, flow) in s.flows.iter().enumerate() {
            if flow.from == flow.to {
                self.complain("flows", &[Step::Index(i), Step::Field("to")], Fault::SameEnds { name: flow.to });
            }
            if flows[i] {
                let fault = Fault::NotJoined { from: flow.from, to: flow.to };
                self.complain("flows", &[Step::Index(i), Step::Field("to")], fault);
            }
            let (least, most) = flow.size;
            if least > most {
                let fault = Fault::Upside { least: least.into(), most: most.into() };
                self.complain("flows", &[Step::Index(i), Step::Field("size")], fault);
            }
        }
        for (i, patrol) in s.patrols.iter().enumerate() {
            for (j, place) in patrol.beat.iter().enumerate().filter(|(j, _)| beats[i][*j]) {
                let fault = Fault::NotJoined { from: patrol.base, to: *place };
                self.complain("patrols", &[Step::Index(i), Step::Field("beat"), Step::Index(j)], fault);
            }
        }
    }

    // --- Seats -------------------------------------------------------------------------------------------------------

    fn seats(&mut self) {
        let s = self.scenario;
        let mut masters: BTreeMap<Slug, (Slug, Steps<'s>)> = BTreeMap::new();
        for (i, seat) in s.seats.iter().enumerate() {
            for (field, things) in [("posts", &seat.posts), ("patrols", &seat.patrols), ("camps", &seat.camps)] {
                for (j, thing) in things.iter().enumerate() {
                    let steps = vec![Step::Index(i), Step::Field(field), Step::Index(j)];
                    match masters.get(thing).cloned() {
                        Some((first, there)) if first != seat.id => {
                            let fault = Fault::TwoMasters { thing: *thing, seats: (first, seat.id) };
                            self.complain_with("seats", &steps, fault, Some((Mark::First, "seats", there)));
                        }
                        Some((_, there)) => {
                            let fault = Fault::Twice { name: thing.to_string() };
                            self.complain_with("seats", &steps, fault, Some((Mark::First, "seats", there)));
                        }
                        None => {
                            masters.insert(*thing, (seat.id, steps));
                        }
                    }
                }
            }
            if seat.kind == SeatKind::Community && seat.community.is_none() {
                self.complain("seats", &[Step::Index(i)], Fault::NoCommunity { seat: seat.id });
            }
            for (j, act) in seat.may.iter().enumerate() {
                let steps = [Step::Index(i), Step::Field("may"), Step::Index(j)];
                match act.rule().right {
                    Right::Granted => {}
                    Right::Everybody => {
                        self.complain("seats", &steps, Fault::NeedlessRight { act: *act, facilitator: false });
                    }
                    Right::Facilitator => {
                        self.complain("seats", &steps, Fault::NeedlessRight { act: *act, facilitator: true });
                    }
                }
            }
            let reached = s.channels.iter().any(|channel| channel.from == seat.id || channel.to == seat.id);
            if s.seats.len() > 1 && !reached {
                self.complain("seats", &[Step::Index(i)], Fault::SilentSeat { seat: seat.id });
            }
            self.brief(i, &seat.brief);
        }
        for (i, channel) in s.channels.iter().enumerate() {
            let steps = [Step::Index(i), Step::Field("to")];
            if channel.from == channel.to {
                self.complain("channels", &steps, Fault::SameEnds { name: channel.to });
            } else if self.kind(channel.from).is_some_and(|kind| kind != Kind::Seat)
                && self.kind(channel.to).is_some_and(|kind| kind != Kind::Seat)
            {
                // A thing may speak, but to a seat.
                self.resolve(channel.to.as_str(), &[Kind::Seat], "channels", &steps);
            }
        }
        for (i, (one, other)) in s.agreements.iter().enumerate() {
            if one == other {
                self.complain("agreements", &[Step::Index(i)], Fault::SameEnds { name: *one });
            }
        }
    }

    fn brief(&mut self, i: usize, brief: &Text) {
        let words = |text: &str| text.split_whitespace().count();
        for (language, words) in [("en", words(&brief.en)), ("fr", words(&brief.fr))] {
            if words > BRIEF_WORDS {
                let fault = Fault::LongBrief { words, most: BRIEF_WORDS };
                let steps = [Step::Index(i), Step::Field("brief"), Step::Field(language)];
                self.complain("seats", if brief.en == brief.fr { &steps[..2] } else { &steps }, fault);
                if brief.en == brief.fr {
                    return;
                }
            }
        }
    }

    // --- Rows --------------------------------------------------------------------------------------------------------

    fn rows(&mut self) {
        let s = self.scenario;
        for (i, row) in s.msel.iter().enumerate() {
            let at = [Step::Index(i)];
            match &row.expect {
                Some(expected) => self.expected(i, expected),
                None if row.kind == RowKind::ExpectedAction => self.complain("msel", &at, Fault::ExpectsNothing),
                None => {}
            }
            let idle = row.to.is_empty() && row.effects.is_empty() && row.expect.is_none();
            if idle && row.kind != RowKind::Administrative {
                self.complain("msel", &at, Fault::IdleRow { row: row.id });
            }
            let time = |moment: &Moment| self.time(moment.as_str());
            if let Some(until) = &row.until
                && let (Some(at), Some(until)) = (time(&row.at), time(until))
                && until < at
            {
                self.complain("msel", &[Step::Index(i), Step::Field("until")], Fault::UntilBeforeAt);
            }
        }
        for i in self.waiting_in_circles() {
            let row = s.msel[i].id;
            self.complain("msel", &[Step::Index(i), Step::Field("when")], Fault::WaitsForItself { row });
        }
        for (i, lesson) in s.lessons.iter().enumerate() {
            if lesson.when.is_some() == lesson.action.is_some() {
                self.complain("lessons", &[Step::Index(i)], Fault::LessonWaits);
            }
        }
    }

    fn expected(&mut self, i: usize, expected: &Expected) {
        let at = |field| [Step::Index(i), Step::Field("expect"), Step::Field(field)];
        for (field, empty) in [("seats", expected.seats.is_empty()), ("acts", expected.acts.is_empty())] {
            if empty {
                self.complain("msel", &at(field), Fault::EmptyExpectation);
            }
        }
        let seats: Vec<_> = expected.seats.iter().filter_map(|seat| self.seat(*seat)).collect();
        for (j, act) in expected.acts.iter().enumerate() {
            let steps = [Step::Index(i), Step::Field("expect"), Step::Field("acts"), Step::Index(j)];
            if act.rule().right == Right::Facilitator {
                self.complain("msel", &steps, Fault::FacilitatorAct { act: *act });
            } else if seats.len() == expected.seats.len()
                && let Some(first) = seats.first()
                && !seats.iter().any(|seat| may(seat, *act))
            {
                let declared = self.declared(Mark::Declared, first.id);
                self.complain_with("msel", &steps, Fault::LacksRight { seat: first.id, act: *act }, declared);
            }
        }
        // A seat that may do none of it stands there in vain, though another may.
        for (j, name) in expected.seats.iter().enumerate() {
            if let Some(seat) = self.seat(*name)
                && let Some(act) = expected.acts.first()
                && seats.iter().any(|seat| expected.acts.iter().any(|act| may(seat, *act)))
                && !expected.acts.iter().any(|act| may(seat, *act))
            {
                let steps = [Step::Index(i), Step::Field("expect"), Step::Field("seats"), Step::Index(j)];
                let declared = self.declared(Mark::Declared, *name);
                self.complain_with("msel", &steps, Fault::LacksRight { seat: *name, act: *act }, declared);
            }
        }
        if let Some(thing) = expected.on {
            let commanded = |act: &ActKind| match act.rule().fields.first().map(|field| field.kind) {
                Some(FieldKind::OwnPost | FieldKind::OwnMobilePost) => self.kind(thing) == Some(Kind::Post),
                Some(FieldKind::OwnPatrol) => self.kind(thing) == Some(Kind::Patrol),
                Some(FieldKind::OwnCamp) => self.kind(thing) == Some(Kind::Camp),
                _ => false,
            };
            let holds = |seat: &&super::model::Seat| {
                seat.posts.contains(&thing) || seat.patrols.contains(&thing) || seat.camps.contains(&thing)
            };
            if !seats.is_empty()
                && !expected.acts.is_empty()
                && expected.acts.iter().all(commanded)
                && !seats.iter().any(holds)
            {
                self.complain("msel", &at("on"), Fault::NotUnderOrders { thing });
            }
        }
    }

    /// Rows that can only come once they have come themselves.
    fn waiting_in_circles(&self) -> Vec<usize> {
        fn waits_for(condition: &Condition, rows: &mut BTreeSet<Slug>) {
            match condition {
                Condition::Fired(row) | Condition::Answered(row) | Condition::Unanswered(row) => {
                    rows.insert(*row);
                }
                Condition::All(all) => all.iter().for_each(|condition| waits_for(condition, rows)),
                // One way out is enough; a single one is none.
                Condition::Any(any) if any.len() == 1 => waits_for(&any[0], rows),
                _ => {}
            }
        }
        let needs: BTreeMap<Slug, BTreeSet<Slug>> = (self.scenario.msel.iter())
            .map(|row: &Row| {
                let mut rows = BTreeSet::new();
                if let Some(when) = &row.when {
                    waits_for(when, &mut rows);
                }
                (row.id, rows)
            })
            .collect();
        let circular = |start: Slug| {
            let mut open: Vec<Slug> = needs.get(&start).into_iter().flatten().copied().collect();
            let mut seen = BTreeSet::new();
            while let Some(row) = open.pop() {
                if row == start {
                    return true;
                }
                if seen.insert(row) {
                    open.extend(needs.get(&row).into_iter().flatten());
                }
            }
            false
        };
        (self.scenario.msel.iter().enumerate())
            .filter(|(_, row)| !self.doubled.contains(&row.id) && circular(row.id))
            .map(|(i, _)| i)
            .collect()
    }

    // --- Movement ----------------------------------------------------------------------------------------------------

    /// Countries that some place lies in, and counts that can be held against each other day by day.
    fn movement(&mut self) {
        let s = self.scenario;
        let Some(movement) = &s.movement else { return };
        let countries: BTreeSet<&str> = s.places.iter().map(|place| place.country.as_str()).collect();
        let unknown = |written: &String| Fault::NoSuchCountry {
            written: written.clone(),
            known: countries.iter().map(|&known| known.to_owned()).collect(),
        };
        if !countries.contains(movement.home.as_str()) {
            self.complain("movement", &[Step::Field("home")], unknown(&movement.home));
        }
        for (i, closure) in movement.closures.iter().enumerate() {
            let Shuts::Border(one, other) = &closure.shuts else { continue };
            for written in [one, other].into_iter().filter(|written| !countries.contains(written.as_str())) {
                let steps = [Step::Field("closures"), Step::Index(i), Step::Field("shuts")];
                self.complain("movement", &steps, unknown(written));
            }
        }
        // The run looks once a day, from day 0, for as long as the exercise lasts.
        let needed = usize::try_from(s.length.0).unwrap_or(0).div_ceil(86_400);
        for (i, count) in movement.counts.iter().enumerate().filter(|(_, count)| count.people.len() < needed) {
            let steps = [Step::Field("counts"), Step::Index(i), Step::Field("people")];
            self.complain("movement", &steps, Fault::CountsEndEarly { days: count.people.len(), needed });
        }
    }

    // --- Variants ----------------------------------------------------------------------------------------------------

    /// Each variant makes a scenario of its own, and that one has to make sense as well.
    fn variants(&mut self) {
        let s = self.scenario;
        if let Some(budget) = s.budget
            && !(1..=DEAREST).contains(&i64::from(budget))
        {
            self.complain("budget", &[], Fault::out_of(1..=DEAREST));
        }
        for (i, variant) in s.variants.iter().enumerate() {
            for (j, change) in variant.changes.iter().enumerate() {
                let (Change::Agreements { seats } | Change::NoAgreements { seats }) = change else { continue };
                for (k, (one, _)) in seats.iter().enumerate().filter(|(_, (one, other))| one == other) {
                    let at = |step| [Step::Index(i), Step::Field("changes"), Step::Index(j), step, Step::Index(k)];
                    self.complain("variants", &at(Step::Field("seats")), Fault::SameEnds { name: *one });
                }
            }
        }
        // A fault of the scenario itself is told once, and a slip in a variant where it stands.
        if self.complaints.iter().any(Complaint::is_error) || self.sources.has_unread() {
            return;
        }
        for (i, variant) in s.variants.iter().enumerate() {
            let changed = variant::changed(s, variant);
            let mut checker = Checker {
                scenario: &changed,
                sources: self.sources,
                names: BTreeMap::new(),
                meant: BTreeSet::new(),
                doubled: BTreeSet::new(),
                calendar: None,
                variant: Some(i),
                complaints: Vec::new(),
            };
            checker.names();
            checker.geography();
            checker.seats();
            // A seat that nobody can reach any more may be the point of it; what cannot be played is none.
            self.complaints.extend(checker.complaints.into_iter().filter(Complaint::is_error));
        }
    }

    // --- Conditions --------------------------------------------------------------------------------------------------

    fn conditions(&mut self) {
        let s = self.scenario;
        for (i, row) in s.msel.iter().enumerate() {
            if let Some(when) = &row.when {
                self.condition("msel", when, &mut vec![Step::Index(i), Step::Field("when")]);
            }
        }
        for (i, objective) in s.objectives.iter().enumerate() {
            for (j, task) in objective.tasks.iter().enumerate() {
                let mut steps = vec![Step::Index(i), Step::Field("tasks"), Step::Index(j), Step::Field("when")];
                self.condition("objectives", &task.when, &mut steps);
            }
        }
        for (i, lesson) in s.lessons.iter().enumerate() {
            if let Some(when) = &lesson.when {
                self.condition("lessons", when, &mut vec![Step::Index(i), Step::Field("when")]);
            }
        }
    }

    /// What a question needs beyond names that resolve.
    fn condition(&mut self, field: &'static str, condition: &'s Condition, steps: &mut Steps<'s>) {
        match condition {
            Condition::All(inner) | Condition::Any(inner) => {
                if inner.is_empty() {
                    let holds = matches!(condition, Condition::All(_));
                    self.complain(field, steps, Fault::EmptyCondition { holds });
                }
                steps.push(Step::Index(0));
                for (i, inner) in inner.iter().enumerate() {
                    steps.push(Step::Index(i));
                    self.condition(field, inner, steps);
                    steps.pop();
                }
                steps.pop();
            }
            Condition::Not(inner) => {
                steps.push(Step::Index(0));
                self.condition(field, inner, steps);
                steps.pop();
            }
            Condition::Answered(name) | Condition::Unanswered(name)
                if !self.doubled.contains(name)
                    && self.scenario.msel.iter().any(|row| row.id == *name && row.expect.is_none()) =>
            {
                let declared = self.declared(Mark::Declared, *name);
                self.complain_with(field, steps, Fault::NoAnswerPossible { row: *name }, declared);
            }
            Condition::Answered(_) | Condition::Unanswered(_) => {}
            Condition::Done { act, seat, .. } => {
                let at = |key| {
                    let mut at = steps.clone();
                    at.push(Step::Field(key));
                    at
                };
                let right = act.rule().right;
                match seat.and_then(|seat| self.seat(seat)) {
                    // Lessons are for whoever facilitates.
                    _ if right == Right::Facilitator && field == "lessons" => {}
                    _ if right == Right::Facilitator => {
                        self.complain(field, &at("act"), Fault::FacilitatorAct { act: *act });
                    }
                    Some(seat) if !may(seat, *act) => {
                        let declared = self.declared(Mark::Declared, seat.id);
                        let fault = Fault::LacksRight { seat: seat.id, act: *act };
                        self.complain_with(field, &at("act"), fault, declared);
                    }
                    None if seat.is_none() && !self.scenario.seats.iter().any(|seat| may(seat, *act)) => {
                        self.complain(field, &at("act"), Fault::NobodyMay { act: *act });
                    }
                    _ => {}
                }
            }
            Condition::Agreed { seats: (one, other) } if one == other => {
                let mut at = steps.clone();
                at.push(Step::Field("seats"));
                self.complain(field, &at, Fault::SameEnds { name: *one });
            }
            _ => {}
        }
    }
}
