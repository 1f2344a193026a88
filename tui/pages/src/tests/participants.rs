//! What participants answer on a phone, from the rules to their opinion: in few taps, once, and with nothing lost.

use paper::report::answers::{AnswerGiven, Headcount, LONGEST_ANSWER};
use words::Lang;

use super::{
    browser::Browser,
    stage::{KANDIL, Stage, scenario},
};

fn kandil() -> Browser {
    Browser::of(Stage::of(scenario("lake-chad"), KANDIL, Lang::Fr))
}

fn said(phone: &Browser) -> Vec<&AnswerGiven> {
    phone.stage.answers.iter().map(|answer| &answer.said).collect()
}

#[test]
fn before_it_begins_a_seat_hears_the_rules_counts_itself_and_rates_itself() {
    let mut phone = kandil();
    assert!(phone.says("Avant de commencer"));
    phone.tap("LES RÈGLES");
    phone.tap("CONTINUER");
    phone.tap("CONTINUER");
    assert!(phone.says("Le logiciel enregistre") && phone.says("Ni nom, ni adresse"), "what is recorded is said first");
    phone.tap("D’ACCORD");
    // Whoever has agreed is asked how many they are.
    for (name, n) in [("women", "3"), ("men", "2"), ("young", "1"), ("from-0", "5")] {
        phone.fill(name, n);
    }
    phone.tap("GARDER");
    let count = Headcount { women: 3, men: 2, under_30: 1, functions: vec![5, 0, 0, 0, 0] };
    assert_eq!(said(&phone), [&AnswerGiven::Consent { agreed: true }, &AnswerGiven::Present(count)]);
    phone.home();
    phone.tap("MOI, AVANT");
    while !phone.says("C’est tout.") {
        phone.tap("4, plutôt oui");
    }
    phone.tap("ENVOYER");
    assert!(phone.says("Envoyé. Merci."));
    let Some(AnswerGiven::Before(rated)) = said(&phone).last().copied() else { panic!("{:?}", said(&phone)) };
    assert_eq!((rated.person, rated.answers.values().all(|answer| *answer == 4)), (1, true));
    assert!(rated.answers.contains_key("can-1") && rated.answers.contains_key("obj-trust"), "{rated:?}");
    phone.home();
    assert!(!phone.says("Avant de commencer"), "all of it is done");
}

#[test]
fn once_the_hot_wash_has_begun_the_first_page_asks_for_an_opinion() {
    let mut phone = kandil();
    phone.stage.debriefs = true;
    phone.home();
    assert!(phone.says("Qu’en avez-vous pensé") && !phone.says("Avant de commencer"), "{}", phone.page.html);
    phone.tap("MON AVIS");
    assert!(phone.says("1 sur "), "{}", phone.page.html);
}

#[test]
fn several_people_share_a_phone_and_a_form_that_is_sent_twice_counts_once() {
    let mut phone = kandil();
    phone.open("/p/you/before");
    while !phone.says("C’est tout.") {
        phone.tap("2, un peu");
    }
    let (action, form) = (phone.page.forms[0].action.clone(), phone.posted(0, Some("send")));
    phone.tap("ENVOYER");
    phone.send_again(&action, &form);
    assert!(phone.says("C’est déjà envoyé."));
    assert_eq!(phone.stage.answers.len(), 1);
    phone.tap("UNE AUTRE PERSONNE");
    while !phone.says("C’est tout.") {
        phone.tap("JE NE RÉPONDS PAS");
    }
    phone.tap("ENVOYER");
    let Some(AnswerGiven::Before(rated)) = said(&phone).last().copied() else { panic!("{:?}", said(&phone)) };
    assert_eq!((rated.person, rated.answers.len()), (2, 0), "whoever does not answer is not asked why");
}

#[test]
fn refusing_the_rules_calls_the_facilitator_and_is_as_near_as_agreeing() {
    let mut phone = kandil();
    phone.open("/p/you/rules/3");
    phone.tap("NON, J’APPELLE");
    assert_eq!(said(&phone), [&AnswerGiven::Consent { agreed: false }]);
    assert_eq!(phone.stage.wishes, [pages::PageWish::Hand(true)]);
}

#[test]
fn what_cannot_be_counted_is_shown_back_and_nothing_is_kept_of_it() {
    for (women, young, told) in
        [("trois", "", "nombres"), ("-1", "", "nombres"), ("999", "", "nombres"), ("2", "3", "dépasse")]
    {
        let mut phone = kandil();
        phone.open("/p/you/count");
        phone.fill("women", women);
        phone.fill("young", young);
        phone.tap("GARDER");
        assert!(phone.says(told) && phone.says(&format!("value=\"{women}\"")), "{women}: {}", phone.page.html);
        assert!(phone.stage.answers.is_empty());
    }
}

#[test]
fn an_opinion_in_words_is_data_and_what_is_too_long_comes_back() {
    let mut phone = kandil();
    phone.open("/p/you/after");
    while phone.words().iter().any(|word| word.contains("3, moyennement")) {
        phone.tap("3, moyennement");
    }
    let long = "é".repeat(LONGEST_ANSWER + 1);
    phone.fill("text", &long);
    phone.tap("CONTINUER");
    assert!(phone.says("Trop long") && phone.says(&long), "no word is lost");
    phone.fill("text", "<b>On nous a entendues\n\nLe tambour");
    phone.tap("CONTINUER");
    while !phone.says("C’est tout.") {
        phone.tap("CONTINUER");
    }
    phone.stage.disk_full = true;
    phone.tap("ENVOYER");
    assert!(phone.says("Impossible de le garder"));
    phone.stage.disk_full = false;
    phone.tap("ENVOYER");
    let Some(AnswerGiven::After { strengths, changes, .. }) = said(&phone).last().copied() else {
        panic!("{:?}", said(&phone))
    };
    assert_eq!(strengths, &["<b>On nous a entendues", "Le tambour"]);
    assert!(changes.is_empty());
    assert!(!phone.page.html.contains("<b>On nous"));
}

#[test]
fn an_opinion_half_given_is_not_wiped_by_words_that_came_to_a_covered_page() {
    let mut phone = kandil();
    phone.open("/p/you/after");
    while phone.words().iter().any(|word| word.contains("3, moyennement")) {
        phone.tap("3, moyennement");
    }
    phone.fill("text", "Le tambour");
    phone.stage.desk.covered = true;
    phone.tap("CONTINUER");
    phone.tap("OUVRIR");
    phone.open("/p/you/after");
    while !phone.says("C’est tout.") {
        phone.tap("CONTINUER");
    }
    phone.tap("ENVOYER");
    let Some(AnswerGiven::After { rated, strengths, .. }) = said(&phone).last().copied() else {
        panic!("{:?}", said(&phone))
    };
    assert_eq!(strengths, &["Le tambour"]);
    assert!(!rated.answers.is_empty() && rated.answers.values().all(|answer| *answer == 3), "{rated:?}");
}

#[test]
fn what_was_begun_about_oneself_is_called_what_it_is_among_what_was_not_sent() {
    let mut phone = kandil();
    phone.open("/p/you/count");
    phone.fill("women", "trois");
    phone.tap("GARDER");
    phone.open("/p/you/before");
    phone.tap("4, plutôt oui");
    phone.open("/p/you/after");
    phone.tap("4, plutôt oui");
    phone.open("/p/mine");
    for name in ["COMBIEN NOUS SOMMES", "MOI, AVANT", "MOI ET LA JOURNÉE, APRÈS"] {
        assert!(phone.words().contains(&name), "{name}: {:?}", phone.words());
    }
}

#[test]
fn no_page_of_participants_is_larger_than_a_slow_line_bears() {
    let mut phone = kandil();
    for page in [
        "/p/you",
        "/p/you/rules",
        "/p/you/rules/2",
        "/p/you/rules/3",
        "/p/you/count",
        "/p/you/before",
        "/p/you/after",
        "/p/you/sent/before",
    ] {
        phone.open(page);
        let html = &phone.page.html;
        assert!(!phone.missing && html.len() < 8000, "{page}: {}", html.len());
        assert_eq!((html.matches("<h1").count(), html.contains("http-equiv")), (1, false), "{page} stands still");
    }
    for page in ["/p/you/other", "/p/you/rules/4", "/p/you/rules/0"] {
        phone.open(page);
        assert!(phone.missing, "{page}");
    }
}
