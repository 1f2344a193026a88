//! The app: everything that the screens draw and that keys change, as plain data. It holds the last views that the table gave, never
//! the table itself.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use engine::sight::view::{ControlView, RowState, RowView, SeatView};
use hindsight::belief::Belief;
use kernel::{
    names::{Serial, Slug},
    time::{Calendar, Time},
};
use paper::report::asking::SaidSoFar;
use vocabulary::{
    fact::Fact,
    scenario::{Scenario, SeatKind},
};
use words::{Lang, Names, record::Alarm};

use super::{
    chronicle::Chronicle,
    desk::SeatDesk,
    filter::Filter,
    knowing::Knowing,
    overlay::{Overlay, Undoable},
    pace::Pace,
    place::{Layer, Pane, Room, Station},
    playback::Playback,
    reel::Reel,
    thing::Thing,
    touch::Touch,
    twins::Twins,
};
use crate::{
    comfort::Comfort,
    input::{Form, ruling::Ruling},
    remote::{Remote, Whom},
    session::{notes::EvaluatorNote, remark},
    widgets::map::{Capabilities, MapWindow},
};

/// Everything that is drawn.
#[derive(Debug)]
pub struct App {
    /// Names and language.
    pub names: Names,
    /// The scenario.
    pub scenario: Rc<Scenario>,
    /// Its calendar, if it has one.
    pub calendar: Option<Calendar>,
    /// Whether this looks back on a record.
    pub replay: bool,
    /// Where the log is.
    pub log: Option<String>,
    /// What befell the log, if anything did, and whether the facilitator has read it in full.
    pub alarm: Option<Alarm>,
    /// See [`Self::alarm`].
    pub alarm_read: bool,
    /// The present second, and the last one.
    pub now: Time,
    /// The end of the exercise or of the record.
    pub end: Time,
    /// Who is in front of the screen.
    pub room: Room,
    /// Whose machine it is.
    pub station: Station,
    /// Other machines, if people there may come in.
    pub remote: Option<Remote>,
    /// The other tables of this programme, if there are any.
    pub twins: Option<Twins>,
    /// How fast time passes.
    pub pace: Pace,
    /// How a record passes by itself.
    pub playback: Playback,
    /// What stands on the line of time of a record; nothing where somebody plays.
    pub reel: Option<Reel>,
    /// What evaluators noted beside the record, by time.
    pub notes: Vec<EvaluatorNote>,
    /// What the seat whose picture is looked at believes beside how it is.
    pub truth: Vec<Belief>,
    /// The role by which whoever sits here notes; empty until they say it.
    pub evaluator: String,
    /// The words that are looked for in the whole record.
    pub seeking: String,
    /// The wall clock, `14:02`.
    pub wall: String,
    /// What the terminal can do.
    pub look: Capabilities,
    /// What the person has set to their liking.
    pub comfort: Comfort,
    /// Whether the lines of browsers are encrypted once a door is opened for them.
    pub encrypts: bool,
    /// Whether something has come that waits for the person, since the bell was last asked for.
    pub called: bool,
    /// The facilitator's view.
    pub view: Rc<ControlView>,
    /// The view of the seat in front of the screen.
    pub seat: Option<SeatView>,
    /// What its people have said so far of themselves; nothing where nobody is asked.
    pub said: Option<SaidSoFar>,
    /// Whether the hot wash has begun there, so that they are asked what they think.
    pub debriefs: bool,
    /// The facts that a facilitator wants to hear of, oldest first.
    pub news: Vec<Fact>,
    /// How many facts of the chronicle have been looked through.
    pub heard: usize,
    /// The pane that keys go to.
    pub pane: Pane,
    /// The pane that shares its place with others on middle-sized screens.
    pub side: Pane,
    /// The chosen line of each pane, by what it is.
    pub chosen: BTreeMap<Pane, Thing>,
    /// What is looked for in each pane.
    pub find: BTreeMap<Pane, String>,
    /// Whether somebody types what is looked for.
    pub finding: bool,
    /// The part of the map that is looked at; none for the scenario's own window.
    pub window: Option<MapWindow>,
    /// What is chosen on the map, by a point of it: longitude, latitude.
    pub spot: Option<(f64, f64)>,
    /// What the map shows.
    pub layer: Layer,
    /// What the seat knows that the map speaks of.
    pub peek: Option<SeatView>,
    /// Which rows of the MSEL are listed.
    pub filter: Filter,
    /// The chronicle as it is told.
    pub chronicle: Chronicle,
    /// Whether every fact has a line of its own there.
    pub every_fact: bool,
    /// What the facilitator did and can undo, the newest last.
    pub done: Vec<Undoable>,
    /// For how many wall milliseconds the table has talked in each module that is open.
    pub talk: BTreeMap<Slug, u64>,
    /// What the last notice said of that.
    pub talk_notice: String,
    /// What was asked of the table and is not answered yet.
    pub doing: Option<Undoable>,
    /// Conditional rows whose condition holds now.
    pub holding: BTreeSet<Slug>,
    /// Rows of which the facilitator knows that no answer came.
    pub seen: BTreeSet<Slug>,
    /// Whether it is known who has read what: in play always, in a replay if the record tells.
    pub reading_known: bool,
    /// The seats that have a part in the script, if there is one.
    pub scripted: BTreeSet<Slug>,
    /// The seats' desks.
    pub desks: BTreeMap<Slug, SeatDesk>,
    /// What somebody who only looks on has in front of them there, so that nothing of a player's changes.
    pub onlooking: BTreeMap<Slug, SeatDesk>,
    /// What of the picture can be clicked.
    pub touch: Touch,
    /// Where somebody stood in who knew what when, once it has been worked out.
    pub knowing: Option<Box<Knowing>>,
    /// Whether the walk among causes began there, so that closing it leads back.
    pub walks_from_knowing: bool,
    /// What is in front of everything else.
    pub overlay: Option<Overlay>,
    /// Rulings that were begun and left, by proposal.
    pub rulings: BTreeMap<Serial, Ruling>,
    /// Whether this exercise branched off from another.
    pub branch: bool,
    /// Of which log, and from which line on.
    pub origin: Option<(String, usize)>,
    /// The form that a question came from; a no leads back to it.
    pub asked_from: Option<Box<Form>>,
    /// How far a text in front is scrolled.
    pub scroll: u16,
    /// The last word of the programme.
    pub notice: Option<String>,
    /// The lesson that is shown.
    pub lesson: usize,
    /// The panes that have been in front.
    pub visited: BTreeSet<Pane>,
    /// Whether the person has left.
    pub left: bool,
    /// Whether what was looked back on is to be played on from its second.
    pub forks: bool,
}

impl App {
    /// The app in front of a table that has just been opened.
    pub fn new(scenario: impl Into<Rc<Scenario>>, lang: Lang, replay: bool) -> Self {
        let scenario = scenario.into();
        let pace = Pace::at(scenario.pace);
        Self {
            names: Names::new(&scenario, lang),
            calendar: Calendar::new(&scenario.start, &scenario.zone).ok(),
            scenario,
            replay,
            log: None,
            alarm: None,
            alarm_read: false,
            now: Time::START,
            end: Time::START,
            room: Room::Control,
            station: Station::Lead,
            remote: None,
            twins: None,
            pace,
            playback: Playback::default(),
            reel: None,
            notes: Vec::new(),
            truth: Vec::new(),
            evaluator: String::new(),
            seeking: String::new(),
            wall: String::new(),
            look: Capabilities::default(),
            comfort: Comfort::default(),
            encrypts: false,
            called: false,
            view: Rc::default(),
            seat: None,
            said: None,
            debriefs: false,
            news: Vec::new(),
            heard: 0,
            pane: Pane::Msel,
            side: Pane::Seats,
            chosen: BTreeMap::new(),
            find: BTreeMap::new(),
            finding: false,
            window: None,
            spot: None,
            layer: Layer::All,
            peek: None,
            filter: Filter::default(),
            chronicle: Chronicle::default(),
            every_fact: false,
            done: Vec::new(),
            talk: BTreeMap::new(),
            talk_notice: String::new(),
            doing: None,
            holding: BTreeSet::new(),
            seen: BTreeSet::new(),
            reading_known: !replay,
            scripted: BTreeSet::new(),
            desks: BTreeMap::new(),
            onlooking: BTreeMap::new(),
            touch: Touch::default(),
            knowing: None,
            walks_from_knowing: false,
            overlay: None,
            rulings: BTreeMap::new(),
            branch: false,
            origin: None,
            asked_from: None,
            scroll: 0,
            notice: None,
            lesson: 0,
            visited: BTreeSet::new(),
            left: false,
            forks: false,
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.names.lang()
    }

    /// Whether the exercise is over.
    pub fn over(&self) -> bool {
        !self.replay && self.now >= self.end
    }

    /// Whether other tables stand beside this one.
    pub fn has_twins(&self) -> bool {
        self.twins.as_ref().is_some_and(|twins| twins.rows.len() > 1)
    }

    /// Whether time passes by itself: of the exercise, or of a record.
    pub fn passes(&self) -> bool {
        if self.replay { self.playback.running } else { self.pace.running }
    }

    /// Whether a look ahead is being worked on.
    pub fn looks_ahead(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Ruling(ruling)) if ruling.looking.is_some())
    }

    /// Whether the terminal's bell is to ring now; asking answers for it.
    pub fn rings(&mut self) -> bool {
        std::mem::take(&mut self.called) && self.comfort.bell && !self.replay
    }

    /// The desk of the seat in front of the screen: the player's, or that of whoever looks on there.
    pub fn desk(&self) -> Option<&SeatDesk> {
        match self.room {
            Room::Seat(seat) if self.looks_on(seat) => self.onlooking.get(&seat),
            Room::Seat(seat) => self.desks.get(&seat),
            _ => None,
        }
    }
    /// The same, to change it.
    pub fn desk_mut(&mut self) -> Option<&mut SeatDesk> {
        match self.room {
            Room::Seat(seat) if self.looks_on(seat) => Some(self.onlooking.entry(seat).or_default()),
            Room::Seat(seat) => Some(self.desks.entry(seat).or_default()),
            _ => None,
        }
    }

    /// Whether whoever sits down at a seat here only looks on: somebody plays it on a machine of their own, or this is a record.
    pub fn looks_on(&self, seat: Slug) -> bool {
        self.replay || self.is_taken(seat)
    }

    /// Whether somebody plays a seat on a machine of their own. Who does so knows nothing of other machines.
    pub fn is_taken(&self, seat: Slug) -> bool {
        let places = self.remote.iter().flat_map(|remote| &remote.places);
        places.filter(|place| place.whom == Whom::Seat(seat)).any(|place| !place.from.is_empty())
    }

    /// Whoever looks on sees what the player has read, and reads nothing for them.
    pub fn mind_what_is_read(&mut self) {
        if let Room::Seat(seat) = self.room
            && self.looks_on(seat)
        {
            let read = self.desks.get(&seat).map(|desk| desk.read.clone()).unwrap_or_default();
            self.onlooking.entry(seat).or_default().read = read;
        }
    }

    /// What kind of role a seat is.
    pub fn seat_kind(&self, seat: Slug) -> SeatKind {
        self.scenario.seats.iter().find(|s| s.id == seat).map_or(SeatKind::Agency, |s| s.kind)
    }

    /// Whether a seat's room is the plain one: few choices, short lines to be read aloud.
    pub fn is_plain(&self, seat: Slug) -> bool {
        self.seat_kind(seat) == SeatKind::Community
    }

    /// The part of the world that the scenario plays in.
    pub fn whole_map(&self) -> MapWindow {
        let s = &self.scenario;
        if s.window.east > s.window.west && s.window.north > s.window.south {
            return MapWindow::new(s.window.west, s.window.south, s.window.east, s.window.north);
        }
        let around_the_lake = MapWindow::new(12.0, 12.5, 16.0, 15.0);
        MapWindow::fit(s.places.iter().map(|p| (p.lon, p.lat))).unwrap_or(around_the_lake)
    }

    /// The next row that is to come by itself.
    pub fn next_row(&self) -> Option<&RowView> {
        self.view.rows.iter().find(|row| self.is_coming(row))
    }

    /// Whether a row is to come by itself.
    pub fn is_coming(&self, row: &RowView) -> bool {
        row.state == RowState::Scheduled && row.at > self.now
    }

    /// Takes up what the log of an exercise that goes on remarks of its seats.
    pub fn take_up(&mut self, remarks: &[String]) {
        for (seat, item) in remarks.iter().filter_map(|text| remark::read_has_read(text)) {
            self.desks.entry(seat).or_default().read.insert(item);
        }
        self.lesson = remarks.iter().rev().find_map(|text| remark::read_lesson(text)).unwrap_or(self.lesson);
    }

    /// Whether a seat has opened an item of its inbox, here or on its own machine.
    pub fn has_read(&self, seat: Slug, item: u32) -> bool {
        self.desks.get(&seat).is_some_and(|desk| desk.read.contains(&item))
    }

    /// The rows of the MSEL that are listed.
    pub fn rows(&self) -> impl Iterator<Item = &RowView> {
        self.view.rows.iter().filter(|row| self.filter.passes(row, &self.names, &self.scenario))
    }
}
