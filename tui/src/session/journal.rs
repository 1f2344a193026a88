//! The journal: the file that a log is written into, line by line, and what becomes of it while it is.
//!
//! Before each line it is asked whether the path still names the file that is open here, as long as it was left. If it was deleted,
//! replaced, cut or written into by somebody else, or its disk is gone, the whole record is written anew where that can be done, and
//! the exercise goes on there; the old file is not touched again.
//!
//! It ignores what the lines say. It never overwrites a file.

use std::{
    env, fs,
    fs::{File, OpenOptions, TryLockError},
    io,
    io::{Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use engine::table::{log, log::Line};
use kernel::seal::Seal;
use words::fault::{Loss, SessionFault};

use super::record::Record;

/// What was written reaches the disk after this long, whether or not a line asks for it: a power cut costs no more of the clock.
const FLUSH_EVERY: Duration = Duration::from_secs(3);

/// A log file that is being written.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: File,
    /// Bytes that hold.
    len: u64,
    last: Option<Seal>,
    /// The digest of the first line, which tells this record from all others.
    record: Option<Seal>,
    /// Whether bytes that do not hold may lie behind them: a line that was cut off half-way.
    torn: bool,
    /// When everything was last made to reach the disk.
    flushed: Instant,
}

impl Journal {
    /// A new file, locked against a second writer. An existing one is never touched.
    pub fn create(path: &Path) -> Result<Self, SessionFault> {
        let io = |why| SessionFault::Io(path.to_owned(), why);
        let file = match OpenOptions::new().write(true).create_new(true).open(path) {
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {
                return Err(SessionFault::Exists(path.to_owned()));
            }
            other => other.map_err(io)?,
        };
        lock(&file, path)?;
        // The name of the file must outlast a power failure as well; where folders cannot be flushed, nothing is lost by asking.
        let _ = File::open(folder_of(path)).and_then(|folder| folder.sync_all());
        Ok(Self::at(path, file, 0, None, None))
    }

    /// A file that stands at its end, behind the line with this digest.
    pub fn at(path: &Path, file: File, len: u64, last: Option<Seal>, record: Option<Seal>) -> Self {
        Self { path: path.to_owned(), file, len, last, record, torn: false, flushed: Instant::now() }
    }

    /// A new file that holds a whole record. If that cannot be written, there is no such file.
    pub fn anew(path: &Path, record: &Record) -> Result<Self, SessionFault> {
        let mut journal = Self::create(path)?;
        let mut lines = record.head().chain(record.lines.iter().map(|(line, _)| line.clone()));
        let written = lines.try_for_each(|line| journal.append(&line, false).map(drop));
        let written = written.and_then(|()| journal.file.sync_all().map_err(Loss::Unwritable));
        written.map_err(|loss| {
            // It is ours, and half a record helps nobody.
            let _ = fs::remove_file(path);
            loss.fault(path.to_owned())
        })?;
        Ok(journal)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
    pub fn record(&self) -> Option<Seal> {
        self.record
    }
    /// The digest of the last line.
    pub fn last(&self) -> Option<Seal> {
        self.last
    }

    /// The lines with which every log begins.
    pub fn begin(&mut self, record: &Record) -> Result<(), SessionFault> {
        let path = self.path.clone();
        record.head().try_for_each(|line| self.append(&line, false).map(drop)).map_err(|loss| loss.fault(path))
    }

    /// Appends a line and answers with its digest. If it cannot be written whole, the file is as it was before; if even that cannot be
    /// had, nothing more is written until it can, for a line behind a torn one would make the whole log unreadable.
    pub fn append(&mut self, line: &Line, flush: bool) -> Result<Seal, Loss> {
        let (mut text, digest) = log::encode(line, self.last).map_err(|why| Loss::Unwritable(why.into()))?;
        text.push('\n');
        if self.torn {
            self.cut_off().map_err(Loss::Unwritable)?;
        }
        self.stands()?;
        let flush = flush || self.flushed.elapsed() >= FLUSH_EVERY;
        let written =
            self.file.write_all(text.as_bytes()).and_then(|()| if flush { self.file.sync_data() } else { Ok(()) });
        if let Err(why) = written {
            // The first fault is the one to tell.
            self.torn = true;
            let _ = self.cut_off();
            return Err(Loss::Unwritable(why));
        }
        if flush {
            self.flushed = Instant::now();
        }
        self.len += text.len() as u64;
        self.last = Some(digest);
        self.record.get_or_insert(digest);
        Ok(digest)
    }

    /// Cuts off what does not hold.
    fn cut_off(&mut self) -> io::Result<()> {
        self.file.set_len(self.len)?;
        self.file.seek(SeekFrom::Start(self.len))?;
        self.torn = false;
        Ok(())
    }

    /// Whether the path still names the file that is open here, and it is as long as it was left.
    pub fn stands(&self) -> Result<(), Loss> {
        let there = fs::metadata(&self.path).map_err(|why| match why.kind() {
            io::ErrorKind::NotFound => Loss::Gone,
            _ => Loss::Unwritable(why),
        })?;
        let open = self.file.metadata().map_err(Loss::Unwritable)?;
        if !is_same(&there, &open) {
            return Err(Loss::Replaced);
        }
        match open.len() {
            _ if self.torn => Ok(()),
            len if len < self.len => Err(Loss::Cut),
            len if len > self.len => Err(Loss::Grown),
            _ => Ok(()),
        }
    }
}

#[cfg(unix)]
fn is_same(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Elsewhere the system does not tell; a file of another length is found out all the same.
#[cfg(not(unix))]
fn is_same(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    one.len() == other.len()
}

/// Locks a log against a second writer.
pub(super) fn lock(file: &File, path: &Path) -> Result<(), SessionFault> {
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(SessionFault::Busy(path.to_owned())),
        // Some network disks know no locks; an exercise must not fail for that.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A free name for what comes of a log: `NAME-KIND-1.jsonl`, `NAME-KIND-2.jsonl`, … What comes of such a one stands beside its
/// siblings.
pub(super) fn free_name(folder: &Path, from: &Path, kind: &str) -> PathBuf {
    let stem = from.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let stem = match stem.rsplit_once(&format!("-{kind}-")) {
        Some((trunk, n)) if n.bytes().all(|byte| byte.is_ascii_digit()) => trunk.to_owned(),
        _ => stem,
    };
    // The current folder needs no name.
    let named = |name: String| if folder == Path::new(".") { PathBuf::from(name) } else { folder.join(name) };
    (1_u32..)
        .map(|n| named(format!("{stem}-{kind}-{n}.jsonl")))
        .find(|path| !path.exists())
        .unwrap_or_else(|| named(format!("{stem}-{kind}.jsonl")))
}

/// Where a record may be written anew, best first: beside the old log, in the current folder, at home.
pub(super) fn refuges(old: &Path) -> Vec<PathBuf> {
    let beside = folder_of(old);
    let others = [Some(PathBuf::from(".")), env::home_dir()];
    [beside.to_owned()].into_iter().chain(others.into_iter().flatten()).collect()
}
