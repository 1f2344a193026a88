use std::collections::BTreeSet;

use kernel::{
    chance::Roll,
    names::{Serial, Slug},
    time::{Calendar, Time},
};
use serde_json::Value;
use vocabulary::{
    fact::{
        Cause, CommunityFact, DisplacementFact, ExerciseFact, Fact, PostFact, Register, SharingFact, ThreatFact,
        TravelFact, What,
    },
    matter::Matter,
    parameter::Settings,
    scenario::{Community, Place, PlaceKind, Post, Road, Scenario, Surface},
    terms::{Accord, Danger, Need, Status, Text, Traveller},
};

use super::*;
use crate::facts::columns::{COMMON, FieldColumns};

fn slug(name: &str) -> Slug {
    Slug::new(name)
}

fn text(text: &str) -> Text {
    Text::of(text.to_owned(), text.to_owned())
}

/// Two villages on both sides of a border in the west, a post between them, and a community.
fn scenario() -> Scenario {
    let place = |id: &str, lat, lon| Place {
        id: slug(id),
        name: text(id),
        short: Text::default(),
        lat,
        lon,
        kind: PlaceKind::Village,
        country: "ML".into(),
        region: "Gao".into(),
        approximate: false,
        source: String::new(),
    };
    let road = Road {
        id: slug("north-south"),
        from: slug("north"),
        to: slug("south"),
        km: 20,
        surface: Surface::Track,
        post: Some(slug("post")),
        other_post: None,
        unofficial: false,
        corridor: false,
        source: String::new(),
    };
    let post: Post = serde_json::from_value(serde_json::json!({
        "id": "post", "name": {"en": "=Post", "fr": "=Poste"}, "place": "north", "authority": "police", "officers": 4, "lanes": 2,
    }))
    .expect("a post");
    let community: Community = serde_json::from_value(serde_json::json!({
        "id": "people", "name": "The people", "place": "south", "people": 900, "hosts": 50, "trust": [["police", 400]],
    }))
    .expect("a community");
    Scenario {
        id: slug("west"),
        start: "2027-03-08 06:00".into(),
        zone: "Africa/Niamey".into(),
        places: vec![place("north", 16.5, -0.25), place("south", 15.5, -1.25)],
        roads: vec![road],
        posts: vec![post],
        communities: vec![community],
        ..Scenario::default()
    }
}

fn facts() -> Vec<Fact> {
    let party = Serial { of: slug("north-south"), n: 7 };
    let crossed = |who| PostFact::PartyCrossed {
        post: slug("post"),
        party,
        who,
        people: 5,
        women: 2,
        children: 1,
        waited_s: 60,
        register: Register::Paper,
        status: Status::National,
    };
    let roll = Roll { purpose: slug("guess"), subject: slug("post"), count: 0, needed: 300, rolled: 120 };
    let told: Vec<(i64, Cause, Option<Roll>, What)> = vec![
        (0, Cause::Start, None, ExerciseFact::ExerciseStarted.into()),
        (60, Cause::Act(1), Some(roll), PostFact::PostOpened { post: slug("post") }.into()),
        (90, Cause::Fact(2), None, crossed(Traveller::Trader).into()),
        (95, Cause::Start, None, crossed(Traveller::Trafficked).into()),
        (
            3600,
            Cause::Start,
            None,
            ThreatFact::Misconduct { force: slug("police"), place: slug("south"), seen: true }.into(),
        ),
        (
            3600,
            Cause::Fact(5),
            None,
            CommunityFact::TrustMoved { community: slug("people"), authority: slug("police"), by: -40, level: 360 }
                .into(),
        ),
        (
            3700,
            Cause::Inject(slug("e1")),
            None,
            ThreatFact::PeopleHarmed { place: slug("south"), people: 3, danger: Danger::Attack }.into(),
        ),
        (
            3800,
            Cause::Start,
            None,
            TravelFact::PartyCrossedUnseen { party, who: Traveller::Migrant, people: 4, road: slug("north-south") }
                .into(),
        ),
        (
            3900,
            Cause::Start,
            None,
            DisplacementFact::WentWithout { place: slug("south"), camp: None, need: Need::Water, people: 30, hours: 6 }
                .into(),
        ),
        (
            4000,
            Cause::Start,
            None,
            SharingFact::AgreementMade { seats: (slug("post"), slug("people")), about: vec![Accord::Information] }
                .into(),
        ),
        (
            4000,
            Cause::Start,
            None,
            CommunityFact::Sighted {
                community: slug("people"),
                matter: Matter::ArmedMen { place: slug("north"), men: 12 },
            }
            .into(),
        ),
        (
            4000,
            Cause::Fact(11),
            None,
            SharingFact::ReportSent {
                report: Serial { of: slug("people"), n: 1 },
                from: slug("people"),
                to: slug("post"),
                channel: slug("radio"),
            }
            .into(),
        ),
    ];
    let number = |(n, (at, cause, roll, what))| Fact { n, at: Time(at), cause, roll, what };
    (1..).zip(told).map(number).collect()
}

fn written_as(form: FactsForm) -> Vec<u8> {
    let scenario = scenario();
    let calendar = Calendar::new(&scenario.start, &scenario.zone).expect("a good calendar");
    let about = Provenance {
        schema: SCHEMA,
        scenario: scenario.id,
        variant: None,
        seed: u64::MAX,
        parameters: Settings::default(),
        engine: "0.1.0".into(),
        start: calendar.stamp(Time::START),
        zone: scenario.zone.clone(),
        until_s: 4000,
        seal: "ab".repeat(32),
        breaks_off_at: None,
        otherwise_from: None,
    };
    let facts = facts();
    let chronicle = ToldFacts { about: &about, scenario: &scenario, calendar: &calendar, facts: &facts };
    let mut out = Vec::new();
    write(&chronicle, Manner { form, separator: Separator::Comma, lang: Lang::Fr }, &mut out).expect("memory");
    out
}

fn text_of(form: FactsForm) -> String {
    String::from_utf8(written_as(form)).expect("text")
}

fn json_of(form: FactsForm) -> Value {
    serde_json::from_slice(&written_as(form)).expect("JSON")
}

#[test]
fn every_form_says_of_which_exercise_it_is_and_comes_out_the_same_again() {
    for form in FactsForm::ALL {
        let bytes = written_as(*form);
        assert_eq!(bytes, written_as(*form), "{form:?}");
        let said = String::from_utf8_lossy(&bytes).into_owned();
        for word in [SCHEMA, "west", "18446744073709551615", &"ab".repeat(32)] {
            assert!(said.contains(word), "{form:?} does not say {word}");
        }
    }
}

#[test]
fn the_first_line_has_the_shape_of_a_fact_and_the_number_nought() {
    let lines = text_of(FactsForm::Jsonl);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), facts().len() + 1);
    assert_eq!((&lines[0]["n"], &lines[0]["at"], &lines[0]["cause"]), (&0.into(), &0.into(), &"Start".into()));
    assert_eq!(lines[0]["what"]["About"]["start"], "2027-03-08T06:00:00+01:00");
    assert_eq!(serde_json::from_value::<Fact>(lines[3].clone()).expect("a fact"), facts()[2]);
    let table = text_of(FactsForm::Csv);
    let mut rows = table.lines();
    assert_eq!(rows.next(), Some("\u{feff}n,at_s,date,what,cause,cause_ref,roll,fields"));
    assert!(rows.next().is_some_and(|row| row.starts_with("0,0,2027-03-08 06:00,About,start,,,")), "{table}");
}

#[test]
fn every_event_names_an_object_and_everything_that_is_named_is_declared() {
    let log = json_of(FactsForm::Ocel);
    let list = |of: &Value, name: &str| of[name].as_array().expect("a list").clone();
    let word = |of: &Value, name: &str| of[name].as_str().expect("text").to_owned();
    let mut attributes = BTreeSet::new();
    for types in ["eventTypes", "objectTypes"] {
        for kind in list(&log, types) {
            for attribute in list(&kind, "attributes") {
                assert!(["string", "integer", "float", "boolean"].contains(&word(&attribute, "type").as_str()));
                assert!(attributes.insert((types, word(&kind, "name"), word(&attribute, "name"))), "{attribute}");
            }
        }
    }
    let objects = list(&log, "objects");
    let known: BTreeSet<String> = objects.iter().map(|object| word(object, "id")).collect();
    assert_eq!(known.len(), objects.len());
    for (types, things) in [("eventTypes", list(&log, "events")), ("objectTypes", objects.clone())] {
        for thing in &things {
            for attribute in list(thing, "attributes") {
                let declared = (types, word(thing, "type"), word(&attribute, "name"));
                assert!(attributes.contains(&declared) && attribute["value"].is_string(), "{declared:?}");
            }
            let related = list(thing, "relationships");
            assert!(types == "objectTypes" || !related.is_empty(), "{thing}");
            assert!(related.iter().all(|to| known.contains(&word(to, "objectId"))), "{thing}");
        }
    }
    let events = list(&log, "events");
    assert_eq!(events.len(), facts().len());
    assert_eq!(events[0]["relationships"][0]["objectId"], "exercise:west", "it names nothing else");
    assert_eq!(events[1]["relationships"][0]["objectId"], "act:1");
    assert_eq!(list(&events[9], "relationships").len(), 2, "both seats of an agreement: {}", events[9]);
    let people = objects.iter().find(|object| object["id"] == "community:people").expect("the community");
    let trust: Vec<_> = list(people, "attributes").into_iter().filter(|it| it["name"] == "trust_police").collect();
    assert_eq!(trust.len(), 2);
    assert_eq!((&trust[0]["value"], &trust[0]["time"]), (&"400".into(), &"1970-01-01T00:00:00Z".into()));
    assert_eq!((&trust[1]["value"], &trust[1]["time"]), (&"360".into(), &"2027-03-08T07:00:00+01:00".into()));
}

#[test]
fn a_map_shows_facts_where_they_were_and_nothing_of_protection_leads_to_a_place() {
    let map = json_of(FactsForm::GeoJson);
    let features = map["features"].as_array().expect("features");
    let of = |n: u64| features.iter().find(|feature| feature["properties"]["n"] == n).expect("a feature");
    assert_eq!(of(3)["geometry"]["coordinates"], serde_json::json!([-0.25, 16.5]), "east comes first");
    assert_eq!(of(3)["properties"]["time"], "2027-03-08T06:01:30+01:00");
    assert_eq!(of(8)["geometry"]["coordinates"], serde_json::json!([-0.75, 16.0]), "halfway");
    for (n, people) in [(4, Value::from(5)), (5, Value::Null)] {
        let hidden = of(n);
        assert_eq!((&hidden["geometry"], &hidden["properties"]["people"]), (&Value::Null, &people));
        let said = hidden.to_string();
        assert!(!["north", "south", "post", "police", "#7"].iter().any(|name| said.contains(name)), "{said}");
    }
    assert!(of(6)["properties"].get("cause_fact").is_none(), "it would lead there: {}", of(6));
    assert!(!features.iter().any(|feature| feature["properties"]["n"] == 1), "what has no place is on no map");
}

#[test]
fn a_map_does_not_show_who_among_the_people_saw_something_or_told_it() {
    let map = json_of(FactsForm::GeoJson);
    let features = map["features"].as_array().expect("features");
    for (n, what) in [(11, "Sighted"), (12, "ReportSent")] {
        let of = features.iter().find(|feature| feature["properties"]["n"] == n).expect("it counts");
        assert_eq!((&of["geometry"], &of["properties"]["what"]), (&Value::Null, &what.into()));
        let said = of.to_string();
        let told = ["people", "north", "south", "post", "radio", "cause"].into_iter().find(|name| said.contains(name));
        assert_eq!(told, None, "{said}");
    }
    let lines = text_of(FactsForm::Jsonl);
    assert!(lines.contains("people#1"), "the facts themselves are the evaluators'");
}

#[test]
fn counts_have_their_tags_under_their_heads_and_numbers_below_nought_stay_numbers() {
    let text = text_of(FactsForm::Hxl);
    let mut rows =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<Vec<String>> =
        rows.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
    assert!(rows[1].iter().all(|tag| tag.starts_with('#')), "{:?}", rows[1]);
    assert_eq!(rows[1].iter().collect::<BTreeSet<_>>().len(), rows[1].len(), "each tag stands once");
    let cell = |row: &[String], tag: &str| row[rows[1].iter().position(|known| known == tag).expect("a tag")].clone();
    assert_eq!(rows.len(), 2 + 3, "two places and a road have something to count: {text}");
    let north = &rows[2];
    assert_eq!((cell(north, "#loc+code"), cell(north, "#geo+lon")), ("north".into(), "-0.25".into()));
    assert_eq!((cell(north, "#date"), cell(north, "#date+hour")), ("2027-03-08".into(), "06:00".into()));
    assert_eq!(cell(north, "#affected+crossed"), "5", "who is moved against their will is not counted here");
    let south = rows.iter().find(|row| row[2] == "south").expect("the other village");
    assert_eq!((cell(south, "#affected+harmed"), cell(south, "#inneed+water")), ("3".into(), "30".into()));
    assert_eq!(cell(south, "#adm1+name"), "Gao");
}

#[test]
fn no_two_columns_of_the_table_with_types_bear_one_name() {
    let all = FieldColumns::all();
    let names: Vec<&str> = all.names().iter().map(|(name, _)| name.as_str()).collect();
    let both = COMMON.iter().map(|(name, ..)| *name).chain(names.iter().copied());
    assert_eq!(both.clone().collect::<BTreeSet<_>>().len(), both.count());
    for name in ["by", "by_number", "about", "about_list", "training", "training_yes", "people", "seats"] {
        assert!(names.contains(&name), "{name}");
    }
}
