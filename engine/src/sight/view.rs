//! Views: plain data for screens. The facilitator sees the world; a seat sees its picture and nothing else.
//!
//! Names stand as slugs and come with their words from the scenario; the engine writes no sentence.

use kernel::{
    chance::Roll,
    names::{Serial, Slug},
    time::{Span, Time},
};
use serde::{Deserialize, Serialize};
use strum::VariantArray;
use vocabulary::{
    act::{Act, ActKind, Refusal},
    inject::RowKind,
    matter::{Matter, MatterKind, Report},
    terms::{Hand, Stock, Text},
};

use super::shared::SharedList;

/// Everything, for the control room and the evaluator.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct ControlView {
    pub now: Time,
    pub end: Time,
    pub over: bool,
    pub posts: Vec<PostView>,
    pub patrols: Vec<PatrolView>,
    pub communities: Vec<CommunityView>,
    pub camps: Vec<CampView>,
    pub groups: Vec<GroupView>,
    pub closed_roads: Vec<Slug>,
    /// People on the roads, by road and direction.
    pub on_roads: Vec<MoveView>,
    /// Processes that stand still by order of the facilitator.
    pub frozen: Vec<Slug>,
    pub channels_down: Vec<Slug>,
    pub agreements: Vec<(Slug, Slug)>,
    pub rows: Vec<RowView>,
    /// The modules of a discussion that are open.
    pub modules: Vec<ModuleView>,
    pub proposals: Vec<ProposalView>,
    pub seats: Vec<SeatStatus>,
    pub tasks: Vec<TaskView>,
    /// Displaced persons on the road, in camps, with families, and without shelter.
    pub displaced: DisplacedView,
    /// Parties of any kind on the move.
    pub parties: u32,
}

/// A post as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct PostView {
    pub id: Slug,
    pub place: Slug,
    pub open: bool,
    /// Persons waiting in first and second line.
    pub waiting: u32,
    pub second_line: u32,
    /// Officers on strength and on shift now.
    pub officers: u32,
    pub on_shift: u32,
    pub lanes: u32,
    pub staffed: u32,
    pub power: bool,
    pub midas: bool,
    pub i247: bool,
    pub paper: bool,
    /// Records that the capital has not seen.
    pub backlog: u32,
    pub crossed: u32,
}

/// A patrol as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct PatrolView {
    pub id: Slug,
    /// Where it is, or the place that it left last.
    pub place: Slug,
    /// Where it is going, and when it will be there.
    pub to: Option<(Slug, Time)>,
    /// How far on the way, permille.
    pub progress: u32,
    pub busy: bool,
}

/// People on a road, in one direction.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct MoveView {
    pub from: Slug,
    pub to: Slug,
    /// How far on the way the middle of them is, permille.
    pub progress: u32,
    pub people: u32,
    /// Those of them who flee.
    pub displaced: u32,
}

/// A community as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct CommunityView {
    pub id: Slug,
    pub place: Slug,
    pub trust: Vec<(Slug, u32)>,
    pub fear: u32,
    pub tension: u32,
    pub hosted: u32,
    pub hosts: u32,
}

/// A camp as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct CampView {
    pub id: Slug,
    pub place: Slug,
    pub people: u32,
    pub capacity: u32,
    pub food: u32,
}

/// A hidden group as it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct GroupView {
    pub id: Slug,
    pub place: Slug,
    pub armed: bool,
    pub active: bool,
    /// Steps of its plan done, and in all.
    pub step: u32,
    pub steps: u32,
}

/// How far a row of the MSEL has come. Each is a symbol and a word on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, VariantArray)]
pub enum RowState {
    /// Comes at its time.
    #[default]
    Scheduled,
    /// Waits for its condition.
    Conditional,
    /// Waits for another row.
    Following,
    /// Waits for the facilitator's hand.
    Manual,
    /// Held by the facilitator.
    Held,
    /// Came, and took effect; its words were for no seat.
    Came,
    /// Delivered.
    Delivered,
    /// Delivered, and the expected action is awaited.
    Awaited,
    /// The expected action was done in time.
    Answered,
    /// The expected action was not done in time.
    Unanswered,
    /// Dropped by the facilitator.
    Dropped,
    /// Its condition never came.
    Lapsed,
}

impl RowState {
    /// All states, in the order of a row's life.
    pub const ALL: &'static [Self] = Self::VARIANTS;
}

/// A module of a discussion that is open.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct ModuleView {
    pub id: Slug,
    /// Of the wall clock.
    pub minutes: u32,
    pub questions: Vec<QuestionView>,
}

/// A question of a module that is open.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct QuestionView {
    pub id: Slug,
    pub settled: bool,
    /// What the table settled on, as far as these are options.
    pub chosen: Vec<Slug>,
    /// Who said what so far; words alone are no option.
    pub said: Vec<(Slug, Option<Slug>)>,
}

/// A row of the MSEL as it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct RowView {
    pub id: Slug,
    pub kind: Option<RowKind>,
    pub state: RowState,
    /// When it is due, or was delivered.
    pub at: Time,
    pub to: Vec<Slug>,
    /// In whose inbox it lies, and as which item there.
    pub arrived: Vec<(Slug, u32)>,
    pub subject: Text,
    pub text: Text,
    pub from: Text,
    pub thread: Text,
    pub notes: Text,
    /// When the expected action is overdue.
    pub answer_by: Option<Time>,
    pub conditional: bool,
    /// Whether it expects something of players.
    pub expects: bool,
    /// Whether the facilitator marked that as done.
    pub marked: bool,
    /// Whether it was done, though late.
    pub late: bool,
}

/// A free proposal.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct ProposalView {
    /// The seat that made it, and its own count.
    pub id: Serial,
    pub seat: Slug,
    pub at: Time,
    pub text: String,
    pub reasons: String,
    pub secret: bool,
    /// What was said for and against it, in the order in which it was said.
    pub arguments: Vec<Argument>,
    /// The odds and the dice that lie on the table, before the ruling and after it.
    pub thrown: Option<(u32, Roll)>,
    /// Odds and success, once it is ruled on.
    pub ruled: Option<(u32, bool)>,
    /// The whole ruling.
    pub ruling: Option<Ruling>,
}

/// Something that was said for or against a proposal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Argument {
    pub seat: Slug,
    pub for_it: bool,
    pub text: String,
}

/// How a proposal was ruled on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ruling {
    /// Permille.
    pub odds: u32,
    /// Whether it succeeded.
    pub success: bool,
    /// Whether the facilitator decided otherwise than the dice, or without any.
    pub overridden: bool,
    /// Why.
    pub reason: String,
}

/// A seat as the facilitator sees it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct SeatStatus {
    pub id: Slug,
    pub acts: u32,
    pub refused: u32,
    pub inbox: u32,
    pub last_act: Option<Time>,
    pub stock: Stock,
    /// Who acts for it.
    pub hand: Hand,
    /// Whether nothing is done there.
    pub locked: bool,
    /// Until when it is to answer a message, the most urgent first.
    pub owes: Option<Time>,
    /// Orders that have not taken effect, and when the next one does.
    pub pending: u32,
    pub next_effect: Option<Time>,
}

/// A critical task.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct TaskView {
    pub objective: Slug,
    pub id: Slug,
    pub shown: Option<Time>,
    /// Whether the facilitator marked it as done.
    pub marked: bool,
}

/// Where displaced persons are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct DisplacedView {
    pub moving: u32,
    pub sheltered: u32,
    pub hosted: u32,
    pub unsheltered: u32,
}

/// What a seat sees.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct SeatView {
    pub seat: Slug,
    pub now: Time,
    pub end: Time,
    pub over: bool,
    /// What has reached it, oldest first.
    pub inbox: SharedList<Item>,
    pub stock: Stock,
    /// What it can release by decision.
    pub reserve: Stock,
    /// The last word on each thing on its map, newest first.
    pub known: Vec<Known>,
    /// Its own orders and what became of them, newest last.
    pub orders: SharedList<Order>,
    /// The proposals that wait for a ruling and that it may speak to: those that were made aloud, and its own.
    pub proposals: Vec<ProposalView>,
    /// The questions that wait for its yes or no, oldest first, until its answer has come: it has heard them, and silence is a no.
    pub waiting: Vec<YesOrNo>,
    /// What it may do, with what it takes and costs.
    pub offers: Vec<Offer>,
    /// Its own lines to other seats; of one seat, those that work first, then the quickest.
    pub lines: Vec<Line>,
}

/// A question that a seat answers with a yes or a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct YesOrNo {
    /// The item of its inbox that asks, by number.
    pub item: u32,
    /// Whoever has not answered by then has said no.
    pub until: Time,
}

/// Something in an inbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its number in this inbox, from 1.
    pub n: u32,
    /// When it reached the seat.
    pub at: Time,
    /// What it says, when that was seen, and who handed it on. `sighting` and `distorted` are blanked: a seat cannot know.
    pub report: Report,
    /// How it came; empty for a row of the MSEL.
    pub channel: Slug,
    /// The words of a row of the MSEL, and who it is said to come from.
    pub inject: Option<InjectText>,
    /// Whom this seat has told of it already.
    pub shared_with: Vec<Slug>,
    /// Who told the very same again, after it had come.
    pub again: Vec<Slug>,
}

impl SeatView {
    /// Until when an item of the inbox waits for a yes or a no, if it does.
    pub fn waits_until(&self, item: u32) -> Option<Time> {
        self.waiting.iter().find(|question| question.item == item).map(|question| question.until)
    }
}

impl Item {
    /// Whether it is about a matter of this kind, and of this subject if one is named.
    pub fn is_about(&self, kind: MatterKind, about: Option<Slug>) -> bool {
        let matter = &self.report.matter;
        matter.kind() == kind && about.is_none_or(|about| matter.subject() == Some(about))
    }
}

/// The words of an inject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct InjectText {
    pub from: Text,
    pub subject: Text,
    pub text: Text,
}

/// The last word that reached a seat about one thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Known {
    /// The thing: a place, post, patrol, camp, community or road.
    pub about: Slug,
    /// What was said.
    pub matter: Matter,
    /// When it was seen.
    pub seen: Time,
    /// When it reached the seat.
    pub at: Time,
    /// Who said so.
    pub source: Slug,
    /// How far it is believed, permille.
    pub credibility: u32,
}

/// An order of a seat and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// The number of the act.
    pub act: u32,
    /// When it was given.
    pub at: Time,
    /// What kind.
    pub kind: ActKind,
    /// To what.
    pub on: Option<Slug>,
    /// When it takes effect; the seat knows its own orders' delays.
    pub effective: Time,
    /// What its author hears of it, and when.
    pub answer: Answer,
    /// Why it was refused, if it was.
    pub refused: Option<Refusal>,
    /// What was ordered, said or decided, word for word.
    pub deed: Act,
}

/// What the author of an order hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// It stands as it was given, from this moment on.
    Stands,
    /// Word went out by this channel and takes about so long; nobody tells whether it arrived.
    Sent { channel: Slug, takes: Span },
    /// Whoever carries it out tells what came of it, about then.
    Told { about: Time },
}

/// A way for word to go from a seat to another one, as whoever sits at this end of it finds it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// Whom it reaches.
    pub with: Slug,
    /// The channel; `person` for somebody who goes there.
    pub channel: Slug,
    /// Mean delay.
    pub delay: Span,
    /// Whether it can be used now.
    pub state: LineState,
}

/// Whether a line can be used now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum LineState {
    /// It works.
    Works,
    /// It needs an agreement with the other seat, and there is none.
    NoAgreement,
    /// It is silent.
    Down,
}

/// An act that a seat may do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(missing_docs)]
pub struct Offer {
    pub kind: ActKind,
    /// Which of the scenario's own it is, if it is one.
    pub own: Option<Slug>,
    pub takes: Span,
    pub cost: Stock,
    /// Why not now, if not now.
    pub blocked: Option<Refusal>,
}

/// A valid choice for a field of an act.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Choice {
    /// A thing of the scenario, by name.
    Name(Slug),
    /// A report of the inbox: its name and the item's number.
    Report { report: Serial, item: u32 },
    /// A number, within these bounds.
    Number { least: u32, most: u32, usual: u32 },
    /// A proposal that waits for a ruling, by its number.
    Proposal(Serial),
    /// Yes or no.
    YesNo,
    /// Words.
    Words,
    /// A span of time.
    Span,
    /// Leave it open.
    Nothing,
}
