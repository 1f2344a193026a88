//! Taking up what the table shows: the views of whoever is in front of the screen, what is new in them, and what has happened since.
//!
//! It may not act on the exercise.

use engine::sight::view::{Item, RowState};
use hindsight::belief::beliefs;
use kernel::names::Slug;
use vocabulary::{
    act::Actor,
    fact::{ExerciseFact, Fact, What},
    matter::Matter,
};

use super::{
    chronicle::Chronicle,
    lesson,
    news::is_news,
    overlay::Overlay,
    place::{Layer, Pane, Room, Station},
    reel::Reel,
    state::App,
};
use crate::table::Table;

impl App {
    /// Takes what the table shows now.
    pub fn look_at(&mut self, table: &mut dyn Table) {
        (self.now, self.end, self.log) = (table.now(), table.end(), table.log());
        let alarm = table.mishap();
        self.alarm_read &= alarm == self.alarm;
        self.alarm = alarm;
        if self.replay {
            self.recall_reading(table.read_by_now());
            if table.notes().len() != self.notes.len() {
                self.notes = table.notes().to_vec();
            }
            // What has happened in a record stays as it was.
            self.reel.get_or_insert_with(|| Reel::of(table.record().iter()));
        }
        let before = self.seat.as_ref().map(|seat| (seat.seat, seat.inbox.len()));
        self.take_views(table);
        if let Some(Overlay::Truth { seat, .. }) = self.overlay
            && let Some(view) = table.seat(seat)
        {
            let world = if self.room == Room::Control { self.view.clone() } else { table.control() };
            self.truth = beliefs(&view, &world, table.facts());
        }
        if let Some(Overlay::Wall(view)) = &mut self.overlay {
            **view = table.wall();
        }
        self.branch = table.is_branch();
        if self.branch && self.origin.is_none() {
            self.origin = table.origin();
        }
        // What comes in later stands above the selection, and never moves it.
        let newest = self.seat.as_ref().and_then(|view| view.inbox.last()).map(|item| item.n);
        if let Some(desk) = self.desk_mut() {
            desk.item = desk.item.or(newest);
        }
        if let Some((seat, before)) = before {
            self.hear_items(seat, before);
        }
        if self.room == Room::Control {
            self.name_added_rows();
            if !self.replay {
                self.see_what_holds(table);
            }
        }
        self.mind_what_is_read();
        self.hear_facts(table.facts());
        lesson::look(self, &mut |when| table.holds(when));
    }

    /// What seats had read by the second of a record that is shown, if the record tells.
    fn recall_reading(&mut self, read: Option<Vec<(Slug, u32)>>) {
        self.reading_known = read.is_some();
        if let Some(read) = read {
            self.desks.values_mut().for_each(|desk| desk.read.clear());
            for (seat, item) in read {
                self.desks.entry(seat).or_default().read.insert(item);
            }
        }
    }

    /// The views of whoever is in front of the screen. The facilitator's is not even taken while that is a seat.
    fn take_views(&mut self, table: &mut dyn Table) {
        match self.room {
            Room::Control => {
                self.view = table.control();
                let seat = match self.layer {
                    Layer::Seat(n) => self.view.seats.get(n).map(|seat| seat.id),
                    _ => None,
                };
                self.peek = seat.and_then(|seat| table.seat(seat));
                (self.seat, self.said) = (None, None);
            }
            Room::Curtain(_) => (self.seat, self.said) = (None, None),
            Room::Seat(seat) => {
                self.seat = table.seat(seat);
                self.take_said(seat, table);
            }
        }
    }

    /// What came into the inbox in sight since it held so many items, if it is the same seat's.
    fn hear_items(&mut self, seat: Slug, before: usize) {
        let Some(now) = &self.seat else { return };
        let new = if seat == now.seat { now.inbox.get(before..).unwrap_or_default() } else { &[] };
        self.called |= !new.is_empty();
        // What the direction says may be that the exercise stops: it is read wherever somebody is.
        let direction = Actor::facilitator().0;
        let said = |item: &&Item| matches!(item.report.matter, Matter::Words { from, .. } if from == direction);
        if let Some(item) = new.iter().rev().find(said) {
            self.notice = Some(words::matter(&item.report.matter, &self.names));
        }
    }

    /// What is added on the spot has a name too.
    fn name_added_rows(&mut self) {
        for row in &self.view.rows {
            if self.names.of(row.id) != self.names.text(&row.subject) {
                self.names.put(row.id, &row.subject);
            }
        }
    }

    /// What has happened since the facts were last looked through.
    fn hear_facts(&mut self, facts: &[Fact]) {
        if facts.len() < self.heard {
            self.forget(facts);
        }
        // What a record begins with has waited for nobody.
        if self.station == Station::Lead && self.heard > 0 {
            let fresh = &facts[self.heard..];
            self.called |=
                fresh.iter().any(|fact| matches!(fact.what, What::Exercise(ExerciseFact::ProposalMade { .. })));
        }
        for fact in facts[self.heard..].iter().filter(|fact| is_news(&fact.what)) {
            self.news.push(fact.clone());
            self.chronicle.hear(fact);
        }
        self.heard = facts.len();
    }

    /// Forgets what has been heard of a time that has not come yet: in a record all that lies behind its second, after going back in an
    /// exercise everything, for it may be another one.
    fn forget(&mut self, facts: &[Fact]) {
        if self.replay {
            let last = facts.last().map_or(0, |fact| fact.n);
            self.chronicle.forget_after(last, &self.news);
            self.news.truncate(self.news.partition_point(|fact| fact.n <= last));
            self.heard = facts.len();
            return;
        }
        self.heard = 0;
        self.news.clear();
        self.chronicle = Chronicle::default();
        self.done.clear();
        self.unread_again();
    }

    /// After going back: messages that have not come yet have not been read either.
    fn unread_again(&mut self) {
        for (seat, desk) in &mut self.desks {
            let inbox = match &self.seat {
                Some(view) if view.seat == *seat => view.inbox.len(),
                _ => self.view.seats.iter().find(|s| s.id == *seat).map_or(0, |s| s.inbox as usize),
            };
            desk.read.retain(|n| *n as usize <= inbox);
            desk.item = desk.item.filter(|n| *n as usize <= inbox);
        }
        for pane in [Pane::Events, Pane::Msel] {
            self.chosen.remove(&pane);
        }
        self.rulings.clear();
    }

    /// Sees which conditions of rows hold now.
    fn see_what_holds(&mut self, table: &mut dyn Table) {
        let rows = self.view.rows.iter().filter(|row| row.state == RowState::Conditional && row.at <= self.now);
        let written = |id: Slug| self.scenario.msel.iter().find(|row| row.id == id)?.when.as_ref();
        let holds = rows.filter(|row| written(row.id).is_some_and(|when| table.holds(when)));
        self.holding = holds.map(|row| row.id).collect();
    }
}
