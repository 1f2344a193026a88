//! Acts: their labels, what they are for, what was ordered, and why an order was refused.

use engine::sight::view::{Answer, Order};
use kernel::names::Serial;
use vocabulary::{
    act::{
        AcrossAct, Act, ActKind, CommunityAct, DirectionAct, LONGEST_TEXT, PatrolAct, PostAct, Refusal, ReliefAct,
        RoadAct, TableAct, WordAct,
    },
    effect::Effect,
    terms::Records,
};

use super::{count, effect, matter, number, percent, quoted, terms};
use crate::{Lang, Names, clean, clean::uncapitalised, span, thousands};

/// A proposal, as a sentence takes it: `2 of the governor`.
fn proposal(id: Serial, names: &Names) -> String {
    format!("{} of {}", id.n, names.of(id.of))
}

pub fn act_name(kind: ActKind) -> &'static str {
    match kind {
        ActKind::OpenPost => "Open a post",
        ActKind::ClosePost => "Close a post",
        ActKind::Reinforce => "Reinforce a post",
        ActKind::StaffLanes => "Staff the lanes",
        ActKind::UsePaper => "Paper or MIDAS",
        ActKind::CheckAll => "Check everybody or some",
        ActKind::MovePost => "Move a mobile post",
        ActKind::EquipPost => "Bring MIDAS to a post",
        ActKind::RefuelPost => "Fuel and power for a post",
        ActKind::PostWomen => "Send women officers",
        ActKind::HelpAssociation => "Help an association",
        ActKind::TakeFingerprints => "Take fingerprints or not",
        ActKind::WidenList => "Who may see fingerprints",
        ActKind::AskIssuer => "Ask the issuing country",
        ActKind::ConfirmAlert => "Answer an alert",
        ActKind::HandOver => "Hand a person over",
        ActKind::RefuseHandOver => "Refuse to hand over",
        ActKind::Refer => "Refer a person",
        ActKind::ReferConfidentially => "Arrange a confidential path",
        ActKind::Dispatch => "Send a patrol",
        ActKind::Recall => "Call a patrol back",
        ActKind::Escort => "Escort displaced people",
        ActKind::PatrolTogether => "Patrol together",
        ActKind::SearchRoad => "Search a road for people",
        ActKind::LiftCheckpoint => "Lift a checkpoint",
        ActKind::MarkRoute => "Have a road marked",
        ActKind::ClearRoute => "Have a road cleared",
        ActKind::OverseeSite => "Look after a gold site",
        ActKind::CloseSite => "Close a gold site by force",
        ActKind::SetCurfew => "Set or end a curfew",
        ActKind::Derogate => "Let people pass a curfew",
        ActKind::Share => "Share a report",
        ActKind::ShareAnyway => "Share against their word",
        ActKind::AskConsent => "Ask for consent",
        ActKind::AnswerConsent => "Say whether a report may go on",
        ActKind::Withhold => "Keep a report back",
        ActKind::Tell => "Tell a seat",
        ActKind::Ask => "Ask a seat",
        ActKind::RequestInformation => "Ask for information",
        ActKind::Warn => "Warn a community",
        ActKind::PublicMessage => "Speak on local radio",
        ActKind::ReportMatter => "Report something",
        ActKind::Convene => "Convene a committee",
        ActKind::Sensitise => "Sensitise a community",
        ActKind::Study => "Study perceptions",
        ActKind::Host => "Host families",
        ActKind::LendBoats => "Lend boats",
        ActKind::HoldBoats => "Hold the boats back",
        ActKind::FetchByBoat => "Fetch people by boat",
        ActKind::Mediate => "Mediate",
        ActKind::Promise => "Make a promise",
        ActKind::CallMeeting => "Call a cross-border meeting",
        ActKind::AnswerMeeting => "Answer an invitation",
        ActKind::LeaveAgreement => "Leave an agreement",
        ActKind::RequestMeans => "Ask for means",
        ActKind::GrantMeans => "Give means",
        ActKind::ReleaseMeans => "Release means from a reserve",
        ActKind::SignAgreement => "Sign an agreement of two states",
        ActKind::OpenInvestigation => "Open a joint investigation",
        ActKind::AddToInvestigation => "Add a report to an investigation",
        ActKind::BreakUpNetwork => "Break up a network together",
        ActKind::OpenRegisters => "Let a seat look into registers",
        ActKind::AuditRegisters => "Look into who looked",
        ActKind::SetUpReception => "Set up reception",
        ActKind::SendFood => "Send food",
        ActKind::Distribute => "Share out food and water",
        ActKind::Vaccinate => "Vaccinate",
        ActKind::Treat => "Set up treatment",
        ActKind::SetUpSafeSpace => "Set up a safe space",
        ActKind::TraceFamilies => "Trace families",
        ActKind::AssessReturn => "Assess a return",
        ActKind::AssistReturn => "Take people home",
        ActKind::OpenInquiry => "Open an inquiry",
        ActKind::SuspendSupport => "Suspend support to a force",
        ActKind::TrainForce => "Train a force",
        ActKind::AssessForce => "Assess a force",
        ActKind::SetConditions => "Set conditions for support",
        ActKind::Propose => "Propose something else",
        ActKind::Argue => "Speak for or against a proposal",
        ActKind::Do => "Do what this scenario provides for",
        ActKind::Answer => "Answer a question",
        ActKind::Decide => "Write down a decision",
        ActKind::Fire => "Fire an inject",
        ActKind::Hold => "Hold an inject",
        ActKind::Release => "Release an inject",
        ActKind::Defer => "Defer an inject",
        ActKind::Drop => "Drop an inject",
        ActKind::Restore => "Take a dropped inject back",
        ActKind::MarkDone => "Mark as done",
        ActKind::ShiftAll => "Shift all injects",
        ActKind::AddInject => "Add an inject",
        ActKind::Throw => "Throw the dice for a proposal",
        ActKind::Rule => "Rule on a proposal",
        ActKind::Override => "Decide otherwise than the dice",
        ActKind::Note => "Write a note",
        ActKind::EditInject => "Edit an inject",
        ActKind::Freeze => "Freeze or thaw",
        ActKind::Whisper => "Say to one seat",
        ActKind::Announce => "Say to everybody",
        ActKind::HandSeat => "Give a seat into other hands",
        ActKind::LockSeat => "Lock or open a seat",
        ActKind::Pause => "Pause the clock",
        ActKind::Resume => "Start the clock",
        ActKind::Pace => "Set the pace",
        ActKind::Step => "Let time pass",
    }
}

/// What somebody did, as a sentence of the chronicle takes it; what takes its time was decided, and comes later.
pub fn act_done(kind: ActKind) -> String {
    use ActKind as A;
    let done = match kind {
        A::UsePaper => "chose between paper and MIDAS",
        A::CheckAll => "set whom a post checks",
        A::StaffLanes => "decided on the lanes of a post",
        A::RefuelPost => "decided to send fuel and a technician",
        A::TakeFingerprints => "decided on fingerprints at a post",
        A::WidenList => "decided who may see fingerprints",
        A::AskIssuer => "asked the country that issued a document",
        A::ConfirmAlert => "decided on an alert",
        A::HandOver => "handed a person over to the other side",
        A::RefuseHandOver => "refused to hand a person over",
        A::Share => "shared a report",
        A::ShareAnyway => "shared a report against the word of those who told it",
        A::AskConsent => "asked whether a report may be handed on",
        A::AnswerConsent => "answered whether a report may be handed on",
        A::Withhold => "kept a report back",
        A::Tell => "sent word",
        A::Ask => "asked a question",
        A::RequestInformation => "asked how things stand",
        A::ReportMatter => "reported something",
        A::Promise => "made a promise",
        A::AnswerMeeting => "answered an invitation",
        A::RequestMeans => "asked for means",
        A::Propose => "made a proposal",
        A::Argue => "spoke to a proposal",
        A::Decide => "wrote down a decision",
        A::Fire => "fired an inject",
        A::Hold => "held an inject",
        A::Release => "released an inject",
        A::Defer => "put an inject off",
        A::Drop => "dropped an inject",
        A::MarkDone => "marked something as done",
        A::ShiftAll => "shifted the injects",
        A::AddInject => "added an inject",
        A::Throw => "threw the dice for a proposal",
        A::Rule => "ruled on a proposal",
        A::Override => "ruled otherwise than the dice",
        A::Note => "wrote a note",
        A::EditInject => "edited an inject",
        A::Freeze => "froze or thawed a process",
        A::Whisper => "spoke to one seat",
        A::Announce => "spoke to everybody",
        A::HandSeat => "gave a seat into other hands",
        A::LockSeat => "locked or opened a seat",
        A::Pause => "paused the clock",
        A::Resume => "started the clock",
        A::Pace => "set the pace",
        A::Step => "let time pass",
        kind => return format!("decided to {}", uncapitalised(act_name(kind))),
    };
    done.to_owned()
}

/// What its author is told as soon as an order is given.
pub fn answer(order: &Order, names: &Names) -> String {
    match (order.answer, order.kind) {
        (Answer::Sent { takes, .. }, _) => {
            let to = order.on.map(|on| format!(" to {}", names.of(on))).unwrap_or_default();
            format!("Sent{to} at {}. It takes about {}.", names.time(order.at), span(takes))
        }
        (Answer::Told { about }, ActKind::Promise) => {
            format!("Promised. At about {} you hear whether it counts as kept.", names.time(about))
        }
        (Answer::Told { about }, _) if order.effective == order.at => {
            format!("Asked at {}. Answer at about {}.", names.time(order.at), names.time(about))
        }
        (Answer::Told { about }, _) => {
            format!(
                "Ordered. It takes effect at {}; word of it at about {}.",
                names.time(order.effective),
                names.time(about)
            )
        }
        (Answer::Stands, ActKind::Withhold) => "Kept back. Why, only the evaluators see.".to_owned(),
        (Answer::Stands, ActKind::Propose) => "It is on the table. The facilitator rules; you will hear it.".to_owned(),
        (Answer::Stands, ActKind::Argue) => "Said. The facilitator hears it before the ruling.".to_owned(),
        (Answer::Stands, ActKind::Decide) => "Written down in the decision log.".to_owned(),
        (Answer::Stands, _) => "Done.".to_owned(),
    }
}

pub fn act_help(kind: ActKind) -> &'static str {
    match kind {
        ActKind::OpenPost => "Opens a post of yours, when people must cross outside its hours or after a closure.",
        ActKind::ClosePost => {
            "Closes a post of yours when it is in danger; people who cannot cross may take unofficial routes."
        }
        ActKind::Reinforce => "Sends officers from your reserve to a post with long queues or too few people on shift.",
        ActKind::StaffLanes => {
            "Sets how many lanes and second-line desks are staffed: more lanes move the queue, more desks find more needs."
        }
        ActKind::UsePaper => "Goes over to paper when MIDAS fails, or back to MIDAS when it works again.",
        ActKind::CheckAll => {
            "Checks every traveller against INTERPOL’s databases, or only doubtful cases: safer, or faster."
        }
        ActKind::MovePost => "Takes a mobile post to another place, where people now cross.",
        ActKind::EquipPost => "Brings a kit of MIDAS to a post that has none; it takes a day, and power from then on.",
        ActKind::RefuelPost => "Sends fuel and a technician to a post, so that MIDAS runs and lamps burn.",
        ActKind::PostWomen => {
            "Sends women officers of your reserve, for whom women and children who need protection ask."
        }
        ActKind::HelpAssociation => {
            "Helps the women officers of a force to an association; where they are few it gets them heard, and they stay."
        }
        ActKind::TakeFingerprints => {
            "Has fingerprints taken of those who agree, or no longer. It takes longer, and now and then it finds somebody else."
        }
        ActKind::WidenList => {
            "Opens the fingerprints of a post to other services, or keeps them to the border; more who look, more wrong matches and leaks."
        }
        ActKind::AskIssuer => {
            "Asks the country that issued the document whether the alert is genuine; its bureau answers in hours."
        }
        ActKind::ConfirmAlert => {
            "Confirms an alert, so that people are held, or lifts it. A hit alone is no proof: ask the issuing country first."
        }
        ActKind::HandOver => {
            "Hands whoever answers to an alert over to a seat of another country, where that was agreed on. Look first what awaits them there: nobody whose rights are at risk may go."
        }
        ActKind::RefuseHandOver => {
            "Does not hand over whoever answers to an alert. Right where their rights are at risk; somebody else who is sought goes on."
        }
        ActKind::Refer => {
            "Takes a person who needs protection from the second line to a camp or service that can help."
        }
        ActKind::ReferConfidentially => {
            "Has whoever discloses to a woman officer taken to a safe space; nobody else learns of it."
        }
        ActKind::Dispatch => "Sends a patrol to a place, to see what happens there or to be seen.",
        ActKind::Recall => {
            "Calls a patrol back to its base. One that was sent takes up its beat again; one on its beat stays at base until it is sent."
        }
        ActKind::Escort => "Has a patrol go with displaced people to a camp when the road is not safe.",
        ActKind::PatrolTogether => "Moves a patrol of yours with one from the other side; it needs an agreement.",
        ActKind::SearchRoad => {
            "Has a patrol drive along a road to find people who are left there; every hour without water counts."
        }
        ActKind::LiftCheckpoint => {
            "Takes a checkpoint of your country’s force off a road: people pass sooner, and are asked for nothing."
        }
        ActKind::MarkRoute => {
            "Marks where something lies that can explode, so that people and relief can pass; a part of the danger stays."
        }
        ActKind::ClearRoute => {
            "Has a road searched and cleared; a day for some twenty kilometres, and the danger is gone."
        }
        ActKind::OverseeSite => "Props shafts, brings water and looks for who is held at a gold site, for some days.",
        ActKind::CloseSite => {
            "Empties a gold site: people are driven on to the tracks, dig elsewhere, or come back by night."
        }
        ActKind::SetCurfew => {
            "Keeps everybody off the roads around a place at night: armed men are seen sooner, and families who flee are held up."
        }
        ActKind::Derogate => {
            "Lets people pass a road under curfew for a while. Tell whoever patrols there, or they are held up all the same."
        }
        ActKind::Share => "Hands a report that you hold to another seat that needs to know.",
        ActKind::ShareAnyway => "Hands it on although those who told it said no: a danger to them.",
        ActKind::AskConsent => "Asks those who told you whether you may hand it on.",
        ActKind::AnswerConsent => "Says whether what your people told may be handed on.",
        ActKind::Withhold => "Keeps a report to yourself and says why; only the evaluators see it.",
        ActKind::Tell => "Tells another seat something in your own words.",
        ActKind::Ask => "Asks another seat a question in your own words.",
        ActKind::RequestInformation => "Asks what is known of a place, a post or a camp.",
        ActKind::Warn => "Warns a community of a danger, so that people can act in time.",
        ActKind::PublicMessage => "Speaks to everybody around a place by local radio, to inform or to calm a rumour.",
        ActKind::ReportMatter => "Reports something that your seat saw or was told itself.",
        ActKind::Convene => "Calls a committee together and listens, women and young people included.",
        ActKind::Sensitise => "Explains and listens; trust comes if conduct agrees.",
        ActKind::Study => "Has a sample of a community asked how far it trusts you; it takes a day and is never exact.",
        ActKind::Host => "Takes displaced families into your community’s homes.",
        ActKind::LendBoats => "Your boats carry people: those boats do not fish, and it is seen.",
        ActKind::HoldBoats => "Your boats carry nobody: people wait, go round, or stay.",
        ActKind::FetchByBoat => "Fetches people in the open over the water; armed men are a danger.",
        ActKind::Mediate => "Sits down with the parties of a tense community to calm things.",
        ActKind::Promise => "Promises something by a time. Only a deed that costs keeps it.",
        ActKind::CallMeeting => "Invites somebody across the border: they agree, decline or say nothing.",
        ActKind::AnswerMeeting => "Says yes or no to an invitation to a meeting.",
        ActKind::LeaveAgreement => "Leaves what you agreed on with a seat, after notice; at once, it is a broken word.",
        ActKind::RequestMeans => "Asks another seat for officers, vehicles, tents, food or funds.",
        ActKind::GrantMeans => "Gives means of yours to another seat.",
        ActKind::ReleaseMeans => {
            "Releases means from the reserve of a state or a donor; it takes hours to decide and the road."
        }
        ActKind::SignAgreement => "Signs for your state; it is in force once the other capital has signed as well.",
        ActKind::OpenInvestigation => {
            "Opens a file with the other side on what a report says; together it may show a network."
        }
        ActKind::AddToInvestigation => {
            "Puts a report into the joint file. What others told, of other places, helps; what has nothing to do with it leads astray."
        }
        ActKind::BreakUpNetwork => {
            "Moves with the other side against a network that the file has shown; patrols at its place help."
        }
        ActKind::OpenRegisters => {
            "Lets another seat look into your registers, and closes what you do not name. Without rules, names get out."
        }
        ActKind::AuditRegisters => {
            "Has it looked into who looked into your registers, and what for; it finds a part of the misuse."
        }
        ActKind::SetUpReception => "Puts up tents at a camp of yours, so that more families find shelter.",
        ActKind::SendFood => "Sends rations to a camp before its store runs out.",
        ActKind::Distribute => {
            "Sends rations and water for the displaced at a place: in the open, with host families and in camps."
        }
        ActKind::Vaccinate => "Vaccinates people around a place before a disease reaches them; it takes a day.",
        ActKind::Treat => {
            "Sets up beds where the sick are cared for and infect fewer others; it takes tents and money."
        }
        ActKind::SetUpSafeSpace => {
            "Opens a place where survivors can speak by day and are received, and where children alone are looked after."
        }
        ActKind::TraceFamilies => "Brings children back to their families, with checks or without.",
        ActKind::AssessReturn => {
            "Has somebody look whether people can go back to a place, before anybody is taken there."
        }
        ActKind::AssistReturn => {
            "Takes those of a camp home who want to go. Have the place assessed first: who is not told goes all the same."
        }
        ActKind::OpenInquiry => "Has the conduct of a force looked into; communities notice when wrong is answered.",
        ActKind::SuspendSupport => "Stops your support to a force until it answers for its conduct, or gives it again.",
        ActKind::AssessForce => {
            "Looks, before you support a force, at how likely it is to commit grave violations; it takes a day."
        }
        ActKind::SetConditions => {
            "Ties your support to a training, to monitors or to a complaints desk, or takes the conditions back."
        }
        ActKind::TrainForce => {
            "Has a force trained in rights and conduct; it lowers the risk, and does not undo what was done."
        }
        ActKind::Propose => "Proposes what nothing else allows; the facilitator rules on it.",
        ActKind::Argue => "Gives a reason for or against a proposal that waits.",
        ActKind::Do => "Does what this scenario alone provides for; each tells its price.",
        ActKind::Answer => "Answers a question of the open module: an option, or words.",
        ActKind::Decide => "Writes options, choice and reason into the decision log.",
        ActKind::Fire => "Delivers an inject now, whatever its time or condition.",
        ActKind::Hold => "Holds an inject until you release or fire it.",
        ActKind::Release => "Lets a held inject go; it comes at its time, or now if that is past.",
        ActKind::Defer => "Puts an inject off, with a reason for the log.",
        ActKind::Drop => "Drops an inject, with a reason for the log.",
        ActKind::Restore => "Takes a dropped inject back: it waits as it did before.",
        ActKind::MarkDone => {
            "Marks an expected action or a critical task as done, and says why; or takes the mark back. For what was said and done in the room."
        }
        ActKind::ShiftAll => "Shifts all injects still to come and keeps the spacing between them.",
        ActKind::AddInject => "Adds an inject to the MSEL on the spot.",
        ActKind::Throw => "Throws the dice for a proposal, for all to see; the ruling comes after.",
        ActKind::Override => "Rules on a proposal whatever the dice say, with a reason for the log.",
        ActKind::Rule => "Rules on a proposal: sets the odds and what comes of a success.",
        ActKind::Note => "Writes a note into the log for the evaluators.",
        ActKind::EditInject => "Writes an inject anew that has not come yet: its time, whom it reaches, its words.",
        ActKind::Freeze => {
            "Lets one process stand still, or go on: a community, a hidden group, a flow of travellers, a hazard."
        }
        ActKind::Whisper => "Says something to one seat as the direction of the exercise; it arrives at once.",
        ActKind::Announce => "Says something to every seat as the direction of the exercise; it arrives at once.",
        ActKind::HandSeat => {
            "Gives a seat to its people, to the facilitator, to a play or to the script; what is done there is marked."
        }
        ActKind::LockSeat => "Lets nothing be done at a seat, or opens it again.",
        ActKind::Pause => "Stops the clock; the world does not notice.",
        ActKind::Resume => "Starts the clock again.",
        ActKind::Pace => "Sets how many exercise seconds pass in one real second.",
        ActKind::Step => "Lets a span of exercise time pass at once.",
    }
}

pub fn act_field(kind: ActKind, field: &str) -> &'static str {
    match (kind, field) {
        (ActKind::Escort, "from") => "From which place",
        (ActKind::RequestInformation, "from") => "Who may know",
        (ActKind::RequestInformation, "about") => "About what",
        (ActKind::Do, "act") => "What",
        (ActKind::Answer, "question") => "Which question",
        (ActKind::Answer, "option") => "Answer (left open: in words)",
        (ActKind::Answer, "text") => "In words",
        (ActKind::Decide, "owner") => "Who sees to it (left open: you)",
        (ActKind::RequestMeans, "from") => "From whom",
        (ActKind::PatrolTogether, "with") => "With which patrol",
        (ActKind::Study, "authority") => "About which authority",
        (ActKind::CallMeeting | ActKind::SignAgreement | ActKind::LeaveAgreement, "with") => "With whom",
        (ActKind::CallMeeting, "third") => "And a third side",
        (ActKind::CallMeeting | ActKind::SignAgreement, "joint_patrols") => "Also agree to patrol together",
        (ActKind::CallMeeting | ActKind::SignAgreement, "pursuit") => "Also agree to pursuit across the border",
        (ActKind::CallMeeting | ActKind::SignAgreement, "handing_over") => "Also agree to hand persons over",
        (_, "registers") => "Also agree on rules for registers",
        (_, "at_once") => "Without notice",
        (_, "alerts") => "Alerts",
        (_, "crossings") => "Who crossed at your posts",
        (_, "refugees") => "Names of refugees in your camps",
        (_, "under_rules") => "Under rules",
        (ActKind::AuditRegisters, "of") => "Who looked",
        (_, "investigations") => "Also agree to investigate together",
        (_, "anyway") => "Although those who told it said no",
        (ActKind::OpenInvestigation | ActKind::AddToInvestigation | ActKind::BreakUpNetwork, "with") => {
            "The other side of the file"
        }
        (ActKind::AnswerConsent, "given") => "May it be handed on",
        (ActKind::AnswerMeeting, "with") => "Whose invitation",
        (ActKind::AnswerMeeting, "agree") => "Agree",
        (ActKind::MovePost | ActKind::Dispatch | ActKind::PatrolTogether, "to") => "To which place",
        (ActKind::ReferConfidentially, "to") => "To the safe space at which place",
        (_, "case_workers") => "Case workers",
        (ActKind::TraceFamilies, "checks") => "Check every claim",
        (ActKind::AssistReturn, "to") => "To which place",
        (_, "lasts") => "For how long",
        (_, "boats") => "Boats",
        (_, "needy_first") => "Those in need first",
        (ActKind::FetchByBoat, "from") => "From which place",
        (ActKind::Derogate, "tells") => "Whom you tell (left open: only your own)",
        (_, "from") => "From which full hour",
        (_, "until") => "To which full hour",
        (_, "road") => "Road",
        (ActKind::Refer, "to") => "To which camp or service",
        (ActKind::Promise, "by") => "Within what time",
        (ActKind::Promise, "keeps") => "What must come about",
        (ActKind::Promise, "text") => "What you promise",
        (ActKind::Ask, "text") => "Your question",
        (ActKind::Propose, "text") => "What you propose",
        (ActKind::Argue, "for_it") => "Are you for it",
        (ActKind::Argue, "text") => "Your reason",
        (ActKind::Override, "success") => "Does it succeed",
        (_, "reasons") => "Why it would work",
        (ActKind::AskIssuer | ActKind::ConfirmAlert | ActKind::HandOver | ActKind::RefuseHandOver, "report") => {
            "Which alert"
        }
        (ActKind::HandOver, "to") => "Hand over to whom",
        (ActKind::HandOver, "checks") => "Look first what awaits them there",
        (_, "taken") => "Take fingerprints",
        (_, "wide") => "Open to other services",
        (_, "genuine") => "Is it the person who is looked for",
        (_, "training") => "A training in rights and conduct",
        (_, "monitors") => "Monitors who watch it",
        (_, "complaints") => "A desk for complaints",
        (_, "post") => "Post",
        (_, "let_needy_pass") => "Let people in need pass",
        (_, "officers") => "Officers",
        (_, "first_line") => "First-line lanes",
        (_, "second_line") => "Second-line desks",
        (_, "paper") => "Use paper registers",
        (_, "all") => "Check every traveller",
        (_, "patrol") => "Patrol",
        (_, "camp") => "Camp",
        (_, "to") => "To whom",
        (_, "report") => "Report",
        (_, "via") => "By which channel",
        (ActKind::MarkDone, "of") => "Which inject or task",
        (ActKind::MarkDone, "done") => "It was done",
        (_, "reason") => "Reason",
        (_, "text") => "Words",
        (_, "community") => "Community",
        (_, "place") => "Place",
        (_, "matter") => "What you report",
        (_, "people") => "People",
        (_, "means") => "Means",
        (_, "amount") => "How many",
        (_, "tents") => "Tents",
        (_, "beds") => "Beds",
        (_, "rations") => "Rations",
        (_, "litres") => "Litres of water",
        (_, "force") => "Force",
        (_, "suspended") => "Suspend",
        (_, "secret") => "Secret",
        (_, "options") => "Options",
        (_, "choice") => "Choice",
        (_, "row") => "Inject",
        (_, "proposal") => "Proposal",
        (_, "odds") => "Odds, in per cent",
        (_, "effects") => "What a success brings",
        (_, "otherwise") => "What a failure brings",
        (_, "ratio") => "Exercise seconds per second",
        (_, "after") => "From which inject on",
        (_, "process") => "Process",
        (_, "frozen") => "Stand still",
        (_, "at") => "Time",
        (_, "subject") => "Subject",
        (_, "notes") => "Notes",
        (_, "seat") => "Seat",
        (_, "hand") => "Into whose hands",
        (_, "locked") => "Lock",
        (_, "by") => "By how long",
        _ => "Value",
    }
}

/// The reason, where one was given.
fn because(reason: &str) -> String {
    let reason = clean(reason.trim());
    if reason.is_empty() { String::new() } else { format!(" Reason: {reason}") }
}

/// What comes of a failure, where that was said.
fn failure(effects: &[Effect], names: &Names) -> String {
    let brings: Vec<_> = effects.iter().map(|e| effect::effect(e, names)).collect();
    if brings.is_empty() { String::new() } else { format!(" A failure brings: {}", brings.join(" ")) }
}

pub fn act_sentence(act: &Act, names: &Names) -> String {
    match act {
        Act::Post(PostAct::OpenPost { post }) => format!("Open {}.", names.of(*post)),
        Act::Post(PostAct::ClosePost { post, let_needy_pass }) => {
            let to = if *let_needy_pass { "; people in need still pass" } else { " to everybody" };
            format!("Close {}{to}.", names.of(*post))
        }
        Act::Post(PostAct::Reinforce { post, officers }) => {
            format!("Send {} to {}.", terms::officers(*officers), names.of(*post))
        }
        Act::Post(PostAct::StaffLanes { post, first_line, second_line }) => format!(
            "Staff {} and {} at {}.",
            count(*first_line, "first-line lane", "first-line lanes"),
            count(*second_line, "second-line desk", "second-line desks"),
            names.of(*post)
        ),
        Act::Post(PostAct::UsePaper { post, paper }) => {
            let change = if *paper { "go over to paper registers" } else { "go back to MIDAS" };
            format!("{}: {change}.", names.of(*post))
        }
        Act::Post(PostAct::CheckAll { post, all }) => {
            let whom = if *all { "every traveller" } else { "only doubtful cases" };
            format!("{}: check {whom} against INTERPOL’s databases.", names.of(*post))
        }
        Act::Post(PostAct::MovePost { post, to }) => format!("Move {} to {}.", names.of(*post), names.of(*to)),
        Act::Post(PostAct::PostWomen { post, officers }) => {
            format!("Send {} to {}.", count(*officers, "woman officer", "women officers"), names.of(*post))
        }
        Act::Post(PostAct::HelpAssociation { force }) => {
            format!("Help the women officers of {} to an association of their own.", names.of(*force))
        }
        Act::Post(PostAct::TakeFingerprints { post, taken }) => {
            let change = if *taken { "Take fingerprints of those who agree" } else { "Take no more fingerprints" };
            format!("{change} at {}.", names.of(*post))
        }
        Act::Post(PostAct::WidenList { post, wide }) => {
            let change =
                if *wide { "Open the fingerprints to other services" } else { "Keep the fingerprints to the border" };
            format!("{change}: {}.", names.of(*post))
        }
        Act::Post(PostAct::AskIssuer { report }) => {
            format!("Ask the issuing country about the alert of report {}.", clean(&report.to_string()))
        }
        Act::Post(PostAct::ConfirmAlert { report, genuine }) => {
            let answer = if *genuine { "Confirm" } else { "Lift" };
            format!("{answer} the alert of report {}.", clean(&report.to_string()))
        }
        Act::Post(PostAct::HandOver { report, to, checks }) => {
            let how = if *checks { "after a look at what awaits them" } else { "without a look at what awaits them" };
            format!(
                "Hand whoever answers to the alert of report {report} over to {to}, {how}.",
                to = names.of(*to),
                report = clean(&report.to_string())
            )
        }
        Act::Post(PostAct::RefuseHandOver { report }) => {
            format!("Do not hand over whoever answers to the alert of report {}.", clean(&report.to_string()))
        }
        Act::Post(PostAct::EquipPost { post }) => format!("Bring a kit of MIDAS to {}.", names.of(*post)),
        Act::Post(PostAct::RefuelPost { post }) => format!("Send fuel and a technician to {}.", names.of(*post)),
        Act::Post(PostAct::ReferConfidentially { post, to }) => {
            format!("Arrange a confidential path from {} to the safe space at {}.", names.of(*post), names.of(*to))
        }
        Act::Post(PostAct::Refer { post, to }) => {
            format!("Refer a person who needs protection from {} to {}.", names.of(*post), names.of(*to))
        }
        Act::Patrol(PatrolAct::Dispatch { patrol, to }) => format!("Send {} to {}.", names.of(*patrol), names.of(*to)),
        Act::Patrol(PatrolAct::Recall { patrol }) => format!("Call {} back to base.", names.of(*patrol)),
        Act::Patrol(PatrolAct::Escort { patrol, from, camp }) => {
            format!(
                "Have {} escort displaced people from {} to {}.",
                names.of(*patrol),
                names.of(*from),
                names.of(*camp)
            )
        }
        Act::Patrol(PatrolAct::PatrolTogether { patrol, with, to }) => {
            format!("Send {} and {} together to {}.", names.of(*patrol), names.of(*with), names.of(*to))
        }
        Act::Patrol(PatrolAct::SearchRoad { patrol, road }) => {
            format!("Have {} search {} for people who are left there.", names.of(*patrol), names.of(*road))
        }
        Act::Road(RoadAct::LiftCheckpoint { road }) => format!("Lift the checkpoint on {}.", names.of(*road)),
        Act::Road(RoadAct::MarkRoute { road }) => format!("Have {} marked.", names.of(*road)),
        Act::Road(RoadAct::ClearRoute { road }) => format!("Have {} searched and cleared.", names.of(*road)),
        Act::Road(RoadAct::OverseeSite { place }) => format!("Look after the gold site {}.", names.of(*place)),
        Act::Road(RoadAct::CloseSite { place }) => format!("Close the gold site {} by force.", names.of(*place)),
        Act::Road(RoadAct::SetCurfew { place, from, until }) if from == until => {
            format!("End the curfew around {}.", names.of(*place))
        }
        Act::Road(RoadAct::SetCurfew { place, from, until }) => {
            format!("Curfew on the roads around {}, from {from:02}:00 to {until:02}:00.", names.of(*place))
        }
        Act::Road(RoadAct::Derogate { road, lasts, tells }) => {
            let tells = tells.map(|seat| format!(", and tell {}", names.of(seat))).unwrap_or_default();
            format!("Let people pass on {} for {} in spite of the curfew{tells}.", names.of(*road), span(*lasts))
        }
        Act::Word(WordAct::Share { to, via, .. }) => {
            let via = via.map(|via| format!(" ({})", names.of(via))).unwrap_or_default();
            format!("Share a report with {}{via}.", names.of(*to))
        }
        Act::Word(WordAct::ShareAnyway { report, to, .. }) => {
            format!(
                "Share report {} with {}, against the word of {}.",
                clean(&report.to_string()),
                names.of(*to),
                names.of(report.of)
            )
        }
        Act::Word(WordAct::AskConsent { report }) => {
            format!("Ask {} whether report {} may be handed on.", names.of(report.of), clean(&report.to_string()))
        }
        Act::Word(WordAct::AnswerConsent { report, given: true }) => {
            format!("Agree that report {} is handed on.", clean(&report.to_string()))
        }
        Act::Word(WordAct::AnswerConsent { report, given: false }) => {
            format!("Ask that report {} not be handed on.", clean(&report.to_string()))
        }
        Act::Word(WordAct::Withhold { reason, .. }) => format!("Keep a report back.{}", because(reason)),
        Act::Word(WordAct::Tell { to, text }) => format!("Tell {}: {}", names.of(*to), quoted(text)),
        Act::Word(WordAct::Ask { to, text }) => format!("Ask {}: {}", names.of(*to), quoted(text)),
        Act::Word(WordAct::Warn { community, text }) => format!("Warn {}: {}", names.of(*community), quoted(text)),
        Act::Word(WordAct::PublicMessage { place, text }) => {
            format!("Say on local radio around {}: {}", names.of(*place), quoted(text))
        }
        Act::Word(WordAct::ReportMatter { to, matter }) => {
            format!("Report to {}: {}", names.of(*to), matter::matter(matter, names))
        }
        Act::Community(CommunityAct::Convene { community }) => {
            format!("Call the committee together and listen: {}.", names.of(*community))
        }
        Act::Community(CommunityAct::Sensitise { community }) => {
            format!("Hold a sensitisation activity: {}.", names.of(*community))
        }
        Act::Community(CommunityAct::Study { community, people, authority }) => {
            let about = authority.map(|authority| format!(" about {}", names.of(authority))).unwrap_or_default();
            format!("Study perceptions: ask {} in {}{about}.", terms::people(*people), names.of(*community))
        }
        Act::Community(CommunityAct::Host { community, people }) => {
            format!("Host {} in homes: {}.", terms::people(*people), names.of(*community))
        }
        Act::Community(CommunityAct::LendBoats { community, boats, lasts, needy_first }) => {
            let order = if *needy_first { "those in need first" } else { "whoever comes first" };
            let boats = count(*boats, "boat", "boats");
            format!("Lend {boats} of {} for {}: {order}.", names.of(*community), span(*lasts))
        }
        Act::Community(CommunityAct::HoldBoats { community, lasts }) => {
            format!("Hold the boats of {} back for {}.", names.of(*community), span(*lasts))
        }
        Act::Community(CommunityAct::FetchByBoat { community, from, boats }) => {
            let boats = count(*boats, "boat", "boats");
            format!("Send {boats} of {} to {} for people in the open.", names.of(*community), names.of(*from))
        }
        Act::Community(CommunityAct::Mediate { community }) => format!("Mediate: {}.", names.of(*community)),
        Act::Community(CommunityAct::Promise { community, text, by, .. }) => {
            format!("Promise to {}, within {}: {}", names.of(*community), span(*by), quoted(text))
        }
        Act::Across(across @ AcrossAct::CallMeeting { with, third, .. }) => {
            let third = third.map(|third| format!(" and {}", names.of(third))).unwrap_or_default();
            let about = terms::accords(&across.proposes());
            format!("Call {}{third} to a cross-border meeting on {about}.", names.of(*with))
        }
        Act::Across(AcrossAct::AnswerMeeting { with, agree: true }) => {
            format!("Agree to the meeting with {}.", names.of(*with))
        }
        Act::Across(AcrossAct::AnswerMeeting { with, agree: false }) => {
            format!("Decline the meeting with {}.", names.of(*with))
        }
        Act::Across(AcrossAct::RequestMeans { from, means, amount }) => {
            format!("Ask {} for {}.", names.of(*from), terms::amount(*means, *amount))
        }
        Act::Across(AcrossAct::GrantMeans { to, means, amount }) => {
            format!("Give {} to {}.", terms::amount(*means, *amount), names.of(*to))
        }
        Act::Across(AcrossAct::ReleaseMeans { to, means, amount }) => {
            format!("Release {} from the reserve to {}.", terms::amount(*means, *amount), names.of(*to))
        }
        Act::Across(across @ AcrossAct::SignAgreement { with, .. }) => {
            let about = terms::accords(&across.proposes());
            format!("Sign an agreement with the state of {} on {about}.", names.of(*with))
        }
        Act::Across(AcrossAct::OpenInvestigation { with, report, anyway }) => {
            let anyway = if *anyway { ", against the word of those who told it" } else { "" };
            format!("Open a joint investigation with {}, beginning with report {report}{anyway}.", names.of(*with))
        }
        Act::Across(AcrossAct::AddToInvestigation { with, report, anyway }) => {
            let anyway = if *anyway { ", against the word of those who told it" } else { "" };
            format!("Add report {report} to the investigation with {}{anyway}.", names.of(*with))
        }
        Act::Across(AcrossAct::BreakUpNetwork { with }) => {
            format!("Move with {} against the network that your investigation has shown.", names.of(*with))
        }
        Act::Across(AcrossAct::LeaveAgreement { with, at_once }) => {
            let how = if *at_once { "at once, without notice" } else { "after notice" };
            format!("Leave the agreement with {}, {how}.", names.of(*with))
        }
        Act::Across(AcrossAct::OpenRegisters { to, alerts, crossings, refugees, under_rules }) => {
            match Records::asked(*alerts, *crossings, *refugees) {
                records if records.is_empty() => format!("Close your registers to {}.", names.of(*to)),
                records => {
                    let how = if *under_rules { "under rules" } else { "without rules" };
                    format!("Let {} look, {how}, at: {}.", names.of(*to), terms::records(&records))
                }
            }
        }
        Act::Across(AcrossAct::AuditRegisters { of }) => {
            format!("Have it looked into who looked into your registers at {}.", names.of(*of))
        }
        Act::Relief(ReliefAct::SetUpReception { camp, tents }) => {
            format!("Set up {} at {}.", count(*tents, "tent", "tents"), names.of(*camp))
        }
        Act::Relief(ReliefAct::SetUpSafeSpace { place, case_workers }) => format!(
            "Set up a safe space at {}, with {}.",
            names.of(*place),
            count(*case_workers, "case worker", "case workers")
        ),
        Act::Relief(ReliefAct::TraceFamilies { place, checks: true }) => {
            format!(
                "Trace the families of children at {}, with their consent, and check every claim.",
                names.of(*place)
            )
        }
        Act::Relief(ReliefAct::TraceFamilies { place, checks: false }) => {
            format!("Give the children at {} to whoever claims them.", names.of(*place))
        }
        Act::Relief(ReliefAct::SendFood { camp, rations }) => {
            format!("Send {} to {}.", count(*rations, "ration", "rations"), names.of(*camp))
        }
        Act::Relief(ReliefAct::Distribute { place, rations, litres }) => {
            format!("Share out among the displaced at {}: {}.", names.of(*place), terms::aid(*rations, *litres))
        }
        Act::Relief(ReliefAct::Vaccinate { place, people }) => {
            format!("Vaccinate {} around {}.", terms::people(*people), names.of(*place))
        }
        Act::Relief(ReliefAct::Treat { place, beds }) => {
            format!("Set up a treatment point at {}, {}.", names.of(*place), count(*beds, "bed", "beds"))
        }
        Act::Relief(ReliefAct::AssessReturn { place }) => {
            format!("Have it assessed whether people can go back to {}.", names.of(*place))
        }
        Act::Relief(ReliefAct::AssistReturn { camp, to, people }) => {
            format!(
                "Take home to {} those of {} at {} who want to go.",
                names.of(*to),
                terms::people(*people),
                names.of(*camp)
            )
        }
        Act::Relief(ReliefAct::OpenInquiry { force }) => {
            format!("Open an inquiry into the conduct of {}.", names.of(*force))
        }
        Act::Relief(ReliefAct::SuspendSupport { force, suspended }) => {
            let change = if *suspended { "Suspend support to" } else { "Give support again to" };
            format!("{change} {}.", names.of(*force))
        }
        Act::Relief(ReliefAct::AssessForce { force }) => {
            format!("Assess the risk that {} commits grave violations.", names.of(*force))
        }
        Act::Relief(ReliefAct::SetConditions { force, training, monitors, complaints }) => {
            match terms::conditions(*training, *monitors, *complaints) {
                none if none.is_empty() => format!("Take back the conditions for support to {}.", names.of(*force)),
                some => format!("Tie support to {} to conditions: {some}.", names.of(*force)),
            }
        }
        Act::Relief(ReliefAct::TrainForce { force }) => {
            format!("Have {} trained in rights and conduct.", names.of(*force))
        }
        Act::Table(TableAct::Propose { text, reasons, secret }) => {
            let secret = if *secret { "Propose in secret" } else { "Propose" };
            format!("{secret}: {}{}", quoted(text), because(reasons))
        }
        Act::Table(TableAct::Argue { proposal, for_it, text }) => {
            let proposal = self::proposal(*proposal, names);
            let side = if *for_it { "For" } else { "Against" };
            format!("{side} proposal {proposal}: {}", quoted(text))
        }
        Act::Word(WordAct::RequestInformation { from, about: None }) => {
            format!("Ask {} what is known now.", names.of(*from))
        }
        Act::Word(WordAct::RequestInformation { from, about: Some(about) }) => {
            format!("Ask {} what is known of {}.", names.of(*from), names.of(*about))
        }
        Act::Table(TableAct::Do { act }) => format!("{}.", names.of(*act)),
        Act::Table(TableAct::Answer { question, option, text }) => {
            let said = [option.map(|option| quoted(&names.of(option))), Some(clean(text.trim()))];
            let said: Vec<String> = said.into_iter().flatten().filter(|said| !said.is_empty()).collect();
            format!("{} – {}", names.of(*question), said.join(" – "))
        }
        Act::Table(TableAct::Decide { options, choice, reason, owner }) => {
            let owner = owner.map_or_else(String::new, |owner| format!(" Seen to by {}.", names.of(owner)));
            format!("Decision: {}. Options: {}.{}{owner}", quoted(choice), clean(options.trim()), because(reason))
        }
        Act::Direction(DirectionAct::Fire { row }) => format!("Fire the inject “{}” now.", names.of(*row)),
        Act::Direction(DirectionAct::Hold { row }) => format!("Hold the inject “{}”.", names.of(*row)),
        Act::Direction(DirectionAct::Release { row }) => format!("Release the inject “{}”.", names.of(*row)),
        Act::Direction(DirectionAct::Defer { row, by, reason }) if by.0 < 0 => {
            format!(
                "Bring the inject “{}” forward by {}.{}",
                names.of(*row),
                span(kernel::time::Span(-by.0)),
                because(reason)
            )
        }
        Act::Direction(DirectionAct::Defer { row, by, reason }) => {
            format!("Put the inject “{}” off by {}.{}", names.of(*row), span(*by), because(reason))
        }
        Act::Direction(DirectionAct::Drop { row, reason }) => {
            format!("Drop the inject “{}”.{}", names.of(*row), because(reason))
        }
        Act::Direction(DirectionAct::Restore { row }) => format!("Take the dropped inject “{}” back.", names.of(*row)),
        Act::Direction(DirectionAct::MarkDone { of, done: true, reason }) => {
            format!("Mark “{}” as done.{}", names.of(*of), because(reason))
        }
        Act::Direction(DirectionAct::MarkDone { of, done: false, reason }) => {
            format!("Take the mark on “{}” back.{}", names.of(*of), because(reason))
        }
        Act::Direction(DirectionAct::ShiftAll { by, after: None }) => {
            format!("Shift all injects still to come by {}.", span(*by))
        }
        Act::Direction(DirectionAct::ShiftAll { by, after: Some(row) }) => {
            format!("Shift “{}” and all later injects by {}.", names.of(*row), span(*by))
        }
        Act::Direction(DirectionAct::EditInject { row, .. }) => format!("Edit the inject “{}”.", names.of(*row)),
        Act::Direction(DirectionAct::Freeze { process, frozen: true }) => {
            format!("Let “{}” stand still.", names.of(*process))
        }
        Act::Direction(DirectionAct::Freeze { process, frozen: false }) => {
            format!("Let “{}” go on.", names.of(*process))
        }
        Act::Direction(DirectionAct::AddInject { row }) => format!("Add the inject “{}”.", names.text(&row.subject)),
        Act::Direction(DirectionAct::Rule { proposal, odds, effects, otherwise, reason }) => {
            let proposal = self::proposal(*proposal, names);
            let brings: Vec<_> = effects.iter().map(|e| effect::effect(e, names)).collect();
            let brings = if brings.is_empty() { "nothing in the model.".to_owned() } else { brings.join(" ") };
            format!(
                "Rule on proposal {proposal}: odds {}. A success brings: {brings}{}{}",
                percent(*odds),
                failure(otherwise, names),
                because(reason)
            )
        }
        Act::Direction(DirectionAct::Throw { proposal, odds }) => {
            let proposal = self::proposal(*proposal, names);
            format!("Throw the dice for proposal {proposal}: odds {}.", percent(*odds))
        }
        Act::Direction(DirectionAct::Override { proposal, success, effects, otherwise, reason }) => {
            let proposal = self::proposal(*proposal, names);
            let brings: Vec<_> = effects.iter().map(|e| effect::effect(e, names)).collect();
            let outcome = if *success { "it succeeds" } else { "it fails" };
            let brings = if brings.is_empty() { String::new() } else { format!(" It brings: {}", brings.join(" ")) };
            let brings = if *success { brings } else { failure(otherwise, names) };
            format!("Decide on proposal {proposal} whatever the dice say: {outcome}.{brings}{}", because(reason))
        }
        Act::Direction(DirectionAct::Note { text }) => format!("Note: {}", quoted(text)),
        Act::Direction(DirectionAct::Whisper { to, text }) => {
            format!("Say to {} alone: {}", names.of(*to), quoted(text))
        }
        Act::Direction(DirectionAct::Announce { text }) => format!("Say to everybody: {}", quoted(text)),
        Act::Direction(DirectionAct::HandSeat { seat, hand }) => {
            format!("Give the seat “{}” to {}.", names.of(*seat), terms::hand(*hand))
        }
        Act::Direction(DirectionAct::LockSeat { seat, locked: true }) => {
            format!("Lock the seat “{}”.", names.of(*seat))
        }
        Act::Direction(DirectionAct::LockSeat { seat, locked: false }) => {
            format!("Open the seat “{}” again.", names.of(*seat))
        }
        Act::Direction(DirectionAct::Pause {}) => "Pause the clock.".to_owned(),
        Act::Direction(DirectionAct::Resume {}) => "Start the clock.".to_owned(),
        Act::Direction(DirectionAct::Pace { ratio }) => {
            format!("Let {} pass in each real second.", count(*ratio, "exercise second", "exercise seconds"))
        }
        Act::Direction(DirectionAct::Step { by }) => format!("Let {} pass at once.", span(*by)),
    }
}

pub fn refusal(refusal: &Refusal, names: &Names) -> String {
    match refusal {
        Refusal::TooLong => {
            format!("The text is too long. Make it {} characters or shorter.", thousands(LONGEST_TEXT, Lang::En))
        }
        Refusal::NotYours { act } => {
            format!("“{}” is not within your powers. Ask a seat that may do it, or make a proposal.", act_name(*act))
        }
        Refusal::NotUnderYourOrders { thing } => {
            format!("{} is not under your orders. Ask the seat that commands it.", names.of(*thing))
        }
        Refusal::Unknown { name } => format!("Nothing here is called “{}”. Choose from the list.", names.of(*name)),
        Refusal::AcrossTheBorder { place } => {
            format!(
                "{} lies across the border. Ask a counterpart there, or patrol together under an agreement.",
                names.of(*place)
            )
        }
        Refusal::NoSuchReport { report } => {
            format!("You do not hold report {}. Choose one from your inbox.", clean(&report.to_string()))
        }
        Refusal::NoConsent { report } => format!(
            "{} asked you not to hand report {} on. Respect it, or share it against their word and bear the consequences.",
            names.of(report.of),
            clean(&report.to_string())
        ),
        Refusal::TooFewBoats { needed, held } => {
            format!("Not so many boats: {needed} wanted, your people have {held}.")
        }
        Refusal::TooFewWomen { needed, held } => format!(
            "That takes {needed} women officers; there are {held} in your reserve. Send fewer, or ask another seat for officers."
        ),
        Refusal::NoSuchAlert { report } => format!(
            "Report {}: no alert waits for your answer there. It was answered, or it has lapsed; only the national bureau answers alerts.",
            clean(&report.to_string())
        ),
        Refusal::NobodyToAsk { report } => {
            format!("No committee stands behind report {}. You may decide alone.", clean(&report.to_string()))
        }
        Refusal::Confidential => {
            "What a safe space counts is for whoever runs it, and for nobody else. Say what is needed; hand on no number."
                .to_owned()
        }
        Refusal::NobodyAsks { report } => format!(
            "Nobody waits for your word on report {}. It was answered, or the time is over.",
            clean(&report.to_string())
        ),
        Refusal::NoCommittee { community } => {
            format!("No committee sits in {}. Speak to its people in another way.", names.of(*community))
        }
        Refusal::NoSuchProposal { proposal } => {
            let proposal = self::proposal(*proposal, names);
            format!("No proposal {proposal} waits for a ruling. Choose one from the list of proposals.")
        }
        Refusal::DiceLie { proposal } => {
            let proposal = self::proposal(*proposal, names);
            format!(
                "The dice for proposal {proposal} were thrown already. Accept what they say, or decide otherwise with a reason."
            )
        }
        Refusal::NotEnough { means, needed, held } => format!(
            "Not enough: this needs {}, you hold {}. Ask for means, or order less.",
            terms::amount(*means, *needed),
            terms::amount(*means, *held)
        ),
        Refusal::OutOfRange { field, .. } if field.as_str() == "in_care" => {
            "Nobody is in care at this post now. Wait until somebody who needs protection was recognised there."
                .to_owned()
        }
        Refusal::OutOfRange { field, least, most } if least > most => {
            format!(
                "{}: there is none here now. Choose another place, or wait until there is.",
                field_name(field.as_str())
            )
        }
        Refusal::OutOfRange { field, least, most } if least == most => {
            format!("{}: only {} is possible here now.", field_name(field.as_str()), number(*least))
        }
        Refusal::OutOfRange { field, least, most } => {
            // Odds are counted in thousandths and said in hundredths.
            let of = if field.as_str() == "odds" { 10 } else { 1 };
            let (least, most) = (least / of, most / of);
            let field = field_name(field.as_str());
            format!("{field}: the number must be from {} to {}. Give another number.", number(least), number(most))
        }
        Refusal::Already { thing } => format!("{}: it is so already. There is nothing to order.", names.of(*thing)),
        Refusal::UnsafeAtNight { post } => {
            format!("{} has no safe building for officers at night. Wait for the morning.", names.of(*post))
        }
        Refusal::TooFewOfficers { post, needed, on_shift } => format!(
            "{} has {} on shift, and this needs {}. Staff fewer lanes, or reinforce the post.",
            names.of(*post),
            terms::officers(*on_shift),
            number(*needed)
        ),
        Refusal::NoSystem { post } => format!(
            "{} does not have this system, or it does not work now. Use paper, or wait until it works.",
            names.of(*post)
        ),
        Refusal::NoRegister { records } => {
            let records = terms::records(&[*records]);
            format!(
                "You keep no such register: {records}. Alerts and crossings lie with who holds posts, refugees with who holds camps."
            )
        }
        Refusal::AgainstRules { to } => {
            format!("No rules open the names of refugees to {}, an authority of another country.", names.of(*to))
        }
        Refusal::NothingOpened { to } => format!("You have opened no register to {}.", names.of(*to)),
        Refusal::BrokeItsWord { with, until } => {
            format!(
                "You left an agreement with {} without notice: they hear nothing of a new one before {}.",
                names.of(*with),
                names.time(*until)
            )
        }
        Refusal::NoInvestigation { with } => {
            format!("No joint investigation is open with {}. Open one with a report first.", names.of(*with))
        }
        Refusal::NothingToInvestigate { report } => {
            format!("Report {report} says of no place and no way that something was seen there. Choose one that does.")
        }
        Refusal::NothingShown { with } => {
            format!(
                "The investigation with {} has not shown how a network works. Add what you both know.",
                names.of(*with)
            )
        }
        Refusal::NotForAState { seat } => {
            format!(
                "{} decides for no state: an agreement of two states is signed in the two capitals.",
                names.of(*seat)
            )
        }
        Refusal::SameSide { seat } => {
            format!("{} is on your own side of the border. Tell or ask directly.", names.of(*seat))
        }
        Refusal::SupportSuspended { force } => format!(
            "You have suspended your support to {} on account of its conduct. Give it again first, or give elsewhere.",
            names.of(*force)
        ),
        Refusal::NoWay { from, to } => format!(
            "No way leads from {} to {} for this patrol. Choose another place, or another patrol.",
            names.of(*from),
            names.of(*to)
        ),
        Refusal::NoChannel { to } => {
            format!("No channel to {} works now. Send word through another seat, or wait.", names.of(*to))
        }
        Refusal::NoAgreement { with, about } => format!(
            "This needs an agreement with {} on {}. Call a cross-border meeting first.",
            names.of(*with),
            terms::accords(&[*about])
        ),
        Refusal::NotInvited { by } => {
            format!("No invitation from {} waits for your answer. Call a meeting yourself.", names.of(*by))
        }
        Refusal::RowDone { row } => {
            format!(
                "The inject “{}” was already delivered or dropped. Add a new one if you need it again.",
                names.of(*row)
            )
        }
        Refusal::NotHeld { row } => format!("The inject “{}” is not held. Hold it first, or fire it.", names.of(*row)),
        Refusal::NotDropped { row } => {
            format!("The inject “{}” was not dropped: there is nothing to take back.", names.of(*row))
        }
        Refusal::NotNow { act } => names.why(*act).unwrap_or_else(|| {
            format!("“{}” is not possible now: what it needs is not there.", names.of(*act))
        }),
        Refusal::NoLeave { act, of } => {
            format!("“{}” takes the leave of {}. Ask for it first.", names.of(*act), names.of(*of))
        }
        Refusal::DoneBefore { act, times } => {
            format!("“{}” was done as often as it can be ({}). There is nothing to order.", names.of(*act), number(*times))
        }
        Refusal::BeyondBudget { option, left } => format!(
            "“{}” costs more than the {} dollars that are left. Choose something else, or say that this is all.",
            names.of(*option),
            number(*left)
        ),
        Refusal::NotAsked { question } => {
            format!("“{}” is not open to you now. Wait for its module, or ask the facilitator.", names.of(*question))
        }
        Refusal::BadName { name } => format!(
            "The name “{}” is taken or not well formed. Use small letters, digits and hyphens.",
            clean(name.as_str())
        ),
        Refusal::Empty { field } => format!("{}: this is empty. Write a few words.", field_name(field.as_str())),
        Refusal::NotYourCommunity { community } => {
            format!("{} does not speak through you. Ask the seat of that community.", names.of(*community))
        }
        Refusal::SeatLocked => "The facilitator has locked this seat for now.".to_owned(),
        Refusal::Over => "The exercise is over. Look back in the replay, or read the report.".to_owned(),
    }
}

/// A field without its act; every name that has a meaning of its own there has a plain one here.
fn field_name(field: &str) -> &'static str {
    act_field(ActKind::Note, field)
}
