//! The course of a run, as a call wants it: which plays keep the seats, which figures are set, what people do, and when it stops.

use engine::{exercise::Exercise, table::replay::Planned};
use kernel::time::Time;
use serde::{Deserialize, Serialize};
use words::Lang;

use super::{
    inputs::{read_acts, read_until},
    plays::PlayArg,
    set::SetArg,
    stop::Stop,
    text_file::TextFile,
};

/// What `run` and `rehearse` are told alike.
#[derive(Debug, Default, Serialize, Deserialize, clap::Args)]
pub struct CourseArgs {
    #[command(flatten)]
    pub(super) play: PlayArg,
    #[command(flatten)]
    pub(super) set: SetArg,
    /// What people do: one act a line, as a log records it
    #[arg(long, value_name = "FILE")]
    acts: Option<TextFile>,
    /// Stops early: "24h", "+2h15" or "D2 06:00"
    #[arg(long, value_name = "SPAN")]
    until: Option<String>,
}

impl CourseArgs {
    /// To the end, with these plays and nobody else.
    pub(super) fn of_plays(plays: &[&str]) -> Self {
        Self { play: PlayArg::of(plays), ..Self::default() }
    }

    /// What people do, and the second to stop at: the end of the exercise, unless the call says less.
    pub(super) fn read(&self, exercise: &Exercise, lang: Lang) -> Result<(Vec<Planned>, Time), Stop> {
        let (calendar, end) = (exercise.calendar(), exercise.end());
        let until = self.until.as_ref().map_or(Ok(end), |text| read_until(lang, text, calendar, end))?;
        let acts =
            self.acts.as_ref().map_or(Ok(Vec::new()), |file| read_acts(lang, file, exercise.scenario(), calendar))?;
        Ok((acts, until))
    }
}
