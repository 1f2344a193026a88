//! A seat of `lake-chad` with a phone, and the others kept by the book.

use std::{collections::BTreeMap, fs, path::Path, sync::OnceLock};

use authoring::read::examine;
use engine::{
    exercise::Exercise,
    plays::players::{PlayedExercise, Unwatched, advance},
    sight::view::{Choice, SeatView},
};
use kernel::{names::Slug, time::Span};
use paper::report::answers::{AnswerGiven, SeatAnswer};
use reading::source::SourceFile;
use serde_json::Value;
use vocabulary::{
    act::{Act, ActKind, Actor, DirectionAct},
    fact::Fact,
    scenario::Scenario,
    terms::Hand,
};
use words::{Lang, Names};

use pages::{Answered, FormFields, NotDone, PageWish, PhoneDesk, Requested, SeatTable, Sitting, Speech, answer};

/// The seat of the stories: who speaks for the women of Kandil.
pub const KANDIL: &str = "kandil-women";

/// A scenario of the repository.
pub fn scenario(name: &str) -> Scenario {
    static LAKE_CHAD: OnceLock<Scenario> = OnceLock::new();
    let read = || {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios").join(name);
        let files = fs::read_dir(folder).expect("the scenario is there").filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?.to_owned();
            let text =
                path.extension().is_some_and(|ending| ending == "ron").then(|| fs::read_to_string(&path).ok())??;
            Some(SourceFile { name, text })
        });
        let mut files: Vec<SourceFile> = files.collect();
        files.sort_by_key(|file| (file.name != "scenario.ron", file.name.clone()));
        examine(&files).0.expect("it is sound")
    };
    if name == "lake-chad" { LAKE_CHAD.get_or_init(read).clone() } else { read() }
}

/// An exercise, and the phone of one of its seats.
pub struct Stage {
    pub table: Unwatched<'static>,
    pub scenario: Scenario,
    pub seat: Slug,
    pub desk: PhoneDesk,
    pub names: Names,
    pub running: bool,
    /// What was asked of the host.
    pub wishes: Vec<PageWish>,
    /// What the people of the seat answered.
    pub answers: Vec<SeatAnswer>,
    /// What was begun on pages, as it is written down.
    pub begun: BTreeMap<String, FormFields>,
    /// Whether nothing can be written.
    pub disk_full: bool,
    pub debriefs: bool,
}

impl Stage {
    /// A seat of a scenario at its start; nobody else acts.
    pub fn of(scenario: Scenario, seat: &str, lang: Lang) -> Self {
        let exercise = Exercise::open(scenario.clone(), 7).expect("it opens");
        Self {
            table: Unwatched::of(exercise, Box::leak(Box::new(|_: &Fact| {}))),
            names: Names::new(&scenario, lang),
            scenario,
            seat: Slug::new(seat),
            desk: PhoneDesk::new(Speech { lang, tongue: None }),
            running: true,
            wishes: Vec::new(),
            answers: Vec::new(),
            begun: BTreeMap::new(),
            disk_full: false,
            debriefs: false,
        }
    }
    /// The women of Kandil after so many hours, all others by the book.
    pub fn at_kandil(hours: i64, lang: Lang) -> Self {
        let mut stage = Self::of(scenario("lake-chad"), KANDIL, lang);
        let others = stage.scenario.seats.iter().map(|seat| seat.id).filter(|seat| *seat != stage.seat);
        for seat in others.collect::<Vec<_>>() {
            stage.direct(DirectionAct::HandSeat { seat: seat.into(), hand: Hand::Play(Slug::new("by-the-book")) });
        }
        stage.pass(Span::hours(hours));
        stage
    }
    /// The facilitator acts.
    pub fn direct(&mut self, act: DirectionAct) {
        self.act(Actor::facilitator(), &Act::Direction(act));
    }
    /// Anybody acts.
    pub fn act(&mut self, actor: Actor, act: &Act) {
        let Ok(()) = self.table.act(actor, act);
    }
    /// Lets time pass.
    pub fn pass(&mut self, span: Span) {
        let to = self.table.exercise.now() + span;
        let Ok(()) = advance(&mut self.table, to);
    }
    /// What the seat sees.
    pub fn view(&mut self) -> SeatView {
        self.table.exercise.seat(self.seat).expect("a seat")
    }
    /// Asks for a page.
    pub fn ask(&mut self, requested: &Requested) -> Answered {
        let token = |path: &str, acts: u32| format!("{acts}.{path}");
        let sitting = Sitting {
            table: None,
            scenario: &self.scenario,
            names: &self.names,
            seat: self.seat,
            running: self.running,
            token: &token,
        };
        let mut own = OneSeat {
            table: &mut self.table,
            seat: self.seat,
            disk_full: self.disk_full,
            debriefs: self.debriefs,
            answers: &mut self.answers,
            begun: &mut self.begun,
        };
        let answered = answer(&mut own, &mut self.desk, &sitting, requested);
        self.wishes.extend(answered.wish);
        answered
    }
}

struct OneSeat<'a> {
    table: &'a mut Unwatched<'static>,
    seat: Slug,
    disk_full: bool,
    debriefs: bool,
    answers: &'a mut Vec<SeatAnswer>,
    begun: &'a mut BTreeMap<String, FormFields>,
}

impl SeatTable for OneSeat<'_> {
    fn view(&mut self) -> SeatView {
        self.table.exercise.seat(self.seat).expect("a seat")
    }
    fn choices(&mut self, kind: ActKind, field: usize, chosen: &[Value]) -> Vec<Choice> {
        self.table.exercise.choices(Actor(self.seat), kind, field, chosen)
    }
    fn submit(&mut self, act: &Act) -> Result<u32, NotDone> {
        if self.disk_full {
            return Err(NotDone::Unwritten("no room".to_owned()));
        }
        let players = &mut self.table.players;
        let done = self.table.exercise.submit(Actor(self.seat), act, &mut |fact| players.hear(fact));
        done.map_err(NotDone::Refused)
    }
    fn answers(&mut self) -> Vec<SeatAnswer> {
        self.answers.clone()
    }
    fn debriefs(&mut self) -> bool {
        self.debriefs
    }
    fn keep_answer(&mut self, said: AnswerGiven) -> Result<(), String> {
        if self.disk_full {
            return Err("no room".to_owned());
        }
        let (at, seat, n) = (self.table.exercise.now(), self.seat, self.answers.len());
        self.answers.push(SeatAnswer { at, seat, wall: format!("2027-03-08T09:00:{n:02}Z"), said });
        Ok(())
    }
    fn keep_draft(&mut self, page: &str, fields: &FormFields) -> Result<(), String> {
        if self.disk_full {
            return Err("no room".to_owned());
        }
        if fields.0.is_empty() {
            self.begun.remove(page);
        } else {
            self.begun.insert(page.to_owned(), fields.clone());
        }
        Ok(())
    }
}
