//! Acts: what people at the table do, and the only input of the world. This file holds their shapes, the fields that a screen
//! asks for, and what each takes and costs. Whether a seat may do one now, and what it sets in motion, is in
//! `engine::table::carry`: check and execute share that path.
//!
//! A new act: a variant and a line of [`RULES`] here, an arm in `carry.rs`, its words in `tui/words`.

use kernel::{
    names::{Serial, Slug},
    time::{Moment, Span},
};
use serde::{Deserialize, Serialize};

use super::{
    effect::Effect,
    inject::Row,
    matter::Matter,
    terms::{Hand, Means, Stock, Text},
};

/// Who acts: a seat of the scenario, or the facilitator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Actor(pub Slug);

impl Actor {
    /// The name under which the facilitator acts; no seat may bear it.
    pub fn facilitator() -> Self {
        Self(Slug::new("facilitator"))
    }
    /// Whether this is the facilitator.
    pub fn is_facilitator(self) -> bool {
        self == Self::facilitator()
    }
}

/// The fastest pace: exercise seconds in a wall second.
pub const FASTEST: u32 = 3600;

/// The longest text of an act that is accepted, in characters. Whoever takes new acts holds them to it (`session`); the engine
/// itself does not, so that a record of longer ones still plays.
pub const LONGEST_TEXT: usize = 4000;

macro_rules! acts {
    ($( $(#[$doc:meta])* $name:ident { $( $(#[$attr:meta])* $field:ident : $type:ty ),* $(,)? } ),* $(,)?) => {
        /// Something that a person at the table did.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(missing_docs)] // The fields are named after what they hold; RULES says of what kind each is.
        pub enum Act { $( $(#[$doc])* $name { $( $(#[$attr])* $field: $type ),* } ),* }

        /// The kinds of [`Act`]; each stands for the act of the same name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum ActKind { $( $name ),* }

        impl Act {
            /// The kind of this act.
            pub fn kind(&self) -> ActKind {
                match self { $( Self::$name { .. } => ActKind::$name ),* }
            }
        }
        impl ActKind {
            /// All kinds, in the order in which screens list them.
            pub const ALL: &'static [ActKind] = &[ $( ActKind::$name ),* ];
            /// The name of the kind, as scenarios and logs write it.
            pub fn name(self) -> &'static str {
                match self { $( Self::$name => stringify!($name) ),* }
            }
        }
    };
}

acts! {
    // --- Posts -------------------------------------------------------------------------------------------------------
    /// Opens a post, within or beyond its hours.
    OpenPost { post: Slug },
    /// Closes a post to everybody but people in need, or to all.
    ClosePost { post: Slug, let_needy_pass: bool },
    /// Sends officers from the seat's reserve to a post.
    Reinforce { post: Slug, officers: u32 },
    /// Decides how many lanes and second-line desks of a post are staffed.
    StaffLanes { post: Slug, first_line: u32, second_line: u32 },
    /// Falls back to paper registers, or returns to MIDAS.
    UsePaper { post: Slug, paper: bool },
    /// Checks every traveller of a post against INTERPOL's databases, or only the doubtful ones.
    CheckAll { post: Slug, all: bool },
    /// Moves a mobile post to another place.
    MovePost { post: Slug, to: Slug },
    /// Sends fuel and a technician to a post: its tank is full again, and it has power.
    RefuelPost { post: Slug },
    /// Has a person who needs protection taken from second line to a camp or service.
    Refer { post: Slug, to: Slug },
    // --- Patrols -----------------------------------------------------------------------------------------------------
    /// Sends a patrol to a place.
    Dispatch { patrol: Slug, to: Slug },
    /// Calls a patrol back to its base.
    Recall { patrol: Slug },
    /// Has a patrol go with displaced people from a place to a camp.
    Escort { patrol: Slug, from: Slug, camp: Slug },
    /// Two patrols of two forces move together, under an agreement.
    PatrolTogether { patrol: Slug, with: Slug, to: Slug },
    // --- Word --------------------------------------------------------------------------------------------------------
    /// Hands a report on to a seat, by the best channel or a chosen one.
    Share { report: Serial, to: Slug, #[serde(default)] via: Option<Slug> },
    /// The same against the word of those who told it and asked that it not be handed on.
    ShareAnyway { report: Serial, to: Slug, #[serde(default)] via: Option<Slug> },
    /// Asks those who told a report, in person, whether it may be handed on.
    AskConsent { report: Serial },
    /// Keeps a report to oneself, and says why; the evaluators see it, nobody else does.
    Withhold { report: Serial, reason: String },
    /// Tells a seat something in words.
    Tell { to: Slug, text: String },
    /// Asks a seat for information.
    Ask { to: Slug, text: String },
    /// Asks for what is known of something: a person, who answers if they will, or a post, a patrol or a camp of one's own, which
    /// answers with its status.
    RequestInformation { from: Slug, #[serde(default)] about: Option<Slug> },
    /// Warns a community of a danger.
    Warn { community: Slug, text: String },
    /// Speaks to everybody around a place, by local radio.
    PublicMessage { place: Slug, text: String },
    /// Reports something that this seat saw or was told outside the system.
    ReportMatter { to: Slug, matter: Matter },
    // --- Communities -------------------------------------------------------------------------------------------------
    /// Calls a committee together and listens, women and young people included.
    Convene { community: Slug },
    /// Holds a sensitisation activity in a community.
    Sensitise { community: Slug },
    /// Has a sample of a community asked what it thinks of an authority: slow, and never exact.
    Study { community: Slug, people: u32 },
    /// Takes displaced families into the homes of a community, beyond what they offered.
    Host { community: Slug, people: u32 },
    /// Mediates in a tense community.
    Mediate { community: Slug },
    /// Promises something to a community; it will be remembered whether it is kept.
    Promise { community: Slug, text: String, by: Span },
    // --- Across the border, and up -----------------------------------------------------------------------------------
    /// Invites a counterpart to a cross-border meeting.
    CallMeeting { with: Slug },
    /// Asks a seat for means.
    RequestMeans { from: Slug, means: Means, amount: u32 },
    /// Gives means to a seat.
    GrantMeans { to: Slug, means: Means, amount: u32 },
    // --- Relief and conduct ------------------------------------------------------------------------------------------
    /// Sets up places at a camp or a reception site, with tents.
    SetUpReception { camp: Slug, tents: u32 },
    /// Sends rations to a camp: loading takes so long, and the way what the roads make of it.
    SendFood { camp: Slug, rations: u32 },
    /// Vaccinates people around a place against what goes round.
    Vaccinate { place: Slug, people: u32 },
    /// Sets up a treatment point at a place, with so many beds: who is treated there infects fewer others.
    Treat { place: Slug, beds: u32 },
    /// Orders an inquiry into the conduct of a force.
    OpenInquiry { force: Slug },
    /// Suspends one's support to a force on account of its conduct, or gives it again.
    SuspendSupport { force: Slug, suspended: bool },
    /// Has a force trained in rights and conduct.
    TrainForce { force: Slug },
    // --- Anything else -----------------------------------------------------------------------------------------------
    /// Proposes something that no act provides for; the facilitator rules on it.
    Propose { text: String, #[serde(default)] reasons: String, #[serde(default)] secret: bool },
    /// Says something for or against a proposal that waits for a ruling.
    Argue { proposal: u32, for_it: bool, text: String },
    /// Writes down a decision, with options, reason and who sees to it, for the decision log. Without an owner it is the seat's own.
    Decide { options: String, choice: String, reason: String, #[serde(default)] owner: Option<Slug> },
    // --- The facilitator ---------------------------------------------------------------------------------------------
    /// Fires a row of the MSEL now.
    Fire { row: Slug },
    /// Holds a row until it is released or fired.
    Hold { row: Slug },
    /// Releases a held row; it comes when it was due, or now if that is past.
    Release { row: Slug },
    /// Puts a row off, or brings it forward where `by` is negative (`"-15min"`); though never into the past.
    Defer { row: Slug, by: Span, reason: String },
    /// Drops a row.
    Drop { row: Slug, reason: String },
    /// Takes a dropped row back.
    Restore { row: Slug },
    /// Shifts every row that is still to come, and keeps the spacing. `by` may be negative (`"-15min"`).
    ShiftAll { by: Span, #[serde(default, skip_serializing_if = "Option::is_none")] after: Option<Slug> },
    /// Adds a row to the MSEL on the spot.
    AddInject { row: Box<Row> },
    /// Throws the dice for a proposal, for all to see, against odds in permille. What comes of it is for the ruling to say.
    Throw { proposal: u32, odds: u32 },
    /// Rules on a proposal: odds in permille (1000 = certain, 0 = refused), and what comes of a success. Dice that were thrown
    /// for it before are the ones that count; otherwise they are thrown now.
    Rule { proposal: u32, odds: u32, effects: Vec<Effect>, #[serde(default)] reason: String },
    /// Rules on a proposal against the dice or without any, and says why.
    Override { proposal: u32, success: bool, effects: Vec<Effect>, reason: String },
    /// Writes a note into the log.
    Note { text: String },
    /// Changes a row that has not been delivered: its time, its seats, its words. What is left out stays.
    EditInject {
        row: Slug,
        #[serde(default, skip_serializing_if = "Option::is_none")] at: Option<Moment>,
        #[serde(default, skip_serializing_if = "Option::is_none")] to: Option<Vec<Slug>>,
        #[serde(default, skip_serializing_if = "Option::is_none")] subject: Option<Text>,
        #[serde(default, skip_serializing_if = "Option::is_none")] text: Option<Text>,
        #[serde(default, skip_serializing_if = "Option::is_none")] notes: Option<Text>,
    },
    /// Lets a process stand still, or go on: a community, a hidden group or a flow of travellers.
    Freeze { process: Slug, frozen: bool },
    /// Says something to one seat, outside the channels of the world.
    Whisper { to: Slug, text: String },
    /// Says something to every seat.
    Announce { text: String },
    /// Gives a seat into other hands.
    HandSeat { seat: Slug, hand: Hand },
    /// Locks a seat, so that nothing is done there, or opens it again.
    LockSeat { seat: Slug, locked: bool },
    /// Stops the clock. The world does not notice.
    Pause {},
    /// Starts the clock again.
    Resume {},
    /// Sets the pace: exercise seconds for each wall second.
    Pace { ratio: u32 },
    /// Lets one span pass at once.
    Step { by: Span },
}

/// What a field of an act holds, so that a screen offers only valid choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A post under the seat's orders.
    OwnPost,
    /// A mobile post under the seat's orders.
    OwnMobilePost,
    /// A patrol under the seat's orders.
    OwnPatrol,
    /// A patrol of a seat with which an agreement is in force.
    PartnerPatrol,
    /// A camp under the seat's orders.
    OwnCamp,
    /// Any camp that the seat knows of.
    AnyCamp,
    /// Any place.
    Place,
    /// Another seat.
    OtherSeat,
    /// A post, a patrol or a camp under the seat's orders, or another seat.
    Asked,
    /// A thing that everybody knows to exist, and of which somebody may know more.
    Subject,
    /// A seat on the other side of the border.
    SeatAcross,
    /// A community in the seat's country, or its own.
    Community,
    /// The community that speaks through the seat.
    OwnCommunity,
    /// A force.
    Force,
    /// A report that the seat holds.
    Report,
    /// A channel to the seat chosen before; may be left open.
    Channel,
    /// A number of something, at least and at most.
    Number(u32, u32),
    /// A yes or a no.
    YesNo,
    /// One of the five means.
    Means,
    /// A span of time.
    Span,
    /// Words.
    Words,
    /// A row of the MSEL.
    Row,
    /// A proposal that waits for a ruling.
    Proposal,
    /// Something that only a file or a screen of its own can write.
    Written,
}

/// A field of an act.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name, as in the log.
    pub name: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// May be left out.
    pub optional: bool,
}

/// What an act asks for, takes and costs. Every figure is illustrative: set so that a decision can be felt within a workshop.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Which act.
    pub kind: ActKind,
    /// Its fields, in the order in which a screen asks for them.
    pub fields: &'static [Field],
    /// From the order to its effect.
    pub takes: Span,
    /// What the seat spends; amounts that the act itself names come on top.
    pub cost: Stock,
    /// Who may do it.
    pub right: Right,
}

/// Who may do an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Every seat.
    Everybody,
    /// Seats whose `may` lists it.
    Granted,
    /// The facilitator alone.
    Facilitator,
}

const fn f(name: &'static str, kind: FieldKind) -> Field {
    Field { name, kind, optional: false }
}
const fn opt(name: &'static str, kind: FieldKind) -> Field {
    Field { name, kind, optional: true }
}
const FREE: Stock = Stock { officers: 0, vehicles: 0, tents: 0, food: 0, funds: 0 };
const fn funds(funds: u32) -> Stock {
    Stock { funds, ..FREE }
}
const fn rule(kind: ActKind, right: Right, minutes: i64, cost: Stock, fields: &'static [Field]) -> Rule {
    Rule { kind, fields, takes: Span::minutes(minutes), cost, right }
}

/// What each act asks for, takes and costs.
pub const RULES: &[Rule] = {
    use ActKind as A;
    use FieldKind as F;
    use Right::{Everybody, Facilitator, Granted};
    &[
        rule(A::OpenPost, Granted, 10, FREE, &[f("post", F::OwnPost)]),
        rule(A::ClosePost, Granted, 10, FREE, &[f("post", F::OwnPost), f("let_needy_pass", F::YesNo)]),
        rule(A::Reinforce, Granted, 90, funds(50), &[f("post", F::OwnPost), f("officers", F::Number(1, 40))]),
        rule(
            A::StaffLanes,
            Granted,
            10,
            FREE,
            &[f("post", F::OwnPost), f("first_line", F::Number(0, 12)), f("second_line", F::Number(0, 6))],
        ),
        rule(A::UsePaper, Granted, 5, FREE, &[f("post", F::OwnPost), f("paper", F::YesNo)]),
        rule(A::CheckAll, Granted, 5, FREE, &[f("post", F::OwnPost), f("all", F::YesNo)]),
        rule(A::MovePost, Granted, 30, funds(100), &[f("post", F::OwnMobilePost), f("to", F::Place)]),
        rule(A::RefuelPost, Granted, 120, funds(80), &[f("post", F::OwnPost)]),
        rule(A::Refer, Granted, 15, funds(20), &[f("post", F::OwnPost), f("to", F::AnyCamp)]),
        rule(A::Dispatch, Granted, 15, funds(40), &[f("patrol", F::OwnPatrol), f("to", F::Place)]),
        rule(A::Recall, Granted, 5, FREE, &[f("patrol", F::OwnPatrol)]),
        rule(
            A::Escort,
            Granted,
            20,
            funds(60),
            &[f("patrol", F::OwnPatrol), f("from", F::Place), f("camp", F::AnyCamp)],
        ),
        rule(
            A::PatrolTogether,
            Granted,
            60,
            funds(80),
            &[f("patrol", F::OwnPatrol), f("with", F::PartnerPatrol), f("to", F::Place)],
        ),
        rule(A::Share, Everybody, 0, FREE, &[f("report", F::Report), f("to", F::OtherSeat), opt("via", F::Channel)]),
        rule(
            A::ShareAnyway,
            Everybody,
            0,
            FREE,
            &[f("report", F::Report), f("to", F::OtherSeat), opt("via", F::Channel)],
        ),
        rule(A::AskConsent, Everybody, 60, FREE, &[f("report", F::Report)]),
        rule(A::Withhold, Everybody, 0, FREE, &[f("report", F::Report), f("reason", F::Words)]),
        rule(A::Tell, Everybody, 0, FREE, &[f("to", F::OtherSeat), f("text", F::Words)]),
        rule(A::Ask, Everybody, 0, FREE, &[f("to", F::OtherSeat), f("text", F::Words)]),
        rule(A::RequestInformation, Everybody, 0, FREE, &[f("from", F::Asked), opt("about", F::Subject)]),
        rule(A::Warn, Granted, 10, FREE, &[f("community", F::Community), f("text", F::Words)]),
        rule(A::PublicMessage, Granted, 45, funds(30), &[f("place", F::Place), f("text", F::Words)]),
        rule(A::ReportMatter, Everybody, 0, FREE, &[f("to", F::OtherSeat), f("matter", F::Written)]),
        rule(A::Convene, Granted, 120, funds(20), &[f("community", F::Community)]),
        rule(A::Sensitise, Granted, 240, funds(80), &[f("community", F::Community)]),
        rule(A::Study, Granted, 24 * 60, funds(50), &[f("community", F::Community), f("people", F::Number(20, 1000))]),
        rule(A::Host, Granted, 30, FREE, &[f("community", F::OwnCommunity), f("people", F::Number(1, 2000))]),
        rule(A::Mediate, Granted, 180, funds(30), &[f("community", F::Community)]),
        rule(A::Promise, Everybody, 0, FREE, &[f("community", F::Community), f("text", F::Words), f("by", F::Span)]),
        rule(A::CallMeeting, Granted, 180, funds(60), &[f("with", F::SeatAcross)]),
        rule(
            A::RequestMeans,
            Everybody,
            0,
            FREE,
            &[f("from", F::OtherSeat), f("means", F::Means), f("amount", F::Number(1, 100_000))],
        ),
        rule(
            A::GrantMeans,
            Everybody,
            120,
            FREE,
            &[f("to", F::OtherSeat), f("means", F::Means), f("amount", F::Number(1, 100_000))],
        ),
        rule(A::SetUpReception, Granted, 240, funds(40), &[f("camp", F::OwnCamp), f("tents", F::Number(1, 1000))]),
        rule(A::SendFood, Granted, 180, funds(60), &[f("camp", F::AnyCamp), f("rations", F::Number(1, 100_000))]),
        rule(A::Vaccinate, Granted, 24 * 60, funds(60), &[f("place", F::Place), f("people", F::Number(1, 20_000))]),
        rule(A::Treat, Granted, 360, funds(80), &[f("place", F::Place), f("beds", F::Number(1, 500))]),
        rule(A::OpenInquiry, Granted, 60, funds(20), &[f("force", F::Force)]),
        rule(A::SuspendSupport, Granted, 120, FREE, &[f("force", F::Force), f("suspended", F::YesNo)]),
        rule(A::TrainForce, Granted, 24 * 60, funds(150), &[f("force", F::Force)]),
        rule(A::Propose, Everybody, 0, FREE, &[f("text", F::Words), opt("reasons", F::Words), opt("secret", F::YesNo)]),
        rule(A::Argue, Everybody, 0, FREE, &[f("proposal", F::Proposal), f("for_it", F::YesNo), f("text", F::Words)]),
        rule(
            A::Decide,
            Everybody,
            0,
            FREE,
            &[f("options", F::Words), f("choice", F::Words), f("reason", F::Words), opt("owner", F::OtherSeat)],
        ),
        rule(A::Fire, Facilitator, 0, FREE, &[f("row", F::Row)]),
        rule(A::Hold, Facilitator, 0, FREE, &[f("row", F::Row)]),
        rule(A::Release, Facilitator, 0, FREE, &[f("row", F::Row)]),
        rule(A::Defer, Facilitator, 0, FREE, &[f("row", F::Row), f("by", F::Span), f("reason", F::Words)]),
        rule(A::Drop, Facilitator, 0, FREE, &[f("row", F::Row), f("reason", F::Words)]),
        rule(A::Restore, Facilitator, 0, FREE, &[f("row", F::Row)]),
        rule(A::ShiftAll, Facilitator, 0, FREE, &[f("by", F::Span), opt("after", F::Row)]),
        rule(A::AddInject, Facilitator, 0, FREE, &[f("row", F::Written)]),
        rule(A::Throw, Facilitator, 0, FREE, &[f("proposal", F::Proposal), f("odds", F::Number(0, 1000))]),
        rule(
            A::Rule,
            Facilitator,
            0,
            FREE,
            &[
                f("proposal", F::Proposal),
                f("odds", F::Number(0, 1000)),
                f("effects", F::Written),
                opt("reason", F::Words),
            ],
        ),
        rule(
            A::Override,
            Facilitator,
            0,
            FREE,
            &[f("proposal", F::Proposal), f("success", F::YesNo), f("effects", F::Written), f("reason", F::Words)],
        ),
        rule(A::Note, Facilitator, 0, FREE, &[f("text", F::Words)]),
        rule(
            A::EditInject,
            Facilitator,
            0,
            FREE,
            &[
                f("row", F::Row),
                opt("at", F::Written),
                opt("to", F::Written),
                opt("subject", F::Written),
                opt("text", F::Written),
                opt("notes", F::Written),
            ],
        ),
        rule(A::Freeze, Facilitator, 0, FREE, &[f("process", F::Written), f("frozen", F::YesNo)]),
        rule(A::Whisper, Facilitator, 0, FREE, &[f("to", F::OtherSeat), f("text", F::Words)]),
        rule(A::Announce, Facilitator, 0, FREE, &[f("text", F::Words)]),
        rule(A::HandSeat, Facilitator, 0, FREE, &[f("seat", F::OtherSeat), f("hand", F::Written)]),
        rule(A::LockSeat, Facilitator, 0, FREE, &[f("seat", F::OtherSeat), f("locked", F::YesNo)]),
        rule(A::Pause, Facilitator, 0, FREE, &[]),
        rule(A::Resume, Facilitator, 0, FREE, &[]),
        rule(A::Pace, Facilitator, 0, FREE, &[f("ratio", F::Number(1, FASTEST))]),
        rule(A::Step, Facilitator, 0, FREE, &[f("by", F::Span)]),
    ]
};

impl Act {
    /// How long the longest of its texts is, in characters, whichever field it stands in.
    pub fn longest_text(&self) -> usize {
        fn longest(value: &serde_json::Value) -> usize {
            match value {
                serde_json::Value::String(text) => text.chars().count(),
                serde_json::Value::Array(values) => values.iter().map(longest).max().unwrap_or(0),
                serde_json::Value::Object(fields) => fields.values().map(longest).max().unwrap_or(0),
                _ => 0,
            }
        }
        // Every act can be written as a log writes it.
        serde_json::to_value(self).map_or(0, |value| longest(&value))
    }
}

impl ActKind {
    /// What this act asks for, takes and costs.
    pub fn rule(self) -> &'static Rule {
        // The order of RULES is the order of the kinds; a test holds it to that.
        &RULES[self as usize]
    }
}

/// Why an act was not accepted. A refusal changes nothing and costs nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// A text is longer than [`LONGEST_TEXT`].
    TooLong,
    /// The seat has no right to this act.
    NotYours { act: ActKind },
    /// The thing is under somebody else's orders; whose, if the seat may know it.
    NotUnderYourOrders { thing: Slug },
    /// No such thing here.
    Unknown { name: Slug },
    /// The place lies in another country, where the seat commands nobody.
    AcrossTheBorder { place: Slug },
    /// No report of this name is held by the seat.
    NoSuchReport { report: Serial },
    /// Those who told this report asked that it not be handed on.
    NoConsent { report: Serial },
    /// No committee stands behind this report: there is nobody to ask.
    NobodyToAsk { report: Serial },
    /// No proposal of this number waits.
    NoSuchProposal { proposal: u32 },
    /// The dice for this proposal lie on the table; they are not thrown twice.
    DiceLie { proposal: u32 },
    /// Not enough means.
    NotEnough { means: Means, needed: u32, held: u32 },
    /// The number is outside what can be done.
    OutOfRange { field: Slug, least: u32, most: u32 },
    /// It is so already.
    Already { thing: Slug },
    /// The post has no building in which officers are safe at night.
    UnsafeAtNight { post: Slug },
    /// Not enough officers on shift for that many lanes.
    TooFewOfficers { post: Slug, needed: u32, on_shift: u32 },
    /// The post lacks this system, or it does not work now.
    NoSystem { post: Slug },
    /// The counterpart sits on the same side of the border: no meeting across it is needed.
    SameSide { seat: Slug },
    /// The seat has suspended its support to this force.
    SupportSuspended { force: Slug },
    /// No way leads there now.
    NoWay { from: Slug, to: Slug },
    /// No channel to that seat works now.
    NoChannel { to: Slug },
    /// This needs an agreement with that seat, and there is none.
    NoAgreement { with: Slug },
    /// The row has been delivered, or dropped.
    RowDone { row: Slug },
    /// The row is not held.
    NotHeld { row: Slug },
    /// The row was not dropped.
    NotDropped { row: Slug },
    /// A name that is taken or not well formed.
    BadName { name: Slug },
    /// A text that must not be empty.
    Empty { field: Slug },
    /// The community does not speak through this seat.
    NotYourCommunity { community: Slug },
    /// The facilitator has locked the seat.
    SeatLocked,
    /// The exercise is over.
    Over,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_its_rule_at_its_own_place() {
        assert_eq!(RULES.len(), ActKind::ALL.len());
        for (kind, rule) in ActKind::ALL.iter().zip(RULES) {
            assert_eq!(*kind, rule.kind);
        }
    }

    #[test]
    fn an_act_reads_back_as_it_was_written() {
        let act = Act::ClosePost { post: Slug::new("diffa"), let_needy_pass: true };
        let line = serde_json::to_string(&act).expect("acts are plain data");
        assert_eq!(line, r#"{"ClosePost":{"post":"diffa","let_needy_pass":true}}"#);
        assert_eq!(serde_json::from_str::<Act>(&line).expect("as it was written"), act);
        assert!(serde_json::from_str::<Act>(r#"{"ClosePost":{"post":"diffa","let_needy_pass":true,"oh":1}}"#).is_err());
    }
}
