//! The tutorial by its own words: somebody who knows no key but those that the lesson in front of them names, and the arrows and
//! Enter in what these open, comes to its end; and no lesson ends before its deed is done.

use crossterm::event::KeyCode;
use harmattan::{
    app::{Overlay, Pane, Room},
    session::remark,
};
use words::Lang;

use crate::keyboard::Keyboard;

/// Somebody who learns.
struct Learner {
    room: Keyboard,
    lang: Lang,
}

impl Learner {
    fn begins(lang: Lang) -> Self {
        Self { room: Keyboard::open("two-bridges", lang), lang }
    }
    /// The id of the lesson in front of them.
    fn lesson(&self) -> String {
        let lessons = &self.room.app.scenario.lessons;
        lessons.get(self.room.app.lesson).map_or_else(|| "over".to_owned(), |lesson| lesson.id.to_string())
    }
    /// Does what the lesson names.
    fn does(&mut self, action: &str) -> &mut Self {
        let lesson = &self.room.app.scenario.lessons[self.room.app.lesson];
        let text = self.lang.of(&lesson.text);
        assert!(text.contains(&format!("{{key:{action}}}")), "{} does not name `{action}`: {text}", lesson.id);
        self.room.action(action);
        self
    }
    fn presses(&mut self, key: KeyCode) -> &mut Self {
        self.room.press(key);
        self
    }
    #[track_caller]
    fn is_at(&self, lesson: &str) {
        assert_eq!(self.lesson(), lesson, "\n{}", self.room.picture(80, 24));
    }
    /// Goes down in a list until what is chosen holds one of these words.
    fn goes_down_to(&mut self, words: [&str; 2]) -> &mut Self {
        for _ in 0..30 {
            let picture = self.room.picture(100, 40);
            if picture.lines().any(|line| line.contains('›') && words.iter().any(|word| line.contains(word))) {
                return self;
            }
            self.room.press(KeyCode::Down);
        }
        panic!("nothing holds {words:?}\n{}", self.room.picture(100, 40));
    }
    fn picks(&mut self, words: [&str; 2]) -> &mut Self {
        let word = if self.lang == Lang::En { words[0] } else { words[1] };
        self.room.pick(word);
        self
    }
}

#[test]
fn the_tutorial_is_played_to_its_end_by_its_own_words_and_no_lesson_ends_before_its_deed() {
    for lang in Lang::ALL {
        let mut learner = Learner::begins(lang);
        // Once round all panes.
        for _ in 1..Pane::ALL.len() {
            learner.is_at("l01-panes");
            learner.does("next-pane");
        }
        learner.is_at("l02-map");
        learner.does("show-map").is_at("l02-map");
        learner.does("map-whole").is_at("l02-map");
        learner.does("map-zoom-in").is_at("l03-clock");
        assert!(!learner.room.app.pace.running, "the lesson says that the clock stands");
        learner.does("pause").is_at("l04-time");
        let mut presses = 0;
        while learner.lesson() == "l04-time" {
            presses += 1;
            assert!(presses < 4, "news comes soon");
            learner.does("next-event");
        }
        learner.is_at("l05-seat");
        learner.does("switch-seat").goes_down_to(["Spokeswoman", "Porte-parole"]);
        learner.does("hand-over").is_at("l05-seat");
        learner.does("lift").is_at("l06-inbox");
        learner.does("show-inbox").is_at("l06-inbox");
        learner.does("open-item").is_at("l06-inbox");
        while learner.lesson() == "l06-inbox" {
            learner.does("open-item").presses(KeyCode::Down);
            if learner.lesson() == "l06-inbox" {
                learner.does("open-item");
            }
        }
        learner.is_at("l07-acts");
        learner.does("compose").is_at("l08-share");
        learner.does("show-inbox").does("share").is_at("l08-share");
        learner
            .picks(["ford", "gué"])
            .picks(["Chief", "Chef"])
            .picks(["Leave open", "Laisser vide"])
            .is_at("l08-share");
        learner.presses(KeyCode::Enter).is_at("l09-propose");
        learner.does("propose").is_at("l09-propose");
        learner.room.write("the sick first");
        learner.presses(KeyCode::Enter);
        learner.room.write("it is short");
        learner.presses(KeyCode::Enter).presses(KeyCode::Enter).is_at("l09-propose");
        learner.presses(KeyCode::Enter).is_at("l10-rule");
        learner.does("switch-seat").does("lift").does("rule").is_at("l10-rule");
        learner.presses(KeyCode::Right).goes_down_to(["Throw", "Lancer"]).presses(KeyCode::Enter);
        learner.goes_down_to(["Accept", "Accepter"]).presses(KeyCode::Enter).presses(KeyCode::Enter).is_at("l10-rule");
        assert!(matches!(learner.room.app.overlay, Some(Overlay::Question { .. })), "confirm");
        learner.presses(KeyCode::Tab).presses(KeyCode::Enter).is_at("l11-fire");
        learner
            .does("show-msel")
            .goes_down_to(["A word for our", "Un mot pour nos"])
            .does("msel-fire")
            .is_at("l11-fire");
        learner.does("yes").is_at("l12-why");
        learner.does("show-events").is_at("l12-why");
        learner.does("why").is_at("l13-help");
        learner.presses(KeyCode::Esc).does("help").is_at("over");
    }
}

#[test]
fn a_lesson_that_is_done_at_a_seat_says_so_to_whoever_is_elsewhere() {
    let mut learner = Learner::begins(Lang::En);
    learner.room.app.lesson = 5;
    learner.room.action("show-map");
    let picture = learner.room.picture(80, 24);
    assert!(picture.contains("This lesson is done at: Spokeswoman of Sorra."), "{picture}");
    learner.room.sit("chief");
    assert!(matches!(learner.room.app.room, Room::Seat(_)));
    let picture = learner.room.picture(80, 24);
    assert!(picture.contains("This lesson is done at: Spokeswoman of Sorra."), "{picture}");
}

#[test]
fn who_goes_on_with_an_exercise_goes_on_with_the_lesson_that_was_shown() {
    let mut learner = Learner::begins(Lang::En);
    let remarks = [remark::lesson(2), "resumed".to_owned(), remark::lesson(6)];
    learner.room.app.take_up(&remarks);
    learner.is_at("l07-acts");
}
