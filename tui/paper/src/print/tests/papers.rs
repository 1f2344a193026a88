//! The papers of an exercise: who may read what, and what is said where the scenario says nothing.

use kernel::names::Slug;
use vocabulary::scenario::{Overview, Paragraph};

use super::*;
use crate::{
    document::{Block, TextStyle},
    print::{briefs, cards, papers},
};

/// Everything that the document of a kind says, as the page of HTML has it.
fn said(scenario: &Scenario, lang: Lang, kind: PaperKind) -> String {
    sheet(scenario, lang, &format!("{}.html", kind.file()))
}

const OPEN: [PaperKind; 7] = [
    PaperKind::Concept,
    PaperKind::Plan,
    PaperKind::Manual,
    PaperKind::Rules,
    PaperKind::Feedback,
    PaperKind::Attendance,
    PaperKind::Map,
];

#[test]
fn no_paper_for_players_or_organisers_holds_a_secret_an_event_or_what_is_expected() {
    let scenario = lake_chad();
    for lang in Lang::ALL {
        let names = Names::new(&scenario, lang);
        let secrets = scenario.seats.iter().map(|seat| names.text(&seat.secret));
        let groups = scenario.groups.iter().map(|group| names.of(group.id).into_owned());
        let tasks =
            scenario.objectives.iter().flat_map(|objective| &objective.tasks).map(|task| names.text(&task.text));
        let events = scenario.msel.iter().flat_map(|row| [names.text(&row.subject), names.text(&row.text)]);
        let notes = scenario.msel.iter().map(|row| names.text(&row.notes));
        // A word or two may well be a place or a theme that everybody knows.
        let kept: Vec<String> = secrets
            .chain(groups)
            .chain(tasks)
            .chain(events.filter(|text| text.split_whitespace().count() > 4))
            .chain(notes)
            .filter(|text| !text.is_empty())
            .collect();
        for kind in OPEN {
            let page = said(&scenario, lang, kind);
            for text in &kept {
                assert!(!page.contains(&escaped(text)), "{kind:?} holds {text}");
            }
        }
    }
}

#[test]
fn the_handbook_holds_every_event_and_every_secret_and_says_for_whom_it_is() {
    let scenario = lake_chad();
    for lang in Lang::ALL {
        let names = Names::new(&scenario, lang);
        let page = said(&scenario, lang, PaperKind::Handbook);
        for row in &scenario.msel {
            assert!(page.contains(&escaped(&names.text(&row.subject))), "{}", row.id);
        }
        for seat in &scenario.seats {
            assert!(page.contains(&escaped(&names.text(&seat.secret))), "{}", seat.id);
        }
        assert!(page.contains(&escaped(PaperPhrases::of(lang).for_direction)));
    }
}

#[test]
fn the_handbook_says_of_each_paragraph_of_the_plan_what_exercises_it_and_what_nothing_does() {
    let mut scenario = lake_chad();
    let plan = scenario.plan.as_mut().expect("lake-chad puts a plan to the test");
    let text = vocabulary::terms::Text::same("A sentence that nobody looks at.");
    let heading = vocabulary::terms::Text::default();
    plan.paragraphs.push(Paragraph { id: Slug::new("plan-13"), number: "13".to_owned(), heading, text });
    for lang in Lang::ALL {
        let nothing = escaped(PaperPhrases::of(lang).by_nothing);
        for kind in [PaperKind::Handbook, PaperKind::Plan] {
            let page = said(&scenario, lang, kind);
            assert_eq!(page.matches(&nothing).count(), 1, "{kind:?}");
            let last = page.find("A sentence that nobody looks at.").expect("the paragraph");
            assert!(page.find(&nothing).is_some_and(|at| at > last), "beside the paragraph that nothing exercises");
        }
        let page = said(&scenario, lang, PaperKind::Handbook);
        for row in scenario.msel.iter().filter(|row| !row.plan.is_empty()) {
            assert!(page.contains(&format!("{} (", row.id)), "{}", row.id);
        }
    }
}

#[test]
fn the_handouts_of_lake_chad_say_what_its_plan_says() {
    let scenario = lake_chad();
    let plan = scenario.plan.as_ref().expect("a plan");
    for lang in Lang::ALL {
        let handouts = scenario.msel.iter().filter(|row| ["e01b", "e01c"].contains(&row.id.as_str()));
        let handed: String = handouts.map(|row| lang.of(&row.text)).collect::<Vec<_>>().join(" ");
        for paragraph in &plan.paragraphs {
            // Behind its heading a sentence begins in small letters.
            let text: String = lang.of(&paragraph.text).chars().skip(1).collect();
            assert!(handed.contains(&text), "{}: {text}", paragraph.id);
        }
    }
}

#[test]
fn each_objective_has_a_guide_of_its_own_with_its_tasks_and_both_languages_of_the_scale() {
    let scenario = lake_chad();
    for lang in Lang::ALL {
        let names = Names::new(&scenario, lang);
        let page = said(&scenario, lang, PaperKind::Guides);
        assert_eq!(page.matches("<div class=\"break\">").count(), scenario.objectives.len());
        for objective in &scenario.objectives {
            let texts = [&objective.text, &objective.capability, &objective.target].into_iter();
            for text in texts.chain(objective.tasks.iter().map(|task| &task.text)) {
                assert!(page.contains(&escaped(&names.text(text))), "{}", objective.id);
            }
        }
        for scale in [PaperPhrases::of(Lang::En).scale, PaperPhrases::of(Lang::Fr).scale] {
            assert!(scale.iter().all(|(_, meaning)| page.contains(&escaped(meaning))));
        }
    }
}

#[test]
fn what_a_scenario_does_not_say_is_a_gap_that_says_who_fills_it_in() {
    let mut scenario = lake_chad();
    scenario.exercise = Overview::default();
    scenario.plan = None;
    scenario.objectives.clear();
    for lang in Lang::ALL {
        let paper = of(&scenario, lang);
        let by = words::papers::gap(lang, "", "").trim_end_matches([' ', ':', '\u{a0}']).trim().to_owned();
        for kind in PaperKind::ALL {
            let Some(drawn) = papers::draw(&paper, kind) else { continue };
            let lines = drawn.blocks.iter().flat_map(lines).collect::<Vec<_>>();
            for (style, text) in lines {
                assert_eq!(style == TextStyle::Gap, text.starts_with(&by), "{kind:?}: {text}");
            }
        }
        let concept = said(&scenario, lang, PaperKind::Concept);
        assert!(concept.matches("class=\"gap\"").count() > 15);
    }
}

/// The lines of a block.
fn lines(block: &Block) -> Vec<(TextStyle, String)> {
    let of = |line: &crate::document::TextLine| (line.style, line.text.clone());
    match block {
        Block::Text(line) => vec![of(line)],
        Block::Frame(lines) => lines.iter().map(of).collect(),
        Block::Grid(grid) => grid.rows.iter().flatten().flatten().map(of).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn in_word_too_a_brief_holds_its_own_secret_alone_and_each_recipient_has_a_card() {
    let scenario = lake_chad();
    for lang in Lang::ALL {
        let paper = of(&scenario, lang);
        let blocks = briefs::blocks(&paper);
        let pages: Vec<String> =
            blocks.split(|block| *block == Block::PageBreak).skip(1).map(|page| format!("{page:?}")).collect();
        assert_eq!(pages.len(), scenario.seats.len());
        for (seat, page) in scenario.seats.iter().zip(&pages) {
            for other in scenario.seats.iter().filter(|other| !other.secret.is_empty()) {
                let secret = format!("{:?}", paper.names.text(&other.secret));
                assert_eq!(page.contains(&secret), other.id == seat.id, "{} on the page of {}", other.id, seat.id);
            }
        }
        let wanted: usize = scenario.msel.iter().map(|row| row.recipients().len()).sum();
        assert_eq!(cards::blocks(&paper).len(), wanted);
    }
}

#[test]
fn every_paper_but_the_map_is_a_word_file_and_all_stand_on_the_first_page() {
    let scenario = built_in("two-bridges");
    let word = word_sheets(&scenario, Lang::Fr).expect("packed");
    let names: Vec<&str> = word.iter().map(|sheet| sheet.name.as_str()).collect();
    let index = sheet(&scenario, Lang::Fr, "index.html");
    for kind in PaperKind::ALL {
        assert_eq!(names.contains(&format!("{}.docx", kind.file()).as_str()), kind != PaperKind::Map);
        assert!(index.contains(&format!("{}.html", kind.file())));
    }
    let alone = sheets(&scenario, Lang::Fr, &BTreeMap::new(), false).remove(0);
    assert!(!alone.text.contains(".docx"), "a page without Word files beside it leads to none");
}
