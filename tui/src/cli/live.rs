//! Playing on, in the terminal: whoever begins, resumes or forks an exercise comes through here, with one table or with several.
//!
//! What can stop the start with a word is over before the screen is taken.

use std::{io, io::Write as _, net::TcpListener, path::Path, sync::Arc};

use engine::table::replay::Planned;
use kernel::{names::Slug, time::Time};
use vocabulary::terms::Hand;
use words::{
    Key, Lang, clean, cli as say, record,
    tables::{TablesText, table as called},
};

use super::{
    inputs::session_stop,
    output::remark,
    stop::{Done, Stop},
};
use crate::{
    app::{App, AskedDeed, Overlay, twins::Twins},
    comfort::Comfort,
    host,
    host::{Host, HostedTable, Inbox},
    remote::Door,
    seats::{guests::Guests, listener::Listener},
    session::{Resumed, Session, SessionFault, remark as session_remark, remark::TwinTable, twins, twins::TwinResumed},
    table::{Live, Table as _},
    terminal,
    terminal::Screen,
};

/// A table that is played on, and what its log remarks.
#[derive(Debug)]
pub(super) struct LiveTable {
    pub session: Session,
    pub resumed: Resumed,
}

impl LiveTable {
    /// With a script for the seats that the facilitator gives to it.
    pub fn with_script(self, script: Vec<Planned>) -> Self {
        Self { session: self.session.with_script(script), ..self }
    }

    /// Which of several it is, if it is one of several.
    fn twin(&self) -> Option<TwinTable> {
        self.resumed.remarks.iter().find_map(|text| session_remark::read_twin(text))
    }
}

/// A port that was asked for, at which nobody answers yet.
pub(super) struct TakenPort {
    pub door: Door,
    pub address: String,
    pub port: TcpListener,
}

/// What was asked for on the command line.
#[derive(Default)]
pub(super) struct TakenPorts {
    /// The ports.
    pub ports: Vec<TakenPort>,
    /// Whether the lines of browsers are to be encrypted; nothing if nobody said, so that it stays as it was.
    pub encrypts: Option<bool>,
}

/// The tables that are played on.
#[derive(Debug, Default)]
pub(super) struct LiveTables {
    /// Them, by number.
    pub tables: Vec<LiveTable>,
    /// The one in front, by its place.
    pub front: usize,
    /// What is to be said of those that are not among them.
    pub absent: Vec<String>,
}

impl LiveTables {
    /// One alone.
    pub fn of(session: Session, resumed: Resumed) -> Self {
        Self { tables: vec![LiveTable { session, resumed }], ..Self::default() }
    }

    /// Goes on with the exercise of a log, and with all that began together with it.
    ///
    /// # Errors
    /// The log that was named does not go on. Another one that does not is told of, and stops nobody.
    pub fn resume(log: &Path, lang: Lang) -> Result<Self, SessionFault> {
        let (session, resumed) = Session::resume(log)?;
        let mut all = Self::of(session, resumed);
        let Some(twin) = all.tables[0].twin() else { return Ok(all) };
        for TwinResumed { table, came } in twins::others(log, &twin) {
            let name = called(table, lang);
            match came {
                None => all.absent.push(words::say(lang, TablesText::NotThere, &[("table", &name)])),
                Some(Err(fault)) => {
                    let why = say::session_fault(lang, &fault);
                    all.absent.push(words::say(lang, TablesText::NotResumed, &[("table", &name), ("why", &why)]));
                }
                Some(Ok((session, resumed))) => {
                    let at = if table < twin.table { all.front } else { all.tables.len() };
                    all.tables.insert(at, LiveTable { session, resumed });
                    all.front += usize::from(table < twin.table);
                }
            }
        }
        Ok(all)
    }
}

/// Plays on. The screen is taken only when nothing is left that may stop the start with a word.
pub(super) fn live(
    screen: impl FnOnce(Lang) -> Result<Screen, Stop>,
    all: LiveTables,
    comfort: Comfort,
    TakenPorts { ports, encrypts }: TakenPorts,
    lang: Lang,
) -> Done {
    let LiveTables { mut tables, front, absent } = all;
    for LiveTable { session, resumed } in &mut tables {
        if let Some(to) = resumed.step {
            session.advance_to(to).map_err(|fault| session_stop(lang, fault))?;
        }
    }
    let inbox = Inbox::open();
    let mut listener = Listener::new(Arc::new(inbox.sender()), lang);
    listener.kept.clone_from(&comfort.kept);
    tables.iter().for_each(|table| listener.add(&table.session, &table.resumed.remarks));
    listener.encrypts = encrypts.unwrap_or(listener.encrypts);
    let mut guests: Vec<Option<Guests>> = tables.iter().map(|_| None).collect();
    for TakenPort { door, address, port } in ports {
        let folder = listener.folder.display().to_string();
        let scenario = tables[0].session.scenario();
        let opened = listener.open(door, port, scenario, &mut guests.iter_mut().collect::<Vec<_>>());
        opened.map_err(|why| Stop::Said(say::io_fault(lang, &folder, &why)))?;
        let opened = session_remark::opened(&listener.opened(door, &address));
        for table in &mut tables {
            table.session.note(&opened).map_err(|fault| session_stop(lang, fault))?;
        }
    }
    let overlay = first_overlay(tables.len(), guests[front].is_some(), &listener, lang);
    let mut seated: Vec<(App, Live)> = tables.into_iter().map(|table| sit_down(table, &comfort, lang)).collect();
    seated.iter_mut().for_each(|(app, _)| app.encrypts = listener.encrypts);
    let several = seated.len();
    let app = &mut seated[front].0;
    begin_with(app, several, absent);
    // The plan that it is played with stands there already, if there is one; it gives way.
    app.overlay = overlay.or(app.overlay.take());
    let mut tables: Vec<HostedTable<'_>> = Vec::new();
    for ((app, table), guests) in seated.iter_mut().zip(guests) {
        app.remote = guests.as_ref().map(Guests::remote);
        tables.push(HostedTable::new(app, table, guests));
    }
    host::run(&mut screen(lang)?, Host::of(tables, front, inbox).with_listener(listener));
    leave(seated, front)
}

/// What stands in front at first: the overview where there are several tables, else the page of codes where doors are open; where they
/// were open before, the question whether to open them again.
fn first_overlay(tables: usize, open: bool, listener: &Listener, lang: Lang) -> Option<Overlay> {
    let before = listener.opened_before();
    if !open && !before.is_empty() {
        // People at their own machines are waiting to come back.
        let addresses: Vec<&str> = before.iter().map(|door| listener.address(*door)).collect();
        let text = words::say(lang, Key::ConfirmDoorsAgain, &[("address", &addresses.join(", "))]);
        return Some(Overlay::Question { text, deed: AskedDeed::OpenDoors(before), yes: false });
    }
    let doors = || open.then_some(Overlay::Doors { at: 0, moving: None, camera: false });
    if tables > 1 { Some(Overlay::Tables(0)) } else { doors() }
}

/// Says how many tables go on where several do, and which are not there.
fn begin_with(app: &mut App, tables: usize, absent: Vec<String>) {
    match &mut app.twins {
        Some(twins) if tables > 1 => {
            let with = [("n", &*tables.to_string())];
            let all = app.notice.as_ref().map(|_| words::say(app.names.lang(), TablesText::ResumedAll, &with));
            twins.told = all.into_iter().chain(absent).collect();
        }
        _ if !absent.is_empty() => {
            app.notice = Some(app.notice.take().into_iter().chain(absent).collect::<Vec<_>>().join(" "));
        }
        _ => {}
    }
}

/// The app in front of a table, with all that there is to say of it.
fn sit_down(table: LiveTable, comfort: &Comfort, lang: Lang) -> (App, Live) {
    let twin = table.twin();
    let LiveTable { mut session, resumed } = table;
    let mut app = App::new(session.scenario().clone(), lang, false);
    app.comfort = comfort.clone();
    app.twins = twin.map(|twin| Twins { mine: twin.table, of: twin.of, ..Twins::default() });
    if let Some(ratio) = resumed.pace {
        app.pace.ratio = ratio;
    }
    let torn = resumed.torn.map(|(bytes, aside)| say::torn_aside(lang, bytes, &clean(&aside.display().to_string())));
    let odd = resumed.odd.any().then(|| record::oddities(lang, resumed.odd));
    let again = (session.now() > Time::START || resumed.acts > 0)
        .then(|| words::say(lang, Key::Resumed, &[("time", &app.names.time(session.now()))]));
    app.take_up(&resumed.remarks);
    app.scripted = session.parts();
    let orphans: Vec<Slug> = session.exercise().seats_in(Hand::Scripted);
    let orphans: Vec<Slug> = orphans.into_iter().filter(|seat| !app.scripted.contains(seat)).collect();
    let missing = (!orphans.is_empty()).then(|| {
        let text = words::say(lang, Key::ScriptMissing, &[("seats", &app.names.list(&orphans))]);
        app.comfort.keys.with_keys(&text, lang)
    });
    let falter = resumed.falter.map(|(falter, lines)| record::falter_note(lang, &falter, lines));
    app.notice = falter.or(torn).or(odd).or(missing).or(again);
    if let Some(plan) = resumed.remarks.iter().rev().find_map(|text| session_remark::read_plan(text)) {
        app.overlay = Some(Overlay::Plan(Box::new(plan)));
    }
    (app, Live { session, lang })
}

/// Leaves all logs for now, gives the terminal back and says what comes next.
fn leave(seated: Vec<(App, Live)>, front: usize) -> Done {
    let lang = seated[front].0.lang();
    let several = seated.len() > 1;
    let (mut troubles, mut next, mut goes_on) = (Vec::new(), Vec::new(), false);
    for (app, mut table) in seated {
        let closed = table.session.close().map_err(|fault| say::session_fault(lang, &fault));
        let notice = if several { None } else { app.notice };
        troubles.extend(table.mishap().map(|alarm| alarm.full).or(closed.err()).or(notice));
        let log = table.session.log_path().unwrap_or(Path::new(""));
        let ended = table.session.ended();
        // One log that goes on brings all others along.
        next.push(say::parting(lang, log, ended || goes_on));
        goes_on |= !ended;
    }
    terminal::give_back();
    troubles.iter().for_each(|trouble| remark(&terminal::for_reading(trouble)));
    writeln!(io::stdout(), "{}", terminal::for_reading(&next.join("\n")))?;
    Ok(())
}
