//! What an exercise leaves behind, as hindsight reads it: the scenario, the whole chronicle, and what each seat held and had ordered in the
//! end. It is gathered once and read by whoever looks back; it changes nothing and knows no log.

use engine::{exercise::Exercise, sight::view::SeatView};
use kernel::{
    names::Slug,
    time::{Calendar, Time},
};
use vocabulary::{
    act::{Act, DirectionAct},
    fact::{ExerciseFact, Fact, What, by_number},
    inject::Row,
    scenario::Scenario,
};

/// An exercise that is looked back on.
#[derive(Debug)]
pub struct PlayedRecord<'a> {
    /// What was played, its rows unfolded.
    pub scenario: &'a Scenario,
    /// Its civil calendar.
    pub calendar: &'a Calendar,
    /// The chronicle, complete from number 1.
    pub facts: &'a [Fact],
    /// What each seat holds at the end, in the order of the scenario.
    pub seats: Vec<SeatView>,
    /// The rows of the MSEL: those of the scenario, then those that were added at the table.
    pub rows: Vec<Row>,
    /// The last second of the record.
    pub until: Time,
}

impl<'a> PlayedRecord<'a> {
    /// The record of an exercise that stands at its last second. `facts` is all that came of it; `acts` are those of the log, of which only
    /// the rows that a facilitator added are looked at.
    pub fn of<'l>(exercise: &'a mut Exercise, facts: &'a [Fact], acts: impl IntoIterator<Item = &'l Act>) -> Self {
        let names: Vec<Slug> = exercise.scenario().seats.iter().map(|seat| seat.id).collect();
        let seats = names.into_iter().filter_map(|seat| exercise.seat(seat)).collect();
        let exercise: &'a Exercise = exercise;
        let was_added = |id: Slug| {
            let added =
                |fact: &Fact| matches!(fact.what, What::Exercise(ExerciseFact::InjectAdded { row }) if row == id);
            facts.iter().any(added)
        };
        let added = acts.into_iter().filter_map(|act| match act {
            Act::Direction(DirectionAct::AddInject { row }) if was_added(row.id) => Some((**row).clone()),
            _ => None,
        });
        let rows = exercise.scenario().msel.iter().cloned().chain(added).collect();
        Self { scenario: exercise.scenario(), calendar: exercise.calendar(), facts, seats, rows, until: exercise.now() }
    }

    /// The fact with this number.
    pub fn fact(&self, n: u64) -> Option<&'a Fact> {
        by_number(self.facts, n)
    }

    /// What a seat held at the end.
    pub fn seat(&self, seat: Slug) -> Option<&SeatView> {
        self.seats.iter().find(|view| view.seat == seat)
    }

    /// Whether this is the name of a seat.
    pub fn is_seat(&self, name: Slug) -> bool {
        self.scenario.seats.iter().any(|seat| seat.id == name)
    }
}
