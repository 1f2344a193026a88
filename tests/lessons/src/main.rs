//! The command: repeats experiments and prints what came of them. See the library.

use std::{env, process::ExitCode, thread};

use lessons::{
    census::{self, Entry},
    experiments::all,
    trial::{Found, Line, Trial},
};

/// Seeds where the call names no number.
const RUNS: u64 = 20;
/// The same for the census of acts.
const CENSUS_RUNS: u64 = 30;

fn main() -> ExitCode {
    let (mut runs, mut census, mut wanted) = (None, false, Vec::new());
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--runs" => match words.next().and_then(|number| number.parse().ok()) {
                Some(number) => runs = Some(number),
                None => return usage(),
            },
            "--census" => census = true,
            option if option.starts_with('-') => return usage(),
            part => wanted.push(part.to_owned()),
        }
    }
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    if census {
        return measure_acts(runs.unwrap_or(CENSUS_RUNS), jobs);
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

/// Measures every act anew and writes the table of the census.
fn measure_acts(runs: u64, jobs: usize) -> ExitCode {
    let mut table = format!("# {runs} seeds, 72 hours, {}\n", census::today());
    for Entry { act, experiment } in census::census() {
        match Trial::of(&experiment, runs, jobs) {
            Ok(trial) => {
                refusals(&trial, act.name());
                for Line { must, found, .. } in trial.lines() {
                    let Some(Found { without, with, d }) = found else { continue };
                    table += &format!("{},{},{without:.2},{with:.2},{d:.2}\n", act.name(), must.measure);
                }
                trial.lines().iter().for_each(|line| println!("{line}"));
            }
            Err(why) => println!("| {} | {why} |", act.name()),
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/census.csv");
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
    eprintln!("usage: harmattan-lessons [PART OF A NAME]... [--runs N] [--census]");
    ExitCode::from(2)
}
