//! The command: repeats experiments and prints what came of them. See the library.

use std::{env, process::ExitCode, thread};

use lessons::{experiments::all, trial::Trial};

/// Seeds where the call names no number.
const RUNS: u64 = 20;

fn main() -> ExitCode {
    let (mut runs, mut wanted) = (RUNS, Vec::new());
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--runs" => match words.next().and_then(|number| number.parse().ok()) {
                Some(number) => runs = number,
                None => return usage(),
            },
            option if option.starts_with('-') => return usage(),
            part => wanted.push(part.to_owned()),
        }
    }
    let jobs = thread::available_parallelism().map_or(1, usize::from);
    let (mut held, mut all_lines) = (0, 0);
    println!("| experiment | measure | without | with | d | must | |\n|---|---|---|---|---|---|---|");
    let picked = |name: &str| wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str()));
    for experiment in all().into_iter().filter(|experiment| picked(experiment.name)) {
        match Trial::of(&experiment, runs, jobs) {
            Ok(trial) => {
                for line in trial.lines() {
                    println!("{line}");
                    all_lines += 1;
                    held += usize::from(line.holds);
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

fn usage() -> ExitCode {
    eprintln!("usage: harmattan-lessons [PART OF A NAME]... [--runs N]");
    ExitCode::from(2)
}
