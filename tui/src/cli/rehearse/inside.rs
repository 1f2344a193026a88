//! A rehearsal from the start screen: a scenario tried two hundred times, with every play that is shipped, while somebody looks on.

use std::{
    io,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use kernel::time::Span;
use studies::{
    store::RunStore,
    study::{Study, StudyFault},
    summary::Summary,
};
use vocabulary::play::SHIPPED;
use words::{Lang, cli as say, cli::CallWord, fault::SessionFault, ui};

use super::{asked::ManyArgs, findings::Rehearsal, kept, plan::Commission};
use crate::{
    cli::stop::Stop,
    host,
    screens::{rehearsal::RehearsalPage, start::Start},
    terminal::Screen,
};

/// Runs of all plays together.
const RUNS: u64 = 200;

/// Tries a scenario and shows what came of it, until the person leaves.
///
/// # Errors
/// The terminal is gone.
pub(in crate::cli) fn show(screen: &mut Screen, start: &Start, scenario: &str) -> io::Result<Result<(), Stop>> {
    let lang = start.lang;
    let asked = ManyArgs::trying(scenario, RUNS / SHIPPED.len() as u64, &SHIPPED);
    let commission = match Commission::of(&asked, lang) {
        Ok(commission) => commission,
        Err(stop) => return Ok(Err(stop)),
    };
    let store = match RunStore::create(kept::passing(), commission.head()) {
        Ok(store) => store,
        Err(why) => return Ok(Err(Stop::Output(why))),
    };
    let study = &commission.study;
    let title = words::clean(lang.of(&study.cells[0].scenario.title));
    let comfort = start.comfort.clone();
    let mut page = RehearsalPage { lang, title, comfort, of: study.runs() as u64, ..RehearsalPage::default() };
    let trial = Trial::default();
    thread::scope(|scope| {
        scope.spawn(|| trial.run(study, store, asked.jobs(), lang));
        let left = host::look_on(screen, &mut page, &mut |page| trial.tell(page));
        // Whoever leaves early does not wait for the rest.
        trial.stop.store(true, Ordering::Relaxed);
        left
    })
    .map(Ok)
}

/// What the one that runs tells the one that shows.
#[derive(Debug, Default)]
struct Trial {
    stop: AtomicBool,
    so_far: Mutex<SoFar>,
}

#[derive(Debug, Default)]
struct SoFar {
    done: u64,
    left: Option<Span>,
    found: Option<Vec<String>>,
}

impl Trial {
    /// Runs it all, and says what was found.
    fn run(&self, study: &Study, store: RunStore, jobs: usize, lang: Lang) {
        let found = match self.runs(study, store, jobs) {
            Ok(summary) => told(study, &summary, lang),
            Err(StudyFault::Open(why)) => vec![say::session_fault(lang, &SessionFault::Open(why))],
            Err(StudyFault::Taken(why)) => vec![why.to_string()],
        };
        self.note(|so_far| so_far.found = Some(found));
    }

    fn runs(&self, study: &Study, mut store: RunStore, jobs: usize) -> Result<Summary, StudyFault<io::Error>> {
        let began = Instant::now();
        study.run(jobs, &mut |row, outcome| {
            store.push(row, &outcome)?;
            let (done, of) = (store.runs(), study.runs() as u64);
            let left = kept::left(began.elapsed(), done, of - done);
            self.note(|so_far| (so_far.done, so_far.left) = (done, left));
            if self.stop.load(Ordering::Relaxed) { Err(io::Error::from(io::ErrorKind::Interrupted)) } else { Ok(()) }
        })?;
        Summary::read(study, store).map_err(StudyFault::Taken)
    }

    fn note(&self, note: impl FnOnce(&mut SoFar)) {
        note(&mut self.so_far.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Brings a page up to date. How long to wait before it is asked again; nothing if there is nothing more to come.
    fn tell(&self, page: &mut RehearsalPage) -> Option<Duration> {
        let mut so_far = self.so_far.lock().unwrap_or_else(PoisonError::into_inner);
        (page.done, page.left) = (so_far.done, so_far.left);
        if let Some(found) = so_far.found.take() {
            page.found = Some(found);
        }
        page.found.is_none().then_some(Duration::from_millis(200))
    }
}

/// What a rehearsal found, line by line, as a call prints it.
fn told(study: &Study, summary: &Summary, lang: Lang) -> Vec<String> {
    let findings = Rehearsal::of(study, summary, lang);
    let mut text = Vec::new();
    if let Err(why) = findings.text(&mut text).and_then(|()| summary.sound()) {
        return vec![why.to_string()];
    }
    let text = String::from_utf8_lossy(&text);
    let warnings =
        findings.warnings(None).into_iter().map(|warning| format!("{} {warning}", ui(lang, CallWord::Warning)));
    text.lines().map(str::to_owned).chain([String::new()]).chain(warnings).collect()
}
