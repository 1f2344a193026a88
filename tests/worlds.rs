//! Other figures: worlds that are drawn, the influence of each figure, boxes in which an outcome fails, and designs of other tools.

use std::process::Command;

use serde_json::Value;

use crate::door::{Folder, assert_plain};

/// Two figures that `two-bridges` feels.
const TWO: &str = "crossing.paper_takes,crossing.first_line.first";

/// The cells of a table, row by row, by the number of their column; the first row is the head.
fn table(csv: &str) -> Vec<Vec<&str>> {
    csv.lines().map(|line| line.split(',').collect()).collect()
}

fn column(rows: &[Vec<&str>], name: &str) -> usize {
    rows[0].iter().position(|head| *head == name).unwrap_or_else(|| panic!("no column `{name}` in {:?}", rows[0]))
}

#[test]
fn a_world_is_a_set_of_figures_that_all_plays_share_and_a_row_can_be_run_again_by_itself() {
    let folder = Folder::new();
    let call =
        ["rehearse", "two-bridges", "--runs", "20", "--vary", "all", "--play", "nothing", "--play", "by-the-book"];
    let found = folder.call(&[&call[..], &["--out", "out", "--format", "json"]].concat()).json();
    assert_eq!((&found["worlds"]["worlds"], &found["worlds"]["seeds"]), (&Value::from(2), &Value::from(10)));
    assert_eq!(found["cells"].as_array().map(Vec::len), Some(2), "a cell is a combination, over all worlds");
    assert_eq!(found["cells"][0]["runs"], 20);
    let csv = folder.read("out/runs.csv");
    let rows = table(&csv);
    let [world, play, parameters, seed, seal] =
        ["world", "play", "parameters", "seed", "seal"].map(|name| column(&rows, name));
    assert_eq!(rows.len(), 41);
    for (one, other) in rows[1..21].iter().zip(&rows[21..]) {
        assert_eq!((one[world], one[parameters], one[seed]), (other[world], other[parameters], other[seed]));
        assert_ne!(one[play], other[play]);
    }
    let row = &rows[35];
    assert_eq!(row[world], "2");
    let set = row[parameters].split(' ').flat_map(|set| ["--set", set]);
    let run = ["run", "two-bridges", "--format", "json", "--play", row[play], "--seed", row[seed]];
    let run = folder.call(&run.into_iter().chain(set).collect::<Vec<_>>()).json();
    assert_eq!(run["seal"], row[seal], "the figures of a row are those with which it was run");
}

#[test]
fn a_longer_rehearsal_goes_on_with_the_worlds_of_a_shorter_one_on_any_number_of_threads() {
    let folder = Folder::new();
    let rows = |runs: &str, jobs: &str| {
        let out = format!("{runs}-{jobs}");
        folder.call(&["rehearse", "two-bridges", "--runs", runs, "--vary", TWO, "--jobs", jobs, "--out", &out]).well();
        folder.read(&format!("{out}/runs.csv"))
    };
    let (short, long) = (rows("20", "1"), rows("30", "3"));
    assert!(long.starts_with(&short) && long.lines().count() == 31);
}

#[test]
fn the_findings_say_in_how_many_worlds_a_comparison_holds_in_eighty_columns_and_both_languages() {
    let folder = Folder::new();
    let call = ["rehearse", "two-bridges", "--runs", "20", "--vary", TWO, "--play", "nothing", "--play", "by-the-book"];
    let [english, french] = ["en", "fr"].map(|lang| folder.call(&[&call[..], &["--lang", lang]].concat()).well());
    // A line may end anywhere.
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat(&english).contains("2 worlds of 10 seeds, 2 figures varied"), "{english}");
    assert!(flat(&english).contains("against") && flat(&french).contains("contre"), "{french}");
    assert!(flat(&french).contains("2 mondes de 10 graines"), "{french}");
    for text in [english, french] {
        assert_plain(&text);
        let from = text.find('?').expect("the question");
        assert!(text[from..].lines().all(|line| line.chars().count() <= 80), "{text}");
        assert!(!text.contains("NaN"), "{text}");
    }
}

#[test]
fn a_screening_ranks_figures_and_luck_beside_each_other_with_their_sources() {
    let folder = Folder::new();
    let call = ["rehearse", "two-bridges", "--runs", "2", "--vary", TWO, "--screen"];
    let found = folder.call(&[&call[..], &["--format", "json"]].concat()).json();
    assert_eq!(found["runs"], 8, "two trajectories of two figures, a start, and other dice at the end");
    let of = found["influence"].as_array().expect("a list");
    assert!(!of.is_empty());
    for screening in of {
        let figures = screening["figures"].as_array().expect("a list");
        assert_eq!(figures.len(), 3, "two figures and luck");
        let mu_stars: Vec<f64> = figures.iter().filter_map(|of| of["effect"]["mu_star"].as_f64()).collect();
        assert!(mu_stars.len() == 3 && mu_stars.is_sorted_by(|one, other| one >= other));
        assert!(figures.iter().all(|of| of["parameter"].is_null() == of["source"].is_null()));
    }
    let text = folder.call(&call).well();
    assert!(text.contains("luck (other dice)") && !text.contains("NaN"), "{text}");
}

#[test]
fn boxes_are_looked_for_over_figures_and_plays_and_nothing_found_is_said() {
    let folder = Folder::new();
    let call = ["rehearse", "two-bridges", "--play", "nothing", "--play", "by-the-book", "--vary", TWO];
    let few = folder.call(&[&call[..], &["--runs", "20", "--boxes", "wait_mean_s"]].concat()).well();
    assert!(few.contains("not searched"), "{few}");
    let many =
        folder.call(&[&call[..], &["--runs", "200", "--boxes", "wait_mean_s", "--format", "json"]].concat()).json();
    let boxes = &many["boxes"];
    assert_eq!((&boxes["searched"], &boxes["cases"], &boxes["failures"]), (&true.into(), &40.into(), &4.into()));
    assert!(boxes["fails_at_or_above"].as_f64().is_some_and(|edge| edge > 0.0));
}

#[test]
fn what_cannot_be_varied_is_wrong_usage_told_with_what_would_be_right() {
    let folder = Folder::new();
    let call = |more: &[&str]| folder.call(&[&["rehearse", "two-bridges", "--out", "out"], more].concat()).badly(2);
    assert!(call(&["--runs", "25", "--vary", "all"]).contains("multiple of ten"));
    assert!(call(&["--runs", "10", "--vary", "all", "--lang", "fr"]).contains("multiple de dix"));
    assert!(call(&["--runs", "20", "--vary", "crossing.paper_tales"]).contains("crossing.paper_takes"));
    let both = ["--runs", "20", "--vary", "crossing.paper_takes", "--set", "crossing.paper_takes=1"];
    assert!(call(&both).contains("set and varied"));
    assert!(call(&["--runs", "20", "--boxes", "wait_men_s"]).contains("wait_mean_s"));
    assert!(call(&["--runs", "20", "--boxes", "displaced"]).contains("takes no side"));
    assert!(call(&["--runs", "2", "--screen", "--boxes", "wait_mean_s"]).contains("--screen and --boxes"));
    assert!(call(&["--design", "d.csv", "--vary", "all"]).contains("--design and --vary"));
    assert!(!folder.path("out").exists());
}

#[test]
fn a_design_from_outside_is_run_row_by_row_with_its_own_plays_and_seeds() {
    let folder = Folder::new();
    folder.write(
        "design.csv",
        "play,seed,crossing.paper_takes,crossing.patience.at_least\nby-the-book,7,1.2,2h15\nnothing,7.0,0.9004,3600\nby-the-book,9,2.0,1h\n",
    );
    folder.call(&["rehearse", "two-bridges", "--design", "design.csv", "--out", "out"]).well();
    let csv = folder.read("out/runs.csv");
    let rows = table(&csv);
    let columns = ["world", "play", "parameters", "seed"].map(|name| column(&rows, name));
    let found: Vec<[&str; 4]> = rows[1..].iter().map(|row| columns.map(|at| row[at])).collect();
    assert_eq!(
        found,
        [
            ["1", "by-the-book", "crossing.paper_takes=1.2 crossing.patience.at_least=2h15", "7"],
            ["2", "nothing", "crossing.paper_takes=0.9 crossing.patience.at_least=1h", "7"],
            ["3", "by-the-book", "crossing.paper_takes=2 crossing.patience.at_least=1h", "9"],
        ]
    );
}

#[test]
fn every_fault_of_a_design_is_told_with_its_line_and_column_and_nothing_is_written() {
    let folder = Folder::new();
    let call = |text: &str, lang: &str| {
        folder.write("design.csv", text);
        let said = folder.call(&["rehearse", "two-bridges", "--design", "design.csv", "--out", "out", "--lang", lang]);
        assert!(!folder.path("out").exists());
        said.badly(1)
    };
    let said = call("crossing.paper_takes,play,seed\n1.2,nothing,\nNaN,1.0,7\n-5,by-the-bok,x\n", "en");
    for place in [
        "line 2, column 3 (`seed`): the cell is empty",
        "line 3, column 1 (`crossing.paper_takes`)",
        "line 3, column 2 (`play`): `1.0` is the number of a category",
        "line 4, column 2 (`play`): there is no `by-the-bok`; did you mean `by-the-book`?",
        "line 4, column 3 (`seed`)",
    ] {
        assert!(said.contains(place), "{place}\n{said}");
    }
    assert!(call("crossing.paper_tales\n1\n", "en").contains("line 1, column 1 (`crossing.paper_tales`)"));
    assert!(call("crossing.paper_takes,crossing.paper_takes\n1,1\n", "fr").contains("le même nom que la colonne 1"));
    assert!(call("", "en").contains("no rows") && call("crossing.paper_takes\n", "en").contains("no rows"));
    let long = format!("crossing.paper_takes\n{}", "1.2\n".repeat(1_000_000));
    assert!(call(&long, "en").contains("at most 100000 rows"));
}

/// The design of SALib, run, and read again by SALib. Where Python or SALib is not there, it says so.
#[test]
fn salib_drives_a_rehearsal_and_finds_again_what_moves_it() {
    let folder = Folder::new();
    let python = |code: &str| Command::new("python3").args(["-c", code]).current_dir(folder.path(".")).output();
    if !python("import SALib, pandas").is_ok_and(|found| found.status.success()) {
        eprintln!("skipped: no python3 with SALib and pandas here");
        return;
    }
    let script = |name: &str| {
        let page = include_str!("../docs/designs.md");
        let from = page.find(&format!("# {name}\n")).unwrap_or_else(|| panic!("{name} stands in docs/designs.md"));
        page[from..].split("```").next().unwrap_or_default().to_owned()
    };
    let ran = |code: &str| {
        let output = python(code).expect("python starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    ran(&script("salib_sample.py").replace("64", "16"));
    folder.call(&["rehearse", "two-bridges", "--design", "design.csv", "--seed", "1", "--out", "out"]).well();
    assert!(ran(&script("salib_analyze.py")).contains("crossing.paper_takes"));
}
