//! What the people of a seat answer for themselves at a terminal: the same questions as on a phone, into the same file, and never in the way
//! of what comes in.

use std::{fs, path::PathBuf};

use harmattan::session::feedback::{feedback_beside, feedback_file};
use paper::report::answers::{AnswerGiven, Headcount, LONGEST_ANSWER};
use vocabulary::act::{Act, DirectionAct};

use super::*;

/// A seat of the tutorial, without its lessons, whose exercise is written into a log.
struct Seat {
    room: Keyboard,
    log: PathBuf,
    _folder: Folder,
}

impl Seat {
    fn of(seat: &str, lang: Lang) -> Self {
        let folder = Folder::new();
        let log = folder.path("evening.jsonl");
        let mut room = Keyboard::seeded("two-bridges", lang, Some(7), Some(&log));
        let taught = room.app.scenario.as_ref().clone();
        room.app.scenario = std::rc::Rc::new(vocabulary::scenario::Scenario { lessons: Vec::new(), ..taught });
        room.sit(seat);
        Self { room, log, _folder: folder }
    }

    fn said(&self) -> Vec<AnswerGiven> {
        let (answers, faults) = feedback_beside(&self.log);
        assert!(faults.is_empty(), "{faults:?}");
        answers.into_iter().map(|answer| answer.said).collect()
    }
    fn picture(&self) -> String {
        self.room.picture(80, 24)
    }
    fn shows(&self, text: &str) -> bool {
        self.picture().contains(text)
    }
    /// Opens the list of all parts and takes one of them.
    fn part(&mut self, n: char) -> &mut Self {
        if self.room.app.overlay.is_some() {
            self.room.press(KeyCode::Esc);
        }
        self.room.action("us").press(KeyCode::Char(n));
        self
    }
    fn enter(&mut self) -> &mut Self {
        self.room.press(KeyCode::Enter);
        self
    }
    fn down(&mut self) -> &mut Self {
        self.room.press(KeyCode::Down);
        self
    }
    /// Hears the rules to their end.
    fn hear_the_rules(&mut self) -> &mut Self {
        self.part('1').enter().enter()
    }
    /// Gives the same answer to every statement that follows.
    fn score(&mut self, digit: char) -> &mut Self {
        let asks = |seat: &Self| seat.room.app.places().contains(&keymap::Where::Us) && !seat.shows("C’est tout.");
        while asks(self) {
            let before = self.picture();
            self.room.press(KeyCode::Char(digit));
            assert_ne!(self.picture(), before, "a digit answers");
        }
        self
    }
}

fn counted(women: u32, men: u32) -> AnswerGiven {
    AnswerGiven::Present(Headcount { women, men, ..Headcount::default() })
}

#[test]
fn a_seat_at_a_terminal_is_asked_what_a_phone_asks_and_keeps_the_same_lines() {
    let mut seat = Seat::of("speaker", Lang::Fr);
    assert!(seat.shows("Avant de commencer — LES RÈGLES\u{a0}: touche n"), "{}", seat.picture());
    assert!(seat.shows("Ni nom, ni numéro"), "what is recorded is said before anybody presses a key");
    seat.hear_the_rules();
    assert!(seat.shows("Le logiciel enregistre") && seat.shows("Demandez-lui combien de temps"), "{}", seat.picture());
    seat.enter();
    assert!(seat.said().is_empty() && seat.shows("Rien n’est encore choisi"), "nobody agrees by mistake");
    seat.down().enter();
    assert!(seat.shows("Combien êtes-vous"), "whoever has agreed is asked how many they are");
    seat.room.write("3").press(KeyCode::Down).write("2");
    while !seat.shows("› GARDER") {
        seat.down();
    }
    seat.enter();
    assert_eq!(seat.said(), [AnswerGiven::Consent { agreed: true }, counted(3, 2)]);
    seat.room.press(KeyCode::Esc);
    assert!(seat.shows("Avant de commencer — MOI, AVANT\u{a0}: touche n"), "{}", seat.picture());
    seat.room.action("us");
    seat.enter().score('4').enter();
    assert!(seat.shows("Envoyé. Merci."), "{}", seat.picture());
    // The next person at the same keyboard has a form of their own, and skips it.
    seat.enter();
    while !seat.shows("C’est tout.") {
        seat.room.press(KeyCode::Up);
        seat.enter();
    }
    seat.enter();
    let forms: Vec<(u32, usize, bool)> = seat
        .said()
        .into_iter()
        .filter_map(|said| match said {
            AnswerGiven::Before(rated) => {
                Some((rated.person, rated.answers.len(), rated.answers.contains_key("can-1")))
            }
            _ => None,
        })
        .collect();
    assert_eq!(forms.iter().map(|(person, ..)| *person).collect::<Vec<_>>(), [1, 2]);
    assert!(forms[0].2 && forms[0].1 > 3 && forms[1].1 == 0, "{forms:?}");
    seat.room.press(KeyCode::Esc);
    assert!(!seat.shows("touche n"), "all of it is done");
}

#[test]
fn once_it_is_over_the_seat_says_what_it_thinks_and_its_words_are_data() {
    let mut seat = Seat::of("chief", Lang::Fr);
    let end = seat.room.table.end();
    seat.room.wait(Span(end.0));
    assert!(seat.shows("Qu’en avez-vous pensé ? — MON AVIS\u{a0}: touche n"), "{}", seat.picture());
    seat.room.action("us");
    seat.enter().score('3');
    let long = "é".repeat(LONGEST_ANSWER + 1);
    seat.room.deal(Msg::Paste(long));
    seat.enter();
    assert!(seat.shows("Trop long"), "{}", seat.picture());
    seat.room.press(KeyCode::Backspace);
    seat.enter();
    assert!(!seat.shows("Trop long"));
    seat.room.write("<b>Le tambour").event(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL)).write("=1+1");
    while !seat.shows("C’est tout.") {
        seat.enter();
    }
    seat.enter();
    let Some(AnswerGiven::After { rated, strengths, changes, .. }) = seat.said().pop() else {
        panic!("{:?}", seat.said())
    };
    assert!(rated.answers.contains_key("exercise-1") && rated.answers.values().all(|answer| *answer == 3), "{rated:?}");
    assert_eq!((strengths.len(), strengths[0].chars().count()), (1, LONGEST_ANSWER));
    assert_eq!(changes, ["<b>Le tambour", "=1+1"]);
}

#[test]
fn a_hot_wash_before_the_end_asks_for_opinions_and_still_does_after_a_power_cut() {
    let mut seat = Seat::of("chief", Lang::Fr);
    seat.room.stand();
    seat.room.action("hot-wash").action("yes").press(KeyCode::Esc);
    seat.room.sit("chief");
    assert!(seat.shows("MON AVIS\u{a0}: touche n"), "{}", seat.picture());
    let Seat { room, log, _folder } = seat;
    drop(room);
    let (session, _) = Session::resume(&log).expect("it can go on");
    assert!(session.debriefs());
}

#[test]
fn whoever_leaves_in_the_middle_finds_every_answer_and_every_letter_again() {
    let mut seat = Seat::of("chief", Lang::Fr);
    let end = seat.room.table.end();
    seat.room.wait(Span(end.0));
    seat.room.action("us");
    seat.enter().score('2');
    seat.room.write("La radio du ch").press(KeyCode::Esc);
    assert!(!seat.shows("La radio"), "one key leads back to the room");
    // The keyboard goes to the facilitator and back, and the list says what was begun.
    seat.room.stand();
    seat.room.sit("chief").action("us");
    assert!(seat.shows("commencé"), "{}", seat.picture());
    seat.enter();
    assert!(seat.shows("La radio du ch"), "{}", seat.picture());
    // One step back, the score is still there; one on, so are the words.
    seat.room.press(KeyCode::BackTab);
    assert!(seat.shows("› 2, un peu"), "{}", seat.picture());
    seat.enter();
    assert!(seat.shows("La radio du ch"), "{}", seat.picture());
    assert!(seat.said().is_empty(), "nothing is sent before somebody sends it");
}

#[test]
fn a_full_disk_is_told_and_costs_no_word() {
    let mut seat = Seat::of("speaker", Lang::Fr);
    // Where a folder lies, no file can be written.
    let file = feedback_file(&seat.log);
    fs::create_dir(&file).expect("a folder");
    seat.part('3').score('5').enter();
    assert!(seat.shows("Impossible de le garder") && seat.shows("ENVOYER"), "{}", seat.picture());
    fs::remove_dir(&file).expect("ours");
    seat.enter();
    assert!(seat.shows("Envoyé. Merci."), "{}", seat.picture());
    let said = seat.said();
    assert!(
        matches!(&said[..], [AnswerGiven::Before(rated)] if rated.person == 1 && rated.answers["can-1"] == 5),
        "{said:?}"
    );
}

#[test]
fn what_cannot_be_counted_is_told_and_the_numbers_stay() {
    for (women, young, told) in [("trois", "", "nombres"), ("2", "3", "dépasse"), ("", "", "Vous en êtes")] {
        let mut seat = Seat::of("speaker", Lang::Fr);
        seat.part('2');
        seat.room.write(women).press(KeyCode::Down).press(KeyCode::Down).write(young);
        while !seat.shows("› GARDER") {
            seat.down();
        }
        seat.enter();
        assert!(seat.shows(told) && seat.shows(women), "{}", seat.picture());
        assert!(seat.said().is_empty());
    }
    // What was said is there again, and twice the same is once.
    let mut seat = Seat::of("speaker", Lang::Fr);
    for women in ["4", "", "0"] {
        seat.part('2');
        seat.room.write(women);
        while !seat.shows("› GARDER") {
            seat.down();
        }
        seat.enter();
    }
    assert_eq!(seat.said(), [counted(4, 0), counted(40, 0)]);
}

#[test]
fn what_is_urgent_is_read_while_somebody_fills_in_a_form() {
    let mut seat = Seat::of("chief", Lang::En);
    seat.part('3');
    let text = "Real emergency: leave the building".to_owned();
    let announce = Act::Direction(DirectionAct::Announce { text });
    seat.room.table.submit(Actor::facilitator(), &announce).expect("the facilitator may");
    seat.room.app.look_at(&mut seat.room.table);
    let last = seat.picture().lines().rev().take(2).collect::<Vec<_>>().join("\n");
    assert!(last.contains("Real emergency: leave the building"), "{last}");
    assert!(seat.picture().lines().nth(1).is_some_and(|tabs| tabs.contains('●')), "{}", seat.picture());
    // Anybody stops the clock from here as well, and the form stays.
    seat.room.app.pace.running = true;
    seat.room.press(KeyCode::F(5));
    assert!(!seat.room.app.pace.running && seat.shows("MYSELF, BEFORE"), "{}", seat.picture());
    seat.room.press(KeyCode::Esc).action("show-inbox").action("up").action("open-item");
    assert!(seat.shows("Real emergency"), "{}", seat.picture());
}

#[test]
fn whoever_wants_the_mouse_clicks_through_a_form() {
    let mut seat = Seat::of("chief", Lang::Fr);
    seat.room.app.comfort.mouse = true;
    // A click chooses, the next one takes; the line under the tabs is the key that it names.
    for text in ["LES RÈGLES", "MOI, AVANT", "MOI, AVANT", "4, plutôt oui", "4, plutôt oui"] {
        seat.room.click((80, 24), text);
    }
    assert!(seat.shows("2 sur "), "{}", seat.picture());
    seat.room.action("question-before");
    assert!(seat.shows("› 4, plutôt oui"), "{}", seat.picture());
}

#[test]
fn refusing_is_as_near_as_agreeing_and_the_rules_are_offered_again() {
    let mut seat = Seat::of("speaker", Lang::En);
    seat.hear_the_rules().down().down().enter();
    assert_eq!(seat.said(), [AnswerGiven::Consent { agreed: false }]);
    assert!(seat.shows("Call the facilitator over"), "{}", seat.picture());
    seat.room.press(KeyCode::Esc);
    assert!(seat.shows("THE RULES: key n"), "{}", seat.picture());
    seat.hear_the_rules().down().enter();
    assert_eq!(seat.said().last(), Some(&AnswerGiven::Consent { agreed: true }));
}

#[test]
fn nobody_is_asked_where_nothing_can_be_kept_or_who_only_looks_on() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.sit("chief");
    assert!(!room.app.places().contains(&keymap::Where::Participants), "no log is written");
    room.press(KeyCode::Char('n'));
    assert!(room.app.overlay.is_none());
    let seat = Seat::of("chief", Lang::En);
    let mut back = Keyboard::look_back(&seat.log);
    back.action("show-seats").action("first").action("hand-over");
    assert_eq!(back.app.desk().map(|desk| desk.tab), Some(Tab::Brief), "somebody looks through the eyes of a seat");
    assert!(!back.app.places().contains(&keymap::Where::Participants));
}

#[test]
fn the_screens_of_participants_stand_at_every_size() {
    for lang in Lang::ALL {
        let mut seat = Seat::of("speaker", lang);
        let mut pictures = Vec::new();
        let mut take = |seat: &Seat| pictures.extend([seat.picture(), seat.room.picture(120, 40)]);
        take(&seat);
        seat.room.action("us");
        take(&seat);
        seat.room.press(KeyCode::Char('1'));
        take(&seat);
        seat.enter();
        take(&seat);
        seat.enter();
        take(&seat);
        seat.down().enter();
        seat.room.write("3");
        take(&seat);
        seat.room.press(KeyCode::Esc);
        seat.part('4').down().down();
        take(&seat);
        let asks = |seat: &Seat| seat.room.app.places().contains(&keymap::Where::Us);
        while asks(&seat) {
            seat.room.press(KeyCode::Char('4'));
        }
        seat.room.write("Le tambour");
        take(&seat);
        while !asks(&seat) {
            seat.enter();
        }
        take(&seat);
        seat.enter();
        take(&seat);
        insta::assert_snapshot!(format!("participants_{}", lang.code()), pictures.join("\n\n"));
    }
}
