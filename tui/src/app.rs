//! The app: everything that the screens draw and that keys change.
//!
//! [`App`] is plain data. It holds the last views that the [`Table`] gave, never the table itself; `update` turns messages into
//! wishes, and [`crate::terminal`] carries them out.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use engine::{
    debrief::why::Link,
    kernel::{
        names::Slug,
        time::{Calendar, Span, Time},
    },
    scenario::model::{Scenario, SeatKind},
    sight::view::{Choice, ControlView, SeatView},
    vocabulary::{
        act::{Act, ActKind},
        fact::{Fact, Ground, What},
    },
};
use ratatui_textarea::TextArea;
use serde_json::Value;

use crate::{
    keymap::Where,
    pace::Pace,
    table::Table,
    widgets::map::{Look, Window},
    words::{Lang, Names},
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
}

impl Pane {
    /// All panes, in the order of their keys.
    pub const ALL: [Self; 8] =
        [Self::Map, Self::Msel, Self::Events, Self::Seats, Self::Posts, Self::People, Self::Proposals, Self::Tasks];
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
}

impl Tab {
    /// The tabs of a seat. A community's seat has fewer: who reads little needs less to look at.
    pub fn of(kind: SeatKind) -> &'static [Self] {
        match kind {
            SeatKind::Community => &[Self::Brief, Self::Inbox, Self::Known, Self::Act],
            _ => &[Self::Brief, Self::Inbox, Self::Known, Self::Means, Self::Orders, Self::Act],
        }
    }
}

/// Something that a person fills in.
#[derive(Clone, Debug)]
pub enum Input {
    /// Words, a number or a span.
    Text(Box<TextArea<'static>>),
    /// One of several.
    Pick {
        /// What each is called, and what it stands for.
        options: Vec<(String, Value)>,
        /// The one chosen.
        at: usize,
    },
    /// Tenths: odds from 0 to 10.
    Tenths(u32),
}

impl Input {
    /// An empty text, or one with something in it already.
    pub fn text(start: &str) -> Self {
        let mut area = TextArea::new(vec![start.to_owned()]);
        area.set_wrap_mode(ratatui_textarea::WrapMode::WordOrGlyph);
        area.move_cursor(ratatui_textarea::CursorMove::End);
        area.set_cursor_line_style(ratatui::style::Style::new());
        Self::Text(Box::new(area))
    }
    /// A choice.
    pub fn pick(options: Vec<(String, Value)>) -> Self {
        Self::Pick { options, at: 0 }
    }
    /// What was written, cleaned; nothing for a choice.
    pub fn words(&self) -> String {
        match self {
            Self::Text(area) => crate::words::clean(&area.lines().join("\n")).trim().to_owned(),
            _ => String::new(),
        }
    }
    /// What was chosen.
    pub fn picked(&self) -> Option<&Value> {
        match self {
            Self::Pick { options, at } => options.get(*at).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// An act while it is composed.
#[derive(Clone, Debug)]
pub struct Composer {
    /// Which act.
    pub kind: ActKind,
    /// The values of the fields before [`Self::field`].
    pub chosen: Vec<Value>,
    /// How they read.
    pub read: Vec<String>,
    /// The field that is asked for; one past the last when the act is ready to be sent.
    pub field: usize,
    /// What is asked, once the choices have come.
    pub choice: Option<Choice>,
    /// What the person fills in; nothing if there is no choice.
    pub input: Option<Input>,
    /// What was filled in further on, before somebody stepped back.
    pub kept: BTreeMap<usize, Input>,
    /// A value that is known beforehand, for the first field.
    pub given: Option<Value>,
    /// What is wrong.
    pub fault: Option<String>,
}

impl Composer {
    /// An act of which nothing is filled in.
    pub fn new(kind: ActKind) -> Self {
        Self {
            kind,
            chosen: Vec::new(),
            read: Vec::new(),
            field: 0,
            choice: None,
            input: None,
            kept: BTreeMap::new(),
            given: None,
            fault: None,
        }
    }
    /// Whether all fields are filled in.
    pub fn ready(&self) -> bool {
        self.field >= self.kind.rule().fields.len()
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
    /// Whether the selected item is open.
    pub open: bool,
    /// The act that is being composed.
    pub composer: Option<Composer>,
    /// Acts that were begun and left.
    pub drafts: BTreeMap<ActKind, Composer>,
    /// The part of the map that is looked at.
    pub window: Option<Window>,
}

/// What a form of the facilitator is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum About {
    Defer(Slug),
    Drop(Slug),
    ShiftAll,
    Step,
    Note,
    AddInject,
    Rule(u32),
}

/// A form.
#[derive(Clone, Debug)]
pub struct Form {
    /// What for.
    pub about: About,
    /// What it says above.
    pub title: String,
    /// Its fields: label, whether it may stay empty, and what is filled in.
    pub fields: Vec<(String, bool, Input)>,
    /// The field that is filled in now.
    pub at: usize,
    /// What is wrong.
    pub fault: Option<String>,
}

/// What a yes brings.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Leave the exercise.
    Quit,
    /// Do an act.
    Act(Act),
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
    /// Why a fact came to be.
    Why(Vec<Link>),
    /// A row of the MSEL in full.
    Row(Slug),
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
    /// The present second, and the last one.
    pub now: Time,
    /// The end of the exercise or of the record.
    pub end: Time,
    /// Who is in front of the screen.
    pub room: Room,
    /// How fast time passes.
    pub pace: Pace,
    /// The wall clock, `14:02`.
    pub wall: String,
    /// What the terminal can do.
    pub look: Look,
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
    /// The selected line of each pane.
    pub at: BTreeMap<Pane, usize>,
    /// The selected row, kept by name, so that nothing moves it; none follows the next one that is due.
    pub row: Option<Slug>,
    /// The selected fact; none follows the newest.
    pub event: Option<u64>,
    /// The part of the map that is looked at; none for the scenario's own window.
    pub window: Option<Window>,
    /// The seats' desks.
    pub desks: BTreeMap<Slug, Desk>,
    /// What is in front of everything else.
    pub overlay: Option<Overlay>,
    /// How far a text in front is scrolled.
    pub scroll: u16,
    /// The last word of the programme.
    pub notice: Option<String>,
    /// The lesson that is shown.
    pub lesson: usize,
    /// Whether the person has left.
    pub left: bool,
}

impl App {
    /// The app in front of a table that has just been opened.
    pub fn new(scenario: Scenario, lang: Lang, replay: bool) -> Self {
        let pace = Pace::at(scenario.pace);
        Self {
            names: Names::new(&scenario, lang),
            calendar: Calendar::new(&scenario.start, &scenario.zone).ok(),
            scenario: Rc::new(scenario),
            replay,
            log: None,
            now: Time::START,
            end: Time::START,
            room: Room::Control,
            pace,
            wall: String::new(),
            look: Look::default(),
            view: ControlView::default(),
            seat: None,
            news: Vec::new(),
            heard: 0,
            pane: Pane::Msel,
            side: Pane::Seats,
            at: BTreeMap::new(),
            row: None,
            event: None,
            window: None,
            desks: BTreeMap::new(),
            overlay: None,
            scroll: 0,
            notice: None,
            lesson: 0,
            left: false,
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
        match self.room {
            Room::Control => {
                self.view = table.control();
                self.seat = None;
            }
            Room::Curtain(_) => self.seat = None,
            Room::Seat(seat) => self.seat = table.seat(seat),
        }
        let facts = table.facts();
        if facts.len() < self.heard {
            self.heard = 0;
            self.news.clear();
        }
        self.news.extend(facts[self.heard..].iter().filter(|fact| is_news(&fact.what)).cloned());
        self.heard = facts.len();
        if let Some(lesson) = self.scenario.lessons.get(self.lesson)
            && lesson.when.as_ref().is_some_and(|when| table.holds(when))
        {
            self.lesson += 1;
        }
    }

    /// The desk of the seat in front of the screen.
    pub fn desk(&self) -> Option<&Desk> {
        match self.room {
            Room::Seat(seat) => self.desks.get(&seat),
            _ => None,
        }
    }
    /// The same, to change it.
    pub fn desk_mut(&mut self) -> Option<&mut Desk> {
        match self.room {
            Room::Seat(seat) => Some(self.desks.entry(seat).or_default()),
            _ => None,
        }
    }

    /// What kind of role a seat is.
    pub fn seat_kind(&self, seat: Slug) -> SeatKind {
        self.scenario.seats.iter().find(|s| s.id == seat).map_or(SeatKind::Agency, |s| s.kind)
    }

    /// Where the keys go: the most specific place first.
    pub fn places(&self) -> Vec<Where> {
        use Where as W;
        match &self.overlay {
            Some(Overlay::Help | Overlay::Why(_) | Overlay::Row(_)) => return vec![W::Reading, W::Everywhere],
            Some(Overlay::Palette { .. }) => return vec![W::Palette, W::Everywhere],
            Some(Overlay::Question { .. }) => return vec![W::Question],
            Some(Overlay::Form(_)) => return vec![W::Form, W::Everywhere],
            None => {}
        }
        let mut places = match self.room {
            Room::Curtain(_) => vec![W::Curtain],
            Room::Control => {
                let pane = match self.pane {
                    Pane::Map => Some(W::MapPane),
                    Pane::Msel if !self.replay => Some(W::MselPane),
                    Pane::Events => Some(W::EventsPane),
                    Pane::Seats => Some(W::SeatsPane),
                    Pane::Proposals if !self.replay => Some(W::ProposalsPane),
                    _ => None,
                };
                let live = if self.replay { W::Replay } else { W::Control };
                pane.into_iter().chain([live, W::Watch]).collect()
            }
            Room::Seat(_) => match self.desk() {
                Some(Desk { tab: Tab::Act, composer: Some(composer), .. }) => {
                    vec![if composer.ready() { W::Summary } else { W::Composer }]
                }
                _ if self.replay => match self.desk().map(|desk| desk.tab) {
                    Some(Tab::Inbox) => vec![W::InboxTab, W::Seat],
                    Some(Tab::Known) => vec![W::KnownMap, W::Seat],
                    _ => vec![W::Seat],
                },
                Some(Desk { tab: Tab::Inbox, .. }) => vec![W::InboxLive, W::InboxTab, W::Seat, W::SeatLive],
                Some(Desk { tab: Tab::Act, .. }) => vec![W::OrderTab, W::Seat, W::SeatLive],
                Some(Desk { tab: Tab::Known, .. }) => vec![W::KnownMap, W::Seat, W::SeatLive],
                _ => vec![W::Seat, W::SeatLive],
            },
        };
        if self.lesson < self.scenario.lessons.len() {
            places.push(W::Lesson);
        }
        places.push(W::Everywhere);
        places
    }

    /// Whether letters are text now.
    pub fn typing(&self) -> bool {
        match &self.overlay {
            Some(Overlay::Form(form)) => form.fields.get(form.at).is_some_and(|(_, _, i)| matches!(i, Input::Text(_))),
            Some(Overlay::Palette { .. }) => true,
            Some(_) => false,
            None => self.desk().is_some_and(|desk| {
                let composer = desk.composer.as_ref().filter(|_| desk.tab == Tab::Act);
                composer.is_some_and(|c| !c.ready() && matches!(c.input, Some(Input::Text(_))))
            }),
        }
    }

    /// The exercise time that the next row is due, if one is to come by itself.
    pub fn next_row(&self) -> Option<&engine::sight::view::RowView> {
        use engine::sight::view::RowState as S;
        self.view.rows.iter().find(|row| row.state == S::Scheduled && row.at > self.now)
    }

    /// The row that keys of the MSEL go to.
    pub fn selected_row(&self) -> Option<&engine::sight::view::RowView> {
        let rows = &self.view.rows;
        let chosen = self.row.and_then(|id| rows.iter().find(|row| row.id == id));
        chosen.or_else(|| self.next_row()).or(rows.last())
    }

    /// The news up to now, newest first.
    pub fn events(&self) -> impl Iterator<Item = &Fact> {
        self.news.iter().rev()
    }
}

/// Whether a facilitator wants to hear of it. The coming and going of single parties would drown everything else; it is in
/// the figures of the posts.
pub fn is_news(what: &What) -> bool {
    match what {
        // Whoever sets the pace knows it.
        What::ActDone { kind: ActKind::Pause | ActKind::Resume | ActKind::Pace | ActKind::Step, .. } => false,
        What::PartySetOut { .. }
        | What::PartyArrived { .. }
        | What::PartyCrossed { .. }
        | What::PartySentToSecondLine { .. }
        | What::PartyGaveUp { .. }
        | What::PartyTookUnofficialRoute { .. }
        | What::PartyCrossedUnseen { .. }
        | What::PartyReached { .. }
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
        | What::FamiliesHosted { .. }
        | What::FamiliesSheltered { .. } => false,
        What::PartyTurnedBack { ground, .. } => *ground == Ground::Alert,
        What::ReportReached { to: _, distorted, .. } => *distorted,
        What::TrustMoved { by, .. } | What::TensionMoved { by, .. } | What::FearMoved { by, .. } => by.abs() >= 30,
        _ => true,
    }
}

/// A span that the facilitator lets pass with one key.
pub const QUARTER: Span = Span::minutes(15);
