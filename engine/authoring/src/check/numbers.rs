//! Numbers that contradict each other, and things that have nothing of what they live from.

use std::cmp::Ordering;

use reading::node::Step;
use vocabulary::{
    effect::Effect,
    scenario::{Committee, HazardKind, Post},
};

use super::{Checker, rows::effects, values::is_hour};
use crate::complaint::{Fault, Lack};

impl Checker<'_> {
    pub(super) fn numbers(&mut self) {
        let s = self.scenario;
        for (i, post) in s.posts.iter().enumerate() {
            let officers = i64::from(post.officers);
            if let Some(fault) = hours(post).filter(|_| self.is_sound("posts", i)) {
                self.complain("posts", &[Step::Index(i), Step::Field("hours")], fault);
            }
            self.part("posts", i, ("women", post.women), ("officers", officers));
            if post.fingerprints && !post.midas {
                self.nothing("posts", i, "fingerprints", Lack::Midas);
            }
            if officers == 0 {
                self.nothing("posts", i, "officers", Lack::Officers);
            } else {
                self.part("posts", i, ("lanes", post.lanes), ("officers", officers));
            }
        }
        for (i, seat) in s.seats.iter().enumerate() {
            self.part("seats", i, ("women", seat.women), ("officers", seat.means.officers.into()));
        }
        for (i, community) in s.communities.iter().enumerate() {
            if community.people == 0 {
                self.nothing("communities", i, "people", Lack::People);
            } else {
                self.part("communities", i, ("hosts", community.hosts), ("people", community.people.into()));
                self.part("communities", i, ("boats", community.boats), ("people", community.people.into()));
            }
            if let Some(committee) = &community.committee {
                self.committee(i, committee);
            }
        }
        for (i, camp) in s.camps.iter().enumerate() {
            self.part("camps", i, ("people", camp.people), ("capacity", camp.capacity.into()));
        }
        for (i, flow) in s.flows.iter().enumerate() {
            if flow.per_day == 0 {
                self.nothing("flows", i, "per_day", Lack::Travellers);
            }
        }
        for (i, group) in s.groups.iter().enumerate() {
            if group.men == 0 {
                self.nothing("groups", i, "men", Lack::Men);
            }
            if group.plan.is_empty() {
                self.nothing("groups", i, "plan", Lack::Plan);
            }
        }
        for (i, hazard) in s.hazards.iter().enumerate() {
            if hazard.places.is_empty() {
                self.nothing("hazards", i, "places", Lack::Places);
            }
            if hazard.kind == HazardKind::Outbreak && hazard.cases == 0 {
                self.nothing("hazards", i, "cases", Lack::Cases);
            }
        }
        for (i, row) in s.msel.iter().enumerate() {
            for (mut steps, effect) in effects(i, row) {
                if let Some(field) = idle(effect) {
                    steps.push(Step::Field(field));
                    self.complain("msel", &steps, Fault::ChangesNothing);
                }
            }
        }
        for (i, own) in s.acts.iter().enumerate() {
            for (list, effects) in [("effects", &own.effects), ("fails", &own.fails)] {
                self.idle_effects("acts", &[Step::Index(i), Step::Field(list)], effects);
            }
        }
        for (i, module) in s.modules.iter().enumerate() {
            for (j, question) in module.questions.iter().enumerate() {
                for (k, option) in question.options.iter().enumerate() {
                    let question = [Step::Index(i), Step::Field("questions"), Step::Index(j)];
                    let option_at = [Step::Field("options"), Step::Index(k), Step::Field("effects")];
                    self.idle_effects("modules", &[question, option_at].concat(), &option.effects);
                }
            }
        }
    }

    fn idle_effects(&mut self, list: &'static str, at: &[Step<'static>], effects: &[Effect]) {
        for (n, effect) in effects.iter().enumerate() {
            if let Some(field) = idle(effect) {
                self.complain(list, &[at, &[Step::Index(n), Step::Field(field)]].concat(), Fault::ChangesNothing);
            }
        }
    }

    fn committee(&mut self, i: usize, committee: &Committee) {
        let at = |field| [Step::Index(i), Step::Field("committee"), Step::Field(field)];
        if !self.is_sound("communities", i) {
            return;
        }
        if committee.everybody().is_empty() {
            self.complain("communities", &at("id"), Fault::NoMembers);
        }
        if committee.tells.is_empty() {
            self.complain("communities", &at("tells"), Fault::TellsNobody);
        }
        if !committee.members.is_empty() && committee.women + committee.youth + committee.elders > 0 {
            self.complain("communities", &at("members"), Fault::CountedTwice);
        }
    }

    /// A part of an item that cannot be larger than the whole.
    fn part(&mut self, list: &'static str, i: usize, part: (&'static str, u32), whole: (&'static str, i64)) {
        if i64::from(part.1) > whole.1 && self.is_sound(list, i) {
            let fault = Fault::MoreThanWhole { part: part.0, whole: whole.0, most: whole.1 };
            self.complain(list, &[Step::Index(i), Step::Field(part.0)], fault);
        }
    }

    fn nothing(&mut self, list: &'static str, i: usize, field: &'static str, lack: Lack) {
        if self.is_sound(list, i) {
            self.complain(list, &[Step::Index(i), Step::Field(field)], Fault::NothingOf { lack });
        }
    }
}

/// Opening hours that run over midnight or are none. A post without a safe building is never held at night.
fn hours(post: &Post) -> Option<Fault> {
    let (from, to) = post.hours.as_ref()?;
    if !(is_hour(from) && is_hour(to)) {
        return None;
    }
    match from.cmp(to) {
        Ordering::Less => None,
        Ordering::Equal => Some(Fault::NoHours),
        Ordering::Greater => Some(Fault::OverMidnight { opens: post.safe_building }),
    }
}

/// The field of an effect because of which it changes nothing.
fn idle(effect: &Effect) -> Option<&'static str> {
    match effect {
        Effect::Trust { by: 0, .. }
        | Effect::Tension { by: 0, .. }
        | Effect::Fear { by: 0, .. }
        | Effect::Officers { by: 0, .. }
        | Effect::Capacity { by: 0, .. }
        | Effect::Means { by: 0, .. } => Some("by"),
        Effect::Food { rations: 0, .. } => Some("rations"),
        Effect::Displace { families: 0, .. } => Some("families"),
        Effect::Traffic { permille: 1000, lasts: Some(_), .. } => Some("permille"),
        Effect::Attack { families: 0, severity: 0, .. } => Some("severity"),
        Effect::Rumour { strength: 0, .. } => Some("strength"),
        _ => None,
    }
}
