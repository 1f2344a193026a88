//! Which keys are valid now: where they go, the most specific place first, and whether letters are text.

use words::ui;

use super::{
    desk::SeatDesk,
    overlay::Overlay,
    place::{Pane, Room, Station, Tab},
    state::App,
};
use crate::{
    input::Input,
    keymap::{Action, Do, Where},
};

impl App {
    /// Where the keys go: the most specific place first.
    pub fn places(&self) -> Vec<Where> {
        use Where as W;
        if self.finding {
            return vec![W::Finding, W::Everywhere];
        }
        let looks_back = self.replay && self.overlay.as_ref().is_some_and(Overlay::looks_back);
        match &self.overlay {
            Some(Overlay::Why(_)) if looks_back => return vec![W::Why, W::Replay, W::Everywhere],
            Some(Overlay::HotWash(..)) => return vec![W::HotWash, W::Everywhere],
            Some(Overlay::Wall(_)) => return vec![W::Wall, W::Everywhere],
            Some(
                Overlay::Notes(_) | Overlay::Lanes(_) | Overlay::Curves(_) | Overlay::Truth { .. } | Overlay::Trail(_),
            ) => return vec![W::LookingBack, W::Replay, W::Everywhere],
            Some(Overlay::Help | Overlay::Row(_) | Overlay::Plan(_) | Overlay::WhatIf(_)) => {
                return vec![W::Reading, W::Everywhere];
            }
            Some(Overlay::Us) => {
                let writes = self.desk().is_some_and(|desk| desk.us.input().is_some());
                return vec![if writes { W::UsWriting } else { W::Us }, W::Everywhere];
            }
            Some(Overlay::Here) => return vec![W::Here, W::Everywhere],
            Some(Overlay::Knowing(_)) => return vec![W::Knowing, W::Everywhere],
            Some(Overlay::Why(_)) => return vec![W::Why, W::Everywhere],
            Some(Overlay::Preview(..)) => return vec![W::Preview, W::Everywhere],
            Some(Overlay::Ruling(_)) => return vec![W::Ruling, W::Everywhere],
            Some(Overlay::Doors { .. }) => return vec![W::Doors, W::Everywhere],
            Some(Overlay::Tables(_)) => return vec![W::Tables, W::Everywhere],
            Some(Overlay::Palette { .. }) => return vec![W::Palette, W::Everywhere],
            Some(Overlay::Question { .. }) => return vec![W::Question],
            Some(Overlay::Form(form)) if matches!(form.input(), Some(Input::Several { .. })) => {
                return vec![W::Ticks, W::Form, W::Everywhere];
            }
            Some(Overlay::Form(_)) => return vec![W::Form, W::Everywhere],
            None => {}
        }
        self.places_behind()
    }

    /// Where keys go when whatever is in front is closed.
    pub fn places_behind(&self) -> Vec<Where> {
        use Where as W;
        let mut places = match self.room {
            Room::Curtain(_) => vec![W::Curtain],
            // Whoever looks on can look at everything and touch nothing.
            Room::Control if self.station == Station::Observer => match self.pane {
                Pane::Map => vec![W::MapPane, W::Observer, W::Watch],
                Pane::Events => vec![W::EventsPane, W::Observer, W::Watch],
                Pane::Posts => vec![W::PostsPane, W::Observer, W::Watch],
                _ => vec![W::Observer, W::Watch],
            },
            Room::Control => {
                let pane = match self.pane {
                    Pane::Map => Some(W::MapPane),
                    Pane::Msel if !self.replay => Some(W::MselPane),
                    Pane::Events => Some(W::EventsPane),
                    Pane::Seats => Some(W::SeatsPane),
                    Pane::Posts => Some(W::PostsPane),
                    Pane::Proposals if !self.replay => Some(W::ProposalsPane),
                    Pane::Tasks if !self.replay => Some(W::TasksPane),
                    Pane::Needs if !self.replay => Some(W::NeedsPane),
                    _ => None,
                };
                let live = if self.replay { W::Replay } else { W::Control };
                let seats = (self.pane == Pane::Seats && !self.replay).then_some(W::SeatsLive);
                let twins = (self.has_twins() && !self.replay).then_some(W::Twins);
                pane.into_iter().chain(seats).chain(twins).chain([live, W::Watch]).collect()
            }
            Room::Seat(seat) => match self.desk() {
                Some(SeatDesk { tab: Tab::Act, composer: Some(composer), .. }) => {
                    vec![if composer.ready() { W::Summary } else { W::Composer }]
                }
                desk => {
                    let plain = self.is_plain(seat);
                    let mut places = match (desk.map(|desk| desk.tab), self.replay) {
                        (Some(Tab::Inbox), true) => vec![W::InboxTab],
                        (Some(Tab::Inbox), false) => vec![W::InboxLive, W::InboxTab],
                        (Some(Tab::Known), _) => vec![W::KnownMap],
                        (Some(Tab::Act), false) => vec![W::OrderTab],
                        (Some(Tab::Talk), false) => vec![W::TalkTab],
                        (Some(Tab::Decisions), false) => vec![W::DecisionsTab],
                        _ => Vec::new(),
                    };
                    // Near where the moment asks for something; else the keys of play come first.
                    let asked = self.said.is_some().then_some(W::Participants);
                    let due = self.due().is_some();
                    places.extend(asked.filter(|_| due));
                    places.push(if plain { W::PlainSeat } else { W::Seat });
                    places.push(match (self.replay, plain) {
                        (true, _) => W::Replay,
                        (false, true) => W::PlainLive,
                        (false, false) => W::SeatLive,
                    });
                    places.extend(asked.filter(|_| !due));
                    places
                }
            },
        };
        if self.lesson < self.scenario.lessons.len() && !self.replay {
            places.push(W::Lesson);
        }
        places.push(W::Everywhere);
        places
    }

    /// Whether letters are text now.
    pub fn typing(&self) -> bool {
        if self.finding {
            return true;
        }
        match &self.overlay {
            Some(Overlay::Form(form)) => matches!(form.input(), Some(Input::Text(_))),
            Some(Overlay::Palette { .. }) => true,
            Some(Overlay::Ruling(ruling)) => ruling.typing(),
            Some(Overlay::Us) => self.desk().is_some_and(|desk| desk.us.input().is_some()),
            Some(_) => false,
            None => self.desk().is_some_and(|desk| {
                let composer = desk.composer.as_ref().filter(|_| desk.tab == Tab::Act);
                composer.is_some_and(|c| !c.ready() && matches!(c.input, Some(Input::Text(_))))
            }),
        }
    }

    /// The actions that the palette lists for a filter: those of the room behind it. Accents and case do not matter.
    pub fn palette(&self, filter: &str) -> Vec<&'static Action> {
        let wanted = words::folded(filter);
        self.comfort
            .keys
            .valid(&self.places_behind())
            .into_iter()
            .filter(|action| {
                action.does != Do::Palette && words::folded(ui(self.lang(), action.label)).contains(&wanted)
            })
            .collect()
    }
}
