//! The chronicle itself, and of which exercise it is: what every form is made of.

use kernel::{
    names::Slug,
    time::{Calendar, Time},
};
use serde::Serialize;
use vocabulary::{fact::Fact, parameter::Settings, scenario::Scenario};

/// The schema of everything here. Its number counts up when something that stood there means something else.
pub const SCHEMA: &str = "harmattan facts 1";

/// Of which exercise a chronicle is, for whoever puts several side by side.
#[derive(Clone, Debug, Serialize)]
pub struct Provenance {
    /// Always [`SCHEMA`].
    pub schema: &'static str,
    /// The scenario's name.
    pub scenario: Slug,
    /// The variant that was played, if one was.
    pub variant: Option<Slug>,
    /// The seed.
    pub seed: u64,
    /// Figures of the model that the call had set.
    #[serde(skip_serializing_if = "Settings::is_empty")]
    pub parameters: Settings,
    /// The version that wrote the log.
    pub engine: String,
    /// When the exercise began, RFC 3339.
    pub start: String,
    /// Its time zone, by the name that IANA has for it.
    pub zone: String,
    /// The last second that the log tells of.
    pub until_s: i64,
    /// The digest of the state there, hexadecimal.
    pub seal: String,
    /// The line of the log from which on nothing is told, because it does not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breaks_off_at: Option<usize>,
    /// The line of the log from which on this version makes of the acts what the version that wrote it did not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otherwise_from: Option<usize>,
}

impl Provenance {
    /// The same as names and values, in this order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let line = |line: Option<usize>| line.map(|line| line.to_string());
        let parameters = || serde_json::to_string(&self.parameters).unwrap_or_default();
        let pairs = [
            ("schema", Some(self.schema.to_owned())),
            ("scenario", Some(self.scenario.to_string())),
            ("variant", self.variant.map(|variant| variant.to_string())),
            ("seed", Some(self.seed.to_string())),
            ("parameters", (!self.parameters.is_empty()).then(parameters)),
            ("engine", Some(self.engine.clone())),
            ("start", Some(self.start.clone())),
            ("zone", Some(self.zone.clone())),
            ("until_s", Some(self.until_s.to_string())),
            ("seal", Some(self.seal.clone())),
            ("breaks_off_at", line(self.breaks_off_at)),
            ("otherwise_from", line(self.otherwise_from)),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

/// Everything that came to pass in an exercise.
#[derive(Debug)]
pub struct ToldFacts<'a> {
    /// Of which one.
    pub about: &'a Provenance,
    /// What was played.
    pub scenario: &'a Scenario,
    /// Its calendar.
    pub calendar: &'a Calendar,
    /// All facts, oldest first.
    pub facts: &'a [Fact],
}

/// Says when a second was, as text; facts of one second come together, and are asked for once.
pub struct Stamps<'a> {
    calendar: &'a Calendar,
    last: Option<(Time, String)>,
}

impl<'a> Stamps<'a> {
    pub fn new(calendar: &'a Calendar) -> Self {
        Self { calendar, last: None }
    }

    pub fn of(&mut self, time: Time) -> &str {
        let calendar = self.calendar;
        match &mut self.last {
            Some((known, _)) if *known == time => {}
            last => *last = Some((time, calendar.stamp(time))),
        }
        self.last.as_ref().map_or("", |(_, stamp)| stamp)
    }
}
