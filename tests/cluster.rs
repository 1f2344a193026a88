//! The scripts for clusters, tried with what is here: a shell always, GNU parallel and Slurm where they are. What is not here is said.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use crate::door::{BINARY, Folder};

const CALL: [&str; 5] = ["two-bridges", "--runs", "12", "--until", "6h"];

fn script(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/cluster").join(name)
}

/// A script from within a folder, with these variables.
fn ran(folder: &Folder, shell: &str, name: &str, args: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(shell);
    command.arg(script(name)).args(args).args(CALL).current_dir(folder.path(".")).stdin(Stdio::null());
    for variable in ["SLURM_ARRAY_TASK_ID", "HQ_TASK_ID", "SHARD", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(variable);
    }
    let output = command.env("HARMATTAN", BINARY).envs(environment.iter().copied()).output().expect("a shell");
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// Whether a programme is here and answers.
fn answers(call: &[&str]) -> bool {
    let tried = Command::new(call[0]).args(&call[1..]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success())
}

/// What the script put together is what one machine makes.
fn assert_whole(folder: &Folder, out: &str) {
    folder.call(&[&["rehearse"], &CALL[..], &["--out", "one"]].concat()).well();
    for name in ["runs.csv", "runs.parquet", "summary.json", "report.html"] {
        let [made, alone] =
            [out, "one"].map(|dir| fs::read(folder.path(&format!("{dir}/{name}"))).expect("a whole file"));
        assert_eq!(made, alone, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_task_takes_its_shard_from_whoever_started_it() {
    let folder = Folder::new();
    for (variable, number) in [("SLURM_ARRAY_TASK_ID", "1"), ("HQ_TASK_ID", "2"), ("SHARD", "3")] {
        let said = ran(&folder, "sh", "shard.sh", &["3", "s"], &[(variable, number)]);
        let said = String::from_utf8(said.stdout).expect("text");
        assert!(said.starts_with(&format!("shard {number}/3: 4 runs")), "{said}");
    }
    folder.call(&["rehearse", "merge", "s", "--out", "all"]).well();
    assert_whole(&folder, "all");
}

#[cfg(unix)]
#[test]
fn machines_that_share_nothing_but_ssh_make_one_rehearsal() {
    if !answers(&["bash", "-c", "true"]) {
        eprintln!("skipped: no bash is here for docs/cluster/ssh.sh");
        return;
    }
    let folder = Folder::new();
    // Each host is a folder; what ssh would run there is run in it.
    folder.write("ssh", "#!/bin/sh\nmkdir -p \"$1\" && cd \"$1\" && shift && exec sh -c \"$*\"\n");
    let stand_in = format!("sh {}", folder.path("ssh").display());
    ran(&folder, "bash", "ssh.sh", &["5", "out"], &[("HOSTS", "one-host two-host"), ("SSH", &stand_in)]);
    assert_whole(&folder, "out/rehearsal");
}

#[cfg(unix)]
#[test]
fn gnu_parallel_runs_a_shard_a_core() {
    if !answers(&["parallel", "--version"]) || !answers(&["sh", "-c", "parallel --version | grep -q GNU"]) {
        eprintln!("skipped: GNU parallel is not here");
        return;
    }
    let folder = Folder::new();
    ran(&folder, "sh", "parallel.sh", &["4", "out"], &[]);
    assert_whole(&folder, "out/rehearsal");
}

#[cfg(unix)]
#[test]
fn slurm_runs_a_job_array() {
    if !answers(&["sinfo", "--noheader"]) {
        eprintln!("skipped: no Slurm answers here; docs/cluster/README.md says how to set one up for a try");
        return;
    }
    let folder = Folder::new();
    ran(&folder, "sh", "slurm.sh", &["4", "out"], &[]);
    assert_whole(&folder, "out/rehearsal");
}
