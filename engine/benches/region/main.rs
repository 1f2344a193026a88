//! A region for thirty days, in four sizes: what a happening costs, and what a person on the move takes in memory.
//!
//! The question is not how fast one size runs but whether the cost of a happening stays where it is when the world grows sixtyfold
//! (the last line; the goal is less than 2). The region is made by dice (`generate.rs`), read and checked like any scenario, and
//! played without acts to its end. Facts go to the measures as they happen; nothing keeps a month of them.
//!
//! Each size runs in a process of its own, so that its peak memory is its own: the largest resident set while it was played
//! (`VmHWM`, Linux; elsewhere the column is 0), less what was resident before the exercise was opened. The scenario is read on a
//! thread of its own, whose memory the exercise does not use again. Time is the time on a processor, where the system tells it. The
//! rounds of all sizes take turns, so that a slow minute of the
//! machine falls on all of them; the table shows medians.
//!
//! `cargo bench -p harmattan-engine --bench region` plays all sizes; `… -- 0 1` only those two; `… -- 3 --days 5` shorter.

#![allow(clippy::disallowed_types, clippy::disallowed_methods)] // A bench has a clock and asks the system about itself.

mod generate;

use std::{
    fmt::Write as _,
    process::{Command, ExitCode},
    str::FromStr,
    time::Instant,
};

use authoring::read::examine;
use engine::{debrief::measure::Measures, exercise::Exercise};
use generate::SIZES;
use kernel::time::{Span, Time};
use reading::source::SourceFile;
use vocabulary::{
    fact::{Fact, TravelFact, What},
    scenario::Scenario,
};

const SEED: u64 = 1;
const ROUNDS: usize = 5;
/// The argument with which this program calls itself for one round.
const ALONE: &str = "--alone";

/// One round of one size.
#[derive(Clone, Copy, Debug, Default)]
struct Round {
    happenings: u64,
    facts: u64,
    people: u64,
    /// Parties on the move at the same time, at most, looked at every six hours.
    parties: u64,
    open_ms: u64,
    run_us: u64,
    /// Above what was resident before the exercise was opened; 0 if the system does not say.
    peak_kib: u64,
}

impl Round {
    /// As one round hands its figures to the process that waits for them.
    fn line(&self) -> String {
        let Self { happenings, facts, people, parties, open_ms, run_us, peak_kib } = self;
        format!("{happenings} {facts} {people} {parties} {open_ms} {run_us} {peak_kib}")
    }

    fn ns(&self) -> f64 {
        self.run_us as f64 * 1000.0 / self.happenings.max(1) as f64
    }
}

impl FromStr for Round {
    type Err = String;
    fn from_str(line: &str) -> Result<Self, String> {
        let numbers: Result<Vec<u64>, _> = line.split_whitespace().map(str::parse).collect();
        match numbers.as_deref() {
            Ok([happenings, facts, people, parties, open_ms, run_us, peak_kib]) => Ok(Self {
                happenings: *happenings,
                facts: *facts,
                people: *people,
                parties: *parties,
                open_ms: *open_ms,
                run_us: *run_us,
                peak_kib: *peak_kib,
            }),
            _ => Err(format!("`{line}` is not what a round says")),
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match bench(&arguments) {
        Ok(table) => {
            print!("{table}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn bench(arguments: &[String]) -> Result<String, String> {
    let mut days = i64::from(generate::DAYS);
    let (mut alone, mut sizes) = (false, Vec::new());
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let number = |text: &str| text.parse::<usize>().map_err(|_| format!("`{text}` is not a number"));
        match argument.as_str() {
            ALONE => alone = true,
            "--days" => days = number(rest.next().map_or("", String::as_str))? as i64,
            size => {
                sizes.push(number(size).ok().filter(|n| *n < SIZES.len()).ok_or_else(|| format!("no size `{size}`"))?)
            }
        }
    }
    if sizes.is_empty() {
        sizes = (0..SIZES.len()).collect();
    }
    if alone {
        return round(sizes[0], days).map(|round| round.line() + "\n");
    }
    let mut rounds: Vec<Vec<Round>> = vec![Vec::new(); sizes.len()];
    for _ in 0..ROUNDS {
        for (index, size) in sizes.iter().enumerate() {
            rounds[index].push(in_a_process_of_its_own(*size, days)?);
        }
    }
    Ok(table(&sizes, days, &mut rounds))
}

fn in_a_process_of_its_own(size: usize, days: i64) -> Result<Round, String> {
    let program = std::env::current_exe().map_err(|fault| fault.to_string())?;
    let output = Command::new(program)
        .args([ALONE, &size.to_string(), "--days", &days.to_string()])
        .output()
        .map_err(|fault| fault.to_string())?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    String::from_utf8_lossy(&output.stdout).trim().parse()
}

fn region(size: usize) -> Result<Scenario, String> {
    let file = SourceFile { name: "scenario.ron".into(), text: generate::scenario(SEED, SIZES[size]) };
    let (scenario, complaints) = examine(&[file]);
    scenario.ok_or_else(|| format!("the region does not make sense: {:?}", complaints.first()))
}

fn round(size: usize, days: i64) -> Result<Round, String> {
    let reader = std::thread::spawn(move || region(size));
    let scenario = reader.join().map_err(|_| "the reader of the region fell over".to_owned())??;
    // From here on the system notes a new peak.
    let peak_is_known = std::fs::write("/proc/self/clear_refs", "5").is_ok();
    let mut measures = Measures::new(&scenario);
    let before = resident("VmRSS:");
    let began = Instant::now();
    let mut exercise = Exercise::open(scenario, SEED)?;
    let open_ms = began.elapsed().as_millis() as u64;
    let mut round = Round { open_ms, ..Round::default() };
    let until = Time::START + Span::hours(24 * days);
    let (began, worked) = (Instant::now(), worked_ns());
    while exercise.now() < until.min(exercise.end()) {
        let next = exercise.now() + Span::hours(6);
        let (facts, people) = (&mut round.facts, &mut round.people);
        exercise.advance_to(next.min(until), &mut |fact: &Fact| {
            *facts += 1;
            if let What::Travel(TravelFact::PartySetOut { people: of_party, .. }) = &fact.what {
                *people += u64::from(*of_party);
            }
            measures.note(fact);
        });
        round.parties = round.parties.max(exercise.parties_on_the_move() as u64);
    }
    let on_a_processor = worked_ns().zip(worked).map(|(after, before)| (after - before) / 1000);
    round.run_us = on_a_processor.unwrap_or_else(|| began.elapsed().as_micros() as u64);
    round.happenings = exercise.happenings();
    let peak = resident("VmHWM:").filter(|_| peak_is_known);
    round.peak_kib = peak.zip(before).map_or(0, |(peak, before)| peak.saturating_sub(before));
    Ok(round)
}

/// A line of what the system says about this process, in KiB.
fn resident(line: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|found| found.strip_prefix(line))?.split_whitespace().next()?.parse().ok()
}

/// How long this thread has been on a processor, if the system says (Linux): neighbours on the machine then count less.
fn worked_ns() -> Option<u64> {
    std::fs::read_to_string("/proc/thread-self/schedstat").ok()?.split_whitespace().next()?.parse().ok()
}

fn table(sizes: &[usize], days: i64, rounds: &mut [Vec<Round>]) -> String {
    let mut out = format!(
        "{days} days, seed {SEED}, medians of {ROUNDS} rounds\n\n\
         posts  communities  patrols  people moved  parties at once  happenings   facts      open ms   cpu s   million/s   \
         ns each   spread        peak MiB   bytes a person\n"
    );
    let mut costs = Vec::new();
    for (size, rounds) in sizes.iter().zip(rounds) {
        rounds.sort_by(|a, b| a.ns().total_cmp(&b.ns()));
        let (least, middle, most) = (rounds[0], rounds[rounds.len() / 2], rounds[rounds.len() - 1]);
        let size = SIZES[*size];
        costs.push(middle.ns());
        let Round { happenings, facts, people, parties, open_ms, run_us, peak_kib } = middle;
        // Writing into a String cannot fail.
        let _ = writeln!(
            out,
            "{:>5}  {:>11}  {:>7}  {people:>12}  {parties:>15}  {happenings:>10}  {facts:>9}  {open_ms:>8}  {:>6.2}  {:>10.3}  \
             {:>8.0}   {:>4.0} to {:<4.0}  {:>8.1}  {:>13.0}",
            size.posts,
            size.communities,
            size.patrols,
            run_us as f64 / 1e6,
            1000.0 / middle.ns(),
            middle.ns(),
            least.ns(),
            most.ns(),
            peak_kib as f64 / 1024.0,
            peak_kib as f64 * 1024.0 / people.max(1) as f64,
        );
    }
    if let [first, .., last] = costs[..] {
        let _ = writeln!(out, "\na happening of the largest costs {:.2} times one of the smallest", last / first);
    }
    out
}
