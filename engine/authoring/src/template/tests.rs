//! Stories of templates: whichever border, length and seats are chosen, what comes of it can be played.

use proptest::prelude::*;
use reading::slip::Graded as _;
use vocabulary::{act::ActKind, scenario::PlaceKind};

use super::*;
use crate::{
    draft::{Comment, Stopgap},
    read::examine,
};

/// Says nothing but what must be said.
struct Silent;

impl Wording for Silent {
    fn comment(&self, _: Comment<'_>) -> String {
        "Comment".to_owned()
    }
    fn about(&self, _: &'static str, _: Option<&'static str>, english: &'static str) -> String {
        english.to_owned()
    }
    fn stand_in(&self, text: Stopgap<'_>) -> Text {
        Text::same(&format!("{text:?}"))
    }
    fn one_language(&self, text: &Text) -> String {
        text.en.clone()
    }
    fn country(&self, code: &str) -> Text {
        Text::same(code)
    }
}

fn town(name: &str, country: &str, lat: f64, lon: f64) -> Town {
    let (name, country, source) = (name.to_owned(), country.to_owned(), "GeoNames".to_owned());
    Town { name, country, lat, lon, kind: PlaceKind::Town, source }
}

fn border() -> Border {
    Border { here: town("Diffa", "NE", 13.315, 12.611), there: town("Damasak", "NG", 13.105, 12.509) }
}

/// What `check` says of the files: codes of errors and of warnings.
fn found(files: &[SourceFile]) -> (Option<Scenario>, Vec<&'static str>, Vec<String>) {
    let (scenario, complaints) = examine(files);
    let said = |c: &crate::complaint::Complaint| format!("{} {}:{} {:?}", c.code(), c.spot.file, c.spot.line, c.fault);
    let errors = complaints.iter().filter(|complaint| complaint.is_error()).map(|c| c.code()).collect();
    let warnings = complaints.iter().filter(|c| c.fault.level() == reading::slip::Level::Warning).map(said).collect();
    (scenario, errors, warnings)
}

#[test]
fn every_template_becomes_a_scenario_without_an_error_or_a_warning() {
    for template in Template::ALL {
        let wanted = TemplateWishes { id: Slug::new("my-own"), ..TemplateWishes::default() };
        let files = template.files(&border(), &wanted, &Silent);
        let (scenario, errors, warnings) = found(&files);
        assert_eq!((errors, warnings), (vec![], vec![]), "{}", template.name());
        let scenario = scenario.expect("no errors");
        assert_eq!((scenario.id.as_str(), scenario.zone.as_str()), ("my-own", "Africa/Niamey"), "{}", template.name());
        let all: String = files.iter().map(|file| file.text.as_str()).collect();
        assert!(!all.contains('$'), "{}: every sign stands for something", template.name());
        assert_eq!(Template::by_name(template.name()), Some(template));
    }
}

#[test]
fn ten_lines_are_enough_for_a_scenario() {
    let files = Template::Minimal.files(&border(), &TemplateWishes::default(), &Silent);
    let lines = files[0].text.lines().filter(|line| !line.starts_with("//")).count();
    assert!(lines <= 10, "{lines} lines: {}", files[0].text);
    let scenario = found(&files).0.expect("no errors");
    assert_eq!((scenario.zone.as_str(), scenario.length), ("Africa/Niamey", Span::hours(24)));
    assert!(scenario.window.west < 12.6 && scenario.window.east > 12.62, "the map shows the only place");
    assert_eq!(scenario.seats[0].country, "NE", "a seat is of the country where it sits");
}

#[test]
fn the_two_towns_lie_where_they_are_and_the_rest_between_them() {
    let files = Template::BorderPost.files(&border(), &TemplateWishes::default(), &Silent);
    let scenario = found(&files).0.expect("no errors");
    let place = |id: &str| scenario.places.iter().find(|place| place.id.as_str() == id).expect("a place").clone();
    assert_eq!((place("here").lat, place("there").lon), (13.315, 12.509));
    assert!(!place("here").approximate && place("gate").approximate);
    assert!((13.105..13.315).contains(&place("gate").lat), "between the two");
    let km = |id: &str| scenario.roads.iter().find(|road| road.id.as_str() == id).map(|road| road.km);
    assert!(km("rd-gate").is_some_and(|km| (10..30).contains(&km)), "{:?}", km("rd-gate"));
}

#[test]
fn a_shorter_exercise_still_has_all_its_events() {
    let wanted = TemplateWishes { length: Span::hours(4), ..TemplateWishes::default() };
    let files = Template::Displacement.files(&border(), &wanted, &Silent);
    let (scenario, errors, _) = found(&files);
    assert_eq!(errors, [""; 0]);
    let scenario = scenario.expect("no errors");
    let whole = Template::Displacement.drawing();
    assert_eq!((scenario.length, scenario.msel.len()), (Span::hours(4), whole.msel.len()));
}

#[test]
fn a_seat_that_is_left_out_leaves_what_it_commanded_to_another() {
    let wanted = TemplateWishes { seats: vec![Slug::new("prefect"), Slug::new("chair")], ..TemplateWishes::default() };
    let files = Template::Displacement.files(&border(), &wanted, &Silent);
    let (scenario, errors, _) = found(&files);
    assert_eq!(errors, [""; 0]);
    let scenario = scenario.expect("no errors");
    assert_eq!(scenario.seats.len(), 2);
    assert_eq!(scenario.seats[0].posts, [Slug::new("gate-post")]);
    let all: String = files.iter().map(|file| file.text.as_str()).collect();
    assert!(!all.contains("\"agency\""), "nothing is about a seat that is not there");
}

#[test]
fn nobody_is_expected_to_do_what_only_a_seat_that_is_left_out_might() {
    let wanted = TemplateWishes { seats: vec![Slug::new("prefect"), Slug::new("agency")], ..TemplateWishes::default() };
    let files = Template::Displacement.files(&border(), &wanted, &Silent);
    let (scenario, errors, _) = found(&files);
    assert_eq!(errors, [""; 0]);
    let scenario = scenario.expect("no errors");
    let rumour = scenario.msel.iter().find(|row| row.id.as_str() == "e05").expect("it still comes");
    let expected = rumour.expect.as_ref().expect("the governor answers it");
    assert_eq!(expected.seats, [Slug::new("prefect")]);
    assert_eq!(expected.acts, [ActKind::PublicMessage, ActKind::Mediate], "only the village could sensitise");
}

#[test]
fn a_scenario_in_one_language_says_everything_once() {
    let wanted = TemplateWishes { languages: Languages::French, ..TemplateWishes::default() };
    let files = Template::BorderPost.files(&border(), &wanted, &Silent);
    let all: String = files.iter().map(|file| file.text.as_str()).collect();
    assert!(!all.contains("\"en\":") && all.contains("\"Chef du poste de la Porte\""));
    assert_eq!(found(&files).1, [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_chosen_becomes_a_scenario_without_an_error(
        template in prop::sample::select(Template::ALL.to_vec()),
        hours in 1_i64..80,
        mask in any::<u8>(),
        north in -0.8..0.8_f64,
        east in 0.03..0.8_f64,
        title in "[\\PC]{0,20}",
        languages in prop::sample::select(vec![Languages::Both, Languages::English, Languages::French]),
    ) {
        let mut border = border();
        (border.there.lat, border.there.lon) = (border.here.lat + north, border.here.lon + east);
        let seats = template.seats().iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0).map(|(_, seat)| seat.id).collect();
        let title = Text::of(title, String::new());
        let wanted = TemplateWishes { id: Slug::default(), title, length: Span::hours(hours), seats, languages };
        let (_, errors, _) = found(&template.files(&border, &wanted, &Silent));
        prop_assert_eq!(errors, [""; 0]);
    }
}
