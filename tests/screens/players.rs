//! What players meet in their room: a brief of a minute, messages that stay where they are, conversations by the lines that work,
//! questions that are answered, decisions that are kept, and for a community a room that whoever reads little can manage.

use engine::sight::view::LineState;
use harmattan::{
    app::room::{self, NewsAge},
    screens::seat::brief_lines,
};
use vocabulary::{
    act::{Act, DirectionAct},
    inject::Row,
    matter::{Matter, MatterKind},
    name::Name,
};

use super::*;

/// So many words are read aloud in a minute by somebody who is not in a hurry; French takes more and shorter ones.
fn a_minute(lang: Lang) -> usize {
    match lang {
        Lang::En => 130,
        Lang::Fr => 140,
    }
}
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

fn at_every_size(room: &Keyboard) -> String {
    SIZES.map(|(width, height)| room.picture(width, height)).join("\n\n")
}

fn view(room: &Keyboard) -> &engine::sight::view::SeatView {
    room.app.seat.as_ref().expect("somebody sits there")
}

/// Ends the lessons, so that the whole window is the seat's.
fn without_lessons(lang: Lang) -> Keyboard {
    let mut room = Keyboard::open("two-bridges", lang);
    room.app.scenario =
        std::rc::Rc::new(vocabulary::scenario::Scenario { lessons: Vec::new(), ..room.app.scenario.as_ref().clone() });
    room
}

#[test]
fn every_brief_reads_aloud_in_a_minute_and_ends_with_the_next_step() {
    for name in ["two-bridges", "lake-chad"] {
        for lang in Lang::ALL {
            let mut room = Keyboard::open(name, lang);
            room.wait(Span::minutes(30));
            let seats: Vec<String> = room.app.view.seats.iter().map(|s| s.id.as_str().to_owned()).collect();
            for seat in seats {
                room.sit(&seat);
                let desk = room.app.desk().cloned().unwrap_or_default();
                let lines = brief_lines(&room.app, Slug::new(&seat), view(&room), &desk);
                let text: Vec<String> = lines.iter().map(ToString::to_string).collect();
                let words = text.join(" ").split_whitespace().filter(|w| w.chars().any(char::is_alphanumeric)).count();
                assert!(words <= a_minute(lang), "{name}, {seat}, {lang:?}: {words} words\n{}", text.join("\n"));
                assert!(text.last().is_some_and(|line| line.starts_with('►')), "{text:?}");
                room.stand();
            }
        }
    }
}

#[test]
fn what_comes_in_never_moves_the_selection() {
    for threads in [false, true] {
        let mut room = without_lessons(Lang::En);
        room.sit("chief").action("show-inbox");
        if threads {
            room.action("threads");
        }
        let selected = |room: &Keyboard| {
            let picture = room.picture(120, 40);
            picture
                .lines()
                .find(|line| line.contains("› "))
                .map(|line| line[line.find("D1").expect("a time")..].to_owned())
        };
        let (before, line) = (view(&room).inbox.len(), selected(&room));
        room.wait(Span::minutes(20));
        assert!(view(&room).inbox.len() > before, "something came");
        assert_eq!(selected(&room), line);
        assert!(room::unread(view(&room), room.app.desk().expect("a desk")) > before);
    }
}

#[test]
fn news_fades_on_the_map_and_a_word_says_so() {
    assert_eq!(NewsAge::of(Span::minutes(59)), NewsAge::Fresh);
    assert_eq!(NewsAge::of(Span::hours(3)), NewsAge::Hours);
    assert_eq!(NewsAge::of(Span::hours(7)), NewsAge::Old);
    let mut room = without_lessons(Lang::En);
    room.wait(Span::minutes(25)).sit("chief").action("show-known");
    let picture = room.picture(80, 24);
    for word in ["█ fresh", "▒ hours old", "░ old"] {
        assert!(picture.contains(word), "{picture}");
    }
    insta::assert_snapshot!(at_every_size(&room));
}

#[test]
fn two_seats_talk_and_each_reads_both_sides() {
    let mut room = without_lessons(Lang::En);
    room.sit("speaker")
        .action("tell")
        .pick("Chief")
        .write("They cross by the ford")
        .press(KeyCode::Enter)
        .action("send");
    room.wait(Span::minutes(20)).stand();
    room.sit("chief").action("show-talk");
    while !room.picture(120, 40).contains("With: Spokeswoman") {
        room.action("down");
    }
    assert!(room.picture(80, 24).contains("Sorra: “They cross by the ford”"), "{}", room.picture(80, 24));
    // Enter on the page of conversations speaks to whoever is chosen there.
    room.action("tell-them");
    assert!(room.picture(120, 40).contains("› Spokeswoman of Sorra"), "{}", room.picture(120, 40));
    room.press(KeyCode::Enter).write("Keep them on the bank").press(KeyCode::Enter).action("send").action("show-talk");
    let said = room::talk(view(&room), Slug::new("speaker"));
    assert_eq!(said.len(), 2);
    insta::assert_snapshot!(at_every_size(&room));
}

#[test]
fn a_seat_sees_its_own_lines_fall_silent_and_learns_nothing_of_those_of_others() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    let lines = |room: &mut Keyboard, seat: &str| room.table.seat(Slug::new(seat)).expect("a seat").lines;
    let between: Vec<Slug> = {
        let joins = |c: &&vocabulary::scenario::Channel| {
            let mut ends = [c.from.as_str(), c.to.as_str()];
            ends.sort_unstable();
            ends == ["chief", "speaker"]
        };
        room.app.scenario.channels.iter().filter(joins).map(|c| c.id).collect()
    };
    assert!(!between.is_empty());
    let before = lines(&mut room, "governor");
    let silent = |channel: &Slug| serde_json::json!({ "ChannelDown": { "channel": channel } });
    let row = serde_json::from_value(serde_json::json!({
        "id": "silence", "kind": "Contingency", "at": "+10min", "manual": true, "subject": { "en": "Silence", "fr": "Silence" },
        "effects": between.iter().map(silent).collect::<Vec<_>>(),
    }));
    let row: Row = row.expect("a row as the facilitator writes it");
    let lead = Actor::facilitator();
    let add = vocabulary::act::Act::Direction(DirectionAct::AddInject { row: Box::new(row) });
    room.table.submit(lead, &add).expect("a sound row");
    let fire = vocabulary::act::Act::Direction(DirectionAct::Fire { row: Name::new("silence") });
    room.table.submit(lead, &fire).expect("a row that waits for the facilitator’s hand");
    room.wait(Span::minutes(1));
    let fallen = |line: &engine::sight::view::Line| between.contains(&line.channel) && line.state == LineState::Down;
    assert_eq!(lines(&mut room, "chief").iter().filter(|line| fallen(line)).count(), between.len());
    assert_eq!(lines(&mut room, "governor"), before);
    // Within one country somebody can still go there.
    assert!(room::reaches(&room.table.seat(Slug::new("chief")).expect("a seat"), Slug::new("speaker")));
}

#[test]
fn ones_own_post_answers_by_radio_and_another_seat_is_asked_in_person() {
    let mut room = without_lessons(Lang::En);
    let heard =
        |room: &Keyboard, kind| view(room).inbox.iter().filter(|item| item.report.matter.kind() == kind).count();
    room.wait(Span::minutes(2)).sit("chief");
    let before = heard(&room, MatterKind::Post);
    room.action("inquire").pick("North Bridge post").pick("Leave open").action("send");
    assert_eq!(heard(&room, MatterKind::Post), before, "radio takes its time");
    room.wait(Span::minutes(26));
    assert!(heard(&room, MatterKind::Post) > before);
    let mut room = without_lessons(Lang::En);
    room.wait(Span::minutes(2)).sit("chief").action("inquire").pick("Spokeswoman").pick("Sorra").action("send");
    room.wait(Span::minutes(20)).stand();
    room.sit("speaker");
    let asked = view(&room)
        .inbox
        .iter()
        .any(|item| matches!(item.report.matter, Matter::Query { from, about: Some(_) } if from == Slug::new("chief")));
    assert!(asked, "{:?}", view(&room).inbox);
}

#[test]
fn a_decision_is_kept_with_its_options_reason_and_owner() {
    let mut room = without_lessons(Lang::En);
    room.sit("chief").action("show-decisions");
    assert!(room.picture(80, 24).contains("No decision yet"));
    room.action("decide").write("Close the ford, or guard it").press(KeyCode::Enter).write("Guard it");
    room.press(KeyCode::Enter)
        .write("People will cross anyway")
        .press(KeyCode::Enter)
        .pick("Spokeswoman")
        .action("send");
    room.action("show-decisions");
    let picture = room.picture(80, 24);
    for part in ["Close the ford, or guard it", "Guard it", "People will cross anyway", "Spokeswoman of Sorra"] {
        assert!(picture.contains(part), "{picture}");
    }
    insta::assert_snapshot!(picture);
}

#[test]
fn cost_time_and_who_must_agree_stand_there_before_an_order_is_sent() {
    let mut room = without_lessons(Lang::En);
    room.sit("chief").action("compose");
    while !room.picture(120, 40).lines().any(|line| line.contains("› ") && line.contains("Reinforce")) {
        room.action("down");
    }
    room.action("choose-act").pick("North").press(KeyCode::Enter);
    let picture = room.picture(80, 24);
    for part in ["Will take: 1 h 30", "Who must agree: nobody", "Costs: 1 officer, 50", "Leaves you: 3 officers"] {
        assert!(picture.contains(part), "{part}\n{picture}");
    }
    insta::assert_snapshot!(picture);
}

#[test]
fn a_community_manages_with_few_choices_short_lines_and_the_key_beside_each() {
    for lang in Lang::ALL {
        let mut room = without_lessons(lang);
        room.wait(Span::minutes(6)).sit("speaker");
        let mut pictures = Vec::new();
        for (page, name) in ["show-brief", "show-inbox", "show-talk", "show-act"].into_iter().zip(["1", "2", "4", "5"])
        {
            room.action(page);
            let picture = room.picture(80, 24);
            assert!(picture.lines().nth(1).is_some_and(|tabs| tabs.contains(&format!("{name}▶"))), "{picture}");
            pictures.push(picture);
        }
        // What only they know comes before everything else.
        let first = pictures[0].lines().nth(3).unwrap_or_default();
        assert!(first.contains('♦'), "{}", pictures[0]);
        room.action("show-act");
        let offers = room::offers(view(&room), true).len();
        assert!(offers > 5);
        let shown = |picture: &str| {
            let is_offer = |line: &&str| ["· ", "x not now", "x pas maintenant"].iter().any(|mark| line.contains(mark));
            picture.lines().filter(is_offer).count()
        };
        for (width, height) in SIZES {
            let picture = room.picture(width, height);
            // No room stays empty beside a cut.
            let fit = (usize::from(height) - 9) / 2;
            assert!(shown(&picture) >= offers.min(fit), "{picture}");
        }
        insta::assert_snapshot!(format!("community_{}", lang.code()), pictures.join("\n\n"));
    }
}

#[test]
fn the_rooms_of_seats_stand_at_every_size() {
    let mut room = without_lessons(Lang::Fr);
    room.wait(Span::minutes(12)).sit("chief");
    let mut pictures = Vec::new();
    for page in ["show-brief", "show-inbox", "show-means", "show-act"] {
        room.action(page);
        pictures.push(room.picture(80, 24));
    }
    pictures.push(room.picture(120, 40));
    pictures.push(room.picture(200, 60));
    room.stand().sit("speaker");
    pictures.push(room.picture(120, 40));
    pictures.push(room.picture(200, 60));
    insta::assert_snapshot!(pictures.join("\n\n"));
}

#[test]
fn what_the_direction_says_is_read_wherever_somebody_is() {
    let mut room = Keyboard::open("two-bridges", Lang::En);
    room.sit("chief").action("show-known");
    let text = "Real emergency: leave the building".to_owned();
    room.table
        .submit(Actor::facilitator(), &Act::Direction(DirectionAct::Announce { text }))
        .expect("the facilitator may");
    room.app.look_at(&mut room.table);
    let last = room.picture(80, 24).lines().rev().take(2).collect::<Vec<_>>().join("\n");
    assert!(last.contains("Real emergency: leave the building"), "{last}");
}
