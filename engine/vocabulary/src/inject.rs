//! Injects: the rows of the master scenario events list (MSEL), as authors write them and as a facilitator adds them on the spot.

use kernel::{
    names::Slug,
    time::{Moment, Span},
};
use serde::{Deserialize, Serialize};

use super::{act::ActKind, condition::Condition, effect::Effect, terms::Text, written::shapes};

shapes! {
    /// The four event types of an MSEL.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum RowKind {
        /// Tells players what happens around them.
        #[default]
        Contextual,
        /// Not a message: what players are expected to do.
        ExpectedAction,
        /// Redirects play when the expected response does not come.
        Contingency,
        /// Runs the exercise itself.
        Administrative,
    }

    /// How an inject is handed over, for the facilitator and for its card.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Mode {
        /// Somebody says it.
        #[default]
        InPerson,
        /// By telephone.
        Phone,
        /// By radio.
        Radio,
        /// As a short message.
        Message,
        /// As a letter.
        Letter,
        /// As the press or the radio tells it.
        Media,
        /// As a sheet that is handed out.
        Handout,
    }

    /// What is expected of people at a row: acts, or what must have come about, or both.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Expected {
        /// Who; any of these. Without any: whoever brings the effect about.
        #[serde(default)]
        pub seats: Vec<Slug>,
        /// What they do; any of these, as far as something came of it. Without any: whatever brings the effect about.
        #[serde(default)]
        pub acts: Vec<ActKind>,
        /// To what, if it matters.
        #[serde(default)]
        pub on: Option<Slug>,
        /// What must have come about, before the row or after it, by a deed of theirs.
        #[serde(default)]
        pub effect: Option<Condition>,
        /// Within which span after the row came due; what comes later is late.
        pub within: Span,
        /// What it does to the world if it came about in time. What comes late has neither this nor more of the other.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub on_met: Vec<Effect>,
        /// What it does to the world if it did not come about in time.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub on_missed: Vec<Effect>,
    }

    /// What a row has come to, when another one waits for it. The words are those of the conditions of the same name.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Milestone {
        /// It came.
        #[default]
        Fired,
        /// What it expects came about in time.
        Answered,
        /// What it expects did not come about in time.
        Unanswered,
    }

    /// The row after which another one comes: `(row: "e12", by: "2h")`, two hours after it came.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct After {
        /// Its event number.
        pub row: Slug,
        /// What it must have come to.
        #[serde(default)]
        pub once: Milestone,
        /// By how much later; at once, if nothing is said.
        #[serde(default)]
        pub by: Span,
    }

    /// How a row comes again: so many times, until a point of time, or whichever is sooner.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub struct Repeat {
        /// How long after its first coming, and after each further one.
        pub every: Span,
        /// How many times in all, the first one among them.
        #[serde(default)]
        pub times: Option<u32>,
        /// Not after this.
        #[serde(default)]
        pub until: Option<Moment>,
    }

    /// What is handed out with a row or a brief.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum AttachmentKind {
        /// A map or a sketch.
        Map,
        /// A bulletin, a situation report or a press release.
        Bulletin,
        /// What people tell each other, as somebody wrote it down or recorded it.
        Rumour,
        /// A letter or an order.
        Letter,
        /// A picture.
        Picture,
        /// Any other sheet.
        #[default]
        Sheet,
    }

    /// A sheet that is handed out with a row or a brief: its words, or a file beside the scenario.
    #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Attachment {
        /// What stands above it.
        pub title: Text,
        /// What it is.
        #[serde(default)]
        pub kind: AttachmentKind,
        /// Its words, which a seat reads on its screen too.
        #[serde(default)]
        pub text: Text,
        /// A file in the folder of the scenario or below it, `"maps/north.svg"`: SVG, PNG, JPEG or plain text. It is on paper only.
        #[serde(default)]
        pub file: Option<String>,
    }

    /// A row of the master scenario events list.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Row {
        /// Its id: the event number.
        pub id: Slug,
        /// What type of event; one that tells players something, where nothing is said.
        #[serde(default)]
        pub kind: RowKind,
        /// When it is due. A conditional row is not looked at before. A row that comes after another one is due no sooner; its time may be
        /// left out.
        #[serde(default, skip_serializing_if = "Moment::is_left_out")]
        pub at: Moment,
        /// It comes only after this row, be it earlier or later.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<After>,
        /// It comes again. Each coming is a row of its own: of `e05` the second is `e05-2`, and it waits for what the first waits for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub repeat: Option<Repeat>,
        /// It comes only if and when this holds.
        #[serde(default)]
        pub when: Option<Condition>,
        /// A conditional row is forgotten after this.
        #[serde(default)]
        pub until: Option<Moment>,
        /// Who it is said to come from.
        #[serde(default)]
        pub from: Text,
        /// The seats that it reaches.
        #[serde(default)]
        pub to: Vec<Slug>,
        /// How it is handed over.
        #[serde(default)]
        pub mode: Mode,
        /// A line.
        pub subject: Text,
        /// The words.
        #[serde(default)]
        pub text: Text,
        /// Storyline, in a word or two.
        #[serde(default)]
        pub thread: Text,
        /// Objectives that it serves.
        #[serde(default)]
        pub objectives: Vec<Slug>,
        /// The paragraphs of the plan under test that it puts to the test.
        #[serde(default)]
        pub plan: Vec<Slug>,
        /// What it does to the world.
        #[serde(default)]
        pub effects: Vec<Effect>,
        /// What players should do.
        #[serde(default)]
        pub expect: Option<Expected>,
        /// Comes only by the facilitator's hand.
        #[serde(default)]
        pub manual: bool,
        /// For the facilitator's eyes.
        #[serde(default)]
        pub notes: Text,
        /// What is handed out with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub attachments: Vec<Attachment>,
    }
}

impl Row {
    /// The conditions that stand in it.
    pub fn asks(&self) -> impl Iterator<Item = &Condition> {
        self.when.iter().chain(self.expect.iter().flat_map(|expected| &expected.effect))
    }

    /// Everything that it may do to the world: as it comes, and as what it expects comes about or does not.
    pub fn brings(&self) -> impl Iterator<Item = &Effect> {
        let ends = self.expect.iter().flat_map(|expected| expected.on_met.iter().chain(&expected.on_missed));
        self.effects.iter().chain(ends)
    }

    /// Whether it comes at its hour by itself, and nothing else is asked.
    pub fn comes_by_itself(&self) -> bool {
        self.when.is_none() && self.after.is_none() && !self.manual
    }

    /// Whom its words reach, on screens, on cards and in the record alike. A subject alone is delivered as well; an expected action
    /// reaches nobody: it would give the answer away.
    pub fn recipients(&self) -> &[Slug] {
        let silent = self.subject.is_empty() && self.text.is_empty();
        if silent || self.kind == RowKind::ExpectedAction { &[] } else { &self.to }
    }
}
