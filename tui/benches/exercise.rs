//! What a table waits for: a whole run of `lake-chad` without acts, with plays at its seats, two and twenty of them side by side, its
//! seal and its fork in the middle, the facilitator's view, a frame of the control room on a projector (200×60) and on an old laptop (80×24),
//! and all its papers, with more than two hundred rows.
//!
//! `cargo bench -p harmattan --bench exercise`

use divan::{Bencher, black_box};
use engine::{exercise::Exercise, plays::casting::Casting};
use harmattan::{app::App, library::Source, screens::frame, session::Session, table::Live};
use kernel::time::Time;
use ratatui::{buffer::Buffer, layout::Rect};
use studies::{cell::StudyCell, run::run, study::Study};
use vocabulary::play::BY_THE_BOOK;
use words::Lang;

fn main() {
    divan::main();
}

fn lake_chad() -> Exercise {
    let scenario = Source::built_in("lake-chad").and_then(|source| source.scenario()).expect("a sound scenario");
    let seed = scenario.seed;
    Exercise::open(scenario, seed).expect("a sound scenario opens")
}

/// On the second evening: people are on the move, posts are full, much has been said.
fn on_the_second_evening() -> Exercise {
    let mut exercise = lake_chad();
    exercise.advance_to(Time(36 * 3600), &mut |_| ());
    exercise
}

#[divan::bench(sample_count = 20)]
fn reading_and_checking_the_scenario(bencher: Bencher<'_, '_>) {
    let source = Source::built_in("lake-chad").expect("it is built in");
    bencher.bench_local(|| black_box(source.scenario()));
}

#[divan::bench(sample_count = 10)]
fn everything_on_paper_for_a_browser(bencher: Bencher<'_, '_>) {
    let scenario = Source::built_in("lake-chad").and_then(|source| source.scenario()).expect("a sound scenario");
    bencher
        .bench_local(|| black_box(paper::print::sheets(&scenario, Lang::Fr, &std::collections::BTreeMap::new(), true)));
}

#[divan::bench(sample_count = 10)]
fn everything_on_paper_for_word(bencher: Bencher<'_, '_>) {
    let scenario = Source::built_in("lake-chad").and_then(|source| source.scenario()).expect("a sound scenario");
    bencher.bench_local(|| black_box(paper::print::word_sheets(&scenario, Lang::Fr).expect("packed")));
}

/// Plays an exercise to its end; gives how many facts came of it.
fn play(exercise: &mut Exercise) -> u64 {
    let (mut facts, end) = (0, exercise.end());
    exercise.advance_to(end, &mut |_| facts += 1);
    facts
}

#[divan::bench(sample_count = 20)]
fn seventy_two_hours(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(lake_chad).bench_local_values(|mut exercise| black_box(play(&mut exercise)));
}

/// As long as one alone, if nothing makes the two wait for each other and the machine has two cores to spare.
#[divan::bench(sample_count = 20)]
fn seventy_two_hours_twice_on_two_threads(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| (lake_chad(), lake_chad())).bench_local_values(|(mut one, mut other)| {
        std::thread::scope(|threads| {
            let other = threads.spawn(move || play(&mut other));
            black_box((play(&mut one), other.join().ok()))
        })
    });
}

/// `lake-chad` with every seat kept by the book.
fn by_the_book() -> (StudyCell, Time) {
    let scenario = Source::built_in("lake-chad").and_then(|source| source.scenario()).expect("a sound scenario");
    let cast = Casting::read(&[BY_THE_BOOK.to_owned()], &scenario, &Default::default()).expect("a shipped play");
    let until = Time(scenario.length.0);
    (StudyCell { cast, play: BY_THE_BOOK.to_owned(), ..StudyCell::plain(scenario) }, until)
}

/// From opening to seal and measures.
#[divan::bench(sample_count = 20)]
fn seventy_two_hours_by_the_book(bencher: Bencher<'_, '_>) {
    let (cell, until) = by_the_book();
    bencher.bench_local(|| black_box(run(0, &cell, 7, until)));
}

/// As a rehearsal runs them.
#[divan::bench(sample_count = 3)]
fn twenty_runs_by_the_book_on_two_threads(bencher: Bencher<'_, '_>) {
    let (cell, until) = by_the_book();
    let study = Study { cells: vec![cell], seeds: (1..=20).collect(), until };
    let mut take = |_, outcome| {
        black_box(outcome);
        Ok::<_, String>(())
    };
    bencher.bench_local(|| study.run(2, &mut take).is_ok());
}

#[divan::bench(sample_count = 50)]
fn seal(bencher: Bencher<'_, '_>) {
    let mut exercise = on_the_second_evening();
    bencher.bench_local(|| black_box(exercise.seal()));
}

#[divan::bench(sample_count = 50)]
fn fork(bencher: Bencher<'_, '_>) {
    let mut exercise = on_the_second_evening();
    bencher.bench_local(|| black_box(exercise.fork()));
}

#[divan::bench(sample_count = 50)]
fn view_of_the_facilitator(bencher: Bencher<'_, '_>) {
    let mut exercise = on_the_second_evening();
    bencher.bench_local(|| black_box(exercise.control()));
}

#[divan::bench(args = [(200, 60), (120, 40), (80, 24)], sample_count = 100)]
fn frame_of_the_control_room(bencher: Bencher<'_, '_>, (width, height): (u16, u16)) {
    let source = Source::built_in("lake-chad").expect("it is built in");
    let mut session = Session::start(&source, None, Lang::En, None).expect("a sound scenario");
    session.advance_to(Time(36 * 3600)).expect("no log that could fail");
    let mut table = Live { session, lang: Lang::En };
    let mut app = App::new(table.session.scenario().clone(), Lang::En, false);
    app.look_at(&mut table);
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    bencher.bench_local(|| {
        buffer.reset();
        frame::draw(&app, area, &mut buffer);
        black_box(&buffer);
    });
}
