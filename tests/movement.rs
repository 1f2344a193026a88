//! Displacement held against counts: a Flee conflict folder becomes a scenario whose run says how far the rules stray. The folder
//! here is invented; the conflicts that the rules were measured with are not part of the project.

use std::fs;

use crate::door::Folder;

fn copy(folder: &Folder) {
    let from = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/flee/two-rivers");
    for file in [
        "input_csv/locations.csv",
        "input_csv/routes.csv",
        "input_csv/closures.csv",
        "input_csv/conflicts.csv",
        "input_csv/registration_corrections.csv",
        "input_csv/sim_period.csv",
        "source_data/data_layout.csv",
        "source_data/dombe.csv",
        "source_data/elmi.csv",
        "source_data/furo.csv",
        "simsetting.yml",
    ] {
        let to = folder.path(&format!("data/{file}"));
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder can be made");
        fs::copy(from.join(file), to).expect("the file can be copied");
    }
}

#[test]
fn a_conflict_folder_becomes_a_scenario_whose_run_says_how_far_it_strays() {
    let folder = Folder::new();
    copy(&folder);
    for (args, name) in [(&[][..], "flee"), (&["--blind"], "blind"), (&["--rules", "flee2017"], "old")] {
        folder.call(&[&["import", "flee", "data", "--out", name], args].concat()).badly(0);
        folder.call(&["check", name]).well();
        let said = folder.call(&["run", name, "--format", "json"]).json();
        let measure = |key: &str| said["measures"][key].as_f64().expect("a measure");
        assert!((0.05..0.9).contains(&measure("ard_rescaled")), "{name}: {said}");
        assert!((0.05..1.2).contains(&measure("ard_plain")), "{name}: {said}");
        assert!(
            (measure("ard_equal_shares") - 0.475).abs() < 0.001,
            "worked out by another program from the counts alone: {said}"
        );
        assert!((measure("ard_capacity_shares") - 0.299).abs() < 0.001, "the same: {said}");
    }
    let blind = folder.read("blind/movement.ron");
    assert!(
        blind.contains("rules: Harmattan")
            && !blind.contains("kind: Camp,\n                people: 0,\n                capacity: 3000")
    );
    let again = folder.call(&["import", "flee", "data", "--out", "flee"]).badly(1);
    assert!(again.contains("scenario.ron: this file exists"), "{again}");
}

#[test]
fn the_counts_can_be_followed_day_by_day() {
    let folder = Folder::new();
    copy(&folder);
    folder.call(&["import", "flee", "data", "--out", "two-rivers"]).badly(0);
    folder.call(&["run", "two-rivers", "--log", "a.jsonl"]).well();
    let facts = folder.call(&["facts", "a.jsonl"]).well();
    let counted =
        facts.lines().filter(|line| line.contains("CampCounted") && line.contains(r#""camp":"dombe""#)).count();
    assert_eq!(counted, 60);
    folder.call(&["verify", "a.jsonl"]).well();
}

#[test]
fn what_cannot_be_in_a_folder_is_told_line_by_line_and_harms_nothing() {
    let slips = [
        ("routes.csv", "Ardo,Dombe,120,0", "Ardo,Dombe,-12,0", "routes.csv: line 2: `-12` cannot be; 1 is taken"),
        ("routes.csv", "Ardo,Dombe,120,0", "Ardo,Dombe,120000,0", "line 2: `120000` cannot be; 5000 is taken"),
        (
            "routes.csv",
            "Ardo,Dombe,120,0",
            "\n\r\nArdo, \"Dombe\" ,-12,0",
            "routes.csv: line 4: `-12` cannot be; 1 is taken",
        ),
        ("routes.csv", "Ardo,Belek,60,0", "Ardo,Ardo,60,0", "line 3 is left out: it leads from `Ardo` to `Ardo`"),
        ("locations.csv", "zone,0,8000", "zone,0,-8000", "locations.csv: line 2: `-8000` cannot be; 0 is taken"),
        ("locations.csv", "zone,20,", "zone,2000,", "line 3: the conflict date, day 2000, comes after the end, day 60"),
        ("locations.csv", "Elmi,East", "Ardo,East,Tessa,1,1,town,,\nElmi,East", "line 7 is left out: `Ardo` is there"),
        ("closures.csv", "Furo_Camp,,0,15", "Furo_Camp,,15,5", "it opens on day 5, before it shuts on day 15"),
        ("closures.csv", "Furo_Camp,,0,15", "Furo_Camp,,400,900", "it shuts on day 400, after the end, day 60"),
        ("sim_period.csv", "60", "-60", "sim_period.csv: line 2: `-60` cannot be; 1 is taken"),
        (
            "closures.csv",
            "country,Sanda",
            "link,Ardo,Elmi,5,9\ncountry,Sanda",
            "line 2 is left out: `Ardo–Elmi` is nowhere",
        ),
        (
            "closures.csv",
            "country,Sanda",
            "location,Nowhere,,5,9\ncountry,Sanda",
            "line 2 is left out: `Nowhere` is nowhere",
        ),
        ("closures.csv", "country,Sanda", "country,Nowhere,Sanda,5,9\ncountry,Sanda", "line 2 is left out: `Nowhere`"),
        (
            "conflicts.csv",
            "#Day, Ardo",
            "#Day, Nowhere",
            "conflicts.csv: the column `Nowhere` is left out: it is not in locations.csv",
        ),
        ("locations.csv", "zone,0,8000", "zone,0,800000000", "`800000000` cannot be; 200000000 is taken"),
    ];
    for (file, from, to, told) in slips {
        let folder = Folder::new();
        copy(&folder);
        folder.change(&format!("data/input_csv/{file}"), from, to);
        let said = folder.call(&["import", "flee", "data", "--out", "out"]).badly(0);
        assert!(said.contains(told), "{told}: {said}");
        folder.call(&["check", "out"]).well();
    }
}

#[test]
fn a_space_for_a_low_line_names_the_same_place_and_tens_of_millions_may_live_in_one() {
    let folder = Folder::new();
    copy(&folder);
    folder.change("data/input_csv/locations.csv", "zone,0,8000", "zone,0,80000000");
    let import = |out: &str| folder.call(&["import", "flee", "data", "--out", out]).badly(0);
    let said = import("plain-one");
    for file in ["input_csv/closures.csv", "source_data/data_layout.csv"] {
        folder.change(&format!("data/{file}"), "Furo_Camp", "Furo Camp");
    }
    assert_eq!(said.replace("plain-one", "spaced-one"), import("spaced-one"), "nothing more is passed over");
    assert_eq!(folder.read("plain-one/movement.ron"), folder.read("spaced-one/movement.ron"));
    folder.call(&["check", "plain-one"]).well();
    folder.call(&["run", "plain-one", "--format", "json"]).json();
}

#[test]
fn whatever_alphabet_a_place_is_written_in_and_however_long_it_gets_a_name() {
    let folder = Folder::new();
    copy(&folder);
    let long = "Camp of the People who Came over the Mountains in the Long Winter and Stayed";
    for file in ["input_csv/locations.csv", "input_csv/routes.csv", "input_csv/conflicts.csv"] {
        let file = format!("data/{file}");
        folder.write(&file, folder.read(&file).replace("Ardo", "Ардо").replace("Belek", long));
    }
    folder.call(&["import", "flee", "data", "--out", "out"]).badly(0);
    folder.call(&["check", "out"]).well();
    folder.call(&["run", "out", "--format", "json"]).json();
}

#[test]
fn settings_are_read_as_people_write_yaml() {
    let folder = Folder::new();
    copy(&folder);
    let settings = "spawn_rules:\n  conflict_spawn_decay:\n    - 1.0\n    - 0.5\n  insert_day0: 'no'\nmove_rules:\n  softening: 50.0\n";
    fs::write(folder.path("data/simsetting.yml"), settings).expect("it can be written");
    folder.call(&["import", "flee", "data", "--out", "out"]).badly(0);
    let made = folder.read("out/movement.ron");
    let plain: String = made.chars().filter(|c| !c.is_whitespace()).collect();
    assert!(plain.contains("conflict_spawn_decay:[1000,500") && plain.contains("insert_day0:false"), "{made}");
    folder.call(&["check", "out"]).well();
}

#[test]
fn what_is_wrong_with_a_folder_is_told_with_file_and_line() {
    let folder = Folder::new();
    copy(&folder);
    let import = || folder.call(&["import", "flee", "data", "--out", "out"]).badly(1);
    let slips = [
        (
            "data/input_csv/routes.csv",
            "Belek,Chira,80,0",
            "Belek,Chria,80,0",
            "routes.csv: line 4",
            "`Chria` is not in locations.csv",
        ),
        (
            "data/input_csv/routes.csv",
            "Belek,Chira,80,0",
            "Belek,Chira,far,0",
            "routes.csv: line 4",
            "`far` is not a number",
        ),
        (
            "data/input_csv/closures.csv",
            "country,Sanda",
            "kuntry,Sanda",
            "closures.csv: line 2",
            "`kuntry` is no known type",
        ),
        (
            "data/input_csv/locations.csv",
            "Ardo,North,Sanda,0.4,-20.4",
            "Ardo,North,Sanda,-200.4,-20.4",
            "locations.csv: line 2",
            "`-200.4` degrees: they go from -90 to 90",
        ),
        (
            "data/input_csv/locations.csv",
            "zone,0,8000",
            "zone,0,\"8,000\"",
            "locations.csv: line 2",
            "`8,000` is not a number",
        ),
        (
            "data/input_csv/routes.csv",
            "Ardo,Dombe,120,0",
            "Ardo;Dombe;120;0",
            "routes.csv: line 2",
            "parted by semicolons; save the file with commas",
        ),
        ("data/source_data/elmi.csv", "2030-01-16", "16.1.2030", "elmi.csv: line 2", "`16.1.2030` is not a date"),
        (
            "data/simsetting.yml",
            "200.0",
            "fast",
            "simsetting.yml: line 5",
            "`fast` cannot be the value of `max_move_speed`",
        ),
    ];
    for (file, from, to, at, what) in slips {
        folder.change(file, from, to);
        let said = import();
        assert!(said.contains(at) && said.contains(what), "{said}");
        folder.change(file, to, from);
    }
    fs::remove_file(folder.path("data/input_csv/conflicts.csv")).expect("it is there");
    assert!(import().contains("conflicts.csv: there is no such file"));
    assert!(folder.call(&["import", "flee", "nowhere"]).badly(1).contains("nowhere: there is no such folder"));
    assert!(folder.names().iter().all(|name| name == "data"), "nothing is left behind: {:?}", folder.names());
}
