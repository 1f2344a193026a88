//! Facts: what came of things, in the past tense, with their cause. The engine carries no sentences; all wording of facts is
//! in `tui/words`, in both languages, and a fact without words does not build.
//!
//! Facts are read-only. Measures, reports and screens listen to them and never feed back.

use kernel::{
    chance::Roll,
    names::{Serial, Slug},
    time::Time,
};
use serde::{Deserialize, Serialize};

use super::{
    act::{ActKind, Refusal},
    condition::Aspect,
    effect::System,
    held::{FactField, FactShape, FieldValue, Held},
    matter::{Matter, MatterKind},
    nested::nested,
    terms::{Accord, Age, Danger, Hand, Means, Need, Records, Sex, Status, Traveller, Voice},
};

/// What a fact or a happening came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cause {
    /// The scenario as it stood at the start: a plan, a beat, a flow of travellers.
    Start,
    /// The act with this number, from 1, in the order of the log.
    Act(u32),
    /// The row of the MSEL with this id.
    Inject(Slug),
    /// The earlier fact with this number.
    Fact(u64),
}

/// Something that came to pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its number, from 1, in the order in which facts came to be.
    pub n: u64,
    /// When.
    pub at: Time,
    /// From what.
    pub cause: Cause,
    /// The dice that decided it, if dice did: shown at the table, for chance that cannot be seen is felt as unfair.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll: Option<Roll>,
    /// What.
    pub what: What,
}

/// Where the fact of a number stands in a chronicle that is complete from number 1.
pub fn place(n: u64) -> Option<usize> {
    usize::try_from(n.checked_sub(1)?).ok()
}

/// The fact of a number in a chronicle that is complete from number 1.
pub fn by_number(facts: &[Fact], n: u64) -> Option<&Fact> {
    facts.get(place(n)?)
}

/// How a party got across, or did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Register {
    /// In MIDAS, and on its way to the capital.
    Online,
    /// In MIDAS at the post, but the link is down: the capital does not know yet.
    Stored,
    /// On paper.
    Paper,
}

/// How likely a force is to commit grave violations, as an assessment finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Risk {
    Low,
    Medium,
    High,
}

/// Why support to a force is against the due diligence policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Breach {
    /// The seat has not assessed the force.
    NotAssessed,
    /// It found a high risk, and set no conditions.
    NotMitigated,
}

/// Why a party was turned back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Ground {
    /// The post is closed.
    Closed,
    /// No papers.
    Papers,
    /// They would not give fingerprints, and somebody held that against them.
    Fingerprints,
    /// A confirmed alert.
    Alert,
    /// A patrol met it off the road.
    Patrol,
}

/// The table of facts: by domain, while a name on the wire says nothing of its domain. What is written and read is [`FlatWhat`], which
/// has all of them side by side.
macro_rules! facts {
    (
        $(#[doc = $of:literal])*
        What;
        $(
            $(#[doc = $about:literal])*
            $group:ident($inner:ident) { $(
                $(#[doc = $doc:literal])*
                $name:ident $({ $(
                    $(#[doc = $held:literal])* $(#[serde($($serde:tt)*)])?
                    $field:ident : $type:ty
                ),* $(,)? })?
            ),* $(,)? }
        )*
    ) => {
        #[derive(Serialize, Deserialize)]
        #[serde(rename = "What")]
        enum FlatWhat { $($( $name $({ $( $(#[serde($($serde)*)])? $field: $type ),* })?, )*)* }

        nested! {
            $(#[doc = $of])*
            What, FlatWhat;
            $(
                $(#[doc = $about])*
                $group($inner) { $( $(#[doc = $doc])* $name $({ $( $(#[doc = $held])* $field: $type ),* })? ),* }
            )*
        }

        impl What {
            /// Its name on the wire, for tables and filters.
            pub fn name(&self) -> &'static str {
                match self { $( Self::$group(inner) => match inner { $( $inner::$name { .. } => stringify!($name) ),* } ),* }
            }
        }

        /// The facts by their place in [`FACTS`].
        enum Place { $( $( $name, )* )* }

        impl What {
            /// What it holds.
            pub fn shape(&self) -> &'static FactShape {
                &FACTS[match self {
                    $( Self::$group(inner) => match inner { $( $inner::$name { .. } => Place::$name ),* } ),*
                } as usize]
            }

            /// What stands in each of its fields, in the order of its shape.
            pub fn show(&self) -> Vec<FieldValue> {
                match self {
                    $( Self::$group(inner) => match inner { $(
                        $inner::$name $({ $($field),* })? => vec![ $( $( Held::show($field) ),* )? ],
                    )* } ),*
                }
            }
        }

        /// What each fact holds, domain by domain, in the order of the table.
        pub const FACTS: &[FactShape] = &[ $( $( FactShape {
            domain: stringify!($group),
            name: stringify!($name),
            about: concat!($($doc),*),
            fields: &[ $($( FactField {
                name: stringify!($field),
                sort: <$type as Held>::SORT,
                optional: <$type as Held>::OPTIONAL,
            } ),*)? ],
        }, )* )* ];
    };
}

facts! {
    /// What came to pass. People are persons, levels permille, `_s` seconds.
    What;
    /// The exercise itself: acts, rows of the MSEL, expectations, rulings.
    Exercise(ExerciseFact) {
        /// The exercise began.
        ExerciseStarted,
        /// It came to its end.
        ExerciseEnded,
        /// An act was accepted.
        ActDone {
            act: u32,
            seat: Slug,
            kind: ActKind,
            on: Option<Slug>,
            /// Whose hand it was, where that says more than the seat does.
            hand: Hand,
        },
        /// A seat was given into other hands.
        SeatHanded {
            seat: Slug,
            hand: Hand,
        },
        /// A seat was locked, or opened again.
        SeatLocked {
            seat: Slug,
            locked: bool,
        },
        /// An act was refused; it changed nothing.
        ActRefused {
            act: u32,
            seat: Slug,
            kind: ActKind,
            why: Refusal,
        },
        /// A row of the MSEL came due, or was fired by hand, and its effects were set in motion. One that is no message but an action that
        /// is expected of players says by when.
        InjectFired {
            row: Slug,
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            by_hand: bool,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            expected_by: Option<Time>,
        },
        /// A row reached a seat.
        InjectDelivered {
            row: Slug,
            seat: Slug,
        },
        /// The facilitator holds a row back.
        InjectHeld {
            row: Slug,
        },
        /// A held row may come again.
        InjectReleased {
            row: Slug,
        },
        /// A row was put off until then.
        InjectDeferred {
            row: Slug,
            until: Time,
        },
        /// A row was dropped.
        InjectDropped {
            row: Slug,
        },
        /// A dropped row was taken back.
        InjectRestored {
            row: Slug,
        },
        /// A conditional row was never called for.
        InjectLapsed {
            row: Slug,
        },
        /// The facilitator added a row on the spot.
        InjectAdded {
            row: Slug,
        },
        /// A row was written anew before it came.
        InjectEdited {
            row: Slug,
        },
        /// The facilitator let a process stand still, or go on.
        ProcessFrozen {
            process: Slug,
            frozen: bool,
        },
        /// So many rows that were still to come were shifted, forwards or back.
        InjectsShifted {
            rows: u32,
            by_s: i64,
        },
        /// A seat did what a row expected of it, or brought its effect about: in time, or so much too late; `early`: before it was asked.
        ExpectationMet {
            row: Slug,
            seat: Slug,
            act: u32,
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            early: bool,
            #[serde(default, skip_serializing_if = "is_nought")]
            late_s: i64,
        },
        /// Nobody did in time what a row expected.
        ExpectationMissed {
            row: Slug,
        },
        /// The facilitator marked what a row expects, or a critical task, as done, or took the mark back. Why stands in the act.
        DeedMarked {
            of: Slug,
            act: u32,
            done: bool,
        },
        /// A seat proposed something that no act provides for.
        ProposalMade {
            proposal: Serial,
            seat: Slug,
            secret: bool,
        },
        /// Somebody spoke for or against a proposal.
        ProposalArgued {
            proposal: Serial,
            seat: Slug,
            for_it: bool,
        },
        /// The dice for a proposal were thrown; the ruling is still to come.
        DiceThrown {
            proposal: Serial,
            seat: Slug,
            odds: u32,
            success: bool,
        },
        /// A proposal was ruled on. `overridden`: the facilitator decided otherwise than the dice, or without any.
        ProposalRuled {
            proposal: Serial,
            seat: Slug,
            odds: u32,
            success: bool,
            #[serde(default)]
            overridden: bool,
        },
        /// A critical task shows its evidence.
        TaskShown {
            objective: Slug,
            task: Slug,
            in_time: bool,
            #[serde(default, skip_serializing_if = "is_nought")]
            late_s: i64,
        },
        /// A die of a condition was thrown; it lies there for all conditions that ask for it.
        DieFell {
            die: Slug,
        },
        /// A seat wrote a decision down; its words stand in the act.
        DecisionNoted {
            seat: Slug,
            act: u32,
        },
        /// A module of the discussion opened: for so many minutes of the wall clock.
        ModuleOpened {
            module: Slug,
            minutes: u32,
        },
        /// A module closed, with so many of its questions settled.
        ModuleClosed {
            module: Slug,
            settled: u32,
            of: u32,
        },
        /// A seat answered a question, or the facilitator did for the table. Words stand in the act.
        QuestionAnswered {
            question: Slug,
            by: Slug,
            act: u32,
            option: Option<Slug>,
        },
        /// The table settled a question: on an option, or with words alone.
        QuestionSettled {
            question: Slug,
            option: Option<Slug>,
        },
        /// An act of the scenario's own had its time, and succeeded or failed.
        OwnActDone {
            of: Slug,
            seat: Slug,
            act: u32,
            success: bool,
        },
        /// A seat gave its leave for an act of the scenario's own.
        LeaveGiven {
            of: Slug,
            by: Slug,
        },
        /// A seat above the border decided. Its last word on the thing, or on anything where it knew nothing of that, was so old; none had
        /// come where nothing is said. `old`: too old to decide on.
        DecidedAbove {
            seat: Slug,
            act: u32,
            kind: ActKind,
            knew_s: Option<i64>,
            old: bool,
        },

    }
    /// Roads.
    Geography(GeographyFact) {
        /// A road was closed.
        RoadClosed {
            road: Slug,
        },
        /// A road is open again.
        RoadOpened {
            road: Slug,
        },

    }
    /// Posts, their queues, and who comes through or does not.
    Post(PostFact) {
        /// A post opened.
        PostOpened {
            post: Slug,
        },
        /// A post closed; `needy_pass`: people in need are let through all the same.
        PostClosed {
            post: Slug,
            needy_pass: bool,
        },
        /// A post stays as it is, open or closed, until another order, whatever its hours say.
        PostHeld {
            post: Slug,
            open: bool,
        },
        /// Of those who passed a post in an hour so many parties were asked for money that nobody owes.
        PaymentsAsked {
            post: Slug,
            force: Slug,
            times: u32,
        },
        /// Another shift stands at a post: so many officers, so many women among them.
        ShiftChanged {
            post: Slug,
            on_shift: u32,
            women: u32,
        },
        /// Officers came to a post or left it; so many belong to it now.
        OfficersMoved {
            post: Slug,
            by: i32,
            officers: u32,
        },
        /// So many lanes of the first and the second line are staffed.
        LanesStaffed {
            post: Slug,
            first_line: u32,
            second_line: u32,
        },
        /// A mobile post packed up and left.
        PostPacked {
            post: Slug,
            to: Slug,
        },
        /// The women officers of a post have an association to turn to.
        AssociationJoined {
            post: Slug,
            by: Slug,
        },
        /// One of the few women officers of a post asked to be posted elsewhere, and went.
        WomanLeft {
            post: Slug,
            women: u32,
        },
        /// A mobile post stands at another place.
        PostMoved {
            post: Slug,
            to: Slug,
        },
        /// A party came to a post; so many people wait there now, with it.
        PartyArrived {
            post: Slug,
            party: Serial,
            who: Traveller,
            people: u32,
            waiting: u32,
        },
        /// A party crossed at a post, after so long a wait, and was written down in that way.
        PartyCrossed {
            post: Slug,
            party: Serial,
            who: Traveller,
            people: u32,
            women: u32,
            children: u32,
            waited_s: i64,
            register: Register,
            #[serde(default)]
            status: Status,
        },
        /// It was let out of a country; the post of the other one is still to come, and there it crosses.
        PartyCheckedOut {
            post: Slug,
            party: Serial,
            who: Traveller,
            people: u32,
            women: u32,
            children: u32,
            waited_s: i64,
            register: Register,
        },
        /// A party was sent on to be looked at more closely.
        PartySentToSecondLine {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// A party was turned back, on that ground.
        PartyTurnedBack {
            at: Slug,
            party: Serial,
            who: Traveller,
            people: u32,
            women: u32,
            children: u32,
            ground: Ground,
        },
        /// A party left the queue after so long.
        PartyGaveUp {
            post: Slug,
            party: Serial,
            people: u32,
            waited_s: i64,
        },
        /// Papers were seen to be forged or somebody else's.
        ForgerySeen {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// That papers were forged was not seen; only evaluators know.
        ForgeryMissed {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// A party that answered to an alert was let go, because nobody had confirmed it in time.
        PartyReleased {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// Someone in the party was recognised as needing protection.
        ProtectionNeedSeen {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// People in need of protection were referred to who looks after them.
        PersonReferred {
            post: Slug,
            to: Slug,
            people: u32,
        },
        /// People whom a network moved against their will were recognised at a post, and are on their way to who looks after them.
        VictimsFreed {
            post: Slug,
            group: Slug,
            people: u32,
        },
        /// They were received where the other side had not agreed to it, and the network found them again.
        VictimsFoundAgain {
            post: Slug,
            group: Slug,
            people: u32,
        },
        /// A referral failed: no place, or lost on the way.
        ReferralLost {
            post: Slug,
            to: Slug,
            people: u32,
        },
        /// People in care were asked whether they want to be taken there, said no, and went on their way: nobody is referred against
        /// their will.
        ReferralDeclined {
            post: Slug,
            to: Slug,
            people: u32,
        },
        /// People in care at a post left before anybody referred them.
        LeftCare {
            post: Slug,
            people: u32,
        },

    }
    /// Registers, alerts, and what they run on.
    Registry(RegistryFact) {
        /// A system of a post failed.
        SystemFailed {
            post: Slug,
            system: System,
        },
        /// It works again.
        SystemRestored {
            post: Slug,
            system: System,
        },
        /// A post writes down on paper, or no longer, by order.
        PaperChosen {
            post: Slug,
            paper: bool,
        },
        /// A post looks everybody up, or only those in doubt.
        ChecksSet {
            post: Slug,
            all: bool,
        },
        /// Stored or paper records reached the capital.
        RecordsSent {
            post: Slug,
            people: u32,
        },
        /// A party answered to an alert.
        AlertHit {
            post: Slug,
            party: Serial,
        },
        /// The national bureau confirmed it.
        AlertConfirmed {
            post: Slug,
            party: Serial,
        },
        /// The national bureau says that it is somebody else.
        AlertDismissed {
            post: Slug,
            party: Serial,
        },
        /// A post takes fingerprints, or no longer.
        FingerprintsSet {
            post: Slug,
            taken: bool,
        },
        /// The list of fingerprints of a post is open to other services, or no longer.
        ListWidened {
            post: Slug,
            wide: bool,
        },
        /// Somebody did not want to give fingerprints.
        FingerprintsRefused {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// Fingerprints of somebody answered to somebody else's; nobody at the post knows that.
        FalseMatch {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// Second line believed a match that was somebody else's.
        HeldOnFalseMatch {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// Whoever was held on a match was let go: it was somebody else.
        MatchLifted {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// What a post holds of so many people got out; nobody knows it yet.
        DataLeaked {
            post: Slug,
            people: u32,
        },
        /// People know that what a post holds of them got out.
        LeakKnown {
            post: Slug,
            people: u32,
        },
        /// The national bureau asked the country that issued the document.
        IssuerAsked {
            post: Slug,
            party: Serial,
        },
        /// The bureau of the country that issued the document has answered.
        IssuerAnswered {
            post: Slug,
            party: Serial,
            genuine: bool,
        },
        /// People were held on an alert that was confirmed, and it was somebody else.
        HeldWrongly {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// Somebody who was looked for went on, because the bureau lifted the alert or did not answer; only evaluators know.
        SoughtLetGo {
            post: Slug,
            party: Serial,
        },
        /// Whoever answered to an alert was handed over to the other side.
        PersonHandedOver {
            post: Slug,
            party: Serial,
            people: u32,
            to: Slug,
        },
        /// Nobody was handed over, because of what awaited them or because somebody decided so; they stay.
        HandOverRefused {
            post: Slug,
            party: Serial,
            people: u32,
        },
        /// It became known that people were handed over whose rights were at risk, or who were not those who were sought.
        HandedOverAtRisk {
            post: Slug,
            people: u32,
            to: Slug,
        },
        /// An alert was confirmed after the party had gone on.
        AlertTooLate {
            post: Slug,
            party: Serial,
        },
        /// A paper record that was typed in afterwards answered to an alert: somebody had crossed unrecognised.
        LateHit {
            post: Slug,
        },
        /// Paper records could not be read any more.
        RecordsLost {
            post: Slug,
            people: u32,
        },
        /// Fuel and a technician came to a post: the tank is full, and there is power.
        PostRefuelled {
            post: Slug,
        },
        /// A kit of MIDAS stands at a post that had none.
        PostEquipped {
            post: Slug,
        },
        /// The tank of a post is empty.
        FuelRanOut {
            post: Slug,
        },

    }
    /// Parties on the road, and round the posts.
    Travel(TravelFact) {
        /// A party set out.
        PartySetOut {
            party: Serial,
            who: Traveller,
            people: u32,
            from: Slug,
            to: Slug,
        },
        /// It was on its way already when the exercise began.
        PartyUnderWay {
            party: Serial,
            who: Traveller,
            people: u32,
            from: Slug,
            to: Slug,
        },
        /// A party left the official road for an unofficial route.
        PartyTookUnofficialRoute {
            party: Serial,
            who: Traveller,
            people: u32,
            road: Slug,
        },
        /// A herd came by a road that is no corridor, over fields, to a place where people live.
        HerdOffCorridor {
            party: Serial,
            people: u32,
            road: Slug,
            place: Slug,
        },
        /// It crossed the border where no post stands.
        PartyCrossedUnseen {
            party: Serial,
            who: Traveller,
            people: u32,
            road: Slug,
        },
        /// Sent away at a post, it means to try again later.
        PartyWillTryAgain {
            party: Serial,
            who: Traveller,
            people: u32,
            place: Slug,
        },
        /// People who fled got no further than this, and do not go back to what they fled.
        PartyStranded {
            party: Serial,
            who: Traveller,
            people: u32,
            place: Slug,
        },
        /// It gave up its journey there.
        PartyWentHome {
            party: Serial,
            who: Traveller,
            people: u32,
            place: Slug,
        },
        /// A party came to the end of its journey.
        PartyReached {
            party: Serial,
            who: Traveller,
            people: u32,
            place: Slug,
        },
        /// A flow of travellers swelled or fell to so much of the usual.
        FlowChanged {
            flow: Slug,
            permille: u32,
        },

    }
    /// What waits on roads: checkpoints, explosives left behind, curfews; and people whom the way has stopped.
    Road(RoadFact) {
        /// A force set up a checkpoint on a road.
        CheckpointSet {
            road: Slug,
            force: Slug,
        },
        /// A checkpoint was lifted by order.
        CheckpointLifted {
            road: Slug,
            by: Slug,
        },
        /// Of those who passed a checkpoint on a road in an hour so many parties were asked for money that nobody owes.
        RoadPaymentsAsked {
            road: Slug,
            force: Slug,
            times: u32,
        },
        /// Explosives lie on a road; only evaluators know.
        RoadMadeDangerous {
            road: Slug,
        },
        /// People on a road came upon an explosive that had been left there.
        ExplosiveMet {
            road: Slug,
            people: u32,
        },
        /// The dangerous part of a road was marked, so that people can keep away from it.
        RouteMarked {
            road: Slug,
            by: Slug,
            found: bool,
        },
        /// A road was searched and cleared.
        RouteCleared {
            road: Slug,
            by: Slug,
            found: bool,
        },
        /// From this hour to that one nobody may be on the roads around a place; where the two are the same, there is no curfew any more.
        CurfewSet {
            place: Slug,
            by: Slug,
            from: u32,
            until: u32,
        },
        /// For so long people may go along a road in spite of a curfew.
        DerogationGiven {
            road: Slug,
            by: Slug,
            lasts_s: i64,
        },
        /// A party waits before a road, because of a curfew or of a patrol that nobody has told of a derogation.
        PartyHeldUp {
            party: Serial,
            who: Traveller,
            people: u32,
            road: Slug,
            wait_s: i64,
        },
        /// A vehicle broke down, or whoever was paid to lead people left them, on a way on which nobody looks after travellers.
        PeopleLeftOnTheWay {
            party: Serial,
            who: Traveller,
            people: u32,
            road: Slug,
        },
        /// Somebody who passed gave them water, or they reached somebody by telephone: it is known where they are.
        LeftPeopleFound {
            party: Serial,
            people: u32,
            road: Slug,
            by_call: bool,
        },
        /// A patrol took in people whom the way had stopped.
        PeopleRescued {
            party: Serial,
            people: u32,
            road: Slug,
            patrol: Slug,
        },
        /// After days they reached a well by themselves.
        LeftPeopleCameThrough {
            party: Serial,
            people: u32,
            road: Slug,
        },
        /// A patrol has driven along a road in search of people and found nobody, or so many.
        RoadSearched {
            road: Slug,
            patrol: Slug,
            people: u32,
        },

    }
    /// Gold sites, and those who dig there.
    Diggings(DiggingFact) {
        /// By order of a seat people look after a site: shafts are propped, there is water, and who is held there may be found.
        SiteOverseen {
            place: Slug,
            by: Slug,
            people: u32,
        },
        /// Those who dig were told of the danger.
        DiggersTold {
            place: Slug,
            people: u32,
        },
        /// By order of a seat a site was closed by force; so many had to leave.
        SiteClosed {
            place: Slug,
            by: Slug,
            people: u32,
        },
        /// So many dig by night at a site that was closed.
        DiggersCameBack {
            place: Slug,
            people: u32,
        },

    }
    /// Boats of communities, and whom they carry.
    Boats(BoatFact) {
        /// By word of a community so many of its boats carry people for so long.
        BoatsLent {
            community: Slug,
            boats: u32,
            lasts_s: i64,
            needy_first: bool,
        },
        /// By word of a community its boats carry nobody for so long.
        BoatsHeld {
            community: Slug,
            lasts_s: i64,
        },
        /// What a community had said of its boats is over: some carry, the others fish.
        BoatsAsUsual {
            community: Slug,
        },
        /// A party went aboard a boat of a community, after so long at the landing.
        PartyBoarded {
            party: Serial,
            who: Traveller,
            people: u32,
            community: Slug,
            road: Slug,
            waited_s: i64,
        },
        /// No boat had a place for a party in all the time that it waited.
        NoBoatCame {
            party: Serial,
            who: Traveller,
            people: u32,
            road: Slug,
            waited_s: i64,
        },
        /// Boats that carried people did not fish: a catch is what a boat brings home on a day.
        CatchesMissed {
            community: Slug,
            catches: u32,
        },
        /// Boats set out to fetch people; none, where all were away.
        BoatsSent {
            community: Slug,
            from: Slug,
            boats: u32,
        },
        /// They took people aboard; nobody, where nobody lay in the open.
        PeopleFetched {
            community: Slug,
            from: Slug,
            people: u32,
        },
        /// Armed men stood where boats came to fetch people: they brought nobody.
        BoatsTurnedBack {
            community: Slug,
            from: Slug,
            boats: u32,
        },

    }
    /// Patrols and whom they meet.
    Patrol(PatrolFact) {
        /// A patrol was sent to a place.
        PatrolDispatched {
            patrol: Slug,
            to: Slug,
        },
        /// It came to a place.
        PatrolReached {
            patrol: Slug,
            place: Slug,
        },
        /// It was called back.
        PatrolRecalled {
            patrol: Slug,
        },
        /// It has rested and can go out again.
        PatrolRested {
            patrol: Slug,
        },
        /// It met a party away from the official road.
        PatrolMetParty {
            patrol: Slug,
            party: Serial,
            people: u32,
            place: Slug,
        },
        /// It saw a hidden group.
        PatrolSawGroup {
            patrol: Slug,
            group: Slug,
            place: Slug,
        },
        /// The presence of a patrol made a group give up.
        GroupDeterred {
            group: Slug,
            patrol: Slug,
            place: Slug,
        },
        /// It freed people whom a network moved against their will.
        TraffickersCaught {
            patrol: Slug,
            group: Slug,
            place: Slug,
            people: u32,
        },
        /// It sets out with people for a camp.
        EscortStarted {
            patrol: Slug,
            from: Slug,
            camp: Slug,
            people: u32,
        },
        /// It has brought them there.
        EscortArrived {
            patrol: Slug,
            camp: Slug,
            people: u32,
        },
        /// It has no fuel left.
        PatrolOutOfFuel {
            patrol: Slug,
            place: Slug,
        },
        /// It came upon an explosive on a road; so many of it were hurt.
        PatrolMetExplosive {
            patrol: Slug,
            road: Slug,
            hurt: u32,
        },
        /// Attacked where it stood, it gave way to many more men.
        PatrolGaveWay {
            patrol: Slug,
            place: Slug,
        },
        /// It stood its ground, and so many of its men and women were hurt.
        PatrolHurt {
            patrol: Slug,
            place: Slug,
            people: u32,
        },
        /// A vehicle broke down; it goes on so much later.
        PatrolBrokeDown {
            patrol: Slug,
            road: Slug,
            delay_s: i64,
        },

    }
    /// Communities, their committees, and what these tell.
    Community(CommunityFact) {
        /// Trust of a community in an authority moved by so much, to that level.
        TrustMoved {
            community: Slug,
            authority: Slug,
            by: i32,
            level: u32,
        },
        /// Tension in a community moved.
        TensionMoved {
            community: Slug,
            by: i32,
            level: u32,
        },
        /// Fear of reprisal in a community moved.
        FearMoved {
            community: Slug,
            by: i32,
            level: u32,
        },
        /// A community talked over how an authority treated people: so many of them were refused or kept out, so many wronged, and so many
        /// of a thousand heard of it. Where nobody was, they were served.
        TreatmentTalkedOver {
            community: Slug,
            authority: Slug,
            refused: u32,
            wronged: u32,
            heard: u32,
        },
        /// People who feel wronged turned away from their authorities: a number, and never who they are.
        PeopleDrawnAway {
            community: Slug,
            authority: Slug,
            people: u32,
        },
        /// A community saw something. The root of every report about it.
        Sighted {
            community: Slug,
            matter: Matter,
        },
        /// A committee heard of it, by whose word.
        CommitteeHeard {
            community: Slug,
            sighting: u64,
            voice: Voice,
        },
        /// It passed it on.
        CommitteeToldOn {
            community: Slug,
            to: Slug,
            report: Serial,
        },
        /// It kept silent, for lack of trust or for fear. A cost that they carry, never a fault of theirs.
        CommitteeKeptSilent {
            community: Slug,
            sighting: u64,
            for_fear: bool,
        },
        /// A committee came together for a seat.
        CommitteeConvened {
            community: Slug,
            by: Slug,
        },
        /// It did not come together for somebody. Its right, and often its safety.
        CommitteeRefused {
            community: Slug,
            by: Slug,
            for_fear: bool,
        },
        /// A member of a committee says nothing there any more, after a reprisal. Members are numbered from 0.
        MemberFellSilent {
            community: Slug,
            member: u32,
            sex: Sex,
            age: Age,
        },
        /// A member left the place, with the family.
        MemberFled {
            community: Slug,
            member: u32,
            sex: Sex,
            age: Age,
        },
        /// A member who had fallen silent dares to speak again.
        MemberSpeaksAgain {
            community: Slug,
            member: u32,
            sex: Sex,
            age: Age,
        },
        /// A seat has asked whoever speaks for those who told a thing whether it may hand it on.
        ConsentAsked {
            community: Slug,
            report: Serial,
            by: Slug,
        },
        /// Nobody answered in time. Silence is a no.
        ConsentUnanswered {
            community: Slug,
            report: Serial,
            by: Slug,
        },
        /// Those who told a thing agree that a seat hands it on.
        ConsentGiven {
            community: Slug,
            report: Serial,
            by: Slug,
        },
        /// They do not. Their right, and often their safety. Who speaks for them at the table owes no reason, and none is known.
        ConsentRefused {
            community: Slug,
            report: Serial,
            by: Slug,
            for_fear: bool,
            #[serde(default)]
            at_the_table: bool,
        },
        /// They learned that it was handed on all the same: against their word, or without asking them.
        ConsentBroken {
            community: Slug,
            report: Serial,
            by: Slug,
            refused: bool,
        },
        /// Trust towards a neighbour community moved.
        NeighbourTrustMoved {
            community: Slug,
            other: Slug,
            by: i32,
            level: u32,
        },
        /// A perception study is in: of those asked so many answered, and so many of a thousand said that they trust.
        PerceptionStudied {
            community: Slug,
            authority: Slug,
            by: Slug,
            asked: u32,
            answered: u32,
            level: u32,
        },
        /// A warning reached a community.
        CommunityWarned {
            community: Slug,
            by: Slug,
        },
        /// What a warning moves people to: of all who live there so many of a thousand leave, and of those who stay so many hide near when
        /// something comes.
        WarningHeeded {
            community: Slug,
            leave: u32,
            hide: u32,
        },
        /// What a community was warned of came, or was seen to come.
        WarningBorneOut {
            community: Slug,
            by: Slug,
        },
        /// Nothing came within the time for which people act on a warning.
        WarningCameToNothing {
            community: Slug,
            by: Slug,
        },
        /// A community was sensitised, with what the seat had read in studies, as near to the truth as `insight` says (permille; 0: nothing).
        CommunitySensitised {
            community: Slug,
            by: Slug,
            insight: u32,
        },
        /// Somebody mediated there, with what the seat had read in studies, in the same way.
        CommunityMediated {
            community: Slug,
            by: Slug,
            insight: u32,
        },
        /// A seat promised a community something; its words stand in the act.
        PromiseMade {
            community: Slug,
            by: Slug,
            act: u32,
        },
        /// A promise was kept; so much was spent on it, in thousands of CFA francs.
        PromiseKept {
            community: Slug,
            by: Slug,
            act: u32,
            spent: u32,
        },
        /// A promise was not kept in its time.
        PromiseBroken {
            community: Slug,
            by: Slug,
            act: u32,
        },
        /// A rumour runs in a community.
        RumourSpread {
            community: Slug,
            about: Slug,
            strength: u32,
        },
        /// So many communities heard what a seat said to everybody.
        PublicMessageHeard {
            place: Slug,
            by: Slug,
            communities: u32,
        },
        /// A group took revenge on a community.
        ReprisalSuffered {
            community: Slug,
            group: Slug,
        },

    }
    /// Reports, channels, meetings and means between seats.
    Sharing(SharingFact) {
        /// A report left for a seat.
        ReportSent {
            report: Serial,
            from: Slug,
            to: Slug,
            channel: Slug,
        },
        /// A report reached a seat so long after what it tells of, perhaps distorted.
        ReportReached {
            report: Serial,
            to: Slug,
            channel: Slug,
            sighting: u64,
            delay_s: i64,
            distorted: bool,
        },
        /// A seat was told of a matter otherwise than by a report of those who saw it: in words, by an inject, or as somebody reported it.
        SeatTold {
            seat: Slug,
            kind: MatterKind,
            about: Slug,
        },
        /// A report was lost on its way. Neither end is told.
        ReportLost {
            report: Serial,
            to: Slug,
            channel: Slug,
        },
        /// The channel of a report is silent; it waits there until the channel works again. Neither end is told.
        ReportHeldUp {
            report: Serial,
            to: Slug,
            channel: Slug,
        },
        /// A seat keeps a report back; why stands in the act.
        ReportWithheld {
            report: Serial,
            seat: Slug,
        },
        /// A channel is silent.
        ChannelFell {
            channel: Slug,
        },
        /// It works again.
        ChannelRestored {
            channel: Slug,
        },
        /// A seat invited its counterpart across the border.
        MeetingCalled {
            by: Slug,
            with: Slug,
        },
        /// `with` said yes to the invitation of `by`.
        MeetingAgreed {
            by: Slug,
            with: Slug,
        },
        /// It said no.
        MeetingDeclined {
            by: Slug,
            with: Slug,
        },
        /// `with` said nothing until the invitation lapsed.
        MeetingUnanswered {
            by: Slug,
            with: Slug,
        },
        /// Two seats agreed on these things.
        AgreementMade {
            seats: (Slug, Slug),
            about: Vec<Accord>,
        },
        /// Their agreement was ended with notice.
        AgreementEnded {
            seats: (Slug, Slug),
        },
        /// `by` left what it had agreed on with `with`, without notice.
        AgreementBroken {
            by: Slug,
            with: Slug,
        },
        /// `by` signed an agreement with the state of `with`.
        AgreementSigned {
            by: Slug,
            with: Slug,
            about: Vec<Accord>,
        },
        /// Both capitals have signed: these things stand between two states, for every service of theirs.
        StatesAgreed {
            seats: (Slug, Slug),
            about: Vec<Accord>,
        },
        /// Means were asked for above the border, and nothing came of it for so long: neither means nor a word.
        RequestUnanswered {
            by: Slug,
            of: Slug,
            means: Means,
            act: u32,
        },
        /// Means went from one to another.
        MeansMoved {
            from: Option<Slug>,
            to: Slug,
            means: Means,
            amount: i32,
        },

    }
    /// Joint investigations of two sides.
    Investigation(InvestigationFact) {
        /// Two seats opened a file on what a report says of a place or a way.
        InvestigationOpened {
            seats: (Slug, Slug),
            about: Slug,
        },
        /// The first of two seats put a report into the file; so many lie there now.
        PieceAdded {
            seats: (Slug, Slug),
            about: Slug,
            pieces: u32,
        },
        /// What lies there led them astray, after a place or a way that has nothing to do with it.
        InvestigationAstray {
            seats: (Slug, Slug),
            about: Slug,
        },
        /// It shows how a network works, and where it is; which it is, evaluators know.
        NetworkUnderstood {
            seats: (Slug, Slug),
            network: Option<Slug>,
            place: Slug,
        },
        /// Officers who knew the signs of a network found people whom it moved.
        FoundBySigns {
            network: Slug,
            place: Slug,
            people: u32,
        },
        /// Two sides broke a network up.
        NetworkBrokenUp {
            seats: (Slug, Slug),
            network: Option<Slug>,
            place: Slug,
        },
        /// It got wind of what was coming, lies low and changes its ways.
        NetworkWarned {
            seats: (Slug, Slug),
            network: Option<Slug>,
            place: Slug,
        },

    }
    /// Registers that one service lets another look into.
    Disclosure(DisclosureFact) {
        /// A seat lets another look into these registers, under rules or not; into none any more, where none is named.
        RegistersOpened {
            of: Slug,
            to: Slug,
            records: Vec<Records>,
            ruled: bool,
        },
        /// Somebody looked for another purpose, and names got out; only evaluators know.
        RegisterMisused {
            of: Slug,
            by: Slug,
            records: Records,
        },
        /// It was looked into who looked: so many misuses were found. There may be more.
        RegistersAudited {
            of: Slug,
            by: Slug,
            found: u32,
        },

    }
    /// Families who flee, where they stay, and what they lack.
    Displacement(DisplacementFact) {
        /// Families fled from a place.
        FamiliesFled {
            from: Slug,
            families: u32,
            people: u32,
        },
        /// A community opened more of its homes.
        HomesOpened {
            community: Slug,
            people: u32,
        },
        /// Families of a community took a party in.
        FamiliesHosted {
            community: Slug,
            party: Serial,
            people: u32,
        },
        /// A party found a place in a camp.
        FamiliesSheltered {
            camp: Slug,
            party: Serial,
            people: u32,
        },
        /// They arrived and found neither a family nor a tent.
        FamiliesWithoutShelter {
            place: Slug,
            party: Serial,
            people: u32,
        },
        /// People set out, in a movement that is held against counts.
        PeopleFled {
            from: Slug,
            people: u32,
        },
        /// Where a movement has brought people by the end of a day, and what was counted there.
        CampCounted {
            camp: Slug,
            people: u32,
            counted: u32,
            capacity: u32,
        },
        /// A camp can hold so many people now.
        CapacityChanged {
            camp: Slug,
            capacity: u32,
        },
        /// Food arrived at a camp.
        FoodArrived {
            camp: Slug,
            rations: u32,
        },
        /// Relief left for a camp, and needs so long on the road.
        ReliefOnItsWay {
            camp: Slug,
            from: Slug,
            rations: u32,
            takes_s: i64,
        },
        /// No way leads to a camp: relief waits.
        ReliefHeldUp {
            camp: Slug,
            from: Slug,
            rations: u32,
        },
        /// Rations and water left for the displaced at a place, and need so long on the road.
        AidOnItsWay {
            place: Slug,
            from: Slug,
            rations: u32,
            litres: u32,
            takes_s: i64,
        },
        /// Relief on its way came upon an explosive: the load is lost.
        ReliefLost {
            to: Slug,
            from: Slug,
            rations: u32,
            litres: u32,
            road: Slug,
        },
        /// No way leads there: they wait.
        AidHeldUp {
            place: Slug,
            from: Slug,
            rations: u32,
            litres: u32,
        },
        /// They were shared out among the displaced at a place.
        AidArrived {
            place: Slug,
            rations: u32,
            litres: u32,
        },
        /// A camp wrote down who is there.
        CampRegistered {
            camp: Slug,
            people: u32,
            registered: u32,
        },
        /// Somebody in a camp or in the open was harmed or threatened.
        ProtectionIncident {
            place: Slug,
            camp: Option<Slug>,
        },
        /// A camp has less food than a day needs.
        NeedUnmet {
            camp: Slug,
            need: Need,
            people: u32,
        },

        /// Displaced people at a place, in a camp or not, went without something for so many hours since the last count.
        WentWithout {
            place: Slug,
            camp: Option<Slug>,
            need: Need,
            people: u32,
            hours: u32,
        },
        /// People in a camp said aloud what they lack.
        CampProtested {
            camp: Slug,
            need: Need,
            people: u32,
        },
        /// Families left a camp for what they lacked there.
        FamiliesLeftCamp {
            camp: Slug,
            party: Serial,
            people: u32,
            need: Need,
        },
        /// People who were expelled from elsewhere were set down at a place, with what they had on them.
        PeopleSetDown {
            place: Slug,
            party: Serial,
            people: u32,
        },
        /// Somebody looked whether people can go back to a place: what stands against it is known to those who are asked.
        ReturnAssessed {
            place: Slug,
            by: Slug,
            safe: bool,
        },
        /// People of a camp were asked whether they go home, and so many want to. `informed`: they knew how things stand there.
        ReturnAsked {
            camp: Slug,
            to: Slug,
            people: u32,
            informed: bool,
        },
        /// People are taken home whom nobody has told how things stand there, or, across a border, whom nobody over there has agreed to receive.
        ReturnInBreach {
            camp: Slug,
            to: Slug,
            by: Slug,
            people: u32,
            informed: bool,
            agreed: bool,
        },
        /// They are at home again.
        PeopleReturned {
            place: Slug,
            party: Serial,
            people: u32,
        },
        /// Families without shelter set out for a place of which they had heard.
        FamiliesMovedOn {
            from: Slug,
            to: Slug,
            party: Serial,
            people: u32,
        },

    }
    /// Services for survivors and for children without their families. Of survivors no fact has a place, a party or a small number.
    Protection(ProtectionFact) {
        /// A safe space stands, with so many case workers in all.
        SafeSpaceSetUp {
            place: Slug,
            by: Slug,
            case_workers: u32,
        },
        /// Whoever discloses at a post is taken to the service at a place, and nobody else is told.
        ReferralPathSet {
            post: Slug,
            to: Slug,
        },
        /// So many more survivors have told somebody who can help.
        SurvivorsDisclosed {
            people: u32,
        },
        /// So many more were received by a service, within the hours that count or after them.
        SurvivorsReached {
            people: u32,
            in_time: bool,
        },
        /// So many more were seen again.
        SurvivorsFollowedUp {
            people: u32,
        },
        /// So many more had told somebody and found no service, or were not seen again.
        SurvivorsLost {
            people: u32,
        },
        /// Children who fled a place arrived somewhere without their families.
        ChildrenSeparated {
            from: Slug,
            children: u32,
            warned: bool,
        },
        /// Children who were alone are looked after.
        ChildrenInCare {
            children: u32,
        },
        /// Families of children at a place are traced, and claims are checked or not.
        TracingBegun {
            place: Slug,
            by: Slug,
            checks: bool,
        },
        /// Children are with their families again.
        ChildrenReunited {
            children: u32,
        },
        /// Children went away with somebody, and no more is known of them: given to somebody who claimed them, or in nobody's care.
        ChildrenLost {
            children: u32,
            claimed: bool,
        },
    }
    /// Hidden groups, hazards, harm, and the conduct of forces.
    Threat(ThreatFact) {
        /// A hidden group went to a place.
        GroupMoved {
            group: Slug,
            to: Slug,
        },
        /// A network that lost people, or fears to, takes those whom it still holds elsewhere.
        VictimsMovedElsewhere {
            group: Slug,
            place: Slug,
            people: u32,
        },
        /// A network did not move people while a patrol was near.
        NetworkWary {
            group: Slug,
            patrol: Slug,
            place: Slug,
        },
        /// It set a false story running.
        RumourPlanted {
            group: Slug,
            place: Slug,
            about: Slug,
        },
        /// An outbreak, a flood or a drought began.
        HazardBegan {
            hazard: Slug,
            place: Slug,
        },
        /// It is over.
        HazardEnded {
            hazard: Slug,
        },
        /// People around a place were vaccinated; so many of them are protected now who were not.
        PeopleVaccinated {
            place: Slug,
            people: u32,
            protected: u32,
        },
        /// A treatment point stands at a place; it has so many beds in all.
        TreatmentSetUp {
            place: Slug,
            beds: u32,
        },
        /// So many fell ill since the last count, and so many are ill.
        CasesRose {
            hazard: Slug,
            place: Slug,
            new: u32,
            ill: u32,
        },
        /// Displaced people fell ill for want of clean water.
        FellIll {
            place: Slug,
            people: u32,
        },
        /// It learned that people at a place talk to an authority.
        GroupLearned {
            group: Slug,
            place: Slug,
        },
        /// It was to move, and no way leads there: it stays.
        GroupFoundNoWay {
            group: Slug,
            to: Slug,
        },
        /// A place was attacked.
        Attack {
            group: Option<Slug>,
            place: Slug,
            severity: u32,
        },
        /// Kept from a place, it set out for another.
        GroupWentElsewhere {
            group: Slug,
            place: Slug,
            to: Slug,
        },
        /// People were in the way of a danger; so many others had hidden near, and so many men and women of patrols stood by them.
        PeopleInHarmsWay {
            place: Slug,
            people: u32,
            danger: Danger,
            hidden: u32,
            warned: bool,
            guards: u32,
        },
        /// So many of them came to harm.
        PeopleHarmed {
            place: Slug,
            people: u32,
            danger: Danger,
        },
        /// So many of them are missed by their own: families were separated.
        PeopleMissing {
            place: Slug,
            people: u32,
            danger: Danger,
        },
        /// A hidden group lies low, or is active again.
        GroupLayLow {
            group: Slug,
            active: bool,
        },
        /// A network moves people against their will.
        PeopleTrafficked {
            group: Slug,
            party: Serial,
            people: u32,
            to: Slug,
        },
        /// People of a force did wrong to people; whether anybody saw it.
        Misconduct {
            force: Slug,
            place: Slug,
            seen: bool,
        },
        /// A seat assessed how likely a force is to commit grave violations.
        ForceAssessed {
            force: Slug,
            by: Slug,
            risk: Risk,
        },
        /// A seat ties its support to a force to these conditions from now on.
        ConditionsSet {
            force: Slug,
            by: Slug,
            training: bool,
            monitors: bool,
            complaints: bool,
        },
        /// A seat supported a force against the due diligence policy that binds it.
        SupportInBreach {
            force: Slug,
            by: Slug,
            ground: Breach,
        },
        /// A complaints desk answered people who had been asked for money at a place.
        ComplaintsTakenUp {
            force: Slug,
            place: Slug,
            complaints: u32,
        },
        /// What is known of a force of another country was referred to a seat there that may inquire.
        InquiryReferred {
            force: Slug,
            by: Slug,
            to: Slug,
        },
        /// Misconduct that nobody had seen came to light.
        MisconductUncovered {
            force: Slug,
            place: Slug,
        },
        /// A seat had the conduct of a force inquired into.
        InquiryOpened {
            force: Slug,
            by: Slug,
        },
        /// Support to a force was suspended on account of its conduct, or given again.
        SupportSet {
            force: Slug,
            by: Slug,
            suspended: bool,
        },
        /// A force was trained; it stands at that level now.
        ForceTrained {
            force: Slug,
            by: Slug,
            training: u32,
        },
    }
}

fn is_nought(number: &i64) -> bool {
    *number == 0
}

impl InvestigationFact {
    /// The two seats that share the file, if it is of one.
    pub fn seats(&self) -> Option<(Slug, Slug)> {
        match self {
            Self::InvestigationOpened { seats, .. }
            | Self::PieceAdded { seats, .. }
            | Self::InvestigationAstray { seats, .. }
            | Self::NetworkUnderstood { seats, .. }
            | Self::NetworkBrokenUp { seats, .. }
            | Self::NetworkWarned { seats, .. } => Some(*seats),
            Self::FoundBySigns { .. } => None,
        }
    }
}

impl What {
    /// Whether it is about people who need protection, or what was done to people by those who should protect them. In a paper or a map
    /// that circulates, nothing of such a fact may lead to a place or a person.
    pub fn concerns_protection(&self) -> bool {
        // Whoever is moved against their will is known as such to evaluators alone.
        self.traveller() == Some(Traveller::Trafficked)
            || match self {
                What::Protection(_) => true,
                What::Post(fact) => matches!(
                    fact,
                    PostFact::ProtectionNeedSeen { .. }
                        | PostFact::PersonReferred { .. }
                        | PostFact::VictimsFreed { .. }
                        | PostFact::VictimsFoundAgain { .. }
                        | PostFact::ReferralLost { .. }
                        | PostFact::ReferralDeclined { .. }
                        | PostFact::LeftCare { .. }
                ),
                What::Registry(fact) => matches!(
                    fact,
                    RegistryFact::PersonHandedOver { .. }
                        | RegistryFact::HandOverRefused { .. }
                        | RegistryFact::HandedOverAtRisk { .. }
                ),
                What::Patrol(fact) => matches!(fact, PatrolFact::TraffickersCaught { .. }),
                What::Community(CommunityFact::Sighted { matter, .. }) => matter.concerns_protection(),
                What::Community(fact) => matches!(
                    fact,
                    CommunityFact::ReprisalSuffered { .. }
                        | CommunityFact::MemberFellSilent { .. }
                        | CommunityFact::MemberFled { .. }
                        | CommunityFact::MemberSpeaksAgain { .. }
                        | CommunityFact::ConsentBroken { .. }
                ),
                What::Investigation(fact) => matches!(fact, InvestigationFact::FoundBySigns { .. }),
                What::Displacement(fact) => matches!(fact, DisplacementFact::ProtectionIncident { .. }),
                What::Threat(fact) => matches!(
                    fact,
                    ThreatFact::PeopleTrafficked { .. }
                        | ThreatFact::VictimsMovedElsewhere { .. }
                        | ThreatFact::NetworkWary { .. }
                        | ThreatFact::GroupLearned { .. }
                        | ThreatFact::Misconduct { .. }
                        | ThreatFact::MisconductUncovered { .. }
                ),
                _ => false,
            }
    }

    /// Who travels, if it is about a party and says who.
    pub fn traveller(&self) -> Option<Traveller> {
        match self {
            What::Post(
                PostFact::PartyArrived { who, .. }
                | PostFact::PartyCrossed { who, .. }
                | PostFact::PartyCheckedOut { who, .. }
                | PostFact::PartyTurnedBack { who, .. },
            )
            | What::Travel(
                TravelFact::PartySetOut { who, .. }
                | TravelFact::PartyUnderWay { who, .. }
                | TravelFact::PartyTookUnofficialRoute { who, .. }
                | TravelFact::PartyCrossedUnseen { who, .. }
                | TravelFact::PartyWillTryAgain { who, .. }
                | TravelFact::PartyStranded { who, .. }
                | TravelFact::PartyWentHome { who, .. }
                | TravelFact::PartyReached { who, .. },
            )
            | What::Road(RoadFact::PartyHeldUp { who, .. } | RoadFact::PeopleLeftOnTheWay { who, .. })
            | What::Boats(BoatFact::PartyBoarded { who, .. } | BoatFact::NoBoatCame { who, .. }) => Some(*who),
            _ => None,
        }
    }

    /// The number of the act of which it speaks, if it speaks of one. It counts all acts of an exercise, and so it is another one where
    /// an act before it was done or left out.
    pub fn act_mut(&mut self) -> Option<&mut u32> {
        match self {
            What::Exercise(
                ExerciseFact::ActDone { act, .. }
                | ExerciseFact::ActRefused { act, .. }
                | ExerciseFact::ExpectationMet { act, .. }
                | ExerciseFact::DeedMarked { act, .. }
                | ExerciseFact::DecisionNoted { act, .. }
                | ExerciseFact::QuestionAnswered { act, .. }
                | ExerciseFact::OwnActDone { act, .. }
                | ExerciseFact::DecidedAbove { act, .. },
            )
            | What::Community(
                CommunityFact::PromiseMade { act, .. }
                | CommunityFact::PromiseKept { act, .. }
                | CommunityFact::PromiseBroken { act, .. },
            )
            | What::Sharing(SharingFact::RequestUnanswered { act, .. }) => Some(act),
            _ => None,
        }
    }

    /// The number of the sighting of which it speaks, if it speaks of one: of an earlier fact.
    pub fn sighting_mut(&mut self) -> Option<&mut u64> {
        match self {
            What::Community(
                CommunityFact::CommitteeHeard { sighting, .. } | CommunityFact::CommitteeKeptSilent { sighting, .. },
            )
            | What::Sharing(SharingFact::ReportReached { sighting, .. }) => Some(sighting),
            _ => None,
        }
    }

    /// What this changes that a condition can ask about: the aspect, and of which thing.
    pub fn changes(&self) -> Option<(Aspect, Slug)> {
        Some(match self {
            What::Post(PostFact::PartyArrived { post, .. }) => (Aspect::Queue, *post),
            What::Post(PostFact::PartyCrossed { post, .. })
            | What::Post(PostFact::PartyCheckedOut { post, .. })
            | What::Post(PostFact::PartyGaveUp { post, .. })
            | What::Post(PostFact::PartySentToSecondLine { post, .. }) => (Aspect::Served, *post),
            What::Post(PostFact::PostOpened { post }) | What::Post(PostFact::PostClosed { post, .. }) => {
                (Aspect::Barrier, *post)
            }
            What::Post(PostFact::LanesStaffed { post, .. })
            | What::Registry(RegistryFact::PaperChosen { post, .. }) => (Aspect::Service, *post),
            What::Registry(RegistryFact::SystemFailed { post, .. })
            | What::Registry(RegistryFact::SystemRestored { post, .. }) => (Aspect::System, *post),
            What::Geography(GeographyFact::RoadClosed { road })
            | What::Geography(GeographyFact::RoadOpened { road }) => (Aspect::Road, *road),
            What::Displacement(DisplacementFact::FamiliesFled { from, .. }) => (Aspect::Flight, *from),
            What::Displacement(DisplacementFact::FamiliesSheltered { camp, .. })
            | What::Displacement(DisplacementFact::CapacityChanged { camp, .. })
            | What::Displacement(DisplacementFact::FoodArrived { camp, .. })
            | What::Displacement(DisplacementFact::FamiliesLeftCamp { camp, .. }) => (Aspect::Shelter, *camp),
            What::Displacement(DisplacementFact::FamiliesHosted { community, .. }) => (Aspect::Shelter, *community),
            What::Displacement(DisplacementFact::FamiliesWithoutShelter { place, .. })
            | What::Displacement(DisplacementFact::FamiliesMovedOn { from: place, .. }) => (Aspect::Shelter, *place),
            What::Community(CommunityFact::TrustMoved { community, .. }) => (Aspect::Trust, *community),
            What::Community(CommunityFact::TensionMoved { community, .. }) => (Aspect::Tension, *community),
            What::Community(CommunityFact::FearMoved { community, .. }) => (Aspect::Fear, *community),
            What::Threat(ThreatFact::Attack { place, .. }) => (Aspect::Attack, *place),
            What::Threat(ThreatFact::GroupMoved { group, .. }) => (Aspect::Group, *group),
            What::Exercise(ExerciseFact::InjectFired { row, .. })
            | What::Exercise(ExerciseFact::ExpectationMet { row, .. })
            | What::Exercise(ExerciseFact::ExpectationMissed { row }) => (Aspect::Row, *row),
            What::Exercise(ExerciseFact::QuestionSettled { question, .. }) => (Aspect::Question, *question),
            What::Sharing(SharingFact::AgreementMade { seats: (seat, _), .. })
            | What::Sharing(SharingFact::AgreementEnded { seats: (seat, _) }) => (Aspect::Agreement, *seat),
            _ => return None,
        })
    }
}
