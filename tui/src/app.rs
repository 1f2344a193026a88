//! The app: everything that the screens draw and that keys change.
//!
//! [`App`] is plain data. It holds the last views that the [`Table`] gave, never the table itself; `update` turns messages into
//! wishes, and [`crate::terminal`] carries them out.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use engine::sight::view::{ControlView, Item, RowState, RowView, SeatView};
use kernel::{
    names::Slug,
    time::{Calendar, Span, Time},
};
use serde::{Deserialize, Serialize};
use vocabulary::{
    act::{Act, ActKind, Actor, Right},
    fact::{Fact, Ground, What},
    matter::Matter,
    scenario::{Scenario, SeatKind},
};

use crate::{
    chronicle::Chronicle,
    comfort::Comfort,
    input::{Composer, Form, Input},
    keymap::{Action, Do, Where},
    lesson,
    listing::Thing,
    needs::{self, Need},
    pace::Pace,
    remark,
    ruling::Ruling,
    seats::{Whom, doors::Doors},
    session::Point,
    table::Table,
    touch::Touch,
    walk::Walk,
    widgets::map::{Look, Window},
    words::{self, Key, Lang, Names, record::Alarm, ui},
};

/// Who is in front of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// The facilitator.
    #[default]
    Control,
    /// Nobody yet: the keyboard goes to a seat, or back to the facilitator.
    Curtain(Option<Slug>),
    /// A seat.
    Seat(Slug),
}

/// Whose machine an app is shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Station {
    /// The facilitator's own; seats share its keyboard behind a curtain.
    #[default]
    Lead,
    /// One that belongs to a seat.
    Seat,
    /// One that somebody looks on from.
    Observer,
}

/// A pane of the control room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Pane {
    Map,
    #[default]
    Msel,
    Events,
    Seats,
    Posts,
    People,
    Proposals,
    Tasks,
    Needs,
}

impl Pane {
    /// All panes, in the order of their keys.
    pub const ALL: [Self; 9] = [
        Self::Map,
        Self::Msel,
        Self::Events,
        Self::Seats,
        Self::Posts,
        Self::People,
        Self::Proposals,
        Self::Tasks,
        Self::Needs,
    ];
}

/// A tab of a seat's room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Tab {
    #[default]
    Brief,
    Inbox,
    Known,
    Means,
    Orders,
    Act,
    Talk,
    Decisions,
}

impl Tab {
    /// The tabs of a seat. A community's seat has fewer: who reads little needs less to look at.
    pub fn of(kind: SeatKind) -> &'static [Self] {
        match kind {
            SeatKind::Community => &[Self::Brief, Self::Inbox, Self::Known, Self::Talk, Self::Act],
            _ => &[
                Self::Brief,
                Self::Inbox,
                Self::Known,
                Self::Means,
                Self::Orders,
                Self::Act,
                Self::Talk,
                Self::Decisions,
            ],
        }
    }
}

/// What the map of the control room shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layer {
    /// Everything at once.
    #[default]
    All,
    /// Posts and patrols.
    Posts,
    /// Who is on the move, by road.
    Flows,
    /// How far communities trust, and how tense they are.
    Trust,
    /// Hidden groups and closed roads.
    Threat,
    /// What a seat knows, by its place in the list of seats.
    Seat(usize),
}

impl Layer {
    /// The next one, where there are so many seats.
    pub fn next(self, seats: usize) -> Self {
        match self {
            Self::All => Self::Posts,
            Self::Posts => Self::Flows,
            Self::Flows => Self::Trust,
            Self::Trust => Self::Threat,
            Self::Threat if seats > 0 => Self::Seat(0),
            Self::Seat(n) if n + 1 < seats => Self::Seat(n + 1),
            Self::Threat | Self::Seat(_) => Self::All,
        }
    }
}

/// How far a row has come, roughly or exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Still to come.
    ToCome,
    /// Has come, or will not come any more.
    Over,
    /// In this state.
    Exactly(RowState),
}

impl Standing {
    /// How it reads.
    pub fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::ToCome => ui(lang, Key::FilterToCome),
            Self::Over => ui(lang, Key::FilterCame),
            Self::Exactly(state) => words::row_state(state, lang),
        }
    }

    fn holds(self, state: RowState) -> bool {
        use RowState as S;
        match self {
            Self::ToCome => matches!(state, S::Scheduled | S::Conditional | S::Manual | S::Held),
            Self::Over => !Self::ToCome.holds(state),
            Self::Exactly(wanted) => wanted == state,
        }
    }
}

/// Which rows of the MSEL are listed; a field that is left open lets all pass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Those that have come so far.
    pub standing: Option<Standing>,
    /// Those of one storyline, as the scenario names it in the language of the screen.
    pub thread: Option<String>,
    /// Those that reach one seat.
    pub seat: Option<Slug>,
    /// Those that serve one objective.
    pub objective: Option<Slug>,
}

impl Filter {
    /// Whether it lets a row pass. Rows that were added on the spot serve no objective.
    pub fn passes(&self, row: &RowView, names: &Names, scenario: &Scenario) -> bool {
        let serves = |objective: Slug| {
            scenario.msel.iter().any(|written| written.id == row.id && written.objectives.contains(&objective))
        };
        self.standing.is_none_or(|standing| standing.holds(row.state))
            && self.thread.as_ref().is_none_or(|thread| *thread == names.text(&row.thread))
            && self.seat.is_none_or(|seat| row.to.contains(&seat))
            && self.objective.is_none_or(serves)
    }
}

/// What a seat has in front of it; it stays when the keyboard goes elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// The open tab.
    pub tab: Tab,
    /// The selected line of each tab.
    pub at: BTreeMap<Tab, usize>,
    /// The items of the inbox that have been read, by number.
    pub read: BTreeSet<u32>,
    /// The selected item of the inbox, by number: a new message never moves it.
    pub item: Option<u32>,
    /// Whether the inbox stands by conversation and not by time.
    pub threads: bool,
    /// Whether the selected item is open.
    pub open: bool,
    /// The act that is being composed.
    pub composer: Option<Composer>,
    /// What is looked for in each tab.
    pub find: BTreeMap<Tab, String>,
    /// Acts that were begun and left.
    pub drafts: BTreeMap<ActKind, Composer>,
    /// The part of the map that is looked at.
    pub window: Option<Window>,
}

/// What a yes brings.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Leave the exercise.
    Quit,
    /// Go back to a point and begin a branch.
    Branch(Point),
    /// Do an act.
    Act(Act),
    /// Undo what was done.
    Undo(Box<Done>),
    /// Leave a replay and play on from its second.
    Fork,
    /// Open the doors to other machines.
    OpenDoors,
    /// Send away whoever is at a place on another machine.
    Remove(Whom),
}

/// Something that the facilitator did and can undo.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// What it was; nothing where only the screen changed.
    pub act: Option<Act>,
    /// What is said of it once it is done, where that is not plain.
    pub said: Option<String>,
    /// How to undo it; nothing where it cannot be.
    pub undo: Option<Undo>,
}

/// How something is undone.
#[derive(Clone, Debug, PartialEq)]
pub enum Undo {
    /// By the opposite acts, one after the other: the record keeps both.
    Acts(Vec<Act>),
    /// By listing the rows of the MSEL as before.
    Filter(Filter),
}

/// Something in front of everything else.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The keys that are valid here.
    Help,
    /// All actions, by their words.
    Palette {
        /// What was typed.
        filter: String,
        /// The chosen line.
        at: usize,
        /// Whether a choice was made and the next Enter does it.
        armed: bool,
    },
    /// A question whose yes cannot be taken back.
    Question {
        /// What is asked, with object and consequence.
        text: String,
        /// What a yes brings.
        deed: Deed,
        /// Whether yes is chosen; it is not at first.
        yes: bool,
    },
    /// A form.
    Form(Box<Form>),
    /// Why a fact came to be, and what came of it.
    Why(Box<Walk>),
    /// A ruling that is being made.
    Ruling(Box<Ruling>),
    /// A row of the MSEL in full.
    Row(Slug),
    /// What stands where on the part of the map that is looked at.
    Here,
    /// The doors for other machines.
    Doors {
        /// The chosen place.
        at: usize,
        /// The place whose people are to sit elsewhere.
        moving: Option<usize>,
        /// Whether the code for cameras fills the page.
        camera: bool,
    },
}

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
    /// How people on other machines come in, if they may.
    pub doors: Option<Doors>,
    /// How fast time passes.
    pub pace: Pace,
    /// The wall clock, `14:02`.
    pub wall: String,
    /// What the terminal can do.
    pub look: Look,
    /// What the person has set to their liking.
    pub comfort: Comfort,
    /// Whether something has come that waits for the person, since the bell was last asked for.
    pub called: bool,
    /// The facilitator's view.
    pub view: ControlView,
    /// The view of the seat in front of the screen.
    pub seat: Option<SeatView>,
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
    pub window: Option<Window>,
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
    pub done: Vec<Done>,
    /// What was asked of the table and is not answered yet.
    pub doing: Option<Done>,
    /// Conditional rows whose condition holds now.
    pub holding: BTreeSet<Slug>,
    /// Rows of which the facilitator knows that no answer came.
    pub seen: BTreeSet<Slug>,
    /// Whether it is known who has read what: in play always, in a replay if the record tells.
    pub reading_known: bool,
    /// The seats that have a part in the script, if there is one.
    pub scripted: BTreeSet<Slug>,
    /// The seats' desks.
    pub desks: BTreeMap<Slug, Desk>,
    /// What somebody who only looks on has in front of them there, so that nothing of a player's changes.
    pub onlooking: BTreeMap<Slug, Desk>,
    /// What of the picture can be clicked.
    pub touch: Touch,
    /// What is in front of everything else.
    pub overlay: Option<Overlay>,
    /// Rulings that were begun and left, by proposal.
    pub rulings: BTreeMap<u32, Ruling>,
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
            doors: None,
            pace,
            wall: String::new(),
            look: Look::default(),
            comfort: Comfort::default(),
            called: false,
            view: ControlView::default(),
            seat: None,
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
            doing: None,
            holding: BTreeSet::new(),
            seen: BTreeSet::new(),
            reading_known: !replay,
            scripted: BTreeSet::new(),
            desks: BTreeMap::new(),
            onlooking: BTreeMap::new(),
            touch: Touch::default(),
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

    /// Takes what the table shows now. The facilitator's view is not even taken while a seat is in front of the screen.
    pub fn look_at(&mut self, table: &mut dyn Table) {
        (self.now, self.end, self.log) = (table.now(), table.end(), table.log());
        let alarm = table.mishap();
        self.alarm_read &= alarm == self.alarm;
        self.alarm = alarm;
        if self.replay {
            let read = table.read_by_now();
            self.reading_known = read.is_some();
            if let Some(read) = read {
                self.desks.values_mut().for_each(|desk| desk.read.clear());
                for (seat, item) in read {
                    self.desks.entry(seat).or_default().read.insert(item);
                }
            }
        }
        let before = self.seat.as_ref().map(|seat| (seat.seat, seat.inbox.len()));
        match self.room {
            Room::Control => {
                self.view = table.control();
                let seat = match self.layer {
                    Layer::Seat(n) => self.view.seats.get(n).map(|seat| seat.id),
                    _ => None,
                };
                self.peek = seat.and_then(|seat| table.seat(seat));
                self.seat = None;
            }
            Room::Curtain(_) => self.seat = None,
            Room::Seat(seat) => self.seat = table.seat(seat),
        }
        self.branch = table.is_branch();
        if self.branch && self.origin.is_none() {
            self.origin = table.origin();
        }
        // What comes in later stands above the selection, and never moves it.
        let newest = self.seat.as_ref().and_then(|view| view.inbox.last()).map(|item| item.n);
        if let Some(desk) = self.desk_mut() {
            desk.item = desk.item.or(newest);
        }
        if let (Some((seat, before)), Some(now)) = (before, &self.seat) {
            let new = if seat == now.seat { now.inbox.get(before..).unwrap_or_default() } else { &[] };
            self.called |= !new.is_empty();
            // What the direction says may be that the exercise stops: it is read wherever somebody is.
            let direction = Actor::facilitator().0;
            let said = |item: &&Item| matches!(item.report.matter, Matter::Words { from, .. } if from == direction);
            if let Some(item) = new.iter().rev().find(said) {
                self.notice = Some(words::matter(&item.report.matter, &self.names));
            }
        }
        if self.room == Room::Control {
            // What is added on the spot has a name too.
            for row in &self.view.rows {
                if self.names.of(row.id) != self.names.text(&row.subject) {
                    self.names.put(row.id, &row.subject);
                }
            }
            if !self.replay {
                self.see_what_holds(table);
            }
        }
        self.mind_what_is_read();
        let facts = table.facts();
        if facts.len() < self.heard {
            self.heard = 0;
            self.news.clear();
            self.chronicle = Chronicle::default();
            self.done.clear();
            self.unread_again();
        }
        // What a record begins with has waited for nobody.
        if self.station == Station::Lead && self.heard > 0 {
            let fresh = &facts[self.heard..];
            self.called |= fresh.iter().any(|fact| matches!(fact.what, What::ProposalMade { .. }));
        }
        for fact in facts[self.heard..].iter().filter(|fact| is_news(&fact.what)) {
            self.news.push(fact.clone());
            self.chronicle.hear(fact);
        }
        self.heard = facts.len();
        lesson::look(self, &mut |when| table.holds(when));
    }

    /// After going back: messages that have not come yet have not been read either.
    fn unread_again(&mut self) {
        if self.replay {
            return;
        }
        for (seat, desk) in &mut self.desks {
            let inbox = match &self.seat {
                Some(view) if view.seat == *seat => view.inbox.len(),
                _ => self.view.seats.iter().find(|s| s.id == *seat).map_or(0, |s| s.inbox as usize),
            };
            desk.read.retain(|n| *n as usize <= inbox);
            desk.item = desk.item.filter(|n| *n as usize <= inbox);
        }
        for pane in [Pane::Events, Pane::Msel] {
            self.chosen.remove(&pane);
        }
        self.rulings.clear();
    }

    /// Whether a look ahead is being worked on.
    pub fn looks_ahead(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Ruling(ruling)) if ruling.looking.is_some())
    }

    /// Whether the terminal's bell is to ring now; asking answers for it.
    pub fn rings(&mut self) -> bool {
        std::mem::take(&mut self.called) && self.comfort.bell && !self.replay
    }

    /// Sees which conditions of rows hold now.
    fn see_what_holds(&mut self, table: &mut dyn Table) {
        let waits = |id: Slug| {
            self.view.rows.iter().any(|row| row.id == id && row.state == RowState::Conditional && row.at <= self.now)
        };
        let rows = self.scenario.msel.iter().filter(|row| waits(row.id));
        let holds = rows.filter(|row| row.when.as_ref().is_some_and(|when| table.holds(when)));
        self.holding = holds.map(|row| row.id).collect();
    }

    /// What needs the facilitator now, the most pressing first: true at any second, for it is never kept.
    pub fn needs(&self) -> Vec<Need> {
        needs::needs(self)
    }

    /// The desk of the seat in front of the screen: the player's, or that of whoever looks on there.
    pub fn desk(&self) -> Option<&Desk> {
        match self.room {
            Room::Seat(seat) if self.looks_on(seat) => self.onlooking.get(&seat),
            Room::Seat(seat) => self.desks.get(&seat),
            _ => None,
        }
    }
    /// The same, to change it.
    pub fn desk_mut(&mut self) -> Option<&mut Desk> {
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

    /// Whether somebody plays a seat on a machine of their own. Who does so knows nothing of doors.
    pub fn is_taken(&self, seat: Slug) -> bool {
        let places = self.doors.iter().flat_map(|doors| &doors.places);
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

    /// Where the keys go: the most specific place first.
    pub fn places(&self) -> Vec<Where> {
        use Where as W;
        if self.finding {
            return vec![W::Finding, W::Everywhere];
        }
        match &self.overlay {
            Some(Overlay::Help | Overlay::Row(_)) => return vec![W::Reading, W::Everywhere],
            Some(Overlay::Here) => return vec![W::Here, W::Everywhere],
            Some(Overlay::Why(_)) => return vec![W::Why, W::Everywhere],
            Some(Overlay::Ruling(_)) => return vec![W::Ruling, W::Everywhere],
            Some(Overlay::Doors { .. }) => return vec![W::Doors, W::Everywhere],
            Some(Overlay::Palette { .. }) => return vec![W::Palette, W::Everywhere],
            Some(Overlay::Question { .. }) => return vec![W::Question],
            Some(Overlay::Form(form)) if matches!(form.input(), Some(Input::Several { .. })) => {
                return vec![W::Ticks, W::Form, W::Everywhere];
            }
            Some(Overlay::Form(_)) => return vec![W::Form, W::Everywhere],
            None => {}
        }
        self.places_behind()
    }

    /// Where keys go when whatever is in front is closed.
    pub fn places_behind(&self) -> Vec<Where> {
        use Where as W;
        let mut places = match self.room {
            Room::Curtain(_) => vec![W::Curtain],
            // Whoever looks on can look at everything and touch nothing.
            Room::Control if self.station == Station::Observer => match self.pane {
                Pane::Map => vec![W::MapPane, W::Watch],
                Pane::Events => vec![W::EventsPane, W::Watch],
                Pane::Posts => vec![W::PostsPane, W::Watch],
                _ => vec![W::Watch],
            },
            Room::Control => {
                let pane = match self.pane {
                    Pane::Map => Some(W::MapPane),
                    Pane::Msel if !self.replay => Some(W::MselPane),
                    Pane::Events => Some(W::EventsPane),
                    Pane::Seats => Some(W::SeatsPane),
                    Pane::Posts => Some(W::PostsPane),
                    Pane::Proposals if !self.replay => Some(W::ProposalsPane),
                    Pane::Needs if !self.replay => Some(W::NeedsPane),
                    _ => None,
                };
                let live = if self.replay { W::Replay } else { W::Control };
                let seats = (self.pane == Pane::Seats && !self.replay).then_some(W::SeatsLive);
                pane.into_iter().chain(seats).chain([live, W::Watch]).collect()
            }
            Room::Seat(seat) => match self.desk() {
                Some(Desk { tab: Tab::Act, composer: Some(composer), .. }) => {
                    vec![if composer.ready() { W::Summary } else { W::Composer }]
                }
                desk => {
                    let plain = self.is_plain(seat);
                    let mut places = match (desk.map(|desk| desk.tab), self.replay) {
                        (Some(Tab::Inbox), true) => vec![W::InboxTab],
                        (Some(Tab::Inbox), false) => vec![W::InboxLive, W::InboxTab],
                        (Some(Tab::Known), _) => vec![W::KnownMap],
                        (Some(Tab::Act), false) => vec![W::OrderTab],
                        (Some(Tab::Talk), false) => vec![W::TalkTab],
                        (Some(Tab::Decisions), false) => vec![W::DecisionsTab],
                        _ => Vec::new(),
                    };
                    places.push(if plain { W::PlainSeat } else { W::Seat });
                    places.push(match (self.replay, plain) {
                        (true, _) => W::Replay,
                        (false, true) => W::PlainLive,
                        (false, false) => W::SeatLive,
                    });
                    places
                }
            },
        };
        if self.lesson < self.scenario.lessons.len() && !self.replay {
            places.push(W::Lesson);
        }
        places.push(W::Everywhere);
        places
    }

    /// Whether letters are text now.
    pub fn typing(&self) -> bool {
        if self.finding {
            return true;
        }
        match &self.overlay {
            Some(Overlay::Form(form)) => matches!(form.input(), Some(Input::Text(_))),
            Some(Overlay::Palette { .. }) => true,
            Some(Overlay::Ruling(ruling)) => ruling.typing(),
            Some(_) => false,
            None => self.desk().is_some_and(|desk| {
                let composer = desk.composer.as_ref().filter(|_| desk.tab == Tab::Act);
                composer.is_some_and(|c| !c.ready() && matches!(c.input, Some(Input::Text(_))))
            }),
        }
    }

    /// The actions that the palette lists for a filter: those of the room behind it. Accents and case do not matter.
    pub fn palette(&self, filter: &str) -> Vec<&'static Action> {
        let wanted = words::folded(filter);
        self.comfort
            .keys
            .valid(&self.places_behind())
            .into_iter()
            .filter(|action| {
                action.does != Do::Palette && words::folded(ui(self.lang(), action.label)).contains(&wanted)
            })
            .collect()
    }

    /// The part of the world that the scenario plays in.
    pub fn whole_map(&self) -> Window {
        let s = &self.scenario;
        if s.window.east > s.window.west && s.window.north > s.window.south {
            return Window::new(s.window.west, s.window.south, s.window.east, s.window.north);
        }
        let around_the_lake = Window::new(12.0, 12.5, 16.0, 15.0);
        Window::fit(s.places.iter().map(|p| (p.lon, p.lat))).unwrap_or(around_the_lake)
    }

    /// The next row that is to come by itself.
    pub fn next_row(&self) -> Option<&RowView> {
        self.view.rows.iter().find(|row| self.is_coming(row))
    }

    /// Whether a row is to come by itself.
    pub fn is_coming(&self, row: &RowView) -> bool {
        row.state == engine::sight::view::RowState::Scheduled && row.at > self.now
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

/// Whether a facilitator wants to hear of it. The coming and going of single parties would drown everything else; it is in
/// the figures of the posts.
pub fn is_news(what: &What) -> bool {
    match what {
        // Whoever sets the pace knows it.
        What::ActDone { kind: ActKind::Pause | ActKind::Resume | ActKind::Pace | ActKind::Step, .. } => false,
        // What the facilitator does to the exercise is told by what came of it, but for words.
        What::ActDone { kind: ActKind::Note | ActKind::Whisper | ActKind::Announce, .. } => true,
        What::ActDone { kind, .. } => kind.rule().right != Right::Facilitator,
        What::PartySetOut { .. }
        | What::PartyArrived { .. }
        | What::PartyCrossed { .. }
        | What::PartySentToSecondLine { .. }
        | What::PartyGaveUp { .. }
        | What::PartyTookUnofficialRoute { .. }
        | What::PartyCrossedUnseen { .. }
        | What::PartyReached { .. }
        | What::PartyWentHome { .. }
        | What::ShiftChanged { .. }
        | What::RecordsSent { .. }
        | What::PatrolReached { .. }
        | What::PatrolRested { .. }
        | What::PatrolMetParty { .. }
        | What::ReportSent { .. }
        | What::CommitteeHeard { .. }
        | What::InjectDelivered { .. }
        | What::AlertHit { .. }
        | What::AlertDismissed { .. }
        | What::CampCounted { .. }
        | What::PeopleFled { .. }
        | What::ForgeryMissed { .. }
        | What::PartyWillTryAgain { .. }
        | What::LeftCare { .. }
        | What::FamiliesHosted { .. }
        | What::FamiliesSheltered { .. } => false,
        What::PartyTurnedBack { ground, .. } => *ground == Ground::Alert,
        What::ReportReached { to: _, distorted, .. } => *distorted,
        What::TrustMoved { by, .. }
        | What::NeighbourTrustMoved { by, .. }
        | What::TensionMoved { by, .. }
        | What::FearMoved { by, .. } => by.abs() >= 30,
        _ => true,
    }
}

/// A span that the facilitator lets pass with one key.
pub const QUARTER: Span = Span::minutes(15);
