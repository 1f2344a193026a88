//! The evaluator's room on who knew what when, and on why something was missed: what the keys open, and where they lead on to.

use crossterm::event::KeyCode;
use harmattan::{
    app::{Overlay, knowing::KnowingPage},
    table::Table as _,
};
use hindsight::knowledge::Traced;
use vocabulary::matter::MatterKind;
use words::Lang;

use crate::replay::room;

#[test]
fn a_cell_opens_the_way_of_its_word_and_goes_on_to_why_and_back() {
    let (_folder, mut room) = room(4);
    let before = room.app.now;
    room.action("who-knew");
    assert_eq!(room.app.now, before, "nobody is moved through time by a question");
    let Some(Overlay::Knowing(knowing)) = &room.app.overlay else { panic!("the matrix") };
    assert_eq!(knowing.page, KnowingPage::Knowledge);
    let is_it = |matter: &Traced| matter.kind == MatterKind::ArmedMen && matter.about.as_str() == "kouma";
    let kouma = knowing.of.knowledge.matters.iter().position(is_it).expect("Kandil sees armed men");
    let agency = knowing.of.knowledge.seats.iter().position(|seat| seat.as_str() == "agency").expect("it plays");
    (0..kouma).for_each(|_| _ = room.action("down"));
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let picture = room.picture(width, height);
        assert!(picture.contains("D1 06:45"), "{picture}");
        assert!(picture.contains("Who knew what when"), "{picture}");
    }
    // A seat that heard it from another one.
    (0..agency).for_each(|_| _ = room.action("right"));
    room.action("open");
    let picture = room.picture(120, 40);
    assert!(picture.contains("saw it") || picture.contains("told of it"), "who saw it: {picture}");
    assert!(picture.contains("Where it stood still") || picture.contains("Who saw it"), "{picture}");
    room.action("open");
    assert!(matches!(room.app.overlay, Some(Overlay::Why(_))), "Enter goes on to why");
    room.press(KeyCode::Esc);
    assert!(
        matches!(&room.app.overlay, Some(Overlay::Knowing(k)) if k.line == Some(0)),
        "and back to where it came from"
    );
    room.press(KeyCode::Esc).press(KeyCode::Esc);
    assert!(room.app.overlay.is_none());
}

#[test]
fn what_was_missed_says_why_in_both_languages_and_leads_to_its_moment() {
    let (_folder, mut room) = room(26);
    room.action("why-missed");
    let Some(Overlay::Knowing(knowing)) = &room.app.overlay else { panic!("the findings") };
    let (finding, about) = knowing.found().expect("plays miss something in a day");
    let (fact, why) = (finding.fact, words::knowing::why(finding, about, &room.app.names.in_brief()));
    let picture = room.picture(200, 60);
    let begins: String = why.chars().take(40).collect();
    assert!(picture.contains(&begins), "{why}\n{picture}");
    room.app.names.set_lang(Lang::Fr);
    let picture = room.picture(80, 24);
    assert!(picture.contains("Pourquoi cela a manqué ou tardé"), "{picture}");
    let at = room.table.replay.chronicle()[fact as usize - 1].at;
    room.action("go-there");
    assert_eq!(room.table.now(), at);
}
