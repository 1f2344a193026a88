//! A scenario of one's own: `harmattan new`, without a terminal and in one, and what a newcomer does with it next.

use std::fs;

use crate::door::Folder;

#[test]
fn without_a_terminal_a_new_scenario_asks_nothing_and_can_be_checked_run_rehearsed_and_printed() {
    let folder = Folder::new();
    for template in ["border-post", "displacement", "community-warning", "discussion", "minimal"] {
        for lang in ["en", "fr"] {
            let name = format!("{template}-{lang}");
            let said = folder.call(&["new", &name, "--template", template, "--lang", lang]).well();
            for call in ["check", "play", "rehearse", "print"] {
                assert!(said.contains(&format!("harmattan {call} {name}")), "{said}");
            }
            let checked = folder.call(&["check", &name, "--strict"]);
            assert_eq!(checked.code, Some(0), "{}{}", checked.out, checked.err);
            folder.call(&["run", &name]).well();
        }
    }
    folder.call(&["rehearse", "displacement-fr", "--runs", "2", "--out", "tried"]).well();
    folder.call(&["print", "displacement-fr", "--out", "paper"]).well();
    assert!(folder.read("displacement-fr/msel.ron").contains("// Les objectifs, et le chronogramme (MSEL)"));
}

#[test]
fn a_new_scenario_never_goes_where_something_is_and_leaves_nothing_half_written() {
    let folder = Folder::new();
    folder.write("taken/notes.txt", "mine");
    let said = folder.call(&["new", "taken"]).badly(1);
    assert!(said.contains("taken: this folder holds something already"), "{said}");
    assert_eq!(fs::read_dir(folder.path("taken")).expect("it stays").count(), 1);
    folder.write("a-file", "mine");
    let said = folder.call(&["new", "a-file", "--lang", "fr"]).badly(1);
    assert!(said.contains("c’est un fichier"), "{said}");
    let said = folder.call(&["new", "copy", "--from", "lake-chat"]).badly(1);
    assert!(said.contains("lake-chad"), "the nearest name is said: {said}");
    folder.call(&["new", "twice", "--template", "minimal", "--from", "lake-chad"]).badly(2);
    folder.call(&["new"]).badly(2);
    fs::create_dir(folder.path("empty")).expect("a folder");
    folder.call(&["new", "empty", "--template", "minimal"]).well();
    assert_eq!(folder.names(), ["a-file", "empty", "taken"], "nothing else was begun");
}

#[test]
fn a_copy_of_a_built_in_scenario_has_a_name_of_its_own_and_keeps_its_comments() {
    let folder = Folder::new();
    folder.call(&["new", "Mon lac", "--from", "lake-chad"]).well();
    let head = folder.read("Mon lac/scenario.ron");
    assert!(head.starts_with("// Lake Chad: the head of the scenario."), "{head}");
    assert!(head.contains("id: \"mon-lac\",") && !head.contains("id: \"lake-chad\""), "{head}");
    folder.call(&["check", "Mon lac"]).well();
    let copy = folder.call(&["run", "Mon lac", "--until", "2h", "--format", "json"]).json();
    assert_eq!(copy["scenario"], "mon-lac");
}

#[cfg(unix)]
mod asked {
    use super::Folder;
    use crate::{door::BINARY, terminal::Terminal};

    #[test]
    fn in_a_terminal_a_few_questions_make_a_scenario_that_passes_check() {
        let folder = Folder::new();
        let mut terminal = Terminal::of(BINARY, &folder, &["new", "--lang", "fr"], &[]);
        terminal.sees("Dans quel nouveau dossier ?").press("ma-frontiere\r");
        terminal.sees("Par quoi commence l’exercice ?").press("fuient\r");
        terminal.sees("Sur quelle frontière ?").press("?\r").sees("Tapez un numéro").press("\r");
        terminal.sees("Entre quelles villes ?").press("maradi\r").sees("Dans quelles langues").press("<\r");
        // The question before, with what was answered there.
        terminal.sees("[4] >").press("\r").sees("5/8  Dans quelles langues").press("\r");
        terminal.sees("Comment s’appelle-t-il ?").press("La nuit\r");
        terminal.sees("Combien d’heures").press("dix\r").sees("nombre entier de 2 à 240").press("10\r");
        terminal.sees("Quels rôles").press("1 2 3\r").sees("harmattan check ma-frontiere");
        assert!(terminal.is_given_back().success());
        folder.call(&["check", "ma-frontiere"]).well();
        assert!(folder.read("ma-frontiere/scenario.ron").contains("title: \"La nuit\""));
        assert!(folder.read("ma-frontiere/land.ron").contains("\"Maradi\""));
    }

    #[test]
    fn whoever_stops_in_the_middle_has_written_nothing() {
        let folder = Folder::new();
        let mut terminal = Terminal::of(BINARY, &folder, &["new", "half"], &[]);
        terminal.sees("What does the exercise begin with?").press("\r").sees("On which border?").press("\x04");
        assert!(!terminal.is_given_back().success());
        assert_eq!(folder.names(), [""; 0]);
    }

    #[test]
    fn the_start_screen_lists_what_stands_in_the_folder_and_says_how_its_plan_looks() {
        let folder = Folder::new();
        folder.call(&["new", "my-own", "--template", "border-post"]).well();
        folder.write("broken/scenario.ron", "(format: 1, id: \"broken\"");
        let mut terminal = Terminal::of(BINARY, &folder, &[], &[]);
        terminal.sees("Learn by playing").press("\x1b[B\x1b[B\x1b[B\r").sees("(my-own)").sees("broken (has errors)");
        terminal.press("\r").sees("Preview: A day at the post").sees("Post chief");
        terminal.press("\t").sees("Way round").press("\t").sees("e02 was not answered in time");
        terminal.press("\t").sees("at most within an hour").press("\x1b");
        terminal.sees("Which plan do you want to look at?").press("\x1b").sees("Look at the plan").press("q");
        assert!(terminal.is_given_back().success());
    }
}
