//! Facts that have a place, as points (RFC 7946) with the time in the zone of the exercise, for a map that shows them one after the other.
//! Of a road the point lies halfway.
//!
//! A map circulates. So what concerns protection has neither a place nor a name nor a cause here, nor has what people saw or told: it
//! counts, and leads nowhere; and what came of it does not say so.

use std::{collections::BTreeSet, io};

use serde::Serialize;
use serde_json::{Map, Value, json};
use vocabulary::{fact::Cause, held::FieldValue};
use words::{Lang, Names};

use super::{
    chronicle::{Stamps, ToldFacts},
    columns::FieldColumns,
    row::{FactRow, cause, listed},
    things::{Site, Things},
};
use crate::report::discreet::{is_guarded, is_word_of_the_people};

#[derive(Serialize)]
struct Feature {
    r#type: &'static str,
    geometry: Value,
    properties: Map<String, Value>,
}

pub fn write(chronicle: &ToldFacts<'_>, lang: Lang, to: &mut dyn io::Write) -> io::Result<()> {
    let (columns, names) = (FieldColumns::all(), Names::new(chronicle.scenario, lang));
    let mut things = Things::of(chronicle.scenario);
    let mut stamps = Stamps::new(chronicle.calendar);
    let mut hidden = BTreeSet::new();
    write!(to, "{{\"type\":\"FeatureCollection\",\"harmattan\":")?;
    serde_json::to_writer(&mut *to, chronicle.about)?;
    to.write_all(b",\"features\":[\n")?;
    let mut between = "";
    for row in chronicle.facts.iter().map(FactRow::of) {
        let site = things.site(&row);
        let what = &row.fact.what;
        let feature = if is_guarded(what) || is_word_of_the_people(what, chronicle.scenario) {
            hidden.insert(row.fact.n);
            Some(discreet(&row, stamps.of(row.fact.at)))
        } else {
            let told = !matches!(row.fact.cause, Cause::Fact(n) if hidden.contains(&n));
            site.map(|site| point(&row, site, stamps.of(row.fact.at), told, &columns, &names))
        };
        things.note(row.fact);
        let Some(feature) = feature else { continue };
        to.write_all(between.as_bytes())?;
        serde_json::to_writer(&mut *to, &feature)?;
        between = ",\n";
    }
    to.write_all(b"\n]}\n")
}

/// What every fact says of itself.
fn of_fact(row: &FactRow<'_>, time: &str) -> Map<String, Value> {
    let mut properties = Map::new();
    properties.insert("n".to_owned(), row.fact.n.into());
    properties.insert("at_s".to_owned(), row.fact.at.0.into());
    properties.insert("time".to_owned(), time.into());
    properties.insert("domain".to_owned(), row.shape.domain.into());
    properties.insert("what".to_owned(), row.shape.name.into());
    properties
}

fn point(row: &FactRow<'_>, site: Site, time: &str, told: bool, columns: &FieldColumns, names: &Names) -> Feature {
    let mut properties = of_fact(row, time);
    if told {
        let (cause, reference) = cause(row.fact);
        properties.insert("cause".to_owned(), cause.into());
        if let Some(reference) = reference {
            properties.insert(format!("cause_{cause}"), reference.parse::<u64>().map_or(json!(reference), Value::from));
        }
    }
    properties.insert("site".to_owned(), site.name.as_str().into());
    properties.insert("site_name".to_owned(), names.of(site.name).into());
    for (field, value) in row.fields() {
        let value: Value = match value {
            FieldValue::Nothing => continue,
            FieldValue::Name(name) => name.as_str().into(),
            FieldValue::Serial(serial) => serial.to_string().into(),
            FieldValue::Word(text) | FieldValue::Record(text) => text.as_str().into(),
            FieldValue::Number(number) => (*number).into(),
            FieldValue::YesNo(answer) => (*answer).into(),
            FieldValue::List(list) => listed(list).into(),
        };
        properties.insert(columns.name(field).to_owned(), value);
    }
    Feature { r#type: "Feature", geometry: json!({"type": "Point", "coordinates": [site.lon, site.lat]}), properties }
}

/// What may be told of what concerns protection, and of what people saw or told: that it was, when, and of how many.
fn discreet(row: &FactRow<'_>, time: &str) -> Feature {
    let mut properties = of_fact(row, time);
    for (field, value) in row.fields().filter(|(field, _)| ["people", "children"].contains(&field.name)) {
        if let FieldValue::Number(number) = value {
            properties.insert(field.name.to_owned(), (*number).into());
        }
    }
    Feature { r#type: "Feature", geometry: Value::Null, properties }
}
