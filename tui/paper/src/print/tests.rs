//! What is on paper, and what must not be.

use std::{fs, path::Path};

use authoring::read::examine;
use reading::source::SourceFile;
use words::bound;

use super::*;

/// A scenario that comes with the programme.
fn built_in(name: &str) -> Scenario {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(name);
    let paths = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<SourceFile> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "ron"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy();
            SourceFile::new(&name, &fs::read_to_string(&path).expect("a text"))
        })
        .collect();
    files.sort_by_key(|file| (file.name != "scenario.ron", file.name.clone()));
    examine(&files).0.expect("a sound scenario")
}

fn lake_chad() -> Scenario {
    built_in("lake-chad")
}

fn sheet(scenario: &Scenario, lang: Lang, name: &str) -> String {
    sheets(scenario, lang).into_iter().find(|sheet| sheet.name == name).expect("a sheet of this name").text
}

/// The text as a sheet holds it.
fn escaped(text: &str) -> String {
    bound(&html! { (text) }.into_string()).into_owned()
}

#[test]
fn every_seat_that_an_inject_reaches_has_a_card_of_its_own() {
    let scenario = lake_chad();
    let cards = sheet(&scenario, Lang::En, "cards.html");
    let wanted: usize = scenario.msel.iter().map(|row| row.to.len()).sum();
    assert_eq!(cards.matches("<article>").count(), wanted);
}

#[test]
fn no_card_tells_what_is_expected_nor_what_an_inject_does() {
    let scenario = lake_chad();
    for lang in Lang::ALL {
        let names = Names::new(&scenario, lang);
        let cards = sheet(&scenario, lang, "cards.html");
        for row in &scenario.msel {
            for told in row.effects.iter().map(|effect| words::effect(effect, &names)) {
                assert!(!cards.contains(&escaped(&told)), "{}: {told}", row.id);
            }
            let notes = names.text(&row.notes);
            assert!(notes.is_empty() || !cards.contains(&escaped(&notes)), "{}: {notes}", row.id);
        }
    }
}

#[test]
fn each_brief_is_one_page_and_holds_no_other_seats_secret() {
    let scenario = lake_chad();
    for lang in Lang::ALL {
        let names = Names::new(&scenario, lang);
        let briefs = sheet(&scenario, lang, "briefs.html");
        let pages: Vec<&str> = briefs.split("<section").skip(1).collect();
        assert_eq!(pages.len(), scenario.seats.len());
        for (seat, page) in scenario.seats.iter().zip(&pages) {
            for other in &scenario.seats {
                let secret = escaped(&names.text(&other.secret));
                assert_eq!(page.contains(&secret) && !secret.is_empty(), other.id == seat.id && !secret.is_empty());
            }
        }
    }
}

#[test]
fn the_wall_map_shows_what_everybody_may_know_and_nothing_hidden() {
    let scenario = lake_chad();
    let names = Names::new(&scenario, Lang::En);
    let map = sheet(&scenario, Lang::En, "map.svg");
    for post in scenario.posts.iter().filter(|post| !post.mobile) {
        assert!(map.contains(&escaped(&names.of(post.id))), "{}", post.id);
    }
    for group in &scenario.groups {
        assert!(!map.contains(&escaped(&names.of(group.id))), "{}", group.id);
    }
    let official = scenario.roads.iter().filter(|road| !road.unofficial).count();
    let drawn = map.split("clip-path=").nth(1).and_then(|rest| rest.split("</g>").next()).unwrap_or_default();
    assert_eq!(drawn.matches("<line").count(), official);
}

#[test]
fn the_wall_map_names_the_sources_of_what_it_shows_and_of_nothing_else() {
    for (lang, words) in [(Lang::En, "Places: GeoNames, CC BY 4.0."), (Lang::Fr, "Lieux : GeoNames, CC BY 4.0.")] {
        let map = sheet(&lake_chad(), lang, "map.svg");
        assert!(map.contains("Natural Earth") && map.contains(words), "{map}");
    }
    let invented = built_in("two-bridges");
    let map = sheet(&invented, Lang::En, "map.svg");
    assert!(!map.contains("Natural Earth") && !map.contains("GeoNames"), "{map}");
}

#[test]
fn no_sheet_needs_the_network() {
    let scenario = lake_chad();
    for lang in Lang::ALL {
        for PaperSheet { name, text } in sheets(&scenario, lang) {
            let text = text.replace("http://www.w3.org/2000/svg", "");
            assert!(!text.contains("http") && !text.contains("src="), "{name}");
        }
    }
}
