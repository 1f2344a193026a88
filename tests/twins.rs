//! Twin tables: one scenario and the same dice at several tables of one programme. What parts them are decisions; what is done at all of
//! them is done or refused by each; each keeps a log of its own that is whole by itself, and all go on together.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crossterm::event::{Event, KeyCode};
use engine::sight::{
    view::{Choice, ControlView, RowState, SeatView},
    wall::WallView,
};
use harmattan::{
    app::{App, Overlay, twins::Twins},
    host::{Host, HostedTable, Inbox, InboxSender},
    library::Source,
    session::{Session, SessionFault, Wanted, remark, remark::TwinTable, twins},
    table::{Denial, Live, Table},
};
use kernel::{
    names::Slug,
    time::{Span, Time},
};
use serde_json::Value;
use vocabulary::{
    act::{Act, ActKind, Actor, DirectionAct, PostAct, WordAct},
    condition::Condition,
    fact::Fact,
    scenario::Scenario,
};
use words::Lang;

use crate::door::Folder;

/// The scenario that is played here, and the seats that have something to say in it.
const NAME: &str = "two-bridges";

fn begin(log: &Path, tables: u32) -> Result<Vec<(Session, TwinTable)>, SessionFault> {
    let source = Source::built_in(NAME).expect("it is built in");
    twins::begin(&source, &Wanted::default(), Lang::En, log, tables)
}

/// Tables with their apps, as a programme holds them.
pub fn seated(begun: Vec<(Session, TwinTable)>) -> Vec<(App, Live)> {
    let sit = |(session, twin): (Session, TwinTable)| {
        let mut app = App::new(session.scenario().clone(), Lang::En, false);
        app.twins = Some(Twins { mine: twin.table, of: twin.of, ..Twins::default() });
        (app, Live { session, lang: Lang::En })
    };
    begun.into_iter().map(sit).collect()
}

/// Hosts tables, the first in front.
fn host(seated: &mut [(App, Live)]) -> (Host<'_>, InboxSender) {
    let inbox = Inbox::open();
    let post = inbox.sender();
    let hosted = seated.iter_mut().map(|(app, table)| HostedTable::new(app, table, None)).collect();
    (Host::of(hosted, 0, inbox), post)
}

/// Presses keys on the facilitator's machine, and lets the host see to each.
fn press(host: &mut Host<'_>, post: &InboxSender, keys: impl IntoIterator<Item = KeyCode>) {
    for key in keys {
        post.here(Ok(Event::Key(key.into())));
        host.turn().expect("no keyboard can break");
    }
}

fn letters(text: &str) -> impl Iterator<Item = KeyCode> + '_ {
    text.chars().map(KeyCode::Char)
}

fn told<'a>(host: &'a Host<'_>) -> &'a Twins {
    host.app().twins.as_ref().expect("there are several")
}

fn staff(lanes: u32) -> Act {
    Act::Post(PostAct::StaffLanes { post: Slug::new("north-post").into(), first_line: lanes, second_line: 1 })
}

#[test]
fn twins_that_do_the_same_come_to_the_same_and_one_decision_is_named_as_what_parts_them() {
    let folder = Folder::new();
    let begun = begin(&folder.path("day.jsonl"), 3).expect("there is room");
    let mut tables = seated(begun);
    let tell = Act::Word(WordAct::Tell { to: Slug::new("chief").into(), text: "The ford is dangerous.".to_owned() });
    for (n, (_, table)) in tables.iter_mut().enumerate() {
        table.advance_to(Time::START + Span::minutes(2)).expect("it can be written");
        table.submit(Actor(Slug::new("speaker")), &tell).expect("they have a line");
        table.advance_to(Time::START + Span::minutes(3)).expect("it can be written");
        // The third decides otherwise.
        if n == 2 {
            table.submit(Actor(Slug::new("chief")), &staff(2)).expect("it is their post");
        }
        table.advance_to(Time::START + Span::minutes(20)).expect("it can be written");
    }
    let seals: Vec<_> = tables.iter_mut().map(|(_, table)| table.session.exercise().seal()).collect();
    assert_eq!(seals[0], seals[1], "the same acts, the same dice, the same seal");
    assert_ne!(seals[0], seals[2]);

    let (mut host, post) = host(&mut tables);
    press(&mut host, &post, [KeyCode::Char('T')]);
    let rows = &told(&host).rows;
    assert_eq!((&rows[0].parted, &rows[1].parted), (&None, &None), "one and two did the same");
    let parted = rows[2].parted.as_deref().expect("three has parted");
    assert!(parted.contains("D1 08:03") && parted.contains("not at table 1"), "{parted}");
    drop(host);

    for (_, table) in &mut tables {
        table.session.close().expect("it can be written");
    }
    drop(tables);
    let logs = ["day-t1.jsonl", "day-t2.jsonl", "day-t3.jsonl"];
    let said = folder.call(&[&["compare"], &logs[..], &["--format", "json"]].concat()).json();
    assert_eq!(said["same_seed"], true);
    assert_eq!(said["tables"][0]["seal"], said["tables"][1]["seal"]);
    assert_eq!(said["partings"][0]["by"], Value::Null, "{said}");
    assert_eq!(said["partings"][1]["by"]["act"], "StaffLanes", "{said}");
    folder.call(&["report", "day-t3.jsonl", "--out", "report"]).well();
    assert!(folder.read("report/report.md").contains("table 3 of 3 that began together"), "the report of one says so");
}

#[test]
fn what_is_done_at_all_tables_is_done_by_each_and_a_refusal_at_one_stops_no_other() {
    let folder = Folder::new();
    let mut tables = seated(begin(&folder.path("day.jsonl"), 3).expect("there is room"));
    let row = tables[0].0.scenario.msel.iter().find(|row| row.to.len() == 1).expect("a row for one seat").id;
    let drop_it = Act::Direction(DirectionAct::Drop { row: row.into(), reason: "too much here".to_owned() });
    tables[1].1.submit(Actor::facilitator(), &drop_it).expect("it is still to come");
    let (mut host, post) = host(&mut tables);

    // All of them run, then all of them stand.
    press(&mut host, &post, [KeyCode::Char('T'), KeyCode::Home, KeyCode::Char(' ')]);
    assert!(told(&host).rows.iter().all(|row| row.pace.running), "{:?}", told(&host).rows);
    press(&mut host, &post, [KeyCode::Char(' ')]);
    assert!(told(&host).rows.iter().all(|row| !row.pace.running));
    // One alone is paced.
    press(&mut host, &post, [KeyCode::End, KeyCode::Char('>')]);
    let ratios: Vec<u32> = told(&host).rows.iter().map(|row| row.pace.ratio).collect();
    assert!(ratios[0] == ratios[1] && ratios[1] < ratios[2], "{ratios:?}");

    // An inject to all: dropped at the second table, so that it is refused there and comes at the others.
    press(&mut host, &post, [KeyCode::Home, KeyCode::Char('f')]);
    let Some(Overlay::Form(form)) = &host.app().overlay else { panic!("which row is asked") };
    let at = match &form.fields[0].2 {
        harmattan::input::Input::Pick { options, .. } => {
            options.iter().position(|(_, value)| value[0] == row.as_str()).expect("it can come at two tables")
        }
        other => panic!("{other:?}"),
    };
    press(&mut host, &post, std::iter::repeat_n(KeyCode::Down, at).chain([KeyCode::Enter]));
    assert!(matches!(host.app().overlay, Some(Overlay::Question { .. })), "what nobody takes back is asked about");
    press(&mut host, &post, [KeyCode::Char('y')]);
    let lines = &told(&host).told;
    assert!(lines[0].contains("table 1, table 3"), "{lines:?}");
    assert!(lines.len() == 2 && lines[1].starts_with("Table 2: not done."), "{lines:?}");

    // Words to all of them.
    press(&mut host, &post, [KeyCode::Char('z'), KeyCode::Enter].into_iter().chain(letters("ten minutes")));
    press(&mut host, &post, [KeyCode::Enter]);
    assert_eq!(told(&host).told, ["Done: all tables."]);
    drop(host);
    let state = |n: usize| tables[n].0.view.rows.iter().find(|of| of.id == row).map(|of| of.state);
    let states: Vec<_> = (0..3).map(state).collect();
    assert_eq!(states[1], Some(RowState::Dropped));
    assert!(states[0] == states[2] && states[0] != Some(RowState::Scheduled), "{states:?}");
    let said = |n: usize| tables[n].1.deeds().iter().filter(|deed| deed.act.kind() == ActKind::Announce).count();
    assert_eq!([said(0), said(1), said(2)], [1, 1, 1]);
}

#[test]
fn the_facilitator_goes_from_table_to_table_and_what_was_done_there_can_be_undone_there() {
    let folder = Folder::new();
    let mut tables = seated(begin(&folder.path("day.jsonl"), 2).expect("there is room"));
    let (mut host, post) = host(&mut tables);
    assert_eq!(told(&host).mine, 1);
    press(&mut host, &post, [KeyCode::Char('T'), KeyCode::End, KeyCode::Enter]);
    assert_eq!((told(&host).mine, host.app().overlay.is_none()), (2, true), "its control room");
    press(&mut host, &post, [KeyCode::Char('h')]);
    press(&mut host, &post, [KeyCode::Char('T'), KeyCode::Up, KeyCode::Enter]);
    assert_eq!(told(&host).mine, 1);
    press(&mut host, &post, [KeyCode::Char('u')]);
    assert!(host.app().notice.as_ref().is_some_and(|said| said.contains("undo")), "nothing was done at table 1");
    press(&mut host, &post, [KeyCode::Char('T'), KeyCode::End, KeyCode::Enter, KeyCode::Char('u')]);
    // The pages of codes follow one another, round again behind the last.
    press(&mut host, &post, [KeyCode::F(6), KeyCode::Right]);
    assert!(matches!(host.app().overlay, Some(Overlay::Doors { .. })) && told(&host).mine == 1);
    press(&mut host, &post, [KeyCode::Left]);
    assert_eq!(told(&host).mine, 2);
    drop(host);
    let deeds: Vec<Vec<ActKind>> =
        tables.iter().map(|(_, table)| table.deeds().iter().map(|deed| deed.act.kind()).collect()).collect();
    assert_eq!(deeds, [vec![], vec![ActKind::Hold, ActKind::Release]]);
}

#[test]
fn no_log_may_exist_before_and_none_is_left_if_one_cannot_be_written() {
    let folder = Folder::new();
    folder.write("day-t2.jsonl", "mine");
    let fault = begin(&folder.path("day.jsonl"), 3).expect_err("one is there");
    assert!(matches!(&fault, SessionFault::Exists(path) if path.ends_with("day-t2.jsonl")), "{fault:?}");
    assert_eq!((folder.names(), folder.read("day-t2.jsonl")), (vec!["day-t2.jsonl".to_owned()], "mine".to_owned()));
    begin(&folder.path("nowhere/day.jsonl"), 3).expect_err("there is no such folder");
    assert_eq!(folder.names(), ["day-t2.jsonl"]);
}

#[test]
fn whoever_goes_on_with_one_finds_the_others_and_a_missing_one_keeps_nobody_from_it() {
    let folder = Folder::new();
    let begun = begin(&folder.path("day.jsonl"), 4).expect("there is room");
    drop(begun);
    fs::remove_file(folder.path("day-t3.jsonl")).expect("it is there");
    folder.write("day-t4.jsonl", folder.read("day-t4.jsonl").replacen("two-bridges", "two-ridges", 1));
    // Another evening lies in the same folder, and something that is no log.
    drop(begin(&folder.path("other.jsonl"), 2).expect("there is room"));
    folder.write("zz.jsonl", "coffee\n");
    let (session, resumed) = Session::resume(&folder.path("day-t2.jsonl")).expect("it goes on");
    let twin = resumed.remarks.iter().find_map(|text| remark::read_twin(text)).expect("the log says so");
    assert_eq!((twin.table, twin.of), (2, 4));
    let others = twins::others(&folder.path("day-t2.jsonl"), &twin);
    let came: Vec<(u32, Option<bool>)> =
        others.iter().map(|other| (other.table, other.came.as_ref().map(Result::is_ok))).collect();
    assert_eq!(came, [(1, Some(true)), (3, None), (4, Some(false))], "each by itself");
    drop((session, others));
}

#[test]
fn after_a_branch_and_a_rescue_the_newest_log_of_a_table_goes_on() {
    let folder = Folder::new();
    let mut begun = begin(&folder.path("day.jsonl"), 2).expect("there is room");
    let (second, _) = &mut begun[1];
    second.advance_to(Time::START + Span::minutes(5)).expect("it can be written");
    second.branch(harmattan::session::Point::Time(Time::START + Span::minutes(2))).expect("that lies behind");
    second.advance_to(Time::START + Span::minutes(4)).expect("it can be written");
    begun.iter_mut().for_each(|(session, _)| session.close().expect("it can be written"));
    drop(begun);
    let (_first, resumed) = Session::resume(&folder.path("day-t1.jsonl")).expect("it goes on");
    let twin = resumed.remarks.iter().find_map(|text| remark::read_twin(text)).expect("the log says so");
    let mut others = twins::others(&folder.path("day-t1.jsonl"), &twin);
    let (session, _) = others.remove(0).came.expect("it is there").expect("it goes on");
    assert!(session.log_path().is_some_and(|log| log.ends_with("day-t2-branch-1.jsonl")), "{:?}", session.log_path());
    assert_eq!(session.now(), Time::START + Span::minutes(4));
}

/// A table whose disk is full: nothing can be written, so nothing happens.
struct FullDisk(Live);

impl Table for FullDisk {
    fn scenario(&self) -> &Scenario {
        self.0.scenario()
    }
    fn now(&self) -> Time {
        self.0.now()
    }
    fn end(&self) -> Time {
        self.0.end()
    }
    fn log(&self) -> Option<String> {
        self.0.log()
    }
    fn control(&mut self) -> std::rc::Rc<ControlView> {
        self.0.control()
    }
    fn seat(&mut self, seat: Slug) -> Option<SeatView> {
        self.0.seat(seat)
    }
    fn wall(&mut self) -> WallView {
        self.0.wall()
    }
    fn choices(&mut self, actor: Actor, kind: ActKind, field: usize, chosen: &[Value]) -> Vec<Choice> {
        self.0.choices(actor, kind, field, chosen)
    }
    fn holds(&mut self, condition: &Condition) -> bool {
        self.0.holds(condition)
    }
    fn facts(&self) -> &[Fact] {
        self.0.facts()
    }
    fn later(&self) -> &[Fact] {
        &[]
    }
    fn submit(&mut self, _: Actor, _: &Act) -> Result<u32, Denial> {
        Err(Denial::Unwritten("the disk is full".to_owned()))
    }
    fn advance_to(&mut self, _: Time) -> Result<(), String> {
        Err("the disk is full".to_owned())
    }
    fn rest(&mut self) -> Result<(), String> {
        Ok(())
    }
    fn look_after(&mut self, _: bool) -> bool {
        false
    }
    fn remark(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }
}

#[test]
fn a_full_disk_at_one_table_stops_that_table_alone() {
    let folder = Folder::new();
    let mut tables = seated(begin(&folder.path("day.jsonl"), 2).expect("there is room"));
    let (mut second, live) = tables.pop().expect("there are two");
    let (mut first, mut table) = tables.pop().expect("there are two");
    let mut full = FullDisk(live);
    let inbox = Inbox::open();
    let post = inbox.sender();
    let hosted = vec![HostedTable::new(&mut first, &mut table, None), HostedTable::new(&mut second, &mut full, None)];
    let mut host = Host::of(hosted, 0, inbox);
    press(&mut host, &post, [KeyCode::Char('T'), KeyCode::Home, KeyCode::Char(' ')]);
    let running: Vec<bool> = told(&host).rows.iter().map(|row| row.pace.running).collect();
    assert_eq!(running, [true, false]);
    let lines = &told(&host).told;
    assert!(lines[0].contains("table 1") && lines[1].contains("Table 2: not done. the disk is full"), "{lines:?}");
}

#[test]
fn a_table_is_called_after_the_log_that_somebody_named() {
    let named = |log: &str| -> Vec<PathBuf> { twins::logs(Path::new(log), 2) };
    assert_eq!(named("x/monday.jsonl"), [PathBuf::from("x/monday-t1.jsonl"), PathBuf::from("x/monday-t2.jsonl")]);
    assert_eq!(named("monday"), [PathBuf::from("monday-t1"), PathBuf::from("monday-t2")]);
}

#[cfg(unix)]
#[test]
fn a_programme_that_is_killed_goes_on_with_all_its_tables() {
    use crate::{door::BINARY, terminal::Terminal};
    let folder = Folder::new();
    let mut terminal = Terminal::of(BINARY, &folder, &["play", NAME, "--tables", "3", "--log", "day.jsonl"], &[]);
    terminal.sees("Twin tables").sees("All tables").press(" ").sees("LIVE D1 08:0");
    terminal.press("z").sees("To whom?").press("\r").press("a break for tea\r").sees("Done: all tables.");
    terminal.kill();
    drop(terminal);
    assert_eq!(folder.names(), ["day-t1.jsonl", "day-t2.jsonl", "day-t3.jsonl"]);
    let mut terminal = Terminal::of(BINARY, &folder, &["resume", "day-t2.jsonl"], &[]);
    terminal.sees("3 tables go on").sees("Twin tables").press("\x1b[B\x1b[B\r").sees("Table 2/3").press("qy");
    terminal.sees("harmattan resume day-t1.jsonl").is_given_back();
    drop(terminal);
    for log in ["day-t1.jsonl", "day-t2.jsonl", "day-t3.jsonl"] {
        folder.call(&["verify", log]).well();
        assert_eq!(folder.read(log).matches("a break for tea").count(), 1, "{log}");
    }
    fs::remove_file(folder.path("day-t1.jsonl")).expect("it is there");
    let mut terminal = Terminal::of(BINARY, &folder, &["resume", "day-t3.jsonl"], &[]);
    terminal.sees("Table 1: its log is not in this folder.").press("qy");
    terminal.is_given_back();
}
