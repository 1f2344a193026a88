//! What a page says when something does not go as one thought, and what it never says.

use kernel::{names::Slug, time::Span};
use paper::report::answers::LONGEST_ANSWER;
use vocabulary::{
    act::{Act, Actor, DirectionAct, WordAct},
    terms::{Text, Tongue},
};
use words::Lang;

use super::{
    browser::{Browser, Tap},
    disk::Disk,
    stage::{KANDIL, Stage, scenario},
};
use pages::{FormFields, PageWish, PhoneDesk, PostedForm, Requested, acts_so_far, keep_unsent};

fn kandil(hours: i64) -> Browser {
    Browser::of(Stage::at_kandil(hours, Lang::Fr))
}

fn writing(phone: &mut Browser, text: &str) {
    phone.open("/p/say/tell/police-ne");
    phone.fill("text", text);
}

#[test]
fn a_form_that_is_sent_twice_acts_once_also_after_the_host_came_back() {
    let mut phone = kandil(1);
    writing(&mut phone, "Des hommes près du puits.");
    let (posted, action) = (phone.posted(0, Some("send")), phone.page.forms[0].action.clone());
    phone.tap("ENVOYER");
    let acts = acts_so_far(&phone.stage.view());
    // The desk of a host that was killed is empty; the log is not.
    phone.stage.desk = Default::default();
    phone.stage.desk.speech.lang = Lang::Fr;
    for _ in 0..3 {
        phone.send_again(&action, &posted);
        assert!(phone.says("Déjà parti à J1 07:00."), "{}", phone.page.html);
    }
    assert_eq!(acts_so_far(&phone.stage.view()), acts);
}

#[test]
fn a_warning_to_which_the_way_back_leads_again_has_gone_already() {
    let mut phone = kandil(1);
    phone.open("/p/warn");
    phone.fill("ready", "0");
    let (posted, action) = (phone.posted(0, Some("send")), phone.page.forms[0].action.clone());
    phone.tap("LES AVERTIR");
    phone.tap("OUI, AVERTIR");
    let acts = acts_so_far(&phone.stage.view());
    phone.send_again(&action, &posted);
    assert!(phone.says("Déjà parti à J1 07:00."), "{}", phone.page.html);
    assert_eq!(acts_so_far(&phone.stage.view()), acts);
}

#[test]
fn an_old_page_sends_nothing_keeps_the_words_and_asks_once_more() {
    let mut phone = kandil(1);
    writing(&mut phone, "Des hommes près du puits.");
    let (posted, action) = (phone.posted(0, Some("send")), phone.page.forms[0].action.clone());
    phone.open("/p/say/ask/agency");
    phone.fill("what", "know");
    phone.tap("ENVOYER");
    let acts = acts_so_far(&phone.stage.view());
    phone.send_again(&action, &posted);
    assert!(phone.says("La page était ancienne.") && phone.says("Des hommes près du puits."));
    assert_eq!(acts_so_far(&phone.stage.view()), acts);
    phone.tap("ENVOYER");
    assert!(phone.says("Parti à"));
}

#[test]
fn a_line_lost_in_mid_word_costs_what_was_not_sent_and_a_form_without_its_button_keeps() {
    let mut phone = kandil(1);
    writing(&mut phone, "Des hommes");
    let (posted, action) = (phone.posted(0, None), phone.page.forms[0].action.clone());
    phone.send_again(&action, &posted);
    assert_eq!(acts_so_far(&phone.stage.view()), 0, "nobody pressed a button");
    phone.home();
    phone.tap("MES MESSAGES");
    phone.tap("Commissaire");
    assert!(phone.says("Vos mots gardés sont là. Pas partis.") && phone.says("Des hommes"));
}

#[test]
fn words_that_are_too_long_are_counted_by_the_host_and_shown_again() {
    let mut phone = kandil(1);
    let long = "é".repeat(281);
    writing(&mut phone, &long);
    let mut fields = phone.page.html.split("<textarea").skip(1).filter_map(|rest| rest.split('>').next());
    assert!(fields.all(|field| !field.contains("maxlength")), "a browser would cut what is pasted without a word");
    phone.tap("ENVOYER");
    assert!(phone.says("Trop long : 281 signes. 280 au plus.") && phone.says(&long));
    assert_eq!(acts_so_far(&phone.stage.view()), 0);
    phone.fill("text", &"é".repeat(280));
    phone.tap("ENVOYER");
    assert!(phone.says("Parti à"));
}

#[test]
fn eight_digits_are_asked_about_and_pass_when_they_are_no_number() {
    let mut phone = kandil(1);
    writing(&mut phone, "Appelez le 96 12 34 56.");
    phone.tap("ENVOYER");
    assert!(phone.says("Est-ce un numéro de téléphone ? Enlevez-le.") && phone.says("96 12 34 56"));
    assert_eq!(acts_so_far(&phone.stage.view()), 0);
    phone.tap("CE N’EST PAS UN NUMÉRO");
    assert!(phone.says("Parti à"));
}

#[test]
fn what_players_type_is_data_and_never_markup() {
    let mut phone = kandil(1);
    let hostile = "</textarea><script>alert(1)</script>\" onload=\"x";
    writing(&mut phone, hostile);
    phone.tap("GARDER");
    assert!(phone.says(hostile) && !phone.page.html.contains("<script>alert"), "{}", phone.page.html);
    phone.tap("ENVOYER");
    phone.open("/p/mine");
    assert!(!phone.page.html.contains("<script>alert"));
    let tell = WordAct::Tell { to: Slug::new(KANDIL).into(), text: hostile.to_owned() };
    phone.stage.act(Actor(Slug::new("police-ne")), &Act::Word(tell));
    phone.stage.pass(Span::hours(4));
    phone.open("/p/news");
    assert!(phone.says("alert(1)") && !phone.page.html.contains("<script>alert"));
}

#[test]
fn a_refusal_says_why_and_the_way_on_and_the_words_stay() {
    let mut phone = kandil(1);
    writing(&mut phone, "Des hommes près du puits.");
    phone.stage.direct(DirectionAct::LockSeat { seat: Slug::new(KANDIL).into(), locked: true });
    phone.tap("ENVOYER");
    assert!(phone.says("Pas parti.") && phone.says("L’animation a fermé votre rôle un moment."));
    assert!(phone.says("Des hommes près du puits."));
    phone.stage.direct(DirectionAct::LockSeat { seat: Slug::new(KANDIL).into(), locked: false });
    phone.stage.disk_full = true;
    phone.tap("ENVOYER");
    assert!(phone.says("no room") && phone.says("Des hommes près du puits."));
    phone.stage.disk_full = false;
    phone.tap("ENVOYER");
    assert!(phone.says("Parti à"));
}

#[test]
fn the_time_is_stopped_by_anybody_and_a_hand_calls_the_facilitator_without_an_act() {
    let mut phone = kandil(1);
    phone.tap("AIDE");
    phone.tap("JE LÈVE LA MAIN");
    assert!(phone.says("Votre main est levée."));
    phone.tap("JE BAISSE LA MAIN");
    phone.home();
    phone.tap("ARRÊTER LE TEMPS");
    phone.tap("OUI, ARRÊTER");
    assert_eq!(phone.stage.wishes, [PageWish::Hand(true), PageWish::Hand(false), PageWish::StopTime]);
    assert_eq!(acts_so_far(&phone.stage.view()), 0);
    phone.stage.running = false;
    phone.open("/p/news");
    assert!(phone.says("LE TEMPS EST ARRÊTÉ."));
}

#[test]
fn one_tap_hides_everything_and_nothing_is_seen_by_going_back() {
    let mut phone = kandil(6);
    phone.tap("CACHER");
    for path in ["/p", "/p/news", "/p/mine", "/p/brief", "/p/say/tell/police-ne"] {
        phone.open(path);
        assert!(!phone.page.html.contains("andil") && phone.page.taps.len() == 1, "{}", phone.page.html);
    }
    phone.tap("OUVRIR");
    assert!(phone.says("Kandil"));
}

#[test]
fn whoever_gives_the_phone_back_leaves_nothing_on_it() {
    let mut phone = kandil(1);
    phone.tap("RENDRE LE TÉLÉPHONE");
    phone.tap("NON");
    phone.tap("RENDRE LE TÉLÉPHONE");
    phone.tap("OUI");
    assert_eq!(phone.stage.wishes, [PageWish::Leave]);
    assert!(phone.says("Merci.") && !phone.page.html.contains("andil"));
}

#[test]
fn nobody_hears_is_said_with_what_can_still_be_done() {
    let mut cut = scenario("lake-chad");
    cut.channels.retain(|channel| channel.from.as_str() != KANDIL && channel.to.as_str() != KANDIL);
    // Within a country somebody can always go there.
    for seat in cut.seats.iter_mut().filter(|seat| seat.id.as_str() != KANDIL) {
        seat.country = "TD".to_owned();
    }
    let mut phone = Browser::of(Stage::of(cut, KANDIL, Lang::Fr));
    assert!(phone.stage.view().lines.is_empty() && phone.says("Personne ne vous entend maintenant."));
    phone.tap("DIRE");
    assert!(phone.says("Personne ne vous entend maintenant."));
    phone.tap("AVERTIR LES MIENS");
    assert!(phone.says("Sans téléphone."));
}

#[test]
fn a_list_that_is_asked_for_from_beyond_its_end_shows_its_last_row() {
    let mut phone = kandil(6);
    let rows = [("news", "/p/m/"), ("do", "/p/do/"), ("whom/tell", "/p/say/tell/"), ("whom/ask", "/p/say/ask/")];
    for (page, row) in rows {
        phone.open(&format!("/p/{page}?from={}", u64::MAX));
        let shown = phone.page.taps.iter().filter(|tap| matches!(tap, Tap::Link(_, to) if to.starts_with(row)));
        assert_eq!(shown.count(), 1, "{page}: {}", phone.page.html);
    }
    phone.open(&format!("/p/mine?from={}", u64::MAX));
    assert!(phone.says("Vous n’avez encore rien envoyé."));
}

#[test]
fn ten_minutes_of_writing_are_there_when_the_page_was_covered_meanwhile() {
    let mut phone = kandil(1);
    writing(&mut phone, "Des hommes près du puits.");
    // As the host covers a phone from which nothing has come for ten minutes.
    phone.stage.desk.covered = true;
    phone.tap("ENVOYER");
    assert!(!phone.says("Des hommes") && phone.words() == ["OUVRIR"], "{}", phone.page.html);
    assert_eq!(acts_so_far(&phone.stage.view()), 0, "a phone that was left lying sends nothing");
    phone.tap("OUVRIR");
    phone.open("/p/say/tell/police-ne");
    assert!(phone.says("Vos mots gardés sont là. Pas partis.") && phone.says("Des hommes près du puits."));
    phone.tap("ENVOYER");
    assert!(phone.says("Parti à"));
}

#[test]
fn a_button_alone_never_becomes_a_draft_and_wipes_none() {
    let (mut desk, mut disk) = (PhoneDesk::default(), Disk::default());
    let posted = |path: &str, fields: &[(&str, &str)]| Requested {
        path: path.split('/').map(str::to_owned).collect(),
        form: Some(PostedForm {
            fields: FormFields(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()),
            acts: 0,
        }),
        ..Requested::default()
    };
    let long = "é".repeat(LONGEST_ANSWER + 1);
    let nothing_typed = [
        posted("open", &[("open", "1")]),
        posted("help", &[("up", "1")]),
        posted("stop", &[("yes", "1")]),
        posted("q/3", &[("no", "1")]),
        posted("you/rules", &[("agree", "1")]),
        posted("you/rules", &[("call", "1")]),
        posted("you/count", &[("women", ""), ("keep", "1")]),
        posted("you/before", &[("asked", "can-1"), ("a4", "1")]),
        posted("you/after", &[("asked", "strengths"), ("text", " "), ("on", "1")]),
        posted("you/after", &[("asked", "strengths"), ("text", long.as_str()), ("on", "1")]),
        posted("say/tell/police-ne", &[("place", "kandil"), ("text", ""), ("send", "1")]),
        posted("do/Convene", &[("community", "com-kandil"), ("send", "1")]),
    ];
    for asked in &nothing_typed {
        keep_unsent(&mut disk, &mut desk, asked).expect("room");
        assert!(desk.begun().is_empty() && disk.begun.is_empty(), "{asked:?}");
    }
    let typed = posted("say/tell/police-ne", &[("text", "Des hommes"), ("send", "1")]);
    keep_unsent(&mut disk, &mut desk, &typed).expect("room");
    nothing_typed.iter().for_each(|asked| keep_unsent(&mut disk, &mut desk, asked).expect("room"));
    assert_eq!(desk.draft("say/tell/police-ne").map(|draft| draft.get("text")), Some("Des hommes"));
}

#[test]
fn a_page_calls_words_kept_once_they_are_on_the_disk_and_says_so_when_they_are_not() {
    let mut phone = kandil(1);
    writing(&mut phone, "Des hommes près du puits.");
    phone.tap("GARDER");
    assert!(phone.says("Vos mots gardés sont là."));
    assert_eq!(phone.stage.begun.len(), 1, "{:?}", phone.stage.begun);
    phone.stage.disk_full = true;
    writing(&mut phone, "Des hommes près du puits, armés.");
    phone.tap("GARDER");
    assert!(phone.says("notez-les aussi sur papier") && phone.says("no room") && phone.says("armés"));
    assert!(!phone.says("Vos mots gardés sont là.") && !phone.says("Vos mots sont gardés."));
    // A refusal promises no more than that either.
    phone.tap("ENVOYER");
    assert!(
        phone.says("Pas parti.") && phone.says("notez-les aussi sur papier") && !phone.says("Vos mots sont gardés.")
    );
    // Once there is room again, to look at the page is enough.
    phone.stage.disk_full = false;
    phone.open("/p/say/tell/police-ne");
    assert!(phone.says("Vos mots gardés sont là.") && phone.says("armés"));
    assert!(phone.stage.begun.values().any(|fields| fields.get("text").contains("armés")));
    phone.tap("ENVOYER");
    assert!(phone.says("Parti à") && phone.stage.begun.is_empty(), "what went is no draft: {:?}", phone.stage.begun);
}

#[test]
fn texts_of_the_seats_language_run_as_that_language_runs_and_fixed_words_stay_french() {
    let mut arabic = scenario("lake-chad");
    let seat = arabic.seats.iter_mut().find(|seat| seat.id.as_str() == KANDIL).expect("a seat");
    seat.language = "ar".to_owned();
    seat.brief.others.insert(Tongue::Arabic, "أنت تتكلمين باسم النساء. أنت تقررين.".to_owned());
    let mut phone = Browser::of(Stage::of(arabic, KANDIL, Lang::Fr));
    phone.tap("MON RÔLE");
    assert!(!phone.says("تتكلمين"));
    phone.tap("العربية");
    phone.tap("MON RÔLE");
    assert!(phone.page.html.contains("<div lang=\"ar\" dir=\"rtl\">") && phone.says("أنت تقررين."));
    assert!(phone.says("ACCUEIL"));
    phone.tap("English");
    assert!(phone.says("MY ROLE"));
}

#[test]
fn no_byte_of_another_seat_comes_to_a_page() {
    let mut marked = scenario("lake-chad");
    let canary = |id: Slug| format!("CANARY-{}", id.as_str().to_uppercase());
    for seat in &mut marked.seats {
        let mark = canary(seat.id);
        for text in [&mut seat.brief, &mut seat.secret] {
            *text = Text::of(mark.clone(), mark.clone());
        }
    }
    for row in &mut marked.msel {
        let to = row.to.clone();
        let mark = to.iter().map(|seat| canary(*seat)).collect::<Vec<_>>().join(" ");
        row.text = Text::of(mark.clone(), mark.clone());
        row.notes = Text::of("CANARY-NOTES".to_owned(), "CANARY-NOTES".to_owned());
    }
    let seats: Vec<Slug> = marked.seats.iter().map(|seat| seat.id).collect();
    let mut stage = Stage::of(marked, KANDIL, Lang::Fr);
    for seat in seats.iter().filter(|seat| seat.as_str() != KANDIL) {
        let propose = vocabulary::act::TableAct::Propose { text: canary(*seat), reasons: String::new(), secret: true };
        stage.act(Actor(*seat), &Act::Table(propose));
    }
    stage.pass(Span::hours(12));
    let mut phone = Browser::of(stage);
    let mut seen = String::new();
    for path in super::walk::everywhere(&mut phone) {
        phone.open(&path);
        seen.push_str(&phone.page.html);
    }
    assert!(seen.contains(&canary(Slug::new(KANDIL))), "its own brief is there");
    for seat in seats.iter().filter(|seat| seat.as_str() != KANDIL) {
        // Rows to several seats carry the mark of each; those came to this seat, too.
        let own = canary(Slug::new(KANDIL));
        let alone = seen.split(|sign: char| !(sign.is_alphanumeric() || sign == '-' || sign == ' '));
        let found = alone.filter(|words| words.contains(&canary(*seat)) && !words.contains(&own)).count();
        assert_eq!(found, 0, "{seat}");
    }
    assert!(!seen.contains("CANARY-NOTES"));
}
