//! What is wrong with a scenario, as data: a [`Fault`] with what is known about it, and a [`Complaint`] that says where it
//! stands. Slips of writing and reading are those of the crate `reading`; here is what a scenario adds to them. No sentence in
//! here; the words, in both languages, are in the command line's `diagnostics`.

use kernel::{names::Slug, time::Span};
use reading::{
    coded,
    slip::{Graded, Level, Slip},
};
use vocabulary::{
    act::ActKind,
    condition::ConditionKind,
    effect::System,
    kind::Kind,
    matter::MatterKind,
    parameter::{BadSetting, Parameter},
};

use super::beside::Beside;

/// A day of the exercise (1 = the first), the local hour and the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The day.
    pub day: i64,
    /// The hour.
    pub hour: i8,
    /// The minute.
    pub minute: i8,
}

/// What a thing has nothing of, so that it does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Lack {
    Officers,
    People,
    Men,
    Travellers,
    Plan,
    Cases,
    Places,
    Midas,
}

/// Why a question is never answered with yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Never {
    /// It asks for two things that exclude each other.
    Contradiction,
    /// No level or number goes beyond this one.
    Beyond { least: i64, most: i64 },
    /// Nothing in the scenario attacks, here or anywhere.
    NoAttack,
    /// Nothing in the scenario drives people from their homes.
    NobodyFlees,
    /// Nothing in the scenario closes the road.
    NothingCloses { road: Slug },
    /// The post has no such system.
    NoSystem { post: Slug, system: System },
    /// No word reaches the seat.
    NobodyTells { seat: Slug },
    /// Nothing of the kind can be seen in the scenario.
    NothingToKnow { matter: MatterKind },
    /// When it is first asked, what it asks for is over.
    Past,
    /// A matter of this kind is about no thing that has a name.
    NoSubject { matter: MatterKind },
    /// Neither of the two may call a meeting across the border, and no inject brings an agreement.
    NoAgreement,
    /// It waits for a row that never comes.
    RowNeverComes { row: Slug },
    /// It asks for more of its parts than it has.
    TooMany { asked: u32, of: usize },
    /// It asks that something has held for longer than the exercise lasts.
    TooLong,
    /// The post never closes by its hours.
    NoHours { post: Slug },
    /// The time for the answer ends after the exercise, so that it is never missed.
    NeverMissed { row: Slug },
}

/// What is wrong, with what is known about it. Names that come from the file are kept as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// How it is written, or that it is not what is wanted there.
    Written(Slip),
    /// A format that this engine does not read.
    WrongFormat { found: u32, read: u32 },
    /// Something that came with a newer format than the scenario says it has.
    SinceFormat { what: String, format: u32 },
    // --- Names -------------------------------------------------------------------------------------------------------
    /// Not a well formed name.
    BadName { name: Slug, better: Option<String> },
    /// A name that is kept for the engine.
    ReservedName { name: Slug },
    /// A name declared twice.
    DuplicateName { name: Slug },
    /// Nothing of this name. Where none is near and there are few, those that would fit.
    Dangling { name: Slug, wanted: Vec<Kind>, nearest: Option<Slug>, known: Vec<Slug> },
    /// The name of something of another kind.
    WrongKind { name: Slug, wanted: Vec<Kind>, found: Kind, nearest: Option<Slug> },
    /// A short name that is longer than there is room for, or than the name itself.
    ShortTooLong { length: usize, most: usize },
    /// Two things of a kind that are called the same where space is short.
    SameShort { short: String, other: Slug },
    // --- Time --------------------------------------------------------------------------------------------------------
    /// Not written as `2027-03-08 06:00`.
    BadStart { written: String },
    /// Not an IANA time zone.
    BadZone { written: String, nearest: Option<String> },
    /// Not written as `06:00`.
    BadHour { written: String },
    /// A negative span where time only goes forward.
    NegativeSpan,
    /// A length that no exercise has.
    BadLength { least: Span, most: Span },
    /// Before the exercise starts.
    BeforeStart,
    /// After the exercise has ended.
    AfterEnd { length: Span },
    /// What is awaited may come after the exercise has ended.
    WindowPastEnd { length: Span },
    /// The clocks are put forward over this hour; it comes as another one.
    HourSkipped { shown: Clock },
    /// The clocks are put back: this hour comes twice, and the first is meant.
    HourTwice,
    /// Opening hours over midnight; without a safe building the post then never opens.
    OverMidnight { opens: bool },
    /// Opening hours that end as they begin.
    NoHours,
    /// A span of nothing where something takes time.
    NoTime,
    /// Forgotten before it is looked at.
    UntilBeforeAt,
    /// A phase that ends before it begins.
    PhaseEndsFirst,
    /// A phase that begins before the one before it has ended.
    PhasesOverlap { other: Slug, ends: Option<Clock> },
    // --- Geography ---------------------------------------------------------------------------------------------------
    /// A least above a most.
    Upside { least: i64, most: i64 },
    /// West is not west of east, or south not south of north.
    BadWindow,
    /// A road from a place to itself.
    RoadToItself { place: Slug },
    /// A road that is both past a post and unofficial.
    PostAndUnofficial,
    /// A post that no road passes.
    PostWithoutRoad { post: Slug },
    /// A second road past the same post.
    PostWithTwoRoads { post: Slug },
    /// A road past a post that does not touch the post's place.
    RoadMissesPost { post: Slug, place: Slug },
    /// Two posts on a road that stand at the same end of it.
    PostsAtOneEnd { post: Slug, other: Slug },
    /// A place that no road joins to the rest.
    Unreachable { place: Slug },
    /// Two places that no road joins.
    NotJoined { from: Slug, to: Slug },
    /// A country in which no place lies.
    NoSuchCountry { written: String, known: Vec<String> },
    /// Counts that end before the exercise does: the last would stand for all days after it.
    CountsEndEarly { days: usize, needed: usize },
    /// A road from one country into another that says neither past which post nor that none stands there.
    Unguarded { countries: (String, String) },
    /// An unofficial way that crosses no border.
    UnofficialInland { country: String },
    /// A place that the map does not show at first, and that no road explains; perhaps with its degrees exchanged.
    OutsideWindow { exchanged: bool },
    /// The map shows none of the places at first.
    EmptyWindow,
    /// A road that is shorter than the straight line.
    ShorterThanLine { km: u32, line: u32 },
    /// A road many times as long as the straight line.
    LongWayRound { km: u32, line: u32 },
    /// A second place at the very same spot.
    SameSpot { other: Slug },
    /// Not two capital letters.
    NotACode { written: String, meant: Option<String> },
    /// Two letters that stand for no country.
    UnknownCountry { written: String, meant: Option<String> },
    /// A post on a road that crosses no border.
    PostInland { post: Slug, country: String },
    /// Something befalls a place at which no community lives.
    NobodyThere { place: Slug },
    /// A step of a group leaves something on a road that does not touch the place where the group is then.
    RoadElsewhere { road: Slug, place: Slug },
    /// A place of which nothing but a name is said, and which the gazetteer does not know.
    NotInGazetteer { name: String, nearest: Option<String> },
    /// A place that the gazetteer knows, but not where it lies.
    NoSpot { name: String },
    /// A road of which only the ends are said, and which the gazetteer does not know; where its roads lead from the first end.
    NoKnownRoad { from: String, to: String, neighbours: Vec<String> },
    // --- Numbers -----------------------------------------------------------------------------------------------------
    /// A part that is larger than the whole: women of officers, hosts of people. Fields are named as in the file.
    MoreThanWhole { part: &'static str, whole: &'static str, most: i64 },
    /// Nothing of what it lives from.
    NothingOf { lack: Lack },
    /// A committee in which nobody sits.
    NoMembers,
    /// Members listed one by one, and counted as well: the counts do not count.
    CountedTwice,
    /// An effect that changes nothing.
    ChangesNothing,
    // --- Figures of the model ----------------------------------------------------------------------------------------
    /// A figure that cannot be set so.
    Parameter(BadSetting),
    /// A season in a month that does not belong to it; it rains from one month to another.
    OutOfSeason { month: i64, rains: (i64, i64) },
    /// A figure that nobody who knows the matter would believe.
    Implausible(&'static Parameter),
    // --- Measures ----------------------------------------------------------------------------------------------------
    /// No such measure.
    UnknownMeasure { written: String, nearest: Option<String> },
    /// A rule of a play asks what its seat cannot answer from what has reached it.
    NotInPicture { condition: ConditionKind },
    /// A measure that is published for each thing of a kind, without the names of the things, or with others.
    MeasureOf { measure: &'static str, each: &'static [Kind], alone: bool },
    /// A measure by which nothing can be compared: neither more nor less of it is said to be better.
    NoDirection { measure: String },
    /// So few that they hide what became of people, or so many that nobody looks at each.
    NumberOfMeasures { found: usize, least: usize, most: usize },
    // --- Seats and rows ----------------------------------------------------------------------------------------------
    /// A thing under the orders of two seats.
    TwoMasters { thing: Slug, seats: (Slug, Slug) },
    /// A community seat that names no community.
    NoCommunity { seat: Slug },
    /// An output that adds to another output.
    AddsToOutput { base: Slug },
    /// Two outputs want different things of the same thing, so that nobody can say what both together are.
    OutputsContradict { other: Slug, about: Slug },
    /// Two seats, or a seat and itself, where two ends should differ.
    SameEnds { name: Slug },
    /// A right that is not for seats, or that everybody has.
    NeedlessRight { act: ActKind, facilitator: bool },
    /// A seat is expected to do what it may not.
    LacksRight { seat: Slug, act: ActKind },
    /// Nobody may do what is asked for.
    NobodyMay { act: ActKind },
    /// Players cannot do what only the facilitator does.
    FacilitatorAct { act: ActKind },
    /// Something that no seat of whom it is expected commands.
    NotUnderOrders { thing: Slug },
    /// An expected action that expects nothing.
    ExpectsNothing,
    /// Expected of nobody, or nothing is expected.
    EmptyExpectation,
    /// A row that reaches nobody and does nothing.
    IdleRow { row: Slug },
    /// A condition asks for the answer to a row that expects none.
    NoAnswerPossible { row: Slug },
    /// A row that comes again without an end.
    NoEnd,
    /// A row that comes again more often than there is time for.
    CutShort { asked: u32, fit: u32 },
    /// A row that follows another one, and yet comes only by the facilitator's hand.
    AfterByHand,
    /// An act of the scenario's own that costs nothing and takes no time.
    FreeAct { act: Slug },
    /// An act of the scenario's own that brings nothing, and that nothing asks for.
    EmptyAct { act: Slug },
    /// A refusal of an act would tell its seat how things stand where it cannot look.
    TellsTooMuch { condition: ConditionKind },
    /// An act of the scenario's own is expected of seats that may not do it.
    NotForThem { act: Slug },
    /// A module without a question.
    AsksNothing { module: Slug },
    /// A choice or an order among fewer than two options.
    TooFewOptions { question: Slug },
    /// An option that costs more than the whole budget of its question.
    NeverPaid { option: Slug },
    /// A condition asks for an answer that its question does not offer.
    NotAnOption { option: Slug, question: Slug },
    /// A question to a seat that does not take part in its module.
    NotAtTable { seat: Slug },
    /// A row that waits for itself, or for rows that wait for it.
    WaitsForItself { row: Slug },
    /// A list of conditions without one in it: it holds always (`All`) or never (`Any`).
    EmptyCondition { holds: bool },
    /// What people are to bring about holds as the exercise begins.
    HoldsAtStart,
    /// What people are to bring about a row brings by itself.
    BroughtByRow { row: Slug },
    /// A share, a mean or a measure that is asked for without a bound.
    NoBounds,
    /// A seat that no channel reaches.
    SilentSeat { seat: Slug },
    /// A list that must not be empty.
    EmptyList { of: Kind },
    /// A lesson that waits for nothing, or for two things.
    LessonWaits,
    /// A committee that tells nobody.
    TellsNobody,
    /// A seat that commands nothing, may do nothing and holds nothing.
    IdleSeat { seat: Slug },
    /// A right to do something with what the seat has not, or with what is not there.
    IdleRight { seat: Slug, act: ActKind },
    /// A seat may release what is set aside, and nothing is.
    NoReserve { seat: Slug },
    /// A seat may sign for a state, and decides in no capital.
    SignsForNoState { seat: Slug },
    /// The words of a row name one place, and its condition asks about another.
    OtherPlace { told: Slug, asked: Slug },
    /// A seat commands things with which it may do nothing.
    IdleCommand { seat: Slug, kind: Kind },
    /// A post, patrol or camp under the orders of no seat.
    Masterless { thing: Slug, kind: Kind },
    /// A name or word that stands a second time in a list.
    Repeated { name: String },
    /// A message that has only a subject.
    OnlySubject { row: Slug },
    /// A text that reaches no seat.
    ReachesNobody { row: Slug },
    /// An expected action with a text, which nobody may read: it would give the answer away.
    GivesAnswerAway { row: Slug },
    /// A contingency that waits for nothing.
    NoOccasion { row: Slug },
    /// An act that cannot be done to such a thing.
    WrongTarget { act: ActKind, thing: Slug, found: Kind, wanted: Vec<Kind> },
    /// A condition that never holds.
    NeverHolds { why: Never },
    /// A row that is forgotten before what it waits for can be.
    ForgottenTooEarly { until: Clock, earliest: Clock },
    /// A row that waits for one which comes only by the facilitator's hand.
    ByHandOnly { row: Slug },
    /// An objective without tasks: nothing shows whether it was met.
    NoTasks,
    /// An objective that no row serves.
    NoRows { objective: Slug },
    /// A paragraph of the plan under test that no row, objective or task puts to the test.
    Unexercised { paragraph: Slug },
    /// A row that says the same to the same seats at the same time as another.
    Twin { row: Slug },
    /// A field that is not looked at for want of another one.
    Ignored { field: &'static str, without: &'static str },
    // --- Words -------------------------------------------------------------------------------------------------------
    /// A text that must not be empty.
    EmptyText,
    /// The same words in both languages.
    SameInBoth,
    /// What looks like a gap in a form that nobody has filled in.
    Placeholder { written: String },
    /// Some of the texts that a seat is given are not in its language: how many there are, and whose are not.
    NotTranslated { code: &'static str, all: usize, wanting: Vec<Slug> },
    /// A sheet to hand out without words and without a file.
    EmptyAttachment,
    /// A path that does not stay in the folder of the scenario.
    PathLeaves { written: String },
    /// A file of a kind that is not printed.
    NotPrinted { written: String },
    /// A file to hand out that cannot be had.
    Unattached { written: String, how: Beside },
    /// Not the code of a language in which texts may be written.
    NoSuchLanguage { written: String },
    /// A text in a language that no seat reads.
    NobodyReads { code: &'static str },
    /// A brief that takes longer than a minute to read aloud.
    LongBrief { words: usize, most: usize },
}

impl From<Slip> for Fault {
    fn from(slip: Slip) -> Self {
        Self::Written(slip)
    }
}

impl Graded for Fault {
    coded! {
        match self {
            @ Self::Written(slip) => slip.code();
            Self::WrongFormat { .. } => "H110",
            Self::SinceFormat { .. } => "H112",
            Self::BadName { .. } => "H201",
            Self::ReservedName { .. } => "H202",
            Self::DuplicateName { .. } => "H203",
            Self::Dangling { .. } => "H204",
            Self::WrongKind { .. } => "H205",
            Self::ShortTooLong { .. } => "H206",
            Self::SameShort { .. } => "H207",
            Self::BadStart { .. } => "H302",
            Self::BadZone { .. } => "H303",
            Self::BadHour { .. } => "H304",
            Self::NegativeSpan => "H305",
            Self::BadLength { .. } => "H306",
            Self::BeforeStart => "H307",
            Self::AfterEnd { .. } => "H308",
            Self::UntilBeforeAt => "H309",
            Self::WindowPastEnd { .. } => "H310",
            Self::HourSkipped { .. } => "H311",
            Self::HourTwice => "H312",
            Self::OverMidnight { .. } => "H313",
            Self::NoHours => "H314",
            Self::NoTime => "H315",
            Self::PhaseEndsFirst => "H316",
            Self::PhasesOverlap { .. } => "H317",
            Self::Upside { .. } => "H401",
            Self::BadWindow => "H402",
            Self::RoadToItself { .. } => "H403",
            Self::PostAndUnofficial => "H404",
            Self::PostWithoutRoad { .. } => "H405",
            Self::PostWithTwoRoads { .. } => "H406",
            Self::RoadMissesPost { .. } => "H407",
            Self::Unreachable { .. } => "H408",
            Self::NotJoined { .. } => "H409",
            Self::NoSuchCountry { .. } => "H410",
            Self::CountsEndEarly { .. } => "H411",
            Self::Unguarded { .. } => "H412",
            Self::UnofficialInland { .. } => "H413",
            Self::OutsideWindow { .. } => "H414",
            Self::EmptyWindow => "H415",
            Self::ShorterThanLine { .. } => "H416",
            Self::LongWayRound { .. } => "H417",
            Self::SameSpot { .. } => "H418",
            Self::NotACode { .. } => "H419",
            Self::UnknownCountry { .. } => "H420",
            Self::NobodyThere { .. } => "H421",
            Self::PostInland { .. } => "H422",
            Self::PostsAtOneEnd { .. } => "H423",
            Self::RoadElsewhere { .. } => "H430",
            Self::NotInGazetteer { .. } => "H424",
            Self::NoSpot { .. } => "H425",
            Self::NoKnownRoad { .. } => "H426",
            Self::TwoMasters { .. } => "H501",
            Self::NoCommunity { .. } => "H502",
            Self::SameEnds { .. } => "H503",
            Self::NeedlessRight { .. } => "H504",
            Self::LacksRight { .. } => "H505",
            Self::NobodyMay { .. } => "H506",
            Self::FacilitatorAct { .. } => "H507",
            Self::NotUnderOrders { .. } => "H508",
            Self::ExpectsNothing => "H509",
            Self::EmptyExpectation => "H510",
            Self::IdleRow { .. } => "H511",
            Self::NoAnswerPossible { .. } => "H512",
            Self::WaitsForItself { .. } => "H513",
            Self::EmptyCondition { .. } => "H514",
            Self::SilentSeat { .. } => "H515",
            Self::EmptyList { .. } => "H516",
            Self::LessonWaits => "H517",
            Self::TellsNobody => "H518",
            Self::IdleSeat { .. } => "H519",
            Self::IdleRight { .. } => "H520",
            Self::IdleCommand { .. } => "H521",
            Self::Masterless { .. } => "H522",
            Self::Repeated { .. } => "H523",
            Self::OnlySubject { .. } => "H524",
            Self::ReachesNobody { .. } => "H525",
            Self::GivesAnswerAway { .. } => "H526",
            Self::NoOccasion { .. } => "H527",
            Self::WrongTarget { .. } => "H528",
            Self::NeverHolds { .. } => "H529",
            Self::ForgottenTooEarly { .. } => "H530",
            Self::ByHandOnly { .. } => "H531",
            Self::NoTasks => "H532",
            Self::NoRows { .. } => "H533",
            Self::Unexercised { .. } => "H545",
            Self::Twin { .. } => "H534",
            Self::Ignored { .. } => "H535",
            Self::NoBounds => "H536",
            Self::HoldsAtStart => "H537",
            Self::BroughtByRow { .. } => "H538",
            Self::NoEnd => "H540",
            Self::CutShort { .. } => "H541",
            Self::AfterByHand => "H542",
            Self::FreeAct { .. } => "H543",
            Self::EmptyAct { .. } => "H544",
            Self::TellsTooMuch { .. } => "H550",
            Self::NotForThem { .. } => "H546",
            Self::AsksNothing { .. } => "H547",
            Self::TooFewOptions { .. } => "H548",
            Self::NotAtTable { .. } => "H549",
            Self::NotAnOption { .. } => "H551",
            Self::NeverPaid { .. } => "H552",
            Self::NoReserve { .. } => "H560",
            Self::SignsForNoState { .. } => "H561",
            Self::OtherPlace { .. } => "H562",
            Self::EmptyText => "H601",
            Self::SameInBoth => "H602",
            Self::LongBrief { .. } => "H603",
            Self::Placeholder { .. } => "H604",
            Self::NotTranslated { .. } => "H605",
            Self::NobodyReads { .. } => "H606",
            Self::NoSuchLanguage { .. } => "H607",
            Self::EmptyAttachment => "H608",
            Self::PathLeaves { .. } => "H609",
            Self::NotPrinted { .. } => "H610",
            Self::Unattached { .. } => "H611",
            Self::MoreThanWhole { .. } => "H701",
            Self::NothingOf { .. } => "H702",
            Self::NoMembers => "H703",
            Self::CountedTwice => "H704",
            Self::ChangesNothing => "H705",
            Self::Parameter(BadSetting::Unknown { .. }) => "H706",
            Self::Parameter(BadSetting::Kind(_)) => "H707",
            Self::Parameter(BadSetting::Beyond(_)) => "H708",
            Self::Implausible(_) => "H709",
            Self::OutOfSeason { .. } => "H717",
            Self::UnknownMeasure { .. } => "H710",
            Self::NotInPicture { .. } => "H714",
            Self::MeasureOf { .. } => "H711",
            Self::NoDirection { .. } => "H712",
            Self::NumberOfMeasures { .. } => "H713",
            Self::AddsToOutput { .. } => "H715",
            Self::OutputsContradict { .. } => "H716",
        }
    }

    fn level(&self) -> Level {
        match self {
            Self::Written(slip) => slip.level(),
            Self::AfterEnd { .. }
            | Self::Unreachable { .. }
            | Self::NobodyMay { .. }
            | Self::NotUnderOrders { .. }
            | Self::IdleRow { .. }
            | Self::EmptyCondition { .. }
            | Self::HoldsAtStart
            | Self::BroughtByRow { .. }
            | Self::SilentSeat { .. }
            | Self::CountsEndEarly { .. }
            | Self::ShortTooLong { .. }
            | Self::SameShort { .. }
            | Self::WindowPastEnd { .. }
            | Self::HourSkipped { .. }
            | Self::HourTwice
            | Self::OverMidnight { .. }
            | Self::NoHours
            | Self::NoTime
            | Self::PhasesOverlap { .. }
            | Self::PostInland { .. }
            | Self::UnofficialInland { .. }
            | Self::OutsideWindow { .. }
            | Self::EmptyWindow
            | Self::ShorterThanLine { .. }
            | Self::LongWayRound { .. }
            | Self::SameSpot { .. }
            | Self::UnknownCountry { .. }
            | Self::NobodyThere { .. }
            | Self::NothingOf { .. }
            | Self::NoMembers
            | Self::CountedTwice
            | Self::ChangesNothing
            | Self::Implausible(_)
            | Self::OutOfSeason { .. }
            | Self::NumberOfMeasures { .. }
            | Self::TellsNobody
            | Self::IdleSeat { .. }
            | Self::IdleRight { .. }
            | Self::NoReserve { .. }
            | Self::SignsForNoState { .. }
            | Self::OtherPlace { .. }
            | Self::RoadElsewhere { .. }
            | Self::IdleCommand { .. }
            | Self::Masterless { .. }
            | Self::Repeated { .. }
            | Self::OnlySubject { .. }
            | Self::ReachesNobody { .. }
            | Self::GivesAnswerAway { .. }
            | Self::NoOccasion { .. }
            | Self::NeverHolds { .. }
            | Self::ForgottenTooEarly { .. }
            | Self::ByHandOnly { .. }
            | Self::CutShort { .. }
            | Self::FreeAct { .. }
            | Self::AsksNothing { .. }
            | Self::EmptyAct { .. }
            | Self::TellsTooMuch { .. }
            | Self::AfterByHand
            | Self::NoTasks
            | Self::Ignored { .. }
            | Self::Placeholder { .. }
            | Self::LongBrief { .. } => Level::Warning,
            // More women than officers cannot be; a camp may well be fuller than it should.
            Self::MoreThanWhole { part, .. } if *part != "women" => Level::Warning,
            Self::NeedlessRight { facilitator: false, .. }
            | Self::SameInBoth
            | Self::NotTranslated { .. }
            | Self::NobodyReads { .. }
            | Self::NoRows { .. }
            | Self::Unexercised { .. }
            | Self::Twin { .. } => Level::Note,
            _ => Level::Error,
        }
    }

    fn misleads(&self) -> bool {
        matches!(self, Self::Written(slip) if slip.misleads())
    }
}

/// A fault of a scenario and where it stands.
pub type Complaint = reading::complaint::Complaint<Fault>;
