//! What is on paper, and what must not be.

mod papers;

use std::{collections::BTreeMap, fs, path::Path};

use authoring::read::examine;
use reading::source::SourceFile;
use vocabulary::{
    inject::{Attachment, AttachmentKind},
    scenario::OwnKind,
    terms::{Text, Tongue},
};
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
    sheets(scenario, lang, &BTreeMap::new(), true)
        .into_iter()
        .find(|sheet| sheet.name == name)
        .expect("a sheet of this name")
        .text
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
        // In French a space that does not break stands before a colon.
        let map = sheet(&lake_chad(), lang, "map.svg").replace('\u{a0}', " ");
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
        for PaperSheet { name, text } in sheets(&scenario, lang, &BTreeMap::new(), true) {
            let text = text.replace("http://www.w3.org/2000/svg", "");
            assert!(!text.contains("http") && !text.contains("src="), "{name}");
        }
    }
}

#[test]
fn a_seat_that_reads_hausa_or_arabic_gets_its_card_and_its_brief_in_it_and_the_others_do_not() {
    let mut scenario = lake_chad();
    let row = scenario.msel.iter().position(|row| row.to.len() > 1).expect("a row for several seats");
    let (reads, other) = (scenario.msel[row].to[0], scenario.msel[row].to[1]);
    let seat = scenario.seats.iter().position(|seat| seat.id == reads).expect("a seat of the scenario");
    for (code, words, direction) in [("ha", "Ku zo da wuri", "ltr"), ("ar", "تعالوا مبكرا", "rtl")] {
        let tongue = Tongue::of_code(code).expect("a language");
        scenario.seats[seat].language = code.to_owned();
        scenario.msel[row].text.others.insert(tongue, words.to_owned());
        scenario.seats[seat].brief.others.insert(tongue, format!("{words}!"));
        let cards = sheet(&scenario, Lang::Fr, "cards.html");
        let written = format!("lang=\"{code}\" dir=\"{direction}\">{words}<");
        assert_eq!(cards.matches(&written).count(), 1, "on the card of {reads}, and not on that of {other}");
        assert!(cards.contains(&escaped(&Names::new(&scenario, Lang::Fr).text(&scenario.msel[row].text))));
        assert!(sheet(&scenario, Lang::Fr, "briefs.html").contains(&format!("dir=\"{direction}\">{words}!<")));
    }
}

#[test]
fn what_a_row_hands_out_is_a_page_for_each_seat_that_it_reaches_and_for_no_other() {
    let mut scenario = lake_chad();
    let row = scenario.msel.iter().position(|row| row.to.len() > 1).expect("a row for several seats");
    let reached = scenario.msel[row].to.len();
    let sheet_of = |title: &str, text: &str, file: Option<&str>| Attachment {
        title: Text::same(title),
        kind: AttachmentKind::Bulletin,
        text: Text::same(text),
        file: file.map(str::to_owned),
    };
    scenario.msel[row].attachments = vec![
        sheet_of("Radio bulletin", "The road is <open>.", None),
        sheet_of("Sketch", "", Some("maps/north bank#1.svg")),
    ];
    scenario.seats[0].attachments = vec![sheet_of("Standing order", "", Some("order.txt"))];
    let texts = BTreeMap::from([("order.txt".to_owned(), "Nobody is sent back.\nNobody.".to_owned())]);
    let pages = sheets(&scenario, Lang::En, &texts, true);
    let page = |name: &str| pages.iter().find(|sheet| sheet.name == name).expect("a sheet of this name").text.clone();
    let handed = page("attachments.html");
    assert_eq!(handed.matches("<section>").count(), 2 * reached + 1);
    assert!(handed.contains("The road is &lt;open&gt;.") && handed.contains("Nobody is sent back.\nNobody."));
    assert_eq!(handed.matches("src=\"attachments/maps/north%20bank%231.svg\"").count(), reached);
    assert_eq!(page("cards.html").matches("Radio bulletin").count(), reached, "the card says what comes with it");
    assert!(page("briefs.html").contains("Standing order") && page("index.html").contains("attachments.html"));
    assert!(
        !sheets(&lake_chad(), Lang::En, &BTreeMap::new(), true).iter().any(|sheet| sheet.name == "attachments.html")
    );
}

#[test]
fn a_seat_of_an_own_kind_is_called_by_it_on_its_brief() {
    let mut scenario = lake_chad();
    let (id, name) = (kernel::names::Slug::new("prefecture"), Text::of("Prefecture".into(), "Préfecture".into()));
    scenario.kinds.push(OwnKind { id, name, like: scenario.seats[0].kind });
    scenario.seats[0].own_kind = Some(id);
    assert!(sheet(&scenario, Lang::Fr, "briefs.html").contains("Préfecture · "));
}
