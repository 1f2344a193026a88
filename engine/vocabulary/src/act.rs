//! Acts: what people at the table do, and the only input of the world. This file is the table of them: the
//! fields of each, who may do it, and what it takes and costs. Whether a seat may do one now, and what it sets in motion, is in
//! `engine::table::carry`: check and execute share that path.
//!
//! A new act: its lines of the table here, an arm in `carry.rs`, its words in `tui/words`.

use kernel::{
    names::{Serial, Slug},
    time::{Moment, Span, Time},
};
use serde::{Deserialize, Serialize};

use super::{
    condition::Condition,
    effect::Effect,
    inject::Row,
    language::{Field, Value, language},
    matter::Matter,
    nested::nested,
    terms::{Accord, Hand, Means, Records, Stock, Text},
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

/// The table of acts: beside the fields of each, who may do it, how many minutes pass from the order to its effect, and what it costs
/// besides the amounts that it names itself. Every figure is illustrative: set so that a decision can be felt within a workshop.
macro_rules! acts {
    ($(
        $(#[doc = $of:literal])*
        $group:ident($inner:ident) { $(
            $(#[doc = $about:literal])*
            #[right($right:ident)] $(#[takes($minutes:literal min)])? $(#[costs(funds $funds:literal)])?
            $name:ident { $(
                $(#[$attr:meta])*
                $field:ident : $holds:ident $(<$in:ty>)? $(( $($bound:expr),* ))? $(usually $usual:literal)? $(or $left:ident)?
            ),* $(,)? }
        ),* $(,)? }
    )*) => {
        language! {
            /// Something that a person at the table did, as it is written: all acts side by side.
            #[serde(deny_unknown_fields, rename = "Act")]
            FlatAct, ActKind;
            $($(
                $(#[doc = $about])*
                $name { $(
                    $(#[$attr])*
                    $field: $holds $(<$in>)? $(( $($bound),* ))? $(usually $usual)? $(or $left)?
                ),* }
            ),*),*
        }

        nested! {
            /// Something that a person at the table did.
            Act, FlatAct;
            $(
                $(#[doc = $of])*
                $group($inner) { $(
                    $(#[doc = $about])*
                    $name { $( $field: $crate::language::optional!($crate::language::held::$holds $(<$in>)? $(, $left)?) ),* }
                ),* }
            )*
        }

        /// The groups of acts in the table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ActGroup { $( $(#[doc = $of])* $group ),* }

        impl ActKind {
            /// The group in which it stands in the table.
            pub fn group(self) -> ActGroup {
                match self { $($( Self::$name => ActGroup::$group ),*),* }
            }
        }

        impl Act {
            /// Its kind.
            pub fn kind(&self) -> ActKind {
                match self { $( Self::$group(inner) => match inner { $( $inner::$name { .. } => ActKind::$name ),* } ),* }
            }

            /// Shows every name and every number in it, with the field that holds it.
            pub fn each(&self, look: &mut dyn FnMut(&'static Field, Value)) {
                FlatAct::from(self.clone()).each(look);
            }

            /// The first number in it that is more or less than its field may hold.
            pub fn out_of_range(&self) -> Option<&'static Field> {
                FlatAct::from(self.clone()).out_of_range()
            }
        }

        const RULES: &[Rule] = &[ $($( Rule {
            right: Right::$right,
            takes: Span::minutes(0 $(+ $minutes)?),
            cost: Stock { officers: 0, vehicles: 0, tents: 0, food: 0, funds: 0 $(+ $funds)? },
        } ),*),* ];
    };
}

acts! {
    /// Orders to posts.
    Post(PostAct) {
        /// Opens a post, within or beyond its hours.
        #[right(Granted)] #[takes(10 min)]
        OpenPost { post: OwnPost },
        /// Closes a post to everybody but people in need, or to all.
        #[right(Granted)] #[takes(10 min)]
        ClosePost { post: OwnPost, let_needy_pass: YesNo },
        /// Sends officers from the seat's reserve to a post. They take the road, with the vehicles that the seat has, or go on foot.
        #[right(Granted)] #[takes(90 min)] #[costs(funds 50)]
        Reinforce { post: OwnPost, officers: Number(1, 40) },
        /// Sends women officers from the seat's reserve to a post. Women and children who need protection ask for them, and tell them more.
        #[right(Granted)] #[takes(90 min)] #[costs(funds 50)]
        PostWomen { post: OwnPost, officers: Number(1, 40) },
        /// Helps the women officers of a force to an association of their own. Where they are few at a post they are heard by it, and stay.
        #[right(Granted)] #[takes(720 min)] #[costs(funds 40)]
        HelpAssociation { force: Force },
        /// Decides how many lanes and second-line desks of a post are staffed.
        #[right(Granted)] #[takes(10 min)]
        StaffLanes { post: OwnPost, first_line: Number(0, 12), second_line: Number(0, 6) },
        /// Falls back to paper registers, or returns to MIDAS.
        #[right(Granted)] #[takes(5 min)]
        UsePaper { post: OwnPost, paper: YesNo },
        /// Checks every traveller of a post against INTERPOL's databases, or only the doubtful ones. It finds alerts and stolen papers that
        /// the national list does not know; in three days at one post that is a handful.
        #[right(Granted)] #[takes(5 min)]
        CheckAll { post: OwnPost, all: YesNo },
        /// Moves a mobile post to another place.
        #[right(Granted)] #[takes(30 min)] #[costs(funds 100)]
        MovePost { post: OwnMobilePost, to: Place },
        /// Sends fuel and a technician to a post: its tank is full again, and it has power.
        #[right(Granted)] #[takes(120 min)] #[costs(funds 80)]
        RefuelPost { post: OwnPost },
        /// Has a kit of MIDAS brought to a post that has none, and its people taught: it takes a day. Travellers are registered there from
        /// then on, and found who is looked for. Where the post is mobile the kit runs on a battery, and stands still without fuel.
        #[right(Granted)] #[takes(1440 min)] #[costs(funds 200)]
        EquipPost { post: OwnPost },
        /// Has fingerprints taken of those who pass and agree, where a post registers in MIDAS, or no longer. It takes longer, tells who
        /// shows somebody else's papers, and finds somebody else now and then.
        #[right(Granted)] #[takes(10 min)]
        TakeFingerprints { post: OwnPost, taken: YesNo },
        /// Opens the list of fingerprints of a post to other services and other uses, or keeps it to the border. More who may look find
        /// more that is not so, and more gets out.
        #[right(Granted)] #[takes(30 min)]
        WidenList { post: OwnPost, wide: YesNo },
        /// As the national bureau: asks the country that issued a document whether the alert of which a report tells is genuine. Its bureau
        /// answers in hours.
        #[right(Granted)]
        AskIssuer { report: Report },
        /// As the national bureau: confirms the alert of which a report tells, or lifts it. Whoever is confirmed is held; if it was somebody
        /// else, that is told where they came from. An alert that nobody answers in time lapses, and whoever is held goes on; while nobody has
        /// sat at the seat, the duty desk of the bureau answers.
        #[right(Granted)] #[takes(10 min)]
        ConfirmAlert { report: Report, genuine: YesNo },
        /// As the national bureau: hands whoever answers to an alert over to a seat of another country that has agreed to the handing over of
        /// persons. With checks somebody looks first what awaits them there, which takes three hours more: nobody whose rights are at risk
        /// is handed over then, and nobody who is not the one who is sought. Without, everybody is, and what comes of it comes home.
        #[right(Granted)] #[takes(60 min)]
        HandOver { report: Report, to: Seat, checks: YesNo },
        /// As the national bureau: does not hand over whoever answers to an alert, and lets them stay. Right where their rights are at risk on
        /// the other side; somebody else who was sought goes on.
        #[right(Granted)] #[takes(10 min)]
        RefuseHandOver { report: Report },
        /// Offers people in second line who need protection the way to a camp or service, and takes there whoever wants to go. Who says no
        /// goes on.
        #[right(Granted)] #[takes(15 min)] #[costs(funds 20)]
        Refer { post: OwnPost, to: Camp },
        /// Arranges that whoever discloses to a woman officer of a post is taken to the safe space at a place, by need alone: no name, no
        /// story and no case reaches the seat.
        #[right(Granted)] #[takes(30 min)] #[costs(funds 10)]
        ReferConfidentially { post: OwnPost, to: Place },
    }
    /// Orders to patrols.
    Patrol(PatrolAct) {
        /// Sends a patrol to a place; on foot, where the seat has no vehicle.
        #[right(Granted)] #[takes(15 min)] #[costs(funds 40)]
        Dispatch { patrol: OwnPatrol, to: Place },
        /// Calls a patrol back to its base. One that was sent takes up its beat again after a rest; one on its beat stays until it is sent.
        #[right(Granted)] #[takes(5 min)]
        Recall { patrol: OwnPatrol },
        /// Has a patrol go with displaced people from a place to a camp.
        #[right(Granted)] #[takes(20 min)] #[costs(funds 60)]
        Escort { patrol: OwnPatrol, from: Place, camp: Camp },
        /// Two patrols of two forces move together, under an agreement.
        #[right(Granted)] #[takes(60 min)] #[costs(funds 80)]
        PatrolTogether { patrol: OwnPatrol, with: PartnerPatrol, to: Place },
        /// Has a patrol drive along a road in search of people who have got no further there; it takes them along and stays at the end.
        #[right(Granted)] #[takes(15 min)] #[costs(funds 40)]
        SearchRoad { patrol: OwnPatrol, road: Road },
    }
    /// What waits on roads, and at sites where people dig.
    Road(RoadAct) {
        /// Has a checkpoint of a force of one's own country taken off a road.
        #[right(Granted)] #[takes(60 min)]
        LiftCheckpoint { road: Road },
        /// Has the dangerous part of a road marked, so that people keep away from it: quick, and never complete.
        #[right(Granted)] #[takes(240 min)] #[costs(funds 40)]
        MarkRoute { road: Road },
        /// Has a road searched from end to end and cleared: people are called together, and then it takes as long as the road is long, some
        /// twenty kilometres a day (`wayside.clears`).
        #[right(Granted)] #[takes(360 min)] #[costs(funds 150)]
        ClearRoute { road: Road },
        /// Has a gold site looked after for some days: shafts are propped, there is water, and who is held there is looked for. A site that
        /// was closed is open again.
        #[right(Granted)] #[takes(720 min)] #[costs(funds 80)]
        OverseeSite { place: Place },
        /// Closes a gold site by force. Whoever digs there leaves within hours, without water for the way; most dig elsewhere then, or come
        /// back by night, when nobody props a shaft.
        #[right(Granted)] #[takes(360 min)] #[costs(funds 60)]
        CloseSite { place: Place },
        /// From one full hour to another nobody may be on the roads around a place. The same hour twice ends it.
        #[right(Granted)] #[takes(60 min)]
        SetCurfew { place: Place, from: Number(0, 23), until: Number(0, 23) },
        /// Lets people pass on a road for so long in spite of the curfew: families and the wounded, and whoever else goes there. Patrols
        /// of the seat's own force know of it; another one goes on holding people up until its seat is told.
        #[right(Granted)] #[takes(15 min)]
        Derogate {
            road: Road,
            lasts: Span,
            #[serde(skip_serializing_if = "Option::is_none")] tells: OtherSeat or nothing,
        },
    }
    /// What is said, shared, asked and kept.
    Word(WordAct) {
        /// Hands a report on to a seat, by the best channel or a chosen one.
        #[right(Everybody)]
        Share { report: Report, to: OtherSeat, via: Channel or nothing },
        /// The same against the word of those who told it and asked that it not be handed on.
        #[right(Everybody)]
        ShareAnyway { report: Report, to: OtherSeat, via: Channel or nothing },
        /// Asks those who told a report, in person, whether it may be handed on.
        #[right(Everybody)] #[takes(60 min)]
        AskConsent { report: Report },
        /// Answers, for those through whom one speaks, whether a report of theirs may be handed on. Who says nothing has said no.
        #[right(Everybody)]
        AnswerConsent { report: Report, given: YesNo },
        /// Keeps a report to oneself, and says why; the evaluators see it, nobody else does.
        #[right(Everybody)]
        Withhold { report: Report, reason: Words },
        /// Tells a seat something in words.
        #[right(Everybody)]
        Tell { to: OtherSeat, text: Words },
        /// Asks a seat for information.
        #[right(Everybody)]
        Ask { to: OtherSeat, text: Words },
        /// Asks for what is known of something: a person, who answers if they will, or a post, a patrol or a camp of one's own, which
        /// answers with its status.
        #[right(Everybody)]
        RequestInformation { from: Asked, about: Subject or nothing },
        /// Warns a community of a danger.
        #[right(Granted)] #[takes(10 min)]
        Warn { community: Community, text: Words },
        /// Speaks to everybody around a place, by local radio.
        #[right(Granted)] #[takes(45 min)] #[costs(funds 30)]
        PublicMessage { place: Place, text: Words },
        /// Reports something that this seat saw or was told outside the system.
        #[right(Everybody)]
        ReportMatter { to: OtherSeat, matter: Written<Matter> },
    }
    /// With and for communities.
    Community(CommunityAct) {
        /// Calls a committee together and listens, women and young people included.
        #[right(Granted)] #[takes(120 min)] #[costs(funds 20)]
        Convene { community: Community },
        /// Holds a sensitisation activity in a community.
        #[right(Granted)] #[takes(240 min)] #[costs(funds 80)]
        Sensitise { community: Community },
        /// Has a sample of a community asked what it thinks of an authority: slow, and never exact. Without one it is asked about the
        /// seat's own, or about all where the seat has none. Whoever holds what was found mediates and speaks with the people better, the
        /// nearer to the truth it is.
        #[right(Granted)] #[takes(1440 min)] #[costs(funds 50)]
        Study {
            community: Community,
            people: Number(20, 1000),
            #[serde(skip_serializing_if = "Option::is_none")] authority: Authority or nothing,
        },
        /// Takes displaced families into the homes of a community, beyond what they offered.
        #[right(Granted)] #[takes(30 min)]
        Host { community: OwnCommunity, people: Number(1, 2000) },
        /// Lends boats of a community to carry people for so long: those in need first, or whoever came first. What is lent brings no fish,
        /// and who carries people in flight is seen doing it.
        #[right(Granted)] #[takes(15 min)]
        LendBoats { community: OwnCommunity, boats: Number(1, 500), lasts: Span, needy_first: YesNo },
        /// Keeps the boats of a community from carrying anybody for so long. Whoever wants to cross waits, goes another way, or stays.
        #[right(Granted)] #[takes(15 min)]
        HoldBoats { community: OwnCommunity, lasts: Span },
        /// Sends boats of a community to a place over the water, to bring home whoever lies in the open there. Where armed men stand they
        /// turn back with nobody, if they turn back.
        #[right(Granted)] #[takes(15 min)]
        FetchByBoat { community: OwnCommunity, from: Place, boats: Number(1, 500) },
        /// Mediates in a tense community.
        #[right(Granted)] #[takes(180 min)] #[costs(funds 30)]
        Mediate { community: Community },
        /// Promises something to a community; it will be remembered whether it is kept. With a condition in `keeps` it is kept if that
        /// comes about by then; without one, if something that costs the seat means takes effect for these people by then. It wins trust
        /// by what it cost, and by words alone never.
        #[right(Everybody)]
        Promise {
            community: Community,
            text: Words,
            by: Span,
            #[serde(skip_serializing_if = "Option::is_none")] keeps: Written<Box<Condition>> or nothing,
        },
    }
    /// To the other side of the border, and to the level above.
    Across(AcrossAct) {
        /// Invites a counterpart to a cross-border meeting, and perhaps a third side. Direct information is always proposed; patrols
        /// together, pursuit across the border, the handing over of persons, joint investigations and rules for registers where it says so. Nothing is agreed before they
        /// say yes.
        #[right(Granted)] #[takes(180 min)] #[costs(funds 60)]
        CallMeeting {
            with: SeatAcross,
            #[serde(skip_serializing_if = "Option::is_none")] third: OtherSeat or nothing,
            joint_patrols: YesNo or no,
            pursuit: YesNo or no,
            handing_over: YesNo or no,
            investigations: YesNo or no,
            registers: YesNo or no,
        },
        /// Says yes or no to an invitation to a meeting. Who says nothing has said no.
        #[right(Everybody)]
        AnswerMeeting { with: OtherSeat, agree: YesNo },
        /// Leaves all that was agreed on with a seat, after notice, or at once: then the other side agrees on nothing with this seat for a
        /// time.
        #[right(Granted)]
        LeaveAgreement { with: OtherSeat, at_once: YesNo or no },
        /// Asks a seat for means.
        #[right(Everybody)]
        RequestMeans { from: OtherSeat, means: Means, amount: Number(1, 100_000) },
        /// Gives means to a seat.
        #[right(Everybody)] #[takes(120 min)]
        GrantMeans { to: OtherSeat, means: Means, amount: Number(1, 100_000) },
        /// Releases means from the reserve of a state or of a donor to a seat: a decision for those above the border. They leave the capital
        /// once it is taken, and take the road that there is; where none leads they are flown.
        #[right(Granted)] #[takes(360 min)]
        ReleaseMeans { to: OtherSeat, means: Means, amount: Number(1, 1_000_000) },
        /// Signs an agreement of two states in one's capital. It is in force once the other capital has signed as well, as far as both
        /// texts say the same; every service of the two states may then use it.
        #[right(Granted)] #[takes(120 min)]
        SignAgreement {
            with: SeatAcross,
            joint_patrols: YesNo or no,
            pursuit: YesNo or no,
            handing_over: YesNo or no,
            investigations: YesNo or no,
            registers: YesNo or no,
        },
        /// Opens a joint investigation with a seat on the other side that has agreed to such: a file that begins with a report. Reports of
        /// others, told by others and about other ways and places make it show how a network works; what has nothing to do with it leads
        /// astray. `anyway`: against the word of those who told the report.
        #[right(Granted)] #[takes(60 min)]
        OpenInvestigation { with: SeatAcross, report: Report, anyway: YesNo or no },
        /// Adds a report to a joint investigation that is open with a seat; `anyway`: against the word of those who told it.
        #[right(Granted)] #[takes(60 min)]
        AddToInvestigation { with: OtherSeat, report: Report, anyway: YesNo or no },
        /// Moves together against a network that a joint investigation has shown. Where patrols stand at its place it is broken up more
        /// surely; else it may get wind of it, and nothing that was learned helps any more.
        #[right(Granted)] #[takes(360 min)] #[costs(funds 100)]
        BreakUpNetwork { with: OtherSeat },
        /// Lets a seat look into one's registers: alerts and crossings of one's posts, refugees in one's camps. What is not named is closed.
        /// Under rules, which sides of a border must have agreed on, it is said who looks and what for; without, names get out. No rules
        /// open the names of refugees to an authority of another country.
        #[right(Granted)] #[takes(30 min)]
        OpenRegisters {
            to: OtherSeat,
            alerts: YesNo or no,
            crossings: YesNo or no,
            refugees: YesNo or no,
            under_rules: YesNo or no,
        },
        /// Has it looked into who looked into one's registers at another seat, and what for. It finds a part of what was misused.
        #[right(Granted)] #[takes(240 min)] #[costs(funds 30)]
        AuditRegisters { of: OtherSeat },
    }
    /// Relief, health, and the conduct of forces.
    Relief(ReliefAct) {
        /// Sets up places at a camp or a reception site, with tents.
        #[right(Granted)] #[takes(240 min)] #[costs(funds 40)]
        SetUpReception { camp: OwnCamp, tents: Number(1, 1000) },
        /// Sends rations to a camp: loading takes so long, and the way what the roads make of it.
        #[right(Granted)] #[takes(180 min)] #[costs(funds 60)]
        SendFood { camp: Camp, rations: Number(1, 100_000) },
        /// Sends rations and water for the displaced at a place, shared out there among those in the open, those with host families and
        /// those in camps: loading takes so long, and the way what the roads make of it.
        #[right(Granted)] #[takes(180 min)] #[costs(funds 60)]
        Distribute { place: Place, rations: Number(0, 100_000), litres: Number(0, 1_000_000) },
        /// Vaccinates people around a place against what goes round.
        #[right(Granted)] #[takes(1440 min)] #[costs(funds 60)]
        Vaccinate { place: Place, people: Number(1, 20_000) },
        /// Sets up a treatment point at a place, with so many beds: who is treated there infects fewer others.
        #[right(Granted)] #[takes(360 min)] #[costs(funds 80)]
        Treat { place: Place, beds: Number(1, 500) },
        /// Sets up a safe space at a place, with case workers: survivors can speak there by day and are received, and a desk looks after
        /// children who are alone. Nobody hears of a case; its seat hears how many were received, if they are not too few to be counted.
        #[right(Granted)] #[takes(360 min)] #[costs(funds 40)]
        SetUpSafeSpace { place: Place, case_workers: Number(1, 20) },
        /// Has the families of children at a place traced, as the family-links service of the Red Cross movement does it: children first and
        /// with their consent. Without checks they are given to whoever claims them: quicker, and some to somebody who has no right to them.
        #[right(Granted)] #[takes(120 min)] #[costs(funds 30)]
        TraceFamilies { place: Place, checks: YesNo },
        /// Has somebody look whether people can go back to a place: who is there, what happened there, what lies on its roads.
        #[right(Granted)] #[takes(720 min)] #[costs(funds 40)]
        AssessReturn { place: Place },
        /// Takes those of a camp home who want to go. Whoever is not told how things stand there goes all the same, and meets it. Without an
        /// assessment, or across the border without an agreement on the handing over of persons, it is a breach, and is told.
        #[right(Granted)] #[takes(240 min)] #[costs(funds 60)]
        AssistReturn { camp: Camp, to: Place, people: Number(1, 5_000) },
        /// Orders an inquiry into the conduct of a force of one's own country. Of another country's force a report is referred to who may
        /// inquire there.
        #[right(Granted)] #[takes(60 min)] #[costs(funds 20)]
        OpenInquiry { force: Force },
        /// Suspends one's support to a force on account of its conduct, or gives it again. A force with cases to answer for looks to its
        /// people, and its own chain of command may inquire; one that lacks means is under more pressure, drives less far and asks for more at
        /// posts. In three days that shows in what is asked for at posts, not in single cases.
        #[right(Granted)] #[takes(120 min)]
        SuspendSupport { force: Force, suspended: YesNo },
        /// Has a force trained in rights and conduct. It takes a day and a tenth off what is missing: within three days hardly to be seen, but
        /// where hundreds of parties pass.
        #[right(Granted)] #[takes(1440 min)] #[costs(funds 150)]
        TrainForce { force: Force },
        /// Assesses, before support is given, how likely a force is to commit grave violations: its record, whether it answers for it, the
        /// law that binds it, who watches it. A seat that the due diligence policy binds assesses first.
        #[right(Granted)] #[takes(1440 min)] #[costs(funds 60)]
        AssessForce { force: Force },
        /// Ties one's support to a force to conditions, or takes them back: a training, monitors who watch it, a desk at which people
        /// complain. Monitors see more and are feared; a desk answers for what is asked for at posts.
        #[right(Granted)] #[takes(240 min)] #[costs(funds 20)]
        SetConditions { force: Force, training: YesNo, monitors: YesNo, complaints: YesNo },
    }
    /// What no button foresees: proposals and decisions.
    Table(TableAct) {
        /// Proposes something that no act provides for; the facilitator rules on it.
        #[right(Everybody)]
        Propose { text: Words, reasons: Words or empty, secret: YesNo or no },
        /// Says something for or against a proposal that waits for a ruling.
        #[right(Everybody)]
        Argue { proposal: Proposal, for_it: YesNo, text: Words },
        /// Does what this scenario alone provides for: its own acts say what they take, cost and bring. Of a seat whose leave one takes it
        /// is the leave.
        #[right(Everybody)]
        Do { act: OwnAct },
        /// Answers a question of the module that is open: with one of its options, or in words. Where an order is asked for, one after the
        /// other, the most important first. The facilitator answers for the table.
        #[right(Everybody)]
        Answer {
            question: Question,
            option: AnswerOption or nothing,
            text: Words or empty,
        },
        /// Writes down a decision, with options, reason and who sees to it, for the decision log. Without an owner it is the seat's own.
        #[right(Everybody)]
        Decide { options: Words, choice: Words, reason: Words, owner: OtherSeat or nothing },
    }
    /// The facilitator's hand on the exercise.
    Direction(DirectionAct) {
        /// Fires a row of the MSEL now.
        #[right(Facilitator)]
        Fire { row: Row },
        /// Holds a row until it is released or fired.
        #[right(Facilitator)]
        Hold { row: Row },
        /// Releases a held row; it comes when it was due, or now if that is past.
        #[right(Facilitator)]
        Release { row: Row },
        /// Puts a row off, or brings it forward where `by` is negative (`"-15min"`); though never into the past.
        #[right(Facilitator)]
        Defer { row: Row, by: Span, reason: Words },
        /// Drops a row.
        #[right(Facilitator)]
        Drop { row: Row, reason: Words },
        /// Takes a dropped row back.
        #[right(Facilitator)]
        Restore { row: Row },
        /// Shifts every row that is still to come, and keeps the spacing. `by` may be negative (`"-15min"`).
        #[right(Facilitator)]
        ShiftAll { by: Span, #[serde(skip_serializing_if = "Option::is_none")] after: Row or nothing },
        /// Adds a row to the MSEL on the spot.
        #[right(Facilitator)]
        AddInject { row: Written<Box<Row>> },
        /// Marks what a row expects, or a critical task, as done, and says why; or takes the mark back. For what people said and did in the
        /// room, and no act could show.
        #[right(Facilitator)]
        MarkDone { of: Awaited, done: YesNo, reason: Words },
        /// Throws the dice for a proposal, for all to see, against odds in permille. What comes of it is for the ruling to say.
        #[right(Facilitator)]
        Throw { proposal: Proposal, odds: Number(0, 1000) },
        /// Rules on a proposal: odds in permille (1000 = certain, 0 = refused), what comes of a success, and what comes otherwise. Dice that were thrown
        /// for it before are the ones that count; otherwise they are thrown now.
        #[right(Facilitator)]
        Rule {
            proposal: Proposal,
            odds: Number(0, 1000),
            effects: Written<Vec<Effect>>,
            #[serde(skip_serializing_if = "Vec::is_empty")] otherwise: Written<Vec<Effect>> or empty,
            reason: Words or empty,
        },
        /// Rules on a proposal against the dice or without any, and says why.
        #[right(Facilitator)]
        Override {
            proposal: Proposal,
            success: YesNo,
            effects: Written<Vec<Effect>>,
            #[serde(skip_serializing_if = "Vec::is_empty")] otherwise: Written<Vec<Effect>> or empty,
            reason: Words,
        },
        /// Writes a note into the log.
        #[right(Facilitator)]
        Note { text: Words },
        /// Changes a row that has not been delivered: its time, its seats, its words. What is left out stays.
        #[right(Facilitator)]
        EditInject {
            row: Row,
            #[serde(skip_serializing_if = "Option::is_none")] at: Written<Moment> or nothing,
            #[serde(skip_serializing_if = "Option::is_none")] to: Written<Vec<Slug>> or nothing,
            #[serde(skip_serializing_if = "Option::is_none")] subject: Written<Text> or nothing,
            #[serde(skip_serializing_if = "Option::is_none")] text: Written<Text> or nothing,
            #[serde(skip_serializing_if = "Option::is_none")] notes: Written<Text> or nothing,
        },
        /// Lets a process stand still, or go on: a community, a hidden group or a flow of travellers.
        #[right(Facilitator)]
        Freeze { process: Process, frozen: YesNo },
        /// Says something to one seat, outside the channels of the world.
        #[right(Facilitator)]
        Whisper { to: OtherSeat, text: Words },
        /// Says something to every seat.
        #[right(Facilitator)]
        Announce { text: Words },
        /// Gives a seat into other hands.
        #[right(Facilitator)]
        HandSeat { seat: OtherSeat, hand: Written<Hand> },
        /// Locks a seat, so that nothing is done there, or opens it again.
        #[right(Facilitator)]
        LockSeat { seat: OtherSeat, locked: YesNo },
        /// Stops the clock. The world does not notice.
        #[right(Facilitator)]
        Pause {},
        /// Starts the clock again.
        #[right(Facilitator)]
        Resume {},
        /// Sets the pace: exercise seconds for each wall second.
        #[right(Facilitator)]
        Pace { ratio: Number(1, FASTEST) },
        /// Lets one span pass at once.
        #[right(Facilitator)]
        Step { by: Span },
    }
}

/// What an act takes and costs, and who may do it. What it asks for are the fields of its entry.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Who may do it.
    pub right: Right,
    /// From the order to its effect.
    pub takes: Span,
    /// What the seat spends; amounts that the act itself names come on top.
    pub cost: Stock,
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

impl AcrossAct {
    /// What is to be agreed on, by a meeting or a signature; nothing by any other act.
    pub fn proposes(&self) -> Vec<Accord> {
        let (Self::CallMeeting { joint_patrols, pursuit, handing_over, investigations, registers, .. }
        | Self::SignAgreement { joint_patrols, pursuit, handing_over, investigations, registers, .. }) = self
        else {
            return Vec::new();
        };
        Accord::proposed([
            (Accord::JointPatrols, *joint_patrols),
            (Accord::Pursuit, *pursuit),
            (Accord::HandingOver, *handing_over),
            (Accord::Investigations, *investigations),
            (Accord::Registers, *registers),
        ])
    }
}

impl ActKind {
    /// What it takes and costs, and who may do it.
    pub fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }
    /// Its fields, in the order in which a screen asks for them.
    pub fn fields(self) -> &'static [Field] {
        self.word().fields
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
    /// What a safe space counts is for whoever runs it, and nobody else.
    Confidential,
    /// Nobody waits for this seat's word on that report.
    NobodyAsks { report: Serial },
    /// This report tells of no alert that waits for the seat's answer.
    NoSuchAlert { report: Serial },
    /// No committee sits in this community: there is nobody to call together.
    NoCommittee { community: Slug },
    /// No proposal of this name waits.
    NoSuchProposal { proposal: Serial },
    /// The dice for this proposal lie on the table; they are not thrown twice.
    DiceLie { proposal: Serial },
    /// Not enough means.
    NotEnough { means: Means, needed: u32, held: u32 },
    /// Not so many women among the officers in reserve.
    TooFewWomen { needed: u32, held: u32 },
    /// The people have not so many boats.
    TooFewBoats { needed: u32, held: u32 },
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
    /// The seat decides for no state: one signs for a state in its capital.
    NotForAState { seat: Slug },
    /// The seat left an agreement with that one at once: it finds no hearing there before this time.
    BrokeItsWord { with: Slug, until: Time },
    /// No joint investigation is open with that seat.
    NoInvestigation { with: Slug },
    /// The seat keeps no such register: alerts and crossings lie with who holds posts, names of refugees with who holds camps.
    NoRegister { records: Records },
    /// No rules open the names of refugees to an authority of another country.
    AgainstRules { to: Slug },
    /// The seat has opened no register to that one.
    NothingOpened { to: Slug },
    /// The report says of no place and no way that something was seen there: an investigation can make nothing of it.
    NothingToInvestigate { report: Serial },
    /// The joint investigation with that seat has not shown how any network works.
    NothingShown { with: Slug },
    /// The seat has suspended its support to this force.
    SupportSuspended { force: Slug },
    /// No way leads there now.
    NoWay { from: Slug, to: Slug },
    /// No channel to that seat works now.
    NoChannel { to: Slug },
    /// This needs an agreement with that seat on this, and there is none.
    NoAgreement {
        with: Slug,
        #[serde(default)]
        about: Accord,
    },
    /// No invitation to a meeting from that seat waits for an answer.
    NotInvited { by: Slug },
    /// The row has been delivered, or dropped.
    RowDone { row: Slug },
    /// The row is not held.
    NotHeld { row: Slug },
    /// The row was not dropped.
    NotDropped { row: Slug },
    /// The module of this question is not open, or the question is not for this seat.
    NotAsked { question: Slug },
    /// This answer costs more than is left of the budget.
    BeyondBudget { option: Slug, left: u32 },
    /// What this act of the scenario's own needs is not there.
    NotNow { act: Slug },
    /// This act takes the leave of that seat, which has not given it.
    NoLeave { act: Slug, of: Slug },
    /// This act has been done as often as it can be.
    DoneBefore { act: Slug, times: u32 },
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
    use crate::name::Name;

    #[test]
    fn an_act_reads_back_as_it_was_written() {
        let act = Act::Post(PostAct::ClosePost { post: Name::new("diffa"), let_needy_pass: true });
        let line = serde_json::to_string(&act).expect("acts are plain data");
        assert_eq!(line, r#"{"ClosePost":{"post":"diffa","let_needy_pass":true}}"#);
        assert_eq!(serde_json::from_str::<Act>(&line).expect("as it was written"), act);
        assert!(serde_json::from_str::<Act>(r#"{"ClosePost":{"post":"diffa","let_needy_pass":true,"oh":1}}"#).is_err());
    }
}
