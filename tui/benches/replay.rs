//! What the evaluator's room waits for in a log of 72 hours of `lake-chad` with plays at all seats: to open it, to jump anywhere in it,
//! and to step on by a minute. A jump is all that a key brings: the state, the views, the chronicle and the picture.
//!
//! `cargo bench -p harmattan --bench replay`

use std::{cell::Cell, path::PathBuf};

use divan::{Bencher, black_box};
use engine::plays::casting::Casting;
use harmattan::{
    app::App,
    deal::deal,
    library::Source,
    msg::Msg,
    screens::frame,
    session::{Replay, Session},
    table::{Past, Table as _},
};
use kernel::time::Time;
use ratatui::{buffer::Buffer, layout::Rect};
use vocabulary::{act::Actor, play::BY_THE_BOOK};
use words::Lang;

fn main() {
    divan::main();
}

/// A log of three days, written once.
fn log() -> PathBuf {
    let path = std::env::temp_dir().join(format!("harmattan-bench-{}.jsonl", std::process::id()));
    if !path.exists() {
        let source = Source::built_in("lake-chad").expect("it is built in");
        let mut session = Session::start(&source, None, Lang::En, Some(&path)).expect("a sound scenario");
        let cast = Casting::read(&[BY_THE_BOOK.to_owned()], session.scenario(), &Default::default());
        for hand in cast.expect("a shipped play").hands() {
            session.submit(Actor::facilitator(), &hand).expect("the facilitator gives a seat away");
        }
        let end = session.end_time();
        session.advance_to(end).expect("a disk");
        session.close().expect("a disk");
    }
    path
}

/// The room, at the start of the record.
fn room() -> (App, Past) {
    let replay = Replay::open(&log()).expect("a sound log");
    let mut app = App::new(replay.scenario().clone(), Lang::En, true);
    let mut table = Past { replay, log: "bench.jsonl".to_owned(), lang: Lang::En };
    table.advance_to(Time::START).expect("the start");
    app.look_at(&mut table);
    (app, table)
}

#[divan::bench(sample_count = 5)]
fn opening_the_log(bencher: Bencher<'_, '_>) {
    let path = log();
    bencher.bench_local(|| black_box(Replay::open(&path).map(|replay| replay.chronicle().len())));
}

/// Jumps by some way, each to a second that has no order, in windows of three sizes.
#[divan::bench(name = "jumping anywhere (target 16 ms)", args = [(200, 60), (120, 40), (80, 24)], sample_count = 200)]
fn jumping_anywhere(bencher: Bencher<'_, '_>, (width, height): (u16, u16)) {
    let (mut app, mut table) = room();
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let end = table.end().0;
    let at = Cell::new(0_i64);
    bencher.bench_local(|| {
        // A stride that shares no divisor with the end comes everywhere, forwards and back.
        at.set((at.get() + 104_729) % end);
        table.advance_to(Time(at.get())).expect("it was played");
        app.look_at(&mut table);
        buffer.reset();
        frame::draw(&app, area, &mut buffer);
        black_box(&buffer);
    });
}

#[divan::bench(sample_count = 200)]
fn stepping_on_by_an_hour(bencher: Bencher<'_, '_>) {
    let (mut app, mut table) = room();
    let forwards = app.comfort.keys.valid(&app.places()).into_iter().find(|action| action.name == "hour-forward");
    let forwards = forwards.expect("a key of the room");
    bencher.bench_local(|| {
        if table.now() >= table.end() {
            table.advance_to(Time::START).expect("the start");
        }
        deal(&mut app, &mut table, Msg::Do(forwards));
    });
}
