//! `--play NAME` and `--play SEAT=NAME`: which plays keep the seats at which nobody sits. What cannot be is wrong usage, told with what
//! would be right.

use std::collections::BTreeSet;

use engine::plays::casting::Casting;
use kernel::names::Slug;
use serde::{Deserialize, Serialize};
use vocabulary::{act::Actor, play::NOTHING, scenario::Scenario};
use words::{Lang, casting, complaint::help_word};

use super::{
    inputs::session_stop,
    output::complain,
    stop::{Done, Stop},
};
use crate::session::{Denied, Session};

/// Plays at seats.
#[derive(Debug, Default, Serialize, Deserialize, clap::Args)]
pub struct PlayArg {
    /// Has a play keep the seats, or with `SEAT=NAME` one of them; may stand several times
    ///
    /// A play sees what its seat sees and does what people could do: `by-the-book`, `careless`, `harmful`, or `nothing`. What it
    /// does is marked and stands in the log like the acts of people. A seat with acts of its own has no play unless it is named.
    #[arg(long, value_name = "NAME|SEAT=NAME")]
    play: Vec<String>,
}

impl PlayArg {
    /// These plays, each for all seats.
    pub fn of(plays: &[&str]) -> Self {
        Self { play: plays.iter().map(|&play| play.to_owned()).collect() }
    }

    /// Which play sits where. A play for all leaves out the seats that have acts of their own.
    pub fn read(&self, scenario: &Scenario, acting: &BTreeSet<Slug>, lang: Lang) -> Result<Casting, Stop> {
        Casting::read(&self.play, scenario, acting).map_err(|fault| {
            let (said, help) = casting::bad_casting(lang, &fault, scenario);
            complain(lang, &format!("{said}\n{} {help}", help_word(lang)));
            Stop::Quiet(2)
        })
    }

    /// Whether it names a play for all seats.
    pub fn is_for_all(&self) -> bool {
        self.play.iter().any(|given| !given.contains('='))
    }

    /// The same with these plays for all seats besides.
    #[must_use]
    pub fn with(&self, plays: &[String]) -> Self {
        Self { play: plays.iter().chain(&self.play).cloned().collect() }
    }

    /// The same for a rehearsal, in which each play for all seats makes a combination of its own: what it is called, and who sits where.
    pub fn each(
        &self,
        scenario: &Scenario,
        acting: &BTreeSet<Slug>,
        lang: Lang,
    ) -> Result<Vec<(String, Casting)>, Stop> {
        let (of_seats, for_all): (Vec<&String>, Vec<&String>) = self.play.iter().partition(|given| given.contains('='));
        let for_all = if for_all.is_empty() { vec![None] } else { for_all.into_iter().map(Some).collect() };
        let one = |name: Option<&String>| {
            let play: Vec<String> = name.into_iter().chain(of_seats.iter().copied()).cloned().collect();
            let called = if play.is_empty() { NOTHING.to_owned() } else { play.join(" ") };
            Ok((called, Self { play }.read(scenario, acting, lang)?))
        };
        for_all.into_iter().map(one).collect()
    }
}

/// Gives the seats into their hands, as the facilitator would.
pub fn seat(session: &mut Session, cast: &Casting, lang: Lang) -> Done {
    for hand in cast.hands() {
        match session.submit(Actor::facilitator(), &hand) {
            Ok(_) | Err(Denied::Refused(_)) => {}
            Err(Denied::Log(fault)) => return Err(session_stop(lang, fault)),
        }
    }
    Ok(())
}
