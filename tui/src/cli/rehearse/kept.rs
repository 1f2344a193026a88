//! Runs kept in a file as soon as they are done: begun, gone on with, stopped from outside, and out of room. Without a folder to keep
//! them in, they pass through a file without a name.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    io::{Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use kernel::time::Span;
use studies::{
    store::{Medium, RunStore, StoreFault, StoreHead},
    study::{Study, StudyFault},
    summary::Summary,
};
use tempfile::SpooledTempFile;
use words::{Lang, cli::io_fault, shards as say};

use crate::{
    cli::{
        inputs::session_stop,
        output::remark,
        progress::ProgressLine,
        stop::{Done, Stop},
    },
    session::SessionFault,
};

/// The runs of a rehearsal that is not whole yet.
pub(super) const STORE: &str = "runs.unfinished";
/// So much of what only passes through stays in memory.
const SPOOLED: usize = 4 << 20;
/// Before that nobody can tell how long it takes.
const TELLING: Duration = Duration::from_secs(2);

/// A file as a store wants it.
struct OnDisk<F>(F);

impl<F: Read> Read for OnDisk<F> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0.read(into)
    }
}
impl<F: Write> Write for OnDisk<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
impl<F: Seek> Seek for OnDisk<F> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}
impl Medium for OnDisk<File> {
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.0.set_len(length)
    }
}
impl Medium for OnDisk<SpooledTempFile> {
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.0.set_len(length)
    }
}

/// A file that is read alone.
pub(super) fn medium(file: File) -> Box<dyn Medium> {
    Box::new(OnDisk(file))
}

/// A file without a name, for runs that nobody keeps.
pub(super) fn passing() -> Box<dyn Medium> {
    Box::new(OnDisk(SpooledTempFile::new(SPOOLED)))
}

/// A store in the making.
pub(super) struct Keeping {
    pub(super) store: RunStore,
    /// Where it lies; nothing if it only passes through.
    path: Option<PathBuf>,
    /// Held as long as somebody is at work.
    lock: Option<File>,
}

/// Why runs stop coming.
enum Halt {
    /// One cannot be kept.
    Io(io::Error),
    /// Somebody asked for it.
    Asked,
}

impl Keeping {
    /// Runs that nobody keeps.
    pub(super) fn passing(head: StoreHead, lang: Lang) -> Result<Self, Stop> {
        let store = RunStore::create(passing(), head).map_err(|why| Stop::Said(passing_fault(lang, &why)))?;
        Ok(Self { store, path: None, lock: None })
    }

    /// Goes on with what an earlier call left in this file, or begins it.
    pub(super) fn open(path: PathBuf, head: StoreHead, lang: Lang) -> Result<Self, Stop> {
        let (file, lock) = locked(&path, lang)?;
        let name = path.display().to_string();
        let store = match RunStore::open(medium(file)) {
            Ok(store) => store,
            Err(StoreFault::TornHead) => {
                let file = lock.try_clone().map_err(|why| said(&path, &why, lang))?;
                if file.metadata().is_ok_and(|found| found.len() > 0) {
                    remark(&say::begun_anew(lang, &name));
                }
                RunStore::create(medium(file), head.clone()).map_err(|why| said(&path, &why, lang))?
            }
            Err(StoreFault::NoStore) => return Err(Stop::Said(say::no_store(lang, &name))),
            Err(StoreFault::Io(why)) => return Err(said(&path, &why, lang)),
        };
        let differences = store.head().identity.differences(&head.identity);
        if !differences.is_empty() {
            return Err(Stop::Said(say::other_call(lang, &name, &differences)));
        }
        if store.torn() > 0 {
            remark(&say::cut_off(lang, &name, store.torn()));
        }
        if store.runs() > 0 {
            remark(&say::going_on(lang, store.runs(), store.wanted()));
        }
        Ok(Self { store, path: Some(path), lock: Some(lock) })
    }

    /// Begins it anew, whatever stood there.
    pub(super) fn anew(path: PathBuf, head: StoreHead, lang: Lang) -> Result<Self, Stop> {
        let (file, lock) = locked(&path, lang)?;
        let store = RunStore::create(medium(file), head).map_err(|why| said(&path, &why, lang))?;
        Ok(Self { store, path: Some(path), lock: Some(lock) })
    }

    /// Runs what is not there yet.
    pub(super) fn fill(&mut self, study: &Study, jobs: usize, lang: Lang) -> Done {
        let asked = match self.path {
            Some(_) => whether_asked().map_err(Stop::Output)?,
            None => Arc::default(),
        };
        let (began, before) = (Instant::now(), self.store.runs());
        let (shard, of) = (self.store.head().shard, self.store.wanted());
        let (mut progress, store) = (ProgressLine::new(), &mut self.store);
        let ran = study.run_shard(shard, before as usize, jobs, &mut |row, outcome| {
            store.push(row, &outcome).map_err(Halt::Io)?;
            let done = store.runs();
            progress.show(&say::progress(lang, done, of, left(began.elapsed(), done - before, of - done)));
            if asked.load(Ordering::Relaxed) { Err(Halt::Asked) } else { Ok(()) }
        });
        progress.clear();
        match ran {
            Ok(()) => {
                let not_kept = self.not_kept(lang);
                self.store.close().map_err(not_kept)
            }
            Err(StudyFault::Open(why)) => Err(session_stop(lang, SessionFault::Open(why))),
            Err(StudyFault::Taken(Halt::Io(why))) => Err(self.not_kept(lang)(why)),
            Err(StudyFault::Taken(Halt::Asked)) => {
                let path = self.path.as_deref().map(|path| path.display().to_string()).unwrap_or_default();
                Err(Stop::Said(say::stopped(lang, &path, self.store.runs(), of)))
            }
        }
    }

    /// What to say when there is no room for a run, or for what is made of the runs.
    pub(super) fn not_kept(&self, lang: Lang) -> impl Fn(io::Error) -> Stop + use<> {
        let (path, done, of) = (self.path.clone(), self.store.runs(), self.store.wanted());
        move |why| {
            Stop::Said(match &path {
                None => passing_fault(lang, &why),
                Some(path) => say::not_kept(lang, &path.display().to_string(), &why, done, of),
            })
        }
    }

    /// What the runs say.
    pub(super) fn summary(self, study: &Study, lang: Lang) -> Result<Summary, Stop> {
        let not_kept = self.not_kept(lang);
        Summary::read(study, self.store).map_err(not_kept)
    }

    /// Where it lies.
    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Nobody wants it any more.
    pub(super) fn forget(self) {
        if let Some(path) = &self.path {
            // What cannot be removed does not look whole.
            let _ = std::fs::remove_file(path);
        }
    }

    /// It reaches the disk, and bears another name.
    pub(super) fn rename(&self, to: &Path) -> io::Result<()> {
        if let (Some(path), Some(file)) = (&self.path, &self.lock) {
            file.sync_all()?;
            std::fs::rename(path, to)?;
        }
        Ok(())
    }
}

/// A file for a store, opened or made, in which nobody else is at work: to read and write, and to hold.
fn locked(path: &Path, lang: Lang) -> Result<(File, File), Stop> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|why| said(folder, &why, lang))?;
    let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    let file = open.map_err(|why| said(path, &why, lang))?;
    match file.try_lock() {
        // Not every network disk can lock. There the names of shards keep machines apart.
        Ok(()) | Err(TryLockError::Error(_)) => {}
        Err(TryLockError::WouldBlock) => return Err(Stop::Said(say::at_work(lang, &path.display().to_string()))),
    }
    let lock = file.try_clone().map_err(|why| said(path, &why, lang))?;
    Ok((file, lock))
}

/// A fault with a file.
pub(super) fn said(path: &Path, why: &io::Error, lang: Lang) -> Stop {
    Stop::Said(io_fault(lang, &path.display().to_string(), why))
}

/// A fault with the file without a name.
fn passing_fault(lang: Lang, why: &io::Error) -> String {
    io_fault(lang, &std::env::temp_dir().display().to_string(), why)
}

/// How long it still takes, if it goes on as it did.
pub(super) fn left(passed: Duration, done: u64, to_do: u64) -> Option<Span> {
    let seconds = passed.as_secs_f64() / done as f64 * to_do as f64;
    (passed >= TELLING).then_some(Span(seconds.ceil() as i64))
}

/// Is raised when somebody asks the programme to end: by Ctrl+C, or from outside. Who asks twice ends it at once; what was kept is kept.
#[cfg(unix)]
fn whether_asked() -> io::Result<Arc<AtomicBool>> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        flag,
    };
    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&asked))?;
        flag::register(signal, Arc::clone(&asked))?;
    }
    Ok(asked)
}

/// Elsewhere Ctrl+C ends the programme at once; what was kept is kept.
#[cfg(not(unix))]
fn whether_asked() -> io::Result<Arc<AtomicBool>> {
    Ok(Arc::default())
}
