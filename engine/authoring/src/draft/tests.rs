//! Stories of drafts: whatever is known, what comes of it can be read, checked and played.

use kernel::{
    names::Slug,
    time::{Moment, Span},
};
use proptest::prelude::*;
use vocabulary::{
    act::ActKind,
    inject::{Expected, RowKind},
    scenario::{FORMAT, PlaceKind, SeatKind},
    terms::Text,
    written::{Declaration, DeclaredParts, Described as _, ValueSort},
};

use super::*;
use crate::read::{examine, read};

/// Says in plain words what it is asked for.
struct Plain;

impl Wording for Plain {
    fn comment(&self, about: Comment<'_>) -> String {
        format!("{about:?}")
    }
    fn about(&self, _: &'static str, _: Option<&'static str>, english: &'static str) -> String {
        english.to_owned()
    }
    fn stand_in(&self, text: Stopgap<'_>) -> Text {
        Text::of(format!("en {text:?}").replace(['{', '}'], ""), format!("fr {text:?}").replace(['{', '}'], ""))
    }
    fn one_language(&self, text: &Text) -> String {
        text.en.clone()
    }
    fn country(&self, code: &str) -> Text {
        Text::same(code)
    }
}

fn text(words: &str) -> Text {
    Text::of(words.to_owned(), String::new())
}

fn row(id: &str, at: &str, to: &[&str]) -> DraftRow {
    let whole = format!("(id: {id:?}, at: {at:?}, to: {to:?}, subject: \"A word\", text: \"Words\")");
    let row = ron::from_str(&whole).expect("a row");
    DraftRow { row, marks: Vec::new(), unfinished: false }
}

/// The scenario of a draft, if no error stands in it.
fn sound(draft: &Draft) -> Scenario {
    let files = draft.files(&Plain);
    let (scenario, complaints) = examine(&files);
    let errors: Vec<_> = complaints.iter().filter(|complaint| complaint.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{}", files.iter().map(|file| file.text.as_str()).collect::<String>());
    scenario.expect("without errors")
}

#[test]
fn nothing_at_all_becomes_a_scenario_whose_gaps_are_marked() {
    let draft = Draft::default();
    let scenario = sound(&draft);
    assert_eq!((scenario.places.len(), scenario.seats.len(), scenario.msel.len()), (1, 1, 1));
    assert_eq!(scenario.id.as_str(), "en-title");
    let files = draft.files(&Plain);
    let all = files[0].text.as_str();
    for gap in ["Gap(Title)", "Gap(Start)", "Gap(Places)", "Gap(Seats)", "Gap(Rows)", "Gap(Brief)"] {
        assert!(all.contains(&format!("// {gap}")), "{gap}: {all}");
    }
}

#[test]
fn a_list_of_events_alone_becomes_an_exercise_with_the_seats_that_it_names() {
    let mut answered = row("e2", "+3h", &["prefet"]);
    answered.row.objectives = vec![Slug::new("alert")];
    answered.row.expect = Some(Expected {
        seats: vec![Slug::new("prefet")],
        acts: vec![ActKind::Tell],
        on: None,
        effect: None,
        within: Span::minutes(30),
        on_met: Vec::new(),
        on_missed: Vec::new(),
    });
    let mut unfinished = row("e3", "+4h", &["maire"]);
    unfinished.unfinished = true;
    unfinished.marks = vec!["Sheet1!A7: no time".to_owned()];
    let draft = Draft {
        title: Text::of(String::new(), "Crue à Ménaka".to_owned()),
        rows: vec![row("e1", "+1h", &["prefet", "police"]), answered, unfinished],
        ..Draft::default()
    };
    let scenario = sound(&draft);
    assert_eq!(scenario.id.as_str(), "crue-a-menaka");
    assert_eq!(scenario.seats.iter().map(|seat| seat.id.as_str()).collect::<Vec<_>>(), ["prefet", "police"]);
    assert_eq!(scenario.msel.len(), 2, "what is not finished is no part of it");
    assert_eq!(scenario.objectives[0].tasks.len(), 1);
    assert_eq!(scenario.length, Span::hours(6), "two hours and more after the last answer");
    let all: String = draft.files(&Plain).iter().map(|file| file.text.clone()).collect();
    assert!(all.contains("        // Sheet1!A7: no time\n        // Unfinished\n        // (id: \"e3\""), "{all}");
    assert!(all.contains("title: \"Crue à Ménaka\","), "one language stands for both");
}

#[test]
fn places_of_which_nobody_said_where_lie_beside_the_others_and_a_track_leads_there() {
    let known = DraftPlace {
        name: text("Diffa"),
        country: "NE".to_owned(),
        spot: Some((13.3, 12.6)),
        kind: Some(PlaceKind::City),
        ..DraftPlace::default()
    };
    let unknown = |name: &str, country: &str| DraftPlace {
        name: text(name),
        country: country.to_owned(),
        ..DraftPlace::default()
    };
    let draft = Draft {
        places: vec![known, unknown("N’Guigmi", ""), unknown("Liwa", "TD")],
        seats: vec![DraftSeat {
            title: text("Elder"),
            kind: Some(SeatKind::Community),
            place: Slug::new("liwa"),
            ..DraftSeat::default()
        }],
        ..Draft::default()
    };
    let scenario = sound(&draft);
    assert_eq!(scenario.places.iter().map(|place| place.id.as_str()).collect::<Vec<_>>(), ["diffa", "nguigmi", "liwa"]);
    assert!(!scenario.places[0].approximate && scenario.places[1].approximate);
    assert_eq!((scenario.places[1].country.as_str(), scenario.zone.as_str()), ("NE", "Africa/Niamey"));
    assert_eq!(scenario.roads.iter().map(|road| road.unofficial).collect::<Vec<_>>(), [false, true]);
    assert_eq!(scenario.communities[0].place.as_str(), "liwa");
    assert_eq!(scenario.seats[0].community, Some(scenario.communities[0].id));
}

#[test]
fn a_whole_scenario_is_written_so_that_it_is_read_as_the_same() {
    for files in [
        vec![("scenario.ron", include_str!("../../../../scenarios/two-bridges/scenario.ron"))],
        vec![("scenario.ron", include_str!("../../../../tests/scenarios/sound/scenario.ron"))],
        vec![("scenario.ron", include_str!("../../../../tests/scenarios/gagamari/scenario.ron"))],
        vec![("scenario.ron", include_str!("../../../../tests/scenarios/ford-talks/scenario.ron"))],
        vec![
            ("scenario.ron", include_str!("../../../../scenarios/lake-chad/scenario.ron")),
            ("land.ron", include_str!("../../../../scenarios/lake-chad/land.ron")),
            ("msel.ron", include_str!("../../../../scenarios/lake-chad/msel.ron")),
            ("people.ron", include_str!("../../../../scenarios/lake-chad/people.ron")),
            ("table.ron", include_str!("../../../../scenarios/lake-chad/table.ron")),
        ],
    ] {
        let files: Vec<SourceFile> = files.iter().map(|(name, text)| SourceFile::new(name, text)).collect();
        let scenario = Scenario { format: FORMAT, ..read(&files).scenario.expect("it can be read") };
        let written = annotated(&scenario, &Plain);
        let (complaints, again) = (examine(&written).1, read(&written).scenario);
        let errors: Vec<_> = complaints.iter().filter(|complaint| complaint.is_error()).map(|c| c.code()).collect();
        assert_eq!(errors, [""; 0], "{}", scenario.id);
        assert_eq!(again.expect("no errors"), scenario, "{}", scenario.id);
    }
}

#[test]
fn every_field_of_a_scenario_is_written() {
    let page = include_str!("page.rs");
    let ValueSort::Declared(Declaration { parts: DeclaredParts::Fields(fields), .. }) = Scenario::sort() else {
        panic!("a scenario has fields")
    };
    // What was included stands in the files themselves then.
    let names = fields.iter().map(|field| field.name).filter(|name| *name != "include");
    let unwritten: Vec<&str> = names.filter(|name| !page.contains(&format!("\"{name}\""))).collect();
    assert_eq!(unwritten, [""; 0]);
}

#[test]
fn a_name_is_made_of_what_something_is_called() {
    for (called, name) in [
        ("Maïné-Soroa (NE)", Some("maine-soroa-ne")),
        ("N’Guigmi", Some("nguigmi")),
        ("  12e région", Some("e-region")),
        ("Œuvre d'à côté", Some("oeuvre-da-cote")),
        ("مخيم", None),
        ("42", None),
    ] {
        assert_eq!(slug_of(called), name.map(Slug::new), "{called}");
    }
    let long = slug_of(&"a very long name ".repeat(9)).expect("letters");
    assert!(long.is_well_formed(), "{long}");
}

/// What somebody may have typed or a cell may hold.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof!["", "[a-zA-Zéà’« » -]{0,24}", "[\"\\\\{}/<>\\n\\t]{0,8}", "[\\PC]{0,12}"]
}

fn any_place() -> impl Strategy<Value = DraftPlace> {
    let spot = prop::option::of((-85.0..85.0_f64, -175.0..175.0_f64));
    let kind = prop::option::of(prop_oneof![Just(PlaceKind::Town), Just(PlaceKind::Island), Just(PlaceKind::Camp)]);
    let country = prop_oneof![Just(""), Just("NE"), Just("TD")];
    (anything(), country, kind, spot).prop_map(|(name, country, kind, spot)| DraftPlace {
        name: Text::of(name, String::new()),
        country: country.to_owned(),
        kind,
        spot,
        ..DraftPlace::default()
    })
}

fn any_seat() -> impl Strategy<Value = DraftSeat> {
    let kind = prop::option::of(prop_oneof![Just(SeatKind::Community), Just(SeatKind::Governor)]);
    (anything(), anything(), kind, prop_oneof![Just(""), Just("place"), Just("nowhere")]).prop_map(
        |(en, fr, kind, place)| DraftSeat {
            title: Text::of(en, fr),
            kind,
            place: Slug::new(place),
            ..DraftSeat::default()
        },
    )
}

fn any_row() -> impl Strategy<Value = DraftRow> {
    let at = (0_i64..3000).prop_map(|minutes| format!("+{minutes}min"));
    let to = prop::collection::vec(prop_oneof![Just("chef"), Just("maire"), Just("place")], 0..3);
    (anything(), at, to, anything(), any::<bool>()).prop_map(|(subject, at, to, mark, unfinished)| {
        let mut row = row("e1", "+1h", &[]).row;
        row.at = Moment::new(&at).expect("a moment");
        row.to = to.into_iter().map(Slug::new).filter(|seat| seat.as_str() != "place").collect();
        row.kind = RowKind::Administrative;
        row.subject = Text::of(subject, String::new());
        DraftRow { row, marks: vec![mark], unfinished }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn whatever_is_known_becomes_a_scenario_without_an_error(
        title in anything(),
        places in prop::collection::vec(any_place(), 0..6),
        seats in prop::collection::vec(any_seat(), 0..5),
        rows in prop::collection::vec(any_row(), 0..6),
    ) {
        let title = Text::of(title, String::new());
        sound(&Draft { title, places, seats, rows, ..Draft::default() });
    }
}
