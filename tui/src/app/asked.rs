//! What the people of the seat in front are asked of themselves: what they have said so far, what the moment asks for, and the form that
//! comes next.
//!
//! It keeps nothing: answers go to the [`Table`]. What they have begun lies on the seat's desk.

use kernel::names::Slug;
use paper::report::asking::{
    AskedPart, SaidSoFar,
    count::{self, CountField},
    rating::RatingForm,
};

use super::{overlay::Overlay, place::Room, state::App, us::BegunPart};
use crate::table::Table;

impl App {
    /// What the moment asks of the people of the seat in front, if they can answer here.
    pub fn due(&self) -> Option<AskedPart> {
        self.said.as_ref()?.due(self.debriefs)
    }

    /// The next form about oneself at the seat in front.
    pub fn rating_form(&self, after: bool) -> Option<RatingForm> {
        Some(RatingForm::of(&self.scenario, &self.names, self.said.as_ref()?, after))
    }

    /// The key of the question that is asked now of a part that was begun.
    pub fn key_asked(&self, part: AskedPart, begun: &BegunPart) -> Option<String> {
        match part {
            AskedPart::Rules => None,
            AskedPart::Count => self.count_fields().get(begun.asked).map(|field| field.key.clone()),
            part => {
                let form = self.rating_form(part == AskedPart::After)?;
                form.questions.get(begun.asked).map(|question| question.key().to_owned())
            }
        }
    }

    /// The numbers of a count, in their order.
    pub fn count_fields(&self) -> Vec<CountField> {
        [count::who(self.lang()), count::functions(self.lang())].concat()
    }

    /// What stands in a field of the count: what was filled in, or else what the seat said last.
    pub fn counted(&self, key: &str) -> String {
        let begun = self.desk().and_then(|desk| desk.us.begun.get(&AskedPart::Count));
        let known = || count::known(self.said.as_ref()?.count(), key).map(|n| n.to_string());
        begun.and_then(|begun| begun.given.get(key).cloned()).or_else(known).unwrap_or_default()
    }

    /// Takes up what the people of a seat have said so far. Whoever only looks on is not asked, and nobody is where nothing can be kept.
    pub(super) fn take_said(&mut self, seat: Slug, table: &dyn Table) {
        self.debriefs = table.debriefs();
        let lines = if self.looks_on(seat) { None } else { table.answered(seat) };
        let known = self.said.as_ref().filter(|said| said.seat() == seat).map(SaidSoFar::lines);
        if lines != known {
            self.said = lines.map(|_| SaidSoFar::of(&table.answers(seat), &self.scenario, seat));
        }
    }

    /// Whoever answers at this keyboard for a seat gives way to somebody who has just sat down there on a machine of their own.
    pub fn give_way(&mut self) {
        if let Room::Seat(seat) = self.room
            && self.looks_on(seat)
        {
            self.said = None;
            self.overlay.take_if(|front| matches!(front, Overlay::Us));
        }
    }
}
