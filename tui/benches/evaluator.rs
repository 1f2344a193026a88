//! What an evaluator waits for once 72 hours of `lake-chad`, kept by the book, are over: the exercise made again from its log, its facts in
//! each form, the report, any jump, and after what there was no way back.
//!
//! The targets: facts as Parquet or as an event log in 0.2 s, the report in 1 s, a jump in 16 ms, the chance of an outcome from each hour on
//! with 50 seeds in 15 s on two cores.
//!
//! `cargo bench -p harmattan --bench evaluator`

use std::path::PathBuf;

use divan::{Bencher, black_box};
use engine::plays::casting::Casting;
use harmattan::{
    facts::{chronicle, provenance},
    library::Source,
    report,
    session::{Replay, Session, remake, testimony::Testimony},
    what_if::{PlayedLog, THROWS},
};
use hindsight::no_return::{NoReturn, OutcomeAsked};
use kernel::time::Time;
use paper::{
    facts::{FactsForm, Manner},
    report::sheet::Separator,
};
use tempfile::TempDir;
use vocabulary::{act::Actor, condition::Condition, play::BY_THE_BOOK};
use words::Lang;

fn main() {
    divan::main();
}

/// The log of an exercise that was played to its end by the book, in a folder that goes with it.
fn log() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("room for a folder");
    let path = folder.path().join("lake-chad.jsonl");
    let source = Source::built_in("lake-chad").expect("it is built in");
    let mut session = Session::start(&source, None, Lang::Fr, Some(&path)).expect("a sound scenario");
    let cast =
        Casting::read(&[BY_THE_BOOK.to_owned()], session.scenario(), &Default::default()).expect("a shipped play");
    for act in cast.hands() {
        session.submit(Actor::facilitator(), &act).expect("a seat is handed over");
    }
    session.advance_to(session.end_time()).expect("the log is written");
    session.end().expect("the log is written");
    session.close().expect("the log is written");
    (folder, path)
}

#[divan::bench(sample_count = 5)]
fn the_exercise_of_a_log_made_again(bencher: Bencher<'_, '_>) {
    let (_folder, path) = log();
    bencher.bench_local(|| black_box(remake(&path).expect("it holds")));
}

#[divan::bench(name = "seventy-two hours of facts (target 200 ms as parquet or ocel)", args = FactsForm::ALL.iter().copied(), sample_count = 20)]
fn seventy_two_hours_of_facts(bencher: Bencher<'_, '_>, form: FactsForm) {
    let (_folder, path) = log();
    let mut remade = remake(&path).expect("it holds");
    let about = provenance(&mut remade);
    let manner = Manner { form, separator: Separator::Comma, lang: Lang::Fr };
    bencher.bench_local(|| {
        let mut to = Vec::new();
        paper::facts::write(&chronicle(&remade, &about), manner, &mut to).expect("memory");
        black_box(to)
    });
}

#[divan::bench(name = "the report of a log (target 1 s)", sample_count = 5)]
fn the_report_of_a_log(bencher: Bencher<'_, '_>) {
    let (_folder, path) = log();
    // From the file on: the exercise is made again for it, as the call does.
    bencher.bench_local(|| {
        let mut remade = remake(&path).expect("it holds");
        black_box(report::of_log(&path, &Testimony::default(), &mut remade, &report::wish(Lang::Fr)).expect("a report"))
    });
}

/// Back and forth over three days, never twice to the same second.
#[divan::bench(name = "a jump in a log (target 16 ms)", sample_count = 100)]
fn a_jump_in_a_log(bencher: Bencher<'_, '_>) {
    let (_folder, path) = log();
    let mut replay = Replay::open(&path).expect("it holds");
    let end = replay.until().0;
    let mut to = 0;
    bencher.bench_local(|| {
        to = (to + end * 5 / 8 + 61) % end;
        black_box(replay.at(Time(to)).expect("it lies within the record").now())
    });
}

#[divan::bench(name = "the moment of no return (target 15 s on two cores)", sample_count = 1)]
fn the_moment_of_no_return(bencher: Bencher<'_, '_>) {
    let (_folder, path) = log();
    let played = PlayedLog::of(remake(&path).expect("it holds")).expect("a sound scenario");
    let asked = OutcomeAsked { outcome: Condition::Displaced { more_than: 3000 }, throws: THROWS, threads: 2 };
    bencher.bench_local(|| black_box(NoReturn::of(&played.recorded, &asked).expect("it is played again")));
}
