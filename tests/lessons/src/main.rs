//! The command: repeats experiments and prints what came of them. See the library.

use std::{env, process::ExitCode, thread};

use lessons::{
    census::{self, Entry},
    experiments::all,
    trial::{Found, Trial},
};

/// Seeds where the call names no number.
const RUNS: u64 = 20;
/// The same for the census of acts.
const CENSUS_RUNS: u64 = 30;

fn main() -> ExitCode {
    let (mut runs, mut census, mut each, mut wanted) = (None, false, false, Vec::new());
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--runs" => match words.next().and_then(|number| number.parse().ok()) {
                Some(number) => runs = Some(number),
                None => return usage(),
            },
            "--census" => census = true,
            "--each" => each = true,
            option if option.starts_with('-') => return usage(),
            part => wanted.push(part.to_owned()),
        }
    }
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    if census {
        return measure_acts(&wanted, runs.unwrap_or(CENSUS_RUNS), jobs);
    }
    let runs = runs.unwrap_or(RUNS);
    let (mut held, mut all_lines) = (0, 0);
    println!("| experiment | measure | without | with | d | must | |\n|---|---|---|---|---|---|---|");
    let picked = |name: &str| wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str()));
    for experiment in all().into_iter().filter(|experiment| picked(experiment.name)) {
        match Trial::of(&experiment, runs, jobs) {
            Ok(trial) => {
                refusals(&trial, experiment.name);
                for line in trial.lines() {
                    println!("{line}");
                    all_lines += 1;
                    held += usize::from(line.holds());
                }
                for (measure, Found { without, with, d }) in trial.each().iter().filter(|_| each) {
                    println!("|   | {measure} | {without:.1} | {with:.1} | {d:+.1} | | |");
                }
            }
            Err(why) => {
                println!("| {} | | | | | | {why} |", experiment.name);
                all_lines += 1;
            }
        }
    }
    println!("\n{held} of {all_lines} hold, over {runs} seeds");
    if held == all_lines { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Measures acts anew, all of them or those that are named, and writes them into the table of the census.
fn measure_acts(wanted: &[String], runs: u64, jobs: usize) -> ExitCode {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/census.csv");
    let before = std::fs::read_to_string(path).unwrap_or_default();
    let mut table = format!("# {runs} seeds, 72 hours, {}\n", census::today());
    for Entry { act, experiment } in census::census() {
        let act = act.name();
        if !wanted.is_empty() && !wanted.iter().any(|name| name == act) {
            let kept = before.lines().filter(|line| line.split(',').next() == Some(act));
            kept.for_each(|line| table += &format!("{line}\n"));
            continue;
        }
        match Trial::of(&experiment, runs, jobs) {
            Ok(trial) => {
                refusals(&trial, act);
                for line in trial.lines() {
                    println!("{line}");
                    let Some(Found { without, with, d }) = line.found else { continue };
                    table += &format!("{act},{},{without:.2},{with:.2},{d:.2}\n", line.must.measure);
                }
            }
            Err(why) => println!("| {act} | {why} |"),
        }
    }
    match std::fs::write(path, table) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{path}: {why}");
            ExitCode::FAILURE
        }
    }
}

/// An order that is refused is no deed; whoever reads a line should know.
fn refusals(trial: &Trial, name: &str) {
    if trial.refused() > 0 {
        eprintln!("{name}: an act was refused in {} runs", trial.refused());
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: harmattan-lessons [PART OF A NAME]... [--runs N] [--each] [--census]");
    ExitCode::from(2)
}
