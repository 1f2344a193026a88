//! The pages of a seat as one who only hears them has them: their words in their order, in both languages.

use insta::assert_snapshot;
use words::Lang;

use super::{browser::Browser, flows::asked_for_consent, stage::Stage};

/// What stands within `main`: headings, words, links with where they lead, buttons and fields with their names. No drawing.
fn outline(html: &str) -> String {
    let main = html.split_once("<main>").and_then(|(_, rest)| rest.split_once("</main>")).expect("a page has a main").0;
    let mut out = String::new();
    for part in main.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag is closed");
        let of = |name: &str| {
            let value = tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
            value.map_or("", |(value, _)| value).to_owned()
        };
        let before = match tag.split(' ').next().unwrap_or_default() {
            "h1" => "\n# ".to_owned(),
            "h2" => "\n## ".to_owned(),
            "p" | "li" | "legend" | "label" => "\n".to_owned(),
            "a" => format!("\n[{}] ", of("href")),
            "button" => format!("\n({}) ", of("name")),
            "option" => "\n  - ".to_owned(),
            "input" if of("type") == "hidden" => String::new(),
            "input" | "textarea" | "select" => format!("\n_{}_ {} ", of("name"), of("value")),
            _ => String::new(),
        };
        out.push_str(&before);
        out.push_str(text);
    }
    let lines = out.lines().map(str::trim_end).filter(|line| !line.is_empty());
    // Thirty places are as good as five.
    let mut options = 0;
    let kept = lines.filter(|line| {
        options = if line.starts_with("  - ") { options + 1 } else { 0 };
        options <= 5
    });
    kept.collect::<Vec<_>>().join("\n")
}

fn told(phone: &mut Browser, paths: &[&str]) -> String {
    let mut told = Vec::new();
    for path in paths {
        phone.open(path);
        told.push(format!("=== {path}\n{}", outline(&phone.page.html)));
    }
    told.join("\n\n")
}

const PAGES: [&str; 12] = [
    "/p",
    "/p/news",
    "/p/m/2",
    "/p/whom/tell",
    "/p/whom/ask?all=1",
    "/p/say/tell/police-ne",
    "/p/say/ask/agency",
    "/p/warn",
    "/p/do",
    "/p/do/Host",
    "/p/do/Propose",
    "/p/keep/2",
];

#[test]
fn the_pages_of_a_community_read_well_in_french() {
    let mut phone = Browser::of(Stage::at_kandil(6, Lang::Fr));
    assert_snapshot!("community_fr", told(&mut phone, &PAGES));
}

#[test]
fn the_pages_of_a_community_read_well_in_english() {
    let mut phone = Browser::of(Stage::at_kandil(6, Lang::En));
    assert_snapshot!("community_en", told(&mut phone, &PAGES));
}

#[test]
fn a_question_of_consent_says_first_what_a_yes_may_bring() {
    let mut phone = asked_for_consent();
    let asked = phone.page.taps.iter().find(|tap| tap.word().contains("RÉPONDRE")).cloned().expect("it is asked");
    phone.press(&asked);
    let first = outline(&phone.page.html);
    phone.tap("OUI");
    assert_snapshot!("consent_fr", format!("{first}\n\n=== yes\n{}", outline(&phone.page.html)));
}
