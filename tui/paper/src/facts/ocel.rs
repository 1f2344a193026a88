//! The chronicle as an object-centric event log: OCEL 2.0, as JSON. An event is a fact, and what its fields name are its objects, each
//! with the name of the field as its qualifier; what it came from stands there as `cause`. An event that names nothing else names the
//! exercise, since whoever reads such logs drops events without objects.
//!
//! Names get their kind in front (`post:bosso-lac`), so that a report and a proposal of one seat are two things. What changes in the
//! course of the exercise (whether a post is open, trust, where a patrol is) are attributes of objects with the time from which on they
//! hold; what held before the first fact has the beginning of 1970, as the standard has it. Values are text, as its schema wants them.
//!
//! It holds numbers, names and titles, no word that a player typed, and no hidden thing less than the facts themselves.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
};

use kernel::names::{Serial, Slug};
use serde::Serialize;
use vocabulary::{
    fact::{CommunityFact, DisplacementFact, ExerciseFact, Fact, PatrolFact, PostFact, ThreatFact, What},
    held::{FieldSort, FieldValue},
    kind::Kind,
    scenario::Scenario,
};
use words::{Lang, Names};

use super::{
    chronicle::{Stamps, ToldFacts},
    columns::{Class, class},
    row::{FactRow, cause, listed},
    things::{Things, noun},
};

/// What holds before anything has happened, by the standard.
const BEFORE: &str = "1970-01-01T00:00:00Z";

#[derive(Serialize)]
struct Event<'a> {
    id: String,
    r#type: &'static str,
    time: &'a str,
    attributes: Vec<Attribute>,
    relationships: Vec<Relationship>,
}

#[derive(Serialize)]
struct Attribute {
    name: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Relationship {
    #[serde(rename = "objectId")]
    object: String,
    qualifier: &'static str,
}

#[derive(Serialize)]
struct Object {
    id: String,
    r#type: &'static str,
    attributes: Vec<TimedAttribute>,
    relationships: Vec<Relationship>,
}

#[derive(Serialize)]
struct TimedAttribute {
    name: String,
    time: String,
    value: String,
}

#[derive(Serialize)]
struct Type {
    name: &'static str,
    attributes: Vec<TypeAttribute>,
}

#[derive(Serialize)]
struct TypeAttribute {
    name: String,
    r#type: &'static str,
}

pub fn write(chronicle: &ToldFacts<'_>, to: &mut dyn io::Write) -> io::Result<()> {
    let mut objects = Objects::of(chronicle);
    let mut stamps = Stamps::new(chronicle.calendar);
    let mut seen = BTreeSet::new();
    let mut between = "";
    to.write_all(b"{\"events\":[\n")?;
    for row in chronicle.facts.iter().map(FactRow::of) {
        seen.insert(row.shape.name);
        let time = stamps.of(row.fact.at);
        let event = objects.event(&row, time);
        objects.change(row.fact, time);
        to.write_all(between.as_bytes())?;
        serde_json::to_writer(&mut *to, &event)?;
        between = ",\n";
    }
    to.write_all(b"\n],\"objects\":[\n")?;
    let types = objects.types();
    for (n, object) in objects.known.into_values().enumerate() {
        to.write_all(if n == 0 { b"" } else { b",\n" })?;
        serde_json::to_writer(&mut *to, &object)?;
    }
    to.write_all(b"\n],\"eventTypes\":")?;
    serde_json::to_writer(&mut *to, &event_types(&seen))?;
    to.write_all(b",\"objectTypes\":")?;
    serde_json::to_writer(&mut *to, &types)?;
    to.write_all(b"}\n")
}

/// Attributes that every event has beside the fields of its fact: their names and their types.
const OF_EVENTS: [(&str, &str); 4] =
    [("n", "integer"), ("cause_fact", "integer"), ("roll_needed", "integer"), ("roll_rolled", "integer")];

/// What the events are that came up.
fn event_types(seen: &BTreeSet<&'static str>) -> Vec<Type> {
    let attribute = |name: &str, r#type| TypeAttribute { name: name.to_owned(), r#type };
    let shapes = vocabulary::fact::FACTS.iter().filter(|shape| seen.contains(shape.name));
    let of = |shape: &'static vocabulary::held::FactShape| {
        let own = shape.fields.iter().filter(|field| field.sort != FieldSort::Serial && field.name != "act");
        let own = own.map(|field| {
            let of = match class(field.sort) {
                Class::Number => "integer",
                Class::YesNo => "boolean",
                _ => "string",
            };
            attribute(field.name, of)
        });
        let common = OF_EVENTS.iter().map(|(name, of)| attribute(name, of));
        Type { name: shape.name, attributes: common.chain(own).collect() }
    };
    shapes.map(of).collect()
}

/// The things that events are about, as far as they are known.
struct Objects<'a> {
    things: Things<'a>,
    exercise: String,
    known: BTreeMap<String, Object>,
}

impl<'a> Objects<'a> {
    /// The exercise, and all that its scenario names.
    fn of(chronicle: &ToldFacts<'a>) -> Self {
        let (scenario, about) = (chronicle.scenario, chronicle.about);
        let exercise = format!("{}:{}", noun(Kind::Scenario), scenario.id);
        let mut objects = Self { things: Things::of(scenario), exercise, known: BTreeMap::new() };
        let attributes = about.pairs().into_iter().map(|(name, value)| always(name, value)).collect();
        objects.add(noun(Kind::Scenario), scenario.id.as_str(), attributes, vec![]);
        let names = [Names::new(scenario, Lang::En), Names::new(scenario, Lang::Fr)];
        for kind in Kind::ALL.iter().filter(|kind| !matches!(kind, Kind::Force | Kind::Scenario)) {
            for name in scenario.names(*kind) {
                let titles = [("name_en", &names[0]), ("name_fr", &names[1])];
                let mut attributes: Vec<_> =
                    titles.iter().map(|(key, names)| always(key, names.of(name).into_owned())).collect();
                attributes.extend(facts_of(scenario, *kind, name, &objects.things));
                let relationships = objects.belongs(scenario, *kind, name);
                objects.add(noun(*kind), name.as_str(), attributes, relationships);
            }
        }
        objects
    }

    fn add(&mut self, r#type: &'static str, name: &str, attributes: Vec<TimedAttribute>, to: Vec<Relationship>) {
        let id = format!("{type}:{name}");
        self.known.entry(id.clone()).or_insert(Object { id, r#type, attributes, relationships: to });
    }

    /// The object of a name, if the scenario has it.
    fn named(&self, name: &str) -> Option<String> {
        self.things.kind(name).map(|kind| format!("{}:{name}", noun(kind)))
    }

    /// To what a thing of the scenario belongs.
    fn belongs(&self, scenario: &Scenario, kind: Kind, name: Slug) -> Vec<Relationship> {
        let mut to: Vec<(&'static str, Slug)> = Vec::new();
        match kind {
            Kind::Post => {
                let found = scenario.posts.iter().find(|post| post.id == name);
                to.extend(found.map(|post| ("of", post.authority)));
            }
            Kind::Patrol => {
                let found = scenario.patrols.iter().find(|patrol| patrol.id == name);
                to.extend(found.into_iter().flat_map(|patrol| [("of", patrol.authority), ("base", patrol.base)]));
            }
            Kind::Camp => to.extend(scenario.camps.iter().find(|it| it.id == name).map(|camp| ("at", camp.place))),
            Kind::Community => {
                to.extend(scenario.communities.iter().find(|it| it.id == name).map(|home| ("at", home.place)));
            }
            Kind::Road => {
                let found = scenario.roads.iter().find(|road| road.id == name);
                to.extend(found.into_iter().flat_map(|road| [("from", road.from), ("to", road.to)]));
            }
            Kind::Flow => {
                let found = scenario.flows.iter().find(|flow| flow.id == name);
                to.extend(found.into_iter().flat_map(|flow| [("from", flow.from), ("to", flow.to)]));
            }
            _ => {}
        }
        self.related(to.into_iter().map(|(qualifier, name)| (qualifier, name.as_str())))
    }

    fn related<'n>(&self, to: impl Iterator<Item = (&'static str, &'n str)>) -> Vec<Relationship> {
        to.filter_map(|(qualifier, name)| Some(Relationship { object: self.named(name)?, qualifier })).collect()
    }

    /// The object of something that came to be in play, made known with what brought it forth.
    fn born(&mut self, r#type: &'static str, serial: Serial) -> String {
        let id = format!("{type}:{serial}");
        if !self.known.contains_key(&id) {
            let relationships = self.related([("of", serial.of.as_str())].into_iter());
            self.add(r#type, &serial.to_string(), vec![], relationships);
        }
        id
    }

    /// The object of the act with this number.
    fn act(&mut self, n: impl std::fmt::Display) -> String {
        let n = n.to_string();
        self.add("act", &n, vec![], vec![]);
        format!("act:{n}")
    }

    /// A fact as an event.
    fn event<'t>(&mut self, row: &FactRow<'_>, time: &'t str) -> Event<'t> {
        let (mut attributes, mut relationships) =
            (vec![Attribute { name: "n", value: row.fact.n.to_string() }], vec![]);
        self.cause(row.fact, &mut attributes, &mut relationships);
        if let Some(roll) = &row.fact.roll {
            attributes.push(Attribute { name: "roll_needed", value: roll.needed.to_string() });
            attributes.push(Attribute { name: "roll_rolled", value: roll.rolled.to_string() });
        }
        for (field, value) in row.fields() {
            let qualifier = field.name;
            let (object, text) = match value {
                FieldValue::Nothing => continue,
                FieldValue::Name(name) => (self.named(name.as_str()), name.to_string()),
                FieldValue::Serial(serial) => (Some(self.born(field.name, *serial)), String::new()),
                FieldValue::Number(n) if field.name == "act" => (Some(self.act(*n)), String::new()),
                FieldValue::Number(number) => (None, number.to_string()),
                FieldValue::YesNo(answer) => (None, answer.to_string()),
                FieldValue::Word(text) | FieldValue::Record(text) => (None, text.clone()),
                FieldValue::List(list) => {
                    // The two seats of an agreement are objects of it, and its list stays beside them.
                    let objects = list.iter().filter_map(|name| self.named(name));
                    relationships.extend(objects.map(|object| Relationship { object, qualifier }));
                    (None, listed(list))
                }
            };
            match object {
                Some(object) => relationships.push(Relationship { object, qualifier }),
                None => attributes.push(Attribute { name: field.name, value: text }),
            }
        }
        if relationships.is_empty() {
            relationships.push(Relationship { object: self.exercise.clone(), qualifier: "exercise" });
        }
        Event { id: format!("f{}", row.fact.n), r#type: row.shape.name, time, attributes, relationships }
    }

    /// What a fact came from: an act and a row are objects, another fact is told by its number.
    fn cause(&mut self, fact: &Fact, attributes: &mut Vec<Attribute>, relationships: &mut Vec<Relationship>) {
        let qualifier = "cause";
        match cause(fact) {
            ("act", Some(n)) => relationships.push(Relationship { object: self.act(n), qualifier }),
            ("inject", Some(row)) => {
                relationships.extend(self.named(&row).map(|object| Relationship { object, qualifier }))
            }
            ("fact", Some(n)) => attributes.push(Attribute { name: "cause_fact", value: n }),
            _ => {}
        }
    }

    /// Takes note of what a fact changes about a thing.
    fn change(&mut self, fact: &Fact, time: &str) {
        for (object, name, value) in changes(fact) {
            if let Some(object) = self.known.get_mut(&object) {
                object.attributes.push(TimedAttribute { name, time: time.to_owned(), value });
            }
        }
        self.things.note(fact);
    }

    /// What the objects are, with the attributes that any of them has.
    fn types(&self) -> Vec<Type> {
        let mut types: BTreeMap<&'static str, BTreeSet<&str>> = BTreeMap::new();
        for object in self.known.values() {
            types.entry(object.r#type).or_default().extend(object.attributes.iter().map(|it| it.name.as_str()));
        }
        let attribute = |name: &str| TypeAttribute { name: name.to_owned(), r#type: type_of(name) };
        let of = |(name, names): (&'static str, BTreeSet<&str>)| Type {
            name,
            attributes: names.into_iter().map(attribute).collect(),
        };
        types.into_iter().map(of).collect()
    }
}

/// The type of an attribute of an object.
fn type_of(name: &str) -> &'static str {
    match name {
        "lat" | "lon" => "float",
        "open" | "refused" => "boolean",
        "inhabitants" | "officers" | "capacity" | "fear" | "tension" | "people" | "until_s" => "integer",
        name if name.starts_with("trust_") => "integer",
        _ => "string",
    }
}

fn always(name: &str, value: impl ToString) -> TimedAttribute {
    TimedAttribute { name: name.to_owned(), time: BEFORE.to_owned(), value: value.to_string() }
}

/// What the scenario says of a thing, beside its name.
fn facts_of(scenario: &Scenario, kind: Kind, name: Slug, things: &Things<'_>) -> Vec<TimedAttribute> {
    match kind {
        Kind::Place => things.place(name).map_or_else(Vec::new, |place| {
            let (country, region) = (words::clean(&place.country), words::clean(&place.region));
            vec![
                always("lat", place.lat),
                always("lon", place.lon),
                always("country", country),
                always("region", region),
            ]
        }),
        Kind::Post => {
            let found = scenario.posts.iter().find(|post| post.id == name);
            found.map_or_else(Vec::new, |post| vec![always("officers", post.officers), always("place", post.place)])
        }
        Kind::Patrol => {
            let found = scenario.patrols.iter().find(|patrol| patrol.id == name);
            found.map_or_else(Vec::new, |patrol| vec![always("people", patrol.strength), always("place", patrol.base)])
        }
        Kind::Camp => {
            let found = scenario.camps.iter().find(|camp| camp.id == name);
            found.map_or_else(Vec::new, |camp| vec![always("capacity", camp.capacity), always("people", camp.people)])
        }
        Kind::Community => scenario.communities.iter().find(|home| home.id == name).map_or_else(Vec::new, |home| {
            let trust = home.trust.iter().map(|(authority, level)| always(&format!("trust_{authority}"), level));
            let others =
                [always("inhabitants", home.people), always("fear", home.fear), always("tension", home.tension)];
            others.into_iter().chain(trust).collect()
        }),
        _ => Vec::new(),
    }
}

/// What a fact changes: of which object, which attribute, and what it is from now on.
fn changes(fact: &Fact) -> Vec<(String, String, String)> {
    let of = |kind, name: Slug, attribute: &str, value: String| {
        vec![(format!("{}:{name}", noun(kind)), attribute.to_owned(), value)]
    };
    match &fact.what {
        What::Post(PostFact::PostOpened { post }) => of(Kind::Post, *post, "open", true.to_string()),
        What::Post(PostFact::PostClosed { post, .. }) => of(Kind::Post, *post, "open", false.to_string()),
        What::Post(PostFact::OfficersMoved { post, officers, .. }) => {
            of(Kind::Post, *post, "officers", officers.to_string())
        }
        What::Post(PostFact::PostMoved { post, to }) => of(Kind::Post, *post, "place", to.to_string()),
        What::Patrol(PatrolFact::PatrolReached { patrol, place }) => {
            of(Kind::Patrol, *patrol, "place", place.to_string())
        }
        What::Threat(ThreatFact::GroupMoved { group, to }) => of(Kind::Group, *group, "place", to.to_string()),
        What::Displacement(DisplacementFact::CapacityChanged { camp, capacity }) => {
            of(Kind::Camp, *camp, "capacity", capacity.to_string())
        }
        What::Community(CommunityFact::TrustMoved { community, authority, level, .. }) => {
            of(Kind::Community, *community, &format!("trust_{authority}"), level.to_string())
        }
        What::Community(CommunityFact::FearMoved { community, level, .. }) => {
            of(Kind::Community, *community, "fear", level.to_string())
        }
        What::Community(CommunityFact::TensionMoved { community, level, .. }) => {
            of(Kind::Community, *community, "tension", level.to_string())
        }
        What::Exercise(ExerciseFact::ActDone { act, seat, kind, .. })
        | What::Exercise(ExerciseFact::ActRefused { act, seat, kind, .. }) => {
            let refused = matches!(fact.what, What::Exercise(ExerciseFact::ActRefused { .. }));
            let act = format!("act:{act}");
            vec![
                (act.clone(), "kind".to_owned(), kind.name().to_owned()),
                (act.clone(), "seat".to_owned(), seat.to_string()),
                (act, "refused".to_owned(), refused.to_string()),
            ]
        }
        _ => Vec::new(),
    }
}
