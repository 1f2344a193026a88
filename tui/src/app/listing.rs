//! What the panes of the control room list, line by line, and which line is chosen. Keys and pictures ask here, so that both speak of
//! the same line.
//!
//! What is chosen is remembered by what it is, not by where it stands: nothing that comes, goes or is sorted anew moves a choice.
//! A list in which somebody looks for words holds the lines that have them. It draws nothing and asks the world nothing.

use std::mem::discriminant;

use engine::sight::view::RowView;
use kernel::names::Slug;
use words::folded;

use super::{
    chronicle::{Chronicle, ChronicleLine, Gravity},
    find::holds,
    overlay::Overlay,
    place::{Pane, Room},
    state::App,
    thing::Thing,
};

impl App {
    /// The lines of a pane, those that a search leaves.
    pub fn things(&self, pane: Pane) -> Vec<Thing> {
        let view = &self.view;
        let all: Vec<Thing> = match pane {
            Pane::Map => Vec::new(),
            Pane::Msel => self.rows().map(|row| Thing::Row(row.id)).collect(),
            Pane::Events => self.told().map(|told| Thing::Fact(told.newest())).collect(),
            Pane::Seats => view.seats.iter().map(|seat| Thing::Seat(seat.id)).collect(),
            Pane::Posts => {
                let posts = view.posts.iter().map(|post| Thing::Post(post.id));
                posts.chain(view.patrols.iter().map(|patrol| Thing::Patrol(patrol.id))).collect()
            }
            Pane::People => {
                let communities = view.communities.iter().map(|community| Thing::Community(community.id));
                let camps = view.camps.iter().map(|camp| Thing::Camp(camp.id));
                communities.chain(camps).chain(view.groups.iter().map(|group| Thing::Group(group.id))).collect()
            }
            Pane::Proposals => view.proposals.iter().rev().map(|proposal| Thing::Proposal(proposal.id)).collect(),
            // Each objective has a line above its tasks.
            Pane::Tasks => {
                let mut lines = Vec::new();
                for task in &view.tasks {
                    if !lines.contains(&Thing::Objective(task.objective)) {
                        lines.push(Thing::Objective(task.objective));
                    }
                    lines.push(Thing::Task(task.objective, task.id));
                }
                lines
            }
            Pane::Needs => self.needs().into_iter().map(Thing::Need).collect(),
        };
        let wanted = self.sought(pane);
        if wanted.is_empty() {
            return all;
        }
        let wanted = folded(wanted);
        all.into_iter().filter(|thing| holds(&self.said_of(*thing), &wanted)).collect()
    }

    /// The words that are looked for in a pane.
    pub fn sought(&self, pane: Pane) -> &str {
        self.find.get(&pane).map_or("", String::as_str)
    }

    /// The chosen line of a pane: where it stands, and what it is. Where nothing was chosen, or it is gone: the next row that is due,
    /// the newest fact, the first of anything else.
    pub fn chosen(&self, pane: Pane) -> Option<(usize, Thing)> {
        self.chosen_of(pane, &self.things(pane))
    }

    /// The same of lines that are known already.
    pub fn chosen_of(&self, pane: Pane, things: &[Thing]) -> Option<(usize, Thing)> {
        let at = |is: &dyn Fn(&Thing) -> bool| things.iter().position(is).map(|at| (at, things[at]));
        let wanted = self.chosen.get(&pane).map(|wanted| self.as_listed(*wanted));
        let kept = wanted.and_then(|wanted| at(&|thing| same(*thing, wanted)));
        let usual = || match pane {
            Pane::Msel => {
                // The next of those that are listed: what somebody looks for may have left out the next of all.
                let mut coming = self.view.rows.iter().filter(|row| self.is_coming(row));
                coming
                    .find_map(|row| at(&|thing| *thing == Thing::Row(row.id)))
                    .or(things.last().map(|last| (things.len() - 1, *last)))
            }
            _ => things.first().map(|first| (0, *first)),
        };
        kept.or_else(usual)
    }

    /// The fact in front of whoever sits here: the chosen one among causes, or the chosen event of the control room. A seat shows none.
    pub fn fact_in_front(&self) -> Option<u64> {
        match (&self.overlay, self.room) {
            (Some(Overlay::Why(walk)), _) => walk.chosen().map(|fact| fact.n),
            (None, Room::Control) => match self.chosen(self.pane) {
                Some((_, Thing::Fact(n))) => Some(n),
                _ => None,
            },
            _ => None,
        }
    }

    /// Chooses a line of a pane. At the top of the chronicle the choice follows the newest again.
    pub fn choose(&mut self, pane: Pane, at: usize) {
        let things = self.things(pane);
        let at = at.min(things.len().saturating_sub(1));
        match things.get(at) {
            Some(_) if pane == Pane::Events && at == 0 => self.chosen.remove(&pane),
            Some(thing) => self.chosen.insert(pane, *thing),
            None => None,
        };
    }

    /// A chosen thing as the list has it now: a fact may have been told with others since.
    fn as_listed(&self, thing: Thing) -> Thing {
        match thing {
            Thing::Fact(n) => {
                let later = &self.lines()[self.line_of(n)..];
                Thing::Fact(later.iter().find(|told| told.holds(n)).map_or(n, ChronicleLine::newest))
            }
            thing => thing,
        }
    }

    /// The row that keys of the MSEL go to.
    pub fn selected_row(&self) -> Option<&RowView> {
        match self.chosen(Pane::Msel)? {
            (_, Thing::Row(id)) => self.view.rows.iter().find(|row| row.id == id),
            _ => None,
        }
    }

    /// The lines of the chronicle, newest first: in short, or fact by fact.
    pub fn told(&self) -> impl Iterator<Item = &ChronicleLine> {
        self.lines().iter().rev()
    }

    /// The line of the chronicle with this newest fact.
    pub fn told_of(&self, newest: u64) -> Option<&ChronicleLine> {
        self.lines().get(self.line_of(newest)).filter(|told| told.newest() == newest)
    }

    fn lines(&self) -> &[ChronicleLine] {
        let Chronicle { short, every } = &self.chronicle;
        if self.every_fact { every } else { short }
    }

    /// Where the first line stands whose newest fact is this or a later one.
    fn line_of(&self, n: u64) -> usize {
        self.lines().partition_point(|told| told.newest() < n)
    }

    /// All that is said of a thing in its line, and more that one may look for.
    pub fn said_of(&self, thing: Thing) -> String {
        let (names, lang, view) = (&self.names, self.lang(), &self.view);
        let name = |id: Slug| names.of(id).into_owned();
        let all = |parts: Vec<String>| parts.join(" ");
        match thing {
            Thing::Row(id) => view.rows.iter().find(|row| row.id == id).map_or_else(String::new, |row| {
                let texts = [&row.subject, &row.text, &row.from, &row.thread, &row.notes].map(|text| names.text(text));
                let state = words::row_state(row.state, lang).to_owned();
                all([vec![id.as_str().to_owned(), names.time(row.at), state, names.list(&row.to)], texts.to_vec()]
                    .concat())
            }),
            Thing::Fact(n) => self.told_of(n).map_or_else(String::new, |told| {
                let numbers = told.facts.iter().map(|n| format!("#{n}")).collect::<Vec<_>>().join(" ");
                all(vec![
                    names.time(told.at),
                    Gravity::of(&told.what).word(lang).to_owned(),
                    words::fact(&told.what, names),
                    numbers,
                ])
            }),
            Thing::Patrol(id) => {
                let places = view.patrols.iter().find(|patrol| patrol.id == id);
                let to = places.and_then(|patrol| patrol.to).map(|(to, _)| name(to));
                all([Some(name(id)), places.map(|patrol| name(patrol.place)), to].into_iter().flatten().collect())
            }
            Thing::Post(id) => {
                let place = view.posts.iter().find(|post| post.id == id).map(|post| name(post.place));
                all([Some(name(id)), place].into_iter().flatten().collect())
            }
            Thing::Seat(id) | Thing::Community(id) | Thing::Camp(id) | Thing::Group(id) | Thing::Objective(id) => {
                name(id)
            }
            Thing::Task(_, id) => name(id),
            Thing::Proposal(id) => view
                .proposals
                .iter()
                .find(|proposal| proposal.id == id)
                .map_or_else(String::new, |proposal| all(vec![name(proposal.seat), proposal.text.clone()])),
            Thing::Need(need) => {
                let (_, word, text) = need.told(self);
                format!("{word} {text}")
            }
        }
    }
}

/// Whether two lines are about the same, however it stands by now.
fn same(line: Thing, wanted: Thing) -> bool {
    match (line, wanted) {
        (Thing::Need(line), Thing::Need(wanted)) => {
            discriminant(&line) == discriminant(&wanted) && line.about() == wanted.about()
        }
        (line, wanted) => line == wanted,
    }
}
