//! What `check` says of scenarios that are wrong in all the ways in which people are: each folder of `tests/cases/check` holds one and
//! what is said of it. And what is endless, huge, hidden or no file at all gets an answer at once.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::Stdio,
};

use crate::door::{BINARY, Folder};

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/check")
}

/// The complaints of one scenario, each in a line with its code, level and place, and its help in a second one.
fn told(checked: &serde_json::Value) -> String {
    let complaints = checked["complaints"].as_array().expect("a list");
    let line = |it: &serde_json::Value| {
        let word = |key: &str| it[key].as_str().unwrap_or_default().to_owned();
        let head = format!("{} {} {}:{}:{}", word("code"), word("level"), word("file"), it["line"], it["column"]);
        let help = it["help"].as_str().map(|help| format!("    {help}\n")).unwrap_or_default();
        format!("{head} {}\n{help}", word("message"))
    };
    if complaints.is_empty() { "no faults\n".to_owned() } else { complaints.iter().map(line).collect() }
}

#[test]
fn of_every_case_is_said_what_is_wrong_where_and_what_to_do() {
    let mut names: Vec<String> = fs::read_dir(cases())
        .expect("the cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.len() > 40, "the cases are there");
    let args: Vec<&str> = ["check", "--format", "json"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let json = Folder::new().call(&args).json();
    for (name, checked) in names.iter().zip(json.as_array().expect("a list")) {
        let expected = fs::read_to_string(Path::new(name).join("EXPECTED.txt")).expect("what is expected");
        assert_eq!(told(checked), expected, "{name}");
    }
}

#[test]
fn what_editors_and_systems_leave_beside_a_scenario_is_no_part_of_it() {
    let folder = Folder::new();
    folder.copy("two-bridges");
    for name in ["._scenario.ron", ".#scenario.ron", "~$scenario.ron", "#scenario.ron#", "scenario.ron~", ".DS_Store"] {
        folder.write(&format!("two-bridges/{name}"), b"\x00\x05\x16\x07");
    }
    assert_eq!(folder.call(&["check", "two-bridges"]).well(), "two-bridges: no faults\n");
}

#[test]
fn what_is_larger_than_a_scenario_or_in_another_encoding_is_told_and_not_read() {
    let folder = Folder::new();
    folder.write("large.ron", format!("(\n/*{}", "x".repeat(10 << 20)));
    folder.write("wide.ron", b"\xff\xfe(\x00)\x00");
    fs::create_dir_all(folder.path("odd/scenario.ron")).expect("a folder");
    for (asked, code, word) in [
        ("large.ron", "H024", "larger than a scenario can be"),
        ("wide.ron", "H015", "UTF-16"),
        ("odd", "H023", "not an ordinary file"),
    ] {
        let json = folder.call(&["check", asked, "--format", "json"]).json();
        let complaint = &json[0]["complaints"][0];
        assert_eq!(complaint["code"], code, "{json:#}");
        assert!(complaint["message"].as_str().unwrap_or_default().contains(word), "{complaint}");
        folder.call(&["check", asked]).badly(1);
    }
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_not_opened() {
    let folder = Folder::new();
    assert!(folder.call(&["check", "/dev/zero"]).badly(1).contains("not an ordinary file"));
    std::os::unix::fs::symlink("/dev/zero", folder.path("scenario.ron")).expect("a link");
    assert!(folder.call(&["check", "."]).badly(1).contains("not an ordinary file"));
}

#[test]
fn a_line_with_hundreds_of_faults_and_one_of_megabytes_are_drawn_around_their_spots() {
    let folder = Folder::new();
    let flows: String = (0..500)
        .map(|n| format!("(id: \"x{n}\", who: Trader, from: \"a{n}\", to: \"b{n}\", per_day: 1, size: (1, 2)), "))
        .collect();
    let base = fs::read_to_string(cases().join("base.ron")).expect("the base");
    folder.write("flows.ron", base.replacen("flows: [", &format!("flows: [{flows}"), 1));
    let said = folder.call(&["check", "flows.ron"]).out;
    assert!(said.contains("no place is named `a0`") && said.ends_with("flows.ron: 1000 errors\n"), "{said}");
    assert!(said.contains("… and 900 more") && said.lines().all(|line| line.chars().count() < 250));
    folder.write("comment.ron", format!("/*{}", "x".repeat(3 << 20)));
    let said = folder.call(&["check", "comment.ron"]).out;
    assert!(said.contains("this comment is never closed") && said.len() < 1000, "{said}");
    folder.write("deep.ron", format!("(msel: [(when: {}", "Not(".repeat(200_000)));
    let said = folder.call(&["check", "deep.ron"]).out;
    assert!(said.contains("more than 128 brackets within each other") && said.len() < 2000, "{said}");
}

#[test]
fn a_code_is_explained_in_the_language_of_whoever_asks_and_an_unknown_one_names_its_neighbours() {
    let folder = Folder::new();
    let english = folder.call(&["check", "--explain", "H204"]).well();
    assert!(
        english.starts_with("# H204: ") && english.contains("Wrong:") && english.contains("\"cheif\""),
        "{english}"
    );
    let french = folder.call(&["check", "--explain", "h204", "--lang", "fr"]).well();
    assert!(french.starts_with("# H204\u{a0}: ") && french.contains("Que faire"), "{french}");
    let json = folder.call(&["check", "--explain", "H012", "--format", "json"]).json();
    assert_eq!((&json["code"], &json["wrong"]), (&"H012".into(), &"()".into()));
    assert!(folder.call(&["check", "--explain", "H208"]).badly(1).contains("`H207`"));
    assert!(folder.call(&["check", "--explain", "nonsense", "--lang", "fr"]).badly(1).contains("aucune faute"));
    folder.call(&["check", "--explain", "H204", "--watch"]).badly(2);
    folder.call(&["check"]).badly(2);
}

#[test]
fn warnings_fail_only_where_somebody_wants_it_so_and_notes_never_do() {
    let folder = Folder::new();
    let base = fs::read_to_string(cases().join("base.ron")).expect("the base");
    folder.write("sound.ron", &base);
    folder.write("warned.ron", base.replacen("km: 38", "km: 3", 1));
    folder.write(
        "noted.ron",
        base.replacen(
            "text: { \"en\": \"Nothing done.\", \"fr\": \"Rien n'est fait.\" }",
            "text: \"Nothing has been done.\"",
            1,
        ),
    );
    folder.call(&["check", "warned.ron", "noted.ron"]).well();
    folder.call(&["check", "sound.ron", "noted.ron", "--strict"]).well();
    assert!(folder.call(&["check", "warned.ron", "--strict"]).badly(1).contains("--strict"));
    let json = folder.call(&["check", "warned.ron", "--strict", "--format", "json"]);
    assert_eq!(json.code, Some(1));
    assert_eq!(json.json()[0]["warnings"], 1);
}

#[test]
fn what_tools_are_told_has_one_shape_in_both_languages() {
    let folder = Folder::new();
    let base = fs::read_to_string(cases().join("base.ron")).expect("the base");
    folder.write("faulty.ron", base.replacen("tells: [\"chief\"]", "tells: [\"cheif\"]", 1));
    let told = |lang| folder.call(&["check", "faulty.ron", "missing", "--format", "json", "--lang", lang]).out;
    insta::assert_snapshot!("for_tools_in_english", told("en"));
    insta::assert_snapshot!("for_tools_in_french", told("fr"));
}

#[test]
fn a_watched_scenario_is_checked_again_at_each_save_and_waited_for_while_it_is_gone() {
    let folder = Folder::new();
    let base = fs::read_to_string(cases().join("base.ron")).expect("the base");
    folder.write("mine/scenario.ron", &base);
    let mut command = std::process::Command::new(BINARY);
    command.args(["check", "mine", "--watch", "--lang", "en"]).current_dir(folder.path("")).stdout(Stdio::piped());
    let mut watching = command.spawn().expect("the binary starts");
    let mut lines = BufReader::new(watching.stdout.take().expect("piped")).lines();
    let mut until = |word: &str| {
        lines.find(|line| line.as_ref().expect("UTF-8").contains(word)).expect(word).expect("UTF-8");
    };
    until("mine: no faults");
    folder.change("mine/scenario.ron", "officers: 8", "oficers: 8");
    until("H101");
    // As an editor does that writes beside the file and puts that in its place.
    folder.write("mine/new", &base);
    fs::rename(folder.path("mine/new"), folder.path("mine/scenario.ron")).expect("replaced");
    until("mine: no faults");
    folder.write("mine/more.ron", "(msel: [");
    until("H001");
    fs::remove_dir_all(folder.path("mine")).expect("removed");
    until("no scenario");
    folder.write("mine/scenario.ron", &base);
    until("mine: no faults");
    watching.kill().expect("it runs until somebody stops it");
    watching.wait().expect("it ends");
}
