//! What `check` says of scenarios that are wrong in all the ways in which people are: each folder of `tests/cases/check` holds one and
//! what is said of it. And what is endless, huge, hidden or no file at all gets an answer at once.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::door::Folder;

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
