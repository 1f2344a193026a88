//! What is promised to those who write scenarios: every fault at once, where it stands, and what was perhaps meant. And nothing
//! starts on a scenario that has one.

use std::path::Path;

use crate::door::{Folder, assert_plain};

/// Slips of the kind that people make, each with its place in the file and a word of the complaint, in English and in French.
struct Slip {
    file: &'static str,
    old: &'static str,
    new: &'static str,
    code: &'static str,
    at: &'static str,
    en: &'static str,
    fr: &'static str,
}

const SLIPS: &[Slip] = &[
    Slip {
        file: "table.ron",
        old: "place: \"kandil\", community",
        new: "place: \"kandl\", community",
        code: "H204",
        at: "\"kandl\"",
        en: "did you mean `kandil`?",
        fr: "vouliez-vous dire `kandil` ?",
    },
    Slip {
        file: "people.ron",
        old: "hosts: 60,",
        new: "host: 60,",
        code: "H101",
        at: "host: 60",
        en: "did you mean `hosts`?",
        fr: "`Community` n’a pas de champ `host`",
    },
    Slip {
        file: "people.ron",
        old: "people: 1900,",
        new: "people: 1900, people: 1901,",
        code: "H104",
        at: "people: 1901",
        en: "`people` stands twice",
        fr: "`people` est écrit deux fois",
    },
    Slip {
        file: "people.ron",
        old: "(id: \"cpc-dokora\"",
        new: "(id: \"cpc-kandil\"",
        code: "H203",
        at: "\"cpc-kandil\", name: { \"en\": \"Prevention committee of Dokora\"",
        en: "the name `cpc-kandil` is taken",
        fr: "le nom `cpc-kandil` est déjà pris",
    },
    Slip {
        file: "msel.ron",
        old: "flow: \"fl-market-daboua\", permille: 1400",
        new: "flow: \"zzz\", permille: 1400",
        code: "H204",
        at: "\"zzz\"",
        en: "no flow is named `zzz`",
        fr: "aucun flux ne s’appelle `zzz`",
    },
    Slip {
        file: "msel.ron",
        old: "at: \"D1 06:20\"",
        new: "at: \"D1 6h20\"",
        code: "H301",
        at: "\"D1 6h20\"",
        en: "neither a time nor a span",
        fr: "n’est ni une heure ni une durée",
    },
    Slip {
        file: "msel.ron",
        old: "within: \"4h\"",
        new: "within: \"4 hours\"",
        code: "H301",
        at: "\"4 hours\"",
        en: "neither a time nor a span",
        fr: "n’est ni une heure ni une durée",
    },
    Slip {
        file: "table.ron",
        old: "may: [Warn, Convene, Host, Mediate, Sensitise,",
        new: "may: [Warn, Convene, Hosts, Mediate, Sensitise,",
        code: "H102",
        at: "Hosts",
        en: "did you mean `Host`?",
        fr: "vouliez-vous dire `Host` ?",
    },
    Slip {
        file: "land.ron",
        old: "lat: 14.52,",
        new: "lat: 14,52,",
        code: "H006",
        at: "14,52",
        en: "write `14.52`",
        fr: "écrivez `14.52`",
    },
    Slip {
        file: "land.ron",
        old: "training: 560,",
        new: "training: 5600,",
        code: "H106",
        at: "5600",
        en: "between 0 and 1000",
        fr: "entre 0 et 1000",
    },
    Slip {
        file: "scenario.ron",
        old: "zone: \"Africa/Niamey\"",
        new: "zone: \"Africa/Niame\"",
        code: "H303",
        at: "\"Africa/Niame\"",
        en: "did you mean `Africa/Niamey`?",
        fr: "vouliez-vous dire `Africa/Niamey` ?",
    },
    Slip {
        file: "scenario.ron",
        old: "    seed: 20270201,",
        new: "    seed: 20270201,\n    include: \"../other.ron\",",
        code: "H105",
        at: "\"../other.ron\"",
        en: "put it in `[ … ]`",
        fr: "mettez-le entre `[ … ]`",
    },
];

fn spoilt() -> Folder {
    let folder = Folder::new();
    folder.copy("lake-chad");
    for slip in SLIPS {
        folder.change(&format!("lake-chad/{}", slip.file), slip.old, slip.new);
    }
    folder
}

/// Line and column, from 1 and in characters, of what stands in a text.
fn place(text: &str, what: &str) -> (usize, usize) {
    let at = text.find(what).unwrap_or_else(|| panic!("`{what}` stands there"));
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    (text[..at].matches('\n').count() + 1, text[line..at].chars().count() + 1)
}

#[test]
fn the_shipped_scenarios_have_no_fault() {
    let folder = Folder::new();
    let out = folder.call(&["check", "lake-chad", "two-bridges"]).well();
    assert_eq!(out, "lake-chad: no faults\ntwo-bridges: no faults\n");
}

#[test]
fn a_dozen_slips_in_five_files_are_all_told_at_once_and_in_both_languages() {
    let folder = spoilt();
    for (lang, last) in [("en", "lake-chad: 12 errors\n"), ("fr", "lake-chad : 12 erreurs\n")] {
        let said = folder.call(&["check", "lake-chad", "--lang", lang]);
        assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
        assert!(said.out.ends_with(last), "{}", said.out);
        assert_plain(&said.out);
        for slip in SLIPS {
            let (line, column) = place(&folder.read(&format!("lake-chad/{}", slip.file)), slip.at);
            // A complaint is a block, from its code to the next empty line.
            let spot = format!("--> lake-chad/{}:{line}:{column}\n", slip.file);
            let block = said.out.split("\n\n").find(|block| block.contains(&spot));
            let block = block.unwrap_or_else(|| panic!("nothing is told at {spot}{}", said.out));
            let (word, level) = if lang == "en" { (slip.en, "error") } else { (slip.fr, "erreur") };
            assert!(block.contains(&format!("{level}[{}]", slip.code)) && block.contains(word), "{word}: {block}");
            assert!(block.contains('^'), "the spot is marked: {block}");
        }
    }
}

#[test]
fn the_same_faults_come_as_data_with_file_line_and_column() {
    let folder = spoilt();
    let said = folder.call(&["check", "lake-chad", "two-bridges", "--format", "json"]);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    let json = said.json();
    assert_eq!((&json[0]["scenario"], &json[0]["errors"]), (&"lake-chad".into(), &SLIPS.len().into()));
    assert_eq!((&json[1]["scenario"], &json[1]["errors"]), (&"two-bridges".into(), &0.into()));
    let complaints = json[0]["complaints"].as_array().expect("a list");
    for slip in SLIPS {
        let (line, column) = place(&folder.read(&format!("lake-chad/{}", slip.file)), slip.at);
        let found = complaints.iter().find(|it| {
            it["file"] == slip.file && it["line"] == line && it["column"] == column && it["code"] == slip.code
        });
        let found = found.unwrap_or_else(|| panic!("{} {line}:{column} in {json:#}", slip.file));
        assert_eq!(found["level"], "error");
        assert!(format!("{} {}", found["message"], found["help"]).contains(slip.en), "{found}");
    }
}

#[test]
fn nothing_starts_on_a_scenario_with_errors() {
    let folder = spoilt();
    let said = folder.call(&["run", "lake-chad", "--log", "a.jsonl"]);
    assert_eq!(said.out, "");
    let err = said.badly(1);
    assert!(err.contains("did you mean `kandil`?") && err.contains("nothing was started"), "{err}");
    assert_eq!(folder.names(), ["lake-chad"], "no log was made");
}

#[cfg(unix)]
#[test]
fn a_file_that_leads_out_of_the_folder_is_a_fault_and_hides_no_other() {
    let folder = Folder::new();
    folder.copy("two-bridges");
    folder.write("elsewhere.ron", "(places: [])");
    std::os::unix::fs::symlink("../elsewhere.ron", folder.path("two-bridges/far.ron")).expect("a link");
    folder.write("two-bridges/bytes.ron", b"(\n  // caf\xe9\n)");
    folder.change("two-bridges/scenario.ron", "to: \"kelo\", per_day: 1100", "to: \"kello\", per_day: 1100");
    let json = folder.call(&["check", "two-bridges", "--format", "json"]).json();
    let found: Vec<String> = json[0]["complaints"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| format!("{}:{}:{} {}", it["file"].as_str().unwrap_or_default(), it["line"], it["column"], it["code"]))
        .collect();
    let (line, column) = place(&folder.read("two-bridges/scenario.ron"), "\"kello\"");
    let dangling = format!("scenario.ron:{line}:{column} \"H204\"");
    assert_eq!(found, ["bytes.ron:2:9 \"H015\"", "far.ron:1:1 \"H014\"", &dangling]);
    let said = folder.call(&["check", "two-bridges", "--lang", "fr"]);
    assert!(
        said.out.contains("ce lien sort du dossier du scénario") && said.out.ends_with("3 erreurs\n"),
        "{}",
        said.out
    );
    assert_eq!(said.code, Some(1));
    let err = folder.call(&["run", "two-bridges", "--log", "a.jsonl"]).badly(1);
    assert!(err.contains("two-bridges/bytes.ron:2:9: this is not UTF-8 text"), "{err}");
    assert!(!folder.path("a.jsonl").exists());
}

#[test]
fn a_comment_that_is_never_closed_makes_one_complaint_and_not_forty() {
    let folder = Folder::new();
    folder.copy("lake-chad");
    folder.change("lake-chad/people.ron", "        // Chad\n", "        /* Chad\n");
    let out = folder.call(&["check", "lake-chad"]).out;
    assert!(out.contains("this comment is never closed") && out.ends_with("lake-chad: 1 error\n"), "{out}");
}

#[test]
fn a_missing_field_names_its_owner_and_points_at_the_name_of_the_item() {
    let folder = Folder::new();
    folder.copy("lake-chad");
    folder.change(
        "lake-chad/table.ron",
        "kind: Community, country: \"NE\", place: \"kandil\"",
        "country: \"NE\", place: \"kandil\"",
    );
    let out = folder.call(&["check", "lake-chad"]).out;
    assert!(out.contains("`Seat` lacks the field `kind`\n --> lake-chad/table.ron:7:17"), "{out}");
}

#[test]
fn a_folder_on_the_command_line_comes_before_the_built_in_scenario_of_that_name() {
    let folder = Folder::new();
    folder.copy("two-bridges");
    folder.change("two-bridges/scenario.ron", "length: \"30min\"", "length: \"20min\"");
    for asked in ["two-bridges", "./two-bridges/", "two-bridges/scenario.ron"] {
        let said = folder.call(&["run", asked, "--format", "json"]).json();
        assert_eq!(said["until_s"], 1200, "{asked}");
    }
}

/// Two days of one folder, which share their land and their people.
fn week(day: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios/shore-week");
    folder.join(day).display().to_string()
}

#[test]
fn two_days_of_a_folder_share_parts_are_checked_and_played_and_a_log_holds_all_of_them() {
    let folder = Folder::new();
    for day in ["monday.ron", "tuesday.ron"] {
        let out = folder.call(&["check", &week(day)]).out;
        assert!(!out.contains("error") && !out.contains("warning"), "{out}");
    }
    // Texts that nobody has put into the language of a seat yet are told, and by which rows.
    assert!(folder.call(&["check", &week("monday.ron")]).out.contains("are not in `ha`"));
    folder.call(&["run", &week("monday.ron"), "--log", "monday.jsonl"]).well();
    assert!(folder.read("monday.jsonl").contains("shared/people.ron"));
    folder.call(&["verify", "monday.jsonl"]).well();
    let badly = folder.call(&["check", &week("")]).err;
    assert!(badly.contains("monday.ron") && badly.contains("tuesday.ron"), "{badly}");
}

#[test]
fn what_a_seat_reads_in_hausa_or_arabic_and_what_is_handed_out_comes_on_paper() {
    let folder = Folder::new();
    folder.call(&["print", &week("monday.ron"), "--out", "room", "--lang", "fr"]).well();
    let (cards, sheets) = (folder.read("room/cards.html"), folder.read("room/attachments.html"));
    assert!(cards.contains("lang=\"ha\" dir=\"ltr\">Ruwa ya kai raga<"), "{cards}");
    assert!(cards.contains("lang=\"ar\" dir=\"rtl\">عائلات على الطريق<"), "{cards}");
    assert!(
        sheets.contains("src=\"attachments/sheets/crossing.svg\"") && sheets.contains("Nobody who flees is sent back")
    );
    assert!(folder.read("room/attachments/sheets/crossing.svg").starts_with("<svg"));
    assert!(
        folder.read("room/briefs.html").contains("préfecture · ")
            && folder.read("room/run-sheet.html").contains("L’eau")
    );
}

#[test]
fn what_came_with_format_2_says_so_in_a_file_of_format_1() {
    let folder = Folder::new();
    folder.copy("two-bridges");
    folder.change("two-bridges/scenario.ron", "    seats: [", "    phases: [],\n    seats: [");
    let out = folder.call(&["check", "two-bridges"]).out;
    assert!(out.contains("error[H112]") && out.contains("write `format: 2`"), "{out}");
    let out = folder.call(&["check", "two-bridges", "--lang", "fr"]).out;
    assert!(out.contains("`phases` est apparu avec le format 2"), "{out}");
}
