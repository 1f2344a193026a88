//! What people do at a community's seat, in so many taps, and what becomes of it.

use kernel::{names::Slug, time::Span};
use vocabulary::{
    act::{Act, Actor, WordAct},
    matter::{Matter, MatterKind, Report},
};
use words::Lang;

use super::{browser::Browser, stage::Stage};

/// The last thing that the seat did.
fn last_deed(browser: &mut Browser) -> Act {
    browser.stage.view().orders.iter().next_back().expect("something was done").deed.clone()
}

fn kandil(hours: i64) -> Browser {
    Browser::of(Stage::at_kandil(hours, Lang::Fr))
}

#[test]
fn what_was_seen_is_told_in_three_taps_and_is_on_its_way() {
    let mut phone = kandil(1);
    phone.tap("DIRE");
    phone.tap("Commissaire");
    phone.fill("what", "men");
    phone.fill("place", "kandil");
    phone.fill("people", "12");
    phone.tap("ENVOYER");
    assert_eq!(phone.taps, 3);
    let (to, place) = (Slug::new("police-ne").into(), Slug::new("kandil"));
    let matter = Matter::ArmedMen { place, men: 12 };
    assert_eq!(last_deed(&mut phone), Act::Word(WordAct::ReportMatter { to, matter }));
    assert!(phone.says("Parti à J1 07:00") && phone.says("Personne ne vous dit s’il arrive."), "{}", phone.page.html);
    assert!(!phone.says("arrivé"), "nobody knows");
    phone.tap("MES MESSAGES");
    assert!(phone.says("en route"));
    phone.stage.pass(Span::hours(2));
    phone.open("/p/mine");
    assert!(!phone.says("en route"));
}

#[test]
fn a_secret_is_told_sentence_by_sentence_from_the_first_page() {
    let mut phone = Browser::of(Stage::of(super::stage::scenario("lake-chad"), super::stage::KANDIL, Lang::En));
    assert!(phone.says("two girls saw boats"));
    phone.tap("TELL IT");
    phone.tap("commissioner");
    phone.fill("secret", "0");
    phone.tap("SEND");
    assert_eq!(phone.taps, 3);
    let Act::Word(WordAct::Tell { text, .. }) = last_deed(&mut phone) else { panic!("told") };
    assert_eq!(text, "Yesterday evening two girls saw boats without nets near Kouma Bank.");
}

#[test]
fn news_is_heard_in_no_tap_in_one_and_in_two_and_passed_on_in_three() {
    let mut phone = kandil(6);
    assert!(phone.page.html.contains("class=\"card\""), "the newest, or what only they know, stands on the first page");
    phone.tap("NOUVELLES");
    let before = phone.stage.desk.read.len();
    phone.tap("OUVRIR");
    assert_eq!((phone.taps, phone.stage.desk.read.len()), (2, before + 1));
    phone.open("/p/news?from=0");
    phone.taps = 1;
    phone.tap("LE DIRE");
    phone.tap("Commissaire");
    phone.tap("ENVOYER");
    assert_eq!(phone.taps, 4, "older news than that on the first page take four");
    assert!(matches!(last_deed(&mut phone), Act::Word(WordAct::Share { .. })));
}

#[test]
fn ones_own_people_are_warned_in_three_taps_and_without_a_line() {
    let mut phone = kandil(1);
    phone.tap("AVERTIR");
    phone.fill("ready", "0");
    phone.tap("AVERTIR");
    assert!(phone.says("Est-ce bien cela ?") && phone.says("Cachez-vous."));
    phone.tap("OUI, AVERTIR");
    assert_eq!(phone.taps, 3);
    let text = "Cachez-vous. Gardez les enfants.".to_owned();
    assert_eq!(last_deed(&mut phone), Act::Word(WordAct::Warn { community: Slug::new("com-kandil").into(), text }));
}

#[test]
fn something_is_asked_in_three_taps_by_a_tick_or_in_words() {
    let mut phone = kandil(1);
    phone.tap("DEMANDER");
    phone.tap("Agence");
    phone.fill("what", "know");
    phone.tap("ENVOYER");
    assert_eq!(phone.taps, 3);
    let from = Slug::new("agency");
    assert_eq!(last_deed(&mut phone), Act::Word(WordAct::RequestInformation { from, about: None }));
    phone.home();
    phone.tap("DEMANDER");
    phone.tap("Agence");
    phone.fill("text", "Avez-vous de l’eau ?");
    phone.tap("ENVOYER");
    let text = "Avez-vous de l’eau ?".to_owned();
    assert_eq!(last_deed(&mut phone), Act::Word(WordAct::Ask { to: from.into(), text }));
}

#[test]
fn the_oldest_question_opens_first_and_is_answered_in_three_taps() {
    let mut phone = kandil(0);
    for text in ["Où sont les pirogues ?", "Combien de familles ?"] {
        let ask = WordAct::Ask { to: Slug::new("kandil-women").into(), text: text.to_owned() };
        phone.stage.act(Actor(Slug::new("agency")), &Act::Word(ask));
        phone.stage.pass(Span::hours(3));
    }
    phone.home();
    assert!(phone.words().contains(&"RÉPONDRE 2"), "{:?}", phone.words());
    phone.tap("RÉPONDRE");
    assert!(phone.says("Où sont les pirogues ?"));
    phone.tap("MES MOTS");
    phone.fill("text", "Près de la rive.");
    phone.tap("ENVOYER");
    assert_eq!(phone.taps, 3);
    let text = "Près de la rive.".to_owned();
    assert_eq!(last_deed(&mut phone), Act::Word(WordAct::Tell { to: Slug::new("agency").into(), text }));
}

/// The women of Kandil are asked whether a report of their people may go on: the first of which this is true.
fn asked_about(mut stage: Stage, is: impl Fn(&Report) -> bool) -> Browser {
    let seats: Vec<Slug> = stage.scenario.seats.iter().map(|seat| seat.id).filter(|seat| *seat != stage.seat).collect();
    let heard = seats.into_iter().find_map(|seat| {
        let view = stage.table.exercise.seat(seat).expect("a seat");
        let mut reports = view.inbox.iter().map(|item| &item.report);
        let of_kandil = reports.find(|report| report.first_source == Slug::new("com-kandil") && is(report));
        of_kandil.map(|report| (seat, report.id))
    });
    let (seat, report) = heard.expect("somebody heard something that the people of Kandil saw");
    stage.act(Actor(seat), &Act::Word(WordAct::AskConsent { report }));
    stage.pass(Span::hours(3));
    Browser::of(stage)
}

/// The women of Kandil are asked whether what they told may go on.
pub fn asked_for_consent() -> Browser {
    let mut stage = Stage::at_kandil(30, Lang::Fr);
    let view = stage.view();
    let own = view.inbox.iter().filter(|item| item.inject.is_none()).map(|item| item.report.id);
    for report in own.collect::<Vec<_>>() {
        for line in &view.lines {
            stage.act(Actor(stage.seat), &Act::Word(WordAct::Share { report, to: line.with.into(), via: None }));
        }
    }
    stage.pass(Span::hours(6));
    asked_about(stage, |report| report.matter.kind() != MatterKind::Outcome)
}

#[test]
fn what_came_of_an_order_is_not_called_something_that_the_people_said() {
    let stage = Stage::at_kandil(30, Lang::Fr);
    let mut phone = asked_about(stage, |report| report.matter.kind() == MatterKind::Outcome);
    phone.home();
    phone.tap("RÉPONDRE");
    assert!(phone.says("Ce qui est revenu de chez vous :") && !phone.says("Vous aviez dit"), "{}", phone.page.html);
}

#[test]
fn consent_takes_three_taps_and_refusing_takes_two() {
    for (answers, given, taps) in [(&["NON"][..], false, 2), (&["OUI", "OUI"], true, 3)] {
        let mut phone = asked_for_consent();
        phone.home();
        phone.tap("RÉPONDRE");
        assert!(phone.says("Puis-je le dire à d’autres ?"));
        assert!(phone.says("on devinera peut-être"), "what a yes may bring is said first");
        answers.iter().for_each(|word| phone.tap(word));
        assert_eq!(phone.taps, taps);
        let Act::Word(WordAct::AnswerConsent { given: answered, .. }) = last_deed(&mut phone) else { panic!() };
        assert_eq!(answered, given);
        // What was answered is told in its own words, and no number of a report stands anywhere.
        for page in ["/p", "/p/mine", "/p/news"] {
            phone.open(page);
            assert!(!phone.page.html.contains("com-kandil#"), "{page}: {}", phone.page.html);
        }
        phone.open("/p/mine");
        assert!(phone.says("Vous avez dit") && phone.says("noté"), "{}", phone.page.html);
    }
}

#[test]
fn a_deed_is_done_in_three_taps_and_something_else_proposed_in_two() {
    let mut phone = kandil(1);
    phone.tap("FAIRE");
    phone.tap("Réunir un comité");
    phone.tap("OUI");
    assert_eq!(phone.taps, 3);
    assert_eq!(last_deed(&mut phone).kind().name(), "Convene");
    phone.home();
    phone.tap("PROPOSER");
    phone.fill("text", "Cacher les pirogues dans les roseaux.");
    phone.tap("ENVOYER");
    assert_eq!(phone.taps, 2);
    assert_eq!(last_deed(&mut phone).kind().name(), "Propose");
}

#[test]
fn a_message_is_kept_to_oneself_with_a_reason_that_only_the_evaluation_sees() {
    let mut phone = kandil(6);
    while !phone.words().contains(&"LE GARDER POUR MOI") {
        let next = phone.stage.desk.read.len();
        phone.open(&format!("/p/m/{}", next + 1));
    }
    phone.tap("LE GARDER");
    phone.fill("ready", "0");
    phone.tap("JE LE GARDE");
    let Act::Word(WordAct::Withhold { reason, .. }) = last_deed(&mut phone) else { panic!() };
    assert_eq!(reason, "C’est dangereux pour nous.");
}
