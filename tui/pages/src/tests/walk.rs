//! Thumbs that tap at random, and every page that there is: none is dead, none is large, each can be read aloud.

use std::collections::BTreeSet;

use kernel::time::Span;
use words::Lang;

use super::{
    browser::{Browser, Tap},
    stage::{KANDIL, Stage, scenario},
};

/// Every page that links lead to from the first one.
pub fn everywhere(phone: &mut Browser) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut open = vec!["/p".to_owned()];
    while let Some(path) = open.pop() {
        if path.contains("/cover") || path.contains("/speak") || !seen.insert(path.clone()) {
            continue;
        }
        phone.open(&path);
        assert!(!phone.missing, "a dead link: {path}");
        let links = phone.page.taps.iter().filter_map(|tap| match tap {
            Tap::Link(_, to) => Some(to.clone()),
            Tap::Button(..) => None,
        });
        open.extend(links);
    }
    seen
}

/// What must be so of every page, for those who listen to it and for those who carry it over a slow line.
fn sound(path: &str, html: &str) {
    let many = |what: &str| html.matches(what).count();
    assert_eq!((many("<h1"), many("<main"), many("<nav")), (1, 1, 1), "{path}: {html}");
    assert!(many("<html lang=\"fr\" dir=\"ltr\"") + many("<html lang=\"en\" dir=\"ltr\"") == 1, "{path}");
    assert!(html.len() < 8_000, "{path} has {} bytes", html.len());
    assert!(html.contains("<title>Exercice</title>") || html.contains("<title>Exercise</title>"), "{path}");
    for field in html.split("id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let labelled = html.contains(&format!("for=\"{field}\"")) || field == "hear" || field.starts_with("no-");
        assert!(labelled, "{path}: {field} has no label");
    }
    let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: {ids:?}");
    assert!(!html.contains("<h2><p>") && !html.contains("<h2><div"), "{path}");
    assert_eq!(many("<fieldset"), many("<legend"), "{path}");
    assert_eq!(many(" id=\"text\""), many(" for=\"text\""), "{path}");
    let writes = html.contains("<form") || html.contains("<textarea");
    assert!(!(writes && html.contains("http-equiv")), "{path}: who writes is not disturbed");
    for forbidden in ["style=\"", "onclick", "http://", "https://", "placeholder", "{"] {
        assert!(!html.contains(forbidden), "{path}: {forbidden} in {html}");
    }
}

#[test]
fn every_page_of_every_seat_is_alive_small_and_labelled_in_both_languages() {
    for (seat, lang) in
        [(KANDIL, Lang::Fr), (KANDIL, Lang::En), ("police-ne", Lang::Fr), ("gov-diffa", Lang::En), ("agency", Lang::Fr)]
    {
        let mut stage = Stage::of(scenario("lake-chad"), seat, lang);
        stage.pass(Span::hours(20));
        let mut phone = Browser::of(stage);
        let all = everywhere(&mut phone);
        assert!(all.len() > 20, "{seat}: {all:?}");
        for path in all {
            phone.open(&path);
            sound(&path, &phone.page.html);
        }
    }
}

/// A stream of numbers that is the same every time.
fn next(seed: &mut u64, below: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap_or(0) % below.max(1)
}

#[test]
fn thumbs_that_tap_and_type_at_random_find_no_dead_end_and_break_nothing() {
    let typed = ["", "12", "-1", "999999999999", "oui", "<b>&\"'", "\u{202e}\u{0}x", "123 456 789", "é"];
    let mut done = 0;
    for seed in 0..6_u64 {
        let (mut dice, mut phone) = (seed * 77 + 1, Browser::of(Stage::at_kandil(2 + seed as i64, Lang::Fr)));
        for step in 0..150 {
            for form in 0..phone.page.forms.len() {
                let (fields, choices) = (phone.page.forms[form].typed.clone(), phone.page.forms[form].choices.clone());
                for name in fields {
                    phone.fill(&name, typed[next(&mut dice, typed.len())]);
                }
                if !choices.is_empty() {
                    let (name, value) = &choices[next(&mut dice, choices.len())];
                    phone.fill(name, value);
                }
            }
            let taps = phone.page.taps.clone();
            assert!(!taps.is_empty() || phone.path == "/p/leave", "step {step} of {seed} at {}", phone.path);
            match taps.get(next(&mut dice, taps.len())) {
                Some(tap) => phone.press(tap),
                None => phone.open("/p"),
            }
            assert!(!phone.missing, "step {step} of {seed} at {}", phone.path);
            if step % 10 == 9 {
                phone.stage.pass(Span::minutes(20));
            }
        }
        done += phone.stage.view().orders.len();
    }
    assert!(done > 10, "thumbs do something: {done}");
}
