//! Many machines and many stops: a rehearsal that is killed anywhere goes on to the same bytes, shards make the files of one machine, and
//! what does not belong together is not put together.

use std::{
    fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use crate::door::{BINARY, Folder, assert_plain};

/// What a rehearsal of the two bridges leaves.
const FILES: [&str; 4] = ["runs.csv", "runs.parquet", "summary.json", "report.html"];
const CALL: [&str; 6] = ["rehearse", "two-bridges", "--runs", "24", "--until", "6h"];

fn files(folder: &Folder, dir: &str) -> Vec<Vec<u8>> {
    FILES.iter().map(|name| fs::read(folder.path(&format!("{dir}/{name}"))).expect("a whole file")).collect()
}

fn call(folder: &Folder, more: &[&str]) -> crate::door::Said {
    folder.call(&[&CALL, more].concat())
}

/// The files in a folder whose names end so.
fn ending(folder: &Folder, dir: &str, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.path(dir)).expect("the folder").map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.to_string_lossy().ends_with(end)).collect()
}

fn spawned(folder: &Folder, args: &[&str]) -> Child {
    let mut command = Command::new(BINARY);
    command.args(args).current_dir(folder.path(".")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().expect("the binary starts")
}

/// Waits until something of it is kept.
fn begun(store: &std::path::Path, more_than: u64) {
    let kept = || fs::metadata(store).is_ok_and(|found| found.len() > more_than);
    assert!((0..500).any(|_| {
        thread::sleep(Duration::from_millis(10));
        kept()
    }));
}

#[test]
fn shards_in_any_order_and_computed_twice_are_the_files_of_one_machine() {
    let folder = Folder::new();
    call(&folder, &["--out", "one"]).well();
    for (shard, dir) in [("3/3", "b"), ("1/3", "a"), ("2/3", "a"), ("1/3", "b")] {
        let said = call(&folder, &["--shard", shard, "--out", dir]).well();
        assert!(said.contains("8 runs"), "{said}");
    }
    let merged = folder.call(&["rehearse", "merge", "b", "a", "--out", "all"]);
    assert!(merged.err.contains("8 were there twice"), "{}", merged.err);
    let text = merged.well();
    assert_plain(&text);
    assert_eq!(text, call(&folder, &["--out", "again"]).well(), "and says the same");
    assert_eq!(files(&folder, "all"), files(&folder, "one"));
    assert_eq!(files(&folder, "again"), files(&folder, "one"));
    assert!(ending(&folder, "all", ".unfinished").is_empty());
}

#[test]
fn a_shard_that_is_whole_does_nothing_more_and_a_missing_one_is_named() {
    let folder = Folder::new();
    call(&folder, &["--shard", "2/3", "--out", "s"]).well();
    let [made] = &ending(&folder, "s", ".runs")[..] else { panic!("one shard") };
    let before = fs::metadata(made).and_then(|found| found.modified()).expect("a file");
    assert!(call(&folder, &["--shard", "2/3", "--out", "s"]).well().contains("nothing to do"));
    assert_eq!(fs::metadata(made).and_then(|found| found.modified()).expect("a file"), before);
    let status = folder.call(&["rehearse", "status", "s"]).well();
    assert!(status.contains("shards 1, 3 of 3") && status.contains("16 runs"), "{status}");
    let told = folder.call(&["rehearse", "merge", "s", "--out", "all"]).badly(1);
    assert!(told.contains("shards 1, 3 of 3"), "{told}");
    assert!(!folder.path("all").exists(), "nothing half-written stays");
    let french = folder.call(&["--lang", "fr", "rehearse", "status", "s"]).well();
    assert!(french.contains("il manque les lots 1, 3 sur 3"), "{french}");
}

#[test]
fn what_does_not_belong_together_is_refused_and_says_in_what_it_differs() {
    let folder = Folder::new();
    call(&folder, &["--shard", "1/2", "--out", "a"]).well();
    call(&folder, &["--shard", "2/2", "--out", "b", "--set", "crossing.paper_takes=1.2"]).well();
    let told = folder.call(&["rehearse", "merge", "a", "b", "--out", "all"]).badly(1);
    assert!(told.contains("parameters: - | crossing.paper_takes=1.2"), "{told}");
    // Into one folder it is refused before it is run.
    let told = call(&folder, &["--shard", "2/2", "--out", "a", "--play", "by-the-book"]).badly(1);
    assert!(told.contains("plays: nothing | by-the-book"), "{told}");
    assert!(!folder.path("all/runs.csv").exists());
}

#[test]
fn a_shard_that_cannot_be_and_folders_without_one_are_told() {
    let folder = Folder::new();
    for (wrong, help) in [("5/3", "1/3 to 3/3"), ("0/3", "1/3 to 3/3"), ("3", "3/16"), ("1/0", "3/16")] {
        assert!(call(&folder, &["--shard", wrong, "--out", "s"]).badly(2).contains(help), "{wrong}");
    }
    call(&folder, &["--shard", "1/3"]).badly(2);
    folder.write("empty/readme.txt", "no shard");
    for verb in [&["rehearse", "status", "empty"][..], &["rehearse", "merge", "empty", "--out", "all"]] {
        assert!(folder.call(verb).badly(1).contains("no shard lies here"));
    }
    folder.write("odd/shard-1-of-2-abc.runs", "scenario,variant,play\n");
    assert!(folder.call(&["rehearse", "merge", "odd", "--out", "all"]).badly(1).contains("no store"));
    assert!(folder.call(&["rehearse", "status", "nowhere"]).badly(1).contains("nowhere"));
    folder.call(&["rehearse", "merge"]).badly(2);
    folder.call(&["rehearse"]).badly(2);
}

#[test]
fn a_shard_that_was_damaged_is_not_merged() {
    let folder = Folder::new();
    call(&folder, &["--shard", "1/1", "--out", "s"]).well();
    let [made] = &ending(&folder, "s", ".runs")[..] else { panic!("one shard") };
    let whole = fs::read(made).expect("a file");
    for spoil in [whole.len() / 2, whole.len() - 1] {
        let mut flipped = whole.clone();
        flipped[spoil] ^= 4;
        for spoilt in [&flipped[..], &whole[..spoil]] {
            fs::write(made, spoilt).expect("a file");
            let told = folder.call(&["rehearse", "merge", "s", "--out", "all"]).badly(1);
            assert!(told.contains("damaged") && told.contains("run this shard again"), "{told}");
        }
    }
}

#[test]
fn a_scenario_that_is_called_merge_is_reached_by_its_path() {
    let folder = Folder::new();
    folder.copy("two-bridges");
    fs::rename(folder.path("two-bridges"), folder.path("merge")).expect("a folder");
    let said = folder.call(&["rehearse", "./merge", "--runs", "2", "--until", "1h"]).well();
    assert!(said.contains("2 runs"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_rehearsal_that_is_killed_goes_on_to_the_same_bytes() {
    let folder = Folder::new();
    let long = ["rehearse", "two-bridges", "--runs", "150", "--jobs", "2", "--until", "12h", "--out"];
    folder.call(&[&long[..], &["one"]].concat()).well();
    let mut child = spawned(&folder, &[&long[..], &["killed"]].concat());
    let store = folder.path("killed/runs.unfinished");
    begun(&store, 100_000);
    child.kill().expect("it still runs");
    child.wait().expect("it ends");
    assert!(!folder.path("killed/runs.csv").exists());
    // Killed in the middle of a write.
    let length = fs::metadata(&store).expect("the store").len();
    fs::OpenOptions::new().write(true).open(&store).and_then(|file| file.set_len(length - 5)).expect("ours");
    let changed = folder.call(&[&long[..], &["killed", "--play", "careless"]].concat()).badly(1);
    assert!(changed.contains("plays: nothing | careless"), "{changed}");
    let said = folder.call(&[&long[..], &["killed"]].concat());
    assert!(said.err.contains("going on behind them") && said.err.contains("cut off"), "{}", said.err);
    said.well();
    assert_eq!(files(&folder, "killed"), files(&folder, "one"));
    assert!(!store.exists());
}

#[cfg(unix)]
#[test]
fn whoever_asks_it_to_stop_is_told_how_to_go_on() {
    for signal in ["-INT", "-TERM"] {
        let folder = Folder::new();
        let child = spawned(&folder, &["rehearse", "two-bridges", "--runs", "5000", "--shard", "1/2", "--out", "s"]);
        let aside = || ending(&folder, "s", ".unfinished");
        assert!((0..500).any(|_| {
            thread::sleep(Duration::from_millis(10));
            folder.path("s").exists() && aside().iter().any(|path| fs::metadata(path).is_ok_and(|m| m.len() > 100_000))
        }));
        Command::new("kill").args([signal, &child.id().to_string()]).status().expect("a shell has it");
        let ended = child.wait_with_output().expect("it ends");
        let told = String::from_utf8(ended.stderr).expect("text");
        assert_eq!(ended.status.code(), Some(1), "{told}");
        assert!(told.contains("of 2500 runs are kept") && told.contains("the same call goes on"), "{told}");
        let status = folder.call(&["rehearse", "status", "s"]).well();
        assert!(status.contains("shard 1/2 is unfinished"), "{status}");
    }
}

#[cfg(unix)]
#[test]
fn two_calls_do_not_write_into_one_store() {
    let folder = Folder::new();
    let long = ["rehearse", "two-bridges", "--runs", "5000", "--out", "out"];
    let mut child = spawned(&folder, &long);
    begun(&folder.path("out/runs.unfinished"), 10_000);
    let told = folder.call(&long).badly(1);
    child.kill().expect("it still runs");
    child.wait().expect("it ends");
    assert!(told.contains("another call is at work"), "{told}");
}

#[test]
fn the_typed_table_has_the_values_of_the_plain_one() {
    let Some(python) = ["python3", "python"].into_iter().find(|python| {
        let tried = Command::new(python).args(["-c", "import pyarrow.parquet"]).stderr(Stdio::null()).status();
        tried.is_ok_and(|status| status.success())
    }) else {
        eprintln!("skipped: no Python with pyarrow is here to read runs.parquet");
        return;
    };
    let folder = Folder::new();
    let more = ["--set", "crossing.paper_takes=1.2", "--set", "crossing.patience.at_least=3h", "--play", "nothing"];
    call(&folder, &[&more[..], &["--play", "by-the-book", "--out", "out"]].concat()).well();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/shards/parquet.py");
    let told = Command::new(python).arg(script).arg(folder.path("out")).output().expect("Python starts");
    assert!(
        told.status.success(),
        "{}{}",
        String::from_utf8_lossy(&told.stdout),
        String::from_utf8_lossy(&told.stderr)
    );
}
