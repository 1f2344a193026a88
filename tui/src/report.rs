//! The report of a log as files: made from the log alone, written beside it, and opened where somebody can look at it. What stands in it
//! is the business of the crate [`paper`].
//!
//! An existing file is never overwritten: a report that is made again gets a folder of its own.

use std::{
    env, fs, io,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use engine::table::log::{Line, Log};
#[cfg(feature = "office")]
use paper::report::guide::GuideNames;
use paper::report::{
    AboutRecord, Observation, ReportWish, files,
    files::ReportFiles,
    ratings::{CarriedPlan, Ratings},
};
use studies::pool;
use vocabulary::scenario::Scenario;
use words::{Lang, cli as say, record as record_words, tables::twin_of};

use crate::{
    session,
    session::{Remade, SessionFault, remark, signature, testimony::Testimony},
    wall,
};

/// In so many worlds besides its own an exercise is held against nobody at the seats: what fits into the second that a report takes.
const OTHERS: usize = 3;

/// A report as it is made where nobody says otherwise: for circulation, without ratings.
pub fn wish(lang: Lang) -> ReportWish {
    ReportWish { lang, others: OTHERS, threads: pool::cores(), ..ReportWish::default() }
}

/// Makes the report of a log that was read from a path and made again, with what people wrote beside it.
///
/// # Errors
/// A file cannot be packed.
pub fn of_log(
    path: &Path,
    beside: &Testimony,
    remade: &mut Remade,
    wish: &ReportWish,
) -> Result<ReportFiles, SessionFault> {
    let io = |why| SessionFault::Io(path.to_owned(), why);
    let about = about(path, remade, wish.lang);
    // A bookmark has nothing to read.
    let noted = beside.notes.iter().filter(|note| !note.text.is_empty()).cloned();
    let observations = noted.map(|note| Observation { at: note.at, by: note.by, text: note.text }).collect();
    let wish = &ReportWish { observations, answers: beside.answers.clone(), ..wish.clone() };
    let Remade { log, exercise, facts, .. } = remade;
    files::of_log(log, exercise, facts, &about, wish).and_then(with_workbook).map_err(io)
}

/// The same with the workbook for evaluators.
#[cfg(feature = "office")]
fn with_workbook(mut made: ReportFiles) -> io::Result<ReportFiles> {
    // The only fault is a text that fits into no cell, and it says so.
    let book = sheets::evaluation::write(&made.guide).map_err(|why| io::Error::other(why.say(made.guide.lang)))?;
    made.files.push(("report.xlsx", book));
    Ok(made)
}

/// This programme was built without what makes workbooks.
#[cfg(not(feature = "office"))]
fn with_workbook(made: ReportFiles) -> io::Result<ReportFiles> {
    Ok(made)
}

/// Reads the improvement plan out of a workbook that an earlier report wrote, for the exercise into which it is carried.
///
/// # Errors
/// Everything that stands against taking it, in words.
#[cfg(feature = "office")]
pub fn read_carried(path: &Path, lang: Lang) -> Result<CarriedPlan, Vec<String>> {
    let shown = path.display().to_string();
    let bytes = crate::files::read(path, sheets::LARGEST).map_err(|why| vec![say::io_fault(lang, &shown, &why)])?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    sheets::evaluation::read_plan(&name, &bytes).map_err(|faults| faults.iter().map(|fault| fault.say(lang)).collect())
}

/// This programme was built without what reads workbooks.
///
/// # Errors
/// That it was.
#[cfg(not(feature = "office"))]
pub fn read_carried(_: &Path, lang: Lang) -> Result<CarriedPlan, Vec<String>> {
    Err(vec![say::no_workbook(lang).to_owned()])
}

/// Reads the workbook that people filled in, for a report of a scenario; and what was noticed in it, in words.
///
/// # Errors
/// Everything that stands against taking it, in words.
#[cfg(feature = "office")]
pub fn read_ratings(path: &Path, scenario: &Scenario, lang: Lang) -> Result<(Ratings, Vec<String>), Vec<String>> {
    let shown = path.display().to_string();
    let bytes = crate::files::read(path, sheets::LARGEST).map_err(|why| vec![say::io_fault(lang, &shown, &why)])?;
    let say_all = |remarks: Vec<sheets::Remark>| remarks.iter().map(|remark| remark.say(lang)).collect::<Vec<_>>();
    let read = sheets::evaluation::read(&shown, &bytes, &GuideNames::of(scenario));
    read.map(|(ratings, noted)| (ratings, say_all(noted))).map_err(say_all)
}

/// This programme was built without what reads workbooks.
///
/// # Errors
/// That it was.
#[cfg(not(feature = "office"))]
pub fn read_ratings(_: &Path, _: &Scenario, lang: Lang) -> Result<(Ratings, Vec<String>), Vec<String>> {
    Err(vec![say::no_workbook(lang).to_owned()])
}

/// What is known of a record beside what was played. Whoever gets a report of it has had it played again, seal by seal.
fn about(path: &Path, remade: &Remade, lang: Lang) -> AboutRecord {
    let log = &remade.log;
    let origin = || record_words::branch(lang, log.remarks().filter_map(remark::read_branch_of).last());
    let twin = log.remarks().find_map(remark::read_twin);
    let signed = match signature::judge(log) {
        Ok(signed) => record_words::proof(lang, signed.last(), log.count),
        Err(fault) => record_words::signature_fault(lang, &fault),
    };
    let seals = log.lines.iter().filter(|(_, line)| matches!(line, Line::Seal { .. } | Line::End { .. })).count();
    let held = match &remade.falter {
        None => words::report::held(lang, log.count, seals),
        Some(falter) => record_words::falter_note(lang, falter, log.count),
    };
    let ends = record_words::reaches_end(lang, log.ended(), log.count);
    AboutRecord {
        log: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        twin: twin.map(|remark::TwinTable { table, of, together }| twin_of(lang, table, of, &together)),
        branch: log.header.parent.map(|_| origin()),
        sitting: sitting(log, lang),
        proof: [held, ends].into_iter().chain(signed.lines().map(str::to_owned)).collect(),
        carried: log.remarks().filter_map(remark::read_plan).last(),
    }
}

/// From the first to the last act, by the clock of the machine on which they were written; testimony.
fn sitting(log: &Log, lang: Lang) -> Option<String> {
    let stamps = log.lines.iter().filter_map(|(_, line)| match line {
        Line::Act { wall, .. } => wall::read_stamp(wall),
        _ => None,
    });
    let stamps: Vec<_> = wall::read_stamp(&log.header.wall).into_iter().chain(stamps).collect();
    let (first, last) = (stamps.first()?, stamps.last()?);
    let minutes = last.duration_since(*first).as_mins();
    let [from, until] = [first, last].map(|stamp| wall::for_reading(*stamp, &log.header.zone));
    Some(words::report::sitting(lang, &from, &until, minutes))
}

/// Where the report of a log goes if nobody says where: into a folder named after it.
pub fn folder_of(log: &Path) -> PathBuf {
    log.file_stem().map_or_else(|| "report".into(), PathBuf::from)
}

/// Writes the report of a log into a folder beside it that has none yet, and says where its page is.
///
/// # Errors
/// Why not, in words.
pub fn write_beside(log: &Path, lang: Lang) -> Result<PathBuf, String> {
    // Whoever sits here was told of notes that cannot be read when the record was opened.
    let beside = Testimony::beside(log);
    let report = session::remake(log).and_then(|mut remade| of_log(log, &beside, &mut remade, &wish(lang)));
    let report = report.map_err(|fault| say::session_fault(lang, &fault))?;
    let place = log.parent().unwrap_or(Path::new("")).join(folder_of(log));
    let named = |n: usize| if n == 1 { place.clone() } else { PathBuf::from(format!("{}-{n}", place.display())) };
    let free = (1..).map(named).find(|dir| report.files.iter().all(|(name, _)| !dir.join(name).exists()));
    let dir = free.unwrap_or(place.clone());
    let written = || -> io::Result<()> {
        fs::create_dir_all(&dir)?;
        for (name, bytes) in &report.files {
            fs::File::create_new(dir.join(name))?.write_all(bytes)?;
        }
        Ok(())
    };
    written().map_err(|why| say::io_fault(lang, &dir.display().to_string(), &why))?;
    Ok(dir.join(report.files[0].0))
}

/// Opens a page in front of whoever sits at this machine, if anything here can. Whether it was asked to.
pub fn open(page: &Path) -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let mut command = if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else if set("DISPLAY") || set("WAYLAND_DISPLAY") {
        Command::new("xdg-open")
    } else {
        return false;
    };
    // Whatever it has to say must not be written over the screen.
    let started = command.arg(page).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = started else { return false };
    thread::spawn(move || child.wait());
    true
}
