//! `harmattan play`, `resume`, `replay` and the start screen: the calls that take the terminal.

use std::{
    collections::BTreeSet,
    fs, io,
    io::IsTerminal as _,
    path::{Path, PathBuf},
};

use engine::table::replay::Planned;
use kernel::{
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::scenario::Scenario;
use words::{Lang, clean, cli as say, fault::Unfit, record, replay::notes_faults};

use super::{
    inputs::{find, read_acts, session_stop},
    live::{LiveTable, LiveTables, TakenPort, TakenPorts, live},
    new,
    plays::{PlayArg, seat},
    rehearse,
    set::SetArg,
    stop::{Done, Stop},
    text_file::TextFile,
};
use crate::{
    app::App,
    comfort::Comfort,
    host,
    host::{Host, Inbox},
    library,
    library::Source,
    remote::Door,
    report,
    screens::{
        preview::PreviewPage,
        start::{Start, StartChoice},
    },
    seats::listener::Listener,
    session,
    session::{Replay, Resumed, Session, SessionFault, Wanted, remark as session_remark, twins},
    table::{Past, Table as _},
    terminal::Screen,
};

/// How many logs the start screen lists.
const LISTED: usize = 30;

/// Plays a scenario: the control room and the seats, in the terminal
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  harmattan play lake-chad\n  harmattan play two-bridges --seed 7 --log monday.jsonl --lang fr\n  \
                  harmattan play lake-chad --variant with-midas\n  \
                  harmattan play lake-chad --play agency=by-the-book\n  \
                  harmattan play lake-chad --listen 0.0.0.0 --web 0.0.0.0\n  \
                  harmattan play lake-chad --tables 6 --web 0.0.0.0"
)]
pub struct PlayArgs {
    /// A folder, a file, or a name from `harmattan list`
    scenario: String,
    /// The seed of every dice [default: the scenario's own]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Plays a programme variant of the scenario
    #[arg(long, value_name = "NAME")]
    variant: Option<String>,
    #[command(flatten)]
    set: SetArg,
    /// The improvement plan of an earlier exercise: the workbook that its report wrote. Its log keeps it, and its report says whether the measures moved
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    /// The new file for the log [default: SCENARIO-DATE-TIME.jsonl in this folder]
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// So many twin tables of the scenario at once, with the same dice; each has seats, a clock and a log of its own
    ///
    /// The logs are NAME-t1.jsonl, NAME-t2.jsonl and so on. The overview (key T) shows all tables and starts, paces and directs one or
    /// all of them.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=12))]
    tables: u32,
    #[command(flatten)]
    play: PlayArg,
    #[command(flatten)]
    script: ScriptArg,
    #[command(flatten)]
    listen: ListenArg,
}

/// What scripted players do.
#[derive(Debug, clap::Args)]
struct ScriptArg {
    /// Acts for seats at which nobody sits: an acts file, or the log of an earlier exercise
    ///
    /// The facilitator gives a seat to the script in the list of seats; until then nothing of it happens.
    #[arg(long, value_name = "FILE")]
    script: Option<TextFile>,
}

impl ScriptArg {
    fn read(&self, scenario: &Scenario, lang: Lang) -> Result<Vec<Planned>, Stop> {
        let Some(file) = &self.script else { return Ok(Vec::new()) };
        // Whoever plays a scenario has had it checked: its calendar can be read.
        let calendar = Calendar::new(&scenario.start, &scenario.zone);
        let calendar = calendar.map_err(|_| Stop::Said(say::until_fault(lang, &scenario.start)))?;
        read_acts(lang, file, scenario, &calendar)
    }
}

/// Seats on other machines.
#[derive(Debug, clap::Args)]
struct ListenArg {
    /// Lets people play seats from other machines, by ssh: an address of this machine, with or without a port
    ///
    /// `0.0.0.0` is every network that this machine is on; `2222` alone is a port for this machine only. F6 in the control room
    /// shows what to type there, and the code of every seat.
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Lets people play seats from other machines, in a browser: on a phone by pages, on a laptop in the same terminal
    ///
    /// An address of this machine as for `--listen`; without a port it is 8080. F6 shows what to type and a code for cameras.
    #[arg(long, value_name = "ADDR")]
    web: Option<String>,
    /// Encrypts the lines of browsers (TLS), with a certificate of this host that each browser first warns of
    ///
    /// With `--web`, or once F6 opens for browsers. F6 shows the fingerprint to compare. Needs a programme built with `--features tls`.
    // Whoever has a programme without it and asks for it all the same is told what to do.
    #[arg(long, hide = cfg!(not(feature = "tls")))]
    web_tls: bool,
}

/// Goes on with an exercise that stopped for whatever reason
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan resume lake-chad-20270308-060000.jsonl")]
pub struct ResumeArgs {
    /// The log
    log: PathBuf,
    #[command(flatten)]
    script: ScriptArg,
    #[command(flatten)]
    listen: ListenArg,
}

/// The evaluator's room: looks back on an exercise, in the terminal
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  harmattan replay lake-chad-20270308-060000.jsonl")]
pub struct ReplayArgs {
    /// The log
    log: PathBuf,
}

pub(super) fn play(args: &PlayArgs, comfort: Comfort, lang: Lang) -> Done {
    let source = find(lang, &args.scenario)?;
    let wanted = Wanted { variant: args.variant.clone(), parameters: args.set.read(lang)?, seed: args.seed };
    // Neither a faulty scenario nor a faulty script nor a missing terminal leaves a log behind.
    let scenario = session::varied(&source, wanted.variant.as_deref(), &wanted.parameters)
        .map_err(|fault| session_stop(lang, fault))?;
    let script = args.script.read(&scenario, lang)?;
    let cast = args.play.read(&scenario, &BTreeSet::new(), lang)?;
    let plan = args.plan.as_deref().map(|path| carried(path, lang)).transpose()?;
    needs_terminal(lang)?;
    let ports = args.listen.bind(lang)?;
    let begun = begin_all(&source, &wanted, args.log.as_deref(), args.tables, lang);
    let begun = begun.map_err(|fault| session_stop(lang, fault))?;
    let mut tables: Vec<LiveTable> = begun.into_iter().map(|table| table.with_script(script.clone())).collect();
    for LiveTable { session, resumed } in &mut tables {
        seat(session, &cast, lang)?;
        if let Some(plan) = &plan {
            session.note(plan).map_err(|fault| session_stop(lang, fault))?;
        }
        resumed.remarks.extend(plan.clone());
    }
    live(take, LiveTables { tables, ..LiveTables::default() }, comfort, ports, lang)
}

/// Begins as many tables as somebody wants. One alone knows of no others.
fn begin_all(
    source: &Source,
    wanted: &Wanted,
    log: Option<&Path>,
    tables: u32,
    lang: Lang,
) -> Result<Vec<LiveTable>, SessionFault> {
    if tables == 1 {
        return Ok(vec![LiveTable { session: begin(source, wanted, log, lang)?, resumed: Resumed::default() }]);
    }
    let log =
        log.map_or_else(|| session::checked(source).map(|s| session::default_log(&s)), |log| Ok(log.to_owned()))?;
    let begun = twins::begin(source, wanted, lang, &log, tables)?;
    let table = |(session, twin)| {
        let remarks = vec![session_remark::twin(&twin)];
        LiveTable { session, resumed: Resumed { remarks, ..Resumed::default() } }
    };
    Ok(begun.into_iter().map(table).collect())
}

/// The plan of an earlier exercise, as the log remarks it.
fn carried(path: &Path, lang: Lang) -> Result<String, Stop> {
    let of_file = |said: &String| format!("{}{}{said}", path.display(), lang.colon());
    let plan = report::read_carried(path, lang)
        .map_err(|faults| Stop::Said(faults.iter().map(of_file).collect::<Vec<_>>().join("\n")))?;
    session_remark::plan(&plan).map_err(|why| Stop::Output(why.into()))
}

pub(super) fn resume(args: &ResumeArgs, comfort: Comfort, lang: Lang) -> Done {
    needs_terminal(lang)?;
    let ports = args.listen.bind(lang)?;
    let mut all = LiveTables::resume(&args.log, lang).map_err(|fault| session_stop(lang, fault))?;
    // Twins are of one scenario.
    let script = args.script.read(all.tables[0].session.scenario(), lang)?;
    all.tables = all.tables.into_iter().map(|table| table.with_script(script.clone())).collect();
    live(take, all, comfort, ports, lang)
}

pub(super) fn replay(args: &ReplayArgs, comfort: Comfort, lang: Lang) -> Done {
    needs_terminal(lang)?;
    let replay = Replay::open(&args.log).map_err(|fault| session_stop(lang, fault))?;
    past(take(lang)?, replay, &args.log, comfort, lang)
}

/// The start screen, and what is chosen there. What goes wrong is said there, and the choice is free again.
pub(super) fn start(comfort: Comfort, lang: Lang) -> Done {
    let mut screen = take(lang)?;
    let (scenarios, faulty) = scenarios();
    let mut start = Start { lang, scenarios, faulty, logs: logs(), comfort, ..Start::default() };
    loop {
        let choice = host::choose(&mut screen, &mut start)?;
        let (lang, comfort) = (start.lang, start.comfort.clone());
        let fault = match choice {
            StartChoice::Quit => return Ok(()),
            StartChoice::Play(name, variant) => match library::open(&name) {
                Ok(source) => match begin(&source, &as_variant(variant), None, lang) {
                    Ok(session) => {
                        let tables = LiveTables::of(session, Resumed::default());
                        return live(|_| Ok(screen), tables, comfort, TakenPorts::default(), lang);
                    }
                    Err(fault) => say::session_fault(lang, &fault),
                },
                Err(fault) => say::open_fault(lang, &fault),
            },
            StartChoice::Rehearse(name) => match rehearse::show(&mut screen, &start, &name)? {
                Ok(()) => continue,
                Err(Stop::Said(said)) => said,
                Err(other) => return Err(other),
            },
            StartChoice::Preview(name) => {
                let chosen = start.scenarios.iter().find(|(known, _)| *known == name);
                if let Some((_, scenario)) = chosen {
                    let mut page = PreviewPage::of(scenario.clone(), lang, comfort);
                    host::leaf_through(&mut screen, &mut page)?;
                    (start.lang, start.comfort) = (page.names.lang(), page.comfort);
                }
                continue;
            }
            StartChoice::Write => {
                drop(screen);
                return new::from_start(lang);
            }
            StartChoice::Resume(log) => match LiveTables::resume(Path::new(&log), lang) {
                Ok(tables) => return live(|_| Ok(screen), tables, comfort, TakenPorts::default(), lang),
                Err(fault) => say::session_fault(lang, &fault),
            },
            StartChoice::Replay(log) => match Replay::open(Path::new(&log)) {
                Ok(replay) => return past(screen, replay, Path::new(&log), comfort, lang),
                Err(fault) => say::session_fault(lang, &fault),
            },
        };
        start.notice = Some(clean(&fault));
    }
}

impl ListenArg {
    /// Takes the ports that were asked for.
    fn bind(&self, lang: Lang) -> Result<TakenPorts, Stop> {
        if self.web_tls && cfg!(not(feature = "tls")) {
            return Err(Stop::Said(say::system_fault(lang, &io::Error::other(Unfit::BuiltWithoutTls))));
        }
        let wanted = [(Door::Ssh, &self.listen), (Door::Web, &self.web)];
        let wanted = wanted.into_iter().filter_map(|(door, address)| Some((door, address.as_ref()?)));
        let bind = |(door, address): (Door, &String)| match Listener::bind(door, address) {
            Ok(port) => Ok(TakenPort { door, address: address.clone(), port }),
            Err(why) => Err(Stop::Said(say::cannot_listen(lang, (door.call(), door.port()), address, &why))),
        };
        let ports = wanted.map(bind).collect::<Result<_, _>>()?;
        let encrypts = (self.web_tls || self.web.is_some()).then_some(self.web_tls);
        Ok(TakenPorts { ports, encrypts })
    }
}

fn take(lang: Lang) -> Result<Screen, Stop> {
    Screen::take().map_err(|why| Stop::Said(say::io_fault(lang, "terminal", &why)))
}

fn needs_terminal(lang: Lang) -> Done {
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        return Ok(());
    }
    Err(Stop::Said(say::needs_terminal(lang).to_owned()))
}

fn as_variant(variant: Option<Slug>) -> Wanted {
    Wanted { variant: variant.map(|name| name.as_str().to_owned()), ..Wanted::default() }
}

fn begin(source: &Source, wanted: &Wanted, log: Option<&Path>, lang: Lang) -> Result<Session, SessionFault> {
    let scenario = session::checked(source)?;
    let log = log.map_or_else(|| session::default_log(&scenario), Path::to_owned);
    Session::start_as(source, wanted, lang, Some(&log))
}

/// Looks back; who wants to play on from there does so on the same screen.
fn past(mut screen: Screen, replay: Replay, log: &Path, comfort: Comfort, lang: Lang) -> Done {
    let mut app = App::new(replay.scenario().clone(), lang, true);
    app.comfort = comfort;
    let falter = replay.falter().map(|falter| record::falter_note(lang, falter, replay.log().count));
    let said: Vec<String> = falter.into_iter().chain(notes_faults(lang, &replay.notes().faults)).collect();
    app.notice = (!said.is_empty()).then(|| said.join(" "));
    let mut table = Past { replay, log: clean(&log.display().to_string()), lang };
    // Whoever looks back begins at the beginning.
    table.advance_to(Time::START).map_err(Stop::Said)?;
    loop {
        host::run(&mut screen, Host::new(&mut app, &mut table, Inbox::open(), None));
        if !app.forks {
            return Ok(());
        }
        match Session::fork(log, table.now()) {
            Ok((session, resumed)) => {
                let lang = app.lang();
                return live(
                    |_| Ok(screen),
                    LiveTables::of(session, resumed),
                    app.comfort,
                    TakenPorts::default(),
                    lang,
                );
            }
            Err(fault) => {
                (app.forks, app.left) = (false, false);
                app.notice = Some(clean(&say::session_fault(lang, &fault)));
            }
        }
    }
}

/// The scenarios that can be chosen, those of the current folder first; and the names of those that have errors.
fn scenarios() -> (Vec<(String, Scenario)>, Vec<String>) {
    let (mut known, mut faulty) = (Vec::new(), Vec::new());
    for name in library::folders(Path::new("."), LISTED) {
        match library::open(&name).ok().and_then(|source| source.scenario()) {
            Some(scenario) => known.push((name, scenario)),
            None => faulty.push(name),
        }
    }
    let own: Vec<String> = known.iter().map(|(name, _)| name.clone()).chain(faulty.iter().cloned()).collect();
    let built_in = library::BUILT_IN.iter().filter(|built_in| !own.iter().any(|own| own == built_in.name));
    known.extend(
        built_in.filter_map(|built_in| Some((built_in.name.to_owned(), Source::built_in(built_in.name)?.scenario()?))),
    );
    (known, faulty)
}

/// The logs of the current folder, newest first: every `.jsonl` whose first line is a header.
fn logs() -> Vec<String> {
    let mut found: Vec<_> = fs::read_dir(".")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let is_log = name.ends_with(".jsonl") && session::begins_like_a_log(&entry.path());
            is_log.then_some((entry.metadata().ok()?.modified().ok()?, name))
        })
        .collect();
    found.sort();
    found.into_iter().rev().map(|(_, name)| name).take(LISTED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_asks_for_encrypted_lines_gets_them_or_is_told_how_and_never_lines_in_the_plain() {
        let asked = ListenArg { listen: None, web: Some("127.0.0.1:0".to_owned()), web_tls: true };
        match asked.bind(Lang::Fr) {
            Ok(TakenPorts { ports, encrypts }) => {
                assert!(cfg!(feature = "tls") && ports.len() == 1 && encrypts == Some(true));
            }
            Err(Stop::Said(said)) => assert!(cfg!(not(feature = "tls")) && said.contains("--features tls"), "{said}"),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn whoever_names_no_door_for_browsers_leaves_it_as_it_was() {
        let encrypts = |web: Option<&str>| {
            let asked = ListenArg { listen: None, web: web.map(str::to_owned), web_tls: false };
            asked.bind(Lang::En).map(|taken| taken.encrypts).expect("nothing stands in the way")
        };
        assert_eq!((encrypts(None), encrypts(Some("127.0.0.1:0"))), (None, Some(false)));
    }
}
